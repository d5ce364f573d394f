"""Atom and RSS: the elements that they require, and what a reader of feeds gets of them."""

from __future__ import annotations

import datetime
import importlib.util
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from hypothesis import given

import pressdoc
from pressdoc import Organisation, Release, Source, Text, UnsupportedFormatError
from pressdoc.cli import main
from pressdoc.testing import releases, samples
from schemas import ATOM, atom_faults, content, feed, lost_in_feed, rss_faults

ROOT = Path(__file__).resolve().parents[1]
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"

FIRST = Release(
    headline="Four ferries & a pier",
    subheadlines=["Sailing in June"],
    language="en",
    issued="2026-11-05",
    issuers=[Organisation("Tarnhelm Ferries AB")],
    body=["Tarnhelm <today> ordered ferries."],
    keywords=["ferries", "R&D"],
    source=Source(
        "https://tarnhelm.example/news/1?a=1&b=2",
        site="Tarnhelm newsroom",
        published=datetime.datetime(2026, 11, 5, 6, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=1))),
        modified=datetime.datetime.fromisoformat("2026-11-06T07:00:00"),
    ),
)
SECOND = Release(
    headline="Zwei Fähren",
    language="de",
    issued="2026-12-01",
    issuers=[Organisation("Tarnhelm Ferries AB")],
    body=["Sie fahren ab Juni."],
    source=Source("https://tarnhelm.example/news/2", site="Tarnhelm newsroom"),
)
UNDATED = Release(body=["Only words."])


FAULTS = {"atom": atom_faults, "rss": rss_faults}


@pytest.mark.parametrize("name", FAULTS)
def test_one_release(name: str) -> None:
    """Of a release a reader of feeds gets title, link, moments, summary, authors, words for it, and its text."""
    written = pressdoc.render(FIRST, name)
    assert not FAULTS[name](written)
    found = feed(written)
    assert found.feed.title == "Tarnhelm newsroom"
    assert found.feed.link == "https://tarnhelm.example/"
    assert found.feed.language == "en"
    (entry,) = found.entries
    assert entry.title == "Four ferries & a pier"
    assert entry.link == entry.id == "https://tarnhelm.example/news/1?a=1&b=2"
    assert entry.published_parsed[:6] == (2026, 11, 5, 5, 30, 0)
    assert entry.summary == "Sailing in June"
    assert [tag.term for tag in entry.tags] == ["ferries", "R&D"]
    assert entry.author == "Tarnhelm Ferries AB"
    assert entry.content[0].value.strip() == content(FIRST).strip()
    assert "Tarnhelm &lt;today&gt; ordered ferries." in entry.content[0].value
    assert (found.version, name) in {("atom10", "atom"), ("rss20", "rss")}


@pytest.mark.parametrize("name", FAULTS)
def test_many_releases(name: str) -> None:
    """Several releases are the items of one feed, newest first, each in its language."""
    said = {"title": "News", "link": "https://n.example/", "address": "https://n.example/f"}
    written = pressdoc.render(iter([UNDATED, FIRST, SECOND]), name, **said)
    assert not FAULTS[name](written)
    found = feed(written)
    assert found.feed.title == "News"
    assert {link.href for link in found.feed.links} == {"https://n.example/", "https://n.example/f"}
    assert found.entries[0].title == "Zwei Fähren"
    assert found.entries[-1].title == "Only words."
    assert found.entries[-1].id.startswith("urn:uuid:")
    assert not FAULTS[name](pressdoc.render([], name))
    assert pressdoc.render([FIRST], name) == pressdoc.render(FIRST, name)


def test_languages_of_entries() -> None:
    """An entry says its language where it is not that of the feed."""
    root = ElementTree.fromstring(pressdoc.render([FIRST, SECOND], "atom"))
    tag = "{http://www.w3.org/XML/1998/namespace}lang"
    assert [entry.get(tag) for entry in root.iter(f"{ATOM}entry")] == ["de", "en"]
    assert root.get(tag) is None
    assert ElementTree.fromstring(pressdoc.render([SECOND], "atom")).get(tag) == "de"


