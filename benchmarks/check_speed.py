"""How long a check takes, as a ratio to reading the same text; and how long a comparison takes.

    python benchmarks/check_speed.py [--rounds N]

The limit is 1: checking adds no more than the time of reading.  The least processor time of a
round counts: a busy machine can only make either look worse.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pressdoc

LIMIT = 1.0
TEXT = Path(__file__).with_name("release.txt").read_text(encoding="utf-8")
READING = pressdoc.examine(TEXT, format="text")
OTHER = pressdoc.examine(TEXT.replace("2", "3"), format="text")


def read() -> None:
    """Read the release."""
    pressdoc.examine(TEXT, format="text")


def check() -> None:
    """Follow the rules of the core, with line and column for each finding."""
    pressdoc.check(READING, source=TEXT)


def compare() -> None:
    """Compare it with the same release with other figures."""
    pressdoc.compare(READING, OTHER)


def least(work: Callable[[], None], times: int = 5) -> float:
    """Return the processor time of one call, in microseconds, averaged over a few."""
    start = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - start) / times * 1e6


def main() -> int:
    """Print the ratios and whether they keep the limit."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("--rounds", type=int, default=20)
    options = arguments.parse_args()
    rounds = [(least(read), least(check), least(compare)) for _ in range(options.rounds + 1)]
    reading, checking, comparing = (min(times) for times in zip(*rounds, strict=True))
    ratio = checking / reading
    print(f"read {reading:.0f} us, check {checking:.0f} us: ratio {ratio:.2f} (limit {LIMIT})")
    print(f"compare {comparing:.0f} us: ratio {comparing / reading:.2f}")
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
