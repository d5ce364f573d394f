"""Where words of a release stand in its source: line and column in text and Markdown."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pressdoc.checks.proof import Part

FAR = 400
"""Characters of markup, addresses of links above all, that may stand between two words."""
LOCATED = frozenset({"text", "markdown"})
"""Formats whose lines and columns mean something to whoever edits them."""


class Spot(NamedTuple):
    """A stretch of a source."""

    start: int
    end: int
    line: int
    """From 1."""
    column: int
    """From 1."""


class Source:
    """A source, in which the words of parts are found again."""

    def __init__(self, text: str, parts: Iterable[Part]) -> None:
        self.text = text
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)
        self._parts: dict[int, list[Part]] = {}
        for part in parts:
            if part.place is not None:
                self._parts.setdefault(part.place.block, []).append(part)
        self._words: dict[int, list[tuple[int, int, int]]] = {}

    def line(self, number: int) -> str:
        """Return the words of a line, from 1."""
        end = self._starts[number] if number < len(self._starts) else len(self.text) + 1
        return self.text[self._starts[number - 1] : end - 1].rstrip("\r")

    def spot(self, part: Part, start: int, end: int | None) -> Spot | None:
        """Return where characters of a part stand; ``None`` where its words are not found again."""
        if part.place is None or part.place.line is None:
            return None
        end = len(part.plain) if end is None else end
        if id(part.text) not in self._words:
            self._align(part.place.block, part.place.line)
        words = self._words.get(id(part.text), [])
        first = _at(words, start)
        last = _at(words, max(start, end - 1))
        if first is None or last is None:
            return None
        return self._spot(first, last + (end > start))

    def between(self, part: Part) -> Iterator[tuple[int, Spot]]:
        """Yield where more than a blank stands between two words of a line, with its place in the part."""
        if part.place is None or part.place.line is None:
            return
        if id(part.text) not in self._words:
            self._align(part.place.block, part.place.line)
        for (start, end, there), (_, _, after) in pairwise(self._words.get(id(part.text), [])):
            before = there + end - start
            if after > before + 1 and self.text.find("\n", before, after) < 0:
                yield end, self._spot(before, after)

    def _spot(self, start: int, end: int) -> Spot:
        number = bisect_right(self._starts, start)
        return Spot(start, end, number, start - self._starts[number - 1] + 1)

    def _align(self, block: int, line: int) -> None:
        """Find the words of all parts of a block again, one after the other."""
        at = self._starts[min(line, len(self._starts)) - 1]
        for part in self._parts.get(block, ()):
            found: list[tuple[int, int, int]] = []
            for start, word in _words(part.plain):
                place = self.text.find(word, at, at + FAR + len(word))
                if place >= 0:
                    found.append((start, start + len(word), place))
                    at = place + len(word)
            self._words[id(part.text)] = found


def _words(plain: str) -> Iterable[tuple[int, str]]:
    at = 0
    for word in plain.split():
        at = plain.index(word, at)
        yield at, word
        at += len(word)


def _at(words: list[tuple[int, int, int]], place: int) -> int | None:
    """Return where a character stands, which may be one between words."""
    number = bisect_right(words, (place, place + 1_000_000, 0)) - 1
    if number < 0:
        return None
    start, end, there = words[number]
    if place < end + 8:
        return there + place - start
    return None
