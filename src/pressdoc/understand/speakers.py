"""Speakers: what a phrase like "Jane Roe, CEO and co-founder of Acme" says of a person, and who is who."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressdoc.understand.lexicon import Lexicon

LONGEST_PHRASE = 36
"""Words that a speaker's phrase may have."""

LONGEST_NAME = 6

_TRAILING = ",.;:!?)]"
_LEADING = "([,.;:"
_DASHES = "—–-―"


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
    segments, end, sentence_ended, suffixes = _segments(words, start, min(limit, start + LONGEST_PHRASE), lex)
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
) -> tuple[list[list[str]], int, bool, list[str]]:
    """Cut the words of a phrase at its commas; also return where it ends, how, and suffixes in brackets."""
    segments: list[list[str]] = [[]]
    suffixes: list[str] = []
    stops, verbs, participles = lex.stops, lex.verbs, lex.participles
    at = start
    while at < limit:
        raw = words[at]
        if raw[0] == "(":
            at = _bracket(words, at, limit, suffixes, lex)
            if words[at - 1][-1] == ",":
                segments.append([])
            elif words[at - 1][-1] == ".":
                return segments, at, True, suffixes
            continue
        word = raw.rstrip(_TRAILING)
        trail = raw[len(word) :]
        if not word or word in stops or word in verbs or word in participles or word[0] in _DASHES:
            break
        at += 1
        if not trail:
            segments[-1].append(word)
            continue
        if trail[0] == "." and (trail[1:2] == "," or is_abbreviation(word, lex)):
            segments[-1].append(word + ".")
            trail = trail[1:]
            if not trail:
                if at < limit and _is_last_abbreviation(word, lex) and words[at][0].isupper():
                    return segments, at, True, suffixes
                continue
        else:
            segments[-1].append(word)
        if "," not in trail:
            return segments, at, "." in trail or "!" in trail or "?" in trail, suffixes
        segments.append([])
    return segments, at, at >= len(words), suffixes


def _bracket(words: Sequence[str], at: int, limit: int, suffixes: list[str], lex: Lexicon) -> int:
    """Return the index behind a bracket, "(Ret.)"; keep it when it is a suffix."""
    end = at
    while end < limit and end < at + LONGEST_NAME and ")" not in words[end]:
        end += 1
    if end == at and words[at].rstrip(",.").strip("().").lower().replace(".", "") in lex.suffixes:
        suffixes.append(words[at].rstrip(","))
    return min(end + 1, limit)


def is_abbreviation(word: str, lex: Lexicon) -> bool:
    """Return whether a full stop behind a word belongs to the word: "Dr.", "J.", "Inc.", "Ph.D."."""
    if len(word) == 1:
        return word.isupper()
    low = word.lower()
    return "." in word or low in lex.honorifics or low in _ABBREVIATIONS or low in lex.suffixes


def _is_last_abbreviation(word: str, lex: Lexicon) -> bool:
    """Return whether an abbreviation can end a sentence: those before a name cannot."""
    low = word.lower()
    return low in _LEGAL or (low.replace(".", "") in lex.suffixes and len(word) > 1)


_LEGAL = frozenset("inc ltd co corp llc llp plc bros s.a s.p.a n.v b.v s.r.l pty pte".split())
_ABBREVIATIONS = _LEGAL | frozenset(
    "st mt ft jr sr esq sen rep gov hon no vs dept univ assn intl natl gen lt col nat rer h.c med".split()
)


# -- from segments to a speaker ------------------------------------------------------------------------


def _read(segments: list[list[str]], lex: Lexicon) -> Speaker | None:
    """Read the segments of a phrase: name, titles, affiliation, in the orders that releases use."""
    first = segments[0]
    low = first[0].lower()
    if low in lex.pronouns:
        return Speaker(pronoun=low) if len(first) == 1 else None
    article = low in lex.articles and not (
        first[0][0].isupper() and len(first) > 1 and low in ("le", "la", "los", "das")
    )
    if article:
        first = first[1:]
    elif first[0][:2].lower() in ("l'", "l’") and len(first[0]) > 2:
        first, article = [first[0][2:], *first[1:]], True
    if not first or (not article and first[0].lower() in lex.openers):
        return None
    if _suffix(first[0]) in lex.suffixes and not _is_initial(first[0]) and _are_suffixes(first, lex):
        return None
    head = _Head(first, article, lex)
    if not head.read():
        return None
    return _Tail(head, segments[1:], lex).read()


