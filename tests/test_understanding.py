"""From a draft to a reading: roles, dateline, sections, contacts, facts, and that nothing is lost."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pressdoc
from pressdoc import Paragraph, Reading, Release, Text
from pressdoc.draft import Draft, DraftBlock, Page
from pressdoc.testing import plains
from pressdoc.understand import STEPS, understand
from pressdoc.understand.dating.dateline_scan import parse_dateline
from pressdoc.understand.language import guess_language
from pressdoc.understand.languages import known, section
from pressdoc.understand.names.listings import find_listings
from pressdoc.understand.names.named import named_in
from pressdoc.understand.names.organisations import common_opening

LEAD = "Fulmar Optics today opened its third laboratory, which employs forty people in the old customs house."


def reading_of(*paragraphs: str, headline: str | None = None) -> Reading:
    """Return the reading of paragraphs, as if each were a block of a page."""
    blocks = tuple(DraftBlock(Paragraph(Text(words))) for words in paragraphs)
    return understand(Draft(blocks=blocks, page=Page(headline=headline)))


DATELINES = [
    # printed line, language, places, ISO date or month and day, wire
    ("CHICAGO, Nov. 7, 2018 /PRNewswire/ -- ", "en", ("CHICAGO",), "2018-11-07", "PRNewswire"),
    ("BEDFORD, Mass., Sept. 21 /PRNewswire-FirstCall/ -- ", "en", ("BEDFORD, Mass.",), (9, 21), "PRNewswire-FirstCall"),
    ("DALLAS and NEW YORK, April 13 /PRNewswire/ -- ", "en", ("DALLAS", "NEW YORK"), (4, 13), "PRNewswire"),
    (
        "FORT WAYNE, Ind., June 07, 2023 (GLOBE NEWSWIRE) — ",
        "en",
        ("FORT WAYNE, Ind.",),
        "2023-06-07",
        "GLOBE NEWSWIRE",
    ),
    ("MINNEAPOLIS–(BUSINESS WIRE)–", "en", ("MINNEAPOLIS",), None, "BUSINESS WIRE"),
    ("LEEDS, England--(BUSINESS WIRE)--", "en", ("LEEDS, England",), None, "BUSINESS WIRE"),
    ("VANCOUVER, Jan. 18, 2016 /CNW/ - ", "en", ("VANCOUVER",), "2016-01-18", "CNW"),
    ("October 25 - ", "en", (), (10, 25), None),
    ("London, 3 July 2025 – ", "en", ("London",), "2025-07-03", None),
    ("Berlin, 27. Oktober 2025 – ", "de", ("Berlin",), "2025-10-27", None),
    ("Wiesbaden (ots) - ", "de", ("Wiesbaden",), None, "ots"),
    ("Paris, le 27 octobre 2025 – ", "fr", ("Paris",), "2025-10-27", None),
    ("北京2025年10月27日 /美通社/ -- ", "zh-Hans", ("北京",), "2025-10-27", "美通社"),
]


@pytest.mark.parametrize(
    ("printed", "language", "places", "date", "wire"), DATELINES, ids=[row[0] for row in DATELINES]
)
def test_datelines(
    printed: str, language: str, places: tuple[str, ...], date: str | tuple[int, int] | None, wire: str | None
) -> None:
    """A dateline is cut off before the first word of the lead, with places, date and wire."""
    parsed = parse_dateline(printed + LEAD, language)
    assert parsed is not None
    assert parsed.places == places
    assert parsed.wire == wire
    assert parsed.end == len(printed)
    if isinstance(date, str):
        assert parsed.date is not None
        assert parsed.date.date == datetime.date.fromisoformat(date)
    elif date is None:
        assert parsed.date is None
    else:
        assert parsed.date is not None
        assert (parsed.date.month, parsed.date.day) == date
        assert parsed.date.date is None


NO_DATELINES = [
    LEAD,
    "Berlin - that is where our company was founded, and where it stays.",
    "Well-known for its lenses, Fulmar Optics opened a laboratory.",
    "On Monday, the company said - and nobody contradicted - that sales rose.",
    "Acme 2025-10-27 report",
    "",
    " -- ",
    "In 2025: a year of growth",
]


@pytest.mark.parametrize("words", NO_DATELINES)
def test_no_dateline(words: str) -> None:
    """A paragraph with a dash is not a dateline yet."""
    assert parse_dateline(words, "en") is None


YEARS = [
    ("2026-01-02", "Dec. 31", "2025-12-31"),
    ("2025-10-27", "October 25", "2025-10-25"),
    ("2025-12-30", "Jan. 2", "2026-01-02"),
    ("2024-03-01", "Feb. 29", "2024-02-29"),
]


@pytest.mark.parametrize(("issued", "printed", "date"), YEARS)
def test_the_year_of_a_dateline_is_inferred_with_a_remark(issued: str, printed: str, date: str) -> None:
    """A dateline without a year gets the one nearest to the date of the release, and a remark says so."""
    reading = reading_of("Fulmar Opens Laboratory", issued, f"OSLO, {printed} -- {LEAD}")
    dateline = reading.release.dateline
    assert dateline is not None
    assert dateline.date == datetime.date.fromisoformat(date)
    assert [remark.code for remark in reading.remarks].count("date-year-inferred") == 1


def test_no_year_without_evidence() -> None:
    """Without any full date the year stays open: nothing is today's."""
    reading = reading_of("Fulmar Opens Laboratory", f"OSLO, Dec. 31 -- {LEAD}")
    assert reading.release.issued is None
    assert reading.release.dateline is not None
    assert reading.release.dateline.date is None
    assert "date-year-missing" in {remark.code for remark in reading.remarks}


