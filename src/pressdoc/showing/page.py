"""The words of a source as a page to look at: each block with its part, facts in colour, what was set aside in grey.

Everything that the source shows is on it, in reading order, so that what was misread is seen at once.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pressdoc.formats.pages.tags import attribute, escape
from pressdoc.showing.listed import amount, person, rows, who

if TYPE_CHECKING:
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


def page(reading: Reading, *, title: str = "") -> str:
    """Return a page that shows what a source was read as; without scripts, for any browser and for paper.

    Where the reading holds decisions (``examine(..., why=True)``), each block says which step
    decided on it, and on what evidence.
    """
    headline = reading.release.headline
    title = title or (headline.plain if headline is not None else "pressdoc")
    legend = " ".join(f'<mark class="{kind}">{words}</mark>' for kind, words in LEGEND.items())
    decisions = _Decisions(reading.decisions)
    body = "\n".join(_section(part, decisions) for part in _parts(reading))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_style_sheet()}\n</style>\n</head>\n<body>\n"
        f'<header>\n<h1 dir="auto">{escape(title)}</h1>\n<p class="legend">{legend}</p>\n</header>\n'
        f"<main>\n{body}\n</main>\n<aside>\n<h2>Facts</h2>\n{_listed(reading)}\n</aside>\n</body>\n</html>\n"
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


class _Decisions:
    """Finds the decision for a place."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self.of_block: dict[int, list[Decision]] = {}
        for one in decisions:
            self.of_block.setdefault(one.place.block, []).append(one)

    def at(self, place: Place | None) -> Decision | None:
        """Return what was decided of a block, or of the stretch of it that begins there."""
        here = self.of_block.get(place.block, []) if place is not None else []
        start = 0 if place is None else place.start
        return max((one for one in here if one.place.start <= start), key=lambda one: one.place.start, default=None)


def _section(part: _Part, decisions: _Decisions) -> str:
    decision = decisions.at(part.place)
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
    kind = "aside" if part.reason else "part"
    return (
        f'<section class="{kind}" data-role={attribute(part.role)}>\n'
        f'<div class="role"><b>{escape(part.role.replace("_", " "))}</b>{small}</div>\n'
        f'<div class="words">\n{words}\n</div>\n</section>'
    )


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
