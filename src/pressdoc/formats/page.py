"""Reads an HTML page or fragment as a `Draft`: its blocks, and what it says of itself."""

from __future__ import annotations

from pressdoc.draft import Draft
from pressdoc.formats.hints import Hint
from pressdoc.formats.markup import Reader
from pressdoc.formats.outline import Item
from pressdoc.formats.own_html import Own, read_own
from pressdoc.formats.said import Said
from pressdoc.formats.tree import Document, parse
from pressdoc.formats.wrappers import Part, paragraphs, unwrap
from pressdoc.model import Paragraph, Preformatted, Text


def draft(source: str) -> Draft:
    """Return the draft of a page or fragment: one of pressdoc's own restored, any other in blocks.

    Any str is read and nothing raises.  The title comes first, as a block of its own with the hint
    "title"; lines of a wrapper around the page have the hint "metadata".  What the page hides is
    left out, and a remark says so.
    """
    if "data-pressdoc" in source:
        page = parse(source)
        own = read_own(page)
        if own is not None and own.written is not None:
            return _around(page, own)
        broken = own.remarks if own is not None else ()
    else:
        broken = ()
    said = Said()
    reader = Reader(listener=said)
    if "\x00" in source:  # the parser drops them
        reader.notes.add("characters-cleaned", count=source.count("\x00"))
    for part in unwrap(source):
        _read_part(part, reader, said)
    blocks = reader.blocks()
    return Draft(blocks=tuple(blocks), page=said.page(reader.language), remarks=(*broken, *reader.notes.remarks()))


def _around(page: Document, own: Own) -> Draft:
    """Return the draft of a page of ours; its blocks are what a template has put around the release."""
    reader = Reader()
    reader.walk(page, without=own.element)
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
    """Read a document without markup; EDGAR has many of before 2001."""
    for line, words, is_set in paragraphs(part.html):
        text = Text(words) if is_set else reader.folded(words)
        block = Preformatted(text) if is_set else Paragraph(text)
        reader.out.append(Item(block, reader.state.region, line=part.first_line + line))
        reader.state.region.chars += len(text)
