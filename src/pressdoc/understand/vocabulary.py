"""The words by which a block shows its role, from the language's file, English and all languages."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from typing import Any, NamedTuple

import attrs

from pressdoc.understand.languages import section

EDGES = ' \t\n.:;,!…*_-–—|>•·«»"“”[]()' + "：、。，！｜【】〔〕〈〉《》＜＞「」『』■□◆◇●○◎▼▽▲△▶★☆※"
_HEADING_EDGES = " .:*<>[]：｜【】〔〕〈〉＜＞■□◆◇●○◎▼▽▲△▶★☆※"
_SHORTEST_BEFORE = 4
"""Letters of what stands before a name so that it shows a boilerplate inside a line too: "About", not "Om"."""


def fold(line: str) -> str:
    """Return a line in the form in which vocabulary is kept: one blank, no case, no edges."""
    return " ".join(line.split()).casefold().strip(EDGES)


@functools.cache
def neutral(name: str) -> dict[str, Any]:
    """Return a table that holds for every language: "wires", "organisations", "exchanges"."""
    path = files("pressdoc.understand").joinpath("tables", f"{name}.toml")
    found: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    return found


class Start(NamedTuple):
    """Words that a line begins with."""

    words: str
    inside: str
    """What else stands in the line; "" for no matter what."""
    kind: str
    """What the line is then."""


Starts = dict[str, tuple[tuple[str, ...], tuple[Start, ...]]]
"""The first two characters -> words that a line begins with, for one quick test, and all that they say."""


def _begins(table: Starts, line: str) -> Sequence[Start]:
    """Return what is known of the words with which a line begins."""
    found = table.get(line[:2])
    if found is None or not line.startswith(found[0]):
        return ()  # as almost all lines
    return [start for start in found[1] if line.startswith(start.words) and start.inside in line]


@attrs.frozen
class Vocabulary:
    """What a document's language and English say, folded and ready to be looked up."""

    lines: dict[str, str]
    """Whole lines: the words -> what they open or are: "contact", "notes", "text", "genre", "furniture", ..."""
    starts: Starts
    """Words that a line begins with: what it opens, furniture, or data about the release."""
    before_names: frozenset[str]
    """Lines of furniture below which a line names whom a page has something from: "News provided by"."""
    first_words: frozenset[str]
    """The words that lines of furniture, and those that name a source, begin with, for one quick test."""
    about: tuple[tuple[str, str], ...]
    """What stands before and after the organisation in a boilerplate's heading."""
    about_starts: tuple[str, ...]
    about_ends: tuple[str, ...]
    """The first words of such headings, and the last words of those that begin with the organisation."""
    about_not: tuple[str, ...]
    """What a heading of that form can be about without opening a boilerplate."""
    about_printed: tuple[str, ...]
    """What stands before the organisation, as printed, where that shows a boilerplate inside a line too."""
    is_thing: tuple[str, ...]
    """What it says behind the name of a product or an illness, which is nobody: "is a disease"."""
    is_a: tuple[str, ...]
    """What a boilerplate says behind the name of its organisation: "is a"."""
    founded: tuple[str, ...]
    """What a boilerplate begins with before its organisation: "founded in"."""
    things: frozenset[str]
    """What is no organisation, though a paragraph is about it: "disease", "inhibitor", "study"."""
    thing_ends: frozenset[str]
    """Words behind such a noun: "of", "that", "for"."""
    end_marks: frozenset[str]
    """Words that mark the end."""
    end_lines: tuple[str, ...]
    """Those of several words, behind which a line may name the distributor."""
    notices: dict[str, str]
    """Headings of legal text -> its kind."""
    notice_starts: Starts
    """As ``starts``: words that legal text begins with, and its kind; single ones stand before a colon."""
    notice_phrases: tuple[tuple[str, str], ...]
    """Words that stand somewhere at the beginning of legal text, and its kind."""

    def is_(self, line: str) -> str | None:
        """Return what a whole line is by its words, or ``None``."""
        kind = self.lines.get(line)
        if kind is not None:
            return kind
        found = _begins(self.starts, line)
        return found[0].kind if found else None

    def is_row(self, line: str) -> bool:
        """Return whether a line is nothing but lines of furniture one after the other: "print share pdf version"."""
        if line.partition(" ")[0] not in self.first_words:
            return False
        words = line.split()
        at = found = 0
        while at < len(words):
            if words[at] not in self.first_words:
                return False
            ends = range(min(len(words), at + _LONGEST_LINK), at, -1)
            end = next((end for end in ends if self.lines.get(" ".join(words[at:end])) == "furniture"), at)
            if end == at:
                return False
            at, found = end, found + 1
        return found > 1

    def phrases_in(self, text: str) -> tuple[tuple[str, str], ...]:
        """Return the phrases of legal text that stand in a folded text, for `notice`."""
        return tuple(found for found in self.notice_phrases if found[0] in text)

    def notice(self, line: str, phrases: tuple[tuple[str, str], ...] | None = None) -> str | None:
        """Return the kind of legal text that begins with these words, or ``None``.

        ``phrases`` are those that come into question, all by default.
        """
        kind = self.notices.get(line)
        if kind is None:
            for start in _begins(self.notice_starts, line):
                if _is_legal(line, start.words):
                    kind = start.kind
                    break
        if kind is None or kind == "legal":  # the kind of which nothing more is known
            for phrase, its_kind in self.notice_phrases if phrases is None else phrases:
                if phrase in line:
                    return its_kind
        return kind

    def about_whom(self, line: str) -> str | None:
        """Return the organisation of a boilerplate's heading; "" for "About us"; ``None`` for no such heading."""
        line = line.replace("\u00a0", " ").strip(_HEADING_EDGES)
        folded = line.casefold()
        if self.lines.get(folded) == "about":
            return ""
        if not folded.startswith(self.about_starts) and not folded.endswith(self.about_ends):
            return "" if self.lines.get(folded) == "about" else None
        line = " ".join(line.split())
        folded = line.casefold()
        for before, after in self.about:
            if folded.startswith(before) and folded.endswith(after) and len(folded) > len(before) + len(after):
                name = line[len(before) : len(line) - len(after)].strip(_HEADING_EDGES)
                if name[-1:] in ")）" and (bracket := max(name.rfind("("), name.rfind("（"))) > 1:
                    inside = name[bracket:]
                    is_beside = any(sign in inside for sign in ':：“”"‘’')  # a listing, a defined term
                    name = name[:bracket].strip() if is_beside else name
                if ":" in name and ("www." in name or "://" in name):
                    name = name.partition(":")[0].strip()
                if name[:1] == "「" and name[-1:] == "」":
                    return None  # ■「海燕便」とは, a product's section of the text
                if name and _may_be_name(name) and not any(word in name for word in self.about_not):
                    return name
        return "" if self.lines.get(folded) == "about" else None


