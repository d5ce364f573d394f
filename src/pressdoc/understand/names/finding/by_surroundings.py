"""Names that are known, and those that the words before or behind them show."""

from __future__ import annotations

from pressdoc.understand.names.capitals import possessives
from pressdoc.understand.names.finding.acronyms import is_acronym
from pressdoc.understand.names.finding.looks import KNOWN, NOBODY, OPEN, TITLED, Look
from pressdoc.understand.names.finding.search import LONGEST_ACRONYM, LOOK_BACK, Search, Stretch

LOOK_AHEAD = 110
"""Characters behind a name in which clues are looked for."""

NEAR = 40
"""Characters behind a name in which a noun stands to which it belongs, and before one in which its bracket opens."""

LONGEST_PERSON = 3
"""Words; more are hardly somebody's name."""

TELLING = frozenset({" (", ", ", " –", " —"})
"""What a name is followed by when what is behind it may say what it is."""


def take_by_surroundings(search: Search, number: int, look: Look, told: bool, two: str) -> None:
    """Take a run without a telling word when it is known, or when the words around say what it is.

    ``told`` is whether the word before it may be one that says so, ``two`` are the two characters behind it.
    """
    kind, parts, name, _ = look
    if kind == TITLED:
        return _before_title(search, number, parts)
    end = search.runs[number][1]
    start = end - len(name)
    if name in search.people:
        return None
    if kind == NOBODY and two == " (" and end + 1 in search.listed and len(parts) > 2 and search.looks.head(parts[-1]):
        search.take(number, Stretch(start, end, number + 1))  # "Advanced Energy Solutions (NYSE: AES)"
    if kind == KNOWN:
        if not _means_something_else(search, number, name):
            search.sure.add(search.take(number, Stretch(start, end, number + 1), _told_before(search, start, name)))
    elif kind == OPEN:
        told = told and _told_before(search, start, name)
        if told or (two in TELLING and _told_behind(search, end, name, two)) or _is_firm(search, end, parts):
            search.take(number, Stretch(start, end, number + 1), told)
    return None


def _is_firm(search: Search, end: int, parts: list[str]) -> bool:
    """Return whether two names make one that does something: "Kelda & Roe has"; no title is among them."""
    if (
        len(parts) != 3
        or parts[1] != "&"
        or parts[0].isupper()
        or any(search.looks.is_generic([word]) for word in (parts[0], parts[2]))
    ):
        return False
    return search.text[end + 1 : end + 1 + LONGEST_ACRONYM].split(" ", 1)[0] in search.clues.verbs


def _before_title(search: Search, number: int, parts: list[str]) -> None:
    """Take what stands before a title in capitals: "Acme CEO Jane Roe"."""
    stop = next(at for at, word in enumerate(parts) if word in search.clues.titles)
    first = search.looks.first(parts[:stop], stop)
    if first < stop and not search.looks.is_generic(parts[first:stop]):
        start = search.runs[number].start
        begin = start + sum(len(word) + 1 for word in parts[:first])
        search.take(number, Stretch(begin, start + len(" ".join(parts[:stop])), number + 1))


def _means_something_else(search: Search, number: int, name: str) -> bool:
    """Return whether a known name begins a sentence as a common word, or is short for another thing here."""
    start, end, _ = search.runs[number]
    if search.listed and search.text.rfind("(", max(0, start - NEAR), start) in search.listed:
        return True  # the symbol of another one: "Fulmar (AIM: RAI)"
    bracketed = number and search.text[start - 1 : start] == "(" and search.text[end : end + 1] == ")"
    if bracketed and start - search.runs[number - 1].end == 2 and number - 1 not in search.shown:
        search.others.add(name)
    return name in search.others or (name in search.words.ambiguous and _begins_sentence(search, start))


def _begins_sentence(search: Search, start: int) -> bool:
    before = search.text[max(0, start - 3) : start].rstrip()
    return not before or before[-1] in '.!?:•“"\n\x00'


