"""HTML written from a release: what each part and block becomes, and what never gets out."""

from __future__ import annotations

import datetime
import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest
import turbohtml
from hypothesis import HealthCheck, given, settings

import pressdoc
from hostile import ATTACKS, assert_safe, hostile
from pressdoc import (
    BlockQuote,
    Boilerplate,
    Cell,
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
    ListItem,
    MoneyAmount,
    Notice,
    Organisation,
    Paragraph,
    Person,
    Preformatted,
    QuotePart,
    Release,
    Restriction,
    Revision,
    Row,
    Source,
    Span,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    Unknown,
    ValidationError,
)
from pressdoc.formats.html import HTML, HtmlRenderer, style_sheet
from pressdoc.formats.jsonld import linked_data
from pressdoc.formats.pages.tags import checksum
from pressdoc.formats.pages.writing import direction
from pressdoc.testing import releases
from pressdoc.testing.samples import everything, samples

if TYPE_CHECKING:
    from collections.abc import Iterator


FILES = Path(__file__).parent / "files" / "html"
REWRITE = "PRESSDOC_REWRITE"
"""Environment variable; when set, the stored pages are written anew, to be read by eye before a commit."""


def body(*blocks: Any, **options: Any) -> str:
    """Return the HTML of blocks after a headline, without what stands around them."""
    written = HTML.render(Release(headline="H", language="en", body=blocks), page=False, **options)
    return written.split("</header>\n", 1)[1].rpartition("\n</article>")[0]


def text(plain: str, *spans: tuple[int, int, Any]) -> Text:
    """Return a text with spans."""
    return Text(plain, [Span(*span) for span in spans])


DAY = datetime.date(2025, 10, 27)
AMOUNT = MoneyAmount("2500000000", "USD")
LANGUAGE_CASES = [("ar", "rtl"), ("he-IL", "rtl"), ("az-Arab", "rtl"), ("ar-Latn", "ltr"), ("zh-Hans", "ltr")]

