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
- ``alternates``: where the release stands in other languages, ``{"de": "https://..."}``.

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
- ``data-filler``: a cell that is none of the release's, and makes the rows equally wide; a link or a ``time``
  that is none, around an address or a number of a contact, or the moment of an embargo.
- ``data-kind="heading"``: a heading without words; ``data-block``: a block of a kind unknown here, as JSON.
"""

from __future__ import annotations

import datetime
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pressdoc.errors import ValidationError
from pressdoc.formats import identity
from pressdoc.formats.cards import reach
from pressdoc.formats.head import alternates, statements
from pressdoc.formats.pages.moments import with_moment
from pressdoc.formats.pages.tags import attribute, checksum, escape, in_one_direction, json_attribute, json_script
from pressdoc.formats.pages.writing import BlockWriter, direction, has_words, with_attributes
from pressdoc.formats.pieces import hollow
from pressdoc.model import Dateline, Embargo
from pressdoc.model.release import printed_items

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pressdoc.draft import Draft
    from pressdoc.formats.wording import Worded
    from pressdoc.model import (
        Boilerplate,
        Contact,
        Notice,
        Paragraph,
        Restriction,
        Revision,
        Text,
    )

_TOP = ("revision", "release_line", "embargo", "restrictions", "headline", "subheadlines")
_TOGETHER = {**dict.fromkeys(_TOP, "header"), "contacts": "contacts", "notes": "notes"}
"""Parts that stand in one element when they are printed one after the other."""


@cache
def style_sheet() -> str:
    """Return our style sheet, for those who put a fragment into a page of their own."""
    return (Path(__file__).parent / "page.css").read_text(encoding="utf-8").strip()


class HtmlRenderer(BlockWriter):
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
        alternates: Mapping[str, str] | None = None,
    ) -> None:
        """Take the options that `pressdoc.formats.html` describes."""
        self.page = page
        self.facts = facts
        self.shows_headline = headline
        # A backslash before the slash means the same to CSS, and the end tag of the element is none.
        self.style = style_sheet() if style is True else (style or "").replace("</", "<\\/")
        self.linked_data = linked_data
        self.alternates = alternates or {}
        self.page_language = known = self.language if self.language != "und" else None
        self.direction = "auto" if known is None else direction(known)
        self.begin()
        words = self.release.headline
        self.level = 1 if words is not None and has_words(words) else 0  # of the latest heading
        self.headings = 0
        self.composed: list[tuple[str, int]] = []  # the items that words were composed for
        self.slot = ("", 0)  # the item being written

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
        title = in_one_direction(self.title())
        url = self.address()
        yield '<meta charset="utf-8">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{escape(title)}</title>"
        yield from statements(self.release, title, url)
        if url is not None:
            yield f'<link rel="canonical" href={attribute(url)}>'
        if self.alternates:
            yield from alternates(self.alternates)
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
        return with_attributes(written, f' data-piece="{part}/{number}/{slot}"') if self.facts and written else written

    def worded(self, item: Worded, tag: str, classes: str = "") -> str:
        """Write the words of a part with typed fields; composed ones are marked as such."""
        part, number = self.slot
        text, composed = self.wording(item)
        if isinstance(item, Dateline | Embargo) and not any(text.of(datetime.date)):
            text = with_moment(text, item, self.language)
        written = self.line(tag, text, classes)
        if not composed:
            return self.placed(written, "text")
        self.composed.append((part, number))
        return self.made(written, text.plain, "text")

    def made(self, written: str, words: str, slot: str) -> str:
        """Mark an element whose words the release does not hold."""
        part, number = self.slot
        attributes = f' data-composed="{checksum(words)}" data-for="{part}/{number}/{slot}"'
        return with_attributes(written, attributes) if self.facts else written

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
        if not has_words(text):
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
        """Write a contact as ``<address>``, its addresses and numbers linked."""
        self.reach = reach(contact, towards_left=self.direction == "rtl", data=" data-filler" if self.facts else "")
        written = self.worded(contact, "address")
        self.reach = None
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


_PIECES = frozenset({"headline", "subheadlines", "release_line", "end_mark", "body", "notes"})
"""Parts whose items are one piece each; the methods of the others name theirs."""


def _in_words(day: datetime.date, language: str) -> str:
    from pressdoc.phrases import date_phrase  # brings the calendars of all languages

    try:
        return date_phrase(day, language, style="long")
    except ValidationError:  # nobody has words for this language
        return day.isoformat()


HTML = HtmlRenderer()
"""The format: ``pressdoc.render(release, HTML)`` is the same as naming it ``"html"``."""
