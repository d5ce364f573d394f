"""The pieces of patterns for numbers, whatever the language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

DIGIT = "0-9０-９٠-٩"
BLANK = " \t\u00a0\u202f\u2009\u3000"
GAP = rf"(?:[{BLANK}]{{0,3}}(?:\r?\n[{BLANK}]{{0,8}})?|[-‐‑])"
"""What may part a number from its scale: blanks, one line break, or a hyphen."""
APART = "A-Za-zÀ-ÖØ-öø-ʯͰ-Ͽ\u0400-\u052f\u0621-\u0647\u0649\u064a\u0900-\u0963\u0971-\u097f\u10d0-\u10ff\u1e00-\u1eff"
"""Letters of scripts that put blanks between words, which stand right before no number."""
LETTER = APART + "\u0648\u05d0-\u05ea\u05f3\u05f4"
"""All letters of scripts that put blanks between words.  Those of Hebrew and the Arabic "and" may touch a number."""
DASH = "-‐‑–—−~～〜"
PLAIN = rf"[{DIGIT}]+(?:[.,．，'’][{DIGIT}]+)*"


def _number(blanks: str) -> str:
    """Return the pattern of a number in digits whose groups may be parted by these blanks."""
    grouped = rf"[{DIGIT}]{{1,3}}(?:[{blanks}][{DIGIT}]{{3}}(?![{DIGIT}]))+(?:[.,][{DIGIT}]+)?"
    return rf"(?:{grouped}|{PLAIN})"


NUMBER = {False: _number("\u00a0\u202f\u2009"), True: _number(" \u00a0\u202f\u2009")}
"""A number in digits; by whether a plain blank may part its groups."""

NO_NUMBER_BEFORE = rf"(?<![{APART}_{DIGIT}.,/±×#])(?<![0-9]:)"
"""What stands right before a number is no part of it."""

_CHAR = r"[^\W\d_\u2e80-\u9fff\uac00-\ud7af]"
TOKEN = rf"{_CHAR}(?:{_CHAR}|[\u0900-\u097f]){{0,17}}\.?"
"""A word that may be a scale, "Milliarden", or its abbreviation, "Mrd."."""

_FIRST_WORD = re.compile(rf"[{LETTER}]+")


def alternation(words: Iterable[str]) -> str:
    """Return the words as alternatives, the longest first; one that never matches for none."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", GAP) for word in ordered) or "(?!)"


def first_words(*tables: Iterable[str]) -> frozenset[str]:
    """Return the first words of phrases."""
    matches = (_FIRST_WORD.match(phrase) for phrases in tables for phrase in phrases)
    return frozenset(match[0] for match in matches if match)
