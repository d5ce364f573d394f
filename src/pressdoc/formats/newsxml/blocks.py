"""The body of NITF as blocks: paragraphs with their marks and facts, lists, tables, media."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pressdoc.errors import ValidationError
from pressdoc.formats import identity
from pressdoc.formats.newsxml.tree import Element
from pressdoc.formats.pages.inline import LANGUAGE, NO_MARKS, Folded, Marks, Notes
from pressdoc.model import (
    Block,
    BlockQuote,
    Cell,
    Code,
    Divider,
    Emphasis,
    Figure,
    Heading,
    Link,
    ListBlock,
    ListItem,
    MoneyAmount,
    Organisation,
    Paragraph,
    Person,
    Preformatted,
    QuotePart,
    Row,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
)
from pressdoc.model.blocks import DEEPEST, texts
from pressdoc.model.url import normal_url

_INLINE = frozenset(
    """
    chron classifier copyrite copyrite.year copyrite.holder event function location sublocation city state region
    country money num frac numer frac-sep denom sub sup object.title org person name.given name.family virtloc a br em
    lang pronounce q alt-code byttl story.date strong b i u font span
    """.split()
)
"""Elements that stand among words; any other one begins a block."""
_HEADINGS = frozenset("hl1 hl2 hl3 hl4 h1 h2 h3 h4 h5 h6".split())
_EMPHASIS = {"strong": Strong(), "code": Code()}
"""What a class says of ``em``; NITF has no other element for it."""
_MARKS: dict[str, Any] = {
    "strong": Strong(),
    "b": Strong(),
    "i": Emphasis(),
    "sub": Subscript(),
    "sup": Superscript(),
}
_MEDIA = ("image", "video", "audio", "file")
LONGEST_NAME = 200
"""Characters of what may be the name of somebody."""


class BlockReader:
    """Reads elements of NITF, of any version, with what agencies add to it."""

    def __init__(self, language: str | None) -> None:
        self.language = language
        self.notes = Notes()

    def blocks(self, element: Element, depth: int = 1) -> list[Block]:
        """Return the blocks inside an element; words that stand outside of any are a paragraph."""
        out: list[Block] = []
        line = Folded(self.notes)
        for child in element.children:
            if isinstance(child, str) or child.name in _INLINE:
                self._write(line, child, NO_MARKS)
                continue
            if line.size:
                out.append(Paragraph(line.finish()))
                line = Folded(self.notes)
            out += self._block(child, depth)
        if line.size:
            out.append(Paragraph(line.finish()))
        return out

    def text(self, element: Element) -> Text:
        """Return the words of an element with their marks."""
        line = Folded(self.notes)
        for child in element.children:
            self._write(line, child, NO_MARKS)
        return line.finish()

    def _block(self, element: Element, depth: int) -> Iterable[Block]:
        name = element.name
        if name == "p":
            text = self.text(element)
            return [Paragraph(text, language=_language(element))] if text else []
        if name in _HEADINGS:
            text = self.text(element)
            return [Heading(text, language=_language(element))] if text else []
        if name in _CONTAINERS and depth >= DEEPEST - 2:
            self.notes.add("nesting-flattened")
            return self.blocks(element, depth)
        if name in ("ul", "ol"):
            items = [ListItem(self.blocks(item, depth + 2)) for item in element]
            return [ListBlock(items, ordered=name == "ol")] if items else []
        if name == "bq":
            inner = self.blocks(element, depth + 1)
            return [BlockQuote(inner)] if inner else []
        if name == "table":
            return self._table(element, depth)
        if name == "media":
            return self._media(element)
        if name == "pre":
            text = Text.clean(element.characters().strip("\n"))
            return [Preformatted(text)] if text else []
        if name == "hr":
            return [Divider()]
        return self.blocks(element, depth)

    def _table(self, element: Element, depth: int) -> Iterator[Block]:
        head = [row for part in element if part.name == "thead" for row in part]
        rows = list(element.all("tr"))
        caption = element.find("caption")
        if rows:
            yield Table(
                [Row([self._cell(cell, depth) for cell in row]) for row in rows],
                header_rows=min(len(head), len(rows)),
                caption=None if caption is None else self._inside(caption, depth) or None,
                language=_language(element),
            )
        elif caption is not None:
            yield from self.blocks(caption, depth)

    def _cell(self, cell: Element, depth: int) -> Cell:
        return Cell(
            self._inside(cell, depth),
            header=cell.name == "th",
            columns=_number(cell.get("colspan"), 1000),
            rows=_number(cell.get("rowspan"), 65534),
        )

    def _inside(self, element: Element, depth: int) -> Text:
        """Return all words inside as one text, a line for each block."""
        return Text.join([text for block in self.blocks(element, depth) for text in texts(block) if text], "\n")

    def _media(self, element: Element) -> Iterator[Block]:
        references = list(element.all("media-reference"))
        url = next((url for one in references if (url := identity.web(one.get("source"))) is not None), None)
        alt = next((words for one in references if (words := one.get("alternate-text"))), "")
        captions = [self._inside(one, DEEPEST) for one in element.all("media-caption")]
        producers = [self._inside(one, DEEPEST) for one in element.all("media-producer")]
        caption, credit = (Text.join([text for text in found if text], "\n") for found in (captions, producers))
        kind = element.get("media-type") or "image"
        if url or alt or caption or credit:
            yield Figure(
                url,
                alt=Text.clean(alt).plain,
                caption=caption or None,
                credit=credit or None,
                media=kind if kind in _MEDIA else "image",
            )

    # Words.

    def _write(self, line: Folded, child: Element | str, marks: Marks) -> None:
        """Add words, and what an element says of them."""
        if isinstance(child, str):
            line.write(child, marks)
        elif child.name == "br":
            line.break_line(marks)
        else:
            inside = {**marks, **self._said(child)}
            for inner in child.children:
                # The function of a person stands in the element, and is no part of the name.
                is_function = isinstance(inner, Element) and inner.name == "function" and child.name == "person"
                self._write(line, inner, marks if is_function else inside)

    def _said(self, element: Element) -> Marks:
        """Return what an element says of the words in it, by kind."""
        name = element.name
        if name in _MARKS:
            value = _MARKS[name]
            return {value.kind: value}
        if name == "em":
            value = _EMPHASIS.get(element.get("class") or "", Emphasis())
            return {value.kind: value}
        if name == "a":
            url = normal_url(element.get("href") or "")
            return {"link": Link(url)} if url else NO_MARKS
        fact = self._fact(element)
        return {fact.kind: fact} if fact is not None else NO_MARKS

    def _fact(self, element: Element) -> Person | Organisation | QuotePart | MoneyAmount | None:
        name = element.name
        if name == "q":
            speakers = (element.get("quote-source") or "").split("; ")
            return QuotePart([Person(words) for speaker in speakers if (words := _name(speaker))])
        if name == "person":
            function = element.find("function")
            own = [part if isinstance(part, str) else part.characters() for part in _but(element, function)]
            words = _name("".join(own))
            return Person(words, title=_name(function.characters()) if function else None) if words else None
        if name == "org":
            words = _name(element.characters())
            return Organisation(words) if words else None
        return self._amount(element) if name == "money" else None

    def _amount(self, element: Element) -> MoneyAmount | None:
        """Return an amount whose currency the element tells, where the words leave it open: "$5 million"."""
        unit, words = element.get("unit"), element.words()
        if unit is None or words is None or len(words) > LONGEST_NAME:
            return None
        try:
            amount = MoneyAmount.parse(words, language=self.language)
        except ValidationError:
            return None
        if unit == amount.currency or unit not in amount.candidates:
            return None
        return MoneyAmount(
            amount.value,
            unit,
            unit=amount.unit,
            upper=amount.upper,
            approximate=amount.approximate,
            bound=amount.bound,
            per=amount.per,
            because="statement",
        )


_CONTAINERS = frozenset({"ul", "ol", "bq"})


def _but(element: Element, left_out: Element | None) -> Iterator[Element | str]:
    return (child for child in element.children if child is not left_out)


def _name(words: str) -> str | None:
    """Return words as a name; ``None`` where there are none, or too many."""
    name = Text.clean(" ".join(words.split())).plain.strip(" ,;:")
    return name if 0 < len(name) <= LONGEST_NAME else None


def _language(element: Element) -> str | None:
    tag = element.get("lang")
    return tag if tag and LANGUAGE.match(tag) else None


def _number(written: str | None, most: int) -> int:
    """Return how many columns or rows a cell covers."""
    return max(1, min(int(written), most)) if written and written.isascii() and written.isdigit() else 1
