"""Blocks while a marked-up source is walked: in reading order, each in a region of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import attrs

from pressdoc.model import Block, Figure, ListBlock, ListItem, Text
from pressdoc.model.blocks import texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_WITHOUT_HEADLINE = frozenset({"navigation", "footer", "cookie", "share", "comments"})


class Region:
    """A stretch of the page that its markup gives a name, such as "navigation"."""

    __slots__ = (
        "chars",
        "elsewhere",
        "has_title",
        "hint",
        "in_text",
        "inside",
        "links",
        "nested",
        "parent",
        "sure",
        "text",
        "walked",
    )

    def __init__(self, hint: str | None, parent: Region | None, *, sure: bool = True, text: str | None = None) -> None:
        self.hint = hint
        self.parent = parent
        self.sure = sure
        """Whether the name is an element's or a wire's; a word of a class may mean the layout around a text."""
        self.text = text
        """What says that the text of the page is here: "main", "article", "body" or "content"."""
        self.elsewhere: bool = hint in _WITHOUT_HEADLINE or (parent is not None and parent.elsewhere)
        """Whether it may only say the headline, as the end of the path to the page does, and does not print it."""
        self.nested: bool = parent is not None and (parent.nested or parent.text == "article")
        """Whether it stands in an article."""
        self.in_text: bool = text is not None or (parent is not None and parent.in_text)
        """Whether it, or one around it, is said to be the text of the page."""
        self.walked: str | None = None if parent is None else parent.walked
        """The menu or footer around it whose lines could not be taken at once; looking twice would be quadratic."""
        self.chars = 0
        self.links = 0
        self.has_title = False
        """Whether the headline, else a heading of the first level, stands in it."""
        self.inside = False
        """Whether it is part of the text of the page."""


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
    if len(outline) == 1 and isinstance(item := outline[0], Item):
        return (item.block,)  # as most are
    return tuple([item.block for item in flatten(outline)])


def words_of(outline: Outline) -> Text:
    """Return the words of blocks as one text, a line for each block: a cell or a caption holds no blocks."""
    items = flatten(outline)
    lines = [text for item in items for text in _lines(item.block)]
    return lines[0] if len(lines) == 1 else Text.join(lines, "\n")


def _lines(block: Block) -> Iterable[Text]:
    if isinstance(block, Figure) and block.caption is None:
        return (Text(block.alt),) if block.alt else ()
    return texts(block)
