"""Reads an HTML page or fragment as a `Draft`: its blocks, and what it says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from pressdoc import formats
from pressdoc.draft import Draft, DraftBlock
from pressdoc.formats.pages.hints import Hint
from pressdoc.formats.pages.markup import Reader
from pressdoc.formats.pages.outline import Item
from pressdoc.formats.pages.own import Own, read_own
from pressdoc.formats.pages.said import Said
from pressdoc.formats.pages.tree import Document, parse
from pressdoc.formats.pages.wrappers import Part, unwrap
from pressdoc.model import Preformatted

if TYPE_CHECKING:
    from collections.abc import Iterator


def draft(source: str) -> Draft:
    """Return the draft of a page or fragment: one of pressdoc's own restored, any other in blocks.

    Any str is read and nothing raises.  The title comes first, as a block of its own with the hint
    "title"; lines of a wrapper around the page have the hint "metadata".  What the page hides is
    left out, and a remark says so.
    """
    if "data-pressdoc" in source:
        tree = parse(source)
        own = read_own(tree)
        if own is not None and own.written is not None:
            return _around(tree, own)
        broken = own.remarks if own is not None else ()
    else:
        broken = ()
    said = Said()
    reader = Reader(listener=said)
    if "\x00" in source:  # the parser drops them
        reader.notes.add("characters-cleaned", count=source.count("\x00"))
    for part in unwrap(source):
        _read_part(part, reader, said)
    page = said.page(reader.language)
    blocks = tuple(_with_texts(reader.blocks(page)))
    return Draft(blocks=blocks, page=page, remarks=(*broken, *reader.notes.remarks()))


def _around(tree: Document, own: Own) -> Draft:
    """Return the draft of a page of ours; its blocks are what a template has put around the release."""
    reader = Reader()
    reader.walk(tree, without=own.element)
    blocks = reader.blocks()
    return Draft(blocks=tuple(blocks), remarks=(*own.remarks, *reader.notes.remarks()), written=own.written)


def _read_part(part: Part, reader: Reader, said: Said) -> None:
    """Read one document of a source, the lines of its wrapper first."""
    if part.said is not None:
        said.state(part.said)
    for number, words in part.wrapper:
        reader.add_line(words, "metadata", number)
    around = reader.state
    if part.hint is not None:
        reader.enter_region(Hint(part.hint, True))
    if part.is_text:
        _read_text(part, reader)
    else:
        reader.walk(parse(part.html), first_line=part.first_line, comments=part.comments)
        reader.close()
    reader.state = around


def _read_text(part: Part, reader: Reader) -> None:
    """Read a document without markup, of which EDGAR has many from before 2001."""
    for drafted in _in_text(part.html, part.first_line):
        reader.out.append(Item(drafted.block, reader.state.region, drafted.level, drafted.line, drafted.hint))


def _in_text(words: str, first_line: int) -> tuple[DraftBlock, ...]:
    """Return the blocks that the reader of plain text sees."""
    blocks = formats.reader("text")(words).blocks
    return tuple(attrs.evolve(one, line=(one.line or 1) + first_line - 1) for one in blocks)


FEWEST_BREAKS = 3
"""Blank lines in preformatted words from which on they are no figure or address, but a text."""


def _is_text(block: Preformatted) -> bool:
    """Return whether preformatted words are a whole text, as on pages that were made from a wire's."""
    return not block.text.spans and block.text.plain.count("\n\n") >= FEWEST_BREAKS


def _with_texts(blocks: list[DraftBlock]) -> Iterator[DraftBlock]:
    """Yield the blocks, whole texts that were preformatted read as plain text."""
    for drafted in blocks:
        if isinstance(drafted.block, Preformatted) and _is_text(drafted.block):
            for inner in _in_text(drafted.block.text.plain, drafted.line or 1):
                yield attrs.evolve(inner, hint=inner.hint or drafted.hint)
        else:
            yield drafted
