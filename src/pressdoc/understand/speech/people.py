"""People who are named without being quoted: found by given names, forms of address, titles and ages.

Every capitalised word would have to be weighed to find all names; the words that give one away are
few, and one look at the set of a text's words tells which of them stand in it.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

import attrs

from pressdoc.understand.speech import korean as speech_korean
from pressdoc.understand.speech import people_cjk
from pressdoc.understand.speech.speakers import Speaker
from pressdoc.understand.vocabulary import neutral

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set

    from pressdoc.understand.speech.lexicon import Lexicon
    from pressdoc.understand.speech.registry import Registry

MOST_PLACES = 24
"""Places of one telling word that are looked at."""

MOST_PEOPLE = 400
"""People of one text who are told apart: a bound for lists of names without end."""

_LETTER = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"
# A word of a name; ideographs, which no blank parts from it, are none of it.
_WORD = re.compile(rf"[{_LETTER}][{_LETTER}'’\-]*\.?")
_CAPITALISED = re.compile(rf"[A-ZÀ-ÖØ-Þ][{_LETTER}'’.\-]*")
_BEFORE = re.compile(rf"([{_LETTER}][{_LETTER}'’.\-]*)[ \u00a0]\Z")
_LONGEST = 40
"""Characters of a word before a name that are looked at."""

_MOST_GIVEN = 3
"""Given names, or forms of address, before the one at which a name is found."""

_MOST_FAMILY = 3
"""Family names, second given names unknown to us among them."""


@attrs.frozen
class _Table:
    """people.toml, ready to be looked up."""

    given: frozenset[str]
    maybe: frozenset[str]
    first: frozenset[str]
    things: frozenset[str]
    either: frozenset[str]
    places: frozenset[str]
    firms: frozenset[str]
    address: frozenset[str]
    particles: frozenset[str]
    telling: dict[str, str]
    """Every word that gives a name away, by the forms in which a text's words hold it."""


@functools.cache
def _table() -> _Table:
    table = neutral("people")
    keys = (field.name for field in attrs.fields(_Table))
    of = {key: frozenset(table[key].split()) for key in keys if key in table and key != "firms"}
    firms = frozenset(" ".join(name.split()) for name in table["firms"].split(","))
    words = frozenset().union(*(of[key] for key in ("given", "maybe", "first", "address")))
    telling = {mark + word: word for mark in _OPENING for word in words}
    return _Table(**of, firms=firms, telling=telling)


_OPENING = ("", "(", "“", '"', "„", "«")
"""What stands before a word without a blank between."""


def _is_given(word: str, table: _Table) -> bool:
    """Return whether a word is a given name that is known, or two with a hyphen: "Eva-Maria"."""
    return word in table.given or word in table.maybe or ("-" in word and word.partition("-")[0] in table.given)


class Name(NamedTuple):
    """A name in a text."""

    start: int
    end: int
    certain: bool
    """Whether nothing else can be meant; if not, a title, an age or a verb of speech must stand by it."""


