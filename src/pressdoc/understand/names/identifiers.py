"""Numbers that name a security or a company, and their check digits: ISIN (ISO 6166), LEI (ISO 17442)."""

from __future__ import annotations

import re
from collections.abc import Iterator

ISIN = "ISIN"
LEI = "LEI"
"""The labels, which are the same in every language."""

LONGEST_LABEL = 40
"""Characters from the label to the number: "LEI Code:", "Legal Entity Identifier (LEI): "."""

_LABELLED = {
    ISIN: re.compile(r"\b[A-Z]{2}[A-Z0-9]{9}[0-9]\b"),
    LEI: re.compile(r"\b[A-Z0-9]{18}[0-9]{2}\b"),
}


def isins_in(text: str) -> list[tuple[int, str]]:
    """Return where each ISIN stands behind its label, and the number, when its check digit is right.

    >>> isins_in("ISIN: US0378331005, WKN 865985")
    [(6, 'US0378331005')]
    """
    return [found for found in _behind(ISIN, text) if is_isin(found[1])]


def leis_in(text: str) -> list[tuple[int, str]]:
    """Return where each LEI stands behind its label, and the number, when its check digits are right."""
    return [found for found in _behind(LEI, text) if is_lei(found[1])]


def _behind(label: str, text: str) -> Iterator[tuple[int, str]]:
    at = text.find(label)
    while at >= 0:
        end = at + len(label)
        found = _LABELLED[label].search(text, end, end + LONGEST_LABEL + 20)
        if found is not None and found.start() - end <= LONGEST_LABEL:
            yield found.start(), found[0]
            end = found.end()
        at = text.find(label, end)


def is_isin(number: str) -> bool:
    """Return whether the check digit of an ISIN is right.

    >>> is_isin("US0378331005"), is_isin("US0378331006")
    (True, False)
    """
    if len(number) != 12 or not number.isascii() or not number.isalnum():
        return False
    digits = "".join(str(int(char, 36)) for char in number)
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value // 10 + value % 10
    return total % 10 == 0


def is_lei(number: str) -> bool:
    """Return whether the check digits of an LEI are right: the number modulo 97 is 1.

    >>> is_lei("ACME00FULMAR0OPTIC62"), is_lei("ACME00FULMAR0OPTIC26")
    (True, False)
    """
    if len(number) != 20 or not number.isascii() or not number.isalnum():
        return False
    return int("".join(str(int(char, 36)) for char in number)) % 97 == 1
