"""Where in a text a currency may be marked: signs by their last character, codes and names as whole words.

Almost all of a text is neither, and is passed over without a step of Python for each character.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.understand.money.words.patterns import LETTER

if TYPE_CHECKING:
    from collections.abc import Set

    from pressdoc.understand.money.words.language import MoneyWords
    from pressdoc.understand.money.words.marks import Marks

_ASCII = bytes(range(128))
_LETTERS_ONLY = bytes(code if code < 128 and chr(code).isalpha() else 32 for code in range(256))
"""Makes a blank of every byte that is no ASCII letter."""
_LETTER = re.compile(f"[{LETTER}]")
_LEADS = frozenset("-([/*+~≈=:“„«\"'’.,>|–—‐‑")
"""What may stand before a code, besides blanks and digits."""
_PARTING = frozenset("،؛؟-‐‑–—/().,;:!?\"“”„'’*|[]")
"""What may touch a name, besides blanks."""
_DIGITS = frozenset("0123456789０１２３４５６７８９٠١٢٣٤٥٦٧٨٩")
_ASCII_DIGITS = frozenset("0123456789")


class Places(NamedTuple):
    """Where to look in a text."""

    at: list[int]
    """In order; where no word begins it is the last character of a sign ("$"), or the first digit after a
    glued abbreviation ("Rs20")."""
    ends: dict[int, int]
    """Where each of them ends that begins a word."""
    triggers: list[str]
    """The words of the text that may belong to a statement which currency its amounts are in."""


def places(text: str, words: MoneyWords, parted: Set[str] | None = None) -> Places:
    """Return the places to look at.  The text has a blank at either end.

    ``parted`` are what blanks part it into, each once, where the caller has them already.
    """
    marks = words.marks
    if words.ideographs:
        return _matched(text, marks)
    # Bytes are parted and looked up at half the price of a str; what stands outside ASCII is little.
    encoded = (text if parted is None else " ".join(parted)).encode("utf-8", "surrogatepass")
    odd = "" if text.isascii() else encoded.translate(None, _ASCII).decode("utf-8", "surrogatepass")
    at: list[int] = []
    for char in ("$", *marks.signs.keys() & odd):
        for sign in marks.signs[char]:
            at += _all(text, sign, len(sign) - 1)
    ends: dict[int, int] = {}
    triggers: list[str] = []
    for piece in marks.pieces.keys() & encoded.translate(_LETTERS_ONLY).split():
        group = marks.pieces[piece]
        if not group:
            triggers.append(piece.decode())
        for word in group:
            _place(text, marks, word, at, ends)
    if odd and not marks.beyond_ascii.keys().isdisjoint(odd):
        present = set(_parted(text))
        for word in itertools.chain.from_iterable(marks.beyond_ascii.values()):
            if word in present or (not word.isalpha() and word in text):
                _place(text, marks, word, at, ends)
    at += ends
    at.sort()
    return Places(at, ends, triggers)


def _matched(text: str, marks: Marks) -> Places:
    """Return the places in a script without blanks between words, where a pattern has to find them."""
    at: list[int] = []
    ends: dict[int, int] = {}
    for match in marks.anchors.finditer(text):
        start, end = match.span()
        if end > start + 1:
            # A code or glued name with one character before it.
            start += not text[start].isalpha()
            ends[start] = end
        at.append(start)
    return Places(at, ends, [phrase for phrase in marks.stated if phrase in text] if at else [])


def _parted(text: str) -> list[str]:
    """Return the words of a text in any script."""
    for char in (*_PARTING, *_DIGITS):
        if char in text:
            text = text.replace(char, " ")
    return text.split()


def _all(text: str, wanted: str, offset: int = 0) -> list[int]:
    """Return where a str begins in a text, every time; with an offset to its characters."""
    at = text.find(wanted)
    found = []
    while at >= 0:
        found.append(at + offset)
        at = text.find(wanted, at + len(wanted))
    return found


def _place(text: str, marks: Marks, word: str, at: list[int], ends: dict[int, int]) -> None:
    """Add the places of one word: where it stands by itself, after a digit, or before one."""
    found = _all(text, word)
    coded, named = word in marks.codes, word in marks.heads
    apart = named and (not word.isalpha() or any(_stands_apart(text, start, word) for start in found))
    for start in found:
        end = start + len(word)
        before, after = text[start - 1], text[end]
        if _LETTER.match(after):
            continue
        alone = named and not before.isalnum()
        leads = before in _DIGITS or (coded and (before in _LEADS or before.isspace()))
        if leads or (apart and alone and not after.isalpha()):
            ends[start] = end
        if alone and text[end + (after == ".")] in _ASCII_DIGITS:
            at.append(end + (after == "."))


def _stands_apart(text: str, start: int, word: str) -> bool:
    before, after = text[start - 1], text[start + len(word)]
    return (before in _PARTING or before.isspace()) and (after in _PARTING or after.isspace())
