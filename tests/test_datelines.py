"""Datelines in the forms that wires, newsrooms and languages print; dates on lines of their own; the release's date."""

from __future__ import annotations

import datetime

import pytest

import pressdoc
from pressdoc import Paragraph, Reading, Text
from pressdoc.draft import Draft, DraftBlock, Page
from pressdoc.understand import understand
from pressdoc.understand.dating.dateline_scan import parse_dateline
from pressdoc.understand.dating.place_names import read_places

LEAD = "Fulmar Optics today opened its third laboratory, which employs forty people in the old customs house."
LEADS = {
    "zh-Hans": "福尔玛光学今天宣布，其第三个实验室正式开业，位于旧海关大楼，雇用四十名员工。",
    "ja": "フルマー光学株式会社は本日、第三研究所を開設したと発表しました。",
    "ko": "풀마광학은 오늘 세 번째 연구소를 열었다고 밝혔다.",
}

FORMS = [
    # printed line, language, places, date (a year that is not printed is left out), wire
    ("SEATTLE, April 3, 2025 (ACCESSWIRE) -- ", "en", ("SEATTLE",), "2025-04-03", "ACCESSWIRE"),
    ("NEW YORK, NY / ACCESS Newswire / October 27, 2025 / ", "en", ("NEW YORK, NY",), "2025-10-27", "ACCESS Newswire"),
    (
        "Vancouver, British Columbia--(Newsfile Corp. - October 27, 2025) - ",
        "en",
        ("Vancouver, British Columbia",),
        "2025-10-27",
        "Newsfile Corp.",
    ),
    ("OMAHA, NE AND PORTLAND, OR – (May 3, 2025) ", "en", ("OMAHA, NE", "PORTLAND, OR"), "2025-05-03", None),
    ("DENVER/May 3, 2025 – ", "en", ("DENVER",), "2025-05-03", None),
    ("Omaha, NE / Portland, OR — ", "en", ("Omaha, NE", "Portland, OR"), None, None),
    ("OMAHA, Neb. (PRESS RELEASE) — ", "en", ("OMAHA, Neb.",), None, None),
    ("OMAHA, Neb. (KXYZ) — ", "en", ("OMAHA, Neb.",), None, None),
    ("ST. LOUIS, Mo., May 3, 2025 – ", "en", ("ST. LOUIS, Mo.",), "2025-05-03", None),
    ("TORONTO, ONTARIO--(Marketwired - June 9, 2014) - ", "en", ("TORONTO, ONTARIO",), "2014-06-09", "Marketwired"),
    ("CHICAGO, IL--(Marketwire - 06/09/10) - ", "en", ("CHICAGO, IL",), "2010-06-09", "Marketwire"),
    ("CHICAGO, IL — (Marketwire) — 06/09/10 — ", "en", ("CHICAGO, IL",), "2010-06-09", "Marketwire"),
    ("Austin, Texas (PRWEB) March 3, 2014 ", "en", ("Austin, Texas",), "2014-03-03", "PRWEB"),
    (
        "DALLAS, NEW YORK and LONDON, April 3, 2025 /PRNewswire/ -- ",
        "en",
        ("DALLAS", "NEW YORK", "LONDON"),
        "2025-04-03",
        "PRNewswire",
    ),
    (
        "CAMBRIDGE, Mass. & BASEL, Switzerland--(BUSINESS WIRE)--",
        "en",
        ("CAMBRIDGE, Mass.", "BASEL, Switzerland"),
        None,
        "BUSINESS WIRE",
    ),
    ("NEW YORK--(BUSINESS WIRE)--$ACME #cloud--", "en", ("NEW YORK",), None, "BUSINESS WIRE"),
    (
        "(MENAFN - GlobeNewsWire - Nasdaq) TULSA, Okla., April 9, 2026 (GLOBE NEWSWIRE) -- ",
        "en",
        ("TULSA, Okla.",),
        "2026-04-09",
        "GLOBE NEWSWIRE",
    ),
    ("TULSA,Okla., April 9, 2026 (GLOBE NEWSWIRE) -- ", "en", ("TULSA, Okla.",), "2026-04-09", "GLOBE NEWSWIRE"),
    ("DUBLIN, March 10, 2026 (GLOBE\u00a0NEWSWIRE) -- ", "en", ("DUBLIN",), "2026-03-10", "GLOBE NEWSWIRE"),
    ("Clermont-Ferrand,\u00a0le 17 janvier\u00a02025 – ", "fr", ("Clermont-Ferrand",), "2025-01-17", None),
    ("CHICAGO,Nov. 8,2019 -- ", "en", ("CHICAGO",), "2019-11-08", None),
    ("TOKYO, Oct 27, 2025 - (JCN Newswire) - ", "en", ("TOKYO",), "2025-10-27", "JCN Newswire"),
    ("VANCOUVER, BC, October 27, 2025 – TheNewswire – ", "en", ("VANCOUVER, BC",), "2025-10-27", "TheNewswire"),
    (
        "Vancouver, British Columbia TheNewswire - October 27 2025 ",
        "en",
        ("Vancouver, British Columbia",),
        "2025-10-27",
        "TheNewswire",
    ),
    ("MONTREAL, Oct. 27, 2025 /CNW Telbec/ - ", "en", ("MONTREAL",), "2025-10-27", "CNW Telbec"),
    (
        "HALIFAX, Nova Scotia, Sept. 27, 2023 (GLOBE NEWSWIRE) -- ",
        "en",
        ("HALIFAX, Nova Scotia",),
        "2023-09-27",
        "GLOBE NEWSWIRE",
    ),
    (
        "COLUMBUS, Ohio, and PRAGUE — April 9, 2024 — ",
        "en",
        ("COLUMBUS, Ohio", "PRAGUE"),
        "2024-04-09",
        None,
    ),
    ("SKOKIE, IL, MAY 7, 2003 -- ", "en", ("SKOKIE, IL",), "2003-05-07", None),
    (
        "NEW ORLEANS, LA, April 17, 2024 /24-7PressRelease/ -- ",
        "en",
        ("NEW ORLEANS, LA",),
        "2024-04-17",
        "24-7PressRelease",
    ),
    ("SEATTLE, 9:00 a.m. PDT, June 3, 2019 – ", "en", ("SEATTLE",), "2019-06-03", None),
    ("PARIS, 7:30 a.m. CET, May 3, 2021 -- ", "en", ("PARIS",), "2021-05-03", None),
    ("ARMONK, N.Y., January 24, 2024 . . . ", "en", ("ARMONK, N.Y.",), "2024-01-24", None),
    ("CARLSBAD, CA – November 2, 2023 –/BusinessWire/– ", "en", ("CARLSBAD, CA",), "2023-11-02", "BusinessWire"),
    ("Omaha, NE (FMR.A; FMR.B) – ", "en", ("Omaha, NE",), None, None),
    ("Roma, il 3 maggio 2024 – ", "it", ("Roma",), "2024-05-03", None),
    ("(Oslo, 27 October 2025) ", "en", ("Oslo",), "2025-10-27", None),
    ("Oslo, Norway (27 October 2025) – ", "en", ("Oslo, Norway",), "2025-10-27", None),
    ("27 October 2025, London – ", "en", ("London",), "2025-10-27", None),
    ("LONDON, UK – Monday, October 27, 2025 – ", "en", ("LONDON, UK",), "2025-10-27", None),
    ("WASHINGTON, D.C. (October 27, 2025) – ", "en", ("WASHINGTON, D.C.",), "2025-10-27", None),
    (
        "Abu dhabi, United Arab Emirates - November 5, 2025 - ",
        "en",
        ("Abu dhabi, United Arab Emirates",),
        "2025-11-05",
        None,
    ),
    ("new york, NY, October 27, 2025 – ", "en", ("new york, NY",), "2025-10-27", None),
    ("Munich, Germany, October 27, 2025.  ", "en", ("Munich, Germany",), "2025-10-27", None),
    ("LONDON, Oct. 27, 2025 (GLOBE NEWSWIRE via COMTEX) -- ", "en", ("LONDON",), "2025-10-27", "GLOBE NEWSWIRE"),
    ("October 27, 2025 -- (BRONX, NY) -- ", "en", ("BRONX, NY",), "2025-10-27", None),
    ("SAN FRANCISCO–October 27, 2025–", "en", ("SAN FRANCISCO",), "2025-10-27", None),
    ("SAN FRANCISCO--Oct. 27, 2025--", "en", ("SAN FRANCISCO",), "2025-10-27", None),
    ("SAN FRANCISCO, CA: October 27, 2025 – ", "en", ("SAN FRANCISCO, CA",), "2025-10-27", None),
    ("PARIS and AMSTERDAM, October 27, 2025 - ", "en", ("PARIS", "AMSTERDAM"), "2025-10-27", None),
    (
        "Ra'anana, Israel, Oct. 27, 2025 (GLOBE NEWSWIRE) -- ",
        "en",
        ("Ra'anana, Israel",),
        "2025-10-27",
        "GLOBE NEWSWIRE",
    ),
    ("Ōsaka, Japan, 27 October 2025 – ", "en", ("Ōsaka, Japan",), "2025-10-27", None),
    (
        "MELBOURNE, Australia, October 27, 2025 — (BUSINESS WIRE) — ",
        "en",
        ("MELBOURNE, Australia",),
        "2025-10-27",
        "BUSINESS WIRE",
    ),
    (
        "BASKING RIDGE, N.J., Oct. 27 /PRNewswire-FirstCall/ -- ",
        "en",
        ("BASKING RIDGE, N.J.",),
        "10-27",
        "PRNewswire-FirstCall",
    ),
    ("LONDON, October 27, 2025 /PRNewswire-PRWeb/ -- ", "en", ("LONDON",), "2025-10-27", "PRNewswire-PRWeb"),
    ("LOS ANGELES--(BUSINESS WIRE)--", "en", ("LOS ANGELES",), None, "BUSINESS WIRE"),
    ("FORT MYERS, Fla.–(BUSINESS WIRE)–", "en", ("FORT MYERS, Fla.",), None, "BUSINESS WIRE"),
    ("Nairobi, 27 October 2025 (AFP) – ", "en", ("Nairobi",), "2025-10-27", "AFP"),
    (
        "Johannesburg, South Africa, 27 October 2025/APO Group/ -- ",
        "en",
        ("Johannesburg, South Africa",),
        "2025-10-27",
        "APO Group",
    ),
    ("GENEVA, Switzerland, 27 October 2025, 09:00 CET – ", "en", ("GENEVA, Switzerland",), "2025-10-27", None),
    ("BRUSSELS – 27 OCTOBER 2025 – ", "en", ("BRUSSELS",), "2025-10-27", None),
    ("Berlin (ots) - ", "de", ("Berlin",), None, "ots"),
    ("Berlin/München (ots) - ", "de", ("Berlin", "München"), None, "ots"),
    ("Wien (OTS) - ", "de", ("Wien",), None, "OTS"),
    ("Wien (pts012/27.10.2025/09:30) - ", "de", ("Wien",), "2025-10-27", "pts"),
    ("München, den 27.10.2025 – ", "de", ("München",), "2025-10-27", None),
    ("Frankfurt am Main, 27. Oktober 2025 – ", "de", ("Frankfurt am Main",), "2025-10-27", None),
    ("Frankfurt am Main, 27. Oktober 2025. ", "de", ("Frankfurt am Main",), "2025-10-27", None),
    ("Stuttgart, Oktober 2025 – ", "de", ("Stuttgart",), None, None),
    ("Kreis Holmau (pm). ", "de", ("Kreis Holmau",), None, None),
    ("Ravensburg (kdz) – ", "de", ("Ravensburg",), None, None),
    ("Bonn, 27.10.2025: ", "de", ("Bonn",), "2025-10-27", None),
    ("(Berlin, 27. Oktober 2025) – ", "de", ("Berlin",), "2025-10-27", None),
    ("Zürich, 27. Oktober 2025 - ", "de", ("Zürich",), "2025-10-27", None),
    ("FRANKFURT/MAIN (dpa-AFX) - ", "de", ("FRANKFURT", "MAIN"), None, "dpa-AFX"),
    ("Ludwigshafen – 27. Oktober 2025 – ", "de", ("Ludwigshafen",), "2025-10-27", None),
    ("Paris, le 27 octobre 2025 – ", "fr", ("Paris",), "2025-10-27", None),
    ("PARIS, le 27 octobre 2025 /PRNewswire/ -- ", "fr", ("PARIS",), "2025-10-27", "PRNewswire"),
    ("PARIS, 27 octobre 2025 (GLOBE NEWSWIRE) -- ", "fr", ("PARIS",), "2025-10-27", "GLOBE NEWSWIRE"),
    ("MONTRÉAL, le 27 oct. 2025 /CNW/ - ", "fr", ("MONTRÉAL",), "2025-10-27", "CNW"),
    ("Québec, le 27 octobre 2025. – ", "fr", ("Québec",), "2025-10-27", None),
    ("Québec, le 27 octobre 2025. - ", "fr", ("Québec",), "2025-10-27", None),
    ("Lausanne et Genève, le 1er octobre 2025 - ", "fr", ("Lausanne", "Genève"), "2025-10-01", None),
    ("PARIS--(BUSINESS WIRE)--", "fr", ("PARIS",), None, "BUSINESS WIRE"),
    ("Boulogne-Billancourt, le 27 octobre 2025, 18h00 – ", "fr", ("Boulogne-Billancourt",), "2025-10-27", None),
    ("Madrid, 27 de octubre de 2025.- ", "es", ("Madrid",), "2025-10-27", None),
    ("MADRID, 27 de octubre de 2025 /PRNewswire/ -- ", "es", ("MADRID",), "2025-10-27", "PRNewswire"),
    ("Madrid, 27 oct (EFE).- ", "es", ("Madrid",), "10-27", "EFE"),
    ("MADRID, 27 Oct. (EUROPA PRESS) - ", "es", ("MADRID",), "10-27", "EUROPA PRESS"),
    ("Ciudad de México, 27 de octubre de 2025.- ", "es", ("Ciudad de México",), "2025-10-27", None),
    ("Lima, octubre de 2025.- ", "es", ("Lima",), None, None),
    ("Santiago, 27 de octubre de 2025. – ", "es", ("Santiago",), "2025-10-27", None),
    ("Buenos Aires, lunes 27 de octubre de 2025 – ", "es", ("Buenos Aires",), "2025-10-27", None),
    ("Ciudad de México, a 27 de octubre de 2025. – ", "es", ("Ciudad de México",), "2025-10-27", None),
    ("São Paulo, 27 de outubro de 2025 – ", "pt", ("São Paulo",), "2025-10-27", None),
    ("SÃO PAULO, 27 de outubro de 2025 /PRNewswire/ -- ", "pt", ("SÃO PAULO",), "2025-10-27", "PRNewswire"),
    ("Lisboa, 27 de outubro de 2025 – ", "pt", ("Lisboa",), "2025-10-27", None),
    ("São Paulo, outubro de 2025 – ", "pt", ("São Paulo",), None, None),
    ("Milano, 27 ottobre 2025 – ", "it", ("Milano",), "2025-10-27", None),
    ("MILANO, 27 ott. 2025 /PRNewswire/ -- ", "it", ("MILANO",), "2025-10-27", "PRNewswire"),
    ("Roma, 27 ott. (askanews) - ", "it", ("Roma",), "10-27", "askanews"),
    ("(Adnkronos) - ", "it", (), None, "Adnkronos"),
    ("Amsterdam, 27 oktober 2025 – ", "nl", ("Amsterdam",), "2025-10-27", None),
    ("'s-Hertogenbosch, 27 oktober 2025 – ", "nl", ("'s-Hertogenbosch",), "2025-10-27", None),
    ("Stockholm, 27 oktober 2025 – ", "sv", ("Stockholm",), "2025-10-27", None),
    ("STOCKHOLM, 27 oktober 2025 /PRNewswire/ -- ", "sv", ("STOCKHOLM",), "2025-10-27", "PRNewswire"),
    ("København, den 27. oktober 2025 – ", "da", ("København",), "2025-10-27", None),
    ("Oslo, 27. oktober 2025 – ", "no", ("Oslo",), "2025-10-27", None),
    ("OSLO (NTB) - ", "no", ("OSLO",), None, "NTB"),
    ("Helsinki, 27.10.2025 – ", "fi", ("Helsinki",), "2025-10-27", None),
    ("Helsinki, 27. lokakuuta 2025 – ", "fi", ("Helsinki",), "2025-10-27", None),
    ("Warszawa, 27 października 2025 r. – ", "pl", ("Warszawa",), "2025-10-27", None),
    ("МОСКВА, 27 октября 2025 г. /PRNewswire/ -- ", "ru", ("МОСКВА",), "2025-10-27", "PRNewswire"),
    ("Москва, 27 октября 2025 года – ", "ru", ("Москва",), "2025-10-27", None),
    ("Москва, 27 октября 2025 г. – ", "ru", ("Москва",), "2025-10-27", None),
    ("Praha, 27. října 2025 – ", "cs", ("Praha",), "2025-10-27", None),
    ("Budapest, 2025. október 27. – ", "hu", ("Budapest",), "2025-10-27", None),
    ("İSTANBUL, 27 Ekim 2025 /PRNewswire/ -- ", "tr", ("İSTANBUL",), "2025-10-27", "PRNewswire"),
    (
        "HÀ NỘI, Việt Nam, ngày 27 tháng 10 năm 2025 /PRNewswire/ -- ",
        "vi",
        ("HÀ NỘI, Việt Nam",),
        "2025-10-27",
        "PRNewswire",
    ),
    ("TP. Hồ Chí Minh, ngày 27 tháng 10 năm 2025 – ", "vi", ("TP. Hồ Chí Minh",), "2025-10-27", None),
    ("JAKARTA, 27 Oktober 2025 /PRNewswire/ -- ", "id", ("JAKARTA",), "2025-10-27", "PRNewswire"),
    ("กรุงเทพฯ, 27 ตุลาคม 2568 – ", "th", ("กรุงเทพฯ",), "2025-10-27", None),
    ("北京2025年10月27日 /美通社/ -- ", "zh-Hans", ("北京",), "2025-10-27", "美通社"),
    ("纽约普莱纳维尤，2024年8月6日——", "zh-Hans", ("纽约普莱纳维尤",), "2024-08-06", None),
    ("(俄亥俄州阿克伦,2023年5月10日)- ", "zh-Hans", ("俄亥俄州阿克伦",), "2023-05-10", None),
    ("新华社北京10月27日电 ", "zh-Hans", ("北京",), "10-27", "新华社"),
    ("中国上海，2025年10月27日 — ", "zh-Hans", ("中国上海",), "2025-10-27", None),
    ("【2025年10月27日，上海】", "zh-Hans", ("上海",), "2025-10-27", None),
    ("（2025年10月27日，上海）", "zh-Hans", ("上海",), "2025-10-27", None),
    ("2025年10月27日，北京——", "zh-Hans", ("北京",), "2025-10-27", None),
    (
        "香港 - Media OutReach Newswire - 2025年10月27日 - ",
        "zh-Hans",
        ("香港",),
        "2025-10-27",
        "Media OutReach Newswire",
    ),
    ("上海和伦敦2025年10月27日 /美通社/ -- ", "zh-Hans", ("上海", "伦敦"), "2025-10-27", "美通社"),
    ("北京--(美国商业资讯)--", "zh-Hans", ("北京",), None, "美国商业资讯"),
    ("东京, 2025年10月27日 - (亚太商讯) - ", "zh-Hans", ("东京",), "2025-10-27", "亚太商讯"),
    ("台北2025年10月27日電 /PRNewswire/ -- ", "zh-Hant", ("台北",), "2025-10-27", "PRNewswire"),
    ("(美國商業資訊)--", "zh-Hant", (), None, "美國商業資訊"),
    (
        "台北 - Media OutReach Newswire - 2025年10月27日 - ",
        "zh-Hant",
        ("台北",),
        "2025-10-27",
        "Media OutReach Newswire",
    ),
    ("【台北訊】", "zh-Hant", ("台北",), None, None),
    ("台北訊 ", "zh-Hant", ("台北",), None, None),
    ("東京, 2025年10月27日 - (JCN Newswire) - ", "ja", ("東京",), "2025-10-27", "JCN Newswire"),
    ("【東京、2025年10月27日】", "ja", ("東京",), "2025-10-27", None),
    ("東京 – 2025年10月27日 – ", "ja", ("東京",), "2025-10-27", None),
    ("東京--(BUSINESS WIRE)--(ビジネスワイヤ) -- ", "ja", ("東京",), None, "BUSINESS WIRE"),
    ("(ビジネスワイヤ) -- ", "ja", (), None, "ビジネスワイヤ"),
    ("【ニューヨーク2025年10月27日PRNewswire=共同通信JBN】", "ja", ("ニューヨーク",), "2025-10-27", "PRNewswire"),
    ("ニューヨーク, 2025年10月27日 /PRNewswire/ -- ", "ja", ("ニューヨーク",), "2025-10-27", "PRNewswire"),
    ("（東京、2025年10月27日）", "ja", ("東京",), "2025-10-27", None),
    ("[東京 2025年10月27日] ", "ja", ("東京",), "2025-10-27", None),
    ("東京、令和7年10月27日 － ", "ja", ("東京",), "2025-10-27", None),
    ("2025年10月27日（月）東京 – ", "ja", ("東京",), "2025-10-27", None),
    ("서울--(뉴스와이어)--", "ko", ("서울",), None, "뉴스와이어"),
    ("서울--(뉴스와이어)--2025년 10월 27일 -- ", "ko", ("서울",), "2025-10-27", "뉴스와이어"),
    ("(서울=뉴스와이어) 2025년 10월 27일 -- ", "ko", ("서울",), "2025-10-27", "뉴스와이어"),
    ("서울, 2025년 10월 27일 /PRNewswire/ -- ", "ko", ("서울",), "2025-10-27", "PRNewswire"),
    ("서울, 대한민국--(Business Wire / Korea Newswire)--", "ko", ("서울, 대한민국",), None, "Business Wire"),
    ("[서울=뉴시스] ", "ko", ("서울",), None, "뉴시스"),
    ("서울 - Media OutReach Newswire - 2025년 10월 27일 - ", "ko", ("서울",), "2025-10-27", "Media OutReach Newswire"),
    ("(2025년 10월 27일, 서울) ", "ko", ("서울",), "2025-10-27", None),
]


