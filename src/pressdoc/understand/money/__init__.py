"""Amounts of money in running text: one pass over the marks of currencies, a bounded look around each.

The scan starts at what is rare, a currency's symbol, code or name, and reads the number beside it; the
rest (ranges, hundredths, "about", "per share", stated equivalents) is decided from one amount to the next.
What is not understood in full is no amount: a wrong value is worse than a missing one.

    words       what is known of a language, from ``currency_marks.toml`` and section [money] of its file
    places      where a mark may stand
    scan        the marks, one by one, and the amount at each
    usual       the commonest form, in one match
    numbers     numbers in digits; `wording` in words; `ideographs` in Chinese, Japanese and Korean
    numerals    what a number says, exactly
    ranges      lower and upper ends
    in_tables   in what the figures of a table are; `table_units` reads what says so
    guess       the language of a few words about money
    traps       what looks like money and is none
    evidence    which dollar
    around      "about", "per share", stated equivalents
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from pressdoc.errors import ValidationError
from pressdoc.model.reading import Remark
from pressdoc.understand.money.around import APART, link_equivalents, settle_words
from pressdoc.understand.money.evidence import Context, settle_currency
from pressdoc.understand.money.found import span_of
from pressdoc.understand.money.ranges import join_ranges
from pressdoc.understand.money.scan import Scan
from pressdoc.understand.money.words.language import money_words

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from pressdoc.model.facts import MoneyAmount
    from pressdoc.model.text import Span
    from pressdoc.understand.money.found import Found

__all__ = ["Context", "currencies_inferred", "find_in_release", "find_money", "parse_money"]


MARGIN = 2
"""Blanks on either side of a text, so that looking at the neighbours of a character needs no bounds."""
_BLANKS = " " * MARGIN


def find_money(text: str, *, language: str | None = None, region: str | None = None) -> list[Span[MoneyAmount]]:
    """Return every amount of money in a text, in order, each over the words that state it.

    A span runs from the first character of currency or number to the last, with the sign and the
    "US" of "US$", without "about", "between" and "per share".  A range is one amount with
    ``upper``; amounts stated as the same ("$2.5 billion (RMB 18 billion)") have spans of their own
    and are ``equivalents`` of the first.

    ``language`` (BCP 47) settles number habits, scale words ("billion") and what a shared symbol
    means; ``None`` tells it from the text, "und" reads what holds in every language.  ``region``
    (a country, "CA") settles "$", "kr" and the like; a region in the language tag serves too.
    What the text says goes before it: "all amounts in Canadian dollars", or a listing, "(TSX: ABC)".

    >>> [(span.start, span.end, span.value.value) for span in find_money("It costs €3.50 a month.")]
    [(9, 14, Decimal('3.50'))]
    """
    return find_in_release(text, language, Context(region))


def find_in_release(
    text: str, language: str | None, context: Context, words: Set[str] | None = None
) -> list[Span[MoneyAmount]]:
    """Return the amounts of a text as `find_money` does, with what the rest of the release shows of its currency.

    ``words`` are those of the text, each once, where the caller has them already.
    """
    found = _find(text, language, context, words)
    return [span_of(each.start - MARGIN, each.end - MARGIN, each.amount()) for each in found]


_PLAIN_EVIDENCE = frozenset({"code", "symbol", "word"})
"""What settles a currency by itself."""


def currencies_inferred(amounts: Sequence[Span[MoneyAmount]], text: str) -> list[Remark]:
    """Return a remark on each currency that was inferred, at the first amount in it."""
    told: dict[tuple[str, str | None], str] = {}
    for span in amounts:
        amount = span.value
        if amount.because not in _PLAIN_EVIDENCE:
            told.setdefault((amount.currency, amount.because), text[span.start : span.end])
    return [
        Remark("currency-inferred", f"{words!r} is taken for {currency} (decided by: {because})")
        for (currency, because), words in told.items()
    ]


def parse_money(text: str, *, language: str | None = None, region: str | None = None) -> MoneyAmount:
    """Return the one amount that a text states, "2.5 billion USD" or "about €3–4 million".

    Raises `ValidationError` when it states none, more than one, or says more than an amount.
    """
    if type(text) is not str:
        raise ValidationError("MoneyAmount.parse", f"expected a str, got {text!r}", text)
    try:
        return _parsed(text, language, region)
    except ValidationError:
        if language is not None:
            raise
    # A few words may look like another language: "over $5 million" like Dutch.
    return _parsed(text, "en", region)


def _parsed(text: str, language: str | None, region: str | None) -> MoneyAmount:
    found = _find(text, language, Context(region))
    for each in found:
        each.shift(-MARGIN, len(text))
    if not found:
        raise ValidationError("MoneyAmount.parse", f"expected an amount such as '2.5 billion USD', got {text!r}", text)
    first = found[0]
    if len(found) > 1 + len(first.equivalents):
        stated = ", ".join(repr(text[each.start : each.end]) for each in found)
        raise ValidationError("MoneyAmount.parse", f"expected one amount, got {stated}", text)
    outside = (text[: first.outer_start], text[max(each.outer_end for each in found) :])
    for rest in outside:
        if rest.strip(" \t\n\u00a0()（）.。"):
            stated = text[first.start : first.end]
            problem = f"expected nothing but an amount, got {rest.strip()!r} beside {stated!r}"
            raise ValidationError("MoneyAmount.parse", problem, text)
    return first.amount()


def _by_money(text: str) -> str:
    """Return the language that the words for sums show where no others do; English if they show none."""
    from pressdoc.understand.money.guess import language_by_money

    return language_by_money(text) or "en"


def _find(text: str, language: str | None, context: Context, words: Set[str] | None = None) -> list[Found]:
    """Return the amounts, with their places in the text between its margins."""
    if language is None:
        from pressdoc.understand.language import guess_language

        told = guess_language(text)
        language = told[0] if told else _by_money(text)
    region = context.region
    if region is None and "-" in language:
        tail = language.rpartition("-")[2]
        region = tail if len(tail) in (2, 3) else None
    if region is not None:
        region = region.upper()
    scan = Scan(f"{_BLANKS}{text}{_BLANKS}", money_words(language, region), words)
    found = scan.run()
    if not found:
        return found
    nearest = min((after.start - before.end for before, after in itertools.pairwise(found)), default=APART)
    if nearest < APART:
        join_ranges(scan, found)
    settle_currency(scan, found, context._replace(region=region))
    for each in found:
        settle_words(scan, each)
    if nearest < APART:
        link_equivalents(scan, found)
    return found
