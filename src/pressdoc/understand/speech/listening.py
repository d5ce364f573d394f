"""Speech in a text: which stretches between quotation marks somebody said, and who."""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain
from operator import attrgetter
from sys import maxsize
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.understand.speech import cjk as speech_cjk
from pressdoc.understand.speech import korean as speech_korean
from pressdoc.understand.speech import people_cjk
from pressdoc.understand.speech import vietnamese as speech_vietnamese
from pressdoc.understand.speech.attributing.earlier import reporter, subject_before
from pressdoc.understand.speech.attributing.surroundings import Attribution, Surroundings
from pressdoc.understand.speech.attribution import named_before, named_behind, named_inside
from pressdoc.understand.speech.forms import Forms, is_nickname
from pressdoc.understand.speech.interviews import answers
from pressdoc.understand.speech.lexicon import lexicon, told_language
from pressdoc.understand.speech.marks import Stretch, scan
from pressdoc.understand.speech.people import find_people
from pressdoc.understand.speech.registry import Entry, Registry
from pressdoc.understand.speech.sentences import CLAUSE_ENDS, has_letters, is_headline_case
from pressdoc.understand.speech.unmarked import begins_with_dash, unmarked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from pressdoc.model.facts import Organisation, Person
    from pressdoc.understand.speech.interviews import Answer
    from pressdoc.understand.speech.lexicon import Lexicon
    from pressdoc.understand.speech.speakers import Speaker

_CJK = frozenset(("zh", "ja", "ko"))

_LOOKED_BEFORE = 400
"""Characters before a pronoun in which somebody is named."""
_LONGEST_HEADING = 80
_SHORTEST_LEAD_IN = 4
"""Characters of words such as "as follows", which lead to a quotation by themselves."""
"""Characters of a heading that says whose comment stands below it."""

_HEADLINES = 4
"""Paragraphs at the top in which a headline and its decks stand."""

_LONGEST_HEADLINE = 200
_ALIKE = 12
"""Characters by which the words of a headline are looked up among those said in the text."""

_LOOKED_BACK = 4
"""Quotations, the one in hand among them, whose speakers a pronoun may mean."""

_LONGEST_ARTICLE, _LONGEST_SUBJECT = 12, 40

_FIRST_IDEOGRAPH = "\u2e80"
"""From here on scripts part sentences without commas."""


class Part(NamedTuple):
    """One stretch of a quotation: the words without marks."""

    start: int
    end: int


class Said(NamedTuple):
    """One quotation: its parts, who says it, and which rule decided that."""

    parts: tuple[Part, ...]
    speakers: tuple[Person | Organisation, ...]
    rule: str
    """Where the speaker was found: "after", "before", "colon", "dash", "beside", "inside", "under", "lead-in",
    "paragraph before", "same speaker", "interview", "headline"; "none" when nobody was looked for or found."""
    by_firm: bool = False
    """Whether a company says it that is named elsewhere: "the company said"."""


class _Found:
    """A quotation under construction, in characters of the whole text."""

    __slots__ = ("close_at", "entries", "paragraph", "parts", "rule", "to_next", "unclosed")

    def __init__(self, stretch: Stretch) -> None:
        self.parts = [stretch]
        self.paragraph = stretch.paragraph
        self.close_at = stretch.close_at
        self.unclosed = not stretch.closed
        self.entries: tuple[Entry, ...] = ()
        self.rule = "none"
        self.to_next = False

    def join(self, stretch: Stretch) -> None:
        self.parts.append(stretch)
        self.paragraph = stretch.paragraph
        self.close_at = stretch.close_at
        self.unclosed = not stretch.closed
        self.to_next = False

    def speakers(self) -> tuple[Person | Organisation, ...]:
        """Return who says it, once the registry is complete."""
        return tuple([entry.value for entry in self.entries if entry.value is not None])

    def said(self) -> Said:
        """Return the finished quotation."""
        by_firm = any(entry.organisation and entry.name is None for entry in self.entries)
        return Said(tuple([Part(part.start, part.end) for part in self.parts]), self.speakers(), self.rule, by_firm)


