"""Words of a marked-up source in their order, put together into one `Text`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pressdoc.model import Remark, Span, Text
from pressdoc.model.characters import clean, first_refused
from pressdoc.model.generated import maker

_span = maker(Span, "start", "end", "value")
_text = maker(Text, "plain")
_marked_text = maker(Text, "plain", "spans")

Marks = Mapping[Any, Any]
"""What holds where words stand: marks by their kind; replaced, never changed in place."""

NO_MARKS: Marks = {}

CJK = "\u2e80-\u312f\u3190-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff65\U00020000-\U0003ffff"
"""Characters of Chinese and Japanese, which set no blank between words, as a class of a regular expression."""

LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}\Z")
"""A language tag in the form of BCP 47."""

_IS_CJK = re.compile(f"[{CJK}]")
_FIRST_CJK = CJK[0]
_BLANKS = re.compile("[\t\n\x0b\f\r][\t\n\x0b\f\r ]*| [\t\n\x0b\f\r ]+")
_BLANK = " \t\n\x0b\f\r"
_SOFT_HYPHEN = "\u00ad"


class Notes:
    """What a reader had to mend, counted: one remark for each kind of mending."""

    def __init__(self) -> None:
        self._dirty: list[str] = []
        self._seen: dict[str, tuple[int, str]] = {}

    def add(self, code: str, example: str = "", count: int = 1) -> None:
        """Count something that was mended; the first example is shown."""
        before, first = self._seen.get(code, (0, example))
        self._seen[code] = (before + count, first)

    def cleaned(self, words: str) -> str:
        """Return words with only characters that a `Text` takes, and remember that they had others."""
        self._dirty.append(words)
        return clean(words).plain

    def remarks(self) -> tuple[Remark, ...]:
        """Return the remarks, those on characters first."""
        cleaned = clean(" ".join(self._dirty)).notes
        out = [Remark("characters-cleaned", note) for note in cleaned]
        for code, (count, example) in self._seen.items():
            shown = f": {example[:80]!r}" if example else ""
            out.append(Remark(code, f"{count} {_MENDED[code]}{shown}"))
        return tuple(out)


_MENDED = {
    "characters-cleaned": "NUL characters dropped",
    "soft-hyphens-dropped": "soft hyphens dropped, which only say where a word may be cut",
    "link-without-address": "links without an address that is valid and safe; their words are kept",
    "image-without-address": "images left out that have neither words nor an address",
    "hidden-left-out": "elements left out that the page hides",
    "frame-left-out": "embedded pages left out",
    "nesting-flattened": "lists or quoted passages nested too deep; their blocks are kept one level up",
    "escaped-markup-read": "texts held HTML with its signs escaped; it was read as HTML",
}


class Inline:
    """Puts words together as they come, every character literal."""

    __slots__ = ("_marks", "_notes", "_open", "_parts", "_ranges", "asked", "breaks", "hint", "size")

    def __init__(self, notes: Notes, *, asked: bool = False) -> None:
        self.size = 0
        self.breaks = 0
        """How many line breaks wait for the words after them; none where they are words themselves."""
        self.hint: str | None = None
        """What the markup calls the words, where it says so inside of them."""
        self.asked = asked
        """Whether the text counts even without words, since an element stands for it."""
        self._notes = notes
        self._marks = NO_MARKS
        self._open: dict[Any, tuple[int, Any]] = {}
        self._parts: list[str] = []
        self._ranges: list[tuple[int, int, Any]] = []

    def write(self, words: str, marks: Marks) -> None:
        """Add words with the marks that hold for them."""
        self._put(words, marks)

    def break_line(self, marks: Marks) -> None:
        """Add a meant line break."""
        self._put("\n", marks)

    @property
    def last(self) -> str:
        """The last character so far, or nothing."""
        return self._parts[-1][-1] if self._parts else ""

    @property
    def ends_in_word(self) -> bool:
        """Whether what comes next touches a word."""
        return self.last.isalnum()

    def finish(self) -> Text:
        """Return the text."""
        if not self._ranges and len(self._open) < 2:  # as most are; _put() has looked at the characters
            plain = self._parts[0] if len(self._parts) == 1 else "".join(self._parts)
            spans = [_span(start, self.size, value) for start, value in self._open.values()]
            return _marked_text(plain, tuple(spans)) if spans else _text(plain)
        plain, ranges = self.parts()
        return Text(plain, tuple([_span(start, end, value) for start, end, value in ranges]))

    def parts(self) -> tuple[str, list[tuple[int, int, Any]]]:
        """Return the characters, and from where to where each mark held."""
        if self._open:
            self._switch(NO_MARKS, self.size)
        return "".join(self._parts), self._ranges

    def _put(self, words: str, marks: Marks, gap: str = "") -> None:
        """Add words after a gap, which has the marks that hold on both of its sides."""
        if not words.isprintable() and first_refused(words) is not None:
            words = self._notes.cleaned(words)
        if not words:
            return
        if gap:
            if marks is not self._marks:
                self._switch(marks, self.size + len(gap))
            words = gap + words
        elif marks is not self._marks:
            self._switch(marks, self.size)
        self._parts.append(words)
        self.size += len(words)

    def _switch(self, marks: Marks, start: int) -> None:
        """End the spans of marks that no longer hold, and begin those of new ones at ``start``."""
        if self._open:
            for kind, (begun, value) in list(self._open.items()):
                held = marks.get(kind)
                if held is not value and (held is None or held != value):
                    self._ranges.append((begun, self.size, value))
                    del self._open[kind]
        for kind, value in marks.items():
            if kind not in self._open:
                self._open[kind] = (start, value)
        self._marks = marks


class Wrapped(Inline):
    """Puts words together literally, but folds line ends, which are the source's own wrapping."""

    __slots__ = ("_wrapped",)

    def __init__(self, notes: Notes, *, asked: bool = False) -> None:
        super().__init__(notes, asked=asked)
        self._wrapped = False

    def write(self, words: str, marks: Marks) -> None:
        """Add words; a line end with the blanks around it becomes one, or nothing at an edge or between CJK."""
        lines = words.split("\n")
        for number, raw in enumerate(lines):
            line = raw
            if number:
                self._wrapped = True
                line = line.lstrip(" \t")
            if number < len(lines) - 1 and lines[number + 1]:
                line = line.rstrip(" \t")
            if line:
                self._put(line, marks, _gap(self.last, line) if self._wrapped else "")
                self._wrapped = False

    def break_line(self, marks: Marks) -> None:
        """Add a meant line break."""
        self._wrapped = False
        self._put("\n", marks)


