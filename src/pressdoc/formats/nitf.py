"""NITF 3.6: the XML of the IPTC for a news text, in which amounts, people and organisations stand out.

Written valid under the official schema, and read in every version.  The dateline, quotations (``q``, with
whoever speaks in ``quote-source``), people, organisations, listings (``classifier``), amounts (``money``, with
the currency in ``unit``) and dates (``chron``) are elements on the words.  Options, by name::

    pressdoc.render(release, "nitf", facts=False)

- ``facts``: whether the file carries the release itself, as JSON in an element at the end of its head,
  which other systems pass over.  Read back, it counts if title, body, date and keywords still say what they
  said; else the file is read as anybody's.
- ``uri``: what identifies the text, by default the release's address, else a ``urn:uuid:`` made of its
  headline, date and issuers.

Files of others are read for all that they print.  Who is marked there as a person, an organisation or a
speaker is one, where the words themselves do not say otherwise; an abstract is a subheadline, credits and
taglines are set aside.  Entities of HTML and prefixes that nobody declared are mended.  What is no XML
raises `pressdoc.errors.ParseError` with the place; nothing is ever loaded, and no entity expanded.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from pressdoc.formats import identity
from pressdoc.formats.newsxml import own
from pressdoc.formats.newsxml.moments import norm
from pressdoc.formats.newsxml.nitf_reader import draft, said_in
from pressdoc.formats.newsxml.tree import parse
from pressdoc.formats.pages.tags import attribute, escape
from pressdoc.formats.renderer import Renderer
from pressdoc.model import (
    BlockQuote,
    Boilerplate,
    Cell,
    Contact,
    Dateline,
    Divider,
    Embargo,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Nested,
    Notice,
    Organisation,
    Paragraph,
    Person,
    Preformatted,
    Restriction,
    Revision,
    Table,
    Text,
)
from pressdoc.model.release import printed_items

if TYPE_CHECKING:
    from pressdoc.draft import Draft
    from pressdoc.model import Block, Listing

NAMESPACE = "http://iptc.org/std/NITF/2006-10-18/"
VERSION = "-//IPTC//DTD NITF 3.6//EN"

_ABOVE = frozenset({"revision", "release_line", "embargo", "restrictions"})
"""Parts for those who handle the text: notes in the head of the body."""
_HEDLINE = frozenset({"headline", "subheadlines"})
_OUTSIDE = frozenset({"link", "strong", "emphasis", "code"})
"""Marks that may stand around an element that holds nothing but words."""


class NitfRenderer(Renderer):
    """Writes NITF.  To write something another way, override the method named after it."""

    name = "nitf"
    suffixes: tuple[str, ...] = (".nitf",)
    media_type = "application/nitf+xml"

    def draft(self, source: str) -> Draft:
        """Return the draft of a document; `pressdoc.errors.ParseError` for what is no NITF."""
        return draft(parse(source, "nitf"))

    def start(self, *, facts: bool = True, uri: str | None = None) -> None:
        """Take the options that `pressdoc.formats.nitf` describes."""
        self.facts = facts
        self.uri = uri or identity.identifier(self.release)
        self.line_end = "<br/>"
        self.hedline: list[str] = []
        self.above: list[str] = []
        self.datelines: list[str] = []

    # The document.

    def parts(self) -> Iterator[str]:
        """Yield the parts of the content in printed order; those of the head are kept for it."""
        for part, _, item in printed_items(self.release):
            written = self.part(part, item)
            if part in _HEDLINE:
                self.hedline.append(written)
            elif part in _ABOVE:
                self.above.append(written)
            elif part == "dateline":
                self.datelines.append(written)
            else:
                yield written

    def document(self, parts: list[str]) -> str:
        """Put head and body together, and the release into the head."""
        body = self.body_element(parts)
        written = self.whole("", body)
        if self.facts:
            written = self.whole(own.carried(self.release, said_in(parse(written, "nitf"))) + "\n", body)
        return written

    def whole(self, carried: str, body: str) -> str:
        """Return the document with what its head carries."""
        language = "" if self.language in (None, "und") else f" baselang={attribute(str(self.language))}"
        return (
            '<?xml version="1.0" encoding="utf-8"?>\n'
            f'<nitf xmlns="{NAMESPACE}" version="{VERSION}"{language}>\n'
            f"<head>\n{self.head()}{carried}</head>\n{body}</nitf>\n"
        )

    def head(self) -> str:
        """Return what the file says of the release."""
        release = self.release
        title = f"<title>{escape(identity.title(release))}</title>\n" if release.headline is not None else ""
        source = release.source
        published = source.published if source is not None else None
        publication = (
            f'<pubdata date.publication="{norm(identity.aware(published))}"/>\n' if published is not None else ""
        )
        return f'{title}<docdata management-status="{self.status()}">\n{"".join(self.data())}</docdata>\n{publication}'

    def status(self) -> str:
        """Return whether the text may be used."""
        if self.release.revision is not None and self.release.revision.kind == "withdrawal":
            return "canceled"
        return "usable" if self.release.embargo is None else "embargoed"

    def data(self) -> Iterator[str]:
        """Yield the elements of ``docdata``."""
        release = self.release
        issuers = ", ".join(one.name for one in release.issuers)
        source = f" regsrc={attribute(issuers)}" if issuers else ""
        yield f"<doc-id{source} id-string={attribute(self.uri)}/>\n"
        if release.issued is not None:
            yield f'<date.issue norm="{_day(release.issued)}"/>\n'
        until = identity.embargoed_until(release)
        if until is not None:
            yield f'<date.release norm="{norm(until)}"/>\n'
        if release.revision is not None and (words := _lines((release.revision.text, release.revision.note))):
            yield f"<correction info={attribute(words)}/>\n"
        if release.embargo is not None and (words := _lines((release.embargo.text,))):
            yield f'<ed-msg msg-type="embargo" info={attribute(words)}/>\n'
        if release.keywords:
            keys = "".join(f"<keyword key={attribute(word)}/>" for word in release.keywords)
            yield f"<key-list>{keys}</key-list>\n"
        yield from self.identified()

    def identified(self) -> Iterator[str]:
        """Yield the people and organisations of the text, whom systems look for in the head."""
        people, organisations = self.release.people, self.release.organisations
        named = [f"<org{_listing(one.listings)}>{escape(one.name)}{_others(one)}</org>\n" for one in organisations]
        named += [f"<person>{escape(one.name)}{_function(one)}</person>\n" for one in people if one.name]
        if named:
            yield f"<identified-content>\n{''.join(named)}</identified-content>\n"

    def body_element(self, parts: list[str]) -> str:
        """Return the body: its head with headline, notes and dateline, then the content."""
        # The schema wants a headline, be it empty, and wants it first.
        hedline = sorted(self.hedline, key=lambda line: not line.startswith("<hl1>"))
        if hedline and self.release.headline is None:
            hedline.insert(0, "<hl1/>")
        head = [
            *([f"<hedline>\n{_stacked(hedline)}</hedline>"] if hedline else []),
            *self.above,
            *self.datelines,
        ]
        return (
            f"<body>\n<body.head>\n{_stacked(head)}</body.head>\n"
            f"<body.content>\n{_stacked(parts)}</body.content>\n</body>\n"
        )

    # Parts.

    def headline(self, text: Text) -> str:
        """Write ``<hl1>``."""
        return f"<hl1>{self.inline(text)}</hl1>"

    def subheadline(self, text: Text) -> str:
        """Write ``<hl2>`` below the headline."""
        return f"<hl2>{self.inline(text)}</hl2>"

    def release_line(self, text: Text) -> str:
        """Write a note in the head of the body."""
        return self.line_above("release-line", text)

    def embargo(self, embargo: Embargo) -> str:
        """Write a note in the head of the body; the moment is in ``date.release``."""
        return self.line_above("embargo", self.words_of(embargo))

    def restriction(self, restriction: Restriction) -> str:
        """Write a note in the head of the body."""
        return self.line_above("restriction", restriction.text)

    def revision(self, revision: Revision) -> str:
        """Write one note, or two, in the head of the body."""
        lines = [] if revision.text is None and revision.note is not None else [self.words_of(revision)]
        if revision.note is not None:
            lines.append(revision.note)
        return self.stack(self.line_above("revision", line) for line in lines)

    def line_above(self, kind: str, text: Text) -> str:
        """Write a line for those who handle the text."""
        line = f"<p>{self.inline(text)}</p>"
        return f'<note noteclass="editorsnote" class="{kind}"><body.content>{line}</body.content></note>'

    def dateline(self, dateline: Dateline) -> str:
        """Write ``<dateline>``, the places and the date in it marked."""
        text = self.words_of(dateline)
        alone = ' class="line"' if text.plain.endswith("\n") else ""
        return f"<dateline{alone}>{''.join(_located(text, dateline))}</dateline>"

    def boilerplate(self, about: Boilerplate) -> str:
        """Write a block of the class "boilerplate"."""
        return self.section_block("boilerplate", super().boilerplate(about), about.language)

    def notice(self, notice: Notice) -> str:
        """Write a block of the class "notice"."""
        return self.section_block("notice", super().notice(notice), notice.language)

    def note(self, block: Block) -> str:
        """Write a block of the class "note"."""
        return self.section_block("note", self.block(block))

    def contact(self, contact: Contact) -> str:
        """Write a block of the class "contact"."""
        return self.section_block("contact", f"<p>{self.inline(self.words_of(contact))}</p>")

    def end_mark(self, text: Text) -> str:
        """Write a paragraph of the class "end-mark"."""
        return f'<p class="end-mark">{self.inline(text)}</p>'

    def section_block(self, kind: str, inner: str, language: str | None = None) -> str:
        """Write a part that stands apart from the text."""
        return f'<block class="{kind}"{_lang(language)}>\n{inner}\n</block>' if inner else ""

    def stack(self, parts: Iterable[str]) -> str:
        """Put elements on lines of their own."""
        return "\n".join(part for part in parts if part)

    # Blocks.

    def paragraph(self, block: Paragraph) -> str:
        """Write ``<p>``."""
        return f"<p{_lang(block.language)}>{self.inline(block.text)}</p>"

    def heading(self, block: Heading) -> str:
        """Write ``<hl2>``, the only heading that NITF has inside a text."""
        return f"<hl2{_lang(block.language)}>{self.inline(block.text)}</hl2>"

    def list_block(self, block: ListBlock) -> str:
        """Write ``<ul>`` or ``<ol>``; one without items is none."""
        tag = "ol" if block.ordered else "ul"
        start = f' seqnum="{block.start}"' if block.start != 1 else ""
        items = self.stack(map(self.item, block.items))
        return f"<{tag}{start}{_lang(block.language)}>\n{items}\n</{tag}>" if items else ""

    def item(self, item: ListItem) -> str:
        """Write ``<li>``; a lone paragraph stands there as words."""
        alone = item.blocks[0] if len(item.blocks) == 1 else None
        if isinstance(alone, Paragraph) and alone.language is None:
            return f"<li>{self.inline(alone.text)}</li>"
        return f"<li>{self.stack(map(self.block, item.blocks))}</li>"

    def table(self, block: Table) -> str:
        """Write ``<table>``, a note on all its figures below it."""
        rows = [self.row(row.cells) for row in block.rows]
        head, body = rows[: block.header_rows], rows[block.header_rows :]
        caption = "" if block.caption is None else f"<caption>{self.inline(block.caption)}</caption>"
        inner = [caption, _group("thead", head), _group("tbody", body)]
        note = "" if block.note is None else f"<p>{self.inline(block.note)}</p>"
        return self.stack((f"<table{_lang(block.language)}>\n{self.stack(inner)}\n</table>", note))

    def row(self, cells: tuple[Cell, ...]) -> str:
        """Write ``<tr>``; the schema wants a cell in each."""
        return f"<tr>{''.join(map(self.cell, cells)) or '<td/>'}</tr>"

    def cell(self, cell: Cell) -> str:
        """Write ``<th>`` or ``<td>``."""
        tag = "th" if cell.header else "td"
        spans = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
        spans += f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
        return f"<{tag}{spans}>{self.inline(cell.text)}</{tag}>"

    def figure(self, block: Figure) -> str:
        """Write ``<media>`` with its reference, caption and producer."""
        source = "" if block.url is None else f" source={attribute(block.url)}"
        alt = f" alternate-text={attribute(block.alt)}" if block.alt else ""
        caption = "" if block.caption is None else f"<media-caption>{self.inline(block.caption)}</media-caption>"
        credit = "" if block.credit is None else f"<media-producer>{self.inline(block.credit)}</media-producer>"
        inner = self.stack((f"<media-reference{source}{alt}/>", caption, credit))
        return f"<media media-type={attribute(block.media)}{_lang(block.language)}>\n{inner}\n</media>"

    def block_quote(self, block: BlockQuote) -> str:
        """Write ``<bq>``."""
        inner = self.stack(map(self.block, block.blocks))
        return f"<bq>\n<block>\n{inner}\n</block>\n</bq>" if inner else ""

    def preformatted(self, block: Preformatted) -> str:
        """Write ``<pre>``, which holds words alone."""
        return f"<pre{_lang(block.language)}>{escape(block.text.plain)}</pre>"

    def divider(self, block: Divider) -> str:
        """Write ``<hr/>``."""
        return "<hr/>"

    # Inline.

    def characters(self, plain: str) -> str:
        r"""Write characters; ``\n`` is ``<br/>``."""
        return escape(plain).replace("\n", self.line_end)

    def words_alone(self, tag: str, attributes: str, inner: str, element: Nested) -> str:
        """Write an element that may hold nothing but words.

        A mark over all of them stands around it, any other is dropped for it.  A line break, or a
        link or fact over some of the words, is worth more than the element.
        """
        mark = element.children[0] if len(element.children) == 1 else None
        if isinstance(mark, Nested) and mark.span.kind in _OUTSIDE:
            within = self.words_alone(tag, attributes, self.nested(mark.children), mark)
            written: str = getattr(self, mark.span.kind)(within, mark)
            return written
        plain = _plain(element)
        return inner if plain is None else f"<{tag}{attributes}>{escape(plain)}</{tag}>"

    def strong(self, inner: str, element: Nested) -> str:
        """Write ``<em class="strong">``, NITF having no other element for it."""
        return f'<em class="strong">{inner}</em>'

    def emphasis(self, inner: str, element: Nested) -> str:
        """Write ``<em>``."""
        return f"<em>{inner}</em>"

    def code(self, inner: str, element: Nested) -> str:
        """Write ``<em class="code">``."""
        return f'<em class="code">{inner}</em>'

    def superscript(self, inner: str, element: Nested) -> str:
        """Write ``<num><sup>``."""
        return self.raised("sup", inner, element)

    def subscript(self, inner: str, element: Nested) -> str:
        """Write ``<num><sub>``."""
        return self.raised("sub", inner, element)

    def raised(self, tag: str, inner: str, element: Nested) -> str:
        """Write raised or lowered words, which may stand in a number only, and hold nothing but words."""
        plain = _plain(element)
        return inner if plain is None else f"<num><{tag}>{escape(plain)}</{tag}></num>"

    def link(self, inner: str, element: Nested) -> str:
        """Write ``<a href>``."""
        return f"<a href={attribute(element.span.value.url)}>{inner}</a>"

    def quote(self, inner: str, element: Nested) -> str:
        """Write ``<q>`` with whoever speaks; the marks stand around it in the text."""
        names = "; ".join(name for one in element.span.value.speakers if (name := getattr(one, "name", None)))
        source = f" quote-source={attribute(names)}" if names else ""
        return f"<q{source}>{inner}</q>"

    def person(self, inner: str, element: Nested) -> str:
        """Write ``<person>``."""
        return self.words_alone("person", "", inner, element)

    def organisation(self, inner: str, element: Nested) -> str:
        """Write ``<org>``, with its first listing."""
        return self.words_alone("org", _listing(element.span.value.listings), inner, element)

    def listing(self, inner: str, element: Nested) -> str:
        """Write ``<classifier type="listing">``."""
        attributes = f' type="listing"{_listing((element.span.value,))}'
        return self.words_alone("classifier", attributes, inner, element)

    def money(self, inner: str, element: Nested) -> str:
        """Write ``<money>`` with the currency."""
        return self.words_alone("money", f' unit="{element.span.value.currency}"', inner, element)

    def date(self, inner: str, element: Nested) -> str:
        """Write ``<chron>``."""
        return self.words_alone("chron", f' norm="{_day(element.span.value)}"', inner, element)


NITF = NitfRenderer()
"""The format as the registry has it."""

_DROPPED = frozenset({"strong", "emphasis", "superscript", "subscript", "code"})


def _plain(element: Nested) -> str | None:
    """Return the words in an element; ``None`` where something in it says more than how they look."""
    words: list[str] = []
    for child in element.children:
        inner = child if isinstance(child, str) else _plain(child) if child.span.kind in _DROPPED else None
        if inner is None or "\n" in inner:
            return None
        words.append(inner)
    return "".join(words)


def _located(text: Text, dateline: Dateline) -> Iterator[str]:
    """Yield the words of a dateline, places and dates in their elements."""
    plain = text.plain
    marked = [(span.start, span.end, f'story.date norm="{_day(span.value)}"') for span in text.of(datetime.date)]
    at = 0
    for place in dateline.places:
        start = plain.find(place, at)
        if start >= 0:
            at = start + len(place)
            marked.append((start, at, "location"))
    at = 0
    for start, end, tag in sorted(marked):
        if start >= at:
            yield escape(plain[at:start])
            yield f"<{tag}>{escape(plain[start:end])}</{tag.partition(' ')[0]}>"
            at = end
    yield escape(plain[at:])


def _listing(listings: Sequence[Listing]) -> str:
    """Return the attributes for the first listing of an organisation."""
    return next((f" idsrc={source} value={symbol}" for source, symbol in _codes(listings)), "")


def _others(organisation: Organisation) -> str:
    """Return the elements for its other listings."""
    codes = list(_codes(organisation.listings))[1:]
    return "".join(f"<alt-code idsrc={source} value={symbol}/>" for source, symbol in codes)


def _codes(listings: Iterable[Listing]) -> Iterator[tuple[str, str]]:
    for one in listings:
        source, symbol = one.exchange or one.mic or "ISIN", one.symbol or one.isin
        if symbol is not None:
            yield attribute(source), attribute(symbol)


def _function(person: Person) -> str:
    return "" if person.title is None else f" <function>{escape(person.title)}</function>"


def _day(day: datetime.date) -> str:
    return day.isoformat().replace("-", "")


def _lang(language: str | None) -> str:
    return "" if language is None else f" xml:lang={attribute(language)}"


def _group(tag: str, rows: list[str]) -> str:
    return f"<{tag}>\n{_stacked(rows)}</{tag}>" if rows else ""


def _stacked(elements: Iterable[str]) -> str:
    return "".join(f"{element}\n" for element in elements if element)


def _lines(texts: Iterable[Text | None]) -> str:
    return " ".join(" ".join(text.plain.split()) for text in texts if text is not None)
