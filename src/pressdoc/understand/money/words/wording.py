"""Numbers in words, as one language says them: "half a billion", "siebenhundert"."""

from __future__ import annotations

import re
from typing import Any

import attrs

from pressdoc.understand.money.words.patterns import alternation
from pressdoc.understand.money.words.section import by_word, split_phrases, words_of


@attrs.frozen(eq=False)
class NumeralWords:
    """The words of numbers."""

    numbers: dict[str, int]
    morphemes: re.Pattern[str] | None
    """The parts of numbers in one word, where a language writes them so."""
    articles: frozenset[str]
    vague: frozenset[str]
    fractions: tuple[tuple[tuple[str, ...], tuple[int, int]], ...]
    """The words of each with its digits and exponent: (75, -2) for "0.75"; longest first."""


def numeral_words(data: dict[str, Any]) -> NumeralWords:
    """Return the numbers of a language in words."""
    numbers = {word: int(value) for word, value in by_word(data.get("numbers", {})).items()}
    compounds = words_of(data, "compounds")
    return NumeralWords(
        numbers=numbers,
        morphemes=re.compile(alternation((*numbers, *compounds))) if compounds else None,
        articles=frozenset(words_of(data, "articles")),
        vague=frozenset(words_of(data, "vague")),
        fractions=_fractions(data),
    )


def _fractions(data: dict[str, Any]) -> tuple[tuple[tuple[str, ...], tuple[int, int]], ...]:
    table = [
        (tuple(re.split("[ -]", phrase)), (int(value.replace(".", "")), -len(value.partition(".")[2])))
        for value, phrases in data.get("fractions", {}).items()
        for phrase in split_phrases(phrases)
    ]
    return tuple(sorted(table, key=lambda entry: -len(entry[0])))
