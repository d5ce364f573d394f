"""A page that pressdoc wrote is restored; where somebody has edited it, the words count."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from pressdoc import (
    Boilerplate,
    Contact,
    Dateline,
    Figure,
    Heading,
    Link,
    ListBlock,
    ListItem,
    MoneyAmount,
    Organisation,
    Person,
    QuotePart,
    Release,
    Strong,
    Table,
    Text,
)
from pressdoc.draft import Draft
from pressdoc.formats.html import HTML
from pressdoc.formats.page import draft

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
    assert [(one.hint, str(one.block.text)) for one in found.blocks] == [  # type: ignore[union-attr]  # paragraphs all
        ("navigation", "Home"),
        (None, "Before"),
        ("footer", "Imprint"),
    ]


def test_a_page_indented_anew_is_restored() -> None:
    """Line ends and blanks that a formatter has put around words and between elements change nothing."""
    indented = re.sub(r"(<(?:p|li|address|h1|h2)[ >][^>]*>)", r"\1\n      ", PAGE)
    indented = re.sub(r"(</(?:p|li|address|h1|h2|ul)>)", r"\n    \1\n", indented)
    assert indented != PAGE
    found = draft(indented.replace(" moves things", "\n      moves\n      things"))
    assert found.written is not None
    assert found.written.release == RELEASE
    assert (found.written.edited, found.remarks) == ((), ())


Check = Callable[[Release], bool]

EDITS: list[tuple[str, str, Check, int]] = [
    ("Orbital Freight</span>", "Solar Freight</span>", lambda r: not r.organisations[:-1] and r.body[0].text.plain == "Solar Freight won.", 1),
    ("We won,", "We lost,", lambda r: not r.quotes and r.people == (LEE,), 1),
    ("$5 million", "$6 million", lambda r: not r.amounts and "worth $6 million." in r.plain, 1),
    ("It is worth", "It may be worth", lambda r: len(r.amounts) == 1 and "It may be worth $5" in r.plain, 0),
    ("Orbital wins</h1>", "Orbital <em>wins</em></h1>", lambda r: r.headline is not None and bool(r.headline.spans), 0),
    ('<p data-piece="about/0/blocks">', '<p>New here.</p><p data-piece="about/0/blocks">', lambda r: len(r.about[0].blocks) == 2, 1),
    ('<section class="about">', '<p>New <b>at the end</b>.</p><section class="about">', lambda r: r.body[-1].text == Text("New at the end.").mark("at the end", Strong()), 1),
    ("<li><p>Two.", "<li><div>One more</div><p>Two.", lambda r: "One more" in plains(r) and "Three." in plains(r), 4),
    ("<li>One.</li>", "", lambda r: plains(r)[5:7] == ["Two.", "Three."] or "One." not in plains(r), 0),
    ("Bo Ek</address>", "Bo Eke</address>", lambda r: str(r.contacts[1].text) == "Bo Eke", 1),
    ('<h1 data-piece="headline/0/">', '<h1 data-piece="headline/0/">Twice</h1><h1 data-piece="headline/0/">', lambda r: str(r.headline) == "Twice" and "Orbital wins" in plains(r), 1),
    ('data-piece="contacts/0/text"', 'data-piece="contacts/7/text"', lambda r: "Ann Lee\na@orbital.example" in plains(r), 1),
    ('data-piece="body/2/"', 'data-piece="rubbish"', lambda r: "It is worth $5 million." in plains(r), 1),
    ('{"kind":"money","value":"5000000"', '{"kind":"money","value":"lots"', lambda r: not r.amounts and "$5 million" in r.plain, 0),
    ('"kind":"person","name":"Ann Lee"', '"kind":"person","name":7', lambda r: not r.people and "Ann Lee" in r.plain, 0),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "holds", "edited"), EDITS)
def test_edited_words_count(old: str, new: str, holds: Check, edited: int) -> None:
    """After an edit the words of the page are those of the release, and what was stated of others is gone."""
    assert old in FRAGMENT
    found = draft(FRAGMENT.replace(old, new))
    assert found.written is not None
    assert holds(found.written.release)
    assert len(found.written.edited) == edited
    assert codes(found) or not edited


def test_words_that_were_taken_out_stay_out() -> None:
    """A contact or dateline whose element is gone is not composed anew from what the page carries."""
    without = re.sub(r"<address.*?</address>|<span[^>]*dateline.*?</span>", "", FRAGMENT)
    release = read(without)
    assert (release.contacts, release.dateline) == ((), None)
    assert codes(draft(without)) == ["edited-since-written"]


@pytest.mark.parametrize(
    "carried",
    ["", "{", "[]", "7", '{"pressdoc":"9.0"}', '{"pressdoc":"1.0","body":7}', "[" * 100_000, '{"pressdoc":"1.0","contacts":[{"name":NaN}]}'],
)
def test_a_file_that_does_not_validate_is_read_like_any_page(carried: str) -> None:
    """Then a remark says why, and no word is lost."""
    found = draft(re.sub("data-pressdoc='[^']*'", f"data-pressdoc='{carried}'", FRAGMENT))
    assert found.written is None
    assert codes(found) == ["own-file-broken"]
    words = " ".join(str(getattr(one.block, "text", "")) for one in found.blocks)
    assert "“We won,” said Ann Lee." in words


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
    for scrap in ('<q data-value=\'{"kind":"quote"}\' data-words="0">', '<div data-piece="body/0/">', '<span data-piece="dateline/0/text">', "<ul><li>", '<p data-piece="headline/0/">'):
        source = f'<article data-pressdoc=\'{{"pressdoc":"1.0"}}\'><p data-piece="body/0/">{scrap * 20_000}words</article>'
        found = draft(source)
        if found.written is not None:
            assert "words" in found.written.release.plain
        else:
            assert codes(found)[0] == "own-file-broken"
