"""Money in a language is its file alone: an invented one is read and written, and the docs say what they hold."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pressdoc import MoneyAmount, find_money
from pressdoc.phrases import money_phrase
from pressdoc.understand import languages

ROOT = Path(__file__).resolve().parents[1]

INVENTED = """
[money]
decimal = ","
before = false
to = "gis"
between = "vitwen"
and = "ond"
approximate = "zirk"
per = "vo"
stated = "summas"

[money.bounds]
over = "supra"

[money.scales]
6 = "milyo"
9 = "milyard"

[money.numbers]
3 = "tiri"

[money.per_nouns]
share = "akto"

[money.currencies]
EUR = { heads = "evro evros" }
dollar = { heads = "dolaro", CAD = "kanadik" }

[money.writing]
amount = "{number} {scale} {name}"
plain = "{number} {name}"
compact = "{number} {scale} {symbol}"
scales = { 6 = "milyo", 9 = "milyard" }
names = { EUR = "evros", USD = "dolaro" }
to = "gis"
per = "{amount} vo {noun}"
"""


@pytest.fixture
def invented(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Add a language by its file alone, and return its tag."""
    for file in Path(languages.__file__).parent.glob("*.toml"):
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "eo.toml").write_text(INVENTED, encoding="utf-8")
    monkeypatch.setattr(languages, "files", lambda _: tmp_path)
    _forget()
    yield "eo"
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    """Read the files anew."""
    from pressdoc import phrases
    from pressdoc.understand.money.words import language as money_language

    of_files = (languages.known, languages.file_of, languages._load)
    for cached in (*of_files, money_language.money_words, money_language._compiled, phrases._writing):
        cached.cache_clear()


def test_a_language_is_added_by_its_file_alone(invented: str) -> None:
    """Scales, number words, ranges, names, bounds and "per" of a new file are read, and its sums written."""
    text = "zirk 2,5 milyard evros; 3 gis 4 milyo kanadik dolaro; supra tiri milyo evros vo akto"
    spans = find_money(text, language=invented)
    assert [text[span.start : span.end] for span in spans] == [
        "2,5 milyard evros",
        "3 gis 4 milyo kanadik dolaro",
        "tiri milyo evros",
    ]
    first, second, third = (span.value for span in spans)
    assert (first.value, first.approximate) == (Decimal(2_500_000_000), True)
    assert (second.value, second.upper, second.currency) == (Decimal(3_000_000), Decimal(4_000_000), "CAD")
    assert (third.value, third.bound, third.per) == (Decimal(3_000_000), "over", "share")
    amount = MoneyAmount("2500000", "EUR", unit="100000", per="share")
    assert money_phrase(amount, invented) == "2,5 milyo evros vo akto"


def test_the_page_of_the_docs() -> None:
    """The page on languages is what the tables say: `python docs/money_page.py > docs/reference/money.md`."""
    path = ROOT / "docs" / "money_page.py"
    spec = importlib.util.spec_from_file_location("money_page", path)
    assert spec is not None
    assert spec.loader is not None
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (ROOT / "docs/reference/money.md").read_text(encoding="utf-8") == module.page()
