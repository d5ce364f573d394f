"""HTML of blocks and of the spans in them; `pressdoc.formats.html` puts the parts of a release and a page around it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, TypeGuard

from pressdoc.formats.pages.grid import Placed, columns_of_figures, grid, is_number
from pressdoc.formats.pages.moments import Moment
from pressdoc.formats.pages.tags import attribute, checksum, escape, in_one_direction, json_attribute
from pressdoc.formats.renderer import Renderer
from pressdoc.model import (
    BlockQuote,
    Divider,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    MoneyAmount,
    Nested,
    Paragraph,
    Preformatted,
    Table,
    Text,
    Unknown,
)
from pressdoc.model.extra import EMPTY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pressdoc.formats.cards import Reach
    from pressdoc.model import Block, Extra

# Scripts written from right to left, and the languages whose usual script is one of them.
_RTL_SCRIPTS = frozenset("Adlm Arab Aran Hebr Mand Nkoo Rohg Samr Syrc Thaa Yezi".split())
_RTL_LANGUAGES = frozenset(
    "ar arc arz ary azb bal bgn ckb dv fa glk he iw khw ks lrc mzn nqo pnb prs ps sd skr syr ug ur yi".split()
)


@cache
def direction(language: str) -> str:
    """Return "rtl" or "ltr", the direction that a language (a BCP 47 tag) is written in."""
    first, *rest = language.split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), None)
    if script is not None:
        return "rtl" if script in _RTL_SCRIPTS else "ltr"
    return "rtl" if first in _RTL_LANGUAGES else "ltr"


class BlockWriter(Renderer):
    """Writes blocks and spans as HTML: a method for a block returns one element."""

    facts: bool
    """Whether what the words state travels in attributes."""
    direction: str
    """Of the page: "ltr", "rtl" or "auto"."""
    level: int
    """Of the latest heading."""
    headings: int
    """How many there are so far."""

    def begin(self) -> None:
        """Forget what was written before."""
        self.line_end = "<br>"
        self.words = ""  # the characters of the text being written
        self.literal = False  # whether none of them means anything to HTML
        self.printed: list[Text] = []
        self.reach: Reach | None = None  # what is linked in the words of a contact
        self.values: dict[int, str] = {}  # JSON of values by their id; the release keeps them alive

    def line(self, tag: str, text: Text, classes: str = "") -> str:
        """Write a text as an element."""
        named = f' class="{classes}"' if classes else ""
        return f"<{tag}{named}{self.of_text(text)}>{self.inline(text)}</{tag}>"

    def block(self, block: Block) -> str:
        """Write a block with the method for its class, then its language and ``extra`` into its tag."""
        written = super().block(block)
        attributes = self.in_language(getattr(block, "language", None))
        extra = getattr(block, "extra", EMPTY)
        if extra is not EMPTY:
            attributes += self.data("extra", extra)
        return with_attributes(written, attributes) if attributes and written else written

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
        return with_attributes(written, f'{kind} data-level="{block.level}"')

    def heading_tag(self, text: Text, level: int) -> tuple[str, int]:
        """Return the element for a heading, and its level there.

        A level is never left out on the way down, and a heading without words is none.
        """
        if not has_words(text):
            return "p", 0
        self.headings += 1
        self.level = min(level, self.level + 1)
        return f"h{self.level}", self.level

    def list_block(self, block: ListBlock) -> str:
        """Write ``<ul>`` or ``<ol>``."""
        tag = "ol" if block.ordered else "ul"
        start = f' start="{block.start}"' if block.start != 1 else ""
        return f"<{tag}{start}>{_on_lines(map(self.item, block.items))}</{tag}>"

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
        return f"<blockquote>{_on_lines(map(self.block, block.blocks))}</blockquote>"

    def preformatted(self, block: Preformatted) -> str:
        """Write ``<pre>``, whose first line end HTML drops."""
        self.line_end = "\n"
        inner = self.inline(block.text)
        self.line_end = "<br>"
        before = "\n" if inner.startswith("\n") else ""
        return f"<pre{_reached_by_keys()}{self.of_text(block.text)}>{before}{inner}</pre>"

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
        return f"<figure{kept if self.facts else ''}>{_on_lines(inner)}</figure>"

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
        numeric = columns_of_figures(
            (placed.column, placed.cell.text.plain)
            for row in rows[block.header_rows :]
            for placed in row
            if placed.cell is not None
        )
        caption = None if block.caption is None else self.line("caption", block.caption)
        written = [
            self.row(cells, row.extra, numeric if number < block.header_rows else None)
            for number, (row, cells) in enumerate(zip(block.rows, rows, strict=True))
        ]
        inner = [] if caption is None else [caption]
        if head := written[: block.header_rows]:
            inner.append(f"<thead>{_on_lines(head)}</thead>")
        if body := written[block.header_rows :]:
            inner.append(f"<tbody>{_on_lines(body)}</tbody>")
        whole = f"<table>{_on_lines(inner)}</table>"
        note = "" if block.note is None else self.line("p", block.note, "note") + "\n"
        return f'<div class="table"{_reached_by_keys(block.caption)}>\n{whole}\n{note}</div>'

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
        named = cell.header or (numeric is not None and has_words(cell.text))
        attributes = (' scope="row"' if numeric is None else ' scope="col"') if named else ""
        attributes += columns
        if placed.rows > 1:
            attributes += f' rowspan="{placed.rows}"'
        if is_number(cell.text.plain) or (numeric is not None and named and placed.column in numeric):
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
        self.literal = self.reach is None and _MARKUP.search(text.plain) is None
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
        written = escape(plain)
        if self.reach is not None:
            written = self.reach.linked(written)
        return written.replace("\n", self.line_end)

    def fact(self, element: Nested) -> str:
        """Return the attributes for the value of an element."""
        if not self.facts:
            return ""
        span = element.span
        value = span.value
        written = self.values.get(id(value))
        if written is None:
            written = self.values[id(value)] = json_attribute(value)
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
        """Write the words under a value of a kind unknown here, or those that say the moment of an embargo."""
        if isinstance(element.span.value, Moment):
            filler = " data-filler" if self.facts else ""
            return f"<time datetime={attribute(element.span.value.machine)}{filler}>{inner}</time>"
        return f"<span{self.fact(element)}>{inner}</span>" if self.facts else inner


_TAG = re.compile("<[a-z][a-z0-9-]*")
_MARKUP = re.compile("[&<>\n]")


def with_attributes(written: str, attributes: str) -> str:
    """Put attributes into the first tag of an element, after its name."""
    found = _TAG.match(written)
    at = 0 if found is None else found.end()
    return f"{written[:at]}{attributes}{written[at:]}"


def _on_lines(elements: Iterable[str]) -> str:
    """Put elements on lines of their own, where only elements may stand."""
    inner = "\n".join(element for element in elements if element)
    return f"\n{inner}\n" if inner else ""


def has_words(text: Text) -> bool:
    """Return whether anything of a text can be seen."""
    return not (not text.plain or text.plain.isspace())


def _reached_by_keys(name: Text | None = None) -> str:
    """Return the attributes of what scrolls on a small screen, so that those without a mouse can."""
    label = "" if name is None else in_one_direction(" ".join(name.plain.split()))
    return ' tabindex="0"' + (f' role="group" aria-label={attribute(label)}' if label else "")


def _is_words(block: Block) -> TypeGuard[Paragraph]:
    """Return whether a block is a paragraph with nothing but words."""
    if type(block) is not Paragraph or block.language is not None or block.extra:
        return False
    return bool(block.text.plain) and not block.text.extra
