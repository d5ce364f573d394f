"""Quotations of a text: what is said, by whom, and what stands in marks without being said."""

from __future__ import annotations

import json
import subprocess
import sys
import tracemalloc
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdoc.model import Organisation, Person, Quote
from pressdoc.understand.quotes import find_quotes
from pressdoc.understand.speech.listening import speech_in
from pressdoc.understand.speech.marks import scan

if TYPE_CHECKING:
    from pathlib import Path


def told(quotes: list[Quote]) -> list[tuple[str, ...]]:
    """Return each quotation as its parts, joined by " | ", and name, title, affiliation of its speaker."""
    return [(" | ".join(part.text for part in quote.parts), *described(quote)) for quote in quotes]


def described(quote: Quote) -> tuple[str, str, str]:
    """Return name, title and affiliation of who speaks, "-" for what is not said."""
    speaker = quote.speaker
    if speaker is None:
        return ("-", "-", "-")
    if isinstance(speaker, Organisation):
        return (speaker.name, "organisation", "-")
    assert isinstance(speaker, Person)
    return (speaker.name or "-", speaker.title or "-", speaker.affiliation or "-")


# -- marks ---------------------------------------------------------------------------------------------

MARKS = [
    ("curly", "He said “yes” and “no”.", ["yes", "no"]),
    ("straight", 'He said "yes" and "no".', ["yes", "no"]),
    ("opened curly, closed straight", 'He said “yes".', ["yes"]),
    ("opened straight, closed curly", 'He said "yes”.', ["yes"]),
    ("opened twice the same", "The (“ALPHA 7“) rule", ["ALPHA 7"]),
    ("German", "Er sagte „ja“ und „nein“.", ["ja", "nein"]),
    ("German, closed as in English", 'Er sagte „ja” und „nein".', ["ja", "nein"]),
    ("guillemets outward", "Il dit « oui » et «non».", ["oui", "non"]),
    ("guillemets inward", "Er sagt »ja« und »nein«.", ["ja", "nein"]),
    ("guillemets one way", "Hon sade »ja» och ”nej”.", ["ja", "nej"]),
    ("single", "She said ‘yes’ and 'no'.", ["yes", "no"]),
    ("corner marks", "他说「好」，又说『不』。", ["好", "不"]),
    ("corner marks, nested alike", "「彼は「はい」と言った」", ["彼は「はい」と言った"]),
    ("nested", "“They said ‘go’ and went”", ["They said ‘go’ and went"]),
    ("nested straight", "\"They said 'go' and went\"", ["They said 'go' and went"]),
    ("nested German", "„Wir nennen es ‚Anker‘ hier“", ["Wir nennen es ‚Anker‘ hier"]),
    ("nested guillemets", "« Le “grand” jour »", ["Le “grand” jour"]),
    ("apostrophes", "It's the firm's, isn’t it? The '90s, rock 'n' roll", ["n"]),
    ("plural possessive", "'The farmers' harvest is ours,' he said", ["The farmers' harvest is ours,"]),
    ("plural possessive outside", "the makers’ union and the bakers’ guild", []),
    ("possessive behind a name", "the 'Anchor' plan of the sailors' club", ["Anchor"]),
    ("inches", 'A 27" screen, 6\'2" tall, and "good"', ["good"]),
    ("minutes", "A 12' cable and a 3' one", []),
    ("unclosed", "“We begin in May", ["We begin in May"]),
    ("unclosed before another", "“We begin. “They follow”", ["We begin.", "They follow"]),
    ("reopened on the next line", "“We begin.\n“They follow.”", ["We begin.", "They follow."]),
    ("only a closing mark", "We begin in May” they said.", []),
    ("a blank behind the opening mark", 'Roe said, " We begin in May."', ["We begin in May."]),
    ("a blank behind a curly one", "Roe said “ We begin in May.”", ["We begin in May."]),
    ("blanks on either side", 'a 5 " pipe and a " sign', []),
    ("two apostrophes", "''We begin in May,'' Roe said. ``They follow.''", ["We begin in May,", "They follow."]),
    ("two apostrophes, inches", "A 12'' cable by ''Roe's'' side", ["Roe's"]),
    ("empty", '"" and “ ” and «»', []),
    ("bracket in front", "[“Yes” she said]", ["Yes"]),
    ("dash in front", "—“Yes”—", ["Yes"]),
    ("Chinese, no blanks", "她说“好”。他说“不”。", ["好", "不"]),
]


