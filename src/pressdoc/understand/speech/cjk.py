"""Attribution in Chinese and Japanese, where no blanks part the words: by characters around the marks."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

import attrs

from pressdoc.understand.languages import section
from pressdoc.understand.names.named_cjk import named_in_cjk
from pressdoc.understand.names.naming import ideographs
from pressdoc.understand.speech.speakers import Speaker
from pressdoc.understand.top_words import top_words
from pressdoc.understand.vocabulary import neutral

if TYPE_CHECKING:
    from pressdoc.understand.speech.marks import Stretch

BEFORE = 100
"""Characters before a mark in which the speaker is looked for."""

BEHIND = 100

_SUBJECTS = 2
"""Of the particles, those that mark who does something."""

_SENTENCE = re.compile(r"[。！？!?；;\n」』”]")
POINTS = "·・•‧"
"""What parts the words of a name from another language: 安娜·罗, 安娜•罗."""

_LATIN_NAME = re.compile(rf"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ.'’\-]*(?:[ {POINTS}][A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ.'’\-]*){{0,4}}")
_LATIN_TAIL = re.compile(r"(?<=[\u3400-\u9fff])[A-Z][A-Za-z0-9&.,'’ -]{1,60}\Z")
_HAN_NAME = re.compile(rf"[\u3400-\u9fff]{{1,4}}(?:[{POINTS}][\u3400-\u9fff]{{1,8}}){{0,3}}")
_JA_NAME = re.compile(
    r"[\u3041-\u30ff\u3400-\u9fff々ー]{1,12}(?:[ 　・＝=][\u3041-\u30ff\u3400-\u9fff々ー]{1,12}){0,3}"
)
_SPACED = re.compile("[\u3400-\u9fff々]{1,3}[ \u3000][\u3400-\u9fff々\u3041-\u30ff]{1,4}")
_WORDS = re.compile("[\u3041-\u309f]{4}")
"""Hiragana as running text has them, and no name."""


_ANY_LETTERS = "\u30a1-\u30fc\u3400-\u9fff"
"""What "〜" stands for in a title."""


@attrs.frozen
class Words:
    """What is known of one of the two languages, longest words first."""

    japanese: bool
    verbs: tuple[str, ...]
    adverbials: tuple[str, ...]
    preludes: tuple[str, ...]
    honorifics: tuple[str, ...]
    scare: tuple[str, ...]
    neuter: frozenset[str]
    firms: frozenset[str]
    """Words for a company that is named elsewhere: 该公司, 同社."""
    pronouns: frozenset[str]
    topics: tuple[str, ...]
    leads: tuple[str, ...]
    municipal: frozenset[str]
    """Characters with which the name of a town ends and its mayor's title begins."""
    endings: tuple[str, ...]
    """Words behind names, which end none: "対談より"."""
    places: tuple[str, ...]
    """Particles behind which the sentence goes on with an affiliation."""
    clauses: tuple[str, ...]
    """Particles that stand in no affiliation, so that words with one are a clause."""
    tells: tuple[str, ...]
    """Verbs of speech with whom it is said to behind them: 告诉晨报."""
    views: tuple[str, ...]
    """What stands around the name of whose view it is: 在〜看来."""
    thus: tuple[str, ...]
    """With these a sentence says that the words before it, or around it, were somebody's."""
    comments: tuple[str, ...]
    """What a heading ends with that stands above somebody's words: "山田社長のコメント"."""
    links: tuple[str, ...]
    """Between a title and the name behind it: "社長である山田", "理事長を務める山田"."""
    unit_ends: frozenset[str]
    """Characters that end the name of a unit, and nobody's."""
    heads: tuple[str, ...]
    """Titles of those who head a department, whose name belongs to the title."""
    papers: tuple[str, ...]
    """What is written, and says what nobody is named for: 报告指出."""
    areas: tuple[str, ...]
    """Parts of the world for which somebody heads a department of a company."""
    wards: tuple[str, ...]
    """What a department of a hospital ends with, whose name belongs to the title of who heads it: 外科主任."""
    departments: tuple[str, ...]
    """What a department of an institution ends with, which belongs to the title of who works there."""
    title: re.Pattern[str]
    """One title or several joined ones, with what belongs to them."""


