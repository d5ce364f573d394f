r"""Words and their marks as Markdown, so that every CommonMark parser reads the same words and marks.

A character that Markdown would take for its own gets a backslash, but only where Markdown would
take it so: ``R&D``, ``snake_case``, ``[1]``, ``3 * 4`` and ``a < b`` stay as they are.  A mark that
``**`` cannot set with certainty, since what it does depends on the characters around it, is
written as an element of HTML.  ``*`` and ``_`` count only the clear classes as clear: letters and
digits, ASCII and P* punctuation, ASCII blanks; on symbols and marks the parsers disagree.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import Any
from unicodedata import category

from pressdoc.formats.pages.tags import attribute
from pressdoc.model import Link, Mark, Nested, Span, Text


class Where(Enum):
    """What the words stand in."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CELL = "cell"


_ATTENTION = re.compile(r"[\\`*_<&|\n]|\](?=[(:])")
"""What may need care somewhere in the words."""
_STARTS = frozenset("#>+-=:|~*0123456789\ufeff")
"""What may need care at the start of a line."""

_SPECIAL = re.compile(
    r"\\|`|\*+|_+|\](?=\()"
    r"|<(?=[A-Za-z/!?]|[0-9.#$%&'*+=^_`{|}~-][\w.!#$%&'*+/=?^`{|}~-]*(?:@|\Z)|\Z)"  # a tag, an address
    r"|&(?=#?[0-9A-Za-z]{1,40};)"
)
_ENDS = re.compile(r"[^A-Za-z@/!?][^@]*\Z|\Z")
"""What makes no address and no tag of a ``<`` where the text ends behind it."""
_SPECIAL_IN_LINK = re.compile(rf"{_SPECIAL.pattern}|[\[\]]")
_BLOCK_START = re.compile(
    r"(?:#{1,6}|[+*-])(?=[ \t\n]|\Z)"  # heading, list
    r"|>|~~~"  # quoted passage, code
    r"|[-:|=+][-:|=+ \t]*(?=\n|\Z)"  # rule, underline of a heading, second line of a table, front matter
)
_ORDERED = re.compile(r"[0-9]{1,9}(?=[.)](?:[ \t\n]|\Z))")
_CLOSING = re.compile(r"(?:(?<=[ \t])|\A)#+\Z")
_AUTOLINK = re.compile(r"(?:https?|ftp|tel|mailto):")
_MAIL = re.compile(r"mailto:([A-Za-z0-9][A-Za-z0-9.+_-]*@[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9][A-Za-z0-9-]*)+)\Z")
_ENTITY = re.compile(r"&(?=#?[0-9A-Za-z]{1,40};)")
_TICKS = re.compile("`+")
_TAGS = {
    "strong": "strong",
    "emphasis": "em",
    "superscript": "sup",
    "subscript": "sub",
    "code": "code",
}
_DEEPEST_PARENS = 3  # parsers allow at least so many inside each other in an address


def marked(text: Text) -> Text:
    """Return the text with nothing but its marks, without what files of Markdown cannot say of them."""
    if not text.spans:
        return text
    spans: list[Span[Any]] = []
    for span in text.spans:
        value = span.value
        if not isinstance(value, Mark):
            continue
        if span.extra or value.extra:
            bare = Link(value.url) if type(value) is Link else type(value)()
            spans.append(Span(span.start, span.end, bare))
        else:
            spans.append(span)
    return Text(text.plain, tuple(spans))


def inline(text: Text, where: Where = Where.PARAGRAPH) -> str:
    """Return the words of a text with their marks; its facts are not written.

    In a paragraph no line of the text may be empty or blank, see `is_sayable`.
    """
    plain = text.plain
    spans = text.spans and marked(text).spans
    if not spans:
        if not plain:
            return ""
        if (
            plain[0] not in _STARTS
            and _ATTENTION.search(plain) is None
            and not plain[0].isspace()
            and not plain[-1].isspace()
            and plain[-1] != "#"
        ):
            return plain
    written = _Words(plain, where).write(Text(plain, spans).nested())
    if where is Where.CELL:
        return written.replace("|", "\\|")
    if where is Where.HEADING and written.endswith("#") and (closing := _CLOSING.search(written)):
        return f"{written[: closing.start()]}\\{closing[0]}"
    return written


def is_sayable(plain: str) -> bool:
    """Return whether a paragraph of Markdown can have these words: no line is empty or blank."""
    if "\n" not in plain:
        return bool(plain) and not plain.isspace()
    return not any(not line or line.isspace() for line in plain.split("\n"))


