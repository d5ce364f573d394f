"""How a rule begins an element, and what ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from pressdoc.formats.pages.markup import Reader
    from pressdoc.formats.pages.tree import Element

Leave: TypeAlias = "Callable[[Reader, Any], None]"
"""Ends an element; it gets what was saved when it began."""
Entered: TypeAlias = "tuple[Leave | None, Any]"
Enter: TypeAlias = "Callable[[Reader, Element], Entered | None]"
"""Begins an element: returns what ends it, or ``None`` when its inside shows nothing more."""


def close(reader: Reader, saved: None) -> None:
    """Finish the words at hand."""
    reader.close()


def end_line(reader: Reader, saved: None) -> None:
    """Finish the words at hand before or after a block."""
    reader.end_line()
