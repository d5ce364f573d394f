"""The parser of HTML and XML, and what the readers need of it; no other module of pressdoc imports it.

It is turbohtml, which builds the tree that the HTML standard prescribes for any input, and that of
XML for what is well-formed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import turbohtml
from turbohtml import CData, Comment, Document, Element, Node, PlainText, TokenType
from turbohtml import Text as Characters

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "UNDECLARED_PREFIX",
    "CData",
    "Characters",
    "Comment",
    "Document",
    "Element",
    "Node",
    "NotWellFormedError",
    "lines_of_words",
    "parse",
    "parse_fragment",
    "parse_xml",
    "to_xhtml",
]


_ROOT = re.compile(r"<(html|body)(?=[\s/])", re.IGNORECASE)

MOST_OF_LATER_ROOTS = 8192
"""Characters of all ``<html>`` and ``<body>`` tags with attributes after the first of each."""


def parse(source: str) -> Document:
    """Return the tree of a page; a fragment becomes the body of one."""
    # Otherwise the words in a <template shadowrootmode> would be in no tree.
    return turbohtml.parse(_tamed(source), allow_declarative_shadow_roots=False)


def parse_fragment(source: str) -> Iterable[Node]:
    """Return the nodes of a fragment."""
    return turbohtml.parse_fragment(source)


def _tamed(source: str) -> str:
    """Return a page in which no flood of ``<body a=...>`` tags takes the parser quadratic time and memory.

    The standard merges the attributes of every later such tag into the first, and the parser does
    so one by one.  Past the limit the tags become elements that nobody knows, which keep their content.
    """
    lower = source.lower()
    if lower.count("<html") < 2 and lower.count("<body") < 2:
        return source
    pieces: list[str] = []
    end, left = 0, MOST_OF_LATER_ROOTS
    first: set[str] = set()
    for found in _ROOT.finditer(source):
        name = found[1].lower()
        if name not in first:
            first.add(name)
            continue
        size = _tag_size(source[found.start() : found.start() + left]) if left else None
        if size is not None:
            left -= size
            continue
        left = 0
        pieces += (source[end : found.end()], "x")
        end = found.end()
    return "".join((*pieces, source[end:])) if pieces else source


def _tag_size(source: str) -> int | None:
    """Return how long the start tag is that a text begins with, or ``None`` when it does not end there."""
    token = next(iter(turbohtml.tokenize(source, capture_source=True)), None)
    if token is None or token.type is not TokenType.START_TAG or not token.source:
        return None
    return len(token.source)


_WORDS_AND_LINKS = (
    "a abbr b big br center circle div dd dl dt em font form g h2 h3 h4 h5 h6 i input img label li line menu nav p "
    "path polygon polyline rect section small span strong svg u ul use button"
)
"""Elements that show words in lines, or nothing."""
_MORE_THAN_WORDS = ", ".join(
    (
        f":not({','.join(_WORDS_AND_LINKS.split())})",
        "[hidden]",
        "[style*=none i], [style*=hidden i]",
        "[role=main]",
        "button + button",  # would be one line
        "input[type=submit i], input[type=button i], input[type=reset i]",
    )
)
_LINES = PlainText(bullet="", layout="strict")
_LINES_AND_IMAGES = PlainText(bullet="", layout="strict", images=True)


def lines_of_words(element: Element) -> list[str] | None:
    """Return the lines of an element that shows nothing but words and links; ``None`` of one that may show more.

    The parser lays them out far faster than a walk.  None of their characters may be missing; signs of
    markup may be markup that was escaped, and a line end inside words is none between Chinese ones.
    """
    if element.select_one(_MORE_THAN_WORDS) is not None:
        return None
    shown = element.to_text(_LINES)
    if "<" in shown or "".join(shown.split()) != "".join(element.text.split()):
        return None
    if not shown.isascii() and any("\n" in words for words in element.stripped_strings):
        return None
    if element.select_one("img[alt]:not([alt=''])") is not None:
        shown = element.to_text(_LINES_AND_IMAGES)
    return [line for line in map(str.strip, shown.split("\n")) if line]


class NotWellFormedError(Exception):
    """That a source is no XML: what is wrong with it, and where."""

    def __init__(self, problem: str, line: int, column: int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.line = line
        self.column = column
        """From 1, as lines are."""


UNDECLARED_PREFIX = "undeclared namespace"
"""The problem of a name whose prefix no namespace is declared for."""


def parse_xml(source: str) -> Document:
    """Return the tree of a document of XML; entities of its own are unknown, and nothing is loaded.

    Raises `NotWellFormedError`.
    """
    try:
        return turbohtml.parse_xml(source)
    except turbohtml.HTMLParseError as error:
        problem = error.error.code.removeprefix("xml-").replace("-", " ")
        raise NotWellFormedError(problem, error.error.line, error.error.col + 1) from None


def to_xhtml(fragment: str) -> str:
    """Return a fragment of HTML as XHTML, every element closed."""
    return "".join([element.inner_xml for element in turbohtml.parse(fragment).find_all("body")])
