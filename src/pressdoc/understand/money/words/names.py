"""The names of currencies in one language, with the words beside them that say whose: "Hong Kong dollars"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pressdoc.understand.money.words.currencies import PART, Head, Mark, currency_table, mark_of
from pressdoc.understand.money.words.patterns import first_words
from pressdoc.understand.money.words.section import phrases_of, split_phrases, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTS = {"minor": -2, "tenths": -1, "thousandths": -3}
"""Keys of the words for parts of a currency, each with its power of ten."""

_COUNTED = 4
"""How careful to be with a word by which things are counted."""


def heads_of(data: dict[str, Any]) -> dict[str, Head]:
    """Return the nouns of currencies and of their parts, in the cases they are printed in."""
    careful = dict.fromkeys(words_of(currency_table()["careful"], "words"), 1)
    careful |= dict.fromkeys(words_of(data, "doubtful"), _COUNTED)
    careful |= dict.fromkeys(words_of(data, "parts"), PART)
    heads: dict[str, Head] = {}
    for words, head in _nouns(data):
        for word in words.split():
            mark = head.mark._replace(careful=careful[word]) if head.mark and word in careful else head.mark
            for written in (word, word.capitalize(), word.title(), word.upper()):
                heads[written] = head._replace(mark=mark)
    return heads


def _nouns(data: dict[str, Any]) -> Iterator[tuple[str, Head]]:
    """Yield the words for each currency, then those for its hundredths and tenths, with what they mean."""
    for name, entry in data.get("currencies", {}).items():
        marks = {
            phrase.lower(): mark_of(code, "word")
            for code, phrases in entry.items()
            if code != "heads"
            for phrase in split_phrases(phrases)
        }
        alone = None if name == "none" else mark_of(name, "word")
        yield entry["heads"], Head(alone, tuple(sorted(marks, key=len, reverse=True)), marks)
    for key in ("minor", "tenths"):
        for name, words in data.get(key, {}).items():
            yield words, Head(mark_of(name, "word", exponent=_PARTS[key], before=False), (), {})


def openings_of(heads: dict[str, Head]) -> frozenset[str]:
    """Return the first words of the names of currencies, in every case."""
    words = first_words(*(head.qualifiers for head in heads.values()))
    return frozenset(heads) | {form for word in words for form in (word, word.capitalize(), word.upper())}


def glued_names(data: dict[str, Any]) -> dict[str, Mark]:
    """Return the names of currencies and their parts where no blanks part words."""
    table = _glued_currencies(data)
    careful = dict.fromkeys(words_of(data, "parts"), PART)
    for key, exponent in _PARTS.items():
        for name, words in data.get(key, {}).items():
            mark = mark_of(name, "word", exponent=exponent, before=False)
            table |= {word: mark._replace(careful=careful.get(word, 0)) for word in words.split()}
    return table


def _glued_currencies(data: dict[str, Any]) -> dict[str, Mark]:
    """Return the names of currencies, with the words that say whose, and with a scale where one is glued."""
    table: dict[str, Mark] = {}
    scales = {scale: int(exponent) for exponent, scale in data.get("glued_scales", {}).items()}
    for name, entry in data.get("currencies", {}).items():
        before = name in words_of(data, "prefixes")
        for head in entry["heads"].split():
            if name != "none":
                table[head] = mark_of(name, "word", before=before)
            for scale, exponent in scales.items():
                table[scale + head] = mark_of(name, "word", exponent=exponent, before=False)
            for code, phrases in entry.items():
                if code != "heads":
                    written = (phrase + blank + head for phrase in split_phrases(phrases) for blank in ("", " "))
                    table |= dict.fromkeys(written, mark_of(code, "word", before=before))
    return table


def others_of(data: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return words and phrases that begin with the name of a currency and mean something else, by their beginning."""
    table: dict[str, list[str]] = {}
    scales = ("", *data.get("glued_scales", {}).values())
    for phrase in (scale + phrase for phrase in phrases_of(data, "others") for scale in scales):
        table.setdefault(phrase[0] if data.get("ideographs") else re.split("[ -]", phrase)[0], []).append(phrase)
    return {first: tuple(phrases) for first, phrases in table.items()}
