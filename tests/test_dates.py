"""Dates: every printed form that releases use, what is refused, and which year is meant."""

from __future__ import annotations

import datetime
import itertools
import json
import subprocess
import sys
from importlib.resources import files

import pytest
from babel.core import get_cldr_version
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

import pressdoc
from pressdoc.understand.dating import cldr
from pressdoc.understand.dating.calendar import calendar_of
from pressdoc.understand.dating.dates import FoundDate, complete, find_dates, refused_dates, stated
from pressdoc.understand.languages import known


def day(iso: str) -> datetime.date:
    """Return the day of an ISO date."""
    return datetime.date.fromisoformat(iso)


def shown(found: FoundDate) -> str:
    """Return "2025-10-27", or "--10-27" for a date without a year."""
    return found.date.isoformat() if found.date else f"--{found.month:02}-{found.day:02}"


# A row: language, text, and the dates in it as (printed, meaning) one after the other.
ENGLISH = [
    ("LISBON, October 25 - Orbital Freight today", "October 25", "--10-25"),
    ("October 25 - Orbital Freight", "October 25", "--10-25"),
    ("CHATHAM, N.J., Nov. 7, 2018 /Wire/ --", "Nov. 7, 2018", "2018-11-07"),
    ("BEDFORD, Mass., Sept. 21 /Wire/ --", "Sept. 21", "--09-21"),
    ("SALEM and TROY, April 13 /Wire/ --", "April 13", "--04-13"),
    ("FORT HILL, Ind., June 07, 2023 (WIRE) —", "June 07, 2023", "2023-06-07"),
    ("TRURO, Jan. 18, 2016 /W/ -", "Jan. 18, 2016", "2016-01-18"),
    ("TRURO,Nov. 8,2019 --", "Nov. 8,2019", "2019-11-08"),
    ("Oct. 25,2025", "Oct. 25,2025", "2025-10-25"),
    ("Oct.25, 2025", "Oct.25, 2025", "2025-10-25"),
    ("October 25 2025", "October 25 2025", "2025-10-25"),
    ("October 25 , 2025", "October 25 , 2025", "2025-10-25"),
    ("May 13th, 2025", "May 13th, 2025", "2025-05-13"),
    ("March 1st", "March 1st", "--03-01"),
    ("OCTOBER 25, 2025 --", "OCTOBER 25, 2025", "2025-10-25"),
    ("NOV. 4 --", "NOV. 4", "--11-04"),
    ("on october 25, 2025", "october 25, 2025", "2025-10-25"),
    ("Sep 3, 2025", "Sep 3, 2025", "2025-09-03"),
    ("Sept 3, 2025", "Sept 3, 2025", "2025-09-03"),
    ("25 October 2025", "25 October 2025", "2025-10-25"),
    ("25 Oct. 2025", "25 Oct. 2025", "2025-10-25"),
    ("25 October, 2025", "25 October, 2025", "2025-10-25"),
    ("25th October 2025", "25th October 2025", "2025-10-25"),
    ("the 25th of October", "25th of October", "--10-25"),
    ("the 25th day of October, 2025", "25th day of October, 2025", "2025-10-25"),
    ("2nd of May 2025", "2nd of May 2025", "2025-05-02"),
    ("27-Oct-2025", "27-Oct-2025", "2025-10-27"),
    ("27-Oct-25", "27-Oct-25", "2025-10-27"),
    ("27/Oct/2025", "27/Oct/2025", "2025-10-27"),
    ("Oct. 25, '25 and 25 October ’98", "Oct. 25, '25", "2025-10-25", "25 October ’98", "1998-10-25"),
    ("Monday, November 2, 2021", "Monday, November 2, 2021", "2021-11-02"),
    ("on Mon., Nov. 2, in", "Mon., Nov. 2", "--11-02"),
    ("Sun 25 Oct. 2025. 2025 was", "Sun 25 Oct. 2025", "2025-10-25"),
    ("sent 27 October. 2025 was a good year", "27 October", "--10-27"),
    ("October\u00a025,\u00a02025", "October\u00a025,\u00a02025", "2025-10-25"),
    ("October\n25, 2025", "October\n25, 2025", "2025-10-25"),
    ("Oct. 27, 2025/Wire/", "Oct. 27, 2025", "2025-10-27"),
    ("(October 27, 2025)", "October 27, 2025", "2025-10-27"),
    ("TRURO--25 October 2025:", "25 October 2025", "2025-10-25"),
    ("On May 5, 5000 people came", "May 5", "--05-05"),
    ("ended September 30, 2025 and 2024", "September 30, 2025", "2025-09-30"),
    ("June 5-Orbital Freight", "June 5", "--06-05"),
    # ranges are two dates
    ("October 25-27, 2025", "October 25", "2025-10-25", "27, 2025", "2025-10-27"),
    ("October 25–27", "October 25", "--10-25", "27", "--10-27"),
    ("June 10-12. More", "June 10", "--06-10", "12", "--06-12"),
    ("October 25 and 26, 2025", "October 25", "2025-10-25", "26, 2025", "2025-10-26"),
    ("27-29 October 2025", "27", "2025-10-27", "29 October 2025", "2025-10-29"),
    ("27th to 29th October", "27th", "--10-27", "29th October", "--10-29"),
    ("Oct. 30-Nov. 2, 2025", "Oct. 30", "2025-10-30", "Nov. 2, 2025", "2025-11-02"),
    ("Dec. 30 to Jan. 2, 2026", "Dec. 30", "2025-12-30", "Jan. 2, 2026", "2026-01-02"),
    ("25 October to 3 November 2025", "25 October", "2025-10-25", "3 November 2025", "2025-11-03"),
    # a blank line ends a date
    ("27 October\n\n2025 was", "27 October", "--10-27"),
    ("in October\n\n25 people",),
    # no dates
    ("we may 5 times march 3 miles in may 5",),
    ("In May 5 million people, in March 3 percent",),
    ("March 10:30, May 5%, May 5.5, May 5,000",),
    ("May 5-year bonds",),
    ("October 2025, the third quarter, 2025",),
    ("$25 May 2025",),
    ("1.5 March 2025",),
    ("Item5 May 2025",),
    ("Oct. 45 and 0 May and 32 June",),
]

