"""Interviews: speech without marks behind a label, "A:" or "Roe:", that answers questions."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.understand.speech.marks import Stretch
from pressdoc.understand.speech.sentences import SENTENCE_ENDS
from pressdoc.understand.speech.speakers import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pressdoc.understand.speech.lexicon import Lexicon
    from pressdoc.understand.speech.speakers import Speaker

_LONGEST_LABEL = 40
_INTRODUCTION = 3_000
"""Characters before the first label in which whoever answers is introduced."""

_FEWEST = 2
"""Turns of an interview; a single line with a label is none."""

_MOST_PARAGRAPHS = 8
"""Paragraphs of one answer."""

_QUESTION = "?？"


class Answer(NamedTuple):
    """What somebody says in one turn, a stretch for each of its paragraphs."""

    stretches: tuple[Stretch, ...]
    speaker: Speaker


class _Line(NamedTuple):
    """One line of the text; where the words behind a label start when it has one."""

    paragraph: int
    start: int
    end: int
    label: str
    words: int


def answers(text: str, paragraphs: Sequence[tuple[int, int]], lex: Lexicon) -> list[Answer]:
    """Return the turns of an interview by people whom the words before it introduce, in order.

    "Q:" and "A:" are an interview where exactly one person is introduced; else nobody knows whose
    answers they are, and questions that a company answers itself are no speech.
    """
    if "?" not in text and "？" not in text:
        return []
    lines = list(_lines(text, paragraphs, lex))
    labelled = [number for number, line in enumerate(lines) if line.label]
    if len(labelled) < _FEWEST:
        return []
    speakers = [(number, line.label) for number in labelled if (line := lines[number]).label.lower() in lex.answers]
    asked = any(lines[number].label.lower() in lex.questions for number in labelled)
    people = _introduced(_before(text, paragraphs, lines[labelled[0]]), lex)
    if asked and speakers:
        if len(people) != 1:
            return []
        (one,) = people.values()
        turns = [(number, one) for number, _ in speakers]
    else:
        turns = [
            (number, people[last])
            for number in labelled
            if (last := lines[number].label.rpartition(" ")[2].lower()) in people and _is_turn(text, lines, number)
        ]
        if len(turns) < _FEWEST:
            return []
    return [Answer(_stretches(text, lines, number), speaker) for number, speaker in turns]


def _lines(text: str, paragraphs: Sequence[tuple[int, int]], lex: Lexicon) -> Iterator[_Line]:
    for paragraph, (low, high) in enumerate(paragraphs):
        start = low
        while start < high:
            end = text.find("\n", start, high)
            end = high if end < 0 else end
            behind = end + 1
            while start < end and text[start].isspace():
                start += 1
            while start < end and text[end - 1].isspace():
                end -= 1
            if start < end:
                yield _Line(paragraph, start, end, *_label(text, start, end, lex))
            start = behind


def _label(text: str, start: int, end: int, lex: Lexicon) -> tuple[str, int]:
    """Return the label at the start of a line and where the words behind it begin; "" where there is none."""
    head = text[start : min(end, start + _LONGEST_LABEL)]
    colon = min((at for at in (head.find(":"), head.find("：")) if at >= 0), default=-1)
    if colon < 0 and head[1:3] == ". ":
        colon = 1
    label = head[:colon].strip()
    if colon < 0 or not label or not label[0].isalpha() or label[0] != label[0].upper():
        return "", start
    if head[colon] == "." and label.lower() not in lex.questions | lex.answers:
        return "", start
    at = start + colon + 1
    while at < end and text[at].isspace():
        at += 1
    return (label, at) if at < end else ("", start)


def _before(text: str, paragraphs: Sequence[tuple[int, int]], first: _Line) -> Iterator[str]:
    """Yield the paragraphs before the first label in which whoever answers may be introduced."""
    floor = max(first.start - _INTRODUCTION, 0)
    number = bisect_left(paragraphs, (floor, 0))
    for start, end in paragraphs[max(number - 1, 0) : first.paragraph + 1]:
        yield text[max(start, floor) : min(end, first.start)]


def _introduced(texts: Iterator[str], lex: Lexicon) -> dict[str, Speaker]:
    """Return the people whom paragraphs name in full, by their last names."""
    out: dict[str, Speaker] = {}
    for text in texts:
        words = text.split()
        at, size = 0, len(words)
        while at < size - 1:
            if lex.words[words[at]].given and words[at + 1][0].isupper():
                found = phrase(words, at, size, lex)
                name = found.speaker.name if found else None
                if found is not None and name is not None and " " in name:
                    out.setdefault(name.rpartition(" ")[2].lower(), found.speaker)
                    at += name.count(" ")
            at += 1
    return out


def _is_turn(text: str, lines: list[_Line], number: int) -> bool:
    """Return whether a line with a name for a label is somebody's turn: a sentence behind a question or a turn."""
    line = lines[number]
    if text[line.end - 1] not in SENTENCE_ENDS or not text[line.words].isalnum():
        return False  # with marks it is a quotation as any other
    asked = text[line.end - 1] in _QUESTION
    if not asked and text.count(" ", line.words, min(line.end, line.words + 80)) < _FEWEST:
        return False
    before = lines[number - 1] if number else None
    return asked or (before is not None and (text[before.end - 1] in _QUESTION or bool(before.label)))


def _stretches(text: str, lines: list[_Line], number: int) -> tuple[Stretch, ...]:
    """Return the words of a turn: behind the label, and the lines up to the next label if there is one."""
    last = number
    for following in range(number + 1, min(number + _MOST_PARAGRAPHS, len(lines))):
        if lines[following].label:
            last = following - 1
            break
    while last > number and text[lines[last].end - 1] in _QUESTION:
        last -= 1  # a question without a label
    out = []
    for line in lines[number : last + 1]:
        stretch = Stretch(line.words, line.end, line.words, line.end, True, ":")
        stretch.paragraph = line.paragraph
        out.append(stretch)
    return tuple(out)
