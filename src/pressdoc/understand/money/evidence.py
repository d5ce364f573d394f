"""Which dollar: what a release shows of the currency that a shared mark ("$", "kr") means in it.

In this order: a statement ("all amounts in Canadian dollars"), what the language settles by itself ("kr" in
Swedish), the exchange on which the issuer is listed, the dateline, the region; else the usual currency.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.understand.money.words.countries import country_of_exchange, country_of_place, regions, usual_at_home
from pressdoc.understand.money.words.currencies import families, family_of
from pressdoc.understand.names.listings import find_listings

if TYPE_CHECKING:
    from pressdoc.model.facts import Listing
    from pressdoc.understand.money.found import Found
    from pressdoc.understand.money.scan import Scan
    from pressdoc.understand.money.words.language import MoneyWords

_WINDOW = 80
"""Characters between "all amounts" and the currency that they are in."""
_AHEAD = 28
"""Characters that the name of a currency has before "in thousands"."""
_MOST = 8
"""Times that each word of a statement is looked at."""
_AT_HOME = "US"


class Context(NamedTuple):
    """What is known around a text, for marks that several currencies share."""

    region: str | None = None
    """The country of whoever reads, as the caller or the language's tag says."""
    listings: Sequence[Listing] | None = None
    """Those of the release in their order; ``None`` when they are to be looked for in the text."""
    places: Sequence[str] = ()
    """Of the dateline."""


class Decision(NamedTuple):
    """Which of several currencies a mark means, what decided it, and what it may mean as well."""

    code: str
    because: str
    candidates: tuple[str, ...]


def settle_currency(scan: Scan, found: list[Found], context: Context) -> None:
    """Decide which of several currencies each mark means, and keep what decided and what else it may be."""
    evidence: _Evidence | None = None
    decided: dict[tuple[str, ...], Decision] = {}
    for each in found:
        mark = each.mark
        if mark.because:
            each.code, each.because = mark.codes[0], mark.because
            continue
        decision = decided.get(mark.codes)
        if decision is None:
            evidence = evidence or _Evidence(scan, found, context)
            decision = decided[mark.codes] = evidence.decide(mark.codes)
        each.code, each.because, each.candidates = decision


class _Evidence:
    """What one text shows, each thing looked for when it is asked for."""

    def __init__(self, scan: Scan, found: list[Found], context: Context) -> None:
        self._scan = scan
        self._found = found
        self._context = context
        self._stated = _statements(scan) if scan.triggers else []

    def decide(self, codes: tuple[str, ...]) -> Decision:
        """Return which of the currencies is meant."""
        stated = next((code for code in self._stated if code in codes), None)
        if stated is not None:
            return Decision(stated, "statement", ())
        of_language, region = self._scan.words.evidence, self._context.region
        usual = of_language.defaults.get(family_of(codes), of_language.defaults.get(codes[0]))
        shared = codes[0] in of_language.shared
        if usual is None or shared or self._is_local(regions().get(region or ""), codes):
            for because, country in (("listing", self._listed), ("dateline", self._dated), ("region", lambda: region)):
                code = regions().get(country() or "")
                if code is not None and self._is_local(code, codes) and (shared or self._is_meant(code, because)):
                    return Decision(code, because, () if code == codes[0] else (code, codes[0]))
        if shared and (code := self._at_home()) is not None and code in codes:
            return Decision(code, "region", (code, codes[0]))
        if usual is not None:
            return Decision(usual, "language", ())
        return Decision(codes[0], "default", of_language.open.get(codes, codes))

    def _is_local(self, code: str | None, codes: tuple[str, ...]) -> bool:
        """Return whether a country's own currency may stand behind a mark."""
        return code in codes

    def _is_meant(self, code: str, because: str) -> bool:
        """Return whether "$" alone is that of the country: its press writes so, and the text marks another one."""
        if because == "region" or code not in families()["sign"] or code == "USD":
            return True
        explicit = {each.mark.codes[0] for each in self._found if each.mark.because}
        return code in usual_at_home() and (code not in explicit or "USD" in explicit)

    # -- what the text shows ---------------------------------------------------------------------------------

    def _listed(self) -> str | None:
        """Return the country whose exchange speaks for the issuer's currency; among several the American one."""
        listings = self._context.listings
        if listings is None:
            listings = [span.value for span in find_listings(self._scan.text)]
        countries = [country_of_exchange(one) for one in listings]
        known = [country for country in countries if country is not None]
        if not known:
            return None
        first = known[0]
        both = _AT_HOME in known and first != _AT_HOME
        return _AT_HOME if both and self._dated() != first else first

    def _dated(self) -> str | None:
        """Return the country of the dateline's first place."""
        return country_of_place(self._context.places[0]) if self._context.places else None

    def _at_home(self) -> str | None:
        """Return the currency that the text marks elsewhere, else that of the only place with one that it names."""
        homes = self._scan.words.evidence.homes
        marked = {each.mark.codes[0] for each in self._found if each.mark.because} & homes.keys()
        if len(marked) != 1:
            marked = {code for code, names in homes.items() if any(name in self._scan.text for name in names)}
        return marked.pop() if len(marked) == 1 else None


