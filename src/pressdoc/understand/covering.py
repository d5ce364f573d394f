"""Steps: what covers a release: a letter to newsrooms, "Dear editor, please find our press release", or a filing."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from pressdoc.model import Paragraph
from pressdoc.understand.languages import section
from pressdoc.understand.release_lines import is_prose
from pressdoc.understand.top_words import top_words
from pressdoc.understand.vocabulary import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pressdoc.understand.work import Entry, Work

ABOVE = 4
"""Blocks at the top among which a salutation stands."""
LONGEST = 8
"""Blocks of such a letter."""
LONGEST_SALUTATION = 80
"""Characters of a salutation on a line of its own."""

TOP_OF_FILING = 12
"""Blocks at the top among which a filing says with whom it is filed."""
LONGEST_COVER = 300
"""Characters of the block that says so."""
LONGEST_EXHIBIT = 16
"""Characters of a line with nothing but the number of an exhibit: "Exhibit 99.1"."""
LONGEST_SIGNED = 200
"""Characters of who signs a filing."""


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


def set_filing_aside(work: Work) -> None:
    """Set aside the report that a release is filed with: its cover, above the release, and its signatures."""
    words = section(work.language or "en", "structure")
    exhibits, cover = (tuple(words.get(key, ())) for key in ("exhibits", "filed_with"))
    numbers = _exhibits(work, exhibits)
    top = work.entries[:TOP_OF_FILING]
    if numbers and any(len(entry.plain) <= LONGEST_COVER and _has(entry, cover) for entry in top):
        for entry in work.entries[: numbers[0]]:
            _set_filed_aside(entry)
        work.entries = [*_parted_at_top(work.entries, numbers[0])]
        numbers = _exhibits(work, exhibits)
    for at, entry in enumerate(work.entries):
        if entry.part is None and _is_signed(entry, words.get("signed", ())):
            end = next((number for number in numbers if number > at), len(work.entries))
            _set_signatures_aside(work.entries[:end], at)


def _parted_at_top(entries: Sequence[Entry], start: int) -> Iterator[Entry]:
    """Yield entries, those between the number of an exhibit and its text line by line: there a release begins."""
    is_top = False
    for at, entry in enumerate(entries):
        is_top = at == start or (is_top and not is_prose(entry))
        if is_top and entry.part is None and isinstance(entry.block, Paragraph) and "@" not in entry.plain:
            yield from entry.lines()
        else:
            yield entry


def _exhibits(work: Work, labels: tuple[str, ...]) -> list[int]:
    """Return where lines stand with nothing but the number of an exhibit."""
    entries = enumerate(work.entries) if labels else ()
    return [at for at, entry in entries if len(entry.plain) <= LONGEST_EXHIBIT and entry.plain.startswith(labels)]


def _has(entry: Entry, phrases: tuple[str, ...]) -> bool:
    plain = " ".join(entry.plain.casefold().split())
    return any(phrase.casefold() in plain for phrase in phrases)


def _is_signed(entry: Entry, phrases: Sequence[str]) -> bool:
    for phrase in phrases:
        before, _, inside = phrase.partition("{}")
        if entry.plain.startswith(before) and inside.strip() in " ".join(entry.plain.split()):
            return True
    return False


def _set_signatures_aside(entries: Sequence[Entry], at: int) -> None:
    """Set aside a report's signatures: their heading, the sentence above them and the short blocks below."""
    above = entries[at - 1] if at else None
    if above is not None and above.is_line and len(above.plain) <= LONGEST_EXHIBIT:
        _set_filed_aside(above)
    _set_filed_aside(entries[at])
    for entry in itertools.takewhile(lambda entry: len(entry.plain) <= LONGEST_SIGNED, entries[at + 1 :]):
        _set_filed_aside(entry)


def _set_filed_aside(entry: Entry) -> None:
    if entry.part is None:
        entry.set_aside("furniture", "the report that the release is filed with")


def _is_salutation(work: Work, entry: Entry) -> bool:
    first = entry.plain.split("\n", 1)[0].strip()
    salutations = tuple(section(work.language, "top").get("salutations", ()))
    return len(first) <= LONGEST_SALUTATION and first[-1:] in (",", "!", ":") and first.startswith(salutations)


def _is_genre(work: Work, entry: Entry) -> bool:
    """Return whether a line says that this is a press release, and nothing else."""
    first = fold(entry.plain.split("\n", 1)[0].strip(" :–—-+*"))
    return top_words(work.language).kind(first) == ("genre", first)
