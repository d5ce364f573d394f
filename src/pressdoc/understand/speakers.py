"""Speakers: what a phrase like "Jane Roe, CEO and co-founder of Acme" says of a person, and who is who."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pressdoc.understand.word_kinds import (
    ABBREVIATION,
    AMPERSAND,
    ARTICLE,
    BARE,
    BRACKET,
    DIGIT,
    DOMAIN,
    ELIDED_ARTICLE,
    ELIDED_OF,
    ENDS_IN_DIGIT,
    ENDS_PHRASE,
    HONORIFIC,
    JOIN,
    LAST_ABBREVIATION,
    MODIFIER,
    NOT_UPPER,
    OFFICE,
    OPENER,
    ORGANISATION,
    PARTICLE,
    POSSESSIVE,
    PRONOUN,
    STRONG,
    SUFFIX,
    TITLE,
    UNIT,
    UPPER,
    WEAK,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressdoc.understand.lexicon import Lexicon

LONGEST_PHRASE = 36
"""Words that a speaker's phrase may have."""

LONGEST_NAME = 6


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


class _Segment:
    """Words between two commas of a phrase, and what kinds are among them.

    ``kinds`` may hold a kind that was dropped with a word since; it lacks none.
    """

    __slots__ = ("kinds", "words")

    def __init__(self, words: list[str], kinds: int) -> None:
        self.words = words
        self.kinds = kinds


class Phrase(NamedTuple):
    """A speaker's phrase and where it stopped."""

    speaker: Speaker
    end: int
    """The index of the first word behind it."""
    sentence_ended: bool


def bare(word: str) -> str:
    """Return a word without punctuation around it, in lower case."""
    return word.strip("()[],.;:!?\"“”'‘’«»„").lower()


def phrase(words: Sequence[str], start: int, limit: int, lex: Lexicon) -> Phrase | None:
    """Return the speaker that the words from ``start`` on name; ``None`` when they name nobody.

    The phrase ends at the end of its sentence, at a verb of speech, at a word that no such phrase
    holds ("in", "who", "while"), or at ``limit``.

    >>> from pressdoc.understand.lexicon import lexicon
    >>> words = "Professor Ada Quill, Dean of the School of Mines at the University of Oldmoor.".split()
    >>> phrase(words, 0, len(words), lexicon("en")).speaker[:4]
    ('Ada Quill', 'Dean of the School of Mines', 'University of Oldmoor', 'Professor')
    """
    longest = start + LONGEST_PHRASE
    segments, end, sentence_ended, suffixes = _segments(words, start, min(limit, longest), lex)
    if not segments[0].words:
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
) -> tuple[list[_Segment], int, bool, list[str]]:
    """Cut the words of a phrase at its commas; also return where it ends, how, and suffixes in brackets."""
    segment = _Segment([], 0)
    segments = [segment]
    suffixes: list[str] = []
    tokens = lex.tokens
    at = start
    while at < limit:
        word, trail, kind = tokens[words[at]]
        if kind & (ENDS_PHRASE | BRACKET):
            if kind & ENDS_PHRASE:
                break
            at = _bracket(words, at, limit, suffixes, lex)
            last = words[at - 1][-1]
            if last == ".":
                return segments, at, True, suffixes
            if last != ",":
                continue
        else:
            at += 1
            if trail and trail[0] == "." and (kind & ABBREVIATION or trail[1:2] == ","):
                word += "."
                last_one = len(trail) == 1 and kind & LAST_ABBREVIATION
                kind = lex.kinds[word]
                trail = trail[1:]
                if last_one and at < limit and words[at][0].isupper():
                    segment.words.append(word)
                    segment.kinds |= kind
                    return segments, at, True, suffixes
            segment.words.append(word)
            segment.kinds |= kind
            if not trail:
                continue
            if "," not in trail:
                return segments, at, "." in trail or "!" in trail or "?" in trail, suffixes
        segment = _Segment([], 0)
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


