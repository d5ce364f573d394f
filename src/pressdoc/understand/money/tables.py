"""What the money finder knows of a language, compiled once: marks of currencies, scales, number words."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Callable, Iterable
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import attrs

from pressdoc.model.currencies import CURRENT
from pressdoc.understand.languages import file_of, section

if TYPE_CHECKING:
    from pressdoc.model.facts import Listing

T = TypeVar("T")

# -- pieces of the patterns ---------------------------------------------------------------------------------

DIGIT = "0-9０-９٠-٩"
BLANK = " \t\u00a0\u202f\u2009\u3000"
GAP = rf"(?:[{BLANK}]{{0,3}}(?:\r?\n[{BLANK}]{{0,8}})?|[-‐‑])"
"""What may part a number from its scale: blanks, one line break, or a hyphen."""
_LETTER = "A-Za-zÀ-ÖØ-öø-ʯͰ-Ͽ\u0400-\u052f\u0621-\u0647\u0649\u064a\u0900-\u0963\u0971-\u097f\u10d0-\u10ff\u1e00-\u1eff"
LETTER = _LETTER + "\u0648\u05d0-\u05ea\u05f3\u05f4"
"""Letters of scripts that put blanks between words.  Those of Hebrew and the Arabic "and" may touch a number."""
DASH = "-‐‑–—−~～〜"
PLAIN = rf"[{DIGIT}]+(?:[.,．，'’][{DIGIT}]+)*"


def _number(blanks: str) -> str:
    """Return the pattern of a number in digits whose groups may be parted by these blanks."""
    grouped = rf"[{DIGIT}]{{1,3}}(?:[{blanks}][{DIGIT}]{{3}}(?![{DIGIT}]))+(?:[.,][{DIGIT}]+)?"
    return rf"(?:{grouped}|{PLAIN})"


NUMBER = {False: _number("\u00a0\u202f\u2009"), True: _number(" \u00a0\u202f\u2009")}
"""A number in digits; by whether a plain blank may part its groups."""


_CHAR = r"[^\W\d_\u2e80-\u9fff\uac00-\ud7af]"
TOKEN = rf"{_CHAR}(?:{_CHAR}|[\u0900-\u097f]){{0,17}}\.?"
"""A word that may be a scale, "Milliarden", or its abbreviation, "Mrd."."""
_SCALE = re.compile(rf"({GAP})({TOKEN})(?![{LETTER}{DIGIT}])")
_RUN_ON = re.compile(r"[A-Z]?[a-z]{4,}(?=[A-Z])")
"""A word that lost the blank after it: "$1.5 MillionNorthwind said"."""
UNCLEAR = -99
"""The exponent of a scale word that does not mean the same everywhere."""


PART = 5
"""How careful to be with a word for hundredths that means something else alone."""


class Mark(NamedTuple):
    """What a printed mark of a currency says."""

    codes: tuple[str, ...]
    """The currencies it may mean, the usual one first."""
    because: str
    """What kind of mark settles it: "code", "symbol", "word"; "" when it is one of several currencies."""
    exponent: int = 0
    """Of the power of ten that the mark itself carries: 6 for "MSEK", -2 for "cents"."""
    careful: int = 0
    """1 when it is also a word, name or unit; 2 when it is a word that a number follows often ("TOP 10");
    3 when it stands before the numbers of models ("R500"); 4 when things are counted by that word: French books
    are "livres"; `PART` when it is money beside a greater unit only: "分" are minutes and points too."""
    before: bool = True
    """Whether it may stand before the number."""


class Head(NamedTuple):
    """The noun of a currency's name, with the words beside it that say whose: "Hong Kong" dollars."""

    mark: Mark | None
    """What it means alone."""
    qualifiers: tuple[str, ...]
    """In small letters, without full stops, the longest first."""
    marks: dict[str, Mark]


