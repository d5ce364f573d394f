"""The page of a newsroom: what it says of itself to others, how contacts are reached, whose colours it has."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import turbohtml

import pressdoc
from hostile import ATTACKS, hostile
from pressdoc import (
    Contact,
    Figure,
    Heading,
    Link,
    Paragraph,
    Preformatted,
    Release,
    Source,
    Span,
    Table,
    Text,
    ValidationError,
)
from pressdoc.formats.html import style_sheet


def head(**fields: Any) -> dict[str, list[str]]:
    """Return what the ``meta`` elements of a release's page say, by their names."""
    page = turbohtml.parse(pressdoc.render(Release(**{"body": [], **fields}), "html", style=None))
    said: dict[str, list[str]] = {}
    for element in page.find_all("meta"):
        name = element.attr("property") or element.attr("name")
        if name is not None:
            said.setdefault(str(name), []).append(str(element.attr("content")))
    return said


def test_what_networks_show_of_a_link() -> None:
    """Open Graph has headline, description, picture, site, country and day; the card is a large one."""
    said = head(
        headline="Marlow Kites opens in Porto",
        subheadlines=["A second\nworkshop"],
        language="pt-BR",
        issued="2026-03-02",
        keywords=["kites", "Porto"],
        body=["Marlow Kites opens.", Figure("https://marlow.example/k.jpg", alt="A red\nkite")],
        source=Source(
            "https://marlow.example/porto", site="Marlow news", modified="2026-03-03T09:00:00+01:00", wire="NTB"
        ),
    )
    assert said["og:title"] == ["Marlow Kites opens in Porto"]
    assert said["description"] == said["og:description"] == ["A second workshop"]
    assert said["og:image"] == ["https://marlow.example/k.jpg"]
    assert said["og:image:alt"] == ["A red kite"]
    assert said["og:site_name"] == ["Marlow news"]
    assert said["og:locale"] == ["pt_BR"]
    assert said["article:published_time"] == ["2026-03-02"]
    assert said["article:modified_time"] == ["2026-03-03T09:00:00+01:00"]
    assert said["article:tag"] == ["kites", "Porto"]
    assert said["twitter:card"] == ["summary_large_image"]


def test_nothing_is_made_up_for_networks() -> None:
    """What the release does not say is not in the head: no description, picture, day, site or country."""
    said = head(headline="H", language="zh-Hans", body=[Heading("x"), Figure("k.jpg"), Figure(alt="A")])
    assert set(said) == {"viewport", "og:type", "og:title", "twitter:card"}
    assert said["twitter:card"] == ["summary"]


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("Kites fly. " * 40, "fly.…"),
        ("風" * 900, "風…"),
        ("x" * 201, "x…"),
        ("y" * 200, "y"),
    ],
)
def test_a_long_first_paragraph_is_cut_at_a_blank(words: str, end: str) -> None:
    """The description is the first paragraph, cut between words where there are blanks."""
    [said] = head(body=["", words])["description"]
    assert len(said) <= 200
    assert said.endswith(end)
    assert words.startswith(said.rstrip("…"))


def test_the_same_release_in_other_languages() -> None:
    """The page leads to its translations; a language or an address that is none is an error."""
    release = Release(headline="H", body=[])
    given = {"de": "https://marlow.example/de", "zh-hans": "https://marlow.example/中", "x-default": "http://m.example"}
    page = pressdoc.render(release, "html", alternates=given)
    assert '<link rel="alternate" hreflang="de" href="https://marlow.example/de">' in page
    assert '<link rel="alternate" hreflang="zh-Hans" href="https://marlow.example/%E4%B8%AD">' in page
    assert 'hreflang="x-default" href="http://m.example' in page
    for wrong in ({"deutsch!": "https://m.example"}, {"de": "javascript:alert(1)"}, {"de": "/de"}):
        with pytest.raises(ValidationError, match="alternates"):
            pressdoc.render(release, "html", alternates=wrong)


