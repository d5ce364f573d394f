"""ninjs: valid under the official schema, read in every version, exact when nobody changed it since."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import pytest
from hypothesis import given

import pressdoc
import schemas
from pressdoc import Embargo, Organisation, ParseError, Release, Revision, Text
from pressdoc.formats.sniffing import look, recognise
from pressdoc.testing import releases, samples
from schemas import Validator

ROOT = Path(__file__).resolve().parents[1]

BODY = "<p>ODDVIK, 5 November 2026 – Tarnhelm Ferries has ordered four ferries for SEK 2.4 billion.</p>"

FIRST = {
    "$standard": {"name": "ninjs", "version": "1.6"},
    "uri": "https://tarnhelm.example/news/1",
    "versioncreated": "2026-11-05T06:00:00Z",
    "embargoed": "2026-11-05T06:00:00+01:00",
    "language": "en",
    "headline": "Tarnhelm orders four ferries",
    "headline_mobile": "Four ferries ordered",
    "body_text": "ODDVIK, 5 November 2026 – Tarnhelm Ferries has ordered four ferries for SEK 2.4 billion.",
    "body_xhtml": BODY,
    "byline": "Tarnhelm newsroom",
    "located": "Oddvik",
    "subject": [{"name": "Ferries", "rel": "about"}],
    "person": [
        {
            "name": "Sunniva Brekke",
            "contactinfo": [{"type": "phone", "value": "+47 55 01 99 00"}, {"value": "press@tarnhelm.example"}],
        }
    ],
    "associations": {
        "main": {
            "uri": "https://tarnhelm.example/picture",
            "type": "picture",
            "description_text": "The first of the four",
            "byline": "Picture: Tarnhelm",
            "renditions": {"original": {"href": "https://tarnhelm.example/ferry.jpg"}},
        }
    },
}
"""An item of version 1.6."""


def renamed(item: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """Return an item with some names of another version."""
    return {names.get(key, key): value for key, value in item.items()}


SECOND = {
    **renamed(FIRST, {"$standard": "standard", "subject": "subjects", "person": "people", "byline": "by"}),
    "standard": {"name": "ninjs", "version": "2.2"},
    "headlines": [
        {"role": "main", "value": FIRST["headline"]},
        {"role": "mobile", "contenttype": "text/plain", "value": FIRST["headline_mobile"]},
    ],
    "bodies": [
        {"role": "text", "contenttype": "text/plain", "value": FIRST["body_text"]},
        {"role": "xhtml", "contenttype": "application/xhtml+xml", "value": BODY},
    ],
    "associations": [
        {
            "name": "main",
            "uri": "https://tarnhelm.example/picture",
            "type": "picture",
            "descriptions": [{"role": "caption", "value": "The first of the four"}],
            "by": "Picture: Tarnhelm",
            "renditions": [{"name": "original", "href": "https://tarnhelm.example/ferry.jpg"}],
        }
    ],
}
for flat in ("headline", "headline_mobile", "body_text", "body_xhtml"):
    del SECOND[flat]
THIRD = {
    **renamed(SECOND, {"versioncreated": "versionCreated", "embargoed": "embargoedUntil"}),
    "standard": {"name": "ninjs", "version": "3.1"},
}


def item(release: Release, **options: Any) -> dict[str, Any]:
    """Return the item that is written for a release."""
    loaded: dict[str, Any] = json.loads(pressdoc.render(release, "ninjs", **options))
    return loaded


# -- reading -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("source", [FIRST, SECOND, THIRD], ids=["1.6", "2.2", "3.1"])
def test_versions(source: dict[str, Any]) -> None:
    """An item says the same in every version, under other names."""
    reading = pressdoc.examine(json.dumps(source))
    release = reading.release
    assert release.headline is not None
    assert release.headline.plain == FIRST["headline"]
    assert release.issued is not None
    assert release.issued.isoformat() == "2026-11-05"
    assert release.dateline is not None
    assert release.dateline.places == ("ODDVIK",)
    assert [mention.text for mention in release.amounts] == ["SEK 2.4 billion"]
    assert release.embargo == Embargo("2026-11-05", "06:00", "+01:00")
    assert release.embargo.until().isoformat() == "2026-11-05T06:00:00+01:00"
    assert release.keywords == ("Ferries",)
    assert release.source is not None
    assert release.source.url == "https://tarnhelm.example/news/1"
    (contact,) = release.contacts
    assert (contact.name, contact.phones, contact.emails) == (
        "Sunniva Brekke",
        ("+47 55 01 99 00",),
        ("press@tarnhelm.example",),
    )
    (figure,) = [block for block in release.body if isinstance(block, pressdoc.Figure)]
    assert figure.url == "https://tarnhelm.example/ferry.jpg"
    assert str(figure.caption) == "The first of the four"
    assert str(figure.credit) == "Picture: Tarnhelm"
    aside = [one.text.plain for one in reading.set_aside]
    assert aside == ["Four ferries ordered", "Tarnhelm newsroom"]
    assert {"alternative-left-out", "embargo-from-metadata"} <= {remark.code for remark in reading.remarks}


def test_languages_other_than_english() -> None:
    """The words of an item are understood in its language, a body of plain text too."""
    source = {
        "uri": "urn:x:1",
        "version": "1",
        "language": "de",
        "headlines": [{"value": "Wendelin baut in Husum"}],
        "bodies": [{"value": "Husum, 5. November 2026 – Die Wendelin AG baut für 40 Mio. Euro ein Werk."}],
    }
    release = pressdoc.parse(json.dumps(source, ensure_ascii=False))
    assert release.language == "de"
    assert [(int(one.value.value), one.value.currency) for one in release.amounts] == [(40_000_000, "EUR")]
    source |= {"language": "zh-Hans", "headlines": [{"value": "新工厂投产"}], "bodies": [{"value": "公司投资25亿元。"}]}
    release = pressdoc.parse(json.dumps(source))
    assert [(int(one.value.value), one.value.currency) for one in release.amounts] == [(2_500_000_000, "CNY")]


def test_contacts_that_the_body_has() -> None:
    """Whom to ask is asked once: also where the body runs the address into the word after it."""
    item = {
        "uri": "https://tarnhelm.example/1",
        "headline": "Tarnhelm orders four ferries",
        "bodies": [
            {
                "role": "main",
                "contentType": "text/html",
                "value": f"{BODY}<p>Contact:<br>Ann Ode<br>Phone: +46 8 555 0101E-mail: ann@tarnhelm.example</p>",
            }
        ],
        "people": [
            {"name": "Ann Ode", "contactInfo": [{"value": "ann@tarnhelm.example"}, {"value": "+46 8 555 0101"}]},
            {"name": "Bo Ek", "contactInfo": [{"value": "bo@tarnhelm.example"}]},
        ],
    }
    found = pressdoc.parse(json.dumps(item), format="ninjs").contacts
    assert [one.emails for one in found] == [("ann@tarnhelm.example",), ("bo@tarnhelm.example",)]


def test_lists_of_items() -> None:
    """Of a list the first item is read, and a remark says so; `split` gives all of them."""
    first, second = samples()["markup"], samples()["everything"]
    message = f"[{pressdoc.render(first, 'ninjs')},{pressdoc.render(second, 'ninjs')}]"
    reading = pressdoc.examine(message)
    assert reading.release == first
    assert [remark.code for remark in reading.remarks] == ["items-left-out"]
    assert [pressdoc.parse(item) for item in pressdoc.split(message)] == [first, second]
    alone = pressdoc.render(first, "ninjs")
    assert pressdoc.split(alone) == [alone]


@pytest.mark.parametrize("source", ["[]", "[1]", '[{"uri": "a", "headline": "X"}, 3]'])
def test_lists_of_something_else(source: str) -> None:
    """A list with anything else in it is no message, and to whoever says it is one an error."""
    assert recognise(source).format == "text"
    with pytest.raises(ParseError, match="expected an object"):
        pressdoc.parse(source, format="ninjs")


def test_only_a_description() -> None:
    """An item without a body is read for its description, and one with neither has no body."""
    source = {"uri": "urn:x:1", "headline": "Four ferries", "description_text": "Tarnhelm orders four ferries."}
    release = pressdoc.parse(json.dumps(source))
    assert release.plain == "Four ferries\nTarnhelm orders four ferries."
    assert pressdoc.parse('{"uri": "urn:x:1", "version": "1"}').body == ()


def test_markup_in_a_headline() -> None:
    """A headline in HTML is its words."""
    source = {"uri": "urn:x:1", "headlines": [{"contentType": "text/html", "value": "<b>Four</b> ferries &amp; piers"}]}
    release = pressdoc.parse(json.dumps(source), format="ninjs")
    assert release.headline is not None
    assert release.headline.plain == "Four ferries & piers"


@pytest.mark.parametrize(
    "fields",
    [
        {"headlines": {"role": 5}},
        {"headlines": "no list", "bodies": [None, 3, {"value": 7}, {"value": None, "role": []}]},
        {"associations": [{"renditions": [{"href": 5}]}, "x"], "people": [{"contactInfo": "x", "name": 3}]},
        {"embargoedUntil": "tomorrow", "versionCreated": 3, "subjects": {"name": "x"}, "located": []},
        {"bodies": [{"role": "pressdoc", "value": 3}]},
        {"language": "x"},
        {"language": "Norwegian (Bokmål)"},
    ],
)
def test_odd_fields(fields: dict[str, Any]) -> None:
    """Fields of another type than the standard says are passed over."""
    assert pressdoc.parse(json.dumps({"uri": "urn:x:1", "version": "1", **fields}), format="ninjs").body == ()


@pytest.mark.parametrize("source", ["", "{", "[]", "3", '{"a": 1', "<p>"])
def test_no_item(source: str) -> None:
    """What is no object of JSON is an error that says so."""
    with pytest.raises(ParseError, match=r"@ \$$"):
        pressdoc.parse(source, format="ninjs")


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('{"uri": "urn:x:1", "headline": "x"}', "ninjs"),
        ('{"uri": "urn:x:1", "versionCreated": "2026-11-05"}', "ninjs"),
        ('{"uri": "urn:x:1", "items": []}', "json"),
        ('{"headline": "x"}', "json"),
        ('{"uri": "urn:x:1", "headline": "x", "pressdoc": "1.0"}', "json"),
    ],
)
def test_recognised(source: str, found: str, tmp_path: Path) -> None:
    """An item is told from other JSON by its fields, in a file that ends in ".json" too."""
    assert look(source) == found
    path = tmp_path / "item.json"
    path.write_text(source, encoding="utf-8")
    by_name = recognise(path).format
    assert (by_name if isinstance(by_name, str) else by_name.name) == found


# -- writing -----------------------------------------------------------------------------------------------


def test_fields() -> None:
    """What an editorial system can use stands in fields of the item."""
    written = item(samples()["everything"])
    assert written["uri"] == "https://tarnhelm.example/news/ferries"
    assert written["headlines"][0] == {
        "role": "main",
        "contentType": "text/plain",
        "value": "Tarnhelm Ferries orders four battery ferries for the Larsund strait",
    }
    assert [one["role"] for one in written["headlines"][1:]] == ["subheadline"] * 2
    assert written["contentCreated"] == "2026-11-05T00:00:00+00:00"
    assert written["embargoedUntil"] == "2026-11-05T06:00:00+01:00"
    assert written["located"] == "ODDVIK, Norway"
    assert {"name": "ferries", "rel": "about"} in written["subjects"]
    tarnhelm = written["organisations"][0]
    assert tarnhelm["symbols"] == [{"exchange": "Nasdaq Stockholm", "symbol": "TARN"}]
    press = written["people"][-2]
    assert press["name"] == "Sunniva Brekke"
    assert press["contactInfo"][0] == {"type": "email", "value": "press@tarnhelm.example", "role": "media"}
    (picture,) = written["associations"]
    assert picture["renditions"][0]["href"] == "https://tarnhelm.example/img/ferry.jpg"
    html, text, own = written["bodies"]
    assert html["contentType"] == "text/html"
    assert "<h1>" not in html["value"]
    assert "<h2>What will change on the strait</h2>" in html["value"]
    assert text["value"].startswith("CORRECTION")
    assert own["role"] == "pressdoc"
    assert len(item(samples()["everything"], facts=False)["bodies"]) == 2


def test_what_is_not_said_is_not_there() -> None:
    """A release that says little makes a small item; its identifier stays when its body is corrected."""
    bare = Release(headline="Four ferries", body=["Tarnhelm orders ferries."])
    written = item(bare, facts=False)
    assert written.keys() == set("standard uri type representationType pubStatus headlines genres bodies".split()) | (
        {"language"} & written.keys()
    )
    assert written["uri"].startswith("urn:uuid:")
    assert item(attrs.evolve(bare, body=["Corrected."]))["uri"] == written["uri"]
    assert item(attrs.evolve(bare, headline="Five ferries"))["uri"] != written["uri"]
    assert item(bare, uri="urn:acme:7")["uri"] == "urn:acme:7"


def test_status_and_embargo() -> None:
    """A withdrawal is a cancelled item; an embargo whose moment is not known stands in the note alone."""
    release = Release(body=["x"], revision=Revision("withdrawal", text="WITHDRAWN"))
    assert item(release)["pubStatus"] == "canceled"
    for embargo in (Embargo("2026-11-05", text="Embargo: 5 November"), Embargo("2026-11-05", "06:00", "Moon time")):
        written = item(Release(body=["x"], embargo=embargo))
        assert "embargoedUntil" not in written


@pytest.mark.parametrize("name", ["pubStatus", "pubstatus"])
def test_cancelled(name: str) -> None:
    """An item that was cancelled is a withdrawal, whoever wrote it; one that says so in its words says it there."""
    source = {"uri": "urn:x:1", "headline": "Four ferries", "body_text": "They sail.", name: "canceled"}
    reading = pressdoc.examine(json.dumps(source))
    assert reading.release.revision == Revision("withdrawal")
    assert "withdrawn-in-metadata" in {remark.code for remark in reading.remarks}
    said = pressdoc.parse(json.dumps({**source, "body_text": "CORRECTION: Four ferries\n\nThey sail on the strait."}))
    assert said.revision is not None
    assert said.revision.kind == "correction"
    ours = item(Release(headline="Four ferries", body=["They sail."]))
    back = pressdoc.parse(json.dumps({**ours, name: "canceled"}))
    assert back == Release(headline="Four ferries", body=["They sail."], revision=Revision("withdrawal"))


# -- both --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", samples())
def test_there_and_back(name: str) -> None:
    """An item that nobody changed is the release that it was made of."""
    release = samples()[name]
    for indent in (True, False):
        written = pressdoc.render(release, "ninjs", indent=indent)
        assert look(written) == "ninjs"
        assert pressdoc.parse(written) == release
        assert pressdoc.render(pressdoc.parse(written), "ninjs", indent=indent) == written


@given(releases())
def test_any_release(release: Release) -> None:
    """Any release comes back as it was."""
    assert pressdoc.parse(pressdoc.render(release, "ninjs"), format="ninjs") == release


def test_edited() -> None:
    """An item that was edited is read as it stands now, and a remark says so; systems may change their own fields."""
    release = Release(headline="Four ferries", language="en", issuers=[Organisation("Tarnhelm")], body=["They sail."])
    written = item(release)
    kept = {**written, "version": "7", "versionCreated": "2026-11-06T00:00:00Z", "urgency": 3}
    assert pressdoc.parse(json.dumps(kept)) == release
    edited = {**written, "headlines": [{"role": "main", "value": "Five ferries"}]}
    reading = pressdoc.examine(json.dumps(edited))
    assert reading.release.headline == Text("Five ferries")
    assert "edited-since-written" in {remark.code for remark in reading.remarks}
    broken = json.loads(json.dumps(written))
    broken["bodies"][-1]["value"] = '{"pressdoc": "1.0", "body": 3}'
    reading = pressdoc.examine(json.dumps(broken))
    assert reading.release.headline == Text("Four ferries")
    assert "own-file-broken" in {remark.code for remark in reading.remarks}


@pytest.mark.parametrize("name", ["orbital-freight.txt", "solar-orchard.md", "windpark-de.txt", "battery-zh.txt"])
def test_without_the_release_inside(name: str) -> None:
    """What other systems pass on without our body states the same facts, read anew."""
    release = pressdoc.read(ROOT / "examples" / name)
    back = pressdoc.parse(pressdoc.render(release, "ninjs", facts=False))
    ours, theirs = pressdoc.facts(release), pressdoc.facts(back)
    for key in ("lang", "headline", "issued", "dateline", "issuers", "quotes", "money", "tickers", "people"):
        assert theirs[key] == ours[key], key


# -- the standard ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def validator(shared: Path) -> Validator:
    """Return a validator of the official schema."""
    return schemas.ninjs(shared)


def load(path: Path) -> ModuleType:
    """Return a script as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_valid(validator: Validator) -> None:
    """Every sample makes a valid item, and so does what is written in this file."""
    for name, release in samples().items():
        assert not validator(json.dumps(item(release))), name


