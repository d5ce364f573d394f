"""Speakers in the words behind a quotation: "Jane Roe said", "she added", "- mówi Ada Sowa"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pressdoc.understand.speech.attributing.certainty import is_certain, is_person
from pressdoc.understand.speech.attributing.lines import behind_dash, is_in_headline_case
from pressdoc.understand.speech.attributing.surroundings import DASHES, LONG_DASHES, UNNAMED, Attribution
from pressdoc.understand.speech.attributing.verbs import behind_auxiliaries, by_verb
from pressdoc.understand.speech.sentences import (
    CLAUSE_ENDS,
    FULL_STOPS,
    ends_within,
    is_one_sentence,
    without_lead,
)
from pressdoc.understand.speech.speakers import bare, phrase

if TYPE_CHECKING:
    from pressdoc.understand.speech.attributing.surroundings import Surroundings
    from pressdoc.understand.speech.lexicon import Lexicon
    from pressdoc.understand.speech.marks import Stretch
    from pressdoc.understand.speech.speakers import Speaker

_FEWEST = 3
"""Words of "said Roe, adding:" and of "That said Roe"."""

_NOUN_AND_VERB = 5
"""Words from an article up to a verb: "the board's new chair said"."""

_MOST_BESIDE = 20
"""Words of an attribution without a verb, fewer than these."""

_MOST_BEHIND = 12
"""Words behind a closed sentence that can be its attribution."""


def words_behind(tail: str) -> list[str]:
    """Return the words behind the marks, without punctuation in front; none where a line ends at once."""
    tail = _FUSED.split(tail, maxsplit=1)[0] if '."' in tail or ".“" in tail else tail
    if "[" in tail:  # "added [Roe]", put in by an editor
        words = tail.translate(_WITHOUT_BRACKETS).split()
    else:
        words = tail.split() if tail.partition("\n")[0].strip(" .,;") else []
    return without_lead(words, ",;.") if words and words[0][0] in ",;." else words


_FUSED = re.compile(r"(?<=[a-z]\.)[\"“](?=[A-Z])")
"""Marks that open the next words said, to which a copy left no blank."""
_WITHOUT_BRACKETS = {ord("["): None, ord("]"): None}


def is_over(around: Surroundings, stretch: Stretch, tail: str) -> bool:
    """Return whether a full stop parts the marks from the words behind them: "... 'fair'. She added"."""
    at = 1 if tail[:1] == "." else 0
    if not at and not (around.lex.comma_outside and around.text[stretch.end - 1] in FULL_STOPS):
        return False
    return tail[at : at + 1].isspace() and tail[at:].lstrip(" ")[:1].isupper()


def taken_up(around: Surroundings, tail: str) -> Attribution | None:
    """Read the sentence behind a quotation that takes it up: "Das erklärte Jan Roe, Sprecher der Acme AG."."""
    if not around.lex.resumes:
        return None
    words = tail.lstrip(" .").split()
    if len(words) < _FEWEST or words[0].lower() not in around.lex.resumes or words[1] not in around.lex.verbs:
        return None
    found = by_verb(around, words[1:])
    return found if found is not None and is_certain(around, found.speaker) else None


def by_dash(
    around: Surroundings, stretch: Stretch, words: list[str], line: str, *, to_marks: bool
) -> Attribution | None:
    """Read what stands behind a dash: an attribution between dashes, a name, or a verb and a name."""
    # Two blanks in a row are where a page lost a paragraph's end.
    return (
        _inserted(around, stretch, line)
        or behind_dash(around, line.strip().partition("  ")[0].split(), stretch)
        or _verb_behind_dash(around, words, to_marks)
    )


def beside(around: Surroundings, stretch: Stretch, words: list[str]) -> Attribution | None:
    """Read "said Jane Roe", "Jane Roe said", "she added", "the company said in a statement"."""
    text = around.text
    paused = text[stretch.close_at] == "," or (
        text[stretch.end - 1] in CLAUSE_ENDS and not _is_title_with_comma(text, stretch)
    )
    return by_verb(around, words, paused=paused) or _by_name(around, stretch, words)


def leads_to_marks(lex: Lexicon, words: list[str], found: Attribution) -> bool:
    """Return whether nothing but an attribution stands between a quotation and the next marks."""
    return _is_alone(words, found) or _adds(lex, words)


def _is_alone(words: list[str], found: Attribution) -> bool:
    return is_one_sentence(words[:-1] if words[-1] in DASHES else words, found.end)


def _adds(lex: Lexicon, words: list[str]) -> bool:
    """Return whether words behind a quotation end with a verb for what the speaker goes on with: ", adding:"."""
    if len(words) < _FEWEST or bare(words[-1]) not in lex.participles or words[-1][-1] not in ":,":
        return False
    return words[-2][-1] == "," and not ends_within(words[:-1])


def _inserted(around: Surroundings, stretch: Stretch, line: str) -> Attribution | None:
    """Read an attribution between dashes in speech behind a dash: "—Abrimos —dijo Ana Quintela—. Luego"."""
    if stretch.mark not in LONG_DASHES or not around.lex.dash_led:
        return None
    words = line.strip(DASHES + " .,").split()
    found = by_verb(around, words) if words else None
    if found is not None:
        found.to_next = True
    return found


def _verb_behind_dash(around: Surroundings, words: list[str], to_marks: bool) -> Attribution | None:
    """Read a verb of speech behind marks and a dash: "„Otwieramy” – mówi Ada Sowa"."""
    words = without_lead(words, DASHES)
    if not words or bare(words[0]) not in around.lex.verbs:
        return None
    found = by_verb(around, words, paused=True)
    if found is not None and to_marks:
        found.to_next = _is_alone(words, found)
    return found


def _is_title_with_comma(text: str, stretch: Stretch) -> bool:
    """Return whether the comma inside the marks is only the typesetter's: her film "The Salt Road," with"."""
    return text[stretch.end - 1] == "," and is_in_headline_case(text, stretch)


