"""`Found`: an amount while it is being put together."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.model.facts import MoneyAmount
from pressdoc.model.generated import maker
from pressdoc.model.text import Span
from pressdoc.understand.money.numerals import power, valued

if TYPE_CHECKING:
    from pressdoc.understand.money.numerals import Figure
    from pressdoc.understand.money.words.currencies import Mark


# What the finder makes is valid as it comes, so that there is nothing for the constructors to check.
span_of: Callable[[int, int, MoneyAmount], Span[MoneyAmount]] = maker(Span, "start", "end", "value")
_amount = maker(
    MoneyAmount,
    *("value", "currency", "unit", "upper", "approximate", "bound", "per", "candidates", "because", "equivalents"),
)


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
        (digits, exponent), upper = self.plain, self.upper
        exponent += self.scale + self.mark.exponent
        unit = exponent if upper is None else min(exponent, upper.exponent)
        return _amount(
            valued(digits, exponent),
            self.code,
            power(unit),
            None if upper is None else upper.value,
            self.approximate,
            self.bound,
            self.per,
            self.candidates,
            self.because,
            equivalents,
        )
