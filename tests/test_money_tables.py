"""In what the figures of a table are: scale and currency stated above, in the corner, over a column, in a label."""

from __future__ import annotations

import pytest

import pressdoc
from pressdoc import Paragraph, Release, Table

# language, lines above the table, its rows; what the amounts of the table are
TABLES = [
    (
        "en",
        ["Consolidated Statements of Income", "(in thousands, except per share data) (unaudited)"],
        [
            ["", "2025", "2024"],
            ["Net sales", "$ 1,275", "$ 1,100"],
            ["Costs", "904", "800"],
            ["Net loss", "$ (371)", "$ 300"],
            ["Net loss per share", "$ (0.41)", "$ 0.30"],
            ["Weighted average shares", "2,008,134", "2,000,000"],
        ],
        ["1275000 USD", "1100000 USD", "-371000 USD", "300000 USD", "-0.41 USD a share", "0.30 USD a share"],
    ),
    (
        "en",
        ["(Dollars in millions, except per share data)"],
        [
            ["", "2025"],
            ["Net sales", "1,275.1"],
            ["Costs", "(904.2)"],
            ["Operating margin", "12.1"],
            ["Net income per share:"],
            ["Basic", "0.41"],
            ["Diluted", "0.40"],
        ],
        ["1275100000 USD", "-904200000 USD", "0.41 USD a share", "0.40 USD a share"],
    ),
    (
        "en",
        [],
        [["€ million", "Q3 2025", "Change %"], ["Revenue", "1,275.1", "12"], ["Employees", "1,240", "5"]],
        ["1275100000 EUR"],
    ),
    (
        "en",
        ["Income statement (US$'000)"],
        [["", "Note", "2025"], ["Revenue", "4", "1,275"], ["Basic EPS (cents)", "", "0.41"]],
        ["1275000 USD", "0.0041 USD"],
    ),
    (
        "en",
        [],
        [["", "2025"], ["Revenue ($m)", "1,275"], ["Output (GWh)", "1,240"], ["EBITDA (adjusted)", "27.5"]],
        ["1275000000 USD"],
    ),
    (
        "de",
        [],
        [
            ["in Mio. EUR", "Q3 2025", "Veränderung in %"],
            ["Umsatzerlöse", "1.234,5", "12"],
            ["Ergebnis je Aktie (in EUR)", "1,23", "5"],
            ["Mitarbeiter", "12.000", "3"],
        ],
        ["1234500000 EUR", "1.23 EUR a share"],
    ),
    (
        "de",
        ["Angaben in TEUR"],
        [["", "2025"], ["Umsatz", "12.345"], ["EBIT", "–345"]],
        ["12345000 EUR", "-345000 EUR"],
    ),
    (
        "fr",
        [],
        [["(en millions d’euros)", "2025"], ["Chiffre d’affaires", "1 234,5"], ["Effectifs", "1 200"]],
        ["1234500000 EUR"],
    ),
    ("fr", ["En M€"], [["", "2025"], ["Chiffre d’affaires", "1 234"]], ["1234000000 EUR"]),
    ("es", ["(en miles de euros)"], [["", "2025"], ["Ventas", "12.345"]], ["12345000 EUR"]),
    ("pt", [], [["R$ milhões", "2025"], ["Receita", "12.345"]], ["12345000000 BRL"]),
    ("sv", [], [["MSEK", "2025"], ["Omsättning", "12 345"]], ["12345000000 SEK"]),
    ("pl", [], [["w tys. zł", "2025"], ["Przychody", "12 345"]], ["12345000 PLN"]),
    ("ru", [], [["млн руб.", "2025"], ["Выручка", "12 345"]], ["12345000000 RUB"]),
    (
        "ja",
        ["(単位:百万円)"],
        [
            ["", "2025年"],
            ["売上高", "12,345"],
            ["営業利益", "△345"],
            ["1株当たり当期純利益（円）", "12.34"],
            ["従業員数", "345"],
        ],
        ["12345000000 JPY", "-345000000 JPY", "12.34 JPY a share"],
    ),
    (
        "ja",
        [],
        [["", "売上高", "前年比"], ["", "百万円", "％"], ["2025年3月期", "12,345", "3.4"]],
        ["12345000000 JPY"],
    ),
    ("ko", ["(단위: 백만원)"], [["", "2025"], ["매출", "12,345"]], ["12345000000 KRW"]),
    (
        "zh-Hans",
        ["单位：人民币百万元"],
        [["", "2025"], ["收入", "12,345"], ["每股收益（元）", "1.20"]],
        ["12345000000 CNY", "1.20 CNY a share"],
    ),
    ("zh-Hans", ["（单位：万元）"], [["", "2025"], ["收入", "12,345"]], ["123450000 CNY"]),
]


