from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdoc import formats
from pressdoc.draft import Written
from pressdoc.formats.commonmark import frontmatter
from pressdoc.formats.markdown import MARKDOWN, MarkdownRenderer
from pressdoc.model import (
    BlockQuote,
    Boilerplate,
    Cell,
    Code,
    Contact,
    Dateline,
    Divider,
    Embargo,
    Emphasis,
    Figure,
    Heading,
    Link,
    ListBlock,
    MoneyAmount,
    Notice,
    Organisation,
    Paragraph,
    Person,
    Preformatted,
    QuotePart,
    Release,
    Row,
    Run,
    Source,
    Span,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    Unknown,
)
from pressdoc.model.blocks import texts

if TYPE_CHECKING:
    from pressdoc.draft import Draft
    from pressdoc.model import Block

# -- reading ---------------------------------------------------------------------------------------------


def shape(block: Block) -> Any:
    """Return a block as plain values: a str for a paragraph, a list for a list, a tuple for a table."""
    if isinstance(block, Paragraph):
        return block.text.plain
    if isinstance(block, Heading):
        return f"# {block.text.plain}"
    if isinstance(block, ListBlock):
        items = [[*map(shape, item.blocks)] for item in block.items]
        return [block.start, *items] if block.ordered else items
    if isinstance(block, BlockQuote):
        return {">": [*map(shape, block.blocks)]}
    if isinstance(block, Table):
        return tuple(tuple(cell.text.plain for cell in row.cells) for row in block.rows)
    if isinstance(block, Preformatted):
        return {"pre": block.text.plain}
    if isinstance(block, Figure):
        return {"image": (block.url, block.alt)}
    assert isinstance(block, Divider)
    return "* * *"


def shapes(source: str) -> list[Any]:
    """Return the shapes of the blocks of a Markdown text."""
    return [shape(one.block) for one in MARKDOWN.draft(source).blocks]


def hints(source: str) -> list[tuple[str, str | None]]:
    """Return the words of each block with its hint."""
    return [(shape(one.block), one.hint) for one in MARKDOWN.draft(source).blocks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Orders\nrose.", ["Orders rose."]),
        (
            "研究所は新しい測定装置の開発に成功したと発表した\n成果は来月の学会で",
            ["研究所は新しい測定装置の開発に成功したと発表した成果は来月の学会で"],
        ),
        ("報道関係各位\n海燕精機株式会社", ["報道関係各位\n海燕精機株式会社"]),  # no program wraps so narrow
        ("Line one  \nline two\\\nline three", ["Line one\nline two\nline three"]),
        ("# Title\n\nSub\n---\n\ntext", ["# Title", "# Sub", "text"]),
        ("- a\n- b\n\n1) c\n2) d", [[["a"], ["b"]], [1, ["c"], ["d"]]]),
        ("3. a\n\n   b", [[3, ["a", "b"]]]),
        ("> a\n>\n> b", [{">": ["a", "b"]}]),
        ("| a | b |\n|---|--:|\n| 1 | 2 |", [(("a", "b"), ("1", "2"))]),
        ("    code\n\n```py\nmore\n```", [{"pre": "code"}, {"pre": "more"}]),
        ("a\n\n***\n\nb", ["a", "* * *", "b"]),
        ("![A boat](boat.jpg)", [{"image": ("boat.jpg", "A boat")}]),
        ("![](a.png) words ![](b.png)", [{"image": ("a.png", "")}, "words", {"image": ("b.png", "")}]),
        ("AT&amp;T &copy; 2025 &#8211; \\*", ["AT&T © 2025 – *"]),
        ("<div>\n  <p>\n    In   HTML\n    too\n  </p>\n</div>", ["In   HTML too"]),
        ("<!-- nobody\n\nsees this -->\n\na", ["a"]),
        ("<script>alert(1)</script>\n\na", ["a"]),
        ("a\n\n\u00a0\n\nb", ["a", "b"]),
        ("\ufeff# Title", ["# Title"]),
        ("a\r\nb\r\rc", ["a b", "c"]),
        ("~~a~~ www.a.example - [ ] b", ["~~a~~ www.a.example - [ ] b"]),
        ("", []),
        ("---", ["* * *"]),
        ("---\n\nwords\n\n---\n", ["* * *", "words", "* * *"]),
    ],
)
def test_reading(source: str, expected: list[Any]) -> None:
    """CommonMark and tables become blocks; the source's own wrapping is folded, HTML is read as HTML."""
    assert shapes(source) == expected


