"""Quotations as newspapers print them: courts, clubs, parties, police, interviews."""

from __future__ import annotations

import pytest

from pressdoc import examine, facts, find_quotes, parse
from pressdoc.model import Person

# language, text, parts of the last quotation, name, title, affiliation
CASES = [
    (
        "en",
        'Sentencing him at Oldmoor Crown Court, Judge Ada Finch told Rook: "You looked at a screen, not at the road."',
        ["You looked at a screen, not at the road."],
        ("Ada Finch", "Judge", None),
    ),
    (
        "en",
        'Det Sgt Joe Wren, of Oldmoor Police\'s serious collision unit, said: "No sentence will bring her back."',
        ["No sentence will bring her back."],
        ("Joe Wren", None, "Oldmoor Police"),
    ),
    (
        "en",
        '"We keep an open eye," said DCI Ruth Heron, who leads, adding: "Anyone with film should call us."',
        ["We keep an open eye,", "Anyone with film should call us."],
        ("Ruth Heron", None, None),
    ),
    (
        "en",
        '"We never know when we are beaten," Oldmoor manager Joe Wren told the radio.',
        ["We never know when we are beaten,"],
        ("Joe Wren", "manager", "Oldmoor"),
    ),
    ("en", '"It was ours to lose," French economist Ada Finch said.', None, ("Ada Finch", "French economist", None)),
    ("en", '"It was ours to lose," product manager Ada Finch said.', None, ("Ada Finch", "product manager", None)),
    (
        "en",
        "But Ruth Heron, a policy analyst at the nonpartisan Basin Institute, said that “something beats nothing.”",
        ["something beats nothing."],
        ("Ruth Heron", "policy analyst", "Basin Institute"),
    ),
    ("en", "Sen. Joe Wren, R-Idaho, who voted no, said: “It is a wish list.”", None, ("Joe Wren", "Sen.", None)),
    (
        "en",
        '"It helps," said Ruth Heron, Assistant Attorney General for the Office of Harbour Programs, in May.',
        None,
        ("Ruth Heron", "Assistant Attorney General", "Office of Harbour Programs"),
    ),
    (
        "en",
        '"It helps," said Ruth Heron, Head of the Board of Oldmoor Mining.',
        None,
        ("Ruth Heron", "Head of the Board", "Oldmoor Mining"),
    ),
    (
        "en",
        '"It helps," said Ruth Heron, Chair of the Supervisory Board of Elm Holdings Inc.',
        None,
        ("Ruth Heron", "Chair of the Supervisory Board", "Elm Holdings Inc."),
    ),
    (
        "en",
        '"It helps," said Ruth Heron, chair of the writing group at the University of Oldmoor.',
        None,
        ("Ruth Heron", "chair of the writing group", "University of Oldmoor"),
    ),
    (
        "en",
        'Commenting on the mill Ada Finch, Managing Director at Elm, said: "It turns day and night."',
        None,
        ("Ada Finch", "Managing Director", "Elm"),
    ),
    ("en", 'Statement by founder Ada Finch: "It turns day and night."', None, ("Ada Finch", "founder", None)),
    (
        "en",
        'Ada Finch said that the plan, drawn up in May by the old board, was "a disgrace to the whole town".',
        ["a disgrace to the whole town"],
        ("Ada Finch", None, None),
    ),
    (
        "en",
        'Joe Wren, a farmer, won. Ada Finch lost. "Well," Finch said.\n\nAccording to Wren, they vote in May. '
        '"I have the votes," he said.',
        ["I have the votes,"],
        ("Joe Wren", "farmer", None),
    ),
    (
        "en",
        '"It came today," Oldmoor manager Joe Wren said.\n\n"We did it," added Ian Teal.\n\n'
        'Wren\'s side travel on. "We never look at the table," insisted the 51-year-old.',
        ["We never look at the table,"],
        ("Joe Wren", "manager", "Oldmoor"),
    ),
    (
        "en",
        '"No," Joe Wren said.\n\nThe vote is on June 4. Wren, asked if it was decided, said, "Absolutely not."',
        ["Absolutely not."],
        ("Joe Wren", None, None),
    ),
    ("en", '"It was a long way," recalls the baker Ada Finch.', None, ("Ada Finch", "baker", None)),
    (
        "en",
        '"It was a long way," recalls Ada Baker, a weaver at Elm Mills.',
        None,
        ("Ada Baker", "weaver", "Elm Mills"),
    ),
    (
        "de",
        "„Sie nahmen viel“, sagte der Vorsitzende Richter Jürgen Elster bei der Urteilsverkündung am Dienstag.",
        None,
        ("Jürgen Elster", "Vorsitzende Richter", None),
    ),
    (
        "de",
        "„Ein Festtag“, sagte Bürgermeister Alois Elster (Freie Liste) bei der Übergabe an Kommandant Florian Reiher.",
        None,
        ("Alois Elster", "Bürgermeister", None),
    ),
    ("de", "„Das war zu wenig“, sagte Trainer Frank Elster bei Kanal Moor.", None, ("Frank Elster", "Trainer", None)),
    (
        "de",
        "„Alles stand in Flammen“, sagte Einsatzleiter Thomas Elster der Moorer Presse-Agentur.",
        None,
        ("Thomas Elster", "Einsatzleiter", None),
    ),
    (
        "de",
        "Der SV Moorstadt verlor. „Das war zu wenig“, sagte Moorstadts Trainer Frank Elster.",
        None,
        ("Frank Elster", "Trainer", "Moorstadt"),
    ),
    (
        "de",
        "Gestern hat Ministerin Sabine Elster (ABC) Kritik zurückgewiesen. „Wir helfen allen“, sagte Elster am Montag.",
        None,
        ("Sabine Elster", "Ministerin", None),
    ),
    (
        "de",
        "Das sagt die Geophysikerin Lena Elster vom Moorer Zentrum für Planeten im Fachblatt.\n\n"
        "„Ton wäre auch spannend“, hält Elster dagegen.",
        None,
        ("Lena Elster", "Geophysikerin", "Moorer Zentrum für Planeten"),
    ),
    (
        "de",
        "Kommandant Florian Reiher kam zuletzt. Reiher dankte den Helfern: „Ohne euch stünden wir nicht hier.“",
        None,
        ("Florian Reiher", "Kommandant", None),
    ),
    (
        "de",
        "„Wir sind ein wenig neidisch“, gab der Obermoorer Kommandant Josef Reiher zu.",
        None,
        ("Josef Reiher", "Kommandant", None),
    ),
    (
        "de",
        "Kreisbrandrat Josef Reiher kam. „Ihr habt das verdient“, rief er den Leuten zu.",
        None,
        ("Josef Reiher", "Kreisbrandrat", None),
    ),
    (
        "de",
        "„Ein Profi“, so Oberstaatsanwältin Karin Elster.\n\n"
        "Eine alte Zeugin aus Moorstadt kam. „Ich lag im Bett und schlief“, sagte die Rentnerin.",
        None,
        (None, "Rentnerin", None),
    ),
    ("de", "„Fragen Sie mich in einer Woche“, so ein Diplomat.", None, (None, "Diplomat", None)),
    (
        "pl",
        "„Otwieramy w maju nową linię” – mówi Ada Sowa, prezes zarządu Młynów Polnych. „To dopiero początek”.",
        ["Otwieramy w maju nową linię", "To dopiero początek"],
        ("Ada Sowa", "prezes zarządu", "Młynów Polnych"),
    ),
    ("pl", "„Otwieramy w maju”, dodał Jan Sowa, dyrektor firmy Młyn.", None, ("Jan Sowa", "dyrektor", "Młyn")),
    (
        "pl",
        "Prezeska Młynów Polnych Ada Sowa podkreśla: „To ważny dzień dla nas wszystkich”.",
        ["To ważny dzień dla nas wszystkich"],
        ("Ada Sowa", "Prezeska", "Młynów Polnych"),
    ),
    (
        "pl",
        "– Otwieramy w maju nową linię – mówi Ada Sowa, rzeczniczka Młynów Polnych. – Będzie nas więcej.",
        ["Otwieramy w maju nową linię", "Będzie nas więcej."],
        ("Ada Sowa", "rzeczniczka", "Młynów Polnych"),
    ),
    (
        "fi",
        "”Avaamme toukokuussa uuden linjan”, sanoo Myllyn toimitusjohtaja Ada Varis. ”Tämä on vasta alkua.”",
        ["Avaamme toukokuussa uuden linjan", "Tämä on vasta alkua."],
        ("Ada Varis", "toimitusjohtaja", "Myllyn"),
    ),
    (
        "fi",
        'Myllyn koordinaattori Ada Varis tiivisti: "Yhteisöt tarvitsevat tällaisia kokoontumisia."',
        ["Yhteisöt tarvitsevat tällaisia kokoontumisia."],
        ("Ada Varis", "koordinaattori", "Myllyn"),
    ),
    ("fi", "– Avaamme uuden linjan, sanoo toimitusjohtaja Ada Varis.", None, ("Ada Varis", "toimitusjohtaja", None)),
    ("en", "“We open in May” – says Ada Finch, CEO of Elm.", None, ("Ada Finch", "CEO", "Elm")),
    # Letters of a degree or a service between name and title; an aside about the company.
    ("en", "“We grew,” said Ruth Heron, FXYZ, president of Elm.", None, ("Ruth Heron", "president", "Elm")),
    ("en", "Ruth Heron, PA-C, founder and CEO, stated, “We grew.”", None, ("Ruth Heron", "founder and CEO", None)),
    (
        "en",
        "“We grew,” said General Max Ode, USMC (Retired), President and CEO of the Elm Foundation.",
        None,
        ("Max Ode", "President and CEO", "Elm Foundation"),
    ),
    (
        "en",
        "Max Ode, President of Elm Mills, Inc. (EM), a wholly-owned subsidiary of Oldmoor, mentioned, “We grew.”",
        None,
        ("Max Ode", "President", "Elm Mills"),
    ),
    ("en", "Max Ode, VP Marketing, Elm Mills added, “We grew.”", None, ("Max Ode", "VP Marketing", "Elm Mills")),
    ("en", "“We grew,” said Max Ode, Founder/CEO at Elm.", None, ("Max Ode", "Founder/CEO", "Elm")),
    ("en", "“We grew,” said President West.", None, ("West", "President", None)),
    # An age before the name, a name in brackets.
    ("en", "“We won,” said 16-year-old Joe Wren.", None, ("Joe Wren", None, None)),
    ("en", "Sixteen-year-old Joe Wren was glad. Wren said: “We won.”", None, ("Joe Wren", None, None)),
    ("de", "„Wir haben gewonnen“, sagte der 16-jährige Jan Specht.", None, ("Jan Specht", None, None)),
    (
        "en",
        "“We grew,” said Max Ode, CEO of Elm.\n\n“We hire,” added [Ode]. “A lot.”",
        ["We hire,", "A lot."],
        ("Max Ode", "CEO", "Elm"),
    ),
    # Whom a pronoun means: who reported, who owns, who is named by the family name alone.
    (
        "en",
        "The money will pay for mills and for many more people, founder Ruth Heron said.\n\n“Power is all,” she said.",
        None,
        ("Ruth Heron", "founder", None),
    ),
    (
        "en",
        "“It works,” said baker Ada Finch.\n\n“Surprising,” says Max Ode of Elm.\n\n"
        "Finch's team called it Rook. “It is a joke,” she explains.",
        None,
        ("Ada Finch", "baker", None),
    ),
    (
        "en",
        "“It works,” said baker Ada Finch.\n\n“Surprising,” says Ruth Heron of Elm.\n\n"
        "Finch's lawyer was there. “It is a joke,” she explains.",
        None,
        ("Ruth Heron", None, "Elm"),
    ),
    (
        "en",
        "They led before captain Joe Wren levelled.\n\nWren, who has four goals, wants more.\n\n"
        "“We improve,” the midfielder said.",
        None,
        ("Joe Wren", "captain", None),
    ),
    (
        "en",
        "Years after she left, Ruth Heron is back at the Elm.\n\n“I was tired,” the actor says. “So I left.”",
        ["I was tired,", "So I left."],
        ("Ruth Heron", None, None),
    ),
    (
        "en",
        "Manager Ruth Heron praised him. “He is young,” said the former Oldmoor defender.",
        None,
        ("Ruth Heron", "Manager", None),
    ),
    (
        "de",
        "Arbeitsminister Jan Specht wies das zurück. «Es gilt», sagte der Sozialdemokrat am Rande einer Klausur.",
        None,
        ("Jan Specht", "Arbeitsminister", None),
    ),
    # German clauses before a title, verbs with pronouns and adverbs, fragments that begin with a noun.
    (
        "de",
        "Am anderen Ende haderte Altmoors Coach Jan Specht: „Das war nichts.“ Der SV Altmoor verlor.",
        None,
        ("Jan Specht", "Coach", "Altmoor"),
    ),
    (
        "de",
        "Kritischer sieht es die Ornithologin Ruth Reiher. „Vögel sind keine Leute“, mahnt sie.",
        None,
        ("Ruth Reiher", "Ornithologin", None),
    ),
    ("de", "„Es reicht“, knurrte Mühlen-Chefin Bahar Reiher.", None, ("Bahar Reiher", "Chefin", "Mühlen")),
    (
        "de",
        "Sportchef Jan Specht blieb ruhig. Nach dem Ziel gefragt antwortete er dann knapp: „Platz zwei.“",
        ["Platz zwei."],
        ("Jan Specht", "Sportchef", None),
    ),
    (
        "de",
        "„Wer parkt, zahlt“, sagte Rätin Ruth Reiher. Die Kosten von acht Euro nannte sie „vertretbar“.",
        ["vertretbar"],
        ("Ruth Reiher", "Rätin", None),
    ),
    (
        "de",
        "Verteidigerin Gül Reiher sprach von einem „Menschen, der helfen wollte und sich verrannte“.",
        ["Menschen, der helfen wollte und sich verrannte"],
        ("Gül Reiher", "Verteidigerin", None),
    ),
    ("de", "„Es war gut“, so das Fazit von Ruth Reiher, Leiterin der Kita.", None, ("Ruth Reiher", "Leiterin", "Kita")),
]


