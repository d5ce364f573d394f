"""Atom (RFC 4287): a feed of one release or many, as newsrooms offer it to readers and archives.

Only written.  Options, by name::

    pressdoc.render(releases, "atom", title="Tessaly newsroom", link="https://tessaly.example/")

- ``title``: of the feed; by default the site or the issuer that all releases share, else the newest headline.
- ``link``: the address of the site; by default that of the releases' addresses, when they share one.
- ``address``: where the feed itself stands; it is the identifier, too.

Entries stand newest first, each with its whole text as HTML; an embargo is words of it, and nothing
holds an entry back until then.  Atom asks for a moment: a day without a
time is its beginning in UTC, and a release without a date says 1970.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.formats.feeds import Feed, FeedFormat, Item, element
from pressdoc.formats.pages.tags import attribute

if TYPE_CHECKING:
    import datetime


NEVER = "1970-01-01T00:00:00+00:00"


class AtomFormat(FeedFormat):
    """The format "atom"."""

    name = "atom"
    suffixes = (".atom",)
    media_type = "application/atom+xml"

    def written(self, one: Feed) -> str:
        """Return the feed."""
        changed = max((item.modified for item in one.items if item.modified), default=None)
        return (
            '<?xml version="1.0" encoding="utf-8"?>\n'
            f'<feed xmlns="http://www.w3.org/2005/Atom"{_language(one.language)}>\n'
            + element("id", one.id)
            + element("title", one.title)
            + element("updated", _moment(changed))
            + _link(one.link, "alternate")
            + _link(one.address, "self")
            + "".join(_entry(item, one) for item in one.items)
            + "</feed>\n"
        )


ATOM = AtomFormat()


def _entry(item: Item, one: Feed) -> str:
    language = "" if item.language == one.language else _language(item.language)
    return (
        f"<entry{language}>\n"
        + element("id", item.id)
        + element("title", item.title)
        + _link(item.link, "alternate")
        + element("updated", _moment(item.modified))
        + (element("published", _moment(item.published)) if item.published else "")
        + "".join(f"<author>{element('name', name).rstrip()}</author>\n" for name in item.authors or (one.title,))
        + "".join(f"<category term={attribute(word)}/>\n" for word in item.keywords)
        + element("summary", item.summary)
        + element("content", item.content, ' type="html"')
        + "</entry>\n"
    )


def _moment(moment: datetime.datetime | None) -> str:
    return NEVER if moment is None else moment.isoformat(timespec="seconds")


def _link(url: str | None, relation: str) -> str:
    return "" if url is None else f'<link rel="{relation}" href={attribute(url)}/>\n'


def _language(tag: str | None) -> str:
    return "" if tag is None else f" xml:lang={attribute(tag)}"
