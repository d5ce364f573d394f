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

from pressdoc import __version__, flow, formats
from pressdoc.complaints import (
    DONE,
    FAILED,
    MISUSED,
    Commands,
    complain,
    named,
    said,
    unknown,
    unknown_format,
    unread,
    unwritten,
)
from pressdoc.errors import BrokenFormatError, PressdocError, RateNotFoundError, UnknownFormatError, ValidationError

if TYPE_CHECKING:
    from pressdoc.formats import Format
    from pressdoc.model import Reading, Release

STANDARD_INPUT = "-"

WORTH_SAYING = frozenset({"undecodable-bytes"})
"""Remarks that whoever converts a file should hear of: it may not be a text at all."""


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    invoke_without_command=True,
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


def _known_format(ctx: click.Context, option: click.Parameter, name: str | None) -> Format | None:
    """Return the format of a name given on the command line."""
    if name is None:
        return None
    try:
        return formats.find(name)
    except UnknownFormatError as error:
        raise click.UsageError(f"{option.opts[0]}: {unknown_format(name)}", ctx) from error
    except BrokenFormatError as error:
        raise click.UsageError(f"{option.opts[0]}: {error}", ctx) from error


def _known_language(ctx: click.Context, option: click.Parameter, tag: str | None) -> str | None:
    """Return a language tag that the model takes."""
    from pressdoc.model import Release

    try:
        return Release(body=(), language=tag).language
    except ValidationError as error:
        raise click.UsageError(f"{option.opts[0]}: {error.problem}", ctx) from error


def _known_fact(ctx: click.Context, option: click.Parameter, key: str | None) -> str | None:
    """Return a key of what `facts` prints."""
    from pressdoc.model import Release
    from pressdoc.understand.facts import facts as facts_of

    keys = facts_of(Release(body=()))
    if key is not None and key not in keys:
        raise click.UsageError(f"{option.opts[0]}: {unknown('fact', key, keys)}", ctx)
    return key


def _known_currency(ctx: click.Context, option: click.Parameter, code: str | None) -> str | None:
    """Return a code of ISO 4217 given on the command line, in capitals."""
    from pressdoc.model.currencies import CURRENCIES

    if code is not None and code.upper() not in CURRENCIES:
        raise click.UsageError(f"{option.opts[0]}: expected a code of ISO 4217 such as EUR, got {code!r}", ctx)
    return code if code is None else code.upper()


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
        return click.option("--amounts", "currency", metavar="CODE", callback=_known_currency, help=what)(command)

    return add


def _files(ctx: click.Context, argument: click.Parameter, paths: tuple[str, ...]) -> tuple[str, ...]:
    """Return the files to read, standard input for none."""
    if not paths and sys.stdin is not None and sys.stdin.isatty():
        raise click.UsageError("name a file, or - for standard input", ctx)
    if paths.count(STANDARD_INPUT) > 1:
        raise click.UsageError("standard input (-) can be read only once", ctx)
    return paths or (STANDARD_INPUT,)


def _inputs(command: Callable[..., None]) -> Callable[..., None]:
    """Add the arguments that all commands which read releases share."""
    for decorate in (
        click.option(
            "--language",
            metavar="TAG",
            callback=_known_language,
            help="The releases' language, instead of finding it out: en, de, zh-Hans.",
        ),
        click.option(
            "--from",
            "source",
            metavar="FORMAT",
            callback=_known_format,
            help="The files' format, instead of finding it out.",
        ),
        click.argument("files", nargs=-1, metavar="FILE...", callback=_files),
    ):
        command = decorate(command)
    return command


def _examine(path: str, source: Format | None, language: str | None, *, why: bool = False) -> Reading | None:
    """Return the reading of a file, or ``None`` after saying why there is none."""
    try:
        reading = flow.examine(_content(path), format=source, language=language, why=why)
    except (PressdocError, OSError) as error:
        complain(f"{named(path)}: {unread(path, error)}")
        return None
    for remark in reading.remarks:
        if remark.code in WORTH_SAYING:
            complain(f"{named(path)}: {remark.message}; is it a text at all?")
    return reading


def _content(path: str) -> bytes | Path:
    if path != STANDARD_INPUT:
        return Path(path)
    if sys.stdin is None:
        raise OSError("standard input is closed")
    return sys.stdin.buffer.read()