@functools.cache
def words_of(language: str) -> Words:
    """Return the words of Chinese or Japanese, from the language's file.

    One list serves both scripts of Chinese, so a file without the section uses that of "zh".
    """
    of = section(language, "quotes") or section("zh", "quotes")

    def longest(key: str) -> tuple[str, ...]:
        return tuple(sorted(str(of.get(key, "")).split(), key=lambda word: (-len(word), word)))

    # "首席〜官" is any chief officer.
    titles = "|".join(re.escape(word).replace("〜", f"[{_ANY_LETTERS}]{{2,8}}?") for word in longest("titles"))
    modifiers = "|".join(map(re.escape, longest("modifiers"))) or "(?!)"
    joins = "|".join(map(re.escape, longest("joins"))) or "(?!)"
    stops = f"(?![{''.join(longest('title_stops'))}])" if longest("title_stops") else ""
    # Hundreds of words are tried only where one of them can begin: that is most of what a text costs.
    firsts = "".join(sorted({word[0] for key in ("modifiers", "titles") for word in longest(key)}))
    begins = f"(?=[{re.escape(firsts).replace('〜', _ANY_LETTERS)}])"
    field = f"\\s?[（(][A-Za-z &]{{2,12}}[）)]|[（(][\u3400-\u9fff]{{1,8}}[）)](?=[{''.join(sorted(_one_sign()))}])"
    # 总经理助理, but 主任、助理研究员
    assistants = "|".join(f"{word}(?!(?:{titles}))" for word in longest("assistants")) or "(?!)"
    one = f"{begins}(?:{modifiers}){{0,6}}(?:{titles}){stops}(?:{assistants})?(?:{field})?"  # 助理署長（減廢）梁美琪
    return Words(
        japanese=language.startswith("ja"),
        verbs=longest("verbs"),
        adverbials=longest("adverbials"),
        preludes=longest("preludes"),
        honorifics=longest("honorifics"),
        scare=longest("scare"),
        neuter=frozenset(longest("neuter")),
        firms=frozenset(longest("firms")),
        pronouns=frozenset(longest("masculine") + longest("feminine") + longest("plural")),
        topics=longest("topics"),
        leads=longest("leads"),
        municipal=frozenset(longest("municipal")),
        endings=longest("endings"),
        places=longest("places"),
        clauses=longest("clauses"),
        tells=longest("tells"),
        views=longest("views"),
        thus=longest("thus"),
        comments=longest("comments"),
        links=longest("links"),
        unit_ends=frozenset(longest("never") + longest("no_names")),
        heads=longest("heads"),
        papers=longest("papers"),
        areas=longest("areas"),
        wards=longest("wards"),
        departments=longest("departments"),
        title=re.compile(f"{one}(?: ?(?:{joins}) ?{one}){{0,4}}" if titles else "(?!)", re.IGNORECASE),
    )


@functools.cache
def groups() -> tuple[str, ...]:
    """Return the words for a group of companies that end its name and begin no title: 集团总裁."""
    return tuple(word for word in ideographs()["groups"] if word[0] > "\u3400" and len(word) == 2)


def is_term(text: str, stretch: Stretch, window: str, words: Words) -> bool:
    """Return whether the words before the marks say that they hold a name: 被称为“…”, 「…」という."""
    if words.japanese:
        return text.startswith(words.scare, stretch.close_at)
    return window.endswith(words.scare) and not window.endswith(words.verbs)


def before(text: str, stretch: Stretch, floor: int, words: Words) -> tuple[Speaker, str, bool] | None:
    """Return speaker and rule from what stands before the marks."""
    window = _last_sentence(text[max(floor, stretch.open_at - BEFORE) : stretch.open_at])
    if words.japanese:
        return _japanese_line(text, stretch, floor, words)
    stripped = window.rstrip("：:，, \u3000")
    colon = window.rstrip()[-1:] in ("：", ":") if window else False
    told = _without_verb(stripped, words)
    if told is not None:
        speaker = _subject(told, words)
        if speaker is None:
            return (Speaker(pronoun="?"), "before", False) if colon else None
        return speaker, "before", False
    if colon and (speaker := _subject(stripped, words)) is not None and (speaker.title or speaker.name):
        return speaker, "colon", False
    return None


