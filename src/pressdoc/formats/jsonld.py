"""JSON-LD: what a release states, in the vocabulary of schema.org, for search engines and archives.

The vocabulary has no type for a press release: it is a NewsArticle whose genre says so.  Nothing
is made up; what the release does not say is not there.  People and organisations are described
once and referred to by ``@id`` after that.  Quotations are parts of the article with their
speakers, amounts are mentioned with their currency.

HTML pages carry the same object; alone, it is only written.  Options, by name::

    pressdoc.render(release, "jsonld", body=False)

- ``body``: whether the words of the release are in it, as ``articleBody``.
- ``indent``: as for JSON.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pressdoc.formats.identity import pictures, web
from pressdoc.model import (
    Contact,
    Dateline,
    Listing,
    MoneyAmount,
    Organisation,
    Person,
    QuotePart,
    Release,
    Source,
    Text,
    Unknown,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from pressdoc.model.facts import Speaker

Node = dict[str, Any]

_IN_BODY = frozenset({"body", "heading", "list", "table", "caption"})
"""Roles of the words between headline and boilerplate."""
Entity = Person | Organisation

_BOUNDS = {"over": "minValue", "under": "maxValue", "up to": "maxValue"}
"""Where an amount stands of which the release gives only a bound."""


class JsonLdFormat:
    """The format "jsonld", which is only written."""

    name = "jsonld"
    suffixes = (".jsonld",)
    media_type = "application/ld+json"

    def render(self, release: Release, *, body: bool = True, indent: bool = True) -> str:
        """Return the release as one JSON-LD object."""
        import orjson  # pages have a writer of JSON of their own

        node = linked_data(release)
        if body and (words := "\n\n".join(text.plain for role, text in release.parts() if role in _IN_BODY)):
            node["articleBody"] = words
        written = orjson.dumps(node, option=orjson.OPT_INDENT_2 if indent else 0).decode()
        return written + "\n" if indent else written


JSONLD = JsonLdFormat()


def linked_data(release: Release, printed: Iterable[Text] | None = None) -> Node:
    """Return the release as one JSON-LD object.

    A writer that has gone through the release hands on the texts that it printed, in their order,
    which saves going through it again.
    """
    return _Graph(release, (text for _, text in release.parts()) if printed is None else printed).article()


class _Graph:
    """The nodes of one document; each entity is described where it is first met."""

    def __init__(self, release: Release, printed: Iterable[Text]) -> None:
        self.release = release
        self.quotes: list[tuple[Sequence[Speaker], list[str]]] = []
        self.amounts: list[Node] = []
        entities: dict[int, Entity] = {}  # by identity: one value stands in many places
        for text in printed:
            for span in text.spans:
                value = span.value
                kind = type(value)
                if kind is Organisation or kind is Person:
                    entities[id(value)] = value
                elif kind is MoneyAmount:
                    self.amounts.append(_amount(value, text.plain[span.start : span.end]))
                elif kind is QuotePart:
                    self._add(value, text.plain[span.start : span.end])
        self.entities = entities.values()
        self.names: dict[int, str] = {}  # by identity, too; to hash a value takes longer than to write it
        self.namesakes: dict[str | None, list[tuple[Entity, str]]] = {}
        self.counts = {"person": 0, "organisation": 0}
        self.known: dict[str, Organisation] = {}
        for value in (*release.issuers, *self.entities):
            if isinstance(value, Organisation):
                for name in (value.name, *value.aliases):
                    self.known.setdefault(name, value)

    def _add(self, part: QuotePart, words: str) -> None:
        """Add a part of a quotation; as in `Release.quotes`, one that continues belongs to the nearest."""
        if part.continues and self.quotes:
            speakers, before = self.quotes[-1]
            before.append(words)
            self.quotes[-1] = (speakers or part.speakers, before)
        else:
            self.quotes.append((part.speakers, [words]))

    def article(self) -> Node:
        """Return the node of the release itself."""
        release = self.release
        node: Node = {"@context": "https://schema.org", "@type": "NewsArticle", "genre": "press release"}
        node.update(_about(release))
        if release.issuers:
            node["sourceOrganization"] = _one_or_all(self.issuers())
            node["publisher"] = _one_or_all([self.entity(issuer) for issuer in release.issuers])
        if self.quotes:
            node["hasPart"] = _one_or_all([self.quotation(*quote) for quote in self.quotes])
        if mentions := self.mentions():
            node["mentions"] = _one_or_all(mentions)
        if images := self.images():
            node["image"] = _one_or_all(images)
        return node

    def issuers(self) -> list[Node]:
        """Return the nodes of the issuers, with those to ask; who belongs to none stands with the first."""
        issuers = self.release.issuers
        nodes = [self.entity(issuer) for issuer in issuers]
        contacts: dict[int, list[Node]] = {}
        for contact in self.release.contacts:
            owner = self.known.get(contact.organisation or "", issuers[0])
            number = issuers.index(owner) if owner in issuers else 0
            contacts.setdefault(number, []).append(_contact(contact))
        for number, found in contacts.items():
            nodes[number]["contactPoint"] = _one_or_all(found)
        return nodes

    def entity(self, value: Entity) -> Node:
        """Return the node of a person or an organisation, or a reference to it."""
        name = self.name_of(value)
        if name is not None:
            return {"@id": name}
        kind = "person" if type(value) is Person else "organisation"
        self.counts[kind] += 1
        self.names[id(value)] = name = f"#{kind}-{self.counts[kind]}"
        self.namesakes.setdefault(value.name, []).append((value, name))
        described = self.person(value) if isinstance(value, Person) else _organisation(value)
        return {"@id": name, **described}

    def name_of(self, value: Entity) -> str | None:
        """Return what a person or an organisation is referred to by, ``None`` before it is described."""
        name = self.names.get(id(value))
        if name is None:
            name = next((name for known, name in self.namesakes.get(value.name, ()) if known == value), None)
        return name

    def person(self, person: Person) -> Node:
        """Return what is known of a person."""
        node: Node = {"@type": "Person"}
        if person.name is not None:
            node["name"] = person.name
        if person.honorific is not None:
            node["honorificPrefix"] = person.honorific
        if person.suffixes:
            node["honorificSuffix"] = ", ".join(person.suffixes)
        if person.titles:
            node["jobTitle"] = _one_or_all(person.titles)
        if person.affiliation is not None:
            known = self.known.get(person.affiliation)
            other = {"@type": "Organization", "name": person.affiliation}
            node["affiliation"] = other if known is None else self.entity(known)
        return node

    def quotation(self, speakers: Sequence[Speaker], words: list[str]) -> Node:
        """Return the node of a quotation."""
        node: Node = {"@type": "Quotation", "text": " ".join(words)}
        if known := [speaker for speaker in speakers if not isinstance(speaker, Unknown)]:
            node["spokenByCharacter"] = _one_or_all([self.entity(speaker) for speaker in known])
        return node

    def mentions(self) -> list[Node]:
        """Return the amounts, and the entities that nothing before has described."""
        nodes = self.amounts
        for entity in self.entities:
            if self.name_of(entity) is None:
                nodes.append(self.entity(entity))
        if not self.release.issuers:
            nodes += map(_contact, self.release.contacts)
        return nodes

    def images(self) -> list[Node]:
        """Return the images of the body that have an address on the web."""
        found = []
        for url, block in pictures(self.release):
            node = {"@type": "ImageObject", "contentUrl": url}
            if block.caption is not None:
                node["caption"] = _line(block.caption)
            if block.credit is not None:
                node["creditText"] = _line(block.credit)
            found.append(node)
        return found


def _about(release: Release) -> Node:
    """Return what a release says of itself as a document."""
    node: Node = {}
    if release.headline is not None:
        node["headline"] = _line(release.headline)
    if release.subheadlines:
        node["alternativeHeadline"] = _one_or_all([_line(text) for text in release.subheadlines])
    if release.language not in (None, "und"):
        node["inLanguage"] = release.language
    if release.dateline is not None:
        node.update(_dateline(release.dateline))
    if release.source is not None:
        node.update(_source(release.source))
    if release.issued is not None:
        node["datePublished"] = release.issued.isoformat()
    if release.keywords:
        node["keywords"] = _one_or_all(release.keywords)
    if release.revision is not None and release.revision.note is not None:
        node["correction"] = _line(release.revision.note)
    return node


def _dateline(dateline: Dateline) -> Node:
    """Return where it was issued, and the line as printed without what sets it off; nothing when it names no place."""
    if not dateline.places:
        return {}
    printed = "" if dateline.text is None else _line(dateline.text)
    if not all(place in printed for place in dateline.places):
        printed = " / ".join(dateline.places)
    node: Node = {"dateline": line} if (line := printed.strip(" -–—―:")) else {}
    node["locationCreated"] = _one_or_all([{"@type": "Place", "name": place} for place in dateline.places])
    return node


def _source(source: Source) -> Node:
    """Return where the document stands, since when, and what it translates."""
    node: Node = {}
    if source.published is not None:
        node["datePublished"] = source.published.isoformat()
    if source.modified is not None:
        node["dateModified"] = source.modified.isoformat()
    if (url := web(source.url)) is not None:
        node["url"] = url
    if source.site is not None:
        node["isPartOf"] = {"@type": "WebSite", "name": source.site}
    if source.translation_of is not None:
        url = web(source.translation_of)
        original = {"inLanguage": source.translation_of} if url is None else {"url": url}
        node["translationOfWork"] = {"@type": "CreativeWork", **original}
    return node


def _organisation(organisation: Organisation) -> Node:
    symbols = [_symbol(listing) for listing in organisation.listings if listing.symbol is not None]
    node: Node = {"@type": "Corporation" if symbols else "Organization", "name": organisation.name}
    if organisation.aliases:
        node["alternateName"] = _one_or_all(organisation.aliases)
    if symbols:
        node["tickerSymbol"] = _one_or_all(symbols)
    if organisation.lei is not None:
        node["leiCode"] = organisation.lei
    if (url := web(organisation.url)) is not None:
        node["url"] = url
    return node


def _symbol(listing: Listing) -> str:
    """Return "EXCHANGE:SYMBOL", as search engines and most pages write it."""
    exchange = listing.exchange or listing.mic
    return f"{exchange}:{listing.symbol}" if exchange is not None else f"{listing.symbol}"


def _contact(contact: Contact) -> Node:
    node: Node = {"@type": "ContactPoint"}
    if contact.role is not None:
        node["contactType"] = contact.role
    if contact.name is not None:
        node["name"] = contact.name
    if contact.emails:
        node["email"] = _one_or_all(contact.emails)
    if contact.phones:
        node["telephone"] = _one_or_all(contact.phones)
    if urls := [url for url in map(web, contact.urls) if url is not None]:
        node["url"] = _one_or_all(urls)
    return node


def _amount(amount: MoneyAmount, words: str) -> Node:
    node: Node = {"@type": "MonetaryAmount", "name": words, "currency": amount.currency}
    if amount.upper is not None:
        node["minValue"], node["maxValue"] = _number(amount.value), _number(amount.upper)
    else:
        node[_BOUNDS.get(amount.bound or "", "value")] = _number(amount.value)
    return node


def _number(value: Decimal) -> int | float:
    """Return a number of JSON; the digits of every sum that a release prints survive in a float."""
    whole = int(value)
    return whole if whole == value else float(value)


def _line(text: Text) -> str:
    return " ".join(text.plain.split())


def _one_or_all(values: Sequence[Any]) -> Any:
    """Return the value where there is but one, else all of them."""
    return values[0] if len(values) == 1 else values
