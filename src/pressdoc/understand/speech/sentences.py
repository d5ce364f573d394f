"""Sentences and clauses: by which characters they end, and where they begin among words."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from pressdoc.understand.vocabulary import neutral

if TYPE_CHECKING:
    from pressdoc.understand.speech.lexicon import Lexicon

CLAUSE_ENDS = ",.!?…;，。！？"
SENTENCE_ENDS = ".!?…。！？"
FULL_STOPS = ".!?"

_ABBREVIATED = 3
"""Characters with the full stop that a word has at most that may be an abbreviation."""

_MOST_WITHOUT = 80
"""Characters of a part of a text in which no letter stands, at most."""

_MOST_INTRODUCING = 14
"""Words of a sentence that only says who speaks, fewer than these."""


@functools.cache
def abbreviations() -> frozenset[str]:
    """Return what a full stop behind it makes no end of a sentence, in small letters."""
    return frozenset(neutral("people")["before_full_stop"].split())


def has_letters(text: str, start: int, end: int) -> bool:
    """Return whether a letter or a digit stands in a part of a text; in any long part there is one."""
    return start < end and (end - start > _MOST_WITHOUT or any(map(str.isalnum, text[start:end])))


def is_headline_case(words: list[str]) -> bool:
    """Return whether every longer word and most words are capitalised: a title of a work, a name."""
    longer = False
    for word in words:
        if len(word) > 3 and word[0].isalpha():
            if word[0].islower():
                return False
            longer = True
    return longer and sum(word[0].islower() for word in words) * 2 < len(words)


def without_lead(words: list[str], signs: str) -> list[str]:
    """Return words without the signs before the first of them, which may be nothing else: "— Jane", ", said"."""
    first = words[0].lstrip(signs)
    return [first, *words[1:]] if first else words[1:]


def ends_within(words: list[str]) -> bool:
    """Return whether a sentence ends with one of the words; abbreviations aside."""
    return any(word[-1] in FULL_STOPS and len(word) > _ABBREVIATED for word in words)


def is_one_sentence(words: list[str], start: int) -> bool:
    """Return whether the words from ``start`` on end no sentence but at their end, and introduce nothing."""
    left = len(words) - start
    if left >= _MOST_INTRODUCING or (left > 0 and words[-1][-1] == ":"):
        return False
    return not ends_within(words[max(start - 1, 0) : -1])


def segment_start(words: list[str], begin: int, end: int) -> int:
    """Return where the segment that ends at ``end`` starts: behind a comma, or at ``begin``."""
    at = end - 1
    while at > begin and words[at - 1][-1] not in ",;":
        at -= 1
    return at


def sentence_start(words: list[str], lex: Lexicon) -> int:
    """Return the index of the first word of the last sentence among the words."""
    for at in range(len(words) - 1, 0, -1):
        word = words[at - 1]
        if word[-1] in ".!?;…" and words[at][0].isupper():
            stem = word[:-1].lower()
            short = len(stem) == 1 and (lex.capital_nouns or not stem.isdigit())  # "J. Roe", "am 4. Mai"
            if word[-1] != "." or not (short or "." in stem or stem in lex.honorifics or stem in abbreviations()):
                return at
    return 0
