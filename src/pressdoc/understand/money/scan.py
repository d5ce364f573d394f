"""The pass over a text: the marks of currencies one by one, and the amount at each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.understand.money import ideographs, numbers, ranges, wording
from pressdoc.understand.money.places import places
from pressdoc.understand.money.traps import YEAR, confirmed, is_trap, speaks_of_shell
from pressdoc.understand.money.usual import usual
from pressdoc.understand.money.words.currencies import PART, Mark
from pressdoc.understand.money.words.patterns import BLANK, LETTER

if TYPE_CHECKING:
    from collections.abc import Set

    from pressdoc.understand.money.found import Found
    from pressdoc.understand.money.words.language import MoneyWords

_ASCII_LETTER = re.compile(r"[A-Za-z]")
_NAME = re.compile(rf"[{LETTER}]{{1,24}}")
_AFTER = re.compile(rf"[{BLANK}]?([A-Za-z.]{{1,4}})(?![A-Za-z])")
_PARTS = frozenset(BLANK + "\n-‐‑")
_VOWEL_SIGNS = frozenset(map(chr, range(0x093A, 0x0950)))
"""Of Devanagari: no letters, but a word may end with one."""
_BEFORE_MARK = _PARTS | _VOWEL_SIGNS | frozenset(".)½¼¾'’–—")
_LOOSE = str.maketrans({"\u00a0": " ", "-": " ", "\n": " "})


class Place(NamedTuple):
    """A mark where it stands."""

    start: int
    end: int
    mark: Mark
    worded: bool
    """Whether it is a noun, "dollars", not a symbol, a code or an abbreviation."""


class Scan:
    """One pass over one text, which has two blanks at either end."""

    __slots__ = ("_shell", "found", "low", "marks", "parted", "text", "triggers", "words")

    def __init__(self, text: str, words: MoneyWords, parted: Set[str] | None = None) -> None:
        self.text = text
        self.words = words
        self.marks = words.marks
        self.parted = parted  # what blanks part the text into, each once, where that is known
        self.low = 0  # where the last amount ended
        self.found: list[Found] = []
        self.triggers: list[str] = []  # words that may belong to a statement of the currency
        self._shell: bool | None = None

    @property
    def shell(self) -> bool:
        """Whether the text speaks of programs, so that "$1" may be a variable."""
        if self._shell is None:
            self._shell = speaks_of_shell(self.text)
        return self._shell

    def run(self) -> list[Found]:
        """Return the amounts of the text, before anything is decided between one and the next."""
        text, marks = self.text, self.marks
        at, ends, self.triggers = places(text, self.words, self.parted)
        alone, codes, symbols = marks.alone, marks.codes, marks.symbols
        for start in at:
            end = ends.get(start, 0)
            if (end or start + 1) <= self.low:
                continue
            tried = None
            if end:
                mark = codes.get(text[start:end])
            else:
                end = start + 1
                mark = alone.get(text[start])
                for written, _ in symbols.get(text[start - 2 : end], ()):
                    if text.endswith(written, 0, end):
                        mark = None  # "US $5", not "costs $5"
            if mark is not None and start >= self.low:
                if self._take(usual(self, start, end, mark)):
                    continue
                tried = mark
            place = self._place(start, ends)
            if place is not None and place.start >= self.low:
                # What has just been tried is not tried again.
                self.read(place, tried=place.start == start and place.end == end and place.mark is tried)
        return confirmed(self)

    def _place(self, at: int, ends: dict[int, int]) -> Place | None:
        """Return the mark at one of the places to look at."""
        if at in ends:
            return self.word(at, ends[at])
        return self.symbol(at) if self.text[at] in self.marks.ends else self.glued(at)

    # -- marks ---------------------------------------------------------------------------------------------

    def symbol(self, at: int) -> Place | None:
        """Return the mark that ends with the character at a place."""
        text, symbols = self.text, self.marks.symbols
        end = at + 1
        if text[at - 1] == " " and text[end].isdecimal() and text[at - 2 : end] not in symbols:
            mark = self.marks.alone.get(text[at])  # "costs $5"
            return Place(at, end, mark, False) if mark and at >= self.low else None
        for key in (text[at - 2 : end], text[at - 1 : end], text[at]):
            for written, mark in symbols.get(key, ()):
                start = end - len(written)
                if start < self.low or not text.startswith(written, start):
                    continue
                others = self.marks.others.get(written[0])
                if others is not None and any(
                    len(other) > len(written) and text.startswith(other, start) for other in others
                ):
                    continue
                if written[0].isascii() and written[0].isalpha() and _ASCII_LETTER.match(text, start - 1):
                    if " " in written:
                        continue  # "versus $5"
                    return None
                return self._with_letters(start, end, mark)
        return None

    def _with_letters(self, start: int, end: int, mark: Mark) -> Place | None:
        """Take in the letters after a symbol that say whose it is: "15 $ CA", "2,5 Md$US"; other names void it."""
        table = self.marks.after_symbol.get(self.text[end - 1])
        if table is None or mark.because == "code" or self.text[end].isdecimal():
            return Place(start, end, mark, False)
        letters = _AFTER.match(self.text, end)
        code = table.get(letters[1]) if letters else None
        if letters is None or code is None:
            # "210 million $FLMR" are tokens of that name.
            glued = self.text[end].isupper() and (letters is None or letters[1] not in self.words.numbers.letters)
            return None if glued else Place(start, end, mark, False)
        return Place(start, letters.end(), Mark((code,), "symbol"), False)

    def glued(self, digit: int) -> Place | None:
        """Return the abbreviation that a digit is glued to: "Rs20", "Rp.500"."""
        text = self.text
        start = end = digit - (text[digit - 1] == ".")
        while start > self.low and digit - start < 12 and text[start - 1].isalpha():
            start -= 1
        head = self.marks.heads.get(text[start:end])
        if head is None or head.mark is None or text[start - 1].isalnum():
            return None
        return Place(start, digit, head.mark, False)

    def word(self, start: int, end: int) -> Place | None:
        """Return the mark that a word is, with the words beside it that say whose currency it is."""
        text, heads = self.text, self.marks.heads
        written = text[start:end]
        mark = self.marks.codes.get(written)
        if mark is not None:
            return Place(start, end, mark, False)
        head = heads.get(written)
        if head is None or self._is_other(written, start):
            return None
        if text[end] == "." and not text[end + 1].isdecimal() and (dotted := heads.get(written + ".")) is not None:
            head, end = dotted, end + 1
        if head.qualifiers:
            before = text[max(self.low, start - 28) : start].translate(_LOOSE).lower()
            trimmed = before.rstrip()
            if trimmed.endswith(head.qualifiers):
                qualifier = next(each for each in head.qualifiers if trimmed.endswith(each))
                at = start - len(before) + len(trimmed) - len(qualifier)
                if not text[at - 1].isalpha():
                    return Place(at, end, head.marks[qualifier], True)
            after = text[end : end + 30].translate(_LOOSE).lower()
            for qualifier in head.qualifiers if after[0] == " " else ():
                stop = end + 1 + len(qualifier)
                if after.startswith(qualifier, 1) and not text[stop].isalpha():
                    return Place(start, stop, head.marks[qualifier], True)
        return Place(start, end, head.mark, len(written) > 2) if head.mark else None

    def _is_other(self, written: str, start: int) -> bool:
        """Return whether a word goes on to mean something else: "real estate"."""
        others = self.marks.others.get(written.lower())
        return others is not None and self.text[start : start + 24].lower().startswith(others)

    def mark_at(self, at: int) -> Place | None:
        """Return the mark that begins at a place, a blank or a hyphen between."""
        text, marks = self.text, self.marks
        if text[at] in BLANK or text[at] in "-‐":
            at += 1
        reach = 1 if text[at].isascii() and not self.words.ideographs else 8
        for end in range(at, min(at + reach, len(text) - 2)):
            if text[end] in marks.ends and (place := self.symbol(end)) is not None and place.start == at:
                return self.longest(place)
        name = at
        for _ in range(3):
            match = _NAME.match(text, name)
            if match is None or (name == at and match[0] not in marks.openings and match[0] not in marks.codes):
                return None
            place = self.word(*match.span())
            if place is not None and place.start == at:
                return place
            name = match.end() + 1
        return None

    def longest(self, place: Place) -> Place:
        """Return the longer mark that begins with one just read: "元人民币" for "元"."""
        if not self.words.ideographs:
            return place
        for end in range(place.end, min(place.end + 6, len(self.text) - 2)):
            if self.text[end] in self.marks.ends:
                other = self.symbol(end)
                if other is not None and other.start <= place.end and fits(place.mark, other.mark):
                    return other._replace(start=place.start)
        return place

    # -- the amount at a mark ------------------------------------------------------------------------------

    def read(self, place: Place, *, tried: bool = False) -> None:
        """Read the amount at a mark, if there is one; ``tried`` when it has not the usual form."""
        found = None if tried or place.worded else usual(self, place.start, place.end, place.mark)
        if not self._take(found):
            found = self._long_way(place)
            if found is not None:
                self._keep(found)

    def _keep(self, found: Found) -> None:
        """Keep an amount; three digits after a point are a group in currencies that have no hundredths."""
        if (
            found.plain.exponent == -3
            and found.mark.codes[0] in self.words.numbers.whole
            and not found.scaled
            and found.upper is None
        ):
            found.plain = found.plain._replace(exponent=0)
        self.found.append(found)
        self.low = found.end

    def _take(self, found: Found | None) -> bool:
        """Keep an amount of the usual form, unless it is a trap; return whether it has the form."""
        if found is None:
            return False
        if found.scaled or not is_trap(self, found, worded=False):
            self._keep(found)
        self.low = found.end
        return True

    def _long_way(self, place: Place) -> Found | None:
        """Read the amount at a mark whatever its form, with all that may be part of it."""
        text = self.text
        right = self._right(place) if place.mark.before else None
        at = place.start - (text[place.start - 1] in BLANK)
        chosen = right
        if right is None or not self.words.before or text[at - 1].isdecimal():
            chosen = self._better(self._left(place), right)
        if chosen is None or is_trap(self, chosen, worded=place.worded):
            return None
        if place.mark.exponent < 0 and self._is_part(chosen):
            return None
        self._complete(chosen)
        if place.mark.careful == PART and chosen.start == chosen.number[0]:
            return None
        return chosen

    def _right(self, place: Place) -> Found | None:
        return (ideographs.right if self.words.ideographs else numbers.right)(self, place)

    def _left(self, place: Place) -> Found | None:
        at = place.start - 1
        before = self.text[at]
        if before in _PARTS:
            at -= 1
            before = self.text[at]
        if at < self.low or not (before.isalnum() or before in _BEFORE_MARK):
            return None
        if self.words.ideographs:
            return ideographs.left(self, place)
        return numbers.left(self, place) or wording.left(self, place)

    def _better(self, left: Found | None, right: Found | None) -> Found | None:
        """Return the number that the mark belongs to, of one before and one after it."""
        if left is None or right is None:
            return left or right
        if self.mark_at(right.end) is not None or self.words.numbers.hundredths.match(self.text, left.end):
            return left
        before, after = self._weight(left) + (not self.words.before), self._weight(right)
        if before == after and left.mark.because == "code" and not left.scaled:
            return None
        return left if before > after else right

    def _weight(self, found: Found) -> int:
        """Return how much speaks for a number: a scale, decimals or groups; against it: that it is a year."""
        start, end = found.number
        number = self.text[start:end]
        glued = not any(blank in self.text[found.start : found.end] for blank in BLANK)
        return 2 * (found.scaled or not number.isdecimal()) - 2 * bool(YEAR.match(number)) + glued

    def _complete(self, found: Found) -> None:
        """Take in a second mark ("人民币180亿元"), the other end of a range, bare hundredths."""
        if found.suffixed:
            place = self.longest(Place(found.end, found.end, found.mark, False))
            if place.end > found.end:
                found.end, found.mark = place.end, place.mark
            self._mark_before(found)
        elif not self._next_begins(found.end):
            other = self.mark_at(found.end)
            if other is not None and _is_hundredth(found, other.mark):
                found.end, found.mark = other.end, found.mark._replace(exponent=other.mark.exponent)
            elif (
                other is not None
                and fits(found.mark, other.mark)
                and not self.words.numbers.right.match(self.text, other.end)
            ):
                found.end = other.end
                if not found.mark.because:
                    found.mark = other.mark
            ranges.upper_right(self, found)
        if found.suffixed:
            ranges.lower_left(self, found)
            self._bare_hundredths(found)

    def _next_begins(self, at: int) -> bool:
        """Return whether the next amount begins at a place or after a blank: "$1$1", "$5 $6"."""
        at += self.text[at] == " "
        return self.text[at] in self.marks.alone and self.text[at + 1].isdecimal()

    def _mark_before(self, found: Found) -> None:
        """Take in a mark before the number of an amount that has one after it."""
        at = found.start - (self.text[found.start - 1] in BLANK)
        if at <= self.low or self.text[at - 1] not in self.marks.ends:
            return
        place = self.symbol(at - 1)
        if place is not None and place.end == at and fits(found.mark, place.mark):
            found.start = place.start
            if place.mark.because:
                found.mark = place.mark

    def _bare_hundredths(self, found: Found) -> None:
        """Take in hundredths without a word of their own: "15 dollars and 15."."""
        if found.upper or found.scaled or found.mark.exponent or found.plain.exponent or found.plain.digits < 0:
            return
        match = self.words.numbers.hundredths.match(self.text, found.end)
        if match is not None:
            found.plain = found.plain.with_places(2, int(match[1]))
            found.end = match.end()

    def _is_part(self, found: Found) -> bool:
        """Add hundredths to the amount before them, "2 dollars and 23 cents"; return whether it was done."""
        if not self.found:
            return False
        before, places = self.found[-1], -found.mark.exponent
        joint = self.text[before.end : found.start].strip(BLANK + "\n").lower()
        if (joint and joint not in self.words.ranges.ands and joint != ",") or found.start - before.end > 8:
            return False
        if before.upper is not None or before.scaled or before.figure.exponent <= -places:
            return False
        if found.plain.exponent or not 0 <= found.plain.digits < 10**places:
            return False
        # Cents are hundredths of many currencies, pence of one.
        if len(found.mark.codes) == 1 and found.mark.codes[0] not in before.mark.codes:
            return False
        before.plain = before.figure.with_places(places, found.plain.digits)
        before.mark = before.mark._replace(exponent=0)
        before.end = self.low = found.end
        before.over = False
        return True


def _is_hundredth(found: Found, mark: Mark) -> bool:
    """Return whether a mark behind a number says that the currency before it is meant in hundredths: "人民币5分"."""
    whole = not found.scaled and not found.mark.exponent and not found.plain.exponent
    return mark.exponent < 0 and whole and found.mark.codes[0] in mark.codes


def fits(mark: Mark, other: Mark) -> bool:
    """Return whether two marks beside one number can mean the same currency."""
    return other.exponent >= 0 and (mark.codes[0] in other.codes or other.codes[0] in mark.codes)
