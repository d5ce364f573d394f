"""What a language prints in dates: the names, the words between them, and patterns made of both.

The names are CLDR's (``calendar.json``, written by `pressdoc.understand.dating.cldr`).  What CLDR does not
say, ordinals and the words of ranges for example, is the section ``dates`` of the language's file:

    months, weekdays    forms that CLDR lacks, with their number (weekdays from 0, Monday)
    months_in_digits    whether a number may stand for a name: "ngày 27 tháng 10"
    capitalised         months that are other words in lower case: "march"
    ordinals            what follows a day: "th"
    before_day          words between weekday and day: "den"
    before_month        words between day and month: "of"; before_year, between month and year
    range               words between two days: "to"
    not_weekdays        forms of CLDR's that are other words in print: "Mo.", of Missouri
    not_days            words that make a number after a month a count: "in May 5 million"
    order               order of dates in digits, where it is not CLDR's; empty for none
    eras, year_offset   what is added to a year of another era, with its name or without
    digits              digits beside 0 to 9, as a range

and, for `pressdoc.zones.find_time`,

    hours               what follows an hour: "Uhr"
    after_minutes       what does so behind hours and minutes only, being a duration otherwise
    before_time         what stands before a time: "kl."
    noon, midnight      words for them
    not_zones           abbreviations of time zones that are words of the language

English is understood beside every language: releases of all countries quote English datelines.
"""

from __future__ import annotations

import functools
import json
import re
import unicodedata
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from pressdoc.understand.languages import section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOLDED = {"nb": "no", "nn": "no", "tl": "fil", "in": "id", "iw": "he"}
"""Languages that share an entry of the table, and withdrawn codes."""

BLANK = r"[^\S\n]{0,3}+(?:\n[^\S\n]{0,3}+)?+"
"""White space inside a date: a line may be wrapped there, but a paragraph does not end there.
Possessive, like all of the scan: without it, what fails is tried again with every blank fewer."""

HYPHEN = "-\u2010\u2011"

_LETTER = r"[^\W\d_]"
_ENDS_WORD = r"\s\d,،;:()/\[\]{}\"“”«»!?<>*_|–—-"
_NEVER = "(?!)"


