"""Listings in brackets: (Nasdaq: ORBF, ORBFW), (TSX-V:MOX), (Ticker: ORBU), （纳斯达克代码：VECO）."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

import attrs

from pressdoc.model import Listing, Span
from pressdoc.model.generated import maker
from pressdoc.understand.names.identifiers import ISIN, is_isin, isins_in
from pressdoc.understand.vocabulary import neutral

# Words of a text are valid as they come, so that there is nothing for the constructors to check.
_span = maker(Span, "start", "end", "value")
_listing = maker(Listing, "exchange", "symbol", "mic")

LONGEST = 160
"""Characters of a bracket that may list exchanges."""

LONGEST_EXCHANGE = 40
"""Characters of the name of an exchange right before a bracket that holds the symbol alone."""

LONGEST_CLASSES = 40
"""Characters of a bracket with the symbols of classes of shares alone."""

LENGTH_IN_KOREA = 6
"""Digits of a code that stands alone in a bracket behind a Korean name."""

LONGEST_SYMBOL = 8
"""Characters of a symbol that stands alone in a bracket behind its exchange."""

_QUOTES = "“\"'‘"

LONGEST_LINE = 120
"""Characters of a line of listings."""

_BETWEEN = " \u00a0\t|,;/•·–—-()"
"""What stands between them."""

LONGEST_BEFORE, MOST_BETWEEN = 100, 8
"""Characters and words before "under the symbol" among which the exchange is named."""

_UNDER = re.compile(r"[“\"‘']?([A-Z][A-Z0-9.]{0,7}[A-Z0-9]|[A-Z])\b")
_CODE = re.compile(r"[A-Z0-9][A-Z0-9.]{0,7}\b")
_CLASS = re.compile(r"[A-Z]{2,5}\.[A-Z]{1,2}")
_SYMBOL = r"[$“\"'‘]?(?P<symbol>[A-Z0-9][A-Za-z0-9.\-]{0,11})[”\"'’]?"
_PAIR = re.compile(rf"(?P<exchange>[^\d\W][^:：\n]{{0,42}}?)\s?(?:[:：]|\s[-–—]\s|-\s)\s?{_SYMBOL}\Z")
_CODED = re.compile(r"[^\d\W][^:：\d]{0,14}[:：]\s?(?P<symbol>\d[0-9A-Z]{3,5})[ \u3000]+(?P<exchange>\S{2,16})\Z")
_QUOTED = re.compile(r"(?P<exchange>[^\d\W][\w .]{1,30}) [“\"](?P<symbol>[A-Z][A-Z.]{0,5})[”\"](?: @\w{1,30})?\Z")
"""NYSE “FMR” @fulmar"""
_NUMBERED = re.compile(r"(?P<exchange>[^\s\d]{2,12})[ \u3000・/](?P<symbol>\d[0-9A-Z]{3,5})\Z")
"""코스닥 298765, 東証グロース・2897"""
_MONTH = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])")
"""202610 is a month and no code."""
_ALONE = re.compile(rf"{_SYMBOL}\Z")
_SUFFIXED = re.compile(r"(?<![\w.])\d{4,6}\.(?P<suffix>[A-Z]{2,3})(?![\w.])")
"""300998.SZ: a code that says itself on which exchange the share is."""
_ISIN = re.compile(r"(?P<label>[^\d\W][^\d:：]{0,14}?)\s?[:：]?\s?(?P<isin>[A-Z]{2}[A-Z0-9]{9}\d)\Z")


class _Patterns(NamedTuple):
    """What parts the items of a bracket, with the words that stand before the last of them."""

    item: re.Pattern[str]
    last: re.Pattern[str]
    """Before the last item, where nothing else parts it from the one before."""
    classes: re.Pattern[str]
    """Symbols of classes of shares alone."""


@functools.cache
def _patterns() -> _Patterns:
    words = "|".join(map(re.escape, neutral("exchanges")["and"]))
    return _Patterns(
        re.compile(rf"[^,;、，；/|&\s](?:[^,;、，；/|&\s]|\s(?!(?:{words})\s))*"),
        re.compile(rf"(?:{words})\s+"),
        re.compile(rf"{_CLASS.pattern}(?:(?:[;,/]| (?:{words})) ?{_CLASS.pattern})*"),
    )


@functools.cache
def _exchanges() -> dict[str, str]:
    return {name.casefold(): mic for name, mic in neutral("exchanges")["exchanges"].items()}


@functools.cache
def _labels() -> tuple[str, ...]:
    """Return what stands in the place of an exchange, the longest first."""
    return tuple(sorted(neutral("exchanges")["labels"], key=len, reverse=True))


@functools.cache
def _isin_labels() -> frozenset[str]:
    return frozenset(neutral("exchanges")["isin"])


def mic_of(exchange: str) -> str | None:
    """Return the code of an exchange, "" where it is not certain; ``None`` for words that name none."""
    return _exchanges().get(exchange.casefold())


def find_listings(text: str) -> list[Span[Listing]]:
    """Return the listings that stand in brackets, each with its place.

    >>> [span.value.symbol for span in find_listings("Orbital Freight (Nasdaq: ORBF, ORBFW) rose")]
    ['ORBF', 'ORBFW']
    """
    found: list[Span[Listing]] = []
    for opening, closing in ("()", "（）", "[]"):
        at = text.find(opening)
        while at >= 0:
            end = text.find(closing, at, at + LONGEST)
            # In square brackets stand notes and references too.
            if end > at and (opening != "[" or ":" in text[at:end]):
                found += _in_bracket(text, at + 1, end)
            at = text.find(opening, max(at + 1, end))
    for clue in neutral("exchanges")["under_clues"]:
        if clue in text:
            found += _under_symbols(text, found)
            break
    return _with_isins(found, text) if ISIN in text else found


def listings_of_line(text: str) -> list[Span[Listing]]:
    """Return the listings of a line that has nothing else, as Canada prints them.

    >>> [span.value.symbol for span in listings_of_line("TSX: ORB | OTCQX: ORBFF")]
    ['ORB', 'ORBFF']
    """
    if len(text) > LONGEST_LINE:
        return []
    first, *parts = text.split(":")
    exchange, start = first.strip(), len(first) - len(first.lstrip())
    found: list[Span[Listing]] = []
    at = len(first) + 1
    for number, part in enumerate(parts):
        words = part.lstrip()
        symbol = _CODE.match(words)
        if symbol is None or exchange.casefold() not in _exchanges():
            return []
        rest = words[symbol.end() :]
        end = at + len(part) - len(rest)
        found.append(_span(start, end, _listing(exchange, symbol[0], _exchanges()[exchange.casefold()] or None)))
        exchange = rest.strip(_BETWEEN)
        start = end + len(rest) - len(rest.lstrip(_BETWEEN))
        if bool(exchange) == (number == len(parts) - 1):
            return []  # something stands behind the last one, or nothing before the next
        at += len(part) + 1
    return found


def _under_symbols(text: str, found: list[Span[Listing]]) -> list[Span[Listing]]:
    """Return the listings in sentences: "listed on the New York Stock Exchange under the symbol “ACM”".

    A symbol that a bracket gives has the value from there.
    """
    known = {span.value.symbol: span.value for span in found}
    new: dict[int, Span[Listing]] = {}
    for words in neutral("exchanges")["under"]:
        at = text.find(f" {words} ")
        while at >= 0:
            start = at + len(words) + 2
            symbol = _UNDER.match(text, start)
            named = _exchange_before(text[max(0, at - LONGEST_BEFORE) : at]) if symbol is not None else None
            if symbol is not None and named is not None and symbol[1] not in _exchanges():
                value = known.get(symbol[1]) or _listing(named, symbol[1], _exchanges()[named.casefold()] or None)
                new[symbol.start(1)] = _span(symbol.start(1), symbol.end(1), value)
            at = text.find(f" {words} ", start)
    return [new[at] for at in sorted(new)]


def _exchange_before(before: str) -> str | None:
    """Return the exchange that words name last, as printed."""
    words = before.split(" ")
    for end in range(len(words), max(0, len(words) - MOST_BETWEEN), -1):
        for count in range(min(5, end), 0, -1):
            name = " ".join(words[end - count : end]).strip(',(“"”)')
            if name[:1].isupper() and name.casefold() in _exchanges():
                return name
    return None


def _with_isins(found: list[Span[Listing]], text: str) -> list[Span[Listing]]:
    """Add the ISINs that stand outside brackets: "ISIN: US0378331005" on a line."""
    known = {span.value.isin for span in found}
    for at, number in isins_in(text):
        if number not in known:
            known.add(number)
            found.append(_span(at, at + len(number), Listing(isin=number)))
    found.sort(key=lambda span: span.start)
    return found


def _in_bracket(text: str, start: int, end: int) -> list[Span[Listing]]:
    """Return the listings of one bracket; an exchange goes for the symbols behind it as well."""
    inside = text[start:end]
    marks = (":", "：", " - ", " – ", "ISIN")
    if not (any(mark in inside for mark in marks) or _mic_of_suffix(inside)):
        return _behind_exchange(text, start, inside)
    return _Bracket(start, inside).listings()


class _Bracket:
    """The items of one bracket, and the exchange that the last of them named."""

    def __init__(self, start: int, inside: str) -> None:
        self.start = start
        self.inside = inside
        self.exchange: str | None = None
        self.waiting: list[tuple[int, str]] = []
        """Exchanges that stand alone before the one with the symbol: (NYSE, Nasdaq: ACM)."""
        self.isin: Span[Listing] | None = None
        self.found: list[Span[Listing]] = []

    def listings(self) -> list[Span[Listing]]:
        """Return what the items list, in order."""
        for item in _patterns().item.finditer(self.inside):
            at, words = item.start(), _without_link(item[0].rstrip())
            if joined := _patterns().last.match(words):
                at, words = at + joined.end(), words[joined.end() :]
            self._item(self.start + at, words)
        if self.waiting and self.found and self.found[-1].value.exchange is None:
            self._add_waiting(self.found.pop())
        if self.isin is not None and self.found:  # the number beside a symbol is the same security's
            first = self.found[0]
            self.found[0] = _span(first.start, first.end, attrs.evolve(first.value, isin=self.isin.value.isin))
        elif self.isin is not None:
            self.found = [self.isin]
        return self.found

    def _add_waiting(self, code: Span[Listing]) -> None:
        """Give exchanges that stand behind a code to it: （証券コード：7203、東証プライム、名証プレミア）."""
        for _, exchange in self.waiting:
            self._add(code.start, code.end, exchange, code.value.symbol or "")

    def _item(self, at: int, words: str) -> None:
        if (number := _ISIN.match(words)) and number["label"].strip().casefold() in _isin_labels():
            if self.isin is None and is_isin(number["isin"]):
                self.isin = Span(at + number.start("isin"), at + number.end("isin"), Listing(isin=number["isin"]))
        elif (coded := _CODED.match(words)) and coded["exchange"].casefold() in _exchanges():
            self._add(at, at + len(words), coded["exchange"], coded["symbol"])  # コード番号：6999 東証プライム
        elif pair := _PAIR.match(words):
            self._pair(at, pair)
        elif words.casefold() in _exchanges():
            self.waiting.append((at, words))
        elif (code := _SUFFIXED.fullmatch(words)) and (mic := _mic_of_suffix(words)) is not None:
            same = self.exchange is not None and mic_of(self.exchange) in ("", mic)
            self._add(at, at + code.end(), self.exchange if same else None, words)
        elif self.exchange and (alone := _ALONE.match(words)) and alone["symbol"].isupper():
            self._add(at + alone.start("symbol"), at + alone.end("symbol"), self.exchange, alone["symbol"])

    def _pair(self, at: int, pair: re.Match[str]) -> None:
        left, symbol = _without_label(pair["exchange"].strip("“”\"' ")), pair["symbol"].rstrip(".-")
        end = at + pair.start("symbol") + len(symbol)
        if left == "":
            exchange = self.exchange or (self.waiting.pop()[1] if self.waiting else None)
            label = pair["exchange"].strip("“”\"' ").casefold()
            only = None if exchange else neutral("exchanges")["label_mics"].get(label)
            self._add(at + pair.start("symbol"), end, exchange, symbol, only)
        elif left.casefold() in _exchanges():
            for place, exchange in self.waiting:
                self._add(place, place + len(exchange), exchange, symbol)
            self.exchange, self.waiting = left, []
            self._add(at, end, left, symbol)
        elif symbol.casefold() in _exchanges() and left.isupper() and len(left) < 7:
            self._add(at, end, symbol, left)
        else:
            self.exchange = None

    def _add(self, start: int, end: int, exchange: str | None, symbol: str, mic: str | None = None) -> None:
        mic = mic or _exchanges().get((exchange or "").casefold()) or (None if exchange else _mic_of_suffix(symbol))
        self.found.append(_span(start, end, _listing(exchange, symbol, mic)))


def _mic_of_suffix(words: str) -> str | None:
    """Return the exchange's code for the first code with a suffix that names one: 300998.SZ."""
    code = _SUFFIXED.search(words)
    return None if code is None else neutral("exchanges")["suffixes"].get(code["suffix"])


