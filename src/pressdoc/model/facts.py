"""What the words of a release state: people, organisations, listings, speech and money."""

from __future__ import annotations

import datetime
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, ClassVar, cast, overload

import attrs

from pressdoc.errors import ValidationError
from pressdoc.model import arithmetic
from pressdoc.model.currencies import CURRENCIES
from pressdoc.model.extra import EMPTY, Extra
from pressdoc.model.fields import (
    an,
    as_date,
    as_extra,
    as_tuple,
    brief,
    fault,
    is_extra,
    is_optional_string,
    is_string,
    is_strings,
    many,
    shown,
)
from pressdoc.model.values import Fact, Unknown

if TYPE_CHECKING:
    from pressdoc.rates import Rates


@attrs.frozen(repr=False, weakref_slot=False)
class Listing(Fact):
    """A security's place on an exchange: ``(Nasdaq: ORBF)``.

    >>> Listing("Nasdaq", "ORBF", mic="XNAS").symbol
    'ORBF'
    """

    __repr__ = brief

    kind: ClassVar[str] = "listing"
    exchange: str | None = attrs.field(default=None, validator=is_optional_string)
    """The exchange as printed; ``None`` for a bare symbol."""
    symbol: str | None = attrs.field(default=None, validator=is_optional_string)
    """The symbol as printed, suffix and all: "SMS.L"."""
    mic: str | None = attrs.field(default=None, validator=is_optional_string, kw_only=True)
    """Market identifier code of ISO 10383, where it is certain."""
    isin: str | None = attrs.field(default=None, validator=is_optional_string, kw_only=True)
    """ISIN (ISO 6166) as printed beside it."""
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.symbol is None and self.isin is None and self.exchange is None:
            raise ValidationError("Listing", "names neither exchange nor symbol nor ISIN", self)


@attrs.frozen(repr=False, weakref_slot=False)
class Organisation(Fact):
    """A company, agency, institution or association."""

    __repr__ = brief

    kind: ClassVar[str] = "organisation"
    name: str = attrs.field(validator=is_string)
    """The fullest form that the release uses, legal form and all."""
    aliases: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=is_strings, kw_only=True)
    """Short names and defined terms: "Orbital", "the Company"."""
    listings: tuple[Listing, ...] = attrs.field(default=(), converter=as_tuple, validator=many(Listing), kw_only=True)
    url: str | None = attrs.field(default=None, validator=is_optional_string, kw_only=True)
    """Its site, as printed."""
    lei: str | None = attrs.field(default=None, validator=is_optional_string, kw_only=True)
    """Legal entity identifier (ISO 17442), as printed."""
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)


@attrs.frozen(repr=False, weakref_slot=False)
class Person(Fact):
    """Somebody whom the release names, or whom it lets speak without a name."""

    __repr__ = brief

    kind: ClassVar[str] = "person"
    name: str | None = attrs.field(default=None, validator=is_optional_string)
    """In written order and the fullest form, without honorific; ``None`` for "a spokesperson"."""
    title: str | None = attrs.field(default=None, validator=is_optional_string, kw_only=True)
    """As printed: "co-founder and CEO"."""
    affiliation: str | None = attrs.field(default=None, validator=is_optional_string, kw_only=True)
    """The organisation that the title belongs to, as printed without an article."""
    honorific: str | None = attrs.field(default=None, validator=is_optional_string, kw_only=True)
    """What stands before the name: "Dr.", "Professor"."""
    suffixes: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=is_strings, kw_only=True)
    """What stands after the name: "Jr.", "PhD"."""
    titles: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=is_strings, kw_only=True)
    """The single titles of ``title``: "co-founder" and "CEO". Left out, it is ``title`` alone."""
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.title is not None and not self.titles:
            object.__setattr__(self, "titles", (self.title,))
        elif self.titles and self.title is None:
            object.__setattr__(self, "title", ", ".join(self.titles))


Speaker = Person | Organisation | Unknown
"""Who says something."""


@attrs.frozen(repr=False, weakref_slot=False)
class QuotePart(Fact):
    """That the words are somebody's, verbatim; the marks around them are outside the span.

    A quotation that is split or runs over paragraphs is several parts, all but the first of
    which continue: ``Release.quotes`` puts them together.
    """

    __repr__ = brief

    kind: ClassVar[str] = "quote"
    speakers: tuple[Speaker, ...] = attrs.field(
        default=(), converter=as_tuple, validator=many(Person, Organisation, Unknown)
    )
    """Who says it; empty when the release does not say."""
    continues: bool = attrs.field(default=False, validator=an(bool))
    """Whether it belongs to the nearest part before it."""
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)

    @property
    def speaker(self) -> Speaker | None:
        """The first speaker."""
        return self.speakers[0] if self.speakers else None


