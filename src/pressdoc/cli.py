"""The command line, as far as it has to be quick: everything else is in `pressdoc.commands`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TextIO


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command ``pressdoc`` with the arguments of the process, or with those given."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if sys.stdout is None:
        sys.stdout = _closed_output()
    if given in (["--version"], ["-V"]):
        _say_version()
        return
    try:
        from pressdoc.commands import pressdoc

        _speak_utf8()
        pressdoc.main(args=given, prog_name="pressdoc")
    except KeyboardInterrupt:  # while loading; later the commands see to it
        sys.exit(130)


def _say_version() -> None:
    """Answer before any parser is built: scripts and prompts ask this often."""
    from pressdoc import __version__

    try:
        sys.stdout.write(f"pressdoc {__version__}\n")
        sys.stdout.flush()
    except OSError as error:
        from pressdoc.commands.complaints import output_lost

        sys.exit(output_lost(error))


def _closed_output() -> TextIO:
    """Return an output that refuses what is written: behind ``>&-`` it would be lost without a word."""
    return os.fdopen(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")


def _speak_utf8() -> None:
    """Write UTF-8 whatever the terminal claims: releases hold characters that its encoding may not."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
