"""A release with its amounts in another currency beside them: "$2.5 billion (€2.15 billion)"."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from decimal import Context
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from pressdoc.errors import RateNotFoundError, ValidationError
from pressdoc.model import MoneyAmount, Paragraph, QuotePart, Span, Table, Text
from pressdoc.model.views import pieces
from pressdoc.phrases import date_phrase, money_phrase, money_writing
from pressdoc.understand.textwise import swapped

if TYPE_CHECKING:
    from pressdoc.model import ExchangeRate, Release
    from pressdoc.rates import Rates

_FEW_DIGITS = Context(prec=6)
"""For rates in the note; the amounts themselves are computed with all of them."""
_BRACKETED = 80
"""Characters to look back for the bracket that an amount stands in."""


def with_amounts_in(
    release: Release, currency: str, *, on: datetime.date | None = None, rates: Rates | None = None
) -> Release:
    """Return the release with every amount of its text in ``currency`` too, in brackets behind it.

    ``on`` is the day of the rate, the release's own date unless given.  Square brackets stand
    inside a quotation or other brackets, where they say that the words are not the speaker's.  A
    paragraph among the notes says the rates, their day and their source; a currency that has none has a dash.
    Amounts in tables, those that the release states in ``currency`` itself, and those that were
    converted before stay alone.

    A release without a date needs ``on``, else `ValidationError`; when no amount at all has a rate
    it is the `RateNotFoundError` of the first.
    """
    day = release.issued if on is None else on
    if day is None:
        raise ValidationError("on", "the release states no date: pass the day of the rate, on=datetime.date(...)", on)
    work = _Conversion(currency, day, rates, release.language or "en")
    swaps = {}
    kept = list(pieces(release))  # so that no text is another's neighbour in memory
    for piece in kept:
        if not isinstance(piece.block, Table) and piece.role != "contact":
            new = work.text(piece.text)
            if new is not piece.text:
                swaps[id(piece.text)] = new
    if not swaps:
        if work.missing:
            raise next(iter(work.missing.values()))
        return release
    changed: Release = swapped(release, swaps)
    return attrs.evolve(changed, notes=(*changed.notes, Paragraph(work.note())))


class _Insertion(NamedTuple):
    """Words to be put in at a place, with the amount that they state."""

    at: int
    before: str
    phrase: str
    after: str
    amount: MoneyAmount


class _Conversion:
    """The conversion of one release."""

    def __init__(self, currency: str, on: datetime.date, rates: Rates | None, locale: str) -> None:
        self._currency = currency
        self._on = on
        self._rates = rates
        self._locale = locale
        self._writing = money_writing(locale)
        self._used: dict[str, ExchangeRate] = {}
        self.missing: dict[str, RateNotFoundError] = {}

    def text(self, text: Text) -> Text:
        """Return a text with the converted amounts beside the stated ones; the same when there are none."""
        spans = list(text.of(MoneyAmount))
        insertions = []
        for number, span in enumerate(spans):
            if self._is_to_convert(spans, number):
                converted = self._converted(span.value)
                if converted is not None:
                    insertions.append(self._insertion(text, span, converted))
        return _with(text, insertions) if insertions else text

    def _is_to_convert(self, spans: list[Span[MoneyAmount]], number: int) -> bool:
        """Return whether an amount has nothing in the wanted currency beside it."""
        amount = spans[number].value
        if amount.currency == self._currency or amount.rate is not None:
            return False
        if any(other.currency == self._currency for other in amount.equivalents):
            return False
        near = (span.value for span in reversed(spans[max(0, number - 3) : number]))
        before = next((other for other in near if other.equivalents), None)
        if before is not None and amount in before.equivalents:
            return False
        after = spans[number + 1] if number + 1 < len(spans) else None
        return after is None or after.value.rate is None or after.start > spans[number].end + 2

    def _converted(self, amount: MoneyAmount) -> MoneyAmount | None:
        if amount.currency in self.missing:
            return None
        try:
            converted = amount.to(self._currency, on=self._on, rates=self._rates)
        except RateNotFoundError as error:
            self.missing[amount.currency] = error
            return None
        assert converted.rate is not None  # convert() sets it
        self._used.setdefault(amount.currency, converted.rate)
        return converted

    def _insertion(self, text: Text, span: Span[MoneyAmount], converted: MoneyAmount) -> _Insertion:
        phrase = money_phrase(attrs.evolve(converted, per=None), self._locale)
        if _stands_inside(text, span):
            return _Insertion(span.end, " [", phrase, "]", converted)
        if self._writing.get("each"):  # no blanks between words
            return _Insertion(span.end, "（", phrase, "）", converted)
        return _Insertion(span.end, " (", phrase, ")", converted)

    def note(self) -> str:
        """Return the sentence that says by which rates amounts were converted."""
        parts = []
        for base, rate in self._used.items():
            value = _FEW_DIGITS.plus(rate.value)
            day = date_phrase(rate.on, self._locale, style="long")
            parts.append(f"1 {base} = {value:f} {self._currency} ({rate.source}, {day})")
        parts += [f"1 {base} = –" for base in self.missing]
        return str(self._writing.get("note", _NOTE)).format(rates=", ".join(parts))


_NOTE = "Amounts in brackets are converted: {rates}."


def _stands_inside(text: Text, span: Span[MoneyAmount]) -> bool:
    """Return whether an amount stands in a quotation or in brackets."""
    if any(quote.start <= span.start and span.end <= quote.end for quote in text.of(QuotePart)):
        return True
    before = text.plain[max(0, span.start - _BRACKETED) : span.start]
    return any(before.rfind(opening) > before.rfind(closing) for opening, closing in ("()", "（）", "[]"))


def _with(text: Text, insertions: list[_Insertion]) -> Text:
    """Return a text with words put in; a span around such a place grows, one that ends there does not."""
    places = [one.at for one in insertions]
    grown = [0, *accumulate(len(one.before) + len(one.phrase) + len(one.after) for one in insertions)]
    spans: list[Span[Any]] = [
        attrs.evolve(
            span,
            start=span.start + grown[bisect_right(places, span.start)],
            end=span.end + grown[bisect_left(places, span.end)],
        )
        for span in text.spans
    ]
    plain, reached = [], 0
    for number, one in enumerate(insertions):
        plain += [text.plain[reached : one.at], one.before, one.phrase, one.after]
        start = one.at + grown[number] + len(one.before)
        spans.append(Span(start, start + len(one.phrase), one.amount))
        reached = one.at
    return Text("".join((*plain, text.plain[reached:])), tuple(spans), extra=text.extra)
