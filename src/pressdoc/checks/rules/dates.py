"""Rules about dates: the weekday that does not fit, the day that no calendar has, the quarter of last time."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.checks.rule import Slip, rule
from pressdoc.checks.tables import ZonePair, zone_pairs
from pressdoc.understand.dating.dates import find_dates
from pressdoc.zones import find_zone

if TYPE_CHECKING:
    from pressdoc.checks.proof import Part, Proof

NEAR = 120
"""Days from the release's own date within which the year of a date is certain enough to check its weekday."""
MARGIN = 21
"""Days around the release's date: when the clocks do not change within them, a time without a date is of its season."""


@rule("date-dateline-vs-published", "W")
def dateline_vs_published(proof: Proof) -> Iterator[Slip]:
    """A dateline with another day than the release, its page, or the "today" of its lead: stale, or dated anew.

    A day more or less is allowed, as places have different hours.
    """
    release = proof.release
    if release.dateline is None or release.dateline.date is None:
        return
    day = release.dateline.date
    yield from _other_today(proof, day)
    published = release.source.published.date() if release.source and release.source.published else None
    for other, whose in ((release.issued, "the release"), (published, "the page")):
        if other is not None and abs(other - day) > datetime.timedelta(days=1):
            part = next(proof.of("date"), None)
            message = f"the dateline has {_said(day)}, {whose} {_said(other)}"
            yield Slip(message, part, 0, len(part.plain.rstrip(" -–—")) if part else None)
            return


def _other_today(proof: Proof, day: datetime.date) -> Iterator[Slip]:
    """Yield the date that a lead calls today, and that is not the dateline's: "announced today, October 26, 2024"."""
    for part in proof.prose[:1]:
        folded = part.plain.casefold()
        if len(folded) != len(part.plain) or not any(word in folded for word in proof.words("today")):
            continue
        for found in proof.dates_of(part):
            before = folded[max(0, found.start - LONGEST_TODAY) : found.start].rstrip(" ,(，（、")
            stated = proof.day(found) if before.endswith(proof.words("today")) else None
            if stated is not None and abs(stated - day) > datetime.timedelta(days=1):
                yield Slip(f"the dateline has {_said(day)}, the lead {_said(stated)}", part, found.start, found.end)


LONGEST_TODAY = 24
"""Characters in front of a date in which "today" may stand."""


@rule("date-weekday", "E")
def weekday(proof: Proof) -> Iterator[Slip]:
    """A weekday that does not fit its date.

    A date without a year counts when it is near the release's own.
    """
    for part, found in proof.dates:
        if found.weekday is None or found.refused:
            continue
        day = proof.day(found)
        if day is None or (found.year is None and not _is_near(day, proof.release.issued)):
            continue
        if day.weekday() != found.weekday:
            words = part.plain[found.start : found.end]
            yield Slip(f"{words}: {_said(day)} is a {_weekday(day)}", part, found.start, found.end)


def _is_near(day: datetime.date, issued: datetime.date | None) -> bool:
    return issued is not None and abs((day - issued).days) <= NEAR


@rule("date-impossible", "E")
def impossible(proof: Proof) -> Iterator[Slip]:
    """A day that no calendar has."""
    for part, found in proof.dates:
        if "impossible" in found.flags:
            words = part.plain[found.start : found.end]
            yield Slip(f"there is no {words}", part, found.start, found.end)


@rule("date-year-missing", "I")
def year_missing(proof: Proof) -> Iterator[Slip]:
    """A dateline without the year: usual on a wire, ambiguous in an archive."""
    dateline = proof.release.dateline
    if dateline is None or dateline.text is None:
        return
    for found in find_dates(dateline.text.plain, language=proof.language):
        part = next((part for part in proof.parts if part.text is dateline.text), None)
        if found.year is None and part is not None:
            yield Slip("the dateline has no year", part, found.start, found.end)
        return


@rule("date-timezone-dst", "W")
def timezone_dst(proof: Proof) -> Iterator[Slip]:
    """Standard time in summer, or summer time in winter: "9 a.m. EST" in July."""
    pattern = _zones()
    told = "\n".join(part.plain for part in proof.parts)
    if not pattern.search(told):
        return
    elsewhere = {pair for pair in zone_pairs() if any(place in told for place in pair.unless)}
    for part in proof.parts:
        for found in pattern.finditer(part.plain):
            pair = next(pair for pair in zone_pairs() if found[1] in (pair.winter, pair.summer))
            wrong = None if pair in elsewhere else _wrong_season(proof, part, found, pair)
            if wrong is not None:
                right, neutral, day = wrong
                message = f"{found[1]} is not the time of {_said(day)}; {right} is" + (
                    f", or {neutral}" * bool(neutral)
                )
                yield Slip(message, part, found.start(1), found.end(1))


@functools.cache
def _zones() -> re.Pattern[str]:
    """Return what finds such an abbreviation behind a time of day."""
    names = "|".join(sorted((name for pair in zone_pairs() for name in (pair.winter, pair.summer)), key=len)[::-1])
    return re.compile(rf"(?<=[\dmMrh.]) ?\(?\b({names})\b")


