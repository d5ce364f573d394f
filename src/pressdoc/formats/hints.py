"""What elements, roles and names of classes say of the words in them; evidence, no verdict.

The tables are what we know of pages: of HTML itself, of the page builders that newsrooms use,
and of the wires, whose own markup names the parts of a release.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple


class Hint(NamedTuple):
    """What a stretch of a page is called, and by what."""

    name: str | None
    """``None`` for the text itself, whatever the elements around it are called."""
    sure: bool
    """Whether an element, a role or a wire says so; words of classes name layouts too."""


ELEMENTS = {
    "nav": Hint("navigation", True),
    "footer": Hint("footer", True),
    "aside": Hint("aside", True),
    "address": Hint("contact", True),
    "dialog": Hint("furniture", True),
    "select": Hint("form", True),
    "textarea": Hint("form", True),
    "button": Hint("form", True),
    "noscript": Hint("furniture", True),
    "main": Hint(None, True),
    # A header may hold the headline, and some servers wrap the whole page in one form.
    "header": Hint("header", False),
    "form": Hint("form", False),
    "dt": Hint("term", False),
}
"""What an element says by its name."""

ROLES = {
    "navigation": Hint("navigation", True),
    "menu": Hint("navigation", True),
    "menubar": Hint("navigation", True),
    "tablist": Hint("navigation", True),
    "banner": Hint("header", False),
    "contentinfo": Hint("footer", True),
    "complementary": Hint("aside", True),
    "search": Hint("form", True),
    "form": Hint("form", False),
    "dialog": Hint("furniture", True),
    "alertdialog": Hint("furniture", True),
    "main": Hint(None, True),
}
"""WAI-ARIA roles."""

PROPERTIES = {
    "headline": Hint("headline", True),
    "alternativeheadline": Hint("subheadline", True),
    "articlebody": Hint(None, True),
    "datepublished": Hint("date", True),
    "author": Hint("byline", True),
    "keywords": Hint("metadata", True),
    "breadcrumb": Hint("navigation", True),
}
"""Properties of schema.org in ``itemprop``."""

WIRES = {
    # Business Wire, in its feed and on its pages
    "headline": Hint("headline", True),
    "subheadline": Hint("subheadline", True),
    "body": Hint(None, True),
    "bw-release-body": Hint(None, True),
    "bw-release-story": Hint(None, True),
    "bw-release-main": Hint(None, True),
    "bw-release-subhead": Hint("subheadline", True),
    "bw-release-contact": Hint("contact", True),
    "bw-release-companyinfo": Hint("contact", True),
    "bw-release-timestamp": Hint("date", True),
    "bw-release-keywords": Hint("metadata", True),
    "bw-release-language": Hint("navigation", True),
    "bw-release-logos": Hint("furniture", True),
    "bw-release-social": Hint("share", True),
    "bw-release-sidebars": Hint("aside", True),
    "bwbodyimg": Hint("caption", True),
    # PR Newswire and Cision
    "release-body": Hint(None, True),
    "subtitle": Hint("subheadline", True),
    "dnr": Hint("furniture", True),
    # GlobeNewswire
    "main-body-container": Hint(None, True),
    "article-headline": Hint("headline", True),
    "article-sub-headline": Hint("subheadline", True),
    "article-published": Hint("date", True),
    "main-tags-container": Hint("metadata", True),
    "gnw-attachments-section-container": Hint("furniture", True),
    # bodies by the names that many sites use
    "press-release-body": Hint(None, True),
    "pressrelease-body": Hint(None, True),
    "release-content": Hint(None, True),
    "article-body": Hint(None, True),
    "article__body": Hint(None, True),
    "article-content": Hint(None, True),
    "entry-content": Hint(None, True),
    "post-content": Hint(None, True),
    "news-body": Hint(None, True),
    "node-content": Hint(None, True),
    "field-name-body": Hint(None, True),
    "field--name-body": Hint(None, True),
    # page builders
    "site-header": Hint("header", True),
    "site-footer": Hint("footer", True),
    "skip-link": Hint("navigation", True),
    "element-invisible": Hint("navigation", False),
    "wp-caption-text": Hint("caption", True),
    "onetrust-consent-sdk": Hint("cookie", True),
    "cookie-law-info-bar": Hint("cookie", True),
}
"""Whole class names and ids, in lower case."""

_BY_HINT = {
    "navigation": "nav navi navbar navigation menu submenu breadcrumb breadcrumbs pager pagination sitemap toc",
    "header": "masthead topbar",
    "footer": "footer colophon",
    "aside": "sidebar",
    "cookie": "cookie cookies consent gdpr onetrust",
    "share": "share shares sharing sharebar social socials socialshare addthis addtoany sharethis readspeaker",
    "related": "related recommended similar teaser teasers recirc trending outbrain taboola",
    "form": "search searchbox login signup newsletter subscribe subscription feedback donation donate",
    "advertisement": "ad ads advert advertisement advertising sponsored adsense dfp",
    "comments": "comments disqus respond",
    "headline": "headline",
    "subheadline": "subheadline subheading subhead subline subtitle deck dek standfirst",
    "dateline": "dateline",
    "date": "date pubdate timestamp datetime",
    "byline": "byline author",
    "contact": "contact contacts presscontact pressekontakt kontakt",
    "boilerplate": "boilerplate",
    "caption": "caption bildunterschrift",
    "metadata": "tags tag categories category topics keywords",
    "notice": "disclaimer",
    "furniture": "copyright toolbar modal popup lightbox overlay",
}
_WORDS = {word: Hint(name, False) for name, words in _BY_HINT.items() for word in words.split()}

DATELINE_CLASSES = frozenset({"xn-location", "xn-chron", "legendspanclass", "prnews_span_dateline", "dateline"})
"""Classes that wires set on the words of a dateline: PR Newswire's, and what others call it."""

_CAMEL = re.compile("(?<=[a-z])(?=[A-Z])")
_WORD = re.compile("[a-z]+")
# "has-sidebar", "no-header", "with-navigation": the layout of what the element holds.
_LAYOUT = re.compile("(?:has|no|with|without|is|not|page|node|section|one|two|js|off)(?=[-_])")
_LONGEST = 400


def of_names(names: str) -> Hint | None:
    """Return what the class names and ids of an element say, blanks between them."""
    return _of_names(names) if len(names) <= _LONGEST else None


@functools.lru_cache(maxsize=2048)
def _of_names(names: str) -> Hint | None:
    single = names.split()
    for name in single:
        if (hint := WIRES.get(name.lower())) is not None:
            return hint
    for name in single:
        lower = _CAMEL.sub("-", name).lower()
        if _LAYOUT.match(lower):
            continue
        # The last word is the thing, those before it say which one: "article-footer", "share-box".
        for word in reversed(_WORD.findall(lower)):
            if (hint := _WORDS.get(word)) is not None:
                return hint
    return None


def of_element(tag: str) -> Hint | None:
    """Return what the name of an element says."""
    return ELEMENTS.get(tag)


def of_role(role: str) -> Hint | None:
    """Return what a WAI-ARIA role says."""
    return ROLES.get(role.strip().lower())


def of_property(names: str) -> Hint | None:
    """Return what a property of schema.org says."""
    return PROPERTIES.get(names.strip().lower())


def is_dateline(names: str) -> bool:
    """Return whether class names say that the words are those of a dateline."""
    return not DATELINE_CLASSES.isdisjoint(names.lower().split())
