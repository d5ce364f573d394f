"""Times and time zones: what releases print, and the instant that is meant."""

from __future__ import annotations

import datetime
import pickle
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdoc.errors import UnknownZoneError
from pressdoc.model import Embargo
from pressdoc.zone_names import ABBREVIATIONS, ALSO_WORDS, AMBIGUOUS, BARE, NAMES, PHRASES
from pressdoc.zones import FoundTime, find_time, find_zone

WINTER = datetime.datetime.fromisoformat("2025-01-15T12:00")
SUMMER = datetime.datetime.fromisoformat("2025-07-15T12:00")


def hours(zone: datetime.tzinfo | None, when: datetime.datetime) -> float | None:
    """Return how far a zone is ahead of UTC, in hours."""
    offset = zone.utcoffset(when) if zone else None
    return None if offset is None else offset.total_seconds() / 3600


@pytest.mark.parametrize(
    ("printed", "winter", "summer"),
    [
        ("GMT", 0, 0),
        ("UTC", 0, 0),
        ("Z", 0, 0),
        ("BST", 1, 1),
        ("CET", 1, 1),
        ("CEST", 2, 2),
        ("MEZ", 1, 1),
        ("MESZ", 2, 2),
        ("EET", 2, 2),
        ("ET", -5, -4),
        ("E.T.", -5, -4),
        ("U.S. ET", -5, -4),
        ("Eastern", -5, -4),
        ("Eastern Time", -5, -4),
        ("US Eastern time", -5, -4),
        ("New York time", -5, -4),
        ("EST", -5, -5),
        ("E.S.T.", -5, -5),
        ("EDT", -4, -4),
        ("Eastern Standard Time", -5, -5),
        ("Eastern Daylight Time", -4, -4),
        ("CT", -6, -5),
        ("CDT", -5, -5),
        ("MT", -7, -6),
        ("MST", -7, -7),
        ("PT", -8, -7),
        ("PST", -8, -8),
        ("PDT", -7, -7),
        ("HE", -5, -4),
        ("HNE", -5, -5),
        ("JST", 9, 9),
        ("KST", 9, 9),
        ("HKT", 8, 8),
        ("SGT", 8, 8),
        ("AEST", 10, 10),
        ("AEDT", 11, 11),
        ("NZST", 12, 12),
        ("London time", 0, 1),
        ("UK time", 0, 1),
        ("Beijing time", 8, 8),
        ("heure de Paris", 1, 2),
        ("北京时间", 8, 8),
        ("日本時間", 9, 9),
        ("Europe/London", 0, 1),
        ("EUROPE/LONDON", 0, 1),
        ("America/Argentina/Buenos_Aires", -3, -3),
        ("Australia/Sydney", 11, 10),
        ("+01:00", 1, 1),
        ("-0330", -3.5, -3.5),
        ("UTC+8", 8, 8),
        ("UTC +05:30", 5.5, 5.5),
        ("UTC−5", -5, -5),
        ("GMT+1", 1, 1),
        ("(GMT+8)", 8, 8),
        ("CET (UTC+1)", 1, 1),
        ("Eastern Time (ET)", -5, -4),
    ],
)
def test_known_zones(printed: str, winter: float, summer: float) -> None:
    """A place follows its own clock; an abbreviation that names a season does not."""
    zone = find_zone(printed)
    assert (hours(zone, WINTER), hours(zone, SUMMER)) == (winter, summer)


@pytest.mark.parametrize(
    "printed",
    [
        *("CST", "IST", "AST"),  # each is the time of several parts of the world
        *("", "XYZ", "local time", "Ortszeit", "9", "+15:00", "+09:75", "Europe/Nowhere", "Europe"),
        *("../../etc/passwd", "/etc/localtime", "Europe/../Europe/London", "Europe/", "UTC+8;rm"),
    ],
)
def test_unknown_zones(printed: str) -> None:
    """What nobody knows, or what may be two zones, is none; then the default holds."""
    assert find_zone(printed) is None
    assert find_zone(printed, datetime.UTC) is datetime.UTC


@pytest.mark.parametrize(
    ("printed", "default", "expected"),
    [
        ("CST", "America/New_York", -6),
        ("CST", "Asia/Shanghai", 8),
        ("CST", "Europe/Paris", 1),  # nobody's there: the default itself
        ("IST", "Asia/Kolkata", 5.5),
        ("IST", "Europe/Dublin", 1),
        (None, "Europe/Paris", 1),
        ("GMT", "Europe/Paris", 0),
        ("XYZ", "ET", -5),
    ],
)
def test_default(printed: str | None, default: str, expected: float) -> None:
    """The default stands in for what is missing or unknown, and says which part of the world is meant."""
    assert hours(find_zone(printed, default), WINTER) == expected


