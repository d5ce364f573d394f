"""NITF: valid under the official schema, read in every version, exact when nobody changed it since."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given

import pressdoc
from pressdoc import Dateline, Embargo, ListBlock, Organisation, ParseError, Release, Revision, Table, Text
from pressdoc.formats.sniffing import look
from pressdoc.model import BlockQuote, Code, Figure, Heading, Link, Person, Strong, Superscript
from pressdoc.testing import releases, samples

if TYPE_CHECKING:
    from schemas import Validator

ROOT = Path(__file__).resolve().parents[1]

AGENCY = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.2//EN" "nitf-3-2.dtd">
<nitf version="-//IPTC//DTD NITF 3.2//EN" change.date="October 10, 2003" baselang="en-GB">
<head>
  <title>Harbour opens</title>
  <meta name="slug" content="harbour"/>
  <docdata management-status="usable">
    <doc-id regsrc="OKN" id-string="okn-20261105-1"/>
    <date.issue norm="20261105T060000+0100"/>
    <date.release norm="20261105T060000+0100"/>
    <key-list><keyword key="harbours"/></key-list>
  </docdata>
  <pubdata date.publication="20261105T061500+0100"/>
</head>
<body>
  <body.head>
    <hedline><hl1>Oddvik opens its battery harbour</hl1><hl2>First ferry sails in June</hl2></hedline>
    <byline>By <person>Ann Ode</person></byline>
    <distributor>Oddvik News</distributor>
    <dateline><location>ODDVIK</location>, <story.date norm="20261105">5 November 2026</story.date>
      (NTB) &#8211;</dateline>
    <ap:rights>All rights reserved</ap:rights>
  </body.head>
  <body.content>
    <p lede="true">The harbour of Oddvik opened on
       Thursday&nbsp;&mdash; for <money unit="CAD">$5 million</money>, its owner said.</p>
    <p class="txt"><q quote-source="Eirik Dahl">Nobody will miss the smoke</q> was painted on the pier, and
       <person>Wren Tallis<function>, harbour master</function></person> pointed at it, as did Ferrograph.</p>
    <p>The sign was made by <org idsrc="x">Ferrograph</org>.</p>
    <hl2>What changes</hl2>
    <ul><li>Crossings take 19 minutes.</li><li>CO<num><sub>2</sub></num> falls<block><p>by half</p></block></li></ul>
    <table><caption>Traffic</caption><tr><th>Year</th><th colspan="2">Cars</th></tr>
      <tr><td>2026</td><td>1</td></tr></table>
    <bq><block><p>We drew the hull around the battery.</p></block></bq>
    <media media-type="image"><media-reference source="https://oddvik.example/pier.jpg" mime-type="image/jpeg"/>
      <media-caption>The pier</media-caption><media-producer>Ann Ode</media-producer></media>
    <hr/>
    <p>See <a href="https://oddvik.example/facts">the <em>fact</em> sheet</a>.</p>
  </body.content>
  <body.end><tagline>Edited by hand</tagline></body.end>
</body>
</nitf>
"""


def test_what_agencies_send() -> None:
    """A file of an older version, with a DOCTYPE, entities of HTML and a prefix that nobody declared, is read whole."""
    assert look(AGENCY) == "nitf"
    reading = pressdoc.examine(AGENCY)
    release = reading.release
    assert str(release.headline) == "Oddvik opens its battery harbour"
    assert [text.plain for text in release.subheadlines] == ["First ferry sails in June"]
    assert release.language == "en-GB"
    assert release.dateline is not None
    assert (release.dateline.places, str(release.dateline.date)) == (("ODDVIK",), "2026-11-05")
    assert release.keywords == ("harbours",)
    assert release.embargo is None
    assert release.source is not None
    assert release.source.published is not None
    assert release.source.published.isoformat() == "2026-11-05T06:15:00+01:00"
    lead = release.body[0]
    assert isinstance(lead, pressdoc.Paragraph)
    assert lead.text.plain == "The harbour of Oddvik opened on Thursday\xa0— for $5 million, its owner said."
    kinds = [block.kind for block in release.body]
    assert kinds == [
        *["paragraph"] * 3,
        *["heading", "list", "table", "blockquote", "figure", "divider", "paragraph"],
    ]
    aside = {one.text.plain for one in reading.set_aside}
    assert {"By Ann Ode", "Oddvik News", "All rights reserved", "Edited by hand"} <= aside
    _, _, _, heading, changes, traffic, passage, picture, _, last = release.body
    assert isinstance(heading, Heading)
    assert isinstance(changes, ListBlock)
    assert [len(item.blocks) for item in changes.items] == [1, 2]
    assert isinstance(traffic, Table)
    assert traffic.rows[0].cells[1].columns == 2
    assert isinstance(passage, BlockQuote)
    assert isinstance(picture, Figure)
    assert (picture.url, str(picture.caption)) == ("https://oddvik.example/pier.jpg", "The pier")
    assert str(picture.credit) == "Ann Ode"
    assert isinstance(last, pressdoc.Paragraph)
    assert [span.value.url for span in last.text.of(Link)] == ["https://oddvik.example/facts"]