@pytest.mark.parametrize(("text", "stretches"), [case[1:] for case in MARKS], ids=[case[0] for case in MARKS])
def test_scanner_pairs_marks(text: str, stretches: list[str]) -> None:
    """The outermost pairs are found; apostrophes, inches and stray marks are none."""
    found = scan(text, [(0, len(text))])
    assert [text[stretch.start : stretch.end] for stretch in found] == stretches


def test_scanner_says_what_is_closed() -> None:
    """A mark that its paragraph leaves open is reported as not closed; the next one starts afresh."""
    text = "“One\n\n“Two”"
    found = list(scan(text, [(0, 4), (6, len(text))]))
    assert [(text[stretch.start : stretch.end], stretch.closed) for stretch in found] == [
        ("One", False),
        ("Two", True),
    ]


def test_stretches_of_a_long_text_are_never_all_held() -> None:
    """A text of eight times the length takes less than twice the memory."""
    peaks = []
    for count in (6_000, 48_000):
        text = '"Yes," she said. “No.”\n\n' * count
        paragraphs = [(at, at + 22) for at in range(0, len(text), 24)]
        tracemalloc.start()
        assert sum(1 for _ in scan(text, paragraphs)) == 2 * count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 2 * peaks[0]


@given(st.text(alphabet="\"“”„«»‹›‘’‚'「」『』 a.,5\n"))
def test_stretches_are_in_order_disjoint_and_inside(text: str) -> None:
    """Whatever the marks, stretches are not empty, do not overlap and stand inside their marks."""
    behind = 0
    for stretch in scan(text, [(0, len(text))]):
        assert behind <= stretch.open_at < stretch.start < stretch.end <= stretch.close_at <= len(text)
        assert not text[stretch.start].isspace()
        assert not text[stretch.end - 1].isspace()
        behind = stretch.close_at


# -- who says what -------------------------------------------------------------------------------------