class _Words:
    """Writes from left to right, knowing the character before and the one that will follow."""

    def __init__(self, plain: str, where: Where) -> None:
        self.plain = plain
        self.where = where
        self.at = 0
        """How many characters of the text are written."""
        self.out: list[str] = []
        self.last = "\n" if where is Where.PARAGRAPH else " "
        """The last character written, as the parser will see it."""
        self.fresh = True
        """Whether a line begins here, as far as blanks at its edge go."""
        self.line_break = "\\\n" if where is Where.PARAGRAPH else "<br>"
        self.in_link = False
        self.depth = 0
        """How many of ``strong`` and ``emphasis`` are open."""
        self.underscored = False
        """Whether ``_`` was used since this was last reset."""

    def write(self, items: tuple[str | Nested, ...]) -> str:
        self.items(items, "\n")
        return "".join(self.out)

    def put(self, written: str) -> None:
        self.out.append(written)
        self.last = written[-1]
        self.fresh = False

    def items(self, items: tuple[str | Nested, ...], after: str) -> None:
        """Write items; ``after`` is the character that follows them, a line end behind the last words."""
        final = len(items) - 1
        for number, item in enumerate(items):
            if isinstance(item, str):
                self.words(item, ends=number == final and after == "\n")
            else:
                following = _first(items[number + 1]) if number < final else after
                self.element(item, following)

    # Characters.

    def words(self, words: str, *, ends: bool) -> None:
        if "\n" not in words:
            self.line(words, ends)
            return
        lines = words.split("\n")
        final = len(lines) - 1
        for number, line in enumerate(lines):
            if number:
                self.put(self.line_break)
                self.at += 1
                self.fresh = self.where is Where.PARAGRAPH
            if line:
                self.line(line, ends if number == final else self.where is Where.PARAGRAPH)

    def line(self, words: str, ends: bool) -> None:
        """Write words of one line; ``ends`` says that the line ends behind them."""
        at, starts = self.at, self.fresh
        self.at += len(words)
        before = after = ""
        if starts and (words[0].isspace() or words[0] == "\ufeff"):
            before, words = f"&#{ord(words[0])};", words[1:]
        elif starts and self.where is Where.PARAGRAPH:
            escaped = self.block_start(at)
            # Where the point of "1." has a mark, the mark comes between and there is no list.
            if escaped is not None and escaped < len(words):
                before, words = f"{words[:escaped]}\\{words[escaped]}", words[escaped + 1 :]
        if ends and words and words[-1].isspace():
            words, after = words[:-1], f"&#{ord(words[-1])};"
        self.put(before + self.escaped(words) + after)

    def block_start(self, at: int) -> int | None:
        """Return which character of the line at ``at`` makes it more than words, where one does."""
        plain = self.plain
        char = plain[at]
        if char == "[":
            return 0 if at == 0 and "]:" in plain else None
        if char not in _STARTS or char == "*":  # a star there always gets its backslash
            return None
        if _BLOCK_START.match(plain, at):
            return 0
        number = _ORDERED.match(plain, at)
        return None if number is None else number.end() - at

    def escaped(self, words: str) -> str:
        pattern = _SPECIAL_IN_LINK if self.in_link else _SPECIAL
        return pattern.sub(self.escape, words)

    def escape(self, found: re.Match[str]) -> str:
        run = found[0]
        char = run[0]
        if char == "\\":
            if self.where is Where.CELL:
                return "&#92;"  # before a "|" parsers of tables differ
            after = found.string[found.end() : found.end() + 1]
            return run if after.isalnum() else "\\\\"
        if char == "<" and self.at == len(self.plain) and _ENDS.match(found.string, found.end()):
            return run
        if char in "*_" and _stands_alone(char, found.string, *found.span()):
            return run
        return "".join(["\\" + one for one in run])

    # Marks.

    def element(self, element: Nested, following: str) -> None:
        kind = element.span.kind
        if kind == "link":
            self.link(element)
        elif kind == "code" and (code := self.code(element)) is not None:
            self.put(code)
        elif kind in ("strong", "emphasis"):
            self.emphasis(element, "**" if kind == "strong" else "*", following)
        else:
            tag = _TAGS[kind]
            self.put(f"<{tag}>")
            self.items(element.children, "<")
            self.put(f"</{tag}>")

    def inside(self, element: Nested, before: str, after: str) -> str:
        """Return what is inside an element, between two characters."""
        out, self.out = self.out, []
        self.last, self.fresh = before, False
        self.items(element.children, after)
        inner = "".join(self.out)
        self.out = out
        return inner

    def code(self, element: Nested) -> str | None:
        """Return words between backticks, ``None`` where these would not give exactly the words."""
        words = element.children[0]
        if len(element.children) > 1 or type(words) is not str or "\n" in words or self.last == "`":
            return None
        if words[0].isspace() or words[-1].isspace() or words[0] == "`" or words[-1] == "`":
            return None
        if self.where is Where.CELL and ("\\" in words or "|" in words):
            return None
        if self.in_link and ("[" in words or "]" in words):
            return None  # "[`]: `](...)" would define the target of a link
        self.at += len(words)
        ticks = "`" * (1 + max(map(len, _TICKS.findall(words)), default=0))
        return f"{ticks}{words}{ticks}"

    def emphasis(self, element: Nested, stars: str, following: str) -> None:
        last, start, underscored = self.last, self.at, self.underscored
        self.underscored = False
        self.depth += 1
        inner = self.inside(element, "*", "*")
        self.depth -= 1
        nested = self.underscored
        self.underscored = underscored
        blank = self.plain[start].isspace() or self.plain[self.at - 1].isspace()
        if not blank and self.depth == 0 and last != "*" and _flanks(inner, last, following):
            self.put(f"{stars}{inner}{stars}")
        elif not blank and self.depth < 2 and not nested and last != "_" and _underscores(inner, last, following):
            mark = stars.replace("*", "_")
            self.put(f"{mark}{inner}{mark}")
            self.underscored = True
        else:
            tag = "strong" if stars == "**" else "em"
            self.put(f"<{tag}>{inner}</{tag}>")
            self.underscored |= nested

    def link(self, element: Nested) -> None:
        url = element.span.value.url
        words = element.children[0]
        if len(element.children) == 1 and type(words) is str:
            mail = _MAIL.match(url)
            if (mail and mail[1] == words) or (url == words and _AUTOLINK.match(url)):
                self.at += len(words)
                self.put(f"<{words}>")
                return
        if self.last == "!":
            self.out[-1] = self.out[-1][:-1] + "\\!"
        self.in_link = True
        inner = self.inside(element, "[", "]")
        self.in_link = False
        self.put(f"[{inner}]({destination(url)})")


