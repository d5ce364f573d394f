"""Speakers behind their verb, or behind a phrase that does without one: "said Jane Roe", "according to Jane Roe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.speech.attributing.certainty import is_person
from pressdoc.understand.speech.attributing.surroundings import LAST_SPEAKER, UNNAMED, Attribution
from pressdoc.understand.speech.speakers import Phrase, Speaker, bare, phrase

if TYPE_CHECKING:
    from pressdoc.understand.speech.attributing.surroundings import Surroundings
    from pressdoc.understand.speech.lexicon import Lexicon

_MOST_AUXILIARIES = 3
"""Words beside a verb of speech: "has also", "hat sich"."""


def by_verb(around: Surroundings, words: list[str], *, paused: bool = False) -> Attribution | None:
    """Read "said Jane Roe", "so Jane Roe", "according to Jane Roe", "explique-t-elle".

    ``paused`` when a comma parts the words from what is said: then any verb is one of speech.
    """
    lex = around.lex
    at = behind_auxiliaries(lex, words, 0)
    if at == len(words):
        return None
    word = words[at]
    low = word.rstrip(".,;:").lower()
    if low not in lex.verbs:
        inverted = _by_inversion(lex, words, at) if "-" in low else None
        return inverted or according(around, words) or _by_any_verb(around, words, at, paused)
    end = at + 1
    if word[-1] in ".,;:":
        # "..., añadió." leaves out who speaks: whoever spoke last.
        return Attribution(LAST_SPEAKER, "after", end) if at or lex.lowercase_names else None
    found = speaker_behind(lex, words, end)
    if found is None:
        return Attribution(UNNAMED, "after", end) if paused else None
    return Attribution(found.speaker, "after", found.end)


def behind_auxiliaries(lex: Lexicon, words: list[str], start: int) -> int:
    """Return where what stands beside a verb of speech ends."""
    at, last = start, min(start + _MOST_AUXILIARIES, len(words))
    while at < last and words[at].lower() in lex.auxiliaries:
        at += 1
    return at


def _by_inversion(lex: Lexicon, words: list[str], at: int) -> Attribution | None:
    """Read a pronoun behind a hyphen: "explique-t-elle", "a-t-elle ajouté"."""
    verb, _, inverted = words[at].rstrip(".,;:").lower().partition("-")
    pronoun, end = inverted.rpartition("-")[2], at + 1
    if pronoun not in lex.pronouns:
        return None
    if verb not in lex.verbs:
        end = behind_auxiliaries(lex, words, end) + 1
        if (
            words[at].partition("-")[0] not in lex.auxiliaries
            or end > len(words)
            or bare(words[end - 1]) not in lex.verbs
        ):
            return None
    return Attribution(Speaker(pronoun=pronoun), "after", end)


def _by_any_verb(around: Surroundings, words: list[str], at: int, paused: bool) -> Attribution | None:
    """Read a verb that is not listed, behind a comma and before somebody's name: "jubilates Jane Roe"."""
    lex = around.lex
    word = words[at]
    if not paused or not word.isalpha() or not word.islower() or word in lex.stops | lex.articles | lex.openers:
        return None
    links = lex.joins | lex.particles | lex.weak | lex.strong
    if word in lex.domains or word in lex.modifiers:
        return None  # "project scientist Jane Roe"
    if word in links or (at + 1 < len(words) and words[at + 1] in links):
        return None
    found = speaker_behind(lex, words, at + 1)
    if found is None or found.speaker.pronoun is not None:
        return None
    speaker = found.speaker
    titled = speaker.title is not None and speaker.title[0].isupper() and " " in (speaker.name or "")
    return Attribution(speaker, "after", found.end) if titled or is_person(around, speaker) else None


def speaker_behind(lex: Lexicon, words: list[str], start: int) -> Phrase | None:
    """Read the speaker behind a verb; adverbs and a place may stand between: "sagte heute in Bern X".

    A day may explain the adverb, between commas: "sagte heute, Mittwoch, die Sprecherin Ada Roe".
    """
    at, size = start, len(words)
    last = min(start + _MOST_AUXILIARIES, size)
    while at < last and (words[at] in lex.auxiliaries or _is_adverb(lex, words, at, start)):
        if words[at].lower() in lex.before_places:
            at = _behind_occasion(lex, words, at) if lex.capital_nouns else at + 2
            last = min(at + _MOST_AUXILIARIES, start + _LONGEST_BETWEEN, size)
        else:
            at = _behind_day(words, at + 1) if words[at][-1] == "," else at + 1
    return phrase(words, at, size, lex) if at < size else None


_LONGEST_BETWEEN = 12
"""Words between a verb and who speaks: "am Dienstag am Rande der Messe in Bern"."""


def _behind_occasion(lex: Lexicon, words: list[str], at: int) -> int:
    """Return where a place, a day or an occasion ends whose preposition stands at an index: "bei der Feier des Hafens".

    Where nouns have capitals it ends with the first one, and with the one behind a genitive that is no title.
    """
    end = _behind_noun(words, at + 1)
    if not end:
        return at + 1
    if end + 2 < len(words) and words[end] in lex.articles & lex.weak:
        owner = _behind_noun(words, end + 1)
        if owner and not lex.is_title(words[owner - 1].rstrip(",").lower()) and words[owner - 1][-1] not in ".,":
            follows = words[owner] if owner < len(words) else ""
            return owner if follows[:1].isupper() or follows in lex.articles | lex.before_places else end
    return end


def _behind_noun(words: list[str], at: int) -> int:
    """Return the index behind the first capitalised word from one on, small ones before it; 0 where none is near."""
    for number in range(at, min(at + _MOST_BEFORE_NOUN, len(words))):
        if words[number][0].isupper():
            return number + 1
        if not words[number].islower() or not words[number].isalpha():
            return 0
    return 0


_MOST_BEFORE_NOUN = 4
"""A noun, and small words before it: "der feierlichen Eröffnung"."""


def _behind_day(words: list[str], at: int) -> int:
    """Return where the day ends that explains an adverb, between commas: "gestern, 30. Jänner, die Sprecherin"."""
    if at < len(words) and words[at][0].isdigit():
        for number in range(at, min(at + _LONGEST_DAY, len(words))):
            if words[number][-1] == ",":
                return number + 1
    return at


_LONGEST_DAY = 3
"""Words: "30. Jänner 2013,"."""


def _is_adverb(lex: Lexicon, words: list[str], at: int, start: int) -> bool:
    """Return whether a word between a verb and who speaks says when, or the day that explains one that does."""
    word = words[at].rstrip(",")
    if lex.capital_nouns and word in lex.before_places:
        return True
    explains = at > start and words[at - 1][-1] == "," == words[at][-1]
    return word in lex.stops and (word[0].islower() or explains)


def according(around: Surroundings, words: list[str]) -> Attribution | None:
    """Read "according to Jane Roe"."""
    lex = around.lex
    if bare(words[0]) not in lex.according_first:
        return None
    for lead in lex.according:
        size = len(lead)
        if len(words) > size and all(bare(words[at]) == lead[at] for at in range(size)):
            found = speaker_behind(lex, words, size)
            return Attribution(found.speaker, "after", found.end) if found else None
    return None


def according_at_start(around: Surroundings, words: list[str]) -> Attribution | None:
    """Read "According to Jane Roe" at the start of a sentence."""
    return according(around, [words[0].lower(), *words[1:]])
