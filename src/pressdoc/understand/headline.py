"""Step: the headline and the subheadlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.model import Heading, ListBlock, Paragraph, Text
from pressdoc.model.blocks import texts
from pressdoc.understand.sections import is_contact
from pressdoc.understand.vocabulary import fold

if TYPE_CHECKING:
    from pressdoc.understand.work import Entry, Work

SEARCHED = 40
"""Blocks from the start among which a headline is looked for."""


def find_headline(work: Work) -> None:
    """Take the line that page and text agree on, else the topmost heading, else the first line.

    A release that opens with a paragraph has no headline, unless its metadata give one: that is
    then the value, while the words stay where they were printed.
    """
    entry = _choose(work)
    if entry is not None:
        entry.part = "headline"
        work.headline = entry.text()
        return
    page = work.draft.page
    if page.headline or page.title:
        work.headline = Text.clean(" ".join((page.headline or page.title or "").split()))
        work.remark("headline-from-metadata", "the headline stands in the metadata only")


def _choose(work: Work) -> Entry | None:
    candidates = [entry for entry in work.undecided()[:SEARCHED] if _may_be_headline(entry, work)]
    if not candidates:
        return None
    page = work.draft.page
    for claimed in (page.headline, page.title):
        if claimed:
            wanted = fold(claimed)
            if same := [entry for entry in candidates if entry.folded == wanted]:
                return same[0]
    if tops := [entry for entry in candidates if entry.level == 1]:
        site = fold(page.site or "")
        return next((entry for entry in tops if entry.folded != site), None)
    if hinted := [entry for entry in candidates if entry.hint == "headline"]:
        return hinted[0]
    first = candidates[0]
    # What stands before it must be lines too: a heading below the first paragraph is no headline.
    before = [entry for entry in work.undecided() if entry.number < first.number]
    return first if all(entry.is_line for entry in before) and _ends_open(first) else None


def _may_be_headline(entry: Entry, work: Work) -> bool:
    if not entry.is_line or not isinstance(entry.block, Paragraph | Heading) or not entry.plain.strip():
        return False
    if is_contact(work, entry.plain) or "@" in entry.plain:
        return False
    return work.words.is_(entry.folded) is None and any(map(str.isalpha, entry.plain))


def _ends_open(entry: Entry) -> bool:
    """Return whether a line ends as headlines do: a heading, or words without a full stop."""
    return entry.level is not None or not entry.plain.rstrip().endswith((".", ":", "。", ";"))


def find_subheadlines(work: Work) -> None:
    """Take the headings, emphasised lines and bullets between the headline and the first paragraph."""
    head = next(iter(work.of("headline")), None)
    if head is None:
        return
    found: list[Entry] = []
    for entry in work.entries:
        if entry.number <= head.number or entry.part == "aside":
            continue
        if entry.part is not None:
            continue
        if not _may_be_subheadline(entry, work):
            break
        found.append(entry)
    # Without a paragraph below, these lines are the text itself.
    if not found or not any(entry.number > found[-1].number for entry in work.undecided()):
        return
    for entry in found:
        entry.part = "subheadlines"
        work.subheadlines += subheadlines_of(entry)


def subheadlines_of(entry: Entry) -> list[Text]:
    """Return the subheadlines that an entry holds; a list of bullets holds several."""
    return [text for text in texts(entry.block) if text]


def _may_be_subheadline(entry: Entry, work: Work) -> bool:
    if isinstance(entry.block, ListBlock):
        return entry.hint in ("subheadline", "subtitle") or all(len(text) <= 200 for text in texts(entry.block))
    if not entry.is_line or not isinstance(entry.block, Paragraph | Heading) or not entry.plain.strip():
        return False
    if entry.hint in ("subheadline", "subtitle", "headline"):
        return True
    if work.words.is_(entry.folded) is not None or work.words.about_whom(entry.plain) is not None:
        return False
    if entry.level is not None:
        return entry.level <= 3
    return len(entry.plain) <= 200 and _ends_open(entry) and _is_wholly_marked(entry)


def _is_wholly_marked(entry: Entry) -> bool:
    """Return whether a line is bold or in italics from end to end, as decks are."""
    text = entry.text()
    return any(
        span.kind in ("strong", "emphasis") and span.end - span.start >= len(text.plain.strip()) for span in text.spans
    )
