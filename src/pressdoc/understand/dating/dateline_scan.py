"""Reads a dateline piece by piece, from dash to bracket to slash: places, date, wire."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from pressdoc.understand.dating.calendar import calendar_of, weekdays_of
from pressdoc.understand.dating.cjk_dates import has_months
from pressdoc.understand.dating.dates import FoundDate, find_dates, month_and_year, read_dates
from pressdoc.understand.dating.found_date import AMBIGUOUS, make
from pressdoc.understand.dating.place_names import before_date, belongs_to_date, is_known, is_region, read_places
from pressdoc.understand.languages import known, section
from pressdoc.understand.vocabulary import fold, neutral, vocabulary

LONGEST = 240
"""Characters; no dateline is longer."""

_LONGEST_PIECE = 90
_LONGEST_BEFORE_STOP = 40
_SHORTEST_LEAD = 80
"""Characters of a paragraph that "Munich." can open."""
_LONGEST_SOURCE = 60
_LONGEST_SIGN = 5
_WITHOUT_CAPITALS = frozenset({"zh", "ja", "ko"})
"""Languages in which a few Latin capitals are no town."""
_MOST_WIRES = 3
"""Wires that strokes join."""
_LONGEST_REST = 14
"""Characters around a time of day that belong to it: "@", "klo", "/CEST"."""

# It begins with a class of characters, which the engine looks for in its fastest loop.
_SIGNS = r"""
    [-–—―⸺─－−(（\[［【〔)）\]］】〕/|｜•·＝=~:：电電讯訊.…\n\t\u3000BLANK](?:
      (?P<dash> (?<=-)(?: -+ | (?=\s|$|[(（]) | (?<=[\s)）/.]-)(?=[^\W\d_]) ) | (?<=^-)
              | (?<=[—―⸺─－−])[—―⸺─－−]* | (?<=–)(?: (?<!\d–)–* | –*(?!\d) )
              | (?<=[ \d]\.)(?:[ ]?\.){2,3} | (?<=…)…? )
    | (?P<open> (?<=[(（\[［【〔]) )
    | (?P<close> (?<=[)）\]］】〕]) )
    | (?P<slash> (?<=/)(?: (?<![^\s)）]/) | (?=[\s)\-–—]|$) | (?<=\d/)(?=[^\W\d_])
              | (?<=[^\W\d_]/)(?=\d\d?\. | [A-Z][a-z]{2,8}\.?\s\d) ) )
    | (?P<bar> (?<=[|｜•·＝=~]) )
    | (?P<colon> (?<=:)(?=\s|$) | (?<=：) )
    | (?P<dispatch> (?<=日[电電])(?=[\s(（/:：)）】]|$) | (?<=[讯訊])(?=[\s】(（:：，,]|$) )
    | (?P<stop> (?<=\d\d\d\d\.)(?=\s(?![a-zà-ž])) )
    | (?P<blank> (?<=[\n\t\u3000]) | (?<=[ \u00a0\u202f])[ \u00a0\u202f]+ )
    )
    """
_BREAK = re.compile(_SIGNS.replace("BLANK", ""), re.VERBOSE)
_BREAK_OR_BLANKS = re.compile(_SIGNS.replace("BLANK", r"\x20\u00a0\u202f"), re.VERBOSE)
_TWO_BLANKS = "  "
_STRIP = " \t\n\u3000\u00a0\u202f\u2009\u200b,，;@"
_BEGINS = re.compile(r"[\s\-–—―－−]*")
_TAGS = re.compile(r"[#$][\w.]+")
_MONTH = re.compile(r"\d[.º°]?\s(?:[^\W\d_]{2}\s)?([^\W\d_]{3,12})[.,]?\s(?:[^\W\d_]{2}\s)?[12]\d{3}")
_SYMBOLS = re.compile(r"[A-Z]{1,5}\.[A-Z]{1,2}(?:[;,/]\s?[A-Z]{1,5}\.[A-Z]{1,2}){0,3}")
"""Symbols of classes of shares."""
_DAY_ALONE = re.compile(r"(?<!\d)[0-3]?\d日\Z")
"""The day of a dispatch, whose month is that of the paper."""
_HOUSE = re.compile(r"[A-ZÄÖÜ]{2,5}(?:[-/][A-ZÄÖÜ]{1,4})?")
"""The short name of a press service of one's own."""
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}\b")


