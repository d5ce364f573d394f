"""The canonical form of a release: what its wire copy and its web copy have in common."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import orjson

from pressdoc.model import Listing, Mention, MoneyAmount, Organisation, Person, QuotePart, Reading, Release
from pressdoc.model.views import gather, pieces

if TYPE_CHECKING:
    from pressdoc.model import Contact
    from pressdoc.model.views import Piece

VERSION = 1
"""Goes into the digest: another canonical form is another digest."""

TOLD = ("headline", "subheadline", "heading", "body", "list", "table", "about", "notice", "note")
"""Roles of what a release says; lines for the desk, contacts, end marks and captions differ from copy to copy."""

STRETCH = 1_000
"""Characters that are normalised together; no word is as long."""

_WORDS = re.compile(r"[^\W_]+(?:[.,:]\d+)*|[%％‰$€£¥₹₩]|(?<=\d)\|(?=\d)")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[ \n\t\u00a0\u202f/–—-]{1,8}(?=\d)")
"""What keeps "3 5" from being "35"."""
_DIGIT = re.compile("[0-9]")
_NO_WORDS = {code: None for code in range(128) if not chr(code).isalnum() and chr(code) not in "%$"}
_NO_PHONE = re.compile(r"\D+")


def plain_words(text: str) -> str:
    """Return words as every copy has them: no case, blanks, marks or line ends, but the points inside numbers.

    >>> plain_words("“Sales  rose 2.5 %,” she said.") == plain_words('"SALES ROSE 2.5%", she said')
    True
    """
    if text.isascii():
        folded = text.lower()
        if not _DIGIT.search(text):
            return folded.translate(_NO_WORDS)
    else:
        folded = "".join(unicodedata.normalize("NFKC", piece) for piece in _stretches(text)).casefold()
    return "".join(_WORDS.findall(_BETWEEN_DIGITS.sub("|", folded)))


def _stretches(text: str) -> Iterator[str]:
    """Yield a text in stretches that end before a blank, or are cut: putting many accents in order is no quick work."""
    at = 0
    while at < len(text):
        end = text.find(" ", at + STRETCH // 2, at + STRETCH)
        end = at + STRETCH if end < 0 else end
        yield text[at:end]
        at = end


def digest(document: Reading | Release) -> str:
    """Return what tells a release from every other one: equal for two copies, another when a fact or word changes.

    It is made of the words of headline, text, boilerplates, legal text and notes, and of the
    facts: date and places, amounts, people with their titles, quotations with their speakers,
    listings, embargo and ways to reach the contacts.  Layout, case, marks, links, page furniture,
    the wire, captions and the release line do not count.

    >>> copies = [Release(body=["Sales  rose 5%."]), Release(body=["SALES ROSE 5 %"])]
    >>> digest(copies[0]) == digest(copies[1])
    True
    """
    release = document.release if isinstance(document, Reading) else document
    payload = orjson.dumps(canonical(release), option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(payload).hexdigest()


def canonical(release: Release) -> dict[str, Any]:
    """Return the canonical form as plain values."""
    told: dict[str, list[str]] = {}
    facts = _Facts(release)
    for piece in pieces(release):
        facts.add(piece)
        if piece.role in TOLD:
            told.setdefault(_SECTION.get(piece.role, piece.role), []).append(plain_words(piece.text.plain))
    dateline = release.dateline
    day = (dateline.date if dateline is not None else None) or release.issued
    return {
        "version": VERSION,
        "text": {name: "|".join(filter(None, words)) for name, words in told.items()},
        "day": None if day is None else day.isoformat(),
        "places": [] if dateline is None else [plain_words(place) for place in dateline.places],
        "embargo": None if release.embargo is None else _embargo(release),
        "amounts": [amount_key(amount) for amount in facts.amounts],
        "people": sorted({(plain_words(one.name or ""), plain_words(one.title or "")) for one in facts.people}),
        "quotes": [[plain_words(one.text), [_name(who) for who in one.speakers]] for one in gather(facts.quoted)],
        "listings": sorted(set(map(listing_key, facts.listings))),
        "contacts": sorted({key for contact in release.contacts for key in reached_by(contact)}),
    }


_SECTION = {"heading": "body", "list": "body", "table": "body"}
"""Copies differ in what is a list and what a paragraph."""


class _Facts:
    """The facts of a release, gathered in one walk over its texts."""

    def __init__(self, release: Release) -> None:
        self.amounts: list[MoneyAmount] = []
        self.people: dict[Person, None] = {}
        self.quoted: list[Mention[QuotePart]] = []
        self.listings: dict[Listing, None] = {}
        for organisation in (*release.issuers, *(about.organisation for about in release.about)):
            self._entity(organisation)

    def add(self, piece: Piece) -> None:
        """Take in what stands in a text."""
        for span in piece.text.spans:
            value = span.value
            if isinstance(value, QuotePart):
                words = piece.text.plain[span.start : span.end]
                self.quoted.append(Mention(value, span.start, span.end, words, role=piece.role, block=piece.block))
                for speaker in value.speakers:
                    self._entity(speaker)
            elif isinstance(value, MoneyAmount):
                if piece.role in TOLD:
                    self.amounts.append(value)
            elif isinstance(value, Listing):
                self.listings[value] = None
            else:
                self._entity(value)

    def _entity(self, value: object) -> None:
        if isinstance(value, Person):
            if value.name:
                self.people[value] = None
        elif isinstance(value, Organisation):
            self.listings.update(dict.fromkeys(value.listings))


def amount_key(amount: MoneyAmount) -> tuple[str, ...]:
    """Return what an amount states, as plain values; what it was inferred from is no part of it."""
    upper = "" if amount.upper is None else format(amount.upper.normalize(), "f")
    return (amount.currency, format(amount.value.normalize(), "f"), upper, amount.per or "", amount.bound or "")


def listing_key(listing: Listing) -> tuple[str, str]:
    """Return what a listing states: the market and the symbol."""
    return listing.mic or plain_words(listing.exchange or ""), listing.symbol or ""


def _embargo(release: Release) -> list[str | None]:
    embargo = release.embargo
    assert embargo is not None  # canonical() asks
    return [
        None if embargo.date is None else embargo.date.isoformat(),
        None if embargo.time is None else embargo.time.isoformat("minutes"),
        embargo.zone,
    ]


def _name(speaker: object) -> str:
    name = getattr(speaker, "name", None) or (speaker.title if isinstance(speaker, Person) else None)
    return plain_words(name or "")


def reached_by(contact: Contact) -> Iterator[str]:
    """Yield the mail addresses and telephone numbers of a contact, as every copy has them."""
    yield from (address.casefold() for address in contact.emails)
    yield from (_NO_PHONE.sub("", phone) for phone in contact.phones)
