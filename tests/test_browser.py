"""Pages in a browser: nothing hostile runs, nothing is loaded, nobody is kept out, nothing sticks out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import pressdoc
from browser import visit
from hostile import ATTACKS, hostile
from pressdoc import Contact, Release
from pressdoc.testing.samples import everything

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"

pytestmark = pytest.mark.chromium

LABELLED = 20
"""Labelled releases that are looked at."""


def examples() -> Iterator[tuple[str, Release]]:
    """Yield our example releases, one with a bit of everything and one in Arabic, by name."""
    for file in sorted(EXAMPLES.glob("*.*")):
        if file.suffix in (".txt", ".md", ".html") and file.name != "README.md":
            yield file.stem, pressdoc.read(file)
    yield "everything", everything()
    yield (
        "arabic",
        Release(
            headline="افتتاح محطة الشارقة",
            language="ar",
            body=["افتتحت الشركة المحطة اليوم."],
            contacts=[Contact("سعيد", phones=["+971 6 555 0100"], emails=["said@mahatta.example"])],
        ),
    )


def labelled(shared: Path) -> Iterator[tuple[str, Release]]:
    """Yield releases of the labelled ones, evenly taken, by name."""
    files = sorted((shared / "gold" / "raw").iterdir())
    read = [(file.stem, pressdoc.read(file)) for file in files]
    # What has no headline gives its page no heading, and a language that nobody knows cannot be stated.
    whole = [one for one in read if one[1].headline is not None and one[1].language is not None]
    yield from (whole[number * len(whole) // LABELLED] for number in range(LABELLED))


# Every event that an attack may wait for, on every element; links are followed by their address alone.
TOUCH = """
const before = page.document.URL, title = page.document.title;
for (const element of page.document.querySelectorAll("*"))
  for (const kind of ["mouseover", "focus", "error", "load", "toggle", "begin"])
    element.dispatchEvent(new page.Event(kind));
const scripts = [...page.document.scripts].filter(one => one.type !== "application/ld+json").length;
const links = [...page.document.links].map(one => one.protocol);
const odd = links.filter(one => !["http:", "https:", "mailto:", "tel:", "ftp:"].includes(one));
const frames = page.document.querySelectorAll("iframe, object, embed, form, base, svg, math").length;
await new Promise(done => setTimeout(done, 5));
const moved = page.document.URL !== before || page.document.title !== title || page.document.baseURI !== before;
return {ran: ran.splice(0).length, scripts, odd: odd.length, frames, moved};
"""


def test_nothing_hostile_runs() -> None:
    """No attack runs, loads or leads anywhere, with and without facts; one on a bare page is noticed."""
    pages = {}
    for number, words in enumerate(ATTACKS.values()):
        pages[f"{number}-facts"] = pressdoc.render(hostile(words), "html")
        pages[f"{number}-plain"] = pressdoc.render(hostile(words), "html", facts=False)
    seen = visit(pages, TOUCH)
    harmless = {"ran": 0, "scripts": 0, "odd": 0, "frames": 0, "moved": False}
    assert {name: found for name, found in seen.found.items() if found != harmless} == {}
    # The pictures of the hostile release have addresses of their own, which are asked for.
    assert {path for path in seen.asked if path not in ("/x", "/favicon.ico")} == set()

    bare = "<!DOCTYPE html><title>t</title>" + ATTACKS["script"] + ATTACKS["picture of nobody"]
    seen = visit({"bare": bare}, TOUCH)
    assert seen.found["bare"]["ran"] == 1
    assert "/beacon" in seen.asked


WIDTHS = """
const found = [page.document.styleSheets.length];
for (const width of [375, 768, 1280]) {
  page.frameElement.style.width = width + "px";
  found.push(page.document.documentElement.scrollWidth);
}
return found;
"""


def test_nothing_sticks_out_and_nothing_is_loaded(shared: Path) -> None:
    """On a telephone, a tablet and a screen a page is as wide as the window; it asks for nothing but its pictures."""
    pages = {name: pressdoc.render(release, "html") for name, release in (*examples(), *labelled(shared))}
    seen = visit(pages, WIDTHS)
    assert len(seen.found) == 8 + LABELLED
    assert {name: found for name, found in seen.found.items() if found != [1, 375, 768, 1280]} == {}
    own = {path for path in seen.asked if path != "/favicon.ico"}
    pictures = {path for path in own if any(f'src="{path}"' in page for page in pages.values())}
    assert own == pictures


AXE = """
const script = page.document.createElement("script");
script.src = "/axe.js";
await new Promise(done => { script.onload = done; page.document.head.append(script); });
const told = await page.axe.run(page.document, {resultTypes: ["violations"]});
return told.violations.map(one => [one.id, one.nodes[0].html.slice(0, 200)]);
"""


@pytest.mark.axe
@pytest.mark.parametrize(("width", "dark"), [(375, False), (1280, False), (1280, True)])
def test_everybody_can_read_it(width: int, dark: bool, shared: Path, axe: str) -> None:
    """axe-core finds no violation on any example and on labelled releases, in light and dark."""
    pages = {name: pressdoc.render(release, "html") for name, release in (*examples(), *labelled(shared))}
    seen = visit(pages, AXE, files={"/axe.js": axe}, width=width, dark=dark)
    assert len(seen.found) == 8 + LABELLED
    assert {name: found for name, found in seen.found.items() if found} == {}


@pytest.mark.axe
def test_axe_finds_faults(axe: str) -> None:
    """axe-core is really asked: grey on grey, a picture without words and a page without language fail."""
    words = '<h1>t</h1><p style="color:#999;background:#aaa">Grey on grey.</p><img src=x>'
    page = f"<!DOCTYPE html><title>t</title><main>{words}</main>"
    seen = visit({"bad": page}, AXE, files={"/axe.js": axe})
    assert {"color-contrast", "image-alt", "html-has-lang"} <= {found[0] for found in seen.found["bad"]}