class Heard(NamedTuple):
    """What is said in a text, and who is named there."""

    said: list[Said]
    people: list[Person]


def speech_in(text: str, paragraphs: Sequence[tuple[int, int]], language: str | None = None) -> list[Said]:
    """Return the quotations of one text, in reading order.

    ``paragraphs`` are start and end of each paragraph; a quotation can run over several, and none
    stands between them.  Scare quotes, defined terms and titles of works are left out.  Who speaks
    is looked for beside the marks, then in the text before; a surname, a pronoun or a title is
    resolved where only one person fits, else there is no speaker.
    """
    stretches = scan(text, paragraphs)
    first = next(stretches, None)
    language = language or told_language(text)
    turns = answers(text, paragraphs, lexicon(language))
    if first is None and not turns and not begins_with_dash(text, paragraphs):
        return []
    finder = _Finder(text, paragraphs, stretches if first is None else chain((first,), stretches), language)
    finder.run(turns)
    if finder.registry.describes():
        find_people(finder.registry, language, ())
    finder.registry.complete()
    return [found.said() for found in finder.found]


def listen(
    text: str,
    paragraphs: Sequence[tuple[int, int]],
    language: str | None = None,
    *,
    contacts: Iterable[Speaker] = (),
    organisations: Iterable[str] = (),
    words: Set[str] | None = None,
    quoted: Set[int] = frozenset(),
) -> Heard:
    """Return the quotations of one text and everybody named in it, each person as one value.

    ``contacts`` are people who are known to be named, ``organisations`` names that are no people's,
    ``words`` those of the text, where the caller has them already.  ``quoted`` are the numbers of
    paragraphs that are set as quotations, which may do without marks.
    """
    language = language or told_language(text)
    finder = _Finder(text, paragraphs, scan(text, paragraphs), language)
    finder.run(answers(text, paragraphs, finder.lex), quoted)
    registry = finder.registry
    for speaker in contacts:
        registry.add(speaker, looked_up=True)
    find_people(registry, language, organisations, words)
    registry.complete()
    return Heard([found.said() for found in finder.found], registry.people())


_opens = attrgetter("open_at")


def _first_open(found: _Found) -> int:
    return found.parts[0].open_at


def _is_inside(stretch: Stretch, edges: list[tuple[int, int]]) -> bool:
    """Return whether a stretch stands inside one of others, given by their edges, in order."""
    at = bisect_right(edges, (stretch.open_at, maxsize)) - 1
    return at >= 0 and stretch.open_at < edges[at][1]


