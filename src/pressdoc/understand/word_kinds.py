"""What single words can be in a speaker's phrase: each word is looked at once, then remembered.

A kind is a number whose bits are the constants below, so that one look says all that the reading
of a phrase asks of a word, and the kinds of several words can be joined by ``|``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pressdoc.understand.lexicon import Lexicon

# -- listed in the language's file, as is or without a final full stop --
ARTICLE = 1 << 0
PRONOUN = 1 << 1
TITLE = 1 << 2
HONORIFIC = 1 << 3
SUFFIX = 1 << 4
PARTICLE = 1 << 5
MODIFIER = 1 << 6
DOMAIN = 1 << 7
UNIT = 1 << 8
OFFICE = 1 << 9
BARE = 1 << 10
ORGANISATION = 1 << 11
STRONG = 1 << 12
WEAK = 1 << 13
JOIN = 1 << 14
OPENER = 1 << 15

# -- by their form --
UPPER = 1 << 16
"""It begins with a capital."""
NOT_UPPER = 1 << 17
DIGIT = 1 << 18
"""It begins with a digit."""
ENDS_IN_DIGIT = 1 << 19
AMPERSAND = 1 << 20
POSSESSIVE = 1 << 21
ELIDED_ARTICLE = 1 << 22
"""With an article before it, "l'usine"; or the article alone."""
ELIDED_OF = 1 << 23
"""With an "of" before it, "d'Acme"; or the "of" alone."""
ABBREVIATION = 1 << 24
"""A full stop behind it belongs to it."""
LAST_ABBREVIATION = 1 << 25
"""The abbreviation can end a sentence."""

# -- of words as printed --
ENDS_PHRASE = 1 << 26
BRACKET = 1 << 27
"""It begins with a bracket."""

REMEMBERED = 4_096
"""Words of a language that are remembered; behind these it starts afresh."""

_TRAILING = ",.;:!?)]"
_DASHES = "—–-―"
_LEGAL = frozenset("inc ltd co corp llc llp plc bros s.a s.p.a n.v b.v s.r.l pty pte".split())
_ABBREVIATIONS = _LEGAL | frozenset(
    "st mt ft jr sr esq sen rep gov hon no vs dept univ assn intl natl gen lt col nat rer h.c med".split()
)


class Kinds(dict[str, int]):
    """The kind of each word of a phrase, its trailing comma off, its own full stop on: ``kinds["Dr."]``."""

    def __init__(self, lex: Lexicon) -> None:
        self._lex = lex
        self._listed: dict[str, int] = {}
        for kind, words in (
            (ARTICLE, lex.articles),
            (PRONOUN, lex.pronouns),
            (PARTICLE, lex.particles),
            (MODIFIER, lex.modifiers),
            (DOMAIN, lex.domains),
            (UNIT, lex.units),
            (OFFICE, lex.offices),
            (BARE, lex.bare),
            (STRONG, lex.strong),
            (WEAK, lex.weak),
            (JOIN, lex.joins),
            (OPENER, lex.openers),
        ):
            for word in words:
                self._listed[word] = self._listed.get(word, 0) | kind

    def __missing__(self, word: str) -> int:
        kind = self._listed.get(word.lower(), 0) | self._by_ending(word) | _form(word)
        if len(self) >= REMEMBERED:
            self.clear()
        self[word] = kind
        return kind

    def _by_ending(self, word: str) -> int:
        """Return what a word is by lists that know no full stops, and by how it ends."""
        lex = self._lex
        low = word.lower()
        stem = low.rstrip(".")
        kind = TITLE if lex.is_title(low) else 0
        if stem in lex.honorifics:
            kind |= HONORIFIC
        if stem in lex.organisations:
            kind |= ORGANISATION
        if low.replace(".", "") in lex.suffixes:
            kind |= SUFFIX
        if lex.possessive and word.endswith(lex.possessive):
            kind |= POSSESSIVE
        if is_abbreviation(word, lex):
            kind |= ABBREVIATION
            if low in _LEGAL or (kind & SUFFIX and len(word) > 1):
                kind |= LAST_ABBREVIATION
        return kind


class Tokens(dict[str, tuple[str, str, int]]):
    """Words as printed, each parted into the word, the punctuation behind it, and the word's kind."""

    def __init__(self, lex: Lexicon) -> None:
        self._kinds = lex.kinds
        self._ends = lex.stops | lex.verbs | lex.participles

    def __missing__(self, raw: str) -> tuple[str, str, int]:
        word = raw.rstrip(_TRAILING)
        if raw[0] == "(":
            kind = BRACKET
        elif not word or word in self._ends or word[0] in _DASHES:
            kind = ENDS_PHRASE
        else:
            kind = self._kinds[word]
        if len(self) >= REMEMBERED:
            self.clear()
        token = self[raw] = word, raw[len(word) :], kind
        return token


def _form(word: str) -> int:
    """Return the part of a word's kind that needs no list."""
    first = word[:1]
    kind = UPPER if first.isupper() else NOT_UPPER
    if first.isdigit():
        kind |= DIGIT
    if word[-1:].isdigit():
        kind |= ENDS_IN_DIGIT
    if word == "&":
        kind |= AMPERSAND
    if word[1:2] in ("'", "’"):
        if first in "lL":
            kind |= ELIDED_ARTICLE
        elif first in "dD":
            kind |= ELIDED_OF
    return kind


def is_abbreviation(word: str, lex: Lexicon) -> bool:
    """Return whether a full stop behind a word belongs to the word: "Dr.", "J.", "Inc.", "Ph.D."."""
    if len(word) == 1:
        return word.isupper()
    low = word.lower()
    return "." in word or low in lex.honorifics or low in _ABBREVIATIONS or low in lex.suffixes
