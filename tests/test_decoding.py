"""From bytes to characters: which encoding is found, and what becomes of bytes that fit none."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pressdoc
from pressdoc.formats.decoding import Decoded, decode, strip_bom
from pressdoc.formats.sniffing import recognise

FRENCH = "Société Vernoy : « l’été »"
GERMAN = "Grüße aus Köln"
CHINESE = "灯塔号货船今天抵达港口，船长表示满意。"
JAPANESE = "灯台丸は本日、港に到着しました。ﾃｽﾄ"
KOREAN = "등대호가 오늘 항구에 도착했다"
RUSSIAN = "Маяк открыл новый порт"
EMOJI = "\U0001f6a2"


def page(text: str, head: str, encoding: str) -> bytes:
    """Return a page with a declaration in its head, in an encoding."""
    return f"<html><head>{head}</head><body>{text}</body></html>".encode(encoding)


# -- signs in the bytes ----------------------------------------------------------------------------------

# bytes, declared, text, encoding
SIGNS = [
    pytest.param(b"", None, "", "utf-8", id="nothing"),
    pytest.param(b"plain", None, "plain", "utf-8", id="ascii"),
    pytest.param(FRENCH.encode(), None, FRENCH, "utf-8", id="utf-8"),
    pytest.param(b"\xef\xbb\xbf" + FRENCH.encode(), None, FRENCH, "utf-8", id="utf-8 with a mark"),
    pytest.param(b"\xef\xbb\xbf" * 2 + b"a", None, "a", "utf-8", id="utf-8 with two marks, joined files"),
    pytest.param(b"\xef\xbb\xbf", None, "", "utf-8", id="only a mark"),
    pytest.param(b"\xef\xbb\xbfcaf\xc3\xa9", "latin1", "café", "utf-8", id="a mark beats a declaration"),
    pytest.param(codecs.BOM_UTF16_LE + CHINESE.encode("utf-16-le"), None, CHINESE, "utf-16le", id="utf-16le, mark"),
    pytest.param(codecs.BOM_UTF16_BE + CHINESE.encode("utf-16-be"), "gbk", CHINESE, "utf-16be", id="utf-16be, mark"),
    pytest.param(codecs.BOM_UTF32_LE + EMOJI.encode("utf-32-le"), None, EMOJI, "utf-32le", id="utf-32le, mark"),
    pytest.param(codecs.BOM_UTF32_BE + EMOJI.encode("utf-32-be"), None, EMOJI, "utf-32be", id="utf-32be, mark"),
    pytest.param(
        codecs.BOM_UTF16_LE + "\0a".encode("utf-16-le"),
        None,
        "\0a",
        "utf-16le",
        id="utf-16 that starts with NUL",
    ),
    pytest.param(FRENCH.encode("utf-16-le"), None, FRENCH, "utf-16le", id="utf-16le by its zeros"),
    pytest.param(FRENCH.encode("utf-16-be"), None, FRENCH, "utf-16be", id="utf-16be by its zeros"),
    pytest.param("Hi".encode("utf-16-le"), None, "Hi", "utf-16le", id="two letters of utf-16"),
    pytest.param(
        f"{CHINESE}\n{CHINESE} 2025".encode("utf-16-le"),
        None,
        f"{CHINESE}\n{CHINESE} 2025",
        "utf-16le",
        id="Chinese in utf-16, few zeros",
    ),
    pytest.param(b"a\0b", None, "a\0b", "utf-8", id="one NUL is no utf-16"),
    pytest.param(b"\0" * 64, None, "\0" * 64, "utf-8", id="nothing but NUL"),
    pytest.param(CHINESE.encode() + b"\0\0", None, CHINESE + "\0\0", "utf-8", id="utf-8 padded with NUL"),
    pytest.param(CHINESE.encode("utf-16-le"), "utf-16", CHINESE, "utf-16le", id="utf-16 by its label"),
]


@pytest.mark.parametrize(("data", "declared", "text", "encoding"), SIGNS)
def test_signs(data: bytes, declared: str | None, text: str, encoding: str) -> None:
    """A byte order mark, the zeros of UTF-16 and valid UTF-8 settle the encoding, and no byte is lost."""
    assert decode(data, declared=declared) == Decoded(text, encoding, 0)


# -- declarations ----------------------------------------------------------------------------------------

# what the file says in its head, text, codec it is written in, encoding found
DECLARATIONS = [
    ('<meta charset="windows-1251">', RUSSIAN, "cp1251", "windows-1251"),
    ("<META CHARSET=koi8-r>", RUSSIAN, "koi8_r", "koi8-r"),
    ("<meta charset = ' ISO-8859-5 ' />", RUSSIAN, "iso8859_5", "iso-8859-5"),
    ('<meta http-equiv="Content-Type" content="text/html; charset=GB2312">', CHINESE, "gbk", "gb18030"),
    (
        "<meta content='text/html;charset=\"big5\"' http-equiv=content-type>",
        "燈塔號貨船今天抵達",
        "big5",
        "big5",
    ),
    ("<meta charset=shift_jis>", JAPANESE, "cp932", "shift_jis"),
    ("<meta charset=x-sjis>", "①髙橋", "cp932", "shift_jis"),  # beyond the standard, in its superset
    ("<meta charset=euc-jp>", JAPANESE, "euc_jp", "euc-jp"),
    ("<meta charset=iso-2022-jp>", JAPANESE, "iso2022_jp_ext", "iso-2022-jp"),
    ("<meta charset=ks_c_5601-1987>", KOREAN, "cp949", "euc-kr"),
    ("<meta charset=euc-kr>", "똠방각하", "cp949", "euc-kr"),
    ("<meta charset=iso-8859-1>", "“Grüße” für 5 €", "cp1252", "windows-1252"),
    ("<meta charset=us-ascii>", GERMAN, "cp1252", "windows-1252"),
    ("<meta charset=iso-8859-9>", "İstanbul’da", "cp1254", "windows-1254"),
    ("<meta name=a content=b><meta charset=iso-8859-2>", "Łódź", "iso8859_2", "iso-8859-2"),
    ("<meta charset=nonsense><meta charset=iso-8859-2>", "Łódź", "iso8859_2", "iso-8859-2"),
    ("<!-- <meta charset=koi8-r> --><meta charset=iso-8859-2>", "Łódź", "iso8859_2", "iso-8859-2"),
    ("<!--><meta charset=iso-8859-2><!-- -->", "Łódź", "iso8859_2", "iso-8859-2"),
    ("<meta charset=utf-8>", GERMAN, "cp1252", "utf-8"),  # a wrong label: see test_mended
    ("<meta charset=utf-16>", GERMAN, "cp1252", "utf-8"),  # as browsers: the label itself was ASCII
    ("<meta charset=utf-7>", GERMAN, "cp1252", "windows-1252"),  # never read, it hides scripts
    ("<meta charset=unicode_escape>", GERMAN, "cp1252", "windows-1252"),  # Python's, not the web's
    ("<meta name=description content='charset=koi8-r'>", GERMAN, "cp1252", "windows-1252"),
    ("<metal charset=koi8-r>", GERMAN, "cp1252", "windows-1252"),
    (" " * 2100 + "<meta charset=koi8-r>", GERMAN, "cp1252", "windows-1252"),  # too far down
    ("<meta charset=koi8-r>", RUSSIAN, "utf-8", "utf-8"),  # valid UTF-8 beats what the page says
    ("<meta charset=gbk>", CHINESE, "utf-8", "utf-8"),
    ("<meta charset=iso-2022-jp>", GERMAN, "utf-8", "utf-8"),
    ("", GERMAN, "cp1252", "windows-1252"),
]


@pytest.mark.parametrize(("head", "text", "codec", "encoding"), DECLARATIONS)
def test_declarations(head: str, text: str, codec: str, encoding: str) -> None:
    """A page is read in the encoding that its head names, by the web's reading of the label."""
    found = decode(page(text, head, codec))
    assert (found.encoding, found.replaced) == (encoding, 0)
    assert found.text == page(text, head, "utf-8").decode()


