"""The correction note: what a desk is told of the changes, in the form of wires."""

from __future__ import annotations

import functools
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from pressdoc.comparison.change import ADDED, CHANGED, Change, Comparison, Spot
from pressdoc.understand.languages import file_of

if TYPE_CHECKING:
    from pressdoc.model import Release


def correction_note(comparison: Comparison, release: Release | None = None, *, language: str | None = None) -> str:
    """Return the note that corrects a release: "In the second paragraph, the amount should read ...".

    ``release`` is the one that is corrected, for its headline and day; ``language`` that of the
    note, by default of the release, English where no other is known.  "" when nothing changed.

    >>> change = Change("amount", "changed", "$5 million", "$6 million", Spot("body", 2), Spot("body", 2))
    >>> print(correction_note(Comparison((change,))))
    CORRECTION:
    In the second paragraph, the amount should read "$6 million", not "$5 million".
    """
    changes = [change for change in comparison.changes if change.kind != "order"]
    if not changes:
        return ""
    tag = file_of(language or comparison.languages[0]) or "en"
    tag = tag if tag in _table() else "en"
    words = _words(tag)
    return "\n".join((_lead(words, tag, release), *(_sentence(words, change) for change in changes)))


@functools.cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("pressdoc.comparison").joinpath("note.toml").read_text("utf-8"))


def _words(tag: str) -> dict[str, Any]:
    found: dict[str, Any] = _table()[tag]
    return found


def _lead(words: dict[str, Any], tag: str, release: Release | None) -> str:
    if release is None or release.headline is None:
        return str(words["lead_bare"])
    if release.issued is None:
        return str(words["lead"]).format(release.headline.plain)
    from babel.dates import format_date

    day = format_date(release.issued, words["day"], locale=tag.replace("-", "_"))
    return str(words["lead_dated"]).format(release.headline.plain, day)


def _sentence(words: dict[str, Any], change: Change) -> str:
    old, new = ((side or "").strip(" ,，、") for side in (change.old, change.new))
    where = _where(words, change.before or change.after)
    kind = words.get("kinds", {}).get(change.kind, change.kind)
    if change.what == CHANGED and change.of is not None and change.kind != "speaker":
        return str(words["changed_of"]).format(where, kind, change.of, new, old)
    if change.what == CHANGED:
        return str(words["changed"]).format(where, kind, new, old)
    if change.what == ADDED:
        return str(words["added"]).format(_where(words, change.after), kind, new)
    return str(words["removed"]).format(where, kind, old)


def _where(words: dict[str, Any], spot: Spot | None) -> str:
    if spot is None:
        return str(words["places"]["other"])
    if spot.paragraph is not None:
        ordinals = words["ordinals"]
        if spot.paragraph <= len(ordinals):
            return str(words["paragraph"]).format(ordinals[spot.paragraph - 1])
        return str(words["paragraph_number"]).format(spot.paragraph)
    return str(words["places"].get(spot.role, words["places"]["other"]))
