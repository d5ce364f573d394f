"""What pages set around a release: cards of companies, prices of shares, columns of links, sections beside a date."""

from __future__ import annotations

import datetime

import pytest

import pressdoc

HEADLINE = "Tolvane Foods opens bakery in Pemberly"
LEAD = (
    "PEMBERLY--(BUSINESS WIRE)--Tolvane Foods Company (NYSE: TLV) today opened a bakery in Pemberly that took three "
    "years to build and will employ 240 people from the town and the villages around it."
)
MORE = "The bakery will make bread for schools, hospitals and shops within two hours of its ovens, the company said."
LEADS = {
    "en": LEAD,
    "de": "Die Tolvane Lebensmittel AG hat heute in Pemberg eine Bäckerei eröffnet, an der sie drei Jahre lang gebaut "
    "hat und in der 240 Menschen aus der Stadt und den Dörfern um sie herum arbeiten werden.",
    "ja": "株式会社藤原ベーカリー（本社：札幌市、代表取締役社長：藤原一）は、新工場を開設しました。"
    "工場は三年をかけて建設され、二百四十人が働きます。",
    "zh": "远帆食品股份有限公司今日宣布其新工厂投产。该工厂历时三年建成，将为当地提供二百四十个就业岗位。",
}


def page_of(*parts: str, language: str = "en", headline: str = HEADLINE, above: str = "") -> str:
    """Return a page with a title, a headline, and parts above and below it."""
    return (
        f"<html lang={language}><head><title>{headline} | Newsroom</title></head><body><main>{above}"
        f"<h1>{headline}</h1>{''.join(parts)}</main></body></html>"
    )


def roles(page: str) -> dict[str, str]:
    """Return the role of each part of a page."""
    return {text.plain: role for role, text in pressdoc.examine(page, format="html").parts()}


@pytest.mark.parametrize("line", ["<span>Nov 3, 2026</span> <span>Corporate</span>", "Company News November 3, 2026"])
def test_a_section_beside_the_date_above_the_headline(line: str) -> None:
    """The page says under what it files a release; its date counts."""
    reading = pressdoc.examine(page_of(f"<p>{LEAD}</p><p>{MORE}</p>", above=f"<div>{line}</div>"), format="html")
    assert reading.release.issued == datetime.date(2026, 11, 3)
    assert [one.role for one in reading.set_aside if "2026" in one.text.plain] == ["date"]


@pytest.mark.parametrize("event", ["Open House for Bakers June 5, 2026", "Bakers Gala June 5, 2026"])
def test_an_event_below_the_headline_is_no_date(event: str) -> None:
    """Words before a day say what happens on it."""
    release = pressdoc.parse(page_of(f"<p>{event}</p>", f"<p>{LEAD}</p><p>{MORE}</p>"), format="html")
    assert release.issued is None


@pytest.mark.parametrize(
    ("place", "exchange", "day"),
    [
        ("PITTSBURGH", "NYSE", datetime.date(2026, 11, 2)),
        ("LONDON", "LSE", datetime.date(2026, 2, 11)),
        ("PEMBERLY", "NYSE", datetime.date(2026, 11, 2)),
        ("PEMBERLY", "XYZ", None),
    ],
)
def test_the_order_of_a_date_in_digits(place: str, exchange: str, day: datetime.date | None) -> None:
    """Where a release comes from tells whether 11/02 is in November; its dateline before its listing."""
    text = LEAD.replace("PEMBERLY", place).replace("NYSE", exchange)
    reading = pressdoc.examine(page_of("<p>11/02/2026</p>", f"<p>{text}</p><p>{MORE}</p>"), format="html")
    assert reading.release.issued == day
    assert any(remark.code == "date-order-inferred" for remark in reading.remarks) == (day is not None)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("TLV +4.12%", "furniture"),
        ("TLV 18.42 USD -0.3%", "furniture"),
        ("NYSE:TLV $18.42 (+1.2%)", "furniture"),
        ("Sales rose +4.12%", "body"),
        ("EBITDA margin of 12%", "body"),
    ],
)
def test_the_price_of_a_share(line: str, role: str) -> None:
    """Portals show what the share costs at the moment."""
    assert roles(page_of(f"<p>{LEAD}</p><p>{MORE}</p><p>{line}</p><p>{MORE}</p>"))[line] == role


def test_the_bar_to_share_an_article() -> None:
    """Its last words say that the address was copied; they are no deck."""
    bar = "<ul><li>Share Article on Email</li><li>Copy Link</li><li>Link copied</li></ul>"
    assert roles(page_of(bar, f"<p>{LEAD}</p><p>{MORE}</p>"))["Share Article on Email\nCopy Link\nLink copied"] == (
        "furniture"
    )


