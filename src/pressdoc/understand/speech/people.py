"""People who are named without being quoted: found by given names, forms of address, titles and ages.

Every capitalised word would have to be weighed to find all names; the words that give one away are
few, and one look at the set of a text's words tells which of them stand in it.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from pressdoc.understand.speech import korean as speech_korean
from pressdoc.understand.speech import people_cjk, vietnamese
from pressdoc.understand.speech.lexicon import compounds_for_titles
from pressdoc.understand.speech.name_reader import (
    LETTER,
    WITHOUT_CASES,
    WORD,
    Name,
    NameReader,
    are_initials,
    is_initial,
    people_table,
)
from pressdoc.understand.speech.speakers import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from pressdoc.understand.speech.lexicon import Lexicon
    from pressdoc.understand.speech.registry import Registry

MOST_PLACES = 24
"""Places of one telling word that are looked at."""

MOST_PEOPLE = 400
"""People of one text who are told apart: a bound for lists of names without end."""

_CAPITALISED = re.compile(rf"[A-ZÀ-ÖØ-Þ][{LETTER}'’.\-]*")

_SHORTEST = 2
"""Words of a name in full."""

_MOST_GIVEN = 3
"""Given names, or forms of address, before the one at which a name is found."""


def _links(lex: Lexicon) -> re.Pattern[str]:
    """Return what stands between two names of a list: ", ", " and ", "、"."""
    joins = "|".join(map(re.escape, sorted(lex.joins))) or "&"
    return re.compile(rf"(?:,? (?:{joins}) |, |、 ?|，|; )")


def find_people(
    registry: Registry, language: str | None, organisations: Iterable[str], words: Set[str] | None = None
) -> None:
    """Add to a registry the people whom its text names, with what the words beside them say.

    ``organisations`` are names of which a person's may be a part: "Jane Roe Foundation"; ``words``
    are those of the text, where the caller has them already.
    """
    reader = NameReader(registry.text, registry.lex)
    for speaker in _by_script(registry.text, language or ""):
        registry.add(speaker, looked_up=True)
    found = _Found(registry, reader, "\n".join(organisations))
    text = registry.text
    if (language or "").startswith("vi"):
        found.take_syllables(language or "")
    _take_by_words(found, _words_of(text, language, words))
    for match in reader.age.finditer(text):
        found.take_before(match.start())
    if reader.lex.lettered:
        for match in _INITIAL.finditer(text):
            if (given := _GIVEN.search(text[max(0, match.start() - _LONGEST_GIVEN) : match.start()])) is not None:
                found.take_with_initial(match.start() - len(given[0]))
    if found.new and len(found.spans) > 1:
        found.take_between()


def _take_by_words(found: _Found, words: Set[str]) -> None:
    """Take the people whom single words of a text give away: given names, forms of address, titles, degrees."""
    text, lex = found.text, found.reader.lex
    clues, forms = _clues(lex.persons)
    telling, titles = set(), set(compounds_for_titles(lex, words))
    for form in forms & words:
        word, title = clues[form]
        telling.add(word)
        titles.add(title)
    for word in sorted(telling - _NONE):
        for start in _places(text, word):
            found.take(word, start)
    for title in sorted(titles - _NONE):
        for start in _places(text, title):
            found.take_by_title(start, start + len(title))
    for degree in sorted(_degrees(lex.degrees) & words):
        for start in _places(text, degree.rstrip(",;")):
            if text[start - 2 : start] == ", ":
                found.take_before(start - 2)


def _by_script(text: str, language: str) -> Iterable[Speaker]:
    """Return the people whom a text names in ideographs or Hangul."""
    if language[:2] in ("zh", "ja"):
        return people_cjk.people_in(text, language)
    return speech_korean.people_in(text) if language.startswith("ko") else ()


def _words_of(text: str, language: str | None, words: Set[str] | None) -> Set[str]:
    """Return the words of a text; where ideographs stand, those in Latin letters."""
    if (language or "")[:2] in WITHOUT_CASES:
        return set(_CAPITALISED.findall(text))
    return set(text.split()) if words is None else words


@functools.cache
def _clues(titles: frozenset[str]) -> tuple[dict[str, tuple[str, str]], frozenset[str]]:
    """Return what each form in which a text's words hold a clue gives away: a name's word, or a title.

    The forms are there as a set too: one look finds those that stand in a text.
    """
    printed = {form for title in titles for form in (title, title.capitalize(), title.upper())}
    clues = {form: (word, "") for form, word in people_table().telling.items()}
    for word in printed:
        for form in (before + word + after for before in ("", "(") for after in _CLOSING):
            clues[form] = (clues.get(form, ("", ""))[0], word)
    return clues, frozenset(clues)


@functools.cache
def _degrees(listed: frozenset[str]) -> frozenset[str]:
    """Return the degrees behind names as they stand in a text."""
    return frozenset(degree + after for degree in listed for after in ("", ",", ";"))


_NONE = {""}

_CLOSING = ("", ",", ".", ")", ";", "),", ").")


def _places(text: str, word: str) -> list[int]:
    out: list[int] = []
    size = len(word)
    at = text.find(word)
    while at >= 0 and len(out) < MOST_PLACES:
        end = at + size
        if not (at and text[at - 1].isalnum() and text[at - 1] < "\u2e80") and not text[end : end + 1].isalnum():
            out.append(at)
        at = text.find(word, end)
    return out


class _Found:
    """The people found so far in one text."""

    def __init__(self, registry: Registry, reader: NameReader, organisations: str) -> None:
        self.registry = registry
        self.reader = reader
        self.organisations = organisations
        self.text = registry.text
        full_names = registry.full_names()
        self.names = set(full_names)
        self.new = False
        """Whether anybody was found here."""
        self.known: dict[str, list[str]] = {}
        """Full names of those who need no further reading, by their first words."""
        for name in full_names:
            self.known.setdefault(name.partition(" ")[0], []).append(name)
        self.spans: list[tuple[int, int]] = []

    def take(self, word: str, start: int) -> None:
        """Take the name that a telling word at a place begins, or announces."""
        for known in self.known.get(word, ()):
            if self.text.startswith(known, start):
                self.spans.append((start, start + len(known)))
                return
        reader = self.reader
        table = reader.table
        address = word in table.address
        if address:
            start = self._behind_address(start + len(word) + 1)
        else:
            start = self._first_given(start)
        for begin, end in self.spans[-8:]:
            if begin <= start < end:
                return
        name = reader.name_at(start, address)
        if name is None or self._is_known(name) or not (address or reader.is_free(name)):
            return
        if not reader.is_in_headline(name) or reader.signs(name):
            self._add(name)

    def take_syllables(self, language: str) -> None:
        """Take everybody named in Vietnamese, where every syllable is a word."""
        for start, end, speaker in vietnamese.named_in(self.text, language):
            self.spans.append((start, end))
            self.registry.add(speaker, looked_up=True)

    def _behind_address(self, start: int) -> int:
        """Return where a name begins behind further forms of address, "Prof. Dr. Dr.", if any."""
        for _ in range(_MOST_GIVEN):
            following = WORD.match(self.text, start)
            if following is None:
                break
            is_rank = following[0].lower().rstrip(".") in self.reader.lex.honorifics
            # "H.E. Major General Jane Roe", but "Mr. Major Roe"
            if following[0] not in self.reader.table.address and not (is_rank and _THREE.match(self.text, start)):
                break
            start = following.end() + 1
        return start

    def _first_given(self, start: int) -> int:
        """Return where the given names begin of which one stands at a place."""
        table = self.reader.table
        for _ in range(_MOST_GIVEN):
            before = self.reader.word_before(start)
            if before is not None and before[0] in table.patronymic:
                before = self.reader.word_before(before[1])
                if before is not None and before[0].istitle():
                    start = before[1]
                    continue
            if before is None or not (before[0] in table.given or before[0] in table.maybe or is_initial(before[0])):
                break
            start = before[1]
        return start

    def take_before(self, end: int) -> None:
        """Take the name that ends at a place, before an age: "Jane Roe, 45, of Oldmoor"."""
        match = _LAST.search(self.text[max(0, end - 60) : end])
        if match is None:
            return
        start = end - len(match[0])
        count = match[0].count(" ") + 1
        reader = self.reader
        name = Name(start, end, True)
        if reader.is_in_headline(name):
            # "Board Elects Jane Roe, M.D.": only a given name tells where the name begins.
            given = [word.start() for word in WORD.finditer(match[0]) if word[0] in reader.table.given]
            if not given:
                return
            start += given[0]
            name, count = Name(start, end, True), self.text.count(" ", start, end) + 1
        words = self.text[start:end].split()
        if 1 < count < 6 and not any(map(reader.is_no_name, words)) and not self._is_known(name):
            self._add(name)

    def take_with_initial(self, start: int) -> None:
        """Take a name whose given name no list has, but that goes on with an initial: "Donat A. Roe"."""
        reader = self.reader
        name = reader.name_at(start, True)
        words = self.text[name.start : name.end].split() if name is not None else []
        if name is None or not _FEWEST_WITH_INITIAL <= len(words) <= _MOST_WITH_INITIAL or self._is_known(name):
            return
        fits = self._could_be(" ".join(words)) and words[0] not in reader.lex.lettered and not is_initial(words[-1])
        if fits and reader.is_free(name) and not reader.is_in_headline(name):
            self._add(name)

    def take_by_title(self, start: int, end: int) -> None:
        """Take the name before or behind a title: "Siju Roe, Chief Strategy Officer", "Attorney General Siju Roe"."""
        reader, text = self.reader, self.text
        behind = self._behind_title(end)
        if behind is not None:
            if not self._is_known(behind) and not reader.is_in_headline(behind):
                self._add(behind)
            return
        if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
            return
        comma = text.rfind(", ", max(0, start - 40), start)
        if comma < 0 or not all(map(self._goes_before_title, text[comma + 2 : start].split())):
            return
        match = _LAST.search(text[max(0, comma - 60) : comma])
        if match is None or not 1 < len(match[0].split()) < 5:
            return
        name = Name(comma - len(match[0]), comma, True)
        if any(begin < comma <= end for begin, end in self.spans[-8:]):
            return  # "Ông Lê Sao Mai"
        if self._could_be(match[0]) and reader.is_free(name) and not self._is_known(name):
            self._add(name)

    def _behind_title(self, end: int) -> Name | None:
        """Return the name behind a title, what belongs to the title passed over."""
        text, lex = self.text, self.reader.lex
        at = end
        for _ in range(4):
            word = WORD.match(text, at + 1) if text[at : at + 1] == " " else None
            if word is None:
                return None
            low = word[0].lower()
            if not (lex.is_title(low) or low in lex.modifiers or low.rstrip(".") in lex.honorifics):
                break
            at = word.end()
        match = _LISTED.match(text, at + 1)
        if match is None:
            return None
        name = match[0]
        if lex.capital_nouns:
            name = self._without_noun(name)
        elif text[match.end() : match.end() + 2].strip().istitle():
            return None
        return Name(match.start(), match.start() + len(name), True) if self._could_be(name) else None

    def _without_noun(self, name: str) -> str:
        """Return a name of given and family name without the noun behind: "ehrt Landrat Jan Roe Vereine"."""
        words, table = name.split(" "), self.reader.table
        count = _SHORTEST
        while count < len(words) and (words[count - 1] in table.given or is_initial(words[count - 1])):
            count += 1
        return " ".join(words[:count])

    def _goes_before_title(self, word: str) -> bool:
        lex, low = self.reader.lex, word.lower()
        return low in lex.modifiers or low in lex.domains or low in lex.articles or lex.is_title(low)

    def _could_be(self, name: str) -> bool:
        """Return whether words are all fit for a name."""
        reader = self.reader
        words = name.split()
        return words[0] not in reader.table.places and not any(
            reader.is_no_name(word) or word.lower() in reader.lex.domains or _is_abbreviation(word) for word in words
        )

    def take_between(self) -> None:
        """Take names that stand between two people in a list: nothing else would."""
        starts = {start for start, _ in self.spans}
        links = _links(self.reader.lex)
        for _, end in sorted(self.spans):
            link = links.match(self.text, end)
            match = _LISTED.match(self.text, link.end()) if link else None
            behind = links.match(self.text, match.end()) if match else None
            if match and behind and behind.end() in starts:
                name = Name(match.start(), match.end(), True)
                if not self._is_known(name) and not any(map(self.reader.is_no_name, match[0].split())):
                    self._add(name)

    def _is_known(self, name: Name) -> bool:
        """Return whether somebody of this very name was met before, or whose the lone surname is was decided."""
        words = self.text[name.start : name.end]
        if words not in self.names:
            if " " in words or not self.registry.knows(words):
                return False
            self.names.add(words)
        self.spans.append((name.start, name.end))
        return True

    def _add(self, name: Name) -> None:
        words = self.text[name.start : name.end]
        if len(self.names) >= MOST_PEOPLE or words in self.organisations or self._is_transcribed(name):
            return
        speaker = self._described(name, words)
        if speaker is not None and self._is_product(speaker, words):
            return
        if speaker is not None:
            self.spans.append((name.start, name.end))
            self.new = True
            self.names.add(words)
            self.known.setdefault(words.partition(" ")[0], []).append(words)
            self.registry.add(speaker, looked_up=True)

    def _is_product(self, speaker: Speaker, words: str) -> bool:
        """Return whether a name begins as an organisation's does and nothing says what the person is: a model."""
        if speaker.title or speaker.honorific or speaker.affiliation:
            return False
        first = words.partition(" ")[0]
        return f"\n{first} " in f"\n{self.organisations}" and words.count(" ") == 1

    def _is_transcribed(self, name: Name) -> bool:
        """Return whether the name spells that of the person before it in another script: 라스 홀름(Lars Holm)."""
        before = self.text[max(0, name.start - 24) : name.start]
        if before[-1:] not in ("(", "（") or before[-2:-1] < "\u2e80":
            return False
        return any(entry.name and before.endswith(entry.name, 0, -1) for entry in self.registry.entries[-MOST_PEOPLE:])

    def _described(self, name: Name, words: str) -> Speaker | None:
        """Return the name with title, affiliation and honorific beside it; ``None`` when it is too uncertain."""
        last = words.rpartition(" ")[2]
        speaker = self.registry.speaker_at(name.end - len(last), name.end)
        fits = speaker is not None and speaker.name is not None and speaker.name.endswith(words)
        if speaker is None or not fits or speaker.organisation:
            speaker = Speaker()
        if not (name.certain or speaker.title or speaker.honorific or self.reader.has_clue(name)):
            return None
        return speaker._replace(name=words, also=(), pronoun=None, organisation=False)


