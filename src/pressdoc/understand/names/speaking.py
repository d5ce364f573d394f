"""Organisations that speak: "Fulmar said", where the text has Fulmar Optics AG, and "the company said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.model import Organisation, Person
from pressdoc.understand.names.naming import words
from pressdoc.understand.names.organisations import short
from pressdoc.understand.speech.listening import Heard
from pressdoc.understand.speech.name_reader import people_table

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    meant = {one.name: full for one in named if one.name is not None and (full := _full_name_of(one, firms))}
    if not meant and not (issuer and any(said.by_firm for said in heard.said)):
        return heard
    said = [
        _by_issuer(one, firms, text, issuer) if one.by_firm and issuer else _renamed(one, meant) for one in heard.said
    ]
    return Heard(said, [one for one in heard.people if one.name not in meant])


def is_persons(name: str, people: Sequence[Person], honorifics: frozenset[str]) -> bool:
    """Return whether a name is that of one of the people, with a form of address before it or without: "Dr. Ada Roe".

    What ends as names of organisations do is none: "Roe Capital Partners".
    """
    first, _, rest = name.partition(" ")
    addressed = bool(rest) and first.rstrip(".").lower() in honorifics
    person = next((one for one in people if one.name == (rest if addressed else name)), None)
    if person is None or not rest or name[0] > "\u2e7f":
        return False
    return addressed or (not _is_firms(name) and (_begins_with_given(name) or not _is_bare(person)))


def _is_firms(name: str) -> bool:
    """Return whether a name is built as those of organisations are, or is one that everybody knows."""
    return short(name) != name or "&" in name or name in words().known or name.rpartition(" ")[2] in words().heads


def _begins_with_given(name: str) -> bool:
    """Return whether a name of two words or more begins with one that people are given."""
    first, blank, _ = name.partition(" ")
    return bool(blank) and (first.capitalize() in people_table().given or first in people_table().maybe)


def _is_bare(person: Person) -> bool:
    """Return whether nothing but a name is known of a person."""
    return not (person.title or person.affiliation or person.honorific or person.suffixes)


def _full_name_of(person: Person, firms: Sequence[Named]) -> str | None:
    """Return the name of the organisation that a person's name means, which no title beside it shows to be somebody."""
    name = person.name or ""
    if _is_bare(person):
        return _full_name(name, firms)
    return name if _is_firms(name) and any(firm.name == name for firm in firms) else None


def _full_name(name: str, firms: Sequence[Named]) -> str | None:
    """Return the name of the organisation that a bare name means; ``None`` where it means none, or two."""
    blank = " " in name
    if _begins_with_given(name):
        return None
    for firm in firms:
        if name == firm.name or name in firm.aliases:
            return firm.name
    if blank:
        return None
    beginning = {firm.name for firm in firms if firm.name.startswith(f"{name} ")}
    return beginning.pop() if len(beginning) == 1 else None


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