ENGLISH = [
    (
        "behind, verb first",
        '"Our kilns fire at half the heat," said Mara Ellwood, Head of Research at Claymore Ceramics.',
        [("Our kilns fire at half the heat,", "Mara Ellwood", "Head of Research", "Claymore Ceramics")],
    ),
    (
        "in marks of two apostrophes",
        "''Our kilns fire at half the heat,'' said Mara Ellwood. ''The ferry sails,'' said Ola Strand.",
        [
            ("Our kilns fire at half the heat,", "Mara Ellwood", "-", "-"),
            ("The ferry sails,", "Ola Strand", "-", "-"),
        ],
    ),
    (
        "behind, name first",
        "“The ferry sails all winter,” Captain Ola Strand said on Monday.",
        [("The ferry sails all winter,", "Ola Strand", "-", "-")],
    ),
    (
        "behind, name first with a title",
        '"Nobody lost power," Ruth Calder, the grid\'s chief engineer, told reporters.',
        [("Nobody lost power,", "Ruth Calder", "chief engineer", "grid")],
    ),
    (
        "split into two sentences",
        '"We doubled the herd," says Ewan Muir, owner of Glen Dairy. "The barn is next."',
        [("We doubled the herd, | The barn is next.", "Ewan Muir", "owner", "Glen Dairy")],
    ),
    (
        "split in mid-sentence",
        '"The bridge," said Mayor Ines Calloway, "will open before the snow."',
        [("The bridge, | will open before the snow.", "Ines Calloway", "Mayor", "-")],
    ),
    (
        "split, more adverbial behind the name",
        '"It works," said Bo Hallam in a statement on Friday. "Come and see."',
        [("It works, | Come and see.", "Bo Hallam", "-", "-")],
    ),
    (
        "in front, comma",
        'Tessa Brandt, Chief Financial Officer of Harrow Mills, said, "Cash flow was the best in a decade."',
        [("Cash flow was the best in a decade.", "Tessa Brandt", "Chief Financial Officer", "Harrow Mills")],
    ),
    (
        "in front, colon",
        "Commenting on the sale, Ivo Renner, Chairman of Northgate, said: “We leave it in good hands.”",
        [("We leave it in good hands.", "Ivo Renner", "Chairman", "Northgate")],
    ),
    (
        "in front, verb first",
        'Added Quayside\'s Nell Farrow, "The crane arrives in June and stays for good."',
        [("The crane arrives in June and stays for good.", "Nell Farrow", "-", "Quayside")],
    ),
    (
        "in front, participle",
        'Dr. Uma Sethi praised the nurses, adding: "They never once went home early."',
        [("They never once went home early.", "Uma Sethi", "-", "-")],
    ),
    (
        "in front, a verb that is not listed",
        'Gil Amsel, managing director of Fernway, showed us the plan: "First the roof, then the rest."',
        [("First the roof, then the rest.", "Gil Amsel", "managing director", "Fernway")],
    ),
    (
        "according to",
        '"Every third boat is electric," according to Pia Lund, harbour master of Skarvik.',
        [("Every third boat is electric,", "Pia Lund", "harbour master", "Skarvik")],
    ),
    (
        "dash on the same line",
        "“A fair deal for the valley.” — Kit Osgood, President, Valley Growers",
        [("A fair deal for the valley.", "Kit Osgood", "President", "Valley Growers")],
    ),
    (
        "dash on the next line",
        '"A fair deal for the valley."\n- Commissioner Kit Osgood',
        [("A fair deal for the valley.", "Kit Osgood", "Commissioner", "-")],
    ),
    (
        "name alone behind",
        '"We stand by our crews." Lea Moritz, CEO, Harbour Lines.',
        [("We stand by our crews.", "Lea Moritz", "CEO", "Harbour Lines")],
    ),
    (
        "lead-in paragraph",
        "Vera Stroud, Dean of Arts, said:\n\n“The theatre belongs to the town.”",
        [("The theatre belongs to the town.", "Vera Stroud", "Dean of Arts", "-")],
    ),
    (
        "lead-in without a verb",
        "And from Chairman Abel Wray:\n\n“The rule protects every tenant.”",
        [("The rule protects every tenant.", "Abel Wray", "Chairman", "-")],
    ),
    (
        "several paragraphs, marks reopened",
        "“We were four people then.\n\n“We are four hundred now,” said founder Zoe Marchetti.",
        [("We were four people then. | We are four hundred now,", "Zoe Marchetti", "founder", "-")],
    ),
    (
        "a paragraph of its own behind an attributed one",
        'Jon Pell said: "The well is dry."\n\n"We drill again in spring."',
        [("The well is dry. | We drill again in spring.", "Jon Pell", "-", "-")],
    ),
    (
        "a paragraph of its own behind reported speech",
        "Minister Clara Boothe said the line would reopen.\n\n“Every village keeps its station.”",
        [("Every village keeps its station.", "Clara Boothe", "Minister", "-")],
    ),
    (
        "surname later",
        '"We grow," said Nora Quist, CEO of Elm & Oak.\n\nSales rose.\n\n"We hire," Quist added.',
        [("We grow,", "Nora Quist", "CEO", "Elm & Oak"), ("We hire,", "Nora Quist", "CEO", "Elm & Oak")],
    ),
    (
        "surname first, full name later",
        '"We hire," Quist said.\n\nNora Quist, CEO of Elm & Oak, joined the firm in May.',
        [("We hire,", "Nora Quist", "CEO", "Elm & Oak")],
    ),
    (
        "pronoun for who spoke last",
        '"We grow," said Nora Quist. "We hire." She added: "We train."',
        [("We grow, | We hire.", "Nora Quist", "-", "-"), ("We train.", "Nora Quist", "-", "-")],
    ),
    (
        "pronoun for the subject of the sentence before",
        'Amos Keel, director of the Port of Lund, opened the gate. "It is time," he said.',
        [("It is time,", "Amos Keel", "director", "Port of Lund")],
    ),
    (
        "pronoun that nothing explains",
        '"It is time," he said.',
        [("It is time,", "-", "-", "-")],
    ),
    (
        "title for the only one who has it",
        '"We grow," said Nora Quist, CEO of Elm.\n\n"We hire," the CEO said.',
        [("We grow,", "Nora Quist", "CEO", "Elm"), ("We hire,", "Nora Quist", "CEO", "Elm")],
    ),
    (
        "spokesperson",
        '"The line is closed," said a spokeswoman for Orlan Rail.',
        [("The line is closed,", "-", "spokeswoman", "Orlan Rail")],
    ),
    (
        "organisation",
        '"The line is closed until May," Orlan Rail Ltd. said in a statement.',
        [("The line is closed until May,", "Orlan Rail Ltd.", "organisation", "-")],
    ),
    (
        "somebody without a name",
        '"We expect no delay at all," the company said.',
        [("We expect no delay at all,", "-", "-", "-")],
    ),
    (
        "fragment with a verb",
        'Lio Hart called the verdict "a slap in the face of every sailor" on Monday.',
        [("a slap in the face of every sailor", "Lio Hart", "-", "-")],
    ),
    (
        "two speakers in one sentence",
        'Ada Finch, the owner, said "it is over" while Bo Crane, a tenant, replied "it is not".',
        [("it is over", "Ada Finch", "owner", "-"), ("it is not", "Bo Crane", "-", "-")],
    ),
    (
        "verbs inside the words",
        '"I said no, and he said yes," recalled Judge Ivy Penn.',
        [("I said no, and he said yes,", "Ivy Penn", "Judge", "-")],
    ),
    (
        "one word",
        '"Never," said Judge Ivy Penn.',
        [("Never,", "Ivy Penn", "Judge", "-")],
    ),
    (
        "question",
        '"Who pays?" asked Councillor Reg Dunn. "We do."',
        [("Who pays? | We do.", "Reg Dunn", "Councillor", "-")],
    ),
    (
        "headline with a colon",
        'Orlan Rail boss: "We will not sell the line"',
        [("We will not sell the line", "-", "boss", "Orlan Rail")],
    ),
    (
        "hard-wrapped",
        '"We doubled the herd this\nyear," said Ewan\nMuir, owner of Glen Dairy.',
        [("We doubled the herd this\nyear,", "Ewan Muir", "owner", "Glen Dairy")],
    ),
    (
        "whole sentence without a speaker",
        'The wall reads: "Here the river turned and the town began."',
        [("Here the river turned and the town began.", "-", "-", "-")],
    ),
]

