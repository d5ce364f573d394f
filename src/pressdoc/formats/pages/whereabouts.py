"""Where on a page the release stands: its headline by agreement, its text by what the page names.

The walk over a page leaves blocks in regions that elements, roles and words of classes name.  Here
the names are weighed against one another, once the whole page is known.  It stays evidence: blocks
get a hint, none is dropped.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import attrs

from pressdoc.draft import DraftBlock
from pressdoc.formats.pages.outline import Item, Outline, Region, flatten
from pressdoc.model import Divider, Figure, Heading, ListBlock, Paragraph
from pressdoc.model.blocks import texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pressdoc.draft import Page
    from pressdoc.model import Text

SMALL = 400
"""Characters; a region with fewer may be most of its page and still be what its class says."""

LONGEST_HEADLINE = 320

PAGE_PARTS = frozenset(
    "navigation header footer aside cookie share related form advertisement comments furniture".split()
)
"""Hints of what no release has; what stands inside such a region belongs to it, whatever its class says."""

_OF_RELEASE = frozenset({"contact", "boilerplate", "notice", "caption"})
"""Hints that hold in a footer or beside the text too, when the text of the page is around that."""

_ELSEWHERE = frozenset({"navigation", "related"})
"""Hints of what leads elsewhere, and so has links."""


def as_drafted(outline: Outline, regions: list[Region], page: Page | None = None) -> list[DraftBlock]:
    """Return the finished blocks, each with the hint of the innermost region that is to be believed.

    ``regions`` are all regions in the order in which they opened, the whole source first; ``page``
    is what a page says of itself.
    """
    items = flatten(outline)
    _join_captions(items)
    agreed = None if page is None else _agreed(items, page)
    _settle(regions, items, agreed)
    _free_teaser(items, agreed)
    if page is not None:
        _set_outside_apart(items, regions, agreed)
        _set_titles_of_parts_apart(items)
        _set_repeats_apart(items)
    return [
        DraftBlock(item.block, level=item.level, hint=item.hint or item.region.hint, line=item.line) for item in items
    ]


def _join_captions(items: list[Item]) -> None:
    """Give each image the words below it that their markup calls its caption.

    Other words in the place of the image would then be printed nowhere.
    """
    joined = set()
    for number, (item, below) in enumerate(itertools.pairwise(items), 1):
        if (below.hint or below.region.hint) != "caption" or not isinstance(below.block, Paragraph):
            continue
        words = below.block.text
        if isinstance(item.block, Figure) and item.block.caption is None and item.block.alt in ("", words.plain):
            item.block = attrs.evolve(item.block, caption=words)
            joined.add(number)
    if joined:
        items[:] = [item for number, item in enumerate(items) if number not in joined]


# The headline, where the page says it and prints it.

# What stands between a headline and the name of the site in a title, with blanks around it.
_SEPARATOR = re.compile(r"\s(?:[-–—|·•»›:/~]|::|\|\|)\s|\s?[｜|]\s?")
_MOST_PARTS = 8
_SHORTEST_PART = 12
_SHORTEST_BEGINNING = 30
"""Letters and digits of a headline that metadata give without its end."""


_NO_WORD = re.compile(r"[\W_]+")


def _key(words: str) -> str:
    """Return what two copies of a headline have in common: letters and digits."""
    return _NO_WORD.sub("", words.casefold())


def _agreed(items: list[Item], page: Page) -> Item | None:
    """Return the block that prints the headline of the metadata or the title, a heading before others."""
    site = _key(page.site or "")
    claims = [words for words in (page.headline, page.title) if words]
    said = {_key(words[:LONGEST_HEADLINE]) for words in claims} - {"", site}
    cut = tuple(key for key in map(_key, filter(_is_cut, claims)) if len(key) >= _SHORTEST_PART)
    parts = set(_parts_of(page.title)) - {site}
    shortened = tuple(key for key in said if len(key) >= _SHORTEST_BEGINNING)
    if not said and not parts:
        return None
    shortest = min(map(len, (*said, *cut, *parts)))
    best: tuple[tuple[int, int], Item] | None = None
    above: Item | None = None
    for item in items:
        block, is_said = item.block, above is not None and above.region.hint == "term"
        above = item
        if not isinstance(block, Heading | Paragraph) or not shortest <= len(block.text.plain) <= LONGEST_HEADLINE:
            continue
        is_heading = item.level is not None or item.region.hint == "headline"
        if item.hint is not None or not (is_heading or said) or item.region.elsewhere:
            continue
        if not is_heading and (is_said or item.region.hint == "aside"):
            continue  # what a list of facts says, or a summary of the release
        key = _key(block.text.plain)
        if key in said or (cut and key.startswith(cut)):
            rank = 0 if is_heading else 1
        elif is_heading and key in parts:
            rank = 2
        elif item.level == 1 and shortened and key.startswith(shortened):
            rank = 3
        else:
            continue
        if best is None or (rank, -len(key)) < best[0]:
            best = (rank, -len(key)), item
    return best[1] if best else None


def _is_cut(words: str) -> bool:
    """Return whether a headline was cut short, as metadata have it for search engines."""
    return words.rstrip().endswith(("…", "..."))


def _parts_of(title: str | None) -> Iterator[str]:
    """Yield the beginnings and ends of a title, "Harbour opens | Acme", each a headline perhaps."""
    if title is None or len(title) > 2 * LONGEST_HEADLINE:
        return
    parts = _SEPARATOR.split(title)[:_MOST_PARTS]
    keys = [_key(part) for part in parts]
    for cut in range(1, len(keys)):
        for key in ("".join(keys[:cut]), "".join(keys[cut:])):
            if len(key) >= (_SHORTEST_PART if key.isascii() else _SHORTEST_PART // 2):
                yield key


# Regions.


def _settle(regions: list[Region], items: list[Item], agreed: Item | None) -> None:
    """Decide which names of regions hold.

    A class word on an element that holds the headline, or most of the page, is about its layout.
    """
    for item in items if agreed is None else (agreed,):
        item.region.has_title |= item.level == 1 or item is agreed
    for region in reversed(regions):
        if region.parent is not None:
            region.parent.chars += region.chars
            region.parent.links += region.links
            region.parent.has_title |= region.has_title
    most = max(regions[0].chars // 2, SMALL)
    texts_ = [region for region in regions if region.text in ("article", "body")]
    greatest = max(texts_, key=lambda region: region.chars, default=None)
    for region in regions:
        if (around := region.parent) is not None:
            region.inside = around.inside
            _settle_one(region, around, most, is_greatest=region is greatest and _is_text_of(regions[0], region))
            region.inside |= region.text is not None and region.hint is None


def _is_text_of(page: Region, region: Region) -> bool:
    """Return whether a region may be the text of a page: it has the headline, or is the most of the words."""
    return region.has_title or 2 * region.chars > page.chars


def _settle_one(region: Region, around: Region, most: int, *, is_greatest: bool) -> None:
    if region.text is not None:
        keeps = region.text == "main" or (is_greatest and not around.sure)
        holds = around.hint not in PAGE_PARTS or keeps
    else:
        holds = (region.sure or _is_believed(region, most)) and not _belongs_to(around, region)
    if not holds:
        region.hint, region.sure = around.hint, around.sure


def _belongs_to(around: Region, region: Region) -> bool:
    """Return whether a region is a piece of a page part: the contact in a footer is the site's, not the release's."""
    if around.hint not in PAGE_PARTS or region.hint in PAGE_PARTS:
        return False
    return not around.inside or around.hint not in ("footer", "aside") or region.hint not in _OF_RELEASE


def _is_believed(region: Region, most: int) -> bool:
    """Return whether the word of a class, or a header, is what it says."""
    if region.chars > most or (region.has_title and region.hint != "headline"):
        return False
    if region.hint == "header":
        return not region.inside
    # A teaser that leads nowhere is the lead of this text.
    return region.hint not in _ELSEWHERE or region.links > 0 or region.chars < _LONG


def _free_teaser(items: list[Item], agreed: Item | None) -> None:
    """Take no short teaser that leads nowhere for one of another article where it stands right below the headline."""
    if agreed is None:
        return
    below = next(itertools.islice(itertools.dropwhile(lambda item: item is not agreed, items), 1, None), None)
    if below is None or not isinstance(below.block, Paragraph) or below.level is not None:
        return
    region = below.region
    if region.hint == "related" and not region.links and region.chars == len(below.block.text.plain):
        region.hint = None


# What stands around the text.

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBER = re.compile(r"\d+")
_LONGEST_DATE = 60


def _set_outside_apart(items: list[Item], regions: list[Region], agreed: Item | None) -> None:
    """Give what stands before and after the text of the page a hint, where the page says which that is."""
    at = next((number for number, item in enumerate(items) if item is agreed), None)
    if agreed is not None:
        agreed.hint = "headline"
        _set_titles_of_site_apart(items[:at], agreed)
        _set_links_apart(items[:at])
    if at is not None:
        _set_rows_of_links_apart(items[at + 1 :])
    else:
        _set_columns_of_links_apart(items)
    _set_other_articles_apart(items, regions)
    unnamed = [item for item in items if item.region.hint is None and item.hint is None]
    inside = [number for number, item in enumerate(items) if item.region.inside and item.region.hint is None]
    if not inside or 2 * sum(map(_size, (items[number] for number in inside))) < sum(map(_size, unnamed)):
        return
    if at is None:
        at = next((number for number in range(inside[0]) if items[number].level == 1), None)
    first = inside[0] if at is None or at > inside[0] else at
    named = {region.text for region in regions}
    after = items[inside[-1] + 1 :]
    if at is not None or "main" in named:
        _set_apart(item for item in items[:first] if not _may_be_date(item))
    if "main" in named or (agreed is not None and not named.isdisjoint(_CERTAIN)):
        _set_apart(after)
        _set_offices_apart(after)
    else:
        _set_links_apart(after)


_CERTAIN = frozenset({"article", "body"})
"""Names of the text behind which, in whole pages, nothing of it comes; "content" names many things."""


def _set_apart(items: Iterable[Item]) -> None:
    for item in items:
        if item.hint is None and item.region.hint is None:
            item.hint = "furniture"


def _set_offices_apart(after: list[Item]) -> None:
    """Give what is called a contact behind the text, and names no way to reach anybody, a hint: the site's address."""
    for is_contact, group in itertools.groupby(after, lambda item: item.hint is None and item.region.hint == "contact"):
        box = list(group)
        if is_contact and not any(_is_reached(text) for item in box for text in texts(item.block)):
            for item in box:
                item.hint = "furniture"


