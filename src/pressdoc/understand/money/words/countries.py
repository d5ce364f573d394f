"""Countries and their currencies: which one a place or an exchange speaks for."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from pressdoc.understand.money.words.currencies import currency_table
from pressdoc.understand.money.words.section import by_word, split_phrases, words_of

if TYPE_CHECKING:
    from pressdoc.model.facts import Listing


@functools.cache
def regions() -> dict[str, str]:
    """Return the currency of each country whose currency shares its mark with others."""
    return dict(currency_table()["regions"])


@functools.cache
def usual_at_home() -> frozenset[str]:
    """Return the currencies whose own press writes "$" alone for them."""
    return frozenset(words_of(currency_table()["at_home"], "sign"))


def country_of_place(place: str) -> str | None:
    """Return the country of a dateline's place, by its last part that is known: "LONDON, Ontario" -> "CA"."""
    known = _places()
    return next((known[part] for part in map(_folded, reversed(place.split(","))) if part in known), None)


def country_of_exchange(listing: Listing) -> str | None:
    """Return the country whose money is that of an exchange; ``None`` for a market that says nothing of it."""
    return _exchanges().get(listing.mic or "")


@functools.cache
def _places() -> dict[str, str]:
    table = currency_table()
    return {
        _folded(place): country
        for country, places in (*table["cities"].items(), *table["places"].items())
        for place in split_phrases(places)
    }


def _folded(place: str) -> str:
    return place.replace(".", "").strip().casefold()


@functools.cache
def _exchanges() -> dict[str, str]:
    return by_word(currency_table()["exchanges"])
