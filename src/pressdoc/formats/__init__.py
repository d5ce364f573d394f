"""Formats: each knows one syntax, and nothing of press releases.

A format is an object with a name, suffixes, a media type, and ``draft`` or ``render`` or both.
It is passed in wherever a format's name is taken, registered with `register`, or advertised by an
installed package as an entry point in the group ``pressdoc.formats``.  Our own are advertised so,
too; a table of them saves looking through what is installed.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeGuard, runtime_checkable

from pressdoc.errors import BrokenFormatError, UnknownFormatError, UnsupportedFormatError, ValidationError

if TYPE_CHECKING:
    from pressdoc.draft import Draft
    from pressdoc.model import Release


@runtime_checkable
class Format(Protocol):
    """One syntax.  A format has ``draft(source) -> Draft``, ``render(release, **options) -> str``, or both.

    One that can hold several releases, as a feed does, has ``render_all(releases, **options) -> str``, too.
    """

    name: str
    """What callers and the command line say: "html"."""
    suffixes: tuple[str, ...]
    """File name endings, the usual one first: (".html", ".htm")."""
    media_type: str
    """As in ``Content-Type``: "text/html"."""

    # A format whose files are no text, as those of Word, has ``is_binary = True``: bytes are what its
    # ``draft`` takes and its ``render`` returns.


_BUILT_IN = {
    "text": ("pressdoc.formats.text", "TEXT", (".txt", ".text")),
    "html": ("pressdoc.formats.html", "HTML", (".html", ".htm", ".xhtml")),
    "markdown": ("pressdoc.formats.markdown", "MARKDOWN", (".md", ".markdown", ".mkd")),
    "json": ("pressdoc.formats.json", "JSON", (".json",)),
    "mail": ("pressdoc.formats.mail", "MAIL", (".eml",)),
    "ninjs": ("pressdoc.formats.ninjs", "NINJS", (".ninjs",)),
    "nitf": ("pressdoc.formats.nitf", "NITF", (".nitf",)),
    "newsml": ("pressdoc.formats.newsml", "NEWSML", (".newsml",)),
    "jsonld": ("pressdoc.formats.jsonld", "JSONLD", (".jsonld",)),
    "atom": ("pressdoc.formats.atom", "ATOM", (".atom",)),
    "docx": ("pressdoc.formats.docx", "DOCX", (".docx",)),
    "rss": ("pressdoc.formats.rss", "RSS", (".rss",)),
}
"""Where our own formats are: loaded when first asked for, since each brings its parser."""

_registered: dict[str, Format] = {}
"""What `register` was called with."""
_loaded: dict[str, Format] = {}
"""Our own and advertised formats that were asked for."""


def register(new: Format) -> None:
    """Add a format to those found by name and suffix; it goes before others of the same name or suffix.

    Raises `ValidationError` for an object that is none.
    """
    check(new)
    _registered[new.name] = new


def check(new: object) -> None:
    """Raise `ValidationError` for an object that is no format."""
    if isinstance(new, type):
        raise ValidationError("format", f"expected an object, got the class {new.__qualname__}; make one of it", new)
    if not _is_format(new):
        problem = "expected an object with name, suffixes, media_type and draft() or render()"
        raise ValidationError("format", f"{problem}, got {new!r}", new)


def _is_format(new: object) -> TypeGuard[Format]:
    if not (isinstance(new, Format) and (can_read(new) or can_write(new))):
        return False
    words = (new.name, new.media_type, *(new.suffixes if isinstance(new.suffixes, tuple | list) else (None,)))
    return bool(new.name) and all(isinstance(word, str) for word in words)


def find(wanted: str | Format) -> Format:
    """Return the format of a name ("html"), or the object itself.

    Raises `UnknownFormatError` for other names, `BrokenFormatError` for one that a package
    advertises and cannot load, `ValidationError` for a class in the place of its object.
    """
    if isinstance(wanted, type):
        check(wanted)
    if not isinstance(wanted, str):
        return wanted
    known = _registered.get(wanted) or _loaded.get(wanted)
    if known is not None:
        return known
    found = _built_in(wanted) if wanted in _BUILT_IN else _advertised().find(wanted)
    if found is None:
        raise UnknownFormatError(wanted, names(), _meant(wanted))
    _loaded[wanted] = found
    return found


def _meant(wanted: str) -> str | None:
    """Return the format that somebody means by a suffix, with its point or without; also by one with a slip."""
    suffix = "." + wanted.lstrip(".").lower()
    found = by_suffix(suffix)
    if found is None and wanted.startswith("."):
        import difflib

        close = difflib.get_close_matches(suffix, suffixes(), n=1)
        found = by_suffix(close[0]) if close else None
    return None if found is None else found.name


def suffixes() -> list[str]:
    """Return the endings of the files of our formats and of registered ones."""
    ours = (one for name, (_, _, known) in _BUILT_IN.items() if name not in _registered for one in known)
    return [*ours, *(one for new in _registered.values() for one in new.suffixes)]


def unknown_suffix(suffix: str) -> UnknownFormatError:
    """Return the error for a file that no format has the suffix of."""
    return UnknownFormatError(suffix, names(), _meant(suffix))


def _built_in(name: str) -> Format:
    module, attribute, _ = _BUILT_IN[name]
    found: Format = getattr(importlib.import_module(module), attribute)
    return found


def _advertised() -> Any:
    from pressdoc.formats import advertised

    return advertised


def by_suffix(suffix: str) -> Format | None:
    """Return the format for a file name's ending (".md"), or ``None``; the case does not matter."""
    suffix = suffix.lower()
    for new in _registered.values():
        if suffix in new.suffixes:
            return new
    for name, (_, _, suffixes) in _BUILT_IN.items():
        if name not in _registered and suffix in suffixes:
            return find(name)
    found: Format | None = _advertised().by_suffix(suffix) if suffix else None
    return found


