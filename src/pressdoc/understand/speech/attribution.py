"""Attribution: who is said to speak, in the words beside a quotation, where blanks part words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.understand.speech.gender import may_be
from pressdoc.understand.speech.speakers import ANYBODY, Phrase, Speaker, bare, phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressdoc.understand.speech.lexicon import Lexicon
    from pressdoc.understand.speech.marks import Stretch
    from pressdoc.understand.speech.registry import Registry

BEHIND = 260
"""Characters behind a quotation in which its attribution is looked for."""

BEFORE = 320
"""Characters before it."""

CLAUSE_ENDS = ",.!?…;，。！？"
SENTENCE_ENDS = ".!?…。！？"

_BETWEEN = 9
"""Words that may stand between a verb of speech and the words: "called the offer of the board"."""

_HEADING = 2
"""Words of a heading that reads like a subject and a verb."""

_CLAUSE = 20
"""Words further back where a verb may stand that begins a clause."""
_FEW_BLANKS = 3
_ADVERBS = 3
"""The pronoun and adverbs behind a verb and before a colon: "antwortete er dann knapp:"."""

_SIGNATURE, _SAID = 120, 20
"""Characters that a line under a quotation has at most, and the quotation at least."""

_FEWEST = 3
"""Words of "said Roe, adding:"."""

_LONG_DASHES = frozenset("—–―")
_DASHES = "—–―-~"
_WITHOUT_BRACKETS = {ord("["): None, ord("]"): None}


class Attribution:
    """A speaker found beside a quotation."""

    __slots__ = ("end", "rule", "speaker", "to_next")

    def __init__(self, speaker: Speaker, rule: str, end: int = 0) -> None:
        self.speaker = speaker
        self.rule = rule
        self.end = end
        """The index of the first word behind it, of the words in which it was found."""
        self.to_next = False
        """Whether nothing but it stands between this quotation and the next mark."""


class Surroundings:
    """The words around the quotations of one text, and who is said to speak in them."""

    def __init__(self, text: str, paragraphs: Sequence[tuple[int, int]], lex: Lexicon, registry: Registry) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self.lex = lex
        self.registry = registry
        self._signatures: set[int] = set()
        """Paragraphs that were read as the name under a quotation."""

    # -- behind the marks --------------------------------------------------------------------------

    def behind(self, stretch: Stretch, limit: int, number: int) -> Attribution | None:
        """Return who is named behind the marks, up to ``limit``: the next marks or the paragraph's end."""
        start = stretch.close_at
        high = self.paragraphs[number][1]
        led = stretch.mark in _LONG_DASHES  # what follows is the next speech behind a dash, no name under this one
        if start >= high:
            return None if led else self._under(stretch, number)
        tail = self.text[start : min(limit, start + BEHIND)]
        line, newline, rest = tail.partition("\n")
        if self._is_over(stretch, tail):
            return self._taken_up(tail) if self.lex.resumes else None
        words = tail.split() if line.strip(" .,;") else []
        if "[" in tail:  # "added [Roe]", put in by an editor
            words = tail.translate(_WITHOUT_BRACKETS).split()
        if words and words[0][0] in ",;.":
            first = words[0].lstrip(",;.")
            words = [first, *words[1:]] if first else words[1:]
        if not words:
            if newline:
                return self._on_next_line(rest, stretch)
            return self._under(stretch, number) if start + len(tail) >= high and not led else None
        if words[0][0] in _DASHES:
            # Two blanks in a row are where a page lost a paragraph's end.
            found = self._inserted(stretch, line) or self._by_dash(line.strip().partition("  ")[0].split(), stretch)
            return found or self._verb_behind_dash(words, limit < high and len(tail) == limit - start)
        paused = tail[0] == "," or (
            self.text[stretch.end - 1] in CLAUSE_ENDS and not self._is_title_with_comma(stretch)
        )
        found = self._verb_first(words, paused=paused) or self._name_first(stretch, words)
        if found is None or self._reads_like_name(stretch):
            return None
        if limit < high and len(tail) == limit - start:
            found.to_next = _one_sentence(words[:-1] if words[-1] in _DASHES else words, found.end) or self._adds(words)
        return found

    def _adds(self, words: list[str]) -> bool:
        """Return whether words behind a quotation end with a verb for what the speaker goes on with: ", adding:"."""
        lex = self.lex
        if len(words) < _FEWEST or bare(words[-1]) not in lex.participles or words[-1][-1] not in ":,":
            return False
        return words[-2][-1] == "," and not any(word[-1] in ".!?" and len(word) > 3 for word in words[:-1])

    def _inserted(self, stretch: Stretch, line: str) -> Attribution | None:
        """Read an attribution between dashes in speech behind a dash: "—Abrimos —dijo Ana Quintela—. Luego"."""
        if stretch.mark not in _LONG_DASHES or not self.lex.dash_led:
            return None
        words = line.strip(_DASHES + " .,").split()
        found = self._verb_first(words) if words else None
        if found is not None:
            found.to_next = True
        return found

    def _verb_behind_dash(self, words: list[str], marks_follow: bool) -> Attribution | None:
        """Read a verb of speech behind marks and a dash: "„Otwieramy” – mówi Ada Sowa"."""
        first = words[0].lstrip(_DASHES)
        words = [first, *words[1:]] if first else words[1:]
        if not words or bare(words[0]) not in self.lex.verbs:
            return None
        found = self._verb_first(words, paused=True)
        if found is not None and marks_follow:
            found.to_next = _one_sentence(words[:-1] if words[-1] in _DASHES else words, found.end)
        return found

    def _is_title_with_comma(self, stretch: Stretch) -> bool:
        """Return whether the comma inside the marks is only the typesetter's: her film "The Salt Road," with"."""
        text = self.text
        return text[stretch.end - 1] == "," and is_headline_case(
            text[stretch.start : min(stretch.end, stretch.start + 200)].split()
        )

    def _is_over(self, stretch: Stretch, tail: str) -> bool:
        """Return whether a full stop parts the marks from the words behind them: "... 'fair'. She added"."""
        at = 1 if tail[:1] == "." else 0
        if not at and not (self.lex.comma_outside and self.text[stretch.end - 1] in SENTENCE_ENDS[:3]):
            return False
        return tail[at : at + 1].isspace() and tail[at:].lstrip(" ")[:1].isupper()

    def _taken_up(self, tail: str) -> Attribution | None:
        """Read the sentence behind a quotation that takes it up: "Das erklärte Jan Roe, Sprecher der Acme AG."."""
        words = tail.lstrip(" .").split()
        if len(words) < len(("that", "said", "Roe")) or words[0].lower() not in self.lex.resumes:
            return None
        found = self._verb_first(words[1:]) if words[1] in self.lex.verbs else None
        return found if found is not None and self._is_certain(found.speaker) else None

    def _under(self, stretch: Stretch, number: int) -> Attribution | None:
        """Read a speaker in the paragraph under a quotation."""
        found = self._on_next_line(self._next_text(number), stretch)
        if found is None:
            return None
        above = self._above(stretch, number) if found.rule == "under" and number else None
        if above is not None:
            return above  # every name stands above its words
        self._signatures.add(number + 1)
        return found

    def _on_next_line(self, text: str, stretch: Stretch) -> Attribution | None:
        """Read a speaker on the line under a quotation: behind a dash, or a name with a title and no more."""
        line = text.lstrip().partition("\n")[0]
        if not line:
            return None
        if line[0] in _DASHES:
            return self._by_dash(line.split(), stretch)
        if self.text[stretch.end - 1] not in SENTENCE_ENDS or not self._starts_line(stretch.open_at):
            return None
        speaker = self._signature(line)
        return None if speaker is None else Attribution(speaker, "under")

    def _starts_line(self, at: int) -> bool:
        return not self.text[max(0, at - 1) : at].strip("\n\x00")

    def _signature(self, line: str) -> Speaker | None:
        """Return whom a line names that is nothing but a name, a comma and what the person is."""
        if len(line) > _SIGNATURE or "," not in line or not line[0].isupper() or line.rstrip()[-1] in ".:?!;":
            return None
        words = line.split()
        found = phrase(words, 0, len(words), self.lex)
        if found is None or found.end < len(words) or found.speaker.also:
            return None
        speaker = found.speaker
        return speaker if speaker.title is not None and " " in (speaker.name or "") else None

    def signs(self, number: int) -> bool:
        """Return whether a paragraph is a dash, a name and what the person is, under words without marks."""
        start, end = self.paragraphs[number]
        above, below = self.paragraphs[number - 1]
        text = self.text
        if end - start > _SIGNATURE or below - above < _SAID or text[below - 1] not in SENTENCE_ENDS:
            return False
        if not text[above].isupper():
            return False
        words = text[start:end].split()
        first = words[0].lstrip(_DASHES)
        words = [first, *words[1:]] if first else words[1:]
        found = phrase(words, 0, len(words), self.lex) if words else None
        if found is None or found.end < len(words):
            return False
        return found.speaker.name is not None and found.speaker.title is not None

    def _reads_like_name(self, stretch: Stretch) -> bool:
        """Return whether a stretch reads like a title of a work or a name rather than like words said."""
        text = self.text
        if text[stretch.end - 1] in CLAUSE_ENDS or text[stretch.close_at : stretch.close_at + 1] == ",":
            return False
        return is_headline_case(text[stretch.start : min(stretch.end, stretch.start + 200)].split())

    def _next_text(self, number: int) -> str:
        """Return the start of the paragraph behind one, as far as it can begin with a dash."""
        if number + 1 >= len(self.paragraphs):
            return ""
        start, end = self.paragraphs[number + 1]
        if start < end and self.text[start].isalnum() and end - start > _SIGNATURE:
            return ""
        return self.text[start : min(end, start + 160)]

    def _by_dash(self, words: list[str], stretch: Stretch) -> Attribution | None:
        """Read a speaker behind a dash: "— Jane Roe, CEO, Acme"."""
        if not words or words[0][0] not in _DASHES:
            return None
        first = words[0].lstrip(_DASHES)
        words = [first, *words[1:]] if first else words[1:]
        found = phrase(words, 0, len(words), self.lex) if words else None
        if found is None or found.speaker.name is None:
            return None
        ends = self.text[stretch.end - 1] in SENTENCE_ENDS
        if found.end < len(words) and not (ends and (found.speaker.title or " " in found.speaker.name)):
            return None
        return (
            Attribution(found.speaker, "dash")
            if ends or (found.end == len(words) and not self._reads_like_name(stretch))
            else None
        )

    def _verb_first(self, words: list[str], *, paused: bool = False) -> Attribution | None:
        """Read "said Jane Roe", "so Jane Roe", "according to Jane Roe", "explique-t-elle".

        ``paused`` when a comma parts the words from what is said: then any verb is one of speech.
        """
        lex = self.lex
        at = 0
        while at < 3 and at < len(words) and words[at].lower() in lex.auxiliaries:
            at += 1
        if at == len(words):
            return None
        word = words[at]
        low = word.rstrip(".,;:").lower()
        if low not in lex.verbs:
            verb, hyphen, inverted = low.partition("-")
            if not hyphen or verb not in lex.verbs:
                return self._according(words) or self._by_any_verb(words, at, paused)
            pronoun = inverted.rpartition("-")[2]
            return Attribution(Speaker(pronoun=pronoun), "after", at + 1) if pronoun in lex.pronouns else None
        end = at + 1
        if word[-1] in ".,;:":
            # "..., añadió." leaves out who speaks: whoever spoke last.
            return Attribution(Speaker(pronoun=""), "after", end) if at or lex.lowercase_names else None
        found = self._speaker_from(words, end)
        if found is None:
            return Attribution(Speaker(pronoun="?"), "after", end) if paused else None
        return Attribution(found.speaker, "after", found.end)

    def _by_any_verb(self, words: list[str], at: int, paused: bool) -> Attribution | None:
        """Read a verb that is not listed, behind a comma and before somebody's name: "jubilates Jane Roe"."""
        lex = self.lex
        word = words[at]
        if not paused or not word.isalpha() or not word.islower() or word in lex.stops | lex.articles | lex.openers:
            return None
        links = lex.joins | lex.particles | lex.weak | lex.strong
        if word in lex.domains or word in lex.modifiers:
            return None  # "project scientist Jane Roe"
        if word in links or (at + 1 < len(words) and words[at + 1] in links):
            return None
        found = self._speaker_from(words, at + 1)
        if found is None or found.speaker.pronoun is not None:
            return None
        speaker = found.speaker
        titled = speaker.title is not None and speaker.title[0].isupper() and " " in (speaker.name or "")
        return Attribution(speaker, "after", found.end) if titled or self._is_person(speaker) else None

    def _is_person(self, speaker: Speaker) -> bool:
        """Return whether a name is surely a person's: known, with a form of address, or with a given name."""
        name = speaker.name
        if name is None or speaker.organisation:
            return False
        if speaker.honorific or self.registry.knows(name):
            return True
        return " " in name and self.lex.words[name.partition(" ")[0]].given

    def _speaker_from(self, words: list[str], start: int) -> Phrase | None:
        """Read the speaker behind a verb; adverbs and a place may stand between: "sagte heute in Bern X".

        A day may explain the adverb, between commas: "sagte heute, Mittwoch, die Sprecherin Ada Roe".
        """
        lex = self.lex
        at, size = start, len(words)
        while at < size and at < start + 3 and (words[at] in lex.auxiliaries or self._is_adverb(words, at, start)):
            at += 2 if words[at] in ("in", "im", "am", "à", "en") else 1
        if at >= size:
            return None
        return phrase(words, at, size, lex)

    def _is_adverb(self, words: list[str], at: int, start: int) -> bool:
        """Return whether a word between a verb and who speaks says when, or the day that explains one that does."""
        word = words[at].rstrip(",")
        explains = at > start and words[at - 1][-1] == "," == words[at][-1]
        return word in self.lex.stops and (word[0].islower() or explains)

    def _according(self, words: list[str]) -> Attribution | None:
        if bare(words[0]) not in self.lex.according_first:
            return None
        for lead in self.lex.according:
            size = len(lead)
            if len(words) > size and all(bare(words[at]) == lead[at] for at in range(size)):
                found = phrase(words, size, len(words), self.lex)
                return Attribution(found.speaker, "after", found.end) if found else None
        return None

    def _name_first(self, stretch: Stretch, words: list[str]) -> Attribution | None:
        """Read "Jane Roe said", "she added", "the company said in a statement"."""
        lex = self.lex
        if self.text[stretch.end - 1] == "." and words[0][0].isupper() and self._opens_next(words):
            return None
        found = phrase(words, 0, len(words), lex)
        end = found.end if found else 0
        if found is not None and self._ends_with_verb(stretch, words, end, found.speaker):
            return Attribution(found.speaker, "after", end)
        if found is None:
            # An article and a common noun: somebody speaks, but it is not said who.
            if bare(words[0]) not in lex.articles or len(words) < 3:
                return None
            end = next((at for at in range(1, min(5, len(words))) if bare(words[at]) in lex.verbs), 0)
            return Attribution(Speaker(pronoun="?"), "after", end + 1) if end else None
        at = end
        while at < len(words) and at < end + 3 and words[at] in lex.auxiliaries:
            at += 1
        speaker = found.speaker
        if at < len(words) and bare(words[at]) in lex.verbs:
            return Attribution(speaker, "after", at + 1)
        if speaker.name is not None and speaker.title is not None and found.end == len(words) and len(words) < 20:
            return Attribution(speaker, "beside", found.end)
        return None

    def _ends_with_verb(self, stretch: Stretch, words: list[str], end: int, speaker: Speaker) -> bool:
        """Return whether a verb that is not listed ends the sentence behind a name: "Roe laughs."."""
        word = words[end - 1]
        if self.text[stretch.end - 1] != "," or word[-1] != "." or not word[:-1].isalpha() or not word.islower():
            return False
        return self._is_person(speaker) and words[end - 2] == (speaker.name or "").rpartition(" ")[2]

    def _opens_next(self, words: list[str]) -> bool:
        """Return whether the words behind a closed sentence introduce the next quotation."""
        return words[-1][-1] in ":," or len(words) > 12

    # -- before the marks --------------------------------------------------------------------------

    def before(self, stretch: Stretch, floor: int, number: int) -> Attribution | None:
        """Return who is named before the marks, from ``floor`` on, or in a paragraph that ends in a colon."""
        text = self.text
        words = text[max(floor, stretch.open_at - BEFORE) : stretch.open_at].split()
        if words:
            if stretch.open_at - BEFORE > floor:
                words[0] = "…"  # nobody knows how that sentence begins
            return self._introduced(words, stretch)
        low, high = self.paragraphs[number]
        if floor != low or not number:
            return None
        start, end = self.paragraphs[number - 1]
        if not text[max(start, end - 3) : end].rstrip().endswith(":"):
            return self._above(stretch, number)
        if text[stretch.end - 1] not in CLAUSE_ENDS and has_letters(text, stretch.close_at, high):
            return None
        words = text[max(start, end - BEFORE) : end].split()
        if len(words) == _HEADING and self.lex.words[words[0]].domain:
            return None  # "Business highlights:"
        found = self._introduced(words, stretch)
        return Attribution(found.speaker, "lead-in") if found else None

    def _above(self, stretch: Stretch, number: int) -> Attribution | None:
        """Read a speaker in the line above a paragraph of speech, which is under no other quotation."""
        start, end = self.paragraphs[number - 1]
        if (
            end - start > _SIGNATURE
            or number - 1 in self._signatures
            or self.text[stretch.end - 1] not in SENTENCE_ENDS
        ):
            return None
        if has_letters(self.text, stretch.close_at, self.paragraphs[number][1]):
            return None
        speaker = self._signature(self.text[start:end])
        return None if speaker is None else Attribution(speaker, "lead-in")

    def _introduced(self, words: list[str], stretch: Stretch) -> Attribution | None:
        """Read who speaks in the words before the marks: "Jane Roe said:", "Added Jane Roe,", "Jane Roe:"."""
        lex = self.lex
        size = len(words)
        begin = _sentence_start(words, lex)
        colon = words[-1][-1] == ":"
        for at in range(size - 1, max(begin, size - 1 - (_ADVERBS if colon else 1)), -1):
            pronoun = words[at].rstrip(":").lower()
            if pronoun in lex.pronouns and words[at - 1].lower() in lex.verbs:
                return Attribution(Speaker(pronoun=pronoun), "before")  # "Zugleich betonte sie knapp:", "nannte er „"
        nearest = max(begin, size - (size if colon else _BETWEEN + 1))
        for verb in range(size - 1, nearest - 1, -1):
            word = words[verb]
            low = word.rstrip(",:.").lower()
            if low in lex.participles:
                subject = self._subject(words, begin, verb) or self._subject_first(words, begin, verb)
            elif low in lex.verbs and (word[0].islower() or verb == begin):
                subject = self._inverted(words, verb, size) if colon else None
                subject = subject or self._pronoun(words, begin, verb)
                if subject is None:
                    subject = self._subject(words, begin, verb) if verb > begin else None
                subject = subject or (self._after_verb(words, verb, size) if words[-1][-1] in ":," else None)
                if subject is None and verb > begin:
                    subject = self._subject_first(words, begin, verb)
            else:
                continue
            if subject is not None:
                near = self._is_near(stretch, low, size - verb - 1, words[-1])
                return Attribution(subject, "before") if near else None
            if low in lex.participles:
                return Attribution(Speaker(pronoun=""), "before")
        far = None if colon else self._far(words, begin, nearest, stretch)
        return far or self._bare_according(words, begin) or (self._by_colon(words, begin, size) if colon else None)

    def _far(self, words: list[str], begin: int, nearest: int, stretch: Stretch) -> Attribution | None:
        """Read a verb further away whose clause runs into the words: "Roe said that the plan, drawn up in May, was"."""
        lex = self.lex
        if not self.text[stretch.start].islower() or self.text.count(" ", stretch.start, stretch.end) < _FEW_BLANKS:
            return None
        for verb in range(nearest - 1, max(begin, nearest - _CLAUSE), -1):
            behind = words[verb + 1 : verb + _FEWEST + 1]
            if words[verb].rstrip(",").lower() in lex.verbs and not lex.reporting.isdisjoint(behind):
                subject = self._subject(words, begin, verb)
                return None if subject is None else Attribution(subject, "before")
        return None

    def _is_near(self, stretch: Stretch, verb: str, between: int, last: str) -> bool:
        """Return whether a verb is near enough to words that a sentence runs into without a pause."""
        if last[-1] in ":,\n" or between <= 1 or verb in self.lex.judging:
            return True
        words = self.text[stretch.start : min(stretch.end, stretch.start + 60)].split()
        return between <= 5 and len(words) > 2

    def _subject(self, words: list[str], begin: int, verb: int) -> Speaker | None:
        """Return who is the subject of a verb: the nearest segment that names somebody, with its title."""
        lex = self.lex
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
            at = _segment_start(words, begin, at)
            if at > begin and self._is_aside(words, at, end):
                continue
            if names is None and self._is_title_only(words, at, end) and at > begin:
                title_at = at
                continue
            speaker = self._from(words, at, end)
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
            named = self._named_before(words, begin, title_at, end)
            return named or self._from(words, title_at, end)
        return names or role

    def _is_aside(self, words: list[str], at: int, end: int) -> bool:
        """Return whether a segment belongs to what stands before it: ", of Acme, said", ", FXYZ, said"."""
        lex = self.lex
        first = lex.tokens[words[at]][0]
        if first.link or (first.organisation and first.text[-1:] == "."):
            return True
        if words[at][-1] == "," or at + 1 == end:
            return first.text.isupper() and (first.suffix or first.text.replace("-", "").isalpha())
        # "..., Inc., a wholly owned subsidiary of Acme, said"
        behind = [lex.words[word] for word in words[at + 1 : min(at + _FEWEST + 1, end)]] if first.article else []
        return any(word.organisation and word.text.islower() for word in behind)

    def _named_before(self, words: list[str], begin: int, title_at: int, end: int) -> Speaker | None:
        """Return who is named right before a title without a comma before: "Commenting on it Jane Roe, CEO"."""
        lex = self.lex
        for size in (2, 3):
            start = title_at - size
            if start <= begin or not words[start - 1][0].islower():
                continue
            if lex.words[words[start]].given and lex.words[words[start - 1]].link is False:
                speaker = self._from(words, start, end)
                if speaker is not None and self._is_certain(speaker):
                    return speaker
        return None

    def _is_title_only(self, words: list[str], start: int, end: int) -> bool:
        """Return whether a segment begins with a title and names nobody: whoever holds it stands before."""
        low = words[start].lower()
        lex = self.lex
        return (lex.is_title(low) or low in lex.modifiers) and not self._has_name(words, start, end)

    def _has_name(self, words: list[str], start: int, end: int) -> bool:
        """Return whether a segment that begins with a title goes on with a name: "Engineer Jane Roe"."""
        lex = self.lex
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

    def _from(self, words: list[str], start: int, end: int) -> Speaker | None:
        """Read a phrase that must reach from ``start`` to ``end``, a conjunction before it aside."""
        lex = self.lex
        while (
            start < end
            and words[start][0].islower()
            and words[start].lower() in lex.openers
            and words[start] not in lex.pronouns
        ):
            start += 1
        if start + 1 < end and words[start].lower() in lex.conjunctions:
            start += 1
        if start >= end:
            return None
        found = phrase(words, start, end, lex)
        if found is None or (found.end < end and not self._is_certain(found.speaker)):
            return None
        return found.speaker

    def _is_certain(self, speaker: Speaker) -> bool:
        """Return whether a phrase that something else follows names a person, not any capitalised word."""
        name = speaker.name
        if name is None or speaker.organisation:
            return False
        return bool(" " in name or speaker.title or speaker.honorific) or self.registry.knows(name)

    def _subject_first(self, words: list[str], begin: int, verb: int) -> Speaker | None:
        """Return the subject at the start of a sentence with another verb: "She stressed X, stating"."""
        lex = self.lex
        start = begin
        if words[start].lower() in lex.pronouns:
            return Speaker(pronoun=words[start].lower())
        found = phrase(words, start, verb, lex)
        return found.speaker if found is not None and self._is_certain(found.speaker) else None

    def _pronoun(self, words: list[str], begin: int, verb: int) -> Speaker | None:
        """Return the pronoun right before a verb, whatever its sentence begins with: "In a letter she said"."""
        at = verb - 1
        return Speaker(pronoun=words[at]) if at > begin and words[at] in self.lex.pronouns else None

    def _inverted(self, words: list[str], verb: int, size: int) -> Speaker | None:
        """Return who stands between a verb and the colon: "Asked about it, replied Roe:"."""
        found = self._speaker_from(words[:size], verb + 1) if verb + 1 < size else None
        return found.speaker if found is not None and found.end == size and self._is_certain(found.speaker) else None

    def _after_verb(self, words: list[str], verb: int, size: int) -> Speaker | None:
        """Return who stands behind the verb: "Added Jane Roe,", "Dazu sagt Jan Roe:"."""
        if verb + 1 >= size:
            return None
        found = self._speaker_from(words[:size], verb + 1)
        return found.speaker if found is not None and self._is_certain(found.speaker) else None

    def _by_colon(self, words: list[str], begin: int, size: int) -> Attribution | None:
        """Read a name before a colon, a verb that is not listed between them or none."""
        lex = self.lex
        source = next((at for at in range(size - 2, begin, -1) if words[at] in lex.sources), -1)
        if source >= 0:
            # "Statement by Jane Roe:", whatever stands before.
            found = phrase(words, source + 1, size, lex)
            if found is not None and found.end == size and (found.speaker.title or self._is_person(found.speaker)):
                return Attribution(found.speaker, "colon")
        start = begin
        while (
            start < size - 1
            and start < begin + 2
            and (words[start].lower() in lex.openers or (start > begin and words[start] in lex.auxiliaries))
            and words[start].lower() not in lex.pronouns
        ):
            start += 1  # "Das hat Ministerin Jane Roe angekündigt:"
        if words[start].lower() in lex.pronouns:
            return Attribution(Speaker(pronoun=words[start].lower()), "colon")
        while True:
            found = phrase(words, start, size, lex)
            if found is not None:
                speaker = found.speaker
                if self._is_certain(speaker) and not (speaker.name or "").isupper():
                    return Attribution(speaker, "colon")
                if start == begin and self._is_last_name(speaker):
                    return Attribution(speaker, "colon")
                if speaker.name is None and speaker.title and found.end == size:
                    return Attribution(speaker, "colon")
            # Behind the next comma: "At the end, Jane Roe thanked everybody:".
            start = next((at + 1 for at in range(start, size - 1) if words[at][-1] == ","), size)
            if start >= size:
                return None

    def _is_last_name(self, speaker: Speaker) -> bool:
        """Return whether somebody is meant whom the text names in full elsewhere: "Roe thanked them: "We ...""."""
        name = speaker.name
        if name is None or " " in name or speaker.organisation or not name[0].isupper() or name.isupper():
            return False
        return self.registry.is_named(name)

    def _bare_according(self, words: list[str], begin: int) -> Attribution | None:
        found = self._according([word.lower() if at == 0 else word for at, word in enumerate(words[begin:])])
        reaches = found is not None and found.end >= len(words) - begin - 1
        return Attribution(found.speaker, "before") if found and reaches else None

    # -- inside the marks, and in sentences before ---

    def inside(self, stretch: Stretch) -> Attribution | None:
        """Return who is named inside the marks, as in French: "« Oui, assure-t-elle, ... »"."""
        if not self.lex.lowercase_names:
            return None
        words = self.text[stretch.start : min(stretch.end, stretch.start + BEHIND)].split()
        for at, word in enumerate(words[:-1]):
            if word in _LONG_DASHES or (word[0] in _LONG_DASHES and at):
                found = self._verb_first(_undashed(words[at:]))
                if found is not None and found.speaker.name is not None:
                    return Attribution(found.speaker, "inside")
            if word[-1] != ",":
                continue
            verb, hyphen, _ = words[at + 1].partition("-")
            if verb not in self.lex.verbs and verb not in self.lex.auxiliaries:
                continue
            found = self._verb_first(words[at + 1 :])
            if found is not None and (hyphen or (found.speaker.name is not None and self._is_certain(found.speaker))):
                return Attribution(found.speaker, "inside")
        return None

    def subject_before(self, start: int, end: int, pronoun: str) -> Speaker | None:
        """Return whom a pronoun can mean: whoever one of the last sentences of a stretch of text is about."""
        cut = end - BEFORE > start
        words = self.text[max(start, end - BEFORE) : end].split()
        lex = self.lex
        limit = len(words)
        for _ in range(3):
            begin = _sentence_start(words[:limit], lex)
            if cut and not begin:
                break  # nobody knows how that sentence begins
            start = begin + 2 if words[begin + 1 : begin + 2] and words[begin + 1] in _DASHES else begin
            found = phrase(words, start, limit, lex) if start < limit else None
            if found is not None and self._can_mean(pronoun, found.speaker):
                return found.speaker
            named = (
                self._cited_or_owning(words[begin:limit], pronoun)
                or self._named_in(words, begin, limit, pronoun)
                or self._reporting(words, begin, limit, pronoun)
            )
            if named is not None:
                return named
            limit = begin
            if limit <= 0:
                break
        return None

    def _cited_or_owning(self, words: list[str], pronoun: str) -> Speaker | None:
        """Return who is cited as a sentence begins, or owns what it is about: "According to Roe", "Roe's side"."""
        if not words:
            return None
        cited = self._according([words[0].lower(), *words[1:]])
        if cited is not None and (self._can_mean(pronoun, cited.speaker) or self._is_last_name(cited.speaker)):
            return cited.speaker
        if len(words) == 1 or not words[0].endswith(self.lex.possessive or " "):
            return None
        if pronoun != ANYBODY and self.lex.is_title(bare(words[1])):
            return None  # "Roe's lawyer was there"
        name = words[0].removesuffix("s")[:-1]
        return Speaker(name) if name and self.registry.knows(name) else None

    def _reporting(self, words: list[str], begin: int, limit: int, pronoun: str) -> Speaker | None:
        """Return who says something in a sentence, and not in marks: "Prices will fall, Jane Roe said."."""
        verbs = self.lex.verbs
        for verb in range(begin + 1, limit):
            if words[verb].rstrip(",.:") in verbs:
                speaker = self._subject(words, begin, verb)
                return speaker if speaker is not None and self._can_mean(pronoun, speaker) else None
        return None

    def _named_in(self, words: list[str], begin: int, limit: int, pronoun: str) -> Speaker | None:
        """Return the only person near the start of a sentence whom a pronoun can mean: "At 63, Jane Roe still"."""
        lex = self.lex
        found: Speaker | None = None
        for at in range(begin + 1, min(begin + _NEAR_START, limit - 1)):
            if not (lex.words[words[at]].given and words[at + 1][0].isupper() and self._may_precede(words, begin, at)):
                continue
            named = phrase(words, at, limit, lex)
            if named is None or not self._can_mean(pronoun, named.speaker) or " " not in (named.speaker.name or ""):
                continue
            if found is not None:
                return None
            found = named.speaker
        return found

    def _can_mean(self, pronoun: str, speaker: Speaker) -> bool:
        """Return whether a pronoun can mean somebody who is surely named: a person, whose name is not an owner's."""
        name = speaker.name or ""
        if name.count(" ") > _MOST_NAMES or name.endswith(self.lex.possessive or " "):
            return False
        if not (self._is_certain(speaker) or self._is_last_name(speaker)):
            return False
        if self.lex.capital_nouns and not (speaker.title or self._is_person(speaker)):
            return False  # "Betriebsbedingte Kündigungen"
        return may_be(pronoun, name, speaker.title, speaker.honorific, self.lex)

    def _may_precede(self, words: list[str], begin: int, at: int) -> bool:
        """Return whether the word before a name leaves it what the sentence is about: no "of", no other name."""
        lex, word = self.lex, words[at - 1]
        low = word.lower()
        if at - 1 == begin:
            return low in lex.openers or low in lex.stops or lex.is_title(low) or word[0].islower()
        if low in lex.weak or low in lex.strong or low in lex.stops or low in lex.articles:
            return False
        return word[0].islower() or word[-1] == "," or word[0].isdigit() or lex.capital_nouns

    def reporter(self, start: int, end: int) -> Speaker | None:
        """Return the person who says something, not in marks, in the last sentence of a stretch of text."""
        words = self.text[max(start, end - BEFORE) : end].split()
        begin = _sentence_start(words, self.lex)
        for verb in range(begin + 1, len(words)):
            if words[verb].rstrip(",:") in self.lex.verbs:
                speaker = self._subject(words, begin, verb)
                return speaker if speaker is not None and self._is_certain(speaker) else None
        return None


