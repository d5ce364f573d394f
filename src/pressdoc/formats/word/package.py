"""The file around the body of a Word document: styles, lists, links and properties, packed the same each time."""

from __future__ import annotations

import datetime
import functools
import io
import re
import zipfile
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from pressdoc.errors import MissingExtraError
from pressdoc.formats.pages.tags import attribute, escape
from pressdoc.formats.word.writing import DEEPEST, INDENT, Body, Needed

if TYPE_CHECKING:
    from pressdoc.model import Release

_ENTRY_DATE = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the package, the first that ZIP has: the same release gives the same bytes."""

_LONG_AGO = datetime.date(1970, 1, 1)
"""The day of a document whose release has no date; Word wants one."""

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
    "Press Cell": ("PressCell", "Normal", 9.5, False, 2, 2),
    "Press Figures": ("PressFigures", "Press Cell", 9.5, False, 2, 2),
    "Press Table Note": ("PressTableNote", "Normal", 9.0, True, 4, 8),
    "Press Divider": ("PressDivider", "Normal", 6.0, False, 0, 8),
}
"""Our own paragraph styles; the others are Word's, by which its outline and its own templates know them."""

FONT = "Calibri"
MARGIN = 914400
"""To the left and right of the page: an inch, in the units of Word."""


def library() -> Any:
    """Return python-docx; `MissingExtraError` when it is not installed."""
    try:
        import docx
    except ImportError as error:
        raise MissingExtraError("docx", "python-docx") from error
    return docx


def packed(release: Release, body: type[Body]) -> bytes:
    """Return a release as a Word document, its body written by a `Body`."""
    template = _template()
    needed = Needed()
    written = body(needed).render(release)
    before, after = template.document
    paper = _LETTER if _is_on_letter(release.language) else _A4
    parts = template.parts | {
        "docProps/core.xml": _properties(release),
        "docProps/custom.xml": _facts(release),
        "word/document.xml": f"{before}{written}{after.replace(_LETTER, paper)}",
        "word/_rels/document.xml.rels": _with_links(template.relations, needed),
        "word/numbering.xml": _lists(needed),
        "word/styles.xml": _in_language(template.styles, release.language),
    }
    return _zipped((name, part) for name, part in sorted(parts.items()))


class _Template(NamedTuple):
    """A document of our styles and nothing else; to make one takes longer than to write ten releases."""

    parts: dict[str, str]
    """Those that are the same in every document."""
    document: tuple[str, str]
    """What stands before the first paragraph, and after the last."""
    relations: str
    styles: str
    """With `_LANGUAGE` where they name one."""


@functools.cache
def _template() -> _Template:
    """Return the document that python-docx begins with, without what no release needs and in our styles."""
    document = library().Document()
    for relations in (document.part.rels, document.part.package.rels):
        for name in [name for name, one in relations.items() if one.reltype.endswith(_UNUSED)]:
            del relations[name]
    page = document.sections[0]
    page.left_margin = page.right_margin = MARGIN
    _set_styles(document)
    _set_facts(document)
    made = io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    before, after = parts["word/document.xml"].split("<w:sectPr", 1)
    return _Template(
        parts, (before, "<w:sectPr" + after), parts["word/_rels/document.xml.rels"], parts["word/styles.xml"]
    )


_UNUSED = ("/stylesWithEffects", "/customXml", "/thumbnail")
"""How the relations to what only python-docx's template needs end: for Word 2007, for nothing, of its empty page."""
_LETTER, _A4 = '<w:pgSz w:w="12240" w:h="15840"/>', '<w:pgSz w:w="11906" w:h="16838"/>'
_ON_LETTER = frozenset("US CA MX PH CL CO VE CR GT PA SV NI DO PR".split())
"""Countries whose paper is Letter; elsewhere it is A4."""


def _is_on_letter(language: str | None) -> bool:
    """Return whether releases in a language are printed on Letter: English ones are, where it does not say whose."""
    first, *rest = (language or "en").split("-")
    country = next((part for part in rest if len(part) == 2), None)
    return first == "en" if country is None else country in _ON_LETTER


def _with_links(relations: str, needed: Needed) -> str:
    links = "".join(
        f'<Relationship Id="{name}" Type="{_HYPERLINK}" Target={attribute(url)} TargetMode="External"/>'
        for url, name in needed.links.items()
    )
    return relations.replace("</Relationships>", f"{links}</Relationships>")


_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def _lists(needed: Needed) -> str:
    """Return the definitions of lists: the two kinds, and each list as one of them with its first number."""
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{number}">{_levels(*levels)}</w:abstractNum>'
        for number, levels in enumerate((_BULLETS, _NUMBERS))
    )
    lists = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{int(ordered)}"/>{_first(start, level) if ordered else ""}'
        "</w:num>"
        for number, (ordered, start, level) in enumerate(needed.lists, 1)
    )
    return f"{_DECLARATION}<w:numbering {_NAMESPACES}>{kinds}{lists}</w:numbering>"


@functools.cache
def _levels(kind: str, signs: tuple[str, ...]) -> str:
    return "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{signs[level % 3].format(level + 1)}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{INDENT * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
        for level in range(DEEPEST + 1)
    )


