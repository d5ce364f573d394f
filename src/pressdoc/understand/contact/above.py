"""Lines above a contact that belong to it: its heading, its company, or who sits at the desk that it begins with."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pressdoc.understand.contact.addresses import addresses_in
from pressdoc.understand.contact.search import LONGEST_HEADING, reader
from pressdoc.understand.contact.words import key
from pressdoc.understand.names.compounds import is_institution
from pressdoc.understand.names.named import is_named_institution
from pressdoc.understand.names.organisations import short
from pressdoc.understand.sections import is_end_mark
from pressdoc.understand.work import touch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressdoc.understand.contact.search import Search
    from pressdoc.understand.contact.words import ContactWords
    from pressdoc.understand.work import Entry, Work

_LONGEST_LABEL = 80
"""Characters of a heading whose words are not known, and of a line with a label."""

_LONGEST_ABOVE = 120
"""Characters of what may stand above a company with its labels; more are text."""

_DESK = ("name", "firm", "desk")
"""The lines of somebody who sits at a desk: "Ann Lee / Acme AG / Investor Relations"."""

_NAMES = frozenset({"name", "suffix", "join"})
"""Pieces of a line of names and nothing else: "Jane Roe or Bo Lee, Ph.D."."""


def start_above(search: Search, start: int) -> int:
    """Return where a contact begins with what stands above it."""
    start = _with_company(search, start)
    start -= _sitting_there(search, start)
    return start - (start > 0 and _belongs_above(search, *search.entries[start - 1 : start + 1]))


def _with_company(search: Search, start: int) -> int:
    """Return where a contact on top of a release begins whose company and head stand above it, with labels."""
    entries, first = search.entries, start
    while first > 0 and entries[first - 1].part is None:
        plain = entries[first - 1].plain
        label = search.words.front_label(plain) if len(plain) <= _LONGEST_LABEL else None
        if label is None or label[1] not in ("organisation", "profile", "name"):
            break
        first -= 1
    above = any(map(_is_long, entries[:first])) if first < start else False
    return start if above else first


def _is_long(entry: Entry) -> bool:
    """Return whether an entry is text; an ideograph is half a word."""
    return len(entry.plain) > (_LONGEST_ABOVE // 2 if entry.plain[:1] > "\u2e7f" else _LONGEST_ABOVE)


def _sitting_there(search: Search, start: int) -> int:
    """Return how many lines above a contact name who sits at the desk with which it begins, and the firm."""
    first = start - len(_DESK) + 1
    lines = search.entries[max(0, first) : start + 1]
    if len(lines) < len(_DESK) or not all(line.part is None and line.is_line for line in lines):
        return 0
    if any(lower.number - upper.number > 1 for upper, lower in pairwise(lines)):
        return 0  # something between was set aside
    return start - first if is_desk(search.words, [line.plain for line in lines], search.work.language) else 0


def _belongs_above(search: Search, above: Entry, entry: Entry) -> bool:
    """Return whether the line above a contact is one with it: its heading, or the name of who is reached there."""
    work, words = search.work, search.words
    if is_end_mark(work.words, above.plain.strip()):
        return False
    if _is_heading(words, above, entry) or _is_label(work, above):
        return True
    if above.part is not None or above.level is not None or not entry.is_line:
        return False
    is_firm = above.is_line and touch(above, entry) and 0 < len(above.plain) <= LONGEST_HEADING
    return is_field(words, above.plain, entry.plain) or (is_firm and is_company(above.plain, work.language))


def _is_heading(words: ContactWords, entry: Entry, below: Entry) -> bool:
    """Return whether an entry is a contact heading over others: "Contacts:" above "Media"."""
    plain = entry.plain.strip()
    if entry.part is not None or not 0 < len(plain) <= LONGEST_HEADING:
        return False
    if entry.number == below.number and plain.endswith((":", "：")):
        return True  # a heading in no table, in the same block: "AT ACME PARTNERS:"
    return _fills_line(words, plain)


def _fills_line(words: ContactWords, line: str) -> bool:
    """Return whether a line is a contact heading and nothing else."""
    opening = words.opening(line)
    return opening is not None and opening.end >= len(line)


def _is_label(work: Work, entry: Entry) -> bool:
    """Return whether a line right above a contact is its heading, though its words are not known as one."""
    plain = entry.plain.strip()
    if entry.part is not None or not entry.is_line or not 0 < len(plain) <= _LONGEST_LABEL:
        return False
    if not plain.endswith((":", "：")) and (entry.level is None or entry.level < 2):
        return False
    return work.words.is_(entry.folded) is None and work.words.about_whom(plain) is None


def is_company(line: str, language: str | None) -> bool:
    """Return whether a line is the name of a company or an institution."""
    return short(line) != line or is_institution(line.strip(), language) or is_named_institution(line, language)


def is_field(words: ContactWords, above: str, line: str, below: str | None = "") -> bool:
    """Return whether a heading is what the person is there for whose name stands above: "Ann Lee / Media Relations".

    Behind an address it is one where the words below join another, "Ann Lee, 212-555-0142 / Media Relations / or",
    or where nothing is below.  Below a title it is one above an address.
    """
    line = line.strip()
    if line.endswith((":", "：")) or len(above) > LONGEST_HEADING:
        return False
    if not _fills_line(words, line):
        return False
    kinds = [one.kind for one in reader(words, above).pieces()]
    if kinds == ["title"]:  # "Vice President / Investor Relations / 212-555-0142"
        return bool(below and addresses_in(below))
    if kinds[:1] != ["name"]:
        return False
    return _NAMES.issuperset(kinds) or below is None or key(below) in words.joins


def is_field_below(search: Search, number: int) -> bool:
    """Return whether an entry says what the person is there for who is named in the one above."""
    entries = search.entries
    below = entries[number + 1].plain if number + 1 < len(entries) else None
    entry, above = entries[number], entries[number - 1]
    return entry.part is None and is_field(search.words, above.plain, entry.plain, below)


def is_desk(words: ContactWords, lines: Sequence[str], language: str | None) -> bool:
    """Return whether three lines are a name, a firm, and a heading that is the desk at which the person sits."""
    if len(lines) != len(_DESK):
        return False
    name, firm, desk = lines
    if max(map(len, lines)) > LONGEST_HEADING or desk.rstrip().endswith((":", "：")):
        return False
    if not _fills_line(words, desk.rstrip()) or not is_company(firm, language):
        return False
    kinds = {one.kind for one in reader(words, name).pieces()}
    return "name" in kinds and _NAMES.issuperset(kinds)
