"""The words of a language by which speech is attributed, as sets made for looking up."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable

import attrs

from pressdoc.understand.languages import known, section
from pressdoc.understand.speech.words import Tokens, Words


def _words(of: dict[str, object], key: str) -> frozenset[str]:
    return frozenset(str(of.get(key, "")).split())


def _lines(of: dict[str, object], key: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()) for line in str(of.get(key, "")).splitlines() if line.strip())


@attrs.frozen
class Lexicon:
    """Section ``[quotes]`` of one language; every word in lower case, without final full stops."""

    language: str
    common: frozenset[str]
    """Frequent words, by which the language is told."""
    verbs: frozenset[str]
    participles: frozenset[str]
    judging: frozenset[str]
    """Verbs that take the words as what they call something: "called the offer "fair"."""
    auxiliaries: frozenset[str]
    """What may stand beside a verb of speech: "has", "also", "sich"."""
    according: tuple[tuple[str, ...], ...]
    """Phrases before a speaker without a verb: "according to"."""
    according_first: frozenset[str]
    masculine: frozenset[str]
    feminine: frozenset[str]
    pronouns: frozenset[str]
    honorifics: frozenset[str]
    masculine_honorifics: frozenset[str]
    feminine_honorifics: frozenset[str]
    suffixes: frozenset[str]
    degrees: frozenset[str]
    """Degrees and licences as printed behind a comma and nothing but a name: "Jane Roe, RN"."""
    lettered: frozenset[str]
    """Words with a capital before a letter and a full stop that are no given names: "Series A."."""
    abbreviations: frozenset[str]
    """What a full stop behind it makes no end of a sentence: honorifics, suffixes, "Dept", "Mrd"."""
    particles: frozenset[str]
    is_title: Callable[[str], bool]
    """Whether a word in lower case says what somebody is: listed, or with the end of a listed compound."""
    titles: frozenset[str]
    """The listed ones."""
    modifiers: frozenset[str]
    domains: frozenset[str]
    """What a title is of or for without naming an organisation: "sales"."""
    units: frozenset[str]
    offices: frozenset[str]
    voices: frozenset[str]
    """Titles of those who speak for whatever is named behind: "spokeswoman for the Department for Trade"."""
    age_words: tuple[str, ...]
    """Before an age behind a name: "Jane Roe, aged 45"."""
    ages: tuple[str, ...]
    """The ends of words that name somebody by age: "the 43-year-old"."""
    titles_women: tuple[str, ...]
    """The ends of titles that only women hold."""
    titles_men: tuple[str, ...]
    definite: frozenset[str]
    """Articles before somebody who was named already: "the director"."""
    genders: dict[str, str]
    """Articles and the pronouns for which they stand, where nouns have a gender."""
    nouns: dict[str, tuple[str, ...]]
    """Articles and the ends of nouns for people behind them: "der" and "er", as in "der Stürmer"."""
    firm_endings: tuple[str, ...]
    """The ends of compounds for organisations: "Energieversorger"."""
    person_endings: tuple[str, ...]
    """The ends of nouns for people that stand before a name with a capital: "Fisherman Joe Roe"."""
    comma_outside: bool
    """Whether a sentence that ends inside the marks has nothing but a new sentence behind it."""
    inside: frozenset[str]
    """Words inside a name behind a word such as "Institut": "für"."""
    genitive: str
    """The ending of an owner without an apostrophe: "Oldmoors Trainerin"."""
    occasions: tuple[str, ...]
    """The ends of nouns for occasions, which nobody works for: "bei der Eröffnung"."""
    places: tuple[str, ...]
    """The ends of words made of places, before a title: "der Oldmoorer Bürgermeister"."""
    callings: frozenset[str]
    """Titles in small letters only; with a capital they are family names: "the baker Ada Roe", "Ada Baker"."""
    owner_behind: bool
    """Whether an organisation stands behind the title without a word between: "prezes Młynów Polnych"."""
    staff: frozenset[str]
    """Titles in small letters before which an organisation stands: "Oldmoor manager"."""
    adjectives: frozenset[str]
    """Words with a capital before a title that own nothing: "French economist Ada Roe"."""
    before_places: frozenset[str]
    """Words between a verb and who speaks that lead to a place: "sagte in Bern Ada Roe"."""
    conjunctions: frozenset[str]
    """Words before the subject of a sentence: "But Ada Roe said"."""
    reporting: frozenset[str]
    """Words that begin a clause of what is reported: "that"."""
    parties: frozenset[str]
    """Letters of parties before a hyphen and a state: "R-Idaho"."""
    sources: frozenset[str]
    """Words before whoever said what follows a colon: "Statement by Ada Roe:"."""
    issuing: frozenset[str]
    """Verbs that are of speech where one of `statements` follows: "issued the following statement:"."""
    statements: frozenset[str]
    offered: dict[str, list[tuple[str, ...]]]
    """Words between somebody appointed and the office, by the first, the longest in front: "Ada Roe as its new CFO"."""
    styles: dict[str, list[tuple[str, ...]]]
    """Words before the style of a rank, by the first: "His Royal Highness Prince Ada"."""
    appointing: frozenset[str]
    """Words right before somebody appointed: "named Ada Roe as chief executive"."""
    for_whom: frozenset[str]
    """Words behind a field of work and before whom it is done for: "head of AI for Acme"."""
    honours: frozenset[str]
    """Last words of what is awarded for a time and is no office: "Teacher of the Year"."""
    prefixes: frozenset[str]
    """What a compound title begins with that is no organisation: "Co-Gründer", "IT-Leiterin"."""
    bare: frozenset[str]
    """Titles before which an organisation stands without more ado: "Acme CEO"."""
    persons: frozenset[str]
    """Titles that only people have, by which people are found: a "partner" may be a firm."""
    compound_titles: tuple[str, ...]
    """How compounds end that are titles: "Verbandspräsidentin"."""
    title_ends: frozenset[str]
    """The last letters of each of them, for one quick test."""
    organisations: frozenset[str]
    firms: tuple[str, ...]
    """Nouns that mean a company named elsewhere, or their ends: "the company", "das Softwareunternehmen"."""
    articles: frozenset[str]
    possessive: tuple[str, ...]
    fused: frozenset[str]
    """Those that have the article in them: "beim"."""
    origins: frozenset[str]
    """Words behind which somebody's home stands, unless it says that it is a body: "a nurse from Oldmoor"."""
    of_field: frozenset[str]
    """Nouns behind which "of" leads to a field: "concejala de Educación", "dipartimento di Fisica"."""
    strong: frozenset[str]
    """Words before an affiliation, whatever else the title holds: "at"."""
    weak: frozenset[str]
    """Words before an affiliation or before a part of the title: "of"."""
    joins: frozenset[str]
    stops: frozenset[str]
    openers: frozenset[str]
    within: frozenset[str]
    """Words that lead from a title to a part of whom somebody works for: "professor in the School of Mines"."""
    having: frozenset[str]
    """Words that lead from a title to what somebody has: "dentist with more than ten years"."""
    tails: frozenset[str]
    """What behind such a word belongs to the title itself: "Special Agent in Charge"."""
    boards: frozenset[str]
    """Those whose board it is: "Chair of the Board of Directors"."""
    resumes: frozenset[str]
    """With these a sentence takes up what was said: "Das erklärte Jan Roe."."""
    scare: frozenset[str]
    after: frozenset[str]
    questions: frozenset[str]
    """Labels before what is asked in an interview, and before what is answered: "Q:", "A:"."""
    answers: frozenset[str]
    lowercase_names: bool
    """Whether names of organisations go on in lower case: "Première ligue canadienne"."""
    dash_led: bool
    """Whether a paragraph behind a dash is speech: "– Vi öppnar i maj, säger Ada Fink"."""
    capital_nouns: bool
    """Whether every noun is capitalised, so that a capital tells no name."""
    words: Words = attrs.field(init=False, repr=False, eq=False)
    """For any word, what it can be in a phrase."""
    tokens: Tokens = attrs.field(init=False, repr=False, eq=False)
    """For any word as printed, the word without the punctuation behind it."""

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "words", Words(self))
        object.__setattr__(self, "tokens", Tokens(self.words, self))


