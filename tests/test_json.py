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
from hypothesis import given
from hypothesis import strategies as st

from everything import everything
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
    Figure,
    Link,
    ListBlock,
    Listing,
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
from pressdoc.model.views import mentions
from pressdoc.testing import releases, urls

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FILES = Path(__file__).parent / "files" / "json"


def nodes(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Yield every value inside a piece of JSON with the keys that lead to it, itself first."""
    yield path, value
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from nodes(inner, (*path, key))


def put(value: Any, path: tuple[Any, ...], new: Any) -> None:
    """Put another value at a path inside a piece of JSON."""
    for key in path[:-1]:
        value = value[key]
    value[path[-1]] = new


def replaced(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    """Return a copy of a piece of JSON with another value at a path."""
    if not path:
        return new
    value = copy.deepcopy(value)
    put(value, path, new)
    return value


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
    with pytest.raises(TypeError, match="JSON has no form for objects of type"):
        codec.unstructure(Path)


def test_parts_of_a_release_are_read_alone() -> None:
    """`structure` takes classes, the unions of blocks and values, and sequences of them."""
    paragraph = {"kind": "paragraph", "text": "a"}
    assert codec.structure(paragraph, Paragraph) == codec.structure(paragraph, Block) == Paragraph("a")
    assert codec.structure({"text": "a"}, Paragraph) == Paragraph("a")
    assert codec.structure({"kind": "date", "date": "2025-10-27"}, Value) == datetime.date(2025, 10, 27)
    assert codec.structure({"acme.a": [1]}, Extra) == Extra({"acme.a": [1]})
    assert codec.structure({"kind": "acme.a", "b": 1}, Block) == Unknown("acme.a", {"b": 1})
    assert codec.structure([{"name": "A"}], tuple[Organisation, ...]) == (Organisation("A"),)
    with pytest.raises(ParseError) as caught:
        codec.structure([{"name": "A"}, {"name": 1}], tuple[Organisation, ...], path="$.issuers")
    assert caught.value.faults == (Fault("$.issuers[1].name", "expected a string, got 1"),)


# -- the two ways of reading -------------------------------------------------------------------------

JUNK: tuple[Any, ...] = (
    *(None, True, 0, -1, 99, 2.5, 1e30, "", "x", "0", "-5", "2025-10-27", "\x07"),
    *([], ["x"], {}, {"x": 1}, {"kind": "strong"}),
)


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
    fields = versions.current(codec.unstructure(attrs.evolve(everything(), extra=Extra())))
    read_quickly = refused = 0
    # Where the same keys lead to several values, one of them is enough.
    alike = {
        tuple("" if isinstance(key, int) else key for key in path[-3:]): (path, before)
        for path, before in nodes(fields)
        if path
    }
    for path, before in alike.values():
        for junk in JUNK:
            put(fields, path, junk)
            fast = outcome(lambda: quick.release(fields))
            if fast is None:
                refused += 1
                continue
            slow = outcome(lambda: careful.release(fields))
            assert fast == slow, (path, junk)
            assert repr(fast) == repr(slow), (path, junk)
            read_quickly += 1
        put(fields, path, before)
    assert read_quickly > 300
    assert refused > 1500


def test_no_check_of_several_fields_is_forgotten() -> None:
    """What a constructor checks of several fields has its counterpart, or a word why it needs none."""
    checked = {cls for cls in shapes.CLASSES if "__attrs_post_init__" in vars(cls)}
    by_hand = {Text, Span}  # they have readers of their own
    assert checked - by_hand <= set(quick.TOGETHER)
    assert set(quick.TOGETHER) <= set(shapes.CLASSES)


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
    one, two, three = (mention.value for mention in mentions(read, Person))
    assert one is two
    assert three == other


def test_numbers_in_further_keys_do_not_pass_for_one_another() -> None:
    """1, 1.0 and true are equal to Python and different in JSON, for two mentions of an entity as well."""
    numbers = (1, True, 1.0)
    entities = [Organisation("A", extra={"x": number}) for number in numbers]
    nested = [Organisation("B", listings=[Listing("LSE", extra={"x": number})]) for number in numbers]
    release = Release(body=[], issuers=[*entities, *nested])
    assert codec.loads(codec.dumps(release)) == release


# -- faults ------------------------------------------------------------------------------------------

WORDS = "$.body[0].text"
VALUE = "$.body[0].text.spans[0].value"


def with_body(*blocks: Any, **fields: Any) -> dict[str, Any]:
    """Return a file with these blocks."""
    return {"pressdoc": "1.0", "body": [*blocks], **fields}


def with_text(text: Any) -> dict[str, Any]:
    """Return a file with one paragraph of this text."""
    return with_body({"kind": "paragraph", "text": text})


def with_value(value: Any, **more: Any) -> dict[str, Any]:
    """Return a file with one span over six characters."""
    return with_text({"plain": "abcdef", "spans": [{"start": 0, "end": 6, "value": value, **more}]})


def money(**fields: Any) -> dict[str, Any]:
    """Return a file with an amount."""
    return with_value({"kind": "money", "value": "5", "currency": "EUR", **fields})


FAULTS: list[tuple[Any, list[tuple[str, str]]]] = [
    # Types: nothing is converted.
    (with_text(5), [(WORDS, "expected an object that describes a Text, got 5")]),
    (with_text(None), [(WORDS, "expected an object that describes a Text, got null")]),
    (with_text(["a"]), [(WORDS, "expected an object that describes a Text, got a list")]),
    (with_text({"text": "a"}), [(f"{WORDS}.plain", "is missing")]),
    (with_text("a\x07"), [(WORDS, "U+0007 at 1 is no character of a text")]),
    (with_text({"plain": "a\ufffe"}), [(f"{WORDS}.plain", "U+FFFE at 1 is no character of a text")]),
    (with_body("a"), [("$.body[0]", "expected a block: an object with a kind, got 'a'")]),
    (with_body({"text": "a"}), [("$.body[0].kind", "is missing; a block says what it is")]),
    (with_body({"kind": 5}), [("$.body[0].kind", "expected a string, got 5")]),
    (with_body({"kind": ""}), [("$.body[0].kind", "expected words, got an empty str")]),
    (with_body({"kind": "paragraph"}), [("$.body[0].text", "is missing")]),
    (
        with_body({"kind": "money", "value": "5"}),
        [
            (
                "$.body[0].kind",
                "expected a block (paragraph, heading, list, table, figure, blockquote, preformatted, divider), "
                "got 'money'",
            )
        ],
    ),
    (
        with_body({"kind": "heading", "text": "a", "level": True}),
        [("$.body[0].level", "expected a whole number from 2 to 6, got true")],
    ),
    (
        with_body({"kind": "heading", "text": "a", "level": 2.0}),
        [("$.body[0].level", "expected a whole number from 2 to 6, got 2.0")],
    ),
    (
        with_body({"kind": "list", "items": [], "ordered": 1}),
        [("$.body[0].ordered", "expected true or false, got 1")],
    ),
    (with_body(headline=5), [("$.headline", "expected an object that describes a Text, got 5")]),
    (with_body(keywords="a"), [("$.keywords", "expected a list, got 'a'")]),
    (
        with_body(keywords=["a", 1, ""]),
        [
            ("$.keywords[1]", "expected a string, got 1"),
            ("$.keywords[2]", "expected words, got an empty string; leave the key out when nothing is stated"),
        ],
    ),
    (with_body(body=None), [("$.body", "expected a list, got null")]),
    ({"pressdoc": "1.0"}, [("$.body", "is missing")]),
    # Single values.
    (money(currency="EURO"), [(f"{VALUE}.currency", "expected an ISO 4217 code, got 'EURO'")]),
    (money(currency=["EUR"]), [(f"{VALUE}.currency", "expected an ISO 4217 code, got a list")]),
    (money(candidates=["EUR", "US$"]), [(f"{VALUE}.candidates[1]", "expected an ISO 4217 code, got 'US$'")]),
    (
        money(value=5),
        [(f"{VALUE}.value", 'expected an exact number in plain digits as a string, such as "2500000000", got 5')],
    ),
    *[
        (money(value=digits), [(f"{VALUE}.value", f"expected an exact number in plain digits, got {digits!r}")])
        for digits in ("", "five", "1E+3", "NaN", "1_000", " 5", "+5", "5.", ".5", "٥", "5\n")
    ],
    (money(value="9" * 42), [(f"{VALUE}.value", f"is beyond 40 digits: Decimal('{'9' * 42}')")]),
    *[
        (with_body(issued=day), [("$.issued", f"expected a date such as '2025-10-27', got {day!r}")])
        for day in ("27 Oct", "2025-02-30", "20251027", "2025-W44-1", "2025-10-27T09:00:00", "2025-10-27\n")
    ],
    *[
        (
            with_body(embargo={"time": time}),
            [("$.embargo.time", f"expected a time of day such as '09:00', got {time!r}")],
        )
        for time in ("9", "25:00", "09:00Z", "0900")
    ],
    (
        with_body(source={"published": "2025-10-27"}),
        [("$.source.published", "expected a moment such as '2025-10-27T09:00:00+01:00', got '2025-10-27'")],
    ),
    (
        with_body(language="English!"),
        [("$.language", "expected a language tag such as 'en' or 'zh-Hans', got 'English!'")],
    ),
    (
        with_value({"kind": "link", "url": "javascript:alert(1)"}),
        [
            (
                f"{VALUE}.url",
                "expected an address of http, https, mailto, tel, ftp or a relative one, got 'javascript:alert(1)'",
            )
        ],
    ),
    (
        with_value({"kind": "date", "date": "soon"}),
        [(f"{VALUE}.date", "expected a date such as '2025-10-27', got 'soon'")],
    ),
    (with_value({"kind": "date"}), [(f"{VALUE}.date", "is missing")]),
    (
        with_value({"kind": "date", "date": "2025-10-27", "x": 1}),
        [(f"{VALUE}.x", "a date has no key but 'date'; what is said of its words goes beside 'start'")],
    ),
    # Unions and tags.
    (
        with_value({"kind": "quote", "speakers": [{"name": "A"}, {"kind": "money"}, "A"]}),
        [
            (f"{VALUE}.speakers[0].kind", "is missing; a speaker says what it is"),
            (f"{VALUE}.speakers[1].kind", "expected a speaker (person, organisation), got 'money'"),
            (f"{VALUE}.speakers[2]", "expected a speaker: an object with a kind, got 'A'"),
        ],
    ),
    (
        with_body(issuers=[{"kind": "person", "name": "A"}]),
        [("$.issuers[0].kind", "expected 'organisation', got 'person'")],
    ),
    (with_body(extra={"x": 1}), [("$.extra", "further keys stand beside the others, not under 'extra'")]),
    # What values say together: the model's own words, at the right place.
    (
        with_text({"plain": "ab", "spans": [{"start": 0, "end": 3, "value": {"kind": "strong"}}]}),
        [(f"{WORDS}.spans[0]", "0..3 is outside a text of 2 characters")],
    ),
    (
        with_text({"plain": "ab", "spans": [{"start": 1, "end": 1, "value": {"kind": "strong"}}]}),
        [(f"{WORDS}.spans[0]", "is empty or ends before it starts: 1..1")],
    ),
    (
        with_text(
            {
                "plain": "abc",
                "spans": [
                    {"start": 0, "end": 2, "value": {"kind": "strong"}},
                    {"start": 1, "end": 3, "value": {"kind": "strong"}},
                ],
            }
        ),
        [(f"{WORDS}.spans", "two spans of kind 'strong' overlap: 0..2 and 1..3")],
    ),
    (money(upper="4"), [(f"{VALUE}.upper", "the upper end of a range is below its value: 4 < 5")]),
    (money(unit="0"), [(f"{VALUE}.unit", "expected more than zero, got 0")]),
    (with_value({"kind": "listing"}), [(VALUE, "names neither exchange nor symbol nor ISIN")]),
    (
        with_body({"kind": "table", "rows": [["a"]], "header_rows": 2}),
        [("$.body[0].header_rows", "expected 0 to 1, got 2")],
    ),
    (
        with_body({"kind": "list", "items": [], "start": 3}),
        [("$.body[0].start", "a list without numbers starts at none, got 3")],
    ),
    # Short forms.
    (
        with_body({"kind": "table", "rows": [[5, {"text": 5}, {"plain": 5}], {"cells": [None]}, "a"]}),
        [
            ("$.body[0].rows[0][0].text", "expected an object that describes a Text, got 5"),
            ("$.body[0].rows[0][1].text", "expected an object that describes a Text, got 5"),
            ("$.body[0].rows[0][2].text.plain", "expected a string, got 5"),
            ("$.body[0].rows[1].cells[0].text", "expected an object that describes a Text, got null"),
            ("$.body[0].rows[2]", "expected an object that describes a Row, got 'a'"),
        ],
    ),
    (
        with_body({"kind": "list", "items": [["a"], 5]}),
        [
            ("$.body[0].items[0][0]", "expected a block: an object with a kind, got 'a'"),
            ("$.body[0].items[1]", "expected an object that describes a ListItem, got 5"),
        ],
    ),
    (
        with_body(layout=[["body", 0], ["body"], ["", True], "body"]),
        [
            ("$.layout[0][1]", "expected a whole number of 1 or more, got 0"),
            ("$.layout[1]", "expected a part and how many of its items, such as ['body', 3], got a list"),
            ("$.layout[2][0]", "expected words, got an empty string; leave the key out when nothing is stated"),
            ("$.layout[2][1]", "expected a whole number of 1 or more, got true"),
            ("$.layout[3]", "expected a part and how many of its items, such as ['body', 3], got 'body'"),
        ],
    ),
]


@pytest.mark.parametrize(("data", "expected"), FAULTS)
def test_every_fault_is_named_with_its_path(data: Any, expected: list[tuple[str, str]]) -> None:
    """A fault says where it is, what was found and what was expected."""
    assert faults(data) == expected


def test_all_faults_are_named_at_once_in_the_order_of_the_file() -> None:
    """One reading finds everything that is wrong, wherever it is."""
    data = with_body(
        {"kind": "heading", "level": 9, "text": {"plain": 1, "spans": [{"start": "0", "value": {"kind": "strong"}}]}},
        {"kind": "paragraph", "text": "fine"},
        {"kind": "figure", "media": "", "alt": 5, "url": "ftp:"},
        issued="today",
        issuers=[{}, {"name": "A", "listings": [{"symbol": 1}]}],
        keywords=[1],
    )
    assert [path for path, _ in faults(data)] == [
        "$.body[0].level",
        "$.body[0].text.plain",
        "$.body[0].text.spans[0].start",
        "$.body[0].text.spans[0].end",
        "$.body[2].media",
        "$.body[2].alt",
        "$.body[2].url",
        "$.issued",
        "$.issuers[0].name",
        "$.issuers[1].listings[0].symbol",
        "$.keywords[0]",
    ]
    with pytest.raises(ParseError, match=r"expected a list, got 5 @ \$\.body") as caught:
        codec.loads('{"pressdoc": "1.0", "body": 5}')
    assert pickle.loads(pickle.dumps(caught.value)).faults == caught.value.faults


@pytest.mark.parametrize(
    "data",
    [
        with_body(**{"acme.x": {"y": [1, "\x00"]}}),
        {"pressdoc": "1.0", "body": [], "": 1, "a b": None, "start": 1},
        with_body(language=None, headline=None, issued=None),
    ],
)
def test_what_is_odd_and_no_fault(data: dict[str, Any]) -> None:
    """Further keys may be anything that JSON has; null stands for what is not stated."""
    assert codec.structure(data, Release) == codec.loads(json.dumps(data))


NOT_A_RELEASE: list[tuple[str | bytes, str, str]] = [
    ("", "$", "is empty; expected a release as JSON"),
    (b" \n", "$", "is empty; expected a release as JSON"),
    ("\ufeff", "$", "is empty; expected a release as JSON"),
    ("FOR IMMEDIATE RELEASE", "$", "is not JSON: unexpected character"),
    ('{"pressdoc": "1.0", "body": []', "$", "is not JSON: "),
    ('{"pressdoc": "1.0", "body": [NaN]}', "$", "is not JSON: "),
    (b'{"pressdoc": "1.0", "headline": "caf\xe9", "body": []}', "$", "is not UTF-8: invalid continuation byte at 36"),
    ("\ud800", "$", "is not UTF-8: surrogates not allowed at 0"),
    ('{"pressdoc": "1.0", "headline": "\\ud800", "body": []}', "$", "is not JSON: no low surrogate"),
    ("[]", "$", "expected an object that is a release, got a list"),
    ("null", "$", "expected an object that is a release, got null"),
    ('"1.0"', "$", "expected an object that is a release, got '1.0'"),
    ("{}", "$", "is no release of pressdoc, which would say its version: 'pressdoc': '1.0'"),
    ('{"body": 5, "headline": 5}', "$", "is no release of pressdoc, which would say its version: 'pressdoc': '1.0'"),
    ('{"pressdoc": "2.0", "body": 5}', "$.pressdoc", "is of version 2.0, and this pressdoc reads up to 1.x; a newer"),
    ('{"pressdoc": "10.1", "body": 5}', "$.pressdoc", "is of version 10.1, and this pressdoc reads up to 1.x; a newer"),
    ('{"pressdoc": "0.9", "body": 5}', "$.pressdoc", "there is no version 0.9; the first one is 1.0"),
    ('{"pressdoc": "1", "body": 5}', "$.pressdoc", "expected a version such as '1.0', got '1'"),
    ('{"pressdoc": 1.0, "body": 5}', "$.pressdoc", "expected a version such as '1.0', got 1.0"),
    ('{"pressdoc": null, "body": 5}', "$.pressdoc", "expected a version such as '1.0', got null"),
    ('{"pressdoc": "1.٠", "body": 5}', "$.pressdoc", "expected a version such as '1.0', got '1.٠'"),
    (
        '{"pressdoc": "1.0", "x": ' + "9" * 5000 + ', "body": []}',
        "$",
        "is not JSON that can be read: Exceeds the limit",
    ),
    ("[" * 100_000, "$", "is not JSON: depth limit exceeded"),
    ("[" * 500 + "]" * 500, "$", "expected an object that is a release, got a list"),
    ('{"pressdoc": "1.0", "body": ' + "[" * 500 + "]" * 500 + "}", "$", "lists and objects nest deeper than 200"),
    (
        '{"pressdoc": "1.0", "body": [], "x": ' + '{"x":' * 500 + "1" + "}" * 501,
        "$",
        "lists and objects nest deeper than 200",
    ),
]


@pytest.mark.parametrize(("data", "path", "problem"), NOT_A_RELEASE, ids=range(len(NOT_A_RELEASE)))
def test_what_is_no_release_is_one_clear_fault(data: str | bytes, path: str, problem: str) -> None:
    """A file that cannot be read as a whole is one fault, whatever else may be wrong with it."""
    ((found_path, found),) = faults(data)
    assert found_path == path
    assert found.startswith(problem)


def test_blocks_that_nest_too_deep_are_named() -> None:
    """The depth of blocks is bounded; the fault is at the block that is too deep to hold more."""
    block: dict[str, Any] = {"kind": "paragraph", "text": "deep"}
    for _ in range(15):
        block = {"kind": "blockquote", "blocks": [block]}
    assert codec.loads(json.dumps(with_body(block))).plain == "deep"
    assert faults(with_body({"kind": "blockquote", "blocks": [block]})) == [
        ("$.body[0].blocks[0]", "blocks nest deeper than 16")
    ]


def test_further_keys_that_nest_too_deep_are_named() -> None:
    """So is the depth of what nobody here knows."""
    deep: Any = 1
    for _ in range(40):
        deep = [deep]
    ((path, problem),) = faults(with_body(acme=deep))
    assert path.startswith("$.acme[0][0]")
    assert problem == "nested deeper than 32"


def test_bytes_with_a_byte_order_mark_are_read() -> None:
    """Some editors put one in front."""
    assert codec.loads(b"\xef\xbb\xbf" + codec.dumps(ORDERLY)) == ORDERLY
    assert codec.loads("\ufeff" + codec.dumps(ORDERLY).decode()) == ORDERLY


def release_or_faults(data: str) -> Release | tuple[Fault, ...]:
    """Return the release in a file, or its faults."""
    try:
        return codec.loads(data)
    except ParseError as error:
        return error.faults


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats()
        | st.text(max_size=3)
        | st.sampled_from(["paragraph", "1.0"]),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["pressdoc", "body", "kind", "text", "plain", "spans", "value"]), inner)
        ),
    )
)
def test_any_json_is_a_release_or_a_parse_error(data: Any) -> None:
    """Nothing but `ParseError` is ever raised, and it has faults."""
    assert release_or_faults(json.dumps(data))


def test_many_faults_take_as_long_as_many_values() -> None:
    """A file of ten thousand faults names them all."""
    assert len(faults(with_body(*[{"kind": "paragraph", "text": 1}] * 10_000))) == 10_000


# -- versions and what they add ----------------------------------------------------------------------


def test_a_file_of_a_newer_minor_version_loses_nothing() -> None:
    """Unknown keys and kinds come back where they stood, at every level."""
    text = (FILES / "1.7" / "newer.json").read_text("utf-8")
    expected = json.loads(text) | {"pressdoc": "1.0"}
    release = codec.loads(text)
    assert isinstance(release.body[1], Unknown)
    assert release.contacts[0].extra == {"hours": "9 to 5"}
    assert release.extra["accessibility"]["alt"] == 2**64 + 1
    assert codec.unstructure(release) == expected
    assert json.loads(codec.dumps(release)) == expected


def test_a_further_key_comes_back_wherever_it_stands() -> None:
    """In any object of a file, a key that nobody knows is kept at its place; in a date it is a fault."""
    places = [
        path
        for path, value in nodes(PLAIN)
        if isinstance(value, dict) and "later" not in path and not any("acme" in str(key) for key in path)
    ]
    kept = 0
    for path in places:
        here: Any = PLAIN
        for key in path:
            here = here[key]
        if here.get("kind") in ("date", "acme.chart", "acme.mood") or path[-1:] in (("points",), ("kindly",)):
            continue
        new = {**here, "z.new": [1, {"a": True}]}
        data = replaced(PLAIN, path, new)
        assert codec.unstructure(codec.loads(json.dumps(data))) == data, path
        kept += 1
    assert kept > 60


def test_an_unknown_kind_comes_back_wherever_it_stands() -> None:
    """A block or a value of a kind that nobody knows is kept whole."""
    kept = 0
    for path, value in nodes(PLAIN):
        if isinstance(value, dict) and path and (path[-1] == "value" or isinstance(path[-1], int)) and "kind" in value:
            if "speakers" in path or path[-2] in ("issuers", "listings", "equivalents", "notices"):
                continue
            data = replaced(
                PLAIN, path, {"kind": "acme.new", "data": [1, {"kind": "strong"}], "extra": 1, "pressdoc": 2}
            )
            assert codec.unstructure(codec.loads(json.dumps(data))) == data, path
            kept += 1
    assert kept > 20


def _rename(fields: dict[str, Any]) -> dict[str, Any]:
    return {("headline" if key == "title" else key): value for key, value in fields.items()}


def _drop(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if key != "old"}


STEPS = (Step("1.0", "1.1", _rename), Step("1.1", "2.0", _drop))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"pressdoc": "1.0", "title": "A", "old": 1, "body": []}, {"headline": "A", "body": []}),
        ({"pressdoc": "1.1", "title": "A", "old": 1, "body": []}, {"title": "A", "body": []}),
        ({"pressdoc": "2.0", "title": "A", "old": 1, "body": []}, {"title": "A", "old": 1, "body": []}),
        ({"pressdoc": "2.5", "title": "A", "old": 1, "body": []}, {"title": "A", "old": 1, "body": []}),
    ],
)
def test_an_older_file_goes_through_every_step(raw: dict[str, Any], expected: dict[str, Any]) -> None:
    """The steps are taken from the file's version on, one after the other; the file stays as it was."""
    before = copy.deepcopy(raw)
    assert versions.current(raw, steps=STEPS, version="2.0") == expected
    assert raw == before


def test_a_version_without_a_step_is_refused() -> None:
    """What no step leads on from never existed."""
    with pytest.raises(ParseError, match=r"there is no version 0\.3; the first one is 1\.0"):
        versions.current({"pressdoc": "0.3"}, steps=STEPS, version="2.0")


def test_the_steps_form_a_chain() -> None:
    """Every step leads to where the next begins, the last to the version that is written."""
    for step, after in zip(versions.STEPS, versions.STEPS[1:], strict=False):
        assert step.until == after.since
    assert not versions.STEPS or versions.STEPS[-1].until == versions.VERSION
    assert versions.VERSION == "1.0"


# -- numbers and words beyond the usual --------------------------------------------------------------

NUMBERS = (
    2**63 - 1,
    2**63,
    -(2**63),
    -(2**63) - 1,
    2**64 - 1,
    2**64,
    10**300,
    10**616,
    -(10**300),
    0,
    1e300,
    2.0**63,
    0.1,
    5e-324,
)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("indent", [False, True])
def test_a_number_in_further_keys_comes_back_exactly(number: float, *, indent: bool) -> None:
    """Integers of any length stay what they are, floats stay floats."""
    release = Release(
        body=[Unknown("acme.x", {"n": [number]}), Paragraph(Text("a").mark("a", Unknown("acme.y", {"n": number})))],
        issuers=[Organisation("A", extra={"acme.n": number})],
        extra={"acme.n": {"m": number}},
    )
    read = codec.loads(codec.dumps(release, indent=indent))
    assert read == release
    found = read.extra["acme.n"]["m"]
    assert (type(found), found) == (type(number), number)


def test_a_long_integer_among_the_fields_is_named_as_it_stands() -> None:
    """It is no float, and the fault does not call it one."""
    ((path, problem),) = faults(with_body({"kind": "heading", "text": "a", "level": 10**25}))
    assert (path, problem) == ("$.body[0].level", f"expected a whole number from 2 to 6, got {10**25}")


@given(st.one_of(urls(), st.from_regex(r"https?://[a-z0-9.-]{0,70}[/?#%:@a-z0-9]{0,9}", fullmatch=True)))
def test_an_address_that_looks_simple_is_in_its_normal_form(url: str) -> None:
    """The quick test for addresses takes none that the model would write otherwise or refuse."""
    read = outcome(lambda: codec.structure({"kind": "link", "url": url}, Link))
    assert read == outcome(lambda: Link(url))
    assert read is None or read.url == normal_url(url)


# -- old files ---------------------------------------------------------------------------------------


def test_the_oldest_file_still_says_the_same() -> None:
    """A file of version 1.0 with every class and field in it is read as it always was."""
    assert codec.loads((FILES / "1.0" / "everything.json").read_bytes()) == everything()


def test_a_file_written_by_hand_is_read() -> None:
    """Keys in any order, null, kinds left out, longer forms, spans unordered: what is meant is read."""
    release = codec.loads((FILES / "1.0" / "by-hand.json").read_bytes())
    assert release.body[0] == Paragraph("Vellamo Boats raised EUR 2.50 a share.")
    amount = MoneyAmount("2.50", "EUR", per="share")
    assert release.body[1] == Paragraph(Text(release.body[0].text.plain, (Span(0, 13, Strong()), Span(21, 30, amount))))
    assert release.body[2] == ListBlock(["One", ListItem()])
    assert release.body[3] == Table([["a", "b", Cell("c", header=True)], ["d"]])
    figure = release.body[4]
    assert isinstance(figure, Figure)
    assert figure.url == "https://vellamo.example/Boat%201.jpg"
    assert release.issuers[0].listings[0] == Listing("Nasdaq Helsinki", "VELLA")
    assert (release.language, release.source) == ("en-GB", Source(published="2025-10-27T08:00Z"))
    assert release.embargo is not None
    assert release.embargo.time == datetime.time(8, 0, 30, 500_000)


@pytest.mark.parametrize("path", sorted(FILES.rglob("*.json")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_old_files_load_for_ever(path: Path) -> None:
    """Every file that is kept here is read, and is the same release when written and read again."""
    release = codec.loads(path.read_bytes())
    assert codec.loads(codec.dumps(release)) == release


# -- the format and its neighbours -------------------------------------------------------------------


def test_the_format_writes_for_people_unless_told_otherwise() -> None:
    """By default a value a line and a line end; without indent one line, for data sets."""
    release = Release(body=["café"])
    assert JSON.render(release) == (
        '{\n  "pressdoc": "1.0",\n  "body": [\n    {\n      "kind": "paragraph",\n      "text": "café"\n    }\n  ]\n}\n'
    )
    assert JSON.render(release, indent=False) == '{"pressdoc":"1.0","body":[{"kind":"paragraph","text":"café"}]}'
    assert (JSON.name, JSON.suffixes, JSON.media_type) == ("json", (".json",), "application/json")


def test_both_writers_of_json_write_the_same() -> None:
    """A long integer, which orjson does not take, changes nothing but itself."""
    plain = everything()
    small = attrs.evolve(plain, extra={"n": 1})
    large = attrs.evolve(plain, extra={"n": 2**70})
    for indent in (False, True):
        written = codec.dumps(large, indent=indent).replace(str(2**70).encode(), b"1").replace(b"1e+30", b"1e30")
        assert written == codec.dumps(small, indent=indent).replace(b"1e+30", b"1e30")


def test_a_draft_holds_the_release_as_it_was() -> None:
    """JSON is not understood again."""
    draft = JSON.draft(JSON.render(everything()))
    assert draft.written is not None
    assert draft.written.release == everything()
    with pytest.raises(ParseError):
        JSON.draft("{}")


def test_cattrs_learns_the_classes_of_pressdoc() -> None:
    """A converter of somebody's reads and writes our classes inside theirs, faults and paths included."""

    @attrs.frozen
    class Filed:
        number: int
        release: Release
        total: MoneyAmount
        seen: tuple[Block, ...] = ()

    converter = cattrs.Converter()
    codec.configure(converter)
    filed = Filed(7, everything(), MoneyAmount("5", "EUR"), (Paragraph("a"), Unknown("acme.x")))
    plain = converter.unstructure(filed)
    assert plain["release"] == PLAIN
    assert converter.structure(plain, Filed) == filed
    plain["total"]["currency"] = "EURO"
    del plain["release"]["pressdoc"]
    with pytest.raises(cattrs.ClassValidationError) as caught:
        converter.structure(plain, Filed)
    assert [fault.path for fault in careful.faults_of(caught.value, "$")] == ["$.release", "$.total.currency"]


def test_a_file_in_order_needs_no_cattrs() -> None:
    """Reading and writing load only what they use: a file without a fault is read without cattrs."""
    code = (
        "import sys; from pressdoc.formats.json import JSON; from pressdoc.model import Release;"
        "release = Release(body=['a']); assert JSON.draft(JSON.render(release)).written.release == release;"
        "print(*sorted({'cattrs', 'babel', 'dateutil', 'jsonschema'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


# -- what the model refuses, so that every release can be written ------------------------------------


@pytest.mark.parametrize(
    "make",
    [
        lambda: Release(body=[], extra={"pressdoc": "2.0"}),
        lambda: Release(body=[], extra={"x": 2**4096}),
        lambda: Release(body=[], layout=[("\ud800", 1)]),
        lambda: Unknown("paragraph"),
        lambda: Unknown("money"),
    ],
)
def test_the_model_refuses_what_no_file_can_say(make: Callable[[], object]) -> None:
    """There is no release that JSON would have to change or to refuse."""
    with pytest.raises(ValidationError):
        make()
