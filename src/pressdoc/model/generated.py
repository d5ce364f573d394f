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
    names: dict[str, Any] = {"cls": cls}
    has_twin = "__weakref__" not in vars(cls)["__slots__"]
    if has_twin:
        names["Open"] = _twin(cls)
    else:
        names |= {"new": new, **{f"set_{name}": setter for name, setter in setters(cls).items()}}
    put = "made.{0} = {1}" if has_twin else "set_{0}(made, {1})"
    lines = [f"def make({', '.join(given)}):", "    made = Open()" if has_twin else "    made = new(cls)"]
    for attribute in attrs.fields(cls):
        name = attribute.name
        if name not in given:
            names[f"default_{name}"] = attribute.default
        lines.append("    " + put.format(name, name if name in given else f"default_{name}"))
    lines += ["    made.__class__ = cls"] if has_twin else []
    lines.append("    return made")
    made: Callable[..., T] = define("\n".join(lines), names, f"making {cls.__name__}")["make"]
    return made


def _twin(cls: type[Any]) -> type[Any]:
    """Return a class like a frozen one, whose objects still take values and then become objects of the other.

    To set a field so costs a sixth of calling what sets it; two classes can be exchanged so when they
    have the same slots, and no room for weak references.
    """
    space = {"__slots__": vars(cls)["__slots__"], "__setattr__": object.__setattr__}
    if "__orig_bases__" in vars(cls):  # of a generic class
        space["__orig_bases__"] = vars(cls)["__orig_bases__"]
    return type(f"Open{cls.__name__}", cls.__bases__, space)