BLOCKS: list[tuple[str, Any, str]] = [
    ("paragraph", "One & two.", "<p>One &amp; two.</p>"),
    ("line break", "a\nb", "<p>a<br>b</p>"),
    ("edges", " \n a  b \n", "<p> <br> a  b <br></p>"),
    ("no words", "", "<p></p>"),
    ("language", Paragraph("Oui.", language="fr"), '<p lang="fr">Oui.</p>'),
    ("language, other direction", Paragraph("نعم", language="ar"), '<p lang="ar" dir="rtl">نعم</p>'),
    ("heading", Heading("A"), "<h2>A</h2>"),
    ("heading without words", Heading(" ", level=3), "<p> </p>"),
    ("list", ListBlock(["a", "b"]), "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
    ("numbers", ListBlock(["a"], ordered=True), "<ol>\n<li>a</li>\n</ol>"),
    ("numbers from 7", ListBlock(["a"], ordered=True, start=7), '<ol start="7">\n<li>a</li>\n</ol>'),
    ("numbers from 0", ListBlock([], ordered=True, start=0), '<ol start="0"></ol>'),
    ("list without items", ListBlock([]), "<ul></ul>"),
    ("item without blocks", ListBlock([ListItem()]), "<ul>\n<li></li>\n</ul>"),
    ("item without words", ListBlock([""]), "<ul>\n<li><p></p></li>\n</ul>"),
    ("item of blocks", ListBlock([["a", "b"]]), "<ul>\n<li><p>a</p><p>b</p></li>\n</ul>"),
    (
        "list in a list",
        ListBlock([["a", ListBlock(["b"])]]),
        "<ul>\n<li><p>a</p><ul>\n<li>b</li>\n</ul></li>\n</ul>",
    ),
    ("quoted passage", BlockQuote(["a", "b"]), "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>"),
    ("quoted passage, empty", BlockQuote([]), "<blockquote></blockquote>"),
    ("set text", Preformatted("a\n  b<c"), '<pre tabindex="0">a\n  b&lt;c</pre>'),
    ("set text, line end first", Preformatted("\na"), '<pre tabindex="0">\n\na</pre>'),
    ("rule", Divider(), "<hr>"),
    ("unknown", [Unknown("acme.chart", {"data": [1]}), "after"], "<p>after</p>"),
    (
        "figure",
        Figure("https://e.example/a.png", alt="A"),
        '<figure>\n<img src="https://e.example/a.png" alt="A">\n</figure>',
    ),
    ("figure without address", Figure(alt="A\nB"), '<figure>\n<p class="alt">A<br>B</p>\n</figure>'),
    ("figure, empty", Figure(), "<figure></figure>"),
    ("caption", Figure(caption="C"), "<figure>\n<figcaption>C</figcaption>\n</figure>"),
    (
        "caption and credit",
        Figure(caption="C", credit="P"),
        '<figure>\n<figcaption><p class="caption">C</p><p class="credit">P</p></figcaption>\n</figure>',
    ),
    (
        "video",
        Figure("https://e.example/v.mp4", alt="V", media="video"),
        '<figure>\n<video controls src="https://e.example/v.mp4" aria-label="V"></video>\n</figure>',
    ),
    (
        "file",
        Figure("https://e.example/r.pdf", media="file"),
        '<figure>\n<p class="file"><a href="https://e.example/r.pdf">https://e.example/r.pdf</a></p>\n</figure>',
    ),
]


@pytest.mark.parametrize(("block", "expected"), [case[1:] for case in BLOCKS], ids=[case[0] for case in BLOCKS])
def test_block(block: Any, expected: str) -> None:
    """A block is written as the element that HTML has for it."""
    blocks = block if isinstance(block, list) else [block]
    assert body(*blocks, facts=False) == expected


def rows(table: Table, **options: Any) -> list[str]:
    """Return the rows of a table as written."""
    return re.findall("<tr.*</tr>", body(table, facts=False, **options))


TABLES: list[tuple[str, Table, list[str]]] = [
    (
        "a head names its columns, figures stand to the right",
        Table([["", "2025"], [Cell("Sales", header=True), "1,204"]], header_rows=1),
        [
            '<tr><td></td><th scope="col" class="number">2025</th></tr>',
            '<tr><th scope="row">Sales</th><td class="number">1,204</td></tr>',
        ],
    ),
    (
        "the name of a column of figures stands over them",
        Table([["Change"], ["(4.1)"], ["–"], ["+9 %"]], header_rows=1),
        ['<tr><th scope="col" class="number">Change</th></tr>']
        + [f'<tr><td class="number">{figure}</td></tr>' for figure in ("(4.1)", "–", "+9 %")],
    ),
    (
        "a short row is filled up",
        Table([["a", "b", "c"], ["d"]]),
        ["<tr><td>a</td><td>b</td><td>c</td></tr>", '<tr><td>d</td><td colspan="2"></td></tr>'],
    ),
    ("a row without cells has one", Table([[]]), ["<tr><td></td></tr>"]),
    (
        "columns in which no cell begins do not count",
        Table([[Cell("a", columns=40)], ["b", Cell("c", columns=39)]]),
        ['<tr><td colspan="2">a</td></tr>', "<tr><td>b</td><td>c</td></tr>"],
    ),
    (
        "rows that are not there do not count",
        Table([[Cell("a", rows=9), "b"], ["c"]]),
        ['<tr><td rowspan="2">a</td><td>b</td></tr>', "<tr><td>c</td></tr>"],
    ),
    (
        "a cell ends with the head",
        Table([[Cell("a", rows=2), "b"], ["c", "d"]], header_rows=1),
        ['<tr><th scope="col">a</th><th scope="col">b</th></tr>', "<tr><td>c</td><td>d</td></tr>"],
    ),
    (
        "no cell covers another",
        Table([["a", Cell("b", rows=2)], [Cell("c", columns=2), "d"]]),
        [
            '<tr><td>a</td><td rowspan="2">b</td><td></td></tr>',
            "<tr><td>c</td><td>d</td></tr>",
        ],
    ),
    (
        "a row that others cover wholly has a place",
        Table([[Cell("a", rows=3)], [], ["b"]]),
        ["<tr><td>a</td></tr>", "<tr><td></td></tr>", "<tr><td>b</td></tr>"],
    ),
]


@pytest.mark.parametrize(("table", "expected"), [case[1:] for case in TABLES], ids=[case[0] for case in TABLES])
def test_table(table: Table, expected: list[str]) -> None:
    """Rows are equally wide, whatever the cells say."""
    assert rows(table) == expected


def test_table_around() -> None:
    """A table stands in an element that can scroll, its note below it."""
    table = Table([["a"]], caption="C", note="N")
    assert body(table) == (
        '<div data-piece="body/0/" class="table" tabindex="0" role="group" aria-label="C">\n'
        "<table>\n<caption>C</caption>\n<tbody>\n"
        '<tr><td>a</td></tr>\n</tbody>\n</table>\n<p class="note">N</p>\n</div>'
    )
    assert body(Table([])) == '<div data-piece="body/0/" class="table" tabindex="0">\n<table></table>\n</div>'


def test_wide_table_stays_as_it_is() -> None:
    """A table with more columns than anybody prints is not mended, which would take too long."""
    written = rows(Table([["x"] * 300, ["y"]]))
    assert written[1] == "<tr><td>y</td></tr>"


INLINE: list[tuple[str, Text, str]] = [
    ("strong", text("ab", (0, 1, Strong())), "<strong>a</strong>b"),
    ("emphasis", text("ab", (1, 2, Emphasis())), "a<em>b</em>"),
    ("small", text("ab", (0, 1, Superscript()), (1, 2, Subscript())), "<sup>a</sup><sub>b</sub>"),
    ("code", text("ab", (0, 2, Code())), "<code>ab</code>"),
    (
        "link",
        text("a", (0, 1, Link("https://e.example/?a=1&b=2"))),
        '<a href="https://e.example/?a=1&amp;b=2">a</a>',
    ),
    ("crossing", text("abc", (0, 2, Strong()), (1, 3, Emphasis())), "<strong>a<em>b</em></strong><em>c</em>"),
    ("quotation", text("“a”", (1, 2, QuotePart())), "“<q>a</q>”"),
    ("money", text("$2.5bn", (0, 6, AMOUNT)), '<data class="money" value="2500000000 USD">$2.5bn</data>'),
    (
        "range",
        text("€1–2.50", (0, 7, MoneyAmount("1", "EUR", upper="2.50"))),
        '<data class="money" value="1/2.50 EUR">€1–2.50</data>',
    ),
    ("date", text("today", (0, 5, DAY)), '<time datetime="2025-10-27">today</time>'),
    ("person", text("Ann", (0, 3, Person("Ann Lee"))), "Ann"),
    ("organisation", text("Acme", (0, 4, Organisation("Acme"))), "Acme"),
    ("listing", text("LSE: A", (0, 6, Listing("LSE", "A"))), "LSE: A"),
    ("unknown", text("x", (0, 1, Unknown("acme.place"))), "x"),
    ("markup", Text("<b>&amp;\"'"), "&lt;b&gt;&amp;amp;\"'"),
    ("odd blanks", Text("\ufeff\u00a0\u2028\u202e\u3000\u200b"), "\ufeff\u00a0\u2028\u202e\u3000\u200b"),
]


@pytest.mark.parametrize(("words", "expected"), [case[1:] for case in INLINE], ids=[case[0] for case in INLINE])
def test_inline(words: Text, expected: str) -> None:
    """Without facts, spans are elements that every browser knows, or their words."""
    assert body(words, facts=False) == f"<p>{expected}</p>"


FACTS: list[tuple[str, Any, str]] = [
    (
        "person",
        text("Ann", (0, 3, Person("Ann O'Hara & Söhne"))),
        '<p data-piece="body/0/"><span class="person" data-value=\'{"kind":"person",'
        f'"name":"Ann O\\u0027Hara \\u0026 S\\u00f6hne"}}\' data-words="{checksum("Ann")}">Ann</span></p>',
    ),
    (
        "date",
        text("today", (0, 5, DAY)),
        f'<p data-piece="body/0/"><time datetime="2025-10-27" data-words="{checksum("today")}">today</time></p>',
    ),
    (
        "a fact that is cut",
        text("abc", (0, 2, QuotePart()), (1, 3, Person("B"))),
        f'<p data-piece="body/0/"><q data-value=\'{{"kind":"quote"}}\' data-words="{checksum("ab")}">a'
        '<span class="person" data-value=\'{"kind":"person","name":"B"}\' '
        f'data-words="{checksum("bc")}">b</span></q>'
        '<span class="person" data-value=\'{"kind":"person","name":"B"}\' data-continues>c</span></p>',
    ),
    (
        "a mark with more to say",
        text("a", (0, 1, Strong(extra={"acme.tone": "loud"}))),
        '<p data-piece="body/0/"><strong data-value=\'{"kind":"strong","acme.tone":"loud"}\' '
        f'data-words="{checksum("a")}">a</strong></p>',
    ),
    (
        "an unknown value",
        text("x", (0, 1, Unknown("acme.place", {"at": "<"}))),
        '<p data-piece="body/0/"><span data-value=\'{"kind":"acme.place","at":"\\u003c"}\' '
        f'data-words="{checksum("x")}">x</span></p>',
    ),
    (
        "an unknown block",
        Unknown("acme.chart", {"x": [1]}),
        '<div data-piece="body/0/" hidden data-block=\'{"kind":"acme.chart","x":[1]}\'></div>',
    ),
    (
        "extra of block and text",
        Paragraph(Text("a", extra={"v.t": 1}), extra={"v.b": 2**70}),
        '<p data-piece="body/0/" data-extra=\'{"v.b":1180591620717411303424}\' data-text-extra=\'{"v.t":1}\'>a</p>',
    ),
    ("a level left out", Heading("a", level=5), '<h2 data-piece="body/0/" data-level="5">a</h2>'),
    ("no words", Heading("", level=4), '<p data-piece="body/0/" data-kind="heading" data-level="4"></p>'),
    (
        "other media",
        Figure("/a", media="file"),
        '<figure data-piece="body/0/" data-alt="" data-media="file">\n'
        '<p class="file"><a href="/a">/a</a></p>\n</figure>',
    ),
    (
        "cells that HTML says otherwise",
        Table([Row(["a", Cell(columns=2, rows=3, extra={"v.c": 1})]), Row([], extra={"v.r": 1})], header_rows=1),
        '<div data-piece="body/0/" class="table" tabindex="0">\n<table>\n<thead>\n'
        '<tr><th scope="col" data-header="no">a</th>'
        '<td data-extra=\'{"v.c":1}\' data-columns="2" data-rows="3"></td></tr>\n</thead>\n'
        '<tbody>\n<tr data-extra=\'{"v.r":1}\'><td colspan="2" data-filler></td></tr>\n</tbody>\n</table>\n</div>',
    ),
]


@pytest.mark.parametrize(("block", "expected"), [case[1:] for case in FACTS], ids=[case[0] for case in FACTS])
def test_facts(block: Any, expected: str) -> None:
    """What HTML has no words for stands in attributes, as JSON in ASCII without a sign of markup."""
    assert body(block) == expected


PARTS: list[tuple[str, dict[str, Any], list[str]]] = [
    (
        "a dateline runs into the first paragraph",
        {"dateline": Dateline(["LISBON"], text="LISBON – "), "body": ["Net sales rose."]},
        ['<p><span class="dateline">LISBON – </span>Net sales rose.</p>'],
    ),
    (
        "a dateline on a line of its own",
        {"dateline": Dateline(["LISBON"], text="LISBON\n"), "body": ["Net sales rose."]},
        ['<p class="dateline">LISBON<br></p>', "<p>Net sales rose.</p>"],
    ),
    (
        "the lines above a headline, and the release's date",
        {
            "revision": Revision("correction", text="CORRECTION", note="Of the date."),
            "release_line": "FOR IMMEDIATE RELEASE",
            "embargo": Embargo(zone="GMT", text="HOLD, GMT"),
            "restrictions": [Restriction("Not for Japan.")],
            "headline": "H",
            "subheadlines": ["S"],
            "issued": DAY,
            "language": "de",
            "body": ["x"],
        },
        [
            "<header>",
            '<p class="revision">CORRECTION</p>',
            '<p class="revision-note">Of the date.</p>',
            '<p class="release-line">FOR IMMEDIATE RELEASE</p>',
            '<p class="embargo">HOLD, GMT</p>',
            '<p class="restriction">Not for Japan.</p>',
            '<p class="issued"><time datetime="2025-10-27">27. Oktober 2025</time></p>',
            "<h1>H</h1>",
            '<p class="subheadline">S</p>',
            "</header>",
            "<p>x</p>",
        ],
    ),
    (
        "sections with a heading, others without",
        {
            "headline": "H",
            "language": "en",
            "body": [],
            "about": [Boilerplate(["a"], heading="About", language="sv"), Boilerplate(["b"])],
            "notices": [Notice([Heading("c", level=6)])],
        },
        [
            "<header>",
            "<h1>H</h1>",
            "</header>",
            '<section class="about" lang="sv">',
            "<h2>About</h2>",
            "<p>a</p>",
            "</section>",
            '<div class="about">',
            "<p>b</p>",
            "</div>",
            '<section class="notice">',
            "<h3>c</h3>",
            "</section>",
        ],
    ),
    (
        "contacts, end mark and notes",
        {
            "body": [],
            "contacts": [
                Contact("Ann", emails=["a@e.example"], text="Ann\na@e.example"),
                Contact("Bo", emails=["b@e.example"]),
            ],
            "end_mark": "###",
            "notes": ["n"],
        },
        [
            '<div class="contacts">',
            '<address>Ann<br><a href="mailto:a@e.example">a@e.example</a></address>',
            '<address>Bo<br><a href="mailto:b@e.example">b@e.example</a></address>',
            "</div>",
            '<p class="end-mark">###</p>',
            '<div class="notes">',
            "<p>n</p>",
            "</div>",
        ],
    ),
    (
        "the printed order",
        {
            "headline": "H",
            "release_line": "R",
            "body": ["a", "b"],
            "contacts": [Contact("Ann", text="Ann")],
            "layout": [("contacts", 1), ("body", 1), ("headline", 1)],
        },
        [
            '<div class="contacts">',
            "<address>Ann</address>",
            "</div>",
            "<p>a</p>",
            "<header>",
            "<h1>H</h1>",
            '<p class="release-line">R</p>',
            "</header>",
            "<p>b</p>",
        ],
    ),
]


@pytest.mark.parametrize(("fields", "expected"), [case[1:] for case in PARTS], ids=[case[0] for case in PARTS])
def test_parts(fields: dict[str, Any], expected: list[str]) -> None:
    """The parts of a release stand in printed order, those that belong together in one element."""
    written = HTML.render(Release(**fields), page=False, facts=False).splitlines()
    assert written[1:-1] == expected


def test_headings_never_skip_a_level() -> None:
    """The first heading of a page is its h1, and none is more than one level below the one before."""
    deep = [Heading("a", level=4), Heading("b", level=6), Heading("c"), Heading("d", level=4)]
    with_headline = Release(headline="H", body=deep)
    without = Release(body=deep)
    tags = [re.findall("<(h[1-6])", HTML.render(release, page=False)) for release in (with_headline, without)]
    assert tags == [["h1", "h2", "h3", "h2", "h3"], ["h1", "h2", "h2", "h3"]]


def test_no_heading_no_article() -> None:
    """Without a single heading the release is a div, since HTML asks an article for one."""
    assert HTML.render(Release(body=["a"]), page=False).startswith("<div class=")
    assert HTML.render(Release(headline=" ", body=["a"]), page=False, facts=False).startswith("<div class=")
    assert HTML.render(Release(body=[Heading("a")]), page=False).startswith("<article class=")


@pytest.mark.parametrize(("language", "expected"), LANGUAGE_CASES)
def test_direction(language: str, expected: str) -> None:
    """A language is written the way of its script."""
    assert direction(language) == expected


def test_language_of_the_page() -> None:
    """The page says the language of its words; an unknown one leaves the direction to the words."""
    opening = HTML.render(Release(language="ar", body=["x"]), style=None).splitlines()
    assert opening[1] == '<html lang="ar" dir="rtl">'
    fragment = HTML.render(Release(language="ar", body=["x"]), page=False, facts=False)
    assert fragment.startswith('<div class="pressdoc" lang="ar" dir="rtl" style="quotes:none">')
    for language in (None, "und"):
        page = HTML.render(Release(language=language, body=["x"]), style=None, facts=False)
        assert '<html lang="">' in page
        assert '<div class="pressdoc" dir="auto" style="quotes:none">' in page


def test_numbers_between_words_written_to_the_left() -> None:
    """A telephone number keeps its order on a page that is written from right to left."""
    contact = Contact("سعيد", phones=["+966 11 555 0100"], text="سعيد\n+966 11 555 0100")
    written = HTML.render(Release(language="ar", body=[], contacts=[contact]), page=False, facts=False)
    assert '<address>سعيد<br><a href="tel:+966115550100"><bdi dir="ltr">+966 11 555 0100</bdi></a></address>' in written


def test_page_and_fragment() -> None:
    """A page holds the article of the fragment, in a main element."""
    release = attrs.evolve(everything(), language=None)
    page, fragment = HTML.render(release), HTML.render(release, page=False)
    assert fragment in page
    assert page.startswith("<!DOCTYPE html>\n<html")
    assert page.endswith("</article>\n</main>\n</body>\n</html>\n")


def test_head() -> None:
    """The head states headline and address, in the way of Open Graph too; nothing is loaded or run."""
    page = HTML.render(Release(headline='A "B"\n<C>', body=[], source=Source("https://e.example/a?b&c")))
    assert '<title>A "B" &lt;C&gt;</title>' in page
    assert '<meta property="og:title" content="A &quot;B&quot; &lt;C&gt;">' in page
    assert '<link rel="canonical" href="https://e.example/a?b&amp;c">' in page
    assert '<meta property="og:url" content="https://e.example/a?b&amp;c">' in page
    assert style_sheet() in page
    assert not re.search(r"@import|url\(|<script(?! type=.application/ld\+json)", page)
    for odd in ("javascript:alert(1)", "ftp://e.example/", "news/a", "https://x@e.example/"):
        assert "canonical" not in HTML.render(Release(body=[], source=Source(odd)))


@pytest.mark.parametrize(
    ("release", "title"),
    [
        (Release(body=[]), "pressdoc"),
        (Release(headline="  ", body=["", "First words."]), "First words."),
        (Release(body=["word " * 50]), "word " * 11 + "word"),
    ],
)
def test_title_without_headline(release: Release, title: str) -> None:
    """A page without a headline is named by its first words, since HTML asks for a title."""
    assert f"<title>{title}</title>" in HTML.render(release)


def test_options() -> None:
    """Style and linked data can be changed or left out."""
    release = Release(headline="H", body=["x"])
    assert "<style>\np { color: red }\n</style>" in HTML.render(release, style="p { color: red }")
    bare = HTML.render(release, style=None, linked_data=False, facts=False)
    assert "<style" not in bare
    assert "<script" not in bare
    assert "data-" not in bare
    assert release.to_html(facts=False) == pressdoc.render(release, HTML, facts=False)


def test_facts_left_out() -> None:
    """Without facts no attribute of ours is left, and the words are the same."""
    release = everything()
    with_facts = turbohtml.parse(HTML.render(release, linked_data=False, style=None))
    without = turbohtml.parse(written := HTML.render(release, facts=False, linked_data=False, style=None))
    assert " data-" not in written
    assert without.text.split() == with_facts.text.split()


def test_own_renderer() -> None:
    """A subclass writes one kind of thing another way, and its page is still read back."""

    class Rules(HtmlRenderer):
        name = "rules"

        def divider(self, block: Divider) -> str:
            return '<hr class="stars">'

    release = Release(body=["a", Divider(), "b"])
    written = pressdoc.render(release, Rules(), page=False)
    assert '<hr data-piece="body/1/" class="stars">' in written
    draft = HTML.draft(written)
    assert draft.written is not None
    assert draft.written.release == release


# -- safety -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ATTACKS.values(), ids=ATTACKS)
def test_hostile_words(words: str) -> None:
    """Words that look like markup are words, wherever they stand."""
    release = hostile(words)
    for options in ({}, {"facts": False}, {"page": False}):
        assert_safe(HTML.render(release, **options))
    draft = HTML.draft(HTML.render(release))
    assert draft.written is not None
    assert draft.written.release == release


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "https://a@b.example/"])
def test_odd_links_never_get_so_far(url: str) -> None:
    """The model refuses addresses that no page should have."""
    with pytest.raises(ValidationError):
        Link(url)
    with pytest.raises(ValidationError):
        Figure(url)


