"""The words by which a block shows its role, from the language's file, English and all languages."""

from __future__ import annotations

import functools
import tomllib
from importlib.resources import files
from typing import Any

import attrs

from pressdoc.understand.languages import section

_EDGES = ' \t\n.:;,!…*_-–—|>•·«»"“”[]()'


def fold(line: str) -> str:
    """Return a line in the form in which vocabulary is kept: one blank, no case, no edges."""
    return " ".join(line.split()).casefold().strip(_EDGES)


@functools.cache
def neutral(name: str) -> dict[str, Any]:
    """Return a table that holds for every language: "wires", "organisations", "exchanges"."""
    found: dict[str, Any] = tomllib.loads(files("pressdoc.understand").joinpath(f"{name}.toml").read_text("utf-8"))
    return found


@attrs.frozen
class Vocabulary:
    """What a document's language and English say, folded and ready to be looked up."""

    lines: dict[str, str]
    """Whole lines: the words -> what they open or are: "contact", "notes", "genre", "furniture", ..."""
    starts: dict[str, str]
    """Words that a line begins with -> what it is then; the longest first."""
    beginnings: tuple[str, ...]
    """The keys of ``starts``, for one quick test."""
    about: tuple[tuple[str, str], ...]
    """What stands before and after the organisation in a boilerplate's heading."""
    notices: dict[str, str]
    """Words that legal text begins with -> its kind."""
    notice_beginnings: tuple[str, ...]

    def is_(self, line: str) -> str | None:
        """Return what a whole line is by its words, or ``None``."""
        kind = self.lines.get(line)
        if kind is None and line.startswith(self.beginnings):
            return next(kind for start, kind in self.starts.items() if line.startswith(start))
        return kind

    def notice(self, line: str) -> str | None:
        """Return the kind of legal text that begins with these words, or ``None``."""
        if not line.startswith(self.notice_beginnings):
            return None
        return next(kind for start, kind in self.notices.items() if line.startswith(start))

    def about_whom(self, line: str) -> str | None:
        """Return the organisation of a boilerplate's heading; "" for "About us"; ``None`` for no such heading."""
        line = " ".join(line.split()).strip(" .:*")
        folded = line.casefold()
        for before, after in self.about:
            if folded.startswith(before) and folded.endswith(after) and len(folded) > len(before) + len(after):
                return line[len(before) : len(line) - len(after)].strip(" :.")
        return "" if self.lines.get(folded) == "about" else None


LINES = (
    "contact",
    "notes",
    "genre",
    "source_line",
    "issued",
    "correction",
    "update",
    "withdrawal",
    "release_line",
)
STARTS = ("embargo", "restriction", "release_line", "correction", "update", "withdrawal")


@functools.cache
def vocabulary(language: str | None) -> Vocabulary:
    """Return the words for a language; English ones are always among them, since releases mix."""
    tables = [section(tag, "structure") for tag in dict.fromkeys((language, "en")) if tag]
    lines: dict[str, str] = {}
    starts: dict[str, str] = {}
    about: dict[tuple[str, str], None] = {}
    notices: dict[str, str] = {}
    for table in tables:
        for phrase in table.get("about", ()):
            before, _, after = phrase.casefold().partition("{}")
            if "{}" in phrase:
                about[before, after] = None
            else:
                lines.setdefault(fold(phrase), "about")
        furniture = table.get("furniture", {})
        lines |= {fold(line): "furniture" for line in furniture.get("lines", ()) if fold(line) not in lines}
        starts |= {fold(start): "furniture" for start in furniture.get("starts", ()) if fold(start)}
        for kind in LINES:
            lines |= {fold(line): kind for line in table.get(kind, ()) if fold(line) not in lines}
        for kind in STARTS:
            starts |= {fold(start): kind for start in table.get(kind, ()) if fold(start) not in starts}
        for kind, phrases in table.get("notices", {}).items():
            notices |= {fold(phrase): kind for phrase in phrases if fold(phrase) not in notices}
    starts = dict(sorted(starts.items(), key=lambda item: -len(item[0])))
    return Vocabulary(lines, starts, tuple(starts), tuple(about), notices, tuple(notices))
