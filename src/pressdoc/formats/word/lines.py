"""The characters of a paragraph in a Word document, with the marks over them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pressdoc.formats.word.properties import W, is_on, value_of
from pressdoc.model import Code, Emphasis, Figure, Link, Span, Strong, Subscript, Superscript, Text
from pressdoc.model.characters import clean
from pressdoc.model.url import normal_url

if TYPE_CHECKING:
    from pressdoc.formats.word.reading import Reader

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

_INSIDE = frozenset(
    W + name for name in "ins moveTo smartTag sdt sdtContent fldSimple customXml dir bdo hyperlink".split()
)
"""Elements of a paragraph whose runs are printed as if they stood there themselves."""
GONE = frozenset(W + name for name in ("del", "moveFrom"))
"""What stands around words that somebody deleted or moved elsewhere."""
_FIELD_LINK = re.compile(r'\s*HYPERLINK\s+"([^"\n]*)"')


class Line:
    """Gathers the characters of a paragraph and the marks over them."""

    def __init__(self, reader: Reader) -> None:
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
        """Return what was gathered, without blanks at its ends."""
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
                elif child.tag in GONE:
                    self.reader.deleted = True
            else:
                if waiting.pop()[1]:
                    self.links.pop()

    def address(self, name: str | None) -> str | None:
        """Return the address of a relation, in its normal form."""
        relation = self.reader.part.rels.get(name)
        return normal_url(relation.target_ref) if relation is not None and relation.is_external else None

    def run(self, run: Any) -> None:
        """Read a run, unless it is hidden."""
        properties = run.find(W + "rPr")
        if properties is not None and is_on(properties, "vanish"):
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
        """Add characters, mended."""
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
        named = self.reader.style_name(value_of(properties, "rStyle", None))
        if is_on(properties, "b") or named == "strong":
            yield Strong()
        if is_on(properties, "i") or named == "emphasis":
            yield Emphasis()
        raised = value_of(properties, "vertAlign", "")
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
