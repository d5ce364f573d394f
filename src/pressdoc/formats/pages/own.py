"""Reads the HTML that pressdoc wrote exactly back, also after somebody has edited it.

Nothing in the file is trusted.  What does not validate is understood like any page; where an editor
changed words, the words count, and what they state is found anew.  `pressdoc.formats.html` describes
what stands in such a file.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from pressdoc.draft import Written
from pressdoc.errors import ParseError, ValidationError
from pressdoc.formats.codec import structure
from pressdoc.formats.pages.markup import Reader
from pressdoc.formats.pages.own_blocks import BrokenError, Pieces, from_json, is_piece
from pressdoc.formats.pages.tags import checksum
from pressdoc.formats.pages.tree import Characters, Document, Element, Node
from pressdoc.formats.pieces import BLOCKS, LINES, SECTIONS, Piece, hollow, restore
from pressdoc.formats.wording import still_says, that_fits
from pressdoc.model import Release, Remark, Text
from pressdoc.model.blocks import texts
from pressdoc.model.release import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Own(NamedTuple):
    """What a page of pressdoc's held, or why it could not be restored."""

    written: Written | None
    element: Element
    """The element that holds the release."""
    remarks: tuple[Remark, ...]


def read_own(page: Document) -> Own | None:
    """Return the release that pressdoc wrote into a page, ``None`` for a page that holds none."""
    element = page.find(attrs={"data-pressdoc": True})
    if element is None:
        return None
    try:
        file = _File(element)
        written = file.written()
    except (ParseError, ValidationError, LookupError) as error:
        message = f"the file is not as pressdoc wrote it, so it is read like any page: {error}"
        return Own(None, element, (Remark("own-file-broken", message),))
    return Own(written, element, (*file.pieces.notes.remarks(), *file.pieces.remarks))


