"""The commands ``formats``, ``rules`` and ``schema``: what there is to read, to write and to look for."""

from __future__ import annotations

from collections.abc import Sequence

import click

from pressdoc import formats
from pressdoc.commands.complaints import DONE, FAILED, complain


@click.command(name="formats")
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
    _print_columns(lines)
    ctx.exit(status)


@click.command(name="rules")
def list_rules() -> None:
    """List what check looks for: each rule with its severity, its profile and what it catches.

    E would embarrass or mislead, W is likely a slip, I is a matter of style.
    """
    from pressdoc.checks import all_rules

    _print_columns([(one.id, one.severity, one.profile, " ".join(_first_line(one.about))) for one in all_rules()])


def _first_line(about: str) -> list[str]:
    """Return the words of what a rule catches, up to the first blank line."""
    return about.partition("\n\n")[0].split()


def _print_columns(lines: Sequence[Sequence[str]]) -> None:
    """Print lines of words, those of a column below each other."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        click.echo("  ".join(word.ljust(width) for word, width in zip(line, widths, strict=True)).rstrip())


@click.command()
def schema() -> None:
    """Print the JSON Schema of the JSON format."""
    import orjson

    from pressdoc.formats.schema import schema as schema_of

    click.echo(orjson.dumps(schema_of(), option=orjson.OPT_INDENT_2).decode())
