"""Step: the dateline, cut off the front of the lead."""

from __future__ import annotations

import datetime
import functools
import re
from typing import TYPE_CHECKING, NamedTuple

import attrs

from pressdoc.model import Dateline, Paragraph, Text
from pressdoc.understand.dates import FoundDate, complete, find_dates
from pressdoc.understand.vocabulary import fold, neutral

if TYPE_CHECKING:
    from pressdoc.understand.work import Entry, Work

LONGEST = 200
"""Characters; no dateline is longer."""

_SEPARATOR = re.compile(
    r"""
    (?:--+|—+|–+|-) (?=\s|[^\W\d_]|[“"„«「]|$)    # the dash that ends most datelines
    | [:：]\s                                     # "Oslo, 3 May 2025: "
    | [.]\s?-\s                                  # Spanish: "Madrid, 3 de mayo de 2025.- "
    | (?<=[)）])\s(?!\s{0,3}[-–—])                # "(GLOBE NEWSWIRE) Fulmar", no dash behind it
    """,
    re.VERBOSE,
)
_SIGNED = re.compile(r"[/(（][^/()（）\n]{2,60}[/)）]")
_AND = re.compile(r"\s*(?:/|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bog\b|\boch\b)\s*", re.IGNORECASE)
_EDGES = " ,，、-–—:()（）·|"
_SMALL = frozenset(
    "de del la le les el los las du des of the am an der in im bei upon sur di da do dos van den y".split()
)


class Parsed(NamedTuple):
    """A dateline's parts, and where the text after it begins."""

    places: tuple[str, ...]
    date: FoundDate | None
    wire: str | None
    end: int


def find_dateline(work: Work) -> None:
    """Cut the dateline off the first paragraph that has one, among the first of the text."""
    for entry in [entry for entry in work.entries if entry.part == "body"][:3]:
        if not isinstance(entry.block, Paragraph):
            continue
        parsed = parse_dateline(entry.block.text.plain, work.language)
        if parsed is None:
            continue
        _cut(work, entry, parsed)
        return


def parse_dateline(plain: str, language: str | None) -> Parsed | None:
    """Return the dateline at the start of a paragraph, or ``None``.

    Every character up to the separator has to be place, date or wire, and a date, a wire or
    capitals have to show that it is one: "Berlin - that is our home" is none.
    """
    head = plain[:LONGEST]
    separators = list(_SEPARATOR.finditer(head))
    if not separators or not head.strip():
        return None
    dates = find_dates(head, language=language)
    for separator in separators:
        if any(found.start < separator.end() and separator.start() < found.end for found in dates):
            continue  # the hyphens of 2025-10-27
        parsed = _explained(head[: separator.start()], dates)
        if parsed is not None:
            end = separator.end()
            return parsed._replace(end=end + len(plain[end:]) - len(plain[end:].lstrip()))
    return None


def _explained(left: str, dates: list[FoundDate]) -> Parsed | None:
    date = next((found for found in dates if found.end <= len(left)), None)
    rest = left
    if date is not None:
        rest = left[: date.start] + " " * (date.end - date.start) + left[date.end :]
    wire = None
    if signed := _SIGNED.search(rest):
        token = signed[0][1:-1].strip()
        if signed[0][0] == "/" or fold(token) in _wires():
            wire = token
            rest = rest[: signed.start()] + " " + rest[signed.end() :]
    places = _places(rest)
    if places is None or not (places or date or wire):
        return None
    proven = date is not None or wire is not None or _are_capitals(places)
    return Parsed(places, date, wire, 0) if proven else None


@functools.cache
def _wires() -> frozenset[str]:
    return frozenset(fold(token) for token in neutral("wires")["tokens"])


def _places(rest: str) -> tuple[str, ...] | None:
    """Return the places that the words are, or ``None`` when they are anything else."""
    rest = re.sub(r"(?:\s*,)+", ",", " ".join(rest.split()).strip(_EDGES))
    while rest.endswith((" .", ",.")):  # what stood before it is cut out; "Fla." keeps its own
        rest = rest[:-1].strip(_EDGES)
    rest = re.sub(r",?\s*\b(?:le|den|am|on)$", "", rest)
    if not rest:
        return ()
    places = []
    for place in _AND.split(rest):
        if not _is_place(place):
            return None
        places.append(place.strip(" ,"))
    return tuple(places)


def _is_place(words: str) -> bool:
    if not words or len(words) > 60 or any(map(str.isdigit, words)):
        return False
    parts = [part.split() for part in re.split("[,，]", words)]
    if len(parts) > 3 or not all(parts) or any(len(part) > 5 for part in parts):
        return False
    return all(
        (token[0].isupper() or not token[0].isascii() or token in _SMALL) and not token.endswith(("!", "?"))
        for part in parts
        for token in part
    )


def _are_capitals(places: tuple[str, ...]) -> bool:
    """Return whether the first word of each place is in capitals, as in "CHICAGO --"."""
    return bool(places) and all(len(place) > 2 and place.split(",")[0].isupper() for place in places)


def _cut(work: Work, entry: Entry, parsed: Parsed) -> None:
    block = entry.block
    assert isinstance(block, Paragraph)  # find_dateline() looks at nothing else
    date = parsed.date.date if parsed.date else None
    printed = block.text[: parsed.end]
    if parsed.date is not None and date is None:
        date = _with_year(work, entry, parsed.date)
    if parsed.date is not None and date is not None:
        printed = _marked(printed, parsed.date, date)
    rest = block.text[parsed.end :]
    if not rest.plain.strip():
        # The dateline stands alone: its line end shows that nothing runs into it.
        entry.part, entry.dateline = "dateline", None
        printed = printed if printed.plain.endswith("\n") else printed + "\n"
    else:
        entry.dateline = printed
        entry.block = attrs.evolve(block, text=rest)
        entry.plain = rest.plain
    work.dateline = Dateline(parsed.places, date, parsed.wire, text=printed)


def _marked(printed: Text, found: FoundDate, date: datetime.date) -> Text:
    end = min(found.end, len(printed))
    return printed.mark(slice(found.start, end), date) if end > found.start else printed


def _with_year(work: Work, entry: Entry, found: FoundDate) -> datetime.date | None:
    """Complete a date without a year from the best evidence, and say so."""
    near, evidence = _nearest_evidence(work)
    if near is None:
        work.remark("date-year-missing", "the dateline states no year, and nothing else does", entry)
        return None
    date = complete(found, near)
    if date is not None:
        work.remark(
            "date-year-inferred",
            f"the dateline states no year; {date.year} follows from {evidence} ({near.isoformat()})",
            entry,
        )
    return date


def _nearest_evidence(work: Work) -> tuple[datetime.date | None, str]:
    from pressdoc.understand.lines import page_date

    if work.issued is not None:
        return work.issued, "the date of the release"
    if (date := page_date(work)) is not None:
        return date, "the date of the page"
    if work.fallback is not None:
        return work.fallback, "the date that was given"
    for entry in work.entries:
        for found in find_dates(entry.plain, language=work.language):
            if found.date is not None:
                return found.date, "the first full date in the text"
    return None, ""
