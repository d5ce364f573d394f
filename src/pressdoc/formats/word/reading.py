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
from pressdoc.formats.word.package import CUSTOM_PROPERTIES, library
from pressdoc.model import (
    Block,
    BlockQuote,
    Cell,
    Code,
    Divider,
    Emphasis,
    Figure,
    Heading,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Preformatted,
    Remark,
    Row,
    Span,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
)
from pressdoc.model.characters import clean
from pressdoc.model.url import normal_url

LARGEST = 200 * 1024 * 1024
"""Bytes of a document once unpacked: what claims more is a bomb."""

MOST_COLUMNS, MOST_ROWS = 1000, 65534
"""What `Cell` can say of columns and rows."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

_INSIDE = frozenset(
    W + name for name in "ins moveTo smartTag sdt sdtContent fldSimple customXml dir bdo hyperlink".split()
)
"""Elements of a paragraph whose runs are printed as if they stood there themselves."""
_GONE = frozenset(W + name for name in ("del", "moveFrom"))
_FRAMES = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
"""Elements around paragraphs and tables."""
_FIELD_LINK = re.compile(r'\s*HYPERLINK\s+"([^"\n]*)"')
_OFF = frozenset(("0", "false", "none", "off"))

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


@attrs.frozen
class _Listed:
    """A paragraph of a list."""

    text: Text
    number: str
    level: int
    ordered: bool
    start: int


def read(source: bytes) -> Draft:
    """Return the draft of a Word document; `ParseError` for what is none."""
    document = _opened(source)
    reader = _Reader(document)
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
        old = " but one of Word 97; save it as .docx" if source.startswith(b"\xd0\xcf\x11\xe0") else ""
        raise _fault(f"is no Word document{old or f': {type(error).__name__}: {error}'}") from error


def _fault(problem: str) -> ParseError:
    return ParseError([Fault("$", problem)])


class _Reader:
    """Reads one document."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.part = document.part
        self.styles = {style.get(W + "styleId"): style for style in document.styles.element.iter(W + "style")}
        self.names: dict[str | None, str] = {}
        self.formats = _list_formats(self.part)
        self.deleted = self.comments = False

    def remarks(self) -> Iterator[Remark]:
        """Yield what was left out."""
        if self.deleted:
            yield Remark("deletions-left-out", "the document has tracked changes: insertions count, deletions do not")
        if self.comments:
            yield Remark("comments-left-out", "the document has comments in its margin, which are not read")

    # -- what there is, in reading order

    def body(self) -> Iterator[Any]:
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
                elif child.tag in _GONE:
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
        listed: list[_Listed] = []
        quoted: list[Block] = []
        for found in self.found(elements):
            if listed and not isinstance(found, _Listed) and not _continues(found):
                yield from map(_Piece, _lists(listed))
                listed = []
            if quoted and not (isinstance(found, _Piece) and found.hint == "quoted"):
                yield _Piece(BlockQuote(quoted))
                quoted = []
            if isinstance(found, _Listed):
                listed.append(found)
            elif listed and isinstance(found.block, Paragraph):
                listed.append(attrs.evolve(listed[-1], text=found.block.text, number=""))
            elif found.hint == "quoted":
                quoted.append(found.block)
            else:
                yield found._replace(hint=None) if found.hint in _FOR_US else found
        yield from map(_Piece, _lists(listed))
        if quoted:
            yield _Piece(BlockQuote(quoted))

    def found(self, elements: Iterator[Any]) -> Iterator[_Piece | _Listed]:
        """Yield what each paragraph and table is; captions, credits and notes are put to what they belong to."""
        before: _Piece | _Listed | None = None
        for one in self.each(elements):
            joined = _joined(before, one)
            if joined is None and before is not None:
                yield _as_figure(before)
            before = one if joined is None else joined
        if before is not None:
            yield _as_figure(before)

    def each(self, elements: Iterator[Any]) -> Iterator[_Piece | _Listed]:
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

    def paragraph(self, element: Any, text: Text, style: str) -> Iterator[_Piece | _Listed]:
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

    def listed(self, properties: Any, text: Text) -> _Listed | None:
        """Return a paragraph as that of a list, if it bears a sign, by itself or by its style."""
        signs = None if properties is None else properties.find(W + "numPr")
        if signs is None:
            signs = self.style_signs(properties)
        if signs is None:
            return None
        number, level = (_value(signs, name, "0") for name in ("numId", "ilvl"))
        if number == "0" or (number, level) not in self.formats:
            return None
        ordered, start = self.formats[number, level]
        return _Listed(text, number, int(level), ordered, start)

    def style_signs(self, properties: Any) -> Any:
        """Return the list properties of a paragraph's style, or of those that it is based on."""
        identifier = None if properties is None else _value(properties, "pStyle", None)
        for _ in range(10):
            style = self.styles.get(identifier)
            if style is None:
                return None
            found = style.find(f"{W}pPr/{W}numPr")
            if found is not None:
                return found
            identifier = _value(style, "basedOn", None)
        return None

    # -- words

    def text(self, paragraph: Any) -> tuple[Text, list[Any]]:
        """Return the text of a paragraph with its marks, and the boxes that hang on it."""
        line = _Line(self)
        line.read(paragraph)
        return line.finished(), line.boxes

    # -- tables

    def table(self, element: Any) -> Iterator[_Piece | _Listed]:
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
                width = max(1, min(_number(element.find(f"{W}tcPr/{W}gridSpan"), 1), MOST_COLUMNS))
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