DIGITS = [
    ("en", "2025-10-27", "2025-10-27", "2025-10-27"),
    ("en", "2025-10-27T23:30:00Z, then", "2025-10-27", "2025-10-27"),
    ("en", "2025-10-27 10:00:00+02:00", "2025-10-27", "2025-10-27"),
    ("en", "2025‑10‑27", "2025‑10‑27", "2025-10-27"),
    ("en", "2025/10/27 and 2025.1.7", "2025/10/27", "2025-10-27", "2025.1.7", "2025-01-07"),
    ("en", "2025-10-27/2025-10-29", "2025-10-27", "2025-10-27", "2025-10-29", "2025-10-29"),
    ("en", "27/10/2025", "27/10/2025", "2025-10-27"),
    ("en", "10/27/2025", "10/27/2025", "2025-10-27"),
    ("en", "10/27/25", "10/27/25", "2025-10-27"),
    ("en", "5/5/2025", "5/5/2025", "2025-05-05"),
    ("en-US", "TRURO, IL — (W) — 06/09/10 —", "06/09/10", "2010-06-09"),
    ("en-US", "3/4/2025", "3/4/2025", "2025-03-04"),
    ("en-US", "27/10/2025", "27/10/2025", "2025-10-27"),
    ("en-GB", "06/09/10", "06/09/10", "2010-09-06"),
    ("en-GB", "3/4/2025", "3/4/2025", "2025-04-03"),
    ("en-AU", "3/4/98", "3/4/98", "1998-04-03"),
    ("en_IN", "3-4-2025", "3-4-2025", "2025-04-03"),
    ("en", "27/10/2025, then 3/4/2025", "27/10/2025", "2025-10-27", "3/4/2025", "2025-04-03"),
    ("en", "3/4/2025 to 3/28/2025", "3/4/2025", "2025-03-04", "3/28/2025", "2025-03-28"),
    ("de", "03.04.2025", "03.04.2025", "2025-04-03"),
    ("de", "3.4.2025, 27. 10. 2025, 27.10. 2025",
     "3.4.2025", "2025-04-03", "27. 10. 2025", "2025-10-27", "27.10. 2025", "2025-10-27"),
    ("de", "03.04.25", "03.04.25", "2025-04-03"),
    ("de", "01.10.2025-03.10.2025", "01.10.2025", "2025-10-01", "03.10.2025", "2025-10-03"),
    ("fr", "03/04/2025", "03/04/2025", "2025-04-03"),
    ("es", "3/4/2025", "3/4/2025", "2025-04-03"),
    ("es-PR", "3/4/2025", "3/4/2025", "2025-03-04"),
    ("nl", "27-10-2025", "27-10-2025", "2025-10-27"),
    ("sv", "3/4/2025", "3/4/2025", "2025-04-03"),
    ("zh-HK", "3/4/2025", "3/4/2025", "2025-04-03"),
    ("ko", "2025. 10. 27.", "2025. 10. 27", "2025-10-27"),
    ("hu", "2025. 10. 27.", "2025. 10. 27", "2025-10-27"),
    ("ja", "２０２５／１０／２７", "２０２５／１０／２７", "2025-10-27"),
    ("ar", "27\u200f/10\u200f/2025", "27\u200f/10\u200f/2025", "2025-10-27"),
    (None, "13.10.2025", "13.10.2025", "2025-10-13"),
    # addresses, versions, fractions, parts of longer numbers
    ("de", "10.10.10.25, Version 3.4.10, v1.2.03, 10.10.2025.3"),
    ("en", "24/7/365, 9/10/8, 100/10/2025, 12/31/1066"),
    ("en", "call 866-88-2769 or 1-866-555-0100, CVE-2017-6420"),
    ("en", "/2026/07/03/474316/"),
]  # fmt: skip

