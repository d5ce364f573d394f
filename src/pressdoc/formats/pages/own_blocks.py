"""The texts and blocks in HTML that pressdoc wrote, read back character by character.

Words inside a piece are literal.  A line end among them is not ours (``<br>`` is), outside of
``<pre>``: somebody has indented the file anew, and its blanks are folded as a browser does.
"""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

import attrs

from pressdoc.errors import Fault, ParseError, ValidationError
from pressdoc.formats.codec import structure
from pressdoc.formats.pages.elements import RULES, UNKNOWN
from pressdoc.formats.pages.inline import LANGUAGE, NO_MARKS, Folded, Inline, Marks, Notes
from pressdoc.formats.pages.links import link_to
from pressdoc.formats.pages.tags import checksum
from pressdoc.formats.pages.tree import Characters, Element, Node
from pressdoc.model import (
    Block,
    BlockQuote,
    Cell,
    Code,
    Divider,
    Extra,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Mark,
    Paragraph,
    Preformatted,
    Remark,
    Row,
    Span,
    Table,
    Text,
    Unknown,
    Value,
)
from pressdoc.model.blocks import DEEPEST
from pressdoc.model.extra import EMPTY
from pressdoc.model.url import normal_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

MOST_OPEN = 64
"""Elements of spans that may be open at once; ours are no more than there are kinds."""


class BrokenError(Exception):
    """The structure of the file is not what pressdoc writes, so it is read like any page."""


@attrs.frozen(eq=False)  # two elements that say the same are two
class Marker:
    """What an element says of its words."""

    value: Any
    extra: Extra
    words: str | None
    """The checksum of the words that pressdoc wrote."""
    continues: bool
    """Whether a span that was cut goes on here."""


class _Folded(Folded):
    """Folds blanks, and drops no character of ours."""

    __slots__ = ()
    soft_hyphens = True


