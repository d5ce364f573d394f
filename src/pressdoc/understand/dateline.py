"""Step: the dateline, cut off the front of the lead."""

from __future__ import annotations

import datetime
import itertools
import re
from typing import TYPE_CHECKING

import attrs

from pressdoc.model import Dateline, Paragraph, Text
from pressdoc.model.generated import changer
from pressdoc.understand.dating.dateline_scan import Parsed, parse_dateline, same_wire
from pressdoc.understand.dating.dates import FoundDate, complete, find_dates
from pressdoc.understand.dating.found_date import AMBIGUOUS, IMPOSSIBLE, day_of
from pressdoc.understand.dating.place_names import is_known, is_region, read_places
from pressdoc.understand.issued import page_date, stands_alone
from pressdoc.understand.languages import section
from pressdoc.understand.names.listings import find_listings
from pressdoc.understand.work import LONGEST_LINE, flat

if TYPE_CHECKING:
    from pressdoc.understand.work import Entry, Work

_CLASSES = re.compile(r"\([A-Z]{1,5}\.[A-Z]")
"""The symbol of a class of shares, right behind its bracket."""
_with_text = changer(Paragraph, "text")

PARAGRAPHS = 5
"""Paragraphs of the text, from its start, of which one may have the dateline."""
SEARCHED = 60
"""Blocks of the text in which they are looked for: lines may stand before them."""
LONGEST_PLACE = 60
LONGEST_DATELINE = 100
"""Characters of one that ends with its day."""
MOST_PLACE_WORDS = 8
MOST_BOLD_WORDS = 5
SHORTEST_PROSE = 120
"""Characters; what is shorter may be a line of any kind."""

_SENTENCE_ENDS = (".", "!", "?", "。", "”", '"', "」", "…", ":")


def find_dateline(work: Work) -> None:
    """Cut the dateline off the paragraph that has one, or take a line of its own for it.

    A line above the headline, "Munich, 3 May 2025", gives way to a dateline of the text; the
    metadata's say what the words leave open.
    """
    head = next((entry.number for entry in work.entries if entry.part == "headline"), -1)
    lines = work.dateline_lines
    line = next((one for one in lines if one[1].wire or one[0].number > head), None)
    if line is not None and not line[1].places and _find_in_text(work, with_place=line[0].number > head):
        # "OTS0045, 18 Nov. 2025" is a number, "3 May 2025 | CNW" a portal's line; the text says from where.
        work.issued = work.issued or (line[1].date.date if line[1].date else None)
        if work.dateline is not None and work.dateline.wire is None and line[1].date is None:
            work.dateline = attrs.evolve(work.dateline, wire=line[1].wire)  # a line that only names the wire
        line = None
    elif line is None and not _find_in_text(work) and lines:
        line = lines[0]
    if line is not None:
        _take_line(work, *line)
    _set_wire_aside(work)
    _complete_from_page(work)


def _set_wire_aside(work: Work) -> None:
    """Set a line above the text aside that names the dateline's wire and nothing else, as portals print it."""
    if work.dateline is None or work.dateline.wire is None:
        return
    for entry in work.entries:
        if entry.dateline is not None:
            return
        if entry.part is None and entry.is_line and same_wire(entry.plain, work.dateline.wire):
            entry.set_aside("date", "the wire on a line of its own")


def _find_in_text(work: Work, *, with_place: bool = False) -> bool:
    """Cut the dateline off the text; return whether it has one, that names a place if that is asked for."""
    paragraphs = blocks = 0
    for entry in work.entries:
        if entry.part is not None:
            continue
        blocks += 1
        if blocks > SEARCHED or paragraphs >= PARAGRAPHS:
            break
        if not isinstance(entry.block, Paragraph):
            continue
        parsed = parse_dateline(entry.block.text.plain, work.language, lead=paragraphs == 0)
        if parsed is None and paragraphs == 0:
            parsed = (
                _in_capitals(entry.plain) or _in_bold(entry, work.language) or _without_sign(entry.plain, work.language)
            )
        if parsed is not None and with_place and not parsed.places:
            return False
        if parsed is not None and (_counts(parsed, lead=paragraphs == 0) or _is_cut_off(entry, parsed)):
            _cut(work, entry, parsed)
            return True
        paragraphs += _is_prose(entry)
    return False


_GLUED = re.compile(r"[A-Z]{4,}(?: [A-Z]{4,}){0,2}(?=[A-Z][a-z]+[ ,])")
"""A town in capitals that the first word of a sentence touches."""