NO_SPEECH = [
    (
        "en",
        "defined terms",
        'Harrow Mills plc ("Harrow" or the "Company") today published its results ("FY25").',
    ),
    ("en", "title of a work", 'The film, "A Winter of Salt and Stone", opens in May.'),
    ("en", "so-called", 'The so-called "quiet rooms" are open at night, said nobody.'),
    ("en", "scare quotes", 'It is a "smart" kettle with a "brain".'),
    ("en", "nickname", 'Robert "Bobby" Lund runs the yard.'),
    ("en", "event", 'Northgate announces "The Long Weekend" for families.'),
    ("en", "programme", 'The "Warm Homes" programme starts in autumn.'),
    ("en", "forward-looking words", 'Words such as "expects," "plans" and "believes" mark such statements.'),
    ("en", "ticker", 'Its shares trade under the symbol "HRW" in Leeds.'),
    ("en", "inches", "A 55\" screen and a 12' cable ship in May."),
    ("de", "project and scare marks", "Das Projekt „Neue Ufer“ gilt als „Vorbild“ im Land."),
    ("de", "compound", "Das „Tür auf“-Erlebnis beginnt am Montag."),
    ("fr", "title of a guide", "L'agence publie « Le Guide du Rivage » en mai."),
    ("es", "title of a prize", "El parque recibió el sello “Costa Limpia” en mayo."),
    ("it", "name of a fair", "La fiera “Acqua Viva” apre a maggio."),
    ("zh", "name and epithet", "这座桥是“新海岸2030”计划的一部分，被称为“海上之门”。"),
    ("ja", "name", "新製品「みなと」を発売します。"),
]