def test_the_price_of_a_share_on_two_lines() -> None:
    """Below "In this article:" a portal has symbols, and below each how much its price has changed."""
    text = f"{HEADLINE}\n\nIn this article:\nTLV\n-2.14%\nPLBK\n+11.90%\n\n{LEAD}\n\n{MORE}\n"
    found = {part.plain: role for role, part in pressdoc.examine(text, format="text").parts()}
    assert {found[line] for line in ("TLV", "-2.14%", "PLBK", "+11.90%")} == {"furniture"}


@pytest.mark.parametrize(
    "line",
    [
        "By: Tolvane Foods Company via Business Wire",
        "This press release features multimedia. See it here: https://www.businesswire.com/news/",
        "Data & News supplied by www.cloudquote.io\nStock quotes supplied by B.\nQuotes delayed at least 20 minutes.",
    ],
)
def test_what_portals_add_to_copies_of_a_wire(line: str) -> None:
    """Whom a copy is from, where the pictures are, and whose prices stand on the page."""
    text = f"{HEADLINE}\n\n{LEAD}\n\n{line}\n\n{MORE}\n"
    parts = pressdoc.examine(text, format="text").parts()
    assert {role for role, part in parts if part.plain.partition("\n")[0] in line} == {"furniture"}


@pytest.mark.parametrize(
    ("language", "tags", "card"),
    [
        (
            "en",
            "<p>Tags: bread, schools</p>",
            ["Company profile", "Tolvane Foods Company", "Industry", "Food", "Founded"],
        ),
        ("ja", "<p>キーワード：パン</p>", ["会社概要", "株式会社藤原ベーカリー", "業種", "製造業", "設立"]),
    ],
)
def test_the_card_of_a_company_below_the_tags(language: str, tags: str, card: list[str]) -> None:
    """Below what the page files a release under stands what the page knows of the company."""
    lines = "".join(f"<p>{line}</p>" for line in card)
    found = roles(page_of(f"<p>{LEADS[language]}</p>", tags, lines, language=language))
    assert {found[line] for line in card} == {"furniture"}


def test_a_boilerplate_below_the_tags_is_one() -> None:
    """It has sentences."""
    about = f"Tolvane Foods Company bakes bread. {MORE}"
    found = roles(page_of(f"<p>{LEAD}</p><p>Tags: bread</p><h3>Company profile</h3><p>{about}</p>"))
    assert found[about] == "about"


def test_a_heading_with_nothing_below_it_is_a_link() -> None:
    """No boilerplate is empty."""
    about = f"Tolvane Foods Company bakes bread. {MORE}"
    page = page_of(f"<p>{LEAD}</p><h3>About Tolvane</h3><p>{about}</p><div>Company Profile</div><div>Print</div>")
    assert roles(page)["Company Profile"] == "furniture"
    assert roles(page)["About Tolvane"] == "about"


@pytest.mark.parametrize(
    ("words", "role"),
    [
        (
            "At Tolvane Foods, we feed schools and hospitals in forty towns with bread that our people bake by night.",
            "about",
        ),
        (
            "Tolvane Foods bakes for schools and hospitals in forty towns with bread that its people make by night.",
            "about",
        ),
        (
            "Reporters who want to see the ovens may come on any day of the week, but they have to call a day before.",
            "body",
        ),
    ],
)
def test_a_boilerplate_below_the_end_mark(words: str, role: str) -> None:
    """It begins with who issues the release, and needs no heading."""
    assert roles(page_of(f"<p>{LEAD}</p><p>{MORE}</p><p>###</p><p>{words}</p>"))[words] == role


@pytest.mark.parametrize(
    ("words", "role"),
    [
        (
            "Tolvane Foods Company (NYSE: TLV), based in Pemberly, bakes bread for schools in forty towns of the west.",
            "about",
        ),
        (
            "Tolvane Foods Company (NYSE: TLV) announced in May that it would bake for schools in forty western towns.",
            "body",
        ),
        (
            "Tolvane Foods Company (NYSE: TLV) will speak at a conference of bakers in Pemberly on December 3, 2026.",
            "body",
        ),
    ],
)
def test_a_boilerplate_that_tells_the_listing_again(words: str, role: str) -> None:
    """News below the text has a day, or somebody who announces it."""
    assert roles(page_of(f"<p>{LEAD}</p><p>{MORE}</p><p>{words}</p>"))[words] == role


