"""The top of a release: release line, embargo, restrictions, revisions, headline and subheadlines.

Companies and people are invented.
"""

from __future__ import annotations

from textwrap import dedent

import pytest

import pressdoc
from pressdoc import ListBlock, ListItem, Paragraph, Reading, Text
from pressdoc.model.blocks import texts

TEXT = {
    "en": (
        "Fulmar Optics today opened its third laboratory, which employs forty people in the old customs house.",
        "The laboratory grinds lenses for telescopes, and the company expects to deliver the first of them in spring.",
    ),
    "de": (
        "Die Fulmar Optik GmbH hat heute ihr drittes Labor eröffnet, in dem vierzig Menschen arbeiten.",
        "Das Labor schleift Linsen für Teleskope, und das Unternehmen will die ersten davon im Frühjahr ausliefern.",
    ),
    "fr": (
        "Fulmar Optique a ouvert aujourd'hui son troisième laboratoire, qui emploie quarante personnes dans la douane.",
        "Le laboratoire taille des lentilles pour des télescopes, et la société veut en livrer au printemps.",
    ),
    "zh": (
        "北方光学今天宣布第三个实验室正式启用，该实验室位于旧海关大楼内，共有四十名员工在此工作，主要为望远镜磨制镜片。",
        "公司表示，第一批镜片将于明年春季交付给客户，届时还将有更多的员工加入该实验室的研究和生产工作。",
    ),
}
HEADLINE = {
    "en": "Fulmar Optics Opens Laboratory in the Old Customs House",
    "de": "Fulmar Optik eröffnet Labor im alten Zollhaus am Hafen",
    "fr": "Fulmar Optique ouvre un laboratoire dans l'ancienne douane",
    "zh": "北方光学第三个实验室在旧海关大楼启用",
}


def examined(*above: str, language: str = "en", headline: bool = True) -> Reading:
    """Return the reading of lines above a headline and two paragraphs."""
    middle = (HEADLINE[language],) if headline else ()
    return pressdoc.examine("\n\n".join((*above, *middle, *TEXT[language])) + "\n", format="text")


def below(*lines: str, language: str = "en") -> Reading:
    """Return the reading of lines between a headline and two paragraphs."""
    return pressdoc.examine("\n\n".join((HEADLINE[language], *lines, *TEXT[language])) + "\n", format="text")


def nothing_else(reading: Reading, language: str) -> None:
    """Assert that headline and text are what they are without the lines above."""
    release = reading.release
    assert release.headline is not None
    assert release.headline.plain == HEADLINE[language]
    assert [text.plain for block in release.body for text in texts(block)] == list(TEXT[language])


# -- release lines ------------------------------------------------------------------------------------------

RELEASE_LINES = [
    ("FOR IMMEDIATE RELEASE", "en"),
    ("For immediate release: May 3, 2025", "en"),
    ("FOR RELEASE MAY 3, 2025", "en"),
    ("Zur sofortigen Veröffentlichung", "de"),
    ("Keine Sperrfrist", "de"),
    ("Pour diffusion immédiate", "fr"),
    ("À PUBLIER IMMÉDIATEMENT", "fr"),
    ("即时发布", "zh"),
    ("【供即时发布】", "zh"),
]


@pytest.mark.parametrize(("line", "language"), RELEASE_LINES)
def test_release_line(line: str, language: str) -> None:
    """How the release may be used is said above the headline, in any language."""
    reading = examined(line, language=language)
    assert reading.release.release_line is not None
    assert reading.release.release_line.plain == line
    nothing_else(reading, language)


def test_release_line_beside_a_contact() -> None:
    """In mailed releases the contact stands on the line of the release line."""
    reading = examined("FOR IMMEDIATE RELEASE      Contact: Bo Ek, press@fulmar.example")
    assert reading.release.release_line is not None
    assert reading.release.release_line.plain.strip() == "FOR IMMEDIATE RELEASE"
    assert [contact.emails for contact in reading.release.contacts] == [("press@fulmar.example",)]


def test_release_line_in_one_paragraph_with_its_neighbours() -> None:
    """Lines that one paragraph holds are told apart: release line, day, headline."""
    html = "<p>FOR IMMEDIATE RELEASE<br>May 3, 2025</p><p><b>{}</b></p><p>{}</p><p>{}</p>".format(
        HEADLINE["en"],
        *TEXT["en"],
    )
    release = pressdoc.parse(html, format="html")
    assert release.release_line is not None
    assert release.release_line.plain.strip() == "FOR IMMEDIATE RELEASE"
    assert str(release.issued) == "2025-05-03"
    assert release.headline is not None
    assert release.headline.plain == HEADLINE["en"]


@pytest.mark.parametrize(
    "headline",
    [
        "Embargo on Arms Sales to Ruritania Lifted",
        "Updated Fulmar Reader 7 Released for All Platforms",
        "Correction Fluid Maker Tippet Opens Plant in Leeds",
        "Kill Devil Distillery Wins Gold at Spirits Fair",
        "Release of Fulmar Reader 7 Planned for the Spring",
        "Update-Server der Fulmar Optik jetzt in Bremen",
        "Not for Profit Housing Group Builds 200 Homes",
        "By Popular Demand, Fulmar Brings Back the Blue Lens",
        "Revised Guidance for Lens Makers Published by Council",
    ],
)
def test_headline_that_begins_as_such_a_line(headline: str) -> None:
    """A headline about an embargo or an update is none itself."""
    release = pressdoc.parse("\n\n".join((headline, *TEXT["en"])), format="text")
    assert release.headline is not None
    assert release.headline.plain == headline
    assert (release.embargo, release.revision, release.release_line, release.restrictions) == (None, None, None, ())


