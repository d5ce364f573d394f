"""Readings to look at: what each block was taken for and why, and the page in colour."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given

from pressdoc import Decision, Reading, Release, examine, showing
from pressdoc.testing import releases
from pressdoc.understand import STEPS

SOURCE = """FOR IMMEDIATE RELEASE

Alder & Finch Opens <Second> Bakery

BRISTOL, England, Oct. 14, 2025 -- Alder & Finch Ltd. today opened a bakery for $2.5 million.

"Bread is slow," said Ada Finch, CEO of Alder & Finch.

About Alder & Finch

Alder & Finch Ltd. bakes bread in Bristol.

Back to top

###
"""


class Words(HTMLParser):
    """Collects the words of a page's sections, and the values that its marks explain."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.sections: list[tuple[str, str]] = []
        self.titles: list[str] = []
        self.tags: set[str] = set()
        self._inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        given = dict(attrs)
        if tag == "section":
            self.sections.append((given["data-role"] or "", ""))
        elif tag == "div":
            self._inside = given.get("class") == "words"
        elif tag == "mark" and given.get("title"):
            self.titles.append(given["title"] or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "div":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            role, words = self.sections[-1]
            self.sections[-1] = (role, words + data)


def solid(words: str) -> str:
    """Return words without their blanks."""
    return re.sub(r"\s+", "", words)


@pytest.fixture
def reading() -> Reading:
    """A release that has most parts, read with its decisions."""
    return examine(SOURCE, format="text", why=True)


def test_every_block_has_a_decision(reading: Reading) -> None:
    """Each block says what it was taken for, by which step, in the order of the source."""
    found = [(one.place.line, one.part) for one in reading.decisions]
    assert found == [
        (1, "release_line"),
        (3, "headline"),
        (5, "body"),
        (7, "body"),
        (9, "about"),
        (11, "about"),
        (13, "furniture"),
        (15, "end_mark"),
    ]
    assert {one.step for one in reading.decisions} <= {step.__name__ for step in STEPS}
    aside = reading.decisions[6]
    assert (aside.step, aside.words) == ("set_furniture_aside", "Back to top")
    assert "Back to top" in aside.clue


def test_decisions_cost_nothing_unless_asked_for(reading: Reading) -> None:
    """Without ``why`` there are none, and all else is the same."""
    plain = examine(SOURCE, format="text")
    assert plain.decisions == ()
    assert plain.release == reading.release
    assert plain.set_aside == reading.set_aside


def test_what_the_markup_says_is_a_clue() -> None:
    """Where a step names no evidence, what the syntax calls the block is evidence."""
    page = (
        "<article><h1>Alder & Finch Opens Bakery</h1><p>Alder & Finch opened a bakery in Bristol today.</p></article>"
    )
    headline = examine(page, format="html", why=True).decisions[0]
    assert headline.part == "headline"
    assert headline.clue


def test_the_page_has_every_word(reading: Reading) -> None:
    """The page has the words of all parts in reading order, escaped, with what the facts mean."""
    page = showing.page(reading)
    seen = Words(page)
    assert solid("".join(words for _, words in seen.sections)) == solid(
        "".join(text.plain for _, text in reading.parts())
    )
    assert [role for role, _ in seen.sections][:2] == ["release_line", "headline"]
    assert "USD 2,500,000 (default)" in seen.titles
    assert "said by Ada Finch" in seen.titles
    assert "<Second>" not in page
    assert "set furniture aside" in page
    assert "script" not in seen.tags


def test_a_page_of_nothing() -> None:
    """An empty reading has a page too."""
    assert "None were found." in showing.page(Reading(Release(body=[])))


@given(releases())
def test_any_release_has_a_page(release: Release) -> None:
    """The page of any release shows its words, whatever its spans."""
    words = Words(showing.page(Reading(release))).sections
    assert solid("".join(inner for _, inner in words)) == solid("".join(text.plain for _, text in release.parts()))


def test_the_list_of_decisions(reading: Reading) -> None:
    """The terminal lists the decisions below the facts, where they were asked for."""
    assert "set_furniture_aside" in showing.shown(reading)
    assert "set_furniture_aside" not in showing.shown(examine(SOURCE, format="text"))


def test_a_decision_is_a_value() -> None:
    """A decision can be compared and kept, like everything of a reading."""
    first = examine(SOURCE, why=True).decisions[0]
    assert isinstance(first, Decision)
    assert first == examine(SOURCE, why=True).decisions[0]
