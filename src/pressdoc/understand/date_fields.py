"""Lines in which labels and other data of a page stand beside a date: "Posted on 12 March 2026 by admin"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.understand.dating.dates import find_dates
from pressdoc.understand.top_words import top_words
from pressdoc.understand.vocabulary import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressdoc.understand.dating.found_date import FoundDate
    from pressdoc.understand.work import Work

SAID = frozenset({"issued", "modified"})
"""What labels say of a date."""
_BESIDE = frozenset({"beside_date", "source_line", "tags", "genre", "furniture"})
"""What else stands in such a line."""

MOST_DATES = 3
LONGEST_FIELD = 40
"""Characters of a label and what it says."""
LONGEST_LABEL = 6
"""Characters of a label in ideographs or Hangul that is not known."""
LONGEST_BYLINE = 4
"""Words of "by admin"."""

_PIECES = re.compile(r"[|｜·•【】\n]")
_COLON = re.compile(r" ?[:：] ?")
_BAR = re.compile(r"([^\s|｜·•【】：:]{1,12})[|｜](?=[^\s|｜])")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}[時时](?:\d{1,2}分)?")


class DateFields(NamedTuple):
    """What a line of labelled values says of when."""

    date: FoundDate
    """The day of issue, else that of the last change."""
    label: str | None
    """Which of the two a label says that it is."""


def date_fields(work: Work, plain: str) -> DateFields | None:
    """Return the date of a line in which every other word is a label, what it labels, or an author."""
    if not _may_have_label(work, plain):
        return None
    dates = find_dates(plain, language=work.language)
    if not 0 < len(dates) <= MOST_DATES or any(date.refused for date in dates):
        return None
    found: list[DateFields] = []
    has_label, at = False, 0
    for date in dates:
        kinds = _kinds(work, plain[at : date.start])
        if kinds is None:
            return None
        has_label = has_label or bool(kinds)
        found.append(DateFields(date, next((kind for kind in reversed(kinds) if kind in SAID), None)))
        at = date.end
    kinds = _kinds(work, plain[at:])
    if kinds is None or not (has_label or kinds):
        return None
    return min(found, key=lambda one: (one.label != "issued", one.label == "modified"))


def _may_have_label(work: Work, plain: str) -> bool:
    """Return whether a line has a sign or a first word that such lines have: a quick test."""
    if ":" in plain or "：" in plain or "|" in plain or len(plain) <= LONGEST_FIELD:
        return True
    first = plain.partition(" ")[0].casefold()
    kind = work.words.lines.get(first.rstrip("."))
    return kind in SAID or kind == "beside_date" or first in top_words(work.language).bylines


def _kinds(work: Work, words: str) -> list[str] | None:
    """Return what the words between dates are, or ``None`` where some are none of a page's data."""
    found: list[str] = []
    for piece in _PIECES.split(_with_colons(work, _CLOCK.sub("", words))):
        folded = fold(piece)
        if not any(map(str.isalpha, folded)):
            continue
        # "4 min read", "1,204 views"
        kind = work.words.lines.get(folded) or work.words.lines.get(folded.lstrip("0123456789., "))
        if kind in SAID or kind in _BESIDE:
            found.append(str(kind))
        elif folded in work.words.end_marks:
            found.append("end_mark")  # 完, above the day
        elif _is_byline(work, piece):
            found.append("byline")
        elif (fields := list(_fields(work, piece))) and None not in fields and len(piece) <= LONGEST_FIELD:
            found += filter(None, fields)
        else:
            return None
    return found


def _with_colons(work: Work, words: str) -> str:
    """Return words with a colon for the bar between a label and its value: 作者｜林晓."""
    return _BAR.sub(lambda found: f"{found[1]}：" if _labels(work, found[1]) else found[0], words)


def _labels(work: Work, word: str) -> bool:
    return work.words.lines.get(fold(word)) in _BESIDE | SAID


def _is_byline(work: Work, piece: str) -> bool:
    words = piece.strip(" ,–-").split()
    names = top_words(work.language)
    return names.is_byline(" ".join(words)) or (
        1 < len(words) <= LONGEST_BYLINE and words[0].casefold() in names.bylines and words[0].islower()
    )


def _fields(work: Work, piece: str) -> Iterator[str | None]:
    """Yield what each word or labelled value is: "来源：青岚 浏览次数：345"; ``None`` where that is not known."""
    for word in _COLON.sub(":", piece).split():
        label, colon, _ = word.partition(":")
        kind = work.words.lines.get(fold(label))
        if kind in SAID or kind in _BESIDE:
            yield kind
            if colon and kind != "issued" and len(piece) <= LONGEST_FIELD:
                return  # what it says may have blanks
        elif not any(map(str.isalpha, label)):
            continue
        elif colon and label[-1] > "\u2e7f" and len(label) <= LONGEST_LABEL:
            yield "beside_date"
        else:
            yield None
