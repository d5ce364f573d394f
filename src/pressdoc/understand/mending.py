"""Step: a sentence that a copy broke into two paragraphs, at the foot of a page, is whole again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.model import Paragraph, Text

if TYPE_CHECKING:
    from pressdoc.understand.work import Entry, Work

SHORTEST = 60
"""Characters of the first part; a shorter one may be a heading."""
_ENDS = frozenset('.!?…”“"»«')
_CLOSES = frozenset('”“"»«')


def join_broken(work: Work) -> None:
    """Join two paragraphs where the first stops inside its sentence and the second goes on in a small letter.

    Items of a list that lost its bullets look similar: they begin in small letters both.
    """
    entries: list[Entry] = []
    before: Entry | None = None
    for entry in work.entries:
        if entry.part is not None or not isinstance(entry.block, Paragraph):
            before = None
        elif before is not None and entry.plain[:1].islower() and entry.dateline is None and _is_broken(before, entry):
            entries[-1] = before.with_text(Text.join((before.text(), entry.text()), " "))
            entries[-1].dateline = before.dateline
            work.remark("paragraphs-joined", f"a sentence was broken before {entry.plain[:40]!r}", entries[-1])
            before = None
            continue
        else:
            before = entry
        entries.append(entry)
    work.entries = entries


def _stops_inside(plain: str) -> bool:
    """Return whether a sentence goes on: behind a word, a comma, or words said before who says them: “We sail,”."""
    before = plain[-2:-1]
    if plain[-1] in _CLOSES:
        return before == ","
    return plain[-1].islower() or (plain[-1] == "," and before.islower())


def _is_broken(first: Entry, second: Entry) -> bool:
    plain, rest = first.plain.rstrip(), second.plain.rstrip()
    return (
        len(plain) >= SHORTEST
        and _stops_inside(plain)
        and (plain[0].isupper() or plain[0] in '“"„«')
        and rest[-1:] in _ENDS
        and " " in rest
        and second.plain.split(None, 1)[0].rstrip(",;").isalpha()
        and not (first.hint or second.hint)
        and "\n" not in first.plain
    )
