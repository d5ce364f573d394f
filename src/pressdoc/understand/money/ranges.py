"""Ranges as one amount: "€3–4 million", "between 10 and 20 dollars", "3亿至4亿元"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from pressdoc.understand.money import ideographs, numbers
from pressdoc.understand.money.found import Found, Number
from pressdoc.understand.money.words.patterns import BLANK, DASH, LETTER

if TYPE_CHECKING:
    from pressdoc.understand.money.scan import Scan

_APART = 14
"""Characters that may part the two ends of a range."""
REACH = 64
"""Characters to look back for a lower end."""

_RANGING = 2
"""Words, the last of them "from"."""

_WORD = re.compile(rf"[{LETTER}]+")
_FOLLOWER = re.compile(rf"[{BLANK}][a-zà-ÿ]")


# -- an end without a mark of its own -----------------------------------------------------------------------


def upper_right(scan: Scan, found: Found) -> None:
    """Take in the upper end of a range that has no mark before it: "€3–4 million", "$5 to 7 million"."""
    words, text = scan.words, scan.text
    match = words.ranges.right.match(text, found.end)
    if match is None or (match[1] and not after_between(scan, found.start)):
        return
    if words.ideographs:
        upper = ideographs.after(scan, match.start(2), match.end(2), match[2])
    else:
        upper = numbers.with_scale(scan, match[2], "", match.start(2), match.end(2))
    if upper is None or not numbers.ends(scan, upper.end, match[2]):
        return
    stop = upper.end
    other = scan.mark_at(stop)
    if other is not None:
        if found.mark.codes[0] not in other.mark.codes and other.mark.codes[0] not in found.mark.codes:
            return
        stop = other.end
    elif not upper.scaled and (found.scaled or not _is_end(scan, found, match, stop)):
        return
    _share(found, upper)
    figure = upper.plain.times(upper.scale + found.mark.exponent)
    if found.figure.value < figure.value:
        found.upper, found.end = figure, stop
        found.scaled = upper.scaled


def _is_end(scan: Scan, found: Found, match: re.Match[str], stop: int) -> bool:
    """Return whether a second number without scale and mark is the upper end, and no count of things."""
    text = scan.text
    if text[stop] in "-‐‑" and text[stop + 1].isalpha():
        return False  # "$5-10-year"
    if match[1] or scan.words.around.per_at(text, stop):
        return True
    if text[match.start() : match.start(2)] in DASH:
        return not _FOLLOWER.match(text, stop)
    lower = text[found.number[0] : found.number[1]]
    return text[stop] in ".,;:)" or not (match[2].isdecimal() or lower.isdecimal())


def lower_left(scan: Scan, found: Found) -> None:
    """Take in the lower end of a range that has no mark after it: "3 bis 4 Millionen Euro"."""
    start = found.start
    near = scan.text[max(scan.low, start - 10) : start].replace("\n", " ").replace("\u00a0", " ").lower()
    if found.plain.digits < 0 or not near.rstrip().endswith(scan.words.ranges.join_ends):
        return
    if scan.words.ideographs:
        lower = _ideographic_lower(scan, start)
    else:
        lower = _digital_lower(scan, start, scaled=found.scaled)
    if lower is None or (lower.scaled and not found.scaled) or is_change(scan, lower.start):
        return
    scale = lower.scale
    if found.scaled and not lower.scaled:
        if not found.scale or lower.plain.value > found.plain.value:
            return
        scale = found.scale
    figure = lower.plain.times(scale + found.mark.exponent)
    if figure.value < found.figure.value:
        found.upper = found.figure
        found.plain, found.scale, found.start = lower.plain, scale, lower.start


def _digital_lower(scan: Scan, start: int, *, scaled: bool) -> Number | None:
    words, text = scan.words, scan.text
    low = max(scan.low, start - REACH)
    match = words.ranges.left.search(text, low, start)
    if match is None and words.ranges.between_left is not None:
        match = words.ranges.between_left.search(text, low, start)
    if match is None:
        return None
    at = match.start(1)
    if not numbers.begins(scan, at) or (text[at - 1] in DASH and text[at - 2].isdecimal()):
        return None
    exponent = 0
    if match[2]:
        scale = words.numbers.scale_at(text, match.end(1), match.end(2))
        if scale is None or scale[0] < 0 or scale[1] < match.end(2):
            return None
        exponent = scale[0]
    plain = numbers.read(scan, match[1], None, scaled=scaled or exponent > 0)
    return None if plain is None else Number(plain, exponent, at, match.end(), exponent > 0)


def _ideographic_lower(scan: Scan, start: int) -> Number | None:
    text = scan.text
    head = text[max(scan.low, start - 4) : start].rstrip(BLANK)
    joins = (*scan.words.ranges.joins, *DASH)
    if not head.endswith(joins):
        return None
    connector = max((join for join in joins if head.endswith(join)), key=len)
    end = max(scan.low, start - 4) + len(head) - len(connector)
    while text[end - 1] in BLANK:
        end -= 1
    first = ideographs.run_before(scan, end)
    if not any(char.isdecimal() for char in text[first:end]):
        return None
    return ideographs.number_of(text[first:end], first, end)


def _share(found: Found, upper: Number) -> None:
    """Give the upper end's scale to a lower end that has none, "€3–4 million"; not "$900 to $1.2 million"."""
    if upper.scale and not found.scaled and abs(found.plain.value) <= upper.plain.value:
        found.scale = upper.scale