@pytest.mark.parametrize(("printed", "language", "places", "date", "wire"), FORMS, ids=[row[0] for row in FORMS])
def test_forms(printed: str, language: str, places: tuple[str, ...], date: str | None, wire: str | None) -> None:
    """A dateline ends before the first word of the lead, whatever signs stand between its parts."""
    parsed = parse_dateline(printed + LEADS.get(language, LEAD), language)
    assert parsed is not None
    assert (parsed.places, parsed.wire, parsed.end) == (places, wire, len(printed))
    found = parsed.date
    said = found and (str(found.date) if found.date else f"{found.month:02}-{found.day:02}")
    assert said == date


NEAR_MISSES = [
    ("Berlin – that is where our company was founded, and where it stays for good, says Fulmar Optics.", "en"),
    ("FULMAR – the maker of lenses – said on May 3, 2025 that its sales rose by a third in that year.", "en"),
    ("WHAT: Opening of the laboratory on May 3, 2025, at 10 a.m., with tea and a view of the harbour.", "en"),
    ("In 2025 – a year of growth – Fulmar Optics opened a laboratory, a hall and a school for grinders.", "en"),
    ("Fulmar Optics (Oslo: FULM) today opened its third laboratory – in Bergen, where it was founded.", "en"),
    ("Fulmar Optics: May 3, 2025 – Opening of the laboratory, with tea and a view of the harbour for all.", "en"),
    ("“LONDON, May 3, 2025 – that is how it began,” said Ingrid Vik, chief executive of Fulmar Optics.", "en"),
    ("Neue Linsen (kurz) Die Fulmar Optik hat heute ihr drittes Labor am alten Hafen eröffnet, wie sie sagt.", "de"),
    ("Am 27. Oktober 2025 – einem Montag – eröffnete die Fulmar Optik ihr drittes Labor am alten Hafen.", "de"),
    ("2025年10月27日，福尔玛光学宣布其第三个实验室正式开业——这是公司历史上最大的投资。", "zh-Hans"),
    ("フルマー光学株式会社（東京都港区、代表取締役：海野光）は2025年10月27日（月）、第三研究所を開設しました。", "ja"),
]


