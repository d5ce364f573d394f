"""Step: the letter to newsrooms above a release that is mailed: "Dear editor, please find our press release"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from pressdoc.understand.languages import section
from pressdoc.understand.top_words import top_words
from pressdoc.understand.vocabulary import fold

if TYPE_CHECKING:
    from pressdoc.understand.work import Entry, Work

ABOVE = 4
"""Blocks at the top among which a salutation stands."""
LONGEST = 8
"""Blocks of such a letter."""
LONGEST_SALUTATION = 80
"""Characters of a salutation on a line of its own."""


def set_letter_aside(work: Work) -> None:
    """Set a letter aside that begins with a salutation, down to the line that says that the release begins.

    Without that line nobody knows where the letter ends.
    """
    entries = work.undecided()
    start = next((at for at, entry in enumerate(entries[:ABOVE]) if _is_salutation(work, entry)), None)
    if start is None:
        return
    letter = list(itertools.takewhile(lambda entry: not _is_genre(work, entry), entries[start : start + LONGEST + 1]))
    if len(letter) > LONGEST or start + len(letter) == len(entries):
        return
    for entry in letter:
        entry.set_aside("furniture", "a letter to newsrooms above the release")


def _is_salutation(work: Work, entry: Entry) -> bool:
    first = entry.plain.split("\n", 1)[0].strip()
    salutations = tuple(section(work.language, "top").get("salutations", ()))
    return len(first) <= LONGEST_SALUTATION and first[-1:] in (",", "!", ":") and first.startswith(salutations)


def _is_genre(work: Work, entry: Entry) -> bool:
    """Return whether a line says that this is a press release, and nothing else."""
    first = fold(entry.plain.split("\n", 1)[0].strip(" :–—-+*"))
    return top_words(work.language).kind(first) == ("genre", first)