class _Head:
    """The first segment: "Acme CEO Jane Roe", "Jane Roe", "a spokesperson for Acme"."""

    def __init__(self, words: list[str], article: bool, lex: Lexicon) -> None:
        self.words = words
        self.article = article
        self.lex = lex
        self.name: list[str] = []
        self.also: list[list[str]] = []
        self.honorific: list[str] = []
        self.suffixes: list[str] = []
        self.title: list[str] = []
        self.affiliation: str | None = None

    def read(self) -> bool:
        lex, words = self.lex, self.words
        heads = [at for at, word in enumerate(words) if lex.is_title(word.lower())]
        heads = [at for at in heads if not self._is_honorific(at)]
        if not heads:
            return self._without_title()
        behind = self._behind(heads[-1])
        # A title after a name that no comma parts: "Jane Roe of Acme, head"; the first one decides.
        self._title_before(words[:behind], heads[0])
        rest = words[behind:]
        if rest and not self._starts_link(rest):
            self._take_name(rest)
            return bool(self.name)
        if rest:
            self._title_with_link(words, heads[0], behind)
        return True

    def _is_honorific(self, at: int) -> bool:
        """Return whether a word that can be a title is the honorific of the name behind it."""
        words, lex = self.words, self.lex
        word = words[at]
        if not word[0].isupper() or word.rstrip(".").lower() not in lex.honorifics or at + 1 >= len(words):
            return False
        following = words[at + 1]
        return following[0].isupper() and not lex.is_title(following.lower())

    def _behind(self, last: int) -> int:
        """Return the index behind the title whose last noun stands at ``last``."""
        words, lex = self.words, self.lex
        at = last + 1
        while at < len(words) and words[at].lower() in lex.modifiers:
            at += 1
        # "Vice President Operations Jane Roe": the domain is the title's when a full name follows.
        while at + 2 < len(words) and words[at].lower() in lex.domains and words[at + 1][0].isupper():
            at += 1
        return at

    def _title_before(self, words: list[str], head: int) -> None:
        """Part what stands up to the end of the title into affiliation and title."""
        lex = self.lex
        first = head
        has_domain = words[head].lower() not in lex.bare or head == 0
        while first and (
            words[first - 1].lower() in lex.modifiers
            or (has_domain and words[first - 1].lower() in lex.domains)
        ):
            first -= 1
        prefix = words[:first]
        self.title = words[first:]
        if not prefix:
            return
        owner = _owner(prefix, lex)
        if owner is not None:
            self.affiliation = owner
        elif not prefix[0][0].isupper():
            self.title = words
        elif self._is_name_then_title(prefix, first):
            self.name = prefix
        elif words[head].lower() in lex.offices or not (first < head or words[head].lower() in lex.bare):
            self.title = words
        else:
            self.affiliation = " ".join(prefix)

    def _is_name_then_title(self, prefix: list[str], first: int) -> bool:
        """Return whether the words before a title are a person's: "Dr. Jane Roe director of"."""
        return prefix[0].rstrip(".").lower() in self.lex.honorifics and prefix[0][-1] == "." and first > 1

    def _starts_link(self, words: list[str]) -> bool:
        low = words[0].lower()
        lex = self.lex
        return (
            low in lex.weak
            or low in lex.strong
            or low in lex.joins
            or low[:2] in ("d'", "d’")
            or not words[0][0].isupper()
        )

    def _title_with_link(self, words: list[str], head: int, behind: int) -> None:
        """Read "head of sales", "Director of Operations Jane Roe", "a spokesperson for Acme"."""
        lex = self.lex
        at = behind + 1
        while at < len(words) and words[at].lower() in lex.articles:
            at += 1
        start = at
        while at < len(words) and words[at].lower() in lex.domains:
            at += 1
        name = words[at:]
        if start < at and 1 < len(name) <= LONGEST_NAME and all(_names(word, lex) for word in name):
            self.title = self.title + words[behind:at]
            self._take_name(name)
            return
        title, affiliation = _split_title(self.title + words[behind:], lex)
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
        words, lex = self.words, self.lex
        for at, word in enumerate(words[:-1]):
            if (
                lex.possessive
                and word.endswith(lex.possessive)
                and words[at + 1][0].isupper()
                and words[0][0].isupper()
            ):
                self.affiliation = _unowned(" ".join(words[: at + 1]), lex)
                self._take_name(words[at + 1 :])
                return bool(self.name)
        self._take_name(words)
        return bool(self.name)

    def _take_name(self, words: list[str]) -> None:
        """Take honorifics, one name or several, suffixes, and "of Acme" behind them."""
        lex = self.lex
        at = 0
        while (
            at + 1 < len(words) and words[at].rstrip(".").lower() in lex.honorifics and words[at][0].isupper()
        ):
            at += 1
        self.honorific = words[:at]
        end = _name_end(words, at, lex)
        self.name = words[at:end]
        while (
            len(self.name) > 1 and _suffix(self.name[-1]) in lex.suffixes and not _is_initial(self.name[-1])
        ):
            self.suffixes.insert(0, self.name.pop())
        while end + 1 < len(words) and words[end].lower() in lex.joins and words[end + 1][0].isupper():
            start = end + 1
            end = _name_end(words, start, lex)
            self.also.append(words[start:end])
        if end < len(words) and self.name and self.affiliation is None:
            low = words[end].lower()
            if low in lex.strong or low in lex.weak:
                self.affiliation = _organisation(words[end + 1 :], lex)