def test_style_cannot_end_its_element() -> None:
    """A style sheet with an end tag in it stays a style sheet."""
    page = HTML.render(Release(body=[]), style='p::before { content: "</style><script>alert(1)</script>" }')
    assert_safe(page)


ANY = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


@ANY
@given(releases())
def test_any_release_is_safe(release: Release) -> None:
    """Whatever the release, its page holds what pressdoc writes and nothing else."""
    assert_safe(HTML.render(release))


@ANY
@given(releases())
def test_equal_releases_equal_pages(release: Release) -> None:
    """The page depends on the values of a release, not on which objects hold them."""
    again = pressdoc.parse(pressdoc.render(release, "json"), format="json")
    assert again == release
    assert HTML.render(again) == HTML.render(release)


# -- linked data --------------------------------------------------------------------------------------------


class Vocabulary:
    """The classes and properties of schema.org, from its published file."""

    def __init__(self, file: Path) -> None:
        graph = json.loads(file.read_text(encoding="utf-8"))["@graph"]
        self.nodes = {node["@id"].removeprefix("schema:"): node for node in graph}

    def names(self, name: str, key: str) -> set[str]:
        """Return the names that a node refers to with a key."""
        found = self.nodes.get(name, {}).get(key, [])
        return {each["@id"].removeprefix("schema:") for each in (found if isinstance(found, list) else [found])}

    def ancestors(self, name: str) -> set[str]:
        """Return a class with all that it is a kind of."""
        return {name}.union(*map(self.ancestors, self.names(name, "rdfs:subClassOf")))

    def faults(self, node: dict[str, Any], types: dict[str, str]) -> Iterator[str]:
        """Yield what does not fit in a node: an unknown class, a property or a value of another."""
        kind = node.get("@type") or types[node["@id"]]
        if kind not in self.nodes:
            yield f"no class {kind}"
        for name, value in node.items():
            if name.startswith("@"):
                continue
            if not self.names(name, "schema:domainIncludes") & self.ancestors(kind):
                yield f"{kind} has no {name}"
            for each in value if isinstance(value, list | tuple) else [value]:
                given = self.kinds(each, types)
                if not given & self.names(name, "schema:rangeIncludes"):
                    yield f"{kind}.{name} takes no {sorted(given)}"
                if isinstance(each, dict):
                    yield from self.faults(each, types)

    def kinds(self, value: Any, types: dict[str, str]) -> set[str]:
        """Return the classes that a value may stand for."""
        if isinstance(value, dict):
            return self.ancestors(value.get("@type") or types[value["@id"]])
        if isinstance(value, str):
            return {"Text", "URL", "Date", "DateTime"}
        return {"Number"}


