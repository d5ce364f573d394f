"""Numbers as releases write them: digits of every habit, number words, ideographic numerals; always exact."""

from __future__ import annotations

import functools
import re
from decimal import Context, Decimal
from typing import NamedTuple

LONGEST = 30
"""Digits that a number may have; longer ones are identifiers, not sums."""

EXACT = Context(prec=120)
"""Arithmetic that never rounds at the sizes a number may have here."""


class Figure(NamedTuple):
    """A number as ``digits * 10**exponent``; the exponent is that of the last digit that was written."""

    digits: int
    exponent: int

    @property
    def value(self) -> Decimal:
        """The number, exact."""
        return valued(self.digits, self.exponent)

    @property
    def unit(self) -> Decimal:
        """What one in the last written digit is worth."""
        return power(self.exponent)

    def with_places(self, places: int, more: int) -> Figure:
        """Return a whole number with so many decimals after it: 15 and 23 hundredths."""
        whole = self.digits * 10 ** (self.exponent + places)
        return Figure(whole + (more if whole >= 0 else -more), -places)

    def times(self, exponent: int) -> Figure:
        """Return the number times a power of ten; the written digits stay."""
        return Figure(self.digits, self.exponent + exponent)


figure = functools.partial(tuple.__new__, Figure)
"""Makes a `Figure` of its two fields, twice as fast as calling it."""


def valued(digits: int, exponent: int) -> Decimal:
    """Return ``digits * 10**exponent``, exact and, from one on, in plain digits."""
    return Decimal(digits * 10**exponent) if exponent >= 0 else Decimal(f"{digits}E{exponent}")


@functools.lru_cache(256)
def power(exponent: int) -> Decimal:
    """Return ten to a power in plain digits, ``Decimal("100")`` and ``Decimal("0.01")``."""
    return Decimal(10**exponent) if exponent >= 0 else Decimal(f"1E{exponent}")


# -- digits -------------------------------------------------------------------------------------------------

_SEPARATORS = str.maketrans("．，’´`\u00a0\u202f\u2009\u3000٫٬", ".,'''    .,")
_NOT_DIGITS = re.compile(r"[^0-9０-９٠-٩]")


def read_digits(token: str, decimal: str | None, *, scaled: bool = False) -> Figure | None:
    """Return the number that digits with separators say; ``None`` when their groups make no sense.

    ``decimal`` is the mark that the language puts before decimals, ``None`` when that is not known:
    it settles "1.250", where the mark may do either.  Without it three digits after a mark are a
    group, unless a scale word follows (``scaled``), for nobody writes "1.250 million" for thousands.

    >>> read_digits("1.250", ","), read_digits("1.250", ".")
    (Figure(digits=1250, exponent=0), Figure(digits=1250, exponent=-3))
    """
    if len(token) > LONGEST + 12:
        return None
    if token.isdecimal():
        return Figure(int(token), 0) if len(token) <= LONGEST else None
    if decimal == ".":
        whole, _, rest = token.partition(".")
        if rest.isdecimal() and whole.isdecimal() and len(token) <= LONGEST:
            return Figure(int(whole + rest), -len(rest))
    token = token.translate(_SEPARATORS)
    marks = _NOT_DIGITS.findall(token)
    last = marks[-1]
    whole, _, rest = token.rpartition(last)
    if not _ends_in_decimals(whole, rest, marks, decimal, scaled=scaled):
        whole, rest = token, ""
    else:
        marks.pop()
    if not _grouped(whole, marks):
        return None
    digits = _NOT_DIGITS.sub("", whole) + rest
    return Figure(int(digits), -len(rest)) if len(digits) <= LONGEST else None


def _ends_in_decimals(whole: str, rest: str, marks: list[str], decimal: str | None, *, scaled: bool) -> bool:
    """Return whether what follows the last mark are decimals, not a group of thousands."""
    last = marks[-1]
    if last not in ".," or marks.count(last) > 1:
        return False
    if len(marks) > 1 or len(rest) != 3 or len(whole) > 3 or whole.startswith("0"):
        # In English a comma goes before groups, however long the rest.
        return len(rest) <= 3 or decimal != "." or last == "." or len(marks) > 1
    return last == decimal if decimal else scaled


def _grouped(whole: str, marks: list[str]) -> bool:
    """Return whether the marks of a whole number part groups of thousands, or of the Indian kind."""
    if not marks:
        return True
    mark = marks[0]
    if any(other != mark for other in marks):
        return False
    first, *groups = whole.split(mark)
    if not 1 <= len(first) <= 3 or len(groups[-1]) != 3:
        return False
    between = {len(group) for group in groups[:-1]}
    return between <= {3} or (between == {2} and mark == "," and len(first) <= 2)


# -- number words -----------------------------------------------------------------------------------------


def read_words(tokens: list[str], numbers: dict[str, int]) -> int | None:
    """Return the number that number words say, "one hundred twenty" -> 120; ``None`` for no tokens.

    >>> read_words(["two", "hundred", "five"], {"two": 2, "hundred": 100, "five": 5})
    205
    """
    if not tokens:
        return None
    total = current = 0
    for token in tokens:
        number = numbers[token]
        if number >= 1000:
            total += (current or 1) * number
            current = 0
        elif number == 100:
            current = (current or 1) * 100
        elif number == 20 and current % 100 == 4:
            current += 76  # "quatre-vingts"
        else:
            current += number
    return total + current