def names() -> tuple[str, ...]:
    """Return the names of all formats, our own first."""
    return tuple(dict.fromkeys((*_BUILT_IN, *_registered, *(one.name for one in _advertised().advertisements()))))


class Origin(NamedTuple):
    """Where a format comes from, and whether it can be used."""

    name: str
    package: str
    """ "pressdoc 1.0"; "registered" for one that the running program has registered."""
    format: Format | None
    """``None`` when it is broken, or another one of its name is taken."""
    problem: str | None = None
    """Why there is none."""


def origins() -> Iterator[Origin]:
    """Yield every format there is, our own first, and those that cannot be used with the reason."""
    from pressdoc import __version__

    seen: dict[str, str] = {}
    for name in _BUILT_IN:
        if name not in _registered:
            seen[name] = f"pressdoc {__version__}"
            yield Origin(name, seen[name], find(name))
    for name, new in _registered.items():
        seen[name] = "registered"
        yield Origin(name, seen[name], new)
    for one in _advertised().advertisements():
        if one.name in seen:
            yield Origin(one.name, one.package, None, f"the name is taken: {seen[one.name]}")
            continue
        seen[one.name] = one.package
        try:
            yield Origin(one.name, one.package, find(one.name))
        except BrokenFormatError as error:
            yield Origin(one.name, one.package, None, error.problem)


def can_read(one: Format) -> bool:
    """Return whether the format can be read."""
    return _way(one, "draft") is not None


def can_write(one: Format) -> bool:
    """Return whether the format can be written."""
    return _way(one, "render") is not None


def is_binary(one: Format) -> bool:
    """Return whether the files of a format are no text."""
    return bool(getattr(one, "is_binary", False))


def reader(wanted: str | Format) -> Callable[[Any], Draft]:
    """Return the ``draft`` of a format; `UnsupportedFormatError` when it is only written."""
    one = find(wanted)
    draft = _way(one, "draft")
    if draft is None:
        raise UnsupportedFormatError(one.name, "read")
    return draft


def writer(wanted: str | Format) -> Callable[..., Any]:
    """Return the ``render`` of a format; `UnsupportedFormatError` when it is only read."""
    one = find(wanted)
    write = _way(one, "render")
    if write is None:
        raise UnsupportedFormatError(one.name, "written")
    return write


def can_gather(one: Format) -> bool:
    """Return whether the format can hold several releases."""
    return _way(one, "render_all") is not None


def _way(one: Format, name: str) -> Callable[..., Any] | None:
    """Return a method that a format may have."""
    method = getattr(one, name, None)
    return method if callable(method) else None


def render(release: Release | Iterable[Release], wanted: str | Format, **options: Any) -> str:
    """Return the release in a format; the options are those of its ``render``.

    A feed may be made of several releases; other formats raise `UnsupportedFormatError` for them,
    and so does one whose files are no text.
    """
    one = find(wanted)
    if is_binary(one):
        raise UnsupportedFormatError(
            one.name, "a text; pressdoc.write() makes a file of it, pressdoc.encode() its bytes"
        )
    written: str = _made(release, one, options)
    return written


def encode(release: Release | Iterable[Release], wanted: str | Format, **options: Any) -> bytes:
    """Return the release as the bytes of a file; a text is in UTF-8."""
    one = find(wanted)
    written = _made(release, one, options)
    return written if isinstance(written, bytes) else written.encode("utf-8")


def _made(release: Release | Iterable[Release], one: Format, options: dict[str, Any]) -> Any:
    from pressdoc.model import Release

    if isinstance(release, Release):
        return writer(one)(release, **options)
    gather = _way(one, "render_all")
    if gather is None:
        raise UnsupportedFormatError(one.name, "made of several releases")
    return gather(release, **options)