def test_columns_of_links_beside_a_text_without_title() -> None:
    """Pages laid out in tables have their menu in a cell, a link a line; the headline has its deck below it."""
    menu = "<br>".join(f'<a href="/{n}">{words}</a>' for n, words in enumerate(("Home", "The Ovens", "About Tolvane")))
    page = (
        "<html><head><title>Bread from the west</title></head><body><table><tr>"
        f"<td>{menu}</td><td><p><span>{HEADLINE}</span><br><em>Bread for schools and hospitals in forty towns</em></p>"
        f'<p>{LEAD}</p><p>{MORE}</p></td></tr></table><p><a href="/a">All releases</a><br><a href="/c">Media</a></p>'
        "</body></html>"
    )
    reading = pressdoc.examine(page, format="html")
    assert reading.release.headline is not None
    assert reading.release.headline.plain == HEADLINE
    assert [deck.plain for deck in reading.release.subheadlines] == ["Bread for schools and hospitals in forty towns"]
    assert reading.release.about == ()
    assert {one.role for one in reading.set_aside} == {"furniture"}


def test_a_contact_above_the_headline_is_no_title() -> None:
    """Its first line is bold too."""
    box = "<p><b>Media contact for this release</b><br>Ada Quill of Tolvane Foods<br>555-0100</p>"
    release = pressdoc.parse(f"<html><body>{box}<h1>{HEADLINE}</h1><p>{LEAD}</p></body></html>", format="html")
    assert [contact.phones for contact in release.contacts] == [("555-0100",)]


@pytest.mark.parametrize("label", ["EQS-Adhoc", "DGAP-News"])
def test_a_headline_without_its_label_is_the_same(label: str) -> None:
    """A distributor prints it with a label on the page and without one in the text."""
    words = "Tolvane AG eröffnet Bäckerei"
    reading = pressdoc.examine(
        page_of(f"<p>{words}</p><p>{LEADS['de']}</p>", language="de", headline=f"{label}: {words}"), format="html"
    )
    assert reading.release.subheadlines == ()
    assert [one.role for one in reading.set_aside if one.text.plain == words] == ["furniture"]


def test_facts_of_an_event_are_no_headline() -> None:
    """What a list of facts says may be the title of the page; above it stands what the page is."""
    page = (
        "<html lang=ja><head><title>白樺まつり2026</title></head><body><h1>プレスリリース / Press release</h1>"
        "<p>北の森を味わう二日間「白樺まつり2026」を開催</p><h2>イベント詳細</h2><dl><dt>名称</dt><dd>白樺まつり2026</dd>"
        f"<dt>会場</dt><dd>白樺公園</dd></dl><p>{LEADS['ja']}</p></body></html>"
    )
    release = pressdoc.parse(page, format="html")
    assert release.headline is not None
    assert release.headline.plain == "北の森を味わう二日間「白樺まつり2026」を開催"
    assert release.subheadlines == ()


def test_counts_between_the_links_to_share_a_page() -> None:
    """They stand where decks do."""
    tools = "<ul><li>0</li><li>X</li><li>Facebook</li></ul>"
    reading = pressdoc.examine(
        page_of(tools, f"<p>{LEADS['ja']}</p>", language="ja", headline="新工場を開設"), format="html"
    )
    assert reading.release.subheadlines == ()
    assert [one.role for one in reading.set_aside if "Facebook" in one.text.plain] == ["furniture"]


def test_who_signs_below_a_boilerplate_is_none_of_it() -> None:
    """The name stands in the same block as the words that lead to it."""
    signed = "On behalf of the board,<br>Ada Quill<br>President and CEO"
    page = page_of(
        f"<p>{LEAD}</p><h3>About Tolvane</h3><p>Tolvane Foods Company bakes bread. {MORE}</p><p>{signed}</p>"
    )
    assert roles(page)["On behalf of the board,\nAda Quill\nPresident and CEO"] == "body"


@pytest.mark.parametrize(
    ("language", "below"),
    [
        ("en", "<h3>Latest news from Tolvane Foods</h3><ul><li>Tolvane Foods bakes for schools</li></ul>"),
        ("en", "<p>Get the latest news from Tolvane Foods by email</p>"),
        ("en", "<p>View in full size</p>"),
        ("zh", "<p>【打印】【关闭】</p>"),
        ("zh", "<p>友情链接</p>"),
    ],
)
def test_what_pages_have_below_a_text(language: str, below: str) -> None:
    """Links, and what leads to them."""
    page = page_of(f"<p>{LEADS[language]}</p><p>{MORE}</p>", below, language=language)
    release = pressdoc.parse(page, format="html")
    assert [text.plain for role, text in release.parts() if role == "body"][-1] == MORE


