"""Reading with every reason: each fault of a file at once, with the path to it.

cattrs finds the hook for a type and carries the faults up, with its notes of where each arose; the
hooks are ours, since its own make a str of anything.  An object is made by the constructor of its
class, which has the last word on what its values say together.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable, Iterator
from typing import Any

import cattrs
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ClassValidationError,
    IterableValidationError,
    IterableValidationNote,
)

from pressdoc.errors import Fault, ParseError, ValidationError
from pressdoc.formats.codec import scalars
from pressdoc.formats.codec.scalars import MisfitError, Scalar, expected, got
from pressdoc.formats.codec.shapes import BLOCK, CLASSES, RUN, UNIONS, VALUE, Field, Union, fields_of, kind_of
from pressdoc.formats.codec.versions import current
from pressdoc.formats.codec.writing import unstructure
from pressdoc.model import Cell, Extra, ListItem, Release, Row, Run, Text, Unknown

Hook = Callable[[Any], Any]

MISSING = "is missing"


ERRORS = (ValueError, BaseValidationError)
"""What the hooks raise for a value that does not fit; cattrs puts several in one."""


def configure(converter: cattrs.BaseConverter) -> None:
    """Register the hooks with a converter of somebody's."""
    for cls, hook in HOOKS.items():
        _register(converter, cls, hook)
        if isinstance(cls, type):
            converter.register_unstructure_hook(cls, unstructure)


def _register(converter: cattrs.BaseConverter, wanted: Any, hook: Hook) -> None:
    converter.register_structure_hook_func(lambda cls: cls == wanted, lambda raw, _: hook(raw))


@functools.cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter()
    configure(converter)
    return converter


def structure(raw: Any, cls: Any) -> Any:
    """Return the object of a class, or of a type made up of our classes."""
    return HOOKS[cls](raw) if cls in HOOKS else _converter().structure(raw, cls)


def faults_of(error: Exception, path: str) -> Iterator[Fault]:
    """Yield the faults that an error stands for, in the order of the file."""
    if isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            yield from faults_of(inner, path + _place_of(inner))
    elif isinstance(error, ParseError):
        yield from (Fault(path + fault.path.removeprefix("$"), fault.problem) for fault in error.faults)
    else:
        yield Fault(path, error.problem if isinstance(error, ValidationError) else str(error))


def _place_of(error: Exception) -> str:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, IterableValidationNote):
            return f"[{note.index}]"
        if isinstance(note, AttributeValidationNote):
            return note.name if note.name.startswith("[") else f".{note.name}"
    return ""


class _Errors:
    """The errors inside one object or list, each with a note of its place."""

    def __init__(self, cls: type[Any]) -> None:
        self.cls = cls
        self.errors: list[Exception] = []

    def under(self, key: str, error: Exception) -> None:
        """Take an error of the value of a key."""
        error.add_note(AttributeValidationNote(f"in {self.cls.__name__}.{key}", key, self.cls))
        self.errors.append(error)

    def at(self, index: int, error: Exception) -> None:
        """Take an error of an item."""
        error.add_note(IterableValidationNote(f"in item {index}", index, self.cls))
        self.errors.append(error)

    def of_constructor(self, error: ValidationError, inside: str = "") -> None:
        """Take an error that names class and field; what the field ``inside`` holds stands here itself."""
        _, dot, place = error.field.partition(".")
        place = place.removeprefix(inside)
        if dot and place:
            self.under(place, error)
        else:
            self.errors.append(error)

    def raise_if_any(self, *, listed: bool = False) -> None:
        """Raise what was taken, as one error."""
        if self.errors:
            group = IterableValidationError if listed else ClassValidationError
            raise group(f"While structuring {self.cls.__name__}", self.errors, self.cls)


def read(item: Scalar | Union | type[Any], raw: Any) -> Any:
    """Return the value that a piece of JSON stands for, where an item of this kind is due."""
    if isinstance(item, Scalar):
        return item.read(raw)
    if isinstance(item, Union):
        return _one_of(item, raw)
    return HOOKS[item](raw)


def release(fields: dict[str, Any]) -> Release:
    """Return the release with these fields, in the form of this version."""
    made: Release = _object(Release, fields)
    return made


def _list(item: Scalar | Union | type[Any], raw: Any) -> tuple[Any, ...]:
    if type(raw) is not list:
        raise expected("a list", raw)
    values, errors = [], _Errors(tuple)
    for index, inner in enumerate(raw):
        try:
            values.append(read(item, inner))
        except ERRORS as error:
            errors.at(index, error)
    errors.raise_if_any(listed=True)
    return tuple(values)


def _object(cls: type[Any], raw: Any) -> Any:
    """Return the object of a class, fields and further keys together."""
    _check_is_object(raw, f"an object that describes {_named(cls)}")
    fields = {field.name: field for field in fields_of(cls)}
    values: dict[str, Any] = {}
    further: dict[str, Any] = {}
    errors = _Errors(cls)
    for key, inner in raw.items():
        try:
            if (field := fields.get(key)) is not None:
                values[key] = _value(field, inner)
            elif key == "extra":
                raise MisfitError("further keys stand beside the others, not under 'extra'")
            elif key == "kind" and (kind := kind_of(cls)) is not None:
                if inner != kind:
                    raise expected(repr(kind), inner)
            else:
                further[key] = inner
        except ERRORS as error:
            errors.under(key, error)
    for field in fields.values():
        if field.required and field.name not in raw:
            errors.under(field.name, MisfitError(MISSING))
    return _made(cls, values, further, errors)


