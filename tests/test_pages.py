"""Whole web pages: the release is found, and only it; what the page adds is set aside, not dropped."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

import pressdoc
from pressdoc.formats.pages.page import draft
from pressdoc.model import Paragraph, Table

if TYPE_CHECKING:
    from pathlib import Path

LEAD = (
    "Ravens Harbour AG, a maker of quay cranes, today opened its second terminal, which took four years to build and "
    "doubles what the port of Ravensmouth can load and unload in a single day of the week."
)
SECOND = (
    "The terminal was built by two hundred people from nine trades, and is the largest building of its kind between "
    "the two bridges. It will handle its first vessel on Monday morning, when the tide allows."
)
LAST = "Ravens Harbour AG makes quay cranes, and has done so in the same yard since the winter of 1903."
BODY = f"<p>{LEAD}</p><p>{SECOND}</p><h3>About Ravens Harbour</h3><p>{LAST}</p>"
HEADLINE = "Ravens Harbour opens second terminal"
KEPT = [LEAD, SECOND, "About Ravens Harbour", LAST]
HEAD = f'<head><title>{HEADLINE} | Ravens Harbour</title><meta property="og:site_name" content="Ravens Harbour"></head>'


def kept(page: str) -> list[str]:
    """Return the printed words of the release itself, as a page has them."""
    return [text.plain for role, text in pressdoc.examine(page, format="html").parts() if role not in ASIDE]


def aside(page: str) -> list[str]:
    """Return the words that were set aside, the title of the page left out."""
    return [text.plain for role, text in pressdoc.examine(page, format="html").parts() if role in ASIDE][1:]


ASIDE = ("furniture", "metadata", "date")

PAGES = {
    "MediaRoom, the headline in a banner above the text": (
        f"""<html>{HEAD}<body><div id="nav-mega"><a href="/a">Products</a></div>
        <div class="cmp-teaser--hero"><div class="breadcrumb"><a href="/n">Newsroom</a> <a href="/a">All</a></div>
        <div class="header-title">News</div><div class="header-desc"><p>Browse our latest news releases.</p></div>
        <div class="wd_date">Sep 30, 2025</div><div class="wd_title wd_language_left">{HEADLINE}</div></div>
        <main class="container"><div class="wd_body wd_news_body">{BODY}</div>
        <ul class="wd_category_link_list"><li><a href="/c">Cranes</a></li></ul>
        <div class="wd_toolbar"><div class="wd_featurebox_title">Share Article</div></div>
        <div class="wd_featurebox-teaser"><div>More Stories</div><div class="wd_title"><a href="/x">Ravens Harbour
        closes its first terminal</a></div><div class="wd_date">May 6, 2025</div></div></main>
        <div class="legal-links"><a href="/p">Privacy</a></div></body></html>""",
        datetime.date(2025, 9, 30),
    ),
    "PR Newswire": (
        f"""<html>{HEAD}<body><header><div class="logo"><a href="/">Wire</a></div><a href="/j">Journalists</a></header>
        <main><article class="news-release"><header class="container release-header"><h1>{HEADLINE}</h1>
        <div class="meta"><p class="mb-no">Sep 30, 2025</p></div>
        <div class="share-options"><p>Share this article</p></div></header>
        <section class="release-body container">{BODY}</section></article>
        <section class="related-releases"><h2>Also from this source</h2><article class="card"><h3><a href="/x">Ravens
        Harbour closes its first terminal</a></h3></article></section></main>
        <footer>Terms of use</footer></body></html>""",
        datetime.date(2025, 9, 30),
    ),
    "GlobeNewswire": (
        f"""<html>{HEAD}<body><div class="header-container"><a href="/">Newsroom</a></div><div role="main">
        <h1 class="article-headline">{HEADLINE}</h1><p class="article-published-source"><span
        class="article-published">September 30, 2025</span> | Source: Ravens Harbour AG</p>
        <div class="main-body-container article-body" itemprop="articleBody">{BODY}</div>
        <div class="main-tags-container"><h3>Tags</h3><a href="/t">Cranes</a></div></div>
        <div>© the wire</div></body></html>""",
        None,
    ),
    "an investor page whose section is a heading too": (
        f"""<html>{HEAD}<body><div class="skip-to-content"><a href="#m">Skip to main content</a></div>
        <header><h1><a href="/">Ravens Harbour</a></h1><nav>Menu</nav></header><div role="main">
        <h1 class="module-title">Press Release Details</h1><div class="module-details_date">September 30, 2025</div>
        <h1 class="module-details_title">{HEADLINE}</h1><div class="q4default">{BODY}</div></div>
        <div class="footer-bottom">© Ravens Harbour</div></body></html>""",
        datetime.date(2025, 9, 30),
    ),
    "a blog whose page names nothing but its article": (
        f"""<html>{HEAD}<body><div>Ravens Harbour: cranes since 1903</div><ul><li><a href="/a">Cranes</a></li></ul>
        <article class="post"><header class="entry-header"><h2 class="entry-title">{HEADLINE}</h2></header>
        <div class="entry-content">{BODY}</div><footer class="entry-footer">Filed under cranes</footer></article>
        <div class="widget">Archives</div></body></html>""",
        None,
    ),
    "no name for anything, a menu of links above": (
        f"""<html>{HEAD}<body><p><a href="#x">Skip</a></p><ul><li><a href="/a">Cranes</a></li><li><a
        href="/b">Careers</a></li></ul><h2>{HEADLINE}</h2>{BODY}</body></html>""",
        None,
    ),
    "a page that only has a div for its contents, its headline cut in the metadata": (
        f"""<html><head><title>Ravens Harbour</title>
        <meta property="og:title" content="Ravens Harbour opens se…"></head>
        <body><div id="top">Ravens Harbour since 1903</div><div id="contents"><h2>{HEADLINE}</h2>{BODY}</div>
        <div><a href="/p">Privacy</a></div></body></html>""",
        None,
    ),
    "read aloud, the text stands twice": (
        f"""<html>{HEAD}<body><main><h1>{HEADLINE}</h1><div>{BODY}</div><div class="aloud"><p>{LEAD}</p>
        <p>{SECOND}</p></div></main></body></html>""",
        None,
    ),
    "a lead in a class called teaser": (
        f"""<html>{HEAD}<body><nav>Menu</nav><div class="wrap"><h1>{HEADLINE}</h1><div class="teaser"><p>{LEAD}</p>
        </div><p>{SECOND}</p><h3>About Ravens Harbour</h3><p>{LAST}</p></div></body></html>""",
        None,
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_release_is_found_and_only_it(name: str) -> None:
    """Of each kind of page the headline and the text are kept; the rest is set aside, and nothing is lost."""
    page, issued = PAGES[name]
    reading = pressdoc.examine(page, format="html")
    assert reading.release.headline is not None
    assert reading.release.headline.plain == HEADLINE
    found = kept(page)
    assert found[0] == HEADLINE
    assert found[1:] == KEPT
    if issued is not None:
        assert reading.release.issued == issued


def test_a_short_teaser_right_below_the_headline_is_its_deck() -> None:
    """It leads nowhere; one further down is of another article."""
    page = f"""<html>{HEAD}<body><main><h1>{HEADLINE}</h1><div class="teaser"><p>A second quay and forty</p></div>
    {BODY}<div class="teaser"><p>A third quay</p></div></main></body></html>"""
    reading = pressdoc.examine(page, format="html")
    assert [deck.plain for deck in reading.release.subheadlines] == ["A second quay and forty"]
    assert "A third quay" in [one.text.plain for one in reading.set_aside]


def test_contact_beside_the_text_stays() -> None:
    """A contact in an ``aside`` of the article is the release's; one in the footer of the page is the site's."""
    page = f"""<html>{HEAD}<body><main><article><h1>{HEADLINE}</h1>{BODY}<aside><div class="press-contact">Ann Lee,
    ann@ravens.example</div></aside></article></main><footer><address>Quay 1, Ravensmouth</address></footer></body>"""
    hints = {block.block.text.plain: block.hint for block in draft(page).blocks if hasattr(block.block, "text")}
    assert hints["Ann Lee, ann@ravens.example"] == "contact"
    assert hints["Quay 1, Ravensmouth"] == "footer"


def test_outside_is_believed_only_where_the_text_is_most_of_the_page() -> None:
    """A ``main`` that holds less than half of the words is not the text; nothing around it is set aside for it."""
    page = f"<html><body><main><h1>{HEADLINE}</h1></main><div>{BODY}</div></body></html>"
    assert kept(page) == [HEADLINE, *KEPT]


def test_several_articles_of_one_release_stay() -> None:
    """Page builders put each part of a text into an ``article``; only short ones that lead elsewhere are others."""
    parts = f"<article><p>{LEAD}</p></article><article><p>{SECOND}</p></article>"
    page = f"""<html>{HEAD}<body><main><h1>{HEADLINE}</h1>{parts}<article><a href="/x">Harbour
    closes</a></article></main></body></html>"""
    assert kept(page) == [HEADLINE, LEAD, SECOND]
    assert aside(page) == ["Harbour closes"]


def test_headings_of_page_parts_go_with_them() -> None:
    """A heading that introduces only related news, or links at the very end, is theirs; one above a contact is not."""
    page = f"""<html>{HEAD}<body><main><h1>{HEADLINE}</h1>{BODY}<h3>Contact</h3><p><a href="mailto:a@b.example">Ann
    Lee</a></p><h2>Share</h2><ul class="share"><li>Link</li></ul><h2>More news</h2><ul><li><a href="/x">Harbour
    closes</a></li></ul></main></body></html>"""
    hints = {block.hint for block in draft(page).blocks[-4:]}
    assert hints == {"share", "related"}
    assert kept(page)[-1] == "Contact\nAnn Lee"


def test_headline_of_a_contact_is_a_contact() -> None:
    """Of a class in two words the last says what it is, but a headline is that of the other word."""
    page = (
        '<p class="contact-headline">Pressekontakt</p><p class="contact-text">Ann Lee</p><p class="news-headline">a</p>'
    )
    assert [block.hint for block in draft(page).blocks] == ["contact", "contact", "headline"]


@pytest.mark.parametrize(
    ("linked", "emails"),
    [
        ("mailto:ines.calloway@fulmar.example?subject=Press", ("ines.calloway@fulmar.example",)),
        ("mailto:?subject=Press", ()),
        ("https://fulmar.example/ask", ()),
    ],
)
def test_an_address_that_only_a_link_says(linked: str, emails: tuple[str, ...]) -> None:
    """Cards of newsrooms print "Email Ines"."""
    card = f'<div>Ines Calloway</div><div>313.555.0156</div><div><a href="{linked}">Email Ines</a></div>'
    page = f"<html>{HEAD}<body><main><h1>{HEADLINE}</h1>{BODY}<h2>Media contacts</h2>{card}</main></body></html>"
    (contact,) = pressdoc.parse(page, format="html").contacts
    assert (contact.name, contact.emails, contact.phones) == ("Ines Calloway", emails, ("313.555.0156",))


def test_filing_in_a_text_file_is_unwrapped(tmp_path: Path) -> None:
    """EDGAR keeps filings in files that end in ".txt"; the pages in them are read as pages."""
    path = tmp_path / "filing.txt"
    path.write_text(
        "<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n<html><body>"
        f"<div>Exhibit 99.1</div><div><b>{HEADLINE}</b></div><div>{LEAD}</div></body></html>\n</TEXT>\n</DOCUMENT>\n"
    )
    reading = pressdoc.examine(path)
    assert LEAD in [text.plain for _, text in reading.parts()]


def test_rows_above_the_figures_are_heads() -> None:
    """Financial statements have no header cells: words and years without a label in front stand over columns."""
    page = """<table><tr><td></td><td colspan="2">Three Months Ended</td></tr><tr><td></td><td>2021</td><td>2020</td>
    </tr><tr><td>Revenue</td><td>12.5</td><td>11.2</td></tr><tr><td>Loss</td><td>(4.1)</td><td>(3.0)</td></tr></table>"""
    (block,) = draft(page).blocks
    assert isinstance(block.block, Table)
    assert block.block.header_rows == 2
    (block,) = draft(page.replace("2021", "12.1")).blocks
    assert isinstance(block.block, Table)
    assert block.block.header_rows == 0


def test_date_that_the_style_sheet_sets_apart_is_a_block_of_its_own() -> None:
    """Where a date touches the words before it, the page shows it on a line of its own; in a sentence it does not."""
    page = """<div class="eyebrow"><span class="eyebrow__genre">PRESS RELEASE</span><span class="eyebrow__date">March 3,
    2026</span></div><p>On <span class="date">March 4</span> we open.</p>"""
    words = [block.block.text.plain for block in draft(page).blocks if isinstance(block.block, Paragraph)]
    assert words == ["PRESS RELEASE", "March 3, 2026", "On March 4 we open."]


def test_notes_in_one_line_below_the_headline_are_blocks_of_their_own() -> None:
    """The day of publication, that of a change, which many style sheets hide, and who put it there."""
    page = f"""<article><h1>{HEADLINE}</h1><div class="entry-meta"><span class="posted-on">Posted on <a href="/p"><time
    class="entry-date published">March 3, 2026</time><time class="updated">April 9, 2026</time></a></span> <span
    class="byline">by <span class="author vcard">admin</span></span></div>{BODY}</article>"""
    assert kept(page) == [HEADLINE, *KEPT]
    reading = pressdoc.examine(page, format="html")
    assert [text.plain for role, text in reading.parts() if role in ASIDE] == [
        *("Posted on March 3, 2026", "April 9, 2026", "by admin")
    ]
    assert reading.release.issued == datetime.date(2026, 3, 3)


def test_paragraph_that_begins_with_a_date_is_text() -> None:
    """Only a short line is a note."""
    page = f"""<h1>{HEADLINE}</h1><p><span class="date">March 3, 2026</span> - {LEAD}</p>{BODY}"""
    assert [block.hint for block in draft(page).blocks] == [None] * 6


def test_list_of_other_releases_with_their_days_goes_with_its_heading() -> None:
    """At the end of the text, a list of links and days leads elsewhere; one with words beside the links may not."""
    links = """<li><p>March 1, 2026</p><p><a href="/1">Ravens Harbour orders six cranes</a></p></li>
    <li><p>May 5, 2025</p><p><a href="/2">Ravens Harbour names a harbour master</a></p></li>"""
    page = f"<html>{HEAD}<body><main><h1>{HEADLINE}</h1>{BODY}<h2>Ravens news</h2><ul>{links}</ul></main></body></html>"
    assert kept(page) == [HEADLINE, *KEPT]
    facts = links.replace("March 1, 2026", "Opened").replace("May 5, 2025", "Begun")
    page = f"<html>{HEAD}<body><main><h1>{HEADLINE}</h1>{BODY}<h2>Ravens news</h2><ul>{facts}</ul></main></body></html>"
    assert "Ravens news" in kept(page)


def test_article_among_related_ones_is_not_the_text() -> None:
    """Where the release stands in no article element, a teaser in one is no more than a teaser."""
    teaser = f"<article><h4><a href=/1>Cranes for Ravensmouth</a></h4><p>{LAST}</p></article>"
    page = f"<html>{HEAD}<body><div><h1>{HEADLINE}</h1>{BODY}</div><div class=post-recent>{teaser}</div></body></html>"
    assert kept(page) == [HEADLINE, *KEPT]


def test_contact_behind_the_text_that_reaches_nobody_is_the_address_of_the_site() -> None:
    """One with a number is the release's."""
    body = f"<h1>{HEADLINE}</h1><div class=article-body>{BODY}</div>"
    box = "<div class=contact-box><h2>Investor Contact</h2><p>1 Harbour Road<br>Ravensmouth 18015</p>{}</div>"
    page = f"<html>{HEAD}<body>{body}{box.format('')}</body></html>"
    assert kept(page) == [HEADLINE, *KEPT]
    page = f"<html>{HEAD}<body>{body}{box.format('<p>Tel. 0555 0123 45</p>')}</body></html>"
    assert len(pressdoc.parse(page, format="html").contacts) == 1


