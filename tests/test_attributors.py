"""Other attribution engines: they fill in what is open, word for word, and change nothing."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterable, Sequence
from typing import Any

import attrs
import pytest

import pressdoc
from pressdoc import Claim, Person, Quote, UnknownAttributorError, Words, find_quotes

TEXT = """"We open in May," said Ada Finch, CEO of Elm.

The hall is full by noon. "Nobody wants to leave the quay before the last ferry does."

Later the harbour master, Bo Crane, locks the gate."""


@attrs.define
class Told:
    """A stand-in for an engine: it says what it was told to say, and remembers what it was asked."""

    claims: Sequence[Any]
    asked: list[tuple[str, Sequence[Quote]]] = attrs.Factory(list)
    name: str = "stand-in"

    def attribute(self, text: str, quotes: Sequence[Quote]) -> Iterable[Claim]:
        """Return the claims that it was made with."""
        self.asked.append((text, quotes))
        return self.claims


def at(words: str, text: str = TEXT) -> Words:
    """Return words with their place."""
    return Words(text.index(words), words)


def test_what_is_open_is_filled() -> None:
    """An engine names a speaker whom no rule found."""
    before = find_quotes(TEXT)
    assert [quote.speaker and quote.speaker.name for quote in before] == ["Ada Finch", None]
    engine = Told([Claim(1, at("Bo Crane"), title=at("harbour master"))])
    after = find_quotes(TEXT, attributor=engine)
    assert after[1].speakers == (Person("Bo Crane", title="harbour master"),)
    assert after[0] == before[0]
    asked, quotes = engine.asked[0]
    assert [asked[part.start : part.end] for quote in quotes for part in quote.parts] == [one.text for one in before]


def test_what_was_found_stays() -> None:
    """An engine cannot change a speaker, a title or an organisation that the text states beside the marks."""
    engine = Told([Claim(0, at("Bo Crane"), title=at("harbour master"), affiliation=at("Elm"))])
    assert find_quotes(TEXT, attributor=engine)[0].speakers == find_quotes(TEXT)[0].speakers


def test_a_known_speaker_stays_one_value() -> None:
    """A title that an engine adds stands wherever the person does; a last name alone is the person met before."""
    text = '"We open in May," said Ada Finch. The owner of Elm was there.\n\nIt is full. "Nobody leaves the quay."'
    engine = Told([Claim(1, at("Finch", text), title=at("owner", text), affiliation=at("Elm", text))])
    quotes = find_quotes(text, attributor=engine)
    assert quotes[0].speakers == quotes[1].speakers == (Person("Ada Finch", title="owner", affiliation="Elm"),)


@pytest.mark.parametrize(
    ("claim", "problem"),
    [
        (Claim(7, at("Bo Crane")), "no quotation of this text"),
        (Claim(1, Words(0, "Bo Crane")), "does not stand there"),
        (Claim(1, Words(-3, "gate")), "does not stand there"),
        (Claim(1, Words(4, "  ")), "does not stand there"),
        (Claim(1, "Bo Crane"), "does not stand there"),  # type: ignore[arg-type]  # what an engine may do
        ("Bo Crane", "no quotation of this text"),
    ],
)
def test_what_does_not_stand_in_the_text_is_refused(claim: Any, problem: str) -> None:
    """A claim that the text does not bear out changes nothing, and a remark says which."""
    reading = pressdoc.examine(TEXT, format="text", attributor=Told([claim]))
    assert reading.release == pressdoc.parse(TEXT, format="text")
    (message,) = (one.message for one in reading.remarks if one.code == "attribution-refused")
    assert message.endswith(problem)


def test_a_release_has_the_speaker_too() -> None:
    """In a release the person whom an engine names is one of the people, with a place."""
    engine = Told([])
    pressdoc.examine(TEXT, format="text", attributor=engine)
    text, _ = engine.asked[0]
    engine = Told([Claim(1, at("Bo Crane", text), title=at("harbour master", text))])
    reading = pressdoc.examine(TEXT, format="text", attributor=engine)
    assert [quote.speaker and quote.speaker.name for quote in reading.release.quotes] == ["Ada Finch", "Bo Crane"]
    assert "Bo Crane" in [person.name for person in reading.release.people]
    assert any("(rule: stand-in)" in one.message for one in reading.remarks)


def test_found_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """An attributor that an installed package advertises is found by its name; others are named in the error."""

    class Advertised:
        name = "stand-in"

        def load(self) -> object:
            return Told([Claim(1, at("Bo Crane"))])

    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: [Advertised()] if "pressdoc" in group else [])
    assert find_quotes(TEXT, attributor="stand-in")[1].speakers == (Person("Bo Crane"),)
    with pytest.raises(UnknownAttributorError, match="there are: stand-in"):
        find_quotes(TEXT, attributor="spacey")
    with pytest.raises(pressdoc.ValidationError, match="expected an object with name and attribute"):
        find_quotes(TEXT, attributor=object())  # type: ignore[arg-type]  # what a caller may do