def _in_capitals(plain: str) -> Parsed | None:
    """Return the city in capitals and its region that a sentence follows without a sign.

    "TACOMA, WASHINGTON Acme", "TACOMA, Wash. Acme"; "TACOMAThe port", where the copy lost the blanks too.
    """
    if (glued := _GLUED.match(plain)) is not None and is_known(glued[0]):
        return Parsed((glued[0],), None, None, glued.end())
    words = plain[:LONGEST_PLACE].split(" ")[:MOST_PLACE_WORDS]
    capitals = len(list(itertools.takewhile(str.isupper, words)))
    if 0 < capitals < len(words) - 1 and words[capitals - 1][-1] == "," and words[capitals + 1][:1].isupper():
        place = " ".join(words[: capitals + 1])
        if is_region(words[capitals]) and plain.count(",", 0, len(place)) == 1:
            return Parsed((place,), None, None, len(place) + 1)
    if capitals < 2 or capitals == len(words) or "," not in plain[:LONGEST_PLACE]:
        return None
    if words[capitals][:1].isdigit():
        return None  # a postal code: "TACOMA, WA 98401"
    for count in range(capitals, 1, -1):
        place = " ".join(words[:count])
        city, comma, region = place.rpartition(", ")
        if comma and city.count(",") < 2 and is_region(region):
            return Parsed((place,), None, None, len(place) + 1)
    return None


def _without_sign(plain: str, language: str | None) -> Parsed | None:
    """Return places and a day whose dash a copy lost with all signs beyond ASCII: "Omaha, Neb., May 3, 2025 Acme"."""
    date = next(iter(find_dates(plain[:LONGEST_DATELINE], language=language)), None)
    if date is None or date.date is None or date.year is None or date.flags:
        return None
    rest = plain[date.end :]
    if not (rest[:1].isspace() and rest[1:2].isupper()) or len(rest) < SHORTEST_PROSE:
        return None
    found = read_places(plain[: date.start])
    if found is None or not all(map(is_known, found.names)):
        return None
    return Parsed(found.names, date, None, date.end + 1)


_DASHES = ("–", "—")


def _in_bold(entry: Entry, language: str | None) -> Parsed | None:
    """Return the place in strong letters with a full stop behind it, as newsrooms begin: "**München.** Die Acme AG"."""
    table = section(language, "dates")
    if not table.get("bold_places"):
        return None
    text = entry.text()
    span = next((one for one in text.spans if one.kind in {"strong", "emphasis"}), None)
    if span is None or span.start or span.end > LONGEST_PLACE // 2:
        return None
    plain = text.plain
    place, end = plain[: span.end].rstrip(), span.end
    if place.endswith(_DASHES) or plain[end:].lstrip().startswith(_DASHES):
        place = f"{place.rstrip(' –—.')}."  # "**Lindau/Riesa –** Die Acme AG"
    elif not place.endswith("."):
        if plain[end : end + 1] != ".":
            return None
        place, end = f"{place}.", end + 1
    words = place[:-1].replace("/", " / ").split()
    is_place = 0 < len(words) <= MOST_BOLD_WORDS and all(word[0].isupper() or word == "/" for word in words)
    if not is_place or place[:-1].casefold() in table.get("no_places", ()) or any(map(str.isdigit, place)):
        return None
    rest = plain[end:]
    behind = rest.lstrip(" \u00a0–—-")
    if not (rest[:1].isspace() and behind[:1].isalpha() and behind[:1].isupper()):
        return None
    places = tuple(one.strip() for one in place[:-1].split("/"))
    return Parsed(places, None, None, end + len(rest) - len(behind))


def _is_prose(entry: Entry) -> bool:
    """Tell a paragraph of the text from the lines and the decks that may stand before the lead."""
    shortest = SHORTEST_PROSE // 2 if entry.plain[:1] > "\u2e7f" else SHORTEST_PROSE  # ideographs say as much
    if len(entry.plain) <= shortest or not entry.plain.rstrip().endswith(_SENTENCE_ENDS):
        return len(entry.plain) > LONGEST_LINE
    text = entry.text()
    return not any(
        span.kind in {"strong", "emphasis"} and span.end - span.start >= len(text.plain.strip()) for span in text.spans
    )


def _counts(parsed: Parsed, *, lead: bool) -> bool:
    """Tell whether what was read is enough: a date alone opens the lead only, and no line of its own."""
    if parsed.whole:
        return bool(parsed.places or parsed.wire) and stands_alone(parsed)
    return lead or bool(parsed.places or parsed.wire)


