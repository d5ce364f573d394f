"""Who is who: everybody named in a text, each one once, and what a later mention refers to."""

from __future__ import annotations

import functools
import re
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.model.facts import Organisation, Person
from pressdoc.model.generated import maker
from pressdoc.understand.names.capitals import always_owning
from pressdoc.understand.speech.cjk import POINTS
from pressdoc.understand.speech.gender import may_be
from pressdoc.understand.speech.name_reader import family_of
from pressdoc.understand.speech.speakers import Speaker, phrase
from pressdoc.understand.speech.titles import single_titles, unowned
from pressdoc.understand.speech.words import is_abbreviation, offices
from pressdoc.understand.vocabulary import neutral

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from pressdoc.understand.speech.lexicon import Lexicon

MOST_LOOKED_UP = 64
"""Speakers whose other mentions are searched for: a bound, since each search reads the whole text."""

MOST_MENTIONS = 6
"""Other mentions that are read for one speaker."""

_person = maker(Person, "name", "title", "affiliation", "honorific", "suffixes", "titles")

_LONGEST_DESCRIPTION = 6
"""Words of a description before a name: "the panel's new chair, Ruth Roe"."""

_BESIDE = 10
"""Words on each side of a name by which a headline is told."""

_LONGEST_OFFICE = 24
"""Words behind a name in which the office stands to which somebody is appointed."""

_LONGEST_GIVEN = 20

_BEFORE, _BEHIND = 90, 200  # characters around a mention that are read


class Entry:
    """One person or organisation, and what all mentions together say of it."""

    __slots__ = (
        "affiliation",
        "called",
        "honorific",
        "looked_up",
        "name",
        "organisation",
        "stands_for",
        "suffixes",
        "title",
        "value",
    )

    def __init__(self, speaker: Speaker) -> None:
        self.name = speaker.name
        self.title = speaker.title
        self.affiliation = speaker.affiliation
        self.honorific = speaker.honorific
        self.suffixes = speaker.suffixes
        self.organisation = speaker.organisation
        self.stands_for = speaker.stands_for
        self.called: str | None = None
        """The given name, where the text uses it alone."""
        self.looked_up = False
        """Whether its mentions were read, so that they need not be searched for."""
        self.value: Person | Organisation | None = None

    def may_be(self, pronoun: str, lex: Lexicon) -> bool:
        """Return whether a pronoun can mean this one: "she" no "Mr."; "he" no organisation."""
        return not self.organisation and may_be(pronoun, self.name, self.title, self.honorific, lex)

    def merge(self, other: Speaker) -> None:
        """Take from another mention what this one does not say; a longer form of the name wins."""
        if other.name is not None and (self.name is None or len(other.name) > len(self.name)):
            self.name = other.name
        if other.title is not None and self.title is None:
            self.title = other.title
            self.affiliation = other.affiliation or self.affiliation
        elif self.affiliation is None and (other.title is None or other.title == self.title):
            self.affiliation = other.affiliation
        self.honorific = self.honorific or other.honorific
        self.suffixes = self.suffixes or other.suffixes


