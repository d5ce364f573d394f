"""What the words around an amount say of it: "about", "per share", the same in yuan."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from pressdoc.understand.money.words.around import MARGIN

if TYPE_CHECKING:
    from pressdoc.understand.money.found import Found
    from pressdoc.understand.money.scan import Scan

BEFORE = 32
"""Characters to look back for "about", "more than"."""
APART = 48
"""Characters that may part an amount from its equivalent."""

_DIGITS = frozenset("0123456789")
_SPACE = " \n\t\u00a0"


def settle_words(scan: Scan, found: Found) -> None:
    """Read "about", bounds and "per share" around an amount."""
    start = found.start if found.upper is None else _before_between(scan, found)
    if not _nothing_before(scan, start):
        start = _said_before(scan, found, start)
        if start < found.outer_start:
            found.outer_start = start
    if scan.text[found.start - 1] == "(" and _is_loss(scan, found):
        found.plain = found.plain._replace(digits=-found.plain.digits)
    if scan.words.around.per_before:
        found.per = _per_before(scan, start)
    if not found.over:
        _said_after(scan, found)
    elif found.outer_end < found.end:
        found.outer_end = found.end


def _per_before(scan: Scan, start: int) -> str | None:
    """Return what a sum is for one of, where that stands before it: "每股派息0.35港元"."""
    before = scan.text[max(0, start - 20) : start].lower()
    phrases = scan.words.around.per_before
    at, phrase, noun = max(((before.rfind(phrase), phrase, noun) for phrase, noun in phrases), default=(-1, "", ""))
    between = before[at + len(phrase) :].replace(" ", "")
    # Between the two there may be a word or two, but no punctuation and no other number.
    return noun if at >= 0 and (not between or between.isalpha()) else None


def _is_loss(scan: Scan, found: Found) -> bool:
    """Return whether brackets around a bare sum are an accountant's, "a loss of ($0.05)", and no aside."""
    text = scan.text
    if found.upper or found.plain.digits <= 0 or text[found.end] != ")":
        return False
    before = text[max(0, found.start - 80) : found.start].lower()
    if found.scaled and before.rstrip("( ").rpartition(" ")[2] not in scan.words.numbers.of_words:
        return False  # "the loss ($2.1 million)" says it beside
    return not scan.words.around.losses.isdisjoint(before.replace("(", " ").split())


def _before_between(scan: Scan, found: Found) -> int:
    before = scan.text[max(0, found.start - 16) : found.start]
    trimmed = before.rstrip(_SPACE).lower()
    for word in (*scan.words.ranges.betweens, *scan.words.ranges.froms):
        if trimmed.endswith(word):
            return found.start - len(before) + len(trimmed) - len(word)
    return found.start


def _nothing_before(scan: Scan, start: int) -> bool:
    """Return whether a word stands before a place, a blank between, that ends no phrase such as "more than"."""
    text, words = scan.text, scan.words
    before = text[start - 1]
    if before != " " or words.ideographs:
        return before in _DIGITS  # of the amount before, "$1$2"
    last = text[max(0, start - 24) : start - 1].rpartition(" ")[2].lower()
    return last not in words.around.before_last and last.isalpha()


def _said_before(scan: Scan, found: Found, start: int) -> int:
    """Read the phrases that end at a place, "more than about"; return where they begin."""
    words, text = scan.words, scan.text
    for number in range(3):
        if number and _nothing_before(scan, start):
            break
        before = text[max(0, start - BEFORE) : start]
        window = before.rstrip(" \n\t\u00a0(（").lower().replace("\n", " ")
        phrases = words.around.before_ends.get(window[-2:]) or words.around.before_ends.get(window[-1:])
        phrase = next((each for each in phrases if window.endswith(each)), None) if phrases else None
        if phrase is None:
            break
        if not words.ideographs and phrase[0].isalpha() and window[: -len(phrase)][-1:].isalpha():
            break
        said = words.around.before[phrase]
        if said == "about":
            found.approximate = True
        elif said == "minus":
            found.plain = found.plain._replace(digits=-abs(found.plain.digits))
            found.start += len(window) - len(before) - len(phrase)
        elif said != MARGIN:
            found.bound = found.bound or said
        start += len(window) - len(before) - len(phrase)
    return start


def _said_after(scan: Scan, found: Found) -> None:
    words, text = scan.words, scan.text
    end = found.end
    match = words.around.per_at(text, end)
    if match is not None:
        found.per = words.around.nouns[(match[match.lastindex or 1]).lower()]
        end = match.end()
    found.outer_end = max(found.outer_end, end)
    if text[found.number[1] - 1] != "+" and "+" in text[found.number[0] : found.number[1]]:
        found.bound = found.bound or "over"  # "$100+ million"
    tail = text[end : end + 24].lower().replace("’", "'")
    phrase = tail.lstrip(" \u00a0,")
    if not phrase.startswith(words.around.after_starts):
        return
    for said, bound in words.around.after:
        if phrase.startswith(said) and (words.ideographs or not phrase[len(said) : len(said) + 1].isalpha()):
            if bound == MARGIN:
                return
            if bound == "about":
                found.approximate = True
            else:
                found.bound = found.bound or bound
            found.outer_end = end + len(tail) - len(phrase) + len(said)
            return


def link_equivalents(scan: Scan, found: list[Found]) -> None:
    """Link amounts in brackets, or after "equivalent to", to the amount before them, in another currency."""
    first: Found | None = None
    for before, after in itertools.pairwise(found):
        if after.start - before.end > APART:
            first = None
            continue
        if first is None and after.code == before.code:
            continue
        phrase = scan.text[before.end : after.start].strip(_SPACE).lower()
        closed = phrase.lstrip(")） ")
        if first is not None and after.code != first.code and (_goes_on(scan, phrase) or _says_same(scan, closed)):
            first.equivalents += (after,)
        elif after.code != before.code and _says_same(scan, phrase):
            first = before
            first.equivalents += (after,)
        else:
            first = None


def _goes_on(scan: Scan, phrase: str) -> bool:
    """Return whether a phrase parts one equivalent from the next: "(€12m, $13m)"."""
    return phrase.strip(" ,;/、，") in scan.words.around.apart


def _says_same(scan: Scan, phrase: str) -> bool:
    """Return whether a phrase between two amounts says that the second is the first in other money."""
    words = scan.words
    inner = phrase.lstrip("(（,，;；—–").strip(_SPACE)
    if inner in words.around.equivalent or inner in ("=", "≈"):
        return bool(inner)
    return phrase[:1] in ("(", "（") and (not inner or inner in words.around.before or inner in words.around.equivalent)
