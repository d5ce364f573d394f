"""Room for what this version of pressdoc does not know: an immutable mapping of JSON values."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

from pressdoc.errors import ValidationError
from pressdoc.model.characters import first_refused

DEEPEST = 32
"""How deep lists and objects may nest in an `Extra`; JSON readers in the wild stop at 64 to 254."""

LONGEST = 2048
"""Bits of an integer in an `Extra`: 617 digits, which every Python converts (its limit is set to 640 or more)."""


class Extra(Mapping[str, Any]):
    """An immutable, hashable, picklable mapping of JSON values, frozen all the way down.

    Lists become tuples and mappings become `Extra`, so nothing inside can change.  Every class
    of the model has a field ``extra`` of this type.  Keys without a dot belong to pressdoc (a
    newer version wrote them); plug-ins use names of the form ``vendor.name``.

    >>> extra = Extra({"acme.scores": [1, 2]})
    >>> extra["acme.scores"]
    (1, 2)
    """

    __slots__ = ("_hash", "_items")

    def __init__(self, items: Mapping[str, Any] | None = None) -> None:
        """Freeze ``items``; what JSON cannot hold raises `ValidationError` with its path."""
        self._items: dict[str, Any] = {} if items is None else _frozen_items(items, "extra", 1)
        self._hash: int | None = None

    @classmethod
    def _at(cls, items: dict[str, Any]) -> Extra:
        """Wrap items that are frozen already."""
        extra = cls()
        extra._items = items
        return extra

    def __getitem__(self, key: str) -> Any:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __bool__(self) -> bool:
        return bool(self._items)

    def __hash__(self) -> int:
        if self._hash is None:
            self._hash = hash(frozenset(self._items.items()))
        return self._hash

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Extra):
            return _same(self, other)
        if isinstance(other, Mapping):
            try:
                return _same(self, Extra(other))
            except ValidationError:
                return False
        return NotImplemented

    def __repr__(self) -> str:
        return f"Extra({self._items!r})"

    def __reduce__(self) -> tuple[object, ...]:
        return (Extra, (self.thawed(),))

    def thawed(self) -> dict[str, Any]:
        """Return the same as plain dicts and lists, free to change."""
        return {key: _thaw(value) for key, value in self._items.items()}


def _frozen_items(items: Mapping[str, Any], path: str, depth: int) -> dict[str, Any]:
    if not isinstance(items, Mapping):
        raise ValidationError(path, f"expected a mapping, got {items!r}", items)
    if depth > DEEPEST:
        raise ValidationError(path, f"nested deeper than {DEEPEST}")
    frozen = {}
    for key, value in items.items():
        if type(key) is not str:
            raise ValidationError(path, f"expected a str as key, got {key!r}", key)
        frozen[_frozen(key, path, depth)] = _frozen(value, f"{path}.{key}", depth)
    return frozen


def _frozen(value: Any, path: str, depth: int) -> Any:
    kind = type(value)
    if kind is str:
        if (at := first_refused(value, controls=True)) is not None:
            raise ValidationError(path, f"U+{ord(value[at]):04X} at {at} cannot stand in JSON", value)
        return value
    if value is None or kind is bool:
        return value
    if kind is int:
        if value.bit_length() > LONGEST:
            raise ValidationError(path, f"is an integer of more than {LONGEST} bits")
        return value
    if kind is float:
        if not math.isfinite(value):
            raise ValidationError(path, f"JSON has no {value!r}", value)
        return value
    if kind is Extra:
        # Checked once already, but it may stand deeper here.
        return Extra._at(_frozen_items(value, path, depth + 1))
    if isinstance(value, Mapping):
        return Extra._at(_frozen_items(value, path, depth + 1))
    if kind is list or kind is tuple:
        if depth >= DEEPEST:
            raise ValidationError(path, f"nested deeper than {DEEPEST}")
        return tuple(_frozen(item, f"{path}[{i}]", depth + 1) for i, item in enumerate(value))
    raise ValidationError(path, f"expected what JSON can hold, got {value!r}", value)


def _thaw(value: Any) -> Any:
    if type(value) is Extra:
        return value.thawed()
    if type(value) is tuple:
        return [_thaw(item) for item in value]
    return value


def _same(a: Any, b: Any) -> bool:
    """Return whether two frozen values are equal, types included: JSON's 1, 1.0 and true differ."""
    if type(a) is not type(b):
        return False
    if type(a) is Extra:
        return a._items.keys() == b._items.keys() and all(_same(a[key], b[key]) for key in a)
    if type(a) is tuple:
        return len(a) == len(b) and all(map(_same, a, b))
    return bool(a == b)


EMPTY = Extra()
"""The `Extra` of everything that has none."""
