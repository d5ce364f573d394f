"""People in Chinese and Japanese text, by family name and a title or a form of address beside it."""

from __future__ import annotations

import functools
import re
from itertools import islice
from typing import TYPE_CHECKING

import attrs

from pressdoc.understand.dating.place_names import is_known
from pressdoc.understand.languages import section
from pressdoc.understand.names.named_cjk import LONGEST, named_in_cjk
from pressdoc.understand.names.naming import ideographs
from pressdoc.understand.speech import cjk as speech_cjk
from pressdoc.understand.speech.speakers import Speaker
from pressdoc.understand.top_words import top_words
from pressdoc.understand.vocabulary import neutral

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 400
"""Names of one text that are read."""

_LONGEST = 4
"""Ideographs of a name."""

_ENDS = frozenset(" \u3000\n，,。、；;：:！!？?（）()「」『』“”《》【】〔〕[]|/／…—-\x000123456789")
_BLANKS = " \u3000"
_BEFORE_SPACED = frozenset(" \u3000の")
_BETWEEN = ("：", ":", " ", "\u3000", "の", "・")
_SPACED = re.compile(
    "[\u3400-\u9fff々]{1,3}[ \u3000][\u3400-\u9fff々\u3041-\u30ff]{1,4}"
    "(?=[\\s、，,;；）)］\\]】。/／はがもとをに氏様]|$)"
)
"""A name with a blank in it, which behind a title and a colon needs no known family."""
_SPREAD = re.compile("[\u3400-\u9fff々](?:\u3000[\u3400-\u9fff々]){2,4}(?=\\s{2}|[\n（）()]|$)")
"""A name whose characters wide blanks part, as letterheads of filings print it: 白　浜　真　一."""
_SPACED_BEFORE = re.compile("([\u3400-\u9fff々]{1,3})[ \u3000][\u3400-\u9fff々\u3041-\u30ff]{1,4}\\Z")
_HAN_ALONE = re.compile("[\u3400-\u9fff々]{3,5}(?=[）)、])")
_COLONS = frozenset("：:")
_READING = re.compile("[（(][\u3041-\u309f\u30a1-\u30fc \u3000]{3,16}[）)]\\Z")
_HAN_BEFORE = re.compile("(?<![\u3400-\u9fff々])[\u3400-\u9fff々]{2,5}\\Z")
LONGEST_READING = 18
_CLOSING = frozenset("）)")
_KATAKANA = "[\u30a1-\u30fa\u30fc]{2,12}(?:[・＝][\u30a1-\u30fa\u30fc]{1,12}){1,3}"
_HAN_POINTS = re.compile(f"[\u3400-\u9fff]{{1,7}}(?:[{speech_cjk.POINTS}][\u3400-\u9fff]{{1,8}}){{1,3}}")
"""A name from another language in ideographs: 安娜·罗。"""
_GLOSSED = re.compile(rf"([\u3400-\u9fff]{{0,8}}{_HAN_POINTS.pattern}) ?[（(][A-Z][A-Za-z.'’ -]{{3,40}}[）)]")
_HAN_POINTS_BEFORE = re.compile(rf"{_HAN_POINTS.pattern}\Z")
LONGEST_POINTS = 24
_KATAKANA_BEFORE = re.compile(rf"(?<![\u30a1-\u30fc・＝]){_KATAKANA}\Z")
_KATAKANA_BEHIND = re.compile(_KATAKANA)
LONGEST_KATAKANA = 40
_LATIN_BEFORE = re.compile(r"(?:^|[^A-Za-z0-9.&\s-]\s?)([A-Z][a-z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*){1,2}) ?\Z")
_LATIN_BEHIND = re.compile(r"[A-Z][a-z]+(?: [A-Z][A-Za-z.'’-]*){1,2}(?![A-Za-z])")
LONGEST_LATIN = 40
_OPENS_FIELD = frozenset("（(［[、，,：: \u3000")
"""What stands before a title that is a field of a bracket."""
_FIELD = re.compile("[（(][\u3400-\u9fff]{2}[)）]")
"""The label of a field: （氏名）."""
MOST_BETWEEN = 8
"""Signs and blanks between a title and the name."""
LONGEST_OWNED = 24
"""Characters of a name and its blanks before a title."""
_OWNED = re.compile("の([\u3400-\u9fff々]{2,5})\\Z")
_FIELD_ENDS = frozenset("学科部院系室員誉任席別般")
"""Characters with which a field of work or a rank ends, and no name: 大学の経済学教授."""
_SENTENCE_SIGNS = re.compile("[、。（）()「」\n\x00]")
_CLAUSE_SIGNS = re.compile("[、，。；：,;:「」“”《》（）()\n\x00]")
_LONGEST_BRACKET = 120
_CLOSES = re.compile("[）)］\\]。\n]")
_SPREAD_LABEL = re.compile("(?:^|[ \u3000\n])[\u3400-\u9fff][ \u3000]\\Z")
"""A character that stands alone before others: those of a label, spread over its column."""
_NAME_BEFORE = re.compile(
    "(?:[A-Z][A-Za-z0-9&.-]{0,20} ){1,3}[A-Z][A-Za-z0-9&.-]{0,20}\\Z"
    "|[A-Za-z0-9\u30a1-\u30fa\u30fc\u3400-\u9fff々・＆&.]{2,20}\\Z"
)
_HAN = re.compile("[\u3400-\u9fff々]")
_KANA = re.compile("[\u3041-\u30ff]")


