"""Titles and whom they are held at: where "Dean of the School of Mines at the University of Oldmoor" is parted."""

from __future__ import annotations

from itertools import takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from pressdoc.understand.dating.place_names import names_place
from pressdoc.understand.names.headed import named_by_head
from pressdoc.understand.names.naming import words as known_names
from pressdoc.understand.names.organisations import short
from pressdoc.understand.speech.words import is_site

if TYPE_CHECKING:
    from pressdoc.understand.speech.lexicon import Lexicon
    from pressdoc.understand.speech.words import Word

_text = attrgetter("text")
_upper = attrgetter("upper")


def joined(words: list[Word]) -> str:
    """Return words as printed, one blank between them."""
    return " ".join(map(_text, words))


def compound(title: str, lex: Lexicon) -> tuple[str, str | None]:
    """Part "Acme-Geschäftsführerin" into title and organisation; a "Co-Geschäftsführerin" is one whole."""
    first, blank, rest = title.partition(" ")
    owner, hyphen, noun = first.rpartition("-")
    if not hyphen or not (owner[:1].isupper() or owner[:1].isdigit()) or not lex.is_title(noun.lower()):
        return title, None
    if owner.lower() in lex.prefixes or owner.lower() in lex.domains or lex.is_title(owner.lower()):
        return title, None
    return noun + blank + rest, owner


def unowned(owner: list[Word], lex: Lexicon) -> str | None:
    """Return the owner in "the utility's", without the ending; ``None`` where it is no name: "the Company's"."""
    words = joined(owner)
    if words.endswith(("'s", "’s")):
        words = words[:-2]
    elif words.endswith(("'", "’")):
        words = words[:-1]
    is_unit = words.islower() and lex.words[words.rpartition(" ")[2]].unit  # "the board's"
    return None if is_unit or words.lower() in lex.firms else words


def split_title(words: list[Word], lex: Lexicon) -> tuple[list[Word], str | None]:
    """Part "Dean of the School of Mines at the University of Oldmoor" into title and affiliation.

    At the first "at" or "of" whose right side names an organisation, rather than a domain ("of
    Operations"), a unit ("of the School of Mines") or anything that is itself at an organisation.
    """
    home = _home_behind(words, lex)
    if words[0].article:
        words = words[1:]
    return (words[:home], None) if home else _parted(words, lex)


def _parted(words: list[Word], lex: Lexicon) -> tuple[list[Word], str | None]:
    """Part a title without its article from whom it is held at."""
    field = False
    for at, word in enumerate(words):
        if not (word.link and at):
            continue
        right = words[at + 1 :]
        if word.elided_of and len(word.text) > 2:
            right = [lex.words[word.text[2:]], *right]
        elif not right or not (word.weak or word.strong):
            continue
        before = words[at - 1]
        if (before.text.lower() in lex.of_field or (field and before.join)) and not _names_body(right):
            field = True  # "ministro dell'Economia e delle Finanze"
            continue
        if _is_of_title_too(word, before, right, lex):
            continue
        if word.text.lower() in lex.fused and not right[0].text.lower().endswith(lex.firm_endings):
            continue  # "am Universitätsklinikum", not "am Standort Fuchsbach"
        found = organisation_in(right, lex, described=word.strong)
        if found is not None and not (word.weak and _strong_follows(right, found)):
            owner = 0 if word.strong else _lone_owner(words[:at], lex)
            if owner:
                return words[owner:], joined(words[:owner])
            office = _office_before(words, at)
            if office and not any(one.organisation for one in right):
                return _owned_title(words[:office], f"{joined(words[at - 1 : at + 1])} {found}", lex)
            return _owned_title(words[:at], None if found.lower() in lex.firms else found, lex)
    if lex.owner_behind:
        return _before_owner(words, lex)
    firm = _firm_behind(words, lex)
    return (words[:firm], joined(words[firm:])) if firm else _owned_title(words, None, lex)


def _firm_behind(words: list[Word], lex: Lexicon) -> int:
    """Return how many words of a title stand before a firm with its legal form: "Vertriebsleiterin | Acme AG".

    0 where none does, or where the title leaves open what it is of: "Leiterin Seile Acme AG".
    """
    if not (lex.capital_nouns and words and words[-1].upper):
        return 0
    last = next((at for at in reversed(range(len(words))) if words[at].title), len(words))
    at = last + 1
    while at < len(words) and (words[at].domain or words[at].ampersand):
        at += 1
    if at >= len(words) or not all(word.upper or word.ampersand for word in words[at:]):
        return 0
    says_all = at > last + 1 or words[last].bare or words[last].text.lower() not in lex.titles
    firm = joined(words[at:])
    return at if says_all and short(firm) != firm else 0


