"""The contacts of the blocks that were taken: who is named there, and the addresses behind."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import unquote

from pressdoc.model import Contact, Link, Paragraph, Text
from pressdoc.model.generated import maker
from pressdoc.understand.contact.addresses import emails_in
from pressdoc.understand.contact.lines import stripped
from pressdoc.understand.contact.people import Found, people_in
from pressdoc.understand.contact.pieces import Reader
from pressdoc.understand.contact.words import contact_words
from pressdoc.understand.work import flat

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pressdoc.understand.contact.words import ContactWords
    from pressdoc.understand.work import Entry, Work

# What is found in a text is valid as it comes, so that there is nothing for the constructor to check.
_made = maker(Contact, "name", "title", "organisation", "role", "emails", "phones", "urls", "text")

_LONGEST_SEARCHED = 32_768
"""Characters of a release in which each of its contacts' names is looked for, so that many names take no longer."""


def find_contacts(work: Work) -> None:
    """Make contacts of the blocks that were taken: who is named, and the addresses behind."""
    groups: dict[int, list[Entry]] = {}
    elsewhere: list[str] = []
    for entry in work.entries:
        if entry.part == "contacts":
            groups.setdefault(entry.item, []).append(entry)
        elif entry.part != "aside":
            elsewhere.append(entry.plain)
    if not groups:
        return
    words = contact_words(work.language)
    known = _known(work)
    release = "\n".join(elsewhere)[:_LONGEST_SEARCHED]
    divided: dict[int, list[Entry]] = {}
    for group in groups.values():
        divided |= _divide(work, words, group, known, release)
    if divided:
        work.entries = [one for entry in work.entries for one in divided.get(id(entry), (entry,))]


def _known(work: Work) -> Callable[[str], bool]:
    """Return a test whether a boilerplate's heading names an organisation so."""
    firms = [whom for entry in work.of("about") if entry.opens and (whom := work.words.about_whom(entry.plain))]
    news = "\n".join(firms)[:_LONGEST_SEARCHED]

    def is_known(name: str) -> bool:
        return len(name) > 3 and name in news

    return is_known


def _divide(
    work: Work, words: ContactWords, group: Sequence[Entry], known: Callable[[str], bool], release: str
) -> dict[int, list[Entry]]:
    """Make the contacts of one claim; return the parts of each block, by its identity, in which two of them stand."""
    texts = [entry.text() for entry in group]
    plain = flat("\n".join(text.plain for text in texts))

    def recurs(name: str) -> bool:
        return len(name) > 3 and name in release

    found = people_in(Reader(plain, words, known, recurs))
    starts = [0, *(one.start for one in found[1:])]
    first = len(work.contacts)
    out: dict[int, list[Entry]] = {}
    pieces: list[list[Text]] = [[] for _ in found]
    at = 0
    for entry, text in zip(group, texts, strict=True):
        end = at + len(text)
        first_inside = bisect_right(starts, at)
        inside = [start - at for start in starts[first_inside : bisect_left(starts, end, first_inside)]]
        number = first_inside - 1
        stretches: list[Entry] = []
        for offset, (low, high) in enumerate(pairwise([0, *inside, len(text)])):
            part = text[low:high] if inside else text
            if inside:
                part = stripped(part)
            one = _stretch(entry, part, low) if inside else entry
            one.take("contacts", entry.reason, first + number + offset)
            one.opens = entry.opens and not low
            pieces[number + offset].append(part)
            stretches.append(one)
        if inside:
            out[id(entry)] = stretches
        at = end + 1
    for who, lines in zip(found, pieces, strict=True):
        work.contacts.append(_contact(who, lines[0] if len(lines) == 1 else Text.join(lines, "\n")))
    return out


def _stretch(entry: Entry, text: Text, start: int) -> Entry:
    return type(entry)(
        entry.number, Paragraph(text), None, entry.hint, entry.line, flat(text.plain), start=entry.start + start
    )


def _contact(found: Found, text: Text) -> Contact:
    return _made(
        found.name,
        found.title,
        found.organisation,
        found.role,
        found.of("email") or _linked_email(text),
        found.of("phone"),
        found.of("url"),
        text,
    )


def _linked_email(text: Text) -> tuple[str, ...]:
    """Return the e-mail address that a link leads to and no words say: "Email Ann", the name itself; one alone."""
    urls = [span.value.url for span in text.spans if isinstance(span.value, Link)]
    mails = [unquote(url.removeprefix("mailto:").partition("?")[0]) for url in urls if url.startswith("mailto:")]
    found = tuple(dict.fromkeys(mail for mail in mails if emails_in(mail) == [mail]))
    return found if len(found) == 1 else ()
