"""What Atom and RSS have in common: the items of a feed, made of releases, and how XML is written.

A feed wants what a release may not say.  A day without a time is its beginning in UTC; a release
without an address has a name made of its headline, date and issuers, the same each time.
"""

from __future__ import annotations

import abc
import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import attrs

from pressdoc import formats
from pressdoc.formats import identity
from pressdoc.formats.pages.tags import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pressdoc.model import Release


@attrs.frozen(kw_only=True)
class Item:
    """A release as a feed has it."""

    id: str
    title: str
    link: str | None
    published: datetime.datetime | None
    modified: datetime.datetime | None
    summary: str | None
    """The first subheadline: what the release itself says below its headline."""
    content: str
    """HTML without the headline, which the title is."""
    language: str | None
    authors: tuple[str, ...]
    keywords: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Feed:
    """Items, newest first, and what is said of them as a whole."""

    title: str
    link: str | None
    """The address of the site."""
    address: str | None
    """The address of the feed itself."""
    id: str
    language: str | None
    items: tuple[Item, ...]


class FeedFormat(abc.ABC):
    """What Atom and RSS are as formats: one release is a feed with one entry."""

    name: str
    suffixes: tuple[str, ...]
    media_type: str

    def render(
        self, release: Release, *, title: str | None = None, link: str | None = None, address: str | None = None
    ) -> str:
        """Return a feed with one entry."""
        return self.render_all((release,), title=title, link=link, address=address)

    def render_all(
        self,
        releases: Iterable[Release],
        *,
        title: str | None = None,
        link: str | None = None,
        address: str | None = None,
    ) -> str:
        """Return a feed with an entry for each release."""
        return self.written(feed(releases, title, link, address))

    @abc.abstractmethod
    def written(self, one: Feed) -> str:
        """Return a feed in the syntax of the format."""


_LONG_AGO = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


def feed(releases: Iterable[Release], title: str | None, link: str | None, address: str | None) -> Feed:
    """Return the feed of some releases; its title and link are theirs, unless given."""
    releases = tuple(releases)
    items = sorted(map(_item, releases), key=lambda item: item.published or _LONG_AGO, reverse=True)
    title = title or _shared_name(releases) or (items[0].title if items else "pressdoc")
    link = link or _site(releases)
    return Feed(
        title=title,
        link=link,
        address=address,
        id=address or link or _urn(title),
        language=_same(item.language for item in items),
        items=tuple(items),
    )


def _item(release: Release) -> Item:
    summary = next((" ".join(text.plain.split()) for text in release.subheadlines), None)
    return Item(
        id=identity.identifier(release),
        title=identity.title(release),
        link=identity.address(release),
        published=identity.published(release),
        modified=identity.modified(release),
        summary=summary or None,
        content=formats.render(release, "html", page=False, facts=False, headline=False),
        language=None if release.language == "und" else release.language,
        authors=tuple(name for issuer in release.issuers if (name := issuer.name.strip())),
        keywords=tuple(word for word in release.keywords if word.strip()),
    )


def _shared_name(releases: Sequence[Release]) -> str | None:
    """Return what all releases share: their site, else their first issuer."""
    site = _same(one.source.site if one.source is not None else None for one in releases)
    issuer = _same(one.issuers[0].name if one.issuers else None for one in releases)
    return next((name for one in (site, issuer) if one and (name := one.strip())), None)


def _site(releases: Sequence[Release]) -> str | None:
    """Return the front page of the site that all releases stand on."""
    parts = [urlsplit(url) if (url := identity.address(one)) else None for one in releases]
    return _same(f"{part.scheme}://{part.netloc}/" if part is not None else None for part in parts)


def _same(values: Iterable[str | None]) -> str | None:
    """Return the value that all have."""
    found = set(values)
    return found.pop() if len(found) == 1 else None


def _urn(words: str) -> str:
    import uuid

    return uuid.uuid5(uuid.NAMESPACE_URL, words).urn


def element(name: str, words: str | None, attributes: str = "") -> str:
    """Return an element of XML on a line of its own, nothing where there are no words."""
    return "" if words is None else f"<{name}{attributes}>{escape(words)}</{name}>\n"
