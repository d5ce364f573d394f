"""Mail as programs save it, ``.eml``: the message is unpacked, and its text or HTML read as such.

The headers that a reader of mail sees are metadata: the subject is the title of the page, the day
it was sent the day it was published.  Of several versions of one text the HTML counts, unless it
is empty; texts one after the other are all read, and a forwarded message with its own headers.
What else is attached is left out, and a remark names it; a document has a code of its own, since
it may be the release.
"""

from __future__ import annotations

import email
import itertools
import re
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.policy import Compat32
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, NamedTuple

import attrs

from pressdoc import formats
from pressdoc.draft import Draft, DraftBlock, Page
from pressdoc.formats.decoding import decode
from pressdoc.formats.sniffing import look
from pressdoc.model import Paragraph, Remark, Text

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

SHOWN = ("From", "To", "Cc", "Date", "Subject")
"""The headers that a reader of mail sees; the others are about its way."""

DEEPEST = 8
"""How deep messages and their parts may be in one another."""
MOST_NESTED = 64
"""What may hold parts in one mail: the standard library tries every line against each that is open."""
LONGEST_HEADER = 2000
"""Characters of a header that are decoded; a longer one is shown as it stands."""
LONGEST_HEAD = 100_000
"""Characters of all headers of a message; the rest of an absurd head is its text."""


_READ = ("text/html", "text/plain", "multipart/")
"""What is read; a list of parts that does not say how they are divided is text."""
_DOCUMENTS = (
    "text/html",
    "text/plain",
    "text/markdown",
    "application/pdf",
    "application/rtf",
    "application/msword",
    "application/vnd.openxmlformats-officedocument.wordprocessingml",
    "application/vnd.oasis.opendocument.text",
)
"""How the types begin that a release is sent in, unlike pictures, calendars and signatures."""
_NO_BYTES = re.compile("[\ud800-\udc7f\udd00-\udfff]")


class _Part(NamedTuple):
    """A text of a mail."""

    name: str
    """The format it is in: "text" or "html"."""
    words: str
    headers: tuple[str, ...] = ()
    """Those of the message that it is the beginning of."""


class MailFormat:
    """The format "mail", which is only read."""

    name = "mail"
    suffixes = (".eml",)
    media_type = "message/rfc822"

    def draft(self, source: str) -> Draft:
        """Return the draft of a mail.  Any str is read and nothing raises.

        Bytes come as ``surrogateescape`` has them, since each part has a charset of its own.
        """
        return _Reader().draft(source)


MAIL = MailFormat()


