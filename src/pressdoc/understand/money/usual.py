"""The usual form, "$2.5 billion", "RMB 998 million", "€87,000", read in one match.

Most amounts of a release look so, with nothing beside them that has a say: no other number or mark, no
range, sign or bracket.  Whatever else stands there is left to the long way of `Scan.read`, which comes to
the same result.
"""

from __future__ import annotations

import functools
import re
import string
from typing import TYPE_CHECKING

from pressdoc.understand.money import numbers
from pressdoc.understand.money.found import Found, Number
from pressdoc.understand.money.numerals import Figure, figure
from pressdoc.understand.money.words.patterns import BLANK, LETTER

if TYPE_CHECKING:
    from pressdoc.understand.money.scan import Scan
    from pressdoc.understand.money.words.currencies import Mark

_number = functools.partial(tuple.__new__, Number)
"""Makes a `Number` of its fields, twice as fast as calling it."""
_FORM = re.compile(
    rf"[{BLANK}]?([0-9]+(?:[.,][0-9]+)*)(?:([ \u00a0]?)([A-Za-z][{LETTER}]*)(?: ([A-Za-z][{LETTER}]*))?)?"
)
"""A number after a mark, with the two words that follow it; of what is optional it takes all there is."""
_BEFORE = frozenset(' \n\u00a0("“')
"""Characters before a mark that are no part of the amount."""
_NO_NUMBER = frozenset("$€£" + string.ascii_letters)
"""Characters after "to" and "and" with which no number begins."""
_ENDS = frozenset('.;:!?"”')
"""Characters after which nothing belongs to the amount any more."""


def usual(scan: Scan, start: int, end: int, mark: Mark) -> Found | None:
    """Return the amount at a mark if it has the usual form and is easily told from what surrounds it."""
    text, words = scan.text, scan.words
    if start > scan.low and (text[start - 1] not in _BEFORE or (text[start - 2].isdecimal() and start - 1 > scan.low)):
        return None
    if not words.usual.plainly or not mark.before or mark.exponent or mark.careful:
        return None
    match = _FORM.match(text, end)
    if match is None:
        return None
    digits, gap, word, follower = match.groups()
    exponent = 0
    if word is None:
        over = _is_over(scan, end := match.end(), "")
    elif exponent := words.usual.scales.get(word, 0):
        end = match.end(3)
        over = _is_over(scan, end, word) if follower is None else _passes(scan, follower, match.end())
    else:
        end = match.end(1)
        over = _passes(scan, word, match.end(3)) if gap else None
    plain = None if over is None else _figure(scan, digits, exponent)
    if over is None or plain is None:
        return None
    number = _number((plain, exponent, match.start(1), end, exponent > 0))
    found = Found(start, end, number, mark, suffixed=False)
    found.over = over
    return found


def _figure(scan: Scan, digits: str, exponent: int) -> Figure | None:
    """Return the number that digits say; ``None`` when that is not clear."""
    words = scan.words
    if len(digits) < 6 and digits.isdecimal():
        return figure((int(digits), 0))
    if words.numbers.decimal == ".":
        whole, _, rest = digits.partition(".")
        if rest.isdecimal() and whole.isdecimal() and len(digits) < 12:
            return figure((int(whole + rest), -len(rest)))
    plain = numbers.read(scan, digits, None, scaled=exponent > 0, before=True)
    return None if plain is not None and numbers.is_twice(plain, exponent) else plain


def _passes(scan: Scan, follower: str, end: int) -> bool | None:
    """Return whether the word after a blank says nothing of the amount; ``None`` when it may be part of it."""
    words, small = scan.words, follower.lower()
    if not (small == follower or follower.istitle() or follower.isupper()):
        return None  # perhaps two words without a blank
    if follower in words.usual.heeded or small in words.numbers.powers:
        return None
    if follower in words.usual.links and not (scan.text[end] == " " and scan.text[end + 1] in _NO_NUMBER):
        return None
    return small not in words.usual.asides


def _is_over(scan: Scan, end: int, scale: str) -> bool | None:
    """Return whether all is said at a place without a word after it; ``None`` when that is not certain."""
    text, words = scan.text, scan.words
    char, after = text[end], text[end + 1]
    if char in _ENDS:
        # Of "bn." the full stop may be a part.
        abbreviated = char == "." and scale and f"{scale.lower()}." in words.numbers.powers
        return None if abbreviated or after.isdecimal() else True
    if char == ",":
        return None if after.isdecimal() else False
    beside = end + (char == " ")
    if text[beside] in words.marks.alone and text[beside + 1].isdecimal():
        return True  # the next amount
    if (char == ")" and scale) or (char == " " and after == "(") or (char == "\n" and after == "\x00"):
        return True
    return True if end == len(text) - 2 else None
