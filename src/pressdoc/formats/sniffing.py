"""Which format a source is in: by name, by suffix, or by looking at it.

Looking is for what comes without a name: bytes of a mail, standard input, a pasted text.  It
reads the first 64 KB, and refuses only what holds no text, such as a PDF.
"""

from __future__ import annotations

import json
import os
import re
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pressdoc import formats
from pressdoc.errors import ValidationError
from pressdoc.formats.decoding import Decoded, decode, strip_bom
from pressdoc.formats.foreign import refuse_foreign
from pressdoc.model import Remark

if TYPE_CHECKING:
    from pressdoc.formats import Format

LOOKED_AT = 65_536
"""Characters from the start, and not one more, show what a source is."""


LONGEST_NAME = 200
"""Characters of a text that may be meant as the name of a file."""


class Recognised(NamedTuple):
    """A source as text, and the format to read it in."""

    format: str | Format
    """A name or a format object, as `pressdoc.formats.reader` takes it."""
    text: str
    """Without a byte order mark; empty for a format that is no text."""
    remarks: tuple[Remark, ...]
    """What was wrong with its bytes."""
    encoding: str | None
    """The encoding of its bytes, "utf-8"; ``None`` for a source that was a str, or is a mail."""
    data: bytes | None = None
    """The bytes themselves for a format that is no text."""

    @property
    def source(self) -> str | bytes:
        """What the reader of the format takes."""
        return self.text if self.data is None else self.data


def recognise(source: str | bytes | os.PathLike[str], format: str | Format | None = None) -> Recognised:
    """Return the text of a source and its format.

    A given ``format`` wins, then the suffix of a path; a path that ends in ".txt" and holds a
    whole page is HTML nevertheless.  For everything else `look` decides.  A file that cannot be
    read raises the `OSError` that says why; a source of another type `ValidationError`; bytes that hold
    no text, such as a PDF, `ParseError`, unless a ``format`` was given.

    >>> recognise(b"<p>Harbour opens</p>").format
    'html'
    """
    by_suffix = None
    if isinstance(source, os.PathLike):
        path = Path(os.fsdecode(source))
        source, by_suffix = path.read_bytes(), formats.by_suffix(path.suffix)
    if isinstance(source, str):
        if format is not None and formats.is_binary(formats.find(format)):
            name = getattr(format, "name", format)
            raise ValidationError("source", f"a file of {name} is bytes or a path object, got a str", source)
        if format is None and len(source) <= LONGEST_NAME:
            _warn_of_name(source)
        return Recognised(format or look(source), strip_bom(source), (), None)
    if not isinstance(source, bytes | bytearray | memoryview):
        raise ValidationError("source", f"expected a str, bytes or a path object, got {source!r}", source)
    wanted = format or by_suffix
    if wanted is None and _is_word(source):
        wanted = "docx"
    if wanted is not None and formats.is_binary(formats.find(wanted)):
        return Recognised(wanted, "", (), None, bytes(source))
    if _is_for_mail(wanted, source):
        # Each of its parts has a charset of its own, so the bytes go on as they are.
        return Recognised(wanted or "mail", bytes(source).decode("utf-8", "surrogateescape"), (), None)
    if format is None:
        refuse_foreign(bytes(source[:LOOKED_AT]))
    decoded = decode(bytes(source))
    found = format or _by_suffix(by_suffix, decoded.text) or look(decoded.text)
    return Recognised(found, decoded.text, _remarks(decoded), decoded.encoding)


def _warn_of_name(source: str) -> None:
    """Warn whoever passed the name of a file, or an address, as the text itself; it is read as it stands."""
    if source.startswith(("https://", "http://")) and not any(map(str.isspace, source)):
        advice = "pressdoc fetches nothing: download it, and pass the bytes with url="
    elif "." in source and source.isprintable() and " " not in source and formats.by_suffix(Path(source).suffix):
        advice = "for a file pass a path object, or call pressdoc.read()"
    else:
        return
    warnings.warn(f"{source!r} is read as the text of a release; {advice}", UserWarning, stacklevel=5)


