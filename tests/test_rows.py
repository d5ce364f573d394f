"""Quotations as rows of a table."""

from __future__ import annotations

import pressdoc
from pressdoc.rows import quote_rows

TEXT = """Elm opens a mill

Elm grew last year. It has two mills.

"We open in May," said Ada Finch, CEO of Elm. "Come by." The hall is new.

“Wir öffnen.”

Oak follows in June. Ash does not.
"""


def test_a_row_for_each_quotation() -> None:
    """Split quotations are one row; sentences beside them are those of the paragraphs beside where need be."""
    release = pressdoc.parse(TEXT, format="text", language="en")
    rows = quote_rows(release, "elm.txt")
    assert len(rows) == len(release.quotes)
    row = rows[0]
    assert row["source"] == "elm.txt"
    assert row["quotation"] == "We open in May, Come by."
    assert (row["speaker"], row["title"], row["organisation"]) == ("Ada Finch", "CEO", "Elm")
    assert (row["before"], row["after"]) == ("It has two mills.", "The hall is new.")


def test_no_quotations_no_rows() -> None:
    """A release in which nobody speaks has no rows."""
    assert quote_rows(pressdoc.Release(body=["Sales rose."])) == []


def test_japanese_sentences() -> None:
    """Sentences end without blanks where a script has none."""
    text = "工場は完成した。山田太郎社長は「準備は整いました」と述べた。稼働は5月だ。"
    (row,) = quote_rows(pressdoc.parse(text, format="text", language="ja"))
    assert (row["before"], row["speaker"]) == ("山田太郎社長は", "山田太郎")
    assert row["after"] == "と述べた。"
