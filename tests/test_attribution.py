"""Attribution: who is said to speak behind the marks, before them, on a line of their own, in a sentence before."""

from __future__ import annotations

import pytest

from pressdoc import Person, find_quotes

NOBODY = None


def speakers(text: str, language: str) -> list[str | None]:
    """Return who says each quotation of a text."""
    return [quote.speaker.name if quote.speaker is not None else None for quote in find_quotes(text, language=language)]


BEHIND = [
    ("en", 'Ada Finch said it was "the best deal we have had in years". Ben Roe said nothing.', ["Ada Finch"]),
    ("en", '"It is a fair price for all," a visitor said.', [NOBODY]),
    ("en", '"It is a fair price for all," the street outside the mill.', []),
    ("en", '"We open in May," Ada Finch beams.', ["Ada Finch"]),
    ("en", '"We open in May," Ada Finch\'s brother, who runs the old mill, beams.', []),
    ("en", '"We open in May," Ada Finch, who runs the mill, walked home.', []),
    ("en", '"We open in May." Ada Finch, chief executive of Elm Mills', ["Ada Finch"]),
    ("en", '"We open in May." Ada Finch', [NOBODY]),
    ("en", '"We open in May," beams Dr. Finch.', ["Finch"]),
    ("en", '"We open in May," beams Northmoor Mills.', []),
    ("en", '"We open in May," project scientist Ada Finch noted.', ["Ada Finch"]),
    ("en", '"We open in May," added [Ada] Finch, chief executive.', ["Ada Finch"]),
    ("en", '"We open in May," said today in Oldmoor the chief executive, Ada Finch.', ["Ada Finch"]),
    ("en", '"We open in May," said Ada Finch, adding: "We hire ten people."', ["Ada Finch"]),
    ("en", '"We open in May." Ada Finch, the chair, had one more point to make: "We hire."', [NOBODY, "Ada Finch"]),
    ("de", "„Wir öffnen im Mai.“ Das erklärte Ada Finck, Sprecherin der Elm AG.", ["Ada Finck"]),
    ("de", "„Wir öffnen im Mai.“ Das erklärte Oldmoor.", [NOBODY]),
    ("de", "„Wir öffnen im Mai.“ Das Haus steht in Oldmoor. Ada Finck sagte nichts.", [NOBODY]),
    ("de", "„Wir öffnen im Mai.“ Gestern erklärte Ada Finck, Sprecherin der Elm AG, den Plan.", [NOBODY]),
    ("de", "„Wir öffnen im Mai“, sagte heute, Mittwoch, die Sprecherin Ada Finck.", ["Ada Finck"]),
    ("de", "„Wir öffnen im Mai“, sagte in Bern Ada Finck.", ["Ada Finck"]),
    ("en", '"We open in May" — said Ada Finch.', ["Ada Finch"]),
    ("en", '"We open in May," according to Ada Finch, chief executive.', ["Ada Finch"]),
    ("en", '"We open in May," of Ada Finch.', []),
    ("en", '"We open in May," and Ada Finch walked home.', []),
    ("en", '"We open in May," Yesterday Ada Finch left.', []),
    ("en", '"We open in May," quips Northmoor Finch, Chief Executive of Elm.', ["Northmoor Finch"]),
    ("en", '"We open in May," quips Northmoor, chief executive of Elm.', []),
    ("en", 'Ada Finch runs the mill. "We open in May," added.', []),
    ("es", 'Ada Finch dirige el molino. "Abrimos en mayo", añadió.', ["Ada Finch"]),
    ("fr", "Ada Finch dirige le moulin. « Nous ouvrons en mai », explique-t-elle.", ["Ada Finch"]),
    ("fr", "Ada Finch dirige le moulin. « Nous ouvrons en mai », a-t-elle ajouté.", ["Ada Finch"]),
    ("fr", "Ada Finch dirige le moulin. « Nous ouvrons en mai », a-t-elle également déclaré.", ["Ada Finch"]),
    ("fr", "Ada Finch dirige le moulin. « Nous ouvrons en mai », a-t-elle ouvert.", []),
    ("fr", "Ada Finch dirige le moulin. « Nous ouvrons en mai », a-t-elle.", []),
    ("en", '"We open in May," beams Elm Mills Inc.', []),
    ("en", '"Elm Hall" Ada Finch said.', []),
    ("en", '"We open in May." Chair Ada Finch', ["Ada Finch"]),
    ("sv", "– Vi öppnar i maj, säger Ada Finck, vd för Elm.", ["Ada Finck"]),
    ("es", "—Abrimos en mayo —dijo Ada Quintela—. Luego vendrán más.", ["Ada Quintela"]),
    ("pl", "„Otwieramy w maju” – mówi Ada Sowa, prezes Elm.", ["Ada Sowa"]),
]

