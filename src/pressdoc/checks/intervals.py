"""Numbers as they are written: "2.5 billion" is anything that rounds to it, so that rounding is no contradiction."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pressdoc.model import MoneyAmount

_MATH = Context(prec=40)
_HALF = Decimal("0.5")

OPEN = {"over": (0, 10), "at least": (0, 10), "under": (-10, 0), "up to": (-10, 0)}
"""Hundredths of itself by which a number with a bound may be more or less: "over 2 million" is not 3 million."""
ABOUT = 3
"""Hundredths by which "about" may be off."""


class Interval(NamedTuple):
    """Where a number lies."""

    low: Decimal
    high: Decimal

    def meets(self, other: Interval, slack: Decimal = Decimal(0)) -> bool:
        """Return whether both can be the same number, with a slack of so many parts of it.

        >>> written("2.5").times(Decimal("7.1225")).meets(written("18"))
        True
        """
        room = max(abs(self.low), abs(self.high), abs(other.low), abs(other.high)) * slack
        return self.low <= other.high + room and other.low <= self.high + room

    def times(self, factor: Decimal) -> Interval:
        """Return it times a number above zero."""
        return Interval(_MATH.multiply(self.low, factor), _MATH.multiply(self.high, factor))

    def plus(self, other: Interval) -> Interval:
        """Return the sum of both."""
        return Interval(_MATH.add(self.low, other.low), _MATH.add(self.high, other.high))

    def change_to(self, new: Interval) -> Interval | None:
        """Return by how much per cent it changes to another one; ``None`` when it may be zero or less."""
        if self.low <= 0 or new.low < 0:
            return None
        low = _MATH.divide(new.low, self.high)
        high = _MATH.divide(new.high, self.low)
        return Interval((low - 1) * 100, (high - 1) * 100)


def rounded(value: Decimal, unit: Decimal) -> Interval:
    """Return where a number lies that was rounded to a unit."""
    return Interval(value - unit * _HALF, value + unit * _HALF)


def written(digits: str) -> Interval:
    """Return where a number lies by its digits: the last one is rounded.

    >>> written("2.5")
    Interval(low=Decimal('2.45'), high=Decimal('2.55'))
    """
    value = Decimal(digits)
    exponent = value.as_tuple().exponent
    return rounded(value, Decimal((0, (1,), min(int(exponent), 0))))


def figure(digits: str) -> Interval | None:
    """Return where a number lies as a table or a text writes it, with its groups of three; ``None`` for what is none.

    >>> figure("1,250"), figure("1.250,5")
    (Interval(low=Decimal('1249.5'), high=Decimal('1250.5')), Interval(low=Decimal('1250.45'), high=Decimal('1250.55')))
    """
    digits = "".join(char for char in digits if char not in _GROUPING)
    groups = digits.replace(",", ".").split(".")
    if len(groups) > 1:
        has_both = "," in digits and "." in digits
        if len(groups[-1]) == 3 and not has_both:
            digits = "".join(groups)
        elif any(len(group) != 3 for group in groups[1:-1]):
            return None
        else:
            digits = "".join(groups[:-1]) + "." + groups[-1]
    return written(digits) if digits.replace(".", "", 1).isdecimal() else None


_GROUPING = frozenset(" \u00a0\u202f\n\t'’")


def stated(amount: MoneyAmount) -> Interval:
    """Return where an amount lies by what the release says of it."""
    unit = amount.unit or Decimal(0)
    low = amount.value - unit * _HALF
    high = (amount.value if amount.upper is None else amount.upper) + unit * _HALF
    less, more = OPEN.get(amount.bound or "", (0, 0))
    if amount.approximate:
        less, more = less - ABOUT, more + ABOUT
    size = abs(amount.value) / 100
    return Interval(low + size * less, high + size * more)
