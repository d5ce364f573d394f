"""Rules about characters: other scripts inside words, damage by a wrong encoding, what nobody sees."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressdoc.checks.rule import Slip, rule
from pressdoc.checks.tables import marks
from pressdoc.understand.languages import file_of

if TYPE_CHECKING:
    from pressdoc.checks.locating import Source
    from pressdoc.checks.proof import Proof

_WORDS = ("headline", "subheadline", "heading", "body", "list", "caption", "about")
"""Roles of text in sentences."""

# -- scripts ------------------------------------------------------------------------------------------------

_IDEOGRAPHS = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
_RUN = re.compile(rf"[{_IDEOGRAPHS}]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_BRACKETS = "(（[［【「『《〈\"“‘'"
_CJK = frozenset({"zh-Hans", "zh-Hant", "ja", "ko"})


@rule("foreign-script", "W")
def foreign_script(proof: Proof) -> Iterator[Slip]:
    """Words of another script in a sentence, as translation tools leave them: "research成果 into".

    Names in brackets or quotation marks, and lines that are in that script throughout, do not count.
    """
    if file_of(proof.language) in _CJK:
        return
    for part in proof.of(*_WORDS):
        plain = part.plain
        if plain.isascii():
            continue
        for found in _RUN.finditer(plain):
            if _is_inside(plain, found.start(), found.end()):
                message = f"{found[0]!r} stands inside a sentence of another script"
                yield Slip(message, part, found.start(), found.end())


def _is_inside(plain: str, start: int, end: int) -> bool:
    """Return whether a run touches a word, or stands between two, and not in brackets."""
    before, after = plain[max(0, start - 40) : start], plain[end : end + 40]
    opening = max(map(before.rfind, _BRACKETS))
    if opening >= 0 and not any(mark in before[opening:] for mark in ")）]］】」』》〉”’"):
        return False
    if _LATIN.match(before[-1:]) or _LATIN.match(after[:1]):
        return True
    return bool(_LATIN.search(before.rstrip()[-1:]) and _LATIN.search(after.lstrip()[:1]))


@rule("homoglyph", "W")
def homoglyph(proof: Proof) -> Iterator[Slip]:
    """A letter of another alphabet that looks like the one it stands for: a Cyrillic "а" in a Latin name.

    Releases are forged in this way.
    """
    for part in proof.parts:
        if part.plain.isascii() or not _LOOKALIKE.search(part.plain):
            continue
        for found in _MIXED.finditer(part.plain):
            word = found[0]
            strange = _strange(word)
            if strange is not None:
                name = unicodedata.name(strange, "a letter").lower()
                yield Slip(f"{word!r} has a {name} (U+{ord(strange):04X}) in it", part, found.start(), found.end())


_LOOKALIKE = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
_MIXED = re.compile("[A-Za-zÀ-ɏ\u0370-\u03ff\u0400-\u04ff]{3,60}")


def _strange(word: str) -> str | None:
    """Return the letter that looks like one of the script that most letters of a word are of."""
    latin = sum(char < "\u0250" for char in word)
    others = [char for char in word if char >= "\u0370"]
    if not latin or not others:
        return None
    alike = marks()["lookalikes"]
    if latin > len(others):
        return others[0] if all(char in alike for char in others) else None
    latins = [char for char in word if char < "\u0250"]
    return latins[0] if len(latins) < len(others) and set(alike.values()).issuperset(latins) else None


# -- damage -------------------------------------------------------------------------------------------------


@rule("mojibake", "E")
def mojibake(proof: Proof) -> Iterator[Slip]:
    r"""Letters that a wrong encoding made: "TÃœV", "donâ€™t", or a code such as \\xc3 left in the text."""
    for part in proof.parts:
        plain = part.plain
        if plain.isascii() and "\\" not in plain and "&" not in plain:
            continue
        for found in _MOJIBAKE.finditer(plain):
            mended = _mended(found[0])
            message = f"{found[0]!r} was {mended!r} before it was read in a wrong encoding" if mended else ""
            yield Slip(message or f"{found[0]!r} is left of an encoding", part, found.start(), found.end(), mended)


# What UTF-8 becomes when it is read as Windows-1252: a lead byte, and the bytes behind it.
_TRAIL = "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
_MOJIBAKE = re.compile(
    f"(?:[\u00c2-\u00df]{_TRAIL}|[\u00e0-\u00ef]{_TRAIL}{{2}}|\u00f0{_TRAIL}{{3}})+"
    r"|(?:\\x[89a-fA-F][0-9a-fA-F]){2,20}|\\u00[0-9a-fA-F]{2}|&(?:amp|nbsp|quot|lt|gt|rsquo|ldquo|rdquo);|\ufffd{1,20}"
)


def _mended(damaged: str) -> str | None:
    """Return what the words were, if they are what UTF-8 becomes; "Â©" may be meant, and is read as "©".

    >>> _mended("Ãœ"), _mended("â€™")
    ('Ü', '’')
    """
    try:
        return damaged.encode("cp1252").decode("utf-8")
    except UnicodeError:
        pass
    try:
        return damaged.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return None


@rule("invisible-chars", "W")
def invisible(proof: Proof) -> Iterator[Slip]:
    """Characters that nobody sees and that can hide or turn text: zero-width, soft hyphens, marks of direction.

    The fix takes them out where they are certain to do nothing.
    """
    for part in proof.parts:
        plain = part.plain
        if plain.isascii() or plain.isprintable():
            continue
        for found in _INVISIBLE.finditer(plain):
            if _is_needed(plain, found.start(), found.end()):
                continue
            codes = " ".join(f"U+{ord(char):04X}" for char in found[0][:4])
            names = unicodedata.name(found[0][0], "a control").lower()
            yield Slip(f"{codes} ({names}) is here, and nobody sees it", part, found.start(), found.end(), "")


_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\U000e0000-\U000e007f]+")


def _is_needed(plain: str, start: int, end: int) -> bool:
    """Return whether they shape letters or emoji, or set the direction beside letters written from the right."""
    if plain[start] in "\u200c\u200d":
        around = plain[max(0, start - 1) : start] + plain[end : end + 1]
        return any(ord(char) > 0x05FF for char in around)
    if plain[start] in "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069":
        near = plain[max(0, start - 40) : end + 40]
        return any(unicodedata.bidirectional(char) in ("R", "AL") for char in near)
    return plain[start] == "\u200b" and any("\u0e00" <= char <= "\u17ff" for char in plain[max(0, start - 2) : end + 2])


# -- blanks -------------------------------------------------------------------------------------------------


@rule("double-space", "I")
def double_space(proof: Proof) -> Iterator[Slip]:
    """Two blanks inside a sentence; those behind its end are a habit of some, those of justified lines are set so.

    The fix leaves one.
    """
    for part in proof.of(*_WORDS):
        if "  " in part.plain:
            for found in _DOUBLE.finditer(part.plain):
                yield Slip("two blanks", part, found.start(), found.end(), " ")
    if proof.source is not None and _DOUBLE.search(proof.source.text):
        found_in_source = list(_folded(proof, proof.source))
        if len(found_in_source) * JUSTIFIED <= proof.source.text.count("\n") + JUSTIFIED:
            yield from found_in_source


JUSTIFIED = 2
"""Lines of a text for each of its double blanks, or fewer, where a program filled them up to the margin."""


def _folded(proof: Proof, source: Source) -> Iterator[Slip]:
    """Yield double blanks of plain text, which the release does not have any more."""
    for part in proof.of(*_WORDS):
        if "  " in part.plain:
            continue
        for at, spot in source.between(part):
            if _DOUBLE.match(source.text, spot.start):
                yield Slip("two blanks", part, at, at + 1, " ", spot=spot)


_DOUBLE = re.compile(r"(?<=[\w,;)”\"])(?<![.!?:][)”\"]) {2,20}(?=[\w(“\"])")


@rule("space-before-punct", "I")
def space_before_punctuation(proof: Proof) -> Iterator[Slip]:
    """A blank before a comma or full stop; French puts one before ";", ":", "!" and "?".

    The fix takes it out.
    """
    signs = _signs_without_blank(file_of(proof.language))
    for part in proof.of(*_WORDS):
        for found in signs.finditer(part.plain):
            yield Slip(f"a blank before {found[1]!r}", part, found.start(), found.start(1), "")


@functools.cache
def _signs_without_blank(language: str | None) -> re.Pattern[str]:
    signs = ",." if language in marks()["blank_before_signs"] else ",.;:!?"
    return re.compile(rf"(?<=[^\W\d_]) ([{re.escape(signs)}])(?=\s|$)(?![)(DPp])")
