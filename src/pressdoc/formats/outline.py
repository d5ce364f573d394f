"""Blocks while a marked-up source is walked: in reading order, each in a region of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import attrs

from pressdoc.draft import DraftBlock
from pressdoc.model import Block, Figure, ListBlock, ListItem, Text
from pressdoc.model.blocks import texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Region:
    """A stretch of the page that its markup gives a name, such as "navigation"."""

    __slots__ = ("chars", "has_title", "hint", "parent", "sure")

    def __init__(self, hint: str | None, parent: Region | None, *, sure: bool = True) -> None:
        self.hint = hint
        self.parent = parent
        self.sure = sure
        """Whether the name is an element's or a wire's; a word of a class may mean the layout around a text."""
        self.chars = 0
        self.has_title = False
        """Whether a heading of the first level stands in it."""


@attrs.define
class Item:
    """A block with what the syntax says of it, while the blocks around it are not finished."""

    block: Block
    region: Region
    level: int | None = None
    line: int | None = None
    hint: str | None = None
    """Its own hint, before that of its region."""
    loose: bool = False
    """Whether it is an item of a list whose element is missing; such items side by side are one list."""


Outline: TypeAlias = "list[Item | Outline]"
"""Items and outlines of what stands inside one another; nested, so that closing an element moves nothing."""


def flatten(outline: Outline) -> list[Item]:
    """Return the items in order, loose items of lists put together."""
    out: list[Item] = []
    waiting: list[ListItem] = []
    for item in _walk(outline):
        if waiting and not item.loose:
            out[-1].block = ListBlock(tuple(waiting))
            waiting = []
        if item.loose and isinstance(item.block, ListBlock):
            if not waiting:
                out.append(attrs.evolve(item, loose=False))
            waiting += item.block.items
        else:
            out.append(item)
    if waiting:
        out[-1].block = ListBlock(tuple(waiting))
    return out


def _walk(outline: Outline) -> Iterator[Item]:
    stack: list[Iterator[Item | Outline]] = [iter(outline)]
    while stack:
        for inner in stack[-1]:
            if isinstance(inner, list):
                stack.append(iter(inner))
                break
            yield inner
        else:
            stack.pop()


def blocks_of(outline: Outline) -> tuple[Block, ...]:
    """Return the blocks alone, for a list item or a quoted passage."""
    return tuple(item.block for item in flatten(outline))


def words_of(outline: Outline) -> Text:
    """Return the words of blocks as one text, a line for each block: a cell or a caption holds no blocks."""
    items = flatten(outline)
    lines = [text for item in items for text in _lines(item.block)]
    return lines[0] if len(lines) == 1 else Text.join(lines, "\n")


def _lines(block: Block) -> Iterable[Text]:
    if isinstance(block, Figure) and block.caption is None:
        return (Text(block.alt),) if block.alt else ()
    return texts(block)


def as_drafted(outline: Outline, regions: list[Region]) -> list[DraftBlock]:
    """Return the finished blocks, each with the hint of the innermost region that is to be believed.

    ``regions`` are all regions of the page in the order in which they opened, the page itself first.
    """
    _settle(regions)
    return [
        DraftBlock(item.block, level=item.level, hint=item.hint or item.region.hint, line=item.line)
        for item in flatten(outline)
    ]


def _settle(regions: list[Region]) -> None:
    """Give regions that are not to be believed the hint of the region around them.

    A class word on an element that holds the title, or most of the page, is about its layout.
    """
    for region in reversed(regions):
        if region.parent is not None:
            region.parent.chars += region.chars
            region.parent.has_title |= region.has_title
    most = max(regions[0].chars // 2, SMALL)
    for region in regions:
        if region.sure or region.parent is None:
            continue
        if region.chars > most or (region.has_title and region.hint != "headline"):
            region.hint = region.parent.hint


SMALL = 400
"""Characters; a region with fewer may be most of its page and still be what its class says."""
