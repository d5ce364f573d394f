from __future__ import annotations

import json
import lzma
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pressdoc
from pressdoc.errors import ParseError, UnknownFormatError, ValidationError
from pressdoc.formats import names
from pressdoc.formats.foreign import SIGNATURES
from pressdoc.formats.sniffing import LOOKED_AT, format_for, look, recognise

if TYPE_CHECKING:
    from pressdoc.formats import Format

PROSE = "Corvane Shipping will move its office to the old customs house, empty since 1998."

LOOKS = [
    # JSON
    ('{"pressdoc": "1.0"}', "json"),
    ('\n {"pressdoc": "1.0", "headline": ', "json"),
    ('{"title": "Harbour opens"}', "json"),
    ("{not JSON} but words", "text"),
    ("[1, 2]", "text"),
    ("{" * 100_000, "text"),
    # HTML
    ("<!DOCTYPE html><title>Harbour opens</title>", "html"),
    ("<!-- a copy -->\n<!-- of a page -->\n<html lang=en>", "html"),
    ("<?xml version='1.0'?>\n<html>", "html"),
    ("<p>Harbour opens", "html"),
    ("<article class='pressdoc'><h1>Harbour opens</h1></article>", "html"),
    ("Harbour opens <b>today</b>", "html"),
    ("Harbour opens<br>today<br>at noon<br/>", "html"),
    ("# Status: sent\n#use wml::debian::news\n\n<p>Harbour opens</p>", "html"),
    ("<define-tag pagetitle>Harbour opens</define-tag>\n\nWords.", "html"),
    ("---\ntitle: Harbour opens\n---\n<p>It is open.</p>\n<p>Really.</p>", "html"),
    ("<p>See [1] and [2].</p>\n<p>**</p>", "html"),
    ("<ul>\n<li>one</li>\n<li>two</li>\n</ul>", "html"),
    # Markdown
    ("---\ntitle: Harbour opens\n---\n\nIt is open.", "markdown"),
    ('+++\ntitle = "Harbour opens"\n+++\n\nIt is open.', "markdown"),
    (f"{PROSE} See [our site](https://corvane.example).", "markdown"),
    (f"{PROSE}\n\n![A ship](ship.jpg)", "markdown"),
    (f"**Harbour opens**\n\n{PROSE}", "markdown"),
    (f"# Harbour opens\n\n{PROSE}\n\n## Outlook\n\n{PROSE}", "markdown"),
    (f"# Harbour opens\n\n{PROSE} It is *open*.", "markdown"),
    (f"# Harbour opens\n\n- {PROSE}\n- {PROSE}", "markdown"),
    ("| Item | 2025 |\n| --- | ---: |\n| Sales | 12.5 |", "markdown"),
    ("|Item|2025|\n|---|---|\n|Sales|12.5|", "markdown"),
    ("```\ncode\n```", "markdown"),
    ("# Harbour opens\n\n[Site](https://corvane.example)\n\n<table><tr><td>a</td></tr></table>", "markdown"),
    (f"# Harbour opens\n\n<table>{'<tr><td>a</td></tr>' * 9}</table>\n\n<!-- pressdoc: {{}} -->", "markdown"),
    # text
    ("", "text"),
    (PROSE, "text"),
    (f"# Harbour opens\n\n{PROSE}", "text"),
    (f"# 1 in containers\n{PROSE}\n# 2 in cars", "text"),
    (f"{PROSE}\n\n###", "text"),
    (f"{PROSE}\n\n# # #", "text"),
    ("#harbour #ships #corvane", "text"),
    ("- one\n- two\n- three", "text"),
    ("* one\n* two", "text"),
    ("* Not audited.\n** Restated.", "text"),
    ("Results\n=======\n\nSales rose.", "text"),
    ("Mira Holt <press@corvane.example>", "text"),
    ("Sales < costs, and costs > 3; a <b is no tag", "text"),
    ("See https://corvane.example/a_b_c and snake_case_names.", "text"),
    ("Sales [1] rose (see page 3).", "text"),
    ("2 * 3 * 4", "text"),
    ("--------\nHarbour opens\n--------", "text"),
]


