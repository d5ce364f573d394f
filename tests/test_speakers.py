"""Speakers: phrases read into name, title and affiliation, and who is who in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdoc.model import Organisation, Person
from pressdoc.understand.speech.lexicon import lexicon, told_language
from pressdoc.understand.speech.registry import Registry, mentions
from pressdoc.understand.speech.speakers import Speaker, phrase
from pressdoc.understand.speech.titles import single_titles


def read(text: str, language: str) -> Speaker | None:
    """Return the speaker that a phrase names."""
    words = text.split()
    found = phrase(words, 0, len(words), lexicon(language))
    return found.speaker if found is not None else None


FOUNDER = ("founder, chair and Chief Executive Officer", "Elm")
RELATIONS = ("vice president, labor relations", "Elm Mills, Inc.")
FIELDS = "Leiterin Ressort Bildung, Kultur und Sport"
BOARD = "Chefin und geschäftsführendes Präsidiumsmitglied"
MILLING = ("professor in the School of Milling", "Orlan College")
MILLS = "Elm-Institut für Mühlen"
PHRASES = [
    ("en", "Council President Ada Finch", "Ada Finch", "Council President", None),
    ("en", "Police Chief Ada Finch", "Ada Finch", "Police Chief", None),
    ("en", "Elm Chairman, President and CEO Ada Finch.", "Ada Finch", "Chairman, President and CEO", "Elm"),
    ("en", "Elm’s founder, chair and Chief Executive Officer Ada J. Finch.", "Ada J. Finch", *FOUNDER),
    ("en", "Elm founder, chair of Oak Mills.", None, "founder, chair", "Elm"),
    ("en", "Ada Finch, CEO, Elm Mills, Inc.", "Ada Finch", "CEO", "Elm Mills, Inc."),
    ("en", "Ada Finch, vice president, labor relations, Elm Mills, Inc.", "Ada Finch", *RELATIONS),
    ("en", "Ada Finch, CEO, mills of all kinds, Elm.", "Ada Finch", "CEO", None),
    ("en", "Ada Finch, SVP, Data Mill Group at Elm.", "Ada Finch", "SVP, Data Mill Group", "Elm"),
    ("en", "Ada Finch, Elm president of Mills & Ropes.", "Ada Finch", "president of Mills & Ropes", "Elm"),
    ("en", "Ada Finch, Kenyan president of Elm Bank.", "Ada Finch", "Kenyan president", "Elm Bank"),
    ("en", "Ada Finch, head of AI for Elm.", "Ada Finch", "head of AI", "Elm"),
    ("en", "Ada Finch, director of OMC, said", "Ada Finch", "director", "OMC"),
    (
        "en",
        "Ada Finch, Director of Rope Studies, The Elm Institute.",
        "Ada Finch",
        "Director of Rope Studies",
        "Elm Institute",
    ),
    ("en", "Ada Finch, Director of Elm Ropes, Inc. and Oak Mills.", "Ada Finch", "Director", "Elm Ropes"),
    ("en", "Ada Finch, the Company's previous CFO,", "Ada Finch", "previous CFO", None),
    ("en", "the Group’s CEO Ada Finch", "Ada Finch", "CEO", None),
    ("en", "Ada Finch, CEO of the Company,", "Ada Finch", "CEO", None),
    ("en", "Ada Finch, the Company’s CEO, remains Elm’s Chairman and will", "Ada Finch", "CEO", None),
    ("en", "Ada Finch, P.Eng., M.Eng., a mill engineer with over", "Ada Finch", "mill engineer", None),
    (
        "de",
        "der Leiter der Studie, Prof. Jan Fink vom Elm-Institut für Mühlen.",
        "Jan Fink",
        "Leiter der Studie",
        MILLS,
    ),
    ("de", "die Leiterin der Studie, Dr. Ida von der Au von Elm.", "Ida von der Au", "Leiterin der Studie", "Elm"),
    ("de", "Professorin Dr. Dr. h.c. (Oldmoor) Ada Finch, Rektorin", "Ada Finch", "Rektorin", None),
    ("de", "ELM-Chefin und geschäftsführendes Präsidiumsmitglied Dr. Ada Finch", "Ada Finch", BOARD, "ELM"),
    ("de", "Leiterin Abteilung Bildung", None, "Leiterin Abteilung Bildung", None),
    ("de", "Leiter Ressort Sport und Kultur Max Finch", "Max Finch", "Leiter Ressort Sport und Kultur", None),
    ("de", "Ada Finch, Leiterin Ressort Bildung, Kultur und Sport,", "Ada Finch", FIELDS, None),
    ("en", "His Excellency Milo Finch, Minister of Mills", "Milo Finch", "Minister of Mills", None),
    ("en", "Her Royal Highness Ada Finch of Elm.", "Ada Finch", None, "Elm"),
    ("en", "Ada Finch, Director (Finance), Elm.", "Ada Finch", "Director (Finance)", "Elm"),
    ("en", "Ada Finch, Director (Oldmoor), Elm.", "Ada Finch", "Director", "Elm"),
    ("en", "Ada Finch, Vice President – Sales, Elm.", "Ada Finch", "Vice President – Sales", "Elm"),
    ("en", "Ada Finch, CEO & Director – Elm India said", "Ada Finch", "CEO & Director", "Elm India"),
    ("en", "Ada Finch, CEO – a miller since May", "Ada Finch", "CEO", None),
    ("en", "Ada Finch, Director-General of the Seed Union.", "Ada Finch", "Director-General", "Seed Union"),
    ("en", "Ada Finch, President-elect of the Seed Union.", "Ada Finch", "President-elect", "Seed Union"),
    ("en", "Ada Finch, Chair of the Board of Directors of Elm.", "Ada Finch", "Chair of the Board of Directors", "Elm"),
    ("en", "Ada Finch, chair of the Orlan Board of Supervisors.", "Ada Finch", "chair", "Orlan Board of Supervisors"),
    ("en", "Elm Executive Director Ada Finch.", "Ada Finch", "Executive Director", "Elm"),
    ("en", "Ada Finch, Elm Managing Director.", "Ada Finch", "Managing Director", "Elm"),
    ("en", "Ada Finch, Human Resources Managing Director.", "Ada Finch", "Human Resources Managing Director", None),
    ("en", "Ada Finch, Minister of Steel.", "Ada Finch", "Minister of Steel", None),
    ("en", "Special Agent in Charge Ada Finch of the FXY.", "Ada Finch", "Special Agent in Charge", "FXY"),
    ("en", "Under Secretary for Farm Seeds Ada Finch.", "Ada Finch", "Under Secretary for Farm Seeds", None),
    ("en", "Ada Finch, a professor in the School of Milling at Orlan College.", "Ada Finch", *MILLING),
    ("en", "Ada Finch, a professor in Oldmoor.", "Ada Finch", "professor", None),
    ("en", "Oldmoor Police Chief Ada Finch", "Ada Finch", "Chief", "Oldmoor Police"),
    ("en", "FXY Director Ada Finch", "Ada Finch", "Director", "FXY"),
    ("en", "CRM Director Ada Finch", "Ada Finch", "CRM Director", None),
    ("en", "IT Director Ada Finch", "Ada Finch", "IT Director", None),
    ("en", "Elm partner Ada Finch", "Ada Finch", "partner", "Elm"),
    # language, phrase, name, title, affiliation
    ("en", "Ada Finch.", "Ada Finch", None, None),
    ("en", "Ada Finch, CEO.", "Ada Finch", "CEO", None),
    ("en", "Ada Finch, CEO of Elm & Oak.", "Ada Finch", "CEO", "Elm & Oak"),
    ("en", "Ada Finch, CEO and co-founder, Elm.", "Ada Finch", "CEO and co-founder", "Elm"),
    ("en", "Ada Finch, CEO & Chair, Elm Holdings Inc.", "Ada Finch", "CEO & Chair", "Elm Holdings Inc."),
    ("en", "Ms. Finch, CEO of Elm.", "Finch", "CEO", "Elm"),
    ("en", "Elm CEO Ada Finch.", "Ada Finch", "CEO", "Elm"),
    ("en", "Elm Mills CEO and President Ada Finch.", "Ada Finch", "CEO and President", "Elm Mills"),
    ("en", "Elm's chief engineer Ada Finch.", "Ada Finch", "chief engineer", "Elm"),
    ("en", "Ada Finch, the mill's chief engineer.", "Ada Finch", "chief engineer", "mill"),
    ("en", "Ada Finch, Elm’s CEO and Founder.", "Ada Finch", "CEO and Founder", "Elm"),
    ("en", "Elm Mills's Ada Finch.", "Ada Finch", None, "Elm Mills"),
    ("en", "Elm Managing Director, Ada Finch.", "Ada Finch", "Managing Director", "Elm"),
    ("en", "the Managing Director of Elm, Ada Finch.", "Ada Finch", "Managing Director", "Elm"),
    ("en", "Vice President Operations Ada Finch.", "Ada Finch", "Vice President Operations", None),
    ("en", "Director of Operations Ada Finch.", "Ada Finch", "Director of Operations", None),
    (
        "en",
        "Ada Finch, Vice President, Operations, at Elm.",
        "Ada Finch",
        "Vice President, Operations",
        "Elm",
    ),
    ("en", "Ada Finch, head of sales.", "Ada Finch", "head of sales", None),
    (
        "en",
        "Ada Finch, Head of Research for the Tidal Trust.",
        "Ada Finch",
        "Head of Research",
        "Tidal Trust",
    ),
    (
        "en",
        "Ada Finch, Campaign Manager at Days for Peace.",
        "Ada Finch",
        "Campaign Manager",
        "Days for Peace",
    ),
    (
        "en",
        "Ada Finch, Dean of the School of Marine Law at the University of Orlan.",
        "Ada Finch",
        "Dean of the School of Marine Law",
        "University of Orlan",
    ),
    ("en", "Ada Finch, chair of the Orlan Board of Trade.", "Ada Finch", "chair", "Orlan Board of Trade"),
    (
        "en",
        "Ada Finch, principal investigator and professor of geology at Orlan College.",
        "Ada Finch",
        "principal investigator and professor of geology",
        "Orlan College",
    ),
    ("en", "Ada Finch, Partner at Elm and founder of Oak.", "Ada Finch", "Partner", "Elm"),
    ("en", "Ada Finch, a weaver at Elm Mills.", "Ada Finch", "weaver", "Elm Mills"),
    ("en", "Ada Finch, who founded Elm.", "Ada Finch", None, None),
    (
        "en",
        "Ada Finch, Executive Vice President, Worldwide Chairman, Innovative Medicine, Elm Laboratories.",
        "Ada Finch",
        "Executive Vice President, Worldwide Chairman, Innovative Medicine",
        "Elm Laboratories",
    ),
    ("en", "Ada Finch, a nurse from Orlan.", "Ada Finch", "nurse", None),
    ("en", "Ada Finch, a dairy farmer from Orlan, Wisconsin.", "Ada Finch", "dairy farmer", None),
    ("en", "Ada Finch, a Democrat from Orlan.", "Ada Finch", "Democrat", None),
    ("en", "Ada Finch, a researcher from the University of Orlan.", "Ada Finch", "researcher", "University of Orlan"),
    ("en", "Ada Finch, director of the charity Elm Aid.", "Ada Finch", "director", "Elm Aid"),
    ("en", "Ada Finch, a partner at the law firm Elm Oak LLP.", "Ada Finch", "partner", "Elm Oak LLP"),
    ("en", "Ada Finch, founder of the company.", "Ada Finch", "founder", None),
    ("en", "Ada Finch, M.D., Department of Medicine, Elm Clinic, Orlan, France.", "Ada Finch", None, "Elm Clinic"),
    (
        "en",
        "Ada Finch, Director, Department of Medicine, University of Orlan, France, and an investigator on the study.",
        "Ada Finch",
        "Director, Department of Medicine",
        "University of Orlan",
    ),
    ("en", "Ada Finch, director of the Berlin office.", "Ada Finch", "director of the Berlin office", None),
    ("en", "Orlan County District Attorney Ada Finch.", "Ada Finch", "Orlan County District Attorney", None),
    ("en", "Mayor Ada Finch.", "Ada Finch", "Mayor", None),
    ("en", "Sen. Ada Finch (R-Maine).", "Ada Finch", "Sen.", None),
    ("en", "lead author Ada Finch of Orlan University.", "Ada Finch", "lead author", "Orlan University"),
    ("en", "a spokesperson for Orlan Rail.", None, "spokesperson", "Orlan Rail"),
    ("en", "the CEO.", None, "CEO", None),
    ("en", "Said Benali, director of Visit Orlan.", "Said Benali", "director", "Visit Orlan"),
    ("en", "J. R. O'Hara, Jr., editor.", "J. R. O'Hara", "editor", None),
    ("en", "Ludwig van der Moor, CFO.", "Ludwig van der Moor", "CFO", None),
    ("de", "Ada Fink, Vorstandsvorsitzende der Ulme AG.", "Ada Fink", "Vorstandsvorsitzende", "Ulme AG"),
    ("de", "Vorstandschef Jan Fink.", "Jan Fink", "Vorstandschef", None),
    ("de", "der Sprecher der Polizei Ulm, Jan Fink.", "Jan Fink", "Sprecher", "Polizei Ulm"),
    ("de", "Ada Fink, Leiterin Forschung bei Ulme.", "Ada Fink", "Leiterin Forschung", "Ulme"),
    ("de", "Jan von der Heide, Geschäftsführer.", "Jan von der Heide", "Geschäftsführer", None),
    ("de", "Ulme-Geschäftsführer Jan Fink.", "Jan Fink", "Geschäftsführer", "Ulme"),
    ("de", "IT-Leiterin Ada Fink.", "Ada Fink", "IT-Leiterin", None),
    ("de", "Vize-Präsidentin Ada Fink.", "Ada Fink", "Vize-Präsidentin", None),
    ("de", "Univ.-Prof. Dr. Ada Fink vom Institut für Torfkunde.", "Ada Fink", None, "Institut für Torfkunde"),
    ("de", "Ada Fink von der Universität Ulm.", "Ada Fink", None, "Universität Ulm"),
    ("de", "Ludwig von der Heide.", "Ludwig von der Heide", None, None),
    ("de", "Deichgraf Hauke Fink.", "Hauke Fink", "Deichgraf", None),
    ("de", "Deichwart Dr. Hauke Fink.", "Hauke Fink", "Deichwart", None),
    ("de", "Ada Fink, Vorsitzende des Vorstandes der Ulme AG.", "Ada Fink", "Vorsitzende des Vorstandes", "Ulme AG"),
    (
        "de",
        "Jan Fink, Vorsitzender der Geschäftsführung der Ulme GmbH & Co. KG.",
        "Jan Fink",
        "Vorsitzender der Geschäftsführung",
        "Ulme GmbH & Co. KG",
    ),
    ("fr", "Ada Pinson, directrice générale de Lorme.", "Ada Pinson", "directrice générale", "Lorme"),
    ("fr", "Ada Pinson, directrice du marketing de Lorme.", "Ada Pinson", "directrice du marketing", "Lorme"),
    ("fr", "le président du groupe Lorme, Jean Pinson.", "Jean Pinson", "président", "groupe Lorme"),
    (
        "fr",
        "Jean Pinson, responsable des ventes chez Lorme.",
        "Jean Pinson",
        "responsable des ventes",
        "Lorme",
    ),
    ("es", "Ada Pinzón, presidenta de la Unión Costera.", "Ada Pinzón", "presidenta", "Unión Costera"),
    ("es", "el alcalde de Olmo, Juan Pinzón.", "Juan Pinzón", "alcalde", "Olmo"),
    ("es", "la directora general de Olmo, Ada Pinzón.", "Ada Pinzón", "directora general", "Olmo"),
    ("it", "Ada Fringa, amministratrice delegata di Olmo.", "Ada Fringa", "amministratrice delegata", "Olmo"),
    ("it", "il presidente del gruppo Olmo, Ugo Fringa.", "Ugo Fringa", "presidente", "gruppo Olmo"),
]


@pytest.mark.parametrize(
    ("language", "text", "name", "title", "affiliation"), PHRASES, ids=[case[1] for case in PHRASES]
)
def test_phrases(language: str, text: str, name: str | None, title: str | None, affiliation: str | None) -> None:
    """Name, title and affiliation are told apart in every usual order."""
    speaker = read(text, language)
    assert speaker is not None
    assert (speaker.name, speaker.title, speaker.affiliation) == (name, title, affiliation)


HONOURED = [
    ("Professor Ada Finch", "Professor", ()),
    ("Prof. Dr. Ada Finch", "Prof. Dr.", ()),
    ("Lt. Gen. Ada J. Finch (Ret.), CEO of Elm", "Lt. Gen.", ("(Ret.)",)),
    ("Ada Finch, M.D., Ph.D., director", None, ("M.D.", "Ph.D.")),
    ("Ada Finch PhD, director", None, ("PhD",)),
    ("Ada Finch, MD, FXYZ, director", None, ("MD", "FXYZ")),
    ("Mr. Finch", "Mr.", ()),
]


@pytest.mark.parametrize(("text", "honorific", "suffixes"), HONOURED)
def test_honorifics_and_suffixes(text: str, honorific: str | None, suffixes: tuple[str, ...]) -> None:
    """What stands before and after a name is kept apart from it, as printed."""
    speaker = read(text, "en")
    assert speaker is not None
    assert (speaker.name or "").endswith("Finch")
    assert (speaker.honorific, speaker.suffixes) == (honorific, suffixes)


NOBODY = [
    "in a statement.",
    "who said so.",
    "while sales rose.",
    "every agent says",
    "the weather is fine.",
    "said nothing.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_phrases_that_name_nobody(text: str) -> None:
    """Words that name nobody are no speaker."""
    assert read(text, "en") is None


def test_organisations_speak_too() -> None:
    """A legal form or a noun such as "bank" makes a name an organisation's."""
    for text in ("Elm Mills Ltd.", "the Orlan Port Authority", "Orlan Bank", "NASA"):
        speaker = read(text, "en")
        assert speaker is not None, text
        assert speaker.organisation, text


