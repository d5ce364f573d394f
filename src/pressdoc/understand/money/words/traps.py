"""What is no money in one language, though it looks so: pounds of rice, EUR 3 emissions."""

from __future__ import annotations

from typing import Any

import attrs

from pressdoc.understand.money.words.currencies import currency_table
from pressdoc.understand.money.words.section import phrases_of, words_of

_NEVER = ("\0",)


@attrs.frozen(eq=False)
class TrapWords:
    """The words beside a number and a mark that make it something else."""

    goods: tuple[str, ...]
    """What pounds are of when they are a weight."""
    sums: tuple[str, ...]
    """What pounds are of that are no weight: "of investment"."""
    weighs: frozenset[str]
    """Words near a weight."""
    standards: frozenset[str]
    """Words behind "EUR 3" that make it the name of a standard."""


def trap_words(data: dict[str, Any]) -> TrapWords:
    """Return the words of traps in a language."""
    return TrapWords(
        goods=phrases_of(data, "goods"),
        sums=phrases_of(data, "sums") or _NEVER,
        weighs=frozenset(words_of(data, "weighs")),
        standards=frozenset(words_of(data, "trap") or words_of(currency_table()["in_any"], "trap")),
    )