GENRES = [
    # line, language, date of issue
    ("PRESS RELEASE", "en", None),
    ("News Release No. 12/2025", "en", None),
    ("Press release | May 3, 2025", "en", "2025-05-03"),
    ("PRESSEMITTEILUNG", "de", None),
    ("Pressemitteilung Nr. 7 vom 3. Mai 2025", "de", "2025-05-03"),
    ("Communiqué de presse, 3 mai 2025", "fr", "2025-05-03"),
    ("新闻稿", "zh", None),
    ("新闻稿 2025年5月3日", "zh", "2025-05-03"),
]


@pytest.mark.parametrize(("line", "language", "issued"), GENRES)
def test_that_it_is_a_press_release(line: str, language: str, issued: str | None) -> None:
    """The word itself is no part of the release; a number and a day may stand beside it."""
    reading = examined(line, language=language)
    assert (reading.release.issued and str(reading.release.issued)) == issued
    assert [item.text.plain for item in reading.set_aside] == [line]
    nothing_else(reading, language)


@pytest.mark.parametrize("form", ["Inc.", "Corp.", "L.P."])
def test_a_long_headline_may_end_with_the_full_stop_of_a_legal_form(form: str) -> None:
    """It ends no sentence, so that the line is no paragraph."""
    headline = (
        "Kestrel Dynamics Signs Consulting Services Agreement for Clinical Trials of Plant-based Therapies with "
        f"Oldmoor Worldwide Clinical Trials, {form}"
    )
    assert len(headline) > 120
    release = pressdoc.parse("\n\n".join((headline, *TEXT["en"])), format="text")
    assert release.headline is not None
    assert release.headline.plain == headline


@pytest.mark.parametrize(
    ("mark", "language"), [("PRESS RELEASE: ", "en"), ("Pressemitteilung – ", "de"), ("新闻稿：", "zh")]
)
def test_that_it_is_a_press_release_before_the_headline(mark: str, language: str) -> None:
    """The word may stand on the line of the headline."""
    reading = examined(mark + HEADLINE[language], language=language, headline=False)
    assert [item.text.plain for item in reading.set_aside] == [mark]
    nothing_else(reading, language)


@pytest.mark.parametrize(
    "headline", ["Press Release Service Fulmar Opens Office in Leeds", "News Anchor Ann Lee Joins Fulmar"]
)
def test_headline_about_press_releases(headline: str) -> None:
    """A headline that begins with the word is one."""
    release = pressdoc.parse("\n\n".join((headline, *TEXT["en"])))
    assert release.headline is not None
    assert release.headline.plain == headline


# -- embargoes ----------------------------------------------------------------------------------------------

EMBARGOES = [
    # line, language, date, time, zone
    ("EMBARGOED UNTIL 00:01 GMT, 3 May 2025", "en", "2025-05-03", "00:01", "GMT"),
    ("Embargoed until 4 a.m. CT/5 a.m. ET, Thursday, Jan. 30, 2025", "en", "2025-01-30", "04:00", "CT"),
    (
        "EMBARGO: Not for publication or broadcast before 10:00 hours BST, 5 June 2025",
        "en",
        "2025-06-05",
        "10:00",
        "BST",
    ),
    ("HOLD FOR RELEASE UNTIL MAY 3, 2025 AT 9 A.M. EDT", "en", "2025-05-03", "09:00", "EDT"),
    ("Under strict embargo until 3 May 2025", "en", "2025-05-03", None, None),
    ("Embargo: 3 May 2025, 14:00 CEST", "en", "2025-05-03", "14:00", "CEST"),
    ("Sperrfrist: 3. Mai 2025, 10:00 Uhr", "de", "2025-05-03", "10:00", None),
    ("SPERRFRIST BIS 3. MAI 2025, 10 UHR MESZ", "de", "2025-05-03", "10:00", "MESZ"),
    ("Frei ab 3. Mai 2025, 18:30 Uhr", "de", "2025-05-03", "18:30", None),
    ("Bitte nicht vor dem 3. Mai 2025 veröffentlichen", "de", "2025-05-03", None, None),
    ("Ne pas publier avant le 3 mai 2025, 6 h", "fr", "2025-05-03", "06:00", None),
    ("SOUS EMBARGO JUSQU'AU 3 MAI 2025 À 10H00 CET", "fr", "2025-05-03", "10:00", "CET"),
    ("Embargo : 3 mai 2025 à 18h30", "fr", "2025-05-03", "18:30", None),
    ("禁发至：2025年5月3日上午10时", "zh", "2025-05-03", "10:00", None),
    ("请勿在2025年5月3日10:00前发布", "zh", "2025-05-03", "10:00", None),
    ("解禁时间：2025年5月3日下午3点30分", "zh", "2025-05-03", "15:30", None),
    ("【新闻禁令】2025年5月3日后方可发布", "zh", "2025-05-03", None, None),
]


@pytest.mark.parametrize(("line", "language", "date", "time", "zone"), EMBARGOES, ids=[row[0] for row in EMBARGOES])
def test_embargo(line: str, language: str, date: str, time: str | None, zone: str | None) -> None:
    """An embargo keeps date, time and zone as printed; what is not stated stays open."""
    reading = examined(line, language=language)
    embargo = reading.release.embargo
    assert embargo is not None
    assert embargo.text is not None
    assert embargo.text.plain == line
    assert str(embargo.date) == date
    assert (embargo.time and embargo.time.isoformat("minutes")) == time
    assert embargo.zone == zone
    nothing_else(reading, language)