OTHERS = [
    (
        "de",
        "a marked word before the colon",
        "Vorständin Imke Thoms sprach von „Maß und Mitte“: „Wir bauen den Hafen aus.“",
        [("Wir bauen den Hafen aus.", "Imke Thoms", "Vorständin", "-")],
    ),
    (
        "de",
        "verb and title",
        "„Wir bauen den Hafen aus“, sagte Dr. Imke Thoms, Vorstandsvorsitzende der Nordkai AG. „Das dauert.“",
        [("Wir bauen den Hafen aus | Das dauert.", "Imke Thoms", "Vorstandsvorsitzende", "Nordkai AG")],
    ),
    (
        "de",
        "one word",
        "„Niemals“, sagte Bürgermeister Udo Kern.",
        [("Niemals", "Udo Kern", "Bürgermeister", "-")],
    ),
    (
        "de",
        "so without a verb",
        "„Die Auftragslage ist gut“, so Finanzvorstand Jost Behrens.",
        [("Die Auftragslage ist gut", "Jost Behrens", "Finanzvorstand", "-")],
    ),
    (
        "de",
        "colon",
        "Geschäftsführerin Anke Röhl erklärt: »Wir stellen im Herbst zwanzig Leute ein.«",
        [("Wir stellen im Herbst zwanzig Leute ein.", "Anke Röhl", "Geschäftsführerin", "-")],
    ),
    (
        "de",
        "verb, time and place before the name",
        "„Das Gesetz kommt“, sagte heute in Mainz Ministerin Britta Loos.",
        [("Das Gesetz kommt", "Britta Loos", "Ministerin", "-")],
    ),
    (
        "de",
        "bei",
        "„Der Akku hält“, betont Tom Wiegand, Leiter Entwicklung bei Voltara.",
        [("Der Akku hält", "Tom Wiegand", "Leiter Entwicklung", "Voltara")],
    ),
    (
        "de",
        "pronoun",
        "„Wir wachsen“, sagt Ina Kolb, CEO der Lumen AG. Sie ergänzt: „Wir bleiben hier.“",
        [
            ("Wir wachsen", "Ina Kolb", "CEO", "Lumen AG"),
            ("Wir bleiben hier.", "Ina Kolb", "CEO", "Lumen AG"),
        ],
    ),
    (
        "de",
        "verb with a particle",
        "„Das war knapp“, fügte Projektleiter Udo Kern hinzu.",
        [("Das war knapp", "Udo Kern", "Projektleiter", "-")],
    ),
    (
        "de",
        "colon without a listed verb",
        "Pia Ast, Gründerin von Segelwerk, blickt nach vorn: „Im Mai stechen wir in See.“",
        [("Im Mai stechen wir in See.", "Pia Ast", "Gründerin", "Segelwerk")],
    ),
    (
        "fr",
        "perfect tense, split",
        "« Le port change », a déclaré Solène Kerric, directrice générale d'Armor Fret. « Et vite. »",
        [("Le port change | Et vite.", "Solène Kerric", "directrice générale", "Armor Fret")],
    ),
    (
        "fr",
        "reflexive",
        "« L'été sera bon », se réjouit Yann Taillec, président du groupe Rivages.",
        [("L'été sera bon", "Yann Taillec", "président", "groupe Rivages")],
    ),
    (
        "fr",
        "colon",
        "Odile Brun, responsable des achats chez Lys, affirme : « Nous payons tout le monde en dix jours. »",
        [("Nous payons tout le monde en dix jours.", "Odile Brun", "responsable des achats", "Lys")],
    ),
    (
        "fr",
        "inside the marks",
        "Maud Léger, présidente de Corail, ouvre la séance. « Nous irons, assure-t-elle, jusqu'au bout. »",
        [("Nous irons, assure-t-elle, jusqu'au bout.", "Maud Léger", "présidente", "Corail")],
    ),
    (
        "fr",
        "selon",
        "« Le sable revient », selon Hugo Perrin, chercheur.",
        [("Le sable revient", "Hugo Perrin", "chercheur", "-")],
    ),
    (
        "fr",
        "inverted pronoun behind the second part",
        "« Tout est prêt », indique Luc Morand. « La mer aussi », ajoute-t-il.",
        [("Tout est prêt | La mer aussi", "Luc Morand", "-", "-")],
    ),
    (
        "es",
        "verb first",
        "«Abrimos en junio», dijo Marta Olmedo, presidenta de Costa Verde. «Y no cerraremos».",
        [("Abrimos en junio | Y no cerraremos", "Marta Olmedo", "presidenta", "Costa Verde")],
    ),
    (
        "es",
        "title before the name",
        "“El agua vuelve”, afirmó la directora general de Río Claro, Elena Vidal, en el acto.",
        [("El agua vuelve", "Elena Vidal", "directora general", "Río Claro")],
    ),
    (
        "es",
        "speaker left out",
        '"Abrimos en junio", dijo Marta Olmedo.\n\n"La playa es de todos", añadió.',
        [("Abrimos en junio", "Marta Olmedo", "-", "-"), ("La playa es de todos", "Marta Olmedo", "-", "-")],
    ),
    (
        "es",
        "según",
        "“Cada barco cuenta”, según el alcalde Raúl Prieto.",
        [("Cada barco cuenta", "Raúl Prieto", "alcalde", "-")],
    ),
    (
        "es",
        "in front",
        "Pablo Rey, director financiero de Altamar, explicó: “La deuda bajó a la mitad este año.”",
        [("La deuda bajó a la mitad este año.", "Pablo Rey", "director financiero", "Altamar")],
    ),
    (
        "it",
        "verb first",
        "«Il molo riapre», ha dichiarato Chiara Fusco, amministratrice delegata di Portovivo.",
        [("Il molo riapre", "Chiara Fusco", "amministratrice delegata", "Portovivo")],
    ),
    (
        "it",
        "colon",
        'Dario Conti, cofondatore di Marea, spiega: "Abbiamo cominciato in una cantina, in tre."',
        [("Abbiamo cominciato in una cantina, in tre.", "Dario Conti", "cofondatore", "Marea")],
    ),
    (
        "it",
        "split",
        "“La vela torna”, afferma il sindaco Ugo Bassi. “E resta.”",
        [("La vela torna | E resta.", "Ugo Bassi", "sindaco", "-")],
    ),
    (
        "it",
        "secondo",
        "«Il vento basta», secondo la ricercatrice Anna Sala.",
        [("Il vento basta", "Anna Sala", "ricercatrice", "-")],
    ),
    (
        "zh",
        "organisation, title and name run together",
        "海岸科技首席执行官李明表示：“我们明年将开设三家新工厂。”",
        [("我们明年将开设三家新工厂。", "李明", "首席执行官", "海岸科技")],
    ),
    (
        "zh",
        "verb without a colon, adverbial between",
        "海岸科技总裁陈芳在会上说，“这只是一个开始，我们会继续投资。”",
        [("这只是一个开始，我们会继续投资。", "陈芳", "总裁", "海岸科技")],
    ),
    (
        "zh",
        "traditional, corner marks",
        "董事長林怡安指出：「港口今年可望成長兩成。」",
        [("港口今年可望成長兩成。", "林怡安", "董事長", "-")],
    ),
    (
        "zh-TW",
        "traditional, its own tag",
        "執行長周明表示：「我們明年將開設三家新工廠。」",
        [("我們明年將開設三家新工廠。", "周明", "執行長", "-")],
    ),
    (
        "zh",
        "behind, split",
        "“风会带我们走，”王海说，“我们只需要帆。”",
        [("风会带我们走， | 我们只需要帆。", "王海", "-", "-")],
    ),
    (
        "zh",
        "Latin name",
        "Harbour Lines首席财务官Nora Quist表示：“现金流是十年来最好的。”",
        [("现金流是十年来最好的。", "Nora Quist", "首席财务官", "Harbour Lines")],
    ),
    (
        "ja",
        "verb behind",
        "アクアラインの山田社長は「来年、三つの工場を開設します」と述べました。",
        [("来年、三つの工場を開設します", "山田", "社長", "アクアライン")],
    ),
    (
        "ja",
        "title, no, name",
        "株式会社みなと代表取締役社長の佐藤健は、「海は私たちの道です」とコメントしています。",
        [("海は私たちの道です", "佐藤健", "代表取締役社長", "株式会社みなと")],
    ),
    (
        "ja",
        "name line above",
        "株式会社みなと 代表取締役社長 佐藤 健\n「海は私たちの道です。これからも走り続けます。」",
        [("海は私たちの道です。これからも走り続けます。", "佐藤 健", "代表取締役社長", "株式会社みなと")],
    ),
]


