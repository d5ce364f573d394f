"""Attribution: who is said to speak, in the words beside a quotation, where blanks part words.

Each function asks one side of the marks: what can stand there, in the order in which it is tried.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.speech.attributing.behind import (
    beside,
    by_dash,
    is_over,
    leads_to_marks,
    taken_up,
    words_behind,
)
from pressdoc.understand.speech.attributing.certainty import is_certain
from pressdoc.understand.speech.attributing.introductions import introduced
from pressdoc.understand.speech.attributing.lines import above, on_next_line, reads_like_name, under
from pressdoc.understand.speech.attributing.surroundings import BEFORE, BEHIND, DASHES, LONG_DASHES, Attribution
from pressdoc.understand.speech.attributing.verbs import by_verb
from pressdoc.understand.speech.sentences import CLAUSE_ENDS, has_letters

if TYPE_CHECKING:
    from pressdoc.understand.speech.attributing.surroundings import Surroundings
    from pressdoc.understand.speech.lexicon import Lexicon
    from pressdoc.understand.speech.marks import Stretch

_LEADS_ON = (":", ",", "…", "...")
"""With what a paragraph ends that leads to words said in the next."""
_DOTS = ("…", "...")
_HEADING = 2
"""Words of a heading that reads like a subject and a verb."""


def named_behind(around: Surroundings, stretch: Stretch, limit: int, number: int) -> Attribution | None:
    """Return who is named behind the marks, up to ``limit``: the next marks or the paragraph's end."""
    text, start, high = around.text, stretch.close_at, around.paragraphs[number][1]
    led = stretch.mark in LONG_DASHES  # what follows is the next speech behind a dash, no name under this one
    if start >= high:
        return None if led else under(around, stretch, number)
    tail = text[start : min(limit, start + BEHIND)]
    if is_over(around, stretch, tail):
        return taken_up(around, tail)
    words = words_behind(tail)
    line, newline, rest = tail.partition("\n")
    to_marks = limit < high and len(tail) == limit - start
    if not words:
        if newline:
            return on_next_line(around, rest, stretch)
        return under(around, stretch, number) if start + len(tail) >= high and not led else None
    if words[0][0] in DASHES:
        return by_dash(around, stretch, words, line, to_marks=to_marks)
    found = beside(around, stretch, words)
    if found is None or reads_like_name(text, stretch):
        return None
    found.to_next = found.to_next or (to_marks and leads_to_marks(around.lex, words, found))
    return found


def named_before(around: Surroundings, stretch: Stretch, floor: int, number: int) -> Attribution | None:
    """Return who is named before the marks, from ``floor`` on, or in a paragraph that ends in a colon."""
    words = _words_up_to(around.text, floor, stretch.open_at)
    if words:
        if stretch.open_at - BEFORE > floor:
            words[0] = "…"  # nobody knows how that sentence begins
        return introduced(around, words, stretch)
    if floor != around.paragraphs[number][0] or not number:
        return None
    start, end = around.paragraphs[number - 1]
    if around.text[max(start, end - 3) : end].rstrip().endswith(_LEADS_ON):
        return _announced(around, stretch, number)
    return above(around, stretch, number)


def _announced(around: Surroundings, stretch: Stretch, number: int) -> Attribution | None:
    """Read the paragraph above, which leads to the words."""
    text = around.text
    if text[stretch.end - 1] not in CLAUSE_ENDS and has_letters(text, stretch.close_at, around.paragraphs[number][1]):
        return None
    words = _words_up_to(text, *around.paragraphs[number - 1])
    if len(words) == _HEADING and around.lex.words[words[0]].domain:
        return None  # "Business highlights:"
    found = introduced(around, words, stretch)
    return Attribution(found.speaker, "lead-in") if found else None


def _words_up_to(text: str, start: int, end: int) -> list[str]:
    """Return the last words before a place; dots that lead to the next words are a colon: "Jane Roe added..."."""
    words = text[max(start, end - BEFORE) : end].split()
    if words and words[-1].endswith(_DOTS) and (bare := words[-1].rstrip(".…")):
        words[-1] = f"{bare}:"
    return words


def named_inside(around: Surroundings, stretch: Stretch) -> Attribution | None:
    """Return who is named inside the marks, as in French: "« Oui, assure-t-elle, ... »"."""
    lex = around.lex
    if not lex.lowercase_names:
        return None
    words = around.text[stretch.start : min(stretch.end, stretch.start + BEHIND)].split()
    for at, word in enumerate(words[:-1]):
        found = None
        if word in LONG_DASHES or (word[0] in LONG_DASHES and at):
            found = _between_dashes(around, words[at:])
        if found is None and word[-1] == ",":
            found = _behind_comma(around, words[at + 1 :])
        if found is not None:
            return Attribution(found.speaker, "inside")
    return None


def _between_dashes(around: Surroundings, words: list[str]) -> Attribution | None:
    """Read "–ha explicado Roe– ..."."""
    behind = words[1:] if len(words[0]) == 1 else [words[0][1:], *words[1:]]
    end = next((at for at, word in enumerate(behind) if word[-1] in LONG_DASHES), len(behind) - 1)
    found = by_verb(around, [*behind[:end], behind[end].rstrip("".join(LONG_DASHES)) + ","])
    return found if found is not None and found.speaker.name is not None else None


def _behind_comma(around: Surroundings, words: list[str]) -> Attribution | None:
    """Read ", assure-t-elle, ...": with a hyphen, or with a name that is surely one."""
    verb, hyphen, _ = words[0].partition("-")
    if not _begins_attribution(around.lex, verb):
        return None
    found = by_verb(around, words)
    return found if found is not None and (hyphen or is_certain(around, found.speaker)) else None


def _begins_attribution(lex: Lexicon, word: str) -> bool:
    return word in lex.verbs or word in lex.auxiliaries