def _is_cut_off(entry: Entry, parsed: Parsed) -> bool:
    """Return whether places and a dash stand on a line of their own, which a copy parted from the text."""
    return parsed.whole and bool(parsed.places) and entry.plain.rstrip()[-1:] in "-–—" and "," in entry.plain


def _take_line(work: Work, entry: Entry, parsed: Parsed) -> None:
    entry.take("dateline", "a place, a date or a wire and nothing else")
    printed, date = _dated(work, entry, entry.text(), parsed.date)
    # Its line end shows that nothing runs into it.
    printed = printed if printed.plain.endswith("\n") else printed + "\n"
    work.dateline = Dateline(parsed.places, date, parsed.wire, text=printed)


def _cut(work: Work, entry: Entry, parsed: Parsed) -> None:
    block = entry.block
    assert isinstance(block, Paragraph)  # find_dateline() looks at nothing else
    rest = block.text[parsed.end :]
    if not rest.plain.strip():
        _take_line(work, entry, parsed)
        return
    printed, date = _dated(work, entry, block.text[: parsed.end], parsed.date)
    entry.block = _with_text(block, rest)
    entry.plain = flat(rest.plain)
    entry.dateline = printed
    work.dateline = Dateline(parsed.places, date, parsed.wire, text=printed)


def _complete_from_page(work: Work) -> None:
    """Take the places that only the metadata give, as Business Wire's pages do."""
    said = work.draft.page.dateline
    if not said or (work.dateline is not None and work.dateline.places):
        return
    parsed = parse_dateline(said, work.language)
    named = read_places(said) if parsed is None else None
    places = parsed.places if parsed is not None else named.names if named is not None else ()
    if not places:
        return
    work.dateline = attrs.evolve(work.dateline, places=places) if work.dateline is not None else Dateline(places)
    work.remark("dateline-from-metadata", f"the place {', '.join(places)} stands in the metadata only")


# -- its date -----------------------------------------------------------------------------------------------


def _dated(work: Work, entry: Entry, printed: Text, found: FoundDate | None) -> tuple[Text, datetime.date | None]:
    """Return the printed words with their date marked, and symbols of shares in brackets, and the date."""
    if _CLASSES.search(printed.plain):
        for listed in find_listings(printed.plain):
            printed = printed.mark(slice(listed.start, listed.end), listed.value)
    if found is None:
        return printed, None
    date = found.date
    if IMPOSSIBLE in found.flags:
        work.remark("date-impossible", "the dateline states a day that does not exist", entry)
    elif AMBIGUOUS in found.flags:
        date = _settled(work, entry, found)
    elif date is None:
        date = _with_year(work, entry, found)
    end = min(found.end, len(printed))
    if date is not None and end > found.start:
        printed = printed.mark(slice(found.start, end), date)
    return printed, date


def _settled(work: Work, entry: Entry, found: FoundDate) -> datetime.date | None:
    """Return the day that 06/09/10 means where the release's own date is one of the two."""
    near, evidence = _nearest_evidence(work)
    days = [day_of(found.year or 0, *order) for order in ((found.month, found.day), (found.day, found.month))]
    if near is None or near not in days:
        work.remark("date-ambiguous", "the dateline's date may be either of two days", entry)
        return None
    work.remark(
        "date-order-inferred", f"the order of day and month follows from {evidence} ({near.isoformat()})", entry
    )
    return near


def _with_year(work: Work, entry: Entry, found: FoundDate) -> datetime.date | None:
    """Complete a date without a year from the best evidence, and say so."""
    near, evidence = _nearest_evidence(work)
    if near is None:
        near, evidence = _same_day_above(work, found)
    if near is None:
        work.remark("date-year-missing", "the dateline states no year, and nothing else does", entry)
        return None
    date = complete(found, near)
    if (date - near).days > _LONGEST_AHEAD and work.issued == near:
        # What was published in November is not dated the April after.
        date = day_of(date.year - 1, found.month, found.day) or date
    if date is not None:
        work.remark(
            "date-year-inferred",
            f"the dateline states no year; {date.year} follows from {evidence} ({near.isoformat()})",
            entry,
        )
    return date


_LONGEST_AHEAD = 31
"""Days by which a dateline may be ahead of the day on which it was published."""


def _same_day_above(work: Work, found: FoundDate) -> tuple[datetime.date | None, str]:
    """Return the day of a dateline without a year as figures above it state it, in whichever order: 07/05/05."""
    other = work.unsettled
    if other is None or {other.month, other.day} != {found.month, found.day}:
        return None, ""
    return day_of(other.year or 0, found.month, found.day), "the same day in figures"


def _nearest_evidence(work: Work) -> tuple[datetime.date | None, str]:
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
