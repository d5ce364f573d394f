"""What is known of organisations' names: words of any language, and what stands around names in one."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from typing import Any

import attrs

from pressdoc.understand.dating.calendar import weekdays_of
from pressdoc.understand.languages import section
from pressdoc.understand.names.capitals import possessives
from pressdoc.understand.speech.lexicon import lexicon
from pressdoc.understand.vocabulary import neutral

FORM, INSTITUTION, KIND = 1, 2, 3
"""What a word shows that closes a name: a legal form, a kind of institution, or what a company does."""


@functools.cache
def _listed() -> dict[str, Any]:
    return neutral("organisations")


@attrs.frozen
class Words:
    """The words of organisations.toml, ready to be looked up."""

    heads: dict[str, int]
    """Words that close a name, with what they show."""
    forms: frozenset[str]
    """Legal forms and what a short name leaves out like them."""
    legal: frozenset[str]
    """Legal forms alone."""
    spaced: tuple[str, ...]
    """Of these, those with a blank in them, and the blank before: " e. V."."""
    small: dict[str, tuple[str, ...]]
    """Of these, those that begin with a small letter, by a blank and that letter, with the blank: " p" -> " plc"."""
    comma: frozenset[str]
    """Legal forms that may stand behind a comma."""
    institutions: frozenset[str]
    weak: frozenset[str]
    """Institutions that have to stand beside a word that names one."""
    first: frozenset[str]
    """Institutions that stand before their names."""
    joined: frozenset[str]
    """Institutions whose name may hold "and"."""
    common: frozenset[str]
    """Words, heads among them, that name nobody."""
    never: frozenset[str]
    onward: frozenset[str]
    """Gaps after which an institution's name goes on: " of the "."""
    topical: dict[str, frozenset[str]]
    """Further gaps, behind a few institutions: the Committee " on " Rules, the University of Orvik " at " Kelda."""
    known: frozenset[str]
    ambiguous: frozenset[str]
    abbreviations: frozenset[str]
    """Words whose full stop ends no sentence."""
    owning: frozenset[str]
    """Gaps behind a name to which belongs what follows: "'s "."""
    parted: frozenset[str]
    """What a name is followed by when a legal form may be parted from it: "Kelda's, Inc."."""
    pairs: frozenset[str]
    """Two words that are an institution together: "Medical Center"."""
    closing: frozenset[str]
    """The second ones of them."""
    universities: frozenset[str]
    faculties: frozenset[str]
    """Units of universities, which are no organisations of their own."""
    before_form: frozenset[str]
    """Gaps between a name and a legal form that is parted from it: ", " and "'s, "."""
    inside: frozenset[str]
    """Words in small letters that may stand inside a name."""
    linking: frozenset[str]
    """Further ones that may when headline and lead begin with the name."""
    units: tuple[str, ...]
    """What follows an organisation's name and is a part of it, in small letters, each behind a blank."""
    boards: tuple[str, ...]
    """How the names of bodies begin that are no organisations."""
    leading: tuple[str, ...]
    """What may stand before a name, in small letters, each before a blank."""
    sites: frozenset[str]
    """Sites on which everybody has pages, as addresses spell them."""
    turned: frozenset[str]
    """What stands behind a name or, with "of", before it, in small letters."""
    opening: frozenset[str]
    """Institutions that name nobody unless "of" or "for" follows."""
    inflected: dict[str, str]
    """Forms of a name that only its grammar makes -> the name."""
    fronts: frozenset[str]
    """Words of sentences that belong to a name when it never stands without them."""
    begins: frozenset[str]
    """Words of sentences that begin names as well."""
    given: frozenset[str]
    """Given names: what begins with one is somebody, unless its form says otherwise."""
    projects: tuple[str, ...]
    groups: tuple[str, ...]
    """What the name of a group has behind that of the firm which issues for it."""


