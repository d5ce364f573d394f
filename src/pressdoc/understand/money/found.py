"""`Found`: an amount while it is being put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pressdoc.model.facts import MoneyAmount

if TYPE_CHECKING:
    from decimal import Decimal

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
        self.equivalents: list[Found] = []

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

    def amount(self, *, nested: bool = False) -> MoneyAmount:
        """Return the amount; a ``nested`` one is an equivalent and has none of its own."""
        figure = self.figure
        upper: Decimal | None = None
        exponent = figure.exponent
        if self.upper is not None:
            upper = self.upper.value
            exponent = min(exponent, self.upper.exponent)
        return MoneyAmount(
            figure.value,
            self.code,
            unit=figure._replace(exponent=exponent).unit,
            upper=upper,
            approximate=self.approximate,
            bound=self.bound,
            per=self.per,
            candidates=self.candidates,
            because=self.because,
            equivalents=() if nested else tuple([each.amount(nested=True) for each in self.equivalents]),
        )
