"""NewsML-G2: valid under the official schema, NITF or XHTML inside, read in every version, NewsML 1.2 too."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

import pressdoc
from pressdoc import Embargo, ParseError, Release, Revision, ValidationError
from pressdoc.formats.sniffing import look, recognise
from pressdoc.model import Figure
from pressdoc.testing import releases, samples

if TYPE_CHECKING:
    from schemas import Validator

ROOT = Path(__file__).resolve().parents[1]

META = """
<rightsInfo><copyrightNotice>Copyright Oddvik News</copyrightNotice></rightsInfo>
<itemMeta>
  <itemClass qcode="ninat:text"/><provider qcode="nprov:OKN"/>
  <versionCreated>2026-11-05T07:00:00+01:00</versionCreated>
  <firstCreated>2026-11-05T06:00:00+01:00</firstCreated>
  <embargoed>2026-11-05T08:00:00+01:00</embargoed>
  <pubStatus qcode="stat:usable"/>
  <edNote>Pictures to follow.</edNote>
</itemMeta>
<contentMeta>
  <contentCreated>2026-11-05</contentCreated>
  <located qcode="city:oddvik"><name>Oddvik</name></located>
  <language tag="en-GB"/>
  <subject type="cpnat:abstract" qcode="medtop:20000523"><name>ports</name></subject>
  <subject type="cpnat:organisation" literal="Tarnhelm"><name>Tarnhelm Ferries</name></subject>
  <keyword>ferries</keyword>
  <headline>Oddvik opens its <span>harbour</span></headline>
  <description>The harbour is open.</description>
</contentMeta>
<assert literal="Ann Ode"><name>Ann Ode</name><personDetails><contactInfo>
  <email>ann@oddvik.example</email><phone>+47 55 01 99 00</phone></contactInfo></personDetails></assert>