@pytest.mark.parametrize(("text", "quotes"), [case[1:] for case in ENGLISH], ids=[case[0] for case in ENGLISH])
def test_english_quotations(text: str, quotes: list[tuple[str, ...]]) -> None:
    """Parts, name, title and affiliation are found in every order that English releases use."""
    assert told(find_quotes(text, language="en")) == quotes


@pytest.mark.parametrize(
    ("language", "text", "quotes"),
    [(case[0], *case[2:]) for case in OTHERS],
    ids=[f"{case[0]} {case[1]}" for case in OTHERS],
)
def test_quotations_of_other_languages(language: str, text: str, quotes: list[tuple[str, ...]]) -> None:
    """So are they in other languages, and the text tells its language as well as an argument does."""
    assert told(find_quotes(text, language=language)) == quotes


@pytest.mark.parametrize(
    ("language", "text"),
    [(language, text) for language, _, text in NO_SPEECH],
    ids=[f"{language} {name}" for language, name, _ in NO_SPEECH],
)
def test_marked_words_that_nobody_says(language: str, text: str) -> None:
    """Terms, names, titles of works, nicknames and inches are no quotations."""
    assert find_quotes(text, language=language) == []


def test_language_is_told_by_the_text() -> None:
    """Without an argument the text itself tells its language."""
    text = "„Der Deich hält auch im Winter“, sagte Bürgermeister Enno Harms, der die Küste und den Hafen kennt."
    assert told(find_quotes(text))[0][1] == "Enno Harms"


