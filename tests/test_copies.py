"""Copies of one release have one digest, whatever the way they took; another fact makes another one.

Companies and people are invented.
"""

from __future__ import annotations

import textwrap
from html import escape
from typing import NamedTuple

import pytest

import pressdoc
from pressdoc.comparison import digest


class Story(NamedTuple):
    """A release by its parts, from which copies are made."""

    language: str
    headline: str
    deck: str
    place: str
    day: str
    paragraphs: tuple[str, ...]
    about: str
    profile: str
    contact: tuple[str, ...]


ENGLISH = Story(
    "en",
    "Fulmar Optics Opens Third Laboratory in the Old Customs House",
    "Lenses for telescopes will be delivered from spring",
    "BOSTON",
    "November 3, 2025",
    (
        "Fulmar Optics, Inc. (NYSE: FULM) today opened its third laboratory, which cost $2.5 million and employs "
        "forty people in the old customs house.",
        "“We looked at nineteen houses by the water,” said Jane Roe, chief executive of Fulmar Optics. “None of "
        "them had windows like this one’s.”",
        "The laboratory grinds lenses for telescopes – the first of them will be delivered on March 2, 2026.",
    ),
    "About Fulmar Optics",
    "Fulmar Optics is a maker of lenses for telescopes, with three laboratories and 240 employees.",
    ("Bo Ek", "Fulmar Optics, Inc.", "+1 617 555 0100", "press@fulmar.example"),
)
GERMAN = Story(
    "de",
    "Fulmar Optik eröffnet drittes Labor im alten Zollhaus am Hafen",
    "Linsen für Teleskope werden ab dem Frühjahr geliefert",
    "Hamburg",
    "3. November 2025",
    (
        "Die Fulmar Optik AG hat heute ihr drittes Labor eröffnet, das 2,5 Millionen Euro gekostet hat und in dem "
        "vierzig Menschen arbeiten.",
        "„Wir haben neunzehn Häuser am Wasser angesehen“, sagte Jana Rohde, Vorstandsvorsitzende der Fulmar Optik AG. "
        "„Keines hatte solche Fenster.“",
        "Das Labor schleift Linsen für Teleskope – die ersten davon werden am 2. März 2026 geliefert.",
    ),
    "Über Fulmar Optik",
    "Die Fulmar Optik AG ist ein Hersteller von Linsen für Teleskope mit drei Laboren.",
    ("Bo Ek", "Fulmar Optik AG", "Tel.: +49 40 123456", "presse@fulmar.example"),
)
CHINESE = Story(
    "zh",
    "北方光学第三个实验室在旧海关大楼启用",
    "首批镜片将于明年春季交付",
    "北京",
    "2025年11月3日",
    (
        "北方光学有限公司今天宣布第三个实验室正式启用，耗资2500万元人民币，共有四十名员工在此工作。",
        "北方光学有限公司首席执行官王晓明表示：“我们看了水边的十九座房子，最后选中了这一座。”",
        "该实验室主要为望远镜磨制镜片，首批镜片将于2026年3月2日交付给客户。",
    ),
    "关于北方光学",
    "北方光学有限公司是一家望远镜镜片制造商，拥有三个实验室。",
    ("王小明", "北方光学有限公司", "电话：+86 10 1234 5678", "press@fulmar.example"),
)
HEADS = {"en": "Media contact:", "de": "Pressekontakt:", "zh": "媒体联系："}


def as_wire(story: Story, *, token: str = " (GLOBE NEWSWIRE)", dash: str = "--", end: str = "###") -> str:
    """Return the copy of a wire: lines in order, the dateline in front of the lead."""
    comma = "，" if story.language == "zh" else ", "
    lead = f"{story.place}{comma}{story.day}{token} {dash} {story.paragraphs[0]}"
    parts = [story.headline, story.deck, lead, *story.paragraphs[1:], story.about, story.profile]
    return "\n\n".join((*parts, "\n".join((HEADS[story.language], *story.contact)), end)) + "\n"


def as_business_wire(story: Story) -> str:
    """Return the copy of Business Wire: its dateline has no date, which stands above."""
    head = f"{story.headline}\n\n{story.day} 09:00 AM Eastern Standard Time\n\n{story.deck}"
    lead = f"{story.place}--(BUSINESS WIRE)--{story.paragraphs[0]}"
    contact = "\n".join(("Contacts", *story.contact))
    return "\n\n".join((head, lead, *story.paragraphs[1:], story.about, story.profile, contact)) + "\n"


def as_page(story: Story, *, twice: bool = False) -> str:
    """Return the page of a newsroom, with what pages have around a release."""
    paragraphs = "".join(f"<p>{escape(one)}</p>" for one in story.paragraphs[1:])
    again = f'<div class="breadcrumb">Home &gt; News</div><p>{escape(story.headline)}</p>' if twice else ""
    return (
        f'<!DOCTYPE html><html lang="{story.language}"><head><title>{escape(story.headline)} | Newsroom</title></head>'
        f"<body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav>{again}<main><article>"
        f"<h1>{escape(story.headline)}</h1><h2>{escape(story.deck)}</h2>"
        f"<p><b>{escape(story.place)}, {story.day}</b> – {escape(story.paragraphs[0])}</p>{paragraphs}"
        f"<h3>{escape(story.about)}</h3><p>{escape(story.profile)}</p>"
        f"<p><b>{HEADS[story.language]}</b><br>{'<br>'.join(map(escape, story.contact))}</p>"
        "</article></main><footer><p>© 2025 All rights reserved. <a href='/privacy'>Privacy</a></p></footer></body>"
        "</html>"
    )


