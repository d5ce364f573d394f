"""Markdown: reads CommonMark with tables and front matter, and writes what a person would have written.

Writing takes these options, by name::

    pressdoc.render(release, "markdown", facts=False)     release.to_markdown(front_matter=False)

- ``facts``: whether what the words state travels in one comment at the end of the file, so that reading
  gives the same release (see `pressdoc.formats.commonmark.facts`).
- ``front_matter``: whether the file begins with the date, the language, the issuers, the keywords and the
  source, where the release has any.

What Markdown's own signs cannot say exactly is written as HTML, which Markdown allows anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from pressdoc.draft import Draft, Page
from pressdoc.formats.commonmark import elements
from pressdoc.formats.commonmark import inline as markdown_inline
from pressdoc.formats.commonmark.facts import COMPOSED, LINE, RUN_IN, SILENT, Printed, comment
from pressdoc.formats.commonmark.frontmatter import as_page
from pressdoc.formats.commonmark.frontmatter import written as front_matter_of
from pressdoc.formats.commonmark.inline import Where, image, is_sayable, marked
from pressdoc.formats.commonmark.sayable import sayable
from pressdoc.formats.renderer import Renderer
from pressdoc.model import (
    Block,
    BlockQuote,
    Boilerplate,
    Code,
    Contact,
    Dateline,
    Divider,
    Embargo,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Notice,
    Paragraph,
    Preformatted,
    Remark,
    Restriction,
    Revision,
    Table,
    Text,
)
from pressdoc.model.characters import clean
from pressdoc.model.release import printed_items

if TYPE_CHECKING:
    from pressdoc.formats.wording import Worded

_TICKS = re.compile("`+")
_LAST_NUMBER = 999_999_999  # of an item, in Markdown


class MarkdownRenderer(Renderer):
    """Writes Markdown.  To write a part or a block another way, override the method named after it.

    What a mark does in Markdown depends on the characters around it, so words and their marks are
    written together, by `inline`; the methods for the kinds of spans are not asked.
    """

    name = "markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown", ".mkd")
    media_type = "text/markdown"

    def draft(self, source: str) -> Draft:
        """Return the draft of a Markdown text: one of pressdoc's own restored, any other in blocks.

        Any str is read and nothing raises.  Lines of front matter, and definitions of links that nothing
        uses, are blocks with the hint "metadata"; comments are not seen by a reader of the text.
        """
        # Writing needs no parser, and most who write do not read Markdown as well.
        from pressdoc.formats.commonmark.blocks import read, tidied
        from pressdoc.formats.commonmark.own import read_own

        cleaned = clean(source.removeprefix("\ufeff"))
        remarks = [Remark("characters-cleaned", note) for note in cleaned.notes]
        own = read_own(cleaned.plain)
        if own is not None:
            remarks += own.remarks
            if own.written is not None:
                return attrs.evolve(own, remarks=tuple(remarks))
        parts = read(cleaned.plain)
        return Draft(
            blocks=(*parts.metadata, *tidied(parts.blocks), *parts.definitions),
            page=Page() if parts.front is None else as_page(parts.front.values),
            remarks=(*remarks, *parts.remarks),
        )

    def start(self, *, facts: bool = True, front_matter: bool = True) -> None:
        """Take the options that `pressdoc.formats.markdown` describes."""
        self.facts = facts
        self.front_matter = front_matter
        self.printed: list[Printed] = []
        self.slot = ("", 0)  # the item being written
        self.marker = ""  # of the list written last, when nothing came after it

    # The file.

    def document(self, parts: list[str]) -> str:
        """Put the parts below one another, front matter before and the comment behind them."""
        if self.front_matter and (front := front_matter_of(self.release)):
            parts.insert(0, front)
        if self.facts:
            parts.append(comment(self.release, self.printed))
        return "\n\n".join(parts) + "\n"

    def parts(self) -> Iterator[str]:
        """Yield the parts in printed order; a dateline runs into the paragraph after it."""
        items = list(printed_items(self.release))
        waiting: Dateline | None = None
        for at, (part, number, item) in enumerate(items):
            if waiting is not None:
                self.slot = (part, number)
                yield self.lead(waiting, item)
                waiting = None
                continue
            after = items[at + 1] if at + 1 < len(items) else None
            if part == "dateline" and after and after[0] == "body" and self.runs_in(item, after[2]):
                waiting = item
                continue
            self.slot = (part, number)
            yield self.part(part, item)

    # Parts.

    def piece(self, content: Text | Block, written: str, slot: str = "", *, how: str = "") -> str:
        """Note a piece that was written, and how; one of which nothing was printed is silent."""
        self.note_piece(content, slot, how if written else SILENT)
        return written

    def note_piece(self, content: Text | Block, slot: str, how: str) -> None:
        """Note a piece for the comment."""
        if self.facts:
            self.printed.append(Printed(*self.slot, slot, content, how))

    def line(self, text: Text, slot: str = "", *, how: str = "") -> str:
        """Write a text as a paragraph of its own."""
        self.marker = ""
        return self.piece(text, self.words(text), slot, how=how)

    def words(self, text: Text, language: str | None = None) -> str:
        """Write a text as a paragraph; one with an empty line, or none, as ``<p>``."""
        if language is None and is_sayable(text.plain):
            return self.inline(text)
        return elements.paragraph(text, language)

    def title(self, text: Text, level: int, slot: str = "") -> str:
        """Write a text as a heading."""
        self.marker = ""
        return self.piece(text, self.headed(text, level), slot)

    def worded(self, item: Worded) -> str:
        """Write the words of a part with typed fields."""
        text, composed = self.wording(item)
        return self.line(text, "text", how=COMPOSED if composed else "")

    def headline(self, text: Text) -> str:
        """Write the headline as ``#``."""
        return self.title(text, 1)

    def subheadline(self, text: Text) -> str:
        """Write a subheadline as ``##``."""
        return self.title(text, 2)

    def release_line(self, text: Text) -> str:
        """Write the release line as a paragraph."""
        return self.line(text)

    def embargo(self, embargo: Embargo) -> str:
        """Write the embargo as a paragraph."""
        return self.worded(embargo)

    def restriction(self, restriction: Restriction) -> str:
        """Write a restriction as a paragraph."""
        return self.worded(restriction)

    def revision(self, revision: Revision) -> str:
        """Write that it is a correction as a paragraph, its note as another."""
        lines = []
        if revision.text is not None or revision.note is None:
            lines.append(self.worded(revision))
        if revision.note is not None:
            lines.append(self.line(revision.note, "note"))
        return self.stack(lines)

    def lead(self, dateline: Dateline, paragraph: Paragraph) -> str:
        """Write the first paragraph of the body with the dateline in front."""
        body, self.slot = self.slot, ("dateline", 0)
        text, composed = self.wording(dateline)
        self.note_piece(text, "text", f"{COMPOSED} {RUN_IN}" if composed else RUN_IN)
        self.slot = body
        joined = marked(text) + marked(paragraph.text)
        self.marker = ""
        return self.piece(paragraph, self.words(joined, paragraph.language))

    def dateline(self, dateline: Dateline) -> str:
        """Write a dateline that stands on a line of its own as a paragraph."""
        text, composed = self.wording(dateline)
        how = COMPOSED if composed else ""
        if text.plain.endswith("\n") and not any(span.end == len(text) for span in text.spans):
            self.marker = ""
            self.note_piece(text, "text", f"{how} {LINE}".strip())
            return self.words(text[:-1])
        return self.line(text, "text", how=how)

    def body(self, block: Block) -> str:
        """Write a block of the body."""
        return self.piece(block, self.block(block))

    def note(self, block: Block) -> str:
        """Write a block of the notes to editors."""
        return self.piece(block, self.block(block))

    def contact(self, contact: Contact) -> str:
        """Write a contact as a paragraph of lines."""
        return self.worded(contact)

    def end_mark(self, text: Text) -> str:
        """Write the end mark as a paragraph."""
        return self.line(text)

    def section(self, section: Boilerplate | Notice) -> str:
        """Write a heading, where there is one, and the blocks under it."""
        parts = [] if section.heading is None else [self.title(section.heading, 2, "heading")]
        parts += [self.piece(block, self.block(block), "blocks") for block in section.blocks]
        return self.stack(parts)

    # Words.

    def inline(self, text: Text, where: Where = Where.PARAGRAPH) -> str:
        """Write words with their marks, for a paragraph, a heading or a cell; facts are not written."""
        return markdown_inline.inline(text, where)

    # Blocks.

    def block(self, block: Block) -> str:
        """Write a block with the method for its class; two lists side by side have different markers."""
        written = "" if (said := sayable(block)) is None else super().block(said)
        if written and type(block) is not ListBlock:
            self.marker = ""
        return written

    def paragraph(self, block: Paragraph) -> str:
        """Write a paragraph; in another language, as ``<p lang>``."""
        return self.words(block.text, block.language)

    def heading(self, block: Heading) -> str:
        """Write a heading as ``##`` to ``######``; in another language, as an element."""
        return elements.element(block) if block.language is not None else self.headed(block.text, block.level)

    def headed(self, text: Text, level: int) -> str:
        """Write a text as a heading of a level, 1 for the headline."""
        return f"{'#' * level} {self.inline(text, Where.HEADING)}".rstrip(" ")

    def list_block(self, block: ListBlock) -> str:
        """Write a list with ``-`` or numbers, without empty lines where its items are short; else as an element."""
        if not _is_list(block):
            self.marker = ""
            return elements.element(block)
        marker = ("." if self.marker != "." else ")") if block.ordered else "-" if self.marker != "-" else "*"
        tight = all(map(_is_tight, block.items))
        number = block.start
        items = []
        for item in block.items:
            lead = f"{min(number, _LAST_NUMBER)}{marker} " if block.ordered else f"{marker} "
            items.append(_indented(self.inside(item.blocks, "\n" if tight else "\n\n"), lead, " " * len(lead)))
            number += 1
        self.marker = marker
        return ("\n" if tight else "\n\n").join(items)

    def inside(self, blocks: Iterable[Block], between: str = "\n\n") -> str:
        """Write the blocks inside another one."""
        self.marker = ""
        return between.join([written for block in blocks if (written := self.block(block))])

    def block_quote(self, block: BlockQuote) -> str:
        """Write a passage set off as quoted with ``>``; in another language, as an element."""
        if block.language is not None:
            return elements.element(block)
        return _indented(self.inside(block.blocks), "> ", "> ")

    def preformatted(self, block: Preformatted) -> str:
        """Write words whose blanks matter between fences; with marks or in another language, as an element."""
        spans = marked(block.text).spans
        if block.language is not None or any(not isinstance(span.value, Code) for span in spans):
            return elements.element(block)
        plain = block.text.plain
        fence = "`" * max(3, 1 + max(map(len, _TICKS.findall(plain)), default=0))
        return f"{fence}\n{plain}\n{fence}" if plain else f"{fence}\n{fence}"

    def divider(self, block: Divider) -> str:
        """Write a rule as ``* * *``."""
        return "* * *"

    def figure(self, block: Figure) -> str:
        """Write an image with nothing but the words in its place as ``![]()``; else an element."""
        alt = block.alt
        if (
            block.url is None
            or block.media != "image"
            or block.language is not None
            or block.caption is not None
            or block.credit is not None
            or alt != alt.strip()
            or "\n" in alt
        ):
            return elements.element(block)
        return image(block.url, alt)

    def table(self, block: Table) -> str:
        """Write a table with one row of headings and plain cells with ``|``; any other as an element."""
        if not _is_plain(block):
            return elements.element(block)
        rows = [[self.inline(cell.text, Where.CELL) for cell in row.cells] for row in block.rows]
        rows.insert(1, ["---"] * len(rows[0]))
        return "\n".join([f"| {' | '.join(row)} |" for row in rows])


