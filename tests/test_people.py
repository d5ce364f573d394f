"""People of a release: those who speak, those who do not, and who is the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pressdoc
from pressdoc.model import Person
from pressdoc.model.views import mentions


def names(text: str, language: str = "en") -> list[str]:
    """Return the names of everybody in a text."""
    return [person.name or "" for person in pressdoc.parse(text, format="text", language=language).people]


NAMED = [
    # language, sentence, who is named
    ("en", "Ten pleaded guilty before Judge Wrenna M. Quillan in Oldmoor on Monday.", ["Wrenna M. Quillan"]),
    ("en", "Warm regards,\n\nEduardo Quillan Chief Executive Officer\n\nThe Mill", ["Eduardo Quillan"]),
    ("de", "Die Kammer folgte Verteidigerin Gül Achterberg in keinem Punkt.", ["Gül Achterberg"]),
    ("en", "The board has named Jane Roe Chief Financial Officer.", ["Jane Roe"]),
    (
        "en",
        "The mill was founded by Daniel K. Park and Maria Elena Quill in 1990.",
        ["Daniel K. Park", "Maria Elena Quill"],
    ),
    ("en", "The team is led by Professor Tjorven Achterberg at the institute.", ["Tjorven Achterberg"]),
    ("en", "Dr. Oskar Lindqvist, Ph.D., joins as head of research.", ["Oskar Lindqvist"]),
    ("en", "The court heard Azmerie Dupont Fallow, 19, of Oldmoor, on Monday.", ["Azmerie Dupont Fallow"]),
    ("en", "The painter Vincent van der Moor lived there.", ["Vincent van der Moor"]),
    (
        "en",
        "Investors are Peter Quill, Ganeshan Ramavarma, and Julia Finch.",
        ["Peter Quill", "Julia Finch", "Ganeshan Ramavarma"],
    ),
    ("en", "It thanked Laura Finch's brother.", ["Laura Finch"]),
    ("en", "It thanked Wendell F. Quill, whose term ends in May.", ["Wendell F. Quill"]),
    ("en", "It thanked Xandro Q. Blimm and the mill for the work.", ["Xandro Q. Blimm"]),
    ("en", "After a search, Quenna Blimm, RN, is the new head of nurses.", ["Quenna Blimm"]),
    ("en", "It was checked by Xandro Blimm, P.Eng., MBA, of the mill.", ["Xandro Blimm"]),
    ("en", "It was led by attorney J.C. Quillan of Elm and by Senator R.J. Omble.", ["J.C. Quillan", "R.J. Omble"]),
    ("en", "It was opened by Sheikh Hamed bin Zayed Al Qasr of Elm.", ["Hamed bin Zayed Al Qasr"]),
    ("en", "It was opened by H.E. Major General Siju Omble and by Mr. Major Quill.", ["Siju Omble", "Major Quill"]),
    ("en", "It was opened by H.E. Siju Omble and by Her Royal Highness Ada Quill.", ["Siju Omble", "Ada Quill"]),
    ("en", "Kelda-Holt Mills Board Elects Maria Omble, M.D., Chair\n\nIt was a vote.", ["Maria Omble"]),
    ("en", "It belongs to Finch & Salter, P.C. Samuel L. Quill, Esq., works there.", ["Samuel L. Quill"]),
    ("en", "It was opened by Comrade Xandro Blimm and by Shri Quen Omble.", ["Xandro Blimm", "Quen Omble"]),
    ("en", "The plant belongs to Kim Jong Soo and his family.", ["Kim Jong Soo"]),
    ("en", 'The prize went to William "Bill" Finch of Oldmoor.', ['William "Bill" Finch']),
    ("de", "Der Preis ging an Herrn Achterberg und an Julia Quill aus Berlin.", ["Achterberg", "Julia Quill"]),
    ("de", "Das Werk leitet Dr. Max Weberling seit dem Frühjahr.", ["Max Weberling"]),
    ("fr", "La fondation a été créée par Mme Hélène Duquesnoy en 1990.", ["Hélène Duquesnoy"]),
    ("es", "La empresa fue fundada por Fernando Ibarra Quintana en Sevilla.", ["Fernando Ibarra Quintana"]),
    ("it", "Chiara Belfiore realizzerà uno strumento nuovo.", ["Chiara Belfiore"]),
    ("nl", "Het bedrijf werd opgericht door Jeroen van der Molen in Utrecht.", ["Jeroen van der Molen"]),
    ("pt", "A empresa foi fundada por João Quintela Prado no Porto.", ["João Quintela Prado"]),
    ("sv", "Priset gick till Göran Lindmark från Lund.", ["Göran Lindmark"]),
    (
        "zh",
        "作者：Jim Quillan、Ganesa Ramavarma、Angela Roe，2013年5月",
        ["Jim Quillan", "Angela Roe", "Ganesa Ramavarma"],
    ),
    ("ja", "1993年に Ian Achterberg によって設立されました。", ["Ian Achterberg"]),
    ("zh", "青岚公司今天任命首席财务官王小明为首席执行官。", ["王小明"]),
    ("zh", "感谢李华教授和张三先生的支持。", ["李华", "张三"]),
    ("zh", "出席者包括总经理：欧阳修文、副总经理 陈静。", ["欧阳修文", "陈静"]),
    ("zh-Hant", "青嵐公司宣布，執行長林美玲將於五月卸任。", ["林美玲"]),
    ("zh", "总经理王牌产品和董事会高度重视，教授马上到场。", []),
    ("ja", "青嵐株式会社（代表取締役社長：山田 太郎、以下「青嵐」）は工場を開きます。", ["山田 太郎"]),
    ("ja", "新社長に佐藤花子氏が就任します。", ["佐藤花子"]),
    ("ja", "会議には鈴木一郎教授と高橋博士が出席した。", ["鈴木一郎"]),
    ("ja", "社長室の田中電気は林業部長の会議を開いた。", []),
    ("ko", "프로젝트는 1993년에 Ian Achterberg이 만들었습니다.", ["Ian Achterberg"]),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), NAMED)
def test_people_who_do_not_speak(language: str, sentence: str, expected: list[str]) -> None:
    """Given names, forms of address, ages and lists give people away."""
    assert sorted(names(sentence, language)) == sorted(expected)


NOBODY = [
    ("en", "The John Roe Foundation and the Maria Quill Memorial Hospital gave money."),
    ("en", "Trains leave from San Antonio and Santa Maria Novella for Fort Collins."),
    ("en", "Charlotte Harbour Works and Austin Mills Ltd. will merge with Grant & Chase Partners."),
    ("en", "Hurricane Maria Relief goes on."),
    ("en", "It lies behind the Sheikh Zayed Mosque on Sheikh Zayed Road."),
    ("en", "The mill has some Vitamin C. Holders of Series A. Shares like it."),
    ("en", "It opens in Silver Oaks, MD, and in Orlan Falls, MA, on Monday."),
    ("en", "Elm Names Jane Roe Head Of Mills"),
    ("en", "Thomas Finch & Sons Ltd. makes carpets for Robert Finch Street."),
    ("en", "Will Acme win? May Day came. Mark your calendar. Summer Sale in Paris Gardens."),
    ("de", "Die Julia Quill Stiftung wirbt am Robert Finch Platz."),
    ("fr", "Rendez-vous rue Jean Duquesnoy et avenue Paul Quintin."),
]


@pytest.mark.parametrize(("language", "sentence"), NOBODY)
def test_what_bears_a_name_is_no_person(language: str, sentence: str) -> None:
    """Streets, firms, foundations, storms and headlines that bear a name are no people."""
    assert names(sentence, language) == []


def test_titles_beside_the_name_belong_to_the_person() -> None:
    """Who does not speak has title, organisation, honorific and suffixes too."""
    text = "The jury was chaired by Prof. Laura Finch, director of the Tidal Institute, in May."
    (person,) = pressdoc.parse(text, language="en").people
    assert (person.name, person.title, person.affiliation) == ("Laura Finch", "director", "Tidal Institute")
    assert person.honorific == "Prof."


def test_later_mentions_carry_the_fullest_value() -> None:
    """A surname, with or without honorific or accents, is the person named in full."""
    text = "Elm was founded by Julia M. Finch in 1990.\n\nMs. Finch lives in Oldmoor. Julia Finch turned 60."
    release = pressdoc.parse(text, language="en")
    assert [person.name for person in release.people] == ["Julia M. Finch"]
    found = mentions(release, Person)
    assert len(found) == 3
    assert len({mention.value for mention in found}) == 1


def test_a_firm_called_by_its_first_word_is_nobody_of_that_surname() -> None:
    """Until the director of that surname is named in full."""
    text = (
        "Orlan Rail sold the line to Vidarsson Ferries AB of Oldmoor. Vidarsson will run it from May.\n\n"
        '"We run it well," said Lars Vidarsson, director of Vidarsson Ferries. Vidarsson spoke in Oldmoor.'
    )
    found = mentions(pressdoc.parse(text, language="en"), Person)
    assert [mention.text for mention in found] == ["Lars Vidarsson", "Vidarsson"]


@pytest.mark.parametrize(
    ("text", "title", "affiliation"),
    [
        ("Orlan Rail’s President, Julia Finch, stated that sales rose by 3%.", "President", "Orlan Rail"),
        ("Orlan’s Chief Executive Officer, Julia Finch, met the crew.", "Chief Executive Officer", "Orlan"),
        ("Our President, Julia Finch, will speak.", "President", None),
        (
            "“We grow,” said Julia Finch, chairman of the board of Orlan Rail Corp.",
            "chairman of the board",
            "Orlan Rail Corp.",
        ),
        ("“We grow,” said Julia Finch, the board’s lead director.", "lead director", None),
        ("“We grow,” said Julia Finch, chair of the committee.", "chair of the committee", None),
    ],
)
def test_a_title_before_a_comma_and_units_in_small_letters(text: str, title: str, affiliation: str | None) -> None:
    """Whose title it is stands before it; a board or a committee is a part of the title."""
    (person,) = pressdoc.parse(text, language="en").people
    assert (person.title, person.affiliation) == (title, affiliation)


def test_who_is_called_by_the_given_name_is_no_company() -> None:
    """Nor are those in a list whom "of" joins to their companies."""
    text = (
        '"Since she became CEO, Giovanna has shown leadership," said Peter Roe, chair of Orlan Rail Corp. He spoke of '
        "Giovanna Finch, who joined in May.\n\nMembers led by women include: Ada Nell of Vidar Foods, Ursula Quill of "
        "Thornwick and Meg Lund of Elm Mills."
    )
    release = pressdoc.parse(text, language="en")
    assert [one.name for one in release.organisations] == ["Orlan Rail Corp.", "Vidar Foods", "Thornwick", "Elm Mills"]


def test_two_of_one_surname_stay_two() -> None:
    """A lone surname of two people is neither's."""
    text = "Julia Finch and Peter Finch own the mill. Mr. Finch runs it."
    assert names(text) == ["Julia Finch", "Peter Finch"]


