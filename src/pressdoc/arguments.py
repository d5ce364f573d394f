"""The arguments that commands which read releases share."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from pressdoc import formats
from pressdoc.complaints import unknown_format
from pressdoc.errors import BrokenFormatError, UnknownFormatError, ValidationError
from pressdoc.inputs import STANDARD_INPUT

if TYPE_CHECKING:
    from pressdoc.formats import Format


def known_format(ctx: click.Context, option: click.Parameter, name: str | None) -> Format | None:
    """Return the format of a name given on the command line."""
    if name is None:
        return None
    try:
        return formats.find(name)
    except UnknownFormatError as error:
        raise click.UsageError(f"{option.opts[0]}: {unknown_format(name)}", ctx) from error
    except BrokenFormatError as error:
        raise click.UsageError(f"{option.opts[0]}: {error}", ctx) from error


def known_language(ctx: click.Context, option: click.Parameter, tag: str | None) -> str | None:
    """Return a language tag that the model takes."""
    from pressdoc.model import Release

    try:
        return Release(body=(), language=tag).language
    except ValidationError as error:
        raise click.UsageError(f"{option.opts[0]}: {error.problem}", ctx) from error


def named_files(ctx: click.Context, argument: click.Parameter, paths: tuple[str, ...]) -> tuple[str, ...]:
    """Return the files to read, standard input for none."""
    if not paths and sys.stdin is not None and sys.stdin.isatty():
        raise click.UsageError("name a file, or - for standard input", ctx)
    if paths.count(STANDARD_INPUT) > 1:
        raise click.UsageError("standard input (-) can be read only once", ctx)
    return paths or (STANDARD_INPUT,)


def takes_files(command: Callable[..., None]) -> Callable[..., None]:
    """Add the arguments that all commands which read releases share."""
    for decorate in (
        click.option(
            "--language",
            metavar="TAG",
            callback=known_language,
            help="The releases' language, instead of finding it out: en, de, zh-Hans.",
        ),
        click.option(
            "--from",
            "source",
            metavar="FORMAT",
            callback=known_format,
            help="The files' format, instead of finding it out.",
        ),
        click.argument("files", nargs=-1, metavar="FILE...", callback=named_files),
    ):
        command = decorate(command)
    return command
