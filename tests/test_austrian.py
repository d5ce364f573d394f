"""What Austrian releases have of their own, and words that German, Dutch and Nordic releases share."""

from __future__ import annotations

import pytest

import pressdoc

OTS = """Kernbach: Unser Land kann stolz auf die Hafenrettung sein

"Quellberg wieder im Licht der Aufmerksamkeit"

Quellberg, 2. Oktober 2002 (FVK-PK) "Wir können stolz auf die Leistung unserer Retter sein, die den Hafen gehalten
haben", sagte heute, Mittwoch, der hafenpolitische Sprecher der FVK, Abg.z.NR Dr. Jonas Kernbach. Der Hafen habe
damit einen wesentlichen Beitrag zum Erreichen einer Lösung geleistet, so Kernbach. ****

Rückfragen & Kontakt:

Mag.a Mira Zellnar
Leiterin Kommunikation
+43 1 4000-81930
mira.zellnar@fvk.example

*** OTS-ORIGINALTEXT UNTER AUSSCHLIESSLICHER INHALTLICHER VERANTWORTUNG DES AUSSENDERS | FVK0003
"""


def test_the_press_service_of_a_party_ends_a_dateline() -> None:
    """It stands in brackets behind the day, with no dash behind it."""
    reading = pressdoc.examine(OTS)
    release = reading.release
    assert release.dateline is not None
    assert release.dateline.places == ("Quellberg",)
    assert str(release.dateline.date) == "2002-10-02"
    assert [deck.plain for deck in release.subheadlines] == ['"Quellberg wieder im Licht der Aufmerksamkeit"']
    assert [one.role for one in reading.set_aside] == ["furniture"]


def test_a_day_explains_the_adverb_before_who_speaks() -> None:
    """So Austrian agencies write, with the seat in parliament before the name."""
    speaker = pressdoc.parse(OTS).quotes[-1].speaker
    assert isinstance(speaker, pressdoc.Person)
    assert (speaker.name, speaker.title) == ("Jonas Kernbach", "hafenpolitische Sprecher")
    assert speaker.affiliation == "FVK"


def test_a_degree_with_its_feminine_letter_is_no_name() -> None:
    """The full stop stands inside it."""
    (contact,) = pressdoc.parse(OTS).contacts
    assert (contact.name, contact.title, contact.organisation) == ("Mira Zellnar", "Leiterin Kommunikation", None)


@pytest.mark.parametrize(
    ("lines", "names", "organisations"),
    [
        ("Anna Rosner, Jan Tellmann\nTel.: 01 288 77 323", ["Anna Rosner", "Jan Tellmann"], [None, None]),
        ("Velora Austria\nMatthias Ziegler\nTel.: 01 288 77 323", ["Matthias Ziegler"], ["Velora Austria"]),
        ("Anna Rosner, Quill Partners\nTel.: 01 288 77 323", ["Anna Rosner"], ["Quill Partners"]),
    ],
)
def test_given_names_tell_people_from_firms(lines: str, names: list[str], organisations: list[str | None]) -> None:
    """Two names behind a comma are two people only where both are given such names."""
    said = "Die Velora GmbH hat in Quellberg ein Werk mit 200 Stellen eröffnet und plant ein weiteres im Norden."
    release = pressdoc.parse(f"Velora eröffnet Werk\n\n{said}\n\nPressekontakt:\n\n{lines}\n")
    assert [contact.name for contact in release.contacts] == names
    assert [contact.organisation for contact in release.contacts] == organisations


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Das Bundesumweltministerium und das Wirtschaftsministerium fördern das.", {"Wirtschaftsministerium"}),
        ("Die Israelitische Kultusgemeinde Quellberg lädt ein.", {"Israelitische Kultusgemeinde Quellberg"}),
        ("Das Forschungszentrum Quellberg und die Quellberger Nachrichten laden ein.", {"Quellberger Nachrichten"}),
        ("Die Österreichische Akademie der Künste lädt ein.", {"Österreichische Akademie der Künste"}),
        ("Das Fraunhofer-Institut für Solare Werkstoffe misst.", {"Fraunhofer-Institut für Solare Werkstoffe"}),
        ("Laut Bundesverband der Deutschen Töpfer e.V. sinkt er.", {"Bundesverband der Deutschen Töpfer e.V."}),
        ("Der Zentralverband Deutsches Töpferhandwerk warnt.", {"Zentralverband Deutsches Töpferhandwerk"}),
        ("Wie der ORF und die ÖBB mitteilen, bleibt es dabei.", {"ORF", "ÖBB"}),
    ],
)
def test_an_institution_is_named(said: str, named: set[str]) -> None:
    """By the end of a compound, by what it is for, or because everybody knows it."""
    release = pressdoc.annotate(pressdoc.Release(body=(pressdoc.Paragraph(said),), language="de"))
    assert named <= {one.name for one in release.organisations}


