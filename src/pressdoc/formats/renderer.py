"""The base of every writer: one method for each part, block and span, each with a stated fallback.

A serializer of one's own is a subclass with a name that overrides what it writes differently::

    class Chat(Renderer):
        name, suffixes, media_type = "chat", (".chat",), "text/plain"

        def strong(self, inner, element):
            return f"*{inner}*"
"""

from __future__ import annotations

import copy
import datetime
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from pressdoc.formats.wording import Worded, Wording, wording
from pressdoc.model import (
    Block,
    BlockQuote,
    Boilerplate,
    Code,
    Contact,
    Dateline,
    Divider,
    Embargo,
    Emphasis,
    Figure,
    Heading,
    Link,
    ListBlock,
    Listing,
    MoneyAmount,
    Nested,
    Notice,
    Organisation,
    Paragraph,
    Person,
    Preformatted,
    QuotePart,
    Release,
    Restriction,
    Revision,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    Unknown,
)
from pressdoc.model.release import printed_items
from pressdoc.model.values import SPAN_KINDS


class Renderer:
    """Writes a release; without overrides, as plain paragraphs.

    An instance is a format: pass it to `pressdoc.render`, or register it.  It keeps nothing
    between two calls.  Parts and blocks come back as str without a line end at their edges and
    are put together by `document`; inline methods receive what is inside them as a str already
    written, and the `Nested` element with the span and its value.
    """

    name: str
    suffixes: tuple[str, ...] = ()
    media_type: str = "text/plain"

    release: Release
    """The release being written; set while `render` runs."""
    language: str | None
    """The language to compose words in: the release's."""
    wordings: dict[int, Wording]
    """What `wording` has found out."""

    def render(self, release: Release, **options: Any) -> str:
        """Return the release in this format."""
        worker = copy.copy(self)
        worker.release = release
        worker.language = release.language
        worker.wordings = {}
        worker.start(**options)
        return worker.document([part for part in worker.parts() if part])

    def start(self) -> None:
        """Take the options of `render`, as keyword arguments; the base has none."""

    def document(self, parts: list[str]) -> str:
        """Put the written parts together; the base sets a blank line between them."""
        return "\n\n".join(parts) + "\n"

    # Parts, in printed order.

    def parts(self) -> Iterator[str]:
        """Yield the written parts in printed order; a dateline runs into the paragraph after it."""
        items = [(part, item) for part, _, item in printed_items(self.release)]
        skip = False
        for number, (part, item) in enumerate(items):
            if skip:
                skip = False
                continue
            after = items[number + 1] if number + 1 < len(items) else None
            if part == "dateline" and after and after[0] == "body" and self.runs_in(item, after[1]):
                skip = True
                yield self.lead(item, after[1])
            else:
                yield self.part(part, item)

    def part(self, part: str, item: Any) -> str:
        """Write an item of a part with the method for it."""
        written: str = getattr(self, _METHOD[part])(item)
        return written

    def runs_in(self, dateline: Dateline, block: Block) -> bool:
        """Return whether a dateline stands in one paragraph with the block after it."""
        return isinstance(block, Paragraph) and not self.words_of(dateline).plain.endswith("\n")

    def wording(self, item: Worded) -> Wording:
        """Return the words of a part with typed fields; found out once, since dates are read for it."""
        found = self.wordings.get(id(item))
        if found is None:
            found = self.wordings[id(item)] = wording(item, self.language)
        return found

    def words_of(self, item: Worded) -> Text:
        """Return the words of a part with typed fields: as printed where they still fit, else composed."""
        return self.wording(item).text

    def headline(self, text: Text) -> str:
        """Write the headline."""
        return self.inline(text)

    def subheadline(self, text: Text) -> str:
        """Write one subheadline."""
        return self.inline(text)

    def release_line(self, text: Text) -> str:
        """Write the release line: FOR IMMEDIATE RELEASE."""
        return self.inline(text)

    def embargo(self, embargo: Embargo) -> str:
        """Write the embargo line."""
        return self.inline(self.words_of(embargo))

    def restriction(self, restriction: Restriction) -> str:
        """Write a restriction of distribution."""
        return self.inline(restriction.text)

    def revision(self, revision: Revision) -> str:
        """Write that it is a correction, and its note."""
        lines = [] if revision.text is None and revision.note is not None else [self.words_of(revision)]
        if revision.note is not None:
            lines.append(revision.note)
        return self.stack(map(self.inline, lines))

    def lead(self, dateline: Dateline, paragraph: Paragraph) -> str:
        """Write the first paragraph of the body with the dateline in front."""
        text = self.words_of(dateline) + paragraph.text
        return self.body(attrs.evolve(paragraph, text=text))

    def dateline(self, dateline: Dateline) -> str:
        """Write a dateline that stands on a line of its own."""
        return self.inline(self.words_of(dateline))

    def body(self, block: Block) -> str:
        """Write a block of the body."""
        return self.block(block)

    def note(self, block: Block) -> str:
        """Write a block of the notes to editors."""
        return self.block(block)

    def boilerplate(self, about: Boilerplate) -> str:
        """Write what an organisation says of itself."""
        return self.section(about)

    def notice(self, notice: Notice) -> str:
        """Write a legal notice."""
        return self.section(notice)

    def contact(self, contact: Contact) -> str:
        """Write a contact."""
        return self.inline(self.words_of(contact))

    def end_mark(self, text: Text) -> str:
        """Write the end mark and source line."""
        return self.inline(text)

    def section(self, section: Boilerplate | Notice) -> str:
        """Write a heading, where there is one, and the blocks under it."""
        heading = [] if section.heading is None else [self.section_heading(section.heading)]
        return self.stack([*heading, *map(self.block, section.blocks)])

    def section_heading(self, text: Text) -> str:
        """Write the heading of a boilerplate or a notice."""
        return self.heading(Heading(text))

    def stack(self, parts: Iterable[str]) -> str:
        """Put written blocks one below the other."""
        return "\n\n".join(part for part in parts if part)

    # Blocks.

    def block(self, block: Block) -> str:
        """Write a block with the method for its class."""
        written: str = getattr(self, _BLOCK_METHOD[type(block)])(block)
        return written

    def paragraph(self, block: Paragraph) -> str:
        """Write a paragraph."""
        return self.inline(block.text)

    def heading(self, block: Heading) -> str:
        """Write a heading inside the body."""
        return self.inline(block.text)

    def list_block(self, block: ListBlock) -> str:
        """Write a list; the base writes the blocks of its items."""
        return self.stack(self.block(inner) for item in block.items for inner in item.blocks)

    def table(self, block: Table) -> str:
        """Write a table; the base writes a line for each row, cells set apart by tabs."""
        rows = ["\t".join(self.inline(cell.text) for cell in row.cells) for row in block.rows]
        beside = [None if text is None else self.inline(text) for text in (block.caption, block.note)]
        return self.stack(part for part in (beside[0], "\n".join(rows), beside[1]) if part)

    def figure(self, block: Figure) -> str:
        """Write a figure; the base writes its caption, or the words in its place, and its credit."""
        caption = Text(block.alt) if block.caption is None else block.caption
        return self.stack(self.inline(text) for text in (caption, block.credit) if text is not None)

    def block_quote(self, block: BlockQuote) -> str:
        """Write a passage set off as quoted."""
        return self.stack(map(self.block, block.blocks))

    def preformatted(self, block: Preformatted) -> str:
        """Write words whose blanks and line ends matter."""
        return self.inline(block.text)

    def divider(self, block: Divider) -> str:
        """Write a rule between parts of the body; the base writes none."""
        return ""

    def unknown_block(self, block: Unknown) -> str:
        """Write a block of a kind that nobody here knows; the base writes nothing."""
        return ""

    # Inline.

    def inline(self, text: Text) -> str:
        """Write a text with its spans; those that cross are nested here, once for every format."""
        return self.nested(text.nested()) if text.spans else self.characters(text.plain)

    def nested(self, items: Iterable[str | Nested]) -> str:
        """Write the items of the nested view of a text."""
        return "".join([self.characters(item) if isinstance(item, str) else self.element(item) for item in items])

    def element(self, element: Nested) -> str:
        """Write an element with the method for the kind of its value; unknown kinds as their words."""
        inner = self.nested(element.children)
        span = element.span
        method = _SPAN_METHOD.get(type(span.value)) or _METHOD_OF_KIND.get(span.kind, "unknown")
        written: str = getattr(self, method)(inner, element)
        return written

    def characters(self, plain: str) -> str:
        r"""Write characters, ``\n`` being a meant line break; here a syntax is escaped."""
        return plain

    def strong(self, inner: str, element: Nested) -> str:
        """Write bold words."""
        return inner

    def emphasis(self, inner: str, element: Nested) -> str:
        """Write words in italics."""
        return inner

    def superscript(self, inner: str, element: Nested) -> str:
        """Write raised characters."""
        return inner

    def subscript(self, inner: str, element: Nested) -> str:
        """Write lowered characters."""
        return inner

    def code(self, inner: str, element: Nested) -> str:
        """Write characters of a program or a file."""
        return inner

    def link(self, inner: str, element: Nested) -> str:
        """Write the words of a link."""
        return inner

    def quote(self, inner: str, element: Nested) -> str:
        """Write the words of a quotation; the marks stand around them in the text."""
        return inner

    def person(self, inner: str, element: Nested) -> str:
        """Write the words that name a person."""
        return inner

    def organisation(self, inner: str, element: Nested) -> str:
        """Write the words that name an organisation."""
        return inner

    def listing(self, inner: str, element: Nested) -> str:
        """Write the words that state a listing."""
        return inner

    def money(self, inner: str, element: Nested) -> str:
        """Write the words that state an amount."""
        return inner

    def date(self, inner: str, element: Nested) -> str:
        """Write the words that state a date."""
        return inner

    def unknown(self, inner: str, element: Nested) -> str:
        """Write the words under a value of a kind that nobody here knows: the words alone."""
        return inner


_METHOD = {
    "revision": "revision",
    "release_line": "release_line",
    "embargo": "embargo",
    "restrictions": "restriction",
    "headline": "headline",
    "subheadlines": "subheadline",
    "dateline": "dateline",
    "body": "body",
    "about": "boilerplate",
    "notices": "notice",
    "contacts": "contact",
    "end_mark": "end_mark",
    "notes": "note",
}
_BLOCK_METHOD: dict[type[Any], str] = {
    Paragraph: "paragraph",
    Heading: "heading",
    ListBlock: "list_block",
    Table: "table",
    Figure: "figure",
    BlockQuote: "block_quote",
    Preformatted: "preformatted",
    Divider: "divider",
    Unknown: "unknown_block",
}
_METHOD_OF_KIND = {kind: kind for kind in SPAN_KINDS}
_SPAN_METHOD: dict[type[Any], str] = {
    **{cls: cls.kind for cls in (Strong, Emphasis, Superscript, Subscript, Code, Link, QuotePart)},
    **{cls: cls.kind for cls in (Person, Organisation, Listing, MoneyAmount)},
    datetime.date: "date",
}
"""The same by class, for all but a class that somebody derived: half as long as to ask a value for its kind."""
