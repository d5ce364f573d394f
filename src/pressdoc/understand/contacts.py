"""Steps: which blocks are contacts, and who can be reached there."""

from __future__ import annotations

import functools
import itertools
import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from pressdoc.model import Contact, Divider, Figure, Link, ListBlock, Paragraph, Table, Text
from pressdoc.model.generated import maker
from pressdoc.understand.contact.addresses import addresses_in, emails_in, is_domain, phones_in, urls_in
from pressdoc.understand.contact.people import Found, people_in
from pressdoc.understand.contact.pieces import Reader, matches
from pressdoc.understand.contact.words import ContactWords, contact_words, key
from pressdoc.understand.names.compounds import is_institution
from pressdoc.understand.names.named import is_named_institution
from pressdoc.understand.names.organisations import short
from pressdoc.understand.sections import is_end_mark
from pressdoc.understand.work import flat, touch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pressdoc.understand.work import Entry, Work

__all__ = ["claim_contacts", "emails_in", "find_contacts", "is_contact", "phones_in", "urls_in"]

# What is found in a text is valid as it comes, so that there is nothing for the constructor to check.
_made = maker(Contact, "name", "title", "organisation", "role", "emails", "phones", "urls", "text")

LONGEST_LINES = 600
"""Characters of a block of lines; a longer one is no contact."""

LONGEST_LINE = 200
"""Characters; longer entries are text."""

LONGEST_HEADING = 60
"""Characters of a heading above others."""

LONGEST_SENTENCE = 400
"""Characters of running text that can be a contact as a whole."""

QUIET = 6
"""Blocks without an address that may stand between a contact's heading and its address: names, streets, towns."""

MOST_BLOCKS = 60
"""Blocks below one heading, or side by side that the markup calls a contact."""

LONGEST_LABEL = 80
"""Characters of a heading whose words are not known."""

LONGEST_END = 12
"""Characters of an end mark below a contact."""

LONGEST_ADDRESS = 200
"""Characters of a postal address."""

_TOWN = re.compile(r"^(?:[A-Z]{1,2}[- ])?\d{4,5} [^\W\d_a-z]", re.MULTILINE)
"""A postal code and the town."""

LONGEST_SEARCHED = 32_768
"""Characters of a release in which each of its contacts' names is looked for, so that many names take no longer."""

FEWEST_DIGITS = 4
"""In a telephone number; the rest may be letters: 1-800-FULMARS."""

_NO_DIGITS = bytes(set(range(128)) - set(b"0123456789"))

_NUMBER = re.compile(r"[0-9０-９][\d \u00a0().\-–/‐‑−－]{5}")


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
    _part_lines(work, words)
    beside = _from_beside(work, words)
    entries = work.entries
    at, number, text = 0, 0, _Text(entries)
    while at < len(entries):
        claimed = _claim(work, words, entries, at, text) if entries[at].part is None else None
        if claimed is None:
            at += 1
            continue
        start = _with_company(words, entries, claimed[0])
        start -= _sitting_there(words, entries, start, work.language)
        start -= start > 0 and _belongs_above(work, words, *entries[start - 1 : start + 1])
        end = _with_address(entries, claimed[1])
        for entry in entries[start:end]:
            if _is_portrait(entry):
                entry.set_aside("furniture", "a picture of who can be reached")
            else:
                entry.take("contacts", "somebody who can be reached, or a heading for contacts", number)
        at = end
        number += 1
    _claim_sentences(work, words, number)
    for entry in beside:
        if entry.part is None:
            entry.set_aside("furniture", "beside the text")


MOST_OF_BOX = 8
"""Lines of a box beside the text with a contact."""


