"""Reading a file that is in order, fast: the values or a refusal, without reasons or places.

Most files were written by a program and have no fault.  So they are read twice only when
something is odd: whatever is refused here is read again by `pressdoc.formats.codec.careful`, which
says what is wrong with it, or finds that nothing is.

Three things make it fast.  The functions for the classes are generated from their fields.  An
object is made without its constructor, since every check that the constructor makes has been made
on the way: of each field by its scalar or reader, and of several fields by what `TOGETHER` says;
the tests hold the two ways against each other.  And a person or an organisation, of which a release
has few and mentions them often, is made once.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import attrs

from pressdoc.formats.codec import scalars
from pressdoc.formats.codec.scalars import Scalar
from pressdoc.formats.codec.shapes import CLASSES, TAGGED, UNIONS, VALUE, Field, Union, fields_of
from pressdoc.formats.codec.versions import current
from pressdoc.model import (
    BlockQuote,
    Boilerplate,
    Cell,
    ExchangeRate,
    Extra,
    Figure,
    ListBlock,
    Listing,
    ListItem,
    MoneyAmount,
    Notice,
    Organisation,
    Person,
    Release,
    Row,
    Run,
    Span,
    Table,
    Text,
    Unknown,
)
from pressdoc.model.blocks import check_blocks
from pressdoc.model.characters import first_refused
from pressdoc.model.currencies import CURRENCIES
from pressdoc.model.extra import EMPTY
from pressdoc.model.generated import define, new, setters
from pressdoc.model.values import SPAN_KINDS, Mark

if TYPE_CHECKING:
    from decimal import Decimal

Seen = dict[type[Any], dict[Any, tuple[Any, Any]]]
"""The people and organisations of the file so far, each with the JSON that it was made of."""

Reader = Callable[[Any, Seen], Any]


class RefusedError(Exception):
    """Not for the quick way."""


def release(fields: dict[str, Any]) -> Release:
    """Return the release with these fields; any exception means that they are not for the quick way."""
    made: Release = READERS[Release](fields, {Person: {}, Organisation: {}})
    return made


def read(raw: Any, cls: Any) -> Any:
    """Return the object of a class; any exception means that ``raw`` or ``cls`` is not for the quick way."""
    if cls is Release:
        return release(current(raw))
    return READERS[cls](_tagged(raw, cls.kind) if cls in TAGGED else raw, {Person: {}, Organisation: {}})


TOGETHER: dict[type[Any], str] = {
    Release: "",  # its blocks have been looked at where they were made
    Boilerplate: "",  # as for a release
    Notice: "",  # as for a release
    Figure: "",
    Row: "",
    ListItem: "check_depth(blocks)",
    BlockQuote: "check_depth(blocks)",
    ListBlock: "if start != 1 and not ordered: raise RefusedError",
    Table: "if header_rows > len(rows): raise RefusedError",
    Listing: "if exchange is None and symbol is None and isin is None: raise RefusedError",
    Person: "title, titles = titled(title, titles)",
    MoneyAmount: "check_amount(value, unit, upper, equivalents)",
    ExchangeRate: "if value <= 0: raise RefusedError",
}
"""What the constructor of a class checks besides each field alone, as a statement on its fields.

