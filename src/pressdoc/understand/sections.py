"""Step: what follows the text: boilerplates, legal notices, contacts, notes, end mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pressdoc.model import Divider, Heading, Paragraph, Text
from pressdoc.understand.vocabulary import fold

if TYPE_CHECKING:
    from pressdoc.understand.work import Entry, Work

_END_MARK = re.compile(r"(?:#\s*){2,10}|[-–—\s]*(?:30|ENDS?|Ende|FIN|Fin|\(END\)|完)[-–—\s]*|[~*\s]*(?:ENDS?)[~*\s]*")
LONGEST_CONTACT = 400
"""Characters; a longer paragraph below a contact heading is text again."""


def find_sections(work: Work) -> None:
    """Give every entry that is left its part, one after the other, with the section it stands in."""
    _part_headings(work)
    headline = next((entry.number for entry in work.of("headline")), -1)
    section, item = "body", 0
    counts = {"about": 0, "notices": 0, "contacts": 0}
    ends: list[Entry] = []
    before, broken = -1, False
    for entry in work.undecided():
        if before < headline < entry.number:
            section = "body"  # what stood above the headline ends there
        before = entry.number
        opened = _opens(work, entry)
        if opened == "end_mark":
            _end_mark(ends, entry)
            broken = True
            continue
        if opened is not None:
            section = opened
            entry.opens = True
        elif (section == "contacts" and _is_prose(entry)) or (
            section in ("about", "notices") and entry.level is not None and not entry.opens
        ):
            section = "body"
        # A section that goes on below an end mark is another item, so that the printed order stays.
        if section in counts and (entry.opens or broken):
            item = counts[section]
            counts[section] += 1
        entry.part, entry.item, broken = section, item, False
    if ends:
        work.end_mark = Text.join((entry.text() for entry in ends), "\n")


def _opens(work: Work, entry: Entry) -> str | None:
    """Return the section that an entry opens, or "end_mark", or ``None`` when it goes on."""
    plain = entry.plain.strip()
    if len(plain) <= 40 and _END_MARK.fullmatch(plain):
        return "end_mark"
    folded = entry.folded
    if is_contact(work, plain):
        return "contacts"
    if entry.is_line and len(plain) <= 120:
        kind = work.words.lines.get(folded)
        if kind == "about" or (work.words.about_whom(plain) is not None and _is_heading(entry)):
            return "about"
        if kind == "notes":
            return "notes"
        if _source_line(work, plain):
            return "end_mark"
    return "notices" if work.words.notice(folded) else None


def _is_heading(entry: Entry) -> bool:
    """Return whether a line can head a section: a heading, or a line that is no sentence."""
    return isinstance(entry.block, Heading) or not entry.plain.rstrip().endswith((".", "!", "?", "。"))


def is_contact(work: Work, plain: str) -> bool:
    """Return whether the first line is a contact heading, or one with a colon and more behind it."""
    line = plain.split("\n", 1)[0]
    if len(line) > 120:
        return False
    label, colon, rest = line.partition(":")
    return work.words.lines.get(fold(line)) == "contact" or (
        bool(colon and rest) and work.words.lines.get(fold(label)) == "contact"
    )


def _part_headings(work: Work) -> None:
    """Make a heading that is the first line of its paragraph an entry of its own: "About Acme" and what follows."""
    entries: list[Entry] = []
    for entry in work.entries:
        line, feed, rest = entry.plain.partition("\n")
        heads = feed and rest.strip() and entry.part is None and isinstance(entry.block, Paragraph) and len(line) <= 120
        if heads and (work.words.about_whom(line) is not None or work.words.lines.get(fold(line)) == "notes"):
            text = entry.text()
            entries += (entry.with_text(text[: len(line)]), entry.with_text(text[len(line) + 1 :], len(line) + 1))
        else:
            entries.append(entry)
    work.entries = entries


def _source_line(work: Work, plain: str) -> bool:
    """Return whether a line is "SOURCE Acme" or "Source: Acme"."""
    first, _, rest = plain.partition(" ")
    label = fold(first)
    return (
        bool(rest) and work.words.lines.get(label) == "source_line" and (first.isupper() or first.endswith((":", "：")))
    )


def _is_prose(entry: Entry) -> bool:
    return isinstance(entry.block, Paragraph) and len(entry.plain) > LONGEST_CONTACT and "@" not in entry.plain


def _end_mark(ends: list[Entry], entry: Entry) -> None:
    """Take an end mark: the first one, and what stands right below it, "SOURCE Acme" and "###"."""
    if not ends or ends[-1].number == entry.number - 1:
        entry.part = "end_mark"
        ends.append(entry)
    else:
        entry.set_aside("end_mark", "a second end mark")


def drop_rules(work: Work) -> None:
    """Set aside rules and lone signs at the edges of the text, where they divide nothing."""
    body = work.of("body")
    for run in (body, body[::-1]):
        for entry in run:
            if entry.part != "body":
                continue
            if not isinstance(entry.block, Divider) and any(map(str.isalnum, entry.plain)):
                break
            if not isinstance(entry.block, Divider) and not isinstance(entry.block, Paragraph):
                break
            entry.set_aside("furniture", "a rule at the edge of the text")
