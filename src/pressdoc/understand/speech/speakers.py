"""Speakers: what a phrase like "Jane Roe, CEO and co-founder of Acme" says of a person, and who is who."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.understand.speech.words import BRACKET, ENDED, ENDS, MAY_END

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressdoc.understand.speech.lexicon import Lexicon
    from pressdoc.understand.speech.words import Word

LONGEST_PHRASE = 36
"""Words that a speaker's phrase may have."""

LONGEST_NAME = 6

ANYBODY = "*"
"""A pronoun that can mean a woman or a man."""

# These read an attribute of every word in less time than a comprehension takes to start.
_text = attrgetter("text")
_title = attrgetter("title")
_plain = attrgetter("plain")
_of_organisation = attrgetter("of_organisation")


class Speaker(NamedTuple):
    """What one phrase says of a speaker, before it is known who else it is."""

    name: str | None = None
    title: str | None = None
    affiliation: str | None = None
    honorific: str | None = None
    suffixes: tuple[str, ...] = ()
    organisation: bool = False
    """Whether the name is an organisation's."""
    pronoun: str | None = None
    also: tuple[Speaker, ...] = ()
    """Those who speak together with this one."""


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
        word, then, ends_sentence = tokens[words[at]]
        if not then:
            segment.append(word)
            at += 1
            continue
        if then == ENDED:
            break
        if then == BRACKET:
            at = _bracket(words, at, limit, suffixes, lex)
            last = words[at - 1][-1]
            if last == ".":
                return segments, at, True, suffixes
            if last != ",":
                continue
        else:
            segment.append(word)
            at += 1
            if then == ENDS:
                return segments, at, ends_sentence, suffixes
            if then == MAY_END:
                if at < limit and words[at][0].isupper() and not tokens[words[at]][0].organisation:
                    return segments, at, True, suffixes
                continue
        segment = []
        segments.append(segment)
    return segments, at, at >= len(words), suffixes


def _bracket(words: Sequence[str], at: int, limit: int, suffixes: list[str], lex: Lexicon) -> int:
    """Return the index behind a bracket, "(Ret.)"; keep it when it is a suffix."""
    end = at
    while end < limit and end < at + LONGEST_NAME and ")" not in words[end]:
        end += 1
    if end == at and words[at].rstrip(",.").strip("().").lower().replace(".", "") in lex.suffixes:
        suffixes.append(words[at].rstrip(","))
    return min(end + 1, limit)


# -- from segments to a speaker ------------------------------------------------------------------------


def _read(segments: list[list[Word]], lex: Lexicon) -> Speaker | None:
    """Read the segments of a phrase: name, titles, affiliation, in the orders that releases use."""
    words, article = segments[0], False
    first = words[0]
    if first.before_name:
        if first.pronoun:
            # "gibt sie zu": the rest of a verb follows.
            alone = len(words) == 1 or (lex.comma_outside and not any(word.upper for word in words[1:]))
            return Speaker(pronoun=first.text.lower()) if alone else None
        words, article = _without_article(words, lex)
        if not words:
            return None
        first = words[0]
        alone = len(words) == 1 or not any(word.upper for word in words[1:])
        if article and alone and len(segments) == 1 and _is_pronominal(segments[0][0], first, lex):
            return Speaker(pronoun=lex.genders.get(segments[0][0].text.lower(), ANYBODY))
        if first.opener and not article:
            return None
    if first.suffix and not first.is_initial() and _are_suffixes(words):
        return None
    if len(segments) == 1 and len(words) <= LONGEST_NAME and all(map(_plain, words)) and not _has_noun(words, lex):
        return Speaker(_joined(words), organisation=article or _is_organisations(words))
    head = _Head(words, article, lex)
    if not head.read():
        return None
    tail = _Tail(head, lex)
    if len(segments) > 1:
        tail.read(segments)
    return tail.speaker()


def _is_pronominal(article: Word, noun: Word, lex: Lexicon) -> bool:
    """Return whether a noun means whom a pronoun would: "the 43-year-old", "die Stürmerin"."""
    if noun.age:
        return True
    endings = lex.nouns.get(article.text.lower())
    if endings is None or not noun.plain or noun.organisation:
        return False
    low = noun.text.lower()
    return low.endswith(endings) and not low.endswith(lex.firm_endings)


def _without_article(words: list[Word], lex: Lexicon) -> tuple[list[Word], bool]:
    """Return a segment without the article before it, and whether there was one."""
    first = words[0]
    if first.article and not (first.upper and len(words) > 1 and first.text.lower() in ("le", "la", "los", "das")):
        return words[1:], True
    if first.elided_article and len(first.text) > 2:
        return [lex.words[first.text[2:]], *words[1:]], True
    return words, False