class _Line:
    """Gathers the characters of a paragraph and the marks over them."""

    def __init__(self, reader: _Reader) -> None:
        self.reader = reader
        self.plain: list[str] = []
        self.length = 0
        self.spans: list[Span[Any]] = []
        self.boxes: list[Any] = []
        self.code = ""
        """What the field at hand says it is."""
        self.links: list[str | None] = []
        """The addresses around the run at hand: of elements, and of fields."""
        self.fields: list[bool] = []
        """For each field that is open whether its result has begun."""

    def finished(self) -> Text:
        plain = "".join(self.plain)
        text = Text(plain, tuple(self.spans))
        return text[len(plain) - len(plain.lstrip()) : len(plain.rstrip())] if plain.strip() else Text()

    def read(self, parent: Any) -> None:
        """Read the runs of an element, in whatever frames they stand."""
        waiting = [(iter(parent), False)]
        while waiting:
            for child in waiting[-1][0]:
                if child.tag == W + "r":
                    self.run(child)
                elif child.tag in _INSIDE:
                    is_link = child.tag == W + "hyperlink"
                    if is_link:
                        self.links.append(self.address(child.get(_R + "id")))
                    waiting.append((iter(child), is_link))
                    break
                elif child.tag in _GONE:
                    self.reader.deleted = True
            else:
                if waiting.pop()[1]:
                    self.links.pop()

    def address(self, name: str | None) -> str | None:
        relation = self.reader.part.rels.get(name)
        return normal_url(relation.target_ref) if relation is not None and relation.is_external else None

    def run(self, run: Any) -> None:
        properties = run.find(W + "rPr")
        if properties is not None and _is_on(properties, "vanish"):
            return
        start = self.length
        for child in run:
            self.piece(child)
        if self.length > start:
            self.mark(start, properties)

    def piece(self, child: Any) -> None:
        """Read one piece of a run."""
        name = child.tag.removeprefix(W) if isinstance(child.tag, str) else ""
        if name in ("t", "delText", "sym") or name in _SIGNS:
            if all(self.fields) and name != "delText":
                self.add(_SIGNS.get(name) or (_symbol(child) if name == "sym" else child.text or ""))
        elif name == "fldChar":
            self.field(child.get(W + "fldCharType"))
        elif name == "instrText":
            self.code += child.text or ""
        elif name == "commentReference":
            self.reader.comments = True
        elif name in ("drawing", "pict", "object") or child.tag.endswith("}AlternateContent"):
            self.drawing(child)

    def add(self, raw: str) -> None:
        plain = clean(raw).plain
        self.plain.append(plain)
        self.length += len(plain)

    def field(self, kind: str | None) -> None:
        """Follow a field through its beginning, the end of its code, and its end."""
        if kind == "begin":
            self.fields.append(False)
            self.code = ""
        elif kind == "separate" and self.fields:
            self.fields[-1] = True
            found = _FIELD_LINK.match(self.code)
            self.links.append(normal_url(found[1]) if found else None)
        elif kind == "end" and self.fields and self.fields.pop() and self.links:
            self.links.pop()

    def drawing(self, drawing: Any) -> None:
        """Keep the words in the place of a picture, and the boxes of text in a drawing."""
        for element in drawing.iter(W + "txbxContent", _WP + "docPr"):
            if any(parent.tag == _FALLBACK for parent in element.iterancestors()):
                continue
            if element.tag == W + "txbxContent":
                self.boxes.append(element)
            elif words := clean(element.get("descr") or "").plain.strip():
                self.boxes.append(Figure(alt=words))

    def mark(self, start: int, properties: Any) -> None:
        """Put the marks of a run over its characters."""
        values: list[Any] = [] if properties is None else list(self.marks(properties))
        url = next((url for url in reversed(self.links) if url), None)
        if url is not None:
            values.append(Link(url))
        self.spans += [Span(start, self.length, value) for value in values]

    def marks(self, properties: Any) -> Iterator[Any]:
        """Yield what the properties of a run say of its characters, by themselves or by the name of a style."""
        named = self.reader.style_name(_value(properties, "rStyle", None))
        if _is_on(properties, "b") or named == "strong":
            yield Strong()
        if _is_on(properties, "i") or named == "emphasis":
            yield Emphasis()
        raised = _value(properties, "vertAlign", "")
        if raised == "superscript":
            yield Superscript()
        elif raised == "subscript":
            yield Subscript()
        fonts = properties.find(W + "rFonts")
        if fonts is not None and (fonts.get(W + "ascii") or "").lower() in _OF_ONE_WIDTH:
            yield Code()


