"""What each element of HTML does to the words and blocks in it."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias
from urllib.parse import urljoin, urlsplit

import attrs

from pressdoc.errors import ValidationError
from pressdoc.formats.pages.hints import ELEMENTS, Hint
from pressdoc.formats.pages.outline import Item, Outline, blocks_of, words_of
from pressdoc.formats.pages.tables import DraftCell, DraftTable, as_data, as_written, is_layout, side_by_side, unfolded
from pressdoc.formats.pages.tree import lines_of_words
from pressdoc.model import (
    BlockQuote,
    Code,
    Divider,
    Emphasis,
    Figure,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    Value,
)
from pressdoc.model.blocks import DEEPEST
from pressdoc.model.characters import clean
from pressdoc.model.generated import maker
from pressdoc.model.url import LONGEST, normal_url

if TYPE_CHECKING:
    from collections.abc import Callable

    from pressdoc.formats.pages.markup import Reader
    from pressdoc.formats.pages.tree import Element

_list_item = maker(ListItem, "blocks")
_shown = maker(Figure, "url", "alt", "media", "language")
_list_block = maker(ListBlock, "items", "ordered", "start", "language")

Leave: TypeAlias = "Callable[[Reader, Any], None]"
"""Ends an element; it gets what was saved when it began."""
Entered: TypeAlias = "tuple[Leave | None, Any]"
Enter: TypeAlias = "Callable[[Reader, Element], Entered | None]"
"""Begins an element: returns what ends it, or ``None`` when its inside shows nothing more."""


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
        return _close, None

    return enter


def _paragraph(reader: Reader, node: Element) -> Entered:
    if reader.exact and reader.state.level is None:
        reader.begin(asked=True)
    return _end_line, None


def _close(reader: Reader, saved: None) -> None:
    reader.close()


def _end_line(reader: Reader, saved: None) -> None:
    reader.end_line()


def _preformatted(reader: Reader, node: Element) -> Entered:
    reader.state = reader.state._replace(level=0, literal=True)
    reader.begin(asked=reader.exact)
    return _close, None


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
    """Return where an element leads, and count it."""
    href = node.attr("href")
    if href is None or not href.strip():
        return None
    link = link_to(href, reader.listener.base if reader.listener else None)
    if link is None:
        reader.notes.add("link-without-address", href)
    else:
        reader.state.region.links += 1
    return link


def link_to(href: str, base: str | None = None) -> Link | None:
    """Return the link to an address, ``None`` for one that is not valid or not safe."""
    return _link_to(href, base) if len(href) <= LONGEST else None


@functools.lru_cache(maxsize=512)
def _link_to(href: str, base: str | None) -> Link | None:
    try:
        return Link(_absolute(href, base))
    except ValidationError:
        return None


def _absolute(url: str, base: str | None) -> str:
    url = url.strip()
    if base is None or url.startswith("#"):
        return url
    try:
        return url if urlsplit(url).scheme else urljoin(base, url)
    except ValueError:  # "http://[" and the like
        return url


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
        return _close, None
    saved = (reader.out, reader.items, reader.line, node.tag == "ol", _number(node, "start", 0, 999_999_999))
    reader.out, reader.items = [], []
    reader.depth += 1
    return _leave_list, saved


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
    if reader.state.level is not None:
        reader.state = reader.state._replace(level=None)
    if reader.depth >= DEEPEST and reader.items is None:
        return _close, None
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
        return _close, None
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
        return _end_line, None
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


# Images and what else is shown.


def _figure(reader: Reader, node: Element) -> Entered:
    if reader.state.in_caption:
        return _end_line, None
    reader.state = reader.state._replace(level=None)
    saved = (reader.out, reader.caption)
    reader.out, reader.caption = [], None
    return _leave_figure, saved


def _leave_figure(reader: Reader, saved: tuple[Outline, Text | None]) -> None:
    reader.close()
    outline, caption = reader.out, reader.caption
    reader.out, reader.caption = saved
    if caption is not None:
        _set_caption(reader, outline, caption)
    elif any(isinstance(item, Item) and item.region.hint == "caption" for item in outline):
        for item in outline:  # what else is written there is a button to load the image
            if isinstance(item, Item) and isinstance(item.block, Paragraph) and item.region.hint is None:
                item.hint = "furniture"
    reader.out.append(outline)


def _set_caption(reader: Reader, outline: Outline, caption: Text) -> None:
    """Give the caption to the last image or table of a figure, else let it stand alone."""
    for item in reversed(outline):
        if isinstance(item, Item) and isinstance(item.block, Figure | Table) and item.block.caption is None:
            item.block = attrs.evolve(item.block, caption=caption)
            return
    outline.append(Item(Paragraph(caption), reader.state.region, line=reader.line, hint="caption"))


def _figure_caption(reader: Reader, node: Element) -> Entered:
    if reader.state.in_caption:
        return _end_line, None
    reader.state = reader.state._replace(level=None, in_caption=True)
    saved = reader.out
    reader.out = []
    return _leave_figure_caption, saved


def _leave_figure_caption(reader: Reader, saved: Outline) -> None:
    reader.close()
    words = words_of(reader.out)
    reader.out = saved
    if words.plain or reader.exact:
        if reader.caption is None:
            reader.caption = words
        else:
            reader.caption = Text.join((reader.caption, words), "\n")


_SOURCES = ("src", "data-src", "data-lazy-src", "data-original", "srcset", "data-srcset")
_TINY = frozenset({"0", "1", "2", "0px", "1px", "2px"})


def _image(reader: Reader, node: Element) -> None:
    given = node.attr("alt") or ""
    alt = clean(given).plain if reader.exact else reader.folded(given).plain
    if alt and not reader.exact and _is_sign(node, alt):
        reader.inline().write(alt, reader.state.marks)
    elif node.attr("width") not in _TINY or node.attr("height") not in _TINY or alt:
        _show(reader, _address(reader, node), alt, "image")


def _is_sign(node: Element, alt: str) -> bool:
    """Return whether an image stands for a character: an emoji."""
    return (len(alt) <= 4 and not any(map(str.isalnum, alt))) or "emoji" in (node.attr("class") or "")


def _video(reader: Reader, node: Element) -> None:
    url = _address(reader, node)
    if url is None and (source := node.find("source")) is not None:
        url = _address(reader, source)
    _show(reader, url, "", node.tag)


_PLAYERS = ("youtube.com", "youtube-nocookie.com", "youtu.be", "vimeo.com", "dailymotion.com", "brightcove.net")


def _frame(reader: Reader, node: Element) -> None:
    url = _address(reader, node)
    host = urlsplit(url).hostname if url else None
    if host is not None and any(host == player or host.endswith("." + player) for player in _PLAYERS):
        _show(reader, url, "", "video")
    else:
        reader.notes.add("frame-left-out", url or "")


def _address(reader: Reader, node: Element) -> str | None:
    for name in _SOURCES:
        given = node.attr(name)
        if given and not given.startswith("data:"):
            first = given.split(",")[0].split()[:1] if "srcset" in name else [given]
            base = reader.listener.base if reader.listener else None
            return _address_of(first[0], base) if first and len(first[0]) <= LONGEST else None
    return None


@functools.lru_cache(maxsize=512)
def _address_of(url: str, base: str | None) -> str | None:
    return normal_url(_absolute(url, base))


def _show(reader: Reader, url: str | None, alt: str, media: str) -> None:
    """Add an image or video; one inside words stands behind them."""
    if url is None and not alt and not reader.exact:
        reader.notes.add("image-without-address")
        return
    state = reader.state
    state.region.chars += len(alt)
    item = Item(_shown(url, alt, media, state.language), state.region, line=reader.line)
    if reader.has_words:
        reader.after.append(item)
    else:
        reader.discard()
        reader.out.append(item)


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
        return _end_line, None
    region = reader.state.region
    lines = lines_of_words(node)
    if lines is None:
        region.walked = region.hint
        return _end_line, None
    found = [(" ".join(one.text.split()), link) for one in node.select("a") if (link := _taken(reader, one))]
    reader.add_lines(lines, found)
    return None


def _dialog(reader: Reader, node: Element) -> Entered | None:
    if node.attr("open") is None:
        reader.notes.add("hidden-left-out")
        return None
    return _end_line, None


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
    "figure": Rule(block=True, enter=_figure),
    "figcaption": Rule(block=True, enter=_figure_caption),
    "img": Rule(enter=_image),
    "video": Rule(enter=_video),
    "audio": Rule(enter=_video),
    "iframe": Rule(enter=_frame),
    "embed": Rule(enter=_frame),
    "svg": Rule(enter=_drawing),
    "text": Rule(block=True, line=True),
    "dialog": Rule(block=True, line=True, enter=_dialog),
    **{tag: Rule(block=True, line=True, enter=_page_part) for tag in ("nav", "footer")},
    "input": Rule(enter=_input),
    "define-tag": Rule(block=True, enter=_definition),
}
"""The elements that do something; any other leaves its words to those around it."""
