"""The blocks of a release in which contacts are looked for, and where its text stands among them."""

from __future__ import annotations

import functools
from itertools import accumulate
from typing import TYPE_CHECKING

from pressdoc.understand.contact.pieces import Reader

if TYPE_CHECKING:
    from pressdoc.understand.contact.words import ContactWords
    from pressdoc.understand.work import Entry, Work

LONGEST_LINE = 200
"""Characters; longer entries are text."""

MOST_BLOCKS = 60
"""Blocks below one heading, or side by side that the markup calls a contact."""

LONGEST_HEADING = 60
"""Characters of a heading above others."""

LONGEST_SENTENCE = 400
"""Characters of running text that can be a contact as a whole."""


class Search:
    """One search for contacts: the working paper, its blocks, and the words by which contacts are told."""

    def __init__(self, work: Work, words: ContactWords) -> None:
        self.work = work
        self.words = words
        self.entries: list[Entry] = work.entries

    @functools.cached_property
    def _before(self) -> list[int]:
        """Characters of text before each entry, and of all of it; what became a contact meanwhile counts."""
        sizes = [len(one.plain) if one.part in (None, "contacts") else 0 for one in self.entries]
        return [0, *accumulate([size if size > LONGEST_LINE else 0 for size in sizes])]

    def is_at_the_edge(self, at: int) -> bool:
        """Return whether an entry stands above the text of the release, or behind most of it.

        A contact without a heading stands there.
        """
        before, behind = self._before[at], self._before[-1] - self._before[at + 1]
        return not before or before >= behind


def reader(words: ContactWords, plain: str) -> Reader:
    """Return a reader of lines of which nothing else is known."""
    return Reader(plain, words, _nobody, _nobody)


def _nobody(name: str) -> bool:
    return False