def destination(url: str) -> str:
    """Return an address as it stands in a link or an image."""
    url = _ENTITY.sub("&amp;", url)
    depth = deepest = 0
    for char in url:
        if char in "()":
            depth += 1 if char == "(" else -1
            deepest = max(deepest, depth)
            if depth < 0:
                break
    return f"<{url}>" if depth or deepest > _DEEPEST_PARENS else url


def image(url: str, alt: str) -> str:
    """Return an image; ``alt`` has no line break and no blanks at its edges."""
    words = _Words(alt, Where.HEADING)
    words.in_link = True
    caret = "\\" if alt.startswith("^") else ""  # "[^" begins a footnote where there are footnotes
    return f"![{caret}{words.escaped(alt)}]({destination(url)})"


def anchor(url: str) -> str:
    """Return the start tag of a link."""
    return f"<a href={attribute(url)}>"


def _first(item: str | Nested) -> str:
    """Return the character that an item begins with, as far as it is certain; else nothing."""
    if type(item) is not str:
        return "*"  # or another piece of punctuation
    char = item[0]
    if char == "\n":
        return "\\"
    if char == " " and (len(item) == 1 or item[1] == "\n"):
        return ""  # at the end of a line it is written as a reference
    return char


def _stands_alone(char: str, words: str, start: int, end: int) -> bool:
    """Return whether a run of ``*`` or ``_`` stands where it neither opens nor closes anything."""
    if not 0 < start <= end < len(words):
        return False
    before, after = words[start - 1], words[end]
    if char == "_" and before.isalnum() and after.isalnum():
        return True
    # Not the first and the last blank of the words, which may be written as references.
    return before == after == " " and start > 1 and end < len(words) - 1


def _flanks(inner: str, before: str, after: str) -> bool:
    """Return whether ``*`` around ``inner`` opens and closes for certain."""
    first, last = _kind(inner[0]), _kind(inner[-1])
    opens = first == "word" or (first == "punctuation" and _kind(before) in _OUTSIDE)
    return opens and (last == "word" or (last == "punctuation" and _kind(after) in _OUTSIDE))


def _underscores(inner: str, before: str, after: str) -> bool:
    """Return whether ``_`` around ``inner`` opens and closes for certain."""
    if inner[0] == "_" or inner[-1] == "_" or _kind(before) not in _OUTSIDE or _kind(after) not in _OUTSIDE:
        return False
    return _kind(inner[0]) in _INSIDE and _kind(inner[-1]) in _INSIDE


_OUTSIDE = frozenset({"blank", "punctuation"})
_INSIDE = frozenset({"word", "punctuation"})


@lru_cache(maxsize=1024)
def _kind(char: str) -> str:
    """Return the class of a character, "" when parsers may differ."""
    if not char:
        return ""
    if char in " \t\n":
        return "blank"
    if char.isalnum():
        return "word"
    return "punctuation" if char.isascii() or category(char).startswith("P") else ""