def _is_for_mail(wanted: str | Format | None, source: bytes | bytearray | memoryview) -> bool:
    """Return whether bytes are to be read as a mail."""
    if wanted is None:
        return _is_mail(str(source[:LOOKED_AT], "latin-1"))
    return getattr(wanted, "name", wanted) == "mail"


def _is_word(source: bytes | bytearray | memoryview) -> bool:
    """Return whether bytes are a Word document: a package of ZIP that holds one."""
    return bytes(source[:4]) == b"PK\x03\x04" and b"word/document.xml" in bytes(source)


def format_for(path: str | os.PathLike[str]) -> Format:
    """Return the format to write a file in, by its suffix; `UnknownFormatError` for one nobody has.

    >>> format_for("release.md").name
    'markdown'
    """
    suffix = Path(path).suffix
    found = formats.by_suffix(suffix)
    if found is None:
        raise formats.unknown_suffix(suffix or os.fspath(path))
    return found


def _by_suffix(found: Format | None, text: str) -> Format | None:
    """Return the format of a suffix, ``None`` where it is not what the file holds, or cannot be read."""
    if found is None or not formats.can_read(found):
        return None
    if found.name == "text" and _is_page(text[:LOOKED_AT]):
        return None
    if found.name == "json" and _OWN_JSON.match(text) is None:
        return None if look(text) == "ninjs" else found
    return found


def _remarks(decoded: Decoded) -> tuple[Remark, ...]:
    remarks = []
    if decoded.replaced:
        message = f"{decoded.replaced} places mean nothing in {decoded.encoding}; U+FFFD stands there"
        remarks.append(Remark("undecodable-bytes", message))
    if decoded.mended:
        message = f"{decoded.mended} bytes are no {decoded.encoding} and were read as Windows-1252"
        remarks.append(Remark("mixed-encoding", message))
    if decoded.twice:
        remarks.append(Remark("encoded-twice", "all of it was encoded in UTF-8 twice, which is undone"))
    return tuple(remarks)


# -- looking -----------------------------------------------------------------------------------------------

_BLOCK_TAGS = frozenset(
    """
    html head body title meta link script style p div span br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd
    table thead tbody tr td th caption article section header footer nav main aside figure figcaption
    blockquote pre address form center iframe img
    """.split()
)
_INLINE_TAGS = frozenset("a b i u em strong font sup sub small q cite code abbr time data mark s tt".split())
_MANY_TAGS = 3
"""Tags that make blocks, from which on a text is HTML unless it has as many signs of Markdown."""

_PAGE = re.compile(
    r"<!doctype\s|<html[\s>]|<head[\s>]|<body[\s>]|<\?xml\s|<(?:sec-)?document>|-----BEGIN PRIVACY-ENHANCED",
    re.IGNORECASE,
)
"""How a page begins, or a filing of EDGAR around one or more of them."""
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,10})(?=[\s/>])")
_MACROS = ("#use wml::", "<define-tag ")
"""Website Meta Language, in which Debian's announcements are written: HTML with macros and comments."""

_FRONT = re.compile(r"(?:---|\+\+\+)[ \t]*\n(?=[\w.-]{1,60}[ \t]*[:=])")
_FRONT_END = re.compile(r"^(?:---|\.\.\.|\+\+\+)[ \t]*$", re.MULTILINE)

_OWN_COMMENT = "<!-- pressdoc"
_HEADING = re.compile(r"\n#{1,6} +[^#\s].*")
_TOP_HEADING = re.compile(r"#{1,6} +[^#\s].*(?:\n[ \t]*(?:\n|\Z)|\Z)")

