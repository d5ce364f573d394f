"""Tables of foreign pages: data or layout, header rows, and figures whose signs have cells of their own."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from typing import TYPE_CHECKING

import attrs

from pressdoc.formats.pages import abreast
from pressdoc.formats.pages.outline import Item, Outline, flatten, words_of
from pressdoc.model import Cell, Figure, ListBlock, Paragraph, Row, Table, Text

if TYPE_CHECKING:
    from collections.abc import Iterator


@attrs.define
class DraftCell:
    """A cell as it stands in the source."""

    outline: Outline
    header: bool = False
    columns: int = 1
    rows: int = 1


@attrs.define
class DraftRow:
    """A row as it stands in the source."""

    section: str = "tbody"
    cells: list[DraftCell] = attrs.field(factory=list)


@attrs.define
class DraftTable:
    """A table while it is read."""

    rows: list[DraftRow] = attrs.field(factory=list)
    section: str = "tbody"
    caption: Text | None = None
    holds_table: bool = False
    presentation: bool = False
    """Whether the page says that it is for layout."""

    def row(self) -> DraftRow:
        """Begin a row in the section that is open."""
        self.rows.append(DraftRow(self.section))
        return self.rows[-1]


MOST_COLUMNS = 200
"""Wider tables stay as printed: looking for empty columns takes as many steps a row."""
_SIGNS = re.compile(r"(?:[A-Z]{0,3}[$€£¥₹₩])?\s?\(?\Z")
_AFTER = re.compile(r"\)?\s?(?:%|‰|\)|x|bps|pts)?\)?\Z")
_NUMBER = re.compile(r"[(+\-−–—$€£¥]?\s?[\d.,]*\d")
_MARKER = re.compile(r"(?:[^\w\s]|\d{1,3}|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})[).:])\Z")
_LONG_CELL = 60


def as_written(table: DraftTable, language: str | None) -> Table:
    """Return a table with every cell as it stands; the rows of ``thead`` are its head."""
    head = 0
    while head < len(table.rows) and table.rows[head].section == "thead":
        head += 1
    return _table(table, table.rows, head, language)


def as_data(table: DraftTable, language: str | None) -> Table:
    """Return the table of a foreign page: header rows found, empty rows and columns left out."""
    body = [row for row in table.rows if row.section != "tfoot"]
    rows = [*body, *(row for row in table.rows if row.section == "tfoot")]
    if all(cell.rows == 1 for row in rows for cell in row.cells):
        rows = [row for row in rows if any(cell.outline for cell in row.cells)]
    head = 0
    while head < len(rows) and _is_head(rows[head]):
        head += 1
    if not head:
        head = _unlabelled(rows)
    whole = _table(table, rows, head if head < len(rows) else 0, language)
    return _tidy(whole)


def _is_head(row: DraftRow) -> bool:
    return row.section == "thead" or (bool(row.cells) and all(cell.header for cell in row.cells))


_MOST_HEADS = 5
_HAS_LETTER_OR_YEAR = re.compile(r"[^\W\d_]|(?:19|20)\d\d\Z")


def _unlabelled(rows: list[DraftRow]) -> int:
    """Return how many rows above the figures have words and years over the columns, and no label in front.

    Financial statements have no header cells.  Below such rows the first one begins with a label.
    """
    for number, row in enumerate(rows[: _MOST_HEADS + 1]):
        if not row.cells or row.cells[0].outline:
            return number if row.cells else 0
        words = [words_of(cell.outline).plain for cell in row.cells if cell.outline]
        if not all(_HAS_LETTER_OR_YEAR.match(one) for one in words):
            return 0
    return 0


def _table(table: DraftTable, rows: list[DraftRow], head: int, language: str | None) -> Table:
    made = []
    for number, row in enumerate(rows):
        cells = (
            Cell(words_of(cell.outline), header=cell.header and number >= head, columns=cell.columns, rows=cell.rows)
            for cell in row.cells
        )
        made.append(Row(tuple(cells)))
    return Table(tuple(made), header_rows=head, caption=table.caption, language=language)


def is_layout(table: DraftTable) -> bool:
    """Return whether a table only places things on the page: its blocks count, its cells do not."""
    if table.presentation or table.holds_table:
        return True
    rows = [[cell for cell in row.cells if cell.outline] for row in table.rows]
    rows = [cells for cells in rows if cells]
    has_head = table.caption is not None or any(
        cell.header or row.section == "thead" for row in table.rows for cell in row.cells
    )
    if has_head and len(rows) > 1:
        return False
    if max(map(len, rows), default=0) <= 1 or all(map(_is_item, rows)):
        return True
    if any(_is_rich(cell) for cells in rows for cell in cells):
        return True
    return len(rows) == 1 and not _is_line_of_figures(rows[0])


_BULLET = re.compile(r"(?:[•●▪◦‣·■□◆○►➢✓✔※・*–—-]|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})[).:])\Z")
_FEWEST_WORDS = 3


def _is_item(cells: list[DraftCell]) -> bool:
    """Return whether a row is an item of a list, as filers and mails set them: a bullet, and beside it words."""
    if len(cells) != 2 or any(isinstance(inner, list) for cell in cells for inner in cell.outline):
        return False
    marker, words = (words_of(cell.outline).plain for cell in cells)
    return _BULLET.match(marker) is not None and len(words.split()) >= _FEWEST_WORDS


def _is_rich(cell: DraftCell) -> bool:
    """Return whether a cell holds more than the words of a table's cell."""
    items = flatten(cell.outline)
    if len(items) > 3:
        return True
    return any(
        item.level is not None
        or isinstance(item.block, ListBlock)
        or not isinstance(item.block, Paragraph | Figure)
        or (isinstance(item.block, Paragraph) and len(item.block.text) > 400)
        for item in items
    )


