"""Clues: names that stand by themselves: above the text, in the page's title, in the dateline, among the contacts."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from pressdoc.understand.contact.words import contact_words
from pressdoc.understand.issuing.candidates import OPENING
from pressdoc.understand.issuing.evidence import (
    AUTHORITY_ABOVE,
    AUTHORITY_AS_CONTACT,
    COMPANY_ABOVE,
    COMPANY_IN_TITLE,
    DATELINE,
    DATELINE_AND_TEXT,
    LABEL,
    TITLE_OF_PAGE,
)
from pressdoc.understand.names import organisations
from pressdoc.understand.names.compounds import compounds, named_by_compound
from pressdoc.understand.names.compounds import is_institution as is_compound
from pressdoc.understand.names.named import is_named_institution
from pressdoc.understand.names.named_cjk import named_in_cjk
from pressdoc.understand.top_words import top_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressdoc.understand.issuing.candidates import Candidates

FIRST = 12
"""Entries at the top, and lines of each, that may be a name."""

MOST_BELOW = 4
"""Lines below the headline that may stand before the text."""

LONGEST = 80
"""Characters of a name."""

EDGES = " \u3000（）()【】"
"""Brackets and blanks around a name on a line."""

_SIGNED = re.compile(r"/ ([^/|]+)(?:\|[^/]*)? /\s*\Z")
"""Whom a portal prints behind the day of the dateline: "Kelda, Maine - May 3, 2026 / Acme /"."""
_SITE = re.compile(r" [–—·-] | ?[|｜_] ?")


def is_institution(line: str, language: str | None) -> bool:
    """Return whether a line is the name of an authority, a university or the like, and nothing else."""
    if compounds(language) is None:
        return is_named_institution(line, language)
    return is_compound(line, language)


def weigh_title(candidates: Candidates) -> None:
    """Take the authority with whose name the page's title ends or begins, or the company in ideographs at its end."""
    page = candidates.work.draft.page
    parts = _SITE.split(page.title or "")
    first, site = parts[0].strip(), parts[-1].strip()
    named = (site, (page.title or "").rpartition(": ")[2], page.site or "")
    if name := next((name for name in named if is_institution(name, candidates.work.language)), ""):
        candidates.add(name, TITLE_OF_PAGE)
    elif len(parts) > 1 and first != candidates.headline and is_institution(first, candidates.work.language):
        candidates.add(first, TITLE_OF_PAGE)
    elif site[:1] > "\u2e7f" and named_in_cjk(site[:LONGEST]) == [site]:
        candidates.add(site, COMPANY_IN_TITLE)


def weigh_dateline(candidates: Candidates) -> None:
    """Take whom a portal prints at the end of the dateline, where a wire would stand.

    It may be the name of an account, and counts where the text names it too, or as that of a company.
    """
    dateline = candidates.work.dateline
    printed = dateline.text.plain if dateline is not None and dateline.text is not None and not dateline.wire else ""
    if (found := _SIGNED.search(printed)) is None:
        return
    name = found[1].strip()
    short = organisations.short(name)
    if any(short in plain for plain in candidates.openings()):
        candidates.add(name, DATELINE_AND_TEXT)
    elif short != name or any(short in entry.plain for entry in candidates.work.entries if entry.part != "dateline"):
        candidates.add(name, DATELINE)


def weigh_label(candidates: Candidates) -> None:
    """Take the authority or the company that labels the headline: "Acme Inc.: New Ferries"."""
    label, colon, _ = candidates.headline.partition(": ")
    if not colon:
        return
    has_legal_form = organisations.short(label) != " ".join(label.split())
    if has_legal_form or is_institution(label, candidates.work.language):
        candidates.add(label, LABEL)


def find_authority_above(candidates: Candidates) -> None:
    """Take an authority on a line above the headline: "Stadt Fuchsbach", "Pressemitteilung der Stiftung Meer".

    A letterhead may have all on one line: "Landkreis Fuchsbach · Pressestelle".  Portals print the name by
    itself between headline and text.
    """
    for line in _lines_above(candidates, "headline", "body"):
        parts = line.split()
        behind = " ".join(parts[2:]) if len(parts) > 2 and parts[1].islower() else ""
        for name in (line.strip(), _SITE.split(line.strip())[0], behind):
            if is_institution(name, candidates.work.language):
                candidates.add(name, AUTHORITY_ABOVE)
                return
        if line[:1] > "\u2e7f" and (name := _before_genre(line, candidates.work.language)):
            candidates.add(name, AUTHORITY_ABOVE)
            return
    for line in _lines_below_headline(candidates):
        if is_institution(line, candidates.work.language):
            candidates.add(line, AUTHORITY_ABOVE)
            return


