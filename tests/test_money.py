"""Finding amounts of money in running text, and parsing one amount."""

from __future__ import annotations

import importlib.util
import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pressdoc
from pressdoc import MoneyAmount, ValidationError, find_money

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType


def told(text: str, language: str, region: str | None = None) -> list[str]:
    """Return each amount found as "words = value currency", with "..upper" for a range."""
    lines = []
    for span in find_money(text, language=language, region=region):
        amount = span.value
        upper = "" if amount.upper is None else f"..{amount.upper:f}"
        lines.append(f"{text[span.start : span.end]} = {amount.value:f}{upper} {amount.currency}")
    return lines


# One row a text: its language, the text, and what is found in it.
FOUND: list[tuple[str, str, list[str]]] = [
    # symbols, codes and names, before and after
    ("en", "Orders of $2.5 billion.", ["$2.5 billion = 2500000000 USD"]),
    ("en", "It paid US$ 3.4 million.", ["US$ 3.4 million = 3400000 USD"]),
    ("en", "It paid US $799 or CA$1,099.", ["US $799 = 799 USD", "CA$1,099 = 1099 CAD"]),
    ("en", "A grant of 750,000 EUR.", ["750,000 EUR = 750000 EUR"]),
    ("en", "A grant of EUR750,000.", ["EUR750,000 = 750000 EUR"]),
    ("en", "5 million Australian dollars", ["5 million Australian dollars = 5000000 AUD"]),
    ("en", "Hong Kong dollars 5 million", ["Hong Kong dollars 5 million = 5000000 HKD"]),
    ("en", "3 million U.S. dollars", ["3 million U.S. dollars = 3000000 USD"]),
    ("en", "AUD$5 million and NZ$6m", ["AUD$5 million = 5000000 AUD", "NZ$6m = 6000000 NZD"]),
    ("en", "RM42 and Rp 1.5 trillion", ["RM42 = 42 MYR", "Rp 1.5 trillion = 1500000000000 IDR"]),
    ("en", "₩5bn, ₱3 million, ₦200m", ["₩5bn = 5000000000 KRW", "₱3 million = 3000000 PHP", "₦200m = 200000000 NGN"]),
    ("en", "CN¥1.5 billion, RMB 18 million", ["CN¥1.5 billion = 1500000000 CNY", "RMB 18 million = 18000000 CNY"]),
    ("en", "versus $5 and thus $6", ["$5 = 5 USD", "$6 = 6 USD"]),
    ("en", "＄１００ each", ["＄１００ = 100 USD"]),
    # scales
    ("en", "$5m $5 m $5M $5MM $5mn", [f"${form} = 5000000 USD" for form in ("5m", "5 m", "5M", "5MM", "5mn")]),
    ("en", "$2bn $2B $2tn $2T", ["$2bn = 2000000000 USD", "$2B = 2000000000 USD", "$2tn = 2000000000000 USD",
                                 "$2T = 2000000000000 USD"]),
    ("en", "£5k, $50 thousand", ["£5k = 5000 GBP", "$50 thousand = 50000 USD"]),
    ("en", "Rs 12.5 lakh crore", ["Rs 12.5 lakh crore = 12500000000000 INR"]),
    ("en", "INR 25 Cr", ["INR 25 Cr = 250000000 INR"]),
    ("en", "$1.25\nbillion in all", ["$1.25\nbillion = 1250000000 USD"]),
    ("en", "The $2-billion plan", ["$2-billion = 2000000000 USD"]),
    ("en", "a 50-million-euro loan", ["50-million-euro = 50000000 EUR"]),
    ("en", "MEUR 3.4, 125 MSEK, EURm 45, €m 45.2, 45 €m", ["MEUR 3.4 = 3400000 EUR", "125 MSEK = 125000000 SEK",
     "EURm 45 = 45000000 EUR", "€m 45.2 = 45200000 EUR", "45 €m = 45000000 EUR"]),
    ("en", "It pays $1.5 MillionNorthwind said", ["$1.5 Million = 1500000 USD"]),
    ("en", "$5,000,000 Million", ["$5,000,000 Million = 5000000 USD"]),
    ("en", "revenue of ¥45,095,325 million", ["¥45,095,325 million = 45095325000000 JPY"]),
    ("en", "R500 vouchers, in all R2.5 million", ["R500 = 500 ZAR", "R2.5 million = 2500000 ZAR"]),
    ("en", "A $5 million plan", ["$5 million = 5000000 USD"]),
    ("en", "75 USD million", ["75 USD million = 75000000 USD"]),
    ("en", "It sold for $5 bn. The board agreed.", ["$5 bn = 5000000000 USD"]),
    # grouping
    ("en", "$12,345,678.90", ["$12,345,678.90 = 12345678.90 USD"]),
    ("en", "Rs 1,23,456 crore", ["Rs 1,23,456 crore = 1234560000000 INR"]),
    ("en", "CHF 1'200'000", ["CHF 1'200'000 = 1200000 CHF"]),
    ("en", "CHF 1’200 million", ["CHF 1’200 million = 1200000000 CHF"]),
    ("en", "€\u00a01\u00a0250\u00a0000", ["€\u00a01\u00a0250\u00a0000 = 1250000 EUR"]),
    ("en", "12 500 dollars", ["12 500 dollars = 12500 USD"]),
    ("en", "$1.250 million and $3.459", ["$1.250 million = 1250000 USD", "$3.459 = 3.459 USD"]),
    ("en", "$.50 and $2½ million", ["$.50 = 0.50 USD", "$2½ million = 2500000 USD"]),
    # negative
    ("en", "$(4.7) million, ($4.7) million, -$4.7m, $-4.7", ["$(4.7) million = -4700000 USD",
     "($4.7) million = -4700000 USD", "-$4.7m = -4700000 USD", "$-4.7 = -4.7 USD"]),
    ("en", "$(0.6M), €(3.1bn); $(5 and more", ["$(0.6M) = -600000 USD", "€(3.1bn) = -3100000000 EUR"]),
    ("en", "a loss of ($0.05) per share", ["$0.05 = -0.05 USD"]),
    ("en", "a fee ($0.05)", ["$0.05 = 0.05 USD"]),
    ("en", "minus $5 million", ["minus $5 million = -5000000 USD"]),
    ("en", "$6 million, plus or minus $4 million", ["$6 million = 6000000 USD", "$4 million = 4000000 USD"]),
    ("de", "6,4 Mio. Euro, plus oder minus 400.000 Euro", ["6,4 Mio. Euro = 6400000 EUR", "400.000 Euro = 400000 EUR"]),
    # words
    ("en", "half a billion dollars", ["half a billion dollars = 500000000 USD"]),
    ("en", "two and a half billion dollars", ["two and a half billion dollars = 2500000000 USD"]),
    ("en", "three quarters of a billion dollars", ["three quarters of a billion dollars = 750000000 USD"]),
    ("en", "one hundred and twenty million pounds", ["one hundred and twenty million pounds = 120000000 GBP"]),
    ("en", "a million dollars", ["a million dollars = 1000000 USD"]),
    ("en", "thirteen dollars and forty-five cents", ["thirteen dollars and forty-five cents = 13.45 USD"]),
    # hundredths
    ("en", "35 cents, 470 pence, 99¢", ["35 cents = 0.35 USD", "470 pence = 4.70 GBP", "99¢ = 0.99 USD"]),
    ("en", "£3 and 20 pence", ["£3 and 20 pence = 3.20 GBP"]),
    ("en", "12.5p per share", ["12.5p = 0.125 GBP"]),
    # ranges
    ("en", "€3–4 million", ["€3–4 million = 3000000..4000000 EUR"]),
    ("en", "between $5 and $7 million", ["$5 and $7 million = 5000000..7000000 USD"]),
    ("en", "between 10 and 20 dollars", ["10 and 20 dollars = 10..20 USD"]),
    ("en", "$1.20–$1.25 billion", ["$1.20–$1.25 billion = 1200000000..1250000000 USD"]),
    ("en", "£3m-£4m", ["£3m-£4m = 3000000..4000000 GBP"]),
    ("en", "$500,000 to $1 million", ["$500,000 to $1 million = 500000..1000000 USD"]),
    ("en", "$0.25 to $0.30 per share", ["$0.25 to $0.30 = 0.25..0.30 USD"]),
    ("en", "3 to 4 billion US dollars", ["3 to 4 billion US dollars = 3000000000..4000000000 USD"]),
    ("en", "Prices range from $4 million to $5 million", ["$4 million to $5 million = 4000000..5000000 USD"]),
    ("en", "It rose from $4 million to $5 million", ["$4 million = 4000000 USD", "$5 million = 5000000 USD"]),
    ("en", "up to 300 jobs, with pay from $14 to $19 an hour", ["$14 to $19 = 14..19 USD"]),
    ("en", "hours are up, with pay ranging from $14 to $19", ["$14 to $19 = 14..19 USD"]),
    ("en", "a bonus of $5,000 to 10 employees", ["$5,000 = 5000 USD"]),
    ("en", "$5 million to $3 million", ["$5 million = 5000000 USD", "$3 million = 3000000 USD"]),
    # which number belongs to the mark
    ("en", "Cash $ 1,234,567 $ 987,654", ["$ 1,234,567 = 1234567 USD", "$ 987,654 = 987654 USD"]),
    ("en", "10 rmb 20 usd", ["10 rmb = 10 CNY", "20 usd = 20 USD"]),
    ("en", "In 2025 EUR 3 million were paid", ["EUR 3 million = 3000000 EUR"]),
    ("en", "THE $5 MILLION AND 3 BILLION DOLLARS", ["$5 MILLION = 5000000 USD", "3 BILLION DOLLARS = 3000000000 USD"]),
    # German
    ("de", "1,5 Mrd. Euro", ["1,5 Mrd. Euro = 1500000000 EUR"]),
    ("de", "1.250 Mio. Euro", ["1.250 Mio. Euro = 1250000000 EUR"]),
    ("de", "1,250 Mrd. Euro", ["1,250 Mrd. Euro = 1250000000 EUR"]),
    ("de", "EUR 1.250.000,00", ["EUR 1.250.000,00 = 1250000.00 EUR"]),
    ("de", "350 TEUR, TEUR 350", ["350 TEUR = 350000 EUR", "TEUR 350 = 350000 EUR"]),
    ("de", "12'500 Franken", ["12'500 Franken = 12500 CHF"]),
    ("de", "12 Mio. kanadische Dollar", ["12 Mio. kanadische Dollar = 12000000 CAD"]),
    ("de", "3 bis 4 Millionen Euro", ["3 bis 4 Millionen Euro = 3000000..4000000 EUR"]),
    ("de", "von 8 Mio. Euro bis zu 9 Mio. Euro", ["8 Mio. Euro bis zu 9 Mio. Euro = 8000000..9000000 EUR"]),
    ("de", "stieg von 8 Mio. Euro auf 9 Mio. Euro", ["8 Mio. Euro = 8000000 EUR", "9 Mio. Euro = 9000000 EUR"]),
    ("de", "zwischen 10 und 20 Mio. €", ["10 und 20 Mio. € = 10000000..20000000 EUR"]),
    ("de", "siebenhundertfünfzig Euro", ["siebenhundertfünfzig Euro = 750 EUR"]),
    ("de", "eine halbe Milliarde Euro", ["eine halbe Milliarde Euro = 500000000 EUR"]),
    ("de", "zwei Billionen Euro", ["zwei Billionen Euro = 2000000000000 EUR"]),
    ("de", "stieg von 4,5 Mio. Euro auf 5 Mio. Euro", ["4,5 Mio. Euro = 4500000 EUR", "5 Mio. Euro = 5000000 EUR"]),
    ("de-CH", "1.250 Millionen Franken", ["1.250 Millionen Franken = 1250000 CHF"]),
    # French
    ("fr", "1,2 milliard d'euros", ["1,2 milliard d'euros = 1200000000 EUR"]),
    ("fr", "45 M€, 350 k€, 2,5 Md€", ["45 M€ = 45000000 EUR", "350 k€ = 350000 EUR", "2,5 Md€ = 2500000000 EUR"]),
    ("fr", "15 $ CA et 2,5 Md$US", ["15 $ CA = 15 CAD", "2,5 Md$US = 2500000000 USD"]),
    ("fr", "1 234 567 €", ["1 234 567 € = 1234567 EUR"]),
    ("fr", "quatre-vingt-dix-sept euros", ["quatre-vingt-dix-sept euros = 97 EUR"]),
    ("fr", "entre 3 et 4 millions de dollars", ["3 et 4 millions de dollars = 3000000..4000000 USD"]),
    ("fr", "3 à 4 millions de francs suisses", ["3 à 4 millions de francs suisses = 3000000..4000000 CHF"]),
    # Spanish
    ("es", "2.500 millones de euros", ["2.500 millones de euros = 2500000000 EUR"]),
    ("es", "mil millones de dólares", ["mil millones de dólares = 1000000000 USD"]),
    ("es", "2,5 mil millones de dólares", ["2,5 mil millones de dólares = 2500000000 USD"]),
    ("es", "un billón de dólares", ["un billón de dólares = 1000000000000 USD"]),
    ("es", "350 millones de pesos mexicanos", ["350 millones de pesos mexicanos = 350000000 MXN"]),
    ("es-MX", "$1.250 millones", ["$1.250 millones = 1250000 MXN"]),
    ("es", "entre 3 y 4 millones de euros", ["3 y 4 millones de euros = 3000000..4000000 EUR"]),
    # Portuguese
    ("pt", "R$ 1,5 bilhão e R$ 350 mil", ["R$ 1,5 bilhão = 1500000000 BRL", "R$ 350 mil = 350000 BRL"]),
    ("pt-PT", "2,5 mil milhões de euros", ["2,5 mil milhões de euros = 2500000000 EUR"]),
    ("pt-PT", "1 bilião de euros", ["1 bilião de euros = 1000000000000 EUR"]),
    # Italian, Dutch
    ("it", "15 mln di euro e € 3.450.000", ["15 mln di euro = 15000000 EUR", "€ 3.450.000 = 3450000 EUR"]),
    ("it", "mezzo miliardo di dollari", ["mezzo miliardo di dollari = 500000000 USD"]),
    ("it", "tra 10 e 20 milioni di euro", ["10 e 20 milioni di euro = 10000000..20000000 EUR"]),
    ("nl", "1,3 miljard euro, € 3,5 mln", ["1,3 miljard euro = 1300000000 EUR", "€ 3,5 mln = 3500000 EUR"]),
    ("nl", "vijfenveertig miljoen dollar", ["vijfenveertig miljoen dollar = 45000000 USD"]),
    ("nl", "3 euro en 50 cent", ["3 euro en 50 cent = 3.50 EUR"]),
    # Nordic, Russian
    ("sv", "3 450 tkr, 450 Mkr, 2,5 miljarder kronor", ["3 450 tkr = 3450000 SEK", "450 Mkr = 450000000 SEK",
                                                        "2,5 miljarder kronor = 2500000000 SEK"]),
    ("no", "kr 250 000 og 12 mill. kroner", ["kr 250 000 = 250000 NOK", "12 mill. kroner = 12000000 NOK"]),
    ("da", "3 mio. kr. og 10 svenske kroner", ["3 mio. kr. = 3000000 DKK", "10 svenske kroner = 10 SEK"]),
    ("ru", "12,5 млрд рублей", ["12,5 млрд рублей = 12500000000 RUB"]),
    # Chinese, Japanese, Korean
    ("zh", "25亿美元", ["25亿美元 = 2500000000 USD"]),
    ("zh", "人民币1,234.56万元", ["人民币1,234.56万元 = 12345600 CNY"]),
    ("zh", "1.2万亿元", ["1.2万亿元 = 1200000000000 CNY"]),
    ("zh", "三千五百万元", ["三千五百万元 = 35000000 CNY"]),
    ("zh", "3至4亿元", ["3至4亿元 = 300000000..400000000 CNY"]),
    ("zh", "从3亿元增至4亿元", ["3亿元 = 300000000 CNY", "4亿元 = 400000000 CNY"]),
    ("zh-TW", "5.2億元", ["5.2億元 = 520000000 TWD"]),
    ("zh-HK", "港幣3.4億元", ["港幣3.4億元 = 340000000 HKD"]),
    ("ja", "19億2500万円", ["19億2500万円 = 1925000000 JPY"]),
    ("ja", "3億〜4億円", ["3億〜4億円 = 300000000..400000000 JPY"]),
    ("ja", "25億ドルと10円5銭", ["25億ドル = 2500000000 USD", "10円5銭 = 10.05 JPY"]),
    ("ko", "1조 2,000억 원", ["1조 2,000억 원 = 1200000000000 KRW"]),
    ("ko", "10 미국 달러와 64달러 45센트", ["10 미국 달러 = 10 USD", "64달러 45센트 = 64.45 USD"]),
    # Romanian, Croatian, Bulgarian, Greek, Hebrew, Hindi, Georgian, Mongolian, Irish
    ("ro", "2,5 milioane de lei, între 5 și 15 lei", ["2,5 milioane de lei = 2500000 RON", "5 și 15 lei = 5..15 RON"]),
    ("ro", "5 RON, 20 de dolari", ["5 RON = 5 RON", "20 de dolari = 20 USD"]),
    ("hr", "2,5 milijarde eura i 100 kuna", ["2,5 milijarde eura = 2500000000 EUR", "100 kuna = 100 HRK"]),
    ("bg", "5 млн. лева и 20 евро", ["5 млн. лева = 5000000 BGN", "20 евро = 20 EUR"]),
    ("el", "5 έως 8 εκατ. ευρώ", ["5 έως 8 εκατ. ευρώ = 5000000..8000000 EUR"]),
    ("he", "מ5 מיליון דולר", ["5 מיליון דולר = 5000000 USD"]),
    ("he", "10 מיליון שקלים, 2 דולר ו23 סנט", ["10 מיליון שקלים = 10000000 ILS", "2 דולר ו23 סנט = 2.23 USD"]),
    ("hi", "5 करोड़ रुपये और 14 मिलियन डॉलर", ["5 करोड़ रुपये = 50000000 INR", "14 मिलियन डॉलर = 14000000 USD"]),
    ("ka", "5 მილიონი ლარი", ["5 მილიონი ლარი = 5000000 GEL"]),
    ("mn", "5 тэрбум төгрөг", ["5 тэрбум төгрөг = 5000000000 MNT"]),
    ("ga", "€5 milliún, deich dollair", ["€5 milliún = 5000000 EUR", "deich dollair = 10 USD"]),
    ("ar", "20 دولار و43 سنت", ["20 دولار و43 سنت = 20.43 USD"]),
    # a full stop of an abbreviation, hyphens of compounds, more than a round sum, a half behind its scale
    ("en", "Rs.500 only, SFr.12.50", ["Rs.500 = 500 INR", "SFr.12.50 = 12.50 CHF"]),
    ("en", "Rp.500.000", ["Rp.500.000 = 500000 IDR"]),
    ("en", "a EUR-50-million bond, $-3.1 million", ["EUR-50-million = 50000000 EUR", "$-3.1 million = -3100000 USD"]),
    ("en", "$100+ million", ["$100+ million = 100000000 USD"]),
    ("en", "a million and a half dollars", ["a million and a half dollars = 1500000 USD"]),
    ("en", "a net loss of ($12.4 million)", ["$12.4 million = -12400000 USD"]),
    ("en", "5 million pounds of investment", ["5 million pounds = 5000000 GBP"]),
    ("de", "49,– €", ["49,– € = 49 EUR"]),
    ("de", "300 dänische Kronen, 3 Mio. Kronen", ["300 dänische Kronen = 300 DKK", "3 Mio. Kronen = 3000000 SEK"]),
    ("zh", "5元3角2分；每股人民币5分", ["5元3角2分 = 5.32 CNY", "人民币5分 = 0.05 CNY"]),
    ("el", "3 ευρώ και 50 λεπτά", ["3 ευρώ και 50 λεπτά = 3.50 EUR"]),
    ("en", "US$ 5 cents", ["US$ 5 cents = 0.05 USD"]),
    ("fr", "5 millions de livres, 500 F CFA", ["5 millions de livres = 5000000 GBP", "500 F CFA = 500 XOF"]),
    ("es", "El precio es S/ 350.50", ["S/ 350.50 = 350.50 PEN"]),
    ("pt", "2 dólares e 50 centavos; 50 centavos", ["2 dólares e 50 centavos = 2.50 USD", "50 centavos = 0.50 BRL"]),
    # nothing but code and number
    ("en", "100 TRY", ["100 TRY = 100 TRY"]),
    # languages without a file, or unknown
    ("und", "9 800 Kč, 45,00 zł, 3,990 Ft", ["9 800 Kč = 9800 CZK", "45,00 zł = 45.00 PLN", "3,990 Ft = 3990 HUF"]),
    ("und", "$ 1.144.000", ["$ 1.144.000 = 1144000 USD"]),
    ("und", "€2.5 million, USD 3,5 Mrd.", ["€2.5 million = 2500000 EUR", "USD 3,5 Mrd = 3500000000 USD"]),
    ("eo", "5 milionoj, €3", ["€3 = 3 EUR"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), FOUND)
def test_found(language: str, text: str, expected: list[str]) -> None:
    """Every amount is found over its words, with its exact value and currency."""
    assert told(text, language) == expected


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "about ", "(", "from ", "to ", "5 ", "-", "loss of (", "US", "and "]),
            st.sampled_from(["$", "US$", "€", "RMB ", "EUR"]),
            st.sampled_from(["5", "2.5", "87,000", "1,2", "2025", "140"]),
            st.sampled_from(["", " million", "m", " bn", "-billion", "\n"]),
            st.sampled_from(
                ["", ".", ", or more", " per share", " a year", " and 7", " to 9", " to grow", ")", "–8", " US"]
            ),
            st.sampled_from([" ", "", "\n\x00\n"]),
        ),
        max_size=3,
    )
)
def test_the_short_way_is_the_long_way(pieces: list[tuple[str, ...]]) -> None:
    """An amount of the usual form, read in one match, is what the full reading makes of it."""
    text = "".join("".join(piece) for piece in pieces)
    quick = find_money(text, language="en")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("pressdoc.understand.money.scan.usual", lambda scan, start, end, mark: None)
        assert find_money(text, language="en") == quick


