"""Where a contact ends: what goes on with it, and what is something else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pressdoc.model import Divider, Figure, ListBlock, Table
from pressdoc.understand.contact.above import is_field_below
from pressdoc.understand.contact.addresses import phones_in
from pressdoc.understand.contact.reach import LONGEST_LINES, is_prose, reaches
from pressdoc.understand.contact.search import LONGEST_HEADING, LONGEST_SENTENCE, MOST_BLOCKS, reader
from pressdoc.understand.contact.words import key
from pressdoc.understand.sections import is_end_mark

if TYPE_CHECKING:
    from pressdoc.understand.contact.search import Search
    from pressdoc.understand.contact.words import ContactWords
    from pressdoc.understand.work import Entry

_LONGEST_END = 12
"""Characters of an end mark below a contact."""

_LONGEST_ADDRESS = 200
"""Characters of a postal address."""

_LONGEST_NAME = 60
"""Characters of a line without an address that may stand between two with one."""

_MOST_NAMES = 3
"""Such lines side by side."""

_TOWN = re.compile(r"^(?:[A-Z]{1,2}[- ])?\d{4,5} [^\W\d_a-z]", re.MULTILINE)
"""A postal code and the town."""


def goes_on(search: Search, at: int) -> int:
    """Return where lines with addresses, and names between them, end."""
    words, entries = search.words, search.entries
    last, quiet = at, 0
    for number in range(at + 1, min(len(entries), at + MOST_BLOCKS)):
        following = entries[number]
        is_other = isinstance(following.block, ListBlock) or (
            "@" not in following.plain and len(following.plain) <= LONGEST_LINES and words.is_call(following.plain)
        )
        if is_other or closes(search, following, entries[at]):
            if is_field_below(search, number):
                continue
            break
        if reaches(following) and not is_prose(following.plain) and is_of_contact(words, following, first=False):
            last, quiet = number, 0
        elif len(following.plain) <= _LONGEST_NAME and quiet < _MOST_NAMES and not is_prose(following.plain):
            quiet += 1
        else:
            break
    return last + 1


def closes(search: Search, entry: Entry, heading: Entry) -> bool:
    """Return whether a block below a contact heading is something else."""
    work, words = search.work, search.words
    if entry.part is not None or isinstance(entry.block, Divider | Figure):
        return True
    plain = entry.plain.strip()
    if not plain or not any(map(str.isalnum, plain)):
        return True
    kind = work.words.is_(entry.folded)
    if kind is not None and kind != "contact" and entry.folded not in words.labels:
        return True
    if work.words.about_whom(plain) is not None or work.words.notice(entry.folded) is not None:
        return True
    if entry.level is not None and (heading.level is None or entry.level <= heading.level):
        return len(plain) > LONGEST_HEADING or heading.level is not None
    if kind is None and len(plain) <= _LONGEST_END and is_end_mark(work.words, plain):
        return True
    return words.opening(plain.partition("\n")[0]) is not None


def is_of_contact(words: ContactWords, entry: Entry, *, first: bool) -> bool:
    """Return whether a block with an address goes on with a contact."""
    plain = entry.plain.strip()
    if len(plain) > LONGEST_LINES:
        return False
    if "@" in plain or not ("://" in plain or "www." in plain.lower()):
        return first or "\n" in plain or not is_prose(plain) or len(plain) <= 160
    # A web address alone, or after its label; not "View this release at https://...".
    label = plain.partition("://")[0].rpartition("http")[0] if "://" in plain else plain.lower().partition("www.")[0]
    if phones_in(plain) or key(label) in ("", *words.labels) or key(plain.partition(":")[0]) in words.labels:
        return True
    return first and not isinstance(entry.block, Table) and len(plain) <= LONGEST_SENTENCE


def is_portrait(entry: Entry) -> bool:
    """Return whether an entry is a picture without words, as newsrooms set one beside each name."""
    return isinstance(entry.block, Figure) and not entry.plain.strip() and entry.part is None


def with_links(search: Search, end: int) -> int:
    """Return the end with the links that follow: "Visit our website"."""
    words, entries = search.words, search.entries
    while end < len(entries) and entries[end].part is None:
        if key(entries[end].plain.partition(":")[0]) not in words.labels:
            break
        end += 1
    return end


def with_names(search: Search, end: int) -> int:
    """Return the end of a contact whose last line is a firm with its number, with who is reached there below it."""
    entries = search.entries
    last = {piece.kind for piece in reader(search.words, entries[end - 1].plain).pieces()}
    if "phone" not in last or "name" in last or last.isdisjoint(("organisation", "other")):
        return end
    stop = min(len(entries), end + _MOST_NAMES)
    while end < stop and _names_somebody_alone(search.words, entries[end]):
        end += 1
    return end


def _names_somebody_alone(words: ContactWords, entry: Entry) -> bool:
    """Return whether a line is a name, a title behind it or none, and nothing else."""
    if entry.part is not None or entry.level is not None or not 0 < len(entry.plain.strip()) <= _LONGEST_NAME:
        return False
    kinds = [piece.kind for piece in reader(words, entry.plain).pieces()]
    return kinds[:1] == ["name"] and set(kinds) <= {"name", "title", "suffix", "join"}


def with_address(entries: list[Entry], end: int) -> int:
    """Return the end of a contact with the postal address that follows it."""
    if end < len(entries) and entries[end].part is None and len(entries[end].plain) <= _LONGEST_ADDRESS:
        plain = entries[end].plain
        if "\n" in plain and _TOWN.search(plain) and not is_prose(plain):
            return end + 1
    return end