def _from_beside(work: Work, words: ContactWords) -> list[Entry]:
    """Return the press office from beside a text, undecided again, where the text names no address.

    Ministries have it there; other pages repeat what the text says.
    """
    if work.draft.page.title is None or any("@" in entry.plain for entry in work.entries if entry.part is None):
        return []
    boxes = [entry for entry in work.entries if entry.hint == "aside" and entry.part == "aside"]
    for number, entry in enumerate(boxes):
        opening = words.opening(entry.plain) if entry.is_line and len(entry.plain) <= LONGEST_HEADING else None
        if opening is None or opening.role != "media" or opening.end < len(entry.plain.rstrip()):
            continue
        below = boxes[number + 1 : number + 1 + MOST_OF_BOX]
        box = [entry, *itertools.takewhile(lambda one: one.level is None, below)]
        if any("@" in one.plain for one in box):
            for one in box:
                one.part = None
            return box
    return []


def _belongs_above(work: Work, words: ContactWords, above: Entry, entry: Entry) -> bool:
    """Return whether the line above a contact is one with it: its heading, or the name of who is reached there."""
    if above.folded in work.words.end_marks:
        return False
    if _is_heading(words, above, entry) or _is_label(work, above):
        return True
    if above.part is not None or above.level is not None or not entry.is_line:
        return False
    is_firm = above.is_line and touch(above, entry) and 0 < len(above.plain) <= LONGEST_HEADING
    return _is_field(words, above.plain, entry.plain) or (is_firm and _is_company(above.plain, work.language))


def _is_heading(words: ContactWords, entry: Entry, below: Entry) -> bool:
    """Return whether an entry is a contact heading over others: "Contacts:" above "Media"."""
    plain = entry.plain.strip()
    if entry.part is not None or not 0 < len(plain) <= LONGEST_HEADING:
        return False
    if entry.number == below.number and plain.endswith((":", "：")):
        return True  # a heading in no table, in the same block: "AT ACME PARTNERS:"
    opening = words.opening(plain)
    return opening is not None and opening.end >= len(plain)


LONGEST_ABOVE = 120
"""Characters of what may stand above a company with its labels; more are text."""