# label, encoding found; None: as undeclared
LABELS = [
    ("Latin-1", "windows-1252"),
    ("ISO_8859-1:1987", "windows-1252"),
    ('"cp1251"', "windows-1251"),
    ("KOI8_R", "koi8-r"),
    ("IBM866", "ibm866"),
    ("macintosh", "macintosh"),
    ("", "windows-1252"),
    ("?", "windows-1252"),
    ("hex", "windows-1252"),
    ("punycode", "windows-1252"),
    ("ｕｔｆ８", "windows-1252"),
]


@pytest.mark.parametrize(("label", "encoding"), LABELS)
def test_labels(label: str, encoding: str) -> None:
    """A label counts in any spelling, and one that nobody knows counts as none."""
    assert decode(b"<p>\xc0\xe5\xe9 \xe9", declared=label).encoding == encoding


def test_declared_beats_page() -> None:
    """What was declared from outside, as by a server, beats the page, unless nobody knows it."""
    data = page(RUSSIAN, "<meta charset=koi8-r>", "cp1251")
    assert RUSSIAN in decode(data, declared="windows-1251").text
    assert decode(data, declared="x-unknown").encoding == "koi8-r"


def test_xml_declaration() -> None:
    """An XML declaration counts at the very beginning, after a ``<meta>`` tag."""
    xml = '<?xml version="1.0" encoding="windows-1251"?>'
    assert decode(f"{xml}<p>{RUSSIAN}".encode("cp1251")).text == f"{xml}<p>{RUSSIAN}"
    assert decode(f"<p>{xml}{RUSSIAN}".encode("cp1251")).encoding == "windows-1252"
    assert decode(f"{xml}<meta charset=koi8-r>{RUSSIAN}".encode("koi8_r")).encoding == "koi8-r"


