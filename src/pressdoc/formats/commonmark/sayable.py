"""What of a block Markdown can say, HTML included: the block as a reader of the file will find it.

What it cannot say is ``extra``, blocks of unknown kinds, who made a picture, notes of tables, and
a few things that HTML says otherwise.  Words never get lost: a note goes to the caption.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import attrs

from pressdoc.model import (
    Block,
    BlockQuote,
    Cell,
    Divider,
    Figure,
    Heading,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Preformatted,
    Row,
    Table,
    Text,
    Unknown,
)
from pressdoc.model.blocks import DEEPEST
from pressdoc.model.extra import EMPTY

T = TypeVar("T")


def sayable(block: Block, language: str | None = None, depth: int = 1) -> Block | None:
    """Return the block as Markdown can say it, the same object where that is all of it; ``None`` for nothing.

    Facts are left in.  ``language`` is that of the block around, which is that of every block in it
    that names none, and ``depth`` its level.
    """
    return _BY_CLASS[type(block)](block, language, depth)


def sayable_text(text: Text) -> Text:
    """Return the text as Markdown can say it, facts left in."""
    return Text(text.plain, text.spans) if text.extra else text


def _changed(value: T, **fields: Any) -> T:
    """Return the value with other fields and without its ``extra``; the same where nothing changes."""
    one: Any = value
    changes = {name: field for name, field in fields.items() if getattr(one, name) is not field}
    if one.extra:
        changes["extra"] = EMPTY
    changed: T = attrs.evolve(one, **changes) if changes else value
    return changed


def _each(items: tuple[T, ...], change: Callable[[T], T | None]) -> tuple[T, ...]:
    changed = [new for item in items if (new := change(item)) is not None]
    same = len(changed) == len(items) and all(map(_is, changed, items))
    return items if same else tuple(changed)


def _is(one: object, other: object) -> bool:
    return one is other


def _words(block: Paragraph | Heading | Preformatted, language: str | None, depth: int) -> Block:
    if language is None and not block.extra and not block.text.extra:
        return block
    return _changed(block, text=sayable_text(block.text), language=block.language or language)


def _list(block: ListBlock, language: str | None, depth: int) -> Block | None:
    if depth >= DEEPEST:
        return None
    language = block.language or language
    items = _each(block.items, lambda item: _item(item, language, depth + 1))
    return _changed(block, items=items, language=language)


def _item(item: ListItem, language: str | None, depth: int) -> ListItem:
    return _changed(item, blocks=_each(item.blocks, lambda inner: sayable(inner, language, depth)))


def _block_quote(block: BlockQuote, language: str | None, depth: int) -> Block | None:
    if depth >= DEEPEST:
        return None
    language = block.language or language
    blocks = _each(block.blocks, lambda inner: sayable(inner, language, depth + 1))
    return _changed(block, blocks=blocks, language=language)


def _divider(block: Divider, language: str | None, depth: int) -> Block:
    return _changed(block)


def _unknown(block: Unknown, language: str | None, depth: int) -> None:
    return None


def _figure(block: Figure, language: str | None, depth: int) -> Block:
    language = block.language or language
    media, alt, url = block.media, block.alt, block.url
    if media not in ("image", "video", "audio") and url is not None:
        linked = Text(alt or url).mark(slice(None), Link(url))
        lines = [text for text in (linked, block.caption, block.credit) if text is not None]
        return Paragraph(Text.join(lines, "\n"), language=language)
    lines = [text for text in (block.caption, block.credit) if text is not None]
    if media != "image" and url is not None and alt:
        lines.insert(0, Text(alt))
        alt = ""
    if lines and (len(lines) > 1 or lines[0] is not block.caption):
        caption: Text | None = Text.join(lines, "\n")
    else:
        caption = None if block.caption is None else sayable_text(block.caption)
    media = media if url is not None else "image"
    return _changed(block, alt=alt, caption=caption, credit=None, media=media, language=language)


def _table(block: Table, language: str | None, depth: int) -> Block:
    head = block.header_rows
    rows = tuple(_row(row, number < head) for number, row in enumerate(block.rows))
    if all(map(_is, rows, block.rows)):
        rows = block.rows
    lines = [text for text in (block.caption, block.note) if text is not None]
    caption = block.caption if block.note is None else Text.join(lines, "\n")
    if caption is not None:
        caption = sayable_text(caption)
    return _changed(block, rows=rows, caption=caption, note=None, language=block.language or language)


def _row(row: Row, is_head: bool) -> Row:
    return _changed(row, cells=_each(row.cells, lambda cell: _cell(cell, is_head)))


def _cell(cell: Cell, is_head: bool) -> Cell:
    if not cell.extra and not cell.text.extra and not (is_head and cell.header):
        return cell
    return _changed(cell, text=sayable_text(cell.text), header=cell.header and not is_head)


_BY_CLASS: dict[type[Any], Callable[[Any, str | None, int], Block | None]] = {
    Paragraph: _words,
    Heading: _words,
    Preformatted: _words,
    ListBlock: _list,
    BlockQuote: _block_quote,
    Divider: _divider,
    Figure: _figure,
    Table: _table,
    Unknown: _unknown,
}
