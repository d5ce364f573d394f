"""The rules of checks: each on releases that trigger it and on near misses, which stand in ``tests/rules``.

Companies and people are invented.
"""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path
from typing import Any

import pytest
from babel.dates import format_date

import pressdoc
from pressdoc.checks import BUILT_IN, Finding, Rule
from releases import HOUSE, source_of

RULES = Path(__file__).parent / "rules"
FEWEST = 3
"""Cases of each kind that every rule has."""


def cases_of(rule: Rule) -> dict[str, list[dict[str, Any]]]:
    """Return what triggers a rule, and what nearly does."""
    found = tomllib.loads((RULES / f"{rule.id}.toml").read_text("utf-8"))
    return {kind: found[kind] for kind in ("trigger", "miss")}


CASES = [
    pytest.param(rule, kind, case, id=f"{rule.id}-{kind}-{number}")
    for rule in BUILT_IN
    for kind, cases in cases_of(rule).items()
    for number, case in enumerate(cases)
]


def found_in(case: dict[str, Any], rule: Rule | None = None) -> list[Finding]:
    """Return what is found in the release of a case, by one rule or by all of the core."""
    source = source_of(case)
    syntax = case.get("format", "text")
    reading = pressdoc.examine(source, format=syntax)
    where = source if syntax in ("text", "markdown") else None
    return pressdoc.check(reading, rules=None if rule is None else [rule.id], source=where)


@pytest.mark.parametrize(("rule", "kind", "case"), CASES)
def test_rule(rule: Rule, kind: str, case: dict[str, Any]) -> None:
    """What triggers a rule is found at its words; a near miss is not."""
    found = found_in(case, rule)
    if kind == "miss":
        assert not found, [(one.message, one.words) for one in found]
        return
    assert found
    assert {one.id for one in found} == {rule.id}
    if "finds" in case:
        assert case["finds"] in [one.words for one in found], [(one.message, one.words) for one in found]


@pytest.mark.parametrize("rule", BUILT_IN, ids=lambda rule: str(rule.id))
def test_every_rule_has_cases(rule: Rule) -> None:
    """Every rule has as many releases that trigger it and near misses as it takes to trust it."""
    cases = cases_of(rule)
    assert len(cases["trigger"]) >= FEWEST
    assert len(cases["miss"]) >= FEWEST
    assert rule.about


def test_no_cases_without_a_rule() -> None:
    """Every file of cases is of a rule."""
    assert {path.stem for path in RULES.glob("*.toml")} == {rule.id for rule in BUILT_IN}


WEEK = (
    "ar bg ca cs da de el en es fr he hi hr hu id it ja ko nl no pl pt ro ru sv th tr uk vi zh-Hans zh-Hant"
).split()
"""Languages in which a full date is printed with its weekday, and read."""


@pytest.mark.parametrize("language", WEEK)
def test_weekday_in_every_language(language: str) -> None:
    """A full date with the weekday of the day after is found, and one with its own is not."""
    locale = language.replace("-", "_")
    day, after = datetime.date(2025, 11, 4), datetime.date(2025, 11, 5)
    right = format_date(day, "full", locale=locale)
    wrong = right.replace(format_date(day, "EEEE", locale=locale), format_date(after, "EEEE", locale=locale))
    found = [
        pressdoc.check(pressdoc.Release(body=[f"{words}."], language=language), rules=["date-weekday"])
        for words in (right, wrong)
    ]
    assert [len(one) for one in found] == [0, 1]


@pytest.mark.parametrize("language", HOUSE)
def test_nothing_in_a_good_release(language: str) -> None:
    """A release without slips has no findings."""
    found = found_in({"language": language})
    assert not found, [(one.id, one.message, one.words) for one in found]
