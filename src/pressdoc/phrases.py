"""How a release puts values into words: sums of money, dates, datelines, embargoes, contacts.

The words of money stand beside those by which it is read, in ``understand/languages``, section
[money.writing]: what `money_phrase` writes, `pressdoc.find_money` reads back to the same value.
Digits and long dates come from CLDR through Babel, which is imported only when a phrase is asked for.
"""

from __future__ import annotations

import functools
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from pressdoc.errors import ValidationError
from pressdoc.understand.money.numerals import EXACT, power
from pressdoc.understand.money.words.section import money_section

if TYPE_CHECKING:
    import datetime

    from babel import Locale
    from babel.numbers import NumberPattern

    from pressdoc.model import Contact, Dateline, Embargo, MoneyAmount

STYLES = ("press", "compact", "full")
"""How sums of money are written."""
MOST_PLACES = 3
"""Decimals that a number before a scale word may have; sums that need more are written in full."""
_TOO_MANY = 1_000_000
"""Millions of millions are written in full."""


# -- locales ------------------------------------------------------------------------------------------------


@functools.cache
def _locale(tag: str) -> Locale:
    """Return Babel's locale for a tag; `ValidationError` for one that nobody knows."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag, sep="_" if "_" in tag else "-")
    except (UnknownLocaleError, ValueError, TypeError, AttributeError) as error:
        problem = f"expected a locale such as 'en' or 'pt-BR', got {tag!r}"
        raise ValidationError("locale", problem, tag) from error


def _tag(locale: str) -> str:
    """Return a tag in the form of BCP 47, after making sure that the locale exists."""
    _locale(locale)
    return locale.replace("_", "-")


def _region(tag: str) -> str | None:
    """Return the country of a tag, "PT" of "pt-PT"."""
    tail = tag.rpartition("-")[2]
    return tail if len(tail) in (2, 3) and tail != tag else None


def _language(tag: str) -> str:
    return tag.partition("-")[0].lower()


# -- money --------------------------------------------------------------------------------------------------


class _Writing(NamedTuple):
    """How one language writes sums."""

    table: dict[str, Any]
    nouns: dict[str, str]
    """What a sum may be for one of, with its words."""
    tag: str

    def form(self, key: str, name: str, number: Decimal) -> str | None:
        """Return a word of a table in the form that the number asks for.

        The table has singular and plural, or a form for each plural category of CLDR.
        """
        forms: str | dict[str, str] | None = self.table.get(key, {}).get(name)
        if forms is None:
            return None
        if isinstance(forms, dict):
            return forms.get(_locale(self.tag).plural_form(abs(number)), forms["other"])
        one, _, many = forms.partition("|")
        below = self.table.get("one_below")
        single = abs(number) < below if below else abs(number) == 1
        return one if single or not many else many


@functools.cache
def _writing(tag: str) -> _Writing:
    money = money_section(tag, _region(tag))
    return _Writing(money.get("writing", _CODED), money.get("per_nouns", {}), tag)


def money_writing(locale: str) -> dict[str, Any]:
    """Return how a locale writes sums: section [money.writing] of its language's file."""
    return _writing(_tag(locale)).table


_MANY = Decimal(5)
"""What currencies are counted by after a scale word: "2,5 Milliarden Euro", "2,5 млрд рублей"."""
_CODED: dict[str, Any] = dict.fromkeys(("amount", "plain", "compact"), "{number} {symbol}")
"""For languages without words of their own: digits and code."""
_LOCAL_DOLLARS = frozenset({"CA", "AU", "NZ", "HK", "SG", "TW", "MX"})
"""Countries in which a bare "$" would be read as their own currency."""


def money_phrase(amount: MoneyAmount, locale: str = "en", *, style: str = "press") -> str:
    """Return a sum of money as a release in that language writes it.

    ``style`` is "press" ("$2.5 billion", "2,5 Milliarden US-Dollar", "25亿美元"), "compact"
    ("$2.5B") or "full" ("$2,500,000,000").  The written precision, ``amount.unit``, is kept: what
    is smaller is rounded, and no digit is added; without a unit the last digit that is not zero
    counts.  "About" and bounds are words of the sentence around and are not written.  An unknown
    style or locale raises `ValidationError`.

    >>> from pressdoc import MoneyAmount
    >>> money_phrase(MoneyAmount("2500000000", "USD", unit="100000000"), "de")
    '2,5 Milliarden US-Dollar'
    """
    if style not in STYLES:
        known = ", ".join(map(repr, STYLES))
        raise ValidationError("style", f"expected one of {known}, got {style!r}", style)
    writing = _writing(_tag(locale))
    if amount.upper is None:
        phrase = _sum(amount.value, amount, writing, style)
    else:
        phrase = _range(amount, amount.upper, writing, style)
    return phrase if amount.per is None else _per(phrase, amount.per, writing)


