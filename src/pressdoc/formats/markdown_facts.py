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
from typing import Any, NamedTuple

import orjson

from pressdoc.formats.codec import unstructure
from pressdoc.formats.markdown_sayable import sayable, sayable_text
from pressdoc.formats.pieces import hollow
from pressdoc.model import Block, Figure, Mark, MoneyAmount, Preformatted, Release, Span, Text
from pressdoc.model.blocks import children, texts

OPENING = "<!-- pressdoc "
CLOSING = " -->"


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
    if type(content) is Text:
        return content.plain
    lines = [text.plain for text in texts(content)]  # type: ignore[arg-type]  # a block, where it is no Text
    lines += _alts(content)  # type: ignore[arg-type]  # as above
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
    return f"{OPENING}{_ascii(_json(data))}{CLOSING}"


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
        said = sayable_text(content) if type(content) is Text else sayable(content)  # type: ignore[arg-type]  # a block
        words = "" if said is None else words_of(said)
        entry = [one.part, one.item, one.slot, checksum(words), len(words)]
        if one.how:
            entry.append(one.how)
        self.pieces.append(entry)
        if COMPOSED in one.how:
            return
        if said is not content:
            self.kept[str(number)] = unstructure(content)
        elif type(content) is Text:
            self._add_spans(number, content, 0, words)
        else:
            at = 0
            for text, literal in _texts(content):  # type: ignore[arg-type]  # a block, where it is no Text
                if text.spans:
                    self._add_spans(number, text, at, words, literal=literal)
                at += len(text.plain) + 1

    def _add_spans(self, number: int, text: Text, at: int, words: str, *, literal: bool = False) -> None:
        for span in text.spans:
            value = span.value
            if isinstance(value, Mark) and not value.extra and not span.extra and not (literal and value.kind == "code"):
                continue
            start, end = span.start + at, span.end + at
            place = [number, start, end, checksum(words[start:end]), self._number(span)]
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


def _texts(block: Block) -> Iterator[tuple[Text, bool]]:
    """Yield every text of a block as `texts` does, and whether it is preformatted."""
    inner = children(block)
    if inner:
        for one in inner:
            yield from _texts(one)
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
