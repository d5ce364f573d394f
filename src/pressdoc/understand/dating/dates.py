"""Dates in running text: where they stand, what they state, and which year they mean.

A date is a day: "October 2025" and "the third quarter" are none.  What is impossible (Nov. 31) or
may be either of two days (3/4/2025, and nobody knows where) is not returned as a date;
`refused_dates` has it.  Nothing is repaired, and no year is filled in but where a caller asks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pressdoc.understand.dating import cjk_dates
from pressdoc.understand.dating.calendar import Calendar, calendar_of
from pressdoc.understand.dating.date_scan import Scan
from pressdoc.understand.dating.found_date import AMBIGUOUS, FoundDate, day_of, make

if TYPE_CHECKING:
    import datetime

__all__ = ["FoundDate", "complete", "find_dates", "month_and_year", "read_dates", "refused_dates", "stated"]

_MONTH_AND_YEAR = re.compile(
    r"([^\W\d_]+)[.,]?\s(?:[^\W\d_]{1,3}\s)?[12]\d{3}\Z|[12]\d{3}\s?[年년]\s?\d{1,2}\s?[月월]\Z"
)


def find_dates(text: str, *, language: str | None = None, default_year: int | None = None) -> list[FoundDate]:
    """Return the dates of a text, in printed order, none overlapping.

    ``language`` is a tag of BCP 47; its region decides what 3/4/2025 means.  English dates and
    those without words are read in any language.  With ``default_year`` a date without a year has
    that one in ``date``, while its ``year`` stays ``None``.  The ends of a range are two dates.

    >>> [str(found.date) for found in find_dates("LISBON, Oct. 30 to Nov. 2, 2025")]
    ['2025-10-30', '2025-11-02']
    """
    found = [date for date in _read(text, language) if not date.refused]
    if default_year is None:
        return found
    return [date if date.date else date._replace(date=day_of(default_year, date.month, date.day)) for date in found]


def refused_dates(text: str, *, language: str | None = None) -> list[FoundDate]:
    """Return what looks like a date and is none, flagged "impossible" or "ambiguous".

    ``date`` is ``None``; of an ambiguous one ``day`` and ``month`` are in the order printed.

    >>> [found.flags for found in refused_dates("due on Nov. 31, paid on 3/4/2025")]
    [('impossible',), ('ambiguous',)]
    """
    return [date for date in _read(text, language) if date.refused]


def read_dates(text: str, *, language: str | None = None) -> list[FoundDate]:
    """Return both in one pass: what `find_dates` finds, and what it refuses."""
    return _read(text, language)


def month_and_year(words: str, language: str | None = None) -> int | None:
    """Return where the month begins that the words end with, with its year: "Lima, octubre de 2025".

    ``None`` when they end otherwise.
    """
    words = words.rstrip(".")
    if not words.endswith(("月", "월")) and not words[-4:].isdigit():
        return None
    found = _MONTH_AND_YEAR.search(words, max(0, len(words) - 24))
    if not found or (found[1] and found[1] not in calendar_of(language).months):
        return None
    return found.start()


def complete(found: FoundDate, near: datetime.date) -> datetime.date:
    """Return the day that a date without a year means: of all such days the nearest to ``near``.

    "Dec. 31" near 2 January is in the year before; 29 February is in a leap year; of two days
    that are equally near it is the earlier.  A date that states its year is returned as it is.

    >>> import datetime
    >>> str(complete(find_dates("PARIS, Dec. 31 --")[0], datetime.date(2026, 1, 2)))
    '2025-12-31'
    """
    if found.date is not None and found.year is not None:
        return found.date
    # As many as eight years lie between two leap years: 1896 and 1904.
    reach = 8 if (found.month, found.day) == (2, 29) else 1
    years = range(near.year - reach, near.year + reach + 1)
    days = [day for year in years if (day := day_of(year, found.month, found.day))]
    return min(days, key=lambda day: (abs(day - near), day))


def stated(found: FoundDate, date: datetime.date) -> bool:
    """Tell whether the printed words still say this day: what they state of it agrees.

    The weekday does not count: a release that has a wrong one still states its date.
    """
    return (found.month, found.day) == (date.month, date.day) and found.year in {None, date.year}


# -- the scan ---------------------------------------------------------------------------------------------


def _read(text: str, language: str | None) -> list[FoundDate]:
    calendar = calendar_of(language)
    plain = cjk_dates.narrow(text)
    found = list(Scan(plain, calendar).dates())
    if cjk_dates.has_months(plain):
        found = _in_order([*found, *cjk_dates.scan(plain)])
    if counted := list(cjk_dates.labelled(plain, language)):
        found = _in_order([*found, *counted])
    if ")" in plain and not plain.isascii():
        found = [_with_weekday(date, plain) for date in found]
    if len(found) > 1:
        _share_years(found, plain, calendar)
        _settle_orders(found)
    return found


def _with_weekday(date: FoundDate, plain: str) -> FoundDate:
    """Take in the weekday behind a date in digits: "2026. 7. 14.(화)"."""
    if date.weekday is not None or not plain.startswith("(", date.end + (plain[date.end : date.end + 1] == ".")):
        return date
    weekday, end = cjk_dates.weekday_after(plain, date.end + (plain[date.end] == "."))
    return date if weekday is None else date._replace(end=end, weekday=weekday)


def _in_order(found: list[FoundDate]) -> list[FoundDate]:
    """Return dates in printed order, of two that overlap the first."""
    kept: list[FoundDate] = []
    for date in sorted(found, key=lambda date: date.start):
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return kept


# -- what other dates of the text say -----------------------------------------------------------------------


def _share_years(found: list[FoundDate], text: str, calendar: Calendar) -> None:
    """Give the first date of "Dec. 30 to Jan. 2, 2026" the year that is stated after the second."""
    for at in range(len(found) - 2, -1, -1):
        first, second = found[at], found[at + 1]
        if first.year is not None or second.year is None or first.refused or second.refused:
            continue
        if calendar.joint.fullmatch(text, first.end, second.start):
            later = (first.month, first.day) > (second.month, second.day)
            found[at] = _remade(first, second.year - later, first.month, first.day, "shared-year")


def _settle_orders(found: list[FoundDate]) -> None:
    """Read ambiguous dates in the order that another date of the same text can only have."""
    orders = {flag for date in found for flag in date.flags if flag in {"dmy", "mdy"}}
    if len(orders) != 1:
        return
    for at, date in enumerate(found):
        if AMBIGUOUS in date.flags:
            month, day = (date.month, date.day) if orders == {"dmy"} else (date.day, date.month)
            found[at] = _remade(date, date.year, month, day, "order-of-text")


def _remade(date: FoundDate, year: int | None, month: int, day: int, flag: str) -> FoundDate:
    flags = (*(known for known in date.flags if known != AMBIGUOUS), flag)
    return make(date.start, date.end, year, month, day, date.weekday, flags)
