"""The HTML parser, and what the readers need of it; no other module of pressdoc imports it.

It is turbohtml, which builds the tree that the HTML standard prescribes for any input.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import turbohtml
from turbohtml import Comment, Document, Element, Node, TokenType
from turbohtml import Text as Characters

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Characters", "Comment", "Document", "Element", "Node", "parse", "parse_fragment"]


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