class _Head:
    """The first segment: "Acme CEO Jane Roe", "Jane Roe", "a spokesperson for Acme"."""

    __slots__ = ("affiliation", "also", "article", "honorific", "lex", "name", "suffixes", "title", "words")

    def __init__(self, words: list[Word], article: bool, lex: Lexicon) -> None:
        self.words = words
        self.article = article
        self.lex = lex
        self.name: list[Word] = []
        self.also: list[list[Word]] = []
        self.honorific: list[Word] = []
        self.suffixes: list[str] = []
        self.title: list[Word] = []
        self.affiliation: str | None = None

    def read(self) -> bool:
        words = self.words
        if len(words) <= LONGEST_NAME and all(map(_plain, words)):
            self.name = words
            if _has_noun(words, self.lex):
                self.title, self.name = words[:1], words[1:]
            return True
        heads = [at for at, word in enumerate(words) if word.title and not self._is_honorific(at)]
        if not heads:
            return self._without_title()
        behind = self._behind(heads[-1])
        # A title after a name that no comma parts: "Jane Roe of Acme, head"; the first one decides.
        self._title_before(words[:behind], heads[0])
        rest = words[behind:]
        if rest and rest[0].upper and not (rest[0].link or rest[0].join):
            self.take_name(rest)
            return bool(self.name)
        if rest:
            self._title_with_link(words, behind)
        return True

    def _is_honorific(self, at: int) -> bool:
        """Return whether a word that can be a title is the honorific of the name behind it."""
        words = self.words
        word = words[at]
        if not word.address or at + 1 >= len(words):
            return False
        following = words[at + 1]
        return following.upper and not following.title

    def _behind(self, last: int) -> int:
        """Return the index behind the title whose last noun stands at ``last``."""
        words = self.words
        at, size = last + 1, len(words)
        while at < size and words[at].modifier:
            at += 1
        # "Vice President Operations Jane Roe": the domain is the title's when a full name follows.
        while at + 2 < size and words[at].domain and words[at + 1].upper:
            at += 1
        return at

    def _title_before(self, words: list[Word], head: int) -> None:
        """Part what stands up to the end of the title into affiliation and title."""
        noun = words[head]
        first = head
        has_domain = head == 0 or not noun.bare
        while first and (words[first - 1].modifier or (has_domain and words[first - 1].domain)):
            first -= 1
        prefix = words[:first]
        self.title = words[first:]
        if not prefix:
            return
        if prefix[-1].possessive:
            self.affiliation = _unowned(prefix)
        elif not prefix[0].upper:
            self.title = words
        elif first > 1 and prefix[0].honorific and prefix[0].text[-1] == ".":
            self.name = prefix  # "Dr. Jane Roe director of"
        elif noun.office or not (first < head or noun.bare):
            self.title = words
        else:
            self.affiliation = _joined(prefix)

    def _title_with_link(self, words: list[Word], behind: int) -> None:
        """Read "head of sales", "Director of Operations Jane Roe", "a spokesperson for Acme"."""
        at, size = behind + 1, len(words)
        while at < size and words[at].article:
            at += 1
        start = at
        while at < size and words[at].domain:
            at += 1
        if start < at and 1 < size - at <= LONGEST_NAME and all(word.is_nameable() for word in words[at:]):
            self.title = self.title + words[behind:at]
            self.take_name(words[at:])
            return
        self.title, affiliation = _split_title(self.title + words[behind:], self.lex)
        if affiliation is not None and self.affiliation is not None and not self.name:
            owner = [self.lex.words[text] for text in self.affiliation.split()]
            if _is_persons(owner):
                self.name, self.affiliation = owner, None  # "Jane Roe CEO at Acme"
        self.affiliation = self.affiliation or affiliation

    def _without_title(self) -> bool:
        words = self.words
        if words[0].upper:
            for at in range(1, len(words)):
                if words[at - 1].possessive and words[at].upper:
                    self.affiliation = _unowned(words[:at])
                    words = words[at:]
                    break
        self.take_name(words)
        return bool(self.name)

    def take_name(self, words: list[Word]) -> None:
        """Take honorifics, one name or several, suffixes, and "of Acme" behind them."""
        at, size = 0, len(words)
        if not self.title and _has_noun(words, self.lex):
            self.title, at = words[:1], 1
            words, at, size = words[1:], 0, size - 1
        while at + 1 < size and words[at].address:
            at += 1
        self.honorific = words[:at]
        end = _name_end(words, at)
        self.name = words[at:end]
        while len(self.name) > 1 and self.name[-1].suffix and not self.name[-1].is_initial():
            self.suffixes.insert(0, self.name.pop().text)
        while end + 1 < size and words[end].join and words[end + 1].upper:
            start = end + 1
            end = _name_end(words, start)
            self.also.append(words[start:end])
        if end < size and self.name and self.affiliation is None and (words[end].strong or words[end].weak):
            self.affiliation = _organisation(words[end + 1 :], self.lex)