def _read(segments: list[_Segment], lex: Lexicon) -> Speaker | None:
    """Read the segments of a phrase: name, titles, affiliation, in the orders that releases use."""
    first, article = segments[0], False
    word = first.words[0]
    kind = lex.kinds[word]
    if kind & (PRONOUN | ARTICLE | ELIDED_ARTICLE | OPENER):
        if kind & PRONOUN:
            return Speaker(pronoun=word.lower()) if len(first.words) == 1 else None
        first, article = _without_article(first, lex)
        if not first.words:
            return None
        kind = lex.kinds[first.words[0]]
        if kind & OPENER and not article:
            return None
    if kind & SUFFIX and not _is_initial(first.words[0]) and _are_suffixes(first.words, lex):
        return None
    head = _Head(first, article, lex)
    if not head.read():
        return None
    return _Tail(head, segments, lex).read()


def _without_article(segment: _Segment, lex: Lexicon) -> tuple[_Segment, bool]:
    """Return a segment without the article before it, and whether there was one."""
    words = segment.words
    word = words[0]
    kind = lex.kinds[word]
    if kind & ARTICLE and not (
        kind & UPPER and len(words) > 1 and word.lower() in ("le", "la", "los", "das")
    ):
        return _Segment(words[1:], segment.kinds), True
    if kind & ELIDED_ARTICLE and len(word) > 2:
        word = word[2:]
        return _Segment([word, *words[1:]], segment.kinds | lex.kinds[word]), True
    return segment, False