def test_roles() -> None:
    """Every block of an ordinary release finds its part, in printed order."""
    reading = reading_of(
        "FOR IMMEDIATE RELEASE",
        "Fulmar Optics Opens Laboratory in Bergen",
        "Fulmar Optics Opens Laboratory in Bergen",
        f"BERGEN, Norway, Oct. 27, 2025 (GLOBE NEWSWIRE) -- {LEAD}",
        '"We came for the light," said Ingrid Vik, chief executive of Fulmar Optics.',
        "About Fulmar Optics",
        "Fulmar Optics AS grinds lenses.",
        "Forward-Looking Statements",
        "Some statements in this release look forward.",
        "Media contact:",
        "Bo Ek",
        "press@fulmar.example",
        "###",
        "Back to top",
    )
    release = reading.release
    assert [role for role, _ in reading.parts()] == [
        *["release_line", "headline", "furniture", "date", "body", "body"],
        *["about", "about", "notice", "notice", "contact", "end_mark", "furniture"],
    ]
    assert str(release.about[0].heading) == "About Fulmar Optics"
    assert release.notices[0].kind == "forward-looking"
    assert release.contacts[0].name == "Bo Ek"
    assert release.contacts[0].emails == ("press@fulmar.example",)
    assert release.contacts[0].role == "media"
    assert release.issuers[0].name == "Fulmar Optics AS"
    assert release.about[0].organisation == release.issuers[0]
    assert release.layout == ()
    assert release.quotes[0].speaker is not None
    assert release.quotes[0].speaker.name == "Ingrid Vik"


def test_contacts_on_top_are_remembered_in_the_layout() -> None:
    """The printed order is kept where it is not house order."""
    release = reading_of("Contact: Bo Ek, press@fulmar.example", "Fulmar Opens Laboratory", LEAD).release
    assert [role for role, _ in release.parts()] == ["contact", "headline", "body"]
    assert release.layout


def test_the_headline_of_the_metadata_is_a_value_only() -> None:
    """A headline that stands in the metadata alone is not counted among the words of the page."""
    reading = reading_of(LEAD, LEAD.replace("third", "fourth"), headline="Fulmar Opens Laboratory")
    assert reading.release.headline == Text("Fulmar Opens Laboratory")
    assert [role for role, _ in reading.parts()] == ["body", "body"]


def test_embargo_as_stated() -> None:
    """An embargo keeps date, time and zone as they are printed, and invents none."""
    release = reading_of("EMBARGOED UNTIL 00:01 GMT, 3 May 2025", "Fulmar Opens Laboratory", LEAD).release
    assert release.embargo is not None
    assert release.embargo.until() == datetime.datetime(2025, 5, 3, 0, 1, tzinfo=datetime.UTC)
    bare = reading_of("Embargoed until 3 May 2025", "Fulmar Opens Laboratory", LEAD).release.embargo
    assert bare is not None
    assert (bare.date, bare.time, bare.zone) == (datetime.date(2025, 5, 3), None, None)


