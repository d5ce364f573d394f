"""The rule about totals: of a column, of a part of it, of a row."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.checks.intervals import Interval, figure
from pressdoc.checks.rule import Slip, rule
from pressdoc.model import Table

if TYPE_CHECKING:
    from pressdoc.checks.proof import Part, Proof
    from pressdoc.model import Row, Text

FEWEST_ADDENDS = 2
MOST_ADDENDS = 40
"""Figures above a total of which some last ones may be what it adds up."""
MOST_ROWS = 2_000
NOTHING = frozenset({"-", "–", "—", "--", "nil"})
"""What stands in a cell for zero."""
AROUND_FIGURES = frozenset("$€£¥₩₹%)") | {""}
"""What stands in cells of its own beside figures, as in filings."""
SURE = Decimal("0.02")
"""By how much of itself a sum may be off through rounding, and still be more than chance."""


class _Figure(NamedTuple):
    value: Interval | None
    """``None`` for what is no number, and for a percentage."""
    text: Text


class _Line(NamedTuple):
    """A row of a table: its label, and the figures by the column in which they end."""

    label: str
    figures: dict[int, _Figure]


@rule("num-table-sum", "W")
def table_sum(proof: Proof) -> Iterator[Slip]:
    """A total that is not the sum of the figures above or beside it.

    Each figure may be rounded: half of its last digit is allowed for every addend.  A row "Total
    assets" counts when another of its figures is the sum of those above, a column "Total" when
    other rows add up; a row "Total" at the end of a column always.
    """
    totals = tuple(word.casefold() for word in proof.words("total"))
    for table in {id(part.block): part.block for part in proof.of("table")}.values():
        if isinstance(table, Table) and not any(
            cell.rows > 1 for row in table.rows[table.header_rows :] for cell in row.cells
        ):
            by_text = {id(part.text): part for part in proof.of_block(table)}
            lines = [_line(row) for row in table.rows[:MOST_ROWS]]
            body = lines[table.header_rows :]
            yield from _columns(body, totals, by_text)
            yield from _rows(lines[: table.header_rows or 1], body, totals, by_text)


def _line(row: Row) -> _Line:
    label, column = "", 0
    figures: dict[int, _Figure] = {}
    for cell in row.cells:
        column += cell.columns
        plain = cell.text.plain.strip()
        value = _figure(plain)
        if value is None and not label and not figures and plain not in AROUND_FIGURES and plain not in NOTHING:
            label = plain.strip(" :*").casefold()
        elif plain.startswith("%") and figures:
            figures[max(figures)] = figures[max(figures)]._replace(value=None)
        elif plain not in AROUND_FIGURES:
            figures[column] = _Figure(value, cell.text)
    return _Line(label, figures)


def _is_total(label: str, totals: Iterable[str]) -> bool:
    """Return whether a label begins with the word for a total: "Total assets"."""
    return any(label == word or (label.startswith(word) and not label[len(word)].isalnum()) for word in totals)


# -- down a column ------------------------------------------------------------------------------------------


def _columns(lines: Sequence[_Line], totals: Sequence[str], by_text: dict[int, Part]) -> Iterator[Slip]:
    above: list[_Line] = []
    for line in lines:
        if not line.label:
            above.clear()  # a second head: years, units
        elif line.figures and _is_total(line.label, totals):
            count, wrong = _best(above, line)
            if not count and line is lines[-1] and line.label in totals and len(above) == len(lines) - 1:
                count, wrong = len(above), _wrong(above, line)
            yield from (_slip("column", found, by_text) for found in wrong)
            if count:
                del above[-count:]
            above.append(line)
        elif line.figures:
            above.append(line)


class _Wrong(NamedTuple):
    total: _Figure
    added: Interval


def _best(above: Sequence[_Line], total: _Line) -> tuple[int, list[_Wrong]]:
    """Return how many of the last rows a total adds up, by most of its figures, and those of it that are wrong."""
    best: tuple[int, list[_Wrong]] = (0, [])
    right_before = 0
    for count in range(FEWEST_ADDENDS, min(len(above), MOST_ADDENDS) + 1):
        right = wrong = 0
        failed = []
        for column, cell in total.figures.items():
            added = _added(above[-count:], column)
            if cell.value is None or added is None:
                continue
            if not added.meets(cell.value):
                if not _is_mean(above[-count:], column, cell.value):
                    wrong += 1
                    failed.append(_Wrong(cell, added))
            elif _is_telling(above[-count:], column, cell.value):
                right += 1
        if right > max(right_before, wrong - 1) or (right == right_before and right and wrong < len(best[1])):
            best, right_before = (count, failed), right
            if not wrong:
                break
    return best


def _added(lines: Sequence[_Line], column: int) -> Interval | None:
    """Return the sum of what stands in a column; an empty cell is nothing, ``None`` where one is no number."""
    figures = [line.figures[column] for line in lines if column in line.figures]
    known = [figure.value for figure in figures if figure.value is not None]
    if len(known) < len(figures) or len(known) < FEWEST_ADDENDS:
        return None
    return functools.reduce(Interval.plus, known)


def _is_telling(lines: Sequence[_Line], column: int, total: Interval) -> bool:
    """Return whether a sum that is right is so by more than chance: of two figures beside nothing, not all rounding."""
    figures = [line.figures[column].value for line in lines if column in line.figures]
    some = [figure for figure in figures if figure is not None and figure.low * figure.high > 0]
    added = functools.reduce(Interval.plus, some, Interval(Decimal(0), Decimal(0)))
    size = max(abs(total.low), abs(total.high))
    return len(some) >= FEWEST_ADDENDS and (added.high - added.low) <= size * SURE


def _is_mean(lines: Sequence[_Line], column: int, total: Interval) -> bool:
    """Return whether a total lies between the figures above it, as shares, rates and averages do."""
    figures = [line.figures[column].value for line in lines if column in line.figures]
    known = [figure for figure in figures if figure is not None]
    return min(figure.low for figure in known) <= total.high and total.low <= max(figure.high for figure in known)


def _wrong(above: Sequence[_Line], total: _Line) -> list[_Wrong]:
    """Return the figures of a last row "Total" that are not the sums of all above."""
    found = []
    for column, cell in total.figures.items():
        added = _added(above, column) if all(column in line.figures for line in above) else None
        if cell.value is None or added is None or added.meets(cell.value):
            continue
        if not _is_mean(above, column, cell.value):
            found.append(_Wrong(cell, added))
    return found


# -- along a row --------------------------------------------------------------------------------------------


def _rows(
    head: Sequence[_Line], lines: Sequence[_Line], totals: Sequence[str], by_text: dict[int, Part]
) -> Iterator[Slip]:
    """Yield rows that do not add up to the figure below a last head "Total", where most others do."""
    if not any(line.figures and _last_word(line) in totals for line in head):
        return
    right = 0
    wrong = []
    for line in lines:
        known = [figure.value for figure in line.figures.values() if figure.value is not None]
        if len(known) <= max(FEWEST_ADDENDS, len(line.figures) - 1):
            continue
        *addends, total = known
        added = functools.reduce(Interval.plus, addends)
        if added.meets(total):
            right += 1
        else:
            wrong.append(_Wrong(line.figures[max(line.figures)], added))
    if right >= FEWEST_ADDENDS and right > 2 * len(wrong):
        yield from (_slip("row", found, by_text) for found in wrong)


def _last_word(line: _Line) -> str:
    return line.figures[max(line.figures)].text.plain.strip(" :*").casefold()


def _slip(what: str, found: _Wrong, by_text: dict[int, Part]) -> Slip:
    added = (found.added.low + found.added.high) / 2
    message = f"the {what} adds up to {added.normalize():f}, not {found.total.text.plain.strip()}"
    return Slip(message, by_text.get(id(found.total.text)))


# -- figures ------------------------------------------------------------------------------------------------

_FIGURE = re.compile(r"\(?([-−–]?)\s?(?:[A-Z]{3}|[^\w\s.,()-]{1,3})?\s?(\d[\d.,'’\s\u00a0]{0,24})\s?\)?")


def _figure(cell: str) -> Interval | None:
    """Return the number of a cell; ``None`` when there is none, it may be two, or is a percentage.

    >>> _figure("(2.5)"), _figure("12 %")
    (Interval(low=Decimal('-2.55'), high=Decimal('-2.45')), None)
    """
    if cell in NOTHING:
        return Interval(Decimal(0), Decimal(0))
    found = _FIGURE.fullmatch(cell) if len(cell) <= MOST_ADDENDS else None
    if found is None:
        return None
    value = figure(found[2])
    if value is None:
        return None
    is_negative = bool(found[1]) or cell.startswith("(")
    return Interval(-value.high, -value.low) if is_negative else value