def test_real_releases_are_valid(validator: Validator, shared: Path) -> None:
    """Real releases make valid items, which are read back equal."""
    corpus = load(ROOT / "benchmarks" / "corpus.py")
    for name, source in corpus.documents(shared, 64):
        release = pressdoc.parse(source)
        written = pressdoc.render(release, "ninjs")
        assert not validator(written), name
        assert pressdoc.parse(written) == release, name


def test_official_examples(shared: Path) -> None:
    """The examples of every version are read: the headline is the one that they state, and no word is made up."""
    paths = sorted((shared / "standards" / "ninjs" / "examples").rglob("*.json"))
    assert len(paths) > 40
    for path in paths:
        source = json.loads(path.read_text(encoding="utf-8"))
        stated = [source.get("headline"), *(one["value"] for one in source.get("headlines", []))]
        headline = pressdoc.read(path).headline
        if any(stated):
            assert headline is not None, path
            assert headline.plain in [" ".join(one.split()) for one in stated if one], path


def test_official_test_suite(shared: Path) -> None:
    """Whatever the test suite of the standard holds is read, but for what is no JSON at all."""
    refused = []
    for path in sorted((shared / "standards" / "ninjs" / "test_suite").rglob("*.json")):
        try:
            pressdoc.parse(path.read_bytes(), format="ninjs")
        except ParseError:
            refused.append(path.stem[:3])
    assert refused == ["009", "010", "011", "012", "006"]
