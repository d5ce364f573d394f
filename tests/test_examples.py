"""The releases and scripts in ``examples/``: what a user tries first works."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import pressdoc

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
LABELS = ROOT / "tests" / "examples"

ENGLISH = ["orbital-freight.txt", "harbour-museum.txt", "solar-orchard.md", "quarterly-results.html"]
OTHERS = ["windpark-de.txt", "battery-zh.txt"]
RELEASES = [*ENGLISH, *OTHERS]

AMOUNTS_FOUND = 0.9
"""The share of the labelled amounts that has to be found, with all that is said of them."""


def label(name: str) -> dict[str, Any]:
    """Return what a person found in a release, in the keys of `pressdoc.facts`."""
    loaded: dict[str, Any] = json.loads((LABELS / name).with_suffix(".json").read_text(encoding="utf-8"))
    return loaded


def folded(value: Any) -> Any:
    """Return a value with every run of blanks as one: labels were typed, and no-break spaces with them."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return [folded(item) for item in value]
    return {key: folded(item) for key, item in value.items()} if isinstance(value, dict) else value


@pytest.fixture(scope="module")
def facts() -> dict[str, dict[str, Any]]:
    """Return the facts of each release, blanks folded."""
    return {name: folded(pressdoc.facts(pressdoc.examine(EXAMPLES / name))) for name in RELEASES}


def test_every_release_is_here() -> None:
    """Each example release has a label, and each is among those tested below."""
    files = [path for path in EXAMPLES.iterdir() if path.is_file()]
    found = {path.name for path in files if path.suffix != ".py" and path.name != "README.md"}
    assert found == set(RELEASES)
    assert {path.stem for path in LABELS.glob("*.json")} == {Path(name).stem for name in RELEASES}


# -- formats -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format", ["html", "markdown", "json"])
@pytest.mark.parametrize("name", RELEASES)
def test_there_and_back(name: str, format: str, tmp_path: Path) -> None:
    """A release is written to a file in three formats and read back equal, named or not."""
    release = pressdoc.read(EXAMPLES / name)
    assert len(release.body) >= 3
    written = pressdoc.render(release, format)
    assert pressdoc.parse(written, format=format) == release
    assert pressdoc.parse(written.encode()) == release
    assert pressdoc.render(pressdoc.parse(written), format) == written


@pytest.mark.parametrize("name", RELEASES)
def test_text(name: str) -> None:
    """As text every word of a release is written, in printed order."""
    release = pressdoc.read(EXAMPLES / name)
    written = "".join(release.to_text().split())
    at = 0
    for role, text in release.parts():
        for word in text.plain.split():
            found = written.find(word, at)
            assert found >= 0, f"{role}: {word!r} is not written after {written[max(0, at - 40) : at]!r}"
            at = found + len(word)


# -- facts, against what a person found ----------------------------------------------------------------------


@pytest.mark.parametrize("name", RELEASES)
def test_headline(name: str, facts: dict[str, dict[str, Any]]) -> None:
    """The headline is found."""
    assert facts[name]["headline"] == folded(label(name)["headline"])


@pytest.mark.parametrize("name", RELEASES)
@pytest.mark.parametrize("key", ["issued", "embargo", "dateline", "tickers"])
def test_stated_once(name: str, key: str, facts: dict[str, dict[str, Any]]) -> None:
    """The day, the embargo, the dateline and the listings are as labelled."""
    assert facts[name][key] == folded(label(name)[key])


@pytest.mark.parametrize("name", RELEASES)
def test_language(name: str, facts: dict[str, dict[str, Any]]) -> None:
    """The language is found, be it with a region or a script that the label does not ask for."""
    assert facts[name]["lang"].partition("-")[0] == label(name)["lang"]


@pytest.mark.parametrize("name", RELEASES)
def test_quotations(name: str, facts: dict[str, dict[str, Any]]) -> None:
    """Every quotation is found, with exactly its parts."""
    assert [quote["parts"] for quote in facts[name]["quotes"]] == folded([q["parts"] for q in label(name)["quotes"]])


@pytest.mark.parametrize("name", ENGLISH)
@pytest.mark.parametrize("key", ["title", "affiliation"])
def test_speakers(name: str, key: str, facts: dict[str, dict[str, Any]]) -> None:
    """A quotation has its speaker, by the full name, and what the release says of the speaker."""
    found = [(quote["speaker"], quote[key]) for quote in facts[name]["quotes"]]
    assert found == folded([(quote["speaker_full"], quote[key]) for quote in label(name)["quotes"]])


def amounts(found: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Return amounts in a form that can be compared."""
    keys = ("text", "currency", "amount", "amount_max", "approximate", "per")
    return [tuple(folded(amount[key]) for key in keys) for amount in found]


def test_amounts(facts: dict[str, dict[str, Any]]) -> None:
    """Nine amounts of ten are found with all that is said of them, and nine found of ten are labelled."""
    wanted = Counter((name, *one) for name in ENGLISH for one in amounts(label(name)["money"]))
    found = Counter((name, *one) for name in ENGLISH for one in amounts(facts[name]["money"]))
    right = (wanted & found).total()
    assert right >= AMOUNTS_FOUND * wanted.total(), f"missed: {list(wanted - found)}"
    assert right >= AMOUNTS_FOUND * found.total(), f"not labelled: {list(found - wanted)}"


# -- scripts -----------------------------------------------------------------------------------------------


def printed(script: str, *arguments: str) -> str:
    """Run a script as its first lines say, and return what it prints."""
    command = [sys.executable, "-W", "error", f"examples/{script}", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode("utf-8")


def test_every_script_is_here() -> None:
    """Each script says on its second paragraph how it is run, and is run below."""
    scripts = sorted(path.name for path in EXAMPLES.glob("*.py"))
    assert scripts == ["amounts_in_euros.py", "custom_serializer.py", "who_said_what.py"]
    for script in scripts:
        assert f"\npython examples/{script} examples/" in (EXAMPLES / script).read_text(encoding="utf-8")


def test_amounts_in_euros() -> None:
    """Each amount has a line with what it was in euros, at a rate of the day of the release or before."""
    lines = printed("amounts_in_euros.py", "examples/orbital-freight.txt").splitlines()
    assert len(lines) == 15
    assert lines[0].split() == ["$184", "Million", "€159.3", "million", *lines[0].split()[4:]]
    assert "0.8656, ECB" in lines[0]
    assert lines[0].endswith("2025-10-14")


def test_who_said_what() -> None:
    """Each quotation of each file is a row."""
    files = [f"examples/{name}" for name in RELEASES]
    rows = list(csv.DictReader(io.StringIO(printed("who_said_what.py", *files))))
    assert [row["file"] for row in rows].count("examples/orbital-freight.txt") == 2
    assert len(rows) == sum(len(label(name)["quotes"]) for name in RELEASES)
    assert rows[0]["speaker"] == "Marisol Etchegaray"
    assert rows[0]["issued"] == "2025-10-14"


def test_custom_serializer() -> None:
    """A format of one's own takes fewer than 30 lines, and writes what the release has."""
    assert len((EXAMPLES / "custom_serializer.py").read_text(encoding="utf-8").splitlines()) < 30
    out = printed("custom_serializer.py", "examples/solar-orchard.md")
    assert out.startswith("*Pears below, power above: ")
    assert "<https://www.goulburnpears.example/|Goulburn Pear Growers Association>" in out
