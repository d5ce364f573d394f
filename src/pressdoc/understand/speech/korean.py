"""Attribution in Korean: the topic before the marks, "고 말했다" behind them; and people beside a title."""

from __future__ import annotations

import functools
import re
from itertools import islice
from typing import TYPE_CHECKING

import attrs

from pressdoc.understand.languages import section
from pressdoc.understand.names.named_cjk import named_in_cjk
from pressdoc.understand.speech.speakers import Speaker
from pressdoc.understand.top_words import top_words
from pressdoc.understand.vocabulary import neutral

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressdoc.understand.speech.marks import Stretch

BEFORE = 120
"""Characters before a mark in which the speaker is looked for."""

BEHIND = 50
"""Characters behind a mark in which the verb is looked for."""

LONGEST_BEFORE = 40
"""Characters of a name and an organisation before a title."""

MOST = 400
"""Titles of one text that are read."""

_HANGUL = "\uac00-\ud7a3"
_BRACKET = re.compile(r"\s?\([^()\n]{1,60}\)")
_SENTENCE = re.compile(r"[.!?。\n](?=\s|$)|\n")
_BULLETS = " □ㅇ○●◦ᄋ▲△■◇◆*※-·"
"""What stands before the items of a ministry's release."""
_OPENING = re.compile("[\\n\\[【(ㅣ|“‘\"']")
_GLUED = re.compile(f"[{_HANGUL}]{{1,6}}")
_LATIN = re.compile(r"\([A-Z][A-Za-z .'’\-]{2,40}\)")


@attrs.frozen
class Korean:
    """The words by which speech is attributed in Korean."""

    verbs: tuple[str, ...]
    linking: tuple[str, ...]
    """Right behind the marks, where the speech goes on: "며", "면서"."""
    closing: tuple[str, ...]
    """Right behind the marks, before the verb: "고", "라고"."""
    topics: tuple[str, ...]
    honorifics: tuple[str, ...]
    neuter: tuple[str, ...]
    nominal: tuple[str, ...]
    """What somebody's words are called: "설명"."""
    pronouns: tuple[str, ...]
    family: frozenset[str]
    modifiers: frozenset[str]
    title: re.Pattern[str]
    """One title or several, as whole words; what follows may be glued to it."""

    never: tuple[str, ...]
    """What no name of three syllables ends with: particles."""
    units: tuple[str, ...]
    """What the name of a part of a company ends with."""
    adnominal: tuple[str, ...]
    """What verbs before a name end with: 있는, 맡은."""
    behind: tuple[str, ...]
    """Particles and the like that are glued to titles."""

    def person(self, word: str) -> str | None:
        """Return the name that a word holds, of a family name and one or two syllables."""
        for honorific in self.honorifics:
            word = word.removesuffix(honorific)
        if not word.isalpha() or (len(word) > 2 and word.endswith(self.never)):
            return None
        size = 2 if word[:2] in self.family and len(word) > 3 else 1
        return word if word[:size] in self.family and 1 <= len(word) - size <= 2 else None

    def ends_title(self, text: str, end: int) -> bool:
        """Return whether a title ends at a place: the word does, or particles follow."""
        rest = _GLUED.match(text, end)
        return rest is None or rest[0] in self.behind

    def without_topic(self, word: str) -> str:
        """Return a word without the particle that makes it the topic or subject."""
        for particle in self.topics:
            if word.endswith(particle) and len(word) > len(particle) + 1:
                return word[: -len(particle)]
        return word


@functools.cache
def korean() -> Korean:
    """Return the words, from the language's file and the table of names."""
    of = section("ko", "quotes")

    def longest(key: str) -> tuple[str, ...]:
        return tuple(sorted(str(of.get(key, "")).split(), key=lambda word: (-len(word), word)))

    titles = "|".join(map(re.escape, longest("titles"))) or "(?!)"
    modifiers = "|".join(map(re.escape, longest("modifiers"))) or "(?!)"
    # Hundreds of words are tried only where one of them can begin.
    firsts = re.escape("".join(sorted({word[0] for key in ("modifiers", "titles") for word in longest(key)})))
    one = rf"(?=[{firsts}])(?:(?:{modifiers}) ?){{0,4}}(?:{titles})"
    # Who heads a unit has its name in the title: 구로구청장, 무선사업부장, MC/HE사업본부장(사장).
    heads, glued = ("|".join(map(re.escape, longest(key))) or "(?!)" for key in ("heads", "behind_titles"))
    headed = rf"[{_HANGUL}A-Za-z0-9/&·]{{1,10}}?(?:{heads})(?=(?:{glued})?(?![{_HANGUL}]))"
    one = rf"(?:{one}|{headed})(?:\((?:[A-Za-z &]{{2,12}}|{titles})\))?"
    title = rf"(?<![{_HANGUL}A-Za-z]){one}(?: ?(?:겸|및|/|·|,)? ?{one}){{0,3}}"
    return Korean(
        verbs=longest("verbs"),
        linking=longest("linking"),
        closing=longest("closing"),
        topics=longest("topics"),
        honorifics=longest("honorifics"),
        neuter=longest("neuter"),
        nominal=longest("nominal"),
        pronouns=longest("pronouns"),
        family=frozenset(neutral("people")["family_ko"].split()),
        modifiers=frozenset(longest("modifiers")),
        never=longest("never"),
        behind=longest("behind_titles"),
        units=longest("units"),
        adnominal=longest("adnominal"),
        title=re.compile(title, re.IGNORECASE),
    )


