"""Write the page on what is read and written of money in each language, from the languages' files.

    python docs/money_page.py > docs/reference/money.md

A test compares the page with what this writes.
"""

from __future__ import annotations

import sys
from decimal import Decimal
from typing import Any

from babel import Locale

from pressdoc import MoneyAmount
from pressdoc.understand.languages import known
from pressdoc.understand.money.numerals import UNITS, read_ideographs
from pressdoc.understand.money.words.currencies import families
from pressdoc.understand.money.words.section import money_section

AMOUNTS = (
    MoneyAmount("2500000000", "USD", unit="100000000"),
    MoneyAmount("3000000", "EUR", unit="1000000", upper="4000000"),
    MoneyAmount("0.41", "USD", unit="0.01", per="share"),
)
"""What is written as an example in every language."""

HEAD = """# Money, language by language

[`find_money`](#pressdoc.find_money) reads the symbols, codes and digits of any language; the words below it reads in
theirs. `MoneyAmount.format` writes them, and what it writes is read back to the same amount. All of it stands in the
files of the languages, section `[money]`, from which this page is made.

Figures of a table mean what the table says of them: "(in thousands, except per share data)" above it, "in Mio. EUR" in
its corner, "百万円" over a column, "Sales (€ million)" before a row. Sums with a sign have the stated scale, bare
figures the stated currency too; those per share, per cent and counts have neither. A remark says what was read.

A bare mark that several currencies share means the first of its family where nothing else decides, that is neither a
statement ("all amounts in Canadian dollars"), the listing, the dateline, the language nor the region:

"""

COLUMNS = """
## Written

| language | full sum | range | for one share | compact |
| --- | --- | --- | --- | --- |
"""

READ = """
## Read

"""


def words(value: object, most: int = 12) -> str:
    """Return words or phrases of a table as a list, the first ones of many."""
    text = str(value or "")
    listed = [part.strip() for part in text.split(",")] if "," in text else text.split()
    shown = ", ".join(part for part in listed[:most] if part)
    return shown + (", ..." if len(listed) > most else "")


def exponents(table: dict[str, Any]) -> str:
    """Return scale words with what they mean."""
    return "; ".join(f"10{_superscript(key)}: {words(value)}" for key, value in table.items() if key.isdigit())


def ideographs() -> dict[str, str]:
    """Return the powers of ten of Chinese, Japanese and Korean numerals."""
    table: dict[str, str] = {}
    for sign in sorted(UNITS):
        read = read_ideographs("1" + sign)
        if read is not None and read.value >= 1000:
            key = str(read.value.adjusted())
            table[key] = f"{table.get(key, '')} {sign}".strip()
    return dict(sorted(table.items(), key=lambda entry: int(entry[0])))


def _superscript(number: str) -> str:
    return number.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def name_of(tag: str) -> str:
    """Return the English name of a language."""
    name: str | None = Locale.parse(tag, sep="-").get_display_name("en")
    return name or tag


def page() -> str:
    """Return the whole page."""
    lines = [HEAD]
    lines += [f"- {name}: {', '.join(codes)}\n" for name, codes in families().items() if len(codes) > 1]
    lines.append(COLUMNS)
    tags = [tag for tag in known() if money_section(tag)]
    for tag in tags:
        sums = [amount.format(tag) for amount in AMOUNTS]
        compact = AMOUNTS[0].format(tag, style="compact")
        lines.append(f"| {name_of(tag)} (`{tag}`) | {' | '.join((*sums, compact))} |\n")
    lines.append(READ)
    for tag in tags:
        lines.append(_section(tag))
    return "".join(lines).rstrip() + "\n"


def _section(tag: str) -> str:
    """Return the part of the page on what is read in one language."""
    data = money_section(tag)
    currencies = data.get("currencies", {}).values()
    numbers = {Decimal(key): value for key, value in data.get("numbers", {}).items()}
    scales = data.get("scales", {}) | data.get("glued_scales", {})
    if data.get("ideographs") and not scales:
        scales = ideographs()
    rows = {
        "Decimals after": {".": "a point", ",": "a comma"}.get(data.get("decimal", ""), ""),
        "Scales": exponents(scales),
        "Currencies": words(", ".join(word for entry in currencies for word in entry["heads"].split()[:2]), 24),
        "Hundredths": words(", ".join(data.get("minor", {}).values())),
        "Number words": f"{len(numbers)}, from {words(numbers[min(numbers)], 1)}" if numbers else "",
        "About": words(data.get("approximate"), 8),
        "Bounds": "; ".join(f"{bound}: {words(said, 4)}" for bound, said in data.get("bounds", {}).items()),
        "For one": ", ".join(data.get("per_nouns", {})),
    }
    listed = "".join(f"- {key}: {value}\n" for key, value in rows.items() if value)
    return f"### {name_of(tag)}\n\n{listed}\n"


if __name__ == "__main__":
    sys.stdout.write(page())
