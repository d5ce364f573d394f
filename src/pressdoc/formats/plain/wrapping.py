"""Hard-wrapped lines: whether a text has them, which line ends are the wrapping, and wrapping anew.

Width is counted in columns of a terminal: East Asian wide characters take two.
"""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

NARROWEST, WIDEST = 45, 132
"""Columns at which programs wrap: 60 to 80 in mail, up to 132 on line printers."""

COLUMN = " " * 6
"""Blanks that part columns; a line that is filled out to its width has fewer."""

_FEWEST = 3
"""Wrapped lines that a text must have before its wrapping is certain."""

LONG_LINE = 60
"""Columns from which on a line is prose, and no line of an address."""

_RAGGED = 20
"""Columns by which lines that were wrapped at one width may differ."""

_SLACK = 2
"""Columns that a wrapped line may be shorter than it had to be."""

_NEAR = 8
"""Columns between the widest lines of a wrapped text."""

# Ideographs, kana and their punctuation: scripts that set no blanks between words.  Hangul does.
_CJK = "\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003fffd"
_CJK_CHAR = re.compile(f"[{_CJK}]")
_WIDE_GAP = re.compile("(?<![！？])\u3000")
"""A wide blank inside a line, but not the one behind a sentence."""

# Below U+0300 and among dashes and quotation marks every character takes one column.
_ODD = re.compile("[\u00ad\u0300-\u200f\u2028-\u202e\u2060-\u206f\u20d0-\u20ff\u2190-\U0010ffff]")

_NO_COMPOUND = frozenset("and or to und oder bis bzw et ou à y o e of og och en".split())
"""Words after a hyphen that hangs: "mid- and long-term", "Vor- und Nachteile"."""


class Line(NamedTuple):
    """A line of the source that is not blank."""

    number: int
    """From 1."""
    indent: int
    """Columns before its first character."""
    words: str
    """Without blanks at its edges."""
    raw: str
    """As it stands, without blanks at its end."""


