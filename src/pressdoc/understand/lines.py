"""Step: single lines with a meaning of their own: release line, embargo, correction, date, genre."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

from pressdoc.model import Embargo, Restriction, Revision
from pressdoc.understand.dates import FoundDate, find_dates
from pressdoc.understand.vocabulary import fold

if TYPE_CHECKING:
    from pressdoc.understand.work import Entry, Work

Decision = Callable[["Work", "Entry"], None]

TOP = 25
"""Blocks from the start among which these lines stand."""


def find_lines(work: Work) -> None:
    """Decide the lines that say how, when and whether the release may be used.

    They stand before the text as a rule; a date alone on its line may stand after it too.
    """
    for number, entry in enumerate(work.undecided()):
        kind = work.words.is_(entry.folded)
        if kind in _DECIDE and number < TOP:
            _DECIDE[kind](work, entry)
        elif entry.is_line and len(entry.plain) <= 80:
            _date_line(work, entry)


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


def _date_line(work: Work, entry: Entry) -> None:
    """Set a line aside that is a date and nothing else, "Published: 27 October 2025"."""
    if not any(map(str.isdigit, entry.plain)):
        return
    found = find_dates(entry.plain, language=work.language)
    if len(found) != 1 or found[0].date is None or not (entry.hint == "date" or _is_all(work, entry.plain, found[0])):
        return
    entry.set_aside("date", "a date on a line of its own")
    if work.issued is None:
        work.issued = found[0].date


def _is_all(work: Work, plain: str, found: FoundDate) -> bool:
    before, after = fold(plain[: found.start]), fold(plain[found.end :])
    return (not before or work.words.is_(before) == "issued") and not any(map(str.isalpha, after)) and len(after) <= 8


def page_date(work: Work) -> datetime.date | None:
    """Return the date that the page's metadata give; a modification date never counts."""
    for stamp in (work.draft.page.issued, work.draft.page.published):
        if stamp:
            for found in find_dates(stamp, language=work.language):
                if found.date:
                    return found.date
    return None


def decide_issued(work: Work) -> None:
    """Take the release's own date: a line of its own, the dateline, the page's date, the caller's."""
    if work.issued is None and work.dateline is not None:
        work.issued = work.dateline.date
    if work.issued is None and (date := page_date(work)) is not None:
        work.issued = date
        work.remark("issued-from-metadata", f"the date {date.isoformat()} stands in the metadata only")
    if work.issued is None and work.fallback is not None:
        work.issued = work.fallback
        work.remark("issued-from-caller", f"no date was found; {work.fallback.isoformat()} was given")