def _home_behind(words: list[Word], lex: Lexicon) -> int:
    """Return how many words of a description stand before where somebody is at home: "a | nurse | from Oldmoor".

    0 where none does: a word says that what stands there is a body, or it is all letters, "a clerk from the FBI",
    or words that no place is known by, "an engineer from Fulmar Optics".
    """
    if not words[0].article or words[0].text.lower() in lex.definite:
        return 0
    at = next((at for at, word in enumerate(words) if word.text in lex.origins), 0)
    named = next((word for word in words[at + 1 :] if not word.article), None)
    if at < _OWNED or named is None or not named.upper or named.text[1:].isupper():
        return 0
    if words[at - 1].text.lower() in lex.voices or not _may_be_home(words[words.index(named) :]):
        return 0
    return 0 if any(word.organisation or word.link for word in words[1:] if word is not words[at]) else at - 1


def _may_be_home(words: list[Word]) -> bool:
    """Return whether words may be where somebody lives: a lone one that is no firm's, or places that are known."""
    name = joined(list(takewhile(_upper, words)))
    return names_place(name) or (" " not in name and name not in known_names().known)


def _is_of_title_too(link: Word, before: Word, right: list[Word], lex: Lexicon) -> bool:
    """Return whether what a link leads to is the title's: a board, a unit, a field of work."""
    if before.unit and right[0].text.lower() in lex.boards:
        return True  # "Chair of the Board of Directors"
    if link.strong or before.text.lower() in lex.voices:
        return False
    return _is_domain(right, lex) or _is_short_field(right, lex)


def _lone_owner(words: list[Word], lex: Lexicon) -> int:
    """Return how many words name whom a title of one small word belongs to: "Acme president of Fuels & Lubricants"."""
    first, title = words[0], words[-1]
    if len(words) != _OWNED or not first.upper or not title.title or title.upper or lex.capital_nouns:
        return 0
    listed = first.title or first.modifier or first.domain or first.unit or first.organisation
    return 0 if listed or first.text.lower() in lex.adjectives or first.text.endswith(".") else 1


_OWNED = 2
"""Words: the owner and the title."""


def _is_short_field(words: list[Word], lex: Lexicon) -> bool:
    """Return whether letters stand for a field, since a word behind them tells for whom: "of AI for Acme"."""
    letters = words[0].text
    if not (1 < len(letters) <= _LONGEST_LETTERS and letters.isupper() and len(words) > _OWNED):
        return False
    return words[1].text in lex.for_whom and words[2].upper


_LONGEST_LETTERS = 5
"""Letters that stand for a field of work."""


def _before_owner(words: list[Word], lex: Lexicon) -> tuple[list[Word], str | None]:
    """Part "prezes zarządu Młynów Polnych", where whom somebody works for stands behind the title."""
    behind = next((at for at in range(1, len(words)) if words[at].upper and not _is_of_title(words[at])), 0)
    if not behind:
        return words, None
    headed = next(named_by_head(rest := joined(words[behind:]), lex.language, [(0, len(rest))]), None)
    if headed is not None and not headed[0]:
        return words[:behind], headed[2]  # "Chủ tịch UBND thành phố Đà Nẵng"
    # "dyrektorka firmy Młyn"
    return words[: behind - words[behind - 1].organisation], organisation_in(words[behind:], lex)


def _is_of_title(word: Word) -> bool:
    return word.modifier or word.title or word.domain


def _names_body(words: list[Word]) -> bool:
    """Return whether the first word behind articles is one for an organisation: "de la Universidad"."""
    return next((word.organisation for word in words if not word.article), False)


def _office_before(words: list[Word], at: int) -> int:
    """Return the index of the link before a unit that ends at an index: "for the Office | of"; 0 where none is."""
    if not (words[at - 1].unit and words[at - 1].upper):
        return 0
    link = at - 2
    while link > 0 and words[link].article:
        link -= 1
    # Who is head of the board of a company is not with the board.
    return link if link > 0 and words[link].weak and words[link].text != words[at].text else 0


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


def _owned_title(words: list[Word], affiliation: str | None, lex: Lexicon) -> tuple[list[Word], str | None]:
    """Take an owner off the front of a title: "Acme's CEO", "Acme CEO"."""
    if not words or words[0].title:
        return words, affiliation
    head = next((at for at, word in enumerate(words) if word.title), 0)
    first = head
    while first and words[first - 1].modifier:
        first -= 1
    for at in range(head):
        if words[at].possessive:
            return words[at + 1 :], affiliation or unowned(words[: at + 1], lex)
    if affiliation is None and first and words[0].upper and (words[head].bare or _has_owner(words, head, first, lex)):
        return words[first:], joined(words[:first])
    return words, affiliation


def _has_owner(words: list[Word], head: int, first: int, lex: Lexicon) -> bool:
    """Return whether words before a title in several words own it: "Acme | Managing Director"."""
    ranked = first < head or (words[head].modifier and head + 1 < len(words) and words[head + 1].title)
    if not ranked or lex.capital_nouns or lex.lowercase_names:
        return False
    owner = words[0]
    listed = owner.domain or owner.unit or owner.organisation or owner.text.lower() in lex.adjectives
    return not listed and all(word.upper or word.ampersand for word in words[:first])


