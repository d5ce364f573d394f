"""Organisations: names that mean the same one, and where they are named again."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from pressdoc.model import Organisation, Span
from pressdoc.model.generated import maker
from pressdoc.understand.names.capitals import without_possessive
from pressdoc.understand.names.named_cjk import full_in_cjk, short_in_cjk
from pressdoc.understand.names.naming import clues, ideographs, words
from pressdoc.understand.vocabulary import fold

if TYPE_CHECKING:
    from pressdoc.understand.names.named import Named

# Words of a text are valid names as they come, so that there is nothing for the constructors to check.
_span = maker(Span, "start", "end", "value")
_organisation = maker(Organisation, "name", "aliases")

SHORTEST = 3
"""Characters of a name's first part in kana by which it may go."""

MOST = 64
"""How many organisations of one release are looked for everywhere: a bound for hostile input."""


def without_article(name: str, language: str | None) -> str:
    """Return a name without the small word before it: "die Halligstrom AG" -> "Halligstrom AG"."""
    first, _, rest = name.partition(" ")
    is_begun = (first in words().begins or first in words().fronts) and " " in rest  # "One World Ferries"
    return rest if rest and first.casefold() in clues(language).function and not is_begun else name


def common_opening(headline: str, lead: str, language: str | None) -> str | None:
    """Return the name with which headline and lead both begin: who does what the news says.

    >>> common_opening("Orbital Freight Opens Depot", "Orbital Freight today opened a depot.", "en")
    'Orbital Freight'
    """
    around = clues(language)
    inside = words().inside | words().linking | {gap.strip() for gap in around.ands}
    ours, theirs = lead.split(None, 8)[:8], headline.split(None, 8)[:8]
    same: list[str] = []
    for word, other in zip(ours, theirs, strict=False):
        if fold(without_possessive(word.lower())) != fold(without_possessive(other.lower())):
            break
        if not (word[0].isupper() or word[0].isdigit() or word in inside):
            break
        same.append(word)
        if word.endswith((",", ";", ":")):
            break
    while same and same[-1] in words().linking:
        same.pop()  # "Kelda to open"
    while (
        same
        and not (same[0] in words().begins and len(same) > 2)
        and (same[0].casefold() in around.function or not same[0][0].isalnum())
    ):
        same.pop(0)
    name = without_possessive(" ".join(same).strip(" ,;:(–—-"))
    return name if len(name) > 1 and any(map(str.isalpha, name)) else None


def with_legal_form(name: str, text: str) -> str:
    """Return a name with the legal form that follows it somewhere in a text, or as it is.

    >>> with_legal_form("Orbital Freight", "Orbital Freight rose. Orbital Freight, Inc. is based in Lisbon.")
    'Orbital Freight, Inc.'
    """
    if name[:1] > "\u2e7f" or name[-1:] > "\u2e7f":
        return full_in_cjk(name, text)
    forms = words().forms
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        tail = text[end : end + 24]
        if tail.startswith(words().spaced):
            return name + next(form for form in words().spaced if tail.startswith(form))
        following = tail.lstrip(" ,").split(None, 1)
        if following and tail[0] in " ,":
            form = following[0].rstrip(',;:)”"')
            form = form if form in forms else form.rstrip(".")
            if form in forms:
                return text[at : text.index(form, end) + len(form)]
        at = text.find(name, end)
    return full_in_cjk(name, text) if max(text[:200], default="") > "\u2e7f" else name


