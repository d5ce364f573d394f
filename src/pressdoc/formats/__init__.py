"""Formats: each knows one syntax, and nothing of press releases.

A format is an object with a name, suffixes, a media type, and ``draft`` or ``render`` or both.
It is passed in wherever a format's name is taken, or registered with `register` once.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from pressdoc.errors import UnknownFormatError, UnsupportedFormatError, ValidationError

if TYPE_CHECKING:
    from pressdoc.draft import Draft
    from pressdoc.model import Release


@runtime_checkable
class Format(Protocol):
    """One syntax.  A format has ``draft(source) -> Draft``, ``render(release, **options) -> str``, or both."""

    name: str
    """What callers and the command line say: "html"."""
    suffixes: tuple[str, ...]
    """File name endings, the usual one first: (".html", ".htm")."""
    media_type: str
    """As in ``Content-Type``: "text/html"."""


_BUILT_IN = {
    "text": ("pressdoc.formats.text", "TEXT", (".txt", ".text")),
    "html": ("pressdoc.formats.html", "HTML", (".html", ".htm", ".xhtml")),
    "markdown": ("pressdoc.formats.markdown", "MARKDOWN", (".md", ".markdown", ".mkd")),
    "json": ("pressdoc.formats.json", "JSON", (".json",)),
    "mail": ("pressdoc.formats.mail", "MAIL", (".eml",)),
}
"""Where our own formats are: loaded when first asked for, since each brings its parser."""

_registered: dict[str, Format] = {}


def register(new: Format) -> None:
    """Add a format to those found by name and suffix; one of the same name is replaced.

    Raises `ValidationError` for an object that is none.
    """
    if not isinstance(new, Format) or not (can_read(new) or can_write(new)):
        problem = "expected an object with name, suffixes, media_type and draft() or render()"
        raise ValidationError("format", f"{problem}, got {new!r}", new)
    _registered[new.name] = new


def find(wanted: str | Format) -> Format:
    """Return the format of a name ("html"), or the object itself; `UnknownFormatError` for others."""
    if not isinstance(wanted, str):
        return wanted
    if wanted in _registered:
        return _registered[wanted]
    if wanted in _BUILT_IN:
        module, attribute, _ = _BUILT_IN[wanted]
        register(getattr(importlib.import_module(module), attribute))
        return _registered[wanted]
    raise UnknownFormatError(wanted, names())


def by_suffix(suffix: str) -> Format | None:
    """Return the format for a file name's ending (".md"), or ``None``; the case does not matter."""
    suffix = suffix.lower()
    for new in _registered.values():
        if suffix in new.suffixes:
            return new
    for name, (_, _, suffixes) in _BUILT_IN.items():
        if name not in _registered and suffix in suffixes:
            return find(name)
    return None


def names() -> tuple[str, ...]:
    """Return the names of all formats, our own first."""
    return tuple(dict.fromkeys((*_BUILT_IN, *_registered)))


def can_read(one: Format) -> bool:
    """Return whether the format can be read."""
    return callable(getattr(one, "draft", None))


def can_write(one: Format) -> bool:
    """Return whether the format can be written."""
    return callable(getattr(one, "render", None))


def reader(wanted: str | Format) -> Callable[[str], Draft]:
    """Return the ``draft`` of a format; `UnsupportedFormatError` when it is only written."""
    one = find(wanted)
    if not can_read(one):
        raise UnsupportedFormatError(one.name, "read")
    return one.draft  # type: ignore[attr-defined, no-any-return]  # can_read() has seen it


def writer(wanted: str | Format) -> Callable[..., str]:
    """Return the ``render`` of a format; `UnsupportedFormatError` when it is only read."""
    one = find(wanted)
    if not can_write(one):
        raise UnsupportedFormatError(one.name, "written")
    return one.render  # type: ignore[attr-defined, no-any-return]  # can_write() has seen it


def render(release: Release, wanted: str | Format, **options: Any) -> str:
    """Return the release in a format; the options are those of its ``render``."""
    return writer(wanted)(release, **options)
