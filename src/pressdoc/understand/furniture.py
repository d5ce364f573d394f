"""Step: what the page added, and what it says of itself; classified, not deleted."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from pressdoc.model import BlockQuote, Divider, Figure, ListBlock, Paragraph
from pressdoc.understand.names.organisations import short
from pressdoc.understand.vocabulary import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressdoc.understand.work import Entry, Work

LONGEST_RECORD = 1000
"""Characters of the data that a distributor adds: language, company, securities."""

LONGEST_OF_RECORD = 300
"""Characters of one of its lines."""
MOST_OF_RECORD = 40
"""Lines of it."""
LONGEST_FILE = 120
"""Characters of the name and size of a file."""

_NUMBERED = re.compile(r"\d{5,8}\s+\d{1,2}[./-]\d{1,2}[./-]\d{4}(?:\s+CET/CEST)?")
"""The number and the day of a message, with which distributors end it."""
_STAMP = re.compile(r"[\d.:/ \u00a0-]{8,40}(?:[A-Z]{3,4}(?:/[A-Z]{3,4})?\b[ \u00a0]*)?")
"""A number or a day with its hour, and a time zone."""
_FILE_SIZE = re.compile(r"\d\s?(?:[kKMG]i?[bB]|[kKMG]o)(?![A-Za-z])")
_FILE_NAME = re.compile(r"[\w()-][\w().-]{2,80}\.(?:pdf|zip|docx?|xlsx?|pptx?)", re.IGNORECASE)
_FILE = re.compile(r"\b(?:pdf|jpe?g|png|tiff?|zip|docx?|xlsx?|pptx?|mp[34]|eps|svg|hwpx?)\b", re.IGNORECASE)

_QUOTE = re.compile(r"[A-Z][A-Z0-9.:^=-]{0,11}(?: [$€£]?[\d.,]{1,12})?(?: [A-Z]{3})? \(?[+\-−][\d.,]{1,8} ?%\)?")
"""The price of a share that a portal shows: "HRV +4.12%", "HRV 18.42 USD -0.3%"."""

_SYMBOL = re.compile(r"[A-Z][A-Z0-9.:^=-]{0,11}")
_CHANGE = re.compile(r"\(?[+\-−][\d.,]{1,8} ?%\)?")
"""The same on two lines, "HRV" and "-0.3%"."""

_IMAGE = re.compile(r"\S+\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?)", re.IGNORECASE)

LONGEST_TOOLS = 1500
"""Characters of a block with several tools of a page."""
FEWEST_TOOLS = 2

_BETWEEN_LINKS = ("|", "·", "•", "｜", "】")
"""The last one in rows such as 【打印】【关闭】."""
_ON_A_PATH = (" » ", " > ", " › ", "＞")
FEWEST_LINKS = 3
LONGEST_BOX = 120
"""Characters of a box of a page that has several lines."""
LONGEST_FIGURE = 6
"""Characters of "440k+", with which a page praises itself."""
LONGEST_WHO = 100
"""Characters of who a release is from: two ministries."""
LONGEST_TIME = 40
"""Characters of "4 min read"."""
LONGEST_ROW = 160
"""Characters."""

HINTS = {
    "navigation": "page navigation",
    "header": "the page's header",
    "footer": "the page's footer",
    "aside": "beside the text",
    "cookie": "a cookie notice",
    "share": "links to share the page",
    "related": "related articles",
    "form": "a form",
    "advertisement": "an advertisement",
    "comments": "comments of readers",
    "title": "the page's title",
    "furniture": "a part of the page",
}
"""What a reader of markup may call a block that is no part of a release."""


def set_metadata_aside(work: Work) -> None:
    """Set aside front matter, tags and comments that the syntax shows as words."""
    for entry in work.entries:
        if entry.hint == "metadata":
            entry.set_aside("metadata", "what the source says of itself")


def set_furniture_aside(work: Work) -> None:
    """Set aside page parts: by what the markup calls them, and by lines that pages add.

    A phrase counts only as a whole line; a hint does not count when it would leave nothing.
    """
    _part_page_lines(work)
    undecided = work.undecided()
    hinted = [entry for entry in undecided if entry.hint in HINTS]
    if hinted and len(hinted) < len(undecided):
        for entry in hinted:
            entry.set_aside("furniture", HINTS[entry.hint or ""])
        undecided = work.undecided()
    above: Entry | None = None
    figure: Entry | None = None
    for entry in undecided:
        kind = work.words.is_(entry.folded)
        if figure is not None and kind == "furniture":
            figure.set_aside("furniture", "the figure of what the line below counts")
        figure = entry if len(entry.plain) <= LONGEST_FIGURE and entry.plain.endswith(("+", "%")) else None
        if kind is None and above is not None and _belongs_below(work, above, entry):
            entry.set_aside("furniture", f"what the line above announces: {above.plain.strip()[:60]!r}")
        elif kind is None:
            if len(entry.plain) <= LONGEST_ROW or entry.plain[0].isdigit() or "©" in entry.plain:
                _set_nameless_aside(work, entry)
        else:
            _set_known_aside(work, entry, kind)
        above = entry if kind == "furniture" else None
    _set_prices_aside(work)
    _set_records_aside(work)
    _set_page_marks_aside(work)


def _set_prices_aside(work: Work) -> None:
    """Set aside the symbol of a share and, on the line below it, how much its price has changed."""
    for symbol, change in pairwise(work.undecided()):
        if symbol.part is None and _CHANGE.fullmatch(change.plain.strip()) and _SYMBOL.fullmatch(symbol.plain.strip()):
            for entry in (symbol, change):
                entry.set_aside("furniture", "what a share costs")


def _part_page_lines(work: Work) -> None:
    """Take paragraphs apart, line by line, of which several lines are a page's: its tools were copied with the text."""
    entries: list[Entry] = []
    for entry in work.entries:
        plain = entry.plain
        is_block = "\n" in plain and "@" not in plain and len(plain) <= LONGEST_TOOLS
        if is_block and entry.part is None and isinstance(entry.block, Paragraph) and _has_page_lines(work, plain):
            entries += entry.lines()
        else:
            entries.append(entry)
    work.entries = entries