def _statements(scan: Scan) -> list[str]:
    """Return the currencies of statements such as "all amounts in Canadian dollars", in their order."""
    text, words = scan.text, scan.words
    stated: dict[int, str] = {}
    for trigger in scan.triggers:
        at = text.find(trigger)
        for _ in range(_MOST):
            if at < 0:
                break
            end = at + len(trigger)
            code = _named(text, end, end + _WINDOW, words) or _named_before(text, at, words)
            if code is not None:
                stated[at] = code
            at = text.find(trigger, end)
    return [stated[at] for at in sorted(stated)]


def _named(text: str, start: int, end: int, words: MoneyWords) -> str | None:
    """Return the currency that a statement names after its first words, in the same sentence and before any number."""
    if not _may_name(text[start:end], words):
        return None
    match = _names(words).search(text, start, end)
    if match is None or _parts(text[start : match.start()]):
        return None
    return _code(match[0], words)


def _may_name(window: str, words: MoneyWords) -> bool:
    """Return whether any word is one by which a currency is named; the pattern of all names is slow to search."""
    if "$" in window or words.ideographs:
        return True
    known = _last_words(words)
    return not known.isdisjoint(window.translate(_PARTING).split())


_PARTING = str.maketrans(dict.fromkeys(".,;:()[]/", " "))


@functools.cache
def _last_words(words: MoneyWords) -> frozenset[str]:
    """Return codes, and the nouns of names that say whose."""
    return frozenset(words.marks.codes).union(noun for noun, head in words.marks.heads.items() if head.marks)


def _named_before(text: str, at: int, words: MoneyWords) -> str | None:
    """Return the currency that is named right before: "(Canadian dollars in thousands)"."""
    start = max(0, at - _AHEAD)
    if not _may_name(text[start:at], words):
        return None
    named = list(_names(words).finditer(text, start, at))
    match = named[-1] if named else None
    if match is None or at - match.end() > 5 or _parts(text[match.end() : at]):
        return None
    return _code(match[0], words)


def _parts(between: str) -> bool:
    """Return whether a sentence ends between two places, or a number stands there."""
    return "\n" in between or ". " in between or ";" in between or any(map(str.isdecimal, between))


@functools.cache
def _names(words: MoneyWords) -> re.Pattern[str]:
    """Return the pattern of codes, symbols and names that mean one currency alone."""
    names = _full_names(words)
    if words.ideographs:
        return re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))) or "(?!)")
    symbols = (one for marks in words.marks.symbols.values() for one in marks)
    dollars = (sign for sign, mark in symbols if mark.because and sign[-1] == "$")
    exact = "|".join(map(re.escape, sorted((*words.marks.codes, *dollars), key=len, reverse=True)))
    loose = "|".join(map(re.escape, sorted(names, key=len, reverse=True))) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{exact}|(?i:{loose}))(?!\w)")


def _code(name: str, words: MoneyWords) -> str | None:
    """Return the currency of a name that `_names` matches."""
    if name in words.marks.codes:
        return words.marks.codes[name].codes[0]
    symbol = next((mark for marks in words.marks.symbols.values() for sign, mark in marks if sign == name), None)
    if symbol is not None:
        return symbol.codes[0]
    return _full_names(words)[name if words.ideographs else name.lower()]


@functools.cache
def _full_names(words: MoneyWords) -> dict[str, str]:
    """Return the currencies of names that say whose, "canadian dollars", "dollars canadiens"."""
    if words.ideographs:
        glued = (one for marks in words.marks.symbols.values() for one in marks)
        return {name: mark.codes[0] for name, mark in glued if mark.because == "word" and not mark.exponent}
    return {
        name: mark.codes[0]
        for noun, head in words.marks.heads.items()
        if noun.islower()
        for qualifier, mark in head.marks.items()
        for name in (f"{qualifier} {noun}", f"{noun} {qualifier}")
    }
