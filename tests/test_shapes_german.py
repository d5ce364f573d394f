"""German releases, and some in other languages of Europe, in the shapes that wires, newsrooms and ministries give them.

Each document of ``shapes/german-*`` and ``shapes/europe-*`` stands beside what it says, in the form of
`pressdoc.facts`; of ``blocks`` the first words stand there, of contacts names and addresses, of quotations
what is looked at.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import pressdoc

SHAPES = Path(__file__).parent / "shapes"
NAMES = sorted(path.stem for path in SHAPES.glob("*.json") if path.stem.startswith(("german-", "europe-")))
BODY = frozenset({"body", "heading", "list", "table", "caption"})
OUTSIDE = frozenset({"release_line", "date", "metadata", "end_mark"})


def wanted(name: str) -> dict[str, Any]:
    """Return what a document says, as we read it."""
    said: dict[str, Any] = json.loads((SHAPES / f"{name}.json").read_text(encoding="utf-8"))
    return said


@cache
def facts(name: str) -> dict[str, Any]:
    """Return what is read in the document of a name."""
    source = next(path for path in SHAPES.glob(f"{name}.*") if path.suffix != ".json")
    found = pressdoc.facts(pressdoc.examine(source))
    contacts = found["contacts"]
    found["contact_names"] = [contact["name"] for contact in contacts if contact["name"]]
    found["emails"] = [email for contact in contacts for email in contact["emails"]]
    return found


def family(role: str) -> str:
    """Return what roles are one and the same for a reader."""
    return "body" if role in BODY else "outside" if role in OUTSIDE else role


def missed(blocks: list[list[str]], expected: list[list[str]]) -> list[tuple[str, str, list[str]]]:
    """Return the words that are not where they belong: role, first words, roles found."""
    out, at = [], 0
    for role, words in expected:
        found = [number for number, (_, text) in enumerate(blocks) if words in text]
        right = [number for number in found if number >= at and family(blocks[number][0]) == family(role)]
        if right:
            at = right[0]
        else:
            out.append((role, words, [blocks[number][0] for number in found]))
    return out


CASES = [(name, field) for name in NAMES for field in wanted(name)]


@pytest.mark.parametrize(("name", "field"), CASES)
def test_a_german_shape_is_read(name: str, field: str) -> None:
    """Every field is what the document says."""
    expected, found = wanted(name)[field], facts(name)[field]
    if field == "blocks":
        assert missed(found, expected) == []
    elif field == "quotes":
        keys = [list(quote) for quote in expected]
        assert [{key: one[key] for key in some} for some, one in zip(keys, found, strict=False)] == expected
    elif field in ("people", "contact_names", "emails", "organisations"):
        assert sorted(found) == sorted(expected)
    elif field == "dateline" and expected is None:
        assert not found or not any(found.values())
    else:
        assert found == expected


def test_the_source_of_a_picture_issues_nothing() -> None:
    """Below it stands who has the rights in it; portals of science name the issuer by itself above the text."""
    release = pressdoc.parse(
        "Mühlen mahlen leiser\n\nAda Finch Stabsstelle Kommunikation\nUniversität Holmau\n\nEin Team hat gezeigt, "
        "warum neue Mühlen leiser mahlen als alte. Das liegt am Stein, wie die Forscher nun nach Jahren wissen.\n\n"
        "Mühlstein im Labor\nQuelle: Ada Finch\nCopyright: Universität Holmau\n",
        format="text",
    )
    assert [one.name for one in release.issuers] == ["Universität Holmau"]
    assert release.end_mark is None


def test_a_letterhead_on_one_line_says_whose_release_it_is() -> None:
    """The town before the lead is the place only."""
    release = pressdoc.parse(
        "Landkreis Holmau · Der Landrat · Pressestelle\n\nMehr Busse im Winter\n\nHolmau (pm). Vom kommenden Montag an "
        "fahren mehr Busse, wie das Amt am Freitag mitteilte. Holmau hat dafür Geld bekommen.\n",
        format="text",
    )
    assert [one.name for one in release.issuers] == ["Landkreis Holmau"]
    assert release.dateline is not None
    assert release.dateline.places == ("Holmau",)


@pytest.mark.parametrize(
    ("opening", "places"),
    [
        ("**Werdingen.** Die Aurelia Automobile AG hat ein Werk eröffnet.", ("Werdingen",)),
        ("**Werdingen/Holm.** – Die Aurelia Automobile AG hat ein Werk eröffnet.", ("Werdingen", "Holm")),
        ("*Montrevel.* La société Avionéo a ouvert une usine dans le nord.", ("Montrevel",)),
        ("**Hintergrund.** Die Aurelia Automobile AG hat ein Werk eröffnet.", ()),
        ("**Werdingen** wird Standort. Die Aurelia Automobile AG hat dort ein Werk.", ()),
        ("**Neues Werk in Werdingen.** Die Aurelia Automobile AG hat es eröffnet.", ()),
    ],
)
def test_a_place_in_strong_letters_opens_the_text(opening: str, places: tuple[str, ...]) -> None:
    """A full stop behind it shows that it is one; words that head a text, and whole sentences, are none."""
    said = " Das teilte das Unternehmen am Montag mit und nannte die Zahl der neuen Stellen." * 2
    said = (
        said if "société" not in opening else " Les premiers salariés sont déjà sur place et la production débute." * 2
    )
    release = pressdoc.parse(f"# Aurelia baut aus\n\n{opening}{said}\n", format="markdown")
    assert (release.dateline.places if release.dateline else ()) == places


@pytest.mark.parametrize(
    ("said", "affiliation"),
    [
        ("sagte Petra Lohse beim Richtfest", None),
        ("sagte Petra Lohse bei der Übergabe der Schlüssel", None),
        ("sagte Petra Lohse am Montag bei einem Pressetermin", None),
        ("sagte Petra Lohse bei der Sparkasse Fuchsbach", "Sparkasse Fuchsbach"),
        ("sagte Petra Lohse, Leiterin bei Aurelia", "Aurelia"),
        (
            "sagte Petra Lohse, Direktorin der Klinik für Augen am Universitätsklinikum Holm",
            "Universitätsklinikum Holm",
        ),
    ],
)
def test_an_occasion_is_no_affiliation(said: str, affiliation: str | None) -> None:
    """German nouns all have capitals: what somebody speaks at is not whom they work for."""
    (quote,) = pressdoc.find_quotes(f"„Wir haben lange auf diesen Tag gewartet“, {said}.", language="de")
    assert getattr(quote.speaker, "name", None) == "Petra Lohse"
    assert getattr(quote.speaker, "affiliation", None) == affiliation


@pytest.mark.parametrize(
    ("language", "said", "title", "affiliation"),
    [
        ("es", "dijo Rosa Vega, concejala de Educación", "concejala de Educación", None),
        ("es", "dijo Rosa Vega, ministra de Trabajo y Economía Social", "ministra de Trabajo y Economía Social", None),
        ("es", "dijo Rosa Vega, directora de la Universidad de Cala", "directora", "Universidad de Cala"),
        ("pt", "disse Rosa Vega, vereadora da Habitação", "vereadora da Habitação", None),
        ("fr", "a dit Rose Vega, ministre des Forêts", "ministre des Forêts", None),
        ("fr", "a dit Rose Vega, directrice de Novalpes", "directrice", "Novalpes"),
    ],
)
def test_a_field_belongs_to_the_title(language: str, said: str, title: str, affiliation: str | None) -> None:
    """What a minister or a councillor is in charge of is no organisation."""
    (quote,) = pressdoc.find_quotes(f"“Hoy es un día muy importante para todos”, {said}.", language=language)
    assert (getattr(quote.speaker, "title", None), getattr(quote.speaker, "affiliation", None)) == (title, affiliation)


@pytest.mark.parametrize(
    ("printed", "phones"),
    [
        ("Tel.: 0221 / 77 10 - 445", ("0221 / 77 10 - 445",)),
        ("Tel.: +49 (0) 6151 / 3302 - 17", ("+49 (0) 6151 / 3302 - 17",)),
        ("Tel.: 0221 771045 / 0171 5550142", ("0221 771045", "0171 5550142")),
        ("Tel.: 030 5550142 - Fax: 030 5550143", ("030 5550142",)),
    ],
)
def test_an_extension_behind_a_hyphen_ends_the_number(printed: str, phones: tuple[str, ...]) -> None:
    """Germans put blanks around the hyphen; two numbers side by side stay two."""
    release = pressdoc.parse(f"# Werk eröffnet\n\nDas Werk ist eröffnet.\n\nPressekontakt:\nPetra Lohse\n{printed}\n")
    assert tuple(phone for contact in release.contacts for phone in contact.phones) == phones


@pytest.mark.parametrize(
    ("paragraph", "lines"),
    [
        ("**Pressekontakt:**\nPetra Lohse, Tel. 030 5550142, lohse@aurelia.example", 2),
        ("Stadt Fuchsbach\nPressestelle\nTelefon 03941 55-1010\nmedien@fuchsbach.example", 4),
        ("Die Stadt hat am Montag das Werk\neröffnet und die Zahl der Stellen\ngenannt.", 1),
        ("**Forschende der Universität Holmbach weisen nach, dass kleine\nUnterschiede große Folgen haben.**", 1),
    ],
)
def test_line_ends_of_an_address_in_markdown_are_meant(paragraph: str, lines: int) -> None:
    """Programs wrap text, and wider; below a label, and where no line is long, people ended the line."""
    reading = pressdoc.examine(f"# Werk eröffnet\n\n{paragraph}\n", format="markdown")
    texts = [text.plain for role, text in reading.parts() if role != "headline"]
    assert "\n".join(texts).count("\n") + 1 == lines


@pytest.mark.parametrize(
    ("line", "is_genre"),
    [
        ("P R E S S E M I T T E I L U N G", True),
        ("P R E S S E - I N F O R M A T I O N", True),
        ("A B C D E F G", False),
    ],
)
def test_a_label_with_its_letters_apart_is_one(line: str, is_genre: bool) -> None:
    """Letterheads space the word out; other letters are a headline like any other line."""
    reading = pressdoc.examine(f"{line}\n\nAurelia eröffnet ein Werk in Fuchsbach\n\nDas Werk hat 200 Stellen.\n")
    assert ((line, "metadata") in [(text.plain, role) for role, text in reading.parts()]) is is_genre


@pytest.mark.parametrize("line", ["Ad hoc-Mitteilung gemäss Art. 53 KR", "gemäß Art. 53 KR der Börse"])
def test_rules_of_listing_are_no_crowns(line: str) -> None:
    """The Swiss cite the "KR", and mean no money."""
    assert pressdoc.find_money(line, language="de") == []


def test_three_digits_before_millones_are_thousands_where_a_nought_ends_them() -> None:
    """Mexico parts thousands by commas, Spain decimals: the nought tells."""
    values = [
        str(span.value.value) for span in pressdoc.find_money("$2,500 millones y 1,5 millones de euros", language="es")
    ]
    assert values == ["2500000000", "1500000"]


@pytest.mark.parametrize(
    ("behind", "speaker"),
    [
        ("Das erklärte der Verhandlungsführer, Uwe Nostitz, am Montag.", "Uwe Nostitz"),
        ("Dies betonte Petra Lohse, Vorsitzende des Verbands.", "Petra Lohse"),
        ("Das Werk hat 200 Stellen, wie Petra Lohse sagte.", None),
    ],
)
def test_a_sentence_that_takes_up_a_quotation_says_whose_it_is(behind: str, speaker: str | None) -> None:
    """Agencies close the marks first; a sentence about something else names nobody."""
    (quote,) = pressdoc.find_quotes(f"„Wir haben lange auf diesen Tag gewartet.“ {behind}", language="de")
    assert getattr(quote.speaker, "name", None) == speaker


@pytest.mark.parametrize(
    ("language", "said", "speaker"),
    [
        ("de", "Das hat Ministerin Petra Lohse am Mittwoch angekündigt: „Wir bauen bis zum Herbst.“", "Petra Lohse"),
        ("de", "Petra Lohse war zufrieden. Zugleich mahnte sie: „Wir müssen aber weiter sparen.“", "Petra Lohse"),
        ("es", "«Esta inversión –ha explicado Rosa Vega– permitirá ahorrar un 40 % de energía».", "Rosa Vega"),
        ("fr", "« Nous passons à dix jours, explique le Pr Rose Vega, cheffe de service. C'est un pas. »", "Rose Vega"),
        ("it", "“È un grande passo avanti per la città”, così Davide Orsini.", "Davide Orsini"),
    ],
)
def test_who_speaks_is_named_around_and_inside_the_marks(language: str, said: str, speaker: str) -> None:
    """The order of words is not that of English."""
    (quote,) = pressdoc.find_quotes(said, language=language)
    assert getattr(quote.speaker, "name", None) == speaker


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        (
            "Ruhrwerke bestätigen Prognose für das laufende\nGeschäftsjahr",
            "Ruhrwerke bestätigen Prognose für das laufende Geschäftsjahr",
        ),
        (
            "Novalpes ouvre une usine de batteries dans la\nVallée Verte",
            "Novalpes ouvre une usine de batteries dans la Vallée Verte",
        ),
        ("Ruhrwerke bestätigen ihre Prognose\nVorstand rechnet mit mehr Umsatz", "Ruhrwerke bestätigen ihre Prognose"),
    ],
)
def test_a_headline_goes_on_behind_an_article(lines: str, headline: str) -> None:
    """No headline ends so; what begins anew below it is a deck."""
    said = "Die Ruhrwerke AG hat in Essen ein Werk mit 200 Stellen eröffnet und plant ein weiteres im Norden."
    said = (
        said
        if "Ruhrwerke" in lines
        else "La société a ouvert une usine de 200 salariés et en prévoit une autre dans le nord."
    )
    release = pressdoc.parse(f"Presseinformation\n\n{lines}\n\n{said} {said}\n")
    assert release.headline is not None
    assert release.headline.plain == headline


def test_lines_of_a_pdf_are_one_paragraph_though_some_have_room() -> None:
    """Its letters differ in width, so that no column tells where lines end."""
    lines = (
        "Neue Lehrer für Holmau\n\n"
        "Zum Beginn des Schuljahres hat das Land elf neue Lehrerinnen und Lehrer für Holmau gewon-\n"
        "nen. Das teilte Ministerin Ada Finch heute mit, die dafür im Land ein Jahr lang geworben\nhatte.\n\n"
        "Insgesamt gehen nach den Sommerferien nun rund viertausend Kinder zur\n"
        "Schule, davon sind zweihundert ganz neu. Für die Förderung der Sprache stehen am Ort\n"
        "drei Räume bereit.\n\n„Wer die Sprache beherrscht, dem stehen die Türen offen. Deshalb beginnen wir künftig\n"
        "mit der Förderung schon viel früher, als es bisher war“, so Finch. Sie dankte den\n"
        "Schulen für ihre Arbeit.\n"
    )
    release = pressdoc.parse(lines, format="text")
    assert len(release.body) == 3
    assert [quote.speaker.name for quote in release.quotes if isinstance(quote.speaker, pressdoc.Person)] == [
        "Ada Finch"
    ]


@pytest.mark.parametrize(
    "heading", ["Die Vorteile auf einen Blick:", "Die Ergebnisse im Kurzporträt", "Zahlen und Fakten auf einen Blick"]
)
def test_what_is_told_at_a_glance_is_no_boilerplate(heading: str) -> None:
    """A list of advantages issues nothing."""
    said = "Die Fulmar Optik GmbH hat heute ihr drittes Labor eröffnet, in dem vierzig Menschen arbeiten."
    release = pressdoc.parse(f"Neues Labor\n\n{said} {said}\n\n{heading}\n\n- ohne Rahmen\n- ohne Strom\n\n{said}\n")
    assert [issuer.name for issuer in release.issuers] == ["Fulmar Optik GmbH"]
    assert not release.about


def test_a_heading_of_notes_in_brackets_touches_its_text() -> None:
    """Universities in Japan print what words mean, and the paper, below their text."""
    said = (
        "白浜大学の研究グループは、常温でポリエチレンを分解する酵素を発見しました。本成果は国際誌に掲載されました。" * 2
    )
    notes = "【用語解説】\n酵素：生物の体の中で化学反応を助けるたんぱく質で、さまざまな種類があります。"
    contact = "【お問い合わせ先】\n白浜大学 広報課\nTEL：042-555-8000"
    page = f"2026年8月27日\n\n新酵素を発見\n\n{said}\n\n{notes}\n\n{contact}\n"
    assert len(pressdoc.parse(page, format="text").notes) == 2


@pytest.mark.parametrize(
    ("said", "title", "affiliation"),
    [
        ("Ada Roe, Vertriebsleiterin Fulmar Optik GmbH: „{}“", "Vertriebsleiterin", "Fulmar Optik GmbH"),
        ("„{}“, sagt Ada Roe, Leiterin Vertrieb Fulmar AG.", "Leiterin Vertrieb", "Fulmar AG"),
        ("„{}“, sagt Ada Roe, Leiterin Seile Fulmar AG.", "Leiterin Seile Fulmar AG", None),
        (
            "Dazu erklärt die Ministerin für Bildung und Heimat, Ada Roe: „{}“",
            "Ministerin für Bildung und Heimat",
            None,
        ),
        ("Dazu erklärt Ministerin für Kunst und Kultur Ada Roe: „{}“", "Ministerin für Kunst und Kultur", None),
        ("Senatorin für Bau, Häfen und Verkehr, Ada Roe: „{}“", "Senatorin für Bau, Häfen und Verkehr", None),
        (
            "„{}“, sagt Ada Roe, Ministerin für Umwelt, Klima und Heimat.",
            "Ministerin für Umwelt, Klima und Heimat",
            None,
        ),
    ],
)
def test_fields_and_firms_behind_a_title(said: str, title: str, affiliation: str | None) -> None:
    """Ministers have several fields, none of them somebody's name; a legal form shows a firm."""
    (quote,) = pressdoc.find_quotes(said.format("Wir bauen bis zum Herbst zwei neue Hallen."), language="de")
    assert isinstance(quote.speaker, pressdoc.Person)
    assert (quote.speaker.name, quote.speaker.title, quote.speaker.affiliation) == ("Ada Roe", title, affiliation)


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Das fordert der Verband der Chemie- und Farbenindustrie.", ["Verband der Chemie- und Farbenindustrie"]),
        ("Das fordert der Bundesverband Energie- und Seilwirtschaft.", ["Bundesverband Energie- und Seilwirtschaft"]),
        ("Der Bundesverband Energie- und Seilwirtschaft warnt davor.", ["Bundesverband Energie- und Seilwirtschaft"]),
        ("Das fordert Ada Roe, Vertriebsleiterin Fulmar AG.", ["Fulmar AG"]),
        ("Das fordert Ada Roe, Sprecherin des Vereins Haus Seil e. V.", ["Verein Haus Seil e. V"]),
    ],
)
def test_names_of_associations(said: str, names: list[str]) -> None:
    """A hyphen may hang inside a name; what somebody is stands before one."""
    release = pressdoc.parse(
        f"Neue Umfrage\n\nDie Halle ist zu klein geworden. {said} Sie wird nun größer.", language="de"
    )
    assert [one.name.rstrip(".") for one in release.organisations] == names


