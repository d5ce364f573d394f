"""What is no issuer: a person, a place, a thing, a common word in capitals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pressdoc.understand.names.naming import words

if TYPE_CHECKING:
    from pressdoc.understand.issuing.candidates import Candidates

FIRST = 12
"""Paragraphs of the body in which a word is looked for that stands there in small letters."""


def is_no_issuer(candidates: Candidates, name: str) -> bool:
    """Return whether a name is a person's, a place's, or a common word in capitals."""
    table = words()
    first, _, rest = name.partition(" ")
    if f"{first.rstrip('.')}." in table.abbreviations:
        return True
    if rest:
        return first in table.given or candidates.around.is_title(first.lower())
    if name not in table.known and candidates.around.is_title(name.lower()):
        return True
    if name in table.given and name not in table.known and not candidates.is_spelled_by_host(name):
        return True
    if len(name) < 3 or {name, name.capitalize()} & (candidates.around.lone | table.institutions):
        return True
    places = candidates.work.dateline.places if candidates.work.dateline else ()
    if any(place.partition(",")[0].casefold() == name.casefold() for place in places):
        return True
    common = re.compile(rf" {re.escape(name.lower())}(?!@|\.\w)")  # "visit kelda.com" has no common word
    return any(common.search(entry.plain) for entry in candidates.work.of("body")[:FIRST])


def is_somebody(candidates: Candidates, name: str, body: list[str]) -> bool:
    """Return whether what a headline begins with is rather a person, a place, a thing or a common word."""
    first, _, last = name.rpartition(" ")
    if name in words().never or name in words().given or is_no_issuer(candidates, name):
        return True
    if last.lower() in candidates.around.function:
        return True
    if not first:
        return not any(map(str.isupper, name))
    # Whoever has a last name goes by it.
    alone = any(f" {last} " in plain.replace(name, "") for plain in body)
    return alone and last not in words().heads


def is_common_noun(candidates: Candidates, text: str) -> bool:
    """Return whether a text begins with a noun and its article where every noun has a capital: "Die Bahnstraße".

    What is spelled like an address, or a name that everybody knows, is none.
    """
    if not candidates.around.capitalised:
        return False
    article, _, rest = text.partition(" ")
    noun, _, behind = rest.partition(" ")
    if article.lower() not in candidates.around.function or not noun[1:].islower() or behind[:1].isupper():
        return False
    if (
        behind[:1] in "&("
        or behind[:1].isdigit()
        or noun in words().known
        or behind.startswith(tuple(candidates.around.articles))
    ):
        return False
    return not candidates.is_spelled_by_host(noun)


def is_accused(candidates: Candidates, lead: str) -> bool:
    """Return whether a lead begins with somebody against whom an authority has acted: "Kelda Inc. pleaded guilty".

    Not with somebody who announces what others did.
    """
    places = [at for words in candidates.around.accused if (at := lead.find(words)) >= 0]
    before = lead[: min(places)].lower().split() if places else ()
    return bool(places) and candidates.around.announces.isdisjoint(before)


def comes_again(candidates: Candidates, name: str, lead: str) -> bool:
    """Return whether a word with which the lead begins stands elsewhere too, as a name would: inside a sentence.

    What begins sentences only is a verb or an adverb: "Get ready", "Recently", "Florida-based".
    """
    if name in words().known or not name.replace("-", "").isalpha() or not name[1:].islower():
        return True
    work = candidates.work
    named = [entry.plain for entry in (*work.of("about"), *work.of("contacts"), *work.of("source"))]
    others = [entry.plain.replace(lead, lead[len(name) :]) for entry in work.of("body")]
    return (
        any(_has_word(name, plain) for plain in named)
        or any(_has_word(name, plain, inside=True) for plain in others)
        or candidates.is_spelled_by_host(name)
    )


def _has_word(word: str, text: str, *, inside: bool = False) -> bool:
    """Return whether a word stands in a text, inside a sentence if that is asked: behind a letter or a comma."""
    for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text):
        before = text[max(0, found.start() - 2) : found.start()]
        if not inside or (before[-1:] in " (" and (before[:1].isalnum() or before[:1] in ",;&")):
            return True
    return False