def reported(text: str, stretch: Stretch, start: int, words: Words) -> tuple[Speaker, str, bool] | None:
    """Return who is said to speak where the marks begin inside, or right behind, what a Chinese sentence reports.

    张三指出，关键在于人才。“…。”, 张三谈到，需求正在变化，“…，…”。
    """
    before_marks = text[start : stretch.open_at].rstrip(" \u3000")
    is_sentence = before_marks.endswith(_STOPS)
    if words.japanese or not (is_sentence or (before_marks.endswith(("，", ",")) and _ends_clause(text, stretch))):
        return None
    sentence = re.split(_ANY_STOP, before_marks.rstrip("".join(_STOPS)))[-1]
    pieces = re.split("[，,：:]", sentence)
    for piece in pieces if is_sentence else pieces[:-1]:
        told = _without_verb(piece, words)
        speaker = _subject(_viewer(piece, words) or _teller(piece, words) if told is None else told, words)
        if speaker is not None and (speaker.title or speaker.name or speaker.pronoun in words.pronouns):
            return speaker, "before", False
    return None


_STOPS = ("。", "！", "？")
_ANY_STOP = re.compile("[。！？；\n]")

SHORTEST_CLAUSE = 8
"""Characters of words of speech that end a sentence which reports them; fewer are a name or a term."""


def _ends_clause(text: str, stretch: Stretch) -> bool:
    """Return whether words between marks end the sentence around them and are more than a term."""
    is_last = text.startswith(_STOPS, stretch.end - 1) or text.startswith(_STOPS, stretch.close_at)
    return is_last and stretch.end - stretch.start >= SHORTEST_CLAUSE


def _viewer(piece: str, words: Words) -> str:
    """Return whose view a clause gives: 在张三看来; "" where it gives nobody's."""
    for before_name, _, behind_name in (view.partition("〜") for view in words.views):
        if piece.startswith(before_name) and piece.endswith(behind_name):
            return piece.removeprefix(before_name).removesuffix(behind_name)
    return ""


def _teller(piece: str, words: Words) -> str:
    """Return who tells it to somebody: 张三告诉晨报; "" where nobody does."""
    return next((piece.partition(verb)[0] for verb in words.tells if verb in piece), "")


def behind(text: str, stretch: Stretch, limit: int, words: Words) -> tuple[Speaker, str, bool] | None:
    """Return speaker, rule and whether the next mark follows at once, from what stands behind the marks."""
    tail = text[stretch.close_at : min(limit, stretch.close_at + BEHIND)]
    if words.japanese:
        return _japanese(text, stretch, tail, limit, words)
    reached = stretch.close_at + len(tail) == limit
    rest = tail.lstrip("，, ")
    if rest.startswith(("——", "—", "–")):
        speaker = _subject(rest.lstrip("—– ").partition("\n")[0], words)
        return (speaker, "dash", False) if speaker is not None and speaker.name else None
    if not rest or tail[0] in "。！？\n":
        return None
    clause = re.split("[，,。：:；;\n]", rest, maxsplit=1)[0]
    if rest[len(clause) : len(clause) + 1] in ("：", ":"):
        return None  # it announces what stands behind it: 」她補充：「
    told = _without_verb(clause, words)
    if told is None:
        return None
    to_next = reached and len(rest) <= len(clause) + 2
    goes_on = to_next or rest[len(clause) : len(clause) + 1] in ("，", ",")
    if goes_on and text[stretch.end - 1] in "。！？" and before(text, stretch, 0, words) is not None:
        return None  # who says it stands before it; the clause announces the next one: 。」她則指出，「
    speaker = _subject(told, words)
    if speaker is None:
        return None
    return speaker, "after", to_next


def _without_verb(clause: str, words: Words) -> str | None:
    """Return a clause without the verb of speech at its end, which may be two: 感慨 | 道; ``None`` without one."""
    verb = next((verb for verb in words.verbs if clause.endswith(verb)), None)
    if verb is None:
        return None
    told = clause[: -len(verb)]
    if len(verb) > 1:
        return told
    return next((told[: -len(one)] for one in words.verbs if len(one) > 1 and told.endswith(one)), told)


def _last_sentence(window: str) -> str:
    start = 0
    for match in _SENTENCE.finditer(window):
        if match.end() < len(window):
            start = match.end()
    return window[start:]


# -- Chinese -------------------------------------------------------------------------------------------


