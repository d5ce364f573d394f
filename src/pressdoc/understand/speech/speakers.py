"""Speakers: what a phrase like "Jane Roe, CEO and co-founder of Acme" says of a person, and who is who."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.understand.dating.place_names import is_region
from pressdoc.understand.speech.heads import LONGEST_NAME, Head, are_suffixes, is_organisations, name_start
from pressdoc.understand.speech.name_reader import people_table
from pressdoc.understand.speech.titles import compound, joined, organisation_in, split_title
from pressdoc.understand.speech.words import BRACKET, ENDED, ENDS, GOES_ON, LEGAL, MAY_END

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressdoc.understand.speech.lexicon import Lexicon
    from pressdoc.understand.speech.words import Token, Word

LONGEST_PHRASE = 36
"""Words that a speaker's phrase may have."""

_NICKNAMED, _NICKNAME_ENDS = frozenset("\"“„«'‘"), frozenset("\"”“»'’")

ANYBODY = "*"
"""A pronoun that can mean a woman or a man."""

_LONGEST_FIELD = 5
"""Words of a field of work between commas."""

_MOST_BEFORE_OCCASION = 3
"""Words from an article to the noun."""

_LONGEST_UNIT = 4
"""Words of a part of an organisation up to the word that tells it: "the Mechanical Engineering Department"."""

_DASHES = frozenset("–—-")

_LONGEST_NOUN = 2
"""Words for what somebody is that no list has: "widow", "coal miner"."""

# These read an attribute of every word in less time than a comprehension takes to start.
_text = attrgetter("text")
_title = attrgetter("title")
_plain = attrgetter("plain")


_SHORTEST_NAME = 2
"""Words of a name in full."""


class Speaker(NamedTuple):
    """What one phrase says of a speaker, before it is known who else it is."""

    name: str | None = None
    title: str | None = None
    affiliation: str | None = None
    honorific: str | None = None
    suffixes: tuple[str, ...] = ()
    organisation: bool = False
    """Whether the name is an organisation's; without a name, of a company that is named elsewhere."""
    pronoun: str | None = None
    also: tuple[Speaker, ...] = ()
    """Those who speak together with this one."""
    stands_for: str = ""
    """The pronoun that a description with an article amounts to: "the director", "die Trainerin"."""


class Phrase:
    """A speaker's phrase and where it stopped."""

    __slots__ = ("end", "sentence_ended", "speaker")

    def __init__(self, speaker: Speaker, end: int, sentence_ended: bool) -> None:
        self.speaker = speaker
        self.end = end
        """The index of the first word behind it."""
        self.sentence_ended = sentence_ended


def bare(word: str) -> str:
    """Return a word without punctuation around it, in lower case."""
    return word.strip("()[],.;:!?\"“”'‘’«»„").lower()


def phrase(words: Sequence[str], start: int, limit: int, lex: Lexicon) -> Phrase | None:
    """Return the speaker that the words from ``start`` on name; ``None`` when they name nobody.

    The phrase ends at the end of its sentence, at a verb of speech, at a word that no such phrase
    holds ("in", "who", "while"), or at ``limit``.

    >>> from pressdoc.understand.speech.lexicon import lexicon
    >>> words = "Professor Ada Quill, Dean of the School of Mines at the University of Oldmoor.".split()
    >>> phrase(words, 0, len(words), lexicon("en")).speaker[:4]
    ('Ada Quill', 'Dean of the School of Mines', 'University of Oldmoor', 'Professor')
    """
    start += _style(words, start, lex)
    longest = start + LONGEST_PHRASE
    segments, end, sentence_ended, suffixes = _segments(words, start, min(limit, longest), lex)
    if not segments[0]:
        return None
    speaker = _read(segments, lex)
    if speaker is None:
        return None
    if suffixes:
        speaker = speaker._replace(suffixes=(*speaker.suffixes, *suffixes))
    return Phrase(speaker, end, sentence_ended)


def _style(words: Sequence[str], start: int, lex: Lexicon) -> int:
    """Return how many words stand before the style of a rank: 1 in "His Excellency Ada Quill"; 0 where none is."""
    for lead in lex.styles.get(words[start].lower(), ()) if start < len(words) else ():
        size = len(lead)
        following = [word.lower() for word in words[start : start + size + 1]]
        if tuple(following[:size]) == lead and following[-1] in lex.honorifics and words[start + size][0].isupper():
            return size
    return 0