FOUND += [
    ("da", "2,5 mia. kr., 12 mio. DKK", ["2,5 mia. kr. = 2500000000 DKK", "12 mio. DKK = 12000000 DKK"]),
    (
        "pl",
        "od 3 do 4 mln złotych, ponad 12,5 mln euro",
        ["3 do 4 mln złotych = 3000000..4000000 PLN", "12,5 mln euro = 12500000 EUR"],
    ),
    ("pl", "wzrosły z 2,5 mld zł do 3 mld zł", ["2,5 mld zł = 2500000000 PLN", "3 mld zł = 3000000000 PLN"]),
    (
        "cs",
        "15 až 20 milionů eur, 2,5 mld. Kč",
        ["15 až 20 milionů eur = 15000000..20000000 EUR", "2,5 mld. Kč = 2500000000 CZK"],
    ),
    ("fi", "12,5 miljoonaa euroa, MEUR 3", ["12,5 miljoonaa euroa = 12500000 EUR", "MEUR 3 = 3000000 EUR"]),
    ("tr", "2,5 milyar TL, 50 milyon dolar", ["2,5 milyar TL = 2500000000 TRY", "50 milyon dolar = 50000000 USD"]),
    ("hu", "2,5 milliárd forint, 300 ezer Ft", ["2,5 milliárd forint = 2500000000 HUF", "300 ezer Ft = 300000 HUF"]),
    ("ru", "12,5 млрд рублей", ["12,5 млрд рублей = 12500000000 RUB"]),
    ("uk", "300 тис. гривень", ["300 тис. гривень = 300000 UAH"]),
    (
        "vi",
        "2.500 tỷ đồng, 5 triệu USD, 3 triệu đô la Mỹ",
        ["2.500 tỷ đồng = 2500000000000 VND", "5 triệu USD = 5000000 USD", "3 triệu đô la Mỹ = 3000000 USD"],
    ),
    (
        "id",
        "Rp 2,5 triliun, 300 juta rupiah",
        ["Rp 2,5 triliun = 2500000000000 IDR", "300 juta rupiah = 300000000 IDR"],
    ),
    ("ca", "2.500 milions d'euros", ["2.500 milions d'euros = 2500000000 EUR"]),
    (
        "th",
        "2,500 ล้านบาท, 1.2 พันล้านดอลลาร์สหรัฐ",
        ["2,500 ล้านบาท = 2500000000 THB", "1.2 พันล้านดอลลาร์สหรัฐ = 1200000000 USD"],
    ),
    (
        "ar",
        "2.5 مليار دولار، ٥٠٠ مليون ريال سعودي",
        ["2.5 مليار دولار = 2500000000 USD", "٥٠٠ مليون ريال سعودي = 500000000 SAR"],
    ),
    (
        "de",
        "Mio. EUR 12,3, 450 T€, 2 Mrd. US-$",
        ["Mio. EUR 12,3 = 12300000 EUR", "450 T€ = 450000 EUR", "2 Mrd. US-$ = 2000000000 USD"],
    ),
    ("de", "50 Cent je Liter", ["50 Cent = 0.50 EUR"]),
    ("zh", "300余万元，3000多万欧元", ["300余万元 = 3000000 CNY", "3000多万欧元 = 30000000 EUR"]),
    ("de", "45,- Euro im Monat", ["45,- Euro = 45 EUR"]),
    ("es", "15 dólares 50", ["15 dólares 50 = 15.50 USD"]),
    ("vi", "$140,000, 2,5 triệu USD", ["$140,000 = 140000 USD", "2,5 triệu USD = 2500000 USD"]),
]


