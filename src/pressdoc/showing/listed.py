"""The facts of a reading in words, one row for each kind: what the terminal and the page list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pressdoc.model import Contact, Embargo, MoneyAmount, Person, Reading
    from pressdoc.model.facts import Speaker

LONGEST = 120
"""Characters of a passage that the list repeats; the whole stands above."""


def rows(reading: Reading) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the name of each kind of fact and its values in words, in the order in which people look for them."""
    release = reading.release
    yield "language", [release.language] if release.language else []
    yield "issued", [release.issued.isoformat()] if release.issued else []
    yield "embargo", [_embargo(release.embargo)] if release.embargo else []
    if release.dateline:
        line = release.dateline
        yield "dateline", [" · ".join((*line.places, *(str(part) for part in (line.date, line.wire) if part)))]
    yield "issuers", [issuer.name for issuer in release.issuers]
    yield "quotes", [f"{who(quote.speakers)}: {short(quote.text)}" for quote in release.quotes]
    yield "amounts", [f"{mention.text} = {amount(mention.value)}" for mention in release.amounts]
    yield "people", [person(one) for one in release.people]
    yield "organisations", [organisation.name for organisation in release.organisations]
    yield "listings", [": ".join(filter(None, (one.exchange, one.symbol))) for one in release.listings]
    yield "contacts", [_contact(contact) for contact in release.contacts]
    yield "set aside", [_aside(one.role, one.text.plain, one.reason) for one in reading.set_aside]
    yield "remarks", [remark.message for remark in reading.remarks]


def amount(value: MoneyAmount) -> str:
    """Return an amount in digits: "about USD 2,500,000,000"."""
    words = ["about"] if value.approximate else []
    words += [value.bound] if value.bound else []
    words += [value.currency, f"{value.value:,f}"]
    if value.upper is not None:
        words.append(f"to {value.upper:,f}")
    if value.per:
        words.append(f"per {value.per}")
    return " ".join(words)


def _embargo(embargo: Embargo) -> str:
    time = embargo.time.isoformat("minutes") if embargo.time else None
    return " ".join(str(part) for part in (embargo.date, time, embargo.zone) if part)


def who(speakers: tuple[Speaker, ...]) -> str:
    """Return the names of those who speak."""
    return " and ".join(speaker.name or "(no name)" for speaker in speakers) or "(nobody named)"


def person(one: Person) -> str:
    """Return name, title and organisation: "Ada Finch, CEO, Elm"."""
    return ", ".join(part for part in (one.name, one.title, one.affiliation) if part)


def _contact(contact: Contact) -> str:
    parts = (contact.name, contact.title, contact.organisation, *contact.emails, *contact.phones)
    return ", ".join(part for part in parts if part) or short(contact.text.plain if contact.text else "")


def _aside(role: str, plain: str, reason: str) -> str:
    """Return what was set aside and why; what a reason repeats of the words is left out."""
    return f"{role}: {short(plain, LONGEST // 2)} ({reason.partition(': ')[0]})"


def short(plain: str, length: int = LONGEST) -> str:
    """Return words on one line, cut where they are too many."""
    plain = " ".join(plain.split())
    return plain if len(plain) <= length else plain[: length - 1].rstrip() + "…"