# -- two amounts that are the ends of one range ------------------------------------------------------------


def join_ranges(scan: Scan, found: list[Found]) -> None:
    """Make one range of two amounts that a dash, "to" or "between ... and" joins."""
    joined: list[Found] = []
    for upper in found:
        if not joined or upper.start - joined[-1].end > _APART or not _joins(scan, joined[-1], upper):
            joined.append(upper)
            continue
        lower = joined[-1]
        lower.upper, lower.end, lower.scaled, lower.over = upper.figure, upper.end, upper.scaled, upper.over
        if not lower.mark.because:
            lower.mark = upper.mark._replace(exponent=lower.mark.exponent)
    found[:] = joined


def _joins(scan: Scan, lower: Found, upper: Found) -> bool:
    words, text = scan.words, scan.text
    if lower.upper or upper.upper:
        return False
    if lower.mark.codes[0] not in upper.mark.codes and upper.mark.codes[0] not in lower.mark.codes:
        return False
    joint = text[lower.end : upper.start].strip(" \n\t\u00a0\u202f").lower()
    if joint in words.ranges.ands:
        linked = after_between(scan, lower.start)
    elif joint in words.ranges.joins or (joint and joint in DASH):
        changed = words.ranges.becomes and text.startswith(words.ranges.becomes, upper.end)
        linked = not (changed or is_change(scan, lower.start)) and not (
            joint in words.ranges.joins and _from_alone(scan, lower)
        )
    else:
        # The hyphen of "£3m-£4m" may have been read as a sign.
        linked = not joint and text[upper.start] in DASH and upper.plain.digits < 0 <= lower.plain.digits
        if linked:
            upper.plain = upper.plain._replace(digits=-upper.plain.digits)
    if not linked:
        return False
    _share(lower, Number(upper.plain, upper.scale, 0, 0, upper.scaled))
    return lower.figure.value < upper.figure.value


def _from_alone(scan: Scan, lower: Found) -> bool:
    """Return whether "from" stands before a sum in millions: "sales, from $3 million to ..." stays two."""
    if not lower.scaled or not _after(scan, lower.start, scan.words.ranges.froms):
        return False
    before = scan.text[max(0, lower.start - 32) : lower.start].lower()
    return scan.words.ranges.ranging.isdisjoint(_WORD.findall(before))


def after_between(scan: Scan, at: int) -> bool:
    """Return whether "between" stands before a place."""
    return _after(scan, at, scan.words.ranges.betweens)


def _after(scan: Scan, at: int, phrases: tuple[str, ...]) -> bool:
    return bool(phrases) and scan.text[max(0, at - 16) : at].rstrip(" \n\u00a0").lower().endswith(phrases)


def is_change(scan: Scan, at: int) -> bool:
    """Return whether "from ... to" before a place says that something rose or fell."""
    if not _after(scan, at, scan.words.ranges.froms):
        return False
    ranges = scan.words.ranges
    before = _WORD.findall(scan.text[max(0, at - 48) : at].lower())
    if not ranges.ranging.isdisjoint(before[-_RANGING:]):
        return False  # "up 5%, with pay ranging from"
    return any(one in ranges.changes and two not in ranges.joins for one, two in pairwise(before))  # not "up to 300"
