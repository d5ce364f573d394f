"""Which step decided what: the steps are run one by one, and the entries looked at after each.

The steps know nothing of it, so that it costs nothing where nobody asks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from pressdoc.model.reading import Decision

if TYPE_CHECKING:
    from pressdoc.understand.work import Entry, Work

OPENING = 60
"""Characters of a block that a decision repeats."""


def run_and_watch(work: Work, steps: Iterable[Callable[[Work], None]]) -> tuple[Decision, ...]:
    """Run the steps and return what each entry was taken for, in reading order."""
    decided: dict[int, tuple[Entry, str | None, str]] = {}  # by identity; the entry is kept alive
    for step in steps:
        step(work)
        for entry in work.entries:
            before = decided.get(id(entry))
            if entry.part is not None and (before is None or before[1] != entry.part):
                decided[id(entry)] = (entry, entry.part, step.__name__)
    return tuple(_decision(entry, decided[id(entry)][2]) for entry in work.entries if id(entry) in decided)


def _decision(entry: Entry, step: str) -> Decision:
    part = entry.role if entry.part == "aside" else entry.part or ""
    words = " ".join(entry.plain[: OPENING * 2].split())
    return Decision(entry.place(), part, step, entry.reason or _from_markup(entry), words[:OPENING])


def _from_markup(entry: Entry) -> str:
    """Return what the source's syntax said of a block, which is evidence where a step names none."""
    if entry.hint is not None:
        return f"the markup calls it {entry.hint!r}"
    return "" if entry.level is None else f"a heading of level {entry.level}"