def test_embargo_in_two_lines() -> None:
    """The moment may stand below the word."""
    reading = examined("EMBARGOED UNTIL:", "3 May 2025, 10:00 GMT")
    embargo = reading.release.embargo
    assert embargo is not None
    assert embargo.until().isoformat() == "2025-05-03T10:00:00+00:00"
    nothing_else(reading, "en")


def test_embargo_without_a_year() -> None:
    """The year is that of the release, and a remark says so."""
    reading = pressdoc.examine(
        f"Embargoed until 9 a.m. ET, Friday, May 2\n\n{HEADLINE['en']}\n\nMay 1, 2025\n\n" + "\n\n".join(TEXT["en"])
    )
    assert reading.release.embargo is not None
    assert str(reading.release.embargo.date) == "2025-05-02"
    assert "embargo-year-inferred" in {remark.code for remark in reading.remarks}


def test_embargo_in_a_sentence_of_the_text_is_none() -> None:
    """The word begins sentences too."""
    reading = pressdoc.examine(
        f"{HEADLINE['en']}\n\n{TEXT['en'][0]}\n\nEmbargoed goods of $2 million came back to Fulmar on 3 May 2025.\n"
    )
    assert reading.release.embargo is None
    assert len(reading.release.body) == 2


# -- restrictions -------------------------------------------------------------------------------------------

RESTRICTIONS = [
    # line, language, countries
    (
        "NOT FOR DISTRIBUTION TO UNITED STATES NEWSWIRE SERVICES OR FOR DISSEMINATION IN THE UNITED STATES",
        "en",
        ("US",),
    ),
    (
        "Not for release, publication or distribution, in whole or in part, directly or indirectly, in or into the "
        "United States, Australia, Canada, Japan or the Republic of South Africa or any other jurisdiction where to do "
        "so would breach the law.",
        "en",
        ("US", "AU", "CA", "JP", "ZA"),
    ),
    ("/NOT FOR DISTRIBUTION IN THE U.S. OR TO U.S. PERSONS/", "en", ("US",)),
    ("THIS ANNOUNCEMENT IS NOT FOR RELEASE IN NEW ZEALAND OR HONG KONG.", "en", ("NZ", "HK")),
    (
        "NICHT ZUR VERBREITUNG ODER WEITERLEITUNG IN DEN VEREINIGTEN STAATEN, KANADA, AUSTRALIEN ODER JAPAN",
        "de",
        ("US", "CA", "AU", "JP"),
    ),
    ("Diese Mitteilung darf nicht in den USA verbreitet werden.", "de", ("US",)),
    ("Nicht zur Verteilung in Südafrika oder im Vereinigten Königreich bestimmt", "de", ("ZA", "GB")),
    (
        "NE PAS DIFFUSER, DIRECTEMENT OU INDIRECTEMENT, AUX ÉTATS-UNIS, AU CANADA, EN AUSTRALIE OU AU JAPON",
        "fr",
        ("US", "CA", "AU", "JP"),
    ),
    ("Ce communiqué ne doit pas être distribué aux Etats-Unis d'Amérique.", "fr", ("US",)),
    ("Diffusion interdite au Royaume-Uni et en Afrique du Sud", "fr", ("GB", "ZA")),
    ("不得直接或间接在美国、加拿大、澳大利亚或日本发布、刊发或分发", "zh", ("US", "CA", "AU", "JP")),
    ("本公告不得在美国境内发布。", "zh", ("US",)),
    ("本新闻稿并非供于南非或新西兰派发", "zh", ("ZA", "NZ")),
]


@pytest.mark.parametrize(("line", "language", "countries"), RESTRICTIONS, ids=[row[0][:50] for row in RESTRICTIONS])
def test_restriction(line: str, language: str, countries: tuple[str, ...]) -> None:
    """A restriction is kept whole, with the countries that it names; it is never the headline."""
    reading = examined(line, language=language)
    (restriction,) = reading.release.restrictions
    assert restriction.text.plain == line
    assert restriction.jurisdictions == countries
    nothing_else(reading, language)


def test_countries_within_other_names() -> None:
    """New Jersey is not Jersey, and Indiana has no India in it."""
    (restriction,) = examined("Not for distribution in New Jersey, Indiana or Mexico").release.restrictions
    assert restriction.jurisdictions == ("MX",)


# -- revisions ----------------------------------------------------------------------------------------------

REVISIONS = [
    # line, language, kind, the mark
    ("CORRECTION: {}", "en", "correction", "CORRECTION: "),
    ("CORRECTING and REPLACING {}", "en", "correction", "CORRECTING and REPLACING "),
    ("Correction - {}", "en", "correction", "Correction - "),
    ("UPDATE -- {}", "en", "update", "UPDATE -- "),
    ("[Updated] {}", "en", "update", "[Updated] "),
    ("Retraction: {}", "en", "withdrawal", "Retraction: "),
    ("Korrektur: {}", "de", "correction", "Korrektur: "),
    ("BERICHTIGUNG – {}", "de", "correction", "BERICHTIGUNG – "),
    ("Aktualisierung: {}", "de", "update", "Aktualisierung: "),
    ("Meldung zurückgezogen: {}", "de", "withdrawal", "Meldung zurückgezogen: "),
    ("RECTIFICATIF : {}", "fr", "correction", "RECTIFICATIF : "),
    ("Mise à jour – {}", "fr", "update", "Mise à jour – "),
    ("Annule et remplace {}", "fr", "correction", "Annule et remplace "),
    ("更正：{}", "zh", "correction", "更正："),
    ("【更正】{}", "zh", "correction", "【更正】"),
    ("撤稿通知：{}", "zh", "withdrawal", "撤稿通知："),
]