def types_by_id(value: Any) -> dict[str, str]:
    """Return the class of each node that has a name."""
    if isinstance(value, dict):
        here = {value["@id"]: value["@type"]} if "@id" in value and "@type" in value else {}
        return here | types_by_id(list(value.values()))
    if isinstance(value, list | tuple):
        return {name: kind for each in value for name, kind in types_by_id(each).items()}
    return {}


def test_linked_data_fits_the_vocabulary(shared: Path) -> None:
    """Every property stands on a class that has it, with a value of a class that it takes."""
    vocabulary = Vocabulary(shared / "standards" / "schemaorg" / "schemaorg-current-https-30.0.jsonld")
    for release in (*samples().values(), attrs.evolve(everything(), issuers=[]), hostile("x y")):
        data = json.loads(pressdoc.render(release, "jsonld"))
        assert list(vocabulary.faults(data, types_by_id(data))) == []
    wrong = {
        "@type": "NewsArticle",
        "publisher": "Acme",
        "tickerSymbol": "A",
        "locationCreated": {"@type": "Person"},
    }
    assert len(list(vocabulary.faults(wrong, {}))) == 3


def test_linked_data() -> None:
    """A release is a news article with its quotations, amounts, people and organisations."""
    data = linked_data(everything())
    issuer = {
        "@id": "#organisation-1",
        "@type": "Corporation",
        "name": "Tarnhelm Ferries AB",
        "alternateName": ("Tarnhelm", "the Company"),
        "tickerSymbol": "Nasdaq Stockholm:TARN",
        "url": "https://tarnhelm.example",
        "contactPoint": [
            {
                "@type": "ContactPoint",
                "contactType": "media",
                "name": "Sunniva Brekke",
                "email": "press@tarnhelm.example",
                "telephone": "+47 55 01 99 00",
            },
            {
                "@type": "ContactPoint",
                "contactType": "investors",
                "name": "Eirik Dahl",
                "email": "ir@tarnhelm.example",
                "url": "https://tarnhelm.example/ir",
            },
        ],
    }
    assert data["sourceOrganization"] == issuer
    assert data["publisher"] == {"@id": "#organisation-1"}
    assert data["hasPart"] == {
        "@type": "Quotation",
        "text": "A ferry is a bridge that can move, Ours will no longer be heard before they are seen. "
        "And nobody on the pier will miss the smoke.",
        "spokenByCharacter": {
            "@id": "#person-1",
            "@type": "Person",
            "name": "Marit Solvang",
            "honorificPrefix": "Dr.",
            "honorificSuffix": "PhD",
            "jobTitle": "chief executive",
            "affiliation": {"@type": "Organization", "name": "Tarnhelm Ferries"},
        },
    }
    assert data["mentions"][0] == {
        "@type": "MonetaryAmount",
        "name": "SEK 2.4 billion",
        "currency": "SEK",
        "value": 2400000000,
    }
    assert data["locationCreated"] == {"@type": "Place", "name": "ODDVIK, Norway"}
    assert data["dateline"] == "ODDVIK, Norway, 5 November 2026 /NTB/"
    assert (data["datePublished"], data["inLanguage"], data["genre"]) == ("2026-11-05", "en", "press release")


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (MoneyAmount("12.50", "EUR"), {"value": 12.5}),
        (MoneyAmount("3", "EUR", upper="4"), {"minValue": 3, "maxValue": 4}),
        (MoneyAmount("5", "EUR", bound="over"), {"minValue": 5}),
        (MoneyAmount("5", "EUR", bound="up to"), {"maxValue": 5}),
    ],
)
def test_amounts_of_linked_data(amount: MoneyAmount, expected: dict[str, Any]) -> None:
    """A range has two ends, a bound one; a plain amount has its value."""
    data = linked_data(Release(body=[Text("x").mark("x", amount)]))
    assert data["mentions"] == {"@type": "MonetaryAmount", "name": "x", "currency": "EUR", **expected}