def test_what_a_release_is_beside_the_date_is_no_wire() -> None:
    """Pages of Japanese companies print it there."""
    line = '<div><span class="a">2026.11.06</span> <span class="b">プレスリリース</span></div>'
    release = pressdoc.parse(
        page_of(line, f"<p>{LEADS['ja']}</p>", language="ja", headline="新工場を開設"), format="html"
    )
    assert release.dateline is None
    assert release.issued == datetime.date(2026, 11, 6)


def test_what_the_law_demands_is_a_notice() -> None:
    """It stands below the boilerplate without a heading."""
    law = "This information is subject to the disclosure requirements pursuant to section 5 of the Securities Act."
    about = f"<h3>About Tolvane</h3><p>Tolvane Foods Company bakes bread. {MORE}</p>"
    release = pressdoc.parse(page_of(f"<p>{LEAD}</p>", about, f"<p>{law}</p>"), format="html")
    assert [notice.kind for notice in release.notices] == ["regulatory"]


PRESS_OFFICE = "<aside><h2>{}</h2><p>Telefon: 030 555-0180</p><p>E-Mail: presse@brothafen.example</p></aside>"


@pytest.mark.parametrize(
    ("heading", "text", "mails"),
    [
        ("Pressestelle", "", ["presse@brothafen.example"]),
        ("Ansprechpartner", "", ["presse@brothafen.example"]),
        ("Newsletter", "", []),
        (
            "Pressestelle",
            "<p>Pressekontakt:<br>Ada Quill<br>ada.quill@tolvane.example</p>",
            ["ada.quill@tolvane.example"],
        ),
    ],
)
def test_the_press_office_beside_a_text(heading: str, text: str, mails: list[str]) -> None:
    """Ministries have it in a column of their page; where the text names somebody, the column repeats it."""
    page = (
        "<html lang=de><head><title>Neue Bäckerei eröffnet</title></head><body><main><h1>Neue Bäckerei eröffnet</h1>"
        f"<p>{LEADS['de']}</p>{text}</main>{PRESS_OFFICE.format(heading)}</body></html>"
    )
    release = pressdoc.parse(page, format="html")
    assert [mail for contact in release.contacts for mail in contact.emails] == mails


def test_the_people_beside_a_text() -> None:
    """Newsrooms show two cards below one heading; a shop's counter is no contact of a release."""
    page = (
        "<html lang=de><head><title>Neue Bäckerei eröffnet</title></head><body><main><h1>Neue Bäckerei eröffnet</h1>"
        "<p>{}</p></main><aside><h3>Ansprechpartner</h3><div><p>Ada Quill</p><p>{}</p><p>+49 30 555-0181</p>"
        "<p>quill@brothafen.example</p></div></aside></body></html>"
    )
    names = [
        [contact.name for contact in pressdoc.parse(page.format(LEADS["de"], title), format="html").contacts]
        for title in ("Leiterin Konzernpressestelle", "Verkauf")
    ]
    assert names == [["Ada Quill"], []]


def test_a_table_with_the_company_above_the_headline() -> None:
    """Announcements to the exchange in Tokyo begin with it: company, head, code and who can be asked."""
    rows = (
        ("会社名", "白樺運輸株式会社"),
        ("代表者名", "代表取締役社長 西野 隆"),
        ("", "（コード番号 9899 東証スタンダード）"),
        ("問合せ先", "経営企画部長 小山 真"),
        ("", "（TEL 06-5555-0101）"),
    )
    table = "".join(f"<tr><td>{label}</td><td>{words}</td></tr>" for label, words in rows)
    text = "当社は、最近の業績動向を踏まえ、五月に公表した業績予想を修正いたしましたので、お知らせいたします。"
    release = pressdoc.parse(
        f"<html lang=ja><body><table>{table}</table><h1>業績予想の修正</h1><p>{text}</p></body></html>",
        format="html",
    )
    assert [paragraph.plain for role, paragraph in release.parts() if role == "body"] == [text]
    assert any("06-5555-0101" in contact.phones for contact in release.contacts)
    assert [listing.symbol for listing in release.listings] == ["9899"]


def test_a_boilerplate_with_its_symbol_in_quotation_marks() -> None:
    """Nobody speaks there."""
    words = (
        "Tolvane Foods (NYSE “TLV” @tolvane) bakes bread that helps schools and hospitals of the west to keep going."
    )
    assert roles(page_of(f"<p>{LEAD}</p><p>{MORE}</p><p><em>{words}</em></p>"))[words] == "about"


