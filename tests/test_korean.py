"""Korean: who speaks, who is named, and what is no speech."""

from __future__ import annotations

import pytest

import pressdoc

SAID = [
    # text, parts, speaker, title, affiliation
    (
        "누리조명 한가람 대표는 “밤길이 더 안전해질 것”이라고 말했다.",
        [["밤길이 더 안전해질 것"]],
        "한가람",
        "대표",
        "누리조명",
    ),
    (
        "윤세아 누리조명 마케팅 이사는 “반응이 뜨겁다”며 “공급을 두 배로 늘리겠다”고 밝혔다.",
        [["반응이 뜨겁다", "공급을 두 배로 늘리겠다"]],
        "윤세아",
        "마케팅 이사",
        "누리조명",
    ),
    (
        "한빛시의 문정우 시장은 “시민과 함께 결정하겠다”고 강조했다.",
        [["시민과 함께 결정하겠다"]],
        "문정우",
        "시장",
        "한빛시",
    ),
    (
        "벨모어의 최고경영자(CEO) 라스 홀름(Lars Holm)은 “아시아가 가장 빠르게 성장한다”고 전했다.",
        [["아시아가 가장 빠르게 성장한다"]],
        "라스 홀름",
        "최고경영자(CEO)",
        "벨모어",
    ),
    (
        "“내년에는 흑자로 돌아설 것”이라고 서지안 본부장은 내다봤다.",
        [["내년에는 흑자로 돌아설 것"]],
        "서지안",
        "본부장",
        None,
    ),
]


@pytest.mark.parametrize(("text", "parts", "name", "title", "affiliation"), SAID)
def test_who_speaks(text: str, parts: list[list[str]], name: str, title: str, affiliation: str | None) -> None:
    """The topic before the marks speaks, the verb stands behind them; "며" goes on with the quotation."""
    quotes = pressdoc.find_quotes(text, language="ko")
    assert [[part.text for part in quote.parts] for quote in quotes] == parts
    speaker = quotes[0].speaker
    assert isinstance(speaker, pressdoc.Person)
    assert (speaker.name, speaker.title, speaker.affiliation) == (name, title, affiliation)


@pytest.mark.parametrize(
    "text",
    [
        "누리조명은 가로등 ‘별빛 7’을 출시했다고 밝혔다.",
        "이 행사는 “빛의 정원”이라는 이름으로 열린다.",
        "“별빛 7”은 전국 매장에서 판매한다.",
    ],
)
def test_names_and_terms_are_no_speech(text: str) -> None:
    """A particle behind the marks makes what they hold a part of the sentence."""
    assert not pressdoc.find_quotes(text, language="ko")


def test_hangul_tells_the_language() -> None:
    """Without a language, Hangul says that a text is Korean."""
    (quote,) = pressdoc.find_quotes("누리조명 한가람 대표는 “밤길이 더 안전해질 것”이라고 말했다.")
    assert isinstance(quote.speaker, pressdoc.Person)
    assert quote.speaker.name == "한가람"


def test_people_beside_their_titles() -> None:
    """A family name and one or two syllables beside a title are a person; other words before a title are none."""
    release = pressdoc.parse(
        "누리조명, 새 가로등 출시\n\n2026년 3월 2일\n\n누리조명(대표이사 한가람)은 2일 새 가로등을 출시했다. "
        "행사에는 문정우 시장과 서지안 본부장이 참석했다. 영업 본부장은 참석하지 않았다.\n"
    )
    assert [person.name for person in release.people] == ["한가람", "문정우", "서지안"]


@pytest.mark.parametrize(
    ("text", "name", "title", "affiliation"),
    [
        ("문정우 한빛구청장은 “골목을 밝히겠다”고 말했다.", "문정우", "한빛구청장", None),
        (
            "노아름 누리조명 가로등사업부장 사장은 “반응이 뜨겁다”고 밝혔다.",
            "노아름",
            "가로등사업부장 사장",
            "누리조명",
        ),
        (
            "권봄이 누리전자 MC/HE사업본부장(사장)은 “올해 완성한다”고 강조했다.",
            "권봄이",
            "MC/HE사업본부장(사장)",
            "누리전자",
        ),
        ("육동해 기획재정부 정책기획관은 “모두 힘을 쓰자”고 당부했다.", "육동해", "정책기획관", "기획재정부"),
    ],
)
def test_titles_that_begin_with_the_unit(text: str, name: str, title: str, affiliation: str | None) -> None:
    """Who heads a unit has its name in the title, with no blank between; a rank may stand behind it."""
    (quote,) = pressdoc.find_quotes(text, language="ko")
    assert isinstance(quote.speaker, pressdoc.Person)
    assert (quote.speaker.name, quote.speaker.title, quote.speaker.affiliation) == (name, title, affiliation)


def people(text: str) -> list[str | None]:
    """Return the names of the people in a release whose text is given."""
    return [person.name for person in pressdoc.parse(text, language="ko").people]


def test_people_with_whom_they_are_between_name_and_title() -> None:
    """An institution may stand between the two; a topic or an object before a title is no name."""
    assert people("기념식에는 김해솔 국무총리, 최누리 기획재정부 장관, 손가온 바다협회 회장 등이 참석했다.") == [
        "김해솔",
        "최누리",
        "손가온",
    ]
    assert (
        people("우리는 기획재정부 장관을 만났다. 대통령 표창을 받았다. 직원들로 구성한 해외시장개척단이 떠났다.") == []
    )


