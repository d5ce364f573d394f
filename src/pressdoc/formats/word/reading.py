"""What stands in a Word document, in reading order: paragraphs, lists, tables, notes, headers and footers.

Insertions that nobody has accepted yet count, deletions do not; hidden text and the codes of
fields are not printed, so they are not read.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any, NamedTuple

import attrs

from pressdoc.draft import Draft, DraftBlock, Page
from pressdoc.errors import Fault, ParseError
from pressdoc.formats.foreign import OFFICE_97, PROTECTED, is_protected
from pressdoc.formats.word.lines import GONE, Line
from pressdoc.formats.word.lists import Listed, list_formats, lists_of
from pressdoc.formats.word.package import CUSTOM_PROPERTIES, library
from pressdoc.formats.word.properties import W, number_of, value_of
from pressdoc.model import (
    Block,
    BlockQuote,
    Cell,
    Divider,
    Figure,
    Heading,
    Link,
    Paragraph,
    Preformatted,
    Remark,
    Row,
    Strong,
    Table,
    Text,
)
from pressdoc.model.characters import clean

LARGEST = 200 * 1024 * 1024
"""Bytes of a document once unpacked: what claims more is a bomb."""

MOST_COLUMNS, MOST_ROWS = 1000, 65534
"""What `Cell` can say of columns and rows."""


_FRAMES = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
"""Elements around paragraphs and tables."""

_HINTS = {
    "title": "headline",
    "subtitle": "subheadline",
    "press contact": "contact",
    "quote": "quoted",
    "intense quote": "quoted",
    "list continue": "continued",
    "caption": "caption",
    "press figure": "figure",
    "press credit": "credit",
    "press table note": "table note",
}
"""What the name of a style says of a paragraph."""
_FOR_US = frozenset(("quoted", "continued", "caption", "figure", "credit", "table note"))
"""Those that are done with when a draft is made."""
_HEADING = re.compile(r"heading ([1-9])")


class _Piece(NamedTuple):
    """A block with what the document says of it."""

    block: Block
    level: int | None = None
    hint: str | None = None


def read(source: bytes) -> Draft:
    """Return the draft of a Word document; `ParseError` for what is none."""
    document = _opened(source)
    reader = Reader(document)
    blocks = [
        *(DraftBlock(piece.block, hint="header") for piece in reader.beside("header")),
        *(DraftBlock(piece.block, level=piece.level, hint=piece.hint) for piece in reader.pieces(reader.body())),
        *(DraftBlock(piece.block) for piece in reader.notes()),
        *(DraftBlock(piece.block, hint="footer") for piece in reader.beside("footer")),
    ]
    core, ours = document.core_properties, _own_properties(document)
    page = Page(
        title=core.title or None,
        keywords=tuple(_words(core.keywords)),
        issued=ours.get("Issued"),
        language=ours.get("Language"),
        url=ours.get("Source"),
    )
    return Draft(blocks=tuple(blocks), page=page, remarks=tuple(reader.remarks()))


def _own_properties(document: Any) -> dict[str, str]:
    """Return the properties that somebody gave the document beside those that every document has."""
    from docx.oxml import parse_xml

    for relation in document.part.package.rels.values():
        if relation.reltype == CUSTOM_PROPERTIES and not relation.is_external:
            try:
                properties = parse_xml(relation.target_part.blob)
            except ValueError:  # no XML; the document is one nevertheless
                return {}
            return {one.get("name") or "": clean("".join(one.itertext())).plain for one in properties}
    return {}


def _words(keywords: str | None) -> list[str]:
    return [word for part in re.split("[,;]", keywords or "") if (word := part.strip())]


def _opened(source: bytes) -> Any:
    docx = library()
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as package:
            if sum(entry.file_size for entry in package.infolist()) > LARGEST:
                raise _fault(f"unpacks to more than {LARGEST // 1024 // 1024} MiB")
        return docx.Document(io.BytesIO(source))
    except ParseError:
        raise
    except Exception as error:  # the library lets through whatever its parts raise: of ZIP, of XML, its own
        raise _fault(_no_document(source, error)) from error


def _no_document(source: bytes, error: Exception) -> str:
    """Return why the library does not open a document, as far as that can be told without its words."""
    if not source:
        return "is empty; expected a Word document"
    if is_protected(source):
        return f"is {PROTECTED}"
    if source.startswith(OFFICE_97):
        return "is no Word document but one of Word 97; save it as .docx"
    if not zipfile.is_zipfile(io.BytesIO(source)):
        return "is no Word document, or not all of it"
    return f"is no Word document: {type(error).__name__}: {error}"


def _fault(problem: str) -> ParseError:
    return ParseError([Fault("$", problem)])


class Reader:
    """Reads one document."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.part = document.part
        self.styles = {style.get(W + "styleId"): style for style in document.styles.element.iter(W + "style")}
        self.names: dict[str | None, str] = {}
        self.formats = list_formats(self.part)
        self.deleted = self.comments = False

    def remarks(self) -> Iterator[Remark]:
        """Yield what was left out."""
        if self.deleted:
            yield Remark("deletions-left-out", "the document has tracked changes: insertions count, deletions do not")
        if self.comments:
            yield Remark("comments-left-out", "the document has comments in its margin, which are not read")

    # -- what there is, in reading order

    def body(self) -> Iterator[Any]:
        """Yield the paragraphs and tables of the body."""
        return self.unframed(self.document.element.body)

    def unframed(self, parent: Any) -> Iterator[Any]:
        """Yield the paragraphs and tables of an element, out of whatever frames they stand in."""
        waiting = [iter(parent)]
        while waiting:
            for child in waiting[-1]:
                if child.tag in (W + "p", W + "tbl"):
                    yield child
                elif child.tag in _FRAMES:
                    waiting.append(iter(child))
                    break
                elif child.tag in GONE:
                    self.deleted = True
            else:
                waiting.pop()

    def beside(self, which: str) -> Iterator[_Piece]:
        """Yield what stands in the headers or footers, each text once."""
        seen = set()
        for relation in self.part.rels.values():
            if not relation.is_external and relation.reltype.endswith(f"/{which}"):
                outer, self.part = self.part, relation.target_part
                for piece in self.pieces(self.unframed(relation.target_part.element)):
                    if piece.block not in seen:
                        seen.add(piece.block)
                        yield piece
                self.part = outer

    def notes(self) -> Iterator[_Piece]:
        """Yield footnotes and endnotes, which a page prints below the text."""
        from docx.oxml import parse_xml

        for relation in self.part.rels.values():
            if relation.is_external or not relation.reltype.endswith(("/footnotes", "/endnotes")):
                continue
            for note in parse_xml(relation.target_part.blob):
                if note.get(W + "type") in (None, "normal"):
                    yield from self.pieces(self.unframed(note))

    def pieces(self, elements: Iterator[Any]) -> Iterator[_Piece]:
        """Yield blocks: paragraphs that make a list or a quoted passage together as one."""
        listed: list[Listed] = []
        quoted: list[Block] = []
        for found in self.found(elements):
            if listed and not isinstance(found, Listed) and not _continues(found):
                yield from map(_Piece, lists_of(listed))
                listed = []
            if quoted and not (isinstance(found, _Piece) and found.hint == "quoted"):
                yield _Piece(BlockQuote(quoted))
                quoted = []
            if isinstance(found, Listed):
                listed.append(found)
            elif listed and isinstance(found.block, Paragraph):
                listed.append(attrs.evolve(listed[-1], text=found.block.text, number=""))
            elif found.hint == "quoted":
                quoted.append(found.block)
            else:
                yield found._replace(hint=None) if found.hint in _FOR_US else found
        yield from map(_Piece, lists_of(listed))
        if quoted:
            yield _Piece(BlockQuote(quoted))

    def found(self, elements: Iterator[Any]) -> Iterator[_Piece | Listed]:
        """Yield what each paragraph and table is; captions, credits and notes are put to what they belong to."""
        before: _Piece | Listed | None = None
        for one in self.each(elements):
            joined = _joined(before, one)
            if joined is None and before is not None:
                yield _as_figure(before)
            before = one if joined is None else joined
        if before is not None:
            yield _as_figure(before)

    def each(self, elements: Iterator[Any]) -> Iterator[_Piece | Listed]:
        """Yield what each paragraph and table is by itself."""
        for element in elements:
            if element.tag == W + "tbl":
                yield from self.table(element)
                continue
            text, boxes = self.text(element)
            yield from self.paragraph(element, text, self.style(element))
            for box in boxes:
                yield from [_Piece(box)] if isinstance(box, Figure) else self.each(self.unframed(box))

    # -- paragraphs

    def style(self, paragraph: Any) -> str:
        """Return the name of a paragraph's style, as all languages of Word write it in the file, in small letters."""
        properties = paragraph.find(W + "pPr")
        element = None if properties is None else properties.find(W + "pStyle")
        return self.style_name(None if element is None else element.get(W + "val"))

    def style_name(self, identifier: str | None) -> str:
        """Return the name of a style by its identifier."""
        if identifier not in self.names:
            style = self.styles.get(identifier)
            name = None if style is None else style.find(W + "name")
            self.names[identifier] = "" if name is None else (name.get(W + "val") or "").lower()
        return self.names[identifier]

    def paragraph(self, element: Any, text: Text, style: str) -> Iterator[_Piece | Listed]:
        """Yield what a paragraph is; nothing for an empty one."""
        if not text.plain.strip():
            if style == "press divider":
                yield _Piece(Divider())
            return
        properties = element.find(W + "pPr")
        heading = _HEADING.fullmatch(style)
        level = int(heading[1]) if heading else _outline(properties)
        if style == "title":
            yield _Piece(Heading(text.without(Strong), 2), 1, _HINTS[style])
        elif style == "subtitle":
            yield _Piece(Heading(text.without(Strong), 2), 2, _HINTS[style])
        elif level is not None:
            yield _Piece(Heading(text.without(Strong), min(max(level, 2), 6)), level)
        elif (listed := self.listed(properties, text)) is not None:
            yield listed
        elif style == "press code" or style in ("html preformatted", "macro text"):
            yield _Piece(Preformatted(text))
        else:
            # Lines that somebody set below one another are one mark for a page, and two for a wire.
            for line in _lines(text) if style == "press end mark" else (text,):
                yield _Piece(Paragraph(line), None, _HINTS.get(style))

    def listed(self, properties: Any, text: Text) -> Listed | None:
        """Return a paragraph as that of a list, if it bears a sign, by itself or by its style."""
        signs = None if properties is None else properties.find(W + "numPr")
        if signs is None:
            signs = self.style_signs(properties)
        if signs is None:
            return None
        number, level = (value_of(signs, name, "0") for name in ("numId", "ilvl"))
        if number == "0" or (number, level) not in self.formats:
            return None
        ordered, start = self.formats[number, level]
        return Listed(text, number, int(level), ordered, start)

    def style_signs(self, properties: Any) -> Any:
        """Return the list properties of a paragraph's style, or of those that it is based on."""
        identifier = None if properties is None else value_of(properties, "pStyle", None)
        for _ in range(10):
            style = self.styles.get(identifier)
            if style is None:
                return None
            found = style.find(f"{W}pPr/{W}numPr")
            if found is not None:
                return found
            identifier = value_of(style, "basedOn", None)
        return None

    # -- words

    def text(self, paragraph: Any) -> tuple[Text, list[Any]]:
        """Return the text of a paragraph with its marks, and the boxes that hang on it."""
        line = Line(self)
        line.read(paragraph)
        return line.finished(), line.boxes

    # -- tables

    def table(self, element: Any) -> Iterator[_Piece | Listed]:
        """Yield a table; one of a single cell is a frame, what stands in it counts."""
        rows = [
            ([cell for cell in row.iter(W + "tc") if _table_of(cell) is element], row)
            for row in element.iter(W + "tr")
            if _table_of(row) is element
        ]
        if len(rows) == 1 and len(rows[0][0]) == 1:
            yield from self.each(self.unframed(rows[0][0][0]))
            return
        made, heads = self.rows(rows)
        if any(cell.text.plain.strip() for row in made for cell in row.cells):
            yield _Piece(Table(made, header_rows=heads))

    def rows(self, rows: list[tuple[list[Any], Any]]) -> tuple[list[Row], int]:
        """Return the rows of a table, merged cells as one, and how many are its head."""
        cells: list[list[Cell]] = []
        above: dict[int, tuple[int, int]] = {}  # by column, the cell that may go on below: its row and place in it
        heads = 0
        for elements, row in rows:
            is_head = row.find(f"{W}trPr/{W}tblHeader") is not None and heads == len(cells)
            heads += is_head
            cells.append([])
            column, now = 0, {}
            for element in elements:
                width = max(1, min(number_of(element.find(f"{W}tcPr/{W}gridSpan"), 1), MOST_COLUMNS))
                merge = element.find(f"{W}tcPr/{W}vMerge")
                goes_on = merge is not None and merge.get(W + "val") in (None, "continue") and column in above
                if goes_on:
                    at, place = now[column] = above[column]
                    cells[at][place] = attrs.evolve(cells[at][place], rows=min(cells[at][place].rows + 1, MOST_ROWS))
                else:
                    cells[-1].append(self.cell(element, width, is_head=is_head))
                    if merge is not None:
                        now[column] = (len(cells) - 1, len(cells[-1]) - 1)
                column += width
            above = now
        return [Row(row) for row in cells], heads

    def cell(self, element: Any, width: int, *, is_head: bool) -> Cell:
        """Return a cell: its paragraphs as lines, those of tables inside it too."""
        texts = [self.text(paragraph)[0] for paragraph in element.iter(W + "p")]
        text = Text.join([text for text in texts if text.plain.strip()], "\n")
        return Cell(text.without(Strong) if is_head else text, header=is_head, columns=width)