def test_what_the_markup_states() -> None:
    """Who is marked as a person, an organisation or a speaker is one; a unit decides among dollars."""
    release = pressdoc.parse(AGENCY)
    (amount,) = release.amounts
    assert (amount.value.currency, int(amount.value.value), amount.value.because) == ("CAD", 5_000_000, "statement")
    (quote,) = release.quotes
    assert quote.text == "Nobody will miss the smoke"
    assert quote.speaker is not None
    assert quote.speaker.name == "Eirik Dahl"
    people = {person.name: person.title for person in release.people}
    assert people["Wren Tallis"] == "harbour master"
    assert "Ferrograph" in {one.name for one in release.organisations}


def test_what_the_words_say_is_fuller() -> None:
    """A person whose title the words give has it, though the markup marks the name alone."""
    source = """<nitf baselang="en"><body><body.content><p>“The pier is open,” said <person>Ann Ode</person>,
    harbour master of <org>Oddvik Ports AS</org>. <person>Ode</person> was glad.</p></body.content></body></nitf>"""
    release = pressdoc.parse(source)
    assert [(one.name, one.title) for one in release.people] == [("Ann Ode", "harbour master")]
    assert [one.name for one in release.organisations] == ["Oddvik Ports AS"]


@pytest.mark.parametrize(
    ("dateline", "lead", "places", "printed"),
    [
        (
            '<dateline class="line">LONDON, 5 November 2026</dateline>',
            "Pier.",
            ("LONDON",),
            "LONDON, 5 November 2026\n",
        ),
        ("<dateline>Oddvik</dateline>", "The pier is open to everyone today.", ("Oddvik",), None),
        ("<dateline>ODDVIK (AP) --</dateline>", "The pier is open.", ("ODDVIK",), "ODDVIK (AP) -- "),
        ("<dateline>ODDVIK (AP) --</dateline>", "ODDVIK (AP) -- The pier is open.", ("ODDVIK",), "ODDVIK (AP) -- "),
        (
            "<dateline>上海2026年3月2日 /美通社/ --</dateline>",
            "公司今日宣布新工厂投产。",
            ("上海",),
            "上海2026年3月2日 /美通社/ --",
        ),
    ],
)
def test_datelines(dateline: str, lead: str, places: tuple[str, ...], printed: str | None) -> None:
    """A dateline is printed in front of the text, unless the text repeats it or it is nothing but a place."""
    head = f"<body.head><hedline><hl1>Pier opens</hl1></hedline>{dateline}</body.head>"
    release = pressdoc.parse(f"<nitf><body>{head}<body.content><p>{lead}</p></body.content></body></nitf>")
    assert release.dateline is not None
    assert release.dateline.places == places
    assert (str(release.dateline.text) if release.dateline.text else None) == printed
    assert release.plain.count("ODDVIK") <= 1


@pytest.mark.parametrize(
    ("data", "until"),
    [
        ('<date.issue norm="20261105"/><date.release norm="20261106T060000Z"/>', "2026-11-06T06:00:00+00:00"),
        ('<date.release norm="20261106T060000Z"/>', None),
        ('<date.issue norm="20261106T060000Z"/><date.release norm="20261106T060000Z"/>', None),
        ('<date.release norm="tomorrow"/><date.issue norm="20269999"/>', None),
    ],
)
def test_embargo(data: str, until: str | None) -> None:
    """A moment of release later than that of issue is an embargo; most agencies give one always."""
    source = f"<nitf><head><docdata>{data}</docdata></head><body><body.content><p>x</p></body.content></body></nitf>"
    embargo = pressdoc.parse(source).embargo
    assert (embargo.until().isoformat() if embargo else None) == until
    if until is None and "tomorrow" not in data:
        held = pressdoc.parse(source.replace("<docdata>", '<docdata management-status="embargoed">')).embargo
        assert held is not None