class Parsed(NamedTuple):
    """A dateline's parts, and where the text after it begins."""

    places: tuple[str, ...]
    date: FoundDate | None
    wire: str | None
    end: int
    whole: bool = False
    """Whether nothing follows it in its paragraph."""
    label: str | None = None
    """What words beside it say of it: "issued", "modified", "genre"."""


def parse_dateline(plain: str, language: str | None, *, lead: bool = True) -> Parsed | None:
    """Return the dateline at the start of a paragraph, or ``None``.

    Every word up to its end has to be place, date or wire, and it has to be shown that it is one:
    "Berlin - that is our home" is none.  Places alone count only in the ``lead``, the first
    paragraph of the text.
    """
    if not plain or plain[0] in '"“„«‘' or (plain[0] in "(（" and plain.startswith(_legal_forms())):
        return None
    found = _Reader(plain, language, lead=lead).read()
    if found is None and lead:
        return _before_stop(plain) or _dispatched_in_bracket(plain) or _signed(plain, language)
    return found


_DAY_IN_BRACKET = "([0-9０-９年月]{4,14}日)"
_DISPATCHED = re.compile(
    rf"[（(](?:{_DAY_IN_BRACKET}[，,、 ] ?)?([\u3400-\u9fff]{{2,4}})[讯訊电電](?:[，,、 ] ?{_DAY_IN_BRACKET})?[)）]\s?"
)


def _dispatched_in_bracket(plain: str) -> Parsed | None:
    """Return the known place, and the day, of a dispatch whose sign stands in a bracket: （8月7日，台北訊）."""
    found = _DISPATCHED.match(plain)
    if found is None or not is_known(found[2]):
        return None
    day = next((number for number in (1, 3) if found[number]), 0)
    dates = find_dates(plain[: found.end(day)], language="zh") if day else []
    return Parsed((found[2],), dates[-1] if dates else None, None, found.end())


_SIGNED = re.compile(
    r"([A-ZÄÖÜ][\w./-]{1,30}(?: [A-ZÄÖÜ/][\w./-]{0,30}| a[mn]| im| der){0,3}) ?\(([a-zäöü]{2,5})\)"
    r"(?:[.:]| ?[-–—])? +(?=[A-ZÄÖÜ„»\"“])"
)


def _signed(plain: str, language: str | None) -> Parsed | None:
    """Return the places before a bracket in which a press office signs, "Kelda (pm). Die Stadt": no wire.

    The places are known, or the letters are those with which every office signs.
    """
    table = section(language, "dates")
    found = _SIGNED.match(plain) if "signs" in table else None
    if found is None or len(plain) < _SHORTEST_LEAD or found[1].partition(" ")[0].casefold() in _articles(language):
        return None
    places = tuple(one.strip() for one in found[1].split("/"))
    is_place = found[2] in table["signs"] or all(map(is_known, places))
    return Parsed(places, None, None, found.end()) if is_place else None


@functools.cache
def _articles(language: str | None) -> frozenset[str]:
    return frozenset(str(section(language, "organisations").get("articles", "")).split())


@functools.cache
def _legal_forms() -> tuple[str, ...]:
    """Return the legal forms before a name in brackets, which are no places: "(주)바다"."""
    return tuple(form for form in neutral("organisations")["ideographs"]["before"] if form[0] in "(（")


def _before_stop(plain: str) -> Parsed | None:
    """Return the known places with a full stop behind them that open the text: "Munich. The company"."""
    at = plain.find(". ", 2, _LONGEST_BEFORE_STOP)
    if at < 0 or len(plain) < _SHORTEST_LEAD or not plain[at + 2].isupper() or not plain[0].isupper():
        return None
    found = read_places(plain[:at])
    # A city by itself: "Today, U.S. Senator Roe" ends with a country, and with no sentence.
    if found is None or not all(is_known(name.partition(",")[0]) for name in found.names):
        return None
    return Parsed(found.names, None, None, at + 2)


