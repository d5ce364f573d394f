"""Marked-up words become blocks: for HTML pages, and for Markdown, whose parser renders HTML.

The walk over the tree keeps its own stack, so nesting of any depth takes neither recursion nor more
than linear time.  What each element does is in `pressdoc.formats.pages.elements`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from pressdoc.formats.pages import hints
from pressdoc.formats.pages.elements import RULES, UNKNOWN
from pressdoc.formats.pages.inline import LANGUAGE, NO_MARKS, Folded, Inline, Marks, Notes, Wrapped
from pressdoc.formats.pages.outline import Item, Outline, Region
from pressdoc.formats.pages.styles import style_of
from pressdoc.formats.pages.tree import Characters, Comment, Element, Node, parse, parse_fragment
from pressdoc.formats.pages.whereabouts import as_drafted
from pressdoc.model import (
    Block,
    Heading,
    Link,
    Paragraph,
    Preformatted,
    Remark,
    Span,
    Text,
    Value,
)
from pressdoc.model.generated import maker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pressdoc.draft import DraftBlock, Page
    from pressdoc.formats.pages.entering import Leave
    from pressdoc.formats.pages.styles import Style
    from pressdoc.formats.pages.tables import DraftTable


def read_blocks(html: str, *, keep_blanks: bool = False, remarks: list[Remark] | None = None) -> list[DraftBlock]:
    """Return the blocks of a fragment.

    With ``keep_blanks`` it comes from a renderer that means what it writes: runs of blanks and blanks
    at edges are words, an empty paragraph is one, a table is data; a line end inside words is the
    source's own wrapping and folded.  ``data-line`` on an element gives the line of its block.  What
    had to be mended is added to ``remarks``.
    """
    reader = Reader(exact=keep_blanks)
    reader.walk(parse(html))
    blocks = reader.blocks()
    if remarks is not None:
        remarks += reader.notes.remarks()
    return blocks


class Listener(Protocol):
    """Takes what a page says of itself beside its words."""

    base: str | None
    """The address that relative ones are relative to, as far as it is known."""

    def take(self, tag: str, node: Element) -> None:
        """Take a ``title``, ``meta``, ``link``, ``base``, ``script`` or ``time`` element."""

    def define(self, name: str, words: str) -> None:
        """Take a definition of a page's source, such as its title in WML."""


class State(NamedTuple):
    """What holds inside an element and no longer after it."""

    region: Region
    marks: Marks = NO_MARKS
    language: str | None = None
    """The language of the words, where it is not the page's."""
    level: int | None = None
    """1 to 6 in a heading, 0 in preformatted words, else ``None``."""
    literal: bool = False
    """Whether the words are those of a program or a file."""
    in_caption: bool = False
    quotes: int | None = 0
    """How many quotations are open; ``None`` where the page sets no marks around them."""


_paragraph = maker(Paragraph, "text")
_span = maker(Span, "start", "end", "value")
_heading = maker(Heading, "text", "level", "language")
_item = maker(Item, "block", "region", "level", "line", "hint")
_NOTHING_TO_LEAVE: tuple[Leave | None, Any] = (None, None)


