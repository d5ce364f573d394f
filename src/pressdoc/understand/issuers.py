"""Step: who issues the release."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.model import Organisation
from pressdoc.understand import organisations

if TYPE_CHECKING:
    from pressdoc.understand.work import Work


def find_issuers(work: Work) -> None:
    """Take whoever the source line names, whoever headline and lead begin with, or the boilerplate's own.

    A remark says which clue decided; without one there is no issuer.
    """
    opening, about = _by_opening(work), _by_boilerplate(work)
    if opening and about and about[0].startswith(opening[0]):
        opening = about  # the same, in a fuller form
    clue = _by_source_line(work) or opening or about
    if clue is None:
        return
    name, evidence = clue
    words = "\n".join([entry.plain for entry in work.entries if entry.part != "aside"])
    name = organisations.with_legal_form(name, words)
    work.issuers = (Organisation(name),)
    work.remark("issuer-inferred", f"{name!r} issues the release by {evidence}")


def _by_source_line(work: Work) -> tuple[str, str] | None:
    if work.end_mark is None:
        return None
    for line in work.end_mark.plain.split("\n"):
        label, _, rest = line.strip().partition(" ")
        if rest and work.words.lines.get(label.casefold().strip(":：")) == "source_line":
            return rest.strip(" :"), "the source line"
    return None


def _lead(work: Work) -> str:
    return next((entry.plain for entry in work.of("body") if len(entry.plain) > 60), "")


def _by_opening(work: Work) -> tuple[str, str] | None:
    if work.headline is None:
        return None
    name = organisations.common_opening(work.headline.plain, _lead(work), work.language)
    return (name, "headline and lead, which both begin with it") if name else None


def _by_boilerplate(work: Work) -> tuple[str, str] | None:
    news = f"{work.headline.plain if work.headline else ''} {_lead(work)}"
    names = [
        organisations.without_article(name, work.language)
        for entry in work.of("about")
        if entry.opens and (name := work.words.about_whom(entry.plain))
    ]
    for name in names:
        if organisations.short(name) in news:
            return name, "its boilerplate, and headline or lead name it"
    return (names[0], "the only boilerplate") if len(names) == 1 else None