class _Reader:
    """Reads names in one text."""

    def __init__(self, text: str, lex: Lexicon) -> None:
        self.text = text
        self.lex = lex
        self.table = _table()
        self.particles = lex.particles | self.table.particles
        self.age = _age(lex.age_words)
        self.has_cases = (lex.language or "en")[:2] not in _WITHOUT_CASES

    # -- what single words are ---------------------------------------------------------------------

    def is_no_name(self, word: str) -> bool:
        """Return whether a capitalised word stands in no person's name."""
        bare = word.rstrip(".")
        low = bare.lower()
        table, lex = self.table, self.lex
        return (
            "." in bare
            or (not bare[1:].islower() and _GLUED.search(bare) is not None)
            or bare in table.things
            or word in table.address
            or (low in lex.organisations and bare not in table.given)
            or lex.is_title(low)
            or low in lex.modifiers
            or word in lex.stops
            or low in lex.stops
            or low in lex.openers
            or low in lex.articles
        )

    # -- names --------------------------------------------------------------------------------------

    def name_at(self, start: int, clue: bool) -> Name | None:
        """Return the name whose first word stands at ``start``; ``clue`` when the words before it announce one."""
        words = list(self._words(start))
        if not words:
            return None
        table = self.table
        known = 0
        while known < len(words) and _is_given(words[known][0], table):
            known += 1
        end = self._family(words, known, clue)
        if end is None:
            return None
        count, last = end
        if last < 0:
            return None
        name = self.text[start:last]
        if name in table.firms or self.text.startswith(_AND, last) or (count < 2 and not clue):
            return None
        first = words[0][0]
        certain = clue or first in table.given or (first in table.first and count == _MOST_FAMILY)
        return Name(start, last, certain)

    def _words(self, at: int) -> Iterator[tuple[str, int, int]]:
        """Yield the words from a place on that one blank parts and that can stand in names, with start and end."""
        text, blanks = self.text, " \u00a0"
        for _ in range(8):
            match = _WORD.match(text, at)
            if match is None:
                return
            word, end = match[0], match.end()
            if word[-1] == "." and not (len(word) == 2 or word in ("St.", "Jr.", "Sr.")):
                word, end = word[:-1], end - 1
            if word.endswith(("'s", "’s")):
                yield word[:-2], at, end - 2
                return
            if word[-1] in "'’-":
                yield word[:-1], at, end - 1
                return
            if word[0].islower() and word not in self.particles:
                return
            yield word, at, end
            if text[end : end + 1] not in blanks or end == len(text):
                return
            if not _is_initial(word):
                blanks = text[end]  # two kinds of blanks part columns
            at = end + 1
            if text[at : at + 1] in '"“(':
                at = self._behind_nickname(at)

    def _behind_nickname(self, at: int) -> int:
        """Return where a name goes on behind a nickname in marks: 'Jane "Jay" Roe'."""
        match = _NICKNAME.match(self.text, at)
        return match.end() if match else at

    def _family(self, words: list[tuple[str, int, int]], known: int, clue: bool) -> tuple[int, int] | None:
        """Return how many words a name has and where it ends; ``None`` when it is none."""
        table = self.table
        at, end, family = 0, -1, 0
        # Where every noun has a capital, a name ends with the family name: "Dr. Wiebke Roe", "Ada Roe Zahlen".
        most = (2 if clue and not known else 1) if self.lex.capital_nouns else _MOST_FAMILY
        while at < len(words):
            word, _, reached = words[at]
            if at >= known and word[0].isupper() and not _is_initial(word):
                if words[0][0] in table.first and not (word.islower() or len(word) < 9):
                    return None
                if self.is_no_name(word) and not self._is_family_name(words, known, at):
                    return self._before_other(words, at, end, clue)
                if family == most:
                    return (at, end) if self.lex.capital_nouns else None
                if at and (word == words[0][0] or (len(word) == 1 and at > 1)):
                    return at, end
                if word.isupper() and len(word) > 1 and not clue:
                    return (at, end) if at > 1 else None
                family += 1
            if word[0].isupper() and not (_is_initial(word) and at + 1 == len(words)):
                end = reached
            at += 1
        return at, end

    def _is_family_name(self, words: list[tuple[str, int, int]], known: int, at: int) -> bool:
        """Return whether a word for a thing is a family name here: "John K. Park", "Faith Hill"."""
        if words[at][0] not in self.table.either or at + 1 < len(words):
            return False
        return known > 0 and all(_is_initial(word) for word, _, _ in words[known:at])

    def _before_other(self, words: list[tuple[str, int, int]], at: int, end: int, clue: bool) -> tuple[int, int] | None:
        """Return the name before a word that is none of it; no name when the two are one thing's."""
        word = words[at][0]
        if word in self.table.things or word.lower() in self.lex.organisations or at < (1 if clue else 2):
            return None
        return at, end

    # -- around names -------------------------------------------------------------------------------

    def word_before(self, start: int) -> tuple[str, int] | None:
        """Return the word that one blank parts from ``start``, and where it begins."""
        match = _BEFORE.search(self.text[max(0, start - _LONGEST) : start])
        return None if match is None else (match[1], start - len(match[0]))

    def begins_sentence(self, at: int) -> bool:
        """Return whether a word at a place is capitalised because a sentence begins there."""
        before = self.text[max(0, at - 2) : at]
        return not before.strip() or before[-1] in '\n"“(' or before[0] in ".!?:"

    def is_free(self, name: Name) -> bool:
        """Return whether the words before a name leave it one: not "Fort Ann Smith", "Super Mario Kart"."""
        before = self.word_before(name.start)
        if before is None:
            return True
        word, at = before
        if word in self.table.places or word.capitalize() in self.table.places:
            return False
        if not word[0].isupper() or word[-1] == "." or word.endswith(("'s", "’s", "s’", "s'")):
            return True
        if self.lex.capital_nouns or self.begins_sentence(at):
            return True
        bare = word.rstrip(".")
        low = bare.lower()
        lex = self.lex
        return (
            bool(lex.is_title(low) or low in lex.honorifics or word in self.table.address or low in lex.openers)
            or low in lex.domains
        )

    def is_in_headline(self, name: Name) -> bool:
        """Return whether every longer word behind a name is capitalised, so that no one knows where it ends."""
        if not self.has_cases or self.lex.capital_nouns or self.text[name.end : name.end + 1] not in (" ", ",", ":"):
            return False
        before = self.text[max(0, name.start - _AROUND) : name.start].rpartition("\n")[2]
        behind, newline, _ = self.text[name.end : name.end + _AROUND].partition("\n")
        if behind[-1:] in (".", ":") and (newline or name.end + _AROUND > len(self.text)):
            return False
        longer = [word for word in (before + behind).split() if len(word) > 4 and word[0].isalpha()]
        return any(map(_is_capitalised, longer)) and not any(word[0].islower() for word in longer)

    def has_clue(self, name: Name) -> bool:
        """Return whether an age or a verb of speech follows a name."""
        if self.age.match(self.text, name.end):
            return True
        word = _WORD.match(self.text, name.end + 1)
        return word is not None and word[0].rstrip(".") in self.lex.verbs


