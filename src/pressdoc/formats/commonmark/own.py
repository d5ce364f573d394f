"""Reads the Markdown that pressdoc wrote exactly back, also after somebody has edited it.

Nothing in the file is trusted: what does not validate is understood like any Markdown.  The blocks
come from the Markdown, and what their words state from the comment.  A block whose words are as
they were keeps all of it; one that was changed keeps what is stated by words that still stand where
they stood, counted from the start or from the end.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

import attrs

from pressdoc.draft import Draft, Written
from pressdoc.errors import ParseError, ValidationError
from pressdoc.formats.commonmark.blocks import Parts, read
from pressdoc.formats.commonmark.edits import Unit, align, with_spans
from pressdoc.formats.commonmark.facts import (
    COMPOSED,
    LINE,
    RUN_IN,
    SILENT,
    BrokenError,
    Comment,
    Entry,
    checksum,
    read_comment,
    words_of,
)
from pressdoc.formats.commonmark.frontmatter import Edited, edited
from pressdoc.formats.commonmark.sayable import sayable, sayable_text
from pressdoc.formats.pieces import BLOCKS, SECTIONS, Piece, hollow, restore
from pressdoc.formats.wording import that_fits
from pressdoc.model import Block, Contact, Heading, Paragraph, Preformatted, Release, Remark, Text
from pressdoc.model.blocks import texts
from pressdoc.model.release import Run


def read_own(source: str) -> Draft | None:
    """Return the draft of a file that pressdoc wrote, ``None`` for one that holds no comment of ours.

    A comment that does not fit gives a draft without a release, but with the remark that says why.
    """
    try:
        comment = read_comment(source)
        if comment is None:
            return None
        parts = read(source[: comment.start] + source[comment.end :])
        return _File(comment, parts).draft()
    except (BrokenError, ParseError, ValidationError, LookupError) as error:
        message = f"the file is not as pressdoc wrote it, so it is read like any Markdown: {error}"
        return Draft(remarks=(Remark("own-file-broken", message),))


class _File:
    """A file of ours while it is put together again."""

    def __init__(self, comment: Comment, parts: Parts) -> None:
        self.rest = comment.release
        self.entries = comment.entries
        self.parts = parts
        self.printed: list[Piece] = []
        self.edited: list[Text] = []
        self.remarks: list[Remark] = []
        self.gone: list[Entry] = []
        self.contacts: dict[int, list[Text]] = {}
        """Paragraphs that somebody added, by the number of the contact that they follow."""
        self.added = False

    def draft(self) -> Draft:
        """Return the draft: the release, and around it what the release has no place for."""
        silent, units = self._units()
        blocks = [one.block for one in self.parts.blocks]
        words = list(map(words_of, blocks))
        for at, number in align(units, words):
            if at is not None:
                self._keep(silent.pop(at, ()))
                if number is None:
                    self._drop(units[at])
                else:
                    self._take(units[at], blocks[number], words[number])
            elif number is not None:
                self._add(blocks[number])
        self._keep(silent.get(len(units), ()))
        composed = {(entry.part, entry.item) for entry in self.entries if COMPOSED in entry.how}
        release = self._tidied(restore(hollow(self.rest, keep=composed), self.printed))
        front = edited(self.rest, self.parts.front, self.parts.metadata)
        return self._drafted(attrs.evolve(release, **front.changes), front)

    def _drafted(self, release: Release, front: Edited) -> Draft:
        changed = {id(text) for text in self.edited}
        numbers = tuple(number for number, (_, text) in enumerate(release.parts()) if id(text) in changed)
        return Draft(
            blocks=(*front.lines, *self.parts.definitions),
            remarks=(*self.parts.remarks, *self.remarks, *front.remarks),
            written=Written(release=release, edited=numbers),
        )

    def _units(self) -> tuple[dict[int, list[Entry]], list[Unit]]:
        """Return what was printed, and the pieces of which nothing was, by the unit that they precede."""
        silent: dict[int, list[Entry]] = {}
        units: list[Unit] = []
        lead: Entry | None = None
        for entry in self.entries:
            if RUN_IN in entry.how:
                lead = entry
            elif SILENT in entry.how:
                silent.setdefault(len(units), []).append(entry)
            else:
                units.append(Unit(lead, entry))
                lead = None
        if lead is not None or any(unit.lead and not unit.entry.is_block for unit in units):
            raise BrokenError("a dateline runs into nothing")
        return silent, units

    # What became of a piece.

    def _keep(self, entries: Iterable[Entry]) -> None:
        """Put pieces back of which nothing is printed."""
        for entry in entries:
            if entry.kept is not None and not words_of_said(entry.kept):
                self._put(entry, entry.kept)

    def _put(self, entry: Entry, content: Text | Block | None) -> None:
        self.printed.append(Piece(entry.part, entry.item, entry.slot, content))

    def _drop(self, unit: Unit) -> None:
        """Leave out a piece that somebody has taken out."""
        self.gone += [entry for entry in unit if entry is not None]
        message = f"a piece of {unit.entry.part} was taken out since pressdoc wrote the file"
        self.remarks.append(Remark("edited-since-written", message))

    def _add(self, block: Block) -> None:
        """Put in a block that somebody has added: it belongs to the part that it follows, else to the body."""
        last = self.printed[-1] if self.printed else Piece("body", 0, "", None)
        self.added = True
        if last.part in BLOCKS:
            self.printed.append(Piece(last.part, last.item, "", block))
        elif last.part in SECTIONS:
            self.printed.append(Piece(last.part, last.item, "blocks", block))
        elif last.part == "contacts":
            text = _text_of(block)
            self.contacts.setdefault(last.item, []).append(text)
            block = Paragraph(text)
        else:
            self.printed.append(Piece("notes" if last.part == "end_mark" else "body", 0, "", block))
        self._note(texts(block), "a block was added")

    def _take(self, unit: Unit, block: Block, words: str) -> None:
        """Put a block back, with its facts as far as its words are unchanged."""
        lead, entry = unit
        if unit.says(words):
            at = lead.size if lead else 0
        elif lead is None:
            at = 0
        else:
            found = unit.split(words) if isinstance(block, Paragraph) else None
            if found is None:
                self.gone.append(lead)
            at = found or 0
        if lead is not None and lead not in self.gone:
            assert isinstance(block, Paragraph)  # as was seen
            self._take_text(lead, block.text[:at])
            block = attrs.evolve(block, text=block.text[at:])
        if entry.is_block:
            self._take_block(entry, block, words[at:])
        else:
            self._take_text(entry, _text_of(block))

    def _take_block(self, entry: Entry, block: Block, words: str) -> None:
        if checksum(words) != entry.crc or len(words) != entry.size:
            block = with_spans(block, entry.standing(words))
            self._put(entry, block)
            self._note(texts(block), "words were changed")
        elif isinstance(entry.kept, Text) or entry.kept is None or words_of_said(entry.kept) != words:
            self._put(entry, with_spans(block, entry.standing(words)))
        else:
            self._put(entry, entry.kept)

    def _take_text(self, entry: Entry, text: Text) -> None:
        words = text.plain
        same = checksum(words) == entry.crc and len(words) == entry.size
        if same and COMPOSED in entry.how:
            self._put(entry, None)
            return
        ending = "\n" if LINE in entry.how else ""
        if same and isinstance(entry.kept, Text) and entry.kept.plain == words + ending:
            text = entry.kept
        else:
            if LINE in entry.how:
                text = text + "\n"
            text = with_spans(text, entry.standing(words))
        self._put(entry, text)
        if not same:
            self._note([text], "words were changed")

    def _note(self, changed: Iterable[Text], what: str) -> None:
        changed = list(changed)
        self.edited += changed
        words = next((text.plain for text in changed if text.plain), "")
        shown = words if len(words) <= 60 else words[:59] + "…"
        self.remarks.append(Remark("edited-since-written", f"{what} since pressdoc wrote the file: {shown!r}"))

    # The release.

    def _tidied(self, release: Release) -> Release:
        """Return the release without items that are no longer printed, and with typed fields that still fit."""
        if not self.remarks:
            return release
        printed = {(piece.part, piece.item) for piece in self.printed}
        gone = {(entry.part, entry.item) for entry in self.gone} - printed
        changed = {id(text) for text in self.edited}
        changes: dict[str, Any] = {}
        for part in ("revision", "embargo", "restrictions", "dateline", "about", "notices", "contacts"):
            value = getattr(release, part)
            if type(value) is tuple:
                items = []
                for number, item in enumerate(value):
                    if (part, number) not in gone:
                        items.append(self._fitted(item, release, changed))
                    items += [Contact(text=text) for text in self.contacts.get(number, ()) if part == "contacts"]
                changes[part] = tuple(items)
            elif value is not None:
                changes[part] = None if (part, 0) in gone else self._fitted(value, release, changed)
        if release.layout and (self.added or self.gone):
            changes["layout"] = self._layout()
        return attrs.evolve(release, **changes)

    def _fitted(self, item: Any, release: Release, changed: set[int]) -> Any:
        return that_fits(item, release.language) if id(getattr(item, "text", None)) in changed else item

    def _layout(self) -> tuple[Run, ...]:
        """Return the printed order, from what is printed now."""
        runs: list[str] = []
        seen: set[tuple[str, int]] = set()
        for part, item, _, _ in self.printed:
            if part in BLOCKS or part == "subheadlines" or (part, item) not in seen:
                seen.add((part, item))
                runs.append(part)
                runs += [part] * (len(self.contacts.get(item, ())) if part == "contacts" else 0)
        return tuple(Run(part, len(list(group))) for part, group in groupby(runs))


def words_of_said(content: Text | Block) -> str:
    """Return the words of a piece as Markdown prints them."""
    said = sayable_text(content) if isinstance(content, Text) else sayable(content)
    return "" if said is None else words_of(said)


def _text_of(block: Block) -> Text:
    """Return the words of a block as one text."""
    if isinstance(block, Paragraph | Heading | Preformatted):
        return block.text
    return Text.join(texts(block), "\n")