LANGUAGES = [
    ("The company said that it will open a plant and that it has hired more people for it.", "en"),
    ("Das Unternehmen hat nach eigenen Angaben im ersten Quartal mehr verkauft als in der Zeit zuvor.", "de"),
    ("La société a annoncé que les ventes ont progressé dans tous les pays où elle est présente.", "fr"),
    ("La empresa ha anunciado que las ventas del primer trimestre fueron más altas que en el año pasado.", "es"),
    ("公司今天宣布将在上海开设新的研发中心", "zh-Hans"),
    ("公司今天宣布將在台北開設新的研發中心", "zh-Hant"),
    ("当社は本日、大阪に新しい研究所を開設すると発表しました", "ja"),
    ("회사는 오늘 부산에 새로운 연구소를 연다고 발표했다", "ko"),
    ("Компания сообщила об открытии нового завода", "ru"),
    ("Компанията съобщи, че са открили нов завод, който ще работи от май", "bg"),
    ("Компанія повідомила про відкриття нового заводу", "uk"),
    ("Компанија је објавила да отвара нову фабрику", "sr"),
    ("Η εταιρεία ανακοίνωσε σήμερα την έναρξη λειτουργίας", "el"),
    ("החברה הודיעה היום על פתיחת מפעל חדש", "he"),
    ("أعلنت الشركة اليوم عن افتتاح مصنع جديد", "ar"),
    ("شرکت امروز از گشایش کارخانه‌ای در پایتخت خبر داد", "fa"),
    ("कंपनी ने आज नया कारखाना खोलने की घोषणा की", "hi"),
    ("บริษัทประกาศเปิดโรงงานแห่งใหม่ในวันนี้", "th"),
]


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_languages(text: str, language: str) -> None:
    """The language shows in the script and in the commonest words."""
    found = guess_language(text)
    assert found is not None
    assert found[0] == language


def test_no_language_without_evidence() -> None:
    """Names and figures show no language."""
    assert guess_language("Fulmar Optics AS 2025 12.5") is None


@pytest.mark.parametrize("tag", known())
def test_language_files(tag: str) -> None:
    """Every language file can be read, and its sections are tables."""
    for name in ("structure", "dates", "money", "quotes", "language"):
        assert isinstance(section(tag, name), dict)


ORGANISATIONS = [
    (
        "Profits at Orbital Freight Inc. and the University of Leeds rose.",
        ["Orbital Freight Inc.", "University of Leeds"],
    ),
    ("Acme Widgets, Inc. said so.", ["Acme Widgets, Inc."]),
    (
        "the Ministry of Trade and Industry, Chile and Bergen University",
        ["Ministry of Trade and Industry", "Bergen University"],
    ),
    ("As Nordhavn Bank AG said", ["Nordhavn Bank AG"]),
    ("In Kenya. Nairobi Hospital rose", ["Nairobi Hospital"]),
    (
        "the Bank of Alba and the Department of Health and Social Care",
        ["Bank of Alba", "Department of Health and Social Care"],
    ),
    (
        "the Oslo Science and Technology Commission, the Harbour Committee",
        ["Oslo Science and Technology Commission", "Harbour Committee"],
    ),
    ("the committee and the company", []),
    ("Company", []),
]


@pytest.mark.parametrize(("text", "names"), ORGANISATIONS)
def test_organisations(text: str, names: list[str]) -> None:
    """Legal forms and kinds of institutions show names, in full and no further."""
    assert [found.name for found in named_in(text, "en")] == names


OPENINGS = [
    ("Orbital Freight Opens Depot", "Orbital Freight today opened a depot.", "Orbital Freight"),
    ("The Fulmar Trust Gives", "The Fulmar Trust today gave.", "Fulmar Trust"),
    ("New Depot Opens", "Orbital Freight today opened a depot.", None),
    ("Acme's Sales Rise", "Acme's sales rose.", "Acme"),
]


@pytest.mark.parametrize(("headline", "lead", "name"), OPENINGS)
def test_headline_and_lead_begin_with_the_issuer(headline: str, lead: str, name: str | None) -> None:
    """Who does what the news says stands first in headline and lead."""
    assert common_opening(headline, lead, "en") == name


