"""HTML: reads pages and fragments, and writes semantic, valid HTML that is read back exactly.

Writing takes these options, by name::

    pressdoc.render(release, "html", page=False)     release.to_html(facts=False, style=my_css)

- ``page``: a whole page (the default), or only the article, to stand in a page of one's own.
- ``facts``: whether what the words state (people, organisations, amounts, and what else the release holds
  beside its words) travels in ``data-*`` attributes, so that reading gives the same release.  Without
  them it is HTML for browsers alone: headings, paragraphs, ``<q>``, ``<time>``, ``<data>``, ``<address>``.
- ``style``: the style sheet of a page, embedded: ``True`` is ours, a str another one, ``None`` none.
- ``headline``: whether the headline is printed; where something around it shows it already, it need not be.
  What is read back has none then.
- ``linked_data``: whether a page carries what it states as JSON-LD in the vocabulary of schema.org.

A page loads nothing and runs no script.  What stands in it for reading it back:

- ``data-pressdoc`` on the article: the release without its printed words, as JSON.
- ``data-piece="part/item/slot"`` on the element of each printed piece (see `pressdoc.formats.pieces`).  The
  words inside are exactly those of the text: ``<br>`` is its line break, every other character is literal.
  Line ends between elements stand only where no words can.
- ``data-composed``, with a checksum of its words, and ``data-for`` in the place of ``data-piece``: words that
  the release does not hold, made from its fields.  "issued/0/" is its date, above the headline.
- ``data-value`` on the words of a fact, with ``data-words``, the checksum of all that it covers;
  ``data-continues`` on the later elements of a fact that markup had to cut.
- ``data-extra``, ``data-text-extra``: the ``extra`` of a block, item, row, cell or span, and that of its text.
- ``data-level``, ``data-columns``, ``data-rows``, ``data-header``, ``data-media``, ``data-alt``: a field
  where valid HTML has to say another one or none.
- ``data-filler``: a cell that is none of the release's, and makes the rows equally wide.
- ``data-kind="heading"``: a heading without words; ``data-block``: a block of a kind unknown here, as JSON.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard

from pressdoc.errors import ValidationError
from pressdoc.formats import identity
from pressdoc.formats.pages.grid import Placed, grid
from pressdoc.formats.pages.tags import attribute, checksum, escape, json_attribute, json_script
from pressdoc.formats.pieces import hollow
from pressdoc.formats.renderer import Renderer
from pressdoc.model import (
    BlockQuote,
    Boilerplate,
    Contact,
    Dateline,
    Divider,
    Embargo,
    Figure,
    Heading,
    Link,
    ListBlock,
    ListItem,
    MoneyAmount,
    Nested,
    Notice,
    Paragraph,
    Preformatted,
    Restriction,
    Revision,
    Table,
    Text,
    Unknown,
)
from pressdoc.model.extra import EMPTY
from pressdoc.model.release import printed_items
from pressdoc.model.url import normal_url

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from pressdoc.draft import Draft
    from pressdoc.formats.wording import Worded
    from pressdoc.model import Block, Extra

_TOP = ("revision", "release_line", "embargo", "restrictions", "headline", "subheadlines")
_TOGETHER = {**dict.fromkeys(_TOP, "header"), "contacts": "contacts", "notes": "notes"}
"""Parts that stand in one element when they are printed one after the other."""

# Scripts written from right to left, and the languages whose usual script is one of them.
_RTL_SCRIPTS = frozenset("Adlm Arab Aran Hebr Mand Nkoo Rohg Samr Syrc Thaa Yezi".split())
_RTL_LANGUAGES = frozenset(
    "ar arc arz ary azb bal bgn ckb dv fa glk he iw khw ks lrc mzn nqo pnb prs ps sd skr syr ug ur yi".split()
)


@cache
def style_sheet() -> str:
    """Return our style sheet, for those who put a fragment into a page of their own."""
    return (Path(__file__).parent / "page.css").read_text(encoding="utf-8").strip()


@cache
def direction(language: str) -> str:
    """Return "rtl" or "ltr", the direction that a language (a BCP 47 tag) is written in."""
    first, *rest = language.split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), None)
    if script is not None:
        return "rtl" if script in _RTL_SCRIPTS else "ltr"
    return "rtl" if first in _RTL_LANGUAGES else "ltr"


class HtmlRenderer(Renderer):
    """Writes HTML.  To write something another way, override the method named after it.

    A method for a block or a part returns one element; the attributes that reading needs are put
    into its first tag afterwards, so they need no thought.
    """

    name = "html"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")
    media_type = "text/html"

    def draft(self, source: str) -> Draft:
        """Return the draft of a page or fragment: one of pressdoc's own restored, any other in blocks."""
        from pressdoc.formats.pages.page import draft

        return draft(source)

    def start(
        self,
        *,
        page: bool = True,
        facts: bool = True,
        headline: bool = True,
        style: str | bool | None = True,
        linked_data: bool = True,
    ) -> None:
        """Take the options that `pressdoc.formats.html` describes."""
        self.page = page
        self.facts = facts
        self.shows_headline = headline
        # A backslash before the slash means the same to CSS, and the end tag of the element is none.
        self.style = style_sheet() if style is True else (style or "").replace("</", "<\\/")
        self.linked_data = linked_data
        self.page_language = known = self.language if self.language != "und" else None
        self.direction = "auto" if known is None else direction(known)
        self.line_end = "<br>"
        self.words = ""  # the characters of the text being written
        self.literal = False  # whether none of them means anything to HTML
        self.printed: list[Text] = []
        self.numbers: re.Pattern[str] | None = None  # what is written to the right wherever it stands
        words = self.release.headline
        self.level = 1 if words is not None and _has_words(words) else 0  # of the latest heading
        self.headings = 0
        self.composed: list[tuple[str, int]] = []  # the items that words were composed for
        self.slot = ("", 0)  # the item being written
        self.values: dict[int, str] = {}  # JSON of values by their id; the release keeps them alive

    # The page.

    def document(self, parts: list[str]) -> str:
        """Put the parts into the article, and the article into a page."""
        article = self.article("\n".join(parts))
        if not self.page:
            return article + "\n"
        language = self.page_language or ""
        rtl = ' dir="rtl"' if self.direction == "rtl" else ""
        head = "\n".join(self.head())
        return (
            f'<!DOCTYPE html>\n<html lang="{language}"{rtl}>\n<head>\n{head}\n</head>\n'
            f"<body>\n<main>\n{article}\n</main>\n</body>\n</html>\n"
        )

    def article(self, inner: str) -> str:
        """Write the article around its parts; without a heading it is none to HTML, so a ``div``."""
        tag = "article" if self.headings else "div"
        attributes = ' class="pressdoc"'
        if self.page_language is None:
            attributes += ' dir="auto"'
        elif not self.page:
            attributes += f' lang="{self.page_language}" dir="{self.direction}"'
        # The quotation marks are printed in the text; a browser would add its own.
        attributes += ' style="quotes:none"'
        if self.facts:
            rest = hollow(self.release, keep=self.composed)
            attributes += f" data-pressdoc={json_attribute(rest)}"
        return f"<{tag}{attributes}>\n{inner}\n</{tag}>"

    def head(self) -> Iterator[str]:
        """Yield the elements of the page's head."""
        title = self.title()
        yield '<meta charset="utf-8">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{escape(title)}</title>"
        yield '<meta property="og:type" content="article">'
        yield f'<meta property="og:title" content={attribute(title)}>'
        url = self.address()
        if url is not None:
            yield f'<meta property="og:url" content={attribute(url)}>'
            yield f'<link rel="canonical" href={attribute(url)}>'
        if self.style:
            yield f"<style>\n{self.style}\n</style>"
        if self.linked_data:
            from pressdoc.formats.jsonld import linked_data

            data = json_script(linked_data(self.release, self.printed))
            yield f'<script type="application/ld+json">{data}</script>'

    def title(self) -> str:
        """Return the title of the page: the headline, else the beginning of the first words printed."""
        return identity.title(self.release)

    def address(self) -> str | None:
        """Return where the page stands on the web, when the release says so."""
        return identity.address(self.release)

    # Parts.

    def parts(self) -> Iterator[str]:
        """Yield the parts in printed order; those that belong together share an element."""
        for kind, items in groupby(printed_items(self.release), lambda item: _TOGETHER.get(item[0])):
            written = [one for one in self.run(list(items)) if one]
            if kind is None:
                yield from written
            elif written:
                inner = "\n".join(written)
                yield (
                    f"<header>\n{inner}\n</header>" if kind == "header" else f'<div class="{kind}">\n{inner}\n</div>'
                )

    def run(self, items: list[tuple[str, int, Any]]) -> Iterator[str]:
        """Yield items one after the other; a dateline runs into the paragraph after it."""
        waiting = None
        for at, (part, number, item) in enumerate(items):
            after = items[at + 1] if at + 1 < len(items) else None
            if part == "dateline" and after and after[0] == "body" and self.runs_in(item, after[2]):
                waiting = item
            elif waiting is not None:
                self.slot = (part, number)
                yield self.placed(self.lead(waiting, item))
                waiting = None
            else:
                if part == "headline":
                    yield self.issued()
                self.slot = (part, number)
                yield self.part(part, item)

    def part(self, part: str, item: Any) -> str:
        """Write an item of a part; where it is a piece as a whole, its element says so."""
        written = super().part(part, item)
        return self.placed(written) if part in _PIECES else written

    def placed(self, written: str, slot: str = "") -> str:
        """Put the name of its piece on the element of a piece."""
        part, number = self.slot
        return _with(written, f' data-piece="{part}/{number}/{slot}"') if self.facts and written else written

    def line(self, tag: str, text: Text, classes: str = "") -> str:
        """Write a text as an element."""
        named = f' class="{classes}"' if classes else ""
        return f"<{tag}{named}{self.of_text(text)}>{self.inline(text)}</{tag}>"

    def worded(self, item: Worded, tag: str, classes: str = "") -> str:
        """Write the words of a part with typed fields; composed ones are marked as such."""
        part, number = self.slot
        text, composed = self.wording(item)
        if composed and isinstance(item, Contact):
            text = _linked(text, item)
        written = self.line(tag, text, classes)
        if not composed:
            return self.placed(written, "text")
        self.composed.append((part, number))
        return self.made(written, text.plain, "text")

    def made(self, written: str, words: str, slot: str) -> str:
        """Mark an element whose words the release does not hold."""
        part, number = self.slot
        attributes = f' data-composed="{checksum(words)}" data-for="{part}/{number}/{slot}"'
        return _with(written, attributes) if self.facts else written

    def issued(self) -> str:
        """Write the release's date as ``<p class="issued">``, unless the dateline has it."""
        release = self.release
        day = release.issued
        if day is None or (release.dateline is not None and release.dateline.date == day):
            return ""
        words = _in_words(day, self.language or "en")
        self.slot = ("issued", 0)
        written = f'<p class="issued"><time datetime="{day.isoformat()}">{escape(words)}</time></p>'
        return self.made(written, words, "")

    def headline(self, text: Text) -> str:
        """Write the headline; one without words would be no heading to HTML."""
        if not self.shows_headline:
            return ""
        if not _has_words(text):
            return self.line("p", text, "headline")
        self.level = 1
        self.headings += 1
        return self.line("h1", text)

    def subheadline(self, text: Text) -> str:
        """Write a subheadline as ``<p class="subheadline">``."""
        return self.line("p", text, "subheadline")

    def release_line(self, text: Text) -> str:
        """Write the release line as ``<p class="release-line">``."""
        return self.line("p", text, "release-line")

    def embargo(self, embargo: Embargo) -> str:
        """Write the embargo as ``<p class="embargo">``."""
        return self.worded(embargo, "p", "embargo")

    def restriction(self, restriction: Restriction) -> str:
        """Write a restriction as ``<p class="restriction">``."""
        return self.worded(restriction, "p", "restriction")

    def revision(self, revision: Revision) -> str:
        """Write that it is a correction as ``<p class="revision">``, its note after it."""
        lines = []
        if revision.text is not None or revision.note is None:
            lines.append(self.worded(revision, "p", "revision"))
        if revision.note is not None:
            lines.append(self.placed(self.line("p", revision.note, "revision-note"), "note"))
        return self.stack(lines)

    def dateline(self, dateline: Dateline) -> str:
        """Write a dateline on a line of its own as ``<p class="dateline">``."""
        return self.worded(dateline, "p", "dateline")

    def lead(self, dateline: Dateline, paragraph: Paragraph) -> str:
        """Write a paragraph with the dateline in it, as ``<span class="dateline">``."""
        body = self.slot
        self.slot = ("dateline", 0)
        before = self.worded(dateline, "span", "dateline")
        self.slot = body
        opening, inner = self.block(paragraph).split(">", 1)  # no attribute has a bare ">"
        return f"{opening}>{before}{inner}"

    def contact(self, contact: Contact) -> str:
        """Write a contact as ``<address>``; numbers keep their order between words written to the left."""
        self.numbers = _numbers(contact) if self.direction == "rtl" else None
        written = self.worded(contact, "address")
        self.numbers = None
        return written

    def end_mark(self, text: Text) -> str:
        """Write the end mark as ``<p class="end-mark">``."""
        return self.line("p", text, "end-mark")

    def boilerplate(self, about: Boilerplate) -> str:
        """Write what an organisation says of itself as ``<section class="about">``."""
        return self.in_section(about, "about")

    def notice(self, notice: Notice) -> str:
        """Write a legal notice as ``<section class="notice">``."""
        return self.in_section(notice, "notice")

    def in_section(self, section: Boilerplate | Notice, classes: str) -> str:
        """Write heading and blocks, as a ``div`` where HTML has no section.

        That is without a heading, or when it brings the first heading of the page, which is the page's own.
        """
        before, level = self.headings, self.level
        inner = self.section(section)
        tag = "section" if self.headings > before and level else "div"
        language = self.in_language(section.language)
        return f'<{tag} class="{classes}"{language}>\n{inner}\n</{tag}>' if inner else ""

    def section(self, section: Boilerplate | Notice) -> str:
        """Write a heading, where there is one, and the blocks under it."""
        lines = []
        if section.heading is not None:
            lines.append(self.placed(self.section_heading(section.heading), "heading"))
        lines += [self.placed(self.block(block), "blocks") for block in section.blocks]
        return self.stack(lines)

    def section_heading(self, text: Text) -> str:
        """Write the heading of a boilerplate or a notice."""
        tag, _ = self.heading_tag(text, 2)
        return self.line(tag, text)

    def stack(self, parts: Any) -> str:
        """Put elements one below the other."""
        return "\n".join(part for part in parts if part)

    # Blocks.

    def block(self, block: Block) -> str:
        """Write a block with the method for its class, then its language and ``extra`` into its tag."""
        written = super().block(block)
        attributes = self.in_language(getattr(block, "language", None))
        extra = getattr(block, "extra", EMPTY)
        if extra is not EMPTY:
            attributes += self.data("extra", extra)
        return _with(written, attributes) if attributes and written else written

    def in_language(self, language: str | None) -> str:
        """Return the attributes of an element in a language of its own."""
        if language is None:
            return ""
        towards = "" if direction(language) == self.direction else f' dir="{direction(language)}"'
        return f' lang="{language}"{towards}'

    def data(self, name: str, extra: Extra) -> str:
        """Return the attribute for an ``extra``."""
        return f" data-{name}={json_attribute(extra)}" if self.facts and extra else ""

    def of_text(self, text: Text) -> str:
        """Return the attributes that a text asks of the element around it."""
        return "" if text.extra is EMPTY else self.data("text-extra", text.extra)

    def paragraph(self, block: Paragraph) -> str:
        """Write ``<p>``."""
        return self.line("p", block.text)

    def heading(self, block: Heading) -> str:
        """Write ``<h2>`` to ``<h6>``, as deep as HTML allows after the heading before."""
        tag, level = self.heading_tag(block.text, block.level)
        written = self.line(tag, block.text)
        if not self.facts or level == block.level:
            return written
        kind = "" if level else ' data-kind="heading"'
        return _with(written, f'{kind} data-level="{block.level}"')

    def heading_tag(self, text: Text, level: int) -> tuple[str, int]:
        """Return the element for a heading, and its level there.

        A level is never left out on the way down, and a heading without words is none.
        """
        if not _has_words(text):
            return "p", 0
        self.headings += 1
        self.level = min(level, self.level + 1)
        return f"h{self.level}", self.level

    def list_block(self, block: ListBlock) -> str:
        """Write ``<ul>`` or ``<ol>``."""
        tag = "ol" if block.ordered else "ul"
        start = f' start="{block.start}"' if block.start != 1 else ""
        return f"<{tag}{start}>{_lines(map(self.item, block.items))}</{tag}>"

    def item(self, item: ListItem) -> str:
        """Write ``<li>``; a lone paragraph that is nothing but words stands there without ``<p>``."""
        blocks = item.blocks
        if len(blocks) == 1 and _is_words(only := blocks[0]):
            inner = self.inline(only.text)
        else:
            inner = "".join(map(self.block, blocks))
        return f"<li{self.data('extra', item.extra)}>{inner}</li>"

    def block_quote(self, block: BlockQuote) -> str:
        """Write ``<blockquote>``."""
        return f"<blockquote>{_lines(map(self.block, block.blocks))}</blockquote>"

    def preformatted(self, block: Preformatted) -> str:
        """Write ``<pre>``, whose first line end HTML drops."""
        self.line_end = "\n"
        inner = self.inline(block.text)
        self.line_end = "<br>"
        before = "\n" if inner.startswith("\n") else ""
        return f"<pre{self.of_text(block.text)}>{before}{inner}</pre>"

    def divider(self, block: Divider) -> str:
        """Write ``<hr>``."""
        return "<hr>"

    def unknown_block(self, block: Unknown) -> str:
        """Write a block of a kind unknown here as an element that nobody sees."""
        if not self.facts:
            return ""
        return f"<div hidden data-block={json_attribute(block)}></div>"

    def figure(self, block: Figure) -> str:
        """Write ``<figure>``: the image, video or sound, or a link to it, then caption and credit."""
        medium, kept = self.medium(block)
        inner = [medium] if medium else []
        if block.credit is not None:
            caption = "" if block.caption is None else self.line("p", block.caption, "caption")
            inner.append(f"<figcaption>{caption}{self.line('p', block.credit, 'credit')}</figcaption>")
        elif block.caption is not None:
            inner.append(self.line("figcaption", block.caption))
        if block.media != "image":
            kept += f" data-media={attribute(block.media)}"
        return f"<figure{kept if self.facts else ''}>{_lines(inner)}</figure>"

    def medium(self, block: Figure) -> tuple[str, str]:
        """Return what shows a figure, and the attributes for what it does not say."""
        alt = attribute(block.alt)
        if block.url is None:
            return (f'<p class="alt">{self.characters(block.alt)}</p>' if block.alt else ""), ""
        url = attribute(block.url)
        if block.media == "image":
            return f"<img src={url} alt={alt}>", ""
        if block.media in ("video", "audio"):
            label = f" aria-label={alt}" if block.alt else ""
            return f"<{block.media} controls src={url}{label}></{block.media}>", ""
        words = block.alt or block.url
        kept = "" if block.alt else ' data-alt=""'
        return f'<p class="file"><a href={url}>{self.characters(words)}</a></p>', kept

    def table(self, block: Table) -> str:
        """Write ``<table>`` in an element that scrolls, a note on all its figures below it."""
        rows = grid(block)
        numeric = _numeric_columns(rows[block.header_rows :])
        caption = None if block.caption is None else self.line("caption", block.caption)
        written = [
            self.row(cells, row.extra, numeric if number < block.header_rows else None)
            for number, (row, cells) in enumerate(zip(block.rows, rows, strict=True))
        ]
        inner = [] if caption is None else [caption]
        if head := written[: block.header_rows]:
            inner.append(f"<thead>{_lines(head)}</thead>")
        if body := written[block.header_rows :]:
            inner.append(f"<tbody>{_lines(body)}</tbody>")
        whole = f"<table>{_lines(inner)}</table>"
        note = "" if block.note is None else self.line("p", block.note, "note") + "\n"
        return f'<div class="table">\n{whole}\n{note}</div>'

    def row(self, cells: list[Placed], extra: Extra, numeric: frozenset[int] | None) -> str:
        """Write ``<tr>``; ``numeric`` are the columns of figures when it is a row of the head."""
        inner = "".join([self.cell(placed, numeric) for placed in cells])
        return f"<tr{self.data('extra', extra)}>{inner}</tr>"

    def cell(self, placed: Placed, numeric: frozenset[int] | None) -> str:
        """Write ``<th>`` or ``<td>``, in the head always ``<th>`` when it has words."""
        cell = placed.cell
        columns = f' colspan="{placed.columns}"' if placed.columns > 1 else ""
        if cell is None:
            return f"<td{columns}{' data-filler' if self.facts else ''}></td>"
        named = cell.header or (numeric is not None and _has_words(cell.text))
        attributes = (' scope="row"' if numeric is None else ' scope="col"') if named else ""
        attributes += columns
        if placed.rows > 1:
            attributes += f' rowspan="{placed.rows}"'
        if _is_number(cell.text.plain) or (numeric is not None and named and placed.column in numeric):
            attributes += ' class="number"'
        if self.facts:
            attributes += self.kept(placed, named)
        tag = "th" if named else "td"
        return f"<{tag}{attributes}{self.of_text(cell.text)}>{self.inline(cell.text)}</{tag}>"

    def kept(self, placed: Placed, named: bool) -> str:
        """Return the attributes for what the element of a cell says otherwise than the cell."""
        cell = placed.cell
        assert cell is not None  # a filler has nothing to keep
        attributes = self.data("extra", cell.extra)
        if named is not cell.header:
            attributes += ' data-header="no"'
        if placed.columns != cell.columns:
            attributes += f' data-columns="{cell.columns}"'
        if placed.rows != cell.rows:
            attributes += f' data-rows="{cell.rows}"'
        return attributes

    # Inline.

    def inline(self, text: Text) -> str:
        """Write a text with its spans."""
        self.words = text.plain
        self.literal = self.numbers is None and _MARKUP.search(text.plain) is None
        self.printed.append(text)
        written = self.nested(text.nested()) if text.spans else self.characters(text.plain)
        self.literal = False
        return written

    def nested(self, items: Iterable[str | Nested]) -> str:
        """Write the items of the nested view of a text; most elements have nothing in them but words."""
        if isinstance(items, tuple) and len(items) == 1 and isinstance(items[0], str):
            return self.characters(items[0])
        return super().nested(items)

    def characters(self, plain: str) -> str:
        r"""Write characters; ``\n`` is ``<br>``, and itself in ``<pre>``."""
        if self.literal:
            return plain
        if self.numbers is not None:
            return self.numbers.sub(r'<bdi dir="ltr">\g<0></bdi>', escape(plain)).replace("\n", self.line_end)
        return escape(plain).replace("\n", self.line_end)

    def fact(self, element: Nested) -> str:
        """Return the attributes for the value of an element."""
        if not self.facts:
            return ""
        span = element.span
        written = self.values.get(id(span.value))
        if written is None:
            written = self.values[id(span.value)] = json_attribute(span.value)
        return f" data-value={written}{self.over(element)}"

    def over(self, element: Nested) -> str:
        """Return the attributes for the place of an element's value."""
        span = element.span
        if not element.opens:
            place = " data-continues"
        else:
            place = f' data-words="{checksum(self.words[span.start : span.end])}"'
        return place if span.extra is EMPTY else place + self.data("extra", span.extra)

    def of_mark(self, element: Nested) -> str:
        """Return the attributes for formatting: none, unless it has an ``extra``."""
        span = element.span
        if span.value.extra:
            return self.fact(element)
        return "" if span.extra is EMPTY else self.data("extra", span.extra)

    def strong(self, inner: str, element: Nested) -> str:
        """Write ``<strong>``."""
        return f"<strong{self.of_mark(element)}>{inner}</strong>"

    def emphasis(self, inner: str, element: Nested) -> str:
        """Write ``<em>``."""
        return f"<em{self.of_mark(element)}>{inner}</em>"

    def superscript(self, inner: str, element: Nested) -> str:
        """Write ``<sup>``."""
        return f"<sup{self.of_mark(element)}>{inner}</sup>"

    def subscript(self, inner: str, element: Nested) -> str:
        """Write ``<sub>``."""
        return f"<sub{self.of_mark(element)}>{inner}</sub>"

    def code(self, inner: str, element: Nested) -> str:
        """Write ``<code>``."""
        return f"<code{self.of_mark(element)}>{inner}</code>"

    def link(self, inner: str, element: Nested) -> str:
        """Write ``<a href>``."""
        return f"<a href={attribute(element.span.value.url)}{self.of_mark(element)}>{inner}</a>"

    def quote(self, inner: str, element: Nested) -> str:
        """Write ``<q>``; the marks stand around it in the text."""
        return f"<q{self.fact(element)}>{inner}</q>"

    def person(self, inner: str, element: Nested) -> str:
        """Write ``<span class="person">``; without facts, the words."""
        return f'<span class="person"{self.fact(element)}>{inner}</span>' if self.facts else inner

    def organisation(self, inner: str, element: Nested) -> str:
        """Write ``<span class="organisation">``; without facts, the words."""
        return f'<span class="organisation"{self.fact(element)}>{inner}</span>' if self.facts else inner

    def listing(self, inner: str, element: Nested) -> str:
        """Write ``<span class="listing">``; without facts, the words."""
        return f'<span class="listing"{self.fact(element)}>{inner}</span>' if self.facts else inner

    def money(self, inner: str, element: Nested) -> str:
        """Write ``<data value="2500000000 USD">``, a range as ``value="3/4 USD"``."""
        amount: MoneyAmount = element.span.value
        value = f"{amount.value:f}" if amount.upper is None else f"{amount.value:f}/{amount.upper:f}"
        return f'<data class="money" value="{value} {amount.currency}"{self.fact(element)}>{inner}</data>'

    def date(self, inner: str, element: Nested) -> str:
        """Write ``<time datetime="2025-10-27">``."""
        over = self.over(element) if self.facts else ""
        return f'<time datetime="{element.span.value.isoformat()}"{over}>{inner}</time>'

    def unknown(self, inner: str, element: Nested) -> str:
        """Write the words under a value of a kind unknown here."""
        return f"<span{self.fact(element)}>{inner}</span>" if self.facts else inner


