"""Codes of listed companies on lines beside the text: コード番号　6999　東証プライム, 证券代码：600987."""

from __future__ import annotations

import functools
import re

from pressdoc.model import Listing
from pressdoc.understand.names.listings import mic_of
from pressdoc.understand.vocabulary import neutral

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
    label = rf"(?<![A-Za-z\u30a1-\u30fc])(?:{_words('codes')})"
    return re.compile(rf"{label}{_BETWEEN}(?P<symbol>\d[0-9A-Z]{{3,5}}(?:\.[A-Z]{{2}})?)(?![0-9A-Za-z])")


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
        for exchange in beside or markets or [None]:
            mic = mic_of(exchange or "") or None
            found[Listing(exchange, code["symbol"], mic=mic)] = None
    return list(found)