class _Reader:
    """What is known of a dateline so far, and the last place where it could end."""

    def __init__(self, plain: str, language: str | None, *, lead: bool) -> None:
        self.plain = plain
        self.language = language
        self.lead = lead
        self.places: tuple[str, ...] = ()
        self.place_start = 0
        self.shown = False
        self.date: FoundDate | None = None
        self.dated = False
        self.led = False
        """Whether words lead over to the date and nothing stands before them: "On May 3"."""
        self.dispatched = False
        """Whether a sign said that this is news from a place: "台北訊", or whose: the symbols of shares."""
        self.wire: str | None = None
        self.is_relayed = False
        """Whether the wire stands before everything else, so that one behind the place is the one that sent it."""
        self.enclosed = False
        self.inside = False
        """Whether a bracket is open."""
        self.label: str | None = None
        self.found: Parsed | None = None

    def read(self) -> Parsed | None:
        """Read until something is none of it, and return what it was until there."""
        head = self.plain[:LONGEST]
        at, opener = 0, ""
        signs = _BREAK_OR_BLANKS if _TWO_BLANKS in head else _BREAK
        for found in signs.finditer(head):
            kind = found.lastgroup or ""
            if not self._take(at, found.start(), opener, kind):
                return self._with_date_behind(at)
            if kind == "colon" and not self.shown and not self._says_something() and self.places:
                return None  # "Acme: May 3"
            self.dispatched |= kind == "dispatch" and self.shown
            at = found.end()
            self.inside = kind == "open" or (self.inside and kind != "close")
            # A blank beside another sign says nothing of its own.
            if kind != "blank":
                opener = kind
            self._may_end(kind, at)
            if kind == "dash" and not self.inside and self._is_full(head[at : at + 1]):
                return self.found
        if len(head) == len(self.plain) and self._take(at, len(head), opener, "") and self._says_something():
            end = len(self.plain)
            self.found = Parsed(self.places, self.date, self.wire, end, True, self.label)
            return self.found
        return self._with_date_behind(at)

    def _with_date_behind(self, at: int) -> Parsed | None:
        """Return what was found, with the date behind the wire that no sign ends: "(PRWEB) May 3, 2014"."""
        if self.found is None or self.found.end != at + 1 or not self.wire or self.dated:
            return self.found
        near = self.plain[at : at + 40]
        date = next(iter(read_dates(near, language=self.language)), None)
        if date is None or near[: date.start].strip() or date.refused:
            return self.found
        begins = _BEGINS.match(self.plain, at + date.end)
        end = begins.end() if begins else at + date.end
        return self.found._replace(date=date._replace(start=date.start + at, end=date.end + at), end=end)

    def _is_full(self, follows: str) -> bool:
        """Tell whether nothing is missing, and no hashtags follow."""
        return bool(self.dated and self.wire and self.places) and follows not in {"#", "$"}

    def _says_something(self) -> bool:
        return self.dated or self.dispatched or self.wire is not None

    def _may_end(self, kind: str, at: int) -> None:
        """Note that the dateline can end here, if what was read shows that it is one."""
        if self.inside or self.led or not self._is_end(kind, at):
            return
        begins = _BEGINS.match(self.plain, at)
        end = begins.end() if begins else at
        self.found = Parsed(self.places, self.date, self.wire, end, end >= len(self.plain), self.label)

    def _is_end(self, kind: str, at: int) -> bool:
        placed = bool(self.places)
        if kind == "dash":
            return self._says_something() or (placed and self._place_will_do(at))
        if kind in {"close", "slash", "dispatch"}:
            return self._says_something()
        if kind == "stop":
            return self.dated and placed
        if kind == "colon":
            return self.wire is not None or (self.dated and placed)
        if kind == "blank":
            return self.plain[at - 1] != "\n" and (self.dated or (placed and self._is_cut_off(at)))
        return self.dated and (placed or self.wire is not None)

    def _place_will_do(self, at: int) -> bool:
        """Tell whether places without date and wire are a dateline: known ones, before a sentence."""
        if not (self.lead and self.shown):
            return False
        rest = self.plain[at : at + 8].lstrip("-–— \t\n\u00a0\u3000\"“„«'‘($#")
        if not rest and at >= len(self.plain):
            return all(map(is_known, self.places))  # "Omaha, NE –" on a line of its own
        return not rest[:1].islower() and _is_sentence(self.plain) and not self._is_label(self.places[0])

    def _is_cut_off(self, at: int) -> bool:
        """Tell whether two blanks are all that a copy left of the dash: "WASHINGTON  The Department"."""
        return all(map(is_known, self.places)) and self._place_will_do(at)

    def _take(self, start: int, end: int, opener: str, closer: str) -> bool:
        """Take the words between two signs as part of the dateline; tell whether they are one."""
        piece = self.plain[start:end].strip(_STRIP)
        if not piece:
            return True
        if len(piece) > _LONGEST_PIECE:
            return False
        enclosed = opener in {"open", "slash"}
        if (start or opener or not self.lead) and self._take_wire(piece, enclosed=enclosed, tight=closer == "slash"):
            return True
        if self.inside and self.wire is not None and not self.enclosed:
            return True  # "PRISM MediaWire (Press Release Service)"
        if self.inside and self.date is not None and piece.lower() in weekdays_of(self.language or "en"):
            self.date = self.date._replace(weekday=weekdays_of(self.language or "en")[piece.lower()])
            return True
        if any(map(str.isdigit, piece)) or has_months(piece):
            return self._take_date(piece, start)
        if self.inside and self.is_relayed and not self.dated and opener == "dash":
            return True  # "(PRISM - MediaWire - Nasdaq) OSLO, May 3, 2026 (GLOBE NEWSWIRE) --"
        if self.label == "source_line" and len(piece) <= _LONGEST_SOURCE and not self.places:
            self._is_label(piece)
            return True  # "Source: Acme Inc."
        if self._take_places(piece, start, end, enclosed=opener == "open"):
            return True
        if opener == "slash" and self.places and self._take_other_places(piece):
            return True
        return self._take_rest(piece, opener, start)

    def _take_rest(self, piece: str, opener: str, start: int) -> bool:
        """Take words that are neither wire nor date nor place."""
        if opener == "bar" and self.inside and self.shown and self.wire is None and self.plain[start - 1] in "=＝":
            self.wire, self.enclosed = piece, True  # 【서울=바다뉴스】
            return True
        if self._is_label(piece):
            return True
        if self.wire is not None and all(map(_TAGS.fullmatch, piece.split())):
            return True  # "--(BUSINESS WIRE)--#solar--"
        if opener == "open" and self.dated and self.places and _HOUSE.fullmatch(piece):
            return True  # "Wien, 2. Mai 2002 (ABC-PK)": the service of whoever issues it
        if opener == "slash" and self.dated and self.plain.rstrip().endswith("/"):
            # Small portals print the issuer: "- May 5, 2025 / Acme /", and nothing behind it.
            self.found = Parsed(self.places, self.date, self.wire, len(self.plain), True, self.label)
            return False
        return self.dated and belongs_to_date(piece)

    def _is_label(self, words: str) -> bool:
        kind = vocabulary(self.language).is_(fold(words))
        if kind in _LABELS:
            # What says whose the date is goes before what says what the line is.
            self.label = kind if self.label in {None, "source_line", "genre"} else self.label
            return True
        return kind is not None

    # -- the wire --

    def _take_wire(self, piece: str, *, enclosed: bool, tight: bool) -> bool:
        """Take a name as the wire: one that is known, or in brackets one that ends as wires do."""
        name = _without_other(piece.strip("/"))
        known = is_wire(name) or self._is_paper(name)
        if not known and enclosed:
            known = _ends_as_wire(name) or (tight and self.dated and self._is_alone_in_slashes(piece))
        if not known:
            return False
        if self.wire is None or (enclosed and self.is_relayed):
            # "/EIN News/ -- OSLO, May 3, 2026 (GLOBE NEWSWIRE) --": a portal passes on what a wire sent.
            self.is_relayed = self.wire is None and not self.places
            self.wire, self.enclosed = " ".join(name.split()), enclosed
        return True

    def _is_paper(self, name: str) -> bool:
        """Tell whether a news site or a paper sent the news, as the sign behind the day says: 东南网6月28日讯."""
        if not name.isalpha() or not name.endswith(_wires().papers):
            return False
        return any(sign in self.plain[:LONGEST] for sign in _wires().dispatched)

    def _is_alone_in_slashes(self, piece: str) -> bool:
        """Tell whether nobody else than a wire would be printed so: "/Fulmarwire/", without blanks."""
        return f"/{piece}/" in self.plain[:LONGEST]

    # -- the date --

    def _take_date(self, piece: str, start: int) -> bool:
        dates = read_dates(piece, language=self.language) or _in_other_language(piece)
        if len(dates) != 1:
            return not dates and self._take_number(piece, start)
        date = dates[0]
        if self.dated:
            return False
        before, after = piece[: date.start].strip(_STRIP), piece[date.end :].strip(_STRIP)
        shift = self.plain.index(piece, start)
        if before and not self._take_before(before, shift):
            return False
        self.dated = True
        if after and not self._take_after(after, shift + date.end):
            self.dated = False
            return False
        if AMBIGUOUS in date.flags and self.wire is not None and _key(self.wire) in _wires().month_first:
            date = make(date.start, date.end, date.year, date.day, date.month, date.weekday, date.flags[:-1])
        self.date = date._replace(start=date.start + shift, end=date.end + shift)
        return True

    def _take_number(self, piece: str, start: int) -> bool:
        """Take what has a number and is no whole day: a month, a time, "3 min read", 台北26日電."""
        day = _DAY_ALONE.search(piece) if not self.dated else None
        behind = self.plain.index(piece, start) + len(piece)
        if (
            day is not None
            and self.plain.startswith(("电", "電"), behind)
            and self._take_before(_without_reporter(piece[: day.start()]), start)
        ):
            self.dispatched = self.shown or self.wire is not None
            return self.dispatched
        if self.dated and (_is_time(piece, self.language) or self._is_label(piece.lstrip("0123456789 "))):
            return True
        return self._take_month(piece, start)

    def _take_month(self, piece: str, start: int) -> bool:
        """Take a month and its year, which are no day but date a release all the same."""
        at = month_and_year(piece, self.language)
        if at is None or self.dated:
            return False
        before = piece[:at].strip(_STRIP)
        if before and not self._take_before(before, start):
            return False
        self.dated = True
        return True

    def _take_before(self, words: str, start: int) -> bool:
        """Take what stands before a date: places, a wire, what the date is of."""
        words = before_date(words).strip(_STRIP)
        if not words:
            self.led = not self.places
            return True
        if any(map(str.isdigit, words)):
            words = self._without_time(words)
        if self._is_label(words) or self._take_wire(words.rstrip("0123456789/ "), enclosed=False, tight=False):
            return True
        if (at := _agency_ends(words)) and self._take_wire(words[:at], enclosed=False, tight=False):
            words = words[at:].strip(_STRIP)
        return not words or self._take_places(words, start, start + len(words), enclosed=False)

    def _without_time(self, words: str) -> str:
        """Return what stands before a time of day that comes before the day: "SEATTLE, 9:00 a.m. PDT"."""
        from pressdoc.zones import find_time

        found = find_time(words, self.language)
        rest = words[found.end :].strip(_STRIP) if found is not None else words
        return words if found is None or len(rest) > _LONGEST_REST else words[: found.start].strip(_STRIP)

    def _take_after(self, words: str, start: int) -> bool:
        """Take what stands behind a date: a time, a wire, the place."""
        if belongs_to_date(words) or self._take_wire(words, enclosed=False, tight=False):
            return True
        if any(map(str.isdigit, words)):
            # "May 3, 2026 4 min read"
            return _is_time(words, self.language) or self._is_label(words.lstrip("0123456789 "))
        return self._take_places(words, start, start + len(words), enclosed=False)

    # -- the places --

    def _take_places(self, piece: str, start: int, end: int, *, enclosed: bool) -> bool:
        if self.places:
            return enclosed and not self._says_something() and self._take_region(piece, end)
        if len(piece) <= _LONGEST_SIGN and piece.isupper() and (self.language or "")[:2] in _WITHOUT_CAPITALS:
            return False  # "IR 2026.05.11": what a page in Japanese files the release under
        before, _, last = piece.rpartition(" ")
        if before and self.wire is None and len(last) > _LONGEST_SIGN and is_wire(last) and _are_known(before):
            self.wire, piece = last, before  # "Omaha, Nebraska TheNewswire - May 3, 2025"
        found = read_places(piece)
        if found is None or (self.dated and not found.shown) or self._is_label(piece):
            return False
        if len(piece) == 1 and piece > "\u2e7f":
            return False  # 完: what Hong Kong's releases end with, above the day
        self.places, self.shown = found.names, found.shown
        self.place_start = self.plain.index(piece[:1], start)
        return True

    def _take_other_places(self, piece: str) -> bool:
        """Take known places behind a slash, before anything else was read: "Omaha, NE / Dallas, TX – "."""
        found = None if self._says_something() else read_places(piece)
        if found is None or not all(map(is_known, found.names)):
            return False
        self.places += found.names
        return True

    def _take_region(self, piece: str, end: int) -> bool:
        """Take a region in brackets behind its city: "TORONTO (Ontario)"."""
        if _SYMBOLS.fullmatch(piece):
            self.dispatched = self.shown  # "Omaha, NE (HLW.A; HLW.B) –"
            return True
        if not is_region(piece) and (self._is_label(piece) or (piece.isupper() and len(piece) <= _LONGEST_SIGN)):
            return self.shown  # "OMAHA, Neb. (KXYZ) –", a station's sign
        if len(self.places) != 1 or not (is_region(piece) or read_places(piece)):
            return False
        self.places = (" ".join(self.plain[self.place_start : end + 1].split()),)
        self.shown = self.shown or is_region(piece)
        return True