@pytest.mark.parametrize(("source", "expected"), LOOKS)
def test_looking(source: str, expected: str) -> None:
    """A text shows its format: an object, then tags, then signs of Markdown, else it is plain."""
    assert look(source) == expected
    assert look(source.replace("\n", "\r\n")) == expected
    assert look("\ufeff\n" + source) == expected


ENCODED = [
    (b"Caf\xe9 opens", "Café opens", "windows-1252", ()),
    ("Café opens".encode(), "Café opens", "utf-8", ()),
    ("Café opens".encode("utf-16"), "Café opens", "utf-16le", ()),
    ("Zoë’s “old” ".encode() + b"caf\xe9.", "Zoë’s “old” café.", "utf-8", ("mixed-encoding",)),
    ("Zoë’s “old” ".encode() + b"caf\x81", "Zoë’s “old” caf\ufffd", "utf-8", ("undecodable-bytes",)),
]


@pytest.mark.parametrize(("data", "text", "encoding", "codes"), ENCODED)
def test_bytes(data: bytes, text: str, encoding: str, codes: tuple[str, ...]) -> None:
    """Bytes are decoded, and what was wrong with them is remarked."""
    found = recognise(data)
    assert (found.text, found.encoding) == (text, encoding)
    assert tuple(remark.code for remark in found.remarks) == codes


