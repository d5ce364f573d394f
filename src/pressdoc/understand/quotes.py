"""Quotations of a plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pressdoc.model.facts import Person
from pressdoc.model.views import Quote, QuotedPart
from pressdoc.understand.speech.listening import speech_in

if TYPE_CHECKING:
    from pressdoc.understand.attributors import Attributor

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def find_quotes(text: str, *, language: str | None = None, attributor: str | Attributor | None = None) -> list[Quote]:
    """Return what somebody says in a text, word for word, with who says it, in order.

    A quotation that is split around its attribution or runs over paragraphs (parted by a blank
    line) is one `Quote` with several parts; their ``start`` and ``end`` count characters of
    ``text``, the marks left out.  Scare quotes, defined terms, nicknames and titles of works are
    no quotations.  ``speakers`` is empty where the text does not say who speaks.  ``language`` is
    a tag such as "de"; without it the text tells.  An ``attributor`` is asked who speaks where
    that is open (`pressdoc.Attributor`).  Never raises on any text.

    >>> quote, = find_quotes('"We tripled output," said Jane Roe, CEO of Acme. "More will follow."')
    >>> quote.text, quote.speaker.name, quote.speaker.title, quote.speaker.affiliation
    ('We tripled output, More will follow.', 'Jane Roe', 'CEO', 'Acme')
    """
    quotes = []
    found = speech_in(text, _paragraphs(text), language)
    if attributor is not None:
        from pressdoc.understand.attributors import consult, find_attributor

        known = [speaker for said in found for speaker in said.speakers if isinstance(speaker, Person)]
        found = consult(find_attributor(attributor), text, found, list(dict.fromkeys(known))).said
    for said in found:
        parts = tuple(QuotedPart(part.start, part.end, text[part.start : part.end]) for part in said.parts)
        quotes.append(Quote(parts, said.speakers))
    return quotes


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Return start and end of each paragraph."""
    out, start = [], 0
    for match in _BLANK_LINE.finditer(text):
        if match.start() > start:
            out.append((start, match.start()))
        start = match.end()
    out.append((start, len(text)))
    return out
