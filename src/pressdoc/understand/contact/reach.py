"""Whether anybody can be reached at what words say, and whether they are running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pressdoc.model import Link, Paragraph
from pressdoc.understand.contact.addresses import addresses_in, is_domain

if TYPE_CHECKING:
    from pressdoc.understand.contact.words import ContactWords
    from pressdoc.understand.work import Entry

LONGEST_LINES = 600
"""Characters of a block of lines; a longer one is no contact."""

FEWEST_DIGITS = 4
"""In a telephone number; the rest may be letters: 1-800-FULMARS."""

_NO_DIGITS = bytes(set(range(128)) - set(b"0123456789"))

NUMBER = re.compile(r"[0-9０-９][\d \u00a0().\-–/‐‑−－]{5}")
"""What may be a telephone number; a cheap test."""


def may_reach(plain: str) -> bool:
    """Return whether words may hold an address; a cheap test."""
    return (
        "@" in plain
        or "＠" in plain
        or NUMBER.search(plain) is not None
        or "www." in plain
        or "://" in plain
        or ("[" in plain and bool(addresses_in(plain)))
    )


def has_digits(plain: str) -> bool:
    """Return whether words have the digits of a telephone number; outside ASCII nobody counts them."""
    return not plain.isascii() or len(plain.encode().translate(None, _NO_DIGITS)) >= FEWEST_DIGITS


def reaches(entry: Entry) -> bool:
    """Return whether somebody can be reached at what a block says."""
    plain = entry.plain
    if "@" in plain or "://" in plain or _has_link(entry):
        return True
    if not may_reach(plain):
        return len(plain) <= 80 and is_domain(plain.strip())
    return bool(addresses_in(plain[:LONGEST_LINES]))


def _has_link(entry: Entry) -> bool:
    """Return whether words are linked with an address that is not printed."""
    return isinstance(entry.block, Paragraph) and any(
        isinstance(span.value, Link) and span.value.url.startswith(("mailto:", "tel:"))
        for span in entry.block.text.spans
    )


def is_prose(plain: str) -> bool:
    """Return whether words are a sentence: many of them, with a full stop at the end."""
    stripped = plain.rstrip(' \n"”’)')
    if stripped.endswith(("。", "！")):
        return len(plain) > 30
    return len(stripped) > 60 and stripped.endswith((".", "!", "?")) and stripped.count(" ") > 8


def ends_in_form(words: ContactWords, plain: str) -> bool:
    """Return whether a full stop is that of a legal form: "Contact: Ann Lee, 555-0142, for Acme Corp."."""
    return plain.rstrip().rpartition(" ")[2].strip(".,").casefold() in words.organisations
