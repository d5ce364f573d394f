"""Clues: who announces, alone or together with others."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pressdoc.understand.issuing.candidates import MOST_INITIALS, OPENING
from pressdoc.understand.issuing.evidence import (
    ANNOUNCES,
    ANNOUNCES_WITH,
    BEGINS_WITH_ANOTHER,
    BOILERPLATE,
    TOGETHER,
)
from pressdoc.understand.issuing.full_names import LONGEST, begun_by
from pressdoc.understand.names import organisations
from pressdoc.understand.names.capitals import runs_in
from pressdoc.understand.names.named import named_in
from pressdoc.understand.speech.lexicon import lexicon

BEFORE_FIRST = 8
"""Characters of an article before the subject of a lead."""

LONGEST_APPOSITION = 160
"""Characters that say what somebody is, between commas."""

MOST_TOGETHER = 4
"""Others who announce with the subject of a lead."""

MOST_BEFORE_VERB = 4
"""Words up to a verb of announcing: "have jointly today announced"."""

if TYPE_CHECKING:
    from pressdoc.understand.issuing.candidates import Candidates
    from pressdoc.understand.names.capitals import Run
    from pressdoc.understand.names.naming import Clues


def weigh_other_subjects(candidates: Candidates, text: str, runs: list[Run], name: str, key: str) -> None:
    """Take those who stand behind the subject of a lead and announce with it, when the headline names them all."""
    if organisations.short(name) not in candidates.headline:
        return
    reached, keys = runs[0].start + len(name), [key]
    for run in runs[1:]:
        if run.start < reached:
            continue
        gap = _gap(candidates.around, text[reached : run.start])
        is_named = gap is not None and run.text.partition(" ")[0] in candidates.headline
        other = begun_by(candidates, text, run) if is_named else None
        if other is None or organisations.short(other) not in candidates.headline:
            continue  # a listing behind a name, somebody in an apposition
        if _is_object(candidates, name, other):
            return
        keys.append(candidates.add(other, BEGINS_WITH_ANOTHER))
        reached = run.start + len(other)
        if gap == "and":
            candidates.joint = tuple(keys)
            return


def weigh_initials_in_headline(candidates: Candidates) -> None:
    """Take those whose initials begin the headline in a row, when the lead says for whom each stands.

    "KZV, KBV und ABA warnen": the lead names "die Küstenzahnärztliche Vereinigung (KZV)" and the others.
    """
    row = _initials_in_row(candidates.around, candidates.headline)
    if candidates.joint or len(row) < 2 or not candidates.leads:
        return
    named = {
        alias: one.name for one in named_in(candidates.leads[0], candidates.work.language) for alias in one.aliases
    }
    if all(initials in named for initials in row):
        candidates.joint = tuple(candidates.add(named[initials], TOGETHER) for initials in row)


def _initials_in_row(around: Clues, headline: str) -> list[str]:
    """Return the initials with which a headline begins, up to those behind the "and" that closes the row."""
    row: list[str] = []
    closed = False
    for word in headline.split()[: 2 * MOST_TOGETHER]:
        if row and f" {word} " in around.closing:
            closed = True
            continue
        bare = word.rstrip(",")
        if not (bare.isupper() and 1 < len(bare) <= MOST_INITIALS):
            return []
        row.append(bare)
        if closed:
            return row
    return []


def weigh_announced_jointly(candidates: Candidates) -> None:
    """Take all who say what they are and whom the headline names, when the lead says that they announce as one."""
    around = candidates.around
    opening = candidates.leads[0][: 2 * OPENING].split() if candidates.leads and len(candidates.names) > 1 else []
    if candidates.joint or around.jointly.isdisjoint(opening):
        return
    said = [verb for word, verb in pairwise(opening) if word in around.jointly]
    headline = candidates.headline.casefold()
    keys = [key for key in candidates.names if candidates.has(key, BOILERPLATE) and key in headline]
    if len(keys) > 1 and not around.announces.isdisjoint(said):
        for key in keys:
            candidates.support(key, TOGETHER)
        candidates.joint = tuple(keys)


def weigh_subjects_together(candidates: Candidates) -> None:
    """Take those behind the subject of a lead, in a row that an "and" ends, when a verb of announcing follows."""
    lead = candidates.leads[0][: 2 * OPENING] if candidates.leads and candidates.names else ""
    if candidates.joint or not lead:
        return
    first = max(candidates.points, key=lambda key: candidates.points[key])
    name = candidates.names[first]
    at = lead.find(name, 0, len(name) + BEFORE_FIRST)
    rest = _without_description(candidates.around, lead[at + len(name) :]) if at >= 0 else ""
    others: list[str] = []
    for _ in range(MOST_TOGETHER):
        step = _next_subject(candidates, rest)
        if step is None:
            return
        other, is_last, rest = step
        if _is_object(candidates, others[-1] if others else name, other):
            return
        others.append(other)
        if is_last:
            break
    if others and not candidates.around.announces.isdisjoint(rest.lstrip(" ,").split()[:MOST_BEFORE_VERB]):
        candidates.joint = (first, *(candidates.add(other, ANNOUNCES_WITH) for other in others))


def _is_object(candidates: Candidates, first: str, second: str) -> bool:
    """Return whether the headline parts two names by more than an "and": "Acme to Acquire Kelda" is Acme's release."""
    headline = candidates.headline.casefold()
    _, is_named, behind = headline.partition(organisations.short(first).casefold())
    between, is_second, _ = behind.partition(organisations.short(second).casefold())
    words = between.replace(",", " ").split()
    return bool(is_named and is_second and words) and f" {words[-1]} " not in candidates.around.closing


