"""Facts of many releases as rows of one table: each row stands by itself, in any tool that reads tables."""

from __future__ import annotations

from typing import Any

from pressdoc.model import Person, QuotePart, Release
from pressdoc.model.views import pieces

AROUND = 400
"""Characters around a quotation in which the sentences beside it are looked for."""

_ENDS = ".!?。！？"
_MARKS = "\"'“”„‟«»‹›「」『』‘’‚ \u00a0\u202f\n,;:—–-"


def quote_rows(release: Release, source: str | None = None) -> list[dict[str, Any]]:
    """Return a row for each quotation: where it is from, its words, who says them, the sentences around it.

    ``before`` and ``after`` are the sentences before and behind it in its paragraph, or the last
    and first of the paragraphs beside, with attributions as printed; "" where there is none.

    >>> release = Release(body=['Elm grew. "We open," said Jane Roe. Oak follows.'], language="en")
    >>> import pressdoc
    >>> row, = quote_rows(pressdoc.annotate(release))
    >>> row["quotation"], row["speaker"], row["before"], row["after"]
    ('We open,', 'Jane Roe', 'Elm grew.', 'said Jane Roe.')
    """
    texts = [piece.text for piece in pieces(release)]
    starts: list[list[int]] = []
    ends: list[tuple[int, int]] = []
    quotes = iter(release.quotes)
    rows = []
    for number, text in enumerate(texts):
        for span in text.spans:
            if not isinstance(span.value, QuotePart):
                continue
            if span.value.continues and ends:
                ends[-1] = (number, span.end)
            else:
                starts.append([number, span.start])
                ends.append((number, span.end))
    plains = [text.plain for text in texts]
    for quote, (first, start), (last, end) in zip(quotes, starts, ends, strict=True):
        people = [speaker for speaker in quote.speakers if isinstance(speaker, Person)]
        rows.append(
            {
                "source": source,
                "issued": None if release.issued is None else release.issued.isoformat(),
                "headline": None if release.headline is None else release.headline.plain,
                "quotation": quote.text,
                "speaker": " and ".join(speaker.name for speaker in quote.speakers if speaker.name) or None,
                "title": people[0].title if people else None,
                "organisation": people[0].affiliation if people else None,
                "before": _before(plains, first, start),
                "after": _after(plains, last, end),
            }
        )
    return rows


def _before(plains: list[str], number: int, start: int) -> str:
    """Return the last sentence before a place, of its paragraph or of the one before."""
    words = plains[number][max(0, start - AROUND) : start].rstrip(_MARKS)
    if not words and number:
        words = plains[number - 1][-AROUND:].rstrip()
    body = words.rstrip(_ENDS)
    cut = max((body.rfind(end + blank) for end in _ENDS for blank in (" ", "\n")), default=-1)
    wide = max(map(body.rfind, "。！？"), default=-1)
    return words[max(cut, wide) + 1 :].lstrip(_MARKS)


def _after(plains: list[str], number: int, end: int) -> str:
    """Return the first sentence behind a place, of its paragraph or of the one behind."""
    words = plains[number][end : end + AROUND].lstrip(_MARKS + _ENDS)
    if not words and number + 1 < len(plains):
        words = plains[number + 1][:AROUND].strip()
    for at, char in enumerate(words):
        if char in "。！？" or (char in _ENDS and words[at + 1 : at + 2] in ("", " ", "\n", '"', "”")):
            return words[: at + 1]
    return words