# -- from words to segments between commas -------------------------------------------------------------


def _segments(
    words: Sequence[str], start: int, limit: int, lex: Lexicon
) -> tuple[list[list[Word]], int, bool, list[str]]:
    """Cut the words of a phrase at its commas; also return where it ends, how, and suffixes in brackets."""
    segment: list[Word] = []
    segments = [segment]
    suffixes: list[str] = []
    tokens = lex.tokens
    at = start
    while at < limit:
        raw = words[at]
        if raw[0] in _NICKNAMED and segment and (behind := _nickname(words, at, limit, segment[-1], lex)):
            at = behind
            continue
        word, then, ends_sentence = _token(words, at, segment, lex)
        if not then:
            if word.strong and lex.occasions and _is_occasion(words, at + 1, limit, lex):
                break  # "sagte Ada Roe bei der Eröffnung in Oldmoor"
            segment.append(word)
            at += 1
            continue
        if then == ENDED:
            behind = _past(words, at, limit, segments, lex)
            if not behind:
                break
            segment, at = segments[-1], behind
            continue
        if then == BRACKET:
            at = _bracket(words, at, limit, segment, suffixes, lex)
            last = words[at - 1][-1]
            # Where every noun has a capital, a bracket ends a name: "hat Ada Roe (SPD) Kritik geübt".
            # An honorific's bracket does not: "Dr. h.c. (Oldmoor) Ada Roe".
            ends = lex.capital_nouns and not (segment and segment[-1].honorific)
            if last == "." or (last != "," and ends and at < limit and words[at][0].isupper()):
                return segments, at, last == ".", suffixes
            if last != ",":
                continue
        else:
            segment.append(word)
            at += 1
            following = tokens[words[at]][0] if at < limit and words[at][0].isupper() else None
            may_end = then == MAY_END and _may_end(segments, following)
            if then == ENDS or (may_end and following is not None and not following.organisation):
                return segments, at, ends_sentence or may_end, suffixes
            if then == MAY_END:
                continue
        segment = []
        segments.append(segment)
    return segments, at, at >= len(words), suffixes


def _token(words: Sequence[str], at: int, segment: list[Word], lex: Lexicon) -> Token:
    """Return a word and what it does to the phrase; an office may be a family name: "said Ada Dean, chair"."""
    raw = words[at]
    token = lex.tokens[raw]
    if not (token[0].either and segment and segment[-1].plain and segment[-1].text in people_table().given):
        return token
    if token[1] == GOES_ON and raw[-1] != "." and at + 1 < len(words) and words[at + 1][0].isupper():
        return token  # "Kelda Dean Ada Roe"
    return token[0].as_family(), ENDS if raw[-1] == "." else token[1], raw[-1] == "."


def _may_end(segments: list[list[Word]], following: Word | None) -> bool:
    """Return whether an abbreviation may end a sentence: not "J.D." before a name nor "Sr. Director"."""
    *before, word = segments[-1]
    goes_on = following is not None and (following.title or following.modifier or following.domain)
    if goes_on and (word.modifier or word.title):
        return False
    if word.title:
        return len(segments) > 1  # "Ada Roe, C.E.O.", but "said C.E.O. Ada Roe"
    if not word.suffix or "." not in word.text[:-1]:
        return True
    return not (before[-1].title or before[-1].honorific) if before else len(segments) > 1


def _past(words: Sequence[str], at: int, limit: int, segments: list[list[Word]], lex: Lexicon) -> int:
    """Return the index behind words that end other phrases but go on with this one; 0 where they end it."""
    raw, segment = words[at], segments[-1]
    if not segment:
        return 0
    if raw in lex.participles and segment[-1].article:
        segment.append(lex.words[raw])  # "chair of the writing group"
        return at + 1
    kept = _kept(words, at, limit, segment, lex)
    if kept:
        segment += _at_once(words[at : at + kept], lex)
        return at + kept
    if raw in _DASHES and _is_parted(words, at, limit, segments, lex):
        segments.append([])
        return at + 1
    return 0