def _without_link(words: str) -> str:
    """Return an item without the link that a portal sets behind the symbol: "NYSE:FMR - news"."""
    link = next((one for one in neutral("exchanges")["links"] if words.casefold().endswith(one)), "")
    return words[: len(words) - len(link)].rstrip(" -–—") if link else words


def _without_label(words: str) -> str:
    """Return the exchange without "symbol" behind it; "" for a label alone."""
    low = words.casefold()
    if not low.endswith(_labels()):
        return words
    for label in _labels():
        if low.endswith(label):
            rest = words[: len(words) - len(label)]
            if not rest or rest[-1] == " " or rest[-1] > "\u2e80":
                return rest.strip()
    return words


def _behind_exchange(text: str, start: int, inside: str) -> list[Span[Listing]]:
    """Return the listing whose symbol stands alone in the bracket: "on the London Stock Exchange (FMR)".

    Symbols of classes of shares show by themselves what they are: "(FMR.A; FMR.B)".
    """
    if "." in inside and len(inside) <= LONGEST_CLASSES and _patterns().classes.fullmatch(inside):
        return [
            _span(start + one.start(), start + one.end(), _listing(None, one[0], None))
            for one in _CLASS.finditer(inside)
        ]
    if ("“" in inside or '"' in inside) and (quoted := _QUOTED.match(inside)):
        exchange = quoted["exchange"]
        if exchange.casefold() in _exchanges():
            mic = _exchanges()[exchange.casefold()] or None
            return [_span(start, start + quoted.end("symbol"), _listing(exchange, quoted["symbol"], mic))]
    if len(inside) == LENGTH_IN_KOREA and inside.isdigit() and "\uac00" <= text[start - 2 : start - 1] <= "\ud7a3":
        return [] if _MONTH.fullmatch(inside) else [_span(start, start + len(inside), _listing(None, inside, None))]
    if (
        (inside[:1] > "\u2e7f" or inside[-1:].isdigit())
        and (numbered := _NUMBERED.match(inside))
        and mic_of(numbered["exchange"]) is not None
    ):
        listing = _listing(numbered["exchange"], numbered["symbol"], mic_of(numbered["exchange"]) or None)
        return [_span(start, start + len(inside), listing)]
    is_symbol = len(inside) <= LONGEST_SYMBOL and inside.isupper() and _ALONE.match(inside) is not None
    if not is_symbol or inside[0] in _QUOTES or inside.casefold() in _exchanges():
        return []  # in quotation marks it is what the exchange goes by: "the Toronto Stock Exchange (“TSX”)"
    words = text[max(0, start - 2 - LONGEST_EXCHANGE) : start - 1].rstrip().split(" ")
    for count in range(min(5, len(words) - 1), 1, -1):
        exchange = " ".join(words[-count:])
        if exchange.casefold() in _exchanges():
            mic = _exchanges()[exchange.casefold()] or None
            return [_span(start, start + len(inside), _listing(exchange, inside, mic))]
    return []