@pytest.mark.parametrize(("words", "language"), NEAR_MISSES, ids=[row[0][:30] for row in NEAR_MISSES])
def test_near_misses(words: str, language: str) -> None:
    """A sentence with a dash, a label or an exchange in brackets is no dateline."""
    assert parse_dateline(words, language) is None


PLACES = [
    ("DALLAS, NEW YORK and LONDON", ("DALLAS", "NEW YORK", "LONDON"), True),
    ("LEEK, Wash., and OSLO, Norway", ("LEEK, Wash.", "OSLO, Norway"), True),
    ("VANCOUVER, BRITISH COLUMBIA", ("VANCOUVER, BRITISH COLUMBIA",), True),
    ("Hull, England and Cork, Ireland", ("Hull, England", "Cork, Ireland"), True),
    ("Wick-on-Sea", ("Wick-on-Sea",), False),
    ("Berlin/München", ("Berlin", "München"), True),
    ("abu dhabi, United Arab Emirates", ("abu dhabi, United Arab Emirates",), True),
]


@pytest.mark.parametrize(("words", "names", "shown"), PLACES)
def test_places(words: str, names: tuple[str, ...], shown: bool) -> None:
    """A state, a province or a country stays with its city; capitals and known names show a place."""
    assert read_places(words) == (names, shown)


