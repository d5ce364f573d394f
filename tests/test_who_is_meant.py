"""Who is meant: pronouns, descriptions and nicknames in the manner of newspapers, resolved only where it is certain."""

from __future__ import annotations

import pytest

import pressdoc
from pressdoc import find_quotes
from pressdoc.understand.speech.gender import may_be
from pressdoc.understand.speech.lexicon import lexicon

MEANT = [
    # language, text, the last quotation's name and title
    ("en", 'John Roe runs it. Jane Crane owns it. "We open," he said.', "John Roe", None),
    ("en", '"Yes," said John Roe. A new hall is built. "We open," she said.', None, None),
    ("en", '"Yes," said Jane Roe. "No," said John Crane. It rained. "We open," she said.', "Jane Roe", None),
    ("en", 'At 63, Jane Roe still climbs. "We open," she says.', "Jane Roe", None),
    ("en", 'When Jane Roe came, nobody knew. "We open," she says.', "Jane Roe", None),
    ("en", 'The widow, Maureen Crane, wept. "We open," she said.', "Maureen Crane", "widow"),
    ("en", 'The park is named in honour of Jane Roe. "We open," she said.', None, None),
    ("en", 'It was met by Jane Roe and by Mary Crane. "We open," she said.', None, None),
    ("en", '"We open," agreed defender Joe Roe.', "Joe Roe", "defender"),
    ("en", '"We open," said Neighbour Joe Roe.', "Joe Roe", "Neighbour"),
    ("en", 'Joe "The Wall" Roe came on late. "We open," he said.', "Joe Roe", None),
    ("en", '"We open," said Joe “The Wall” Roe, captain of Elm United.', "Joe Roe", "captain"),
    ("en", '"We open," said Dr. Shu-Hsien “Mike” Roe, captain of Elm United.', "Shu-Hsien Roe", "captain"),
    (
        "en",
        'Elm said that Ada L. Roe has stepped down as Chairman and Chief Executive. "We open," Ms. Roe said.',
        "Ada L. Roe",
        "Chairman and Chief Executive",
    ),
    ("en", 'Then director Jane Roe sent a letter. "We open," the director says.', "Jane Roe", "director"),
    ("en", '"We open," the director says.', None, "director"),
    (
        "en",
        'Ruth Crane was there. The panel’s chairwoman, Jane Roe, came. "We open," Roe said.',
        "Jane Roe",
        "chairwoman",
    ),
    ("en", '"We open," project scientist Dr. Jane Roe said.', "Jane Roe", "project scientist"),
    (
        "en",
        'Acme has a managing director, and managing director Jane Roe said: "We open."',
        "Jane Roe",
        "managing director",
    ),
    ("en", '"We open," said a spokeswoman for the Department for Trade.', None, "spokeswoman"),
    ("en", 'Head coach Marta Roe has resigned. "We open," the Swede said.', "Marta Roe", "Head coach"),
    ("en", 'Former striker Ian Roe said: "We open."', "Ian Roe", "Former striker"),
    ("en", 'One of them, the late Arne Roe, told her: "We open."', "Arne Roe", None),
    ("de", "„Ja?“, fragte Paul Kern. „Wir öffnen“, sagte sie.", None, None),
    ("de", "Eine Zeugin, die anonym bleiben will, sagt: „Wir öffnen.“", None, "Zeugin"),
    ("de", "Skeptisch äußert sich Brian Kern, Geologe an der Universität Elm: „Wir öffnen.“", "Brian Kern", "Geologe"),
    ("de", "Cheftrainerin Marta Roth geht. „Wir öffnen“, ließ die Schwedin mitteilen.", "Marta Roth", "Cheftrainerin"),
    ("de", "Aus dem Umfeld des Klubs heißt es: „Wir öffnen im Mai, ganz bestimmt.“", None, None),
    ("de", "Wenn Alois Roth erzählt, hört jeder zu. „Wir öffnen“, sagt er dann.", "Alois Roth", None),
    ("de", "„Ja“, sagte Birte Roth. „Wir öffnen“, so der Nebenkläger.", None, "Nebenkläger"),
    ("de", "„Wir öffnen“, sagte eine Mutter unter Tränen.", None, "Mutter"),
    ("de", "„Wir öffnen“, sagte der Angeklagte.", None, "Angeklagte"),
    (
        "de",
        "Bürgermeister Jan Roth bleibt hart. „Wir öffnen“, betont der Rathauschef.",
        "Jan Roth",
        "Bürgermeister",
    ),
    (
        "de",
        "Wirtschaftsminister Jan Roth kam. „Ja“, sagte Anna Kern. „Wir öffnen“, so der Minister.",
        "Jan Roth",
        "Wirtschaftsminister",
    ),
    ("de", "„Ja“, sagte Minister Jan Roth. Es regnete. „Wir öffnen“, sagt sie.", None, None),
    ("de", "„Wir öffnen“, sagte Ralf „Ralle“ Roth.", "Ralf Roth", None),
    ("de", "„Wir öffnen“, sagte Jana Roth der Deutschen Zeitung.", "Jana Roth", None),
    ("de", "„Wir öffnen“, sagte Talheims Torschütze Jan Roth.", "Jan Roth", "Talheims Torschütze"),
    ("de", "„Wir öffnen“, sagte sein Chef, Busunternehmer Jan Roth.", "Jan Roth", "Chef, Busunternehmer"),
    ("de", "Einen Nachfolger hat er nicht. „Wir öffnen“, brummt er.", None, None),
]