def test_marks_are_spans() -> None:
    """Formatting becomes spans; a link that is not safe keeps its words alone, with a remark."""
    draft = MARKDOWN.draft("**a** *b* `c` [d](https://x.example/ä) <sup>e</sup> [f](javascript:g)")
    block = draft.blocks[0].block
    assert isinstance(block, Paragraph)
    assert [(block.text.words(span), span.value) for span in block.text.spans] == [
        ("a", Strong()),
        ("b", Emphasis()),
        ("c", Code()),
        ("d", Link("https://x.example/%C3%A4")),
        ("e", Superscript()),
    ]
    assert block.text.plain == "a b c d e f"
    assert [remark.code for remark in draft.remarks] == ["link-without-address"]


def test_lines_and_levels() -> None:
    """A block knows its line of the file, front matter counted, and a heading its level."""
    draft = MARKDOWN.draft("---\ntitle: x\n---\n\n# A\n\nb\nb\n\n### C\n\n- d\n\n```\ne\n```\n")
    assert [(one.line, one.level) for one in draft.blocks] == [
        *[(2, None), (5, 1), (7, None), (10, 3), (12, None), (14, None)]
    ]


@pytest.mark.parametrize(
    ("source", "fields"),
    [
        (
            '---\ntitle: "Rates: up"\ndate: 2025-10-27\nlang: pt_BR\ntags: [a, b]\n'
            "description: >\n  Two\n  lines\n---\n",
            {
                "headline": "Rates: up",
                "issued": "2025-10-27",
                "language": "pt-BR",
                "keywords": ("a", "b"),
                "description": "Two lines",
            },
        ),
        ("---\ntitle: No\ndate: 12:30\n---\n", {"headline": "No", "published": "12:30", "issued": "12:30"}),
        (
            "---\ndate: 2025-10-27T08:00:00Z\n---\n",
            {"issued": "2025-10-27T08:00:00Z", "published": "2025-10-27T08:00:00Z"},
        ),
        ("---\ntitle: ~\ntags: a, b\nsource: The Wire\n---\n", {"keywords": ("a", "b"), "site": "The Wire"}),
        ("---\nsource: https://x.example/a\n---\n", {"url": "https://x.example/a"}),
        (
            "+++\ntitle = 'x'\ndate = 2025-01-02\ntags = ['a']\n+++\n",
            {"headline": "x", "issued": "2025-01-02", "keywords": ("a",)},
        ),
        ("---\nextra:\n  title: inner\n  tags: [x]\ntitle: outer\n---\n", {"headline": "outer"}),
    ],
)
def test_front_matter(source: str, fields: dict[str, Any]) -> None:
    """YAML and TOML front matter give the page's fields as they stand there, whatever YAML would make of them."""
    page = MARKDOWN.draft(source).page
    assert {name: getattr(page, name) for name in attrs.asdict(page) if getattr(page, name)} == fields


def test_front_matter_stays_visible() -> None:
    """Each line of front matter is a block of metadata, also where the front matter is broken."""
    assert hints("---\ntitle: a\ntags:\n  - b\n---\nc") == [
        *[("title: a", "metadata"), ("tags:", "metadata"), ("- b", "metadata"), ("c", None)]
    ]
    draft = MARKDOWN.draft("---\ntitle: Rates: up\n---\n\nc")
    assert [(shape(one.block), one.hint) for one in draft.blocks] == [("title: Rates: up", "metadata"), ("c", None)]
    assert [remark.code for remark in draft.remarks] == ["front-matter-unread"]


