"""What follows from a change that is told already, or is no change of the text, and so is not told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from pressdoc.comparison.canonical import plain_words
from pressdoc.comparison.change import ADDED, CHANGED, REMOVED, Change

if TYPE_CHECKING:
    from pressdoc.comparison.extracts import Extract

MOST = 200
"""Changes that are looked at for what follows from them."""

NAMES = ("organisation", "person")
"""Facts that are where their words are: as many words before and after, no change."""
BESIDE = ("title", "affiliation")
"""Facts that are read beside a name, which may be read now and not before."""


class Told:
    """The changes that are told, and what they explain."""

    def __init__(self, changes: Iterable[Change]) -> None:
        pairs = [pair for change in list(changes)[:MOST] if change.what == CHANGED for pair in _pairs(change)]
        self._now = {old: new for old, new in pairs[:MOST] if old and old != new}
        longest = sorted(self._now, key=len, reverse=True)
        self._was = re.compile("|".join(rf"(?<!\w){re.escape(old)}(?!\w)|{_wide(old)}" for old in longest) or r"(?!)")

    def explains(self, old: str | None, new: str | None) -> bool:
        """Return whether words become others by putting in the facts that changed."""
        words, wanted = old or "", plain_words(new or "")
        return wanted in (plain_words(words), plain_words(self._was.sub(lambda found: self._now[found[0]], words)))

    def left(self, changes: Iterable[Change]) -> Iterator[Change]:
        """Yield the changes that do not follow from those told."""
        return (
            change
            for change in changes
            if change.kind == "order" or change.what != CHANGED or not self.explains(change.old, change.new)
        )


def _wide(words: str) -> str:
    """Return what finds words of a script without blanks, anywhere; nothing for others."""
    return re.escape(words) if words > "\u2e7f" else "(?!)"


def joined(found: Sequence[Change]) -> list[Change]:
    """Return changes in which a fact that went, and other words in its place, are one change."""
    wording = [change for change in found if change.kind == "wording" and change.what == CHANGED]
    gone = {plain_words(change.old or ""): change for change in wording}
    came = {plain_words(change.new or ""): change for change in wording}
    used: set[Change] = set()
    out: list[Change] = []
    for change in found:
        words = None
        if change.what == REMOVED:
            words = gone.get(plain_words(change.old or ""))
        elif change.what == ADDED:
            words = came.get(plain_words(change.new or ""))
        if words is None or change.kind == "wording":
            out.append(change)
            continue
        used.add(words)
        joint = attrs.evolve(words, kind=change.kind, of=change.of)
        out.append(joint)
    return [change for change in out if change not in used]


def _pairs(change: Change) -> Iterator[tuple[str, str]]:
    """Yield what a change puts in the place of what: of names and contacts each word or field as well."""
    old, new = change.old or "", change.new or ""
    yield old, new
    if change.kind in ("person", "listing", "contact"):
        separator = ", " if change.kind == "contact" else " "
        fields, others = old.split(separator), new.split(separator)
        if len(fields) == len(others):
            yield from ((one, other) for one, other in zip(fields, others, strict=True) if one != other)


def real(changes: Sequence[Change], old: Extract, new: Extract) -> Iterator[Change]:
    """Yield changes without those of names whose words stand as often as before: they were read in another way."""
    texts = [plain_words("\n".join(part.text.plain for part in one.parts)) for one in (old, new)]
    for number, change in enumerate(changes):
        is_read = change.kind in NAMES or (change.kind in BESIDE and change.what != CHANGED)
        if not is_read or number >= MOST or not _as_often(change, texts):
            yield change


def _as_often(change: Change, texts: Sequence[str]) -> bool:
    words = [plain_words(side) for side in (change.old, change.new) if side]
    return all(texts[0].count(one) == texts[1].count(one) for one in words)
