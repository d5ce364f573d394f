"""Step: single lines that are a date and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.issued import take_date_line
from pressdoc.understand.work import LONGEST_LINE

if TYPE_CHECKING:
    from pressdoc.understand.work import Work

DATES, ENDING = 40, 8
"""Blocks from the start, and to the end, among which a date stands on a line of its own."""


def find_lines(work: Work) -> None:
    """Decide the lines that only say of which day this is.

    They stand before the text; a date that a word introduces may stand after it too.
    """
    entries = work.undecided()
    above = True
    for number, entry in enumerate(entries):
        if entry.is_line and ((above and number < DATES) or number >= len(entries) - ENDING):
            take_date_line(work, entry, top=above)
        above = above and len(entry.plain) <= LONGEST_LINE
