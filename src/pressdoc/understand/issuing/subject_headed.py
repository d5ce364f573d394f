"""Clue: with whom a lead begins where names begin with what they are: "Cục Quản lý Dược vừa công bố"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.issuing.candidates import OPENING
from pressdoc.understand.issuing.evidence import ACTING_IN_LEAD, IN_HEADLINE, LEAD
from pressdoc.understand.names.headed import headed, named_by_head

if TYPE_CHECKING:
    from pressdoc.understand.issuing.candidates import Candidates

FRONT = 90
"""Characters before the name: "Hôm nay, ngày 27 tháng 10 năm 2025, tại Hà Nội"."""

NEAR = 30
"""Characters behind it in which the verb begins."""


def weigh_headed(candidates: Candidates) -> None:
    """Take the first firm or authority of the lead, most of all when what it does follows at once."""
    known = headed(candidates.work.language)
    lead = next(iter(candidates.leads), "")[:OPENING] if known is not None else ""
    found = next(named_by_head(lead, candidates.work.language, [(0, len(lead))]), None)
    if known is None or found is None or found[0] > FRONT:
        return
    _, end, name, short = found
    behind = lead[end:].partition(")")[2] if lead.startswith(" (", end) else lead[end:]
    acts = any(verb in behind[:NEAR] for verb in known.acting)
    key = candidates.add(name, ACTING_IN_LEAD if acts else LEAD)
    if any(form and form in candidates.headline for form in (name, short)):
        candidates.support(key, IN_HEADLINE)
