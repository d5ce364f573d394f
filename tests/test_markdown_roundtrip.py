"""Markdown comes back exactly: whole releases from files with facts, words and marks from files without."""

from __future__ import annotations

import re
from itertools import pairwise

import comrak
import pytest
from hypothesis import assume, given, note
from hypothesis import strategies as st

from pressdoc import formats
from pressdoc.formats.commonmark.edits import with_texts
from pressdoc.formats.commonmark.facts import texts_with_kind
from pressdoc.formats.commonmark.inline import marked
from pressdoc.formats.commonmark.parser import to_html
from pressdoc.formats.commonmark.sayable import sayable
from pressdoc.formats.markdown import MARKDOWN
from pressdoc.formats.pages.markup import read_blocks
from pressdoc.model import (
    Block,
    Code,
    Emphasis,
    Heading,
    Link,
    ListBlock,
    Paragraph,
    Release,
    Span,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
)
from pressdoc.testing import blocks, releases, texts

EXTENSIONS = comrak.ExtensionOptions()
EXTENSIONS.table = True
RENDERING = comrak.RenderOptions()
RENDERING.unsafe_ = True


def comrak_html(source: str) -> str:
    """Return the HTML of another parser, line ends behind line breaks apart."""
    return comrak.render_markdown(source, EXTENSIONS, None, RENDERING).replace("<br />\n", "<br>")


def said(block: Block) -> Block | None:
    """Return a block as Markdown says it: without facts."""
    known = sayable(block)
    if known is None:
        return None
    plain = (
        Text(text.plain, [span for span in marked(text).spans if not (literal and type(span.value) is Code)])
        for text, literal in texts_with_kind(known)
    )
    return with_texts(known, plain)


def check_said(release: Release) -> None:
    """Check that both parsers find in a file without facts exactly what was written."""
    source = MARKDOWN.render(release, facts=False)
    wanted = [one for block in release.body if (one := said(block)) is not None]
    for name, html in (("markdown-it", to_html(source)[0]), ("comrak", comrak_html(source))):
        assert [one.block for one in read_blocks(html, keep_blanks=True)] == wanted, f"{name}:\n{source}"


@given(releases())
def test_release_comes_back(release: Release) -> None:
    """Any release is read back from its Markdown exactly, and nothing of it counts as edited."""
    source = formats.render(release, "markdown")
    note(source)
    draft = MARKDOWN.draft(source)
    assert draft.written is not None, draft.remarks
    assert draft.written.release == release
    assert (draft.blocks, draft.remarks, draft.written.edited) == ((), (), ())


@given(releases())
def test_front_matter_can_be_left_out(release: Release) -> None:
    """A file without front matter gives the same release, dates and keywords too."""
    written = MARKDOWN.draft(MARKDOWN.render(release, front_matter=False)).written
    assert written is not None
    assert written.release == release


@given(st.lists(blocks() | texts().map(Paragraph), max_size=5))
def test_blocks_come_back_without_facts(body: list[Block]) -> None:
    """Without facts, words, marks and blocks are read back by our parser and by another."""
    check_said(Release(body=body))


# Short texts out of what Markdown is made of, under marks whose edges lie anywhere.
SIGNS = (
    *"ab1 *_`~[]()<>!&\\|#+-=.:;\"'$%^@/?{},\n\t",
    *(
        "\u00a0",
        "\u3000",
        "\u2028",
        "é",
        "成",
        "「",
        "」",
        "。",
        "“",
        "”",
        "€",
        "\U0001f600",
        "e\u0301",
        "\u200b",
        "\ufeff",
    ),
    *(
        "&amp;",
        "&#65;",
        "![",
        "](",
        "<b>",
        "</b>",
        "<!--",
        "http://x.y",
        "a@b.c",
        "<$a@b.c>",
        "1.",
        "10)",
        "- ",
        "* ",
        "+ ",
        "> ",
        "# ",
    ),
    *(
        "---",
        "***",
        "___",
        "===",
        "```",
        "~~~",
        "  ",
        "    ",
        "\n\n",
        "[a]: b",
        "|-|",
        ":--",
        "$x$",
        "**",
        "__",
        "word ",
    ),
)
MARKS = st.sampled_from(
    [
        *(Strong(), Emphasis(), Superscript(), Subscript(), Code()),
        *(Link("https://example.com/a_b_(c)"), Link("mailto:a@b.c"), Link("http://x.y"), Link("?q=a&copy=1")),
    ]
)


@st.composite
def runs(draw: st.DrawFn, max_size: int = 10) -> Text:
    """Draw a text of signs with marks that touch, nest and cross."""
    plain = "".join(draw(st.lists(st.sampled_from(SIGNS), max_size=max_size)))
    spans = []
    if plain:
        for mark in draw(st.lists(MARKS, max_size=3, unique_by=lambda mark: mark.kind)):
            edges = sorted(draw(st.sets(st.integers(0, len(plain)), min_size=2, max_size=4)))
            spans += [Span(start, end, mark) for start, end in pairwise(edges)]
    return Text(plain, spans)


@given(
    st.lists(
        st.one_of(
            runs().map(Paragraph),
            runs(6).map(Heading),
            st.lists(runs(5), min_size=1, max_size=3).map(lambda cells: Table([cells, cells], header_rows=1)),
            st.lists(runs(6), min_size=1, max_size=3).map(ListBlock),
        ),
        min_size=1,
        max_size=3,
    )
)
def test_signs_of_markdown_are_words(body: list[Block]) -> None:
    """Whatever signs stand in a text, and wherever its marks begin and end, they come back."""
    check_said(Release(body=body))


def test_deepest_blocks_come_back() -> None:
    """Blocks that nest as deep as a release allows are read back."""
    block: Block = Paragraph("bottom")
    for number in range(15):
        block = ListBlock([[Paragraph("on the way"), block]], ordered=number % 2 == 1)
    release = Release(body=[block])
    check_said(release)
    written = MARKDOWN.draft(MARKDOWN.render(release)).written
    assert written is not None
    assert written.release == release


@pytest.mark.parametrize("before", range(40))
def test_links_behind_open_brackets(before: int) -> None:
    """However many brackets stay open, the links behind them are links."""
    words = "see [ " * before
    link = Span(len(words), len(words) + 4, Link("https://acme.example/"))
    for tail in (" and more", " and ] more", " and] (more)"):
        check_said(Release(body=[Paragraph(Text(f"{words}here{tail}", [link]))]))


BRACKETS = st.lists(st.sampled_from([*"[][`\\*", "[a](b)", "](b)", "]", "[r]", "][r]", "[]", "<http://x.example>"]))


@given(BRACKETS.map("".join))
def test_brackets_are_read_as_another_parser_reads_them(source: str) -> None:
    """Which of many brackets make links, and which stay words."""
    source = f"x{source}.\n\n[r]: /u"
    theirs = comrak_html(source)
    assume(not re.search("<a[^>]*>(?:(?!</a>).)*<a", theirs))  # it lets a link stand in a link
    assert re.sub(' data-line="1"', "", to_html(source)[0]) == theirs
