"""Calculating with sums of money: of one currency, and for one of the same thing."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING, Any

import attrs

from pressdoc.errors import ValidationError

if TYPE_CHECKING:
    from pressdoc.model.facts import MoneyAmount

_EXACT = Context(prec=200, rounding=ROUND_HALF_UP)
_QUOTIENT = Context(prec=28, rounding=ROUND_HALF_UP)


def added(a: MoneyAmount, b: MoneyAmount) -> MoneyAmount:
    """Return the sum: of ranges both ends, as rough as the rougher of the two, "over 5" and 3 as "over 8"."""
    _check_alike(a, b, "add")
    upper = None
    if a.upper is not None or b.upper is not None:
        upper = _EXACT.add(_top(a), _top(b))
    return _computed(
        a,
        _EXACT.add(a.value, b.value),
        upper,
        unit=_rougher(a.unit, b.unit),
        approximate=a.approximate or b.approximate or (a.bound or b.bound) != (b.bound or a.bound),
        bound=a.bound or b.bound if (a.bound or b.bound) == (b.bound or a.bound) else None,
    )


def negated(a: MoneyAmount) -> MoneyAmount:
    """Return the sum below zero, or above it; the ends of a range change places, and so do bounds."""
    if a.upper is None:
        return _computed(a, -a.value, None, bound=_OPPOSITE.get(a.bound or "", a.bound))
    return _computed(a, -a.upper, -a.value, bound=_OPPOSITE.get(a.bound or "", a.bound))


_OPPOSITE = {"over": "under", "under": "over", "up to": "at least", "at least": "up to"}
"""What a bound becomes when the sum changes sides."""


def multiplied(a: MoneyAmount, factor: Decimal | int) -> MoneyAmount:
    """Return a sum times a number."""
    number = _number(factor)
    if number < 0:
        return multiplied(negated(a), -number)
    upper = None if a.upper is None else _EXACT.multiply(a.upper, number)
    return _computed(a, _EXACT.multiply(a.value, number), upper)


def divided(a: MoneyAmount, divisor: Decimal | int) -> MoneyAmount:
    """Return a sum divided by a number, rounded to a hundredth of its last digit or of a coin."""
    number = _number(divisor)
    if not number:
        raise ValidationError("MoneyAmount", "cannot be divided by zero", divisor)
    if number < 0:
        return divided(negated(a), -number)
    places = min(int(a.value.as_tuple().exponent), 0) - 2
    step = Decimal((0, (1,), min(places, -4)))

    def part(value: Decimal) -> Decimal:
        return _trimmed(_EXACT.quantize(_EXACT.divide(value, number), step))

    return _computed(a, part(a.value), None if a.upper is None else part(a.upper))


def ratio(a: MoneyAmount, b: MoneyAmount) -> Decimal:
    """Return how many times one sum goes into another, to 28 digits."""
    _check_alike(a, b, "divide")
    _check_single(a, b, "divide")
    if not b.value:
        raise ValidationError("MoneyAmount", "cannot be divided by zero", b)
    return _QUOTIENT.divide(a.value, b.value)


def compared(a: MoneyAmount, b: MoneyAmount) -> int:
    """Return -1, 0 or 1 as one sum is less than, equal to or more than another."""
    _check_alike(a, b, "compare")
    _check_single(a, b, "compare")
    return int(_EXACT.compare(a.value, b.value))


def rounded(a: MoneyAmount, unit: Decimal) -> MoneyAmount:
    """Return the sum rounded to a unit, halves away from zero, and stated to it."""
    if not unit.is_finite() or unit <= 0:
        raise ValidationError("MoneyAmount.rounded", f"expected a unit above zero, got {unit}", unit)

    def to_unit(value: Decimal) -> Decimal:
        steps = _EXACT.quantize(_EXACT.divide(value, unit), Decimal(1))
        return _EXACT.multiply(steps, unit)

    return attrs.evolve(
        a, value=to_unit(a.value), upper=None if a.upper is None else to_unit(a.upper), unit=unit, equivalents=()
    )


# -- what they share ----------------------------------------------------------------------------------------


def _computed(a: MoneyAmount, value: Decimal, upper: Decimal | None, **limits: Any) -> MoneyAmount:
    """Return a sum that nobody stated: nothing beside it is the same, and no rate or mark led to it."""
    return attrs.evolve(a, value=value, upper=upper, candidates=(), because=None, equivalents=(), rate=None, **limits)


def _check_alike(a: MoneyAmount, b: MoneyAmount, what: str) -> None:
    if a.currency != b.currency:
        problem = (
            f"cannot {what} {a.currency} and {b.currency}; convert one of them first, amount.to({a.currency!r}, on=...)"
        )
        raise ValidationError("MoneyAmount", problem, (a, b))
    if a.per != b.per:
        raise ValidationError("MoneyAmount", f"cannot {what} sums per {a.per} and per {b.per}", (a, b))


def _check_single(a: MoneyAmount, b: MoneyAmount, what: str) -> None:
    if a.upper is not None or b.upper is not None:
        problem = f"cannot {what} ranges; take one end, amount.value or amount.upper"
        raise ValidationError("MoneyAmount", problem, (a, b))


def _top(a: MoneyAmount) -> Decimal:
    return a.value if a.upper is None else a.upper


def _rougher(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    if a is None or b is None:
        return b if a is None else a
    return max(a, b)


def _number(value: object) -> Decimal:
    if type(value) is int:
        return Decimal(value)
    if type(value) is Decimal and value.is_finite():
        return value
    raise ValidationError("MoneyAmount", f"expected an int or a Decimal, which are exact, got {value!r}", value)


def _trimmed(value: Decimal) -> Decimal:
    """Return a number without zeros after its last decimal: 2.5 for 2.5000."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize(_EXACT)
