"""ninjs: news items as JSON, the standard of the IPTC that agencies and editorial systems exchange.

Version 3.1 is written, and 1.0 to 3.1 are read.  ninjs has no place for quotations, amounts and
datelines, and its body is a string of HTML: what is in it that a newsroom's system can use is taken
out into the item's fields.  Options, by name::

    pressdoc.render(release, "ninjs", facts=False)

- ``facts``: whether the item carries the release itself, as JSON in a body with the role "pressdoc",
  which other systems pass over.  Read back, it counts if nothing else of the item was changed since;
  else the item is read as anybody's.
- ``uri``: what identifies the item, by default the release's address, else a ``urn:uuid:`` made of its
  headline, date and issuers.
- ``indent``: as for JSON.

Of a list of items the first is read; `pressdoc.split` gives all.  An item is read for its headline, its
HTML, else its text, its contacts and pictures; the moments, place, language, subjects and embargo of its
fields are taken as what a page says of itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import attrs
import orjson

from pressdoc import formats
from pressdoc.draft import Draft, DraftBlock, Page
from pressdoc.errors import Fault, ParseError
from pressdoc.formats import codec, identity
from pressdoc.formats.newsxml import own
from pressdoc.formats.pages.tags import checksum
from pressdoc.model import Figure, Heading, Paragraph, Release, Remark, Text
from pressdoc.model.blocks import children
from pressdoc.model.url import normal_url
from pressdoc.model.views import in_block

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pressdoc.model import Block, Contact, Organisation

Item = dict[str, Any]

SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"
MOST_LOOKED_FOR = 100
"""Addresses and numbers that are looked for in the whole body; nobody has as many."""
OWN_ROLE = "pressdoc"
"""The role of the body that holds the release itself."""


class NinjsFormat:
    """The format "ninjs"."""

    name = "ninjs"
    suffixes = (".ninjs",)
    media_type = "application/json"

    def draft(self, source: str) -> Draft:
        """Return the draft of an item; `pressdoc.errors.ParseError` for what is no object of JSON."""
        return _Reader(source).draft()

    def split(self, source: str) -> list[str]:
        """Return the items of a list, each as a source of its own; an item alone as it is."""
        found = _items(source)
        return [source] if len(found) == 1 else [orjson.dumps(item).decode() for item in found]

    def render(self, release: Release, *, facts: bool = True, uri: str | None = None, indent: bool = True) -> str:
        """Return the release as an item of ninjs 3.1."""
        item = _item(release, uri or identity.identifier(release))
        if facts:
            kind = f"application/json; checksum={_checksum(item)}"
            item["bodies"].append({"role": OWN_ROLE, "contentType": kind, "value": codec.dumps(release).decode()})
        written = orjson.dumps(item, option=orjson.OPT_INDENT_2 if indent else 0).decode()
        return written + "\n" if indent else written


NINJS = NinjsFormat()


# -- writing -----------------------------------------------------------------------------------------------


def _item(release: Release, uri: str) -> Item:
    """Return the item; fields that the release says nothing of are not there."""
    item: Item = {
        "standard": {"name": "ninjs", "version": "3.1", "schema": SCHEMA},
        "uri": uri,
        "type": "text",
        "representationType": "full",
        "pubStatus": "canceled" if release.revision is not None and release.revision.kind == "withdrawal" else "usable",
        **_moments(release),
        "language": None if release.language == "und" else release.language,
        "headlines": list(_headlines(release)),
        "by": ", ".join(issuer.name for issuer in release.issuers),
        "located": " / ".join(release.dateline.places) if release.dateline else None,
        "genres": [{"name": "press release"}],
        "subjects": [{"name": word, "rel": "about"} for word in release.keywords],
        "people": [
            *({"name": person.name, "rel": "mentions"} for person in release.people),
            *(_contact(one, one.name) for one in release.contacts if one.name),
        ],
        "organisations": [
            *(_organisation(one, one in release.issuers) for one in release.organisations),
            *(_contact(one, one.organisation) for one in release.contacts if not one.name),
        ],
        "infoSources": list(_sources(release)),
        "usageTerms": _lines(restriction.text for restriction in release.restrictions),
        "edNote": _ed_note(release),
        "associations": [_association(figure, number) for number, figure in enumerate(_pictures(release.body), 1)],
    }
    # The headline has a field of its own, and systems print it above the body.
    html = formats.render(release, "html", page=False, facts=False, headline=False)
    text = formats.render(attrs.evolve(release, headline=None), "text")
    item["bodies"] = [
        {"role": "main", "contentType": "text/html", "value": html},
        {"role": "text", "contentType": "text/plain", "value": text},
    ]
    return {key: value for key, value in item.items() if value not in (None, "", [])}


def _moments(release: Release) -> Item:
    """Return the moments of an item; a day without a time is its beginning."""
    source = release.source
    created = identity.published(release)
    until = identity.embargoed_until(release)
    changed = identity.modified(release)
    return {
        "firstCreated": created.isoformat() if created and source and source.published else None,
        "versionCreated": changed.isoformat() if changed else None,
        "contentCreated": identity.midnight(release.issued).isoformat() if release.issued else None,
        "embargoedUntil": until.isoformat() if until else None,  # its words are in ``edNote``
    }


def _headlines(release: Release) -> Iterator[Item]:
    if release.headline is not None and (words := _line(release.headline)):
        yield {"role": "main", "contentType": "text/plain", "value": words}
    for text in release.subheadlines:
        if words := _line(text):
            yield {"role": "subheadline", "contentType": "text/plain", "value": words}


def _organisation(organisation: Organisation, is_issuer: bool) -> Item:
    item: Item = {"name": organisation.name, "rel": "about" if is_issuer else "mentions"}
    if (url := identity.web(organisation.url)) is not None:
        item["uri"] = url
    symbols = [
        {"exchange": listing.exchange or listing.mic, "symbol": listing.symbol}
        for listing in organisation.listings
        if listing.symbol is not None
    ]
    if symbols:
        item["symbols"] = [{key: value for key, value in one.items() if value is not None} for one in symbols]
    return item


def _contact(contact: Contact, name: str | None) -> Item:
    """Return whom to ask, as a person, or as an organisation where nobody is named."""
    reached = (("email", contact.emails), ("phone", contact.phones), ("web", contact.urls))
    found = [{"type": kind, "value": value} for kind, values in reached for value in values]
    if contact.role:
        found = [{**one, "role": contact.role} for one in found]
    return {**({"name": name} if name else {}), "rel": "contact", **({"contactInfo": found} if found else {})}


def _sources(release: Release) -> Iterator[Item]:
    """Yield who is behind an item: the issuers, and the wire."""
    for issuer in release.issuers:
        yield {"name": issuer.name, "role": "issuer"}
    wire = (release.dateline.wire if release.dateline else None) or (release.source.wire if release.source else None)
    if wire:
        yield {"name": wire, "role": "wire"}


def _ed_note(release: Release) -> str:
    """Return what is said to those who handle the release: embargo, and what it corrects."""
    texts = [release.embargo.text] if release.embargo is not None else []
    if release.revision is not None:
        texts += [release.revision.text, release.revision.note]
    return _lines(text for text in texts if text is not None)


def _pictures(blocks: Iterable[Block]) -> Iterator[Figure]:
    for block in blocks:
        if isinstance(block, Figure):
            if block.media == "image" and identity.web(block.url) is not None:
                yield block
        else:
            yield from _pictures(children(block))


def _association(figure: Figure, number: int) -> Item:
    url = identity.web(figure.url)
    item: Item = {"name": f"picture {number}", "uri": url, "type": "picture"}
    words = figure.alt if figure.caption is None else _line(figure.caption)
    if words:
        item["descriptions"] = [{"role": "caption", "contentType": "text/plain", "value": words}]
    if figure.credit is not None:
        item["by"] = _line(figure.credit)
    return {**item, "renditions": [{"name": "original", "href": url}]}


def _line(text: Text) -> str:
    return " ".join(text.plain.split())


def _lines(texts: Iterable[Text]) -> str:
    return "\n".join(_line(text) for text in texts)


_MADE_OF_THE_RELEASE = """
    language headlines bodies by located subjects people organisations embargoedUntil contentCreated usageTerms edNote