LANGUAGES = [
    ("de", "Berlin, 27. Oktober 2025 –", "27. Oktober 2025", "2025-10-27"),
    ("de", "am Montag, den 27. Oktober, um", "Montag, den 27. Oktober", "--10-27"),
    ("de", "vom 27. bis 29. Oktober 2025", "27.", "2025-10-27", "29. Oktober 2025", "2025-10-29"),
    ("de", "27.Okt. 2025 oder 1. Jänner", "27.Okt. 2025", "2025-10-27", "1. Jänner", "--01-01"),
    ("de", "WIEN, 3. MÄRZ 2025, 3. Maerz", "3. MÄRZ 2025", "2025-03-03"),
    ("de", "LISBON, Oct. 27 /Wire/ -- October 27, 2025",
     "Oct. 27", "--10-27", "October 27, 2025", "2025-10-27"),
    ("de", "im April 25 neue Stellen; April 25, 2025", "April 25, 2025", "2025-04-25"),
    ("fr", "Paris, le 27 octobre 2025 –", "27 octobre 2025", "2025-10-27"),
    ("fr", "le 1er octobre et le 1er\u00a0août 2025",
     "1er octobre", "--10-01", "1er\u00a0août 2025", "2025-08-01"),
    ("fr", "lundi 27 octobre 2025", "lundi 27 octobre 2025", "2025-10-27"),
    ("fr", "27 AOUT 2025, 3 févr. 2025, 3 fevrier", "27 AOUT 2025", "2025-08-27",
     "3 févr. 2025", "2025-02-03", "3 fevrier", "--02-03"),
    ("fr", "du 27 au 29 octobre", "27", "--10-27", "29 octobre", "--10-29"),
    ("fr", "3 fe\u0301vrier 2025", "3 fe\u0301vrier 2025", "2025-02-03"),
    ("es", "Madrid, 27 de octubre de 2025.-", "27 de octubre de 2025", "2025-10-27"),
    ("es", "1 de enero del 2025, 1.º de mayo", "1 de enero del 2025", "2025-01-01", "1.º de mayo", "--05-01"),
    ("es", "el lunes, 27 de Octubre", "lunes, 27 de Octubre", "--10-27"),
    ("es", "del 27 al 29 de setiembre de 2025",
     "27", "2025-09-27", "29 de setiembre de 2025", "2025-09-29"),
    ("pt", "São Paulo, 27 de outubro de 2025 –", "27 de outubro de 2025", "2025-10-27"),
    ("pt", "segunda-feira, 27 de outubro; 1º de maio",
     "segunda-feira, 27 de outubro", "--10-27", "1º de maio", "--05-01"),
    ("pt", "27/out/2025", "27/out/2025", "2025-10-27"),
    ("it", "Milano, 27 ottobre 2025 –", "27 ottobre 2025", "2025-10-27"),
    ("it", "lunedì 27 ottobre, 1º maggio 2025",
     "lunedì 27 ottobre", "--10-27", "1º maggio 2025", "2025-05-01"),
    ("ca", "27 d’octubre de 2025", "27 d’octubre de 2025", "2025-10-27"),
    ("ca", "27 d'octubre del 2025, 1 de gener",
     "27 d'octubre del 2025", "2025-10-27", "1 de gener", "--01-01"),
    ("gl", "27 de outubro de 2025", "27 de outubro de 2025", "2025-10-27"),
    ("ro", "27 octombrie 2025", "27 octombrie 2025", "2025-10-27"),
    ("nl", "maandag 27 oktober 2025, 27e maart",
     "maandag 27 oktober 2025", "2025-10-27", "27e maart", "--03-27"),
    ("af", "27 Oktober 2025", "27 Oktober 2025", "2025-10-27"),
    ("sv", "den 27 oktober 2025, den 27:e maj", "27 oktober 2025", "2025-10-27", "27:e maj", "--05-27"),
    ("da", "mandag den 27. oktober 2025", "mandag den 27. oktober 2025", "2025-10-27"),
    ("nb", "27. oktober 2025 og 17. mai", "27. oktober 2025", "2025-10-27", "17. mai", "--05-17"),
    ("nn", "laurdag 25. oktober", "laurdag 25. oktober", "--10-25"),
    ("is", "27. október 2025", "27. október 2025", "2025-10-27"),
    ("fi", "maanantaina 27. lokakuuta 2025", "maanantaina 27. lokakuuta 2025", "2025-10-27"),
    ("fi", "lokakuun 27. päivänä, 27. lokakuun 2025", "27. lokakuun 2025", "2025-10-27"),
    ("et", "27. oktoober 2025", "27. oktoober 2025", "2025-10-27"),
    ("lv", "2025. gada 27. oktobris", "2025. gada 27. oktobris", "2025-10-27"),
    ("lt", "2025 m. spalio 27 d., pirmadienis", "2025 m. spalio 27 d., pirmadienis", "2025-10-27"),
    ("hu", "2025. október 27., hétfő", "2025. október 27., hétfő", "2025-10-27"),
    ("hu", "október 27-én", "október 27", "--10-27"),
    ("pl", "Warszawa, 27 października 2025 r.", "27 października 2025", "2025-10-27"),
    ("cs", "27. října 2025, 27. 10. 2025", "27. října 2025", "2025-10-27", "27. 10. 2025", "2025-10-27"),
    ("sk", "27. októbra 2025", "27. októbra 2025", "2025-10-27"),
    ("sl", "27. oktober 2025", "27. oktober 2025", "2025-10-27"),
    ("hr", "27. listopada 2025.", "27. listopada 2025", "2025-10-27"),
    ("pl", "27 listopada 2025", "27 listopada 2025", "2025-11-27"),
    ("sr", "27. октобар 2025. и 27. oktobar 2025.",
     "27. октобар 2025", "2025-10-27", "27. oktobar 2025", "2025-10-27"),
    ("ru", "27 октября 2025 года, 27 окт. 2025 г.",
     "27 октября 2025", "2025-10-27", "27 окт. 2025", "2025-10-27"),
    ("ru", "с 27 по 29 октября", "27", "--10-27", "29 октября", "--10-29"),
    ("uk", "27 жовтня 2025 року", "27 жовтня 2025", "2025-10-27"),
    ("be", "27 кастрычніка 2025", "27 кастрычніка 2025", "2025-10-27"),
    ("bg", "27 октомври 2025 г.", "27 октомври 2025", "2025-10-27"),
    ("mk", "27 октомври 2025 г.", "27 октомври 2025", "2025-10-27"),
    ("el", "27 Οκτωβρίου 2025, 27 ΟΚΤΩΒΡΙΟΥ", "27 Οκτωβρίου 2025", "2025-10-27", "27 ΟΚΤΩΒΡΙΟΥ", "--10-27"),
    ("tr", "27 Ekim 2025 Pazartesi", "27 Ekim 2025 Pazartesi", "2025-10-27"),
    ("tr", "27 Ekim'de, 27 EKİM 2025", "27 Ekim", "--10-27", "27 EKİM 2025", "2025-10-27"),
    ("sq", "27 tetor 2025", "27 tetor 2025", "2025-10-27"),
    ("id", "Senin, 27 Oktober 2025", "Senin, 27 Oktober 2025", "2025-10-27"),
    ("ms", "27 Ogos 2025", "27 Ogos 2025", "2025-08-27"),
    ("fil", "Oktubre 27, 2025", "Oktubre 27, 2025", "2025-10-27"),
    ("sw", "27 Oktoba 2025", "27 Oktoba 2025", "2025-10-27"),
    ("vi", "ngày 27 tháng 10 năm 2025", "27 tháng 10 năm 2025", "2025-10-27"),
    ("vi", "27 tháng 10, 2025", "27 tháng 10, 2025", "2025-10-27"),
    ("vi", "Thứ Hai, ngày 27 tháng 10", "Thứ Hai, ngày 27 tháng 10", "--10-27"),
    ("vi", "5 tháng mười hai năm 2025, 5 tháng năm",
     "5 tháng mười hai năm 2025", "2025-12-05", "5 tháng năm", "--05-05"),
    ("vi", "phiên bản 1.1, ngày 27/10/2025", "27/10/2025", "2025-10-27"),
    ("ar", "27 أكتوبر 2025", "27 أكتوبر 2025", "2025-10-27"),
    ("ar", "٢٧ أكتوبر ٢٠٢٥", "٢٧ أكتوبر ٢٠٢٥", "2025-10-27"),
    ("ar", "27 تشرين الأول 2025", "27 تشرين الأول 2025", "2025-10-27"),
    ("he", "27 באוקטובר 2025", "27 באוקטובר 2025", "2025-10-27"),
    ("hi", "27 अक्टूबर 2025", "27 अक्टूबर 2025", "2025-10-27"),
    ("th", "27 ตุลาคม 2568", "27 ตุลาคม 2568", "2025-10-27"),
    ("th", "27 ต.ค. พ.ศ. 2568", "27 ต.ค. พ.ศ. 2568", "2025-10-27"),
    ("zh", "青岚2025年10月27日 /电/ --", "2025年10月27日", "2025-10-27"),
    ("zh", "2025年10月27日（周一）", "2025年10月27日（周一）", "2025-10-27"),
    ("zh", "2025年10月27日星期一", "2025年10月27日星期一", "2025-10-27"),
    ("zh", "二〇二五年十月二十七日", "二〇二五年十月二十七日", "2025-10-27"),
    ("zh", "10月27日至29日", "10月27日", "--10-27", "29日", "--10-29"),
    ("zh-Hant", "民國114年10月27日", "民國114年10月27日", "2025-10-27"),
    ("zh-Hant", "10月27號", "10月27號", "--10-27"),
    ("ja", "2024年7月11日(木)、", "2024年7月11日(木)", "2024-07-11"),
    ("ja", "令和7年10月27日", "令和7年10月27日", "2025-10-27"),
    ("ja", "令和元年5月1日、平成31年4月30日",
     "令和元年5月1日", "2019-05-01", "平成31年4月30日", "2019-04-30"),
    ("ja", "２０２５年１０月２７日（月）", "２０２５年１０月２７日（月）", "2025-10-27"),
    ("ja", "2025 年 10 月 27 日", "2025 年 10 月 27 日", "2025-10-27"),
    ("ja", "2月4-5日に", "2月4", "--02-04", "5日", "--02-05"),
    ("ko", "2025년 10월 27일", "2025년 10월 27일", "2025-10-27"),
    ("ko", "10월 27일(월)", "10월 27일(월)", "--10-27"),
    # Chinese and English forms are read in any language
    ("de", "青岚 2025年10月27日", "2025年10月27日", "2025-10-27"),
    (None, "25 October 2025 und 2025年10月27日",
     "25 October 2025", "2025-10-25", "2025年10月27日", "2025-10-27"),
    ("xx", "25 October 2025", "25 October 2025", "2025-10-25"),
    # a name of another language is no month here
    ("en", "27 octobre 2025, 27 listopada 2025"),
    ("fa", "5 آبان 1404"),
    # more numbers than a year has
    ("zh", "13月27日, 10月32日, 月27日, 10月日, 二十十月一日"),
]  # fmt: skip

