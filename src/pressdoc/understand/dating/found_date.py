"""`FoundDate`: a date that a text states, and how one is made of its parts."""

from __future__ import annotations

import datetime
from typing import NamedTuple

IMPOSSIBLE, AMBIGUOUS = "impossible", "ambiguous"
REFUSED = frozenset({IMPOSSIBLE, AMBIGUOUS})
"""Flags of what looks like a date and is none."""

FIRST_YEAR, LAST_YEAR = 1800, 2199
"""Years that a release writes; ISO dates, which are nothing else, may have any year."""

PIVOT = 70
"""Two digits from here on are a year of the twentieth century, as in POSIX."""

_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class FoundDate(NamedTuple):
    """A date and where it stands in the text, its weekday included."""

    start: int
    """The first character."""
    end: int
    """The character after the last one."""
    date: datetime.date | None
    """The day; ``None`` when the text does not state the year."""
    year: int | None
    month: int
    day: int
    weekday: int | None = None
    """As printed, Monday is 0; it may contradict the date."""
    flags: tuple[str, ...] = ()
    """How it was understood: "short-year" (two digits, 70 to 99 are 1970 to 1999), "shared-year"
    (stated with the other end of a range), "dmy" or "mdy" (in digits, and only this order is
    possible), "order-of-language" or "order-of-text" (what decided the order); on refused ones
    "impossible" or "ambiguous"."""

    @property
    def refused(self) -> bool:
        """Whether this is no date: impossible, or one of two."""
        return not REFUSED.isdisjoint(self.flags)


def day_of(year: int, month: int, day: int) -> datetime.date | None:
    """Return the day, ``None`` when there is no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def make(
    start: int,
    end: int,
    year: int | None,
    month: int,
    day: int,
    weekday: int | None = None,
    flags: tuple[str, ...] = (),
) -> FoundDate:
    """Return what was found, flagged as impossible when there is no such day (in any year)."""
    date = day_of(year, month, day) if year is not None else None
    exists = day <= _LONGEST_MONTHS[month - 1] if year is None else date is not None
    return FoundDate(start, end, date, year, month, day, weekday, flags if exists else (*flags, IMPOSSIBLE))


def full_year(digits: str) -> int:
    """Return the year that two digits stand for: "25" is 2025, "98" is 1998."""
    return int(digits) + (1900 if int(digits) >= PIVOT else 2000)