# -- whole pages --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "options"),
    [("page", {}), ("fragment", {"page": False}), ("without_facts", {"facts": False, "page": False})],
)
def test_snapshot(name: str, options: dict[str, Any]) -> None:
    """A release with a bit of everything is written as before."""
    written = HTML.render(everything(), **options).replace(style_sheet(), "/* our style sheet */")
    file = FILES / f"{name}.html"
    if os.environ.get(REWRITE):
        file.write_text(written, encoding="utf-8")
    assert written == file.read_text(encoding="utf-8")


def test_without_headline() -> None:
    """Where something around it shows the headline, the article does without, its headings one level below."""
    release = Release(headline="Ferries", body=[Heading("When"), "In June."])
    written = pressdoc.render(release, "html", page=False, facts=False, headline=False)
    assert "Ferries" not in written
    assert "<h2>When</h2>" in written


@pytest.mark.parametrize("indent", [True, False])
def test_linked_data_alone(indent: bool) -> None:
    """As a format of its own, the object has the words of the body, unless they are left out."""
    release = everything()
    written = json.loads(pressdoc.render(release, "jsonld", indent=indent))
    words = written.pop("articleBody")
    assert words.startswith("Tarnhelm Ferries AB (Nasdaq Stockholm: TARN) has ordered")
    assert "sails between eleven ports" not in words
    assert written == json.loads(json.dumps(linked_data(release)))
    assert json.loads(pressdoc.render(release, "jsonld", body=False)) == written
    assert "articleBody" not in pressdoc.render(Release(body=[]), "jsonld")
    with pytest.raises(pressdoc.UnsupportedFormatError):
        pressdoc.parse("{}", format="jsonld")


@pytest.mark.parametrize("dateline", [Dateline(wire="Larsund Wire"), Dateline((), "2026-11-05"), Dateline()])
def test_datelines_without_a_place(dateline: Dateline) -> None:
    """To machines a dateline says where; one that names no place says nothing, and none is read out of it."""
    release = Release(headline="Pier opens", dateline=dateline, body=["The pier opened today, said the town."])
    assert "dateline" not in linked_data(release)
    back = pressdoc.parse(release.to_html(facts=False)).dateline
    assert back is None or back.places == ()