def test_moments() -> None:
    """A day is its beginning; Atom asks for a moment where there is none, RSS does not."""
    root = ElementTree.fromstring(pressdoc.render(SECOND, "atom"))
    assert root.findtext(f"{ATOM}updated") == "2026-12-01T00:00:00+00:00"
    root = ElementTree.fromstring(pressdoc.render(FIRST, "atom"))
    assert root.findtext(f"{ATOM}entry/{ATOM}updated") == "2026-11-06T07:00:00+00:00"
    assert root.findtext(f"{ATOM}entry/{ATOM}published") == "2026-11-05T06:30:00+01:00"
    assert "1970-01-01" in pressdoc.render(UNDATED, "atom")
    assert "pubDate" not in pressdoc.render(UNDATED, "rss")
    odd = datetime.timezone(datetime.timedelta(minutes=53, seconds=28))
    release = Release(body=["x"], source=Source(published=datetime.datetime(1890, 1, 1, tzinfo=odd)))
    assert "1890-01-01T00:00:00+00:53" in pressdoc.render(release, "atom")


def test_other_formats_hold_one_release() -> None:
    """Only feeds are made of several releases; the error says so."""
    with pytest.raises(UnsupportedFormatError, match="'html' cannot be made of several releases"):
        pressdoc.render([FIRST, SECOND], "html")


@pytest.mark.parametrize("name", FAULTS)
@given(release=releases())
def test_any_release(name: str, release: Release) -> None:
    """Any release makes a feed that is well-formed and complete."""
    assert not FAULTS[name](pressdoc.render(release, name))


@pytest.mark.parametrize("name", FAULTS)
def test_hostile_words(name: str) -> None:
    """Words that look like markup stay words."""
    root = ElementTree.fromstring(pressdoc.render(samples()["markup"], name))
    (found,) = (*root.iter(f"{ATOM}content"), *root.iter(CONTENT))
    assert found.text == content(samples()["markup"])
    assert Text(str(samples()["markup"].headline)).plain in [one.text for one in root.iter() if one.text]


@pytest.mark.parametrize("name", FAULTS)
def test_real_releases(name: str, shared: Path) -> None:
    """Real releases come out of a feed as they went in."""
    path = ROOT / "benchmarks" / "corpus.py"
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    corpus: ModuleType = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(corpus)
    for label, source in corpus.documents(shared, 64):
        release = pressdoc.parse(source)
        written = pressdoc.render(release, name)
        assert not FAULTS[name](written), label
        assert not lost_in_feed(written, release), label


# -- on the command line -----------------------------------------------------------------------------------


def run(*arguments: str) -> int:
    """Run the command and return its exit status."""
    with pytest.raises(SystemExit) as leaving:
        main(arguments)
    return int(leaving.value.code or 0)


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Several files become one feed, by its suffix or on standard output; into a folder, one each."""
    files = [str(ROOT / "examples" / name) for name in ("orbital-freight.txt", "windpark-de.txt")]
    target = tmp_path / "news.atom"
    assert run("convert", *files, "-o", str(target)) == 0
    assert len(feed(target.read_text(encoding="utf-8")).entries) == 2
    assert run("convert", *files, "--to", "rss") == 0
    assert len(feed(capsys.readouterr().out).entries) == 2
    assert run("convert", *files, "--to", "atom", "-o", f"{tmp_path}/each/") == 0
    assert sorted(path.name for path in (tmp_path / "each").iterdir()) == ["orbital-freight.atom", "windpark-de.atom"]


def test_command_with_a_file_that_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be read is named, and the feed has the others."""
    target = tmp_path / "news.rss"
    assert run("convert", str(ROOT / "examples" / "windpark-de.txt"), "lost.txt", "-o", str(target)) == 1
    assert capsys.readouterr().err == "pressdoc: lost.txt: there is no such file\n"
    assert len(feed(target.read_text(encoding="utf-8")).entries) == 1


def test_command_that_would_overwrite(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A feed is not written over a file that is read for it."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Harbour opens\n\nIt is open.", encoding="utf-8")
    files = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    assert run("convert", *files, "--to", "atom", "-o", files[0]) == 1
    assert "would be written over" in capsys.readouterr().err
    assert (tmp_path / "a.txt").read_text(encoding="utf-8").startswith("Harbour")
