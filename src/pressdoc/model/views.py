"""The views of a release: quotations, mentions and entities, computed from its spans."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

import attrs

from pressdoc.model.blocks import (
    Block,
    Figure,
    Heading,
    ListBlock,
    Table,
    children,
    texts,
)
from pressdoc.model.facts import Listing, Organisation, Person, QuotePart, Speaker
from pressdoc.model.text import Text
from pressdoc.model.values import Unknown

if TYPE_CHECKING:
    from pressdoc.model.release import Release

V = TypeVar("V", covariant=True)
T = TypeVar("T")


@attrs.frozen
class Mention(Generic[V]):
    """A value with its place: the words under it, and where they stand."""

    value: V
    start: int
    end: int
    text: str
    """The words under it, verbatim."""
    role: str = attrs.field(default="body", kw_only=True)
    """The role of the part, as in ``Release.parts()``."""
    block: Block | None = attrs.field(default=None, kw_only=True, repr=False)
    """The block that holds the words, outermost; ``None`` in a headline and other single lines."""


@attrs.frozen
class QuotedPart:
    """One stretch of a quotation: its words without the marks, and where they stand."""

    start: int
    end: int
    text: str
    role: str = attrs.field(default="body", kw_only=True)
    block: Block | None = attrs.field(default=None, kw_only=True, repr=False)


@attrs.frozen
class Quote:
    """What somebody says, exactly: one quotation, also when it is split or runs over paragraphs."""

    parts: tuple[QuotedPart, ...]
    speakers: tuple[Speaker, ...] = ()
    """Who says it; several for a joint statement, empty when the release does not say."""

    @property
    def text(self) -> str:
        """The parts, joined by one blank."""
        return " ".join(part.text for part in self.parts)

    @property
    def speaker(self) -> Speaker | None:
        """The first speaker, or ``None``."""
        return self.speakers[0] if self.speakers else None


class Piece(NamedTuple):
    """A text of a release with its role and the outermost block that holds it."""

    role: str
    text: Text
    block: Block | None


def pieces(release: Release) -> Iterator[Piece]:
    """Yield every text that is printed, in printed order."""
    from pressdoc.model.release import printed_items

    for part, _, item in printed_items(release):
        yield from _PIECES[part](item)


def _line(role: str) -> Any:
    def of(text: Text) -> Iterator[Piece]:
        yield Piece(role, text, None)

    return of


def _with_text(role: str) -> Any:
    def of(item: Any) -> Iterator[Piece]:
        if item.text is not None:
            yield Piece(role, item.text, None)

    return of


def _revision(revision: Any) -> Iterator[Piece]:
    for text in (revision.text, revision.note):
        if text is not None:
            yield Piece("release_line", text, None)


def _section(role: str) -> Any:
    def of(section: Any) -> Iterator[Piece]:
        if section.heading is not None:
            yield Piece(role, section.heading, None)
        for block in section.blocks:
            yield from in_block(block, role)

    return of


def in_block(block: Block, role: str | None = None) -> Iterator[Piece]:
    """Yield the texts of a block, and the words in the place of a figure without caption."""
    for text in texts(block):
        yield Piece(role or role_of(block), text, block)
    if isinstance(block, Figure) and block.caption is None and block.alt:
        yield Piece(role or "caption", Text(block.alt), block)
    for inner in children(block):
        if isinstance(inner, Figure) and inner.caption is None and inner.alt:
            yield Piece(role or "caption", Text(inner.alt), block)


def role_of(block: Block) -> str:
    """Return the role of a block of the body: "body", "heading", "list", "table" or "caption"."""
    if isinstance(block, Heading):
        return "heading"
    if isinstance(block, ListBlock):
        return "list"
    if isinstance(block, Table):
        return "table"
    if isinstance(block, Figure):
        return "caption"
    return "body"


_PIECES: dict[str, Any] = {
    "revision": _revision,
    "release_line": _line("release_line"),
    "embargo": _with_text("release_line"),
    "restrictions": _with_text("notice"),
    "headline": _line("headline"),
    "subheadlines": _line("subheadline"),
    "dateline": _with_text("date"),
    "body": in_block,
    "about": _section("about"),
    "notices": _section("notice"),
    "contacts": _with_text("contact"),
    "end_mark": _line("end_mark"),
    "notes": lambda block: in_block(block, "note"),
}


def parts(release: Release) -> Iterator[tuple[str, Text]]:
    """Yield role and text of everything printed, in printed order."""
    return ((piece.role, piece.text) for piece in pieces(release))


def mentions(release: Release, kind: type[T]) -> tuple[Mention[T], ...]:
    """Return every span whose value is of a class, with its place, in printed order."""
    return tuple(
        Mention(span.value, span.start, span.end, text.plain[span.start : span.end], role=role, block=block)
        for role, text, block in pieces(release)
        for span in text.spans
        if isinstance(span.value, kind)
    )


def quotes(release: Release) -> tuple[Quote, ...]:
    """Return the quotations of a release."""
    return gather(mentions(release, QuotePart))


def gather(found: Iterable[Mention[QuotePart]]) -> tuple[Quote, ...]:
    """Put parts together: one that continues belongs to the nearest quotation before it."""
    out: list[Quote] = []
    for mention in found:
        part = QuotedPart(mention.start, mention.end, mention.text, role=mention.role, block=mention.block)
        if mention.value.continues and out:
            before = out[-1]
            out[-1] = Quote((*before.parts, part), before.speakers or mention.value.speakers)
        else:
            out.append(Quote((part,), mention.value.speakers))
    return tuple(out)


def people(release: Release) -> tuple[Person, ...]:
    """Return every person named, in order of first mention; speakers without a span of their own too."""
    return tuple(dict.fromkeys(value for value in _entities(release) if isinstance(value, Person) and value.name))


def organisations(release: Release) -> tuple[Organisation, ...]:
    """Return every organisation named, in order of first mention, then issuers and boilerplates."""
    beside = (*release.issuers, *(about.organisation for about in release.about))
    found = (value for value in (*_entities(release), *beside) if isinstance(value, Organisation))
    return tuple(dict.fromkeys(found))


def listings(release: Release) -> tuple[Listing, ...]:
    """Return every listing named, in order of first mention."""
    found: list[Listing] = [mention.value for mention in mentions(release, Listing)]
    for organisation in organisations(release):
        found += organisation.listings
    return tuple(dict.fromkeys(found))


def _entities(release: Release) -> Iterator[object]:
    for piece in pieces(release):
        for span in piece.text.spans:
            if isinstance(span.value, QuotePart):
                yield from span.value.speakers
            elif isinstance(span.value, Person | Organisation):
                yield span.value


def replace(release: Release, old: T, new: T) -> Release:
    """Return the release with ``new`` wherever ``old`` stands."""
    changed: Release = _replaced(release, old, new)
    return changed


def _replaced(value: Any, old: object, new: object) -> Any:
    if type(value) is type(old) and value == old:
        return new
    if type(value) is tuple:
        items = tuple(_replaced(item, old, new) for item in value)
        return items if any(a is not b for a, b in zip(items, value, strict=True)) else value
    if not attrs.has(type(value)) or isinstance(value, Unknown):
        return value
    changes = {}
    for field in attrs.fields(type(value)):
        before = getattr(value, field.name)
        if type(before) in _LEAVES:
            continue
        after = _replaced(before, old, new)
        if after is not before:
            changes[field.name] = after
    return attrs.evolve(value, **changes) if changes else value


_LEAVES = frozenset({str, int, bool, float, type(None), datetime.date, datetime.datetime, datetime.time})
"""Types of fields that hold no value of the model, or are not looked into by `replace`."""