class _Reader:
    """Reads one mail."""

    def __init__(self) -> None:
        self.remarks: list[Remark] = []
        self.subject: str | None = None
        self.sent: datetime.date | None = None

    def draft(self, source: str) -> Draft:
        parts = list(self.message(_parsed(source), 0))
        if not any(part.words.strip() for part in parts):
            self.remarks.append(Remark("mail-without-text", "the mail has neither text nor HTML"))
        blocks: list[DraftBlock] = []
        page = Page()
        for part in parts:
            lines = ((text, DraftBlock(Paragraph(text), hint="metadata")) for text in map(Text.clean, part.headers))
            blocks += [block for text, block in lines if text]
            inner = formats.reader(part.name)(part.words)
            # A line counts from the start of a part, of which nobody knows where it stands in the file.
            blocks += [attrs.evolve(one, line=None) for one in inner.blocks]
            self.remarks += inner.remarks
            page = page if page != Page() else inner.page
        page = attrs.evolve(
            page,
            title=self.subject or page.title,
            published=self.sent.isoformat() if self.sent else page.published,
        )
        return Draft(blocks=tuple(blocks), page=page, remarks=tuple(dict.fromkeys(self.remarks)))

    def message(self, message: Message, depth: int) -> Iterator[_Part]:
        """Yield the texts of a message, its headers with the first."""
        headers = tuple(f"{name}: {words}" for name in SHOWN if (words := _header(message, name)))
        if self.subject is None:
            self.subject = _header(message, "Subject") or None
        if self.sent is None:
            self.sent = _day(message["Date"])
        yield _Part("text", "", headers)
        yield from self.parts(message, depth)

    def parts(self, part: Message, depth: int) -> Iterator[_Part]:
        """Yield the texts of a part of a message."""
        if depth > DEEPEST:
            self.remarks.append(Remark("mail-nested-too-deep", f"parts more than {DEEPEST} deep are left out"))
            return
        kind = part.get_content_type()
        if part.is_multipart():
            inner = [one for one in part.get_payload() if isinstance(one, Message)]
            if kind == "message/rfc822":
                for one in inner:
                    yield from self.message(one, depth + 1)
                return
            found = [list(self.parts(one, depth + 1)) for one in inner]
            yield from self.best(found) if kind == "multipart/alternative" else itertools.chain(*found)
        elif kind.startswith(_READ) and part.get_content_disposition() != "attachment":
            yield self.text(part, kind)
        else:
            name = _readable(part.get_filename() or kind)
            code = "document-left-out" if kind.startswith(_DOCUMENTS) else "attachment-left-out"
            self.remarks.append(Remark(code, f"{name[:100]!r}, which is {kind[:100]}, is left out"))

    def best(self, found: list[list[_Part]]) -> list[_Part]:
        """Return the version of a text that says most of its structure: HTML, unless it is empty."""
        full = [parts for parts in found if any(part.words.strip() for part in parts)]
        if len(full) > 1:
            self.remarks.append(Remark("alternative-left-out", "of the versions of the text one is read"))
        return next((parts for parts in full if any(part.name == "html" for part in parts)), full[0] if full else [])

    def text(self, part: Message, kind: str) -> _Part:
        """Return the words of a part in its charset."""
        data = part.get_payload(decode=True)
        assert isinstance(data, bytes)  # it is no list of parts
        decoded = decode(data, declared=part.get_content_charset())
        if decoded.replaced:
            message = f"{decoded.replaced} places mean nothing in {decoded.encoding}; U+FFFD stands there"
            self.remarks.append(Remark("undecodable-bytes", message))
        is_html = kind == "text/html" or look(decoded.text) == "html"
        return _Part("html" if is_html else "text", decoded.text)


def _parsed(source: str) -> Message:
    """Return the message, its lists of parts taken for text where there are absurdly many."""
    source = source.lstrip("\ufeff \t\r\n")
    head = source[:LONGEST_HEAD]
    if len(source) > LONGEST_HEAD and "\n\n" not in head and "\r\n\r\n" not in head:
        cut = head.rfind("\n") + 1 or LONGEST_HEAD
        source = f"{source[:cut]}\n{source[cut:]}"
    lower = source.lower()
    if lower.count("boundary") + lower.count("message/") > MOST_NESTED:
        source = f"\n{source}"  # all of it is the text of a message without headers
    # So a str and the bytes that it came from are the same to the parser.
    return email.message_from_bytes(
        _NO_BYTES.sub("\ufffd", source).encode("utf-8", "surrogateescape"), policy=_Headers()
    )


class _Headers(Compat32):
    """Takes headers as they stand, those that steer the reading only as far as they are not absurd."""

    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        name, words = super().header_source_parse(list(sourcelines))
        return name, words[:LONGEST_HEADER] if name.lower().startswith("content-") else words

    def header_fetch_parse(self, name: str, value: str) -> str:
        return value  # and no object where it has bytes beyond ASCII


def _header(message: Message, name: str) -> str:
    """Return the words of a header, its folded lines as one."""
    words = message.get(name) or ""
    if not words.isascii():
        words = decode(words.encode("utf-8", "surrogateescape")).text
    return " ".join(_readable(words).split())


def _readable(words: str) -> str:
    """Return a header with its encoded words decoded; one that is broken stays as it stands."""
    if len(words) > LONGEST_HEADER:
        return words
    try:
        found = decode_header(words)
    except (MessageError, ValueError):
        return words
    return "".join(one if isinstance(one, str) else decode(one, declared=charset).text for one, charset in found)


def _day(date: str | None) -> datetime.date | None:
    """Return the day of a ``Date`` header, where it was sent."""
    try:
        return parsedate_to_datetime(str(date)[:LONGEST_HEADER]).date() if date else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
