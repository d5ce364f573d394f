"""What marks a currency in any language, from ``currency_marks.toml``: symbols, codes, abbreviations, families."""

from __future__ import annotations

import functools
import tomllib
from importlib.resources import files
from typing import Any, NamedTuple

from pressdoc.model.currencies import CURRENT
from pressdoc.understand.money.words.section import by_word, words_of

PART = 5
"""How careful to be with a word for hundredths that means something else alone."""


class Mark(NamedTuple):
    """What a printed mark of a currency says."""

    codes: tuple[str, ...]
    """The currencies it may mean, the usual one first."""
    because: str
    """What kind of mark settles it: "code", "symbol", "word"; "" when it is one of several currencies."""
    exponent: int = 0
    """Of the power of ten that the mark itself carries: 6 for "MSEK", -2 for "cents"."""
    careful: int = 0
    """1 when it is also a word, name or unit; 2 when it is a word that a number follows often ("TOP 10");
    3 when it stands before the numbers of models ("R500"); 4 when things are counted by that word: French books
    are "livres"; `PART` when it is money beside a greater unit only: "分" are minutes and points too."""
    before: bool = True
    """Whether it may stand before the number."""


class Head(NamedTuple):
    """The noun of a currency's name, with the words beside it that say whose: "Hong Kong" dollars."""

    mark: Mark | None
    """What it means alone."""
    qualifiers: tuple[str, ...]
    """In small letters, without full stops, the longest first."""
    marks: dict[str, Mark]


@functools.cache
def currency_table() -> dict[str, Any]:
    """Return what the file holds."""
    path = files("pressdoc.understand.money").joinpath("currency_marks.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@functools.cache
def families() -> dict[str, list[str]]:
    """Return the families of currencies that share a mark."""
    return dict(currency_table()["families"])


@functools.cache
def family_of(codes: tuple[str, ...]) -> str:
    """Return the name of the family that shares a mark; "" for one that is none."""
    return next((name for name, members in families().items() if tuple(members) == codes), "")


def mark_of(name: str, because: str, *, exponent: int = 0, careful: int = 0, before: bool = True) -> Mark:
    """Return the mark for a code, or for the name of a family of currencies."""
    family = families().get(name, [name])
    return Mark(tuple(family), because if len(family) == 1 else "", exponent, careful, before)


@functools.cache
def codes() -> dict[str, Mark]:
    """Return the marks that are codes, with their forms that carry a scale."""
    table = currency_table()
    careful = frozenset(words_of(table["careful"], "codes"))
    never = frozenset(words_of(table["careful"], "never"))
    # Codes that are English words need more than a number beside them, and are never glued to one.
    # XXX, XAU and the like are codes of no currency.
    usual = {code for code in CURRENT - never if code[0] != "X"} | set(words_of(table["shared_by_countries"], "codes"))
    usual |= set(words_of(table["withdrawn"], "codes"))
    marks = {code: mark_of(code, "code", careful=int(code in careful)) for code in usual}
    marks |= {alias: mark_of(code, "code") for alias, code in table["aliases"].items()}
    marks |= {code: mark_of(code, "code", careful=2) for code in CURRENT & never}
    return marks | _scaled_codes(table["scaled"], table["aliases"])


def _scaled_codes(scaled: dict[str, Any], aliases: dict[str, str]) -> dict[str, Mark]:
    """Return the codes with a scale before or behind them: "MSEK", "EURm"."""
    marks: dict[str, Mark] = {}
    for code in words_of(scaled, "codes"):
        name = aliases.get(code, code)
        marks |= {prefix + code: mark_of(name, "code", exponent=power) for prefix, power in scaled["before"].items()}
        marks |= {code + suffix: mark_of(name, "code", exponent=power) for suffix, power in scaled["after"].items()}
    return marks


@functools.cache
def words() -> dict[str, Head]:
    """Return the words and abbreviations that mean a currency in any language, in their exact writing."""
    table = currency_table()
    careful = dict.fromkeys(words_of(table["careful"], "words"), 1)
    careful |= dict.fromkeys(words_of(table["careful"], "models"), 3)
    marks = {word: mark_of(name, "word", careful=careful.get(word, 0)) for word, name in table["words"].items()}
    for word, name in table["scaled"]["words"].items():
        family, _, exponent = name.partition(":")
        marks[word] = mark_of(family, "word", exponent=int(exponent))
    marks |= {word: mark_of(word.upper(), "code") for word in words_of(table["lenient"], "codes")}
    return {word: Head(mark, (), {}) for word, mark in marks.items()}


@functools.cache
def symbols() -> dict[str, Mark]:
    """Return the marks that need no blank beside them, in any language."""
    table = currency_table()
    marks = {text: mark_of(name, "symbol") for text, name in table["symbols"].items()}
    minor = table["minor_symbols"].items()
    marks |= {text: mark_of(name, "symbol", exponent=-2, before=False) for text, name in minor}
    marks |= {text: mark_of(name, "symbol", exponent=3) for text, name in table["thousands"].items()}
    dollars = table["before_dollar"]
    for code in words_of(dollars, "codes"):
        for written in (code, code.lower()):
            marks |= dict.fromkeys((f"{written}$", f"{written} $"), mark_of(code, "code"))
    return marks | {f"{letters} $": marks[f"{letters}$"] for letters in words_of(dollars, "letters")}


@functools.cache
def after_symbol() -> dict[str, dict[str, str]]:
    """Return the letters that may follow a symbol and say whose it is: "15 $ CA", "2,5 Md$US"."""
    return {symbol: by_word(letters) for symbol, letters in currency_table()["after_symbol"].items()}


@functools.cache
def whole() -> frozenset[str]:
    """Return the currencies without hundredths in print: "Rp.500.000" is half a million in any language."""
    return frozenset(words_of(currency_table()["whole"], "codes"))
