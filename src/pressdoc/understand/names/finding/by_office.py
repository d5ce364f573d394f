"""Names of firms that play a part in a deal: "Kelda & Roe acted as legal advisor"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING

from pressdoc.understand.names.finding.looks import OPEN, Look
from pressdoc.understand.names.finding.search import Search, Stretch

if TYPE_CHECKING:
    from pressdoc.understand.names.capitals import Run

LOOK_AHEAD = 110
"""Characters behind a name in which the part is named."""

MOST_BETWEEN = 6
"""Words behind "acted as" among which the part is named that was played."""


def take_by_office(search: Search, parts_played: Iterable[str]) -> None:
    """Take what plays a part in a deal that firms play: "Kelda & Roe acted as legal advisor"."""
    for phrase in parts_played:
        at = search.text.find(phrase)
        while at >= 0:
            number = bisect_right(search.runs, at, key=_end_of) - 1
            behind = search.text[at + len(phrase) : at + LOOK_AHEAD].lower().split(None, MOST_BETWEEN)[:MOST_BETWEEN]
            if number >= 0 and search.runs[number].end == at and number not in search.shown:
                look = search.looks.of(search.runs[number].text)
                if look.kind == OPEN and not search.clues.offices.isdisjoint(word.strip(",.;") for word in behind):
                    _take_office(search, number, look)
                before = search.runs[number - 1] if number else None
                if before is not None and search.text[before.end : search.runs[number].start] in search.clues.closing:
                    _take_office(search, number - 1, search.looks.of(before.text))
            at = search.text.find(phrase, at + len(phrase))


def _take_office(search: Search, number: int, look: Look) -> None:
    end = search.runs[number].end
    is_given = look.name.split(" ", 1)[0] in search.words.given and "&" not in look.name
    if look.kind == OPEN and not is_given and look.name not in search.people:
        search.take(number, Stretch(end - len(look.name), end, number + 1), True)


def _end_of(run: Run) -> int:
    return run[1]