class _Head:
    """The first segment: "Acme CEO Jane Roe", "Jane Roe", "a spokesperson for Acme"."""

    __slots__ = ("affiliation", "also", "article", "honorific", "kinds", "lex", "name", "suffixes", "title", "words")

    def __init__(self, segment: _Segment, article: bool, lex: Lexicon) -> None:
        self.words = segment.words
        self.kinds = segment.kinds
        self.article = article
        self.lex = lex
        self.name: list[str] = []
        self.also: list[list[str]] = []
        self.honorific: list[str] = []
        self.suffixes: list[str] = []
        self.title: list[str] = []
        self.affiliation: str | None = None

    def read(self) -> bool:
        if not self.kinds & TITLE:
            return self._without_title()
        kinds, words = self.lex.kinds, self.words
        heads = [at for at, word in enumerate(words) if kinds[word] & TITLE and not self._is_honorific(at)]
        if not heads:
            return self._without_title()
        behind = self._behind(heads[-1])
        # A title after a name that no comma parts: "Jane Roe of Acme, head"; the first one decides.
        self._title_before(words[:behind], heads[0])
        rest = words[behind:]
        if rest and not kinds[rest[0]] & (WEAK | STRONG | JOIN | ELIDED_OF | NOT_UPPER):
            self.take_name(rest, self.kinds)
            return bool(self.name)
        if rest:
            self._title_with_link(words, behind)
        return True

    def _is_honorific(self, at: int) -> bool:
        """Return whether a word that can be a title is the honorific of the name behind it."""
        words, kinds = self.words, self.lex.kinds
        kind = kinds[words[at]]
        if not (kind & UPPER and kind & HONORIFIC) or at + 1 >= len(words):
            return False
        following = kinds[words[at + 1]]
        return bool(following & UPPER) and not following & TITLE

    def _behind(self, last: int) -> int:
        """Return the index behind the title whose last noun stands at ``last``."""
        words, kinds = self.words, self.lex.kinds
        at, size = last + 1, len(words)
        while at < size and kinds[words[at]] & MODIFIER:
            at += 1
        # "Vice President Operations Jane Roe": the domain is the title's when a full name follows.
        while at + 2 < size and kinds[words[at]] & DOMAIN and kinds[words[at + 1]] & UPPER:
            at += 1
        return at

    def _title_before(self, words: list[str], head: int) -> None:
        """Part what stands up to the end of the title into affiliation and title."""
        kinds = self.lex.kinds
        kind = kinds[words[head]]
        first = head
        of_title = MODIFIER | DOMAIN if head == 0 or not kind & BARE else MODIFIER
        while first and kinds[words[first - 1]] & of_title:
            first -= 1
        prefix = words[:first]
        self.title = words[first:]
        if not prefix:
            return
        if kinds[prefix[-1]] & POSSESSIVE:
            self.affiliation = _unowned(" ".join(prefix))
        elif not kinds[prefix[0]] & UPPER:
            self.title = words
        elif first > 1 and kinds[prefix[0]] & HONORIFIC and prefix[0][-1] == ".":
            self.name = prefix  # "Dr. Jane Roe director of"
        elif kind & OFFICE or not (first < head or kind & BARE):
            self.title = words
        else:
            self.affiliation = " ".join(prefix)

    def _title_with_link(self, words: list[str], behind: int) -> None:
        """Read "head of sales", "Director of Operations Jane Roe", "a spokesperson for Acme"."""
        lex = self.lex
        kinds = lex.kinds
        at, size = behind + 1, len(words)
        while at < size and kinds[words[at]] & ARTICLE:
            at += 1
        start = at
        while at < size and kinds[words[at]] & DOMAIN:
            at += 1
        if start < at and 1 < size - at <= LONGEST_NAME and _all_name(words[at:], lex):
            self.title = self.title + words[behind:at]
            self.take_name(words[at:], self.kinds)
            return
        title, affiliation = _split_title(self.title + words[behind:], self.kinds, lex)
        self.title = title
        if (
            affiliation is not None
            and self.affiliation is not None
            and not self.name
            and _is_persons(self.affiliation.split(), lex)
        ):
            self.name, self.affiliation = self.affiliation.split(), None  # "Jane Roe CEO at Acme"
        self.affiliation = self.affiliation or affiliation

    def _without_title(self) -> bool:
        words, kinds = self.words, self.lex.kinds
        if self.kinds & POSSESSIVE and kinds[words[0]] & UPPER:
            for at in range(1, len(words)):
                if kinds[words[at - 1]] & POSSESSIVE and kinds[words[at]] & UPPER:
                    self.affiliation = _unowned(" ".join(words[:at]))
                    self.take_name(words[at:], self.kinds)
                    return bool(self.name)
        self.take_name(words, self.kinds)
        return bool(self.name)

    def take_name(self, words: list[str], among: int) -> None:
        """Take honorifics, one name or several, suffixes, and "of Acme" behind them.

        ``among`` holds at least the kinds of the words.
        """
        if not among & (HONORIFIC | SUFFIX | NOT_UPPER) and len(words) <= LONGEST_NAME:
            self.honorific, self.name = [], words
            return
        lex = self.lex
        kinds = lex.kinds
        at, size = 0, len(words)
        while at + 1 < size and kinds[words[at]] & HONORIFIC and kinds[words[at]] & UPPER:
            at += 1
        self.honorific = words[:at]
        end = _name_end(words, at, lex)
        self.name = words[at:end]
        while len(self.name) > 1 and kinds[self.name[-1]] & SUFFIX and not _is_initial(self.name[-1]):
            self.suffixes.insert(0, self.name.pop())
        while end + 1 < size and kinds[words[end]] & JOIN and kinds[words[end + 1]] & UPPER:
            start = end + 1
            end = _name_end(words, start, lex)
            self.also.append(words[start:end])
        if end < size and self.name and self.affiliation is None and kinds[words[end]] & (STRONG | WEAK):
            self.affiliation = _organisation(words[end + 1 :], lex)