def _told_before(search: Search, start: int, name: str) -> bool:
    """Return whether the words before a name are followed by organisations: "partnership with"."""
    text = search.text
    if start < 2 or text[start - 1] != " ":
        return False
    around = search.clues
    low = start - LOOK_BACK if start > LOOK_BACK else 0
    last = text[text.rfind(" ", low, start - 1) + 1 : start - 1]
    articled = last in around.articles
    if not articled and last not in around.before:
        return False
    before = text[low:start].lower()
    if articled:
        before = before[: -len(last) - 1]
        last = before[before.rfind(" ", 0, -1) + 1 : -1]
    phrases = around.before.get(last)
    if phrases is None or not f" {before}".endswith(phrases):
        return False
    first = name.split(" ", 1)[0]
    is_somebody = first in search.words.given and 0 < name.count(" ") < LONGEST_PERSON
    if (is_somebody and "&" not in name) or around.is_title(first.lower()):
        return False
    if articled and " " not in name and name.isupper() and _stands_before_noun(search, start + len(name)):
        return False  # "acquisition of the GMP operations of"
    if around.capitalised and (articled or " " not in name) and not _looks_named(name):
        return False
    return last not in around.people or " " not in name or "&" in name or name.isupper()


def _stands_before_noun(search: Search, end: int) -> bool:
    behind = search.text[end + 1 : end + NEAR].split(" ", 1)[0]
    return (
        search.text[end : end + 1] == " "
        and behind.isalpha()
        and behind.islower()
        and (behind not in search.clues.function)
    )


def _told_behind(search: Search, end: int, name: str, two: str) -> bool:
    """Return whether what stands behind a name, two characters of it given, shows an organisation."""
    if two == " (":
        last = name.rpartition(" ")[2].lower()
        if end + 1 in search.listed:
            return last not in search.clues.parts  # an index, an exchange-traded fund
        return last not in search.clues.things and _says_so_in_bracket(search, end, name)
    if any(search.clues.is_title(word.lower()) for word in name.split(" ")[1:-1]):
        return False  # "Board Chair Jane Roe, a producer"
    if two != ", ":  # "Fulmar – a state-owned enterprise"
        return search.text[end + 2 : end + 3] == " " and _is_called(search, end + 3)
    return _is_called(search, end + 2)


def _says_so_in_bracket(search: Search, end: int, name: str) -> bool:
    """Return whether a bracket defines a term for an organisation, or its acronym before an apposition."""
    terms, acronym = search.defined(end)
    if any(term in search.clues.terms for term in terms):
        return True
    close = end + 3 + len(acronym)
    is_short = acronym != "" and is_acronym(acronym, name) and search.text[close : close + 2] == ", "
    return is_short and _is_called(search, close + 2)


def _is_called(search: Search, at: int) -> bool:
    """Return whether an apposition begins that says what an organisation is: "a leading provider of"."""
    around = search.clues
    end = search.text.find(" ", at, at + LOOK_AHEAD)
    first = search.text[at : end if end >= 0 else at + LOOK_AHEAD]
    if first not in around.articles and not first.endswith(possessives()):  # "Norland's largest publisher"
        return first in around.nouns and end >= 0 and search.text[end + 1 : min(end + 2, at + LOOK_AHEAD)].islower()
    tail = search.text[at : at + LOOK_AHEAD].split(" ", 12)[:12]
    for index in range(1, len(tail) - 1):
        word = tail[index]
        noun = word.rstrip(",.;:")
        if noun in around.nouns and (noun != word or tail[index + 1].lower() in around.function):
            if index == 1 and noun == word and tail[2] in around.verbs:
                return False  # "Based in Orvik, ON, the company has"
            return index > 1 or noun != "leader"
        if noun != word or word.lower() in around.function:
            return False
    return False


def _looks_named(name: str) -> bool:
    """Return whether a word is no common noun by its look: "TeleFulmar", "FLM", "Fulmar & Sons"."""
    return "&" in name or (any(map(str.isupper, name.replace(" ", "")[1:])) and " " not in name)