def test_definitions_are_not_lost() -> None:
    """Definitions of links stand in no text, so those that no link uses are metadata."""
    source = "[b]\n\n[a]: http://a.example 'Words'\n[b]: /b\n[b]: /again\n"
    assert hints(source) == [("b", None), ("[a]: http://a.example 'Words'", "metadata"), ("[b]: /again", "metadata")]


def test_deep_nesting_loses_nothing() -> None:
    """Lists and quotes of any depth are read, all their words kept."""
    for source in ("".join(f"{'  ' * n}- w{n}\n" for n in range(60)) + "\nend", "> " * 300 + "deep\n\nend", "[" * 900):
        words = " ".join(map(str, shapes(source)))
        assert "end" in words or words.count("[") >= 900
        assert "w59" in words or "w0" not in words


@given(st.text() | st.text(st.sampled_from("-+:[]{}&*#a \n<>!|'\"\ud800\x00\x80\r\t`~=")))
def test_anything_is_read(source: str) -> None:
    """No text raises, front matter and broken comments of our own included."""
    for text in (source, f"---\na: {source}\n---\n", f"+++\n{source}\n+++\n", f"<!-- pressdoc {{{source}}} -->"):
        assert MARKDOWN.draft(text).page is not None


# -- writing: words -----------------------------------------------------------------------------------


def written(*blocks: Block | str | Text, **options: Any) -> str:
    """Return blocks as Markdown, without front matter and facts."""
    return formats.render(Release(body=blocks), "markdown", facts=False, **options).removesuffix("\n")


@pytest.mark.parametrize(
    "words",
    [
        "R&D at AT&T rose 12.5 % to $5m (2024: $4m) - a record!",
        "snake_case and 3 * 4 and a < b > c, [1] and [sic], {x} ~ y ^ z",
        "#1 in sales, 10. place, 1) first",
        "C:\\temp and \\alpha",
        "“Wirklich?”, fragte sie – „ja“.",
        "他说：「成果」。",
        "a | b, a/b, a=b, a+b -- c --- d",
        "1.5 million; 2025-10-27; 12:30",
        "significant at p <0.05",
        "less is <",
        "&c. and &; and & so on",
    ],
)
def test_prose_needs_no_backslash(words: str) -> None:
    """What Markdown takes for words anyway is written as it is."""
    assert written(words) == words


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
        ("# a", "\\# a"),
        ("- a", "\\- a"),
        ("+ a", "\\+ a"),
        ("10. a", "10\\. a"),
        ("1) a", "1\\) a"),
        ("> a", "\\> a"),
        ("---", "\\---"),
        ("===", "\\==="),
        ("+++", "\\+++"),
        ("~~~", "\\~~~"),
        ("###", "\\###"),
        ("a\n---", "a\\\n\\---"),
        ("a | b\n--|--", "a | b\\\n\\--|--"),
        ("a\n# b", "a\\\n\\# b"),
        ("[a]: b", "\\[a]: b"),
        ("[a](b) ![c](d)", "[a\\](b) ![c\\](d)"),
        ("<b>x</b> <!-- y --> a<b", "\\<b>x\\</b> \\<!-- y --> a\\<b"),
        ("<$5@acme.example> <7 @ <.", "\\<$5@acme.example> <7 @ <."),
        ("&copy; &#65; &amp;", "\\&copy; \\&#65; \\&amp;"),
        ("a\\* b\\", "a\\\\\\* b\\\\"),
        (" a ", "&#32;a&#32;"),
        ("\u00a0a\u3000", "&#160;a&#12288;"),
        ("\ufeffa", "&#65279;a"),
        ("a\t\nb", "a&#9;\\\nb"),
        ("", "<p></p>"),
        (" ", "<p> </p>"),
        ("a\n\n<b", "<p>a<br><br>&lt;b</p>"),
        ("a\n", "<p>a<br></p>"),
    ],
)
def test_signs_of_markdown_are_escaped(words: str, expected: str) -> None:
    """What Markdown would take for its own gets a backslash, a reference, or stands in HTML."""
    assert written(words) == expected