def _subject(clause: str, words: Words) -> Speaker | None:
    """Return who a clause before a verb of speech names: 阿克姆公司首席执行官张三在会上."""
    pieces = [piece for piece in re.split("[，,]", clause) if piece.strip()]
    for piece in reversed(pieces):
        segment = piece.strip()
        for prelude in words.preludes:
            segment = segment.removeprefix(prelude).strip()
        if not segment or segment.startswith(words.adverbials):
            continue
        return _named(segment, words)
    return None


def _named(segment: str, words: Words) -> Speaker | None:
    core = _without_adverbials(segment, words)
    if (known := _known(segment, words) or _known(core, words)) is not None:
        return known
    matches = list(words.title.finditer(segment))
    if matches:
        return _with_office(segment, matches, words)
    if core.endswith(words.papers):
        return None  # 报告指出：“…”
    name = _name_at(core, words)
    if name is not None and len(name) == len(_without_honorific(core, words)):
        if name.endswith(ideographs()["speaking"]):
            return Speaker(name, organisation=True)
        if (pronoun := next((one for one in words.pronouns if name.startswith(one)), None)) is not None:
            return Speaker(pronoun=pronoun)  # 她提醒：“…”
        return Speaker(name)
    if core.endswith(ideographs()["speaking"]):
        return Speaker(core, organisation=True)
    return None


def _with_office(segment: str, titles: list[re.Match[str]], words: Words) -> Speaker:
    """Return who is named beside the titles of a clause: 阿克姆公司首席执行官张三, 张三教授, 盧市長."""
    title = titles[-1]
    rest = segment[title.end() :].strip()
    name = _name_at(rest, words)
    bearer = _bearer(segment[: title.start()].strip(), words) if not rest else None
    if bearer is not None:
        return Speaker(bearer[0], title[0], bearer[1])
    if name is None and len(titles) > 1 and not rest:
        first = titles[-2]  # 研究所所长林书航研究员
        between = segment[first.end() : title.start()].strip()
        if _is_person(between) or _LATIN_NAME.fullmatch(between):
            return Speaker(between, first[0], segment[: first.start()].strip(" 的") or None)
    before = segment[: title.start()].strip(" 的")
    affiliation, office = with_unit(segment, title, before, words)
    if name is None and (_is_person(before) or before in _one_sign()):
        return Speaker(before, title[0])
    if name is None and not affiliation:
        return Speaker(title=office)
    return Speaker(name, office, affiliation)


def _bearer(before: str, words: Words) -> tuple[str, str] | None:
    """Return name and organisation that stand before a title: 城南大學陳瑞明 | 校長.

    The name has three ideographs, since many words of two begin as names do, and ends as no unit does: 海燕集团安全部.
    """
    owner, name = before[:-_FULL], before[-_FULL:]
    is_name = bool(owner) and len(name) == _FULL and _is_person(name) and name[-1] not in words.unit_ends
    return (name, owner) if is_name and _is_organisation(owner) else None


def _is_organisation(printed: str) -> bool:
    """Return whether words end as the name of a firm or an institution does."""
    named = named_in_cjk(printed)
    return bool(named and printed.endswith(named[-1])) or printed.endswith(top_words("zh").institutions)


_FULL = 3
"""Ideographs of a name with its family's and two more."""


def _known(word: str, words: Words) -> Speaker | None:
    """Return whom a word means for somebody who is named elsewhere: 她, 该公司, 双方."""
    if word in words.firms:
        return Speaker(organisation=True)
    if word in words.neuter:
        return Speaker(pronoun="?")
    return Speaker(pronoun=word) if word in words.pronouns else None


def _is_person(name: str) -> bool:
    """Return whether two or three ideographs are a family name and a given one."""
    return 1 < len(name) <= 3 and name[:1] in _family() and _HAN_NAME.fullmatch(name) is not None


@functools.cache
def _family() -> frozenset[str]:
    return frozenset(neutral("people")["family_zh"].split())


@functools.cache
def _one_sign() -> frozenset[str]:
    return frozenset(name for name in _family() if len(name) == 1)


def _without_adverbials(segment: str, words: Words) -> str:
    # A word of one character may stand inside a name: 沈亦凡.
    cut = min((at for word in words.adverbials if (at := segment.find(word)) >= 3 - len(word)), default=len(segment))
    return segment[:cut].strip()


