"""How long writing a release takes, beside what markdown-it-py takes to render the same words.

    python benchmarks/write_speed.py [--rounds N]

The release is that of ``benchmarks/release.txt``, made by hand: 40 paragraphs and lines with 11
amounts, 5 quotations and over 30 mentions of people and organisations.  Rounds are interleaved, so
that a busy machine slows all alike; a ratio of 1.0 is as fast as markdown-it-py.
"""

from __future__ import annotations

import argparse
import datetime
import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt

import pressdoc
from pressdoc import (
    Boilerplate,
    Contact,
    Dateline,
    ListBlock,
    Listing,
    MoneyAmount,
    Notice,
    Organisation,
    Person,
    QuotePart,
    Release,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Callable

SOURCE = Path(__file__).parent / "release.txt"
DAY = datetime.date(2025, 9, 8)
LIMIT = 1.0
"""How many times as long as markdown-it-py renders our writing may take."""
CALLS = 5
"""Calls of each writer in a round."""

PENMARRIC = Organisation(
    "Penmarric Robotics plc", aliases=["Penmarric Robotics", "Penmarric"], listings=[Listing("LSE", "PMRC")]
)
QINGLAN = Organisation("Qinglan Precision Machinery Co., Ltd.", aliases=["Qinglan Precision Machinery", "Qinglan"])
KUROSHIO = Organisation("Kuroshio Dockyards")
BOHAI = Organisation("Bohai Anchor Shipyard")
STRAITS = Organisation("Straits Marine Engineering")
TRELAWNEY = Person("Harriet Trelawney", title="chief executive", affiliation="Penmarric Robotics")
ZHAO = Person("Zhao Mingyuan", title="chairman", affiliation="Qinglan Precision Machinery")
FUJISAWA = Person("Naoko Fujisawa", title="head of production", affiliation="Kuroshio Dockyards")
NKEMELU = Person("Oliver Nkemelu", affiliation="Penmarric")


def dollars(value: str, unit: str = "1000000", **more: Any) -> MoneyAmount:
    """Return an amount of US dollars."""
    return MoneyAmount(value, "USD", unit=unit, because="default", **more)


def yuan(value: str, unit: str = "1000000", **more: Any) -> MoneyAmount:
    """Return an amount of yuan."""
    return MoneyAmount(value, "CNY", unit=unit, **more)


FACTS: tuple[tuple[str, object], ...] = (
    ("Penmarric Robotics plc", PENMARRIC),
    ("Penmarric Robotics", PENMARRIC),
    ("Penmarric", PENMARRIC),
    ("Qinglan Precision Machinery Co., Ltd.", QINGLAN),
    ("Qinglan Precision Machinery", QINGLAN),
    ("青岚精密机械有限公司", QINGLAN),
    ("Qinglan", QINGLAN),
    ("Kuroshio Dockyards", KUROSHIO),
    ("Bohai Anchor Shipyard", BOHAI),
    ("Straits Marine Engineering", STRAITS),
    ("Harriet Trelawney", TRELAWNEY),
    ("Trelawney", TRELAWNEY),
    ("Zhao Mingyuan", ZHAO),
    ("Naoko Fujisawa", FUJISAWA),
    ("Oliver Nkemelu", NKEMELU),
    ("LSE: PMRC", Listing("LSE", "PMRC")),
    ("$140 million", dollars("140000000", equivalents=[yuan("998000000", approximate=True)])),
    ("RMB 998 million", yuan("998000000", approximate=True)),
    ("$35 million to $40 million", dollars("35000000", upper="40000000")),
    ("$87,000", dollars("87000", "1", per="robot")),
    ("$56 million", dollars("56000000")),
    ("$84 million", dollars("84000000")),
    ("$61 million", dollars("61000000", approximate=True)),
    ("$4.2 million", dollars("4200000", "100000")),
    ("RMB 12 million", yuan("12000000", equivalents=[dollars("1700000", "100000", approximate=True)])),
    ("$1.7 million", dollars("1700000", "100000", approximate=True)),
)
"""Words and what they state; the longer of two that begin alike stands first."""

SPEAKERS = (TRELAWNEY, ZHAO, FUJISAWA, NKEMELU)


def marked(plain: str) -> Text:
    """Return words with their facts, and what stands between quotation marks with its speaker."""
    text = Text(plain)
    taken: set[int] = set()
    for words, value in FACTS:
        at = plain.find(words)
        while at >= 0:
            place = range(at, at + len(words))
            if taken.isdisjoint(place):
                text = text.mark(slice(at, at + len(words)), value)
                taken.update(place)
            at = plain.find(words, at + len(words))
    speakers = [one for one in SPEAKERS if one.name is not None and one.name.split()[-1] in plain]
    speakers += [ZHAO] if "Zhao" in plain else []
    marks = [at for at, char in enumerate(plain) if char == '"']
    for number, (start, end) in enumerate(zip(marks[::2], marks[1::2], strict=True)):
        text = text.mark(slice(start + 1, end), QuotePart(speakers[:1], continues=number > 0))
    return text


def dated(plain: str) -> Text:
    """Return the words of a dateline with its date marked, as reading marks it."""
    return Text(plain).mark("Sept. 8, 2025", DAY)


def made_by_hand() -> Release:
    """Return the release of the source with everything that it states."""
    parts = SOURCE.read_text(encoding="utf-8").strip().split("\n\n")
    line, headline, subheadline, lead = parts[:4]
    place, opening = lead.split("-- ", 1)
    orders = ListBlock([[marked(item[2:])] for item in parts[9].splitlines()])
    body = [marked(opening), *map(marked, parts[4:9]), orders, *map(marked, parts[10:14])]
    heading, about, legal, notice, media, investors, end = parts[14:]
    return Release(
        release_line=line,
        headline=marked(headline),
        subheadlines=[marked(subheadline)],
        language="en",
        issued=DAY,
        dateline=Dateline(["LONDON", "SUZHOU, China"], DAY, "GLOBE NEWSWIRE", text=dated(f"{place}-- ")),
        issuers=[PENMARRIC],
        body=body,
        about=[Boilerplate([marked(about)], heading=heading, organisation=PENMARRIC)],
        notices=[Notice([notice], heading=legal, kind="forward-looking")],
        contacts=[contact(media, "media"), contact(investors, "investors")],
        end_mark=end,
    )


def contact(text: str, role: str) -> Contact:
    """Return the contact that four lines name."""
    _, who, phone, mail = text.splitlines()
    name, organisation = who.split(", ")
    return Contact(name, organisation=organisation, role=role, phones=[phone], emails=[mail], text=text)


def microseconds(call: Callable[[], object]) -> float:
    """Return the processor time that one call takes, over `CALLS` of them."""
    start = time.process_time()
    for _ in range(CALLS):
        call()
    return (time.process_time() - start) / CALLS * 1e6


def main() -> int:
    """Print median times and their ratios to markdown-it-py; return 1 when one passes the limit."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("--rounds", type=int, default=15)
    rounds: int = arguments.parse_args().rounds
    source = SOURCE.read_text(encoding="utf-8")
    release = made_by_hand()
    markdown_it = MarkdownIt()
    calls: dict[str, Callable[[], object]] = {
        "markdown-it-py": lambda: markdown_it.render(source),
        "html": lambda: pressdoc.render(release, "html"),
        "html, a fragment": lambda: pressdoc.render(release, "html", page=False),
        "html, without facts": lambda: pressdoc.render(release, "html", facts=False, linked_data=False),
        "markdown": lambda: pressdoc.render(release, "markdown"),
        "markdown, without facts": lambda: pressdoc.render(release, "markdown", facts=False),
    }
    times: dict[str, list[float]] = {name: [] for name in calls}
    for call in calls.values():
        call()  # loads what it needs
    for _ in range(rounds):
        for name, call in calls.items():
            times[name].append(microseconds(call))
    over = False
    for name, taken in times.items():
        ratio = median(ours / theirs for ours, theirs in zip(taken, times["markdown-it-py"], strict=True))
        print(f"{name:24} {median(taken):8.0f} us   ratio {ratio:.2f} (limit {LIMIT})")
        over = over or ratio > LIMIT
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