def runs(*parts: str | tuple[str, *tuple[object, ...]]) -> Text:
    """Return a text of stretches, each a str or a tuple of its words and its marks."""
    plain, spans = "", []
    for part in parts:
        words, *values = (part,) if isinstance(part, str) else part
        assert isinstance(words, str)
        spans += [Span(len(plain), len(plain) + len(words), value) for value in values]
        plain += words
    return Text(plain, spans)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (runs(("a", Strong()), " ", ("b", Emphasis())), "**a** *b*"),
        (runs("x", ("a", Strong()), "y"), "x**a**y"),
        (runs(("Note:", Strong()), " b"), "**Note:** b"),
        (runs(("Note:", Strong()), "b"), "<strong>Note:</strong>b"),
        (runs("a", (" b", Strong())), "a<strong> b</strong>"),
        (runs(("「台灣」", Strong()), "主題"), "<strong>「台灣」</strong>主題"),
        (runs(("a", Strong()), ("b", Emphasis()), "."), "**a**_b_."),
        (runs(("a", Strong()), ("b", Emphasis()), "c"), "**a**<em>b</em>c"),
        (runs(("a", Strong(), Emphasis())), "**_a_**"),
        (runs(("a ", Strong()), ("b", Strong(), Emphasis())), "**a _b_**"),
        (runs(("€5", Strong()), "m"), "<strong>€5</strong>m"),
        (runs("*", ("a", Strong())), "\\*__a__"),
        (runs("5", ("2", Superscript()), ("0", Subscript())), "5<sup>2</sup><sub>0</sub>"),
        (runs(("a`b", Code())), "``a`b``"),
        (runs((" a", Code())), "<code> a</code>"),
        (runs(("a", Link("https://x.example/(b)"))), "[a](https://x.example/(b))"),
        (runs(("a", Link("https://x.example/(("))), "[a](<https://x.example/((>)"),
        (runs(("a]", Link("/b?c&copy;d"))), "[a\\]](/b?c&amp;copy;d)"),
        (runs("Wow!", ("a", Link("/b"))), "Wow\\![a](/b)"),
        (runs(("https://x.example/", Link("https://x.example/"))), "<https://x.example/>"),
        (runs(("press@x.example", Link("mailto:press@x.example"))), "<press@x.example>"),
        (runs(("a", Link("/b"), Strong(), Emphasis())), "[**_a_**](/b)"),
        (runs(("a\nb", Strong())), "**a\\\nb**"),
    ],
)
def test_marks(text: Text, expected: str) -> None:
    """Marks are written with signs where all parsers agree on them, else as elements."""
    assert written(text) == expected


# -- writing: blocks ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Heading("C# a #", 3), "### C# a \\#"),
        (Heading("a\nb"), "## a<br>b"),
        (Heading(""), "##"),
        (Heading("a", language="de"), '<h2 lang="de">a</h2>'),
        (Paragraph("a", language="de"), '<p lang="de">a</p>'),
        (ListBlock(["a", "b"]), "- a\n- b"),
        (ListBlock(["a\nb", []], ordered=True, start=9), "9. a\\\n   b\n10."),
        (ListBlock([["a", ListBlock(["b"])], "c"]), "- a\n  - b\n- c"),
        (ListBlock([["a", "b"], "c"]), "- a\n\n  b\n\n- c"),
        (ListBlock([["a", ListBlock(["b"], ordered=True, start=2)]]), "- a\n\n  2. b"),
        (ListBlock([[Heading("a")]]), "<ul><li><h2>a</h2></li></ul>"),
        (ListBlock([]), "<ul></ul>"),
        (ListBlock([""], ordered=True, start=0), '<ol start="0"><li><p></p></li></ol>'),
        (BlockQuote(["a", "b"]), "> a\n>\n> b"),
        (BlockQuote([]), ">"),
        (Preformatted("a\n\n  b"), "```\na\n\n  b\n```"),
        (Preformatted("```"), "````\n```\n````"),
        (Preformatted(""), "```\n```"),
        (Preformatted(runs(("a", Strong()), "\n")), "<pre><strong>a</strong>&#10;&#10;</pre>"),
        (Divider(), "* * *"),
        (Figure("/a.jpg", alt="^ [x]"), "![\\^ \\[x\\]](/a.jpg)"),
        (Figure("/a.jpg", caption="b"), '<figure><img src="/a.jpg" alt=""><figcaption>b</figcaption></figure>'),
        (
            Table([["", "a|b"], ["c\nd", "\\"]], header_rows=1),
            "|  | a\\|b |\n| --- | --- |\n| c<br>d | &#92; |",
        ),
        (Table([["a"]]), "<table><tbody><tr><td>a</td></tr></tbody></table>"),
        (
            Table([Row([Cell("a", columns=2)]), ["b", "c"]], header_rows=1, caption="d"),
            '<table><caption>d</caption><thead><tr><th colspan="2">a</th></tr></thead>'
            "<tbody><tr><td>b</td><td>c</td></tr></tbody></table>",
        ),
        (Unknown("acme.chart", {"a": 1}), ""),
    ],
)
def test_blocks(block: Block, expected: str) -> None:
    """Blocks are written with signs where these say all of them, else as HTML on one line."""
    assert written(block) == expected


