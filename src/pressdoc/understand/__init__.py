"""Understanding: from a `Draft` to a `Reading`, as one ordered list of steps.

The steps know press releases and no syntax.  What they know of a language is in
``languages/*.toml``, of wires, exchanges and legal forms in the tables beside them.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import attrs

from pressdoc.model import Place, Reading, Remark, SetAside, Text
from pressdoc.understand import (
    assemble,
    contacts,
    covering,
    dateline,
    furniture,
    headline,
    issued,
    issuers,
    language,
    lines,
    marking,
    mending,
    release_lines,
    sections,
    subheadlines,
)
from pressdoc.understand.watching import run_and_watch
from pressdoc.understand.work import Entry, Work

if TYPE_CHECKING:
    from pressdoc.draft import Draft
    from pressdoc.model import Release
    from pressdoc.understand.attributors import Attributor

STEPS: tuple[Callable[[Work], None], ...] = (
    furniture.set_metadata_aside,
    language.decide_language,
    furniture.set_furniture_aside,
    covering.set_letter_aside,
    covering.set_filing_aside,
    release_lines.part_lines,
    release_lines.find_release_lines,
    contacts.claim_contacts,
    furniture.set_letterhead_aside,
    lines.find_lines,
    headline.find_headline,
    furniture.set_repeats_aside,
    furniture.set_pull_quotes_aside,
    subheadlines.find_subheadlines,
    mending.join_broken,
    dateline.find_dateline,
    sections.find_sections,
    sections.drop_rules,
    issued.decide_issued,
    release_lines.complete_embargo,
    release_lines.withdraw,
    contacts.find_contacts,
    issuers.find_issuers,
    marking.find_facts,
    assemble.gather_sections,
)
"""What happens to a draft, in this order; `assemble.assemble` then makes the reading."""


def understand(
    draft: Draft,
    *,
    language: str | None = None,
    issued: datetime.date | None = None,
    url: str | None = None,
    remarks: Sequence[Remark] = (),
    why: bool = False,
    attributor: str | Attributor | None = None,
) -> Reading:
    """Return the reading of a draft.

    ``language`` is taken instead of finding it out, ``issued`` where the document gives no date,
    ``url`` as the address of the source; ``why`` keeps the decisions, and
    an ``attributor`` is asked who speaks where that was left open.  A draft that pressdoc wrote is
    restored, not understood.
    """
    if draft.written is not None:
        return _restored(draft, remarks)
    work = Work(
        draft=draft,
        entries=[Entry.of(number, block) for number, block in enumerate(draft.blocks)],
        language=language,
        fallback=issued,
        url=url,
        remarks=[*remarks, *draft.remarks],
        attributor=_attributor(attributor),
    )
    if why:
        decided = run_and_watch(work, STEPS)
        return attrs.evolve(assemble.assemble(work), decisions=decided)
    for step in STEPS:
        step(work)
    return assemble.assemble(work)


def _attributor(wanted: str | Attributor | None) -> Attributor | None:
    if wanted is None:
        return None
    from pressdoc.understand.attributors import find_attributor

    return find_attributor(wanted)


def _restored(draft: Draft, remarks: Sequence[Remark]) -> Reading:
    """Return what pressdoc wrote; texts that were edited since are annotated anew."""
    written = draft.written
    assert written is not None  # understand() asks
    release = annotate(written.release, only=written.edited) if written.edited else written.release
    around = tuple(
        SetAside(
            "furniture",
            entry.text() or Text(entry.plain),
            "stands around the release",
            Place(number, line=one.line),
        )
        for number, one in enumerate(draft.blocks)
        if (entry := Entry.of(number, one)).plain.strip()
    )
    return Reading(release, set_aside=around, remarks=(*remarks, *draft.remarks))


def annotate(release: Release, *, only: Sequence[int] | None = None) -> Release:
    """Return the release with the facts that its words state; those already marked are kept.

    For releases made or edited by hand.  ``only`` names texts by their number in
    ``release.parts()``; the others are left as they are.
    """
    from pressdoc.model.views import pieces
    from pressdoc.understand.marking import Told, mark
    from pressdoc.understand.money.in_tables import laid_out
    from pressdoc.understand.textwise import swapped

    told = [Told(piece.text, marking.role_of(piece)) for piece in pieces(release)]
    guessed = language_of(release, told)
    places = release.dateline.places if release.dateline else ()
    beside = (*(one.blocks for one in release.about), *(one.blocks for one in release.notices))
    sections = (release.body, release.notes, *beside)
    marked = mark(
        told,
        language=guessed,
        issuers=release.issuers,
        contacts=release.contacts,
        places=places,
        tables=[laid for blocks in sections for laid in laid_out(blocks)],
    )
    swaps = {
        id(one.text): new
        for number, (one, new) in enumerate(zip(told, marked.texts, strict=True))
        if new is not one.text and (only is None or number in only)
    }
    changed = swapped(release, swaps)
    assert isinstance(changed, type(release))
    return changed


def language_of(release: Release, told: Sequence[marking.Told]) -> str | None:
    """Return the release's language, or the one that its words show."""
    if release.language is not None:
        return release.language
    found = language.guess_language("\n".join(one.text.plain for one in told))
    return found[0] if found else None
