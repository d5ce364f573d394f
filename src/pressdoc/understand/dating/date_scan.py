"""One pass over a text that reads dates from digit to digit; Chinese ones apart (`cjk_dates`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pressdoc.understand.dating.found_date import (
    AMBIGUOUS,
    FIRST_YEAR,
    IMPOSSIBLE,
    LAST_YEAR,
    FoundDate,
    day_of,
    full_year,
    make,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressdoc.understand.dating.calendar import Calendar

_BRACKETS = ("(", "（", " (", " （")
_IN_BRACKETS = re.compile(r"\s?[(（]([^()（）\s]{1,14})[)）]")
_AFTER_DATE = re.compile(r"\.?(?:\s[^\W\d_]\.)?,?\s([^\s\d.,;:()]{2,16})")
_NEXT_WORD = re.compile(r"\s([^\s\d.,;:()]{1,12})")
_LAST_LETTERS = re.compile(r"[^\W\d_]+\Z")
_INSIDE_WORD = re.compile("['’.]")
_OPENING = "(（[{“„\"'‘«—–-"

_BEFORE = 24
"""How far before a day its month, its year, its weekday or the first day of its range may begin."""

Parts = tuple[int | None, int, int]
"""Year, month and day as printed."""


class Scan:
    """One pass over a text, from digit to digit; ``floor`` is the end of the last date."""

    def __init__(self, text: str, calendar: Calendar) -> None:
        self.text = text
        self.calendar = calendar
        self.floor = 0

    def dates(self) -> Iterator[FoundDate]:
        """Yield the dates, impossible and ambiguous ones flagged."""
        named = (self.month_first, self.day_first)
        if not self.calendar.month_leads:
            named = named[::-1]
        for hit in self.calendar.scan.finditer(self.text):
            start = hit.start()
            if start < self.floor or not _opens(self.text, start):
                continue
            # "June 10-12." begins like a date in digits, too.
            for read in (self.in_digits, self.month_first) if hit.lastindex == 1 else named:
                found = read(start)
                if found:
                    yield from found
                    self.floor = found[-1].end
                    break

    def month_first(self, start: int) -> list[FoundDate]:
        """Read "October 25, 2025", of which the day begins at ``start``."""
        calendar, text = self.calendar, self.text
        before = text[max(0, start - 1) : start]
        if not (before.isspace() or before == "."):
            return []
        name, begin = self._word_before(start)
        only_with_year = calendar.counted.get(name)
        day = calendar.day.match(text, start)
        if only_with_year is None or day is None or not 1 <= int(day[1]) <= 31:
            return []
        number = calendar.months[name]
        parts, end = self._year_after(calendar.year_after_day, day.end(), number, int(day[1]))
        if parts is None:
            return []
        if parts[0] is None:
            begin, parts = self._year_before(begin, parts)
        if parts[0] is None:
            found = self._range_after(begin, day, number, only_with_year)
            if found:
                return found
            if only_with_year or calendar.not_a_day.match(text, end):
                return []
        return [self._date(begin, end, parts)]

    def _word_before(self, start: int) -> tuple[str, int]:
        """Return the word before a day, without its point, and where it begins."""
        words = self.text[max(self.floor, start - _BEFORE) : start].split()
        name = words[-1].rstrip(".") if words else ""
        if not name.isalpha() and (glued := _LAST_LETTERS.search(name)):
            name = glued[0]  # "CHICAGO,Nov. 8"
        begin = self.text.rfind(name, max(self.floor, start - _BEFORE), start)
        # Two line breaks end a paragraph, and the date is none.
        return (name, begin) if self.text.count("\n", begin, start) < 2 else ("", start)

    def _range_after(self, begin: int, day: re.Match[str], month: int, only_with_year: bool) -> list[FoundDate]:
        """Read the rest of "October 25-27, 2025": its last day, and the year of both."""
        calendar, text = self.calendar, self.text
        last = calendar.range_after.match(text, day.end())
        if not last or not int(day[1]) < int(last[1]) <= 31:
            return []
        parts, end = self._year_after(calendar.year_after_day, last.end(), month, int(last[1]))
        if parts is None:
            return []
        if parts[0] is None and (only_with_year or " " in last[0] or calendar.not_a_day.match(text, end)):
            return []
        flags = ("shared-year",) if parts[0] else ()
        first = self._date(begin, day.end(), (parts[0], month, int(day[1])), flags)
        return [first, make(last.start(1), end, *parts)]

    def day_first(self, start: int) -> list[FoundDate]:
        """Read "25 October 2025", which begins at ``start``."""
        calendar, text = self.calendar, self.text
        found = calendar.day_first.match(text, start)
        if not found or not 1 <= int(found[1]) <= 31:
            return []
        month, end = self._month(found)
        if not month:
            return []
        parts: Parts | None = (None, month, int(found[1]))
        # A point after a whole name ends the sentence: the number behind it is no year.
        after_point = text.startswith(".", end)
        if not (after_point and end - found.start(3) > 5):
            dashed = found[2] in {"-", "/"}
            after = end + after_point
            parts, year_end = self._year_after(calendar.year_after_month, after, month, int(found[1]), dashed=dashed)
            end = year_end if year_end > after else end
        if parts is None:
            return []
        begin = start
        if parts[0] is None:
            begin, parts = self._year_before(start, parts)
        before = self._range_before(begin, parts)
        return [*before, make(begin, end, *parts)] if before else [self._date(begin, end, parts)]

    def _range_before(self, start: int, last: Parts) -> list[FoundDate]:
        """Return the first day of "25-27 October 2025", of which "27 October 2025" is read."""
        found = self.calendar.range_before.search(self.text, max(self.floor, start - _BEFORE), start)
        if not found or not 1 <= int(found[2]) < last[2] or not _opens(self.text, found.start()):
            return []
        flags = ("shared-year",) if last[0] else ()
        return [self._date(*found.span(1), (last[0], last[1], int(found[2])), flags)]

    def _month(self, found: re.Match[str]) -> tuple[int, int]:
        """Return the number of the month that a day is followed by, and the end of its name; 0 for none."""
        months, begin = self.calendar.months, found.start(3)
        name = found[3].rstrip(".")
        if name in self.calendar.first_words:
            second = _NEXT_WORD.match(self.text, begin + len(name))
            both = f"{name} {second[1]}" if second else name
            if both in months:
                return months[both], begin + len(both)
        if name not in months:
            # "27 Ekim'de": in Turkish, case endings follow an apostrophe.
            name = _INSIDE_WORD.split(name, maxsplit=1)[0]
        return months.get(name, 0), begin + len(name)

    def _year_after(
        self, pattern: re.Pattern[str], end: int, month: int, day: int, *, dashed: bool = False
    ) -> tuple[Parts | None, int]:
        """Return the parts with the year that follows at ``end``, if any, and the end of the date.

        ``None`` when the year belongs to a calendar that is not ours.
        """
        found = pattern.match(self.text, end)
        if not found:
            return (None, month, day), end
        kind = found.lastgroup
        if kind == "short" or (kind == "dashed" and dashed):
            return (full_year(found[kind]), month, day), found.end()
        if kind != "year":
            return (None, month, day), end
        year = int(found["year"])
        if self.calendar.eras and "era" in found.re.groupindex:
            year += self.calendar.eras.get(found["era"] or "", 0)
        if year > LAST_YEAR:
            year += self.calendar.year_offset
        if FIRST_YEAR <= year <= LAST_YEAR:
            return (year, month, day), found.end()
        # "On May 5, 5000 people came", but "5 Abān 1404" is another calendar's.
        return ((None, month, day), end) if "," in found[0] else (None, end)

    def _year_before(self, start: int, parts: Parts) -> tuple[int, Parts]:
        """Return where "2025. október 27." begins, and its parts with the year."""
        if not self.calendar.year_leads:
            return start, parts
        found = self.calendar.year_before.search(self.text, max(self.floor, start - _BEFORE), start)
        if not found or not FIRST_YEAR <= int(found["year"]) <= LAST_YEAR:
            return start, parts
        return found.start(), (int(found["year"]), *parts[1:])

    def in_digits(self, start: int) -> list[FoundDate]:
        """Read 2025-10-27, 27.10.2025 or 10/27/2025."""
        found = self.calendar.numeric.match(self.text, start)
        if not found:
            return []
        first, mark, second, third = found.groups()
        if start > 1 and self.text[start - 1] == mark and self.text[start - 2].isdigit():
            return []  # an address of the Internet, or a version
        a, b, c = int(first), int(second), int(third)
        if len(first) == 4 and len(third) < 3:
            iso = mark not in "./" and len(second) == len(third) == 2
            if not (iso or FIRST_YEAR <= a <= LAST_YEAR) or not (1 <= b <= 12 and 1 <= c <= 31):
                return []
            return [self._date(start, found.end(), (a, b, c))]
        if len(first) > 2 or not (1 <= a <= 31 and 1 <= b <= 31):
            return []
        if len(third) == 4 and FIRST_YEAR <= c <= LAST_YEAR:
            return [self._in_order(start, found.end(), c, (a, b), mark)]
        # Two digits are a year after slashes; after points they may as well be a version.
        pairs = len(first) == len(second) == 2 and self.calendar.order == "dmy"
        if len(third) == 2 and (mark == "/" or (mark == "." and pairs)):
            return [self._in_order(start, found.end(), full_year(third), (a, b), mark, ("short-year",))]
        return []

    def _in_order(
        self,
        start: int,
        end: int,
        year: int,
        numbers: tuple[int, int],
        mark: str,
        flags: tuple[str, ...] = (),
    ) -> FoundDate:
        """Decide whether two numbers are day and month or month and day."""
        first, second = numbers
        same = first == second
        orders = {"dmy": (year, second, first), "mdy": (year, first, second)}
        possible = [order for order, reading in orders.items() if day_of(*reading)]
        known = self.calendar.order
        if known in possible:
            decided = () if same or len(possible) == 1 else ("order-of-language",)
            return self._date(start, end, orders[known], (*flags, *decided))
        # Nobody writes 10.27.2025 where the day comes first: that is a slip.
        if not possible or (known and mark != "/"):
            return FoundDate(start, end, None, year, second, first, None, (*flags, IMPOSSIBLE))
        if same or len(possible) == 1:
            only = () if same else (possible[0],)
            return self._date(start, end, orders[possible[0]], (*flags, *only))
        return FoundDate(start, end, None, year, second, first, None, (*flags, AMBIGUOUS))

    # -- the weekday --

    def _date(self, start: int, end: int, parts: Parts, flags: tuple[str, ...] = ()) -> FoundDate:
        """Return the date with the weekday that stands before or after it."""
        weekday, begin = self._weekday_before(start)
        if weekday is None:
            weekday, end = self._weekday_after(end)
        return make(begin, end, *parts, weekday, flags)

    def _weekday_before(self, start: int) -> tuple[int | None, int]:
        calendar = self.calendar
        near = self.text[max(self.floor, start - 4) : start].rstrip().rstrip(".,،")
        if near[-1:] not in calendar.weekday_ends:  # nine of ten dates have none
            return None, start
        lead = self.text[max(self.floor, start - _BEFORE) : start]
        words = lead.split()
        if words and words[-1] in calendar.before_day:
            words.pop()
        for count in (1, 2) if calendar.long_weekdays else (1,):
            printed = " ".join(words[-count:]).lstrip(_OPENING)
            name = printed.rstrip(".,،").lower()
            # "so" and "to" are weekdays only as "So." and "to,"
            if name in calendar.weekdays and (len(name) > 2 or len(name) < len(printed) or name > "\u0e00"):
                at = lead.rfind(printed)
                if at >= 0 and lead.count("\n", at) < 2:
                    return calendar.weekdays[name], start - len(lead) + at
        return None, start

    def _weekday_after(self, end: int) -> tuple[int | None, int]:
        found = None
        if self.text.startswith(_BRACKETS, end, end + 2):
            found = _IN_BRACKETS.match(self.text, end)
        elif self.calendar.weekday_last:
            found = _AFTER_DATE.match(self.text, end)
        weekday = self.calendar.weekdays.get(found[1].rstrip(".").lower()) if found else None
        return weekday, found.end() if found and weekday is not None else end


def _opens(text: str, start: int) -> bool:
    """Tell whether a date may begin here: not inside a word, a sum or another number."""
    if not start:
        return True
    before = text[start - 1]
    if before in ".:":
        return start == 1 or not text[start - 2].isdigit()
    # Arabic, Thai, Chinese and Japanese join words and numbers.
    return before not in "$€£¥₩#+_" and not (before.isalnum() and before < "\u0590")