_FEWEST_DIGITS = 7


def _is_reached(text: Text) -> bool:
    """Return whether words hold an address or number; a postcode has fewer digits."""
    if "@" in text.plain or any(span.kind == "link" for span in text.spans):
        return True
    return sum(map(str.isdigit, text.plain)) >= _FEWEST_DIGITS


def _may_be_date(item: Item) -> bool:
    """Return whether a block is short and names a year and a day; some print the date above the headline."""
    return isinstance(item.block, Paragraph) and _says_day(item.block.text.plain)


def _says_day(plain: str) -> bool:
    return len(plain) <= _LONGEST_DATE and len(_NUMBER.findall(plain)) > 1 and bool(_YEAR.search(plain))


def _set_titles_of_site_apart(before: list[Item], agreed: Item) -> None:
    """Give headings above the headline that are greater, or of the first level too, a hint: site and section.

    What stands there in capitals says how the release may be used.
    """
    for item in before:
        if item.level is None or agreed.level is None or item.hint is not None or not isinstance(item.block, Heading):
            continue
        if item.level < agreed.level or item.level == 1:
            item.hint = None if item.block.text.plain.isupper() else "header"


def _set_links_apart(items: Iterable[Item]) -> None:
    """Give what stands around the text and only leads elsewhere a hint."""
    for item in items:
        if item.hint is None and item.region.hint is None and _is_links(item):
            item.hint = "navigation"