class Registry:
    """The people and organisations that speak in one text, in order of their first words."""

    def __init__(self, text: str, lex: Lexicon) -> None:
        self.text = text
        self.lex = lex
        self.entries: list[Entry] = []
        self._by_last: dict[str, list[Entry]] = {}
        self._by_first: dict[str, list[Entry]] = {}
        self._looked_up = 0
        self._named: dict[str, bool] = {}

    def add(self, speaker: Speaker, *, looked_up: bool = False) -> Entry:
        """Return the entry of a speaker with a name or a title; a new one when nobody fits."""
        entry = self._known(speaker)
        if entry is not None:
            entry.merge(speaker)
            return entry
        entry = Entry(speaker)
        entry.looked_up = looked_up
        self.entries.append(entry)
        if speaker.name is not None:
            self._by_last.setdefault(_last(speaker.name), []).append(entry)
            self._by_first.setdefault(speaker.name.partition(" ")[0], []).append(entry)
        return entry

    def _known(self, speaker: Speaker) -> Entry | None:
        """Return who a speaker surely is, of those met before."""
        if speaker.name is None:
            return self._by_family_name(speaker) or self.by_title(speaker)
        namesakes = self._by_last.get(_last(speaker.name))
        if namesakes is None:
            return self._by_given_name(speaker)
        same = [entry for entry in namesakes[-_FEW:] if _may_be_one(entry.name or "", speaker.name)]
        return same[0] if len(same) == 1 else None

    def _by_family_name(self, speaker: Speaker) -> Entry | None:
        """Return whose family name an office is that stands alone: "Dean said", where Anna Dean was met."""
        title = speaker.title or ""
        if speaker.stands_for or speaker.affiliation or title not in offices():
            return None
        same = self._by_last.get(_last(title), ())
        return same[0] if len(same) == 1 else None

    def _by_given_name(self, speaker: Speaker) -> Entry | None:
        """Return who "Jane" is, of those met with a full name, or whom "Jane Roe" was called so far."""
        name = speaker.name or ""
        given, blank, _ = name.partition(" ")
        if speaker.organisation or not self.lex.words[given].given:
            return None
        same = [entry for entry in self._by_first.get(given, ()) if bool(blank) != (" " in (entry.name or ""))]
        if len(same) != 1 or None not in (same[0].title, speaker.title):
            return None
        if blank:
            self._by_last.setdefault(_last(name), []).append(same[0])
        same[0].called = given
        return same[0]

    def by_title(self, speaker: Speaker) -> Entry | None:
        """Return who "the CEO" is: the only one met whose title says so."""
        if speaker.title is None:
            return None
        title = speaker.title.lower()
        fitting = [
            entry
            for entry in self.entries[-MOST_LOOKED_UP:]
            if entry.title is not None
            and _says(entry.title.lower(), title, compounds=self.lex.capital_nouns)
            and speaker.affiliation in (None, entry.affiliation)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def knows(self, name: str) -> bool:
        """Return whether somebody with the same last name was met before."""
        return _last(name) in self._by_last

    def full_names(self) -> list[str]:
        """Return the full names of the people met so far."""
        return [entry.name for entry in self.entries if entry.name and " " in entry.name and not entry.organisation]

    def complete(self) -> None:
        """Look for other mentions of those whose full name, title or affiliation is not yet known."""
        for entry in self.entries[:MOST_LOOKED_UP]:
            if entry.called is not None and entry.title is None:
                self._read_mentions(entry, entry.called)
            if (
                entry.looked_up
                or entry.name is None
                or (entry.title is not None and entry.affiliation is not None and " " in entry.name)
            ):
                continue
            if not entry.organisation:
                self._read_mentions(entry, entry.name)
        for number, entry in enumerate(self.entries):
            if number < MOST_LOOKED_UP:
                if entry.affiliation:
                    if entry.affiliation[0].isupper():
                        entry.affiliation += always_owning(entry.affiliation, self.text)
                elif entry.title is not None and self.lex.genitive:
                    entry.title, entry.affiliation = self._unowned(entry.title)
            entry.value = self._value(entry)
        for entry in self.entries[:MOST_LOOKED_UP]:
            is_office = (entry.title or "")[:1] > "\u2e7f" and entry.affiliation is None  # 区長コメント
            if entry.name is None and (entry.stands_for or is_office):
                entry.value = self._named_later(entry) or entry.value

    def _unowned(self, title: str) -> tuple[str, str | None]:
        """Part "Oldmoors Trainerin" into title and owner, where the text names "Oldmoor" as well."""
        owner, blank, noun = title.partition(" ")
        stem = owner.removesuffix(self.lex.genitive)
        if (
            not blank
            or stem == owner
            or not owner[0].isupper()
            or not self.lex.is_title(noun.partition(" ")[0].lower())
        ):
            return title, None
        if self.lex.is_title(owner.lower()) or next(places_of(self.text, stem), None) is None:
            return title, None
        return noun, stem

    def is_named(self, name: str) -> bool:
        """Return whether the text names somebody in full with this last name: a given name stands before it."""
        named = self._named.get(name)
        if named is None and len(self._named) < MOST_LOOKED_UP:
            named = self._named[name] = any(
                map(self._has_given_name, islice(places_of(self.text, name), MOST_MENTIONS))
            )
        return bool(named)

    def _has_given_name(self, at: int) -> bool:
        before = self.text[max(0, at - _LONGEST_GIVEN) : at].split()
        return bool(before) and self.text[at - 1] == " " and self.lex.words[before[-1]].given

    def describes(self) -> bool:
        """Return whether anybody is only described, "the director", so that the name has to be found elsewhere."""
        return any(entry.name is None and entry.stands_for for entry in self.entries)

    def _named_later(self, described: Entry) -> Person | Organisation | None:
        """Return the only one named in the text whose title is that of a description: "the director"."""
        role = (described.title or "").lower()
        fitting = [
            entry
            for entry in self.entries
            if entry.name is not None
            and entry.title is not None
            and _says(entry.title.lower(), role, compounds=self.lex.capital_nouns)
        ]
        return fitting[0].value if len(fitting) == 1 else None

    def people(self) -> list[Person]:
        """Return everybody with a name, once all is complete."""
        values = [entry.value for entry in self.entries]
        return [value for value in values if isinstance(value, Person) and value.name]

    def may_be(self, entry: Entry, pronoun: str) -> bool:
        """Return whether a pronoun can mean somebody, by all that the text says of them: "Roe" may be John."""
        alone = entry.name is not None and " " not in entry.name and not (entry.looked_up or entry.organisation)
        if alone and entry.name and self._looked_up < MOST_LOOKED_UP:
            self._looked_up += 1
            entry.looked_up = True
            self._read_mentions(entry, entry.name)
        return entry.may_be(pronoun, self.lex)

    def _read_mentions(self, entry: Entry, name: str) -> None:
        last = family_of(name)
        for count, at in enumerate(places_of(self.text, last)):
            if count == MOST_MENTIONS:
                break
            speaker = self.speaker_at(at, at + len(last))
            if (
                speaker is not None
                and speaker.name is not None
                and not speaker.organisation
                and _may_be_one(name, speaker.name)
            ):
                entry.merge(speaker)
                if entry.title is not None and entry.affiliation is not None:
                    break

    def speaker_at(self, start: int, end: int) -> Speaker | None:
        """Return what the phrase around a mention says; the mention is the last word of the name."""
        text = self.text
        low = max(0, start - _BEFORE)
        paragraph = text.rfind("\n\n", low, start)
        if paragraph >= 0:
            low = paragraph + 2
        before = text[low:start].split()
        at = len(before)
        while at and self._goes_back(before, at):
            at -= 1
        behind_end = end if text[end : end + 1] in ("'", "’") else text.find("\n\n", end, end + _BEHIND)
        behind = text[start : behind_end if behind_end >= 0 else end + _BEHIND].split()
        while at < len(before) and self._leads_to_name(before[at].lower()):
            at += 1
        if at and before[at - 1][-1] == ",":
            at = self._apposed(before[:at])
        at += self._is_of_place(before, at)
        words = before[at:] + behind
        in_capitals = at < len(before) and not self.lex.capital_nouns
        if in_capitals and _is_headline([*before[-_BESIDE:], *behind[:_BESIDE]]):
            if behind[0][-1] != ",":
                return None
            words = words[self._before_given(before[at:]) :]
        found = phrase(words, 0, len(words), self.lex)
        if found is None:
            return None
        speaker = found.speaker
        if speaker.title is None and found.end < len(words) and not speaker.organisation:
            office = words[found.end : found.end + _LONGEST_OFFICE]
            return self._with_office(speaker, office, appointed=self._is_appointed(before[:at]))
        return speaker

    def _before_given(self, words: list[str]) -> int:
        """Return how many capitals of a headline stand before a given name: "Board Elects Jane Roe, M.D., Chair"."""
        given = next((at for at, word in enumerate(words) if self.lex.words[word].given), 0)
        while given and len(words[given - 1].rstrip(".")) == 1:
            given -= 1  # "F. Scott Roe"
        return 0 if any(self.lex.is_title(word.lower()) for word in words[:given]) else given

    def _is_of_place(self, before: list[str], at: int) -> bool:
        """Return whether the noun before a name is a place or an occasion: "sagte in Rom Ada Roe", "bei der Feier"."""
        if at >= len(before) or self.lex.is_title(before[at].lower()):
            return False
        with_name = len(before) - at >= _WITH_PLACE and before[at + 1][0].isupper()
        if not self.lex.capital_nouns and (not with_name or self.lex.words[before[at]].given):
            return False
        lead = at
        while lead and before[lead - 1] in self.lex.articles:
            lead -= 1
        return lead > 0 and before[lead - 1] in self.lex.before_places

    def _is_appointed(self, before: list[str]) -> bool:
        """Return whether words before a name say that somebody takes an office: "named", "the appointment of"."""
        if before and before[-1] in self.lex.weak:
            before = before[:-1]
        return bool(before) and before[-1] in self.lex.appointing

    def _with_office(self, speaker: Speaker, words: list[str], *, appointed: bool) -> Speaker:
        """Return a speaker with the office that somebody appointed takes: "Jane Roe as its new Finance Director".

        In small letters too where a verb of appointing stands right before the name: "has named Jane Roe as chair".
        """
        lex = self.lex
        for lead in lex.offered.get(words[0], ()):
            size = len(lead)
            if tuple(word.lower() for word in words[:size]) != lead:
                continue
            office = phrase(words, size, len(words), lex) if size < len(words) else None
            read = office.speaker if office else None
            if read is None or read.name is not None or read.title is None:
                return speaker
            if not (appointed or read.title[0].isupper()):
                return speaker
            title = read.title.split()
            if title[-1].lower() in lex.honours:
                return speaker  # "has been named Teacher of the Year"
            while lex.capital_nouns and title[-1].islower():
                title.pop()  # "zur Geschäftsführerin bestellt"
            return speaker._replace(title=" ".join(title), affiliation=speaker.affiliation or read.affiliation)
        return speaker

    def _leads_to_name(self, word: str) -> bool:
        """Return whether a word begins a heading or a sentence rather than a name: "About Jane Roe", "Says Roe"."""
        lex = self.lex
        return word in lex.openers or word in lex.stops or word in lex.verbs

    def _apposed(self, before: list[str]) -> int:
        """Return the index of a description that ends before the name: "the panel's chair, Ruth Roe", "Acme's CEO,"."""
        size = len(before)
        if not self.lex.is_title(before[-1][:-1].lower()):
            return size
        for at in range(size - 1, max(size - _LONGEST_DESCRIPTION, 0) - 1, -1):
            if before[at].lower() in self.lex.articles:
                return at
            if self.lex.words[before[at]].possessive and before[at][0].isupper():
                owner = unowned([self.lex.words[before[at]]], self.lex)
                return size if owner and self.knows(owner) else _first_capital(before, at)  # "Roe's neighbour, Ada Lee"
            if at < size - 1 and before[at][-1] in ",;:.":
                break
        return size

    def _goes_back(self, before: list[str], at: int) -> bool:
        """Return whether the word before index ``at`` can belong to the phrase of the name."""
        word = before[at - 1]
        if word[-1] in ',;:!?)”"“»«' or (word[-1] == "." and not is_abbreviation(word[:-1], self.lex)):
            return False
        if word[0].isupper():
            return True
        following = before[at].lower() if at < len(before) else ""
        if word in self.lex.joins and self.lex.capital_nouns:
            # "BDV-Präsidentin und geschäftsführendes Mitglied Ada Roe"
            above = before[at - 2] if at > 1 else ""
            has_title = self.lex.is_title(following) or following in self.lex.modifiers
            return has_title and self.lex.is_title(above.rpartition("-")[2].lower())
        if word in self.lex.modifiers or word in self.lex.domains:
            # "managing director Jane Roe", "project scientist Jane Roe"
            return self.lex.is_title(following) or following in self.lex.modifiers or following in self.lex.domains
        return self.lex.is_title(word) or (
            at > 1 and word in self.lex.weak and self.lex.is_title(before[at - 2].lower())
        )

    def _value(self, entry: Entry) -> Person | Organisation | None:
        if entry.organisation and entry.name is not None:
            return Organisation(entry.name)
        if entry.name is None and entry.title is None:
            return None
        titles = single_titles(entry.title, self.lex) if entry.title is not None else ()
        affiliation = entry.affiliation or None
        return _person(entry.name, entry.title, affiliation, entry.honorific, entry.suffixes, titles)


def _is_headline(words: list[str]) -> bool:
    """Return whether every longer word is capitalised: in a headline no name can be told."""
    longer = [word for word in words if len(word) > 3]
    return len(longer) > 2 and not any(word[0].islower() for word in longer)


def _last(name: str) -> str:
    if name[:1] > "\u2e7f":
        # The family name is in front, but of a name in other people's order behind the point.
        return name.translate(_POINTS).rpartition("・")[2][:1]
    return _plain(family_of(name) if " " in name else name)


def _plain(name: str) -> str:
    """Return a name without case and accents, which are often left out."""
    if name.isascii():
        return name.lower()
    return "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char)).lower()


def _says(title: str, role: str, *, compounds: bool) -> bool:
    """Return whether a title is or holds a role; where words are joined, "Wirtschaftsminister" is a "Minister"."""
    words = title.replace(",", " ").split()
    if role == title or role in words or (" " in role and role in title):
        return True
    return compounds and any(word.endswith(role) for word in words)


def _may_be_one(one: str, other: str) -> bool:
    """Return whether two names can be of one person: "Roe", "Jane Roe", "Jane A. Roe", "J. Roe"."""
    if one[:1] > "\u2e7f":
        return _may_be_one_in_cjk(one, other)
    a, b = _plain(one).split(), _plain(other).split()
    if a[-1] != b[-1]:  # "Chan Wai Ling", "Chan", "Wai Ling Chan"
        family = _last(one)
        return family == _last(other) and (min(a, b, key=len) == [family] or sorted(a) == sorted(b))
    if len(a) == 1 or len(b) == 1 or a[-len(b) :] == b or b[-len(a) :] == a:
        return True
    first, second = a[0].rstrip("."), b[0].rstrip(".")
    return first == second or ((len(first) == 1 or len(second) == 1) and (first[0] == second[0] or len(a) != len(b)))


def _may_be_one_in_cjk(one: str, other: str) -> bool:
    """Return whether two names can be of one person: 佐々木 健一, 佐々木; キャロライン・マーシュ, マーシュ."""
    longer, shorter = sorted((squashed(one), squashed(other)), key=len, reverse=True)
    if longer == shorter:
        return True
    family = max(one, other, key=len).replace("\u3000", " ").partition(" ")[0]
    if "・" in longer:
        return longer.endswith("・" + shorter)
    if shorter == family or (shorter in _families() and longer.startswith(shorter)):
        return True
    if shorter in _families_zh() and longer.startswith(shorter) and len(longer) <= LONGEST_IN_CHINESE:
        return True
    return shorter in _families_ko() and longer.startswith(shorter) and len(longer) <= LONGEST_HANGUL


@functools.cache
def _families() -> frozenset[str]:
    """Return Japanese family names, which stand alone beside a title."""
    return frozenset(neutral("people")["family_ja"].split())


@functools.cache
def _families_ko() -> frozenset[str]:
    return frozenset(neutral("people")["family_ko"].split())


@functools.cache
def _families_zh() -> frozenset[str]:
    return frozenset(neutral("people")["family_zh"].split())


LONGEST_IN_CHINESE = 4
"""Ideographs of a Chinese name."""
LONGEST_HANGUL = 4
"""Syllables of a Korean name."""


def squashed(name: str) -> str:
    """Return a name in ideographs or kana without the blanks in it."""
    return name.replace(" ", "").replace("\u3000", "").translate(_POINTS)


_POINTS = str.maketrans(dict.fromkeys(POINTS, "・"))


# -- mentions ------------------------------------------------------------------------------------------


def places_of(text: str, word: str) -> Iterator[int]:
    """Yield where a word stands, not as a part of another."""
    at = text.find(word)
    size = len(word)
    ideographs = word[:1] > "\u2e80"
    while at >= 0:
        end = at + size
        if ideographs or not ((at and _in_word(text[at - 1])) or (end < len(text) and _in_word(text[end]))):
            yield at
        at = text.find(word, end)


def _in_word(char: str) -> bool:
    return (char.isalnum() and char < "\u2e80") or char == "-"


class Place(NamedTuple):
    """Where somebody is mentioned."""

    block: int
    start: int
    end: int
    person: Person


_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_FEW = 24
_MOST_WIDE = 240
"""Names without blanks around them that are each looked for."""
_LONGEST_HONORIFIC = 16


def mentions(
    texts: Sequence[str],
    people: Sequence[Person],
    honorifics: frozenset[str] = frozenset(),
    firms: Container[str] = frozenset(),
) -> list[Place]:
    """Return where each of the people stands in the texts: by full name or surname, with honorific.

    In reading order, disjoint.  A surname that two of them share is nobody's, unless the full name
    stands there.  Given ``honorifics`` (in lower case), one before the name belongs to the mention.
    A surname among ``firms``, the first words of organisations, is the firm until its bearer is named in full.
    """
    by_last: dict[str, list[Person]] = {}
    for person in people:
        if person.name and person.name[:1] > "\u2e7f":
            for form in {person.name, squashed(person.name), person.name.replace(" ", "\u3000")}:
                by_last.setdefault(form, []).append(person)
        elif person.name:
            by_last.setdefault(family_of(person.name), []).append(person)
    wide = [form for form in by_last if form[0] > "\u2e7f"][:_MOST_WIDE]
    out: list[Place] = []
    met: set[str | None] = set()
    for block, text in enumerate(texts):
        behind = 0
        for at, last in sorted(
            _surnames(text, by_last) if len(by_last) <= _FEW else [*_many(text, by_last), *_surnames(text, wide)]
        ):
            place = _mention(text, at, last, by_last[last], honorifics)
            if place is None:
                continue
            start, end, person = place
            if last in firms and person.name not in met:
                if start == at and person.name != last:
                    continue
                met.add(person.name)
            if start >= behind:
                out.append(Place(block, start, end, person))
                behind = end
    return out


def _surnames(text: str, by_last: Iterable[str]) -> list[tuple[int, str]]:
    """Return where surnames stand: one search of the text for each."""
    return [(at, last) for last in by_last for at in places_of(text, last)]


def _many(text: str, by_last: Container[str]) -> Iterator[tuple[int, str]]:
    """Yield where surnames stand: one walk over all words of the text."""
    for match in _WORD.finditer(text):
        word = match[0]
        if word not in by_last:
            word = word.removesuffix("'s").removesuffix("’s")
        if word in by_last:
            yield match.start(), word


def _mention(
    text: str, at: int, last: str, people: list[Person], honorifics: frozenset[str]
) -> tuple[int, int, Person] | None:
    """Return start, end and person of the mention whose surname stands at ``at``."""
    end = at + len(last)
    if last[0] > "\u2e7f":
        return at, end, people[0]
    for person in people[:_FEW]:
        start = end - len(person.name or "")
        if start >= 0 and text.startswith(person.name or "", start) and not _cuts_word(text, start):
            return _with_honorific(text, start, person, honorifics), end, person
        if text.startswith(f"{last} ", at) and text.startswith(person.name or "", at):  # the family's name is in front
            return _with_honorific(text, at, person, honorifics), at + len(person.name or ""), person
    if len(people) != 1 or not _may_stand_before(text, at, people[0], honorifics):
        return None
    return _with_honorific(text, at, people[0], honorifics), end, people[0]


def _cuts_word(text: str, start: int) -> bool:
    return bool(start) and _in_word(text[start - 1]) and text[start] < "\u2e80"


def _may_stand_before(text: str, at: int, person: Person, honorifics: frozenset[str]) -> bool:
    """Return whether the word before a lone surname leaves it this person's: "Bob Roe" is not Jane Roe."""
    if not at or text[at - 1] != " ":
        return True
    word = text[max(0, at - 30) : at - 1].rpartition(" ")[2]
    if len(word) < 3 or not word[0].isupper() or word[-1] in ",;:.!?" or word.lower() in honorifics:
        return True
    return word in (person.name or "").split() or word in (person.title or "")


def _with_honorific(text: str, start: int, person: Person, honorifics: frozenset[str]) -> int:
    """Return where a mention starts when the honorific before the name belongs to it."""
    honorific = person.honorific or ""
    begin = start - len(honorific) - 1
    if honorific and begin >= 0 and text.startswith(honorific, begin) and text[start - 1].isspace():
        return begin
    if not start or text[start - 1] != " ":
        return start
    window = text[max(0, start - _LONGEST_HONORIFIC) : start - 1]
    word = window.rpartition(" ")[2]
    return start - 1 - len(word) if word[:1].isupper() and word.rstrip(".").lower() in honorifics else start


_WITH_PLACE = 2
"""Words before a surname: a place and a given name."""


def _first_capital(words: Sequence[str], at: int) -> int:
    """Return where the capitalised words begin that stand without a comma before an index."""
    while at and words[at - 1][0].isupper() and words[at - 1][-1] not in ",;:.":
        at -= 1
    return at
