"""How well and how fast web pages are read, beside trafilatura, newspaper4k and readability-lxml.

    PRESSDOC_SHARED=... python benchmarks/pages.py [FOLDER ...] [--rounds N] [--peers PYTHON]

Reads the HTML documents of the gold set and the corpus, sources of static sites apart, and prints
for each tool: documents a second, and where labels exist how many headlines and dates are right and
the mean F1 of the words of the body.  A FOLDER with pages and labels of the same names is read too.

The others are no dependencies: install them where you like (``pip install trafilatura newspaper4k
readability-lxml``) and name that Python with ``--peers``; pressdoc has to be importable there too.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

TARGET = 8
"""How many times trafilatura's documents a second we want to read; what is reached is about twice.

Of the instructions for a page the parser takes one in thirty, the walk over its tree and the blocks made of it under a
third, and two thirds go to understanding the words: people, quotations, amounts, contacts, issuers, which the others do
not look for.  Were tree and blocks free, it would be three times.
"""

_WORD = re.compile(r"\w")
NEUTRAL = frozenset({"headline", "subheadline", "contact", "release_line", "date", "metadata", "end_mark"})
"""Roles whose words count neither for nor against a body: some tools have fields for them."""
FIELDS = NEUTRAL - {"date"}
"""Roles of ours that are no body; a dateline is the beginning of the first paragraph."""


class Found(NamedTuple):
    """What a tool found on a page."""

    headline: str | None
    date: str | None
    body: str


class Document(NamedTuple):
    """A page, and what it says where somebody has written that down."""

    name: str
    html: str
    label: dict[str, Any] | None


def by_pressdoc(html: str) -> Found:
    """Read the whole release, and return these three of its fields."""
    import pressdoc

    release = pressdoc.parse(html, format="html")
    body = "\n".join(text.plain for role, text in release.parts() if role not in FIELDS)
    headline = release.headline.plain if release.headline else None
    return Found(headline, release.issued.isoformat() if release.issued else None, body)


def by_trafilatura(html: str) -> Found:
    """Ask for all that it keeps of a page."""
    found = import_module("trafilatura").bare_extraction(
        html, with_metadata=True, include_tables=True, favor_recall=True
    )
    return Found(found.title, found.date, found.text or "") if found else Found(None, None, "")


def by_newspaper(html: str) -> Found:
    """Parse, without fetching images."""
    article = import_module("newspaper").Article("https://release.example/", fetch_images=False)
    article.download(input_html=html)
    article.parse()
    date = article.publish_date
    return Found(article.title, date.date().isoformat() if date and hasattr(date, "date") else None, article.text or "")


def by_readability(html: str) -> Found:
    """Take the title and the words of the summary; it looks for no date."""
    document = import_module("readability").Document(html)
    return Found(document.title(), None, import_module("lxml.html").fromstring(document.summary()).text_content())


TOOLS: dict[str, tuple[str, Callable[[str], Found]]] = {
    "pressdoc": ("pressdoc", by_pressdoc),
    "trafilatura": ("trafilatura", by_trafilatura),
    "newspaper4k": ("newspaper", by_newspaper),
    "readability-lxml": ("readability", by_readability),
}


def documents(shared: Path, folders: list[Path]) -> list[Document]:
    """Return the pages, those with labels first."""
    found = [path for name in ("gold/raw", "corpus/releases") for path in sorted((shared / name).glob("*.html"))]
    found += [path for folder in folders for path in sorted(folder.glob("*.html"))]
    out = []
    for path in found:
        html = path.read_text(encoding="utf-8", errors="replace")
        if "#use wml::" in html or "<define-tag " in html:
            continue
        labels = (path.with_suffix(".json"), path.parent.parent / "labels" / f"{path.stem}.json")
        label = next((json.loads(one.read_text(encoding="utf-8")) for one in labels if one.exists()), None)
        out.append(Document(path.name, html, label))
    return out


def words(text: str) -> Counter[str]:
    """Return the words of a text; of Chinese and Japanese every character is one."""
    return Counter(re.findall(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+", text.casefold()))


def same(one: str | None, other: str | None) -> bool:
    """Return whether two headlines have the same letters and digits."""
    return "".join(_WORD.findall((one or "").casefold())) == "".join(_WORD.findall((other or "").casefold()))


def body_f1(found: str, label: dict[str, Any]) -> float:
    """Return the F1 of the words of a body; those of neutral parts count neither way."""
    wanted, neutral = Counter[str](), Counter[str]()
    for role, text in label["blocks"]:
        if role in NEUTRAL:
            neutral += words(text)
        elif role != "furniture":
            wanted += words(text)
    got = words(found)
    right = sum((got & wanted).values())
    wrong = sum(((got - wanted) - neutral).values())
    missed = sum((wanted - got).values())
    return 2 * right / (2 * right + wrong + missed) if right else 0.0


def measure(name: str, pages: list[Document], rounds: int) -> dict[str, Any] | None:
    """Return the figures of one tool, ``None`` when it is not there."""
    module, read = TOOLS[name]
    if find_spec(module) is None:
        return None
    headlines = dates = failed = 0
    scores: list[float] = []
    for page in pages:
        try:
            found = read(page.html)
        except Exception:  # a tool may refuse a page; it is counted
            found, failed = Found(None, None, ""), failed + 1
        if page.label is not None:
            headlines += same(found.headline, page.label["headline"])
            dates += found.date == page.label["issued"]
            scores.append(body_f1(found.body, page.label))
    seconds = min(_seconds(read, pages) for _ in range(rounds))
    return {
        "headlines": headlines,
        "dates": dates,
        "body": sum(scores) / len(scores) if scores else 0.0,
        "labelled": len(scores),
        "failed": failed,
        "speed": len(pages) / seconds,
    }


def _seconds(read: Callable[[str], Found], pages: list[Document]) -> float:
    start = time.process_time()
    for page in pages:
        try:
            read(page.html)
        except Exception:  # counted before
            continue
    return time.process_time() - start


def main() -> int:
    """Print a line for each tool that is installed; the status is 1 when another is ahead of us."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("folders", nargs="*", type=Path, help="folders with more pages")
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--peers", help="the Python that has the other tools")
    arguments.add_argument("--tool", help=argparse.SUPPRESS)
    options = arguments.parse_args()
    shared = os.environ.get("PRESSDOC_SHARED")
    if not shared:
        sys.exit("set PRESSDOC_SHARED to the folder that holds gold/ and corpus/")
    pages = documents(Path(shared), options.folders)
    if options.tool:
        print(json.dumps(measure(options.tool, pages, options.rounds)))
        return 0
    figures = {"pressdoc": measure("pressdoc", pages, options.rounds)}
    for name in TOOLS:
        if name != "pressdoc":
            python = options.peers or sys.executable
            command = [python, __file__, *map(str, options.folders), "--rounds", str(options.rounds), "--tool", name]
            answer = subprocess.run(command, capture_output=True, text=True, check=True)
            figures[name] = json.loads(answer.stdout.splitlines()[-1])
    print(f"{len(pages)} pages, {sum(page.label is not None for page in pages)} with labels")
    print(f"{'':18} headline   date  body F1  failed   pages/s")
    for name, row in figures.items():
        if row is None:
            print(f"{name:18} not installed")
        else:
            right = f"{row['headlines']:8} {row['dates']:6}"
            print(f"{name:18} {right}  {row['body']:7.3f}  {row['failed']:6}  {row['speed']:8.1f}")
    return int(not _is_ahead(figures))


def _is_ahead(figures: dict[str, dict[str, Any] | None]) -> bool:
    """Return whether we are ahead of every tool in what is right, and fast enough beside trafilatura."""
    ours = figures["pressdoc"]
    others = [row for name, row in figures.items() if name != "pressdoc" and row is not None]
    assert ours is not None  # this runs with it
    best = all(ours[field] >= row[field] for row in others for field in ("headlines", "dates", "body"))
    slower = figures.get("trafilatura")
    return best and (slower is None or ours["speed"] >= TARGET * slower["speed"])


if __name__ == "__main__":
    sys.exit(main())
