"""Dates in Chinese, Japanese and Korean characters: 2025年10月27日(月), 令和7年10月27日, 10월 27일.

They cannot be mistaken for anything else, so they are read in a text of any language.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.understand.dating.calendar import weekdays_of
from pressdoc.understand.dating.found_date import FIRST_YEAR, LAST_YEAR, FoundDate, make
from pressdoc.understand.languages import section

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGIT = "[0-9〇○零一二三四五六七八九十]"
_VALUES = {sign: value for value, sign in enumerate("〇一二三四五六七八九十")} | {"○": 0, "零": 0}

_WIDE = str.maketrans("０１２３４５６７８９／．－", "0123456789/.-")
_MONTH_SIGN = re.compile("[月월]")
_REACH = 20
"""More characters than an era, a year and a month take."""

_MONTH = re.compile(rf"(?<!{_DIGIT})({_DIGIT}{{1,2}})\s?\Z")
_DAY = re.compile(rf"\s?({_DIGIT}{{1,3}})\s?(?:[日號号일]|(?=[-–~〜～至]\s?{_DIGIT}{{1,3}}\s?[日號号일]))")
_LAST_DAY = re.compile(rf"\s?(?:[-–—~〜～至到]|から|부터)\s?({_DIGIT}{{1,3}})\s?[日號号일]")
_WEEKDAY = re.compile(r"\s?[(（]([^()（）\s]{1,4})[)）]|[，, ]?((?:星期|周|週)[一二三四五六日天]|.曜日|.요일)")


class _Words(NamedTuple):
    year: re.Pattern[str]
    eras: dict[str, int]
    weekdays: dict[str, int]


def narrow(text: str) -> str:
    """Return ``text`` with full-width digits and separators as their ASCII equals, one for one."""
    # Looking for four characters is a hundred times faster than translating.
    if "月" in text or "／" in text or "．" in text or "－" in text:
        return text.translate(_WIDE)
    return text


def has_months(text: str) -> bool:
    """Tell whether ``text`` has the sign of a month, without which there is nothing to scan."""
    return "月" in text or "월" in text


def scan(text: str) -> Iterator[FoundDate]:
    """Yield the dates of a text that `narrow` returned, impossible ones flagged."""
    floor = 0
    for sign in _MONTH_SIGN.finditer(text):
        month = _MONTH.search(text, max(floor, sign.start() - 4), sign.start())
        day = _DAY.match(text, sign.end())
        if not month or not day:
            continue
        number, first = _number(month[1]), _number(day[1])
        if number is None or first is None or not (1 <= number <= 12 and 1 <= first <= 31):
            continue
        start, year = _year_before(text, floor, month.start())
        weekday, floor = weekday_after(text, day.end())
        yield make(start, floor, year, number, first, weekday)
        last = _LAST_DAY.match(text, floor)
        second = _number(last[1]) if last else None
        if last and second is not None and first < second <= 31:
            weekday, floor = weekday_after(text, last.end())
            yield make(last.start(1), floor, year, number, second, weekday, ("shared-year",) if year else ())


def labelled(text: str, language: str | None) -> Iterator[FoundDate]:
    """Yield the days that count years as Taiwan does, in digits, which only a label tells from other numbers.

    >>> [found.year for found in labelled("發布日期：114-08-05", "zh-Hant")]
    [2025]
    """
    pattern = None if text.isascii() else _labelled(language)
    for found in pattern.finditer(text) if pattern is not None else ():
        year, month, day = (int(found[key]) for key in ("year", "month", "day"))
        yield make(found.start("year"), found.end(), year + _words().eras["民國"], month, day, None)


@functools.cache
def _labelled(language: str | None) -> re.Pattern[str] | None:
    labels = "|".join(map(re.escape, section(language, "dates").get("republic", [])))
    month, day = "(?P<month>0[1-9]|1[0-2])", "(?P<day>0[1-9]|[12]\\d|3[01])"
    date = rf"(?P<year>1[0-4]\d)(?P<sign>[-/.]){month}(?P=sign){day}(?![\d./-])"
    return re.compile(rf"(?:{labels}) ?[：:] ?{date}") if labels else None


@functools.cache
def _words() -> _Words:
    eras: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for language in ("ja", "zh-Hant", "ko"):
        eras.update(section(language, "dates").get("eras", {}))
        weekdays.update(weekdays_of(language))
    names = "|".join(sorted(map(re.escape, eras), key=len, reverse=True))
    # A year of two digits is an era's when its name stands there; without one it says too little.
    reign = rf"(?P<era>{names})\s?(?P<reign>{_DIGIT}{{1,3}}|元)"
    # In Taiwan years are counted from 1912 on, with the era's name or without: 115年10月22日.
    bare = r"(?:(?<=[：:（( ～~於自至])|(?<=^))(?P<republic>1[0-4]\d)"
    # Authorities give both: 2013年(平成25年)12月19日, 令和8年(2026年)7月7日.
    again = rf"(?:\s?[(（](?:(?:{names})\s?(?:{_DIGIT}{{1,3}}|元)|{_DIGIT}{{4}})年[)）])?"
    year = rf"(?:(?<!{_DIGIT})(?:{reign}|(?P<year>{_DIGIT}{{4}}))|{bare})\s?[年년]{again}\s?\Z"
    return _Words(re.compile(year), eras, weekdays)


def _year_before(text: str, floor: int, start: int) -> tuple[int, int | None]:
    """Return where the date begins and its year; ``start`` and ``None`` when none is stated."""
    words = _words()
    found = words.year.search(text, max(floor, start - _REACH), start)
    if not found:
        return start, None
    if found["era"]:
        reign = 1 if found["reign"] == "元" else _number(found["reign"])
        year = None if reign is None else reign + words.eras[found["era"]]
    elif found["republic"]:
        year = int(found["republic"]) + words.eras["民國"]
    else:
        year = _number(found["year"])
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        return start, None
    return found.start(), year


def weekday_after(text: str, end: int) -> tuple[int | None, int]:
    """Return the weekday after a date, and the end of what belongs to the date."""
    found = _WEEKDAY.match(text, end)
    weekday = _words().weekdays.get(found[1] or found[2]) if found else None
    return weekday, found.end() if found and weekday is not None else end


def _number(signs: str) -> int | None:
    """Return the value of digits: 27, 二七 (as in years) or 二十七; ``None`` for nonsense."""
    if signs.isdecimal():
        return int(signs)
    values = [_VALUES.get(sign, -1) for sign in signs]
    if min(values) < 0:
        return None
    if 10 not in values:
        return int("".join(map(str, values)))
    tens, _, ones = signs.partition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return None
    return (_VALUES[tens] if tens else 1) * 10 + (_VALUES[ones] if ones else 0)