BEFORE = [
    ("en", 'Ada Finch called the long and costly plan of the council "unfair".', ["Ada Finch"]),
    ("en", 'Ada Finch said the long and costly plan of the council was "unfair".', []),
    (
        "en",
        'Ada Finch said that the plan, drawn up in May by a dozen people of all ages, was "no use to us".',
        ["Ada Finch"],
    ),
    ("en", 'Ada Finch said the plan, drawn up in May by a dozen people of all ages, was "no use to us".', []),
    ("en", 'Ada Finch said that the plan, drawn up in May by a dozen people of all ages, was "no use".', []),
    ("en", 'Statement by Ada Finch, chief executive: "We open in May."', ["Ada Finch"]),
    ("en", 'Statement by Oldmoor: "We open in May."', [NOBODY]),
    ("en", 'At the end of the day, Ada Finch thanked everybody: "We open in May."', ["Ada Finch"]),
    ("en", 'NOTICE TO EDITORS: "We open in May."', [NOBODY]),
    ("en", 'Ada Finch stressed how much it cost, adding: "We open in May."', ["Ada Finch"]),
    ("en", 'Asked about it, replied Ada Finch: "We open in May."', ["Ada Finch"]),
    ("en", 'Ada Finch runs the mill. In a letter to all of them she said: "We open in May."', ["Ada Finch"]),
    ("en", 'Ada Finch runs the mill. She thanked everybody: "We open in May."', ["Ada Finch"]),
    ("de", "Ada Finck leitet die Mühle. Zugleich betonte sie knapp: „Wir öffnen im Mai.“", ["Ada Finck"]),
    ("de", "Das hat Ministerin Ada Finck angekündigt: „Wir öffnen im Mai.“", ["Ada Finck"]),
    ("en", 'According to Ada Finch, "we open in May and hire ten people".', ["Ada Finch"]),
    ("en", 'According to Ada Finch the mill was shut, so "we open in May and hire ten people".', []),
    ("en", 'Ada Finch, head of Elm, Inc., a wholly owned subsidiary of Oak Mills, said: "We open."', ["Ada Finch"]),
    ("en", 'Commenting on the news Ada Finch, chief executive, said: "We open in May."', ["Ada Finch"]),
    ("en", 'Ada Finch, of Elm Mills, said: "We open in May."', ["Ada Finch"]),
    ("en", 'The chief executive, Ada Finch, said: "We open in May."', ["Ada Finch"]),
    ("en", 'Ada Finch, chief executive of Elm, and Ben Roe, chair, said: "We open in May."', ["Ada Finch"]),
    ("en", 'Elm, Ada Finch, chief executive, said: "We open in May."', ["Ada Finch"]),
    ("en", 'After the fire, mill engineer Ada Finch said: "We open in May."', ["Ada Finch"]),
    ("en", 'Ada Finch runs the mill. She stressed the cost, stating: "We open in May."', ["Ada Finch"]),
    ("en", 'Ada Finch, FXYZ, said: "We open in May."', ["Ada Finch"]),
    ("en", 'But when asked, Ada Finch said: "We open in May."', ["Ada Finch"]),
    ("fr", "Ben Roe dirige le moulin. « Nous, a-t-il déclaré, ouvrons en mai. »", ["Ben Roe"]),
    ("fr", "« Nous ouvrons, –ajoute Ada Finch– en mai. »", ["Ada Finch"]),
    ("en", 'After a walk, Engineer Ada Finch, chair, said: "We open in May."', ["Ada Finch"]),
    ("en", 'Ada Finch, Vice President, said: "We open in May."', ["Ada Finch"]),
    ("en", 'At Elm Mills, chair of Oak Ropes, Ada Finch, said: "We open in May."', ["Ada Finch"]),
    ("en", 'Elm Mills, Oak Ropes, said: "We open in May."', ["Oak Ropes"]),
    ("en", 'Ada Finch and, with her, Ben Roe said: "We open in May."', ["Ben Roe"]),
    ("en", 'Ada Finch walked home, stating: "We open in May."', ["Ada Finch"]),
    ("en", 'He walked home, stating: "We open in May."', [NOBODY]),
    ("en", 'Commenting on Ada Finch, chair, said: "We open in May."', [NOBODY]),
    ("en", 'Added Ada Finch, "We open in May and hire."', ["Ada Finch"]),
    ("en", 'Added Ada Finch "We open in May and hire."', []),
    ("en", 'The mill of Ada Finch is open: "We open in May."', [NOBODY]),
    ("en", 'Statement by the mill: "We open in May."', [NOBODY]),
    ("en", 'Finch thanked them: "We open in May." Ada Finch waited.', ["Ada Finch"]),
    ("en", 'finch thanked them: "We open in May." Ada Finch waited.', [NOBODY]),
    ("en", 'Mr. Finch said the plan is "not what we asked for".', ["Finch"]),
    ("fr", "« Oui, assure Ada Finch, nous ouvrons en mai. »", ["Ada Finch"]),
    ("es", '"Abrimos en mayo –ha explicado Ada Finch– y contratamos a diez personas."', ["Ada Finch"]),
]

