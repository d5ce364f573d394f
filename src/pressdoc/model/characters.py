"""The characters that a text may hold, and how a reader gets there from what it was given."""

from __future__ import annotations

import re
from typing import NamedTuple

# Every plane ends in two non-characters; U+FDD0..FDEF are 32 more (Unicode, section 23.7).
_NON_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)
)
_SURROGATES = "\ud800-\udfff"
_UP_TO_FFFF = f"\x00-\x08\x0b-\x1f\x7f-\x9f{_SURROGATES}\ufdd0-\ufdef\ufffe\uffff"
# What comes first decides at ten times the speed: a class with many characters beyond U+FFFF is searched
# one after the other, one with a single range of them is not.
REFUSED = re.compile(f"[{_UP_TO_FFFF}\U0001fffe-\U0010ffff](?<=[{_UP_TO_FFFF}{_NON_CHARACTERS}])")
_REFUSED_IN_JSON = re.compile(f"[{_SURROGATES}]")

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def _from_windows() -> dict[str, str]:
    """Return what each C1 control means in Windows-1252; five of them mean nothing there."""
    table = {}
    for code in range(0x80, 0xA0):
        try:
            table[chr(code)] = bytes([code]).decode("cp1252")
        except UnicodeDecodeError:
            continue
    return table


_WINDOWS = _from_windows()


class Cleaned(NamedTuple):
    """Characters that a `Text` takes, and what was done to get there."""

    plain: str
    notes: tuple[str, ...]
    """One remark for each kind of character that was replaced or dropped; line ends not counted."""


def first_refused(plain: str, *, controls: bool = False) -> int | None:
    """Return where the first character stands that a `Text` refuses, or ``None``.

    Refused are C0 (tab and line feed excepted), DEL, C1, surrogates and non-characters.  With
    ``controls`` only surrogates are: the rest can stand in a JSON string.
    """
    # Nothing printable is refused, and this test runs at the speed of a memory scan.
    if plain.isprintable():
        return None
    found = (_REFUSED_IN_JSON if controls else REFUSED).search(plain)
    return found.start() if found else None


def clean(raw: str) -> Cleaned:
    r"""Return ``raw`` with only characters that a `Text` takes.

    Line ends (CR LF, CR, vertical tab, form feed) become ``\n``.  C1 controls become what they
    mean in Windows-1252, where most of them come from; surrogate pairs become their character;
    non-characters and lone surrogates become U+FFFD; other controls are dropped.

    >>> clean("caf\x82\r\n").plain
    'caf‚\n'
    """
    if raw.isprintable() or REFUSED.search(raw) is None:
        return Cleaned(raw, ())
    plain = _LINE_ENDS.sub("\n", raw)
    plain = _PAIR.sub(_join_pair, plain)
    notes: dict[str, int] = {}

    def mend(found: re.Match[str]) -> str:
        char = found[0]
        if char in _WINDOWS:
            note, better = "characters of Windows-1252 read as what they mean there", _WINDOWS[char]
        elif char < "\xa0":
            note, better = "control characters dropped", ""
        else:
            note, better = "invalid characters replaced by U+FFFD", "\ufffd"
        notes[note] = notes.get(note, 0) + 1
        return better

    plain = REFUSED.sub(mend, plain)
    return Cleaned(plain, tuple(f"{count} {note}" for note, count in notes.items()))


def _join_pair(found: re.Match[str]) -> str:
    high, low = (ord(char) for char in found[0])
    return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
