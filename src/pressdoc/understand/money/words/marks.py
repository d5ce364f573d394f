"""What marks a currency in one language, and what to look for to find the marks in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import attrs

from pressdoc.understand.money.words import currencies
from pressdoc.understand.money.words.currencies import Head, Mark
from pressdoc.understand.money.words.names import glued_names, heads_of, openings_of, others_of
from pressdoc.understand.money.words.patterns import DIGIT, LETTER
from pressdoc.understand.money.words.section import phrases_of, words_of

T = TypeVar("T")

_LONGEST_END = 3
"""Characters at the end of a symbol by which it is looked up."""


@attrs.frozen(eq=False)
class Marks:
    """The marks of currencies, by what is looked for in a text."""

    anchors: re.Pattern[str]
    """One character that ends a symbol, or one before a word together with the word; where no blanks part words."""
    signs: dict[str, tuple[str, ...]]
    """What to look for to find the symbols: the last character of each, or all of it where that is a letter;
    by its rarest character."""
    pieces: dict[bytes, tuple[str, ...]]
    """Codes and words of the vocabulary by their longest run of ASCII letters; none for words of a statement."""
    beyond_ascii: dict[str, tuple[str, ...]]
    """Words of the vocabulary without any ASCII letter, by one of their characters."""
    symbols: dict[str, tuple[tuple[str, Mark], ...]]
    """By their last characters, three at most: marks in any place, the longest first."""
    alone: dict[str, Mark]
    """Symbols of one character."""
    ends: frozenset[str]
    """Last characters of the symbols."""
    after_symbol: dict[str, dict[str, str]]
    """Letters that may follow a symbol and say whose it is, by the symbol: "15 $ CA"."""
    heads: dict[str, Head]
    openings: frozenset[str]
    """First words of the names of currencies, in every case."""
    codes: dict[str, Mark]
    others: dict[str, tuple[str, ...]]
    """Words and phrases that begin with the name of a currency and mean something else, by their first word
    in small letters; in scripts without blanks by their first character."""
    stated: frozenset[str]
    """Words of a statement which currency all amounts are in; in scripts without blanks, phrases."""


def marks_of(data: dict[str, Any]) -> Marks:
    """Return the marks of a language and those of any."""
    ideographs = bool(data.get("ideographs"))
    symbols = _by_end(currencies.symbols() | (glued_names(data) if ideographs else {}))
    heads = currencies.words() | ({} if ideographs else heads_of(data))
    stated = phrases_of(data, "stated") if ideographs else tuple(_in_every_case(words_of(data, "stated")))
    codes = currencies.codes()
    return Marks(
        anchors=_anchors(symbols),
        signs=_signs(symbols),
        pieces=dict.fromkeys((form.encode() for form in stated if form.isascii()), ())
        | _grouped((word for word in (*heads, *codes) if _longest_piece(word)), _longest_piece),
        beyond_ascii=_grouped((word for word in heads if not _longest_piece(word)), max),
        symbols=symbols,
        alone={text: mark for marks in symbols.values() for text, mark in marks if len(text) == 1},
        ends=frozenset(end[-1] for end in symbols),
        after_symbol=currencies.after_symbol(),
        heads=heads,
        openings=openings_of(heads),
        codes=codes | {code: codes[code]._replace(careful=0) for code in words_of(data, "sure")},
        others=others_of(data),
        stated=frozenset(stated),
    )


def _in_every_case(words: Iterable[str]) -> Iterable[str]:
    return (form for word in words for form in (word, word.capitalize(), word.upper()))


def _by_end(table: dict[str, Mark]) -> dict[str, tuple[tuple[str, Mark], ...]]:
    """Return the marks that need no blank beside them by their last characters, the longest first."""
    by_end: dict[str, list[tuple[str, Mark]]] = {}
    for text, mark in table.items():
        by_end.setdefault(text[-_LONGEST_END:], []).append((text, mark))
    return {end: tuple(sorted(marks, key=lambda item: -len(item[0]))) for end, marks in by_end.items()}


def _anchors(symbols: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of places to look at where no blanks part words; rare ones, so that most is passed over.

    One character that ends a symbol; a code with the character before it; a word with the digit that it
    is glued to; a digit that is glued to letters.
    """
    glued = "".join(map(re.escape, sorted({end[-1] for end in symbols})))
    lead = rf"\s{DIGIT}\-(\[/*+~≈=:“„«\"'’.,>|–—‐‑\u3001-\u30ff\u4e00-\u9fff\uac00-\ud7a3（），。、"
    code = r"[MTKkmt]?[A-Z]{3}(?:bn|mn|[mkMK])?"
    return re.compile(
        rf"[{glued}{lead}](?:(?<=[{glued}])|{code}(?![{LETTER}])|(?<=[{LETTER}][0-9])|(?<=[{LETTER}]\.[0-9])"
        rf"|(?<=[{DIGIT}])[{LETTER}]{{1,12}}(?![{LETTER}]))"
    )


def _signs(symbols: dict[str, tuple[tuple[str, Mark], ...]]) -> dict[str, tuple[str, ...]]:
    """Return the last characters of symbols; a letter is common, so of those the whole symbol."""
    written = {text for marks in symbols.values() for text, _ in marks}
    signs = sorted({text if text[-1].isalpha() else text[-1] for text in written})
    return {rarest: tuple(sign for sign in signs if max(sign) == rarest) for rarest in map(max, signs)}


def _grouped(words: Iterable[str], key: Callable[[str], T]) -> dict[T, tuple[str, ...]]:
    """Return words by what is looked for to find them."""
    table: dict[T, dict[str, None]] = {}
    known = tuple(words)
    for word in known:
        # One whose only punctuation is at its end is found by what stands before that.
        if word.isalpha() or word[:-1] not in known:
            table.setdefault(key(word), {})[word] = None
    return {first: tuple(group) for first, group in table.items()}


def _longest_piece(word: str) -> bytes:
    """Return the longest run of ASCII letters in a word, which a text is searched for."""
    if "'" in word:
        return word.rpartition("'")[2].encode("ascii")  # of "so'm" the first piece is a common word
    return max(re.split("[^A-Za-z]", word), key=len).encode("ascii")