@pytest.mark.parametrize(
    ("language", "text"), [("pl", "Tak zwany „młyn” stoi pusty."), ("fi", "Niin sanottu ”mylly” on tyhjä.")]
)
def test_scare_quotes_are_nobodys(language: str, text: str) -> None:
    """A so-called mill is no speech."""
    assert find_quotes(text, language=language) == []


OFFICES = [
    # Language, sentence that appoints somebody, name, title, affiliation
    (
        "en",
        "Elm announced the appointment of Mr. Max Ode as Principal AI Strategist.",
        "Max Ode",
        "Principal AI Strategist",
        None,
    ),
    (
        "en",
        "Elm has appointed Max Ode as its new Chief Financial Officer, effective May 1.",
        "Max Ode",
        "Chief Financial Officer",
        None,
    ),
    (
        "en",
        "Elm announced the promotion of Max Ode to Vice President of Operations.",
        "Max Ode",
        "Vice President of Operations",
        None,
    ),
    (
        "en",
        "The board has named Max Ode as chief executive officer, succeeding Eve Ode.",
        "Max Ode",
        "chief executive officer",
        None,
    ),
    ("en", "Elm said that Max Ode has joined the Company as its Chief Counsel.", "Max Ode", "Chief Counsel", None),
    ("en", "Max Ode has been named interim chief executive officer.", "Max Ode", None, None),
    ("en", "Max Ode has been named Interim CEO, expanding his office.", "Max Ode", "Interim CEO", None),
    ("en", "Elm announced the appointment of Max Ode as interim CEO.", "Max Ode", "interim CEO", None),
    ("en", "Max Ode has been named Teacher of the Year.", "Max Ode", None, None),
    ("en", "Elm thanked Max Ode as chair of the meeting.", "Max Ode", None, None),
    ("de", "Der Aufsichtsrat hat Jan Ode zum neuen Finanzvorstand bestellt.", "Jan Ode", "Finanzvorstand", None),
    (
        "fr",
        "Le groupe annonce la nomination de Jean Ode au poste de Directeur financier.",
        "Jean Ode",
        "Directeur financier",
        None,
    ),
    (
        "es",
        "La junta nombró a Ana Ode como nueva Directora General de Molinos.",
        "Ana Ode",
        "Directora General",
        "Molinos",
    ),
    # No offices: a board, somebody to whom another is introduced, what somebody is seen as.
    ("en", "Elm appointed Max Ode to its Board of Directors.", "Max Ode", None, None),
    ("en", "They introduced Max Ode to President Ada Finch.", "Max Ode", None, None),
    ("en", "Many know Max Ode as a teacher and as a friend.", "Max Ode", None, None),
]
SAYS = {"en": "“We will grow,” said Ode.", "de": "„Wir wachsen“, sagte Ode.", "fr": "« On y va », a déclaré Ode."}