class Pieces:
    """Reads what is in the pieces of one file, and remembers what was edited."""

    def __init__(self) -> None:
        self.notes = Notes()
        self.remarks: list[Remark] = []
        self.edited: list[Text] = []
        self.inner: list[Element] = []
        """Pieces that stand in the words of others, as a dateline does."""
        self._values: dict[str, Any] = {}

    # Words.

    def text(self, element: Element) -> Text:
        """Return the words inside an element."""
        return self.words(list(element), self.extra(element, "data-text-extra"))

    def words(self, nodes: Sequence[Node], extra: Extra = EMPTY) -> Text:
        """Return the words of nodes."""
        inner = len(self.inner)
        inline = Inline(self.notes)
        if self._write(nodes, inline):
            del self.inner[inner:]
            inline = _Folded(self.notes)
            self._write(nodes, inline)
        plain, ranges = inline.parts()
        return self._marked(plain, ranges, extra)

    def preformatted(self, element: Element) -> Text:
        """Return words whose line ends are meant."""
        inline = Inline(self.notes)
        self._write(list(element), inline)
        return self._marked(*inline.parts(), self.extra(element, "data-text-extra"))

    def _write(self, nodes: Sequence[Node], inline: Inline) -> bool:
        """Write the words of nodes; return whether line ends stand among them."""
        wrapped = False
        marks: Marks = NO_MARKS
        stack: list[tuple[Iterator[Node], Marks, bool]] = [(iter(nodes), marks, False)]
        while stack:
            inside, before, is_block = stack[-1]
            for node in inside:
                if isinstance(node, Characters):
                    wrapped = wrapped or "\n" in node.data
                    inline.write(node.data, marks)
                elif isinstance(node, Element):
                    rule = RULES.get(node.tag, UNKNOWN)
                    if node.tag == "br":
                        inline.break_line(marks)
                    elif is_piece(node):
                        self.inner.append(node)
                    elif not rule.hidden and node.attr("hidden") is None:
                        if rule.block:
                            _end_line(inline)
                        stack.append((iter(node), marks, rule.block))
                        marks = self._with(marks, node)
                        break
            else:
                stack.pop()
                marks = before
                if is_block:
                    _end_line(inline)
        return wrapped

    def _with(self, marks: Marks, node: Element) -> Marks:
        """Return the marks that hold inside an element."""
        marker = self._marker(node) if len(marks) < MOST_OPEN else None
        # By place, not by kind: which spans of a kind overlap is seen when all is known.
        return marks if marker is None else {**marks, len(marks): marker}

    def _marker(self, node: Element) -> Marker | None:
        given = node.attr("data-value")
        value = self._value(given) if given is not None else _plain_value(node)
        if value is None:
            return None
        words, continues = node.attr("data-words"), node.attr("data-continues") is not None
        return Marker(value, self.extra(node, "data-extra"), words, continues)

    def _value(self, given: str) -> Any:
        """Return the value that an attribute holds as JSON, ``None`` for one that does not validate."""
        if given not in self._values:
            try:
                self._values[given] = structure(from_json(given), Value)
            except ParseError as error:
                self._values[given] = None
                self.remark("value-not-valid", f"a value in the file does not validate: {error}")
        return self._values[given]

    def _marked(self, plain: str, ranges: list[tuple[int, int, Marker]], extra: Extra) -> Text:
        """Put spans over the words, those whose words were changed left out."""
        spans: list[Span[Any]] = []
        is_edited = False
        for start, end, marker in _joined(ranges):
            words = plain[start:end]
            is_whole = not marker.continues and (marker.words is None or checksum(words) == marker.words)
            if is_whole or isinstance(marker.value, Mark):
                spans.append(Span(start, end, marker.value, extra=marker.extra))
            else:
                is_edited = True
                self.remark("edited-since-written", f"the words {words[:60]!r} were changed since they were marked")
        text = self._fitting(plain, spans, extra)
        if is_edited:
            self.edited.append(text)
        return text

    def _fitting(self, plain: str, spans: list[Span[Any]], extra: Extra) -> Text:
        try:
            return Text(plain, tuple(spans), extra=extra)
        except ValidationError as error:
            self.remark("value-not-valid", f"values in the file do not fit together: {error}")
        last: dict[str, int] = {}
        kept = []
        for span in sorted(spans, key=lambda span: (span.start, -span.end)):
            if span.start >= last.get(span.kind, 0) and not isinstance(span.value, Unknown):
                last[span.kind] = span.end
                kept.append(span)
        return Text(plain, tuple(kept), extra=extra)

    def extra(self, element: Element, name: str) -> Extra:
        """Return an ``extra`` that an attribute holds as JSON."""
        given = element.attr(name)
        if given is None:
            return EMPTY
        try:
            found = from_json(given)
            return Extra(found) if isinstance(found, dict) and "kind" not in found else EMPTY
        except (ParseError, ValidationError) as error:
            self.remark("value-not-valid", f"an extra in the file does not validate: {error}")
            return EMPTY

    def remark(self, code: str, message: str) -> None:
        """Say what was found."""
        if len(self.remarks) < MOST_REMARKS:
            self.remarks.append(Remark(code, message))

    # Blocks.

    def blocks(self, element: Element, depth: int) -> tuple[Block, ...]:
        """Return the blocks in an item or a quoted passage; words between them are paragraphs."""
        if depth > DEEPEST + 1:
            raise BrokenError(f"blocks nest deeper than {DEEPEST}")
        nodes = list(element)
        if not any(_is_block(node) for node in nodes):
            text = self.words(nodes)
            return (Paragraph(text),) if text.plain else ()
        out: list[Block] = []
        run: list[Node] = []
        for node in (*nodes, None):
            if node is None or _is_block(node):
                text = self.words(run).strip()
                if text.plain:
                    out.append(Paragraph(text))
                run = []
                if isinstance(node, Element):
                    out.append(self.block(node, depth))
            else:
                run.append(node)
        return tuple(out)

    def block(self, element: Element, depth: int = 1) -> Block:
        """Return the block that an element is; `BrokenError` for one that pressdoc does not write."""
        read = _BLOCKS.get(element.tag)
        if read is None:
            raise BrokenError(f"<{element.tag}> is no block")
        return read(self, element, depth)

    def _common(self, element: Element) -> dict[str, Any]:
        """Return the fields that every block has."""
        language = element.attr("lang")
        if language is not None and not LANGUAGE.match(language):
            self.remark("value-not-valid", f"{language[:40]!r} is no language")
            language = None
        return {"language": language, "extra": self.extra(element, "data-extra")}

    def _paragraph(self, element: Element, depth: int) -> Block:
        if element.attr("data-kind") == "heading":
            return self._heading(element, depth)
        return Paragraph(self.text(element), **self._common(element))

    def _heading(self, element: Element, depth: int) -> Block:
        level = _number(element, "data-level", int(element.tag[1]) if element.tag[0] == "h" else 2)
        return Heading(self.text(element), min(max(level, 2), 6), **self._common(element))

    def _list(self, element: Element, depth: int) -> Block:
        items = [
            ListItem(self.blocks(item, depth + 1), extra=self.extra(item, "data-extra"))
            for item in element
            if isinstance(item, Element) and item.tag == "li"
        ]
        is_ordered = element.tag == "ol"
        start = min(_number(element, "start", 1), 999_999_999) if is_ordered else 1
        return ListBlock(items, ordered=is_ordered, start=start, **self._common(element))

    def _block_quote(self, element: Element, depth: int) -> Block:
        return BlockQuote(self.blocks(element, depth + 1), **self._common(element))

    def _preformatted(self, element: Element, depth: int) -> Block:
        return Preformatted(self.preformatted(element), **self._common(element))

    def _divider(self, element: Element, depth: int) -> Block:
        return Divider(extra=self.extra(element, "data-extra"))

    def _div(self, element: Element, depth: int) -> Block:
        given = element.attr("data-block")
        if given is not None:
            try:
                block: Block = structure(from_json(given), Block)
            except ParseError as error:
                raise BrokenError(str(error)) from None
            return block
        table = _child(element, "table")
        if table is None:
            raise BrokenError("a <div> that holds no table")
        note = _child(element, "p")
        return self._table(element, table, None if note is None else self.text(note))

    def _figure(self, element: Element, depth: int) -> Block:
        below = _child(element, "figcaption")
        given, alt = self._medium(element)
        url = None if given is None else normal_url(given)
        caption, credit = self._captions(below)
        media = element.attr("data-media") or "image"
        return Figure(url, alt=alt, caption=caption, credit=credit, media=media, **self._common(element))

    def _medium(self, element: Element) -> tuple[str | None, str]:
        """Return address and words of what a figure shows."""
        for node in element:
            if not isinstance(node, Element):
                continue
            if node.tag == "img":
                return node.attr("src"), node.attr("alt") or ""
            if node.tag in ("video", "audio"):
                return node.attr("src"), node.attr("aria-label") or ""
            if node.tag == "p":
                link = _child(node, "a")
                words = self.text(node).plain
                if link is None:
                    return None, words
                return link.attr("href"), "" if element.attr("data-alt") == "" else words
        return None, ""

    def _captions(self, below: Element | None) -> tuple[Text | None, Text | None]:
        if below is None:
            return None, None
        lines = [node for node in below if isinstance(node, Element) and node.tag == "p"]
        credit = next((line for line in lines if line.attr("class") == "credit"), None)
        if credit is None:
            return self.text(below), None
        caption = next((line for line in lines if line.attr("class") == "caption"), None)
        return (None if caption is None else self.text(caption)), self.text(credit)

    def _table(self, element: Element, table: Element, note: Text | None) -> Block:
        rows: list[Row] = []
        head = 0
        caption: Text | None = None
        for part in table:
            if not isinstance(part, Element):
                continue
            if part.tag == "caption":
                caption = self.text(part)
            elif part.tag in ("thead", "tbody", "tfoot"):
                rows += [self._row(row) for row in part if isinstance(row, Element) and row.tag == "tr"]
                head = len(rows) if part.tag == "thead" else head
        return Table(tuple(rows), header_rows=head, caption=caption, note=note, **self._common(element))

    def _row(self, row: Element) -> Row:
        cells = [cell for cell in row if isinstance(cell, Element) and cell.tag in ("td", "th")]
        made = (self._cell(cell) for cell in cells if cell.attr("data-filler") is None or len(cell))
        return Row(tuple(made), extra=self.extra(row, "data-extra"))

    def _cell(self, cell: Element) -> Cell:
        return Cell(
            self.text(cell),
            header=cell.tag == "th" and cell.attr("data-header") is None,
            columns=min(max(_number(cell, "data-columns", _number(cell, "colspan", 1)), 1), 1000),
            rows=min(max(_number(cell, "data-rows", _number(cell, "rowspan", 1)), 1), 65534),
            extra=self.extra(cell, "data-extra"),
        )