def _may_be_name(name: str) -> bool:
    """Return whether words may be a name; with a digit they begin as names do: "4Front", "9-Eyed Otter"."""
    return not name[0].isdigit() or any(map(str.isupper, name.partition(" ")[0]))


def _is_legal(line: str, start: str) -> bool:
    """Return whether these first words of a line open legal text; one word is a label, and has a colon behind it."""
    if " " in start or (start[0] > "\u3000" and len(start) > _LONGEST_LABEL):
        return True
    return line[len(start) :].lstrip().startswith((":", "："))


_LONGEST_LINK = 5
"""Words of a link in a row."""
_LONGEST_LABEL = 4
"""Characters of a Chinese, Japanese or Korean word that is a label; more are words of a sentence."""

LINES = (
    "tags",
    "notes",
    "source_line",
    "text",
)
TOP = ("genre", "release_line", "deck")
"""Kinds of lines that stand in the section ``top``."""
DATES = ("issued", "modified", "beside_date")
"""Kinds of lines that stand in the section ``dates``."""


@functools.cache
def vocabulary(language: str | None, page: str | None = None) -> Vocabulary:
    """Return the words for a language; English ones are always among them, since releases mix.

    Those of the ``page`` too, where a portal in one language has a release in another.
    """
    tags = [tag for tag in dict.fromkeys((language, "en", page)) if tag]
    tables = [section(tag, "structure") for tag in tags]
    lines: dict[str, str] = {}
    starts: dict[str, str] = {}
    shapes: list[Start] = []
    records: list[Start] = []
    about: dict[tuple[str, str], str] = {}
    notices: dict[str, str] = {}
    phrases: dict[str, str] = {}
    for tag, table in zip(tags, tables, strict=True):
        dates = section(tag, "dates")
        for phrase in table.get("about", ()):
            before, _, after = phrase.partition("{}")
            if "{}" in phrase:
                about.setdefault((before.casefold(), after.casefold()), before)
            else:
                lines.setdefault(fold(phrase), "about")
        furniture = table.get("furniture", {})
        for line in (*furniture.get("lines", ()), *furniture.get("before_names", ())):
            lines.setdefault(fold(line), "furniture")
        for before, name, _ in _parted(furniture.get("sections", ())):
            if not name:
                lines.setdefault(fold(before), "page_part")
            else:
                starts.setdefault(_start(before), "page_part")
        starts |= {_start(start): "furniture" for start in furniture.get("starts", ()) if fold(start)}
        shapes += _shapes(furniture.get("around", ()), "furniture")
        records += _shapes(table.get("metadata", ()), "record")
        starts |= {_start(start): "metadata" for start in table.get("metadata", ()) if "{}" not in start}
        for kind in LINES:
            lines |= {fold(line): kind for line in table.get(kind, ()) if fold(line) not in lines}
        top = section(tag, "top")
        for kind in TOP:
            lines |= {fold(line): kind for line in top.get(kind, ()) if fold(line) not in lines}
        for kind in DATES:
            lines |= {fold(line): kind for line in dates.get(kind, ()) if fold(line) not in lines}
        for kind, words in table.get("notices", {}).items():
            notices |= {fold(phrase): kind for phrase in words if fold(phrase) not in notices}
        for kind, words in table.get("notice_phrases", {}).items():
            phrases |= {phrase.casefold(): kind for phrase in words}
    lines |= {line: "contact" for line in _contact_headings(tags) if line not in lines}
    about = dict(sorted(about.items(), key=lambda item: -len("".join(item[0]))))
    ends = [word.casefold() for table in tables for word in table.get("end_mark", ())]
    return Vocabulary(
        lines,
        _by_opening(_plain(starts), shapes, records),
        frozenset(fold(line) for table in tables for line in table.get("furniture", {}).get("before_names", ())),
        frozenset(line.partition(" ")[0] for line, kind in lines.items() if kind in ("furniture", "source_line")),
        tuple(about),
        tuple(before.rstrip() for before, _ in about if before),
        tuple(after for before, after in about if not before),
        tuple(word for table in tables for word in table.get("about_not", ())),
        tuple(before for (_, after), before in about.items() if not after and _shows(before)),
        tuple(dict.fromkeys(phrase.casefold() for table in tables for phrase in table.get("is_thing", ()))),
        tuple(dict.fromkeys(phrase.casefold() for table in tables for phrase in table.get("is_a", ()))),
        tuple(dict.fromkeys(phrase.casefold() for table in tables for phrase in table.get("founded", ()))),
        frozenset(word for table in tables for word in table.get("things", ())),
        frozenset(word for table in tables for word in table.get("thing_ends", ())),
        frozenset(ends),
        tuple(word for word in ends if " " in word),
        notices,
        _by_opening(_plain(notices)),
        tuple(phrases.items()),
    )


