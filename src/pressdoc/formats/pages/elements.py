"""What each element of HTML does to the words and blocks in it."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.formats.pages import images
from pressdoc.formats.pages.entering import Enter, Entered, close, end_line
from pressdoc.formats.pages.hints import ELEMENTS, Hint, of_names
from pressdoc.formats.pages.links import link_to
from pressdoc.formats.pages.outline import Item, Outline, blocks_of, words_of
from pressdoc.formats.pages.tables import DraftCell, DraftTable, as_data, as_written, is_layout, side_by_side, unfolded
from pressdoc.formats.pages.tree import Element, lines_of_words
from pressdoc.model import (
    BlockQuote,
    Code,
    Divider,
    Emphasis,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Strong,
    Subscript,
    Superscript,
    Value,
)
from pressdoc.model.blocks import DEEPEST
from pressdoc.model.generated import maker

if TYPE_CHECKING:
    from pressdoc.formats.pages.markup import Reader

_list_item = maker(ListItem, "blocks")
_list_block = maker(ListBlock, "items", "ordered", "start", "language")


class Rule(NamedTuple):
    """What an element is."""

    block: bool = False
    """Whether it stands apart from the words around it."""
    line: bool = False
    """Whether, inside a heading or preformatted words, it is a line of them."""
    hidden: bool = False
    """Whether it shows nothing of what is in it."""
    heard: bool = False
    """Whether it says something of the page itself."""
    mark: Value | None = None
    enter: Enter | None = None


UNKNOWN = Rule()
"""An element that does nothing: its words belong to those around it."""


# Words.


def _heading(level: int) -> Enter:
    def enter(reader: Reader, node: Element) -> Entered:
        reader.state = reader.state._replace(level=level)
        if reader.exact:
            reader.begin(asked=True)
        return close, None

    return enter


def _paragraph(reader: Reader, node: Element) -> Entered:
    if reader.exact and reader.state.level is None:
        reader.begin(asked=True)
    return end_line, None


def _preformatted(reader: Reader, node: Element) -> Entered:
    reader.state = reader.state._replace(level=0, literal=True)
    reader.begin(asked=reader.exact)
    return close, None


def _break(reader: Reader, node: Element) -> None:
    reader.break_line()


def _divider(reader: Reader, node: Element) -> None:
    reader.emit(Divider())


def _code(reader: Reader, node: Element) -> Entered:
    if not reader.state.literal:
        reader.mark(Code())
        reader.state = reader.state._replace(literal=True)
    return None, None


def _link(reader: Reader, node: Element) -> Entered:
    link = _taken(reader, node)
    if link is not None:
        if link.url.startswith(_WAYS) and "?" not in link.url[:8] and not reader.exact and reader.inline().ends_in_word:
            reader.break_line()  # the style sheet sets ways to reach somebody below one another
        reader.mark(link)
    return None, None


_WAYS = ("mailto:", "tel:")


def _taken(reader: Reader, node: Element) -> Link | None:
    """Return where an element leads, and count it; a link that pressdoc put around words leads nowhere."""
    href = node.attr("href")
    if href is None or not href.strip() or node.attr("data-filler") is not None:
        return None
    link = link_to(href, reader.listener.base if reader.listener else None)
    if link is None:
        reader.notes.add("link-without-address", href)
    else:
        reader.state.region.links += 1
    return link


QUOTATION_MARKS = {
    "en": "“”‘’",
    "cs": "„“‚‘",
    "da": "”“’‘",
    "de": "„“‚‘",
    "el": "«»“”",
    "es": "«»“”",
    "fi": "””’’",
    "fr": "«»“”",
    "hu": "„”»«",
    "it": "«»“”",
    "ja": "「」『』",
    "nl": "“”‘’",
    "no": "«»‘’",
    "pl": "„”«»",
    "pt": "“”‘’",
    "ru": "«»„“",
    "sv": "””’’",
    "tr": "“”‘’",
    "uk": "«»„“",
    "zh": "“”‘’",
    "zh-hant": "「」『』",
}
"""The marks that browsers set around ``<q>``, outer and inner, by language (CLDR, delimiters)."""

_OPENING = frozenset("“„«‘‚「『\"'»”’")


def _quotation(reader: Reader, node: Element) -> Entered:
    """Set the quotation marks that a reader of the page sees, unless they stand there already."""
    inline = reader.inline()
    if reader.state.quotes is None or (inline.size and inline.last in _OPENING):
        return None, None
    language = (reader.state.language or reader.language or "en").lower()
    marks = QUOTATION_MARKS.get(language) or QUOTATION_MARKS.get(language.partition("-")[0]) or QUOTATION_MARKS["en"]
    at = 2 * (reader.state.quotes % 2)
    inline.write(marks[at], reader.state.marks)
    reader.state = reader.state._replace(quotes=reader.state.quotes + 1)
    return _leave_quotation, marks[at + 1]


def _leave_quotation(reader: Reader, mark: str) -> None:
    reader.inline().write(mark, reader.state.marks)


# Lists and quoted passages.


def _list(reader: Reader, node: Element) -> Entered:
    reader.state = reader.state._replace(level=None)
    if reader.depth >= DEEPEST:
        reader.notes.add("nesting-flattened")
        return close, None
    if reader.items is None and not reader.exact and _is_row_of_data(node):
        saved_row, reader.in_row = reader.in_row, True
        return _leave_row, saved_row
    saved = (reader.out, reader.items, reader.line, node.tag == "ol", _number(node, "start", 0, 999_999_999))
    reader.out, reader.items = [], []
    reader.depth += 1
    return _leave_list, saved


MOST_IN_ROW = 8
"""Items of a list that is a row of data."""
_DATA = frozenset({"date", "byline"})


def _is_row_of_data(node: Element) -> bool:
    """Return whether a list says of the page who wrote it, and when: classes of its items name them.

    Its items are lines, and none holds a list or a block.
    """
    items = [item for item in itertools.islice(node, 2 * MOST_IN_ROW + 2) if isinstance(item, Element)]
    if not 0 < len(items) <= MOST_IN_ROW:
        return False
    named = [names for item in items if item.tag == "li" and (names := item.attr("class"))]
    if not any((hint := of_names(names)) is not None and hint.name in _DATA for names in named):
        return False
    inside = (part for item in items for part in itertools.islice(item, MOST_IN_ROW))
    return not any(isinstance(part, Element) and part.tag in _BLOCKS for part in inside)


_BLOCKS = frozenset({"ul", "ol", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "article", "section"})


def _leave_row(reader: Reader, saved: bool) -> None:
    reader.end_line()
    reader.in_row = saved


def _leave_list(reader: Reader, saved: tuple[Outline, list[Outline] | None, int | None, bool, int]) -> None:
    reader.close()
    _take_stray(reader)
    items = reader.items or []
    reader.out, reader.items, reader.line, ordered, start = saved
    reader.depth -= 1
    found = tuple([_list_item(blocks) for blocks in map(blocks_of, items) if blocks or reader.exact])
    if found or reader.exact:
        reader.emit(_list_block(found, ordered, start if ordered else 1, reader.state.language))


def _take_stray(reader: Reader) -> None:
    """Put blocks that stand in a list, but in no item of it, into the item before them."""
    if reader.out and reader.items is not None:
        if reader.items:
            reader.items[-1].append(reader.out)
        else:
            reader.items.append(reader.out)
        reader.out = []


def _item(reader: Reader, node: Element) -> Entered:
    if reader.in_row and reader.items is None:
        return end_line, None
    if reader.state.level is not None:
        reader.state = reader.state._replace(level=None)
    if reader.depth >= DEEPEST and reader.items is None:
        return close, None
    if reader.items is None:
        saved: tuple[Outline, list[Outline] | None] = (reader.out, None)
        reader.depth += 1
    else:
        _take_stray(reader)
        saved = (reader.out, reader.items)
        reader.items.append([])
    reader.out, reader.items = [], None
    return _leave_item, saved


def _leave_item(reader: Reader, saved: tuple[Outline, list[Outline] | None]) -> None:
    reader.close()
    outline = reader.out
    reader.out, reader.items = saved
    if reader.items is not None:
        reader.items[-1] = outline
        return
    reader.depth -= 1
    blocks = blocks_of(outline)
    if blocks:
        reader.out.append(Item(ListBlock([ListItem(blocks)]), reader.state.region, line=reader.line, loose=True))


def _block_quote(reader: Reader, node: Element) -> Entered:
    reader.state = reader.state._replace(level=None)
    if reader.depth >= DEEPEST:
        reader.notes.add("nesting-flattened")
        return close, None
    saved = (reader.out, reader.items, reader.line)
    reader.out, reader.items = [], None
    reader.depth += 1
    return _leave_block_quote, saved


def _leave_block_quote(reader: Reader, saved: tuple[Outline, list[Outline] | None, int | None]) -> None:
    reader.close()
    blocks = blocks_of(reader.out)
    reader.out, reader.items, reader.line = saved
    reader.depth -= 1
    if blocks or reader.exact:
        reader.emit(BlockQuote(blocks, language=reader.state.language))


# Tables.


def _table(reader: Reader, node: Element) -> Entered:
    reader.state = reader.state._replace(level=None)
    saved = (reader.table, reader.items, reader.line)
    if reader.table is not None:
        reader.table.holds_table = True
    role = (node.attr("role") or "").strip().lower()
    reader.table, reader.items = DraftTable(presentation=role in ("presentation", "none")), None
    return _leave_table, saved


def _leave_table(reader: Reader, saved: tuple[DraftTable | None, list[Outline] | None, int | None]) -> None:
    reader.close()
    table = reader.table
    reader.table, reader.items, reader.line = saved
    assert table is not None  # _table() has set it
    language = reader.state.language
    if reader.exact:
        reader.emit(as_written(table, language))
    elif is_layout(table):
        if table.caption is not None:
            reader.emit(Paragraph(table.caption), hint="caption")
        reader.out.append(unfolded(table))
    elif (addresses := side_by_side(table)) is not None:
        for address in addresses:
            reader.emit(Paragraph(address))
    else:
        reader.emit(as_data(table, language))


def _section(reader: Reader, node: Element) -> Entered:
    if reader.table is not None:
        reader.table.section = node.tag
    return None, None


def _row(reader: Reader, node: Element) -> Entered:
    if reader.table is not None:
        reader.table.row()
    return None, None


def _cell(reader: Reader, node: Element) -> Entered:
    reader.state = reader.state._replace(level=None)
    columns = _number(node, "colspan", 1, 1000)
    rows = _number(node, "rowspan", 1, 65534)
    saved = (reader.out, DraftCell([], node.tag == "th", columns, rows))
    reader.out = []
    return _leave_cell, saved


def _leave_cell(reader: Reader, saved: tuple[Outline, DraftCell]) -> None:
    reader.close()
    outline = reader.out
    reader.out, cell = saved
    cell.outline = outline
    table = reader.table
    if table is None:
        reader.out.append(outline)
    else:
        (table.rows[-1] if table.rows else table.row()).cells.append(cell)


def _table_caption(reader: Reader, node: Element) -> Entered:
    if reader.state.in_caption:  # its words are those of the caption around it
        return end_line, None
    reader.state = reader.state._replace(level=None, in_caption=True)
    saved = reader.out
    reader.out = []
    return _leave_table_caption, saved


def _leave_table_caption(reader: Reader, saved: Outline) -> None:
    reader.close()
    words = words_of(reader.out)
    reader.out = saved
    if reader.table is not None and (words.plain or reader.exact) and reader.table.caption is None:
        reader.table.caption = words
    elif words.plain:
        reader.emit(Paragraph(words), hint="caption")


def _number(node: Element, name: str, low: int, high: int) -> int:
    """Return a number that an attribute gives, within its limits; 1 where it gives none."""
    given = (node.attr(name) or "").strip()
    if not (given.isascii() and given.isdigit()):
        return 1
    return min(max(int(given[:12]), low), high)


def _drawing(reader: Reader, node: Element) -> Entered:
    saved = reader.drawing
    reader.drawing = True
    return _leave_drawing, saved


def _leave_drawing(reader: Reader, saved: bool) -> None:
    reader.drawing = saved


# What shows more or less than its words.


def _page_part(reader: Reader, node: Element) -> Entered | None:
    """Read a menu, or the footer of a page: of words and links alone the lines are taken at once.

    Such parts are half of the elements of many pages, and set aside whatever lists they have.
    """
    if not reader.may_take_lines():
        return end_line, None
    region = reader.state.region
    lines = lines_of_words(node)
    if lines is None:
        region.walked = region.hint
        return end_line, None
    found = [(" ".join(one.text.split()), link) for one in node.select("a") if (link := _taken(reader, one))]
    reader.add_lines(lines, found)
    return None


def _dialog(reader: Reader, node: Element) -> Entered | None:
    if node.attr("open") is None:
        reader.notes.add("hidden-left-out")
        return None
    return end_line, None


def _input(reader: Reader, node: Element) -> None:
    """Show the words on a button."""
    if (node.attr("type") or "").strip().lower() in ("submit", "button", "reset") and (words := node.attr("value")):
        reader.end_line()
        reader.enter_region(ELEMENTS["button"])
        reader.inline().write(words, reader.state.marks)
        reader.end_line()


def _time(reader: Reader, node: Element) -> Entered:
    if reader.listener is not None:
        reader.listener.take("time", node)
    return None, None


_DEFINITIONS = {"pagetitle": "headline", "release_date": "date"}
"""What definitions in the source of a static site are; any other is metadata."""


def _definition(reader: Reader, node: Element) -> Entered:
    """Read a definition of WML, the source of static sites: ``<define-tag pagetitle>...</define-tag>``."""
    name = next(iter(node.attrs), "")
    reader.enter_region(Hint(_DEFINITIONS.get(name, "metadata"), False))
    saved = (reader.out, name)
    reader.out = []
    return _leave_definition, saved


def _leave_definition(reader: Reader, saved: tuple[Outline, str]) -> None:
    reader.close()
    outline = reader.out
    reader.out, name = saved
    reader.out.append(outline)
    if reader.listener is not None and name in _DEFINITIONS:
        reader.listener.define(name, words_of(outline).plain)


_PLAIN = (
    "article body center dd details div dl dt fieldset form header hgroup html legend main marquee noscript "
    "address aside optgroup option section select summary search textarea button"
)
_HIDDEN = (
    "style template datalist noframes noembed applet canvas param source track area col colgroup basefont bgsound "
    "frame frameset annotation annotation-xml desc defs metadata"
)

RULES: dict[str, Rule] = {
    **{tag: Rule(block=True, line=True) for tag in _PLAIN.split()},
    **{tag: Rule(hidden=True) for tag in _HIDDEN.split()},
    **{tag: Rule(hidden=True, heard=True) for tag in ("title", "meta", "link", "base", "script")},
    **{f"h{level}": Rule(block=True, enter=_heading(level)) for level in range(1, 7)},
    **{tag: Rule(mark=Strong()) for tag in ("b", "strong")},
    **{tag: Rule(mark=Emphasis()) for tag in ("i", "em", "cite", "dfn", "var")},
    **{tag: Rule(enter=_code) for tag in ("code", "kbd", "tt", "samp")},
    **{tag: Rule(block=True, enter=_list) for tag in ("ul", "ol", "menu", "dir")},
    **{tag: Rule(block=True, enter=_cell) for tag in ("td", "th")},
    **{tag: Rule(enter=_section) for tag in ("thead", "tbody", "tfoot")},
    **{tag: Rule(block=True, enter=_preformatted) for tag in ("pre", "listing", "xmp", "plaintext")},
    "sup": Rule(mark=Superscript()),
    "sub": Rule(mark=Subscript()),
    "a": Rule(enter=_link),
    "q": Rule(enter=_quotation),
    "br": Rule(enter=_break),
    "time": Rule(enter=_time),
    "p": Rule(block=True, line=True, enter=_paragraph),
    "hr": Rule(block=True, enter=_divider),
    "li": Rule(block=True, enter=_item),
    "blockquote": Rule(block=True, enter=_block_quote),
    "table": Rule(block=True, enter=_table),
    "tr": Rule(enter=_row),
    "caption": Rule(block=True, enter=_table_caption),
    "figure": Rule(block=True, enter=images.figure),
    "figcaption": Rule(block=True, enter=images.figure_caption),
    "img": Rule(enter=images.image),
    "video": Rule(enter=images.video),
    "audio": Rule(enter=images.video),
    "iframe": Rule(enter=images.frame),
    "embed": Rule(enter=images.frame),
    "svg": Rule(enter=_drawing),
    "text": Rule(block=True, line=True),
    "dialog": Rule(block=True, line=True, enter=_dialog),
    **{tag: Rule(block=True, line=True, enter=_page_part) for tag in ("nav", "footer")},
    "input": Rule(enter=_input),
    "define-tag": Rule(block=True, enter=_definition),
}
"""The elements that do something; any other leaves its words to those around it."""
