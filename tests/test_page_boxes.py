"""Parts of a page that its style sheet sets apart: boxes in a row, portraits, tools above the text, summaries."""

from __future__ import annotations

import pytest

import pressdoc

LEAD = (
    "Ravens Harbour AG, a maker of quay cranes, today opened its second terminal, which took four years to build and "
    "doubles what the port of Ravensmouth can load and unload in a single day of the week."
)
GERMAN = (
    "Die Rabenhafen AG hat heute ihr zweites Terminal eröffnet, an dem sie vier Jahre lang gebaut hat. Es verdoppelt, "
    "was der Hafen an einem einzigen Tag der Woche laden und löschen kann."
)

FRENCH = (
    "La société Port-aux-Corbeaux a inauguré ce matin son deuxième terminal, dont la construction a duré quatre ans et "
    "qui double ce que le port peut charger et décharger en une seule journée de la semaine."
)
LEADS = {"en": LEAD, "de": GERMAN, "fr": FRENCH}


def page_of(*parts: str, language: str = "en", headline: str = "Ravens Harbour opens second terminal") -> str:
    """Return a page with a headline and parts below it."""
    return f"<html lang={language}><body><main><h1>{headline}</h1>{''.join(parts)}</main></body></html>"


def roles(page: str) -> list[tuple[str, str]]:
    """Return the parts of a page, each with its role."""
    return [(role, text.plain) for role, text in pressdoc.examine(page, format="html").parts()]


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ('<div><a href="/a">Cranes</a><a href="/b">Winches</a></div>', "Cranes Winches"),
        ('<div><span class="day">Opened today</span><span class="time">by tram</span></div>', "Opened today by tram"),
        ('<section><span>Where</span><a href="/a">Quay Street</a></section>', "Where Quay Street"),
        ('<div><a href="/a">Cranes</a><a href="/a">man</a></div>', "Cranesman"),
        ('<div><span class="c">Ter</span><span class="c">minal</span></div>', "Terminal"),
        ('<p><span class="c">Ter</span><span class="d">minal</span></p>', "Terminal"),
        ('<div><a href="/a">Cranes</a><a href="/b">, and more</a></div>', "Cranes, and more"),
    ],
)
def test_boxes_in_a_row_are_words_of_their_own(markup: str, shown: str) -> None:
    """Two links, or elements with classes of their own, may touch in the source and stand apart on the screen."""
    assert any(plain == shown for _, plain in roles(page_of(f"<p>{LEAD}</p>", markup, f"<p>{LEAD}</p>")))


def test_a_date_and_how_long_it_reads_are_two() -> None:
    """What touches the date in the source does not hide it."""
    line = '<div><span class="news__date">October 14, 2026</span><span class="news__length">4 min read</span></div>'
    release = pressdoc.parse(page_of(line, f"<p>{LEAD}</p>"), format="html")
    assert str(release.issued) == "2026-10-14"
    assert release.subheadlines == ()


def test_portraits_stand_beside_names() -> None:
    """A picture without words neither ends contacts nor is one."""
    card = (
        '<div class="card"><img src="{0}.jpg" alt=""><h3>{1}</h3><p>{2}</p><a href="tel:+44207946041{0}">'
        '+44 20 7946 041{0}</a><br><a href="mailto:{0}@ravens.example">{0}@ravens.example</a></div>'
    )
    cards = card.format(1, "Priya Nair", "Head of Media Relations") + card.format(
        2, "Tom Ashdown", "Investor Relations"
    )
    release = pressdoc.parse(page_of(f"<p>{LEAD}</p><h2>Contacts</h2>", cards), format="html")
    assert [(contact.name, contact.emails) for contact in release.contacts] == [
        ("Priya Nair", ("1@ravens.example",)),
        ("Tom Ashdown", ("2@ravens.example",)),
    ]


