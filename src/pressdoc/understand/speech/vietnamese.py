"""People in Vietnamese text, and who says what: a form of address or a family name, and the office beside it."""

from __future__ import annotations

import functools
import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import attrs

from pressdoc.understand.languages import section
from pressdoc.understand.names.headed import named_by_head
from pressdoc.understand.speech.speakers import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressdoc.understand.speech.marks import Stretch

MOST = 400
"""Names of one text that are read."""

MOST_SYLLABLES = 5
"""Syllables of a name."""

FEWEST_ALONE = 3
"""Syllables of a name that no form of address announces: two may be a place's."""

BEFORE, BEHIND = 240, 200
"""Characters before and behind marks in which the speaker is looked for."""

LONGEST_OFFICE = 110
"""Characters of an office and of whom it is with."""

_CAPITAL = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠ-Ỹ"
_SYLLABLE = re.compile(r" ([^\W\d_][\w\u0300-\u036f’'-]*)")
_LAST_WORD = re.compile(r"([^\s,;:(“\"]{1,12}) \Z")
_LINK = re.compile(r" ?[,–—(-] ?| (?=[^\W\d_])")
_CLAUSE = re.compile(r"[.;:\n“\"()]| [–—-] |, ")
_SENTENCE = re.compile(r"[.!?…](?=\s)|[\n\x00”]")
_WORD = re.compile(r"[^\s,]+")


class Named(NamedTuple):
    """Somebody, and where the name stands."""

    start: int
    end: int
    speaker: Speaker


@attrs.frozen
class _Words:
    clue: re.Pattern[str]
    """A form of address, or a family name."""
    addresses: frozenset[str]
    named_after: frozenset[str]
    """Words before a place that has somebody's name."""
    closing: frozenset[str]
    """Last words of offices that stand before a name: the "thống" of "Tổng thống Anna Roe"."""
    office: re.Pattern[str]
    """What somebody is, with what stands before it: "Phó Tổng Giám đốc"."""
    fields: frozenset[str]
    """Words that belong to an office, in small letters."""
    links: frozenset[str]
    """Words before whom an office is with: "của", "tại"."""
    verbs: re.Pattern[str]
    pronouns: re.Pattern[str]
    """A form of address that no name follows."""
    according: tuple[str, ...]
    places: tuple[str, ...]
    """Places, which nobody's name ends with."""


def _either(phrases: list[str]) -> str:
    return "|".join(map(re.escape, sorted(phrases, key=lambda one: -len(one)))) or "(?!)"


@functools.cache
def _words(language: str) -> _Words:
    table = section(language, "quotes")

    def listed(key: str) -> list[str]:
        return str(table.get(key, "")).split()

    def phrases(key: str) -> list[str]:
        return [" ".join(one.split()) for one in str(table.get(key, "")).split(",") if one.strip()]

    addresses = frozenset(listed("addresses"))
    offices, ranks = phrases("offices"), phrases("ranks")
    one = rf"(?:(?:{_either(ranks)}) ){{0,3}}(?:{_either(offices)})(?!\w)"
    closing = frozenset(listed("closing"))
    either = _either([*addresses, *closing, *listed("families")])
    return _Words(
        re.compile(rf"(?<![\w.])(?:{either})(?= [{_CAPITAL}])"),
        addresses,
        frozenset(listed("named_after")),
        closing,
        re.compile(rf"(?<!\w)(?:{one})", re.IGNORECASE),
        frozenset(listed("fields")),
        frozenset(listed("weak")),
        re.compile(rf"(?<!\w)(?:{_either(phrases('saying'))})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{_either(listed('masculine') + listed('feminine'))})(?= [^\W\d_])", re.IGNORECASE),
        tuple(" ".join(line.split()) for line in str(table.get("according", "")).splitlines() if line.strip()),
        tuple(f" {' '.join(one.split())}" for one in str(table.get("lands", "")).split(",")),
    )


