"""That the time to read grows with the size of a file alone, through the doors where others' parsers stand.

    python benchmarks/growth.py [--largest 2000000]

Encodings, mail, NITF, NewsML-G2 and ninjs are read in files that repeat what makes a careless reader slow.  Each
is read in four sizes, each twice that of the one before; the figure is the exponent that fits best: 1 where
twice the file takes twice the time, 2 where it takes four times.  Processor time, the least of three rounds.
"""

from __future__ import annotations

import argparse
import gc
import math
import sys
import time
from collections.abc import Callable

import pressdoc
from pressdoc.formats.decoding import decode

LIMIT = 1.25
"""The largest exponent; what is quadratic fits at 2."""

ENCODINGS = {
    "all outside": b"\xe9",
    "in and out": b"\xe2\x80\x99\xe9",
    "surrogates": b"\xed\xa0\xbd\xed\xb8\x80\xed\xa0\x80",
    "half tags": b"<meta ",
    "half declarations": b"<meta charset=",
    "half comments": b"<!--",
    "attributes": b"a=",
    "half pairs": b"a\0\0\xd8",
    "escapes": b"\x1b$B",
}
"""Bytes that make a reader of encodings look far ahead."""

MAILS = {
    "encoded words": ("From: a\nSubject: ", "=?a?q?", "\n\nHarbour"),
    "parameters": ("From: a\nContent-Type: multipart/mixed", ';a="', "\n\nHarbour"),
    "headers": ("", "a: b\n", "\nHarbour"),
    "boundaries": (
        "From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n",
        "--b\n\nx\n",
        "--b--\n",
    ),
    "messages": ("From: a\nMIME-Version: 1.0\n", "Content-Type: message/rfc822\n\n", "Harbour"),
}
"""What mails are made of: before, what is repeated, after."""

TAGS = ("<p>a</p>", "<p><q>a</q></p>", "<person>Ann</person> ", "<p x:a='1'/>", "&amp;", "<ul><li>a</li></ul>")
NEWS = {
    "nitf": ("<nitf xmlns:x='y'><body><body.content>", "</body.content></body></nitf>"),
    "newsml": (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:x="y"><contentSet><inlineXML>'
        '<html xmlns="http://www.w3.org/1999/xhtml"><body>',
        "</body></html></inlineXML></contentSet></newsItem>",
    ),
}

Case = tuple[str, Callable[[int], object]]


def repeated(before: str, unit: str, after: str, size: int) -> str:
    """Return a file of about a size."""
    return before + unit * (size // len(unit)) + after


def encoding_case(name: str, unit: bytes, declared: str | None) -> Case:
    """Return the case of one kind of bytes."""

    def read(size: int) -> object:
        return decode(b"<meta " + unit * (size // len(unit)) + b"\xff", declared=declared)

    return f"encoding {declared or 'unknown'}: {name}", read


def format_case(door: str, name: str, parts: tuple[str, str, str]) -> Case:
    """Return the case of one kind of file in a format."""

    def read(size: int) -> object:
        return pressdoc.formats.reader(door)(repeated(*parts, size))

    return f"{door}: {name}", read


def cases() -> list[Case]:
    """Return all cases in the order in which they are printed."""
    declared = (None, "utf-8", "gbk", "iso-2022-jp")
    encodings = [encoding_case(name, unit, charset) for name, unit in ENCODINGS.items() for charset in declared]
    mails = [format_case("mail", name, parts) for name, parts in MAILS.items()]
    news = [format_case(door, tag, (ends[0], tag, ends[1])) for door, ends in NEWS.items() for tag in TAGS]
    ninjs = format_case("ninjs", "body", ('{"uri": "a", "body_text": "', "a <p>\\n", '"}'))
    return [*encodings, *mails, *news, ninjs]


def seconds(read: Callable[[int], object], size: int) -> float:
    """Return the least time of three rounds."""
    best = math.inf
    for _ in range(3):
        gc.collect()
        gc.disable()  # else what is timed is how often the collector walks what is alive
        started = time.process_time()
        read(size)
        best = min(best, time.process_time() - started)
        gc.enable()
    return best


def exponent(sizes: list[int], times: list[float]) -> float:
    """Return the slope of the line of least squares through the logarithms."""
    across, up = [math.log(size) for size in sizes], [math.log(time) for time in times]
    middle, height = sum(across) / len(across), sum(up) / len(up)
    slope = sum((x - middle) * (y - height) for x, y in zip(across, up, strict=True))
    return slope / sum((x - middle) ** 2 for x in across)


def measured(read: Callable[[int], object], sizes: list[int]) -> tuple[list[float], float]:
    """Return times and exponent: the lowest of three attempts, since a busy machine only ever adds."""
    attempts = []
    for _ in range(3):
        times = [seconds(read, size) for size in sizes]
        # under two milliseconds at the largest size nothing grows in a way that anybody could notice
        attempts.append((exponent(sizes, times) if times[-1] > 0.002 else 1.0, times))
        if attempts[-1][0] <= LIMIT:
            break
    fitted, times = min(attempts)
    return times, fitted


def main() -> int:
    """Print one line for each case, and return 1 when one grows faster than its file."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--largest", type=int, default=1_000_000, help="characters of the largest file (1000000)")
    largest = options.parse_args().largest
    sizes = [largest // 8, largest // 4, largest // 2, largest]
    worst = 0.0
    for name, read in cases():
        times, fitted = measured(read, sizes)
        worst = max(worst, fitted)
        print(f"{name:40s} {' '.join(f'{taken * 1000:8.1f}' for taken in times)} ms   {fitted:5.2f}", flush=True)
    print(f"largest exponent {worst:.2f} (limit {LIMIT})")
    return int(worst > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
