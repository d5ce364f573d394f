"""The command ``facts``: what releases state, as lines of JSON or as rows."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from pressdoc.commands.arguments import (
    completed,
    keys_of_facts,
    known_fact,
    one_of,
    takes_amounts,
    takes_files,
    takes_jobs,
)
from pressdoc.commands.complaints import DONE, FAILED, complain, failure
from pressdoc.commands.inputs import inputs
from pressdoc.commands.progress import watched
from pressdoc.many import each

if TYPE_CHECKING:
    from pressdoc.formats import Format


@click.command(
    epilog="Examples:\n\n\b\n"
    "  pressdoc facts release.txt | jq .money\n"
    "  pressdoc facts archive/*.html --only quotes --to csv > quotes.csv\n"
    "  pressdoc facts archive/*.html --only money --amounts EUR --to csv > amounts.csv"
)
@takes_files
@click.option(
    "--only",
    metavar="KEY",
    callback=known_fact,
    shell_complete=completed(keys_of_facts),
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
@takes_jobs
@takes_amounts("With --only money: what each amount is in this currency.")
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

    from pressdoc.commands.extracting import Extraction
    from pressdoc.fact_rows import as_csv, as_table

    if shape != "jsonl" and only is None:
        raise click.UsageError(f"--to {shape} needs --only: rows are of one fact, such as --only money")
    if currency is not None and only != "money":
        raise click.UsageError("--amounts goes with --only money")
    if day is not None and currency is None:
        raise click.UsageError("--on goes with --amounts")
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