@pytest.mark.parametrize("words", ["the harbour", "12 Quay Street", "a hall, and a school", "", "Who, me?"])
def test_no_places(words: str) -> None:
    """Words in small letters, numbers and questions name no place."""
    assert read_places(words) is None


# -- in a release -------------------------------------------------------------------------------------------


def reading_of(*paragraphs: str, language: str = "en", page: Page | None = None) -> Reading:
    """Return the reading of paragraphs, as if each were a block of a page."""
    blocks = tuple(DraftBlock(Paragraph(Text(words))) for words in paragraphs)
    return understand(Draft(blocks=blocks, page=page or Page()), language=language)


def remarks_of(reading: Reading) -> list[str]:
    """Return the codes of the remarks on dates and datelines."""
    return [remark.code for remark in reading.remarks if remark.code.startswith(("date", "issued"))]


HEADLINE = "Fulmar Opens Laboratory"
DAY = datetime.date(2025, 10, 27)

DATE_LINES = [
    ("27 October 2025", "en"),
    ("Monday, October 27, 2025", "en"),
    ("Published: October 27, 2025 at 9:00 AM EDT", "en"),
    ("October 27, 2025 | 3 min read", "en"),
    ("27.10.2025 / 07:30 CET/CEST", "en"),
    ("Press release – 27 October 2025", "en"),
    ("[27/10/2025]", "en"),
    ("October 27, 2025 08:00 ET | Source: Fulmar Optics ASA", "en"),
    ("来源：福尔玛光学　发布时间：2025-10-27", "zh-Hans"),
    ("Pressemitteilung vom 27.10.2025", "de"),
    ("Veröffentlicht am 27. Oktober 2025, 10:30 Uhr", "de"),
    ("27.10.2025 - Pressemitteilung - Optik", "de"),
    ("Publié le 27 octobre 2025", "fr"),
    ("Fecha: 27 de octubre de 2025", "es"),
    ("Publicado em 27 de outubro de 2025", "pt"),
    ("Pubblicato il 27 ottobre 2025", "it"),
    ("Gepubliceerd op 27 oktober 2025", "nl"),
    ("Publicerad: 27 oktober 2025", "sv"),
    ("Дата публикации: 27 октября 2025 г.", "ru"),
    ("发布时间：2025-10-27 09:00", "zh-Hans"),
    ("發佈日期：2025年10月27日", "zh-Hant"),
    ("配信日時：2025年10月27日 10時00分", "ja"),
    ("令和7年10月27日", "ja"),
    ("배포일: 2025년 10월 27일", "ko"),
    ("Ngày đăng: 27/10/2025", "vi"),
]