def test_greater_headings_above_the_headline_are_the_site() -> None:
    """Where the page says which heading is the headline, greater ones above it are names; a line in capitals is not."""
    page = f"""<html>{HEAD}<body><div><h2>News details</h2><h2>FOR IMMEDIATE RELEASE</h2><h3>{HEADLINE}</h3>{BODY}</div>
    </body></html>"""
    assert [block.hint for block in draft(page).blocks[1:4]] == ["header", None, "headline"]


def test_title_that_is_the_name_of_the_site_is_no_headline() -> None:
    """The name of the site in ``og:title`` agrees with its heading, and says nothing of the release."""
    page = f"""<html><head><title>Pressemitteilungen</title><meta property="og:title" content="Ravens Harbour"><meta
    property="og:site_name" content="Ravens Harbour"></head><body><header><h2>Ravens Harbour</h2></header><main>
    <h1>{HEADLINE}</h1>{BODY}</main></body></html>"""
    assert kept(page) == [HEADLINE, *KEPT]


@pytest.mark.parametrize("title", ["EX-99.1", "Document", "exhibit991.htm", "Untitled Document"])
def test_title_that_a_program_made_up_is_none(title: str) -> None:
    """The name of a file or the kind of an exhibit is set aside like a title, and names no release."""
    page = f"<html><head><title>{title}</title></head><body><div>{LEAD}</div><div>{SECOND}</div></body></html>"
    assert draft(page).page.title is None
    assert pressdoc.parse(page, format="html").headline is None


