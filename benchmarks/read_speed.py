"""How long it takes from a release's text to its JSON, as a ratio to rendering the same text with markdown-it-py.

    python benchmarks/read_speed.py [--rounds N]

The limit is 1.3.  Both run in turn in one process, the least processor time of a round counts:
a busy machine can only make either look worse.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

from markdown_it import MarkdownIt

import pressdoc

LIMIT = 1.3
"""What we want to reach; what is reached is 3.3 by instructions, and 5 to 6.6 by the clock.

The renderer runs 3,500 different bytecodes, each 28 times.  Reading runs 37,000 in a thousand functions, each
4.5 times, and none of the functions has more than a thirty-fifth of them.  So the processor's first cache misses
instructions six times as often: that is why the clock says more than the instructions do.  Collecting garbage has
no part in it.  The bytecodes alone are 1.7 times the renderer's.

Compiling does not reach it either.  With everything compiled by mypyc that it accepts, 118 modules, the clock says 4.7
where it says 5.8 without: running bytecodes is 28 percent of the time, and five sixths of the compiled reader's are
still spent in Python's own strings, sets, dictionaries and regular expressions.
"""
TEXT = Path(__file__).with_name("release.txt").read_text(encoding="utf-8")
MARKDOWN = MarkdownIt()


def to_json() -> str:
    """Read the release and write its JSON."""
    reading = pressdoc.examine(TEXT, format="text")
    return pressdoc.render(reading.release, "json")


def render() -> str:
    """Render the same text as Markdown, to HTML."""
    return str(MARKDOWN.render(TEXT))


def least(work: Callable[[], str], times: int = 5) -> float:
    """Return the processor time of one call, in microseconds, averaged over a few."""
    start = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - start) / times * 1e6


def main() -> int:
    """Print the ratio and whether it keeps the limit."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("--rounds", type=int, default=40)
    options = arguments.parse_args()
    to_json(), render()
    ours, floor = zip(*((least(to_json), least(render)) for _ in range(options.rounds)), strict=True)
    ratio = min(ours) / min(floor)
    print(f"text to JSON {min(ours):.0f} us, markdown-it-py {min(floor):.0f} us: ratio {ratio:.2f} (limit {LIMIT})")
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
