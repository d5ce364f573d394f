"""What the command line says when something goes wrong: one line, the file first, never a traceback."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import Any

import click

from pressdoc.errors import ParseError, PressdocError, reason

DONE, FAILED, MISUSED, INTERRUPTED = 0, 1, 2, 130
"""Exit status: all went well; a file could not be read or written; the call is wrong; Ctrl-C."""

FAULTS = 5
"""So many faults of one file are worth saying in one line."""


class FileError(Exception):
    """Something is wrong with one file; the others are done.  Its words are the line to print."""


class Commands(click.Group):
    """A group of commands whose every way out is an exit status and at most one line on standard error."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command that the arguments name, and leave with its exit status."""
        extra["standalone_mode"] = False  # else click prints its own errors, over four lines
        try:
            status = super().main(*args, **extra)
        except SystemExit:
            status = DONE  # so click leaves when whoever reads the output has had enough
        except click.UsageError as error:
            command = error.ctx.command_path if error.ctx else self.name
            complain(f"{error.format_message().rstrip('.')} ('{command} --help' says more)", by=command)
            status = MISUSED
        except click.Abort:
            status = INTERRUPTED
        except PressdocError as error:
            complain(said(error))
            status = FAILED
        except OSError as error:
            status = output_lost(error)  # the commands deal with their files themselves
        sys.exit(status if isinstance(status, int) else DONE)


def complain(message: str, *, by: str | None = None) -> None:
    """Print one line on standard error."""
    click.echo(f"{by or 'pressdoc'}: {' '.join(message.split())}", err=True)


def output_lost(error: OSError) -> int:
    """Return the exit status when standard output takes no more, after saying so unless its reader is just gone."""
    try:
        # What waits to be written goes nowhere, or Python would complain at its end.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (AttributeError, OSError, ValueError):
        pass  # no output at all, or one without a file behind it
    if isinstance(error, BrokenPipeError):
        return DONE
    complain(f"standard output: {'is closed' if error.errno == errno.EBADF else _reason(error)}")
    return FAILED


def named(path: str | os.PathLike[str]) -> str:
    r"""Return a file's name in one printable line: as it is, else with what is odd in it escaped.

    >>> named("news.txt"), named("two\nlines.txt")
    ('news.txt', "'two\\nlines.txt'")
    """
    name = os.fsencode(path).decode("utf-8", "surrogateescape")
    return name if name.isprintable() else ascii(name)


def said(error: Exception) -> str:
    """Return why something failed, without the name of the file."""
    if isinstance(error, ParseError) and len(error.faults) > FAULTS:
        first = "; ".join(map(str, error.faults[:FAULTS]))
        return f"{first}; and {len(error.faults) - FAULTS:,} more faults"
    return _reason(error) if isinstance(error, OSError) else str(error)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def failure(path: str, error: Exception) -> str:
    """Return the line for a file with which something went wrong, foreseen or not."""
    if isinstance(error, FileError):
        return str(error)
    return f"{named(path)}: {said(error) if isinstance(error, PressdocError | OSError) else reason(error)}"


def unread(path: str, error: Exception) -> str:
    """Return why a file could not be read, and what would do."""
    if isinstance(error, FileNotFoundError) and "://" in path:
        return f"nothing is fetched from the network; try: curl -s {path} | pressdoc convert -"
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "is a folder; name the files in it"
    if isinstance(error, PermissionError):
        return "may not be read (permission denied)"
    return said(error)


def unwritten(path: str, error: OSError) -> str:
    """Return why a file could not be written, and what would do."""
    folder = Path(os.path.realpath(path)).parent
    if isinstance(error, FileNotFoundError) and not folder.is_dir():
        return f"there is no folder {named(folder)} to write it in; make it first"
    if isinstance(error, IsADirectoryError):
        return "is a folder"
    if isinstance(error, PermissionError):
        return "may not be written (permission denied)"
    return _reason(error)
