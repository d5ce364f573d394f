"""What holds for the figures of a table: "(in millions of euros)", "TEUR", "(単位:百万円)".

Above a table, in its corner, over a column or behind the label of a row stands in what its figures are: a scale,
a currency, or both.  Sums with a sign ("$ 1,234") get the scale, bare figures the currency too where one is
stated.  Rows for one of something (earnings per share, prices) keep their figures, rows that count other things
(employees, shares, per cent) are no money, and of a figure without currency nothing is said.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import attrs

from pressdoc.model import Heading, MoneyAmount, Paragraph, Remark, Table, Text
from pressdoc.model.generated import maker
from pressdoc.model.text import Span
from pressdoc.understand.money.numerals import Figure, power, read_digits, valued
from pressdoc.understand.money.table_units import BRACKETS, LONGEST, Unit, UnitReader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pressdoc.model import Block, Cell, Row
    from pressdoc.understand.money.evidence import Context

ABOVE = 4
"""Lines above a table that may say so."""
HEADS = 10
"""Rows of a table without a head that may be one."""
UNDER = 4
"""Rows that a label without figures goes on to speak of: "Net income per share:", "Basic", "Diluted"."""

_NUMBER = r"[0-9０-９]+(?:[.,．，'’\u00a0\u202f\u2009 ][0-9０-９]+)*"
_DIGITS = re.compile(_NUMBER)
_FIGURE = re.compile(rf"(?P<minus>[(（]|[-−–△▲]\s?)?\s?(?P<digits>{_NUMBER})\s?(?P<after>[)）])?[*†]?\Z")
_SIGNED = re.compile(rf"[^\w\n]{{0,3}}(?:[A-Z]{{1,3}}(?=[$€£¥₹ ]))?[^\w\n]{{0,4}}{_NUMBER}[^\w\n]{{0,4}}\Z")
"""A figure with a sign or without."""
_LONGEST_FIGURE = 32
"""Characters that the cell of a figure has."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")
_DECIMALS = -2
"""The exponent of hundredths: "1.23" among "1,234" is for one share."""

_span = maker(Span, "start", "end", "value")
_amount = maker(MoneyAmount, "value", "currency", "unit", "per", "because")


class Laid(NamedTuple):
    """A table as it stands in the release."""

    table: Table
    above: Sequence[Text]
    """The lines right above it, the nearest first."""


def laid_out(blocks: Iterable[Block]) -> list[Laid]:
    """Return the tables among blocks, each with the lines above it."""
    out: list[Laid] = []
    above: list[Text] = []
    for block in blocks:
        if isinstance(block, Table):
            out.append(Laid(block, above[: -ABOVE - 1 : -1]))
            above = []
        elif isinstance(block, Paragraph | Heading) and len(block.text) <= LONGEST:
            above.append(block.text)
        else:
            above = []
    return out


class Settled(NamedTuple):
    """The amounts of a text whose tables were read, and what was inferred."""

    amounts: list[Span[MoneyAmount]]
    remarks: list[Remark]


def settle_tables(
    laid: Sequence[Laid],
    starts: Mapping[int, int],
    amounts: list[Span[MoneyAmount]],
    language: str | None,
    context: Context,
) -> Settled:
    """Return the amounts with those of tables as the tables mean them, and a remark on each unit that was found.

    ``starts`` has the place of each text, by its identity, in the text that the ``amounts`` stand in.
    """
    reader = UnitReader(language, context)
    places = [span.start for span in amounts]
    changed: dict[int, Span[MoneyAmount] | None] = {}
    new: list[Span[MoneyAmount]] = []
    units: dict[Unit, None] = {}

    def within(text: Text) -> range:
        """Return the numbers of the amounts in a text."""
        start = starts.get(id(text), -1)
        return range(bisect_left(places, start), bisect_left(places, start + len(text))) if start >= 0 else range(0)

    for one in laid:
        settling = _Settling(reader, one)
        for figure in settling.figures():
            units[figure.unit] = None
            found = within(figure.cell)
            start = starts.get(id(figure.cell))
            if len(found) == 1:
                changed[found[0]] = _scaled(amounts[found[0]], figure)
            elif not found and figure.match is not None and figure.unit.code is not None and start is not None:
                new.append(_bare(figure, figure.match, figure.unit.code, start))
        for text in settling.stating:
            if not any(map(str.isdecimal, text.plain)):
                changed |= dict.fromkeys(within(text))  # "百万円" over a column is no sum
    kept = (changed.get(number, span) for number, span in enumerate(amounts)) if changed else amounts
    settled = [span for span in kept if span is not None]
    return Settled(settled + new, [_remark(unit) for unit in units])


