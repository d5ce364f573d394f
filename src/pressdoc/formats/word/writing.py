"""The body of a Word document: each part and block as paragraphs in a style, each text as runs.

Element names are those of ECMA-376, part 1, chapter 17; the order inside ``w:pPr``, ``w:rPr`` and
``w:tcPr`` is that of its schema, which Word insists on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import attrs

from pressdoc.formats.pages.grid import columns_of_figures, is_number
from pressdoc.formats.pages.tags import escape
from pressdoc.formats.renderer import Renderer
from pressdoc.model import (
    BlockQuote,
    Boilerplate,
    Cell,
    Contact,
    Divider,
    Figure,
    Heading,
    Link,
    ListBlock,
    Nested,
    Notice,
    Paragraph,
    Preformatted,
    Text,
)

if TYPE_CHECKING:
    from pressdoc.model import Block, Dateline, Embargo, Restriction, Revision, Table

DEEPEST = 8
"""The deepest level of a list, counted from 0, that Word has."""

MOST_COLUMNS = 63
"""Columns of a table that Word has."""

MOST_TOGETHER = 20
"""Rows of a table that stand on one page; a longer one goes on where the page ends."""

RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "ur", "yi"})
"""Languages written from right to left."""

INDENT = 720
"""Twentieths of a point by which each level of a list is set in: half an inch."""

_STYLES = {"link": '<w:rStyle w:val="Hyperlink"/>', "quote": '<w:rStyle w:val="PressQuotation"/>'}
_MARKS = {
    "code": '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>',
    "strong": "<w:b/>",
    "emphasis": "<w:i/>",
    "superscript": '<w:vertAlign w:val="superscript"/>',
    "subscript": '<w:vertAlign w:val="subscript"/>',
}
"""What marks are in a run, in the order of the schema; both of the last two cannot be, and the first counts."""

_PARTS = re.compile(r"[^\n\t]+|[\n\t]")
_SIGNS = {"\n": "<w:br/>", "\t": "<w:tab/>"}
_WORDS = '<w:t xml:space="preserve">{}</w:t>'
_TAB = "<w:r><w:tab/></w:r>"
_EMPTY_CELL = "<w:tc><w:p/></w:tc>"


@attrs.define
class Needed:
    """What the body refers to elsewhere in the document."""

    links: dict[str, str] = attrs.field(factory=dict)
    """Addresses, and the names of the relations to them."""
    lists: list[tuple[bool, int, int]] = attrs.field(factory=list)
    """For each list: whether it has numbers, the first of them, its level."""

    def link(self, url: str) -> str:
        """Return the name of the relation to an address."""
        return self.links.setdefault(url, f"rIdLink{len(self.links) + 1}")

    def new_list(self, block: ListBlock, level: int) -> int:
        """Return the number of a new list, from 1."""
        self.lists.append((block.ordered, block.start, level))
        return len(self.lists)


class Body(Renderer):
    """Writes the paragraphs and tables of a release as WordprocessingML; what they need is in ``needed``."""

    name = "docx"
    needed: Needed
    style: str
    """The style of plain paragraphs, by the part that they stand in."""
    level: int
    """How deep the list is, from 0; -1 outside of lists."""
    kinds: tuple[str, ...]
    """The kinds of what is around the characters being written."""

    def __init__(self, needed: Needed) -> None:
        self.needed = needed

    def start(self) -> None:
        """Begin with plain paragraphs."""
        self.style, self.level, self.kinds = "Normal", -1, ()
        self.is_right_to_left = (self.release.language or "").split("-")[0] in RIGHT_TO_LEFT

    def document(self, parts: list[str]) -> str:
        """Put paragraphs one below the other."""
        return "".join(parts)

    def stack(self, parts: Iterable[str]) -> str:
        """Put written blocks one below the other."""
        return "".join(parts)

    @contextmanager
    def styled(self, style: str) -> Iterator[None]:
        """Write plain paragraphs in another style for a while."""
        before, self.style = self.style, style
        yield
        self.style = before

    @contextmanager
    def within(self, kind: str) -> Iterator[None]:
        """Write characters as those of a mark, or of a link or quotation, for a while."""
        before, self.kinds = self.kinds, (*self.kinds, kind)
        yield
        self.kinds = before

    def text_in(self, style: str, text: Text, number: str = "") -> str:
        """Write a text as a paragraph in a style; ``number`` is what makes it the first of a list's item."""
        return self.paragraph_in(style, self.inline(text), number)

    def paragraph_in(self, style: str, runs: str, number: str = "") -> str:
        """Write runs as a paragraph in a style."""
        named = "" if style == "Normal" else f'<w:pStyle w:val="{style}"/>'
        bidi = "<w:bidi/>" if self.is_right_to_left else ""
        indent = f'<w:ind w:left="{INDENT * (self.level + 1)}"/>' if style == "ListContinue" else ""
        properties = named + number + bidi + indent
        return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"

    # Parts.

    def headline(self, text: Text) -> str:
        """Write the headline as title."""
        return self.text_in("Title", text)

    def subheadline(self, text: Text) -> str:
        """Write a subheadline as subtitle."""
        return self.text_in("Subtitle", text)

    def release_line(self, text: Text) -> str:
        """Write the release line in its own style."""
        return self.text_in("PressLine", text)

    def embargo(self, embargo: Embargo) -> str:
        """Write the embargo as a release line."""
        return self.text_in("PressLine", self.words_of(embargo))

    def restriction(self, restriction: Restriction) -> str:
        """Write a restriction as a release line."""
        return self.text_in("PressLine", restriction.text)

    def revision(self, revision: Revision) -> str:
        """Write that it is a correction as a release line, and its note."""
        lines = [] if revision.text is None and revision.note is not None else [self.words_of(revision)]
        lines += [] if revision.note is None else [revision.note]
        return self.stack(self.text_in("PressLine", line) for line in lines)

    def dateline(self, dateline: Dateline) -> str:
        """Write a dateline that stands on a line of its own."""
        text = self.words_of(dateline)
        return self.text_in("Normal", text[:-1] if text.plain.endswith("\n") else text)

    def boilerplate(self, about: Boilerplate) -> str:
        """Write a boilerplate in its own style."""
        with self.styled("PressBoilerplate"):
            return self.section(about)

    def notice(self, notice: Notice) -> str:
        """Write a notice in its own style."""
        with self.styled("PressNotice"):
            return self.section(notice)

    def contact(self, contact: Contact) -> str:
        """Write a contact in its own style."""
        return self.text_in("PressContact", self.words_of(contact))

    def end_mark(self, text: Text) -> str:
        """Write the end mark in its own style."""
        return self.text_in("PressEndMark", text)

    def note(self, block: Block) -> str:
        """Write a block of the notes to editors in their style."""
        with self.styled("PressNotes"):
            return self.block(block)

    def section_heading(self, text: Text) -> str:
        """Write the heading of a boilerplate or a notice."""
        return self.text_in("Heading3", text)

    # Blocks.

    def paragraph(self, block: Paragraph) -> str:
        """Write a paragraph in the style of its part."""
        return self.text_in(self.style, block.text)

    def heading(self, block: Heading) -> str:
        """Write a heading with Word's style for its level."""
        return self.text_in(f"Heading{block.level}", block.text)

    def list_block(self, block: ListBlock) -> str:
        """Write a list: the first paragraph of an item bears its sign, the others are set in as deep."""
        self.level += 1
        level = min(self.level, DEEPEST)
        sign = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{self.needed.new_list(block, level)}"/></w:numPr>'
        written = []
        with self.styled("ListContinue"):
            for item in block.items:
                blocks = item.blocks
                is_text = bool(blocks) and isinstance(blocks[0], Paragraph)
                first = blocks[0].text if blocks and isinstance(blocks[0], Paragraph) else Text()
                written.append(self.text_in("ListParagraph", first, sign))
                written += map(self.block, blocks[1:] if is_text else blocks)
        self.level -= 1
        return "".join(written)

    def table(self, block: Table) -> str:
        """Write a table with its caption above and its note below; one too wide for Word as lines with tabs."""
        caption = "" if block.caption is None else self.text_in("Caption", block.caption)
        note = "<w:p/>" if block.note is None else self.text_in("PressTableNote", block.note)
        rows = _laid_out(block)
        columns = max((sum(cell.columns for cell, _ in row) for row in rows), default=0)
        if not columns:
            lines = (_TAB.join(self.inline(cell.text) for cell in row.cells) for row in block.rows)
            return caption + "".join(self.paragraph_in(self.style, line) for line in lines) + note
        figures = columns_of_figures(
            (at, cell.text.plain) for row in rows[block.header_rows :] for at, cell, goes_on in _at(row) if not goes_on
        )
        last = len(rows) - 1
        written = "".join(
            self.row(
                row,
                columns,
                figures,
                is_head=number < block.header_rows,
                is_kept=last < MOST_TOGETHER and number < last,
            )
            for number, row in enumerate(rows)
        )
        bidi = "<w:bidiVisual/>" if self.is_right_to_left else ""
        properties = f'<w:tblPr><w:tblStyle w:val="PressTable"/>{bidi}<w:tblW w:w="5000" w:type="pct"/></w:tblPr>'
        grid = f"<w:tblGrid>{'<w:gridCol/>' * columns}</w:tblGrid>"
        return f"{caption}<w:tbl>{properties}{grid}{written}</w:tbl>{note}"

    def row(
        self, cells: list[tuple[Cell, bool]], columns: int, figures: frozenset[int], *, is_head: bool, is_kept: bool
    ) -> str:
        """Write a row of a table, filled up to its width; ``is_kept`` on the page that the next one stands on."""
        after = "<w:keepNext/>" if is_kept else ""
        written = [
            self.cell(cell, after, goes_on=goes_on, is_head=is_head, is_figure=at in figures and at > 0)
            for at, cell, goes_on in _at(cells)
        ]
        written += [_EMPTY_CELL] * (columns - sum(cell.columns for cell, _ in cells))
        properties = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if is_head else ''}</w:trPr>"
        return f"<w:tr>{properties}{''.join(written)}</w:tr>"

    def cell(self, cell: Cell, after: str, *, goes_on: bool, is_head: bool, is_figure: bool) -> str:
        """Write a cell, or the part in a further row of one that covers several."""
        span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
        merged = "<w:vMerge/>" if goes_on else '<w:vMerge w:val="restart"/>' if cell.rows > 1 else ""
        properties = f"<w:tcPr>{span}{merged}</w:tcPr>" if span or merged else ""
        if goes_on:
            return f"<w:tc>{properties}<w:p/></w:tc>"
        style = "PressFigures" if is_figure and (is_head or is_number(cell.text.plain)) else "PressCell"
        with self.within("strong" if cell.header or is_head else ""):
            return f"<w:tc>{properties}{self.text_in(style, cell.text, after)}</w:tc>"

    def figure(self, block: Figure) -> str:
        """Write the caption of a figure, or the words in its place, linked to where it is, and its credit."""
        words = Text(block.alt) if block.caption is None else block.caption
        if block.url is not None and words and next(words.of(Link), None) is None:
            words = words.mark(slice(None), Link(block.url))
        credit = "" if block.credit is None else self.text_in("PressCredit", block.credit)
        return self.text_in("PressFigure", words) + credit if words or credit else ""

    def block_quote(self, block: BlockQuote) -> str:
        """Write a passage set off as quoted."""
        with self.styled("Quote"):
            return super().block_quote(block)

    def preformatted(self, block: Preformatted) -> str:
        """Write words whose blanks and line ends matter."""
        return self.text_in("PressCode", block.text)

    def divider(self, block: Divider) -> str:
        """Write an empty paragraph with a line below it."""
        return self.paragraph_in("PressDivider", "")

    # Inline.

    def element(self, element: Nested) -> str:
        """Write what is inside a mark as runs of that kind."""
        with self.within(element.span.kind):
            return super().element(element)

    def characters(self, plain: str) -> str:
        """Write characters as a run."""
        kinds = self.kinds
        style = next((_STYLES[kind] for kind in reversed(kinds) if kind in _STYLES), "")
        properties = style + "".join(written for kind, written in _MARKS.items() if kind in kinds)
        if self.is_right_to_left:
            properties += "<w:rtl/>"
        before = f"<w:rPr>{properties}</w:rPr>" if properties else ""
        return "".join(
            f"<w:r>{before}{_SIGNS.get(part) or _WORDS.format(escape(part))}</w:r>" for part in _PARTS.findall(plain)
        )

    def link(self, inner: str, element: Nested) -> str:
        """Write the runs of a link."""
        return f'<w:hyperlink r:id="{self.needed.link(element.span.value.url)}">{inner}</w:hyperlink>'