def as_markdown(story: Story) -> str:
    """Return the copy of somebody who keeps releases in Markdown."""
    lead = f"**{story.place}, {story.day}** — {story.paragraphs[0]}"
    contact = "  \n".join(story.contact)
    body = "\n\n".join((lead, *story.paragraphs[1:]))
    return (
        f"# {story.headline}\n\n*{story.deck}*\n\n{body}\n\n## {story.about}\n\n{story.profile}\n\n"
        f"**{HEADS[story.language]}**  \n{contact}\n"
    )


def as_mail(story: Story) -> str:
    """Return the copy that was mailed, wrapped at 72 columns."""
    wrapped = "\n".join(
        textwrap.fill(line, 72) if len(line) > 72 else line for line in as_wire(story, token="").split("\n")
    )
    return (
        f"From: Bo Ek <press@fulmar.example>\nTo: desk@gazette.example\nSubject: {story.headline}\n"
        f"Date: Mon, 3 Nov 2025 09:00:00 -0500\nMIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{wrapped}"
    )


STRAIGHT = str.maketrans({"“": '"', "”": '"', "’": "'", "–": "-", "„": '"'})


def with_soft_hyphens(source: str) -> str:
    """Return a source with the marks by which pages break long words."""
    return source.replace("laboratory", "lab\u00adora\u00adtory").replace("Teleskope", "Tele\u00adskope")


COPIES = {
    "business wire and page": (as_business_wire(ENGLISH), "text", as_page(ENGLISH), "html"),
    "wire and page": (as_wire(ENGLISH), "text", as_page(ENGLISH), "html"),
    "wire and markdown": (as_wire(ENGLISH), "text", as_markdown(ENGLISH), "markdown"),
    "wire and mail": (as_wire(ENGLISH), "text", as_mail(ENGLISH), "mail"),
    "business wire and mail": (as_business_wire(ENGLISH), "text", as_mail(ENGLISH), "mail"),
    "markdown and page": (as_markdown(ENGLISH), "markdown", as_page(ENGLISH), "html"),
    "with the wire and without": (as_wire(ENGLISH), "text", as_wire(ENGLISH, token="", dash="—"), "text"),
    "straight and curly": (as_wire(ENGLISH), "text", as_wire(ENGLISH).translate(STRAIGHT), "text"),
    "soft hyphens": (as_page(ENGLISH), "html", with_soft_hyphens(as_page(ENGLISH)), "html"),
    "a repeated headline": (as_page(ENGLISH), "html", as_page(ENGLISH, twice=True), "html"),
    "other end": (as_wire(ENGLISH), "text", as_wire(ENGLISH, end="-30-"), "text"),
    "about in one line": (
        as_wire(ENGLISH),
        "text",
        as_wire(ENGLISH).replace("About Fulmar Optics\n\n", "About Fulmar Optics: "),
        "text",
    ),
    "german wire and page": (as_wire(GERMAN, token="", dash="–"), "text", as_page(GERMAN), "html"),
    "german markdown and mail": (as_markdown(GERMAN), "markdown", as_mail(GERMAN), "mail"),
    "german soft hyphens": (as_page(GERMAN), "html", with_soft_hyphens(as_page(GERMAN)), "html"),
    "chinese wire and page": (as_wire(CHINESE, token=" /美通社/"), "text", as_page(CHINESE), "html"),
    "chinese wire and markdown": (as_wire(CHINESE, token=""), "text", as_markdown(CHINESE), "markdown"),
}


@pytest.mark.parametrize("name", COPIES)
def test_copies(name: str) -> None:
    """Two copies of one release are one, by digest and by comparison."""
    old, form, new, other = COPIES[name]
    found = pressdoc.compare(pressdoc.examine(old, format=form), pressdoc.examine(new, format=other))
    assert found.same, found.changes
    assert not found.changes


CHANGED = {
    "amount": ("$2.5 million", "$2.6 million"),
    "currency": ("$2.5 million", "€2.5 million"),
    "place": ("BOSTON", "AUSTIN"),
    "day": ("November 3, 2025", "November 4, 2025"),
    "day in the text": ("March 2, 2026", "March 3, 2026"),
    "ticker": ("FULM)", "FLMR)"),
    "speaker": ("Jane Roe", "June Rowe"),
    "title": ("chief executive", "chairwoman"),
    "quotation": ("nineteen houses", "ninety houses"),
    "telephone": ("555 0100", "555 0101"),
    "mail": ("press@fulmar", "news@fulmar"),
    "number of a boilerplate": ("240 employees", "250 employees"),
    "headline": ("Third", "Fourth"),
}


@pytest.mark.parametrize("name", CHANGED)
def test_one_fact_makes_another_release(name: str) -> None:
    """The page of a release that differs from the wire copy in one fact has another digest."""
    old, new = CHANGED[name]
    wire, page = as_wire(ENGLISH), as_page(ENGLISH)
    assert old in wire
    assert old in page
    changed = pressdoc.examine(page.replace(old, new), format="html")
    for copy, form in (wire, "text"), (as_business_wire(ENGLISH), "text"), (as_mail(ENGLISH), "mail"):
        reading = pressdoc.examine(copy, format=form)
        assert digest(changed) != digest(reading)
        assert len(pressdoc.compare(reading, changed).changes) == 1
