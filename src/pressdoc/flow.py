"""How a release flows: a source is drafted, understood, and written again.

The calls that others build on; each loads only what it needs.
"""

from __future__ import annotations

import datetime
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pressdoc import formats
from pressdoc.errors import ValidationError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pressdoc.formats import Format
    from pressdoc.model import Reading, Release
    from pressdoc.understand.attributors import Attributor

Source = str | bytes | os.PathLike[str]


def parse(
    source: Source,
    *,
    format: str | Format | None = None,
    language: str | None = None,
    issued: datetime.date | None = None,
    url: str | None = None,
    attributor: str | Attributor | None = None,
) -> Release:
    """Return the release that a source holds.

    ``source`` is a str (the text itself; a warning says so when it looks like the name of a file), bytes, or a
    path object.  The format is
    found by the path's suffix or by looking at the text; ``format`` is a name or a format object.
    ``language`` is taken instead of finding it out; ``issued`` is the fallback for dates without
    a year; ``url`` is where the source was found; an ``attributor`` is asked who speaks where the
    rules leave that open (see `pressdoc.Attributor`).  Text, HTML and Markdown never raise; JSON that
    is not a release, and a file that holds no text, such as a PDF, raise `pressdoc.errors.ParseError`.
    """
    reading = examine(source, format=format, language=language, issued=issued, url=url, attributor=attributor)
    return reading.release


def examine(
    source: Source,
    *,
    format: str | Format | None = None,
    language: str | None = None,
    issued: datetime.date | None = None,
    url: str | None = None,
    why: bool = False,
    attributor: str | Attributor | None = None,
) -> Reading:
    """Return the `Reading` of a source: the release, what was set aside, and the remarks.

    The arguments are those of `parse`.  ``why`` also keeps, for each block of the source, which
    step decided what it is and on what evidence.
    """
    from pressdoc.formats.sniffing import recognise
    from pressdoc.understand import understand

    recognised = recognise(source, format)
    draft = formats.reader(recognised.format)(recognised.source)
    return understand(
        draft,
        language=language,
        issued=issued,
        url=url,
        remarks=recognised.remarks,
        why=why,
        attributor=attributor,
    )


def split(source: Source, *, format: str | Format | None = None) -> list[str | bytes]:
    """Return the sources that a message holds: NewsML or a list of ninjs with several items, each to be parsed.

    Of any other source the text itself is the only one.  `parse` reads the first item of a message, and
    a remark says so.

    >>> message = '[{"uri": "a", "headline": "Pier opens"}, {"uri": "b", "headline": "Pier closes"}]'
    >>> [parse(item).headline.plain for item in split(message)]
    ['Pier opens', 'Pier closes']
    """
    from pressdoc.formats.sniffing import recognise

    recognised = recognise(source, format)
    divide = getattr(formats.find(recognised.format), "split", None)
    items: list[str | bytes] = [recognised.source] if divide is None else divide(recognised.source)
    return items


def read(path: str | os.PathLike[str], **options: Any) -> Release:
    """Return the release in a file; the options are those of `parse`.

    Raises the `OSError` that says why a file cannot be read, and `ValidationError` for lines of text.
    """
    looks_odd = isinstance(path, str) and ("\n" in path or len(path) > _LONGEST_PATH)
    if looks_odd and not os.path.exists(path):  # noqa: PTH110 - that of a Path raises when the name is too long
        told = "expected the path of a file, got text; parse() reads the text of a release itself"
        raise ValidationError("path", told, os.fspath(path)[:_SHOWN])
    return parse(Path(path), **options)


_LONGEST_PATH = 4096
"""Characters that the path of a file has at most, as systems allow."""

_SHOWN = 80
"""Characters of a text that an error carries along."""


def render(release: Release | Iterable[Release], format: str | Format, **options: Any) -> str:
    """Return the release in a format, by name or object; the options are those of the format.

    A feed, "atom" or "rss", may be made of several releases.
    """
    return formats.render(release, format, **options)


def write(
    release: Release | Iterable[Release],
    path: str | os.PathLike[str],
    *,
    format: str | Format | None = None,
    **options: Any,
) -> None:
    """Write the release to a file, in UTF-8; the format is found by the suffix unless given.

    The file is complete or not there: it is written beside and then moved into place.
    """
    from pressdoc.files import write_whole
    from pressdoc.formats.sniffing import format_for

    path = Path(path)
    write_whole(path, formats.encode(release, format or format_for(path), **options))
