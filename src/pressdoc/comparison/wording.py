"""How the words of two releases differ where no fact does: facts are masked, and the rest is compared."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Hashable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from pressdoc.comparison.align import gaps
from pressdoc.comparison.canonical import plain_words
from pressdoc.comparison.change import ADDED, CHANGED, REMOVED, Change
from pressdoc.model import Listing, MoneyAmount, Organisation, Person, QuotePart, Span

if TYPE_CHECKING:
    from pressdoc.comparison.extracts import Extract, Part

MASKED = (QuotePart, MoneyAmount, Person, Organisation, Listing, datetime.date)
"""Facts, the widest first: a quotation hides what stands in it."""
_WORD = re.compile(r"[^\W_]+(?:[.,:'’-][^\W_]+)*|[%％‰$€£¥₹₩]|[\u3040-\u9fff]")
LOOSE = frozenset({"a", "an"})
"""Words that only follow from the ones behind them."""


class _Word(NamedTuple):
    key: Hashable
    start: int
    end: int


class _Line:
    """A text, whose words are looked at only where the other release does not have just the same one."""

    def __init__(self, part: Part, shared: frozenset[str]) -> None:
        self.part = part
        self._is_shared = part.text.plain in shared

    @functools.cached_property
    def words(self) -> tuple[_Word, ...]:
        """Its words, facts as one word each that is equal to every other of its kind."""
        return tuple(_read(self.part))

    @functools.cached_property
    def keys(self) -> tuple[Hashable, ...]:
        """What its words are compared by."""
        return tuple(word.key for word in self.words)

    @property
    def key(self) -> Hashable:
        """What it is compared by as a whole."""
        return self.part.text.plain if self._is_shared else self.keys


def changed_words(old: Extract, new: Extract) -> Iterator[Change]:
    """Yield how the wording differs, paragraph by paragraph."""
    for roles in (("headline",), ("subheadline",), ("body", "heading", "list", "table"), ("about",), ("note",)):
        kind = "headline" if roles == ("headline",) else "wording"
        sides = [[part for part in one.told() if part.spot.role in roles] for one in (old, new)]
        plains = [frozenset(part.text.plain for part in parts) for parts in sides]
        shared = plains[0] & plains[1]
        before, after = ([_Line(part, shared) for part in parts if _WORD.search(part.text.plain)] for parts in sides)
        yield from _between(kind, before, after)


def _between(kind: str, old: Sequence[_Line], new: Sequence[_Line]) -> Iterator[Change]:
    found = list(gaps([line.key for line in old], [line.key for line in new]))
    gone = [line for a, b, _, _ in found for line in old[a:b]]
    came = [line for _, _, c, d in found for line in new[c:d]]
    arrived = {line.key: line.part.spot for line in came}
    moved = {line.key for line in gone} & arrived.keys()
    for a, b, c, d in found:
        before = [line for line in old[a:b] if line.key not in moved]
        after = [line for line in new[c:d] if line.key not in moved]
        yield from _in_gap(kind, before, after)
    for line in gone:
        if line.key in moved:
            words = line.part.text.plain
            yield Change("order", CHANGED, words, words, line.part.spot, arrived[line.key])


def _in_gap(kind: str, old: Sequence[_Line], new: Sequence[_Line]) -> Iterator[Change]:
    """Yield how paragraphs between two shared ones differ: word by word where they are as many."""
    if "".join(map(_glued, old)) == "".join(map(_glued, new)):
        return  # the same words, in other paragraphs
    if len(old) == len(new):
        for one, other in zip(old, new, strict=True):
            yield from _in_line(kind, one, other)
        return
    for line in old:
        yield Change(kind, REMOVED, line.part.text.plain, None, line.part.spot)
    for line in new:
        yield Change(kind, ADDED, None, line.part.text.plain, None, line.part.spot)


def _glued(line: _Line) -> str:
    return "".join(map(str, line.keys))


def _in_line(kind: str, one: _Line, other: _Line) -> Iterator[Change]:
    for a, b, c, d in gaps(one.keys, other.keys):
        old, new = _said(one, a, b), _said(other, c, d)
        if _without_facts(one.words[a:b]) == _without_facts(other.words[c:d]):
            continue  # facts, which are told as such
        what = ADDED if old is None else REMOVED if new is None else CHANGED
        if (old or new or "").casefold() in LOOSE and (new or old or "").casefold() in LOOSE:
            continue
        yield Change(kind, what, old, new, one.part.spot, other.part.spot)


def _without_facts(words: Sequence[_Word]) -> str:
    """Return the words that are no facts."""
    return "".join(word.key for word in words if isinstance(word.key, str))


def _said(line: _Line, first: int, last: int) -> str | None:
    if first == last:
        return None
    return line.part.text.plain[line.words[first].start : line.words[last - 1].end]


def _read(part: Part) -> Iterator[_Word]:
    """Yield the words of a part, facts as one word each."""
    plain = part.text.plain
    at = 0
    for start, end, kind in _masked(part):
        yield from _words(plain, at, start)
        yield _Word((kind,), start, end)
        at = end
    yield from _words(plain, at, len(plain))


def _words(plain: str, start: int, end: int) -> Iterator[_Word]:
    for found in _WORD.finditer(plain, start, end):
        word = found[0]
        if key := word.lower() if word.isascii() and word.isalnum() else plain_words(word):
            yield _Word(key, found.start(), found.end())


def _masked(part: Part) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches that are facts, none overlapping, titles of people beside them included."""
    spans: list[tuple[int, int, str]] = []
    for kind in MASKED:
        spans += [(span.start, span.end, kind.__name__) for span in part.text.spans if type(span.value) is kind]
    for span in part.text.spans:
        spans += _titles(part.text.plain, span)
    taken = -1
    ranked = sorted(spans, key=lambda span: (span[0], -span[1]))
    for start, end, name in ranked:
        if start >= taken:
            yield start, end, name
            taken = end


AROUND = 200
"""Characters on either side of a name in which its title stands."""


def _titles(plain: str, span: Span[Any]) -> Iterator[tuple[int, int, str]]:
    """Yield where the title and the affiliation of a person stand beside the name."""
    value = span.value
    if not isinstance(value, Person):
        return
    for words in (value.title, value.affiliation):
        if words:
            at = plain.find(words, max(0, span.start - AROUND), span.end + AROUND)
            if at >= 0:
                yield at, at + len(words), "title"