def test_alternates_are_what_the_page_says() -> None:
    """The page names its copies in other languages; they are kept as they stand there."""
    page = '<link rel="alternate" hreflang="de" href="https://ravens.example/de"><p>a</p>'
    assert draft(page).page.alternates == (("de", "https://ravens.example/de"),)


SHARED = "".join(
    f'<li><a href="https://{name.lower()}.example/s">{name}</a></li>' for name in ("Chirp", "Facelift", "人人")
)


@pytest.mark.parametrize("language", ["en", "de", "zh"])
def test_list_of_links_below_the_headline_is_no_row_of_decks(language: str) -> None:
    """Where a page can be shared stands in a list whose class says nothing; a list of words is highlights."""
    tools = f"<ul class=document>{SHARED}</ul>"
    page = f"<html lang={language}>{HEAD}<body><div><h1>{HEADLINE}</h1>{tools}{BODY}</div></body></html>"
    release = pressdoc.parse(page, format="html")
    assert release.subheadlines == ()
    assert kept(page) == [HEADLINE, *KEPT]
    decks = (
        "<ul><li>A pier of 200 metres is ready for two ships at once</li><li>Two cranes lift 40 tonnes each</li></ul>"
    )
    assert (
        len(pressdoc.parse(page.replace(f"<ul class=document>{SHARED}</ul>", decks), format="html").subheadlines) == 2
    )


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("compartir", "share"),
        ("partager", "share"),
        ("noticias-relacionadas", "related"),
        ("lista-comentarios", "comments"),
        ("fil-ariane", "navigation"),
        ("entradilla", "subheadline"),
        ("chapo", "subheadline"),
        ("fecha", "date"),
        ("contacto-prensa", "contact"),
        ("Ansprechpartner", "contact"),
        ("herramientas", "furniture"),
        ("autor", "byline"),
    ],
)
def test_names_of_classes_are_read_in_more_languages_than_english(name: str, hint: str) -> None:
    """Newsrooms name their boxes in their own language."""
    box = f'<div class="{name}"><p><a href="/x">Words</a></p></div>'
    page = f"<html>{HEAD}<body><h1>{HEADLINE}</h1>{box}{BODY}</body></html>"
    assert next(block.hint for block in draft(page).blocks if "Words" in str(block.block)) == hint


