"""Speakers in a sentence before: whom a pronoun means there, and who is reported there without marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.speech.attributing.certainty import can_mean, is_certain, is_last_name
from pressdoc.understand.speech.attributing.subjects import subject_of
from pressdoc.understand.speech.attributing.surroundings import BEFORE, DASHES
from pressdoc.understand.speech.attributing.verbs import according_at_start
from pressdoc.understand.speech.sentences import sentence_start
from pressdoc.understand.speech.speakers import ANYBODY, Speaker, bare, phrase

if TYPE_CHECKING:
    from pressdoc.understand.speech.attributing.surroundings import Surroundings
    from pressdoc.understand.speech.lexicon import Lexicon

_MOST_SENTENCES = 3
"""Sentences in which whoever a pronoun means is looked for."""

_NEAR_START = 16
"""Words from the start of a sentence in which somebody stands whom it is about."""


def subject_before(around: Surroundings, start: int, end: int, pronoun: str) -> Speaker | None:
    """Return whom a pronoun can mean: whoever one of the last sentences of a stretch of text is about."""
    cut = end - BEFORE > start
    words = around.text[max(start, end - BEFORE) : end].split()
    limit = len(words)
    for _ in range(_MOST_SENTENCES):
        begin = sentence_start(words[:limit], around.lex)
        if begin >= limit or (cut and not begin):
            break  # nobody knows how that sentence begins
        sentence = words[begin:limit]
        named = (
            _first_of(around, sentence, pronoun)
            or _cited(around, sentence, pronoun)
            or _owning(around, sentence, pronoun)
            or _named_in(around, sentence, pronoun)
            or _reporting(around, sentence, pronoun)
        )
        if named is not None:
            return named
        limit = begin
    return None


def reporter(around: Surroundings, start: int, end: int) -> Speaker | None:
    """Return the person who says something, not in marks, in the last sentence of a stretch of text."""
    words = around.text[max(start, end - BEFORE) : end].split()
    speaker = _saying(around, words[sentence_start(words, around.lex) :], ",:")
    return speaker if speaker is not None and is_certain(around, speaker) else None


def _first_of(around: Surroundings, words: list[str], pronoun: str) -> Speaker | None:
    """Return who is named first in a sentence, a dash before the name aside: "FULDA – Jane Roe opened"."""
    start = 2 if len(words) > 1 and words[1] in DASHES else 0
    found = phrase(words, start, len(words), around.lex) if start < len(words) else None
    return found.speaker if found is not None and can_mean(around, pronoun, found.speaker) else None


def _cited(around: Surroundings, words: list[str], pronoun: str) -> Speaker | None:
    """Return who is cited as a sentence begins: "According to Roe"."""
    found = according_at_start(around, words)
    if found is None:
        return None
    speaker = found.speaker
    return speaker if can_mean(around, pronoun, speaker) or is_last_name(around, speaker) else None


def _owning(around: Surroundings, words: list[str], pronoun: str) -> Speaker | None:
    """Return who owns what a sentence is about: "Roe's side"."""
    lex = around.lex
    if len(words) == 1 or not words[0].endswith(lex.possessive or " "):
        return None
    if pronoun != ANYBODY and lex.is_title(bare(words[1])):
        return None  # "Roe's lawyer was there"
    name = words[0].removesuffix("s")[:-1]
    return Speaker(name) if name and around.registry.knows(name) else None


def _named_in(around: Surroundings, words: list[str], pronoun: str) -> Speaker | None:
    """Return the only person near the start of a sentence whom a pronoun can mean: "At 63, Jane Roe still"."""
    lex = around.lex
    found: Speaker | None = None
    for at in range(1, min(_NEAR_START, len(words) - 1)):
        if not (lex.words[words[at]].given and words[at + 1][0].isupper() and _may_precede(lex, words, at)):
            continue
        named = phrase(words, at, len(words), lex)
        if named is None or not can_mean(around, pronoun, named.speaker) or " " not in (named.speaker.name or ""):
            continue
        if found is not None:
            return None
        found = named.speaker
    return found


def _may_precede(lex: Lexicon, words: list[str], at: int) -> bool:
    """Return whether the word before a name leaves it what the sentence is about: no "of", no other name."""
    word = words[at - 1]
    low = word.lower()
    if at == 1:
        return low in lex.openers or low in lex.stops or lex.is_title(low) or word[0].islower()
    if low in lex.weak or low in lex.strong or low in lex.stops or low in lex.articles:
        return False
    return word[0].islower() or word[-1] == "," or word[0].isdigit() or lex.capital_nouns


def _reporting(around: Surroundings, words: list[str], pronoun: str) -> Speaker | None:
    """Return who says something in a sentence, and not in marks: "Prices will fall, Jane Roe said."."""
    speaker = _saying(around, words, ",.:")
    return speaker if speaker is not None and can_mean(around, pronoun, speaker) else None


def _saying(around: Surroundings, words: list[str], signs: str) -> Speaker | None:
    """Return the subject of the first verb of speech in a sentence; the signs may stand behind the verb."""
    verbs = around.lex.verbs
    verb = next((at for at in range(1, len(words)) if words[at].rstrip(signs) in verbs), 0)
    return subject_of(around, words, 0, verb) if verb else None