def named_in(text: str, language: str, start: int = 0, limit: int | None = None) -> Iterator[Named]:
    """Yield where somebody is named, with what the words beside say.

    >>> text = "Ông Đỗ Sao Mai, Giám đốc Sao Biển, và bà Anna Roe gặp Phạm Thu Hà tại đường Lê Văn Sao."
    >>> [(one.speaker.name, one.speaker.title, one.speaker.affiliation) for one in named_in(text, "vi")]
    [('Đỗ Sao Mai', 'Giám đốc', 'Sao Biển'), ('Anna Roe', None, None), ('Phạm Thu Hà', None, None)]
    """
    words, reached, stop = _words(language), start, len(text) if limit is None else limit
    for clue in islice(words.clue.finditer(text, start, stop), MOST):
        if clue.start() < reached:
            continue
        is_address = clue[0] in words.addresses or clue[0] in words.closing
        begin = clue.end() + 1 if is_address else clue.start()
        end, count = _end(text, clue.end(), words)
        title, affiliation = _office_before(text, begin, language)
        if not is_address:
            if _is_later(text, clue, words) or text[begin:end].endswith(words.places):
                continue
            if title is None and _is_place(text, begin, words):
                continue
            count += 1
        if clue[0] in words.closing and title is None:
            continue
        honorific = clue[0].lower() if clue[0] in words.addresses else None
        if count >= (1 if honorific else 2 if is_address else FEWEST_ALONE if title is None else 2):
            reached = end
            if title is None:
                title, affiliation = _office_behind(text, end, language)
            yield Named(begin, end, Speaker(text[begin:end], title, affiliation, honorific))


def _is_place(text: str, begin: int, words: _Words) -> bool:
    """Return whether the word before a name says that a place or a thing goes by it: "đường Lê Văn Sao"."""
    before = _LAST_WORD.search(text, max(0, begin - 14), begin)
    return before is not None and (before[1] in words.named_after or before[1].isupper())


def _is_later(text: str, clue: re.Match[str], words: _Words) -> bool:
    """Return whether a family name is rather the end of another one, before a name: "Sao Mai | Lê Văn Biển"."""
    following = words.clue.match(text, clue.end() + 1)
    before = _LAST_WORD.search(text, max(0, clue.start() - 14), clue.start())
    if following is None or before is None or not before[1][0].isupper():
        return False
    return _end(text, following.end(), words)[1] + 1 >= FEWEST_ALONE


def _end(text: str, at: int, words: _Words) -> tuple[int, int]:
    """Return where the syllables with a capital end that stand behind a place, and how many they are."""
    count = 0
    while count < MOST_SYLLABLES and (step := _SYLLABLE.match(text, at)) is not None:
        word = step[1]
        if not word[0].isupper() or (len(word) > 1 and word.isupper()):
            break
        if count and words.office.match(text, step.start(1)) is not None:
            break  # "Lê Sao Chủ tịch"
        at, count = step.end(), count + 1
    return at, count


def _office_behind(text: str, at: int, language: str) -> tuple[str | None, str | None]:
    """Return the office behind a name, and whom it is with: ", Phó Chủ tịch HĐQT Sao Mai"."""
    link = _LINK.match(text, at)
    if link is None or (link[0] == " " and not text[link.end()].isupper()):
        return None, None
    office = _words(language).office.match(text, link.end())
    if office is None:
        return None, None
    end = min(len(text), link.end() + LONGEST_OFFICE)
    stop = _CLAUSE.search(text, office.end(), end)
    return _parted(text[link.end() : stop.start() if stop else end], office.end() - link.end(), language)


def _office_before(text: str, at: int, language: str) -> tuple[str | None, str | None]:
    """Return the office before a name that no comma parts: "Thủ tướng Chính phủ Phạm Minh Sao"."""
    window = text[max(0, at - LONGEST_OFFICE) : at]
    if not window.endswith(" "):
        return None, None
    clause = _CLAUSE.split(window)[-1]
    found = list(_words(language).office.finditer(clause))
    if not found:
        return None, None
    office = found[0]
    rest = clause[office.start() :].rstrip()
    for address in _words(language).addresses:
        rest = rest.removesuffix(f" {address}")
    title, affiliation = _parted(rest, office.end() - office.start(), language)
    read = f"{title} {affiliation}" if affiliation else title
    return (title, affiliation) if read is not None and len(rest) - len(read) < 5 else (None, None)  # " của "