def _made(cls: type[Any], values: dict[str, Any], further: dict[str, Any], errors: _Errors, inside: str = "") -> Any:
    """Return the object, made by its constructor; raise the errors that were found, or that it finds."""
    if further:
        try:
            values["extra"] = Extra(further)
        except ValidationError as error:
            errors.of_constructor(error)
    errors.raise_if_any()
    try:
        return cls(**values)
    except ValidationError as error:
        errors.of_constructor(error, inside)
    return errors.raise_if_any()


def _value(field: Field, raw: Any) -> Any:
    if raw is None and field.optional:
        return None
    return _list(field.item, raw) if field.many else read(field.item, raw)


def _one_of(union: Union, raw: Any) -> Any:
    """Return the object that ``kind`` says it is; of a kind that nobody here knows, `Unknown`."""
    _check_is_object(raw, f"{union.name}: an object with a kind")
    if "kind" not in raw:
        raise _under("kind", MisfitError(f"{MISSING}; {union.name} says what it is"))
    kind = raw["kind"]
    if isinstance(kind, str) and kind in union.kinds:
        return HOOKS[union.kinds[kind]](raw) if union.kinds[kind] is not datetime.date else _date(raw)
    if not isinstance(kind, str):
        raise _under("kind", expected("a string", kind))
    if not union.open or kind in BLOCK.kinds or kind in VALUE.kinds:
        raise _under("kind", MisfitError(f"expected {union.name} ({', '.join(union.kinds)}), got {kind!r}"))
    return _unknown(raw)


def _unknown(raw: dict[str, Any]) -> Unknown:
    errors = _Errors(Unknown)
    data = {key: inner for key, inner in raw.items() if key != "kind"}
    try:
        return Unknown(raw["kind"], data)
    except ValidationError as error:
        errors.of_constructor(error)
    errors.raise_if_any()
    raise AssertionError  # an error was taken


def _date(raw: dict[str, Any]) -> Any:
    """Return the date in ``{"kind": "date", "date": "2025-10-27"}``; it can hold nothing else."""
    errors = _Errors(datetime.date)
    for key in [key for key in raw if key not in ("kind", "date")]:
        errors.under(key, MisfitError("a date has no key but 'date'; what is said of its words goes beside 'start'"))
    day = None
    try:
        day = scalars.DATE.read(raw["date"])
    except KeyError:
        errors.under("date", MisfitError(MISSING))
    except MisfitError as error:
        errors.under("date", error)
    errors.raise_if_any()
    return day


def _under(key: str, error: MisfitError) -> ClassValidationError:
    errors = _Errors(object)
    errors.under(key, error)
    return ClassValidationError("While structuring", errors.errors, object)


def _check_is_object(raw: Any, meant: str) -> None:
    if type(raw) is not dict:
        raise expected(meant, raw)
    for key in raw:
        if type(key) is not str:
            raise MisfitError(f"expected strings as keys, got {got(key)}")


def _named(cls: type[Any]) -> str:
    name = cls.__name__
    return f"{'an' if name[0] in 'AEIOU' else 'a'} {name}"


# Classes with a form of their own.


def _text(raw: Any) -> Text:
    """Return the text that a string is, or an object with ``plain`` and ``spans``."""
    text: Text = Text(scalars.WORDS.read(raw)) if type(raw) is str else _object(Text, raw)
    return text


def _cell(raw: Any) -> Cell:
    """Return a cell: an object with ``text``, or what such an object has there alone."""
    cell: Cell = _object(Cell, raw if type(raw) is dict and "text" in raw else {"text": raw})
    return cell


def _list_or_object(cls: type[Any], field: str) -> Hook:
    """Return the hook for a class whose objects may stand as the list of their one usual field."""
    (usual,) = (each for each in fields_of(cls) if each.name == field)

    def hook(raw: Any) -> Any:
        if type(raw) is list:
            return _made(cls, {field: _list(usual.item, raw)}, {}, _Errors(cls), inside=field)
        return _object(cls, raw)

    return hook


def _run(raw: Any) -> Run:
    if type(raw) is not list or len(raw) != 2:
        raise expected("a part and how many of its items, such as ['body', 3]", raw)
    errors = _Errors(Run)
    values = []
    for index, scalar in enumerate(RUN):
        try:
            values.append(scalar.read(raw[index]))
        except MisfitError as error:
            errors.at(index, error)
    errors.raise_if_any()
    return Run(*values)


def _extra(raw: Any) -> Extra:
    _check_is_object(raw, "an object")
    return Extra(raw)


def _hook(cls: type[Any]) -> Hook:
    return lambda raw: _object(cls, raw)


def _of_union(union: Union) -> Hook:
    return lambda raw: _one_of(union, raw)


HOOKS: dict[Any, Hook] = {
    **{cls: _hook(cls) for cls in CLASSES},
    **{hint: _of_union(union) for hint, union in UNIONS.items()},
    Release: lambda raw: release(current(raw)),
    Text: _text,
    Cell: _cell,
    Row: _list_or_object(Row, "cells"),
    ListItem: _list_or_object(ListItem, "blocks"),
    Run: _run,
    Extra: _extra,
}
"""How each class is read, and each union of classes."""
