"""Two releases of one language: the facts that were added, changed and removed, then the wording."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from pressdoc.comparison.align import gaps
from pressdoc.comparison.canonical import plain_words, reached_by
from pressdoc.comparison.change import ADDED, CHANGED, REMOVED, Change, Spot
from pressdoc.comparison.consequences import real

if TYPE_CHECKING:
    from pressdoc.comparison.extracts import Extract, Item
    from pressdoc.model import Contact, Embargo, Person, Quote


def changed_facts(old: Extract, new: Extract) -> Iterator[Change]:
    """Yield how the facts of two releases differ."""
    yield from of_items("amount", old.amounts(), new.amounts())
    yield from of_items("date", old.dates(), new.dates())
    yield from _places(old, new)
    yield from _embargo(old, new)
    yield from of_items("listing", old.listings(), new.listings())
    names = [
        *of_items("organisation", old.organisations(), new.organisations()),
        *_people(old.people(), new.people()),
    ]
    yield from real(names, old, new)


def changed_parts(old: Extract, new: Extract) -> Iterator[Change]:
    """Yield how the parts differ that hold facts themselves: quotations, contacts, legal texts."""
    yield from contacts(old.contacts(), new.contacts())
    yield from _quotes(old.quotes(), new.quotes())
    yield from of_items("legal", old.legal(), new.legal())


def of_items(kind: str, old: Sequence[Item], new: Sequence[Item]) -> Iterator[Change]:
    """Yield how two lists of facts differ: what stands in the same place is changed, the rest came or went."""
    for a, b, c, d in gaps([item.key for item in old], [item.key for item in new]):
        yield from paired(kind, old[a:b], new[c:d])


def paired(kind: str, gone: Sequence[Item], came: Sequence[Item]) -> Iterator[Change]:
    """Yield facts that went and facts that came, those in the same place as changes."""
    both = min(len(gone), len(came))
    for one, other in zip(gone, came, strict=False):
        yield Change(kind, CHANGED, one.words, other.words, one.spot, other.spot)
    for one in gone[both:]:
        yield Change(kind, REMOVED, one.words, None, one.spot)
    for one in came[both:]:
        yield Change(kind, ADDED, None, one.words, None, one.spot)


def _places(old: Extract, new: Extract) -> Iterator[Change]:
    """Yield how the places of the datelines differ; their dates are among the dates."""
    before, after = (() if one.release.dateline is None else one.release.dateline.places for one in (old, new))
    if list(map(plain_words, before)) != list(map(plain_words, after)):
        yield single("dateline", "; ".join(before) or None, "; ".join(after) or None, Spot("date"))


def _embargo(old: Extract, new: Extract) -> Iterator[Change]:
    before, after = old.release.embargo, new.release.embargo
    if _moment(before) != _moment(after):
        yield single("embargo", _said(before), _said(after), Spot("release_line"))


def _moment(embargo: Embargo | None) -> tuple[datetime.date | None, datetime.time | None, str | None] | None:
    return None if embargo is None else (embargo.date, embargo.time, embargo.zone)


def _said(embargo: Embargo | None) -> str | None:
    if embargo is None:
        return None
    parts = (embargo.date, embargo.time and embargo.time.isoformat("minutes"), embargo.zone)
    return " ".join(str(part) for part in parts if part is not None) or "an embargo"


def single(kind: str, old: str | None, new: str | None, spot: Spot) -> Change:
    """Return a change of something of which there is one."""
    what = ADDED if old is None else REMOVED if new is None else CHANGED
    return Change(kind, what, old, new, None if old is None else spot, None if new is None else spot)


def _people(old: Sequence[Item], new: Sequence[Item]) -> Iterator[Change]:
    """Yield who came, went or is spelled otherwise, and whose title is another one."""
    before, after = ({item.key: item for item in items} for items in (old, new))
    gone = [item for item in old if item.key not in after]
    came = [item for item in new if item.key not in before]
    yield from paired("person", gone, came)
    for one, other in zip(gone, came, strict=False):
        yield from _titles(one, other)
    for item in old:
        if item.key in after:
            yield from _titles(item, after[item.key])


def _titles(one: Item, other: Item) -> Iterator[Change]:
    before: Person = one.value
    after: Person = other.value
    for kind, old, new in (
        ("title", before.title, after.title),
        ("affiliation", before.affiliation, after.affiliation),
    ):
        if plain_words(old or "") != plain_words(new or ""):
            yield attrs.evolve(
                single(kind, old, new, one.spot), of=before.name, after=None if new is None else other.spot
            )


def _quotes(old: Sequence[Item], new: Sequence[Item]) -> Iterator[Change]:
    """Yield the quotations that came, went or say something else, and those that somebody else says."""
    keys, others = [item.key for item in old], [item.key for item in new]
    yield from of_items("quotation", old, new)
    start = begin = 0
    for a, b, c, d in (*gaps(keys, others), (len(keys), len(keys), len(others), len(others))):
        for one, other in zip(old[start:a], new[begin:c], strict=True):
            before, after = _speaker(one.value), _speaker(other.value)
            if before and after and plain_words(before) != plain_words(after):
                yield attrs.evolve(single("speaker", before, after, one.spot), of=one.words)
        start, begin = b, d


def _speaker(quote: Quote) -> str | None:
    names = [getattr(speaker, "name", None) or getattr(speaker, "title", None) for speaker in quote.speakers]
    return " and ".join(name for name in names if name) or None


MOST_CONTACTS = 100
"""Contacts that are looked at for being one with another name or number."""


def contacts(old: Sequence[Item], new: Sequence[Item]) -> Iterator[Change]:
    """Yield the contacts that came, went, or have another name, number or address."""
    keys = {item.key for item in new}
    known = {item.key for item in old}
    gone = [item for item in old if item.key not in keys]
    came = [item for item in new if item.key not in known]
    for one in gone[:MOST_CONTACTS]:
        other = next((other for other in came[:MOST_CONTACTS] if _is_same(one.value, other.value)), None)
        if other is not None:
            gone.remove(one)
            came.remove(other)
            yield Change("contact", CHANGED, one.words, other.words, one.spot, other.spot)
    yield from paired("contact", gone, came)


def _is_same(one: Contact, other: Contact) -> bool:
    """Return whether two contacts are of one person, or share a way to reach them."""
    if one.name and other.name and plain_words(one.name) == plain_words(other.name):
        return True
    return bool(set(reached_by(one)) & set(reached_by(other)))
