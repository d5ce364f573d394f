"""Writing: the JSON form of each object, down to dicts, lists, strings and numbers.

What stands at its default is left out, and an object with one usual field may be written as that.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import orjson

from pressdoc.formats.codec import scalars
from pressdoc.formats.codec.scalars import Scalar
from pressdoc.formats.codec.shapes import CLASSES, TAGGED, Field, Union, fields_of
from pressdoc.formats.codec.versions import KEY, VERSION
from pressdoc.model import Cell, Extra, ListItem, Person, Release, Row, Run, Text, Unknown
from pressdoc.model.extra import EMPTY
from pressdoc.model.generated import define

if TYPE_CHECKING:
    from decimal import Decimal

Writer = Callable[[Any], Any]


def unstructure(value: Any) -> Any:
    """Return the JSON form of a value of the model, as dicts, lists, str, numbers and ``None``.

    A block or a fact says its ``kind``, a `Release` its version.  What has no form is a `TypeError`.

    >>> from pressdoc import Strong, Text
    >>> unstructure(Text("Net sales rose.").mark("rose", Strong()))
    {'plain': 'Net sales rose.', 'spans': [{'start': 10, 'end': 14, 'value': {'kind': 'strong'}}]}
    """
    return WRITERS[type(value)](value)


def write(release: Release, *, indent: bool) -> bytes:
    """Return a release as JSON, in UTF-8."""
    form = unstructure(release)
    try:
        return orjson.dumps(form, option=orjson.OPT_INDENT_2 if indent else None)
    except orjson.JSONEncodeError:
        # It takes no integers beyond 64 bits, which a plug-in's data may hold.
        layout: dict[str, Any] = {"indent": 2} if indent else {"separators": (",", ":")}
        return json.dumps(form, ensure_ascii=False, **layout).encode()


class _Writers(dict[type[Any], Writer]):
    """The writers by class; a class of somebody's is written as the class of ours that it comes from."""

    def __missing__(self, cls: type[Any]) -> Writer:
        for base in cls.__mro__[1:]:
            if base in self:
                return self[base]
        raise TypeError(f"JSON has no form for objects of {cls.__name__}")


# The general rule.

_LEFT_OUT = {(Person, "titles"): "titles != (this.title,)"}
"""When to write a field that the constructor can work out by itself."""


def _there(cls: type[Any], field: Field) -> str:
    """Return the condition for a field to be written, which also gives it a name."""
    name = field.name
    if (cls, name) in _LEFT_OUT:
        return f"({name} := this.{name}) and {_LEFT_OUT[cls, name]}"
    if field.default is None:
        return f"({name} := this.{name}) is not None"
    if not field.default and isinstance(field.default, tuple | bool | str):
        return f"({name} := this.{name})"
    return f"({name} := this.{name}) != default_{cls.__name__}_{name}"


def _expression(field: Field, item: str) -> str:
    """Return the expression for the JSON form of what is called ``item``, an item of a field."""
    if isinstance(field.item, Scalar):
        return f"{field.item.name}_({item})" if field.item in _SCALARS else item
    if isinstance(field.item, Union):
        return f"writers[type({item})]({item})"
    return f"write_{field.item.__name__}({item})"


def _source(cls: type[Any]) -> str:
    """Return the source of the writer for a class, as somebody would have typed it.

    ::

        def write_Heading(this):
            out = {'kind': 'heading'}
            text = this.text
            out['text'] = write_Text(text)
            if (level := this.level) != default_Heading_level: out['level'] = level
            if (language := this.language) is not None: out['language'] = language
            if (extra := this.extra) is not EMPTY: out.update(extra.thawed())
            return out
    """
    head = {"kind": cls.kind} if cls in TAGGED else {KEY: VERSION} if cls is Release else {}
    lines = [f"def write_{cls.__name__}(this):", f"    out = {head!r}"]
    for field in fields_of(cls):
        one = _expression(field, "item" if field.many else field.name)
        each = f"[*{field.name}]" if one == "item" else f"[{one} for item in {field.name}]"
        written = each if field.many else one
        if field.required:
            lines += [f"    {field.name} = this.{field.name}", f"    out[{field.name!r}] = {written}"]
        else:
            lines.append(f"    if {_there(cls, field)}: out[{field.name!r}] = {written}")
    lines += ["    if (extra := this.extra) is not EMPTY: out.update(extra.thawed())", "    return out"]
    return "\n".join(lines)


# Those with a form of their own; ``rule`` is the writer by the general rule.


def _bare(value: Any) -> bool:
    """Return whether an object has no further keys."""
    return value.extra is EMPTY or not value.extra


def _text(rule: Writer) -> Writer:
    def write(text: Text) -> Any:
        return text.plain if not text.spans and _bare(text) else rule(text)

    return write


def _cell(rule: Writer) -> Writer:
    def write(cell: Cell) -> Any:
        if cell.header or cell.columns != 1 or cell.rows != 1 or not _bare(cell):
            return rule(cell)
        # An object with "text" is read as a cell, so a text with such a key cannot stand for one.
        alone = _bare(cell.text) or "text" not in cell.text.extra
        return WRITERS[Text](cell.text) if alone else rule(cell)

    return write


def _only(field: str) -> Callable[[Writer], Writer]:
    """Return what makes the writer for a class whose objects are written as their one usual field."""

    def of(rule: Writer) -> Writer:
        def write(value: Any) -> Any:
            form = rule(value)
            return form[field] if _bare(value) else form

        return write

    return of


def _unknown(unknown: Unknown) -> Any:
    return {"kind": unknown.kind, **unknown.data.thawed()}


def _time(time: datetime.time) -> str:
    return time.isoformat("auto" if time.second or time.microsecond else "minutes")


def _decimal(value: Decimal) -> str:
    # Never with an exponent: not every reader of decimals takes one.
    digits = str(value)
    return format(value, "f") if "E" in digits else digits


_SCALARS: dict[Scalar, Writer] = {
    scalars.DECIMAL: _decimal,
    scalars.DATE: datetime.date.isoformat,
    scalars.TIME: _time,
    scalars.TIMESTAMP: datetime.datetime.isoformat,
}
"""How values are written for which JSON has no type."""

_OWN: dict[type[Any], Callable[[Writer], Writer]] = {
    Text: _text,
    Cell: _cell,
    Row: _only("cells"),
    ListItem: _only("blocks"),
}


def _itself(value: Any) -> Any:
    return value


def _each(items: Any) -> list[Any]:
    return [unstructure(item) for item in items]


WRITERS = _Writers(
    {
        Unknown: _unknown,
        Extra: Extra.thawed,
        Run: list,
        datetime.date: lambda day: {"kind": "date", "date": day.isoformat()},
        tuple: _each,
        list: _each,
        str: _itself,
        bool: _itself,
        int: _itself,
        float: _itself,
        type(None): _itself,
    }
)
"""How each class is written."""


def _add_by_the_rule() -> None:
    names: dict[str, Any] = {"EMPTY": EMPTY, "writers": WRITERS, "write_Run": list}
    names |= {f"{scalar.name}_": writer for scalar, writer in _SCALARS.items()}
    for cls in CLASSES:
        names |= {f"default_{cls.__name__}_{field.name}": field.default for field in fields_of(cls)}
    define("\n\n".join(map(_source, CLASSES)), names, "writing")
    # The generated functions call one another by these names.
    names |= {f"write_{cls.__name__}": own(names[f"write_{cls.__name__}"]) for cls, own in _OWN.items()}
    WRITERS.update({cls: names[f"write_{cls.__name__}"] for cls in CLASSES})


_add_by_the_rule()
