"""Speakers on a line of their own: under a quotation, behind a dash or not, or above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.speech.attributing.surroundings import DASHES, Attribution
from pressdoc.understand.speech.sentences import CLAUSE_ENDS, SENTENCE_ENDS, has_letters, is_headline_case, without_lead
from pressdoc.understand.speech.speakers import phrase

if TYPE_CHECKING:
    from pressdoc.understand.speech.attributing.surroundings import Surroundings
    from pressdoc.understand.speech.marks import Stretch
    from pressdoc.understand.speech.speakers import Speaker

_LONGEST, _SAID = 120, 20
"""Characters that a line under a quotation has at most, and the quotation at least."""

_LONGEST_BEHIND_DASH = 160
"""Characters of a paragraph that are read where it may begin with a dash."""

_LONGEST_NAME = 200
"""Characters of a stretch by which it is told that it is the name of something."""


def under(around: Surroundings, stretch: Stretch, number: int) -> Attribution | None:
    """Read a speaker in the paragraph under a quotation."""
    found = on_next_line(around, _next_text(around, number), stretch)
    if found is None:
        return None
    above_it = above(around, stretch, number) if found.rule == "under" and number else None
    if above_it is not None:
        return above_it  # every name stands above its words
    around.signatures.add(number + 1)
    return found


def on_next_line(around: Surroundings, text: str, stretch: Stretch) -> Attribution | None:
    """Read a speaker on the line under a quotation: behind a dash, or a name with a title and no more."""
    line = text.lstrip().partition("\n")[0]
    if not line:
        return None
    if line[0] in DASHES:
        return behind_dash(around, line.split(), stretch)
    if around.text[stretch.end - 1] not in SENTENCE_ENDS or not _starts_line(around.text, stretch.open_at):
        return None
    speaker = _signature(around, line)
    return None if speaker is None else Attribution(speaker, "under")


def above(around: Surroundings, stretch: Stretch, number: int) -> Attribution | None:
    """Read a speaker in the line above a paragraph of speech, which is under no other quotation."""
    start, end = around.paragraphs[number - 1]
    if end - start > _LONGEST or number - 1 in around.signatures or around.text[stretch.end - 1] not in SENTENCE_ENDS:
        return None
    if has_letters(around.text, stretch.close_at, around.paragraphs[number][1]):
        return None
    speaker = _signature(around, around.text[start:end])
    return None if speaker is None else Attribution(speaker, "lead-in")


def behind_dash(around: Surroundings, words: list[str], stretch: Stretch) -> Attribution | None:
    """Read a speaker behind a dash: "— Jane Roe, CEO, Acme"."""
    if not words or words[0][0] not in DASHES:
        return None
    words = without_lead(words, DASHES)
    found = phrase(words, 0, len(words), around.lex) if words else None
    if found is None or found.speaker.name is None:
        return None
    ends = around.text[stretch.end - 1] in SENTENCE_ENDS
    if found.end < len(words):
        certain = ends and (found.speaker.title or " " in found.speaker.name)
    else:
        certain = ends or not reads_like_name(around.text, stretch)
    return Attribution(found.speaker, "dash") if certain else None


def reads_like_name(text: str, stretch: Stretch) -> bool:
    """Return whether a stretch reads like a title of a work or a name rather than like words said."""
    if text[stretch.end - 1] in CLAUSE_ENDS or text[stretch.close_at : stretch.close_at + 1] == ",":
        return False
    return is_in_headline_case(text, stretch)


def is_in_headline_case(text: str, stretch: Stretch) -> bool:
    """Return whether a stretch begins as a headline is written."""
    return is_headline_case(text[stretch.start : min(stretch.end, stretch.start + _LONGEST_NAME)].split())


def signs(around: Surroundings, number: int) -> bool:
    """Return whether a paragraph is a dash, a name and what the person is, under words without marks."""
    start, end = around.paragraphs[number]
    first, last = around.paragraphs[number - 1]
    text = around.text
    if end - start > _LONGEST or last - first < _SAID or text[last - 1] not in SENTENCE_ENDS:
        return False
    if not text[first].isupper():
        return False
    words = without_lead(text[start:end].split(), DASHES)
    found = phrase(words, 0, len(words), around.lex) if words else None
    if found is None or found.end < len(words):
        return False
    return found.speaker.name is not None and found.speaker.title is not None


def _signature(around: Surroundings, line: str) -> Speaker | None:
    """Return whom a line names that is nothing but a name, a comma and what the person is."""
    if len(line) > _LONGEST or "," not in line or not line[0].isupper() or line.rstrip()[-1] in ".:?!;":
        return None
    words = line.split()
    found = phrase(words, 0, len(words), around.lex)
    if found is None or found.end < len(words) or found.speaker.also:
        return None
    speaker = found.speaker
    return speaker if speaker.title is not None and " " in (speaker.name or "") else None


def _starts_line(text: str, at: int) -> bool:
    return not text[max(0, at - 1) : at].strip("\n\x00")


def _next_text(around: Surroundings, number: int) -> str:
    """Return the start of the paragraph behind one, as far as it can begin with a dash."""
    if number + 1 >= len(around.paragraphs):
        return ""
    start, end = around.paragraphs[number + 1]
    if start < end and around.text[start].isalnum() and end - start > _LONGEST:
        return ""
    return around.text[start : min(end, start + _LONGEST_BEHIND_DASH)]
