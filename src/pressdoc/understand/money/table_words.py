"""The words by which tables say in what their figures are, from section [money.tables] of a language's file."""

from __future__ import annotations

import functools
import re

import attrs

from pressdoc.understand.money.numerals import UNITS
from pressdoc.understand.money.words.currencies import currency_table
from pressdoc.understand.money.words.section import by_word, money_section

_PUNCTUATION = re.compile(r"[^\w%]+")


@attrs.frozen(eq=False)
class TableWords:
    """What there is to know of a language."""

    leads: frozenset[str]
    """ "in" of "in millions of euros"."""
    prefixes: tuple[str, ...]
    """ "单位：" before the unit, where no blanks part words."""
    scales: dict[str, int]
    """Exponents of words that are scales in such places, "thousands", "'000"; alone in brackets too."""
    references: frozenset[str]
    """Heads of columns that hold numbers of notes."""
    _single: tuple[str, ...]
    _counts: tuple[str, ...]
    ideographs: bool
    units: frozenset[str] = UNITS
    """Characters that are powers of ten."""

    def prefixes_in(self, text: str) -> bool:
        """Return whether a line says somewhere "unit:"."""
        return any(prefix in text for prefix in self.prefixes)

    def is_scale(self, phrase: str) -> bool:
        """Return whether a word is a scale also where nothing leads to it: "(thousands)"."""
        return phrase.lower() in self.scales

    def has_single(self, label: str) -> bool:
        """Return whether figures of a row are for one of something, so that the scale is not theirs."""
        return self._has(label, self._single)

    def has_counts(self, label: str) -> bool:
        """Return whether a row counts something else than money."""
        return self._has(label, self._counts)

    def _has(self, label: str, phrases: tuple[str, ...]) -> bool:
        if not self.ideographs:
            label = f" {_PUNCTUATION.sub(' ', label)} "
        return any(phrase in label for phrase in phrases)


@functools.cache
def table_words(language: str | None) -> TableWords:
    """Return what is known of a language; of one without a file, what holds in any."""
    section = money_section(language)
    data = section.get("tables", {})
    ideographs = bool(section.get("ideographs"))
    scales = {word: int(key) for key, words in data.get("scales", {}).items() for word in words.split()}

    def phrases(key: str) -> tuple[str, ...]:
        listed = (part.strip().lower() for part in str(data.get(key, "")).split(","))
        return tuple(part if ideographs else f" {part} " for part in listed if part)

    return TableWords(
        leads=frozenset(str(data.get("in", "")).split()),
        prefixes=tuple(part.strip() for part in str(data.get("prefixes", "")).split(",") if part.strip()),
        scales=_shared_scales() | scales,
        references=frozenset(part.strip() for part in phrases("references")),
        single=phrases("single"),
        counts=phrases("counts"),
        ideographs=ideographs,
    )


def _shared_scales() -> dict[str, int]:
    """Return the exponents of what stands for thousands in tables of any language: "'000"."""
    return {word: int(power) for word, power in by_word(currency_table()["in_tables"]["scales"]).items()}
