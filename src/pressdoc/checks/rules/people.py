"""Rules about people: two titles for one, two spellings of one name, a surname before the name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from pressdoc.checks.rule import Slip, rule
from pressdoc.model import Person
from pressdoc.understand.speech.lexicon import lexicon
from pressdoc.understand.speech.speakers import phrase

if TYPE_CHECKING:
    from pressdoc.checks.proof import Part, Proof

MOST_PEOPLE = 200
"""Names that are compared with each other."""
BEHIND = 160
"""Characters behind a name in which its title is read."""
SHORTEST = 4
"""Letters of a name of which two that differ in one letter are more likely one than two."""


def _mentions(proof: Proof) -> Iterator[tuple[Part, int, int, Person]]:
    """Yield every mention of a person in the text."""
    for part in proof.parts:
        for span in part.text.spans:
            if isinstance(span.value, Person) and span.value.name:
                yield part, span.start, span.end, span.value


@rule("person-title-conflict", "W")
def title_conflict(proof: Proof) -> Iterator[Slip]:
    """Two offices for one person: "Chief Executive" here and "Chief Financial Officer" there.

    A release that says that somebody is appointed, or names who did the work before, may give both.
    """
    offices = {word: office for office, words in proof.table("offices").items() for word in words}
    if not offices or _appoints(proof):
        return
    first: dict[str, tuple[frozenset[str], str]] = {}
    for part, start, end, person in _mentions(proof):
        if part.plain[start:end] != person.name:
            continue
        title = _title_behind(part.plain, start, end, proof.language)
        found = _offices(title, offices)
        if not title or not found:
            continue
        before, printed = first.setdefault(str(person.name), (found, title))
        if not before & found:
            at = part.plain.find(title, end)
            message = f"{person.name} is {printed} elsewhere, {title} here"
            yield Slip(message, part, start if at < 0 else at, end if at < 0 else at + len(title))


def _title_behind(plain: str, start: int, end: int, language: str | None) -> str:
    """Return the title behind a name: "Jane Roe, chief executive of Acme"; "" for none."""
    if plain[end : end + 1] not in (",", "，", "("):
        return ""
    words = plain[start : end + BEHIND].split()
    found = phrase(words, 0, len(words), lexicon(language or "en"))
    return "" if found is None else found.speaker.title or ""


def _offices(title: str, offices: dict[str, str]) -> frozenset[str]:
    """Return the offices that a title names, the longest words first, so that no part of them counts again."""
    left = f" {title.casefold()} "
    found = set()
    for word in sorted(offices, key=len, reverse=True):
        if word in left:
            found.add(offices[word])
            left = left.replace(word, " ")
    return frozenset(found)


def _appoints(proof: Proof) -> bool:
    """Return whether the release tells of offices that change."""
    words = proof.words("appoints")
    return any(word in part.plain.casefold() for part in proof.parts[:8] for word in words)


@rule("person-name-variant", "W")
def name_variant(proof: Proof) -> Iterator[Slip]:
    """One name spelled in two ways: "Jon Smith" and "John Smith"."""
    forms: dict[str, tuple[Part, int, int]] = {}
    for part, start, end, person in _mentions(proof):
        words = part.plain[start:end]
        if " " in words and not words.isupper():
            forms.setdefault(words, (part, start, end))
            forms.setdefault(str(person.name), (part, start, end))
    told = set()
    for one, other in combinations(list(forms)[:MOST_PEOPLE], 2):
        part, start, end = forms[other]
        if (part.number, start) not in told and _is_variant(one, other):
            told.add((part.number, start))
            yield Slip(f"{other} here, {one} elsewhere", part, start, end)
    for name in [form for form in list(forms)[:MOST_PEOPLE] if not form.isascii()]:
        plain = _without_accents(name)
        for part in proof.parts if plain not in forms else ():
            at = part.plain.find(plain)
            if at >= 0 and plain != name and part.role != "contact":
                yield Slip(f"{plain} here, {name} elsewhere", part, at, at + len(plain))


def _is_variant(one: str, other: str) -> bool:
    """Return whether two names differ as one name written twice: by one letter, or only by accents and case.

    A full stop more, "Dr" and "Dr.", is a matter of style.
    """
    if abs(len(one) - len(other)) > 1 or one.replace(".", "") == other.replace(".", ""):
        return False
    plain_one, plain_other = _bare(one), _bare(other)
    if plain_one == plain_other:
        return True
    words, others = plain_one.split(), plain_other.split()
    if len(words) != len(others) or len(words) < 2 or not plain_one.isascii():
        return False
    pairs = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    return len(pairs) == 1 and max(map(len, pairs[0])) >= SHORTEST and _is_one_letter_apart(*pairs[0])


def _bare(name: str) -> str:
    """Return a name without accents, case and full stops."""
    return _without_accents(name.casefold().replace(".", ""))


def _without_accents(name: str) -> str:
    parted = unicodedata.normalize("NFD", name)
    return "".join(char for char in parted if not unicodedata.combining(char))


def _is_one_letter_apart(one: str, other: str) -> bool:
    """Return whether one letter is another, too much, or changed places with the next.

    >>> _is_one_letter_apart("jon", "john"), _is_one_letter_apart("smith", "smyth"), _is_one_letter_apart("jo", "jane")
    (True, True, False)
    """
    if len(one) > len(other):
        one, other = other, one
    at = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) == len(other):
        swapped = one[:at] + one[at + 1 : at + 2] + one[at : at + 1] + one[at + 2 :]
        return one[at + 1 :] == other[at + 1 :] or swapped == other
    return one[at:] == other[at + 1 :]


@rule("person-first-mention", "I")
def first_mention(proof: Proof) -> Iterator[Slip]:
    """A surname before the full name: readers do not know yet who that is."""
    seen: set[str] = set()
    for part, start, end, person in _mentions(proof):
        if part.role not in ("body", "list", "heading") or person.name in seen or len(seen) > MOST_PEOPLE:
            continue
        seen.add(str(person.name))
        words = part.plain[start:end]
        before = part.plain[max(0, start - 40) : start].rpartition(" ")[0].rpartition(" ")[2]
        if before[:1].isupper() and not before.endswith("."):
            continue  # the last word of a longer name
        if words == _last(str(person.name)) and _is_named_later(proof, person, part):
            yield Slip(f"{words} is named in full only later: {person.name}", part, start, end)


def _last(name: str) -> str:
    return name.rpartition(" ")[2] if " " in name else ""


def _is_named_later(proof: Proof, person: Person, part: Part) -> bool:
    """Return whether the full name stands behind the part, and nowhere before: headlines may be short."""
    places = _places_of(proof.parts, str(person.name))
    return bool(places) and min(places) > part.number


def _places_of(parts: Iterable[Part], name: str) -> list[int]:
    return [part.number for part in parts if name in part.plain]
