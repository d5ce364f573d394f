"""Which rules hold: from ``pressdoc.toml``, or from ``[tool.pressdoc]`` of ``pyproject.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

from pressdoc.errors import ValidationError, did_you_mean

FILES = (("pressdoc.toml", ("check",)), ("pyproject.toml", ("tool", "pressdoc", "check")))
"""Files with settings, and the table in which they stand."""
KEYS = ("profiles", "rules", "ignore")


@attrs.frozen
class Settings:
    """Which rules hold, and what single rules are told."""

    profiles: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    """The only ones, where there are any."""
    ignore: tuple[str, ...] = ()
    options: Mapping[str, Any] = attrs.field(factory=dict)
    """By the id of a rule: ``headline-length = 60``."""

    def with_arguments(self, profiles: Sequence[str], rules: Sequence[str], ignore: Sequence[str]) -> Settings:
        """Return the settings with what a call says besides; every name is looked at."""
        from pressdoc.checks import chosen

        new = attrs.evolve(
            self,
            profiles=(*self.profiles, *profiles),
            rules=tuple(rules) or self.rules,
            ignore=(*self.ignore, *ignore),
        )
        chosen(new.profiles, new.rules or None, new.ignore)
        return new


def settings_for(folder: Path) -> Settings:
    """Return the settings of the project that a folder belongs to: its own files, or the nearest above it.

    A folder under version control is a project, too, and what stands above it is somebody else's.
    """
    for one in (folder, *folder.parents):
        files = [(one / name, keys) for name, keys in FILES if (one / name).is_file()]
        for path, keys in files:
            if (found := _section(path, keys)) is not None:
                return _settings(found, path)
        if files or (one / ".git").exists():
            break
    return Settings()


def _section(path: Path, keys: tuple[str, ...]) -> dict[str, Any] | None:
    """Return a table of a file; one that is no TOML says so, unless it says nothing of pressdoc."""
    try:
        text = path.read_text("utf-8")
        if len(keys) > 1 and ".".join(keys[:-1]) not in text:
            return None
        found: Any = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ValidationError("settings", f"{path}: {error}", str(path)) from error
    for key in keys[:-1]:
        found = found.get(key) if isinstance(found, dict) else None
    if not isinstance(found, dict):
        return None
    for key in found:
        if key != keys[-1]:
            problem = f"{path}: no table of pressdoc is called {key!r}{did_you_mean(key, keys[-1:])}"
            raise ValidationError("settings", problem, key)
    table = found.get(keys[-1])
    return table if isinstance(table, dict) else None


def _settings(found: dict[str, Any], path: Path) -> Settings:
    """Return what a table says; every name in it is looked at, so that a message has the file."""
    from pressdoc.checks import all_rules, chosen

    lists: dict[str, tuple[str, ...]] = {}
    for key in KEYS:
        value = found.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise ValidationError("settings", f"{path}: {key}: expected a list of names, got {value!r}", value)
        lists[key] = tuple(value)
    names = [*KEYS, *(one.id for one in all_rules())]
    options = {key: value for key, value in found.items() if key not in KEYS}
    for key in options:
        if key not in names:
            problem = f"{path}: no rule or setting is called {key!r}{did_you_mean(key, names)}"
            raise ValidationError("settings", problem, key)
    try:
        chosen(lists["profiles"], lists["rules"] or None, lists["ignore"])
    except ValidationError as error:
        raise ValidationError("settings", f"{path}: {error.problem}", error.value) from error
    return Settings(**lists, options=options)