class _Finder:
    """One walk over the stretches of a text, the registry of speakers in hand."""

    def __init__(
        self, text: str, paragraphs: Sequence[tuple[int, int]], stretches: Iterator[Stretch], language: str
    ) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self.lex: Lexicon = lexicon(language)
        self.stretches = (one for one in stretches if not is_nickname(text, one, self.lex))
        """Read once, so that those of a long text are never all there."""
        self.cjk = language.partition("-")[0] in _CJK
        self.korean = language.startswith("ko")
        self.vietnamese = language if language.startswith("vi") else ""
        self.words = speech_cjk.words_of(language) if self.cjk and not self.korean else None
        self.registry = Registry(text, self.lex)
        self.surroundings = Surroundings(text, paragraphs, self.lex, self.registry)
        self.forms = Forms(text, self.lex, self.words, korean=self.korean)
        self.found: list[_Found] = []
        self.left: list[Stretch] = []
        """Marked words at the top that are no quotation by themselves."""
        self.passed = 0
        """Where the last marks close that stand in the sentence behind a quotation and are none: told the "Courier"."""

    def run(self, turns: Sequence[Answer], quoted: Set[int] = frozenset()) -> None:
        """Find what is said: the turns of an interview, then what stands in marks or behind a dash."""
        if turns:
            self._take_turns(turns)
        self._walk(quoted)
        if turns:
            self.found.sort(key=_first_open)
            self._give_to_answering()
        if self.found and (self.left or not self.found[0].entries):
            self._take_headlines()
        if self.left:
            self.found.sort(key=_first_open)

    def _take_turns(self, turns: Sequence[Answer]) -> None:
        """Take the answers of an interview; marks inside them are theirs."""
        for turn in turns:
            found = _Found(turn.stretches[0])
            for stretch in turn.stretches[1:]:
                found.join(stretch)
            found.entries, found.rule = (self.registry.add(turn.speaker),), "interview"
            self.found.append(found)
        edges = [(one.start, one.end) for turn in turns for one in turn.stretches]
        marked = self.stretches
        self.stretches = (one for one in marked if not _is_inside(one, edges))

    def _walk(self, quoted: Set[int]) -> None:
        last_close = 0
        stretches: Iterator[Stretch] = self.stretches
        if quoted or begins_with_dash(self.text, self.paragraphs):
            marked = list(stretches)
            marked += unmarked(self.text, self.paragraphs, marked, self.surroundings, quoted)
            marked.sort(key=_opens)
            stretches = iter(marked)
        following = next(stretches, None)
        while following is not None:
            stretch, following = following, next(stretches, None)
            taken = self._take(stretch, last_close, len(self.text) if following is None else following.open_at)
            if taken or not (self.found and self.found[-1].to_next and self.found[-1].close_at == last_close):
                last_close = stretch.close_at
            else:
                self.passed = stretch.close_at
            if not taken and stretch.paragraph < _HEADLINES and stretch.closed:
                self.left.append(stretch)

    def _give_to_answering(self) -> None:
        """Give the words above an interview to whoever answers, where that is one."""
        answering = {found.entries for found in self.found if found.rule == "interview"}
        if len(answering) != 1:
            return
        for found in self.found[:_HEADLINES]:
            if found.paragraph < _HEADLINES and not found.entries:
                found.entries, found.rule = next(iter(answering)), "headline"

    def _take_headlines(self) -> None:
        """Take the marked words of a headline that the text gives to somebody: „Wir öffnen“, whose rest follows."""
        said: dict[str, list[tuple[str, _Found]]] = {}
        for found in self.found:
            for part in found.parts:
                words = self._key(part)
                said.setdefault(words[:_ALIKE], []).append((words, found))
        for found in self.found[:_HEADLINES]:
            if found.paragraph < _HEADLINES and not found.entries:
                words = self._key(found.parts[0])
                for other, same in said.get(words[:_ALIKE], ())[:_HEADLINES]:
                    is_same = other == words or (" " in words and other.startswith(words))
                    if is_same and same.entries:
                        found.entries, found.rule = same.entries, "headline"
        for stretch in self.left:
            words = self._key(stretch)
            if " " not in words or is_headline_case(self.text[stretch.start : stretch.start + len(words)].split()):
                continue
            for other, found in said.get(words[:_ALIKE], ())[:_HEADLINES]:
                if other.startswith(words) and found.entries:
                    repeated = _Found(stretch)
                    repeated.entries, repeated.rule = found.entries, "headline"
                    self.found.append(repeated)
                    break

    def _key(self, stretch: Stretch) -> str:
        return (
            self.text[stretch.start : min(stretch.end, stretch.start + _LONGEST_HEADLINE)].casefold().rstrip(".,;!?…")
        )

    # -- one stretch -------------------------------------------------------------------------------

    def _take(self, stretch: Stretch, last_close: int, next_open: int) -> bool:
        """Take a stretch as a quotation or a part of one; return whether it is."""
        number = stretch.paragraph
        low, high = self.paragraphs[number]
        floor = max(low, last_close)
        if self.text[stretch.open_at - 1 : stretch.open_at] == "-" and self.text[stretch.open_at - 2].isalpha():
            return False  # a part of a compound: the ARD-„Morgenmagazin“
        behind = self._behind(stretch, min(high, next_open), number) if stretch.closed else None
        before = self.found[-1] if self.found else None
        if (
            before is not None
            and before.close_at == last_close
            and self._continues(before, stretch, number, floor, behind)
        ):
            before.join(stretch)
            self._attribute(before, behind)
            return True
        if self.forms.is_term(stretch, floor):
            return False
        attribution = behind or self._before(stretch, floor, number) or self._before_term(stretch, floor, number)
        attribution = attribution or self._reported(stretch, number)
        if not self._is_speech(stretch, attribution, floor, low, high):
            return False
        attribution = attribution or named_inside(self.surroundings, stretch)
        if attribution is None and before is not None and self._follows_on(before, stretch):
            before.join(stretch)
            return True
        found = _Found(stretch)
        self._attribute(found, attribution)
        if not found.entries and found.rule == "none":
            if self.cjk:
                self._announced(found, number)
            else:
                self._from_context(found, before, number)
        self.found.append(found)
        return True

    def _is_whole(self, stretch: Stretch) -> bool:
        """Return whether a stretch is all that its paragraph holds."""
        low, high = self.paragraphs[stretch.paragraph]
        text = self.text
        return not (has_letters(text, low, stretch.open_at) or has_letters(text, stretch.close_at, high))

    def _is_speech(self, stretch: Stretch, attribution: Attribution | None, floor: int, low: int, high: int) -> bool:
        if attribution is None:
            return self.forms.is_like_speech(stretch, floor, low, high)
        introduced = attribution.rule in ("before", "colon", "lead-in")
        return not (introduced and self.forms.is_name_in_sentence(stretch))

    def _behind(self, stretch: Stretch, limit: int, number: int) -> Attribution | None:
        if self.korean:
            return _of_cjk(speech_korean.behind(self.text, stretch, limit))
        if self.words is not None:
            return _of_cjk(speech_cjk.behind(self.text, stretch, limit, self.words))
        if self.vietnamese:
            found = speech_vietnamese.behind(self.text, stretch, limit, self.vietnamese)
            return _of_cjk(found) or named_behind(self.surroundings, stretch, limit, number)
        return named_behind(self.surroundings, stretch, limit, number)

    def _before(self, stretch: Stretch, floor: int, number: int) -> Attribution | None:
        if self.korean:
            return _of_cjk(speech_korean.before(self.text, stretch, floor))
        if self.words is not None:
            return _of_cjk(speech_cjk.before(self.text, stretch, floor, self.words))
        if self.vietnamese:
            found = speech_vietnamese.before(self.text, stretch, floor, self.vietnamese)
            return _of_cjk(found) or named_before(self.surroundings, stretch, floor, number)
        return named_before(self.surroundings, stretch, floor, number)

    def _before_term(self, stretch: Stretch, floor: int, number: int) -> Attribution | None:
        """Return who speaks where a marked word that is no speech ends the lead-in: 'Roe nannte das "solide": "Wir'."""
        if not floor or self.text[floor : stretch.open_at].strip() != ":":
            return None
        spoken = self.found[-1].close_at if self.found else 0
        start = max(self.paragraphs[number][0], spoken)
        return self._before(stretch, start, number) if start < floor else None

    def _reported(self, stretch: Stretch, number: int) -> Attribution | None:
        """Return whose words the sentence reports that leads to the marks; marked terms may stand in it."""
        if self.words is None:
            return None
        start = max(self.paragraphs[number][0], self.found[-1].close_at if self.found else 0)
        return _of_cjk(speech_cjk.reported(self.text, stretch, start, self.words))

    def _continues(self, before: _Found, stretch: Stretch, number: int, floor: int, behind: Attribution | None) -> bool:
        """Return whether a stretch goes on with the quotation before it."""
        if before.unclosed:
            return number <= before.paragraph + 1 and not has_letters(self.text, before.close_at, stretch.open_at)
        if number != before.paragraph or (behind is not None and not self._may_speak(before, behind.speaker.pronoun)):
            return False
        gap = self.text[floor : stretch.open_at]
        last = gap.rstrip()[-1:]
        if before.to_next and last.isalnum() and last < _FIRST_IDEOGRAPH and not self._has_clause(stretch):
            return False  # told the "Courier"
        if self.passed > floor and has_letters(self.text, self.passed, stretch.open_at):
            return False
        if not gap.strip(" .,\u00a0\u202f\n"):
            return bool(before.entries) and ("." in gap or self.text[before.parts[-1].end - 1] in CLAUSE_ENDS)
        return before.to_next

    def _may_speak(self, found: _Found, pronoun: str | None) -> bool:
        """Return whether words that somebody says behind a quotation can be its speaker's, too."""
        if pronoun is None:
            return False
        return len(found.entries) != 1 or self.registry.may_be(found.entries[0], pronoun)

    def _has_clause(self, stretch: Stretch) -> bool:
        """Return whether a stretch is more than a name or a word that a sentence runs into."""
        return self.text.count(" ", stretch.start, min(stretch.end, stretch.start + 80)) > 2

    def _follows_on(self, before: _Found, stretch: Stretch) -> bool:
        """Return whether a whole paragraph of speech goes on with the one before, though that was closed."""
        return (
            stretch.paragraph == before.paragraph + 1
            and bool(before.entries)
            and not self.text[before.parts[0].start].islower()
            and self._is_whole(stretch)
            and not has_letters(self.text, before.close_at, self.paragraphs[before.paragraph][1])
        )

    def _attribute(self, found: _Found, attribution: Attribution | None) -> None:
        if attribution is None:
            return
        found.to_next = attribution.to_next
        speaker = attribution.speaker
        if found.entries:
            return
        if speaker.pronoun is not None:
            entry = self._meant(found, speaker.pronoun)
            found.entries = (entry,) if entry is not None else ()
        elif speaker.stands_for:
            known = self.registry.by_title(speaker) or self._described(found, speaker.title or "", speaker.stands_for)
            found.entries = (known or self.registry.add(speaker),)
        elif speaker.also:
            everybody = (speaker._replace(also=()), *speaker.also)
            found.entries = tuple([self.registry.add(one) for one in everybody])
        else:
            found.entries = (self.registry.add(speaker),)
        found.rule = attribution.rule

    # -- from further away ----------------------------------------------------------------------------

    def _meant(self, found: _Found, pronoun: str) -> Entry | None:
        """Return who a pronoun means: the person named last before it, if there is one near."""
        if pronoun == "?":
            return None
        start = found.parts[0].open_at
        number = found.parts[0].paragraph
        earlier = [other for other in self.found[-_LOOKED_BACK:] if other is not found]
        before = earlier[-1] if earlier else None
        floor = max(self.paragraphs[number][0], before.close_at if before else 0)
        subject = self._subject_before(floor, start, pronoun)
        if subject is None and self._is_about_nameless(floor):
            return None
        if subject is None and number:
            subject = self._subject_above(number, before, pronoun)
        if subject is not None and subject.name is not None:
            entry = self.registry.add(subject)
            if self.registry.may_be(entry, pronoun):
                return entry
        # The last who spoke, unless the pronoun rules them out.
        for other in reversed(earlier):
            if len(other.entries) != 1:
                return None
            if self.registry.may_be(other.entries[0], pronoun):
                return other.entries[0]
        return None

    def _subject_above(self, number: int, before: _Found | None, pronoun: str) -> Speaker | None:
        """Return whom a pronoun can mean in the paragraph above, behind the quotation before."""
        start, end = self.paragraphs[number - 1]
        start = max(start, before.close_at if before else 0)
        return self._subject_before(start, end, pronoun) if start < end else None

    def _subject_before(self, start: int, end: int, pronoun: str) -> Speaker | None:
        """Return whom a pronoun can mean between two places: in Chinese the last who is named there with a title."""
        if self.words is None or self.words.japanese:
            return subject_before(self.surroundings, start, end, pronoun)
        named = people_cjk.people_in(self.text[max(start, end - _LOOKED_BEFORE) : end], self.lex.language or "zh")
        return next(reversed(list(named)), None)

    def _described(self, found: _Found, title: str, pronoun: str) -> Entry | None:
        """Return who a description means that is nobody's title: whoever was spoken of right before it.

        Where nouns have no gender only somebody of whom no title is known, or of whom is said what
        they were before: "the former defender".
        """
        number = found.parts[0].paragraph
        before = self.found[-1] if self.found and self.found[-1] is not found else None
        floor = max(self.paragraphs[number][0], before.close_at if before else 0)
        subject = subject_before(self.surroundings, floor, found.parts[0].open_at, pronoun)
        if subject is None and number and not has_letters(self.text, floor, found.parts[0].open_at):
            subject = self._subject_above(number, before, pronoun)
        if subject is not None and subject.name is not None:
            entry = self.registry.add(subject)
        elif self._introduces(floor):
            return None
        elif before is not None and len(before.entries) == 1 and before.paragraph >= number - bool(self.lex.genders):
            entry = before.entries[0]
        else:
            return None
        told = entry.title is None or bool(self.lex.genders) or title.partition(" ")[0] in self.lex.modifiers
        return entry if told and self.registry.may_be(entry, pronoun) else None

    def _introduces(self, start: int) -> bool:
        """Return whether a sentence is about somebody new: "Eine Zeugin schilderte"."""
        article = self.text[start : start + _LONGEST_ARTICLE].lstrip(" \n").partition(" ")[0].lower()
        return article in self.lex.nouns and article not in self.lex.definite

    def _is_about_nameless(self, start: int) -> bool:
        """Return whether a sentence is about somebody by a noun alone: "Der Angeklagte schwieg"."""
        if not self.lex.genders:
            return False
        words = self.text[start : start + _LONGEST_SUBJECT].split(maxsplit=2)
        endings = self.lex.nouns.get(words[0].lower()) if len(words) > len("ab") else None
        return (
            endings is not None and words[1].lower().endswith(endings) and words[1].isalpha() and words[2][0].islower()
        )

    def _announced(self, found: _Found, number: int) -> None:
        """Give a paragraph of speech whom the paragraph before announces with a colon: "张三表示："."""
        part = found.parts[0]
        if not number or not self._is_whole(part):
            return
        start, end = self.paragraphs[number - 1]
        if self.words is not None and self.words.japanese and end - start <= _LONGEST_HEADING:
            speaker = speech_cjk.heading_of(self.text[start:end], self.words)
            if speaker is not None:
                self._attribute(found, Attribution(speaker, "lead-in"))
                return
        if self.text[end - 1 : end] in (":", "：") or self._heads_comment(start, end) or self._leads_in(start, end):
            announced = Stretch(part.start, part.end, end, part.close_at, part.closed, part.mark)
            self._attribute(found, self._before(announced, start, number))

    def _leads_in(self, start: int, end: int) -> bool:
        """Return whether a paragraph ends by saying that somebody's words follow, 次のように述べています."""
        if self.words is None or not self.words.japanese:
            return False
        last = self.text[max(start, end - _LONGEST_HEADING) : end - 1].rpartition("。")[2]
        return any(last.find(word) >= 0 for word in self.words.leads if len(word) > _SHORTEST_LEAD_IN)

    def _heads_comment(self, start: int, end: int) -> bool:
        """Return whether a paragraph is the heading of somebody's comment."""
        if self.words is None or not self.words.comments or end - start > _LONGEST_HEADING:
            return False
        return speech_cjk.whose_comment(self.text[start:end], self.words) is not None

    def _from_context(self, found: _Found, before: _Found | None, number: int) -> None:
        """Give a quotation without attribution the speaker of the words before it, where that is certain."""
        if before is not None and before.entries and before.paragraph == number:
            found.entries, found.rule = before.entries, "same speaker"
            return
        if not number or not self._is_whole(found.parts[0]):
            return
        start, end = self.paragraphs[number - 1]
        if before is not None and before.paragraph == number - 1:
            if before.entries:
                found.entries, found.rule = before.entries, "same speaker"
            return
        speaker = reporter(self.surroundings, start, end)
        if speaker is not None:
            self._attribute(found, Attribution(speaker, "paragraph before"))


def _of_cjk(found: tuple[Speaker, str, bool] | None) -> Attribution | None:
    if found is None:
        return None
    speaker, rule, to_next = found
    return Attribution(speaker, rule, to_next=to_next)
