"""Step: which language the release is in, from its script and its commonest words."""

from __future__ import annotations

import functools
import re
from collections import Counter
from typing import TYPE_CHECKING

from pressdoc.model.fields import LANGUAGE_TAG
from pressdoc.understand.languages import file_of, known, section

if TYPE_CHECKING:
    from pressdoc.understand.work import Work

SAMPLE = 1500
"""Characters that are looked at: the commonest words of a language fill a third of any text."""

_SCRIPTS = {
    "greek": "\u0370-\u03ff\u1f00-\u1fff",
    "cyrillic": "\u0400-\u04ff",
    "hebrew": "\u05d0-\u05ea",
    "arabic": "\u0621-\u064a\u066e-\u06d3",
    "devanagari": "\u0900-\u097f",
    "thai": "\u0e01-\u0e4e",
    "georgian": "\u10d0-\u10ff",
    "kana": "\u3041-\u30ff",
    "han": "\u4e00-\u9fff",
    "hangul": "\uac00-\ud7a3",
}
"""Letters of each script other than Latin."""
_VIETNAMESE = re.compile("[\u1ea0-\u1ef9ăđơư]")
MANY = 40
"""Letters of one language alone that show it in a page of two."""
AHEAD = 1.3
"""So many times the votes of the next one a language has that needs fewer of them: the release of three sentences."""
_SOME = 200
"""Characters in which the commonest letters of a language occur."""
_OTHER_SCRIPTS = re.compile(f"[{''.join(_SCRIPTS.values())}]")
_RUNS = re.compile("|".join(f"(?P<{name}>[{letters}]+)" for name, letters in _SCRIPTS.items()))
_ONE_LANGUAGE = {
    "greek": ("el", "Greek letters"),
    "hebrew": ("he", "Hebrew letters"),
    "arabic": ("ar", "Arabic letters"),
    "devanagari": ("hi", "Devanagari"),
    "thai": ("th", "Thai letters"),
    "georgian": ("ka", "Georgian letters"),
    "kana": ("ja", "kana"),
    "hangul": ("ko", "Hangul"),
}
"""Languages that a script decides for."""
# Letters that one of several languages of a script has.
_LETTERS = {
    "cyrillic": {
        "kk": ("әғқңұ", "Kazakh"),
        "be": ("ў", "Belarusian"),
        "mk": ("ѓќѕ", "Macedonian"),
        "uk": ("іїєґ", "Ukrainian"),
        "mn": ("өү", "Mongolian"),
        "sr": ("ђјљњћџ", "Serbian"),
        "ru": ("ыэё", "Russian"),
    },
    "arabic": {"ur": ("ٹڈڑے", "Urdu"), "fa": ("پچژگ", "Persian")},
}
# Characters that only one of the two ways of writing Chinese has, all of them common in releases.
_HANS = frozenset(
    "们这为国发会动业务产东个中来对时长门开关实际经济与过还进员总资讯认该电话网联系报达亿万币华价应银数计获约营设团亚级"
)
_HANT = frozenset(
    "們這為國發會動業務產東個來對時長門開關實際經濟與過還進員總資訊認該電話網聯繫報達億萬幣華價應銀數計獲約營設團亞級"
)


