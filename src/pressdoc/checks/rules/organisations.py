"""Rules about organisations: one name printed in two ways, a headline without its company."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from pressdoc.checks.rule import Slip, rule
from pressdoc.model import Listing
from pressdoc.understand.names.organisations import short

if TYPE_CHECKING:
    from pressdoc.checks.proof import Part, Proof
    from pressdoc.model import Organisation

SHORTEST = 4
"""Letters of a name that is looked for in other spellings: "Now" and "NOW" are too short to tell."""
MOST = 60
"""Organisations that are looked at."""


@rule("org-name-variant", "W")
def name_variant(proof: Proof) -> Iterator[Slip]:
    """A company's name with other capitals or accents than elsewhere: "Acmé" and "ACME".

    Lines in capitals, addresses of sites and mail, and short forms that the release defines do not count.
    """
    spelled: dict[str, set[str]] = {}
    for organisation in proof.release.organisations[:MOST]:
        for form in map(short, (organisation.name, *organisation.aliases)):
            if len(form) >= SHORTEST and form[0].isupper():
                spelled.setdefault(_bare(form), set()).add(form)
    parts = [part for part in proof.parts if part.role not in ("contact", "table", "end_mark", "date", "notice")]
    folded = [(part, _bare(part.plain)) for part in parts if not _is_shouted(part.plain)]
    tickers = _tickers(parts)
    told: set[tuple[int, int]] = set()
    for bare, forms in sorted(spelled.items(), key=lambda one: -len(one[0])):
        for slip in _variants(bare, forms, folded, tickers):
            places = {(slip.part.number, at) for at in range(slip.start, slip.end or 0)} if slip.part else set()
            if told.isdisjoint(places):
                yield slip
            told |= places


def _variants(
    bare: str, forms: set[str], folded: list[tuple[Part, str]], tickers: frozenset[tuple[int, int]]
) -> Iterator[Slip]:
    """Yield where a name is printed otherwise than most often."""
    found: dict[str, list[tuple[Part, int]]] = {}
    for part, words in folded:
        if len(words) != len(part.plain):
            continue
        at = words.find(bare)
        while at >= 0:
            end = at + len(bare)
            printed = part.plain[at:end]
            if _is_name(part.plain, at, end, printed) and (part.number, at) not in tickers:
                found.setdefault(printed, []).append((part, at))
            at = words.find(bare, end)
    if len(found) < 2:
        return
    usual = max(found, key=lambda printed: (len(found[printed]), printed in forms))
    for printed, places in found.items():
        if (
            printed != usual
            and not _is_common_word(printed, usual)
            and not _are_symbol_and_name(printed, usual, folded)
        ):
            part, at = places[0]
            yield Slip(f"{printed} here, {usual} elsewhere", part, at, at + len(printed))


def _is_name(plain: str, start: int, end: int, printed: str) -> bool:
    """Return whether a stretch is a name by itself: no part of a word, an address, a hashtag."""
    before, after = plain[start - 1 : start], plain[end : end + 1]
    if before.isalnum() or after.isalnum() or before in tuple("@#/._-\\") or after in tuple("@/_-"):
        return False
    if after == "." and plain[end + 1 : end + 2].isalnum():
        return False
    if not printed[0].isupper() or (" " in printed and _is_shouted(printed)):
        return False
    if printed.isupper() and any(len(word) > 1 and word.isupper() for word in _words_beside(plain, start, end)):
        return False
    return not _is_shouted(plain[max(0, start - 24) : start] + plain[end : end + 24])


def _tickers(parts: Iterable[Part]) -> frozenset[tuple[int, int]]:
    """Return the places of what stands in listings: the number of the part, and the character in it."""
    return frozenset(
        (part.number, at)
        for part in parts
        for span in part.text.spans
        if isinstance(span.value, Listing)
        for at in range(span.start, span.end)
    )


def _words_beside(plain: str, start: int, end: int) -> Iterator[str]:
    """Yield the word before and that behind a name."""
    yield from plain[max(0, start - 24) : start].split()[-1:]
    yield from plain[end : end + 24].split()[:1]


def _are_symbol_and_name(one: str, other: str, folded: list[tuple[Part, str]]) -> bool:
    """Return whether one of two forms is what is traded: "$ELM", "Elm Holdings (ELM)", "ELM/USD"."""
    symbols = [form for form in (one, other) if form.isupper() and form.isalnum()]
    signs = [sign for form in symbols for sign in (f"${form}", f"({form})", f"{form}/", f": {form})")]
    return any(sign in part.plain for part, _ in folded for sign in signs)


def _is_common_word(printed: str, usual: str) -> bool:
    """Return whether two forms differ by a rule of writing: whole words of a longer name begin small or large."""
    pairs = list(zip(printed.replace("-", " ").split(), usual.replace("-", " ").split(), strict=False))
    return len(pairs) > 1 and all(one[1:] == other[1:] and one.lower() == other.lower() for one, other in pairs)


def _is_shouted(plain: str) -> bool:
    """Return whether words are in capitals throughout."""
    return any(map(str.isupper, plain)) and not any(map(str.islower, plain))


def _bare(words: str) -> str:
    """Return words without accents and case, a character for each as far as that can be."""
    if words.isascii():
        return words.lower()
    return "".join(unicodedata.normalize("NFD", char)[0].lower() for char in words)


@rule("org-not-in-headline", "I")
def not_in_headline(proof: Proof) -> Iterator[Slip]:
    """A headline without the company that issues the release."""
    release = proof.release
    if release.headline is None or not release.issuers:
        return
    headline = _bare(release.headline.plain)
    names = [name for issuer in release.issuers for name in _names(issuer)]
    if names and not any(_bare(name) in headline for name in names):
        part = next(proof.of("headline"), None)
        yield Slip(f"the headline does not name {release.issuers[0].name}", part)


def _names(issuer: Organisation) -> Iterator[str]:
    """Yield what an issuer may be called in a headline: its names, and the first word of a long one."""
    for name in (issuer.name, *issuer.aliases):
        yield name
        yield short(name)
        first = short(name).partition(" ")[0]
        if len(first) >= SHORTEST:
            yield first
