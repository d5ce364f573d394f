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
