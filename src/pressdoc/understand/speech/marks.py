"""Where quotation marks open and close in a text: one pass, in any language, without knowing what is said."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter
from sys import maxsize
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CLOSERS = {
    "“": '”"“',
    "„": '“”"',
    "”": "”",
    '"': '"”',
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "‘": "’'‘",
    "‚": "‘’'",
    "'": "'’",
    "「": "」",
    "『": "』",
    "〝": "〟",
    "＂": "＂",
}
"""Which marks close what each mark opens. Curly and straight ones are mixed in real releases."""

SINGLE = frozenset("‘‚'‹›")
"""Marks that an apostrophe can be taken for, or that mostly stand inside others."""

APOSTROPHES = frozenset("'’‘")
_RUNNING = frozenset('“„«"')
"""Marks that can open a quotation of several paragraphs of which only the last has a mark again."""

_MOST_PARAGRAPHS = 6
"""Paragraphs of such a quotation behind the first."""

SIDED = frozenset("「」『』〝〟„‚＂")
"""Marks that open or close whatever stands beside them."""

DEEPEST = 8
"""How many marks may be open at once; more are not looked at."""

_DOUBLE_MARKS = {char: re.compile(char) for char in "“”„«»「」『』〝〟＂‹›‚‘"}
_STRAIGHT = re.compile('"')
# The apostrophe first: the search for one literal is fast, the look back comes where one stands.
_SINGLE_OPENER = re.compile("'(?<=[ \\n(\\[—–“\"„\u00a0]')")
_BEFORE_OPENING = frozenset(" \n([{<—–-/:|*_>~¿¡“„\"«»‹›‘‚'「『")
_FIRST_WIDE = "\u2e80"
"""From here on scripts have no apostrophes."""
_AFTER_CLOSING = frozenset(",.;:!?…)]}—–-/|*_<”“’'\"»«›‹。，、！？；：）」』")
_ALWAYS_CLOSING = "”」』"
_IN_SINGLE = frozenset('([¿¡“„"«…')
_LEADING = frozenset(",:")
"""What stands behind who speaks, before the words."""
_CLAUSE_ENDS = frozenset(",.!?…;。，！？")


class Stretch:
    """What stands between an opening and a closing mark, blanks at its edges apart."""

    __slots__ = ("close_at", "closed", "end", "mark", "open_at", "paragraph", "start")

    def __init__(self, start: int, end: int, open_at: int, close_at: int, closed: bool, mark: str) -> None:
        self.start = start
        """Of the words, behind the mark."""
        self.end = end
        self.open_at = open_at
        """Of the opening mark."""
        self.close_at = close_at
        """Behind the closing mark; where there is none, behind the words."""
        self.closed = closed
        """Whether a mark closes it; if not, its paragraph or line ends it, or the next opening mark does."""
        self.mark = mark
        """The opening mark."""
        self.paragraph = 0
        """The number of its paragraph."""


_by_start = attrgetter("start")


class _Open:
    """A mark that waits for its partner."""

    __slots__ = ("at", "closers", "inside", "mark", "maybe")

    def __init__(self, mark: str, at: int) -> None:
        self.mark = mark
        self.at = at
        self.closers = CLOSERS[mark]
        self.inside: list[Stretch] = []  # stretches closed since this mark opened
        self.maybe = -1  # the first place that could close a single mark and could be an apostrophe


def _places(text: str, low: int, high: int) -> list[int]:
    """Return where marks stand in a part of a text, apostrophes inside words and after lone digits left out."""
    places = [match.start() for match in _STRAIGHT.finditer(text, low, high)]
    if not text.isascii():
        for char, mark in _DOUBLE_MARKS.items():
            if text.find(char, low, high) >= 0:
                places += [match.start() for match in mark.finditer(text, low, high)]
    if (
        text.find("‘", low, high) >= 0
        or text.find("‚", low, high) >= 0
        or text.startswith("'", low)
        or _SINGLE_OPENER.search(text, low, high)
    ):
        places += _apostrophes(text, low, high)
    places.sort()
    return places


def _apostrophes(text: str, low: int, high: int) -> list[int]:
    """Return where apostrophes stand in a part of a text that are not inside a word."""
    out: list[int] = []
    size = len(text)
    for char in "'’":
        at = text.find(char, low, high)
        while at >= 0:
            inside = at and text[at - 1].isalnum() and at + 1 < size and text[at + 1].isalnum()
            if not inside or text[at + 1] > _FIRST_WIDE:  # ‘손끝’은: a particle follows without a blank
                out.append(at)
            at = text.find(char, at + 1, high)
    return out


_LOOKED_AT = 65_536
"""Characters in which marks are looked for at once: of a long text not all are held together."""


def _pieces(paragraphs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield start and end of runs of paragraphs, together the whole text."""
    low = -1
    end = 0
    for start, end in paragraphs:
        if low < 0:
            low = start
        if end - low >= _LOOKED_AT:
            yield low, end
            low = -1
    if low >= 0:
        yield low, end


