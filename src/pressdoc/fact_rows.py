"""Facts as rows with named columns: for spreadsheets, for the terminal, and for whoever counts amounts."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pressdoc.errors import RateNotFoundError
from pressdoc.model import MoneyAmount
from pressdoc.model.views import pieces
from pressdoc.understand.facts import facts, stated_amounts
from pressdoc.understand.speech.lexicon import lexicon
from pressdoc.understand.speech.words import is_abbreviation

if TYPE_CHECKING:
    import datetime

    from pressdoc.model import Release

Row = dict[str, Any]

_STOP = re.compile(r"[.!?][”\"’')\]]?(?=\s)|[。！？][」』”]?|\n")
"""Where a sentence may end."""
_LONGEST = 1000
"""Characters to look for the ends of a sentence in, on either side."""


def money_rows(release: Release, currency: str | None = None, on: datetime.date | None = None) -> list[Row]:
    """Return a row for each amount that a release states: its values, the sentence, and what it is in a currency.

    Of an amount that has no rate, or of a release without a date when ``on`` is left out, what
    it is in that currency stays open.
    """
    day = release.issued if on is None else on
    texts = [piece.text.plain for piece in pieces(release) for _ in piece.text.of(MoneyAmount)]
    rows: list[Row] = []
    for row, (number, mention) in zip(facts(release)["money"], stated_amounts(release), strict=True):
        amount = mention.value
        sentence = sentence_at(texts[number], mention.start, mention.end, release.language)
        more: Row = {"bound": amount.bound, "sentence": sentence}
        if currency is not None:
            more |= _converted(amount, currency, day)
        rows.append(row | more)
    return rows


def _converted(amount: MoneyAmount, currency: str, on: datetime.date | None) -> Row:
    """Return the columns of a converted amount."""
    row: Row = dict.fromkeys(("converted", "converted_max", "converted_currency", "rate", "rate_on", "rate_source"))
    if on is None:
        return row
    try:
        converted = amount.to(currency, on=on)
    except RateNotFoundError:
        return row
    rate = converted.rate
    assert rate is not None  # to() sets it
    return {
        "converted": format(converted.value, "f"),
        "converted_max": None if converted.upper is None else format(converted.upper, "f"),
        "converted_currency": currency,
        "rate": format(rate.value, "f"),
        "rate_on": rate.on.isoformat(),
        "rate_source": rate.source,
    }


def sentence_at(text: str, start: int, end: int, language: str | None) -> str:
    """Return the sentence that holds some characters of a text.

    >>> sentence_at("Sales rose. Acme Inc. earned $5 million. It said so.", 29, 39, "en")
    'Acme Inc. earned $5 million.'
    """
    low, high = max(0, start - _LONGEST), min(len(text), end + _LONGEST)
    ends = list(_ends(text, low, high, language))
    first = max((stop for stop in ends if stop <= start), default=low)
    last = min((stop for stop in ends if stop > end), default=high)
    return text[first:last].strip()


def sentences(text: str, language: str | None) -> list[tuple[int, int]]:
    """Return start and end of each sentence of a text.

    >>> sentences("Sales rose. Acme Inc. fell.", "en")
    [(0, 11), (11, 27)]
    """
    places = [0, *_ends(text, 0, len(text), language), len(text)]
    return [(start, end) for start, end in pairwise(places) if end > start]


def _ends(text: str, low: int, high: int, language: str | None) -> Iterator[int]:
    """Yield where sentences end between two places of a text."""
    lex = lexicon(language or "en")
    for stop in _STOP.finditer(text, low, high):
        if stop[0][0] == ".":
            word = text[max(0, stop.start() - 24) : stop.start()].rpartition(" ")[2]
            after = text[stop.end() : stop.end() + 2].strip()
            if is_abbreviation(word.lstrip("(“\"'"), lex) or after[:1].islower():
                continue
        yield stop.end()


def rows_of(found: Any) -> list[Row]:
    """Return what `facts` gives under one key as rows: one for each item, or one for a single value."""
    items = found if isinstance(found, list) else [found]
    return [_row(item) for item in items if item is not None]


def _row(item: Any) -> Row:
    if isinstance(item, dict):
        return item
    if isinstance(item, list | tuple):
        return {str(number): value for number, value in enumerate(item, 1)}
    return {"value": item}


def _cell(value: Any) -> str:
    """Return a value as the words of one cell."""
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    return "; ".join(map(_cell, value)) if isinstance(value, list | tuple) else str(value)


def columns(rows: Iterable[Row]) -> list[str]:
    """Return the names of all columns, in the order in which they come."""
    return list(dict.fromkeys(name for row in rows for name in row))


def as_csv(rows: Sequence[Row]) -> str:
    """Return rows as CSV with a line of names, as spreadsheets read it."""
    out = io.StringIO()
    names = columns(rows)
    writer = csv.writer(out, lineterminator="\n")
    if names:
        writer.writerow(names)
    writer.writerows([[_safe(_cell(row.get(name))) for name in names] for row in rows])
    return out.getvalue()


def _safe(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; a number below zero is none."""
    if cell[:1] in ("=", "+", "@", "\t", "\r") or (cell[:1] == "-" and not re.fullmatch(r"-[0-9.]+", cell)):
        return "'" + cell
    return cell


_WIDEST = 60
"""Characters of a column in a table."""


def as_table(rows: Sequence[Row]) -> str:
    """Return rows as a table for people; what is longer than a column is cut."""
    names = columns(rows)
    lines = [names, *([_short(_cell(row.get(name))) for name in names] for row in rows)]
    widths = [max(across(line[number]) for line in lines) for number in range(len(names))]
    return "".join(
        "  ".join(cell + " " * (width - across(cell)) for cell, width in zip(line, widths, strict=True)).rstrip() + "\n"
        for line in lines
        if names
    )


def _short(cell: str) -> str:
    cell = " ".join(cell.split())
    return cell if len(cell) <= _WIDEST else cell[: _WIDEST - 1].rstrip() + "…"


def across(cell: str) -> int:
    """Return how many columns of a terminal a cell takes: two for an ideograph."""
    return sum(1 + (unicodedata.east_asian_width(char) in "WF") for char in cell)
