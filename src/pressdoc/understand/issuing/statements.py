"""Clues that settle who issues a release: a source line, a header, the line of a distributor."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pressdoc.understand.contact.words import contact_words
from pressdoc.understand.issuing.candidates import LEADS, OPENING
from pressdoc.understand.languages import section
from pressdoc.understand.names.named_cjk import named_in_cjk
from pressdoc.understand.names.organisations import short

if TYPE_CHECKING:
    from pressdoc.understand.work import Work

FIRST = 12
"""Entries in which a header is looked for, and lines of each."""

NUMBERED = 24
"""Entries from the start in which the number of an announcement stands, a portal's own lines before it."""


LAST_LINES = 12
"""Lines at either end among which a wire says whom it distributes for."""

LONGEST = 80
"""Characters of a name."""

_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")


def stated(work: Work) -> list[tuple[str, str]]:
    """Return whom a line says to issue the release, each with what line that is."""
    if (name := _by_source_line(work)) is not None:
        return [(one, "the source line") for one in _several(work, name)]
    if (name := _by_header(work)) is not None or (name := _below_number(work)) is not None:
        return [(name, "the header of the announcement")]
    if (name := _by_distributor(work)) is not None:
        return [(name, "the line of its distributor")]
    return []


def _several(work: Work, name: str) -> list[str]:
    """Return the names of a source line, which wires part with semicolons: "SOURCE Acme Inc.; Fulmar Mining Ltd".

    The text names each of them: "Ministry of Tides; photo by Ada Roe" are not two.
    """
    names = list(dict.fromkeys(one.strip() for one in name.split(";") if one.strip()))
    said = [entry.plain for entry in work.of("body")]
    are_named = all(any(short(one) in plain for plain in said) for one in names)
    return names if len(names) > 1 and are_named else [name]


def _by_source_line(work: Work) -> str | None:
    """Return the name in "SOURCE Acme Inc."; no address, and no symbol, whose company the lead names."""
    for line in work.end_mark.plain.split("\n") if work.end_mark is not None else ():
        label, _, rest = line.strip().partition(" ")
        if rest and work.words.lines.get(label.casefold().strip(":：")) == "source_line":
            name = rest.strip(" :")
            if name.isupper() and any(f": {name})" in entry.plain[:OPENING] for entry in work.of("body")[:LEADS]):
                return None
            return None if _HOST.fullmatch(name.casefold()) else name
    return None


def _by_header(work: Work) -> str | None:
    """Return whom the header of an announcement names as the company: 会社名　株式会社海燕."""
    words = contact_words(work.language)
    for entry in work.entries[:FIRST]:
        if entry.part == "body" or entry.plain.isascii():
            continue
        for line in entry.plain.split("\n")[:FIRST]:
            label = words.front_label(line)
            if label is not None and label[1] == "organisation" and (named := named_in_cjk(line[label[0] :][:LONGEST])):
                return named[0]
    return None


def _below_number(work: Work) -> str | None:
    """Return the name that stands below the number of an announcement, as in London: "RNS Number : 4821K"."""
    labels = tuple(section(work.language, "structure").get("numbered", ()))
    lines = [
        line.strip() for entry in work.entries[:NUMBERED] for line in entry.plain.split("\n")[:FIRST] if line.strip()
    ]
    for number, line in enumerate(lines[:-1]):
        if line.startswith(labels) and len(line) <= LONGEST:
            name = lines[number + 1]
            is_name = len(name) <= LONGEST and name[0].isalnum() and not name[0].isdigit() and name[-1] not in ":!?"
            return name if is_name else None
    return None


def _without_initials(name: str) -> str:
    """Return a name without its initials in brackets: "Bureau of Tides (BOT)"."""
    bare, bracket, initials = name.partition(" (")
    return bare if bracket and initials.endswith(")") and initials.isupper() else name


def _by_distributor(work: Work) -> str | None:
    """Return whom a wire says that it distributes for: "Original-Content von: Acme AG, übermittelt durch ..."."""
    shapes = [shape.partition("{}") for shape in section(work.language, "structure").get("distributed", ())]
    if not shapes:
        return None
    fronts = tuple(before for before, _, _ in shapes)
    for entry in (*work.entries[-LAST_LINES:], *work.entries[:-LAST_LINES][:LAST_LINES]):
        if not entry.plain.startswith(fronts):
            continue
        for before, _, after in shapes:
            name, behind, _ = entry.plain[len(before) :].partition(after or "\n")
            if entry.plain.startswith(before) and (behind or not after):
                return _without_initials(name.strip(" :,")) if 1 < len(name.strip(" :,")) <= LONGEST else None
    return None
