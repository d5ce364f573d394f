"""Lists of a Word document, which are paragraphs with a number and a level."""

from __future__ import annotations

from typing import Any, NamedTuple

import attrs

from pressdoc.formats.word.properties import W, number_of, value_of
from pressdoc.model import Block, ListBlock, ListItem, Paragraph, Text


@attrs.frozen
class Listed:
    """A paragraph of a list."""

    text: Text
    number: str
    level: int
    ordered: bool
    start: int


def list_formats(part: Any) -> dict[tuple[str, str], tuple[bool, int]]:
    """Return for each list and level whether it has numbers, and the first of them."""
    found: dict[tuple[str, str], tuple[bool, int]] = {}
    relation = next((one for one in part.rels.values() if one.reltype.endswith("/numbering")), None)
    if relation is None or relation.is_external:
        return found
    numbering = relation.target_part.element
    kinds = {kind.get(W + "abstractNumId"): kind for kind in numbering.iter(W + "abstractNum")}
    for one in numbering.iter(W + "num"):
        kind = kinds.get(value_of(one, "abstractNumId", None))
        firsts = {
            change.get(W + "ilvl"): number_of(change.find(W + "startOverride"), 1)
            for change in one.iter(W + "lvlOverride")
        }
        for level in () if kind is None else kind.iter(W + "lvl"):
            number = level.get(W + "ilvl") or ""
            ordered = value_of(level, "numFmt", "decimal") not in ("bullet", "none")
            start = firsts.get(number, number_of(level.find(W + "start"), 1)) if ordered else 1
            if number.isdigit():
                found[one.get(W + "numId") or "", number] = (ordered, start)
    return found


class _Open(NamedTuple):
    """A list of which more may come."""

    of: Listed
    items: list[list[Block]]

    def made(self) -> ListBlock:
        return ListBlock(map(ListItem, self.items), ordered=self.of.ordered, start=self.of.start)


def lists_of(listed: list[Listed]) -> list[ListBlock]:
    """Return the lists that paragraphs make, those of deeper levels inside the item before them."""
    done: list[ListBlock] = []
    stack: list[_Open] = []

    def close() -> None:
        made = stack.pop().made()
        if stack:
            stack[-1].items[-1].append(made)
        else:
            done.append(made)

    for one in listed:
        while stack and (one.level, one.number) != (stack[-1].of.level, stack[-1].of.number or one.number):
            if one.level > stack[-1].of.level or (not one.number and one.level == stack[-1].of.level):
                break
            close()
        if not one.number and stack:
            stack[-1].items[-1].append(Paragraph(one.text))
            continue
        if not stack or one.level > stack[-1].of.level:
            stack.append(_Open(one, []))
        stack[-1].items.append([Paragraph(one.text)])
    while stack:
        close()
    return done