class _Gathered:
    """Organisations by the short form of their names, in order."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.aliases: dict[str, dict[str, None]] = {}
        self.keys: dict[str, str] = {}
        """What an organisation goes by, in small letters -> the short form that it is kept by."""

    def add(self, named: Named) -> None:
        """Take a name: of an organisation that is known, or of a new one."""
        name = named.name
        if name.islower() or not (name[:1].isalpha() or any(map(str.isalpha, name))):
            return
        table, keys = words(), self.keys
        key = _key(name)
        if key.endswith(table.units) and any(key.removesuffix(unit) in keys for unit in table.units):
            return
        terms = [alias for alias in named.aliases if not alias.startswith(table.leading)] if named.aliases else []
        key = keys.get(key) or next((keys[one] for one in map(_key, terms) if one in keys), key)
        known = self.names.get(key)
        if known is None and len(self.names) >= MOST:
            return
        aliases = self.aliases.setdefault(key, {})
        if known is None or (name not in aliases and _is_fuller(name, known)):
            self.names[key] = name
            if known is not None:
                aliases[known] = None
        elif name != known:
            aliases[name] = None
        if named.aliases:
            aliases.update(dict.fromkeys(named.aliases))
        self._goes_by(key, name, terms)

    def _goes_by(self, key: str, name: str, terms: Iterable[str]) -> None:
        """Keep by what an organisation is meant: short names, acronym, how a name with a legal form begins."""
        self.keys[_key(name)] = key
        for term in terms:
            self.keys.setdefault(_key(term), key)
        for way in _ways(name):
            self.keys.setdefault(way, key)

    def organisations(self) -> list[Organisation]:
        """Return each of them with its fullest name."""
        out = []
        for key, name in self.names.items():
            aliases = tuple(alias for alias in self.aliases[key] if alias != name)
            out.append(_organisation(name, aliases))
        return out


def gathered(names: Iterable[Named]) -> list[Organisation]:
    """Return one organisation for each of the names; short names, acronyms and beginnings are aliases.

    >>> from pressdoc.understand.names.named import Named
    >>> [one.name for one in gathered([Named("Fulmar"), Named("Fulmar Freight Inc."), Named("FF")])]
    ['Fulmar Freight Inc.']
    """
    table = _Gathered()
    for named in sorted(dict.fromkeys(names), key=_fullest_first):
        table.add(named)
    return table.organisations()


def _is_fuller(name: str, known: str) -> bool:
    """Return whether a name says more than another one, which is in capitals or in Latin letters only."""
    if (name[0] > "\u2e7f") is not (known[0] > "\u2e7f"):
        return name[0] > "\u2e7f"
    if name.casefold() == known.casefold():
        return known.isupper() and short(name) != name  # "ACME INC." is a heading's, "NVIDIA" may be a name
    return len(name.replace("&", "and")) > len(known.replace("&", "and"))


def _fullest_first(named: Named) -> int:
    """Order names so that those come first which others are short for."""
    name = named.name
    if len(short(name)) < len(name):
        return 0
    if " " not in name:
        return 4
    return 1 if named.aliases else 2 if _before_place(_key(name)) else 3


@functools.lru_cache(1_024)
def _key(name: str) -> str:
    """Return a name without legal forms, article and country, in small letters; of two orders one."""
    key = short(name).casefold().replace(" & ", " and ")
    for word in words().leading:
        key = key.removeprefix(word)
    head, of, rest = key.partition(" of ")
    return f"{rest} {head}" if of and head in words().turned else key


@functools.lru_cache(1_024)
def _ways(name: str) -> tuple[str, ...]:
    """Return what a name's acronym is, and how it begins when it has a legal form, in small letters."""
    if name[:1] > "\u2e7f":
        return _ways_in_cjk(name)
    key = _key(name)
    parts = key.split()
    if len(parts) < 2:
        return ()
    acronym = "".join(word[0] for word in short(name).split() if word[0].isupper()).casefold()
    if len(short(name)) == len(name):
        return (acronym, *_before_place(key))
    return (acronym, *(" ".join(parts[:count]).rstrip(",") for count in range(1, len(parts))))


def _before_place(key: str) -> list[str]:
    """Return an institution's name without what it is of: "orvik river fund of kelda" -> "orvik river fund"."""
    parts, onward = key.split(" "), words().onward
    return [" ".join(parts[:at]) for at in range(2, len(parts) - 1) if f" {parts[at]} " in onward]


def _ways_in_cjk(name: str) -> tuple[str, ...]:
    """Return how a name begins before the first point, or before what a group has behind its name."""
    key = _key(name)
    first = key.partition("・")[0]
    group = next((form for form in ideographs()["groups"] if key.endswith(form)), "")
    ways = (first if first != key and len(first) > SHORTEST else "", key.removesuffix(group) if group else "")
    return tuple(way for way in ways if len(way) > 1)


@functools.lru_cache(1_024)
def short(name: str) -> str:
    """Return a name without its legal forms: "Orbital Freight, Inc." -> "Orbital Freight"."""
    if name[:1] > "\u2e7f" or name[-1:] > "\u2e7f":
        return short_in_cjk(name)
    forms = words().forms
    if name.endswith(words().spaced):
        name = name.removesuffix(next(form for form in words().spaced if name.endswith(form)))
    parts = name.split()
    while len(parts) > 1 and parts[-1] in forms:
        parts.pop()
        parts[-1] = parts[-1].rstrip(",")
    return " ".join(parts)


def mentions(text: str, organisations: Sequence[Organisation]) -> list[Span[Organisation]]:
    """Return where organisations are named in a text: by name, alias, or name without legal form.

    In no order; none overlap.
    """
    spans: list[Span[Organisation]] = []
    taken = bytearray(len(text))
    find = text.find
    for form, organisation in _forms_of(organisations):
        at = find(form)
        while at >= 0:
            end = at + len(form)
            if not taken[at] and _is_word(text, at, end) and 1 not in taken[at:end]:
                taken[at:end] = b"\1" * len(form)
                spans.append(_span(at, end, organisation))
            at = find(form, end)
    return spans


def _forms_of(organisations: Sequence[Organisation]) -> list[tuple[str, Organisation]]:
    """Return the words by which organisations are named, the longest first."""
    forms: dict[str, Organisation] = {}
    leading = words().leading
    for organisation in organisations[:MOST]:
        for name in (organisation.name, *organisation.aliases, short(organisation.name)):
            if len(name) > 1 and name not in forms:
                forms[name] = organisation
                if name[0].islower() and name.startswith(leading):
                    forms.setdefault(name[0].upper() + name[1:], organisation)  # "The Company"
    return sorted(forms.items(), key=lambda item: -len(item[0]))


def _is_word(text: str, start: int, end: int) -> bool:
    """Return whether a stretch is not the middle of a longer word; scripts without blanks have none."""
    if text[start] > "\u2e7f":
        return True
    before = text[start - 1 : start]
    if before.isalnum() and before < "\u2e80":
        return False
    after = text[end : end + 1]
    return not (after.isalnum() and after < "\u2e80")