@pytest.mark.parametrize(("line", "language"), DATE_LINES, ids=[row[0] for row in DATE_LINES])
def test_date_lines(line: str, language: str) -> None:
    """A line that is a date, with its time and what introduces it, is set aside and dates the release."""
    reading = reading_of(HEADLINE, line, LEADS.get(language, LEAD), language=language)
    assert reading.release.issued == DAY
    assert [(aside.role, aside.text.plain) for aside in reading.set_aside] == [("date", line)]
    assert reading.release.dateline is None


@pytest.mark.parametrize("line", ["Last updated: 27 October 2025", "Last modified on October 27, 2025"])
def test_a_modification_date_is_not_the_releases(line: str) -> None:
    """The day of the last change is set aside like any date, but dates nothing."""
    reading = reading_of(HEADLINE, line, f"OSLO, Oct. 20, 2025 -- {LEAD}")
    assert reading.release.issued == datetime.date(2025, 10, 20)
    assert [aside.role for aside in reading.set_aside] == ["date"]


@pytest.mark.parametrize(
    ("label", "day", "language"),
    [
        ("Release Date", "Monday, October 27, 2025", "en"),
        ("Veröffentlicht am:", "27. Oktober 2025", "de"),
        ("Date de publication", "27 octobre 2025", "fr"),
        ("发布时间", "2025-10-27", "zh-Hans"),
    ],
)
def test_a_label_on_the_line_above_a_date_goes_with_it(label: str, day: str, language: str) -> None:
    """Pages print the name of a field above its value."""
    reading = reading_of(HEADLINE, label, day, LEADS.get(language, LEAD), language=language)
    assert [aside.text.plain for aside in reading.set_aside if aside.role == "date"] == [label, day]
    assert reading.release.issued == DAY


