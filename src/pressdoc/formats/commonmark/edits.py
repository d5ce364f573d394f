"""What was edited in a file: which of its blocks is which, and which facts its words still state."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, NamedTuple, overload

import attrs

from pressdoc.formats.commonmark.facts import Entry, checksum
from pressdoc.model import (
    Block,
    BlockQuote,
    Figure,
    Heading,
    ListBlock,
    Mark,
    Paragraph,
    Preformatted,
    Span,
    Table,
    Text,
)
from pressdoc.model.blocks import texts


class Unit(NamedTuple):
    """What is printed as one block: a piece, or a dateline and the paragraph that it runs into."""

    lead: Entry | None
    entry: Entry

    def split(self, words: str) -> int | None:
        """Return where the paragraph begins, ``None`` where words of both are changed."""
        lead = self.lead
        if lead is None:
            return 0
        if checksum(words[: lead.size]) == lead.crc:
            return lead.size
        at = len(words) - self.entry.size
        return at if at >= 0 and checksum(words[at:]) == self.entry.crc else None

    def says(self, words: str) -> bool:
        """Return whether its words are these."""
        at = self.lead.size if self.lead else 0
        return len(words) == at + self.entry.size and self.split(words) == at and checksum(words[at:]) == self.entry.crc

    def likeness(self, words: str) -> float:
        """Return how much its words are like these, by their number and by the facts that still stand."""
        size = (self.lead.size if self.lead else 0) + self.entry.size
        at = self.split(words) or 0
        return 1 - abs(len(words) - size) / (len(words) + size + 1) + sum(1 for _ in self.entry.standing(words[at:]))


_MOST_COMPARED = 400
"""Pairs of blocks that are compared with each other; where more were changed, they are taken in order."""


def align(units: Sequence[Unit], words: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Yield pairs of unit and block, in order; one of the two is ``None`` for what was taken out or added."""
    before = (-1, -1)
    for anchor in [*_anchors(units, words), (len(units), len(words))]:
        yield from _between(units, words, before, anchor)
        if anchor[0] < len(units):
            yield anchor
        before = anchor


