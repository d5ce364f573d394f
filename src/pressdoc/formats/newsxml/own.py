"""The release carried along in a file of XML: whole, in one element that others pass over.

Read back it counts as long as the rest of the file still says what it said when it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from pressdoc.draft import Draft, Written
from pressdoc.errors import ParseError
from pressdoc.formats import codec
from pressdoc.formats.newsxml.tree import Element, tokens
from pressdoc.formats.pages.tags import checksum, escape
from pressdoc.model import Release, Remark, Revision

NAMESPACE = "urn:pressdoc:release"
CANCELLED = "canceled"
"""The status of what must no longer be used."""

_NOT_IN_XML = re.compile("[\x7f-\x9f\ufffe\uffff]")
"""Characters of JSON that XML refuses, or asks not to be used."""


def carried(release: Release, said: Iterable[Element | None]) -> str:
    """Return the element that carries a release beside what is ``said`` of it."""
    written = codec.dumps(release, indent=False).decode()
    words = escape(_NOT_IN_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", written))
    return f'<pressdoc:release xmlns:pressdoc="{NAMESPACE}" checksum="{_sum(said)}">{words}</pressdoc:release>'


def read(element: Element | None, said: Iterable[Element | None], remarks: list[Remark]) -> Release | None:
    """Return the release that an element carries, unless what is said beside it was changed since."""
    if element is None:
        return None
    try:
        if element.get("checksum") == _sum(said):
            return codec.loads(element.characters())
        message = "the file was edited since pressdoc wrote it, and is read as anybody's"
        remarks.append(Remark("edited-since-written", message))
    except ParseError as error:
        remarks.append(Remark("own-file-broken", f"the release in the file cannot be read: {error}"))
    return None


def restored(release: Release, *, status: str | None, remarks: Iterable[Remark]) -> Draft:
    """Return the draft of a release that a file carries; one that was cancelled on the way is withdrawn."""
    remarks = tuple(remarks)
    if status == CANCELLED and release.revision is None:
        release = attrs.evolve(release, revision=Revision("withdrawal"))
        remarks += (Remark("withdrawn-in-metadata", "the file is marked as cancelled"),)
    return Draft(written=Written(release=release), remarks=remarks)


def status(written: str | None) -> str | None:
    """Return a status as the IPTC writes it, in small letters and "canceled" with one l."""
    return written.strip().lower().replace("cancelled", CANCELLED) if written else None


def _sum(said: Iterable[Element | None]) -> str:
    return checksum(" ".join([token for element in said if element is not None for token in tokens(element)]))


def items_left_out(count: int) -> Remark:
    """Return the remark for a message of several items, of which one is read."""
    return Remark("items-left-out", f"of {count} items the first is read; pressdoc.split() gives all of them")