@pytest.mark.parametrize(
    "said",
    [
        "Die neuen Aktien (ISIN DE000A11QVV0) werden den Aktionären angeboten.",
        "In den Nachrichten war davon keine Rede, in den Ministerien auch nicht.",
        "Die Velo-Gruppe für ihre Kunden wächst.",
    ],
)
def test_a_noun_is_no_institution(said: str) -> None:
    """Shares, the news, and what is done for somebody."""
    release = pressdoc.annotate(pressdoc.Release(body=(pressdoc.Paragraph(said),), language="de"))
    assert {one.name for one in release.organisations} <= {"Velo-Gruppe"}


@pytest.mark.parametrize(
    ("language", "said", "name"),
    [
        ("de", "Eingeladen hatte Verbandspräsidentin Simonella Sommerau. Es kamen 200 Gäste.", "Simonella Sommerau"),
        ("de", "Zum Fest ehrte Opal-Vorstandsvorsitzender Torvo Quell Vereine.", "Torvo Quell"),
        ("nl", "De prijs ging naar verenigingsvoorzitter Fenno Waterman. Er kwamen 200 gasten.", "Fenno Waterman"),
        ("sv", "Priset gick till förbundsordförande Torva Lindqvist. Det kom 200 gäster.", "Torva Lindqvist"),
        ("da", "Prisen gik til forbundsformand Torvo Lindegaard. Der kom 200 gæster.", "Torvo Lindegaard"),
        ("no", "Prisen gikk til forbundsleder Torvo Lindheim. Det kom 200 gjester.", "Torvo Lindheim"),
    ],
)
def test_a_compound_title_gives_the_person_behind_it_away(language: str, said: str, name: str) -> None:
    """Their given names are known to nobody."""
    release = pressdoc.annotate(pressdoc.Release(body=(pressdoc.Paragraph(said),), language=language))
    assert name in {person.name for person in release.people}


def test_what_a_spokesman_comments_on_is_no_part_of_whom_he_speaks_for() -> None:
    """Behind an article in another case a new phrase begins."""
    said = "„Die Vernunft hat gesiegt“, kommentiert ein Sprecher des FLM das Ende des langjährigen Streites."
    (quote,) = pressdoc.find_quotes(said, language="de")
    assert isinstance(quote.speaker, pressdoc.Person)
    assert (quote.speaker.title, quote.speaker.affiliation) == ("Sprecher", "FLM")


def test_a_dutch_release_ends_with_its_own_words() -> None:
    """And begins with them: an agency's portal says that it was sent in."""
    said = "De Velora Groep heeft in Waterdam een fabriek met 200 banen geopend en bouwt een tweede in het noorden."
    text = f"Ingezonden persbericht\n\nVelora opent fabriek in Waterdam\n\n{said} {said}\n\nEinde persbericht.\n"
    release = pressdoc.parse(text, language="nl")
    assert release.headline is not None
    assert release.headline.plain == "Velora opent fabriek in Waterdam"
    assert release.end_mark is not None


AD_HOC = """DGAP-Ad-hoc: Velora AG / Schlagwort(e): Kapitalerhöhung

Kapitalerhöhung unter Ausnutzung genehmigten Kapitals geplant

24.04.2017 / 10:01 CET/CEST

Für den Inhalt der Mitteilung ist der Emittent verantwortlich.

Quellberg, 24. April 2017 - Der Vorstand hat heute mit Zustimmung des Aufsichtsrats beschlossen, das Grundkapital
gegen Bareinlagen zu erhöhen. Die Frist zum Bezug der neuen Aktien beginnt in zwei Tagen.

1001637 24.04.2017
"""


