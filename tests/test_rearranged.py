"""Releases whose blocks were moved, doubled, cut and strewn with others: no order of blocks is unheard of."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

import pressdoc

SHAPES = sorted((Path(__file__).parent / "shapes").glob("*.txt")) + sorted(
    (Path(__file__).parent / "shapes").glob("*.html")
)
DOCUMENTS = 40
"""Of each seed; a second or two."""

BLOCKS = {
    "text": [
        "• one\n• two\nand three",
        "- a\n- b",
        "1. x\n2. y",
        "> said",
        "Contact:",
        "Pressekontakt",
        "About Kelda",
        "Note to editors",
        "EMBARGOED UNTIL 3 May 2026",
        "FOR IMMEDIATE RELEASE",
        "OSLO, May 3, 2026 /PRNewswire/ -- Kelda opened.",
        "SOURCE Kelda",
        "Kelda   2026   2025\nSales   5   6",
        "    indented",
        "a@kelda.example",
        "+1 212 555 0100",
        "###",
        "ENDS",
        "of the bay",
        "und weitere",
        "■ 概要",
        "联系人：张三",
        "以上",
    ],
    "html": [
        "<ul><li>one<li>two</ul>",
        "<ol><li><p>a<p>b<ul><li>c</ul></ol>",
        "<table><tr><td>a<td>b</table>",
        "<dl><dt>a<dd>b</dl>",
        "<blockquote>said</blockquote>",
        "<figure><img src=x alt=y><figcaption>c</figcaption></figure>",
        "<pre>a\n b</pre>",
        "<nav><ul><li>x</ul></nav>",
        "<h1>Kelda Opens</h1>",
        "<p>Contact:</p>",
        "<p>About Kelda</p>",
        "<div>EMBARGOED UNTIL 3 May 2026</div>",
        "<hr>",
    ],
}
_ELEMENTS = re.compile(r"(?=<(?:p|h\d|ul|ol|table|div|li|tr|br|blockquote|dl|figure)\b)")


def blocks_of(path: Path) -> list[str]:
    """Return what a document is made of."""
    words = path.read_text(encoding="utf-8")
    return _ELEMENTS.split(words) if path.suffix == ".html" else words.split("\n\n")


def rearranged(blocks: list[str], others: list[str], chance: random.Random) -> list[str]:
    """Return blocks with others among them, some moved, dropped, cut, in bullets or broken."""
    blocks = list(blocks)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(blocks))
        match chance.randrange(6):
            case 0:
                blocks.insert(at, chance.choice(others))
            case 1:
                blocks.insert(at, blocks.pop(chance.randrange(len(blocks))))
            case 2:
                blocks[at] = blocks[at][: chance.randrange(len(blocks[at]) + 1)]
            case 3:
                blocks[at] = "\n".join(chance.choice(("• ", "")) + line for line in blocks[at].split("\n"))
            case 4:
                blocks[at] = "".join(chance.choice("  \n") if char == " " else char for char in blocks[at])
            case _:
                blocks.insert(at, blocks[at])
    return blocks


@pytest.mark.parametrize("seed", range(12))
def test_no_order_of_blocks_is_unheard_of(seed: int) -> None:
    """Every one is read, loses no word, and is written."""
    chance = random.Random(seed)
    for _ in range(DOCUMENTS):
        path = chance.choice(SHAPES)
        kind = "html" if path.suffix == ".html" else "text"
        join = "" if kind == "html" else chance.choice(("\n\n", "\n"))
        words = join.join(rearranged(blocks_of(path), BLOCKS[kind], chance))
        reading = pressdoc.examine(words, format=kind)
        assert pressdoc.render(reading.release, "markdown") is not None
        if kind == "text":
            kept = [text.plain for _, text in reading.release.parts()] + [one.text.plain for one in reading.set_aside]
            lost = set(re.findall(r"\w{4,}", words)) - set(re.findall(r"\w{4,}", "\n".join(kept)))
            assert len(lost) <= len(re.findall(r"-\n", words)), lost