def _first(start: int, level: int) -> str:
    return f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


_BULLETS = ("bullet", ("•", "–", "•"))
_NUMBERS = ("decimal", ("%{}.", "%{}.", "%{}."))


def _properties(release: Release) -> str:
    """Return the properties of the file: what the release says of itself."""
    title = "" if release.headline is None else release.headline.plain[:255]
    author = "; ".join(issuer.name for issuer in release.issuers if issuer.name)[:255]
    keywords = ", ".join(release.keywords)[:255]
    day = _LONG_AGO if release.issued is None else release.issued
    moment = f'xsi:type="dcterms:W3CDTF">{day.isoformat()}T00:00:00Z</dcterms'
    return (
        f"{_DECLARATION}<cp:coreProperties {_OF_PROPERTIES}>"
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        f"<cp:keywords>{escape(keywords)}</cp:keywords><dc:language>{escape(release.language or '')}</dc:language>"
        f"<dcterms:created {moment}:created><dcterms:modified {moment}:modified></cp:coreProperties>"
    )


def _facts(release: Release) -> str:
    """Return properties of our own, which Word lists, for what its own have no place for."""
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
    return (
        f'{_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        f'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{properties}</Properties>'
    )


def _set_facts(document: Any) -> None:
    """Make room for the properties of our own."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    package = document.part.package
    part = Part(PackURI("/docProps/custom.xml"), f"{_OFFICE}.custom-properties+xml", b"", package)
    package.relate_to(part, CUSTOM_PROPERTIES)


CUSTOM_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_CUSTOM = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # how the standard marks a property that somebody made up
_OFFICE = "application/vnd.openxmlformats-officedocument"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OF_PROPERTIES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def _set_styles(document: Any) -> None:
    """Make the template's styles a press office's: black on white, one family of letters, clear ranks."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn
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

    for style in [one for one in styles if one.type == WD_STYLE_TYPE.TABLE and one.name not in _TABLES]:
        style.delete()
    look(styles["Normal"], 11)
    room(styles["Normal"], 0, 8)
    for child in styles["Title"].element.findall(".//{*}pBdr"):
        child.getparent().remove(child)
    look(styles["Title"], 22, bold=True)
    room(styles["Title"], 12, 8)
    styles["Title"].paragraph_format.line_spacing = 1.05
    look(styles["Subtitle"], 14, colour=grey)
    room(styles["Subtitle"], 0, 12)
    for level, size in enumerate((18.0, 15.0, 13.0, 12.0, 11.0, 11.0), 1):
        look(styles[f"Heading {level}"], size, bold=True)
        room(styles[f"Heading {level}"], 14, 4)
    look(styles["Quote"], 11, italic=True)
    styles["Quote"].paragraph_format.left_indent = Pt(24)
    look(styles["Caption"], 9.5, bold=True)
    room(styles["Caption"], 10, 4)
    styles["Caption"].paragraph_format.keep_with_next = True
    for name, (identifier, base, size, is_grey, before, after) in STYLES.items():
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.element.styleId = identifier
        style.base_style = styles[base]
        style.quick_style = True
        look(style, size, colour=grey if is_grey else ink)
        room(style, before, after)
    styles["Press Line"].font.bold = True
    styles["Press Code"].font.name = "Courier New"
    styles["Press End Mark"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    styles["Press Figures"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    styles["Press Contact"].paragraph_format.keep_together = True
    for name in ("Press Figure", "Press Credit"):  # below what they belong to, where a caption stands above
        styles[name].paragraph_format.keep_with_next = False
    styles.element.append(parse_xml(_TABLE))
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
    for element in styles.element.iter(qn("w:lang")):
        element.attrib.clear()
        for name in ("w:val", "w:eastAsia", "w:bidi"):
            element.set(qn(name), _LANGUAGE)


_TABLES = frozenset({"Normal Table", "Table Grid"})
"""The styles of tables that are kept, the template has a hundred; ours is `_TABLE`, with lines between the rows."""
_TABLE = (
    f'<w:style {_NAMESPACES} w:type="table" w:customStyle="1" w:styleId="PressTable"><w:name w:val="Press Table"/>'
    '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>'
    '<w:top w:val="single" w:sz="8" w:space="0" w:color="1A1A1A"/>'
    '<w:bottom w:val="single" w:sz="8" w:space="0" w:color="1A1A1A"/>'
    '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>'
    "</w:tblBorders></w:tblPr></w:style>"
)
_LANGUAGE = "x-language"
"""Stands in the styles for the language of a release."""


def _in_language(styles: str, language: str | None) -> str:
    """Return the styles with the language in which words are checked: Word's own marks every word of another one."""
    if language is None:
        return re.sub(f' w:[a-zA-Z]+="{_LANGUAGE}"', "", styles)
    return styles.replace(_LANGUAGE, escape(language))


def _zipped(parts: Iterable[tuple[str, str]]) -> bytes:
    """Return the parts as a file, without the time at which it was packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts:
            entry = zipfile.ZipInfo(name, _ENTRY_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, part)
    return out.getvalue()