def _outline(properties: Any) -> int | None:
    """Return the level of a paragraph in the document's outline; 9 is text."""
    level = 9 if properties is None else number_of(properties.find(W + "outlineLvl"), 9)
    return level + 1 if level < 9 else None


def _table_of(element: Any) -> Any:
    return next(element.iterancestors(W + "tbl"))


def _lines(text: Text) -> Iterator[Text]:
    at = 0
    for line in text.plain.split("\n"):
        if line.strip():
            yield text[at : at + len(line)]
        at += len(line) + 1


def _joined(before: _Piece | Listed | None, one: _Piece | Listed) -> _Piece | None:
    """Return a table with its caption or note, or a figure with its credit, if two pieces are that."""
    if not (isinstance(before, _Piece) and isinstance(one, _Piece)):
        return None
    first, second = before.block, one.block
    if before.hint == "caption" and isinstance(first, Paragraph) and isinstance(second, Table):
        return one._replace(block=attrs.evolve(second, caption=first.text))
    if isinstance(second, Paragraph):
        if one.hint == "table note" and isinstance(first, Table) and first.note is None:
            return before._replace(block=attrs.evolve(first, note=second.text))
        figure = _as_figure(before).block
        if one.hint == "credit" and isinstance(figure, Figure) and figure.credit is None:
            return _Piece(attrs.evolve(figure, credit=second.text))
    return None


def _as_figure(piece: _Piece | Listed) -> Any:
    """Return the caption of a figure as one, with the address behind its words."""
    if isinstance(piece, Listed) or piece.hint not in ("figure", "caption") or not isinstance(piece.block, Paragraph):
        return piece
    text = piece.block.text
    link = next((span for span in text.of(Link) if (span.start, span.end) == (0, len(text))), None)
    return _Piece(
        Figure(None if link is None else link.value.url, caption=text if link is None else text.without(Link))
    )


def _continues(found: Any) -> bool:
    return isinstance(found, _Piece) and found.hint == "continued"