@pytest.mark.parametrize(("language", "text", "name", "title", "affiliation"), OFFICES)
def test_who_is_appointed_holds_the_office(
    language: str, text: str, name: str, title: str | None, affiliation: str | None
) -> None:
    """The title of somebody new stands behind the name in the sentence that announces them."""
    words = SAYS.get(language, "«Vamos a crecer», dijo Ode.")
    (quote,) = find_quotes(f"{text}\n\n{words}", language=language)
    assert isinstance(quote.speaker, Person)
    assert (quote.speaker.name, quote.speaker.title, quote.speaker.affiliation) == (name, title, affiliation)


GIVEN_NAMES = [
    # The text, and who says the last quotation.
    ("“It is so,” said Jane Roe, CEO of Elm.\n\n“We do this well,” Jane added.", ("Jane Roe", "CEO", "Elm")),
    ("“We do it well,” said Jane.\n\n“It is so,” said Jane Roe, CEO of Elm.", ("Jane Roe", "CEO", "Elm")),
    ("Dean and Jane Roe opened it. Jane, a teacher at Elm, sings. “We do,” said Jane.", ("Jane Roe", "teacher", "Elm")),
    ("“So,” said Jane Roe of Elm. “More,” said Jane Poe of Oak.\n\n“We do,” Jane added.", ("Jane", None, None)),
    ("“So,” said Jane Roe, CEO of Elm.\n\n“We love it,” says baker Jane.", ("Jane", "baker", None)),
]


