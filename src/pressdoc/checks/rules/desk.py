"""Rules of single desks: embargoes, search engines, AP style, texts that are translations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from pressdoc.checks.rule import Slip, rule
from pressdoc.checks.rules.money import amounts
from pressdoc.checks.tables import marks, words
from pressdoc.understand.languages import file_of
from pressdoc.zones import find_zone

if TYPE_CHECKING:
    from pressdoc.checks.proof import Part, Proof

HEADLINE_LENGTH = 70
"""Characters of a headline that search engines show; the setting ``headline-length`` is another limit."""


def _embargo_line(proof: Proof) -> Part | None:
    embargo = proof.release.embargo
    return next((part for part in proof.parts if embargo is not None and part.text is embargo.text), None)


@rule("embargo-past", "W", profile="embargo")
def embargo_past(proof: Proof) -> Iterator[Slip]:
    """An embargo that ends before the day of the release."""
    embargo, issued = proof.release.embargo, proof.release.issued
    if embargo is not None and embargo.date is not None and issued is not None and embargo.date < issued:
        yield Slip(f"the embargo ended {embargo.date.isoformat()}, before the release", _embargo_line(proof))


@rule("embargo-published", "E", profile="embargo")
def embargo_published(proof: Proof) -> Iterator[Slip]:
    """A page that was published before the embargo on it ended."""
    embargo, source = proof.release.embargo, proof.release.source
    if embargo is None or embargo.date is None or source is None or source.published is None:
        return
    published = source.published
    zone = find_zone(embargo.zone) if embargo.zone else None
    if embargo.time is not None and zone is not None and published.tzinfo is not None:
        is_early = published < embargo.until()
    else:
        is_early = published.date() < embargo.date
    if is_early:
        yield Slip(f"published {published.isoformat()}, under embargo", _embargo_line(proof))


@rule("embargo-no-time", "W", profile="embargo")
def embargo_no_time(proof: Proof) -> Iterator[Slip]:
    """An embargo with a day and no hour: nobody can obey it exactly."""
    embargo = proof.release.embargo
    if embargo is not None and embargo.date is not None and embargo.time is None:
        yield Slip("the embargo has no hour", _embargo_line(proof))


@rule("embargo-no-zone", "W", profile="embargo")
def embargo_no_zone(proof: Proof) -> Iterator[Slip]:
    """An embargo without a time zone: its hour, or its day, ends elsewhere at another moment."""
    embargo = proof.release.embargo
    if embargo is not None and embargo.date is not None and find_zone(embargo.zone) is None:
        yield Slip("the embargo has no time zone", _embargo_line(proof))


@rule("embargo-conflict", "E", profile="embargo")
def embargo_conflict(proof: Proof) -> Iterator[Slip]:
    """FOR IMMEDIATE RELEASE and an embargo: two orders to the desk."""
    line = proof.release.release_line
    if proof.release.embargo is None or line is None:
        return
    folded = line.plain.casefold()
    if any(word in folded for word in proof.words("immediate")):
        part = next((one for one in proof.parts if one.text is line), None)
        yield Slip("the release is both for immediate release and under embargo", part)


@rule("headline-length", "I", profile="seo")
def headline_length(proof: Proof) -> Iterator[Slip]:
    """A headline that search engines cut: more than 70 characters, or than the settings say."""
    limit = proof.options.get("headline-length", HEADLINE_LENGTH)
    headline = next(proof.of("headline"), None)
    if headline is not None and isinstance(limit, int) and len(headline.plain) > limit:
        yield Slip(f"the headline has {len(headline.plain)} characters, {limit} are shown", headline, limit)


@rule("dateline-ap", "I", profile="ap")
def dateline_ap(proof: Proof) -> Iterator[Slip]:
    """A dateline in English that is not written as AP does: the city in capitals, states and months short.

    Large cities stand without a state.  The fix writes it so.
    """
    dateline = proof.release.dateline
    if dateline is None or dateline.text is None or file_of(proof.language) != "en":
        return
    part = next((one for one in proof.parts if one.text is dateline.text), None)
    if part is None:
        return
    for place in dateline.places[:1]:
        city = place.partition(",")[0]
        at = part.plain.find(city)
        if at >= 0:
            yield from _place(part, city, at)
    months = marks()["ap"]["months"]
    for month in _WORD_BEFORE_DAY.finditer(part.plain):
        if month[1] in months:
            yield Slip(f"AP writes {months[month[1]]}", part, month.start(1), month.end(1), months[month[1]])


def _place(part: Part, city: str, at: int) -> Iterator[Slip]:
    """Yield what AP does with a city and the two letters of its state: large ones have none, others a short form."""
    ap, end = marks()["ap"], at + len(city)
    state = _STATE.match(part.plain, end)
    if state is not None and city.title() in ap["alone"]:
        yield Slip(f"AP writes {city.upper()} without a state", part, at, state.end(), city.upper())
        return
    if city.upper() != city:
        yield Slip(f"AP writes {city.upper()}", part, at, end, city.upper())
    if state is not None and state[1] in ap["states"]:
        yield Slip(f"AP writes {ap['states'][state[1]]}", part, state.start(1), state.end(1), ap["states"][state[1]])


_STATE = re.compile(r", ?([A-Z]{2})\b")
_WORD_BEFORE_DAY = re.compile(r"\b([A-Z][a-z]{2,8})(?= \d)")


@rule("money-scale-language", "E", profile="i18n")
def scale_language(proof: Proof) -> Iterator[Slip]:
    """A word of the long scale for an English billion: "2,5 billones de dólares" beside "2.5 billion".

    Sums of a million million and more are rare enough to ask.
    """
    if file_of(proof.language) not in words("long_scale"):
        return
    for part in proof.parts:
        for span in amounts(part):
            if abs(span.value.value) >= _BILLION_LONG and span.value.currency not in words("small_units"):
                said = part.plain[span.start : span.end]
                yield Slip(f"{said} is a million million; is a thousand million meant?", part, span.start, span.end)


_BILLION_LONG = Decimal(10) ** 12