def _kept(words: Sequence[str], at: int, limit: int, segment: list[Word], lex: Lexicon) -> int:
    """Return how many words go on with a title from one on that ends other phrases; 0 where it ends this one.

    "Special Agent in Charge", "professor in the School of Mines", "Director – Sales".
    """
    raw, behind = words[at], at + 1
    if behind >= limit or not (raw in _DASHES or raw in lex.within) or not any(map(_title, segment)):
        return 0
    if raw in _DASHES:
        return int(lex.tokens[words[behind]][0].domain and words[behind][0].isupper())
    if bare(words[behind]) in lex.tails:
        return 2
    while behind < limit and words[behind] in lex.articles:
        behind += 1
    for number in range(behind, min(behind + _LONGEST_UNIT, limit)):
        if not words[number][0].isupper():
            return 0
        if lex.tokens[words[number]][0].unit:
            return behind - at
    return 0


def _at_once(kept: Sequence[str], lex: Lexicon) -> list[Word]:
    """Return the words that go on with a title; "in Charge" is one, that nobody's name begins with it."""
    if bare(kept[-1]) in lex.tails:
        return [lex.words[" ".join(kept).rstrip(",.;:")]]
    return [lex.words[word] for word in kept]


def _is_parted(words: Sequence[str], at: int, limit: int, segments: list[list[Word]], lex: Lexicon) -> bool:
    """Return whether a dash stands for the comma before whom somebody works for: "Jane Roe, CEO – Acme India said"."""
    if len(segments) == 1 or not any(map(_title, segments[-1])):
        return False
    for number in range(at + 1, min(at + LONGEST_NAME, limit)):
        word = words[number]
        if word[0].islower() and word not in lex.joins:
            return number > at + 1 and bare(word) in lex.verbs
        if word[-1] == ",":
            return bare(words[number + 1]) in lex.verbs if number + 1 < limit else True
    return at + LONGEST_NAME >= limit


def _is_occasion(words: Sequence[str], at: int, limit: int, lex: Lexicon) -> bool:
    """Return whether words name an occasion, an article and an adjective before it: "der feierlichen Eröffnung"."""
    for number in range(at, min(at + _MOST_BEFORE_OCCASION, limit)):
        if words[number][0].isupper():
            return bare(words[number]).endswith(lex.occasions)
    return False


def _nickname(words: Sequence[str], at: int, limit: int, before: Word, lex: Lexicon) -> int:
    """Return the index behind a nickname in marks, 'Jane "The Wall" Roe', 'Bo "Mike" Roe'; 0 where no name goes on."""
    is_given = before.upper and not before.title and lex.words[words[at][1:-1]].given
    if not (before.given or is_given):
        return 0
    for end in range(at + 1, min(at + LONGEST_NAME, limit)):
        if words[end - 1][-1] in _NICKNAME_ENDS:
            return end if words[end][0].isupper() else 0
    return 0


def _bracket(words: Sequence[str], at: int, limit: int, segment: list[Word], suffixes: list[str], lex: Lexicon) -> int:
    """Return the index behind a bracket; keep it when it is a suffix, "(Ret.)", or a title's: "Director (Sales)"."""
    end, raw = at, words[at]
    if segment and segment[-1].title and raw[-2:].strip(",") == ")" and lex.words[bare(raw)].domain:
        segment.append(lex.words[raw.rstrip(",")])
    while end < limit and end < at + LONGEST_NAME and ")" not in words[end]:
        end += 1
    if end == at and words[at].rstrip(",.").strip("().").lower().replace(".", "") in lex.suffixes:
        suffixes.append(words[at].rstrip(","))
    return min(end + 1, limit)


# -- from segments to a speaker ------------------------------------------------------------------------


