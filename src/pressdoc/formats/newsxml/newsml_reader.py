"""Reads NewsML-G2, and NewsML 1.2 with it: what an item says of itself, and the text that it conveys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import attrs

from pressdoc import formats
from pressdoc.draft import Draft, DraftBlock, Page
from pressdoc.errors import Fault, ParseError
from pressdoc.formats import identity
from pressdoc.formats.newsxml import nitf_reader, own
from pressdoc.formats.newsxml.moments import day, moment
from pressdoc.formats.newsxml.own import items_left_out
from pressdoc.formats.newsxml.tree import Element, to_html, to_xml
from pressdoc.formats.pages.inline import LANGUAGE
from pressdoc.model import Figure, Heading, Paragraph, Remark, Text
from pressdoc.model.url import normal_url
from pressdoc.model.views import in_block

ROOTS = ("newsItem", "newsMessage", "NewsML")
NEVER = "1970-01-01T00:00:00+00:00"
"""The moment of what has none, where one must stand."""


def draft(root: Element) -> Draft:
    """Return the draft of the first item of news in a document."""
    items = _items(root)
    if not items:
        raise ParseError([Fault(f"line {root.line}", f"<{root.name}> holds no item of news")])
    found = (_OldItem if root.name == _OLD else _Item)(items[0], root).draft()
    if len(items) == 1:
        return found
    return attrs.evolve(found, remarks=(items_left_out(len(items)), *found.remarks))


def split(root: Element) -> list[str]:
    """Return the items of a message, each a document of its own; those of NewsML 1.2 with what is around them."""
    items = _items(root)
    if root.name != _OLD:
        return [to_xml(one) for one in items]
    around = "".join(to_xml(one) for one in root if one.name != "NewsItem")
    return [f"<{_OLD}>{around}{to_xml(one)}</{_OLD}>" for one in items]


def _items(root: Element) -> list[Element]:
    if root.name == _OLD:
        return list(root.all("NewsItem"))
    return [root] if root.name == "newsItem" else list(root.all("newsItem"))


_OLD = "NewsML"
"""The root of NewsML 1.2."""


def said_in(item: Element) -> tuple[Element | None, ...]:
    """Return the elements that say what the release says; systems on the way change others."""
    meta, content = item.find("itemMeta"), item.find("contentMeta")
    named = ("headline", "dateline", "language", "located", "contentCreated", "keyword")
    of_content = [one for one in content or () if one.name in named]
    of_item = [one for one in meta or () if one.name in ("embargoed", "edNote")]
    return (item.find("rightsInfo"), *of_item, *of_content, item.find("contentSet"))


class _Reached(NamedTuple):
    """Whom to ask."""

    names: tuple[str, ...]
    reached: tuple[str, ...]
    """Addresses and numbers, by which it is told whether the text names the contact too."""


MOST_CONTACTS = 50


class _Said(NamedTuple):
    """What an item says of itself, in words."""

    headline: str | None
    lines: tuple[str | None, ...]
    """What must not be lost and is no part of the text: rights, notes, credits."""
    contacts: tuple[_Reached, ...]
    descriptions: tuple[str, ...]
    page: Page


def _put_together(content: Draft, said: _Said) -> Draft:
    """Return the draft of a text with what its item says beside it."""
    known = " ".join([word for one in content.blocks for word in _words(one)])
    top: list[DraftBlock] = []
    if said.headline and not any(one.hint == "headline" for one in content.blocks):
        top.append(DraftBlock(Heading(Text.clean(said.headline)), level=1, hint="headline"))
        known += " " + said.headline
    lines = [line for line in said.lines if line and line not in known]
    top += [DraftBlock(Paragraph(Text.clean(line)), hint="metadata") for line in lines]
    blocks = content.blocks or tuple(DraftBlock(Paragraph(Text.clean(line))) for line in said.descriptions)
    contacts = [
        DraftBlock(Paragraph(Text.clean("\n".join((*one.names, *one.reached)))), hint="contact")
        for one in said.contacts[:MOST_CONTACTS]
        if not all(words in known for words in one.reached)
    ]
    stated = {field.name: getattr(said.page, field.name) for field in attrs.fields(Page)}
    page = attrs.evolve(content.page, **{name: value for name, value in stated.items() if value})
    return attrs.evolve(content, blocks=(*top, *blocks, *contacts), page=page)


def _words(drafted: DraftBlock) -> Iterator[str]:
    for piece in in_block(drafted.block):
        yield from piece.text.plain.split()


def _language(tag: str | None) -> str | None:
    return tag if tag and LANGUAGE.match(tag) else None


def _published(*moments: str | None) -> str | None:
    """Return the first moment that is one, and no day."""
    return next((one for one in moments if one is not None and one != NEVER and day(one) is None), None)


def _content(element: Element, kind: str) -> Draft | None:
    """Return the draft of what an element conveys: NITF, XHTML, or words in HTML or without markup."""
    for name, read in (("nitf", nitf_reader.draft), ("html", _page)):
        if (found := next(element.all(name), None)) is not None:
            return read(found)
    if next(iter(element), None) is not None:
        return _page(element)  # XHTML without its root
    words = element.characters()
    if not words.strip():
        return None
    return formats.reader("html" if "html" in kind else "text")(words)


def _page(element: Element) -> Draft:
    found = element.find("body") or element
    return formats.reader("html")(to_html(found.children))


# -- NewsML-G2 ---------------------------------------------------------------------------------------------


class _Item:
    """Reads one ``newsItem``."""

    def __init__(self, item: Element, root: Element) -> None:
        self.item = item
        self.about = item.find("itemMeta") or _NOTHING
        self.of_content = item.find("contentMeta") or _NOTHING
        self.remarks: list[Remark] = []

    def draft(self) -> Draft:
        release = own.read(self.about.find("release"), said_in(self.item), self.remarks)
        if release is not None:
            return own.restored(release, status=self.status(), remarks=self.remarks)
        content = self.content()
        if content.written is not None:  # the NITF inside carries its own
            return content
        found = _put_together(content, self.said())
        return attrs.evolve(found, remarks=(*self.remarks, *found.remarks))

    def status(self) -> str | None:
        """Return whether the item may be used: a code without the alias of its scheme."""
        found = self.about.find("pubStatus")
        code = (found.get("qcode") or found.get("uri") or "") if found is not None else ""
        return own.status(code.rpartition(":")[2].rpartition("/")[2])

    def content(self) -> Draft:
        """Return the draft of the text: the first version of it that can be read."""
        conveyed = [one for one in self.item.find("contentSet") or () if one.name in ("inlineXML", "inlineData")]
        drafts = (_content(one, one.get("contenttype") or "") for one in conveyed)
        return next((one for one in drafts if one is not None), Draft())

    def said(self) -> _Said:
        """Return what the item says of itself."""
        rights = self.item.find("rightsInfo") or _NOTHING
        descriptions = tuple(_all(self.of_content, "description"))
        return _Said(
            headline=next(_all(self.of_content, "headline"), None),
            lines=(
                *list(_all(self.of_content, "headline"))[1:],
                *_all(self.of_content, "by"),
                *_all(self.of_content, "creditline"),
                *_all(self.about, "edNote"),
                *_all(rights, "copyrightNotice"),
                *_all(rights, "usageTerms"),
            ),
            contacts=tuple(self.contacts()),
            descriptions=descriptions,
            page=self.page(descriptions),
        )

    def contacts(self) -> Iterator[_Reached]:
        """Yield whom to ask."""
        for party in self.item.all("assert", "creator", "contributor"):
            for details in party.all("contactInfo"):
                names = (*_all(party, "name"), *(words for one in party.all("affiliation") if (words := one.words())))
                reached = tuple(words for one in details if (words := one.words()))
                if reached:
                    yield _Reached(names, reached)

    def page(self, descriptions: tuple[str, ...]) -> Page:
        content = self.of_content
        created = _moment(content, "contentCreated")
        first, version = _moment(self.about, "firstCreated"), _moment(self.about, "versionCreated")
        language = content.find("language")
        topics = [next(_all(one, "name"), "") for one in content if one.name == "subject" and _is_topic(one)]
        places = [words for one in content if one.name == "located" for words in _all(one, "name")]
        published = _published(first, _moment(content, "contentCreated"), version)
        return Page(
            title=next(_all(self.about, "title"), None),
            headline=next(_all(content, "headline"), None),
            description=descriptions[0] if descriptions else None,
            language=_language(language.get("tag") if language is not None else self.item.get("lang")),
            url=identity.web(self.item.get("guid")),
            dateline=next(_all(content, "dateline"), None) or " / ".join(places) or None,
            issued=day(created),
            embargo=_moment(self.about, "embargoed"),
            published=published,
            modified=version if published is not None and version not in (published, NEVER) else None,
            keywords=(*_all(content, "keyword"), *topics),
            status=self.status(),
        )


_NOTHING = Element("", {}, None)
_NO_TOPICS = frozenset({"person", "organisation", "geoArea", "poi", "object", "event"})


def _is_topic(subject: Element) -> bool:
    """Return whether a subject is what a text is about, and nobody who is named in it."""
    return (subject.get("type") or "").rpartition(":")[2] not in _NO_TOPICS


def _all(element: Element, name: str) -> Iterator[str]:
    return (words for one in element if one.name == name and (words := one.words()))


def _moment(element: Element, name: str) -> str | None:
    found = element.find(name)
    return None if found is None else moment(found.words())


# -- NewsML 1.2 --------------------------------------------------------------------------------------------

_MAIN = ("Body", "FullText", "Main")
"""Roles of components that are the text itself."""


class _OldItem:
    """Reads one ``NewsItem`` of NewsML 1, whose components each have a role: headline, body, contact, photo."""

    def __init__(self, item: Element, root: Element) -> None:
        self.item = item
        self.root = root
        self.components = [one for one in _components(item) if one.find("ContentItem") is not None]

    def draft(self) -> Draft:
        content = self.content()
        lines = next((one for one in self.item.all("NewsLines") if one.find("HeadLine") is not None), _NOTHING)
        rights = (one.words() for one in self.item.all("CopyrightLine"))
        authors = (words for name in ("ByLine", "CreditLine") for words in _all(lines, name))
        said = _Said(next(_all(lines, "HeadLine"), None), (*authors, *rights), (), (), self.page(lines))
        return _put_together(content, said)

    def content(self) -> Draft:
        """Return the draft of the components in the order in which a release is printed."""
        blocks = [*self.lines("HeadLine", "headline"), *self.lines("SubHeadLine", "subheadline")]
        remarks: list[Remark] = []
        main = [one for one in self.components if _role(one) in _MAIN]
        for component in main or [one for one in self.components if _role(one) is None]:
            found = _of_component(component)
            if found is not None:
                blocks += found.blocks
                remarks += found.remarks
                break
        for component in self.components:
            found = _of_component(component) if _role(component) == "Contact" else None
            if found is not None:
                blocks += [attrs.evolve(one, hint="contact") for one in found.blocks]
        return Draft(blocks=(*blocks, *self.pictures()), remarks=tuple(remarks))

    def lines(self, role: str, hint: str) -> Iterator[DraftBlock]:
        """Yield the lines of the components with a role, each block one."""
        for component in self.components:
            found = _of_component(component) if _role(component) == role else None
            for one in found.blocks if found is not None else ():
                text = Text.join([piece.text for piece in in_block(one.block)], " ")
                if text and hint == "headline":
                    yield DraftBlock(Heading(text), level=1, hint=hint)
                elif text:
                    yield DraftBlock(Paragraph(text), hint=hint)

    def pictures(self) -> Iterator[DraftBlock]:
        """Yield the photos with their captions; of the versions of one the first."""
        for component in self.components:
            if _role(component) in ("Photo", "Video"):
                item = component.find("ContentItem")
                url = normal_url((item.get("Href") if item is not None else None) or "")
                caption = next(_all(component.find("NewsLines") or _NOTHING, "HeadLine"), None)
                if url or caption:
                    yield DraftBlock(Figure(url, caption=Text.clean(caption) if caption else None))

    def page(self, lines: Element) -> Page:
        management = self.item.find("NewsManagement") or _NOTHING
        first, version = _moment(management, "FirstCreated"), _moment(management, "ThisRevisionCreated")
        status = management.find("Status")
        language = next(self.item.all("Language"), _NOTHING).get("FormalName")
        sender = self.root.find("NewsEnvelope", "SentFrom", "Party")
        return Page(
            headline=next(_all(lines, "HeadLine"), None),
            language=_language(language),
            site=sender.get("FormalName") if sender is not None else None,
            dateline=next(_all(lines, "DateLine"), None),
            issued=day(first),
            published=_published(first, version),
            modified=version if version != first else None,
            status=own.status(status.get("FormalName")) if status is not None else None,
        )


def _components(element: Element) -> Iterator[Element]:
    """Yield components, those inside others too, in order."""
    for one in element:
        if one.name == "NewsComponent":
            yield one
            yield from _components(one)


def _role(component: Element) -> str | None:
    role = component.find("Role")
    return None if role is None else role.get("FormalName")


def _of_component(component: Element) -> Draft | None:
    items = (one for one in component if one.name == "ContentItem")
    drafts = (_content(conveyed, "") for item in items for conveyed in item.all("DataContent"))
    return next((one for one in drafts if one is not None), None)