class _Tail:
    """The segments behind the first: suffixes, titles, affiliation, a name after its title."""

    def __init__(self, head: _Head, segments: list[list[str]], lex: Lexicon) -> None:
        self.head = head
        self.segments = segments
        self.lex = lex
        self.titles: list[str] = []
        self.affiliation: str | None = None
        self.pending: list[list[str]] = []  # capitalised segments: parts of the title, or an affiliation
        self.joint: Speaker | None = None

    def read(self) -> Speaker | None:
        head = self.head
        for number, segment in enumerate(self.segments):
            if not segment:
                continue
            if segment[0].lower() in self.lex.joins and len(segment) > 1:
                self.joint = _read([segment[1:], *self.segments[number + 1 :]], self.lex)
                break
            if not self._take(segment):
                break
        self._settle()
        return self._speaker(head)

    def _take(self, segment: list[str]) -> bool:
        """Take one segment; return False where the phrase is over."""
        lex, head = self.lex, self.head
        low = segment[0].lower()
        if (head.suffixes or _suffix(segment[0]) in lex.suffixes) and _are_suffixes(
            segment, lex, bool(head.suffixes)
        ):
            head.suffixes += segment
            return True
        has_title = any(lex.is_title(word.lower()) for word in segment)
        if not head.name and head.title and not has_title and self._is_name(segment):
            head._take_name(segment)
            return True
        if (len(segment) > 1 and (low in lex.strong or low in lex.weak)) or low[:2] in ("d'", "d’"):
            return self._take_affiliation(segment)
        if has_title:
            return self._take_title(segment)
        if not segment[0][0].isupper() or low in lex.articles:
            return self._take_unlisted(segment)
        if self.affiliation is None and head.affiliation is None:
            self.pending.append(segment)
        return True

    def _is_name(self, segment: list[str]) -> bool:
        return (
            1 < len(segment) <= LONGEST_NAME
            and segment[0][0].isupper()
            and all(_names(word, self.lex) for word in segment)
            and not any(word.lower() in self.lex.organisations for word in segment)
        )

    def _take_affiliation(self, segment: list[str]) -> bool:
        if self.affiliation is not None or self.head.affiliation is not None:
            return False
        first = segment[0]
        found = [first[2:], *segment[1:]] if first[1:2] in ("'", "’") else segment[1:]
        self.affiliation = _organisation(found, self.lex)
        if self.affiliation is None:
            return False
        self.titles += (" ".join(part) for part in self.pending)
        self.pending.clear()
        return True

    def _take_title(self, segment: list[str]) -> bool:
        if self.pending and not self.titles and not self.head.title:
            return False
        title, affiliation = _split_title(segment, self.lex)
        if not title:
            return False
        self.titles.append(" ".join(title))
        if self.affiliation is None:
            self.affiliation = affiliation
        return True

    def _take_unlisted(self, segment: list[str]) -> bool:
        """Take a noun that is not listed as a title but has an affiliation: "a paralegal at Acme Law"."""
        if self.titles or self.head.title or not self.head.name or self.pending:
            return False
        title, affiliation = _split_title(segment, self.lex)
        if affiliation is None or not 0 < len(title) < 5:
            return False
        self.titles.append(" ".join(title))
        self.affiliation = self.affiliation or affiliation
        return True

    def _settle(self) -> None:
        """Decide on capitalised segments: the last is the affiliation, those before it are the title's."""
        if not self.pending:
            return
        last = self.pending[-1]
        lex = self.lex
        if not (self.titles or self.head.title):
            if any(word.rstrip(".").lower() in lex.organisations for word in last):
                self.affiliation = _organisation(last, lex)
            return
        if all(word.lower() in lex.domains or word in ("&", "and") for word in last):
            self.titles += (" ".join(part) for part in self.pending)
            return
        self.titles += (" ".join(part) for part in self.pending[:-1])
        self.affiliation = self.affiliation or _organisation(last, lex)

    def _speaker(self, head: _Head) -> Speaker | None:
        lex = self.lex
        titles = [" ".join(head.title), *self.titles] if head.title else self.titles
        title = ", ".join(titles) or None
        name = " ".join(head.name) or None
        affiliation = head.affiliation or self.affiliation
        if name is None and title is None:
            return None
        organisation = name is not None and title is None and _is_organisation(head, lex)
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
    return any(
        word.rstrip(".").lower() in lex.organisations or word == "&" or word[-1].isdigit() for word in name
    ) or (len(name) == 1 and len(name[0]) > 1 and name[0].isupper())


