"""Which currency a shared mark means in one language, where the text itself does not say."""

from __future__ import annotations

from typing import Any

import attrs

from pressdoc.understand.money.words.currencies import currency_table, families
from pressdoc.understand.money.words.section import split_phrases, words_of


@attrs.frozen(eq=False)
class SharedMarks:
    """What a language takes marks for that several currencies have."""

    defaults: dict[str, str]
    """The usual currency, by the name of the family or the first member."""
    shared: frozenset[str]
    """Marks, by the first of their currencies, that several countries of the language use: the usual one gives way
    to that of an exchange or a dateline."""
    open: dict[tuple[str, ...], tuple[str, ...]]
    """Currencies that a shared mark may mean in this language while nothing decides, where that is not all of them;
    nothing where its first member is meant for sure."""
    homes: dict[str, tuple[str, ...]]
    """Currencies of a shared mark, and the names of where each is used."""


def shared_marks(data: dict[str, Any]) -> SharedMarks:
    """Return what shared marks mean in a language."""
    left = data.get("open", {})
    clear = words_of(currency_table()["at_home"], "clear")
    return SharedMarks(
        defaults=dict(data.get("defaults", {})),
        shared=frozenset(words_of(data, "shared")),
        open={tuple(families()[name]): words_of(left, name) for name in clear},
        homes={code: split_phrases(names) for code, names in data.get("homes", {}).items()},
    )