class Calendar:
    """What is known of one language's dates; patterns are compiled when they are first needed."""

    def __init__(self, tag: str) -> None:
        """Load the language of a tag of BCP 47, English where it has no entry."""
        names = names_of(tag)
        self._names = names or names_of("en")
        self._words = section(tag if names else "en", "dates")
        self.months, self.counted = _months(tag, self._names, self._words)
        """Every printed form of every month, in each case that it may stand in, without final
        points; and those that may stand before the day, with whether they need a year after it."""
        self.month_leads: bool = self._names["month_first"]
        """Whether the month stands before the day as a rule."""
        self.weekdays = weekdays_of(tag)
        self.long_weekdays = any(" " in name for name in self.weekdays)
        """Whether a weekday may be two words: "Thứ Hai"."""
        fillers = self._words.get("before_day", ())
        self.before_day = frozenset(fillers)
        self.weekday_ends = frozenset(name[-1] for name in (*self.weekdays, *fillers))
        """Last characters of what may stand before a day: the quick test for a weekday."""
        self.weekday_last: bool = self._names["weekday_last"]
        """Whether the weekday may follow the date without brackets."""
        self.year_leads: bool = self._names["year_first"]
        """Whether the year may stand before day and month."""
        self.order = _order(tag, self._names, self._words)
        """What 3/4/2025 means: "dmy", "mdy", or empty where nobody can say."""
        self.eras: dict[str, int] = self._words.get("eras", {})
        self.year_offset: int = self._words.get("year_offset", 0)
        self._digit = f"[0-9{self._words.get('digits', '')}]"
        self._ordinals = _either(self._words.get("ordinals", ()), before=rf"(?!{_LETTER})")
        self._to = rf"(?:[-–—]|{_either(self._words.get('range', ()))})"

    @functools.cached_property
    def first_words(self) -> frozenset[str]:
        """First words of those names that have two."""
        return frozenset(first for name in self.months if (first := name.partition(" ")[0]) != name)

    @functools.cached_property
    def scan(self) -> re.Pattern[str]:
        """The first digit of what may be a date; group 1 in digits, 2 after a month, 3 before one.

        It runs over the whole text, so it must reject most digits at once.  It begins with a
        class of characters, which the engine looks for in its fastest loop.  A month's name is
        tested by its last three characters before the digit, by its first three after it; what
        passes is read again with care.
        """
        digit = self._digit
        ends = {(form + point)[-3:] for form in self.counted for point in ("", ".") if len(form) > 2}
        mark = rf"[\u200e\u200f]?+[{HYPHEN}/.]"
        # The classes are the quick test; they let "with 24" pass.
        quick = "".join(_one_of(end[at] for end in ends) for at in range(3))
        abbreviated = _either(end[:2] for end in ends if end[2] == ".")
        starts = _either({form[:3] for form in self.months})
        return re.compile(
            rf"{digit}(?<!{digit}{digit})(?:"
            rf"(?={digit}{{0,3}}+{mark}[^\S\n]?+{digit}{{1,2}}+{mark})()"
            rf"|(?!{digit}{digit})(?:"
            rf"(?:(?<={quick}\s{digit})(?<={_either(ends)}\s{digit})|(?<={abbreviated}\.{digit})|(?<=\s\s{digit}))()"
            rf"|(?={digit}?+(?:\s?+(?:{self._ordinals})|\.)?+{self._to_month}"
            rf"(?={_one_of(form[0] for form in self.months)})(?:{starts}))()"
            "))"
        )

    @functools.cached_property
    def day_first(self) -> re.Pattern[str]:
        """A day, what links it to its month, and the month's name with its point."""
        # Not letters alone: Thai and Hindi have marks, Catalan an apostrophe, abbreviations points.
        name = rf"[^.{_ENDS_WORD}][^{_ENDS_WORD}]{{1,17}}"
        if self._words.get("months_in_digits"):
            name += rf"|(?<={_LETTER}\s){self._digit}{{1,2}}"  # behind "tháng", not in "1.1"
        return re.compile(
            rf"({self._digit}{{1,2}})(?!{self._digit})(?:\s?(?:{self._ordinals})|\.)?({self._to_month})({name})"
        )

    @functools.cached_property
    def _to_month(self) -> str:
        words = _either([*self._names["before_month"], *self._words.get("before_month", ())], spaced=True)
        return rf"(?:{BLANK}(?:{words}))?+(?:[{HYPHEN}/]|{BLANK})"

    @functools.cached_property
    def day(self) -> re.Pattern[str]:
        """A day after its month."""
        return re.compile(rf"({self._digit}{{1,2}})(?!{self._digit})(?:{self._ordinals})?")

    @functools.cached_property
    def not_a_day(self) -> re.Pattern[str]:
        """What follows a number that only looks like a day: "May 5 million", "May 5-year"."""
        words = _either(self._words.get("not_days", ()))
        return re.compile(rf"[.,:]{self._digit}|\s?[%°]|-[a-z]|\s(?:{words})(?!{_LETTER})")

    @functools.cached_property
    def year_after_month(self) -> re.Pattern[str]:
        """The year of "25 October 2025", with what stands before it."""
        era = _either(self.eras)
        return re.compile(
            rf"(?:[,،]?{BLANK}(?:(?:{self._to_year})\s?)?(?:(?P<era>{era}){BLANK})?|[{HYPHEN}/]){self._year}"
            rf"|[{HYPHEN}/](?P<dashed>{self._digit}{{2}})(?!{self._digit})"
        )

    @functools.cached_property
    def year_after_day(self) -> re.Pattern[str]:
        """The year of "October 25, 2025", with what stands before it."""
        return re.compile(rf"(?:{BLANK}[,،]{BLANK}|\s{{1,2}}|(?=,?\s?[’']))(?:(?:{self._to_year})\s?)?{self._year}")

    @functools.cached_property
    def _to_year(self) -> str:
        return _either([*self._names["before_year"], *self._words.get("before_year", ())], spaced=True)

    @functools.cached_property
    def _year(self) -> str:
        digit = self._digit
        return rf"(?:(?P<year>{digit}{{4}})(?!{digit})|,?\s?[’'](?P<short>{digit}{{2}})(?!{digit}))"

    @functools.cached_property
    def year_before(self) -> re.Pattern[str]:
        """The year of "2025. gada 27. oktobrī" or "2025 m. spalio 27 d."."""
        after = rf"(?:{BLANK}(?:{_either(self._names['after_year'])})\.?)?"
        return re.compile(rf"(?<!{self._digit})(?P<year>{self._digit}{{4}})\.?{after}{BLANK}\Z")

    @functools.cached_property
    def numeric(self) -> re.Pattern[str]:
        """Three numbers with the same mark between them."""
        digit, gap = self._digit, r"(?:(?<=\.)[^\S\n])?"
        return re.compile(
            rf"({digit}{{1,4}})[\u200e\u200f]?([{HYPHEN}/.]){gap}"
            rf"({digit}{{1,2}})[\u200e\u200f]?\2{gap}({digit}{{1,4}})(?!{digit}|\2{digit})"
        )

    @functools.cached_property
    def range_before(self) -> re.Pattern[str]:
        """The first day of a range, before its last: "25th to"."""
        first = rf"({self._digit}{{1,2}})(?:{self._ordinals}|\.)?"
        return re.compile(rf"(?<!{self._digit})({first})(?:\s?(?=[-–—])|\s){self._to}\s?\Z")

    @functools.cached_property
    def range_after(self) -> re.Pattern[str]:
        """The last day of a range, after its first: "to 27"."""
        return re.compile(rf"(?:\s?(?=[-–—])|\s){self._to}\s?{self.day.pattern}")

    @functools.cached_property
    def joint(self) -> re.Pattern[str]:
        """All that stands between the two dates of a range."""
        return re.compile(rf"(?:\s?(?=[-–—])|,?\s){self._to}\s?")