_FEWEST_WITH_INITIAL, _MOST_WITH_INITIAL = 3, 4
# The engine looks for the full stop, of which there are few, and looks back from there.
_INITIAL = re.compile(r"\.(?<= [A-Z]\.) (?=[A-Z][a-zà-ÿ'’])")
_LONGEST_GIVEN = 26
_GIVEN = re.compile(rf"(?<![{LETTER}.'’\-])[A-Z][a-zà-ÿ'’\-]{{1,20}} [A-Z]\Z")


_THREE = re.compile(rf"(?:[A-Z][{LETTER}.'’\-]* ){{2}}[A-Z][{LETTER}]")
"""Three words with a capital each."""


def _is_abbreviation(word: str) -> bool:
    """Return whether a word is in capitals and no run of initials: "NASA", not "J.C."."""
    return word.isupper() and len(word) > 2 and not are_initials(word)


_LAST = re.compile(rf"(?:[A-ZÀ-ÖØ-Þ][{LETTER}'’.\-]{{0,20}} ){{1,4}}[A-ZÀ-ÖØ-Þ][{LETTER}'’\-]{{1,20}}\Z")
_LISTED = re.compile(
    rf"[A-ZÀ-ÖØ-Þ][{LETTER}'’.\-]{{0,20}}(?: [A-Z]\.| [A-ZÀ-ÖØ-Þ][{LETTER}'’\-]{{1,20}}){{1,3}}(?<!\.)"
)
