"""The characters of HTML: what is escaped where, and how values travel in attributes.

Words stand as they are, ``&``, ``<`` and ``>`` apart.  Values are JSON in attributes between
single quotes: ASCII only, with ``&``, ``<``, ``>`` and ``'`` as escapes of JSON, so that no
character of a value means anything to HTML and nobody's editor or proxy changes one.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

import orjson

from pressdoc.formats.codec import unstructure

_DIRECTIONS = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
"""Controls that would turn the words around them, on the pages of others too."""


def escape(words: str) -> str:
    """Return words as they stand between tags."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def in_one_direction(words: str) -> str:
    """Return words without the controls of direction that reach beyond them."""
    return words if words.isascii() else words.translate(_DIRECTIONS)


def attribute(words: str) -> str:
    """Return the value of an attribute, words between double quotes."""
    return '"' + escape(words).replace('"', "&quot;") + '"'


def json_attribute(value: Any) -> str:
    """Return the value of an attribute, between single quotes: a value of the model as JSON."""
    form = unstructure(value)
    written = _json(form)
    if written.isascii() and not _has_sign(written):
        return f"'{written}'"
    return f"'{_without_markup(json.dumps(form, separators=(',', ':')))}'"


def _has_sign(written: str) -> bool:
    """Return whether JSON in ASCII holds what means something to HTML, or is refused by it."""
    # One after the other, since that is several times as fast as any loop or pattern.
    return "&" in written or "'" in written or "<" in written or ">" in written or "\x7f" in written


def json_script(value: Any) -> str:
    """Return JSON as it stands in a script element, which no character of it can end."""
    return _without_markup(_json(value))


def _json(form: Any) -> str:
    try:
        return orjson.dumps(form).decode()
    except orjson.JSONEncodeError:  # an integer of more than 64 bits
        return json.dumps(form, ensure_ascii=False, separators=(",", ":"))


def _without_markup(written: str) -> str:
    # Chained, since that is ten times as fast as a table; in JSON these stand in strings only.
    written = written.replace("&", "\\u0026").replace("<", "\\u003c")
    return written.replace(">", "\\u003e").replace("'", "\\u0027")


def checksum(words: str) -> str:
    """Return eight hexadecimal digits that change when the words do: CRC-32 of their UTF-8.

    It tells an edit from none, and protects nothing.
    """
    return f"{zlib.crc32(words.encode()):08x}"