def _anchors(units: Sequence[Unit], words: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs whose words are unchanged, both numbers rising."""
    low, high = 0, min(len(units), len(words))
    while low < high and units[low].says(words[low]):
        low += 1
    back = 0
    while back < high - low and units[-1 - back].says(words[-1 - back]):
        back += 1
    start = [(number, number) for number in range(low)]
    end = [(len(units) - number, len(words) - number) for number in range(back, 0, -1)]
    return [*start, *_unique(units, words, low, back), *end]


def _unique(units: Sequence[Unit], words: Sequence[str], low: int, back: int) -> list[tuple[int, int]]:
    """Return the longest rising run of unchanged pairs whose words stand only once."""
    blocks = range(low, len(words) - back)
    keys = {number: (len(words[number]), checksum(words[number])) for number in blocks}
    count = Counter(keys.values())
    at = {key: number for number, key in keys.items() if count[key] == 1}
    pairs = []
    for number in range(low, len(units) - back):
        unit = units[number]
        if unit.lead is not None:  # there is one at most
            pairs += [(number, block) for block in blocks if unit.says(words[block])][:1]
        elif unit.entry.size and (block := at.get((unit.entry.size, unit.entry.crc))) is not None:
            pairs.append((number, block))
    return _rising(pairs)


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of pairs in which the second numbers rise too."""
    ends: list[int] = []  # the smallest end of a run of each length
    run_of: list[int] = []
    for _, block in pairs:
        length = bisect_left(ends, block)
        ends[length : length + 1] = [block]
        run_of.append(length)
    out = []
    wanted, limit = len(ends) - 1, None
    for pair, length in zip(reversed(pairs), reversed(run_of), strict=True):
        if length == wanted and (limit is None or pair[1] < limit):
            out.append(pair)
            wanted, limit = wanted - 1, pair[1]
    return out[::-1]


def _between(
    units: Sequence[Unit], words: Sequence[str], before: tuple[int, int], after: tuple[int, int]
) -> Iterator[tuple[int | None, int | None]]:
    """Yield the pairs between two anchors: as many as there can be, those most alike."""
    left, right = range(before[0] + 1, after[0]), range(before[1] + 1, after[1])
    if len(left) == len(right) or len(left) * len(right) > _MOST_COMPARED:
        chosen = list(zip(left, right, strict=False))
    else:
        chosen = _most_alike(units, words, left, right)
    at, number = left.start, right.start
    for unit, block in [*chosen, (left.stop, right.stop)]:
        yield from ((gone, None) for gone in range(at, unit))
        yield from ((None, added) for added in range(number, block))
        if unit < left.stop:
            yield unit, block
        at, number = unit + 1, block + 1


def _most_alike(units: Sequence[Unit], words: Sequence[str], left: range, right: range) -> list[tuple[int, int]]:
    best: list[list[tuple[float, list[tuple[int, int]]]]] = [[(0.0, [])] * (len(right) + 1)]
    for unit in left:
        above = best[-1]
        row = [above[0]]
        for column, block in enumerate(right):
            score, chosen = above[column]
            paired = (score + units[unit].likeness(words[block]), [*chosen, (unit, block)])
            row.append(max(paired, above[column + 1], row[-1], key=lambda one: one[0]))
        best.append(row)
    return best[-1][-1][1]


# Facts.


@overload
def with_spans(content: Text, spans: Iterable[Span[Any]]) -> Text: ...
@overload
def with_spans(content: Block, spans: Iterable[Span[Any]]) -> Block: ...
def with_spans(content: Text | Block, spans: Iterable[Span[Any]]) -> Text | Block:
    """Return a text or a block with spans over its words, placed as in `pressdoc.formats.commonmark.facts`.

    A span that does not fit inside one text, or over another one of its kind, is left out.
    """
    spans = sorted(spans, key=lambda span: span.start)
    if not spans:
        return content
    if isinstance(content, Text):
        return _marked(content, spans)
    return with_texts(content, _taken(content, spans))


def _taken(block: Block, spans: list[Span[Any]]) -> Iterator[Text]:
    """Yield the texts of a block, each with the spans that lie in it."""
    number = start = 0
    for text in texts(block):
        end = start + len(text)
        inside = []
        while number < len(spans) and spans[number].start < end:
            span = spans[number]
            number += 1
            if span.start >= start and span.end <= end:
                inside.append(attrs.evolve(span, start=span.start - start, end=span.end - start))
        yield _marked(text, inside) if inside else text
        start = end + 1


def _marked(text: Text, spans: list[Span[Any]]) -> Text:
    """Return the text with more spans; marks of Markdown give way to those of the same kind."""
    new: dict[str, list[Span[Any]]] = {}
    for span in spans:
        before = new.setdefault(span.kind, [])
        if (not before or before[-1].end <= span.start) and span.end <= len(text):
            before.append(span)
    kept: list[Span[Any]] = []
    for old in text.spans:
        kept += _left_of(old, new.get(old.kind, [])) if isinstance(old.value, Mark) else (old,)
    return Text(text.plain, (*kept, *chain.from_iterable(new.values())), extra=text.extra)


def _left_of(old: Span[Any], new: list[Span[Any]]) -> Iterator[Span[Any]]:
    """Yield what of a span no other one covers; these are in order."""
    at = old.start
    for number in range(bisect_right(new, at, key=lambda span: span.end), len(new)):
        span = new[number]
        if span.start >= old.end:
            break
        if span.start > at:
            yield Span(at, span.start, old.value)
        at = span.end
    if at < old.end:
        yield Span(at, old.end, old.value)


def with_texts(block: Block, new: Iterator[Text]) -> Block:
    """Return the block with other texts, which come in the order of its own."""
    if isinstance(block, Paragraph | Heading | Preformatted):
        return attrs.evolve(block, text=next(new))
    if isinstance(block, ListBlock):
        items = tuple(
            attrs.evolve(item, blocks=tuple(with_texts(inner, new) for inner in item.blocks)) for item in block.items
        )
        return attrs.evolve(block, items=items)
    if isinstance(block, BlockQuote):
        return attrs.evolve(block, blocks=tuple(with_texts(inner, new) for inner in block.blocks))
    if isinstance(block, Figure):
        caption = None if block.caption is None else next(new)
        return attrs.evolve(block, caption=caption, credit=None if block.credit is None else next(new))
    if isinstance(block, Table):
        caption = None if block.caption is None else next(new)
        rows = tuple(
            attrs.evolve(row, cells=tuple([attrs.evolve(cell, text=next(new)) for cell in row.cells]))
            for row in block.rows
        )
        return attrs.evolve(block, caption=caption, rows=rows, note=None if block.note is None else next(new))
    return block
