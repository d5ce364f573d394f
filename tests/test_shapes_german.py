"""German releases, and some in other languages of Europe, in the shapes that wires, newsrooms and ministries give them.

Each document of ``shapes/german-*`` and ``shapes/europe-*`` stands beside what it says, in the form of
`pressdoc.facts`; of ``blocks`` the first words stand there, of contacts names and addresses, of quotations
what is looked at.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import pressdoc

SHAPES = Path(__file__).parent / "shapes"
NAMES = sorted(path.stem for path in SHAPES.glob("*.json") if path.stem.startswith(("german-", "europe-")))
BODY = frozenset({"body", "heading", "list", "table", "caption"})
OUTSIDE = frozenset({"release_line", "date", "metadata", "end_mark"})


def wanted(name: str) -> dict[str, Any]:
    """Return what a document says, as we read it."""
    said: dict[str, Any] = json.loads((SHAPES / f"{name}.json").read_text(encoding="utf-8"))
    return said


@cache
def facts(name: str) -> dict[str, Any]:
    """Return what is read in the document of a name."""
    source = next(path for path in SHAPES.glob(f"{name}.*") if path.suffix != ".json")
    found = pressdoc.facts(pressdoc.examine(source))
    contacts = found["contacts"]
    found["contact_names"] = [contact["name"] for contact in contacts if contact["name"]]
    found["emails"] = [email for contact in contacts for email in contact["emails"]]
    return found


def family(role: str) -> str:
    """Return what roles are one and the same for a reader."""
    return "body" if role in BODY else "outside" if role in OUTSIDE else role


def missed(blocks: list[list[str]], expected: list[list[str]]) -> list[tuple[str, str, list[str]]]:
    """Return the words that are not where they belong: role, first words, roles found."""
    out, at = [], 0
    for role, words in expected:
        found = [number for number, (_, text) in enumerate(blocks) if words in text]
        right = [number for number in found if number >= at and family(blocks[number][0]) == family(role)]
        if right:
            at = right[0]
        else:
            out.append((role, words, [blocks[number][0] for number in found]))
    return out


CASES = [(name, field) for name in NAMES for field in wanted(name)]


@pytest.mark.parametrize(("name", "field"), CASES)
def test_a_german_shape_is_read(name: str, field: str) -> None:
    """Every field is what the document says."""
    expected, found = wanted(name)[field], facts(name)[field]
    if field == "blocks":
        assert missed(found, expected) == []
    elif field == "quotes":
        keys = [list(quote) for quote in expected]
        assert [{key: one[key] for key in some} for some, one in zip(keys, found, strict=False)] == expected
    elif field in ("people", "contact_names", "emails", "organisations"):
        assert sorted(found) == sorted(expected)
    elif field == "dateline" and expected is None:
        assert not found or not any(found.values())
    else:
        assert found == expected
