"""JSON: the model as it is, for programs, archives and other languages.

The form is versioned and described in ``docs/explanation/json.md``; `pressdoc.schema` checks it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.draft import Draft, Written
from pressdoc.formats import codec

if TYPE_CHECKING:
    from pressdoc.model import Release


class JSONFormat:
    """Releases as JSON; what is read back equals what was written."""

    name = "json"
    suffixes = (".json",)
    media_type = "application/json"

    def draft(self, source: str) -> Draft:
        """Return the release that a file holds, as it was.

        Raises `pressdoc.errors.ParseError` for JSON that is no release, with every fault and its path.
        """
        return Draft(written=Written(release=codec.loads(source)))

    def render(self, release: Release, *, indent: bool = True) -> str:
        """Return the release as JSON.

        With ``indent`` it has one value a line, two blanks a level and a line end after the last,
        for people and for version control; without, it is one line without a line end, for the
        lines of a data set or a message.
        """
        text = codec.dumps(release, indent=indent).decode()
        return text + "\n" if indent else text


JSON = JSONFormat()
"""The format as the registry has it."""
