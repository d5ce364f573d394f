"""The commands of ``pressdoc``: each reads its arguments, calls the library and says what went wrong.

Exit status 0: done; 1: a file could not be read or written, the others were; 2: the call is wrong.
"""

from __future__ import annotations

import click

from pressdoc import __version__
from pressdoc.commands.arguments import completed
from pressdoc.commands.check import check
from pressdoc.commands.compare import compare
from pressdoc.commands.complaints import MISUSED, Commands
from pressdoc.commands.convert import convert
from pressdoc.commands.facts import facts
from pressdoc.commands.lists import list_formats, list_rules, schema
from pressdoc.commands.show import show
from pressdoc.errors import unknown

__all__ = ["SHELLS", "pressdoc"]

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

    Files are read in whatever format they are, of those that `pressdoc formats` lists; "-" is
    standard input.

    Exit status: 0 when all went well, 1 when a file could not be read or written (the others
    were), 2 when the call is wrong.  Those of check and compare say what was found.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        ctx.exit(MISUSED)


for _command in (convert, show, facts, check, compare, list_formats, list_rules, schema):
    pressdoc.add_command(_command)