def _read(segments: list[list[Word]], lex: Lexicon) -> Speaker | None:
    """Read the segments of a phrase: name, titles, affiliation, in the orders that releases use."""
    words, article = _without_age(segments[0]), False
    first = words[0]
    if first.before_name:
        if first.pronoun:
            return Speaker(pronoun=first.text.lower()) if _names_nobody_else(words, lex) else None
        words, article = _without_article(words, lex)
        if not words:
            return None
        first = words[0]
        alone = len(words) == 1 or not any(word.upper for word in words[1:])
        # "der Student der Forstwirtschaft"
        alone = alone or (lex.capital_nouns and (words[1].article or words[1].link))
        is_named = len(segments) > 1 and bool(segments[1]) and segments[1][0].upper
        if article and alone and not is_named and (described := _described(segments[0][0], words, lex)):
            return described
        if first.opener and not article:
            return None
    if first.suffix and not first.is_initial() and are_suffixes(words):
        return None
    if len(segments) == 1 and len(words) <= LONGEST_NAME and all(map(_plain, words)) and not name_start(words, lex):
        return _alone(segments[0][0], words, article, lex)
    head = Head(words, article, lex)
    if not head.read():
        noun = words if article else _owned(words)
        if not (noun and len(segments) > 1 and _is_apposed(noun, segments[1])):
            return Speaker(organisation=True) if not lex.definite and _is_firm(words, lex) else None
        head.title = words
    tail = _Tail(head, lex)
    if len(segments) > 1:
        tail.read(segments)
    speaker = tail.speaker()
    if article and speaker is not None and speaker.name is None and speaker.affiliation is None:
        return speaker._replace(stands_for=_stands_for(segments[0][0], lex))
    return speaker


def _alone(before: Word, words: list[Word], article: bool, lex: Lexicon) -> Speaker | None:
    """Return whom a name means beside which nothing stands; "ein Unternehmen" names nobody."""
    if article and lex.capital_nouns and before.text.lower() not in lex.definite and _is_firm(words, lex):
        return None
    return Speaker(joined(words), organisation=article or is_organisations(words))


def _names_nobody_else(words: list[Word], lex: Lexicon) -> bool:
    """Return whether words that begin with a pronoun name nobody behind it."""
    # "gibt sie zu": the rest of a verb follows.
    # "rief sie den Leuten zu": where nouns have capitals, a pronoun in small letters is no article.
    lone = lex.capital_nouns and not words[0].upper
    return len(words) == 1 or lone or (lex.comma_outside and not any(word.upper for word in words[1:]))


def _owned(words: list[Word]) -> list[Word]:
    """Return what somebody owns behind the name: "widow" in "Jane Roe's widow"."""
    owner = next((at for at, word in enumerate(words) if word.possessive), len(words))
    return words[owner + 1 :]


def _is_apposed(noun: list[Word], name: list[Word]) -> bool:
    """Return whether a name says who an article and a noun mean: "the widow, Maureen Roe"."""
    if len(noun) > _LONGEST_NOUN or len(name) < _LONGEST_NOUN or not name[0].given:
        return False
    return all(word.text.isalpha() and word.text.islower() for word in noun)


def _described(article: Word, words: list[Word], lex: Lexicon) -> Speaker | None:
    """Return whom an article and a noun mean: "the 43-year-old", "the Swede", "die Stürmerin", "the company"."""
    noun, low = words[0], article.text.lower()
    low = low[:2] if article.elided_article else low
    if low in lex.definite and _is_firm(words, lex):
        return Speaker(organisation=True)
    if noun.age:
        return Speaker(pronoun=lex.genders.get(low, ANYBODY))
    endings = lex.nouns.get(low)
    if endings is None or not noun.plain or noun.organisation:
        return None
    noun_low = noun.text.lower()
    if not noun_low.endswith(endings) or noun_low.endswith(lex.firm_endings):
        return None
    if not lex.genders:
        return Speaker(pronoun=ANYBODY)
    return Speaker(title=noun.text, stands_for=_stands_for(article, lex))


def _is_firm(words: list[Word], lex: Lexicon) -> bool:
    """Return whether words mean a company that is named elsewhere: "(the) company", "(das) Unternehmen", "bolaget"."""
    noun = words[0].text
    alone = len(words) == 1 or (words[1].link and not lex.definite)  # "bolaget i ett pressmeddelande"
    return alone and (noun.lower().endswith(lex.firms) if lex.capital_nouns else noun in lex.firms)


def _stands_for(article: Word, lex: Lexicon) -> str:
    """Return the pronoun for which an article stands that announces somebody known; "" for others."""
    low = article.text.lower()
    return lex.genders.get(low, ANYBODY) if low in lex.definite else ""


def _without_article(words: list[Word], lex: Lexicon) -> tuple[list[Word], bool]:
    """Return a segment without the article before it, and whether there was one that is no name's."""
    first = words[0]
    if first.article and not (first.upper and len(words) > 1 and first.text.lower() in ("le", "la", "los", "das")):
        name = _behind_noun(words[1:], lex) if len(words) > _LONGEST_NOUN else []
        return (name, False) if name else (words[1:], True)
    if first.elided_article and len(first.text) > 2:
        return [lex.words[first.text[2:]], *words[1:]], True
    return words, False