@attrs.frozen
class _Names:
    """What tells a name from the words around it, in one of the two languages."""

    family: frozenset[str]
    doubtful: frozenset[str]
    """Family names that are words too, so that only a form of address behind the name tells: 于海女士."""
    followers: tuple[str, ...]
    longer: tuple[str, ...]
    """Those of two characters and more."""
    never: frozenset[str]
    """Characters that end no name."""
    leaders: tuple[str, ...]
    municipal: frozenset[str]
    """Characters with which a town ends and its mayor's title begins."""
    links: tuple[str, ...]
    """Between a title and the name: 法定代表人为孔祥辉, 社長である山田太郎."""
    title: re.Pattern[str]
    honorific: re.Pattern[str]
    japanese: bool
    institutions: tuple[str, ...]
    """What the name of an institution ends with, right before somebody's."""
    no_names: frozenset[str]
    saying: re.Pattern[str]
    """Verbs of speech of two characters."""
    of_firms: tuple[str, ...]
    """Titles that a company has as well: 業界のリーダーであるアクメ・ロボティクス."""
    scholars: tuple[str, ...]
    """Titles at a university or an institute, before which its people stand: 大学の藪浩准教授."""
    led: re.Pattern[str]
    """What somebody leads who is named before it: 张三团队."""
    offices: tuple[str, ...]
    """What the title of one person ends with, behind whose colon any name may stand."""

    def behind(self, text: str, end: int) -> int:
        """Return where a name may stand behind a title that ends at a place: behind signs, blanks and words between."""
        start = end + next((len(link) for link in self.links if text.startswith(link, end)), 0)
        while text[start : start + 1] in _BETWEEN and start < end + MOST_BETWEEN:
            start += 1
        label = _FIELD.match(text, start)
        return label.end() if label is not None else start

    def length(self, text: str, start: int) -> int:
        """Return how many characters the name has that begins at a place; 0 when none does."""
        for size in (2, 1, 3) if self.japanese else (2, 1):
            is_doubtful = text[start : start + size] in self.doubtful
            if not is_doubtful and text[start : start + size] not in self.family:
                continue
            behind = start + size
            if self.japanese and text[behind : behind + 1] in _BLANKS:
                behind += 1
            for given in (2, 1, 3) if self.japanese else (2, 1):
                end = behind + given
                if not self.japanese and (text[end - 1 : end] in self.never or self._has_ended(text, end, given)):
                    continue  # "王明等", "王明认为"
                if self.japanese and size + given < _LONGEST - 1:
                    continue  # "林業" is a trade
                if is_doubtful and (
                    given == 1 or self.honorific.match(text, end) is None or text[behind] in self.family
                ):
                    continue  # 向张三先生
                if len(text[behind:end]) == given and all(map(_HAN.match, text[behind:end])) and self.ends(text, end):
                    return end - start
        return 0

    def with_points(self, text: str, start: int) -> int:
        """Return how many characters a Chinese name with points has that begins at a place."""
        found = None if self.japanese else _HAN_POINTS.match(text, start, start + LONGEST_POINTS)
        if found is None:
            return 0
        last = found[0].rfind(next(sign for sign in reversed(found[0]) if sign in speech_cjk.POINTS))
        for size in range(last + 2, len(found[0]) + 1):
            if self.ends(text, start + size) or text.startswith(self.longer, start + size):
                return size
        return 0

    def in_latin(self, text: str, start: int) -> int:
        """Return how many characters a name in Latin letters has that begins at a place: 秘书长Ada Roe."""
        found = None if self.japanese else _LATIN_BEHIND.match(text, start)
        return found.end() - start if found is not None else 0

    def _has_ended(self, text: str, end: int, given: int) -> bool:
        """Return whether a word of two characters follows the shorter name."""
        return given == 2 and text.startswith(self.longer, end - 1)

    def ends(self, text: str, end: int) -> bool:
        """Return whether a name can end at a place: a sign, another script or a word that follows names."""
        following = text[end : end + 1]
        if not following or following in _ENDS or text.startswith(self.followers, end):
            return True
        if self.japanese and (_KANA.match(following) is not None or text[end - 1] in self.never):
            return _KANA.match(following) is not None
        return self.title.match(text, end) is not None  # 林海华副局长