FOREIGN = [
    (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
    (rb"{\rtf1\ansi Harbour opens}", "rich text"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "before 2007"),
    (b"PK\x03\x04\x14\x00 mimetypeapplication/vnd.oasis", "no Word document"),
    (b"\x1f\x8b\x08\x00\x00", "gzip"),
    (b"\x89PNG\r\n\x1a\n\x00\x00", "a picture"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a picture"),
]


@pytest.mark.parametrize(("data", "kind"), FOREIGN)
def test_what_holds_no_text_is_refused_with_advice(data: bytes, kind: str, tmp_path: Path) -> None:
    """Whatever the suffix says; a format that was asked for is read nevertheless."""
    path = tmp_path / "release.txt"
    path.write_bytes(data)
    for source in (data, path):
        with pytest.raises(ParseError, match=f"{kind}.*first"):
            recognise(source)
    assert recognise(data, "text").format == "text"


@pytest.mark.parametrize("text", ["PDF-1.7 is a standard", "BZh9", "{rtf", "GIF or PNG?", "PK Holding opens"])
def test_texts_that_begin_nearly_so_are_read(text: str) -> None:
    """Only whole signatures count."""
    assert recognise(text.encode()).text == text


@pytest.mark.parametrize(
    ("source", "advice"),
    [("release.txt", "path object"), ("news/2026/harbour.docx", "path object"), ("https://x.example/a", "download")],
)
def test_a_name_in_place_of_a_text_is_read_with_a_warning_at_the_call(source: str, advice: str) -> None:
    """Whoever forgets `Path` learns of it in the line that did so."""
    with pytest.warns(UserWarning, match=advice) as caught:
        assert str(pressdoc.parse(source).headline) == source
    assert caught[0].filename == __file__


@pytest.mark.parametrize("source", ["Harbour opens", "harbour.", "See a.md", "Harbour\nopens.txt", "e.g.", ""])
def test_short_texts_are_read_without_a_warning(source: str) -> None:
    """Warnings are errors here."""
    assert pressdoc.parse(source) is not None


def test_a_str_is_a_text() -> None:
    """A str is the text itself, never a path, and has no encoding."""
    with pytest.warns(UserWarning, match="read as the text"):
        assert recognise("release.html")[:4] == ("text", "release.html", (), None)
    assert recognise("\ufeffHarbour").text == "Harbour"


SUFFIXES = [
    ("a.md", "Harbour opens", "markdown"),
    ("a.MARKDOWN", "Harbour opens", "markdown"),
    ("a.html", "Harbour opens", "html"),
    ("a.json", "Harbour opens", "json"),
    ("a.txt", "# Harbour [opens](https://corvane.example)", "text"),
    ("a.txt", "<b>Harbour</b> opens", "text"),
    ("a.txt", "<!doctype html><p>Harbour opens", "html"),
    ("a.wml", "<p>Harbour opens</p>", "html"),
    ("a", "Harbour opens", "text"),
]


def name_of(found: str | Format) -> str:
    """Return the name of a format."""
    return found if isinstance(found, str) else found.name


@pytest.mark.parametrize(("name", "source", "expected"), SUFFIXES)
def test_paths(tmp_path: Path, name: str, source: str, expected: str) -> None:
    """A suffix that is known decides, except where a text file plainly is a page."""
    path = tmp_path / name
    path.write_text(source, encoding="utf-8")
    assert name_of(recognise(path).format) == expected
    assert recognise(path).text == source


def test_a_given_format_wins(tmp_path: Path) -> None:
    """A format that is given is taken, by name or as an object, whatever the source looks like."""
    path = tmp_path / "a.html"
    path.write_bytes(b"<p>Harbour opens</p>")
    for source in ("<p>Harbour opens</p>", b"<p>Harbour opens</p>", path):
        assert recognise(source, "text").format == "text"


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """A missing file or a folder raises the usual error; another type of source a named one."""
    with pytest.raises(FileNotFoundError):
        recognise(tmp_path / "missing.txt")
    with pytest.raises(IsADirectoryError):
        recognise(tmp_path)
    with pytest.raises(ValidationError, match="expected a str, bytes or a path object, got 7"):
        recognise(7)  # type: ignore[arg-type]  # that is the point


def test_format_for() -> None:
    """A file is written in the format of its suffix; a suffix that nobody has is an error."""
    assert format_for(Path("a/b.MD")).name == "markdown"
    assert format_for("a.txt").name == "text"
    for unknown in ("a.odt", "a", ".txt"):
        with pytest.raises(UnknownFormatError, match="text, html, markdown, json"):
            format_for(unknown)


@given(st.one_of(st.text(), st.lists(st.sampled_from(sorted({row[0][:200] for row in LOOKS}))).map("\n".join)))
def test_any_text_has_a_format(source: str) -> None:
    """Looking always finds one of our formats."""
    assert look(source) in names()


@given(st.binary())
def test_any_bytes_have_a_text(data: bytes) -> None:
    """Any bytes are recognised, or refused as a kind of file that holds no text."""
    if any(data.startswith(first) for first, _, _ in SIGNATURES):
        with pytest.raises(ParseError, match="byte 1"):
            recognise(data)
    else:
        assert recognise(data).format in names()


@pytest.mark.parametrize(
    "unit", ["#", "# a\n", "[", "[a](", "**a", "*", "_a", "`", "<", "<!--", "<p", "> ", "{", "| -", "\\"]
)
def test_only_the_start_is_looked_at(unit: str) -> None:
    """However long a text is, looking takes the same time, and its start decides."""
    long = unit * (4 * LOOKED_AT // len(unit))
    assert look(long) == look(long[: 2 * LOOKED_AT])


TRUTH = {".md": "markdown", ".html": "html", ".txt": "text"}


def test_real_releases(shared: Path) -> None:
    """Real releases are recognised without their names."""
    paths = [path for folder in ("gold/raw", "corpus/releases") for path in (shared / folder).iterdir()]
    wrong = [path.name for path in paths if recognise(path.read_bytes()).format != TRUTH[path.suffix]]
    assert len(paths) > 100
    assert wrong == []


def test_many_real_releases(shared: Path) -> None:
    """Of thousands of releases hardly any is taken for something else."""
    with lzma.open(shared / "corpus" / "bulk.jsonl.xz", "rt", encoding="utf-8") as lines:
        found = [look(row["text"]) == row["format"] for row in map(json.loads, lines)]
    assert sum(found) >= 0.999 * len(found) > 1000


@pytest.mark.parametrize("text", ["Corvane moves\n\nOLDMOOR", "x" * 5000])
def test_text_in_place_of_a_path_is_told(text: str) -> None:
    """Whoever passes a text to `read` is told which call takes it."""
    with pytest.raises(ValidationError, match=r"parse\(\) reads the text"):
        pressdoc.read(text)