_BLOCKS: dict[str, Callable[[Pieces, Element, int], Block]] = {
    "p": Pieces._paragraph,
    **{f"h{level}": Pieces._heading for level in range(1, 7)},
    "ul": Pieces._list,
    "ol": Pieces._list,
    "blockquote": Pieces._block_quote,
    "pre": Pieces._preformatted,
    "hr": Pieces._divider,
    "div": Pieces._div,
    "figure": Pieces._figure,
}
MOST_REMARKS = 100


def is_piece(element: Element) -> bool:
    """Return whether an element is a piece, of the release's words or of composed ones."""
    return element.attr("data-piece") is not None or element.attr("data-for") is not None


def from_json(given: str) -> Any:
    """Return what JSON in an attribute says; `ParseError` for what is none."""
    try:
        return json.loads(given, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise ParseError([Fault("$", f"is no JSON ({error})")]) from None


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no number")


def _end_line(inline: Inline) -> None:
    """Set a line break at the edge of a block that an editor has put among the words."""
    if inline.last not in ("", "\n"):
        inline.break_line(NO_MARKS)


def _is_block(node: Node) -> bool:
    return isinstance(node, Element) and RULES.get(node.tag, UNKNOWN).block


def _child(element: Element, tag: str) -> Element | None:
    return next((node for node in element if isinstance(node, Element) and node.tag == tag), None)


def _number(element: Element, name: str, default: int) -> int:
    given = element.attr(name) or ""
    return int(given) if given.isascii() and given.isdigit() and len(given) < 12 else default


def _plain_value(node: Element) -> Any:
    """Return what an element says by its name alone."""
    if node.attr("data-filler") is not None:
        return None
    if node.tag == "a":
        return link_to(node.attr("href") or "")
    if node.tag == "time":
        try:
            return datetime.date.fromisoformat(node.attr("datetime") or "")
        except ValueError:
            return None
    if node.tag == "code":
        return Code()
    return RULES.get(node.tag, UNKNOWN).mark


def _joined(ranges: list[tuple[int, int, Marker]]) -> list[tuple[int, int, Marker]]:
    """Put the pieces of spans that markup had to cut together again."""
    out: list[tuple[int, int, Marker]] = []
    ends: dict[tuple[int, Any], int] = {}
    for start, end, marker in sorted(ranges, key=lambda one: (one[0], one[1])):
        at = ends.pop((start, marker.value), None) if marker.continues else None
        if at is None:
            at = len(out)
            out.append((start, end, marker))
        else:
            first, _, opening = out[at]
            out[at] = (first, end, opening)
        ends[end, marker.value] = at
    return out