def _remark(unit: Unit) -> Remark:
    meant = " ".join(filter(None, (f"{power(unit.exponent):,}", unit.code)))
    return Remark("table-unit", f"figures of a table are in units of {meant}: {unit.words!r}")


def _scaled(span: Span[MoneyAmount], figure: _CellFigure) -> Span[MoneyAmount]:
    """Return an amount with its sign in a cell as the table means it, unless it has a scale of its own."""
    amount = span.value
    if figure.per is not None and amount.per is None:
        return Span(span.start, span.end, attrs.evolve(amount, per=figure.per))
    if amount.unit is None or amount.unit > 1 or not figure.exponent:
        return span
    factor = power(figure.exponent)
    upper = None if amount.upper is None else amount.upper * factor
    value = attrs.evolve(amount, value=amount.value * factor, upper=upper, unit=amount.unit * factor)
    return Span(span.start, span.end, value)


class _CellFigure(NamedTuple):
    """A figure of a table, with what the table says of it."""

    cell: Text
    number: Figure
    match: re.Match[str] | None
    """Of the bare figure; ``None`` beside a sign."""
    exponent: int
    per: str | None
    unit: Unit


def _bare(figure: _CellFigure, match: re.Match[str], code: str, start: int) -> Span[MoneyAmount]:
    """Return the amount that a figure without a sign is; ``start`` is the place of its cell."""
    digits, exponent = figure.number.times(figure.exponent)
    value = _amount(valued(digits, exponent), code, power(exponent), figure.per, "statement")
    left, right = match.start("minus"), match.end("after")
    return _span(
        start + (match.start("digits") if left < 0 else left),
        start + (match.end("digits") if right < 0 else right),
        value,
    )


# -- the cells ---------------------------------------------------------------------------------------------


class _Label(NamedTuple):
    """What the label of a row says of its figures."""

    unit: Unit | None
    single: bool
    per: str | None
    counts: bool