def test_people_and_speakers_agree() -> None:
    """Whoever speaks is among the people as the same value."""
    text = 'Elm named Julia Finch as its chief executive.\n\n"We open in May," said Ms. Finch, CEO of Elm.'
    release = pressdoc.parse(text, language="en")
    assert release.people == (release.quotes[0].speaker,)


def test_contacts_are_people() -> None:
    """The person to ask is one of the people, marked in the printed words."""
    text = "Elm opens a mill\n\nThe mill opens in May and will run day and night.\n\n"
    text += "Media contact:\nIsolde Penhale\npress@elm.example"
    release = pressdoc.parse(text, format="text", language="en")
    assert [contact.name for contact in release.contacts] == ["Isolde Penhale"]
    assert [person.name for person in release.people] == ["Isolde Penhale"]


@given(
    st.lists(
        st.sampled_from(
            'Jane Maria Park Mr. Dr. Kim Roe Finch & , , 45, of " “ ( ) \n van der Jr. J. and 、 Street de'.split(" ")
        )
    ).map(" ".join)
    | st.text(),
    st.sampled_from(["en", "de", "zh", "xx"]),
)
def test_any_text_is_read(text: str, language: str) -> None:
    """Nothing raises, and every name stands in the text."""
    clean = pressdoc.parse(text, format="text", language=language)
    plain = " ".join(part.plain for _, part in clean.parts())
    for person in clean.people:
        assert (person.name or "") in plain