def page_of(title: str, text: str, below: str = "", language: str = "en") -> str:
    """Return a page with a title, and a text without boilerplate."""
    return f"""<html lang={language}><head><title>{title}</title></head><body><div><h1>{HEADLINE}</h1>
    <p>{text}</p><p>{text[:-1]}!</p>{below}</div></body></html>"""


@pytest.mark.parametrize(
    ("title", "text", "language"),
    [
        (
            f"{HEADLINE} | PA | Department of Harbours",
            "A Carvel pilot residing in Northport was sentenced to 18 months today, as the Department announced.",
            "en",
        ),
        (
            f"{HEADLINE} – Ministerio de Puertos",
            "Un piloto de Carvel ha sido condenado hoy a 18 meses, según ha anunciado la autoridad en Puerto Norte.",
            "es",
        ),
    ],
)
def test_institution_at_the_end_of_the_title_issues_what_the_page_says(title: str, text: str, language: str) -> None:
    """Whom the lead begins with is one of many: "A Carvel pilot"."""
    [issuer] = pressdoc.parse(page_of(title, text, language=language), format="html").issuers
    assert issuer.name == ("Department of Harbours" if language == "en" else "Ministerio de Puertos")


@pytest.mark.parametrize("article", ["A", "An"])
def test_one_of_many_does_not_issue_a_release(article: str) -> None:
    """A name behind an indefinite article is none, unless a legal form closes it."""
    text = f"{article} Inverness man announced plans today to walk along the whole coast for a charity of sailors."
    assert pressdoc.parse(page_of(HEADLINE, text), format="html").issuers == ()
    text = f"{article} Plus Ferries Inc. announced plans today to sail along the whole coast for a charity of sailors."
    assert len(pressdoc.parse(page_of(HEADLINE, text), format="html").issuers) == 1


