"""Writes ``calendar.json``: what CLDR says of months, weekdays and the order of dates, by language.

Reading a release never loads Babel, which takes longer to import than a release to read; its facts
are taken once, by hand, whenever Babel brings a newer CLDR::

    python -m pressdoc.understand.dating.cldr

A test compares the file with the installed Babel, where that has the same CLDR.
"""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LANGUAGES = (
    "af ar be bg bs ca cs da de el en es et fi fil fr gl he hi hr hu id is it ja ko lt lv mk ms nl no "
    "pl pt ro ru sk sl sq sr sv sw th tr uk vi zh"
).split()
"""Gregorian calendar, and dates that are written as a day, a month and a year in some order."""

FOLDED = {"nb": "no", "nn": "no"}
"""Both Norwegian languages are one entry: no release says which, and their names do not conflict."""

ODD_SCRIPTS = frozenset({"Arab", "Dsrt", "Shaw", "POLYTON"}), frozenset({"hi_Latn", "zh_Latn"})
"""Scripts, and languages in a script, that no release is written in."""

PREPOSITIONS = re.compile(r"(de|d)(?: |[’'])(?=\w)")
"""What Catalan prints as part of a month's name: "de gener", "d’abril"."""

FILE = Path(__file__).with_name("calendar.json")

_TOKEN = re.compile(r"'(?:[^']|'')*'|([GyMdEc])\1*|.", re.DOTALL)
_UNMARKED = str.maketrans("", "", "\u200e\u200f")


def table() -> dict[str, Any]:
    """Return the content of the file: ``{"cldr": "47", "languages": {"de": {...}, ...}}``.

    A language has ``months`` (12 lists of names), ``weekdays`` (7 lists, Monday first),
    ``before_month``, ``before_year`` and ``after_year`` (words between the parts of a date),
    ``month_first``, ``year_first`` and ``weekday_last`` (of its printed order), ``order`` ("dmy" and
    so on, of dates in digits) and ``regions``, the orders of those regions that differ.
    """
    from babel.core import get_cldr_version

    return {"cldr": get_cldr_version(), "languages": {tag: _language(tag) for tag in LANGUAGES}}


def _language(tag: str) -> dict[str, Any]:
    locales = list(_locales(tag))
    months = _names([data["months"] for _, data in locales], ("wide", "abbreviated"), range(1, 13))
    days = _names([data["days"] for _, data in locales], ("wide", "abbreviated", "short"), range(7))
    patterns = [data["date_formats"][width].pattern for _, data in locales for width in ("full", "long", "medium")]
    shapes = [shape for pattern in patterns if (shape := _shape(pattern))]
    before_month = {shape.get("dM", "") for shape in shapes}
    before_month |= {found[0] for names in months for name in names if (found := PREPOSITIONS.match(name))}
    orders = {name: _order(data) for name, data in locales}
    base = orders[tag]
    return {
        "months": [_distinct(PREPOSITIONS.sub("", name, count=1) for name in names) for names in months],
        "weekdays": days,
        "before_month": _words(before_month),
        "before_year": _words(shape.get("My", "") for shape in shapes),
        "after_year": _words(shape.get("yM", shape.get("yd", "")) for shape in shapes),
        "month_first": any("Md" in shape for shape in shapes[:1]),
        "year_first": any("yM" in shape or "yd" in shape for shape in shapes[:1]),
        "weekday_last": any("dE" in shape or "yE" in shape for shape in shapes[:1]),
        "order": base,
        "regions": {
            region: order
            for name, order in sorted(orders.items())
            if (region := name.rpartition("_")[2]).isupper() and order != base
        },
    }


def _locales(tag: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the locales of a language with their data, the plain one first under ``tag``.

    The data are taken as they lie in Babel's files: `Locale.months` follows aliases and stores
    what it finds in data that locales share, so that what it says depends on what was asked
    before.  For the same reason this wants a process of its own.
    """
    from babel import localedata

    names = [name for name in localedata.locale_identifiers() if _entry_of(name) == tag]
    for name in sorted(names, key=lambda name: (name != tag, name)):
        yield name, localedata.load(name)


def _entry_of(locale: str) -> str | None:
    """Return the entry that a locale belongs to, ``None`` for one in a script of no release."""
    language, *subtags = locale.split("_")
    scripts, in_script = ODD_SCRIPTS
    if scripts.intersection(subtags) or in_script.intersection([locale, locale.rpartition("_")[0]]):
        return None
    return FOLDED.get(language, language)


def _names(sources: list[Any], widths: tuple[str, ...], numbers: range) -> list[list[str]]:
    """Return all names of each month or weekday; one that two of them share is nobody's."""
    found: list[list[str]] = [[] for _ in numbers]
    for width in widths:
        for contexts in sources:
            for context in ("format", "stand-alone"):
                for number, name in _plain(contexts[context].get(width)).items():
                    clean = unicodedata.normalize("NFC", name).translate(_UNMARKED).strip().rstrip(".")
                    if number in numbers and _is_name(clean):
                        found[number - numbers.start].append(clean)
    distinct = [_distinct(names) for names in found]
    owners = [name for names in distinct for name in names]
    return [[name for name in names if owners.count(name) == 1] for names in distinct]


def _plain(names: Any) -> dict[int, str]:
    """Return the names of a context that has its own, and nothing for one that refers to another."""
    if isinstance(names, tuple):
        names = names[1]
    return dict(names) if isinstance(names, dict) else {}


def _is_name(name: str) -> bool:
    """Tell a name from a number ("10月", "十月") and from a single letter, which says too little."""
    if re.search(r"\d|.[月월]$", name):
        return False
    return len(name) > 1 or unicodedata.name(name, "").startswith(("CJK", "HANGUL"))


def _distinct(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _shape(pattern: str) -> dict[str, str]:
    """Return what stands between the parts of a pattern: {"dM": " de ", "My": " de "} for Spanish.

    Empty for a pattern whose month is in digits.
    """
    if "MMM" not in pattern:
        return {}
    between: dict[str, str] = {}
    last, words = "", ""
    for token in _TOKEN.finditer(pattern):
        letter = token[1] or ""
        if not letter:
            words += token[0].strip("'")
        elif letter != "G":
            letter = "E" if letter == "c" else letter
            between[last + letter] = words
            last, words = letter, ""
    return between


def _words(between: Iterable[str]) -> list[str]:
    """Return the words of what stands between two parts, longest first, without punctuation."""
    words = {word for text in between if (word := text.strip(" .,-،"))}
    return sorted(words, key=lambda word: (-len(word), word))


def _order(data: dict[str, Any]) -> str:
    """Return the order of a date in digits: "dmy", "mdy" or "ymd"."""
    pattern = data["date_formats"]["short"].pattern
    return "".join(sorted("dmy", key=pattern.lower().index))


def write() -> None:
    """Write the file, a line a language, so that a difference is one that a reader can see."""
    content = table()
    lines = [
        f"{json.dumps(tag)}: {json.dumps(entry, ensure_ascii=False, separators=(',', ':'))}"
        for tag, entry in content["languages"].items()
    ]
    head = f'{{"cldr": {json.dumps(content["cldr"])}, "languages": {{\n'
    FILE.write_text(head + ",\n".join(lines) + "\n}}\n", encoding="utf-8")


if __name__ == "__main__":
    write()
