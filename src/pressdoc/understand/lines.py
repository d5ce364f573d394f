"""Step: single lines with a meaning of their own: date and genre."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.issued import take_date_line
from pressdoc.understand.work import LONGEST_LINE

if TYPE_CHECKING:
    from pressdoc.understand.work import Entry, Work

TOP = 25
"""Blocks from the start among which these lines stand."""

DATES, ENDING = 40, 8
"""Blocks from the start, and to the end, among which a date stands on a line of its own."""


def find_lines(work: Work) -> None:
    """Decide the lines that only say what this is, and of which day.

    They stand before the text; a date that a word introduces may stand after it too.
    """
    entries = work.undecided()
    above = True
    for number, entry in enumerate(entries):
        if number < TOP and work.words.lines.get(entry.folded) == "genre":
            _genre(work, entry)
        elif entry.is_line and ((above and number < DATES) or number >= len(entries) - ENDING):
            take_date_line(work, entry, top=above)
        above = above and len(entry.plain) <= LONGEST_LINE


def _genre(work: Work, entry: Entry) -> None:
    if entry.is_line:
        entry.set_aside("metadata", "says that this is a press release")