ROWS = [("en", *row) for row in ENGLISH] + DIGITS + LANGUAGES


@pytest.mark.parametrize(("language", "text", "expected"), [(row[0], row[1], row[2:]) for row in ROWS])
def test_printed_forms(language: str | None, text: str, expected: tuple[str, ...]) -> None:
    """Every form is found with its place and read as what it means, or not at all."""
    found = find_dates(text, language=language)
    assert [part for date in found for part in (text[date.start : date.end], shown(date))] == list(expected)


@pytest.mark.parametrize(
    ("language", "text", "flag"),
    [
        ("en", "Nov. 31", "impossible"),
        ("en", "Nov. 31, 2025", "impossible"),
        ("en", "31 June 2025", "impossible"),
        ("en", "February 30", "impossible"),
        ("en", "Feb. 29, 2025", "impossible"),
        ("en", "2025-02-30", "impossible"),
        ("en", "31/11/2025", "impossible"),
        ("de", "31.11.2025", "impossible"),
        ("de", "10.27.2025", "impossible"),
        ("de", "31. April 2025", "impossible"),
        ("fr", "le 31 novembre", "impossible"),
        ("ja", "2025年2月30日", "impossible"),
        ("zh", "二月三十日", "impossible"),
        ("ko", "11월 31일", "impossible"),
        ("en", "3/4/2025", "ambiguous"),
        ("en", "06/09/10", "ambiguous"),
        ("en-CA", "03/04/2025", "ambiguous"),
        (None, "03.04.2025", "ambiguous"),
        ("ja", "3/4/2025", "ambiguous"),
        ("en", "3/4/2025, though 27/10/2025 and 10/27/2025", "ambiguous"),
    ],
)
def test_refused(language: str | None, text: str, flag: str) -> None:
    """What is impossible, or may be either of two days, is no date and says why; nothing is repaired."""
    [refused] = refused_dates(text, language=language)
    assert refused.date is None
    assert flag in refused.flags
    assert all(date.start != refused.start for date in find_dates(text, language=language))


