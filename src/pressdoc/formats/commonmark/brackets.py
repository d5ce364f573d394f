"""Which brackets of a paragraph make links and images, found in one pass from left to right.

The library looks for the end of a bracket from each opening one anew, and tries every bracket on the
way first; it has to stop at some depth, and beyond it takes links for words.  Here a closing bracket
looks at the last one that is open, as in the appendix of CommonMark's specification, and so any
number of brackets may be open.
"""

from __future__ import annotations

import re

import attrs
from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.rules_inline import autolink, backtick, html_inline, image, link
from markdown_it.rules_inline.state_inline import StateInline

DEEPEST_IMAGES = 8
"""How deep images may stand in the description of images: each level is read once more."""
_WORDS = re.compile(r"(?:[^\[\]\\`<!]|\\.?)+", re.DOTALL)
"""What neither is nor covers a bracket; a backslash covers the next character."""
_LABEL = re.compile(r"\[(?:[^\[\]\\]|\\.){0,999}\]", re.DOTALL)


class Paragraph(StateInline):
    """The words that are being read, and the ends of the brackets in them that make links and images."""

    ends: dict[int, int] | None = None


class Helpers:
    """What the library's rules ask for the parts of a link."""

    parseLinkDestination = staticmethod(parseLinkDestination)  # noqa: N815  # the library's name
    parseLinkTitle = staticmethod(parseLinkTitle)  # noqa: N815  # the library's name

    @staticmethod
    def parseLinkLabel(  # noqa: N802  # the library's name
        state: Paragraph,
        start: int,
        disableNested: bool | None = None,  # noqa: N803  # the library's name
    ) -> int:
        """Return where the bracket at ``start`` ends, -1 where it makes no link.

        ``disableNested`` is ``None`` for the second bracket of ``[words][label]``.
        """
        if disableNested is None:
            label = _LABEL.match(state.src, start, state.posMax)
            return label.end() - 1 if label else -1
        if state.ends is None:
            state.ends = {}
            _find(state, state.ends)
        return state.ends.get(start, -1)


@attrs.define
class _Open:
    """An opening bracket."""

    at: int
    image: bool
    images: int = 0
    """How deep images stand inside it."""
    nested: bool = False
    """Whether brackets stand inside it."""


def _find(state: Paragraph, ends: dict[int, int]) -> None:
    """Fill in the ends of the brackets that make links and images."""
    src, start, stop = state.src, state.pos, state.posMax
    opened: list[_Open] = []
    dead = 0
    """The brackets before this one have a link inside, and are none unless they are of images."""
    at = 0
    while at < stop:
        char = src[at]
        if char == "]":
            if opened:
                bracket = opened.pop()
                alive = bracket.image or len(opened) >= dead
                dead = min(dead, len(opened))
                if alive and (end := _end_of_link(state, ends, bracket, at)):
                    if not bracket.image:
                        dead = len(opened)
                    at = end - 1
                if opened:
                    opened[-1].images = max(opened[-1].images, bracket.images)
                    opened[-1].nested = True
            at += 1
        elif char == "[":
            opened.append(_Open(at, image=False))
            at += 1
        elif char == "!":
            if src.startswith("[", at + 1):
                opened.append(_Open(at + 1, image=True))
                at += 1
            at += 1
        else:
            at = _skip(state, at)
    state.pos = start


def _end_of_link(state: Paragraph, ends: dict[int, int], bracket: _Open, close: int) -> int:
    """Return where the link or image ends whose words are between two brackets, 0 where they make none."""
    if bracket.image:
        bracket.images += 1
        if bracket.images > DEEPEST_IMAGES:
            return 0
    env = state.env
    label = _LABEL.match(state.src, close + 1)
    if bracket.nested and (label is None or label[0] == "[]"):
        state.env = {}  # words with brackets in them are no label, and need not be looked up
    ends[bracket.at] = close
    state.pos = bracket.at - bracket.image
    found = (image if bracket.image else link)(state, True)
    state.env = env
    if found:
        return state.pos
    del ends[bracket.at]
    return 0


def _skip(state: Paragraph, at: int) -> int:
    """Return the end of what stands at ``at``, which is no bracket."""
    words = _WORDS.match(state.src, at, state.posMax)
    if words:
        return words.end()
    state.pos = at
    if backtick(state, True) or autolink(state, True) or html_inline(state, True):
        return state.pos
    return at + 1