def _readings(
    ctx: click.Context, files: Sequence[str], source: Format | None, language: str | None, *, why: bool = False
) -> Iterator[tuple[str, Reading]]:
    """Yield each file with its reading; a file that cannot be read is reported, and passed over."""
    status = DONE
    for path in files:
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
    "  pressdoc convert archive/*.txt --to json -o converted/\n"
    "  pressdoc convert archive/*.txt -o news.atom\n"
    "  pressdoc convert release.txt --amounts EUR --to html > release.html\n"
    "  curl -s https://example.com/news | pressdoc convert - --to markdown"
)
@_inputs
@click.option(
    "--to",
    "target",
    metavar="FORMAT",
    callback=_known_format,
    help="The format to write; else the suffix of the output says it.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE|FOLDER",
    help="Where to write; standard output if left out.  A new name without a suffix is a folder.",
)
@_amounts("Write amounts of money in this currency too, behind the printed ones: EUR, USD.")
@click.pass_context
def convert(
    ctx: click.Context,
    files: Sequence[str],
    source: Format | None,
    language: str | None,
    target: Format | None,
    output: str | None,
    currency: str | None,
    day: datetime.date | None,
) -> None:
    """Write releases in another format.

    A file is written whole or not at all, and never over one that is read.  Several files make one
    feed when that is what is written.
    """
    target = target or _format_of(output)
    if len(files) > 1 and formats.can_gather(target) and (output is None or not _is_folder(output)):
        found = (_in_currency(path, _examine(path, source, language), currency, day) for path in files)
        ctx.exit(DONE if _gathered(found, files, target, output) else FAILED)
    if output is None:
        if len(files) > 1:
            raise click.UsageError(f"{len(files)} files cannot share standard output; name a folder with -o")
        reading = _examine(files[0], source, language)
        release = _in_currency(files[0], reading, currency, day)
        if release is None:
            ctx.exit(FAILED)
        click.echo(formats.render(release, target), nl=False)
        return
    places = _places(files, output, target)
    if _is_folder(output) and not _made(output):
        ctx.exit(FAILED)
    read = {identity for path in files if (identity := _identity(path))}
    results = []
    for path, place in zip(files, places, strict=True):
        reading = None if _overwrites(path, place, read) else _examine(path, source, language)
        release = _in_currency(path, reading, currency, day)
        results.append(release is not None and _written(place, formats.render(release, target)))
    ctx.exit(DONE if all(results) else FAILED)


def _gathered(found: Iterator[Release | None], files: Sequence[str], target: Format, output: str | None) -> bool:
    """Write all releases as one document, without those that cannot be read; return whether it has all."""
    if output is not None:
        read = {identity for path in files if (identity := _identity(path))}
        if any(_overwrites(path, Path(output), read) for path in files):
            return False
    releases = [release for release in found if release is not None]
    written = formats.render(releases, target)
    if output is None:
        click.echo(written, nl=False)
    return (output is None or _written(Path(output), written)) and len(releases) == len(files)


def _format_of(output: str | None) -> Format:
    """Return the format that the name of the output asks for."""
    if output is None or _is_folder(output):
        raise click.UsageError(f"say which format to write: --to {_writable()}, or -o with a suffix")
    suffix = Path(output).suffix
    found = formats.by_suffix(suffix)
    if found is None:
        problem = f"{named(output)}: no format is known by the suffix {suffix!r}"
        raise click.UsageError(f"{problem}; add --to {_writable()}")
    return found


def _writable() -> str:
    """Return the names that ``--to`` takes."""
    return "|".join(one.name for one in formats.origins() if one.format and formats.can_write(one.format))


def _is_folder(output: str) -> bool:
    path = Path(output)
    return path.is_dir() or output.endswith(("/", os.sep)) or (not path.suffix and not path.exists())


def _places(files: Sequence[str], output: str, target: Format) -> list[Path]:
    """Return where each file goes; a usage error when two would go to one place."""
    if not _is_folder(output):
        if len(files) > 1:
            raise click.UsageError(f"{len(files)} files cannot all be {named(output)}; name a folder with -o")
        return [Path(output)]
    suffix = target.suffixes[0] if target.suffixes else f".{target.name}"
    first: dict[Path, str] = {}
    for path in files:
        place = Path(output, (Path(path).stem if path != STANDARD_INPUT else "release") + suffix)
        if place in first:
            raise click.UsageError(f"{named(first[place])} and {named(path)} would both become {named(place)}")
        first[place] = path
    return list(first)


def _made(folder: str) -> bool:
    """Make a folder unless it is there; return whether it is there now."""
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        complain(f"{named(folder)}: is a file, not a folder")
    except OSError as error:
        complain(f"{named(folder)}: the folder cannot be made: {said(error)}")
    else:
        return True
    return False


def _identity(path: str | Path) -> tuple[int, int] | None:
    """Return what tells a file from all others, whatever the name; ``None`` when it is not there."""
    try:
        status = os.fstat(0) if path == STANDARD_INPUT else Path(path).stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _overwrites(path: str, place: Path, read: set[tuple[int, int]]) -> bool:
    """Return whether a file would be written over one that is read, after saying so."""
    here = _identity(place)
    if here not in read:
        return False
    over = "itself" if here == _identity(path) else f"{named(place)}, which is read too"
    complain(f"{named(path)}: would be written over {over}; name another place with -o")
    return True