def _by_opening(*groups: list[Start]) -> Starts:
    """Return words by their first two characters, those of each group the longest first, so that few are compared."""
    table: dict[str, list[Start]] = {}
    for group in groups:
        for start in sorted(group, key=lambda start: -len(start.words)):
            table.setdefault(start.words[:2], []).append(start)
    return {opening: (tuple({start.words for start in rows}), tuple(rows)) for opening, rows in table.items()}


def _plain(starts: dict[str, str]) -> list[Start]:
    return [Start(words, "", kind) for words, kind in starts.items()]


def _contact_headings(tags: Iterable[str]) -> Iterator[str]:
    for tag in tags:
        for role in ("media", "investors", "others"):
            yield from map(fold, section(tag, "contacts").get(role, ()))


def _start(words: str) -> str:
    """Return the words that a line begins with, folded, with the sign or blank behind them."""
    return " ".join(words.split(" ")).casefold().lstrip(EDGES)


def _parted(phrases: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    return (phrase.partition("{}") for phrase in phrases)


def _shapes(phrases: Iterable[str], kind: str) -> Iterator[Start]:
    """Yield what a line begins with and what else stands in it, of phrases with a hole."""
    return (Start(_start(before), fold(inside), kind) for before, hole, inside in _parted(phrases) if hole)


def _shows(before: str) -> bool:
    """Return whether words before a name are long enough to show a boilerplate inside a line."""
    return len(before) > _SHORTEST_BEFORE or (len(before) > 1 and before[0] > "\u3000")