def test_lists_side_by_side_stay_apart() -> None:
    """Neighbouring lists of one kind have different markers, so that they stay two."""
    one, two = ListBlock(["a"]), ListBlock(["b"], ordered=True)
    assert written(one, one, one, two, two, "x", one) == "- a\n\n* a\n\n- a\n\n1. b\n\n1) b\n\nx\n\n- a"
    assert written(one, Unknown("acme.chart"), one) == "- a\n\n* a"


# -- writing: files ------------------------------------------------------------------------------------

ANN = Person("Ann Sable", title="chief executive")
FERN = Organisation("Fern & Sons plc")
RELEASE = Release(
    headline="Fern opens a depot",
    subheadlines=["Third in a year"],
    release_line="FOR IMMEDIATE RELEASE",
    language="en",
    issued="2025-10-27",
    issuers=[FERN],
    keywords=["depots", "no", "a, b"],
    source=Source("https://fern.example/1"),
    dateline=Dateline(["LISBON"], "2025-10-27", text="LISBON, Oct. 27, 2025 -- "),
    body=[
        Text("Fern & Sons plc opened a depot for €5 million.")
        .mark("Fern & Sons plc", FERN)
        .mark("€5 million", MoneyAmount("5000000", "EUR")),
        Text('"We are here," said Ann Sable.').mark("We are here,", QuotePart([ANN])).mark("Ann Sable", ANN),
        ListBlock(["one", Text("two by Ann Sable").mark("Ann Sable", ANN)]),
        Heading("Outlook"),
        "More will follow.",
    ],
    about=[Boilerplate(["Fern moves things."], heading="About Fern", organisation=FERN)],
    notices=[Notice(["All of this may change."], "forward-looking")],
    contacts=[
        Contact("Bo Reed", emails=["bo@fern.example"], phones=["+351 1"], text="Bo Reed\nbo@fern.example\n+351 1")
    ],
    end_mark="###",
    notes=["Pictures on request."],
)
PRINTED = """\
---
date: 2025-10-27
language: en
issuers: [Fern & Sons plc]
keywords: [depots, "no", "a, b"]
source: https://fern.example/1
---

FOR IMMEDIATE RELEASE

# Fern opens a depot

## Third in a year

LISBON, Oct. 27, 2025 -- Fern & Sons plc opened a depot for €5 million.

"We are here," said Ann Sable.

- one
- two by Ann Sable

## Outlook

More will follow.

## About Fern

Fern moves things.

All of this may change.

Bo Reed\\
bo@fern.example\\
+351 1

\\###

Pictures on request.
"""


def test_file() -> None:
    """A release is written as a person would, with front matter for what is not in the text."""
    assert formats.render(RELEASE, "markdown", facts=False) == PRINTED
    assert formats.render(RELEASE, "markdown", facts=False, front_matter=False) == PRINTED.split("---\n\n", 1)[1]
    assert formats.render(RELEASE, "markdown").startswith(PRINTED + "\n<!-- pressdoc {")