def test_default_is_checked() -> None:
    """A default that names no zone is a wrong call, even where the release names one."""
    with pytest.raises(UnknownZoneError, match="'Europe/Lodnon'"):
        find_zone("GMT", "Europe/Lodnon")


def test_no_zone_at_all() -> None:
    """Without a zone and a default there is none."""
    assert find_zone(None) is None


def test_table() -> None:
    """Every name of the table means something, ambiguous ones nothing, and all can be pickled."""
    for name in (*ABBREVIATIONS, *NAMES, *PHRASES):
        zone = find_zone(name)
        assert zone is not None, name
        again = pickle.loads(pickle.dumps(zone))
        assert hours(again, SUMMER) == hours(zone, SUMMER)
    assert AMBIGUOUS.keys().isdisjoint(ABBREVIATIONS)
    assert ALSO_WORDS.issubset([*ABBREVIATIONS, *AMBIGUOUS])
    assert BARE.issubset(NAMES)


def test_machine_does_not_matter() -> None:
    """A place's clock comes with the package: a machine without zones, or with TZ set, says the same."""
    program = (
        "import datetime; from pressdoc.zones import find_zone; "
        "print(find_zone('ET').utcoffset(datetime.datetime(2025, 7, 1)), find_zone('Europe/London'))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONPATH": ":".join(filter(None, sys.path)), "PYTHONTZPATH": path, "TZ": own},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for path, own in [("", "UTC"), ("/nowhere", "Asia/Tokyo"), ("/usr/share/zoneinfo", "")]
    }
    assert said == {"-1 day, 20:00:00 tzfile('Europe/London')\n"}


def test_embargo() -> None:
    """An embargo's moment is that of its zone on its day."""
    assert Embargo("2025-07-03", "09:00", "ET").until().isoformat() == "2025-07-03T09:00:00-04:00"
    assert Embargo("2025-07-03", "09:00", "EST").until().isoformat() == "2025-07-03T09:00:00-05:00"
    assert Embargo("2025-07-03", "00:01").until("Europe/London").isoformat() == "2025-07-03T00:01:00+01:00"
    with pytest.raises(UnknownZoneError):
        Embargo("2025-07-03", "00:01", "local time").until()


