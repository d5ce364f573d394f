"""Names of institutions that go on in small letters: Agence régionale de santé Bretagne.

Languages that give only the first word of such a name its capital say in ``[organisations.small]`` which
words begin one.  It is a name when a place or another name closes it, when its short form stands
behind it in brackets, when an adjective says whose it is, or when it is a ministry.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

import attrs

from pressdoc.understand.languages import section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_WORDS = 16
"""Words of the longest name."""

SHORTEST_ADJECTIVE = 5
"""Characters; shorter words that end as adjectives do are other words."""

_STEP = re.compile(r" ((?:[^\W\d_]{1,5}['’])*)([^\W\d_][\w-]*)")
"""A word, and what an apostrophe joins to its front."""
_SHORT = re.compile(r" \(([A-ZÀ-ÖØ-Þ][\w/&.-]{1,11})\)")


@attrs.frozen
class SmallLetters:
    """The words of a language, as its file lists them."""

    heads: re.Pattern[str]
    """With which such a name begins."""
    sure: frozenset[str]
    """Of these, those that are a name with whatever follows "of": Ministère de la santé."""
    links: frozenset[str]
    """Words that lead on to a noun: "de", "pour"."""
    ands: frozenset[str]
    adjectives: tuple[str, ...]
    """How adjectives end."""
    whose: frozenset[str]
    """Adjectives that make a name of what they stand in: "nationale"."""
    never: frozenset[str]
    """Words that stand in no name: the body of a company is none, a verb may end as an adjective does."""


@functools.cache
def small_letters(language: str | None) -> SmallLetters | None:
    """Return the words of a language; ``None`` where it has none."""
    table = section(language, "organisations").get("small") if language else None
    if not table:
        return None

    def listed(key: str) -> list[str]:
        return str(table.get(key, "")).split()

    heads = sorted((*listed("heads"), *listed("sure"), *table.get("phrases", ())), key=lambda head: -len(head))
    return SmallLetters(
        re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, heads))})(?![\w-])"),
        frozenset((*listed("sure"), *table.get("phrases", ()))),
        frozenset(listed("links")),
        frozenset(listed("and")),
        tuple(listed("adjectives")),
        frozenset(listed("whose")),
        frozenset((*listed("never"), *str(section(language, "quotes").get("verbs", "")).split())),
    )


def named_in_small_letters(
    text: str, language: str | None, places: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int, str, str]]:
    """Yield start, end, name and short form of the institutions whose names go on in small letters, in order.

    >>> text = "selon la Fédération des cyclistes urbains (FCU) et l'Agence régionale de santé Bretagne"
    >>> [(name, short) for _, _, name, short in named_in_small_letters(text, "fr", [(0, len(text))])]
    [('Fédération des cyclistes urbains', 'FCU'), ('Agence régionale de santé Bretagne', '')]
    """
    known = small_letters(language)
    if known is None:
        return
    for start, limit in places:
        reached = start
        for head in known.heads.finditer(text, start, limit):
            if head.start() < reached:
                continue
            end, shown = _walk(text, head, known, limit)
            short = _SHORT.match(text, end, limit) if end > head.end() else None
            if end > head.end() and (shown or short is not None):
                reached = end
                yield head.start(), end, text[head.start() : end], short[1] if short is not None else ""


def _walk(text: str, head: re.Match[str], known: SmallLetters, limit: int) -> tuple[int, bool]:
    """Return where a name ends that begins with ``head``, and whether its own words show that it is one."""
    end = at = head.end()
    small = shown = linked = closed = False
    for _ in range(MOST_WORDS):
        step = _STEP.match(text, at, limit)
        if step is None or (word := step[2]).lower() in known.never:
            break
        at = step.end()
        if not step[1] and (word in known.links or (small and not closed and word in known.ands)):
            linked = True
            continue
        linked = linked or bool(step[1])
        if word[0].isupper():
            if not small or known.heads.fullmatch(word):  # capitals alone are read as such; the next name
                break
            shown = closed = True
        elif linked:
            if closed:
                break
            small = True
            shown = shown or head[0] in known.sure
        elif _is_adjective(word, known):
            small = True
            shown = shown or word in known.whose
        else:
            break
        end, linked = at, False
    return end, shown and small


def _is_adjective(word: str, known: SmallLetters) -> bool:
    return word in known.whose or (len(word) >= SHORTEST_ADJECTIVE and word.endswith(known.adjectives))