@pytest.mark.parametrize(
    ("language", "text", "weekday"),
    [
        ("en", "Monday, November 2, 2021", 0),
        ("en", "Tues., Nov. 2", 1),
        ("en", "Wednesday the 5th of November", 2),
        ("en", "November 6 (Thursday)", 3),
        ("en", "So November 6", None),
        ("en", "St. Louis, Mo., November 6", None),
        ("en", "today, November 6", None),
        ("de", "Sonnabend, 25. Oktober", 5),
        ("de", "Fr., 24. Oktober", 4),
        ("de", "So 25. Oktober", None),
        ("de", "So., 26. Oktober", 6),
        ("fr", "samedi 25 octobre", 5),
        ("pt", "terça-feira, 28 de outubro", 1),
        ("pl", "w sobotę 25 października", 5),
        ("fi", "sunnuntaina 26. lokakuuta", 6),
        ("tr", "27 Ekim 2025 Pazartesi", 0),
        ("ja", "7月11日(木)", 3),
        ("ja", "7月11日木曜日", 3),
        ("zh", "7月11日，星期四", 3),
        ("ko", "7월 11일(목)", 3),
    ],
)
def test_weekdays(language: str, text: str, weekday: int | None) -> None:
    """The printed weekday is reported as printed, right or wrong."""
    [found] = find_dates(text, language=language)
    assert found.weekday == weekday


