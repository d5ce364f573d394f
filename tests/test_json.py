from __future__ import annotations

import copy
import datetime
import json
import pickle
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import cattrs
import pytest
from everything import everything
from hypothesis import given
from hypothesis import strategies as st

from pressdoc.errors import Fault, ParseError, ValidationError
from pressdoc.formats import codec
from pressdoc.formats.codec import careful, quick, shapes, versions
from pressdoc.formats.codec.versions import Step
from pressdoc.formats.json import JSON
from pressdoc.model import (
    Block,
    Cell,
    Dateline,
    Extra,
    Link,
    ListBlock,
    ListItem,
    MoneyAmount,
    Organisation,
    Paragraph,
    Person,
    QuotePart,
    Release,
    Row,
    Source,
    Span,
    Strong,
    Table,
    Text,
    Unknown,
    Value,
)
from pressdoc.model import blocks as model_blocks
from pressdoc.model.url import normal_url
from pressdoc.model.values import BLOCK_KINDS, SPAN_KINDS
from pressdoc.testing import releases, urls

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FILES = Path(__file__).parent / "files" / "json"

Path_ = tuple[Any, ...]


def nodes(value: Any, path: Path_ = ()) -> Iterator[tuple[Path_, Any]]:
    """Yield every value inside a piece of JSON with the keys that lead to it, itself first."""
    yield path, value
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from nodes(inner, (*path, key))


def changed(value: Any, path: Path_, change: Callable[[Any, Any], None]) -> Any:
    """Return a copy of a piece of JSON after ``change(parent, key)`` at a path."""
    value = copy.deepcopy(value)
    parent = value
    for key in path[:-1]:
        parent = parent[key]
    change(parent, path[-1])
    return value


def replaced(value: Any, path: Path_, new: Any) -> Any:
    """Return a copy of a piece of JSON with another value at a path."""
    return changed(value, path, lambda parent, key: parent.__setitem__(key, new))


def faults(data: Any) -> list[tuple[str, str]]:
    """Return the faults that reading a file finds, in order."""
    text = data if isinstance(data, str | bytes) else json.dumps(data)
    with pytest.raises(ParseError) as caught:
        codec.loads(text)
    return [(fault.path, fault.problem) for fault in caught.value.faults]


PLAIN = codec.unstructure(everything())


# -- there and back ----------------------------------------------------------------------------------


@given(releases())
def test_any_release_comes_back_as_it_was(release: Release) -> None:
    """Whatever a release holds, its JSON is read back as an equal release, on either way of reading."""
    data = codec.dumps(release)
    assert codec.loads(data) == release
    assert codec.loads(JSON.render(release)) == release
    assert codec.structure(codec.unstructure(release), Release) == release
    assert careful.release(versions.current(codec.unstructure(release))) == release
    assert codec.dumps(codec.loads(data)) == data


def test_unstructured_is_what_json_holds() -> None:
    """`unstructure` returns plain dicts, lists and scalars, the same as the file holds."""
    data = codec.dumps(everything())
    assert json.loads(data) == PLAIN
    plain_types = {dict, list, str, int, float, bool, type(None)}
    assert {type(value) for _, value in nodes(PLAIN)} <= plain_types


def test_equal_releases_are_written_alike() -> None:
    """An empty mapping and none are the same, in the model and in the file."""
    one = Release(body=[Paragraph(Text("a", extra={}), extra={})], extra=Extra())
    assert codec.dumps(one) == codec.dumps(Release(body=["a"]))


def test_every_class_of_the_model_has_a_form() -> None:
    """A class or a kind that the model gains is missing in no table."""
    assert set(shapes.BLOCK.kinds) == set(BLOCK_KINDS)
    assert set(shapes.VALUE.kinds) == set(SPAN_KINDS)
    assert {*shapes.BLOCKS, Unknown} == set(model_blocks.BLOCKS)
    found = {type(value) for value in _objects(everything())}
    assert found == {*shapes.CLASSES, Unknown}
    unset = {
        f"{cls.__name__}.{field.name}"
        for cls in shapes.CLASSES
        for field in shapes.fields_of(cls)
        if all(getattr(value, field.name) == field.default for value in _objects(everything()) if type(value) is cls)
    }
    assert unset == set(), "everything() leaves these at their defaults"