def _parted(words: str, head: int, language: str) -> tuple[str | None, str | None]:
    """Part what somebody is from whom it is with: it ends where a name begins that is no field of work."""
    table = _words(language)
    at = head
    for word in _WORD.finditer(words, head):
        printed = word[0]
        low = printed.lower()
        if low in table.links and words[word.end() + 1 : word.end() + 2].isupper():
            continue
        named = next(named_by_head(words[word.start() :], language, [(0, len(words) - word.start())]), None)
        if named is not None and not named[0]:
            return words[:at].strip(), named[2]
        office = table.office.match(words, word.start())
        if printed[0].isupper() and low not in table.fields and office is None:
            end = word.end()
            while (step := _SYLLABLE_OR_SIGN.match(words, end)) is not None:
                end = step.end()
            return words[:at].strip(), words[word.start() : end]
        if printed[0].islower() and table.verbs.match(words, word.start()) is not None:
            break
        at = max(at, office.end() if office is not None else word.end())
        if at - head > MOST_OF_FIELD:
            return words[:head], None
    return words[:at].strip() or None, None


_SYLLABLE_OR_SIGN = re.compile(rf" (?:&|[{_CAPITAL}\d][\w.&’'-]*)")
MOST_OF_FIELD = 60
"""Characters that say what an office is for."""


def behind(text: str, stretch: Stretch, limit: int, language: str) -> tuple[Speaker, str, bool] | None:
    """Return the speaker in the words behind the marks: “…”, bà Lê Thu Hà, Giám đốc Sao Mai, chia sẻ."""
    start, stop = stretch.close_at, min(limit, stretch.close_at + BEHIND)
    end = _SENTENCE.search(text, start, stop)
    stop = end.start() if end is not None else stop
    words = _words(language)
    verb = words.verbs.search(text, start, stop)
    named = next(named_in(text, language, start, stop), None)
    if verb is None:
        dash = text[start:stop].lstrip(" ,.")[:1] in "–—-"
        return (named.speaker, "after", False) if dash and named is not None and named.start - start < 16 else None
    if named is not None and (named.start - start < 60 or named.end < verb.start()):
        return named.speaker, "after", False
    return _pronoun(text, start, verb.start(), language)


def before(text: str, stretch: Stretch, floor: int, language: str) -> tuple[Speaker, str, bool] | None:
    """Return the speaker in the words before the marks: Bà Lê Thu Hà, Giám đốc Sao Mai, chia sẻ: “…”."""
    low = max(floor, stretch.open_at - BEFORE)
    start = max((match.end() for match in _SENTENCE.finditer(text, low, stretch.open_at)), default=low)
    window = text[start : stretch.open_at]
    words = _words(language)
    verbs = list(words.verbs.finditer(window))
    told = window.rstrip().endswith(":")
    source = any(phrase in window.lower() for phrase in words.according) and window.rstrip().endswith(",")
    if not verbs and not source:
        return None
    if not told and not source and len(window) - verbs[-1].end() > SHORT:
        return None
    people = [one.speaker for one in named_in(text, language, start, stretch.open_at)]
    if people:
        return people[-1], "before", False
    return _pronoun(text, start, start + verbs[-1].start() if verbs else stretch.open_at, language)


SHORT = 12
"""Characters between a verb and the marks."""


def _pronoun(text: str, start: int, end: int, language: str) -> tuple[Speaker, str, bool] | None:
    """Return whom a form of address without a name means: the last one so addressed."""
    found = list(_words(language).pronouns.finditer(text, start, end + 1))  # up to the verb's first letter
    if not found:
        return None
    pronoun = found[-1][0].lower()
    low = max(0, start - LOOK_BACK)
    addressed = [one.speaker for one in named_in(text, language, low, start) if one.speaker.honorific == pronoun]
    return (addressed[-1] if addressed else Speaker(pronoun=pronoun)), "before", False


LOOK_BACK = 1_200
"""Characters in which somebody was addressed before."""
