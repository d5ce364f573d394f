"""Clues: with whom a lead in Chinese, Japanese or Korean begins."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from pressdoc.understand.dating.place_names import is_known
from pressdoc.understand.issuing.boilerplates import LONGEST_IN_CJK
from pressdoc.understand.issuing.candidates import OPENING
from pressdoc.understand.issuing.evidence import (
    ACTING_IN_LEAD,
    ANNOUNCES_IN_LEAD,
    AUTHORITY_AS_TOPIC,
    BEGINS_AND_NAMED,
    BOTH_NAME,
    FULL_NAME_BEGINS,
    HOSTS,
    IN_HEADLINE,
    LEAD,
    OURS,
    PARTNER_IN_LEAD,
    SIGNATURE,
    TOPIC,
)
from pressdoc.understand.issuing.full_names import LONGEST
from pressdoc.understand.issuing.institutions import EDGES
from pressdoc.understand.names import organisations
from pressdoc.understand.names.named_cjk import forms_in_cjk, is_themselves, named_in_cjk, topic_in_cjk
from pressdoc.understand.speech.cjk import groups
from pressdoc.understand.top_words import top_words

if TYPE_CHECKING:
    from pressdoc.understand.issuing.candidates import Candidates

FIRST = 12
"""Paragraphs in which an institution that calls itself by no name is named."""

NEAR = 8
"""Characters behind a name up to its verb."""

MOST_MENTIONS = 8
"""Places of a name behind which its verb is looked for."""

_LATIN_HEAD = re.compile(r"[A-Z][A-Za-z0-9&.'’-]*(?: [A-Z][A-Za-z0-9&.'’-]*){0,3}(?=[ \u2e80-\uffff])")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z0-9&.,'’ -]*")
_TITLED = ("「", "『", "《", "“")
"""Marks around the title of a thing, with which a Chinese headline may begin."""
_QUOTED = "【「『《“"
_BEFORE_COMMA = re.compile(r"[^、，,「」『』【】\s]{2,24}(?=[、，])")
_BEHIND_NAME = ("（", "(", "は", "が")
_LATIN_TOPIC = re.compile(r"([A-Z][A-Za-z0-9&.'’-]{0,23}(?: [A-Z][A-Za-z0-9&.'’-]{0,23}){0,4}) ?(?=[（(はが])")
_IN_BRACKETS = re.compile("[（(][^（）()]{0,160}[）)]")


def weigh_subject_in_cjk(candidates: Candidates, text: str) -> None:
    """Take the first name of a lead, what is its topic, and what headline and lead have in common."""
    forms = forms_in_cjk(text[:OPENING]) if "（" in text[:LONGEST] or "(" in text[:LONGEST] else {}
    if candidates.work.language == "ko":
        _weigh_in_korean(candidates, text)
        return
    topic = topic_in_cjk(text[:OPENING], candidates.work.language)
    named = next((one for one in forms or named_in_cjk(text[:LONGEST]) if not is_themselves(one)), None)
    if named is not None and _visits(candidates, text, text.find(named) + len(named)):
        return
    if named is not None and (topic is None or named in topic or topic in named):
        if candidates.has(organisations.short(named).casefold(), LEAD):
            return  # the same words, from another beginning on
        begins = text.startswith(named) and not _owns(candidates, text, named)
        acts = begins or _acts(candidates, text, text.find(named) + len(named))
        key = candidates.add(named, ACTING_IN_LEAD if acts else LEAD)
        if any(_begins_alike(one, candidates.headline) for one in (named, *forms.get(named, ()))):
            candidates.support(key, IN_HEADLINE)
    elif topic is not None:
        _weigh_topic(candidates, topic, has_mayor=_has_mayor(text, len(topic)))
    _weigh_headline_and_lead(candidates, text)
    if named is None:
        _weigh_others(candidates, text, topic)
    _weigh_partners(candidates, text, forms)


def _visits(candidates: Candidates, text: str, at: int) -> bool:
    """Return whether who is named up to a place comes to visit: 海岚局李华主任一行."""
    return any(0 <= text.find(word, at) - at <= LONGEST_VISITOR for word in candidates.around.visiting)


LONGEST_VISITOR = 12
"""Characters of a name and titles between an institution and the word that says that they visit."""


def _owns(candidates: Candidates, text: str, name: str) -> bool:
    """Return whether a Japanese lead is about what is of a name: 青嶺研究所の日下部岳広教授は."""
    return candidates.work.language == "ja" and text.startswith("の", len(name))


def _weigh_in_korean(candidates: Candidates, text: str) -> None:
    """Take the topic of the lead, else with whom it or the headline begins."""
    reporter, sign, _ = text[:LONGEST_REPORTER].partition(" = ")
    text = text[len(reporter) + len(sign) :] if sign else text  # 문정우 기자 = 누리조명은
    if (topic := topic_in_cjk(text[:OPENING], "ko")) is not None:
        _weigh_topic(candidates, topic)
        return
    if (named := named_in_cjk(text[:LONGEST])) and text.startswith(named[0]):
        candidates.add(named[0], ACTING_IN_LEAD)  # 누리대학교(총장 안서현) 채민규 교수 연구팀이
        return
    for lead in (text, *candidates.leads[1:]):
        if (topic := _topic_of_both(candidates.headline, lead)) is not None:
            _weigh_topic(candidates, topic)
            return
    first = candidates.headline.partition(" ")[0].strip(_QUOTED + ",")
    if named_in_cjk(first) == [first] and first in text[:OPENING]:
        candidates.add(first, BOTH_NAME)


LONGEST_REPORTER = 40
"""Characters in which a news agency names its reporter."""


def _has_mayor(text: str, end: int) -> bool:
    """Return whether a bracket behind a town or a ward says who leads it: 白浜区（区長：山田 太郎）は."""
    return text.startswith((f"（{text[end - 1]}長", f"({text[end - 1]}長"), end)


def _weigh_topic(candidates: Candidates, topic: str, *, has_mayor: bool = False) -> None:
    """Take what a lead has as its topic, all the more where the headline begins with it."""
    if (two := _two_topics(candidates, topic)) is not None:
        candidates.joint = (candidates.add(two[0], BOTH_NAME), candidates.add(two[1], BOTH_NAME))
        return
    is_authority = has_mayor or top_words(candidates.work.language).is_institution(topic)
    key = candidates.add(topic, AUTHORITY_AS_TOPIC if is_authority else TOPIC)
    if _begins_alike(topic, candidates.headline):
        candidates.support(key, IN_HEADLINE)


def _two_topics(candidates: Candidates, topic: str) -> tuple[str, str] | None:
    """Return two that are the topic of a lead and that the headline names as well: 海燕機関と北辰組は."""
    for word in candidates.around.between if candidates.work.language == "ja" else ():
        first, sign, second = topic.partition(word)
        if sign and _is_in(candidates.headline, first) and _is_in(candidates.headline, second):
            return first, second
    return None


def _topic_of_both(headline: str, text: str) -> str | None:
    """Return what stands before the first comma of a Korean headline and is a topic of the lead, whatever precedes it.

    >>> _topic_of_both("바다, 항로 개설", "해운 기업 바다(298765)는 항로를 개설했다고 밝혔다.")
    '바다'
    """
    name = headline.partition(",")[0].strip(_QUOTED)
    if not 1 < len(name) <= LONGEST_IN_CJK or name == headline:
        return None
    at = text.find(f" {name}", 0, OPENING)
    topic = topic_in_cjk(text[at + 1 :], "ko") or ""
    return topic if topic.endswith(name) and len(topic) - len(name) <= LONGEST_LIST else None


def weigh_full_name(candidates: Candidates) -> None:
    """Take the company with whose legal name a Chinese headline begins, or whose statement it is called.

    海燕股份有限公司澄清公告, 海燕电机声明
    """
    headline = candidates.headline
    if headline.isascii() or not candidates.around.signs:
        return
    named = named_in_cjk(headline)
    name = next((headline.removesuffix(one) for one in candidates.around.documents if headline.endswith(one)), headline)
    is_short = 1 < len(name) <= LONGEST_IN_CJK and any(name in lead for lead in candidates.leads)
    if name != headline and (named == [name] or is_short):
        candidates.add(name, FULL_NAME_BEGINS)
        return
    if named and headline.startswith(named[0]):
        concerns = headline.startswith(candidates.around.concerning, len(named[0]))
        if concerns or organisations.short(named[0]) != named[0]:
            candidates.add(named[0], FULL_NAME_BEGINS)


def find_own(candidates: Candidates) -> None:
    """Take the institution that the text names first of those which call themselves so: 我校张三教授团队, 海岚大学."""
    texts = [candidates.headline, *(entry.plain for entry in candidates.work.of("body")[:FIRST])]
    for own, ends in candidates.around.ours.items():
        if any(own in text for text in texts):
            named = (name for text in texts for name in named_in_cjk(text) if name.endswith(ends) and name != own)
            name = next(named, None)
            if name is not None:
                candidates.add(name, OURS)
                return


def find_first_of_headline(candidates: Candidates) -> None:
    """Take the organisation with which a Chinese headline begins, as the text names it: 港務公司攜手…, 海岚港務公司."""
    if (candidates.work.language or "")[:2] != "zh":
        return
    texts = [entry.plain for entry in candidates.work.of("body")[:FIRST]]
    alike = (name for text in texts for name in named_in_cjk(text) if _begins_alike(name, candidates.headline))
    first = _before_another(candidates)
    if (name := next(alike, None)) is not None and (not first or first in name):
        candidates.add(name, BEGINS_AND_NAMED)
    elif first and sum(text.count(first) for text in texts) >= FEWEST_NAMED:
        candidates.add(first, BEGINS_AND_NAMED)


def _before_another(candidates: Candidates) -> str:
    """Return what stands before the word between two with whom a headline begins: 海燕建设 | 与北辰集团签约."""
    ends = [at for word in candidates.around.between if (at := candidates.headline.find(word)) > SHORTEST_SUBJECT]
    first = candidates.headline[: min(ends)] if ends else ""
    return first if _SHORT.fullmatch(first) is not None and not is_themselves(first) else ""


_SHORT = re.compile("[\u3400-\u9fffA-Za-z]{3,8}")
FEWEST_NAMED = 3
"""Places at which the text names a company that a headline gives in short."""


def find_announcing_clause(candidates: Candidates) -> None:
    """Take whom the first clause of a Chinese lead says to announce, by the name with which further sentences begin.

    雲端資安業者盾堡科技今天宣布: 盾堡科技成立於2019年, 盾堡科技創辦人 …
    """
    verbs = candidates.around.announces_unspaced
    if (candidates.work.language or "")[:2] != "zh" or not verbs:
        return
    texts = [entry.plain for entry in candidates.work.of("body")[:FIRST]]
    starts = [sentence.strip() for text in texts for sentence in _STOPS.split(text)[:FIRST]]
    for lead in candidates.leads[:1]:
        at = min((at for verb in verbs if (at := lead.find(verb, 0, OPENING)) > 0), default=0)
        clause = _MOMENT.sub("", _CLAUSES.split(lead[:at])[-1])
        for size in range(min(LONGEST_IN_CJK, len(clause)), SHORTEST_SUBJECT, -1):
            name = clause[-size:]
            if sum(start.startswith(name) for start in starts) >= FEWEST_STARTS and not is_themselves(name):
                candidates.add(name, ANNOUNCES_IN_LEAD)
                return


FEWEST_STARTS = 2
"""Sentences that begin with a name."""
_STOPS = re.compile("[。！？\n]")
_CLAUSES = re.compile("[，,。：:；;\n]")
_MOMENT = re.compile("(?:于|於|在)?(?:今日|今天|昨日|昨天|日前|近日|今早|正式|[今昨]?[（(]?[0-9]{1,2}[)）]?日)*\\Z")
"""The day between a name and its verb."""


def find_signature(candidates: Candidates) -> None:
    """Take the company whose board signs at the end: 海燕股份有限公司董事会."""
    signs = candidates.around.signs
    for entry in candidates.work.entries[-LAST_LINES:] if signs else ():
        for line in entry.plain.split("\n")[-LAST_LINES:]:
            signed = line.strip(EDGES)
            board = next((one for one in signs if signed.endswith(one)), None)
            if board is not None and named_in_cjk(signed) == [name := signed.removesuffix(board).strip(EDGES)]:
                candidates.add(name, SIGNATURE)
                return


def find_hosts(candidates: Candidates) -> None:
    """Take those of whom a Chinese lead says that they host what it tells of: 由海燕网和北辰局联合主办的."""
    verbs = candidates.around.hosting
    for lead in candidates.leads[:1] if verbs else ():
        end = min((at for verb in verbs if (at := lead.find(verb, 0, OPENING)) > 0), default=-1)
        start = max(lead.rfind(word, 0, end) for word in candidates.around.by) if end > 0 else -1
        names = named_in_cjk(lead[start + 1 : end]) if start >= 0 and end - start <= LONGEST else []
        candidates.joint = candidates.joint or tuple([candidates.add(name, HOSTS) for name in names[:LONGEST_LIST]])


LAST_LINES = 8
"""Blocks and lines at the end among which the board signs."""
LONGEST_LIST = 4
"""Hosts of one event."""


def _weigh_headline_and_lead(candidates: Candidates, text: str) -> None:
    """Take the name that headline and lead have in common."""
    if (name := _announcing(candidates, text)) is not None:
        both = _two_of(candidates, name)
        keys = tuple([candidates.add(one, ANNOUNCES_IN_LEAD) for one in both or (name,)])
        candidates.joint = candidates.joint or (keys if both else ())
    elif (name := _named_by_both(candidates.headline, text)) is not None:
        candidates.add(name, BOTH_NAME)


def _two_of(candidates: Candidates, names: str) -> tuple[str, str] | None:
    """Return the two whom a Chinese headline begins with: 海燕与北辰集团."""
    for word in candidates.around.between if candidates.work.language != "ja" else ():
        first, sign, second = names.partition(word)
        if sign and min(len(first), len(second)) > 1 and named_in_cjk(names) != [names]:
            return first, second
    return None


def _weigh_others(candidates: Candidates, text: str, topic: str | None) -> None:
    """Take a topic in Latin letters, and an authority that acts, where no company is named."""
    latin = _LATIN_TOPIC.match(text)
    if topic is None and latin is not None and _begins_alike(latin[1], candidates.headline):
        candidates.support(candidates.add(latin[1], TOPIC), IN_HEADLINE)
    if (name := _acting(candidates, text)) is not None:
        candidates.add(name, ACTING_IN_LEAD)


def _acts(candidates: Candidates, text: str, at: int) -> bool:
    """Return whether who is named up to a place announces, or is the topic behind a bracket that says where it is."""
    if _announces(candidates, text, at):
        return True
    bracket = _IN_BRACKETS.match(text, at) if candidates.work.language == "ja" else None
    return bracket is not None and text.startswith(_BEHIND_NAME, bracket.end())


def _announces(candidates: Candidates, text: str, at: int) -> bool:
    """Return whether a verb of announcing stands right behind a name that ends at a place, or behind its bracket."""
    behind = _IN_BRACKETS.sub("", text[at : at + OPENING], count=1)[:NEAR]
    return any(verb in behind for verb in candidates.around.announces_unspaced)


def _announcing_in_latin(candidates: Candidates, text: str) -> str | None:
    """Return the name in Latin letters that begins a Chinese headline, and that the lead says to announce."""
    found = _LATIN_HEAD.match(candidates.headline)
    at, count = (text.find(found[0]), 0) if found is not None else (-1, MOST_MENTIONS)
    while found is not None and at >= 0 and count < MOST_MENTIONS:
        whole = _LATIN_NAME.match(text, at)
        if whole is not None and _announces(candidates, text, whole.end()):
            return found[0]
        at, count = text.find(found[0], at + len(found[0])), count + 1
    return None


def _announcing(candidates: Candidates, text: str) -> str | None:
    """Return what a headline begins with, when a verb of announcing stands right behind it in the lead."""
    verbs = candidates.around.announces_unspaced
    if verbs and (name := _announcing_in_latin(candidates, text)) is not None:
        return name
    headline = candidates.headline.lstrip(_QUOTED) if verbs and candidates.headline[:1] not in _TITLED else ""
    verb = min((at for verb in verbs if (at := headline.find(verb)) > SHORTEST_SUBJECT), default=len(headline))
    for size in range(min(LONGEST_IN_CJK, verb), 1, -1):
        at = text.find(headline[:size])
        if at >= 0:
            behind = text[at + size : at + size + NEAR]
            name = headline[:size].strip(EDGES)
            begins = size > SHORTEST_SUBJECT and headline.startswith(tuple(verbs), size) and not is_known(name)
            says = any(verb in behind for verb in verbs)
            says = says or (behind[:1] in ("（", "(") and _announces(candidates, text, at + size))
            return name if begins or says else None
    return None


SHORTEST_SUBJECT = 2
"""Ideographs; of a longer one a headline says what it announces, and the lead names it: 海燕科技推出…"""


def _named_by_both(headline: str, text: str) -> str | None:
    """Return what stands before the first comma of a headline, and as the topic of the lead: "Acme、東京に開設"."""
    found = _BEFORE_COMMA.match(headline)
    if found is None:
        return None
    at = text.find(found[0], 0, OPENING)
    return found[0] if at >= 0 and text[at + len(found[0]) :][:1] in _BEHIND_NAME else None


def _acting(candidates: Candidates, text: str) -> str | None:
    """Return the authority with which a Chinese lead begins, and which acts: 環境資源部今（22）日宣布."""
    for clause in text[:LONGEST].split("，")[:2]:  # 7月7日，国家林草局在成都
        words = clause.strip(EDGES)
        ends = [at for word in candidates.around.moments if (at := words.find(word)) > 2]
        name = words[: min(ends)].partition("、")[0] if ends else ""
        if name and len(name) <= LONGEST_IN_CJK and top_words(candidates.work.language).is_institution(name):
            return name
    return None


def _weigh_partners(candidates: Candidates, text: str, forms: dict[str, tuple[str, ...]]) -> None:
    """Take two that announce together and whom the headline names: 海燕株式会社（…）と北辰株式会社（…）は."""
    names = list(islice(forms, 2))
    if len(names) < 2 or candidates.joint:
        return
    between = text[text.find(names[0]) + len(names[0]) : text.find(names[1])]
    if _IN_BRACKETS.sub("", between).strip(EDGES) not in candidates.around.between:
        return
    behind = _IN_BRACKETS.sub("", text[text.find(names[1]) + len(names[1]) :][:OPENING])
    verbs = candidates.around.announces_unspaced
    acts = behind.startswith(_BEHIND_NAME) or any(verb in behind[:NEAR] for verb in verbs)
    if acts and all(_is_in(candidates.headline, organisations.short(name), *forms[name]) for name in names):
        first, second = (candidates.add(name, PARTNER_IN_LEAD) for name in names)
        candidates.support(second, IN_HEADLINE)
        candidates.joint = (first, second)


def _is_in(headline: str, *forms: str) -> bool:
    return any(one in headline for one in forms if len(one) > 1)


def _begins_alike(name: str, headline: str) -> bool:
    """Return whether a headline begins with the short form of a name: its first characters."""
    known = organisations.short(name)
    ends = [known[at:] for at in range(1, len(known) - 2)]  # 交通部觀光署, of which a headline says 觀光署
    ends += [name[at:] for at in range(1, len(name) - 3)]  # 臺灣港務公司, of which it says 港務公司
    ends += [bare for group in groups() if len(bare := name.removesuffix(group)) > SHORTEST_SUBJECT and bare != name]
    return len(known) > 1 and headline.lstrip("【「").startswith((known[:4], known, *ends))
