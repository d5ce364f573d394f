"""Quotations as rows with named columns, each one readable by itself: who said what, when, and between which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pressdoc.fact_rows import sentence_at
from pressdoc.model import QuotePart
from pressdoc.model.views import pieces
from pressdoc.understand.facts import facts

if TYPE_CHECKING:
    from pressdoc.model import Release, Text

_LONGEST = 1000
"""Characters beside a quotation in which the sentence there is looked for."""

_ENDS = ".!?。！？"
_MARKS = "\"'“”„‟«»‹›「」『』‘’‚ \u00a0\u202f\n,;:—–-"


def quote_rows(release: Release) -> list[dict[str, Any]]:
    """Return a row for each quotation: the release's day, who says it, the words, the sentences beside them.

    ``before`` and ``after`` are the sentences before and behind it in its paragraph, or the last
    and first of the paragraphs beside, with attributions as printed; "" where there is none.

    >>> import pressdoc
    >>> release = pressdoc.Release(body=['Elm grew. "We open," said Jane Roe. Oak follows.'], language="en")
    >>> row, = quote_rows(pressdoc.annotate(release))
    >>> row["text"], row["speaker"], row["before"], row["after"]
    ('We open,', 'Jane Roe', 'Elm grew.', 'said Jane Roe.')
    """
    texts = [piece.text for piece in pieces(release)]
    plains = [text.plain for text in texts]
    issued = None if release.issued is None else release.issued.isoformat()
    rows: list[dict[str, Any]] = []
    for fact, quote, (first, last) in zip(facts(release)["quotes"], release.quotes, _places(texts), strict=True):
        rows.append(
            {
                "issued": issued,
                **{key: value for key, value in fact.items() if key != "parts"},
                "text": quote.text,
                "before": _before(plains, *first, release.language),
                "after": _after(plains, *last, release.language),
            }
        )
    return rows


def _places(texts: list[Text]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return where each quotation starts and ends: the number of a text and a place in it."""
    out: list[tuple[tuple[int, int], tuple[int, int]]] = []
    for number, text in enumerate(texts):
        for span in text.of(QuotePart):
            start, end = (number, span.start), (number, span.end)
            if span.value.continues and out:
                start, _ = out.pop()
            out.append((start, end))
    return out


def _before(plains: list[str], number: int, start: int, language: str | None) -> str:
    """Return the last sentence before a place, of its paragraph or of the one before."""
    words = plains[number][max(0, start - _LONGEST) : start].rstrip(_MARKS)
    if not words and number:
        words = plains[number - 1][-_LONGEST:].rstrip()
    return sentence_at(words, max(len(words) - 1, 0), len(words), language).lstrip(_MARKS)


def _after(plains: list[str], number: int, end: int, language: str | None) -> str:
    """Return the first sentence behind a place, of its paragraph or of the one behind."""
    words = plains[number][end : end + _LONGEST].lstrip(_MARKS + _ENDS)
    if not words and number + 1 < len(plains):
        words = plains[number + 1][:_LONGEST].lstrip()
    return sentence_at(words, 0, 1, language)
