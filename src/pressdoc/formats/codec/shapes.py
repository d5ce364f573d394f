"""What each class of the model holds, as JSON has it: worked out from its fields and type hints.

Reading, writing and the JSON Schema all go by these tables, so that they cannot disagree.
"""

from __future__ import annotations

import datetime
import functools
import types
import typing
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import attrs

from pressdoc import model
from pressdoc.formats.codec import scalars
from pressdoc.formats.codec.scalars import Scalar
from pressdoc.model.facts import Speaker, are_currencies, is_currency
from pressdoc.model.fields import is_language
from pressdoc.model.values import as_url

BLOCKS: tuple[type[Any], ...] = (
    model.Paragraph,
    model.Heading,
    model.ListBlock,
    model.Table,
    model.Figure,
    model.BlockQuote,
    model.Preformatted,
    model.Divider,
)
"""The blocks that this version knows."""

VALUES: tuple[type[Any], ...] = (
    model.QuotePart,
    model.Person,
    model.Organisation,
    model.Listing,
    model.MoneyAmount,
    model.Link,
    model.Strong,
    model.Emphasis,
    model.Superscript,
    model.Subscript,
    model.Code,
)
"""The values of spans that this version knows, dates apart."""

PARTS: tuple[type[Any], ...] = (
    model.Release,
    model.Embargo,
    model.Restriction,
    model.Dateline,
    model.Boilerplate,
    model.Notice,
    model.Contact,
    model.Revision,
    model.Source,
    model.Span,
    model.ListItem,
    model.Row,
    model.Cell,
    model.ExchangeRate,
)
"""Classes that stand only where nothing else can, so that a file need not say what they are."""

CLASSES = (*PARTS, *BLOCKS, *VALUES, model.Text)
"""Every class that is an object with its fields as keys, or may be one; a `Run` is a list of two."""

TAGGED = frozenset((*BLOCKS, *VALUES))
"""Classes whose objects say their ``kind``."""


@attrs.frozen(eq=False)
class Union:
    """One of several classes, told apart by ``kind``."""

    name: str
    """What a message calls it: "a block"."""
    kinds: Mapping[str, type[Any]]
    open: bool
    """Whether a kind that is not among them is kept as `Unknown`."""


@attrs.frozen
class Field:
    """A field of a class, and what it holds."""

    name: str
    item: Scalar | Union | type[Any]
    """What the value is, or each of the values."""
    many: bool
    """Whether it is a list of them."""
    optional: bool
    """Whether ``None``, in a file ``null``, stands for none."""
    required: bool
    """Whether the key has to be there."""
    default: Any
    """What a key that is not there stands for."""


BLOCK = Union("a block", {cls.kind: cls for cls in BLOCKS}, open=True)
VALUE = Union("formatting or a fact", {cls.kind: cls for cls in VALUES} | {"date": datetime.date}, open=True)
SPEAKER = Union("a speaker", {cls.kind: cls for cls in (model.Person, model.Organisation)}, open=True)

UNIONS: dict[Any, Union] = {
    model.Block: BLOCK,
    model.Value: VALUE,
    Speaker: SPEAKER,
}
"""The unions by their type hints."""

_BY_HINT: dict[Any, Scalar] = {
    str: scalars.STRING,
    bool: scalars.BOOLEAN,
    Decimal: scalars.DECIMAL,
    datetime.date: scalars.DATE,
    datetime.time: scalars.TIME,
    datetime.datetime: scalars.TIMESTAMP,
}

_BY_CHECK: dict[Any, Scalar] = {
    is_currency: scalars.CURRENCY,
    are_currencies: scalars.CURRENCY,
    is_language: scalars.LANGUAGE,
    as_url: scalars.ADDRESS,
}
"""What a str is for whose validator or converter is one of these."""

_BY_NAME: dict[tuple[type[Any], str], Scalar | Union] = {
    (model.Span, "start"): scalars.integer(0),
    (model.Span, "end"): scalars.integer(1),
    (model.Span, "value"): VALUE,
    (model.Heading, "level"): scalars.integer(2, 6),
    (model.ListBlock, "start"): scalars.integer(0, 999_999_999),
    (model.Cell, "columns"): scalars.integer(1, 1000),
    (model.Cell, "rows"): scalars.integer(1, 65534),
    (model.Table, "header_rows"): scalars.integer(0),
    (model.Figure, "alt"): scalars.WORDS,
    (model.Text, "plain"): scalars.WORDS,
}
"""Fields whose limits no type hint says; those of the numbers are the ones that the model checks."""

_TELLING = {(model.Text, "plain"), (model.Cell, "text"), (model.Row, "cells"), (model.ListItem, "blocks")}
"""Fields that are always there: by them an object is told from what may stand in its place."""

RUN = (scalars.STRING, scalars.integer(1))
"""The two items of a `Run`, which is a list."""


def fields_of(cls: type[Any]) -> tuple[Field, ...]:
    """Return the fields of a class in their order, ``extra`` apart: its items are keys like the fields."""
    return _FIELDS[cls]


def _fields(cls: type[Any]) -> tuple[Field, ...]:
    hints = typing.get_type_hints(cls)
    return tuple(
        _field(cls, attribute, hints[attribute.name]) for attribute in attrs.fields(cls) if attribute.name != "extra"
    )


def kind_of(cls: type[Any]) -> str | None:
    """Return the fixed ``kind`` of a class; ``None`` when it has none, or has it as a field."""
    kind = getattr(cls, "kind", None)
    return kind if isinstance(kind, str) else None


def _field(cls: type[Any], attribute: attrs.Attribute[Any], hint: Any) -> Field:
    many = typing.get_origin(hint) is tuple
    optional = not many and type(None) in typing.get_args(hint)
    if many:
        hint = typing.get_args(hint)[0]
    elif optional:
        hint = functools.reduce(
            lambda a, b: a | b, (part for part in typing.get_args(hint) if part is not types.NoneType)
        )
    hint = typing.get_origin(hint) if hint is model.Span[Any] else hint
    item = (
        _BY_NAME.get((cls, attribute.name))
        or _BY_CHECK.get(attribute.validator)
        or _BY_CHECK.get(attribute.converter)
        or _BY_HINT.get(hint)
        or UNIONS.get(hint)
        or hint
    )
    if not isinstance(item, Scalar | Union) and item not in CLASSES and item is not model.Run:
        raise TypeError(f"{cls.__name__}.{attribute.name}: JSON has no form for {hint!r} yet")
    required = attribute.default is attrs.NOTHING or (cls, attribute.name) in _TELLING
    return Field(attribute.name, item, many, optional, required, attribute.default)


_FIELDS = {cls: _fields(cls) for cls in CLASSES}