LINES = [
    ("en", '"We open in May."\n\nAda Finch, chief executive, Elm Mills', ["Ada Finch"]),
    ("en", '"We open in May."\n\nAda Finch walked home.', [NOBODY]),
    ("en", 'Ada Finch, chair, Elm\n\n"We open."\n\nBen Roe, head, Elm\n\n"We hire."', ["Ada Finch", "Ben Roe"]),
    ("en", '"We open."\n\nAda Finch, chair, Elm\n\n"We hire."\n\nBen Roe, head, Elm', ["Ada Finch", "Ben Roe"]),
    ("en", 'Ada Finch, chair, Elm\n\n"We open in May" is what the sign says.', []),
    ("en", '"We open in May."\n\nAda Finch, chief executive, and Ben Roe, chair', [NOBODY]),
    ("en", '"We open in May"\n\nAda Finch, chief executive', [NOBODY]),
    ("en", '"We open in May."\n\nAda Finch, chief executive:', [NOBODY]),
    ("en", '"We open in May."\n— Ada Finch, chief executive', ["Ada Finch"]),
    ("en", '"We open in May"\nThe mill was built in 1901.', []),
    ("en", 'Ada Finch said:\n\n"We open in May," and walked home with her dog.', []),
    ("en", 'Ada Finch nodded.\n\n"We open in May."', [NOBODY]),
    ("en", 'Ada Finch, chair, Elm\n\n"We open in May." Thus ends the sign.', [NOBODY]),
    ("en", '"We open in May."\n\nAda Finch chief executive', [NOBODY]),
    ("en", "We open in May and hire ten people.\n\n— Ada Finch, chief executive", ["Ada Finch"]),
    ("en", "We open in May and hire ten people.\n\n— Ada Finch", []),
    ("en", "We open in May and hire ten people\n\n— Ada Finch, chief executive", []),
    ("en", "we open in May and hire ten people.\n\n— Ada Finch, chief executive", []),
    ("en", "We open.\n\n— Ada Finch, chief executive", []),
    ("en", '"We open in May."\n\n— Ada Finch', ["Ada Finch"]),
    ("en", '"The Salt Road"\n\n— Ada Finch', []),
    ("en", 'Business highlights:\n\n"We open in May."', [NOBODY]),
    ("en", 'Ada Finch said:\n\n"We open in May."', ["Ada Finch"]),
    ("en", 'Ada Finch said:\n\n"We open" is what the sign says over there', []),
]

