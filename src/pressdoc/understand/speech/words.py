"""What single words can be in a speaker's phrase: each word is looked at once, then remembered."""

from __future__ import annotations

import functools
from copy import copy
from typing import TYPE_CHECKING

from pressdoc.understand.names.capitals import domains, end_of_sentence
from pressdoc.understand.vocabulary import neutral

if TYPE_CHECKING:
    from pressdoc.understand.speech.lexicon import Lexicon

REMEMBERED = 4_096
"""Words of a language that are remembered; when they are more, it starts afresh."""

GOES_ON, COMMA, ENDS, MAY_END, ENDED, BRACKET = range(6)
"""What a word as printed does to a phrase: goes on, ends a segment or the phrase, or stands behind it."""

_TRAILING = ",.;:!?)]"
_DASHES = "—–-―"
_PARTING = frozenset("•·|¦‣▪■●◆")
"""Signs that part the people of a list in a line."""
_APOSTROPHES = frozenset("'’")
LEGAL = frozenset("inc ltd co corp llc llp plc bros s.a s.p.a n.v b.v s.r.l pty pte".split())
_ABBREVIATIONS = (LEGAL - {"llc", "llp", "plc"}) | frozenset("st mt ft jr sr no vs intl natl".split())
"""What is written short in many languages; what one language writes short is in its file."""


SHORTEST_PERSON = 6
"""Letters of a noun for people that is told by its end: "Mian" is a name."""


@functools.cache
def given_names() -> frozenset[str]:
    """Return the given names that are known, those that can be something else among them."""
    table = neutral("people")
    return frozenset(f"{table['given']} {table['maybe']}".split())


@functools.cache
def offices() -> frozenset[str]:
    """Return the offices that are family names too: "Ada Dean"."""
    return frozenset(neutral("people")["offices"].split())


_LISTS = (
    ("article", "articles"),
    ("bare", "bare"),
    ("domain", "domains"),
    ("inside", "inside"),
    ("join", "joins"),
    ("modifier", "modifiers"),
    ("office", "offices"),
    ("opener", "openers"),
    ("particle", "particles"),
    ("pronoun", "pronouns"),
    ("strong", "strong"),
    ("unit", "units"),
    ("weak", "weak"),
)
"""Attributes of a `Word`, each with the list of the lexicon that holds such words."""


class Word:
    """One word of a phrase, its own full stop on ("Dr."), and what it can be there.

    Slots rather than flags in a number or sets to look in: nothing is read faster, and a phrase
    asks a dozen things of each of its words.
    """

    __slots__ = (
        "address",
        "age",
        "ampersand",
        "article",
        "bare",
        "before_name",
        "digit",
        "domain",
        "either",
        "elided_article",
        "elided_of",
        "ends_in_digit",
        "given",
        "honorific",
        "inside",
        "join",
        "link",
        "modifier",
        "of_organisation",
        "office",
        "opener",
        "organisation",
        "particle",
        "person",
        "plain",
        "possessive",
        "pronoun",
        "strong",
        "suffix",
        "text",
        "title",
        "unit",
        "upper",
        "weak",
    )

    def __init__(self, text: str, listed: tuple[str, ...], lex: Lexicon) -> None:
        self.text = text
        self.article = self.bare = self.domain = self.join = self.modifier = self.office = False
        self.inside = self.opener = self.particle = self.pronoun = self.strong = self.unit = self.weak = False
        for name in listed:
            setattr(self, name, True)
        low = text.lower()
        if "-" in low and "-" + low.rpartition("-")[2] in lex.modifiers:
            self.modifier = True  # "Oldmoor-based"
        stem = low.rstrip(".")
        if self.domain and self.opener:
            self.domain = text.isupper()  # "IT", but "it"
            self.opener = not self.domain
        self.title = lex.is_title(low) or text in lex.callings or ("/" in low and _are_titles(low.split("/"), lex))
        self.title = self.title or ("-" in low and _is_compound(low.split("-"), lex))
        letters = stem.replace(".", "") if "." in stem else ""  # "C.E.O.", but "M.D." is a degree
        self.title = self.title or (bool(letters) and letters not in lex.suffixes and lex.is_title(letters))
        self.honorific = stem in lex.honorifics or ("." in stem and stem.replace(".", "") in lex.honorifics)
        self.given = text.partition("-")[0] in given_names()
        self.person = bool(lex.person_endings) and len(low) >= SHORTEST_PERSON and low.endswith(lex.person_endings)
        self.age = bool(lex.ages) and low.endswith(lex.ages) and (text[:1].isdigit() or "-" in text)
        self.organisation = stem in lex.organisations
        self.suffix = low.replace(".", "") in lex.suffixes
        self.either = text.rstrip(".") in offices()
        self.possessive = bool(lex.possessive) and text.endswith(lex.possessive)
        first = text[:1]
        self.upper = first.isupper()
        self.digit = first.isdigit()
        self.ends_in_digit = text[-1:].isdigit()
        self.ampersand = text == "&"
        elided = text[1:2] in _APOSTROPHES
        self.elided_article = elided and first in "lL"
        self.elided_of = elided and first in "dD"
        self._sum_up()

    def _sum_up(self) -> None:
        """Set what several attributes come to, so that the commonest questions are one look."""
        # Nothing but a part of a name, as most words that begin with a capital are.
        self.plain = self.upper and not (self.title or self.honorific or self.suffix or self.possessive)
        self.of_organisation = self.organisation or self.ampersand or self.ends_in_digit
        self.address = self.honorific and (self.upper or self.text[-1:] == ".")
        self.before_name = self.pronoun or self.article or self.opener or self.elided_article
        self.link = self.weak or self.strong or self.elided_of

    def as_family(self) -> Word:
        """Return an office as the family name that it is here: "Ada Dean"."""
        name = copy(self)
        name.text = self.text.rstrip(".")
        name.title = name.honorific = name.address = name.either = False
        name.plain = True
        return name

    def is_nameable(self) -> bool:
        """Return whether the word can stand in a person's name."""
        return self.particle or (self.upper and not any(map(str.isdigit, self.text)))

    def is_initial(self) -> bool:
        """Return whether the word is one letter with a full stop: "V." is no suffix."""
        return len(self.text) == 2 and self.text[1] == "."