def test_joint_speakers() -> None:
    """Two people who say one thing together are two speakers."""
    (quote,) = find_quotes('"We built it together," said co-founders Ada Finch and Bo Crane.', language="en")
    assert [speaker.name for speaker in quote.speakers] == ["Ada Finch", "Bo Crane"]


def test_later_mentions_are_the_same_value() -> None:
    """Everybody is one value, whatever a mention is called."""
    text = '"One," said Dr. Ada Finch, CEO of Elm.\n\n"Two," Finch said.\n\n"Three," said Dr. Finch.'
    speakers = {quote.speaker for quote in find_quotes(text, language="en")}
    assert speakers == {Person("Ada Finch", title="CEO", affiliation="Elm", honorific="Dr.")}


def test_blocks_of_a_document() -> None:
    """Over consecutive texts a quotation keeps its blocks and says which rule found its speaker."""
    texts = [
        "Elm opens a mill",
        "“We open in May.",
        "“We close never,” said Ada Finch.",
        "“Come by,” she added.",
    ]
    text = "\n\n".join(texts)
    starts = [text.index(one) for one in texts]
    said = speech_in(text, [(start, start + len(one)) for start, one in zip(starts, texts, strict=True)], "en")
    assert [text[part.start : part.end] for part in said[0].parts] == ["We open in May.", "We close never,"]
    assert [one.rule for one in said] == ["after", "after"]
    assert said[0].speakers == said[1].speakers


# -- any text ------------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    "“ ” \" „ « » ' ’ 「 」 , . : — ( ) \n \n\n said says so sagte dijo Jane Roe Dr. CEO of at".split(" ")
    + "Acme Inc. and he she according to adding 表示：“ と述べた は X, Y. Z".split(" ")
)


@given(st.lists(WORDS).map(" ".join) | st.text(), st.sampled_from([None, "en", "de", "fr", "zh", "ja", "xx"]))
def test_never_raises_and_stays_in_place(text: str, language: str | None) -> None:
    """On any text the parts are verbatim at their offsets, in order and disjoint."""
    behind = 0
    for quote in find_quotes(text, language=language):
        assert quote.parts
        for part in quote.parts:
            assert behind <= part.start < part.end <= len(text)
            assert text[part.start : part.end] == part.text
            behind = part.end


# -- measured ------------------------------------------------------------------------------------------


def test_hard_cases(shared: Path, tmp_path: Path) -> None:
    """On the labelled hard cases spans, speakers and their fields stay at what was reached."""
    folder = shared / "quotes"
    predictions = tmp_path / "found.jsonl"
    cases = [json.loads(line) for line in (folder / "hard.jsonl").read_text(encoding="utf-8").splitlines()]
    lines = [json.dumps({"id": case["id"], "quotes": as_scored(case)}, ensure_ascii=False) for case in cases]
    predictions.write_text("\n".join(lines), encoding="utf-8")
    command = [
        sys.executable,
        str(folder / "score.py"),
        str(predictions),
        str(folder / "hard.jsonl"),
        "--json",
    ]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    score = json.loads(answer.stdout)["hard"]
    assert score["exact"][2] >= 98
    assert score["joint"] >= 97
    assert score["fields"]["all"] >= 95


def as_scored(case: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what is found in a case in the shape that the scorer reads."""
    found = []
    for quote in find_quotes(case["text"], language=case["lang"]):
        parts = [{"start": part.start, "end": part.end} for part in quote.parts]
        speaker = quote.speaker
        name = speaker.name if speaker is not None else None
        found.append(
            {
                "start": parts[0]["start"],
                "end": parts[-1]["end"],
                "parts": parts,
                "speaker": name,
                "speaker_name": name,
                "speaker_title": getattr(speaker, "title", None),
                "speaker_affiliation": getattr(speaker, "affiliation", None),
            }
        )
    return found
