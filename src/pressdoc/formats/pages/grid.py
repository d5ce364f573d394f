"""Where the cells of a table stand, so that its rows are equally wide and no cell covers another.

Tables copied from pages often cover columns that no cell begins in, rows that are not there,
or each other; HTML calls that an error (HTML Living Standard, section 4.9.12, "forming a table").
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pressdoc.model import Cell, Row, Table

MOST_COLUMNS = 256
"""A wider table stays as it is: looking for free columns takes up to as many steps a row."""


class Placed(NamedTuple):
    """A cell in its place."""

    cell: Cell | None
    """``None`` fills a row that ends before the others."""
    column: int
    """The column it begins in, from 0, among those that some cell begins in."""
    columns: int
    """How many of these it covers."""
    rows: int
    """How many rows it covers, inside its head or body."""


def grid(table: Table) -> list[list[Placed]]:
    """Return the cells of each row in their places."""
    head = table.header_rows
    placed = [*_place(table.rows[:head]), *_place(table.rows[head:])]
    if any(row is None for row in placed):
        return [_as_they_are(row) for row in table.rows]
    rows = [row for row in placed if row is not None]
    begun = sorted({cell.column for row in rows for cell in row}) or [0]
    narrow = [[_narrowed(cell, begun) for cell in row] for row in rows]
    return [*_filled(narrow[:head], len(begun)), *_filled(narrow[head:], len(begun))]


def _as_they_are(row: Row) -> list[Placed]:
    return [Placed(cell, number, cell.columns, cell.rows) for number, cell in enumerate(row.cells)]


def _place(rows: Sequence[Row]) -> Iterator[list[Placed] | None]:
    """Yield the cells of the rows of a head or a body; ``None`` for a row that is too wide."""
    taken = [0] * MOST_COLUMNS  # the first row, for each column, in which it is free
    for number, (row, limit) in enumerate(zip(rows, _limits(rows), strict=True)):
        placed: list[Placed] | None = []
        at = 0
        for cell in row.cells:
            at = _next(taken, at, number, free=True)
            if at == MOST_COLUMNS or placed is None:
                placed = None
                break
            end = _next(taken, at, number, free=False, limit=at + cell.columns)
            deep = min(cell.rows, limit - number)
            taken[at:end] = [number + deep] * (end - at)
            placed.append(Placed(cell, at, end - at, deep))
            at = end
        yield placed


def _limits(rows: Sequence[Row]) -> list[int]:
    """Return for each row where a cell that begins there has to end.

    That is the end of the head or body, or before a row without cells: a row that others cover
    wholly has no place of its own.
    """
    limits, end = [], len(rows)
    for number in range(len(rows) - 1, -1, -1):
        limits.append(end)
        if not rows[number].cells:
            end = number
    return limits[::-1]


def _next(taken: list[int], at: int, row: int, *, free: bool, limit: int = MOST_COLUMNS) -> int:
    """Return the first column from ``at`` on that is free in a row, or the first that is not."""
    limit = min(limit, MOST_COLUMNS)
    while at < limit and (taken[at] <= row) is not free:
        at += 1
    return at


def _narrowed(placed: Placed, begun: list[int]) -> Placed:
    """Count only the columns that some cell begins in."""
    start = bisect_left(begun, placed.column)
    end = bisect_left(begun, placed.column + placed.columns)
    return Placed(placed.cell, start, end - start, placed.rows)


def _filled(rows: list[list[Placed]], width: int) -> Iterator[list[Placed]]:
    """Yield the rows with cells put in where a row ends before the others."""
    taken = [0] * width
    for number, row in enumerate(rows):
        for cell in row:
            taken[cell.column : cell.column + cell.columns] = [number + cell.rows] * cell.columns
        gaps = []
        at = 0
        while at < width:
            if taken[at] > number:
                at += 1
                continue
            end = at
            while end < width and taken[end] <= number:
                end += 1
            gaps.append(Placed(None, at, end - at, 1))
            at = end
        yield row + gaps


# -- figures -----------------------------------------------------------------------------------------------

_IN_NUMBERS = frozenset("0123456789.,'+-()[]%‰$€£¥₩₹/*−–—‒ \u00a0\u202f\u2009\u2007’")


def is_number(plain: str) -> bool:
    """Return whether the words of a cell are a figure, a dash or a sign of currency."""
    return bool(plain) and _IN_NUMBERS.issuperset(plain) and not plain.isspace()


def columns_of_figures(cells: Iterable[tuple[int, str]]) -> frozenset[int]:
    """Return the columns with more figures than words, of cells each given as its column and its words."""
    balance: dict[int, int] = {}
    for column, plain in cells:
        if plain:
            balance[column] = balance.get(column, 0) + (1 if is_number(plain) else -1)
    return frozenset(column for column, more in balance.items() if more > 0)