def _in_currency(path: str, reading: Reading | None, currency: str | None, day: datetime.date | None) -> Release | None:
    """Return a release with its amounts in a currency, if one is asked for; ``None`` after saying why not."""
    if reading is None or currency is None:
        return None if reading is None else reading.release
    try:
        return reading.release.with_amounts_in(currency, on=day)
    except RateNotFoundError as error:
        complain(f"{named(path)}: {error}")
    except ValidationError:
        complain(f"{named(path)}: the release states no date; give the day of the exchange rate with --on")
    return None


def _written(place: Path, content: str) -> bool:
    """Write a file whole; return whether it worked, after saying what did not."""
    from pressdoc.files import write_whole

    try:
        write_whole(place, content)
    except OSError as error:
        complain(f"{named(place)}: {unwritten(str(place), error)}")
        return False
    return True


# -- show, facts, formats, schema --------------------------------------------------------------------------


@pressdoc.command(
    epilog="Examples:\n\n\b\n  pressdoc show release.txt\n  pressdoc show release.txt --why\n"
    "  pressdoc show release.html --html > look.html\n  pressdoc show archive/*.html | less -R"
)
@_inputs
@click.option("--why", is_flag=True, help="Also list for each block which step decided what it is, and the evidence.")
@click.option("--html", is_flag=True, help="Write a page instead: the source's words, parts and facts in colour.")
@click.pass_context
def show(
    ctx: click.Context, files: Sequence[str], source: Format | None, language: str | None, why: bool, html: bool
) -> None:
    """Show releases in the terminal, with their facts marked and listed.

    Facts are coloured; where there is no colour they stand between signs, which the list explains.
    """
    from pressdoc import showing

    if html and len(files) > 1:
        raise click.UsageError("--html: a page shows one release; name one file", ctx)
    for path, reading in _readings(ctx, files, source, language, why=why):
        if html:
            click.echo(showing.page(reading), nl=False)
        else:
            title = named(path) if len(files) > 1 else None
            click.echo(showing.shown(reading, title=title), nl=False, color=True)


@pressdoc.command(
    epilog="Examples:\n\n\b\n"
    "  pressdoc facts release.txt | jq .money\n"
    "  pressdoc facts archive/*.html --only quotes > quotes.jsonl\n"
    "  pressdoc facts archive/*.html --only money --amounts EUR --to csv > amounts.csv"
)
@_inputs
@click.option("--only", metavar="KEY", callback=_known_fact, help="Print only this fact: money, quotes, people, ...")
@click.option(
    "--to",
    "shape",
    type=click.Choice(["jsonl", "csv", "table"]),
    default="jsonl",
    show_default=True,
    help="As lines of JSON, or with --only as rows of a spreadsheet or of a table.",
)
@_amounts("With --only money: what each amount is in this currency.")
@click.pass_context
def facts(
    ctx: click.Context,
    files: Sequence[str],
    source: Format | None,
    language: str | None,
    only: str | None,
    shape: str,
    currency: str | None,
    day: datetime.date | None,
) -> None:
    """Print what releases state, one JSON object a line, or as rows.

    With --only money each amount comes with its sentence.
    """
    import orjson

    from pressdoc.fact_rows import as_csv, as_table, money_rows, rows_of
    from pressdoc.understand.facts import facts as facts_of

    if shape != "jsonl" and only is None:
        raise click.UsageError(f"--to {shape} needs --only: rows are of one fact, such as --only money")
    if currency is not None and only != "money":
        raise click.UsageError("--amounts goes with --only money")
    rows: list[dict[str, Any]] = []
    status = DONE
    for path in files:
        reading = _examine(path, source, language)
        if reading is None:
            status = FAILED
            continue
        # JSON is Unicode; a file's name may be any bytes.
        name = os.fsencode(path).decode("utf-8", "backslashreplace")
        found: dict[str, Any] = facts_of(reading, source=name)
        if only is not None:
            money = money_rows(reading.release, currency, day) if only == "money" else None
            found = {"source": name, only: found[only] if money is None else money}
        if shape == "jsonl":
            click.echo(orjson.dumps(found).decode())
        elif only is not None:
            rows += [{"source": name, **row} for row in rows_of(found[only])]
    if shape != "jsonl":
        click.echo((as_csv if shape == "csv" else as_table)(rows), nl=False)
    ctx.exit(status)


@pressdoc.command(name="formats")
@click.pass_context
def list_formats(ctx: click.Context) -> None:
    """List the formats that are read and written, and the package that each comes from."""
    status = DONE
    for name, package, one, problem in formats.origins():
        if one is None:
            complain(f"{name}, of {package}: {problem}")
            status = FAILED
            continue
        does = " and ".join(
            word for word, can in (("read", formats.can_read(one)), ("written", formats.can_write(one))) if can
        )
        click.echo(f"{name:10} {' '.join(one.suffixes):22} {one.media_type:22} {does:17} {package}")
    ctx.exit(status)


@pressdoc.command()
def schema() -> None:
    """Print the JSON Schema of the JSON format."""
    import orjson

    from pressdoc.formats.schema import schema as schema_of

    click.echo(orjson.dumps(schema_of(), option=orjson.OPT_INDENT_2).decode())
