"""Organisations that speak: "Fulmar said", where the text has Fulmar Optics AG, and "the company said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.model import Organisation, Person
from pressdoc.understand.names.naming import words
from pressdoc.understand.names.organisations import short
from pressdoc.understand.speech.lexicon import lexicon
from pressdoc.understand.speech.listening import Heard
from pressdoc.understand.speech.name_reader import begins_with_given

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pressdoc.understand.names.named import Named
    from pressdoc.understand.speech.listening import Said

_LOOKED_BACK = 2_000
"""Characters before a quotation in which other organisations are looked for."""


def organisations_heard(heard: Heard, firms: Sequence[Named], text: str, issuer: str | None) -> Heard:
    """Return what is said, with organisations as speakers where a bare name or "the company" means one.

    A bare name means an organisation that goes by it, or the only one whose name has it as its first word; one that
    begins with a given name stays a person's.  "The company" means the sole issuer, unless
    another organisation is named before it in the paragraph.
    """
    named = [one for said in heard.said for one in said.speakers if type(one) is Person] + heard.people
    forms = _Forms(firms)
    meant = {one.name: full for one in named if one.name is not None and (full := forms.full_name_of(one))}
    if not meant and not (issuer and any(said.by_firm for said in heard.said)):
        return heard
    said = [
        _by_issuer(one, firms, text, issuer) if one.by_firm and issuer else _renamed(one, meant) for one in heard.said
    ]
    return Heard(said, [one for one in heard.people if one.name not in meant])


def by_name(people: Iterable[Person]) -> dict[str, Person]:
    """Return people by their names; of namesakes the first."""
    found: dict[str, Person] = {}
    for person in people:
        if person.name:
            found.setdefault(person.name, person)
    return found


def is_persons(name: str, people: Mapping[str, Person], language: str | None) -> bool:
    """Return whether a name is that of one of the people, with a form of address before it or without: "Dr. Ada Roe".

    What ends as names of organisations do is none: "Roe Capital Partners".  ``people`` are those `by_name`.
    """
    first, _, rest = name.partition(" ")
    addressed = bool(rest) and first.rstrip(".").lower() in lexicon(language or "en").honorifics
    person = people.get(rest if addressed else name)
    if person is None or not rest or name[0] > "\u2e7f":
        return False
    return addressed or (not is_firms(name) and (begins_with_given(name) or not _is_bare(person)))


def is_firms(name: str) -> bool:
    """Return whether a name is built as those of organisations are, or is one that everybody knows."""
    return short(name) != name or "&" in name or name in words().known or name.rpartition(" ")[2] in words().heads


def _is_bare(person: Person) -> bool:
    """Return whether nothing but a name is known of a person."""
    return not (person.title or person.affiliation or person.honorific or person.suffixes)


class _Forms:
    """Organisations by the forms of their names, and by the first words of them."""

    def __init__(self, firms: Sequence[Named]) -> None:
        self.full: dict[str, str] = {}
        self.begun: dict[str, set[str]] = {}
        self.names = {firm.name for firm in firms}
        for firm in firms:
            for form in (firm.name, *firm.aliases):
                self.full.setdefault(form, firm.name)
            first, blank, _ = firm.name.partition(" ")
            if blank:
                self.begun.setdefault(first, set()).add(firm.name)

    def full_name_of(self, person: Person) -> str | None:
        """Return the name of the organisation that a person's name means, where no title shows it to be somebody."""
        name = person.name or ""
        if not _is_bare(person):
            return name if is_firms(name) and name in self.names else None
        if begins_with_given(name):
            return None
        if name in self.full:
            return self.full[name]
        beginning = self.begun.get(name, set())
        return next(iter(beginning)) if len(beginning) == 1 else None


def _renamed(said: Said, meant: dict[str, str]) -> Said:
    """Return a quotation whose speakers are organisations where their names mean one."""
    speakers = [
        Organisation(meant[one.name]) if type(one) is Person and one.name in meant else one for one in said.speakers
    ]
    return said._replace(speakers=tuple(speakers))


def _by_issuer(said: Said, firms: Sequence[Named], text: str, issuer: str) -> Said:
    """Return what "the company" said as the issuer's, where the paragraph names nobody else before."""
    start = said.parts[0].start
    before = text[max(0, start - _LOOKED_BACK) : start].rpartition("\n\n")[2]
    others = (name for firm in firms if firm.name != issuer for name in (firm.name, *firm.aliases))
    return said if any(name in before for name in others) else said._replace(speakers=(Organisation(issuer),))
