"""A reading in the terminal: the release with its facts marked, and the facts in a list below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console, Group
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table as Grid
from rich.text import Text as Line

from pressdoc.model import Contact, MoneyAmount, Organisation, Person, Reading, Release, Text
from pressdoc.model.views import pieces

STYLES = {
    "quote": "italic",
    "person": "bold cyan",
    "organisation": "green",
    "listing": "bold green",
    "money": "bold yellow",
    "date": "magenta",
    "link": "underline",
    "strong": "bold",
    "emphasis": "italic",
}
"""How the words under a value look."""

ROLES = {"headline": "bold", "subheadline": "italic", "heading": "bold", "notice": "dim", "date": ""}
"""How the words of a part look."""

MARKS = {"quote": "«»", "person": "[]", "organisation": "[]", "listing": "[]", "money": "{}", "date": "<>"}
"""What stands around facts where there is no colour."""


def show_reading(reading: Reading, *, title: str | None = None, console: Console | None = None) -> None:
    """Print a reading: its words in printed order, then its facts, what was set aside, and remarks."""
    console = console or Console(highlight=False, soft_wrap=False)
    if title:
        console.print(Rule(title, align="left"))
    coloured = console.color_system is not None and not console.no_color
    console.print(Group(*_words(reading.release, coloured)))
    console.print(Rule())
    console.print(_facts(reading))


def _words(release: Release, coloured: bool) -> Iterator[Line | Padding]:
    front = release.dateline.text if release.dateline else None
    before: Text | None = None
    for piece in pieces(release):
        if piece.text is front and not piece.text.plain.endswith("\n"):
            before = piece.text
            continue
        text = piece.text if before is None else Text.join((before, piece.text))
        before = None
        line = styled(text, coloured)
        line.style = ROLES.get(piece.role, "") if coloured else ""
        yield Padding(
            line,
            (0, 0, 0 if piece.role in ("list", "table") else 1, 2 if piece.role in ("list", "table") else 0),
        )
    if before is not None:
        yield styled(before, coloured)


def styled(text: Text, coloured: bool = True) -> Line:
    """Return a text for the terminal: facts in colour, or between signs where there is none."""
    if coloured:
        line = Line(text.plain)
        for span in text.spans:
            if style := STYLES.get(span.kind):
                line.stylize(style, span.start, span.end)
        return line
    signs: dict[int, str] = {}
    for span in text.spans:
        if span.kind in MARKS:
            opening, closing = MARKS[span.kind][0], MARKS[span.kind][1]
            signs[span.start] = signs.get(span.start, "") + opening
            signs[span.end] = closing + signs.get(span.end, "")
    out, at = [], 0
    for place in sorted(signs):
        out += [text.plain[at:place], signs[place]]
        at = place
    return Line("".join((*out, text.plain[at:])))


def _facts(reading: Reading) -> Grid:
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column()
    for name, values in _rows(reading):
        for number, value in enumerate(values):
            grid.add_row("" if number else name, Line(value))
    return grid


def _rows(reading: Reading) -> Iterator[tuple[str, Iterable[str]]]:
    release = reading.release
    yield "language", [release.language] if release.language else []
    yield "issued", [release.issued.isoformat()] if release.issued else []
    if release.embargo:
        embargo = release.embargo
        yield "embargo", [" ".join(str(part) for part in (embargo.date, embargo.time, embargo.zone) if part)]
    if release.dateline:
        line = release.dateline
        yield (
            "dateline",
            [" · ".join((*line.places, *(str(part) for part in (line.date, line.wire) if part)))],
        )
    yield "issuers", [issuer.name for issuer in release.issuers]
    yield "quotes", [f"{_who(quote.speakers)}: {_short(quote.text)}" for quote in release.quotes]
    yield "amounts", [f"{mention.text} = {amount(mention.value)}" for mention in release.amounts]
    yield "people", [_person(person) for person in release.people]
    yield "organisations", [organisation.name for organisation in release.organisations]
    yield "listings", [f"{one.exchange or ''}: {one.symbol or ''}" for one in release.listings]
    yield "contacts", [_contact(contact) for contact in release.contacts]
    yield (
        "set aside",
        [f"{one.role}: {_short(one.text.plain, 60)} ({one.reason})" for one in reading.set_aside],
    )
    yield "remarks", [remark.message for remark in reading.remarks]


def amount(value: MoneyAmount) -> str:
    """Return an amount in digits: "about USD 2,500,000,000"."""
    words = ["about"] if value.approximate else []
    words += [value.bound] if value.bound else []
    words += [value.currency, f"{value.value:,f}"]
    if value.upper is not None:
        words.append(f"to {value.upper:,f}")
    if value.per:
        words.append(f"per {value.per}")
    return " ".join(words)


def _who(speakers: tuple[Person | Organisation, ...]) -> str:
    return " and ".join(speaker.name or "(no name)" for speaker in speakers) or "(nobody named)"


def _person(person: Person) -> str:
    return ", ".join(part for part in (person.name, person.title, person.affiliation) if part)


def _contact(contact: Contact) -> str:
    parts = (contact.name, contact.title, contact.organisation, *contact.emails, *contact.phones)
    return ", ".join(part for part in parts if part) or _short(contact.text.plain if contact.text else "")


def _short(plain: str, length: int = 80) -> str:
    plain = " ".join(plain.split())
    return plain if len(plain) <= length else plain[: length - 1] + "…"
