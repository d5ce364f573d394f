"""Tables in plain text: rows whose columns are set apart by tabs or by aligned blanks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.formats.pages import abreast
from pressdoc.formats.pages.grid import grid
from pressdoc.formats.plain.wrapping import Line, columns
from pressdoc.model import Cell, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_COLUMNS = 32
"""Lines with more cells are no table of a release."""

WIDEST = 200
"""Columns on a terminal; rows that would be wider are written with tabs instead."""

_CELL = re.compile(r"[^\s]+(?: [^\s]+)*")
_DAY = re.compile(r"\d{2,4}年\d{1,2}月(?:\d{1,2}日)?期?")
_FIGURE = re.compile(
    r"""
    [(\-–—+−±~<>]{0,3} (?:[^\W\d_]{0,3}[$€£¥₹])?   # "(", "-", "US$"
    \s? [(\-–—+−]?
    (?:\d[\d.,'’/]* | [-–—－])                     # digits, or a dash for none
    (?:(?<=\d)[円億万千百兆株台個件名人店]{1,3}(?:\d\d銭)?)?  # what is counted: 22円00銭
    \s? [%％)xX*]{0,3}
    """,
    re.VERBOSE,
)
_YEAR = re.compile(r"(?:[Qq][1-4]|[Hh][12]|FY)?\s?(?:19|20)\d\d[AEF]?")
_RULE = re.compile(r"[-=_–—\s]+")
_SIGN = frozenset("$€£¥₹(")
_AFTER = frozenset("%)")


class _Found(NamedTuple):
    """A cell where it stands on its line."""

    start: int
    end: int
    text: str


def read_table(lines: Sequence[Line]) -> Table | None:
    """Return the table that lines are, ``None`` unless that is certain.

    Certain are at least three rows (two below a head of years), most of them with the same
    number of cells that begin or end at the same places, and a column of figures among them.
    Lines of dashes below a head are its rule.
    """
    gaps = sum("  " in line.words or "\t" in line.words for line in lines)
    if gaps < 2 or gaps * 2 < len(lines):
        return None
    lines = [line for line in lines if not _RULE.fullmatch(line.words)]
    if len(lines) < 3:
        return None
    rows = _tabbed(lines) or _spaced(lines)
    return None if rows is None else Table(rows, header_rows=_head(rows))


def read_addresses(lines: Sequence[Line], *, top: bool = False) -> list[str] | None:
    """Return the addresses that stand side by side on the lines, ``None`` unless that is certain.

    At the ``top`` of a text lines of a letterhead may stand beside one; each of them comes by itself.
    """
    if len(lines) > abreast.MOST_LINES or sum(_WIDE in line.words or "\t" in line.words for line in lines) < 2:
        return None
    rows = _between_tabs(lines) or _at_columns([line.raw.expandtabs(8) for line in lines])
    columns = abreast.columns_of(rows)
    if columns is None and (parted := _between_blanks(lines)) is not None:
        rows = parted if (columns := abreast.columns_of(parted)) is not None else rows
    if columns is None and top:
        columns = abreast.columns_of(rows, letterhead=True)
    if columns is None:
        return None
    words = [piece.words for row in rows for piece in row]
    found = [[words[number] for number in column] for column in columns]
    return [one for column in found for one in (["\n".join(column)] if abreast.is_address(column) else column)]


_WIDE = "   "
"""Blanks that part columns without figures."""
_GAP = re.compile(r"\t\s*|\s{3,}")

_ASTRAY = 2
"""Columns by which a line of an address may stand out of its own."""


def _between_tabs(lines: Sequence[Line]) -> list[list[abreast.Piece]] | None:
    """Return what tabs part, where every line has as many pieces: tabs align nothing when words are long.

    A label may stand in front of the first line, "Contacts:".
    """
    return _pieces([[" ".join(piece.split()) for piece in line.words.split("\t") if piece.strip()] for line in lines])


def _between_blanks(lines: Sequence[Line]) -> list[list[abreast.Piece]] | None:
    """Return what wide gaps part that align nothing, as cells of a page come out in a copy.

    Below the last gap the longer of two addresses goes on: the left one, unless its lines are indented.
    A line above the first may be a label, "Contacts:".
    """
    rows = [[" ".join(piece.split()) for piece in _GAP.split(line.words)] for line in lines]
    label = rows[0][0] if len(rows[0]) == 1 and rows[0][0].endswith((":", "：")) else None
    begins = 0 if label is None else 1
    ends = max((number for number, row in enumerate(rows, 1) if len(row) > 1), default=0)
    pieces = _pieces(rows[begins:ends]) if ends else None
    if pieces is None:
        return None
    last = max(piece.at for piece in pieces[-1])
    below = [
        [abreast.Piece(last if line.indent > _INDENTED else 0, row[0])]
        for line, row in zip(lines[ends:], rows[ends:], strict=True)
    ]
    return [*([] if label is None else [[abreast.Piece(-1, label)]]), *pieces, *below]


def _pieces(rows: list[list[str]]) -> list[list[abreast.Piece]] | None:
    """Return the pieces of rows at their columns, ``None`` where a row has more or fewer of them."""
    count = len(rows[-1])
    label = len(rows[0]) == count + 1 and rows[0][0].endswith((":", "："))
    if count < 2 or any(len(row) != count for row in (rows[1:] if label else rows)):
        return None
    return [
        [abreast.Piece(at, words) for at, words in enumerate(row, -1 if label and not number else 0)]
        for number, row in enumerate(rows)
    ]


def _at_columns(lines: Sequence[str]) -> list[list[abreast.Piece]]:
    """Return what stands at each column: pieces that stand a little out of it are put there.

    Where only one blank was left before a column, it parts two pieces too.
    """
    found = [[(cell.start(), cell[0]) for cell in _CELL.finditer(line)] for line in lines]
    counts = Counter(at for row in found for at, _ in row)
    columns: list[int] = []
    for at, count in counts.most_common():
        if count > 1 and all(abs(at - known) > _ASTRAY for known in columns):
            columns.append(at)
    rows: list[list[abreast.Piece]] = []
    for row in found:
        pieces: list[abreast.Piece] = []
        for at, words in row:
            inside = sorted(cut for known in columns if (cut := _cut(words, known - at)) is not None)
            inside = [at + cut for cut in inside]
            for start, end in pairwise([at, *inside, at + len(words) + 1]):
                near = next((known for known in columns if abs(known - start) <= _ASTRAY), start)
                pieces.append(abreast.Piece(near, words[start - at : end - 1 - at]))
        rows.append(pieces)
    return rows


def _cut(words: str, at: int) -> int | None:
    """Return where a word begins in words that run over a column: there, or a little astray."""
    places = (at + astray for astray in (0, 1, -1, 2, -2))
    return next((place for place in places if 0 < place < len(words) and words[place - 1] == " "), None)


def _tabbed(lines: Sequence[Line]) -> list[list[Cell]] | None:
    if sum("\t" in line.words for line in lines) * 3 < len(lines) * 2:
        return None
    cut = [[" ".join(cell.split()) for cell in line.raw.split("\t", MOST_COLUMNS)] for line in lines]
    wide = max(map(len, cut))
    whole = [row for row in cut if len(row) == wide]
    if wide < 2 or wide > MOST_COLUMNS or len(whole) * 3 < len(cut) * 2 or not _has_figures(whole):
        return None
    return [[*map(Cell, row), *[Cell()] * (wide - len(row))] for row in cut]


def _has_figures(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether a column other than the first holds figures in most rows, and the first words."""
    if sum(row[0].endswith((":", "：")) for row in rows) * 2 > len(rows):
        return False  # "Phone: 555 0136"
    return any(sum(_is_figure(row[at]) for row in rows) * 5 >= len(rows) * 3 for at in range(1, len(rows[0])))


def _is_figure(cell: str) -> bool:
    return _FIGURE.fullmatch(cell) is not None or _DAY.fullmatch(cell) is not None


def _spaced(lines: Sequence[Line]) -> list[list[Cell]] | None:
    found = [_cells(line.raw.expandtabs(8)) for line in lines]
    if max(map(len, found)) > MOST_COLUMNS:
        return None
    counts = [len(row) for row in found if len(row) > 1]
    if not counts:
        return None
    usual = max(sorted(set(counts)), key=counts.count)
    whole = [row for row in found if len(row) == usual]
    if len(whole) < 2 or len(whole) * 2 < len(found):
        return None
    if not _has_figures([[cell.text for cell in row] for row in whole]):
        return None
    labels = [row[0].start for row in whole]
    if max(labels) - min(labels) > _INDENTED:
        return None  # the words of a row may be indented, as those of sums are
    if not all(_is_aligned([row[at] for row in whole]) for at in range(1, usual)):
        return None
    starts = [min(row[at].start for row in whole) for at in range(usual)]
    ends = [max(row[at].end for row in whole) for at in range(usual)]
    rows: list[list[Cell]] = []
    for row in found:
        cells = _in_columns(row, starts, ends)
        if cells is None:
            return None
        rows.append(cells)
    return rows


_INDENTED = 8
"""Columns by which the words of a row may stand behind those of another."""


def _cells(line: str) -> list[_Found]:
    """Return the stretches between two blanks and more; a sign of a currency belongs to its figure."""
    cells: list[_Found] = []
    for found in _CELL.finditer(line):
        if len(cells) > MOST_COLUMNS:
            break
        cell = _Found(found.start(), found.end(), found[0])
        before = cells[-1] if cells else None
        if before is not None and (before.text in _SIGN or cell.text in _AFTER):
            glue = " " if before.text in _SIGN and before.text != "(" else ""
            cells[-1] = _Found(before.start, cell.end, before.text + glue + cell.text)
        else:
            cells.append(cell)
    return cells


def _is_aligned(cells: Sequence[_Found]) -> bool:
    """Return whether cells begin at one place, or end at one; ")" and "%" may stick out.

    Above figures that do the words of a head may stand anywhere over them.
    """
    figures = [cell for cell in cells if _is_figure(cell.text)]
    under = figures if len(figures) > 1 else cells
    starts, ends = [cell.start for cell in under], [cell.end for cell in under]
    if max(starts) != min(starts) and max(ends) - min(ends) > 1:
        return False
    return all(cell.start < max(ends) and cell.end > min(starts) for cell in cells)


def _in_columns(row: Sequence[_Found], starts: list[int], ends: list[int]) -> list[Cell] | None:
    """Return the cells of a row in the columns they stand over, ``None`` where they do not fit."""
    cells: list[Cell] = []
    for cell in row:
        first = bisect_left(ends, cell.start + 1)
        after = bisect_left(starts, cell.end)
        if first >= after or first < len(cells):
            return None
        cells += [Cell()] * (first - len(cells))
        spanned = after - first
        cells.append(Cell(cell.text, columns=spanned))
        cells += [_COVERED] * (spanned - 1)
    cells += [Cell()] * (len(starts) - len(cells))
    return [cell for cell in cells if cell is not _COVERED]


_COVERED = Cell(header=True)  # marks the place of a cell that another one covers; never in a table


def _head(rows: Sequence[Sequence[Cell]]) -> int:
    """Return how many rows stand above the first one with figures other than years."""
    for number, row in enumerate(rows):
        rest = [cell.text.plain for cell in row[1:]]
        if any(_is_figure(cell) and not _YEAR.fullmatch(cell) for cell in rest):
            return number
    return 0


# -- writing -----------------------------------------------------------------------------------------------


def write_table(table: Table, words: Sequence[Sequence[str]]) -> str:
    """Return the rows of a table in aligned columns; ``words`` has the text of each cell.

    Columns of figures are set flush right.  Rows that would be very wide have tabs between cells.
    """
    rows = _placed(table, words)
    count = max((at + span for row in rows for at, span, _ in row), default=0)
    widths = [0] * count
    figures = [0] * count
    for row in rows:
        for at, span, text in row:
            if span == 1:
                widths[at] = max(widths[at], columns(text))
                figures[at] += 1 if _is_figure(text) else -1 if text and not _YEAR.fullmatch(text) else 0
    if sum(widths) + 2 * count > WIDEST:
        return "\n".join("\t".join(row) for row in words)
    return "\n".join(_set(row, widths, figures) for row in rows)


def _placed(table: Table, words: Sequence[Sequence[str]]) -> list[list[tuple[int, int, str]]]:
    placed = []
    for row, texts in zip(grid(table), words, strict=False):
        given = iter(texts)
        placed.append([(one.column, one.columns, next(given)) for one in row if one.cell is not None])
    return placed


def _set(row: Sequence[tuple[int, int, str]], widths: list[int], figures: list[int]) -> str:
    starts = [0]
    for width in widths:
        starts.append(starts[-1] + width + 2)
    out: list[str] = []
    used = 0
    for at, span, text in row:
        size = columns(text)
        start = starts[at]
        if span == 1 and at and figures[at] > 0:
            start += widths[at] - size
        if text:
            gap = max(start - used, 2 if out else 0)
            out.append(" " * gap + text)
            used += gap + size
    return "".join(out)
