"""The arguments that commands which read releases share."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from pressdoc import formats
from pressdoc.commands.inputs import STANDARD_INPUT
from pressdoc.errors import BrokenFormatError, UnknownFormatError, ValidationError, did_you_mean, unknown

if TYPE_CHECKING:
    from pressdoc.formats import Format


def known_format(
    can: Callable[[Format], bool], done: str
) -> Callable[[click.Context, click.Parameter, str | None], Format | None]:
    """Return a callback that takes the name of a format which can be "read" or "written", as ``done`` says."""

    def known(ctx: click.Context, option: click.Parameter, name: str | None) -> Format | None:
        if name is None:
            return None
        there_are = formats_that(can)
        try:
            found = formats.find(name)
        except UnknownFormatError as error:
            raise click.UsageError(
                f"{option.opts[0]}: {unknown('format', name, there_are(), error.meant)}", ctx
            ) from error
        except BrokenFormatError as error:
            raise click.UsageError(f"{option.opts[0]}: {error}", ctx) from error
        if not can(found):
            problem = f"the format {name!r} cannot be {done}; there are: {', '.join(there_are())}"
            raise click.UsageError(f"{option.opts[0]}: {problem}", ctx)
        return found

    return known


def known_language(ctx: click.Context, option: click.Parameter, tag: str | None) -> str | None:
    """Return a language tag that the model takes, of a language that there is."""
    from pressdoc.model import Release

    if tag is None:
        return None
    try:
        found = Release(body=(), language=tag).language
    except ValidationError as error:
        raise click.UsageError(f"{option.opts[0]}: {error.problem}{_meant_language(tag)}", ctx) from error
    if found is not None and not _is_language(found):
        problem = f"expected a language tag such as 'en' or 'zh-Hans', got {tag!r}{_meant_language(tag)}"
        raise click.UsageError(f"{option.opts[0]}: {problem}", ctx)
    return found


def _is_language(tag: str) -> bool:
    """Return whether a language has a name in CLDR; those with three letters may be ones that it has not."""
    from babel import Locale

    first = tag.partition("-")[0]
    return first in Locale("en").languages or len(first) == 3


def _meant_language(given: str) -> str:
    """Return the language that somebody probably means by its name, by its country, or with an underscore."""
    from babel import Locale
    from babel.core import get_global

    name = given.strip().casefold()
    tag = given.replace("_", "-")
    country = get_global("likely_subtags").get(f"und_{given.upper()}")
    meant = next((code for code, known in Locale("en").languages.items() if known.casefold() == name), None)
    meant = meant or next((code for code in known_languages() if _own_name(code) == name), None)
    if meant is None and country is not None:
        meant = country.partition("_")[0]
    if meant is None and tag != given and _is_language(tag):
        meant = tag
    return did_you_mean(given, (), meant)


def _own_name(code: str) -> str:
    from babel import Locale

    return (Locale.parse(code, sep="-").get_language_name() or "").casefold()


def known_languages() -> tuple[str, ...]:
    """Return the tags of the languages that have a file."""
    from pressdoc.understand import languages

    return languages.known()


# -- names that are completed in a shell -------------------------------------------------------------------


def completed(names: Callable[[], Iterable[str]]) -> Callable[[click.Context, click.Parameter, str], list[str]]:
    """Return what completes a value to one of the names, which are found out when somebody asks."""

    def complete(ctx: click.Context, option: click.Parameter, begun: str) -> list[str]:
        return [name for name in names() if name.startswith(begun)]

    return complete


def a_file(ctx: click.Context, argument: click.Parameter, begun: str) -> list[CompletionItem]:
    """Complete a value to a file."""
    return [CompletionItem(begun, type="file")]


def one_of(what: str, *names: str) -> dict[str, Any]:
    """Return the settings of an option that takes one of some names."""

    def known(ctx: click.Context, option: click.Parameter, name: str | None) -> str | None:
        if name is not None and name not in names:
            raise click.UsageError(f"{option.opts[-1]}: {unknown(what, name, names)}", ctx)
        return name

    return {"metavar": "|".join(names), "callback": known, "shell_complete": completed(lambda: names)}


def formats_that(can: Callable[[Format], bool]) -> Callable[[], list[str]]:
    """Return what lists the names of the formats that can be read, or written."""
    return lambda: [one.name for one in formats.origins() if one.format is not None and can(one.format)]


def named_files(ctx: click.Context, argument: click.Parameter, paths: tuple[str, ...]) -> tuple[str, ...]:
    """Return the files to read, standard input for none."""
    if not paths and sys.stdin is not None and sys.stdin.isatty():
        raise click.UsageError("name a file, or - for standard input", ctx)
    if paths.count(STANDARD_INPUT) > 1:
        raise click.UsageError("standard input (-) can be read only once", ctx)
    return paths or (STANDARD_INPUT,)


def takes_files(command: Callable[..., None]) -> Callable[..., None]:
    """Add the arguments that all commands which read releases share."""
    for decorate in (
        click.option(
            "--language",
            metavar="TAG",
            callback=known_language,
            shell_complete=completed(known_languages),
            help="The releases' language, instead of finding it out: en, de, zh-Hans.",
        ),
        click.option(
            "--from",
            "source",
            metavar="FORMAT",
            callback=known_format(formats.can_read, "read"),
            shell_complete=completed(formats_that(formats.can_read)),
            help="The files' format, instead of finding it out.",
        ),
        click.argument("files", nargs=-1, metavar="FILE...", callback=named_files, shell_complete=a_file),
    ):
        command = decorate(command)
    return command


def keys_of_facts() -> list[str]:
    """Return the keys of what `facts` prints."""
    from pressdoc.model import Release
    from pressdoc.understand.facts import facts as facts_of

    return list(facts_of(Release(body=())))


def known_fact(ctx: click.Context, option: click.Parameter, key: str | None) -> str | None:
    """Return a key of what `facts` prints."""
    keys = keys_of_facts()
    if key is not None and key not in keys:
        raise click.UsageError(f"{option.opts[0]}: {unknown('fact', key, keys)}", ctx)
    return key


def known_currency(ctx: click.Context, option: click.Parameter, code: str | None) -> str | None:
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
    return did_you_mean(given.upper(), currencies(), meant)


def currencies() -> list[str]:
    """Return the codes of the currencies that are in use."""
    from pressdoc.model.currencies import CURRENT

    return sorted(CURRENT)


def day_given(ctx: click.Context, option: click.Parameter, text: str | None) -> datetime.date | None:
    """Return a day such as 2025-10-24."""
    try:
        return None if text is None else datetime.date.fromisoformat(text)
    except ValueError as error:
        raise click.UsageError(f"{option.opts[0]}: expected a day such as 2025-10-24, got {text!r}", ctx) from error


def takes_amounts(what: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Add the arguments for amounts in another currency."""

    def add(command: Callable[..., None]) -> Callable[..., None]:
        command = click.option(
            "--on",
            "day",
            metavar="DAY",
            callback=day_given,
            help="The day of the exchange rate, instead of each release's own date: 2025-10-24.",
        )(command)
        return click.option(
            "--amounts",
            "currency",
            metavar="CODE",
            callback=known_currency,
            shell_complete=completed(currencies),
            help=what,
        )(command)

    return add


def takes_jobs(command: Callable[..., None]) -> Callable[..., None]:
    """Add the number of processes."""
    return click.option(
        "-j",
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help="So many processes at once, instead of one for each core.",
    )(command)
