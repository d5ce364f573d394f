"""What a comparison says: `Change`, and where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator

ADDED, CHANGED, REMOVED = "added", "changed", "removed"


@attrs.frozen
class Spot:
    """Where something stands in a release, as people say it."""

    role: str
    """As in ``Release.parts()``: "headline", "body", "contact"."""
    paragraph: int | None = None
    """In the text, the number of the paragraph, from 1."""
    line: int | None = None
    """The line of the source, where it is known."""


@attrs.frozen
class Change:
    """One thing that two releases do not share."""

    kind: str
    """ "amount", "date", "person", "title", "speaker", "quotation", "contact", "listing", "legal", "organisation",
    "headline", "dateline", "embargo", "order" or "wording"; an open list."""
    what: str
    """ "added", "changed" or "removed"."""
    old: str | None = None
    """The words of the first release; ``None`` where it has none."""
    new: str | None = None
    """The words of the second."""
    before: Spot | None = None
    """Where they stand in the first release."""
    after: Spot | None = None
    """Where they stand in the second."""
    of: str | None = None
    """Whose it is: of a title the person, of a speaker the quotation."""


@attrs.frozen
class Comparison:
    """What two releases do and do not share, by their facts."""

    changes: tuple[Change, ...] = ()
    digests: tuple[str, str] = ("", "")
    """Of each, as `pressdoc.facts` has it."""
    languages: tuple[str | None, str | None] = (None, None)
    translated: bool = False
    """Whether they are in two languages, so that only what needs no words was compared."""

    @property
    def same(self) -> bool:
        """Whether both are the same release: in one language by digest, in two by what needs no words."""
        return not self.changes if self.translated else self.digests[0] == self.digests[1]

    def of_kind(self, kind: str) -> Iterator[Change]:
        """Yield the changes of a kind."""
        return (change for change in self.changes if change.kind == kind)

    def to_dict(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {"same": self.same, **attrs.asdict(self)}