def test_phrase_ends_at_verb_and_sentence() -> None:
    """A phrase knows where it ends, and whether its sentence does."""
    words = "Ada Finch, CEO of Elm Inc. The mill opens.".split()
    found = phrase(words, 0, len(words), lexicon("en"))
    assert found is not None
    assert (found.end, found.sentence_ended, found.speaker.affiliation) == (6, True, "Elm Inc.")
    words = "Ada Finch, CEO of Elm, said on Monday".split()
    found = phrase(words, 0, len(words), lexicon("en"))
    assert found is not None
    assert words[found.end] == "said"


TITLES = [
    ("co-founder and CEO", ("co-founder", "CEO")),
    ("Chairman & CEO", ("Chairman", "CEO")),
    ("head of sales and marketing", ("head of sales and marketing",)),
    ("Vice President, Operations", ("Vice President, Operations",)),
    ("president, chair and CEO", ("president", "chair", "CEO")),
]


@pytest.mark.parametrize(("title", "titles"), TITLES)
def test_single_titles(title: str, titles: tuple[str, ...]) -> None:
    """A title as printed is parted where each side is a title of its own."""
    assert single_titles(title, lexicon("en")) == titles


# -- who is who ----------------------------------------------------------------------------------------


def test_registry_keeps_one_entry_a_person() -> None:
    """A surname, an honorific with it and the title alone are the person met before; a namesake is not."""
    registry = Registry("", lexicon("en"))
    first = registry.add(Speaker("Ada Finch", "CEO", "Elm"))
    assert registry.add(Speaker("Finch", honorific="Dr.")) is first
    assert registry.add(Speaker("Ada J. Finch")) is first
    assert registry.add(Speaker(None, "CEO")) is first
    assert registry.add(Speaker("Bo Finch")) is not first
    assert registry.add(Speaker("Finch")) is not first
    registry.complete()
    assert first.value == Person("Ada J. Finch", title="CEO", affiliation="Elm", honorific="Dr.")


