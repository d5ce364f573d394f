"""Reads the Markdown that pressdoc wrote exactly back, also after somebody has edited it.

Nothing in the file is trusted: what does not validate is understood like any Markdown.  The blocks
come from the Markdown, and what their words state from the comment.  A block whose words are as
they were keeps all of it; one that was changed keeps what is stated by words that still stand where
they stood, counted from the start or from the end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

import attrs

from pressdoc.draft import Draft, DraftBlock, Written
from pressdoc.errors import ParseError, ValidationError
from pressdoc.formats.markdown_alignment import align
from pressdoc.formats.markdown_comment import Broken, Comment, Entry, find_comment, read_comment
from pressdoc.formats.markdown_facts import COMPOSED, LINE, RUN_IN, SILENT, checksum, words_of
from pressdoc.formats.markdown_front import edited_front_matter
from pressdoc.formats.markdown_marks import with_spans
from pressdoc.formats.markdown_parts import Parts, read
from pressdoc.formats.markdown_sayable import sayable, sayable_text
from pressdoc.formats.pieces import BLOCKS, SECTIONS, Piece, hollow, restore
from pressdoc.formats.wording import that_fits
from pressdoc.model import Block, Contact, Paragraph, Release, Remark, Text
from pressdoc.model.blocks import texts
from pressdoc.model.release import Run


def read_own(source: str) -> tuple[Draft | None, list[Remark]] | None:
    """Return the draft of a file that pressdoc wrote, ``None`` for one that holds no comment of ours.

    A comment that does not fit gives no draft, but a remark that says why.
    """
    place = find_comment(source)
    if place is None:
        return None
    try:
        comment = read_comment(source[place.start : place.end])
        remarks: list[Remark] = []
        parts = read(source[: place.start] + source[place.end :], remarks)
        file = _File(comment, parts)
        return file.draft(remarks), []
    except (Broken, ParseError, ValidationError, LookupError) as error:
        message = f"the file is not as pressdoc wrote it, so it is read like any Markdown: {error}"
        return None, [Remark("own-file-broken", message)]


class Unit(NamedTuple):
    """What is printed as one block: a piece, or a dateline and the paragraph that it runs into."""

    lead: Entry | None
    entry: Entry

    @property
    def size(self) -> int:
        """How many characters it had."""
        return self.entry.size + (self.lead.size if self.lead else 0)

    def is_printed_as(self, words: str) -> bool:
        """Return whether its words are these."""
        if len(words) != self.size:
            return False
        at = self.lead.size if self.lead else 0
        if self.lead and checksum(words[:at]) != self.lead.crc:
            return False
        return checksum(words[at:]) == self.entry.crc

    def standing(self, words: str) -> int:
        """Return how many of its facts the words still hold."""
        at = self.lead.size if self.lead else 0
        return sum(1 for _ in self.entry.standing(words[at:]))


class _File:
    """A file of ours, put back together."""

    def __init__(self, comment: Comment, parts: Parts) -> None:
        self.comment = comment
        self.parts = parts
        self.printed: list[Piece] = []
        self.edited: list[Text] = []
        self.remarks: list[Remark] = []
        self.gone: list[Entry] = []
        self.seen: set[tuple[str, int]] = set()
        """Items of which something is printed still."""
        self.contacts: dict[int, list[Text]] = {}
        """Paragraphs that somebody added, by the contact that they follow."""
        self.changed_order = False

    def draft(self, remarks: list[Remark]) -> Draft:
        """Return the draft: the release, and what was added around it."""
        self._put_back()
        release = restore(hollow(self.comment.release, keep=self._composed()), self.printed)
        release = self._without_gone(release)
        release, around, more = edited_front_matter(release, self.comment.release, self.parts)
        remarks += self.remarks + more
        edited = {id(text) for text in self.edited}
        numbers = tuple(number for number, (_, text) in enumerate(release.parts()) if id(text) in edited)
        return Draft(
            blocks=(*around, *self.parts.definitions),
            remarks=tuple(remarks),
            written=Written(release=release, edited=numbers),
        )

    # Pieces.

    def _put_back(self) -> None:
        silent, units = self._units()
        blocks = [one.block for one in self.parts.blocks]
        words = list(map(words_of, blocks))
        for unit, number in align(units, words):
            if unit is None:
                self._add(blocks[number], self.parts.blocks[number])  # type: ignore[index]  # one of the two is there
                continue
            for entry in silent.pop(id(unit), ()):
                self._keep(entry)
            if number is None:
                self._drop(unit)
            else:
                self._take(unit, blocks[number], words[number])
        for entries in silent.values():
            for entry in entries:
                self._keep(entry)

    def _units(self) -> tuple[dict[int, list[Entry]], list[Unit]]:
        """Return what was printed, and by the id of a unit the pieces before it that printed nothing."""
        silent: dict[int, list[Entry]] = {}
        units: list[Unit] = []
        waiting: list[Entry] = []
        lead: Entry | None = None
        for entry in self.comment.entries:
            if entry.is_(SILENT):
                waiting.append(entry)
            elif entry.is_(RUN_IN):
                lead = entry
            else:
                units.append(Unit(lead, entry))
                lead = None
                if waiting:
                    silent[id(units[-1])], waiting = waiting, []
        if lead is not None:
            raise Broken("a dateline runs into nothing")
        if waiting:
            silent[0] = waiting
        return silent, units
