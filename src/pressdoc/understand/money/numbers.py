"""Numbers in digits beside a mark, in scripts that put blanks between words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pressdoc.understand.money.found import Found, Number
from pressdoc.understand.money.numerals import Figure, read_digits
from pressdoc.understand.money.traps import YEAR
from pressdoc.understand.money.words.patterns import BLANK, DIGIT, LETTER

if TYPE_CHECKING:
    from pressdoc.understand.money.scan import Place, Scan

REACH = 64
"""Characters to look back for a number."""

_VULGAR = {"½": (5, -1), "¼": (25, -2), "¾": (75, -2)}
_GOES_ON = re.compile(rf"[{BLANK}]*[^\W_A-ZÀ-Þ]|[,;:)]")
_BEFORE_MARK = re.compile(rf"([^{LETTER}.-]?)[{BLANK}]?\b([{LETTER}]{{2,9}}\.)[{BLANK}]\Z")
"""An abbreviated scale at the end, with the character before it."""
_LETTER = re.compile(rf"[{LETTER}]")
_DIGITS = re.compile(f"[{DIGIT}]")
_GROUP_OF_THREE = re.compile(r" [0-9]{3}(?![0-9])")


def right(scan: Scan, place: Place) -> Found | None:
    """Return the amount whose number follows the mark: "US$2.5 billion", "$(4.7) million", "€m 45"."""
    words, text = scan.words, scan.text
    match = words.numbers.right.match(text, place.end)
    if match is None or _is_glued(text, place):
        return None
    digits, at = match[5], match.start(5)
    if digits[0] == "." and at == place.end and text[at - 1].isalpha():
        dotted = _dotted(scan, place)
        if dotted is None:
            return None
        place, digits, at = dotted, digits[1:], at + 1
    number = with_scale(scan, digits, match[6], at, match.end())
    if number is None or not ends(scan, number.end, match[5]):
        return None
    if match[1]:
        ahead = words.numbers.scale_at(text, place.end)
        if ahead is None or ahead[0] < 0 or number.scaled:
            return None
        number = number._replace(scale=ahead[0], scaled=True)
    if place.worded and not number.scaled and match[5].isdecimal():
        return None
    ahead_of = None if number.scaled or place.mark.exponent else _scale_before(scan, place.start)
    if ahead_of is not None:
        if YEAR.match(match[5]):
            return None  # "in Mio. EUR 2025" is the head of a table
        number = number._replace(scale=ahead_of[1], scaled=True)
        place = place._replace(start=ahead_of[0])
    signed: tuple[int, Number] | None = (place.start, number)
    if text[at - 1] != "-" or not _is_compound(text, at, at + len(digits)):
        signed = bracketed(scan, place.start, number, match)
    if signed is None:
        return None
    start, number = signed
    return Found(start, number.end, number, place.mark, suffixed=False)


def _dotted(scan: Scan, place: Place) -> Place | None:
    """Return an abbreviation with its full stop, "Rs.500"; ``None`` for what has none."""
    head = scan.marks.heads.get(scan.text[place.start : place.end + 1])
    return None if head is None or head.mark is None else place._replace(end=place.end + 1, mark=head.mark)


def _is_glued(text: str, place: Place) -> bool:
    """Return whether a mark goes on from what stands before it: "0Rs0", or "X$5", which is nobody knows whose."""
    before = text[place.start - 1]
    if text[place.start].isalpha() and before.isdecimal():
        return True
    return not place.worded and _LETTER.match(before) is not None


def _is_compound(text: str, at: int, end: int) -> bool:
    """Return whether the hyphen before digits joins words, "a EUR-50-million bond", and is no sign."""
    return text[at - 2] not in BLANK and text[end] == "-" and text[end + 1].isalpha()


def _scale_before(scan: Scan, at: int) -> tuple[int, int] | None:
    """Return start and exponent of a scale that stands before the mark: "Mio. EUR 12,3"; not "5 Mio. EUR"."""
    match = _BEFORE_MARK.search(scan.text, max(scan.low, at - 14), at)
    power = scan.words.numbers.powers.get(match[2].lower(), 0) if match is not None else 0
    if match is None or power < 3 or match[1].isdecimal():
        return None
    return match.start(2), power


def bracketed(scan: Scan, start: int, number: Number, match: re.Match[str]) -> tuple[int, Number] | None:
    """Return where an amount begins and its number, negative where a sign or accountants' brackets say so."""
    text = scan.text
    _, minus, opened, inner, _, _, closed = match.groups()
    if minus == "-" and _LETTER.match(text, match.start(2) - 1):
        return None  # "USD-87 million" may be either
    negative = bool(minus or inner or opened)
    if opened and not closed:
        if not number.scaled or text[number.end] != ")":
            return None
        number = number._replace(end=number.end + 1)  # "$(0.6M)"
    if closed and not opened:
        if text[start - 1] == "(" and number.end > match.end():  # "($4.7) million"
            start, negative = start - 1, True
        else:
            number = number._replace(end=match.end(5))
    if text[start - 1] in "-−" and not text[start - 2].isalnum() and text[start - 2] not in ")’'":
        start, negative = start - 1, True
    return start, negated(number) if negative else number


