"""NewsML-G2 2.35: the XML of the IPTC that conveys a text with what is said of it, among agencies and archives.

Written valid under the official schema, with the text inside as NITF or XHTML.  Read are items of every
version, alone or the first of a message (`pressdoc.split` gives all), and those of NewsML 1.2, as wires send
them.  Options, by name::

    pressdoc.render(release, "newsml", content="xhtml")

- ``content``: what the text inside is: "nitf" (the default), or "xhtml".
- ``facts``: whether the item carries the release itself, as JSON in an element at the end of its ``itemMeta``,
  which other systems pass over.  Read back, it counts if text, headline, dateline, language, keywords and
  embargo still say what they said; else the item is read as anybody's.
- ``uri``: what identifies the item, by default the release's address, else a ``urn:uuid:`` made of its
  headline, date and issuers.

An item must say when it was made: one of a release without a date says 1970.  It is read for its text; its
moments, place, language, keywords, embargo and status are taken as what a page says of itself, whom to ask
where the text does not say it.  A status of "canceled" is a withdrawal.  What is no XML raises
`pressdoc.errors.ParseError` with the place; nothing is ever loaded, and no entity expanded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from pressdoc import formats
from pressdoc.errors import ValidationError
from pressdoc.formats import identity
from pressdoc.formats.newsxml import own
from pressdoc.formats.newsxml.newsml_reader import NEVER, ROOTS, draft, said_in, split
from pressdoc.formats.newsxml.tree import parse
from pressdoc.formats.pages.tags import attribute, escape
from pressdoc.formats.pages.tree import to_xhtml
from pressdoc.model.url import normal_url

if TYPE_CHECKING:
    from pressdoc.draft import Draft
    from pressdoc.model import Contact, Organisation, Release, Text

NAMESPACE = "http://iptc.org/std/nar/2006-10-01/"
CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_32.xml"
"""Where the prefixes of codes are explained; named, and never loaded."""
CONTENT = ("nitf", "xhtml")


class NewsmlFormat:
    """The format "newsml"."""

    name = "newsml"
    suffixes = (".newsml",)
    media_type = "application/vnd.iptc.g2.newsitem+xml"

    def draft(self, source: str) -> Draft:
        """Return the draft of an item; `pressdoc.errors.ParseError` for what is none."""
        return draft(parse(source, *ROOTS))

    def split(self, source: str) -> list[str]:
        """Return the items of a message, each as a source of its own."""
        return split(parse(source, *ROOTS))

    def render(self, release: Release, *, content: str = "nitf", facts: bool = True, uri: str | None = None) -> str:
        """Return the release as an item of news."""
        if content not in CONTENT:
            raise ValidationError("content", f"expected one of {', '.join(CONTENT)}, got {content!r}", content)
        uri = uri or identity.identifier(release)
        text = _nitf(release, uri) if content == "nitf" else _xhtml(release)
        written = _item(release, uri, text, "")
        if facts:
            written = _item(release, uri, text, own.carried(release, said_in(parse(written, *ROOTS))) + "\n")
        return written


NEWSML = NewsmlFormat()
"""The format as the registry has it."""


def _item(release: Release, uri: str, text: str, carried: str) -> str:
    language = "" if release.language in (None, "und") else f" xml:lang={attribute(str(release.language))}"
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<newsItem xmlns="{NAMESPACE}" guid={attribute(uri)} version="1" standard="NewsML-G2" '
        f'standardversion="2.35" conformance="power"{language}>\n'
        f'<catalogRef href="{CATALOG}"/>\n'
        + _around("rightsInfo", (_words("usageTerms", one.text) for one in release.restrictions))
        + f"<itemMeta>\n{''.join(_of_item(release))}{carried}</itemMeta>\n"
        + _around("contentMeta", _of_content(release))
        + "".join(_asserted(release))
        + f"<contentSet>\n{text}\n</contentSet>\n</newsItem>\n"
    )


def _nitf(release: Release, uri: str) -> str:
    written = formats.render(release, "nitf", facts=False, uri=uri)
    return f'<inlineXML contenttype="application/nitf+xml">\n{written.partition("?>")[2].strip()}\n</inlineXML>'


def _xhtml(release: Release) -> str:
    inner = to_xhtml(formats.render(release, "html", page=False, facts=False))
    title = escape(identity.title(release))
    return (
        '<inlineXML contenttype="application/xhtml+xml">\n<html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>{title}</title></head><body>{inner}</body></html>\n</inlineXML>"
    )


def _of_item(release: Release) -> Iterator[str]:
    """Yield what is said of the item as such."""
    yield '<itemClass qcode="ninat:text"/>\n'
    source = release.source
    wire = (release.dateline.wire if release.dateline else None) or (source.wire if source else None)
    names = (wire, source.site if source else None, *(one.name for one in release.issuers))
    provider = next((name for name in names if name), None)
    yield "<provider/>\n" if provider is None else f"<provider>{_name(provider)}</provider>\n"
    published, modified = identity.published(release), identity.modified(release)
    yield f"<versionCreated>{modified.isoformat() if modified else NEVER}</versionCreated>\n"
    if published is not None and source is not None and source.published is not None:
        yield f"<firstCreated>{published.isoformat()}</firstCreated>\n"
    if (until := identity.embargoed_until(release)) is not None:
        yield f"<embargoed>{until.isoformat()}</embargoed>\n"
    is_withdrawn = release.revision is not None and release.revision.kind == "withdrawal"
    yield f'<pubStatus qcode="stat:{"canceled" if is_withdrawn else "usable"}"/>\n'
    texts = [release.embargo.text] if release.embargo is not None else []
    texts += [release.revision.text, release.revision.note] if release.revision is not None else []
    for text in texts:
        if text is not None:
            yield _words("edNote", text)


def _of_content(release: Release) -> Iterator[str]:
    """Yield what is said of the text."""
    if release.issued is not None:
        yield f"<contentCreated>{release.issued.isoformat()}</contentCreated>\n"
    for place in release.dateline.places if release.dateline is not None else ():
        yield f"<located>{_name(place)}</located>\n"
    for issuer in release.issuers:
        yield f"<creator>{_name(issuer.name)}</creator>\n"
    if release.language not in (None, "und"):
        yield f"<language tag={attribute(str(release.language))}/>\n"
    yield "<genre><name>press release</name></genre>\n"
    for word in release.keywords:
        yield f"<keyword>{escape(_line(word))}</keyword>\n"
    for kind, entities in (("organisation", release.organisations), ("person", release.people)):
        for one in entities:
            if one.name is not None:
                yield f'<subject type="cpnat:{kind}" literal={attribute(_line(one.name))}>{_name(one.name)}</subject>\n'
    if release.headline is not None:
        yield _words("headline", release.headline)
    if release.dateline is not None and release.dateline.text is not None:
        yield _words("dateline", release.dateline.text)


def _asserted(release: Release) -> Iterator[str]:
    """Yield what is known of those who are named: their listings, and how they are reached."""
    for one in release.organisations:
        if instruments := "".join(_instruments(one)):
            details = f"<organisationDetails>{instruments}</organisationDetails>"
            yield f"<assert literal={attribute(_line(one.name))}>{_name(one.name)}{details}</assert>\n"
    for contact in release.contacts:
        name = contact.name or contact.organisation
        reached = "".join(_reached(contact))
        if name is None or not reached:
            continue
        kind = "personDetails" if contact.name else "organisationDetails"
        beside = contact.organisation if contact.name else None
        affiliation = "" if beside is None else f"<affiliation>{_name(beside)}</affiliation>"
        details = f"<{kind}>{affiliation}<contactInfo>{reached}</contactInfo></{kind}>"
        yield f"<assert literal={attribute(_line(name))}>{_name(name)}{details}</assert>\n"


def _instruments(organisation: Organisation) -> Iterator[str]:
    for one in organisation.listings:
        if one.symbol is not None:
            market = f' market="mic:{one.mic}"' if one.mic is not None and one.mic.isalnum() else ""
            label = f" marketlabel={attribute(one.exchange)}" if one.exchange is not None else ""
            yield f"<hasInstrument symbol={attribute(one.symbol)}{market}{label}/>"


def _reached(contact: Contact) -> Iterator[str]:
    addresses = [url for url in map(normal_url, contact.urls) if url is not None]
    for tag, values in (("email", contact.emails), ("phone", contact.phones), ("web", addresses)):
        for value in values:
            yield f"<{tag}>{escape(value)}</{tag}>"


def _around(tag: str, elements: Iterable[str]) -> str:
    inner = "".join(elements)
    return f"<{tag}>\n{inner}</{tag}>\n" if inner else ""


def _words(tag: str, text: Text) -> str:
    words = _line(text.plain)
    return f"<{tag}>{escape(words)}</{tag}>\n" if words else ""


def _name(words: str) -> str:
    return f"<name>{escape(_line(words))}</name>"


def _line(words: str) -> str:
    return " ".join(words.split())
