"""`Text`: characters, and spans that say what stretches of them are or mean."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any, Generic, NamedTuple, TypeVar

import attrs

from pressdoc.errors import ValidationError
from pressdoc.model.characters import clean as clean_characters
from pressdoc.model.characters import first_refused
from pressdoc.model.extra import EMPTY, Extra
from pressdoc.model.fields import as_extra, brief, is_extra, shown
from pressdoc.model.generated import maker
from pressdoc.model.values import SPAN_KINDS, Mark, Value

V = TypeVar("V", covariant=True)

MOST_UNKNOWN_KINDS = 16
"""How many kinds that this version does not know one text may carry: the depth of nesting is bounded by it."""

_RANK = {kind: number for number, kind in enumerate(SPAN_KINDS)}
_UNKNOWN_RANK = _RANK["link"] - 0.5  # inside every fact, around every mark


@attrs.frozen(repr=False, weakref_slot=False)
class Span(Generic[V]):
    """What the characters from ``start`` up to, not with, ``end`` of a text are or mean.

    The finders return the same class for a bare string, so a value always comes with its place.
    """

    __repr__ = brief

    start: int
    end: int
    value: V
    """Formatting, a fact, or a `datetime.date`."""
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if type(self.start) is not int or type(self.end) is not int:
            raise ValidationError("Span", f"expected two int, got {self.start!r} and {self.end!r}", self)
        if not 0 <= self.start < self.end:
            raise ValidationError("Span", f"is empty or ends before it starts: {self.start}..{self.end}", self)
        if not isinstance(self.value, Value) and type(self.value) is not datetime.date:
            problem = f"expected formatting, a fact or a date, got {shown(self.value)}"
            raise ValidationError("Span.value", problem, self.value)

    @property
    def kind(self) -> str:
        """The kind of the value: "strong", "money", "date"; of an unknown one its own name."""
        return kind_of(self.value)


def kind_of(value: object) -> str:
    """Return the name of a value's kind as files have it."""
    return value.kind if isinstance(value, Value) else "date"


class Nested(NamedTuple):
    """One element of the properly nested view of a text, as markup needs it."""

    span: Span[Any]
    children: tuple[str | Nested, ...]
    opens: bool
    """Whether the span starts here; ``False`` on the later pieces of one that had to be cut."""
    closes: bool
    """Whether the span ends here."""


def _as_spans(value: Any) -> Any:
    if type(value) is tuple:
        return value
    return tuple(value) if isinstance(value, Iterable) and not isinstance(value, str | bytes) else value