def is_term(text: str, stretch: Stretch) -> bool:
    """Return whether the words behind the marks say that they hold a name or a term: “…”라는, ‘…’을."""
    words = korean()
    if text.startswith((*words.closing, *words.linking), stretch.close_at):
        return False
    behind = text[stretch.close_at : stretch.close_at + 1]
    return "\uac00" <= behind <= "\ud7a3"  # a particle makes it a part of the sentence


def behind(text: str, stretch: Stretch, limit: int) -> tuple[Speaker, str, bool] | None:
    """Return speaker, rule and whether the next mark goes on with it, from the words around the marks."""
    words = korean()
    tail = text[stretch.close_at : min(limit, stretch.close_at + BEHIND)].lstrip(" ,")
    link = next((link for link in words.linking if tail.startswith(link)), None)
    if link is not None:
        return _topic(_sentence_before(text, stretch), words) or Speaker(pronoun=""), "after", True
    closing = next((word for word in words.closing if tail.startswith(word)), None)
    if closing is None:
        return _said_by(tail, words)
    clause = re.split(r"[.\n“\"]", tail[len(closing) :], maxsplit=1)[0]
    if not any(verb in clause for verb in words.verbs):
        return None
    speaker = _topic(_sentence_before(text, stretch), words) or _topic(clause.rpartition(" ")[0], words)
    return speaker or Speaker(pronoun=""), "after", False


def _said_by(tail: str, words: Korean) -> tuple[Speaker, str, bool] | None:
    """Read who is named right behind the marks, with whose words these are: “…” 서민재 지사장의 설명이다."""
    clause = tail.partition(".")[0]
    whose, of, what = clause.rpartition("의 ")
    if not of or not what.startswith(words.nominal):
        return None
    speaker = named(whose, words)
    return (speaker, "after", False) if speaker is not None and speaker.title else None


def before(text: str, stretch: Stretch, floor: int) -> tuple[Speaker, str, bool] | None:
    """Return the speaker of a line or a colon before the marks: "윤성호 대표: “…”"."""
    window = text[max(floor, stretch.open_at - BEFORE) : stretch.open_at].rstrip()
    if not window.endswith((":", "：")):
        return None
    lead = window.rstrip(":：").rpartition("\n")[2]
    speaker = named(lead, korean())
    return (speaker, "colon", False) if speaker is not None and speaker.title else None


def _sentence_before(text: str, stretch: Stretch) -> str:
    """Return the sentence up to the marks; of one that goes on with the quotation before, what is behind that."""
    window = text[max(0, stretch.open_at - BEFORE) : stretch.open_at].rpartition("\x00")[2]  # of this text
    start = max(window.rfind("”"), window.rfind('"')) + 1
    words = korean()
    if start and window.startswith((*words.linking, *words.closing), start):
        return window[start:].partition(" ")[2]
    start = 0
    for match in _SENTENCE.finditer(window):
        if match.end() < len(window.rstrip()):
            start = match.end()
    return window[start:]


def _topic(window: str, words: Korean) -> Speaker | None:
    """Return whom a clause has as its topic: "한결로보틱스 윤성호 대표는 이번 출시와 관련해"."""
    tokens = window.split()
    for number in range(len(tokens), 0, -1):
        token = tokens[number - 1].rstrip(",")
        core = words.without_topic(token)
        if core == token:
            continue
        if core in words.pronouns:
            return Speaker(pronoun=core)
        speaker = named(_without_bracket(" ".join([*tokens[: number - 1], core])), words)
        if speaker is not None:
            return speaker
        if core.endswith(words.neuter):
            return Speaker(pronoun="?")
        if number == 1:
            return Speaker(core, organisation=True)
    return None


def _without_bracket(phrase: str) -> str:
    """Return a phrase without the bracket of several words at its end: 한가람 사장(누리조명 본부장 겸 사장)."""
    at = phrase.rfind("(") if phrase.endswith(")") else -1
    return phrase[:at] if at > 0 and " " in phrase[at:] else phrase


