"""One text on its way to the names in it, and the one place that keeps or refuses them."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.understand.names.finding.acronyms import is_acronym, spelled

if TYPE_CHECKING:
    from pressdoc.understand.names.capitals import Run
    from pressdoc.understand.names.finding.looks import Looks

LONGEST_BRACKET = 120
"""Characters of a bracket behind a name that defines a short name."""

LOOK_BACK = 48
"""Characters before a name from which on its acronym may begin."""

MOST_FORMS = 3
"""Words that an acronym may leave out."""

LONGEST_ACRONYM = 9
"""Characters; no acronym is longer."""


class Stretch(NamedTuple):
    """A name in the text, and the run that stands behind it."""

    start: int
    end: int
    following: int


class Search:
    """The runs of one text, and the names found so far; each source of names looks at it and takes some."""

    def __init__(
        self, text: str, runs: list[Run], looks: Looks, people: Collection[str], listed: Collection[int]
    ) -> None:
        self.text = text
        self.runs = runs
        self.looks = looks
        self.words = looks.words
        self.clues = looks.clues
        self.people = people
        """Names that are taken."""
        self.listed = listed
        """Where the brackets begin that hold a listing."""
        self.names: dict[str, tuple[str, ...]] = {}
        """The names, each with its short forms."""
        self.shown: dict[int, bool] = {}
        """The runs that name an organisation, and whether the words before say so."""
        self.sure: set[str] = set()
        """The names that their own words show."""
        self.others: set[str] = set()
        """Known acronyms that are short for something else here."""
        self.counted = 0
        """How many names were looked for everywhere."""

    def take(self, number: int, stretch: Stretch, told: bool = False) -> str:
        """Keep a name that begins in a run, with the short names that brackets behind it define; return it in full.

        ``told`` is whether the words before it say that it is one.
        """
        start, end, following = stretch
        for at in range(number, following):
            self.shown[at] = told
        name = _once(self.text[start:end])
        if self.text[end : end + 2] == " (":
            terms, acronym = self.defined(end)
            if acronym.isupper() and len(acronym) > 2:
                name = self._by_acronym(acronym, start, end)
            aliases = [f"the {term}" if term in self.clues.terms else term for term in terms]
            leading = next((word for word in self.words.leading if name.lower().startswith(word)), "")
            if acronym and (is_acronym(acronym, name) or (leading and is_acronym(acronym, name[len(leading) :]))):
                aliases.append(acronym)  # the U.S. Harbour Safety Board (HSB)
            self.names[name] = tuple(dict.fromkeys((*self.names.get(name, ()), *aliases)))
        elif name not in self.names:
            self.names[name] = ()
        return name

    def _by_acronym(self, acronym: str, start: int, end: int) -> str:
        """Return a name from where the acronym behind it begins: "Kelda Mines and Orvik Cable Company (KMOCC)"."""
        found = self.text[start:end]
        begin = max(self.text.rfind(" ", 0, max(1, start - LOOK_BACK)), self.text.rfind("\n", 0, start)) + 1
        words = self.text[begin:end].split(" ")
        capitals = [at for at, word in enumerate(words) if word[:1].isupper()]
        for count in range(2, min(len(capitals), len(acronym) + MOST_FORMS) + 1):
            first = capitals[-count]
            name = " ".join(words[first:])
            left = spelled(acronym, [words[at] for at in capitals[-count:]])
            if left is None or len(name) <= len(found) or self.looks.is_no_name(words[first]):
                continue
            between = (word for at, word in enumerate(words[first:], first) if at not in capitals)
            if all(word in self.words.inside or f" {word} " in self.clues.links for word in between):
                return name if "," not in name else found
        return found

    def defined(self, end: int) -> tuple[list[str], str]:
        """Return the terms that brackets behind a name define, and an acronym that stands in one."""
        terms: list[str] = []
        acronym = ""
        while self.text[end : end + 2] == " (":
            close = self.text.find(")", end, end + LONGEST_BRACKET)
            if close < 0:
                break
            inside = self.text[end + 2 : close]
            pieces = inside.replace("”", '"').replace("“", '"').replace("„", '"').split('"')
            terms += [term.strip(" ,") for term in pieces[1::2] if 1 < len(term) < 40]
            if inside.isalnum() and 1 < len(inside) <= LONGEST_ACRONYM:
                acronym = inside
            end = close + 1
        return terms, acronym

    def is_taken(self, name: str) -> bool:
        """Return whether nobody goes by a name, or a person does."""
        return name in self.words.never or name in self.people or name.startswith(self.words.boards)


def _once(name: str) -> str:
    """Return a name that stands there twice, as heading and beginning of a paragraph, once."""
    half = len(name) // 2
    return name[:half] if half > 3 and name[half] == " " and name[:half] == name[half + 1 :] else name
