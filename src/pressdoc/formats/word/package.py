"""The file around the body of a Word document: styles, lists, links and properties, packed the same each time."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import TYPE_CHECKING, Any

from pressdoc.errors import MissingExtraError
from pressdoc.formats.pages.tags import escape
from pressdoc.formats.word.writing import DEEPEST, INDENT, Body, Needed

if TYPE_CHECKING:
    from pressdoc.model import Release

_ENTRY_DATE = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the package, the first that ZIP has: the same release gives the same bytes."""

_LONG_AGO = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
"""The time of a document whose release has no date; Word wants one."""

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)

STYLES = {
    # name in Word: identifier, what it is based on, size in points, grey, space before and after in points
    "Press Line": ("PressLine", "Normal", 10.0, False, 0, 6),
    "Press Contact": ("PressContact", "Normal", 11.0, False, 0, 8),
    "Press Boilerplate": ("PressBoilerplate", "Normal", 10.0, False, 0, 6),
    "Press Notice": ("PressNotice", "Normal", 9.0, True, 0, 6),
    "Press Notes": ("PressNotes", "Normal", 10.0, False, 0, 6),
    "Press End Mark": ("PressEndMark", "Normal", 11.0, False, 6, 12),
    "Press Code": ("PressCode", "Normal", 9.0, False, 0, 8),
    "Press Figure": ("PressFigure", "Caption", 9.0, True, 0, 8),
    "Press Credit": ("PressCredit", "Caption", 8.0, True, 0, 8),
    "Press Table Note": ("PressTableNote", "Normal", 9.0, True, 4, 8),
    "Press Divider": ("PressDivider", "Normal", 6.0, False, 0, 8),
}
"""Our own paragraph styles; the others are Word's, by which its outline and its own templates know them."""

FONT = "Calibri"


def library() -> Any:
    """Return python-docx; `MissingExtraError` when it is not installed."""
    try:
        import docx
    except ImportError as error:
        raise MissingExtraError("docx", "python-docx") from error
    return docx


def packed(release: Release, body: type[Body]) -> bytes:
    """Return a release as a Word document, its body written by a `Body`."""
    document = library().Document()
    needed = Needed()
    _set_styles(document, release)
    _set_properties(document.core_properties, release)
    _set_facts(document, release)
    _set_body(document, body(needed).render(release))
    _set_links(document, needed)
    _set_lists(document, needed)
    return _same_each_time(document)


def _set_body(document: Any, written: str) -> None:
    """Put the paragraphs before the properties of the page."""
    from docx.oxml import parse_xml

    place = document.element.body
    for child in list(parse_xml(f"<w:body {_NAMESPACES}>{written}</w:body>")):
        place.insert(len(place) - 1, child)


def _set_links(document: Any, needed: Needed) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE

    for url, name in needed.links.items():
        document.part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, url, name, is_external=True)


def _set_lists(document: Any, needed: Needed) -> None:
    """Define the lists: the two kinds, and each list as one of them with its first number."""
    from docx.oxml import parse_xml

    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    for number, levels in enumerate((_BULLETS, _NUMBERS)):
        inside = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{levels[0]}"/>'
            f'<w:lvlText w:val="{levels[1][level % 3].format(level + 1)}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{INDENT * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
            for level in range(DEEPEST + 1)
        )
        numbering.append(parse_xml(f'<w:abstractNum {_NAMESPACES} w:abstractNumId="{number}">{inside}</w:abstractNum>'))
    for number, (ordered, start, level) in enumerate(needed.lists, 1):
        override = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        numbering.append(
            parse_xml(
                f'<w:num {_NAMESPACES} w:numId="{number}"><w:abstractNumId w:val="{int(ordered)}"/>'
                f"{override if ordered else ''}</w:num>"
            )
        )


_BULLETS = ("bullet", ("•", "–", "•"))
_NUMBERS = ("decimal", ("%{}.", "%{}.", "%{}."))


def _set_properties(core: Any, release: Release) -> None:
    """Say in the properties of the file what the release says of itself."""
    core.title = "" if release.headline is None else release.headline.plain[:255]
    core.author = "; ".join(issuer.name for issuer in release.issuers if issuer.name)[:255]
    core.language = release.language or ""
    core.keywords = ", ".join(release.keywords)[:255]
    core.comments = core.last_modified_by = ""
    day = release.issued
    moment = _LONG_AGO if day is None else datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC)
    core.created = core.modified = moment