def as_decimal(value: Any) -> Any:
    """Read an exact number: a Decimal, an int, or a str such as "2500000000"."""
    if type(value) is int:
        return Decimal(value)
    if type(value) is str:
        try:
            return Decimal(value)
        except InvalidOperation:
            return value
    return value


MOST_DIGITS = 40
"""Digits before and after the point of an amount: room for every sum of money there is."""


def is_decimal(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Check a finite Decimal of a size that money can have."""
    if type(value) is not Decimal:
        hint = "; a float is not exact, write it as a str" if type(value) is float else ""
        raise fault(instance, attribute, f"expected a Decimal, an int or digits, got {shown(value)}{hint}", value)
    if not value.is_finite():
        raise fault(instance, attribute, f"expected a number, got {value}", value)
    if abs(value.adjusted()) > MOST_DIGITS or len(str(value)) > 2 * MOST_DIGITS:
        raise fault(instance, attribute, f"is beyond {MOST_DIGITS} digits: {shown(value)}", value)


def is_optional_decimal(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Check a Decimal as `is_decimal` does, or ``None``."""
    if value is not None:
        is_decimal(instance, attribute, value)


def is_currency(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Check a code of ISO 4217, current or withdrawn."""
    if type(value) is not str or value not in CURRENCIES:
        raise fault(instance, attribute, f"expected an ISO 4217 code, got {shown(value)}", value)


_ONLY_STR = frozenset((str,))


def are_currencies(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Check a tuple of codes of ISO 4217."""
    if value == ():
        return
    if type(value) is not tuple:
        raise fault(instance, attribute, f"expected a sequence of ISO 4217 codes, got {shown(value)}", value)
    if _ONLY_STR.issuperset(map(type, value)) and CURRENCIES.issuperset(value):
        return
    for code in value:
        is_currency(instance, attribute, code)


@attrs.frozen(repr=False)
class ExchangeRate:
    """What one unit of a currency was worth in another, on which day, by whose word."""

    __repr__ = brief

    value: Decimal = attrs.field(converter=as_decimal, validator=is_decimal)
    """Units of the currency asked for, for one unit of the other."""
    on: datetime.date = attrs.field(converter=as_date, validator=an(datetime.date))
    """The day on which this rate was published, which may be before the day asked for."""
    source: str = attrs.field(validator=is_string)
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)

    @value.validator
    def _positive(self, attribute: attrs.Attribute[Any], value: object) -> None:
        if type(value) is Decimal and value.is_finite() and value <= 0:
            raise fault(self, attribute, f"expected more than zero, got {value}", value)


@attrs.frozen(repr=False, weakref_slot=False)
class MoneyAmount(Fact):
    """A sum of money as the release states it, exact.

    >>> amount = MoneyAmount("2500000000", "USD", unit="100000000")
    >>> amount.value
    Decimal('2500000000')
    """

    __repr__ = brief

    kind: ClassVar[str] = "money"
    value: Decimal = attrs.field(converter=as_decimal, validator=is_decimal)
    """In whole units of ``currency``, negative for a loss; of a range the lower end."""
    currency: str = attrs.field(validator=is_currency)
    """ISO 4217 code, current or withdrawn."""
    unit: Decimal | None = attrs.field(default=None, converter=as_decimal, validator=is_optional_decimal, kw_only=True)
    """The value of the last stated digit, 100,000,000 for "2.5 billion": the precision claimed."""
    upper: Decimal | None = attrs.field(default=None, converter=as_decimal, validator=is_optional_decimal, kw_only=True)
    """The upper end of a range; ``None`` when it is none."""
    approximate: bool = attrs.field(default=False, validator=an(bool), kw_only=True)
    """Whether the release says about, nearly, some."""
    bound: str | None = attrs.field(default=None, validator=is_optional_string, kw_only=True)
    """ "over", "under" or "up to", in any language of the release; an open list."""
    per: str | None = attrs.field(default=None, validator=is_optional_string, kw_only=True)
    """What the sum is for one of: "share", "year", "barrel"."""
    candidates: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=are_currencies, kw_only=True)
    """Currencies that stayed possible, "$" being one of many; empty when ``currency`` is stated."""
    because: str | None = attrs.field(default=None, validator=is_optional_string, kw_only=True)
    """What decided among them: "code", "statement", "listing", "default"."""
    equivalents: tuple[MoneyAmount, ...] = attrs.field(default=(), converter=as_tuple, kw_only=True)
    """The amounts that the release states beside it as the same, "(approximately RMB 18 billion)"."""
    rate: ExchangeRate | None = attrs.field(default=None, validator=an(ExchangeRate, optional=True), kw_only=True)
    """The rate, on amounts that pressdoc computed; a printed amount has none."""
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)

    @equivalents.validator
    def _one_level_deep(self, attribute: attrs.Attribute[Any], value: object) -> None:
        if value == ():
            return
        many(MoneyAmount)(self, attribute, value)
        for other in self.equivalents:
            if other.equivalents:
                raise fault(self, attribute, "an equivalent has equivalents of its own", value)

    def __attrs_post_init__(self) -> None:
        if self.upper is not None and self.upper < self.value:
            problem = f"the upper end of a range is below its value: {self.upper} < {self.value}"
            raise ValidationError("MoneyAmount.upper", problem, self.upper)
        if self.unit is not None and self.unit <= 0:
            raise ValidationError("MoneyAmount.unit", f"expected more than zero, got {self.unit}", self.unit)

    # Arithmetic, exact and of one currency: two of them are a `ValidationError`, and so are "per share" and none.

    def __add__(self, other: MoneyAmount) -> MoneyAmount:
        if type(other) is not MoneyAmount:
            return NotImplemented
        return arithmetic.added(self, other)

    def __radd__(self, other: int) -> MoneyAmount:
        # For sum(), which begins with 0.
        return self if type(other) is int and other == 0 else NotImplemented

    def __sub__(self, other: MoneyAmount) -> MoneyAmount:
        if type(other) is not MoneyAmount:
            return NotImplemented
        return arithmetic.added(self, arithmetic.negated(other))

    def __neg__(self) -> MoneyAmount:
        return arithmetic.negated(self)

    def __abs__(self) -> MoneyAmount:
        return arithmetic.negated(self) if self.value < 0 else self

    def __mul__(self, factor: Decimal | int) -> MoneyAmount:
        return arithmetic.multiplied(self, factor)

    __rmul__ = __mul__

    @overload
    def __truediv__(self, divisor: MoneyAmount) -> Decimal: ...

    @overload
    def __truediv__(self, divisor: Decimal | int) -> MoneyAmount: ...

    def __truediv__(self, divisor: MoneyAmount | Decimal | int) -> MoneyAmount | Decimal:
        if type(divisor) is MoneyAmount:
            return arithmetic.ratio(self, divisor)
        return arithmetic.divided(self, cast("Decimal | int", divisor))

    def __lt__(self, other: MoneyAmount) -> bool:
        return arithmetic.compared(self, other) < 0 if type(other) is MoneyAmount else NotImplemented

    def __le__(self, other: MoneyAmount) -> bool:
        return arithmetic.compared(self, other) <= 0 if type(other) is MoneyAmount else NotImplemented

    def __gt__(self, other: MoneyAmount) -> bool:
        return arithmetic.compared(self, other) > 0 if type(other) is MoneyAmount else NotImplemented

    def __ge__(self, other: MoneyAmount) -> bool:
        return arithmetic.compared(self, other) >= 0 if type(other) is MoneyAmount else NotImplemented

    def rounded(self, unit: Decimal | int | str | None = None) -> MoneyAmount:
        """Return the amount rounded to a unit, by default to its own, halves away from zero.

        >>> MoneyAmount("17806148811.57", "CNY", unit="100000000").rounded().value
        Decimal('17800000000')
        """
        wanted = self.unit if unit is None else as_decimal(unit)
        if wanted is None:
            return self
        if type(wanted) is not Decimal:
            raise ValidationError("MoneyAmount.rounded", f"expected a unit such as 1000, got {shown(unit)}", unit)
        return arithmetic.rounded(self, wanted)

    @classmethod
    def parse(cls, text: str, *, language: str | None = None, region: str | None = None) -> MoneyAmount:
        """Return the amount that ``text`` states: "2.5 billion USD", "€3–4 million".

        Raises `ValidationError` when the text states no amount, more than one, or says more than
        an amount.  To find amounts in running text, use `pressdoc.find_money`.
        """
        from pressdoc.understand.money import parse_money

        return parse_money(text, language=language, region=region)

    def to(self, currency: str, *, on: datetime.date, rates: Rates | None = None) -> MoneyAmount:
        """Return the amount in another currency, at the last rate published on or before a day.

        The result carries the rate with its day and source.  ``rates`` is a source of one's own
        (see `pressdoc.rates`); without it, the reference rates of the European Central Bank,
        which come with the package.  Raises `pressdoc.errors.RateNotFoundError`.

        >>> import datetime
        >>> amount = MoneyAmount("2500000000", "USD", unit="100000000")
        >>> converted = amount.to("CNY", on=datetime.date(2025, 10, 25))
        >>> converted.rate.on
        datetime.date(2025, 10, 24)
        """
        from pressdoc.rates import convert

        return convert(self, currency, on=on, rates=rates)

    def format(self, locale: str = "en", *, style: str = "press") -> str:
        """Return the amount as a release in that language writes it, at its stated precision.

        ``style`` is "press" ("$2.5 billion"), "compact" ("$2.5B") or "full" ("$2,500,000,000").

        >>> MoneyAmount("2500000000", "USD", unit="100000000").format("en")
        '$2.5 billion'
        """
        from pressdoc.phrases import money_phrase

        return money_phrase(self, locale, style=style)