def _is_long(entry: Entry) -> bool:
    """Return whether an entry is text; an ideograph is half a word."""
    return len(entry.plain) > (LONGEST_ABOVE // 2 if entry.plain[:1] > "\u2e7f" else LONGEST_ABOVE)


def _with_company(words: ContactWords, entries: list[Entry], start: int) -> int:
    """Return where a contact on top of a release begins whose company and head stand above it, with labels."""
    first = start
    while first > 0 and entries[first - 1].part is None:
        plain = entries[first - 1].plain
        label = words.front_label(plain) if len(plain) <= 80 else None
        if label is None or label[1] not in ("organisation", "profile", "name"):
            break
        first -= 1
    above = any(map(_is_long, entries[:first])) if first < start else False
    return start if above else first


def _is_label(work: Work, entry: Entry) -> bool:
    """Return whether a line right above a contact is its heading, though its words are not known as one."""
    plain = entry.plain.strip()
    if entry.part is not None or not entry.is_line or not 0 < len(plain) <= LONGEST_LABEL:
        return False
    if not plain.endswith((":", "：")) and (entry.level is None or entry.level < 2):
        return False
    return work.words.is_(entry.folded) is None and work.words.about_whom(plain) is None


def _with_address(entries: list[Entry], end: int) -> int:
    """Return the end of a contact with the postal address that follows it."""
    if end < len(entries) and entries[end].part is None and len(entries[end].plain) <= LONGEST_ADDRESS:
        plain = entries[end].plain
        if "\n" in plain and _TOWN.search(plain) and not _is_prose(plain):
            return end + 1
    return end


def _part_lines(work: Work, words: ContactWords) -> None:
    """Make the lines from a contact heading on an entry of their own: "For immediate release" may stand above."""
    entries: list[Entry] = []
    for entry in work.entries:
        plain = entry.plain
        if entry.part is None and "\n" in plain and isinstance(entry.block, Paragraph) and _may_reach(plain):
            entries += _parted(entry, words, work.language)
        else:
            entries.append(entry)
    work.entries = entries


def _may_reach(plain: str) -> bool:
    """Return whether words may hold an address; a cheap test."""
    return (
        "@" in plain
        or _NUMBER.search(plain) is not None
        or "www." in plain
        or "://" in plain
        or ("[" in plain and bool(addresses_in(plain)))
    )


def _digits(plain: str) -> int:
    """Return how many digits stand in a text in ASCII; in any other enough for a number, for all that this knows."""
    return len(plain.encode().translate(None, _NO_DIGITS)) if plain.isascii() else FEWEST_DIGITS


def _parted(entry: Entry, words: ContactWords, language: str | None) -> list[Entry]:
    lines = entry.plain.split("\n")
    at = 0
    for number, line in enumerate(lines):
        if at and line.strip() and words.opening(line) is not None:
            if words.opening(lines[0]) is not None or (number == 1 and _is_company(lines[0], language)):
                break  # "Acme AG" above "Media Relations" belongs to it
            if number == len(_DESK) - 1 and _is_desk(words, lines[: number + 1], language):
                break
            if _is_field(words, lines[number - 1], line, "".join(lines[number + 1 : number + 2]) or None):
                break
            text = entry.text()
            return [entry.with_text(_stripped(text[:at])), entry.with_text(text[at:], at)]
        if number == MOST_BLOCKS:
            break
        at += len(line) + 1
    return [entry]


def _is_company(line: str, language: str | None) -> bool:
    """Return whether a line is the name of a company or an institution."""
    return short(line) != line or is_institution(line.strip(), language) or is_named_institution(line, language)


def _is_field(words: ContactWords, above: str, line: str, below: str | None = "") -> bool:
    """Return whether a heading is what the person is there for whose name stands above: "Ann Lee / Media Relations".

    Behind an address it is one where the words below join another, "Ann Lee, 212-555-0142 / Media Relations / or",
    or where nothing is below.
    """
    line = line.strip()
    if line.endswith((":", "：")) or len(above) > LONGEST_HEADING:
        return False
    opening = words.opening(line)
    if opening is None or opening.end < len(line):
        return False
    kinds = [one.kind for one in _reader(words, above).pieces()]
    if kinds[:1] != ["name"]:
        return False
    return all(kind in ("name", "suffix") for kind in kinds) or below is None or key(below) in words.joins


_DESK = ("name", "firm", "desk")
"""The lines of somebody who sits at a desk: "Ann Lee / Acme AG / Investor Relations"."""


def _is_desk(words: ContactWords, lines: Sequence[str], language: str | None) -> bool:
    """Return whether three lines are a name, a firm, and a heading that is the desk at which the person sits."""
    name, firm, desk = lines
    if max(map(len, lines)) > LONGEST_HEADING or desk.rstrip().endswith((":", "：")):
        return False
    opening = words.opening(desk)
    if opening is None or opening.end < len(desk.rstrip()) or not _is_company(firm, language):
        return False
    return {one.kind for one in _reader(words, name).pieces()} == {"name"}


def _sitting_there(words: ContactWords, entries: list[Entry], start: int, language: str | None) -> int:
    """Return how many lines above a contact name who sits at the desk with which it begins, and the firm."""
    first = start - len(_DESK) + 1
    lines = entries[max(0, first) : start + 1]
    if len(lines) < len(_DESK) or not all(line.part is None and line.is_line for line in lines):
        return 0
    if any(lower.number - upper.number > 1 for upper, lower in pairwise(lines)):
        return 0  # something between was set aside
    return start - first if _is_desk(words, [line.plain for line in lines], language) else 0


def _is_field_below(words: ContactWords, entries: list[Entry], number: int) -> bool:
    """Return whether an entry says what the person is there for who is named in the one above."""
    below = entries[number + 1].plain if number + 1 < len(entries) else None
    return entries[number].part is None and _is_field(words, entries[number - 1].plain, entries[number].plain, below)


def _claim(
    work: Work, words: ContactWords, entries: list[Entry], at: int, text: _Text, *, nested: bool = False
) -> tuple[int, int] | None:
    """Return the stretch of entries with the contact that begins at one, or ``None``.

    ``nested`` is for one below the heading of several contacts, below which no further heading counts.
    """
    entry = entries[at]
    plain = entry.plain
    if entry.hint == "contact":
        end, last = at, min(at + MOST_BLOCKS, len(entries))
        while end < last and entries[end].hint == "contact" and entries[end].part is None:
            end += 1
        return (at, end) if any(_reaches(one) for one in entries[at:end]) else None
    if len(plain) > LONGEST_LINES:
        return None
    line = plain.partition("\n")[0]
    if (opening := words.opening(line) if line else None) is not None:
        goes_on = bool(plain[opening.end :].strip())
        end = _below(work, words, entries, at, goes_on, None if nested else text)
        return (at, end) if end > at else None
    if len(plain) <= LONGEST_SENTENCE and not _is_prose(plain) and ("@" in plain or _NUMBER.search(plain)):
        return _without_heading(work, words, entries, at, text)
    return None


def _below(work: Work, words: ContactWords, entries: list[Entry], at: int, goes_on: bool, text: _Text | None) -> int:
    """Return where the contact below a heading ends; ``at`` when nobody is named there.

    Without the ``text`` no further heading below it counts.
    """
    entry = entries[at]
    last, quiet = -1, 0
    if goes_on:
        is_text = "\n" not in entry.plain and _is_prose(entry.plain) and not _ends_in_form(words, entry.plain)
        if is_text and not _leads(words, entry.plain):
            return at
        if _reaches(entry):
            last = at
    for number in range(at + 1, min(len(entries), at + MOST_BLOCKS)):
        following = entries[number]
        if _is_portrait(following):
            continue
        if _closes(work, words, following, entry):
            if _is_field_below(words, entries, number):
                last = number
                continue
            is_next = not (quiet and _is_prose(entries[number - 1].plain))
            if last < 0 and not goes_on and text is not None and following.part is None and is_next:
                # "Contacts", and below it "Media" with whom to ask.
                inner = _claim(work, words, entries, number, text, nested=True)
                last = inner[1] - 1 if inner is not None and inner[0] == number else last
            break
        if _reaches(following) and _is_of_contact(words, following, first=number == at + 1 and not goes_on):
            last, quiet = number, 0
            continue
        prose = len(following.plain) > 120 or _is_prose(following.plain)
        quiet += 1
        if (prose and not (number == at + 1 and len(following.plain) <= 200)) or quiet > QUIET:
            break
    if last < 0:
        return at + 1 if goes_on and _names_somebody(work, words, entry) else at
    return _with_links(words, entries, last + 1)


def _with_links(words: ContactWords, entries: list[Entry], end: int) -> int:
    """Return the end with the links that follow: "Visit our website"."""
    while (
        end < len(entries) and entries[end].part is None and key(entries[end].plain.partition(":")[0]) in words.labels
    ):
        end += 1
    return end


def _is_portrait(entry: Entry) -> bool:
    """Return whether an entry is a picture without words, as newsrooms set one beside each name."""
    return isinstance(entry.block, Figure) and not entry.plain.strip() and entry.part is None


def _closes(work: Work, words: ContactWords, entry: Entry, heading: Entry) -> bool:
    """Return whether a block below a contact heading is something else."""
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
        return len(plain) > 60 or heading.level is not None
    if kind is None and len(plain) <= LONGEST_END and is_end_mark(work.words, plain):
        return True
    return words.opening(plain.partition("\n")[0]) is not None


def _is_of_contact(words: ContactWords, entry: Entry, *, first: bool) -> bool:
    """Return whether a block with an address goes on with a contact."""
    plain = entry.plain.strip()
    if len(plain) > LONGEST_LINES:
        return False
    if "@" in plain or not ("://" in plain or "www." in plain.lower()):
        return first or "\n" in plain or not _is_prose(plain) or len(plain) <= 160
    # A web address alone, or after its label; not "View this release at https://...".
    label = plain.partition("://")[0].rpartition("http")[0] if "://" in plain else plain.lower().partition("www.")[0]
    if phones_in(plain) or key(label) in ("", *words.labels) or key(plain.partition(":")[0]) in words.labels:
        return True
    return first and not isinstance(entry.block, Table) and len(plain) <= LONGEST_SENTENCE


def _is_prose(plain: str) -> bool:
    """Return whether words are a sentence: many of them, with a full stop at the end."""
    stripped = plain.rstrip(' \n"”’)')
    if stripped.endswith(("。", "！")):
        return len(plain) > 30
    return len(stripped) > 60 and stripped.endswith((".", "!", "?")) and stripped.count(" ") > 8


def _ends_in_form(words: ContactWords, plain: str) -> bool:
    """Return whether a full stop is that of a legal form: "Contact: Ann Lee, 555-0142, for Acme Corp."."""
    return plain.rstrip().rpartition(" ")[2].strip(".,").casefold() in words.organisations


def _reaches(entry: Entry) -> bool:
    """Return whether somebody can be reached at what a block says."""
    plain = entry.plain
    if "@" in plain or "://" in plain or _has_link(entry):
        return True
    if not _may_reach(plain):
        return len(plain) <= 80 and is_domain(plain.strip())
    return bool(addresses_in(plain[:LONGEST_LINES]))


def _has_link(entry: Entry) -> bool:
    """Return whether words are linked with an address that is not printed."""
    return isinstance(entry.block, Paragraph) and any(
        isinstance(span.value, Link) and span.value.url.startswith(("mailto:", "tel:"))
        for span in entry.block.text.spans
    )


def _names_somebody(work: Work, words: ContactWords, entry: Entry) -> bool:
    """Return whether "Contact: Ann Lee" names a person, though no address."""
    if len(entry.plain) > 160 or ":" not in entry.plain:
        return False
    found = people_in(_reader(words, entry.plain))
    return any(one.name for one in found)


def _without_heading(
    work: Work, words: ContactWords, entries: list[Entry], at: int, text: _Text
) -> tuple[int, int] | None:
    """Return where a contact without a heading stands: its name is in the block or right above."""
    entry = entries[at]
    if isinstance(entry.block, ListBlock) or entry.level is not None:
        return None
    reader = _reader(words, entry.plain)
    kinds = [one.kind for one in reader.addresses()]
    if "email" not in kinds and "phone" not in kinds:
        return None
    if "email" not in kinds and (not text.is_at_the_edge(at) or words.is_call(entry.plain)):
        return None
    start = at
    found = people_in(reader)
    if not any(one.name for one in found):
        start = _name_above(work, words, entries, at, reader)
        if start == at and not ({"email", "phone"} <= {*kinds} and entry.plain.count("\n") > 1):
            return None  # several lines with both are an office
        if not text.is_at_the_edge(at):
            return None
    return start, _goes_on(work, words, entries, at)


class _Text:
    """How much text stands before each entry: a contact without a heading stands above or behind it."""

    def __init__(self, entries: list[Entry]) -> None:
        self.entries = entries

    @functools.cached_property
    def before(self) -> list[int]:
        """Characters of text before each entry, and of all of it; what became a contact meanwhile counts."""
        sizes = [len(one.plain) if one.part in (None, "contacts") else 0 for one in self.entries]
        return [0, *accumulate([size if size > LONGEST_LINE else 0 for size in sizes])]

    def is_at_the_edge(self, at: int) -> bool:
        """Return whether an entry stands above the text of the release, or behind most of it."""
        before, behind = self.before[at], self.before[-1] - self.before[at + 1]
        return not before or before >= behind


def _name_above(work: Work, words: ContactWords, entries: list[Entry], at: int, reader: Reader) -> int:
    """Return the entry above with the name of whom an address is; ``at`` when there is none."""
    emails = [one.value for one in reader.addresses() if one.kind == "email"]
    title = any(key(words_before) in words.labels for words_before in re.split(r"[:\d]", reader.plain)[:1])
    claimed = {key(one) for one in (work.draft.page.headline, work.draft.page.title) if one}
    for number in range(at - 1, max(-1, at - 5), -1):
        above = entries[number]
        plain = above.plain.strip()
        if above.part is not None or above.level is not None or not 0 < len(plain) <= 80 or above.folded in claimed:
            break
        if work.words.is_(above.folded) is not None or plain.endswith((".", "?", "!")):
            break
        pieces = _reader(words, above.plain).pieces()
        names = [one for one in pieces if one.kind == "name"]
        title = title or any(one.kind == "title" for one in pieces)
        if names and (title or any(matches(names[0].value, mail) for mail in emails)):
            return number
        if any(one.kind not in ("name", "title", "organisation", "other", "suffix", "form") for one in pieces):
            break
    return at


def _goes_on(work: Work, words: ContactWords, entries: list[Entry], at: int) -> int:
    """Return where lines with addresses, and names between them, end."""
    last, quiet = at, 0
    for number in range(at + 1, min(len(entries), at + MOST_BLOCKS)):
        following = entries[number]
        is_other = isinstance(following.block, ListBlock) or (
            "@" not in following.plain and len(following.plain) <= LONGEST_LINES and words.is_call(following.plain)
        )
        if is_other or _closes(work, words, following, entries[at]):
            if _is_field_below(words, entries, number):
                continue
            break
        if _reaches(following) and not _is_prose(following.plain) and _is_of_contact(words, following, first=False):
            last, quiet = number, 0
        elif len(following.plain) <= 60 and quiet < 3 and not _is_prose(following.plain):
            quiet += 1
        else:
            break
    return last + 1


def _leads(words: ContactWords, plain: str) -> bool:
    return plain[:60].lstrip().casefold().replace("’", "'").startswith(words.leads)


def _claim_sentences(work: Work, words: ContactWords, number: int) -> None:
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
            entries.append(entry.with_text(_stripped(text[:cut])))
        following.take("contacts", "sentences that say whom to ask", number)
        number += 1
        entries.append(following)
    work.entries = entries


def _sentence(words: ContactWords, plain: str) -> int:
    """Return where the sentences begin in which a paragraph ends by naming whom to ask; -1 when it does not."""
    tail = plain[-LONGEST_SENTENCE:]
    if ("@" not in tail and _digits(tail) < FEWEST_DIGITS) or not (places := words.leads_in(tail)):
        return -1
    if not _may_reach(tail):
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
    for one in people_in(_reader(words, plain)):
        mails = one.of("email")
        if one.name and (mails or one.of("phone")):
            return True
        if any(mail.partition("@")[0].casefold() in words.desks for mail in mails):
            return True
        if mails and one.role and len(plain) <= 160:
            return True
    return False


def _nobody(name: str) -> bool:
    return False


def _reader(words: ContactWords, plain: str) -> Reader:
    return Reader(plain, words, _nobody, _nobody)


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
    release = "\n".join(elsewhere)[:LONGEST_SEARCHED]
    divided: dict[int, list[Entry]] = {}
    for group in groups.values():
        divided |= _divide(work, words, group, known, release)
    if divided:
        work.entries = [one for entry in work.entries for one in divided.get(id(entry), (entry,))]


def _known(work: Work) -> Callable[[str], bool]:
    """Return a test whether a boilerplate's heading names an organisation so."""
    firms = [whom for entry in work.of("about") if entry.opens and (whom := work.words.about_whom(entry.plain))]
    news = "\n".join(firms)[:LONGEST_SEARCHED]

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
                part = _stripped(part)
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


def _stripped(text: Text) -> Text:
    """Return a stretch without the blanks at its end."""
    return text[: len(text.plain.rstrip())]


def _stretch(entry: Entry, text: Text, start: int) -> Entry:
    one = type(entry)(
        entry.number, Paragraph(text), None, entry.hint, entry.line, flat(text.plain), start=entry.start + start
    )
    return one


def _contact(found: Found, text: Text) -> Contact:
    return _made(
        found.name,
        found.title,
        found.organisation,
        found.role,
        found.of("email"),
        found.of("phone"),
        found.of("url"),
        text,
    )
