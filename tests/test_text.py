from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pressdoc
from pressdoc import formats
from pressdoc.draft import DraftBlock
from pressdoc.errors import ValidationError
from pressdoc.formats.plain.wrapping import columns
from pressdoc.formats.text import TEXT
from pressdoc.model import (
    BlockQuote,
    Boilerplate,
    Contact,
    Dateline,
    Divider,
    Figure,
    Heading,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Preformatted,
    Release,
    Strong,
    Table,
    Text,
)
from pressdoc.model.blocks import DEEPEST, depth_of, texts
from pressdoc.model.characters import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pressdoc.model import Block

# -- reading ---------------------------------------------------------------------------------------------


def shape(block: Block) -> Any:
    """Return a block as plain values: a str for a paragraph, a list for a list, a tuple for a table."""
    if isinstance(block, Paragraph):
        return block.text.plain
    if isinstance(block, Heading):
        return f"# {block.text.plain}"
    if isinstance(block, ListBlock):
        items = [shape(item.blocks[0]) if len(item.blocks) == 1 else [*map(shape, item.blocks)] for item in block.items]
        return [block.start, *items] if block.ordered else items
    if isinstance(block, Table):
        return tuple(tuple(cell.text.plain for cell in row.cells) for row in block.rows)
    assert isinstance(block, Divider)
    return "* * *"


def shapes(source: str) -> list[Any]:
    """Return the shapes of the blocks of a text."""
    return [shape(drafted.block) for drafted in TEXT.draft(textwrap.dedent(source)).blocks]


LONG = "Corvane Shipping will move its office to the old customs house, which has stood empty since 1998. " * 3
LONG = LONG.strip()

