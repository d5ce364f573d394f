"""Times of day and time zones as releases print them: "00:01 GMT", "9 a.m. ET", "10 Uhr MEZ".

Offsets and places come from a table (`pressdoc.zone_names`), the rules of places from the tz
database that comes with python-dateutil, never from the machine's own: the same release is under
embargo until the same instant everywhere.
"""

from __future__ import annotations

import datetime
import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.errors import UnknownZoneError
from pressdoc.zone_names import ABBREVIATIONS, ALSO_WORDS, AMBIGUOUS, BARE, NAMES, PHRASES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST_HOURS = 14
"""No place is farther from UTC."""

_IANA = re.compile(r"[A-Za-z]+(?:/[A-Za-z0-9_+-]+){1,2}")
_OFFSET = re.compile(r"(?:(?:utc|gmt)\s?)?([+-])\s?(\d{1,2})(?::?(\d{2}))?(?:\s?h)?")
_IN_BRACKETS = re.compile(r"([^()]+)\(([^()]+)\)")


def find_zone(printed: str | None, default: str | datetime.tzinfo | None = None) -> datetime.tzinfo | None:
    """Return the time zone that a release names, or ``default``, or ``None`` when nobody knows.

    Known are IANA names, offsets ("+01:00", "UTC+8", "GMT-0500"), the abbreviations and the places
    of `pressdoc.zone_names`.  "ET" is New York's clock with its summer time, "EST" is five hours
    behind UTC in any season.  "CST" and the like mean different things in different parts of the
    world: the one of ``default``, where that is an IANA name.  The result can be pickled.

    Raises `UnknownZoneError` for a ``default`` that names no zone.

    >>> import datetime
    >>> find_zone("ET").utcoffset(datetime.datetime(2025, 7, 1)) == datetime.timedelta(hours=-4)
    True
    >>> find_zone("CST") is None
    True
    """
    area = default if isinstance(default, str) else ""
    if isinstance(default, str):
        fallback = _named(default)
        if fallback is None:
            raise UnknownZoneError(default)
    else:
        fallback = default
    if printed is None:
        return fallback
    return _named(printed) or _in_area(printed, area) or fallback


@functools.lru_cache(maxsize=128)
def _named(printed: str) -> datetime.tzinfo | None:
    """Return the zone with this name, ``None`` for one that is not known or not clear."""
    from dateutil import tz

    name = _normal(printed)
    abbreviation = name.replace(".", "").upper()
    meaning = ABBREVIATIONS.get(abbreviation) or NAMES.get(name) or PHRASES.get(name) or name
    offset = _seconds(meaning)
    if offset is not None:
        return tz.tzoffset(abbreviation if abbreviation in ABBREVIATIONS else None, offset) if offset else tz.UTC
    if _IANA.fullmatch(meaning):
        return _iana(meaning)
    # "CET (UTC+1)", "Eastern Time (ET)": what is in brackets is the more exact, if it is a zone.
    if both := _IN_BRACKETS.fullmatch(printed.strip()):
        return _named(both[2]) or _named(both[1])
    return None


def _normal(printed: str) -> str:
    """Return a name as the tables have it: "U.S. Eastern Time" is "eastern", "E.T." is "e.t."."""
    name = printed.replace("\u2212", "-").replace("\u2013", "-").replace("’", "'").lower()
    name = " ".join(name.split()).strip(" ()[],;").removesuffix(" time")
    return name.removeprefix("us ").removeprefix("u.s. ")


def _seconds(offset: str) -> int | None:
    """Return an offset from UTC in seconds, ``None`` when it is none: "+05:30", "UTC-8"."""
    found = _OFFSET.fullmatch(offset)
    if not found:
        return None
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    if minutes > MOST_HOURS * 60 or int(found[3] or 0) > 59:
        return None
    return -minutes * 60 if found[1] == "-" else minutes * 60


def _in_area(printed: str, area: str) -> datetime.tzinfo | None:
    """Return what an ambiguous abbreviation means to somebody in the zone ``area``."""
    from dateutil import tz

    name = printed.replace(".", "").strip(" ()").upper()
    meanings = AMBIGUOUS.get(name, {})
    offset = _seconds(meanings.get(area) or meanings.get(area.partition("/")[0], ""))
    return None if offset is None else tz.tzoffset(name, offset)


@functools.lru_cache(maxsize=128)
def _iana(name: str) -> datetime.tzinfo | None:
    """Return a zone of the tz database, its name in any letter case."""
    import importlib.resources
    import io

    from dateutil import tz

    if not hasattr(tz.tzfile, "key"):
        return _iana_of_old_dateutil(name)
    data = importlib.resources.files("tzdata")
    name = _iana_names().get(name.lower(), "")
    if not name:
        return None
    # Not gettz: that prefers the files of the machine, some of which are old and some missing.
    return tz.tzfile(io.BytesIO(data.joinpath("zoneinfo", *name.split("/")).read_bytes()), name)


@functools.cache
def _iana_names() -> dict[str, str]:
    import importlib.resources

    names = importlib.resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8").split()
    return {name.lower(): name for name in names}