def _is_domain(words: list[Word], lex: Lexicon) -> bool:
    """Return whether what follows "of" is a field of work or a unit, so that the title goes on."""
    at, size = 0, len(words)
    while at < size and words[at].article:
        at += 1
    unit = at
    while unit < size and words[unit].modifier:
        unit += 1  # "the Supervisory Board"
    if unit < size and words[unit].unit:
        return words[unit].upper or (at > 0 and not lex.lowercase_names)  # "the board"
    fields = 0
    while at < size and (words[at].upper or words[at].ampersand):
        word = words[at]
        if not (word.modifier or word.ampersand):
            if not word.domain:
                return False
            fields += 1
        at += 1
    return fields > 0


def organisation_in(words: list[Word], lex: Lexicon, *, described: bool = False) -> str | None:
    """Return the organisation that the words begin with, without article; ``None`` when they name none.

    ``described`` when adjectives may stand before it: "at the nonpartisan Basin Institute".
    """
    start, size = 0, len(words)
    while start < size and words[start].article:
        start += 1
    if start and not lex.lowercase_names:
        start = _behind_kind(words, start, lex)
    if described and start and start + 1 < size and not lex.lowercase_names:
        start = _behind_adjectives(words, start)
    if start == size:
        return None
    first = words[start]
    if first.elided_article:
        first = lex.words[first.text[2:]]
        words = [*words[:start], first, *words[start + 1 :]]
    text = first.text
    is_named = first.upper or first.digit or first.organisation or text != text.lower()
    if not text or not (is_named or text[-1] == "." or ("." in text and is_site(text))):
        return None
    end = start + 1
    while end < size and (words[end].upper or _goes_on(words, end, lex)):
        end += 1
    if end < size and words[end].unit and not lex.lowercase_names:
        return None  # "of the Berlin office": a part of whom the speaker belongs to anyway
    while end > start + 1 and (words[end - 1].join or words[end - 1].weak):
        end -= 1
    if lex.occasions and words[end - 1].text.lower().endswith(lex.occasions):
        return None  # "bei der Eröffnung"
    owner = next((at for at in range(start, end) if words[at].possessive), None)
    if owner is not None and owner + 1 < size and not words[owner + 1].upper:
        # "of Oldmoor Police's collision unit", but "for the Association's 2021 rules"
        return None if words[owner + 1].digit else unowned(words[start : owner + 1], lex)
    return joined(words[start:end])


def _behind_kind(words: list[Word], start: int, lex: Lexicon) -> int:
    """Return where a name begins behind an article and the kind of body: "the law firm Roe", "the charity Ark"."""
    for at in range(start, min(start + _LONGEST_KIND, len(words) - 1)):
        if words[at].upper or words[at].link or words[at].join:
            return start
        if words[at].text in lex.firms and words[at + 1].upper:
            return at + 1
    return start


_LONGEST_KIND = 2
"""Words that say of what kind a body is."""


def _behind_adjectives(words: list[Word], start: int) -> int:
    """Return where a name begins behind an article and what describes it: "the nonpartisan Basin Institute"."""
    at = start
    while at < min(start + _MOST_ADJECTIVES + 1, len(words)):
        word = words[at]
        if word.upper:
            return start if word.organisation else at
        if word.organisation or word.unit or word.title or word.link or word.join or not word.text.islower():
            return start
        at += 1
    return start


_MOST_ADJECTIVES = 2
"""Words between an article and a name that say what it is."""


def _goes_on(words: list[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a name of an organisation goes on with the word at an index."""
    word = words[at]
    if word.upper or word.digit or word.ampersand:
        return True
    if lex.capital_nouns and word.article and not (word.weak or word.particle):
        return False  # "kommentiert ein Sprecher des FLM das Ende"
    if (word.join or word.weak or word.article or word.particle) and _has_next(words, at, lex):
        return True
    if word.inside and _says_what_it_is(words[at - 1], lex):
        return _has_next(words, at, lex)  # "Institut für Meereskunde", not "Acme AG für Qualität"
    return lex.lowercase_names and not word.title


def _says_what_it_is(word: Word, lex: Lexicon) -> bool:
    """Return whether a word is a noun for organisations, or a compound of a name and one: "Acme-Institut"."""
    noun = word.text.rpartition("-")[2]
    return noun[1:].islower() and (word.organisation or (noun != word.text and noun.lower() in lex.organisations))


def _has_next(words: list[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a small word inside a name of an organisation has its next part behind it."""
    ahead, size = at + 1, len(words)
    while ahead < size and (words[ahead].article or words[ahead].weak):
        ahead += 1
    if ahead >= size or not words[ahead].upper:
        return False
    return not (words[at].join and any(_is_of_person(word, lex) for word in words[ahead : ahead + _LONGEST_OFFICE]))


def _is_of_person(word: Word, lex: Lexicon) -> bool:
    """Return whether a word says what a person is: "the Fraud Section and Trial Attorneys Jane Roe"."""
    return word.title or word.text.lower() in lex.persons


_LONGEST_OFFICE = 3
"""Words behind an "and" of which one is the title of whoever comes next."""


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
