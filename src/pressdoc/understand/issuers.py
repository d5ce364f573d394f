"""Step: who issues the release.

A line that says so settles it: "SOURCE Acme Inc.".  Else each clue of `CLUES` adds to the candidates
what speaks for them, as `issuing.evidence` weighs it, and whoever has most of it is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.issuing.addresses import find_contact_with_site, weigh_addresses, weigh_mail_of_contacts
from pressdoc.understand.issuing.boilerplates import weigh_boilerplates
from pressdoc.understand.issuing.candidates import Candidates
from pressdoc.understand.issuing.evidence import CLEAR, ENOUGH
from pressdoc.understand.issuing.full_names import in_full
from pressdoc.understand.issuing.institutions import (
    find_authority_above,
    find_authority_among_contacts,
    find_company_above,
    weigh_company_above,
    weigh_dateline,
    weigh_label,
    weigh_several_above,
    weigh_title,
)
from pressdoc.understand.issuing.mentions import (
    find_beginning_of_headline,
    find_named_contact,
    find_named_first,
    find_only_one_named,
    weigh_mentions,
)
from pressdoc.understand.issuing.statements import stated
from pressdoc.understand.issuing.subject import weigh_opening
from pressdoc.understand.issuing.subject_cjk import (
    find_announcing_clause,
    find_first_of_headline,
    find_hosts,
    find_own,
    find_signature,
    weigh_full_name,
)
from pressdoc.understand.issuing.subject_headed import weigh_headed
from pressdoc.understand.issuing.together import (
    weigh_announced_jointly,
    weigh_announcing,
    weigh_initials_in_headline,
    weigh_subjects_together,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pressdoc.understand.work import Work

ALWAYS = 1_000
"""More than the evidence ever comes to."""

CLUES: tuple[tuple[int, tuple[Callable[[Candidates], None], ...]], ...] = (
    (
        ALWAYS,
        (
            weigh_boilerplates,
            weigh_title,
            weigh_dateline,
            weigh_label,
            weigh_full_name,
            find_authority_above,
            weigh_opening,
            weigh_headed,
            weigh_company_above,
            weigh_several_above,
            weigh_mentions,
            weigh_announced_jointly,
            weigh_initials_in_headline,
            weigh_subjects_together,
            weigh_mail_of_contacts,
        ),
    ),
    (CLEAR, (weigh_announcing, weigh_addresses)),
    (ALWAYS, (Candidates.unite,)),
    (ENOUGH, (find_beginning_of_headline,)),
    (ENOUGH, (find_company_above,)),
    (ENOUGH, (find_named_contact,)),
    (ENOUGH, (find_authority_among_contacts,)),
    (ENOUGH, (find_contact_with_site,)),
    (ENOUGH, (find_signature, find_hosts)),
    (ENOUGH, (find_first_of_headline,)),
    (ENOUGH, (find_own,)),
    (ENOUGH, (find_announcing_clause,)),
    (ENOUGH, (find_named_first,)),
    (ENOUGH, (find_only_one_named,)),
)
"""In the order of trust; those of a row are looked for while nobody has as many points as stand before them."""


def find_issuers(work: Work) -> None:
    """Take whom a line names, else whoever most clues agree on; a remark says which ones decided.

    Without enough of them there is no issuer.
    """
    found = stated(work) or _by_clues(work)
    if not found:
        return
    work.issuers = in_full([name for name, _ in found], work)
    for (_, evidence), issuer in zip(found, work.issuers, strict=True):
        work.remark("issuer-inferred", f"{issuer.name!r} issues the release by {evidence}")


def _by_clues(work: Work) -> list[tuple[str, str]]:
    """Return who has most evidence, with it, and those who announce together with them."""
    candidates = Candidates(work)
    for below, clues in CLUES:
        if candidates.most() < below:
            for clue in clues:
                clue(candidates)
    return candidates.chosen()
