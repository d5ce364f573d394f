"""People in Chinese and Japanese text, by family name and a title or a form of address beside it."""

from __future__ import annotations

import functools
import re
from itertools import islice
from typing import TYPE_CHECKING

import attrs

from pressdoc.understand.languages import section
from pressdoc.understand.speech import cjk as speech_cjk
from pressdoc.understand.speech.speakers import Speaker
from pressdoc.understand.vocabulary import neutral

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 400
"""Names of one text that are read."""

_LONGEST = 4
"""Ideographs of a name."""

_ENDS = frozenset(" \u3000\n，,。、；;：:！!？?（）()「」『』“”《》|/／…—-\x00")
_BLANKS = " \u3000"
_BETWEEN = ("：", ":", " ", "\u3000", "の", "・")
_SPACED = re.compile("[\u3400-\u9fff々]{1,3}[ \u3000][\u3400-\u9fff々\u3041-\u30ff]{1,4}(?=[\\s、，,;；）)。/／]|$)")
"""A name with a blank in it, which behind a title and a colon needs no known family."""
_HAN = re.compile("[\u3400-\u9fff々]")
_KANA = re.compile("[\u3041-\u30ff]")


@attrs.frozen
class _Names:
    """What tells a name from the words around it, in one of the two languages."""

    family: frozenset[str]
    followers: tuple[str, ...]
    leaders: tuple[str, ...]
    title: re.Pattern[str]
    honorific: re.Pattern[str]
    japanese: bool

    def length(self, text: str, start: int) -> int:
        """Return how many characters the name has that begins at a place; 0 when none does."""
        for size in (2, 1, 3) if self.japanese else (2, 1):
            if text[start : start + size] not in self.family:
                continue
            behind = start + size
            if self.japanese and text[behind : behind + 1] in _BLANKS:
                behind += 1
            for given in (2, 1, 3) if self.japanese else (2, 1):
                end = behind + given
                if self.japanese and size + given < _LONGEST - 1:
                    continue  # "林業" is a trade
                if len(text[behind:end]) == given and all(map(_HAN.match, text[behind:end])) and self.ends(text, end):
                    return end - start
        return 0

    def ends(self, text: str, end: int) -> bool:
        """Return whether a name can end at a place: a sign, another script or a word that follows names."""
        following = text[end : end + 1]
        if not following or following in _ENDS or text.startswith(self.followers, end):
            return True
        return self.japanese and bool(_KANA.match(following))


@functools.cache
def _names(language: str) -> _Names:
    table = neutral("people")
    words = speech_cjk.words_of(language)
    japanese = words.japanese
    of = section(language, "quotes") or section("zh", "quotes")
    followers = (
        *words.verbs,
        *words.adverbials,
        *words.honorifics,
        *str(of.get("followers", "")).split(),
    )
    honorific = "|".join(map(re.escape, words.honorifics)) or "(?!)"
    family = frozenset(table["family_ja" if japanese else "family_zh"].split())
    leaders = tuple(str(of.get("before_names", "")).split())
    return _Names(family, followers, leaders, words.title, re.compile(honorific), japanese)


def people_in(text: str, language: str) -> Iterator[Speaker]:
    """Yield the people whom a text names beside a title or a form of address.

    "首席执行官张三", "社長 山田太郎", "张三先生", "山田太郎教授".
    """
    names = _names(language)
    for match in islice(names.title.finditer(text), MOST):
        before = _before(text, match.start(), names)
        if before is not None:
            yield Speaker(before, match[0])
            continue
        start = match.end()
        while text[start : start + 1] in _BETWEEN and start < match.end() + 2:
            start += 1
        size = names.length(text, start)
        if not size and names.japanese and text[start - 1] in ":：" and (spaced := _SPACED.match(text, start)):
            size = spaced.end() - start
        if size:
            yield Speaker(text[start : start + size].replace("\u3000", " "), match[0])
    for match in islice(names.honorific.finditer(text), MOST):
        before = _before(text, match.start(), names)
        if before is not None:
            yield Speaker(before)


def _before(text: str, end: int, names: _Names) -> str | None:
    """Return the name that ends at a place, where a title or a form of address begins."""
    for size in range(_LONGEST + names.japanese, 1, -1):
        start = end - size
        if start >= 0 and names.length(text, start) == size and _is_free(text, start, names):
            return text[start:end].strip(_BLANKS).replace("\u3000", " ")
    return None


def _is_free(text: str, start: int, names: _Names) -> bool:
    """Return whether no name, but a sign, a title or a word before names stands before a place."""
    before = text[max(0, start - 1) : start]
    if not before or before in _ENDS or (names.japanese and _KANA.match(before)):
        return True
    window = text[max(0, start - 8) : start]
    return window.endswith(names.leaders) or any(match.end() == len(window) for match in names.title.finditer(window))