LISTINGS = [
    ("Acme (NYSE: ACM) rose", [("NYSE", "ACM", "XNYS")]),
    ("Acme (TSX-V:ACM) (OTCQX: ACMQ)", [("TSX-V", "ACM", "XTSX"), ("OTCQX", "ACMQ", "OTCX")]),
    ("Acme (LSE: ACM; NASDAQ: ACMD)", [("LSE", "ACM", "XLON"), ("NASDAQ", "ACMD", "XNAS")]),
    ("Acme (founded: 1920) and (ISO: 9001)", []),
    ("(((((NYSE: ACM", []),
]


@pytest.mark.parametrize(("text", "listings"), LISTINGS)
def test_listings(text: str, listings: list[tuple[str, str, str]]) -> None:
    """Listings stand in brackets behind an exchange that is known."""
    found = [(span.value.exchange, span.value.symbol, span.value.mic) for span in find_listings(text)]
    assert found == listings


def visible(text: str) -> str:
    """Return the characters that can be seen, in order."""
    return "".join(char for char in text if char.isprintable() and not char.isspace())


@given(st.lists(plains(6).filter(str.strip), max_size=8))
def test_nothing_is_lost(paragraphs: list[str]) -> None:
    """Every visible character of the blocks is in exactly one part of the reading, in reading order."""
    reading = reading_of(*paragraphs)
    assert visible("".join(text.plain for _, text in reading.parts())) == visible("".join(paragraphs))


@given(st.text(max_size=300))
def test_any_text_is_read(source: str) -> None:
    """Any str is read as any format that a person writes, without an error."""
    for name in ("text", "html", "markdown", None):
        reading = pressdoc.examine(source, format=name)
        assert isinstance(reading.release, Release)


def test_annotate_keeps_what_is_marked() -> None:
    """Facts found are added to those already marked; nothing marked is changed."""
    amount = pressdoc.MoneyAmount("40000000", "NOK")
    lead = Text("The hall cost $5 million, or forty million.").mark("forty million", amount)
    release = pressdoc.annotate(Release(body=[lead]))
    assert [mention.value.currency for mention in release.amounts] == ["USD", "NOK"]
    assert pressdoc.annotate(release) == release


def test_steps_are_listed_once() -> None:
    """The order of understanding stands in one place, every step in it once."""
    assert len(set(STEPS)) == len(STEPS)
    assert all(step.__doc__ for step in STEPS)


def test_the_sample_release(shared: Path) -> None:
    """The sample release comes out right in every field of its label."""
    label = json.loads((shared / "gold/labels/sample.json").read_text(encoding="utf-8"))
    reading = pressdoc.examine(shared / "sample/release.txt")
    found = pressdoc.facts(reading)
    for field in (
        "headline",
        "subheadlines",
        "issued",
        "embargo",
        "dateline",
        "issuers",
        "blocks",
        "tickers",
        "contacts",
    ):
        assert found[field] == label[field], field
    assert found["organisations"] == label["organisations"]
    assert found["people"] == label["people"]
    assert [quote["parts"] for quote in found["quotes"]] == [quote["parts"] for quote in label["quotes"]]
    speaker = reading.release.quotes[0].speaker
    assert isinstance(speaker, pressdoc.Person)
    assert (speaker.honorific, speaker.name) == ("Professor", "Patrick Henry Maxwell")
    assert speaker.title == "Dean of the School of Clinical Medicine"
    assert speaker.affiliation == "University of Cambridge"
    dollars, yuan = (mention.value for mention in reading.release.amounts)
    assert (dollars.value, dollars.currency) == (Decimal(2_500_000_000), "USD")
    assert (yuan.value, yuan.currency, yuan.approximate) == (Decimal(18_000_000_000), "CNY", True)
    assert dollars.equivalents == (yuan,)
    assert "成果" in reading.release.plain
    assert "date-year-inferred" in {remark.code for remark in reading.remarks}


