"""Rules for listed companies: tickers, identifiers, and the texts that law expects."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressdoc.checks.rule import Slip, rule
from pressdoc.checks.tables import words

if TYPE_CHECKING:
    from pressdoc.checks.proof import Proof


@rule("ticker-format", "W", profile="listed")
def ticker_format(proof: Proof) -> Iterator[Slip]:
    """A ticker that sites for investors cannot route: "(NYSE ABC", with no colon or bracket."""
    for part in proof.of("body", "subheadline", "headline"):
        for found in _broken().finditer(part.plain):
            yield Slip("a ticker is written (NYSE: ABC)", part, found.start(), found.end())


@functools.cache
def _broken() -> re.Pattern[str]:
    names = "|".join(map(re.escape, words("exchanges")))
    return re.compile(rf"\((?:{names})(?: [A-Z]{{1,5}}\b|:\s?[A-Z]{{1,5}}(?=[\s,][a-z]))")


@rule("ticker-unknown-exchange", "W", profile="listed")
def unknown_exchange(proof: Proof) -> Iterator[Slip]:
    """A ticker of an exchange that nobody knows: "(NSYE: ABC)"."""
    exchanges = words("exchanges")
    known = {name.casefold() for name in exchanges}
    for part in proof.of("body", "subheadline", "headline"):
        for found in _TICKER.finditer(part.plain):
            name = found[1]
            if name.casefold() not in known and any(sorted(name) == sorted(other) for other in exchanges):
                yield Slip(f"no exchange is called {name}", part, found.start(1), found.end(1))


_TICKER = re.compile(r"\(([A-Za-z]{3,10}): ?[A-Z][A-Z.]{0,6}\)")


@rule("ident-check-digit", "E", profile="listed")
def check_digit(proof: Proof) -> Iterator[Slip]:
    """An ISIN whose check digit is wrong: a digit was mistyped."""
    for part in proof.parts:
        if "ISIN" not in part.plain:
            continue
        for found in _ISIN.finditer(part.plain):
            if not _is_isin(found[1]):
                yield Slip(f"the check digit of {found[1]} is wrong", part, found.start(1), found.end(1))


_ISIN = re.compile(r"ISIN\W{0,12}([A-Z]{2}[A-Z0-9]{9}\d)\b")


def _is_isin(code: str) -> bool:
    """Return whether the last digit of an ISIN follows from the others (ISO 6166).

    >>> _is_isin("US0378331005"), _is_isin("US0378331006")
    (True, False)
    """
    digits = [int(digit) for char in code for digit in str(int(char, 36))]
    doubled = [sum(divmod(digit * 2, 10)) if place % 2 else digit for place, digit in enumerate(reversed(digits))]
    return sum(doubled) % 10 == 0


@rule("fls-missing", "W", profile="listed")
def forward_looking_missing(proof: Proof) -> Iterator[Slip]:
    """A listed company that expects and intends, without a note on forward-looking statements.

    This is advice, no law.
    """
    if not proof.release.listings or _has_notice(proof, "forward-looking"):
        return
    for part in proof.prose:
        word = next((word for word in proof.words("expects") if word in part.plain), None)
        if word is not None:
            at = part.plain.find(word)
            yield Slip(f"{word!r}, and no note on forward-looking statements", part, at, at + len(word))
            return


@rule("nongaap-no-recon", "W", profile="listed")
def no_reconciliation(proof: Proof) -> Iterator[Slip]:
    """A figure that accounting rules do not know, "Adjusted EBITDA", without a word on how it is reconciled."""
    phrases = proof.words("non_gaap")
    if not phrases or _has_notice(proof, "non-gaap"):
        return
    if any(word in part.plain.casefold() for part in proof.parts for word in proof.words("reconciled")):
        return
    for part in proof.of("headline", "subheadline", "body", "list"):
        lowered = part.plain.casefold()
        word = next((word for word in phrases if word in lowered), None)
        if word is not None:
            at = lowered.find(word)
            yield Slip(f"{part.plain[at : at + len(word)]} is not reconciled", part, at, at + len(word))
            return


@rule("regulatory-flag-missing", "I", profile="listed")
def regulatory_flag(proof: Proof) -> Iterator[Slip]:
    """Results of a company on SIX Swiss Exchange without the line on ad hoc publicity.

    Whether it is needed is for the company to say.
    """
    release = proof.release
    if not any(listing.mic == "XSWX" or (listing.exchange or "").startswith("SIX") for listing in release.listings):
        return
    if not _has_notice(proof, "regulatory") and not any("53 LR" in part.plain for part in proof.parts):
        yield Slip("there is no line on ad hoc publicity (Art. 53 LR)")


def _has_notice(proof: Proof, kind: str) -> bool:
    return any(notice.kind == kind for notice in proof.release.notices)