def _set_facts(document: Any, release: Release) -> None:
    """Say in properties of our own, which Word lists, what its own have no place for."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    source = release.source
    said = {
        "Issued": None if release.issued is None else release.issued.isoformat(),
        "Language": release.language,
        "Source": None if source is None else source.url,
    }
    properties = "".join(
        f'<property fmtid="{_CUSTOM}" pid="{number}" name="{name}"><vt:lpwstr>{escape(value)}</vt:lpwstr></property>'
        for number, (name, value) in enumerate(((name, value) for name, value in said.items() if value), 2)
    )
    blob = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        f'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{properties}</Properties>'
    ).encode()
    package = document.part.package
    part = Part(PackURI("/docProps/custom.xml"), f"{_OFFICE}.custom-properties+xml", blob, package)
    package.relate_to(part, CUSTOM_PROPERTIES)


CUSTOM_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_CUSTOM = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # how the standard marks a property that somebody made up
_OFFICE = "application/vnd.openxmlformats-officedocument"


def _set_styles(document: Any, release: Release) -> None:
    """Make the template's styles a press office's: black on white, one family of letters, clear ranks."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml import parse_xml
    from docx.shared import Pt, RGBColor

    styles = document.styles
    ink, grey = RGBColor(0x1A, 0x1A, 0x1A), RGBColor(0x59, 0x59, 0x59)

    def look(style: Any, size: float, *, bold: bool = False, italic: bool = False, colour: Any = ink) -> None:
        properties = style.element.get_or_add_rPr()
        for child in list(properties):
            properties.remove(child)
        font = style.font
        font.name, font.size, font.bold, font.italic = FONT, Pt(size), bold, italic
        font.color.rgb = colour

    def room(style: Any, before: float, after: float) -> None:
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.line_spacing = 1.15

    look(styles["Normal"], 11)
    room(styles["Normal"], 0, 8)
    for child in styles["Title"].element.findall(".//{*}pBdr"):
        child.getparent().remove(child)
    look(styles["Title"], 24, bold=True)
    room(styles["Title"], 12, 6)
    look(styles["Subtitle"], 14, colour=grey)
    room(styles["Subtitle"], 0, 12)
    for level, size in enumerate((18.0, 15.0, 13.0, 12.0, 11.0, 11.0), 1):
        look(styles[f"Heading {level}"], size, bold=True)
        room(styles[f"Heading {level}"], 14, 4)
    look(styles["Quote"], 11, italic=True)
    styles["Quote"].paragraph_format.left_indent = Pt(24)
    look(styles["Caption"], 9, colour=grey)
    for name, (identifier, base, size, is_grey, before, after) in STYLES.items():
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.element.styleId = identifier
        style.base_style = styles[base]
        style.quick_style = True
        look(style, size, colour=grey if is_grey else ink)
        room(style, before, after)
    styles["Press Line"].font.bold = True
    styles["Press Code"].font.name = "Courier New"
    styles["Press End Mark"].paragraph_format.alignment = 1
    border = '<w:pBdr {}><w:bottom w:val="single" w:sz="4" w:space="1" w:color="999999"/></w:pBdr>'
    styles["Press Divider"].element.get_or_add_pPr().insert_element_before(
        parse_xml(border.format(_NAMESPACES)), "w:shd", "w:tabs", "w:bidi", "w:spacing", "w:ind", "w:jc"
    )
    for name, identifier in (("Press Quotation", "PressQuotation"), ("Hyperlink", "Hyperlink")):
        style = styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.element.styleId = identifier
        style.quick_style = True
    styles["Hyperlink"].font.underline = True
    styles["Hyperlink"].font.color.rgb = RGBColor(0x05, 0x4A, 0x91)
    _set_language(styles.element, release.language)


def _set_language(styles: Any, language: str | None) -> None:
    """Say in which language words are checked: Word's own spelling marks every word of another one."""
    from docx.oxml.ns import qn

    for element in styles.iter(qn("w:lang")):
        for name in list(element.attrib):
            del element.attrib[name]
        if language is not None:
            element.set(qn("w:val"), language)
            element.set(qn("w:eastAsia"), language)
            element.set(qn("w:bidi"), language)


def _same_each_time(document: Any) -> bytes:
    """Return the file, without the time at which it was packed."""
    made = io.BytesIO()
    document.save(made)
    out = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _ENTRY_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            new.writestr(entry, old.read(name))
    return out.getvalue()