class _Tail:
    """The segments behind the first: suffixes, titles, affiliation, a name after its title."""

    __slots__ = ("affiliation", "head", "joint", "lex", "pending", "titles")

    def __init__(self, head: _Head, lex: Lexicon) -> None:
        self.head = head
        self.lex = lex
        self.titles: list[str] = []
        self.affiliation: str | None = None
        self.pending: list[list[Word]] = []  # capitalised segments: parts of the title, or an affiliation
        self.joint: Speaker | None = None

    def read(self, segments: list[list[Word]]) -> None:
        """Read the segments but for the first."""
        for number in range(1, len(segments)):
            words = segments[number]
            if not words:
                continue
            if words[0].join and len(words) > 1:
                self.joint = _read([words[1:], *segments[number + 1 :]], self.lex)
                break
            if not self._take(words):
                break
        if self.pending:
            self._settle()

    def _take(self, words: list[Word]) -> bool:
        """Take one segment; return False where the phrase is over."""
        head, first = self.head, words[0]
        if (first.suffix or head.suffixes) and _are_suffixes(words, bool(head.suffixes)):
            head.suffixes += map(_text, words)
            return True
        has_title = first.title or any(map(_title, words))
        if not has_title and not head.name and head.title and self._is_name(words):
            head.take_name(words)
            return True
        if first.link and (len(words) > 1 or first.elided_of):
            return self._take_affiliation(words)
        if has_title:
            return self._take_title(words)
        if first.article or not first.upper:
            return self._take_unlisted(words)
        if self.affiliation is None and head.affiliation is None:
            self.pending.append(words)
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

    def _take_affiliation(self, words: list[Word]) -> bool:
        if self.affiliation is not None or self.head.affiliation is not None:
            return False
        first = words[0].text
        elided = first[1:2] in ("'", "’")
        found = [self.lex.words[first[2:]], *words[1:]] if elided else words[1:]
        self.affiliation = _organisation(found, self.lex)
        if self.affiliation is None:
            return False
        self._pending_to_titles()
        return True

    def _pending_to_titles(self) -> None:
        self.titles += [_joined(words) for words in self.pending]
        self.pending.clear()

    def _take_title(self, words: list[Word]) -> bool:
        if self.pending and not self.titles and not self.head.title:
            return False
        title, affiliation = _split_title(_before_honorific(words), self.lex)
        if not title:
            return False
        self.titles.append(_joined(title))
        if self.affiliation is None:
            self.affiliation = affiliation
        return True

    def _take_unlisted(self, words: list[Word]) -> bool:
        """Take a noun that is not listed as a title but has an affiliation: "a paralegal at Acme Law"."""
        if self.titles or self.head.title or not self.head.name or self.pending:
            return False
        title, affiliation = _split_title(words, self.lex)
        if affiliation is None or not 0 < len(title) < 5:
            return False
        self.titles.append(_joined(title))
        self.affiliation = self.affiliation or affiliation
        return True

    def _settle(self) -> None:
        """Decide on capitalised segments: the last is the affiliation, those before it are the title's."""
        last = self.pending[-1]
        if not (self.titles or self.head.title):
            if any(word.organisation for word in last):
                self.affiliation = _organisation(last, self.lex)
            return
        if all(word.domain or word.ampersand or word.text == "and" for word in last):
            self._pending_to_titles()
            return
        self.pending.pop()
        self._pending_to_titles()
        self.affiliation = self.affiliation or _organisation(last, self.lex)

    def speaker(self) -> Speaker | None:
        """Return whom head and tail name together."""
        head = self.head
        titles = [_joined(head.title), *self.titles] if head.title else self.titles
        title = ", ".join(titles) or None
        name = _joined(head.name) or None
        affiliation = head.affiliation or self.affiliation
        if affiliation is None and title is not None and "-" in title and self.lex.capital_nouns:
            title, affiliation = _compound(title, self.lex)
        if name is None and title is None:
            return None
        organisation = name is not None and title is None and _is_organisation(head)
        also: tuple[Speaker, ...] = ()
        if head.also:
            also = tuple([Speaker(_joined(words), title, affiliation) for words in head.also if words])
        if self.joint is not None:
            also = (*also, self.joint)
        honorific = _joined(head.honorific) if head.honorific else None
        return Speaker(name, title, affiliation, honorific, tuple(head.suffixes), organisation, None, also)


