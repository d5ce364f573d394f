"""The first segment of a speaker's phrase: "Acme CEO Jane Roe", "Jane Roe", "a spokesperson for Acme"."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from pressdoc.understand.speech.name_reader import people_table
from pressdoc.understand.speech.titles import joined, organisation_in, split_title, unowned

if TYPE_CHECKING:
    from pressdoc.understand.speech.lexicon import Lexicon
    from pressdoc.understand.speech.words import Word

LONGEST_NAME = 6

# These read an attribute of every word in less time than a comprehension takes to start.
_plain = attrgetter("plain")
_of_organisation = attrgetter("of_organisation")


class Head:
    """The first segment: "Acme CEO Jane Roe", "Jane Roe", "a spokesperson for Acme"."""

    __slots__ = ("affiliation", "also", "article", "honorific", "lex", "name", "suffixes", "title", "words")

    def __init__(self, words: list[Word], article: bool, lex: Lexicon) -> None:
        self.words = words
        self.article = article
        self.lex = lex
        self.name: list[Word] = []
        self.also: list[list[Word]] = []
        self.honorific: list[Word] = []
        self.suffixes: list[str] = []
        self.title: list[Word] = []
        self.affiliation: str | None = None

    def read(self) -> bool:
        """Read the words; return whether they name anybody, or what somebody is."""
        words = self.words
        if len(words) <= LONGEST_NAME and all(map(_plain, words)):
            self.name = words
            at = name_start(words, self.lex)
            self.title, self.name = words[:at], words[at:]
            return True
        heads = [at for at, word in enumerate(words) if word.title and not self._is_honorific(at)]
        if not heads:
            return self._without_title()
        behind = self._behind(heads[-1])
        # A title after a name that no comma parts: "Jane Roe of Acme, head"; the first one decides.
        self._title_before(words[:behind], next((at for at in heads if not self._is_rank(at)), heads[-1]))
        rest = words[behind:]
        if self.lex.owner_behind and self.affiliation is None:
            rest = self._behind_owner(rest)
        if rest and rest[0].upper and not (rest[0].link or rest[0].join):
            self.take_name(rest)
            return bool(self.name)
        if rest:
            self._title_with_link(words, behind)
        return True

    def _behind_owner(self, rest: list[Word]) -> list[Word]:
        """Take whom somebody works for from between title and name: "Prezeska Młynów Polnych Ada Sowa"."""
        given = next((at for at in range(1, len(rest) - 1) if rest[at].given), 0)
        if given and all(word.plain for word in rest[: given + 2]) and not rest[0].given:
            self.affiliation = joined(rest[:given])
            return rest[given:]
        return rest

    def _is_rank(self, at: int) -> bool:
        """Return whether a word that can be a title ranks the one behind it: "Executive Director"."""
        words = self.words
        return words[at].modifier and at + 1 < len(words) and words[at + 1].title

    def _is_honorific(self, at: int) -> bool:
        """Return whether a word that can be a title is the honorific of the name behind it."""
        words = self.words
        word = words[at]
        if not word.address or at + 1 >= len(words):
            return False
        following = words[at + 1]
        return following.upper and not following.title

    def _behind(self, last: int) -> int:
        """Return the index behind the title whose last noun stands at ``last``."""
        words = self.words
        at, size = last + 1, len(words)
        while at < size and words[at].modifier:
            at += 1
        # "Vice President Operations Jane Roe": the domain is the title's when a full name follows.
        while at + 2 < size and words[at].domain and words[at + 1].upper:
            at += 1
        if at < size and self.lex.capital_nouns and words[at].unit and words[at].upper and not words[at].organisation:
            # "Leiterin Abteilung Bildung", with whose name behind it or without
            return next((number for number in range(at + 1, size - 1) if words[number].given), size)
        points = self.lex.adjectives
        only = all(word.domain and word.text.lower() not in points for word in words[at:])
        return size if only else at  # "VP Marketing", but "President West"

    def _title_before(self, words: list[Word], head: int) -> None:
        """Part what stands up to the end of the title into affiliation and title."""
        noun = words[head]
        first = head
        has_domain = head == 0 or not noun.bare
        while first and (words[first - 1].modifier or (has_domain and words[first - 1].domain)):
            first -= 1
        start = _behind_clause(words[:first]) if self.lex.capital_nouns else 0
        words, head, first = words[start:], head - start, first - start
        prefix = words[:first]
        self.title = words[first:]
        if not prefix:
            return
        if prefix[-1].possessive:
            self.affiliation = unowned(prefix, self.lex)
        elif not prefix[0].upper:
            self.title = words
        elif first > 1 and prefix[0].honorific and prefix[0].text[-1] == ".":
            self.name = prefix  # "Dr. Jane Roe director of"
        elif self.article and len(prefix) == 1 and self.lex.places and prefix[0].text.endswith(self.lex.places):
            pass  # "der Oldmoorer Bürgermeister"
        elif _is_body(prefix) and not noun.modifier:
            self.affiliation = joined(prefix)  # "Harbour Pilots Executive Council President"
        elif noun.office or not (first < head or noun.bare or self._is_owner(prefix, noun)) or self._describes(prefix):
            self.title = words
        elif prefix[-1].article and not self.lex.capital_nouns:
            pass  # "Throughout last spring the Secretary"
        elif all(word.organisation or word.unit for word in prefix):
            self.title = words  # "Police Chief", "Board Chair": no name, a part of the title
        else:
            self.affiliation = joined(prefix)

    def _describes(self, prefix: list[Word]) -> bool:
        """Return whether words before a title say what somebody is like, not whose: "French economist"."""
        return prefix[0].text.lower() in self.lex.adjectives

    def _is_owner(self, prefix: list[Word], noun: Word) -> bool:
        """Return whether words with capitals own the title in small letters behind them: "Oldmoor manager"."""
        if noun.text not in self.lex.staff:
            return len(prefix) == 1 and is_agency(prefix[0])
        return all(word.upper and not (word.domain or word.modifier or word.title) for word in prefix)

    def _title_with_link(self, words: list[Word], behind: int) -> None:
        """Read "head of sales", "Director of Operations Jane Roe", "a spokesperson for Acme"."""
        at, size = behind + 1, len(words)
        while at < size and words[at].article:
            at += 1
        start = at
        at = self._behind_fields(behind, start)
        if start < at == size and words[at - 2].join:
            self.title = self.title + words[behind:]  # "Ministerin für Bildung und Kultur"
            return
        if start < at and 1 < size - at <= LONGEST_NAME and all(word.is_nameable() for word in words[at:]):
            self.title = self.title + words[behind:at]
            self.take_name(words[at:])
            return
        named_behind = self._name_behind_field if self.lex.capital_nouns else self._name_behind
        if at := named_behind(behind):
            self.title = self.title + words[behind:at]
            self.take_name(words[at:])
            return
        self.title, affiliation = split_title(self.title + words[behind:], self.lex)
        if affiliation is not None and self.affiliation is not None and not self.name:
            owner = [self.lex.words[text] for text in self.affiliation.split()]
            if _is_persons(owner):
                self.name, self.affiliation = owner, None  # "Jane Roe CEO at Acme"
        self.affiliation = self.affiliation or affiliation

    def _behind_fields(self, link: int, start: int) -> int:
        """Return the index behind the fields of work that a word leads to: "für Bau und Verkehr"."""
        words, at = self.words, start
        size = len(words)
        for_field = self.lex.capital_nouns and words[link].text in self.lex.inside
        while at < size:
            if for_field and at + 1 < size and words[at + (at == start)].join:
                at += 1 if at == start else 2
            elif words[at].domain or (at > start and words[at - 1].join):
                at += 1
            else:
                break
        return min(at, size)

    def _name_behind(self, start: int) -> int:
        """Return where a person's name ends a title with a field: "Under Secretary for Farms Ada Roe"; 0 where none."""
        words = self.words
        if words[start - 1].text.lower() in self.lex.voices:
            return 0  # "spokesperson for New York News"
        first = max(start + 1, len(words) - LONGEST_NAME)
        at = next((at for at in range(first, len(words) - 1) if words[at].given), 0)
        if not at or words[at - 1].text[-1] == "." or words[at - 1].link or words[at - 1].join:
            return 0
        end = next((end for end in range(at, len(words)) if words[end].link), len(words))
        return at if end > at + 1 and all(word.plain and not word.organisation for word in words[at:end]) else 0

    def _name_behind_field(self, start: int) -> int:
        """Return where a name begins that ends a title's field: "Ministerin für Technologie Dr. Ada Roe"; 0 where none.

        Where every noun has a capital only a given name tells, and what leads to a field.
        """
        words = self.words
        first = max(start + 2, len(words) - LONGEST_NAME)
        at = next((at for at in range(first, len(words) - 1) if words[at].given), 0)
        if words[start].text not in self.lex.inside or not at or words[at - 1].join:
            return 0
        if not all(word.plain and not word.organisation for word in words[at:]):
            return 0
        while at > start + 2 and words[at - 1].address:
            at -= 1
        return at

    def _without_title(self) -> bool:
        words = self.words
        at = 0 if self.lex.capital_nouns else _noun_before(words)
        if at:
            self.title = [] if all(word.modifier for word in words[:at]) else words[:at]  # "the late Jane Roe"
            self.take_name(words[at:])
            return bool(self.name)
        if words[0].upper:
            for at in range(1, len(words)):
                if words[at - 1].possessive and words[at].upper:
                    self.affiliation = unowned(words[:at], self.lex)
                    words = words[at:]
                    break
        self.take_name(words)
        return bool(self.name)

    def take_name(self, words: list[Word]) -> None:
        """Take honorifics, one name or several, suffixes, and "of Acme" behind them."""
        at, size = 0, len(words)
        noun = name_start(words, self.lex)
        if noun:
            before = [*self.title[:-1], self.lex.words[self.title[-1].text + ","]] if self.title else []
            self.title = [*before, *words[:noun]]
            words, size = words[noun:], size - noun
        while at + 1 < size and words[at].address:
            at += 1
        self.honorific = words[:at]
        end = _name_end(words, at, self.lex)
        if end < size and at < end and words[end - 1].possessive and words[end].text.islower():
            return  # "Jane Roe's widow", "Acme's analysis": whose it is
        self.name = words[at:end]
        while len(self.name) > 1 and self.name[-1].suffix and not self.name[-1].is_initial():
            self.suffixes.insert(0, self.name.pop().text)
        while end + 1 < size and words[end].join and words[end + 1].upper:
            start = end + 1
            end = _name_end(words, start, self.lex)
            self.also.append(words[start:end])
        if end >= size or not self.name or self.affiliation is not None:
            return
        link = words[end].strong or words[end].weak
        if link and not (self._is_listener(words, end) or _is_occasion(words, end, self.lex)):
            self.affiliation = organisation_in(words[end + 1 :], self.lex)

    def _is_listener(self, words: list[Word], at: int) -> bool:
        """Return whether words behind a name say to whom or where it was said, not whom the speaker works for."""
        link = words[at]
        if link.article:
            return self.lex.capital_nouns or not self.title  # "sagte Roe der Zeitung", but "Roe, Chef der Zeitung"
        behind = words[at + 1] if at + 1 < len(words) else link
        if not (self.lex.capital_nouns and link.strong) or behind.article or link.text in self.lex.fused:
            return False
        return not any(word.organisation for word in words[at:])  # "sagte Roe bei Radio Oldmoor", but "bei Acme AG"


