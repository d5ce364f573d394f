"""The JSON Schema of pressdoc's JSON, worked out from the model.

It lets through whatever this version reads and keeps, further keys and kinds of newer versions and
plug-ins included.  What several values have to say together, and which codes are currencies, is
for the model to check: a file that passes is well formed, and `pressdoc.parse` says whether it is
a release.
"""

from __future__ import annotations

import ast
import datetime
import inspect
import itertools
import sys
from typing import Any

from pressdoc.formats.codec import VERSION, scalars
from pressdoc.formats.codec.scalars import Scalar
from pressdoc.formats.codec.shapes import BLOCK, CLASSES, RUN, TAGGED, VALUE, Field, Union, fields_of
from pressdoc.formats.codec.versions import KEY
from pressdoc.model import Cell, ListItem, Release, Row, Run, Text

Schema = dict[str, Any]

_UNION_NAMES = {BLOCK: "Block", VALUE: "Value"}


def schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of a release as JSON.

    >>> schema()["required"]
    ['pressdoc', 'body']
    """
    release = _object(Release)
    major = VERSION.partition(".")[0]
    version = {
        "description": "The version of the format.",
        "type": "string",
        "pattern": rf"^{major}\.[0-9]+$",
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A press release as pressdoc writes it",
        **release,
        "required": [KEY, *release["required"]],
        "properties": {KEY: version, **release["properties"]},
        "$defs": _definitions(),
    }


def _definitions() -> Schema:
    objects = {cls: _object(cls) for cls in CLASSES if cls is not Release}
    definitions = {cls.__name__: form for cls, form in objects.items()}
    definitions["Text"] = _or_object(Text, dict(scalars.WORDS.schema))
    for cls in (Row, ListItem):
        (usual,) = fields_of(cls)
        definitions[cls.__name__] = _or_object(cls, _field(usual))
    definitions["Cell"] = {
        "description": objects[Cell].pop("description"),
        "if": {"type": "object", "required": ["text"]},
        "then": objects[Cell],
        "else": _reference(Text),
    }
    definitions["Run"] = {
        "description": _words(Run)[0],
        "type": "array",
        "prefixItems": [dict(scalar.schema) for scalar in RUN],
        "minItems": len(RUN),
        "items": False,
    }
    definitions |= {name: _union(union) for union, name in _UNION_NAMES.items()}
    return dict(sorted(definitions.items()))


def _object(cls: type[Any]) -> Schema:
    """Return the schema of a class as an object with its fields as keys."""
    description, notes = _words(cls)
    properties: Schema = {"kind": {"const": cls.kind}} if cls in TAGGED else {}
    for field in fields_of(cls):
        note = {"description": notes[field.name]} if field.name in notes else {}
        properties[field.name] = note | _field(field)
    required = [field.name for field in fields_of(cls) if field.required]
    return {"description": description, "type": "object", "required": required, "properties": properties}


def _or_object(cls: type[Any], short: Schema) -> Schema:
    """Return the schema of a class that has a shorter form as well, which is no object."""
    form = _object(cls)
    description = form.pop("description")
    return {"description": description, "if": {"type": "object"}, "then": form, "else": short}


def _field(field: Field) -> Schema:
    if field.many:
        return {"type": "array", "items": _item(field.item)}
    one = _item(field.item)
    if not field.optional:
        return one
    if "type" in one:
        return {**one, "type": [one["type"], "null"]}
    return {"anyOf": [one, {"type": "null"}]}


def _item(item: Scalar | Union | type[Any]) -> Schema:
    if isinstance(item, Scalar):
        return dict(item.schema)
    if isinstance(item, Union):
        return {"$ref": f"#/$defs/{_UNION_NAMES[item]}"} if item in _UNION_NAMES else _union(item)
    return _reference(item)


def _reference(cls: type[Any]) -> Schema:
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _union(union: Union) -> Schema:
    """Return the schema of one of several classes: by its kind, and any kind where the union is open."""
    kind: Schema = {"enum": [*union.kinds]}
    if union.open:
        elsewhere = [name for other in (BLOCK, VALUE) for name in other.kinds if name not in union.kinds]
        kind = {"type": "string", "minLength": 1, "not": {"enum": elsewhere}}
    choices = []
    for name, cls in union.kinds.items():
        then = _DATE if cls is datetime.date else _reference(cls)
        choices.append({"if": {"properties": {"kind": {"const": name}}}, "then": then})
    return {"type": "object", "required": ["kind"], "properties": {"kind": kind}, "allOf": choices}


_DATE: Schema = {
    "description": "A date.",
    "required": ["date"],
    "properties": {"kind": {"const": "date"}, "date": dict(scalars.DATE.schema)},
    "additionalProperties": False,
}


def _words(cls: type[Any]) -> tuple[str, dict[str, str]]:
    """Return what the docstrings say of a class, and of each field; they stand below it in the source."""
    description = _plain((inspect.getdoc(cls) or "").partition("\n\n")[0])
    try:
        tree = ast.parse(inspect.getsource(sys.modules[cls.__module__]))
    except OSError:  # installed without its sources
        return description, {}
    (body,) = (node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == cls.__name__)
    notes = {}
    for node, below in itertools.pairwise(body):
        if (
            isinstance(node, ast.AnnAssign)
            and isinstance(node.target, ast.Name)
            and isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
        ):
            notes[node.target.id] = _plain(str(below.value.value))
    return description, notes


def _plain(docstring: str) -> str:
    """Return a docstring on one line and without its markup."""
    return " ".join(docstring.replace("`", "").split())