# What is no money, or not understood in full, so that a value would be a guess.
NOTHING = [
    ("en", "Win 10 million users with Version 2.5"),
    ("en", "Third Quarter 2025; COP26, COP30."),
    ("en", "the EUR 3 emission standard; Rs 4 units; TRY 3 new flavours; TOP 10."),
    ("en", "50 pounds of rice; a pound of flour; it weighs 20 pounds"),
    ("en", "NASDAQ: USD and SGX: S$"),
    ("en", "echo $1 $2 in the shell"),
    ("en", "billions of dollars, several million dollars, a few hundred dollars"),
    ("en", "a third of a billion dollars"),
    ("en", "a dollar bond"),
    ("en", "$1.2xyz, $5%, $1.2.3, X$5 million"),
    ("en", "$ 100 200 300"),
    ("en", "The R500 and the R7610 servers, DM4400 drones, PHP 7.0, CVE-2017-9604, key 9CDF AED4"),
    ("en", "The year 2024 marks the start."),
    ("zh", "电话63352222分机12，用时5分钟"),
    ("ko", "이유로, 그 이유로"),
    ("en", "It starts at 5:00 p.m. and ends at 6 p.m."),
    ("en", "A total of 210 million $FLMR, 1,000,000 $FLMR"),
    ("en", "a team of 100 real estate professionals, 30 real-time feeds, 20 won the cup"),
    ("en", "19 million to 23 million pounds of copper, a 1-million-pound high-grade cobalt resource"),
    ("en", "2025 EUR million"),
    ("en", "1080p video"),
    ("en", "5 mille euro"),
    ("de", "$10,000; 12,500 Euro"),
    ("de", "Euro 6 Norm, Euro-Raum"),
    ("de", "in Mio. EUR 2025 2024"),
    ("fr", "X11R6.3 et R6.4, trois sous"),
    ("fr", "plusieurs millions d'euros"),
    ("zh", "多元化，2025年元旦，几十万元，三万五元"),
    ("ja", "円高、数十億円、5万人"),
    ("ko", "회원 100명, 회사달러"),
    ("ko", "10월 30일 전, 31일 프랑스 파리, 3원칙"),
    ("zh", "5元素，3元件"),
    ("ja", "3円形の、5円盤"),
    ("und", "5 billion USD; $10 mil; 34.99"),
    ("ro", "10 de dolari"),
    ("en", "17 million pounds of ore, 1,000 pounds of marijuana, a 230-pound trophy"),
    ("en", "R-454B and R32, symbol R1B:GR, IBM S/390, SR 493 and RS-29, 12 AWG"),
    ("en", "goals 16 and 17. SDG 16 promotes peace, SDG 16.4 too"),
    ("en", "example.com/secures-first-usd-87-million-order, example.com/over-50-000-dollars"),
    ("en", "at 1.082 EUR/USD; EUR/USD 1.082"),
    ("en", "crossed the 200K mark, a zero-sum game, not worth a penny, by 2010 Sen Ensign"),
    ("en", "USD-87 million"),
    ("en", "bIc0Rs0G.jpg, 3161aed271"),
    ("fr", "Elle publie un livre, puis deux livres; 10 000 livres vendus"),
    ("de", "Sie verlor 20 Pfund und kauft 3 Pfund Kaffee."),
    ("fr", "La dentiste a posé 3 couronnes; les 12 francs-maçons étaient là."),
    ("es", "La tienda vende 10 marcos de fotos y 3 coronas."),
    ("it", "Il gruppo controlla 12 marchi di lusso e 120 marchi di moda."),
    ("de", "Die 3 Kronen der Königin und 300 Kronen aus Porzellan, 2 Rand-Gebiete"),
    ("pt", "Atingimos 10 marcos importantes, com 3 Libras e 5 coroas."),
    ("pl", "Grupa kupiła 5 funtów mięsa, a drzewo ma 2 korony."),
    ("ru", "Он купил 5 фунтов мяса. У дерева 2 кроны."),
    ("en", "She scored 450 marks, made 20 sterling silver rings, 500 soles and 120 real friends."),
    ("ja", "開場は10分前です。徒歩5分。60分間のセミナー。5銭湯、2元中継"),
    ("zh", "考试得了95分，满分为100分，3角形，2元论"),
    ("ko", "5원소와 3원색"),
    ("vi", "5 đồng chí tham gia, 3 đô thị lớn"),
    ("el", "Διαρκεί 30 λεπτά."),
    ("nl", "Voor dit recept is 2 pond kaas nodig."),
    ("en", "TRY3"),
    ("en", "We saw 100 TRY it"),
]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_nothing(language: str, text: str) -> None:
    """What is no amount, or one that is not understood in full, is passed over."""
    assert told(text, language) == []