class _Tail:
    """The segments behind the first: suffixes, titles, affiliation, a name after its title."""

    __slots__ = ("affiliation", "head", "joint", "lex", "pending", "segments", "titles")

    def __init__(self, head: _Head, segments: list[_Segment], lex: Lexicon) -> None:
        self.head = head
        self.segments = segments
        self.lex = lex
        self.titles: list[str] = []
        self.affiliation: str | None = None
        self.pending: list[_Segment] = []  # capitalised segments: parts of the title, or an affiliation
        self.joint: Speaker | None = None

    def read(self) -> Speaker | None:
        segments = self.segments
        for number in range(1, len(segments)):
            segment = segments[number]
            words = segment.words
            if not words:
                continue
            kind = self.lex.kinds[words[0]]
            if kind & JOIN and len(words) > 1:
                rest = _Segment(words[1:], segment.kinds)
                self.joint = _read([rest, *segments[number + 1 :]], self.lex)
                break
            if not self._take(segment, kind):
                break
        if self.pending:
            self._settle()
        return self._speaker(self.head)

    def _take(self, segment: _Segment, kind: int) -> bool:
        """Take one segment, whose first word is of a kind; return False where the phrase is over."""
        lex, head, words = self.lex, self.head, segment.words
        if (kind & SUFFIX or head.suffixes) and _are_suffixes(words, lex, bool(head.suffixes)):
            head.suffixes += words
            return True
        has_title = segment.kinds & TITLE
        if not has_title and not head.name and head.title and self._is_name(words):
            head.take_name(words, segment.kinds)
            return True
        if kind & (STRONG | WEAK | ELIDED_OF) and (len(words) > 1 or kind & ELIDED_OF):
            return self._take_affiliation(words)
        if has_title:
            return self._take_title(segment)
        if kind & (NOT_UPPER | ARTICLE):
            return self._take_unlisted(segment)
        if self.affiliation is None and head.affiliation is None:
            self.pending.append(segment)
        return True

    def _is_name(self, words: list[str]) -> bool:
        lex = self.lex
        return (
            1 < len(words) <= LONGEST_NAME
            and words[0][0].isupper()
            and _all_name(words, lex)
            and not any(word.lower() in lex.organisations for word in words)
        )

    def _take_affiliation(self, words: list[str]) -> bool:
        if self.affiliation is not None or self.head.affiliation is not None:
            return False
        first = words[0]
        found = [first[2:], *words[1:]] if first[1:2] in ("'", "’") else words[1:]
        self.affiliation = _organisation(found, self.lex)
        if self.affiliation is None:
            return False
        self._pending_to_titles()
        return True

    def _pending_to_titles(self) -> None:
        self.titles += [" ".join(part.words) for part in self.pending]
        self.pending.clear()

    def _take_title(self, segment: _Segment) -> bool:
        if self.pending and not self.titles and not self.head.title:
            return False
        title, affiliation = _split_title(segment.words, segment.kinds, self.lex)
        if not title:
            return False
        self.titles.append(" ".join(title))
        if self.affiliation is None:
            self.affiliation = affiliation
        return True

    def _take_unlisted(self, segment: _Segment) -> bool:
        """Take a noun that is not listed as a title but has an affiliation: "a paralegal at Acme Law"."""
        if self.titles or self.head.title or not self.head.name or self.pending:
            return False
        title, affiliation = _split_title(segment.words, segment.kinds, self.lex)
        if affiliation is None or not 0 < len(title) < 5:
            return False
        self.titles.append(" ".join(title))
        self.affiliation = self.affiliation or affiliation
        return True

    def _settle(self) -> None:
        """Decide on capitalised segments: the last is the affiliation, those before it are the title's."""
        last = self.pending[-1]
        lex = self.lex
        if not (self.titles or self.head.title):
            if last.kinds & ORGANISATION:
                self.affiliation = _organisation(last.words, lex)
            return
        if all(lex.kinds[word] & (DOMAIN | AMPERSAND) or word == "and" for word in last.words):
            self._pending_to_titles()
            return
        self.pending.pop()
        self._pending_to_titles()
        self.affiliation = self.affiliation or _organisation(last.words, lex)

    def _speaker(self, head: _Head) -> Speaker | None:
        titles = [" ".join(head.title), *self.titles] if head.title else self.titles
        title = ", ".join(titles) or None
        name = " ".join(head.name) or None
        affiliation = head.affiliation or self.affiliation
        if name is None and title is None:
            return None
        organisation = name is not None and title is None and _is_organisation(head, self.lex)
        also = tuple([Speaker(" ".join(words), title, affiliation) for words in head.also if words])
        if self.joint is not None:
            also = (*also, self.joint)
        honorific = " ".join(head.honorific) or None
        return Speaker(name, title, affiliation, honorific, tuple(head.suffixes), organisation, None, also)