def _wrong_season(
    proof: Proof, part: Part, found: re.Match[str], pair: ZonePair
) -> tuple[str, str, datetime.date] | None:
    """Return what the zone is called on its day, ``None`` when it is called so."""
    if not any(char.isdigit() for char in part.plain[max(0, found.start() - 8) : found.start(1)]):
        return None
    days = _days_of(proof, part, found.start())
    zone = find_zone(pair.zone)
    if not days or zone is None:
        return None
    summers = {bool(datetime.datetime.combine(day, datetime.time(12), zone).dst()) for day in days}
    is_summer = found[1] == pair.summer
    if summers != {not is_summer}:
        return None
    return (pair.winter if is_summer else pair.summer), pair.neutral, days[0]


def _days_of(proof: Proof, part: Part, at: int) -> list[datetime.date]:
    """Return the days that a time of day may be of: the nearest date of its part, else about the release's own."""
    dated = proof.date_near(part, at)
    if dated is not None:
        day = proof.day(dated)
        return [] if day is None else [day]
    issued = proof.release.issued
    if issued is None:
        return []
    return [issued, *(issued + datetime.timedelta(days=days) for days in (-MARGIN, MARGIN))]


@rule("date-stale-template", "W")
def stale_template(proof: Proof) -> Iterator[Slip]:
    """Another quarter, half year or year of results in the headline than in the lead, or than the dateline allows.

    Results of a quarter come out after it has ended and within a year of it; business years that
    are no calendar years are given as much again.
    """
    headline = next(proof.of("headline"), None)
    if headline is None:
        return
    wanted = _periods(proof, headline.plain)
    if not wanted:
        return
    for part in proof.prose[:1]:
        found = _periods(proof, part.plain)
        yield from _other_periods(headline, wanted, part, found)
    if proof.release.issued is not None and _has_results(proof, headline):
        yield from _out_of_time(headline, wanted, proof.release.issued)


class _Period(NamedTuple):
    name: str
    """ "q1" to "q4", "h1" or "h2"."""
    year: int | None
    start: int
    end: int


def _other_periods(headline: Part, wanted: list[_Period], part: Part, found: list[_Period]) -> Iterator[Slip]:
    """Yield the first period of a lead that names none of the headline's."""
    for kind in ("q", "h"):
        of_headline = [one for one in wanted if one.name[0] == kind]
        of_lead = [one for one in found if one.name[0] == kind]
        if of_headline and of_lead and not any(_is_same(one, other) for one in of_headline for other in of_lead):
            first, other = of_headline[0], of_lead[0]
            words, others = (line.plain[one.start : one.end] for line, one in ((part, other), (headline, first)))
            yield Slip(f"the lead says {words!r}, the headline {others!r}", part, other.start, other.end)


def _is_same(one: _Period, other: _Period) -> bool:
    return one.name == other.name and (one.year is None or other.year is None or one.year == other.year)


def _has_results(proof: Proof, headline: Part) -> bool:
    folded = headline.plain.casefold()
    return any(word in folded for word in proof.words("results"))


def _out_of_time(headline: Part, wanted: list[_Period], issued: datetime.date) -> Iterator[Slip]:
    """Yield the results of periods that had not ended, or had long ended, when the release came out."""
    for one in wanted:
        if one.year is None:
            continue
        months = one.year * 12 + (int(one.name[1]) * (3 if one.name[0] == "q" else 6))
        late = issued.year * 12 + issued.month - months
        if not EARLIEST <= late <= LATEST:
            words = headline.plain[one.start : one.end]
            yield Slip(f"{words!r} in a release of {_said(issued)}", headline, one.start, one.end)


EARLIEST, LATEST = -11, 13
"""Months between the end of a period, were it of a calendar year, and the day on which its results come out: business
years may begin eleven months before, as that of 2026 does in February 2025, or after the year that names them."""


def _periods(proof: Proof, plain: str) -> list[_Period]:
    """Return the quarters and halves that a text names, each with its year and where it stands."""
    out: list[_Period] = []
    lowered = plain.casefold()
    if len(lowered) != len(plain):
        return out
    for name, words in proof.table("periods").items():
        for word in words:
            at = lowered.find(word)
            while at >= 0 and len(out) < MOST_PERIODS:
                end = at + len(word)
                if not _in_word(lowered, at, end):
                    start, stop, year = _with_year(lowered, at, end)
                    out.append(_Period(name, year, start, stop))
                at = lowered.find(word, end)
    return sorted(out, key=lambda one: one.start)


MOST_PERIODS = 40
_YEAR_BEHIND = re.compile(r"[^\d\n.;]{0,12}?(20\d\d)(?!\d)")
_YEAR_BEFORE = re.compile(r"(?<!\d)(20\d\d)[^\d\n.;]{0,12}\Z")


def _with_year(plain: str, start: int, end: int) -> tuple[int, int, int | None]:
    """Return where a period stands with the year beside it, and that year."""
    behind = _YEAR_BEHIND.match(plain, end)
    if behind is not None and "," not in behind[0]:
        return start, behind.end(), int(behind[1])
    near = max(0, start - 17)
    before = _YEAR_BEFORE.search(plain[near:start])
    if before is not None:
        return near + before.start(), end, int(before[1])
    return start, end, None


def _in_word(text: str, start: int, end: int) -> bool:
    if text[start] > "\u2e7f":
        return False
    return text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()


def _said(day: datetime.date) -> str:
    """Return a day as a message says it: "25 October 2025"."""
    from babel.dates import format_date

    return str(format_date(day, "d MMMM y", locale="en"))


def _weekday(day: datetime.date) -> str:
    from babel.dates import format_date

    return str(format_date(day, "EEEE", locale="en"))