def only(text: str, language: str = "en", region: str | None = None) -> MoneyAmount:
    """Return the first amount of a text."""
    return find_money(text, language=language, region=region)[0].value


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "$2.5 billion", "100000000"),
        ("en", "$2.50 billion", "10000000"),
        ("en", "$300 million", "1000000"),
        ("en", "$1,234", "1"),
        ("en", "$0.25", "0.01"),
        ("en", "€3–4.5 million", "100000"),
        ("en", "half a billion dollars", "100000000"),
        ("en", "35 cents", "0.01"),
        ("zh", "180亿元", "100000000"),
        ("ja", "19億2500万円", "10000"),
    ],
)
def test_unit(language: str, text: str, unit: str) -> None:
    """The unit is what one in the last written digit is worth."""
    assert only(text, language).unit == Decimal(unit)


@pytest.mark.parametrize(
    ("language", "text", "approximate", "bound", "per"),
    [
        ("en", "about $5 million", True, None, None),
        ("en", "more than $5 million", False, "over", None),
        ("en", "well over about €1bn–€2bn", True, "over", None),
        ("en", "up to €750,000", False, "up to", None),
        ("en", "no more than £4", False, "up to", None),
        ("en", "less than 95 cents", False, "under", None),
        ("en", "at least $1M", False, "at least", None),
        ("en", "$1M+", False, "over", None),
        ("en", "$0.41 per diluted share", False, None, "share"),
        ("en", "$5 million a year", False, None, "year"),
        ("en", "$70-a-share offer", False, None, "share"),
        ("en", "$80/barrel", False, None, "barrel"),
        ("de", "rund 5 Euro je Aktie", True, None, "share"),
        ("de", "mindestens 100.000 Euro pro Jahr", False, "at least", "year"),
        ("fr", "environ 3 euros par action", True, None, "share"),
        ("es", "más de 15 millones de dólares", False, "over", None),
        ("pt", "cerca de R$ 3 por ação", True, None, "share"),
        ("it", "fino a 3 euro per azione", False, "up to", "share"),
        ("nl", "ruim 5 miljoen euro per jaar", False, "over", "year"),
        ("sv", "cirka 5 kronor per aktie", True, None, "share"),
        ("de", "3.000 Euro pro Hektar", False, None, "hectare"),
        ("en", "$10,000 per kilogram", False, None, "kilogram"),
        ("en", "$500 an acre", False, None, "acre"),
        ("fi", "noin 0,20 euroa osakkeelta", True, None, "share"),
        ("tr", "hisse başına yaklaşık 0,25 lira", True, None, "share"),
        ("tr", "100 milyon TL’nin üzerinde", False, "over", None),
        ("th", "กำไรหุ้นละ 0.25 บาท", False, None, "share"),
        ("pl", "ponad 5 zł za akcję", False, "over", "share"),
        ("zh", "约25亿美元", True, None, None),
        ("zh", "超过25亿美元", False, "over", None),
        ("zh", "每股派息0.35港元", False, None, "share"),
        ("ja", "1株当たり50円", False, None, "share"),
        ("ja", "約300億円以上", True, "at least", None),
        ("ko", "주당 500원", False, None, "share"),
    ],
)
def test_words_around(language: str, text: str, approximate: bool, bound: str | None, per: str | None) -> None:
    """The words around an amount say whether it is exact, a bound, or for one of something."""
    amount = only(text, language)
    assert (amount.approximate, amount.bound, amount.per) == (approximate, bound, per)