def test_a_name_inside_a_longer_name_is_part_of_it() -> None:
    """The family name of a speaker in the name of her company is nobody."""
    lead = "BRISTOL, Oct. 14, 2025 -- Alder & Finch Ltd. today opened a bakery."
    release = reading_of(lead, '"Bread is slow," said Ada Finch, CEO of Alder & Finch Ltd.').release
    named = [
        (text.words(span), span.kind)
        for _, text in release.parts()
        for span in text.spans
        if span.kind in ("person", "organisation")
    ]
    assert named == [
        ("Alder & Finch Ltd.", "organisation"),
        ("Ada Finch", "person"),
        ("Alder & Finch Ltd.", "organisation"),
    ]


def test_lines_of_the_page_below_the_release() -> None:
    """A few words behind the contacts, which no table knows, are the page's; a sentence there is the release's."""
    lead = "BRISTOL, Oct. 14, 2025 -- Alder & Finch Ltd. today opened a bakery in the old customs house by the quay."
    contact = "Media contact: Ada Finch, +44 117 496 0123, ada@alder.example"
    reading = reading_of("Alder opens bakery", lead, contact, "###", "Try our other brands", "Choose a region")
    assert [one.text.plain for one in reading.set_aside] == ["Try our other brands", "Choose a region"]
    reading = reading_of("Alder opens bakery", lead, contact, "###", "Bread was first baked there in 1987.")
    assert reading.set_aside == ()


def test_blanks_that_do_not_break() -> None:
    """Headings and end marks are recognised whatever blanks a page has put into them."""
    lead = "LYON, le 14 octobre 2025 – Bacs de Loire SAS a ouvert aujourd’hui une usine qui emploie 120 personnes."
    about = ("À\u00a0propos de Bacs\u00a0de Loire", "Bacs de Loire SAS fabrique des pièces pour les navires.")
    release = reading_of("Bacs de Loire ouvre une usine", lead, *about, "-\u00a0FIN\u00a0-").release
    assert release.about[0].heading is not None
    assert release.end_mark is not None


def test_the_full_name_of_a_chinese_issuer() -> None:
    """No blank parts the legal form from the name; the issuer has the fullest form that the release uses."""
    lead = "北京，2025年10月27日——海瑚渡轮股份有限公司今天宣布，新工厂正式投产，员工120人，投资额为2.5亿元。"
    release = reading_of("海瑚渡轮第二工厂投产", lead, "关于海瑚渡轮", "海瑚渡轮生产船舶零部件，成立于1987年。").release
    assert [(one.name, one.aliases) for one in release.issuers] == [("海瑚渡轮股份有限公司", ("海瑚渡轮",))]


def test_names_with_blanks_that_do_not_break() -> None:
    """A copy strews them between words: whoever is named is the same, and the words stay as printed."""
    text = (
        "Fulmar\u00a0Optics Opens Third\u00a0Laboratory\n\nHULL, England, May\u00a03,\u00a02025 -- Fulmar "
        "Optics,\u00a0Inc. today "
        "opened its third laboratory, which employs forty people in the old customs house.\n\n"
        "About\u00a0Fulmar Optics\n\nFulmar\u00a0Optics, Inc. makes lenses.\n\n"
        "Media\u00a0Contact:\nAda\u00a0Brink\nFulmar\u00a0Optics\nada@fulmar.example\n+1\u00a0312 555\u00a00147\n"
    )
    reading = pressdoc.examine(text)
    release = reading.release
    assert (
        [one.name for one in release.issuers] == [one.name for one in release.organisations] == ["Fulmar Optics, Inc."]
    )
    (contact,) = release.contacts
    assert (contact.name, contact.organisation) == ("Ada Brink", "Fulmar Optics")
    assert [list(filter(str.isdigit, phone)) for phone in contact.phones] == [list("13125550147")]
    said = "".join("".join(part.plain for _, part in reading.parts()).split())
    assert said == "".join(text.split())
    assert sum(part.plain.count("\u00a0") for _, part in reading.parts()) == text.count("\u00a0")


def test_a_company_of_one_letter_is_not_its_own_initials() -> None:
    """Initials are given to a longer name alone."""
    text = (
        "S AG Opens a Mill in Oldmoor\n\nOLDMOOR, Sept. 3, 2026 -- S AG today announced that it will open a mill, "
        "which employs forty people.\n\nIt makes ropes. It will make more of them next year."
    )
    assert [one.name for one in pressdoc.parse(text).issuers] == ["S AG"]