@pytest.mark.parametrize(
    ("lead", "places"),
    [
        ("<strong>Amselfeld/Krähwinkel –</strong> Die", ("Amselfeld", "Krähwinkel")),
        ("<strong>Amselfeld</strong> – Die", ("Amselfeld",)),
        ("<strong>Hintergrund –</strong> Die", ()),
        ("<strong>Amselfeld –</strong> die", ()),
    ],
)
def test_towns_in_bold_before_a_dash(lead: str, places: tuple[str, ...]) -> None:
    """The bold letters show that a name which nobody knows is where the release comes from."""
    text = LEADS["de"].replace("Die", lead, 1)
    release = pressdoc.parse(
        page_of(f"<p>{text}</p><p>{text}!</p>", language="de", headline="Neue Bäckerei"), format="html"
    )
    assert (release.dateline.places if release.dateline else ()) == places


@pytest.mark.parametrize(
    "title", ["Ministerium für Häfen - Presse - Kaimauer eröffnet", "Kaimauer eröffnet | Ministerium für Häfen"]
)
def test_an_authority_in_the_title_of_its_page(title: str) -> None:
    """It stands first or last."""
    text = "Die neue Kaimauer des Seehafens ist eröffnet. Schiffe bis 260 Meter Länge können dort nun anlegen."
    page = (
        f"<html lang=de><head><title>{title}</title></head><body><h1>Kaimauer eröffnet</h1><p>{text}</p></body></html>"
    )
    assert [one.name for one in pressdoc.parse(page, format="html").issuers] == ["Ministerium für Häfen"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Listen to this article now"),
        ("en", "Updated 3 hours ago"),
        ("en", "Estimated reading time: 3 minutes"),
        ("en", "0:00 / 3:12"),
        ("en", "Provided by Business Wire"),
        ("en", "Press release content from Business Wire. Our staff was not involved in its creation."),
        ("en", "Sticky notes"),
        ("de", "Artikel anhören"),
        ("de", "Kommentare (3)"),
        ("de", "Zettelkasten"),
        ("ja", "この記事を聞く"),
        ("zh", "浏览量：1234"),
        ("zh", "作者：李明"),
    ],
)
def test_tools_between_the_headline_and_the_text(language: str, line: str) -> None:
    """No release begins with a word or two that are neither deck nor place, whether somebody knows them or not."""
    page = page_of(f"<div>{line}</div>", f"<p>{LEADS[language]}</p>", f"<p>{LEADS[language]}!</p>", language=language)
    reading = pressdoc.examine(page, format="html")
    assert reading.release.subheadlines == ()
    assert line in {one.text.plain for one in reading.set_aside}


@pytest.mark.parametrize("line", ["Berlin", "LONDON, England", "<b>Bread for the west</b>"])
def test_a_place_or_a_deck_between_the_headline_and_the_text(line: str) -> None:
    """These are the release's."""
    reading = pressdoc.examine(page_of(f"<p>{line}</p>", f"<p>{MORE}</p><p>{LEAD}</p>"), format="html")
    assert [one.text.plain for one in reading.set_aside if one.role == "furniture"] == [f"{HEADLINE} | Newsroom"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Attachments"),
        ("en", "Tolvane_PR.pdf"),
        ("en", "Copyright Business Wire 2026"),
        ("en", "Photos/Multimedia Gallery Available: https://wire.example/x"),
        ("de", "Zum Firmenprofil"),
        ("de", "Alle Meldungen von Tolvane"),
        ("ja", "このページのトップへ"),
    ],
)
def test_lines_below_a_text(language: str, line: str) -> None:
    """They are the page's, with contacts above them or without."""
    assert roles(page_of(f"<p>{LEADS[language]}</p>", f"<p>{line}</p>", language=language))[line] == "furniture"


def test_a_sentence_that_names_a_file_is_text() -> None:
    """A name alone is a link."""
    words = "The figures are in Tolvane_PR.pdf"
    assert roles(page_of(f"<p>{LEAD}</p><p>{words}</p><p>{MORE}</p>"))[words] == "body"


@pytest.mark.parametrize("section", ["Aktuelles", "News & Presse", "Neuigkeiten"])
def test_the_section_of_a_page_is_no_headline(section: str) -> None:
    """Clinics and towns have it as their greatest heading, the headline below the day."""
    page = (
        f"<html lang=de><head><title>{section} - Brothafen</title></head><body><h1>{section}</h1><p>22.01.2026</p>"
        f"<h2>Neue Bäckerei eröffnet</h2><p>{LEADS['de']}</p></body></html>"
    )
    release = pressdoc.parse(page, format="html")
    assert release.headline is not None
    assert release.headline.plain == "Neue Bäckerei eröffnet"