def test_registry_reads_other_mentions() -> None:
    """What the attribution does not say is taken from another mention in the text."""
    text = "Elm opened. Finch spoke. Ada Finch, Head of Design at Elm, cut the ribbon."
    registry = Registry(text, lexicon("en"))
    entry = registry.add(Speaker("Finch"))
    registry.complete()
    assert entry.value == Person("Ada Finch", title="Head of Design", affiliation="Elm")


def test_registry_keeps_a_name_that_only_looks_owned() -> None:
    """A name with "'s" everywhere is not a possessive."""
    text = "Bellamy's opens. At Bellamy's, Bellamy's President Ada Finch spoke."
    registry = Registry(text, lexicon("en"))
    entry = registry.add(Speaker("Ada Finch", "President", "Bellamy"))
    registry.complete()
    assert isinstance(entry.value, Person)
    assert entry.value.affiliation == "Bellamy's"


def test_registry_tells_organisations() -> None:
    """A speaker that is an organisation becomes one."""
    registry = Registry("", lexicon("en"))
    entry = registry.add(Speaker("Orlan Rail Ltd.", organisation=True))
    registry.complete()
    assert entry.value == Organisation("Orlan Rail Ltd.")


FINCH = Person("Ada Finch", title="CEO", honorific="Dr.")
ODE = Person("Max Ode", title="President")
LI = Person("李明")


