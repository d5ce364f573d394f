"""Releases on portals and in newsrooms: lines beside the date, titles of sites, words in another language."""

from __future__ import annotations

import datetime

import pytest

import pressdoc

HEADLINE = "Pennick Metals reports drilling results from the Hollow Creek project"
LEAD = (
    "TORONTO, March 27, 2026 /CNW/ - Pennick Metals Inc. (TSX: PNK) is pleased to announce the first assay results of "
    "its drilling program at the Hollow Creek project, where two rigs have been at work since the autumn."
)
MORE = "The company will drill another twelve holes in the summer, when the ground between the two lakes is dry again."


def page_of(*parts: str, language: str = "en", title: str = HEADLINE, headline: str = f"<h1>{HEADLINE}</h1>") -> str:
    """Return a page with a title, a headline and parts below it."""
    return (
        f"<html lang={language}><head><title>{title}</title></head>"
        f"<body><main>{headline}{''.join(parts)}</main></body></html>"
    )


def roles(page: str) -> dict[str, str]:
    """Return the role of each part of a page."""
    return {text.plain: role for role, text in pressdoc.examine(page, format="html").parts()}


# -- when and where -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    ["27.03.2026 | CNW", "GlobeNewswire March 27, 2026, 08:15 AM", "WEBWIRE – Friday, March 27, 2026"],
)
def test_a_line_of_a_portal_gives_way_to_the_place_in_the_text(line: str) -> None:
    """A portal prints when it had the release, and from which wire; the text says from where."""
    release = pressdoc.parse(page_of(f"<p>{line}</p>", f"<p>{LEAD}</p><p>{MORE}</p>"), format="html")
    assert release.dateline is not None
    assert (release.dateline.places, release.dateline.wire) == (("TORONTO",), "CNW")
    assert release.issued == datetime.date(2026, 3, 27)


def test_a_line_of_a_wire_stays_where_the_text_names_no_place() -> None:
    """Without a place in the text the line is the dateline."""
    text = LEAD.partition(" - ")[2]
    release = pressdoc.parse(page_of("<p>CNW, March 27, 2026</p>", f"<p>{text}</p><p>{MORE}</p>"), format="html")
    assert release.dateline is not None
    assert (release.dateline.places, release.dateline.wire) == ((), "CNW")


def test_the_wire_of_a_line_of_its_own_is_kept() -> None:
    """Where the dateline of the text names no wire, the line above says which one it was."""
    text = f"# {HEADLINE}\n\n(News Direct)\n\n{LEAD.replace(' /CNW/', '')}\n\n{MORE}\n"
    release = pressdoc.parse(text, format="markdown")
    assert release.dateline is not None
    assert (release.dateline.places, release.dateline.wire) == (("TORONTO",), "News Direct")


def test_a_portal_before_the_wire_that_sent_it() -> None:
    """The wire behind the place has sent it."""
    relayed = "/EIN News/ -- OSLO, May 3, 2026 (GLOBE NEWSWIRE) -- Hellmo Shipping ASA has ordered two ferries."
    release = pressdoc.parse(f"{relayed} They will cross the fjord from the autumn of next year on.", format="text")
    assert release.dateline is not None
    assert (release.dateline.places, release.dateline.wire) == (("OSLO",), "GLOBE NEWSWIRE")


def test_a_section_in_latin_letters_is_no_town() -> None:
    """A page in Japanese files the release under "IR"."""
    page = page_of(
        "<p>青岚工業株式会社は、本日、新工場の建設を決定しましたのでお知らせいたします。</p>",
        language="ja",
        title="新工場の建設に関するお知らせ",
        headline="<div><span>IR</span> <time>2026.05.11</time></div><h1>新工場の建設に関するお知らせ</h1>",
    )
    release = pressdoc.parse(page, format="html")
    assert release.dateline is None
    assert release.issued == datetime.date(2026, 5, 11)


@pytest.mark.parametrize("beside", [" 342", ""])
def test_how_often_a_page_was_read_beside_its_date(beside: str) -> None:
    """A bare number behind the day is no date."""
    page = page_of(f"<div>2026-05-11{beside}</div>", f"<p>{LEAD.partition(' - ')[2]}</p><p>{MORE}</p>")
    assert pressdoc.parse(page, format="html").issued == datetime.date(2026, 5, 11)


