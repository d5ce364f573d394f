"""The commands ``formats`` and ``schema``: what there is to read and to write."""

from __future__ import annotations

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
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        click.echo("  ".join(word.ljust(width) for word, width in zip(line, widths, strict=True)).rstrip())
    ctx.exit(status)


@click.command()
def schema() -> None:
    """Print the JSON Schema of the JSON format."""
    import orjson

    from pressdoc.formats.schema import schema as schema_of

    click.echo(orjson.dumps(schema_of(), option=orjson.OPT_INDENT_2).decode())
