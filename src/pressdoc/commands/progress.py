"""How far a long run is: a bar on standard error, where that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

FEW = 10
"""So few are done before a bar could be read."""


def watched(items: Iterable[T], total: int) -> Iterator[T]:
    """Yield the items, and show how many of ``total`` have come and how long the rest will take."""
    if total <= FEW or sys.stderr is None or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (MofNCompleteColumn(), BarColumn(), TimeRemainingColumn(), TextColumn("to go"))
    # No thread of its own draws the bar: processes that are forked beside a thread may hang.
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task("", total=total)
        for item in items:
            bar.update(task, advance=1, refresh=True)
            yield item
