"""The press office in a box beside the text."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from pressdoc.understand.contact.search import LONGEST_HEADING

if TYPE_CHECKING:
    from pressdoc.understand.contact.words import ContactWords
    from pressdoc.understand.work import Entry, Work

_MOST_OF_BOX = 12
"""Lines of a box beside the text with a contact, or two."""
_SHORTEST_DESK = 5
"""Letters of a word for the press that compounds hold: "Pressesprecherin"."""


def from_beside(work: Work, words: ContactWords) -> list[Entry]:
    """Return the press office from beside a text, undecided again, where the text names no address.

    Ministries have it there; other pages repeat what the text says.
    """
    if work.draft.page.title is None or any("@" in entry.plain for entry in work.entries if entry.part is None):
        return []
    boxes = [entry for entry in work.entries if entry.hint == "aside" and entry.part == "aside"]
    for number, entry in enumerate(boxes):
        opening = words.opening(entry.plain) if entry.is_line and len(entry.plain) <= LONGEST_HEADING else None
        if opening is None or opening.end < len(entry.plain.rstrip()):
            continue
        below = boxes[number + 1 : number + 1 + _MOST_OF_BOX]
        box = [entry, *itertools.takewhile(lambda one: one.level is None, below)]
        if any("@" in one.plain for one in box) and (opening.role == "media" or _is_for_media(box, words)):
            for one in box:
                one.part = None
            return box
    return []


def _is_for_media(box: list[Entry], words: ContactWords) -> bool:
    """Return whether a line of a box that is headed "Contact" says that it is for the press."""
    desks = [desk for desk in words.desks if len(desk) >= _SHORTEST_DESK]
    return any(desk in one.plain.casefold() for one in box for desk in desks)
