"""Numbers in words before the name of a currency: "half a billion dollars", "siebenhundert Euro"."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from pressdoc.understand.money.found import Found, Number
from pressdoc.understand.money.numerals import Figure, read_words, split_compound
from pressdoc.understand.money.words.patterns import BLANK, LETTER

if TYPE_CHECKING:
    from pressdoc.understand.money.scan import Place, Scan
    from pressdoc.understand.money.words.language import MoneyWords

REACH = 96
"""Characters to look back."""
MOST_WORDS = 12
"""Words that a number may have."""

_LONGEST_WORD = 40
_GAPS = BLANK + "\n-‐"
_WORD = re.compile(rf"[{LETTER}'’]+")


def left(scan: Scan, place: Place) -> Found | None:
    """Return the amount whose number stands before the mark in words."""
    words, text, start = scan.words, scan.text, place.start
    if not words.wording.numbers or (place.mark.careful and not place.worded):
        return None
    if not _may_end_with(words, text[max(scan.low, start - _LONGEST_WORD) : start].rstrip(_GAPS).rpartition(" ")[2]):
        return None
    low = max(scan.low, start - REACH)
    tokens = [(match.start(), match[0]) for match in _WORD.finditer(text, low, start)]
    if tokens and tokens[0][0] == low and text[low - 1].isalpha():
        del tokens[0]
    wording = _Wording(scan, tokens, start)
    number = wording.read()
    if number is None:
        return None
    # "a dollar" is a sum at the end of a clause; "a dollar bond" is none.
    at_end = text[place.end] in ".,;:!?)" or place.end >= len(text) - 2
    if wording.article and not number.scaled and not at_end:
        return None
    if wording.article and place.mark.exponent < 0 and not scan.words.around.per_at(text, place.end):
        return None  # "not worth a penny"
    return Found(number.start, place.end, number, place.mark, suffixed=True)


def _may_end_with(words: MoneyWords, last: str) -> bool:
    """Return whether a number may end with a word; of any other the words before it need no look."""
    if words.wording.morphemes or not (last.isascii() and last.isalpha()):
        return True  # it may be put together, or there are signs in it
    return last.lower() in _last_words(words)


@functools.cache
def _last_words(words: MoneyWords) -> frozenset[str]:
    """Return the words with which a number in words may end."""
    said, digits = words.wording, words.numbers
    halves = (parts[-1] for parts, _ in said.fractions)
    return frozenset((*said.numbers, *digits.powers, *digits.of_words, *said.articles, *halves))


class _Wording:
    """The words before a mark, read from right to left."""

    __slots__ = ("_numerals", "_scan", "_start", "_tokens", "article")

    def __init__(self, scan: Scan, tokens: list[tuple[int, str]], end: int) -> None:
        self._scan = scan
        self._numerals = scan.words.wording
        self._tokens = tokens
        self._start = end  # of what was read so far
        self.article = False

    def read(self) -> Number | None:
        """Return the number, ``None`` when the words are none or only vague: "several million"."""
        end = self._start
        exponent, first_scale = self._scale()
        half = self._half()
        joined = half is not None and not exponent and (exponent := self._scale_and()) > 0
        numbers = self._numbers(after_half=half is not None and not joined)
        if joined and not numbers and not self._take_article():
            return None
        scaled = exponent > 0
        if not numbers and half is None and first_scale in self._numerals.numbers:
            # "mil millones": a thousand of millions
            numbers, exponent = [first_scale], exponent - self._scan.words.numbers.powers[first_scale]
            scaled = exponent > 0
        if self._follows_vague() or not (numbers or half or self._take_article()):
            return None
        whole = half is None or joined
        value = read_words(numbers, self._numerals.numbers) or int(whole)
        plain = Figure(value if numbers or whole else 0, 0)
        if half is not None:
            plain = plain.with_places(-half[1], half[0])
        return Number(plain, exponent, self._start, end, scaled)

    # -- one word after the other ---------------------------------------------------------------------------

    def _peek(self) -> str | None:
        """Return the word before in small letters, if but a blank or a hyphen parts it from what was read."""
        if not self._tokens:
            return None
        at, word = self._tokens[-1]
        between = self._scan.text[at + len(word) : self._start]
        if len(between) > 3 or "\n\n" in between or between.strip(BLANK + "\n-‐"):
            return None
        return word.lower()

    def _pop(self) -> None:
        self._start = self._tokens.pop()[0]

    def _state(self) -> tuple[list[tuple[int, str]], int]:
        return list(self._tokens), self._start

    def _scale(self) -> tuple[int, str]:
        """Return the exponent of the scale words, and the one of them that stands first."""
        words = self._scan.words
        saved = self._state()
        if (self._peek() or "").rstrip("'’") in words.numbers.of_words:
            self._pop()
            if (self._peek() or "") not in words.numbers.powers:
                self._tokens, self._start = saved
        exponent, first = 0, ""
        while (word := self._peek()) is not None and (power := words.numbers.powers.get(word, 0)) > 0:
            if word in self._numerals.numbers and not exponent:
                break
            exponent, first = exponent + power, word
            self._pop()
        return exponent, first

    def _half(self) -> tuple[int, int] | None:
        """Return "half" and its like before the scale, with the article between: "half a billion"."""
        saved = self._state()
        for with_article in (False, True):
            if with_article:
                if not self._pop_if(self._numerals.articles):
                    break
                self._pop_if(self._scan.words.numbers.of_words)  # "three quarters of a billion"
            for parts, figure in self._numerals.fractions:
                if tuple(word.lower() for _, word in self._tokens[-len(parts) :]) == parts and self._peek():
                    for _ in parts:
                        self._pop()
                    return figure
        self._tokens, self._start = saved
        return None

    def _scale_and(self) -> int:
        """Return the exponent before "and a half" of "a million and a half dollars", 0 where there is none."""
        saved = self._state()
        self._pop_if(self._numerals.articles)
        power = self._scan.words.numbers.powers.get(self._tokens[-2][1].lower(), 0) if len(self._tokens) > 1 else 0
        if power > 0 and self._pop_if(self._scan.words.ranges.ands):
            self._pop()
            return power
        self._tokens, self._start = saved
        return 0

    def _numbers(self, *, after_half: bool) -> list[str]:
        """Return the number words before, in the order of the text."""
        words = self._scan.words
        if after_half:  # "two and a half"
            saved = self._state()
            self._pop_if(self._numerals.articles)
            if not (self._pop_if(words.ranges.ands) and self._is_number(self._peek())):
                self._tokens, self._start = saved
                self._pop_if(self._numerals.articles)
                return []
        found: list[str] = []
        while (word := self._peek()) is not None and len(found) < MOST_WORDS:
            if word in self._numerals.numbers:
                found.insert(0, word)
            elif parts := self._compound(word):
                found[:0] = parts
            elif not (found and word in words.ranges.ands and self._number_precedes()):
                break
            self._pop()
        return found

    def _pop_if(self, words: frozenset[str]) -> bool:
        if self._peek() not in words:
            return False
        self._pop()
        return True

    def _compound(self, word: str) -> list[str] | None:
        words = self._scan.words
        parts = split_compound(word, self._numerals.morphemes, words.ranges.ands) if self._numerals.morphemes else None
        return parts if parts and all(part in self._numerals.numbers for part in parts) else None

    def _is_number(self, word: str | None) -> bool:
        return word is not None and (word in self._numerals.numbers or self._compound(word) is not None)

    def _number_precedes(self) -> bool:
        """Return whether the word before the next one is a number: "one hundred and twenty"."""
        return len(self._tokens) > 1 and self._is_number(self._tokens[-2][1].lower())

    def _follows_vague(self) -> bool:
        return self._peek() in self._numerals.vague

    def _take_article(self) -> bool:
        self.article = self._pop_if(self._numerals.articles)
        # "a third of a billion" is a fraction that was not understood.
        return self.article and self._peek() not in self._scan.words.numbers.of_words
