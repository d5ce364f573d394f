"""The date of a page that stands among labels, counts and authors on one line."""

from __future__ import annotations

import datetime

import pytest

import pressdoc

DAY = datetime.date(2026, 3, 12)
TEXTS = {
    "en": (
        "Harrow Instruments opens plant in Tulsa",
        "Harrow Instruments today opened its first plant in Tulsa, which will make flow meters for the chemical "
        "industry. The plant has cost 40 million dollars and will employ 220 people.",
    ),
    "de": (
        "Mühle Corven eröffnet Werk in Celle",
        "Die Mühle Corven GmbH hat heute ihr erstes Werk in Celle eröffnet, das Mehle für die Industrie herstellt. "
        "Das Werk hat 40 Millionen Euro gekostet und wird 220 Menschen beschäftigen.",
    ),
    "zh": (
        "澜港精密发布新一代伺服驱动器",
        "深圳澜港精密股份有限公司今日宣布推出新一代伺服驱动器。该产品面向包装机械和机器人行业，计划于第三季度量产。",
    ),
    "ko": (
        "해솔정밀, 차세대 서보 드라이브 출시",
        "해솔정밀은 차세대 서보 드라이브를 출시한다고 밝혔다. 이 제품은 포장 기계와 로봇 산업을 위해 개발됐다.",
    ),
}


def read(language: str, line: str) -> pressdoc.Reading:
    """Return how a page is read with a line below its headline."""
    headline, text = TEXTS[language]
    return pressdoc.examine(
        f"<html lang={language}><body><h1>{headline}</h1><p>{line}</p><p>{text}</p><p>{text[:-1]}!</p></body></html>"
    )


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Posted on March 12, 2026 by admin"),
        ("en", "By Newsroom Staff, March 12, 2026"),
        ("en", "Last updated March 14, 2026 | Published March 12, 2026"),
        ("en", "Published: March 12, 2026 09:30 | Source: Harrow Instruments"),
        ("en", "Mar 12, 2026 4 min read"),
        ("en", "4 min read March 12, 2026"),
        ("en", "March 12, 2026 1,204 views"),
        ("de", "12. März 2026 4 Min. Lesezeit"),
        ("de", "Nr. 12/2026 vom 12.03.2026"),
        ("de", "Erstellt am: 12.03.2026"),
        ("zh", "发布日期: 2026-03-12 【字号：大 中 小】"),
        ("zh", "来源：公司官网 2026-03-12 09:30"),
        ("zh", "发布时间：2026-03-12　作者：市场部　浏览次数：345"),
        ("zh", "2026-03-12来源：澜港精密浏览次数：1024"),
        ("ko", "등록일 : 2026-03-12 | 조회수 : 345"),
        ("ko", "작성일 2026.03.12 09:00 조회 345"),
        ("ko", "기사입력 2026-03-12 03:00:00 기사수정 2026-03-13 04:00:00"),
    ],
)
def test_a_date_among_fields_is_the_day_of_issue(language: str, line: str) -> None:
    """The line is set aside as a date, and is neither a subheadline nor text."""
    reading = read(language, line)
    assert reading.release.issued == DAY
    assert reading.release.subheadlines == ()
    assert len(reading.release.body) == 2
    assert [one.role for one in reading.set_aside if one.text.plain == line] == ["date"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("zh", "更新时间：2026-03-12 08:15　浏览次数：345"),
        ("en", "Last updated: March 12, 2026 | 4 min read"),
        ("ko", "수정일 : 2026-03-12 | 조회수 : 345"),
    ],
)
def test_a_date_of_the_last_change_among_fields_is_not_the_day_of_issue(language: str, line: str) -> None:
    """It is set aside too."""
    reading = read(language, line)
    assert reading.release.issued is None
    assert line in {one.text.plain for one in reading.set_aside}


@pytest.mark.parametrize(
    "line",
    [
        "Source of the river: found on March 12, 2026",
        "By March 12, 2026 the plant will employ 220 people",
        "March 12, 2026: four readers",
        "Mar 12, 2026 4 min ahead",
        "Tulsa plant: opened March 12, 2026 by the mayor",
    ],
)
def test_words_that_are_no_fields_keep_their_line(line: str) -> None:
    """Every other word has to be a label, what it labels, or an author."""
    reading = read("en", line)
    assert line not in {one.text.plain for one in reading.set_aside}


def test_a_date_of_which_the_order_is_open_is_set_aside_alone() -> None:
    """What 06/09/2026 means, the text may say; the line is a date either way."""
    reading = read("en", "03/12/2026")
    assert reading.release.issued is None
    assert [one.role for one in reading.set_aside if one.text.plain == "03/12/2026"] == ["date"]


def test_what_a_page_is_and_whose_below_its_headline_is_no_deck() -> None:
    """So Swiss authorities print it, and the day stands in the lead."""
    line = "Medienmitteilung | Der Stadtrat"
    reading = read("de", line)
    assert reading.release.subheadlines == ()
    assert [one.role for one in reading.set_aside if one.text.plain == line] == ["metadata"]
