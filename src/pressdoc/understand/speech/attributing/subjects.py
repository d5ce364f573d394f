"""Speakers before their verb: the subject of a sentence, with the title that stands beside the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.speech.attributing.certainty import is_certain, is_met
from pressdoc.understand.speech.sentences import segment_start
from pressdoc.understand.speech.speakers import Speaker, bare, phrase

if TYPE_CHECKING:
    from pressdoc.understand.speech.attributing.surroundings import Surroundings
    from pressdoc.understand.speech.lexicon import Lexicon

_MOST_SEGMENTS = 5
"""Segments between commas in which the subject of a verb is looked for."""

_SUBSIDIARY = 3
"""Words behind the article of ", a wholly owned subsidiary of"."""

_SIZES = (2, 3)
"""Words of a name that stands right before a title, no comma before it."""


def subject_of(around: Surroundings, words: list[str], begin: int, verb: int) -> Speaker | None:
    """Return who is the subject of a verb: the nearest segment that names somebody, with its title."""
    lex = around.lex
    end = verb
    while end > begin and words[end - 1].lower() in lex.auxiliaries:
        end -= 1
    names: Speaker | None = None  # the reading so far that has a name
    role: Speaker | None = None  # a title, or the second of two joined names
    title_at = -1
    at = end
    for _ in range(_MOST_SEGMENTS):
        if at <= begin:
            break
        at = segment_start(words, begin, at)
        if at > begin and _is_aside(lex, words, at, end):
            continue
        if names is None and at > begin and _is_title_only(lex, words, at, end):
            title_at = at
            continue
        speaker = _whole(around, words, at, end)
        if speaker is None:
            continue
        if names is not None and not _takes_in(speaker, names):
            break
        if speaker.name is None and speaker.pronoun is None:
            role, names = role or speaker, None
        elif words[at].lower() in lex.joins and speaker.pronoun is None:
            role = role or speaker
        else:
            names = speaker if names is None or speaker.title else names
    if names is None and role is None and title_at >= 0:
        return _named_before(around, words, begin, title_at, end) or _whole(around, words, title_at, end)
    return names or role


def subject_first(around: Surroundings, words: list[str], begin: int, verb: int) -> Speaker | None:
    """Return the subject at the start of a sentence with another verb: "She stressed X, stating"."""
    lex = around.lex
    low = words[begin].lower()
    if low in lex.pronouns:
        return Speaker(pronoun=low)
    found = phrase(words, begin, verb, lex)
    return found.speaker if found is not None and is_certain(around, found.speaker) else None


def pronoun_before(lex: Lexicon, words: list[str], begin: int, verb: int) -> Speaker | None:
    """Return the pronoun right before a verb, whatever its sentence begins with: "In a letter she said"."""
    at = verb - 1
    return Speaker(pronoun=words[at]) if at > begin and words[at] in lex.pronouns else None


def _takes_in(longer: Speaker, shorter: Speaker) -> bool:
    """Return whether a longer reading explains a shorter one: "Jane Roe, President, Acme", not "Acme"."""
    if longer.also or longer.name == shorter.name:
        return True
    return bool(longer.title) and (not shorter.title or longer.affiliation == shorter.name)


def _is_aside(lex: Lexicon, words: list[str], at: int, end: int) -> bool:
    """Return whether a segment belongs to what stands before it: ", of Acme, said", ", FXYZ, said"."""
    first = lex.tokens[words[at]][0]
    if first.link or (first.organisation and first.text[-1:] == "."):
        return True
    if words[at][-1] == "," or at + 1 == end:
        return first.text.isupper() and (first.suffix or first.text.replace("-", "").isalpha())
    # "..., Inc., a wholly owned subsidiary of Acme, said"
    behind = [lex.words[word] for word in words[at + 1 : min(at + _SUBSIDIARY + 1, end)]] if first.article else []
    return any(word.organisation and word.text.islower() for word in behind)


def _is_title_only(lex: Lexicon, words: list[str], start: int, end: int) -> bool:
    """Return whether a segment begins with a title and names nobody: whoever holds it stands before."""
    low = words[start].lower()
    return (lex.is_title(low) or low in lex.modifiers) and not _has_name(lex, words, start, end)


def _has_name(lex: Lexicon, words: list[str], start: int, end: int) -> bool:
    """Return whether a segment that begins with a title goes on with a name: "Engineer Jane Roe"."""
    at = start
    while at < end and words[at][-1] != ",":
        at += 1
    last = min(at, end - 1)
    if last - 1 <= start or not (words[last][0].isupper() and words[last - 1][0].isupper()):
        return False
    if lex.is_title(bare(words[last])):
        return False
    lowered = [word.lower() for word in words[start:last]]
    return lex.strong.isdisjoint(lowered) and lex.weak.isdisjoint(lowered)


def _named_before(around: Surroundings, words: list[str], begin: int, title_at: int, end: int) -> Speaker | None:
    """Return who is named right before a title without a comma before: "Commenting on it Jane Roe, CEO"."""
    lex = around.lex
    for size in _SIZES:
        start = title_at - size
        if start <= begin or not words[start - 1][0].islower():
            continue
        if lex.words[words[start]].given and lex.words[words[start - 1]].link is False:
            speaker = _whole(around, words, start, end)
            if speaker is not None and is_certain(around, speaker):
                return speaker
    return None


def _whole(around: Surroundings, words: list[str], start: int, end: int) -> Speaker | None:
    """Read a phrase that must reach from ``start`` to ``end``, words that open a sentence before it aside."""
    lex = around.lex
    while (
        start < end and words[start][0].islower() and words[start] in lex.openers and words[start] not in lex.pronouns
    ):
        start += 1
    if start + 1 < end and words[start].lower() in lex.conjunctions:
        start += 1
    if start >= end:
        return None
    found = phrase(words, start, end, lex)
    if found is None or (found.end < end and not is_certain(around, found.speaker)):
        return None
    return None if opens_sentence_only(around, words, start, end, found.speaker) else found.speaker


def opens_sentence_only(around: Surroundings, words: list[str], start: int, end: int, speaker: Speaker) -> bool:
    """Return whether a lone word with a capital names nobody: "Perhaps most of all, Acme", "Alarmingly, 8%".

    A name that nothing else vouches for stands right before its verb, "Roe said", or something explains it,
    "Roe, a sailor from Orvik, said".
    """
    name, lex = speaker.name, around.lex
    if name is None or " " in name or speaker.organisation or speaker.honorific or start + 1 >= end:
        return False
    if bare(words[start]) != name.lower() or not name[1:].islower() or lex.words[name].given or is_met(around, name):
        return False
    explained = speaker.title is not None or speaker.affiliation is not None
    return not (explained and (words[start][-1] == "," or lex.words[words[start + 1]].link))