def test_the_year_of_an_era_in_brackets() -> None:
    """Authorities in Japan give both years."""
    release = pressdoc.parse(
        "# 新庁舎の開設\n\n2026年（令和8年）5月11日\n\n青岚市は新庁舎を開設しました。\n", format="markdown"
    )
    assert release.issued == datetime.date(2026, 5, 11)


def test_an_hour_with_a_zone_beside_other_data() -> None:
    """A portal says when, from whom and what."""
    line = "22.6.2026 23:31:00 CEST | Fjordwire by Nordpost | Press release"
    reading = pressdoc.examine(page_of(f"<p>{line}</p>", f"<p>{LEAD}</p><p>{MORE}</p>"), format="html")
    assert [one.role for one in reading.set_aside if one.text.plain == line] == ["date"]
    assert reading.release.subheadlines == ()


@pytest.mark.parametrize("markup", ['<h3 itemprop="headline">{}</h3>', "<h3>{}</h3>"])
def test_a_headline_that_names_a_day_is_no_dateline(markup: str) -> None:
    """The page's title begins with it, or the page calls it the headline."""
    headline = "Reparaturtreff am 31. Januar"
    text = (
        "Im Reparaturtreff kann jeder Geräte abgeben, um sie von einem kundigen Team reparieren zu lassen, das alles "
    )
    text += "kostenlos macht und sich über Besuch freut."
    page = page_of(
        f"<p>{text}</p>", language="de", title=f"{headline}: Stadt Otternau", headline=markup.format(headline)
    )
    release = pressdoc.parse(page, format="html")
    assert release.headline is not None
    assert release.headline.plain == headline
    assert release.dateline is None
    assert [one.name for one in release.issuers] == ["Stadt Otternau"]


# -- the page's words -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "above", "headline"),
    [
        ("青岚集团与白榆科技签署合作协议-青岚建设报", "<h3>青岚建设报</h3>", "<h2>青岚集团与白榆科技签署合作协议</h2>"),
        (
            "【2918】青岚 新工場の設立および移転に関するお知らせ（訂正版） - 開示情報一覧",
            "<h1>開示情報一覧</h1>",
            "<h2>新工場の設立および移転に関するお知らせ（訂正版）</h2>",
        ),
    ],
)
def test_the_name_of_a_site_is_no_headline(title: str, above: str, headline: str) -> None:
    """It ends the title, and stands above the headline, which the rest of the title says."""
    text = "<p>青岚集团和白榆科技在京签署合作协议，双方将在新材料领域开展更深层次的合作，共同推动发展。</p>"
    release = pressdoc.parse(page_of(text, language="zh", title=title, headline=above + headline), format="html")
    assert release.headline is not None
    assert f"<h2>{release.headline.plain}</h2>" == headline


@pytest.mark.parametrize(
    ("language", "line"),
    [("de", "Druckversion"), ("fr", "Retour aux communiqués"), ("ja", "TOPへ戻る"), ("sv", "Alla pressmeddelanden")],
)
def test_a_portal_in_another_language_than_the_release(language: str, line: str) -> None:
    """The words of the page are those of the language that it claims."""
    line = "Weitere Pressemitteilungen" if line == "Druckversion" else line
    assert roles(page_of(f"<p>{LEAD}</p><p>{MORE}</p>", f"<p>{line}</p>", language=language))[line] == "furniture"


def test_whom_a_portal_has_it_from_in_another_language() -> None:
    """The line below names the company; neither is a deck."""
    page = page_of(
        "<p>Nouvelles fournies par</p><p>Pennick Metals Incorporated</p>",
        f"<p>{LEAD}</p><p>{MORE}</p>",
        language="fr",
    )
    assert pressdoc.parse(page, format="html").subheadlines == ()


@pytest.mark.parametrize(
    ("heading", "role"), [("About GlobeNewswire by Notified", "furniture"), ("About Pennick Metals", "about")]
)
def test_what_a_wire_says_of_itself_is_the_pages(heading: str, role: str) -> None:
    """A boilerplate is of whoever issues the release."""
    page = page_of(
        f"<p>{LEAD}</p><p>{MORE}</p>", f"<h2>{heading}</h2><p>It was founded in 1990 and has many offices.</p>"
    )
    assert roles(page)[heading] == role


