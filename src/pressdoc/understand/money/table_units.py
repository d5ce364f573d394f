"""In what the figures of a table are: what "(in millions of euros)", "TEUR", "(単位:百万円)" mean.

A number of ours is put beside such words, and the finder of amounts reads the sum that they make together: so
all that it knows of currencies and scales, in every language, holds for tables too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.understand.money import find_in_release
from pressdoc.understand.money.table_words import TableWords, table_words
from pressdoc.understand.money.words.language import money_words

if TYPE_CHECKING:
    from pressdoc.model import MoneyAmount
    from pressdoc.understand.money.evidence import Context
    from pressdoc.understand.money.words.language import MoneyWords

LONGEST = 200
"""Characters that a line has which says in what the figures of a table are."""

BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]*)[)）\]]")
_PARTS = re.compile("[,;，；、]| [-–—] ")
_GLUED = re.compile(r"(?P<sign>.*[$€£¥₹₩])(?P<scale>[^\s$€£¥₹₩]+)\Z")


class Unit(NamedTuple):
    """In what figures are."""

    exponent: int
    code: str | None
    """Their currency, where one is stated."""
    excepts: bool
    """Whether something is excepted: "except per share data"."""
    words: str


class UnitReader:
    """Reads what is said of figures, in one language; what was read is kept, since tables repeat it."""

    def __init__(self, language: str | None, context: Context) -> None:
        self._language = language or "en"
        self.words: MoneyWords = money_words(self._language, context.region)
        self.table_words: TableWords = table_words(self._language)
        self._context = context
        self._known: dict[tuple[str, bool], Unit | None] = {}

    def unit(self, text: str, *, whole: bool) -> Unit | None:
        """Return the unit that a line or cell states, in brackets or, if ``whole``, without."""
        if len(text) > LONGEST or not text:
            return None
        key = text, whole
        if key not in self._known:
            self._known[key] = self._read(text, whole=whole)
        return self._known[key]

    def _read(self, text: str, *, whole: bool) -> Unit | None:
        pieces = [match[1] for match in BRACKETS.finditer(text)]
        if whole or self.table_words.prefixes_in(text):
            pieces.append(BRACKETS.sub(" ", text))
        for piece in pieces:
            parts = _PARTS.split(piece)
            for number, part in enumerate(parts):
                unit = self._part(part.strip(" .:：*"))
                if unit is not None:
                    rest = any(other.strip() for other in parts[number + 1 :])
                    return Unit(*unit, excepts=rest, words=text.strip())
        return None

    def has_scale(self, label: str) -> bool:
        """Return whether a bracket behind a label has a scale and no currency: "Passengers (thousand)"."""
        return any(self._parted(match[1])[0] is not None for match in BRACKETS.finditer(label))

    def _part(self, part: str) -> tuple[int, str | None] | None:
        """Return scale and currency of "in millions of euros"."""
        if not part or any(map(str.isdecimal, part.replace("000", ""))):
            return None
        for prefix in self.table_words.prefixes:
            if part.startswith(prefix):
                return self._phrase(part[len(prefix) :].strip(" :："), stated=True)
        if self.words.ideographs:
            return self._phrase(part, stated=False)
        tokens = part.split()
        lead = next((at for at, token in enumerate(tokens) if token.lower() in self.table_words.leads), None)
        if lead is None:
            return self._phrase(part, stated=False)
        before, after = " ".join(tokens[:lead]), " ".join(tokens[lead + 1 :])
        exponent, rest = self._parted(after)
        if exponent is not None and not rest:  # "Dollars in thousands"; or "Amounts in thousands"
            return exponent, self._currency(before, exponent)
        return self._phrase(after, stated=True)

    def _phrase(self, phrase: str, *, stated: bool) -> tuple[int, str | None] | None:
        """Return what "millions of euros", "TEUR", "百万円" mean; ``stated`` when a word leads to it."""
        if not phrase:
            return None
        if self.words.ideographs:
            return self._ideographs(phrase)
        exponent, rest = self._parted(phrase)
        if exponent is not None and not rest:
            return (exponent, None) if stated or self.table_words.is_scale(phrase) else None
        if not self._has_mark(rest):
            return None
        number = 10 ** (exponent or 0)
        for attempt in (f"{rest} {number}", f"{number} {rest}"):
            amount = self._whole(attempt)
            if amount is None or (amount.value == 1 and not stated and self._is_word(rest)):
                continue  # of "Won" or "Mark" over a column nobody knows what it means
            return amount.value.adjusted(), amount.currency
        return None

    def _is_word(self, phrase: str) -> bool:
        """Return whether a phrase names a currency in words alone, without sign or code."""
        marks = self.words.marks
        return marks.alone.keys().isdisjoint(phrase) and marks.codes.keys().isdisjoint(phrase.split())

    def _has_mark(self, phrase: str) -> bool:
        """Return whether a currency is named at all, as most heads of columns name none."""
        marks = self.words.marks
        if not marks.alone.keys().isdisjoint(phrase):
            return True
        return any(token in marks.heads or token in marks.codes for token in phrase.replace("-", " ").split())

    def _currency(self, phrase: str, exponent: int) -> str | None:
        number = 10**exponent
        for attempt in (f"{number} {phrase}", f"{phrase} {number}"):
            amount = self._whole(attempt) if phrase else None
            if amount is not None:
                return amount.currency
        return None

    def _ideographs(self, phrase: str) -> tuple[int, str | None] | None:
        if phrase in self.table_words.scales:
            return self.table_words.scales[phrase], None
        if self.words.marks.ends.isdisjoint(phrase) and not self._has_mark(phrase):
            return None
        at = next((at for at, char in enumerate(phrase) if char in self.table_words.units), 0)
        for place in dict.fromkeys((at, 0)):
            amount = self._whole(f"{phrase[:place]}1{phrase[place:]}")
            if amount is not None:
                return amount.value.adjusted(), amount.currency
        return None

    def _parted(self, phrase: str) -> tuple[int | None, str]:
        """Return the scale in a phrase, if there is one, and the rest of it: "of euros" -> "euros"."""
        tokens = [piece for token in phrase.split() for piece in _pieces(token)]
        for at, token in enumerate(tokens):
            exponent = self._scale(token)
            if exponent is not None:
                after = tokens[at + 1 :]
                while after and after[0].lower() in self.words.numbers.of_words:
                    after = after[1:]
                if after:
                    head, apostrophe, tail = after[0].replace("’", "'").partition("'")
                    after[0] = tail if apostrophe and head.lower() in self.words.numbers.of_words else after[0]
                return exponent, " ".join((*tokens[:at], *after))
        return None, phrase

    def _scale(self, token: str) -> int | None:
        word = token.lower()
        numbers = self.words.numbers
        known = self.table_words.scales.get(word) or numbers.powers.get(word) or numbers.letters.get(token)
        return known if known is not None and known > 0 else None

    def _whole(self, attempt: str) -> MoneyAmount | None:
        """Return the amount that a text is from end to end."""
        found = find_in_release(attempt, self._language, self._context)
        if len(found) == 1 and found[0].start == 0 and found[0].end == len(attempt):
            amount: MoneyAmount = found[0].value
            return amount
        return None


def _pieces(token: str) -> tuple[str, ...]:
    """Part a scale from the sign that it is glued to: "€m", "$'000"."""
    match = _GLUED.match(token)
    return (token,) if match is None else (match["sign"], match["scale"])