def _are_known(words: str) -> bool:
    """Return whether words are places that are known."""
    found = read_places(words)
    return found is not None and all(map(is_known, found.names))


_LABELS = frozenset({"issued", "modified", "genre", "release_line", "source_line", "beside_date"})


def _in_other_language(piece: str) -> list[FoundDate]:
    """Read a date in the language of its month: headlines and wires write one, the text another."""
    found = _MONTH.search(piece)
    if found is None:
        return []
    name = found[1]
    tags = (tag for tag in known() if name in calendar_of(tag).months)
    return next((dates for tag in tags if (dates := read_dates(piece, language=tag))), [])


def _is_sentence(plain: str) -> bool:
    """Tell a paragraph from a line, which has no dateline of a place alone."""
    return len(plain) > 80 or plain.rstrip().endswith((".", "。", "!", "”", '"'))


def _is_time(words: str, language: str | None) -> bool:
    from pressdoc.zones import find_time

    found = find_time(words, language)
    if found is None:
        return bool(_CLOCK.search(words)) and len(words) <= _LONGEST_REST
    around = words[: found.start] + words[found.end :]
    return len(around) <= _LONGEST_REST and (around.strip().isdigit() or not any(map(str.isdigit, around)))


# -- wires --------------------------------------------------------------------------------------------------