def test_a_wire_that_tells_news_of_its_own_has_a_boilerplate() -> None:
    """Its name stands in the headline."""
    headline = "Business Wire opens office in Lisbon"
    page = page_of(
        "<p>LISBON, May 3, 2026 -- Business Wire opened an office in Lisbon today with a staff of twelve people.</p>"
        "<p>It is the ninth office in Europe, and the first one with a studio, where films for clients are made.</p>",
        "<h2>About Business Wire</h2><p>Business Wire sends the news of companies to the press in many countries.</p>",
        title=headline,
        headline=f"<h1>{headline}</h1>",
    )
    assert roles(page)["About Business Wire"] == "about"


# -- below the text -------------------------------------------------------------------------------------------------


def test_contacts_in_columns_are_no_figures() -> None:
    """Most of a table of contacts is digits."""
    rows = [("Media Contact:", "Dora Fenwick"), ("", "4Front"), ("", "(651) 555-0146"), ("", "")]
    rows += [("Investor Contacts:", "Matt Grinder"), ("", "4Front"), ("", "(651) 555-0106")]
    cells = "".join(f"<tr><td>{label}</td><td>{words}</td></tr>" for label, words in rows)
    page = page_of(
        f"<p>{LEAD}</p><p>{MORE}</p><p><b>About 4Front</b></p><p>4Front makes glue in ten countries.</p>",
        f"<table>{cells}</table>",
    )
    release = pressdoc.parse(page, format="html")
    assert [(one.name, one.phones) for one in release.contacts] == [
        ("Dora Fenwick", ("(651) 555-0146",)),
        ("Matt Grinder", ("(651) 555-0106",)),
    ]
    assert [one.heading.plain for one in release.about if one.heading] == ["About 4Front"]


def test_a_number_of_people_is_no_boilerplate() -> None:
    """A heading that begins with a number is not about an organisation."""
    text = f"{HEADLINE}\n\n{LEAD}\n\nAbout 500 people\n\nSo many came to see the mine.\n"
    assert pressdoc.parse(text, format="text").about == ()


@pytest.mark.parametrize(
    ("language", "headline", "last"),
    [
        (
            "en",
            "Eskdale Medical named to list",
            "Founded in 1987, Eskdale develops and markets devices for eye surgery.",
        ),
        (
            "en",
            "Eskdale Medical named to list",
            "Eskdale Medical, which celebrates its 100th anniversary in 2026, is the largest maker of lenses in Ohio.",
        ),
        (
            "de",
            "Eskdal baut Werk in Bremen",
            "Gegründet 1987, beschäftigt Eskdal heute 500 Menschen an acht Standorten.",
        ),
        (
            "fr",
            "Eskdale ouvre une usine",
            "Fondée en 1987, Eskdale conçoit des instruments pour la chirurgie de l'œil.",
        ),
        ("es", "Eskdale abre una planta", "Fundada en 1987, Eskdale fabrica instrumentos para la cirugía de los ojos."),
    ],
)
def test_a_boilerplate_without_a_heading_begins_with_its_founding(language: str, headline: str, last: str) -> None:
    """The last paragraph says who they are."""
    news = {
        "en": "The company was added to the list today, and it said that it is glad of the honour, which is its third.",
        "de": "Das Unternehmen hat heute mit dem Bau begonnen, der zwei Jahre dauern und viele Stellen schaffen soll.",
        "fr": "La société a ouvert son usine aujourd'hui, et elle y emploiera deux cents personnes dès le printemps.",
        "es": "La empresa abrió hoy su planta, en la que trabajarán doscientas personas a partir de la primavera.",
    }[language]
    release = pressdoc.parse(f"# {headline}\n\n{news}\n\n{news}\n\n{last}\n", format="markdown", language=language)
    assert [
        one.blocks[0].text.plain for one in release.about if isinstance(one.blocks[0], pressdoc.model.Paragraph)
    ] == [last]


def test_news_that_begins_with_a_founding_is_text() -> None:
    """It names nobody of the headline."""
    text = (
        f"# {HEADLINE}\n\n{LEAD}\n\n{MORE}\n\nFounded in 1987, the mine was closed for ten years and has two shafts.\n"
    )
    assert pressdoc.parse(text, format="markdown").about == ()