class _Written(NamedTuple):
    """A number with the scale that it is written in."""

    number: Decimal
    digits: str
    scale: int


def _rounded(value: Decimal, unit: Decimal | None) -> tuple[Decimal, int]:
    """Return a value rounded to the last stated digit, and the exponent of that digit."""
    if unit is None:
        exponent = value.normalize(EXACT).as_tuple().exponent
        # Prices have two decimals or none.
        place = -2 if exponent == -1 else int(exponent)
        return value, place
    place = unit.adjusted()
    steps = EXACT.divide(value, power(place)).quantize(Decimal(1), rounding=ROUND_HALF_UP, context=EXACT)
    return EXACT.multiply(steps, power(place)), place


def _written(value: Decimal, amount: MoneyAmount, writing: _Writing, style: str) -> _Written:
    """Return the number in the greatest scale in which it is one or more and has few decimals."""
    value, place = _rounded(value, amount.unit)
    scales = {"press": "scales", "compact": "compact_scales"}.get(style)
    unnamed = writing.table.get("needs_name") and amount.currency not in writing.table["names"]
    exponents = sorted(map(int, writing.table.get(scales, {})), reverse=True) if scales and not unnamed else []
    most = min(writing.table.get("places", MOST_PLACES), 2 if style == "compact" else MOST_PLACES)
    for scale in exponents:
        number = EXACT.divide(value, power(scale))
        if abs(number) == 1 and _without_one(writing, scales, scale):
            continue
        if 1 <= abs(number) < _TOO_MANY and scale - place <= most:
            return _Written(number, _digits(number, scale - place, writing.tag), scale)
    return _Written(value, _digits(value, -place, writing.tag), 0)


def _without_one(writing: _Writing, scales: str | None, scale: int) -> bool:
    """Return whether a scale cannot follow one: "mil millones" is itself a thousand of something."""
    forms = writing.table[scales][str(scale)] if scales else ""
    return isinstance(forms, str) and forms.startswith("mil ")


@functools.cache
def _pattern(tag: str, decimals: int) -> NumberPattern:
    """Return the locale's pattern of a number, grouped as the locale groups, with so many decimals."""
    from babel.numbers import parse_pattern

    pattern = parse_pattern(_locale(tag).decimal_formats[None].pattern)
    pattern.frac_prec = (decimals, decimals)
    return pattern


def _digits(number: Decimal, places: int, tag: str) -> str:
    """Return a number in the digits of a locale, with so many decimals."""
    digits: str = _pattern(tag, max(places, 0)).apply(number, _locale(tag), numbering_system="latn")
    return digits


def _sum(value: Decimal, amount: MoneyAmount, writing: _Writing, style: str) -> str:
    written = _written(value, amount, writing, style)
    if value < 0:
        positive = _written(-value, amount, writing, style)
        return "-" + _composed(positive.digits, positive, amount.currency, writing, style)
    return _composed(written.digits, written, amount.currency, writing, style)


def _composed(digits: str, written: _Written, currency: str, writing: _Writing, style: str) -> str:
    """Return digits, scale and currency in the order of the language."""
    table = writing.table
    if written.scale:
        pattern = table["compact" if style == "compact" else "amount"]
        key = "compact_scales" if style == "compact" else "scales"
        scale = writing.form(key, str(written.scale), written.number) or ""
    else:
        pattern, scale = table["plain"], ""
    name = writing.form("names", currency, written.number if not written.scale else _MANY)
    symbol = _symbol(currency, writing)
    if "{name}" in pattern and name is None:
        return f"{digits}{'' if table.get('each') else ' '}{scale} {currency}".replace("  ", " ")
    of = _of(table.get("of", ""), name or "")
    return str(pattern).format(number=digits, scale=scale, name=name, symbol=symbol(pattern), of=of)


def _symbol(currency: str, writing: _Writing) -> Any:
    """Return a function from a pattern to the symbol, or the code with a blank where it would touch a digit."""
    known = writing.table.get("symbols", {}).get(currency)
    if known == "$" and _region(writing.tag) in _LOCAL_DOLLARS:
        known = "US$"
    if known is not None:
        return lambda pattern: known
    return lambda pattern: (
        currency + " " if "{symbol}{" in pattern else " " + currency if "}{symbol}" in pattern else currency
    )