_NEAR_START = 16
"""Words from the start of a sentence in which somebody stands whom it is about."""


_MOST_NAMES = 3
"""Words behind the first one of a name."""

_MOST_WITHOUT = 80


def _undashed(words: list[str]) -> list[str]:
    """Return the words behind a dash, up to the next one, without either: "–ha explicado Roe– ..."."""
    behind = [words[0][1:], *words[1:]] if words[0][1:] else words[1:]
    end = next((at for at, word in enumerate(behind) if word[-1] in _LONG_DASHES), len(behind) - 1)
    return [*behind[:end], behind[end].rstrip("".join(_LONG_DASHES)) + ","]


def has_letters(text: str, start: int, end: int) -> bool:
    """Return whether a letter or a digit stands in a part of a text; in any long part there is one."""
    return start < end and (end - start > _MOST_WITHOUT or any(map(str.isalnum, text[start:end])))


def is_headline_case(words: list[str]) -> bool:
    """Return whether every longer word and most words are capitalised: a title of a work, a name."""
    longer = False
    for word in words:
        if len(word) > 3 and word[0].isalpha():
            if word[0].islower():
                return False
            longer = True
    return longer and sum(word[0].islower() for word in words) * 2 < len(words)


_MOST_SEGMENTS = 5
"""Segments between commas in which the subject of a verb is looked for."""