@pytest.mark.parametrize(("text", "speaker"), GIVEN_NAMES)
def test_a_given_name_alone_is_the_only_one_who_bears_it(
    text: str, speaker: tuple[str, str | None, str | None]
) -> None:
    """Features call people by their given names; of two of one name it is nobody's."""
    release = parse(f"Oldmoor opens a mill\n\n{text}\n", format="text", language="en")
    person = release.quotes[-1].speaker
    assert isinstance(person, Person)
    assert (person.name, person.title, person.affiliation) == speaker


def test_the_accused_is_not_whoever_spoke_last() -> None:
    """A sentence about somebody by a noun alone leaves the pronoun behind it to nobody else."""
    text = (
        "„Er hat es gewollt“, so Staatsanwalt Jan Specht.\n\n"
        "Der Angeklagte hatte das letzte Wort: „Es tut mir leid“, sagte er leise."
    )
    assert find_quotes(text, language="de")[-1].speaker is None


@pytest.mark.parametrize(("language", "text", "parts", "speaker"), CASES, ids=[case[1][:48] for case in CASES])
def test_quotations_of_newspapers(
    language: str, text: str, parts: list[str] | None, speaker: tuple[str | None, str | None, str | None]
) -> None:
    """Name, title and organisation of the last quotation, and its words."""
    found = find_quotes(text, language=language)[-1]
    person = found.speaker
    assert isinstance(person, Person)
    assert (person.name, person.title, person.affiliation) == speaker
    if parts is not None:
        assert [part.text for part in found.parts] == parts