@functools.cache
def words() -> Words:
    """Return the table of names, read once."""
    of = _listed()
    legal = frozenset(of["forms"])
    inflected = _in_other_cases(of["known"], of["adjectives"]) | dict(of["inflected"])
    groups = {word: None for group in of["groups"] for word in (group, group.upper())}
    heads = dict.fromkeys(of["kinds"], KIND) | dict.fromkeys((*of["institutions"], *of["first"]), INSTITUTION)
    heads |= dict.fromkeys((*of["forms"], *groups), FORM)
    return Words(
        heads=heads,
        forms=legal | frozenset(groups),
        legal=legal,
        spaced=tuple(f" {form}" for form in sorted(legal, key=lambda form: -len(form)) if " " in form),
        small=_by_beginning(form for form in legal if form[0].islower()),
        comma=frozenset(of["comma"]),
        institutions=frozenset((*of["institutions"], *of["first"])),
        weak=frozenset(of["weak"]),
        first=frozenset(of["first"]),
        joined=frozenset(of["joined"]),
        common=frozenset((*of["common"], *of["kinds"], *of["weak"], *groups, *of["forms"])),
        never=frozenset(of["never"]) | _exchanges() | _regions(),
        onward=frozenset(f" {gap} " for gap in of["onward"]),
        topical={head: frozenset(f" {gap} " for gap in gaps) for head, gaps in of["topical"].items()},
        known=frozenset((*of["known"], *inflected)),
        ambiguous=frozenset(of["ambiguous"]),
        abbreviations=frozenset((*of["abbreviations"], *(form for form in legal if form[-1] == "."))),
        owning=frozenset(f"{own} " for own in possessives()),
        parted=frozenset((", ", *possessives())),
        pairs=frozenset(of["pairs"]),
        closing=frozenset(pair.rpartition(" ")[2] for pair in of["pairs"]),
        universities=frozenset(of["universities"]),
        faculties=frozenset(of["faculties"]),
        before_form=frozenset((", ", *(f"{own}, " for own in possessives()))),
        inside=frozenset(of["inside"]),
        linking=frozenset(of["linking"]),
        units=tuple(f" {unit.lower()}" for unit in of["units"]),
        boards=tuple(of["boards"]),
        leading=tuple(f"{word.lower()} " for word in of["leading"]),
        sites=frozenset(of["sites"].split()),
        turned=frozenset(word.lower() for word in of["turned"]),
        opening=frozenset(of["opening"]),
        inflected=inflected,
        fronts=frozenset(of["fronts"]),
        begins=frozenset(of["begins"]),
        given=frozenset(neutral("people")["given"].split()),
        projects=tuple(of["projects"]),
        groups=tuple(of["issuing_group"]),
    )


