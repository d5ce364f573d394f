"""Step: the release's own date: on a line of its own, in the dateline, in the metadata."""

from __future__ import annotations

import datetime
import itertools
import re
from typing import TYPE_CHECKING

from pressdoc.understand.date_fields import date_fields
from pressdoc.understand.dating.cjk_dates import has_months
from pressdoc.understand.dating.dateline_scan import Parsed, parse_dateline
from pressdoc.understand.dating.dates import find_dates
from pressdoc.understand.dating.found_date import AMBIGUOUS, day_of
from pressdoc.understand.names.listings import find_listings
from pressdoc.understand.names.organisations import short
from pressdoc.understand.vocabulary import fold

if TYPE_CHECKING:
    from pressdoc.understand.dating.found_date import FoundDate
    from pressdoc.understand.work import Entry, Work

LONGEST = 120
"""Characters of a line that says when, and where, and perhaps who."""

SEARCHED = 40
"""Blocks of the text in which a date is looked for."""
MOST_LEADS = 3
"""Paragraphs of the text in which a listing tells where the release comes from."""
MOST_BLANKS = 16
"""In such a line; a sentence has as many soon."""


def take_date_line(work: Work, entry: Entry, *, top: bool) -> None:
    """Set aside a line that is a date and nothing else: "Published: 27 October 2025", "27.10.2025 | 3 min read".

    One with a place or a wire, "Hull, England, May 3, 2025", is kept in mind: it is the dateline
    unless the text begins with one.  The date of the last change is set aside, and is not the
    release's.
    """
    plain = entry.plain.strip()
    if not _may_be_date(plain):
        return
    parsed = (None if top else _numbered(work, plain)) or _date_line(work, entry, plain, top=top)
    if parsed is None or (parsed.places and is_title(work, entry)):
        return
    date = parsed.date.date if parsed.date is not None else None
    if parsed.places or (parsed.wire and work.words.lines.get(fold(parsed.wire)) != "genre"):
        if top and stands_alone(parsed):
            work.dateline_lines.append((entry, parsed))
            entry.set_aside("date", "a dateline on a line of its own")
        elif not top and date is not None and plain[0] > "\u2e7f":
            work.late_date = work.late_date or date  # 香港，二零二六年三月二十七日
            entry.set_aside("date", "place and day below the text")
        return
    if date is None and top and parsed.date is not None and AMBIGUOUS in parsed.date.flags:
        entry.set_aside("date", "a date on a line of its own")
        work.unsettled = parsed.date
        return
    if date is None or not (top or parsed.label or not _WRITTEN.isdisjoint(plain) or _NUMBER.match(plain)):
        return
    entry.set_aside("date", "a date on a line of its own")
    if parsed.label == "modified":
        return
    if top:
        work.issued = work.issued or date
    else:
        work.late_date = work.late_date or date


_NUMBER = re.compile(r"[A-Z]{2,6}\d{3,} +(?=\d)")
"""The number that a wire gives a release, before the day."""


def _numbered(work: Work, plain: str) -> Parsed | None:
    """Return the day that stands beside a wire's number below the text: "OTS0087    2026-03-12/10:41"."""
    number = _NUMBER.match(plain)
    parsed = parse_dateline(plain[number.end() :], work.language, lead=False) if number is not None else None
    return parsed if parsed is not None and parsed.whole and not parsed.places else None


def is_title(work: Work, entry: Entry) -> bool:
    """Return whether a page calls a line its headline, or its title begins with it: "Open House on May 3"."""
    if entry.hint == "headline":
        return True
    title = work.draft.page.title
    return title is not None and fold(title).startswith(entry.folded)


_WRITTEN = frozenset("年년")
"""In a day that stands as the signature below a text, in the east."""


def _date_line(work: Work, entry: Entry, plain: str, *, top: bool) -> Parsed | None:
    """Return what a line says of when and where, with all that may stand beside it, or ``None``."""
    glued = _BEFORE_TIME.match(plain)
    if glued is not None and (found := find_dates(glued[0], language=work.language)):
        return Parsed((), found[0], None, len(plain))
    parsed = parse_dateline(plain, work.language, lead=False)
    if parsed is not None and parsed.whole:
        if not parsed.places or stands_alone(parsed):
            return parsed
        return _of_fields(work, plain) or parsed  # "By Ann Lee, May 3, 2026"
    beside = top and (_is_listed(work, plain) or _is_filed(work, entry, plain) or _has_era(work, plain))
    if entry.hint == "date" or _is_dotted(work, plain) or _names_company(plain) or beside:
        # The page says that it is one, whatever else stands there.
        dates = find_dates(plain, language=work.language)
        return Parsed((), dates[0], None, len(plain)) if len(dates) == 1 else _of_fields(work, plain)
    return _of_fields(work, plain)