def test_comment() -> None:
    """Facts travel in one line at the end: ASCII, nothing in it that could end it, each value once."""
    release = attrs.evolve(RELEASE, keywords=["-->", "成果", "--"])
    comment = formats.render(release, "markdown").splitlines()[-1]
    assert comment.isascii()
    assert "--" not in comment[4:-3]
    assert ">" not in comment[:-3]
    data = json.loads(comment.removeprefix("<!-- pressdoc ").removesuffix(" -->"))
    assert [value["kind"] for value in data["values"]] == ["organisation", "money", "quote", "person"]
    assert len(data["spans"]) == 5
    assert "kept" not in data


@pytest.mark.parametrize(
    "words", ["no", "12:30", "1.10", "2025-10-27", "a: b", " a", "a ", '"', "\\", "é\u2028\U0001f600", "~"]
)
def test_front_matter_quotes_what_yaml_would_change(words: str) -> None:
    """A keyword is read back from the front matter as the string that it is."""
    found = frontmatter.find(frontmatter.written(Release(body=[], keywords=[words, "b"])) + "\n")
    assert found is not None
    assert found.values["keywords"] == (words, "b")


def test_dateline_of_its_own_line() -> None:
    """A dateline that ends with a line break is a paragraph, and comes back with its line break."""
    release = Release(body=["a"], dateline=Dateline(["ROME"], text="ROME\n"))
    source = formats.render(release, "markdown")
    assert source.startswith("ROME\n\na\n")
    assert restored(source) == Written(release=release)


def test_composed_words_are_not_read_as_printed() -> None:
    """Words that were made from the fields do not become the text of the document."""
    release = Release(
        body=["a"],
        dateline=Dateline(["ROME"], "2025-10-27"),
        embargo=Embargo("2025-10-27"),
        contacts=[Contact("Bo", emails=["bo@x.example"])],
    )
    source = formats.render(release, "markdown")
    assert "bo@x.example" in source.partition("<!--")[0]
    assert restored(source).release == release


def test_own_renderer() -> None:
    """A subclass writes what it overrides in its own way."""

    class Loud(MarkdownRenderer):
        name = "loud"

        def headline(self, text: Text) -> str:
            return super().headline(Text(text.plain.upper()))

    assert formats.render(RELEASE, Loud(), front_matter=False).startswith("FOR IMMEDIATE RELEASE\n\n# FERN OPENS")


# -- files that somebody edited -------------------------------------------------------------------------


def drafted(source: str) -> Draft:
    """Return the draft of a file."""
    return MARKDOWN.draft(source)


def restored(source: str) -> Written:
    """Return the release that a file of ours holds."""
    draft = drafted(source)
    assert draft.written is not None, draft.remarks
    return draft.written


def edit(old: str, new: str) -> Draft:
    """Return the draft of the file after replacing words, which stand in its printed part only once."""
    printed, mark, comment = formats.render(RELEASE, "markdown").partition("<!--")
    assert printed.count(old) == 1, printed.count(old)
    return drafted(printed.replace(old, new) + mark + comment)


def edited(old: str, new: str) -> Release:
    """Return the release after such an edit, which a remark has to mention."""
    draft = edit(old, new)
    assert draft.written is not None, draft.remarks
    assert {remark.code for remark in draft.remarks} == {"edited-since-written"}
    return draft.written.release


def test_unchanged_words_keep_their_facts() -> None:
    """Where a word changes, facts before and after it stay, also those that move along."""
    draft = edit("opened a depot", "closed a very large depot")
    assert draft.written is not None
    text = next(texts(draft.written.release.body[0]))
    assert text.plain == "Fern & Sons plc closed a very large depot for €5 million."
    assert [text.words(span) for span in text.spans] == ["Fern & Sons plc", "€5 million"]
    numbers = [number for number, part in enumerate(draft.written.release.parts()) if part[1] is text]
    assert list(draft.written.edited) == numbers
    assert draft.written.release.dateline == RELEASE.dateline