class Reader:
    """Walks a tree and collects its blocks."""

    def __init__(
        self,
        *,
        exact: bool = False,
        listener: Listener | None = None,
    ) -> None:
        self.exact = exact
        self.listener = listener
        self.notes = Notes()
        self.language: str | None = None
        """The language of the page."""
        self.out: Outline = []
        """Where finished blocks go: the page, or the item, cell or passage that is open."""
        self.after: Outline = []
        """Images inside the words at hand; they stand behind them."""
        self.items: list[Outline] | None = None
        """The items of the list that is open."""
        self.in_row = False
        """Whether the list that is open is a row of a page's data."""
        self.table: DraftTable | None = None
        self.caption: Text | None = None
        """The caption of the figure that is open."""
        self.depth = 1
        """How deep the next block is."""
        self.drawing = False
        """Whether this is the inside of an SVG drawing."""
        self.regions = [Region(None, None)]
        self.state = State(self.regions[0])
        self.line: int | None = None
        self._top = self.out
        self._comments: dict[int, str] = {}
        self._lines_before = 0
        self._inline: Inline | None = None
        self._unescaping = False

    def blocks(self, page: Page | None = None) -> list[DraftBlock]:
        """Return the blocks read so far; ``page`` is what the page says of itself, where it is one."""
        self.close()
        return as_drafted(self._top, self.regions, page)

    def walk(
        self,
        root: Iterable[Node],
        *,
        first_line: int = 1,
        comments: Iterable[tuple[int, str]] = (),
        without: Element | None = None,
    ) -> None:
        """Read a tree, or some nodes of one, apart from the element ``without``.

        ``first_line`` is where its source begins; its comments with the numbers of ``comments`` stand
        for the lines there.
        """
        self._lines_before = first_line - 1
        self._comments = dict(comments)
        folds = not self.exact
        stack: list[tuple[Iterator[Node], Leave | None, Any, State]] = [(iter(root), None, None, self.state)]
        while stack:
            nodes, leave, saved, before = stack[-1]
            for node in nodes:
                if type(node) is Characters:
                    words = node.data
                    # Most texts of a page are the line ends and blanks between its elements.
                    if self._inline is None and folds and words.isspace() and self.state.level != 0:
                        continue
                    if (inner := self._read(words)) is not None:
                        stack.append((inner, Reader._leave_escaped, None, self.state))
                        break
                elif type(node) is Element:
                    if without is not None and node == without:
                        self.close()
                        continue
                    around = self.state
                    entered = self._enter(node)
                    if entered is not None:
                        stack.append((iter(node), *entered, around))
                        break
                    self.state = around
                elif self._comments and isinstance(node, Comment):
                    self._read_comment(node.data)
            else:
                stack.pop()
                if leave is not None:
                    leave(self, saved)
                self.state = before

    # Words.

    def _read(self, words: str) -> Iterator[Node] | None:
        """Take words; nodes are returned where they hold HTML whose signs were escaped."""
        inline = self._inline
        if inline is None:
            if words.isspace() and (not self.exact or "\n" in words) and self.state.level != 0:
                return None
            inline = self.begin()
        elif inline.breaks > 1 and self.state.level is None and not words.isspace():
            self.close()
            inline = self.begin()
        if "<" in words and self._is_escaped(words):
            self.notes.add("escaped-markup-read", words.strip())
            self._unescaping = True
            return iter(parse_fragment(words))
        inline.write(words, self.state.marks)
        return None

    def _is_escaped(self, words: str) -> bool:
        if self.exact or self._unescaping or self.state.literal:
            return False
        return _ESCAPED.search(words) is not None

    def _leave_escaped(self, saved: None) -> None:
        self._unescaping = False

    def begin(self, *, asked: bool = False) -> Inline:
        """Begin the words of a block; with ``asked`` they count even when there are none."""
        kind = Inline if self.state.level == 0 else Wrapped if self.exact else Folded
        self._inline = kind(self.notes, asked=asked)
        return self._inline

    def inline(self) -> Inline:
        """Return the words at hand."""
        return self._inline or self.begin()

    @property
    def has_words(self) -> bool:
        """Whether words are at hand that belong to no finished block yet."""
        return self._inline is not None and self._inline.size > 0

    def break_line(self) -> None:
        """Take a meant line break; before any words it is none."""
        if self._inline is not None:
            self._inline.break_line(self.state.marks)
        elif self.exact:
            self.begin().break_line(self.state.marks)

    def discard(self) -> None:
        """Make the words at hand count only if there are any."""
        if self._inline is not None:
            self._inline.asked = False

    def close(self) -> None:
        """Finish the words at hand: a paragraph, a heading or preformatted words."""
        inline = self._inline
        if inline is not None:
            self._inline = None
            text = inline.finish()
            if text.plain or inline.asked:
                self._emit_text(
                    text, inline.hint if inline.hint not in _NOTES or inline.size <= _LONGEST_NOTE else None
                )
        if self.after:
            self.out += self.after
            self.after = []

    def end_line(self) -> None:
        """Finish the words at hand before or after a block; inside a heading, a block is a line of it."""
        if self.state.level is None:
            self.close()
        elif self.state.level > 0 or (self._inline is not None and self._inline.last not in ("", "\n")):
            self.break_line()

    def _emit_text(self, text: Text, hint: str | None) -> None:
        level, language = self.state.level, self.state.language
        self.state.region.chars += len(text.plain)
        if level is None:
            self.emit(_paragraph(text) if language is None else Paragraph(text, language=language), hint=hint)
        elif level == 0:
            self._emit_preformatted(text)
        else:
            self.emit(_heading(text, min(max(level, 2), 6), language), level=level, hint=hint)

    def _emit_preformatted(self, text: Text) -> None:
        if self.exact:
            text = text[: -1 if text.plain.endswith("\n") else None]
        else:
            blank = _BLANK_LINES.match(text.plain)
            text = text[blank.end() if blank else 0 : len(text.plain.rstrip())]
        if text.plain or self.exact:
            self.emit(Preformatted(text, language=self.state.language))

    def emit(self, block: Block, *, level: int | None = None, hint: str | None = None) -> None:
        """Add a finished block."""
        self.out.append(_item(block, self.state.region, level, self.line, hint))

    def add_line(self, words: str, hint: str, line: int | None = None) -> None:
        """Add a line that is no element of the page, such as its title."""
        text = self.folded(words)
        if text.plain:
            self.out.append(Item(Paragraph(text), self.regions[0], line=line, hint=hint))

    def may_take_lines(self) -> bool:
        """Return whether the element at hand is no part of the text, so that its form does not count."""
        region = self.state.region
        if self.listener is None or self._comments or not region.sure:
            return False
        if region.hint == "navigation":
            return region.walked != "navigation"
        return region.hint == "footer" and region.walked is None and not region.in_text

    def add_lines(self, lines: Iterable[str], links: Iterable[tuple[str, Link]]) -> None:
        """Add the lines of such an element as one block, with the links on these words of them, in their order."""
        inline = Folded(self.notes)
        for line in lines:
            inline.break_line(NO_MARKS)
            inline.write(line, NO_MARKS)
        text = inline.finish()
        self._emit_text(_linked(text, links), None)

    def folded(self, words: str) -> Text:
        """Return words as a browser shows them."""
        inline = Folded(self.notes)
        inline.write(words, NO_MARKS)
        return inline.finish()

    def _read_comment(self, words: str) -> None:
        """Take a comment that stands for a line of the source, see `pressdoc.formats.pages.wrappers`."""
        number = int(words) if len(words) < 10 and words.isascii() and words.isdigit() else -1
        shown = self._comments.pop(number, None)
        if shown is not None:
            self.add_line(shown, "metadata", number)

    # Elements.

    def _enter(self, node: Element) -> tuple[Leave | None, Any] | None:
        """Begin an element; ``None`` when nothing in it is left to show."""
        tag = node.tag
        block, line, hidden, heard, mark, enter = RULES.get(tag, UNKNOWN)
        if hidden:
            if heard and self.listener is not None and not self.drawing:
                self.listener.take(tag, node)
                if tag == "title":
                    self.add_line(node.text, "title", self._line_of(node))
            return None
        if block:
            if line and self.state.level is not None:
                self.end_line()
            elif self._inline is not None or self.after:
                self.close()
            self.line = self._line_of(node)
        attributes = node.attrs
        if (attributes or tag in hints.ELEMENTS) and not self._read_attributes(node, attributes, tag, is_block=block):
            self.notes.add("hidden-left-out")
            return None
        if tag in _BOXES and self._touches() and _is_apart(node):
            self.inline().write(" ", NO_MARKS)
        if mark is not None:
            self.mark(mark)
        if enter is not None:
            return enter(self, node)
        return (Reader._leave_block, None) if block else _NOTHING_TO_LEAVE

    def _leave_block(self, saved: None) -> None:
        if self._inline is not None or self.after or self.state.level is not None:
            self.end_line()

    def _touches(self) -> bool:
        """Return whether what comes next touches a word of a page."""
        return self._inline is not None and self._inline.ends_in_word and not self.exact

    def mark(self, value: Value) -> None:
        """Mark the words inside the element at hand; the innermost mark of a kind holds."""
        self.state = State(self.state.region, {**self.state.marks, value.kind: value}, *self.state[2:])

    def enter_region(self, hint: hints.Hint) -> None:
        """Begin a stretch of the page that its markup names."""
        region = Region(hint.name, self.state.region, sure=hint.sure, text=hint.text)
        self.regions.append(region)
        self.state = State(region, *self.state[1:])

    def _line_of(self, node: Element) -> int | None:
        if self.exact:
            given = node.attr("data-line") or ""
            return int(given) if len(given) < 10 and given.isascii() and given.isdigit() else self.line
        line = node.source_line
        return line + self._lines_before if line else self.line

    def _read_attributes(self, node: Element, attributes: Iterable[str], tag: str, *, is_block: bool) -> bool:
        """Take what attributes say of a whole element; ``False`` when they hide it."""
        names = role = prop = None
        for name in attributes:
            if name not in _HEEDED:
                continue
            value = node.attr(name)
            if name in _NAMES:
                names = f"{names} {value}" if names else value
            elif name == "role":
                role = value
            elif name == "itemprop":
                prop = value
            elif not self._read_attribute(tag, name, value or ""):
                return False
        if is_block:
            hint = hints.ELEMENTS.get(tag) if role is None and prop is None else _hint(tag, role, prop)
            if hint is None and names and tag not in _WHOLE_PAGE:
                # What the class names around the whole text are about is its layout.
                hint = hints.of_names(names)
            if hint is not None:
                self.enter_region(hint)
        elif names:
            self._read_inline_names(names)
        return True

    def _read_attribute(self, tag: str, name: str, value: str) -> bool:
        """Take a language, a style or ``hidden``; ``False`` when it hides the element."""
        if name in _LANGUAGES:
            self._set_language(tag, value)
            return True
        if name == "style":
            return self._set_style(tag, style_of(value))
        return tag in _WHOLE_PAGE

    def _read_inline_names(self, names: str) -> None:
        """Take what the class of an element inside words says: a dateline begins, or a note in a line of them.

        "Posted on 3 May | Updated 5 May | by the press office": the style sheet sets such notes apart, or
        hides the second one; each is a block.
        """
        if hints.is_dateline(names):
            if not self.has_words:
                self.inline().hint = "dateline"
            return
        hint = hints.of_names(names)
        if hint is None or hint.name not in _NOTES or self.state.level is not None or self.exact:
            return
        inline = self._inline
        if inline is None or not inline.size:
            if hint.name != "metadata":
                self.inline().hint = hint.name
        elif inline.hint in _NOTES and inline.hint != hint.name:
            self.close()
            self.begin().hint = hint.name
        elif hint.name == "date" and inline.ends_in_word and inline.hint is None:
            self.close()  # "PRESS RELEASE3 March"

    def _set_style(self, tag: str, style: Style) -> bool:
        """Take what a ``style`` attribute says; ``False`` when it hides the element."""
        for value in style.marks:
            self.mark(value)
        if style.unquoted:
            self.state = self.state._replace(quotes=None)
        return not style.hidden or tag in _WHOLE_PAGE

    def _set_language(self, tag: str, given: str) -> None:
        language = given.strip()
        if not LANGUAGE.match(language):
            return
        if tag == "html" or (tag == "body" and self.language is None):
            self.language = language
            return
        same = self.language is not None and _primary(language) == _primary(self.language)
        self.state = self.state._replace(language=None if same else language)