@pytest.mark.parametrize(
    ("address", "issuers"),
    [
        ("press@fightforfairferries.example", ["Fight for Fair Ferries"]),
        ("press@fairferriesforall.example", []),
    ],
)
def test_an_address_spells_a_name_with_small_words(address: str, issuers: list[str]) -> None:
    """A campaign has neither boilerplate nor legal form; its address and the text agree on its name."""
    text = "The protest was led by the sailors' group Fight for Fair Ferries on Monday, and it closed the harbour."
    contact = f"<p>Contact: Evan Grew, 555-852-6457, {address}</p>"
    release = pressdoc.parse(page_of(HEADLINE, text, contact), format="html")
    assert [issuer.name for issuer in release.issuers] == issuers


@pytest.mark.parametrize(
    ("claimed", "locale", "language", "day"),
    [
        ("en", "en_US", "en-US", "2026-03-12"),
        ("en", "en_GB", "en-GB", "2026-12-03"),
        ("en", "de_DE", "en", None),
        ("en-GB", "en_US", "en-GB", "2026-12-03"),
    ],
)
def test_metadata_add_the_region_of_a_language(claimed: str, locale: str, language: str, day: str | None) -> None:
    """Where the element says the language only, the region decides what 03/12/2026 is."""
    said = f'<meta property="og:locale" content="{locale}">'
    page = f"<html lang={claimed}><head>{said}</head><body><h1>{HEADLINE}</h1><p>03/12/2026</p>{BODY}</body></html>"
    assert draft(page).page.language == language
    issued = pressdoc.parse(page, format="html").issued
    assert (issued.isoformat() if issued else None) == day


@pytest.mark.parametrize("credit", ["", "<p>Ada Roe, CEO</p>", "<cite>Ada Roe</cite>"])
def test_a_pull_quote_is_the_pages(credit: str) -> None:
    """Its words stand in the text as well; a quotation that stands alone stays."""
    said = "Families tell us that the weekly shop is where they feel it, so that is where we start"
    alone = "A quotation that stands in a box of its own and nowhere else in the text of this release"
    page = (
        "<html><body><article><h1>Kelda Lowers Prices</h1><p>ORVIK, May 3, 2026 – Kelda Market lowered prices.</p>"
        f"<blockquote class='pull-quote'><p>“{said}.”</p>{credit}</blockquote>"
        f'<p>"{said}," said Ada Roe, CEO of Kelda Market. "We go on."</p>'
        f"<blockquote><p>“{alone}.”</p></blockquote><p>The prices hold until autumn in all markets of the town.</p>"
        "</article></body></html>"
    )
    reading = pressdoc.examine(page, format="html")
    assert [block.kind for block in reading.release.body].count("blockquote") == 1
    assert any(one.reason.startswith("a pull quote") for one in reading.set_aside)
    assert len([quote for quote in reading.release.quotes if quote.parts[0].text.startswith("Families")]) == 1
