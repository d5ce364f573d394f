"""The Markdown parser: markdown-it, set up so that no word is lost and no input takes long.

It reads CommonMark with tables, and yields HTML; `pressdoc.formats.pages.markup` reads that.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.parser_block import ParserBlock
from markdown_it.parser_inline import ParserInline
from markdown_it.renderer import RendererHTML

from pressdoc.formats.commonmark.brackets import Helpers, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.rules_block.state_block import StateBlock
    from markdown_it.rules_core.state_core import StateCore
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

BLOCK_LEVELS = 40
"""How deep blocks may nest, a list being two levels and a quoted passage one: blocks of a release reach 32."""


def to_html(source: str, first_line: int = 1) -> tuple[str, list[int]]:
    """Return the HTML of a Markdown source, and the lines of definitions that no link uses.

    ``data-line`` on a block's element is its line, ``first_line`` being that of the first.
    """
    references = _References()
    env: dict[str, Any] = {"references": references, "first_line": first_line}
    html: str = _parser().render(source, env)
    return html, sorted({*references.unused(), *_duplicates(env)})


class _References(dict[str, Any]):
    """Definitions of link targets, remembering which ones are used."""

    def __init__(self) -> None:
        super().__init__()
        self._used: set[str] = set()

    def get(self, label: str, default: Any = None) -> Any:
        """Return a definition, as a link asks for it."""
        self._used.add(label)
        return super().get(label, default)

    def unused(self) -> Iterator[int]:
        """Yield the lines, from 0, of definitions that no link uses."""
        for label, reference in self.items():
            if label not in self._used:
                yield from range(*reference["map"])


def _duplicates(env: dict[str, Any]) -> Iterator[int]:
    for reference in env.get("duplicate_refs", ()):
        yield from range(*reference["map"])


class _Blocks(ParserBlock):
    """Reads blocks; past the limit of depth, what is left of a block is one paragraph.

    The library drops it instead, and within a list the rest of the document with it.
    """

    def tokenize(self, state: StateBlock, start: int, end: int) -> None:
        if state.level < BLOCK_LEVELS:
            super().tokenize(state, start, end)
            return
        line = first = state.skipEmptyLines(start)
        while line < end and (state.isEmpty(line) or state.sCount[line] < 0 or state.sCount[line] >= state.blkIndent):
            line += 1
        state.line = line
        if first < line:
            _push_paragraph(state, first, line)


def _push_paragraph(state: StateBlock, first: int, end: int) -> None:
    token = state.push("paragraph_open", "p", 1)
    token.map = [first, end]
    token = state.push("inline", "", 0)
    token.content = state.getLines(first, end, state.blkIndent, False).strip(" \t\n")
    token.map = [first, end]
    token.children = []
    state.push("paragraph_close", "p", -1)


class _Inlines(ParserInline):
    """Reads words."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = Paragraph(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


class _Parser(MarkdownIt):
    """Leaves addresses as they are written: `pressdoc.model.Link` decides what is one."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802  # the library's name
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802  # the library's name
        return link

    def validateLink(self, url: str) -> bool:  # noqa: N802  # the library's name
        return True


class _Html(RendererHTML):
    """Writes what the reader of HTML wants.

    A meant line break comes without a line end after it, so that blanks there are words; the line of
    fenced words stands on their block.
    """

    def hardbreak(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return "<br>"

    def softbreak(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        following = tokens[idx + 1].content[:1] if idx + 1 < len(tokens) else ""
        if following < "\u2e80" or not _ends_short_line(tokens, idx):
            return "\n"
        return "<br>"  # Chinese or Japanese is not wrapped so narrow, and nothing would stand between the lines

    def fence(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        token = tokens[idx]
        return f'<pre data-line="{token.attrs["data-line"]}"><code>{escapeHtml(token.content)}</code></pre>\n'


LONGEST_LABEL = 80
"""Characters of a line in strong letters that stands alone: "**Press contact:**" above whom to ask."""
NARROWEST, ADDRESS_LINE = 45, 60
"""Characters: nobody wraps text as narrow as the first; where no line is longer than the second, lines may be meant."""
MOST_LINES = 20
"""Lines of an address."""


_REACHES = re.compile(r"[@\d]|www\.|://")
"""In a line with an address, which may begin with a small letter."""


def _mean_line_ends(state: StateCore) -> None:
    """Make line ends meant that no program has put there: below a line in strong letters, and in addresses."""
    for token in state.tokens:
        children = token.children
        if token.type == "inline" and children and "\n" in token.content:
            ends = [at for at, child in enumerate(children) if child.type == "softbreak"]
            if not ends:
                continue
            if _is_label(children[: ends[0]]):
                children[ends[0]].type = "hardbreak"
            if _is_address(token.content):
                for at in ends:
                    children[at].type = "hardbreak"


def _is_label(line: Sequence[Token]) -> bool:
    """Return whether a line is strong from its first to its last word."""
    words = [token for token in line if token.content or token.nesting]
    if len(words) < len(("open", "words", "close")):
        return False
    first, last = words[0].type == "strong_open", words[-1].type == "strong_close"
    inside = sum(token.nesting for token in words[:-1] if token.type.startswith("strong")) == 1
    return first and last and inside and sum(len(token.content) for token in words) <= LONGEST_LABEL


def _is_address(content: str) -> bool:
    """Return whether lines are too short for wrapped text, or most of them had room for the next one's first word."""
    lines = content.split("\n", MOST_LINES)
    widths = [len(line) for line in lines]
    if not 1 < len(lines) < MOST_LINES or max(widths) > ADDRESS_LINE or max(content) > "\u2e80":
        return False
    if any(line[:1].islower() and not _REACHES.search(line) for line in lines[1:]):
        return False  # a sentence goes on
    if max(widths) <= NARROWEST:
        return True
    room = sum(
        width + 1 + len(line.split(None, 1)[0]) <= max(widths)
        for width, line in zip(widths, lines[1:], strict=False)
        if line.strip()
    )
    return room * 2 >= len(lines) - 1


SHORT_LINE = 20
"""Characters of a line that no program wraps there where each takes two columns."""


def _ends_short_line(tokens: Sequence[Token], end: int) -> bool:
    """Return whether a short line in Chinese, Japanese or Korean ends before a token."""
    line = ""
    for token in reversed(tokens[max(0, end - SHORT_LINE) : end]):
        if token.type in ("softbreak", "hardbreak"):
            break
        line = token.content + line
        if len(line) > SHORT_LINE:
            return False
    return line[-1:] > "\u2e80" and line[-1] not in "、，。；"


def _number_lines(state: StateCore) -> None:
    first = state.env.get("first_line", 1)
    for token in state.tokens:
        if token.map is not None and token.nesting >= 0 and token.type != "inline":
            token.attrs["data-line"] = token.map[0] + first


@cache
def _parser() -> MarkdownIt:
    md = _Parser("commonmark", {"html": True, "maxNesting": BLOCK_LEVELS + 2}, renderer_cls=_Html).enable("table")
    blocks, inlines = _Blocks(), _Inlines()
    blocks.ruler.enableOnly(md.block.ruler.get_active_rules())
    inlines.ruler.enableOnly(md.inline.ruler.get_active_rules())
    inlines.ruler2.enableOnly(md.inline.ruler2.get_active_rules())
    md.block, md.inline = blocks, inlines
    md.helpers = Helpers  # type: ignore[assignment]  # a class with these names does as well as a module
    md.core.ruler.after("block", "number_lines", _number_lines)
    md.core.ruler.after("inline", "mean_line_ends", _mean_line_ends)
    return md
