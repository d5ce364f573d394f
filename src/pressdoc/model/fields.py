"""How the fields of the model check what they are given: one wording for every class.

A converter makes the pleasant form exact (a str where a `Text` is due, a list where a tuple
is) and hands on what it does not know; the validator then names class, field and value.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from typing import Any

import attrs

from pressdoc.errors import ValidationError
from pressdoc.model.characters import first_refused
from pressdoc.model.extra import EMPTY, Extra

Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]

LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}\Z")


def fault(instance: object, attribute: attrs.Attribute[Any], problem: str, value: object) -> ValidationError:
    """Return the error for a field, with its class in front."""
    return ValidationError(f"{type(instance).__name__}.{attribute.name}", problem, value)


def shown(value: object) -> str:
    """Return ``repr(value)`` at a length that a message can carry."""
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "..."


def brief(instance: Any) -> str:
    """Return a repr that shows only what is not at its default: ``Person('Ann Lee', title='CEO')``.

    The fields that the constructor takes by place come without their names, as one would write it.
    """
    shown_fields = []
    by_place = True
    for field in attrs.fields(type(instance)):
        value = getattr(instance, field.name)
        if value == field.default and type(value) is type(field.default):
            by_place = False
        elif by_place and not field.kw_only:
            shown_fields.append(repr(value))
        else:
            shown_fields.append(f"{field.name}={value!r}")
    return f"{type(instance).__name__}({', '.join(shown_fields)})"


def an(kind: type[Any], *, optional: bool = False) -> Validator:
    """Return a validator for one value of a class; ``optional`` allows ``None``."""
    name = f"{kind.__name__} or None" if optional else kind.__name__

    def check(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        # A bool is an int and a datetime is a date to Python, not to a release.
        if type(value) is kind or (optional and value is None):
            return
        if not isinstance(value, kind) or isinstance(value, bool | datetime.datetime):
            raise fault(instance, attribute, f"expected {name}, got {shown(value)}", value)

    return check


def many(*kinds: type[Any]) -> Validator:
    """Return a validator for a tuple whose items are of these classes; the message names the item."""
    names = " or ".join(kind.__name__ for kind in kinds)

    def check(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if value == ():
            return
        if type(value) is not tuple:
            raise fault(instance, attribute, f"expected a sequence of {names}, got {shown(value)}", value)
        for number, item in enumerate(value):
            if not isinstance(item, kinds):
                at = f"{attribute.name}[{number}]"
                raise ValidationError(f"{type(instance).__name__}.{at}", f"expected {names}, got {shown(item)}", item)

    return check


def is_string(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Check a str of one or more characters, none of them a control."""
    if type(value) is str and value and value.isprintable():
        return
    if type(value) is not str:
        raise fault(instance, attribute, f"expected a str, got {shown(value)}", value)
    if not value:
        raise fault(instance, attribute, "expected words, got an empty str", value)
    check_characters(instance, attribute, value)


def is_optional_string(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Check a str as `is_string` does, or ``None``."""
    if value is not None:
        if value == "":
            raise fault(instance, attribute, "expected words, or None when it is not stated", value)
        is_string(instance, attribute, value)


def is_strings(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Check a tuple of strings, each as `is_string` does."""
    if value == ():
        return
    if type(value) is not tuple:
        raise fault(instance, attribute, f"expected a sequence of str, got {shown(value)}", value)
    for item in value:
        is_string(instance, attribute, item)


def check_characters(instance: object, attribute: attrs.Attribute[Any], value: str) -> None:
    """Raise for a character that a `Text` refuses too."""
    if (at := first_refused(value)) is not None:
        raise fault(instance, attribute, f"U+{ord(value[at]):04X} at {at} is no character of a text", value)


def is_extra(instance: attrs.AttrsInstance, attribute: attrs.Attribute[Any], value: object) -> None:
    """Check ``extra``: a mapping whose keys are no fields of the class, nor names that files use themselves."""
    if value is EMPTY:
        return
    if type(value) is not Extra:
        raise fault(instance, attribute, f"expected a mapping, got {shown(value)}", value)
    taken = {"kind", "pressdoc", *(field.name for field in attrs.fields(type(instance)))} & value.keys()
    if taken:
        raise fault(instance, attribute, f"{min(taken)!r} is a field of its own", value)


def is_language(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Check a language tag in the form of BCP 47, or ``None``."""
    if value is not None and not (type(value) is str and LANGUAGE_TAG.match(value)):
        raise fault(
            instance,
            attribute,
            f"expected a language tag such as 'en' or 'zh-Hans', got {shown(value)}",
            value,
        )


# Converters. Each hands on what it does not know, for the validator to name.


def as_extra(value: Any) -> Any:
    """Freeze a mapping; none or an empty one is the shared empty one."""
    if value is EMPTY:
        return value
    if type(value) is Extra:
        return value or EMPTY
    if value is None:
        return EMPTY
    return Extra(value) if hasattr(value, "keys") else value


def as_tuple(value: Any) -> Any:
    """Make a list or another iterable a tuple; a str is no sequence of anything here."""
    if type(value) is tuple:
        return value
    if isinstance(value, str | bytes | dict) or not isinstance(value, Iterable):
        return value
    return tuple(value)


def as_date(value: Any) -> Any:
    """Read a date of ISO 8601, "2025-10-27"."""
    if type(value) is str:
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            return value
    return value


def as_datetime(value: Any) -> Any:
    """Read a time stamp of ISO 8601, "2025-10-27T09:00:00+01:00"; of a zone its offset at the time is kept."""
    if type(value) is str:
        try:
            return datetime.datetime.fromisoformat(value)
        except ValueError:
            return value
    if isinstance(value, datetime.datetime) and not isinstance(value.tzinfo, datetime.timezone | None):
        # A file says the offset, and moments with a zone and with an offset need not be equal (PEP 495).
        offset = value.utcoffset()
        return value.replace(tzinfo=None if offset is None else datetime.timezone(offset), fold=0)
    return value


def as_time(value: Any) -> Any:
    """Read a time of day of ISO 8601, "09:00"."""
    if type(value) is str:
        try:
            return datetime.time.fromisoformat(value)
        except ValueError:
            return value
    return value


def as_language(value: Any) -> Any:
    """Write a language tag in its usual letters (RFC 5646, section 2.1.1): zh-Hans, pt-BR."""
    if type(value) is not str or not LANGUAGE_TAG.match(value):
        return value
    first, *rest = value.split("-")
    form = [first.lower()]
    for number, part in enumerate(rest):
        after_singleton = any(len(earlier) == 1 for earlier in [first, *rest[:number]])
        if len(part) == 4 and part.isalpha() and not after_singleton:
            form.append(part.title())
        elif len(part) == 2 and not after_singleton:
            form.append(part.upper())
        else:
            form.append(part.lower())
    return "-".join(form)