def _is_organisation(head: _Head, lex: Lexicon) -> bool:
    if head.honorific or head.suffixes or head.affiliation:
        return False
    if head.article:
        return True
    name = head.name
    if len(name) == 1 and len(name[0]) > 1 and name[0].isupper():
        return True
    return any(lex.kinds[word] & (ORGANISATION | AMPERSAND | ENDS_IN_DIGIT) for word in name)


# -- parts of phrases ----------------------------------------------------------------------------------


def _are_suffixes(words: list[str], lex: Lexicon, after_others: bool = False) -> bool:
    """Return whether words are suffixes; after others, anything short in capitals is one: "MD, FXYZ"."""
    return all(
        lex.kinds[word] & SUFFIX or (after_others and word.isupper() and len(word) < 7) for word in words
    )


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word[1] == "."


def _all_name(words: list[str], lex: Lexicon) -> bool:
    """Return whether each of the words can stand in a person's name."""
    return all(
        (word[0].isupper() and not any(char.isdigit() for char in word)) or lex.kinds[word] & PARTICLE
        for word in words
    )


def _name_end(words: list[str], start: int, lex: Lexicon) -> int:
    """Return the index behind the name that starts at ``start``."""
    kinds = lex.kinds
    at, size = start, min(len(words), start + LONGEST_NAME)
    while at < size:
        if kinds[words[at]] & (UPPER | AMPERSAND):
            at += 1
            continue
        # Particles go on with a name: "Ludwig van der Moor"; at most two in a row.
        behind = at
        while behind < at + 2 and behind < size and kinds[words[behind]] & PARTICLE:
            behind += 1
        if at in (start, behind) or behind >= size or not kinds[words[behind]] & UPPER:
            break
        at = behind + 1
    return at


def _is_persons(words: list[str], lex: Lexicon) -> bool:
    """Return whether words are a person's full name rather than an organisation's."""
    return (
        1 < len(words) < LONGEST_NAME
        and _all_name(words, lex)
        and not any(word.isupper() or lex.kinds[word] & ORGANISATION for word in words)
    )


def _unowned(words: str) -> str:
    """Return the owner in "the utility's", without the ending."""
    if words.endswith(("'s", "’s")):
        return words[:-2]
    return words[:-1] if words.endswith(("'", "’")) else words


def _split_title(words: list[str], among: int, lex: Lexicon) -> tuple[list[str], str | None]:
    """Part "Dean of the School of Mines at the University of Oldmoor" into title and affiliation.

    At the first "at" or "of" whose right side names an organisation, rather than a domain ("of
    Operations"), a unit ("of the School of Mines") or anything that is itself at an organisation.
    ``among`` holds at least the kinds of the words.
    """
    kinds = lex.kinds
    if kinds[words[0]] & ARTICLE:
        words = words[1:]
    if not among & (WEAK | STRONG | ELIDED_OF):
        return _owned_title(words, None, lex)
    size = len(words)
    for at in range(1, size):
        word = words[at]
        kind = kinds[word]
        if not kind & (WEAK | STRONG | ELIDED_OF):
            continue
        if kind & ELIDED_OF and len(word) > 2:
            right = [word[2:], *words[at + 1 :]]
        elif kind & (WEAK | STRONG) and at + 1 < size:
            right = words[at + 1 :]
        else:
            continue
        if not kind & STRONG and _is_domain(right, lex):
            continue
        found = _organisation(right, lex)
        if found is not None and not (kind & WEAK and among & STRONG and _strong_follows(right, found, lex)):
            return _owned_title(words[:at], found, lex)
    return _owned_title(words, None, lex)


