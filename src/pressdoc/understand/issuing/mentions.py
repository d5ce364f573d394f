"""Clues: who is named elsewhere too, in the headline, in the text, among the contacts, by the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.issuing.candidates import OPENING
from pressdoc.understand.issuing.evidence import (
    BOTH_NAME,
    CONTACTS,
    CONTACTS_AND_TEXT,
    HEADLINE_BEGINS,
    IN_HEADLINE,
    NAMED_AGAIN,
    NAMED_FIRST,
    SITE,
)
from pressdoc.understand.issuing.full_names import LONGEST, as_written
from pressdoc.understand.issuing.hosts import hosts_in, squashed
from pressdoc.understand.issuing.institutions import is_institution
from pressdoc.understand.issuing.refusals import FIRST, is_accused, is_somebody
from pressdoc.understand.names import organisations
from pressdoc.understand.names.capitals import without_possessive
from pressdoc.understand.names.named import named_in
from pressdoc.understand.names.naming import words
from pressdoc.understand.vocabulary import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pressdoc.understand.issuing.candidates import Candidates

MOST_BEFORE = 4
"""Words that say what it is before the name with which a lead begins."""

FIRST_WITHIN = 240
"""Characters of a lead in which whoever it names first is its subject."""

MOST_WORDS = 5
"""Words with which a headline begins that may be a name."""

MOST_OF_CASE = 3
"""Letters with which a case ends: "Keldan", "Keldas"."""

MOST_LABELLED = 3
"""Mentions up to which a lone word is rather a common one with which sentences begin."""


def weigh_mentions(candidates: Candidates, keys: Iterable[str] | None = None) -> None:
    """Add what headline, contacts and the page say to candidates, to all of them unless some are given."""
    near = "\n".join([entry.plain for entry in candidates.work.of("contacts")])
    site = fold(candidates.work.draft.page.site or "")
    folded = candidates.headline.casefold()
    for key in candidates.names if keys is None else keys:
        at = folded.find(key)
        if at >= 0 and not _is_of_longer_word(folded, at + len(key)):
            candidates.support(key, HEADLINE_BEGINS if at == 0 else IN_HEADLINE)
        if organisations.short(candidates.names[key]) in near:
            candidates.support(key, CONTACTS)
        if site and site == key:
            candidates.support(key, SITE)


def _is_of_longer_word(text: str, end: int) -> bool:
    """Return whether what ends in a text goes on with more letters than a case ending has: "Heart" in "Heartbeats"."""
    tail = text[end : end + MOST_OF_CASE + 1]
    return tail[:1].isdigit() or (len(tail) > MOST_OF_CASE and tail.isalpha() and tail < "\u2e80")


def find_beginning_of_headline(candidates: Candidates) -> None:
    """Take the name with which the headline begins, when the text names it again and it is nobody's."""
    body = [entry.plain for entry in candidates.work.entries if entry.part in ("body", "about")][:FIRST]
    parts = candidates.headline.split(" ")[:MOST_WORDS]
    if parts[0].lower() in candidates.around.function:
        return
    for count in range(len(parts), 0, -1):
        name = without_possessive(" ".join(parts[:count]).rstrip(",:"))
        if not name[:1].isalnum():
            return
        if candidates.headline.isupper():
            name = as_written(candidates, name) if " " in name else ""  # a last name alone is somebody's
        if name and _is_named_again(name, body) and not is_somebody(candidates, name, body):
            weigh_mentions(candidates, [candidates.add(name, NAMED_AGAIN)])
            return


def _is_named_again(name: str, body: list[str]) -> bool:
    """Return whether sentences name what a headline begins with, with other words around."""
    times = 0
    for plain in body:
        at = plain.find(name)
        if at < 0:
            continue
        before, behind = plain[max(0, at - 2) : at], plain[at + len(name) : at + len(name) + 3]
        is_end = not behind or behind[0] in ",.('’:;" or behind.strip()[:1].islower() or behind.startswith("™")
        is_end = is_end or organisations.with_legal_form(name, plain[at : at + LONGEST]) != name
        times += is_end and (not before.strip() or before[-1] in ' ("“')
    is_plain = name.isalpha() and name[1:].islower()
    return times > (MOST_LABELLED if is_plain else 1)


def find_named_first(candidates: Candidates) -> None:
    """Take the organisation that the lead names first, for want of anything else.

    Its own words show what it is, and nothing stands before it, "Fulmar Mining Ltd has", or only whose board
    acts, "The Board of Directors of Fulmar Mining Ltd"; else headline and text name it again.
    """
    lead = candidates.leads[0][:FIRST_WITHIN] if candidates.leads else ""
    if is_accused(candidates, lead):
        return
    named = next(iter(named_in(lead, candidates.work.language)), None)
    if named is None or not named.sure or " " not in named.name:
        return
    before, short = lead[: lead.find(named.name)].lower(), organisations.short(named.name)
    if _leads_to_subject(candidates, before) or _is_named_throughout(candidates, short):
        candidates.add(named.name, NAMED_FIRST)


def _leads_to_subject(candidates: Candidates, before: str) -> bool:
    """Return whether a lead begins with an article, whose board, or what it is, "Ferry operator", and then the name."""
    around = candidates.around
    said = before.split()
    while said and said[0] in around.articles:
        said.pop(0)
    while said and said[-1] in around.articles:
        said.pop()
    if around.function.issuperset(said) or " ".join(said) in around.fronts:
        return True
    return len(said) <= MOST_BEFORE and said[-1] in around.nouns and all(map(str.isalpha, said))


def _is_named_throughout(candidates: Candidates, short: str) -> bool:
    """Return whether the headline names somebody, and the text again."""
    if short.casefold() not in candidates.headline.casefold():
        return False
    return any(short in entry.plain for entry in candidates.work.of("body")[1:FIRST])


def find_named_contact(candidates: Candidates) -> None:
    """Take the company or institution that headline or lead names, and a contact too: no agency is named there."""
    said = [entry.plain for entry in candidates.work.of("contacts")]
    if not said:
        return
    language = candidates.work.language
    reached, hosts = "\n".join(said), hosts_in(said)
    first = (candidates.headline, *(lead[:OPENING] for lead in candidates.leads[:1]))
    for text in candidates.openings():
        for named in named_in(text, language):
            short = organisations.short(named.name)
            is_reached = short in reached or squashed(short) in hosts
            is_told = short != named.name or is_institution(named.name, language)
            is_told = is_told or (named.name in words().known and text in first)
            if is_reached and is_told:
                candidates.add(named.name, CONTACTS_AND_TEXT)
                return


def find_only_one_named(candidates: Candidates) -> None:
    """Take the one organisation that headline and lead name, and no other: "Wechsel an der Spitze der Velo Gruppe"."""
    language = candidates.work.language
    lead = candidates.leads[0][:OPENING] if candidates.leads else ""
    named = named_in(candidates.headline, language)
    if len(named) != 1 or not lead or named[0].name in words().known:
        return  # of a firm that everybody knows others speak too
    short = organisations.short(named[0].name)
    if all(organisations.short(one.name) == short for one in named_in(lead, language)) and short in lead:
        candidates.add(named[0].name, BOTH_NAME)
