"""Which capitalised words name an organisation.

A run of capitalised words is one by a word of its own ("Fulmar Inc.", `finding.by_form`), as known or by
the words around it (`finding.by_surroundings`), by the part it plays in a deal (`finding.by_office`), or
in a row with others (`finding.by_enumeration`): asked in this order, and `finding.search` keeps them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

import attrs

from pressdoc.understand.names.capitals import runs_in
from pressdoc.understand.names.compounds import named_by_compound
from pressdoc.understand.names.finding.by_enumeration import take_enumerated
from pressdoc.understand.names.finding.by_form import told_by_form
from pressdoc.understand.names.finding.by_office import take_by_office
from pressdoc.understand.names.finding.by_surroundings import TELLING, take_by_surroundings
from pressdoc.understand.names.finding.looks import LONE, NOBODY, OPEN, Look, looks_in
from pressdoc.understand.names.finding.search import Search
from pressdoc.understand.names.naming import INSTITUTION, words

NEAR = 40
"""Characters; items of one enumeration, and what stands in brackets behind them, are no farther apart."""


@attrs.frozen
class Named:
    """The name of an organisation as its form or its surroundings show it, and its short names."""

    name: str
    aliases: tuple[str, ...] = ()
    sure: bool = True
    """Whether its own words show it, so that it cannot be somebody's name."""


def named_in(
    text: str,
    language: str | None,
    *,
    places: Iterable[tuple[int, int]] | None = None,
    people: Collection[str] = (),
    listed: Collection[int] = (),
) -> list[Named]:
    """Return the organisations that a text names, each form of a name once, in order of mention.

    ``places`` are the stretches of running text, all of it unless given; ``people`` are names that
    are taken; ``listed`` are the brackets that hold a listing.

    >>> [found.name for found in named_in("Profits at Orbital Freight Inc. and the University of Leeds rose.", "en")]
    ['Orbital Freight Inc.', 'University of Leeds']
    """
    stretches = ((0, len(text)),) if places is None else tuple(places)
    found = _find(_search(text, stretches, language, people, listed))
    longer = []
    for start, end, name, short in named_by_compound(text, language, stretches):
        printed = text[start:end]
        aliases = (*((printed,) if printed != name else ()), *((short,) if short else ()))
        longer.append(Named(name, aliases))
    if not longer:
        return found
    known = {f" {form} " for named in longer for form in (named.name, *named.aliases)}
    return [one for one in found if not any(_is_of(one.name, form) for form in known)] + longer


def _is_of(name: str, longer: str) -> bool:
    """Return whether a longer name, blanks around it, begins or ends with a name, a hyphen hanging there or none."""
    return longer.startswith((f" {name} ", f" {name}- ")) or longer.endswith(f" {name} ")


def first_named(text: str, language: str | None) -> str | None:
    """Return the organisation that a text names first, or ``None``."""
    found = _find(_search(text, ((0, len(text)),), language), first=True)
    if (compound := next(named_by_compound(text, language, ((0, len(text)),)), None)) is not None:
        start, end, _, _ = compound
        at = text.find(found[0].name) if found else -1
        if at < 0 or start < at or (start == at and end - start > len(found[0].name)):
            return text[start:end]
    return found[0].name if found else None


def is_named_institution(line: str, language: str | None) -> bool:
    """Return whether a line is the name of an institution and nothing else, in a language that writes no compounds.

    >>> is_named_institution("Comune di Montefiore", "it"), is_named_institution("Comune di Montefiore apre", "it")
    (True, False)
    >>> is_named_institution("Department of Harbours", "en"), is_named_institution("Harbour Safety Agency", "en")
    (True, True)
    """
    line = line.strip()
    if " " not in line or line[-1] in ".:!?":
        return False
    head, last = line.partition(" ")[0], line.rpartition(" ")[2]
    known = words()
    if head not in known.institutions and (last not in known.institutions or last in known.weak):
        return False
    return first_named(line, language) == line


def _search(
    text: str,
    places: Iterable[tuple[int, int]],
    language: str | None,
    people: Collection[str] = (),
    listed: Collection[int] = (),
) -> Search:
    looks = looks_in(language)
    known = looks.words
    runs = runs_in(text, places, lone=looks.clues.openers, forms=known.legal, stopped=known.abbreviations)
    return Search(text, runs, looks, people, listed)


def _find(search: Search, *, first: bool = False) -> list[Named]:
    """Look at every run once, then at the enumerations that hold a name; with ``first`` until there is one."""
    text, looks, cues, links, names = (
        search.text,
        search.looks.remembered,
        search.clues.cues,
        search.clues.links,
        search.names,
    )
    parted = search.words.parted | search.words.small.keys()
    behind = reached = -1
    two = ""  # the two characters behind a run
    near: list[int] = []
    for number, (start, end, found) in enumerate(search.runs):
        if start - reached < NEAR and (two == " (" or text[reached:start] in links):
            near.append(number - 1)
        reached = end
        two = text[end : end + 2]
        if number < behind:
            continue
        look = looks.get(found) or search.looks.of(found)
        kind, _, name, forms = look
        told = True
        if kind == OPEN:
            # Most runs end here: no word that tells, and nothing before and behind that could.
            told = name != found or text[text.rfind(" ", 0, start - 1) + 1 : start - 1] in cues
            if not (told or forms or two in TELLING or two in parted or "&" in found):
                continue
        elif kind == LONE:
            continue
        if name in names and _adds_nothing(search, look, two):
            search.shown[number] = False
        elif (forms or two in parted) and (stretch := told_by_form(search, number, look, two)) is not None:
            search.sure.add(search.take(number, stretch))
            behind = stretch.following
        elif kind != NOBODY or two == " (":
            take_by_surroundings(search, number, look, told, two)
        if first and names:
            break
    if not first or not names:
        _by_others(search, near)
    inflected, sure = search.words.inflected, search.sure
    return [
        # A form of the grammar's is printed, and has to be found.
        Named(inflected.get(name, name), (*aliases, name) if name in inflected else aliases, name in sure)
        for name, aliases in names.items()
    ]


def _by_others(search: Search, near: list[int]) -> None:
    """Take what plays a part, and the enumerations; ``near`` are the runs right behind which another stands."""
    take_by_office(search, search.clues.parts_played)
    if near:
        take_enumerated(search, near)


def _adds_nothing(search: Search, look: Look, two: str) -> bool:
    """Return whether nothing stands behind a name found before that could make it longer or give it an alias.

    ``two`` are the two characters behind it.
    """
    if two[:1] == " ":
        return two != " (" and not (look.forms and look.forms[0].kind == INSTITUTION)
    return two != ", "
