"""`Reading`: a release as it was read, with what was set aside and what the reader should know."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from pressdoc.model.extra import EMPTY, Extra
from pressdoc.model.release import Release
from pressdoc.model.text import Text


@attrs.frozen(weakref_slot=False)
class Place:
    """Where something stands in the source."""

    block: int
    """The number of the block in reading order, from 0."""
    start: int = 0
    """The first character inside the block."""
    end: int | None = None
    """The character after the last one; ``None`` for the rest of the block."""
    line: int | None = None
    """The line of the source, from 1, where the format knows it."""
    column: int | None = None
    """The character of that line, from 1; only findings of a check have it."""

    def __lt__(self, other: Place) -> bool:
        return (self.block, self.start) < (other.block, other.start)


@attrs.frozen
class SetAside:
    """Words of the source that are not words of the release: furniture, metadata, a free-standing date."""

    role: str
    """ "furniture", "metadata", "date", ...; an open list."""
    text: Text
    reason: str
    """Why it is here: "repeats the headline", "page navigation"."""
    place: Place


@attrs.frozen(weakref_slot=False)
class Remark:
    """Something that understanding wants the reader to know; it went on."""

    code: str
    """Stable, for programs: "date-year-inferred"."""
    message: str
    """For people, with the evidence."""
    place: Place | None = None


@attrs.frozen
class Decision:
    """What a block of the source was taken for, and why: the answer to "why is this not in the body?"."""

    place: Place
    part: str
    """The field of the release that it went to, or the role under which it was set aside."""
    step: str
    """The name of the step that decided last, as in `pressdoc.understand.STEPS`."""
    clue: str
    """The evidence: "page navigation", "a line that releases open with: 'about acme'"; "" where none was left over."""
    words: str
    """How the block begins."""


@attrs.frozen
class Reading:
    """A release as it was read from a source: nothing of the source is lost, nothing inferred is hidden."""

    release: Release
    set_aside: tuple[SetAside, ...] = ()
    remarks: tuple[Remark, ...] = ()
    places: tuple[Place | None, ...] = ()
    """Where each of ``release.parts()`` stands in the source, ``None`` for words that only its metadata
    have; empty when the format knows no places."""
    decisions: tuple[Decision, ...] = ()
    """One for each block of the source, in reading order, where they were asked for (``why=True``)."""
    extra: Extra = EMPTY

    def parts(self) -> Iterator[tuple[str, Text]]:
        """Yield ``(role, text)`` of everything that the source shows, in reading order.

        Every visible character of the source is in exactly one of them.
        """
        aside = sorted(self.set_aside, key=lambda item: (item.place.block, item.place.start))
        at = 0
        for number, part in enumerate(self.release.parts()):
            if self.places:
                here = self.places[number]
                if here is None:
                    continue  # its words stand among what was set aside
                while at < len(aside) and aside[at].place < here:
                    yield aside[at].role, aside[at].text
                    at += 1
            yield part
        for item in aside[at:]:
            yield item.role, item.text