def _without_honorific(name: str, words: Words) -> str:
    for honorific in words.honorifics:
        if name.endswith(honorific) and len(name) > len(honorific):
            return name[: -len(honorific)].strip()
    return name


def _name_at(segment: str, words: Words) -> str | None:
    """Return the name that a segment begins with."""
    told = min((at for verb in words.verbs if len(verb) > 1 and (at := segment.find(verb)) > 1), default=len(segment))
    segment = segment[:told]  # 劉曉林 | 指出跨文化傳播的變化
    core = _without_honorific(_without_adverbials(segment, words), words)
    match = _LATIN_NAME.match(core) or _HAN_NAME.match(core)
    if match is None:
        return None
    name = match[0].rstrip(" .")
    is_family = name == core and name in _family() and len(core) < len(_without_adverbials(segment, words))
    return name if len(name) > 1 or is_family else None  # 梁先生


# -- Japanese ------------------------------------------------------------------------------------------


def _japanese(text: str, stretch: Stretch, tail: str, limit: int, words: Words) -> tuple[Speaker, str, bool] | None:
    """Read "山田社長は「…」と述べた": the verb is behind the marks, the speaker before them."""
    if tail.startswith(_BEFORE_SIGNATURE) and (signed := _signature(tail)):
        speaker = _japanese_name(signed, words)
        return (speaker, "signed", False) if speaker is not None and speaker.title and speaker.name else None
    if not tail.startswith("と"):
        return _said_so(text, stretch, tail, limit, words)
    printed = tail[1:].partition("。")[0]
    clause = printed.lstrip("、")
    if not any(verb in clause for verb in words.verbs):
        return None
    end = stretch.close_at + len(printed) + 2
    to_next = end == limit and text[end : end + 1] == "「"  # 「…」と社長の山田は述べています。「…」
    window = _last_sentence(text[max(0, stretch.open_at - BEFORE) : stretch.open_at]).rstrip("、 ")
    window = "" if window.endswith("。") else window
    speaker = None
    if window.endswith(words.topics):
        speaker = _japanese_name(window[:-1], words)
    elif (topic := max(window.rfind(mark + "、") for mark in words.topics)) > 0:
        speaker = _japanese_name(window[:topic], words)
    if speaker is None:
        speaker = _with_title(window, words)
    if speaker is None and (topic := max(clause.find(mark) for mark in words.topics[:_SUBJECTS])) > 1:
        speaker = _japanese_name(clause[:topic], words)  # 「…」と、部長の山田は話しています
        is_shown = speaker is not None and (speaker.title or clause[:topic].rstrip().endswith(words.honorifics))
        speaker = speaker if is_shown and speaker is not None and speaker.name else None
    return speaker or Speaker(pronoun=""), "after", to_next


def _said_so(text: str, stretch: Stretch, tail: str, limit: int, words: Words) -> tuple[Speaker, str, bool] | None:
    """Read the sentence behind the marks that says whose words they were: 「…」 北条部長はこう述べています。「…」."""
    sentence, stop, _ = tail.partition("。")
    topic = max(sentence.rfind(mark) for mark in words.topics[:_SUBJECTS]) if stop else -1
    if topic < 1 or not sentence[topic + 1 :].lstrip("、").startswith(words.thus):
        return None
    speaker = _japanese_name(sentence[:topic].strip(), words)
    if speaker is None or speaker.name is None:
        return None
    end = stretch.close_at + len(sentence) + 1
    return speaker, "after", not text[end:limit].strip() and text[limit : limit + 1] == "「"


def _with_title(window: str, words: Words) -> Speaker | None:
    """Return who has a title and a name and is the topic of a clause that goes on: 知事の武井 玲子は締結式で、「…」."""
    for mark in words.topics[:_SUBJECTS]:
        at = window.find(mark)
        speaker = _japanese_name(window[:at], words) if at > 1 else None
        if speaker is not None and speaker.title and speaker.name:
            return speaker
    return None


_BEFORE_SIGNATURE = ("（", "(", "—", "―", "–")


def _signature(tail: str) -> str:
    """Return who signs words right behind them: 「…」（代表取締役 栗原 航）, 「…」――代表取締役 栗原 航."""
    if tail[0] in "（(":
        return re.split("[）)\n]", tail[1:], maxsplit=1)[0]
    return tail.lstrip("—―–- ").partition("\n")[0]