""".split()
"""Fields that say what the release says; systems on the way change the others."""


def _checksum(item: Item) -> str:
    """Return what tells whether an item still says what it said when it was written."""
    kept: Item = {key: item[key] for key in _MADE_OF_THE_RELEASE if key in item}
    if "bodies" in kept:
        kept["bodies"] = [body for body in kept["bodies"] if not _is_own(body)]
    return checksum(orjson.dumps(kept, option=orjson.OPT_SORT_KEYS).decode())


def _is_own(body: object) -> bool:
    return isinstance(body, dict) and body.get("role") == OWN_ROLE


# -- reading -----------------------------------------------------------------------------------------------


class _Words(NamedTuple):
    """A string of an item, and what the item says of it."""

    role: str
    kind: str
    """Its media type, "" where none is given."""
    value: str


def looks_like_ninjs(item: object) -> bool:
    """Return whether an object of JSON is a news item: it has a ``uri`` and a field of news."""
    if not isinstance(item, dict) or "uri" not in item or "pressdoc" in item:
        return False
    news = ("headline", "bod", "version", "description", "standard", "$standard", "pubstatus", "representationtype")
    return any(isinstance(key, str) and key.lower().startswith(news) for key in item)


class _Reader:
    """Reads one item of any version: names in small letters are the same in 2 and 3, and 1 has flat ones."""

    def __init__(self, source: str) -> None:
        items = _items(source)
        self.item = items[0]
        self.fields = {key.lower(): value for key, value in self.item.items()}
        self.remarks: list[Remark] = [own.items_left_out(len(items))] if len(items) > 1 else []

    def draft(self) -> Draft:
        release = self.own()
        if release is not None:
            return own.restored(release, status=self.status(), remarks=self.remarks)
        body = self.body()
        said = {word for one in body.blocks for word in _all_words(one.block)}
        blocks = (*self.top(said), *body.blocks, *self.contacts(body.blocks, said), *self.pictures(body.blocks))
        return Draft(blocks=blocks, page=self.page(body.page), remarks=(*self.remarks, *body.remarks))

    def status(self) -> str | None:
        """Return whether the item may be used."""
        return own.status(self.words("pubstatus"))

    def own(self) -> Release | None:
        """Return the release that the item carries, unless something else of the item was changed since."""
        bodies = self.item.get("bodies")
        carried = next(filter(_is_own, bodies), None) if isinstance(bodies, list) else None
        if carried is None:
            return None
        try:
            if str(carried.get("contentType")).endswith(f"checksum={_checksum(self.item)}"):
                return codec.loads(str(carried.get("value")))
            message = "the item was edited since pressdoc wrote it, and is read as anybody's"
            self.remarks.append(Remark("edited-since-written", message))
        except ParseError as error:
            self.remarks.append(Remark("own-file-broken", f"the release in the item cannot be read: {error}"))
        return None

    def words(self, *names: str) -> str | None:
        """Return the first field of some names that has words."""
        for name in names:
            value = self.fields.get(name)
            if isinstance(value, str) and (value := value.strip()):
                return value
        return None

    def all_words(self, name: str, plural: str) -> list[_Words]:
        """Return headlines, descriptions or bodies: a list of objects, or in version 1 fields with a prefix."""
        return [one for one in self._listed(plural) if one.value.strip() and one.role != OWN_ROLE] + [
            _Words(key.removeprefix(name).removeprefix("_"), "", value)
            for key, value in self.fields.items()
            if (key == name or key.startswith(f"{name}_")) and isinstance(value, str) and value.strip()
        ]

    def _listed(self, plural: str) -> Iterator[_Words]:
        for one in _objects(self.fields.get(plural)):
            role, kind, value = (one.get(key) for key in ("role", "contenttype", "value"))
            if isinstance(value, str):
                yield _Words(str(role or ""), str(kind or ""), value)

    def headline(self) -> _Words | None:
        """Return the main headline, else the first."""
        found = self.all_words("headline", "headlines")
        return next((one for one in found if one.role in ("", "main")), found[0] if found else None)

    def top(self, said: set[str]) -> Iterator[DraftBlock]:
        """Yield what stands above the body: headline, subheadlines, and lines for those who handle the item."""
        main = self.headline()
        if main is not None:
            yield DraftBlock(Heading(_plain(main)), level=1, hint="headline")
        for one in self.all_words("headline", "headlines"):
            text = _plain(one)
            if one.value != (main and main.value) and not said.issuperset(text.plain.split()):
                yield DraftBlock(Paragraph(text), hint="subheadline" if "sub" in one.role.lower() else "metadata")
        for name in ("by", "byline", "ednote", "usageterms", "copyrightnotice", "copyrightholder"):
            text = Text.clean(self.words(name) or "")
            if text.plain and not said.issuperset(text.plain.split()):
                yield DraftBlock(Paragraph(text), hint="metadata")

    def body(self) -> Draft:
        """Return the draft of the body: HTML if there is some, else text, else the description."""
        found = self.all_words("body", "bodies") or self.all_words("description", "descriptions")
        if not found:
            return Draft()
        if len(found) > 1:
            self.remarks.append(Remark("alternative-left-out", "of the versions of the text one is read"))
        chosen = min(found, key=_rank)
        return formats.reader("html" if _is_html(chosen) else "text")(chosen.value)

    def contacts(self, body: Sequence[DraftBlock], said: set[str]) -> Iterator[DraftBlock]:
        """Yield whom to ask, where the body does not say how they are reached."""
        known = " ".join([word for one in body for word in _all_words(one.block)])
        looked_for = 0
        for name in ("people", "person", "organisations", "organisation", "infosources"):
            for one in _objects(self.fields.get(name)):
                found = [info.get("value") for info in _objects(one.get("contactinfo"))]
                reached = [line for line in found if isinstance(line, str) and line.strip()]
                name_of = one.get("name")
                text = Text.clean("\n".join([*([name_of] if isinstance(name_of, str) else ()), *reached]))
                if not reached or said.issuperset(text.plain.split()):
                    continue
                # In words that ran together, "Telephone: 604-555-0166Email:", an address is no word of its own.
                looked_for += len(reached)
                if looked_for > MOST_LOOKED_FOR or not all(" ".join(line.split()) in known for line in reached):
                    yield DraftBlock(Paragraph(text), hint="contact")

    def pictures(self, blocks: Iterable[DraftBlock]) -> Iterator[DraftBlock]:
        """Yield the pictures that go with the item, unless the body shows them."""
        shown = {figure.url for one in blocks for figure in _pictures([one.block])}
        for one in _objects(self.fields.get("associations")):
            inner = _Reader.of(one)
            caption = inner.all_words("description", "descriptions") or inner.all_words("headline", "headlines")
            links = [rendition.get("href") for rendition in _objects(one.get("renditions"))]
            url = next((url for link in links if isinstance(link, str) and (url := normal_url(link))), None)
            if one.get("type") == "picture" and url not in shown and (url or caption):
                credit = inner.words("by", "byline")
                words = _plain(min(caption, key=_rank)) if caption else None
                yield DraftBlock(Figure(url, caption=words, credit=Text.clean(credit) if credit else None))

    @classmethod
    def of(cls, item: Item) -> _Reader:
        """Return a reader of an item inside another one."""
        reader = cls.__new__(cls)
        reader.item, reader.fields, reader.remarks = item, item, []
        return reader

    def page(self, of_body: Page) -> Page:
        """Return what the fields say of the item."""
        main = self.headline()
        created = self.words("contentcreated")
        day = created[:10] if created and created[10:] in ("T00:00:00+00:00", "T00:00:00Z", "") else None
        description = next((_plain(one).plain for one in self.all_words("description", "descriptions")), None)
        subjects = [one.get("name") for one in _objects(self.fields.get("subjects", self.fields.get("subject")))]
        changed = self.words("versioncreated")
        first = self.words("firstcreated")
        return Page(
            title=self.words("title") or of_body.title,
            headline=_plain(main).plain if main else None,
            description=description,
            language=self.words("language") or of_body.language,
            url=identity.web(self.words("uri")),
            dateline=self.words("located"),
            issued=day,
            embargo=self.words("embargoeduntil", "embargoed"),
            published=first or (None if day and changed and changed[:10] == day else changed),
            modified=changed if first else None,
            keywords=tuple(name for name in subjects if isinstance(name, str)),
            status=self.status(),
        )


def _items(source: str) -> list[Item]:
    """Return the item that a source of JSON holds, or all items of a list."""
    try:
        found = orjson.loads(source)
    except orjson.JSONDecodeError as error:
        raise ParseError([Fault("$", f"is not JSON: {error}")]) from None
    items = found if isinstance(found, list) else [found]
    if not items or not all(isinstance(item, dict) for item in items):
        raise ParseError([Fault("$", "expected an object, as every item of ninjs is one")])
    return items


def _objects(value: object) -> Iterator[Item]:
    """Yield the objects of a list, their names in small letters; in version 1 they are the values of an object."""
    values = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in values:
        if isinstance(one, dict):
            yield {key.lower(): inner for key, inner in one.items()}


def _rank(one: _Words) -> int:
    """Return how much of its structure a version of a text says, 0 most."""
    kind = f"{one.kind} {one.role}".lower()
    if "nitf" in kind:
        return 2
    return 0 if _is_html(one) else 1 if "html" in kind else 3


def _is_html(one: _Words) -> bool:
    return "<" in one.value and ">" in one.value and "plain" not in one.kind


def _plain(one: _Words) -> Text:
    """Return a string as one line of words, without its markup."""
    if not _is_html(one) or not ("html" in one.kind or "html" in one.role):
        return Text.clean(" ".join(one.value.split()))
    drafted = formats.reader("html")(one.value)
    return Text(" ".join(word for block in drafted.blocks for word in _all_words(block.block)))


def _all_words(block: Block) -> Iterator[str]:
    for piece in in_block(block):
        yield from piece.text.plain.split()
