"""The press office in a box beside the text."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from pressdoc.understand.contact.search import LONGEST_HEADING

if TYPE_CHECKING:
    from pressdoc.understand.contact.words import ContactWords
    from pressdoc.understand.work import Entry, Work

_MOST_OF_BOX = 8
"""Lines of a box beside the text with a contact."""


def from_beside(work: Work, words: ContactWords) -> list[Entry]:
    """Return the press office from beside a text, undecided again, where the text names no address.

    Ministries have it there; other pages repeat what the text says.
    """
    if work.draft.page.title is None or any("@" in entry.plain for entry in work.entries if entry.part is None):
        return []
    boxes = [entry for entry in work.entries if entry.hint == "aside" and entry.part == "aside"]
    for number, entry in enumerate(boxes):
        opening = words.opening(entry.plain) if entry.is_line and len(entry.plain) <= LONGEST_HEADING else None
        if opening is None or opening.role != "media" or opening.end < len(entry.plain.rstrip()):
            continue
        below = boxes[number + 1 : number + 1 + _MOST_OF_BOX]
        box = [entry, *itertools.takewhile(lambda one: one.level is None, below)]
        if any("@" in one.plain for one in box):
            for one in box:
                one.part = None
            return box
    return []
