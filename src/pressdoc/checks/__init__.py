"""Checks: what an editor would point out before a release goes out.

finding     what is found
proof       the release as rules see it
rule        what a rule is
rules/      the rules, by subject; the ordered list of all
intervals   numbers as they are written
locating    where it stands in the source
fixing      what is certain, mended in the source
settings    which rules hold, from ``pyproject.toml`` or ``pressdoc.toml``
reports     findings for people, as JSON, as SARIF
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from pressdoc.checks.finding import Finding, Fix
from pressdoc.checks.locating import Source
from pressdoc.checks.proof import Part, Proof
from pressdoc.checks.rule import CORE, PROFILES, Rule, Slip, rule
from pressdoc.checks.rules import BUILT_IN
from pressdoc.errors import ValidationError, did_you_mean
from pressdoc.model import Place, Reading, Release

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = [
    "BUILT_IN",
    "CORE",
    "PROFILES",
    "Finding",
    "Fix",
    "Part",
    "Proof",
    "Rule",
    "Slip",
    "all_rules",
    "check",
    "rule",
]

GROUP = "pressdoc.rules"
"""The group of entry points in which packages advertise rules, one a name."""


def check(
    document: Reading | Release,
    *,
    profile: str | Iterable[str] = CORE,
    rules: Iterable[str | Rule] | None = None,
    ignore: Iterable[str] = (),
    options: Mapping[str, Any] | None = None,
    source: str | None = None,
) -> list[Finding]:
    """Return what an editor would point out in a release, in the order in which it stands there.

    ``profile`` names groups of rules beside the core: "ap", "seo", "listed", "embargo", "i18n".
    ``rules`` are the only ones to follow instead, by id or as objects of your own; ``ignore`` are
    left out.  ``options`` has what a rule lets you set, ``{"headline-length": 60}``.  With the
    ``source`` of a reading, text or Markdown, findings have line and column.  A reading shows
    more than a release: what the page added, and where everything stands.

    >>> from pressdoc import examine
    >>> [(one.id, one.message) for one in check(examine("Elm opens Monday, November 2, 2021."), rules=["date-weekday"])]
    [('date-weekday', 'Monday, November 2, 2021: 2 November 2021 is a Tuesday')]
    """
    proof = Proof(document, options)
    wanted = chosen(profile, rules, ignore)
    where = None if source is None else Source(source, (*proof.parts, *(part for _, part in proof.aside)))
    proof.source = where
    found = [_finding(one, slip, where) for one in wanted for slip in one(proof)]
    return sorted(found, key=_order)


def chosen(
    profile: str | Iterable[str] = CORE, rules: Iterable[str | Rule] | None = None, ignore: Iterable[str] = ()
) -> list[Rule]:
    """Return the rules that are followed; a name that nobody knows is a `ValidationError`."""
    known = {one.id: one for one in all_rules()}
    left_out = frozenset(ignore)
    if rules is not None:
        found = [one if isinstance(one, Rule) else _known(one, known) for one in rules]
    else:
        profiles = {CORE, *((profile,) if isinstance(profile, str) else profile)}
        for name in sorted(profiles - {one.profile for one in known.values()} - set(PROFILES)):
            problem = f"no profile named {name!r}{did_you_mean(name, PROFILES)} (there are: {', '.join(PROFILES)})"
            raise ValidationError("check.profile", problem, name)
        found = [one for one in known.values() if one.profile in profiles]
    for name in left_out:
        _known(name, known | {one.id: one for one in found})
    return [one for one in found if one.id not in left_out]


def _known(name: str, known: Mapping[str, Rule]) -> Rule:
    if name in known:
        return known[name]
    raise ValidationError("check.rules", f"no rule named {name!r}{did_you_mean(name, known)}", name)


@functools.cache
def all_rules() -> tuple[Rule, ...]:
    """Return our rules, then those that installed packages advertise."""
    return (*BUILT_IN, *_advertised())


def _advertised() -> Iterable[Rule]:
    from importlib.metadata import entry_points

    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        yield loaded(point)


def loaded(point: EntryPoint) -> Rule:
    """Return the rule that a package advertises; what is none says so, with the name of the package."""
    try:
        made = point.load()
    except Exception as error:  # it is somebody else's module, and anything may happen in it
        raise ValidationError("check.rules", f"rule {point.name!r} cannot be loaded: {error}", point.name) from error
    if not isinstance(made, Rule):
        raise ValidationError("check.rules", f"{point.value} is no rule; see pressdoc.checks.rule", point.name)
    return made


def _finding(one: Rule, slip: Slip, where: Source | None) -> Finding:
    """Return a slip as a finding, with its place."""
    part = slip.part
    severity = slip.severity or one.severity
    if part is None:
        return Finding(one.id, severity, slip.message)
    end = len(part.plain) if slip.end is None else slip.end
    words = part.plain[slip.start : end]
    spot = slip.spot
    if where is not None:
        spot = spot or where.spot(part, slip.start, end)
        words = words if slip.spot is None else where.text[slip.spot.start : slip.spot.end]
    place = part.place
    if place is not None:
        base = max(place.start, 0)
        line, column = (place.line, None) if spot is None else (spot.line, spot.column)
        place = Place(place.block, base + slip.start, base + end, line, column)
    fix = None
    if slip.fix is not None:
        start, stop = (None, None) if spot is None else (spot.start, spot.end)
        fix = Fix(words, slip.fix, start, stop)
    return Finding(one.id, severity, slip.message, place, fix, words)


def _order(finding: Finding) -> tuple[bool, int, int]:
    """Order by place; what is missing stands behind all that is there."""
    place = finding.place
    return (place is None, 0, 0) if place is None else (False, place.block, place.start)
