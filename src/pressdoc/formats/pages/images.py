"""Images, videos and figures with their captions, as the reader of pages meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import attrs

from pressdoc.formats.pages.entering import Entered, end_line
from pressdoc.formats.pages.links import address_of
from pressdoc.formats.pages.outline import Item, Outline, words_of
from pressdoc.model import Figure, Paragraph, Table, Text
from pressdoc.model.characters import clean
from pressdoc.model.generated import maker
from pressdoc.model.url import LONGEST

if TYPE_CHECKING:
    from pressdoc.formats.pages.markup import Reader
    from pressdoc.formats.pages.tree import Element

_shown = maker(Figure, "url", "alt", "media", "language")


def figure(reader: Reader, node: Element) -> Entered:
    """Begin a figure: what is in it, and its caption."""
    if reader.state.in_caption:
        return end_line, None
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


def figure_caption(reader: Reader, node: Element) -> Entered:
    """Begin the caption of a figure; one inside another is its words."""
    if reader.state.in_caption:
        return end_line, None
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


def image(reader: Reader, node: Element) -> None:
    """Show an image; one that stands for a character is one."""
    given = node.attr("alt") or ""
    alt = clean(given).plain if reader.exact else reader.folded(given).plain
    if alt and not reader.exact and _is_sign(node, alt):
        reader.inline().write(alt, reader.state.marks)
    elif node.attr("width") not in _TINY or node.attr("height") not in _TINY or alt:
        _show(reader, _address(reader, node), alt, "image")


def _is_sign(node: Element, alt: str) -> bool:
    """Return whether an image stands for a character: an emoji."""
    return (len(alt) <= 4 and not any(map(str.isalnum, alt))) or "emoji" in (node.attr("class") or "")


def video(reader: Reader, node: Element) -> None:
    """Show a video or a sound."""
    url = _address(reader, node)
    if url is None and (source := node.find("source")) is not None:
        url = _address(reader, source)
    _show(reader, url, "", node.tag)


_PLAYERS = ("youtube.com", "youtube-nocookie.com", "youtu.be", "vimeo.com", "dailymotion.com", "brightcove.net")


def frame(reader: Reader, node: Element) -> None:
    """Show an embedded page where it is a video player."""
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
            return address_of(first[0], base) if first and len(first[0]) <= LONGEST else None
    return None


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