@pytest.mark.parametrize(("line", "language", "kind", "mark"), REVISIONS, ids=[row[0] for row in REVISIONS])
def test_revision_before_the_headline(line: str, language: str, kind: str, mark: str) -> None:
    """What a release is to an earlier one is told from the headline, on the same line or above it."""
    reading = examined(line.format(HEADLINE[language]), language=language, headline=False)
    assert reading.release.revision is not None
    assert reading.release.revision.kind == kind
    assert reading.release.revision.text is not None
    assert reading.release.revision.text.plain == mark
    nothing_else(reading, language)
    above = examined(line.format("").strip(" ："), language=language)
    assert above.release.revision is not None
    assert above.release.revision.kind == kind
    nothing_else(above, language)


def test_revision_of_a_wire_with_its_company() -> None:
    """PR Newswire spaces the letters out, and names the company on the line."""
    reading = examined("/C O R R E C T I O N -- Fulmar Optics/")
    assert reading.release.revision is not None
    assert reading.release.revision.text is not None
    assert reading.release.revision.text.plain == "/C O R R E C T I O N -- Fulmar Optics/"
    nothing_else(reading, "en")


NOTES = [
    ("CORRECTION", "Please replace the release dated May 3, 2025 with the following corrected version.", "en"),
    (
        "/C O R R E C T I O N -- Fulmar Optics/",
        'In the news release, Fulmar Opens Laboratory, issued 03-May-2025, the text should read "forty people".',
        "en",
    ),
    ("KORREKTUR", "In der Pressemitteilung vom 3. Mai 2025 wurde die Zahl der Beschäftigten falsch genannt.", "de"),
    ("RECTIFICATIF", "Dans le communiqué du 3 mai 2025, il fallait lire quarante personnes et non quatorze.", "fr"),
    ("更正", "更正内容：第一段中的员工人数应为四十人，而不是十四人。", "zh"),
]


@pytest.mark.parametrize(("mark", "note", "language"), NOTES, ids=[f"{row[0]} {row[2]}" for row in NOTES])
def test_note_of_a_revision(mark: str, note: str, language: str) -> None:
    """What was changed is the note of the revision, above the headline or below it."""
    for reading in (
        examined(mark, note, language=language),
        pressdoc.examine("\n\n".join((mark, HEADLINE[language], note, *TEXT[language])), format="text"),
    ):
        assert reading.release.revision is not None
        assert reading.release.revision.note is not None
        assert reading.release.revision.note.plain == note
        nothing_else(reading, language)
        assert len(reading.places) == len(list(reading.release.parts()))


SENTENCES = [
    ("This release replaces the one that was sent on May 2, 2025.", "en"),
    ("Diese Meldung ersetzt die Fassung vom 2. Mai 2025.", "de"),
    ("Le présent communiqué annule et remplace celui du 2 mai 2025.", "fr"),
    ("本新闻稿取代2025年5月2日发布的版本。", "zh"),
]


def test_a_correction_as_business_wire_prints_it() -> None:
    """Mark, company, a note behind the dateline, and the corrected release, whose headline stands again."""
    reading = pressdoc.examine(
        "CORRECTING and REPLACING Fulmar Optics Opens Laboratory in Hull\n\nCORRECTION...by Fulmar Optics\n\n"
        "HULL, England--(BUSINESS WIRE)--Please replace the release dated March 4, 2025 with the following "
        "corrected version "
        "due to a change in the first paragraph.\n\nThe updated release reads:\n\n"
        "FULMAR OPTICS OPENS LABORATORY IN HULL\n\nFulmar Optics today opened its third laboratory, which employs "
        "forty "
        "people in the old customs house by the river.\n"
    )
    release = reading.release
    assert release.revision is not None
    assert release.revision.text is not None
    assert release.revision.note is not None
    assert release.revision.text.plain.strip().split("\n") == [
        "CORRECTING and REPLACING ",
        "CORRECTION...by Fulmar Optics",
    ]
    assert release.revision.note.plain.startswith("Please replace the release dated March 4, 2025")
    assert release.revision.note.plain.endswith("\nThe updated release reads:")
    assert release.headline is not None
    assert release.headline.plain == "Fulmar Optics Opens Laboratory in Hull"
    assert release.dateline is not None
    assert (release.dateline.places, release.dateline.wire) == (("HULL, England",), "BUSINESS WIRE")
    assert [one.text.plain[:19] for one in release.body if isinstance(one, Paragraph)] == ["Fulmar Optics today"]
    assert len(reading.places) == len(list(release.parts()))


@pytest.mark.parametrize(("sentence", "language"), SENTENCES)
def test_revision_in_a_sentence(sentence: str, language: str) -> None:
    """A sentence above the headline may be all that says so."""
    reading = examined(sentence, language=language)
    assert reading.release.revision is not None
    assert reading.release.revision.kind == "correction"
    nothing_else(reading, language)


# -- headlines ----------------------------------------------------------------------------------------------


def test_headline_in_the_copy_of_a_page() -> None:
    """The title of the page, its menu and the way to it are set aside; the headline is kept once."""
    reading = pressdoc.examine(
        dedent(f"""\
        {HEADLINE["en"]} - Fulmar Optics Newsroom
        Fulmar Optics
        Products
        Newsroom
        Home > Newsroom > 2025
        {HEADLINE["en"]}

        {HEADLINE["en"]}

        """)
        + "\n\n".join(TEXT["en"])
    )
    nothing_else(reading, "en")
    assert [item.role for item in reading.set_aside] == ["furniture"] * 6


