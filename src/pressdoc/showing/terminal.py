"""A reading in the terminal: the release with its facts marked, and the facts in a list below."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.segment import Segment, Segments
from rich.table import Table as Grid
from rich.text import Text as Line

from pressdoc.model import (
    BlockQuote,
    ListBlock,
    Reading,
    Release,
    Table,
    Text,
)
from pressdoc.model.blocks import texts
from pressdoc.model.views import Piece, pieces
from pressdoc.showing.listed import rows, short

STYLES = {
    "quote": "italic",
    "person": "bold cyan",
    "organisation": "green",
    "listing": "bold green",
    "money": "bold yellow",
    "date": "magenta",
    "link": "underline",
    "strong": "bold",
    "emphasis": "italic",
}
"""How the words under a value look."""

ROLES = {"headline": "bold", "subheadline": "italic", "heading": "bold", "notice": "dim"}
"""How the words of a part look."""

MARKS = {"quote": "«»", "person": "[]", "organisation": "[]", "listing": "[]", "money": "{}", "date": "<>"}
"""What stands around facts where there is no colour."""

LEGEND = "«what is said» [who, and where listed] {money} <dates>"

NARROWEST = 40
"""Columns below which wrapping helps nobody; also for terminals that claim to have none."""

OPENING = 40
"""Characters of a block that stand beside what was decided of it."""

WIDEST = 12
"""Columns of a table up to which they are aligned; what has more does not fit a terminal anyway."""


def shown(reading: Reading, *, title: str | None = None, console: Console | None = None) -> str:
    """Return a reading for the terminal: its words in printed order, then facts, what was set aside, remarks.

    Width and colours are those of standard output, or of ``console``.  No line ends in blanks.
    """
    console = console or Console(highlight=False)
    console.width = max(console.width, NARROWEST)
    coloured = console.color_system is not None and not console.no_color
    things = [Rule(Line(title), align="left")] if title else []
    decisions: list[RenderableType] = ["", Rule(), _decisions(reading)] if reading.decisions else []
    group = Group(*things, *_words(reading.release, coloured), "", Rule(), _facts(reading, coloured), *decisions)
    with console.capture() as captured:
        lines = map(_without_edge, console.render_lines(group, pad=False))
        console.print(Segments(segment for line in lines for segment in (*line, Segment.line())), end="")
    return captured.get()


def _without_edge(line: list[Segment]) -> list[Segment]:
    """Return a line without the blanks that fill it up to the edge."""
    while line and not line[-1].text.strip(" "):
        line = line[:-1]
    if line:
        last = line[-1]
        line = [*line[:-1], Segment(last.text.rstrip(" "), last.style, last.control)]
    return line


# -- the words ---------------------------------------------------------------------------------------------


def _words(release: Release, coloured: bool) -> Iterator[RenderableType]:
    """Yield the parts of a release with an empty line between them, none between the items of a list."""
    before: Piece | None = None
    all_pieces = _with_datelines(release)
    for piece in all_pieces:
        if before is not None and not (isinstance(piece.block, ListBlock) and piece.block is before.block):
            yield ""
        before = piece
        if isinstance(piece.block, Table):
            rest = sum(1 for _ in texts(piece.block)) - 1
            next(itertools.islice(all_pieces, rest, rest), None)
            yield from _table(piece.block, coloured)
        elif isinstance(piece.block, ListBlock):
            yield _beside("•", styled(piece.text, coloured))
        elif isinstance(piece.block, BlockQuote):
            yield _beside("", styled(piece.text, coloured))
        else:
            line = styled(piece.text, coloured)
            line.style = _style(piece)
            yield line


def _with_datelines(release: Release) -> Iterator[Piece]:
    """Yield the texts of a release, a dateline that runs into the lead as one with it."""
    front = release.dateline.text if release.dateline else None
    before: Piece | None = None
    for piece in pieces(release):
        if piece.text is front and not piece.text.plain.endswith("\n"):
            before = piece
            continue
        yield piece if before is None else piece._replace(text=Text.join((before.text, piece.text)))
        before = None
    if before is not None:
        yield before


def _style(piece: Piece) -> str:
    if piece.block is None and piece.role in ("about", "notice"):
        return "bold"  # the heading of a section
    return ROLES.get(piece.role, "")


def _beside(sign: str, words: Line) -> Grid:
    """Return words to the right of a sign, however many lines they take."""
    grid = Grid.grid(padding=(0, 1))
    grid.add_column(width=3, justify="right")
    grid.add_column()
    grid.add_row(sign, words)
    return grid


def _table(table: Table, coloured: bool) -> Iterator[RenderableType]:
    if table.caption is not None:
        yield styled(table.caption, coloured)
    rows = [[styled(cell.text, coloured) for cell in row.cells] for row in table.rows]
    columns = max((sum(cell.columns for cell in row.cells) for row in table.rows), default=0)
    if columns > WIDEST:
        for row in rows:
            yield Line(" | ").join(row)
    elif columns:
        grid = Grid.grid(padding=(0, 2))
        for number, source in enumerate(table.rows):
            cells: list[RenderableType] = []
            for cell, words in zip(source.cells, rows[number], strict=True):
                cells += [words, *[""] * (cell.columns - 1)]
            grid.add_row(*cells, style="bold" if number < table.header_rows else None)
        yield grid
    if table.note is not None:
        yield styled(table.note, coloured)


def styled(text: Text, coloured: bool = True) -> Line:
    """Return a text for the terminal: facts in colour, or between signs where there is none."""
    if coloured:
        line = Line(text.plain)
        for span in text.spans:
            if style := STYLES.get(span.kind):
                line.stylize(style, span.start, span.end)
        return line
    signs: dict[int, str] = {}
    for span in text.spans:
        if span.kind in MARKS:
            opening, closing = tuple(MARKS[span.kind])
            signs[span.start] = signs.get(span.start, "") + opening
            signs[span.end] = closing + signs.get(span.end, "")
    out, at = [], 0
    for place in sorted(signs):
        out += [text.plain[at:place], signs[place]]
        at = place
    return Line("".join((*out, text.plain[at:])))


# -- the list ----------------------------------------------------------------------------------------------


def _facts(reading: Reading, coloured: bool) -> Grid:
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    if not coloured:
        grid.add_row("signs", Line(LEGEND))
    for name, values in rows(reading):
        for number, (value, times) in enumerate(Counter(values).items()):
            grid.add_row("" if number else name, Line(value if times == 1 else f"{value} (×{times})"))
    return grid


def _decisions(reading: Reading) -> Grid:
    """Return what each block was taken for, by which step and why; a block a row."""
    grid = Grid.grid(padding=(0, 2))
    for style in ("dim", "bold", "cyan", "", "dim"):
        grid.add_column(style=style, overflow="fold", no_wrap=style in ("bold", "cyan"))
    grid.add_row("line", "part", "step", "clue", "words", style="dim")
    for one in reading.decisions:
        line = "" if one.place.line is None else str(one.place.line)
        grid.add_row(line, one.part, one.step, Line(one.clue), Line(short(one.words, OPENING)))
    return grid
