"""How contacts are reached from a page: their addresses and numbers as links, as they are printed."""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING

from pressdoc.formats.identity import web
from pressdoc.formats.pages.tags import attribute, escape
from pressdoc.model import Link
from pressdoc.model.url import normal_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressdoc.model import Contact

_MOST = 20
"""Addresses or numbers of a contact that are looked for in its words; nobody has as many."""

_ALNUM = frozenset(string.ascii_letters + string.digits)
_INSIDE = _ALNUM | set("@_-")
"""Where one of these stands beside an address or number, it is the middle of another one."""

_MAIL = re.compile(r"[A-Za-z0-9._+-]+@[a-z0-9.-]+\Z")
"""A mail address that is the same in a link."""
_NO_NUMBER = re.compile(r"[^\d+() ./\u00a0\u202f\u2010-\u2013-]")
_TRUNK = re.compile(r"\(0\)|[^\d]")
"""What is not dialled after the code of a country."""


class Reach:
    """The addresses and numbers of one contact, each with what is written for it."""

    def __init__(self, written: dict[str, str]) -> None:
        self._written = written

    def linked(self, words: str) -> str:
        """Return words, as they stand between tags, with a link where each is first printed."""
        places = []
        for printed, made in self._written.items():
            at = words.find(printed)
            if at >= 0 and _stands_alone(words, at, at + len(printed)):
                places.append((at, -len(printed), made))
        out, done = [], 0
        for at, length, made in sorted(places):  # of two at one place the longer first
            if at >= done:
                out += [words[done:at], made]
                done = at - length
        return "".join([*out, words[done:]])


def _stands_alone(words: str, start: int, end: int) -> bool:
    after = words[end : end + 1]
    return not (
        words[start - 1 : start] in _INSIDE or after in _INSIDE or (after == "." and words[end + 1 : end + 2] in _ALNUM)
    )


def reach(contact: Contact, *, towards_left: bool, data: str) -> Reach | None:
    """Return what to link in the words of a contact, ``None`` when it is nothing.

    Words with links of their own get no more.  Where words are written from right to left, a number
    keeps its order.  ``data`` are the attributes of a link.
    """
    written: dict[str, str] = {}
    if towards_left:
        for number in contact.phones[:_MOST]:
            if any(map(str.isdigit, number)) and not _NO_NUMBER.search(number):
                written[number] = f'<bdi dir="ltr">{number}</bdi>'
    if contact.text is None or not any(type(span.value) is Link for span in contact.text.spans):
        for printed, url in _links(contact):
            words = escape(printed)
            written[words] = f"<a href={attribute(url)}{data}>{written.get(words, words)}</a>"
    return Reach(written) if written else None


def _links(contact: Contact) -> Iterator[tuple[str, str]]:
    """Yield the words to link, each with its address."""
    for mail in contact.emails[:_MOST]:
        url = f"mailto:{mail}"
        address = url if _MAIL.match(mail) else normal_url(url)
        if address is not None:
            yield mail, address
    for printed in contact.urls[:_MOST]:
        address = web(printed)
        if address is not None:
            yield printed, address
    for number in contact.phones[:_MOST]:
        # Without the code of a country nobody abroad could call it.
        if number.startswith("+") and not _NO_NUMBER.search(number):
            digits = _TRUNK.sub("", number)
            if digits.isascii() and 7 <= len(digits) <= 15:
                yield number, f"tel:+{digits}"
