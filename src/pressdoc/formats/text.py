"""Plain text: a release pasted from a page or a mail is read, and wire style is written.

Plain text has no syntax, so reading takes for structure only what is certain: see `PlainText.draft`.
What it leaves open, such as which line is the headline, is for understanding.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from pressdoc.draft import Draft, DraftBlock, Page
from pressdoc.errors import ValidationError
from pressdoc.formats.plain import bullets, wrapping
from pressdoc.formats.plain.aligned import read_addresses, read_table, write_table
from pressdoc.formats.plain.bullets import Item
from pressdoc.formats.plain.mail_headers import read_headers
from pressdoc.formats.plain.wrapping import Line, columns, is_full
from pressdoc.formats.renderer import Renderer
from pressdoc.model import (
    Block,
    BlockQuote,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Preformatted,
    Release,
    Remark,
    Table,
    Text,
)
from pressdoc.model.characters import clean
from pressdoc.model.generated import maker

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LONG = 100
"""Columns; a longer line is a paragraph of its own."""

PROSE = 160
"""Columns; with a paragraph of this length the text has begun, and the lines above it are over."""

_WRAPPED_PROSE = 3
"""Wrapped lines of a paragraph that is no headline."""

MOST_LINES = 10
"""Short lines in a row that may be one block, such as an address; more are lines of their own."""

_LABEL = re.compile(r"[^\W\d_][\w .-]{1,24}:")
"""What a line begins with that says of what it is: "Media contact:"."""
_DATELINE_BEGUN = re.compile(r"\) ?(?:--|–|—) ?[A-Z]")
"""A wire in brackets and the first word of the text behind it."""
_SIGNS = bullets.STARTS | frozenset("=_~\u2500\u2501\u2550")
"""Every character that an item or a rule begins with."""
_NARROWEST_INSIDE = 20
"""Columns that indented blocks keep, however deep they stand."""
_GAP = re.compile(r"[ \t]{2,}|\t")
_BREAK = re.compile(r"[ \t]{6,}")
"""Where a page was copied without its line ends, blocks are set apart by runs of blanks."""
_ONE_LINE = 300
"""Columns from which on a line may be such a page."""

_UNDERLINE = re.compile("=+|-+|~+")
_RULE = re.compile(
    r"""
    [-=_*~–—\u2500\u2501\u2550]{5,}       # a long one, of whatever
    | \*{3,4}                             # three stars in the middle of the page
    | (?:\*[ ]{1,3}){2,9}\* | (?:~[ ]{1,3}){2,9}~ | (?:-[ ]{1,3}){2,60}-
    """,
    re.VERBOSE,
)
_LONG_RULE = 10
"""Characters of a rule that stands between lines without a blank line around it."""
_WIDEST_RULE = 250
_LONGEST_LEAD = 60
"""Characters of the capitals that open a paragraph: "WASHINGTON  The department"."""
_UNSEEN = "\u200b\u2060\ufeff"
"""Characters that say where a line may be broken, which means nothing at its edges; pages leave them there."""
_EDGES = _UNSEEN + " \t\u00a0\u3000"
_PRINTABLE = bytes(range(0x20, 0x7F)) + b"\n"
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad \t\u00a0"


# The characters have been cleaned before the lines were read.
_text = maker(Text, "plain")
_paragraph = maker(Paragraph, "text")
_drafted = maker(DraftBlock, "block", "line")


class PlainText(Renderer):
    """The format "text"."""

    name = "text"
    suffixes = (".txt", ".text")
    media_type = "text/plain"

    # -- reading ---------------------------------------------------------------------------------

    def draft(self, source: str) -> Draft:
        """Return the blocks of a plain text.  Nothing is raised.

        - Blank lines end a block.  Lines that a program wrapped are joined where the wrapping is
          certain; other short lines that stand together, an address, keep their line ends.
        - Long lines, lines above the first paragraph and runs of more than ten lines are
          paragraphs of their own, each; so are the parts of a very long line that six blanks
          and more set apart.
        - Bullets and numbers make lists (`pressdoc.formats.plain.bullets`), aligned columns with
          figures tables (`pressdoc.formats.plain.aligned`), underlined lines headings, rules dividers.
          Their signs are structure and no words.  "###" and "-30-" stay words.
        - The headers of a mail are metadata, its subject the page's title.
        - Runs of blanks inside a line become one; after capitals that open a paragraph, where
          copies have lost the dash of a dateline, two stay.

        Addresses stay words, without a link.
        """
        plain, remarks = _cleaned(source)
        return _Reader(plain, remarks).draft()

    # -- writing ---------------------------------------------------------------------------------

    def render(self, release: Release, *, width: int | None = None) -> str:  # type: ignore[override]  # its own options
        """Return the release in wire style, lines at most ``width`` columns wide.

        Its parts stand in printed order, a blank line between them; the dateline runs into the
        first paragraph.  Items of lists begin with "- " or their number, tables stand in aligned
        columns, quoted passages are indented by four blanks.  ``None`` wraps nothing; addresses
        and tables are never broken.  East Asian wide characters count as two columns.

        Words have no markup, so text does not carry: emphasis, raised and lowered characters, the
        address of a link behind other words, what facts mean beside their words, levels of
        headings, the addresses of figures that have words, which cells are heads, languages, and
        blocks of unknown kinds.  Read back, a text is understood anew.
        """
        return super().render(release, width=width)

    def start(self, *, width: int | None = None) -> None:
        """Take the options of `render`."""
        if width is not None and (type(width) is not int or width < 1):
            problem = f"expected a number of columns from 1 on, or None, got {width!r}"
            raise ValidationError("width", problem, width)
        self.room = width

    room: int | None
    """How many columns are left at the present indentation; ``None`` does not wrap."""

    def document(self, parts: list[str]) -> str:
        """Put the parts together."""
        parts = [part.strip("\n") for part in parts]
        return "".join(f"{part}\n\n" for part in parts if part.strip())[:-1] or "\n"

    def inline(self, text: Text) -> str:
        """Write the words of a text; what its spans mean is not written."""
        return text.plain if self.room is None else wrapping.wrap(text.plain, self.room)

    def list_block(self, block: ListBlock) -> str:
        """Write a list, its items close together when each is one paragraph."""
        signs = [f"{block.start + number}. " if block.ordered else "- " for number in range(len(block.items))]
        indent = max(map(len, signs), default=0)
        written = []
        loose = False
        for sign, item in zip(signs, block.items, strict=True):
            inner = self.inside(indent, item.blocks)
            paragraphs = sum(not isinstance(one, ListBlock) for one in item.blocks)
            loose = loose or paragraphs > 1
            text = _indented(("\n" if paragraphs <= 1 else "\n\n").join(inner), indent)
            written.append(sign.rjust(indent) + text.lstrip(" ") if text else sign.rstrip())
        return ("\n\n" if loose else "\n").join(written)

    def inside(self, indent: int, blocks: Iterable[Block]) -> list[str]:
        """Write blocks that stand indented, without the indentation."""
        room = self.room
        if room is not None:
            self.room = max(room - indent, _NARROWEST_INSIDE)
        written = [part for part in map(self.block, blocks) if part]
        self.room = room
        return written

    def block_quote(self, block: BlockQuote) -> str:
        """Write a quoted passage, indented."""
        return _indented("\n\n".join(self.inside(4, block.blocks)), 4)

    def table(self, block: Table) -> str:
        """Write a table in aligned columns, between its caption and its note."""
        words = [[" ".join(cell.text.plain.split()) for cell in row.cells] for row in block.rows]
        around = ["" if text is None else self.inline(text) for text in (block.caption, block.note)]
        return "\n".join(part for part in (around[0], write_table(block, words), around[1]) if part)

    def figure(self, block: Figure) -> str:
        """Write the caption of a figure, or the words in its place, else its address; and its credit."""
        caption = Text(_one_line(block.alt)) if block.caption is None else block.caption
        if not caption and block.url is not None:
            caption = Text(block.url)
        return "\n".join(self.inline(text) for text in (caption, block.credit) if text)

    def preformatted(self, block: Preformatted) -> str:
        """Write words as they stand; they are not wrapped."""
        return block.text.plain

    def divider(self, block: Divider) -> str:
        """Write a rule."""
        return "* * *"


def _indented(text: str, by: int) -> str:
    return "\n".join(" " * by + line if line else "" for line in text.split("\n"))


def _one_line(raw: str) -> str:
    return " ".join(clean(raw).plain.split())


def _cleaned(source: str) -> tuple[str, list[Remark]]:
    source = source.replace("\r\n", "\n")
    remarks: list[Remark] = []
    if hyphens := source.count("\u00ad"):
        source = source.replace("\u00ad", "")
        remarks.append(Remark("characters-cleaned", f"{hyphens} soft hyphens, where words may be broken"))
    if not _is_printable(source):
        source, notes = clean(source)
        remarks += [Remark("characters-cleaned", note) for note in notes]
        if "\u2028" in source or "\u2029" in source:
            source = source.replace("\u2028", "\n").replace("\u2029", "\n\n")
    return source, remarks


def _is_printable(source: str) -> bool:
    """Return whether a text holds only what can be printed, and line ends; what is in ASCII is told by its bytes."""
    beyond = source.encode("utf-8", "surrogatepass").translate(None, _PRINTABLE)
    return not beyond or beyond.decode("utf-8", "surrogatepass").isprintable()


def _clumps(plain: str) -> list[list[Line]]:
    """Return the lines that stand together, between blank ones."""
    clumps: list[list[Line]] = []
    clump: list[Line] = []
    for number, raw in enumerate(plain.split("\n"), 1):
        words = raw.strip()
        if words and (words[0] in _UNSEEN or words[-1] in _UNSEEN):
            words = words.strip(_EDGES)
        if words and (len(words) > 3 or words.strip(_INVISIBLE)):
            indent = 0
            if raw[0].isspace():
                indent = columns(raw[: len(raw) - len(raw.lstrip())].expandtabs(4))
            clump.append(Line(number, indent, words, raw))
        elif clump:
            clumps.append(clump)
            clump = []
    if clump:
        clumps.append(clump)
    return clumps


class _Reader:
    """Reads one text, clump by clump."""

    def __init__(self, plain: str, remarks: list[Remark]) -> None:
        self.clumps = _clumps(plain)
        self.width = wrapping.width_of(self.clumps)
        self.widest = wrapping.widest_of(self.clumps)
        """Columns of its widest line."""
        self.is_cut = self.width is not None and wrapping.is_cut(self.clumps, self.width)
        """Whether its sentences go on behind lines with room, as in the source of a page that has lost its tags."""
        self.remarks = remarks
        self.page = Page()
        self.at_top = True
        """Whether no paragraph has been seen yet: single lines, such as the headline, stand here."""
        self.blocks: list[DraftBlock] = []
        self.items: list[Item] = []
        """The items that came last, which may go on across blank lines."""

    def draft(self) -> Draft:
        clumps = self.clumps
        if clumps and len(clumps[0]) > 2 and self.mail_headers(clumps[0]):
            clumps = clumps[1:]
        for clump in clumps:
            if len(clump) > 1:
                self.several(clump)
                continue
            _, _, words, _ = line = clump[0]
            # Most blocks of most releases are one plain line.
            if words[0] in _SIGNS or "  " in words or "\t" in words:
                self.single(line)
            else:
                self.paragraph(words, line.number)
        self.close_list()
        return Draft(blocks=tuple(self.blocks), page=self.page, remarks=tuple(self.remarks))

    def mail_headers(self, clump: Sequence[Line]) -> bool:
        """Read the headers of a mail, and return whether the lines are some."""
        headers = read_headers([line.raw for line in clump])
        if headers is None:
            return False
        self.page = Page(title=headers.subject or None, published=headers.sent)
        for line in clump:
            self.add(DraftBlock(Paragraph(Text(_spaced(line.words))), hint="metadata", line=line.number))
        return True

    # Lines.

    def single(self, line: Line) -> None:
        """Read a line that stands alone."""
        words = line.words
        if words[0] in _SIGNS:
            if _is_rule(words):
                self.add(DraftBlock(Divider(), line=line.number))
                return
            if (sign := bullets.marker(words)) is not None:
                self.items.append(_item(line, sign))
                return
        self.alone(line)

    def alone(self, line: Line) -> None:
        """Read a line as a paragraph, or as several where a page lost its line ends."""
        words = line.words
        if len(words) > _ONE_LINE and "      " in words:
            for part in _BREAK.split(words):
                self.paragraph(_spaced(part), line.number)
        else:
            self.paragraph(_spaced(words), line.number)

    def several(self, clump: Sequence[Line]) -> None:
        """Read lines that stand together."""
        table = read_table(clump)
        if table is not None:
            self.add(DraftBlock(table, line=clump[0].number))
            return
        addresses = read_addresses(clump, top=not self.blocks)
        if addresses is not None:
            for address in addresses:
                self.paragraph(address, clump[0].number)
            return
        texts: list[Line] = []
        item: Item | None = None
        before = clump[0]
        for line in clump:
            sign = None
            if line.words[0] in _SIGNS:
                if self.structure(line, texts):
                    texts, item = [], None
                    continue
                sign = bullets.marker(line.words)
                if sign is not None and texts and self.goes_on(before, line):
                    sign = None
            if sign is not None:
                self.several_texts(texts)
                texts, item = [], _item(line, sign)
                self.items.append(item)
            elif item is not None and self.continues(item, before, line):
                self.continue_item(item, before, line)
            else:
                item = None
                texts.append(line)
            before = line
        self.several_texts(texts)

    def structure(self, line: Line, texts: list[Line]) -> bool:
        """Read a line that underlines the last of the texts or sets them apart, if it does."""
        if texts and _underlines(line, texts[-1]):
            self.several_texts(texts[:-1])
            heading = Heading(Text(_spaced(texts[-1].words)))
            self.add(DraftBlock(heading, level=1 if line.words[0] == "=" else 2, line=texts[-1].number))
            return True
        if len(line.words) >= _LONG_RULE and _is_rule(line.words):
            self.several_texts(texts)
            self.add(DraftBlock(Divider(), line=line.number))
            return True
        return False

    def continue_item(self, item: Item, before: Line, line: Line) -> None:
        """Add a line to an item; below a short line it is a line of its own."""
        words = _spaced(line.words)
        if self.is_wrapped(before, line) or len(before.words) >= wrapping.NARROWEST:
            item.add(wrapping.glue(before.words, words) + words)
        else:
            item.add("\n" + words)

    def is_wrapped(self, before: Line, line: Line) -> bool:
        return self.width is not None and is_full(before, line, self.width)

    def goes_on(self, before: Line, line: Line) -> bool:
        """Return whether a sign opens a line only because the text was wrapped there."""
        weak = line.words[0] not in bullets.SURE and before.words[-1] not in ":："
        return weak and self.is_wrapped(before, line)

    def continues(self, item: Item, before: Line, line: Line) -> bool:
        """Return whether a line goes on with the item above it.

        Copies of a PDF lose the indentation, and their lines differ in width: a long line stops within its sentence.
        """
        if line.indent != item.indent:
            return line.indent > item.indent
        words = line.words.split(None, 1)[0]
        cut = len(before.words) >= wrapping.NARROWEST and words.isalpha() and wrapping.runs_on(before, line)
        return cut or self.is_wrapped(before, line)

    # Paragraphs.

    def several_texts(self, lines: list[Line]) -> None:
        """Read lines that are no items: wrapped paragraphs, and single lines."""
        if (
            len(lines) > 1
            and self.width is None
            and not (self.at_top and wrapping.is_deck_below(lines, self.widest))
            and (wrapping.is_wrapped_prose(lines) or wrapping.is_wrapped_quotation(lines))
        ):
            self.at_top = False
            self.paragraph(wrapping.fold([_spaced(line.words) for line in lines]), lines[0].number)
            return
        if self.width is None or len(lines) < 2:
            self.short_lines(lines)
            return
        short: list[Line] = []
        for piece in self.unwrapped(lines):
            first = piece[0]
            # A line of its own that fills the width is a paragraph, and no part of an address.
            if len(piece) == 1 and (first.indent + columns(first.words)) * 10 <= self.width * 9:
                short.append(first)
                continue
            self.short_lines(short)
            short = []
            if len(piece) == 1:
                self.alone(first)
            else:
                self.at_top = self.at_top and len(piece) < _WRAPPED_PROSE
                self.paragraph(wrapping.fold([_spaced(line.words) for line in piece]), first.number)
        self.short_lines(short)

    def short_lines(self, lines: list[Line]) -> None:
        """Read lines that were not wrapped: paragraphs each, or an address that keeps its line ends."""
        if len(lines) < 2 or self.at_top or len(lines) > MOST_LINES or _has_long(lines):
            for line in lines:
                self.alone(line)
        else:
            self.paragraph("\n".join([_spaced(line.words) for line in lines]), lines[0].number)

    def unwrapped(self, lines: list[Line]) -> list[list[Line]]:
        """Return lines in pieces, each of them one wrapped paragraph, or one line."""
        assert self.width is not None  # several_texts() asks
        full = [is_full(one, after, self.width) for one, after in itertools.pairwise(lines)]
        if _is_ragged(lines, full):
            return [lines]
        in_a_row = any(one and after for one, after in itertools.pairwise(full))
        if sum(full) * 2 < len(full) and not in_a_row:
            return [[line] for line in lines]  # an address with one long line
        pieces = [[lines[0]]]
        for before, line, joined in zip(lines, lines[1:], full, strict=False):
            if (joined or self.goes_on_behind_room(pieces[-1], line)) and not _is_indented_start(before, line):
                pieces[-1].append(line)
            else:
                pieces.append([line])
        return pieces

    def goes_on_behind_room(self, piece: list[Line], line: Line) -> bool:
        """Return whether a paragraph goes on behind a line with room, which a tag of a page or a dateline took.

        Before a small letter it does in any text; before a capital only where the text is cut so elsewhere, since
        a heading, a signature or names below one another stand so as well.
        """
        before = piece[-1].words
        if before[-1] in wrapping.SENTENCE_ENDS or _LABEL.match(line.words):
            return False
        if wrapping.runs_on(piece[-1], line) or _DATELINE_BEGUN.search(before):
            return True
        if line.words[0].isupper() and not self.is_cut:
            return False
        return any(itertools.starmap(wrapping.runs_on, itertools.pairwise(piece)))

    def paragraph(self, words: str, number: int) -> None:
        if self.items:
            self.close_list()
        if self.at_top and (len(words) > PROSE or columns(words) > PROSE):
            self.at_top = False
        self.blocks.append(_drafted(_paragraph(_text(words)), number))

    def add(self, block: DraftBlock) -> None:
        """Add a block below the list that ends here."""
        if self.items:
            self.close_list()
        self.blocks.append(block)

    def close_list(self) -> None:
        """Make lists of the items that are certain, and paragraphs of the others."""
        items, self.items = self.items, []
        run: list[Item] = []
        for item, sure in zip(items, bullets.certain(items), strict=True):
            if sure:
                run.append(item)
                continue
            self.make_lists(run)
            run = []
            self.paragraph(_spaced(item.marker + item.text()), item.line)
        self.make_lists(run)

    def make_lists(self, items: list[Item]) -> None:
        if not items:
            return
        blocks, flattened = bullets.lists(items)
        self.blocks += [DraftBlock(block, line=line) for line, block in blocks]
        if flattened:
            message = f"{flattened} items stand deeper than lists nest ({bullets.DEEPEST_LIST} levels)"
            self.remarks.append(Remark("nesting-flattened", message))


def _item(line: Line, sign: bullets.Marker) -> Item:
    words = _spaced(line.words[len(sign.printed) :])
    return Item(sign.kind, sign.number, line.indent, line.number, sign.printed, [words])


def _is_ragged(lines: list[Line], full: list[bool]) -> bool:
    """Return whether lines are one paragraph though some had room left: those of a PDF, whose letters differ in width.

    No line with room ends a sentence, and one at least goes on with a small letter.
    """
    pairs = list(itertools.pairwise(lines))
    if all(full) or not any(itertools.starmap(wrapping.runs_on, pairs)):
        return False
    ended = any(
        before.words[-1] in wrapping.SENTENCE_ENDS for (before, _), one in zip(pairs, full, strict=True) if not one
    )
    return not ended and wrapping.is_wrapped_prose(lines)


def _has_long(lines: list[Line]) -> bool:
    return any(len(line.words) > LONG or line.indent + columns(line.words) > LONG for line in lines)


def _spaced(words: str) -> str:
    """Return a line with single blanks; see `PlainText.draft` for the one that stays."""
    if "  " not in words and "\t" not in words:
        return words
    head, gap, rest = words.partition("  ")
    if gap and len(head) <= _LONGEST_LEAD and head.isupper() and "\t" not in head:
        return f"{head}  {_GAP.sub(' ', rest.lstrip())}"
    return _GAP.sub(" ", words)


def _is_rule(words: str) -> bool:
    """Return whether a line is a rule between blocks; "###" and "-30-" are end marks."""
    return not words[-1].isalnum() and len(words) <= _WIDEST_RULE and _RULE.fullmatch(words) is not None


def _underlines(line: Line, before: Line) -> bool:
    """Return whether a line underlines the one above: about as long, and all of one sign."""
    size, above = len(line.words), columns(before.words)
    return (
        2 < size <= LONG
        and abs(size - above) <= max(3, above // 5)
        and _UNDERLINE.fullmatch(line.words) is not None
        and any(map(str.isalnum, before.words))
    )


def _is_indented_start(before: Line, line: Line) -> bool:
    """Return whether a line begins a paragraph by its indentation, below the end of a sentence."""
    return line.indent >= before.indent + 2 and before.words[-1] in '.!?:"”’»。！？'


TEXT = PlainText()
