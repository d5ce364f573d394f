"""The HTML parser, and what the readers need of it; no other module of pressdoc imports it.

It is turbohtml, which builds the tree that the HTML standard prescribes for any input.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import turbohtml
from turbohtml import Comment, Document, Element, Node
from turbohtml import Text as Characters

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Characters", "Comment", "Document", "Element", "Node", "parse", "parse_fragment"]


def parse(source: str) -> Document:
    """Return the tree of a page; a fragment becomes the body of one."""
    return turbohtml.parse(source)


def parse_fragment(source: str) -> Iterable[Node]:
    """Return the nodes of a fragment."""
    return turbohtml.parse_fragment(source)
