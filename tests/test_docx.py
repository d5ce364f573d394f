"""Word documents: what is written is a document that Word has, and what is read of ours and of others'."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path
from typing import Any

import pytest

import pressdoc
from pressdoc import (
    BlockQuote,
    Boilerplate,
    Cell,
    Contact,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Notice,
    Paragraph,
    Release,
    Row,
    Strong,
    Table,
    Text,
    formats,
)
from pressdoc.model.blocks import texts
from pressdoc.testing import check_format, samples

docx = pytest.importorskip("docx", reason="needs python-docx: pip install 'pressdoc[docx]'")

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
RELEASES = [
    "battery-zh.txt",
    "harbour-museum.txt",
    "orbital-freight.txt",
    "quarterly-results.html",
    "solar-orchard.md",
    "windpark-de.txt",
]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def document(source: bytes) -> Any:
    """Return a document as the library opens it."""
    return docx.Document(io.BytesIO(source))


def made(*, body: str = "", build: Any = None) -> bytes:
    """Return a document that somebody else made: of raw paragraphs, or by calls of the library."""
    new = docx.Document()
    if build is not None:
        build(new)
    if body:
        names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        from docx.oxml import parse_xml

        for child in list(parse_xml(f"<w:body {names}>{body}</w:body>")):
            new.element.body.insert(len(new.element.body) - 1, child)
    out = io.BytesIO()
    new.save(out)
    return out.getvalue()


def run(words: str, properties: str = "") -> str:
    """Return a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def drafted(source: bytes) -> list[Any]:
    """Return the blocks of a document."""
    return [one.block for one in formats.reader("docx")(source).blocks]


# -- written -----------------------------------------------------------------------------------------------


def test_the_styles_say_the_parts() -> None:
    """Headline, deck, quotations, boilerplate and the other parts are in styles, so that an editor can set them."""
    release = Release(
        release_line="FOR IMMEDIATE RELEASE",
        headline="Fern opens depot",
        subheadlines=["It cost $4 million"],
        body=["Fern opened a depot.", Heading("Outlook", 3), BlockQuote(["We open."]), ListBlock(["One", "Two"])],
        about=[Boilerplate(["Fern builds depots."], heading="About Fern")],
        notices=[Notice(["Not an offer."], kind="offer")],
        contacts=[Contact("Ann Sable", emails=["ann@fern.example"])],
        end_mark="###",
    )
    found = [(one.style.name, one.text) for one in document(pressdoc.encode(release, "docx")).paragraphs]
    assert found == [
        ("Press Line", "FOR IMMEDIATE RELEASE"),
        ("Title", "Fern opens depot"),
        ("Subtitle", "It cost $4 million"),
        ("Normal", "Fern opened a depot."),
        ("Heading 3", "Outlook"),
        ("Quote", "We open."),
        ("List Paragraph", "One"),
        ("List Paragraph", "Two"),
        ("Heading 3", "About Fern"),
        ("Press Boilerplate", "Fern builds depots."),
        ("Press Notice", "Not an offer."),
        ("Press Contact", "Ann Sable\nann@fern.example"),
        ("Press End Mark", "###"),
    ]


def test_properties_of_the_file() -> None:
    """Title, author, keywords and language are those of the release."""
    release = pressdoc.parse((EXAMPLES / "windpark-de.txt").read_text(encoding="utf-8"))
    core = document(pressdoc.encode(release, "docx")).core_properties
    assert release.headline is not None
    assert (core.title, core.language) == (release.headline.plain, "de")
    assert core.created.date() == release.issued
    assert core.author == "; ".join(issuer.name or "" for issuer in release.issuers)


@pytest.mark.parametrize("name", samples())
def test_the_same_bytes_each_time(name: str) -> None:
    """A document depends on its release alone, and the library opens it."""
    written = pressdoc.encode(samples()[name], "docx")
    assert written == pressdoc.encode(samples()[name], "docx")
    document(written)


@pytest.mark.parametrize("name", RELEASES)
def test_examples_come_back(name: str) -> None:
    """All words and all facts of the examples come back out of a document."""
    release = pressdoc.read(EXAMPLES / name)
    back = pressdoc.parse(pressdoc.encode(release, "docx"))
    assert [(role, text.plain) for role, text in back.parts()] == [(role, text.plain) for role, text in release.parts()]
    assert pressdoc.facts(back) == pressdoc.facts(release)


def test_structure_comes_back() -> None:
    """Lists inside lists, numbers, merged cells, captions, notes, credits and marks are what they were."""
    inner = ListBlock(["Two a", ListItem(["Two b", "More of it."])], ordered=True, start=4)
    table = Table(
        [
            Row([Cell("", header=True), Cell("2025", header=True, columns=2)]),
            Row([Cell("Sales", rows=2), "1", "2"]),
            Row(["3", Text("4").mark("4", Strong())]),
        ],
        header_rows=1,
        caption="Table 1",
        note="in thousands",
    )
    body = [
        Paragraph("Fern & Sons plc opened <b>a depot</b>."),
        ListBlock(["One", ListItem(["Two", inner]), "Three"]),
        table,
        table,
        Figure("https://fern.example/a.jpg", caption="The depot", credit="Picture: Ann Sable"),
        Paragraph("It rained."),
    ]
    back = drafted(pressdoc.encode(Release(headline="Fern", body=body), "docx"))
    assert back[1:] == body