_LONG = 6
"""Letters of a word that can be the end of a compound."""

REMEMBERED = 4_096
"""Words of a language for which it is remembered whether they are titles."""


_TOLD_BY = 3
"""Letters at the end of a word by which it is told that it may be such a compound."""


def compounds_for_titles(lex: Lexicon, words: Iterable[str]) -> list[str]:
    """Return those of a text's words that are titles by their last part: "Verbandspräsidentin"."""
    ends = lex.title_ends
    if not ends:
        return []
    return [word for word in words if word[-_TOLD_BY:] in ends and word.endswith(lex.compound_titles)]


def _title_test(titles: frozenset[str], endings: tuple[str, ...]) -> Callable[[str], bool]:
    @functools.lru_cache(REMEMBERED)
    def is_title(word: str) -> bool:
        word = word.removesuffix(".")
        return word in titles or (bool(endings) and word.endswith(endings))

    return is_title


@functools.cache
def lexicon(tag: str | None) -> Lexicon:
    """Return the words of a language; of one without a file or a section, empty sets."""
    of = section(tag, "quotes")
    lowered = {
        key: _lowered(of, key) for key in ("honorifics", "suffixes", "masculine_honorifics", "feminine_honorifics")
    }
    masculine, feminine = _words(of, "masculine"), _words(of, "feminine")
    return Lexicon(
        language=tag or "",
        common=_words(of, "common"),
        verbs=_words(of, "verbs"),
        participles=_words(of, "participles"),
        judging=_words(of, "judging"),
        auxiliaries=_words(of, "auxiliaries"),
        according=_lines(of, "according"),
        according_first=frozenset(line[0] for line in _lines(of, "according")),
        masculine=masculine,
        feminine=feminine,
        pronouns=masculine | feminine | _words(of, "plural"),
        honorifics=lowered["honorifics"],
        masculine_honorifics=lowered["masculine_honorifics"],
        feminine_honorifics=lowered["feminine_honorifics"],
        suffixes=lowered["suffixes"],
        degrees=_words(of, "degrees"),
        lettered=_words(of, "lettered"),
        abbreviations=_words(of, "abbreviations") | lowered["honorifics"] | lowered["suffixes"],
        particles=_words(of, "particles"),
        is_title=_title_test(_words(of, "titles"), tuple(sorted(_words(of, "endings")))),
        titles=_words(of, "titles"),
        modifiers=_words(of, "modifiers"),
        domains=_words(of, "domains"),
        units=_words(of, "units"),
        offices=_words(of, "offices"),
        voices=_words(of, "voices"),
        age_words=tuple(sorted(_words(of, "age_words"))),
        ages=tuple(sorted(_words(of, "ages"))),
        titles_women=tuple(sorted(_words(of, "titles_women"))),
        titles_men=tuple(sorted(_words(of, "titles_men"))),
        definite=_words(of, "definite"),
        genders=dict(zip(*[iter(str(of.get("genders", "")).split())] * 2, strict=True)),
        nouns={line[0]: line[1:] for line in _lines(of, "nouns")},
        firm_endings=tuple(sorted(word for word in _words(of, "organisations") if len(word) >= _LONG)),
        person_endings=tuple(sorted(_words(of, "person_endings"))),
        comma_outside=bool(of.get("comma_outside", False)),
        inside=_words(of, "inside"),
        genitive=str(of.get("genitive", "")),
        occasions=tuple(sorted(_words(of, "occasions"))),
        places=tuple(sorted(_words(of, "places"))),
        adjectives=_words(of, "adjectives"),
        before_places=_words(of, "before_places"),
        conjunctions=_words(of, "conjunctions"),
        reporting=_words(of, "reporting"),
        callings=_words(of, "callings"),
        owner_behind=bool(of.get("owner_behind")),
        staff=_words(of, "staff"),
        parties=_words(of, "parties"),
        sources=_words(of, "sources"),
        issuing=_words(of, "issuing"),
        statements=_words(of, "statements"),
        offered=_by_first(_lines(of, "offered")),
        styles=_by_first(_lines(of, "styles")),
        appointing=_words(of, "appointing"),
        honours=_words(of, "honours"),
        for_whom=_words(of, "for_whom"),
        prefixes=_words(of, "prefixes"),
        bare=_words(of, "bare"),
        persons=_words(of, "persons") or _words(of, "bare"),
        compound_titles=tuple(sorted(_words(of, "compound_titles"))),
        title_ends=frozenset(word[-_TOLD_BY:] for word in _words(of, "compound_titles")),
        organisations=_words(of, "organisations"),
        firms=tuple(sorted(_words(of, "firms"))),
        articles=_words(of, "articles"),
        possessive=tuple(sorted(_words(of, "possessive"))),
        fused=_words(of, "fused"),
        origins=_words(of, "origins"),
        of_field=_words(of, "of_field"),
        strong=_words(of, "strong"),
        weak=_words(of, "weak"),
        joins=_words(of, "joins"),
        stops=_words(of, "stops"),
        openers=_words(of, "openers"),
        within=_words(of, "within"),
        having=_words(of, "having"),
        tails=_words(of, "tails"),
        boards=_words(of, "boards"),
        resumes=_words(of, "resumes"),
        scare=_words(of, "scare"),
        after=_words(of, "after"),
        questions=_words(of, "questions"),
        answers=_words(of, "answers"),
        lowercase_names=bool(of.get("lowercase_names", False)),
        dash_led=bool(of.get("dash_led", False)),
        capital_nouns=bool(of.get("capital_nouns", False)),
    )


