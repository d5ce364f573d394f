"""Blocks as elements of HTML, for what Markdown has no signs for; each on one line.

A line of HTML in Markdown goes on to the next empty line, so no element has a line end in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from pressdoc.formats.commonmark.inline import marked
from pressdoc.formats.pages.tags import attribute as quoted
from pressdoc.formats.pages.tags import escape
from pressdoc.model import (
    Block,
    BlockQuote,
    Cell,
    Divider,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Nested,
    Paragraph,
    Preformatted,
    Row,
    Table,
    Text,
    Unknown,
)

_TAGS = {
    "strong": "strong",
    "emphasis": "em",
    "superscript": "sup",
    "subscript": "sub",
    "code": "code",
}


def element(block: Block) -> str:
    """Return a block as HTML without facts; nothing for a block of an unknown kind."""
    return _WRITERS[type(block)](block)


def paragraph(text: Text, language: str | None = None) -> str:
    """Return a paragraph."""
    return f"<p{_language(language)}>{inline(text)}</p>"


def inline(text: Text, line_break: str = "<br>") -> str:
    """Return the words of a text with their marks."""
    if not text.spans:
        return _characters(text.plain, line_break)
    return _items(marked(text).nested(), line_break)


def _items(items: Iterable[str | Nested], line_break: str) -> str:
    out = []
    for item in items:
        if isinstance(item, str):
            out.append(_characters(item, line_break))
            continue
        value = item.span.value
        inner = _items(item.children, line_break)
        if value.kind == "link":
            out.append(f"<a href={quoted(value.url)}>{inner}</a>")
        else:
            tag = _TAGS[value.kind]
            out.append(f"<{tag}>{inner}</{tag}>")
    return "".join(out)


def _characters(plain: str, line_break: str) -> str:
    return escape(plain).replace("\n", line_break)


def _attribute(name: str, value: str) -> str:
    return f" {name}={quoted(value)}".replace("\n", "&#10;")


def _language(language: str | None) -> str:
    return "" if language is None else f' lang="{language}"'


def _paragraph(block: Paragraph) -> str:
    return paragraph(block.text, block.language)


def _heading(block: Heading) -> str:
    return f"<h{block.level}{_language(block.language)}>{inline(block.text)}</h{block.level}>"


def _list(block: ListBlock) -> str:
    tag = "ol" if block.ordered else "ul"
    start = f' start="{block.start}"' if block.start != 1 else ""
    return f"<{tag}{start}{_language(block.language)}>{''.join(map(_item, block.items))}</{tag}>"


def _item(item: ListItem) -> str:
    blocks = item.blocks
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph) and blocks[0].language is None and blocks[0].text:
        return f"<li>{inline(blocks[0].text)}</li>"
    return f"<li>{''.join(map(element, blocks))}</li>"


def _block_quote(block: BlockQuote) -> str:
    return f"<blockquote{_language(block.language)}>{''.join(map(element, block.blocks))}</blockquote>"


def _preformatted(block: Preformatted) -> str:
    inner = inline(block.text, "&#10;")
    # HTML drops a first line end; a last one ends the last line, as between fences.
    before = "&#10;" if inner.startswith("&#10;") else ""
    after = "&#10;" if inner else ""
    return f"<pre{_language(block.language)}>{before}{inner}{after}</pre>"


def _divider(block: Divider) -> str:
    return "<hr>"


def _unknown(block: Unknown) -> str:
    return ""


def _figure(block: Figure) -> str:
    inner = _medium(block)
    for text in (block.caption, block.credit):
        if text is not None:
            inner += f"<figcaption>{inline(text)}</figcaption>"
    return f"<figure{_language(block.language)}>{inner}</figure>"


def _medium(block: Figure) -> str:
    source = "" if block.url is None else _attribute("src", block.url)
    if block.media in ("video", "audio") and source:
        return f"<{block.media}{source}></{block.media}>{escape(block.alt)}".replace("\n", "<br>")
    return f"<img{source}{_attribute('alt', block.alt)}>"


def _table(block: Table) -> str:
    inner = "" if block.caption is None else f"<caption>{inline(block.caption)}</caption>"
    head, body = block.rows[: block.header_rows], block.rows[block.header_rows :]
    if head:
        inner += f"<thead>{''.join(_row(row, True) for row in head)}</thead>"
    if body:
        inner += f"<tbody>{''.join(_row(row, False) for row in body)}</tbody>"
    note = "" if block.note is None else paragraph(block.note)
    return f"<table{_language(block.language)}>{inner}</table>{note}"


def _row(row: Row, is_head: bool) -> str:
    return f"<tr>{''.join(_cell(cell, is_head) for cell in row.cells)}</tr>"


def _cell(cell: Cell, is_head: bool) -> str:
    tag = "th" if is_head or cell.header else "td"
    columns = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    rows = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return f"<{tag}{columns}{rows}>{inline(cell.text)}</{tag}>"


_WRITERS: dict[type[Any], Callable[[Any], str]] = {
    Paragraph: _paragraph,
    Heading: _heading,
    ListBlock: _list,
    BlockQuote: _block_quote,
    Preformatted: _preformatted,
    Divider: _divider,
    Figure: _figure,
    Table: _table,
    Unknown: _unknown,
}