@functools.lru_cache(maxsize=64)
def calendar_of(language: str | None) -> Calendar:
    """Return what is known of a language by its tag of BCP 47; English when it is not known."""
    return Calendar((language or "en").replace("_", "-"))


@functools.cache
def _file() -> str:
    return files(__package__).joinpath("calendar.json").read_text(encoding="utf-8")


@functools.lru_cache(maxsize=64)
def names_of(tag: str) -> dict[str, Any]:
    """Return the entry of ``calendar.json`` for a language, empty when there is none."""
    language = tag.partition("-")[0].lower()
    # A line a language: reading one is faster than reading all.
    _, found, rest = _file().partition(f'\n"{FOLDED.get(language, language)}": ')
    names: dict[str, Any] = json.JSONDecoder().raw_decode(rest)[0] if found else {}
    return names


def _order(tag: str, names: dict[str, Any], words: dict[str, Any]) -> str:
    """Return the order that a region has, or else the language; a year in front leaves it open."""
    region = next((subtag for subtag in tag.split("-")[1:] if len(subtag) == 2), None)
    if region:
        order = names["regions"].get(region.upper(), names["order"])
    else:
        order = words.get("order", names["order"])
    return order if order in {"dmy", "mdy"} else ""


# -- names ------------------------------------------------------------------------------------------------


def _months(tag: str, names: dict[str, Any], words: dict[str, Any]) -> tuple[dict[str, int], dict[str, bool]]:
    months = dict(_forms(tag, names["months"], words))
    own = frozenset(months)
    counted = dict.fromkeys(months, False) if names["month_first"] else {}
    if words.get("months_in_digits"):
        months |= {str(number).zfill(width): number for number in range(1, 13) for width in (1, 2)}
    for form, number in _forms("en", names_of("en")["months"], section("en", "dates")):
        months.setdefault(form, number)
        # "April 25" may be a count in German, "Oct. 25" may not.
        counted.setdefault(form, form in own)
    return months, counted


def _forms(tag: str, months: list[list[str]], words: dict[str, Any]) -> Iterator[tuple[str, int]]:
    capitalised = frozenset(words.get("capitalised", ()))
    pairs = [(name, number) for number, same in enumerate(months, 1) for name in same]
    for name, number in [*pairs, *words.get("months", {}).items()]:
        # "may" and "mar" are words, and so are most abbreviations in lower case.
        lower = len(name) > 4 and name.lower() not in capitalised
        for form in _cases(name, lower=lower, turkish=tag[:2] == "tr"):
            yield form.rstrip("."), number


def _cases(name: str, *, lower: bool, turkish: bool = False) -> Iterator[str]:
    """Yield a name as running text, a heading and a wire without accents print it."""
    written = {name, name[:1].upper() + name[1:], name.upper()}
    if lower:
        written.add(name.lower())
    if turkish:
        written.add(name.replace("i", "İ").upper())
    for form in written:
        yield form
        if not form.isascii():
            apart = unicodedata.normalize("NFD", form)
            bare = re.sub("[\u0300-\u036f]", "", apart)
            yield from (apart, bare, form.replace("’", "'"))


@functools.lru_cache(maxsize=64)
def weekdays_of(tag: str) -> dict[str, int]:
    """Return every printed form of every weekday, in lower case and without final points; Monday is 0."""
    names = names_of(tag)
    words = section(tag if names else "en", "dates")
    pairs = [(name, number) for number, same in enumerate((names or names_of("en"))["weekdays"]) for name in same]
    forms = {
        form.lower().rstrip("."): number
        for name, number in [*pairs, *words.get("weekdays", {}).items()]
        for form in _cases(name, lower=True)
    }
    return {form: number for form, number in forms.items() if form not in words.get("not_weekdays", ())}


# -- patterns ---------------------------------------------------------------------------------------------


def _either(words: Iterable[str], *, spaced: bool = False, before: str = "") -> str:
    """Return a pattern for any of the words, the longest first, or one that nothing matches.

    With ``spaced`` a blank follows those that are not written together with the next word.
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    if spaced:
        together = [
            re.escape(word).replace("’", "[’']") + ("" if len(word) == 1 or word[-1] == "’" else r"(?=\s)")
            for word in ordered
        ]
    else:
        together = [re.escape(word) for word in ordered]
    return f"(?:{'|'.join(together)}){before}" if together else _NEVER


def _one_of(characters: Iterable[str]) -> str:
    return f"[{re.escape(''.join(sorted(set(characters))))}]"