def test_a_label_of_the_last_change_above_a_date() -> None:
    """The day below it dates nothing."""
    reading = reading_of(HEADLINE, "Last updated", "October 27, 2025", f"OSLO, Oct. 20, 2025 -- {LEAD}")
    assert reading.release.issued == datetime.date(2025, 10, 20)
    assert [aside.role for aside in reading.set_aside] == ["date", "date"]


def test_a_label_above_no_date_is_a_line_of_the_text() -> None:
    """The same words may be a headline or a heading."""
    reading = reading_of(HEADLINE, LEAD, "Released", LEAD)
    assert reading.set_aside == ()


def test_a_date_below_the_contacts_is_none_of_the_release() -> None:
    """Cards of other releases have a kind and a day each, which look like a place and a day."""
    contacts = ("Media contact", "press@fulmar.example")
    lead = f"OSLO, October 27, 2025 -- {LEAD}"
    release = reading_of(HEADLINE, lead, *contacts, "More news", "Product · October 20, 2025", "New lens").release
    assert release.dateline is not None
    assert release.dateline.places == ("OSLO",)


def test_the_printed_date_goes_before_the_metadata() -> None:
    """What the page says of itself counts only when no date is printed."""
    printed = reading_of(HEADLINE, f"OSLO, Oct. 27, 2025 -- {LEAD}", page=Page(published="2025-11-03T10:00:00Z"))
    assert printed.release.issued == DAY
    unprinted = reading_of(HEADLINE, LEAD, page=Page(published="2025-11-03T10:00:00Z", modified="2025-12-01"))
    assert unprinted.release.issued == datetime.date(2025, 11, 3)
    assert remarks_of(unprinted) == ["issued-from-metadata"]


def test_the_date_of_the_release_line() -> None:
    """A date beside the release line is the release's."""
    assert reading_of("FOR IMMEDIATE RELEASE: October 27, 2025", HEADLINE, LEAD).release.issued == DAY


def test_a_date_below_the_text_is_the_last_resort() -> None:
    """Where nothing else dates the release, a labelled date at its end does; an event's does not."""
    long = " ".join([LEAD] * 5)
    assert reading_of(HEADLINE, long, "Published: 27 October 2025").release.issued == DAY
    assert reading_of(HEADLINE, long, "27 October 2025", "Open day", *[LEAD] * 9).release.issued is None


OWN_LINES = [
    ("Hudson Quay, United States - October 27, 2025 / Fulmar Optics /", ("Hudson Quay, United States",), None),
    ("WICK, BC / PR Karma / October 27, 2025 17:00", ("WICK, BC",), "PR Karma"),
    ("Oslo, 27 October 2025", ("Oslo",), None),
    ("TROMSØ, Norway - OCTOBER 27, 2025 -", ("TROMSØ, Norway",), None),
]


