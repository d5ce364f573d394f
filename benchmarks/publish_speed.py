"""How long writing takes, beside what pandoc and docling-core take to write the same documents.

    pip install 'pressdoc[docx]' pypandoc_binary docling-core
    python benchmarks/publish_speed.py [--rounds N]

The documents are the six of ``examples/`` and ``benchmarks/release.txt``.  Each program gets them as it
holds them itself: pressdoc as a release, docling-core as a document with the same texts, pandoc as the JSON
of its own tree, made from our HTML.  Timed are

- "write": what is in memory is written, by pressdoc and docling-core; pandoc writes nothing without a process.
- "load and write": the program's own JSON is read, and the format written.  pandoc's figure is what another
  copy of the document adds to a run, so its start and its templates are left out.
- "a file": the same, all in all; for pandoc a run for each document, less what ``pandoc --version`` takes.

Rounds are interleaved; a ratio is the time of a round by ours of the same round, so above 1 pressdoc is
faster.  Our files hold all that the release states, theirs words and formatting alone.
"""

from __future__ import annotations

import argparse
import functools
import importlib.util
import json
import operator
import re
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import pressdoc

HERE = Path(__file__).resolve().parent
EXAMPLES = [path for path in sorted((HERE.parent / "examples").iterdir()) if path.suffix in {".txt", ".md", ".html"}]
DOCUMENTS = [*EXAMPLES, HERE / "release.txt"]
COPIES = 20
"""How often a document is repeated in one run of pandoc, for the time that one more takes."""

Calls = dict[tuple[str, str], Callable[[], float]]
"""By what is done and by which program: how many seconds all documents take."""


def seconds(call: Callable[[], object]) -> float:
    """Return the time that a call takes."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def our_calls(releases: list[pressdoc.Release]) -> Calls:
    """Return what pressdoc does."""
    held = [release.to_json() for release in releases]
    calls: Calls = {}
    for name in ("html", "markdown", "docx"):
        write = functools.partial(_each, functools.partial(_written, name), releases)
        load = functools.partial(_each, functools.partial(_reloaded, name), held)
        calls[f"{name}, write", "pressdoc"] = functools.partial(seconds, write)
        calls[f"{name}, load and write", "pressdoc"] = functools.partial(seconds, load)
        calls[f"{name}, a file", "pressdoc"] = functools.partial(seconds, load)
    return calls


def _each(call: Callable[[Any], object], items: list[Any]) -> None:
    for item in items:
        call(item)


def _written(name: str, release: pressdoc.Release) -> bytes:
    return pressdoc.encode(release, name)


def _reloaded(name: str, held: str) -> bytes:
    return _written(name, pressdoc.parse(held, format="json"))


def docling_calls(releases: list[pressdoc.Release]) -> Calls:
    """Return what docling-core does; it writes no Word."""
    documents = [_docling_document(release) for release in releases]
    held = [document.model_dump_json() for document in documents]
    calls: Calls = {}
    for name in ("html", "markdown"):
        method = f"export_to_{name}"
        write = functools.partial(_each, operator.methodcaller(method), documents)
        load = functools.partial(_each, functools.partial(_docling_reloaded, type(documents[0]), method), held)
        calls[f"{name}, write", "docling-core"] = functools.partial(seconds, write)
        calls[f"{name}, load and write", "docling-core"] = functools.partial(seconds, load)
    return calls


def _docling_document(release: pressdoc.Release) -> Any:
    found = importlib.import_module("docling_core.types.doc")
    document = found.DoclingDocument(name="release")
    for role, text in release.parts():
        if role == "headline":
            document.add_title(text.plain)
        elif role.endswith("heading"):
            document.add_heading(text.plain)
        else:
            document.add_text(label=found.DocItemLabel.PARAGRAPH, text=text.plain)
    return document


def _docling_reloaded(kind: Any, method: str, held: str) -> object:
    return getattr(kind.model_validate_json(held), method)()


def pandoc_calls(releases: list[pressdoc.Release]) -> Calls:
    """Return what pandoc does."""
    program: str = importlib.import_module("pypandoc").get_pandoc_path()

    def run(*arguments: str, given: str = "") -> bytes:
        command = [program, *arguments]
        return subprocess.run(command, input=given.encode(), stdout=subprocess.PIPE, check=True).stdout

    def alone(trees: list[str], name: str) -> float:
        start = seconds(functools.partial(run, "--version"))
        runs = (functools.partial(run, "-f", "json", "-t", name, "-o", "-", given=tree) for tree in trees)
        return sum(seconds(one) - start for one in runs)

    pages = [release.to_html(facts=False, linked_data=False, style=None) for release in releases]
    pages = [re.sub(r"<img [^>]*>", "", page) for page in pages]  # pandoc would fetch them for Word
    trees = [json.loads(run("-f", "html", "-t", "json", given=page)) for page in pages]
    once = [json.dumps(tree) for tree in trees]
    often = [json.dumps(tree | {"blocks": tree["blocks"] * (COPIES + 1)}) for tree in trees]
    calls: Calls = {}
    for name in ("html", "markdown", "docx"):
        one, many = functools.partial(alone, once, name), functools.partial(alone, often, name)
        calls[f"{name}, load and write", "pandoc"] = functools.partial(_of_one_more, one, many)
        calls[f"{name}, a file", "pandoc"] = one
    return calls


def _of_one_more(one: Callable[[], float], many: Callable[[], float]) -> float:
    return (many() - one()) / COPIES


def main() -> None:
    """Print the median time a document of each program, and its ratio to ours."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("--rounds", type=int, default=5)
    rounds: int = arguments.parse_args().rounds
    releases = [pressdoc.read(path) for path in DOCUMENTS]
    calls = our_calls(releases)
    for module, peer in (("docling_core", docling_calls), ("pypandoc", pandoc_calls)):
        if importlib.util.find_spec(module) is None:
            print(f"without {module}, which is not installed")
        else:
            calls |= peer(releases)
    times: dict[tuple[str, str], list[float]] = {key: [] for key in calls}
    for call in calls.values():
        call()  # loads what it needs
    for _ in range(rounds):
        for key, call in calls.items():
            times[key].append(call())
    for what, who in sorted(times, key=lambda key: (key[0], key[1] != "pressdoc", key[1])):
        ours, theirs = times[what, "pressdoc"], times[what, who]
        ratio = median(one / own for one, own in zip(theirs, ours, strict=True))
        print(f"{what:26} {who:14} {median(theirs) / len(releases) * 1e3:8.2f} ms   ratio {ratio:6.1f}")


if __name__ == "__main__":
    main()
