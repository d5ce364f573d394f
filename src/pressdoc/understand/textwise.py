"""Blocks with other texts in their places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from pressdoc.model import Divider, Heading, ListBlock, ListItem, Paragraph, Preformatted, Text, Unknown
from pressdoc.model.generated import changer, maker

Swaps = Mapping[int, Text]
"""New texts by the ``id()`` of those that they replace, which must be kept alive meanwhile."""


_paragraph = maker(Paragraph, "text", "language", "extra")
_item = maker(ListItem, "blocks", "extra")
_with_items = changer(ListBlock, "items")


def swapped(value: Any, swaps: Swaps) -> Any:
    """Return a block, or any other value of the model, with its texts exchanged; the same object when none is.

    Texts are told apart by identity, since two paragraphs may say the same.
    """
    kind = type(value)
    if kind is Text:
        return swaps.get(id(value), value)
    if kind is Paragraph:  # most texts stand in one
        new = swaps.get(id(value.text))
        return value if new is None else _paragraph(new, value.language, value.extra)
    if kind is Heading or kind is Preformatted:
        new = swaps.get(id(value.text))
        return value if new is None else attrs.evolve(value, text=new)
    if kind is ListBlock:
        inner = swapped(value.items, swaps)
        return value if inner is value.items else _with_items(value, inner)
    if kind is ListItem:
        inner = swapped(value.blocks, swaps)
        return value if inner is value.blocks else _item(inner, value.extra)
    if kind is tuple:
        items = tuple([swapped(item, swaps) for item in value])
        return items if any(a is not b for a, b in zip(items, value, strict=True)) else value
    if kind is Divider or kind is Unknown or not attrs.has(kind):
        return value
    changes = {}
    for field in attrs.fields(kind):
        before = getattr(value, field.name)
        if type(before) is tuple or attrs.has(type(before)):
            after = swapped(before, swaps)
            if after is not before:
                changes[field.name] = after
    return attrs.evolve(value, **changes) if changes else value