@attrs.frozen(repr=False, weakref_slot=False)
class Text:
    r"""Characters with spans over them: the one inline type of pressdoc.

    A line feed is a meant line break.  The constructor establishes the normal form, so that
    equal means equal in every format: spans are put into one order, equal marks that touch are
    joined.  Characters that no text may hold (see `Text.clean`), a span outside the text and two
    spans of one kind that overlap raise `ValidationError`.

    >>> from pressdoc import Strong
    >>> text = Text("Net sales rose.").mark("rose", Strong())
    >>> text.spans
    (Span(10, 14, Strong()),)
    >>> text[4:14]
    Text('sales rose', (Span(6, 10, Strong()),))
    """

    plain: str = ""
    spans: tuple[Span[Any], ...] = attrs.field(default=(), converter=_as_spans)
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)

    def __attrs_post_init__(self) -> None:
        plain = self.plain
        if type(plain) is not str:
            raise ValidationError("Text.plain", f"expected a str, got {shown(plain)}", plain)
        if not plain.isprintable() and (at := first_refused(plain)) is not None:
            problem = f"U+{ord(plain[at]):04X} at {at} is no character of a text; Text.clean() mends it"
            raise ValidationError("Text.plain", problem, plain)
        if self.spans:
            object.__setattr__(self, "spans", _normal(self.spans, len(plain)))
        elif type(self.spans) is not tuple:
            raise ValidationError("Text.spans", f"expected spans, got {shown(self.spans)}", self.spans)

    def __repr__(self) -> str:
        parts = [repr(self.plain)]
        if self.spans:
            parts.append(repr(self.spans))
        if self.extra:
            parts.append(f"extra={self.extra!r}")
        return f"Text({', '.join(parts)})"

    def __str__(self) -> str:
        return self.plain

    def __len__(self) -> int:
        return len(self.plain)

    def __bool__(self) -> bool:
        return bool(self.plain)

    @classmethod
    def clean(cls, raw: str) -> Text:
        r"""Return a text of ``raw`` after mending what no text may hold.

        Line ends become ``\n``; C1 controls become what they mean in Windows-1252; surrogate pairs
        become their character; invalid characters become U+FFFD; other controls are dropped.
        `pressdoc.model.characters.clean` also says what was done.
        """
        return cls(clean_characters(raw).plain)

    @classmethod
    def join(cls, texts: Iterable[str | Text], separator: str | Text = "") -> Text:
        """Return the texts one after the other, spans moved along.

        Only spans count; the texts' ``extra`` stays behind.
        """
        plain: list[str] = []
        spans: list[Span[Any]] = []
        at = 0
        for number, piece in enumerate(texts):
            for text in (separator, piece) if number else (piece,):
                if isinstance(text, Text):
                    plain.append(text.plain)
                    spans += _moved(text.spans, at)
                else:
                    plain.append(text)
                at += len(text)
        return cls("".join(plain), tuple(spans))

    def __add__(self, other: str | Text) -> Text:
        if not isinstance(other, str | Text):
            return NotImplemented
        return Text.join((self, other))

    def __radd__(self, other: str) -> Text:
        if not isinstance(other, str):
            return NotImplemented
        return Text.join((other, self))

    def __getitem__(self, part: slice | int) -> Text:
        """Return a stretch of the text.

        Marks and quotations are cut where it cuts; any other fact is kept only whole, since half
        the words do not state it.
        """
        if isinstance(part, slice):
            start, end, step = part.indices(len(self.plain))
            if step != 1:
                raise ValidationError("Text", f"a text is cut in steps of 1, not {step}", step)
        else:
            start = range(len(self.plain))[part]
            end = start + 1
        if start >= end:
            return Text()
        if not self.spans:
            return _checked(self.plain[start:end])
        spans = []
        for span in self.spans:
            if span.start >= end:
                break
            if span.end > start and (_may_be_cut(span) or (span.start >= start and span.end <= end)):
                low, high = max(span.start, start) - start, min(span.end, end) - start
                spans.append(_at(span, low, high))
        return Text(self.plain[start:end], tuple(spans))

    def edit(self, start: int, end: int, new: str | Text = "") -> Text:
        """Return the text with the characters ``start`` to ``end`` replaced by ``new``.

        Spans before and after stay over their words.  A mark or a quotation around the place
        grows or shrinks with it; any other fact whose words change is dropped, since the new
        words need not state it (`pressdoc.annotate` finds what they state).
        """
        if not 0 <= start <= end <= len(self.plain):
            raise ValidationError("Text", f"{start}..{end} is no stretch of 0..{len(self.plain)}", (start, end))
        new = Text(new) if isinstance(new, str) else new
        grown = len(new) - (end - start)
        spans: list[Span[Any]] = list(_moved(new.spans, start))
        taken = {span.kind for span in new.spans}
        for span in self.spans:
            if span.end <= start:
                spans.append(span)
            elif span.start >= end:
                spans.append(_at(span, span.start + grown, span.end + grown))
            elif _may_be_cut(span):
                spans += _around(span, start, end, grown, span.kind in taken)
        return Text(self.plain[:start] + new.plain + self.plain[end:], tuple(spans), extra=self.extra)

    def mark(self, words: str | slice, value: object) -> Text:
        """Return the text with a span over the first occurrence of ``words``, or over a slice."""
        if isinstance(words, slice):
            start, end, _ = words.indices(len(self.plain))
        else:
            start = self.plain.find(words)
            if start < 0:
                raise ValidationError("Text", f"does not say {words!r}: {shown(self.plain)}", words)
            end = start + len(words)
        return Text(self.plain, (*self.spans, Span(start, end, value)), extra=self.extra)

    def without(self, *kinds: type[Any]) -> Text:
        """Return the text without the spans whose value is of these classes; without any, of all."""
        if not kinds:
            return Text(self.plain, extra=self.extra)
        kept = tuple(span for span in self.spans if not isinstance(span.value, kinds))
        return Text(self.plain, kept, extra=self.extra)

    def strip(self) -> Text:
        """Return the text without blanks at its edges."""
        left = len(self.plain) - len(self.plain.lstrip())
        return self[left : max(left, len(self.plain.rstrip()))]

    def splitlines(self) -> list[Text]:
        r"""Return the lines, cut at ``\n`` only."""
        lines, start = [], 0
        for line in self.plain.split("\n"):
            lines.append(self[start : start + len(line)])
            start += len(line) + 1
        return lines

    def of(self, kind: type[V]) -> Iterator[Span[V]]:
        """Yield the spans whose value is of a class, in order."""
        return (span for span in self.spans if isinstance(span.value, kind))

    def words(self, span: Span[Any]) -> str:
        """Return the characters under a span."""
        return self.plain[span.start : span.end]

    def nested(self) -> tuple[str | Nested, ...]:
        """Return the text as strings and elements that nest properly, for writers of markup.

        Spans that cross are cut; marks rather than facts where there is a choice.  An element is
        never deeper than there are kinds, and their number grows with that of the spans.
        """
        if not self.spans:
            return (self.plain,) if self.plain else ()
        return _nested(self.plain, self.spans)