def _of(forms: str, name: str) -> str:
    """Return the word between scale and currency: "de " or "d'" before a vowel."""
    plain, _, elided = forms.partition("|")
    return elided if elided and name[:1].lower() in "aeiouéèh" else plain


def _range(amount: MoneyAmount, upper_value: Decimal, writing: _Writing, style: str) -> str:
    """Return both ends, the scale once where the language says it once: "3 bis 4 Millionen Euro"."""
    table = writing.table
    to = table.get("to", "–")
    lower = _written(amount.value, amount, writing, style)
    upper = _written(upper_value, amount, writing, style)
    if bool(upper.scale) != bool(lower.scale):
        # "$10 to $10.5 thousand" would be read as ten thousand and more.
        return _range(amount, upper_value, writing, "full")
    pattern = str(table["compact" if style == "compact" else "amount"])
    if table.get("each"):
        key = "compact_scales" if style == "compact" else "scales"
        low = lower.digits + (writing.form(key, str(lower.scale), lower.number) or "")
        return _composed(f"{low}{to}{upper.digits}", upper, amount.currency, writing, style)
    if pattern.startswith("{number}") and lower.scale == upper.scale and amount.value >= 0:
        return _composed(f"{lower.digits} {to} {upper.digits}", upper, amount.currency, writing, style)
    return f"{_sum(amount.value, amount, writing, style)} {to} {_sum(upper_value, amount, writing, style)}"


def _per(phrase: str, per: str, writing: _Writing) -> str:
    """Return a sum with what it is for one of; in words that the language has, else after a slash."""
    pattern = writing.table.get("per")
    if pattern is None or per not in writing.nouns:
        return f"{phrase} per {per}" if _language(writing.tag) == "en" else f"{phrase}/{per}"
    return str(pattern).format(amount=phrase, noun=writing.nouns[per].split()[0])


# -- dates --------------------------------------------------------------------------------------------------

_AP_MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
"""Months before a day in the style of the Associated Press."""


def date_phrase(date: datetime.date, locale: str = "en", *, style: str = "ap") -> str:
    """Return a date as a release writes it: "Oct. 27, 2025", "27. Oktober 2025".

    ``style`` "ap" abbreviates English months as the Associated Press does; other languages, and
    English in style "long", have the long form of CLDR.

    >>> import datetime
    >>> date_phrase(datetime.date(2025, 10, 27)), date_phrase(datetime.date(2025, 10, 27), "fr")
    ('Oct. 27, 2025', '27 octobre 2025')
    """
    if style not in ("ap", "long"):
        raise ValidationError("style", f"expected 'ap' or 'long', got {style!r}", style)
    tag = _tag(locale)
    if style == "ap" and _language(tag) == "en":
        return f"{_AP_MONTHS[date.month - 1]} {date.day}, {date.year}"
    from babel.dates import format_date

    return str(format_date(date, "long", locale=_locale(tag)))


class _Line(NamedTuple):
    """How a language composes a dateline."""

    before_date: str
    """Between places and date."""
    end: str
    """After all of it, with its blank."""
    both: str = " and "
    """Between the last two places."""


_DATELINES = {
    "en": _Line(", ", " — "),
    "de": _Line(", ", " – ", " und "),
    "fr": _Line(", le ", " – ", " et "),
    "es": _Line(", ", ".- ", " y "),
    "pt": _Line(", ", " – ", " e "),
    "it": _Line(", ", " – ", " e "),
    "nl": _Line(", ", " – ", " en "),
    "sv": _Line(", ", " – ", " och "),
    "no": _Line(", ", " – ", " og "),
    "da": _Line(", ", " – ", " og "),
    "zh": _Line("，", " —— ", "、"),
    "ja": _Line("、", " – ", "、"),
    "ko": _Line(", ", " – ", ", "),
}
_SLASHED = ("prnewswire", "pr newswire", "cnw", "美通社", "共同通信prワイヤー", "businesswirechina")
"""Wires that stand between slashes; the others stand in brackets."""