def _iana_of_old_dateutil(name: str) -> datetime.tzinfo | None:
    """Return a zone from the files that python-dateutil 2 brings itself.

    It cannot read today's files, those of tzdata and of most machines: it would take every zone
    for UTC without a word.
    """
    from dateutil.zoneinfo import get_zonefile_instance

    zones: Mapping[str, datetime.tzinfo] = get_zonefile_instance().zones
    return next((zone for known, zone in zones.items() if known.lower() == name.lower()), None)


# -- times of day -----------------------------------------------------------------------------------------


class FoundTime(NamedTuple):
    """A time of day and where it stands in the text, with the zone where that is right beside it."""

    start: int
    """The first character."""
    end: int
    """The character after the last one."""
    time: datetime.time
    """As stated, without a zone; midnight is 00:00."""
    zone: str | None
    """The zone as printed: "GMT", "Eastern Time", "UTC+8"; `find_zone` knows what it means."""


_FAR = 80
"""How far behind its time a zone may stand: "00.01 hrs on Tuesday 6 May 2025 (BST)"."""

_CLOCK = re.compile(
    r"""
    (?<!\d)(?<!\d[.:/-])(?:(?<!\d,)|(?=\d\d?:))                # no part of a date, a sum or a range
    (?:(?P<hour>[0-2]?\d)(?:\s?(?P<mark>[:.hHuU])\s?(?P<minute>[0-5]\d)(?::[0-5]\d)?)?
      |(?P<military>[01]\d|2[0-3])(?P<minutes>[0-5]\d))         # "0001 GMT", "1800 hours"
    (?![\d%]|[.:,/]\d)
    """,
    re.VERBOSE,
)
_HALF_DAY = re.compile(r"\s?([ap])\.?\s?m(?![^\W_])\.?", re.IGNORECASE)
_CJK = re.compile(
    r"(?P<half>上午|下午|晚上|午前|午後|오전|오후|凌晨|早上)?\s?(?<!\d)(?P<hour>\d{1,2})\s?[时時点點시]"
    r"(?:\s?(?P<minute>\d{1,2})\s?[分분]|(?P<thirty>半))?"
)
_AFTERNOON = frozenset({"下午", "晚上", "午後", "오후"})


def find_time(text: str, language: str | None = None) -> FoundTime | None:
    """Return the first time of day in a text such as an embargo line, ``None`` when there is none.

    A number alone is no time: it needs minutes after a colon, or "a.m.", "Uhr", "h", "kl.", a zone
    beside it.  Noon and midnight are read as words; midnight is 00:00 of the day that is named.
    ``language`` is a tag of BCP 47; English is read in any language.

    >>> found = find_time("EMBARGOED UNTIL 9 a.m. ET, MAY 3, 2025")
    >>> found.time, found.zone
    (datetime.time(9, 0), 'ET')
    """
    words = _time_words(language)
    times = [time for read in (_clock, _cjk, _word) if (time := read(text, words))]
    return min(times, key=lambda time: time.start, default=None)


class _TimeWords(NamedTuple):
    hours: re.Pattern[str]
    """What follows an hour: "Uhr"."""
    after_minutes: re.Pattern[str]
    """What follows hours and minutes; behind a bare number it would be a duration: "hours"."""
    before: re.Pattern[str]
    """What stands before one: "kl."."""
    noon_or_midnight: re.Pattern[str]
    midnight: frozenset[str]
    not_zones: frozenset[str]
    """Abbreviations of zones that are words of the language."""


@functools.lru_cache(maxsize=64)
def _time_words(language: str | None) -> _TimeWords:
    from pressdoc.understand.languages import section

    words: dict[str, set[str]] = {
        key: {word for tag in (language, "en") for word in section(tag, "dates").get(key, ())}
        for key in ("hours", "after_minutes", "before_time", "noon", "midnight", "not_zones")
    }
    return _TimeWords(
        re.compile(rf"\s?(?:{_either(words['hours'])})(?!\w)", re.IGNORECASE),
        re.compile(rf"\s?(?:{_either(words['hours'] | words['after_minutes'])})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{_either(words['before_time'])})\s?\Z", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{_either(words['noon'] | words['midnight'])})(?!\w)", re.IGNORECASE),
        frozenset(word.lower() for word in words["midnight"]),
        frozenset(words["not_zones"]),
    )


def _clock(text: str, words: _TimeWords) -> FoundTime | None:
    for found in _CLOCK.finditer(text):
        time, end, sure = _read_clock(text, found, words)
        zone, zone_end = _zone_after(text, end, words)
        if time is None or not (sure or zone):
            continue
        # "until 3 May 2025 GMT" has no time, though 2025 is one: 20:25.
        if found["mark"] or not _in_a_date(text, found.start()):
            return _with_zone(text, FoundTime(found.start(), end, time, zone), zone_end, words)
    return None