class Folded(Inline):
    """Puts words together as a browser shows them: runs of blanks are one, none at the edges of a line.

    A mark begins and ends at a word, and one that goes on after a blank is one mark.
    """

    __slots__ = ("_blank",)

    soft_hyphens = False
    """Whether they are kept; on a page they only say where a word may be cut."""

    def __init__(self, notes: Notes, *, asked: bool = False) -> None:
        super().__init__(notes, asked=asked)
        self._blank = ""

    def write(self, words: str, marks: Marks) -> None:
        """Add words; blanks at their edges count once other words follow."""
        core = " ".join(words.split()) if words.isascii() else self._core(words)
        if not core:
            self._blank = self._blank or _blank_at_start(words)
            return
        self._put(core, marks, self._gap_before(words, core) if self.size else "")
        self.breaks = 0
        self._blank = _blank_at_start(words[len(words.rstrip(_BLANK)) :]) if words[-1] in _BLANK else ""

    def _core(self, words: str) -> str:
        """Return folded words without the blanks at their edges; one that does not break stays between words."""
        folded = "".join(_fold_lines(words)) if "\n" in words else _fold_line(words)
        if _SOFT_HYPHEN in folded and not self.soft_hyphens:
            self._notes.add("soft-hyphens-dropped", count=folded.count(_SOFT_HYPHEN))
            folded = folded.replace(_SOFT_HYPHEN, "").strip(" ")
        return folded if self.size and not self.breaks else folded.lstrip()

    def break_line(self, marks: Marks) -> None:
        """Add a meant line break; it counts once words follow."""
        if self.size:
            self.breaks += 1
            self._blank = ""

    @property
    def ends_in_word(self) -> bool:
        """Whether what comes next touches a word."""
        return not self._blank and super().ends_in_word

    def finish(self) -> Text:
        """Return the text, without blanks at its edges."""
        text = super().finish()
        return text.strip() if text.plain and text.plain[-1].isspace() else text

    def _gap_before(self, words: str, core: str) -> str:
        """Return what stands between the words so far, of which there are some, and the next ones."""
        if self.breaks:
            return "\n"
        blank = self._blank or _blank_at_start(words)
        return _gap(self.last, core) if blank == "\n" else blank


def _gap(before: str, after: str) -> str:
    """Return what a line end of the source stands for between two stretches of words."""
    if not before or before == "\n" or after[0] == "\n":
        return ""
    return "" if before >= _FIRST_CJK and _IS_CJK.match(before) and _IS_CJK.match(after) else " "


def _blank_at_start(words: str) -> str:
    """Return what ``words`` begins with: nothing, a blank, or a line end with or without blanks."""
    if not words or words[0] not in _BLANK:
        return ""
    return "\n" if "\n" in words[: len(words) - len(words.lstrip(_BLANK))] else " "


def _fold_lines(words: str) -> Iterator[str]:
    last = ""
    for line in map(_fold_line, words.split("\n")):
        if line:
            yield _gap(last, line)
            yield line
            last = line[-1]


def _fold_line(line: str) -> str:
    line = line.strip(_BLANK)
    if "  " in line or "\t" in line or "\r" in line or "\f" in line or "\x0b" in line:
        return _BLANKS.sub(" ", line)
    return line
