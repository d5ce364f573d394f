"""Lists in plain text: which lines are items, and the lists that they make.

A bullet or number is structure, so it is taken off only where the list is certain: "•" always,
"-" or "1." beside another of its kind.  Letters, "(a)", stay words, since no `ListBlock` says them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import attrs

from pressdoc.model import ListBlock, ListItem, Paragraph, Text
from pressdoc.model.blocks import DEEPEST
from pressdoc.model.generated import maker

if TYPE_CHECKING:
    from collections.abc import Sequence

SURE = "•‣▪◦∙⁃·➢➤✓✔\uf0b7\uf0a7"
"""Signs that are bullets wherever a blank follows; the last two are those of Word's symbol fonts."""

WEAK = "-–—*●○■□▫◆◇▶►"
"""Signs that are bullets too where at least two lines begin with one."""

LONG_DASHES = "–—"
"""Of these, the ones behind which speech stands too, in a paragraph of its own."""

SHORTEST_SPEECH = 40
"""Characters of a sentence that may be speech and who says it."""

STARTS = frozenset(SURE + WEAK + "o(0123456789")
"""Every character that a marker begins with."""

DEEPEST_LIST = DEEPEST - 1
"""How deep lists may nest: the paragraph of an item is a level of its own."""

# The characters have been cleaned before the lines were read.
_text = maker(Text, "plain")
_paragraph = maker(Paragraph, "text")
_item = maker(ListItem, "blocks")
_unnumbered = maker(ListBlock, "items")

_NUMBER = re.compile(r"(?:(\d{1,3})([.)])|\((\d{1,3})\))\s+(?=\S)")
_DATE = re.compile(r"[^\W\d_]{3,12}\.?,?\s\d{4}\b")


@attrs.define
class Item:
    """A line that may be an item of a list, with the lines that go on with it."""

    kind: str
    """Its sign; "1.", "1)" or "(1)" for numbers."""
    number: int | None
    indent: int
    line: int
    """Its number in the source."""
    marker: str
    """As printed, with the blanks after it."""
    pieces: list[str]
    """Its words, line by line, each with what sets it off from the one before."""

    def add(self, words: str) -> None:
        """Go on with a line."""
        self.pieces.append(words)

    def text(self) -> str:
        """Return its words."""
        return "".join(self.pieces)

    @property
    def is_sure(self) -> bool:
        """Whether the sign alone shows that it is an item."""
        return self.kind in SURE


class Marker(NamedTuple):
    """What a line begins with, when it may be an item."""

    kind: str
    number: int | None
    printed: str
    """With the blanks after it."""


def marker(words: str) -> Marker | None:
    """Return the bullet or number that a line begins with, ``None`` for other lines.

    >>> marker("1) Sign the contract")
    Marker(kind='1)', number=1, printed='1) ')
    >>> marker("1. Januar 2025") is None
    True
    """
    sign = words[0]
    if sign not in STARTS or len(words) < 2:
        return None
    if sign in "(0123456789":
        return _numbered(words)
    if words[1].isspace():
        return Marker(sign, None, words[: len(words) - len(words[1:].lstrip())])
    return Marker(sign, None, sign) if sign == "•" and words[1].isalnum() else None


def _numbered(words: str) -> Marker | None:
    found = _NUMBER.match(words)
    if found is None or _DATE.match(words, found.end()):
        return None
    digits = found[1] or found[3]
    return Marker(f"1{found[2]}" if found[1] else "(1)", int(digits), found[0])


def certain(items: Sequence[Item]) -> list[bool]:
    """Return for each of several items in a row whether it is certain to be one.

    Weak signs need another one at the same indentation, numbers the one before or after.
    """
    sure = [item.is_sure for item in items]
    last: dict[tuple[str, int], int] = {}
    for at, item in enumerate(items):
        key = (item.kind, item.indent)
        before = last.get(key)
        if before is not None and _follows(items[before], item):
            sure[before] = sure[at] = True
        last[key] = at
    return sure


def _follows(before: Item, item: Item) -> bool:
    if item.kind in LONG_DASHES and _is_sentence(before) and _is_sentence(item):
        return item.line - before.line == 1  # else two paragraphs of speech, each behind its dash
    return item.number is None or before.number is None or item.number == before.number + 1


def _is_sentence(item: Item) -> bool:
    return len(item.pieces) == 1 and len(item.pieces[0]) >= SHORTEST_SPEECH and item.pieces[0][-1] in ".!?"


class _Level:
    """A list under construction."""

    __slots__ = ("items", "last", "top")

    def __init__(self, item: Item) -> None:
        self.top = self.last = item
        self.items: list[tuple[Item, list[_Level]]] = []

    def takes(self, item: Item) -> bool:
        same = item.kind == self.top.kind and item.indent == self.top.indent
        return same and (item.number is None or item.number == (self.last.number or 0) + 1)

    def add(self, item: Item) -> None:
        self.items.append((item, []))
        self.last = item

    def block(self) -> ListBlock:
        """Return the list; its levels are bounded, so is this recursion."""
        made = []
        for item, inner in self.items:
            paragraph = _paragraph(_text(item.text()))
            made.append(_item((paragraph, *(level.block() for level in inner)) if inner else (paragraph,)))
        number = self.top.number
        return _unnumbered(tuple(made)) if number is None else ListBlock(tuple(made), ordered=True, start=number)


class Lists(NamedTuple):
    """The lists that items in a row make."""

    blocks: list[tuple[int, ListBlock]]
    """Each with the number of its first line."""
    flattened: int
    """How many items stood deeper than lists nest."""


def lists(items: Sequence[Item]) -> Lists:
    """Return the lists that items make, nested by their indentation."""
    done: list[_Level] = []
    open_levels: list[_Level] = []
    flattened = 0
    for item in items:
        while open_levels and item.indent < open_levels[-1].top.indent:
            open_levels.pop()
        if open_levels and item.indent == open_levels[-1].top.indent and not open_levels[-1].takes(item):
            open_levels.pop()
        deeper = not open_levels or item.indent > open_levels[-1].top.indent
        if deeper and len(open_levels) == DEEPEST_LIST:
            flattened += 1
        elif deeper:
            level = _Level(item)
            (open_levels[-1].items[-1][1] if open_levels else done).append(level)
            open_levels.append(level)
        open_levels[-1].add(item)
    return Lists([(level.top.line, level.block()) for level in done], flattened)
