"""How Word says things of a paragraph or a run: elements with an attribute ``w:val``."""

from __future__ import annotations

from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_OFF = frozenset(("0", "false", "none", "off"))


def value_of(parent: Any, name: str, default: Any) -> Any:
    """Return what a property says, ``default`` where it is not there."""
    found = parent.find(W + name)
    return default if found is None else found.get(W + "val", default)


def number_of(element: Any, default: int) -> int:
    """Return the number that a property says."""
    digits = "" if element is None else element.get(W + "val") or ""
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else default


def is_on(properties: Any, name: str) -> bool:
    """Return whether a property that is on or off is on; it is on where it says nothing."""
    found = properties.find(W + name)
    return found is not None and found.get(W + "val", "1") not in _OFF
