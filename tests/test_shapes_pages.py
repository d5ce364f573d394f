"""Whole pages, exhibits and pasted pages in the shapes that wires, filers and newsrooms give them.

Each document of ``shapes/pages-*`` stands beside what it says, in the form of `pressdoc.facts`; of
``blocks`` the first words stand there, and of quotations what is looked at.
"""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import pressdoc

if TYPE_CHECKING:
    from pressdoc.model import Reading

SHAPES = Path(__file__).parent / "shapes"
NAMES = sorted(path.stem for path in SHAPES.glob("pages-*.json"))
CASES = [(name, field) for name in NAMES for field in json.loads((SHAPES / f"{name}.json").read_text(encoding="utf-8"))]
BODY = frozenset({"body", "heading", "list", "table", "caption"})
OUTSIDE = frozenset({"release_line", "date", "metadata", "end_mark"})


def source(name: str) -> Path:
    """Return the document of a name."""
    return next(path for path in SHAPES.glob(f"{name}.*") if path.suffix != ".json")


@cache
def reading(name: str) -> Reading:
    """Return how a document is read."""
    return pressdoc.examine(source(name))


@cache
def facts(name: str) -> dict[str, Any]:
    """Return what it says."""
    return pressdoc.facts(reading(name))


def family(role: str) -> str:
    """Return what roles are one and the same for a reader."""
    return "body" if role in BODY else "outside" if role in OUTSIDE else role


def missed(blocks: list[list[str]], wanted: list[list[str]]) -> list[tuple[str, str, str | None]]:
    """Return the blocks that are not in their roles, in reading order: role, first words, role found."""
    out, at = [], 0
    for role, words in wanted:
        found = [n for n, (_, text) in enumerate(blocks) if words in text]
        right = [n for n in found if n >= at and family(blocks[n][0]) == family(role)]
        if right:
            at = right[0]
        else:
            out.append((role, words, blocks[found[0]][0] if found else None))
    return out


@pytest.mark.parametrize(("name", "field"), CASES)
def test_a_shape_is_read(name: str, field: str) -> None:
    """Every field is what the document says."""
    wanted = json.loads((SHAPES / f"{name}.json").read_text(encoding="utf-8"))[field]
    found = facts(name)
    if field == "blocks":
        assert missed(found["blocks"], wanted) == []
    elif field == "emails":
        assert {mail for contact in found["contacts"] for mail in contact["emails"]} == set(wanted)
    elif field == "contacts":
        assert [contact["name"] for contact in found["contacts"]] == wanted
    elif field == "quotes":
        for number, quote in enumerate(wanted):
            assert {key: found["quotes"][number].get(key) for key in quote} == quote
    elif field == "dateline" and wanted is None:
        assert not found["dateline"] or not any(found["dateline"].values())
    else:
        assert found[field] == wanted


@pytest.mark.parametrize("name", NAMES)
def test_no_letter_of_a_text_is_lost(name: str) -> None:
    """Every letter and digit of a document without markup is in one of the parts."""
    if source(name).suffix == ".html" or name == "pages-exhibit-text":
        return
    parts = "".join(text.plain for _, text in reading(name).parts())
    assert Counter(filter(str.isalnum, source(name).read_text("utf-8"))) == Counter(filter(str.isalnum, parts))
