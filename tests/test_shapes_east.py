"""Releases in Japanese, Chinese and Korean in the shapes in which they arrive, read as what they say.

Each is a file in ``shapes``, with what has to be found in it beside it, in the form of `pressdoc.facts`;
``has`` names beginnings of blocks with their roles.  Companies and people are invented.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import pressdoc

SHAPES = Path(__file__).parent / "shapes"
EXPECTED = sorted(SHAPES.glob("east-*.json"))
LINES = frozenset(("release_line", "date", "metadata", "end_mark"))
TEXT = frozenset(("body", "heading", "list", "table", "caption"))


def family(role: str) -> str:
    """Return a role, or the family of roles that need not be told apart."""
    return "line" if role in LINES else "text" if role in TEXT else role


def compared(key: str, value: Any) -> Any:
    """Return a value of the facts in the form in which it is compared."""
    match key:
        case "contacts":
            return [(one["name"], one["title"], one["organisation"], one["emails"], one["phones"]) for one in value]
        case "quotes":
            return [(one["parts"], one["speaker"], one["title"], one["affiliation"]) for one in value]
        case "money":
            return [
                one if isinstance(one, list) else [one["text"], one["currency"], str(one["amount"])] for one in value
            ]
        case "organisations" | "people" | "issuers":
            return sorted(value)
    return value


@pytest.mark.parametrize("path", EXPECTED, ids=[path.stem for path in EXPECTED])
def test_a_release_is_read_as_what_it_says(path: Path) -> None:
    """Every fact that is expected is found, and no other of its kind; the blocks have their roles."""
    expected = json.loads(path.read_text("utf-8"))
    source = next(one for one in SHAPES.glob(f"{path.stem}.*") if one.suffix != ".json")
    facts = json.loads(json.dumps(pressdoc.facts(pressdoc.examine(source.read_bytes())), default=str))
    blocks = [(family(role), text) for role, text in facts["blocks"]]
    for role, words in expected.pop("has"):
        assert any(found == family(role) and words in text for found, text in blocks), (role, words)
    for key, value in expected.items():
        assert compared(key, facts[key]) == compared(key, value), key


@pytest.mark.parametrize(("town", "head"), [("白浜区", "区長"), ("白浜町", "町長"), ("白浜市", "市長")])
def test_a_ward_issues_what_its_mayor_stands_beside(town: str, head: str) -> None:
    """A deck stands between waves, whatever day is in it."""
    said = f"{town}（{head}：新島 智恵子）は、住民が災害時に自宅で避難を続けられるよう、建物12棟に場所を設けます。"
    page = f"令和８年７月３日\n\n備蓄の場所を設置します\n～９月１日（防災の日）運用開始～\n\n{said}\n\n{said}\n"
    release = pressdoc.parse(page, format="text")
    assert [issuer.name for issuer in release.issuers] == [town]
    assert [deck.plain for deck in release.subheadlines] == ["～９月１日（防災の日）運用開始～"]


def test_a_comment_of_the_mayor_is_of_the_one_who_is_named() -> None:
    """A heading says the office only; where two hold it, nobody is meant."""
    said = "白浜区（区長：新島 智恵子）は、住民が災害時に自宅で避難を続けられるよう、建物12棟に場所を設けます。"
    other = "海辺区の区長の西野 隆氏も式に出席します。"
    comment = "３　区長コメント\n「建物の上層階で孤立する方を一人も出さない。その決意で取り組みます。」"
    pages = [f"令和８年７月３日\n\n備蓄の場所を設置します\n\n{text}\n\n{comment}\n" for text in (said, said + other)]
    speakers = [pressdoc.parse(page, format="text").quotes[0].speaker for page in pages]
    assert [getattr(speaker, "name", None) for speaker in speakers] == ["新島 智恵子", None]