@functools.cache
def _names(language: str) -> _Names:
    table = neutral("people")
    words = speech_cjk.words_of(language)
    japanese = words.japanese
    of = section(language, "quotes") or section("zh", "quotes")
    led = str(of.get("led", "")).split()
    followers = (
        *words.verbs,
        *led,
        *words.adverbials,
        *words.honorifics,
        *str(of.get("followers", "")).split(),
    )
    honorific = "|".join(map(re.escape, words.honorifics)) or "(?!)"
    family = frozenset(table["family_ja" if japanese else "family_zh"].split())
    leaders = tuple(str(of.get("before_names", "")).split())
    longer = tuple(word for word in followers if len(word) > 1)
    never = frozenset(str(of.get("never", "")).split())
    links = tuple(word for word in words.links if word not in _BETWEEN)
    institutions = (*top_words(language).institutions, *(() if japanese else ideographs()["regional"]))
    title = re.compile("|".join([words.title.pattern, *str(of.get("bylines", "")).split()]), re.IGNORECASE)
    honorifics = re.compile(honorific)
    saying = re.compile("|".join(re.escape(verb) for verb in words.verbs if len(verb) > 1) or "(?!)")
    offices = tuple(str(of.get("offices", "")).split())
    return _Names(
        family,
        frozenset() if japanese else frozenset(table["family_maybe_zh"].split()) - family,
        followers,
        longer,
        never,
        leaders,
        words.municipal,
        links,
        title,
        honorifics,
        japanese,
        institutions,
        frozenset(str(of.get("no_names", "")).split()),
        saying,
        tuple(str(of.get("firm_titles", "")).split()),
        tuple(str(of.get("scholars", "")).split()),
        re.compile("|".join(led) or "(?!)"),
        offices,
    )


def people_in(text: str, language: str) -> Iterator[Speaker]:
    """Yield the people whom a text names beside a title or a form of address.

    "首席执行官张三", "社長 山田太郎", "张三先生", "山田太郎教授".
    """
    names = _names(language)
    yield from _beside_titles(text, language, names)
    yield from _before_words(text, names)
    if not names.japanese:
        yield from _by_verb(text, names)
        yield from _by_gloss(text, names)


def _beside_titles(text: str, language: str, names: _Names) -> Iterator[Speaker]:
    reached = -1
    for match in islice(names.title.finditer(text), MOST):
        affiliation = _in_brackets_of(text, match.start(), language)
        # 課長 佐藤 健一　係長 田中 美咲: the name before the second title is the first one's.
        before = _before(text, match.start(), names) if match.start() > reached + 1 else None
        start = names.behind(text, match.end())
        size = names.length(text, start) or names.with_points(text, start) or names.in_latin(text, start)
        if before is not None and (len(before) == _FULL or names.japanese or start > match.end() or not size):
            yield Speaker(before, match[0], affiliation or _owner(text, before, match.start()))
            continue
        if names.japanese:
            size = _size_in_japanese(text, match, start, size, names)
        if not size:
            continue
        reached = start + size
        title, firm = _firm_before(text, match, names)
        yield Speaker(text[start:reached].replace("\u3000", " "), title, affiliation or firm)
        for name in _others(text, reached, names):
            reached += 1 + len(name)
            yield Speaker(name, title, affiliation or firm)