BLOCKS = [
    ("Two lines\n\nwith a blank one between.", ["Two lines", "with a blank one between."], "blank lines"),
    ("One\r\n\r\nTwo\r\rThree", ["One", "Two", "Three"], "line ends of Windows and of old Macs"),
    ("", [], "nothing"),
    (" \n\t\n\u3000\n\u200b\n", [], "nothing but blanks"),
    (f"A heading\n{LONG}\n{LONG}", ["A heading", LONG, LONG], "no blank lines: each line is a paragraph"),
    (f"   {LONG}\n   {LONG}", [LONG, LONG], "paragraphs with an indented first line"),
    (f"{LONG}\n\nMira Holt\nCorvane\n+47 555 0134", [LONG, "Mira Holt\nCorvane\n+47 555 0134"], "a contact"),
    ("FOR IMMEDIATE RELEASE\nHarbour opens", ["FOR IMMEDIATE RELEASE", "Harbour opens"], "lines at the top"),
    (f"{LONG}\n\n" + "\n".join("abcdefghijkl"), [LONG, *"abcdefghijkl"], "many short lines are no address"),
    (f"{LONG}      {LONG}", [LONG, LONG], "a page on one line"),
    ("rose.  Sales   fell\there", ["rose. Sales fell here"], "runs of blanks"),
    ("OSLO  Corvane said.  It fell.", ["OSLO  Corvane said. It fell."], "the lost dash of a dateline"),
    ("• one\n• two", [["one", "two"]], "bullets"),
    ("•one", [["one"]], "a bullet without a blank"),
    ("•\tone\n\n•\ttwo\n\nend", [["one", "two"], "end"], "bullets with blank lines between"),
    ("- one\n- two\n\n– drei\n– vier", [["one", "two"], ["drei", "vier"]], "dashes"),
    ("- one", ["- one"], "a lone dash is no list"),
    ("* Not audited.", ["* Not audited."], "a footnote is no list"),
    ("– said Holt", ["– said Holt"], "a dash before a name"),
    ("–", ["–"], "a dash alone is visible"),
    ("1. one\n2. two\n3. three", [[1, "one", "two", "three"]], "numbers"),
    ("4) four\n5) five", [[4, "four", "five"]], "numbers that go on"),
    ("(1) one\n(2) two", [[1, "one", "two"]], "numbers in brackets"),
    ("1. one\n3. three", ["1. one", "3. three"], "numbers that do not follow"),
    ("1. Januar 2025", ["1. Januar 2025"], "a date is no list"),
    ("1. Januar 2025\n2. Januar 2025", ["1. Januar 2025", "2. Januar 2025"], "nor are two"),
    ("2025. A good year\n2026. A better one", ["2025. A good year", "2026. A better one"], "years"),
    ("1. The harbour", ["1. The harbour"], "a lone number is no list"),
    ("(a) one\n(b) two", ["(a) one", "(b) two"], "letters stay words"),
    ("o one\no two", [["one", "two"]], "the letter that Word puts for a circle"),
    ("• one\n  – inner\n  – more\n• two", [[["one", ["inner", "more"]], "two"]], "nested lists"),
    ("1. one\n   • inner\n2. two", [[1, ["one", ["inner"]], "two"]], "bullets inside numbers"),
    (
        "• one that is long enough to be broken into two\n  lines",
        [["one that is long enough to be broken into two lines"]],
        "an item over two lines",
    ),
    (
        "• a town that gets a harbour, a market and a new\nharbour master\n• a bridge",
        [["a town that gets a harbour, a market and a new harbour master", "a bridge"]],
        "an item that a copy broke without indentation",
    ),
    ("• Oslo\n  second line", [["Oslo\nsecond line"]], "an item of two short lines"),
    (
        "Results\n=======\n\nOutlook\n-------\nIt rains.",
        ["# Results", "# Outlook", "It rains."],
        "underlined headings",
    ),
    ("Results\n--", ["Results", "--"], "two dashes underline nothing"),
    ("a\n\n* * *\n\nb", ["a", "* * *", "b"], "three stars"),
    ("a\n\n-----\n\nb", ["a", "* * *", "b"], "a rule"),
    ("a\n--------------------\nb", ["a", "* * *", "b"], "a long rule between lines"),
    ("###", ["###"], "an end mark"),
    ("# # #", ["# # #"], "an end mark with blanks"),
    ("-30-", ["-30-"], "an end mark of old"),
    ("– 30 –", ["– 30 –"], "an end mark between dashes"),
    ("- ENDS -", ["- ENDS -"], "an end mark with words"),
    ("https://corvane.example/a", ["https://corvane.example/a"], "addresses stay words"),
    (
        "Item\t2025\t2024\nSales\t12.5\t10.0\nCosts\t4.0\t3.0",
        [(("Item", "2025", "2024"), ("Sales", "12.5", "10.0"), ("Costs", "4.0", "3.0"))],
        "a table with tabs",
    ),
    (
        "配当の内容\n\t決定額\t前期実績\n基準日\t2026年３月31日\t2025年３月31日\n１株当たり\t22円00銭\t16円00銭\n総額\t302百万円\t－",
        [
            (
                ("配当の内容", "", ""),
                ("", "決定額", "前期実績"),
                ("基準日", "2026年３月31日", "2025年３月31日"),
                ("１株当たり", "22円00銭", "16円00銭"),
                ("総額", "302百万円", "－"),
            )
        ],
        "a table with days and yen",
    ),
    (
        "               2025     2024\nNet sales    $ 12.5   $ 10.0\nLoss           (4.0)    (3.0)\n"
        "            -------  -------\nProfit       $  8.5   $  7.0",
        [
            (
                ("", "2025", "2024"),
                ("Net sales", "$ 12.5", "$ 10.0"),
                ("Loss", "(4.0)", "(3.0)"),
                ("Profit", "$ 8.5", "$ 7.0"),
            )
        ],
        "a table with aligned columns",
    ),
    (
        "Cash                     $  1,204      $  2,310\n"
        "Receivables                18,330        20,101\n"
        "                         --------      --------\n"
        "  Total current assets   $ 19,534      $ 22,411\n",
        [
            (
                ("Cash", "$ 1,204", "$ 2,310"),
                ("Receivables", "18,330", "20,101"),
                ("Total current assets", "$ 19,534", "$ 22,411"),
            )
        ],
        "a table whose sums are indented",
    ),
    (
        f"{LONG}\n\nPhone:\t5550134\nFax:\t5550135\nRoom:\t12",
        [LONG, "Phone: 5550134\nFax: 5550135\nRoom: 12"],
        "labels with tabs are no table",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), [row[:2] for row in BLOCKS], ids=[row[2] for row in BLOCKS])
