"""XML of any kind is read safely: nothing is expanded, nothing loaded, and what is wrong is said with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

import pressdoc
from pressdoc import ParseError, Release
from pressdoc.formats.newsxml.moments import day, moment

TEXT = "<body><body.content><p>{}</p></body.content></body>"


def nitf(words: str, before: str = "") -> str:
    """Return a file of NITF with words in it, and a DOCTYPE before it."""
    return f'<?xml version="1.0"?>{before}<nitf>{TEXT.format(words)}</nitf>'


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    """A file that makes a few bytes into many, or reads another file, is refused."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 20))
    bomb = nitf("&l19;", f'<!DOCTYPE nitf [<!ENTITY l0 "ha">{laughs}]>')
    blowup = nitf("&a;" * 10_000, f'<!DOCTYPE nitf [<!ENTITY a "{"a" * 10_000}">]>')
    secret = tmp_path / "secret"
    secret.write_text("never read", encoding="utf-8")
    outside = nitf("&x;", f'<!DOCTYPE nitf [<!ENTITY x SYSTEM "{secret.as_uri()}">]>')
    for source in (bomb, blowup, outside):
        with pytest.raises(ParseError, match="undefined entity @ line 1, column"):
            pressdoc.parse(source)
    parameter = nitf("x", f'<!DOCTYPE nitf [<!ENTITY % x SYSTEM "{secret.as_uri()}"> %x;]>')
    assert pressdoc.parse(parameter).plain == "x"


@pytest.mark.parametrize("name", ["nitf", "newsml"])
def test_deep(name: str) -> None:
    """Elements nested a hundred thousand deep are refused, in the text and around it."""
    root = {"nitf": "nitf", "newsml": "newsItem"}[name]
    for inner in ("b", root):
        source = f"<{root}>{f'<{inner}>' * 100_000}{f'</{inner}>' * 100_000}</{root}>"
        with pytest.raises(ParseError, match="elements nest deeper than 200"):
            pressdoc.parse(source, format=name)


def test_as_deep_as_may_be() -> None:
    """Lists and marks as deep as a tree may be are read; what no block may nest is kept one level up."""
    lists = "<ul><li>a" * 80 + "</li></ul>" * 80
    reading = pressdoc.examine(f"<nitf><body><body.content>{lists}</body.content></body></nitf>")
    assert reading.release.plain.count("a") == 80
    assert "nesting-flattened" in {remark.code for remark in reading.remarks}
    marks = "<em>" * 150 + "words" + "</em>" * 150
    assert pressdoc.parse(nitf(marks)).plain == "words"
    page = "<div>" * 150 + "<p>words</p>" + "</div>" * 150
    source = f"<newsItem><contentSet><inlineXML><html><body>{page}</body></html></inlineXML></contentSet></newsItem>"
    assert pressdoc.parse(source).plain == "words"


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("", "no root element"),
        ("Harbour opens", "content outside root"),
        ("<nitf><body></nitf>", "mismatched tag @ line 1, column 15"),
        ("<nitf>\n<p>AT&T</p></nitf>", "@ line 2, column"),
        ("<nitf>&#1;</nitf>", "invalid char ref"),
        ("<nitf/><nitf/>", "multiple roots"),
        ('<nitf a="1" a="2"/>', "duplicate attribute"),
        ("<p>Harbour opens</p>", "expected <nitf>, found <p>"),
        ("<nitf " + "".join(f'p{n}:a="1" ' for n in range(20)) + "/>", "prefixes that it does not declare"),
    ],
)
def test_no_xml(source: str, problem: str) -> None:
    """What is not well-formed is an error that says what is wrong and where."""
    with pytest.raises(ParseError, match=problem):
        pressdoc.parse(source, format="nitf")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "latin-1"])
def test_wrong_declarations_of_encoding(encoding: str) -> None:
    """The bytes count, not what a file says of them."""
    declared = "utf-8" if encoding == "utf-16" else "iso-8859-1"
    source = nitf("Grüße aus Oddvik").replace('"1.0"', f'"1.0" encoding="{declared}"')
    assert pressdoc.parse(source.encode(encoding)).plain == "Grüße aus Oddvik"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("20261105T060000+0100", "2026-11-05T06:00:00+01:00"),
        ("2026-11-05T06:00:00.000Z", "2026-11-05T06:00:00+00:00"),
        ("20261105T0600Z", "2026-11-05T06:00:00+00:00"),
        ("20261105", "2026-11-05"),
        ("20261105000000-0500", "2026-11-05T00:00:00-05:00"),
        ("2026-11-05T06:00:00", "2026-11-05T06:00:00"),
        ("20261332", None),
        ("2026-11", None),
        ("tomorrow", None),
        (None, None),
    ],
)
def test_moments(written: str | None, meant: str | None) -> None:
    """Moments are read in the short form and in the long one, days too."""
    assert moment(written) == meant


def test_days() -> None:
    """A moment without a time, or at the very beginning of a day, is a day."""
    assert [day(moment(one)) for one in ("20261105", "20261105T000000Z", "20261105T060000Z", "")] == [
        *["2026-11-05"] * 2,
        *[None] * 2,
    ]


def test_characters_of_values() -> None:
    """Values that XML would refuse, or take for markup, come back as they were."""
    release = Release(body=["]]> & <b>"], extra={"acme.note": "a\x85b<![CDATA[\ufffe\x7f"})
    for name in ("nitf", "newsml"):
        assert pressdoc.parse(pressdoc.render(release, name)) == release
