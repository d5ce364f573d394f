"""Clue: the headings of boilerplates, "About Acme"."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from pressdoc.understand.boilerplate import organisation_of
from pressdoc.understand.issuing.candidates import OPENING
from pressdoc.understand.issuing.evidence import ANOTHER_BOILERPLATE, BOILERPLATE
from pressdoc.understand.issuing.full_names import LONGEST, as_written
from pressdoc.understand.names.capitals import runs_in
from pressdoc.understand.names.named_cjk import is_themselves
from pressdoc.understand.names.naming import words

if TYPE_CHECKING:
    from pressdoc.understand.issuing.candidates import Candidates

LONGEST_IN_CJK = 20
"""Characters of a name in ideographs or Hangul."""

_BRACKET = re.compile(r" \(|（")
_SIGNS = {ord(sign): None for sign in "®™©"}


def weigh_boilerplates(candidates: Candidates) -> None:
    """Take whom boilerplates are about; the first one most of all."""
    about = candidates.work.of("about")
    names: dict[str, None] = {}
    for entry, following in zip_longest(about, about[1:]):
        if entry.opens:
            said = following.plain if following else ""
            name = _about_whom(candidates, entry.plain, said)
            if name is not None:
                names[_BRACKET.split(name.translate(_SIGNS), maxsplit=1)[0]] = None
    for number, name in enumerate(names):
        if not is_themselves(name):
            written = as_written(candidates, name) if name.isupper() else name
            candidates.add(written, ANOTHER_BOILERPLATE if number else BOILERPLATE)


def _about_whom(candidates: Candidates, heading: str, said: str) -> str | None:
    """Return the organisation of a heading as the words below it write it; ``None`` for a common noun."""
    name = organisation_of(candidates.work, heading, said)
    if name is None or (" " in name and name.partition(" ")[0].islower() and name not in candidates.headline):
        return None
    return _as_said(candidates, _in_own_script(name, said), said)


def _as_said(candidates: Candidates, name: str, said: str) -> str:
    """Return the name with which a boilerplate begins, where its heading has the first words of it only."""
    front = next((word for word in words().leading if said.lower().startswith(word)), "")
    if not said.startswith(f"{name} ", len(front)) or name.isupper():
        return name
    place = (len(front), len(front) + LONGEST)
    run = next(iter(runs_in(said[:OPENING], (place,), stopped=words().abbreviations)), None)
    if run is None or not run.text.startswith(f"{name} ") or not said[run.end : run.end + 2].strip(" (,").islower():
        return name
    parts = run.text.split(" ")
    is_name = parts[-1] in words().heads
    return run.text if is_name and not any(candidates.around.is_title(word.lower()) for word in parts) else name


def _in_own_script(name: str, said: str) -> str:
    """Return the name with which a text in ideographs or Hangul begins, of a heading that was left in English."""
    if not name.isascii() or said[:1] < "\u2e80":
        return name
    for form in words().projects:
        ending = form.removeprefix("{}")
        end = said.find(ending, 1, LONGEST_IN_CJK) if ending[-1] > "\u2e7f" else -1
        if end > 0 and said[:end].isalpha():
            return said[:end] + ending
    return name