@pytest.mark.parametrize(
    ("headline", "lead", "issuer"),
    [
        (
            "누리조명 한가람 부장, 대통령 표창",
            "누리조명은 한가람 부장이 상공의 날에 표창을 받았다고 17일 밝혔다.",
            "누리조명",
        ),
        (
            "누리조명, 한빛시와 업무협약 체결",
            "조명 전문기업 누리조명(298765)은 한빛시와 야간 보행로를 밝히는 업무협약을 체결했다고 1일 밝혔다.",
            "누리조명",
        ),
        (
            "누리조명, 한빛시와 업무협약 체결",
            "(서울=연합뉴스) 문정우 기자 = 누리조명은 한빛시와 야간 보행로를 밝히는 업무협약을 체결했다고 1일 밝혔다.",
            "누리조명",
        ),
        (
            "봄, 축제가 시작된다",
            "지난 주말 전국에서 봄 축제가 열려 많은 시민이 공원과 강변을 찾은 것으로 나타났다.",
            None,
        ),
    ],
)
def test_who_issues_a_korean_release(headline: str, lead: str, issuer: str | None) -> None:
    """The topic of the lead does, whatever stands before it, where the headline begins with the same name."""
    release = pressdoc.parse(f"{headline}\n\n{lead}\n\n자세한 내용은 홈페이지에서 볼 수 있다.\n")
    assert [one.name for one in release.issuers] == ([issuer] if issuer else [])


def test_what_a_ministry_explains() -> None:
    """It is printed above the headline and is none."""
    release = pressdoc.parse(
        "보도설명자료\n\n전담 기관 신설은 결정된 바 없음\n\n기획재정부는 지난 달 법 제정 계획을 밝힌 바 있음\n"
    )
    assert release.headline is not None
    assert release.headline.plain == "전담 기관 신설은 결정된 바 없음"


def test_codes_of_korean_shares() -> None:
    """Six digits in a bracket behind a name are one; a month is none."""
    release = pressdoc.parse(
        "누리조명, 협약 체결\n\n누리조명(298765)은 바다전기(KOSDAQ 298766)와 만났다. 새달(202610)에 시작한다.\n"
    )
    assert [(one.exchange, one.symbol) for one in release.listings] == [(None, "298765"), ("KOSDAQ", "298766")]
    assert {"누리조명", "바다전기"} <= {one.name for one in release.organisations}


@pytest.mark.parametrize(
    ("text", "name", "title", "affiliation"),
    [
        ("한가람 누리전자 조명부문 사장은 “좋다”고 말했다.", "한가람", "조명부문 사장", "누리전자"),
        ("한가람 누리전자 조명 담당 전무는 “좋다”고 말했다.", "한가람", "조명 담당 전무", "누리전자"),
        ("누리전자 조명사업부 한가람 본부장은 “좋다”고 말했다.", "한가람", "본부장", "누리전자"),
        ("누리전자 조명부문장 한가람 사장은 “좋다”고 말했다.", "한가람", "사장", "누리전자"),
        ("누리전자 조명본부장을 맡고 있는 한가람 부사장이 “좋다”고 말했다.", "한가람", "부사장", None),
        ("한가람 사장(누리뉴스 본부장 겸 누리 사장)은 “좋다”고 말했다.", "한가람", "사장", None),
    ],
)
def test_units_and_verbs_around_a_name(text: str, name: str, title: str, affiliation: str | None) -> None:
    """A unit belongs to the title of who heads it and is no employer, as a verb is none; a bracket may say more."""
    (quote,) = pressdoc.find_quotes(text, language="ko")
    assert isinstance(quote.speaker, pressdoc.Person)
    assert (quote.speaker.name, quote.speaker.title, quote.speaker.affiliation) == (name, title, affiliation)


def test_any_name_of_a_wire_behind_the_place() -> None:
    """Between brackets an equals sign parts the place from whoever sends it; (주) is a legal form and no place."""
    lead = "문정우 기자 = 바다뉴스가 본사를 열고 서울과 인천에 기사와 사진을 제공하기로 했다고 21일 밝혔다."
    dateline = pressdoc.parse(f"바다뉴스, 본사 개소\n\n【서울=바다뉴스】 {lead}").dateline
    assert dateline is not None
    assert (dateline.places, dateline.wire) == (("서울",), "바다뉴스")
    release = pressdoc.parse(
        "누리통신, 통신사 출범\n\n(주)누리통신(대표 한가람)은 12일 새로운 개념의 통신사를 발족한다고 밝혔다."
    )
    assert release.dateline is None
    assert [one.name for one in release.issuers] == ["(주)누리통신"]


def test_items_of_a_ministry_are_its_text() -> None:
    """A dash opens a deck; a square opens a sentence, and who is its topic issues the release."""
    release = pressdoc.parse(
        "보도자료\n\n바다안전부, 여객선 요금 지원 확대\n\n- 섬 주민 12만 명 대상 -\n\n"
        "□ 바다안전부(장관 서경희)는 3월 2일부터 섬 주민의 여객선 요금 지원을 확대한다고 밝혔다.\n\n"
        " ○ 이번 조치로 연간 150억 원의 예산이 투입된다.\n"
    )
    assert [one.plain for one in release.subheadlines] == ["- 섬 주민 12만 명 대상 -"]
    assert "확대한다고 밝혔다" in "".join(text.plain for role, text in release.parts() if role == "body")
