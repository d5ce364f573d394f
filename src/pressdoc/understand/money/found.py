"""`Found`: an amount while it is being put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pressdoc.model.facts import MoneyAmount
from pressdoc.understand.money.numerals import power, valued

if TYPE_CHECKING:
    from pressdoc.understand.money.numerals import Figure
    from pressdoc.understand.money.tables import Mark


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

    __slots__ = (
        "_amount",
        "approximate",
        "because",
        "bound",
        "candidates",
        "code",
        "end",
        "equivalents",
        "mark",
        "number",
        "outer_end",
        "outer_start",
        "over",
        "per",
        "plain",
        "scale",
        "scaled",
        "start",
        "suffixed",
        "upper",
    )

    def __init__(self, start: int, end: int, number: Number, mark: Mark, *, suffixed: bool) -> None:
        self.start = self.outer_start = start
        self.end = self.outer_end = end
        self.plain, self.scale, *_, self.scaled = number
        self.number = (number.start, number.end)
        self.mark = mark
        self.suffixed = suffixed  # whether the mark stands after the number
        self.upper: Figure | None = None
        self.approximate = False
        self.bound: str | None = None
        self.per: str | None = None
        self.code = mark.codes[0]
        self.because = mark.because
        self.candidates: tuple[str, ...] = ()
        self.over = False  # whether nothing is said of it after its end
        self.equivalents: list[Found] = []
        self._amount: MoneyAmount | None = None

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
        return MoneyAmount(
            valued(plain.digits, exponent),
            self.code,
            unit=power(exponent if upper is None else min(exponent, upper.exponent)),
            upper=None if upper is None else upper.value,
            approximate=self.approximate,
            bound=self.bound,
            per=self.per,
            candidates=self.candidates,
            because=self.because,
            equivalents=equivalents,
        )