@pytest.mark.parametrize(("language", "text", "name", "title"), MEANT)
def test_who_is_meant(language: str, text: str, name: str | None, title: str | None) -> None:
    """A pronoun, a description or a short name is the one person who fits, or nobody."""
    quote = find_quotes(text, language=language)[-1]
    assert quote.text.startswith(("We open", "Wir öffnen"))
    assert (getattr(quote.speaker, "name", None), getattr(quote.speaker, "title", None)) == (name, title)


def test_a_fragment_is_no_part_of_the_next_paragraph() -> None:
    """What somebody says in full on a line of its own is another quotation than the words before it."""
    first, second = find_quotes('Joan Roe said she was "over the moon".\n\n"I do not drive. It is far."')
    assert (first.text, second.text) == ("over the moon", "I do not drive. It is far.")
    assert first.speaker == second.speaker


HEADLINES = [
    ("‘We lost everything’: how Elm woke up", "“We lost everything,” said Jane Roe. “All of it.”", 2),
    ("Elm in Not: „Wir haben alles verloren“", "„Wir haben alles verloren“, sagte Jana Roth.", 2),
    # A title of a work is no speech, though somebody says it.
    ("Jane Roe reads ‘The Salt Road’", "“The Salt Road opens today,” said Jane Roe.", 1),
    # Nobody says in the text what the headline marks.
    ("Elm gets its ‘green old mill’", "“We open in May,” said Jane Roe.", 1),
]


@pytest.mark.parametrize(("headline", "text", "count"), HEADLINES)
def test_headlines_that_quote_the_text(headline: str, text: str, count: int) -> None:
    """Marked words of a headline are whoever's they are in the text."""
    quotes = find_quotes(f"{headline}\n\nIt was a long day.\n\n{text}")
    assert len(quotes) == count
    assert {quote.speaker.name for quote in quotes if quote.speaker} <= {"Jane Roe", "Jana Roth"}


def test_may_be() -> None:
    """Forms of address come first, then titles, then given names; what tells nothing excludes nobody."""
    german = lexicon("de")
    assert may_be("sie", "Jan Roth", "Sprecherin", None, german)
    assert not may_be("er", "Robin Roth", "Sprecherin", None, german)
    assert not may_be("sie", "Robin Roth", "Sprecher", None, german)
    assert not may_be("er", "Robin Roth", "CEO", "Frau", german)
    assert may_be("er", "Robin Roth", "CEO", None, german)
    assert may_be("es", "Jana Roth", None, None, german)


def test_one_value_in_a_release() -> None:
    """In a release everybody who speaks is one of its people, by whatever words they are meant."""
    text = (
        "Elm opens a mill\n\nThen director Jane Roe came. “We open,” the director said. “In May,” she added.\n\n"
        "“It rains,” said Roe."
    )
    release = pressdoc.parse(text, format="text", language="en")
    assert {quote.speaker for quote in release.quotes} == set(release.people)


FAMILY_FIRST = [
    # what the text says, the one person it means
    ("The board announces that Ms. Chan Wai Ling has left. The board thanks Ms. Chan for her work.", "Chan Wai Ling"),
    ("Ms. Chan has left. The board thanks Ms. Chan Wai Ling for her work in the past ten years.", "Chan Wai Ling"),
    (
        "“We are glad to be here,” said Park Ji-hoon, chief executive of Orion Lamps. Mr. Park lives here.",
        "Park Ji-hoon",
    ),
    ("“We are glad to be here,” said Zhang Wei, chief executive of Orion Lamps. Zhang lives in Leeds.", "Zhang Wei"),
    ("“We are glad to be here,” said Wei Zhang, chief executive of Orion Lamps. Zhang lives in Leeds.", "Wei Zhang"),
    ("“We are glad to be here,” said Mary Ann Park, chief executive of Orion Lamps. Ms. Park knows.", "Mary Ann Park"),
    ("“We are glad to be here,” said Lee Brown, chief executive of Orion Lamps. Brown lives in Leeds.", "Lee Brown"),
]


@pytest.mark.parametrize(("text", "name"), FAMILY_FIRST)
def test_the_family_name_may_stand_in_front(text: str, name: str) -> None:
    """Ms. Chan is Chan Wai Ling: in Chinese and Korean order the family's name is the first word."""
    release = pressdoc.parse(f"Orion Lamps Opens Plant\n\n{text} More words follow here on the plant.\n", format="text")
    assert [person.name for person in release.people] == [name]


def test_family_names_in_front_and_behind() -> None:
    """Two people of one family name in two orders are two, and "Ms. Lee" is the one of them who spoke before."""
    release = pressdoc.parse(
        "Orion Lamps Opens Plant\n\n“We are glad to be here,” said Lee Siu Fong, chief executive of Orion Lamps. "
        "Peter Lee was there too.\n",
        format="text",
    )
    assert {person.name for person in release.people} == {"Lee Siu Fong", "Peter Lee"}