def test_flags() -> None:
    """A date says how it was understood where that took more than reading."""
    flags = {
        text: find_dates(text, language=language)[0].flags
        for language, text in [
            ("en", "Oct. 25, 2025"),
            ("en", "27/10/2025"),
            ("en", "10/27/25"),
            ("en-GB", "3/4/2025"),
            ("en", "3/4/2025 and 27/10/2025"),
            ("en", "Oct. 30 to Nov. 2, 2025"),
        ]
    }
    assert flags == {
        "Oct. 25, 2025": (),
        "27/10/2025": ("dmy",),
        "10/27/25": ("short-year", "mdy"),
        "3/4/2025": ("order-of-language",),
        "3/4/2025 and 27/10/2025": ("order-of-text",),
        "Oct. 30 to Nov. 2, 2025": ("shared-year",),
    }


@pytest.mark.parametrize(
    ("text", "near", "expected"),
    [
        ("Dec. 31", "2026-01-02", "2025-12-31"),
        ("Jan. 2", "2025-12-30", "2026-01-02"),
        ("October 25", "2025-10-27", "2025-10-25"),
        ("October 25", "2025-10-25", "2025-10-25"),
        ("July 1", "2025-12-31", "2026-07-01"),
        ("July 2", "2024-01-01", "2023-07-02"),
        ("Feb. 29", "2025-03-01", "2024-02-29"),
        ("Feb. 29", "2026-02-28", "2024-02-29"),
        ("Feb. 29", "2026-03-01", "2028-02-29"),
        ("Feb. 29", "1900-02-28", "1896-02-29"),
        ("Jan. 1", "0001-06-01", "0001-01-01"),
        ("Dec. 31", "9999-01-05", "9998-12-31"),
        ("Oct. 25, 1999", "2025-10-27", "1999-10-25"),
    ],
)
def test_complete(text: str, near: str, expected: str) -> None:
    """A missing year is the one that puts the date nearest; a stated year stays."""
    [found] = find_dates(text, language="en")
    assert complete(found, day(near)) == day(expected)


