"""Step: what the page added, and what it says of itself; classified, not deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pressdoc.understand.work import Work

LONGEST_RECORD = 1000
"""Characters of the data that a distributor adds: language, company, securities."""

HINTS = {
    "navigation": "page navigation",
    "header": "the page's header",
    "footer": "the page's footer",
    "aside": "beside the text",
    "cookie": "a cookie notice",
    "share": "links to share the page",
    "related": "related articles",
    "form": "a form",
    "advertisement": "an advertisement",
    "comments": "comments of readers",
    "title": "the page's title",
    "furniture": "a part of the page",
}
"""What a reader of markup may call a block that is no part of a release."""


def set_metadata_aside(work: Work) -> None:
    """Set aside front matter, tags and comments that the syntax shows as words."""
    for entry in work.entries:
        if entry.hint == "metadata":
            entry.set_aside("metadata", "what the source says of itself")


def set_furniture_aside(work: Work) -> None:
    """Set aside page parts: by what the markup calls them, and by lines that pages add.

    A phrase counts only as a whole line; a hint does not count when it would leave nothing.
    """
    hinted = [entry for entry in work.undecided() if entry.hint in HINTS]
    if len(hinted) < len(work.undecided()):
        for entry in hinted:
            entry.set_aside("furniture", HINTS[entry.hint or ""])
    for entry in work.undecided():
        kind = work.words.is_(entry.folded)
        if kind == "furniture" and entry.is_line:
            entry.set_aside("furniture", f"a line that pages add: {entry.plain.strip()[:60]!r}")
        elif kind == "metadata" and len(entry.plain) <= LONGEST_RECORD:
            entry.set_aside("metadata", "data about the release")


def set_repeats_aside(work: Work) -> None:
    """Set aside the headline where it stands again; it is kept once."""
    if work.headline is None:
        return
    from pressdoc.understand.vocabulary import fold

    wanted = fold(work.headline.plain)
    if not wanted:
        return
    for entry in work.undecided():
        if len(entry.plain) <= len(work.headline) + 40 and entry.folded == wanted:
            entry.set_aside("furniture", "repeats the headline")
