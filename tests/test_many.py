"""Many releases at once: in order, on several processes, and nothing that one of them does stops the others."""

from __future__ import annotations

import functools
import itertools
import os
import pickle
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import pressdoc
from everything import everything
from pressdoc.many import FEW, Parsed, each, parse_many
from pressdoc.sending import pack, unpack

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "Fern Opens Depot No. {}\n\nOLDMOOR, Oct. 14, 2025 -- Fern & Sons plc opened a depot, which cost $4 million."

BROKEN = b'{"pressdoc": "1.0", "body": 3}'


def texts(count: int) -> list[str]:
    """Return so many releases, all different."""
    return [TEXT.format(number) for number in range(count)]


def headlines(found: Iterator[Parsed]) -> list[str]:
    """Return their headlines."""
    return [str(one.release.headline) if one.release else str(one.error) for one in found]


def double(number: int) -> int:
    """Return twice a number; some numbers are not to be borne."""
    if number == 11:
        raise ValueError("eleven")
    if number == 25:
        os._exit(1)
    return 2 * number


class OddError(Exception):
    """An error that cannot be made again from what it says."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(f"{one} and {two}")


def odd(number: int) -> int:
    """Raise what does not come through to another process."""
    raise OddError("this", "that")


@pytest.mark.parametrize("jobs", [1, 2, None])
@pytest.mark.parametrize("count", [0, 1, FEW, FEW + 1, 3 * FEW + 5])
def test_in_order(count: int, jobs: int | None) -> None:
    """Each source has its reading in its place, however many processes read, and as `parse` reads it."""
    sources = texts(count)
    found = list(parse_many(sources, jobs=jobs))
    assert [one.source for one in found] == sources
    assert [one.release for one in found] == [pressdoc.parse(text) for text in sources]


def test_one_that_cannot_be_read(tmp_path: Path) -> None:
    """Its error stands in its place."""
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    sources: list[str | bytes | Path] = ["A", BROKEN, tmp_path / "b.txt", tmp_path / "missing.txt"] * 6
    for jobs in (1, 2):
        found = list(parse_many(sources, jobs=jobs))
        assert [type(one.error) for one in found[:4]] == [
            type(None),
            pressdoc.ParseError,
            type(None),
            FileNotFoundError,
        ]
        assert [one.release is None for one in found] == [False, True, False, True] * 6


def test_options_go_with_each() -> None:
    """Format and language are those of `parse`."""
    found = parse_many(["<p>Ein Satz.</p>"] * 20, jobs=2, format="text", language="de")
    expected = pressdoc.parse("<p>Ein Satz.</p>", format="text", language="de")
    assert {one.release for one in found} == {expected}
    assert expected.language == "de"


def test_sources_are_taken_as_they_are_needed() -> None:
    """Of endless sources only some are taken ahead."""
    taken = itertools.count()
    found = parse_many((TEXT.format(next(taken)) for _ in itertools.repeat(None)), jobs=2)
    assert headlines(itertools.islice(found, 40)) == [f"Fern Opens Depot No. {number}" for number in range(40)]
    assert isinstance(found, Generator)
    found.close()
    assert next(taken) < 200


def test_what_a_process_dies_of() -> None:
    """The item that ends a process says so; all others are done, in order."""
    found = list(each(double, range(60), 2))
    assert [number for number, _ in found] == list(range(60))
    assert [outcome.value for _, outcome in found] == [None if n in (11, 25) else 2 * n for n in range(60)]
    assert str(found[11][1].error) == "eleven"
    assert "the process that worked on it ended" in str(found[25][1].error)


def test_errors_that_cannot_travel() -> None:
    """An error that another process could not make again comes as its words."""
    with pytest.raises(TypeError):
        pickle.loads(pickle.dumps(OddError("this", "that")))
    (_, outcome), *_ = each(odd, range(3), 2)
    assert str(outcome.error) == "OddError: this and that"


@pytest.mark.parametrize("jobs", [0, -1, 1.5, True])
def test_jobs(jobs: int) -> None:
    """The number of processes is one."""
    with pytest.raises(pressdoc.ValidationError, match="expected a number of processes of 1 or more"):
        list(parse_many(texts(3), jobs=jobs))


def test_what_cannot_be_sent() -> None:
    """What no other process can have is an error that says what would do."""
    with pytest.raises(pressdoc.ValidationError, match="read here, with jobs=1"):
        list(each(functools.partial(lambda number, by: number * by, by=2), range(3), 2))


def test_a_script_without_a_guard(tmp_path: Path) -> None:
    """Where processes are started anew, a script that does not say so hears what is missing."""
    script = tmp_path / "script.py"
    script.write_text(
        "import multiprocessing\nimport pressdoc\n"
        "multiprocessing.set_start_method('spawn', force=True)\n"
        "print(len(list(pressdoc.parse_many(['A'] * 30, jobs=2))))\n",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1
    assert "no other process starts; call it under `if __name__ == '__main__':`" in done.stderr


def test_processes_that_start_anew(tmp_path: Path) -> None:
    """The same comes out of processes that share nothing with this one."""
    script = tmp_path / "script.py"
    script.write_text(
        "import multiprocessing\nimport pressdoc\n"
        "if __name__ == '__main__':\n"
        "    multiprocessing.set_start_method('spawn')\n"
        "    found = pressdoc.parse_many([f'No. {n}' for n in range(30)], jobs=2)\n"
        "    print(*(one.release.headline for one in found), sep='|')\n",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout.strip().split("|") == [f"No. {number}" for number in range(30)]


def nested(number: int) -> object:
    """Return what no other process can have, of one number."""
    return (lambda: number) if number == 3 else number


def test_what_cannot_come_back() -> None:
    """What a function returns and nothing can pickle is an error in its place; the others of its chunk are there."""
    found = list(each(nested, range(10), 2))
    assert [outcome.value for _, outcome in found] == [None if n == 3 else n for n in range(10)]
    assert "cannot be sent from one process to another" in str(found[3][1].error)


def test_all_that_a_reading_holds_comes_back() -> None:
    """Every class of the model is packed and made again: equal, of the same class, and as frozen as before."""
    release, reading = everything(), pressdoc.examine(TEXT.format(1), why=True)
    for value in (release, reading, release.quotes, release.amounts, pressdoc.Unknown("x.y", {"a": 1})):
        again = unpack(pack(value))
        assert again == value
        assert repr(again) == repr(value)
        assert hash(again) == hash(value)
    with pytest.raises(AttributeError):
        unpack(pack(release)).headline = None
    assert len(pack(reading)) < len(pickle.dumps(reading))