def negated(number: Number) -> Number:
    """Return a number below zero."""
    return number._replace(plain=Figure(-number.plain.digits, number.plain.exponent))


def with_scale(scan: Scan, digits: str, vulgar: str, start: int, stop: int) -> Number | None:
    """Return the number that digits say, with the scale that follows at ``stop``; ``None`` when unclear."""
    words, text = scan.words, scan.text
    exponent = 0
    if text[stop] == "+" and words.numbers.scale_at(text, stop + 1) is not None:
        stop += 1  # "$100+ million"
    scale = words.numbers.scale_at(text, stop)
    if scale is not None:
        exponent, stop = scale
        again = words.numbers.scale_at(text, stop, letters=False)
        if again is not None:
            # "12.5 lakh crore", "48 mil millones"
            exponent, stop = exponent + again[0], again[1]
        if exponent < 0:
            return None
        if text[stop - 1] == "." and not _GOES_ON.match(text, stop):
            stop -= 1  # the full stop of "bn." ends the sentence too
    plain = read(scan, digits, vulgar, scaled=exponent > 0, before=True)
    if plain is None:
        return None
    return Number(plain, 0 if is_twice(plain, exponent) else exponent, start, stop, exponent > 0)


def read(scan: Scan, digits: str, vulgar: str | None, *, scaled: bool, before: bool = False) -> Figure | None:
    """Return the number that digits say, with the half of "2½"; ``before`` when the mark stands before it."""
    plain = read_digits("0" + digits if digits[0] == "." else digits, scan.words.numbers.decimal, scaled=scaled)
    if plain is None:
        return None
    if plain.exponent == -3 and digits[0] != "0" and scan.words.numbers.is_either(digits, scaled=scaled):
        plain = Figure(plain.digits, 0)
    if not scaled and _doubtful(scan, plain, digits, before=before):
        return None
    if not vulgar:
        return plain
    more, places = _VULGAR[vulgar]
    return None if plain.exponent else plain.with_places(-places, more)


def _doubtful(scan: Scan, plain: Figure, digits: str, *, before: bool) -> bool:
    """Return whether a number may be thousands in the English manner: "$10,000" in a German text."""
    if plain.exponent != -3 or scan.words.numbers.decimal != "," or digits[0] == "0":
        return False
    return sum(not char.isdecimal() for char in digits) == 1 and (before or plain.digits >= 10_000)


def is_twice(plain: Figure, exponent: int) -> bool:
    """Return whether somebody wrote the millions twice, "$5,000,000 million"; not "¥45,095,325 million"."""
    return exponent >= 6 and plain.exponent == 0 and plain.digits > 0 and plain.digits % 10**exponent == 0


