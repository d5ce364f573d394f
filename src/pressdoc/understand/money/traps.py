"""What looks like an amount and is none: pounds of rice, EUR 3 emissions, the variable $1."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pressdoc.understand.money.words.patterns import BLANK, LETTER

if TYPE_CHECKING:
    from pressdoc.understand.money.found import Found
    from pressdoc.understand.money.scan import Scan

YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")
"""Digits that are a year as soon as anything speaks for it."""

_ADDRESS = 80
"""Characters of an address to look at."""
_MARGIN = 2
"""Blanks on either side of a scanned text."""
_VERSION = re.compile(r"[0-9]{1,2}\.[0-9]\Z")
_HEXADECIMAL = frozenset("0123456789ABCDEF")
_LETTER = re.compile(f"[{LETTER}]")
_WORD = re.compile(rf"[{LETTER}]+")
_FOLLOWER = re.compile(rf"[{BLANK}]([a-zà-ÿ]+)")
_SHELL = re.compile(r"`|\$[A-Za-z_{(]|\$[0-9]\s+\$[0-9]")
_SHELL_WORDS = frozenset("shell script scripts awk bash argument arguments variable variables".split())


def is_trap(scan: Scan, found: Found, *, worded: bool) -> bool:
    """Return whether an amount that was read is something else."""
    text, words = scan.text, scan.words
    number = text[found.number[0] : found.number[1]].strip()
    if found.mark.exponent < 0 and text[found.number[1] : found.end].strip() == "p":
        # "12.5p" and "3p per share" are money, "1080p" is a picture and "5 p.m." an hour.
        return (number.isalnum() and words.around.per_at(text, found.end) is None) or (
            text[found.end] == "." and text[found.end + 1].isalpha()
        )
    if _is_no_sum(scan, found, number):
        return True
    if (
        worded
        and words.traps.goods
        and found.mark.codes[0] == "GBP"
        and not found.mark.because
        and _weighed(scan, found)
    ):
        return True
    if found.scaled or _is_all(scan, found):
        return False
    if found.mark.careful and found.mark.because == "code" and _VERSION.match(number):
        return words.around.per_at(text, found.end) is None  # "PHP 7.0", "SDG 16.4"
    if not number.isalnum():
        return False
    if found.end - found.start == 4 and _HEXADECIMAL.issuperset(text[found.start : found.end]):
        return True  # of a cryptographic key, "9CDF AED4"
    if (worded or found.mark.careful or found.mark.because == "code") and _is_name(scan, found, number):
        return True
    if found.mark.careful == 2:
        return True
    if found.mark.careful == 1 and _doubtful(scan, found, number):
        return True
    if text[found.start] != "$" or len(number) > 1 or not scan.shell:
        return False
    around = text[max(0, found.start - 60) : found.end + 30]
    return _SHELL.search(around) is not None or not _SHELL_WORDS.isdisjoint(_WORD.findall(around.lower()))


def _is_no_sum(scan: Scan, found: Found, number: str) -> bool:
    """Return whether a sum, whatever its size, is part of an address, a rate, a year's date or a model's name."""
    text = scan.text
    if found.mark.exponent < 0 and YEAR.match(number):
        return True  # "2010 Sen. Ensign", "2013c"
    if found.mark.careful == 3 and text[found.number[0] - 1] == "-" and not found.suffixed:
        return True  # "R-454B"
    return _is_slug(text, found) or _is_rate(scan, found)


def _is_slug(text: str, found: Found) -> bool:
    """Return whether a sum is part of an address: "/secures-first-usd-87-million-order"."""
    before, after = text[found.start - 2 : found.start], text[found.end : found.end + 2]
    if before[1] != "-" or not before[0].isalnum():
        return False
    if after[0] == "-" and after[1].isalnum():
        return True
    return "/" in text[max(0, found.start - _ADDRESS) : found.start].rpartition(" ")[2]


def _is_rate(scan: Scan, found: Found) -> bool:
    """Return whether a number is a rate of exchange: "1.082 EUR/USD", "EUR/USD 1.082"."""
    text, codes = scan.text, scan.marks.codes
    if text[found.end] == "/" and found.suffixed and text[found.end + 1 : found.end + 4] in codes:
        return True
    return (
        text[found.start - 1] == "/" and not found.suffixed and text[max(0, found.start - 4) : found.start - 1] in codes
    )


def _is_all(scan: Scan, found: Found) -> bool:
    """Return whether a text says nothing but a code that needs more, and a number, a blank between: "100 TRY"."""
    text = scan.text
    if not found.mark.careful or found.mark.because != "code":
        return False
    return found.start == _MARGIN and found.end == len(text) - _MARGIN and " " in text[found.start : found.end]


def _is_name(scan: Scan, found: Found, number: str) -> bool:
    """Return whether a word and a number are something's name: "CVE-2017-9604", "2024 marks the start", "EUR 3"."""
    if found.mark.careful and YEAR.match(number):
        return True
    joint = scan.text[found.number[0] - 1]
    if (
        joint == "-"
        and (found.mark.careful or found.mark.because == "code")
        and _LETTER.match(scan.text, found.number[0] - 2)
    ):
        return True
    if len(number) > 2 and not number.isalpha():
        return False
    follower = _FOLLOWER.match(scan.text, found.end)
    return follower is not None and follower[1] in scan.words.traps.standards


