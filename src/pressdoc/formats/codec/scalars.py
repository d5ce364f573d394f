"""The single values of a file: what each kind looks like in JSON, and how it is read, strictly.

Nothing is converted on the way: a number is no string, ``true`` is no number, an amount is a
string of digits.  Reading says what is wrong with a value; where it stands is the caller's to say.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import attrs

from pressdoc.errors import ValidationError
from pressdoc.model.characters import first_refused
from pressdoc.model.currencies import CURRENCIES
from pressdoc.model.facts import MOST_DIGITS, MoneyAmount, is_decimal
from pressdoc.model.fields import as_language, shown
from pressdoc.model.url import normal_url


class MisfitError(ValueError):
    """A value that is not what its place asks for; the message says what was found and expected."""


@attrs.frozen(eq=False)
class Scalar:
    """One kind of single value."""

    name: str
    """Unique among them, and an identifier."""
    read: Callable[[Any], Any]
    """Return the value for a piece of JSON, or raise `MisfitError`."""
    schema: Mapping[str, Any]
    """What JSON Schema can say of it."""


def got(raw: object) -> str:
    """Return a short name for a piece of JSON, as its author would call it."""
    if raw is None or raw is True or raw is False:
        return {None: "null", True: "true", False: "false"}[raw]
    if isinstance(raw, dict | list):
        return "an object" if isinstance(raw, dict) else "a list"
    return shown(raw)


def expected(what: str, raw: object) -> MisfitError:
    """Return the error for a value that should have been something else."""
    return MisfitError(f"expected {what}, got {got(raw)}")


def _string(raw: Any) -> Any:
    # Nearly every string of a release is printable, and that test costs next to nothing.
    if type(raw) is str and raw and raw.isprintable():
        return raw
    if raw == "":
        raise MisfitError("expected words, got an empty string; leave the key out when nothing is stated")
    return _words(raw)


def _words(raw: Any) -> Any:
    if type(raw) is not str:
        raise expected("a string", raw)
    if (at := first_refused(raw)) is not None:
        raise MisfitError(f"U+{ord(raw[at]):04X} at {at} is no character of a text")
    return raw


def _boolean(raw: Any) -> Any:
    if type(raw) is not bool:
        raise expected("true or false", raw)
    return raw


def integer(low: int, high: int | None = None) -> Scalar:
    """Return the scalar of the whole numbers from ``low`` to ``high``, without end when that is ``None``."""
    meant = f"a whole number of {low} or more" if high is None else f"a whole number from {low} to {high}"

    def read(raw: Any) -> Any:
        if type(raw) is not int or raw < low or (high is not None and raw > high):
            raise expected(meant, raw)
        return raw

    schema = {"type": "integer", "minimum": low} | ({} if high is None else {"maximum": high})
    return Scalar(f"integer_{low}_{'' if high is None else high}", read, schema)


# Room for every number that the model takes.  It has the last word on the size of those that are not short.
_DECIMAL = f"-?[0-9]{{1,{2 * MOST_DIGITS}}}(\\.[0-9]{{1,{3 * MOST_DIGITS}}})?"
_is_digits = re.compile(_DECIMAL).fullmatch
_AMOUNT = attrs.fields(MoneyAmount).value
_UNITS = {str(10**power): Decimal(10**power) for power in range(13)}


def _decimal(raw: Any) -> Any:
    if type(raw) is not str:
        raise expected('an exact number in plain digits as a string, such as "2500000000"', raw)
    if raw in _UNITS:
        return _UNITS[raw]
    if not (raw.isdigit() and raw.isascii()) and not _is_digits(raw):
        raise expected("an exact number in plain digits", raw)
    value = Decimal(raw)
    if len(raw) > MOST_DIGITS:
        try:
            is_decimal(None, _AMOUNT, value)
        except ValidationError as error:
            raise MisfitError(error.problem) from None
    return value


def _currency(raw: Any) -> Any:
    if type(raw) is not str or raw not in CURRENCIES:
        raise expected("an ISO 4217 code", raw)
    return raw


_LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}"
_is_language = re.compile(_LANGUAGE).fullmatch


def _language(raw: Any) -> Any:
    if type(raw) is not str or not _is_language(raw):
        raise expected("a language tag such as 'en' or 'zh-Hans'", raw)
    return as_language(raw)


# Addresses that are in their normal form at a glance; all others are taken apart.
_is_simple_address = re.compile(
    r"https?://"
    r"(?:[a-z0-9]{1,30}(?:-[a-z0-9]{1,30})?\.){1,3}[a-z]{2,20}"  # within the 63 and 253 characters of a host
    r"(?:[/?][A-Za-z0-9\-._~!$&'()*+,;=:@/?]{0,2000})?"
).fullmatch


def _address(raw: Any) -> Any:
    if type(raw) is str:
        if _is_simple_address(raw):
            return raw
        normal = normal_url(raw)
        if normal is not None and normal_url(normal) == normal:
            return normal
    raise expected("an address of http, https, mailto, tel, ftp or a relative one", raw)


_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TIME = r"[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?"
_MOMENT = rf"{_DATE}T{_TIME}(Z|[+-][0-9]{{2}}:[0-9]{{2}}(:[0-9]{{2}}(\.[0-9]{{1,6}})?)?)?"


def _iso(pattern: str, parse: Callable[[str], Any], meant: str) -> Callable[[Any], Any]:
    # The constructors of `datetime` also take week dates, missing separators and the like.
    is_iso = re.compile(pattern).fullmatch

    def read(raw: Any) -> Any:
        if type(raw) is str and is_iso(raw):
            try:
                return parse(raw)
            except ValueError:
                pass  # 30 February and 25 o'clock have the right shape
        raise expected(meant, raw)

    return read


def _whole(pattern: str) -> str:
    return f"^{pattern}$"


STRING = Scalar("string", _string, {"type": "string", "minLength": 1})
"""Words: at least one character, and none that no text may hold."""
WORDS = Scalar("words", _words, {"type": "string"})
"""Words, or none."""
BOOLEAN = Scalar("boolean", _boolean, {"type": "boolean"})
DECIMAL = Scalar("decimal", _decimal, {"type": "string", "pattern": _whole(_DECIMAL)})
"""An exact number in plain digits, without exponent."""
CURRENCY = Scalar("currency", _currency, {"type": "string", "pattern": "^[A-Z]{3}$"})
LANGUAGE = Scalar("language", _language, {"type": "string", "pattern": _whole(_LANGUAGE)})
ADDRESS = Scalar("address", _address, {"type": "string", "minLength": 1})
DATE = Scalar(
    "date",
    _iso(_DATE, datetime.date.fromisoformat, "a date such as '2025-10-27'"),
    {"type": "string", "format": "date", "pattern": _whole(_DATE)},
)
TIME = Scalar(
    "time",
    _iso(_TIME, datetime.time.fromisoformat, "a time of day such as '09:00'"),
    {"type": "string", "pattern": _whole(_TIME)},
)
TIMESTAMP = Scalar(
    "timestamp",
    _iso(_MOMENT, datetime.datetime.fromisoformat, "a moment such as '2025-10-27T09:00:00+01:00'"),
    {"type": "string", "pattern": _whole(_MOMENT)},
)
