"""Organisations: by legal form, by kind of institution, and where they are named again."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

import attrs

from pressdoc.model import Organisation, Span
from pressdoc.understand.languages import section
from pressdoc.understand.vocabulary import fold, neutral

MOST = 64
"""How many organisations of one release are looked for everywhere: a bound for hostile input."""

WALK = 10
"""Words that a name may have before its legal form or its kind of institution."""

LONGEST_WORD = 44
"""Characters of one word of a name."""

_TOKEN = r"[^\W\d_](?:[\w'’.&/-]{0,38}[\w.])?"
_OF = frozenset({"of", "for", "de", "du", "für", "di", "da"})
"""Words after which an institution's name goes on."""

_AFTER = re.compile(rf" (?P<word>{_TOKEN})")


@attrs.frozen
class _Table:
    """The words of organisations.toml, ready to be searched for."""

    heads: tuple[str, ...]
    forms: frozenset[str]
    institutions: frozenset[str]
    joined: frozenset[str]
    inside: frozenset[str]


@functools.cache
def _table() -> _Table:
    table = neutral("organisations")
    heads = tuple(sorted((*table["forms"], *table["institutions"]), key=len, reverse=True))
    words = (frozenset(table[key]) for key in ("forms", "institutions", "joined", "inside"))
    return _Table(heads, *words)


_OPENING = ("", "(", "“", '"')
_CLOSING = ("", *",.;:)?!”\"’'", "),", ").", ",”", ".”", ',"', '."', "’s", "'s")
"""What stands around a word without a blank between."""


@functools.cache
def _as_printed() -> dict[str, tuple[str, ...]]:
    """Return legal forms and institutions with the signs that may stand around them.

    "Inc." is a form with a full stop, or "Inc" at the end of a sentence.
    """
    table: dict[str, tuple[str, ...]] = {}
    for head in _table().heads:
        for printed in (f"{before}{head}{after}" for before in _OPENING for after in _CLOSING):
            table[printed] = (*table.get(printed, ()), head)
    return table


def _heads_in(text: str) -> list[tuple[int, str]]:
    """Return where legal forms and institutions stand in a text, in order.

    Most of them stand in no text at all; which ones do is known from the set of its words.
    """
    printed = _as_printed()
    heads = {head for word in printed.keys() & set(text.replace("(", " (").split()) for head in printed[word]}
    found = []
    taken: set[int] = set()
    for head in sorted(heads, key=len, reverse=True):
        at = text.find(head)
        while at >= 0:
            end = at + len(head)
            # The longest come first, so that "S.A.B." is not taken for "S.A.".
            if at not in taken and _is_word(text, at, end) and text[at - 1 : at] != ".":
                taken.add(at)
                found.append((at, head))
            at = text.find(head, end)
    found.sort()
    return found


@functools.cache
def _function_words(language: str | None) -> frozenset[str]:
    return frozenset(section(language, "language").get("words", ())) | frozenset(
        section("en", "language").get("words", ())
    )


def named_in(text: str, language: str | None) -> list[str]:
    """Return the names of organisations that a text shows by their form, in order.

    >>> named_in("Profits at Orbital Freight Inc. and the University of Leeds rose.", "en")
    ['Orbital Freight Inc.', 'University of Leeds']
    """
    table = _table()
    found: list[str] = []
    last = 0
    for at, head in _heads_in(text):
        if at < last:
            continue
        start = _walk_left(text, at, last, head, table, language)
        end = at + len(head)
        if head not in table.forms:
            end = _walk_right(text, end, table)
        end = _with_forms(text, end, table)
        name = text[start:end].strip(" ,")
        if start < at or end > at + len(head):
            if name.endswith(".") and head not in table.forms:
                name = name[:-1]
            found.append(name)
            last = end
    return found


def _walk_left(text: str, start: int, floor: int, head: str, table: _Table, language: str | None) -> int:
    """Return where the name begins whose legal form or institution stands at ``start``."""
    at = begin = start
    for _ in range(WALK):
        before = _word_before(text, at, max(floor, at - LONGEST_WORD))
        if before is None:
            break
        first, word, comma = before
        # A comma stands only before a legal form: "Acme Widgets, Inc."
        if comma and (at != start or head not in table.forms):
            break
        if word == "and":
            if head not in table.joined:
                break
        elif word in table.inside:
            # "Bank of Alba Corp." is a name; "Director of Harbour Museum" and "CEO of Acme Corp." are not.
            above = _word_before(text, first, max(floor, first - LONGEST_WORD)) if word in _OF else None
            if word in _OF and (above is None or above[1] not in table.institutions):
                break
        elif not _may_be_in_name(word, table):
            break
        else:
            begin = first
        at = first
        if first and text[first - 1] != " ":
            break
    # "The", "As", "In" begin a sentence, not a name.
    while begin < start:
        word = text[begin:start].split(" ", 1)[0]
        if word.casefold() not in _function_words(language):
            break
        begin += len(word) + 1
    return min(begin, start)


def _word_before(text: str, at: int, floor: int) -> tuple[int, str, bool] | None:
    """Return start, word, and whether a comma follows it, of the word that ends one blank before ``at``."""
    if at - 1 <= floor or text[at - 1] != " ":
        return None
    end = at - 1
    comma = text[end - 1] == ","
    end -= comma
    first = max(text.rfind(" ", floor, end), text.rfind("\n", floor, end), floor - 1) + 1
    while first < end and not text[first].isalnum() and text[first] != "&":
        first += 1  # opening brackets and quotation marks
    return (first, text[first:end], comma) if first < end else None