def _before_honorific(words: list[Word]) -> list[Word]:
    """Return a title without the next person, who is announced by a form of address: "CEO Dr. Jane Roe"."""
    for at in range(1, len(words)):
        if words[at].honorific and words[at].upper and words[at].text[-1] == ".":
            return words[:at]
    return words


def _is_organisation(head: _Head) -> bool:
    if head.honorific or head.suffixes or head.affiliation:
        return False
    if head.article:
        return True
    return _is_organisations(head.name)


def _is_organisations(name: list[Word]) -> bool:
    """Return whether a name without anything beside it is an organisation's."""
    if len(name) == 1:
        text = name[0].text
        if len(text) > 1 and text.isupper():
            return True
    return any(map(_of_organisation, name))


# -- parts of phrases ----------------------------------------------------------------------------------


def _joined(words: list[Word]) -> str:
    return " ".join(map(_text, words))


def _has_noun(words: list[Word], lex: Lexicon) -> bool:
    """Return whether a noun that says what somebody is stands before a full name: "Erstautor Dr. Jan Roe"."""
    if len(words) < 3 or not words[0].plain or words[0].given:
        return False
    if not (lex.capital_nouns or words[0].person):
        return False
    return words[0].text.replace("-", "").isalpha() and (words[1].address or (words[1].given and words[2].upper))


def _compound(title: str, lex: Lexicon) -> tuple[str, str | None]:
    """Part "Acme-Geschäftsführerin" into title and organisation; a "Co-Geschäftsführerin" is one whole."""
    first, blank, rest = title.partition(" ")
    owner, hyphen, noun = first.rpartition("-")
    if not hyphen or not (owner[:1].isupper() or owner[:1].isdigit()) or not lex.is_title(noun.lower()):
        return title, None
    if owner.lower() in lex.prefixes or owner.lower() in lex.domains or lex.is_title(owner.lower()):
        return title, None
    return noun + blank + rest, owner


def _are_suffixes(words: list[Word], after_others: bool = False) -> bool:
    """Return whether words are suffixes; after others, anything short in capitals is one: "MD, FXYZ"."""
    return all(word.suffix or (after_others and word.text.isupper() and len(word.text) < 7) for word in words)


def _name_end(words: list[Word], start: int) -> int:
    """Return the index behind the name that starts at ``start``."""
    at, size = start, min(len(words), start + LONGEST_NAME)
    while at < size:
        if words[at].upper or words[at].ampersand:
            at += 1
            continue
        # Particles go on with a name: "Ludwig van der Moor"; at most two in a row.
        behind = at
        while behind < at + 2 and behind < size and words[behind].particle:
            behind += 1
        if at in (start, behind) or behind >= size or not words[behind].upper:
            break
        if words[at].link and (words[behind].organisation or words[behind].unit or _is_full(words[start:at])):
            break
        at = behind + 1
    return at


def _is_full(words: list[Word]) -> bool:
    """Return whether a name is complete, so that "von" behind it leads to whom the person works for."""
    return len(words) > 1 and words[0].given and not words[-1].given


def _is_persons(words: list[Word]) -> bool:
    """Return whether words are a person's full name rather than an organisation's."""
    return (
        1 < len(words) < LONGEST_NAME
        and all(word.is_nameable() for word in words)
        and not any(word.organisation or word.text.isupper() for word in words)
    )


def _unowned(owner: list[Word]) -> str:
    """Return the owner in "the utility's", without the ending."""
    words = _joined(owner)
    if words.endswith(("'s", "’s")):
        return words[:-2]
    return words[:-1] if words.endswith(("'", "’")) else words


def _split_title(words: list[Word], lex: Lexicon) -> tuple[list[Word], str | None]:
    """Part "Dean of the School of Mines at the University of Oldmoor" into title and affiliation.

    At the first "at" or "of" whose right side names an organisation, rather than a domain ("of
    Operations"), a unit ("of the School of Mines") or anything that is itself at an organisation.
    """
    if words[0].article:
        words = words[1:]
    for at, word in enumerate(words):
        if not (word.link and at):
            continue
        right = words[at + 1 :]
        if word.elided_of and len(word.text) > 2:
            right = [lex.words[word.text[2:]], *right]
        elif not right or not (word.weak or word.strong):
            continue
        if not word.strong and _is_domain(right):
            continue
        found = _organisation(right, lex)
        if found is not None and not (word.weak and _strong_follows(right, found)):
            return _owned_title(words[:at], found)
    return _owned_title(words, None)