def _before_genre(line: str, language: str | None) -> str:
    """Return the authority before the word for a press release: 水産県（環境部）プレスリリース; "" for none."""
    known = top_words(language)
    genre = next((one for one in known.genres if one in line), None)
    name = line.partition(genre)[0].partition("（")[0].strip(EDGES) if genre is not None else ""
    return name if name and known.is_institution(name) else ""


def weigh_company_above(candidates: Candidates) -> None:
    """Take the company above the text where the lead is in Chinese, Japanese or Korean."""
    if candidates.leads and max(candidates.leads[0][:LONGEST]) > "\u2e7f":
        find_company_above(candidates)


def weigh_several_above(candidates: Candidates) -> None:
    """Take those whose names stand below one another above the text, each on a line of its own, if a lead has all.

    So announce companies in Tokyo together, and universities with those they found something with.
    """
    lead = candidates.leads[0] if candidates.leads else ""
    if candidates.joint or max(lead[:LONGEST], default="") <= "\u2e7f":
        return
    row: list[str] = []
    for line in (*_lines_above_lead(candidates), ""):
        if _is_name_in_cjk(line) and line.strip(EDGES) not in row:
            row.append(line.strip(EDGES))
        elif len(row) > 1:
            break
        else:
            row = []
    shorts = [organisations.short(name) for name in row]
    if 1 < len(row) <= MOST_BELOW and any(all(short in one for short in shorts) for one in candidates.leads):
        candidates.joint = tuple([candidates.add(name, AUTHORITY_ABOVE) for name in row])


def _is_name_in_cjk(line: str) -> bool:
    """Return whether a line is the name of a company or an institution and nothing else."""
    name = line.strip(EDGES)
    return 0 < len(name) <= LONGEST and named_in_cjk(name) == [name]


def _lines_above_lead(candidates: Candidates) -> Iterator[str]:
    """Yield the lines above the text without those of the page; names of organisations open no text."""
    entries = (entry for entry in candidates.work.entries if entry.role != "furniture")
    for entry in itertools.islice(entries, FIRST):
        lines = entry.plain.split("\n")[:FIRST]
        if entry.part == "body" and not all(map(_is_name_in_cjk, lines)):
            return
        yield from lines


def find_company_above(candidates: Candidates) -> None:
    """Take the company or institution whose name stands above the headline on a line of its own, as in Tokyo."""
    if any(candidates.has(key, COMPANY_ABOVE) for key in candidates.names):
        return
    for line in _lines_above(candidates, "headline"):
        words = line.strip(EDGES)
        name = words.rpartition(" ")[2]
        if len(name) > 2 and name[0] > "\u2e7f" and (named := named_in_cjk(words)) in ([name], [words]):
            candidates.add(named[0], COMPANY_ABOVE)
            return


def find_authority_among_contacts(candidates: Candidates) -> None:
    """Take an authority under whose name the contacts stand, for want of anything else."""
    lines = (line.strip() for entry in candidates.work.of("contacts") for line in entry.plain.split("\n")[:FIRST])
    companies = (contact.organisation for contact in candidates.work.contacts if contact.organisation)
    for name in (*lines, *companies):
        if is_institution(name, candidates.work.language):
            candidates.add(_whose_office(candidates, name), AUTHORITY_AS_CONTACT)
            return


def _whose_office(candidates: Candidates, name: str) -> str:
    """Return of whom a press office is, in full where the lead says what letters stand for: "Pressestelle des BMX"."""
    language = candidates.work.language
    known = compounds(language)
    office, _, rest = name.partition(" ")
    link, _, owner = rest.partition(" ")
    is_office = known is not None and office.casefold() in contact_words(language).offices
    if known is None or not is_office or f" {link} " not in known.linking or not owner:
        return name
    named = (one for lead in candidates.leads for one in named_by_compound(lead, language, [(0, len(lead))]))
    return next((full for _, _, full, short in named if short == owner), owner)


def _lines_above(candidates: Candidates, *until: str) -> Iterator[str]:
    """Yield the lines at the top of the document that stand above parts of the release."""
    for entry in candidates.work.entries[:FIRST]:
        if entry.part in until:
            return
        if len(entry.plain) <= OPENING:
            yield from entry.plain.split("\n")[:FIRST]


def _lines_below_headline(candidates: Candidates) -> Iterator[str]:
    """Yield the short lines between the headline and the text."""
    entries = iter(candidates.work.entries)
    below = itertools.dropwhile(lambda entry: entry.part != "headline", entries)
    for entry in itertools.islice(below, 1, MOST_BELOW + 1):
        if len(entry.plain) > LONGEST:
            return
        if entry.part in ("body", "subheadlines"):
            yield entry.plain.strip()
