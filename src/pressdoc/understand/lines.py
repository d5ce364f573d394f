"""Step: single lines that are a date and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pressdoc.understand.issued import take_date_line
from pressdoc.understand.languages import section
from pressdoc.understand.release_lines import is_prose
from pressdoc.understand.work import LONGEST_LINE, touch

if TYPE_CHECKING:
    from pressdoc.understand.work import Entry, Work

DATES, ENDING = 40, 8
"""Blocks from the start, and to the end, among which a date stands on a line of its own."""


def find_lines(work: Work) -> None:
    """Decide the lines that only say of which day this is.

    They stand before the text; a date that a word introduces may stand after it too.
    """
    entries = work.undecided()
    end = _end_of_top(work, entries)
    label: Entry | None = None
    for number, entry in enumerate(entries):
        top = number < end
        above, label = label, None
        if not (entry.is_line or _is_day_below_end(work, entry)) or not (
            (top and number < DATES) or number >= len(entries) - ENDING
        ):
            continue
        if _is_of_event(work, entries, number):
            continue
        if above is not None:
            _take_below(work, above, entry)
        elif not _is_of_item(work, entries, number):
            take_date_line(work, entry, top=top)
        if top and len(entry.plain) <= LONGEST_LABEL and work.words.is_(entry.folded) in _LABELS:
            label = entry


_NUMBERED = re.compile(r"[（(]?[0-9０-９]{1,2}[)）.．、 \u3000]|[■□◆◇●○▼【＜]")
"""What the headings of a release in ideographs begin with: 2．契約締結日."""


def _is_of_item(work: Work, entries: list[Entry], number: int) -> bool:
    """Return whether a day stands right below a numbered heading, which says of what it is: the text's, no issue's."""
    above = entries[number - 1] if number else None
    return (
        above is not None
        and (above.number == entries[number].number or touch(above, entries[number]))
        and _NUMBERED.match(above.plain) is not None
        and len(above.plain) <= LONGEST_LABEL
        and work.words.is_(above.folded) not in _LABELS
        and any(map(is_prose, entries[:number]))  # 【海燕株式会社】 on top has the day of issue below
    )


def _is_day_below_end(work: Work, entry: Entry) -> bool:
    """Return whether the first of a few lines says that the text is over: 完, and the day below it."""
    first, newline, rest = entry.plain.strip().partition("\n")
    if not newline or len(rest) > LONGEST_LINE or rest.count("\n") > 1:
        return False
    return first.strip().casefold() in work.words.end_marks


_HOURS = re.compile(r"\d{1,2}[:.]\d\d(?: (?:Uhr|h))? ?(?:[-–—]|bis) ?\d{1,2}[:.]\d\d(?!\d)")
"""From when to when: no moment of issue."""


def _is_of_event(work: Work, entries: list[Entry], number: int) -> bool:
    """Return whether a line says when something takes place: it has hours, or one beside it says where."""
    plain = entries[number].plain
    if len(plain) > LONGEST_LINE or not any(map(str.isdigit, plain)):
        return False
    labels = section(work.language, "dates").get("where", ())
    beside = entries[max(0, number - 1) : number] + entries[number + 1 : number + 2]
    heads = (one.plain.partition(":") for one in beside)
    return _HOURS.search(plain) is not None or any(colon and head.strip() in labels for head, colon, _ in heads)


def _end_of_top(work: Work, entries: list[Entry]) -> int:
    """Return at which entry the text is under way: a long one, the third paragraph, or contacts below some text."""
    paragraphs = 0
    contacts: list[int] = []
    for number, entry in enumerate(entries):
        if contacts and entry.number > contacts[0]:
            return number
        if len(entry.plain) > LONGEST_LINE:
            return number
        if is_prose(entry):
            paragraphs += 1
            if paragraphs == TEXT:
                return number
            contacts = contacts or [one.number for one in work.of("contacts") if one.number > entry.number]
    return len(entries)


TEXT = 3
"""Paragraphs; fewer may be decks above the date."""
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
