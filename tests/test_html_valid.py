"""Pages that pressdoc writes are valid HTML, whatever stands in them: the W3C's validator says so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest

import pressdoc
from pressdoc import (
    BlockQuote,
    Boilerplate,
    Cell,
    Code,
    Contact,
    Dateline,
    Emphasis,
    Figure,
    Heading,
    Link,
    ListBlock,
    ListItem,
    Notice,
    Organisation,
    Paragraph,
    Person,
    Preformatted,
    QuotePart,
    Release,
    Strong,
    Table,
    Text,
    Unknown,
)
from pressdoc.testing.samples import everything
from schemas import page_faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressdoc import Block

ROOT = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.vnu


def shapes() -> Iterator[tuple[str, Release]]:
    """Yield releases of odd shapes: what is missing, empty, nested, out of order or in other scripts."""
    yield "everything", everything()
    yield "nothing", Release(body=[])
    yield "one-paragraph", Release(body=["Only words."], language="en")
    yield "no-words", Release(headline=" ", body=["", Heading(""), Heading("\n"), ListBlock([""]), Table([[""]])])
    yield "levels", Release(headline="H", language="en", body=[Heading(str(n), level=n) for n in (6, 3, 5, 2, 4)])
    yield "sections-only", Release(body=[], about=[Boilerplate([Heading("a", level=4)]), Boilerplate([])])
    yield (
        "headline-last",
        Release(
            headline="H",
            body=[Heading("a")],
            notices=[Notice(["n"], heading="N")],
            layout=[("notices", 1), ("body", 1)],
        ),
    )
    yield "arabic", Release(language="ar", headline="افتتاح المحطة", body=["نعم", Paragraph("Yes.", language="en")])
    yield "chinese", Release(language="zh-Hans", headline="新工厂投产", body=["公司今日宣布新工厂投产。"])
    yield "unknown-language", Release(language="und", headline="H", body=["x"])
    yield "tables", Release(headline="H", language="en", body=list(tables()))
    yield "blocks", Release(headline="H", language="en", body=list(blocks()))
    yield (
        "characters",
        Release(
            headline="e\u0301 \ue000",
            language="en",
            body=[
                "\u0301a",
                "\u202eab\u2069",
                Figure("/x", alt="e\u0301"),
                "\ufeff\u2028\u00ad",
                Text("a\u0301").mark("\u0301", Code()),
            ],
        ),
    )
    yield "spans", Release(headline="H", language="en", body=[crossing()])
    yield (
        "contacts",
        Release(
            headline="H",
            language="en",
            body=[],
            dateline=Dateline(["LISBON"], "2025-10-27"),
            issuers=[Organisation("Acme")],
            issued="2025-10-28",
            contacts=[Contact("Ann", emails=["a@e.example"], phones=["+1 202 555 0100"], urls=["https://e.example"])]
            * 2,
        ),
    )


def tables() -> Iterator[Table]:
    """Yield tables as pages have them."""
    yield Table([])
    yield Table([[]])
    yield Table([[], ["a", "b"], []], header_rows=1)
    yield Table([["a"], ["a", "b", "c"], ["a", "b"]], caption="C", note="N")
    yield Table([[Cell("a", columns=1000)], ["b"], [Cell("c", columns=7), "d"]])
    yield Table([[Cell("a", rows=65534), "b"], [], ["c"]])
    yield Table([["a", Cell("b", rows=2)], [Cell("c", columns=3)], ["d"]])
    yield Table([[Cell("a", rows=2, header=True), "b"], [Cell("c", header=True)]], header_rows=1)
    yield Table([[Cell("a", rows=3), Cell("b", rows=3)], [Cell("c", rows=9)], ["d"]], header_rows=3)


def blocks() -> Iterator[Block]:
    """Yield blocks with nothing in them, with much in them, and deep ones."""
    yield ListBlock([])
    yield ListBlock([ListItem(), ListItem([""]), ListItem([ListBlock([ListItem()])])], ordered=True, start=0)
    yield BlockQuote([])
    yield Preformatted("\n\n a\n")
    yield Unknown("acme.chart", {"<": ["\x00", 2**80]})
    for media in ("image", "video", "audio", "file", "acme.model"):
        yield Figure("https://e.example/a?b=1&c", alt='"A"', media=media)
        yield Figure("a/b", media=media, credit="P")
    yield Figure()
    yield Figure(alt="A", caption="", credit="")
    deep: Block = Paragraph("deep")
    for _ in range(13):
        deep = BlockQuote([deep, Heading("h", level=6), ListBlock(["a"])])
    yield deep


def crossing() -> Text:
    """Return a text whose spans touch, nest and cross."""
    text = Text("abcdefghij\nklmnop")
    values: list[tuple[int, int, Any]] = [
        (0, 6, Strong()),
        (2, 9, Emphasis()),
        (1, 12, QuotePart([Person("Ann")])),
        (4, 8, Person("Ann")),
        (6, 14, Link("mailto:a@e.example")),
        (3, 5, Unknown("acme.place", {"x": "'"})),
        (9, 16, Code(extra={"acme.x": "</p>"})),
    ]
    for start, end, value in values:
        text = text.mark(slice(start, end), value)
    return text


def test_shapes(vnu_jar: Path, tmp_path: Path) -> None:
    """A release of any shape is a valid page, with and without facts, and so are our examples."""
    releases = dict(shapes())
    releases |= {file.stem: pressdoc.read(file) for file in sorted((ROOT / "examples").glob("*.*")) if is_release(file)}
    pages = {}
    for name, release in releases.items():
        pages[name] = pressdoc.render(release, "html")
        pages[f"{name}-plain"] = pressdoc.render(release, "html", facts=False, style=None, linked_data=False)
    assert len(pages) > 2 * 18
    assert page_faults(vnu_jar, pages, tmp_path) == []


def is_release(file: Path) -> bool:
    """Return whether a file among the examples is a release, and not a script or the table of contents."""
    return file.suffix in (".txt", ".md", ".html") and file.name != "README.md"


def test_labelled_releases(vnu_jar: Path, tmp_path: Path, shared: Path) -> None:
    """Every one of the labelled releases is a valid page."""
    pages = {}
    for file in sorted((shared / "gold" / "raw").iterdir()):
        pages[file.name.replace(".", "-")] = pressdoc.render(pressdoc.read(file), "html")
    assert len(pages) > 50
    assert page_faults(vnu_jar, pages, tmp_path) == []


def test_validator_finds_page_faults(vnu_jar: Path, tmp_path: Path) -> None:
    """The validator is really asked: a page with a fault fails, and so does a warning about our markup."""
    page = pressdoc.render(attrs.evolve(everything(), language="en"), "html")
    broken = {"error": page.replace("<h2", "<h5", 1), "warning": page.replace("<h1", "<p").replace("</h1>", "</p>")}
    assert {message.file for message in page_faults(vnu_jar, broken, tmp_path)} == {"error.html", "warning.html"}