@pytest.mark.parametrize(
    ("text", "language", "region", "currency", "because", "candidates"),
    [
        ("USD 5", "en", None, "USD", "code", ""),
        ("A$5", "en", None, "AUD", "symbol", ""),
        ("5 Canadian dollars", "en", None, "CAD", "word", ""),
        ("$5.00", "en", None, "USD", "default", "USD CAD AUD NZD"),
        ("$5.00", "en", "CA", "CAD", "region", "CAD USD"),
        ("$5.00", "en-AU", None, "AUD", "region", "AUD USD"),
        ("$5.00", "en", "DE", "USD", "default", "USD CAD AUD NZD"),
        ("5,00 $", "de", None, "USD", "default", ""),
        ("$5.00", "es", None, "USD", "default", "USD MXN COP ARS CLP"),
        ("¥500", "en", None, "JPY", "default", "JPY CNY"),
        ("¥500", "zh", None, "CNY", "language", ""),
        ("¥500", "ja", None, "JPY", "language", ""),
        ("500 kr", "sv", None, "SEK", "language", ""),
        ("500 kr", "no", None, "NOK", "language", ""),
        ("500 kr", "da", None, "DKK", "language", ""),
        ("500 kronor", "en", "SE", "SEK", "region", ""),
        ("500 pesos", "es", "AR", "ARS", "region", "ARS MXN"),
        ("£5", "en", None, "GBP", "symbol", ""),
    ],
)
def test_which_currency(
    text: str, language: str, region: str | None, currency: str, because: str, candidates: str
) -> None:
    """What decided among the currencies of a shared mark is said, and which stayed possible."""
    amount = only(text, language, region)
    assert (amount.currency, amount.because) == (currency, because)
    assert amount.candidates == tuple(candidates.split())


