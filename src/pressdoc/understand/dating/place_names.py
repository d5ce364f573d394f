"""The places of a dateline: whether words can be names of places, and which ones."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from pressdoc.understand.vocabulary import neutral

EDGES = " \t\n\u3000\u00a0\u202f\u2009\u200b,，、.;·-–—:："
"""What may stand around a place and is none of it; a point is kept after an abbreviation."""

_LONGEST = 60
_LONGEST_ABBREVIATION = 6
_MOST_WORDS = 5
_LONG_JOIN = 3
"""Letters of a word between places that may stand in capitals: "AND", but "SAINT-GERMAIN EN LAYE"."""
_MOST_PARTS = 3
_COMMA = re.compile("[,，]")
_KANA = re.compile("[\u30a1-\u30fc]")
_DIGIT = re.compile(r"\d")
_LAST = re.compile(r"[,/\s]+")


class Places(NamedTuple):
    """Places in printed order, each as printed."""

    names: tuple[str, ...]
    shown: bool
    """Whether the words themselves show that they are places: capitals, or names that are known."""


class _Known(NamedTuple):
    joins: re.Pattern[str]
    unspaced: re.Pattern[str]
    """Words between places in ideographs: 苏州和剑桥."""
    particles: frozenset[str]
    before_date: frozenset[str]
    after_date: frozenset[str]
    never: tuple[str, ...]
    regions: frozenset[str]
    cities: frozenset[str]


@functools.cache
def _known() -> _Known:
    table = neutral("places")
    listed = table["and"].split()
    words = "|".join(map(re.escape, [*listed, *(word.upper() for word in listed if len(word) >= _LONG_JOIN)]))
    unspaced = "|".join(
        _between_ideographs(word, table["and_within"].split()) for word in table["and_unspaced"].split()
    )
    return _Known(
        re.compile(rf"\s*(?:/(?!(?:{'|'.join(table['beside'].split())})\b)|[&;；、])\s*|,?\s(?:{words})\s"),
        re.compile(rf"(?<=[\u3400-\u9fff][\u3400-\u9fff])(?:{unspaced})(?=[\u3400-\u9fff]{{2}})"),
        frozenset(table["particles"].split()),
        frozenset(table["before_date"].split()),
        frozenset(table["after_date"].split()),
        tuple(table["never"].split()),
        frozenset(map(_key, table["regions"])),
        frozenset(map(_key, table["cities"])),
    )


def _between_ideographs(word: str, within: list[str]) -> str:
    """Return the pattern of a word between places, which is none inside the names that hold it."""
    parted = [name.partition(word) for name in within if word in name]
    behind = "".join(f"(?<!{re.escape(before)})" for before, _, _ in parted if before)
    return behind + re.escape(word) + "".join(f"(?!{re.escape(after)})" for before, _, after in parted if not before)


def _key(name: str) -> str:
    """Return a name in the form in which it is looked up; a postal code keeps its capitals."""
    bare = name.strip(EDGES).replace(".", "").replace(" ", "")
    return bare if len(bare) < 3 else bare.casefold()


def is_region(words: str) -> bool:
    """Tell whether the words are a state, a province or a country that is known."""
    return _key(words) in _known().regions


def before_date(words: str) -> str:
    """Return what stands before a date, without the words that lead over to it: "Paris, le" is "Paris,"."""
    *rest, last = words.rstrip(EDGES).split() or [""]
    is_state = last.isupper() and is_region(last)  # "SKOKIE, IL," and not "Roma, il"
    return " ".join(rest) if last.lower() in _known().before_date and not is_state else words


def belongs_to_date(words: str) -> bool:
    """Tell whether words behind a date are part of it: "г.", "r."."""
    return words.strip(" ,.") in {"", *_known().after_date} or words.strip(" ,") in _known().after_date


def read_places(words: str) -> Places | None:
    """Return the places that the words are, or ``None`` when they are anything else.

    >>> read_places("DALLAS, NEW YORK and Cork, Ireland")
    Places(names=('DALLAS', 'NEW YORK', 'Cork, Ireland'), shown=True)
    """
    words = " ".join(words.split()).lstrip(EDGES).rstrip(EDGES.replace(".", ""))
    if words.endswith(".") and len(_LAST.split(words)[-1]) > _LONGEST_ABBREVIATION:
        words = words[:-1]
    if not words or len(words) > _LONGEST or _DIGIT.search(words):
        return None
    chunks = _known().joins.split(words)
    if len(chunks) == 1 and not words.isascii():
        chunks = _known().unspaced.split(words)
    names: list[str] = []
    for chunk in chunks:
        parts = _COMMA.split(chunk.rstrip(",，"))  # "COLUMBUS, Ohio, and PRAGUE"
        if not all(map(_is_name, parts)):
            return None
        names += _joined([part.strip() for part in parts], several=len(chunks) > 1)
    small = any(_has_small(name) for name in names)
    shown = all(map(_is_shown, names))
    return None if small and not shown else Places(tuple(names), shown)


def _is_name(part: str) -> bool:
    """Tell whether the words between two commas can be a name."""
    tokens = part.split()
    if not tokens or len(tokens) > _MOST_WORDS or tokens[-1][-1] in "!?%*":
        return False
    first = tokens[0].lstrip("'’")
    if not first[:1].isalpha() or (first[0].islower() and tokens[0] == first and first not in _known().particles):
        return _key(part) in _known().cities
    if not part.isascii() and _is_unspaced(part):
        # Kana spell in two characters what ideographs say in one: マサチューセッツ州ケンブリッジ
        return len(part) - len(_KANA.findall(part)) // 2 <= 14 and not any(sign in part for sign in _known().never)
    return all(token[0].isalpha() or token[0] in "('’" for token in tokens)


def _is_unspaced(part: str) -> bool:
    """Tell whether words are in a writing that has no capitals, as Chinese and Korean, whatever letters are in them."""
    return part.lower() == part.upper() or (max(part) > "\u2e7f" and part[0] > "\u2e7f")


def _has_small(name: str) -> bool:
    """Tell whether a word of a name begins with a small letter and is no particle."""
    return any(token[0].islower() and token not in _known().particles for token in name.split())


def _joined(parts: list[str], *, several: bool) -> list[str]:
    """Return the places that parts between commas make: a region stays with its city."""
    names: list[str] = []
    count = 0
    several = several or len(parts) > _MOST_PARTS
    for part in parts:
        region = is_region(part)
        apart = part.isupper() and len(part) > 3 and names and names[-1].isupper()
        new = several and apart and (not region or _key(part) in _known().cities)
        if not names or new or count == _MOST_PARTS:
            names.append(part)
            count = 1
        else:
            names[-1] += f", {part}"
            count += 1
    return names


def is_known(name: str) -> bool:
    """Tell whether a place is known: its city, or the region behind it."""
    first, *rest = _COMMA.split(name)
    first = first.partition("/")[0]  # "Frankfurt/M."
    return _key(first) in _known().cities or (bool(rest) and is_region(rest[-1]))


def names_place(words: str) -> bool:
    """Tell whether the words are a town, a state, a province or a country that is known."""
    return is_known(words) or is_region(words)


def _is_shown(name: str) -> bool:
    """Tell whether a name shows that it is a place: its first part in capitals, or known."""
    first = _COMMA.split(name, maxsplit=1)[0]
    return (len(first) > 2 and first.isupper()) or is_known(name)
