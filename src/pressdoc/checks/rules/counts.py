"""Counts: figures of something that can be counted, "3,000 jobs", and whether two are of the same thing."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.checks.intervals import Interval, figure
from pressdoc.checks.proof import table_of, words_of
from pressdoc.understand.dating.calendar import calendar_of

if TYPE_CHECKING:
    from pressdoc.checks.proof import Part

FEWEST = Decimal(13)
"""Smaller numbers are as often written in words, and of too many things to be compared."""
SHORTEST = 4
"""Letters of a word that names what is counted."""
YEARS = range(1900, 2100)

_COUNTED = re.compile(
    r"(?<![\w.,/:#$€£¥₹₩–-])(\d[\d.,]{0,14})(?<=\d)\+?[ \u00a0]([^\W\d_]{2,24})"
    r"(?:[ \u00a0-]([^\W\d_]{2,24}))?(?:[ \u00a0-]([^\W\d_]{2,24}))?"
)
_COUNTED_IN_CJK = re.compile(r"(?<![\d.,/:第])(\d[\d.,]{0,14})(?<=\d)[ \u00a0]?([\u3040-\u9fff\uac00-\ud7af]{3})")
_ALONE = re.compile(
    r"(?<![A-Za-z\d.,/:#$€£¥₩₹–-])(?<![A-Z][ \u00a0])(\d[\d.,]{0,14})(?<=\d)(?![A-Za-z\d%％/:–-]|\s?[%％])"
    r"[ \u00a0]?([\u3040-\u9fff\uac00-\ud7af]|[^\W\d_]{2,24})?"
)
_NUMBER = re.compile(r"(?<![\d.,])\d[\d.,]{0,14}(?<=\d)")


class Number(NamedTuple):
    """A figure, and where it stands."""

    kind: str
    """ "%", a currency with what the amount is per, a word for thousands or millions; "" for none of them."""
    interval: Interval
    start: int
    end: int


class Count(NamedTuple):
    """A figure and what it counts, by the words behind it."""

    interval: Interval
    scale: str
    """A word for thousands or millions between them."""
    words: tuple[str, ...]
    start: int
    end: int

    def is_of_the_same(self, other: Count) -> bool:
        """Return whether both count one thing: a word behind both is the same, singular or plural."""
        return self.scale == other.scale and any(_are_one(one, two) for one in self.words for two in other.words)


def counts(part: Part, language: str | None) -> Iterator[Count]:
    """Yield the counts of a part; dates, years and stretches of time are none."""
    plain = part.plain
    if not any(map(plain.__contains__, "0123456789")):
        return
    times = words_of(language, "times")
    for found in _COUNTED_IN_CJK.finditer(plain):
        if not found[2].startswith(times):
            yield from _count(found, "", (found[2],))
    scales, months = _scales(language), calendar_of(language).months
    for found in _COUNTED.finditer(plain):
        first = found[2]
        if first > "\u2e7f" or first in months or first.casefold() in times:
            continue
        scale = first.casefold() if first in scales or first.casefold() in scales else ""
        words = [word.casefold() for word in found.groups()[2 if scale else 1 :] if word and len(word) >= SHORTEST]
        if words and not any(word in times for word in words) and not (found[1].isdecimal() and int(found[1]) in YEARS):
            yield from _count(found, scale, tuple(words))


def plain_numbers(plain: str, start: int, end: int, language: str | None) -> Iterator[Number]:
    """Yield the numbers between two places of a text that are no part of something else; years are none."""
    times = words_of(language, "times")
    for found in _ALONE.finditer(plain, start, end):
        value, behind = figure(found[1]), found[2] or ""
        is_year = found[1].isdecimal() and int(found[1]) in YEARS and behind[:1] < "\u2e7f"
        if value is None or value.high < FEWEST or is_year or (behind > "\u2e7f" and behind.startswith(times)):
            continue
        is_unit = behind in _scales(language) or behind > "\u2e7f"
        yield Number(behind if is_unit else "", value, found.start(), found.end(1))


def numbers(plain: str) -> Iterator[Interval]:
    """Yield every number of a text, whatever it is of."""
    return (value for found in _NUMBER.finditer(plain) if (value := figure(found[0])))


def _count(found: re.Match[str], scale: str, words: tuple[str, ...]) -> Iterator[Count]:
    value = figure(found[1])
    if value is None or value.high < FEWEST:
        return
    yield Count(_rounded(found[1], value), scale, words, found.start(), found.end(2))


def _rounded(digits: str, value: Interval) -> Interval:
    """Return where a count lies: the zeros at its end may be rounded, and "more than" may stand before it."""
    zeros = len(digits) - len(digits.rstrip("0.,")) - digits[len(digits.rstrip("0.,")) :].count(",")
    zeros -= digits[len(digits.rstrip("0.,")) :].count(".")
    if zeros <= 0 or value.high - value.low < 1:
        return value
    unit = Decimal(10) ** zeros
    return Interval(value.low - unit / 2, value.high + unit - 1)


@functools.cache
def _scales(language: str | None) -> frozenset[str]:
    return frozenset(word for words in table_of(language, "scales").values() for word in words)


def _are_one(one: str, other: str) -> bool:
    return one == other or (abs(len(one) - len(other)) <= 2 and (one.startswith(other) or other.startswith(one)))