def _size_in_japanese(text: str, title: re.Match[str], start: int, size: int, names: _Names) -> int:
    """Return how many characters the name has that begins behind a title, where it is in kana or spaced out."""
    if not size and start > title.end() and (kana := _KATAKANA_BEHIND.match(text, start)):
        is_firm = title[0].endswith(names.of_firms) and text.startswith("である", title.end())
        size = 0 if is_firm else kana.end() - start  # 会長：フランク・ドレイパー
    if (spaced := _SPACED.match(text, start)) is not None:
        family = re.split(f"[{_BLANKS}]", spaced[0], maxsplit=1)[0]
        given = spaced[0][len(family) + 1 :]
        told = text[start - 1] in ":：" or family in names.family
        told = told or (
            text[start - 1] in _BEFORE_SPACED
            and not "\u30a0" < given[-1] < "\u30fd"
            and not top_words("ja").is_institution(given)
        )
        if spaced.end() - start > size and told and names.title.search(given) is None:
            size = spaced.end() - start
    if text[start - 1] == "\u3000" and (spread := _SPREAD.match(text, start)) is not None:
        size = spread.end() - start
    if not size and text[start - 1] in _COLONS and title[0].endswith(names.offices):
        size = _alone_in_bracket(text, start)
    return size


def _before_words(text: str, names: _Names) -> Iterator[Speaker]:
    """Yield whom a text names before a form of address, or before those whom they lead: 黎建团队."""
    for match in islice(names.led.finditer(text), MOST):
        before = _before(text, match.start(), names) or ""
        # 海岚大学化学学院黎建团队, but 安全团队
        if len(before) == _FULL or (before and text.endswith(names.institutions, 0, match.start() - len(before))):
            yield Speaker(before)
    for match in islice(names.honorific.finditer(text), MOST):
        named = _before(text, match.start(), names)
        if named is not None:
            yield Speaker(named)


def _others(text: str, end: int, names: _Names) -> Iterator[str]:
    """Yield who else a list names behind one title: 副总经理王明、李德华、陈静参加."""
    while not names.japanese and text[end : end + 1] == "、":
        size = names.length(text, end + 1)
        name = text[end + 1 : end + 1 + size]
        ends = size == _FULL or text[end + 1 + size : end + 2 + size] in _ENDS
        if not size or not ends or name[-1] in names.no_names or is_known(name) or named_in_cjk(name):
            return
        yield name
        end += 1 + size


def _by_gloss(text: str, names: _Names) -> Iterator[Speaker]:
    """Yield whose name from another language stands with its letters behind it: 丹尼斯•罗(Dennis A. Roe)."""
    for match in islice(_GLOSSED.finditer(text), MOST):
        first = re.split(f"[{speech_cjk.POINTS}]", match[1], maxsplit=1)[0]
        cuts = (found.end() for words in (names.title, names.saying) for found in words.finditer(first))
        begin = max(cuts, default=0)
        if 0 < len(first) - begin <= LONGEST_FIRST and not named_in_cjk(match[1][begin:]):
            yield Speaker(match[1][begin:])


LONGEST_FIRST = 4
"""Ideographs of a first name; where more stand before the point, nobody knows where it begins."""


def _by_verb(text: str, names: _Names) -> Iterator[Speaker]:
    """Yield whom a sentence begins with that goes on with a verb of speech, where the text names them again.

    李德华表示: of three characters, since many words of two begin as names do; no town and no known firm, 马自达表示.
    """
    for match in islice(names.saying.finditer(text), MOST):
        end = match.start()
        start = end - _FULL
        if start < 0 or text[end - 1] in names.no_names or text[max(0, start - 1) : start] not in _SENTENCE_STARTS:
            continue
        name = text[start:end]
        if names.title.search(name) is not None:
            continue  # 盧市長
        if names.length(text, start) == _FULL and text.count(name) > 1 and not (named_in_cjk(name) or is_known(name)):
            yield Speaker(name)


_FULL = 3
"""Ideographs of a name with its family's and two more."""
_SENTENCE_STARTS = frozenset(("", *" \u3000\n。！？；」』”\x00"))