def test_blocks(source: str, expected: list[Any]) -> None:
    """Plain text has the blocks that its lines show, and no others."""
    assert [shape(drafted.block) for drafted in TEXT.draft(source).blocks] == expected


PARAGRAPHS = [
    "RAVENSMOUTH, England, Feb. 3, 2025 (GLOBE NEWSWIRE) -- Corvane Shipping plc said today that it had "
    "opened a harbour in Ravensmouth, the first of three long-term plans of the company for that coast.",
    '"We are glad," said Mira Holt, who is the chief executive of the company, "and - for once - we mean '
    'it. Nobody had thought that it would be possible before 2030."',
    "The second plan follows in 2026, and the third one in 2027; they depend on permits that the county "
    "has not given yet, and on the weather.",
]
CONTACT = "Media contact:\nMira Holt\nCorvane Shipping plc, 12 Quay Road\nPhone: 555 0134\npress@corvane.example"


@pytest.mark.parametrize("width", [55, 65, 72, 80, 100])
def test_wrapped_lines_are_joined(width: int) -> None:
    """Paragraphs that a mail program wrapped are one text each; an address keeps its lines."""
    wrapped = "\n\n".join(textwrap.fill(one, width) for one in PARAGRAPHS)
    assert shapes(f"{wrapped}\n\n{CONTACT}\n\n###") == [*PARAGRAPHS, CONTACT, "###"]


def test_wrapped_german_is_joined() -> None:
    """Where every noun has a capital, a line that begins with one may go on with the sentence above it."""
    german = [
        "Basel, 5. Dezember 2025 – Die Ostermoor Molkereien eG gibt 18 Millionen Schweizer Franken für ein neues "
        "Ausbildungszentrum im alten Zollhaus aus.",
        "„Der erste Winter wird zeigen, ob unsere Rechnung aufgeht“, sagt Katharina Ley, Finanzvorstand der Ostermoor "
        "Molkereien.",
        "Die Arbeiten beginnen im Frühjahr und dauern zwei Jahre. Rund 40 Betriebe aus der Region sind beteiligt.",
        "Die Ostermoor Molkereien eG fertigt Butter und Käse. Das Unternehmen wurde 1987 gegründet.",
    ]
    for width in range(55, 80):
        assert shapes("\n\n".join(textwrap.fill(one, width) for one in german)) == german


def test_a_quotation_that_was_wrapped_alone_is_joined() -> None:
    """What opens with a mark that only the last line closes is one paragraph, in a text of long lines."""
    said = [
        '"Kestrel Dynamics understands and supports Oldmoor',
        "Kestrel's decision to build a plant of its own" + 60 * " here" + '."',
    ]
    assert shapes("\n".join(said)) == [" ".join(said)]
    assert len(shapes('"Kestrel Dynamics supports it."\n"Kestrel Dynamics builds a plant of its own."')) == 2


def test_wrapped_paragraphs_without_blank_lines() -> None:
    """In wrapped text an indented line below the end of a sentence begins a paragraph."""
    wrapped = "\n".join(textwrap.fill(one, 70, initial_indent="    ") for one in PARAGRAPHS)
    assert shapes(wrapped) == PARAGRAPHS


CUT_SHORT = """\
PORTO--(BUSINESS WIRE)--Kestrel-Sable
Dynamics plc (NYSE:KSD) today announced that the company's board
of directors has appointed Mara
Quillfeather, M.D. as chair of the board, effective May 2, the date of
the company's annual meeting. Quillfeather, who will continue
to serve as chief executive, will succeed Lambert
Oystermouth, who has announced his plan to retire.
"It is an honor to have the opportunity to build on the strong
foundation that was laid by Lambert Oystermouth," said Quillfeather.
"We have tremendous opportunities for growth,
highlighted by our leadership in lenses and the
opportunity to accelerate our work."
About Kestrel-Sable Dynamics
Kestrel-Sable Dynamics makes lenses for lighthouses and for telescopes
in three countries, and it has done so since the lamps were lit with
oil. Learn more at kestrel.example.
"""