A class that is missing here checks its fields alone, which their scalars and readers have done.
"""


def _titled(title: str | None, titles: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    if title is None:
        return (", ".join(titles), titles) if titles else (None, ())
    return title, titles or (title,)


def _check_amount(
    value: Decimal, unit: Decimal | None, upper: Decimal | None, equivalents: tuple[MoneyAmount, ...]
) -> None:
    if (upper is not None and upper < value) or (unit is not None and unit <= 0):
        raise RefusedError
    if equivalents and any(other.equivalents for other in equivalents):
        raise RefusedError


def _currencies(raw: Any) -> tuple[str, ...]:
    # An amount in "$" may have a dozen candidates.
    if not CURRENCIES.issuperset(_listed(raw)):
        raise RefusedError
    return tuple(raw)


def _check_depth(blocks: tuple[Any, ...]) -> None:
    if any(type(block) is ListBlock or type(block) is BlockQuote for block in blocks):
        check_blocks(None, "blocks", blocks, 2)


def _carefully(cls: type[Any], raw: Any) -> Any:
    """Return an object with keys of a newer version or of a plug-in, or with something unusual."""
    from pressdoc.formats.codec import careful  # brings cattrs, which most files do not need

    _check_numbers(raw)
    return careful.HOOKS[cls](raw) if cls is not Release else careful.release(raw)


def _check_numbers(raw: Any) -> None:
    """Refuse what may have been an integer: orjson makes a float of one beyond 64 bits."""
    pending = [raw]
    while pending:
        inner = pending.pop()
        if type(inner) is float:
            if abs(inner) >= 2**63:
                raise RefusedError
        elif type(inner) is dict:
            pending.extend(inner.values())
        elif type(inner) is list:
            pending.extend(inner)


class _Kinds(dict[str, Reader]):
    """The readers of a union by kind; where the union is open, other kinds are kept as `Unknown`."""

    def __init__(self, union: Union) -> None:
        self.open = union.open

    def __missing__(self, kind: str) -> Reader:
        if self.open:
            return _unknown
        raise RefusedError


def _unknown(raw: Any, seen: Seen) -> Any:
    _check_numbers(raw)
    return Unknown(raw["kind"], {key: value for key, value in raw.items() if key != "kind"})


def _tagged(raw: Any, kind: str) -> Any:
    """Return an object that says its kind, where only one kind can stand and it need not."""
    if "kind" not in raw:
        return {"kind": kind, **raw}
    if raw["kind"] != kind:
        raise RefusedError
    return raw


def _of_union(kinds: _Kinds) -> Reader:
    return lambda raw, seen: kinds[raw["kind"]](raw, seen)


def _extra(raw: Any, seen: Seen) -> Any:
    _check_numbers(raw)
    return Extra(raw)


def _listed(raw: Any) -> list[Any]:
    if type(raw) is not list:
        raise RefusedError
    return raw


# Classes with a form of their own.

_KNOWN: dict[str, tuple[int, int, Reader]] = {}
"""The kinds of spans: place in their order, what must lie between two of them, and reader."""


_set_plain, _set_spans, _set_text_extra = setters(Text).values()
_set_start, _set_end, _set_value, _set_span_extra = setters(Span).values()


def _text(raw: Any, seen: Seen) -> Any:
    spans: tuple[Span[Any], ...] | None = ()
    if type(raw) is str:
        plain = raw
    else:
        plain = raw["plain"]
        spans = _spans(raw["spans"], len(plain), seen) if len(raw) == 2 and "spans" in raw else None
        if spans is None:
            return _carefully(Text, raw)
    if type(plain) is not str or not (plain.isprintable() or first_refused(plain) is None):
        raise RefusedError
    text = new(Text)
    _set_plain(text, plain)
    _set_spans(text, spans)
    _set_text_extra(text, EMPTY)
    return text


def _spans(listed: Any, size: int, seen: Seen) -> tuple[Span[Any], ...] | None:
    """Return spans that are in the normal form of a text already; ``None`` for others."""
    spans = []
    last_start = last_end = last_rank = -1
    taken: dict[str, int] = {}  # for each kind, where the next span may start
    for raw in _listed(listed):
        start, end, value = raw["start"], raw["end"], raw["value"]
        kind = value["kind"]
        if type(start) is not int or type(end) is not int or not 0 <= start < end <= size:
            raise RefusedError
        if len(raw) != 3 or kind not in _KNOWN or (kind in taken and taken[kind] > start):
            return None
        rank, gap, read = _KNOWN[kind]
        if start <= last_start and (start < last_start or end > last_end or (end == last_end and rank <= last_rank)):
            return None
        span = new(Span)
        _set_start(span, start)
        _set_end(span, end)
        _set_value(span, read(value, seen))
        _set_span_extra(span, EMPTY)
        spans.append(span)
        last_start, last_end, last_rank = start, end, rank
        taken[kind] = end + gap
    return tuple(spans)


def _date(raw: Any, seen: Seen) -> Any:
    if len(raw) != 2:
        raise RefusedError
    return scalars.DATE.read(raw["date"])


def _mark(cls: type[Any]) -> Reader:
    """Return the reader for a mark without fields, of which one object is enough."""
    mark = cls()

    def read(raw: Any, seen: Seen) -> Any:
        return mark if len(raw) == 1 else _carefully(cls, raw)

    return read


def _once(cls: type[Any], make: Reader) -> Reader:
    """Return the reader for an entity that is made once for a file, however often it is mentioned."""

    def read(raw: Any, seen: Seen) -> Any:
        before = seen[cls].get(raw.get("name"))
        if before is not None and before[0] == raw:
            return before[1]
        made = make(raw, seen)
        # Equal JSON is the same JSON only among strings: 1 equals true, which further keys may hold.
        listings = made.listings if cls is Organisation else ()
        if made.extra is EMPTY and not (listings and any(listing.extra for listing in listings)):
            seen[cls][made.name] = (raw, made)
        return made

    return read


def _cell(read: Reader) -> Reader:
    set_text, *others = setters(Cell).items()
    rest = [(setter, attrs.fields_dict(Cell)[name].default) for name, setter in others]

    def cell(raw: Any, seen: Seen) -> Any:
        if type(raw) is dict and "text" in raw:
            return read(raw, seen)
        made = new(Cell)
        set_text[1](made, _text(raw, seen))
        for setter, default in rest:
            setter(made, default)
        return made

    return cell


def _list_or_object(field: str, read: Reader) -> Reader:
    def either(raw: Any, seen: Seen) -> Any:
        return read({field: raw} if type(raw) is list else raw, seen)

    return either


def _run(raw: Any, seen: Seen) -> Any:
    part, length = _listed(raw)
    if type(part) is not str or not part.isprintable() or not part or type(length) is not int or length < 1:
        raise RefusedError
    return Run(part, length)


# The general rule.


def _expression(field: Field, item: str, names: dict[str, Any]) -> str:
    """Return the expression that reads what is called ``item`` as the item of a field."""
    if isinstance(field.item, Scalar):
        name = f"{field.item.name}_"
        names[name] = field.item.read
        return f"{name}({item})"
    if isinstance(field.item, Union):
        return f"union_{list(UNIONS.values()).index(field.item)}[{item}['kind']]({item}, seen)"
    tagged = f"tagged({item}, {field.item.kind!r})" if field.item in TAGGED else item
    return f"read_{field.item.__name__}({tagged}, seen)"


def _source(cls: type[Any], names: dict[str, Any]) -> str:
    """Return the source of the reader for a class, as somebody would have typed it.

    ``names`` gets the names that it uses.

    ::

        def read_Paragraph(raw, seen):  # the caller has seen that it is one
            left = len(raw)
            text = raw['text']
            text = read_Text(text, seen)
            if 'language' in raw:
                language = raw['language']
                language = language_(language)
                left -= 1
            else: language = default_Paragraph_language
            if left != 2: return carefully(Paragraph, raw)  # not just its kind and text
            made = new(Paragraph)
            set_Paragraph_text(made, text)
            set_Paragraph_language(made, language)
            set_Paragraph_extra(made, EMPTY)
            return made
    """
    name, fields = cls.__name__, fields_of(cls)
    lines = [f"def read_{name}(raw, seen):", "    left = len(raw)"]
    for field in fields:
        one = _expression(field, "item" if field.many else field.name, names)
        read = f"tuple([{one} for item in listed({field.name})])" if field.many else one
        if field.many and field.item is scalars.CURRENCY:
            read = f"currencies({field.name})"
        if field.required:
            lines += [f"    {field.name} = raw[{field.name!r}]", f"    {field.name} = {read}"]
        else:
            names[f"default_{name}_{field.name}"] = field.default
            lines += [
                f"    if {field.name!r} in raw:",
                f"        {field.name} = raw[{field.name!r}]",
                f"        {field.name} = {read}",
                "        left -= 1",
                f"    else: {field.name} = default_{name}_{field.name}",
            ]
    required = sum(field.required for field in fields) + (cls in TAGGED)
    if not required:
        lines.insert(1, "    if type(raw) is not dict: raise RefusedError")  # an empty list has no keys either
    lines.append(f"    if left != {required}: return carefully({name}, raw)")
    names[name] = cls
    names |= {f"set_{name}_{field}": setter for field, setter in setters(cls).items()}
    lines += [f"    {TOGETHER.get(cls, '')}", f"    made = new({name})"]
    lines += [f"    set_{name}_{field.name}(made, {field.name})" for field in fields]
    lines += [f"    set_{name}_extra(made, EMPTY)", "    return made"]
    return "\n".join(lines)


def _readers() -> dict[Any, Reader]:
    names: dict[str, Any] = {
        "EMPTY": EMPTY,
        "RefusedError": RefusedError,
        "check_amount": _check_amount,
        "check_depth": _check_depth,
        "listed": _listed,
        "new": new,
        "tagged": _tagged,
        "titled": _titled,
        "carefully": _carefully,
        "currencies": _currencies,
        **{f"union_{number}": kinds for number, kinds in enumerate(_KINDS.values())},
    }
    define("\n\n".join(_source(cls, names) for cls in CLASSES), names, "quick reading")
    own: dict[type[Any], Reader] = {
        Text: _text,
        Run: _run,
        Extra: _extra,
        Cell: _cell(names["read_Cell"]),
        Row: _list_or_object("cells", names["read_Row"]),
        ListItem: _list_or_object("blocks", names["read_ListItem"]),
    }
    own |= {cls: _once(cls, names[f"read_{cls.__name__}"]) for cls in (Person, Organisation)}
    own |= {cls: _mark(cls) for cls in VALUE.kinds.values() if issubclass(cls, Mark) and not fields_of(cls)}
    # The generated functions call one another by these names.
    names |= {f"read_{cls.__name__}": reader for cls, reader in own.items()}
    readers = {cls: names[f"read_{cls.__name__}"] for cls in CLASSES} | own
    for union, kinds in _KINDS.items():
        kinds |= {kind: _date if cls is datetime.date else readers[cls] for kind, cls in union.kinds.items()}
    return readers | {hint: _of_union(_KINDS[union]) for hint, union in UNIONS.items()}


_KINDS = {union: _Kinds(union) for union in UNIONS.values()}
READERS = _readers()
"""How each class is read, and each union of classes."""
for _rank, _kind in enumerate(SPAN_KINDS):
    # Equal marks that touch are joined, which is for the constructor to do.
    _gap = int(issubclass(VALUE.kinds[_kind], Mark))
    _KNOWN[_kind] = (_rank, _gap, _KINDS[VALUE][_kind])