@pytest.mark.parametrize("language", ["de", "fr", "zh"])
@pytest.mark.parametrize("title", ["{} | Fulmar", "Fulmar – {}", "{} – Fulmar Group – News"])
def test_headline_that_the_title_of_the_page_agrees_with(title: str, language: str) -> None:
    """Of several top headings the one is the headline that the page's title holds."""
    headline = HEADLINE[language]
    html = (
        f"<html><head><title>{title.format(headline)}</title></head><body><h1>Fulmar Newsroom aktuell 2025</h1>"
        f"<h1>{headline}</h1><p>{TEXT[language][0]}</p><p>{TEXT[language][1]}</p></body></html>"
    )
    release = pressdoc.parse(html, format="html")
    assert release.headline is not None
    assert release.headline.plain == headline


def test_name_of_a_section_is_no_headline() -> None:
    """Of two top headings the first may be the name of a section."""
    release = pressdoc.parse(f"# Newsroom\n\n# {HEADLINE['en']}\n\n{TEXT['en'][0]}\n", format="markdown")
    assert release.headline is not None
    assert release.headline.plain == HEADLINE["en"]


BROKEN = [
    ("FULMAR OPTICS OPENS THIRD LABORATORY\nIN THE OLD CUSTOMS HOUSE", "en"),
    ("Fulmar Optics Opens Third Laboratory\nin the Old Customs House", "en"),
    ("Fulmar Optics, Inc. and Oldmoor Savings Bank\nAnnounce Merger of Lenses and Loans", "en"),
    ("Fulmar Optics Corporation\nOpens Third Laboratory in the Old Customs House", "en"),
    ("FULMAR OPTIK ERÖFFNET DRITTES LABOR\nIM ALTEN ZOLLHAUS", "de"),
    ("FULMAR OPTIQUE OUVRE UN LABORATOIRE\nDANS L'ANCIENNE DOUANE", "fr"),
]


@pytest.mark.parametrize(("printed", "language"), BROKEN)
def test_headline_in_two_lines(printed: str, language: str) -> None:
    """A headline that is broken into lines is one."""
    release = pressdoc.parse("\n\n".join((printed, *TEXT[language])), format="text")
    assert release.headline is not None
    assert release.headline.plain == printed.replace("\n", " ")
    assert release.subheadlines == ()


def test_headline_below_a_release_line_and_an_introduction() -> None:
    """A blog's own words may stand above the release."""
    release = pressdoc.parse(
        f"{TEXT['en'][0]}\n\nSee the release below.\n\nFOR IMMEDIATE RELEASE\n\n"
        f"Contact: Bo Ek, press@fulmar.example\n\n{HEADLINE['en']}\n\n{TEXT['en'][1]}\n"
    )
    assert release.headline is not None
    assert release.headline.plain == HEADLINE["en"]


def test_headline_above_the_release_line() -> None:
    """The release line may stand below the headline; what follows it is a deck."""
    release = below("FOR IMMEDIATE RELEASE", "Forty people grind lenses for telescopes").release
    assert release.headline is not None
    assert release.headline.plain == HEADLINE["en"]
    assert [text.plain for text in release.subheadlines] == ["Forty people grind lenses for telescopes"]


def test_headline_that_ran_into_the_text() -> None:
    """A copy may lose the break behind the headline; that it was mended is remarked."""
    reading = pressdoc.examine(
        "Former Customs House Becomes Laboratory for Telescope Lenses Worth $3.5 MillionFulmar Optics today opened its "
        "third laboratory. It employs forty people, and grinds lenses for telescopes. " + " ".join(TEXT["en"]) * 2
    )
    assert reading.release.headline is not None
    assert reading.release.headline.plain.endswith("Worth $3.5 Million")
    assert "headline-fused" in {remark.code for remark in reading.remarks}


@pytest.mark.parametrize(
    ("headline", "dateline"),
    [
        ("Fulmar to grind lenses in Leeds", "LEEDS, Oct. 27, 2025 /PRNewswire/ -- "),
        ("Fulmar Optics Opens Third Laboratory", "LEEDS, England,Oct. 27, 2025 (GLOBE NEWSWIRE) -- "),
        ("Fulmar Optics Moves Into Customs House at Leeds", "LEEDS, Oct. 27, 2025 – "),
    ],
)
def test_headline_that_ran_into_the_dateline(headline: str, dateline: str) -> None:
    """Places in capitals with a day behind them begin the text, wherever a copy put them."""
    reading = pressdoc.examine(f"{headline} {dateline}{' '.join(TEXT['en'])}\n\n{TEXT['en'][0]}\n")
    assert str(reading.release.headline) == headline
    assert reading.release.dateline is not None
    assert str(reading.release.dateline.text) == dateline
    assert "headline-fused" in {remark.code for remark in reading.remarks}


@pytest.mark.parametrize(
    "opening",
    [
        "Fulmar Optics will grind lenses for NASA from May 3, 2026 - and for others after that day. ",
        "Fulmar Optics opened a laboratory. LEEDS, Oct. 27, 2025 – Forty people work in it. ",
        "FULMAR OPTICS OPENS ITS THIRD LABORATORY ON OCT. 27, 2025 - forty people work in it. ",
    ],
)
def test_sentences_with_capitals_and_days_are_not_cut(opening: str) -> None:
    """A name in capitals that is no place, a sentence before the place, capitals throughout: nothing is certain."""
    reading = pressdoc.examine(f"{opening}{' '.join(TEXT['en'])}\n\n{TEXT['en'][0]}\n")
    assert "headline-fused" not in {remark.code for remark in reading.remarks}