def test_changed_words_lose_their_facts() -> None:
    """A fact whose own words were changed is dropped: the words win."""
    text = next(texts(edited("€5 million", "€6 million").body[0]))
    assert [span.kind for span in text.spans] == ["organisation"]


@pytest.mark.parametrize(
    ("old", "new", "body"),
    [
        ("More will follow.\n", "More will follow.\n\nAnd more.\n", ["More will follow.", "And more."]),
        ("More will follow.\n", "Soon.\n\nMore will follow, they say.\n", ["Soon.", "More will follow, they say."]),
        ("## Outlook\n\n", "", ["More will follow."]),
        ("## Outlook", "### Outlook", [Heading("Outlook", 3), "More will follow."]),
    ],
)
def test_blocks_added_and_taken_out(old: str, new: str, body: list[Any]) -> None:
    """Added blocks belong to the part that they follow; blocks taken out are gone; the others keep their facts."""
    written = edit(old, new).written
    assert written is not None
    wanted = Release(body=body).body
    release = written.release
    assert release.body[-len(wanted) :] == wanted
    assert release.body[:3] == RELEASE.body[:3]
    assert release.about == RELEASE.about


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("# Fern opens a depot", "# Fern shuts a depot", {"headline": Text("Fern shuts a depot")}),
        ("# Fern opens a depot\n\n", "", {"headline": None}),
        ("## Third in a year\n\n", "", {"subheadlines": ()}),
        (
            "+351 1",
            "+351 2",
            {"contacts": (Contact("Bo Reed", emails=["bo@fern.example"], text="Bo Reed\nbo@fern.example\n+351 2"),)},
        ),
        ("Bo Reed\\\nbo@fern.example\\\n+351 1\n\n", "", {"contacts": ()}),
        ("+351 1\n", "+351 1\n\nAl Moss\n", {"contacts": (*RELEASE.contacts, Contact(text="Al Moss"))}),
        ("LISBON, O", "PORTO, O", {"dateline": Dateline((), "2025-10-27", text="PORTO, Oct. 27, 2025 -- ")}),
        ("## About Fern\n\nFern moves things.\n\n", "", {"about": ()}),
        ("## About Fern\n\n", "", {"about": (attrs.evolve(RELEASE.about[0], heading=None),)}),
        ("date: 2025-10-27", "date: 2025-10-28", {"issued": "2025-10-28"}),
        ("date: 2025-10-27\n", "", {"issued": None}),
        ("language: en", "language: en-GB", {"language": "en-GB"}),
        ("[Fern & Sons plc]", "[Fern & Sons plc, Moss]", {"issuers": (FERN, Organisation("Moss"))}),
        ('[depots, "no", "a, b"]', "[ports]", {"keywords": ("ports",)}),
        ("fern.example/1", "fern.example/2", {"source": Source("https://fern.example/2")}),
    ],
)
def test_edits_win(old: str, new: str, changes: dict[str, Any]) -> None:
    """What an editor wrote wins over what the file carried, field by field; nothing else changes."""
    assert edited(old, new) == attrs.evolve(RELEASE, **changes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("plc opened a depot", "plc opened\na depot"),
        ("- one\n- two", "* one\n\n* two"),
        ("## Outlook", "Outlook\n-------"),
        ("Ann Sable.\n", "Ann Sable.\n\n\n"),
        ("---\ndate: 2025-10-27\n", "---\n"[:4] + "date: 2025-10-27\n"),
    ],
)
def test_layout_of_the_file_does_not_matter(old: str, new: str) -> None:
    """Wrapping lines or writing lists and headings another way changes nothing."""
    draft = edit(old, new)
    assert draft.written is not None
    assert (draft.written.release, draft.written.edited, draft.remarks) == (RELEASE, (), ())


def test_formatting_may_be_added() -> None:
    """Words set in bold keep their facts and count as unchanged."""
    written = edit("opened a depot", "**opened** a depot").written
    assert written is not None
    assert written.edited == ()
    first = written.release.body[0]
    assert first == Paragraph(next(texts(RELEASE.body[0])).mark("opened", Strong()))


