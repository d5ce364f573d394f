"""The commands of ``pressdoc``: each reads its arguments, calls the library and says what went wrong.

Exit status 0: done; 1: a file could not be read or written, the others were; 2: the call is wrong.
"""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pressdoc import __version__, formats
from pressdoc.arguments import a_file, completed, formats_that, known_format, one_of, takes_files
from pressdoc.check_command import check, checked_reading, settings_of
from pressdoc.compare_command import compare
from pressdoc.complaints import (
    DONE,
    FAILED,
    MISUSED,
    Commands,
    FileError,
    complain,
    failure,
    named,
)
from pressdoc.converting import Conversion, Job, Report, identities, make_folder, places, summary, write
from pressdoc.errors import ValidationError, did_you_mean, unknown
from pressdoc.inputs import doubts, examined, inputs
from pressdoc.many import each
from pressdoc.progress import watched

if TYPE_CHECKING:
    from pressdoc.formats import Format
    from pressdoc.inputs import Input
    from pressdoc.model import Reading, Release


SHELLS = ("bash", "zsh", "fish")


def _print_completion(ctx: click.Context, option: click.Parameter, shell: str | None) -> None:
    """Print the script that a shell reads; what it calls then is in click."""
    from click.shell_completion import get_completion_class

    if shell is None or ctx.resilient_parsing:
        return
    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"{option.opts[0]}: {unknown('shell', shell, SHELLS)}", ctx)
    click.echo(found(ctx.command, {}, "pressdoc", "_PRESSDOC_COMPLETE").source())
    ctx.exit()


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Completion, in the file that the shell reads at its start:\n\n\b\n"
    '  bash, zsh:  eval "$(pressdoc --completion bash)"\n'
    "  fish:       pressdoc --completion fish | source",
    invoke_without_command=True,
)
@click.option(
    "--completion",
    is_eager=True,
    expose_value=False,
    metavar="bash|zsh|fish",
    callback=_print_completion,
    shell_complete=completed(lambda: SHELLS),
    help="Print what makes a shell complete commands, options and names.",
)
@click.version_option(__version__, "-V", "--version", message="pressdoc %(version)s")
@click.pass_context
def pressdoc(ctx: click.Context) -> None:
    """Press releases as typed documents: convert them, show them, list their facts.

    Files are read as text, HTML, Markdown or JSON, whichever they are; "-" is standard input.

    Exit status: 0 when all went well, 1 when a file could not be read or written (the others
    were), 2 when the call is wrong.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        ctx.exit(MISUSED)


# -- arguments that commands share -------------------------------------------------------------------------


def _facts() -> list[str]:
    """Return the keys of what `facts` prints."""
    from pressdoc.model import Release
    from pressdoc.understand.facts import facts as facts_of

    return list(facts_of(Release(body=())))


def _known_fact(ctx: click.Context, option: click.Parameter, key: str | None) -> str | None:
    """Return a key of what `facts` prints."""
    keys = _facts()
    if key is not None and key not in keys:
        raise click.UsageError(f"{option.opts[0]}: {unknown('fact', key, keys)}", ctx)
    return key


def _known_currency(ctx: click.Context, option: click.Parameter, code: str | None) -> str | None:
    """Return a code of ISO 4217 given on the command line, in capitals."""
    from pressdoc.model.currencies import CURRENCIES

    if code is not None and code.upper() not in CURRENCIES:
        problem = f"expected a code of ISO 4217 such as EUR, got {code!r}{_meant_currency(code)}"
        raise click.UsageError(f"{option.opts[0]}: {problem}", ctx)
    return code if code is None else code.upper()


def _meant_currency(given: str) -> str:
    """Return the currency that somebody probably means, by its name as releases print it or with a slip."""
    from pressdoc.model import MoneyAmount

    try:
        meant = MoneyAmount.parse(f"1 {given}").currency
    except ValidationError:
        meant = None
    return did_you_mean(given.upper(), _currencies(), meant)


def _currencies() -> list[str]:
    from pressdoc.model.currencies import CURRENT

    return sorted(CURRENT)


def _day(ctx: click.Context, option: click.Parameter, text: str | None) -> datetime.date | None:
    """Return a day such as 2025-10-24."""
    try:
        return None if text is None else datetime.date.fromisoformat(text)
    except ValueError as error:
        raise click.UsageError(f"{option.opts[0]}: expected a day such as 2025-10-24, got {text!r}", ctx) from error


def _amounts(what: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Add the arguments for amounts in another currency."""

    def add(command: Callable[..., None]) -> Callable[..., None]:
        command = click.option(
            "--on",
            "day",
            metavar="DAY",
            callback=_day,
            help="The day of the exchange rate, instead of each release's own date: 2025-10-24.",
        )(command)
        return click.option(
            "--amounts",
            "currency",
            metavar="CODE",
            callback=_known_currency,
            shell_complete=completed(_currencies),
            help=what,
        )(command)

    return add


