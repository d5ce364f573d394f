"""The files that a command is given: found in folders, read, and what to say when one cannot be."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pressdoc import flow, formats
from pressdoc.commands.complaints import FileError, complain, named, unread
from pressdoc.errors import PressdocError

if TYPE_CHECKING:
    from pressdoc.formats import Format
    from pressdoc.model import Reading

STANDARD_INPUT = "-"

WORTH_SAYING = {
    "undecodable-bytes": "; is it a text at all?",
    "items-left-out": "",
    "mail-without-text": "",
    "document-left-out": "; if it is the release, save it and give it by itself",
}
"""Remarks that whoever converts a file should hear of, with what to add."""


class Input(NamedTuple):
    """One file to read."""

    path: str
    """What it is called on the command line, or by its folder there."""
    inside: str
    """Its name below the folder that was named, that one's name before it where more is named; a file's name."""


def inputs(paths: Sequence[str], *, without: str | None = None) -> tuple[list[Input], bool]:
    """Return the files that are named or lie in the folders named, and whether each folder held any.

    Of a folder those count, at any depth, whose suffix is that of a format that is read; hidden
    ones and those below the folder ``without`` do not.
    """
    found: list[Input] = []
    complete = True
    for path in paths:
        if path == STANDARD_INPUT or not Path(path).is_dir():
            found.append(Input(path, Path(path).name))
            continue
        base = "" if len(paths) == 1 else Path(os.path.realpath(path)).name
        inside = list(_in_folder(path, base, without))
        if not inside:
            complain(f"{named(path)}: is a folder without a file of a format that is read; name the files")
            complete = False
        found += inside
    return found, complete


def _in_folder(folder: str, base: str, without: str | None) -> Iterator[Input]:
    left_out = None if without is None else os.path.realpath(without)
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and os.path.realpath(Path(here, name)) != left_out
        )
        for name in sorted(files):
            if not name.startswith(".") and _is_read(name):
                path = str(Path(here, name))
                yield Input(path, str(Path(base, os.path.relpath(path, folder))))


def _is_read(name: str) -> bool:
    found = formats.by_suffix(Path(name).suffix)
    return found is not None and formats.can_read(found)


def examined(path: str, source: Format | None, language: str | None, *, why: bool = False) -> Reading:
    """Return the reading of a file; `FileError` when there is none."""
    try:
        return flow.examine(content(path), format=source, language=language, why=why)
    except (PressdocError, OSError) as error:
        raise FileError(f"{named(path)}: {unread(path, error)}") from error


def doubts(path: str, reading: Reading) -> list[str]:
    """Return what to say of a file that was read, but perhaps should not have been."""
    told = [f"{remark.message}{WORTH_SAYING[remark.code]}" for remark in reading.remarks if remark.code in WORTH_SAYING]
    if not any(text.plain for _, text in reading.parts()):
        told.append("holds no words")
    return [f"{named(path)}: {one}" for one in told]


def told(path: str, source: Format | None, language: str | None, *, why: bool = False) -> Reading | None:
    """Return the reading of a file, with what there is to say of it said; ``None`` when there is none."""
    try:
        reading = examined(path, source, language, why=why)
    except FileError as error:
        complain(str(error))
        return None
    for line in doubts(path, reading):
        complain(line)
    return reading


def content(path: str) -> bytes | Path:
    """Return what is to be read: the path, or the bytes of standard input."""
    if path != STANDARD_INPUT:
        return Path(path)
    if sys.stdin is None:
        raise OSError("standard input is closed")
    return sys.stdin.buffer.read()
