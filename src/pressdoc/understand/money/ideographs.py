"""Numbers beside a mark in Chinese, Japanese and Korean, where no blank parts words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pressdoc.understand.money import numbers
from pressdoc.understand.money.found import Found, Number
from pressdoc.understand.money.numerals import NUMERALS, UNITS, read_digits, read_ideographs
from pressdoc.understand.money.words.patterns import BLANK

if TYPE_CHECKING:
    from pressdoc.understand.money.scan import Place, Scan

REACH = 48
"""Characters that a number may have."""

_LARGE = frozenset("万億兆亿萬억조")
_ODD = "多余餘"
"""Between number and currency: and some more ("300多万元")."""
_VAGUE = "几幾数數수몇"
"""Before a number: some ("几十万元", 数十億円)."""
_HEADING = frozenset({"百万", "百萬"})
"""No number, but the unit in which a column of a table states amounts: 百万円."""
_ALONE = frozenset("일이삼사오육칠팔구")
"""Hangul numerals that are words by themselves: "이 유로" is "this reason"."""
_DIGITS = re.compile(r"[0-9０-９]")
_UNIT = "".join(sorted(UNITS))
_RUN = re.compile(rf"[0-9０-９.,．，{_UNIT}]+(?:[ \u00a0][0-9０-９.,{_UNIT}]*[{_UNIT}])*")


def number_of(run: str, start: int, end: int) -> Number | None:
    """Return the number of a run of digits and numerals; "3亿" keeps its 3 apart from its scale."""
    figure = read_ideographs(run)
    if figure is None:
        return None
    digits = run.rstrip("".join(UNITS) + BLANK)
    scaled = any(char in UNITS for char in run)
    if scaled and digits and not any(char in NUMERALS for char in digits) and len(digits.split()) == 1:
        plain = read_digits(digits, ".")
        if plain is not None:
            return Number(plain, figure.exponent - plain.exponent, start, end, True)
    return Number(figure, 0, start, end, scaled)


def run_before(scan: Scan, at: int) -> int:
    """Return where the run of digits and numerals before a place begins."""
    text, low = scan.text, max(scan.low, at - REACH)
    first = at
    while first > low:
        char, next_char, before = text[first - 1], text[first], text[first - 2]
        if (
            char.isdecimal()
            or char in NUMERALS
            or (char in ".,．，" and first < at and next_char.isdecimal() and before.isdecimal())
        ):
            first -= 1
        elif char in BLANK and before in UNITS and (first == at or next_char.isdecimal()):
            first -= 1  # "1조 2,000억"
        elif char in BLANK and next_char in _LARGE and before.isdecimal():
            first -= 1  # "48 億 3,200 万円", as PDF files part them
        else:
            break
    return first


def left(scan: Scan, place: Place) -> Found | None:
    """Return the amount whose number stands before the mark: "180亿元", "1조 2,000억 원"."""
    text = scan.text
    at = place.start
    while at > scan.low and place.start - at < 2 and text[at - 1] in BLANK + "-":
        at -= 1
    some_more = text[at - 1] in _ODD
    at -= some_more
    first = run_before(scan, at)
    run = text[first:at]
    if run and run[0] in UNITS and text[first - 1] in _ODD and not some_more:
        # "300余万元"
        some_more, inner = True, run_before(scan, first - 1)
        first, run = inner, text[inner : first - 1] + run
    if not run.strip():
        return None if some_more else numbers.left(scan, place)
    if not _begins(scan, first, run, single=place.end - place.start == 1):
        return None
    number = number_of(run, first, at)
    if number is None:
        return None
    if text[first - 1] in "-−" and not (text[first - 2].isascii() and text[first - 2].isalnum()):
        first, number = first - 1, numbers.negated(number)
    found = Found(first, place.end, number, place.mark, suffixed=True)
    found.bound = "over" if some_more else None
    return found


def _begins(scan: Scan, first: int, run: str, *, single: bool) -> bool:
    """Return whether a run of numerals is a number of its own, and no part of a word or another number."""
    before = scan.text[first - 1]
    if run.strip() in _HEADING:
        return False
    if before in _VAGUE or (run[0] in UNITS and run[0] in "万亿億萬兆억조"):
        return False
    if _DIGITS.search(run):
        if before in "./±" or (before.isascii() and before.isalpha()):
            return False
        return not ("가" <= run[0] <= "힣" and before.isalpha())
    if run.strip() in _ALONE:
        return False
    if "가" <= run.strip()[-1] <= "힣" or "가" <= before <= "힣":
        # Every Hangul numeral is also a common syllable: the word must begin with it.
        return not before.isalpha() and not (single and len(run.strip()) == 1 and run.strip() not in "천만백십")
    return not (single and len(run) == 1 and run not in "千零")


def right(scan: Scan, place: Place) -> Found | None:
    """Return the amount whose number follows the mark: "人民币180亿", "US$5 million"."""
    text = scan.text
    match = scan.words.numbers.right.match(text, place.end)
    if match is None or match[1]:
        return None
    number = after(scan, match.start(5), match.end(), match[5], match[6])
    if number is None or not numbers.ends(scan, number.end, match[5]):
        return None
    signed = numbers.bracketed(scan, place.start, number, match)
    if signed is None:
        return None
    start, number = signed
    return Found(start, number.end, number, place.mark, suffixed=False)


def after(scan: Scan, start: int, stop: int, digits: str, vulgar: str | None = None) -> Number | None:
    """Return the number that begins at a place, with ideographic units or a scale word."""
    match = _RUN.match(scan.text, start)
    if match is not None and match.end() > stop and any(char in UNITS for char in match[0]):
        run = match[0].rstrip(".,．，")
        return number_of(run, start, start + len(run))
    return numbers.with_scale(scan, digits, vulgar or "", start, stop)