@pytest.mark.parametrize(("line", "places", "wire"), OWN_LINES)
def test_a_dateline_on_a_line_of_its_own(line: str, places: tuple[str, ...], wire: str | None) -> None:
    """A line that holds a dateline and nothing else is the dateline, and nothing runs into it."""
    release = reading_of(HEADLINE, line, LEAD).release
    assert release.dateline is not None
    assert (release.dateline.places, release.dateline.date, release.dateline.wire) == (places, DAY, wire)
    assert release.dateline.text is not None
    assert release.dateline.text.plain == line + "\n"
    assert release.issued == DAY
    assert [block.text.plain for block in release.body if isinstance(block, Paragraph)] == [LEAD]


def test_a_line_of_the_wire_alone() -> None:
    """A line that only names the wire is a dateline without places."""
    release = reading_of(HEADLINE, "--News Direct--", LEAD).release
    assert release.dateline is not None
    assert (release.dateline.places, release.dateline.wire) == ((), "News Direct")


def test_a_line_above_the_headline_gives_way_to_the_text() -> None:
    """Newsrooms print place and day above the headline; a dateline in the lead says it better."""
    above = reading_of("Oslo, 27 October 2025", HEADLINE, LEAD).release
    assert above.headline is not None
    assert above.headline.plain == HEADLINE
    assert above.dateline is not None
    assert above.dateline.places == ("Oslo",)
    both = reading_of("Oslo, 27 October 2025", HEADLINE, f"BERGEN, Norway, October 28, 2025 – {LEAD}")
    assert both.release.dateline is not None
    assert both.release.dateline.places == ("BERGEN, Norway",)
    assert [aside.role for aside in both.set_aside] == ["date"]


@pytest.mark.parametrize(
    "line", ["Annual Meeting, June 5, 2026", "Results for 2025", "Case # 22-1742", "Sales rose - 3 May"]
)
def test_lines_that_only_hold_a_date(line: str) -> None:
    """An event, a number or a bit of text is no dateline and dates nothing."""
    release = reading_of(HEADLINE, line, LEAD).release
    assert (release.dateline, release.issued) == (None, None)


def test_lines_may_stand_before_the_lead() -> None:
    """The dateline is looked for behind decks and contacts, in the first paragraphs of the text."""
    lines = [
        "Case number 22-1742",
        "Ingrid Vik",
        "Spokeswoman",
        "A second line about the laboratory at the old harbour",
    ]
    release = reading_of(HEADLINE, *lines, f"SANDVIK, Norway – {LEAD}").release
    assert release.dateline is not None
    assert release.dateline.places == ("SANDVIK, Norway",)


def test_contacts_on_top_end_where_the_text_begins() -> None:
    """A dateline shows that the contact section above it is over."""
    lead = f"WICK, Scotland. (October 27, 2025) - {LEAD}"
    release = reading_of("Contact: Ingrid Vik", "Phone: 555 010 2000", HEADLINE, lead).release
    assert release.dateline is not None
    assert (release.dateline.places, release.dateline.date) == (("WICK, Scotland",), DAY)
    assert [block.text.plain for block in release.body if isinstance(block, Paragraph)][-1:] == [LEAD]


def test_a_dateline_stays_when_its_paragraph_is_taken_apart() -> None:
    """A boilerplate that ran into the lead's paragraph takes nothing of the dateline with it."""
    reading = reading_of(
        HEADLINE, f"OSLO, Oct. 27, 2025 /PRNewswire/ -- {LEAD}\nAbout Fulmar Optics\nIt grinds lenses."
    )
    assert reading.release.dateline is not None
    assert len(reading.places) == len(list(reading.release.parts()))


@pytest.mark.parametrize("line", ["Omaha, NE (FMR.A; FMR.B) –", "WASHINGTON, D.C. –", "Portland, Ore. —"])
def test_a_place_and_a_dash_that_a_copy_parted_from_the_text(line: str) -> None:
    """A known place with a dash behind it is the dateline of the text below; the symbols in it are listings."""
    release = reading_of(HEADLINE, line, LEAD).release
    assert release.dateline is not None
    assert release.dateline.places == (line.rstrip(" –—").partition(" (")[0],)
    assert [one.symbol for one in release.listings] == (["FMR.A", "FMR.B"] if "FMR" in line else [])


def test_the_places_of_the_metadata() -> None:
    """What only the metadata say of the place completes the dateline, with a remark."""
    reading = reading_of(HEADLINE, f"(BUSINESS WIRE)--{LEAD}", page=Page(dateline="WICK, Scotland"))
    assert reading.release.dateline is not None
    assert (reading.release.dateline.places, reading.release.dateline.wire) == (("WICK, Scotland",), "BUSINESS WIRE")
    assert remarks_of(reading) == ["dateline-from-metadata"]


def test_impossible_and_ambiguous_days() -> None:
    """A day that does not exist is not repaired; one of two is decided by evidence or left open."""
    impossible = reading_of(HEADLINE, f"OSLO, Nov. 31, 2025 /PRNewswire/ -- {LEAD}")
    assert impossible.release.dateline is not None
    assert (impossible.release.dateline.date, impossible.release.issued) == (None, None)
    assert remarks_of(impossible) == ["date-impossible"]
    settled = reading_of(HEADLINE, f"OSLO, 3/10/2025 – {LEAD}", page=Page(issued="2025-10-03"))
    assert settled.release.dateline is not None
    assert settled.release.dateline.date == datetime.date(2025, 10, 3)
    assert "date-order-inferred" in remarks_of(settled)
    left_open = reading_of(HEADLINE, f"OSLO, 3/10/2025 – {LEAD}")
    assert left_open.release.dateline is not None
    assert left_open.release.dateline.date is None
    assert "date-ambiguous" in remarks_of(left_open)