def test_a_quotation_runs_on_to_the_mark_that_closes_it() -> None:
    """Paragraphs between an opening mark and its closing one belong to it."""
    text = (
        "“The quarter was a good one.\n\nWe opened a new mill.\n\nWe remain confident.” — Ada Finch, CEO of Elm\n\n"
        "Elm (“Elm”) mills flour."
    )
    (quote,) = find_quotes(text)
    assert [part.text for part in quote.parts] == [
        "The quarter was a good one.",
        "We opened a new mill.",
        "We remain confident.",
    ]
    assert isinstance(quote.speaker, Person)
    assert quote.speaker.name == "Ada Finch"


@pytest.mark.parametrize(
    "text",
    [
        "He said: “The quarter was a good one.\n\nNothing more here. The “Mill” it is.",
        "“The quarter was a good one.\n\nThe mill is 12” wide and 3” deep.",
        "“The quarter was a good one.\n\n" + "More of it.\n\n" * 9 + "The end.”",
    ],
)
def test_a_quotation_that_nothing_closes_ends_with_its_paragraph(text: str) -> None:
    """Marks that are none, or too far away, close nothing."""
    assert find_quotes(text)[0].text == "The quarter was a good one."


def test_answers_belong_to_the_person_whom_the_headline_names() -> None:
    """Who answers is introduced in the headline alone."""
    release = (
        "Three questions for Ada Finch\n\nThe head of Elm Mills talks about flour and failure.\n\n"
        "Q: You began as a sailor. What happened?\n\nA: I got seasick. Honestly.\n\n"
        "Q: Will a mill ever fly?\n\nA: Next year. I say so each year."
    )
    quotes = facts(examine(release))["quotes"]
    assert [(one["parts"], one["speaker"]) for one in quotes] == [
        (["I got seasick. Honestly."], "Ada Finch"),
        (["Next year. I say so each year."], "Ada Finch"),
    ]


def test_headings_and_common_words_are_nobody() -> None:
    """A heading with a colon, or a capitalised noun, does not speak."""
    quotes = find_quotes("Business highlights:\n\n“The second quarter was a good one for all of us.”")
    assert [quote.speakers for quote in quotes] == [()]
    # "sie" is somebody, not the capitalised words before it.
    (quote,) = find_quotes("Weitergehende Kündigungen gibt es nicht, „die Zeit ist um“, sagte sie.", language="de")
    assert quote.speakers == ()
