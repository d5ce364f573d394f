"""All that the money finder knows of one language, compiled once."""

from __future__ import annotations

import functools

import attrs

from pressdoc.understand.languages import file_of, section
from pressdoc.understand.money.words.around import AroundWords, around_words
from pressdoc.understand.money.words.evidence import SharedMarks, shared_marks
from pressdoc.understand.money.words.marks import Marks, marks_of
from pressdoc.understand.money.words.numbers import NumberWords, number_words
from pressdoc.understand.money.words.ranges import RangeWords, range_words
from pressdoc.understand.money.words.section import money_section, words_of
from pressdoc.understand.money.words.traps import TrapWords, trap_words
from pressdoc.understand.money.words.usual import UsualWords, usual_words
from pressdoc.understand.money.words.wording import NumeralWords, numeral_words


@attrs.frozen(eq=False)
class MoneyWords:
    """What there is to know of a language, in the form in which the finder looks it up."""

    before: bool
    """Whether symbols stand before the number, as a habit."""
    ideographs: bool
    """Whether no blanks part words."""
    marks: Marks
    numbers: NumberWords
    wording: NumeralWords
    ranges: RangeWords
    around: AroundWords
    traps: TrapWords
    evidence: SharedMarks
    usual: UsualWords


@functools.cache
def money_words(language: str | None, region: str | None = None) -> MoneyWords:
    """Return what is known of a language in a country; of one without a file, what holds in any."""
    name = file_of(language)
    special = region if region and region in words_of(section(name, "money"), "points") else None
    return _compiled(name, special)


@functools.cache
def _compiled(name: str | None, region: str | None) -> MoneyWords:
    data = money_section(name, region)
    marks, ranges = marks_of(data), range_words(data)
    numbers, around = number_words(data, ranges.ands), around_words(data, ranges.ands)
    return MoneyWords(
        before=bool(data.get("before", True)),
        ideographs=bool(data.get("ideographs")),
        marks=marks,
        numbers=numbers,
        wording=numeral_words(data),
        ranges=ranges,
        around=around,
        traps=trap_words(data),
        evidence=shared_marks(data),
        usual=usual_words(data, marks, numbers, ranges, around),
    )