def test_cancelled() -> None:
    """A file that was cancelled is a release withdrawn, in a file of ours too."""
    body = "<body><body.content><p>x</p></body.content></body>"
    source = f'<nitf><head><docdata management-status="canceled"/></head>{body}</nitf>'
    reading = pressdoc.examine(source)
    assert reading.release.revision == Revision("withdrawal")
    assert "withdrawn-in-metadata" in {remark.code for remark in reading.remarks}
    written = pressdoc.render(Release(body=["x"]), "nitf")
    changed = written.replace('management-status="usable"', 'management-status="canceled"')
    assert pressdoc.parse(changed) == Release(body=["x"], revision=Revision("withdrawal"))
    assert 'management-status="canceled"' in pressdoc.render(pressdoc.parse(changed), "nitf")


# -- writing -----------------------------------------------------------------------------------------------


def test_facts_in_the_text() -> None:
    """People, organisations, listings, amounts, dates and quotations are elements on the words."""
    written = pressdoc.render(samples()["everything"], "nitf", facts=False)
    for said in (
        '<org idsrc="Nasdaq Stockholm" value="TARN">Tarnhelm Ferries AB</org>',
        '<classifier type="listing" idsrc="Nasdaq Stockholm" value="TARN">Nasdaq Stockholm: TARN</classifier>',
        '<money unit="SEK">SEK 2.4 billion</money>',
        '<chron norm="20270630">30 June 2027</chron>',
        '<q quote-source="Marit Solvang">And nobody on the pier will miss the smoke.</q>',
        "<person>Marit Solvang</person>",
        "<dateline><location>ODDVIK, Norway</location>, 5 November 2026 /NTB/ – </dateline>",
        '<date.release norm="20261105T060000+0100"/>',
        "CO<num><sub>2</sub></num>",
    ):
        assert said in written, said
    assert "pressdoc:release" not in written


def test_elements_that_hold_words_alone() -> None:
    """A link over a whole name stands around it, a raised sign in it is dropped; a part that is linked stays linked."""
    acme = Organisation("Acme®")
    whole = Text("Acme®").mark("Acme®", acme).mark("®", Superscript()).mark(slice(0, 5), Link("https://acme.example"))
    part = Text("Acme®").mark("Acme®", acme).mark("Acme", Link("https://acme.example"))
    broken = Text("Ann\nOde").mark(slice(0, 7), Person("Ann Ode"))
    written = pressdoc.render(Release(body=[whole, part, broken]), "nitf", facts=False)
    assert '<p><a href="https://acme.example"><org>Acme®</org></a></p>' in written
    assert '<p><a href="https://acme.example">Acme</a>®</p>' in written
    assert "<p>Ann<br/>Ode</p>" in written


def test_what_classes_say() -> None:
    """What NITF has no element for stands in classes, and is read from them."""
    contact = pressdoc.Contact("Ann Ode", emails=["ann@oddvik.example"])
    text = Text("Bold, code and a day.").mark("Bold", Strong()).mark("code", Code())
    release = Release(headline="Pier opens", language="en", body=[text, "The pier is open."], contacts=[contact])
    written = pressdoc.render(release, "nitf", facts=False)
    back = pressdoc.parse(written)
    assert isinstance(back.body[0], pressdoc.Paragraph)
    assert back.body[0].text == text
    assert [one.hint for one in pressdoc.formats.reader("nitf")(written).blocks][-1] == "contact"
    on_top = attrs.evolve(release, layout=[("contacts", 1)], dateline=Dateline(["LONDON"], text="LONDON – "))
    back = pressdoc.parse(pressdoc.render(on_top, "nitf", facts=False))
    assert back.dateline is not None
    assert str(back.dateline.text) == "LONDON – "
    assert [one.name for one in back.contacts] == ["Ann Ode"]


def test_real_releases_state_the_same(real_sources: list[str]) -> None:
    """What is read anew of real releases states the same facts, in nineteen of twenty at least."""
    agree: Counter[str] = Counter()
    for source in real_sources:
        release = pressdoc.parse(source)
        back = pressdoc.parse(pressdoc.render(release, "nitf", facts=False))
        ours, theirs = pressdoc.facts(release), pressdoc.facts(back)
        agree.update(key for key in ours if theirs[key] == ours[key])
    few = {key: count for key, count in agree.items() if count < 0.95 * len(real_sources)}
    assert few.keys() <= {"blocks", "digest"}, few  # the digest is of all words


def test_subclass() -> None:
    """How amounts are written is one method."""
    from pressdoc.formats.nitf import NitfRenderer

    class Valued(NitfRenderer):
        def money(self, inner: str, element: pressdoc.model.Nested) -> str:
            return f"<money><num>{inner}</num></money>"

    assert "<money><num>SEK 2.4 billion</num></money>" in Valued().render(samples()["everything"])