@functools.cache
def _base() -> dict[str, Any]:
    path = files(__package__).joinpath("currency_marks.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@functools.cache
def regions() -> dict[str, str]:
    """Return the currency of each country whose currency shares its mark with others."""
    return dict(_base()["regions"])


@functools.cache
def families() -> dict[str, list[str]]:
    """Return the families of currencies that share a mark."""
    return dict(_base()["families"])


def shared_table_scales() -> dict[str, int]:
    """Return the exponents of what stands for thousands in tables of any language: "'000"."""
    table = _base()["in_tables"]["scales"]
    return {word: int(key) for key, words in table.items() for word in words.split()}


@functools.cache
def family_of(codes: tuple[str, ...]) -> str:
    """Return the name of the family that shares a mark; "" for one that is none."""
    return next((name for name, members in families().items() if tuple(members) == codes), "")


@functools.cache
def usual_at_home() -> frozenset[str]:
    """Return the currencies whose own press writes "$" alone for them."""
    return frozenset(_base()["at_home"]["sign"].split())


@functools.cache
def _places() -> dict[str, str]:
    return {
        _folded(place): country
        for country, places in (*_base()["cities"].items(), *_base()["places"].items())
        for place in _phrases(places)
    }


def _folded(place: str) -> str:
    return place.replace(".", "").strip().casefold()


def country_of_place(place: str) -> str | None:
    """Return the country of a dateline's place, by its last part that is known: "LONDON, Ontario" -> "CA"."""
    known = _places()
    return next((known[part] for part in map(_folded, reversed(place.split(","))) if part in known), None)


@functools.cache
def _exchanges() -> dict[str, str]:
    return {mic: country for country, mics in _base()["exchanges"].items() for mic in mics.split()}


def country_of_exchange(listing: Listing) -> str | None:
    """Return the country whose money is that of an exchange; ``None`` for a market that says nothing of it."""
    return _exchanges().get(listing.mic or "")


def _phrases(value: object) -> tuple[str, ...]:
    return tuple(phrase for phrase in (part.strip() for part in str(value or "").split(",")) if phrase)


def _mark(name: str, because: str, *, exponent: int = 0, careful: int = 0, before: bool = True) -> Mark:
    """Return the mark for a code, or for the name of a family of currencies."""
    family = _base()["families"].get(name)
    if family is None:
        return Mark((name,), because, exponent, careful, before)
    settled = because if len(family) == 1 else ""
    return Mark(tuple(family), settled, exponent, careful, before)


# -- marks of any language ---------------------------------------------------------------------------------


_REAL_X = frozenset("XAF XCD XCG XOF XPF".split())


@functools.cache
def _codes() -> dict[str, Mark]:
    """Return the marks that are codes, with their forms that carry a scale."""
    base = _base()
    careful = frozenset(base["careful"]["codes"].split())
    never = frozenset(base["careful"]["never"].split())
    # Codes that are English words need more than a number beside them, and are never glued to one.
    # XXX, XAU and the like are codes of no currency.
    usual = {code for code in CURRENT - never if code[0] != "X" or code in _REAL_X}
    usual |= set(base["withdrawn"]["codes"].split())
    marks = {code: _mark(code, "code", careful=int(code in careful)) for code in usual}
    marks |= {alias: _mark(code, "code") for alias, code in base["aliases"].items()}
    marks |= {code: _mark(code, "code", careful=2) for code in CURRENT & never}
    scaled = base["scaled"]
    for code in scaled["codes"].split():
        name = "CNY" if code == "RMB" else code
        for prefix, exponent in scaled["before"].items():
            marks[prefix + code] = _mark(name, "code", exponent=exponent)
        for suffix, exponent in scaled["after"].items():
            marks[code + suffix] = _mark(name, "code", exponent=exponent)
    return marks


@functools.cache
def _shared_words() -> dict[str, Head]:
    """Return the words and abbreviations that mean a currency in any language, in their exact writing."""
    base = _base()
    careful = dict.fromkeys(base["careful"]["words"].split(), 1) | dict.fromkeys(base["careful"]["models"].split(), 3)
    heads = {
        word: Head(_mark(name, "word", careful=careful.get(word, 0)), (), {}) for word, name in base["words"].items()
    }
    for word, name in base["scaled"]["words"].items():
        family, _, exponent = name.partition(":")
        heads[word] = Head(_mark(family, "word", exponent=int(exponent)), (), {})
    for word in base["lenient"]["codes"].split():
        heads[word] = Head(_mark(word.upper(), "code"), (), {})
    return heads


@functools.cache
def _shared_symbols() -> dict[str, Mark]:
    base = _base()
    symbols = {text: _mark(name, "symbol") for text, name in base["symbols"].items()}
    symbols |= {text: _mark(name, "symbol", exponent=-2, before=False) for text, name in base["minor_symbols"].items()}
    symbols |= {text: _mark(name, "symbol", exponent=3) for text, name in base["thousands"].items()}
    for code in "USD CAD AUD NZD HKD SGD MXN TWD BRL NAD JMD TTD BSD BBD FJD".split():
        for written in (code, code.lower()):
            symbols |= {written + "$": _mark(code, "code"), written + " $": _mark(code, "code")}
    for letters in ("US", "U.S.", "us", "AU", "CA", "c", "HK", "hk", "NT", "NZ", "R", "Mex"):
        symbols[letters + " $"] = symbols[letters + "$"]
    return symbols


_OF_DOLLARS = {
    **dict.fromkeys(("US", "USD", "U.S.", "S", "D"), "USD"),
    **dict.fromkeys(("CA", "CAN", "CAD", "c"), "CAD"),
    **dict.fromkeys(("AU", "AUD"), "AUD"),
    "HK": "HKD",
    "NZ": "NZD",
    "MXN": "MXN",
}
WHOLE = frozenset("IDR VND CLP PYG COP KRW JPY".split())
"""Currencies without hundredths in print: "Rp.500.000" is half a million in any language."""
AFTER_SYMBOL = {"$": _OF_DOLLARS, "€": {"ur": "EUR"}}
"""Letters that may follow a symbol and say whose it is: "15 $ CA", "2,5 Md$US"."""


# -- one language ------------------------------------------------------------------------------------------


_BEFORE_PER = frozenset(BLANK + "/-\n")


@attrs.frozen(eq=False)
class MoneyWords:
    """What there is to know of a language, in the form in which the finder looks it up."""

    decimal: str | None
    either: str
    """Where the mark of decimals parts thousands too if three digits follow: "bare" before no scale, "scaled" before
    one, where the last of them is a nought."""
    before: bool
    """Whether symbols stand before the number, as a habit."""
    ideographs: bool
    anchors: re.Pattern[str]
    """One character that ends a symbol, or one before a word together with the word; where no blanks part words."""
    signs: dict[str, tuple[str, ...]]
    """What to look for to find the symbols: the last character of each, or all of it where that is a letter;
    by its rarest character."""
    pieces: dict[bytes, tuple[str, ...]]
    """Codes and words of the vocabulary by their longest run of ASCII letters; none for words of a statement."""
    beyond_ascii: dict[str, tuple[str, ...]]
    """Words of the vocabulary without any ASCII letter, by one of their characters."""
    symbols: dict[str, tuple[tuple[str, Mark], ...]]
    """By their last characters, three at most: marks in any place, the longest first."""
    alone: dict[str, Mark]
    """Symbols of one character."""
    ends: frozenset[str]
    """Last characters of the symbols."""
    heads: dict[str, Head]
    openings: frozenset[str]
    """First words of the names of currencies, in every case."""
    codes: dict[str, Mark]
    plainly: bool
    """Whether what stands before a symbol is no part of the amount, so that `usual` may read it."""
    usual_scales: dict[str, int]
    """Exponents of scales in their usual writing."""
    heeded: frozenset[str]
    """Words that may be a part of the amount before them: marks and scales."""
    before_last: frozenset[str]
    """Last words of the phrases before an amount, in small letters."""
    links: frozenset[str]
    """Words that may part the two ends of a range, "to", "and"; the first of each phrase."""
    asides: frozenset[str]
    """Words that may begin what is said of the amount before them: "per share", "or more"; in small letters."""
    right: re.Pattern[str]
    left: re.Pattern[str]
    powers: dict[str, int]
    """Exponents of scale words in small letters."""
    letters: dict[str, int]
    """Exponents of scale letters, in their exact writing."""
    range_right: re.Pattern[str]
    range_left: re.Pattern[str]
    between_left: re.Pattern[str] | None
    of_words: frozenset[str]
    of_from: int
    """The least number with such a word behind it; 0 where every one may have it."""
    ands: frozenset[str]
    joins: frozenset[str]
    join_ends: tuple[str, ...]
    betweens: tuple[str, ...]
    froms: tuple[str, ...]
    ranging: frozenset[str]
    losses: frozenset[str]
    changes: frozenset[str]
    becomes: tuple[str, ...]
    """Right behind the second of two amounts, when it is what the first became: "25円から30円に"."""
    numbers: dict[str, int]
    morphemes: re.Pattern[str] | None
    articles: frozenset[str]
    vague: frozenset[str]
    fractions: tuple[tuple[tuple[str, ...], tuple[int, int]], ...]
    before_words: dict[str, str]
    before_ends: dict[str, list[str]]
    """Those phrases by their last two characters, the longest first."""
    after_words: tuple[tuple[str, str], ...]
    after_starts: tuple[str, ...]
    hundredths: re.Pattern[str]
    per: re.Pattern[str] | None
    per_before: tuple[tuple[str, str], ...]
    nouns: dict[str, str]
    goods: tuple[str, ...]
    sums: tuple[str, ...]
    """What pounds are of that are no weight: "of investment"."""
    weighs: frozenset[str]
    trap: frozenset[str]
    equivalent: frozenset[str]
    others: dict[str, tuple[str, ...]]
    """Words and phrases that begin with the name of a currency and mean something else, by their first word
    in small letters; in scripts without blanks by their first character."""
    defaults: dict[str, str]
    shared: frozenset[str]
    """Marks, by the first of their currencies, that several countries of the language use: the usual one gives way
    to that of an exchange or a dateline."""
    open: dict[tuple[str, ...], tuple[str, ...]]
    """Currencies that a shared mark may mean in this language while nothing decides, where that is not all of them."""
    homes: tuple[tuple[str, tuple[str, ...]], ...]
    """Currencies of a shared mark, and the names of where each is used."""
    stated: frozenset[str]
    """Words of a statement which currency all amounts are in; in scripts without blanks, phrases."""

    def scale_at(self, text: str, at: int, end: int | None = None, *, letters: bool = True) -> tuple[int, int] | None:
        """Return exponent and end of the scale that begins at a place; the exponent may be `UNCLEAR`.

        Words may follow after a line break or a hyphen, single letters only after one blank.
        """
        match = _SCALE.match(text, at) if end is None else _SCALE.match(text, at, end)
        if match is None:
            return None
        gap, token = match.groups()
        run_on = _RUN_ON.match(token)
        if run_on is not None and (power := self.powers.get(run_on[0].lower())) is not None:
            return power, match.start(2) + run_on.end()
        while token:
            power = self.powers.get(token.lower())
            if power is None and letters and len(gap) < 2 and gap != "\n":
                power = self.letters.get(token)
            if power is not None:
                return power, match.start(2) + len(token)
            if token[-1] != ".":
                return None
            token = token[:-1]
        return None

    def is_either(self, digits: str, *, scaled: bool) -> bool:
        """Return whether the mark before three digits may part thousands: "$140,000", "2,500 millones"."""
        return (self.either == "scaled" and digits[-1] == "0") if scaled else self.either == "bare"

    def per_at(self, text: str, at: int) -> re.Match[str] | None:
        """Return the match of "per share" and its like at a place."""
        return self.per.match(text, at) if self.per is not None and text[at] in _BEFORE_PER else None


@functools.cache
def money_words(language: str | None, region: str | None = None) -> MoneyWords:
    """Return what is known of a language in a country; of one without a file, what holds in any."""
    name = file_of(language)
    special = region if region and region in str(section(name, "money").get("points", "")).split() else None
    return _compiled(name, special)


def money_section(language: str | None, region: str | None = None) -> dict[str, Any]:
    """Return section [money] of a language, with what it takes from another and what a country changes."""
    data = section(language, "money")
    if "like" in data:
        data = section(data["like"], "money") | data
    changes = data.get("regional", {}).get(region or "", {})
    if region and region in str(data.get("points", "")).split():
        changes = {"decimal": ".", **changes}
    return {**data, **changes}


@functools.cache
def _compiled(name: str | None, region: str | None) -> MoneyWords:
    data = money_section(name, region)
    powers, letters, unclear = _scales(data)
    heads = _shared_words() | _heads(data)
    symbols = _glued(data)
    ideographs = bool(data.get("ideographs"))
    before = bool(data.get("before", True))
    joins = frozenset(("to", *str(data.get("to", "")).split(), *_phrases(data.get("to_phrases"))))
    ands = frozenset(str(data.get("and", "and")).split())
    betweens = _phrases(data.get("between"))
    numbers = {word: int(value) for value, words in data.get("numbers", {}).items() for word in words.split()}
    before_words = _before(data)
    after_words = tuple(sorted(_after(data).items(), key=lambda item: -len(item[0])))
    of = "".join(rf"|[{BLANK}]{re.escape(word)}(?:[{BLANK}]|(?<=['’]))" for word in _phrases(data.get("of")))
    openings = _openings(heads)
    stated = _stated(data, ideographs=ideographs)
    number = NUMBER[True]
    guard = rf"(?<![{_LETTER}_{DIGIT}.,/±×#])(?<![0-9]:)"
    to = _alternation(joins)
    either = (
        rf"(?:[{BLANK}]{{0,2}}[{DASH}][{BLANK}]{{0,2}}|{GAP}(?:{to}){GAP})"
        if joins
        else rf"[{BLANK}]{{0,2}}[{DASH}][{BLANK}]{{0,2}}"
    )
    first = rf"({number})({GAP}{TOKEN})?"
    return MoneyWords(
        decimal=data.get("decimal"),
        either=str(data.get("either", "")),
        before=before,
        ideographs=ideographs,
        anchors=_anchors(symbols),
        signs=_signs(symbols),
        pieces=dict.fromkeys((form.encode() for form in stated if form.isascii()), ())
        | _grouped((word for word in (*heads, *_codes()) if _longest_piece(word)), _longest_piece),
        beyond_ascii=_grouped((word for word in heads if not _longest_piece(word)), max),
        symbols=symbols,
        alone={text: mark for marks in symbols.values() for text, mark in marks if len(text) == 1},
        ends=frozenset(end[-1] for end in symbols),
        heads=heads,
        openings=openings,
        codes=_codes() | {code: _codes()[code]._replace(careful=0) for code in str(data.get("sure", "")).split()},
        plainly=before and not ideographs,
        usual_scales=_usual_scales(powers, letters),
        heeded=_firsts(openings, powers, letters, _codes()),
        links=_firsts(joins, ands),
        asides=_asides(data, after_words),
        right=re.compile(
            rf"(?:({GAP}{TOKEN})(?=[{BLANK}]))?"
            rf"[{BLANK}]{{0,2}}([-−]?)[{BLANK}]?(\(?)([-−]?)(\.?{NUMBER[bool(data.get('blanks'))]})([½¼¾]?)(\)?)"
        ),
        left=re.compile(
            rf"((?<![{LETTER}{DIGIT})])[-−])?{guard}({number})(?:,[-–—]{{1,2}})?([½¼¾]?)((?:{GAP}{TOKEN}){{0,2}}?)(?:{GAP}{of})\Z"
        ),
        powers=powers | dict.fromkeys(unclear, UNCLEAR),
        letters=letters,
        range_right=re.compile(rf"(?:{either}|{GAP}({_alternation(ands)}){GAP})({NUMBER[bool(data.get('blanks'))]})"),
        range_left=re.compile(rf"{guard}{first}{either}\Z"),
        between_left=re.compile(rf"(?i:{_alternation(betweens)}){GAP}{first}{GAP}(?:{_alternation(ands)}){GAP}\Z")
        if betweens
        else None,
        of_words=frozenset(word.rstrip("'’") for word in _phrases(data.get("of"))),
        of_from=int(data.get("of_from", 0)),
        ands=ands,
        becomes=tuple(str(data.get("becomes", "")).split()),
        joins=joins,
        join_ends=tuple(sorted({*DASH, *joins, *ands})),
        betweens=betweens,
        froms=_phrases(data.get("from")),
        ranging=frozenset(str(data.get("ranging", "")).split()),
        losses=frozenset(str(data.get("losses", "")).split()),
        changes=frozenset(str(data.get("change", "")).split()),
        numbers=numbers,
        morphemes=_morphemes(numbers, data),
        articles=frozenset(str(data.get("articles", "")).split()),
        vague=frozenset(str(data.get("vague", "")).split()),
        fractions=_fractions(data),
        before_words=before_words,
        before_ends=_by_end(before_words),
        before_last=frozenset(phrase.split()[-1] for phrase in before_words),
        after_words=after_words,
        after_starts=tuple(phrase for phrase, _ in after_words),
        hundredths=re.compile(
            rf"(?:[{BLANK}](?:{_alternation(ands)}))?[{BLANK}]([0-9]{{2}})(?=[.!?]*\s*\Z|[.,;!?](?![0-9]))"
        ),
        per=_per(data),
        per_before=_per_before(data),
        nouns=_nouns(data),
        goods=_phrases(data.get("goods")),
        sums=_phrases(data.get("sums")) or ("\0",),
        weighs=frozenset(str(data.get("weighs", "")).split()),
        trap=frozenset(str(data.get("trap", "emission emissions standard norm")).split()),
        equivalent=frozenset(_phrases(data.get("equivalent"))),
        defaults=dict(data.get("defaults", {})),
        shared=frozenset(str(data.get("shared", "")).split()),
        others=_others(data, ideographs=ideographs),
        open=_open(data),
        homes=tuple((code, _phrases(names)) for code, names in data.get("homes", {}).items()),
        stated=frozenset(stated),
    )


def _others(data: dict[str, Any], *, ideographs: bool) -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    scales = ("", *data.get("glued_scales", {}).values())
    for phrase in (scale + phrase for phrase in _phrases(data.get("others")) for scale in scales):
        table.setdefault(phrase[0] if ideographs else re.split("[ -]", phrase)[0], []).append(phrase)
    return {first: tuple(phrases) for first, phrases in table.items()}


def _open(data: dict[str, Any]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return what each family may mean in a language; nothing where its first member is meant for sure."""
    said = data.get("open", {})
    left: dict[tuple[str, ...], tuple[str, ...]] = {}
    for name in _base()["at_home"]["clear"].split():
        left[tuple(families()[name])] = tuple(str(said.get(name, "")).split())
    return left


def _stated(data: dict[str, Any], *, ideographs: bool) -> list[str]:
    """Return the words of statements in the cases they are printed in."""
    if ideographs:
        return list(_phrases(data.get("stated")))
    return [form for word in str(data.get("stated", "")).split() for form in (word, word.capitalize(), word.upper())]


def _fractions(data: dict[str, Any]) -> tuple[tuple[tuple[str, ...], tuple[int, int]], ...]:
    """Return the words of each fraction with its digits and exponent: (75, -2) for "0.75"; longest first."""
    table = [
        (tuple(re.split("[ -]", phrase)), (int(value.replace(".", "")), -len(value.partition(".")[2])))
        for value, phrases in data.get("fractions", {}).items()
        for phrase in _phrases(phrases)
    ]
    return tuple(sorted(table, key=lambda entry: -len(entry[0])))


def _scales(data: dict[str, Any]) -> tuple[dict[str, int], dict[str, int], tuple[str, ...]]:
    """Return the powers of ten that words mean, that letters mean, and the words that are not clear."""
    shared = _base()["scales"]
    words: dict[str, int] = {}
    for table in (shared, data.get("scales", {})):
        words |= {word: int(key) for key, value in table.items() if key.isdigit() for word in value.split()}
    for phrase, exponent in data.get("scale_phrases", {}).items():
        words[phrase] = int(exponent)
    letters = {letter: int(key) for key, value in shared["letters"].items() for letter in value.split()}
    letters |= {letter: int(key) for key, value in data.get("letters", {}).items() for letter in value.split()}
    unclear = tuple(word for word in shared["unclear"]["words"].split() if word not in words and word not in letters)
    return words, letters, unclear


def _heads(data: dict[str, Any]) -> dict[str, Head]:
    """Return the nouns of currencies and of their hundredths, in the cases they are printed in."""
    careful = dict.fromkeys(_base()["careful"]["words"].split(), 1)
    careful |= dict.fromkeys(str(data.get("doubtful", "")).split(), 4)
    careful |= dict.fromkeys(str(data.get("parts", "")).split(), PART)
    heads: dict[str, Head] = {}

    def add(words: str, head: Head) -> None:
        for word in words.split():
            mark = head.mark._replace(careful=careful[word]) if head.mark and word in careful else head.mark
            for written in (word, word.capitalize(), word.title(), word.upper()):
                heads[written] = head._replace(mark=mark)

    if not data.get("ideographs"):
        for name, entry in data.get("currencies", {}).items():
            marks: dict[str, Mark] = {}
            for code, phrases in entry.items():
                if code != "heads":
                    mark = _mark(code, "word")
                    marks |= {phrase.lower(): mark for phrase in _phrases(phrases)}
            alone = None if name == "none" else _mark(name, "word")
            add(entry["heads"], Head(alone, tuple(sorted(marks, key=len, reverse=True)), marks))
        for exponent, table in ((-2, "minor"), (-1, "tenths")):
            for name, words in data.get(table, {}).items():
                add(words, Head(_mark(name, "word", exponent=exponent, before=False), (), {}))
    return heads


def _glued(data: dict[str, Any]) -> dict[str, tuple[tuple[str, Mark], ...]]:
    """Return the marks that need no blank beside them, by last character."""
    table = dict(_shared_symbols())
    if data.get("ideographs"):
        table |= _glued_names(data)
        parts = str(data.get("parts", "")).split()
        for exponent, key in ((-2, "minor"), (-1, "tenths"), (-3, "thousandths")):
            for name, words in data.get(key, {}).items():
                table |= {
                    word: _mark(name, "word", exponent=exponent, careful=PART * (word in parts), before=False)
                    for word in words.split()
                }
    by_end: dict[str, list[tuple[str, Mark]]] = {}
    for text, mark in table.items():
        by_end.setdefault(text[-3:], []).append((text, mark))
    return {end: tuple(sorted(marks, key=lambda item: -len(item[0]))) for end, marks in by_end.items()}


def _glued_names(data: dict[str, Any]) -> dict[str, Mark]:
    """Return the names of currencies, with the words that say whose, and with a scale where one is glued."""
    table: dict[str, Mark] = {}
    scales = {scale: int(exponent) for exponent, scale in data.get("glued_scales", {}).items()}
    for name, entry in data.get("currencies", {}).items():
        before = name in str(data.get("prefixes", "")).split()
        for head in entry["heads"].split():
            if name != "none":
                table[head] = _mark(name, "word", before=before)
            for scale, exponent in scales.items():
                table[scale + head] = _mark(name, "word", exponent=exponent, before=False)
            for code, phrases in entry.items():
                if code != "heads":
                    mark = _mark(code, "word", before=before)
                    table |= {phrase + blank + head: mark for phrase in _phrases(phrases) for blank in ("", " ")}
    return table


def _alternation(words: Any) -> str:
    """Return the words as alternatives, the longest first; one that never matches for none."""
    return (
        "|".join(re.escape(word).replace(r"\ ", GAP) for word in sorted(words, key=lambda word: (-len(word), word)))
        or "(?!)"
    )


def _anchors(symbols: dict[str, Any]) -> re.Pattern[str]:
    """Return the pattern of places to look at where no blanks part words; rare ones, so that most is passed over.

    One character that ends a symbol; a code with the character before it; a word with the digit that it
    is glued to; a digit that is glued to letters.
    """
    glued = "".join(map(re.escape, sorted({end[-1] for end in symbols})))
    lead = rf"\s{DIGIT}\-(\[/*+~≈=:“„«\"'’.,>|–—‐‑\u3001-\u30ff\u4e00-\u9fff\uac00-\ud7a3（），。、"
    code = r"[MTKkmt]?[A-Z]{3}(?:bn|mn|[mkMK])?"
    return re.compile(
        rf"[{glued}{lead}](?:(?<=[{glued}])|{code}(?![{LETTER}])|(?<=[{LETTER}][0-9])|(?<=[{LETTER}]\.[0-9])"
        rf"|(?<=[{DIGIT}])[{LETTER}]{{1,12}}(?![{LETTER}]))"
    )


def _signs(symbols: dict[str, tuple[tuple[str, Mark], ...]]) -> dict[str, tuple[str, ...]]:
    """Return the last characters of symbols; a letter is common, so of those the whole symbol."""
    written = {text for marks in symbols.values() for text, _ in marks}
    signs = sorted({text if text[-1].isalpha() else text[-1] for text in written})
    return {rarest: tuple(sign for sign in signs if max(sign) == rarest) for rarest in map(max, signs)}


def _grouped(words: Iterable[str], key: Callable[[str], T]) -> dict[T, tuple[str, ...]]:
    table: dict[T, dict[str, None]] = {}
    known = tuple(words)
    for word in known:
        # One whose only punctuation is at its end is found by what stands before that.
        if word.isalpha() or word[:-1] not in known:
            table.setdefault(key(word), {})[word] = None
    return {first: tuple(group) for first, group in table.items()}


def _longest_piece(word: str) -> bytes:
    if "'" in word:
        return word.rpartition("'")[2].encode("ascii")  # of "so'm" the first piece is a common word
    return max(re.split("[^A-Za-z]", word), key=len).encode("ascii")


_FIRST_WORD = re.compile(rf"[{LETTER}]+")


def _openings(heads: dict[str, Head]) -> frozenset[str]:
    first = {_FIRST_WORD.match(qualifier) for head in heads.values() for qualifier in head.qualifiers}
    words = {match[0] for match in first if match}
    return frozenset(heads) | {form for word in words for form in (word, word.capitalize(), word.upper())}


def _usual_scales(powers: dict[str, int], letters: dict[str, int]) -> dict[str, int]:
    """Return the exponents of words and letters for thousands and more, in the cases they are printed in."""
    table = {form: power for word, power in powers.items() for form in (word, word.capitalize())}
    table = {letter: powers.get(letter.lower(), power) for letter, power in letters.items()} | table
    return {word: power for word, power in table.items() if power > 0}


def _firsts(*tables: Iterable[str]) -> frozenset[str]:
    """Return the first words of phrases."""
    matches = (_FIRST_WORD.match(phrase) for phrases in tables for phrase in phrases)
    return frozenset(match[0] for match in matches if match)


def _asides(data: dict[str, Any], after_words: tuple[tuple[str, str], ...]) -> frozenset[str]:
    nouns = (word for words in data.get("per_nouns", {}).values() for word in words.split())
    phrases = (*_phrases(data.get("per")), *nouns, *(phrase for phrase, _ in after_words))
    return _firsts(phrase.lower() for phrase in phrases)


def _morphemes(numbers: dict[str, int], data: dict[str, Any]) -> re.Pattern[str] | None:
    if not data.get("compounds"):
        return None
    return re.compile(_alternation((*numbers, *str(data["compounds"]).split())))


def _before(data: dict[str, Any]) -> dict[str, str]:
    """Return the phrases before an amount with what they say: "about" or a bound."""
    table = dict.fromkeys(("~", "≈"), "about")
    table |= dict.fromkeys(_phrases(data.get("approximate")), "about")
    table |= dict.fromkeys(_phrases(data.get("minus")), "minus")
    for bound, phrases in data.get("bounds", {}).items():
        table |= dict.fromkeys(_phrases(phrases), bound)
    return table


def _by_end(phrases: dict[str, str]) -> dict[str, list[str]]:
    """Return phrases by their last two characters; one of a single character under what may stand before."""
    table: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        table.setdefault(phrase[-2:], []).append(phrase)
    return table


def _after(data: dict[str, Any]) -> dict[str, str]:
    """Return the phrases after an amount with what they say."""
    table = dict.fromkeys(_phrases(data.get("approximate_after")), "about")
    for bound, phrases in data.get("bounds_after", {"over": "+"}).items():
        table |= dict.fromkeys(_phrases(phrases), bound)
    return table


def _per_before(data: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return phrases before an amount that is for one of something, "每股", "hisse başına", with what that is."""
    patterns = _phrases(data.get("per_before")) or ("",) * bool(data.get("ideographs"))
    return tuple(
        (pattern.replace("{}", word) if "{}" in pattern else pattern + word, noun)
        for noun, words in data.get("per_nouns", {}).items()
        for word in words.split()
        for pattern in patterns
    )


def _nouns(data: dict[str, Any]) -> dict[str, str]:
    """Return what a sum may be for one of by its words in small letters; by its own name too, "/share"."""
    table = data.get("per_nouns", {})
    said = {word.lower(): noun for noun, words in table.items() for word in words.split()}
    return {noun: noun for noun in table} | said


def _per(data: dict[str, Any]) -> re.Pattern[str] | None:
    """Return the pattern of what follows an amount that is for one of something."""
    words = [word for value in data.get("per_nouns", {}).values() for word in value.split()]
    if not words:
        return None
    slashed = _alternation({*words, *data["per_nouns"]})
    if data.get("ideographs"):
        return re.compile(rf"[{BLANK}]?/[{BLANK}]?({slashed})")
    prefixes = _alternation(_phrases(data.get("per")))
    between = _alternation(str(data.get("per_between", "")).split())
    alone = f"(?:{_alternation(str(data.get('per_alone', '')).split())})"
    return re.compile(
        rf"(?:(?:[{BLANK}\n-]{{1,2}}(?:-[{BLANK}])?(?:{prefixes})(?:[{BLANK}\n-]{{1,2}}|(?<=['’])|-[{BLANK}])"
        rf"(?:(?:{between})[{BLANK}]){{0,3}}|[{BLANK}](?={alone}(?![{LETTER}])))(?P<said>(?i:{_alternation(words)}))"
        rf"|[{BLANK}]?/[{BLANK}]?(?P<slashed>(?i:{slashed})))(?![{LETTER}])"
    )