@pytest.mark.parametrize("name", ["YouTube Videos", "McAllister Harbour", "iPhone Cases"])
def test_names_with_capitals_inside_are_not_cut(name: str) -> None:
    """A capital inside a name is no lost break."""
    text = (
        f"{name} and Lenses Were Shown Today by Fulmar Optics in Leeds, Where the Firm Has Its Seat. {TEXT['en'][0]} "
        * 3
    )
    assert pressdoc.parse(text).headline is None


# -- subheadlines -------------------------------------------------------------------------------------------

DECKS = [
    ("Forty people grind lenses for telescopes in three shifts", "en"),
    ("Vierzig Menschen schleifen Linsen für Teleskope in drei Schichten", "de"),
    ("Quarante personnes y taillent des lentilles en trois équipes", "fr"),
    ("四十名员工为望远镜磨制镜片", "zh"),
]


@pytest.mark.parametrize(("deck", "language"), DECKS)
def test_deck(deck: str, language: str) -> None:
    """A line without a full stop between headline and text is a deck, in any language."""
    reading = below(deck, language=language)
    assert [text.plain for text in reading.release.subheadlines] == [deck]
    nothing_else(reading, language)


def test_any_number_of_decks() -> None:
    """No list is capped."""
    decks = [f"Laboratory number {number} will follow in the year 20{30 + number}" for number in range(8)]
    assert [text.plain for text in below(*decks).release.subheadlines] == decks


def test_highlights_above_a_dateline() -> None:
    """Bullets above the dateline are subheadlines, sentences of a summary too."""
    release = pressdoc.parse(
        f"{HEADLINE['en']}\n\n* Forty people work there.\n* The first lenses are due in spring.\n\n"
        f"LEEDS, England, May 3, 2025 /PRNewswire/ -- {TEXT['en'][0]}\n\n{TEXT['en'][1]}\n"
    )
    assert [text.plain for text in release.subheadlines] == [
        "Forty people work there.",
        "The first lenses are due in spring.",
    ]


def test_summary_above_a_dateline() -> None:
    """A sentence above the dateline sums the release up; without a dateline it is the text."""
    summary = "The laboratory will grind lenses for twelve observatories, and employ forty people."
    dated = pressdoc.parse(
        f"{HEADLINE['en']}\n\n{summary}\n\nLEEDS, England, May 3, 2025 /PRNewswire/ -- {TEXT['en'][0]}\n"
    )
    assert [text.plain for text in dated.subheadlines] == [summary]
    assert below(summary).release.subheadlines == ()


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee, Fulmar Optics",
        "By Ann Lee, Executive Vice President and Chief Operating Officer, Fulmar U.S.",
        "LEEDS, England, May 3, 2025 / Fulmar Wire /",
        "Media contact: Bo Ek",
        "press@fulmar.example",
        "3 May 2025",
    ],
)
def test_lines_that_are_no_decks(line: str) -> None:
    """A byline, a dateline, a day or a contact between headline and text is none."""
    assert below(line).release.subheadlines == ()


def test_text_without_full_stops_has_no_decks() -> None:
    """Where a copy lost its punctuation, paragraphs look as decks do."""
    release = pressdoc.parse(
        f"{HEADLINE['en']}\n\n" + "\n\n".join(text.rstrip(".").replace(",", "") * 3 for text in TEXT["en"])
    )
    assert release.subheadlines == ()


# -- whole pages, copied as text -------------------------------------------------------------------------------

PAGES = [
    (
        "Skip to main content\nFulmar Optics\nInvestors\nOverview\nPress Releases\n{headline}\nMay 3, 2025 at 7:00 AM\n"
        "Back\nLens sales up 12% year over year\nFull-year guidance raised once more\nThird plant opened\n\n"
        "LEEDS, England--(BUSINESS WIRE)-- {text}",
        "en",
        ["Lens sales up 12% year over year", "Full-year guidance raised once more", "Third plant opened"],
    ),
    (
        "Exhibit 99.1\n\nFULMAR OPTICS, INC.\n\nNEWS RELEASE\n\nFor Immediate Release      Contact: Bo Ek\n"
        "(713) 555-0100\n\n{headline}\n\nLEEDS, England, May 3, 2025 - {text}",
        "en",
        [],
    ),
    (
        "Fulmar Optics PLC\n3 May 2025\n\nNOT FOR RELEASE IN THE UNITED STATES\n\nTHIS ANNOUNCEMENT CONTAINS INSIDE "
        'INFORMATION\n\nFulmar Optics PLC\n("Fulmar" or the "Company")\n\n{headline}\n\n{text}',
        "en",
        [],
    ),
    (
        "Fulmar Optik GmbH\nPresse\nPressemitteilungen\n03.05.2025 | 09:00 Uhr\n\n{headline}\n\n- Vierzig Menschen\n"
        "- Drei Schichten\n\nBremen, 3. Mai 2025. {text}",
        "de",
        ["Vierzig Menschen", "Drei Schichten"],
    ),
    (
        "FULMAR OPTIQUE\nCommuniqué de presse\nParis, le 3 mai 2025\n\n{headline}\n\n{text}",
        "fr",
        [],
    ),
    (
        "首页 > 新闻中心 > 新闻稿\n{headline}\n2025-05-03 09:00\n\n北京2025年5月3日 /美通社/ -- {text}",
        "zh",
        [],
    ),
]


