"""Reads a corpus of real releases and counts what went wrong: errors, lost characters, broken round trips.

    PRESSDOC_SHARED=... python benchmarks/corpus.py [--every N] [--jobs N]

For each document: it is read without an error; every visible character of the source stands in
exactly one part of the reading, in reading order; all four formats are written; HTML, Markdown
and JSON are read back equal.  Prints a count of each outcome and the first documents of the bad ones.
"""

from __future__ import annotations

import argparse
import json
import lzma
import multiprocessing
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from markdown_it import MarkdownIt
from turbohtml import Element, Node, Text, parse

import pressdoc
from pressdoc.formats.sniffing import recognise
from pressdoc.model.characters import clean

HIDDEN = frozenset("head iframe noembed noscript option script select style svg math template textarea".split())
"""Elements whose text no page shows."""

NOT_SHOWN = re.compile(r"display\s?:\s?none")

QUOTATION_MARKS = dict.fromkeys(map(ord, '"“”„‟«»‹›‘’‚「」『』'))
"""Not compared where a page has <q>: a browser draws them, and the source has none."""

MARKERS = re.compile(r"^[ \t]*(?:[•●▪◦‣·*o+–—-]|\(?[0-9]{1,3}[.)])[ \t]+|^[ \t]*[-=_*~—–]{3,}[ \t]*$", re.MULTILINE)
"""What plain text has for structure: signs of items, rules, underlines."""

MARKDOWN = MarkdownIt("commonmark", {"html": True, "maxNesting": 100}).enable("table")


def seen(node: Node | None) -> str:
    """Return what a browser shows of a tree: its text, and the words in the place of images."""
    if isinstance(node, Text):
        return node.data
    if isinstance(node, Element):
        if node.tag in HIDDEN or node.attr("hidden") is not None or NOT_SHOWN.search(node.attr("style") or ""):
            return ""
        if node.tag == "img":
            return node.attr("alt") or ""
    return "".join(seen(child) for child in node.children) if node is not None else ""


def visible(text: str) -> str:
    """Return the characters that can be seen, in order."""
    return "".join(char for char in clean(text).plain if char.isprintable() and not char.isspace())


def is_accounted(source: str, reading: pressdoc.Reading, name: str) -> bool:
    """Return whether everything that the source shows is in the reading's parts, once and in order."""
    parts = visible("".join(text.plain for _, text in reading.parts()))
    if name == "text":
        return parts == visible(source) or _without_markers(parts, source)
    html, front = source, ""
    if name == "markdown":
        if found := re.match(r"---\n(.*?)\n---\n", source, re.DOTALL):
            front, source = found[1], source[found.end() :]
        html = MARKDOWN.render(source)
    page = seen(parse(html, allow_declarative_shadow_roots=False).root)
    if "<q" in html:
        parts, page = parts.translate(QUOTATION_MARKS), page.translate(QUOTATION_MARKS)
    shown = visible(front + page)
    if name == "html" and "<define-tag" in source:
        # Sources of pages hold comments in the middle of paragraphs, which stand before those in a reading.
        return not Counter(shown) - Counter(parts)
    # Beside what the page shows, a reading of HTML has its title.
    return parts == shown or (name == "html" and _is_inside(shown.replace("---", ""), parts))


def _is_inside(part: str, whole: str) -> bool:
    """Return whether the characters of ``part`` stand in ``whole`` in this order, others between them."""
    rest = iter(whole)
    return all(char in rest for char in part)


def _without_markers(parts: str, source: str) -> bool:
    """Return whether the parts are the source but for signs of structure."""
    wanted = visible(source)
    at = 0
    for char in parts:
        found = wanted.find(char, at)
        if found < 0:
            return False
        at = found + 1
    dropped = Counter(wanted) - Counter(parts)
    return not dropped - Counter(visible("".join(MARKERS.findall(source))))


def outcome(source: str) -> str:
    """Return what became of a document: "ok", or what went wrong first."""
    try:
        recognised = recognise(source, None)
        reading = pressdoc.examine(source)
        name = recognised.format if isinstance(recognised.format, str) else recognised.format.name
        if not is_accounted(source, reading, name):
            return f"{name}: not every character is accounted for"
        for target in ("html", "markdown", "json", "text"):
            written = pressdoc.render(reading.release, target)
            if target != "text" and pressdoc.parse(written, format=target) != reading.release:
                return f"differs when it comes back from {target}"
    except Exception as error:  # whatever it is, it is counted and named
        return f"raised {type(error).__name__}: {error}"[:200]
    return "ok"


def documents(shared: Path, every: int) -> Iterator[tuple[str, str]]:
    """Yield name and text of each release: the labelled ones, the others, and every n-th of the bulk."""
    for folder in ("gold/raw", "corpus/releases"):
        for path in sorted((shared / folder).iterdir()):
            yield path.name, path.read_text(encoding="utf-8", errors="replace")
    with lzma.open(shared / "corpus/bulk.jsonl.xz", "rt", encoding="utf-8") as bulk:
        for number, line in enumerate(bulk):
            if number % every == 0:
                row = json.loads(line)
                yield row["id"], row["text"]


def judged(document: tuple[str, str]) -> tuple[str, str]:
    """Return name and outcome of a document."""
    name, source = document
    return name, outcome(source)


def main() -> int:
    """Judge the corpus and print the count of each outcome."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("--every", type=int, default=1, help="read every n-th document of the bulk (1)")
    arguments.add_argument("--jobs", type=int, default=os.cpu_count(), help="processes (all cores)")
    options = arguments.parse_args()
    shared = os.environ.get("PRESSDOC_SHARED")
    if not shared:
        sys.exit("set PRESSDOC_SHARED to the folder that holds gold/ and corpus/")
    counts: Counter[str] = Counter()
    started = time.perf_counter()
    with multiprocessing.Pool(options.jobs) as pool:
        for name, found in pool.imap(judged, documents(Path(shared), options.every), chunksize=8):
            counts[found] += 1
            if found != "ok" and counts[found] <= 3:
                print(f"  {name}: {found}", flush=True)
    for found, count in counts.most_common():
        print(f"{count:6}  {found}")
    print(f"{sum(counts.values()):6}  documents in {time.perf_counter() - started:.0f} s")
    return int(counts["ok"] != sum(counts.values()))


if __name__ == "__main__":
    sys.exit(main())
