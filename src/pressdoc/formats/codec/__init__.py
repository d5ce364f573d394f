"""The model as JSON values and back, as bytes or as plain dicts and lists.

JSON files are written and read here, and the values that other formats carry along.
`docs/explanation/json.md` describes the form.
"""

from __future__ import annotations

import codecs
import json
import re
from typing import TYPE_CHECKING, Any, TypeVar, overload

import orjson

from pressdoc.errors import Fault, ParseError
from pressdoc.formats.codec import versions, writing
from pressdoc.formats.codec.versions import VERSION
from pressdoc.formats.codec.writing import unstructure

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    import cattrs

    from pressdoc.model import Release

__all__ = ["VERSION", "configure", "dumps", "loads", "structure", "unstructure"]

T = TypeVar("T")

DEEPEST = 200
"""How deep the lists and objects of a file may nest: twice what a release can come to."""


def dumps(release: Release, *, indent: bool = False) -> bytes:
    """Return the release as JSON in UTF-8, on one line or indented by two blanks a level.

    >>> from pressdoc import Release
    >>> dumps(Release(body=["Orders rose."]))
    b'{"pressdoc":"1.0","body":[{"kind":"paragraph","text":"Orders rose."}]}'
    """
    return writing.write(release, indent=indent)


def loads(data: bytes | str) -> Release:
    """Return the release that ``data`` holds as JSON; bytes are UTF-8, with or without a byte order mark.

    Raises `ParseError`, which names every fault with its path.

    >>> loads('{"pressdoc": "1.0", "body": [{"kind": "heading", "text": "Outlook", "level": 7}]}')
    Traceback (most recent call last):
        ...
    pressdoc.errors.ParseError: expected a whole number from 2 to 6, got 7 @ $.body[0].level
    """
    from pressdoc.formats.codec import quick  # made when first needed: writing does without

    data = data.removeprefix(codecs.BOM_UTF8) if isinstance(data, bytes) else data.removeprefix("\ufeff")
    raw = _decoded(data)
    fields = versions.current(raw)
    try:
        return quick.release(fields)
    except Exception:  # whatever the quick way stumbles over, the careful way names
        pass
    _check_depth(raw, "$")
    exact = _exact(data)
    if exact is not None:
        fields = versions.current(exact)
    release: Release = _carefully(lambda careful: careful.release(fields), "$")
    return release


@overload
def structure(data: Any, cls: type[T], path: str = ...) -> T: ...
@overload
def structure(data: Any, cls: Any, path: str = ...) -> Any: ...
def structure(data: Any, cls: Any, path: str = "$") -> Any:
    """Return the object of a class that ``data`` stands for, as `unstructure` writes it.

    ``data`` is what a JSON reader returns.  ``cls`` is a class of the model, `Block` or `Value` for
    whatever block or value its ``kind`` says it is, or what cattrs makes of these, such as
    ``tuple[Organisation, ...]``.  Raises `ParseError`; the paths of its faults begin with ``path``.

    >>> from pressdoc import MoneyAmount
    >>> structure({"kind": "money", "value": "12.50", "currency": "EUR"}, MoneyAmount)
    MoneyAmount(Decimal('12.50'), 'EUR')
    """
    from pressdoc.formats.codec import quick  # as in loads()

    try:
        return quick.read(data, cls)
    except Exception:  # as in loads()
        pass
    _check_depth(data, path)
    return _carefully(lambda careful: careful.structure(data, cls), path)


def configure(converter: cattrs.BaseConverter) -> None:
    """Teach a cattrs converter the classes of pressdoc, in the form that files have.

    With it, attrs classes of one's own may hold a `Release`, a `Text` or a `MoneyAmount`.
    """
    from pressdoc.formats.codec import careful

    careful.configure(converter)


def _carefully(read: Callable[[ModuleType], T], path: str) -> T:
    from pressdoc.formats.codec import careful  # brings cattrs, which a file without a fault does not need

    try:
        return read(careful)
    except careful.ERRORS as error:
        raise ParseError(careful.faults_of(error, path)) from None


def _decoded(data: bytes | str) -> Any:
    """Return the JSON value of a file; integers beyond 64 bits may be floats."""
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError as error:
        # It also refuses integers that are too long for a float.
        exact = _exact(data)
        if exact is None:
            raise ParseError([Fault("$", _why_not_json(data, error))]) from None
        return exact


def _why_not_json(data: bytes | str, error: orjson.JSONDecodeError) -> str:
    if not data.strip():
        return "is empty; expected a release as JSON"
    try:
        data.decode() if isinstance(data, bytes) else data.encode()
    except (UnicodeDecodeError, UnicodeEncodeError) as why:
        return f"is not UTF-8: {why.reason} at {why.start}"
    return f"is not JSON: {error}"


_LONG_INTEGER = re.compile("[0-9]{19}")
_LONG_INTEGER_IN_BYTES = re.compile(b"[0-9]{19}")


def _exact(data: bytes | str) -> Any:
    """Return the JSON value with every integer exact; ``None`` when no integer is that long."""
    pattern: re.Pattern[Any] = _LONG_INTEGER_IN_BYTES if isinstance(data, bytes) else _LONG_INTEGER
    if pattern.search(data) is None:
        return None
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:  # Python reads no integer of some thousand digits either
        raise ParseError([Fault("$", f"is not JSON that can be read: {error}")]) from None


def _check_depth(data: object, path: str) -> None:
    level = [data]
    for _ in range(DEEPEST):
        below: list[object] = []
        for value in level:
            if type(value) is dict:
                below += value.values()
            elif type(value) is list:
                below += value
        if not below:
            return
        level = below
    raise ParseError([Fault(path, f"lists and objects nest deeper than {DEEPEST}")])
