"""Codes of listed companies on lines beside the text: コード番号　6999　東証プライム, 证券代码：600987."""

from __future__ import annotations

import functools
import re
import unicodedata

from pressdoc.model import Listing
from pressdoc.understand.names.listings import mic_of
from pressdoc.understand.vocabulary import neutral

LONGEST_BEFORE = 40
"""Characters before a code in which the exchange is named."""

MOST = 8
"""Codes of one line that are read: a company has shares on two or three exchanges."""

_BETWEEN = "[ \u3000:：]{1,4}"
_PARTS = re.compile("[ \u3000・、，,／/()（）:：]+")
_REST = re.compile("[^\n]{0,60}")


@functools.cache
def _words(key: str) -> str:
    return "|".join(map(re.escape, sorted(neutral("exchanges")[key], key=len, reverse=True)))


@functools.cache
def _code() -> re.Pattern[str]:
    # Not "QRコード：1234".
    label = rf"(?<![A-Za-z\u30a1-\u30fa\u30fc])(?:{_words('codes')})"
    more = r"(?P<more>(?:[ 、,，/]\d{6}(?!\d)){0,3})"
    return re.compile(
        rf"{label}{_BETWEEN}(?P<symbol>\d[0-9０-９A-ZＡ-Ｚ]{{3,5}}(?:\.[A-Z]{{2}})?)(?![0-9A-Za-z]){more}"
    )


@functools.cache
def _market() -> re.Pattern[str]:
    return re.compile(rf"(?:{_words('markets')}){_BETWEEN}(?P<names>[^\s:：]{{1,24}})")


def has_code(plain: str) -> bool:
    """Return whether a line gives the code of a share."""
    return not plain.isascii() and (_code().search(plain) is not None or _market().search(plain) is not None)


def codes_in(plain: str) -> list[Listing]:
    """Return the listings that lines give by a labelled code, with the exchanges beside it.

    >>> [(one.exchange, one.symbol) for one in codes_in("（コード：4899、東証スタンダード・名証プレミア）")]
    [('東証スタンダード', '4899'), ('名証プレミア', '4899')]
    """
    found: dict[Listing, None] = {}
    markets = [name for one in _market().finditer(plain) for name in _PARTS.split(one["names"]) if name]
    for code in list(_code().finditer(plain))[:MOST]:
        rest = _REST.match(plain, code.end())
        beside = [part for part in _PARTS.split(rest[0] if rest else "") if mic_of(part) is not None]
        if not beside:  # (JASDAQ・コード 6636)
            before = _PARTS.split(plain[max(0, code.start() - LONGEST_BEFORE) : code.start()])
            beside = [part for part in before if mic_of(part) is not None]
        for exchange in beside or markets or [None]:
            for symbol in (code["symbol"], *_PARTS.split(code["more"])[1:]):
                mic = mic_of(exchange or "") or _mic_by_code(code[0], symbol)
                found[Listing(exchange, unicodedata.normalize("NFKC", symbol), mic=mic)] = None
    return list(found)


LENGTH = 6
"""Digits of a code of the Chinese mainland."""


def _mic_by_code(labelled: str, symbol: str) -> str | None:
    """Return the exchange that the first digits of a code say, where its label is of the mainland: 证券代码：600987."""
    table = neutral("exchanges")
    if len(symbol) != LENGTH or not labelled.startswith(tuple(table["mainland"])):
        return None
    return next((mic for prefix, mic in table["prefixes"].items() if symbol.startswith(prefix)), None)
