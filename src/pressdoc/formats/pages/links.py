"""Where the links and images of a page lead: whole addresses, or none."""

from __future__ import annotations

import functools
from urllib.parse import urljoin, urlsplit

from pressdoc.errors import ValidationError
from pressdoc.model import Link
from pressdoc.model.generated import maker
from pressdoc.model.url import LONGEST, normal_url


def link_to(href: str, base: str | None = None) -> Link | None:
    """Return the link to an address, ``None`` for one that is not valid or not safe."""
    return _link_to(href, base) if len(href) <= LONGEST else None


_link = maker(Link, "url")


@functools.lru_cache(maxsize=512)
def _link_to(href: str, base: str | None) -> Link | None:
    url = absolute(href, base)
    normal = normal_url(url)
    if normal == url and normal is not None:
        return _link(url)  # it came in its normal form, so there is nothing for the constructor to check
    try:
        return None if normal is None else Link(normal)
    except ValidationError:
        return None


def absolute(url: str, base: str | None) -> str:
    """Return an address that may be relative to another as a whole one, where that is possible."""
    url = url.strip()
    if base is None or url.startswith("#"):
        return url
    try:
        return url if urlsplit(url).scheme else urljoin(base, url)
    except ValueError:  # "http://[" and the like
        return url


@functools.lru_cache(maxsize=512)
def address_of(url: str, base: str | None) -> str | None:
    """Return the whole address of an image, ``None`` where it is not valid or not safe."""
    return normal_url(absolute(url, base))