@given(st.dates(), st.dates())
def test_complete_is_near(near: datetime.date, other: datetime.date) -> None:
    """A completed date is at most half a year off, 29 February and the ends of the calendar apart."""
    found = FoundDate(0, 1, None, None, other.month, other.day)
    completed = complete(found, near)
    assert (completed.month, completed.day) == (other.month, other.day)
    if 9 < near.year < 9990:
        assert abs(completed - near).days <= (4 * 366 if (other.month, other.day) == (2, 29) else 183)


def test_default_year() -> None:
    """A year from the caller is in the date, and ``year`` still says that none is printed."""
    first, second = find_dates("Oct. 25 and Nov. 3, 2024", language="en", default_year=2025)
    assert (first.date, first.year) == (day("2024-10-25"), 2024)  # shared with the date it is joined to
    assert second.date == day("2024-11-03")
    [alone] = find_dates("October 25 - Orbital", language="en", default_year=2025)
    assert (alone.date, alone.year) == (day("2025-10-25"), None)
    [leap] = find_dates("Feb. 29", language="en", default_year=2025)
    assert leap.date is None


def test_stated() -> None:
    """Printed words agree with a date unless they say another day, month or year."""
    [short] = find_dates("October 25 -", language="en")
    assert stated(short, day("2025-10-25"))
    assert stated(short, day("1999-10-25"))
    assert not stated(short, day("2025-10-26"))
    [full] = find_dates("Monday, Oct. 25, 2025", language="en")
    assert stated(full, day("2025-10-25"))
    assert not stated(full, day("2024-10-25"))