_checked = maker(Text, "plain")
"""Makes a text of characters that stood in one."""


def _may_be_cut(span: Span[Any]) -> bool:
    return isinstance(span.value, Mark) or span.kind == "quote"


def _at(span: Span[Any], start: int, end: int) -> Span[Any]:
    return span if span.start == start and span.end == end else attrs.evolve(span, start=start, end=end)


def _moved(spans: Iterable[Span[Any]], by: int) -> Iterator[Span[Any]]:
    return (_at(span, span.start + by, span.end + by) for span in spans)


def _around(span: Span[Any], start: int, end: int, grown: int, taken: bool) -> Iterator[Span[Any]]:
    """Yield what is left of a span that an edit of ``start`` to ``end`` touches.

    It covers the new words when it covered all old ones and they bring no span of its kind;
    a place at its very edge is outside it.
    """
    covers = span.start <= start and span.end >= end and (start < end or span.start < start < span.end)
    if covers and not taken:
        if span.end + grown > span.start:
            yield _at(span, span.start, span.end + grown)
        return
    if span.start < start:
        yield _at(span, span.start, start)
    if span.end > end:
        yield _at(span, end + grown, span.end + grown)


def _order(span: Span[Any]) -> tuple[int, int, float, str]:
    kind = kind_of(span.value)
    return (span.start, -span.end, _RANK.get(kind, _UNKNOWN_RANK), kind)


def _normal(spans: tuple[Span[Any], ...], size: int) -> tuple[Span[Any], ...]:
    """Return spans in their one order, equal marks that touch joined; raise for any that do not fit."""
    for number, span in enumerate(spans):
        if type(span) is not Span:
            raise ValidationError(f"Text.spans[{number}]", f"expected a Span, got {shown(span)}", span)
        if span.end > size:
            problem = f"{span.start}..{span.end} is outside a text of {size} characters"
            raise ValidationError(f"Text.spans[{number}]", problem, span)
    if _are_normal(spans):
        return spans
    ordered = sorted(spans, key=_order) if len(spans) > 1 else spans
    last: dict[str, int] = {}  # the index in `out` of the latest span of each kind
    out: list[Span[Any]] = []
    for span in ordered:
        kind = kind_of(span.value)
        if (index := last.get(kind)) is not None:
            before = out[index]
            if span.start < before.end:
                problem = (
                    f"two spans of kind {kind!r} overlap: {before.start}..{before.end} and {span.start}..{span.end}"
                )
                raise ValidationError("Text.spans", problem, span)
            if span.start == before.end and isinstance(span.value, Mark) and _equal(before, span):
                out[index] = attrs.evolve(before, end=span.end)
                continue
        last[kind] = len(out)
        out.append(span)
    if len(last) > MOST_UNKNOWN_KINDS and len(last.keys() - _RANK.keys()) > MOST_UNKNOWN_KINDS:
        raise ValidationError("Text.spans", f"more than {MOST_UNKNOWN_KINDS} unknown kinds in one text", None)
    # A joined mark is longer than it was, which can change its place among those that start with it.
    return tuple(out) if len(out) == len(spans) else tuple(sorted(out, key=_order))


