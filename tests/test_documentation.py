"""Every code block of the README and of the site is run, or at least read by its own language.

- ``python``: run, the blocks of a page one after another; ``>>>`` examples compare what is printed.
- ``console``: each line after ``$ `` is run in a shell and has to print what follows it.
- ``json``, ``toml``, ``yaml``: loaded.
- ``text``, ``html``, ``css``, ``markdown``: shown; below a line ``<!-- file: NAME -->`` written to that file,
  so that the next block can read it.
- ``sh``: how to set up; ``.ci/run`` runs the block that stands below ``<!-- ci: NAME -->``.

A page starts in an empty folder with a copy of ``examples/``.  ``...`` stands for anything printed.
"""

from __future__ import annotations

import doctest
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from sybil import Sybil
from sybil.example import SybilFailure
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

import pressdoc

if TYPE_CHECKING:
    from collections.abc import Callable

    from sybil import Example

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
NEEDS = {"engines.md": ("pyarrow", "duckdb", "polars")}
"""Modules without which a page cannot be run."""
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE

PROGRAMS = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
TERMINAL = {"PATH": PROGRAMS, "COLUMNS": "100", "NO_COLOR": "1", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}


def comment_above(example: Example, key: str) -> str | None:
    """Return what an HTML comment ``<!-- key: value -->`` on the line above a block says."""
    above = example.document.text[: example.start].rstrip("\n").rpartition("\n")[2]
    match = re.fullmatch(rf"<!-- {key}: (\S+) -->", above)
    return match[1] if match else None


def run_console(example: Example) -> str | None:
    """Run the commands of a block and return how the first wrong one differs, else ``None``."""
    commands = re.split(r"^\$ ", str(example.parsed), flags=re.MULTILINE)
    assert commands[0] == "", "a console block starts with '$ '"
    for command, _, expected in (part.partition("\n") for part in commands[1:]):
        done = subprocess.run(
            ["bash", "-o", "pipefail", "-c", command],
            env={**os.environ, **TERMINAL},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            return f"$ {command}\nexit status {done.returncode}:\n{done.stdout}"
        if not doctest.OutputChecker().check_output(expected.strip(), done.stdout.strip(), OPTIONS):
            return f"$ {command}\nexpected:\n{expected}\nprinted:\n{done.stdout}"
    return None


def load_data(example: Example) -> None:
    """Load a block of data with the reader of its language; save it where a comment says so."""
    loaders: dict[str, Callable[[str], object]]
    loaders = {"json": json.loads, "toml": tomllib.loads, "yaml": yaml.safe_load}
    loaders[example.region.lexemes["arguments"]](str(example.parsed))
    save(example)


def save(example: Example) -> None:
    """Write a block that is named as a file."""
    name = comment_above(example, "file")
    if name is not None:
        Path(name).write_text(str(example.parsed), encoding="utf-8")


def belongs_to_ci(example: Example) -> str | None:
    """Return what is wrong with a block of setting up that nothing runs."""
    if comment_above(example, "ci") is None:
        return "an sh block is run by .ci/run, below a line <!-- ci: NAME -->; else make it a console block"
    return None


BLOCKS = {
    "console": run_console,
    "json": load_data,
    "toml": load_data,
    "yaml": load_data,
    "text": save,
    "html": save,
    "css": save,
    "markdown": save,
    "sh": belongs_to_ci,
}
DOCUMENTATION = Sybil(
    [
        PythonCodeBlockParser(doctest_optionflags=OPTIONS),
        *(CodeBlockParser(language, evaluator) for language, evaluator in BLOCKS.items()),
    ]
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_code_blocks(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page's code blocks work as printed, one after another."""
    for module in NEEDS.get(page.name, ()):
        pytest.importorskip(module, reason=f"needs {module}: pip install 'pressdoc[engines]'")
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    for example in DOCUMENTATION.parse(page).examples():
        wrong = None
        try:
            example.evaluate()
        except SybilFailure as failure:
            wrong = str(failure)
        if wrong is not None:
            pytest.fail(wrong, pytrace=False)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_block_languages(page: Path) -> None:
    """A fenced block names a language that is run or read here, so none goes unchecked."""
    opening = re.compile(r"^ *(`{3,}|~{3,})([^`\n]*)\n.*?^ *\1[`~]*$", re.MULTILINE | re.DOTALL)
    languages = {match[2].strip() for match in opening.finditer(page.read_text(encoding="utf-8"))}
    directives = {language for language in languages if language.startswith("{")}
    assert languages - directives - {"python"} <= BLOCKS.keys()


def test_reference_is_complete() -> None:
    """Every public name has its entry in the reference."""
    pages = "".join(page.read_text(encoding="utf-8") for page in PAGES if page.parent.name == "reference")
    described = set(re.findall(r"^\.\. auto\w+:: (?:pressdoc\.)?(\w+)$", pages, re.MULTILINE))
    assert set(pressdoc.__all__) - {"__version__"} <= described