def _has_page_lines(work: Work, plain: str) -> bool:
    lines = plain.split("\n")
    first_words = work.words.first_words
    if sum(line.partition(" ")[0].casefold().rstrip(":") in first_words for line in lines) < FEWEST_TOOLS:
        return False
    known = sum(work.words.is_(fold(line)) == "furniture" or _names_source(work, line) for line in lines)
    return known >= FEWEST_TOOLS and known * 3 >= len(lines)


def _names_source(work: Work, line: str) -> bool:
    label, colon, _ = line.partition(":")
    return bool(colon) and len(label) <= LONGEST_TIME and work.words.lines.get(fold(label)) == "source_line"


def _set_known_aside(work: Work, entry: Entry, kind: str) -> None:
    """Set a line aside whose words are known to be of the page, or data about the release."""
    if kind == "furniture" and entry.plain.startswith("©") and work.words.notice(entry.folded) is not None:
        return  # who owns the trademarks
    if kind == "furniture" and (entry.is_line or len(entry.plain) <= LONGEST_BOX or _are_all(work, entry.plain)):
        entry.set_aside("furniture", f"a line that pages add: {entry.plain.strip()[:60]!r}")
    elif (kind == "metadata" and len(entry.plain) <= LONGEST_RECORD) or (kind == "record" and entry.is_line):
        entry.set_aside("metadata", "data about the release")


def _are_all(work: Work, plain: str) -> bool:
    """Return whether every line of a block is one that pages add: the addresses of a logo and of a picture."""
    return len(plain) <= LONGEST_TOOLS and all(work.words.is_(fold(line)) == "furniture" for line in plain.split("\n"))


