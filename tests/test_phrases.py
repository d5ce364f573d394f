"""Sums, dates, datelines, embargoes and contacts in the words of a release."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdoc import Contact, Dateline, Embargo, MoneyAmount, ValidationError, find_money
from pressdoc.phrases import contact_lines, date_phrase, dateline_phrase, embargo_phrase, money_phrase
from pressdoc.understand.languages import known

if TYPE_CHECKING:
    from collections.abc import Callable

BILLIONS = MoneyAmount("2500000000", "USD", unit="100000000")
RANGE = MoneyAmount("3000000", "EUR", unit="1000000", upper="4000000")
LOSS = MoneyAmount("-3100000", "EUR", unit="100000")
DIVIDEND = MoneyAmount("0.25", "USD", unit="0.01", per="share")


@pytest.mark.parametrize(
    ("locale", "press", "compact", "full"),
    [
        ("en", "$2.5 billion", "$2.5B", "$2,500,000,000"),
        ("en-CA", "US$2.5 billion", "US$2.5B", "US$2,500,000,000"),
        ("de", "2,5 Milliarden US-Dollar", "2,5 Mrd. US$", "2.500.000.000 US-Dollar"),
        ("de-CH", "2.5 Milliarden US-Dollar", "2.5 Mrd. US$", "2’500’000’000 US-Dollar"),
        ("fr", "2,5 milliards de dollars", "2,5 Md$US", "2 500 000 000 dollars"),
        ("es", "2,5 mil millones de dólares", "2.500 M USD", "2.500.000.000 dólares"),
        ("pt", "2,5 bilhões de dólares", "US$ 2,5 bi", "2.500.000.000 dólares"),
        ("pt-PT", "2,5 mil milhões de dólares", "2 500 M USD", "2 500 000 000 dólares"),
        ("it", "2,5 miliardi di dollari", "2,5 mld US$", "2.500.000.000 dollari"),
        ("nl", "2,5 miljard dollar", "US$ 2,5 mld", "2.500.000.000 dollar"),
        ("sv", "2,5 miljarder dollar", "2,5 md US$", "2 500 000 000 dollar"),
        ("zh", "25亿美元", "25亿美元", "2,500,000,000美元"),
        ("zh-Hant", "25億美元", "25億美元", "2,500,000,000美元"),
        ("ja", "25億ドル", "25億ドル", "2,500,000,000ドル"),
        ("ko", "25억 달러", "25억 달러", "2,500,000,000달러"),
    ],
)
def test_styles(locale: str, press: str, compact: str, full: str) -> None:
    """A sum is written in the words and the digits of the language, in three styles."""
    written = [money_phrase(BILLIONS, locale, style=style) for style in ("press", "compact", "full")]
    assert [plain(each) for each in written] == [press, compact, full]


def plain(phrase: str) -> str:
    """Return a phrase with plain blanks for those that must not break."""
    return phrase.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("amount", "locale", "expected"),
    [
        (RANGE, "en", "€3 million to €4 million"),
        (RANGE, "de", "3 bis 4 Millionen Euro"),
        (RANGE, "fr", "3 à 4 millions d'euros"),
        (RANGE, "zh", "300万至400万欧元"),
        (RANGE, "ja", "300万〜400万ユーロ"),
        (RANGE, "pl", "3 – 4 miliony euro"),
        (DIVIDEND, "tr", "hisse başına 0,25 dolar"),
        (MoneyAmount("3000000", "PLN"), "pl", "3 miliony złotych"),
        (MoneyAmount("2", "CZK"), "cs", "2 koruny"),
        (MoneyAmount("1000000000", "EUR"), "fi", "1 miljardi euroa"),
        (LOSS, "en", "-€3.1 million"),
        (LOSS, "de", "-3,1 Millionen Euro"),
        (DIVIDEND, "en", "$0.25 per share"),
        (DIVIDEND, "de", "0,25 US-Dollar je Aktie"),
        (DIVIDEND, "fr", "0,25 dollar par action"),
        (DIVIDEND, "zh", "每股0.25美元"),
        (DIVIDEND, "ko", "주당 0.25달러"),
        (MoneyAmount("7", "EUR", per="referral"), "de", "7 Euro/referral"),
        (MoneyAmount("2500000000", "USD", unit="10000000"), "en", "$2.50 billion"),
        (MoneyAmount("2534567890", "USD", unit="100000000"), "en", "$2.5 billion"),
        (MoneyAmount("12345678", "EUR", unit="1"), "en", "€12,345,678"),
        (MoneyAmount("1500000", "GBP"), "en", "£1.5 million"),
        (MoneyAmount("4.5", "GBP"), "en", "£4.50"),
        (MoneyAmount("0", "USD"), "en", "$0"),
        (MoneyAmount("18000000000", "CNY", unit="1000000000"), "en", "RMB 18 billion"),
        (MoneyAmount("450000000", "DKK", unit="1000000"), "en", "DKK 450 million"),
        (MoneyAmount("1000000000", "EUR", unit="1000000000"), "es", "1.000 millones de euros"),
        (MoneyAmount("1000000", "EUR"), "es", "1 millón de euros"),
        (MoneyAmount("1500000", "EUR"), "fr", "1,5 million d'euros"),
        (MoneyAmount("1", "EUR"), "it", "1 euro"),
        (MoneyAmount("350000", "CNY", unit="10000"), "zh", "35万元人民币"),
        (MoneyAmount("500000", "CHF", unit="1", upper="1000000"), "de", "500.000 bis 1.000.000 Schweizer Franken"),
    ],
)
def test_sums(amount: MoneyAmount, locale: str, expected: str) -> None:
    """Ranges, losses, "per share" and the written precision are kept."""
    assert plain(money_phrase(amount, locale)) == expected


LOCALES = [*known(), "en-CA", "en-IN", "de-CH", "es-MX", "pt-PT"]
"""Every language with a file, and countries that write otherwise."""
CURRENCIES = [
    "USD",
    "EUR",
    "GBP",
    "JPY",
    "CNY",
    "CHF",
    "CAD",
    "AUD",
    "SEK",
    "NOK",
    "INR",
    "BRL",
    "MXN",
    "KRW",
    "PLN",
    "XOF",
]


@st.composite
def amounts(draw: st.DrawFn) -> MoneyAmount:
    """Return sums with a precision, some of them losses, ranges, or for a share."""
    exponent = draw(st.integers(-2, 11))
    unit = Decimal(10) ** exponent
    low = draw(st.integers(1, 99_999)) * unit
    high = draw(st.none() | st.integers(1, 99_999).map(lambda steps: low + steps * unit))
    if high is None and draw(st.booleans()):
        low = -low
    per = draw(st.sampled_from([None, None, "share", "year"]))
    return MoneyAmount(low, draw(st.sampled_from(CURRENCIES)), unit=unit, upper=high, per=per)


@given(amounts(), st.sampled_from(LOCALES), st.sampled_from(["press", "compact", "full"]))
def test_what_is_written_is_read_back(amount: MoneyAmount, locale: str, style: str) -> None:
    """The finder reads every written sum back to the same value, in one span but for "per share"."""
    phrase = money_phrase(amount, locale, style=style)
    found = find_money(phrase, language=locale)
    assert len(found) == 1, phrase
    value = found[0].value
    read = (value.value, value.upper, value.currency, value.per)
    assert read == (amount.value, amount.upper, amount.currency, amount.per), phrase


@pytest.mark.parametrize("locale", ["xx-notalanguage", "klingonese", "", "42"])
def test_unknown_locale(locale: str) -> None:
    """A locale that nobody knows is an error that names it."""
    calls: list[Callable[[], str]] = [
        lambda: money_phrase(BILLIONS, locale),
        lambda: date_phrase(datetime.date(2025, 10, 27), locale),
        lambda: dateline_phrase(Dateline(["LISBON"]), locale),
        lambda: embargo_phrase(Embargo(zone="GMT"), locale),
    ]
    for write in calls:
        with pytest.raises(ValidationError, match="expected a locale") as caught:
            write()
        assert repr(locale) in str(caught.value)


def test_unknown_style() -> None:
    """A style that there is not is an error that names those there are."""
    with pytest.raises(ValidationError, match="'press', 'compact', 'full', got 'loud'"):
        money_phrase(BILLIONS, style="loud")
    with pytest.raises(ValidationError, match="expected 'ap' or 'long', got 'short'"):
        date_phrase(datetime.date(2025, 1, 1), style="short")


@pytest.mark.parametrize(
    ("date", "locale", "style", "expected"),
    [
        ("2025-10-27", "en", "ap", "Oct. 27, 2025"),
        ("2025-09-01", "en-GB", "ap", "Sept. 1, 2025"),
        ("2025-06-05", "en", "ap", "June 5, 2025"),
        ("2025-10-27", "en", "long", "October 27, 2025"),
        ("2025-10-27", "en-GB", "long", "27 October 2025"),
        ("2025-10-27", "de", "ap", "27. Oktober 2025"),
        ("2025-10-27", "fr", "long", "27 octobre 2025"),
        ("2025-10-27", "es", "long", "27 de octubre de 2025"),
        ("2025-10-27", "pt", "long", "27 de outubro de 2025"),
        ("2025-10-27", "zh", "long", "2025年10月27日"),
        ("2025-10-27", "ja", "long", "2025年10月27日"),
        ("2025-10-27", "ko", "long", "2025년 10월 27일"),
    ],
)
def test_dates(date: str, locale: str, style: str, expected: str) -> None:
    """English months are shortened as the Associated Press does, other dates have CLDR's long form."""
    assert date_phrase(datetime.date.fromisoformat(date), locale, style=style) == expected


