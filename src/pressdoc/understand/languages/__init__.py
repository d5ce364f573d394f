"""What pressdoc knows of a language: one TOML file each, of which any section may be missing."""

from __future__ import annotations

import functools
import tomllib
from importlib.resources import files
from typing import Any

ALIASES = {
    "zh": "zh-Hans",
    "zh-CN": "zh-Hans",
    "zh-SG": "zh-Hans",
    "zh-TW": "zh-Hant",
    "zh-HK": "zh-Hant",
    "nb": "no",
    "nn": "no",
}
"""Tags whose file has another name."""


@functools.cache
def known() -> tuple[str, ...]:
    """Return the tags of the languages that have a file, sorted."""
    names = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@functools.cache
def file_of(tag: str | None) -> str | None:
    """Return the tag of the file for a language, "pt-BR" -> "pt"; ``None`` when there is none."""
    while tag:
        name = ALIASES.get(tag, tag)
        if name in known():
            return name
        tag = tag.rpartition("-")[0]
    return None


@functools.cache
def _load(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def section(tag: str | None, name: str) -> dict[str, Any]:
    """Return one section of a language's file, ``section("de", "money")``; empty when there is none."""
    file = file_of(tag)
    found = _load(file).get(name, {}) if file else {}
    assert isinstance(found, dict)  # the files are ours, and tested
    return found
