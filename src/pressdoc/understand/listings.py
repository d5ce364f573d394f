"""Listings in brackets: (Nasdaq: ORBF), (TSX-V:MOX), (纳斯达克代码:VECO)."""

from __future__ import annotations

import functools
import re

from pressdoc.model import Listing, Span
from pressdoc.understand.vocabulary import neutral

LONGEST = 160
"""Characters of a bracket that may list exchanges."""

_ONE = re.compile(
    r"""
    (?P<exchange> [^\W\d_][\w\ .&'’-]{1,40}?)
    \s? (?:[:：] | \s[-–]\s) \s? ["“]?
    (?P<symbol> [A-Z0-9][A-Z0-9.\-]{0,11}) (?!\w)
    """,
    re.VERBOSE,
)


@functools.cache
def _exchanges() -> dict[str, str]:
    return {name.casefold(): mic for name, mic in neutral("exchanges").items()}


def find_listings(text: str) -> list[Span[Listing]]:
    """Return the listings that stand in brackets, each with its place.

    >>> [span.value.symbol for span in find_listings("Orbital Freight (Nasdaq: ORBF) rose")]
    ['ORBF']
    """
    found: list[Span[Listing]] = []
    at = text.find("(")
    while at >= 0:
        end = text.find(")", at, at + LONGEST)
        if end > at:
            found += _in_bracket(text, at + 1, end)
        at = text.find("(", max(at + 1, end))
    return found


def _in_bracket(text: str, start: int, end: int) -> list[Span[Listing]]:
    spans = []
    for one in _ONE.finditer(text, start, end):
        exchange = one["exchange"].strip()
        mic = _exchanges().get(exchange.casefold())
        if mic is None:
            continue
        listing = Listing(exchange, one["symbol"].rstrip(".-"), mic=mic or None)
        spans.append(Span(one.start("exchange"), one.start("symbol") + len(listing.symbol or ""), listing))
    return spans
