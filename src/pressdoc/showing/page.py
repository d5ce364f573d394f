"""The words of a source as a page to look at: each block with its part, facts in colour, what was set aside in grey.

Everything that the source shows is on it, in reading order, so that what was misread is seen at once.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pressdoc.comparison.reports import places
from pressdoc.formats.pages.tags import attribute, escape
from pressdoc.showing.listed import amount, person, rows, short, who

if TYPE_CHECKING:
    from pressdoc.checks import Finding
    from pressdoc.comparison import Change, Comparison
    from pressdoc.model import Decision, Place, Reading, Text
    from pressdoc.model.text import Nested

LEGEND = {
    "quote": "what is said",
    "person": "people",
    "organisation": "organisations",
    "listing": "listings",
    "money": "amounts",
    "date": "dates",
    "link": "links",
}
"""The kinds of values that have a colour."""

_MEANING: dict[str, Callable[[Any], str]] = {
    "quote": lambda value: f"said by {who(value.speakers)}",
    "person": person,
    "organisation": lambda value: "; ".join((value.name, *value.aliases)),
    "listing": lambda value: ": ".join(part for part in (value.exchange or value.mic, value.symbol) if part),
    "money": lambda value: f"{amount(value)}{f' ({value.because})' if value.because else ''}",
    "date": datetime.date.isoformat,
    "link": lambda value: str(value.url),
}
"""What a value means, in words, for the pointer that rests on it."""


class _Part(NamedTuple):
    """Texts of one block and one part."""

    role: str
    texts: list[Text]
    place: Place | None
    reason: str
    """Why it was set aside; "" for what is in the release."""


def page(
    reading: Reading, *, title: str = "", findings: Sequence[Finding] = (), comparison: Comparison | None = None
) -> str:
    """Return a page that shows what a source was read as; without scripts, for any browser and for paper.

    Where the reading holds decisions (``examine(..., why=True)``), each block says which step
    decided on it, and on what evidence.  With the ``findings`` of a check each block says what an
    editor would point out in it; with a ``comparison`` the page lists what differs.
    """
    headline = reading.release.headline
    title = title or (headline.plain if headline is not None else "pressdoc")
    legend = " ".join(f'<mark class="{kind}">{words}</mark>' for kind, words in LEGEND.items())
    notes = _Notes(reading.decisions, findings)
    body = "\n".join(_section(part, notes) for part in _parts(reading))
    asides = [f"<h2>Facts</h2>\n{_listed(reading)}"]
    if comparison is not None:
        asides.insert(0, f"<h2>Differences</h2>\n{_differences(comparison)}")
    if missing := [one for one in findings if one.place is None]:
        told = "\n".join(f"<li>{_finding(one)}</li>" for one in missing)
        asides.insert(0, f"<h2>Missing</h2>\n<ul>\n{told}\n</ul>")
    aside = "\n".join(asides)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_style_sheet()}\n</style>\n</head>\n<body>\n"
        f'<header>\n<h1 dir="auto">{escape(title)}</h1>\n<p class="legend">{legend}</p>\n</header>\n'
        f"<main>\n{body}\n</main>\n<aside>\n{aside}\n</aside>\n</body>\n</html>\n"
    )


@cache
def _style_sheet() -> str:
    return (Path(__file__).parent / "page.css").read_text(encoding="utf-8").strip()


def _parts(reading: Reading) -> Iterator[_Part]:
    """Yield everything that the source shows, the texts of one block together."""
    aside = {id(one.text): one for one in reading.set_aside}
    places = _places(reading)
    located = [(role, text, places.get(id(text)), aside.get(id(text))) for role, text in reading.parts()]

    def together(one: tuple[str, Text, Place | None, Any]) -> object:
        role, text, place, _ = one
        return (role, place.block) if place is not None else (role, id(text))

    for _, run in groupby(located, together):
        group = list(run)
        role, _, place, why = group[0]
        yield _Part(role, [text for _, text, _, _ in group], place, why.reason if why is not None else "")


def _places(reading: Reading) -> dict[int, Place]:
    """Return where each text stands in the source, by its identity."""
    places = {id(one.text): one.place for one in reading.set_aside}
    for (_, text), place in zip(reading.release.parts(), reading.places, strict=False):
        if place is not None:
            places[id(text)] = place
    return places


class _Notes:
    """Finds what was decided of a place, and what an editor would point out there."""

    def __init__(self, decisions: Iterable[Decision], findings: Iterable[Finding]) -> None:
        self.of_block: dict[int, list[Decision]] = {}
        for one in decisions:
            self.of_block.setdefault(one.place.block, []).append(one)
        self.found: dict[int, list[Finding]] = {}
        for finding in findings:
            if finding.place is not None:
                self.found.setdefault(finding.place.block, []).append(finding)

    def findings(self, part: _Part) -> list[Finding]:
        """Return the findings whose words begin in a part."""
        if part.place is None:
            return []
        first = max(part.place.start, 0)
        last = first + sum(len(text.plain) for text in part.texts)
        return [
            one
            for one in self.found.get(part.place.block, ())
            if one.place is not None and first <= one.place.start <= last
        ]

    def at(self, place: Place | None) -> Decision | None:
        """Return what was decided of a block, or of the stretch of it that begins there."""
        here = self.of_block.get(place.block, []) if place is not None else []
        start = 0 if place is None else place.start
        return max((one for one in here if one.place.start <= start), key=lambda one: one.place.start, default=None)


def _section(part: _Part, all_notes: _Notes) -> str:
    decision = all_notes.at(part.place)
    notes = []
    if part.place is not None and part.place.line is not None:
        notes.append(f"line {part.place.line}")
    if part.reason:
        notes.append(part.reason)
    if decision is not None:
        notes.append(decision.step.replace("_", " "))
        if decision.clue and decision.clue != part.reason:
            notes.append(decision.clue)
    small = "".join(f"<small>{escape(note)}</small>" for note in notes)
    words = "\n".join(f'<p dir="auto">{_inline(text.nested())}</p>' for text in part.texts)
    words += "".join(f'\n<p class="finding">{_finding(one)}</p>' for one in all_notes.findings(part))
    kind = "aside" if part.reason else "part"
    return (
        f'<section class="{kind}" data-role={attribute(part.role)}>\n'
        f'<div class="role"><b>{escape(part.role.replace("_", " "))}</b>{small}</div>\n'
        f'<div class="words">\n{words}\n</div>\n</section>'
    )


def _finding(one: Finding) -> str:
    """Write a finding: how bad it is, its rule, the words that it is about."""
    about = f" <q>{escape(short(one.words))}</q>" if one.words.strip() else ""
    return f"<b>{escape(one.severity)} {escape(one.id)}</b> {escape(one.message)}{about}"


def _differences(comparison: Comparison) -> str:
    if not comparison.changes:
        return "<p>None: it is the same release.</p>"
    return "<dl>\n" + "\n".join(map(_difference, comparison.changes)) + "\n</dl>"


def _difference(change: Change) -> str:
    """Write a difference: what changed and where, the words before and after."""
    of = f" of {short(change.of)}" if change.of else ""
    said = f"{change.kind}{of} {change.what}{', ' * bool(where := places(change))}{where}"
    sides = (("del", change.old), ("ins", change.new))
    words = " ".join(f"<{name}>{escape(short(side))}</{name}>" for name, side in sides if side)
    return f'<dt>{escape(said)}</dt><dd dir="auto">{words}</dd>'


def _inline(items: Iterable[str | Nested]) -> str:
    """Write words and the elements over them; they nest no deeper than there are kinds of values."""
    return "".join(escape(item).replace("\n", "<br>") if isinstance(item, str) else _element(item) for item in items)


def _element(element: Nested) -> str:
    inner = _inline(element.children)
    kind, value = element.span.kind, element.span.value
    if kind in LEGEND:
        return f'<mark class="{kind}" title={attribute(_MEANING[kind](value))}>{inner}</mark>'
    return {"strong": f"<b>{inner}</b>", "emphasis": f"<i>{inner}</i>"}.get(kind, inner)


def _listed(reading: Reading) -> str:
    """Write the facts as a list of names and values."""
    out = []
    for name, values in rows(reading):
        if found := list(dict.fromkeys(values)):
            inner = "".join(f'<dd dir="auto">{escape(value)}</dd>' for value in found)
            out.append(f"<dt>{escape(name)}</dt>{inner}")
    return "<dl>\n" + "\n".join(out) + "\n</dl>" if out else "<p>None were found.</p>"