def _by_beginning(forms: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return legal forms behind a blank, the longest first, by the blank and their first letter."""
    found: dict[str, tuple[str, ...]] = {}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        found[f" {form[0]}"] = (*found.get(f" {form[0]}", ()), f" {form}")
    return found


def _in_other_cases(names: list[str], endings: dict[str, str]) -> dict[str, str]:
    """Return names with an adjective as they stand behind an article in other cases: "Deutschen Umwelthilfe".

    >>> _in_other_cases(["Deutsche Umwelthilfe", "Porsche"], {"tsche": "tschen"})
    {'Deutschen Umwelthilfe': 'Deutsche Umwelthilfe'}
    """
    found = {}
    for name in names:
        first, blank, rest = name.partition(" ")
        for ending, other in endings.items():
            if blank and first.endswith(ending):
                found[f"{first.removesuffix(ending)}{other} {rest}"] = name
            elif blank and rest.endswith(ending):
                found[f"{first} {rest.removesuffix(ending)}{other}"] = name
    return found


def _exchanges() -> frozenset[str]:
    return frozenset(neutral("exchanges")["exchanges"])


def _regions() -> frozenset[str]:
    """Return states and countries as written in full: nobody issues a release whose name is that and no more."""
    return frozenset(name for name in neutral("places")["regions"] if not (name.isupper() or name[-1] == "."))


@functools.cache
def ideographs() -> dict[str, tuple[str, ...]]:
    """Return the words of Chinese, Japanese and Korean names, the longest first."""
    return {key: tuple(sorted(found, key=len, reverse=True)) for key, found in _listed()["ideographs"].items()}


@attrs.frozen
class Clues:
    """Sections ``[organisations]`` of a language and of English: what stands around names."""

    before: dict[str, tuple[str, ...]]
    """The last word before a name -> phrases that end with it, in lower case, each between blanks."""
    including: frozenset[str]
    """Words before an enumeration of organisations, when one of ``groups`` stands a few words before."""
    groups: frozenset[str]
    nouns: frozenset[str]
    """What an organisation is called behind its name: ", a leading provider of"."""
    articles: frozenset[str]
    terms: frozenset[str]
    """What a release calls organisations after their first mention: the "Company"."""
    beginning: frozenset[str]
    """Words that begin sentences, and names of companies that have no other: "First Foods Inc."."""
    fronts: frozenset[str]
    """What stands between the start of a lead and who issues the release: "board of directors of"."""
    announces: frozenset[str]
    """Words behind the name of who issues the release."""
    jointly: frozenset[str]
    """Words before such a verb, where two announce as one."""
    accused: tuple[str, ...]
    """What a lead says of somebody against whom an authority has acted."""
    announces_unspaced: tuple[str, ...]
    moments: tuple[str, ...]
    """Words behind an authority that acts, where no blank parts them: 今日, 在."""
    signs: tuple[str, ...]
    """Who signs for a company, behind its name: 董事会."""
    documents: tuple[str, ...]
    concerning: tuple[str, ...]
    """Between whoever issues a notice and what it is about, in its headline: 海岚市教育局关于…的通知."""
    ours: dict[str, tuple[str, ...]]
    """What an institution calls itself, with what its name ends with: 我校, 大学."""
    """What a headline is called behind the name of whoever issues it: 声明."""
    visiting: tuple[str, ...]
    """Words behind a visitor in Chinese, who does not issue what the host tells: 一行."""
    hosting: tuple[str, ...]
    """Words behind those who host an event, and before them."""
    by: tuple[str, ...]
    between: frozenset[str]
    """Words between two that announce together, likewise."""
    """Of these, those of a writing without blanks."""
    fields: frozenset[str]
    """Fields of work, in lower case, of which a ministry's name may list several."""
    things: frozenset[str]
    """Last words of what has an acronym or a symbol and is no organisation."""
    parts: frozenset[str]
    """Words behind a name that show a part, a thing or an event."""
    verbs: frozenset[str]
    """Behind "the company": a sentence goes on, and what stands before is no name that it explains."""
    parts_played: tuple[str, ...]
    """What firms do in a deal, between blanks: " acted as "."""
    offices: frozenset[str]
    """What they act as: advisor, counsel."""
    endings: tuple[str, ...]
    """How compounds end that are institutions: "-ministerium"."""
    ands: frozenset[str]
    """Gaps inside a name that has an "and"."""
    joins: frozenset[str]
    """Gaps between the items of an enumeration: ", ", " and "."""
    closing: frozenset[str]
    """Of these, the ones before its last item."""
    links: frozenset[str]
    """Gaps between items, and inside one."""
    called: tuple[str, ...]
    """How words end that say what an organisation or somebody is, where they are compounds: "Softwareanbieter"."""
    cues: frozenset[str]
    """The last words of ``before``, and articles."""
    people: frozenset[str]
    """Last words of ``before`` behind which a person may stand as well."""
    function: frozenset[str]
    """Words that begin a sentence and no name, in lower case."""
    titles: frozenset[str]
    """Titles in capitals before which or after which an organisation stands: "Acme CEO Jane Roe"."""
    generic: frozenset[str]
    """Words, capitalised, that name nobody."""
    lone: frozenset[str]
    """Of these and of those that begin a sentence, the ones that are no name when they stand alone."""
    openers: frozenset[str]
    """Capitalised, the words that begin a sentence and no name."""
    others: frozenset[str]
    """Behind an enumeration: "Acme, Fulmar and other investors"."""
    compounds: frozenset[str]
    """Second halves of words that stand before a name: "Milan-based"."""
    capitalised: bool
    """Whether every noun has a capital."""
    days: frozenset[str]
    """Weekdays in lower case."""
    is_title: Callable[[str], bool]
    """Whether a word in lower case says what somebody is."""


@functools.cache
def clues(language: str | None) -> Clues:
    """Return what stands around names in a language; English ones are always among them, since releases mix."""
    tags = [tag for tag in dict.fromkeys((language, "en")) if tag]
    tables = [section(tag, "organisations") for tag in tags]
    lexicons = [lexicon(tag) for tag in tags]

    def listed(key: str) -> frozenset[str]:
        return frozenset(word for table in tables for word in str(table.get(key, "")).split())

    before: dict[str, tuple[str, ...]] = {}
    for phrase in (line.strip() for table in tables for line in str(table.get("before", "")).splitlines()):
        if phrase:
            last = phrase.rpartition(" ")[2]
            before[last] = (*before.get(last, ()), f" {phrase} ")
    ands = {word for one in lexicons for word in one.joins} | {"&"}
    closing = frozenset(f" {word} " for word in ands) | frozenset(f", {word} " for word in ands)
    function = {word.lower() for one in lexicons for word in (*one.openers, *one.articles, *one.stops, *one.pronouns)}
    demonyms = {word.capitalize() for one in lexicons for word in one.adjectives}
    function |= {str(word) for tag in tags for word in section(tag, "language").get("words", ())} | listed("openers")
    capitals = frozenset(word.capitalize() for word in function)
    domains = {word for one in lexicons for word in (*one.domains, *one.modifiers)}
    common = (
        words().common | {word.capitalize() for word in domains} | {word.upper() for word in domains if len(word) < 4}
    )
    common |= {"&"} | listed("common")
    return Clues(
        before=before,
        including=listed("including"),
        groups=listed("groups"),
        nouns=listed("nouns"),
        articles=listed("articles"),
        terms=listed("terms"),
        beginning=listed("beginning"),
        fronts=frozenset(front for table in tables for front in table.get("fronts", ())),
        announces=listed("announces"),
        jointly=listed("jointly"),
        moments=tuple(sorted(listed("moments"))),
        signs=tuple(sorted(listed("signs"), key=lambda word: -len(word))),
        documents=tuple(sorted(listed("documents"), key=lambda word: -len(word))),
        concerning=tuple(sorted(listed("concerning"))),
        ours={word: tuple(ends) for table in tables for word, ends in table.get("ours", {}).items()},
        visiting=tuple(sorted(listed("visiting"))),
        hosting=tuple(sorted(listed("hosting"))),
        by=tuple(sorted(listed("by"))),
        between=frozenset(listed("between")),
        accused=tuple(words for table in tables for words in table.get("accused", ())),
        announces_unspaced=tuple(sorted(word for word in listed("announces") if word[0] > "\u2e7f")),
        fields=listed("fields") | frozenset(domains),
        things=listed("things"),
        parts=listed("parts"),
        verbs=listed("verbs"),
        parts_played=tuple(dict.fromkeys(f" {words} " for table in tables for words in table.get("acts", ()))),
        offices=listed("offices"),
        endings=tuple(sorted(listed("endings"))),
        ands=frozenset(f" {word} " for word in listed("and")),
        joins=closing | {", ", "; ", "、", "，"},
        closing=closing,
        links=closing | words().onward | {", ", "; ", "、", "，", *words().owning},
        called=tuple(
            sorted(
                {noun for noun in listed("nouns") if len(noun) > 3}.union(*(one.compound_titles for one in lexicons))
            )
        ),
        cues=frozenset(before) | listed("articles"),
        people=listed("people"),
        function=frozenset(function),
        titles=listed("titles"),
        generic=common,
        lone=(common | demonyms | capitals | words().never) - words().institutions - words().known,
        openers=capitals - set(words().heads),
        others=listed("others"),
        compounds=listed("compounds"),
        capitalised=any(table.get("capitalised", False) for table in tables[:1]),
        days=frozenset(weekdays_of(language or "en")),
        is_title=lexicon(language or "en").is_title,
    )
