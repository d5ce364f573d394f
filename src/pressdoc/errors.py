"""What pressdoc raises.

An untidy release is normal: it is read as far as it goes, and the `Reading` says what was
odd.  Errors are for calls that are wrong and for input that is not what it claims to be.
Each one is also the built-in that fits, so callers may catch either::

    PressdocError
        ValidationError(ValueError)         a value that does not fit the model
        ParseError(ValueError)              JSON that is not a release, XML that is not well-formed
        UnsupportedFormatError(ValueError)  a format that is only read, or only written
        UnknownFormatError(LookupError)     a format that nobody registered
        BrokenFormatError(ImportError)      a format of an installed package that does not load
        MissingExtraError(ImportError)      a package is needed that an extra of pressdoc brings
        UnknownZoneError(LookupError)       a moment without a time zone, or with one nobody knows
        RateNotFoundError(LookupError)      no exchange rate for these currencies and this day
            UnknownCurrencyError            the source of rates has never had the currency
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence


class PressdocError(Exception):
    """The base of every error that pressdoc raises on purpose."""


def reason(error: Exception) -> str:
    """Return what an error says; one that nobody foresaw with its class, which may be all that tells.

    >>> reason(PressdocError("cannot say this")), reason(KeyError("divider"))
    ('cannot say this', "KeyError: 'divider'")
    """
    return str(error) if isinstance(error, PressdocError | OSError) else f"{type(error).__name__}: {error}"


def did_you_mean(name: object, known: Iterable[str], meant: str | None = None) -> str:
    """Return the end of a message on a name that nobody knows: the one that was probably meant.

    >>> did_you_mean("headline-lenght", ["headline-length", "furniture"])
    "; did you mean 'headline-length'?"
    """
    import difflib

    if meant is None:
        names = {one.lower(): one for one in known}
        close = difflib.get_close_matches(str(name).lower(), names, n=1)
        meant = names[close[0]] if close else None
    return "" if meant is None else f"; did you mean {meant!r}?"


def unknown(what: str, name: str, known: Iterable[str], meant: str | None = None) -> str:
    """Return the message for a name that nobody knows, with the one that was probably meant.

    >>> unknown("fact", "mony", ["money", "quotes"])
    "no fact named 'mony'; did you mean 'money'? there are: money, quotes"
    """
    known = list(known)
    hint = did_you_mean(name, known, meant)
    return f"no {what} named {name!r}{hint or ';'} there are: {', '.join(known)}"


class ValidationError(PressdocError, ValueError):
    """A value does not fit the model; nothing was made.

    >>> from pressdoc import MoneyAmount
    >>> MoneyAmount(5, "dollars")
    Traceback (most recent call last):
        ...
    pressdoc.errors.ValidationError: MoneyAmount.currency: expected an ISO 4217 code, got 'dollars'
    """

    field: str
    """Class and field, "MoneyAmount.currency"; the class alone when several fields disagree."""
    value: object
    """What was given."""

    def __init__(self, field: str, problem: str, value: object = None) -> None:
        super().__init__(f"{field}: {problem}")
        self.field = field
        self.problem = problem
        self.value = value

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.field, self.problem, self.value))


class Fault(NamedTuple):
    """One thing that is wrong with a file."""

    path: str
    """Where: in JSON a path from the root ``$``, ``$.body[1].text.spans[0].value.currency``; in XML line and column."""
    problem: str
    """What was found there and what was expected."""

    def __str__(self) -> str:
        return f"{self.problem} @ {self.path}"


class ParseError(PressdocError, ValueError):
    """JSON that is no release, with every fault of the file at once; XML that is no news; a file without text."""

    faults: tuple[Fault, ...]
    """All that is wrong, in the order of the file."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(map(str, self.faults)))

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.faults,))


class UnknownFormatError(PressdocError, LookupError):
    """Nobody registered a format of this name, or one for this suffix."""

    name: str
    """The name or suffix that was asked for."""
    known: tuple[str, ...]
    """The names there are."""

    meant: str | None
    """The one that has this suffix, "markdown" for "md"."""

    def __init__(self, name: str, known: Sequence[str], meant: str | None = None) -> None:
        self.name = name
        self.known = tuple(known)
        self.meant = meant
        super().__init__(unknown("format", name, self.known, meant))

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.name, self.known, self.meant))


class BrokenFormatError(PressdocError, ImportError):
    """An installed package advertises the format, and fails to deliver it."""

    package: str
    """The package's name and version."""
    problem: str
    """What went wrong in it; the error itself is the cause of this one."""

    def __init__(self, name: str, package: str, problem: str) -> None:
        super().__init__(f"the format {name!r} of the package {package} does not load: {problem}", name=name)
        self.package = package
        self.problem = problem

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.name, self.package, self.problem))


class MissingExtraError(PressdocError, ImportError):
    """What was asked for needs a package that is not installed."""

    extra: str
    """The extra of pressdoc that brings it."""

    def __init__(self, extra: str, package: str) -> None:
        super().__init__(f"{extra} needs {package}: pip install 'pressdoc[{extra}]'", name=package)
        self.extra = extra
        self.package = package

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.extra, self.package))


class UnknownAttributorError(PressdocError, LookupError):
    """No installed package advertises an attributor of this name."""

    name: str
    """The name that was asked for."""
    known: tuple[str, ...]
    """The names there are."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        self.name = name
        self.known = tuple(known)
        there = self.known or ("none; install a package that brings one, or pass an object",)
        super().__init__(unknown("attributor", name, there))

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.name, self.known))


class UnsupportedFormatError(PressdocError, ValueError):
    """The format is known, but only read or only written."""

    name: str
    """The format's name."""

    def __init__(self, name: str, action: str) -> None:
        self.name = name
        self.action = action
        super().__init__(f"the format {name!r} cannot be {action}")

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.name, self.action))


class UnknownZoneError(PressdocError, LookupError):
    """A moment was asked for, and its time zone is not stated or not known."""

    zone: str | None
    """The zone as printed; ``None`` when the release names none."""

    def __init__(self, zone: str | None) -> None:
        self.zone = zone
        if zone is None:
            message = "the embargo names no time zone; pass one: until('Europe/London')"
        else:
            message = f"the time zone {zone!r} is not known; pass one: until('Europe/London')"
        super().__init__(message)

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.zone,))


class RateNotFoundError(PressdocError, LookupError):
    """The source has no rate between these currencies on or before the day."""

    base: str
    """The currency to convert from."""
    quote: str
    """The currency to convert to."""
    on: datetime.date
    """The day asked for."""

    def __init__(self, base: str, quote: str, on: datetime.date, problem: str) -> None:
        self.base = base
        self.quote = quote
        self.on = on
        self.problem = problem
        super().__init__(f"no rate from {base} to {quote} on {on.isoformat()}: {problem}")

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.base, self.quote, self.on, self.problem))


class UnknownCurrencyError(RateNotFoundError):
    """The source of rates has never had one of the two currencies."""
