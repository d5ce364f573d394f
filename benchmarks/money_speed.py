"""How fast amounts of money are found, beside other finders, and that the time grows with the text alone.

    python benchmarks/money_speed.py [--text FILE] [--peers PYTHON] [--rounds N]

``--peers`` is a Python in which any of these is installed: pyduckling-native-phihos (Duckling),
ms-recognizers-text-number-with-unit (Microsoft Recognizers), price-parser.  They have needs that do not go with
ours, so they run in their own.  Processor time, the least of all rounds, after one call to warm up.
"""

from __future__ import annotations

import argparse
import importlib
import json
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

TEXT = Path(__file__).with_name("release.txt")
GROWTH = (
    "$1",
    "$1 ",
    "EUR 1.5 bn to 1.7 bn, ",
    "$",
    "1",
    "five million ",
    "from $3 to ",
    "dollars ",
    "(",
    "1,000 ",
    "R500 ",
    "all amounts ",
    "(TSX: A) $5 ",
)
"""What hostile texts repeat."""


def pressdoc_finder() -> Callable[[str], int]:
    """Return our own finder."""
    from pressdoc import find_money

    return lambda text: len(find_money(text, language="en"))


def duckling_finder() -> Callable[[str], int]:
    """Return Duckling, for amounts of money in American English."""
    d = importlib.import_module("duckling")

    zones = d.load_time_zones("/usr/share/zoneinfo")
    language = d.parse_lang("EN")
    context = d.Context(d.parse_ref_time(zones, "UTC", 0), d.parse_locale("EN_US", d.default_locale_lang(language)))
    dimensions = d.parse_dimensions(["amount-of-money"])
    return lambda text: len(d.parse(text, context, dimensions, False))


def recognizers_finder() -> Callable[[str], int]:
    """Return the currency model of Microsoft Recognizers."""
    recognizers = importlib.import_module("ms_recognizers_number_with_unit")
    model = recognizers.NumberWithUnitRecognizer("en-us").get_currency_model()
    return lambda text: len(model.parse(text))


def price_parser_finder() -> Callable[[str], int]:
    """Return price-parser, which takes a text for one price."""
    parse_price = importlib.import_module("price_parser").parse_price
    return lambda text: int(parse_price(text).amount is not None)


FINDERS = {
    "pressdoc": pressdoc_finder,
    "Duckling": duckling_finder,
    "Microsoft Recognizers": recognizers_finder,
    "price-parser (one price)": price_parser_finder,
}


def measure(name: str, text: str, rounds: int) -> tuple[float, int]:
    """Return the seconds that a finder takes for a text, and how many amounts it finds."""
    find = FINDERS[name]()
    found = find(text)
    return least(lambda: find(text), rounds), found


def least(work: Callable[[], object], rounds: int) -> float:
    """Return the least processor time of one call, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def measured_elsewhere(python: str, name: str, path: Path, rounds: int) -> tuple[float, int] | None:
    """Return what `measure` says in another Python; ``None`` where the finder is not installed."""
    command = [python, __file__, "--text", str(path), "--rounds", str(rounds), "--only", name]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return None
    seconds, found = json.loads(done.stdout)
    return seconds, found


def grows(unit: str, rounds: int) -> float:
    """Return how much longer eight times a text takes than the text, per character."""
    find = pressdoc_finder()
    short, long = unit * (20_000 // len(unit)), unit * (160_000 // len(unit))
    return least(lambda: find(long), rounds) / len(long) / (least(lambda: find(short), rounds) / len(short) or 1e-9)


def main() -> None:
    """Print speed and growth."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("--text", type=Path, default=TEXT)
    arguments.add_argument("--peers", metavar="PYTHON")
    arguments.add_argument("--rounds", type=int, default=20)
    arguments.add_argument("--only", choices=FINDERS, help=argparse.SUPPRESS)
    options = arguments.parse_args()
    text = options.text.read_text(encoding="utf-8")
    if options.only:
        print(json.dumps(measure(options.only, text, options.rounds)))
        return
    size = len(text.encode())
    for name in FINDERS:
        ours = name == "pressdoc"
        if not ours and options.peers is None:
            continue
        times = max(options.rounds, 200) if ours else options.rounds
        done = measure(name, text, times) if ours else measured_elsewhere(options.peers, name, options.text, times)
        if done is None:
            print(f"{name:25} is not installed there")
        else:
            print(f"{name:25} {done[0] * 1e3:8.3f} ms {size / done[0] / 1e3:9.0f} KB/s {done[1]:4} amounts")
    worst = max((grows(unit, 3), unit) for unit in GROWTH)
    print(f"growth                    at most {worst[0]:.2f} times per character, for {worst[1]!r} repeated")


if __name__ == "__main__":
    main()