def _are_titles(parts: list[str], lex: Lexicon) -> bool:
    """Return whether words are titles that a stroke joins: "Founder/CEO"."""
    return all(map(lex.is_title, parts))


def _is_compound(parts: list[str], lex: Lexicon) -> bool:
    """Return whether words that hyphens join are a title and what belongs to it: "Director-General", "Chair-Elect"."""
    return any(map(lex.is_title, parts)) and all(lex.is_title(part) or part in lex.modifiers for part in parts)


class Words(dict[str, Word]):
    """The words of one language's phrases by their text."""

    def __init__(self, lex: Lexicon) -> None:
        self._lex = lex
        self._listed: dict[str, tuple[str, ...]] = {}
        for attribute, name in _LISTS:
            for word in getattr(lex, name):
                self._listed[word] = (*self._listed.get(word, ()), attribute)

    def __missing__(self, text: str) -> Word:
        if len(self) >= REMEMBERED:
            self.clear()
        low = text.lower()
        if "." in low[:-1] and self._lex.is_title(letters := low.replace(".", "")):
            low = letters  # "C.E.O."
        word = self[text] = Word(text, self._listed.get(low, ()), self._lex)
        return word


Token = tuple[Word, int, bool]
"""A word without the punctuation behind it, what that does to a phrase, and whether it ends a sentence."""


class Tokens(dict[str, Token]):
    """Words as printed, with the punctuation around them."""

    def __init__(self, words: Words, lex: Lexicon) -> None:
        self._words = words
        self._lex = lex
        self._no_word = words[""]
        self._ends = lex.stops | lex.verbs | lex.participles

    def __missing__(self, raw: str) -> Token:
        if len(self) >= REMEMBERED:
            self.clear()
        token = self[raw] = self._token(raw)
        return token

    def _token(self, raw: str) -> Token:
        text = raw.rstrip(_TRAILING)
        if raw[0] == "(":
            return self._no_word, BRACKET, False
        if not text or text in self._ends or text[0] in _DASHES or text in _PARTING:
            return self._no_word, ENDED, False
        trail = raw[len(text) :]
        then = GOES_ON
        if trail[:1] == "." and (trail[1:2] == "," or is_abbreviation(text, self._lex)):
            trail = trail[1:]
            then = MAY_END if not trail and self._can_end_sentence(text) else GOES_ON
            text += "."
        if "." in text[1:-1] and (lost := end_of_sentence(text)):
            return self._words[text[:lost]], ENDS, True
        if "," in trail:
            then = COMMA
        elif trail:
            then = ENDS
        return self._words[text], then, "." in trail or "!" in trail or "?" in trail

    def _can_end_sentence(self, abbreviation: str) -> bool:
        """Return whether an abbreviation can end a sentence: those before a name cannot."""
        low = abbreviation.lower()
        if low in self._lex.honorifics:
            return False  # "Ms." is a degree as well
        if len(abbreviation) == 1 or low in LEGAL:
            return low in LEGAL
        letters = low.replace(".", "")
        return letters in self._lex.suffixes or (letters != low and self._lex.is_title(letters))


def is_abbreviation(word: str, lex: Lexicon) -> bool:
    """Return whether a full stop behind a word belongs to the word: "Dr.", "J.", "Inc.", "Ph.D."."""
    if len(word) == 1:
        return word.isupper()
    low = word.lower()
    return ("." in word and not is_site(low)) or low in _ABBREVIATIONS or low in lex.abbreviations


def is_site(word: str) -> bool:
    """Return whether a word is spelled like a web address, "kelda.ai": its first part is no short one of "p.l.c."."""
    *first, last = word.split(".")
    return last in domains() and any(len(part) > 1 for part in first)