def _japanese_line(text: str, stretch: Stretch, floor: int, words: Words) -> tuple[Speaker, str, bool] | None:
    """Read a speaker on the line before, before a colon, or before "次のようにコメントしています。"."""
    window = text[max(floor, stretch.open_at - BEFORE) : stretch.open_at].rstrip()
    lead = window.rstrip("。：:").rpartition("\n")[2]
    if (whose := whose_comment(lead, words)) is not None:
        speaker = _japanese_name(whose, words)
        return (speaker, "lead-in", False) if speaker is not None else None
    if window.endswith(("：", ":")):
        speaker = _japanese_name(lead, words)
        return (speaker, "colon", False) if speaker is not None else None
    if any(word in lead for word in words.leads):
        topic = max(lead.rfind(mark) for mark in words.topics)
        speaker = _japanese_name(lead[:topic], words) if topic > 0 else None
        return (speaker, "lead-in", False) if speaker is not None else None
    if text[stretch.open_at - 1 : stretch.open_at] == "\n" and len(lead) < 50:
        speaker = _japanese_name(lead, words)
        return (speaker, "lead-in", False) if speaker is not None and speaker.title and speaker.name else None
    return None


def whose_comment(line: str, words: Words) -> str | None:
    """Return what stands before the words of a heading that say that it is somebody's comment.

    >>> whose_comment("■ 社長 山田太郎のコメント", words_of("ja"))
    '社長 山田太郎'
    """
    bare = _NUMBERED.sub("", line.strip(_SIGNS))
    found = next((ending for ending in words.comments if bare.endswith(ending)), None)
    return bare.removesuffix(found).strip(_SIGNS) or None if found is not None else None


def heading_of(line: str, words: Words) -> Speaker | None:
    """Return who is named by a heading that is title and name alone: 組合長 江里口 武."""
    bare = _NUMBERED.sub("", line.strip(_SIGNS))
    if whose_comment(line, words) is not None or "\n" in bare or any(mark in bare for mark in "。、「：:"):
        return None
    speaker = _japanese_name(bare, words)
    return speaker if speaker is not None and speaker.title and speaker.name else None


_NUMBERED = re.compile("^[（(]?[0-9０-９]{1,2}[)）.．、]?[ \u3000]+")
"""The number of a heading: 2　市長コメント."""
_SIGNS = " \u3000■□●○◆◇▼▽▲△▶★☆◎※・【】＜＞<>〔〕［］[]《》〈〉：:-–—―\n"
"""What stands around headings and before the items of lists."""


def _office(segment: str, title: re.Match[str], words: Words) -> tuple[str | None, str]:
    """Return affiliation and title that stand before a name: 同社の製品担当副社長である山田 is of no named one."""
    before = segment[: title.start()].strip(" \u3000").rpartition("、")[2].removesuffix("の").strip(" \u3000")
    for link in words.links:
        before = before.rpartition(link)[2].strip() if len(link) > 1 else before  # 日本法人であるアクメ
    for particle in words.places:
        before = before.rpartition(particle)[2].strip()  # カナダで KDE
    if any(particle in before for particle in words.clauses):
        before = ""  # 協会を代表して出席した副会長
    owner, _, of_what = before.partition("の")
    if owner and of_what and before.replace("の", "").isascii() and segment[title.end() :].strip():
        return owner.strip(), f"{of_what.strip()} {title[0]}"  # Acme の Linux プロダクトマネージャ
    if owner in words.neuter:
        return None, of_what + title[0]
    return _with_upper_office(segment, title, *with_unit(segment, title, before, words), words)


def _with_upper_office(
    segment: str, title: re.Match[str], affiliation: str | None, office: str, words: Words
) -> tuple[str | None, str]:
    """Take the rank that stands before an office to it: アクメの執行役員 研究 | 本部長, アクメの取締役 | 執行役員.

    Between them may stand the name of the department, behind a blank.
    """
    upper = next(reversed(list(words.title.finditer(affiliation or ""))), None)
    if affiliation is None or upper is None:
        return affiliation, office
    unit = affiliation[upper.end() :]
    if unit.strip() and not (
        unit[0] in _BLANK and office.endswith(words.heads) and _DEPARTMENT.fullmatch(unit.strip())
    ):
        return affiliation, office
    at = segment.rfind(affiliation, 0, title.start())
    if at < 0:
        return affiliation, office
    printed = segment[at + upper.start() : title.end()]
    owner = affiliation[: upper.start()].strip(_BLANK).removesuffix("の").strip(_BLANK)
    return _with_upper_office(segment, title, owner or None, printed, words)


