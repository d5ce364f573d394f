"""The command ``pressdoc compare``: how two releases differ by what they state.

Exit status 0: they are the same release; 1: they differ; 2: a file could not be read, or the call is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pressdoc.commands.arguments import (
    a_file,
    completed,
    formats_that,
    known_format,
    known_language,
    known_languages,
    one_of,
)
from pressdoc.commands.complaints import DONE, FAILED, MISUSED
from pressdoc.commands.inputs import STANDARD_INPUT, told
from pressdoc.formats import can_read

if TYPE_CHECKING:
    from pressdoc.formats import Format


@click.command(
    epilog="Examples:\n\n\b\n"
    "  pressdoc compare draft-1.md draft-2.md\n"
    "  pressdoc compare wire.txt newsroom.html\n"
    "  pressdoc compare release-en.txt release-zh.txt\n"
    "  pressdoc compare old.txt new.txt --note"
)
@click.argument("old", metavar="OLD", shell_complete=a_file)
@click.argument("new", metavar="NEW", shell_complete=a_file)
@click.option(
    "--from",
    "source",
    metavar="FORMAT",
    callback=known_format(can_read, "read"),
    shell_complete=completed(formats_that(can_read)),
    help="The files' format, instead of finding it out.",
)
@click.option(
    "--language",
    metavar="TAG",
    callback=known_language,
    shell_complete=completed(known_languages),
    help="The language of both, instead of finding it out: en, de, zh-Hans.",
)
@click.option("--note", is_flag=True, help="Print the correction note for the desk instead.")
@click.option(
    "--format",
    "shape",
    default="text",
    show_default=True,
    **one_of("form", "text", "json"),
    help="For people, or for programs.",
)
@click.pass_context
def compare(
    ctx: click.Context, old: str, new: str, source: Format | None, language: str | None, note: bool, shape: str
) -> None:
    """Compare two releases by facts: amounts, dates, people, quotations, contacts, then the wording.

    Two languages are compared by what needs no words.  Exit status: 0 when both are the same
    release, 1 when they differ, 2 when a file could not be read.
    """
    import orjson

    from pressdoc import comparison

    if old == new == STANDARD_INPUT:
        raise click.UsageError("standard input (-) can be read only once", ctx)
    before, after = (told(path, source, language) for path in (old, new))
    if before is None or after is None:
        ctx.exit(MISUSED)
    found = comparison.compare(before, after)
    if note:
        words = comparison.correction_note(found, before.release)
        click.echo(words + "\n" * bool(words), nl=False)
    elif shape == "json":
        click.echo(orjson.dumps(found.to_dict(), option=orjson.OPT_INDENT_2).decode())
    else:
        from pressdoc.comparison.reports import as_text

        click.echo(as_text(found), nl=False)
    ctx.exit(DONE if found.same else FAILED)
