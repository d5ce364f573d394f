"""The comment at the end of a Markdown file: what the words state, and what Markdown cannot say.

It is one line, ``<!-- pressdoc {...} -->``, of ASCII.  Its JSON has these keys:

- ``release``: the release without its printed words.
- ``pieces``: for each printed piece (see `pressdoc.formats.pieces`) its part, item and slot, the checksum
  and the number of characters of its words, and how it is printed, where that is not as a block of its own.
- ``values``: each value that the words state, once.
- ``spans``: for each place its piece, start, end, the checksum of its words, the number of the value, and its
  ``extra`` if it has any.  Places count characters of the words of a piece; those of a block are
  its texts, one line after the other.
- ``kept``: by the number of the piece, a block or text of which Markdown cannot say everything.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from typing import Any, NamedTuple, NoReturn

import orjson

from pressdoc.formats.codec import structure, unstructure
from pressdoc.formats.commonmark.sayable import sayable, sayable_text
from pressdoc.formats.pieces import BLOCKS, LINES, SECTIONS, hollow
from pressdoc.model import Block, Extra, Figure, Mark, MoneyAmount, Preformatted, Release, Span, Text
from pressdoc.model.blocks import children, texts
from pressdoc.model.release import PARTS, count_of
from pressdoc.model.values import Value

_OPENING = "<!-- pressdoc {"
_CLOSING = "} -->"


class Printed(NamedTuple):
    """A piece that was written."""

    part: str
    item: int
    slot: str
    content: Text | Block
    how: str
    """Words that say how it is printed, see `COMPOSED` and the others; as a block of its own without any."""


COMPOSED = "composed"
"""The document does not hold the words; they were made from the fields of the item."""
RUN_IN = "run-in"
"""The words stand at the start of the next piece."""
LINE = "line"
"""The line end behind the last word is not written."""
SILENT = "silent"
"""Nothing is printed."""


def words_of(content: Text | Block) -> str:
    """Return the words of a piece, a line for each text in it."""
    if isinstance(content, Text):
        return content.plain
    lines = [text.plain for text in texts(content)]
    lines += _alts(content)
    return lines[0] if len(lines) == 1 else "\n".join(lines)


def _alts(block: Block) -> Iterator[str]:
    if type(block) is Figure:
        if block.alt:
            yield block.alt
        return
    for inner in children(block):
        yield from _alts(inner)


def checksum(words: str) -> int:
    """Return a number that changes when the words do: CRC-32 of their UTF-8."""
    return zlib.crc32(words.encode())


def comment(release: Release, printed: list[Printed]) -> str:
    """Return the comment for a release whose pieces were printed so."""
    facts = _Facts()
    for number, one in enumerate(printed):
        facts.add(number, one)
    composed = [(one.part, one.item) for one in printed if COMPOSED in one.how]
    data: dict[str, Any] = {"release": unstructure(hollow(release, keep=composed)), "pieces": facts.pieces}
    if facts.spans:
        data |= {"values": facts.values, "spans": facts.spans}
    if facts.kept:
        data["kept"] = facts.kept
    return f"<!-- pressdoc {_ascii(_json(data))} -->"


class _Facts:
    """Collects what the comment says of each piece."""

    def __init__(self) -> None:
        self.pieces: list[list[Any]] = []
        self.values: list[Any] = []
        self.spans: list[list[Any]] = []
        self.kept: dict[str, Any] = {}
        self._by_id: dict[int, int] = {}
        self._by_value: dict[Any, int] = {}

    def add(self, number: int, one: Printed) -> None:
        content = one.content
        said = sayable_text(content) if isinstance(content, Text) else sayable(content)
        words = "" if said is None else words_of(said)
        if LINE in one.how:
            words = words[:-1]
        entry = [one.part, one.item, one.slot, checksum(words), len(words)]
        if one.how:
            entry.append(one.how)
        self.pieces.append(entry)
        if COMPOSED in one.how:
            return
        if said is not content:
            self.kept[str(number)] = unstructure(content)
        elif isinstance(content, Text):
            self._add_spans(number, content, 0, words)
        else:
            at = 0
            for text, literal in texts_with_kind(content):
                if text.spans:
                    self._add_spans(number, text, at, words, literal=literal)
                at += len(text.plain) + 1

    def _add_spans(self, number: int, text: Text, at: int, words: str, *, literal: bool = False) -> None:
        for span in text.spans:
            if _is_written(span, literal):
                continue
            start, end = span.start + at, span.end + at
            place: list[Any] = [number, start, end, checksum(words[start:end]), self._number(span)]
            if span.extra:
                place.append(span.extra.thawed())
            self.spans.append(place)

    def _number(self, span: Span[Any]) -> int:
        """Return the number of a value, the same for the same value."""
        value = span.value
        number = self._by_id.get(id(value))
        if number is None:
            # Equal amounts may be written with other digits.
            key = id(value) if type(value) is MoneyAmount else value
            number = self._by_value.setdefault(key, len(self.values))
            if number == len(self.values):
                self.values.append(unstructure(value))
            self._by_id[id(value)] = number
        return number


def _is_written(span: Span[Any], literal: bool) -> bool:
    """Return whether Markdown itself says all of a span: plain formatting; in preformatted words no code."""
    value = span.value
    return isinstance(value, Mark) and not span.extra and not value.extra and not (literal and value.kind == "code")


def texts_with_kind(block: Block) -> Iterator[tuple[Text, bool]]:
    """Yield every text of a block as `texts` does, and whether it is preformatted."""
    inner = children(block)
    if inner:
        for one in inner:
            yield from texts_with_kind(one)
    else:
        literal = type(block) is Preformatted
        yield from ((text, literal) for text in texts(block))


def _json(data: Any) -> str:
    try:
        return orjson.dumps(data).decode()
    except orjson.JSONEncodeError:  # an integer of more than 64 bits
        return json.dumps(data, separators=(",", ":"))


_NOT_ASCII = re.compile(r"[^\x00-\x7e]+")


def _ascii(written: str) -> str:
    """Return JSON in ASCII that ends no comment; other characters are escapes of JSON."""
    if not written.isascii() or "\x7f" in written:
        written = _NOT_ASCII.sub(lambda found: json.dumps(found[0])[1:-1], written)
    return written.replace("--", "-\\u002d").replace(">", "\\u003e")


# Reading.


class BrokenError(Exception):
    """A comment that pressdoc did not write so."""


class Place(NamedTuple):
    """A span of a piece."""

    start: int
    end: int
    crc: int
    """The checksum of its words."""
    span: Span[Any]


class Entry(NamedTuple):
    """A piece as the comment has it."""

    part: str
    item: int
    slot: str
    crc: int
    size: int
    how: frozenset[str]
    places: list[Place]
    kept: Text | Block | None

    @property
    def is_block(self) -> bool:
        """Whether the piece is a block, and not a text."""
        return self.part in BLOCKS or self.slot == "blocks"

    def standing(self, words: str) -> Iterator[Span[Any]]:
        """Yield the spans whose words still stand at their place, counted from the start or from the end."""
        moved = len(words) - self.size
        for start, end, crc, span in self.places:
            if checksum(words[start:end]) == crc and end <= len(words):
                yield span
            elif start + moved >= 0 and checksum(words[start + moved : end + moved]) == crc:
                yield Span(start + moved, end + moved, span.value, extra=span.extra)


class Comment(NamedTuple):
    """What a comment says."""

    start: int
    end: int
    """Where it stands in the file."""
    release: Release
    """The release without its printed words."""
    entries: list[Entry]


def read_comment(source: str) -> Comment | None:
    """Return the comment of a file, ``None`` where there is none.

    Raises `BrokenError`, or what the codec raises, for one that pressdoc cannot have written.
    """
    start = 0 if source.startswith(_OPENING) else source.rfind("\n" + _OPENING) + 1
    if not source.startswith(_OPENING, start):
        return None
    end = source.find("\n", start)
    line = source[start : end if end >= 0 else None].rstrip()
    if not line.endswith(_CLOSING):
        raise BrokenError("the comment at its end has no end")
    try:
        data = json.loads(line[len(_OPENING) - 1 : 1 - len(_CLOSING)], parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise BrokenError(f"the comment at its end is no JSON: {error}") from None
    release = structure(_field(data, "release", dict), Release)
    entries = list(_entries(data, release))
    return Comment(start, start + len(line), release, entries)


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON")


def _field(data: dict[str, Any], name: str, kind: type[Any]) -> Any:
    value = data.get(name, kind())
    if type(value) is not kind:
        raise BrokenError(f"{name!r} is no {kind.__name__}")
    return value


def _entries(data: dict[str, Any], release: Release) -> Iterator[Entry]:
    places = _places(data)
    kept = _field(data, "kept", dict)
    seen = set()
    for number, raw in enumerate(_field(data, "pieces", list)):
        if type(raw) is not list or [type(one) for one in raw[:5]] != [str, int, str, int, int]:
            raise BrokenError(f"piece {number} is no piece")
        part, item, slot, crc, size = raw[:5]
        how = frozenset(raw[5].split()) if len(raw) > 5 and type(raw[5]) is str else frozenset()
        entry = Entry(part, item, slot, crc, size, how, places.get(number, []), None)
        _check(entry, release)
        if not (entry.is_block or part == "subheadlines"):
            if (part, item, slot) in seen:
                raise BrokenError(f"{part}/{item}/{slot} is there twice")
            seen.add((part, item, slot))
        if str(number) in kept:
            entry = entry._replace(kept=structure(kept[str(number)], Block if entry.is_block else Text))
        yield entry


def _check(entry: Entry, release: Release) -> None:
    """Raise for a piece that the release has no room for."""
    part, item, slot = entry.part, entry.item, entry.slot
    if part in LINES or part in BLOCKS:
        slots: tuple[str, ...] = ("",)
    elif part in SECTIONS:
        slots = ("heading", "blocks")
    else:
        slots = ("text", "note") if part == "revision" else ("text",)
    whole = part in LINES or part in BLOCKS
    if part not in PARTS or slot not in slots or item < 0 or not (whole or item < count_of(release, part)):
        raise BrokenError(f"{part}/{item}/{slot} names no piece of this release")
    if entry.size < 0 or (RUN_IN in entry.how and part != "dateline"):
        raise BrokenError(f"{part}/{item}/{slot} cannot be printed so")


def _places(data: dict[str, Any]) -> dict[int, list[Place]]:
    """Return the spans by the number of their piece."""
    values = [structure(value, Value) for value in _field(data, "values", list)]
    places: dict[int, list[Place]] = {}
    for raw in _field(data, "spans", list):
        if type(raw) is not list or [type(one) for one in raw[:5]] != [int] * 5 or not 0 <= raw[4] < len(values):
            raise BrokenError(f"{raw!r} is no span")
        piece, start, end, crc, number = raw[:5]
        extra = structure(raw[5], Extra) if len(raw) > 5 else Extra()
        places.setdefault(piece, []).append(Place(start, end, crc, Span(start, end, values[number], extra=extra)))
    return places