EARLIER = [
    ("en", "At 63, Ada Finch still runs the mill.", "Ada Finch"),
    ("en", "In May the mill of Ada Finch burned.", NOBODY),
    ("en", "In May a neighbour, Ada Finch, saw it burn.", "Ada Finch"),
    ("en", "According to Ada Finch, prices will fall.", "Ada Finch"),
    ("en", "Prices will fall, Ada Finch told the council.", "Ada Finch"),
    ("en", "Ada Finch opened a mill in 2001. It has been shut since. Nobody knows why.", "Ada Finch"),
    ("en", "Ada Finch opened a mill. It is big. It has been shut since. Nobody knows why.", NOBODY),
    ("en", "Ben Roe opened a mill.", NOBODY),
    ("en", "Prices will fall, chair Zelda Quorn said.", "Zelda Quorn"),
    ("en", "Prices will fall, the council of Oldmoor said. Ada Finch came. It rained.", "Ada Finch"),
    ("en", "By then it rained, but the Oldmoor Mills of Elm had left.", NOBODY),
    ("en", "OLDMOOR — Ada Finch opened a mill.", "Ada Finch"),
    ("en", "Ada Finch's mill burned.", NOBODY),
    ("en", "Finch opened a mill. It belongs to Ada Finch.", "Ada Finch"),
    ("en", "By then the baker Ada Finch had left.", "Ada Finch"),
    ("en", "In 2001 Ada Finch left.", "Ada Finch"),
    ("en", "In 2001 with Ada Finch the mill burned.", NOBODY),
    ("en", "In the end the Ada Finch burned.", NOBODY),
    ("de", "Mit 63 leitet Ada Finck die Mühle.", "Ada Finck"),
    ("de", "Betriebsbedingte Kündigungen drohen.", NOBODY),
]
SAID = {"en": '"We open in May," she said.', "de": "„Wir öffnen im Mai“, sagte sie."}


@pytest.mark.parametrize(("language", "text", "names"), BEHIND + BEFORE + LINES)
def test_who_is_named_beside_the_marks(language: str, text: str, names: list[str | None]) -> None:
    """Whoever is named there speaks; a name that has no part in it is nobody's."""
    assert speakers(text, language) == names


@pytest.mark.parametrize(("language", "before", "name"), EARLIER)
def test_whom_a_pronoun_means(language: str, before: str, name: str | None) -> None:
    """A pronoun means who one of the three sentences before it is about."""
    assert speakers(f"{before} {SAID[language]}", language) == [name]


def test_two_names_in_a_sentence_leave_a_pronoun_open() -> None:
    """Nothing is guessed."""
    text = 'In May, Ada Finch and her sister, Cora Elm, ran the mill. "We open in May," she said.'
    assert speakers(text, "en") == [None]


def test_a_name_with_an_office_behind_it_has_both_halves() -> None:
    """The segment that names somebody and those that say what they are make one speaker."""
    text = (
        'Engineer Ada Finch, chair of Elm Mills, Inc., a wholly owned subsidiary of Oak Mills, said: "We open in May."'
    )
    (quote,) = find_quotes(text, language="en")
    assert isinstance(quote.speaker, Person)
    assert (quote.speaker.name, quote.speaker.affiliation) == ("Ada Finch", "Elm Mills")