def _without_age(words: list[Word]) -> list[Word]:
    """Return a segment without the age before a name, "der 16-jährige Jan Roe"; not "ein 43-jähriger Anwohner"."""
    before_name = words[0].age and len(words) > 1 and words[1].upper and not words[1].title
    return words[1:] if before_name else words


def _behind_noun(words: list[Word], lex: Lexicon) -> list[Word]:
    """Return the name behind an article and what leads to it: "the 16-year-old Ada Roe", "das Fazit von Ada Roe"."""
    without_age = _without_age(words)
    if without_age is not words:
        return without_age
    return words[2:] if len(words) > _LONGEST_NOUN and words[1].text in lex.sources and words[2].given else []


class _Tail:
    """The segments behind the first: suffixes, titles, affiliation, a name after its title."""

    __slots__ = ("affiliation", "field", "head", "joint", "lex", "pending", "titles")

    def __init__(self, head: Head, lex: Lexicon) -> None:
        self.head = head
        self.lex = lex
        self.titles: list[str] = []
        self.affiliation: str | None = None
        self.pending: list[list[Word]] = []  # capitalised segments: parts of the title, or an affiliation
        self.joint: Speaker | None = None
        self.field = ""
        """The last title with what may be its field rather than an affiliation: "Director of Ropes"."""

    def read(self, segments: list[list[Word]]) -> None:
        """Read the segments but for the first."""
        for number in range(1, len(segments)):
            words = segments[number]
            if not words:
                continue
            if words[0].join and len(words) > 1:
                self._take_joint(words, _read([words[1:], *segments[number + 1 :]], self.lex))
                break
            if words[0].pronoun or not self._take(words):
                break
        if self.pending:
            self._settle()

    def _take_joint(self, words: list[Word], other: Speaker | None) -> None:
        """Take another speaker behind "and"; without a name it is one more title: "president, and head of sales"."""
        is_title = other is not None and other.name is None and other.title is not None and not words[1].article
        if other is None or not is_title or not (self.titles or self.head.title):
            self.joint = other
            return
        if self.pending and (other.affiliation is None or any(map(_has_organisation, self.pending))):
            self._settle()
        self._pending_to_titles()
        self.titles.append(f"{words[0].text} {other.title}")
        self.affiliation = self.affiliation or other.affiliation

    def _take(self, words: list[Word]) -> bool:
        """Take one segment; return False where the phrase is over."""
        head, first = self.head, words[0]
        if (first.suffix or head.suffixes) and are_suffixes(words, bool(head.suffixes)):
            head.suffixes += map(_text, words)
            return True
        if first.text[1:2] == "-" and first.text[0].lower() in self.lex.parties:
            return True  # "R-Idaho"
        has_title = first.title or any(map(_title, words))
        if not has_title and (self._take_fields(words) or self._take_owner_of_field(words)):
            return True
        if not has_title and not head.name and head.title and self._is_name(words):
            head.take_name(words)
            return True
        if not has_title and not head.name and head.title and (link := self._link_behind_name(words)):
            head.take_name(words[:link])
            return self._take_affiliation(words[link:])
        if first.link and (len(words) > 1 or first.elided_of):
            return self._take_affiliation(words)
        if has_title:
            if not head.name and head.title and not words[-1].title and (named := self._named(words)):
                self._take_named(named)
                return True
            return self._take_title(words)
        if first.article or not first.upper:
            return self._take_field(words) or self._take_unlisted(words)
        if self.affiliation is None and head.affiliation is None:
            strong = 0 if self.lex.capital_nouns else next((at for at, word in enumerate(words) if word.strong), 0)
            if strong:
                self.pending.append(words[:strong])  # "SVP, Data Centre Group at Acme"
                return self._take_affiliation(words[strong:])
            self.pending.append(words)
        return True

    def _named(self, words: list[Word]) -> Head | None:
        """Return what ends a row of titles with the name: "Acme Chair, President and CEO Jane Roe"."""
        found = Head(words, False, self.lex)
        if not found.read() or not found.title or found.affiliation is not None or found.name == words:
            return None
        is_name = len(found.name) > 1 or (found.name and found.honorific)
        return found if is_name and not is_organisations(found.name) else None

    def _take_named(self, found: Head) -> None:
        head = self.head
        self.titles.append(joined(found.title))
        head.name, head.honorific, head.suffixes, head.also = found.name, found.honorific, found.suffixes, found.also

    def _take_field(self, words: list[Word]) -> bool:
        """Take a field of work in small letters that goes on with a title: "vice president, diversity relations"."""
        if not self.titles or len(words) > _LONGEST_FIELD or not words[-1].domain:
            return False
        if any(word.upper or word.link or word.article or word.pronoun for word in words):
            return False
        self.titles.append(joined(words))
        return True

    def _take_fields(self, words: list[Word]) -> bool:
        """Take the last fields of a title, and the name behind them: "Minister für Umwelt, | Klima und Energie"."""
        if not self.lex.capital_nouns or not (self.titles or self.head.title):
            return False
        title = self.titles[-1].split() if self.titles else map(_text, self.head.title)
        join = next((at for at, word in enumerate(words) if word.join), 0)
        end = join + 2
        if self.lex.inside.isdisjoint(title) or not join or end > len(words) or self.affiliation is not None:
            return False
        if any(not word.upper or word.given or word.organisation for word in (*words[:join], words[end - 1])):
            return False
        name = words[end:]
        if name and (self.head.name or not self._is_name(name)):
            return False
        self._pending_to_titles()
        self.titles.append(joined(words[:end]))
        if name:
            self.head.take_name(name)
        return True

    def _is_name(self, words: list[Word]) -> bool:
        # "Inc." with its full stop is no such word here.
        organisations = self.lex.organisations
        return (
            1 < len(words) <= LONGEST_NAME
            and words[0].upper
            and all(word.is_nameable() for word in words)
            and not any(word.text.lower() in organisations for word in words)
        )

    def _link_behind_name(self, words: list[Word]) -> int:
        """Return the index of what leads from a name to whom it belongs: "Dr. Jan Roe | vom Institut"; 0 for none."""
        start = next((at for at, word in enumerate(words) if not word.honorific), 0)
        ends = range(start + _SHORTEST_NAME, len(words) - 1)
        links = (at for at in ends if words[at].link and words[at - 1].upper)
        link = next(links, 0)
        is_person = link > 0 and (start > 0 or words[0].given)
        return link if is_person and self._is_name(words[start:link]) else 0

    def _take_affiliation(self, words: list[Word]) -> bool:
        if self.affiliation is not None or self.head.affiliation is not None:
            return False
        first = words[0].text
        if words[0].article and words[1].article:
            return False  # "Jan Roe, der das Werk leitet"
        elided = first[1:2] in ("'", "’")
        found = [self.lex.words[first[2:]], *words[1:]] if elided else words[1:]
        self.affiliation = organisation_in(found, self.lex)
        if self.affiliation is None:
            return False
        self._pending_to_titles()
        return True

    def _pending_to_titles(self) -> None:
        self.titles += [joined(words) for words in self.pending]
        self.pending.clear()

    def _take_title(self, words: list[Word]) -> bool:
        if self.pending and not self.titles and not self.head.title:
            if not all(are_suffixes(one, after_others=True) for one in self.pending):
                return False
            self.head.suffixes += [joined(one) for one in self.pending]  # "Jane Roe, FXYZ, president"
            self.pending.clear()
        words = _before_honorific(words)
        title, affiliation = split_title(words, self.lex)
        link = words[len(title)] if len(title) < len(words) else None
        title = _without_more(title, self.lex)
        while title and (title[-1].join or title[-1].link):
            title = title[:-1]  # "Chairman and will focus on ropes"
        if not title:
            return False
        self.titles.append(joined(title))
        is_of_field = affiliation is not None and self.affiliation is None and link is not None and link.weak
        if is_of_field and not any(word.organisation for word in words):
            self.field = joined(words)
        if self.affiliation is None:
            self.affiliation = affiliation
        return True

    def _take_owner_of_field(self, words: list[Word]) -> bool:
        """Take an organisation that says what it is, behind "Director of Ropes", which is a title as a whole then."""
        named = words[1:] if words[0].article else words
        if not (self.field and len(named) > 1 and named[0].upper and any(word.organisation for word in named)):
            return False
        if named[0].text.lower().rstrip(".") in LEGAL:
            return False  # "Director of Ropes, Inc. and Fulmar Mining"
        self.titles[-1], self.affiliation = self.field, organisation_in(words, self.lex)
        self.field = ""
        return self.affiliation is not None

    def _take_unlisted(self, words: list[Word]) -> bool:
        """Take a noun that is not listed as a title but has an affiliation: "a paralegal at Acme Law"."""
        if self.titles or self.head.title or not self.head.name or self.pending:
            return False
        title, affiliation = split_title(words, self.lex)
        has_home = len(title) + words[0].article < len(words)  # "a Democrat from Oldmoor"
        if not (affiliation or has_home) or not 0 < len(title) < 5 or any(word.article for word in title):
            return False
        self.titles.append(joined(title))
        self.affiliation = self.affiliation or affiliation
        return True

    def _settle(self) -> None:
        """Decide on capitalised segments: the last is the affiliation, those before it are the title's."""
        self._leave_out_place()
        last = self.pending[-1]
        if len(self.pending) == 1 and is_region(joined(last)) and self.titles and self.titles[-1].islower():
            return  # "a farmer from Oldmoor, Wisconsin"
        if not (self.titles or self.head.title):
            if any(word.organisation for word in last):
                self.affiliation = organisation_in(last, self.lex)
            return
        if all(word.domain or word.ampersand or word.join for word in last):
            self._pending_to_titles()
            return
        self.pending.pop()
        legal = ""
        if self.pending and all(word.text.lower().rstrip(".") in LEGAL for word in last):
            legal, last = ", " + joined(last), self.pending.pop()  # "CEO, Acme Stores, Inc."
        self._pending_to_titles()
        found = organisation_in(last, self.lex)
        if found is not None:
            self.affiliation = self.affiliation or found + legal

    def _leave_out_place(self) -> None:
        """Leave out where an organisation is: "University Hospital, Oldmoor, France"."""
        if len(self.pending) == 1 or not is_region(joined(self.pending[-1])):
            return
        self.pending.pop()
        named = [at for at, words in enumerate(self.pending) if any(word.organisation for word in words)]
        whole = [at for at in named if not self.pending[at][0].unit] or named
        if whole:
            del self.pending[whole[-1] + 1 :]

    def speaker(self) -> Speaker | None:
        """Return whom head and tail name together."""
        head = self.head
        titles = [joined(head.title), *self.titles] if head.title else self.titles
        title = ", ".join(titles) or None
        name = joined(_once(head.name)) or None
        affiliation = head.affiliation or self.affiliation
        if affiliation is None and title is not None and "-" in title and self.lex.capital_nouns:
            title, affiliation = compound(title, self.lex)
        if name is None and title is None:
            return None
        organisation = name is not None and title is None and _is_organisation(head)
        also: tuple[Speaker, ...] = ()
        if head.also:
            also = tuple([Speaker(joined(words), title, affiliation) for words in head.also if words])
        if self.joint is not None:
            also = (*also, self.joint)
        honorific = joined(head.honorific) if head.honorific else None
        return Speaker(name, title, affiliation, honorific, tuple(head.suffixes), organisation, None, also)


def _has_organisation(words: list[Word]) -> bool:
    return any(word.organisation for word in words)


def _without_more(title: list[Word], lex: Lexicon) -> list[Word]:
    """Return a title without what somebody has: "dentist with more than ten years"."""
    ends = (at for at in range(1, len(title) - 1) if title[at].text in lex.having and title[at + 1].text.islower())
    return title[: next(ends, len(title))]


def _once(name: list[Word]) -> list[Word]:
    """Return a name that a copy printed twice, once: "Ada Roe Ada Roe"."""
    half = len(name) // 2
    return name[:half] if half > 1 and name[:half] == name[half:] else name


def _before_honorific(words: list[Word]) -> list[Word]:
    """Return a title without the next person, who is announced by a form of address: "CEO Dr. Jane Roe"."""
    for at in range(1, len(words)):
        if words[at].honorific and words[at].upper and words[at].text[-1] == ".":
            return words[:at]
    return words


def _is_organisation(head: Head) -> bool:
    if head.honorific or head.suffixes or head.affiliation:
        return False
    if head.article:
        return True
    return is_organisations(head.name)
