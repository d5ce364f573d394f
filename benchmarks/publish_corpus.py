"""Writes real releases in every format, and asks the standards and readers of each what they make of it.

    PRESSDOC_SHARED=... python benchmarks/publish_corpus.py [--every N] [--jobs N] [--vnu VNU.JAR]

For each document, and each format that is written: nothing is raised; the file is valid, by jsonschema, by the
schemas of the IPTC, by what RFC 4287 and RSS 2.0 require, by vnu for pages; read back it is the same release,
out of Word the same facts, out of a feed the same title, link, date and content as feedparser has them.  Then,
for the formats that carry the release beside what everybody reads, how often each fact is found again without
that.  Prints a table of both, and the first documents of what went wrong.
"""

from __future__ import annotations

import argparse
import importlib
import multiprocessing
import os
import sys
import tempfile
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pressdoc
from pressdoc import formats

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tests")]

corpus = importlib.import_module("corpus")
schemas = importlib.import_module("schemas")

CARRIED = ("html", "markdown", "json", "ninjs", "nitf", "newsml")
"""Formats that are read back equal."""
ANEW = ("text", "docx", "html", "ninjs", "nitf", "newsml")
"""Formats whose facts are found again by reading the words; what else they carry is left out."""
FEEDS = ("atom", "rss")
FORMATS = tuple(one.name for one in formats.origins() if one.format and formats.can_write(one.format))


class Outcome(NamedTuple):
    """What became of a document."""

    name: str
    faults: tuple[tuple[str, str, str], ...]
    """Format, "raised", "not valid" or "not read back", and what about it."""
    anew: tuple[tuple[str, str], ...]
    """Format and fact, for each fact that is found again."""
    page: str


def shared() -> Path:
    """Return the folder that holds the releases and the standards."""
    return Path(os.environ["PRESSDOC_SHARED"])


@cache
def validators() -> dict[str, Callable[[str], list[str]]]:
    """Return what finds faults in a file, by its format."""
    return {
        "json": schemas.own_json(),
        "ninjs": schemas.ninjs(shared()),
        "nitf": schemas.nitf(shared()),
        "newsml": schemas.newsml(shared()),
        "atom": schemas.atom_faults,
        "rss": schemas.rss_faults,
    }


def judged(document: tuple[str, str]) -> Outcome:
    """Return the outcome of a document."""
    name, source = document
    release = pressdoc.parse(source)
    stated = pressdoc.facts(release)
    faults: list[tuple[str, str, str]] = []
    anew: list[tuple[str, str]] = []
    page = ""
    for form in FORMATS:
        try:
            written = pressdoc.encode(release, form)
            faults += [(form, *fault) for fault in _faults(form, written, release)]
            if form == "html":
                page = written.decode()
            if form in ANEW:
                anew += [(form, fact) for fact in _found_again(form, release, stated)]
        except Exception as error:  # whatever it is, it is counted and named
            faults.append((form, "raised", f"{type(error).__name__}: {error}"[:200]))
    return Outcome(name, tuple(faults), tuple(anew), page)


def _faults(form: str, written: bytes, release: pressdoc.Release) -> list[tuple[str, str]]:
    faults = []
    if form in validators():
        faults += [("not valid", str(fault)[:200]) for fault in validators()[form](written.decode())]
    if form in FEEDS:
        faults += [("not read back", lost) for lost in schemas.lost_in_feed(written.decode(), release)]
    if form in CARRIED and pressdoc.parse(written, format=form) != release:
        faults.append(("not read back", "differs"))
    return faults


def _found_again(form: str, release: pressdoc.Release, stated: dict[str, Any]) -> list[str]:
    options = {} if form in ("text", "docx") else {"facts": False}
    found = pressdoc.facts(pressdoc.parse(formats.encode(release, form, **options), format=form))
    return [fact for fact in stated if found[fact] == stated[fact]]


def invalid_pages(jar: Path, pages: dict[str, str]) -> list[tuple[str, str]]:
    """Return the pages that vnu finds faults in, with the first fault of each."""
    with tempfile.TemporaryDirectory() as folder:
        found = schemas.page_faults(
            jar, {str(number): page for number, page in enumerate(pages.values())}, Path(folder)
        )
    names = list(pages)
    first = {one.file: one.text for one in reversed(found)}
    return [(names[int(file.partition(".")[0])], text) for file, text in first.items()]


def main() -> int:
    """Judge the corpus and print the tables."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("--every", type=int, default=8, help="write every n-th document of the bulk (8)")
    arguments.add_argument("--jobs", type=int, default=os.cpu_count(), help="processes (all cores)")
    arguments.add_argument("--vnu", type=Path, help="the vnu.jar of the npm package vnu-jar")
    options = arguments.parse_args()
    if not os.environ.get("PRESSDOC_SHARED"):
        sys.exit("set PRESSDOC_SHARED to the folder that holds gold/, corpus/ and standards/")
    counts: Counter[tuple[str, str]] = Counter()
    anew: Counter[tuple[str, str]] = Counter()
    pages: dict[str, str] = {}
    with multiprocessing.Pool(options.jobs) as pool:
        for outcome in pool.imap(judged, corpus.documents(shared(), options.every), chunksize=4):
            pages[outcome.name] = outcome.page
            anew.update(outcome.anew)
            for form, what, about in outcome.faults:
                counts[form, what] += 1
                if counts[form, what] <= 3:
                    print(f"  {outcome.name}: {form}: {what}: {about}", flush=True)
    if options.vnu:
        for name, text in invalid_pages(options.vnu, pages):
            counts["html", "not valid"] += 1
            print(f"  {name}: html: not valid: {text}")
    _show(counts, anew, len(pages), with_vnu=bool(options.vnu))
    return int(bool(counts))


def _show(counts: Counter[tuple[str, str]], anew: Counter[tuple[str, str]], total: int, *, with_vnu: bool) -> None:
    print(f"\n{total} documents    {'raised':>10}{'not valid':>12}{'not read back':>16}")
    for form in FORMATS:
        is_judged = form in validators() or (form == "html" and with_vnu)
        is_read = form in (*CARRIED, *FEEDS)
        invalid = counts[form, "not valid"] if is_judged else "–"
        different = counts[form, "not read back"] if is_read else "–"
        print(f"{form:16} {counts[form, 'raised']:>10}{invalid:>12}{different:>16}")
    print("\nFound again in the words alone, of all documents:\n")
    facts = [fact for fact in pressdoc.facts(pressdoc.Release(body=())) if fact not in ("source", "digest")]
    print(f"{'':16}" + "".join(f"{form:>10}" for form in ANEW))
    for fact in facts:
        print(f"{fact:16}" + "".join(f"{anew[form, fact] / max(total, 1):>10.3f}" for form in ANEW))


if __name__ == "__main__":
    sys.exit(main())
