"""What is compared: the facts of a release in their order, each with the place where it stands."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Hashable, Iterator
from typing import Any, NamedTuple

from pressdoc.comparison.canonical import TOLD, amount_key, listing_key, plain_words, reached_by
from pressdoc.comparison.change import Spot
from pressdoc.model import (
    Contact,
    Link,
    Listing,
    MoneyAmount,
    Organisation,
    Person,
    QuotePart,
    Reading,
    Release,
    Text,
)
from pressdoc.model.views import pieces
from pressdoc.understand.names.organisations import short


class Item(NamedTuple):
    """A fact, and where it stands."""

    key: Hashable
    """Equal keys are one fact."""
    words: str
    """As printed."""
    spot: Spot
    value: Any = None


class Part(NamedTuple):
    """A text of a release, with where it stands."""

    text: Text
    spot: Spot


class Extract:
    """A release, taken apart for comparing."""

    def __init__(self, document: Reading | Release) -> None:
        self.release = document.release if isinstance(document, Reading) else document
        places = document.places if isinstance(document, Reading) else ()
        self.parts: list[Part] = []
        number, block = 0, None
        for at, piece in enumerate(pieces(self.release)):
            if piece.role in ("body", "list") and piece.block is not block:
                number, block = number + 1, piece.block
            place = places[at] if places else None
            paragraph = number if piece.role in ("body", "list") else None
            self.parts.append(Part(piece.text, Spot(piece.role, paragraph, place.line if place else None)))

    def told(self) -> Iterator[Part]:
        """Yield what the release says: no lines for the desk, contacts, captions."""
        return (part for part in self.parts if part.spot.role in TOLD)

    def _spans(self, kind: type[Any], key: Callable[[Any], Hashable]) -> list[Item]:
        return [
            Item(key(span.value), part.text.plain[span.start : span.end], part.spot, span.value)
            for part in self.parts
            if part.spot.role in TOLD or part.spot.role == "date"
            for span in part.text.spans
            if type(span.value) is kind
        ]

    def amounts(self) -> list[Item]:
        """Return the amounts of money."""
        return self._spans(MoneyAmount, amount_key)

    def dates(self) -> list[Item]:
        """Return the dates: the release's own, which may stand in the dateline or elsewhere, then those of the text."""
        found = self._spans(datetime.date, datetime.date.isoformat)
        dateline = self.release.dateline
        day = (dateline.date if dateline is not None else None) or self.release.issued
        told = [item for item in found if item.spot.role != "date"]
        if day is None:
            return told
        own = Item(day.isoformat(), day.isoformat(), Spot("date"), day)
        return [next((item for item in found if item.spot.role == "date" and item.value == day), own), *told]

    def organisations(self) -> list[Item]:
        """Return the organisations, each at its first mention."""
        return _first(self._spans(Organisation, lambda value: plain_words(short(value.name))))

    def people(self) -> list[Item]:
        """Return the people, each at the first mention, speakers without one at the quotation."""
        named = [
            Item(plain_words(value.name), value.name, part.spot, value)
            for part in self.parts
            if part.spot.role in TOLD
            for span in part.text.spans
            for value in (span.value.speakers if isinstance(span.value, QuotePart) else (span.value,))
            if isinstance(value, Person) and value.name
        ]
        return _first(named)

    def quotes(self) -> list[Item]:
        """Return the quotations."""
        spots = [
            part.spot
            for part in self.parts
            for span in part.text.spans
            if isinstance(span.value, QuotePart) and not span.value.continues
        ]
        found = self.release.quotes
        return [
            Item(plain_words(quote.text), quote.text, spot, quote) for quote, spot in zip(found, spots, strict=False)
        ]

    def listings(self) -> list[Item]:
        """Return the listings, each once."""
        return _first(self._spans(Listing, listing_key))

    def links(self) -> list[Item]:
        """Return the addresses that the text links to, mail apart."""
        found = self._spans(Link, lambda value: value.url)
        return _first([one for one in found if str(one.key).startswith("http")])

    def contacts(self) -> list[Item]:
        """Return the contacts, by the ways to reach them."""
        spots = [part.spot for part in self.parts if part.spot.role == "contact"]
        found = []
        for at, contact in enumerate(self.release.contacts):
            spot = spots[min(at, len(spots) - 1)] if spots else Spot("contact")
            found.append(Item(contact_key(contact), contact_words(contact), spot, contact))
        return found

    def legal(self) -> list[Item]:
        """Return the legal texts."""
        found = []
        for notice in self.release.notices:
            texts = [piece.text for piece in pieces(Release(body=notice.blocks))]
            words = " ".join(text.plain for text in texts)
            found.append(Item((notice.kind, plain_words(words)), words, Spot("notice"), notice))
        return found


def _first(items: list[Item]) -> list[Item]:
    """Return items without those whose key was there before."""
    return list({item.key: item for item in reversed(items)}.values())[::-1]


def contact_key(contact: Contact) -> Hashable:
    """Return what a contact states."""
    named = (contact.name, contact.title, contact.organisation)
    return (*(plain_words(word or "") for word in named), frozenset(reached_by(contact)))


def contact_words(contact: Contact) -> str:
    """Return a contact in one line."""
    fields = (contact.name, contact.title, contact.organisation, *contact.phones, *contact.emails)
    return ", ".join(dict.fromkeys(field for field in fields if field))
