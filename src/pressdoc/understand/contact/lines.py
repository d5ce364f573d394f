"""The lines of one block: from a contact heading on they are a block of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.model import Paragraph
from pressdoc.understand.contact.above import is_company, is_desk, is_field
from pressdoc.understand.contact.reach import may_reach
from pressdoc.understand.contact.search import MOST_BLOCKS

if TYPE_CHECKING:
    from pressdoc.model import Text
    from pressdoc.understand.contact.words import ContactWords
    from pressdoc.understand.work import Entry, Work


def part_lines(work: Work, words: ContactWords) -> None:
    """Make the lines from a contact heading on an entry of their own: "For immediate release" may stand above."""
    entries: list[Entry] = []
    for entry in work.entries:
        plain = entry.plain
        if entry.part is None and "\n" in plain and isinstance(entry.block, Paragraph) and may_reach(plain):
            entries += _parted(entry, words, work.language)
        else:
            entries.append(entry)
    work.entries = entries


def _parted(entry: Entry, words: ContactWords, language: str | None) -> list[Entry]:
    lines = entry.plain.split("\n")
    at = 0
    for number, line in enumerate(lines):
        if at and line.strip() and words.opening(line) is not None:
            if words.opening(lines[0]) is not None or (number == 1 and is_company(lines[0], language)):
                break  # "Acme AG" above "Media Relations" belongs to it
            if is_desk(words, lines[: number + 1], language):
                break
            if is_field(words, lines[number - 1], line, "".join(lines[number + 1 : number + 2]) or None):
                break
            text = entry.text()
            return [entry.with_text(stripped(text[:at])), entry.with_text(text[at:], at)]
        if number == MOST_BLOCKS:
            break
        at += len(line) + 1
    return [entry]


def stripped(text: Text) -> Text:
    """Return a stretch without the blanks at its end."""
    return text[: len(text.plain.rstrip())]
