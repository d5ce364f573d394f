"""The facts of a release as one flat dict of JSON values, for jq, data frames and scoring."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from pressdoc.model import (
    Block,
    Contact,
    Dateline,
    Embargo,
    Mention,
    MoneyAmount,
    Paragraph,
    Person,
    Quote,
    Reading,
    Release,
)


def facts(document: Reading | Release, *, source: str | None = None) -> dict[str, Any]:
    """Return what a release states, as ``pressdoc facts`` prints it.

    The keys are ``source`` (as given, else the address of the release), ``lang``, ``headline``,
    ``subheadlines``, ``issued``, ``embargo``, ``dateline`` (``places``, ``date``, ``wire``),
    ``issuers``, ``blocks`` (pairs of role and text over everything that was read), ``quotes``,
    ``money`` (without tables), ``tickers``, ``contacts``, ``organisations``, ``people`` and ``digest``,
    which is equal for two copies of one release and another when a fact or word differs.
    Dates are ISO 8601, amounts plain digits in a str, what is not stated is ``None``.

    >>> facts(Release(body=["Sales rose."], issued="2025-10-27"))["issued"]
    '2025-10-27'
    """
    from pressdoc.comparison.canonical import digest

    release = document.release if isinstance(document, Reading) else document
    origin = release.source.url if release.source else None
    return {
        "source": source or origin,
        "lang": release.language,
        "headline": None if release.headline is None else release.headline.plain,
        "subheadlines": [text.plain for text in release.subheadlines],
        "issued": None if release.issued is None else release.issued.isoformat(),
        "embargo": None if release.embargo is None else _embargo(release.embargo),
        "dateline": None if release.dateline is None else _dateline(release.dateline),
        "issuers": [issuer.name for issuer in release.issuers],
        "blocks": list(_blocks(document, release)),
        "quotes": [_quote(quote) for quote in release.quotes],
        "money": [_money(mention) for _, mention in stated_amounts(release)],
        "tickers": [[listing.exchange or "", listing.symbol] for listing in release.listings if listing.symbol],
        "contacts": _contacts(release),
        "organisations": [organisation.name for organisation in release.organisations],
        "people": _people(release),
        "digest": digest(release),
    }


LONGEST_CELL = 24
"""Characters of a line that may be the cell of a table."""
FEWEST_CELLS = 12
"""Lines in a row, none of them longer, that are a table whose lines got lost on the way."""


def stated_amounts(release: Release) -> Iterator[tuple[int, Mention[MoneyAmount]]]:
    """Yield the amounts that the text states, each with its number among all of them.

    Those of tables are left out, also of such as came as one line a cell.
    """
    cells: set[int] | None = None
    for number, mention in enumerate(release.amounts):
        if mention.role in ("table", "contact"):
            continue
        block = mention.block
        if isinstance(block, Paragraph) and len(block.text) <= LONGEST_CELL:
            cells = _cells(release) if cells is None else cells
            if id(block) in cells:
                continue
        yield number, mention


def _cells(release: Release) -> set[int]:
    """Return the blocks of the body that are cells of a table, by their identity."""
    cells: set[int] = set()
    for short, blocks in itertools.groupby(release.body, _is_short):
        run = list(blocks)
        if short and len(run) >= FEWEST_CELLS:
            cells.update(map(id, run))
    return cells


def _is_short(block: Block) -> bool:
    return isinstance(block, Paragraph) and len(block.text) <= LONGEST_CELL


def _embargo(embargo: Embargo) -> str | None:
    """Return date and time as stated, "2025-05-03T00:01"; the zone is printed in the release only."""
    if embargo.date is None:
        return None
    return embargo.date.isoformat() + (f"T{embargo.time.isoformat('minutes')}" if embargo.time else "")


def _dateline(dateline: Dateline) -> dict[str, Any]:
    date = None if dateline.date is None else dateline.date.isoformat()
    return {"places": list(dateline.places), "date": date, "wire": dateline.wire}


def _blocks(document: Reading | Release, release: Release) -> Iterator[list[str]]:
    """Yield role and text; a dateline that runs into the lead is one block with it."""
    front = release.dateline.text if release.dateline else None
    before = ""
    for role, text in document.parts():
        if text is front and not text.plain.endswith("\n"):
            before = text.plain
            continue
        plain = before + text.plain
        before = ""
        if plain.strip():
            yield [role, plain.strip()]
    if before.strip():
        yield ["date", before.strip()]


def _quote(quote: Quote) -> dict[str, Any]:
    names = [speaker.name for speaker in quote.speakers if speaker.name]
    people = [speaker for speaker in quote.speakers if isinstance(speaker, Person)]
    first = people[0] if people else None
    return {
        "parts": [part.text for part in quote.parts],
        "speaker": " and ".join(names) or None,
        "title": first.title if first else None,
        "affiliation": first.affiliation if first else None,
    }


def _money(mention: Mention[MoneyAmount]) -> dict[str, Any]:
    amount = mention.value
    return {
        "text": mention.text,
        "currency": amount.currency,
        "amount": format(amount.value, "f"),
        "amount_max": None if amount.upper is None else format(amount.upper, "f"),
        "approximate": amount.approximate,
        "per": amount.per,
    }


def _contacts(release: Release) -> list[dict[str, Any]]:
    """Return the contacts; one that is printed twice counts once."""
    found: list[dict[str, Any]] = []
    for contact in map(_contact, release.contacts):
        if contact not in found:
            found.append(contact)
    return found


def _contact(contact: Contact) -> dict[str, Any]:
    return {
        "name": contact.name,
        "title": contact.title,
        "organisation": contact.organisation,
        "emails": list(contact.emails),
        "phones": list(contact.phones),
    }


def _people(release: Release) -> list[str]:
    """Return the names of everybody in the text, then of the contacts."""
    names = [person.name for person in release.people if person.name]
    return list(dict.fromkeys((*names, *(contact.name for contact in release.contacts if contact.name))))
