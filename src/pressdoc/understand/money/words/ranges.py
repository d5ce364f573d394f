"""What joins two amounts in one language: "to", "between ... and", "from ... to"."""

from __future__ import annotations

import re
from typing import Any

import attrs

from pressdoc.understand.money.words.currencies import currency_table
from pressdoc.understand.money.words.patterns import BLANK, DASH, GAP, NO_NUMBER_BEFORE, NUMBER, TOKEN, alternation
from pressdoc.understand.money.words.section import phrases_of, words_of


@attrs.frozen(eq=False)
class RangeWords:
    """The words of ranges, and patterns for the other end beside an amount."""

    ands: frozenset[str]
    joins: frozenset[str]
    join_ends: tuple[str, ...]
    """How a text ends before the upper amount: with a dash or one of those words."""
    betweens: tuple[str, ...]
    froms: tuple[str, ...]
    ranging: frozenset[str]
    """Words before "from" that make two amounts the ends of a range: "ranging from"."""
    changes: frozenset[str]
    """Words before "from" that make them what it was and what it is: "rose from"."""
    becomes: tuple[str, ...]
    """Right behind the second of two amounts, when it is what the first became: "25円から30円に"."""
    right: re.Pattern[str]
    left: re.Pattern[str]
    between_left: re.Pattern[str] | None


def range_words(data: dict[str, Any]) -> RangeWords:
    """Return the words of ranges in a language."""
    usual = currency_table()["in_any"]
    ands = frozenset(words_of(data, "and") or words_of(usual, "and"))
    joins = frozenset((usual["to"], *words_of(data, "to"), *phrases_of(data, "to_phrases")))
    betweens = phrases_of(data, "between")
    dash = rf"[{BLANK}]{{0,2}}[{DASH}][{BLANK}]{{0,2}}"
    either = rf"(?:{dash}|{GAP}(?:{alternation(joins)}){GAP})"
    to_and = alternation(ands)
    first = rf"({NUMBER[True]})({GAP}{TOKEN})?"
    between = rf"(?i:{alternation(betweens)}){GAP}{first}{GAP}(?:{to_and}){GAP}\Z"
    return RangeWords(
        ands=ands,
        joins=joins,
        join_ends=tuple(sorted({*DASH, *joins, *ands})),
        betweens=betweens,
        froms=phrases_of(data, "from"),
        ranging=frozenset(words_of(data, "ranging")),
        changes=frozenset(words_of(data, "change")),
        becomes=words_of(data, "becomes"),
        right=re.compile(rf"(?:{either}|{GAP}({to_and}){GAP})({NUMBER[bool(data.get('blanks'))]})"),
        left=re.compile(rf"{NO_NUMBER_BEFORE}{first}{either}\Z"),
        between_left=re.compile(between) if betweens else None,
    )
