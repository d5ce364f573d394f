"""Steps: which blocks are contacts, and who can be reached there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.contact.above import start_above
from pressdoc.understand.contact.beside import from_beside
from pressdoc.understand.contact.claims import claim
from pressdoc.understand.contact.ends import is_portrait, with_address, with_names
from pressdoc.understand.contact.lines import part_lines
from pressdoc.understand.contact.making import find_contacts
from pressdoc.understand.contact.search import Search
from pressdoc.understand.contact.sentences import claim_sentences
from pressdoc.understand.contact.words import contact_words

if TYPE_CHECKING:
    from pressdoc.understand.work import Entry, Work

__all__ = ["claim_contacts", "find_contacts", "is_contact"]


def is_contact(work: Work, plain: str) -> bool:
    """Return whether the first line is a contact heading, or one with more behind it."""
    line = plain.split("\n", 1)[0]
    return bool(line.strip()) and contact_words(work.language).opening(line) is not None


def claim_contacts(work: Work) -> None:
    """Take the blocks in which contacts stand, before anything else can be made of them.

    Below a contact heading, or after one in the same line, a name or an address has to follow;
    without a heading a name and an address; in running text the words that lead to a contact.
    """
    words = contact_words(work.language)
    part_lines(work, words)
    beside = from_beside(work, words)
    number = _claim_blocks(Search(work, words))
    claim_sentences(work, words, number)
    for entry in beside:
        if entry.part is None:
            entry.set_aside("furniture", "beside the text")


def _claim_blocks(search: Search) -> int:
    """Take the contacts among the blocks; return how many there are."""
    entries = search.entries
    at = number = 0
    while at < len(entries):
        claimed = claim(search, at) if entries[at].part is None else None
        if claimed is None:
            at += 1
            continue
        first, end = claimed
        end = with_address(entries, with_names(search, end))
        for entry in entries[start_above(search, first) : end]:
            _take(entry, number)
        at = end
        number += 1
    return number


def _take(entry: Entry, number: int) -> None:
    """Take a block of a contact; a portrait says nothing that is kept."""
    if is_portrait(entry):
        entry.set_aside("furniture", "a picture of who can be reached")
    else:
        entry.take("contacts", "somebody who can be reached, or a heading for contacts", number)