def test_mentions() -> None:
    """Full names and surnames are found with their honorific; namesakes and parts of words are not."""
    texts = [
        "Dr. Ada Finch met Max Ode. Finch's plan; Ms. Finch; President Ode; Bob Ode; Odell; Finches.",
        "李明与Finch.",
    ]
    found = mentions(texts, (FINCH, ODE, LI), frozenset(("ms", "dr")))
    assert [(texts[place.block][place.start : place.end], place.person) for place in found] == [
        ("Dr. Ada Finch", FINCH),
        ("Max Ode", ODE),
        ("Finch", FINCH),
        ("Ms. Finch", FINCH),
        ("Ode", ODE),
        ("李明", LI),
        ("Finch", FINCH),
    ]


def test_mentions_of_a_shared_surname() -> None:
    """A surname that two people share is nobody's unless the full name stands there."""
    other = Person("Bo Finch")
    texts = ["Ada Finch and Bo Finch spoke. Finch left."]
    found = mentions(texts, (FINCH, other))
    assert [place.person for place in found] == [FINCH, other]


def test_a_surname_is_the_firm_of_that_name_until_somebody_has_it() -> None:
    """Finch AG may be called Finch before Ada Finch is named; an honorific makes it hers."""
    texts = ["Finch grew. Dr. Finch agreed.", "Ada Finch spoke. Finch left."]
    found = mentions(texts, (FINCH,), frozenset(("dr",)), {"Finch"})
    assert [(place.block, place.start) for place in found] == [(0, 12), (1, 0), (1, 17)]
    assert len(mentions(texts, (FINCH,), frozenset(("dr",)))) == 4


