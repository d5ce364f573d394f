"""RSS 2.0: a feed of one release or many, for readers that know no Atom.

Only written.  The options are those of `pressdoc.formats.atom`: ``title``, ``link``, ``address``.

Items stand newest first.  The whole text is in ``content:encoded``, the first subheadline in
``description``, the issuers in ``dc:creator``; a release without a date has no ``pubDate``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.formats.feeds import Feed, FeedFormat, Item, element
from pressdoc.formats.pages.tags import attribute

if TYPE_CHECKING:
    import datetime


NAMESPACES = (
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


class RssFormat(FeedFormat):
    """The format "rss"."""

    name = "rss"
    suffixes = (".rss",)
    media_type = "application/rss+xml"

    def written(self, one: Feed) -> str:
        """Return the feed."""
        changed = max((item.modified for item in one.items if item.modified), default=None)
        address = one.address and f'<atom:link rel="self" href={attribute(one.address)} type="{RSS.media_type}"/>\n'
        return (
            '<?xml version="1.0" encoding="utf-8"?>\n'
            f'<rss version="2.0" {NAMESPACES}>\n<channel>\n'
            + element("title", one.title)
            + element("link", one.link or one.id)
            + element("description", one.title)
            + element("language", one.language)
            + element("lastBuildDate", _moment(changed))
            + (address or "")
            + "".join(map(_item, one.items))
            + "</channel>\n</rss>\n"
        )


RSS = RssFormat()


def _item(item: Item) -> str:
    permanent = "true" if item.id == item.link else "false"
    return (
        "<item>\n"
        + element("title", item.title)
        + element("link", item.link)
        + element("guid", item.id, f' isPermaLink="{permanent}"')
        + element("pubDate", _moment(item.published))
        + "".join(element("dc:creator", name) for name in item.authors)
        + "".join(element("category", word) for word in item.keywords)
        + element("description", item.summary)
        + element("content:encoded", item.content)
        + "</item>\n"
    )


def _moment(moment: datetime.datetime | None) -> str | None:
    """Return a moment as RFC 822 has it, with the year in four digits."""
    from email.utils import format_datetime

    return None if moment is None else format_datetime(moment)
