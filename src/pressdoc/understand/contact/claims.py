"""Which blocks are a contact: by their markup, below a heading, or by a name and an address alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pressdoc.model import ListBlock
from pressdoc.understand.contact.above import is_company, is_field_below
from pressdoc.understand.contact.ends import closes, goes_on, is_of_contact, is_portrait, with_links
from pressdoc.understand.contact.people import people_in
from pressdoc.understand.contact.pieces import matches
from pressdoc.understand.contact.reach import LONGEST_LINES, NUMBER, ends_in_form, is_prose, reaches
from pressdoc.understand.contact.search import LONGEST_SENTENCE, MOST_BLOCKS, reader
from pressdoc.understand.contact.words import key

if TYPE_CHECKING:
    from pressdoc.understand.contact.pieces import Reader
    from pressdoc.understand.contact.search import Search
    from pressdoc.understand.contact.words import ContactWords
    from pressdoc.understand.work import Entry

_QUIET = 6
"""Blocks without an address that may stand between a contact's heading and its address: names, streets, towns."""

_LONGEST_QUIET = 120
"""Characters of such a block."""

_LONGEST_FIRST = 200
"""Characters of the first one."""

_LONGEST_NAMING = 160
"""Characters of a heading with a person's name behind it."""

_LONGEST_NAME, _NEAR = 80, 4
"""Characters of a line with a person's name, and how many lines above the address it stands at most."""

_OFFICE = {"email", "phone"}


def claim(search: Search, at: int, *, nested: bool = False) -> tuple[int, int] | None:
    """Return the stretch of entries with the contact that begins at one, or ``None``.

    ``nested`` is for one below the heading of several contacts, below which no further heading counts.
    """
    entry = search.entries[at]
    plain = entry.plain
    if entry.hint == "contact":
        return _marked(search.entries, at)
    if len(plain) > LONGEST_LINES:
        return None
    line = plain.partition("\n")[0]
    if (opening := search.words.opening(line) if line else None) is not None:
        end = _below(search, at, goes_on=bool(plain[opening.end :].strip()), nested=nested)
        return (at, end) if end > at else None
    if len(plain) <= LONGEST_SENTENCE and not is_prose(plain) and ("@" in plain or NUMBER.search(plain)):
        return _without_heading(search, at)
    return None


def _marked(entries: list[Entry], at: int) -> tuple[int, int] | None:
    """Return the blocks side by side that the markup calls a contact, if anybody can be reached there."""
    end, last = at, min(at + MOST_BLOCKS, len(entries))
    while end < last and entries[end].hint == "contact" and entries[end].part is None:
        end += 1
    return (at, end) if any(reaches(one) for one in entries[at:end]) else None


def _below(search: Search, at: int, *, goes_on: bool, nested: bool) -> int:
    """Return where the contact below a heading ends; ``at`` when nobody is named there.

    ``goes_on`` when words follow the heading in its own block.
    """
    words, entries, entry = search.words, search.entries, search.entries[at]
    if goes_on and _is_sentence(words, entry.plain):
        return at
    last, quiet = (at if goes_on and reaches(entry) else -1), 0
    for number in range(at + 1, min(len(entries), at + MOST_BLOCKS)):
        following = entries[number]
        if is_portrait(following):
            continue
        if closes(search, following, entry):
            if is_field_below(search, number):
                last = number
                continue
            is_next = not (quiet and is_prose(entries[number - 1].plain))
            if last < 0 and not goes_on and not nested and following.part is None and is_next:
                # "Contacts", and below it "Media" with whom to ask.
                inner = claim(search, number, nested=True)
                last = inner[1] - 1 if inner is not None and inner[0] == number else last
            break
        first = number == at + 1
        if reaches(following) and is_of_contact(words, following, first=first and not goes_on):
            last, quiet = number, 0
            continue
        quiet += 1
        if quiet > _QUIET or not (_is_quiet(following.plain) or (first and len(following.plain) <= _LONGEST_FIRST)):
            break
    if last < 0:
        return at + 1 if goes_on and _names_somebody(words, entry) else at
    return with_links(search, last + 1)


def _is_sentence(words: ContactWords, plain: str) -> bool:
    """Return whether a block that begins like a heading is running text, and none that says whom to ask."""
    return "\n" not in plain and is_prose(plain) and not ends_in_form(words, plain) and not words.leads_off(plain)


def _is_quiet(plain: str) -> bool:
    """Return whether a block without an address may be a part of a contact: a name, a street."""
    return len(plain) <= _LONGEST_QUIET and not is_prose(plain)


def _names_somebody(words: ContactWords, entry: Entry) -> bool:
    """Return whether "Contact: Ann Lee" names a person, though no address."""
    if len(entry.plain) > _LONGEST_NAMING or ":" not in entry.plain:
        return False
    found = people_in(reader(words, entry.plain))
    return any(one.name for one in found)


def _without_heading(search: Search, at: int) -> tuple[int, int] | None:
    """Return where a contact without a heading stands: its name is in the block or right above."""
    entry = search.entries[at]
    if isinstance(entry.block, ListBlock) or entry.level is not None:
        return None
    lines = reader(search.words, entry.plain)
    kinds = {one.kind for one in lines.addresses()}
    if kinds.isdisjoint(_OFFICE):
        return None
    if "email" not in kinds and (not search.is_at_the_edge(at) or search.words.is_call(entry.plain)):
        return None
    start = at
    if not any(one.name for one in people_in(lines)):
        start = _name_above(search, at, lines)
        if start == at and not _is_office(search, entry.plain, kinds):
            return None
        if not search.is_at_the_edge(at):
            return None
    return start, goes_on(search, at)


def _is_office(search: Search, plain: str, kinds: set[str]) -> bool:
    """Return whether lines are an office: several with both kinds of addresses, or a firm, its desk and an address."""
    firm, _, rest = plain.partition("\n")
    desk, newline, _ = rest.partition("\n")
    if not newline or kinds >= _OFFICE:
        return bool(newline)
    opening = search.words.opening(desk)
    return opening is not None and opening.end >= len(desk.rstrip()) and is_company(firm, search.work.language)


def _name_above(search: Search, at: int, lines: Reader) -> int:
    """Return the entry above with the name of whom an address is; ``at`` when there is none."""
    work, words, entries = search.work, search.words, search.entries
    emails = [one.value for one in lines.addresses() if one.kind == "email"]
    title = any(key(words_before) in words.labels for words_before in re.split(r"[:\d]", lines.plain)[:1])
    claimed = {key(one) for one in (work.draft.page.headline, work.draft.page.title) if one}
    for number in range(at - 1, max(-1, at - _NEAR - 1), -1):
        above = entries[number]
        plain = above.plain.strip()
        if (
            above.part is not None
            or above.level is not None
            or not 0 < len(plain) <= _LONGEST_NAME
            or above.folded in claimed
        ):
            break
        if work.words.is_(above.folded) is not None or plain.endswith((".", "?", "!")):
            break
        pieces = reader(words, above.plain).pieces()
        names = [one for one in pieces if one.kind == "name"]
        title = title or any(one.kind == "title" for one in pieces)
        if names and (title or any(matches(names[0].value, mail) for mail in emails)):
            return number
        if any(one.kind not in ("name", "title", "organisation", "other", "suffix", "form") for one in pieces):
            break
    return at