def test_mentions_of_many_people() -> None:
    """With many people the words are looked up instead, with the same result."""
    crowd = [Person(f"Ada {chr(65 + number)}inch{chr(97 + number)}") for number in range(26)]
    text = " and ".join(f"Ada {person.name.split()[1]}" for person in crowd if person.name)
    assert [place.person for place in mentions([text], crowd)] == crowd


@given(st.lists(st.sampled_from("Ada Finch Dr. Ode Max , . 's 李明 \n of".split(" "))).map(" ".join))
def test_mentions_stay_in_place(text: str) -> None:
    """Mentions are in range, in order and disjoint, and hold the surname."""
    behind = 0
    for place in mentions([text], (FINCH, ODE, LI)):
        assert behind <= place.start < place.end <= len(text)
        assert (place.person.name or "").split()[-1] in text[place.start : place.end]
        behind = place.end


# -- the words of a language ---------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it"])
def test_every_language_has_its_words(language: str) -> None:
    """The file of a language alone makes its phrases readable."""
    lex = lexicon(language)
    assert min(len(lex.verbs), len(lex.openers), len(lex.honorifics), len(lex.stops)) > 5
    assert lex.is_title("ceo")


def test_unknown_language_has_none() -> None:
    """A language without a file has no words, and reading with it finds names alone."""
    assert not lexicon("xx").verbs
    assert read("Ada Finch", "xx") == Speaker("Ada Finch")