def scan(text: str, paragraphs: Sequence[tuple[int, int]]) -> Iterator[Stretch]:
    """Yield the outermost stretches between quotation marks, in order and disjoint.

    ``paragraphs`` are start and end of each paragraph, in order: a mark that nothing closes ends
    with its paragraph, or with its line when the next line opens with a mark again.  Nested
    quotations are inside the one reported.  Apostrophes, inches and minutes are no marks.
    One pass over the marks, whatever they are; no more than a paragraph's stretches are held at once.
    """
    if "''" not in text:
        yield from _scan(text, paragraphs)
        return
    for stretch in _scan(_with_whole_marks(text), paragraphs):
        if stretch.open_at and text.startswith(_TYPED, stretch.open_at - 1):
            stretch.open_at -= 1
        if text.startswith("''", stretch.close_at - 1):
            stretch.close_at += 1
        yield stretch


_TYPED = ("''", "``")
_TYPED_MARK = re.compile("((?<![\\w'`])(?:''|``)(?=[^\\s'`]))|(?<=[^\\s'\\d])''(?![\\w'])")
"""Two apostrophes, or two grave accents, before words; or two apostrophes behind them."""


def _with_whole_marks(text: str) -> str:
    """Return a text of the same length with a mark for two that were typed: ''We build,'' said Roe."""
    return _TYPED_MARK.sub(lambda match: " “" if match[1] else "” ", text)


def _scan(text: str, paragraphs: Sequence[tuple[int, int]]) -> Iterator[Stretch]:
    """Yield the stretches of a text in which every mark is one character."""
    waiting: Stretch | None = None  # what no mark closed yet
    for low, high in _pieces(paragraphs):
        places = _places(text, low, high)
        index, size = 0, len(places)
        while index < size:
            number = max(bisect_right(paragraphs, (places[index], maxsize)) - 1, 0)
            start, end = paragraphs[number]
            behind = bisect_left(places, end, index)
            if behind == index:  # between two paragraphs
                index += 1
                continue
            if waiting is not None:
                found = _run_on(text, paragraphs, waiting, places[index], number)
                waiting = None
                if found:
                    yield from found
                    index += 1
                    continue
            found = _in_paragraph(text, start, end, places[index:behind])
            for stretch in found:
                stretch.paragraph = number
            yield from found
            index = behind
            if found and not found[-1].closed:
                waiting = found[-1]


def _run_on(text: str, paragraphs: Sequence[tuple[int, int]], opened: Stretch, at: int, number: int) -> list[Stretch]:
    """Return how an open quotation runs on to the next mark, when that closes it paragraphs below.

    Nothing where a paragraph opens with a mark again, or the mark is too far away.
    """
    start, end = paragraphs[number]
    first = opened.paragraph + 1
    if not (opened.mark in _RUNNING and text[at] in CLOSERS[opened.mark] and start < at < end):
        return []
    if not first <= number < first + _MOST_PARAGRAPHS or opened.end < paragraphs[opened.paragraph][1] - 1:
        return []
    before, behind = text[at - 1], text[at + 1] if at + 1 < end else "\n"
    if before not in _CLAUSE_ENDS or not (behind.isspace() or behind in _AFTER_CLOSING):
        return []
    out: list[Stretch] = []
    for following in range(first, number + 1):
        low, high = paragraphs[following]
        last = following == number
        stretch = _stretch(text, _Open(opened.mark, low - 1), at if last else high, at + 1, last)
        if stretch is not None:
            stretch.open_at, stretch.paragraph = low, following
            out.append(stretch)
    return out


_PARTNERS = {'"': '"', "“": "”"}
"""The marks of nearly all quotations, opening and closing."""


def _in_paragraph(text: str, start: int, end: int, places: list[int]) -> list[Stretch]:
    done: list[Stretch] = []
    stack: list[_Open] = []
    following = 0  # the index of the mark behind
    size = len(places)
    while following < size:
        at = places[following]
        following += 1
        char = text[at]
        before = text[at - 1] if at > start else "\n"
        if not stack and before in " \n" and following < size:
            # A pair as nearly all are: no need to weigh anything.
            partner = places[following]
            last = text[partner - 1]
            if (
                partner > at + 1
                and text[partner] == _PARTNERS.get(char)
                and last not in " (—–"
                and not (last.isspace() or text[at + 1].isspace())
            ):
                done.append(Stretch(at + 1, partner, at, partner + 1, True, char))
                following += 1
                continue
        _take(text, stack, done, at, before, text[at + 1] if at + 1 < end else "\n")
    if stack:
        _give_up(text, stack, done, end)
    return done


