"""What other systems ask of a release: a name that is the same tomorrow, and moments with a zone.

A release rarely says either.  What it does not say is derived from what it says, the same way
each time; nothing here is random, and no moment is now.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.errors import UnknownZoneError, ValidationError
from pressdoc.model import Figure
from pressdoc.model.url import normal_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressdoc.model import Release


def web(url: str | None) -> str | None:
    """Return an address of the web in its normal form, ``None`` for any other."""
    normal = None if url is None else normal_url(url)
    return normal if normal is not None and normal.startswith(("https://", "http://")) else None


def address(release: Release) -> str | None:
    """Return where the release stands on the web, when it says so."""
    return None if release.source is None else web(release.source.url)


class Picture(NamedTuple):
    """An image of a release, with its address on the web."""

    url: str
    figure: Figure


def pictures(release: Release) -> Iterator[Picture]:
    """Yield the images of the body that have an address on the web."""
    for block in release.body:
        if type(block) is Figure and block.media == "image" and (url := web(block.url)) is not None:
            yield Picture(url, block)


def title(release: Release) -> str:
    """Return the headline in one line, else the beginning of the first words printed."""
    if release.headline is not None and (words := release.headline.plain.split()):
        return " ".join(words)
    for _, text in release.parts():
        if words := text.plain.split():
            return " ".join(words[:12])[:100]
    return "pressdoc"


def identifier(release: Release) -> str:
    """Return the address of a release, else a ``urn:uuid:`` of what stays when it is corrected.

    That is headline, date and issuers; without a headline, all its words.
    """
    found = address(release)
    if found is not None:
        return found
    import uuid

    headline = release.plain if release.headline is None else release.headline.plain
    said = (headline, str(release.issued), str(release.language), *(issuer.name for issuer in release.issuers))
    return uuid.uuid5(uuid.NAMESPACE_URL, "\n".join(said)).urn


def aware(moment: datetime.datetime) -> datetime.datetime:
    """Return a moment with a zone: its own to the minute, else UTC."""
    offset = moment.utcoffset() or datetime.timedelta()
    minutes = datetime.timedelta(minutes=round(offset.total_seconds() / 60))
    return moment.replace(tzinfo=datetime.timezone(minutes))


def midnight(day: datetime.date) -> datetime.datetime:
    """Return the beginning of a day in UTC: how a date is said where only moments can be."""
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)


def published(release: Release) -> datetime.datetime | None:
    """Return the moment of publication: that of its place, else the beginning of its day."""
    source = release.source
    if source is not None and source.published is not None:
        return aware(source.published)
    return None if release.issued is None else midnight(release.issued)


def modified(release: Release) -> datetime.datetime | None:
    """Return the moment of the last change, else that of publication."""
    source = release.source
    return aware(source.modified) if source is not None and source.modified is not None else published(release)


def embargoed_until(release: Release) -> datetime.datetime | None:
    """Return the moment of an embargo, when the release names all of it."""
    if release.embargo is None:
        return None
    try:
        return aware(release.embargo.until())
    except (ValidationError, UnknownZoneError, OverflowError):
        return None