def _may_be_in_name(word: str, table: _Table) -> bool:
    if not (word[0].isupper() or word[0].isdigit()) or word in table.forms or word[-1] in ';:!?)”"':
        return False
    # A full stop ends a sentence, except after an initial or an abbreviation in capitals.
    return word[-1] != "." or len(word) <= 4 or word[:-1].isupper()


def _walk_right(text: str, end: int, table: _Table) -> int:
    """Return where an institution's name ends that goes on after it: "Ministry of Trade and Industry"."""
    at = reached = end
    before = ""
    for _ in range(WALK):
        after = _AFTER.match(text, at)
        if after is None:
            break
        word = after["word"]
        if word in _OF:
            pass
        elif word == "the":
            if before not in _OF:
                break
        elif word in ("and", "&"):
            if reached == end or before in _OF:
                break
        elif not (reached > end or before in _OF or before == "the") or not word[0].isupper():
            break
        else:
            reached = after.end()
            if word.endswith(".") and len(word) > 2:
                return reached - 1
        before = word
        at = after.end()
    return reached


def _with_forms(text: str, end: int, table: _Table) -> int:
    """Return where a name ends when legal forms follow it: "Alba Bank AG", "Acme Pty Ltd"."""
    for _ in range(3):
        after = _AFTER.match(text, end)
        if after is None or after["word"] not in table.forms:
            break
        end = after.end()
    return end


def without_article(name: str, language: str | None) -> str:
    """Return a name without the small word before it: "die Halligstrom AG" -> "Halligstrom AG"."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.casefold() in _function_words(language) else name


def common_opening(headline: str, lead: str, language: str | None) -> str | None:
    """Return the name with which headline and lead both begin: who does what the news says.

    >>> common_opening("Orbital Freight Opens Depot", "Orbital Freight today opened a depot.", "en")
    'Orbital Freight'
    """
    ours, theirs = lead.split()[:8], [fold(word) for word in headline.split()[:8]]
    words: list[str] = []
    for word, other in zip(ours, theirs, strict=False):
        if fold(word) != other or not (word[0].isupper() or word[0].isdigit() or word in ("&", "of", "and", "for")):
            break
        words.append(word)
        if word.endswith((",", ";", ":")):
            break
    while words and (words[0].casefold() in _function_words(language) or not words[0][0].isalnum()):
        words.pop(0)
    name = " ".join(words).strip(" ,;:(–—-")
    name = re.sub(r"['’]s$", "", name)
    return name if len(name) > 1 and any(map(str.isalpha, name)) else None


def with_legal_form(name: str, text: str) -> str:
    """Return a name with the legal form that follows it somewhere in a text, or as it is.

    >>> with_legal_form("Orbital Freight", "Orbital Freight rose. Orbital Freight, Inc. is based in Lisbon.")
    'Orbital Freight, Inc.'
    """
    table = _table()
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        tail = text[end : end + 24]
        words = tail.lstrip(" ,").split(None, 1)
        if words and tail[0] in " ,":
            form = words[0].rstrip(',;:)”"')
            form = form if form in table.forms else form.rstrip(".")
            if form in table.forms:
                return text[at : text.index(form, end) + len(form)]
        at = text.find(name, end)
    return name


def gathered(names: Sequence[str]) -> list[Organisation]:
    """Return one organisation for each of the names; a name without its legal form is an alias."""
    table = _table()
    out: dict[str, Organisation] = {}
    for name in dict.fromkeys(names):
        key = short(name, table.forms).casefold().removeprefix("the ")
        known = out.get(key)
        if known is None:
            out[key] = Organisation(name)
        elif len(name) > len(known.name):
            out[key] = Organisation(name, aliases=tuple(dict.fromkeys((*known.aliases, known.name))))
        elif name != known.name and name not in known.aliases:
            out[key] = attrs.evolve(known, aliases=(*known.aliases, name))
        if len(out) >= MOST:
            break
    return list(out.values())


def short(name: str, forms: frozenset[str] | None = None) -> str:
    """Return a name without its legal forms: "Orbital Freight, Inc." -> "Orbital Freight"."""
    forms = _table().forms if forms is None else forms
    words = name.split()
    while len(words) > 1 and words[-1] in forms:
        words.pop()
        words[-1] = words[-1].rstrip(",")
    return " ".join(words)


def mentions(text: str, organisations: Sequence[Organisation]) -> list[Span[Organisation]]:
    """Return where organisations are named in a text: by name, alias, or name without legal form.

    In no order; none overlap.
    """
    spans: list[Span[Organisation]] = []
    taken = bytearray(len(text))
    for form, organisation in _forms_of(organisations):
        at = text.find(form)
        while at >= 0:
            end = at + len(form)
            if _is_word(text, at, end) and 1 not in taken[at:end]:
                taken[at:end] = b"\1" * len(form)
                spans.append(Span(at, end, organisation))
            at = text.find(form, end)
    return spans


def _forms_of(organisations: Sequence[Organisation]) -> list[tuple[str, Organisation]]:
    """Return the words by which organisations are named, the longest first."""
    forms: dict[str, Organisation] = {}
    for organisation in organisations[:MOST]:
        for name in (organisation.name, *organisation.aliases, short(organisation.name)):
            if len(name) > 1:
                forms.setdefault(name, organisation)
    return sorted(forms.items(), key=lambda item: -len(item[0]))


def _is_word(text: str, start: int, end: int) -> bool:
    """Return whether a stretch is not the middle of a longer word; scripts without blanks have none."""
    before = text[start - 1 : start]
    after = text[end : end + 1]
    if text[start] > "\u2e7f":
        return True
    return not (before.isalnum() and before < "\u2e80") and not (after.isalnum() and after < "\u2e80")
