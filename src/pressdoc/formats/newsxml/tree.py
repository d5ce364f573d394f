"""XML as a light tree: names without prefixes, words as they stand, and a clear error for what is no XML.

The parser is that of `pressdoc.formats.pages.tree`.  It loads nothing and knows no entities but
the five of XML and those of HTML, so a file cannot make it read another one, nor make a few
bytes into many: what it declares itself is not known.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from pressdoc.errors import Fault, ParseError
from pressdoc.formats.pages import tree as parser
from pressdoc.formats.pages.tags import attribute, escape

DEEPEST = 200
"""Levels of elements; news has a tenth of them, and an attack a hundred thousand."""

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
"""Elements of HTML that have no end tag."""


class Element:
    """An element: its name and attributes without prefixes, and what is in it."""

    __slots__ = ("attributes", "children", "line", "name")

    def __init__(self, name: str, attributes: dict[str, str], line: int | None) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[Element | str] = []
        self.line = line

    def __iter__(self) -> Iterator[Element]:
        """Yield the elements directly inside."""
        return (child for child in self.children if isinstance(child, Element))

    def find(self, *path: str) -> Element | None:
        """Return the first element down a path of names."""
        found: Element | None = self
        for name in path:
            found = next((child for child in found or () if child.name == name), None)
        return found

    def all(self, *names: str) -> Iterator[Element]:
        """Yield the elements of some names anywhere inside, in order; not those inside a found one."""
        for child in self:
            if child.name in names:
                yield child
            else:
                yield from child.all(*names)

    def get(self, name: str) -> str | None:
        """Return an attribute without blanks at its edges, ``None`` where it says nothing."""
        return self.attributes.get(name, "").strip() or None

    def characters(self) -> str:
        """Return all characters inside."""
        return "".join(child if isinstance(child, str) else child.characters() for child in self.children)

    def words(self) -> str | None:
        """Return the words inside in one line, ``None`` where there are none."""
        return " ".join(self.characters().split()) or None


def parse(source: str, *roots: str) -> Element:
    """Return the root of a document of XML, which has one of some names.

    Raises `ParseError` for what is not well-formed, for another root and for elements nested too deep.
    """
    root = _parsed(_with_characters(source.lstrip(" \t\r\n\ufeff"))).root
    if root is None or local(root.tag) not in roots:
        found = "nothing" if root is None else f"<{root.tag}>"
        raise ParseError([Fault("line 1", f"expected <{'> or <'.join(roots)}>, found {found}")])
    return _built(root)


MOST_PREFIXES = 8
"""Prefixes that a document may use and not declare."""


def _parsed(source: str) -> parser.Document:
    """Return the document of a source; prefixes that it forgot to declare are declared for it."""
    for _ in range(MOST_PREFIXES):
        try:
            return parser.parse_xml(source)
        except parser.NotWellFormedError as error:
            mended = _with_prefix(source, error) if error.problem == parser.UNDECLARED_PREFIX else None
            if mended is None:
                raise ParseError([Fault(f"line {error.line}, column {error.column}", f"is not XML: {error}")]) from None
            source = mended
    raise ParseError([Fault("line 1", f"uses more than {MOST_PREFIXES} prefixes that it does not declare")])


def local(name: str) -> str:
    """Return a name without its prefix."""
    return name.rpartition(":")[2]


def _built(root: parser.Element) -> Element:
    """Return the light tree of an element; step by step, since a file may be deeper than Python can call."""
    made = _element(root)
    waiting = [(made, iter(root.children))]
    while waiting:
        element, children = waiting[-1]
        child = next(children, None)
        if child is None:
            waiting.pop()
        elif isinstance(child, parser.Element):
            if len(waiting) == DEEPEST:
                problem = f"elements nest deeper than {DEEPEST}"
                raise ParseError([Fault(f"line {child.source_line}", problem)])
            inner = _element(child)
            element.children.append(inner)
            waiting.append((inner, iter(child.children)))
        elif isinstance(child, parser.Characters | parser.CData):
            element.children.append(child.data)
    return made


def _element(found: parser.Element) -> Element:
    attributes: dict[str, str] = {}
    for name, value in found.attrs.items():
        if not name.startswith("xmlns"):
            # Of HTML the parser knows which attributes are lists of words, "class" one of them.
            words = value if isinstance(value, str) else " ".join(value or ())
            attributes.setdefault(local(name), words)
    return Element(local(found.tag), attributes, found.source_line)


_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})


def _with_characters(source: str) -> str:
    """Return a source with the characters that entities of HTML stand for: agencies send them without declaring any."""
    return _ENTITY.sub(_character, source) if "&" in source else source


def _character(found: re.Match[str]) -> str:
    meant = found[0] if found[1] in _OF_XML else html.unescape(found[0])
    return found[0] if "<" in meant or "&" in meant else meant


_ROOT = re.compile(r"<[A-Za-z_][\w.:-]*")
_PREFIX = re.compile(r"[<\s]{0,9}([A-Za-z_][\w.-]{0,40}):")


def _with_prefix(source: str, error: parser.NotWellFormedError) -> str | None:
    """Return a source whose root declares the prefix of the name at an error; ``None`` where none is to be seen."""
    root = _ROOT.search(source)
    lines = source.split("\n", error.line)
    prefix = _PREFIX.match(lines[error.line - 1], error.column - 1) if len(lines) >= error.line else None
    if root is None or prefix is None:
        return None
    return f'{source[: root.end()]} xmlns:{prefix[1]}="urn:undeclared"{source[root.end() :]}'


def to_html(elements: Iterable[Element | str]) -> str:
    """Return elements of XHTML as HTML, for the reader of pages."""
    return "".join([escape(one) if isinstance(one, str) else _html(one) for one in elements])


def _html(element: Element) -> str:
    name = element.name.lower()
    attributes = "".join(f" {key}={attribute(value)}" for key, value in element.attributes.items())
    if name in VOID:
        return f"<{name}{attributes}>"
    return f"<{name}{attributes}>{to_html(element.children)}</{name}>"


def to_xml(element: Element) -> str:
    """Return an element as XML of its own, names without prefixes as in the tree."""
    attributes = "".join(f" {key}={attribute(value)}" for key, value in element.attributes.items())
    inner = "".join(escape(child) if isinstance(child, str) else to_xml(child) for child in element.children)
    return f"<{element.name}{attributes}>{inner}</{element.name}>"


def tokens(element: Element) -> Iterator[str]:
    """Yield what an element says: names, attributes and words, whatever stands between them."""
    yield f"<{element.name}"
    for name, value in sorted(element.attributes.items()):
        yield f"{name}={value}"
    for child in element.children:
        if isinstance(child, str):
            yield from child.split()
        else:
            yield from tokens(child)
    yield ">"