def _alone_in_bracket(text: str, start: int) -> int:
    """Return how many characters the name of any family has that a bracket ends with: （社長：横澤正克）."""
    found = _HAN_ALONE.match(text, start)
    return 0 if found is None or top_words("ja").is_institution(found[0]) else found.end() - start


def _firm_before(text: str, title: re.Match[str], names: _Names) -> tuple[str, str | None]:
    """Return a title and whom somebody is with before whose title a Chinese firm stands: 海燕集团董事长张三."""
    at = title.start()
    window = _CLAUSE_SIGNS.split(text[max(0, at - LONGEST) : at])[-1]
    if names.japanese or not window:
        return title[0], None
    group = next((one for one in speech_cjk.groups() if title[0].startswith(one)), "")
    window, office = window + group, title[0].removeprefix(group)
    named = named_in_cjk(window)
    if named and window.endswith(named[-1]):
        return office, named[-1]
    begin = max((window.rfind(cut) + len(cut) for cut in ideographs()["cuts"] if cut in window), default=0)
    window = window[begin:]  # 典禮由民政事務局 | 局長
    if _is_short_name(text, window):
        return title[0], window
    return title[0], window if _is_headed(window, title[0]) else None


def _is_short_name(text: str, window: str) -> bool:
    """Return whether the text shows what stands before a title as a name: in marks, or before a bracket."""
    if not 2 < len(window) <= LONGEST_SHORT or _IDEOGRAPHS.fullmatch(window) is None:
        return False
    shown = (
        f"“{window}”",
        f'"{window}"',
        f"「{window}」",
        f"{window}（",
        f"{window}(",
        f"关于{window}",
        f"關於{window}",
    )
    full = (window + form for form in ideographs()["legal"])
    if any(mark in text for mark in shown) or any(one in text for one in full):
        return True
    return text.startswith(window) and text.count(window) >= FEWEST_MENTIONS  # with which the headline begins


FEWEST_MENTIONS = 3
"""Places at which a text names a company that its headline begins with."""


LONGEST_SHORT = 8
"""Ideographs of the short name of a company."""


def _is_headed(window: str, title: str) -> bool:
    """Return whether a clause before a title is what it heads, by the word in both: 民政事務局 | 局長."""
    return (
        window[-1:] == title[:1]
        and title[1:2] in ("長", "长")
        and SHORTEST_INSTITUTION <= len(window) <= LONGEST_INSTITUTION
        and _IDEOGRAPHS.fullmatch(window) is not None
    )


SHORTEST_INSTITUTION, LONGEST_INSTITUTION = 3, 10
"""Ideographs of its name."""
_IDEOGRAPHS = re.compile("[\u3400-\u9fff]+")


def _owner(text: str, name: str, end: int) -> str | None:
    """Return whose somebody is who is named right before a title: 瑞穂大学理学部の榊原 啓介教授."""
    low = max(0, end - LONGEST_OWNED)
    at = max(text.rfind(form, low, end) for form in (name, name.replace(" ", "\u3000")))
    if at < 1 or text[at - 1] != "の":
        return None
    window = _SENTENCE_SIGNS.split(text[max(0, at - 1 - LONGEST) : at - 1])[-1]
    named = named_in_cjk(window)
    if not named:
        return None
    found = window[window.find(named[0]) :]
    return found if found in named or top_words("ja").is_institution(found) else None


def _in_brackets_of(text: str, at: int, language: str) -> str | None:
    """Return the organisation in the brackets behind whose name a title stands: 海燕精機株式会社（社長：山田 太郎）."""
    if text[at - 1 : at] not in _OPENS_FIELD:
        return None
    low = max(0, at - _LONGEST_BRACKET)
    start = max(text.rfind(sign, low, at) for sign in "（(［[")
    if start < 0 or _CLOSES.search(text, start, at) is not None:
        return None
    before = text[max(0, start - LONGEST) : start]
    named = [one for one in named_in_cjk(before) if before.endswith(one)]
    if named:
        return named[0]
    match = _NAME_BEFORE.search(before)
    return match[0] if match is not None and match[0] not in words_of_title(language) else None


@functools.cache
def words_of_title(language: str) -> frozenset[str]:
    """Return the titles of a language, which name nobody."""
    return frozenset(str((section(language, "quotes") or section("zh", "quotes")).get("titles", "")).split())