TIMES = [
    # language, text, printed, time, zone
    ("en", "EMBARGOED UNTIL 00:01 GMT, 3 MAY 2025", "00:01 GMT", "00:01", "GMT"),
    ("en", "Embargoed until 9 a.m. ET, May 3, 2025", "9 a.m. ET", "09:00", "ET"),
    ("en", "until 9am Eastern Time (ET)", "9am Eastern Time", "09:00", "Eastern Time"),
    ("en", "HOLD UNTIL 9:30 P.M. EST", "9:30 P.M. EST", "21:30", "EST"),
    ("en", "12 a.m. PT", "12 a.m. PT", "00:00", "PT"),
    ("en", "12:15 pm", "12:15 pm", "12:15", None),
    ("en", "8:00 a.m. U.S. ET", "8:00 a.m. U.S. ET", "08:00", "U.S. ET"),
    ("en", "10:30 p.m. (PT)", "10:30 p.m. (PT)", "22:30", "PT"),
    ("en", "9 a.m. Pacific, May 3", "9 a.m. Pacific", "09:00", "Pacific"),
    ("en", "before 0001 hrs BST Tuesday 6 May 2025", "0001 hrs BST", "00:01", "BST"),
    ("en", "until 00.01 hrs on Tuesday 6 May 2025 (BST)", "00.01 hrs", "00:01", "BST"),
    ("en", "not before 1800 hours", "1800 hours", "18:00", None),
    ("en", "2000 GMT on 3 May 2025", "2000 GMT", "20:00", "GMT"),
    ("en", "until 10 o'clock", "10 o'clock", "10:00", None),
    ("en", "UNTIL NOON ET", "NOON ET", "12:00", "ET"),
    ("en", "12 noon London time, 3 May", "12 noon London time", "12:00", "London time"),
    ("en", "midnight (GMT) on 3 May", "midnight (GMT)", "00:00", "GMT"),
    ("en", "12:00 midnight, EST", "12:00 midnight, EST", "00:00", "EST"),
    ("en", "6 May 2025, 00:01", "00:01", "00:01", None),
    ("en", "May 3, 2025,10:00 UTC+8.", "10:00 UTC+8", "10:00", "UTC+8"),
    ("en", "10:00 Europe/London", "10:00 Europe/London", "10:00", "Europe/London"),
    ("en", "10:00 London", "10:00", "10:00", None),
    ("en", "10 a.m. local time", "10 a.m. local time", "10:00", "local time"),
    ("en", "2025-10-27T10:30:00+01:00", "10:30:00+01:00", "10:30", "+01:00"),
    ("en", "2025-10-27T10:30:00Z", "10:30:00Z", "10:30", "Z"),
    ("de", "Sperrfrist: 27. Oktober 2025, 10 Uhr", "10 Uhr", "10:00", None),
    ("de", "10.30 Uhr MEZ", "10.30 Uhr MEZ", "10:30", "MEZ"),
    ("de", "27.10.2025, 10:00 Uhr (MESZ)", "10:00 Uhr (MESZ)", "10:00", "MESZ"),
    ("de", "bis Mitternacht", "Mitternacht", "00:00", None),
    ("fr", "avant le 25 mars 2014 à 14h00", "14h00", "14:00", None),
    ("fr", "25 mars, 8 h (heure de Paris)", "8 h (heure de Paris)", "08:00", "heure de Paris"),
    ("fr", "à 10 h 30 HE", "10 h 30 HE", "10:30", "HE"),
    ("fr", "À 9H00, LE TEXTE EST LIBRE", "9H00", "09:00", None),
    ("fr", "jusqu'à midi", "midi", "12:00", None),
    ("es", "a las 10:00 horas", "10:00 horas", "10:00", None),
    ("pt", "às 10h30 (horário de Brasília)", "10h30 (horário de Brasília)", "10:30", "horário de Brasília"),
    ("it", "alle ore 10 del 3 maggio", "10", "10:00", None),
    ("nl", "10.00 uur", "10.00 uur", "10:00", None),
    ("sv", "kl. 08.00 CET den 3 maj", "08.00 CET", "08:00", "CET"),
    ("da", "den 3. maj kl. 8.30", "8.30", "08:30", None),
    ("fi", "klo 9.00", "9.00", "09:00", None),
    ("pl", "godz. 9.00", "9.00", "09:00", None),
    ("ja", "解禁日時:2025年10月27日(月)午前10時30分", "午前10時30分", "10:30", None),
    ("ja", "午後3時半 日本時間", "午後3時半 日本時間", "15:30", "日本時間"),
    ("zh", "北京时间2025年10月27日下午3点", "下午3点", "15:00", "北京时间"),
    ("ko", "2025년 10월 27일 오전 10시", "오전 10시", "10:00", None),
    (None, "until 9 a.m. ET", "9 a.m. ET", "09:00", "ET"),
]


@pytest.mark.parametrize(("language", "text", "printed", "time", "zone"), TIMES)
def test_times(language: str | None, text: str, printed: str, time: str, zone: str | None) -> None:
    """The first time of day is found with its place, and with the zone that belongs to it."""
    found = find_time(text, language=language)
    assert found is not None
    assert text[found.start : found.end] == printed
    assert (found.time.isoformat("minutes"), found.zone) == (time, zone)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "embargoed until May 3, 2025"),
        ("en", "until 3 May 2025 GMT"),
        ("en", "until 6/5/2025 or 3.10.2025"),
        ("en", "24:00, 25:00, 9:75"),
        ("en", "in 10 hours, 5 h"),
        ("en", "$10.30 or 10.5% or 1:2:3 or 3-10"),
        ("en", "noontime"),
        ("de", "27. Oktober 2025"),
        ("ja", "25時, 2025年10月27日"),
        ("en", ""),
    ],
)
def test_no_times(language: str, text: str) -> None:
    """Dates, sums, durations and impossible times are no times of day."""
    assert find_time(text, language=language) is None


PIECES = (
    "9 09 10 24 00 30 59 : . h H a.m. pm Uhr kl. noon midnight GMT ET UTC + - 8 ( ) Eastern Time London "
    "Europe/London 午前 時 分 2025 3 May , ½ ² ٣"
).split()


@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=3)),
    st.sampled_from([None, "en", "de", "fr", "sv", "ja"]),
    st.booleans(),
)
def test_any_text_is_read(pieces: list[str], language: str | None, spaced: bool) -> None:
    """Any text gives a time in its bounds or none; its zone is known or not; nothing raises."""
    text = (" " if spaced else "").join(pieces)
    found = find_time(text, language=language)
    assert found is None or isinstance(found, FoundTime)
    if found:
        assert 0 <= found.start < found.end <= len(text)
        assert found.zone is None or found.zone in text
    zone = find_zone(text)
    assert zone is None or isinstance(zone, datetime.tzinfo)