# -- parts of phrases ----------------------------------------------------------------------------------


def _suffix(word: str) -> str:
    return word.replace(".", "").lower()


def _are_suffixes(words: list[str], lex: Lexicon, after_others: bool = False) -> bool:
    """Return whether words are suffixes; after others, anything short in capitals is one: "MD, FXYZ"."""
    return all(
        _suffix(word) in lex.suffixes or (after_others and word.isupper() and len(word) < 7) for word in words
    )


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word[1] == "."


def _names(word: str, lex: Lexicon) -> bool:
    """Return whether a word can stand in a person's name."""
    return (word[0].isupper() and not any(char.isdigit() for char in word)) or word.lower() in lex.particles


def _name_end(words: list[str], start: int, lex: Lexicon) -> int:
    """Return the index behind the name that starts at ``start``."""
    at, size = start, min(len(words), start + LONGEST_NAME)
    while at < size:
        if words[at][0].isupper() or words[at] == "&":
            at += 1
            continue
        # Particles go on with a name: "Ludwig van der Moor"; at most two in a row.
        behind = at
        while behind < at + 2 and behind < size and words[behind].lower() in lex.particles:
            behind += 1
        if at in (start, behind) or behind >= size or not words[behind][0].isupper():
            break
        at = behind + 1
    return at


def _is_persons(words: list[str], lex: Lexicon) -> bool:
    """Return whether words are a person's full name rather than an organisation's."""
    return 1 < len(words) < LONGEST_NAME and all(
        _names(word, lex) and word.rstrip(".").lower() not in lex.organisations and not word.isupper()
        for word in words
    )


def _owner(words: list[str], lex: Lexicon) -> str | None:
    """Return the owner in "the utility's", without the ending; ``None`` when there is none."""
    if lex.possessive and words[-1].endswith(lex.possessive):
        return _unowned(" ".join(words), lex)
    return None


def _unowned(words: str, lex: Lexicon) -> str:
    if words.endswith(("'s", "’s")):
        return words[:-2]
    return words[:-1] if words.endswith(("'", "’")) else words


