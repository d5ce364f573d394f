"""Which language a few words about money are in: "rund 5 Millionen Euro" is German though it has no common word.

Only for bare text in which the commonest words show no language; where they do, or somebody says it, that holds.
"""

from __future__ import annotations

import functools
import re
from typing import Any

from pressdoc.understand.language import common_words
from pressdoc.understand.languages import known
from pressdoc.understand.money.words.section import money_section

SAMPLE = 1500
"""Characters that are looked at."""

_WHOLE = 6
"""The weight of a word that one language alone has."""
_WORD = re.compile(r"[^\W\d_]+")


def language_by_money(text: str) -> str | None:
    """Return the one language whose words for sums a text has most of; ``None`` when several have as many."""
    votes: dict[str, int] = {}
    tables = (_words(), common_words())
    for word in _WORD.findall(text[:SAMPLE].lower()):
        for table in tables:
            for tag, weight in table.get(word, ()):
                votes[tag] = votes.get(tag, 0) + weight
    ordered = sorted(votes.values(), reverse=True)[:2]
    if not ordered or (len(ordered) == 2 and ordered[0] == ordered[1]):
        return None
    return max(votes, key=votes.__getitem__)


@functools.cache
def _words() -> dict[str, tuple[tuple[str, int], ...]]:
    """Return the words for sums of all languages, each with the languages and its weight for them."""
    table: dict[str, list[str]] = {}
    for tag in known():
        for word in _of_language(money_section(tag)):
            table.setdefault(word, []).append(tag)
    return {word: tuple((tag, _WHOLE // len(tags) or 1) for tag in tags) for word, tags in table.items()}


def _of_language(data: dict[str, Any]) -> set[str]:
    """Return scale words, the names of currencies, number words and "about" of a language."""
    heads = (words for entry in data.get("currencies", {}).values() for words in entry.values())
    tables = (data.get(key, {}).values() for key in ("scales", "numbers", "minor", "per_nouns", "bounds"))
    said = (data.get(key, "") for key in ("approximate", "to", "and", "between", "from", "per", "of"))
    phrases = [*heads, *said, *(words for table in tables for words in table)]
    return {word for phrase in phrases for word in _WORD.findall(str(phrase).lower()) if len(word) > 1}