def _by_name(around: Surroundings, stretch: Stretch, words: list[str]) -> Attribution | None:
    """Read a name and what it does: "Jane Roe said", "Roe laughs."; or a name with a title, and nothing else."""
    lex = around.lex
    if around.text[stretch.end - 1] == "." and words[0][0].isupper() and _opens_next(words):
        return None
    found = phrase(words, 0, len(words), lex)
    if found is None:
        return _by_nobody(lex, words)
    speaker, end = found.speaker, found.end
    if _ends_with_verb(around, stretch, words, end, speaker):
        return Attribution(speaker, "after", end)
    at = behind_auxiliaries(lex, words, end)
    if at < len(words) and bare(words[at]) in lex.verbs:
        return Attribution(speaker, "after", at + 1)
    if speaker.name is not None and speaker.title is not None and end == len(words) < _MOST_BESIDE:
        return Attribution(speaker, "beside", end)
    return None


def _by_nobody(lex: Lexicon, words: list[str]) -> Attribution | None:
    """Read an article and a common noun: somebody speaks, but it is not said who."""
    if bare(words[0]) not in lex.articles or len(words) < _FEWEST:
        return None
    verb = next((at for at in range(1, min(_NOUN_AND_VERB, len(words))) if bare(words[at]) in lex.verbs), 0)
    return Attribution(UNNAMED, "after", verb + 1) if verb else None


def _ends_with_verb(around: Surroundings, stretch: Stretch, words: list[str], end: int, speaker: Speaker) -> bool:
    """Return whether a verb that is not listed ends the sentence behind a name: "Roe laughs."."""
    word = words[end - 1]
    if around.text[stretch.end - 1] != "," or word[-1] != "." or not word[:-1].isalpha() or not word.islower():
        return False
    return is_person(around, speaker) and words[end - 2] == (speaker.name or "").rpartition(" ")[2]


def _opens_next(words: list[str]) -> bool:
    """Return whether the words behind a closed sentence introduce the next quotation."""
    return words[-1][-1] in ":," or len(words) > _MOST_BEHIND
