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
    text: str | None = None
    """For the text itself, what says so: "main" for all that the page is about, "article", "body", "content"."""


_MAIN = Hint(None, True, "main")
_ARTICLE = Hint(None, True, "article")
_BODY = Hint(None, True, "body")
_CONTENT = Hint(None, True, "content")


ELEMENTS = {
    "article": _ARTICLE,
    "nav": Hint("navigation", True),
    "footer": Hint("footer", True),
    "aside": Hint("aside", True),
    "address": Hint("contact", True),
    "dialog": Hint("furniture", True),
    "select": Hint("form", True),
    "textarea": Hint("form", True),
    "button": Hint("form", True),
    "noscript": Hint("furniture", True),
    "main": _MAIN,
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
    "main": _MAIN,
    "article": _ARTICLE,
}
"""WAI-ARIA roles."""

PROPERTIES = {
    "headline": Hint("headline", True),
    "alternativeheadline": Hint("subheadline", True),
    "articlebody": _BODY,
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
    "body": _BODY,
    "bw-release-body": _BODY,
    "bw-release-story": _BODY,
    "bw-release-main": _BODY,
    "bw-release-subhead": Hint("subheadline", True),
    "bw-release-contact": Hint("contact", True),
    "bw-release-companyinfo": Hint("aside", True),
    "bw-release-timestamp": Hint("date", True),
    "bw-release-keywords": Hint("metadata", True),
    "bw-release-language": Hint("navigation", True),
    "bw-release-logos": Hint("furniture", True),
    "bw-release-social": Hint("share", True),
    "bw-release-sidebars": Hint("aside", True),
    "bwbodyimg": Hint("caption", True),
    # PR Newswire and Cision
    "release-body": _BODY,
    "xn-content": _BODY,
    "subtitle": Hint("subheadline", True),
    "dnr": Hint("furniture", True),
    # GlobeNewswire
    "main-body-container": _BODY,
    "article-headline": Hint("headline", True),
    "article-sub-headline": Hint("subheadline", True),
    "article-published": Hint("date", True),
    "main-tags-container": Hint("metadata", True),
    "gnw-attachments-section-container": Hint("furniture", True),
    "article-published-source": Hint("date", True),
    # Cision's and Notified's rooms for companies
    "wd_title": Hint("headline", True),
    "wd_subtitle": Hint("subheadline", True),
    "wd_date": Hint("date", True),
    "wd_body": _BODY,
    "wd_news_body": _BODY,
    "wd_standard_contacts": Hint("contact", True),
    "wd_category_link_list": Hint("metadata", True),
    "wd_attachments": Hint("furniture", True),
    # Q4 and Nasdaq, on investors' pages
    "module-details_title": Hint("headline", True),
    "module-details_date": Hint("date", True),
    "module_date-text": Hint("date", True),
    "moduleheadline": Hint("headline", True),
    "modulesubheadline": Hint("subheadline", True),
    "moduledate": Hint("date", True),
    "q4default": _BODY,
    "field-nir-news-title": Hint("headline", True),
    "field--name-field-nir-news-title": Hint("headline", True),
    "field--name-field-nir-news-date": Hint("date", True),
    "nir-widget--news--headline": Hint("headline", True),
    "nir-widget--news--date-time": Hint("date", True),
    "nir-widget--news--teaser": Hint("subheadline", True),
    # EQS
    "news_title": Hint("headline", True),
    "news_date": Hint("date", True),
    "news_main": _BODY,
    "news-detail-sidebar": Hint("aside", True),
    # headlines and dates by the names that many sites use
    "entry-title": Hint("headline", True),
    "post-title": Hint("headline", True),
    "article-title": Hint("headline", True),
    "article__title": Hint("headline", True),
    "release-title": Hint("headline", True),
    "release__title": Hint("headline", True),
    "press-release-title": Hint("headline", True),
    "press-release__title": Hint("headline", True),
    "pressrelease-title": Hint("headline", True),
    "news-title": Hint("headline", True),
    "news__title": Hint("headline", True),
    "field--name-title": Hint("headline", True),
    "posted-on": Hint("date", True),
    # bodies by the names that many sites use
    "press-release-body": _BODY,
    "press-release__body": _BODY,
    "press-release-content": _BODY,
    "press-release__content": _BODY,
    "pressrelease-content": _BODY,
    "release__body": _BODY,
    "article__content": _BODY,
    "news-content": _BODY,
    "news__content": _BODY,
    "news__body": _BODY,
    "pressrelease-body": _BODY,
    "release-content": _BODY,
    "article-body": _BODY,
    "article__body": _BODY,
    "article-content": _BODY,
    "entry-content": _BODY,
    "post-content": _BODY,
    "news-body": _BODY,
    "node-content": _BODY,
    "field-name-body": _BODY,
    "field--name-body": _BODY,
    # the summary of a page of the British government
    "gem-c-lead-paragraph": Hint("subheadline", True),
    # page builders
    "site-header": Hint("header", True),
    "site-footer": Hint("footer", True),
    "skip-link": Hint("navigation", True),
    **{name: Hint("navigation", False) for name in "gnav lnav snav fnav topicpath pankuzu pagetop page-top".split()},
    "side": Hint("aside", False),
    "element-invisible": Hint("navigation", False),
    **{name: Hint("caption", True) for name in "wp-caption-text pie-foto piefoto pie_foto piedefoto".split()},
    **{
        name: Hint("caption", True)
        for name in "credit photo-credit photocredit photo_credit image-credit image__credit media-credit".split()
    },
    "onetrust-consent-sdk": Hint("cookie", True),
    "cookie-law-info-bar": Hint("cookie", True),
}
"""Whole class names and ids, in lower case."""

