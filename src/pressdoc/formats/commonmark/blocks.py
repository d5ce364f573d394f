"""Reads the blocks of a Markdown file, and its front matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import attrs

from pressdoc.draft import DraftBlock
from pressdoc.formats.commonmark import frontmatter
from pressdoc.formats.commonmark.parser import to_html
from pressdoc.formats.pages.markup import read_blocks
from pressdoc.model import Heading, Paragraph, Remark, Text


class Parts(NamedTuple):
    """A Markdown file, read."""

    front: frontmatter.FrontMatter | None
    metadata: list[DraftBlock]
    """The lines of the front matter."""
    blocks: list[DraftBlock]
    """The text."""
    definitions: list[DraftBlock]
    """Lines that define the target of a link that is not there."""
    remarks: list[Remark]


def read(source: str) -> Parts:
    """Return front matter and blocks of a file whose characters are cleaned."""
    front = frontmatter.find(source)
    start = 0 if front is None else front.end
    metadata: list[DraftBlock] = []
    remarks: list[Remark] = []
    if front is not None:
        metadata = _metadata(front.body.split("\n"), 2)
        if front.problem is not None:
            message = f"the front matter cannot be read, so it is set aside: {front.problem}"
            remarks.append(Remark("front-matter-unread", message))
    body = source[start:]
    first_line = 1 + source.count("\n", 0, start)
    html, unused = to_html(body, first_line)
    blocks = read_blocks(html, keep_blanks=True, remarks=remarks)
    lines = body.split("\n") if unused else []
    definitions = [one for number in unused for one in _metadata([lines[number]], first_line + number)]
    return Parts(front, metadata, blocks, definitions, remarks)


def tidied(blocks: Iterable[DraftBlock]) -> Iterator[DraftBlock]:
    """Yield blocks without blanks at the edges of paragraphs and headings; those without words are none."""
    for one in blocks:
        block = one.block
        if isinstance(block, Paragraph | Heading):
            text = block.text.strip()
            if not text:
                continue
            if len(text) != len(block.text):
                yield attrs.evolve(one, block=attrs.evolve(block, text=text))
                continue
        yield one


def _metadata(lines: list[str], first: int) -> list[DraftBlock]:
    return [
        DraftBlock(Paragraph(text), hint="metadata", line=first + number)
        for number, line in enumerate(lines)
        if (text := Text(line).strip())
    ]
