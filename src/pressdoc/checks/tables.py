"""What holds in every language: zones by season, links, marks, leftovers of templates; from ``marks.toml``."""

from __future__ import annotations

import functools
import tomllib
from importlib.resources import files
from typing import Any, NamedTuple


@functools.cache
def marks() -> dict[str, Any]:
    """Return the whole table."""
    return tomllib.loads(files("pressdoc.checks").joinpath("marks.toml").read_text("utf-8"))


class ZonePair(NamedTuple):
    """A time zone by the names that it has in winter and in summer."""

    winter: str
    summer: str
    zone: str
    """In the tz database."""
    neutral: str
    """What is right all year, "ET"; "" for none."""
    unless: tuple[str, ...]
    """Places of which one in the release makes the abbreviation mean something else."""


@functools.cache
def zone_pairs() -> tuple[ZonePair, ...]:
    """Return the zones whose names differ by season."""
    return tuple(
        ZonePair(one["winter"], one["summer"], one["zone"], one.get("neutral", ""), tuple(one.get("unless", ())))
        for one in marks()["zones"]
    )


def words(key: str) -> tuple[str, ...]:
    """Return a list of the table."""
    return tuple(marks()[key])
