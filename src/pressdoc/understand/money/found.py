"""`Found`: an amount while it is being put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from pressdoc.model.extra import EMPTY
from pressdoc.model.facts import MoneyAmount
from pressdoc.model.text import Span
from pressdoc.understand.money.numerals import power, valued

if TYPE_CHECKING:
    from pressdoc.understand.money.numerals import Figure
    from pressdoc.understand.money.tables import Mark


_new = object.__new__


def _setters(cls: type[Any]) -> list[Any]:
    """Return what sets each field of an object; a frozen class refuses only plain assignment."""
    return [getattr(cls, field.name).__set__ for field in attrs.fields(cls)]


# What the finder makes is valid as it comes, so that there is nothing for the constructors to check.
(
    _set_value,
    _set_currency,
    _set_unit,
    _set_upper,
    _set_approximate,
    _set_bound,
    _set_per,
    _set_candidates,
    _set_because,
    _set_equivalents,
    _set_rate,
    _set_extra,
) = _setters(MoneyAmount)
_set_start, _set_end, _set_span_value, _set_span_extra = _setters(Span)


def span_of(start: int, end: int, amount: MoneyAmount) -> Span[MoneyAmount]:
    """Return the span of an amount, over characters that are known to be there."""
    span: Span[MoneyAmount] = _new(Span)
    _set_start(span, start)
    _set_end(span, end)
    _set_span_value(span, amount)
    _set_span_extra(span, EMPTY)
    return span


class Number(NamedTuple):
    """A number that was read, with the scale word after it."""

    plain: Figure
    """What stands before the scale: 2.5 of "2.5 billion"."""
    scale: int
    """The exponent of the scale, 0 for none."""
    start: int
    end: int
    """Past the scale."""
    scaled: bool
    """Whether it carries a scale; also true of "19億2500万", whose parts have their own."""


class Found:
    """An amount in a text; the places are those of the scanned text."""

    upper: Figure | None = None
    """The upper end of a range, with its scale."""
    approximate = False
    bound: str | None = None
    per: str | None = None
    code = ""
    because = ""
    candidates: tuple[str, ...] = ()
    over = False
    """Whether nothing is said of it after its end."""
    equivalents: tuple[Found, ...] = ()
    _amount: MoneyAmount | None = None

    def __init__(self, start: int, end: int, number: Number, mark: Mark, *, suffixed: bool) -> None:
        self.start = self.outer_start = start
        self.end = self.outer_end = end
        self.plain, self.scale, number_start, number_end, self.scaled = number
        self.number = (number_start, number_end)
        self.mark = mark
        self.suffixed = suffixed  # whether the mark stands after the number

    @property
    def figure(self) -> Figure:
        """The number with its scale, and that of the mark ("MSEK", "cents")."""
        return self.plain.times(self.scale + self.mark.exponent)

    def shift(self, by: int, most: int) -> None:
        """Move all places, to the text as it was given."""
        self.start += by
        self.end += by
        self.outer_start = max(self.outer_start + by, 0)
        self.outer_end = min(self.outer_end + by, most)

    def amount(self) -> MoneyAmount:
        """Return the amount, always the same object."""
        if self._amount is None:
            self._amount = self.build(self._same() if self.equivalents else ())
        return self._amount

    def _same(self) -> tuple[MoneyAmount, ...]:
        """Return the equivalents, which have no equivalents of their own."""
        return tuple([each.build(()) if each.equivalents else each.amount() for each in self.equivalents])

    def build(self, equivalents: tuple[MoneyAmount, ...]) -> MoneyAmount:
        """Return the amount with these equivalents."""
        plain, upper = self.plain, self.upper
        exponent = plain.exponent + self.scale + self.mark.exponent
        unit = exponent if upper is None else min(exponent, upper.exponent)
        amount: MoneyAmount = _new(MoneyAmount)
        _set_value(amount, valued(plain.digits, exponent))
        _set_currency(amount, self.code)
        _set_unit(amount, power(unit))
        _set_upper(amount, None if upper is None else upper.value)
        _set_approximate(amount, self.approximate)
        _set_bound(amount, self.bound)
        _set_per(amount, self.per)
        _set_candidates(amount, self.candidates)
        _set_because(amount, self.because)
        _set_equivalents(amount, equivalents)
        _set_rate(amount, None)
        _set_extra(amount, EMPTY)
        return amount
