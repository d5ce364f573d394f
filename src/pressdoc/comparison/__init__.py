"""Comparisons: how two releases differ by what they state, not by their lines.

canonical    what copies of one release have in common, and its digest
extracts     the facts of a release in their order
align        two sequences side by side
consequences what follows from a change, and is not told again
facts        what was added, changed, removed
wording      the words that are no facts
translation  one release in two languages
note         the correction in the form of wires
change       what is said of it all
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.comparison.canonical import digest
from pressdoc.comparison.change import CHANGED, Change, Comparison, Spot
from pressdoc.comparison.extracts import Extract
from pressdoc.comparison.note import correction_note
from pressdoc.understand.languages import file_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressdoc.model import Reading, Release

__all__ = ["Change", "Comparison", "Spot", "compare", "correction_note", "digest"]


def compare(old: Reading | Release, new: Reading | Release) -> Comparison:
    """Return what was added, changed and removed between two releases, by facts, then by wording.

    In one language every fact counts, and the words that are no facts.  In two languages those
    facts count that need no words: amounts at their value, dates, tickers, how many quotations
    and speakers there are, links, and how to reach the contacts.

    >>> from pressdoc import parse
    >>> old, new = parse("Elm Ltd. earned $5 million."), parse("Elm Ltd. earned $6 million.")
    >>> [(change.kind, change.old, change.new) for change in compare(old, new).changes]
    [('amount', '$5 million', '$6 million')]
    """
    before, after = Extract(old), Extract(new)
    languages = (before.release.language, after.release.language)
    is_translated = _are_two(*languages)
    digests = digest(old), digest(new)
    if not is_translated and digests[0] == digests[1]:
        return Comparison((), digests, languages)
    changes = tuple(dict.fromkeys(_changes(before, after, translated=is_translated)))
    if not is_translated and not changes:
        changes = (Change("order", CHANGED),)  # the same words and facts, in other parts or another order
    return Comparison(changes, digests, languages, is_translated)


def _are_two(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and (file_of(one) or one) != (file_of(other) or other)


def _changes(old: Extract, new: Extract, *, translated: bool) -> Iterator[Change]:
    from pressdoc.comparison.consequences import Told, joined
    from pressdoc.comparison.facts import changed_facts, changed_parts
    from pressdoc.comparison.translation import changed_in_translation
    from pressdoc.comparison.wording import changed_words

    if translated:
        yield from changed_in_translation(old, new)
        return
    found = list(changed_facts(old, new))
    for others in (changed_parts(old, new), changed_words(old, new)):
        found += Told(found).left(others)
    yield from joined(found)