def split_compound(word: str, morphemes: re.Pattern[str], joiners: frozenset[str]) -> list[str] | None:
    """Return the number words that a compound is made of, "siebenhundert" -> sieben, hundert.

    ``morphemes`` matches one number word or joiner, the longest first.  ``None`` when anything is left.
    """
    parts = []
    at = 0
    while at < len(word):
        found = morphemes.match(word, at)
        if found is None:
            return None
        if found[0] not in joiners:
            parts.append(found[0])
        at = found.end()
    return parts or None


# -- ideographic and Hangul numerals ----------------------------------------------------------------------

_DIGITS = {
    char: value
    for value, chars in enumerate(
        (
            "〇零영공",
            "一壹일",
            "二贰貳两兩이",
            "三叁參삼",
            "四肆사",
            "五伍오",
            "六陆陸육륙",
            "七柒칠",
            "八捌팔",
            "九玖구",
        )
    )
    for char in chars
}
_SMALL = {"十": 1, "拾": 1, "십": 1, "百": 2, "佰": 2, "백": 2, "千": 3, "仟": 3, "천": 3}
_BIG = {"万": 4, "萬": 4, "만": 4, "亿": 8, "億": 8, "억": 8, "兆": 12, "조": 12}
_POINT = frozenset("点點점쩜")
NUMERALS = frozenset("".join((*_DIGITS, *_SMALL, *_BIG, *_POINT)))
"""Characters of ideographic and Hangul numerals."""
UNITS = frozenset((*_SMALL, *_BIG))
"""Those of them that multiply."""

_PIECE = re.compile(r"[0-9０-９][0-9０-９.,．，]*|\S")


def read_ideographs(text: str) -> Figure | None:
    """Return the number that digits and numerals say, "19億2500万" -> 1,925,000,000.

    Parts of falling size add up; a greater unit after a smaller one multiplies all before it
    ("1万亿" is 10**12).  ``None`` for what is not well formed, and for the spoken short form "三万五".

    >>> read_ideographs("1兆2,345億").value
    Decimal('1234500000000')
    """
    reader = _Ideographs()
    for piece in _PIECE.findall(text):
        if not reader.take(piece):
            return None
    return reader.result()


class _Ideographs:
    """The state of reading one numeral from left to right."""

    __slots__ = ("_big", "_number", "_point", "_section", "_short", "_spelt", "_total", "_unit")

    def __init__(self) -> None:
        self._total = self._section = Decimal(0)  # before the last great unit; after it
        self._number: Figure | None = None  # digits that no unit has followed yet
        self._unit = 0  # exponent of the last digit written
        self._big = 99  # exponent of the last great unit
        self._point = False
        self._short = False
        self._spelt = True  # whether the last number is in numerals, not in digits

    def take(self, piece: str) -> bool:
        """Read one piece; return whether it makes sense there."""
        if piece in _SMALL:
            return self._small(_SMALL[piece])
        if piece in _BIG:
            return self._great(_BIG[piece])
        if piece in _POINT:
            usable, self._point = self._number is not None and not self._point, True
            return usable
        if piece in _DIGITS:
            return self._digit(_DIGITS[piece])
        if self._number is not None or not piece[0].isdecimal():
            return False
        self._number = read_digits(piece, ".")
        self._short = self._spelt = False
        return self._number is not None

    def _digit(self, value: int) -> bool:
        if self._number is not None:
            if not self._spelt:
                return False  # "30일" is the thirtieth
            self._short = False
            self._number = Figure(self._number.digits * 10 + value, self._number.exponent - self._point)
        else:
            # "三万五" is 35,000 in speech, "三万零五" is 30,005.
            self._short = self._unit > 1
            self._number, self._spelt = Figure(value, 0), True
        return len(str(self._number.digits)) <= LONGEST

    def _pending(self, otherwise: int) -> Decimal:
        number, self._number = self._number, None
        self._point = self._short = False
        if number is None:
            return Decimal(otherwise)
        self._unit = number.exponent
        return number.value

    def _small(self, exponent: int) -> bool:
        if self._number is None:
            self._unit = 0
        self._section = EXACT.add(self._section, EXACT.scaleb(self._pending(1), exponent))
        self._unit += exponent
        return True

    def _great(self, exponent: int) -> bool:
        group = EXACT.add(self._section, self._pending(0))
        if not group and not self._total:
            # "만 달러" is ten thousand dollars; any other great unit alone is the head of a table.
            if exponent != 4:
                return False
            group = Decimal(1)
        if not group or exponent > self._big:
            if exponent <= self._big and group:
                return False
            self._total = EXACT.scaleb(EXACT.add(self._total, group), exponent)
        else:
            self._total = EXACT.add(self._total, EXACT.scaleb(group, exponent))
        self._section, self._big = Decimal(0), exponent
        self._unit += exponent
        return self._total.adjusted() <= LONGEST

    def result(self) -> Figure | None:
        """Return the number, ``None`` when its last part does not say what it counts."""
        if self._short:
            return None
        rest = self._pending(0)
        value = EXACT.scaleb(EXACT.add(EXACT.add(self._total, self._section), rest), -self._unit)
        digits = int(value)
        return Figure(digits, self._unit) if digits == value else None
