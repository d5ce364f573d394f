"""Rules about sums of money: stated equivalents, bare dollar signs, two styles of one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from pressdoc.checks.intervals import stated
from pressdoc.checks.rule import Slip, rule
from pressdoc.errors import RateNotFoundError
from pressdoc.model import MoneyAmount
from pressdoc.rates import ecb
from pressdoc.understand.money.words.countries import country_of_place, regions

if TYPE_CHECKING:
    import datetime

    from pressdoc.checks.proof import Part, Proof
    from pressdoc.model import ExchangeRate, Span

SLACK = Decimal("0.05")
"""By how much the rate that a release was written with may be off that of its day: the bank's, last month's."""

LEAST_SCALED = Decimal(100_000)
"""Amounts from here on are written with a word or letter for thousands or millions."""


def amounts(part: Part) -> Iterator[Span[MoneyAmount]]:
    """Yield the amounts of a part, with where they stand."""
    return (span for span in part.text.spans if isinstance(span.value, MoneyAmount))


@rule("money-equivalent", "W")
def equivalent(proof: Proof) -> Iterator[Slip]:
    """Two amounts that are stated as the same and are not, at the official rate of the day.

    Both count as whatever rounds to them, and the rate may be 5 % off: companies take that of
    their bank, or of the end of a quarter.  A release that states its own rate is not checked.
    """
    issued = proof.release.issued
    beside = [pair for part in proof.parts for pair in _with_equivalents(part)]
    if issued is None or not beside or _has_own_rate(proof):
        return
    for part, span, end in beside:
        yield from (slip for other in span.value.equivalents if (slip := _differ(part, span, other, end, issued)))


def _with_equivalents(part: Part) -> Iterator[tuple[Part, Span[MoneyAmount], int]]:
    """Yield the amounts that others are stated beside, and where the last of those ends."""
    spans = list(amounts(part))
    for number, span in enumerate(spans):
        if count := len(span.value.equivalents):
            yield part, span, spans[min(number + count, len(spans) - 1)].end


def _differ(part: Part, span: Span[MoneyAmount], other: MoneyAmount, end: int, issued: datetime.date) -> Slip | None:
    """Return the slip when two amounts cannot be the same."""
    amount = span.value
    if amount.currency == other.currency:
        return None
    rate = _rate(amount.currency, other.currency, issued)
    if rate is None or stated(amount).times(rate.value).meets(stated(other), SLACK):
        return None
    computed = amount.to(other.currency, on=issued).rounded()
    message = (
        f"{part.plain[span.start : span.end]} is {computed.format('en', style='compact')}, not "
        f"{other.format('en', style='compact')}, at {rate.value:.4f} on {rate.on.isoformat()} ({rate.source})"
    )
    return Slip(message, part, span.start, end)


def _rate(base: str, quote: str, on: datetime.date) -> ExchangeRate | None:
    try:
        return ecb().rate(base, quote, on)
    except RateNotFoundError:
        return None


def _has_own_rate(proof: Proof) -> bool:
    """Return whether the release says at which rate it converts."""
    phrases = proof.words("own_rate")
    return any(phrase in part.plain.casefold() for part in proof.parts for phrase in phrases)


@rule("money-bare-symbol", "I")
def bare_symbol(proof: Proof) -> Iterator[Slip]:
    """A dollar sign alone from an issuer in a country that has a dollar of its own: readers abroad cannot know."""
    for part in proof.parts:
        for span in amounts(part):
            amount = span.value
            if not amount.candidates or not (amount.because in _LOCAL or _is_abroad(proof, amount)):
                continue
            either = " or ".join(dict.fromkeys((amount.currency, *amount.candidates[:2])))
            message = f"{part.plain[span.start : span.end]} may be {either}; say which at the first amount"
            yield Slip(message, part, span.start, span.end)
            return


_LOCAL = frozenset({"listing", "dateline", "region"})
"""Evidence by which a bare sign was taken for the currency of a country."""


def _is_abroad(proof: Proof, amount: MoneyAmount) -> bool:
    """Return whether the dateline is in another country whose currency has the same sign."""
    places = proof.release.dateline.places if proof.release.dateline else ()
    codes = (regions().get(country_of_place(place) or "") for place in places)
    return any(code is not None and code != amount.currency and code in amount.candidates for code in codes)


@rule("num-unit-mixed", "I")
def unit_mixed(proof: Proof) -> Iterator[Slip]:
    """Millions as a letter here and as a word there, in the running text: "$5M" and "$3 million"."""
    table = proof.table("scales")
    short, long = frozenset(table.get("short", ())), frozenset(table.get("long", ()))
    if not short:
        return
    first: dict[bool, str] = {}
    for part in proof.prose:
        for span in amounts(part):
            words = part.plain[span.start : span.end]
            scale = next((found for found in _SCALE.findall(words) if found in short or found in long), None)
            if scale is None or abs(span.value.value) < LEAST_SCALED:
                continue
            is_short = scale in short
            first.setdefault(is_short, words)
            if len(first) == 2:
                yield Slip(f"{words} here and {first[not is_short]} there", part, span.start, span.end)
                return


_SCALE = re.compile(r"[^\W\d_]+\.?")
