"""Converting files: where each goes, what is in the way, and how it went."""

from __future__ import annotations

import datetime
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import attrs

from pressdoc import formats
from pressdoc.commands.complaints import FileError, named, said, unwritten
from pressdoc.commands.inputs import STANDARD_INPUT, Input, doubts, examined
from pressdoc.errors import RateNotFoundError, ValidationError
from pressdoc.formats import Format

if TYPE_CHECKING:
    from pressdoc.model import Release


class Job(NamedTuple):
    """A file to convert."""

    path: str
    place: Path
    """Where it is written."""


class Report(NamedTuple):
    """How it went."""

    how: str
    """"written", "kept" because it was up to date, or "failed"."""
    lines: tuple[str, ...]
    """What to say of it."""


@attrs.frozen
class Conversion:
    """What is done with each file; called with a `Job`, in whatever process."""

    target: Format
    source: Format | None = None
    language: str | None = None
    currency: str | None = None
    """Amounts are written in this currency too."""
    day: datetime.date | None = None
    """The day of the rate, instead of each release's own."""
    update: bool = False
    """What is newer than its source is kept."""
    read: frozenset[tuple[int, int]] = frozenset()
    """All files that are read, as `identity` tells them; none of them is written over."""

    def __call__(self, job: Job) -> Report:
        """Convert a file, whatever happens."""
        lines: list[str] = []
        try:
            self.check_place(job)
            if self.update and _is_newer(job):
                return Report("kept", ())
            release, lines = self.release(job.path)
            write(job.place, formats.encode(release, self.target))
        except FileError as error:
            return Report("failed", (*lines, str(error)))
        return Report("written", tuple(lines))

    def check_place(self, job: Job) -> None:
        """Raise `FileError` when a file would be written over one that is read."""
        here = identity(job.place)
        if here in self.read:
            over = "itself" if here == identity(job.path) else f"{named(job.place)}, which is read too"
            raise FileError(f"{named(job.path)}: would be written over {over}; name another place with -o")

    def release(self, path: str) -> tuple[Release, list[str]]:
        """Return the release in a file, amounts in the second currency added, and what to say of the file."""
        reading = examined(path, self.source, self.language)
        lines = doubts(path, reading)
        if self.currency is None:
            return reading.release, lines
        try:
            return reading.release.with_amounts_in(self.currency, on=self.day), lines
        except RateNotFoundError as error:
            raise FileError(f"{named(path)}: {error}") from error
        except ValidationError as error:
            problem = "the release states no date; give the day of the exchange rate with --on"
            raise FileError(f"{named(path)}: {problem}") from error


def places(files: Sequence[Input], output: str, target: Format) -> list[Path]:
    """Return where each file goes in a folder; `FileError` when two would go to one place."""
    suffix = target.suffixes[0] if target.suffixes else f".{target.name}"
    first: dict[Path, str] = {}
    for path, inside in files:
        name = Path(inside) if path != STANDARD_INPUT else Path("release")
        place = Path(output, name.parent, name.stem + suffix)
        if place in first:
            raise FileError(f"{named(first[place])} and {named(path)} would both become {named(place)}")
        first[place] = path
    return list(first)


def make_folder(folder: str | Path) -> None:
    """Make a folder unless it is there; `FileError` when it cannot be."""
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise FileError(f"{named(folder)}: is a file, not a folder") from error
    except OSError as error:
        raise FileError(f"{named(folder)}: the folder cannot be made: {said(error)}") from error


def identity(path: str | Path) -> tuple[int, int] | None:
    """Return what tells a file from all others, whatever the name; ``None`` when it is not there."""
    try:
        status = os.fstat(0) if path == STANDARD_INPUT else Path(path).stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def identities(files: Sequence[Input]) -> frozenset[tuple[int, int]]:
    """Return what tells the files apart from all others."""
    return frozenset(found for path, _ in files if (found := identity(path)))


def write(place: Path, content: bytes) -> None:
    """Write a file whole; `FileError` when that does not work."""
    from pressdoc.files import write_whole

    try:
        write_whole(place, content)
    except OSError as error:
        raise FileError(f"{named(place)}: {unwritten(str(place), error)}") from error


def _is_newer(job: Job) -> bool:
    """Return whether what would be written is there already, made after its source was."""
    try:
        return job.path != STANDARD_INPUT and job.place.stat().st_mtime_ns >= Path(job.path).stat().st_mtime_ns
    except OSError:
        return False


def summary(reports: Sequence[Report], of: int, folder: str) -> str:
    """Return how many files of a run were written, kept or not."""
    counts = Counter(report.how for report in reports)
    parts = [f"{counts['written']:,} of {of:,} files written to {named(folder)}"]
    if counts["kept"]:
        parts.append(f"{counts['kept']:,} up to date")
    if counts["failed"]:
        parts.append(f"{counts['failed']:,} failed, see above")
    if len(reports) < of:
        parts.append(f"interrupted; {of - len(reports):,} to go, with --update where it stopped")
    return "; ".join(parts)
