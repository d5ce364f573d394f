"""Calculating with sums of money: exact, of one currency, and honest about what is only roughly known."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from pressdoc import MoneyAmount, ValidationError

SALES = MoneyAmount("2500000000", "USD", unit="100000000", because="default", candidates=("USD", "CAD"))
COSTS = MoneyAmount("300000000", "USD", unit="1000000", approximate=True)
RANGE = MoneyAmount("3000000", "EUR", upper="4000000", unit="1000000")
DIVIDEND = MoneyAmount("0.41", "USD", unit="0.01", per="share")


def test_sums() -> None:
    """A sum is as rough as the rougher of the two, and nobody stated it."""
    total = SALES + COSTS
    assert total == MoneyAmount("2800000000", "USD", unit="100000000", approximate=True)
    assert MoneyAmount("2200000000", "USD", unit="100000000", approximate=True) == SALES - COSTS
    assert sum([SALES, SALES]) == SALES + SALES
    assert COSTS - (COSTS + COSTS) == -COSTS
    assert abs(-DIVIDEND) == DIVIDEND


def test_ranges() -> None:
    """Of ranges both ends are calculated with; one below zero keeps its lower end first."""
    assert MoneyAmount("6000000", "EUR", upper="8000000", unit="1000000") == RANGE + RANGE
    assert (-RANGE).value == -4_000_000
    assert (RANGE - RANGE).upper == 1_000_000
    assert (RANGE * -2).upper == -6_000_000


def test_bounds() -> None:
    """What is over five is over eight with three more, and below zero it is under."""
    over = MoneyAmount("5", "EUR", bound="over")
    assert (over + MoneyAmount("3", "EUR")).bound == "over"
    assert (-over).bound == "under"
    mixed = over + MoneyAmount("3", "EUR", bound="under")
    assert (mixed.bound, mixed.approximate) == (None, True)


def test_products() -> None:
    """Numbers multiply and divide a sum; two sums have a ratio."""
    assert (3 * DIVIDEND).value == Decimal("1.23")
    assert (DIVIDEND * Decimal("0.5")).value == Decimal("0.205")
    assert (SALES / 4).value == 625_000_000
    assert (MoneyAmount("10", "EUR") / 3).value == Decimal("3.3333")
    assert (MoneyAmount("10", "EUR") / -4).value == Decimal("-2.5")
    assert Decimal("8.333333333333333333333333333") == SALES / COSTS


def test_comparison_and_order() -> None:
    """Sums of one currency have an order."""
    assert COSTS < SALES
    assert SALES >= COSTS
    assert max([COSTS, SALES]) is SALES
    assert not COSTS > COSTS
    assert COSTS <= COSTS


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [("17806148811.57", "100000000", "17800000000"), ("2.5", "1", "3"), ("-2.5", "1", "-3"), ("1250", "500", "1500")],
)
def test_rounded(value: str, unit: str, expected: str) -> None:
    """Halves go away from zero; what is rounded is stated to the unit."""
    amount = MoneyAmount(value, "CNY").rounded(unit)
    assert (amount.value, amount.unit) == (Decimal(expected), Decimal(unit))


def test_rounded_to_its_own_unit() -> None:
    """Without a unit the stated one counts; an amount that states none stays as it is."""
    assert MoneyAmount("1234567", "EUR", unit="1000").rounded().value == 1_235_000
    exact = MoneyAmount("1234567.89", "EUR")
    assert exact.rounded() is exact


@pytest.mark.parametrize(
    ("calculate", "problem"),
    [
        (lambda: SALES + RANGE, "cannot add USD and EUR; convert one of them first, amount.to('USD', on=...)"),
        (lambda: MoneyAmount("1", "EUR") > SALES, "cannot compare EUR and USD"),
        (lambda: SALES + DIVIDEND, "cannot add sums per None and per share"),
        (lambda: RANGE > RANGE, "cannot compare ranges; take one end"),
        (lambda: RANGE / RANGE, "cannot divide ranges"),
        (lambda: SALES / 0, "cannot be divided by zero"),
        (lambda: SALES / MoneyAmount("0", "USD"), "cannot be divided by zero"),
        (lambda: SALES * 0.5, "expected an int or a Decimal, which are exact, got 0.5"),  # type: ignore[operator]  # the mistake
        (lambda: SALES.rounded("much"), "expected a unit such as 1000, got 'much'"),
        (lambda: SALES.rounded(0), "expected a unit above zero, got 0"),
    ],
)
def test_what_makes_no_sense(calculate: Callable[[], object], problem: str) -> None:
    """Two currencies, sums for different things, and what is not exact are one clear error each."""
    with pytest.raises(ValidationError) as caught:
        calculate()
    assert problem in str(caught.value)


def test_other_things_are_not_added() -> None:
    """A sum and a number have no sum, as Python says it."""
    with pytest.raises(TypeError):
        SALES + 5  # type: ignore[operator]  # the mistake
    with pytest.raises(TypeError):
        assert SALES < 5  # type: ignore[operator]  # the mistake
