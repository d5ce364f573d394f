"""Files that hold no text: known by their first bytes, so that nobody gets a release made of noise."""

from __future__ import annotations

from pressdoc.errors import Fault, ParseError

_AS_TEXT = "save it as Word (.docx), HTML or text first"
_OUT_OF_IT = "take the release out of it first"

OFFICE_97 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file begins that holds streams: what Office wrote before 2007, and what it encrypts since."""
PROTECTED = "protected by a password: save it without one first"

SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF", _AS_TEXT),
    (b"{\\rtf", "rich text (.rtf)", _AS_TEXT),
    (OFFICE_97, "an Office file of before 2007 (.doc, .msg)", _AS_TEXT),
    (b"PK\x03\x04", "a package of ZIP that is no Word document (.odt, .pages, .xlsx, .zip)", _AS_TEXT),
    (b"\x1f\x8b\x08", "compressed by gzip", "unpack it first"),
    (b"BZh91AY&SY", "compressed by bzip2", "unpack it first"),
    (b"\xfd7zXZ\x00", "compressed by xz", "unpack it first"),
    (b"(\xb5/\xfd", "compressed by zstd", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "an archive of 7-Zip", _OUT_OF_IT),
    (b"SQLite format 3\x00", "a database of SQLite", _OUT_OF_IT),
    (b"PAR1\x15", "a table of Parquet", "give its column of texts to pressdoc.arrow"),
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)", "read the words in it with a tool that recognises them first"),
    (b"\xff\xd8\xff", "a picture (JPEG)", "read the words in it with a tool that recognises them first"),
    (b"GIF87a", "a picture (GIF)", "read the words in it with a tool that recognises them first"),
    (b"GIF89a", "a picture (GIF)", "read the words in it with a tool that recognises them first"),
)
"""The first bytes of a file, what it is then, and what would do.  No text begins with any of them."""

_LONGEST = max(len(first) for first, _, _ in SIGNATURES)


def refuse_foreign(data: bytes) -> None:
    """Raise `ParseError` for the bytes of a file that holds no text.

    >>> refuse_foreign(b"%PDF-1.7 ...")
    Traceback (most recent call last):
        ...
    pressdoc.errors.ParseError: is a PDF, which pressdoc does not read: save it as Word (.docx), HTML or text first ...
    """
    if is_protected(data):
        raise ParseError([Fault("byte 1", f"is {PROTECTED}")])
    head = data[:_LONGEST]
    for first, kind, advice in SIGNATURES:
        if head.startswith(first):
            raise ParseError([Fault("byte 1", f"is {kind}, which pressdoc does not read: {advice}")])


def is_protected(data: bytes) -> bool:
    """Return whether a file is a document that Office has encrypted."""
    return data.startswith(OFFICE_97) and _ENCRYPTED in data


_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The name of the stream that such a document is in."""