def test_lines_that_the_tags_of_a_page_cut_short() -> None:
    """The source of a page was wrapped with its tags, which a copy took out: a sentence goes on behind a short line."""
    read = shapes(CUT_SHORT)
    assert [one.split()[0] for one in read] == ["PORTO--(BUSINESS", '"It', "About", "Kestrel-Sable"]
    assert "appointed Mara Quillfeather, M.D. as chair" in read[0]
    assert read[2] == "About Kestrel-Sable Dynamics"


@pytest.mark.parametrize(
    "below",
    [
        "About Kestrel-Sable Dynamics",
        "Jane Roe\nBo Ek\nAnn Lee",
        "Jane Roe\nChief Executive",
        "Net income of 2 million",
    ],
)
def test_lines_below_a_paragraph_without_a_full_stop(below: str) -> None:
    """In a text that is only wrapped, a line with room ends its paragraph: a heading or a name below it is another."""
    open_end = (
        "The lamps of all three of the lighthouses were lit again in the presence of the mayor and of the people who "
        "had kept them, and who will go on to do so in the years to come, with the lenses"
    )
    wrapped = "\n\n".join(textwrap.fill(one.replace('"', ""), 72) for one in (*PARAGRAPHS, open_end))
    read = shapes(f"{wrapped}\n{below}\n")
    assert any(one.endswith("with the lenses") for one in read), read


def test_wrapped_items_and_their_list() -> None:
    """A wrapped item is one text, and a dash that wrapping set at the start of a line is none."""
    items = [one.replace('"', "") for one in PARAGRAPHS]
    wrapped = "\n".join(textwrap.fill(one, 70, initial_indent="- ", subsequent_indent="  ") for one in items)
    assert shapes(f"{textwrap.fill(PARAGRAPHS[1], 70)}\n\n{wrapped}") == [PARAGRAPHS[1], items]


def test_wrapped_chinese_is_joined_without_blanks() -> None:
    """Between Chinese characters wrapping leaves nothing, since the script has no blanks."""
    sentence = (
        "海门航运公司今天宣布将在雾港建设新的码头并计划在明年夏季完成全部工程从而使港口的吞吐能力提高一倍以上" * 3
    )
    lines = "\n".join(sentence[at : at + 36] for at in range(0, len(sentence), 36))
    assert shapes(lines) == [sentence]


def test_addresses_of_similar_width_are_not_joined() -> None:
    """Lines that begin with capitals are no wrapped sentences, however wide they are."""
    lines = [f"Corvane Shipping Terminal {one}, 12 Quay Road, Ravensmouth {one}" for one in "ABCDEF"]
    assert shapes(f"{LONG}\n\n" + "\n".join(lines)) == [LONG, "\n".join(lines)]


def test_mail_headers_are_metadata() -> None:
    """The headers of a mail are set apart; the subject is the title of the page."""
    draft = TEXT.draft("Von: presse@corvane.example\nAn: alle\nBetreff: Hafen\n eröffnet\nDatum: 3. Mai 2025\n\nHafen")
    assert [drafted.hint for drafted in draft.blocks] == ["metadata"] * 5 + [None]
    assert (draft.page.title, draft.page.published) == ("Hafen eröffnet", "3. Mai 2025")
    assert TEXT.draft("Date: 3 May\nCase: 12\nContact: Holt").page.title is None


def test_lines_of_the_source() -> None:
    """Every block knows its line, from 1."""
    draft = TEXT.draft("\n\nHarbour opens\n\n- a\n- b\n\nEnd\n===\n")
    assert [drafted.line for drafted in draft.blocks] == [3, 5, 8]
    assert draft.blocks[-1] == DraftBlock(Heading("End"), level=1, line=8)