def _jobs(command: Callable[..., None]) -> Callable[..., None]:
    """Add the number of processes."""
    return click.option(
        "-j",
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help="So many processes at once, instead of one for each core.",
    )(command)


def _examine(path: str, source: Format | None, language: str | None, *, why: bool = False) -> Reading | None:
    """Return the reading of a file, or ``None`` after saying why there is none."""
    try:
        reading = examined(path, source, language, why=why)
    except FileError as error:
        complain(str(error))
        return None
    for line in doubts(path, reading):
        complain(line)
    return reading


def _readings(
    ctx: click.Context, files: Sequence[str], source: Format | None, language: str | None, *, why: bool = False
) -> Iterator[tuple[str, Reading]]:
    """Yield each file with its reading; a file that cannot be read is reported, and passed over."""
    found, complete = inputs(files)
    status = DONE if complete else FAILED
    for path, _ in found:
        reading = _examine(path, source, language, why=why)
        if reading is None:
            status = FAILED
        else:
            yield path, reading
    ctx.exit(status)


# -- convert -----------------------------------------------------------------------------------------------


@pressdoc.command(
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
    callback=known_format,
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
@_jobs
@_amounts("Write amounts of money in this currency too, behind the printed ones: EUR, USD.")
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
    return found


def _writable() -> str:
    """Return the names that ``--to`` takes."""
    return "|".join(formats_that(formats.can_write)())


def _is_folder(output: str) -> bool:
    path = Path(output)
    return path.is_dir() or output.endswith(("/", os.sep)) or (not path.suffix and not path.exists())


# -- show, facts, formats, schema --------------------------------------------------------------------------


@pressdoc.command(
    epilog="Examples:\n\n\b\n  pressdoc show release.txt\n  pressdoc show release.txt --why\n"
    "  pressdoc show release.html --html > look.html\n  pressdoc show archive/*.html | less -R"
)
@takes_files
@click.option("--why", is_flag=True, help="Also list for each block which step decided what it is, and the evidence.")
@click.option("--check", "checked", is_flag=True, help="Also list what an editor would point out.")
@click.option("--against", metavar="OLD", help="Also list what differs from this release.")
@click.option("--html", is_flag=True, help="Write a page instead: the source's words, parts and facts in colour.")
@click.pass_context
def show(
    ctx: click.Context,
    files: Sequence[str],
    source: Format | None,
    language: str | None,
    why: bool,
    checked: bool,
    against: str | None,
    html: bool,
) -> None:
    """Show releases in the terminal, with their facts marked and listed.

    Facts are coloured; where there is no colour they stand between signs, which the list explains.
    """
    from pressdoc import checks, comparison, showing

    if html and len(files) > 1:
        raise click.UsageError("--html: a page shows one release; name one file", ctx)
    old = None if against is None else _examine(against, source, language)
    if against is not None and old is None:
        ctx.exit(FAILED)
    settings = settings_of(ctx) if checked else None
    for path, reading in _readings(ctx, files, source, language, why=why):
        found = checked_reading(path, reading, source, settings) if settings is not None else None
        different = comparison.compare(old, reading) if old is not None else None
        if html:
            findings = found.findings if found is not None else ()
            click.echo(showing.page(reading, findings=findings, comparison=different), nl=False)
            continue
        title = named(path) if len(files) > 1 else None
        click.echo(showing.shown(reading, title=title), nl=False, color=True)
        if found is not None:
            click.echo("\n" + checks.reports.as_text([found]), nl=False)
        if different is not None:
            click.echo("\n" + comparison.reports.as_text(different), nl=False)


@pressdoc.command(
    epilog="Examples:\n\n\b\n"
    "  pressdoc facts release.txt | jq .money\n"
    "  pressdoc facts archive/*.html --only quotes --to csv > quotes.csv\n"
    "  pressdoc facts archive/*.html --only money --amounts EUR --to csv > amounts.csv"
)
@takes_files
@click.option(
    "--only",
    metavar="KEY",
    callback=_known_fact,
    shell_complete=completed(_facts),
    help="Print only this fact: money, quotes, people, ...",
)
@click.option(
    "--to",
    "shape",
    default="jsonl",
    show_default=True,
    **one_of("form", "jsonl", "csv", "table"),
    help="As lines of JSON, or with --only as rows of a spreadsheet or of a table.",
)
@_jobs
@_amounts("With --only money: what each amount is in this currency.")
@click.pass_context
def facts(
    ctx: click.Context,
    files: Sequence[str],
    source: Format | None,
    language: str | None,
    only: str | None,
    shape: str,
    jobs: int | None,
    currency: str | None,
    day: datetime.date | None,
) -> None:
    """Print what releases state, one JSON object a line, or as rows.

    With --only money each amount comes with its sentence, with
    --only quotes each quotation with the day of its release and the sentences beside it.
    """
    import orjson

    from pressdoc.extracting import Extraction
    from pressdoc.fact_rows import as_csv, as_table

    if shape != "jsonl" and only is None:
        raise click.UsageError(f"--to {shape} needs --only: rows are of one fact, such as --only money")
    if currency is not None and only != "money":
        raise click.UsageError("--amounts goes with --only money")
    extraction = Extraction(source, language, only, currency, day, shape != "jsonl")
    rows: list[dict[str, Any]] = []
    found, complete = inputs(files)
    paths = [path for path, _ in found]
    for path, outcome in watched(each(extraction, paths, jobs), len(paths)):
        try:
            told, lines = outcome.result()
        except Exception as error:
            complain(failure(path, error))
            complete = False
            continue
        for line in lines:
            complain(line)
        if shape == "jsonl":
            click.echo(orjson.dumps(told).decode())
        else:
            rows += extraction.rows(told)
    if shape != "jsonl":
        click.echo((as_csv if shape == "csv" else as_table)(rows), nl=False)
    ctx.exit(DONE if complete else FAILED)


@pressdoc.command(name="formats")
@click.pass_context
def list_formats(ctx: click.Context) -> None:
    """List the formats that are read and written, and the package that each comes from."""
    status = DONE
    lines: list[tuple[str, ...]] = []
    for name, package, one, problem in formats.origins():
        if one is None:
            complain(f"{name}, of {package}: {problem}")
            status = FAILED
            continue
        does = " and ".join(
            word for word, can in (("read", formats.can_read(one)), ("written", formats.can_write(one))) if can
        )
        lines.append((name, " ".join(one.suffixes), one.media_type, does, package))
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        click.echo("  ".join(word.ljust(width) for word, width in zip(line, widths, strict=True)).rstrip())
    ctx.exit(status)


@pressdoc.command()
def schema() -> None:
    """Print the JSON Schema of the JSON format."""
    import orjson

    from pressdoc.formats.schema import schema as schema_of

    click.echo(orjson.dumps(schema_of(), option=orjson.OPT_INDENT_2).decode())


# -- an editor's commands, which stand in files of their own -----------------------------------------------

pressdoc.add_command(check)
pressdoc.add_command(compare)
