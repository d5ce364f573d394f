"""The head of a page: what search engines, and those who show a link to the page, take from it.

Names are those of Open Graph and, where that has none, of Twitter cards.  Nothing is made up: what
the release does not say is not there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.errors import ValidationError
from pressdoc.formats import identity
from pressdoc.formats.pages.tags import attribute, in_one_direction
from pressdoc.model import Paragraph
from pressdoc.model.fields import LANGUAGE_TAG, as_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pressdoc.model import Release

_LONGEST = 200
"""Characters of a description; what search engines and networks show of it is no longer."""


def statements(release: Release, title: str, url: str | None) -> Iterator[str]:
    """Yield the ``meta`` elements for what a release says of itself."""
    description = attribute(words) if (words := _description(release)) else ""
    if description:
        yield f'<meta name="description" content={description}>'
    yield '<meta property="og:type" content="article">'
    yield _said("og:title", title)
    if description:
        yield f'<meta property="og:description" content={description}>'
    if url is not None:
        yield _said("og:url", url)
    if (source := release.source) is not None and source.site is not None:
        yield _said("og:site_name", source.site)
    if locale := _locale(release.language):
        yield _said("og:locale", locale)
    picture = next(identity.pictures(release), None)
    if picture is not None:
        yield _said("og:image", picture.url)
        if alt := " ".join(picture.figure.alt.split()):
            yield _said("og:image:alt", alt)
    yield f'<meta name="twitter:card" content="{"summary" if picture is None else "summary_large_image"}">'
    published = source.published if source is not None and source.published is not None else release.issued
    if published is not None:
        yield _said("article:published_time", published.isoformat())
    if source is not None and source.modified is not None:
        yield _said("article:modified_time", source.modified.isoformat())
    for keyword in release.keywords:
        yield _said("article:tag", keyword)


def alternates(given: Mapping[str, str]) -> Iterator[str]:
    """Yield the links to the same release in other languages.

    "x-default" is for readers of any other language.  `ValidationError` names what is no language
    or no address.
    """
    for language, url in given.items():
        if language != "x-default" and not LANGUAGE_TAG.match(language):
            raise ValidationError("alternates", f"expected a language tag such as 'en', got {language!r}", language)
        address = identity.web(url)
        if address is None:
            raise ValidationError("alternates", f"expected an address on the web, got {url!r}", url)
        yield f'<link rel="alternate" hreflang="{as_language(language)}" href={attribute(address)}>'


def _said(name: str, words: str) -> str:
    return f'<meta property="{name}" content={attribute(in_one_direction(words))}>'


def _description(release: Release) -> str:
    """Return the first subheadline, else the beginning of the first paragraph."""
    for text in release.subheadlines:
        if words := _shortened(text.plain):
            return words
    for block in release.body:
        if isinstance(block, Paragraph) and (words := _shortened(block.text.plain)):
            return words
    return ""


def _shortened(plain: str) -> str:
    """Return the beginning of words in one line, which ends at a blank where one is near."""
    words = in_one_direction(" ".join(plain[: 2 * _LONGEST].split()))
    if len(words) <= _LONGEST:
        return words
    end = words.rfind(" ", _LONGEST // 2, _LONGEST)
    return words[: end if end > 0 else _LONGEST - 1].rstrip(" ,;:–—-、，；：") + "…"


def _locale(language: str | None) -> str:
    """Return a language in the form of Open Graph, "pt_BR", which asks for a country."""
    first, *rest = (language or "").split("-")
    country = next((part for part in rest if len(part) == 2 and part.isupper()), None)
    return f"{first}_{country}" if country is not None else ""