def test_wide_tables() -> None:
    """More columns than Word has are lines with tabs, and no number of columns or rows fills the memory."""
    wide = Table([[str(number) for number in range(70)], [Cell("x", columns=1000, rows=65534)] * 50])
    assert document(pressdoc.encode(Release(body=[wide]), "docx")).paragraphs[0].text.split("\t")[-1] == "69"
    high = Table([[Cell("a", rows=65534), "b"], ["c"], [], ["d", "e", "f"]])
    (back,) = drafted(pressdoc.encode(Release(body=[high]), "docx"))
    assert [[cell.text.plain for cell in row.cells] for row in back.rows] == [
        ["a", "b", "", ""], ["c", "", ""], ["", "", ""], ["d", "e", "f"],
    ]  # fmt: skip


def test_figures_in_tables() -> None:
    """Columns of figures are set flush right with their heads; the first column, and words among figures, are not."""
    table = Table([["Year", "Sales", "Site"], ["2024", "$1.5", "Oldmoor"], ["2025", "none", "Porto"], ["", "2.5", ""]])
    table = Table([Row(row.cells) for row in table.rows], header_rows=1)
    (written,) = document(pressdoc.encode(Release(body=[table]), "docx")).tables
    styles = [[cell.paragraphs[0].style.name.removeprefix("Press ") for cell in row.cells] for row in written.rows]
    assert styles[0] == styles[1] == ["Cell", "Figures", "Cell"]
    assert styles[2] == ["Cell", "Cell", "Cell"]


@pytest.mark.parametrize(("rows", "kept"), [(3, [True, True, False]), (20, [True] * 19 + [False]), (21, [False] * 21)])
def test_short_tables_stand_on_one_page(rows: int, kept: list[bool]) -> None:
    """Every row of a short table holds on to the next; a long one goes on where the page ends."""
    (table,) = document(pressdoc.encode(Release(body=[Table([["a"]] * rows)]), "docx")).tables
    found = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
    assert [bool(one) for one in found] == kept


@pytest.mark.parametrize(
    ("language", "height"),
    [("en", 11), ("en-US", 11), (None, 11), ("es-MX", 11), ("en-GB", 11.69), ("de", 11.69), ("ja", 11.69)],
)
def test_paper(language: str | None, height: float) -> None:
    """The page is Letter where that is the paper, else A4."""
    (section,) = document(pressdoc.encode(Release(body=["x"], language=language), "docx")).sections
    assert section.page_height.inches == pytest.approx(height, abs=0.01)


def test_the_file_is_small() -> None:
    """Nothing of the library's template is left that no release needs."""
    written = pressdoc.encode(Release(body=["x"]), "docx")
    assert len(written) < 16_000
    with zipfile.ZipFile(io.BytesIO(written)) as package:
        assert not [name for name in package.namelist() if "thumbnail" in name or "customXml" in name]


def test_right_to_left() -> None:
    """Paragraphs of a language that runs from right to left say so."""
    element = document(pressdoc.encode(Release(body=["שלום."], language="he"), "docx")).paragraphs[0]._p
    assert element.find(f"{W}pPr/{W}bidi") is not None


def test_the_promises_of_a_format() -> None:
    """What a format promises holds for this one as well."""
    report = check_format("docx")
    assert (report.faults, report.words) == ((), ())


def test_it_is_no_text() -> None:
    """Who asks for a text hears what to call instead; the command line writes the file."""
    with pytest.raises(pressdoc.UnsupportedFormatError, match=r"pressdoc.write\(\) makes a file"):
        pressdoc.render(Release(body=["x"]), "docx")
    with pytest.raises(pressdoc.ValidationError, match="a file of docx is bytes or a path object"):
        pressdoc.parse("x", format="docx")


# -- read --------------------------------------------------------------------------------------------------


def test_what_is_printed_counts() -> None:
    """Insertions, links, fields, content controls and signs are read; deletions, codes and hidden words are not."""
    body = (
        f"<w:p>{run('A ')}<w:ins>{run('B ')}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        f"<w:sdt><w:sdtContent>{run('C')}</w:sdtContent></w:sdt>{run('hidden', '<w:vanish/>')}"
        '<w:r><w:tab/><w:t>D</w:t><w:br/><w:noBreakHyphen/><w:sym w:font="Symbol" w:char="F0B7"/></w:r>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://fern.example/" '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("E")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        + run("F", '<w:b/><w:i w:val="0"/>')
        + "</w:p>"
    )
    draft = formats.reader("docx")(made(body=body))
    (text,) = (text for one in draft.blocks for text in texts(one.block))
    assert text.plain == "A B C\tD\n\u2011•EF"
    assert [(text.words(span), span.kind) for span in text.spans] == [("E", "link"), ("F", "strong")]
    assert [remark.code for remark in draft.remarks] == ["deletions-left-out"]


