"""Speakers in the words right before a quotation: "Jane Roe said:", "Added Jane Roe,", "Jane Roe:"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.speech.attributing.certainty import is_certain, is_last_name, is_person
from pressdoc.understand.speech.attributing.subjects import (
    opens_sentence_only,
    pronoun_before,
    subject_first,
    subject_of,
)
from pressdoc.understand.speech.attributing.surroundings import LAST_SPEAKER, Attribution
from pressdoc.understand.speech.attributing.verbs import according_at_start, speaker_behind
from pressdoc.understand.speech.sentences import sentence_start
from pressdoc.understand.speech.speakers import Speaker, phrase

if TYPE_CHECKING:
    from pressdoc.understand.speech.attributing.surroundings import Surroundings
    from pressdoc.understand.speech.lexicon import Lexicon
    from pressdoc.understand.speech.marks import Stretch

_BETWEEN = 9
"""Words that may stand between a verb of speech and the words: "called the offer of the board"."""

_WITHOUT_PAUSE = 5
"""Of them, where no comma and no colon stands before the marks."""

_CLAUSE = 20
"""Words further back where a verb may stand that begins a clause."""

_REPORTED = 3
"""Words behind that verb among which "that" stands."""

_FEW_BLANKS = 3
"""Blanks of the shortest words into which such a clause runs."""

_FIRST_WORDS = 60
"""Characters of words into which a sentence runs by which it is told that they are more than two."""

_OPENERS = 2
"""Words before the subject of a clause."""

_ADVERBS = 3
"""The pronoun and adverbs behind a verb and before a colon: "antwortete er dann knapp:"."""


def introduced(around: Surroundings, words: list[str], stretch: Stretch) -> Attribution | None:
    """Read who speaks in the words before the marks, the nearest verb first."""
    lex = around.lex
    size = len(words)
    begin = sentence_start(words, lex)
    colon = words[-1][-1] == ":"
    pronoun = _pronoun_behind_verb(lex, words, begin, _ADVERBS if colon else 1)
    if pronoun is not None:
        return Attribution(pronoun, "before")
    nearest = max(begin, size - (size if colon else _BETWEEN + 1))
    for verb in range(size - 1, nearest - 1, -1):
        subject = _subject_at(around, words, begin, verb)
        if subject is not None:
            near = subject is LAST_SPEAKER or _is_near(around, words, verb, stretch)
            return Attribution(subject, "before") if near else None
    far = None if colon else _far(around, words, begin, nearest, stretch)
    return far or _according(around, words[begin:]) or (_by_colon(around, words, begin) if colon else None)


def _pronoun_behind_verb(lex: Lexicon, words: list[str], begin: int, most: int) -> Speaker | None:
    """Return the pronoun between a verb and the marks: "Zugleich betonte sie knapp:", "nannte er „"."""
    last = len(words) - 1
    for at in range(last, max(begin, last - most), -1):
        pronoun = words[at].rstrip(":").lower()
        if pronoun in lex.pronouns and words[at - 1].lower() in lex.verbs:
            return Speaker(pronoun=pronoun)
    return None


def _subject_at(around: Surroundings, words: list[str], begin: int, at: int) -> Speaker | None:
    """Return the subject of a word that is a verb of speech; ``None`` for another word, or where nobody is named."""
    lex = around.lex
    word = words[at]
    low = word.rstrip(",:.").lower()
    if low in lex.participles:
        subject = subject_of(around, words, begin, at) or subject_first(around, words, begin, at)
        return subject or LAST_SPEAKER
    if not (low in lex.verbs or _issues(lex, words, at)) or not (word[0].islower() or at == begin):
        return None
    last = words[-1][-1]
    return (
        (_behind_verb(around, words, at, to_the_end=True) if last == ":" else None)
        or pronoun_before(lex, words, begin, at)
        or subject_of(around, words, begin, at)
        or (_behind_verb(around, words, at) if last in ":," else None)
        or subject_first(around, words, begin, at)
    )


def _issues(lex: Lexicon, words: list[str], at: int) -> bool:
    """Return whether a statement is issued that follows the colon: "released the following statement on the vote:"."""
    if words[at].lower() not in lex.issuing or words[-1][-1] != ":":
        return False
    return any(word.rstrip(":,").lower() in lex.statements for word in words[at + 1 : at + _BETWEEN])


def _behind_verb(around: Surroundings, words: list[str], verb: int, *, to_the_end: bool = False) -> Speaker | None:
    """Return who stands behind the verb: "Added Jane Roe,", "Asked about it, replied Roe:"."""
    found = speaker_behind(around.lex, words, verb + 1)
    if found is None or not is_certain(around, found.speaker) or (to_the_end and found.end < len(words)):
        return None
    return found.speaker


def _is_near(around: Surroundings, words: list[str], verb: int, stretch: Stretch) -> bool:
    """Return whether a verb is near enough to words that a sentence runs into without a pause."""
    between = len(words) - verb - 1
    if words[-1][-1] in ":," or between <= 1 or words[verb].rstrip(",:.").lower() in around.lex.judging:
        return True
    said = around.text[stretch.start : min(stretch.end, stretch.start + _FIRST_WORDS)].split()
    return between <= _WITHOUT_PAUSE and len(said) > 2


def _far(around: Surroundings, words: list[str], begin: int, nearest: int, stretch: Stretch) -> Attribution | None:
    """Read a verb further away whose clause runs into the words: "Roe said that the plan, drawn up in May, was"."""
    lex, text = around.lex, around.text
    if not text[stretch.start].islower() or text.count(" ", stretch.start, stretch.end) < _FEW_BLANKS:
        return None
    for verb in range(nearest - 1, max(begin, nearest - _CLAUSE), -1):
        behind = words[verb + 1 : verb + _REPORTED + 1]
        if words[verb].rstrip(",").lower() in lex.verbs and not lex.reporting.isdisjoint(behind):
            subject = subject_of(around, words, begin, verb)
            return None if subject is None else Attribution(subject, "before")
    return None


def _according(around: Surroundings, sentence: list[str]) -> Attribution | None:
    """Read a sentence that is nothing but "According to Jane Roe,"."""
    found = according_at_start(around, sentence)
    reaches = found is not None and found.end >= len(sentence) - 1
    return Attribution(found.speaker, "before") if found and reaches else None


# -- before a colon, without a verb of speech --


def _by_colon(around: Surroundings, words: list[str], begin: int) -> Attribution | None:
    """Read a name before a colon, a verb that is not listed between them or none."""
    speaker = _by_source(around, words, begin) or _named_in_clauses(around, words, begin)
    return None if speaker is None else Attribution(speaker, "colon")


def _by_source(around: Surroundings, words: list[str], begin: int) -> Speaker | None:
    """Return whose words follow: "Statement by Jane Roe:", whatever stands before."""
    lex, size = around.lex, len(words)
    source = next((at for at in range(size - 2, begin, -1) if words[at] in lex.sources), -1)
    found = phrase(words, source + 1, size, lex) if source >= 0 else None
    if found is None or found.end < size:
        return None
    return found.speaker if found.speaker.title or is_person(around, found.speaker) else None


def _named_in_clauses(around: Surroundings, words: list[str], begin: int) -> Speaker | None:
    """Return who is named first, or first behind a comma: "At the end, Jane Roe thanked everybody:"."""
    lex, size = around.lex, len(words)
    start = _behind_openers(lex, words, begin)
    if words[start].lower() in lex.pronouns:
        return Speaker(pronoun=words[start].lower())
    while start < size:
        found = phrase(words, start, size, lex)
        if found is not None and opens_sentence_only(around, words, start, size, found.speaker):
            found = None
        if found is not None and (
            _is_named(around, found.speaker)
            or (start == begin and is_last_name(around, found.speaker))
            or (found.speaker.name is None and found.speaker.title and found.end == size)
        ):
            return found.speaker
        start = next((at + 1 for at in range(start, size - 1) if words[at][-1] == ","), size)
    return None


def _behind_openers(lex: Lexicon, words: list[str], begin: int) -> int:
    """Return where the subject begins: "Das hat Ministerin Jane Roe angekündigt:"."""
    at = begin
    while at < min(begin + _OPENERS, len(words) - 1):
        low = words[at].lower()
        if low in lex.pronouns or not (low in lex.openers or (at > begin and words[at] in lex.auxiliaries)):
            break
        at += 1
    return at


def _is_named(around: Surroundings, speaker: Speaker) -> bool:
    """Return whether somebody is surely named, in small letters too: "NOTICE TO EDITORS" is nobody."""
    return is_certain(around, speaker) and not (speaker.name or "").isupper()