def _strong_follows(words: list[str], organisation: str, lex: Lexicon) -> bool:
    """Return whether a word like "at" stands right behind an organisation that words begin with."""
    at = len(organisation.split())
    last = organisation.rpartition(" ")[2]
    while at < len(words) and words[at - 1] != last:
        at += 1
    if at + 1 >= len(words) or not lex.kinds[words[at]] & STRONG:
        return False
    return words[at + 1][0].isupper() or words[at + 1] in lex.articles


def _owned_title(words: list[str], affiliation: str | None, lex: Lexicon) -> tuple[list[str], str | None]:
    """Take an owner off the front of a title: "Acme's CEO", "Acme CEO"."""
    kinds = lex.kinds
    if not words or kinds[words[0]] & TITLE:
        return words, affiliation
    head = next((at for at, word in enumerate(words) if kinds[word] & TITLE), 0)
    for at in range(head):
        if kinds[words[at]] & POSSESSIVE:
            return words[at + 1 :], affiliation or _unowned(" ".join(words[: at + 1]))
    if affiliation is None and head and kinds[words[head]] & BARE and kinds[words[0]] & UPPER:
        first = head
        while first and kinds[words[first - 1]] & MODIFIER:
            first -= 1
        if first:
            return words[first:], " ".join(words[:first])
    return words, affiliation


def _is_domain(words: list[str], lex: Lexicon) -> bool:
    """Return whether what follows "of" is a field of work or a unit, so that the title goes on."""
    kinds = lex.kinds
    fields = 0
    started = False
    for word in words:
        kind = kinds[word]
        if not started:
            if kind & ARTICLE:
                continue
            if not kind & (UPPER | AMPERSAND):
                return False
            if kind & UNIT:
                return True
            started = True
        if not kind & (UPPER | AMPERSAND):
            break
        if not kind & (MODIFIER | AMPERSAND):
            if not kind & DOMAIN:
                return False
            fields += 1
    return fields > 0


def _organisation(words: list[str], lex: Lexicon) -> str | None:
    """Return the organisation that the words begin with, without article; ``None`` when they name none."""
    kinds = lex.kinds
    start, size = 0, len(words)
    while start < size and words[start] and kinds[words[start]] & ARTICLE:
        start += 1
    if start >= size or not words[start]:
        return None
    if kinds[words[start]] & ELIDED_ARTICLE:
        words = [*words[:start], words[start][2:], *words[start + 1 :]]
        if not words[start]:
            return None
    first = words[start]
    if not (first[-1] == "." or kinds[first] & (DIGIT | ORGANISATION) or first != first.lower()):
        return None
    end = start + 1
    while end < size and _goes_on(words, end, lex):
        end += 1
    if end < size and kinds[words[end]] & UNIT and not lex.lowercase_names:
        return None  # "of the Berlin office": a part of whom the speaker belongs to anyway
    while end > start + 1 and kinds[words[end - 1]] & (JOIN | WEAK):
        end -= 1
    return " ".join(words[start:end])


def _goes_on(words: list[str], at: int, lex: Lexicon) -> bool:
    """Return whether a name of an organisation goes on with the word at an index."""
    kind = lex.kinds[words[at]]
    if kind & (UPPER | DIGIT | AMPERSAND):
        return True
    if kind & (JOIN | WEAK | ARTICLE | PARTICLE) and _has_next(words, at, kind, lex):
        return True
    return lex.lowercase_names and not kind & TITLE


def _has_next(words: list[str], at: int, kind: int, lex: Lexicon) -> bool:
    """Return whether a small word inside a name of an organisation has its next part behind it."""
    kinds = lex.kinds
    ahead, size = at + 1, len(words)
    while ahead < size and kinds[words[ahead]] & (ARTICLE | WEAK):
        ahead += 1
    if ahead >= size or not kinds[words[ahead]] & UPPER:
        return False
    return not (kind & JOIN and kinds[words[ahead]] & TITLE)


def single_titles(title: str, lex: Lexicon) -> tuple[str, ...]:
    """Return the single titles of a title as printed: "co-founder and CEO" is two."""
    words = title.replace(",", " ,").split()
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