def test_a_dateline_ends_the_tools_above_the_text() -> None:
    """A heading for files stands below a text; above one it takes nothing of it."""
    page = page_of(
        "<div><p>Bild-Infos</p><p>Download</p></div><p><i>Hannover (ots)</i></p>",
        f"<p>{GERMAN}</p><h2>Weitere Storys aus Hannover</h2><h3>Die Rabenhafen AG sucht Taucher</h3>",
        language="de",
        headline="Rabenhafen eröffnet zweites Terminal",
    )
    found = {plain: role for role, plain in roles(page)}
    assert found[GERMAN] == "body"
    assert found["Bild-Infos"] == found["Weitere Storys aus Hannover"] == "furniture"
    assert found["Die Rabenhafen AG sucht Taucher"] == "furniture"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Reading time: 4 min"),
        ("fr", "Temps de lecture : 2 min"),
        ("de", "Lesezeit: 3 Minuten"),
        ("en", "03:12"),
        ("fr", "Dossier de presse (PDF - 1,8 Mo)"),
    ],
)
def test_counts_and_files_of_the_page(language: str, line: str) -> None:
    """How long the text takes, and a file with its size, are no decks."""
    assert ("furniture", line) in roles(page_of(f"<p>{line}</p><p>{LEADS[language]}</p>", language=language))


def test_how_long_something_took_is_text() -> None:
    """A sentence with the words in it is none of them."""
    line = "Reading time: it fell by half."
    assert ("body", line) in roles(page_of(f"<p>{LEAD}</p><p>{line}</p><p>{LEAD}</p>"))


def test_bullets_below_a_deck_that_the_page_names_are_text() -> None:
    """A page that says which its summary is has key facts as the first part of the text."""
    summary = '<p class="gem-c-lead-paragraph">Nine towns will restore their harbours.</p>'
    facts = "<ul><li>£46 million for nine towns</li><li>First crane to be lifted in spring</li></ul>"
    sender = "<dl><dt>From:</dt><dd><a href='/m'>Ministry of Harbours</a> and <a href='/p'>Dame Ann Pike</a></dd></dl>"
    release = pressdoc.parse(page_of(summary, sender, facts, f"<p>{LEAD}</p>"), format="html")
    assert [one.plain for one in release.subheadlines] == ["Nine towns will restore their harbours."]
    assert release.body[0].kind == "list"


def test_figures_with_which_a_page_praises_itself() -> None:
    """A figure above a line that pages add belongs to it; one above text of the release does not."""
    praise = (
        "<div><p>440k+</p><p>Newsrooms &amp;<br>Influencers</p></div><p>21%</p><p>more press release views with</p>"
    )
    found = roles(
        page_of(f"<p>{LEAD}</p><p>30%</p><p>of all cranes are ours.</p>", "<p>SOURCE Ravens Harbour AG</p>", praise)
    )
    assert {plain for role, plain in found if role == "furniture"} >= {"440k+", "Newsrooms &\nInfluencers", "21%"}
    assert ("body", "30%") in found


@pytest.mark.parametrize("name", ["credit", "photo-credit"])
def test_who_took_a_picture_is_no_deck(name: str) -> None:
    """A newsroom prints it below the picture that stands under the headline."""
    credit = f'<div><img src="a.jpg" alt=""><p class="{name}">Ann Crane / Harbour Pictures</p></div>'
    release = pressdoc.parse(page_of(credit, f"<p>{LEAD}</p>"), format="html")
    assert release.subheadlines == ()


def test_headings_and_sentences_that_are_no_data_of_the_page() -> None:
    """A section may be called so, and a sentence may begin with a day that the markup names."""
    opening = "<p><time datetime='2026-05-03'>3 May 2026</time> is the day on which it opens.</p>"
    found = roles(page_of(opening, f"<p>{LEAD}</p><h3>Industry</h3><p>{LEAD}</p>"))
    assert ("heading", "Industry") in found
    assert ("date", "3 May 2026 is the day on which it opens.") not in found