_BLANK = " \u3000"
_DEPARTMENT = re.compile("[\u30a1-\u30fc\u3400-\u9fffA-Z・＆& ]{1,20}")


def with_unit(segment: str, title: re.Match[str], before: str, words: Words) -> tuple[str | None, str]:
    """Part what stands before a title: a department belongs to the title of who heads it.

    Of アクメ株式会社 商品本部 部長 the title is 商品本部 部長, of Acme集团供应链副总裁 it is 供应链副总裁.
    """
    office = title[0]
    if before in words.neuter:
        return None, office
    for group in groups():
        if before and office.startswith(group):
            before, office = before + group, office.removeprefix(group)
    latin = _LATIN_TAIL.search(before)
    if latin is not None and any(particle in before for particle in words.clauses):
        return latin[0], office  # 首次参展的企业Acme S.p.A.
    named = named_in_cjk(before)
    if not named:
        return _without_area(before, office, words)
    at = segment.find(named[-1]) + len(named[-1])
    printed = segment[at : title.end()].strip(" \u3000").removeprefix("の").strip(" \u3000")
    if before.endswith(named[-1]):
        return named[-1], office
    if (whole := _KANA_BEHIND.match(segment, at - len(named[-1]))) and whole.end() > at:
        return whole[0].strip(), segment[whole.end() : title.end()].strip(" \u3000")  # 瑞穂大学イノベーション　部長
    unit = printed.removesuffix(office)
    heads = office.endswith(words.heads) or unit.endswith(words.departments)  # 海燕医院 | 急诊科主任医师
    if heads and unit and printed.endswith(office):
        return named[-1], printed
    return before, office


def _without_area(before: str, office: str, words: Words) -> tuple[str | None, str]:
    """Part an organisation from the area that somebody heads a field in: 海燕社 | 亚太区媒体拓展副总裁."""
    at = min((at for area in words.areas if (at := before.find(area)) > 1), default=0)
    if at and office.endswith(words.heads):
        return before[:at], before[at:] + office
    if before.endswith(words.wards):
        return None, before + office  # 外科主任
    return before or None, office


_KANA_BEHIND = re.compile("[^\\s\u3000]{2,24}?[\u30a1-\u30fc]+(?=[ \u3000])")
"""A name that goes on in katakana behind an institution's, up to a blank."""


def _of_town(affiliation: str | None, office: str, words: Words) -> str | None:
    """Return a town with the character that its mayor's title begins with: 飯塚原市長 古賀俊明 is of 飯塚原市."""
    if affiliation is not None and affiliation[-1] > "\u2e7f" and office[0] in words.municipal:
        return affiliation + office[0]
    return affiliation


def _is_spaced(name: str) -> bool:
    """Return whether words are a family's and a given name, and no department and a name: 工学部 山田."""
    return _SPACED.fullmatch(name) is not None and not top_words("ja").is_institution(name.split()[0])


_ALSO = ("で、", "であり、")
"""Behind the first of two offices, which is the one somebody speaks in: 組合の理事長で、協会の会長を務める山田."""
_GLOSS = re.compile("(?<=.)[（(][^（）()]{1,40}[)）]$")
_KANA_NAME = re.compile(
    "(?:^|(?<=の)|(?<=[\u3041-\u309f]))[\u30a1-\u30fa\u30fc]{2,}(?:[・＝=][\u30a1-\u30fa\u30fc]+){0,3}$"
)
"""A name in katakana behind a particle or nothing, or behind the last letter of a verb."""


def _without_gloss(name: str) -> str:
    """Return a name without the bracket that says how it is read or spelt: リウ・ウェン（Liu Wen）."""
    return _GLOSS.sub("", name).rstrip()


