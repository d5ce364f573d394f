"""Runs of capitalised words: where names can stand in scripts that have capitals."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import NamedTuple

from pressdoc.understand.speech.sentences import abbreviations
from pressdoc.understand.vocabulary import neutral

_UPPER = "A-ZÀ-ÖØ-ÞΑ-ΩЀ-Я" + "".join(
    letter for letter in map(chr, (*range(0x100, 0x250), *range(0x1E00, 0x1F00))) if letter.isupper()
)
_LETTER = "A-Za-z0-9À-ɏͰ-ӿẠ-ỹ"
_RUN = re.compile(rf"[{_UPPER}](?<![{_LETTER}].)[{_LETTER}&+'’./-]*(?: [{_UPPER}&][{_LETTER}&+'’./-]*){{0,23}}")
_SIGNS = frozenset(".'’/-+")

MOST_MENTIONS = 6
"""Of a name in a text, in which what stands behind it is looked at."""


@functools.cache
def possessives() -> tuple[str, ...]:
    """Return what a possessive ends with, in the languages that print one."""
    return tuple(neutral("organisations")["possessives"])


def without_possessive(name: str) -> str:
    """Return a name without the "'s" behind it."""
    return next((name.removesuffix(own) for own in possessives() if name.endswith(own)), name)


def always_owning(name: str, text: str, fewest: int = 2) -> str:
    """Return the "'s" that stands behind a name wherever a text has it: "Bellamy's" is no possessive.

    "" where it stands without as well, or fewer than ``fewest`` times.
    """
    at, count, ending = text.find(name), 0, ""
    while at >= 0 and count < MOST_MENTIONS:
        end = at + len(name)
        own = next((sign for sign in possessives() if text.startswith(sign, end)), "")
        if not own:
            return ""
        ending, count = own, count + 1
        at = text.find(name, end)
    return ending if count >= fewest else ""


@functools.cache
def domains() -> frozenset[str]:
    """Return how web addresses end, in small letters."""
    return frozenset(neutral("organisations")["domains"].lower().split())


@functools.cache
def _lost() -> re.Pattern[str]:
    """Match the full stop inside a word behind which a copy has lost the blank: "in Tennessee.The company"."""
    ends = "|".join(neutral("organisations")["domains"].split())
    return re.compile(rf"(?<=[{_LETTER}][{_LETTER}][{_LETTER}])\.(?=[{_UPPER}][a-zà-ÿ])(?!(?:{ends})\b)")


def end_of_sentence(word: str) -> int:
    """Return where a full stop inside a word ends a sentence, 0 where none does.

    >>> end_of_sentence("Tennessee.The"), end_of_sentence("Booking.Com"), end_of_sentence("Prof.Roe")
    (9, 0, 0)
    """
    found = _lost().search(word)
    if found is None or word[: found.start()].rpartition(".")[2].lower() in abbreviations():
        return 0
    return found.start()


class Run(NamedTuple):
    """Words with capitals, one blank between, no sentence end and no possessive inside."""

    start: int
    end: int
    text: str


_new = tuple.__new__  # a run is made for every capital, and the class's own way takes thrice the time


def runs_in(
    text: str,
    places: Iterable[tuple[int, int]],
    *,
    lone: frozenset[str] = frozenset(),
    forms: frozenset[str] = frozenset(),
    stopped: frozenset[str] = frozenset(),
) -> list[Run]:
    """Return the runs in stretches of a text, in order.

    Words in ``lone`` are none by themselves.  The full stop of a word in ``stopped`` ends none; behind
    a legal form, one of ``forms``, it may.

    >>> text = "We and Acme's Fulmar Inc. met. In Rome, J. Roe"
    >>> inc = frozenset({"Inc."})
    >>> [run.text for run in runs_in(text, [(0, len(text))], lone=frozenset({"We"}), forms=inc, stopped=inc)]
    ['Acme', 'Fulmar Inc.', 'In Rome', 'J. Roe']
    """
    runs: list[Run] = []
    for start, end in places:
        for match in _RUN.finditer(text, start, end):
            found = match[0]
            if found in lone:
                continue
            begin, stop = match.span()
            if found.isalnum() or _SIGNS.isdisjoint(found):
                runs.append(_new(Run, (begin, stop, found)))
            elif found[-1] == "." and len(found) > 4 and " " not in found and _SIGNS.isdisjoint(found[:-1]):
                runs.append(_new(Run, (begin, stop - 1, found[:-1])))  # the last word of a sentence
            else:
                _cut(found, begin, forms, stopped, runs)
    return runs


def _cut(found: str, start: int, forms: frozenset[str], stopped: frozenset[str], runs: list[Run]) -> None:
    """Cut a run behind full stops and possessives, and take signs off its words' ends."""
    begin = at = 0
    owned = possessives()
    for word in found.split(" "):
        end = at + len(word)
        last = word[-1]
        if last in _SIGNS:
            if word not in stopped and not _is_initial(word):
                _add(found, begin, at + len(word.rstrip(".'’/-+")), start, runs)
                begin = end + 1
            elif len(word) > 2 and word in forms and found[end + 1 :].split(" ", 1)[0].rstrip(".") not in forms:
                _add(found, begin, end, start, runs)
                begin = end + 1
        elif "." in word and (lost := end_of_sentence(word)):
            _add(found, begin, at + lost, start, runs)
            begin = at + lost + 1
        elif word.endswith(owned):
            _add(found, begin, end - max(len(one) for one in owned if word.endswith(one)), start, runs)
            begin = end + 1
        at = end + 1
    _add(found, begin, len(found), start, runs)


def _is_initial(word: str) -> bool:
    """Return whether a word with a full stop is "J." or "J.D."; a lone "A." as well."""
    return word[-1] == "." and (len(word) == 2 or (len(word) <= 8 and word[1:2] == "."))


def _add(found: str, begin: int, end: int, start: int, runs: list[Run]) -> None:
    text = found[begin:end]
    if text and text != "&":
        runs.append(_new(Run, (start + begin, start + end, text)))