"""
WORDS = "The harbour of Oddvik opened today for NOK 5 million, its owner said."
XHTML = f"""<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>
<body><p>{WORDS}<br/>Second line.</p><p/><ul><li>One</li></ul></body></html></inlineXML>"""
NITF = f"""<inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline>
<hl1>Oddvik opens its harbour</hl1></hedline></body.head>
<body.content><p>{WORDS}</p></body.content></body></nitf></inlineXML>"""
DATA = f'<inlineData contenttype="text/html">&lt;p&gt;{WORDS}&lt;/p&gt;</inlineData>'


def item(content: str, meta: str = META) -> str:
    """Return an item as an agency sends it."""
    start = '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:okn:1" standardversion="2.24">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{start}{meta}<contentSet>{content}</contentSet></newsItem>'


@pytest.mark.parametrize(
    "content",
    [NITF, XHTML, DATA, f"<inlineData>{WORDS}</inlineData>", f"<inlineXML/>{NITF}"],
    ids=["nitf", "xhtml", "html", "text", "empty first"],
)
def test_items(content: str) -> None:
    """Whatever the text is in, the item says the same of it."""
    source = item(content)
    assert look(source) == "newsml"
    reading = pressdoc.examine(source)
    release = reading.release
    assert str(release.headline) == "Oddvik opens its harbour"
    assert release.language == "en-GB"
    assert str(release.issued) == "2026-11-05"
    assert release.dateline is not None
    assert release.dateline.places == ("Oddvik",)
    assert release.embargo == Embargo("2026-11-05", "08:00", "+01:00")
    assert release.keywords == ("ferries", "ports")
    assert WORDS in release.plain
    assert [(one.name, one.emails, one.phones) for one in release.contacts] == [
        ("Ann Ode", ("ann@oddvik.example",), ("+47 55 01 99 00",))
    ]
    assert {one.text.plain for one in reading.set_aside} == {"Copyright Oddvik News", "Pictures to follow."}
    source_of = release.source
    assert source_of is not None
    assert source_of.published is not None
    assert source_of.published.isoformat() == "2026-11-05T06:00:00+01:00"
    assert source_of.modified is not None


def test_only_a_description() -> None:
    """An item without a text is read for its description."""
    assert pressdoc.parse(item("")).plain == "Oddvik opens its harbour\nThe harbour is open.\nAnn Ode\n" + (
        "ann@oddvik.example\n+47 55 01 99 00"
    )


def test_a_message_of_several() -> None:
    """Of the items of a message the first is read, and a remark says so."""
    inner = item(XHTML).partition("?>")[2]
    reading = pressdoc.examine(f"<newsMessage><header/><itemSet>{inner}{inner}</itemSet></newsMessage>")
    assert str(reading.release.headline) == "Oddvik opens its harbour"
    assert "items-left-out" in {remark.code for remark in reading.remarks}
    with pytest.raises(ParseError, match="holds no item of news"):
        pressdoc.parse("<newsMessage><header/></newsMessage>")


def test_cancelled() -> None:
    """A status of cancelled is a withdrawal, of an item of ours that was cancelled on the way, too."""
    reading = pressdoc.examine(item(XHTML, META.replace("stat:usable", "stat:canceled")))
    assert reading.release.revision == Revision("withdrawal")
    written = pressdoc.render(Release(body=["x"]), "newsml")
    changed = written.replace("stat:usable", "stat:canceled")
    assert pressdoc.parse(changed) == Release(body=["x"], revision=Revision("withdrawal"))
    assert "stat:canceled" in pressdoc.render(pressdoc.parse(changed), "newsml")


def component(role: str, content: str) -> str:
    """Return a component of NewsML 1.2."""
    wrapped = f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{content}</body></html>'
    data = f'<ContentItem><Format FormalName="XHTML"/><DataContent>{wrapped}</DataContent></ContentItem>'
    return f'<NewsComponent><Role FormalName="{role}"/>{data}</NewsComponent>'


OLD = f"""
<NewsML Version="1.2"><NewsEnvelope><SentFrom><Party FormalName="Oddvik Wire"/></SentFrom></NewsEnvelope><NewsItem>
<NewsManagement><FirstCreated>20261105T050000+0000</FirstCreated>
<ThisRevisionCreated>20261105T060000+0000</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
<NewsComponent><NewsLines><CopyrightLine>Copyright Oddvik Wire</CopyrightLine></NewsLines>
<DescriptiveMetadata><Language FormalName="zh"/></DescriptiveMetadata>
<NewsComponent><NewsLines><HeadLine>新港口启用</HeadLine><DateLine>上海</DateLine></NewsLines>
<NewsComponent><Role FormalName="StyleSheet"/><ContentItem><DataContent>.c {{color: red}}</DataContent></ContentItem>
</NewsComponent>
{component("SubHeadLine", "<p>六月起通航</p>")}
{component("HeadLine", "<p><b>新港口启用</b></p>")}
{component("Contact", "<p>Ann Ode, 415-397-7600<br/><a href='mailto:ann@oddvik.example'>ann@oddvik.example</a></p>")}
{component("Body", "<p>公司今日宣布，投资25亿元的新港口启用，并将于明年六月开始通航。</p>")}
<NewsComponent><Role FormalName="Photo"/><NewsLines><HeadLine>港口</HeadLine></NewsLines>
<ContentItem Href="https://oddvik.example/pier.jpg"/></NewsComponent>
</NewsComponent></NewsComponent></NewsItem></NewsML>
"""


def test_newsml_1() -> None:
    """The components of NewsML 1.2 are read in the order in which a release is printed."""
    assert look(OLD) == "newsml"
    reading = pressdoc.examine(OLD)
    release = reading.release
    assert str(release.headline) == "新港口启用"
    assert [text.plain for text in release.subheadlines] == ["六月起通航"]
    assert release.dateline is not None
    assert release.dateline.places == ("上海",)
    assert str(release.issued) == "2026-11-05"
    assert [int(one.value.value) for one in release.amounts] == [2_500_000_000]
    assert [(one.name, one.emails) for one in release.contacts] == [("Ann Ode", ("ann@oddvik.example",))]
    assert [block.url for block in release.body if isinstance(block, Figure)] == ["https://oddvik.example/pier.jpg"]
    assert release.source is not None
    assert release.source.site == "Oddvik Wire"
    assert [one.text.plain for one in reading.set_aside] == ["Copyright Oddvik Wire"]
    assert "color: red" not in release.plain


def test_recognised_in_files(tmp_path: Path) -> None:
    """A file that ends in ".xml" is told by its root, behind a declaration, comments and a DOCTYPE."""
    path = tmp_path / "item.xml"
    for before, root, found in (
        ("<?xml version='1.0'?><!-- of an agency -->\n", "<newsItem/>", "newsml"),
        ("<!DOCTYPE nitf [<!ELEMENT x ANY>]>", "<nitf/>", "nitf"),
        ("<!DOCTYPE NewsML SYSTEM 'x.dtd'>", "<NewsML/>", "newsml"),
        ("", "<n:newsMessage xmlns:n='x'/>", "newsml"),
        ("<!-- a page on <nitf> -->", "<p>It begins with &lt;newsItem&gt;.</p>", "html"),
        ("", "<nitfy>no</nitfy>", "text"),
    ):
        path.write_text(before + root, encoding="utf-8")
        assert recognise(path).format == found, root


# -- writing and back --------------------------------------------------------------------------------------


def test_fields() -> None:
    """What an editorial system can use stands in the fields of the item."""
    written = pressdoc.render(samples()["everything"], "newsml", facts=False)
    for said in (
        'guid="https://tarnhelm.example/news/ferries"',
        "<usageTerms>Not for distribution in or into Australia, Canada or Japan.</usageTerms>",
        "<provider><name>NTB</name></provider>",
        "<embargoed>2026-11-05T06:00:00+01:00</embargoed>",
        "<edNote>EMBARGOED UNTIL 06:00 CET, 5 November 2026</edNote>",
        "<contentCreated>2026-11-05</contentCreated>",
        "<located><name>ODDVIK, Norway</name></located>",
        "<keyword>batteries</keyword>",
        '<hasInstrument symbol="TARN" market="mic:XSTO" marketlabel="Nasdaq Stockholm"/>',
        "<contactInfo><email>press@tarnhelm.example</email><phone>+47 55 01 99 00</phone></contactInfo>",
        '<money unit="SEK">SEK 2.4 billion</money>',
    ):
        assert said in written, said
    pages = pressdoc.render(samples()["everything"], "newsml", content="xhtml", facts=False)
    assert '<html xmlns="http://www.w3.org/1999/xhtml">' in pages
    assert "<hr/>" in pages
    assert "1970-01-01T00:00:00+00:00" in pressdoc.render(Release(body=["x"]), "newsml")
    with pytest.raises(ValidationError, match="expected one of nitf, xhtml"):
        pressdoc.render(Release(body=["x"]), "newsml", content="pdf")


@pytest.mark.parametrize("content", ["nitf", "xhtml"])
@pytest.mark.parametrize("name", samples())
def test_there_and_back(name: str, content: str) -> None:
    """An item that nobody changed is the release that it was made of."""
    release = samples()[name]
    written = pressdoc.render(release, "newsml", content=content)
    assert look(written) == "newsml"
    assert pressdoc.parse(written) == release
    assert pressdoc.render(pressdoc.parse(written), "newsml", content=content) == written


@given(releases())
def test_any_release(release: Release) -> None:
    """Any release comes back as it was."""
    for content in ("nitf", "xhtml"):
        written = pressdoc.render(release, "newsml", content=content)
        assert pressdoc.parse(written, format="newsml") == release


def test_edited() -> None:
    """An item whose text or headline was edited is read as it stands; a new version number is no edit."""
    release = Release(headline="Four ferries", language="en", body=["They sail on the strait."])
    written = pressdoc.render(release, "newsml", content="xhtml")
    assert pressdoc.parse(written.replace('version="1"', 'version="7"').replace("1970", "2026")) == release
    for old, new in (("<headline>Four", "<headline>Five"), ("They sail", "They sailed")):
        reading = pressdoc.examine(written.replace(old, new))
        assert "edited-since-written" in {remark.code for remark in reading.remarks}
        assert reading.release.headline is not None


def test_a_release_inside_the_text() -> None:
    """An item around a file of NITF that we wrote is that release."""
    release = samples()["chinese"]
    inside = pressdoc.render(release, "nitf").partition("?>")[2]
    assert pressdoc.parse(item(f"<inlineXML>{inside}</inlineXML>")) == release


@pytest.mark.parametrize("content", ["nitf", "xhtml"])
@pytest.mark.parametrize("name", ["orbital-freight.txt", "solar-orchard.md", "windpark-de.txt", "battery-zh.txt"])
def test_without_the_release_inside(name: str, content: str) -> None:
    """What is read anew states the same facts."""
    release = pressdoc.read(ROOT / "examples" / name)
    back = pressdoc.parse(pressdoc.render(release, "newsml", content=content, facts=False))
    ours, theirs = pressdoc.facts(release), pressdoc.facts(back)
    for key in ("lang", "headline", "issued", "dateline", "issuers", "quotes", "money", "tickers", "people"):
        assert theirs[key] == ours[key], key


# -- the standard ------------------------------------------------------------------------------------------


@pytest.mark.lxml
@pytest.mark.parametrize("content", ["nitf", "xhtml"])
def test_valid(valid_newsml: Validator, content: str) -> None:
    """Every sample makes a valid item."""
    for name, release in samples().items():
        assert not valid_newsml(pressdoc.render(release, "newsml", content=content)), name


@pytest.mark.lxml
@given(release=releases())
def test_any_release_is_valid(valid_newsml: Validator, release: Release) -> None:
    """Any release makes a valid item."""
    assert not valid_newsml(pressdoc.render(release, "newsml"))


@pytest.mark.lxml
def test_real_releases_are_valid(valid_newsml: Validator, real_sources: list[str]) -> None:
    """Real releases make valid items, which are read back equal."""
    for source in real_sources:
        release = pressdoc.parse(source)
        written = pressdoc.render(release, "newsml")
        assert not valid_newsml(written), source[:80]
        assert pressdoc.parse(written) == release, source[:80]


def test_official_examples(shared: Path) -> None:
    """The documents among the listings of the standard are read: those that are whole."""
    folder = shared / "standards" / "newsml-g2" / "examples"
    for name in ("LISTING_1_A", "LISTING_2_", "LISTING_27"):
        (path,) = folder.glob(f"{name}*.xml")
        release = pressdoc.read(path)
        assert release.headline is not None
        assert release.headline.plain in " ".join(path.read_text(encoding="utf-8").split())
    (fragment,) = folder.glob("LISTING_28*.xml")
    with pytest.raises(ParseError, match="found <contentMeta>"):
        pressdoc.read(fragment, format="newsml")


def test_releases_of_a_wire(shared: Path) -> None:
    """Real releases in NewsML 1.2 have headline, place, day, contacts and issuer."""
    paths = sorted((shared / "standards" / "newsml-1.2" / "examples").iterdir())
    assert len(paths) == 4
    for path in paths:
        release = pressdoc.read(path)
        assert release.headline, path
        assert release.dateline, path
        assert release.dateline.places, path
        assert release.issued, path
        assert release.issuers, path
        assert all(contact.emails for contact in release.contacts), path
        assert len(release.body) > 4, path


def test_addresses_of_contacts(valid_newsml: Validator) -> None:
    """An address is written in the form that the schema takes, whatever was printed; what can be none is left out."""
    contact = pressdoc.Contact("Bo Ek", urls=["www.fern.example", "]", "javascript:alert(1)", "https://fern.example/ü"])
    written = pressdoc.render(pressdoc.Release(body=["x"], contacts=[contact]), "newsml")
    assert not valid_newsml(written)
    found = re.findall("<web>(.*?)</web>", written)
    assert found == ["www.fern.example", "%5D", "https://fern.example/%C3%BC"]


def test_split() -> None:
    """The items of a message are sources of their own, which are read as the release that was written."""
    first, second = samples()["markup"], samples()["everything"]
    written = [pressdoc.render(one, "newsml").partition("?>")[2] for one in (first, second)]
    message = f"<newsMessage><header/><itemSet>{''.join(written)}</itemSet></newsMessage>"
    assert [pressdoc.parse(item) for item in pressdoc.split(message)] == [first, second]
    assert pressdoc.parse(message) == first
    assert [pressdoc.parse(item) for item in pressdoc.split(written[0])] == [first]
    with pytest.raises(ParseError, match="is not XML"):
        pressdoc.split("<newsMessage><a></newsMessage>")


def test_split_of_old_messages(shared: Path) -> None:
    """An item of NewsML 1.2 is read the same, taken out of its message or not."""
    for path in sorted((shared / "standards" / "newsml-1.2" / "examples").iterdir()):
        (item,) = pressdoc.split(path)
        assert pressdoc.parse(item) == pressdoc.read(path), path


def test_split_of_what_is_one() -> None:
    """What holds one release is the only source itself, in whatever format."""
    assert pressdoc.split("Pier opens") == ["Pier opens"]
    assert pressdoc.split(b"<p>Pier opens</p>") == ["<p>Pier opens</p>"]
