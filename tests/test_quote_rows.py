"""Quotations as rows of a table."""

from __future__ import annotations

import pressdoc
from pressdoc.quote_rows import quote_rows

TEXT = """Elm opens a mill

Elm grew last year. It has two mills.

"We open in May," said Ada Finch, CEO of Elm. "Come by." The hall is new.

“Wir öffnen.”

Oak follows in June. Ash does not.
"""


def test_a_row_for_each_quotation() -> None:
    """Split quotations are one row; sentences beside them are those of the paragraphs beside where need be."""
    release = pressdoc.parse(TEXT, format="text", language="en")
    rows = quote_rows(release)
    assert len(rows) == len(release.quotes)
    row = rows[0]
    assert list(row) == ["issued", "speaker", "title", "affiliation", "text", "before", "after"]
    assert row["text"] == "We open in May, Come by."
    assert (row["speaker"], row["title"], row["affiliation"]) == ("Ada Finch", "CEO", "Elm")
    assert (row["before"], row["after"]) == ("It has two mills.", "The hall is new.")


def test_sentences_end_at_no_abbreviation() -> None:
    """The full stop of "Inc." or "Dr." ends no sentence beside a quotation, and long paragraphs are one."""
    text = 'Elm Inc. and Dr. Roe met. "We open in May," said Dr. Ada Finch of Elm Inc. on Monday. Oak follows.'
    (row,) = quote_rows(pressdoc.parse("Elm opens a mill\n\n" + text, format="text", language="en"))
    assert (row["before"], row["after"]) == ("Elm Inc. and Dr. Roe met.", "said Dr. Ada Finch of Elm Inc. on Monday.")


def test_no_quotations_no_rows() -> None:
    """A release in which nobody speaks has no rows."""
    assert quote_rows(pressdoc.Release(body=["Sales rose."])) == []


def test_japanese_sentences() -> None:
    """Sentences end without blanks where a script has none."""
    text = "工場は完成した。山田太郎社長は「準備は整いました」と述べた。稼働は5月だ。"
    (row,) = quote_rows(pressdoc.parse(text, format="text", language="ja"))
    assert (row["before"], row["speaker"]) == ("山田太郎社長は", "山田太郎")
    assert row["after"] == "と述べた。"