def _set_columns_of_links_apart(items: list[Item]) -> None:
    """Give paragraphs of short links around the text a hint, where nothing says which words are the headline.

    Pages laid out in tables have their menus so, a link a line.
    """
    texts_ = [number for number, item in enumerate(items) if _size(item) > SHORTEST_TEXT and not _is_links(item)]
    if not texts_:
        return
    for item in (*items[: texts_[0]], *items[texts_[-1] + 1 :]):
        if item.hint is not None or item.region.hint is not None or not isinstance(item.block, Paragraph):
            continue
        links = [span.end - span.start for span in item.block.text.spans if span.kind == "link"]
        if len(links) > 1 and max(links) <= LONGEST_TOOL and _leads_elsewhere(item):
            item.hint = "navigation"


def _set_rows_of_links_apart(below: Iterable[Item]) -> None:
    """Give links between the headline and the text a hint: tools of the page, the company's name.

    A single link of many words may be a deck.
    """
    for item in itertools.islice(below, _MOST_BELOW):
        if _is_list_of_tools(item):
            item.hint = "share"
        elif _size(item) > SHORTEST_TEXT:
            return
        if item.hint is None and item.region.hint is None and item.level is None and isinstance(item.block, Paragraph):
            words = item.block.text
            links = sum(span.kind == "link" for span in words.spans)
            if links and _is_links(item) and (links > 1 or len(words.plain.split()) < FEWEST_OF_DECK):
                item.hint = "navigation"


def _is_list_of_tools(item: Item) -> bool:
    """Return whether a list has nothing but links of few words: where a page can be shared, sent and printed."""
    if item.hint is not None or item.region.hint is not None or not isinstance(item.block, ListBlock):
        return False
    found = [text.plain for text in texts(item.block)]
    return len(found) > 1 and _is_links(item) and all(len(plain) <= LONGEST_TOOL for plain in found)