@pytest.mark.parametrize(
    ("parts", "locale", "expected"),
    [
        ({"places": ["LISBON"], "date": "2025-10-27"}, "en", "LISBON, Oct. 27, 2025 — "),
        (
            {"places": ["LISBON"], "date": "2025-10-27", "wire": "GLOBE NEWSWIRE"},
            "en",
            "LISBON, Oct. 27, 2025 (GLOBE NEWSWIRE) — ",
        ),
        (
            {"places": ["LISBON"], "date": "2025-10-27", "wire": "PRNewswire"},
            "en",
            "LISBON, Oct. 27, 2025 /PRNewswire/ -- ",
        ),
        ({"places": ["LISBON", "OSLO"]}, "en", "LISBON and OSLO — "),
        ({"places": ["LISBON"], "wire": "BUSINESS WIRE"}, "en", "LISBON (BUSINESS WIRE) — "),
        ({"date": "2025-10-27"}, "en", "Oct. 27, 2025 — "),
        ({"wire": "ots"}, "en", "(ots) — "),
        ({}, "en", ""),
        ({"places": ["Berlin"], "date": "2025-10-27"}, "de", "Berlin, 27. Oktober 2025 – "),
        ({"places": ["Wiesbaden"], "wire": "ots"}, "de", "Wiesbaden (ots) – "),
        ({"places": ["Lyon", "Berlin"], "date": "2025-10-27"}, "fr", "Lyon et Berlin, le 27 octobre 2025 – "),
        ({"places": ["Madrid"], "date": "2025-10-27"}, "es", "Madrid, 27 de octubre de 2025.- "),
        ({"places": ["北京"], "date": "2025-10-27"}, "zh", "北京，2025年10月27日 —— "),
        ({"places": ["北京"], "date": "2025-10-27", "wire": "美通社"}, "zh", "北京，2025年10月27日 /美通社/ -- "),
        ({"places": ["서울"], "wire": "뉴스와이어"}, "ko", "서울 (뉴스와이어) – "),
    ],
)
def test_datelines(parts: dict[str, Any], locale: str, expected: str) -> None:
    """A dateline has what is stated, in the order and with the separator of the language."""
    assert dateline_phrase(Dateline(**parts), locale) == expected