def test_the_line_of_a_wire_names_who_issues_the_release() -> None:
    """Above an announcement as well as below a release; the number of the message is data."""
    reading = pressdoc.examine(AD_HOC)
    assert [issuer.name for issuer in reading.release.issuers] == ["Velora AG"]
    assert reading.set_aside[-1].text.plain == "1001637 24.04.2017"
    assert reading.set_aside[-1].role == "metadata"
    text = AD_HOC.partition("24.04.2017")[0].partition("\n")[2] + AD_HOC.partition("verantwortlich.")[2]
    old = pressdoc.parse(f"{text.replace('1001637 24.04.2017', '')}ots-Originaltext: Velora AG\n")
    assert [issuer.name for issuer in old.issuers] == ["Velora AG"]


def test_ministries_have_commas_in_their_names() -> None:
    """And wires strokes; who speaks for a ministry keeps the title."""
    said = (
        "Im Anschluss an ein Treffen lädt die Ministerin zu einem Gespräch, um die Bilanz des Jahres zu präsentieren."
    )
    lines = (
        "Susanne Enkel, Pressesprecherin\nMinisterium für Häfen, Kunst und Technologie\nTel.: +43 (0) 1 711 6265-8121"
    )
    text = f"Aviso: Gespräch im Hafen\n\nQuellberg (OTS/MHKT) - {said}\n\nRückfragen & Kontakt:\n\n{lines}\n"
    release = pressdoc.parse(text)
    assert release.dateline is not None
    assert (release.dateline.places, release.dateline.wire) == (("Quellberg",), "OTS/MHKT")
    (contact,) = release.contacts
    assert (contact.name, contact.title) == ("Susanne Enkel", "Pressesprecherin")
    assert contact.organisation == "Ministerium für Häfen, Kunst und Technologie"


@pytest.mark.parametrize(
    ("said", "title", "name"),
    [
        (
            "„Gut so“, sagte Bundesministerin für Technologie Doris Burger.",
            "Bundesministerin für Technologie",
            "Doris Burger",
        ),
        (
            "„Gut so“, sagte Minister für Häfen und Kunst Dr. Johannes Hahner.",
            "Minister für Häfen und Kunst",
            "Johannes Hahner",
        ),
    ],
)
def test_a_field_ends_where_a_given_name_stands(said: str, title: str, name: str) -> None:
    """Every noun of the field has a capital too."""
    (quote,) = pressdoc.find_quotes(said, language="de")
    assert isinstance(quote.speaker, pressdoc.Person)
    assert (quote.speaker.title, quote.speaker.name) == (title, name)


def test_a_known_name_may_stand_in_another_case() -> None:
    """Its adjective shows the case; the words stay as printed."""
    said = "Die Gespräche mit den Vereinten Nationen und der Deutschen Umwelthilfe gehen weiter."
    release = pressdoc.annotate(pressdoc.Release(body=(pressdoc.Paragraph(said),), language="de"))
    assert [one.name for one in release.organisations] == ["Vereinte Nationen", "Deutsche Umwelthilfe"]


@pytest.mark.parametrize(
    ("headline", "lead", "issuer"),
    [
        (
            "Torvo Quell wird Vorsitzender der Velo Gruppe",
            "Nach 12 Jahren bei der Velo Gruppe geht die Leiterin.",
            "Velo Gruppe",
        ),
        ("Neue Kritik an der IBM", "Nach 12 Jahren bei der IBM geht die Leiterin des Werkes in den Ruhestand.", None),
    ],
)
def test_the_only_organisation_of_headline_and_lead_issues_a_release(
    headline: str, lead: str, issuer: str | None
) -> None:
    """For want of anything else, and not where everybody knows it."""
    rest = "Im Ruhestand will sie sich um ihre Bienen kümmern und durch die Alpen wandern, wie sie am Montag sagte."
    release = pressdoc.parse(f"{headline}\n\n{lead} {rest}\n", language="de")
    assert [one.name for one in release.issuers] == ([] if issuer is None else [issuer])


