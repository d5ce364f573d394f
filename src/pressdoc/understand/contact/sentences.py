"""Contacts in running text: "For more information, contact Ann Lee at ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.model import Paragraph
from pressdoc.understand.contact.lines import stripped
from pressdoc.understand.contact.people import people_in
from pressdoc.understand.contact.reach import has_digits, may_reach
from pressdoc.understand.contact.search import LONGEST_SENTENCE, reader

if TYPE_CHECKING:
    from pressdoc.understand.contact.words import ContactWords
    from pressdoc.understand.work import Entry, Work

_LONGEST_OF_DESK = 160
"""Characters of a sentence with the address of a desk that is named by what it is there for."""


def claim_sentences(work: Work, words: ContactWords, number: int) -> None:
    """Cut off what leads to a contact in running text: "For more information, contact Ann Lee at ..."."""
    entries: list[Entry] = []
    for entry in work.entries:
        cut = -1
        if entry.part is None and type(entry.block) is Paragraph:
            cut = _sentence(words, entry.plain)
        if cut < 0:
            entries.append(entry)
            continue
        following = entry
        if cut > 0:
            text = entry.text()
            following = entry.with_text(text[cut:], cut)
            entries.append(entry.with_text(stripped(text[:cut])))
        following.take("contacts", "sentences that say whom to ask", number)
        number += 1
        entries.append(following)
    work.entries = entries


def _sentence(words: ContactWords, plain: str) -> int:
    """Return where the sentences begin in which a paragraph ends by naming whom to ask; -1 when it does not."""
    tail = plain[-LONGEST_SENTENCE:]
    if ("@" not in tail and not has_digits(tail)) or not (places := words.leads_in(tail)):
        return -1
    if not may_reach(tail):
        return -1
    low = cut = len(plain)
    low -= len(tail)
    for place in reversed(places):
        at = low + place
        before = plain[:at].rstrip()[-1:]
        if before and before not in '.!?。！？:\n”»"':
            continue
        if not _is_reached(words, plain[at:cut]):
            break
        cut = at
    return cut if cut < len(plain) else -1


def _is_reached(words: ContactWords, plain: str) -> bool:
    """Return whether running text names a person with an address, or the address of a press office."""
    for one in people_in(reader(words, plain)):
        mails = one.of("email")
        if one.name and (mails or one.of("phone")):
            return True
        if any(mail.partition("@")[0].casefold() in words.desks for mail in mails):
            return True
        if mails and one.role and len(plain) <= _LONGEST_OF_DESK:
            return True
    return False
