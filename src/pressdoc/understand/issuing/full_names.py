"""The name of a candidate as the text writes it: in full, with its legal form, not in capitals."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from pressdoc.model import Organisation
from pressdoc.model.generated import maker
from pressdoc.understand.issuing.candidates import LEADS, OPENING
from pressdoc.understand.issuing.institutions import is_institution
from pressdoc.understand.issuing.refusals import is_no_issuer
from pressdoc.understand.names import organisations
from pressdoc.understand.names.capitals import always_owning, possessives, runs_in
from pressdoc.understand.names.named import first_named, named_in
from pressdoc.understand.names.named_cjk import in_latin
from pressdoc.understand.names.naming import words

if TYPE_CHECKING:
    from pressdoc.understand.issuing.candidates import Candidates
    from pressdoc.understand.names.capitals import Run
    from pressdoc.understand.work import Work

WRITTEN = 12
"""Paragraphs in which a name is looked for that a heading has in capitals."""

LONGEST = 80
"""Characters of a name."""

LONGEST_WITH_FORM = 120
"""Characters of a name with its legal form."""

MOST_OF_NAME = 4
"""Words of a company's name, its legal form apart; a headline with capitals has more."""

MOST_ENTRIES = 100
"""Blocks of a release in which it is looked how a name stands."""

_TEXT = frozenset(("body", "about", "contacts"))

_IN_LATIN = re.compile(r"^\w{0,8}[（(]\s?([A-Z][A-Za-z0-9&.,'’ -]{2,60}?)\s?[、，）)]")
"""A name in Latin letters in brackets behind one in ideographs."""

# Words of a text are a valid name as they come.
_organisation = maker(Organisation, "name", "aliases")


def in_full(names: list[str], work: Work) -> tuple[Organisation, ...]:
    """Return the organisations that names stand for, each with the fullest form that the text has, and its aliases."""
    text = "\n".join([entry.plain for entry in work.entries if entry.part != "aside"])
    if any(name[0] > "\u2e7f" for name in names):  # a name on a line of the page's is printed too
        text = "\n".join([text, *(entry.plain for entry in work.entries if entry.part == "aside" and entry.is_line)])
    return tuple([_in_full(name, text, work) for name in names])


def _in_full(name: str, text: str, work: Work) -> Organisation:
    full = _fullest(name, text)
    aliases = () if full == name else (name,)
    if name[0] > "\u2e7f":
        aliases = (*aliases, *_other_forms(name, full, text))
    headed = (work.words.about_whom(entry.plain) for entry in work.of("about") if entry.opens)
    shorter = [one for one in headed if one and full.startswith(f"{one} ") and one not in aliases]
    return _organisation(full, (*aliases, *dict.fromkeys(shorter)))


def _fullest(name: str, text: str) -> str:
    """Return the fullest form of a name that a text has."""
    full = organisations.with_legal_form(name, text)
    if full == name and max(text[:LONGEST], default="") > "\u2e7f":
        full = in_latin(name, text)
    if full == name and " " not in name:
        full = next((form for one in words().projects if (form := one.format(name)) in text), name)
    if full == name and name.isalpha() and f"{name} " in text:
        full = _continued(name, text)
    return full


def _other_forms(name: str, full: str, text: str) -> list[str]:
    """Return a short form that stands more often than a name in ideographs, and the one in Latin letters behind it."""
    forms = []
    if full == name and text.count(brief := organisations.short(name)) > text.count(name):
        forms.append(brief)
    at = text.find(full)
    latin = _IN_LATIN.search(text[at + len(full) :][:LONGEST]) if at >= 0 else None
    if latin is not None and latin[1] != full:
        forms.append(latin[1])
    return forms


def _continued(name: str, text: str) -> str:
    """Return the company whose name goes on and has a legal form, of a word that begins it: "Orbital Freight Inc."."""
    at = text.find(f"{name} ")
    for _ in range(LEADS):
        if at < 0:
            break
        found = first_named(text[at : at + LONGEST], None)
        if found is not None and found.startswith(f"{name} "):
            short = organisations.short(found)
            if short != found and len(short.split()) <= MOST_OF_NAME:
                return found
        at = text.find(f"{name} ", at + len(name))
    return name


def as_written(candidates: Candidates, name: str) -> str:
    """Return a name that a heading has in capitals as the text writes it: "ABOUT ACME TOOLS", "Acme Tools"."""
    for entry in islice((one for one in candidates.work.entries if one.part in ("body", "about")), WRITTEN):
        plain = entry.plain[:OPENING]
        at = plain.lower().find(name.lower())
        if at >= 0 and not plain[at : at + len(name)].isupper():
            return plain[at : at + len(name)]
    return name


def as_institution(candidates: Candidates, name: str) -> str:
    """Return the institution whose name holds one: "Haute-Brenne", "Préfecture de la Haute-Brenne"."""
    language = candidates.work.language
    texts = (*candidates.openings(), *(entry.plain[:OPENING] for entry in candidates.work.of("about")))
    for text in texts:
        for named in named_in(text, language) if f" {name}" in text else ():
            if f" {name} " in f"{named.name} " and is_institution(named.name, language):
                return named.name
    return name


def with_own(candidates: Candidates, text: str, run: Run) -> str:
    """Return a name with the "'s" that it never stands without, and the words behind it.

    "Ada's Coal Kitchen" is one name where nobody speaks of Ada; "Kelda's Ferry" are two where Kelda acts.
    """
    name, end = run.text, run.end
    own = next((sign for sign in possessives() if text.startswith(f"{sign} ", end)), None)
    if own is None or name in words().known or name in candidates.around.lone:
        return name
    start = end + len(own) + 1
    place = (start, min(len(text), start + LONGEST))
    behind = next(iter(runs_in(text, (place,), stopped=words().abbreviations)), None)
    if behind is None or behind.start > start or any(map(candidates.around.is_title, behind.text.lower().split())):
        return name
    body = (entry.plain for entry in islice(candidates.work.entries, MOST_ENTRIES) if entry.part in _TEXT)
    said = "\n".join([*body, candidates.headline])
    return f"{name}{own} {behind.text}" if always_owning(name, said, fewest=1) else name


def with_partners(candidates: Candidates, text: str, runs: list[Run], name: str) -> str:
    """Return a partnership that a name begins, when all of it is said again: "Roe, Finch & Poole"."""
    if len(runs) < 2 or " & " not in runs[1].text or text[runs[0].end : runs[1].start] != ", ":
        return name
    whole = text[runs[0].start : runs[1].end]
    again = (candidates.headline, *(entry.plain for entry in candidates.work.entries[:MOST_ENTRIES]))
    return whole if sum(whole in plain.replace(text, text[len(whole) :]) for plain in again) else name


def begun_by(candidates: Candidates, text: str, run: Run) -> str | None:
    """Return the name that begins with a run: in full when it has a legal form."""
    function = candidates.around.function
    first = first_named(text[run.start : run.start + LONGEST_WITH_FORM], candidates.work.language)
    at = text.find(first, run.start) if first is not None else -1
    if at >= 0 and function.issuperset(text[run.start : at].lower().split()):
        return first
    parts = run.text.split(" ")
    begins = len(parts) > 2 and parts[0] in words().begins
    while parts and not begins and parts[0].lower() in function and not parts[0].isupper():
        parts.pop(0)
    name = " ".join(parts)
    return None if not name or is_no_issuer(candidates, name) or name in words().never else name