_PIECES = frozenset({"headline", "subheadlines", "release_line", "end_mark", "body", "notes"})
"""Parts whose items are one piece each; the methods of the others name theirs."""


def _in_words(day: datetime.date, language: str) -> str:
    from pressdoc.phrases import date_phrase  # brings the calendars of all languages

    try:
        return date_phrase(day, language, style="long")
    except ValidationError:  # nobody has words for this language
        return day.isoformat()


_TAG = re.compile("<[a-z][a-z0-9-]*")
_MARKUP = re.compile("[&<>\n]")


def _with(written: str, attributes: str) -> str:
    """Put attributes into the first tag of an element, after its name."""
    found = _TAG.match(written)
    at = 0 if found is None else found.end()
    return f"{written[:at]}{attributes}{written[at:]}"


def _lines(elements: Iterable[str]) -> str:
    """Put elements on lines of their own, where only elements may stand."""
    inner = "\n".join(element for element in elements if element)
    return f"\n{inner}\n" if inner else ""


def _has_words(text: Text) -> bool:
    return not (not text.plain or text.plain.isspace())


def _is_words(block: Block) -> TypeGuard[Paragraph]:
    """Return whether a block is a paragraph with nothing but words."""
    if type(block) is not Paragraph or block.language is not None or block.extra:
        return False
    return bool(block.text.plain) and not block.text.extra