_NICKNAME = re.compile(rf"[\"“(][{_LETTER}.' -]{{1,20}}[\"”)] ")


_AND = (" & ", " + ")
"""Behind a name, signs of a firm."""

_AROUND = 120
"""Characters on each side of a name by which a headline is told."""


@functools.cache
def _age(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what an age behind a name looks like: ", 45," or ", aged 45 ("."""
    before = "".join(f"{re.escape(word)} |" for word in words)
    return re.compile(rf", (?:{before})[1-9]\d(?=, | \()")


def _links(lex: Lexicon) -> re.Pattern[str]:
    """Return what stands between two names of a list: ", ", " and ", "、"."""
    joins = "|".join(map(re.escape, sorted(lex.joins))) or "&"
    return re.compile(rf"(?:,? (?:{joins}) |, |、 ?|，|; )")


def _is_capitalised(word: str) -> bool:
    return word[0].isupper()


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word[1] == "."


_WITHOUT_CASES = frozenset(("zh", "ja", "ko", "th", "ar", "he", "fa", "hi"))
"""Languages whose script has no capitals: what has them is Latin."""


def find_people(
    registry: Registry, language: str | None, organisations: Iterable[str], words: Set[str] | None = None
) -> None:
    """Add to a registry the people whom its text names, with what the words beside them say.

    ``organisations`` are names of which a person's may be a part: "Jane Roe Foundation"; ``words``
    are those of the text, where the caller has them already.
    """
    reader = _Reader(registry.text, registry.lex)
    if (language or "")[:2] in ("zh", "ja"):
        for speaker in people_cjk.people_in(registry.text, language or ""):
            registry.add(speaker, looked_up=True)
    elif (language or "").startswith("ko"):
        for speaker in speech_korean.people_in(registry.text):
            registry.add(speaker, looked_up=True)
    found = _Found(registry, reader, "\n".join(organisations))
    text = registry.text
    clues, forms = _clues(reader.lex.persons)
    telling, titles = set(), set()
    for form in forms & _words_of(text, language, words):
        word, title = clues[form]
        telling.add(word)
        titles.add(title)
    for word in sorted(telling - _NONE):
        for start in _places(text, word):
            found.take(word, start)
    for title in sorted(titles - _NONE):
        for start in _places(text, title):
            found.take_by_title(start, start + len(title))
    for match in reader.age.finditer(text):
        found.take_before(match.start())
    if found.new and len(found.spans) > 1:
        found.take_between()


def _words_of(text: str, language: str | None, words: Set[str] | None) -> Set[str]:
    """Return the words of a text; where ideographs stand, those in Latin letters."""
    if (language or "")[:2] in _WITHOUT_CASES:
        return set(_CAPITALISED.findall(text))
    return set(text.split()) if words is None else words


@functools.cache
def _clues(titles: frozenset[str]) -> tuple[dict[str, tuple[str, str]], frozenset[str]]:
    """Return what each form in which a text's words hold a clue gives away: a name's word, or a title.

    The forms are there as a set too: one look finds those that stand in a text.
    """
    printed = {form for title in titles for form in (title, title.capitalize(), title.upper())}
    clues = {form: (word, "") for form, word in _table().telling.items()}
    for word in printed:
        for form in (before + word + after for before in ("", "(") for after in _CLOSING):
            clues[form] = (clues.get(form, ("", ""))[0], word)
    return clues, frozenset(clues)


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

    def __init__(self, registry: Registry, reader: _Reader, organisations: str) -> None:
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
        if not reader.is_in_headline(name):
            self._add(name)

    def _behind_address(self, start: int) -> int:
        """Return where a name begins behind further forms of address, "Prof. Dr. Dr.", if any."""
        for _ in range(_MOST_GIVEN):
            following = _WORD.match(self.text, start)
            if following is None or following[0] not in self.reader.table.address:
                break
            start = following.end() + 1
        return start

    def _first_given(self, start: int) -> int:
        """Return where the given names begin of which one stands at a place."""
        table = self.reader.table
        for _ in range(_MOST_GIVEN):
            before = self.reader.word_before(start)
            if before is None or not (before[0] in table.given or before[0] in table.maybe or _is_initial(before[0])):
                break
            start = before[1]
        return start

    def take_before(self, end: int) -> None:
        """Take the name that ends at a place, before an age: "Jane Roe, 45, of Oldmoor"."""
        start, count = end, 0
        match = _LAST.search(self.text[max(0, end - 60) : end])
        if match is None:
            return
        start = end - len(match[0])
        count = match[0].count(" ") + 1
        reader = self.reader
        name = Name(start, end, True)
        if 1 < count < 6 and not any(map(reader.is_no_name, match[0].split())) and not self._is_known(name):
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
        if self._could_be(match[0]) and reader.is_free(name) and not self._is_known(name):
            self._add(name)

    def _behind_title(self, end: int) -> Name | None:
        """Return the name behind a title, what belongs to the title passed over."""
        text, lex = self.text, self.reader.lex
        at = end
        for _ in range(4):
            word = _WORD.match(text, at + 1) if text[at : at + 1] == " " else None
            if word is None:
                return None
            low = word[0].lower()
            if not (lex.is_title(low) or low in lex.modifiers or low.rstrip(".") in lex.honorifics):
                break
            at = word.end()
        match = _LISTED.match(text, at + 1)
        if match is None or text[match.end() : match.end() + 2].strip().istitle() or not self._could_be(match[0]):
            return None
        return Name(match.start(), match.end(), True)

    def _goes_before_title(self, word: str) -> bool:
        lex, low = self.reader.lex, word.lower()
        return low in lex.modifiers or low in lex.domains or low in lex.articles or lex.is_title(low)

    def _could_be(self, name: str) -> bool:
        """Return whether words are all fit for a name."""
        reader = self.reader
        words = name.split()
        return words[0] not in reader.table.places and not any(
            reader.is_no_name(word) or word.lower() in reader.lex.domains or (word.isupper() and len(word) > 2)
            for word in words
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
        if speaker is not None:
            self.spans.append((name.start, name.end))
            self.new = True
            self.names.add(words)
            self.known.setdefault(words.partition(" ")[0], []).append(words)
            self.registry.add(speaker, looked_up=True)

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


_GLUED = re.compile(r"[a-z]{4}[A-Z]")
"""Words that a page has run together: "DetailsMartin"."""
_LAST = re.compile(rf"(?:[A-ZÀ-ÖØ-Þ][{_LETTER}'’.\-]{{0,20}} ){{1,4}}[A-ZÀ-ÖØ-Þ][{_LETTER}'’\-]{{1,20}}\Z")
_LISTED = re.compile(rf"[A-ZÀ-ÖØ-Þ][{_LETTER}'’.\-]{{0,20}}(?: [A-ZÀ-ÖØ-Þ][{_LETTER}'’\-]{{1,20}}){{1,3}}")
