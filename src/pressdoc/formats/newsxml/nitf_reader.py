"""Reads NITF: its head as what the file says of itself, its body as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from pressdoc.draft import Draft, DraftBlock, Page
from pressdoc.formats import identity
from pressdoc.formats.newsxml import own
from pressdoc.formats.newsxml.blocks import BlockReader
from pressdoc.formats.newsxml.moments import day, moment
from pressdoc.formats.newsxml.tree import Element
from pressdoc.formats.pages.inline import CJK, LANGUAGE
from pressdoc.model import Heading, Paragraph, Remark, Text

_ABOVE = frozenset({"note"})
"""Elements of ``body.head`` that are printed above the headline: release lines, and words to editors."""
_HINTS = {"byline": "byline", "abstract": "subheadline"}
"""What the others are; those that are not here are what the document says of itself."""
_ENDS_IN_SIGN = re.compile(r"[-–—:/)）：―]\Z")
_OPENS_IN_CJK = re.compile(f"[{CJK}]")


def draft(root: Element) -> Draft:
    """Return the draft of a document of NITF."""
    return NitfReader(root).draft()


def said_in(root: Element) -> tuple[Element | None, ...]:
    """Return the elements that say what the release says; systems on the way change others."""
    data = root.find("head", "docdata")
    names = ("date.issue", "key-list")
    return (root.find("head", "title"), root.find("body"), *(data.find(name) if data else None for name in names))


class NitfReader:
    """Reads one document."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.head = root.find("head") or Element("head", {}, None)
        self.data = self.head.find("docdata") or Element("docdata", {}, None)
        language = root.get("baselang") or root.get("lang")
        self.language = language if language and LANGUAGE.match(language) else None
        self.reader = BlockReader(self.language)
        self.remarks: list[Remark] = []
        self.dateline: str | None = None
        """The place of a dateline that the text repeats, or that is nothing but a place."""

    def draft(self) -> Draft:
        """Return what the document holds: the release that it carries, else its blocks."""
        release = own.read(self.head.find("release"), said_in(self.root), self.remarks)
        if release is not None:
            return own.restored(release, status=self.status(), remarks=self.remarks)
        blocks = tuple(self.blocks())
        return Draft(blocks=blocks, page=self.page(), remarks=(*self.remarks, *self.reader.notes.remarks()))

    def status(self) -> str | None:
        """Return whether the document may be used."""
        return own.status(self.data.get("management-status"))

    def blocks(self) -> Iterator[DraftBlock]:
        """Yield the blocks in the order in which they are printed."""
        body = self.root.find("body")
        if body is None:
            return
        top = list(body.find("body.head") or ())
        for element in top:
            if element.name in _ABOVE:
                yield from self.drafted(element)
        for element in top:
            if element.name == "hedline":
                yield from self.headlines(element)
        for element in top:
            if element.name not in (*_ABOVE, "hedline", "dateline"):
                yield from self.drafted(element, _HINTS.get(element.name, "metadata"))
        content = [drafted for part in body if part.name == "body.content" for drafted in self.drafted(part)]
        datelines = [one for one in top if one.name == "dateline"]
        yield from self.with_dateline(datelines, content)
        for part in body:
            if part.name not in ("body.head", "body.content"):
                yield from self.drafted(part, "metadata" if part.name == "body.end" else None)

    def headlines(self, element: Element) -> Iterator[DraftBlock]:
        """Yield the headline, and the lines below it."""
        for line in element:
            text = self.reader.text(line)
            if text and line.name == "hl1":
                yield DraftBlock(Heading(text), level=1, hint="headline", line=line.line)
            elif text:
                yield DraftBlock(Paragraph(text), hint="subheadline", line=line.line)

    def drafted(self, element: Element, hint: str | None = None) -> Iterator[DraftBlock]:
        """Yield the blocks inside an element; those of a contact say so."""
        run = Element(element.name, {}, element.line)
        for child in element.children:
            if isinstance(child, Element) and child.name == "block" and child.get("class") == "contact":
                yield from self._run(run, hint)
                yield from self._run(child, hint or "contact")
                run = Element(element.name, {}, child.line)
            else:
                run.children.append(child)
        yield from self._run(run, hint)

    def _run(self, element: Element, hint: str | None) -> Iterator[DraftBlock]:
        for block in self.reader.blocks(element):
            yield DraftBlock(block, level=block.level if isinstance(block, Heading) else None, hint=hint)

    def with_dateline(self, datelines: list[Element], content: list[DraftBlock]) -> Iterator[DraftBlock]:
        """Yield the text with the dateline in front of it, as it is printed.

        Where the text repeats it, it is for systems alone; one that is nothing but a place would look
        like any word in front of the text, and is what the file says of itself.
        """
        first = next((n for n, one in enumerate(content) if isinstance(one.block, Paragraph) and not one.hint), None)
        for element in datelines:
            text = self.reader.text(element)
            lead = content[first].block if first is not None else None
            if not text:
                continue
            place = element.find("location")
            self.dateline = self.dateline or (place.words() if place is not None else None) or text.plain
            if element.get("class") == "line":
                yield DraftBlock(Paragraph(text), hint="dateline")
            elif first is not None and isinstance(lead, Paragraph) and _runs_in(element, text, lead):
                gap = "" if _OPENS_IN_CJK.match(lead.text.plain) and not element.characters()[-1:].isspace() else " "
                joined = attrs.evolve(lead, text=Text.join((text, lead.text), gap))
                content[first] = attrs.evolve(content[first], block=joined)
            else:
                yield DraftBlock(Paragraph(text), hint="metadata")
        yield from content

    def page(self) -> Page:
        """Return what the document says of itself."""
        issued = moment(_norm(self.data, "date.issue"))
        released = moment(_norm(self.data, "date.release"))
        publication = self.head.find("pubdata")
        published = moment(publication.get("date.publication")) if publication else None
        status = self.status()
        # Most agencies give the moment of release always; it holds something back where they say so, or after issue.
        held_back = released is not None and (status == "embargoed" or (issued is not None and released > issued))
        title, identifier = self.head.find("title"), self.data.find("doc-id")
        moments = (published, issued, None if held_back else released)
        headline = self.root.find("body", "body.head", "hedline", "hl1")
        return Page(
            title=title.words() if title else None,
            headline=headline.words() if headline else None,
            language=self.language,
            url=identity.web(identifier.get("id-string")) if identifier else None,
            dateline=self.dateline,
            issued=day(issued),
            embargo=released if held_back else None,
            published=next((one for one in moments if one is not None and day(one) is None), None),
            keywords=tuple(key for one in self.data.all("keyword") if (key := one.get("key"))),
            status=status,
        )


def _runs_in(dateline: Element, text: Text, lead: Paragraph) -> bool:
    """Return whether a dateline is printed in front of a text: it has a day or ends in a sign, and is not there yet."""
    ends = dateline.find("story.date") is not None or _ENDS_IN_SIGN.search(text.plain) is not None
    return ends and not lead.text.plain.startswith(text.plain)


def _norm(data: Element, name: str) -> str | None:
    found = data.find(name)
    return None if found is None else found.get("norm")