def test_a_press_office_issues_for_whom_it_is() -> None:
    """Ministries are named by their press office where the contact stands, in letters that the lead explains."""
    said = (
        "Das Bundesministerium für Seile und Taue (BMST) fördert zwölf Regionen. Dafür stehen bis 2029 Mittel bereit."
    )
    page = f"Gutes Essen in Schulen\n\n{said}\n\n{said}\n\nPressestelle des BMST\nTel.: 030 5550 3174\n"
    release = pressdoc.parse(page, format="text", language="de")
    assert [issuer.name for issuer in release.issuers] == ["Bundesministerium für Seile und Taue"]


def test_marks_that_close_in_german_end_the_words_before_a_name() -> None:
    """They open in English; and a headline quotes the beginning of what is said below."""
    text = (
        "Kliniken warnen vor Schließungen\n„Ohne Hilfe schließen acht Häuser“\n\n"
        "Hannover. Nach einer Umfrage der Krankenhausgesellschaft Leinetal (KGL) rechnen viele mit Verlusten.\n\n"
        "„Ohne Hilfe schließen acht Häuser – und zwar bald“, warnt KGL-Direktor Helge Oppermann.\n\n"
        "Deren Präsidentin Wiebke Harmsen betont: „Alle zahlen am Ende den Preis.“ Minister Andreas Kollmar kündigte "
        "ein Programm an. Man werde „niemanden im Regen stehen lassen“, so Kollmar am Montag."
    )
    release = pressdoc.parse(text, format="text", language="de")
    assert "Krankenhausgesellschaft Leinetal" in [one.name for one in release.organisations]
    said = [
        (one.name, one.title) for quote in release.quotes for one in quote.speakers if isinstance(one, pressdoc.Person)
    ]
    assert said == [
        ("Helge Oppermann", "Direktor"),
        ("Helge Oppermann", "Direktor"),
        ("Wiebke Harmsen", "Präsidentin"),
        ("Andreas Kollmar", "Minister"),
    ]


def test_figures_that_are_aligned_below_a_wider_head() -> None:
    """The words of the head stand over them, at neither end."""
    rows = (
        "Kennzahlen (in Mio. Euro)   Q1 2026   Q1 2025   Veränderung\n"
        "Umsatz                       412,7     387,9     6,4 %\n"
        "EBIT                          38,9      34,1     14,1 %\n"
        "Konzernergebnis               24,3      20,8     16,8 %"
    )
    text = f"Kelda steigert Umsatz\n\nBielefeld, 12. Mai 2026 – Die Kelda AG ist gut in das Jahr gestartet.\n\n{rows}"
    release = pressdoc.parse(text, format="text")
    assert [block.kind for block in release.body] == ["paragraph", "table"]
    assert [str(one.value.value) for one in release.amounts][:2] == ["412700000", "387900000"]