def _by_first(lines: tuple[tuple[str, ...], ...]) -> dict[str, list[tuple[str, ...]]]:
    out: dict[str, list[tuple[str, ...]]] = {}
    for line in sorted(lines, key=len, reverse=True):
        out.setdefault(line[0], []).append(line)
    return out


def _lowered(of: dict[str, object], key: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _words(of, key))


@functools.cache
def _by_common() -> tuple[tuple[str, frozenset[str]], ...]:
    words = ((tag, lexicon(tag)) for tag in known())
    return tuple((tag, lex.common | lex.verbs) for tag, lex in words if lex.common)


HEAD = 2_000
"""Characters from the start of a text by which its language is told."""


def told_language(text: str) -> str:
    """Return the language that a text is most likely in, of those that have words to tell by.

    Kana make it Japanese, Hangul Korean, other ideographs Chinese; otherwise the frequent words and the verbs of
    speech of each language are counted, and English is what nothing tells.
    """
    head = text[:HEAD]
    if not head.isascii():
        ideographs = sum("\u3400" <= char <= "\u9fff" for char in head)
        if sum("\uac00" <= char <= "\ud7a3" for char in head) * 5 > len(head):
            return "ko"
        if ideographs * 5 > len(head):
            kana = sum("\u3041" <= char <= "\u30ff" for char in head)
            return "ja" if kana * 10 > ideographs else "zh"
    words = set(head.lower().split())
    best, most = "en", 0
    for tag, common in _by_common():
        count = len(words & common)
        if count > most or (count == most and tag == "en"):
            best, most = tag, count
    return best