@pytest.mark.parametrize(("page", "language", "decks"), PAGES, ids=[row[0][:20] for row in PAGES])
def test_page(page: str, language: str, decks: list[str]) -> None:
    """Menus, names of companies and exhibits, notices and days above the headline are told from it."""
    headline, text = HEADLINE[language], "\n\n".join(TEXT[language])
    release = pressdoc.parse(page.format(headline=headline, text=text), format="text")
    assert release.headline is not None
    assert release.headline.plain == headline
    assert [deck.plain for deck in release.subheadlines] == decks


def test_name_of_a_company_in_japanese() -> None:
    """The company stands above the headline, and says by its form that it is one."""
    release = pressdoc.parse(
        "2025年10月30日\n報道関係者各位\n株式会社ターンホルム\n\nターンホルム、港湾向け蓄電システムを発売\n\n"
        "株式会社ターンホルムは、港湾向け蓄電システムを発売いたします。本製品は停電時にもクレーンを動かすことができます。\n"
    )
    assert release.headline is not None
    assert release.headline.plain == "ターンホルム、港湾向け蓄電システムを発売"


def test_decks_in_lines_of_like_length() -> None:
    """Two decks are not one wrapped sentence: each begins with a capital and has words without; a headline goes on."""
    decks = [
        "Purchase expands Fulmar's range of lenses for the home",
        "Expected to add to earnings per share in the first year",
    ]
    text = "\n\n".join(
        [HEADLINE["en"], "\n".join(decks), f"HULL, England, May 3, 2025 -- {TEXT['en'][0]}", TEXT["en"][1]]
    )
    assert [deck.plain for deck in pressdoc.parse(text, format="text").subheadlines] == decks
    broken = (
        "Fulmar Optics Opens a Third Laboratory in the Old Customs House of\nHull and Hires Forty People from the Town"
    )
    headline = pressdoc.parse("\n\n".join([broken, *TEXT["en"]]), format="text").headline
    assert headline is not None
    assert headline.plain == broken.replace("\n", " ")


def test_a_deck_in_capitals_that_is_broken_into_lines() -> None:
    """Lines in capitals are one deck where all but the last are full; short ones are decks of their own."""
    broken = "THE LABORATORY IN THE OLD CUSTOMS HOUSE OF HULL WILL GRIND\nLENSES FOR FORTY TELESCOPES A YEAR"
    own = "FORTY PEOPLE GRIND THE LENSES\nTELESCOPES ARE BUILT NEXT DOOR"
    for printed, expected in ((broken, [broken.replace("\n", " ")]), (own, own.split("\n"))):
        release = pressdoc.parse("\n\n".join((HEADLINE["en"], printed, *TEXT["en"])), format="text")
        assert [deck.plain for deck in release.subheadlines] == expected


def test_headline_of_two_words_below_the_company_as_london_prints_it() -> None:
    """The company with its legal form and a bracket of terms are no headline; the lead announces, with a listing."""
    text = dedent("""
        RNS Number : 4821K
        Kelda & Sons PLC
        14 May 2024

        Kelda & Sons plc
        ("Kelda", the "Group" or the "Company")

        Depot Opening

        Kelda & Sons plc (AIM: KLD), the rope maker, is pleased to announce a new depot in Leek.

        Highlights

        · New depot of 40,000 sq ft
        · 35 new jobs

        Tom Brink, Chief Executive, commented: "Leek is a key market for Kelda."
    """)
    release = pressdoc.parse(text, format="text")
    assert release.headline is not None
    assert release.headline.plain == "Depot Opening"


def test_a_letterhead_with_its_address_is_no_headline() -> None:
    """A postal code closes it."""
    text = (
        "TERN STEEL CORPORATION [logo] 12 Furnace Road, Orvik, Maine 04605\n\nTERN STEEL NAMES WALTER PIKE CHAIRMAN\n\n"
        "ORVIK, Maine, July 8, 2010 -- The board of Tern Steel Corporation has elected Walter Pike chairman.\n\n"
        "He came to Tern Steel in 1990, and his father was with Tern Steel before him, as was his uncle.\n"
    )
    release = pressdoc.parse(text, format="text")
    assert release.headline is not None
    assert release.headline.plain == "TERN STEEL NAMES WALTER PIKE CHAIRMAN"
    assert [one.name for one in release.issuers] == ["Tern Steel Corporation"]


LEAD = (
    "OLDMOOR, June 14, 2026 (GLOBE NEWSWIRE) -- Fulmar Optics, Inc. today opened its third laboratory in the customs "
    "house.\n\nThe laboratory grinds lenses for telescopes, and the company expects to deliver them in spring."
)


def test_a_headline_goes_on_behind_a_semicolon() -> None:
    """What follows right below belongs to it."""
    release = pressdoc.parse(f"Fulmar Optics Opens Its Third Laboratory;\nAdds Forty People in Oldmoor\n\n{LEAD}")
    assert release.headline is not None
    assert release.headline.plain == "Fulmar Optics Opens Its Third Laboratory; Adds Forty People in Oldmoor"


def test_a_deck_that_is_broken_within_a_sentence() -> None:
    """The line below goes on in small letters."""
    deck = "Fulmar Optics expects to remain in the customs house of Oldmoor until the"
    release = pressdoc.parse(f"Fulmar Optics Opens Its Third Laboratory\n{deck}\nnew harbour is built in 2027\n{LEAD}")
    assert [one.plain for one in release.subheadlines] == [f"{deck} new harbour is built in 2027"]


