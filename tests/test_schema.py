from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from hypothesis import given, settings

import pressdoc
from everything import everything
from pressdoc.errors import ParseError
from pressdoc.formats import codec
from pressdoc.formats.codec import shapes
from pressdoc.formats.schema import schema
from pressdoc.testing import releases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressdoc.model import Release

FILES = Path(__file__).parent / "files" / "json"
SCHEMA = schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
PLAIN = codec.unstructure(everything())


def test_it_is_a_schema() -> None:
    """It is valid itself, every reference leads somewhere, and nothing in it is unused."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    text = json.dumps(SCHEMA)
    assert [name for name in SCHEMA["$defs"] if f'"#/$defs/{name}"' not in text] == []
    assert pressdoc.schema() == SCHEMA


@settings(max_examples=50)  # validation takes longer than all the rest
@given(releases())
def test_whatever_is_written_passes(release: Release) -> None:
    """The JSON of any release passes, with what it carries of others."""
    VALIDATOR.validate(codec.unstructure(release))


@pytest.mark.parametrize("path", sorted(FILES.rglob("*.json")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_whatever_is_read_passes(path: Path) -> None:
    """Files written by hand, by newer versions and with unknown kinds pass as well."""
    VALIDATOR.validate(json.loads(path.read_bytes()))


def paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the keys that lead to every value inside a piece of JSON."""
    if path:
        yield path
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from paths(inner, (*path, key))


def changed(path: tuple[Any, ...], new: Any) -> Any:
    """Return the JSON of `everything` with another value at a path; without it when that is `...`."""
    value = copy.deepcopy(PLAIN)
    parent = value
    for key in path[:-1]:
        parent = parent[key]
    if new is ...:
        del parent[path[-1]]
    else:
        parent[path[-1]] = new
    return value


BODY = ("body", 0, "text", "spans")
AMOUNT = next(
    (*BODY, number, "value")
    for number, span in enumerate(PLAIN["body"][0]["text"]["spans"])
    if span["value"]["kind"] == "money"
)

FAULTS: list[tuple[tuple[Any, ...], Any]] = [
    (("pressdoc",), ...),
    (("pressdoc",), "2.0"),
    (("pressdoc",), 1.0),
    (("body",), ...),
    (("body",), "text"),
    (("body", 0), "text"),
    (("body", 0, "kind"), ...),
    (("body", 0, "text"), ...),
    (("body", 0, "text"), None),
    (("body", 0, "text", "plain"), ...),
    ((*BODY, 0, "start"), "0"),
    ((*BODY, 0, "end"), ...),
    ((*BODY, 0, "value"), {"name": "no kind"}),
    ((*BODY, 0, "value"), {"kind": "link"}),
    ((*BODY, 0, "value"), {"kind": "date", "date": "27 October"}),
    ((*BODY, 0, "value"), {"kind": "quote", "speakers": [{"kind": "strong"}]}),
    ((*AMOUNT, "currency"), "dollars"),
    ((*AMOUNT, "currency"), ...),
    ((*AMOUNT, "value"), 1900000000),
    ((*AMOUNT, "value"), "1.9E9"),
    ((*AMOUNT, "approximate"), "yes"),
    ((*AMOUNT, "equivalents"), {}),
    ((*AMOUNT, "rate", "on"), "yesterday"),
    (("body", 1, "level"), 7),
    (("body", 1, "level"), "2"),
    (("body", 2, "items", 0, 0), "One"),
    (("body", 4, "rows", 0), "a"),
    (("body", 4, "rows", 0, 0), 5),
    (("body", 4, "rows", 0, 0, "header"), 1),
    (("body", 4, "rows", 0, 1, "columns"), 0),
    (("headline",), 5),
    (("subheadlines",), "One"),
    (("language",), "English, mostly"),
    (("issued",), "27 October 2025"),
    (("embargo", "time"), "9.30"),
    (("issuers", 0, "name"), ""),
    (("issuers", 0, "kind"), "person"),
    (("contacts", 0, "emails"), "press@halden.example"),
    (("source", "published"), "2025-10-27"),
    (("layout", 0), ["body"]),
    (("layout", 0), ["body", 1, 2]),
    (("layout", 0, 1), 0),
]


@pytest.mark.parametrize(("path", "new"), FAULTS)
def test_a_fault_is_caught(path: tuple[Any, ...], new: Any) -> None:
    """A wrong type, a missing key, a value of the wrong form do not pass; nor does pressdoc read them."""
    data = changed(path, new)
    assert not VALIDATOR.is_valid(data)
    with pytest.raises(ParseError):
        codec.loads(json.dumps(data))


JUNK: tuple[Any, ...] = (None, True, 1, 2.5, "", "x", [], {}, {"kind": "acme.new"}, ...)


def small(path: tuple[Any, ...], data: dict[str, Any]) -> dict[str, Any]:
    """Return a file with only what a path leads to, and around it what a file has to have."""
    kept = {key: data[key] for key in ("pressdoc", path[0]) if key in data}
    if path[0] == "body" and len(path) > 1 and path[1] < len(data["body"]):
        return kept | {"body": [data["body"][path[1]]]}
    return {"body": []} | kept


def test_it_refuses_nothing_that_is_read() -> None:
    """With any value replaced by any other, or gone: what pressdoc reads, the schema lets through."""
    read = 0
    # Where the same keys lead to several values, one of them is enough.
    alike = {tuple("" if isinstance(key, int) else key for key in path[-3:]): path for path in paths(PLAIN)}
    for path in alike.values():
        for junk in JUNK:
            data = small(path, changed(path, junk))
            try:
                codec.structure(data, pressdoc.Release)
            except ParseError:
                continue
            read += 1
            assert VALIDATOR.is_valid(data), (path, junk)
    assert read > 300


def test_it_says_what_the_fields_are() -> None:
    """The docstrings of the model are its descriptions: every class has one, and fields that have one too."""
    for name in (cls.__name__ for cls in shapes.CLASSES if cls is not pressdoc.Release):
        assert SCHEMA["$defs"][name]["description"], name
    amount = SCHEMA["$defs"]["MoneyAmount"]["properties"]
    assert amount["currency"]["description"] == "ISO 4217 code, current or withdrawn."
    assert not any("`" in line for line in json.dumps(SCHEMA).splitlines())