# -- both --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", samples())
def test_there_and_back(name: str) -> None:
    """A file that nobody changed is the release that it was made of."""
    release = samples()[name]
    written = pressdoc.render(release, "nitf")
    assert look(written) == "nitf"
    assert pressdoc.parse(written) == release
    assert pressdoc.render(pressdoc.parse(written), "nitf") == written


@given(releases())
def test_any_release(release: Release) -> None:
    """Any release comes back as it was, and what is written without it is read."""
    assert pressdoc.parse(pressdoc.render(release, "nitf"), format="nitf") == release
    pressdoc.parse(pressdoc.render(release, "nitf", facts=False), format="nitf")


def test_edited() -> None:
    """A file that was edited is read as it stands; one that a system wrote anew, or added to, is not edited."""
    release = Release(headline="Four ferries", language="en", keywords=["piers"], body=["They sail on the strait."])
    written = pressdoc.render(release, "nitf")
    kept = written.replace("</docdata>", '<urgency ed-urg="3"/></docdata>').replace(
        "<body.content>\n", "<body.content>"
    )
    kept = kept.replace("pressdoc:release", "ns0:release").replace("xmlns:pressdoc", "xmlns:ns0")
    assert pressdoc.parse(kept) == release
    for old, new in (("Four ferries</hl1>", "Five ferries</hl1>"), ('key="piers"', 'key="harbours"')):
        reading = pressdoc.examine(written.replace(old, new))
        assert "edited-since-written" in {remark.code for remark in reading.remarks}
        assert reading.release != release
    reading = pressdoc.examine(written.replace('"headline":"', '"headline":3,"other":"'))
    assert "own-file-broken" in {remark.code for remark in reading.remarks}
    assert str(reading.release.headline) == "Four ferries"


@pytest.mark.parametrize("name", ["orbital-freight.txt", "solar-orchard.md", "windpark-de.txt", "battery-zh.txt"])
def test_without_the_release_inside(name: str) -> None:
    """What is read anew states the same facts."""
    release = pressdoc.read(ROOT / "examples" / name)
    back = pressdoc.parse(pressdoc.render(release, "nitf", facts=False))
    ours, theirs = pressdoc.facts(release), pressdoc.facts(back)
    for key in (
        "lang",
        "headline",
        "issued",
        "dateline",
        "issuers",
        "quotes",
        "money",
        "tickers",
        "people",
    ):
        assert theirs[key] == ours[key], key


def test_no_nitf() -> None:
    """XML that is something else is an error that names what was found."""
    with pytest.raises(ParseError, match="expected <nitf>, found <rss>"):
        pressdoc.parse("<rss/>", format="nitf")


def test_embargo_without_its_moment() -> None:
    """An embargo whose moment is not known is a note, and the file says that it is embargoed."""
    release = Release(body=["x"], embargo=Embargo("2026-11-05", text="Embargo: 5 November"))
    written = pressdoc.render(release, "nitf")
    assert "date.release" not in written
    assert 'management-status="embargoed"' in written


# -- the standard ------------------------------------------------------------------------------------------


@pytest.mark.lxml
def test_valid(valid_nitf: Validator) -> None:
    """Every sample makes a valid file."""
    for name, release in samples().items():
        assert not valid_nitf(pressdoc.render(release, "nitf")), name
    bare = attrs.evolve(samples()["everything"], headline=None, dateline=Dateline(["ODDVIK"], text="ODDVIK\n"))
    assert not valid_nitf(pressdoc.render(bare, "nitf"))


@pytest.mark.lxml
def test_real_releases_are_valid(valid_nitf: Validator, real_sources: list[str]) -> None:
    """Real releases make valid files, which are read back equal."""
    for source in real_sources:
        release = pressdoc.parse(source)
        written = pressdoc.render(release, "nitf")
        assert not valid_nitf(written), source[:80]
        assert pressdoc.parse(written) == release, source[:80]


def test_official_sample(shared: Path) -> None:
    """The sample of an agency without a namespace is read."""
    reading = pressdoc.read(shared / "standards" / "nitf" / "examples" / "NTB_nitf_sample.xml")
    assert str(reading.headline) == "Pandemien herjer på den legeløse indiske landsbygda"
    assert reading.language == "nb-NO"
    assert reading.dateline is not None
    assert reading.dateline.places == ("Unnao",)
    assert reading.keywords == ("india-korona-bygd",)
