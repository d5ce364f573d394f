"""Two sequences side by side: what they share in order, and what stands between, in bounded time."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

MOST_EDITS = 300
"""Insertions and deletions between two ends that are shared; of more, all that stands there counts as replaced."""

Gap = tuple[int, int, int, int]
"""Start and end in the first sequence, start and end in the second, of what they do not share."""


def gaps(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[Gap]:
    """Yield what two sequences do not share, in order, with as few edits as can be.

    >>> list(gaps("abcd", "axcd"))
    [(1, 2, 1, 2)]
    >>> list(gaps("abc", "bcd"))
    [(0, 1, 0, 0), (3, 3, 2, 3)]
    """
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    last, stop = len(old) - end, len(new) - end
    at, behind = start, start
    for x, y in (*_shared(old[start:last], new[start:stop]), (last - start, stop - start)):
        if (start + x, start + y) != (at, behind):
            yield at, start + x, behind, start + y
        at, behind = start + x + 1, start + y + 1


def _shared(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Return the places of what both share, by the fewest edits (Myers' greedy way); none when those are too many."""
    if not old or not new:
        return []
    reach = {1: 0}
    steps: list[dict[int, int]] = []
    for edits in range(min(len(old) + len(new), MOST_EDITS) + 1):
        steps.append(dict(reach))
        for diagonal in range(-edits, edits + 1, 2):
            x = _step(reach, diagonal, edits)
            y = x - diagonal
            while x < len(old) and y < len(new) and old[x] == new[y]:
                x, y = x + 1, y + 1
            reach[diagonal] = x
            if x >= len(old) and y >= len(new):
                return _walked_back(steps, len(old), len(new))
    return []


def _step(reach: dict[int, int], diagonal: int, edits: int) -> int:
    """Return how far a diagonal begins: by an insertion from the one above, or a deletion from the one below."""
    return reach[diagonal + 1] if _inserts(reach, diagonal, edits) else reach[diagonal - 1] + 1


def _inserts(reach: dict[int, int], diagonal: int, edits: int) -> bool:
    return diagonal == -edits or (diagonal != edits and reach[diagonal - 1] < reach[diagonal + 1])


def _walked_back(steps: list[dict[int, int]], x: int, y: int) -> list[tuple[int, int]]:
    """Return the places where both agree, from the last step back to the first."""
    found: list[tuple[int, int]] = []
    for edits in range(len(steps) - 1, -1, -1):
        reach = steps[edits]
        diagonal = x - y
        begin = _step(reach, diagonal, edits)
        while x > begin and y > begin - diagonal:
            x, y = x - 1, y - 1
            found.append((x, y))
        if edits:
            x, y = (x, y - 1) if _inserts(reach, diagonal, edits) else (x - 1, y)
    return found[::-1]