def _split_title(words: list[str], lex: Lexicon) -> tuple[list[str], str | None]:
    """Part "Dean of the School of Mines at the University of Oldmoor" into title and affiliation.

    At the first "at" or "of" whose right side names an organisation, rather than a domain ("of
    Operations"), a unit ("of the School of Mines") or anything that is itself at an organisation.
    """
    if words[0].lower() in lex.articles:
        words = words[1:]
    for at, word in enumerate(words):
        low = word.lower()
        elided = low[:2] in ("d'", "d’") and len(word) > 2
        if not at or not (elided or ((low in lex.weak or low in lex.strong) and at + 1 < len(words))):
            continue
        right = [word[2:], *words[at + 1 :]] if elided else words[at + 1 :]
        if low not in lex.strong and _is_domain(right, lex):
            continue
        found = _organisation(right, lex)
        if found is not None and not (low in lex.weak and _strong_follows(right, found, lex)):
            return _owned_title(words[:at], found, lex)
    return _owned_title(words, None, lex)


def _strong_follows(words: list[str], organisation: str, lex: Lexicon) -> bool:
    """Return whether a word like "at" stands right behind an organisation that words begin with."""
    at = len(organisation.split())
    while at < len(words) and words[at - 1] != organisation.rpartition(" ")[2]:
        at += 1
    return (
        at + 1 < len(words)
        and words[at].lower() in lex.strong
        and words[at + 1][0].isupper() | (words[at + 1] in lex.articles)
    )


def _owned_title(words: list[str], affiliation: str | None, lex: Lexicon) -> tuple[list[str], str | None]:
    """Take an owner off the front of a title: "Acme's CEO", "Acme CEO"."""
    if not words or lex.is_title(words[0].lower()):
        return words, affiliation
    head = next((at for at, word in enumerate(words) if lex.is_title(word.lower())), 0)
    for at in range(head):
        if lex.possessive and words[at].endswith(lex.possessive):
            return words[at + 1 :], affiliation or _unowned(" ".join(words[: at + 1]), lex)
    if affiliation is None and head and words[head].lower() in lex.bare and words[0][0].isupper():
        first = head
        while first and words[first - 1].lower() in lex.modifiers:
            first -= 1
        if first:
            return words[first:], " ".join(words[:first])
    return words, affiliation


def _is_domain(words: list[str], lex: Lexicon) -> bool:
    """Return whether what follows "of" is a field of work or a unit, so that the title goes on."""
    at = 0
    while at < len(words) and words[at].lower() in lex.articles:
        at += 1
    run = []
    while at < len(words) and (words[at][0].isupper() or words[at] == "&"):
        run.append(words[at].lower())
        at += 1
    if not run:
        return False
    if run[0] in lex.units:
        return True
    fields = [word for word in run if word not in lex.modifiers and word != "&"]
    return bool(fields) and all(word in lex.domains for word in fields)


def _organisation(words: list[str], lex: Lexicon) -> str | None:
    """Return the organisation that the words begin with, without article; ``None`` when they name none."""
    at = 0
    while at < len(words) and words[at].lower() in lex.articles:
        at += 1
    if at < len(words) and words[at][:2].lower() in ("l'", "l’"):
        words = [*words[:at], words[at][2:], *words[at + 1 :]]
    start = at
    if start >= len(words) or not words[start]:
        return None
    first = words[start]
    if not (
        first != first.lower() or first[0].isdigit() or first.lower() in lex.organisations or first[-1] == "."
    ):
        return None
    end = start + 1
    while end < len(words):
        word = words[end]
        low = word.lower()
        if (
            word[0].isupper()
            or word[0].isdigit()
            or word == "&"
            or (
                (low in lex.joins or low in lex.weak or low in lex.articles or low in lex.particles)
                and _goes_on(words, end, lex)
            )
            or (lex.lowercase_names and not lex.is_title(low))
        ):
            end += 1
        else:
            break
    if end < len(words) and words[end].lower() in lex.units and not lex.lowercase_names:
        return None  # "of the Berlin office": a part of whom the speaker belongs to anyway
    while end > start + 1 and (words[end - 1].lower() in lex.joins or words[end - 1].lower() in lex.weak):
        end -= 1
    return " ".join(words[start:end])


def _goes_on(words: list[str], at: int, lex: Lexicon) -> bool:
    """Return whether a small word inside a name of an organisation has its next part behind it."""
    ahead = at + 1
    while ahead < len(words) and (words[ahead].lower() in lex.articles or words[ahead].lower() in lex.weak):
        ahead += 1
    if ahead >= len(words) or not words[ahead][0].isupper():
        return False
    return not (words[at].lower() in lex.joins and lex.is_title(words[ahead].lower()))


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
