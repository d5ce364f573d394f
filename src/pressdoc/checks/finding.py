"""What a check finds: `Finding`, with its place and, where it is certain, its `Fix`."""

from __future__ import annotations

import attrs

from pressdoc.model import Place

ERROR, WARNING, INFORMATION = "E", "W", "I"
"""Severities: would embarrass or mislead; is likely a slip; is a matter of style."""
SEVERITIES = (ERROR, WARNING, INFORMATION)


@attrs.frozen
class Fix:
    """What should stand in the place of some words; only what is certain has one."""

    old: str
    """The words as printed."""
    new: str
    """What should stand there; "" where the words should go."""
    start: int | None = None
    """The first character in the source, where that was given and is text or Markdown."""
    end: int | None = None
    """The character after the last one."""


@attrs.frozen
class Finding:
    """A slip in a release, as a colleague would point it out."""

    id: str
    """The rule that found it: "date-weekday"."""
    severity: str
    """ "E" would embarrass or mislead, "W" is likely a slip, "I" is a matter of style."""
    message: str
    place: Place | None = None
    """Where it is; ``None`` for what is missing.  ``start`` and ``end`` are characters of the block,
    line and column those of the source, where it was given and is text or Markdown."""
    fix: Fix | None = None
    words: str = ""
    """The words that it is about, as printed."""