_BEFORE_TIME = re.compile(r"\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d(?=[0-2]?\d:[0-5]\d)")
"""A day that a copy has run into the time: "03.03.202611:00 Uhr"."""


def _of_fields(work: Work, plain: str) -> Parsed | None:
    fields = date_fields(work, plain)
    return None if fields is None else Parsed((), fields.date, None, len(plain), label=fields.label)


_DOTTED = re.compile(
    r"([^\d]{0,12}?)[:：]?\s?\d{4}\. ?\d{1,2}\. ?\d{1,2}\.?(?:\s?\([^\d()]{1,3}\))?(?: \d{1,2}:\d{2})?\Z"
)


_DOTTED_DAY = re.compile(r"\d{4}\. ?\d{1,2}\. ?\d")


def _is_dotted(work: Work, plain: str) -> bool:
    """Return whether a line is a date as Korea writes it in digits: "배포 2026. 7. 14.(화)"."""
    match = _DOTTED.match(plain)
    if match is None and not plain.isascii() and _DOTTED_DAY.search(plain) is not None:
        words = plain.split()  # 등록일 2026.05.11 조회수 342
        stop = next((at for at, word in enumerate(words) if work.words.is_(fold(word.strip(":"))) == "beside_date"), 0)
        match = _DOTTED.match(" ".join(words[:stop]))
    return match is not None and (not match[1].strip() or work.words.is_(fold(match[1])) in ("issued", "modified"))


def _has_era(work: Work, plain: str) -> bool:
    """Return whether a line is a day with its year as eras count it in brackets: 2026年（令和8年）5月11日."""
    if "年(" not in plain and "年（" not in plain:
        return False
    dates = find_dates(plain, language=work.language)
    return len(dates) == 1 and (dates[0].start, dates[0].end) == (0, len(plain))


_LISTED = re.compile(r" *[|·•] *")
_HOUR = re.compile(r"(?:,? \d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,5})?)?")
"""What may stand behind a day: "23:31:00 CEST"."""
LONGEST_CLASS, MOST_WORDS_OF_CLASS = 40, 4
"""Characters and words of what stands beside a date: a number, what a page files the release under."""


def _is_listed(work: Work, plain: str) -> bool:
    """Return whether a line is a date with a number or a class beside it: "27.10.2025 | Energy"."""
    if "|" not in plain and "·" not in plain and "•" not in plain:
        return _is_row(work, plain)
    others = 0
    for piece in _LISTED.split(plain):
        dates = find_dates(piece, language=work.language)
        if len(dates) == 1 and dates[0].start == 0 and _HOUR.fullmatch(piece, dates[0].end):
            continue
        others += 1
        if dates or len(piece) > LONGEST_CLASS or len(piece.split()) > MOST_WORDS_OF_CLASS or piece[-1:] in (".", ""):
            return False
    return 0 < others < len(_LISTED.split(plain))


_ROW = re.compile(r" [-–—] ")


def _is_row(work: Work, plain: str) -> bool:
    """Return whether dashes part a date from what a page calls the text: "3.5.2026 - News - Rail"."""
    first, *others = _ROW.split(plain)
    dates = find_dates(first, language=work.language) if others else ()
    if len(dates) != 1 or (dates[0].start, dates[0].end) != (0, len(first)) or len(plain) > LONGEST_CLASS * 2:
        return False
    is_short = all(len(piece.split()) <= MOST_WORDS_OF_CLASS and piece[-1:] != "." for piece in others)
    return is_short and any(work.words.lines.get(fold(piece)) == "genre" for piece in others)


def _is_filed(work: Work, entry: Entry, plain: str) -> bool:
    """Return whether a line of a page is a date and what the page files the release under: "Nov 3, 2026 Corporate".

    Below the headline "Gala Night June 5, 2026" is a deck.
    """
    if work.draft.page.title is None or len(plain) > LONGEST_CLASS or entry.level is not None:
        return False
    dates = find_dates(plain, language=work.language)
    if len(dates) != 1 or dates[0].date is None or (dates[0].start and dates[0].end < len(plain)):
        return False
    if dates[0].start and is_below_title(work, entry):
        return False
    words = f"{plain[: dates[0].start]} {plain[dates[0].end :]}".split()
    if len(words) == 1 and words[0].isdecimal():
        return dates[0].start == 0  # "2026-05-11 342": how often the page was read
    return 0 < len(words) < MOST_WORDS_OF_CLASS and all(word.isalpha() and not word[0].islower() for word in words)


