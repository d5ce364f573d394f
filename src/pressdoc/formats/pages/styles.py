"""What ``style`` attributes say of the words in an element."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from pressdoc.model import Emphasis, Strong, Subscript, Superscript, Value


class Style(NamedTuple):
    """What a ``style`` attribute says of words."""

    hidden: bool = False
    marks: tuple[Value, ...] = ()
    unquoted: bool = False


_HIDES = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)\b")
_UNQUOTED = re.compile(r"\bquotes\s*:\s*none\b")
_STYLES: tuple[tuple[re.Pattern[str], Value], ...] = (
    (re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)\b"), Strong()),
    (re.compile(r"font-style\s*:\s*(?:italic|oblique)\b"), Emphasis()),
    (re.compile(r"vertical-align\s*:\s*super\b"), Superscript()),
    (re.compile(r"vertical-align\s*:\s*sub\b"), Subscript()),
)
_LONGEST_STYLE = 1000


def style_of(style: str) -> Style:
    """Return what a ``style`` attribute says of words; one of absurd length says nothing."""
    return _known_style(style) if len(style) <= _LONGEST_STYLE else Style()


@functools.lru_cache(maxsize=1024)
def _known_style(style: str) -> Style:
    style = style.lower()
    marks = tuple(value for pattern, value in _STYLES if pattern.search(style))
    return Style(_HIDES.search(style) is not None, marks, _UNQUOTED.search(style) is not None)