@pytest.mark.parametrize(
    ("said", "title", "affiliation"),
    [
        (
            "Anna Quellmann wird neue Geschäftsführerin der Velora GmbH. Es gab Blumen.",
            "Geschäftsführerin",
            "Velora GmbH",
        ),
        ("Anna Quellmann wird die Feier der Velora GmbH eröffnen. Es gab Blumen.", None, None),
        ("Wie Anna Quellmann, Sprecherin der Velora GmbH, mitteilte, gab es Blumen.", "Sprecherin", "Velora GmbH"),
    ],
)
def test_who_will_hold_an_office_has_its_title(said: str, title: str | None, affiliation: str | None) -> None:
    """Behind "wird" stands the office, or anything else."""
    release = pressdoc.annotate(pressdoc.Release(body=(pressdoc.Paragraph(said),), language="de"))
    (person,) = release.people
    assert isinstance(person, pressdoc.Person)
    assert (person.title, person.affiliation) == (title, affiliation)


def test_a_comma_before_a_name_ends_an_association() -> None:
    """Only an "und" closes a list of what it is for."""
    said = "Das betonte die Präsidentin des Verbandes Deutscher Töpfer, Anna Quellmann, bei der Tagung."
    release = pressdoc.annotate(pressdoc.Release(body=(pressdoc.Paragraph(said),), language="de"))
    assert [one.name for one in release.organisations] == ["Verband Deutscher Töpfer"]


@pytest.mark.parametrize(
    ("dateline", "wire"), [("Quellberg (NLK) -", "NLK"), ("Wien (OTS/NLK) -", "OTS/NLK"), ("Wien, (OTS)", "OTS")]
)
def test_who_is_quoted_below_stands_before_a_colon_in_the_deck(dateline: str, wire: str) -> None:
    """Provinces and towns send their news through services of their own, which sign the dateline."""
    release = pressdoc.parse(
        "Neue Werft im Hafen von Quellberg\n\nKernbach: Vorteile des Hafens werden genützt\n\n"
        f"{dateline} Das Unternehmen Seewind hat die Absicht, sich im Hafen anzusiedeln und dort Boote zu bauen. "
        "Kernbach freut sich.\n",
        format="text",
    )
    assert [deck.plain for deck in release.subheadlines] == ["Kernbach: Vorteile des Hafens werden genützt"]
    assert release.dateline is not None
    assert release.dateline.wire == wire


def test_a_short_headline_with_a_colon_is_no_label() -> None:
    """Behind a label stands a word or two; the day of the correspondence does not name a place."""
    release = pressdoc.parse(
        "Seewind-Bootstag: Segeln im Fokus\n\n500 Gäste beim Bootstag der Seewind im alten Hafen - Zellnar lobt "
        "Handwerk\n\nWien (OTS) - Die Werft hat am Sonntag zum Bootstag geladen, und fünfhundert Gäste kamen. "
        "Es gab Boote zu sehen.\n\n(RK vom 17.07.1999)\n",
        format="text",
    )
    assert str(release.headline) == "Seewind-Bootstag: Segeln im Fokus"
    assert len(release.subheadlines) == 1
    assert release.dateline is not None
    assert release.dateline.places == ("Wien",)


@pytest.mark.parametrize(
    ("between", "title", "name"),
    [
        ("sagte gestern, 30. Jänner, Wirtschafts-Landesrätin Dr. ", "Wirtschafts-Landesrätin", "Mira Zellnar"),
        ("sagte am Dienstag in Quellberg Ministerin ", "Ministerin", "Mira Zellnar"),
        ("betonte bei der feierlichen Eröffnung des Hafens die Direktorin ", "Direktorin", "Mira Zellnar"),
        ("sagte auf der Pressekonferenz Vorstandsvorsitzende ", "Vorstandsvorsitzende", "Mira Zellnar"),
        ("sagte am Rande der Messe in Bern ", None, "Mira Zellnar"),
        ("so gestern Landesrätin ", "Landesrätin", "Mira Zellnar"),
        ("erklärte in diesem Rahmen Geschäftsführerin Mag. ", "Geschäftsführerin", "Mira Zellnar"),
    ],
)
def test_days_places_and_occasions_before_who_speaks(between: str, title: str | None, name: str) -> None:
    """They stand between the verb and the person, and are no part of the title."""
    said = f"„Wir wachsen in diesem Jahr“, {between}{name}."
    release = pressdoc.annotate(pressdoc.Release(body=(pressdoc.Paragraph(said),), language="de"))
    (quote,) = release.quotes
    assert isinstance(quote.speaker, pressdoc.Person)
    assert (quote.speaker.title, quote.speaker.name) == (title, name)