TELLING = [
    ("en", "The mill will open in the spring and the town is pleased with it."),
    ("de", "Das Werk wird im Frühjahr eröffnet und die Stadt ist damit zufrieden."),
    ("fr", "L'usine ouvrira au printemps et la ville en est très heureuse pour tous."),
    ("es", "La planta abrirá en primavera y la ciudad está contenta con el plan."),
    ("it", "La fabbrica aprirà in primavera e la città è contenta di questo."),
    ("zh", "工厂将于明年春天开业。"),
    ("ja", "工場は来年の春に開業します。"),
    ("en", ""),
]


@pytest.mark.parametrize(("language", "text"), TELLING)
def test_language_is_told(language: str, text: str) -> None:
    """Frequent words, kana or ideographs tell the language; nothing tells English."""
    assert told_language(text) == language


@given(
    st.lists(
        st.sampled_from("Ada Finch , . CEO of the at Elm Inc. Dr. and ( ) Jr. 's said — é 5 & l' d'x".split(" ")),
        min_size=1,
    )
)
def test_phrases_never_raise(words: list[str]) -> None:
    """Any words are read without an error, and the end is within them."""
    for language in ("en", "de", "fr"):
        found = phrase(words, 0, len(words), lexicon(language))
        assert found is None or 0 <= found.end <= len(words)
