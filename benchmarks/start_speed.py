"""How long the command takes to start: ``pressdoc --version`` against a Python program that does nothing.

    python benchmarks/start_speed.py            # builds a wheel and installs it for the time of the measurement
    python benchmarks/start_speed.py PROGRAM    # a pressdoc that is installed from a wheel already

An editable install is no measure: its path hook slows every start of Python, the empty one too.
Runs of the two alternate, so that a machine that is busy for a moment slows both; the figure is the
ratio of their medians.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

LIMIT = 2.5
"""How many times as long as an empty program the command may take."""
ROUNDS = 41
"""Pairs of runs; an odd number, so that the median is one of them."""


def installed(folder: Path) -> Path:
    """Install a wheel of this checkout into an environment of its own, and return the command."""
    venv.create(folder / "venv", with_pip=True)
    programs = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    pip: list[str | Path] = [programs / "python", "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", folder, ROOT], check=True)
    (wheel,) = folder.glob("pressdoc-*.whl")
    # What it depends on is not loaded, so it need not be there; see tests/test_light.py.
    subprocess.run([*pip, "install", "--no-deps", wheel], check=True)
    return programs / "pressdoc"


def seconds(*command: str | Path) -> float:
    """Return how long a command takes, by the clock on the wall."""
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def ratio(program: Path) -> float:
    """Print both times, and return how many times as long the command takes."""
    python = program.with_name("python")
    runs = [(seconds(python, "-c", "pass"), seconds(program, "--version")) for _ in range(ROUNDS + 2)][2:]
    empty = statistics.median(times[0] for times in runs)
    version = statistics.median(times[1] for times in runs)
    print(f"python -c pass      {empty * 1000:6.1f} ms")
    print(f"pressdoc --version  {version * 1000:6.1f} ms   {version / empty:.2f} times (limit {LIMIT})")
    return version / empty


def main() -> int:
    """Measure, and return 1 when the limit is passed."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("program", nargs="?", type=Path, help="a pressdoc installed from a wheel; else one is built")
    program: Path | None = arguments.parse_args().program
    if program is not None:
        return int(ratio(program) > LIMIT)
    with tempfile.TemporaryDirectory() as folder:
        return int(ratio(installed(Path(folder))) > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