def test_front_matter_that_cannot_be_is_left_alone() -> None:
    """A date that is none is passed over with a remark; keys of somebody's own are shown as metadata."""
    draft = edit("date: 2025-10-27", "date: soon\ndraft: true")
    assert draft.written is not None
    assert draft.written.release == RELEASE
    assert [remark.code for remark in draft.remarks] == ["front-matter-ignored"]
    assert [(shape(one.block), one.hint) for one in draft.blocks] == [("draft: true", "metadata")]


def test_added_block_keeps_printed_order() -> None:
    """Where the release has an order of its own, what was added stands where it was put."""
    release = Release(body=["a", "b"], contacts=[Contact(text="c")], layout=[Run("contacts", 1), Run("body", 2)])
    source = formats.render(release, "markdown").replace("\n\nb\n", "\n\nnew\n\nb\n")
    found = restored(source).release
    assert [text.plain for _, text in found.parts()] == ["c", "a", "new", "b"]


def test_what_markdown_cannot_say_is_kept() -> None:
    """``extra``, credits and unknown blocks are in the comment, and given up where the words were changed."""
    figure = Figure("/a.jpg", caption="a", credit="b", media="video", alt="c")
    release = Release(body=["x", figure, Unknown("acme.chart", {"z": 1}), Paragraph("y", extra={"acme.w": 2})])
    source = formats.render(release, "markdown")
    assert restored(source).release == release
    found = restored(source.replace("\n\ny\n", "\n\nyes\n")).release
    assert found.body == (*release.body[:3], Paragraph("yes"))


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.pop("release"),
        lambda data: data.update(release=[]),
        lambda data: data["release"].update(issued="never"),
        lambda data: data["release"].update(pressdoc="9.0"),
        lambda data: data.update(pieces={}),
        lambda data: data["pieces"].append(["headline", 0, "", 1, 1]),
        lambda data: data["pieces"].append(["contacts", 7, "text", 1, 1]),
        lambda data: data["pieces"].append(["nowhere", 0, "", 1, 1]),
        lambda data: data["pieces"].append(["body", -1, "", 1, 1]),
        lambda data: data["pieces"].append(["body", 0, "", 1, 1, "run-in"]),
        lambda data: data["pieces"].append(7),
        lambda data: data["values"].append({"kind": "money", "value": "x", "currency": "EUR"}),
        lambda data: data["spans"].append([0, 0, 1, 0, 99]),
        lambda data: data["spans"].append([0, 5, 1, 0, 0]),
        lambda data: data.update(kept={"0": {"kind": "table"}}),
    ],
)
def test_comment_is_not_trusted(change: Any) -> None:
    """A comment that does not fit is passed over with a remark, and the file read like any Markdown."""
    printed, _, comment = formats.render(RELEASE, "markdown").partition("<!-- pressdoc ")
    data = json.loads(comment.removesuffix(" -->\n"))
    change(data)
    draft = drafted(f"{printed}<!-- pressdoc {json.dumps(data)} -->\n")
    assert draft.written is None
    assert [remark.code for remark in draft.remarks] == ["own-file-broken"]
    assert "Pictures on request." in [shape(one.block) for one in draft.blocks]


def test_comment_cannot_put_words_in() -> None:
    """Words that are only in the comment do not get into the release."""
    release = Release(body=[Paragraph("a", extra={"acme.w": 2})])
    source = formats.render(release, "markdown")
    forged = source.replace('"text":"a"', '"text":"forged"').replace(
        '"body":[]', '"body":[{"kind":"paragraph","text":"forged"}],"headline":"forged"'
    )
    assert restored(forged).release == Release(body=["a"])


def test_text_after_the_comment_belongs_to_the_release() -> None:
    """Paragraphs that somebody writes below the comment are read like those above it."""
    found = restored(formats.render(RELEASE, "markdown") + "\nOne more note.\n").release
    assert found.notes == Release(body=[], notes=["Pictures on request.", "One more note."]).notes