@given(
    st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)),
    st.sampled_from(cldr.LANGUAGES),
    st.sampled_from(["full", "long", "medium"]),
)
def test_forms_of_cldr(date: datetime.date, language: str, width: str) -> None:
    """What CLDR prints in any language is read back, the weekday with it."""
    text = format_date(date, width, locale={"no": "nb"}.get(language, language))
    [found] = find_dates(text, language=language)
    assert found.date == date
    if width == "full":
        assert found.weekday == date.weekday()


@given(st.dates(), st.sampled_from([None, "en", "de", "ja", "hu"]), st.sampled_from(["", "(", " ", "日", "T"]))
def test_iso_dates_are_always_found(date: datetime.date, language: str | None, before: str) -> None:
    """An ISO date is found in any language and any year."""
    text = f"{before.replace('T', 'at ')}{date.isoformat()}, then"
    [found] = find_dates(text, language=language)
    assert found.date == date


PIECES = [
    *"Oct. October MAY march 25 5 31 2025 98 00 27th of de den , . - – / ( ) : '".split(),
    *"年 月 日 10 十 元 令和 월 일 tháng năm 27. oktober lokakuuta $ １０ ٢٧".split(),
    *"Monday (木) to bis and au 3/4/2025 2025-10-27".split(),
    *("\n", "\n\n", "\u200f"),
]


@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=3)),
    st.sampled_from([None, *cldr.LANGUAGES]),
    st.booleans(),
)
def test_any_text_is_read(pieces: list[str], language: str | None, spaced: bool) -> None:
    """Any text gives dates in order, none overlapping, each a real day; nothing raises."""
    text = (" " if spaced else "").join(pieces)
    found = find_dates(text, language=language)
    refused = refused_dates(text, language=language)
    spans = sorted((date.start, date.end) for date in [*found, *refused])
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))
    for date in found:
        assert date.date is None or stated(date, date.date)
        assert complete(date, datetime.date(2025, 1, 1)).day == date.day


def test_table_is_what_babel_says() -> None:
    """The names come from CLDR as they are: ``python -m pressdoc.understand.dating.cldr`` writes this file."""
    table = json.loads(files("pressdoc.understand.dating").joinpath("calendar.json").read_text(encoding="utf-8"))
    if table["cldr"] != get_cldr_version():
        pytest.skip(f"the table is of CLDR {table['cldr']}, the installed Babel has {get_cldr_version()}")
    # In a process of its own: what Babel was asked before changes what it says.
    program = "import json; from pressdoc.understand.dating import cldr; print(json.dumps(cldr.table()))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert table == json.loads(done.stdout)


def test_every_language_has_names() -> None:
    """Each language file that speaks of dates belongs to an entry of the table."""
    for language in [*cldr.LANGUAGES, *known()]:
        calendar = calendar_of(language)
        assert set(calendar.months.values()) == set(range(1, 13))
        assert set(calendar.weekdays.values()) == set(range(7))


def test_a_day_that_ran_into_the_time() -> None:
    """Portals print the two in boxes side by side, which a copy joins."""
    text = (
        "Fulmar Optik eröffnet Labor im alten Zollhaus\n\n03.03.202611:00 UhrWissenschaft, Forschung\n\n"
        "Die Fulmar Optik GmbH hat heute ihr drittes Labor eröffnet, in dem vierzig Menschen arbeiten.\n\n"
        "Das Labor schleift Linsen für Teleskope, und das Unternehmen will sie im Frühjahr ausliefern."
    )
    release = pressdoc.parse(text)
    assert release.issued == datetime.date(2026, 3, 3)
    assert release.subheadlines == ()