_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_OF_ONE_WIDTH = frozenset(("courier new", "courier", "consolas", "menlo", "monaco", "lucida console"))


def _symbol(element: Any) -> str:
    """Return a sign that is named by its place in a font; what only that font knows is U+FFFD, a bullet apart."""
    try:
        code = int(element.get(W + "char") or "", 16)
    except ValueError:
        return "\ufffd"
    if 0xF000 <= code <= 0xF0FF:
        return "•" if code in (0xF0B7, 0xF0A7) else "\ufffd"
    return chr(code) if 0x20 <= code <= 0xFFFD else "\ufffd"


def _value(parent: Any, name: str, default: Any) -> Any:
    """Return what a property says, ``default`` where it is not there."""
    found = parent.find(W + name)
    return default if found is None else found.get(W + "val", default)


def _number(element: Any, default: int) -> int:
    """Return the number that a property says."""
    digits = "" if element is None else element.get(W + "val") or ""
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else default


def _is_on(properties: Any, name: str) -> bool:
    found = properties.find(W + name)
    return found is not None and found.get(W + "val", "1") not in _OFF


def _outline(properties: Any) -> int | None:
    """Return the level of a paragraph in the document's outline; 9 is text."""
    level = 9 if properties is None else _number(properties.find(W + "outlineLvl"), 9)
    return level + 1 if level < 9 else None


def _table_of(element: Any) -> Any:
    return next(element.iterancestors(W + "tbl"))


def _lines(text: Text) -> Iterator[Text]:
    at = 0
    for line in text.plain.split("\n"):
        if line.strip():
            yield text[at : at + len(line)]
        at += len(line) + 1


def _joined(before: _Piece | _Listed | None, one: _Piece | _Listed) -> _Piece | None:
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


def _as_figure(piece: _Piece | _Listed) -> Any:
    """Return the caption of a figure as one, with the address behind its words."""
    if isinstance(piece, _Listed) or piece.hint not in ("figure", "caption") or not isinstance(piece.block, Paragraph):
        return piece
    text = piece.block.text
    link = next((span for span in text.of(Link) if (span.start, span.end) == (0, len(text))), None)
    return _Piece(
        Figure(None if link is None else link.value.url, caption=text if link is None else text.without(Link))
    )


def _continues(found: Any) -> bool:
    return isinstance(found, _Piece) and found.hint == "continued"


# -- lists -------------------------------------------------------------------------------------------------


def _list_formats(part: Any) -> dict[tuple[str, str], tuple[bool, int]]:
    """Return for each list and level whether it has numbers, and the first of them."""
    found: dict[tuple[str, str], tuple[bool, int]] = {}
    relation = next((one for one in part.rels.values() if one.reltype.endswith("/numbering")), None)
    if relation is None or relation.is_external:
        return found
    numbering = relation.target_part.element
    kinds = {kind.get(W + "abstractNumId"): kind for kind in numbering.iter(W + "abstractNum")}
    for one in numbering.iter(W + "num"):
        kind = kinds.get(_value(one, "abstractNumId", None))
        firsts = {
            change.get(W + "ilvl"): _number(change.find(W + "startOverride"), 1)
            for change in one.iter(W + "lvlOverride")
        }
        for level in () if kind is None else kind.iter(W + "lvl"):
            number = level.get(W + "ilvl") or ""
            ordered = _value(level, "numFmt", "decimal") not in ("bullet", "none")
            start = firsts.get(number, _number(level.find(W + "start"), 1)) if ordered else 1
            if number.isdigit():
                found[one.get(W + "numId") or "", number] = (ordered, start)
    return found


class _Open(NamedTuple):
    """A list of which more may come."""

    of: _Listed
    items: list[list[Block]]

    def made(self) -> ListBlock:
        return ListBlock(map(ListItem, self.items), ordered=self.of.ordered, start=self.of.start)


def _lists(listed: list[_Listed]) -> list[ListBlock]:
    """Return the lists that paragraphs make, those of deeper levels inside the item before them."""
    done: list[ListBlock] = []
    stack: list[_Open] = []

    def close() -> None:
        made = stack.pop().made()
        if stack:
            stack[-1].items[-1].append(made)
        else:
            done.append(made)

    for one in listed:
        while stack and (one.level, one.number) != (stack[-1].of.level, stack[-1].of.number or one.number):
            if one.level > stack[-1].of.level or (not one.number and one.level == stack[-1].of.level):
                break
            close()
        if not one.number and stack:
            stack[-1].items[-1].append(Paragraph(one.text))
            continue
        if not stack or one.level > stack[-1].of.level:
            stack.append(_Open(one, []))
        stack[-1].items.append([Paragraph(one.text)])
    while stack:
        close()
    return done