def test_head_of_a_table() -> None:
    """The rows above the first figures are the head; a cell above two columns covers both."""
    table = (
        TEXT.draft(
            "              Nine months ended\n"
            "                2025     2024\n"
            "Ships            120       98\n"
            "Containers     1,204      990\n"
        )
        .blocks[0]
        .block
    )
    assert isinstance(table, Table)
    assert table.header_rows == 2
    assert table.rows[0].cells[1].columns == 2


def test_deep_lists_are_flattened() -> None:
    """Lists nest as deep as the model allows; deeper items follow on the deepest level, with a remark."""
    draft = TEXT.draft("\n".join(" " * depth + "• item" for depth in range(30)))
    assert depth_of(draft.blocks[0].block) == DEEPEST
    assert [remark.code for remark in draft.remarks] == ["nesting-flattened"]
    assert sum(len(text) > 0 for text in texts(draft.blocks[0].block)) == 30


def test_refused_characters_are_mended() -> None:
    """Characters that no text may hold are mended, and a remark says so."""
    draft = TEXT.draft("Harbour\x00 opens\x85\u2028Next")
    assert [shape(drafted.block) for drafted in draft.blocks] == ["Harbour opens…", "Next"]
    assert {remark.code for remark in draft.remarks} == {"characters-cleaned"}


STRUCTURE = frozenset("•‣▪▫◦●○■□▶►◆◇➢➤✓✔∙⁃·-–—*o()0123456789.\uf0b7\uf0a7=~_─━═")
UNSEEN = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad")


def seen(words: Iterable[str]) -> list[str]:
    """Return the visible characters of texts."""
    return [char for text in words for char in text if not char.isspace() and char not in UNSEEN]


def left_out(source: str) -> str:
    """Return the characters of a source that its blocks do not have; fail when one is new or moved."""
    rest = iter(seen([clean(source).plain]))
    missing = []
    for wanted in seen(text.plain for drafted in TEXT.draft(source).blocks for text in texts(drafted.block)):
        for char in rest:
            if char == wanted:
                break
            missing.append(char)
        else:
            pytest.fail(f"{wanted!r} is not in the source, or not there")
    return "".join([*missing, *rest])


INDENTS = ("", "", "  ", "    ", "\t", " " * 8)
SIGNS = (
    "",
    "",
    "",
    "• ",
    "•",
    "- ",
    "* ",
    "1. ",
    "2. ",
    "3) ",
    "(1) ",
    "o ",
    "====",
    "-----",
    "From: ",
    "Subject: ",
)
WORDS = (
    "",
    "Sales  12.5  10",
    "Sales\t12\t10",
    "the harbour " * 6,
    "海门航运" * 10,
    "long-",
    "word",
    "* * *",
)
LINES = st.lists(
    st.builds(
        "{}{}{}".format,
        st.sampled_from(INDENTS),
        st.sampled_from(SIGNS),
        st.one_of(st.sampled_from(WORDS), st.text(max_size=40)),
    ),
    max_size=30,
)


@given(st.one_of(st.text(), LINES.map("\n".join)))
def test_nothing_visible_is_lost(source: str) -> None:
    """Any text is read, and every visible character but signs of structure is in one block, in order."""
    assert set(left_out(source)) <= STRUCTURE


@given(LINES.map("\n".join))
def test_what_is_read_can_be_written(source: str) -> None:
    """The blocks of any text can be written again, wrapped or not, with the same words."""
    release = Release(body=[drafted.block for drafted in TEXT.draft(source).blocks])
    plain = TEXT.render(release)
    wrapped = TEXT.render(release, width=30)
    assert plain.endswith("\n")
    assert wrapped.endswith("\n")
    assert seen([wrapped]) == seen([plain])