def _strong_follows(words: list[Word], organisation: str) -> bool:
    """Return whether a word like "at" stands right behind an organisation that words begin with."""
    at, size = organisation.count(" ") + 1, len(words)
    if at + 1 >= size:
        return False
    last = organisation.rpartition(" ")[2]
    while at < size and words[at - 1].text != last:
        at += 1
    if at + 1 >= size or not words[at].strong:
        return False
    following = words[at + 1]
    return following.upper or (following.article and following.text.islower())


def _owned_title(words: list[Word], affiliation: str | None) -> tuple[list[Word], str | None]:
    """Take an owner off the front of a title: "Acme's CEO", "Acme CEO"."""
    if not words or words[0].title:
        return words, affiliation
    head = next((at for at, word in enumerate(words) if word.title), 0)
    for at in range(head):
        if words[at].possessive:
            return words[at + 1 :], affiliation or _unowned(words[: at + 1])
    if affiliation is None and head and words[head].bare and words[0].upper:
        first = head
        while first and words[first - 1].modifier:
            first -= 1
        if first:
            return words[first:], _joined(words[:first])
    return words, affiliation


def _is_domain(words: list[Word]) -> bool:
    """Return whether what follows "of" is a field of work or a unit, so that the title goes on."""
    at, size = 0, len(words)
    while at < size and words[at].article:
        at += 1
    if at < size and words[at].unit:
        return words[at].upper
    fields = 0
    while at < size and (words[at].upper or words[at].ampersand):
        word = words[at]
        if not (word.modifier or word.ampersand):
            if not word.domain:
                return False
            fields += 1
        at += 1
    return fields > 0


def _organisation(words: list[Word], lex: Lexicon) -> str | None:
    """Return the organisation that the words begin with, without article; ``None`` when they name none."""
    start, size = 0, len(words)
    while start < size and words[start].article:
        start += 1
    if start == size:
        return None
    first = words[start]
    if first.elided_article:
        first = lex.words[first.text[2:]]
        words = [*words[:start], first, *words[start + 1 :]]
    text = first.text
    if not text or not (first.upper or first.digit or first.organisation or text[-1] == "." or text != text.lower()):
        return None
    end = start + 1
    while end < size and (words[end].upper or _goes_on(words, end, lex)):
        end += 1
    if end < size and words[end].unit and not lex.lowercase_names:
        return None  # "of the Berlin office": a part of whom the speaker belongs to anyway
    while end > start + 1 and (words[end - 1].join or words[end - 1].weak):
        end -= 1
    return _joined(words[start:end])


def _goes_on(words: list[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a name of an organisation goes on with the word at an index."""
    word = words[at]
    if word.upper or word.digit or word.ampersand:
        return True
    if (word.join or word.weak or word.article or word.particle) and _has_next(words, at):
        return True
    if word.inside and words[at - 1].organisation and words[at - 1].text[1:].islower():
        return _has_next(words, at)  # "Institut für Meereskunde", not "Acme AG für Qualität"
    return lex.lowercase_names and not word.title


def _has_next(words: list[Word], at: int) -> bool:
    """Return whether a small word inside a name of an organisation has its next part behind it."""
    ahead, size = at + 1, len(words)
    while ahead < size and (words[ahead].article or words[ahead].weak):
        ahead += 1
    if ahead >= size or not words[ahead].upper:
        return False
    return not (words[at].join and words[ahead].title)


def single_titles(title: str, lex: Lexicon) -> tuple[str, ...]:
    """Return the single titles of a title as printed: "co-founder and CEO" is two."""
    words = title.replace(",", " ,").split()
    if "," not in title and lex.joins.isdisjoint(title.lower().split()):
        return (" ".join(words) or title,)
    parts: list[list[str]] = [[]]
    for at, word in enumerate(words):
        if (
            (word == "," or word.lower() in lex.joins)
            and _has_title(parts[-1], lex)
            and _has_title_ahead(words, at + 1, lex)
        ):
            parts.append([])
        elif word == ",":
            parts[-1][-1:] = [parts[-1][-1] + ","] if parts[-1] else []
        else:
            parts[-1].append(word)
    return tuple(" ".join(part).rstrip(",") for part in parts if part) or (title,)


def _has_title(words: list[str], lex: Lexicon) -> bool:
    return any(lex.is_title(word.strip(",").lower()) for word in words)


def _has_title_ahead(words: list[str], start: int, lex: Lexicon) -> bool:
    for word in words[start : start + 4]:
        low = word.strip(",").lower()
        if lex.is_title(low):
            return True
        if low in lex.weak or low == ",":
            return False
    return False