def _in_kana(before: str, title: str, words: Words) -> Speaker | None:
    """Return whose name from another language stands before a title: アクメのリンドベリ代表, 来日したエリ・ロウCEO.

    Before the head of a department stands what it is for: アクメのソリューション部長.
    """
    found = _KANA_NAME.search(before)
    if found is None:
        return None
    front = before[: found.start()]
    if front.endswith("の"):
        is_name = "・" in found[0] or not title.endswith(words.heads)
        return Speaker(found[0], title, front[:-1] or None) if is_name else None
    return Speaker(found[0], title) if "・" in found[0] else None


def _japanese_name(segment: str, words: Words) -> Speaker | None:
    segment = segment.strip(_SIGNS)
    for prelude in words.preludes:
        segment = segment.removeprefix(prelude).lstrip("、")
    said = segment.rpartition("。")[2]
    segment = _without_clause(said, words)
    matches = list(words.title.finditer(segment))
    if not matches:
        core = segment.rpartition("、")[2]
        owner, _, name = core.rpartition("の")
        printed = name.strip()
        name = _without_honorific(printed, words)
        if (known := _known(core, words)) is not None:
            return known
        if segment != said and name == printed and not _SPACED.fullmatch(name) and "・" not in name:
            return None  # 製品を語れる起業家, 参加した学生
        if name != core.strip() and _LATIN_NAME.fullmatch(name):
            return Speaker(name, affiliation=owner or None)  # Burney 氏
        is_name = _JA_NAME.fullmatch(name) and not _WORDS.search(name) and not name.endswith(words.endings)
        return Speaker(name, affiliation=owner or None) if is_name else None
    title = matches[-1]
    rest = segment[title.end() :]
    for link in words.links:
        rest = rest.strip(" \u3000").removeprefix(link)
    rest = _without_gloss(_without_honorific(rest.strip(" \u3000"), words))
    rest = _without_honorific(rest.strip(" \u3000（）()"), words)
    main = next((one for one in matches[:-1] if segment.startswith(_ALSO, one.end())), title)
    affiliation, office = _office(segment, main, words)
    match = _JA_NAME.fullmatch(rest) or _LATIN_NAME.fullmatch(rest)
    if match is not None:
        return Speaker(rest, office, _of_town(affiliation, office, words))
    return None if rest else _named_before(segment[: title.start()].strip(" \u3000"), title[0], affiliation, words)


_CLAUSE = re.compile(
    "(?:(?<=[\u3400-\u9fff])(?:した|する|している|していた)|(?<=[をがに].)[\u3041-\u309f\u3400-\u9fff]{0,6}[たる])"
    "(?=[\u30a1-\u30fa\u3400-\u9fffA-Z])"
)
"""The verb of a clause before the noun that it describes: 開発を担当した | 商品企画部の山田."""


def _without_clause(segment: str, words: Words) -> str:
    """Return title and name without the clause before them that says what somebody did: 監修した料理長の山田."""
    found = next(reversed(list(_CLAUSE.finditer(segment))), None)
    if found is None or segment.endswith(words.links, 0, found.end()):
        return segment  # 社長に就任した山田
    return segment[found.end() :]


def _named_before(front: str, title: str, affiliation: str | None, words: Words) -> Speaker:
    """Return who is named before a title behind which nothing stands: アクメの山田社長, Ada Quill、アクメの社長."""
    name, _, organisation = front.rpartition("、")
    if name and (_LATIN_NAME.fullmatch(name) or (_JA_NAME.fullmatch(name) and "・" in name)):
        return Speaker(name, title, organisation or None)
    if affiliation is None:
        return Speaker(None, title)
    if front.endswith("の"):
        return Speaker(None, title, affiliation)  # アクメの広報担当
    if (kana := _in_kana(affiliation, title, words)) is not None:
        return kana
    latin = next((one for one in _LATIN_NAME.finditer(affiliation) if one.end() == len(affiliation)), None)
    if latin is not None and " " in latin[0]:
        return Speaker(latin[0], title, affiliation[: latin.start()].strip(" \u3000の") or None)
    owner, _, name = affiliation.rpartition("の")
    name = name if owner and _is_spaced(name) else name.rpartition(" ")[2]
    if name in words.neuter:
        return Speaker(None, title)
    if _JA_NAME.fullmatch(name) and len(name) <= 6 and not name.startswith("株式会社"):
        rank = words.title.fullmatch(owner)  # 取締役の山田執行役員
        return Speaker(name, title, owner or None if rank is None else None)  # アクメの山田社長
    return Speaker(None, title, affiliation)