@pytest.mark.parametrize(
    ("text", "name", "title", "affiliation"),
    [
        ("“We sail,” said J.D. Keller, head of Elm Mills.", "J.D. Keller", "head", "Elm Mills"),
        ("“We sail,” said Dr. K.C. Roe.", "K.C. Roe", None, None),
        ("“We sail,” said Ada Roe, J.D. The mill is old.", "Ada Roe", None, None),
        ("“We sail,” said Ada Roe, Sr. Director Sales at Elm Mills.", "Ada Roe", "Sr. Director Sales", "Elm Mills"),
        ("“We sail,” said Ada Roe, Asst. Manager, Elm Mills.", "Ada Roe", "Asst. Manager", "Elm Mills"),
        ("“We sail,” said Jan Roe, Jr. The mill is old.", "Jan Roe", None, None),
        ("“We sail,” said Ada Roe, C.E.O. The mill is old.", "Ada Roe", "C.E.O.", None),
        ("“We sail,” said Elm AG C.F.O. Ada Roe.", "Ada Roe", "C.F.O.", "Elm AG"),
        ("“We sail,” said Ada Dean, head of Elm Mills.", "Ada Dean", "head", "Elm Mills"),
        ("“We sail,” said Elm Mills CEO Ada Judge.", "Ada Judge", "CEO", "Elm Mills"),
        ("“We sail,” said Priya Sen. The bank is old.", "Priya Sen", None, None),
        ("“We sail,” said Sen. Priya Roe.", "Priya Roe", "Sen.", None),
        ("“We sail,” said Elm Dean Ada Roe.", "Ada Roe", "Elm Dean", None),
        ('“We sail,” said Ada Roe, head of Elm Mills."The mill is old."', "Ada Roe", "head", "Elm Mills"),
        ("“We sail,” said Elm River Board Governor Ada Roe.", "Ada Roe", "Governor", "Elm River Board"),
        ("“We sail,” said Ada Roe, president, and head of Elm Mills.", "Ada Roe", "president, and head", "Elm Mills"),
        (
            "“We sail,” said Ada Roe, VP, Mill Affairs, and head of Elm AG.",
            "Ada Roe",
            "VP, Mill Affairs, and head",
            "Elm AG",
        ),
        ("“We sail,” said Acclaimed Baker Ada M. Roe.", "Ada M. Roe", "Acclaimed Baker", None),
        ("“We sail,” said Ada Roe, a miller with more than ten mills.", "Ada Roe", "miller", None),
        ("“We sail,” said Ada Roe, head of Elm Mills and its boats.", "Ada Roe", "head", "Elm Mills"),
        ("Regarding Elm’s new mill, Ada Roe, head of Elm Mills, said, “We sail.”", "Ada Roe", "head", "Elm Mills"),
        ("Owner Ada Roe Ada Roe, who runs mills, says: “We sail today.”", "Ada Roe", "Owner", None),
        ("According to Ada Roe, spokesperson for Elm Mills,\n\n“We sail.”", "Ada Roe", "spokesperson", "Elm Mills"),
        ("Ada Roe, head of Elm Mills, added… “We sail.”", "Ada Roe", "head", "Elm Mills"),
        ("Ada Roe, head of Elm Mills, added...\n\n“We sail.”", "Ada Roe", "head", "Elm Mills"),
    ],
)
def test_what_is_written_short(text: str, name: str, title: str | None, affiliation: str | None) -> None:
    """Initials that are degrees as well, offices that are family names, and full stops that end no sentence."""
    (quote,) = find_quotes(text, language="en")
    speaker = quote.speaker
    assert isinstance(speaker, Person)
    assert (speaker.name, speaker.title, speaker.affiliation) == (name, title, affiliation)


def test_an_office_alone_may_be_a_family_name() -> None:
    """Where somebody of that name was met before."""
    said = "“We sail,” said Ada Dean, head of Elm Mills. The mill is old. “It stands,” Dean said."
    assert speakers(said, "en") == ["Ada Dean", "Ada Dean"]
