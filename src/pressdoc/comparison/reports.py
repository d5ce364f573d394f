"""A comparison as people read it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressdoc.comparison.change import ADDED, CHANGED

if TYPE_CHECKING:
    from pressdoc.comparison.change import Change, Comparison, Spot

LONGEST = 90
"""Characters of words that are shown."""


def as_text(comparison: Comparison) -> str:
    """Return a comparison in lines: what differs, where, the words before and after."""
    lines = [line for change in comparison.changes for line in _lines(change)]
    return "".join(f"{line}\n" for line in (*lines, _summary(comparison)))


def _lines(change: Change) -> Iterator[str]:
    of = f" of {_brief(change.of)}" if change.of else ""
    yield f"{change.kind}{of} {change.what}{', ' * bool(where := places(change))}{where}"
    if change.what == CHANGED and change.old == change.new:
        if change.old:
            yield f"  = {_brief(change.old)}"
        return
    if change.what != ADDED:
        yield f"  - {_brief(change.old or '(none)')}"
    if change.new is not None:
        yield f"  + {_brief(change.new)}"


def places(change: Change) -> str:
    """Return where a change is: "paragraph 2 (line 5) -> paragraph 2 (line 6)"; "" where nobody knows."""
    spots = [where for spot in (change.before, change.after) if spot is not None and (where := _where(spot))]
    return " -> ".join(dict.fromkeys(spots))


def _where(spot: Spot) -> str:
    words = f"paragraph {spot.paragraph}" if spot.paragraph is not None else spot.role.replace("_", " ")
    return words if spot.line is None else f"{words} (line {spot.line})"


def _brief(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"


def _summary(comparison: Comparison) -> str:
    if comparison.same:
        return "the same release in two languages" if comparison.translated else "the same release"
    count = len(comparison.changes)
    words = f"{count} difference{'' if count == 1 else 's'}"
    return f"{words} in what needs no words" if comparison.translated else words