@functools.cache
def common_words() -> dict[str, tuple[tuple[str, int], ...]]:
    """Return the commonest words of all languages, each with the languages and its weight for them."""
    table: dict[str, list[str]] = {}
    for tag in known():
        for word in section(tag, "language").get("words", ()):
            table.setdefault(word, []).append(tag)
    return {word: tuple((tag, 6 // len(tags) or 1) for tag in tags) for word, tags in table.items()}


def guess_language(text: str) -> tuple[str, str] | None:
    """Return a language tag and the evidence for it, or ``None`` when the text shows none.

    >>> guess_language("Die Gesellschaft hat im ersten Quartal und in den Märkten der Region mehr verkauft.")[0]
    'de'
    """
    return _guess(text[:SAMPLE].split("\n"))


def _guess(lines: list[str]) -> tuple[str, str] | None:
    """Return language and evidence as `guess_language`; line by line, since most are in ASCII, which is quick."""
    if (script := _script(lines)) is not None:
        return _by_script(script, "\n".join(lines))
    words: list[str] = []
    for line in lines:
        words += line.lower().split()
    common = common_words()
    votes: dict[str, int] = {}
    for word, count in Counter(filter(common.__contains__, words)).items():
        for tag, weight in common[word]:
            votes[tag] = votes.get(tag, 0) + weight * count
    if not votes:
        return None
    best = max(votes, key=votes.__getitem__)
    most = votes.pop(best)
    second = max(votes.values(), default=0)
    # A few words shared by neighbours prove nothing; a twelfth of all words, well ahead, does, or fewer, far ahead.
    if most * (2 if most <= second * AHEAD else 3) < len(words) or most <= second * 1.1:
        return _by_letters(lines)
    return best, f"its commonest words ({most // 6} of {len(words)})"


def _by_letters(lines: list[str]) -> tuple[str, str] | None:
    """Return a language whose own letters a mixed page has many of: below a portal's menu in English."""
    found = sum(len(_VIETNAMESE.findall(line)) for line in lines if not line.isascii())
    return ("vi", "letters of Vietnamese") if found >= MANY else None


def _script(lines: list[str]) -> str | None:
    """Return the script of a letters of the characters or more, other than Latin.

    Kana decide for Japanese, which has Chinese characters too.
    """
    beyond = 0  # one or more for each letter of another script
    for line in lines:
        if not line.isascii():
            beyond += len(line.encode("utf-8", "replace")) - len(line)
    if not beyond:
        return None
    sample = "\n".join(lines)
    letters = len(sample) - sample.count(" ")
    if beyond * 5 < letters:
        return None
    others = "".join(_OTHER_SCRIPTS.findall(sample))
    if len(others) * 5 < letters:
        return None
    counts = Counter(dict.fromkeys(_SCRIPTS, 0))
    for run in _RUNS.finditer(others):
        counts[run.lastgroup or ""] += len(run[0])
    return "kana" if counts["kana"] * 10 > len(others) else counts.most_common(1)[0][0]


def _by_script(script: str, sample: str) -> tuple[str, str] | None:
    letters = set(sample.lower())
    for tag, (own, name) in _LETTERS.get(script, {}).items():
        if not letters.isdisjoint(own):
            return tag, f"letters of {name}"
    if script in _ONE_LANGUAGE:
        return _ONE_LANGUAGE[script]
    if script == "cyrillic":
        # A text of some length without any letter of Russian alone is not Russian.
        return _by_words(("ru", "bg") if len(sample) < _SOME else ("bg",), sample), "Cyrillic letters"
    simplified, traditional = (sum(map(only.__contains__, sample)) for only in (_HANS - _HANT, _HANT - _HANS))
    return ("zh-Hant", "traditional characters") if traditional > simplified else ("zh-Hans", "Chinese characters")


def _by_words(tags: tuple[str, ...], sample: str) -> str:
    """Return the language whose commonest words a text has most of, the first one if none."""
    votes = dict.fromkeys(tags, 0)
    common = common_words()
    for word in sample.lower().split():
        for tag, weight in common.get(word.strip(".,;:!?"), ()):
            if tag in votes:
                votes[tag] += weight
    return max(votes, key=votes.__getitem__)


def _beginning(work: Work) -> list[str]:
    """Return as many of the lines as are looked at, the last one cut."""
    lines: list[str] = []
    left = SAMPLE
    for entry in work.undecided():
        lines.append(entry.plain[:left])
        left -= len(entry.plain) + 1
        if left <= 0:
            break
    return lines


def _tag(claimed: str | None) -> str | None:
    """Return what a page claims, unless it is no language tag."""
    return claimed if claimed and LANGUAGE_TAG.match(claimed) else None


def decide_language(work: Work) -> None:
    """Take the caller's language, else what the words show, else what the page claims."""
    if work.language is None:
        claimed = _tag(work.draft.page.language)
        found = _guess(_beginning(work))
        if found and claimed and file_of(claimed) == file_of(found[0]):
            work.language = claimed  # the page's tag may say more: en-GB
        elif found:
            work.language, evidence = found
            work.remark("language-inferred", f"the language {found[0]!r} was inferred from {evidence}")
        elif claimed:
            work.language = claimed
    from pressdoc.understand.vocabulary import vocabulary

    page = work.draft.page.language
    has_other = page is not None and _tag(page) is not None and file_of(page) not in (None, file_of(work.language))
    work.words = vocabulary(work.language, page if has_other else None)