@pytest.mark.parametrize("unit", ["Jane Maria Peter Laura ", "Prof. Dr. ", "Jane Roe, 45, ", "CEO Ada Finch, "])
def test_runs_of_names_are_read_in_steady_time(unit: str) -> None:
    """However long a run of names is, each is read by the few words beside it."""
    text = unit * 4_000
    assert " ".join(pressdoc.parse(text, format="text", language="en").plain.split()) == text.strip()


def test_bullets_part_the_people_of_a_line() -> None:
    """And the title of whoever comes next ends what somebody is with."""
    listed = pressdoc.parse(
        "Doctors: Ada Finch, MD • Peter Roe, MD • Jane Nell, MD were honoured by the town.", language="en"
    )
    assert [(one.name, one.title) for one in listed.people] == [
        ("Ada Finch", None),
        ("Peter Roe", None),
        ("Jane Nell", None),
    ]
    text = "It is led by Ada Finch of the Rope Division’s Fraud Section and Trial Attorneys Mark W. Roe and Jane Nell."
    first = pressdoc.parse(text, language="en").people[0]
    assert "Attorneys" not in (first.affiliation or "")
    assert [
        one.name for one in pressdoc.parse("FBI Assistant Director-in-Charge Peter Roe spoke.", language="en").people
    ] == ["Peter Roe"]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("“We grow,” said in Oldmoor Ada Finch.", "en", "Ada Finch"),
        ("“Crecemos”, dijo en Valmora Ana Quintela.", "es", "Ana Quintela"),
        ("Those who believe in Martin Luther King met.", "en", "Martin Luther King"),
    ],
)
def test_a_place_before_a_name_is_no_part_of_it(text: str, language: str, name: str) -> None:
    """Behind the word that leads to it; a given name there is the person's."""
    assert [one.name for one in pressdoc.parse(text, language=language).people] == [name]


def test_an_organisation_beside_people_in_a_list_keeps_its_name() -> None:
    """Of "Jane Roe of Kestrel" Kestrel is one; "Friends of Kelda" in the same list is one in full."""
    text = "Acme Inc. has investors, including Friends of Kelda, Jane Roe of Kestrel, Sons of Oldmoor, and Fulmar."
    names = {one.name for one in pressdoc.parse(text, language="en").organisations}
    assert {"Friends of Kelda", "Kestrel", "Sons of Oldmoor", "Fulmar"} <= names