def _read_clock(text: str, found: re.Match[str], words: _TimeWords) -> tuple[datetime.time | None, int, bool]:
    """Return the time, where it ends, and whether it is one even without a zone."""
    hour = int(found["hour"] or found["military"])
    minute, end, mark = int(found["minute"] or found["minutes"] or 0), found.end(), found["mark"] or ""
    exact = bool(mark or found["military"])
    sure = (
        mark == ":" or mark in {"h", "H"} or bool(words.before.search(text, max(0, found.start() - 16), found.start()))
    )
    if (half := _HALF_DAY.match(text, end)) and not found["military"]:
        hour, end, sure = _of_half(hour, half[1].lower()), half.end(), True
    elif hours := (words.after_minutes if exact else words.hours).match(text, end):
        end, sure = hours.end(), True
    elif exact and text.startswith(" ", end) and (word := words.noon_or_midnight.match(text, end + 1)):
        hour, end, sure = (hour % 12 if word[0].lower() in words.midnight else hour), word.end(), True
    return (datetime.time(hour, minute) if hour < 24 else None), end, sure


def _in_a_date(text: str, at: int) -> bool:
    from pressdoc.understand.dating.dates import find_dates

    # A date is shorter than 60 characters; embargo lines are not much longer.
    begin = max(0, at - 60)
    return any(date.start <= at - begin < date.end for date in find_dates(text[begin : at + 60]))


def _of_half(hour: int, half: str) -> int:
    """Return the hour of the day: 12 a.m. is 0, 12 p.m. is 12; what is past twelve stays."""
    if hour > 12:
        return hour
    return hour % 12 + (12 if half == "p" else 0)


def _cjk(text: str, words: _TimeWords) -> FoundTime | None:
    for found in _CJK.finditer(text):
        hour, minute = int(found["hour"]), 30 if found["thirty"] else int(found["minute"] or 0)
        if found["half"]:
            hour = _of_half(hour, "p" if found["half"] in _AFTERNOON else "a")
        if hour < 24 and minute < 60:
            zone, zone_end = _zone_after(text, found.end(), words)
            time = FoundTime(found.start(), found.end(), datetime.time(hour, minute), zone)
            return _with_zone(text, time, zone_end, words)
    return None


def _word(text: str, words: _TimeWords) -> FoundTime | None:
    found = words.noon_or_midnight.search(text)
    if not found:
        return None
    zone, zone_end = _zone_after(text, found.end(), words)
    time = datetime.time(0 if found[0].lower() in words.midnight else 12)
    return _with_zone(text, FoundTime(*found.span(), time, zone), zone_end, words)


# -- the zone beside a time -------------------------------------------------------------------------------


def _zone_after(text: str, end: int, words: _TimeWords) -> tuple[str | None, int]:
    """Return the zone right behind a time, and where it ends with its bracket."""
    found = _zone_patterns().beside.match(text, end)
    if not found or found["zone"] in words.not_zones:
        return None, end
    closed = found["open"] and text.startswith((")", "]"), found.end())
    return found["zone"], found.end() + bool(closed)


def _with_zone(text: str, found: FoundTime, zone_end: int, words: _TimeWords) -> FoundTime:
    """Return the time with the zone right behind it, or else with one that is not far away."""
    if found.zone is not None:
        return found._replace(end=zone_end)
    apart = _zone_patterns().apart
    after = [zone[1] for zone in apart.finditer(text, found.end, found.end + _FAR)]
    before = [zone[1] for zone in apart.finditer(text, max(0, found.start - _FAR), found.start)]
    zones = [zone for zone in (*after, *reversed(before)) if zone not in words.not_zones]
    return found._replace(zone=zones[0] if zones else None)


class _ZonePatterns(NamedTuple):
    beside: re.Pattern[str]
    """A zone right behind a time."""
    apart: re.Pattern[str]
    """One that cannot be anything else."""


@functools.cache
def _zone_patterns() -> _ZonePatterns:
    abbreviations = [*ABBREVIATIONS, *AMBIGUOUS]
    offset = r"(?:UTC|GMT)\s?[+−–-]\s?\d{1,2}(?::?\d{2})?(?!\d)"
    place = r"(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)(?:/[A-Z][A-Za-z_-]{2,30}){1,2}"
    # A city needs the word: "10:00 London" may be the next event.
    in_words = rf"(?i:(?:U\.?S\.?\s)?(?:{_either([*NAMES, 'local'])})[\s-]time|(?:{_either(PHRASES)}))"
    certain = rf"{offset}|{place}|{in_words}"
    country = r"(?:U\.?S\.?\s)?"
    bare = rf"(?i:{country}(?:{_either(BARE)}))"
    dotted = rf"{country}[ECMP]\.[SD]?\.?T\."
    beside = rf"{certain}|[+-]\d\d:?\d\d(?!\d)|{dotted}|(?:{country}(?:{_either(abbreviations)})|{bare})(?!\w)"
    apart = rf"{certain}|(?:{_either(set(abbreviations) - ALSO_WORDS)})(?!\w)"
    return _ZonePatterns(
        re.compile(rf"\s?,?\s?(?P<open>[(\[])?(?P<zone>{beside})"), re.compile(rf"(?<![^\W\d_])({apart})")
    )


def _either(names: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name)))) or "(?!)"