def _segment_start(words: list[str], begin: int, end: int) -> int:
    """Return where the segment that ends at ``end`` starts: behind a comma, or at ``begin``."""
    at = end - 1
    while at > begin and words[at - 1][-1] not in ",;":
        at -= 1
    return at


def _takes_in(longer: Speaker, shorter: Speaker) -> bool:
    """Return whether a longer reading explains a shorter one: "Jane Roe, President, Acme", not "Acme"."""
    if longer.also or longer.name == shorter.name:
        return True
    return bool(longer.title) and (not shorter.title or longer.affiliation == shorter.name)


def _one_sentence(words: list[str], start: int) -> bool:
    """Return whether the words from ``start`` on end no sentence but at their end, and introduce nothing."""
    left = len(words) - start
    if left >= 14 or (left > 0 and words[-1][-1] == ":"):
        return False
    return not any(word[-1] in ".!?" and len(word) > 3 for word in words[max(start - 1, 0) : -1])


def _sentence_start(words: list[str], lex: Lexicon) -> int:
    """Return the index of the first word of the last sentence among the words."""
    for at in range(len(words) - 1, 0, -1):
        word = words[at - 1]
        if word[-1] in ".!?;…" and words[at][0].isupper():
            stem = word[:-1].lower()
            short = len(stem) == 1 and (lex.capital_nouns or not stem.isdigit())  # "J. Roe", "am 4. Mai"
            if word[-1] != "." or not (short or "." in stem or stem in lex.honorifics or stem in _SHORT):
                return at
    return 0


_SHORT = frozenset("inc ltd co corp st sen rep gov lt gen col sgt jr sr no vs mr mrs ms dr prof".split())