def named(phrase: str, words: Korean) -> Speaker | None:
    """Return whom a phrase names at its end: name and title in either order, with what they belong to.

    >>> named("서안물류의 김지은 본부장", korean())[:3]
    ('김지은', '본부장', '서안물류')
    """
    phrase = phrase.strip(_BULLETS)
    titles = [match for match in words.title.finditer(phrase) if _ends_word(phrase, match.end())]
    if not titles:
        name = words.person(phrase.rpartition(" ")[2])
        return Speaker(name) if name is not None and len(name) > 2 else None
    title, rest = titles[-1], phrase[titles[-1].end() :].strip()
    owner = phrase[: title.start()].strip()
    last = owner.rpartition(" ")[2]
    if last in words.units and owner.count(" ") > 1:
        last = " ".join(owner.split(" ")[-2:])
    if last.endswith(words.units) and " " in owner:
        whole = f"{last} {title[0]}"  # 바다전자 조명 담당 전무
        speaker = _beside(owner.removesuffix(last).rstrip(), whole, rest, words)
        if speaker is not None and speaker.name is not None:
            return speaker
    return _beside(owner, title[0], rest, words)


def _beside(owner: str, title: str, rest: str, words: Korean) -> Speaker | None:
    """Return whom the words before a title name, or those behind it."""
    if rest:
        plain = _BRACKET.sub("", rest)
        fits = words.person(plain) or (_LATIN.search(rest) and len(plain) < 24) or _is_foreign(plain)
        return Speaker(plain, title, _owner(owner)) if fits else None
    head, _, last = owner.rpartition(" ")
    name = words.person(last)
    if name is not None and len(name) > 1:
        return Speaker(name, title, _owner(head))
    first, _, between = owner.partition(" ")
    name = words.person(first)
    if name is not None and len(name) > 2 and between:
        return Speaker(name, title, _owner(between))
    if (foreign := re.search(rf"([{_HANGUL}]+(?: [{_HANGUL}]+){{0,2}})\s?(?={_LATIN.pattern}$)", owner)) is not None:
        return Speaker(foreign[1], title, _owner(owner[: foreign.start()]))
    whose, of, foreign_name = owner.rpartition("의 ")
    if of and _is_foreign(foreign_name) and not any(word in words.modifiers for word in foreign_name.split()):
        return Speaker(foreign_name, title, _owner(whose) if " " not in whose else whose.strip())
    if last in words.family:
        return Speaker(last, title)  # "김 대표": whoever has the name and the title
    if last.endswith(words.neuter):
        return Speaker(None, title)  # "회사 관계자"
    return Speaker(None, title, _owner(owner))


def _is_foreign(name: str) -> bool:
    return bool(re.fullmatch(rf"[{_HANGUL}]{{1,8}}[ ·][{_HANGUL}]{{1,8}}(?:[ ·][{_HANGUL}]{{1,8}})?", name))


def _ends_word(phrase: str, end: int) -> bool:
    return phrase[end : end + 1] in ("", " ", "(", ",")


def _owner(words: str) -> str | None:
    """Return the organisation that stands before a name: its last words."""
    words = _BRACKET.sub("", words).strip(" ,·").rpartition(",")[2].strip()
    words = words.removesuffix("의").strip() if len(words) > 2 else words
    front, _, last = words.rpartition(" ")
    if (last.endswith("인") and not last.endswith("법인")) or last.endswith(korean().adnominal):
        return None  # "공동저자인 도은비", 본부장을 맡고 있는 도은비
    if front and (last.endswith(korean().units) or korean().title.fullmatch(last)):
        return _owner(front)  # 바다전자 조명사업부 한가람
    latin = front.rpartition(" ")[2]
    if latin[:1].isascii() and latin[:1].isupper():
        return f"{latin} {last}"  # "Acme 코리아"
    return last or None


_BEFORE_BRACKET = re.compile(rf"(?:^|[\s,·])([{_HANGUL}A-Za-z0-9&]{{2,20}})\(\Z")


def people_in(text: str) -> Iterator[Speaker]:
    """Yield the people whom a text names beside a title: "윤성호 대표", "대표이사 윤성호", "장관 서경희)".

    Between the two may stand whom somebody is with: 윤성호 지식경제부 장관.
    """
    words = korean()
    for match in islice(words.title.finditer(text), MOST):
        if not words.ends_title(text, match.end()):
            continue  # 해외시장개척단
        before = text[max(0, match.start() - LONGEST_BEFORE) : match.start()]
        last = _OPENING.split(before)[-1].split(" ")
        if before.endswith(" ") and len(last) > 1:
            if (name := words.person(last[-2])) and len(name) > 2:
                yield Speaker(name, match[0])
                continue
            if len(last) > 2 and (name := words.person(last[-3])) and len(name) > 2 and _is_organisation(last[-2]):
                yield Speaker(name, match[0], last[-2])
                continue
        word = re.match(rf" ([{_HANGUL}]{{2,6}})", text[match.end() : match.end() + 12])
        if word is not None:
            name = words.person(word[1]) or words.person(words.without_topic(word[1]))
            if name is not None and len(name) > 2:
                bracket = _BEFORE_BRACKET.search(before)  # 제주대학교(총장 박선희)
                yield Speaker(name, match[0], bracket[1] if bracket is not None else None)


def _is_organisation(word: str) -> bool:
    return top_words("ko").is_institution(word) or named_in_cjk(word) == [word]
