"""The package as others meet it: its version, its public names, what starting it costs."""

from __future__ import annotations

import importlib.metadata
import re
import statistics
import subprocess
import sys
import time
from importlib.resources import files
from pathlib import Path

import pytest

import pressdoc

ROOT = Path(__file__).resolve().parents[1]

LOADED_LATE = frozenset("babel cattrs click currency_converter dateutil markdown_it orjson rich turbohtml yaml".split())
"""Libraries that are imported by the function that needs them, so that starting costs no one anything."""


def test_version() -> None:
    """The version is one literal, and the newest entry of the changelog is about it."""
    assert pressdoc.__version__ == importlib.metadata.version("pressdoc")
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## \[?(\d+\.\d+\.\d+)\b", changelog, re.MULTILINE)
    assert versions[0] == pressdoc.__version__


def test_public_names() -> None:
    """``__all__`` lists what the package exports, no more and no less."""
    exported = {name: getattr(pressdoc, name) for name in pressdoc.__all__}
    found = {
        name
        for name, value in vars(pressdoc).items()
        if not name.startswith("_") and str(getattr(value, "__module__", "")).startswith("pressdoc")
    }
    assert found <= exported.keys()
    assert len(exported) == len(pressdoc.__all__)


def test_typed() -> None:
    """Type checkers are told that the annotations are ours."""
    assert files("pressdoc").joinpath("py.typed").is_file()


@pytest.mark.parametrize("module", ["pressdoc", "pressdoc.model"])
def test_import_is_light(module: str) -> None:
    """Importing the package and the model loads no parser and none of the larger libraries."""
    program = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert "pressdoc" in loaded
    assert not loaded & LOADED_LATE


def _seconds(*command: str | Path) -> float:
    """Return how long a command takes, the clock on the wall."""
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - started


@pytest.mark.wheel
def test_start_of_an_installed_wheel() -> None:
    """``pressdoc --version`` takes no more than 2.5 times an empty Python program."""
    program = Path(sys.executable).with_name("pressdoc")
    rounds = [(_seconds(sys.executable, "-c", "pass"), _seconds(program, "--version")) for _ in range(15)]
    empty, version = (statistics.median(times) for times in zip(*rounds, strict=True))
    assert version <= 2.5 * empty
