"""The version of a file: what this pressdoc writes, and how it reads others.

A file says ``"pressdoc": "1.0"``.  A newer minor version only adds keys and kinds, so it loads and
what is new in it is kept.  A newer major version is refused.  An older one goes through the steps
below, each of which is kept for ever.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from pressdoc.errors import Fault, ParseError
from pressdoc.formats.codec.scalars import got

KEY = "pressdoc"
"""The key of a file that says its version."""

VERSION = "1.0"
"""The version of the files that are written."""


class Step(NamedTuple):
    """How a file of one version becomes one of the next."""

    since: str
    """The version that it takes."""
    until: str
    """The version that it makes of it."""
    change: Callable[[dict[str, Any]], dict[str, Any]]
    """From the fields of a release to its fields, as JSON; what it is given stays as it was."""


STEPS: tuple[Step, ...] = ()
"""The steps from older versions, oldest first; 1.0 is the first version that there is."""

_MAJOR_MINOR = re.compile(r"([0-9]{1,4})\.([0-9]{1,4})").fullmatch


def current(raw: object, *, steps: Sequence[Step] = STEPS, version: str = VERSION) -> dict[str, Any]:
    """Return the fields of a release in the form of this version, without the version itself.

    Raises `ParseError` with one fault when ``raw`` is no release, or one of a version that cannot
    be read.
    """
    if type(raw) is not dict:
        raise _refused("$", f"expected an object that is a release, got {got(raw)}")
    if KEY not in raw:
        raise _refused("$", f"is no release of pressdoc, which would say its version: {KEY!r}: {version!r}")
    fields = {key: value for key, value in raw.items() if key != KEY}
    found = raw[KEY]
    return fields if found == version else _moved(fields, found, steps, version)


def _moved(fields: dict[str, Any], found: object, steps: Sequence[Step], version: str) -> dict[str, Any]:
    for step in steps:
        if found == step.since:
            fields, found = step.change(fields), step.until
    theirs, ours = _numbers(found), _numbers(version)
    if theirs is None or ours is None:
        raise _refused(f"$.{KEY}", f"expected a version such as {version!r}, got {got(found)}")
    if theirs[0] > ours[0]:
        problem = f"is of version {found}, and this pressdoc reads up to {ours[0]}.x; a newer pressdoc reads it"
        raise _refused(f"$.{KEY}", problem)
    if theirs[0] < ours[0]:
        first = steps[0].since if steps else version
        raise _refused(f"$.{KEY}", f"there is no version {found}; the first one is {first}")
    return fields


def _numbers(version: object) -> tuple[int, int] | None:
    found = _MAJOR_MINOR(version) if isinstance(version, str) else None
    return (int(found[1]), int(found[2])) if found else None


def _refused(path: str, problem: str) -> ParseError:
    return ParseError([Fault(path, problem)])