class _Wires(NamedTuple):
    names: frozenset[str]
    endings: tuple[str, ...]
    papers: tuple[str, ...]
    dispatched: tuple[str, ...]
    passed_on: tuple[str, ...]
    month_first: frozenset[str]
    unspaced: tuple[str, ...]


@functools.cache
def _wires() -> _Wires:
    table = neutral("wires")
    names = table["names"]
    return _Wires(
        frozenset(map(_key, names)),
        tuple(table["endings"]),
        tuple(table["papers"]),
        tuple(table["dispatched"]),
        tuple(table["passed_on"]),
        frozenset(map(_key, table["month_first"])),
        tuple(sorted((name for name in names if not name.isascii()), key=len, reverse=True)),
    )


def _key(name: str) -> str:
    """Return a wire's name in the form in which it is looked up."""
    return "".join(filter(str.isalnum, name.casefold()))


def is_wire(name: str) -> bool:
    """Return whether a name is that of a wire or a portal, also of several with strokes between them."""
    names = _wires().names
    if len(name) > 50 or "<" in name:
        return False  # a path between the tags of a copied source: "<tt>/etc"
    if _key(name) in names:
        return True
    if any(_key(part) in names for part in name.split("/")[:_MOST_WIRES]):
        return True  # "BUSINESS WIRE/AETOSWire", "TP/OTS"
    # "PRNewswire-HISPANIC PR WIRE"
    first, mark, _ = name.replace("/", "-").partition("-")
    return bool(mark) and len(first) > 3 and _key(first) in names