def _set_nameless_aside(work: Work, entry: Entry) -> None:
    """Set a line aside that has the form of one that pages add."""
    size = len(entry.plain)
    if size <= LONGEST_FILE and isinstance(entry.block, Figure) and _IMAGE.fullmatch(entry.plain.strip()):
        entry.set_aside("furniture", "the name of an image's file")
    elif size <= LONGEST_ROW and entry.is_line and _is_row(work, entry):
        entry.set_aside("furniture", "a row of links")
    elif _is_count(work, entry):
        entry.set_aside("furniture", "a count that pages add")
    elif size <= LONGEST_BOX and isinstance(entry.block, ListBlock) and _is_tools(work, entry.plain):
        entry.set_aside("furniture", "links to share the page")
    elif "©" in entry.plain and entry.is_line and _ends_with_line(work, entry):
        entry.set_aside("furniture", "whose page it is")
    elif entry.plain[:1].isdigit() and size <= LONGEST_RECORD:
        _take_stamped(work, entry)
    elif size <= LONGEST_FILE and (_is_file(entry.plain) or _is_sized(work, entry.plain)):
        entry.set_aside("furniture", "a file to load, with its size")
    elif size <= LONGEST_TIME and "%" in entry.plain and _QUOTE.fullmatch(entry.plain.strip()):
        entry.set_aside("furniture", "what a share costs")


def _is_tools(work: Work, plain: str) -> bool:
    """Return whether a list has tools of a page, with counts and signs among them, and nothing else."""
    items = [fold(line) for line in plain.split("\n")]
    tools = [work.words.lines.get(item) == "furniture" for item in items]
    return any(tools) and all(
        known or len(item) < FEWEST_TOOLS or not any(map(str.isalpha, item))
        for item, known in zip(items, tools, strict=True)
    )


def _belongs_below(work: Work, above: Entry, entry: Entry) -> bool:
    """Return whether a line is an address, or a name, that the line of the page above it leads to."""
    plain = entry.plain.strip()
    if above.plain.rstrip().endswith((":", "：")) and plain.startswith(("http://", "https://", "www.")):
        return len(plain.split()) == 1
    if above.folded not in work.words.before_names or not entry.is_line or entry.level is not None:
        return False
    return len(plain) <= LONGEST_WHO and not plain.endswith((".", ":")) and not any(map(str.isdigit, plain))


def _ends_with_line(work: Work, entry: Entry) -> bool:
    """Return whether the last sentence is one that pages add: "Acme Bank. © 2024 Acme. All rights reserved."."""
    last = fold(entry.plain.rstrip(" .").rpartition(". ")[2])
    return work.words.lines.get(last) == "furniture" and work.words.notice(entry.folded) is None


def _take_stamped(work: Work, entry: Entry) -> None:
    """Set a line of the page or of the distributor aside behind a day and an hour: "5/3/2025 CET Distributed by"."""
    if _NUMBERED.fullmatch(entry.plain.strip()):
        entry.set_aside("metadata", "number and day of the distributor's message")
        return
    stamp = _STAMP.match(entry.plain)
    if stamp is None:
        return
    rest = fold(entry.plain[stamp.end() : stamp.end() + LONGEST_ROW])
    kind = work.words.is_(rest)
    if kind in ("furniture", "metadata"):
        entry.set_aside(kind, f"a line that distributors add: {rest[:60]!r}")


def _is_file(plain: str) -> bool:
    """Return whether words are the name of a file, or one with its size: "Report.pdf", "Report (PDF, 120 KB)"."""
    if _FILE_NAME.fullmatch(plain.strip()):
        return True
    return _FILE_SIZE.search(plain) is not None and _FILE.search(plain) is not None


def _is_sized(work: Work, plain: str) -> bool:
    """Return whether a line of the page has the size of what it leads to behind it: PDF版はこちら（412KB）."""
    bracket = max(plain.rfind("（"), plain.rfind("("))
    if bracket < 1 or not plain.rstrip().endswith((")", "）")) or _FILE_SIZE.search(plain, bracket) is None:
        return False
    return work.words.lines.get(fold(plain[:bracket])) == "furniture"


def _set_records_aside(work: Work) -> None:
    """Set aside what stands between the first and the last line of a distributor's record."""
    known = [number for number, entry in enumerate(work.entries) if entry.part == "aside" and _is_record(work, entry)]
    for first, last in pairwise(known):
        between = work.entries[first + 1 : last]
        if len(between) <= MOST_OF_RECORD and all(_may_be_of_record(entry) for entry in between):
            for entry in between:
                if entry.part is None:
                    entry.set_aside("metadata", "data about the release")


def _is_record(work: Work, entry: Entry) -> bool:
    return entry.role == "metadata" and work.words.is_(entry.folded) == "metadata"


