"""Names of people where they stand in a text: which words belong to one, and which only look like it."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

import attrs

from pressdoc.understand.dating.place_names import is_region
from pressdoc.understand.vocabulary import neutral

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressdoc.understand.speech.lexicon import Lexicon

LETTER = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"
# A word of a name; ideographs, which no blank parts from it, are none of it.
WORD = re.compile(rf"[{LETTER}][{LETTER}'’\-]*\.?")
_BEFORE = re.compile(rf"([{LETTER}][{LETTER}'’.\-]*)[ \u00a0]\Z")
_GLUED = re.compile(r"[a-z]{4}[A-Z]")
"""Words that a page has run together: "DetailsMartin"."""

_LONGEST = 40
"""Characters of a word before a name that are looked at."""

_MOST_FAMILY = 3
"""Family names, second given names unknown to us among them."""

_NICKNAME = re.compile(rf"[\"“(][{LETTER}.' -]{{1,20}}[\"”)] ")

_AND = (" & ", " + ")
"""Behind a name, signs of a firm."""

_AROUND = 120
"""Characters on each side of a name by which a headline is told."""

WITHOUT_CASES = frozenset(("zh", "ja", "ko", "th", "ar", "he", "fa", "hi"))
"""Languages whose script has no capitals: what has them is Latin."""


@attrs.frozen
class PeopleTable:
    """people.toml, ready to be looked up."""

    given: frozenset[str]
    maybe: frozenset[str]
    first: frozenset[str]
    things: frozenset[str]
    either: frozenset[str]
    offices: frozenset[str]
    places: frozenset[str]
    firms: frozenset[str]
    address: frozenset[str]
    particles: frozenset[str]
    patronymic: frozenset[str]
    """Small words before the name of somebody's father: "Hamed bin Zayed"."""
    family_first: frozenset[str]
    family_sure: frozenset[str]
    telling: dict[str, str]
    """Every word that gives a name away, by the forms in which a text's words hold it."""


@functools.cache
def people_table() -> PeopleTable:
    """Return what is known of names in all languages."""
    table = neutral("people")
    keys = (field.name for field in attrs.fields(PeopleTable))
    of = {key: frozenset(table[key].split()) for key in keys if key in table and key != "firms"}
    firms = frozenset(" ".join(name.split()) for name in table["firms"].split(","))
    words = frozenset().union(*(of[key] for key in ("given", "maybe", "first", "address")))
    telling = {mark + word: word for mark in _OPENING for word in words}
    return PeopleTable(**of, firms=firms, telling=telling)


@functools.lru_cache(1024)
def family_of(name: str) -> str:
    """Return the word of a name, in letters, that is the family's: the last one, in Chinese and Korean order the first.

    >>> family_of("Jane Roe"), family_of("Chan Wai Ling"), family_of("Zhang Wei"), family_of("Wei Zhang")
    ('Roe', 'Chan', 'Zhang', 'Zhang')
    """
    first, _, rest = name.partition(" ")
    last = rest.rpartition(" ")[2] or first
    table = people_table()
    if first.capitalize() not in table.family_first:
        return last
    given = rest.split(" ")
    if len(given) > 2 or not table.given.isdisjoint(given):
        return last
    if len(given) == 1 and "-" not in rest:
        families = table.family_sure
        return first if first.capitalize() in families and last.capitalize() not in families else last
    return last if last.capitalize() in table.family_first else first


_OPENING = ("", "(", "“", '"', "„", "«")
"""What stands before a word without a blank between."""


def _is_given(word: str, table: PeopleTable) -> bool:
    """Return whether a word is a given name that is known, or two with a hyphen: "Eva-Maria"."""
    return word in table.given or word in table.maybe or _is_double(word)


def _is_double(word: str) -> bool:
    """Return whether a word is two given names with a hyphen: "Eva-Maria"."""
    return "-" in word and word.partition("-")[0] in people_table().given


MOST_LETTERED = 6
"""Characters of initials that no blank parts: "J.R.R."."""

MOST_WITH_DOUBTFUL = 3
"""Words of a name that begins with a word that is more often something else: "Bella Wei", not "Bay Ford Dodge Ram"."""


def begins_with_given(name: str) -> bool:
    """Return whether a name of two words or more begins with a given one, behind what is short: "Mag. Ada Roe"."""
    words = name.split()
    first, table = next((word for word in words[:-1] if word[-1] != "."), ""), people_table()
    doubtful = first in table.maybe
    return (doubtful and len(words) <= MOST_WITH_DOUBTFUL) or first.capitalize() in table.given or _is_double(first)