def dateline_phrase(dateline: Dateline, locale: str = "en") -> str:
    """Return the line before the lead, with its separator and a blank: "LISBON, Oct. 27, 2025 — ".

    Places stand as they are, joined as the language joins two; the wire's token is put into slashes
    or brackets as that wire does.  What is not stated is left out; a dateline that states nothing
    is an empty string.

    >>> from pressdoc import Dateline
    >>> dateline_phrase(Dateline(["LISBON"], "2025-10-27", "GLOBE NEWSWIRE"))
    'LISBON, Oct. 27, 2025 (GLOBE NEWSWIRE) — '
    """
    tag = _tag(locale)
    line = _DATELINES.get(_language(tag), _DATELINES["en"])
    *others, last = dateline.places or ("",)
    places = line.both.join((", ".join(others), last)) if others else last
    parts = [part for part in (places, date_phrase(dateline.date, tag) if dateline.date else "") if part]
    said = line.before_date.join(parts)
    if dateline.wire is None:
        return said + line.end if said else ""
    slashed = dateline.wire.lower().startswith(_SLASHED)
    token = f"/{dateline.wire}/" if slashed else f"({dateline.wire})"
    return f"{said} {token}".lstrip() + (" -- " if slashed else line.end)


# -- embargoes ----------------------------------------------------------------------------------------------


class _Hold(NamedTuple):
    """How a language asks to hold a release."""

    opening: str
    clock: str
    """The time of day, for ``{time}``."""
    order: str = "{opening} {date}, {clock}"


_EMBARGOES = {
    "en": _Hold("EMBARGOED UNTIL", "{time}", "{opening} {clock}, {date}"),
    "de": _Hold("SPERRFRIST:", "{time} Uhr"),
    "fr": _Hold("SOUS EMBARGO JUSQU'AU", "{time}"),
    "es": _Hold("EMBARGADO HASTA EL", "{time}"),
    "pt": _Hold("EMBARGADO ATÉ", "{time}"),
    "it": _Hold("SOTTO EMBARGO FINO AL", "{time}"),
    "nl": _Hold("ONDER EMBARGO TOT", "{time} uur"),
    "sv": _Hold("EMBARGO TILL", "kl. {time}"),
    "no": _Hold("SPERREFRIST:", "kl. {time}"),
    "zh": _Hold("禁发至", "{time}", "{opening}{date} {clock}"),
    "ja": _Hold("報道解禁日時：", "{time}", "{opening}{date} {clock}"),
    "ko": _Hold("엠바고:", "{time}", "{opening} {date} {clock}"),
}


def embargo_phrase(embargo: Embargo, locale: str = "en") -> str:
    """Return the line that asks to hold a release: "EMBARGOED UNTIL 12:01 a.m. GMT, Oct. 27, 2025".

    What is not stated is left out; English counts twelve hours as the Associated Press does, other
    languages twenty-four.

    >>> from pressdoc import Embargo
    >>> embargo_phrase(Embargo("2025-10-27", "09:00", "CET"), "de")
    'SPERRFRIST: 27. Oktober 2025, 09:00 Uhr CET'
    """
    tag = _tag(locale)
    hold = _EMBARGOES.get(_language(tag), _EMBARGOES["en"])
    date = date_phrase(embargo.date, tag) if embargo.date else ""
    clock = ""
    if embargo.time is not None:
        english = hold is _EMBARGOES["en"]
        time = _twelve_hours(embargo.time) if english else f"{embargo.time:%H:%M}"
        clock = hold.clock.format(time=time)
    clock = " ".join(part for part in (clock, embargo.zone) if part)
    if date and clock:
        return hold.order.format(opening=hold.opening, date=date, clock=clock)
    blank = "" if hold.order.startswith("{opening}{date}") else " "
    return f"{hold.opening}{blank}{date or clock}".strip(" ")


def _twelve_hours(time: datetime.time) -> str:
    """Return "9 a.m." or "12:01 a.m.": no minutes on the hour, as the Associated Press has it."""
    hour = time.hour % 12 or 12
    minutes = f":{time.minute:02}" if time.minute or hour == 12 else ""
    return f"{hour}{minutes} {'p.m.' if time.hour >= 12 else 'a.m.'}"


# -- contacts -----------------------------------------------------------------------------------------------


def contact_lines(contact: Contact) -> list[str]:
    """Return the lines of a contact: name, title, organisation, phones, e-mail and web addresses.

    >>> from pressdoc import Contact
    >>> contact_lines(Contact("Ann Lee", title="Head of Press", emails=["ann@acme.example"]))
    ['Ann Lee', 'Head of Press', 'ann@acme.example']
    """
    stated = (contact.name, contact.title, contact.organisation)
    return [*(line for line in stated if line is not None), *contact.phones, *contact.emails, *contact.urls]
