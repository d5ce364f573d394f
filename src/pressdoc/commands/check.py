"""The command ``pressdoc check``: what an editor would point out, and what is certain mended.

Exit status 0: nothing was found that embarrasses or is likely a slip; 1: something was; 2: a file
could not be read or written, or the call is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pressdoc import flow
from pressdoc.commands.arguments import completed, one_of, takes_files
from pressdoc.commands.complaints import DONE, FAILED, MISUSED, complain, named, unread, unwritten
from pressdoc.commands.inputs import STANDARD_INPUT, content, inputs
from pressdoc.errors import PressdocError, ValidationError

if TYPE_CHECKING:
    from pressdoc.checks import Finding
    from pressdoc.checks.reports import Checked
    from pressdoc.checks.settings import Settings
    from pressdoc.formats import Format
    from pressdoc.model import Reading


def _rules() -> list[str]:
    from pressdoc.checks import all_rules

    return [one.id for one in all_rules()]


def _profiles() -> tuple[str, ...]:
    from pressdoc.checks import PROFILES

    return PROFILES


@click.command(
    epilog="Examples:\n\n\b\n"
    "  pressdoc check release.txt\n"
    "  pressdoc check drafts/*.md --profile seo --profile ap\n"
    "  pressdoc check release.md --fix\n"
    "  pressdoc check drafts/* --format sarif > findings.sarif"
)
@takes_files
@click.option(
    "--profile",
    "profiles",
    metavar="NAME",
    multiple=True,
    shell_complete=completed(_profiles),
    help="Rules beside the core: ap, seo, listed, embargo, i18n.  May be given more than once.",
)
@click.option(
    "--rule",
    "rules",
    metavar="ID",
    multiple=True,
    shell_complete=completed(_rules),
    help="Only this rule.  May be given more than once.",
)
@click.option(
    "--ignore",
    metavar="ID",
    multiple=True,
    shell_complete=completed(_rules),
    help="Not this rule.  May be given more than once.",
)
@click.option("--fix", is_flag=True, help="Mend what is certain, in text and Markdown, and list what is left.")
@click.option(
    "--format",
    "shape",
    default="text",
    show_default=True,
    **one_of("form", "text", "json", "sarif"),
    help="For people, for programs, for the tools that show findings beside the source.",
)
@click.pass_context
def check(
    ctx: click.Context,
    files: Sequence[str],
    source: Format | None,
    language: str | None,
    profiles: Sequence[str],
    rules: Sequence[str],
    ignore: Sequence[str],
    fix: bool,
    shape: str,
) -> None:
    """Point out what an editor would: slips, contradictions, what is missing.

    Which rules hold also stands in pyproject.toml or pressdoc.toml.  Exit status: 0 when nothing
    of severity E or W was found, 1 when something was, 2 when a file could not be read.
    """
    from pressdoc.checks import reports

    if fix and STANDARD_INPUT in files:
        raise click.UsageError("--fix writes files; standard input is none", ctx)
    settings = settings_of(ctx, profiles, rules, ignore)
    given, complete = inputs(files)
    found = [one for file in given if (one := _checked(file.path, source, language, settings, fix=fix))]
    if found or shape != "text":  # that nothing was found in no file is no comfort
        click.echo(reports.SHAPES[shape](found), nl=False)
    if len(found) < len(given) or not complete:
        ctx.exit(MISUSED)
    ctx.exit(FAILED if any(one.severity in "EW" for checked in found for one in checked.findings) else DONE)


def settings_of(
    ctx: click.Context, profiles: Sequence[str] = (), rules: Sequence[str] = (), ignore: Sequence[str] = ()
) -> Settings:
    """Return the settings of the project that the current folder belongs to, with what the call says besides."""
    from pressdoc.checks.settings import settings_for

    try:
        return settings_for(Path.cwd()).with_arguments(profiles, rules, ignore)
    except ValidationError as error:
        raise click.UsageError(error.problem, ctx) from error


def checked_reading(path: str, reading: Reading, source: Format | None, settings: Settings) -> Checked:
    """Return what is found in a file that was read before, with its lines where it is text or Markdown."""
    from pressdoc.checks.locating import LOCATED
    from pressdoc.checks.reports import Checked
    from pressdoc.formats.sniffing import recognise

    text = None
    if path != STANDARD_INPUT:
        recognised = recognise(content(path), source)
        if getattr(recognised.format, "name", recognised.format) in LOCATED:
            text = recognised.text
    return Checked(named(path), text or "", tuple(_found_in(reading, text, settings)))


def _checked(
    path: str, source: Format | None, language: str | None, settings: Settings, *, fix: bool
) -> Checked | None:
    """Return what was found in a file, or ``None`` after saying why it could not be read."""
    from pressdoc.checks.fixing import is_fixable, mended
    from pressdoc.checks.reports import Checked
    from pressdoc.files import write_whole
    from pressdoc.formats.sniffing import recognise

    try:
        recognised = recognise(content(path), source)
        if not fix or not is_fixable(recognised):
            found = _findings(recognised.source, recognised.format, language, settings)
            if fix and any(one.fix and one.fix.start is not None for one in found):
                complain(f"{named(path)}: only files in UTF-8 are mended, this one is in {recognised.encoding}")
            return Checked(named(path), recognised.text, tuple(found))
        text, done, left = mended(recognised.text, lambda text: _findings(text, recognised.format, language, settings))
        mark = "\ufeff" if done and Path(path).read_bytes().startswith(b"\xef\xbb\xbf") else ""
    except (PressdocError, OSError) as error:
        complain(f"{named(path)}: {unread(path, error)}")
        return None
    try:
        if done:
            write_whole(Path(path), (mark + text).encode())
    except OSError as error:
        complain(f"{named(path)}: {unwritten(path, error)}")
        return None
    return Checked(named(path), text, tuple(left), done)


def _findings(source: str | bytes, form: str | Format, language: str | None, settings: Settings) -> list[Finding]:
    from pressdoc.checks.locating import LOCATED

    reading = flow.examine(source, format=form, language=language)
    where = source if isinstance(source, str) and getattr(form, "name", form) in LOCATED else None
    return _found_in(reading, where, settings)


def _found_in(reading: Reading, where: str | None, settings: Settings) -> list[Finding]:
    from pressdoc.checks import check as check_release

    return check_release(
        reading,
        profile=settings.profiles,
        rules=settings.rules or None,
        ignore=settings.ignore,
        options=settings.options,
        source=where,
    )