class _File:
    """One release in a page."""

    def __init__(self, element: Element) -> None:
        self.element = element
        self.rest: Release = structure(from_json(element.attr("data-pressdoc") or ""), Release)
        self.pieces = Pieces()
        self.printed: list[Piece] = []
        self.composed: set[tuple[str, int]] = set()
        self._seen: set[tuple[str, int, str]] = set()
        self._added: list[Node] = []

    def written(self) -> Written:
        """Return the release, and which of its texts were edited."""
        self._walk()
        release = restore(hollow(self.rest, keep=self.composed), self.printed)
        release = self._without_deleted(release)
        release = self._with_fields_that_fit(release)
        edited = {id(text) for text in self.pieces.edited}
        numbers = (number for number, (_, text) in enumerate(release.parts()) if id(text) in edited)
        return Written(release=release, edited=tuple(numbers))

    def _with_fields_that_fit(self, release: Release) -> Release:
        """Drop the typed fields of datelines, embargoes and contacts that edited words no longer say.

        Words are only printed while they say what the fields say, so words that do not were changed.
        """
        changes: dict[str, Any] = {}
        for part in ("dateline", "embargo", "contacts"):
            value = getattr(release, part)
            items = value if type(value) is tuple else (value,)
            fitting = tuple(
                self._fitting(item, release.language) if (part, number) not in self.composed else item
                for number, item in enumerate(items)
            )
            if any(new is not old for new, old in zip(fitting, items, strict=True)):
                changes[part] = fitting if type(value) is tuple else fitting[0]
        return attrs.evolve(release, **changes) if changes else release

    def _fitting(self, item: Any, language: str | None) -> Any:
        if item is None or item.text is None or still_says(item, item.text, language):
            return item
        self._note_edit([item.text], "words that typed fields were read from were changed")
        return that_fits(item, language)

    def _walk(self) -> None:
        """Read the pieces in order, and what an editor has put between them."""
        holders = self._holders()
        stack: list[Iterator[Node]] = [iter(self.element)]
        while stack:
            for node in stack[-1]:
                if isinstance(node, Element) and is_piece(node):
                    self._read(node)
                elif isinstance(node, Element) and node in holders:
                    self._take_added()
                    stack.append(iter(node))
                    break
                elif isinstance(node, Element | Characters):
                    self._added.append(node)
            else:
                self._take_added()
                stack.pop()

    def _holders(self) -> set[Node]:
        """Return the elements that have a piece somewhere inside."""
        holders: set[Node] = {self.element}
        for name in ("data-piece", "data-for"):
            for piece in self.element.find_all(attrs={name: True}):
                parent = piece.parent
                while parent is not None and parent not in holders:
                    holders.add(parent)
                    parent = parent.parent
        return holders

    def _read(self, element: Element) -> None:
        """Read a piece, then those that stand in its words."""
        self._take_added()
        waiting = deque([element])
        while waiting:
            piece = waiting.popleft()
            try:
                self._read_piece(piece)
            except (BrokenError, ValidationError):
                self._added.append(piece)
                self._take_added()
            waiting += self.pieces.inner
            self.pieces.inner = []

    def _read_piece(self, element: Element) -> None:
        crc = element.attr("data-composed")
        if element.attr("data-for") == _DATE and checksum(self.pieces.text(element).plain) == crc:
            return
        part, number, slot = self._name(element.attr("data-piece" if crc is None else "data-for") or "")
        if part in BLOCKS or slot == "blocks":
            self.printed.append(Piece(part, number, slot, self.pieces.block(element)))
            return
        text = self.pieces.text(element)
        self._seen.add((part, number, slot))
        if crc is None:
            self.printed.append(Piece(part, number, slot, text))
            return
        if checksum(text.plain) == crc:
            self.composed.add((part, number))
        else:
            self.printed.append(Piece(part, number, slot, text))
            self._note_edit([text], "words that were made from the fields were changed")

    def _name(self, name: str) -> tuple[str, int, str]:
        """Return what a piece is by its name; `BrokenError` for one that cannot be, or is there already."""
        part, number, slot = ([*name.split("/"), "", ""])[:3]
        if part not in PARTS or not (number.isascii() and number.isdigit() and len(number) < 8):
            raise BrokenError(f"{name[:40]!r} names no piece")
        named = (part, int(number), slot)
        if slot not in _slots(part) or not self._has(part, int(number)):
            raise BrokenError(f"{name[:40]!r} names no piece of this release")
        if named in self._seen and part != "subheadlines":
            raise BrokenError(f"the piece {name[:40]!r} is there twice")
        return named

    def _has(self, part: str, number: int) -> bool:
        """Return whether the release has the item that a piece belongs to."""
        if part in LINES or part in BLOCKS:
            return True
        value = getattr(self.rest, part)
        return number < len(value) if isinstance(value, tuple) else value is not None and number == 0

    def _take_added(self) -> None:
        """Read what is no piece; it belongs to the part that it follows, else to the body."""
        nodes, self._added = self._added, []
        if all(isinstance(node, Characters) and node.data.isspace() for node in nodes):
            return
        reader = Reader()
        reader.state = reader.state._replace(quotes=None)
        reader.walk(nodes)
        last = self.printed[-1] if self.printed else Piece("body", 0, "", None)
        for drafted in reader.blocks():
            if last.part in BLOCKS:
                piece = Piece(last.part, last.item, "", drafted.block)
            elif last.part in SECTIONS:
                piece = Piece(last.part, last.item, "blocks", drafted.block)
            else:
                piece = Piece("body", 0, "", drafted.block)
            self.printed.append(piece)
            self._note_edit(texts(drafted.block), "a block was added")

    def _note_edit(self, changed: Iterable[Text], message: str) -> None:
        changed = list(changed)
        self.pieces.edited += changed
        words = changed[0].plain[:60] if changed else ""
        self.pieces.remark("edited-since-written", f"{message} since pressdoc wrote the file: {words!r}")

    def _without_deleted(self, release: Release) -> Release:
        """Return the release without the items whose words an editor took out."""
        changes: dict[str, Any] = {}
        for part in _WORDED:
            value = getattr(release, part)
            if isinstance(value, tuple):
                kept = tuple(item for number, item in enumerate(value) if self._is_printed(part, number))
                if len(kept) != len(value):
                    changes[part] = kept
            elif value is not None and not self._is_printed(part, 0):
                changes[part] = None
        if changes:
            gone = ", ".join(changes)
            self.pieces.remark("edited-since-written", f"words were taken out since pressdoc wrote the file: {gone}")
        return attrs.evolve(release, **changes) if changes else release

    def _is_printed(self, part: str, number: int) -> bool:
        return any((part, number, slot) in self._seen for slot in _slots(part))


_DATE = "issued/0/"
"""The line with the release's date, which a page has above its headline; the date itself is in the JSON."""
_WORDED = ("revision", "embargo", "restrictions", "dateline", "contacts")
"""Parts with typed fields, whose words are always printed."""


def _slots(part: str) -> tuple[str, ...]:
    """Return the fields of a part's items that are printed."""
    if part in LINES or part in BLOCKS:
        return ("",)
    if part in SECTIONS:
        return ("heading", "blocks")
    return ("text", "note") if part == "revision" else ("text",)