def same_wire(line: str, wire: str) -> bool:
    """Return whether a line is the name of a wire and nothing else: "PR Newswire", of "PRNewswire"."""
    key = _key(line)
    return key == _key(wire) and key in _wires().names


def _ends_as_wire(name: str) -> bool:
    folded = name.rstrip(".").casefold().removesuffix(".com")
    return folded.endswith(_wires().endings) and len(name.split()) <= 4 and not any(map(str.isdigit, name))


def _without_other(piece: str) -> str:
    """Return the wire that signed first: of "PRNewswire via COMTEX" the name before "via"."""
    for word in _wires().passed_on:
        before, found, after = piece.partition(f"{word} ")
        if found and (not before or before.endswith(" ")):
            return before.strip() or after.strip()
    return piece


def _without_reporter(words: str) -> str:
    """Return agency and place without who reports from there: 中央社記者林小海台北."""
    reporter = next((word for word in neutral("places")["reporters"].split() if word in words), None)
    if reporter is None:
        return words
    agency, _, rest = words.partition(reporter)
    sizes = (3, 2, 4)  # characters of a name
    place = next((rest[size:] for size in sizes if is_known(rest[size:])), None)
    return words if place is None else agency + place


def _agency_ends(words: str) -> int:
    """Return where an agency's name ends that is written together with the place: "新华社北京"."""
    if words.isascii():
        return 0
    return next((len(name) for name in _wires().unspaced if words.startswith(name)), 0)