@pytest.mark.parametrize(
    ("parts", "locale", "expected"),
    [
        (("2025-10-27", "00:01", "GMT"), "en", "EMBARGOED UNTIL 12:01 a.m. GMT, Oct. 27, 2025"),
        (("2025-10-27", "09:00", "ET"), "en", "EMBARGOED UNTIL 9 a.m. ET, Oct. 27, 2025"),
        (("2025-10-27", "12:00", "ET"), "en", "EMBARGOED UNTIL 12:00 p.m. ET, Oct. 27, 2025"),
        (("2025-10-27", "17:30", None), "en", "EMBARGOED UNTIL 5:30 p.m., Oct. 27, 2025"),
        (("2025-10-27", None, None), "en", "EMBARGOED UNTIL Oct. 27, 2025"),
        (("2025-10-27", "09:00", "CET"), "de", "SPERRFRIST: 27. Oktober 2025, 09:00 Uhr CET"),
        (("2025-10-27", "09:00", "CET"), "fr", "SOUS EMBARGO JUSQU'AU 27 octobre 2025, 09:00 CET"),
        (("2025-10-27", "09:00", "CST"), "zh", "禁发至2025年10月27日 09:00 CST"),
        (("2025-10-27", None, None), "ja", "報道解禁日時：2025年10月27日"),
    ],
)
def test_embargoes(parts: tuple[Any, Any, Any], locale: str, expected: str) -> None:
    """An embargo line has what is stated, with the clock of the language."""
    assert embargo_phrase(Embargo(*parts), locale) == expected


def test_contact_lines() -> None:
    """A contact has a line for each thing that is stated, and none for what is not."""
    contact = Contact(
        "Ann Lee",
        title="Head of Press",
        organisation="Orbital Freight",
        emails=["ann@orbital.example"],
        phones=["+1 555 0100", "+1 555 0101"],
        urls=["https://orbital.example"],
    )
    assert contact_lines(contact) == [
        "Ann Lee",
        "Head of Press",
        "Orbital Freight",
        "+1 555 0100",
        "+1 555 0101",
        "ann@orbital.example",
        "https://orbital.example",
    ]
    assert contact_lines(Contact()) == []