# What the rest of a text says of its bare marks: language, text, currency of the first amount, what decided.
EVIDENCE = [
    ("en", "Sales were $5 million. All amounts are in Canadian dollars unless stated otherwise.", "CAD", "statement"),
    ("en", "Sales were $5 million. Unless otherwise noted, all figures are in CAD.", "CAD", "statement"),
    ("en", "(Australian dollars in thousands)\nRevenue was $5 million.", "AUD", "statement"),
    ("en", "Loss of $5 million (TSX: FLM). All amounts are expressed in U.S. dollars.", "USD", "statement"),
    ("en", "It reported sales of $5 million, and in Canadian dollars more.", "USD", "default"),
    ("en", "All figures rose: 7 Canadian dollars bought $5.", "USD", "default"),
    ("en", "Fulmar Optics (TSX: FLM) raised $5 million.", "CAD", "listing"),
    ("en", "Fulmar Optics (TSXV: FLM) (OTCQB: FLMOF) raised $5 million.", "CAD", "listing"),
    ("en", "Fulmar Optics (ASX: FLM) raised $5 million.", "AUD", "listing"),
    ("en", "Fulmar Optics (TSX: FLM) (NYSE: FLM) raised $5 million.", "USD", "listing"),
    ("en", "Fulmar Optics (SGX: FLM) raised $5 million.", "USD", "default"),  # there it is "S$"
    ("en", "Fulmar Optics (TSX: FLM) raised $5 million (C$7 million).", "USD", "default"),
    ("en", "Fulmar Optics (TSX: FLM) raised $5 million (US$3.6 million).", "CAD", "listing"),
    ("en", "Fulmar Optics (LSE: FLM) raised $5 million.", "USD", "default"),
    ("de", "Alle Angaben in kanadischen Dollar. Der Umsatz betrug 5 Mio. $.", "CAD", "statement"),
    (
        "fr",
        "Le chiffre d'affaires atteint 5 M$. Tous les montants sont exprimés en dollars canadiens.",
        "CAD",
        "statement",
    ),
    ("es", "Las ventas sumaron $5 millones. Cifras expresadas en pesos mexicanos.", "MXN", "statement"),
]