_BY_HINT = {
    "navigation": (
        "nav navi navbar navigation menu submenu megamenu offcanvas flyout drawer breadcrumb breadcrumbs crumbs pager "
        "pagination sitemap toc skip skiplink skiplinks switcher backlink migas brotkrumen ariane briciole kruimelpad"
    ),
    "header": "masthead topbar",
    "footer": "footer foot colophon",
    "aside": "sidebar",
    "cookie": "cookie cookies consent gdpr onetrust cookiebot usercentrics",
    "share": (
        "share shares sharing sharebar sharesheet sharelinks sharetools social socials socialshare addthis addtoany "
        "sharethis readspeaker print compartir compartilhar partager partage teilen condividi delen"
    ),
    "related": (
        "related recommended similar latest recent teaser teasers promo promos recirc trending outbrain taboola "
        "relacionadas relacionados relacionada correlati correlate"
    ),
    "form": "search searchbox login signup newsletter subscribe subscription feedback donation donate",
    "advertisement": "ad ads advert advertisement advertising sponsored adsense dfp publicidad werbung",
    "comments": "comments comment disqus respond comentarios commentaires kommentare commenti",
    "headline": "headline",
    "subheadline": (
        "subheadline subheading subhead subline subtitle deck dek standfirst summary entradilla subtitulo "
        "chapo chapeau untertitel sottotitolo"
    ),
    "dateline": "dateline",
    "date": "date pubdate timestamp datetime fecha datum",
    "byline": "byline author autor auteur autore",
    "kicker": "kicker eyebrow overline",
    "contact": (
        "contact contacts presscontact presscontacts mediacontact mediacontacts pressekontakt kontakt contacto "
        "contatto contatti contato ansprechpartner medienkontakt"
    ),
    "boilerplate": "boilerplate about aboutus",
    "caption": "caption bildunterschrift bildlegende leyenda legende didascalia bijschrift",
    "metadata": "tags tag categories category topics keywords fields updated modified etiquetas schlagworte stichworte",
    "notice": "disclaimer",
    "furniture": "copyright toolbar modal popup lightbox overlay download downloads tools herramientas outils",
}
_WORDS = {word: Hint(name, False) for name, words in _BY_HINT.items() for word in words.split()}

CONTENT = frozenset(
    """
    content contents main maincontent maincontents main-content main_content main-contents main_contents page-content
    pagecontent site-content primary primary-content honbun
    """.split()
)
"""Whole class names and ids of what is between header and footer; page builders give them to smaller things too."""

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
        found = [hint for word in _WORD.findall(lower) if (hint := _WORDS.get(word)) is not None]
        if found:
            # The headline of a contact or of related news is theirs, and a teaser may be of anything.
            return found[-1] if found[-1].name not in ("headline", "related") else found[0]
    return None if CONTENT.isdisjoint(map(str.lower, single)) else _CONTENT


def of_role(role: str) -> Hint | None:
    """Return what a WAI-ARIA role says."""
    return ROLES.get(role.strip().lower())


def of_property(names: str) -> Hint | None:
    """Return what a property of schema.org says."""
    return PROPERTIES.get(names.strip().lower())


def is_dateline(names: str) -> bool:
    """Return whether class names say that the words are those of a dateline."""
    return not DATELINE_CLASSES.isdisjoint(names.lower().split())