_STRONG = (
    ("]", r"\[[^\[\]\n]+\]\((?:<|https?:|mailto:|tel:|ftp:|www\.|[/#.])"),  # [words](address)
    ("[", r"!\[[^\[\]\n]*\]\("),  # an image
    ("*", r"\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*"),  # bold
    ("`", r"\n {0,3}```"),  # code in fences
    ("~", r"\n {0,3}~~~[\w ]*$"),
    ("|", r"\n\|[-| :]*-\|[-| :]*$"),  # the line below the head of a table
    ("|", r"\n {0,3}\|?[ ]{0,9}:?-{2,99}:?[ ]{0,9}\|[-| :]*$"),
    ("]", r"\n {0,3}\[[^\[\]\n]+\]:[ \t]+\S"),  # the address of a link
)
_WEAK = (
    ("*", r"\*(?<![\w*]\*)[^\s*][^*\n]*[^\s*]\*(?![\w*])"),  # emphasis
    ("_", r"_(?<!\w_)[^\s_][^_\n]*[^\s_]_(?!\w)"),
    (">", r"\n> ?\S"),  # a passage set off as quoted, in mail too
    ("\\", r"\\[-.*_#\[\]()>!`]"),  # a sign that is meant as itself
    ("<", r"<https?://[^\s<>]+>"),
    ("-", r"\n- +\S.*\n- +\S"),  # two items of a list
    ("*", r"\n\* +\S.*\n\* +\S"),
    ("`", r"`[^`\n]+`"),
)


