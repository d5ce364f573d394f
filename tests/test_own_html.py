"""A page that pressdoc wrote is restored; where somebody has edited it, the words count."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

import pressdoc
from pressdoc import (
    Boilerplate,
    Contact,
    Dateline,
    Embargo,
    Emphasis,
    Figure,
    Heading,
    Link,
    ListBlock,
    ListItem,
    MoneyAmount,
    Organisation,
    Paragraph,
    Person,
    QuotePart,
    Release,
    Strong,
    Table,
    Text,
)
from pressdoc.formats.html import HTML
from pressdoc.formats.pages.page import draft
from pressdoc.model.blocks import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from pressdoc.draft import Draft

LEE = Person("Ann Lee", title="CEO")
ORBITAL = Organisation("Orbital Freight")
BODY = (
    Text("Orbital Freight won.").mark("Orbital Freight", ORBITAL),
    Text("“We won,” said Ann Lee.").mark("We won,", QuotePart([LEE])).mark("Ann Lee", LEE),
    Text("It is worth $5 million.").mark("$5 million", MoneyAmount(5_000_000, "USD")),
)
RELEASE = Release(
    headline="Orbital wins",
    issued="2025-10-03",
    language="en",
    dateline=Dateline(["OSAKA"], "2025-10-03", text="OSAKA, Oct. 3, 2025 – "),
    body=[*BODY, ListBlock(["One.", ListItem(["Two.", ListBlock(["Three."])])])],
    about=[Boilerplate(["Orbital moves things."], heading="About Orbital", organisation=ORBITAL)],
    contacts=[Contact("Ann Lee", emails=["a@orbital.example"], text="Ann Lee\na@orbital.example"), Contact("Bo Ek")],
)
PAGE = HTML.render(RELEASE)
FRAGMENT = HTML.render(RELEASE, page=False)


def codes(found: Draft) -> list[str]:
    """Return the codes of the remarks."""
    return [remark.code for remark in found.remarks]


def read(source: str) -> Release:
    """Return the release that was restored from a page."""
    written = draft(source).written
    assert written is not None
    return written.release


def words(found: Draft) -> list[str]:
    """Return the words of the blocks."""
    return [text.plain for one in found.blocks for text in texts(one.block)]


def plains(release: Release) -> list[str]:
    """Return the words of a release, part by part."""
    return [text.plain for _, text in release.parts()]


@pytest.mark.parametrize("source", [PAGE, FRAGMENT])
def test_an_untouched_page_is_restored(source: str) -> None:
    """The release is the same, nothing stands around it, nothing is remarked."""
    found = draft(source)
    assert found.written is not None
    assert found.written.release == RELEASE
    assert (found.written.edited, found.blocks, found.remarks) == ((), (), ())


def test_a_template_around_a_fragment_is_set_apart() -> None:
    """Words around the release are blocks with the hints of their elements; the release is untouched."""
    found = draft(f"<title>x</title><nav>Home</nav><p>Before</p>{FRAGMENT}<footer>Imprint</footer>")
    assert found.written is not None
    assert found.written.release == RELEASE
    assert words(found) == ["Home", "Before", "Imprint"]
    assert [one.hint for one in found.blocks] == ["navigation", None, "footer"]


def test_a_page_indented_anew_is_restored() -> None:
    """Line ends and blanks that a formatter has put around words and between elements change nothing."""
    indented = re.sub(r"(<(?:p|li|address|h1|h2)[ >][^>]*>)", r"\1\n      ", PAGE)
    indented = re.sub(r"(</(?:p|li|address|h1|h2|ul)>)", r"\n    \1\n", indented)
    assert indented != PAGE
    found = draft(indented.replace(" moves things", "\n      moves\n      things"))
    assert found.written is not None
    assert found.written.release == RELEASE
    assert (found.written.edited, found.remarks) == ((), ())


class Edit(NamedTuple):
    """An edit to the page, and what the release is after it."""

    old: str
    new: str
    holds: Callable[[Release], bool]
    edited: int = 1
    """How many texts are to be understood anew."""


AT_THE_END = Paragraph(Text("At the end.").mark("end", Strong()))
H1 = '<h1 data-piece="headline/0/">'
EDITS = [
    Edit("Orbital Freight</span>", "Solar</span>", lambda r: "Solar won." in plains(r) and len(r.organisations) == 1),
    Edit("We won,", "We lost,", lambda r: not r.quotes and r.people == (LEE,)),
    Edit("$5 million", "$6 million", lambda r: not r.amounts and "worth $6 million." in r.plain),
    Edit("It is worth", "It may be worth", lambda r: len(r.amounts) == 1 and "may be worth $5" in r.plain, 0),
    Edit("wins</h1>", "<em>wins</em></h1>", lambda r: r.headline == Text("Orbital wins").mark("wins", Emphasis()), 0),
    Edit('<p data-piece="about/', '<p>New.</p><p data-piece="about/', lambda r: len(r.about[0].blocks) == 2),
    Edit('<section class="about">', '<p>At the <b>end</b>.</p><section class="about">', lambda r: AT_THE_END in r.body),
    Edit("<li><p>Two.", "<li><div>More</div><p>Two.", lambda r: {"More", "Two.", "Three."} <= set(plains(r)), 4),
    Edit("<li>One.</li>", "", lambda r: "One." not in plains(r) and "Two." in plains(r), 0),
    Edit("Bo Ek</address>", "Bo Eke</address>", lambda r: str(r.contacts[1].text) == "Bo Eke"),
    Edit(H1, f"{H1}Twice</h1>{H1}", lambda r: str(r.headline) == "Twice" and "Orbital wins" in plains(r)),
    Edit("contacts/0/text", "contacts/7/text", lambda r: "Ann Lee\na@orbital.example" in plains(r)),
    Edit("body/2/", "rubbish", lambda r: "It is worth $5 million." in plains(r)),
    Edit('"value":"5000000"', '"value":"lots"', lambda r: not r.amounts and "$5 million" in r.plain, 0),
    Edit('"person","name":"Ann Lee"', '"person","name":7', lambda r: not r.people and "Ann Lee" in r.plain, 0),
]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.old)
def test_edited_words_count(edit: Edit) -> None:
    """After an edit the words of the page are those of the release, and what was stated of others is gone."""
    assert edit.old in FRAGMENT
    found = draft(FRAGMENT.replace(edit.old, edit.new))
    assert found.written is not None
    assert edit.holds(found.written.release)
    assert len(found.written.edited) == edit.edited
    assert codes(found) or not edit.edited


def test_words_that_were_taken_out_stay_out() -> None:
    """A contact or dateline whose element is gone is not composed anew from what the page carries."""
    without = re.sub(r"<address.*?</address>|<span[^>]*dateline.*?</span>", "", FRAGMENT)
    release = read(without)
    assert (release.contacts, release.dateline) == ((), None)
    assert codes(draft(without)) == ["edited-since-written"]


NO_RELEASES = ["", "{", "[]", "7", '{"pressdoc":"9.0"}', '{"pressdoc":"1.0","body":7}', '{"extra":NaN}', "[" * 100_000]


@pytest.mark.parametrize("carried", NO_RELEASES)
def test_a_file_that_does_not_validate_is_read_like_any_page(carried: str) -> None:
    """Then a remark says why, and no word is lost."""
    found = draft(re.sub("data-pressdoc='[^']*'", f"data-pressdoc='{carried}'", FRAGMENT))
    assert found.written is None
    assert codes(found) == ["own-file-broken"]
    assert "“We won,” said Ann Lee." in words(found)


def test_what_is_carried_and_not_printed_counts_for_nothing() -> None:
    """Words in the attribute that no reader of the page sees are no words of the release."""
    lurking = FRAGMENT.replace('"body":[]', '"body":[{"kind":"paragraph","text":"Lurking"}]')
    assert "Lurking" in lurking
    assert read(lurking) == RELEASE


def test_blocks_that_html_says_only_in_part_are_restored() -> None:
    """Empty texts, lists and tables, odd levels, figures without an address: all come back."""
    body = [
        Heading("", 4),
        Heading("Deep", 6),
        ListBlock([]),
        ListBlock([ListItem([])], ordered=True, start=0),
        Table([]),
        Table([["a", ""], []], header_rows=1, note="in millions"),
        Figure(None, alt="gone", caption="c", credit=Text("d\ne")),
        Figure("/a.mp4", media="video", alt="film"),
        Text(" a  b\n").mark("a", Link("/x")),
        "",
    ]
    release = Release(body=body)
    assert read(HTML.render(release)) == release


def test_a_hostile_file_of_our_own_form_is_read_in_linear_time() -> None:
    """Thousands of nested or repeated pieces, spans and values end in a release or in blocks."""
    for scrap in HOSTILE:
        start = """<article data-pressdoc='{"pressdoc":"1.0"}'><p data-piece="body/0/">"""
        found = draft(f"{start}{scrap * 20_000}words</article>")
        if found.written is not None:
            assert "words" in found.written.release.plain
        else:
            assert codes(found)[0] == "own-file-broken"


HOSTILE = [
    """<q data-value='{"kind":"quote"}' data-words="0">""",
    '<div data-piece="body/0/">',
    '<span data-piece="dateline/0/text">',
    '<p data-piece="headline/0/">',
    "<ul><li>",
]


EDITED_FIELDS = [
    ("LONDON, Oct. 27, 2025 -- ", "PARIS, Oct. 27, 2025 -- ", ((), datetime.date(2025, 10, 27))),
    ("LONDON, Oct. 27, 2025 -- ", "LONDON, Oct. 28, 2025 -- ", (("LONDON",), None)),
    ("LONDON, Oct. 27, 2025 -- ", "LONDON, Oct. 27, 2025 - ", (("LONDON",), datetime.date(2025, 10, 27))),
]


@pytest.mark.parametrize(("printed", "edited", "fields"), EDITED_FIELDS)
def test_edited_datelines(printed: str, edited: str, fields: tuple[tuple[str, ...], datetime.date | None]) -> None:
    """Where an editor changed a dateline, the words win, and fields that they no longer state go."""
    dateline = Dateline(["LONDON"], "2025-10-27", text=printed)
    release = Release(language="en", dateline=dateline, body=["Acme opened a hall."])
    written = release.to_html()
    assert pressdoc.parse(written, format="html") == release
    page = re.sub(r"<time [^>]*data-filler>([^<]*)</time>", r"\1", written).replace(printed, edited)
    found = pressdoc.parse(page, format="html").dateline
    assert found is not None
    assert str(found.text) == edited
    assert (found.places, found.date) == fields
    assert edited in pressdoc.parse(page, format="html").to_text()


@pytest.mark.parametrize(
    ("part", "element"),
    [
        ({"dateline": Dateline(["LONDON"], "2025-10-27")}, "2025-10-27"),
        ({"dateline": Dateline(["LONDON"], "2025-10-27", text="LONDON, 27 October -- ")}, "2025-10-27"),
        ({"embargo": Embargo("2025-10-27")}, "2025-10-27"),
        ({"embargo": Embargo("2025-10-27", "09:00")}, "2025-10-27T09:00"),
        ({"embargo": Embargo("2025-07-27", "09:00", "ET", text="UNTIL 9 a.m. ET, 27 JULY")}, "2025-07-27T09:00-04:00"),
        ({"embargo": Embargo("2025-10-27", "09:00", "Oldmoor time")}, "2025-10-27T09:00"),
        ({"language": "zh-Hans", "embargo": Embargo("2025-10-27", "09:00", "+08:00")}, "2025-10-27T09:00+08:00"),
    ],
)
def test_moments(part: dict[str, Any], element: str) -> None:
    """Datelines and embargoes say their moment to machines, and are the same when they come back."""
    release = Release(body=["Acme opened a hall."], **part)
    for facts in (True, False):
        (found,) = re.findall('<time datetime="([^"]*)"', release.to_html(facts=facts, linked_data=False))
        assert found == element
    assert pressdoc.parse(release.to_html(), format="html") == release


@pytest.mark.parametrize(
    "embargo", [Embargo(text="UNTIL NOON"), Embargo("2025-10-27", text=Text("27 May").mark("27", Link("/x")))]
)
def test_no_moments(embargo: Embargo) -> None:
    """Words that state no day say none to machines."""
    written = Release(body=["x"], embargo=embargo).to_html()
    assert 'datetime="2025-10-27"' in written or "<time" not in written


def test_edited_moments() -> None:
    """A day changed inside its element counts as any words do."""
    release = Release(body=["Acme opened a hall."], dateline=Dateline(["LONDON"], "2025-10-27"), language="en")
    written = release.to_html()
    assert "Oct. 27, 2025</time>" in written
    found = pressdoc.parse(written.replace("Oct. 27, 2025</time>", "Oct. 28, 2025</time>"), format="html").dateline
    assert found is not None
    assert (str(found.text), found.date) == ("LONDON, Oct. 28, 2025 — ", None)


def test_edited_contacts() -> None:
    """Where an editor changed an address, the old one is gone from the contact's fields."""
    contact = Contact("Bo Ek", emails=["bo@acme.example"], text="Bo Ek, bo@acme.example")
    release = Release(body=["Acme opened a hall."], contacts=[contact])
    written = release.to_html().replace("bo@acme.example</", "ek@acme.example</")
    reading = pressdoc.examine(written, format="html")
    assert reading.release.contacts[0].name == "Bo Ek"
    assert reading.release.contacts[0].emails == ()
    assert "edited-since-written" in {remark.code for remark in reading.remarks}


def test_a_dateline_in_another_language_than_the_release() -> None:
    """Its day is marked in its words, which nobody has edited."""
    day = datetime.date(2026, 5, 29)
    words = pressdoc.Text("San Salvador, 29 de mayo de 2026 – ").mark("29 de mayo de 2026", day)
    dateline = pressdoc.Dateline(("San Salvador",), day, text=words)
    release = pressdoc.Release(body=[pressdoc.Paragraph("It opens today.")], dateline=dateline, language="en")
    assert pressdoc.parse(release.to_html(), format="html") == release
