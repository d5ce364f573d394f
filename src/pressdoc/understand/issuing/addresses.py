"""Clues: addresses that spell a name, acme-freight.com for Acme Freight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.issuing.candidates import LAST, OPENING
from pressdoc.understand.issuing.evidence import (
    ADDRESS,
    BOILERPLATE,
    CONTACT_WITH_SITE,
    ENOUGH,
    MAIL_OF_CONTACTS,
    SPELLED_BY_ADDRESS,
)
from pressdoc.understand.issuing.full_names import as_institution, as_written
from pressdoc.understand.issuing.hosts import hosts_in, squashed
from pressdoc.understand.issuing.mentions import weigh_mentions
from pressdoc.understand.names import organisations
from pressdoc.understand.names.capitals import runs_in
from pressdoc.understand.names.naming import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressdoc.understand.issuing.candidates import Candidates

FIRST = 12
"""Paragraphs of the body in which a name is looked for that is spelled like an address."""

MOST_WORDS = 4
"""Words of a name that an address spells."""

LONG_HOST = 10
"""Letters of an address that no words of a sentence spell by chance."""


def weigh_mail_of_contacts(candidates: Candidates) -> None:
    """Weigh that all contacts have their mail at one of those who say what they are."""
    if len(candidates.names) < 2:
        return
    said = [entry.plain for entry in candidates.work.entries if entry.part == "contacts" and "@" in entry.plain]
    hosts = hosts_in(said)
    if len(hosts) == 1:
        key = next((key for key in candidates.names if squashed(key) in hosts), None)
        if key is not None and candidates.has(key, BOILERPLATE):
            candidates.support(key, MAIL_OF_CONTACTS)


def weigh_addresses(candidates: Candidates) -> None:
    """Weigh sites and mail servers; a name in headline or body that is spelled like one is another candidate."""
    hosts = candidates.hosts
    for key in candidates.names:
        letters = squashed(key)
        if len(letters) > 2 and any(letters in host or (len(host) > 3 and host in letters) for host in hosts):
            candidates.support(key, ADDRESS)
    if not hosts or candidates.most() > ENOUGH:
        return
    spelled = (as_written(candidates, name) if name.isupper() else name for name in _spelled(candidates, hosts))
    names = dict.fromkeys([as_institution(candidates, name) for name in dict.fromkeys(spelled)])
    new = [name for name in names if organisations.short(name).casefold() not in candidates.names]
    new = [name for name in new if not _is_elsewhere(candidates, name)]
    weigh_mentions(candidates, [candidates.add(name, SPELLED_BY_ADDRESS) for name in new])


def find_contact_with_site(candidates: Candidates) -> None:
    """Take the company of the only contact when its own site stands there too, for want of anything else."""
    if len(candidates.work.contacts) != 1:
        return
    contact = candidates.work.contacts[0]
    name = contact.organisation
    if not name or not contact.urls or name in words().known:
        return
    if squashed(organisations.short(name)) in hosts_in(contact.urls):
        candidates.add(name, CONTACT_WITH_SITE)


def _spelled(candidates: Candidates, hosts: set[str]) -> dict[str, None]:
    """Return the names in headline and body that addresses spell."""
    body = candidates.work.of("body")
    ends = body[max(FIRST, len(body) - LAST) :] if not candidates.points else []
    spelled: dict[str, None] = {}
    for text in (candidates.headline, *(entry.plain for entry in (*body[:FIRST], *ends))):
        for run in runs_in(text[:OPENING], ((0, OPENING),), stopped=words().abbreviations):
            parts = run.text.split(" ")[:MOST_WORDS]
            names = (" ".join(parts[:count]) for count in range(len(parts), 0, -1))
            if name := next((one for one in names if len(one) > 2 and squashed(one) in hosts), None):
                spelled[name] = None
        if not spelled:
            spelled |= dict.fromkeys(_written_apart(text[:OPENING], hosts))
    return spelled


def _is_elsewhere(candidates: Candidates, name: str) -> bool:
    """Return whether an address is somebody's own, the wire's, or of a site that everybody has pages on."""
    dateline = candidates.work.dateline
    if dateline is not None and dateline.wire is not None and squashed(dateline.wire) == squashed(name):
        return True
    parts = name.split()
    if name in words().known:
        return name not in candidates.headline
    return len(parts) == 2 and parts[0] in words().given and parts[1] not in words().heads


def _written_apart(text: str, hosts: set[str]) -> Iterator[str]:
    """Yield names with words in small letters that an address spells: "Fight for Fair Ferries", fightforfairferries."""
    long = sorted((host for host in hosts if len(host) >= LONG_HOST), key=lambda host: (-len(host), host))
    if not long:
        return
    places = [at for at, char in enumerate(text) if char.isalnum()]
    letters = "".join([text[at] for at in places]).lower()
    for host in long if len(letters) == len(places) else ():
        at = letters.find(host)
        if at < 0:
            continue
        start, end = places[at], places[at + len(host) - 1] + 1
        name = text[start:end]
        whole = not text[max(0, start - 1) : start].isalnum() and not text[end : end + 1].isalnum()
        if whole and " " in name and name[0].isupper() and name.rpartition(" ")[2][0].isupper() and "@" not in name:
            yield name