def _is_occasion(words: list[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a word such as "at" leads to an occasion where all nouns have capitals: "beim Richtfest".

    With the article an organisation's name is not alone: "bei der Nordbank AG", "beim Verband der Tischler".
    """
    if not (lex.capital_nouns and words[at].strong):
        return False
    behind = at + 1
    while behind < len(words) and words[behind].article:
        behind += 1
    if behind == at + 1 and words[at].text.lower() not in lex.fused:
        return False
    noun = words[behind] if behind < len(words) else None
    if noun is None or noun.text[1:] != noun.text[1:].lower() or noun.of_organisation:
        return False
    low = noun.text.lower()
    following = words[behind + 1] if behind + 1 < len(words) else None
    is_named = following is not None and following.upper and words[at].text.lower() not in lex.fused
    return not (low.endswith(lex.firm_endings) or is_named)


def _behind_clause(words: list[Word]) -> int:
    """Return the index behind a verb and what stands before it: "Nun haderte Roes | Coach", "sah es die | Wirtin"."""
    for at in range(len(words) - 1, 0, -1):
        word = words[at]
        if not word.text.islower() or word.modifier:
            continue
        before = [one for one in words[:at] if not one.article]
        if any(one.text.islower() for one in before) if word.article else any(one.upper for one in before):
            return at + 1
    return 0


def is_agency(word: Word) -> bool:
    """Return whether a word is a body's name in letters, "FBI", rather than a field of work, "CRM"."""
    text = word.text
    return _SHORTEST_AGENCY <= len(text) <= LONGEST_NAME and text.isupper() and not (word.domain or word.modifier)


_SHORTEST_AGENCY = 3

# -- names ---------------------------------------------------------------------------------------------


def name_start(words: list[Word], lex: Lexicon) -> int:
    """Return where a full name begins behind a noun for what somebody is: "Erstautor Dr. Jan Roe"; 0 where none is.

    Such a noun may have an owner: "Talheims Torschütze Jan Roe".
    """
    if len(words) < _FULL or not words[0].plain or words[0].given:
        return 0
    if not (lex.capital_nouns or words[0].person):
        return _described_name(words, lex)
    if words[0].text.replace("-", "").isalpha() and (words[1].address or (words[1].given and words[2].upper)):
        return 1
    for at in range(2, min(4, len(words) - 1) if lex.capital_nouns else 0):
        if words[at].given and words[at + 1].upper:
            return at if words[at - 2].text[-1] == "s" and not words[at - 1].given else 0
    return 0


def _is_body(words: list[Word]) -> bool:
    """Return whether words before a title are the full name of a body: long, in capitals, its kind at the end."""
    last = words[-1]
    return len(words) >= _FULL and (last.organisation or last.unit) and all(word.upper or word.link for word in words)


def _described_name(words: list[Word], lex: Lexicon) -> int:
    """Return where a name begins behind capitals that say what somebody is: "Acclaimed Filmmaker Jon M. Roe"."""
    first = words[0].text.lower()
    if not (first in lex.adjectives or words[0].modifier):
        return 0
    given = next((at for at in range(2, len(words) - 1) if words[at].text in people_table().given), 0)
    return given if not any(word.given for word in words[:given]) else 0


_FULL = 3
"""Words of a noun and a full name."""
_LONGEST_NOUN = 2


def _noun_before(words: list[Word]) -> int:
    """Return the index of a full name behind a noun in small letters: "defender Joe Roe"; 0 where there is none."""
    for at in range(min(_LONGEST_NOUN + 1, len(words) - 1)):
        word = words[at]
        if word.modifier:
            continue
        if word.upper:
            return at if word.given and words[at + 1].plain else 0
        if not word.text.isalpha() or word.link or word.join or word.article or word.particle or word.pronoun:
            return 0
    return 0


def are_suffixes(words: list[Word], after_others: bool = False) -> bool:
    """Return whether words are suffixes; after others, anything short in capitals is one: "MD, FXYZ"."""
    return all(word.suffix or (after_others and word.text.isupper() and len(word.text) < 7) for word in words)


def _name_end(words: list[Word], start: int, lex: Lexicon) -> int:
    """Return the index behind the name that starts at ``start``."""
    at, size = start, min(len(words), start + LONGEST_NAME)
    while at < size:
        if words[at].upper or words[at].ampersand:
            at += 1
            continue
        # Particles go on with a name: "Ludwig van der Moor"; at most two in a row.
        behind = at
        while behind < at + 2 and behind < size and words[behind].particle:
            behind += 1
        if at in (start, behind) or behind >= size or not words[behind].upper:
            break
        if lex.capital_nouns and words[at].article:
            break  # "sagte Roe der Zeitung", but "von der"
        if words[at].link and (words[behind].organisation or words[behind].unit or _is_full(words[start:at])):
            break
        at = behind + 1
    return at


def _is_full(words: list[Word]) -> bool:
    """Return whether a name is complete, so that "von" behind it leads to whom the person works for."""
    return len(words) > 1 and words[0].given and not words[-1].given


def _is_persons(words: list[Word]) -> bool:
    """Return whether words are a person's full name rather than an organisation's."""
    return (
        1 < len(words) < LONGEST_NAME
        and all(word.is_nameable() for word in words)
        and not any(word.organisation or word.text.isupper() for word in words)
    )


def is_organisations(name: list[Word]) -> bool:
    """Return whether a name without anything beside it is an organisation's."""
    if len(name) == 1:
        text = name[0].text
        if len(text) > 1 and text.isupper():
            return True
    return any(map(_of_organisation, name))