def _take(text: str, stack: list[_Open], done: list[Stretch], at: int, before: str, behind: str) -> None:
    """Weigh one mark: it closes what is open, or opens, or is no mark."""
    char = text[at]
    if stack:
        top = stack[-1]
        if char in _ALWAYS_CLOSING and char in top.closers and top.mark != char:
            _close(text, stack, done, char, at)
            return
    could_open = char in CLOSERS and (_could_open(char, before, behind) or (not stack and _opens_apart(text, at)))
    if stack and _closes(stack, char, at, before, behind, could_open):
        _close(text, stack, done, char, at)
    elif could_open and not (char in "\"'" and before.isdigit()):
        if stack and before == "\n" and char not in SINGLE and stack[0].mark not in SINGLE:
            _give_up(text, stack, done, at)
        if len(stack) < DEEPEST:
            stack.append(_Open(char, at))


def _opens_apart(text: str, at: int) -> bool:
    """Return whether a mark with a blank on either side opens what somebody said: 'Roe said, " We build." '."""
    if text[at] not in _PARTNERS or text[at - 1 : at] != " " or text[at + 1 : at + 2] != " ":
        return False
    return text[at] != '"' or text[at - 2 : at - 1] in _LEADING


def _could_open(char: str, before: str, behind: str) -> bool:
    if char in SIDED:
        return True
    if behind.isspace() and char != "«" and behind not in "\u00a0\u202f":
        return False
    free = before in _BEFORE_OPENING or before.isspace()
    if char in SINGLE:
        return free and (behind.isalpha() or behind in _IN_SINGLE)
    if free:
        return True
    # A mark that opens wherever it stands: after ideographs there are no blanks.
    return (char in "“«" and not before.isalnum()) or (char in '“"' and "\u3000" <= before <= "\uffef")


def _closes(stack: list[_Open], char: str, at: int, before: str, behind: str, could_open: bool) -> bool:
    top = stack[-1]
    if char in APOSTROPHES and char not in top.closers:
        return not before.isspace() and before in _CLAUSE_ENDS and _waits(stack, char)
    if not _waits(stack, char):
        return False
    if char in SIDED or (char in "”»" and top.mark not in "”»"):
        return True
    if char in APOSTROPHES:
        return _closes_single(top, at, before, behind)
    # A mark that could open as well as close: blanks decide, or what it would close.
    if before.isspace() and could_open and char != "«":
        return False
    return not (could_open and before in "(—–" and top.at < at - 1)


def _waits(stack: list[_Open], char: str) -> bool:
    """Return whether any open mark can be closed by ``char``."""
    if char in stack[-1].closers:
        return True
    return len(stack) > 1 and any(char in opened.closers for opened in stack)


def _closes_single(top: _Open, at: int, before: str, behind: str) -> bool:
    """Return whether a single mark surely closes; one that may be a plural's apostrophe is kept in mind."""
    if before.isspace():
        return False
    if before in _CLAUSE_ENDS or behind in _AFTER_CLOSING or behind == "\n" or behind > _FIRST_WIDE:
        return True
    if behind.isspace() and before not in "sSxXz":
        return True
    if top.maybe < 0:
        top.maybe = at
    return False


def _close(text: str, stack: list[_Open], done: list[Stretch], char: str, at: int) -> None:
    """Close the nearest open mark that ``char`` closes; those opened since were none."""
    while char not in stack[-1].closers:
        stack.pop()
    opened = stack.pop()
    stretch = _stretch(text, opened, at, at + 1, True)
    if stretch is not None:
        (stack[-1].inside if stack else done).append(stretch)


def _give_up(text: str, stack: list[_Open], done: list[Stretch], end: int) -> None:
    """End what is open: a single mark was an apostrophe, a double one runs to the end.

    What was closed inside it counts by itself then, unless it is of single marks.
    """
    found: list[Stretch] = []
    doubles = [opened.at for opened in stack if opened.mark not in SINGLE]
    for opened in stack:
        if opened.mark not in SINGLE:
            inside = [other for other in opened.inside if other.mark not in SINGLE]
        elif doubles and doubles[0] < opened.at:
            continue  # inside a quotation that is reported
        else:
            inside = opened.inside
        stretch = None
        if opened.mark in SINGLE and opened.maybe >= 0:
            stretch = _stretch(text, opened, opened.maybe, opened.maybe + 1, True)
            inside = [other for other in inside if other.open_at > opened.maybe]
        elif opened.mark not in SINGLE or (opened is stack[0] and opened.mark in "‘‹"):
            # It ends where the next one starts, whether that was closed or not.
            starts = [at for at in doubles if at > opened.at] + [other.open_at for other in inside[:1]]
            limit = min([*starts, end])
            stretch = _stretch(text, opened, limit, limit, False)
        found += inside if stretch is None else [stretch, *inside]
    found.sort(key=_by_start)
    done += found
    stack.clear()


def _stretch(text: str, opened: _Open, end: int, close_at: int, closed: bool) -> Stretch | None:
    start = opened.at + 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return None
    return Stretch(start, end, opened.at, close_at if closed else end, closed, opened.mark)