def _may_be_of_record(entry: Entry) -> bool:
    plain = entry.plain.rstrip()
    return entry.part in (None, "aside") and len(plain) <= LONGEST_OF_RECORD and not plain.endswith(".")


def _set_page_marks_aside(work: Work) -> None:
    """Set aside what pages of paper have: their numbers, and the short heading below "- more -"."""
    numbers: list[Entry] = []
    below_more = False
    for entry in work.entries:
        if entry.part is not None:
            below_more = entry.part == "aside" and _is_more(work, entry)
        elif below_more and not isinstance(entry.block, Divider):
            below_more = False
            if len(entry.plain) <= LONGEST_RUNNING and _ends_with_number(work, entry):
                entry.set_aside("furniture", "a heading at the top of a page of paper")
        elif len(entry.plain) <= LONGEST_NUMBER + 4 and _page_number(entry.plain):
            numbers.append(entry)
    values = [int(_page_number(entry.plain)) for entry in numbers]
    if len(values) > 1 and values[0] <= 2 and values == list(range(values[0], values[0] + len(values))):
        for entry in numbers:
            entry.set_aside("furniture", "the number of a page")


def _page_number(plain: str) -> str:
    """Return the digits of the number of a page, alone or between dashes: "2", "- 2 -"; "" for anything else."""
    plain = plain.strip()
    if len(plain) > 2 and plain[0] == plain[-1] and plain[0] in "-–—－":
        plain = plain[1:-1].strip()
    return plain if len(plain) <= LONGEST_NUMBER and plain.isdecimal() else ""


def _ends_with_number(work: Work, entry: Entry) -> bool:
    """Return whether a heading of a page ends with its number: "Acme/2", or "Page 2" on a line of its own."""
    lines = entry.plain.split("\n")
    if len(lines) == 1:
        return lines[0].rstrip()[-1:].isdigit()
    words = (" ".join(fold(line).translate(_NO_DIGITS).split()) for line in lines)
    return len(lines) <= LONGEST_NUMBER and "furniture" in map(work.words.lines.get, words)


def _is_more(work: Work, entry: Entry) -> bool:
    """Return whether a line of furniture has dashes around it: "- more -"."""
    plain = entry.plain.strip()
    has_dashes = len(plain) < LONGEST_TIME and plain[:1] in "-–—(" and plain[-1:] in "-–—)"
    return has_dashes and work.words.lines.get(entry.folded) == "furniture"


def _is_count(work: Work, entry: Entry) -> bool:
    """Return whether a line is "4 min read", "Reading time: 4 min", "120 views", "Page 1 of 2" or "0:00 / 3:12"."""
    plain = entry.plain
    if len(plain) > LONGEST_TIME or not any(map(str.isdigit, plain)):
        return False
    words = fold(entry.folded.translate(_NO_DIGITS))
    if work.words.lines.get(words) in ("beside_date", "furniture") or _CLOCK.fullmatch(plain.strip()):
        return True
    label, colon, rest = plain.replace("：", ":").partition(":")
    return bool(colon) and len(rest) <= _LONGEST_COUNT and work.words.lines.get(fold(label)) == "beside_date"


_CLOCK = re.compile(r"\d{1,3}:\d{2}(?: ?/ ?\d{1,3}:\d{2})?")
"""How long something plays, and how far it has."""
_LONGEST_COUNT = 12
_NO_DIGITS = str.maketrans("", "", "0123456789")
LONGEST_RUNNING = 100
"""Characters of a heading at the top of a page."""
LONGEST_NUMBER = 3
"""Digits of the number of a page."""


def _is_row(work: Work, entry: Entry) -> bool:
    """Return whether a line is a row of links, "Twitter | YouTube", "Print Share", or a path, "Home » News"."""
    plain = entry.plain
    for sign in _BETWEEN_LINKS:
        if sign in plain:
            items = plain.strip(f" {sign}").split(sign)
            known = [work.words.lines.get(fold(item)) == "furniture" for item in items]
            return all(known) or (len(items) >= FEWEST_LINKS and sum(known) * 2 >= len(items))
    for sign in _ON_A_PATH:
        if sign in plain and not plain.startswith(sign):
            return _is_path(work, plain.split(sign))
    return len(plain) <= LONGEST_BOX and work.words.is_row(entry.folded.translate(_NO_DIGITS))


