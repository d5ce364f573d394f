"""Step: the contacts, from the lines below their heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pressdoc.model import Contact, Text
from pressdoc.understand.vocabulary import fold

if TYPE_CHECKING:
    from pressdoc.understand.work import Entry, Work

_EMAIL_LEFT = re.compile(r"[\w.+'-]{1,64}\Z")
_EMAIL_RIGHT = re.compile(r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_PHONE = re.compile(r"(?<![\w./@-])(?:\+|\(\+?\d|\d)[\d\s().\-–/‑]{5,28}\d(?![\w@])(?:\s?(?:x|ext\.?)\s?\d{1,6})?")
_FAX = re.compile(r"\b(?:fax|telefax|f)\b[\s.:]*\Z", re.IGNORECASE)
_URL = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]{}\"“”]{3,300}")
_NAME = re.compile(
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.?\s+)?[^\W\d_][\w.'’-]*(?:\s+(?:[^\W\d_][\w.'’-]*|[\"“(][\w.]+[\"”)])){1,4}"
)
_CJK_NAME = re.compile("[\u4e00-\u9fff\uac00-\ud7a3]{2,4}")


def emails_in(plain: str) -> list[str]:
    """Return the e-mail addresses in a text, from each "@" outward.

    >>> emails_in("Ann Lee, press@acme.example, or call")
    ['press@acme.example']
    """
    found = []
    at = plain.find("@")
    while at >= 0:
        left = _EMAIL_LEFT.search(plain[max(0, at - 64) : at])
        right = _EMAIL_RIGHT.match(plain, at + 1)
        if left and right:
            found.append(f"{left[0]}@{right[0]}")
        at = plain.find("@", at + 1)
    return found


def phones_in(plain: str) -> list[str]:
    """Return the telephone numbers in a text as printed; fax numbers and dates are none."""
    found = []
    for number in _PHONE.finditer(plain):
        digits = sum(map(str.isdigit, number[0]))
        if 7 <= digits <= 16 and not _FAX.search(plain[max(0, number.start() - 12) : number.start()]):
            found.append(" ".join(number[0].split()))
    return found


def urls_in(plain: str) -> list[str]:
    """Return the web addresses in a text as printed, without the punctuation after them."""
    return [found[0].rstrip(".,;:!?’'") for found in _URL.finditer(plain)]


def find_contacts(work: Work) -> None:
    """Make contacts of the entries below contact headings; a new name after an address is a new one."""
    groups: list[list[Entry]] = []
    before: Entry | None = None
    reached = False  # whether the last group has an address
    for entry in work.entries:
        if entry.part == "contacts":
            # Words in between belong elsewhere, and the printed order has to stay.
            apart = before is None or before.part != "contacts"
            if apart or entry.opens or (reached and _begins_with_a_name(entry)):
                groups.append([])
                reached = False
            groups[-1].append(entry)
            reached = reached or "@" in entry.plain or bool(phones_in(entry.plain))
        before = entry
    for number, group in enumerate(groups):
        for entry in group:
            entry.item = number
        work.contacts.append(_contact(work, group))


def _begins_with_a_name(entry: Entry) -> bool:
    first = entry.plain.strip().split("\n")[0]
    return _is_name(first.split(",")[0]) and "@" not in first


def _is_name(line: str) -> bool:
    line = line.strip()
    if _CJK_NAME.fullmatch(line):
        return True
    if not 3 < len(line) <= 60 or not _NAME.fullmatch(line):
        return False
    return all(word[0].isupper() or word in ("de", "van", "von", "der", "den", "di", "da") for word in line.split())


def _contact(work: Work, group: list[Entry]) -> Contact:
    text = Text.join((entry.text() for entry in group), "\n")
    lines = [line for line in text.plain.split("\n") if line.strip()]
    heading = ""
    if lines and work.words.lines.get(fold(lines[0])) == "contact":
        heading, lines = lines[0], lines[1:]
    elif lines and ":" in lines[0] and work.words.lines.get(fold(lines[0].partition(":")[0])) == "contact":
        heading, _, rest = lines[0].partition(":")
        lines[0] = rest.strip()
    name, title, organisation = _who(lines)
    return Contact(
        name,
        title=title,
        organisation=organisation,
        role=_role(heading),
        emails=tuple(dict.fromkeys(emails_in(text.plain))),
        phones=tuple(dict.fromkeys(phones_in(text.plain))),
        urls=tuple(dict.fromkeys(urls_in(text.plain))),
        text=text,
    )


def _who(lines: list[str]) -> tuple[str | None, str | None, str | None]:
    """Return name, title and organisation, from the lines before the first address."""
    words: list[str] = []
    for line in lines[:4]:
        for piece in re.split("[,|]", line):
            part = piece.strip(" .:")
            if not part:
                continue
            if "@" in part or sum(map(str.isdigit, part)) > 5 or urls_in(part):
                break
            words.append(part)
        else:
            continue
        break
    if not words or not _is_name(words[0]):
        return None, None, words[0] if words and len(words[0]) <= 80 else None
    title = words[1] if len(words) > 1 and len(words[1]) <= 80 else None
    organisation = words[2] if len(words) > 2 and len(words[2]) <= 80 else None
    return words[0], title, organisation


def _role(heading: str) -> str | None:
    folded = heading.casefold()
    for role, signs in (
        ("investors", ("invest",)),
        ("media", ("media", "press", "presse", "prensa", "stampa", "médias", "媒体")),
    ):
        if any(sign in folded for sign in signs):
            return role
    return None