def test_a_draft_of_others() -> None:
    """Headings, lists by style, tables, a frame of one cell, headers and footers of a document made elsewhere."""

    def build(new: Any) -> None:
        new.add_heading("Fern Opens Depot", 0)
        new.add_paragraph("OLDMOOR, Oct. 14, 2025 – Fern & Sons plc opened a depot.")
        new.add_paragraph("first", style="List Number")
        new.add_paragraph("second", style="List Number")
        new.add_paragraph("We open.", style="Quote")
        new.add_table(1, 1).cell(0, 0).text = "Framed words."
        grid = new.add_table(2, 2)
        for number, cell in enumerate(cell for row in grid.rows for cell in row.cells):
            cell.text = str(number)
        new.sections[0].header.paragraphs[0].text = "Press release"
        new.sections[0].footer.paragraphs[0].text = "Page 1"

    draft = formats.reader("docx")(made(build=build))
    assert [(type(one.block).__name__, one.hint) for one in draft.blocks] == [
        ("Paragraph", "header"),
        ("Heading", "headline"),
        ("Paragraph", None),
        ("ListBlock", None),
        ("BlockQuote", None),
        ("Paragraph", None),
        ("Table", None),
        ("Paragraph", "footer"),
    ]
    release = pressdoc.parse(made(build=build))
    assert (str(release.headline), release.issued and release.issued.isoformat()) == ("Fern Opens Depot", "2025-10-14")


def test_boxes_and_pictures() -> None:
    """Words in a text box stand behind its paragraph, once, and those in the place of a picture are its."""
    names = (
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    )
    box = f"<w:txbxContent><w:p>{run('In a box.')}</w:p></w:txbxContent>"
    body = (
        f"<w:p {names}>{run('Before.')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="A depot"/></wp:inline></w:drawing></w:r></w:p>'
    )
    assert drafted(made(body=body)) == [Paragraph("Before."), Paragraph("In a box."), Figure(alt="A depot")]


def _packed(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def _with_body(xml: bytes) -> bytes:
    """Return a document whose body is this XML."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, xml if name == "word/document.xml" else old.read(name))
    return out.getvalue()


_LAUGHS = b'<!DOCTYPE w [<!ENTITY a "' + b"ha" * 99 + b'">' + b"".join(
    b'<!ENTITY %c "%s">' % (99 + n, b"&%c;" % (98 + n if n else 97) * 99) for n in range(9)
) + b"]><w>&k;</w>"  # fmt: skip


_OFFICE_97 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        (b"", "is empty; expected a Word document"),
        (b"Fern opens depot", "is no Word document, or not all of it"),
        (_OFFICE_97, "is no Word document but one of Word 97; save it as .docx"),
        (_OFFICE_97 + "EncryptedPackage".encode("utf-16-le"), "is protected by a password: save it without one first"),
        (_packed(word__document=b"<a/>"), "is no Word document: "),
        (made()[:-200], "is no Word document, or not all of it"),
        (_with_body(b"<w:document"), "is no Word document: XMLSyntaxError"),
        (_with_body(_LAUGHS), "is no Word document: "),
        (_with_body(b"<a>" * 100_000), "is no Word document: "),
        (_packed(word__document=b"\0" * (201 * 1024 * 1024)), "unpacks to more than 200 MiB"),
    ],
)
def test_what_is_no_document(source: bytes, problem: str) -> None:
    """Files that are none, broken, or made to do harm are one clear error."""
    with pytest.raises(pressdoc.ParseError) as caught:
        pressdoc.parse(source, format="docx")
    assert problem in str(caught.value)


def test_a_size_that_is_a_lie() -> None:
    """A package whose directory claims too little is refused, not unpacked."""
    source = bytearray(_packed(word__document=b"\0" * 1_000_000))
    at = source.rindex(b"PK\x01\x02")
    source[at + 24 : at + 28] = struct.pack("<I", 10)
    with pytest.raises(pressdoc.ParseError):
        pressdoc.parse(bytes(source), format="docx")


def test_recognised_without_being_told(tmp_path: Path) -> None:
    """By its suffix and by its bytes; the command line reads and writes it."""
    release = Release(headline="Fern opens depot", body=["It cost $4 million."])
    pressdoc.write(release, tmp_path / "a.docx")
    assert str(pressdoc.read(tmp_path / "a.docx").headline) == "Fern opens depot"
    (tmp_path / "a.bin").write_bytes((tmp_path / "a.docx").read_bytes())
    assert len(pressdoc.read(tmp_path / "a.bin").amounts) == 1
