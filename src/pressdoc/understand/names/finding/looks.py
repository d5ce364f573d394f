"""What capitalised words are by themselves: a known name, nobody's, a title, or with a word that closes a name."""

from __future__ import annotations

import functools
from typing import NamedTuple

from pressdoc.understand.names.naming import FORM, INSTITUTION, KIND, Clues, clues, words

REMEMBERED = 4_096
"""Runs of a language for which it is remembered what they are; when they are more, it starts afresh."""

LONGEST_ACRONYM = 4
"""Letters of a word in capitals that is a name's though it is a common word in small ones."""

LONE, TITLED, KNOWN, NOBODY, OPEN = range(5)
"""What a run is by its words: no name, with a title, known, a name of nobody, or anything."""


class Form(NamedTuple):
    """A name that a word of a run may close, before what stands around it is looked at."""

    head: str
    kind: int
    start: int
    end: int
    suffices: bool
    """Whether it holds a word of its own: not "Energy Services", "Audit Committee"."""
    may_go_on: bool
    """Whether it is a name when it goes on behind the run: "University" of Leeds."""
    is_last: bool
    """Whether the run ends with it."""
    cored: bool
    """Whether words stand before the telling one."""


class Look(NamedTuple):
    """What a run is by its words alone."""

    kind: int
    parts: list[str]
    name: str
    """Without what stands before a name: "Former Acme" -> "Acme"."""
    forms: tuple[Form, ...]
    """Names that a word in it may close, the last one first."""


@functools.cache
def looks_in(language: str | None) -> Looks:
    """Return what tells in a language what runs are."""
    return Looks(clues(language))