class _Settling:
    """One table while its figures are settled."""

    def __init__(self, reader: UnitReader, laid: Laid) -> None:
        self._reader = reader
        self._table = laid.table
        self._rows = [list(_placed(row)) for row in laid.table.rows]
        self.stating: list[Text] = []
        """Texts that state a unit and nothing else."""
        self._head = laid.table.header_rows or self._headless()
        self._unit = self._of_table(laid.above)
        self._columns: dict[int, Unit | None] = {}
        self._read_heads()

    def figures(self) -> Iterator[_CellFigure]:
        """Yield every figure that the table says something of."""
        if self._unit is None and not any(self._columns.values()) and not self._may_have_units():
            return
        usual = self._usual_decimals()
        section, left = "", 0
        for row in self._rows[self._head :]:
            label = row[0][1].text.plain if row and row[0][0] == 0 else ""
            cells = [(at, cell.text) for at, cell in row if at and cell.text]
            if label and not cells:
                section, left = label, UNDER
                unit = self._reader.unit(label, whole=False)
                self._unit = unit or self._unit
                continue
            said = self._label(label, section if left > 0 else "")
            left -= 1
            if all(_YEAR.match(text.plain) for _, text in cells):
                continue
            for at, text in cells:
                figure = self._figure(at, text, said, usual)
                if figure is not None:
                    yield figure

    def _figure(self, at: int, text: Text, said: _Label, usual: int) -> _CellFigure | None:
        unit = self._columns.get(at, said.unit or self._unit)
        if unit is not None:
            unit = said.unit or unit
        match = _FIGURE.match(text.plain) if len(text) <= _LONGEST_FIGURE else None
        if unit is None or (match is not None and said.counts):
            return None
        digits = match["digits"] if match is not None else _digits(text.plain)
        number = read_digits(digits, self._reader.words.numbers.decimal) if digits else None
        if number is None:
            return None
        if match is not None and match["minus"]:
            number = number._replace(digits=-number.digits)
        single = said.unit is None and (
            said.single or (unit.excepts and number.exponent <= _DECIMALS and usual > _DECIMALS)
        )
        return _CellFigure(text, number, match, 0 if single else unit.exponent, said.per, unit)

    # -- what is said around the cells --------------------------------------------------------------------------

    def _headless(self) -> int:
        """Return how many rows stand above the first one with a figure that is no year."""
        for number, row in enumerate(self._rows[:HEADS]):
            if any(_is_figure(cell.text.plain) for at, cell in row if at):
                return number
        return 0

    def _of_table(self, above: Sequence[Text]) -> Unit | None:
        table = self._table
        lone = (
            next(cell.text for _, cell in row if cell.text)
            for row in self._rows[:HEADS]
            if sum(bool(cell.text) for _, cell in row) == 1
        )
        corners = (row[0][1].text for row in self._rows[: max(self._head, 1)] if row)
        said = (text for text in (table.note, table.caption) if text is not None)
        for text in itertools.chain(corners, lone, said, above):
            unit = self._stated(text)
            if unit is not None:
                return unit
        return None

    def _stated(self, text: Text) -> Unit | None:
        """Return the unit that a line or a head states."""
        unit = self._reader.unit(text.plain, whole=True)
        if unit is not None:
            self.stating.append(text)
        return unit

    def _read_heads(self) -> None:
        """Read what the heads of columns say; a column of per cent, or of numbers of notes, has no unit."""
        words = self._reader.table_words
        for row in self._rows[: self._head]:
            for at, cell in row:
                plain = cell.text.plain
                if not at or not plain:
                    continue
                unit = self._stated(cell.text)
                barred = "%" in plain or "％" in plain or plain.strip(" .:").lower() in words.references
                if unit is not None or barred:
                    self._columns |= dict.fromkeys(range(at, at + min(cell.columns, 64)), unit)

    def _may_have_units(self) -> bool:
        """Return whether the label of any row has a bracket with more than digits, as "Sales (€ million)"."""
        labels = (row[0][1].text.plain for row in self._rows[self._head :] if row and row[0][0] == 0)
        return any(self._reader.unit(label, whole=False) is not None for label in labels if BRACKETS.search(label))

    def _label(self, label: str, section: str) -> _Label:
        words = self._reader.table_words
        unit = self._reader.unit(label, whole=False) if BRACKETS.search(label) else None
        if len(label) + len(section) > 2 * LONGEST:
            return _Label(unit, single=False, per=None, counts=True)
        both = f" {section} {label} ".lower()
        per = self._per(both)
        single = per is not None or words.has_single(both)
        if unit is None or unit.code is None:
            counts = words.has_counts(f" {label} ".lower()) or _has_other_unit(label) or self._reader.has_scale(label)
        else:
            counts = False
        return _Label(unit, single, per, counts or (words.has_counts(both) and not single))

    def _per(self, label: str) -> str | None:
        """Return what the figures of a row are for one of, "share" of "Earnings per share"."""
        words = self._reader.words
        match = words.around.per.search(label) if words.around.per is not None else None
        if match is not None:
            return words.around.nouns[(match[match.lastindex or 1]).lower()]
        return next((noun for phrase, noun in words.around.per_before if phrase in label), None)

    def _usual_decimals(self) -> int:
        """Return the exponent that most figures of the table have."""
        decimal = self._reader.words.numbers.decimal
        counted: Counter[int] = Counter()
        for row in self._rows[self._head :]:
            for at, cell in row:
                digits = _digits(cell.text.plain) if at else None
                number = read_digits(digits, decimal) if digits else None
                if number is not None:
                    counted[number.exponent] += 1
        return max(counted, key=lambda exponent: (counted[exponent], exponent), default=0)


_OTHER_UNIT = re.compile(r"[%％‰]|[(（](?:[^()（）\s]{1,3}|[x×#])[)）]\s*\Z")


def _has_other_unit(label: str) -> bool:
    """Return whether a label says that its row is in something else: "Margin (%)", "Output (GWh)"."""
    match = _OTHER_UNIT.search(label)
    return match is not None and not any(map(str.isdecimal, match[0]))


def _is_figure(plain: str) -> bool:
    """Return whether a cell is a figure, with a sign or without, and no year or words with digits."""
    match = _SIGNED.match(plain) if len(plain) <= _LONGEST_FIGURE else None
    return match is not None and not _YEAR.match(plain)


def _digits(plain: str) -> str | None:
    """Return the digits of a cell that is one figure, with a sign or without."""
    if len(plain) > _LONGEST_FIGURE:
        return None
    match = _DIGITS.search(plain)
    if match is None or any(map(str.isdecimal, plain[match.end() :])) or "%" in plain or "％" in plain:
        return None
    return match[0]


def _placed(row: Row) -> Iterator[tuple[int, Cell]]:
    """Yield the cells of a row with the columns that they stand in."""
    at = 0
    for cell in row.cells:
        yield at, cell
        at += cell.columns