CONTACTS = [
    (
        "as printed",
        Contact(
            "Ann",
            emails=["ann@m.example"],
            phones=["+44 (0)20 7946 0000"],
            text="Ann\nMail:ann@m.example/+44 (0)20 7946 0000",
        ),
        'Ann<br>Mail:<a href="mailto:ann@m.example">ann@m.example</a>/'
        '<a href="tel:+442079460000">+44 (0)20 7946 0000</a>',
    ),
    (
        "composed",
        Contact("Ann", emails=["ann@m.example"], urls=["https://m.example/a?b&c"]),
        'Ann<br><a href="mailto:ann@m.example">ann@m.example</a><br>'
        '<a href="https://m.example/a?b&amp;c">https://m.example/a?b&amp;c</a>',
    ),
    (
        "between Chinese words",
        Contact(phones=["+86 21 5555 0136"], text="电话+86 21 5555 0136。"),
        '电话<a href="tel:+862155550136">+86 21 5555 0136</a>。',
    ),
    (
        "inside another",
        Contact(emails=["n@m.example"], text="ann@m.example n@m.example.org"),
        "ann@m.example n@m.example.org",
    ),
    (
        "no country",
        Contact(phones=["020 7946 0000", "+44 ask Ann"], text="020 7946 0000, +44 ask Ann"),
        "020 7946 0000, +44 ask Ann",
    ),
    (
        "links of its own",
        Contact(
            emails=["ann@m.example"],
            text=Text("ann@m.example", [Span(0, 3, Link("https://m.example/ann"))]),
        ),
        '<a href="https://m.example/ann">ann</a>@m.example',
    ),
]


@pytest.mark.parametrize(("contact", "expected"), [case[1:] for case in CONTACTS], ids=[case[0] for case in CONTACTS])
def test_contacts_can_be_reached(contact: Contact, expected: str) -> None:
    """Addresses and numbers of a contact are links; what is read back has none that were not there."""
    release = Release(headline="H", language="en", body=[], contacts=[contact])
    written = pressdoc.render(release, "html", page=False, facts=False)
    assert f"<address>{expected}</address>" in written
    assert pressdoc.parse(pressdoc.render(release, "html"), format="html") == release


def test_what_scrolls_is_reached_by_keys() -> None:
    """Tables and set text can be scrolled without a mouse; a table has the name that its caption says."""
    release = Release(body=[Table([["a"]], caption='The "figures"'), Preformatted("x")])
    written = pressdoc.render(release, "html", page=False, facts=False)
    assert '<div class="table" tabindex="0" role="group" aria-label="The &quot;figures&quot;">' in written
    assert '<pre tabindex="0">x</pre>' in written


def test_every_colour_and_font_can_be_changed() -> None:
    """Colours and fonts stand in properties alone, which no selector of ours makes hard to override."""
    sheet = re.sub(r"/\*.*?\*/", "", style_sheet(), flags=re.DOTALL)
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", sheet)
    for selector, declarations in rules:
        if re.search(r"#[0-9a-f]{3,6}\b|sans-serif|monospace", declarations):
            assert selector.strip().startswith(":where("), selector
    assert not re.search(r"url\(|@import|!important", sheet)


@pytest.mark.parametrize("words", ATTACKS.values(), ids=ATTACKS)
def test_hostile_words_in_the_head(words: str) -> None:
    """Words in the head stay words, and turn nothing around where others show them."""
    page = turbohtml.parse(pressdoc.render(hostile(words), "html", style=None))
    for element in page.find_all("meta"):
        assert set(element.attrs) <= {"charset", "name", "property", "content"}
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", str(element.attr("content")))
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", "".join(one.text for one in page.find_all("title")))


@pytest.mark.parametrize("words", ["a\x00b", "<scr\x00ipt>", "\x1b[31m", "\ufffe"])
def test_characters_that_no_page_may_hold_never_get_so_far(words: str) -> None:
    """The model refuses null bytes and other controls in every field."""
    for make in (Text, Paragraph, Contact, lambda words: Source(site=words), lambda words: Figure(alt=words)):
        with pytest.raises(ValidationError):
            make(words)


def test_properties_are_documented() -> None:
    """The page that says how to make the sheet one's own has every property of it, and no other."""
    page = Path(__file__).resolve().parents[1] / "docs" / "howto" / "style-the-page.md"
    told = re.findall(r"^\| `(--[a-z]+)`", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(told) == sorted(set(re.findall(r"(--[a-z]+):", style_sheet())))
