"""The last step: the entries become a `Release` and a `Reading`."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from pressdoc.model import (
    Block,
    Boilerplate,
    Notice,
    Organisation,
    Paragraph,
    Place,
    Reading,
    Release,
    Run,
    SetAside,
    Source,
    Text,
)
from pressdoc.model.release import PARTS
from pressdoc.model.views import in_block
from pressdoc.understand.boilerplate import is_heading, organisation_of
from pressdoc.understand.names.speaking import by_name, is_persons
from pressdoc.understand.subheadlines import subheadlines_of

if TYPE_CHECKING:
    from pressdoc.understand.work import Entry, Work


def assemble(work: Work) -> Reading:
    """Return the reading: the release, what was set aside, and where everything stood."""
    layout, places = _printed(work)
    release = Release(
        headline=work.headline,
        subheadlines=tuple(work.subheadlines),
        language=work.language,
        issued=work.issued,
        embargo=work.embargo,
        restrictions=tuple(work.restrictions),
        release_line=work.release_line,
        dateline=work.dateline,
        issuers=work.issuers,
        body=tuple(entry.block for entry in work.of("body")),
        about=tuple(work.about),
        notices=tuple(work.notices),
        notes=tuple(entry.block for entry in work.of("notes")),
        contacts=tuple(work.contacts),
        end_mark=work.end_mark,
        keywords=_keywords(work),
        revision=work.revision,
        source=_source(work),
        layout=layout,
    )
    return Reading(
        release,
        set_aside=tuple(
            SetAside(entry.role, entry.text(), entry.reason, entry.place())
            for entry in work.entries
            if entry.part == "aside"
        ),
        remarks=tuple(work.remarks),
        places=_with_headline(places, work, release),
    )


def gather_sections(work: Work) -> None:
    """Make boilerplates and notices of the entries below their headings."""
    for _, group in groupby(work.of("about"), key=lambda entry: entry.item):
        entries = list(group)
        heading, blocks, _ = _section(entries)
        text = entries[1].plain if heading is not None and len(entries) > 1 else ""
        work.about.append(Boilerplate(blocks, heading=heading, organisation=_about_whom(work, heading, text)))
    for _, group in groupby(work.of("notices"), key=lambda entry: entry.item):
        entries = list(group)
        heading, blocks, _ = _section(entries)
        work.notices.append(Notice(blocks, kind=_kind_of_notice(work, entries), heading=heading))


def _section(group: list[Entry]) -> tuple[Text | None, tuple[Block, ...], Entry]:
    """Return heading and blocks; an opening that is a paragraph of its own is no heading."""
    first = group[0]
    if first.opens and first.is_line and len(first.plain) <= 120 and (first.part == "about" or is_heading(first)):
        return first.text(), tuple(entry.block for entry in group[1:]), first
    return None, tuple(entry.block for entry in group), first


def _about_whom(work: Work, heading: Text | None, text: str) -> Organisation | None:
    """Return the organisation that a boilerplate is of; ``None`` where the text shows it to be a person."""
    name = organisation_of(work, heading.plain, text) if heading is not None else None
    if name is None or is_persons(name, by_name(work.people), work.language):
        return None
    return work.organisation(name)


def _kind_of_notice(work: Work, entries: list[Entry]) -> str:
    """Return what the first words of legal text say of its kind; under "Disclaimer" those of the text may say more."""
    kinds = (work.words.notice(entry.folded) for entry in entries[:2])
    found = [kind for kind in kinds if kind is not None]
    return next((kind for kind in found if kind != "legal"), "legal")


def _keywords(work: Work) -> tuple[str, ...]:
    cleaned = (Text.clean(word).plain.strip() for word in work.draft.page.keywords)
    return tuple(dict.fromkeys(word for word in cleaned if word))


def _source(work: Work) -> Source | None:
    from pressdoc.model.fields import as_datetime

    page = work.draft.page

    def stamp(value: str | None) -> Any:
        moment = as_datetime(value) if value and len(value) > 10 else None
        return None if isinstance(moment, str) else moment

    def words(value: str | None) -> str | None:
        return (Text.clean(value).plain.strip() or None) if value else None

    source = Source(
        words(work.url or page.url),
        site=words(page.site),
        wire=work.dateline.wire if work.dateline else None,
        published=stamp(page.published),
        modified=stamp(page.modified),
    )
    return None if source == _NO_SOURCE else source


_NO_SOURCE = Source()


def _printed(work: Work) -> tuple[tuple[Run, ...], list[Place | None]]:
    """Return the printed order as runs, none when it is house order, and where each printed text stood.

    Parts are printed in the order of their entries, so the entries are counted out one by one.
    """
    parts: list[str] = []
    counts: list[int] = []
    places: list[Place | None] = []
    seen: set[tuple[str, int]] = set()
    for entry in work.entries:
        if entry.dateline is not None:
            parts.append("dateline")
            counts.append(1)
            places.append(Place(entry.number, entry.start - 1, line=entry.line))
        part = entry.part
        if part is None or part == "aside":
            continue
        number = len(subheadlines_of(entry)) if part == "subheadlines" else 1
        if part not in _SHARED or (part, entry.item) not in seen:
            seen.add((part, entry.item))
            if parts and parts[-1] == part:
                counts[-1] += number
            else:
                parts.append(part)
                counts.append(number)
        elif part not in _OF_BLOCKS:
            continue  # several entries, one text
        if part == "revision":  # its note may stand apart, but is printed with it
            note = work.revision is not None and work.revision.note is not None
            places += [one.place() for one in work.of("revision")][: 1 + note]
        elif part in _OF_BLOCKS and not isinstance(entry.block, Paragraph):
            places += [entry.place()] * len(list(in_block(entry.block)))
        else:
            places += [entry.place()] * number
    is_house_order = len(set(parts)) == len(parts) and parts == sorted(parts, key=PARTS.index)
    return () if is_house_order else tuple(map(Run, parts, counts)), places


def _with_headline(places: list[Place | None], work: Work, release: Release) -> tuple[Place | None, ...]:
    """Return the places with ``None`` for a headline of the metadata.

    It stands in no entry, but is printed where a headline is.
    """
    if release.headline is not None and not any(entry.part == "headline" for entry in work.entries):
        roles = [role for role, _ in release.parts()]
        places.insert(roles.index("headline"), None)
    return tuple(places)


_SHARED = frozenset({"about", "notices", "contacts", "end_mark", "revision"})
"""Parts of which one item may stand in several entries."""
_OF_BLOCKS = frozenset({"body", "about", "notices", "notes"})
"""Parts whose entries are printed as blocks, text by text."""
