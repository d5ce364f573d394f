"""Step: single lines with a meaning of their own: release line, embargo, correction, date, genre."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pressdoc.model import Embargo, Restriction, Revision
from pressdoc.understand.dates import find_dates
from pressdoc.understand.issued import take_date_line
from pressdoc.understand.work import LONGEST_LINE

if TYPE_CHECKING:
    from pressdoc.understand.work import Entry, Work

Decision = Callable[["Work", "Entry"], None]

TOP = 25
"""Blocks from the start among which these lines stand."""

DATES, ENDING = 40, 8
"""Blocks from the start, and to the end, among which a date stands on a line of its own."""


def find_lines(work: Work) -> None:
    """Decide the lines that say how, when and whether the release may be used.

    They stand before the text; a date that a word introduces may stand after it too.
    """
    entries = work.undecided()
    above = True
    for number, entry in enumerate(entries):
        kind = work.words.is_(entry.folded)
        if kind in _DECIDE and number < TOP:
            _DECIDE[kind](work, entry)
        elif entry.is_line and ((above and number < DATES) or number >= len(entries) - ENDING):
            take_date_line(work, entry, top=above)
        above = above and len(entry.plain) <= LONGEST_LINE


def _release_line(work: Work, entry: Entry) -> None:
    if work.release_line is None and entry.is_line and len(entry.plain) <= 120:
        entry.part = "release_line"
        work.release_line = entry.text()


def _embargo(work: Work, entry: Entry) -> None:
    if work.embargo is not None or len(entry.plain) > 400:
        return
    from pressdoc.zones import find_time

    dates = [found.date for found in find_dates(entry.plain, language=work.language) if found.date]
    time = find_time(entry.plain, language=work.language)
    entry.part = "embargo"
    work.embargo = Embargo(
        dates[0] if dates else None,
        time.time if time else None,
        time.zone if time else None,
        text=entry.text(),
    )
    if time is None or time.zone is None:
        work.remark("embargo-without-zone", "the embargo names no time zone", entry)


def _restriction(work: Work, entry: Entry) -> None:
    entry.part, entry.item = "restrictions", len(work.restrictions)
    work.restrictions.append(Restriction(entry.text()))


def _revision(kind: str) -> Decision:
    def decide(work: Work, entry: Entry) -> None:
        if work.revision is None and entry.is_line:
            entry.part = "revision"
            work.revision = Revision(kind, text=entry.text())

    return decide


def _genre(work: Work, entry: Entry) -> None:
    if entry.is_line:
        entry.set_aside("metadata", "says that this is a press release")


_DECIDE: dict[str | None, Decision] = {
    "release_line": _release_line,
    "embargo": _embargo,
    "restriction": _restriction,
    "correction": _revision("correction"),
    "update": _revision("update"),
    "withdrawal": _revision("withdrawal"),
    "genre": _genre,
}
