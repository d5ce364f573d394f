"""From the bytes of a file to its characters: any bytes have a reading, and the best one is found.

The order follows browsers (WHATWG Encoding and HTML standards), with two changes that archives
need: what is valid UTF-8 is UTF-8 whatever the page says, and a page that is mostly UTF-8 keeps
that when a few bytes of Windows-1252 were pasted in.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_MARK = "\ufeff"
_REPLACEMENT = "\ufffd"

# One encoding a line: its name, the codecs of Python to try, and the labels of WHATWG Encoding, section
# 4.2, in small letters without anything but letters and digits.  The label of an old standard means its
# superset, as in browsers: writers of "iso-8859-1" and "gb2312" used characters beyond them.
_ENCODINGS = """
utf-8         utf_8              utf8 unicode11utf8 unicode20utf8 xunicode20utf8
utf-16le      utf_16_le          utf16le utf16 ucs2 unicode unicodefeff csunicode iso10646ucs2
utf-16be      utf_16_be          utf16be unicodefffe
utf-32le      utf_32_le          utf32le utf32
utf-32be      utf_32_be          utf32be
windows-1252  cp1252             windows1252 cp1252 xcp1252 ascii usascii ansix341968 iso88591 iso885911987
windows-1252  cp1252             latin1 l1 csisolatin1 isoir100 cp819 ibm819 xuserdefined
windows-1250  cp1250             windows1250 cp1250 xcp1250
windows-1251  cp1251             windows1251 cp1251 xcp1251
windows-1253  cp1253             windows1253 cp1253 xcp1253
windows-1254  cp1254             windows1254 cp1254 xcp1254 iso88599 iso885991989
windows-1254  cp1254             latin5 l5 csisolatin5 isoir148
windows-1255  cp1255             windows1255 cp1255 xcp1255
windows-1256  cp1256             windows1256 cp1256 xcp1256
windows-1257  cp1257             windows1257 cp1257 xcp1257
windows-1258  cp1258             windows1258 cp1258 xcp1258
windows-874   cp874              windows874 dos874 tis620 iso885911
iso-8859-2    iso8859_2          iso88592 iso885921987 latin2 l2 csisolatin2 isoir101
iso-8859-3    iso8859_3          iso88593 iso885931988 latin3 l3 csisolatin3 isoir109
iso-8859-4    iso8859_4          iso88594 iso885941988 latin4 l4 csisolatin4 isoir110
iso-8859-5    iso8859_5          iso88595 iso885951988 cyrillic csisolatincyrillic isoir144
iso-8859-6    iso8859_6          iso88596 iso885961987 arabic asmo708 ecma114 csisolatinarabic isoir127
iso-8859-7    iso8859_7          iso88597 iso885971987 greek greek8 ecma118 elot928 csisolatingreek isoir126
iso-8859-8    iso8859_8          iso88598 iso885981988 iso88598i hebrew logical visual isoir138
iso-8859-10   iso8859_10         iso885910 latin6 l6 csisolatin6 isoir157
iso-8859-13   iso8859_13         iso885913
iso-8859-14   iso8859_14         iso885914
iso-8859-15   iso8859_15         iso885915 latin9 l9 csisolatin9
iso-8859-16   iso8859_16         iso885916
ibm866        cp866              ibm866 cp866 866 csibm866
koi8-r        koi8_r             koi8r koi8 koi cskoi8r
koi8-u        koi8_u             koi8u koi8ru
macintosh     mac_roman          macintosh mac xmacroman csmacintosh
x-mac-cyrillic  mac_cyrillic     xmaccyrillic xmacukrainian
gb18030       gb18030            gb18030 gbk xgbk gb2312 gb231280 chinese csgb2312 isoir58 cp936 euccn
big5          big5hkscs,cp950    big5 big5hkscs cnbig5 xxbig5 csbig5 cp950
euc-jp        euc_jp             eucjp xeucjp cseucpkdfmtjapanese
iso-2022-jp   iso2022_jp_ext     iso2022jp csiso2022jp
shift_jis     cp932              shiftjis sjis xsjis mskanji ms932 cp932 windows31j csshiftjis
euc-kr        cp949              euckr cseuckr ksc5601 ksc56011987 ksc56011989 korean isoir149 windows949
"""
_CODECS: dict[str, tuple[str, ...]] = {}
_LABELS: dict[str, str] = {}
for _name, _codecs, *_labels in map(str.split, _ENCODINGS.strip().splitlines()):
    _CODECS[_name] = tuple(_codecs.split(","))
    _LABELS.update(dict.fromkeys(_labels, _name))

# Two bytes a character and more: unlike those of one byte, they refuse most of what is not theirs.
_EAST_ASIAN = frozenset({"gb18030", "big5", "euc-jp", "shift_jis", "euc-kr"})


class Decoded(NamedTuple):
    """The characters of a file, and how sure they are."""

    text: str
    """Without a byte order mark and without lone surrogates; line ends and controls as they were."""
    encoding: str
    """The name of the encoding that was read, in small letters: "utf-8", "windows-1252", "utf-16le"."""
    replaced: int
    """How many U+FFFD stand for bytes without a reading; those that the file itself has do not count."""
    mended: int = 0
    """How many bytes amid UTF-8 were read as Windows-1252."""
    twice: bool = False
    """Whether all of it had been encoded twice, "â€™" for an apostrophe, which is undone."""


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    r"""Return the text of a file.  Nothing is raised, and the time grows with the length alone.

    A byte order mark wins, then the pattern of zero bytes that UTF-16 has, then valid UTF-8.
    Otherwise the encoding is the declared one: ``declared`` (a label, as from a ``Content-Type``),
    else the one that a ``<meta>`` tag or an XML declaration in the first 2 KB names.  A label that
    nobody knows counts as none, and undeclared text is Windows-1252.  Text with more bytes in valid
    characters of UTF-8 than outside them is UTF-8, and the others are read as Windows-1252.  UTF-8 that was
    taken for Windows-1252 and encoded again, all of it, is read as what it was.

    >>> decode("“Grüße”".encode()).encoding
    'utf-8'
    >>> decode(b"caf\xe9", declared="latin1")
    Decoded(text='café', encoding='windows-1252', replaced=0, mended=0, twice=False)
    >>> decode("Zoë’s ".encode() + b"caf\xe9 opens").text
    'Zoë’s café opens'
    >>> decode("Zoë’s café".encode().decode("cp1252").encode()).text
    'Zoë’s café'
    """
    marked = _by_mark(data)
    if marked is not None:
        return marked
    utf16 = _by_zeros(data)
    if utf16 is not None:
        return _read(data, utf16)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _broken(data, error, _named(declared) or _declared_within(data))
    if "\x1b" in text and text.isascii() and "iso-2022-jp" in (_named(declared), _declared_within(data)):
        return _read(data, "iso-2022-jp")
    once = _decoded_twice(text) if not text.isascii() and any(sign in data for sign in _TWICE) else None
    return Decoded(text, "utf-8", 0) if once is None else Decoded(once, "utf-8", 0, twice=True)


_TWICE = (
    *(b"\xc3\xa2\xe2\x82\xac", b"\xc3\x82\xc2", b"\xc3\x83\xc2"),  # quotation marks, signs, letters of Latin
    *(b"\xc3\xa3\xe2\x82\xac", b"\xc3\xaf\xc2\xbc"),  # punctuation of Chinese and Japanese
)
"""How characters begin that were taken for Windows-1252 and encoded a second time."""
_AS_BYTES = {
    ord(bytes([byte]).decode("cp1252")): byte for byte in range(0x80, 0xA0) if byte not in b"\x81\x8d\x8f\x90\x9d"
}
_SURELY_TWICE = 3
"""Characters that came out of it; one or two may be the example that somebody gives of it."""


def _decoded_twice(text: str) -> str | None:
    """Return what a text was before it was encoded twice, ``None`` unless all of it was.

    A file that pressdoc wrote says what it says, whatever that looks like.
    """
    if "pressdoc" in text:
        return None
    try:
        once = text.translate(_AS_BYTES).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return None
    return once if sum(not char.isascii() for char in once) >= _SURELY_TWICE else None


def strip_bom(text: str) -> str:
    r"""Return ``text`` without the byte order marks it starts with, several where files were joined.

    >>> strip_bom("\ufeffHarbour opens")
    'Harbour opens'
    """
    return text.lstrip(_MARK)


# -- signs in the bytes ----------------------------------------------------------------------------------

_SAMPLE = 4096  # bytes; the pattern of zeros is the same all through a file


def _by_mark(data: bytes) -> Decoded | None:
    """Return the text of a file that starts with a byte order mark."""
    if data.startswith(codecs.BOM_UTF8):
        rest = data[3:]
        try:
            return Decoded(strip_bom(rest.decode("utf-8")), "utf-8", 0)
        except UnicodeDecodeError as error:
            return _broken(rest, error, "utf-8")
    if data.startswith(codecs.BOM_UTF32_BE):
        return _read(data[4:], "utf-32be")
    # FF FE 00 00 is also how a UTF-16 text begins that starts with a NUL.
    if data.startswith(codecs.BOM_UTF32_LE) and _strict(data, "utf_32_le") is not None:
        return _read(data[4:], "utf-32le")
    if data.startswith(codecs.BOM_UTF16_LE):
        return _read(data[2:], "utf-16le")
    if data.startswith(codecs.BOM_UTF16_BE):
        return _read(data[2:], "utf-16be")
    return None


def _by_zeros(data: bytes) -> str | None:
    """Return which UTF-16 the zero bytes show: those of ASCII characters stand on one side of each pair.

    The other side has some too: U+3000 and the Chinese character for "one" end in a zero byte.
    """
    sample = data[: min(_SAMPLE, len(data) // 2 * 2)]
    if b"\0" not in sample:
        return None
    first, second = sample[::2].count(0), sample[1::2].count(0)
    more, fewer, name = (second, first, "utf-16le") if second > first else (first, second, "utf-16be")
    pairs = len(sample) // 2
    if more < 2 or fewer * 3 > more:
        return None  # a NUL or two, or a file that is no text
    if more * 3 >= pairs:
        return name
    # Chinese has little ASCII; then it has to be right as UTF-16, and wrong as UTF-8.
    plausible = more * 30 >= pairs and _strict(data, _CODECS[name][0]) is not None
    return name if plausible and _strict(data, "utf-8") is None else None


# -- what a file says of itself ----------------------------------------------------------------------------

_HEAD = 2048  # bytes; browsers look at 1024, and pages with long licences in front at twice that

_META = re.compile(rb"<meta[\s/]([^>]*)", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    rb"""
    ([^\s"'/=>]++)                                  # its name, with nothing left for a second try
    \s*+=\s*+
    (?: "([^"]*+)" | '([^']*+)' | ([^\s"'>]++) )    # its value, in quotation marks or bare
    """,
    re.VERBOSE,
)
_CHARSET = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"\s{0,99}<\?xml\s[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})")


def _named(label: str | None) -> str | None:
    """Return the name of the encoding that a label stands for, ``None`` when nobody knows it."""
    return _LABELS.get(re.sub(r"[^a-z0-9]", "", label.lower())) if label else None


def _declared_within(data: bytes) -> str | None:
    """Return the encoding that the head of a page declares.

    The declaration was legible as ASCII, so one that says UTF-16 is wrong and means UTF-8
    (HTML standard, "prescan a byte stream to determine its encoding").
    """
    head = _without_comments(data[:_HEAD])
    for tag in _META.finditer(head):
        name = _named(_meta_charset(tag[1]))
        if name is not None:
            return _legible(name)
    declaration = _XML.match(head)
    name = _named(declaration[1].decode("ascii", "ignore")) if declaration else None
    return _legible(name) if name else None


def _legible(name: str) -> str:
    return "utf-8" if name.startswith("utf-") else name


def _meta_charset(attributes: bytes) -> str | None:
    """Return the label in a ``<meta>`` tag: of ``charset``, or of ``content`` beside ``http-equiv``."""
    given: dict[bytes, bytes] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(attributes):
        given.setdefault(name.lower(), double or single or bare)
    label = given.get(b"charset")
    if label is None and given.get(b"http-equiv", b"").strip().lower() == b"content-type":
        found = _CHARSET.search(given.get(b"content", b""))
        label = found[1] if found else None
    return None if label is None else label.decode("ascii", "ignore")


def _without_comments(head: bytes) -> bytes:
    first, *rest = head.split(b"<!--")
    # "<!-->" is a whole comment: its dashes count for its end too.
    return first + b"".join((b"--" + part).partition(b"-->")[2] for part in rest)


# -- reading ---------------------------------------------------------------------------------------------


def _strict(data: bytes, codec: str) -> str | None:
    """Return the text when every byte of it is right, else ``None``."""
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _read(data: bytes, name: str) -> Decoded:
    """Return the text in an encoding, with U+FFFD for what is wrong in it."""
    for codec in _CODECS[name]:
        text = _strict(data, codec)
        if text is not None:
            return Decoded(strip_bom(text), name, 0)
    codec = _CODECS[name][0]
    text = data.decode(codec, "replace")
    own = data.decode(codec, "ignore").count(_REPLACEMENT)
    return Decoded(strip_bom(text), name, text.count(_REPLACEMENT) - own)


def _broken(data: bytes, error: UnicodeDecodeError, name: str | None) -> Decoded:
    """Return the text of a file that is not UTF-8 throughout; ``name`` is the encoding it declares."""
    before, cut = data[: error.start], error.reason == "unexpected end of data"
    if cut and not before.isascii():
        # All is UTF-8, and the last character was cut in two.
        return Decoded(strip_bom(before.decode("utf-8")) + _REPLACEMENT, "utf-8", 1)
    if name in _EAST_ASIAN and any(_strict(data, codec) is not None for codec in _CODECS[name]):
        return _read(data, name)
    marked = _marked(data)
    if name == "utf-8" or _is_mostly_utf8(data, marked):
        return _mended(marked)
    return _read(data, name or "windows-1252")


_OUTSIDE = re.compile("[\udc80-\udcff]")
_HALF_OR_BYTE = re.compile("\udced[\udca0-\udcbf][\udc80-\udcbf]|[\udc80-\udcff]")
_PAIR = re.compile("\udced[\udca0-\udcaf][\udc80-\udcbf]\udced[\udcb0-\udcbf][\udc80-\udcbf]")
_WINDOWS = {chr(0xDC00 + byte): bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}


def _marked(data: bytes) -> str:
    """Return the text as UTF-8, where U+DC80..DCFF are the bytes outside it ("surrogateescape").

    Some databases write a character beyond U+FFFF as a pair of surrogates, each of them as UTF-8
    (CESU-8); that pair has a reading.
    """
    return _PAIR.sub(_paired, data.decode("utf-8", "surrogateescape"))


def _paired(found: re.Match[str]) -> str:
    halves = found[0].encode("utf-8", "surrogateescape").decode("utf-8", "surrogatepass")
    return halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def _is_mostly_utf8(data: bytes, marked: str) -> bool:
    """Return whether more bytes stand in valid characters of UTF-8 than outside.

    By chance that is seldom so: a third of the bytes beyond ASCII of Chinese, Japanese and Korean
    encodings is valid (in whole releases never half of them), of alphabetic ones hardly any.
    """
    outside = len(_OUTSIDE.findall(marked))
    plain = len(data.decode("ascii", "ignore"))
    return len(data) - plain - outside > outside


def _mended(marked: str) -> Decoded:
    """Return the text with its marked bytes read as Windows-1252, where five have no meaning."""
    replaced = mended = 0

    def mend(found: re.Match[str]) -> str:
        nonlocal replaced, mended
        # Half a pair of surrogates is three bytes, and means nothing in any encoding.
        char = _WINDOWS.get(found[0], _REPLACEMENT)
        if char == _REPLACEMENT:
            replaced += 1
        else:
            mended += 1
        return char

    text = _HALF_OR_BYTE.sub(mend, marked)
    return Decoded(strip_bom(text), "utf-8", replaced, mended)
