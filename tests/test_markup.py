"""HTML of any origin becomes blocks: structure kept, words as a browser shows them, nothing dropped silently."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdoc.formats.pages.markup import read_blocks
from pressdoc.formats.pages.page import draft
from pressdoc.model import (
    Block,
    BlockQuote,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Nested,
    Paragraph,
    Preformatted,
    Table,
    Text,
)
from pressdoc.model.blocks import children, depth_of, texts
from pressdoc.model.characters import clean

if TYPE_CHECKING:
    from pathlib import Path

    from pressdoc.draft import DraftBlock

SIGNS = {"strong": "**", "emphasis": "_", "superscript": "^", "subscript": "~", "code": "`"}


def marked(text: Text | None) -> str:
    """Write a text with its marks as signs: **strong**, _emphasis_, [words](link)."""
    if text is None:
        return ""
    return "".join(map(_marked, text.nested()))


def _marked(item: str | Nested) -> str:
    if isinstance(item, str):
        return item
    inner = "".join(map(_marked, item.children))
    if item.span.kind == "link":
        return f"[{inner}]({item.span.value.url})"
    sign = SIGNS[item.span.kind]
    return f"{sign}{inner}{sign}"


def written(block: Block) -> str:
    """Write a block on one line."""
    if isinstance(block, Paragraph):
        return marked(block.text) + (f" @{block.language}" if block.language else "")
    if isinstance(block, Heading):
        return f"h{block.level} {marked(block.text)}"
    if isinstance(block, ListBlock):
        name = f"ol{block.start}" if block.ordered else "ul"
        return f"{name}({' | '.join(' + '.join(map(written, item.blocks)) for item in block.items)})"
    if isinstance(block, Table):
        rows = " / ".join(
            " | ".join(
                ("!" if cell.header else "")
                + marked(cell.text)
                + (f":{cell.columns}x{cell.rows}" if (cell.columns, cell.rows) != (1, 1) else "")
                for cell in row.cells
            )
            for row in block.rows
        )
        caption = f" “{marked(block.caption)}”" if block.caption else ""
        return f"table{block.header_rows}({rows}){caption}"
    if isinstance(block, Figure):
        caption = f" “{marked(block.caption)}”" if block.caption is not None else ""
        return f"{block.media}({block.url} {block.alt!r}){caption}"
    if isinstance(block, BlockQuote):
        return f"quote({' + '.join(map(written, block.blocks))})"
    if isinstance(block, Preformatted):
        return f"pre {block.text.plain!r}"
    assert isinstance(block, Divider)
    return "---"


def shown(blocks: list[DraftBlock] | tuple[DraftBlock, ...]) -> list[str]:
    """Write blocks on a line each, their hint in front."""
    return [(f"{one.hint}: " if one.hint else "") + written(one.block) for one in blocks]


WORDS = [
    ("<p>Orders rose.</p>", ["Orders rose."]),
    ("Orders rose.", ["Orders rose."]),
    ("", []),
    ("   \n ", []),
    ("<p></p><p>&nbsp;</p><p>a</p>", ["a"]),
    ("<p>  Net \n\t sales </p>", ["Net sales"]),
    ("<p>Net&nbsp;sales &nbsp; rose</p>", ["Net\u00a0sales \u00a0 rose"]),
    ("<p>&nbsp;&nbsp;Indented&nbsp;</p>", ["Indented"]),
    ("<p>a<br>b<br/>c</p>", ["a\nb\nc"]),
    ("<p>a <br> b</p>", ["a\nb"]),
    ("<p><br>a<br></p>", ["a"]),
    ("<p>a<br><br>b</p>", ["a", "b"]),
    ("<p>a<br>&nbsp;<br>b</p>", ["a", "b"]),
    ("<div>a<p>b</p>c</div>", ["a", "b", "c"]),
    ("<div>Ann Lee</div><div>Chief</div>", ["Ann Lee", "Chief"]),
    ("<p>成果が\n発表された</p>", ["成果が発表された"]),
    ("<p>成果\n<b>発表</b></p>", ["成果**発表**"]),
    ("<p>서울\n부산</p>", ["서울 부산"]),
    ("<p>Aus\u00adgabe</p>", ["Ausgabe"]),
    ("<p>a&shy;b</p>", ["ab"]),
    ("<p>a&#128;b&#1;c</p>", ["a€bc"]),
    ("<p>a\ud800b</p>", ["a\ufffdb"]),
    ("<p>a\x00b</p>", ["ab"]),
    ("<p>a &lt;b&gt; &amp; c</p>", ["a <b> & c"]),
    ("<p>one<p>two", ["one", "two"]),
    ("<p>a<wbr>b</p>", ["ab"]),
    ("<p lang=de>Guten Tag</p>", ["Guten Tag @de"]),
    ("<html lang=en><p lang=en-GB>Hello</p><p lang=fr>Bonjour</p>", ["Hello", "Bonjour @fr"]),
    ("<p>He said <q>Yes, <q>no</q></q>.</p>", ["He said “Yes, ‘no’”."]),
    ("<html lang=de><p>Er sagte: <q>Ja</q></p>", ["Er sagte: „Ja“"]),
    ("<html lang=fr-CA><p><q>Oui</q></p>", ["«Oui»"]),
    ("<p>“<q>Yes</q>”</p>", ["“Yes”"]),
    ('<p style="quotes:none">a <q>b</q></p>', ["a b"]),
    ("<p>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</p>", ["One", "Two"]),
    ("<p>The <code>&lt;/p&gt;</code> tag</p>", ["The `</p>` tag"]),
    ("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>", ["漢(かん)"]),
]

MARKS = [
    (
        "<p><a href=mailto:a@b.example>a@b.example</a><a href=tel:+4712>+47 12</a></p>",
        ["[a@b.example](mailto:a@b.example)\n[+47 12](tel:+4712)"],
    ),
    ("<p><b>a</b> <strong>b</strong></p>", ["**a b**"]),
    ("<p><b>a </b>b</p>", ["**a** b"]),
    ("<p>a<b> b</b></p>", ["a **b**"]),
    ("<p><b><b>a</b> b</b></p>", ["**a b**"]),
    ("<p><i>a</i><em>b</em> <cite>c</cite></p>", ["_ab c_"]),
    ("<p><b>a<i>b</b>c</i></p>", ["**a_b_**_c_"]),
    ("<p>CO<sub>2</sub> m<sup>2</sup> <tt>x</tt> <kbd>y</kbd></p>", ["CO~2~ m^2^ `x y`"]),
    ('<p><a href="https://a.example/x y">a</a></p>', ["[a](https://a.example/x%20y)"]),
    ('<p><a href="javascript:alert(1)">a</a></p>', ["a"]),
    ('<p><a href="mailto:a@b.example">a</a> <a>b</a> <a href="">c</a></p>', ["[a](mailto:a@b.example) b c"]),
    ('<p><a href="/1">a <object><a href="/2">b</a></object> c</a></p>', ["[a](/1) [b](/2) [c](/1)"]),
    ('<a href="/1"><h2>Title</h2><p>Words</p></a>', ["h2 [Title](/1)", "[Words](/1)"]),
    ('<p><span style="font-weight: bold">a</span> <span style="font-style:italic">b</span></p>', ["**a** _b_"]),
    ('<p><font style="FONT-WEIGHT:700"><u>a</u></font></p>', ["**a**"]),
    ("<b><p>a</p><p>b</p></b>", ["**a**", "**b**"]),
    ('<base href="https://a.example/n/"><a href="x.pdf">a</a>', ["[a](https://a.example/n/x.pdf)"]),
    ("<p><b></b>a<i> </i>b</p>", ["a b"]),
]

ACME = ["Acme wins", "Orders rose.", "Costs fell.", "Ends"]
BLOCKS = [
    ("<h1>Title</h1><h2>A</h2><h6>B</h6>", ["h2 Title", "h2 A", "h6 B"]),
    ("<h1>Head<br>Deck</h1>", ["h2 Head\nDeck"]),
    ("<h1><div>Head</div><div>Deck</div></h1>", ["h2 Head\nDeck"]),
    ("<ul><li>a<li>b</ul>", ["ul(a | b)"]),
    ("<ol start=3><li>a</li><li></li></ol>", ["ol3(a)"]),
    ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", ["ul(a + ul(b) | c)"]),
    ("<ul><li>a</li><ul><li>b</li></ul></ul>", ["ul(a + ul(b))"]),
    ("<ul><li><p>a</p><p>b</p></li></ul>", ["ul(a + b)"]),
    ("<ul>words<li>a</li></ul>", ["ul(words | a)"]),
    ("<ul></ul>a", ["a"]),
    ("<li>a</li><li>b</li><p>c</p><li>d</li>", ["ul(a | b)", "c", "ul(d)"]),
    ("<dl><dt>Date<dd>3 May</dl>", ["term: Date", "3 May"]),
    ("<blockquote><p>a</p>b</blockquote>", ["quote(a + b)"]),
    ("<blockquote></blockquote>", []),
    ("<p>a</p><hr><p>b</p>", ["a", "---", "b"]),
    ("<pre>\n a\n  b\n</pre>", ["pre ' a\\n  b'"]),
    ("<pre>a<br>b <b>c</b></pre>", ["pre 'a\\nb c'"]),
    ("<nav><pre>Acme wins\n\nOrders rose.\n\nCosts fell.\n\nEnds</pre></nav>", [f"navigation: {one}" for one in ACME]),
    ("<section><article><div>a</div></article></section>", ["a"]),
    ("<details><summary>More</summary>words</details>", ["More", "words"]),
]

TABLES = [
    (
        "<table><tr><th>Item<th>2025<tr><td>Sales<td>12</table>",
        ["table1(Item | 2025 / Sales | 12)"],
    ),
    (
        "<table><caption>Key figures</caption><thead><tr><td>a<td>b</thead><tr><th>c<td>d</table>",
        ["table1(a | b / !c | d) “Key figures”"],
    ),
    (
        "<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>",
        ["table0(a:2x1 | b / c | d | e)"],
    ),
    (
        "<table><tr><td rowspan=2>a<td>b<tr><td>c</table>",
        ["table0(a:1x2 | b / c)"],
    ),
    (
        "<table><tfoot><tr><td>Sum<td>3</tfoot><tr><th>a<th>b<tr><td>1<td>2</table>",
        ["table1(a | b / 1 | 2 / Sum | 3)"],
    ),
    (
        "<table><tr><td>Sales<td>$<td>1,234<td></td><td>(5<td>)%<tr><td>Costs<td><td>99<td></td><td>2<td>%</table>",
        ["table0(Sales | $1,234 | (5)% / Costs | 99 | 2%)"],
    ),
    (
        "<table><tr><td><td colspan=2>2025<tr><td>Sales<td>€<td>7<tr><td>&nbsp;<td><td></table>",
        ["table1( | 2025 / Sales | €7)"],
    ),
    ("<table><tr><td><p>a</p><p>b</p><td>c<tr><td>d<td>e</table>", ["table0(a\nb | c / d | e)"]),
    ("<table><tr><td>a</td></tr></table>", ["a"]),
    ("<table><tr><td><h2>a</h2><p>b</p><td>c</table>", ["h2 a", "b", "c"]),
    ("<table><tr><td>•<td>Orders rose.</table>", ["• Orders rose."]),
    (
        "<table><tr><td>•<td>Orders rose by half.<tr><td>(2)<td>Sales fell by 3%.</table>",
        ["• Orders rose by half.", "(2) Sales fell by 3%."],
    ),
    ("<table><tr><td>–<td>5<tr><td>–<td>6</table>", ["table0(– | 5 / – | 6)"]),
    ("<table><tr><td>(1)<td><i>Unaudited.</i></table>", ["(1) _Unaudited._"]),
    ("<table><tr><td>a<table><tr><th>b<th>c<tr><td>1<td>2</table></table>", ["a", "table1(b | c / 1 | 2)"]),
    ("<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>", ["a", "b", "c", "d"]),
    ("<table><tr><td>a<td>b<p>x</p>y<tr><td>c<td></table>", ["table0(a | b\nx\ny / c | )"]),
    ("<table><p>stray</p><tr><th>a<th>b<tr><td>1<td>2</table>", ["stray", "table1(a | b / 1 | 2)"]),
    ("<table></table>", []),
]

IMAGES = [
    ('<img src="/a.png" alt="A plant">', ["image(/a.png 'A plant')"]),
    ('<p><img src="/a.png"></p>', ["image(/a.png '')"]),
    ('<p>before <img src="/a.png" alt="x"> after</p>', ["before after", "image(/a.png 'x')"]),
    (
        '<figure><img src="/a.png"><figcaption>The <b>plant</b></figcaption></figure>',
        ["image(/a.png '') “The **plant**”"],
    ),
    (
        "<figure><table><tr><th>a<th>b<tr><td>1<td>2</table><figcaption>Figures</figcaption></figure>",
        ["table1(a | b / 1 | 2) “Figures”"],
    ),
    (
        '<figure><img src=/a.jpg><div class="image-caption">Pier</div><a download>Save</a></figure>',
        ["image(/a.jpg '') “Pier”", "furniture: Save"],
    ),
    ('<img src=/a.jpg><p class="wp-caption-text">Pier</p><p>a</p>', ["image(/a.jpg '') “Pier”", "a"]),
    ("<figure><p>words</p><figcaption>c</figcaption></figure>", ["words", "caption: c"]),
    ('<img src="data:image/png;base64,AAAA" data-src="/b.jpg" alt="">', ["image(/b.jpg '')"]),
    ('<img src="/pixel.gif" width=1 height=1>', []),
    ('<p>Hi <img class="emoji" alt="🎉" src="/x.png"> all</p>', ["Hi 🎉 all"]),
    ('<video controls><source src="/v.mp4">No video</video>', ["video(/v.mp4 '')"]),
    ('<iframe src="https://www.youtube.com/embed/x"></iframe>', ["video(https://www.youtube.com/embed/x '')"]),
    ("<svg><title>Icon</title><text>Chart</text></svg>", ["Chart"]),
]

HINTS = [
    ("<nav><a href=/>Home</a></nav>", ["navigation: [Home](/)"]),
    (
        "<nav><h3>News</h3><ul><li><a href=/a>Re<b>lea</b>ses</a><ul><li>2\u00ad025</ul><li hidden>Old</li></ul></nav>",
        ["navigation: h3 News", "navigation: ul([Re**lea**ses](/a) + ul(2025))"],
    ),
    (
        "<nav><h3>News</h3><ul><li><a href=/a>Re<b>lea</b>ses</a><ul><li>2\u00ad025</ul></ul><img alt=Top></nav>",
        ["navigation: News\n[Releases](/a)\n2025\nTop"],
    ),
    ("<nav>&lt;b&gt;Home&lt;/b&gt;</nav>", ["navigation: **Home**"]),
    ("<footer><script>x</script><p>Imprint</p><p>Press</p></footer>", ["footer: Imprint", "footer: Press"]),
    ("<footer><p>新闻\n中心</p></footer>", ["footer: 新闻中心"]),
    ("<footer><p>Imprint<p><a href=javascript:x>Top</a></footer>", ["footer: Imprint\nTop"]),
    ("<article><p>a</p><footer><ul><li>b</ul></footer></article>", ["a", "footer: ul(b)"]),
    ("<div class=contact-teaser>Ann Lee</div>", ["contact: Ann Lee"]),
    ("<header><p>Site</p></header>", ["header: Site"]),
    ("<header><h1>Acme wins</h1><p>Deck</p></header>", ["h2 Acme wins", "Deck"]),
    ("<footer>Imprint</footer>", ["footer: Imprint"]),
    ("<aside><article>Other</article></aside>", ["aside: Other"]),
    ('<div class="cookie-banner">We use cookies</div>', ["cookie: We use cookies"]),
    ('<div id="shareBox">Tweet</div>', ["share: Tweet"]),
    ('<div class="related-news"><h3>More</h3></div>', ["related: h3 More"]),
    ("<form><label>Name</label><input type=submit value=Send></form>", ["form: Name", "form: Send"]),
    ("<address>Ann Lee</address>", ["contact: Ann Lee"]),
    ("<title>Acme wins</title><p>a</p>", ["title: Acme wins", "a"]),
    (
        '<div class="HeadLine"><p>Big</p></div><div class="SubHeadLine"><p>Small</p></div>',
        ["headline: Big", "subheadline: Small"],
    ),
    (
        '<p><span class="legendSpanClass">OSAKA, Oct. 3 /PRNewswire/</span> -- a</p>',
        ["dateline: OSAKA, Oct. 3 /PRNewswire/ -- a"],
    ),
    ('<h1 itemprop="headline">Big</h1>', ["headline: h2 Big"]),
    ('<div role="contentinfo">Imprint</div>', ["footer: Imprint"]),
    ('<body class="has-sidebar page-contact">a', ["a"]),
    ('<div class="sidebar-layout"><main><p>a</p></main></div>', ["a"]),
    ("<p>a</p><noscript>Enable scripts</noscript>", ["a", "furniture: Enable scripts"]),
    (
        "<p hidden>a</p><p style='display: none'>b</p><script>c</script><style>d</style><template>e</template><p>f",
        ["f"],
    ),
    ("<dialog>a</dialog><dialog open>b</dialog>", ["furniture: b"]),
]

SOURCES = [
    (
        "---\ntitle: 'Acme''s plan'\ndate: 2025-10-03\n---\n<p>a</p>",
        ["metadata: title: 'Acme''s plan'", "metadata: date: 2025-10-03", "a"],
    ),
    (
        "<define-tag pagetitle>Acme\nwins</define-tag>\n<define-tag release_date>2025-10-03</define-tag>\n"
        "#use wml::news\n# $Id$\n<p>One\n# note\ntwo</p>\n<define-tag x>y</define-tag>",
        [
            "headline: Acme wins",
            "date: 2025-10-03",
            "metadata: #use wml::news",
            "metadata: # $Id$",
            "metadata: # note",
            "One two",
            "metadata: y",
        ],
    ),
    (
        "<DOCUMENT>\n<TYPE>EX-99.1\n<FILENAME>a.htm\n<TEXT>\n<html><body><p>Acme</p></body></html>\n</TEXT>\n</DOCUMENT>",
        ["metadata: <TYPE>EX-99.1", "metadata: <FILENAME>a.htm", "Acme"],
    ),
    (
        "<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\n<PAGE>\nACME &amp; CO. WIN\n\nOrders rose.\n</TEXT>",
        ["metadata: <TYPE>EX-99", "ACME & CO. WIN", "Orders rose."],
    ),
    (
        "<DOCUMENT><TYPE>8-K\n<TEXT><p>Form</p></TEXT></DOCUMENT><DOCUMENT><TYPE>EX-99.1\n<TEXT><p>News</p></TEXT></DOCUMENT>",
        ["metadata: <TYPE>8-K", "filing: Form", "metadata: <TYPE>EX-99.1", "News"],
    ),
]


@pytest.mark.parametrize(("source", "expected"), [*WORDS, *MARKS, *BLOCKS, *TABLES, *IMAGES, *HINTS, *SOURCES])
def test_html_becomes_blocks(source: str, expected: list[str]) -> None:
    """Each piece of HTML gives these blocks, words as a browser shows them."""
    assert shown(draft(source).blocks) == expected


EXACT = [
    ("<p>a  b </p>", ["a  b "]),
    ("<p> </p>", [" "]),
    ("<p></p>", [""]),
    ("<p>a\nb</p>\n<p>成\n果</p>", ["a b", "成果"]),
    ("<p>a<br />\nb</p>", ["a\nb"]),
    ("<p>a<br><br>b<br></p>", ["a\n\nb\n"]),
    ("<p><strong>a</strong> <strong>b</strong></p>", ["**a** **b**"]),
    ("<p><em>a </em>b</p>", ["_a _b"]),
    ("<p>a\u00adb</p>", ["a\u00adb"]),
    ("<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li></li>\n</ul>", ["ul(a + ul(b) | )"]),
    ("<ul>\n<li>\n<p></p>\n</li>\n</ul>", ["ul()"]),
    ('<ol start="0">\n<li>a</li>\n</ol>', ["ol0(a)"]),
    ('<pre><code class="language-x"> a\n\n</code></pre>', ["pre ' a\\n'"]),
    ("<blockquote>\n</blockquote>", ["quote()"]),
    ("<h3></h3>", ["h3 "]),
    ("<table><tr><td>a</td></tr></table>", ["table0(a)"]),
    ("<table><thead><tr><th>$</th></tr></thead><tbody><tr><td></td></tr></tbody></table>", ["table1($ / )"]),
    ('<p><img src="/a.png" alt="a  b" /></p>', ["image(/a.png 'a  b')"]),
    ("<p>&lt;/p&gt;</p>", ["</p>"]),
]


@pytest.mark.parametrize(("html", "expected"), EXACT)
def test_blanks_are_kept_where_a_renderer_means_them(html: str, expected: list[str]) -> None:
    """With ``keep_blanks`` blanks, empty blocks and lone cells are what they say; line ends are wrapping."""
    assert shown(read_blocks(html, keep_blanks=True)) == expected


def test_lines_of_the_source_are_known() -> None:
    """A block knows the line it began on; a renderer gives it in ``data-line``."""
    page = draft(
        "---\ntitle: a\n---\n\n<p>one\n<p>two<ul>\n<li>three</ul>\n<table>\n<tr><th>a<th>b<tr><td>c<td>d</table>"
    )
    assert [one.line for one in page.blocks] == [2, 5, 6, 6, 8]
    rendered = read_blocks('<p data-line="7">a</p><ul data-line="9"><li>b</li></ul>', keep_blanks=True)
    assert [one.line for one in rendered] == [7, 9]


PAGES = [
    ("<html lang=de><title>Acme | News</title>", {"title": "Acme | News", "language": "de"}),
    (
        '<meta property="og:title" content="Acme  wins"><meta property="og:site_name" content="Acme News">'
        '<meta name="description" content="About it"><link rel="canonical" href="https://acme.example/n/1">'
        '<meta property="article:published_time" content="2025-10-03T08:00:00Z">'
        '<meta property="article:modified_time" content="2025-10-04T08:00:00Z">'
        '<meta property="og:locale" content="en_US">'
        '<meta name="keywords" content="plants, orders,plants"><meta name="dateline" content="OSAKA">',
        {
            "headline": "Acme wins",
            "site": "Acme News",
            "description": "About it",
            "url": "https://acme.example/n/1",
            "published": "2025-10-03T08:00:00Z",
            "modified": "2025-10-04T08:00:00Z",
            "language": "en-US",
            "keywords": ("plants", "orders"),
            "dateline": "OSAKA",
        },
    ),
    (
        '<meta property="og:title" content="Press releases"><script type="application/ld+json">'
        '{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"], "headline": "Acme &amp; Co win",'
        '"datePublished": "2025-10-03", "publisher": {"name": "Acme"}, "inLanguage": "fr"}]}</script>',
        {"headline": "Acme & Co win", "published": "2025-10-03", "site": "Acme", "language": "fr"},
    ),
    ('<script type="application/ld+json">{"headline": </script>', {}),
    ('<script type="application/ld+json">' + "[" * 5000 + "</script>", {}),
    ("---\ntitle: Acme\ndate: 2025-10-03\ntags: [a, 'b']\n---\n", {"headline": "Acme", "issued": "2025-10-03"}),
    (
        "<define-tag pagetitle>Acme</define-tag><define-tag release_date>2025-10-03</define-tag>",
        {"headline": "Acme", "issued": "2025-10-03"},
    ),
    ('<time itemprop="datePublished" datetime="2025-10-03">3 Oct</time>', {"published": "2025-10-03"}),
]


@pytest.mark.parametrize(("source", "expected"), PAGES)
def test_a_page_says_what_it_is(source: str, expected: dict[str, object]) -> None:
    """Title, meta tags, JSON-LD, front matter and macros are collected; the better source counts."""
    page = draft(source).page
    assert {name: getattr(page, name) for name in expected} == expected


REMARKS = [
    ("<p>a\x00b</p>", "characters-cleaned"),
    ("<p>a\x01b</p>", "characters-cleaned"),
    ("<p>Aus\u00adgabe</p>", "soft-hyphens-dropped"),
    ('<a href="javascript:x()">a</a>', "link-without-address"),
    ("<p hidden>a</p>", "hidden-left-out"),
    ('<img src="data:x">', "image-without-address"),
    ('<iframe src="https://ads.example/"></iframe>', "frame-left-out"),
    ("<ul><li>" * 20 + "deep", "nesting-flattened"),
    ("<p>&lt;br /&gt;</p>", "escaped-markup-read"),
]


@pytest.mark.parametrize(("source", "code"), REMARKS)
def test_what_is_mended_is_said(source: str, code: str) -> None:
    """Whatever is dropped or mended has one remark that counts it."""
    assert [remark.code for remark in draft(source).remarks] == [code]


@pytest.mark.parametrize(
    "tag", ["div", "b", "ul><li", "blockquote", "table><tr><td", "a href=/", "figure", "q", "q lang=de"]
)
def test_nesting_of_any_depth_is_read(tag: str) -> None:
    """Tens of thousands of elements inside one another keep their words, and blocks nest as deep as they may."""
    blocks = draft(f"<{tag}>" * 30_000 + "words").blocks
    assert any("words" in text.plain for one in blocks for text in texts(one.block))
    assert max(depth_of(one.block) for one in blocks) <= 16


SCRAPS = st.sampled_from(
    """
    <p> </p> <div¬class=nav> </div> <b> </b> <i> <a¬href="/x"> <a¬href="javascript:"> </a> <table> <tr> <td> </table>
    <th¬colspan=9> <ul> <li> </ul> <ol¬start=-1> <blockquote> <pre> </pre> <br> <hr> <img¬src=x¬alt=y> <figure>
    <figcaption> <h1> </h1> <q> </q> <svg> <title> <template> <!-- --> <!--1--> <define-tag¬pagetitle> </define-tag>
    #use¬wml::x <TEXT> <DOCUMENT> --- &nbsp; &#0; &lt;p&gt; &lt;/p&gt; \u00ad \ud800 \x00 成 果 <p¬hidden> <form>
    <select> <math> <style> <body¬lang=de> <html¬lang=xx-> <article¬data-pressdoc='{"pressdoc":"1.0"}'>
    <p¬data-piece="body/0/"> <q¬data-value='{"kind":"quote"}'¬data-words="0"> <span¬data-value="[">
    """.split()
)


@given(st.lists(SCRAPS | st.just("\n") | st.just(" ") | st.text(max_size=5), max_size=40))
def test_any_text_is_read(scraps: list[str]) -> None:
    """No input raises; the words found are words that a text may hold, in blocks that the model takes."""
    source = "".join(scraps).replace("¬", " ")
    for one in (*draft(source).blocks, *read_blocks(source, keep_blanks=True), *read_blocks(source)):
        assert depth_of(one.block) <= 16


# Pages as they are. Elements that show nothing, or other than their words.
_NOT_SHOWN = (
    "script, style, template, head, title, iframe, noframes, video, audio, [hidden], [style*='display: none'], "
    "[style*='display:none'], [style*='visibility: hidden'], [style*='visibility:hidden']"
)


def _characters(words: str) -> Counter[str]:
    return Counter(re.sub(r"[\s\u00ad]+", "", clean(words).plain))


def _shown_words(block: Block) -> str:
    words = [text.plain for text in texts(block)]
    waiting = [block]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Figure) and one.caption is None:
            words.append(one.alt)
        waiting += children(one)
    return " ".join(words)


def test_every_visible_character_of_real_pages_is_in_a_block(shared: Path) -> None:
    """Of all pages of corpus and gold, the blocks hold every character that the page shows."""
    from pressdoc.formats.pages.tree import Characters, parse

    files = [*(shared / "gold" / "raw").glob("*.html"), *(shared / "corpus" / "releases").glob("*.html")]
    assert files
    for path in files:
        source = path.read_text(encoding="utf-8", errors="replace").removeprefix("---\n").replace("\n---\n", "\n", 1)
        page = parse(source)
        page.remove(_NOT_SHOWN)
        expected = _characters("".join(node.data for node in page.descendants if isinstance(node, Characters)))
        found = _characters(
            " ".join(
                _shown_words(one.block) for one in draft(path.read_text(encoding="utf-8", errors="replace")).blocks
            )
        )
        assert not expected - found, path.name


def test_floods_of_body_tags_are_read() -> None:
    """Attributes of later body tags are not gathered without end, and the words between them stay."""
    few = "<body a=1><p>One</p><body b=2><p>Two</p>"
    many = "".join(f"<body a{number}=1>w{number} " for number in range(4000))
    assert [str(one.block.text) for one in draft(few).blocks if isinstance(one.block, Paragraph)] == ["One", "Two"]
    words = " ".join(str(text) for one in draft(many).blocks for text in texts(one.block))
    assert words.split() == [f"w{number}" for number in range(4000)]


def test_words_of_shadow_roots_are_hidden_not_lost_without_a_word() -> None:
    """What stands around a template with a shadow root is read as it is without one."""
    page = "<p>One</p><div><template shadowrootmode=open><p>Shade</p></template></div><p>Two</p>"
    assert [str(one.block.text) for one in draft(page).blocks if isinstance(one.block, Paragraph)] == ["One", "Two"]