def _next_subject(candidates: Candidates, rest: str) -> tuple[str, bool, str] | None:
    """Return who stands behind a comma or an "and", whether it is the last, and what is behind its description."""
    around = candidates.around
    closing = next((words for words in around.closing if rest.startswith(words)), None)
    gap = closing or (", " if rest.startswith(", ") else None)
    near = rest[: 2 * LONGEST]
    runs = runs_in(near, ((0, len(near)),), lone=around.openers) if gap is not None else []
    if gap is None or not runs or not around.articles.issuperset(rest[len(gap) : runs[0].start].split()):
        return None
    name = begun_by(candidates, rest, runs[0])
    at = rest.find(name, 0, LONGEST + len(name)) if name is not None and " " in name else -1
    if name is None or at < 0:
        return None
    return name, closing is not None, _without_description(around, rest[at + len(name) :])


def _without_description(around: Clues, behind: str) -> str:
    """Return what follows a name, without brackets and an apposition: "(NYSE: KLD), a maker of ropes, and"."""
    while behind.startswith(" (") and ")" in behind:
        behind = behind.partition(")")[2]
    if behind[:2] == ", " and behind[2:].partition(" ")[0] in around.articles:
        end = behind.find(",", 3)
        behind = behind[end + 1 :] if 0 < end < LONGEST_APPOSITION else behind
    return behind


def weigh_announcing(candidates: Candidates) -> None:
    """Take whom a verb of announcing follows in a lead: "the Justice Department announced today"."""
    for lead in candidates.leads:
        said = [word.partition(".")[0].rstrip(",;:") for word in lead.split()]  # "announced.", where a copy lost blanks
        for verb in dict.fromkeys(filter(candidates.around.announces.__contains__, said)):
            _weigh_announcing(candidates, lead, verb)


def _weigh_announcing(candidates: Candidates, lead: str, verb: str) -> None:
    at = lead.find(f" {verb}")
    start = max(0, at - 2 * LONGEST)
    before = _without_insertion(candidates, lead[start:at])
    names = [named.name for named in named_in(lead[start : at + 1 + len(verb)], candidates.work.language)]
    name = next((name for name in reversed(names) if before.endswith(name)), None)
    if name is None:
        return
    front = before[: -len(name)]
    if candidates.is_under_preposition(front):
        return
    key = candidates.add(name, ANNOUNCES)
    for other in names:
        end = front.find(other) + len(other)
        is_joined = end >= len(other) and _gap(candidates.around, front[end:]) == "and"
        if is_joined and not candidates.joint and not _is_object(candidates, other, name):
            candidates.joint = (candidates.add(other, ANNOUNCES_WITH), key)


def _gap(around: Clues, gap: str) -> str | None:
    """Return what joins two names, "," or "and": the words between them without a bracket and articles."""
    if gap.startswith(" ("):
        gap = gap.partition(")")[2]
    if gap[:2] == ", " and gap[2:].partition(" ")[0] in around.articles:
        gap = gap[gap.rfind(",", 3) :] if "," in gap[3:] else ""  # ", a maker of ropes, and "
    bare = " ".join(word for word in gap.split() if word not in around.articles)
    if bare == ",":
        return ","
    return "and" if f" {bare} " in around.closing or f"{bare} " in around.closing else None


def _without_insertion(candidates: Candidates, before: str) -> str:
    """Return words before a verb without what stands right before it: "the Service (SRV)", "the Service also"."""
    front, _, last = before.rpartition(" ")
    if last in lexicon(candidates.work.language).auxiliaries:
        before = front
    if before.endswith(","):
        before = before[:-1].rpartition(", ")[0] or before
    if before.endswith(")"):
        before = before.rpartition(" (")[0] or before
    return before