def _is_list(block: ListBlock) -> bool:
    """Return whether a list can be written with markers."""
    if block.language is not None or not block.items:
        return False
    return all(not item.blocks or _is_line(item.blocks[0]) for item in block.items)


def _is_line(block: Block) -> bool:
    return type(block) is Paragraph and block.language is None and is_sayable(block.text.plain)


def _is_tight(item: ListItem) -> bool:
    """Return whether no empty line is needed inside an item."""
    blocks = item.blocks
    if len(blocks) < 2:
        return True
    after = blocks[1]
    # Only a list that starts with 1 and words ends the paragraph before it.
    return (
        len(blocks) == 2
        and isinstance(after, ListBlock)
        and after.start == 1
        and _is_list(after)
        and bool(after.items[0].blocks)
    )


def _indented(written: str, first: str, rest: str) -> str:
    """Put ``first`` before the first line and ``rest`` before the others, without blanks at the ends."""
    bare = rest.rstrip(" ")
    lines = written.split("\n")
    out = [f"{first}{lines[0]}" if lines[0] else first.rstrip(" ")]
    out += [f"{rest}{line}" if line else bare for line in lines[1:]]
    return "\n".join(out)


def _is_plain(block: Table) -> bool:
    """Return whether a table is a row of headings over rows of as many cells, each with something in it."""
    if block.header_rows != 1 or block.language is not None or block.caption is not None or block.note is not None:
        return False
    width = len(block.rows[0].cells)
    for row in block.rows:
        if len(row.cells) != width or not any(cell.text.plain for cell in row.cells):
            return False
        if any(cell.header or cell.columns != 1 or cell.rows != 1 for cell in row.cells):
            return False
    return True


MARKDOWN = MarkdownRenderer()
"""The format: ``pressdoc.render(release, MARKDOWN)`` is the same as naming it ``"markdown"``."""
