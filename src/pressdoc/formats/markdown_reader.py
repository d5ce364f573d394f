"""Reads Markdown as a `Draft`: a file of pressdoc's own restored, any other in blocks."""

from __future__ import annotations

from typing import NamedTuple

from pressdoc.draft import Draft, DraftBlock, Page
from pressdoc.formats import frontmatter
from pressdoc.formats.frontmatter import FrontMatter
from pressdoc.formats.markdown_parser import to_html
from pressdoc.formats.markup import read_blocks
from pressdoc.model import Paragraph, Remark, Text
from pressdoc.model.characters import clean


class Parts(NamedTuple):
    """A Markdown file, read."""

    front: FrontMatter | None
    blocks: list[DraftBlock]
    """Its blocks, those of the front matter and of unused definitions apart."""
    metadata: list[DraftBlock]
    """Lines of the front matter."""
    definitions: list[DraftBlock]
    """Lines that define the target of a link that is not there."""


def draft(source: str) -> Draft:
    """Return the draft of a Markdown text.

    Any str is read and nothing raises.  Lines of front matter and definitions of links that nothing
    uses are blocks with the hint "metadata"; comments are not seen by a reader of the text.
    """
    cleaned = clean(source.removeprefix("\ufeff"))
    remarks = [Remark("characters-cleaned", note) for note in cleaned.notes]
    from pressdoc.formats import markdown_own

    if (found := markdown_own.find_comment(cleaned.plain)) is not None:
        restored = markdown_own.restored(cleaned.plain, found, remarks)
        if restored is not None:
            return restored
    parts = read(cleaned.plain, remarks)
    page = Page() if parts.front is None else frontmatter.as_page(parts.front.values)
    return Draft(
        blocks=(*parts.metadata, *parts.blocks, *parts.definitions), page=page, remarks=tuple(remarks)
    )


def read(source: str, remarks: list[Remark]) -> Parts:
    """Return front matter and blocks of a file whose characters are cleaned; what was mended goes to ``remarks``."""
    front = frontmatter.find(source)
    start = 0 if front is None else front.end
    metadata: list[DraftBlock] = []
    if front is not None:
        metadata = _metadata(front.body.split("\n"), 2)
        if front.problem is not None:
            message = f"the front matter cannot be read, so it is set aside: {front.problem}"
            remarks.append(Remark("front-matter-unread", message))
    first_line = 1 + source.count("\n", 0, start)
    body = source[start:]
    html, unused = to_html(body, first_line)
    blocks = read_blocks(html, keep_blanks=True, remarks=remarks)
    lines = body.split("\n") if unused else []
    definitions = [one for number in unused for one in _metadata(lines[number : number + 1], first_line + number)]
    return Parts(front, blocks, metadata, definitions)


def _metadata(lines: list[str], first: int) -> list[DraftBlock]:
    return [
        DraftBlock(Paragraph(text), hint="metadata", line=first + number)
        for number, line in enumerate(lines)
        if (text := Text(line).strip())
    ]