LONGEST_TOOL = 24
"""Characters of a link that does something with the page."""
_MOST_BELOW = 12
SHORTEST_TEXT = 150
"""Characters of a paragraph that is text."""
FEWEST_OF_DECK = 6
"""Words."""


def _is_links(item: Item) -> bool:
    """Return whether every word of a paragraph or list is a link, but for the days in a list of other releases."""
    if isinstance(item.block, Paragraph):
        return bool(item.block.text.spans) and _is_linked(item.block.text)
    if not isinstance(item.block, ListBlock):
        return False
    found = [text for text in texts(item.block) if text]
    if len(found) > 1:
        found = [text for text in found if text.spans or not _says_day(text.plain)]
    return bool(found) and all(map(_is_linked, found))


def _is_linked(text: Text) -> bool:
    """Return whether nearly all words of a text are links."""
    return sum(span.end - span.start for span in text.spans if span.kind == "link") * 5 >= len(text) * 4 > 0


_UNDER_HEADINGS = frozenset({"related", "share", "form", "comments", "navigation"})
"""Page parts that a heading of their own may introduce."""


def _set_titles_of_parts_apart(items: list[Item]) -> None:
    """Give a heading a hint that introduces only page parts, or at the very end only links: "More news"."""
    text = next((number for number, item in enumerate(items) if item.level is None and _is_text(item)), len(items))
    what: str | None = None
    end = True
    links: list[Item] = []
    for item in reversed(items[text:]):
        hint = item.hint or item.region.hint
        if end and hint is None and _is_linked_heading(item):
            links.append(item)
        elif item.level is not None and hint is None:
            if (what is not None or links) and item.level > 1:
                item.hint = what = what or "related"
                for one in links:
                    one.hint = what
            end = end and item.hint is not None
            what, links = None, []
        elif hint in _UNDER_HEADINGS:
            what = hint
        elif hint is None and end and (_leads_elsewhere(item) or _may_be_date(item)):
            links.append(item)
        elif hint is None or hint in _OF_RELEASE:
            what, links, end = None, [], False


def _is_linked_heading(item: Item) -> bool:
    """Return whether a heading below the first level is a link, as the headlines of other releases are."""
    if item.level is None or item.level < 3 or not isinstance(item.block, Heading):
        return False
    return _is_linked(item.block.text)


def _is_text(item: Item) -> bool:
    return item.hint is None and item.region.hint is None and _size(item) > 0 and not _is_links(item)


def _leads_elsewhere(item: Item) -> bool:
    """Return whether a block is nothing but links to pages; those to people are contacts."""
    return _is_links(item) and not any(
        span.kind == "link" and span.value.url.startswith(("mailto:", "tel:"))
        for text in texts(item.block)
        for span in text.spans
    )


def _set_other_articles_apart(items: list[Item], regions: list[Region]) -> None:
    """Give articles beside the greatest, when they are short and lead elsewhere, a hint: they are others."""
    top = [region for region in regions if region.text == "article" and region.hint is None and not region.nested]
    if len(top) < 2:
        return
    greatest = max(top, key=lambda region: region.chars)
    others = {
        id(region)
        for region in top
        if region is not greatest and not region.has_title and region.links and 3 * region.chars < greatest.chars
    }
    for region in regions:
        if region.parent is not None and (
            id(region) in others or (id(region.parent) in others and region.hint is None)
        ):
            region.hint = "related"
            others.add(id(region))


def _size(item: Item) -> int:
    if isinstance(item.block, Paragraph):
        return len(item.block.text)
    if isinstance(item.block, Figure | Divider):
        return 0
    return sum(map(len, texts(item.block)))


# What is printed twice.

_FEWEST_TWICE = 2
_LONG = 80


def _set_repeats_apart(items: list[Item]) -> None:
    """Give paragraphs that stand a second time, one after the other, a hint: a copy to be read aloud or printed."""
    first: dict[str, int] = {}
    again: list[tuple[int, int]] = []
    for number, item in enumerate(items):
        if isinstance(item.block, Paragraph) and len(item.block.text) >= _LONG and item.hint is None:
            seen = first.setdefault(item.block.text.plain, number)
            if seen != number:
                again.append((number, seen))
    if len(again) < _FEWEST_TWICE:
        return
    for (number, seen), (following, seen_next) in itertools.pairwise(again):
        if seen_next > seen and following - number == seen_next - seen:
            for item in items[number : following + 1]:
                item.hint = item.hint or "furniture"