_STATE = re.compile(r", ([A-Z]{2}|[A-Z][a-z]{2,4}\.)(?![\w.])(?! [A-Z])")
"""What stands behind a town in postal addresses and in lists, and like it behind a name: ", SC", ", MD"."""


class Name(NamedTuple):
    """A name in a text."""

    start: int
    end: int
    certain: bool
    """Whether nothing else can be meant; if not, a title, an age or a verb of speech must stand by it."""


class NameReader:
    """Reads names in one text."""

    def __init__(self, text: str, lex: Lexicon) -> None:
        self.text = text
        self.lex = lex
        self.table = people_table()
        self.particles = lex.particles | self.table.particles
        self.age = _age(lex.age_words)
        self.has_cases = (lex.language or "en")[:2] not in WITHOUT_CASES

    # -- what single words are ---------------------------------------------------------------------

    def is_no_name(self, word: str) -> bool:
        """Return whether a capitalised word stands in no person's name."""
        bare = word.rstrip(".")
        low = bare.lower()
        table, lex = self.table, self.lex
        return (
            ("." in bare and not are_initials(word))
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
            if known and words[known][0] in table.either:
                break  # a thing and a given name: "Ada River"
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
        if not certain and not self.lex.is_title(first.lower()):
            certain = any(is_initial(word) for word, _, _ in words[1 : count - 1])  # "Wendell F. Roe"
        return Name(start, last, certain)

    def _words(self, at: int) -> Iterator[tuple[str, int, int]]:
        """Yield the words from a place on that one blank parts and that can stand in names, with start and end."""
        text, blanks = self.text, " \u00a0"
        for _ in range(8):
            match = WORD.match(text, at)
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
            if is_initial(word):
                blanks = " \u00a0"  # it may be kept beside the name before it by one that does not break
            if text[end : end + 1] not in blanks or end == len(text):
                return
            if not is_initial(word):
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
            if at >= known and word[0].isupper() and not is_initial(word):
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
            if word[0].isupper() and not (is_initial(word) and at + 1 == len(words)):
                end = reached
            at += 1
        return at, end

    def _is_family_name(self, words: list[tuple[str, int, int]], known: int, at: int) -> bool:
        """Return whether a word for a thing or an office is a family name here: "John K. Park", "Ada Dean"."""
        if words[at][0] not in self.table.either | self.table.offices or at + 1 < len(words):
            return False
        if not (known > 0 and all(is_initial(word) for word, _, _ in words[known:at])):
            return False
        before = self.word_before(words[0][1])
        with_article = before is not None and before[0].lower() in self.lex.articles
        return not (with_article or self._is_in_state(words[0][0], words[at][2]))  # "the Ada River"

    def _is_in_state(self, first: str, end: int) -> bool:
        """Return whether a state stands behind a name: "Myrtle Beach, SC", but "Sarah Park, MD" is a doctor."""
        state = _STATE.match(self.text, end)
        if state is None or not is_region(state[1]):
            return False
        return not (state[1].lower() in self.lex.suffixes and first in self.table.given)

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

    def signs(self, name: Name) -> bool:
        """Return whether nothing but a title stands on the line of a name: "Jane Roe Chief Executive Officer"."""
        if name.start and self.text[name.start - 1] != "\n":
            return False
        behind = self.text[name.end : name.end + _AROUND].partition("\n")[0].lower().split()
        lex = self.lex
        return bool(behind) and all(lex.is_title(word) or word in lex.modifiers or word in lex.joins for word in behind)

    def has_clue(self, name: Name) -> bool:
        """Return whether an age or a verb of speech follows a name."""
        if self.age.match(self.text, name.end):
            return True
        word = WORD.match(self.text, name.end + 1)
        return word is not None and word[0].rstrip(".") in self.lex.verbs


@functools.cache
def _age(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what an age behind a name looks like: ", 45," or ", aged 45 ("."""
    before = "".join(f"{re.escape(word)} |" for word in words)
    return re.compile(rf", (?:{before})[1-9]\d(?=, | \()")


def _is_capitalised(word: str) -> bool:
    return word[0].isupper()


def is_initial(word: str) -> bool:
    """Return whether a word is a letter with a full stop."""
    return len(word) == 2 and word[1] == "."


def are_initials(word: str) -> bool:
    """Return whether a word is two or three letters with a full stop each, "J.C.", and no legal form, "P.C."."""
    lettered = 2 < len(word) <= MOST_LETTERED and all(is_initial(word[at : at + 2]) for at in range(0, len(word), 2))
    return lettered and word not in neutral("organisations")["forms"]