@functools.lru_cache(maxsize=4096)
def _cell(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def columns(words: str) -> int:
    """Return how many columns words take on a terminal.

    >>> columns("Osaka"), columns("大阪")
    (5, 4)
    """
    if words.isascii():
        return len(words)
    return len(words) + sum([_cell(char) - 1 for char in _ODD.findall(words)])


# -- reading -----------------------------------------------------------------------------------------------


def width_of(clumps: Iterable[Sequence[Line]]) -> int | None:
    """Return the column at which a text is wrapped, ``None`` unless that is certain.

    It is certain when the lines that another line follows are about equally wide, when most of
    them had no room for the next word, and when sentences run on into the next line.
    """
    pairs = [pair for clump in clumps if len(clump) > 1 for pair in itertools.pairwise(clump)]
    # A letterhead in columns is as wide as the paper.
    pairs = [pair for pair in pairs if COLUMN not in pair[0].words]
    if len(pairs) < _FEWEST:
        return None
    widths = [line.indent + columns(line.words) for line, _ in pairs]
    middle = _middle(widths)
    if not NARROWEST <= middle <= WIDEST:
        return None
    width = _widest([one for one in widths if one <= middle * 5 // 4])
    if width < middle:
        return None  # some short lines alike, an address, among paragraphs of a line each
    full = [pair for pair, one in zip(pairs, widths, strict=True) if one <= width and is_full(*pair, width)]
    # Addresses, items and the ends of paragraphs say nothing of the wrapping.
    fitting = sum(one for one in widths if width * 3 // 5 < one <= width)
    filled = sum(line.indent + columns(line.words) for line, _ in full)
    if len(full) < _FEWEST or filled * 4 < fitting * (2 if _breaks_sentences(pairs) else 3):
        return None
    return width if _runs_on(full) else None


_FEWEST_CUT, _ONE_IN = 2, 6
"""So many lines of a text whose tags were taken out are cut short, and one in so many that run on."""


def _breaks_sentences(pairs: list[tuple[Line, Line]]) -> bool:
    """Return whether most lines stop in the middle of a sentence.

    So stand the lines of a page's source whose tags were taken out after it was wrapped: some are much shorter.
    """
    return sum(runs_on(*pair) for pair in pairs) * 2 >= len(pairs)


def runs_on(line: Line, following: Line) -> bool:
    """Return whether a line ends in the middle of a sentence that the following one goes on with."""
    return following.words[0].islower() and line.words[-1] not in SENTENCE_ENDS


def is_cut(clumps: Iterable[Sequence[Line]], width: int) -> bool:
    """Return whether sentences go on behind lines that had room for the next word, more than now and then."""
    pairs = [pair for clump in clumps for pair in itertools.pairwise(clump) if runs_on(*pair)]
    roomy = sum(not is_full(*pair, width) for pair in pairs)
    return roomy >= _FEWEST_CUT and roomy * _ONE_IN >= len(pairs)


def _middle(widths: list[int]) -> int:
    """Return the width of the line in which the middle of all characters stands."""
    half, passed = sum(widths) / 2, 0
    for one in sorted(widths):
        passed += one
        if passed >= half:
            return one
    return 0


def _widest(widths: list[int]) -> int:
    """Return the greatest width that others come near to: an address may be wider than the text."""
    widths = sorted(widths)
    for at in range(len(widths) - 1, 1, -1):
        if widths[at] - widths[at - 2] <= _NEAR:
            return widths[at]
    return widths[-1]


def _runs_on(pairs: list[tuple[Line, Line]]) -> bool:
    """Return whether the second lines begin in the middle of sentences, where letters have cases.

    A capital behind a line that ends no sentence may be a name's, in German any noun's.
    """
    small = sum(second.words[0].islower() for _, second in pairs)
    capital = [first.words[-1] in SENTENCE_ENDS for first, second in pairs if second.words[0].isupper()]
    return small * 3 >= sum(capital) and small * 8 >= len(capital)


def is_full(line: Line, following: Line, width: int) -> bool:
    """Return whether the first word of the following line had no room in this one."""
    words = following.words
    if _CJK_CHAR.match(words):
        if _WIDE_GAP.search(line.words):
            return False  # 代表者名　代表取締役社長　藤堂　雅彦: fields, not a sentence
        room = 2
    else:
        first = words.split(None, 1)[0]
        if first[-1] == ":" and first[0].isupper():
            return False  # "Phone:" begins a line of its own
        room = 1 + columns(first)
    return line.indent + columns(line.words) + room > width - _SLACK


def is_wrapped_prose(lines: Sequence[Line]) -> bool:
    """Return whether lines are one wrapped paragraph by themselves, where a short text shows no width.

    All but the last are long, about equally so, and most of them stop in the middle of a sentence.
    """
    widths = [line.indent + columns(line.words) for line in lines[:-1]]
    if _is_moment(lines[-1].words) or any(_is_enclosed(line.words) for line in lines) or _is_said_again(lines):
        return False
    if not LONG_LINE <= min(widths) <= max(widths) <= min(widths) + _RAGGED or max(widths) > WIDEST:
        return False
    if _are_decks([line.words for line in lines]) or _are_fields(lines[:-1]):
        return False
    open_ends = sum(line.words[-1] not in ".!?:;。！？：；" or _ends_in_unit(line.words) for line in lines[:-1])
    return open_ends * 2 > len(widths) and widths[-1] + _RAGGED >= lines[-1].indent + columns(lines[-1].words)


def widest_of(clumps: Iterable[Sequence[Line]]) -> int:
    """Return how many columns the widest line takes."""
    return max((columns(line.words) for clump in clumps for line in clump), default=0)


def is_deck_below(lines: Sequence[Line], widest: int) -> bool:
    """Return whether the second of two lines is a deck in Japanese, where no program wrapped the text below.

    A headline that was broken by hand goes on behind a particle or a comma, which end no headline.
    """
    if len(lines) != 2 or widest <= WIDEST:
        return False
    upper, lower = (line.words for line in lines)
    is_japanese = _KANA.search(upper) is not None and _KANA.search(lower) is not None
    return is_japanese and _HEADLINE_END.match(upper[-1]) is not None and _CJK_CHAR.match(lower) is not None


_KANA = re.compile("[\u3041-\u3096]")
_HEADLINE_END = re.compile("[\u30a1-\u30fc\u3400-\u9fff]")
"""Ideographs and katakana, with which a headline ends more often than it is broken."""

_CLOSERS = {'"': '"', "“": "”"}


def is_wrapped_quotation(lines: Sequence[Line]) -> bool:
    """Return whether the first of some lines opens a quotation that only the last one closes."""
    first, *between = [line.words for line in lines[:-1]]
    closer = _CLOSERS.get(first[0])
    if closer is None or not lines[-1].words.rstrip(".,").endswith(closer):
        return False
    if any(closer in words for words in (first[1:], *between)) or closer in lines[-1].words.rstrip(".,")[:-1]:
        return False
    return all(line.words[-1] not in SENTENCE_ENDS for line in lines[:-1])


def _are_fields(lines: Sequence[Line]) -> bool:
    """Return whether wide blanks part the words of most lines: 代表者名　代表取締役社長　藤堂　雅彦."""
    return sum(_WIDE_GAP.search(line.words) is not None for line in lines) * 2 > len(lines)


SENTENCE_ENDS = frozenset('.!?:;…”“"»')
_UNIT = re.compile(r"\d\s[^\W\d_]{2,4}\.\Z")


def _ends_in_unit(words: str) -> bool:
    """Return whether the full stop of a line is that of a short unit behind a number: "1,24 Mrd."."""
    return _UNIT.search(words[-8:]) is not None


def _are_decks(lines: Sequence[str]) -> bool:
    """Return whether lines are decks of their own: each begins with a capital, most words with none, no full stop."""
    if any(line[-1] in ".!?:;,-–—。" or not line[0].isupper() for line in lines):
        return False
    words = [line.split() for line in lines]
    if any(sum(map(str.islower, line)) * 2 < len(line) for line in words):
        return False  # a headline whose words have capitals goes on with one
    return all(len(line[-1]) > _SHORT for line in words[:-1])


_SHORT = 3
"""Letters of a word such as "of", with which no deck ends."""
_AGAIN = 10
"""Characters by which a line is told to say again what stands behind a label in the line before."""


def _is_said_again(lines: Sequence[Line]) -> bool:
    """Return whether the second line begins with what the first has behind a label: "News: Acme ...", "Acme ..."."""
    _, label, rest = lines[0].words.partition(": ")
    return bool(label) and len(rest) > _AGAIN and lines[1].words.startswith(rest[:_AGAIN])


_ENCLOSING = frozenset("～〜~―—–－-")
_BRACKETS = ("（", "）")


def _is_enclosed(words: str) -> bool:
    """Return whether a line stands between two like signs or in a bracket, as decks in Japanese: ～夜も安心～."""
    if len(words) <= 2 or (words[0], words[-1]) == _BRACKETS:
        return len(words) > 2 and words.count(_BRACKETS[0]) == 1
    return words[0] == words[-1] and words[0] in _ENCLOSING


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _is_moment(words: str) -> bool:
    """Return whether a short line says a day, and perhaps an hour: it stands alone, below a headline."""
    if len(words) > LONG_LINE or words[-1] == "." or _YEAR.search(words) is None:
        return False
    first, _, rest = words.partition(" ")
    return sum(map(str.isdigit, words)) > 4 and (first[0].isdigit() or rest[:1].isdigit() or first[-1] == ",")


def fold(lines: Iterable[str]) -> str:
    """Return wrapped lines as one: with a blank between words, with nothing between CJK characters.

    >>> fold(["the long-", "term plan"])
    'the long-term plan'
    """
    folded: list[str] = []
    last = ""
    for line in lines:
        if last:
            folded.append(glue(last, line))
        folded.append(line)
        last = line
    return "".join(folded)


def glue(line: str, following: str) -> str:
    """Return what stands between two wrapped lines once they are one."""
    if _CJK_CHAR.match(following):
        return "" if _CJK_CHAR.match(line[-1]) else " "
    if line[-1] == "-" and len(line) > 1 and line[-2].isalpha() and following[0].islower():
        return " " if following.split(None, 1)[0] in _NO_COMPOUND else ""
    return " "


# -- writing -----------------------------------------------------------------------------------------------

_PIECE = re.compile(f" +|[{_CJK}]|[^ {_CJK}]+")
_CLOSING = frozenset("、。，．：；！？）］｝〉》」』】〕〗”’％〜ー・")
_OPENING = frozenset("（［｛〈《「『【〔〖“‘")


def wrap(words: str, width: int) -> str:
    r"""Return words in lines of at most ``width`` columns; ``\n`` stays a line end.

    Lines break at blanks and between CJK characters, and nowhere else: a word or an address that
    is longer keeps a line of its own.
    """
    return "\n".join(_wrapped(line, width) for line in words.split("\n"))


def _wrapped(line: str, width: int) -> str:
    if columns(line) <= width:
        return line
    out: list[str] = []
    used = 0
    for blanks, unit in _units(line):
        size = columns(unit)
        if out and used + len(blanks) + size > width:
            out.append("\n")
            used = 0
        elif blanks:
            out.append(blanks)
            used += len(blanks)
        out.append(unit)
        used += size
    return "".join(out)


def _units(line: str) -> Iterator[tuple[str, str]]:
    """Yield what cannot be broken, with the blanks before it."""
    blanks, unit = "", ""
    for piece in _PIECE.findall(line):
        if piece[0] == " ":
            if unit:
                yield blanks, unit
            blanks, unit = piece, ""
        elif unit and _may_break(unit, piece):
            yield blanks, unit
            blanks, unit = "", piece
        else:
            unit += piece
    if unit:
        yield blanks, unit


def _may_break(unit: str, piece: str) -> bool:
    """Return whether a line may end between two pieces: both CJK, and no mark cut off its words."""
    both = _CJK_CHAR.match(unit[-1]) and _CJK_CHAR.match(piece)
    return bool(both) and piece[0] not in _CLOSING and unit[-1] not in _OPENING
