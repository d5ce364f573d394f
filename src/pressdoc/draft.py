"""`Draft`: what a format read, before anything of it is understood as a press release.

A reader of a syntax yields one; `pressdoc.understand` turns it into a `Reading`.
"""

from __future__ import annotations

import attrs

from pressdoc.model import Block, Release, Remark


@attrs.frozen(weakref_slot=False)
class DraftBlock:
    """A block in reading order, with what the syntax says of it and where it stood."""

    block: Block
    """Formatting is spans already; words are cleaned, the source's own wrapping is folded."""
    level: int | None = attrs.field(default=None, kw_only=True)
    """The level of a heading as the syntax has it, 1 too; ``None`` for other blocks."""
    hint: str | None = attrs.field(default=None, kw_only=True)
    """What the markup calls it: "navigation", "header", "footer", "aside", "metadata", "title",
    "dateline", "contact", "boilerplate", ...; an open list. A hint is evidence, not a verdict."""
    line: int | None = attrs.field(default=None, kw_only=True)
    """The line of the source, from 1, where the format knows it."""


@attrs.frozen(kw_only=True)
class Page:
    """What the source says of itself, beside its visible words: title, meta tags, front matter.

    Strings are as they stand there; ``None`` where it says nothing.
    """

    title: str | None = None
    headline: str | None = None
    """The headline of its metadata: Open Graph, JSON-LD, the ``title`` of front matter."""
    description: str | None = None
    language: str | None = None
    url: str | None = None
    site: str | None = None
    dateline: str | None = None
    issued: str | None = None
    """A date without time that the metadata give, as front matter does."""
    embargo: str | None = None
    """The moment before which it must not be published, as metadata give it: a time stamp with its offset."""
    status: str | None = None
    """The status of a news item as the IPTC writes it: "usable", "withheld", "canceled"."""
    published: str | None = None
    modified: str | None = None
    keywords: tuple[str, ...] = ()
    alternates: tuple[tuple[str, str], ...] = ()
    """Languages and addresses of the copies that the page names, as in ``hreflang``."""


@attrs.frozen(kw_only=True)
class Written:
    """A release that pressdoc itself wrote, restored from its file."""

    release: Release
    edited: tuple[int, ...] = ()
    """The numbers, in ``release.parts()``, of texts whose words an editor changed since: what they
    state is to be found anew."""


@attrs.frozen(kw_only=True)
class Draft:
    """The blocks of a source in reading order, and what the source says of itself."""

    blocks: tuple[DraftBlock, ...] = ()
    page: Page = Page()
    remarks: tuple[Remark, ...] = ()
    """What the reader of the syntax had to mend."""
    written: Written | None = None
    """Set when the file is one of pressdoc's own and still valid; then the blocks do not count."""