# -- bytes that do not fit -------------------------------------------------------------------------------

# bytes, declared, what comes of them
MISFITS = [
    pytest.param(b"caf\xe9", None, ("café", "windows-1252", 0, 0), id="cut after a lone letter"),
    pytest.param(b"\x93Yes\x94 \x80 5", None, ("“Yes” € 5", "windows-1252", 0, 0), id="Windows-1252"),
    pytest.param(b"a\x81b\x8dc\x8fd\x90e\x9df", None, ("a�b�c�d�e�f", "windows-1252", 5, 0), id="its undefined five"),
    pytest.param(
        "Zoë’s café ".encode() + b"na\xefve\x94.",
        None,
        ("Zoë’s café naïve”.", "utf-8", 0, 2),
        id="a few bytes amid UTF-8",
    ),
    pytest.param(
        "« Été » ".encode() + b"\xa05\x81.",
        None,
        ("« Été » \xa05�.", "utf-8", 1, 1),
        id="one without meaning",
    ),
    pytest.param("Grüße ".encode() + b"f\xfcr", "latin1", ("Grüße für", "utf-8", 0, 1), id="the label is half right"),
    pytest.param(b"caf\xe9 \xc3", "utf-8", ("café Ã", "utf-8", 0, 2), id="labelled UTF-8, is none"),
    pytest.param(b"\xef\xbb\xbfcaf\xe9 ", None, ("café ", "utf-8", 0, 1), id="marked as UTF-8, partly none"),
    pytest.param(
        b"d\xe9j\xe0 vu \xc3\xa9",
        None,
        ("déjà vu Ã©", "windows-1252", 0, 0),
        id="as much outside UTF-8 as in it",
    ),
    pytest.param(CHINESE.encode()[:-1], None, (CHINESE[:-1] + "�", "utf-8", 1, 0), id="UTF-8 cut in two"),
    pytest.param(
        b"caf\xc3\xa9 \xed\xa0\xbd\xed\xba\xa2",
        None,
        (f"café {EMOJI}", "utf-8", 0, 0),
        id="pair of surrogates",
    ),
    pytest.param(b"caf\xc3\xa9\xc3\xa9 \xed\xa0\xbd.", "utf-8", ("caféé �.", "utf-8", 1, 0), id="half a pair"),
    pytest.param("� ".encode() + b"caf\xe9 ", None, ("� café ", "utf-8", 0, 1), id="U+FFFD of the file's own"),
    pytest.param(CHINESE.encode("gbk") + b"\xff.", "gbk", (CHINESE + "�.", "gb18030", 1, 0), id="a byte outside GBK"),
    pytest.param("\ufffd".encode("gb18030") + b"\xff", "gbk", ("��", "gb18030", 1, 0), id="U+FFFD in GB 18030 itself"),
    pytest.param(b"\xa3\xe1 5", "big5", ("€ 5", "big5", 0, 0), id="in one kind of Big5 only"),
    pytest.param("Oui".encode("utf-16-le") + b"!", None, ("Oui�", "utf-16le", 1, 0), id="half a unit of UTF-16"),
    pytest.param(codecs.BOM_UTF16_LE + b"a\0\x3d\xd8b\0", None, ("a�b", "utf-16le", 1, 0), id="half a pair in UTF-16"),
    pytest.param(codecs.BOM_UTF32_BE + b"\0\0\0a\xff\xff\xff\xff", None, ("a�", "utf-32be", 1, 0), id="beyond Unicode"),
]


@pytest.mark.parametrize(("data", "declared", "expected"), MISFITS)
def test_misfits(data: bytes, declared: str | None, expected: tuple[str, str, int, int]) -> None:
    """Bytes outside the encoding are read as Windows-1252 amid UTF-8, else become U+FFFD and are counted."""
    assert decode(data, declared=declared) == Decoded(*expected)


@pytest.mark.parametrize(
    ("text", "expected"), [("", ""), ("a", "a"), ("\ufeffa", "a"), ("\ufeff\ufeffa\ufeff", "a\ufeff")]
)
def test_strip_bom(text: str, expected: str) -> None:
    """Only the marks that a text starts with are taken off."""
    assert strip_bom(text) == expected


