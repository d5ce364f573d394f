"""`Proof`: a release as whoever checks it sees it, with its words, dates and numbers looked up once."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from pressdoc.model import Person, Place, Reading, Release, SetAside, Text
from pressdoc.model.views import pieces
from pressdoc.understand.dating.dates import complete, read_dates
from pressdoc.understand.languages import section

if TYPE_CHECKING:
    import datetime

    from pressdoc.checks.locating import Source
    from pressdoc.model import Block
    from pressdoc.understand.dating.found_date import FoundDate

SPOKEN = frozenset({"body", "list"})
"""Roles of the running text."""


class Part(NamedTuple):
    """A text of a release, or one that was set aside."""

    role: str
    text: Text
    block: Block | None
    place: Place | None
    """Where it stands in the source, as far as that is known."""
    number: int
    """Its number among the texts of the release; -1 for what was set aside."""

    @property
    def plain(self) -> str:
        """Its words."""
        return self.text.plain


class Proof:
    """A release to be checked, and what rules ask about it again and again."""

    def __init__(self, document: Reading | Release, options: Mapping[str, Any] | None = None) -> None:
        self.reading = document if isinstance(document, Reading) else None
        self.release = document.release if isinstance(document, Reading) else document
        self.language = self.release.language
        self.options = options or {}
        """What settings say of single rules: "headline-length" -> 70."""
        self.source: Source | None = None
        """The source, where it was given and is text or Markdown."""
        places: Iterable[Place | None] = self.reading.places if self.reading else ()
        known = list(places)
        self.parts = tuple(
            Part(piece.role, piece.text, piece.block, known[number] if known else Place(number), number)
            for number, piece in enumerate(pieces(self.release))
        )
        """Every text of the release, in printed order."""

    @functools.cached_property
    def aside(self) -> tuple[tuple[SetAside, Part], ...]:
        """What was set aside, each with its text as a part."""
        found = self.reading.set_aside if self.reading else ()
        return tuple((item, Part(item.role, item.text, None, item.place, -1)) for item in found)

    def of(self, *roles: str) -> Iterator[Part]:
        """Yield the parts with these roles."""
        return (part for part in self.parts if part.role in roles)

    @functools.cached_property
    def prose(self) -> tuple[Part, ...]:
        """The running text: paragraphs and items of lists, those with words."""
        return tuple(part for part in self.parts if part.role in SPOKEN and part.plain.strip())

    @functools.cached_property
    def _by_block(self) -> dict[int, list[Part]]:
        found: dict[int, list[Part]] = {}
        for part in self.parts:
            found.setdefault(id(part.block), []).append(part)
        return found

    def of_block(self, block: Block) -> list[Part]:
        """Return the parts of a block: a paragraph has one, a table one a cell."""
        return self._by_block.get(id(block), [])

    @functools.cached_property
    def with_people(self) -> frozenset[int]:
        """The numbers of the parts that name somebody."""
        return frozenset(
            part.number for part in self.parts if any(isinstance(span.value, Person) for span in part.text.spans)
        )

    @functools.cached_property
    def dates(self) -> tuple[tuple[Part, FoundDate], ...]:
        """Every date of the release, also those that no calendar has."""
        return tuple(
            (part, found)
            for part in self.parts
            if part.role != "contact" and not part.plain.isalpha()
            for found in (read_dates(part.plain, language=self.language) if _has_digit(part.plain) else ())
        )

    @functools.cached_property
    def _dates_by_part(self) -> dict[int, list[FoundDate]]:
        found: dict[int, list[FoundDate]] = {}
        for part, date in self.dates:
            if not date.refused:
                found.setdefault(part.number, []).append(date)
        return found

    def dates_of(self, part: Part) -> list[FoundDate]:
        """Return the dates of a part, without those that no calendar has."""
        return self._dates_by_part.get(part.number, [])

    def date_near(self, part: Part, at: int) -> FoundDate | None:
        """Return the date of a part that stands nearest to a place in it."""
        dates = self._dates_by_part.get(part.number, [])
        behind = bisect_left(dates, at, key=lambda date: date.start)
        return min(dates[max(0, behind - 1) : behind + 1], key=lambda date: abs(date.start - at), default=None)

    def day(self, found: FoundDate) -> datetime.date | None:
        """Return the day that a date means: the nearest to the release's own where the year is left out."""
        if found.date is not None or self.release.issued is None:
            return found.date
        return complete(found, self.release.issued)

    def words(self, key: str) -> tuple[str, ...]:
        """Return words of the release's language, then English ones, from the files' section ``checks``."""
        return words_of(self.language, key)

    def table(self, key: str) -> dict[str, tuple[str, ...]]:
        """Return a table of such words: what they mean -> words."""
        return table_of(self.language, key)


def _has_digit(plain: str) -> bool:
    return any(map(plain.__contains__, "0123456789〇一二三"))


@functools.cache
def words_of(language: str | None, key: str) -> tuple[str, ...]:
    """Return a list of the section ``checks`` of a language, then of English."""
    tags = dict.fromkeys((language, "en"))
    return tuple(dict.fromkeys(word for tag in tags for word in section(tag, "checks").get(key, ())))


@functools.cache
def table_of(language: str | None, key: str) -> dict[str, tuple[str, ...]]:
    """Return a table of the section ``checks`` of a language, with the words of English added."""
    found: dict[str, tuple[str, ...]] = {}
    for tag in dict.fromkeys((language, "en")):
        for name, words in section(tag, "checks").get(key, {}).items():
            found[name] = (*found.get(name, ()), *words)
    return found