_MOST_LINKS = 20
"""Addresses and numbers of a contact that are looked for in its words; nobody has as many."""


def _numbers(contact: Contact) -> re.Pattern[str] | None:
    """Return a pattern for the telephone numbers of a contact, the longest first."""
    numbers = [one for one in contact.phones[:_MOST_LINKS] if any(map(str.isdigit, one)) and _is_number(one)]
    return re.compile("|".join(map(re.escape, sorted(numbers, key=len, reverse=True)))) if numbers else None


def _linked(text: Text, contact: Contact) -> Text:
    """Link the addresses in words that were composed for a contact."""
    links = [*((mail, f"mailto:{mail}") for mail in contact.emails), *((url, url) for url in contact.urls)]
    end = 0
    for words, url in links[:_MOST_LINKS]:
        at = text.plain.find(words, end)
        target = normal_url(url)
        if at >= 0 and target is not None and ":" in target:
            end = at + len(words)
            text = text.mark(slice(at, end), Link(target))
    return text


_IN_NUMBERS = frozenset("0123456789.,'+-()[]%‰$€£¥₩₹/*−–—‒ \u00a0\u202f\u2009\u2007’")


def _is_number(plain: str) -> bool:
    """Return whether the words of a cell are a figure, a dash or a sign of currency."""
    return bool(plain) and _IN_NUMBERS.issuperset(plain) and not plain.isspace()


def _numeric_columns(rows: list[list[Placed]]) -> frozenset[int]:
    """Return the columns with more figures than words."""
    balance: dict[int, int] = {}
    for row in rows:
        for placed in row:
            if placed.cell is not None and placed.cell.text.plain:
                one = 1 if _is_number(placed.cell.text.plain) else -1
                balance[placed.column] = balance.get(placed.column, 0) + one
    return frozenset(column for column, more in balance.items() if more > 0)


HTML = HtmlRenderer()
"""The format: ``pressdoc.render(release, HTML)`` is the same as naming it ``"html"``."""