def ends(scan: Scan, at: int, digits: str) -> bool:
    """Return whether an amount may end there; a digit or letter that goes on voids it."""
    char, after = scan.text[at], scan.text[at + 1]
    if char in ".,":
        return not after.isdecimal()
    if char == " " and after.isdecimal() and scan.words.numbers.decimal != ",":
        # "$ 100 200" may be two columns or one number.
        return not (len(digits) <= 3 and _GROUP_OF_THREE.match(scan.text, at))
    if char in " ;:)\n":
        return True
    if char in "%±‰" or char.isdecimal():
        return False
    if not _LETTER.match(char) or scan.mark_at(at) is not None:
        return True
    # A blank got lost after a word: "$1.5 MillionNorthwind".
    return char.isupper() and scan.text[at - 4 : at].isalpha() and scan.text[at - 1].islower()


def begins(scan: Scan, at: int) -> bool:
    """Return whether a number begins there, and does not go on from one that was not understood."""
    text = scan.text
    if text[at - 1] not in BLANK or at - 2 < scan.low or not text[at - 2].isdecimal():
        return True
    before = text[max(scan.low, at - 14) : at - 1].rsplit(None, 1)
    three = text[at : at + 3].isdecimal() and not text[at + 3].isdecimal()
    return bool(before) and (bool(YEAR.match(before[-1])) or not three)


def left(scan: Scan, place: Place) -> Found | None:
    """Return the amount whose number stands before the mark: "2,5 Milliarden Euro", "75 USD million"."""
    words, text = scan.words, scan.text
    low = max(scan.low, place.start - REACH)
    match = words.numbers.left.search(text, low, place.start) if _DIGITS.search(text, low, place.start) else None
    if match is None or not begins(scan, match.start(2)):
        return None
    exponent = _powers(scan, match.end(3), match.end(4))
    plain = None if exponent is None else read(scan, match[2], match[3], scaled=exponent > 0)
    if exponent is None or plain is None:
        return None
    twice = is_twice(plain, exponent)
    of_from = words.numbers.of_from
    if of_from and not exponent and 0 < plain.digits % 100 < of_from and _has_of(scan, match, place):
        return None
    end = place.end
    if not exponent and not place.mark.exponent:
        after = _scale_after(scan, place, match[2])
        if after is None:
            return None
        exponent, end = after
    if text[end].isdecimal() and text[end - 1] not in BLANK:
        return None
    number = Number(plain, 0 if twice else exponent, match.start(2), match.end(4), exponent > 0)
    if match[1]:
        number = negated(number)
    return Found(match.start(1) if match[1] else number.start, end, number, place.mark, suffixed=True)


def _has_of(scan: Scan, match: re.Match[str], place: Place) -> bool:
    """Return whether a word such as "of" stands between a number and the mark."""
    return scan.text[match.end(4) : place.start].strip(BLANK) in scan.words.numbers.of_words


def _powers(scan: Scan, at: int, end: int) -> int | None:
    """Return the sum of the exponents of the scale words between two places; ``None`` for other words."""
    exponent = 0
    while at < end:
        scale = scan.words.numbers.scale_at(scan.text, at, end)
        if scale is None or scale[0] < 0:
            return None
        exponent, at = exponent + scale[0], scale[1]
    return exponent


def _scale_after(scan: Scan, place: Place, digits: str) -> tuple[int, int] | None:
    """Return exponent and end of a scale after the mark: "75 USD million", "45 €m"."""
    words, text = scan.words, scan.text
    word = words.numbers.scale_at(text, place.end, letters=False)
    if word is not None:
        # "2025 USD million" is the head of a table.
        return None if word[0] < 0 or YEAR.match(digits) else word
    if place.worded or text[place.end] in BLANK:
        return 0, place.end
    return words.numbers.scale_at(text, place.end) or (0, place.end)
