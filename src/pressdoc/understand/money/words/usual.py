"""What may follow an amount in the usual form, in one language: what is a part of it, what says more of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from pressdoc.understand.money.words import currencies
from pressdoc.understand.money.words.patterns import first_words
from pressdoc.understand.money.words.section import by_word, phrases_of

if TYPE_CHECKING:
    from pressdoc.understand.money.words.around import AroundWords
    from pressdoc.understand.money.words.marks import Marks
    from pressdoc.understand.money.words.numbers import NumberWords
    from pressdoc.understand.money.words.ranges import RangeWords


@attrs.frozen(eq=False)
class UsualWords:
    """What the quick reading of "$2.5 billion" looks up."""

    plainly: bool
    """Whether what stands before a symbol is no part of the amount, so that `usual` may read it."""
    scales: dict[str, int]
    """Exponents of scales in their usual writing."""
    heeded: frozenset[str]
    """Words that may be a part of the amount before them: marks and scales."""
    links: frozenset[str]
    """Words that may part the two ends of a range, "to", "and"; the first of each phrase."""
    asides: frozenset[str]
    """Words that may begin what is said of the amount before them: "per share", "or more"; in small letters."""


def usual_words(
    data: dict[str, Any], marks: Marks, numbers: NumberWords, ranges: RangeWords, around: AroundWords
) -> UsualWords:
    """Return what is read quickly, of what the other tables of a language hold."""
    per = (*phrases_of(data, "per"), *by_word(data.get("per_nouns", {})), *around.after_starts)
    return UsualWords(
        plainly=bool(data.get("before", True)) and not data.get("ideographs"),
        scales=_scales(numbers),
        heeded=first_words(marks.openings, numbers.powers, numbers.letters, currencies.codes()),
        links=first_words(ranges.joins, ranges.ands),
        asides=first_words(phrase.lower() for phrase in per),
    )


def _scales(numbers: NumberWords) -> dict[str, int]:
    """Return the exponents of words and letters for thousands and more, in the cases they are printed in."""
    powers, letters = numbers.powers, numbers.letters
    words = {form: power for word, power in powers.items() for form in (word, word.capitalize())}
    table = {letter: powers.get(letter.lower(), power) for letter, power in letters.items()} | words
    return {word: power for word, power in table.items() if power > 0}
