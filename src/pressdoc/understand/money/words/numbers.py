"""Numbers in digits with their scales, as one language writes them: "2,5 Mrd.", "14.000"."""

from __future__ import annotations

import re
from typing import Any

import attrs

from pressdoc.understand.money.words import currencies
from pressdoc.understand.money.words.currencies import currency_table
from pressdoc.understand.money.words.patterns import (
    BLANK,
    DIGIT,
    GAP,
    LETTER,
    NO_NUMBER_BEFORE,
    NUMBER,
    TOKEN,
    alternation,
)
from pressdoc.understand.money.words.section import by_word, phrases_of

_SCALE = re.compile(rf"({GAP})({TOKEN})(?![{LETTER}{DIGIT}])")
_RUN_ON = re.compile(r"[A-Z]?[a-z]{4,}(?=[A-Z])")
"""A word that lost the blank after it: "$1.5 MillionNorthwind said"."""

UNCLEAR = -99
"""The exponent of a scale word that does not mean the same everywhere."""


@attrs.frozen(eq=False)
class NumberWords:
    """How a number in digits is read, and what stands between it and the mark."""

    decimal: str | None
    either: str
    """Where the mark of decimals parts thousands too if three digits follow: "bare" before no scale, "scaled" before
    one, where the last of them is a nought."""
    powers: dict[str, int]
    """Exponents of scale words in small letters."""
    letters: dict[str, int]
    """Exponents of scale letters, in their exact writing."""
    right: re.Pattern[str]
    left: re.Pattern[str]
    of_words: frozenset[str]
    """Between a number and a currency's name: "millions d'euros"."""
    of_from: int
    """The least number with such a word behind it; 0 where every one may have it."""
    hundredths: re.Pattern[str]
    whole: frozenset[str]
    """Currencies whose amounts have no hundredths."""

    def scale_at(self, text: str, at: int, end: int | None = None, *, letters: bool = True) -> tuple[int, int] | None:
        """Return exponent and end of the scale that begins at a place; the exponent may be `UNCLEAR`.

        Words may follow after a line break or a hyphen, single letters only after one blank.
        """
        match = _SCALE.match(text, at) if end is None else _SCALE.match(text, at, end)
        if match is None:
            return None
        gap, token = match.groups()
        run_on = _RUN_ON.match(token)
        if run_on is not None and (power := self.powers.get(run_on[0].lower())) is not None:
            return power, match.start(2) + run_on.end()
        while token:
            power = self.powers.get(token.lower())
            if power is None and letters and len(gap) < 2 and gap != "\n":
                power = self.letters.get(token)
            if power is not None:
                return power, match.start(2) + len(token)
            if token[-1] != ".":
                return None
            token = token[:-1]
        return None

    def is_either(self, digits: str, *, scaled: bool) -> bool:
        """Return whether the mark before three digits may part thousands: "$140,000", "2,500 millones"."""
        return (self.either == "scaled" and digits[-1] == "0") if scaled else self.either == "bare"


def number_words(data: dict[str, Any], ands: frozenset[str]) -> NumberWords:
    """Return how a language writes numbers in digits; ``ands`` may stand before hundredths."""
    powers, letters = _scales(data)
    links = phrases_of(data, "of")
    of = "".join(rf"|[{BLANK}]{re.escape(word)}(?:[{BLANK}]|(?<=['’]))" for word in links)
    number = NUMBER[bool(data.get("blanks"))]
    return NumberWords(
        decimal=data.get("decimal"),
        either=str(data.get("either", "")),
        powers=powers,
        letters=letters,
        right=re.compile(
            rf"(?:({GAP}{TOKEN})(?=[{BLANK}]))?"
            rf"[{BLANK}]{{0,2}}([-−]?)[{BLANK}]?(\(?)([-−]?)(\.?{number})([½¼¾]?)(\)?)"
        ),
        left=re.compile(
            rf"((?<![{LETTER}{DIGIT})])[-−])?{NO_NUMBER_BEFORE}({NUMBER[True]})(?:,[-–—]{{1,2}})?([½¼¾]?)"
            rf"((?:{GAP}{TOKEN}){{0,2}}?)(?:{GAP}{of})\Z"
        ),
        of_words=frozenset(word.rstrip("'’") for word in links),
        of_from=int(data.get("of_from", 0)),
        hundredths=re.compile(
            rf"(?:[{BLANK}](?:{alternation(ands)}))?[{BLANK}]([0-9]{{2}})(?=[.!?]*\s*\Z|[.,;!?](?![0-9]))"
        ),
        whole=currencies.whole(),
    )


def _scales(data: dict[str, Any]) -> tuple[dict[str, int], dict[str, int]]:
    """Return the powers of ten that words mean, and those that letters mean."""
    shared = currency_table()["scales"]
    words: dict[str, int] = {}
    for table in (shared, data.get("scales", {})):
        words |= _powers({key: value for key, value in table.items() if key.isdigit()})
    words |= {phrase: int(exponent) for phrase, exponent in data.get("scale_phrases", {}).items()}
    letters = _powers(shared["letters"]) | _powers(data.get("letters", {}))
    unclear = (word for word in shared["unclear"]["words"].split() if word not in words and word not in letters)
    return words | dict.fromkeys(unclear, UNCLEAR), letters


def _powers(table: dict[str, str]) -> dict[str, int]:
    return {word: int(power) for word, power in by_word(table).items()}
