"""Addresses that stand side by side, as filers set the contacts of two people: each is read from top to bottom."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_COLUMNS = 4
MOST_LINES = 16
"""Lines of such addresses; more are a directory."""
FEWEST_LINES = 3
LONGEST = 80
"""Characters of a line of an address."""

_PHONE = re.compile(r"\d[\d ().\-–/]{5,20}\d")


class Piece(NamedTuple):
    """Words and where they begin on their line."""

    at: int
    words: str


def columns_of(rows: Sequence[Sequence[Piece]], *, letterhead: bool = False) -> list[list[int]] | None:
    """Return which pieces make each address, by their numbers in reading order; ``None`` where they are none.

    Every column has to hold what somebody is reached at, and a name or a second way; in a directory
    a column holds telephone numbers only.  A label in front, "Contacts:", goes with the first.  In a
    ``letterhead`` one of two columns may hold other lines, "FOR IMMEDIATE RELEASE" and the day.
    """
    if not FEWEST_LINES <= len(rows) <= MOST_LINES or any(len(row) > MOST_COLUMNS + 1 for row in rows):
        return None  # one more than columns: the label
    pieces = [piece for row in rows for piece in row]
    if max(len(piece.words) for piece in pieces) > LONGEST:
        return None
    starts = Counter(piece.at for piece in pieces)
    columns = sorted(at for at, count in starts.items() if count > 1 and count * 2 >= len(rows))
    if not 1 < len(columns) <= MOST_COLUMNS:
        return None
    found: list[list[int]] = [[] for _ in columns]
    for number, piece in enumerate(pieces):
        if piece.at in columns:
            found[columns.index(piece.at)].append(number)
        elif piece.at < columns[0] and not found[0]:
            found[0].append(number)  # the label
        else:
            return None
    addresses = sum(is_address([pieces[number].words for number in column]) for column in found)
    return found if addresses == len(found) or (letterhead and addresses == 1 and len(found) == 2) else None


def is_address(lines: Sequence[str]) -> bool:
    """Return whether lines are how one person is reached: an address or number, and below the first one words too."""
    mails = ["@" in line for line in lines]
    phones = [not mail and _is_phone(line) for line, mail in zip(lines, mails, strict=True)]
    if not any(mails) and not any(phones):
        return False
    words = [not (mail or phone) for mail, phone in zip(mails, phones, strict=True)]
    return any(words) and (any(words[1:]) or (any(mails) and any(phones)))


def _is_phone(line: str) -> bool:
    found = _PHONE.search(line)
    return found is not None and sum(map(str.isdigit, found[0])) >= 7 and "$" not in line