def _at(cells: list[tuple[Cell, bool]]) -> Iterator[tuple[int, Cell, bool]]:
    """Yield the cells of a row with the column that each begins in."""
    column = 0
    for cell, goes_on in cells:
        yield column, cell, goes_on
        column += cell.columns


def _laid_out(table: Table) -> list[list[tuple[Cell, bool]]]:
    """Return the rows as Word has them: a cell that covers rows stands in each, and goes on in all but the first.

    Of a table that is too wide for Word, nothing.
    """
    rows = []
    below: dict[int, tuple[Cell, int]] = {}  # by column, the cells that go on, and for how many rows
    for left, row in zip(range(len(table.rows), 0, -1), table.rows, strict=True):
        cells: list[tuple[Cell, bool]] = []
        column = 0
        waiting = list(reversed(row.cells))
        while waiting or any(start >= column for start in below):
            if column > MOST_COLUMNS:
                return []
            cell, more = below.pop(column, (None, 0))
            goes_on = cell is not None
            if cell is None:
                cell = waiting.pop() if waiting else Cell()
                more = min(cell.rows, left) - 1
            if more:
                below[column] = (cell, more - 1)
            cells.append((cell, goes_on))
            column += cell.columns
        if column > MOST_COLUMNS:
            return []
        rows.append(cells)
    return rows