def confirmed(scan: Scan) -> list[Found]:
    """Return the amounts without those that may be models ("R500") or books ("livres") and that no other bears out."""
    found, text = scan.found, scan.text
    doubtful = {
        id(each)
        for each in found
        if (each.mark.careful == 3 and _is_bare(text, each)) or (each.mark.careful == 4 and not each.scaled)
    }
    if not doubtful or (len(found) == 1 and found[0].start < 6 and found[0].end > len(text) - 8):
        return found
    sure = {each.mark.codes[0] for each in found if id(each) not in doubtful}
    return [each for each in found if id(each) not in doubtful or each.mark.codes[0] in sure]


def _is_bare(text: str, found: Found) -> bool:
    """Return whether an amount is a small number alone, or with one letter: "R500", "X11R6.3", "R454B"."""
    number = text[found.number[0] : found.number[1]].strip()
    if found.scaled and number[-1] == "B" and number[:-1].isdecimal():
        return True
    return not found.scaled and (number.isdecimal() or _VERSION.match(number) is not None)


def speaks_of_shell(text: str) -> bool:
    """Return whether anything in a text belongs to a shell's script."""
    return _SHELL.search(text) is not None or not _SHELL_WORDS.isdisjoint(_WORD.findall(text.lower()))


def _doubtful(scan: Scan, found: Found, number: str) -> bool:
    """Return whether a mark that is also a word or a name has too little beside it: "COP26", "Rs 4 units"."""
    text = scan.text
    if found.start < 6 and found.end > len(text) - 8:
        return False  # it is all that the text says
    if found.mark.because == "code" and not found.suffixed and text[found.number[0] - 1].isalpha():
        return True
    if len(number) > 2 or scan.words.around.per_at(text, found.end):
        return False
    return len(number) < 2 or text[found.end] not in ".,;:)"


def _weighed(scan: Scan, found: Found) -> bool:
    """Return whether pounds are a weight: "50 pounds of rice", "it weighs 50 pounds"."""
    text, words = scan.text, scan.words
    after = text[found.end : found.end + 24].lstrip(" \n\u00a0").lower()
    around = text[max(0, found.start - 40) : found.end + 24].lower()
    if found.suffixed and not found.scaled and text[found.number[1]] == "-":
        return True  # "the 230-pound trophy"
    if after.startswith(words.traps.goods) and not after.startswith(words.traps.sums):
        return True
    return not words.traps.weighs.isdisjoint(_WORD.findall(around))