# -- contacts and listings on lines of their own --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "listed"),
    [
        ("TSX: GRB \u00a0 \u00a0 OTCQX: GRBBF", ["TSX GRB", "OTCQX GRBBF"]),
        ("TSXV: GRB | OTCQB: GRBBF | FSE: 7BW", ["TSXV GRB", "OTCQB GRBBF", "FSE 7BW"]),
        ("NYSE: GRB rose", []),
        ("AIM: BETTER CARE", []),
        ("Grebe: GRB", []),
    ],
)
def test_a_line_of_listings_above_the_text(line: str, listed: list[str]) -> None:
    """Nothing but exchanges and symbols stands in it."""
    lead = (
        "TORONTO, March 27, 2026 /CNW/ - Grebe Metals Inc. has drilled three holes at the lake and found gold in each."
    )
    release = pressdoc.parse(page_of(f"<p>{line}</p>", f"<p>{lead}</p><p>{MORE}</p>"), format="html")
    assert [f"{one.exchange} {one.symbol}" for one in release.listings] == listed


@pytest.mark.parametrize(
    ("words", "contacts"),
    [
        (
            "CONTACT: Richard J. Depew, Chairman and CEO of Grebe Medical Corp., +1-610-555-0130",
            [("Richard J. Depew", "Chairman and CEO", "Grebe Medical Corp.")],
        ),
        (
            "CONTACT: Anna Lee of Grebe Medical Corp., +1-610-555-0130, or Robert Poe of Poe & Partners, "
            "+1-212-555-0101, for Grebe Medical Corp.",
            [("Anna Lee", None, "Grebe Medical Corp."), ("Robert Poe", None, "Poe & Partners")],
        ),
        (
            "CONTACT: Anna Lee, Royal Bank of Otterney, +1-610-555-0130",
            [("Anna Lee", None, "Royal Bank of Otterney")],
        ),
    ],
)
def test_who_is_of_which_firm_in_the_line_of_a_wire(
    words: str, contacts: list[tuple[str, str | None, str | None]]
) -> None:
    """The full stop of a legal form ends no sentence."""
    text = (
        "Grebe Medical named to list\n\nWAYNE, Pa., July 10, 2026 /PRNewswire/ -- Grebe Medical Corp. today announced "
        f"its inclusion in a list of companies that grow fast.\n\nThe list is made every year.\n\n{words}\n"
    )
    release = pressdoc.parse(text, format="text")
    assert [(one.name, one.title, one.organisation) for one in release.contacts] == contacts


@pytest.mark.parametrize("code", ["〒450-0002", "〒 450-0002"])
def test_a_postal_code_is_no_telephone_number(code: str) -> None:
    """The sign before it says what it is."""
    text = (
        "# 新工場の建設\n\n青岚工業株式会社は、新工場を建設します。工場は来年の春に完成します。\n\n"
        f"## お問い合わせ先\n\n青岚工業株式会社 広報部\n{code} 愛知県名古屋市中村区1-1-1\nTEL 052-555-0123\n"
    )
    release = pressdoc.parse(text, format="markdown")
    assert [one.phones for one in release.contacts] == [("052-555-0123",)]


def test_the_longer_of_two_sites_spells_the_name() -> None:
    """The same release has the same issuer every time."""
    text = (
        "# Help for families in November\n\nClothing for families is gathered again this year by the people of the "
        "Larnwood Gate and Fence Doors shop in the old mill.\n\nIt will do so until the end of the month.\n\n"
        "www.larnwoodgateandfence.example www.larnwoodgateandfencedoors.example\n"
    )
    assert [one.name for one in pressdoc.parse(text).issuers] == ["Larnwood Gate and Fence Doors"]


@pytest.mark.parametrize(
    "line", ["Ada Quill Hochschulkommunikation", "Dr. Ada Quill Presse- und Öffentlichkeitsarbeit"]
)
def test_who_is_of_the_press_office_is_no_deck(line: str) -> None:
    """Germany's portal of science prints it between headline and text, and the institution below."""
    said = "Forschende haben ein Verfahren entwickelt, mit dem sich die Luft anhand von Moosen prüfen lässt."
    top = f"02.07.2026 11:38\n\nMoose verraten viel über die Luft\n\n{line}\nHochschule Brothafen"
    release = pressdoc.parse(f"{top}\n\n{said}\n\n{said} {said}\n", format="text")
    assert release.subheadlines == ()
    assert [issuer.name for issuer in release.issuers] == ["Hochschule Brothafen"]