def _compiled(signs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((needed, re.compile(sign, re.MULTILINE)) for needed, sign in signs)


_STRONG_SIGNS = _compiled(_STRONG)
"""Any of these is Markdown; each with a character without which it need not be looked for."""
_WEAK_SIGNS = _compiled(_WEAK)
"""Two of these are, or one beside a heading."""
_ENOUGH = 2


def look(text: str) -> str:
    """Return the name of the built-in format that a text is in, by what it looks like.

    An object of JSON first, a mail as programs save it, or XML of news; then tags; then signs of Markdown, of
    which a line that begins with "#" is none by itself; else plain text.

    >>> look("# Harbour opens")
    'text'
    >>> look("# Harbour opens in [Ravensmouth](https://ravensmouth.example)")
    'markdown'
    """
    head = text[:LOOKED_AT].replace("\r\n", "\n").lstrip(" \t\n\r\ufeff")
    if _JSON.match(head) and (found := _object_in(text.lstrip("\ufeff"), head)):
        return found
    if _is_mail(head):
        return "mail"
    if "<" in head:
        if head[0] == "<" and (found := _news_in(head)):
            return found
        if _is_page(head) or any(macro in head for macro in _MACROS):
            return "html"
        if _OWN_COMMENT in head or _OWN_COMMENT in text[-LOOKED_AT:]:
            return "markdown"
    body = _after_front_matter(head)
    words = head if body is None else body
    tags = _tags(words)
    signs = _signs(words)
    if tags.first and tags.blocks > signs:
        return "html"
    if signs > 1 and _TOP_HEADING.match(words):
        return "markdown"
    if tags.blocks >= max(_MANY_TAGS, 2 * signs):
        return "html"
    if body is not None or signs >= _ENOUGH:
        return "markdown"
    return "html" if tags.pairs else "text"


_JSON = re.compile(r"\{|\[\s{0,99}\{")
"""How an object begins, or a list of some."""
_OWN_JSON = re.compile(r'\s*\{\s*"pressdoc"')


def _object_in(text: str, head: str) -> str | None:
    """Return the format of a text that is an object of JSON, be it broken where it says "pressdoc"."""
    if _OWN_JSON.match(head):
        return "json"
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return "json" if '"pressdoc"' in head and head[0] == "{" else None
    from pressdoc.formats.ninjs import looks_like_ninjs

    if isinstance(found, list):
        return "ninjs" if found and all(map(looks_like_ninjs, found)) else None
    if not isinstance(found, dict):
        return None
    return "ninjs" if looks_like_ninjs(found) else "json"


_HEADER = re.compile(r"(?:From |[A-Za-z][A-Za-z0-9-]{0,40}:)")
_ON_ITS_WAY = ("\nmime-version:", "\nmessage-id:", "\nreceived:", "\nreturn-path:")
"""Headers that programs add; those that people copy into a text are sender, subject and date."""


def _is_mail(head: str) -> bool:
    """Return whether a text begins with the headers of a mail as programs save it."""
    if _HEADER.match(head) is None:
        return False
    headers = "\n" + head.replace("\r\n", "\n").partition("\n\n")[0].lower()
    return "\nfrom:" in headers and any(name in headers for name in _ON_ITS_WAY)


def _is_page(head: str) -> bool:
    """Return whether a text begins as a page does, be it after comments."""
    at = 0
    for _ in range(20):
        at += len(head[at:]) - len(head[at:].lstrip(" \t\r\n\ufeff"))
        if not head.startswith("<!--", at):
            break
        end = head.find("-->", at)
        if end < 0:
            break
        at = end + 3
    return _PAGE.match(head, at) is not None


_NEWS = {"nitf": "nitf", "newsItem": "newsml", "newsMessage": "newsml", "NewsML": "newsml"}
"""Formats of news by the root of their documents."""
_NEWS_ROOT = re.compile(r"<(?:!DOCTYPE\s{1,9}|[A-Za-z][\w.-]{0,40}:)?(nitf|newsItem|newsMessage|NewsML)(?=[\s/>\[])")
_BEFORE_ROOT = (("<?", "?>"), ("<!--", "-->"))


def _news_in(head: str) -> str | None:
    """Return the format of XML as agencies send it, by its root or by the type that it declares."""
    if not any(root in head for root in _NEWS):
        return None
    at = 0
    for _ in range(20):
        ending = next((end for start, end in _BEFORE_ROOT if head.startswith(start, at)), None)
        end = head.find(ending, at) if ending else -1
        if ending is None or end < 0:
            break
        at = end + len(ending)
        at += len(head[at : at + 99]) - len(head[at : at + 99].lstrip())
    found = _NEWS_ROOT.match(head, at)
    return _NEWS[found[1]] if found else None


def _after_front_matter(head: str) -> str | None:
    """Return what follows front matter, ``None`` when there is none."""
    opening = _FRONT.match(head)
    end = _FRONT_END.search(head, opening.end()) if opening else None
    return None if end is None else head[end.end() :].lstrip("\n")


class _Tags(NamedTuple):
    """The tags of a text."""

    first: bool
    """Whether a tag that makes a block comes before any word."""
    blocks: int
    """How many make blocks; the closing ones count too."""
    pairs: bool
    """Whether any is closed again."""


_NO_TAGS = _Tags(False, 0, False)


def _tags(text: str) -> _Tags:
    if "<" not in text:
        return _NO_TAGS
    blocks = 0
    opened: set[str] = set()
    pairs = first = False
    for found in _TAG.finditer(text):
        name = found[2].lower()
        if name in _BLOCK_TAGS:
            blocks += 1
            first = first or (blocks == 1 and not text[: found.start()].strip())
        elif name not in _INLINE_TAGS:
            continue
        if not found[1]:
            opened.add(name)
        elif name in opened:
            pairs = True
    return _Tags(first, blocks, pairs)


def _signs(text: str) -> int:
    """Return how much speaks for Markdown: 2 for every strong sign, else 1 for each kind of weak one."""
    text = f"\n{text}"  # so that every line begins after a line feed
    strong = sum([len(sign.findall(text)) for needed, sign in _STRONG_SIGNS if needed in text])
    if strong:
        return 2 * strong
    weak = sum([sign.search(text) is not None for needed, sign in _WEAK_SIGNS if needed in text])
    return weak + _headings(text)


def _headings(text: str) -> int:
    """Return what lines that begin with "#" count: 1 for one between blank lines, 2 for several.

    Comments and ranks, "# 1 in sales", begin with that sign too, and do not stand apart.
    """
    if "# " not in text:
        return 0
    apart = 0
    for found in _HEADING.finditer(text):
        start, end = found.span()
        apart += (start == 0 or text[start - 1] == "\n") and text[end : end + 2] in ("", "\n", "\n\n")
        if apart == _ENOUGH:
            break
    return apart