@pytest.mark.parametrize(
    ("dateline", "places"),
    [
        ("Frankfurt/M. (ots) –", ("Frankfurt/M.",)),
        ("Halle/Saale, 3. Mai 2024 -", ("Halle/Saale",)),
        ("Linz/Wien (OTS) -", ("Linz", "Wien")),
    ],
)
def test_a_river_behind_a_stroke_is_no_place(dateline: str, places: tuple[str, ...]) -> None:
    """It says which town of that name is meant."""
    release = pressdoc.parse(
        f"Neue Werft im Hafen\n\n{dateline} Die Werft baut in diesem Jahr vier Boote, und alle Boote sind schon "
        "verkauft. Das freut die Stadt.\n",
        format="text",
    )
    assert release.dateline is not None
    assert release.dateline.places == places


def test_initials_that_begin_the_headline_in_a_row_issue_together() -> None:
    """The lead says for whom each stands, in a bracket or before a dash."""
    release = pressdoc.parse(
        "EFV, DFB und ABF warnen vor dem Ende der Fähren\n\nBerlin (ots) - Anlässlich der Tagung haben sich die "
        "Europäische Fährvereinigung (EFV), die Deutsche Fährbundesvereinigung (DFB) und die ABF - Bundesvereinigung "
        "Deutscher Fährverbände klar gegen die Pläne gestellt, wie sie am Dienstag mitteilten.\n",
        format="text",
    )
    names = {alias: one.name for one in release.organisations for alias in one.aliases}
    assert names["ABF"] == "Bundesvereinigung Deutscher Fährverbände"
    assert [one.name for one in release.issuers] == [names["EFV"], names["DFB"], names["ABF"]]


def test_a_legal_form_behind_a_hyphen_makes_a_name() -> None:
    """It stands in the nominative; other words that end so are none."""
    said = "Der Konzern der Österreichischen Fährbanken-AG wächst. Der TV-Vertrag gilt. Zellnar leitet die Kelda-GmbH."
    release = pressdoc.annotate(pressdoc.Release(body=(pressdoc.Paragraph(said),), language="de"))
    assert [one.name for one in release.organisations] == ["Österreichische Fährbanken-AG", "Kelda-GmbH"]


SENT = """Zellnar: Die Fähren brauchen mehr Leute

Linz (OTS) - "Auf jeder dritten Fähre fehlt jemand", sagt Mira Zellnar. Der Tourismusverband Oberland zählt mit. Im
Jänner habe jede zweite Fahrt entfallen müssen, und im Februar sei es nicht besser geworden.

Rückfragehinweis:
   Tourismusverband Oberland
   DGKP Gernot Rosner
   gernot.rosner@oberland.example

Digitale Pressemappe: http://www.ots.at/pressemappe/4471/aom

*** OTS-ORIGINALTEXT PRESSEAUSSENDUNG UNTER AUSSCHLIESSLICHER
INHALTLICHER VERANTWORTUNG DES AUSSENDERS - WWW.OTS.AT ***

OTS0087    2026-03-12/10:41

Link zur Aussendung:
https://www.ots.at/presseaussendung/OTS_20260312_OTS0087
"""


@pytest.mark.parametrize("day", ["Datum: 14.10.2026, 10:00 - 11:00 Uhr", "Datum: 14.10.2026, 10 Uhr"])
def test_the_day_of_an_event_is_not_that_of_the_release(day: str) -> None:
    """It has hours from when to when, or the place stands beside it."""
    said = "Die Fährleute haben 3.000 Menschen befragt. Was sie wollen, sagen sie in einem Gespräch mit den Medien."
    lines = f"AVISO: Gespräch über Fähren\n\nLinz (OTS) - {said}\n\n{day}\nOrt: Fährhaus, Kai 1, 4020 Linz\n"
    assert pressdoc.parse(lines, format="text").issued is None


def test_what_the_wire_prints_below_a_release_is_no_part_of_it() -> None:
    """The day beside its number is that of the release, and its address is not the issuer's."""
    reading = pressdoc.examine(SENT)
    assert str(reading.release.issued) == "2026-03-12"
    assert [one.name for one in reading.release.issuers] == ["Tourismusverband Oberland"]
    assert [one.name for one in reading.release.contacts] == ["Gernot Rosner"]
    assert [one.role for one in reading.set_aside] == ["furniture", "furniture", "date", "furniture"]