def is_below_title(work: Work, entry: Entry) -> bool:
    """Return whether what the page marks as its headline stands above a line."""
    above = itertools.takewhile(lambda other: other.number < entry.number, work.entries)
    return any(other.hint == "headline" or other.level == 1 for other in above)


def _names_company(plain: str) -> bool:
    """Return whether a company's name and a moment are all that a line says: "海燕株式会社 2026年9月15日 11時00分"."""
    name, _, rest = plain.replace("\u3000", " ").partition(" ")
    if name[:1] < "\u2e80" or short(name) == name or not rest[:1].isdigit():
        return False
    return len(rest) <= 30 and sum(map(str.isdigit, rest)) * 2 >= len(rest.replace(" ", "")) - 4


def _may_be_date(plain: str) -> bool:
    if len(plain) > LONGEST or plain.count(" ") > MOST_BLANKS:
        return False
    return any(map(str.isdigit, plain)) or has_months(plain) or (plain[:1] in "-–—(（/" and len(plain) <= 60)


def stands_alone(parsed: Parsed) -> bool:
    """Tell a dateline on a line of its own from an event, "Annual Meeting, June 5, 2026".

    It has a wire, or a day and a place that looks like one.
    """
    from pressdoc.understand.dating.place_names import read_places

    if parsed.wire is not None:
        return True
    if parsed.date is None:
        return False
    return all(
        " " not in name.partition(",")[0] or ((found := read_places(name)) is not None and found.shown)
        for name in parsed.places
    )


def page_date(work: Work) -> datetime.date | None:
    """Return the date that the page's metadata give; a modification date never counts."""
    for stamp in (work.draft.page.issued, work.draft.page.published):
        if stamp:
            for found in find_dates(stamp, language=work.language):
                if found.date:
                    return found.date
    return None


def decide_issued(work: Work) -> None:
    """Take the release's own date: a line of its own, the dateline, the page's date, the caller's."""
    if work.issued is None:
        work.issued = _of_release_line(work)
    if work.issued is None and work.dateline is not None:
        work.issued = work.dateline.date
    if work.issued is None and (date := page_date(work)) is not None:
        work.issued = date
        work.remark("issued-from-metadata", f"the date {date.isoformat()} stands in the metadata only")
    work.issued = work.issued or _settled(work) or work.late_date
    if work.issued is None and work.fallback is not None:
        work.issued = work.fallback
        work.remark("issued-from-caller", f"no date was found; {work.fallback.isoformat()} was given")


def _settled(work: Work) -> datetime.date | None:
    """Return which day the page's 06/09/2025 is, where the text writes one of the two in words."""
    found = work.unsettled
    if found is None:
        return None
    days = [day_of(found.year or 0, *order) for order in ((found.month, found.day), (found.day, found.month))]
    for entry in work.of("body")[:SEARCHED]:
        for one in find_dates(entry.plain, language=work.language):
            if one.date is not None and one.date in days:
                work.remark(
                    "date-order-inferred", f"the order of day and month follows from {one.date.isoformat()}", entry
                )
                return one.date
    return _in_order_of_country(work, found)


def _in_order_of_country(work: Work, found: FoundDate) -> datetime.date | None:
    """Return the day that 11/02/2026 is where the release comes from, of which its dateline or listing tells."""
    from pressdoc.understand.money.words.countries import country_of_exchange, country_of_place

    country = None if work.dateline is None else next(iter(map(country_of_place, work.dateline.places)), None)
    if country is None:
        listings = (one.value for entry in work.of("body")[:MOST_LEADS] for one in find_listings(entry.plain))
        country = next(filter(None, map(country_of_exchange, listings)), None)
    if country is None or work.language is None:
        return None
    printed = f"{found.day:02}/{found.month:02}/{found.year:04}"
    dates = find_dates(printed, language=f"{work.language.partition('-')[0]}-{country}")
    date = next((one.date for one in dates), None)
    if date is not None:
        work.remark("date-order-inferred", f"{printed} is {date.isoformat()} as days are written in {country}")
    return date


def _of_release_line(work: Work) -> datetime.date | None:
    """Return the date beside the release line: "FOR IMMEDIATE RELEASE: 3 May 2025"."""
    if work.release_line is None:
        return None
    found = find_dates(work.release_line.plain, language=work.language)
    return next((date.date for date in found if date.date), None)