def _is_line_of_figures(cells: list[DraftCell]) -> bool:
    words = [words_of(cell.outline).plain for cell in cells]
    return (
        len(cells) > 2
        and all(len(one) <= _LONG_CELL and "\n" not in one for one in words)
        and any(map(str.isdigit, "".join(words)))
    )


def side_by_side(table: DraftTable) -> list[Text] | None:
    """Return the addresses that the columns of a table are, one text each; ``None`` for any other table."""
    if len(table.rows) > 2 * abreast.MOST_LINES:
        return None
    rows: list[list[abreast.Piece]] = []
    found: list[Text] = []
    for row in table.rows:
        at, pieces = 0, []
        for cell in row.cells:
            if cell.header or cell.rows > 1:
                return None
            words = words_of(cell.outline) if cell.outline else None
            if words is not None and words.plain:
                pieces.append(abreast.Piece(at, words.plain))
                found.append(words)
            at += cell.columns
        if pieces:
            rows.append(pieces)
    columns = abreast.columns_of(rows)
    if columns is None:
        return None
    return [Text.join((found[number] for number in column), "\n") for column in columns]


def unfolded(table: DraftTable) -> Outline:
    """Return the blocks of a layout table, row by row; a bullet or number joins the words beside it."""
    out: Outline = []
    for row in table.rows:
        cells = [cell.outline for cell in row.cells if cell.outline]
        if len(cells) == 2 and (joined := _joined(cells[0], cells[1])) is not None:
            out.append(joined)
        else:
            out += cells
    return out


def _joined(first: Outline, second: Outline) -> Item | None:
    """Return the words of two cells as one paragraph, if the first is only a bullet or a number."""
    if len(first) != 1 or len(second) != 1:
        return None
    marker, words = first[0], second[0]
    if isinstance(marker, list) or isinstance(words, list):
        return None
    if not isinstance(marker.block, Paragraph) or not isinstance(words.block, Paragraph):
        return None
    if not _MARKER.match(marker.block.text.plain):
        return None
    block = attrs.evolve(words.block, text=Text.join((marker.block.text, words.block.text), " "))
    return attrs.evolve(words, block=block)


# Financial statements set "$", ")" and "%" in cells of their own, and columns that only make room.


def _tidy(table: Table) -> Table:
    """Return the table with signs joined to their figures, and without columns that hold nothing."""
    if any(cell.rows > 1 for row in table.rows for cell in row.cells):
        return table
    placed = [list(_placed(row)) for row in table.rows]
    if any(at >= MOST_COLUMNS for row in placed for at, _ in row):
        return table
    joined = [_with_signs(row) for row in placed]
    full = [(at, cell.columns) for row in joined for at, cell in row if cell.text.plain]
    used = sorted({at for at, columns in full if columns == 1})
    # A heading over columns needs one of its own only where nothing stands below it.
    alone = {at for at, columns in full if bisect_left(used, at) == bisect_left(used, at + columns)}
    used = sorted({*used, *alone})
    if not used:
        return table
    rows = [attrs.evolve(row, cells=tuple(_narrow(cells, used))) for row, cells in zip(table.rows, joined, strict=True)]
    return attrs.evolve(table, rows=rows)


def _placed(row: Row) -> Iterator[tuple[int, Cell]]:
    at = 0
    for cell in row.cells:
        yield at, cell
        at += cell.columns


def _with_signs(row: list[tuple[int, Cell]]) -> list[tuple[int, Cell]]:
    """Join "$" to the figure after it, and ")" or "%" to the figure before it; emptied cells stay in place."""
    out = list(row)
    full = [number for number, (_, cell) in enumerate(row) if cell.text.plain]
    for here, after in itertools.pairwise(full):
        (_, left), (_, right) = out[here], out[after]
        if after - here > 2 or not left.text.plain or not right.text.plain:
            continue
        if _SIGNS.match(left.text.plain) and _NUMBER.match(right.text.plain):
            out[after] = (out[after][0], attrs.evolve(right, text=left.text + right.text))
            out[here] = (out[here][0], attrs.evolve(left, text=Text()))
        elif _AFTER.match(right.text.plain) and _NUMBER.match(left.text.plain):
            out[here] = (out[here][0], attrs.evolve(left, text=left.text + right.text))
            out[after] = (out[after][0], attrs.evolve(right, text=Text()))
    return out


def _narrow(cells: list[tuple[int, Cell]], used: list[int]) -> Iterator[Cell]:
    """Yield the cells that still cover a column in which some cell has words."""
    for at, cell in cells:
        first = bisect_left(used, at)
        columns = bisect_left(used, at + cell.columns) - first
        if columns:
            yield attrs.evolve(cell, columns=columns) if columns != cell.columns else cell