@pytest.mark.parametrize("label", ["Release – ", "Press Release: ", "media statement "])
def test_a_label_before_a_headline(label: str) -> None:
    """It is set aside; in small letters without a sign as well."""
    release = pressdoc.parse(f"{label}Fulmar Optics Opens Its Third Laboratory\n\n{LEAD}")
    assert release.headline is not None
    assert release.headline.plain == "Fulmar Optics Opens Its Third Laboratory"


def test_an_office_is_no_issuer() -> None:
    """A governor announces for an office that the text does not name."""
    release = pressdoc.parse(
        "Governor Finch Announces a New Mill in Oldmoor\n\n"
        "Governor Ada Finch today announced that Carvel Ropes Ltd. will open a mill in Oldmoor, which is good news.\n\n"
        "The mill will make ropes, and it is expected to employ four hundred people from next year on."
    )
    assert "Governor" not in [one.name for one in (*release.issuers, *release.organisations)]


def test_an_empty_line_above_a_headline() -> None:
    """A list without items has no first letter."""
    page = "<ul><li></li></ul><p>END</p><h1>the</h1>"
    assert pressdoc.parse(page, format="html").headline == Text("the")
    release = pressdoc.Release(body=(ListBlock((ListItem(),), ordered=True),), end_mark=Text("the"))
    assert pressdoc.parse(pressdoc.render(release, "nitf"), format="nitf") == release


def test_what_stands_above_the_number_of_an_exhibit_is_the_filings() -> None:
    """Portals with filings list their files there."""
    release = pressdoc.parse(
        "Attached files\n\nfile filename\nEX-99.2 - EARNINGS PRESENTATION - KESTREL DYNAMICS INCd246dex992.htm\n"
        "8-K - FORM 8-K - KESTREL DYNAMICS INCd246d8k.htm\n\nExhibit 99.1\n\nKestrel Dynamics Reports Higher Sales\n\n"
        "PORTO, Portugal, Oct. 24, 2025 - Kestrel Dynamics Inc. today reported third quarter sales up 3.1 percent, and "
        "earnings per share up 13 percent. Sales were $1.3 billion.\n",
        format="text",
    )
    assert str(release.headline) == "Kestrel Dynamics Reports Higher Sales"


FILED = """\
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

FORM 8-K

Date of Report (Date of earliest event reported): March 3, 2009

FULMAR OPTICS, INC.
(Exact name of registrant as specified in its charter)

Item 8.01. Other Events.

On March 3, 2009, Fulmar Optics, Inc. issued a press release, which is attached hereto as Exhibit 99.1 and is
incorporated herein by reference.

SIGNATURES

Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to
be signed on its behalf by the undersigned.

Date: March 3, 2009      By: /s/ Ines Calloway

Exhibit 99.1

Fulmar Optics Opens Third Laboratory;
Company Will Hire Forty People

ALBANY, N.Y. - March 3, 2009 - {}

{}
"""


def test_a_release_in_the_report_that_it_is_filed_with() -> None:
    """Cover, items and signatures are the filing's, wherever its signatures stand."""
    source = FILED.format(*TEXT["en"])
    signatures = source[source.index("SIGNATURES") : source.index("Exhibit 99.1\n")]
    for filed in (source, source.replace(signatures, "") + "\n" + signatures):
        reading = pressdoc.examine(filed, format="text")
        assert str(reading.release.headline) == "Fulmar Optics Opens Third Laboratory; Company Will Hire Forty People"
        assert [part.plain.split()[0] for role, part in reading.parts() if role == "body"] == ["Fulmar", "The"]
        assert [text.plain for role, text in reading.parts() if role == "furniture"].count("SIGNATURES") == 1


def test_a_listed_company_that_announces_opens_the_text() -> None:
    """London prints lists and tables below; the sentence is the lead, and no deck."""
    lead = (
        "RA Kestrel Group plc (AIM: RAI), a specialist provider of services to organisations globally, is pleased to "
        "announce its unaudited interim results for the six months ended 30 June 2023."
    )
    release = pressdoc.parse(
        '07 September 2023\nRA KESTREL GROUP PLC\n("RA Kestrel" or the "Company")\nInterim Results for the six months '
        f"to 30 June 2023\n{lead}\nHIGHLIGHTS\n· Revenue of\n· Cash of\n|\n6 months |\n30 June |\n|\n30.4 |\n"
        'Jane Roe, CEO of RA Kestrel, commented:\n"RA is emerging from two and a half very difficult years."\n',
        format="text",
    )
    assert release.subheadlines == ()
    assert [one.name for one in release.issuers] == ["RA Kestrel Group plc"]
    assert [one.name for one in release.organisations] == ["RA Kestrel Group plc"]


@pytest.mark.parametrize("below", ["und weitere Bauten", "e-mobil in die Stadt"])
def test_a_deck_in_bullets_stands_above_a_line_in_small_letters(below: str) -> None:
    """Copies of a PDF break items without indentation; a list is no line that goes on below."""
    said = "Elmwerk baut in Essen ein Werk. Das hat der Vorstand am Montag beschlossen. Es kostet viel Geld. " * 2
    decks = f"• Land gibt 20 Millionen Euro für die Halle und den Turm\n{below}\n• Arbeit für 300"
    release = pressdoc.parse(f"Elmwerk baut ein neues Werk in Essen\n{decks}\n\n{said}", format="text")
    assert " ".join(text.plain for text in release.subheadlines).startswith("Land gibt 20 Millionen")
    assert below in pressdoc.render(release, "text")