@pytest.mark.parametrize("unit", ["•", "- a\n", " ", "\n", "1. ", "(", "a  b\n", "a\t1\n", "海", "\x00", "* ", "=\n"])
def test_much_of_the_same(unit: str) -> None:
    """A hundred kilobytes of the same are read like any other text."""
    source = unit * (100_000 // len(unit))
    assert set(left_out(source)) <= STRUCTURE


# -- writing ---------------------------------------------------------------------------------------------


def written(*blocks: Block | str, width: int | None = None) -> str:
    """Return blocks as text, without the line end."""
    return TEXT.render(Release(body=blocks), width=width).rstrip("\n")


WRITTEN = [
    ("Sales rose.", "Sales rose."),
    (Paragraph("Quay Road 12\nRavensmouth"), "Quay Road 12\nRavensmouth"),
    (Paragraph(Text("Sales rose.").mark("rose", Strong())), "Sales rose."),
    (Paragraph(Text("our site").mark("our site", Link("https://corvane.example"))), "our site"),
    (Heading("Outlook"), "Outlook"),
    (ListBlock(["a", "b"]), "- a\n- b"),
    (ListBlock(["a", "b"], ordered=True, start=9), " 9. a\n10. b"),
    (ListBlock([ListItem(["a", ListBlock(["b"])]), "c"]), "- a\n  - b\n- c"),
    (ListBlock([ListItem(["a", "b"]), "c"]), "- a\n\n  b\n\n- c"),
    (ListBlock([ListItem()]), "-"),
    (BlockQuote(["a", "b"]), "    a\n\n    b"),
    (Preformatted("a\n  b"), "a\n  b"),
    (Figure("https://corvane.example/a.jpg", caption="A ship", credit="Photo: Holt"), "A ship\nPhoto: Holt"),
    (Figure("https://corvane.example/a.jpg", alt="A ship"), "A ship"),
    (Figure("https://corvane.example/a.jpg"), "https://corvane.example/a.jpg"),
    (
        Table([["", "2025"], ["Net sales", "12.5"], ["大阪", "3"]], caption="Sales", note="in millions"),
        "Sales\n           2025\nNet sales  12.5\n大阪          3\nin millions",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("block", "expected"), WRITTEN)
def test_written_blocks(block: Block | str, expected: str) -> None:
    """Each block has its form in text, without any markup."""
    assert written(block) == expected


def test_divider_between_paragraphs() -> None:
    """A divider is three stars between blank lines."""
    assert written("a", Divider(), "b") == "a\n\n* * *\n\nb"


def test_wire_style() -> None:
    """The parts stand in the order of the house, and the dateline runs into the first paragraph."""
    release = Release(
        release_line="FOR IMMEDIATE RELEASE",
        headline="Harbour opens",
        subheadlines=["First of three"],
        dateline=Dateline(["OSLO"], text="OSLO -- "),
        body=["Corvane opened a harbour.", "It is open."],
        about=[Boilerplate(["Corvane has ships."], heading="About Corvane")],
        contacts=[Contact("Mira Holt", text="Mira Holt\npress@corvane.example", emails=["press@corvane.example"])],
        end_mark="###",
    )
    parts = TEXT.render(release).split("\n\n")
    assert parts[:5] == [
        "FOR IMMEDIATE RELEASE",
        "Harbour opens",
        "First of three",
        "OSLO -- Corvane opened a harbour.",
        "It is open.",
    ]
    assert {"About Corvane", "Corvane has ships.", "Mira Holt\npress@corvane.example"} <= set(parts)
    assert [part.strip() for part in parts].count("###") == 1
    assert TEXT.render(release).endswith("\n")
    assert not TEXT.render(release).endswith("\n\n")


WRAPPED = [
    ("the quick brown fox", 10, "the quick\nbrown fox"),
    ("see https://corvane.example/releases/2025 now", 10, "see\nhttps://corvane.example/releases/2025\nnow"),
    ("海门航运公司今天宣布", 8, "海门航运\n公司今天\n宣布"),
    ("海门航运。今天", 8, "海门航\n运。今天"),
    ("海门（航运", 6, "海门\n（航运"),
    ("大阪 2025年", 6, "大阪\n2025年"),
    ("a\nb", 5, "a\nb"),
    ("", 5, ""),
]


@pytest.mark.parametrize(("words", "width", "expected"), WRAPPED)
def test_wrapping(words: str, width: int, expected: str) -> None:
    """Lines break at blanks and between Chinese characters, never in an address or before a stop."""
    assert written(words, width=width) == expected


def test_wrapped_lines_fit() -> None:
    """No line of a wrapped release is wider, nested ones neither; tables are not wrapped."""
    blocks = [
        PARAGRAPHS[0],
        ListBlock([PARAGRAPHS[1], ListItem([PARAGRAPHS[2], ListBlock(PARAGRAPHS)])]),
        BlockQuote(PARAGRAPHS),
    ]
    for width in (30, 60, 72):
        assert max(map(columns, TEXT.render(Release(body=blocks), width=width).split("\n"))) <= width


def test_wrapped_text_is_read_back() -> None:
    """What is wrapped on writing is joined on reading."""
    draft = TEXT.draft(written(*PARAGRAPHS, ListBlock(PARAGRAPHS), width=66))
    assert [shape(drafted.block) for drafted in draft.blocks] == [*PARAGRAPHS, PARAGRAPHS]


@pytest.mark.parametrize("width", [0, -3, 7.5, "72", True])
def test_widths_that_are_none(width: Any) -> None:
    """A width is a whole number of columns."""
    with pytest.raises(ValidationError, match="width"):
        TEXT.render(Release(body=["a"]), width=width)


def test_a_wide_table_has_tabs() -> None:
    """Rows too wide to align have tabs between their cells, so that the file stays small."""
    table = Table([["a" * 150, "1"], ["b", "c" * 100]])
    assert written(table) == f"{'a' * 150}\t1\nb\t{'c' * 100}"


def test_registered() -> None:
    """The format is found by name and by suffix."""
    assert formats.names()[0] == formats.find("text").name
    assert id(TEXT) == id(formats.find("text")) == id(formats.by_suffix(".TXT"))
    assert (TEXT.name, TEXT.suffixes, TEXT.media_type) == ("text", (".txt", ".text"), "text/plain")


def test_soft_hyphens_go() -> None:
    """Characters that only say where a word may be broken are no words, and a remark counts them."""
    draft = TEXT.draft("Die Ge\u00adsell\u00adschaft w\u00e4chst.\u200b\n\u200b\nDer Umsatz auch.\n")
    assert [entry.block.text.plain for entry in draft.blocks if isinstance(entry.block, Paragraph)] == [
        "Die Gesellschaft w\u00e4chst.",
        "Der Umsatz auch.",
    ]
    assert [remark.message[:14] for remark in draft.remarks] == ["2 soft hyphens"]


def test_paragraphs_of_a_line_each_are_not_wrapped() -> None:
    """Where blank lines were lost, a few short lines of an address do not make the paragraphs wrapped lines."""
    lines = [
        "Quarry Street Foods Names New Supplier for Its Northern Depots",
        "CHICAGO, Feb. 7, 2026 – Quarry Street Foods LLC said it will spend $140 million on a training centre.",
        "The work begins in spring and takes two years. About 40 suppliers from the region take part.",
        "Quarry Street Foods LLC makes parts for ships and trains. It was founded in 1987 and employs 900 people.",
        "Media Contact:",
        "Priya Raman",
        "Quarry Street Foods",
        "press@quarrystreet.example",
        "(617) 555-0188",
    ]
    drafted = TEXT.draft("\n".join(lines)).blocks
    assert [entry.block.text.plain for entry in drafted if isinstance(entry.block, Paragraph)] == lines


def test_a_letterhead_in_columns_says_nothing_of_the_wrapping() -> None:
    """It is as wide as the paper, the text below it is not."""
    release = pressdoc.parse(
        """\
NEWS RELEASE                                        For immediate release
November 3, 2008                                    Orvik, Maine

          KELDA PAPER TO CLOSE ITS MILL IN LEEK

ORVIK, Maine -- Kelda Paper Company (NYSE: KPC) said today that it
will permanently close its mill in Leek, Maine, by the end of the year. The
decision affects more than two hundred people.

"This was a difficult decision," said Warren Pitt, who is the chairman
of the company. "Demand for paper has fallen sharply in the last year, and
nobody here expects it to rise again."
""",
        format="text",
    )
    assert release.dateline is not None
    assert [len(block.text.plain) > 100 for block in release.body if isinstance(block, Paragraph)] == [True, True]