def _are_normal(spans: tuple[Span[Any], ...]) -> bool:
    """Return whether nothing is left to sort, to join or to refuse; `False` too where a closer look must tell."""
    last_start = last_end = -1
    reached: dict[str, int] = {}
    for span in spans:
        start, end = span.start, span.end
        if start <= last_start and (start < last_start or end >= last_end):
            return False
        kind = kind_of(span.value)
        if reached.get(kind, -1) >= start:  # they touch or overlap
            return False
        reached[kind] = last_end = end
        last_start = start
    return len(reached) <= MOST_UNKNOWN_KINDS


def _equal(a: Span[Any], b: Span[Any]) -> bool:
    return bool(a.value == b.value and a.extra == b.extra)


class _Element:
    """An element under construction, from the character ``start`` on."""

    __slots__ = ("children", "span", "start")

    def __init__(self, span: Span[Any], start: int) -> None:
        self.span = span
        self.start = start
        self.children: list[str | Nested] = []


class _Nesting:
    """Builds the nested view in one walk over the spans, with a stack of open elements."""

    def __init__(self, plain: str) -> None:
        self.plain = plain
        self.at = 0
        self.top: list[str | Nested] = []
        self.stack: list[_Element] = []

    def inside(self) -> list[str | Nested]:
        return self.stack[-1].children if self.stack else self.top

    def write_up_to(self, end: int) -> None:
        if end > self.at:
            self.inside().append(self.plain[self.at : end])
            self.at = end

    def close_up_to(self, limit: int) -> None:
        """Close every span that ends at or before ``limit``, the earliest end first."""
        while self.stack and (end := min(element.span.end for element in self.stack)) <= limit:
            self.write_up_to(end)
            self.cut([element.span for element in self.stack if element.span.end == end])

    def cut(self, spans: list[Span[Any]]) -> None:
        """Close these open spans; others that lie inside them are closed and opened again."""
        out = {id(span) for span in spans}
        again: list[Span[Any]] = []
        while out:
            element = self.stack.pop()
            span = element.span
            if element.children:
                opens, closes = element.start == span.start, self.at == span.end
                self.inside().append(Nested(span, tuple(element.children), opens, closes))
            if id(span) in out:
                out.remove(id(span))
            else:
                again.append(span)
        self.stack += (_Element(span, self.at) for span in reversed(again))

    def open(self, span: Span[Any]) -> None:
        """Open a span; a mark that would end inside a fact is cut, so that the fact stays whole."""
        marks: list[Span[Any]] = []
        if not isinstance(span.value, Mark):
            marks = [
                element.span
                for element in self.stack
                if element.span.end < span.end and isinstance(element.span.value, Mark)
            ]
            self.cut(marks)
        self.stack += (_Element(opened, self.at) for opened in (span, *marks))


def _nested(plain: str, spans: tuple[Span[Any], ...]) -> tuple[str | Nested, ...]:
    tree = _without_cuts(plain, spans)
    if tree is not None:
        return tree
    nesting = _Nesting(plain)
    for span in spans:
        nesting.close_up_to(span.start)
        nesting.write_up_to(span.start)
        nesting.open(span)
    nesting.close_up_to(len(plain))
    nesting.write_up_to(len(plain))
    return tuple(nesting.top)


def _without_cuts(plain: str, spans: tuple[Span[Any], ...]) -> tuple[str | Nested, ...] | None:
    """Return the nested view where no span crosses another, as in most texts; else ``None``.

    The same as what `_Nesting` builds, several times as fast.
    """
    items: list[str | Nested] = []  # inside the innermost open span
    stack: list[tuple[Span[Any], list[str | Nested]]] = []  # open spans, each with the items around it
    at = 0
    last = len(spans) - 1
    for number, span in enumerate(spans):
        start, limit = span.start, span.end
        while stack and (end := stack[-1][0].end) <= start:
            if end > at:
                items.append(plain[at:end])
                at = end
            closed, around = stack.pop()
            around.append(Nested(closed, tuple(items), True, True))
            items = around
        if stack and limit > stack[-1][0].end:
            return None
        if start > at:
            items.append(plain[at:start])
            at = start
        if number == last or spans[number + 1].start >= limit:  # nothing stands inside of it
            items.append(Nested(span, (plain[start:limit],), True, True))
            at = limit
        else:
            stack.append((span, items))
            items = []
    while stack:
        closed, around = stack.pop()
        if closed.end > at:
            items.append(plain[at : closed.end])
            at = closed.end
        around.append(Nested(closed, tuple(items), True, True))
        items = around
    if at < len(plain):
        items.append(plain[at:])
    return tuple(items)
