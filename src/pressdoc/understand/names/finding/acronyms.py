"""Whether a few letters are short for a name."""

from __future__ import annotations

from collections.abc import Sequence


def is_acronym(short: str, name: str) -> bool:
    """Return whether a short name is made of letters of the full one, in order and from its first on."""
    if not (short[:1] == name[:1] and sum(map(str.isupper, short)) > 1):
        return False
    letters = iter(name.lower())
    return all(letter in letters for letter in short.lower())


def spelled(acronym: str, names: Sequence[str]) -> int | None:
    """Return how many words stand behind those whose beginnings are an acronym; ``None`` where they are not."""
    left = acronym.lower()
    for number, word in enumerate(names):
        if not left:
            return len(names) - number
        low = word.lower()
        taken = next((count for count in range(3, 0, -1) if low.startswith(left[:count])), 0)
        if not taken:
            return None
        left = left[taken:]
    return None if left else 0
