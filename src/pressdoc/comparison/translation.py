"""One release in two languages: what needs no words has to be in both."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from pressdoc.checks.intervals import stated
from pressdoc.comparison.canonical import reached_by
from pressdoc.comparison.change import ADDED, REMOVED, Change
from pressdoc.comparison.facts import paired

if TYPE_CHECKING:
    from pressdoc.comparison.extracts import Extract, Item

Test = Callable[["Item", "Item"], bool]


def changed_in_translation(old: Extract, new: Extract) -> Iterator[Change]:
    """Yield what one has and the other lacks, by facts that need no words."""
    yield from _unmatched("amount", old.amounts(), new.amounts(), _same_amount)
    yield from _unmatched("date", old.dates(), new.dates(), _same_key)
    yield from _unmatched("listing", old.listings(), new.listings(), _same_symbol)
    yield from _counted("quotation", old.quotes(), new.quotes())
    yield from _counted("speaker", _speakers(old), _speakers(new))
    yield from _unmatched("contact", old.contacts(), new.contacts(), _same_contact)
    if old.links() and new.links():
        yield from _unmatched("link", old.links(), new.links(), _same_site)


def _unmatched(kind: str, old: Sequence[Item], new: Sequence[Item], is_same: Test) -> Iterator[Change]:
    """Yield what has no partner; sentences of two languages need not stand in one order."""
    left = list(new)
    gone: list[Item] = []
    for one in old:
        partner = next((at for at, other in enumerate(left[:MOST_COMPARED]) if is_same(one, other)), None)
        if partner is None:
            gone.append(one)
        else:
            del left[partner]
    yield from paired(kind, gone, left)


MOST_COMPARED = 200
"""Facts ahead in which a partner is looked for."""


def _same_key(one: Item, other: Item) -> bool:
    return one.key == other.key


def _same_amount(one: Item, other: Item) -> bool:
    """Return whether two amounts are one: "$2.5 billion" is "25亿美元"."""
    a, b = one.value, other.value
    if a.currency != b.currency or (a.upper is None) != (b.upper is None):
        return False
    return bool(a.value == b.value and a.upper == b.upper) or (
        min(a.unit or 0, b.unit or 0) != max(a.unit or 0, b.unit or 0)
        and stated(a).meets(stated(b))
        and abs(a.value - b.value) < max(a.unit or 1, b.unit or 1)
    )


def _same_symbol(one: Item, other: Item) -> bool:
    return bool(one.value.symbol == other.value.symbol)


def _same_contact(one: Item, other: Item) -> bool:
    return set(reached_by(one.value)) == set(reached_by(other.value))


def _same_site(one: Item, other: Item) -> bool:
    """Return whether two addresses are of one site; their paths name the language."""
    return str(one.key).split("/")[2:3] == str(other.key).split("/")[2:3]


def _speakers(of: Extract) -> list[Item]:
    found: dict[object, Item] = {}
    for quote in of.quotes():
        for speaker in quote.value.speakers:
            name = getattr(speaker, "name", None) or getattr(speaker, "title", None) or "somebody"
            found.setdefault(name, quote._replace(words=name))
    return list(found.values())


def _counted(kind: str, old: Sequence[Item], new: Sequence[Item]) -> Iterator[Change]:
    """Yield those that one has more of, by their order: the last ones where nothing tells more."""
    for one in old[len(new) :]:
        yield Change(kind, REMOVED, one.words, None, one.spot)
    for one in new[len(old) :]:
        yield Change(kind, ADDED, None, one.words, None, one.spot)
