"""Clues: with whom the lead begins, in scripts that have capitals."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from pressdoc.understand.issuing.candidates import OPENING
from pressdoc.understand.issuing.evidence import ALIAS_IN_HEADLINE, BOTH_BEGIN, LEAD
from pressdoc.understand.issuing.full_names import LONGEST, begun_by, with_own, with_partners
from pressdoc.understand.issuing.refusals import FIRST, comes_again, is_accused, is_common_noun, is_no_issuer
from pressdoc.understand.issuing.subject_cjk import weigh_subject_in_cjk
from pressdoc.understand.issuing.together import weigh_other_subjects
from pressdoc.understand.languages import section
from pressdoc.understand.names import organisations
from pressdoc.understand.names.capitals import runs_in
from pressdoc.understand.names.named import first_named
from pressdoc.understand.names.naming import words

if TYPE_CHECKING:
    from pressdoc.understand.issuing.candidates import Candidates
    from pressdoc.understand.names.capitals import Run

MOST_OF_TITLE = 3
"""Words behind a name and a comma among which a title says that it is somebody's."""

SUBJECTS_WITHIN = 160
"""Characters of a lead in which its subjects stand."""

BEFORE_SUBJECT = 8
"""Characters of an article and the like before the first capital."""

SOON = 8
"""Words behind a name among which the verb stands that it belongs to."""

LONGEST_SHORT = 12
"""Characters of a short form that a bracket defines."""

_SEPARATED = re.compile(r"(?:\s[-–—]{1,2}|[)）]:?\s*[-–—]{0,2}|——|--)\s?(?=[^\s\d])")
_AGE = re.compile(r"^[^\W\d_]+(?: [^\W\d_]+){1,3} \([1-9]\d\)")
"""Somebody with an age at the beginning: "Ada Roe (46)"."""
_WORDS = re.compile(r"\w[\w&.-]*\w")


def weigh_opening(candidates: Candidates) -> None:
    """Take what the lead begins with, and what headline and lead begin with alike."""
    lead = candidates.leads[0] if candidates.leads else ""
    for start in _starts(candidates, lead) if lead else ():
        text = lead[start : start + OPENING]
        if _AGE.search(text, 0, LONGEST) or is_common_noun(candidates, text):
            continue
        if text[:2] and max(text[:LONGEST]) > "\u2e7f":
            weigh_subject_in_cjk(candidates, text)
        else:
            _weigh_subject(candidates, text)
        if not candidates.joint:
            _weigh_common_beginning(candidates, lead, text)


def _starts(candidates: Candidates, lead: str) -> list[int]:
    """Return where a lead may begin: behind what looks like a dateline too, unless that is cut off."""
    if candidates.work.dateline is not None:
        return [0]
    found = [place.end() for place in _SEPARATED.finditer(lead[:SUBJECTS_WITHIN])]
    return list(dict.fromkeys([0, *found]))


def _weigh_common_beginning(candidates: Candidates, lead: str, text: str) -> None:
    """Take the words with which headline and lead begin alike."""
    language = candidates.work.language
    name = organisations.common_opening(candidates.headline, text, language)
    if name and name.rpartition(" ")[2] in candidates.around.titles:
        name = name.rpartition(" ")[0]  # "Kelda Mines CEO Gives Update"
    if not name or is_no_issuer(candidates, name) or not comes_again(candidates, name, lead):
        return
    behind = text.partition(name)[2]
    if behind[:1] == " " and behind[1:2].isupper():  # "Kelda" in the headline, "Kelda Ferries" here
        first = first_named(text[:LONGEST], language)
        name = first if first is not None and first.startswith(f"{name} ") else name
    candidates.add(name, BOTH_BEGIN)


def _weigh_subject(candidates: Candidates, text: str) -> None:
    """Take the name that a lead begins with, when a verb or an apposition shows that it acts."""
    around = candidates.around
    if is_accused(candidates, text):
        return
    place = (0, min(SUBJECTS_WITHIN, len(text)))
    runs = runs_in(
        text[:SUBJECTS_WITHIN], (place,), lone=around.openers, forms=words().legal, stopped=words().abbreviations
    )
    name = _subject(candidates, text, runs)
    if name is None:
        return
    behind = text[text.find(name, runs[0].start) + len(name) :]
    alias = behind[2:].partition(")")[0] if behind[:2] == " (" else ""
    if behind[:2] == ", " and any(around.is_title(word) for word in behind[2:].lower().split()[:MOST_OF_TITLE]):
        return  # "Ada Roe, former president of"
    acts = not around.announces.isdisjoint(behind[:OPENING].lower().split())
    named = behind[:3] in (" (“", ' ("') or (behind[:2] in (", ", " (") and acts)
    titled = any(around.is_title(word.lower()) for word in name.split())
    named = named or (not titled and _goes_by(candidates, alias, behind[len(alias) :]))
    acts_soon = name in candidates.headline and not around.announces.isdisjoint(behind.lower().split()[:SOON])
    if not (acts_soon or comes_again(candidates, name, text)):
        return
    key = candidates.add(name, LEAD, more=acts + named)
    if alias and alias in _WORDS.findall(candidates.headline):
        candidates.support(key, ALIAS_IN_HEADLINE)
    weigh_other_subjects(candidates, text, runs, name, key)


def _subject(candidates: Candidates, text: str, runs: list[Run]) -> str | None:
    """Return the name that a lead begins with, behind an article at most."""
    if not runs or runs[0].start > BEFORE_SUBJECT:
        return None
    if not candidates.around.function.issuperset(text[: runs[0].start].lower().split()):
        return None
    longer = with_partners(candidates, text, runs, with_own(candidates, text, runs[0]))
    if longer != runs[0].text:
        return longer
    name = begun_by(candidates, text, runs[0])
    if name is None or candidates.is_under_preposition(text[: text.find(name)]):
        return None
    if text.partition(" ")[0].lower() in _one(candidates.work.language) and organisations.short(name) == name:
        return None  # "A Carvel pilot": one of many
    if text.startswith("- ", runs[0].end):
        return None  # "Der Stahl- und Technologiekonzern Traunstahl"
    behind = text[text.find(name, runs[0].start) + len(name) :]
    link = next((gap for gap in words().onward if behind.startswith(gap)), "")
    if link and behind[len(link) :][:1].isupper() and " " not in name and name not in words().known:
        return None  # "Harbours of Kelda": the name goes on
    return name


def _one(language: str | None) -> list[str]:
    """Return the articles that stand before one of many: "a", "an"."""
    return str(section(language, "money").get("articles", "")).split()


def _goes_by(candidates: Candidates, short: str, behind: str) -> bool:
    """Return whether a short form that a bracket defines is what the release goes on with."""
    if not 1 < len(short) <= LONGEST_SHORT or not short[:1].isupper() or short[1:].islower():
        return False
    others = (entry.plain for entry in candidates.work.entries if entry.part in ("body", "about"))
    return short in _WORDS.findall(f"{candidates.headline}\n{behind}") or any(
        short in _WORDS.findall(plain[:OPENING]) for plain in islice(others, 1, FIRST)
    )