def test_the_year_of_a_dateline_follows_from_the_same_day_in_figures() -> None:
    """Of 07/05/05 a dateline that has the same day in words tells the order, and it tells the year."""
    text = (
        "Press Release\n\n07/05/05\n\nCarvel Ropes Opens a Mill\n\n"
        "OLDMOOR, Calif., July 5 /PRNewswire/ -- Carvel Ropes today opened a mill in Oldmoor.\n\nIt makes ropes."
    )
    release = pressdoc.parse(text)
    assert release.dateline is not None
    assert release.dateline.date == release.issued == datetime.date(2005, 7, 5)
    other = pressdoc.parse(text.replace("July 5", "July 6"))
    assert other.dateline is not None
    assert other.dateline.date is None


def test_a_letterheads_town_with_its_postal_code_is_no_dateline() -> None:
    """Exhibits of filings print the address above; the day and the place stand before the text."""
    release = pressdoc.parse(
        "Exhibit 99.1\nKESTREL DYNAMICS, INC.\n4008 HARBOUR ROAD\nTACOMA, WA 98401-9311\nFOR IMMEDIATE RELEASE\n"
        "KESTREL DYNAMICS, INC.\nREPORTS THIRD QUARTER 2025 EARNINGS\nNovember 9, 2025: Tacoma, Washington – Kestrel "
        "Dynamics, Inc. today announced net income of $5,035,000 for the third quarter of 2025, on higher revenues.\n",
        format="text",
    )
    assert release.dateline is not None
    assert (release.dateline.places, str(release.dateline.date)) == (("Tacoma, Washington",), "2025-11-09")
    assert str(release.issued) == "2025-11-09"


@pytest.mark.parametrize(
    ("opening", "places"),
    [
        ("Tacoma, Wash., October 28, 2025 Kestrel Dynamics, Inc. (Nasdaq: KSTD)", ("Tacoma, Wash.",)),
        ("NEW YORK, Oct. 28, 2025 Kestrel Dynamics, Inc. (Nasdaq: KSTD)", ("NEW YORK",)),
        ("Meetings, October 28, 2025 Kestrel Dynamics, Inc. (Nasdaq: KSTD)", ()),
    ],
)
def test_a_dateline_whose_dash_a_copy_lost(opening: str, places: tuple[str, ...]) -> None:
    """Copies of filings lose every sign beyond ASCII; a known place and a whole day are enough."""
    release = pressdoc.parse(
        f"KESTREL DYNAMICS REPORTS THIRD QUARTER RESULTS\n\n{opening} announced financial results for its third "
        "quarter ended September 30, 2025. Results are reported in accordance with accounting principles.\n",
        format="text",
    )
    assert (release.dateline.places if release.dateline is not None else ()) == places


@pytest.mark.parametrize(
    ("line", "sign", "aside"),
    [
        ("PR Newswire", "/PRNewswire/ --", ["PR Newswire"]),
        ("Business Wire", "--(BUSINESS WIRE)--", ["Business Wire"]),
        ("Business Wire", "/PRNewswire/ --", []),
    ],
)
def test_a_line_that_names_the_datelines_wire_is_no_part_of_the_text(line: str, sign: str, aside: list[str]) -> None:
    """Portals print it below the headline."""
    reading = pressdoc.examine(
        f"Kestrel Dynamics Opens a Mill\n\n{line}\n\nTACOMA, Wash., May 3, 2026 {sign} Kestrel Dynamics, Inc. today "
        "opened a mill in Tacoma, which will give work to two hundred people from the first of June on.\n",
        format="text",
    )
    assert [item.text.plain for item in reading.set_aside] == aside


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("WASHINGTONTwo sailors from Orvik were thanked today for what they did at sea.", "WASHINGTON"),
        ("MONTGOMERY, Ala. Ada Roe, a sailor, was thanked today for what she did at sea.", "MONTGOMERY, Ala."),
    ],
)
def test_a_town_in_capitals_whose_dash_a_copy_lost(lead: str, place: str) -> None:
    """A known town touches the sentence, or a region written short stands behind it."""
    release = pressdoc.parse(f"Sailors Thanked\n\n{lead}\n\nThey went to sea in spring.", format="text")
    assert release.dateline is not None
    assert release.dateline.places == (place,)


@pytest.mark.parametrize(("name", "day"), [("海燕网", "6月28日讯"), ("海燕晚报", "6月28日讯")])
def test_a_site_or_a_paper_before_the_day_is_no_place(name: str, day: str) -> None:
    """It sent the news, as a wire does."""
    text = f"公司看好市场\n\n{name}{day}（记者 林小海）海燕公司今天表示，公司将在当地建设新的工厂，增加就业岗位。\n"
    dateline = pressdoc.parse(text, format="text").dateline
    assert dateline is not None
    assert (dateline.places, dateline.wire) == ((), name)


@pytest.mark.parametrize(
    "line", ["発売日　2026年9月28日（月）10:00～", "７月10日（金）14時から、白浜館１階にて内覧会を行います。"]
)
def test_days_further_down_are_no_datelines(line: str) -> None:
    """Short paragraphs in ideographs are the text, and what is sold or shown on a day is no place."""
    said = "白浜市は、高層住宅の住民が災害時に自宅で避難を続けられるよう、民間の建物12棟に備蓄の場所を設けます。" * 2
    release = pressdoc.parse(f"2026年7月3日\n\n備蓄の場所を設置します\n\n{said}\n\n１　目的\n{said}\n\n{line}\n")
    assert release.dateline is None