class Looks:
    """What runs are in one language, each looked at once."""

    def __init__(self, around: Clues) -> None:
        self.words = words()
        self.clues = around
        self.remembered: dict[str, Look] = {}

    def of(self, found: str) -> Look:
        """Return what a run is by its words alone, and remember it."""
        parts = found.split(" ")
        first = 0 if found in self.words.known else self.first(parts, len(parts))
        name = found if first == 0 else " ".join(parts[first:])
        if name not in self.words.known and name.lower().startswith(self.words.leading):
            bare = name.partition(" ")[2]  # "U.S. FDA"
            name = bare if bare in self.words.known else name
        if found in self.clues.lone or first == len(parts):
            kind = LONE
        elif not self.clues.titles.isdisjoint(parts):
            kind = TITLED
        elif name in self.words.known:
            kind = KNOWN
        else:
            kind = NOBODY if self.is_generic(parts[first:]) or name in self.words.never else OPEN
        forms = tuple(
            self.form(parts, at, head)
            for at, head in reversed(self._heads(parts) if kind != LONE else [])
            if at == len(parts) - 1 or not (head == KIND or self._is_unfinished(parts, at))
        )
        if len(self.remembered) >= REMEMBERED:
            self.remembered.clear()
        look = self.remembered[found] = Look(kind, parts, name, forms)
        return look

    def _heads(self, parts: list[str]) -> list[tuple[int, int]]:
        """Return the words that may close a name, with what they show; none of a unit behind its university."""
        heads = []
        university = False
        for at, word in enumerate(parts):
            if (head := self.head(word)) and not (university and word in self.words.faculties):
                heads.append((at, head))
                university = university or (at > 0 and word in self.words.universities)
            elif at and word in self.words.closing and f"{parts[at - 1]} {word}" in self.words.pairs:
                heads.append((at, INSTITUTION))
        return heads

    def _is_unfinished(self, parts: list[str], at: int) -> bool:
        """Return whether a common kind of institution only begins what a run names: "Lawyers Trust Account"."""
        if parts[at] not in self.words.weak:
            return False
        return parts[at + 1].lower() in self.clues.parts or self.words.heads.get(parts[at + 1], FORM) != FORM

    def form(self, parts: list[str], index: int, kind: int) -> Form:
        """Return the name that the word ``index`` of a run closes; behind the last one stands a legal form."""
        head = parts[index] if index < len(parts) else ""
        after = index + 1
        weak = head in self.words.weak
        if head in self.words.closing and index and f"{parts[index - 1]} {head}" in self.words.pairs:
            index, kind, weak = index - 1, INSTITUTION, True
            head = f"{parts[index]} {head}"  # "Medical Center"
        first = self.first(parts, index)
        until = self._end_of_institution(head, parts, after) if head in self.words.first else after
        grown, after = until > after, until
        while after < len(parts) and parts[after] in self.words.legal:
            after += 1
        core = parts[first:index]
        if kind == FORM and first and head in self.words.legal and self.clues.generic.issuperset(core):
            first -= self._may_begin(parts[first - 1])
            core = parts[first:index]
        in_capitals = len(core) > 3 and all(map(str.isupper, parts))  # a sentence in capitals shows no names
        suffices = self._suffices(head, kind, weak, core) if core else grown and kind == INSTITUTION
        may_go_on = kind == INSTITUTION and not (weak and not core and head not in self.words.joined)
        return Form(
            head,
            kind,
            start=sum(len(word) + 1 for word in parts[:first]),
            end=len(" ".join(parts[:after])),
            suffices=suffices and not in_capitals,
            may_go_on=may_go_on and not in_capitals,
            is_last=after >= len(parts),
            cored=bool(core),
        )

    def _may_begin(self, word: str) -> bool:
        """Return whether a word with which sentences begin is a company's that has no other: "New Gold Inc."."""
        return word.isalpha() and word.lower() in self.clues.beginning

    def _end_of_institution(self, head: str, parts: list[str], after: int) -> int:
        """Return the word up to which a name goes on that its kind begins: University Orvik, not its School of Law."""
        until = self.till_title(parts, after)
        return self.till_unit(parts, after, until) if head in self.words.universities else until

    def _suffices(self, head: str, kind: int, weak: bool, core: list[str]) -> bool:
        """Return whether the words before a telling one are a name's own: not "Energy Services", "Audit Committee"."""
        if head in self.words.opening:
            return False
        is_long = kind == INSTITUTION and len(core) > 1 and not weak
        if not is_long and self.clues.generic.issuperset(core):
            return False
        if len(core) > 1 and self.clues.is_title(core[-1].lower()) and self.is_generic(core):
            return False  # "Vice President Exploration"
        if kind == KIND and len(core) > 1:  # a heading: "Time To Sell Gold"
            return not any(self.is_no_name(word) and word not in self.words.begins for word in core[1:])
        return True

    def head(self, word: str) -> int:
        """Return what a word shows that closes a name, 0 for any other word."""
        kind = self.words.heads.get(word, 0)
        if not kind and self.clues.endings and len(word) > 9 and word.lower().endswith(self.clues.endings):
            return INSTITUTION
        return kind

    def first(self, parts: list[str], index: int) -> int:
        """Return the word that a name begins with: no article, no title, not what it is called in German."""
        first = 0
        for at, word in enumerate(parts[:index]):
            if word in self.clues.titles or (at == first and self.is_no_name(word)):
                if word in self.words.begins or " ".join(parts[at : at + 2]) in self.words.never:
                    break  # "One World Ferries", "New York Ferries"
                first = at + 1
        return first

    def is_no_name(self, word: str) -> bool:
        """Return whether a capitalised word only begins a sentence, or says what somebody is."""
        low = word.lower()
        if low in self.clues.function:
            begins = word.capitalize() in self.words.fronts or word.capitalize() in self.words.begins
            is_name = word.isupper() and (1 < len(word) <= LONGEST_ACRONYM or begins)
            return not is_name  # "IT", but "ABOUT ACME INC."
        if "-" in word and low.rpartition("-")[2] in self.clues.compounds:
            return True
        return self.clues.capitalised and low.endswith(self.clues.called)

    def till_title(self, parts: list[str], after: int) -> int:
        """Return the first word from ``after`` on that is a title, or the number of words."""
        return next((at for at in range(after, len(parts)) if self.clues.is_title(parts[at].lower())), len(parts))

    def till_unit(self, parts: list[str], after: int, stop: int) -> int:
        """Return the first word from ``after`` on with which a unit of a university begins, or ``stop``."""
        return next((at for at in range(after, stop) if parts[at] in self.words.faculties), stop)

    def is_generic(self, parts: list[str]) -> bool:
        """Return whether words name nobody: "Chief Executive Officer", "Energy Services"."""
        return all(word in self.clues.generic or self.clues.is_title(word.lower()) for word in parts)