def _is_path(work: Work, steps: Sequence[str]) -> bool:
    """Return whether the steps to a page begin at its home, or at a site's, which stands before it or in its words.

    "Home > News"; "Acme site  Home > News > 2026", "Press releases > Acme > Acme opens laboratory".
    """
    first = fold(steps[0])
    if work.words.lines.get(first) == "furniture":
        return True
    if len(steps) < FEWEST_LINKS:
        return False
    last = fold(first.rpartition(" ")[2].rpartition("：")[2].rpartition(":")[2])
    return work.words.lines.get(first) == "genre" or work.words.lines.get(last) == "furniture"


LONGEST_LETTERHEAD, MOST_LINES, TOP = 200, 5, 8
"""Characters and lines of it, and the entries from the first on among which it stands."""

_POSTCODE = re.compile(r"\b\d{5}(?:-\d{4})?\Z|\A(?:[A-Z]{1,2}-)?\d{4,5} [^\W\d_]|\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\Z")
"""Where a town stands in an address: "Tulsa, OK 74103", "29221 Celle", "Hull HU1 2AB"."""


def set_letterhead_aside(work: Work) -> None:
    """Set aside the printed head of the paper above the text: a company, and below it its street and town."""
    for entry in work.entries[:TOP]:
        if len(entry.plain) > LONGEST_LETTERHEAD:
            return
        lines = [line.strip(" ,") for line in entry.plain.split("\n")]
        if entry.part is None and isinstance(entry.block, Paragraph) and 1 < len(lines) <= MOST_LINES:
            is_named = lines[0].isupper() or short(lines[0]) != lines[0]
            if is_named and any(map(_POSTCODE.search, lines[1:])) and not _says_more(lines):
                entry.set_aside("metadata", "the letterhead of who issues it")


def _says_more(lines: Sequence[str]) -> bool:
    """Return whether lines have more than an address: a sentence, a day, what a company is listed as."""
    return any(line.endswith((".", ":", "!", "?")) or "(" in line for line in lines)


def set_repeats_aside(work: Work) -> None:
    """Set aside the headline where it stands again; it is kept once."""
    if work.headline is None:
        return
    wanted = fold(work.headline.plain)
    if not wanted:
        return
    for entry in work.undecided():
        if len(entry.plain) <= len(work.headline) + 40 and (
            entry.folded == wanted or _is_behind_label(entry.folded, wanted)
        ):
            entry.set_aside("furniture", "repeats the headline")


def set_pull_quotes_aside(work: Work) -> None:
    """Set aside what a page shows as a quotation by itself, and again word for word in a paragraph of the text."""
    undecided = work.undecided()
    pulled = [entry for entry in undecided if isinstance(entry.block, BlockQuote)][:MOST_PULLED]
    if not pulled:
        return
    said = "\n".join(entry.plain for entry in undecided if isinstance(entry.block, Paragraph)).translate(_ONE_MARK)
    for entry in pulled:
        *credit, words = sorted(entry.plain.translate(_ONE_MARK).split("\n"), key=len)
        words = words.strip('" .,!?…')
        if len(words) >= SHORTEST_PULLED and words in said and sum(map(len, credit)) <= LONGEST_CREDIT:
            entry.set_aside("furniture", "a pull quote, whose words the text has too")


MOST_PULLED = 24
"""Quotations of one page that are looked for in its text."""
SHORTEST_PULLED = 40
"""Characters; a shorter one may be said twice."""
LONGEST_CREDIT = 120
"""Characters of who says it, below a pull quote."""
_ONE_MARK = {ord(mark): '"' for mark in "“”„«»‟"}

LONGEST_LABEL = 40
"""Characters of what a distributor puts before a headline."""


def _is_behind_label(line: str, headline: str) -> bool:
    """Return whether a line is a headline without the label before it: "EQS-Adhoc: Acme AG opens", "Acme AG opens"."""
    return 0 < len(headline) - len(line) <= LONGEST_LABEL and headline.endswith(f": {line}") and " " in line
