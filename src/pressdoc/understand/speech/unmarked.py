"""Speech without quotation marks: behind a dash, or in a block with a dash and a name under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.speech.attributing.lines import signs
from pressdoc.understand.speech.marks import Stretch
from pressdoc.understand.speech.words import is_abbreviation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from pressdoc.understand.speech.attributing.surroundings import Surroundings
    from pressdoc.understand.speech.lexicon import Lexicon

_DASHES = frozenset("–—―")

LONGEST = 1_200
"""Characters of a paragraph behind a dash that are read."""


def begins_with_dash(text: str, paragraphs: Sequence[tuple[int, int]]) -> bool:
    """Return whether any paragraph begins with a dash."""
    return not text.isascii() and any(text[start : start + 1] in _DASHES for start, _ in paragraphs)


def unmarked(
    text: str,
    paragraphs: Sequence[tuple[int, int]],
    marked: Sequence[Stretch],
    surroundings: Surroundings,
    quoted: Set[int],
) -> list[Stretch]:
    """Return the stretches of speech in paragraphs that begin with a dash, or stand above one that does.

    "– We open in May, says Ada Finch." is speech up to the verb where a language writes it so; a
    block above "— Ada Finch, CEO, Elm" is hers in any language, and so are paragraphs ``quoted``, set
    as a quotation, with her name as the last line or under them.
    """
    found: list[Stretch] = []
    with_marks = {stretch.paragraph for stretch in marked}
    for number, (start, end) in enumerate(paragraphs):
        if start >= end or number in with_marks:
            continue
        is_dash = text[start] in _DASHES
        above = number - 1
        may_sign = (is_dash or number in quoted or above in quoted) and number > 0 and above not in with_marks
        if may_sign and signs(surroundings, number):
            first = above
            while above in quoted and first - 1 in quoted and number - first < _MOST_QUOTED:
                first -= 1
            found += (_whole(paragraphs, one, closed=one == above) for one in range(first, number))
        elif is_dash and surroundings.lex.dash_led:
            for stretch in _behind_dash(text, start, min(end, start + LONGEST), surroundings.lex):
                stretch.paragraph = number
                found.append(stretch)
    return found


_MOST_QUOTED = 8
"""Paragraphs of one quotation."""


def _whole(paragraphs: Sequence[tuple[int, int]], number: int, *, closed: bool) -> Stretch:
    start, end = paragraphs[number]
    stretch = Stretch(start, end, start, end, closed, "\n")
    stretch.paragraph = number
    return stretch


def _behind_dash(text: str, start: int, end: int, lex: Lexicon) -> Iterator[Stretch]:
    """Yield what is said in a paragraph behind a dash, before and behind its attribution."""
    at = start + 1
    while at < end and text[at].isspace():
        at += 1
    words, places = _words(text, at, end)
    verb = next((n for n in range(1, len(words)) if _opens_attribution(words, n, lex)), 0)
    if not verb:
        return
    inserted = words[verb][0] in _DASHES
    if verb < _FEWEST and not inserted:
        return
    last = places[verb - 1] + len(words[verb - 1].rstrip(","))
    yield Stretch(at, last, start, last, True, text[start])
    behind = _behind_inserted(text, places[verb] + 1, end) if inserted else _next_sentence(words, places, verb, lex)
    if behind:
        yield Stretch(behind, len(text[:end].rstrip()), behind, end, True, text[start])


_FEWEST = 2
"""Words that are speech before a comma and a verb."""


def _behind_inserted(text: str, start: int, end: int) -> int:
    """Return where speech goes on behind an attribution between dashes, "—dijo Ana—. Luego"; 0 where it does not."""
    closing = min((at for at in (text.find(dash, start, end) for dash in _DASHES) if at >= 0), default=-1)
    if closing < 0:
        return 0
    at = closing + 1
    while at < end and not text[at].isalnum() and text[at] not in "¿¡":
        at += 1
    return at if at < end else 0


def _next_sentence(words: list[str], places: list[int], verb: int, lex: Lexicon) -> int:
    """Return where the sentence behind an attribution begins, a dash before it aside; 0 where there is none."""
    for number in range(verb + 2, len(words) - 1):
        word = words[number]
        following = number + 1
        if words[following] in _DASHES and following + 1 < len(words):
            following += 1
        if word[-1] in ".:" and words[following][0].isupper() and not is_abbreviation(word[:-1], lex):
            return places[following] if word[-1] == "." else 0
    return 0


def _opens_attribution(words: list[str], number: int, lex: Lexicon) -> bool:
    """Return whether an attribution begins with a word: ", säger", "! sade", ", a déclaré", " —dijo"."""
    at = number
    if words[number][0] in _DASHES:
        at = number + (len(words[number]) == 1)  # the dash stands alone, or before the verb
    elif words[number - 1][-1] not in ",!?":
        return False
    for word in words[at : at + 3]:
        low = word.strip(_AROUND).lower()
        if low in lex.verbs or low.partition("-")[0] in lex.verbs:
            return True
        if low not in lex.auxiliaries:
            return False
    return False


_AROUND = ".,;:–—―"


def _words(text: str, start: int, end: int) -> tuple[list[str], list[int]]:
    words = text[start:end].split()
    places, at = [], start
    for word in words:
        at = text.index(word, at)
        places.append(at)
        at += len(word)
    return words, places
