"""Speech without quotation marks: behind a dash, or in a block with a dash and a name under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.speech.marks import Stretch
from pressdoc.understand.speech.words import is_abbreviation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pressdoc.understand.speech.attribution import Surroundings
    from pressdoc.understand.speech.lexicon import Lexicon

_DASHES = frozenset("–—―")

LONGEST = 1_200
"""Characters of a paragraph behind a dash that are read."""


def begins_with_dash(text: str, paragraphs: Sequence[tuple[int, int]]) -> bool:
    """Return whether any paragraph begins with a dash."""
    return not text.isascii() and any(text[start : start + 1] in _DASHES for start, _ in paragraphs)


def unmarked(
    text: str, paragraphs: Sequence[tuple[int, int]], marked: Sequence[Stretch], surroundings: Surroundings
) -> list[Stretch]:
    """Return the stretches of speech in paragraphs that begin with a dash, or stand above one that does.

    "– We open in May, says Ada Finch." is speech up to the verb where a language writes it so; a
    block above "— Ada Finch, CEO, Elm" is hers in any language.
    """
    found: list[Stretch] = []
    with_marks = {stretch.paragraph for stretch in marked}
    for number, (start, end) in enumerate(paragraphs):
        if start >= end or text[start] not in _DASHES:
            continue
        if number and number - 1 not in with_marks and surroundings.signs(number):
            above, below = paragraphs[number - 1]
            stretch = Stretch(above, below, above, below, True, text[start])
            stretch.paragraph = number - 1
            found.append(stretch)
        elif number not in with_marks and surroundings.lex.dash_led:
            for stretch in _behind_dash(text, start, min(end, start + LONGEST), surroundings.lex):
                stretch.paragraph = number
                found.append(stretch)
    return found


def _behind_dash(text: str, start: int, end: int, lex: Lexicon) -> Iterator[Stretch]:
    """Yield what is said in a paragraph behind a dash, before and behind its attribution."""
    at = start + 1
    while at < end and text[at].isspace():
        at += 1
    words, places = _words(text, at, end)
    verb = next((n for n in range(2, len(words)) if _opens_attribution(words, n, lex)), 0)
    if not verb:
        return
    last = places[verb - 1] + len(words[verb - 1].rstrip(","))
    yield Stretch(at, last, start, last, True, text[start])
    for number in range(verb + 2, len(words) - 1):
        word = words[number]
        if word[-1] in ".:" and words[number + 1][0].isupper() and not is_abbreviation(word[:-1], lex):
            if word[-1] == ".":
                behind = places[number + 1]
                yield Stretch(behind, len(text[:end].rstrip()), behind, end, True, text[start])
            return


def _opens_attribution(words: list[str], number: int, lex: Lexicon) -> bool:
    """Return whether an attribution begins with a word: ", säger", "! sade", ", a déclaré"."""
    if words[number - 1][-1] not in ",!?":
        return False
    for word in words[number : number + 3]:
        low = word.rstrip(".,;:").lower()
        if low in lex.verbs or low.partition("-")[0] in lex.verbs:
            return True
        if low not in lex.auxiliaries:
            return False
    return False


def _words(text: str, start: int, end: int) -> tuple[list[str], list[int]]:
    words = text[start:end].split()
    places, at = [], start
    for word in words:
        at = text.index(word, at)
        places.append(at)
        at += len(word)
    return words, places