# -- any bytes -------------------------------------------------------------------------------------------

_LABELS = st.sampled_from(
    "utf-8 utf-16 utf-16be latin1 koi8-r gbk big5 shift_jis euc-jp iso-2022-jp euc-kr nonsense".split()
)
_PIECES = st.one_of(
    st.binary(max_size=12),
    st.sampled_from([b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\0\0\xfe\xff", b"\0", b"\x1b$B"]),
    st.sampled_from([b"<meta ", b"charset=", b"gbk", b"utf-16", b"'", b'"', b">", b"<!--", b"-->", b"<?xml "]),
    st.tuples(st.text(max_size=8), st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "cp1252", "gb18030"])).map(
        lambda pair: pair[0].encode(pair[1], "replace")
    ),
)


@given(st.lists(_PIECES, max_size=12).map(b"".join), st.none() | _LABELS | st.text(max_size=10))
def test_any_bytes(data: bytes, declared: str | None) -> None:
    """Any bytes have a reading without lone surrogates, and the counts never exceed the bytes."""
    found = decode(data, declared=declared)
    assert not any("\ud800" <= char <= "\udfff" for char in found.text)
    assert found.replaced + found.mended <= len(data)
    assert found.text.count("\ufffd") >= found.replaced
    assert found == decode(data, declared=declared)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")), st.none() | _LABELS)
def test_utf8_survives(text: str, declared: str | None) -> None:
    """What was written as UTF-8 comes back exactly, whatever is declared."""
    if "\x1b" in text:
        declared = None  # the one encoding of seven bits would take the rest for its own
    assert decode(text.encode(), declared=declared) == Decoded(text, "utf-8", 0)


HOSTILE = [
    pytest.param(b"\xe9", id="all outside"),
    pytest.param(b"\xe2\x80\x99\xe9", id="in and out"),
    pytest.param(b"\xed\xa0\xbd\xed\xb8\x80\xed\xa0\x80", id="surrogates"),
    pytest.param(b"<meta ", id="half tags"),
    pytest.param(b"<meta charset=", id="half declarations"),
    pytest.param(b"<!--", id="half comments"),
    pytest.param(b"a=", id="attributes"),
    pytest.param(b"a\0\0\xd8", id="half pairs"),
    pytest.param(b"\x1b$B", id="escapes"),
]


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("declared", [None, "utf-8", "gbk", "iso-2022-jp"])
def test_hostile_bytes(unit: bytes, declared: str | None) -> None:
    """Half a megabyte of the worst gives characters; a quadratic scan would not come to its end."""
    data = b"<meta " + unit * (500_000 // len(unit)) + b"\xff"
    assert decode(data, declared=declared).text


def twice(text: str) -> bytes:
    """Return a text encoded in UTF-8, taken for Windows-1252 as browsers have it, and encoded again."""
    wrong = "".join(
        chr(byte) if byte in b"\x81\x8d\x8f\x90\x9d" else bytes([byte]).decode("cp1252") for byte in text.encode()
    )
    return wrong.encode()


@pytest.mark.parametrize(
    "text",
    [
        "“Zoë’s café opens,” said Bo Ek™ – at Fern®, for €5.",
        "Die Brücke über den Fluß öffnet früh.",
        "新工厂投产，公司今日宣布。",
        "Le café rouvre à Orléans, où l’été dure.",
    ],
)
def test_encoded_twice(text: str) -> None:
    """What was encoded twice, all of it, is read as it was, and the remark says so."""
    decoded = decode(twice(text))
    assert (decoded.text, decoded.encoding, decoded.twice) == (text, "utf-8", True)
    assert [remark.code for remark in recognise(twice(text)).remarks] == ["encoded-twice"]
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    "text",
    [
        "Some write â€™ for an apostrophe, which is “mojibake”.",
        "Some write â€™ for an apostrophe.",
        "Ã bord, l'été.",
        "SÃO PAULO, Â¡no!",
    ],
)
def test_not_encoded_twice(text: str) -> None:
    """A text with other characters beside, or with one example, stays as it is."""
    assert decode(text.encode()) == Decoded(text, "utf-8", 0)


@pytest.mark.parametrize("format", ["json", "html", "markdown", "ninjs", "nitf", "newsml"])
def test_own_files_are_not_mended(format: str, tmp_path: Path) -> None:
    """Words that look as if encoded twice come back from a file of ours as they are."""
    release = pressdoc.Release(body=[twice("Zoë’s café – “now").decode()], language="en")
    pressdoc.write(release, tmp_path / "file", format=format)
    assert pressdoc.read(tmp_path / "file", format=format) == release