@pytest.mark.parametrize(("language", "text", "currency", "because"), EVIDENCE)
def test_evidence(language: str, text: str, currency: str, because: str) -> None:
    """A statement goes before a listing, a listing before what is usual."""
    bare = [span.value for span in find_money(text, language=language) if span.value.because not in ("symbol", "word")]
    assert (bare[0].currency, bare[0].because) == (currency, because)


@pytest.mark.parametrize(
    ("place", "text", "currency", "because"),
    [
        ("TORONTO", "a fund of $5 million", "CAD", "dateline"),
        ("LONDON, Ontario", "a fund of $5 million", "CAD", "dateline"),
        ("LONDON", "a fund of $5 million", "USD", "default"),
        ("SYDNEY", "a fund of $5 million", "AUD", "dateline"),
        ("SINGAPORE", "a fund of $5 million", "USD", "default"),
        ("TORONTO", "a fund of $5 million (C$7 million)", "USD", "default"),
        ("TORONTO", "with Acme (NYSE: ACM), a fund of $5 million", "USD", "listing"),
        ("OSLO", "a fund of 5 million kroner", "NOK", "dateline"),
        ("SHANGHAI", "a fund of ¥5 million", "CNY", "dateline"),
        ("FORT WAYNE, Ind.", "a fund of $5 million", "USD", "dateline"),
    ],
)
def test_the_dateline_tells_which_dollar(place: str, text: str, currency: str, because: str) -> None:
    """In a release the place counts, after statement and listing; the reading says what was inferred."""
    reading = pressdoc.examine(
        f"Fulmar Optics opens a laboratory\n\n{place}, May 3, 2025 — Fulmar Optics today announced {text} for it.\n",
        format="text",
        language="en",
    )
    amount = reading.release.amounts[0].value
    assert (amount.currency, amount.because) == (currency, because)
    remarks = [remark.message for remark in reading.remarks if remark.code == "currency-inferred"]
    assert currency in remarks[0]
    assert because in remarks[0]


def test_cells_of_a_table_that_lost_its_lines() -> None:
    """A long run of short lines is a table, whose amounts are not stated in the text; a few lines are not."""
    rows = [cell for price in (50, 200, 600, 1200) for cell in (f"${price}", "3 days", "1.5%")]
    release = pressdoc.annotate(
        pressdoc.Release(body=["There are four plans, from $40 on.", *rows, "All of them cost $9 more for each user."])
    )
    assert [amount["text"] for amount in pressdoc.facts(release)["money"]] == ["$40", "$9"]
    release = pressdoc.annotate(pressdoc.Release(body=["In figures:", "$2.5 billion", "Revenue", "Thank you."]))
    assert [amount["text"] for amount in pressdoc.facts(release)["money"]] == ["$2.5 billion"]


@pytest.mark.parametrize(
    ("language", "text", "equivalents"),
    [
        ("en", "$2.5 billion (approximately RMB 18 billion)", ["CNY"]),
        ("en", "£10m (€12m, $13m)", ["EUR", "USD"]),
        ("en", "C$5 million ($3.7 million), equivalent to £2.9 million", ["USD", "GBP"]),
        ("en", "$5 million ($4 million in 2024)", []),
        ("en", "$5 million, of which €2 million", []),
        ("de", "2,5 Mrd. US-Dollar (etwa 2,1 Mrd. Euro)", ["EUR"]),
        ("fr", "3 milliards de dollars (soit environ 2,6 milliards d'euros)", ["EUR"]),
        ("zh", "总投资25亿美元（约合人民币180亿元）", ["CNY"]),
        ("ko", "25억 달러(약 3조 5천억 원)", ["KRW"]),
    ],
)
def test_equivalents(language: str, text: str, equivalents: list[str]) -> None:
    """Amounts stated as the same in other money are equivalents of the first, and found on their own."""
    spans = find_money(text, language=language)
    assert [each.currency for each in spans[0].value.equivalents] == equivalents
    assert [span.value.currency for span in spans[1 : 1 + len(equivalents)]] == equivalents


