"""What a page says of itself: meta tags, Open Graph, JSON-LD, front matter, WML."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from pressdoc.draft import Page
from pressdoc.formats.pages.inline import LANGUAGE
from pressdoc.model.characters import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pressdoc.formats.pages.tree import Element


class _Field(NamedTuple):
    """A field of `Page`, and how much a statement of it counts: 0 most."""

    name: str
    rank: int


_META = {
    "og:title": _Field("headline", 2),
    "twitter:title": _Field("headline", 3),
    "dc.title": _Field("headline", 4),
    "dcterms.title": _Field("headline", 4),
    "og:site_name": _Field("site", 0),
    "application-name": _Field("site", 3),
    "og:url": _Field("url", 1),
    "description": _Field("description", 1),
    "og:description": _Field("description", 2),
    "dc.description": _Field("description", 3),
    "article:published_time": _Field("published", 1),
    "datepublished": _Field("published", 1),
    "parsely-pub-date": _Field("published", 2),
    "publish-date": _Field("published", 2),
    "publish_date": _Field("published", 2),
    "publication_date": _Field("published", 2),
    "pubdate": _Field("published", 2),
    "sailthru.date": _Field("published", 2),
    "dc.date.issued": _Field("published", 3),
    "dcterms.issued": _Field("published", 3),
    "dcterms.created": _Field("published", 4),
    "dc.date": _Field("published", 4),
    "dc.date.created": _Field("published", 4),
    "dcterms.date": _Field("published", 4),
    "date": _Field("published", 4),
    "article:modified_time": _Field("modified", 1),
    "datemodified": _Field("modified", 1),
    "dcterms.modified": _Field("modified", 2),
    "og:updated_time": _Field("modified", 3),
    "last-modified": _Field("modified", 3),
    "content-language": _Field("language", 1),
    "language": _Field("language", 2),
    "dc.language": _Field("language", 2),
    "og:locale": _Field("language", 3),
    "dateline": _Field("dateline", 1),
    "keywords": _Field("keywords", 1),
    "news_keywords": _Field("keywords", 2),
    "article:tag": _Field("keywords", 3),
    "dc.subject": _Field("keywords", 4),
}
"""Names of ``meta`` elements, in ``name``, ``property``, ``itemprop`` or ``http-equiv``."""

_ARTICLES = frozenset(
    "article newsarticle pressrelease reportagenewsarticle analysisnewsarticle blogposting report".split()
)
_LINKED_DATA = {
    "headline": _Field("headline", 0),
    "datePublished": _Field("published", 0),
    "dateModified": _Field("modified", 0),
    "dateline": _Field("dateline", 0),
    "description": _Field("description", 3),
    "url": _Field("url", 2),
    "mainEntityOfPage": _Field("url", 3),
    "inLanguage": _Field("language", 4),
    "publisher": _Field("site", 2),
    "keywords": _Field("keywords", 0),
}
_MOST_LINKED_DATA = 1_000_000


# What programs write into a title when nobody gives one: the name of a file, or the kind of an exhibit.
_OF_FILE = re.compile(
    r"\s*(?:ex(?:hibit)?[-_ .]?\d\S*|document\d*|untitled(?: document)?|\S+\.(?:html?|docx?|pdf))\s*\Z", re.IGNORECASE
)


class Said:
    """Collects it while the page is walked; where two statements differ, the better source counts."""

    def __init__(self) -> None:
        self.base: str | None = None
        self._found: dict[str, tuple[int, str]] = {}
        self._keywords: dict[int, list[str]] = {}
        self._alternates: dict[str, str] = {}

    def page(self, language: str | None) -> Page:
        """Return what the page says; ``language`` is that of its ``html`` element."""
        said = {name: value for name, (_, value) in self._found.items()}
        keywords = self._keywords[min(self._keywords)] if self._keywords else []
        return Page(
            title=said.get("title"),
            headline=said.get("headline"),
            description=said.get("description"),
            language=_with_region(language, said.get("language")),
            url=said.get("url"),
            site=said.get("site"),
            dateline=said.get("dateline"),
            issued=said.get("issued"),
            published=said.get("published"),
            modified=said.get("modified"),
            keywords=tuple(dict.fromkeys(keywords)),
            alternates=tuple(self._alternates.items()),
        )

    def take(self, tag: str, node: Element) -> None:
        """Take an element that says something of the page."""
        if tag == "meta":
            self._take_meta(node)
        elif tag == "title":
            if not _OF_FILE.match(node.text):
                self._set(_Field("title", 0), node.text)
        elif tag == "link":
            self._take_link(node)
        elif tag == "base":
            self.base = _web_address(node.attr("href")) or self.base
        elif tag == "script":
            if (node.attr("type") or "").strip().lower() == "application/ld+json":
                self._take_linked_data(node.text)
        elif tag == "time" and (node.attr("pubdate") is not None or node.attr("itemprop") == "datePublished"):
            self._set(_Field("published", 3), node.attr("datetime") or "")

    def define(self, name: str, words: str) -> None:
        """Take a definition of WML."""
        self._set(_Field("headline" if name == "pagetitle" else "issued", 0), words)

    def state(self, page: Page) -> None:
        """Take what front matter says."""
        for name in ("title", "headline", "description", "language", "url", "site", "issued", "published", "modified"):
            value = getattr(page, name)
            if value is not None:
                self._set(_Field(name, 0), value)
        if page.keywords:
            self._keywords[0] = list(page.keywords)

    def _take_meta(self, node: Element) -> None:
        content = node.attr("content")
        name = node.attr("property") or node.attr("name") or node.attr("itemprop") or node.attr("http-equiv") or ""
        field = _META.get(name.strip().lower())
        if content and field is not None:
            if field.name == "keywords":
                self._add_keywords(field.rank, content)
            else:
                self._set(field, content)

    def _take_link(self, node: Element) -> None:
        rel = (node.attr("rel") or "").lower().split()
        href = node.attr("href") or ""
        if "canonical" in rel:
            self._set(_Field("url", 0), href)
            self.base = self.base or _web_address(href)
        elif "alternate" in rel and LANGUAGE.match(language := (node.attr("hreflang") or "").strip()):
            self._alternates.setdefault(language, clean(href.strip()).plain)

    def _set(self, field: _Field, value: str) -> None:
        value = clean(" ".join(value.split())).plain
        if field.name == "language":
            value = value.partition(",")[0].strip().replace("_", "-")
            value = value if LANGUAGE.match(value) else ""
        if value and self._found.get(field.name, (99, ""))[0] > field.rank:
            self._found[field.name] = (field.rank, value)

    def _add_keywords(self, rank: int, value: str) -> None:
        words = (clean(" ".join(word.split())).plain for word in re.split("[,;]", value))
        self._keywords.setdefault(rank, []).extend(word for word in words if word)

    def _take_linked_data(self, source: str) -> None:
        if len(source) > _MOST_LINKED_DATA:
            return
        try:
            data = json.loads(source, strict=False)  # line ends inside strings are common
        except (ValueError, RecursionError):
            return
        for thing in _things(data):
            types = thing.get("@type")
            kinds = {str(kind).lower() for kind in (types if isinstance(types, list) else [types])}
            if not kinds.isdisjoint(_ARTICLES):
                self._take_thing(thing, _LINKED_DATA, 0)
            elif "webpage" in kinds:
                self._take_thing(thing, ("datePublished", "dateModified", "inLanguage"), 4)

    def _take_thing(self, thing: dict[str, Any], names: Iterable[str], later: int) -> None:
        for name in names:
            field = _LINKED_DATA[name]
            field = field._replace(rank=field.rank + later)
            for value in _strings(thing.get(name)):
                if field.name == "keywords":
                    self._add_keywords(field.rank, value)
                else:
                    self._set(field, value)


def _web_address(href: str | None) -> str | None:
    href = (href or "").strip()
    return href if href.lower().startswith(("http://", "https://")) else None


def _things(data: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-LD script that may be the page: at its top, in a list or a graph."""
    waiting = [data]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += reversed(one)
        elif isinstance(one, dict):
            yield one
            waiting += [one[name] for name in ("@graph", "mainEntity") if isinstance(one.get(name), dict | list)]


def _strings(value: Any) -> Iterator[str]:
    """Yield the strings of a value of JSON-LD; of an object its name or address."""
    for one in value if isinstance(value, list) else [value]:
        words = (one.get("name") or one.get("@id") or one.get("url")) if isinstance(one, dict) else one
        if isinstance(words, str) and words:
            yield html.unescape(words)


def _with_region(language: str | None, also: str | None) -> str | None:
    """Return the language of a page with the region that its metadata add: "en" and "en-US"."""
    if language and also and "-" not in language and also.lower().startswith(f"{language.lower()}-"):
        return also
    return language or also
