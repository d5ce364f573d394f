"""Rules about numbers that must agree: headline and body, a percentage and its figures."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from pressdoc.checks.intervals import Interval, stated, written
from pressdoc.checks.rule import Slip, rule
from pressdoc.checks.rules.counts import Number, counts, numbers, plain_numbers
from pressdoc.checks.rules.money import amounts
from pressdoc.fact_rows import sentences
from pressdoc.model import MoneyAmount, Span

if TYPE_CHECKING:
    from pressdoc.checks.proof import Part, Proof

PERCENT = "%"
OPENING = 3
"""Paragraphs in which what the headline says is said again."""
FROM_HEADLINE = Decimal("0.05")
"""By how much a headline may round what the text says."""
MADE_OF = Decimal("0.2")
"""By how much an amount of a headline may be more than the sum of those that the text gives of it."""
MOST_CLAIMED = 20
"""Figures of a headline that are looked for."""
TEN, MANY = Decimal(10), Decimal(100)
ROUNDED_TENS, ROUNDED_TIMES = Decimal(2), Decimal("0.06")
"""By how much a percentage of full tens may be rounded, "80 %", and one of hundreds: "2,000 %" for 22 times as much."""
PART = 3
"""How many times as much a figure is at least as the one by which it changed."""
SHORTEST_RANGE = 5
"""Characters between a number and a percentage that are the two ends of one range: "20 to 40 percent"."""
APART = 10
"""How many times as much a bare number may be as the one that it is compared with."""
FARTHEST = 60
"""Characters between two figures of which one is compared with the other."""


Placed = TypeVar("Placed", "Number", Span[MoneyAmount])


def percentages(proof: Proof, plain: str) -> Iterator[Number]:
    """Yield the percentages of a text."""
    if not any(map(plain.__contains__, "0123456789")):
        return
    for found in _percent(proof.language).finditer(plain):
        if len(found[1]) < 4 or found[1][-4] not in ",.":  # "1,000 %" and "1.000 %" are either of two
            yield Number(PERCENT, written(found[1].replace(",", ".")), found.start(), found.end())


@functools.cache
def _percent(language: str | None) -> re.Pattern[str]:
    from pressdoc.checks.proof import words_of

    words = "|".join(map(re.escape, ("%", "％", *words_of(language, "percent"))))
    return re.compile(
        rf"(?<![\d.,])(\d{{1,6}}(?:[.,]\d{{1,4}})?)(?:\s?-?)(?:{words})(?!-?\s?(?:{_points(language)}))", re.IGNORECASE
    )


def _points(language: str | None) -> str:
    from pressdoc.checks.proof import words_of

    return "|".join(map(re.escape, words_of(language, "points"))) or "$."


def _numbers(proof: Proof, part: Part) -> list[Number]:
    """Return the percentages and amounts of a part."""
    found = [
        Number(f"{span.value.currency} {span.value.per or ''}", stated(span.value), span.start, span.end)
        for span in amounts(part)
    ]
    return [*found, *percentages(proof, part.plain)]


@rule("num-headline-vs-body", "W")
def headline_vs_body(proof: Proof) -> Iterator[Slip]:
    """A figure of the headline that is not in the text, which opens with another one of its kind."""
    headline = next(proof.of("headline"), None)
    if headline is None:
        return
    claimed = _numbers(proof, headline)[:MOST_CLAIMED]
    others = [part for part in proof.parts if part is not headline and part.role not in ("contact", "about", "notice")]
    yield from _counted(proof, headline, others)
    if not claimed:
        return
    stated_in = [(part, number) for part in others for number in _numbers(proof, part)]
    openings = proof.prose[:OPENING]
    for number in claimed:
        same = [(part, one) for part, one in stated_in if one.kind == number.kind]
        if any(one.interval.meets(number.interval, FROM_HEADLINE) for _, one in same):
            continue
        beside = [one.interval for one in claimed if one.kind == number.kind]
        instead = next(((part, one) for part, one in same if part in openings and not _is_one_of(one, beside)), None)
        if instead is not None and not _is_sum(number, instead[0], proof):
            part, one = instead
            words = headline.plain[number.start : number.end]
            message = f"the text does not say {words}; it opens with {part.plain[one.start : one.end]}"
            yield Slip(message, headline, number.start, number.end)


def _is_sum(number: Number, part: Part, proof: Proof) -> bool:
    """Return whether an amount may be what several of a paragraph make together: more than each, no more than all."""
    found = {one.interval for one in _numbers(proof, part) if one.kind == number.kind != PERCENT}
    total = functools.reduce(Interval.plus, found, Interval(Decimal(0), Decimal(0)))
    most = max((one.high for one in found), default=number.interval.high)
    return len(found) > 1 and most < number.interval.low and number.interval.low <= total.high * (1 + MADE_OF)


def _is_one_of(number: Number, others: Iterable[Interval]) -> bool:
    return any(number.interval.meets(other, FROM_HEADLINE) for other in others)


def _counted(proof: Proof, headline: Part, others: list[Part]) -> Iterator[Slip]:
    """Yield counts of the headline that no number of the text is, where the text opens with another one of the same."""
    claimed = list(counts(headline, proof.language))[:MOST_CLAIMED]
    if not claimed:
        return
    openings = proof.prose[:OPENING]
    opened = [(part, count) for part in openings for count in counts(part, proof.language)]
    for count in claimed:
        instead = next(((part, one) for part, one in opened if one.is_of_the_same(count)), None)
        if instead is None or any(
            number.meets(count.interval, FROM_HEADLINE) for part in others for number in numbers(part.plain)
        ):
            continue
        part, one = instead
        words = headline.plain[count.start : count.end]
        message = f"the text does not say {words}; it opens with {part.plain[one.start : one.end]}"
        yield Slip(message, headline, count.start, count.end)


@rule("num-percent", "W")
def percent(proof: Proof) -> Iterator[Slip]:
    """A percentage that does not follow from the two figures beside it: "up 24 % from $24.3 to $25.4 million".

    Figures count as whatever rounds to them.
    """
    changes, others = proof.words("change"), (*proof.words("yearly"), *proof.words("losses"))
    for part in proof.prose:
        shares = list(percentages(proof, part.plain))
        if not shares:
            continue
        spans = list(amounts(part))
        for start, end in sentences(part.plain, proof.language):
            inside = _between(spans, start, end)
            share = _between(shares, start, end)
            words = part.plain[start:end].casefold()
            if len(share) != 1 or any(phrase in words for phrase in others):
                continue
            pair = list(map(_amount, inside))
            if not pair:
                found = plain_numbers(part.plain, start, end, proof.language)
                pair = [number for number in found if number.start != share[0].start]
                is_range = any(0 <= share[0].start - number.end <= SHORTEST_RANGE for number in pair)
                pair = pair if _are_alike(pair) and not is_range else []
            if len(pair) == 2 and _are_compared(proof, part.plain[pair[0].end : pair[1].start]):
                yield from _contradicted(part, pair, share[0], changes)


def _between(found: list[Placed], start: int, end: int) -> list[Placed]:
    """Return what begins between two places of a text, of what stands there in order."""
    first = bisect_left(found, start, key=lambda one: one.start)
    return found[first : bisect_left(found, end, first, key=lambda one: one.start)]


def _are_compared(proof: Proof, between: str) -> bool:
    """Return whether words between two figures compare them: "to", "from", "gegenüber"."""
    if len(between) > FARTHEST:
        return False
    lowered = between.casefold()
    tokens = frozenset(word.strip(".,;()") for word in lowered.split())
    if any(word in tokens or (word[0] > "\u2e7f" and word in lowered) for word in proof.words("joins")):
        return False
    return any(word in tokens or (word[0] > "\u2e7f" and word in lowered) for word in proof.words("between"))


def _contradicted(part: Part, pair: list[Number], share: Number, changes: Iterable[str]) -> Iterator[Slip]:
    """Yield a slip when neither figure is so many per cent from the other."""
    if pair[0].kind != pair[1].kind:
        return
    around = part.plain[max(0, share.start - 24) : share.end + 24].casefold()
    if not any(word in around for word in changes):
        return
    first, second = pair[0].interval, pair[1].interval
    found = [change for change in (first.change_to(second), second.change_to(first)) if change is not None]
    both = [Interval(-change.high, -change.low) for change in found] + found
    stated_share = _rounded(share.interval)
    if not found or any(change.meets(stated_share) for change in both):
        return
    if any(_is_part(less, more, share.interval) for less, more in ((first, second), (second, first))):
        return
    wanted = share.interval.high
    exact = min(((change.low + change.high) / 2 for change in found), key=lambda change: abs(abs(change) - wanted))
    message = (
        f"{part.plain[pair[0].start : pair[0].end]} and {part.plain[pair[1].start : pair[1].end]} "
        f"are {abs(exact):.1f} % apart, not {part.plain[share.start : share.end]}"
    )
    yield Slip(message, part, share.start, share.end)


def _rounded(share: Interval) -> Interval:
    """Return where a percentage lies that may be rounded more than its digits say."""
    middle = (share.low + share.high) / 2
    if share.low >= MANY:
        room = share.high * ROUNDED_TIMES
    else:
        room = ROUNDED_TENS if middle and middle % TEN == 0 and share.high - share.low == 1 else Decimal(0)
    return Interval(share.low - room, share.high + room)


def _is_part(less: Interval, more: Interval, share: Interval) -> bool:
    """Return whether one figure is by how much the other one changed: "up 7 %, or $433 million, to $6.6 billion"."""
    if less.low <= 0 or less.high * PART > more.low:
        return False
    before = Interval(more.low - less.high, more.high - less.low)
    after = Interval(more.low + less.low, more.high + less.high)
    grown = [change for change in (before.change_to(more), after.change_to(more)) if change is not None]
    return any(change.meets(share) or Interval(-change.high, -change.low).meets(share) for change in grown)


def _are_alike(pair: list[Number]) -> bool:
    """Return whether two bare numbers may be of one thing: "from 2,000 to 3,000", no "6 in 100,000"."""
    low, high = sorted(number.interval.low for number in pair) if len(pair) == 2 else (Decimal(0), Decimal(0))
    return 0 < low < high <= low * APART


def _amount(span: Span[MoneyAmount]) -> Number:
    """Return an amount as a number of its currency and what it is for one of.

    Years are what comparisons are about, "$10 million a year earlier"; a range is of no kind that another one is.
    """
    amount = span.value
    kind = f"{amount.currency} {'' if amount.per == 'year' else amount.per or ''}"
    return Number(kind if amount.upper is None else f"{kind} {span.start}", stated(amount), span.start, span.end)
