"""Section [money] of a language's file, and its lists: words parted by blanks, phrases parted by commas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pressdoc.understand.languages import section

if TYPE_CHECKING:
    from collections.abc import Mapping


def money_section(language: str | None, region: str | None = None) -> dict[str, Any]:
    """Return section [money] of a language, with what it takes from another and what a country changes."""
    data = section(language, "money")
    if "like" in data:
        data = section(data["like"], "money") | data
    changes = data.get("regional", {}).get(region or "", {})
    if region and region in words_of(data, "points"):
        changes = {"decimal": ".", **changes}
    return {**data, **changes}


def words_of(data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """Return the words that stand under a key; none where it is missing."""
    return tuple(str(data.get(key, "")).split())


def phrases_of(data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """Return the phrases that stand under a key; none where it is missing."""
    return split_phrases(data.get(key))


def split_phrases(value: object) -> tuple[str, ...]:
    """Return the phrases between commas."""
    return tuple(phrase for phrase in (part.strip() for part in str(value or "").split(",")) if phrase)


def by_word(table: Mapping[str, str]) -> dict[str, str]:
    """Return the key of each word, of a table that has the words of each key."""
    return {word: key for key, words in table.items() for word in words.split()}