def test_the_language_is_told_from_the_text() -> None:
    """Without a language, the text tells it."""
    text = "Die Gesellschaft hat im ersten Quartal einen Umsatz von 1,250 Mrd. Euro und damit mehr erzielt."
    assert find_money(text)[0].value.value == 1_250_000_000


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("Rund 5 Millionen Euro", "5000000", "EUR"),
        ("Hausse de 5 millions d’euros", "5000000", "EUR"),
        ("La planta cuesta 2.500 millones de dólares.", "2500000000", "USD"),
        ("Omsætningen steg til 5 mio. kr.", "5000000", "DKK"),
        ("Liikevaihto kasvoi 5 miljoonaan euroon.", "5000000", "EUR"),
        ("Tržby vzrostly na 5 milionů korun.", "5000000", "CZK"),
        ("Pendapatan naik menjadi 5 miliar rupiah.", "5000000000", "IDR"),
        ("ارتفعت الإيرادات إلى 5 ملايين دولار.", "5000000", "USD"),
        ("รายได้เพิ่มขึ้นเป็น 5 ล้านบาท", "5000000", "THB"),
        ("收入達5億元。", "500000000", "TWD"),
        ("about 3 million euros", "3000000", "EUR"),
    ],
)
def test_the_language_is_told_from_the_words_for_sums(text: str, value: str, currency: str) -> None:
    """Where a few words have no common one of a language, those for scales and currencies tell it."""
    found = [(span.value.value, span.value.currency) for span in find_money(text)]
    assert found == [(Decimal(value), currency)]


@pytest.mark.parametrize(
    ("text", "value", "upper", "currency"),
    [
        ("2.5 billion USD", "2500000000", None, "USD"),
        ("€3–4 million", "3000000", "4000000", "EUR"),
        ("  about $5 million a year. ", "5000000", None, "USD"),
        ("(approximately RMB 18 billion)", "18000000000", None, "CNY"),
        ("$2.5 billion (RMB 18 billion)", "2500000000", None, "USD"),
    ],
)
def test_parse(text: str, value: str, upper: str | None, currency: str) -> None:
    """A text that is one amount, with the words that qualify it, is parsed."""
    amount = MoneyAmount.parse(text, language="en")
    assert (amount.value, amount.currency) == (Decimal(value), currency)
    assert amount.upper == (None if upper is None else Decimal(upper))


def test_parse_a_few_words_without_a_language() -> None:
    """Words too few to tell a language from are English at last."""
    assert MoneyAmount.parse("over $300 million").bound == "over"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("nothing", "expected an amount such as '2.5 billion USD', got 'nothing'"),
        ("", "got ''"),
        ("$5 and $6", "expected one amount, got '$5', '$6'"),
        ("$5 profit", "expected nothing but an amount, got 'profit' beside '$5'"),
        (5, "expected a str, got 5"),
    ],
)
def test_parse_refuses(text: Any, problem: str) -> None:
    """A text that is none, more than one, or more than an amount is refused, and the error says why."""
    with pytest.raises(ValidationError) as caught:
        MoneyAmount.parse(text, language="en")
    assert problem in str(caught.value)


PIECES = st.sampled_from(
    "$ € US$ A$ ¥ £ USD EUR MSEK kr Rs. dollars euros cents pounds million billion Mrd. Mio. m bn k 1 2.5 1,000 "
    "1.234 12 345 2025 - – ( ) per share about between and to from rose half a two , . % \n 亿 万 元 美元 "
    "人民币 円 원 억 三 千 约 至 à de d' 3½".split(" ")
)


@given(st.one_of(st.text(), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join)),
       st.sampled_from(["en", "de", "fr", "es", "zh", "ja", "ko", "sv", "und", None]))  # fmt: skip
def test_any_text(text: str, language: str | None) -> None:
    """No text raises; spans lie inside it, in order, and do not overlap."""
    last = 0
    for span in find_money(text, language=language):
        assert last <= span.start < span.end <= len(text)
        last = span.end
    assert last <= len(text)


def test_long_digits_are_no_sum() -> None:
    """A number beyond every sum of money is an identifier."""
    assert find_money("$" + "1" * 200_000, language="en") == []


def test_every_file_compiles() -> None:
    """Each language's file gives a finder that finds what holds in every language."""
    from pressdoc.understand.languages import known

    for tag in known():
        assert told("USD 2,50", tag)[0].endswith(" USD"), tag


# -- against the shared material ------------------------------------------------------------------------


def load(path: Path) -> ModuleType:
    """Return a script of the shared material as a module."""
    spec = importlib.util.spec_from_file_location("money_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def cases(path: Path) -> list[dict[str, Any]]:
    """Return the cases of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def predicted(case: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what is found in a case, in the form that the scorer reads."""
    return [
        {
            "start": span.start,
            "end": span.end,
            "currency": span.value.currency,
            "amount": str(span.value.value),
            "amount_max": None if span.value.upper is None else str(span.value.upper),
        }
        for span in find_money(case["text"], language=case["lang"])
    ]


@pytest.mark.parametrize(
    ("file", "strict", "floor"),
    [
        ("cases.jsonl", False, 0.89),
        ("hard.jsonl", False, 0.97),
        ("hard.jsonl", True, 0.97),
        ("releases.jsonl", True, 1.0),
    ],
)
def test_floor(shared: Path, file: str, strict: bool, floor: float) -> None:
    """The score on the shared cases does not fall."""
    score = load(shared / "money" / "score.py")
    rows = cases(shared / "money" / file)
    total = score.score({row["id"]: predicted(row) for row in rows}, rows, ["suite"], strict)[("ALL",)]
    assert score.prf(total)[2] >= floor


def test_negatives(shared: Path) -> None:
    """Nothing is found in any shared case that holds no money."""
    rows = [row for row in cases(shared / "money" / "cases.jsonl") if not row["expect"] and not row.get("ignore")]
    assert [row["text"] for row in rows if predicted(row)] == []
