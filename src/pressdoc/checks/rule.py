"""`Rule`: one thing that is looked for, and the decorator that makes one of a function."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

import attrs

from pressdoc.checks.finding import SEVERITIES, WARNING
from pressdoc.checks.proof import Part, Proof
from pressdoc.errors import ValidationError

if TYPE_CHECKING:
    from pressdoc.checks.locating import Spot

CORE = "core"
PROFILES = (CORE, "ap", "seo", "listed", "embargo", "i18n")
"""Groups of rules: core holds for every release, the others for those who ask for them."""


class Slip(NamedTuple):
    """What a rule found: the words, what is wrong with them and, if that is certain, what should stand there."""

    message: str
    part: Part | None = None
    """Where it stands; ``None`` for what is missing."""
    start: int = 0
    end: int | None = None
    """Of the part's characters; ``None`` for its end."""
    fix: str | None = None
    """What should stand there instead; "" for nothing."""
    severity: str | None = None
    """Another one than that of the rule."""
    spot: Spot | None = None
    """Where it stands in the source, where it is about characters that the release does not have."""


@attrs.frozen
class Rule:
    """One thing that is looked for in a release."""

    id: str
    severity: str
    profile: str
    find: Callable[[Proof], Iterable[Slip]]

    def __call__(self, proof: Proof) -> Iterator[Slip]:
        """Yield the slips of a release."""
        yield from self.find(proof)

    @property
    def about(self) -> str:
        """What it catches: the docstring of its function."""
        return (self.find.__doc__ or "").strip()


def rule(
    id: str, severity: str = WARNING, *, profile: str = CORE
) -> Callable[[Callable[[Proof], Iterable[Slip]]], Rule]:
    """Make a rule of a function that yields the slips of a release.

    >>> from pressdoc import Release
    >>> @rule("acme.shouting", "I")
    ... def shouting(proof):
    ...     '''A headline with an exclamation mark.'''
    ...     for part in proof.of("headline"):
    ...         if (at := part.plain.find("!")) >= 0:
    ...             yield Slip("no exclamation marks, please", part, at, at + 1)
    >>> from pressdoc import check
    >>> [finding.message for finding in check(Release(headline="Sales rise!", body=[]), rules=[shouting])]
    ['no exclamation marks, please']
    """
    if severity not in SEVERITIES:
        raise ValidationError("rule.severity", f"expected one of {', '.join(SEVERITIES)}, got {severity!r}", severity)

    def make(find: Callable[[Proof], Iterable[Slip]]) -> Rule:
        return Rule(id, severity, profile, find)

    return make