def _objects(value: Any) -> Iterator[Any]:
    if attrs.has(type(value)):
        yield value
        for field in attrs.fields(type(value)):
            yield from _objects(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _objects(item)


SHORT_FORMS: list[tuple[Any, Any]] = [
    (Text("a"), "a"),
    (Text(""), ""),
    (Text("a", extra={"x": 1}), {"plain": "a", "x": 1}),
    (
        Text("a").mark("a", datetime.date(2025, 10, 27)),
        {"plain": "a", "spans": [{"start": 0, "end": 1, "value": {"kind": "date", "date": "2025-10-27"}}]},
    ),
    (Cell("a"), "a"),
    (Cell(), ""),
    (Cell(Text("a").mark("a", Strong())), codec.unstructure(Text("a").mark("a", Strong()))),
    (Cell("a", header=True), {"text": "a", "header": True}),
    (Cell("", columns=2), {"text": "", "columns": 2}),
    (Cell("a", extra={"plain": "b"}), {"text": "a", "plain": "b"}),
    (Cell(Text("a", extra={"text": 1})), {"text": {"plain": "a", "text": 1}}),
    (Row(["a", Cell("b", rows=2)]), ["a", {"text": "b", "rows": 2}]),
    (Row([], extra={"x": 1}), {"cells": [], "x": 1}),
    (ListItem(["a"]), [{"kind": "paragraph", "text": "a"}]),
    (ListItem(extra={"x": 1}), {"blocks": [], "x": 1}),
    (Person("Ann Lee", title="CEO"), {"kind": "person", "name": "Ann Lee", "title": "CEO"}),
    (
        Person("Ann Lee", titles=("founder", "CEO")),
        {"kind": "person", "name": "Ann Lee", "title": "founder, CEO", "titles": ["founder", "CEO"]},
    ),
    (MoneyAmount("1E+3", "EUR"), {"kind": "money", "value": "1000", "currency": "EUR"}),
    (MoneyAmount("-0.00000001", "EUR"), {"kind": "money", "value": "-0.00000001", "currency": "EUR"}),
    (MoneyAmount("-0", "EUR"), {"kind": "money", "value": "-0", "currency": "EUR"}),
    (Unknown("acme.x", {"a": (1, {"b": None})}), {"kind": "acme.x", "a": [1, {"b": None}]}),
]


@pytest.mark.parametrize(("value", "form"), SHORT_FORMS)
def test_forms(value: Any, form: Any) -> None:
    """Each class has one form, the shortest that says it all, and is read from it."""
    assert codec.unstructure(value) == form
    cls = Value if isinstance(value, Unknown) else type(value)
    assert codec.structure(form, cls) == value
    assert careful.structure(form, cls) == value


def test_a_decimal_keeps_its_digits() -> None:
    """An amount comes back with the digits that it was stated with, trailing zeros and sign included."""
    for digits in ("2.50", "-0", "-0.00", "1E+5", "12345678901234567890.123456789"):
        read = codec.loads(codec.dumps(Release(body=[Text("x").mark("x", MoneyAmount(digits, "EUR"))])))
        value = read.amounts[0].value.value
        assert (value, str(value)) == (Decimal(digits), format(Decimal(digits), "f"))


def test_a_subclass_is_written_as_what_it_comes_from() -> None:
    """A class of somebody's own is a `Person` in the file; what has no form is refused."""

    class Minister(Person):
        pass

    assert codec.unstructure(Minister("Ann Lee")) == {"kind": "person", "name": "Ann Lee"}
    with pytest.raises(TypeError, match="JSON has no form for objects of Path"):
        codec.unstructure(Path())


def test_parts_of_a_release_are_read_alone() -> None:
    """`structure` takes classes, the unions of blocks and values, and sequences of them."""
    paragraph = {"kind": "paragraph", "text": "a"}
    assert codec.structure(paragraph, Paragraph) == codec.structure(paragraph, Block) == Paragraph("a")
    assert codec.structure({"text": "a"}, Paragraph) == Paragraph("a")
    assert codec.structure({"kind": "date", "date": "2025-10-27"}, Value) == datetime.date(2025, 10, 27)
    assert codec.structure({"acme.a": [1]}, Extra) == Extra({"acme.a": [1]})
    assert codec.structure([{"name": "A"}], tuple[Organisation, ...]) == (Organisation("A"),)
    with pytest.raises(ParseError) as caught:
        codec.structure([{"name": "A"}, {"name": 1}], tuple[Organisation, ...], path="$.issuers")
    assert caught.value.faults == (Fault("$.issuers[1].name", "expected a string, got 1"),)


# -- the two ways of reading -------------------------------------------------------------------------

JUNK = (None, True, 0, 1, -1, 2.5, 2**64, 1e30, "", "x", "2025-10-27", "\x07", [], ["x"], [[]], {}, {"x": 1}, {"kind": "x"})


def outcome(read: Callable[[], Any]) -> Any:
    """Return what a call returns, or ``None`` when it raises."""
    try:
        return read()
    except Exception:  # the quick way may refuse with anything
        return None


def test_the_quick_way_reads_nothing_that_the_careful_way_refuses() -> None:
    """With any value of a file replaced by any other, the quick way refuses or agrees with the careful way.

    The careful way makes every object by its constructor, so the quick way's objects are valid ones.
    """
    fields = versions.current(PLAIN)
    read_quickly = refused = 0
    for path, _ in list(nodes(fields))[1:]:
        for junk in JUNK:
            data = replaced(fields, path, junk)
            slow = outcome(lambda data=data: careful.release(data))
            fast = outcome(lambda data=data: quick.release(data))
            assert fast is None or (fast == slow and hash(fast) == hash(slow)), (path, junk)
            read_quickly += fast is not None
            refused += slow is None
    assert read_quickly > 1000
    assert refused > 1000


ORDERLY = Release(
    headline="A",
    body=[
        Text("said Ann Lee of A Ltd on 27 October, EUR 5 more")
        .mark("said", QuotePart((Person("Ann Lee", title="CEO"), Organisation("A Ltd"))))
        .mark("Ann Lee", Person("Ann Lee", title="CEO"))
        .mark("A Ltd", Organisation("A Ltd", aliases=("A",)))
        .mark("27 October", datetime.date(2025, 10, 27))
        .mark("EUR 5", MoneyAmount("5", "EUR", unit="1", upper="6"))
        .mark("more", Link("https://example.com/more"))
        .mark("Ann", Strong()),
        Table([["a", "b"], ["c\nd", ""]], header_rows=1),
        ListBlock(["one", "two"], ordered=True, start=2),
    ],
    dateline=Dateline(["LISBON"], "2025-10-27"),
    source=Source("https://example.com", published="2025-10-27T09:00:00Z"),
    layout=[("body", 2)],
)


def test_a_file_in_order_is_read_the_quick_way() -> None:
    """Nothing that is usual makes reading slow."""
    assert quick.release(versions.current(codec.unstructure(ORDERLY))) == ORDERLY


def test_what_is_read_quickly_is_like_what_is_made_by_hand() -> None:
    """An object made without its constructor is frozen, hashable, and can be pickled and evolved."""
    read = quick.release(versions.current(codec.unstructure(ORDERLY)))
    assert hash(read) == hash(ORDERLY)
    assert pickle.loads(pickle.dumps(read)) == ORDERLY
    assert attrs.evolve(read, headline="B").headline == Text("B")
    for made, other in zip(_objects(read), _objects(ORDERLY), strict=True):
        assert repr(made) == repr(other)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            made.extra = Extra()


def test_an_entity_is_one_object() -> None:
    """A person that a file mentions often is made once, unless something about it differs."""
    ann, other = Person("Ann Lee"), Person("Ann Lee", title="CEO")
    text = Text("Ann, Ann and Ann").mark(slice(0, 3), ann).mark(slice(5, 8), ann).mark(slice(13, 16), other)
    read = codec.loads(codec.dumps(Release(body=[text])))
    one, two, three = (span.value for span in read.body[0].text.spans)  # type: ignore[union-attr]  # a paragraph
    assert one is two
    assert three == other


def test_numbers_in_further_keys_do_not_pass_for_one_another() -> None:
    """1, 1.0 and true are equal to Python and different in JSON, for two mentions of an entity as well."""
    entities = [Organisation("A", extra={"x": value}) for value in (1, True, 1.0)]
    nested = [
        Organisation("A", listings=({"kind": "listing", "symbol": "A", "x": value},)) if False else entity
        for entity, value in zip(entities, (1, True, 1.0), strict=True)
    ]
    release = Release(body=[], issuers=[*entities, *nested])
    assert codec.loads(codec.dumps(release)) == release
