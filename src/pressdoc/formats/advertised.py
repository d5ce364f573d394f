"""Formats that installed packages advertise: found when first asked for, loaded one by one.

Looking through what is installed takes longer than reading a release, so whoever names one of our
own formats never comes here.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from pressdoc import formats
from pressdoc.errors import BrokenFormatError, ValidationError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from pressdoc.formats import Format

GROUP = "pressdoc.formats"
"""The group of entry points in which packages advertise formats by name."""


class Advertisement(NamedTuple):
    """That a package has a format of a name."""

    name: str
    package: str
    """Its name and version: "pressdoc-chat 1.0"."""
    point: EntryPoint

    def load(self) -> Format:
        """Return the format; `BrokenFormatError` when the package fails, whatever it does."""
        try:
            made = self.point.load()
            made = made() if isinstance(made, type) else made
        except Exception as error:  # it is somebody else's module, and anything may happen in it
            problem = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            raise BrokenFormatError(self.name, self.package, " ".join(problem.split())) from error
        try:
            formats.check(made)
        except ValidationError as error:
            raise BrokenFormatError(self.name, self.package, error.problem) from error
        if made.name != self.name:
            raise BrokenFormatError(self.name, self.package, f"the format calls itself {made.name!r}")
        found: Format = made
        return found


@functools.cache
def advertisements() -> tuple[Advertisement, ...]:
    """Return what packages other than pressdoc advertise, by package and name; nothing is loaded."""
    from importlib.metadata import entry_points  # slow to import, and few have other formats

    found = {
        Advertisement(point.name, f"{point.dist.name} {point.dist.version}", point)
        for point in entry_points(group=GROUP)
        if point.dist is not None and point.dist.name != "pressdoc"
    }
    return tuple(sorted(found, key=lambda one: (one.package, one.name)))


def find(name: str) -> Format | None:
    """Return the format that a package advertises under a name, ``None`` for other names."""
    wanted = next((one for one in advertisements() if one.name == name), None)
    return None if wanted is None else wanted.load()


def by_suffix(suffix: str) -> Format | None:
    """Return the first format that takes a suffix; packages that fail are passed over."""
    for one in advertisements():
        try:
            found = formats.find(one.name)
        except BrokenFormatError:
            continue
        if suffix in found.suffixes:
            return found
    return None
