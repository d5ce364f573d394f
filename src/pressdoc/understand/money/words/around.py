"""What is said beside an amount in one language: "about", "more than", "per share", "the equivalent of"."""

from __future__ import annotations

import re
from typing import Any

import attrs

from pressdoc.understand.money.words.currencies import currency_table
from pressdoc.understand.money.words.patterns import BLANK, LETTER, alternation
from pressdoc.understand.money.words.section import by_word, phrases_of, split_phrases, words_of

_BEFORE_PER = frozenset(BLANK + "/-\n")

_LAST = 2
"""Characters at the end of a phrase by which it is looked up."""


@attrs.frozen(eq=False)
class AroundWords:
    """The words beside an amount, with what they say of it."""

    before: dict[str, str]
    """Phrases before an amount with what they say: "about" or a bound."""
    before_ends: dict[str, list[str]]
    """Those phrases by their last two characters, the longest first."""
    before_last: frozenset[str]
    """Last words of the phrases before an amount, in small letters."""
    after: tuple[tuple[str, str], ...]
    after_starts: tuple[str, ...]
    per: re.Pattern[str] | None
    """What follows an amount that is for one of something."""
    per_before: tuple[tuple[str, str], ...]
    """What stands before one: "每股", "hisse başına", with what it is for one of."""
    nouns: dict[str, str]
    """What a sum may be for one of by its words in small letters; by its own name too, "/share"."""
    losses: frozenset[str]
    """Words before an amount that make it one below nought."""
    equivalent: frozenset[str]
    """What says that the amount behind it is the one before it: "equivalent to"."""
    apart: frozenset[str]
    """What parts one equivalent from the next, punctuation aside; nothing where it is all that does."""

    def per_at(self, text: str, at: int) -> re.Match[str] | None:
        """Return the match of "per share" and its like at a place."""
        return self.per.match(text, at) if self.per is not None and text[at] in _BEFORE_PER else None


def around_words(data: dict[str, Any], ands: frozenset[str]) -> AroundWords:
    """Return what a language says beside amounts; ``ands`` join them."""
    before = _before(data)
    after = tuple(sorted(_after(data).items(), key=lambda item: -len(item[0])))
    nouns = data.get("per_nouns", {})
    return AroundWords(
        before=before,
        before_ends=_by_end(before),
        before_last=frozenset(phrase.split()[-1] for phrase in before),
        after=after,
        after_starts=tuple(phrase for phrase, _ in after),
        per=_per(data),
        per_before=_per_before(data),
        nouns={noun: noun for noun in nouns} | {word.lower(): noun for word, noun in by_word(nouns).items()},
        losses=frozenset(words_of(data, "losses")),
        equivalent=frozenset(phrases_of(data, "equivalent")),
        apart=ands.union(("",), words_of(currency_table()["in_any"], "apart")),
    )


MARGIN = "margin"
"""What a phrase says of a sum that stands for either side of another: "plus or minus $5 million"."""


def _before(data: dict[str, Any]) -> dict[str, str]:
    table = dict.fromkeys((*phrases_of(currency_table()["in_any"], "about"), *phrases_of(data, "approximate")), "about")
    table |= dict.fromkeys(phrases_of(data, "minus"), "minus")
    table |= dict.fromkeys(phrases_of(data, "margin"), MARGIN)
    return table | _bounds(data.get("bounds", {}))


def _after(data: dict[str, Any]) -> dict[str, str]:
    table = dict.fromkeys(phrases_of(data, "approximate_after"), "about") | dict.fromkeys(
        phrases_of(data, "margin"), MARGIN
    )
    return table | _bounds(data.get("bounds_after", {"over": currency_table()["in_any"]["after"]}))


def _bounds(table: dict[str, str]) -> dict[str, str]:
    return {phrase: bound for bound, phrases in table.items() for phrase in split_phrases(phrases)}


def _by_end(phrases: dict[str, str]) -> dict[str, list[str]]:
    """Return phrases by their last two characters; one of a single character under what may stand before."""
    table: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        table.setdefault(phrase[-_LAST:], []).append(phrase)
    return table


def _per_before(data: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    patterns = phrases_of(data, "per_before") or ("",) * bool(data.get("ideographs"))
    return tuple(
        (pattern.replace("{}", word) if "{}" in pattern else pattern + word, noun)
        for word, noun in by_word(data.get("per_nouns", {})).items()
        for pattern in patterns
    )


def _per(data: dict[str, Any]) -> re.Pattern[str] | None:
    nouns = data.get("per_nouns", {})
    words = [word for value in nouns.values() for word in value.split()]
    if not words:
        return None
    slashed = alternation({*words, *nouns})
    if data.get("ideographs"):
        return re.compile(rf"[{BLANK}]?/[{BLANK}]?({slashed})")
    prefixes = alternation(phrases_of(data, "per"))
    between = alternation(words_of(data, "per_between"))
    alone = f"(?:{alternation(words_of(data, 'per_alone'))})"
    return re.compile(
        rf"(?:(?:[{BLANK}\n-]{{1,2}}(?:-[{BLANK}])?(?:{prefixes})(?:[{BLANK}\n-]{{1,2}}|(?<=['’])|-[{BLANK}])"
        rf"(?:(?:{between})[{BLANK}]){{0,3}}|[{BLANK}](?={alone}(?![{LETTER}])))(?P<said>(?i:{alternation(words)}))"
        rf"|[{BLANK}]?/[{BLANK}]?(?P<slashed>(?i:{slashed})))(?![{LETTER}])"
    )
