"""A release as the pieces that are printed, one after the other, and the rest that is not.

Every writer prints the pieces.  Those whose files are read back exactly (HTML, Markdown) also
carry the `hollow` release, so that reading is `restore`: put the printed words back in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import attrs

from pressdoc.model import Block, Release, Text
from pressdoc.model.release import PARTS, printed_items


class Piece(NamedTuple):
    """Something that is printed: a line or a block, and the field of the release that holds it."""

    part: str
    """The field of `Release`: "headline", "body", "about"."""
    item: int
    """Which of its items, from 0."""
    slot: str
    """The field of the item: "text", "note", "heading", "blocks"; "" when the item is the content."""
    content: Text | Block | None
    """``None`` when the document does not hold the words and a writer has to compose them."""


LINES = ("headline", "subheadlines", "release_line", "end_mark")
"""Parts whose items are texts."""
BLOCKS = ("body", "notes")
"""Parts whose items are blocks."""
SECTIONS = ("about", "notices")
"""Parts whose items have a heading and blocks."""
# The others (dateline, embargo, contacts, ...) have a text as printed beside their typed fields.


def pieces(release: Release) -> Iterator[Piece]:
    """Yield the pieces of a release in printed order."""
    for part, number, item in printed_items(release):
        yield from _of(part, number, item)


def _of(part: str, number: int, item: Any) -> Iterator[Piece]:
    if part in LINES or part in BLOCKS:
        yield Piece(part, number, "", item)
    elif part in SECTIONS:
        if item.heading is not None:
            yield Piece(part, number, "heading", item.heading)
        for block in item.blocks:
            yield Piece(part, number, "blocks", block)
    elif part == "revision":
        if item.text is not None or item.note is None:
            yield Piece(part, number, "text", item.text)
        if item.note is not None:
            yield Piece(part, number, "note", item.note)
    else:
        yield Piece(part, number, "text", item.text)


def hollow(release: Release, *, keep: Iterable[tuple[str, int]] = ()) -> Release:
    """Return the release without the words that `pieces` prints, values kept.

    ``keep`` names items whose words stay in, since a writer printed others in their place.
    """
    kept = set(keep)
    changes: dict[str, Any] = {}
    for part in PARTS:
        value = getattr(release, part)
        if part in LINES or part in BLOCKS:
            changes[part] = () if type(value) is tuple else None
        elif type(value) is tuple:
            changes[part] = tuple(
                item if (part, number) in kept else _emptied(part, item) for number, item in enumerate(value)
            )
        elif value is not None and (part, 0) not in kept:
            changes[part] = _emptied(part, value)
    emptied: Release = _without(release, changes)
    return emptied


def _emptied(part: str, item: Any) -> Any:
    if part in SECTIONS:
        return _without(item, {"heading": None, "blocks": ()})
    if part == "restrictions":
        return _without(item, {"text": Text()})
    if part == "revision":
        return _without(item, {"text": None, "note": None})
    return _without(item, {"text": None})


def _without(item: Any, empty: dict[str, Any]) -> Any:
    """Return the item with some fields empty; not by its constructor, which checks the others again."""
    hollow = object.__new__(type(item))
    for field in attrs.fields(type(item)):
        name = field.name
        object.__setattr__(hollow, name, empty[name] if name in empty else getattr(item, name))
    return hollow


def restore(rest: Release, printed: Iterable[Piece]) -> Release:
    """Put printed pieces back into the hollow release that they came with.

    Pieces of one part stand in the order of their items; a piece without content adds nothing.
    Raises `LookupError` for a piece whose item the hollow release does not have.
    """
    lines: dict[str, list[Any]] = {}
    items: dict[tuple[str, int], dict[str, Any]] = {}
    for part, number, slot, content in printed:
        if part in LINES or part in BLOCKS:
            lines.setdefault(part, []).append(content)
        elif content is not None:
            fields = items.setdefault((part, number), {})
            fields[slot] = (*fields.get(slot, ()), content) if slot == "blocks" else content
    changes: dict[str, Any] = {}
    for part, found in lines.items():
        changes[part] = tuple(found) if part in BLOCKS or part == "subheadlines" else found[0]
    for (part, number), fields in items.items():
        whole = changes.get(part, getattr(rest, part))
        if type(whole) is tuple:
            filled = attrs.evolve(whole[number], **fields)
            changes[part] = (*whole[:number], filled, *whole[number + 1 :])
        elif whole is None:
            raise LookupError(part)
        else:
            changes[part] = attrs.evolve(whole, **fields)
    return attrs.evolve(rest, **changes)
