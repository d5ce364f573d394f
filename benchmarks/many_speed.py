"""How much faster two processes read many releases than one.

    python benchmarks/many_speed.py [--rounds N] [--releases N]

Reads ``benchmarks/release.txt``, each copy with another number in it, by `pressdoc.parse_many` with one job and
with two, and converts as many files with the command line.  The start of the processes is in the time.
Rounds are interleaved; a ratio is the time of one job by that of two.  Beside it stands how much processor time two
cost where one costs 1, which a busy machine does not change much: 2 by that is what a quiet one may reach.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import resource
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pressdoc
from pressdoc.cli import main as run

SOURCE = Path(__file__).parent / "release.txt"


class Taken(NamedTuple):
    """What a call took, in seconds."""

    time: float
    processor: float
    """Of this process and of those it started."""


def taken(call: Callable[[], object]) -> Taken:
    """Return what a call takes."""
    start, before = time.perf_counter(), _processor()
    call()
    return Taken(time.perf_counter() - start, _processor() - before)


def _processor() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def read(sources: list[str], jobs: int) -> None:
    """Read releases, and keep none."""
    for one in pressdoc.parse_many(sources, jobs=jobs):
        assert one.error is None


def convert(folder: Path, jobs: int) -> None:
    """Convert the releases of a folder to HTML."""
    with contextlib.redirect_stderr(io.StringIO()), contextlib.suppress(SystemExit):
        run(["convert", str(folder / "in"), "--to", "html", "-o", str(folder / "out"), "--jobs", str(jobs)])


def main() -> None:
    """Print the median time of each way, and the median ratio of one process to two."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--releases", type=int, default=1000)
    options = arguments.parse_args()
    rounds, count = options.rounds, options.releases
    text = SOURCE.read_text(encoding="utf-8")
    sources = [text.replace("LONDON", f"LONDON {number}", 1) for number in range(count)]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "in").mkdir()
        for number, source in enumerate(sources):
            (folder / "in" / f"{number}.txt").write_text(source, encoding="utf-8")
        ways: dict[str, Callable[[int], object]] = {
            "parse_many": partial(read, sources),
            "convert": partial(convert, folder),
        }
        for name, way in ways.items():
            way(1)  # loads what it needs
            rounds_taken = [(taken(partial(way, 1)), taken(partial(way, 2))) for _ in range(rounds)]
            speed = [median(count / one.time for one in column) for column in zip(*rounds_taken, strict=True)]
            ratio = median(one.time / two.time for one, two in rounds_taken)
            cost = median(two.processor / one.processor for one, two in rounds_taken)
            print(
                f"{name:12} {speed[0]:6.0f} a second with one process, {speed[1]:6.0f} with two"
                f"   ratio {ratio:.2f}   processor time {cost:.2f}"
            )


if __name__ == "__main__":
    main()
