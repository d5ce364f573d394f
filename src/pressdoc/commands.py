"""The commands of ``pressdoc``: each reads its arguments, calls the library and says what went wrong.

Exit status 0: done; 1: a file could not be read or written, the others were; 2: the call is wrong.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pressdoc import __version__, flow, formats
from pressdoc.errors import PressdocError, UnknownFormatError

if TYPE_CHECKING:
    from pressdoc.formats import Format
    from pressdoc.model import Reading

STANDARD_INPUT = Path("-")


class _Command(click.Group):
    """The group of commands; what the library raises on purpose is one line, never a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except UnknownFormatError as error:
            raise click.UsageError(str(error)) from error
        except (PressdocError, OSError) as error:
            click.echo(f"pressdoc: {_said(error)}", err=True)
            ctx.exit(1)


@click.group(cls=_Command, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", message="pressdoc %(version)s")
def pressdoc() -> None:
    """Press releases as typed documents: convert them, show them, list their facts.

    Files are read as text, HTML, Markdown or JSON, whichever they are; "-" is standard input.
    """


def _inputs(command: Any) -> Any:
    """Add the arguments that all commands which read releases share."""
    path = click.Path(path_type=Path, allow_dash=True)
    for decorate in (
        click.option("--language", metavar="TAG", help="The release's language, instead of finding it out."),
        click.option(
            "--from", "source_format", metavar="FORMAT", help="The input's format, instead of finding it out."
        ),
        click.argument("files", nargs=-1, type=path, metavar="FILE..."),
    ):
        command = decorate(command)
    return command


@pressdoc.command(
    epilog="Examples:\n\n\b\n"
    "  pressdoc convert release.txt --to html > release.html\n"
    "  pressdoc convert release.html -o release.md\n"
    "  pressdoc convert archive/*.txt --to json -o converted/\n"
    "  curl -s https://example.com/news | pressdoc convert - --to markdown"
)
@_inputs
@click.option(
    "--to",
    "target_format",
    metavar="FORMAT",
    help="The format to write; else the suffix of the output says it.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE|FOLDER",
    help="Where to write; standard output if left out.",
)
@click.pass_context
def convert(
    ctx: click.Context,
    files: Sequence[Path],
    source_format: str | None,
    language: str | None,
    target_format: str | None,
    output: Path | None,
) -> None:
    """Write releases in another format."""
    files = files or (STANDARD_INPUT,)
    target = _target(target_format, output)
    if output is None:
        if len(files) > 1:
            raise click.UsageError(f"{len(files)} files cannot share standard output; name a folder with -o")
        done = _convert(files[0], None, source_format, target, language)
        ctx.exit(0 if done else 1)
    places = _places(files, output, target)
    results = [
        _convert(path, place, source_format, target, language) for path, place in zip(files, places, strict=True)
    ]
    ctx.exit(0 if all(results) else 1)


def _target(name: str | None, output: Path | None) -> Format:
    """Return the format to write: as named, else by the suffix of the output."""
    if name is not None:
        return formats.find(name)
    if output is not None and not _is_folder(output):
        found = formats.by_suffix(output.suffix)
        if found is None:
            raise UnknownFormatError(output.suffix or str(output), formats.names())
        return found
    raise click.UsageError(f"say which format to write: --to {'|'.join(formats.names())}, or -o with a suffix")


def _is_folder(path: Path) -> bool:
    return path.is_dir() or str(path).endswith(("/", "\\")) or (not path.suffix and not path.exists())


def _places(files: Sequence[Path], output: Path, target: Format) -> list[Path]:
    """Return where each file goes; a usage error when two would go to one place."""
    if not _is_folder(output):
        if len(files) > 1:
            raise click.UsageError(f"{len(files)} files cannot all be {output}; name a folder with -o")
        return [output]
    suffix = target.suffixes[0] if target.suffixes else f".{target.name}"
    places = [output / ((path.stem if path != STANDARD_INPUT else "release") + suffix) for path in files]
    first: dict[Path, Path] = {}
    for path, place in zip(files, places, strict=True):
        if place in first:
            raise click.UsageError(f"{first[place]} and {path} would both become {place}")
        first[place] = path
    output.mkdir(parents=True, exist_ok=True)
    return places


def _convert(path: Path, place: Path | None, source: str | None, target: Format, language: str | None) -> bool:
    """Convert one file; return whether it worked, after saying what did not."""
    try:
        if place is not None and place.exists() and path != STANDARD_INPUT and place.samefile(path):
            click.echo(f"pressdoc: {path}: would be written over itself; choose another place with -o", err=True)
            return False
        written = formats.render(_examine(path, source, language).release, target)
        if place is None:
            click.echo(written, nl=False)
        else:
            from pressdoc.files import write_whole

            write_whole(place, written)
    except (PressdocError, OSError) as error:
        click.echo(f"pressdoc: {path}: {_said(error)}", err=True)
        return False
    return True


def _examine(path: Path, source_format: str | None, language: str | None) -> Reading:
    source: bytes | Path = path
    if path == STANDARD_INPUT:
        source = sys.stdin.buffer.read()
    if source_format is not None:
        formats.find(source_format)
    return flow.examine(source, format=source_format, language=language)


def _said(error: Exception) -> str:
    """Return an error as one line."""
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return " ".join(str(error).split())


def _readings(
    ctx: click.Context, files: Sequence[Path], source: str | None, language: str | None
) -> Iterator[tuple[Path, Reading]]:
    """Yield each file with its reading; a file that cannot be read is reported, and passed over."""
    failed = False
    for path in files or (STANDARD_INPUT,):
        try:
            reading = _examine(path, source, language)
        except UnknownFormatError:
            raise
        except (PressdocError, OSError) as error:
            click.echo(f"pressdoc: {path}: {_said(error)}", err=True)
            failed = True
            continue
        yield path, reading
    if failed:
        ctx.exit(1)


@pressdoc.command(epilog="Examples:\n\n\b\n  pressdoc show release.txt\n  pressdoc show release.html | less -R")
@_inputs
@click.pass_context
def show(ctx: click.Context, files: Sequence[Path], source_format: str | None, language: str | None) -> None:
    """Show releases in the terminal, with their facts marked and listed."""
    from pressdoc.showing import show_reading

    for path, reading in _readings(ctx, files, source_format, language):
        show_reading(reading, title=str(path) if len(files) > 1 else None)


@pressdoc.command(
    epilog="Examples:\n\n\b\n"
    "  pressdoc facts release.txt | jq .money\n"
    "  pressdoc facts archive/*.html --only quotes > quotes.jsonl"
)
@_inputs
@click.option("--only", metavar="KEY", help="Print only this fact: money, quotes, people, ...")
@click.pass_context
def facts(
    ctx: click.Context,
    files: Sequence[Path],
    source_format: str | None,
    language: str | None,
    only: str | None,
) -> None:
    """Print what releases state, one JSON object a line."""
    import orjson

    from pressdoc.understand.facts import facts as facts_of

    for path, reading in _readings(ctx, files, source_format, language):
        found = facts_of(reading, source=str(path))
        if only is not None:
            if only not in found:
                raise click.BadParameter(f"no fact named {only!r}; there are: {', '.join(found)}", param_hint="--only")
            found = {"source": found["source"], only: found[only]}
        click.echo(orjson.dumps(found).decode())


@pressdoc.command(name="formats")
def list_formats() -> None:
    """List the formats that are read and written."""
    for name in formats.names():
        one = formats.find(name)
        does = " and ".join(
            word for word, can in (("read", formats.can_read(one)), ("written", formats.can_write(one))) if can
        )
        click.echo(f"{name:10} {' '.join(one.suffixes):24} {one.media_type:18} {does}")


@pressdoc.command()
def schema() -> None:
    """Print the JSON Schema of the JSON format."""
    import orjson

    from pressdoc.formats.schema import schema as schema_of

    click.echo(orjson.dumps(schema_of(), option=orjson.OPT_INDENT_2).decode())