_BOXES = frozenset({"a", "button", "label", "span", "time"})
"""Elements that a style sheet often sets beside one another, each in a box of its own."""


def _is_apart(node: Element) -> bool:
    """Return whether an element that touches the one before it is set apart from it by the style sheet.

    Links to two places always are.  Others are where they are of two kinds, or have classes of their
    own, in a block that is no paragraph: in one they may be parts of one word.
    """
    before = node.previous_sibling
    first = next(iter(node), None)
    if type(before) is not Element or before.tag not in _BOXES:
        return False
    if type(first) is Characters and not first.data[:1].isalnum():
        return False  # a full stop, a blank
    href = node.attr("href") or ""
    if href.startswith(("mailto:", "tel:")):
        return False  # a line of its own
    if node.tag == before.tag == "a":
        return href != before.attr("href")
    if type(node.parent) is not Element or node.parent.tag not in _ROWS:
        return False
    if node.tag != before.tag:
        return True
    names, others = node.attr("class"), before.attr("class")
    return bool(names and others) and names != others


_ROWS = frozenset({"article", "div", "footer", "header", "main", "section"})
_NOTES = frozenset({"date", "byline", "metadata"})
"""Hints of what a line of notes below a headline holds."""
_LONGEST_NOTE = 80
_NAMES = frozenset({"class", "id"})
_LANGUAGES = frozenset({"lang", "xml:lang"})
_HEEDED = frozenset({*_NAMES, *_LANGUAGES, "style", "hidden", "role", "itemprop"})
_WHOLE_PAGE = frozenset({"html", "body"})
_BLANK_LINES = re.compile(r"(?:[^\S\n]*\n)*")
# HTML whose signs were escaped once too often: a closing tag or a line break that is words.
_ESCAPED = re.compile(
    r"</(?:p|div|span|strong|em|b|i|a|ul|ol|li|h[1-6]|table|tr|td|form|section|article)\s*>|<br\s*/?>", re.IGNORECASE
)


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()


_FAR = 500
"""Characters between the words of two links; what is found further on is not looked for."""


def _linked(text: Text, links: Iterable[tuple[str, Link]]) -> Text:
    spans = []
    end = 0
    for words, link in links:
        at = text.plain.find(words, end, end + _FAR + len(words)) if words else -1
        if at >= 0:
            end = at + len(words)
            spans.append(_span(at, end, link))
    return Text(text.plain, tuple(spans)) if spans else text


def _hint(tag: str, role: str | None, prop: str | None) -> hints.Hint | None:
    """Return what a block is called by its property, its role or its element."""
    hint = hints.ELEMENTS.get(tag)
    if role is not None:
        hint = hints.of_role(role) or hint
    if prop is not None:
        hint = hints.of_property(prop) or hint
    return hint
