"""The command ``show``: a release to look at, in the terminal or as a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from pressdoc.commands.arguments import takes_files
from pressdoc.commands.check import checked_reading, settings_of
from pressdoc.commands.complaints import DONE, FAILED, named
from pressdoc.commands.inputs import inputs, told

if TYPE_CHECKING:
    from pressdoc.formats import Format
    from pressdoc.model import Reading


@click.command(
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
    old = None if against is None else told(against, source, language)
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


def _readings(
    ctx: click.Context, files: Sequence[str], source: Format | None, language: str | None, *, why: bool = False
) -> Iterator[tuple[str, Reading]]:
    """Yield each file with its reading; a file that cannot be read is reported, and passed over."""
    found, complete = inputs(files)
    status = DONE if complete else FAILED
    for path, _ in found:
        reading = told(path, source, language, why=why)
        if reading is None:
            status = FAILED
        else:
            yield path, reading
    ctx.exit(status)
