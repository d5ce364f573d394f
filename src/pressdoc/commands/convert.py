"""The command ``convert``: releases in another format, one, a feed or a folder."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pressdoc import formats
from pressdoc.commands.arguments import (
    a_file,
    completed,
    formats_that,
    known_format,
    takes_amounts,
    takes_files,
    takes_jobs,
)
from pressdoc.commands.complaints import DONE, FAILED, FileError, complain, failure, named
from pressdoc.commands.converting import Conversion, Job, Report, identities, make_folder, places, summary, write
from pressdoc.commands.inputs import inputs
from pressdoc.commands.progress import watched
from pressdoc.errors import did_you_mean
from pressdoc.many import each

if TYPE_CHECKING:
    from pressdoc.commands.inputs import Input
    from pressdoc.formats import Format
    from pressdoc.model import Release


@click.command(
    epilog="Examples:\n\n\b\n"
    "  pressdoc convert release.txt --to html > release.html\n"
    "  pressdoc convert release.html -o release.md\n"
    "  pressdoc convert archive/ --to json -o converted/ --update\n"
    "  pressdoc convert archive/*.txt -o news.atom\n"
    "  pressdoc convert release.txt --amounts EUR --to html > release.html\n"
    "  curl -s https://example.com/news | pressdoc convert - --to markdown"
)
@takes_files
@click.option(
    "--to",
    "target",
    metavar="FORMAT",
    callback=known_format(formats.can_write, "written"),
    shell_complete=completed(formats_that(formats.can_write)),
    help="The format to write; else the suffix of the output says it.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE|FOLDER",
    shell_complete=a_file,
    help="Where to write; standard output if left out.  A new name without a suffix is a folder.",
)
@click.option("-u", "--update", is_flag=True, help="Leave what is newer than the file it is made of.")
@takes_jobs
@takes_amounts("Write amounts of money in this currency too, behind the printed ones: EUR, USD.")
@click.pass_context
def convert(
    ctx: click.Context,
    files: Sequence[str],
    source: Format | None,
    language: str | None,
    target: Format | None,
    output: str | None,
    update: bool,
    jobs: int | None,
    currency: str | None,
    day: datetime.date | None,
) -> None:
    """Write releases in another format.

    Of a folder all files are converted whose suffix is that of a format, those in its folders too.
    A file is written whole or not at all, and never over one that is read.  Several files make one
    feed when that is what is written.
    """
    if day is not None and currency is None:
        raise click.UsageError("--on goes with --amounts")
    target = target or _format_of(output)
    folder = output if output is not None and _is_folder(output) else None
    found, complete = inputs(files, without=folder)
    conversion = Conversion(target, source, language, currency, day, update, identities(found))
    try:
        if folder is not None:
            complete &= _into_folder(found, folder, conversion, jobs)
        elif formats.can_gather(target) or len(found) <= 1:
            complete &= _into_one(found, output, conversion, jobs)
        else:
            where = "share standard output" if output is None else f"all be {named(output)}"
            raise click.UsageError(f"{len(found)} files cannot {where}; name a folder with -o")
    except FileError as error:
        complain(str(error))
        complete = False
    ctx.exit(DONE if complete else FAILED)


def _into_folder(found: Sequence[Input], folder: str, conversion: Conversion, jobs: int | None) -> bool:
    """Convert files into a folder; return whether all were."""
    try:
        where = places(found, folder, conversion.target)
    except FileError as error:
        raise click.UsageError(str(error)) from error
    for parent in dict.fromkeys([folder, *(str(place.parent) for place in where)]):
        make_folder(parent)
    todo = [Job(path, place) for (path, _), place in zip(found, where, strict=True)]
    reports: list[Report] = []
    try:
        for job, outcome in watched(each(conversion, todo, jobs), len(todo)):
            try:
                reports.append(outcome.result())
            except Exception as error:
                reports.append(Report("failed", (failure(job.path, error),)))
            for line in reports[-1].lines:
                complain(line)
    finally:
        written = sum(report.how == "written" for report in reports)
        if len(todo) > 1 and (written < len(todo) or sys.stderr.isatty()):
            complain(summary(reports, len(todo), folder))
    return all(report.how != "failed" for report in reports)


def _into_one(found: Sequence[Input], output: str | None, conversion: Conversion, jobs: int | None) -> bool:
    """Write a release, or several as one feed, without those that cannot be read; return whether it has all."""
    if output is not None:
        for path, _ in found:
            conversion.check_place(Job(path, Path(output)))
    releases: list[Release] = []
    for path, outcome in watched(each(conversion.release, [path for path, _ in found], jobs), len(found)):
        try:
            release, lines = outcome.result()
        except Exception as error:
            complain(failure(path, error))
            continue
        releases.append(release)
        for line in lines:
            complain(line)
    if not releases:
        return False
    gathers = formats.can_gather(conversion.target) and len(found) > 1
    written = formats.encode(releases if gathers else releases[0], conversion.target)
    if output is None:
        click.echo(written, nl=False)
    else:
        write(Path(output), written)
    return len(releases) == len(found)


def _format_of(output: str | None) -> Format:
    """Return the format that the name of the output asks for."""
    if output is None or _is_folder(output):
        raise click.UsageError(f"say which format to write: --to {_writable()}, or -o with a suffix")
    suffix = Path(output).suffix
    found = formats.by_suffix(suffix)
    if found is None:
        hint = did_you_mean(suffix, formats.suffixes())
        raise click.UsageError(
            f"{named(output)}: no format is known by the suffix {suffix!r}{hint or ';'} add --to {_writable()}"
        )
    if not formats.can_write(found):
        raise click.UsageError(f"{named(output)}: the format {found.name!r} cannot be written; add --to {_writable()}")
    return found


def _writable() -> str:
    """Return the names that ``--to`` takes."""
    return "|".join(formats_that(formats.can_write)())


def _is_folder(output: str) -> bool:
    path = Path(output)
    return path.is_dir() or output.endswith(("/", os.sep)) or (not path.suffix and not path.exists())