def _before(text: str, end: int, names: _Names) -> str | None:
    """Return the name that ends at a place, where a title or a form of address begins.

    Between them a bracket may say how the name is read: 山田太郎（やまだ・たろう）社長.
    """
    if names.japanese and text[end - 1 : end] in _CLOSING and end:
        reading = _READING.search(text, max(0, end - LONGEST_READING), end)
        if reading is None:
            return None
        name = _HAN_BEFORE.search(text, max(0, reading.start() - LONGEST), reading.start())
        return _before(text, reading.start(), names) or (name and name[0])
    if "A" <= text[end - 2 : end - 1] <= "z":
        latin = _LATIN_BEFORE.search(text, max(0, end - LONGEST_LATIN), end)  # "Lin Mei-hua 研究員"
        return latin[1] if latin is not None else None
    if names.japanese and text[end - 1 : end] in _BLANKS and end:
        spaced = _SPACED_BEFORE.search(text, max(0, end - 10), end - 1)  # 若林 薫 准教授
        if spaced is not None and names.title.search(spaced[0]) is not None:
            return None  # 問合せ先 取締役 本部長
        if spaced is not None and _SPREAD_LABEL.search(text, max(0, spaced.start() - 4), spaced.start()) is not None:
            return None  # 代 表 者 名 代表取締役社長
        if spaced is not None and (spaced[1] in names.family or _is_free(text, spaced.start(), names)):
            return spaced[0].replace("\u3000", " ")
        return None
    points = None if names.japanese else _HAN_POINTS_BEFORE.search(text, max(0, end - LONGEST_POINTS), end)
    if points is not None and not points[0].endswith(names.leaders):
        front = max((match.end() for match in names.title.finditer(points[0])), default=0)
        return points[0][front:]
    for size in range(_LONGEST + names.japanese, 1, -1):
        start = end - size
        if start >= 0 and names.length(text, start) == size and _is_free(text, start, names):
            if size < _FULL and named_in_cjk(text[start:end]):
                return None  # 华为董事长
            return text[start:end].strip(_BLANKS).replace("\u3000", " ")
    return _before_in_japanese(text, end, names) if names.japanese else None


def _before_in_japanese(text: str, end: int, names: _Names) -> str | None:
    """Return a name in kana, or one of a family that is not known, that ends where a title begins.

    ドー・ミン・アイン研究員, 榊原 啓介教授.
    """
    if "\u30a0" < text[end - 1 : end] < "\u30fd":
        kana = _KATAKANA_BEFORE.search(text, max(0, end - LONGEST_KATAKANA), end)
        return kana[0] if kana is not None else None
    if text.startswith(names.scholars, end) and (owned := _OWNED.search(text, max(0, end - LONGEST_OWNED), end)):
        name = owned[1]  # 東海大学の藪浩准教授
        institution = named_in_cjk(_SENTENCE_SIGNS.split(text[max(0, owned.start() - LONGEST) : owned.start()])[-1])
        is_name = name[-1] not in names.never and name[-1] not in _FIELD_ENDS and names.title.search(name) is None
        if institution and is_name and text.endswith(institution[-1], 0, owned.start()):
            return name
    spaced = _SPACED_BEFORE.search(text, max(0, end - 10), end)
    if spaced is None or not _is_free(text, spaced.start(), names):
        return None
    family, given = spaced[1], spaced[0][len(spaced[1]) + 1 :]
    if text[end] in names.municipal and family not in names.family:
        return None  # 出席者 白浪市長
    if (
        names.title.search(given) is not None
        or top_words("ja").is_institution(given)
        or top_words("ja").is_institution(family)
    ):
        return None  # 青嶺大 工学部教授
    return spaced[0].replace("\u3000", " ")


def _is_free(text: str, start: int, names: _Names) -> bool:
    """Return whether no name, but a sign, a title or a word before names stands before a place."""
    before = text[max(0, start - 1) : start]
    if not before or before in _ENDS or (names.japanese and _KANA.match(before)):
        return True
    if not names.japanese and text[max(0, start - 4) : start].endswith(names.institutions):
        return True  # 能源局李君禮
    window = text[max(0, start - 8) : start]
    return window.endswith(names.leaders) or any(match.end() == len(window) for match in names.title.finditer(window))