def _amounts(release: Release) -> list[str]:
    return [
        f"{mention.value.value} {mention.value.currency}" + (f" a {mention.value.per}" if mention.value.per else "")
        for mention in release.amounts
    ]


@pytest.mark.parametrize(("language", "above", "rows", "expected"), TABLES)
def test_figures_of_tables(language: str, above: list[str], rows: list[list[str]], expected: list[str]) -> None:
    """Figures have the scale and the currency that the table states; what is no money has neither."""
    release = Release(body=[*map(Paragraph, above), Table(rows)], language=language)
    assert _amounts(pressdoc.annotate(release)) == expected


# Above the table, its rows: nothing to be said of any figure.
NO_MONEY = [
    ("en", ["(in thousands)"], [["", "2025"], ["Passengers", "1,275"], ["Costs", "904"]]),
    ("en", ["Played in millions of homes"], [["", "2025"], ["Passengers", "1,275"]]),
    ("en", [], [["Team", "Played", "Won"], ["Tarnhelm", "12", "7"], ["Oarsby", "12", "5"]]),
    ("en", ["(in millions of euros)"], [["Year", "2025", "2024"], ["Founded", "2019", "2020"]]),
    ("de", ["in Tausend"], [["", "2025"], ["Fahrgäste", "1.275"]]),
    ("fr", ["(en milliers)"], [["", "2025"], ["Passagers", "1 275"]]),
    ("en", ["(in thousands of euros)"], [["", "2025"], ["Passengers (thousand)", "1,275"], ["Net debt/EBITDA", "2.1"]]),
    ("ja", ["(単位:千人)"], [["", "2025年"], ["乗客", "1,275"]]),
]


@pytest.mark.parametrize(("language", "above", "rows"), NO_MONEY)
def test_figures_without_a_currency(language: str, above: list[str], rows: list[list[str]]) -> None:
    """A bare figure is no money where no currency is stated."""
    release = Release(body=[*map(Paragraph, above), Table(rows)], language=language)
    assert _amounts(pressdoc.annotate(release)) == []


def test_a_scale_of_its_own_stays() -> None:
    """Under "in thousands" a cell that says "million" means its own; amounts of the text beside keep theirs."""
    rows = [["", "2025"], ["Orders", "$4.5 million"], ["Sales", "$ 1,200"]]
    body = ["Tarnhelm paid $900 for it.", "(in thousands)", Table(rows)]
    assert _amounts(pressdoc.annotate(Release(body=body, language="en"))) == ["900 USD", "4500000 USD", "1200000 USD"]


def test_the_unit_has_a_remark() -> None:
    """What a page says of its tables is applied to them, and a remark says where it was said."""
    page = """<h1>Tarnhelm Ferries reports results</h1><p>HELSINGBORG, Oct. 27, 2025 - Tarnhelm Ferries said on Monday
    that sales rose in the quarter.</p><p>(In thousands)</p><table><tr><td></td><td></td><td>2025</td></tr>
    <tr><td>Net sales</td><td>$</td><td>1,275</td></tr><tr><td>Costs</td><td>$</td><td>904</td></tr></table>"""
    reading = pressdoc.examine(page, format="html")
    assert [str(mention.value.value) for mention in reading.release.amounts] == ["1275000", "904000"]
    assert [remark.message for remark in reading.remarks if remark.code == "table-unit"] == [
        "figures of a table are in units of 1,000: '(In thousands)'"
    ]
    assert pressdoc.parse(reading.release.to_html(), format="html") == reading.release
