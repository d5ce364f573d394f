"""Taking the facts out of files: what `pressdoc facts` prints of each."""

from __future__ import annotations

import datetime
import os
from typing import Any

import attrs

from pressdoc.commands.inputs import doubts, examined
from pressdoc.fact_rows import Row, money_rows, rows_of
from pressdoc.formats import Format
from pressdoc.quote_rows import quote_rows
from pressdoc.understand.facts import facts


@attrs.frozen
class Extraction:
    """What is taken out of each file; called with its path, in whatever process."""

    source: Format | None = None
    language: str | None = None
    only: str | None = None
    """The only key that is wanted."""
    currency: str | None = None
    """Amounts are converted to this currency too."""
    day: datetime.date | None = None
    """The day of the rate, instead of each release's own."""
    in_rows: bool = False
    """A cell has no parts: rows leave out what only JSON can say."""

    def __call__(self, path: str) -> tuple[dict[str, Any], list[str]]:
        """Return the facts of a file and what to say of it; `FileError` when it cannot be read."""
        reading = examined(path, self.source, self.language)
        # JSON is Unicode; a file's name may be any bytes.
        name = os.fsencode(path).decode("utf-8", "backslashreplace")
        found: dict[str, Any] = facts(reading, source=name)
        if self.only == "money":
            found["money"] = money_rows(reading.release, self.currency, self.day)
        elif self.only == "quotes":
            rows = quote_rows(reading.release)
            whole = zip(found["quotes"], rows, strict=True)
            found["quotes"] = rows if self.in_rows else [one | row for one, row in whole]
        if self.only is not None:
            found = {"source": name, self.only: found[self.only]}
        return found, doubts(path, reading)

    def rows(self, found: dict[str, Any]) -> list[Row]:
        """Return the facts of a file as rows, each with its name."""
        return [{"source": found["source"], **row} for row in rows_of(found[self.only or "source"])]
