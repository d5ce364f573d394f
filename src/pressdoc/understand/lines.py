"""Step: single lines that are a date and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.issued import take_date_line
from pressdoc.understand.work import LONGEST_LINE

if TYPE_CHECKING:
    from pressdoc.understand.work import Entry, Work

DATES, ENDING = 40, 8
"""Blocks from the start, and to the end, among which a date stands on a line of its own."""


def find_lines(work: Work) -> None:
    """Decide the lines that only say of which day this is.

    They stand before the text; a date that a word introduces may stand after it too.
    """
    entries = work.undecided()
    above = True
    label: Entry | None = None
    for number, entry in enumerate(entries):
        if entry.is_line and ((above and number < DATES) or number >= len(entries) - ENDING):
            if label is not None:
                _take_below(work, label, entry)
                label = None
            else:
                take_date_line(work, entry, top=above)
            if above and len(entry.plain) <= LONGEST_LABEL and work.words.is_(entry.folded) in _LABELS:
                label = entry
        above = above and len(entry.plain) <= LONGEST_LINE


LONGEST_LABEL = 30
"""Characters."""
_LABELS = ("issued", "modified")


def _take_below(work: Work, label: Entry, entry: Entry) -> None:
    """Set a date aside with the label on the line above it: "Release date", and below "18 September 2025"."""
    issued = work.issued
    take_date_line(work, entry, top=True)
    if entry.part == "aside":
        label.set_aside("date", "introduces the date below it")
        if work.words.is_(label.folded) == "modified":
            work.issued = issued
