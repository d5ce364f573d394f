"""Functions that are written by the program: one for each class, from its table of fields.

attrs makes its ``__init__`` so, for the same reason: a loop over a table of fields takes half as
long again as the plain statements that somebody would have typed.
"""

from __future__ import annotations

import linecache
from collections.abc import Callable
from typing import Any, TypeVar

import attrs

T = TypeVar("T", bound=attrs.AttrsInstance)

new = object.__new__


def define(source: str, names: dict[str, Any], title: str) -> dict[str, Any]:
    """Run ``source`` with ``names`` as its globals and return them, what it defines included.

    ``title`` stands for its file in tracebacks, which show its lines.
    """
    file = f"<pressdoc {title}>"
    exec(compile(source, file, "exec"), names)
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    return names


def setters(cls: type[Any]) -> dict[str, Callable[[Any, Any], None]]:
    """Return what sets each field of an object; a frozen class refuses only plain assignment."""
    return {attribute.name: getattr(cls, attribute.name).__set__ for attribute in attrs.fields(cls)}


def changer(cls: type[T], *given: str) -> Callable[..., T]:
    """Return a function that copies an object with other values of these fields, without looking at them.

    As `attrs.evolve`, where `maker` would do instead of the constructor.

    >>> from pressdoc import Paragraph, Text
    >>> changer(Paragraph, "text")(Paragraph("Sales rose.", language="en"), Text("Sales fell."))
    Paragraph(Text('Sales fell.'), language='en')
    """
    names = [attribute.name for attribute in attrs.fields(cls)]
    making = {"make": maker(cls, *names)}
    values = ", ".join(name if name in given else f"old.{name}" for name in names)
    source = f"def change(old, {', '.join(given)}):\n    return make({values})"
    changed: Callable[..., T] = define(source, making, f"changing {cls.__name__}")["change"]
    return changed


def maker(cls: type[T], *given: str) -> Callable[..., T]:
    """Return a function that makes an object of the values of these fields, without looking at them.

    A constructor checks every field, which is most of what an object costs.  For readers and
    finders, which make many objects of values that can only be right; all other fields have their
    defaults.

    >>> from pressdoc import Paragraph, Text
    >>> maker(Paragraph, "text")(Text("Sales rose.")) == Paragraph("Sales rose.")
    True
    """
    names: dict[str, Any] = {"new": new, "cls": cls}
    lines = [f"def make({', '.join(given)}):", "    made = new(cls)"]
    for attribute in attrs.fields(cls):
        name = attribute.name
        names[f"set_{name}"] = getattr(cls, name).__set__
        if name not in given:
            names[f"default_{name}"] = attribute.default
        lines.append(f"    set_{name}(made, {name if name in given else f'default_{name}'})")
    lines.append("    return made")
    made: Callable[..., T] = define("\n".join(lines), names, f"making {cls.__name__}")["make"]
    return made
