"""Names of organisations in languages that write compounds: Alpenkäse-Verband, Landeskriminalamt Küstenland.

A word that ends as institutions do is one's name when a name is written into it, when an adjective
stands before it, when "für ..." says what for, or when a place follows.  Its case is undone: what the
"Bayerischen Bauernverbands" said, the "Bayerischer Bauernverband" said.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

import attrs

from pressdoc.understand.languages import section
from pressdoc.understand.names.headed import headed, named_by_head
from pressdoc.understand.names.small_letters import named_in_small_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile(r"(?<![\w-])[A-ZÀ-ÖØ-ÞŠŽČ][\w]*(?:-[A-ZÀ-ÖØ-ÞŠŽČ]\w*)*")
"""A word with a capital, each piece of a compound with one."""
_NEXT = re.compile(r" ([A-ZÀ-ÖØ-ÞŠŽČ][\w]*(?:-[A-ZÀ-ÖØ-ÞŠŽČ]\w*)*)")
_BEFORE = re.compile(r"(?<![\w-])([A-ZÀ-ÖØ-ÞŠŽČ]\w+) \Z")
_HANGING = re.compile(r"(?<![\w-])[A-ZÀ-ÖØ-ÞŠŽČ]\w+- (\w+) \Z")
_ACRONYM = re.compile(r" ([A-ZÄÖÜ][A-ZÄÖÜa-z]*[A-ZÄÖÜ])(?![\w-])")
LONGEST_SHORT = 14
"""Characters of a short name and the dash behind it."""
_BEFORE_DASH = re.compile(r"(?<![\w.-])([A-ZÄÖÜ][\wÄÖÜ.]{0,7}[A-ZÄÖÜ])(?: [-–—] | )\Z")
"""The short name before a name in full: the ABDA - Bundesvereinigung Deutscher Apothekerverbände."""
_IN_BRACKET = re.compile(r" \(([A-ZÄÖÜ][\wÄÖÜ/&.-]{1,11})\)")
_OBJECT = re.compile(
    r"(?: [A-Za-zäöüß]+e[nrs]?(?= [A-ZÀ-ÖØ-ÞŠŽČ]))? ?(?:[A-ZÀ-ÖØ-ÞŠŽČ]\w*-,? )?[A-ZÀ-ÖØ-ÞŠŽČ]\w*(?:-[A-ZÀ-ÖØ-ÞŠŽČ]\w*)*"
    r"(?:, [A-ZÀ-ÖØ-ÞŠŽČ][\w-]*)*"
)
"""What an institution is for, up to its "and": Ernährung; die gewerbliche Wirtschaft; Energie- und Wasserwirtschaft."""

LONGEST_ADJECTIVE = 30
MOST_ADJECTIVES = 2
LONGEST_ASSOCIATION = 80
"""Characters of an association's name before its legal form."""
MOST_ASSOCIATIONS = 64
MOST_BEHIND = 3
"""Words behind an institution's name on a line of its own: where it is."""
SHORTEST_CORE = 3
"""Characters of what stands before the hyphen of a compound."""


@attrs.frozen
class Compounds:
    """The words of a language, as its file lists them."""

    endings: tuple[str, ...]
    """How words end that are institutions, in small letters."""
    nominatives: dict[str, str]
    """An ending -> that of an adjective before it: "verband" -> "er"."""
    hyphened: tuple[str, ...]
    """Endings that show a name only behind a hyphen: the Velomann-Gruppe."""
    acronyms: frozenset[str]
    """Short for heads, before a place: TU Bergstadt."""
    forms: tuple[str, ...]
    """Legal forms in small letters, behind which a name ends: "e. V."."""
    towns_of: frozenset[str]
    """Words before the name of a town that speaks as an authority, or before a department's: Stadt, Pressestelle."""
    joining: frozenset[str]
    """Words in small letters inside names."""
    before_form: re.Pattern[str]
    """The words of a name before such a form: Freunde der Oper Bergstadt e. V."""
    described: tuple[str, ...]
    """How nouns end that stand before such a name and say what it is: the Umweltorganisation Meer e. V."""
    articles: frozenset[str]
    placed: tuple[str, ...]
    """Endings of heads with a place behind or before them: Polizei Küstenstadt."""
    alone: frozenset[str]
    """Compounds that are names by themselves."""
    alone_endings: tuple[str, ...]
    """How compounds end that are names by themselves: Wirtschaftsministerium."""
    towned: tuple[str, ...]
    """Endings of heads before which an adjective of a town may stand: Küstenstädter Nachrichten."""
    purposes: tuple[str, ...]
    """Words that lead over to what an institution is for, between blanks."""
    linking: tuple[str, ...]
    """Such words behind a few heads only: the Verband der Automobilindustrie."""
    linked: tuple[str, ...]
    """These heads, in small letters."""
    ands: tuple[str, ...]
    lands: frozenset[str]
    """Countries and regions, behind what an institution is for: Kammer für Pflegeberufe Österreich."""
    adjectives: tuple[str, ...]
    """Stems of adjectives that stand in names, in small letters."""
    inflections: tuple[str, ...]
    """Endings of adjectives, the longest first."""
    genitives: tuple[str, ...]
    towns: str
    """How adjectives of towns end, which have one form."""
    joints: tuple[str, ...]
    """What joins nouns before a hyphen that are no name: Versicherungs-Gesellschaft."""
    never: frozenset[str]
    """Words before a hyphen that name nobody, and such as follow an institution, in small letters."""
    town: re.Pattern[str]
    """A place behind an institution, in all its words: Bad Fuchsbach, Fuchsbach am Main."""


ACRONYM = ""
"""In the place of an ending: the head is an acronym."""


class _Head(NamedTuple):
    """A word that ends as institutions do."""

    start: int
    end: int
    word: str
    """In the nominative."""
    ending: str
    printed: str


@functools.cache
def compounds(language: str | None) -> Compounds | None:
    """Return the words of a language; ``None`` where it has none."""
    of = section(language, "organisations") if language else {}
    table = of.get("institutions")
    if not table:
        return None
    nominatives = {
        ending: inflection for inflection, endings in table["endings"].items() for ending in str(endings).split()
    }

    def listed(key: str) -> tuple[str, ...]:
        return tuple(str(table.get(key, "")).split())

    return Compounds(
        tuple(sorted(nominatives, key=lambda ending: (-len(ending), ending))),
        nominatives,
        listed("hyphened"),
        frozenset(listed("acronyms")),
        tuple(f" {form}" for form in table.get("forms", ())),
        frozenset(listed("towns_of")),
        frozenset((*listed("linking"), *listed("purposes"), *listed("and"), *listed("joining"))),
        _before_form(listed("linking") + listed("purposes") + listed("and")),
        listed("described") or (" ",),
        frozenset(word for key in ("articles", "openers") for word in str(of.get(key, "")).split()),
        listed("placed"),
        frozenset(listed("alone")),
        listed("alone_endings") or (" ",),
        (*listed("placed"), *listed("towned")),
        tuple(f" {word} " for word in listed("purposes")),
        tuple(f" {word} " for word in listed("linking")),
        listed("linked"),
        tuple(f" {word} " for word in listed("and")),
        frozenset(listed("lands")),
        listed("adjectives"),
        tuple(sorted(listed("inflections"), key=lambda ending: -len(ending))),
        listed("genitives"),
        str(table.get("towns", "")),
        listed("joints"),
        frozenset(listed("never")),
        _town(listed("before_town"), tuple(table.get("behind_town", ()))),
    )


def _town(before: tuple[str, ...], behind: tuple[str, ...]) -> re.Pattern[str]:
    first, last = ("|".join(map(re.escape, words)) or r"(?!)" for words in (before, behind))
    word = r"[A-ZÀ-ÖØ-ÞŠŽČ][\w]*(?:-[A-ZÀ-ÖØ-ÞŠŽČ]\w*)*"
    return re.compile(rf" (?:(?:{first}) (?={word}))?({word})(?: (?:{last})(?!\w))?")


def _before_form(links: tuple[str, ...]) -> re.Pattern[str]:
    word = r"[A-ZÀ-ÖØ-ÞŠŽČ][\w-]*"
    return re.compile(rf"(?<![\w-]){word}(?: (?:(?:{'|'.join(map(re.escape, links))}) )?{word}){{0,6}}\Z")


def named_by_compound(
    text: str, language: str | None, places: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int, str, str]]:
    """Yield start, end, name in the nominative and acronym of the institutions that a text names, in order.

    >>> [name for _, _, name, _ in named_by_compound("Laut dem Bayerischen Bauernverband und der Robert-Hoch-Stiftung",
    ...     "de", [(0, 70)])]
    ['Bayerischer Bauernverband', 'Robert-Hoch-Stiftung']
    """
    known = compounds(language)
    if known is None:
        yield from (named_by_head if headed(language) is not None else named_in_small_letters)(text, language, places)
        return
    for start, end in places:
        closed = list(_with_small_form(text, known, start, end))
        yield from closed
        reached = start
        for match in _WORD.finditer(text, start, end):
            if any(one[0] <= match.start() < one[1] for one in closed):
                continue
            if match.start() >= reached and (head := _head(match, known)) is not None:
                found = _name(text, head, known, reached, end)
                if found is not None:
                    reached = found[1]
                    yield found


def is_institution(line: str, language: str | None) -> bool:
    """Return whether a line is the name of an institution, a town or a department of one, and nothing else.

    >>> is_institution("Stadt Fuchsbach an der Lahr", "de"), is_institution("Stadt Fuchsbach baut Schulen", "de")
    (True, False)
    """
    known = compounds(language)
    if known is None or len(line) > LONGEST_ASSOCIATION or not line[:1].isupper() or line[-1:] in ".:!?":
        return False
    words = line.split()
    if words[0] in known.towns_of and len(words) > 1:
        return all(word[0].isupper() or word in known.joining for word in words)
    found = next(named_by_compound(line, language, [(0, len(line))]), None)
    if found is None or found[0]:
        return False
    rest = line[found[1] :].split()  # "Ministerium für Umwelt Weserland"
    return len(rest) <= MOST_BEHIND and all(word[0].isupper() or word in known.joining for word in rest)


def _with_small_form(text: str, known: Compounds, start: int, limit: int) -> Iterator[tuple[int, int, str, str]]:
    """Yield the names that a legal form in small letters closes, without the article before them."""
    for form in known.forms:
        at = text.find(form, start, limit)
        for _ in range(MOST_ASSOCIATIONS):
            if at < 0:
                break
            end = at + len(form)
            match = known.before_form.search(text, max(start, at - LONGEST_ASSOCIATION), at)
            if match is not None and not text[end : end + 1].isalpha():
                first, _, rest = match[0].partition(" ")
                begin = match.start() + (len(first) + 1 if rest and first.lower() in known.articles else 0)
                noun, _, rest = text[begin:at].partition(" ")
                begin += len(noun) + 1 if rest and noun.lower().endswith(known.described) else 0
                begin = _from_head(text, begin, at, known)
                short = _IN_BRACKET.match(text, end, limit)
                first_word = _WORD.match(text, begin, at)
                head = _head(first_word, known) if first_word is not None else None
                name = text[begin:end] if head is None else f"{head.word}{text[head.end : end]}"  # "des Verbands"
                yield begin, end, name, short[1] if short is not None else ""
            at = text.find(form, end, limit)


def _from_head(text: str, start: int, end: int, known: Compounds) -> int:
    """Return where a name begins that a genitive leads to: "Bericht der Vereinigung der Tischler e. V."."""
    link = next((at for one in known.linking if (at := text.find(one, start, end)) >= 0), -1)
    if link < 0 or text[start:link].lower().endswith(known.endings):
        return start
    behind = text.index(" ", link + 1) + 1
    noun = _WORD.match(text, behind, end)
    return behind if noun is not None and _head(noun, known) is not None else start


def _head(match: re.Match[str], known: Compounds) -> _Head | None:
    """Return a word as a head, its genitive undone; ``None`` for any other word."""
    word = match[0]
    low = word.lower()
    if word in known.acronyms:
        return _Head(match.start(), match.end(), word, ACRONYM, word)
    ending = next((one for one in known.endings if low.endswith(one)), None) if low.endswith(known.endings) else None
    if ending is None:
        for genitive in known.genitives:
            bare = low.removesuffix(genitive)
            if bare != low and bare.endswith(known.endings):
                ending = next(one for one in known.endings if bare.endswith(one))
                return _Head(match.start(), match.end(), word[: len(bare)], ending, word)
        return None
    return _Head(match.start(), match.end(), word, ending, word)


def _name(text: str, head: _Head, known: Compounds, floor: int, limit: int) -> tuple[int, int, str, str] | None:
    """Return the name that a head is or is a part of."""
    word, low = head.word, head.word.lower()
    front, hyphen, last = word.rpartition("-")
    is_named = bool(hyphen) and len(front) >= SHORTEST_CORE and front.lower() not in known.never
    is_named = is_named and (head.ending not in known.hyphened or last.lower() == head.ending)
    is_named = (is_named and not front.lower().endswith(known.joints)) or low in known.alone
    is_named = is_named or (low.endswith(known.alone_endings) and low not in known.alone_endings)
    start, end, name = head.start, head.end, word
    hanging = _HANGING.search(text, max(floor, start - LONGEST_ADJECTIVE), start) if text[start - 1 : start] else None
    if hanging is not None and f" {hanging[1]} " in known.ands:  # Industrie- und Handelskammer
        start, name = hanging.start(), hanging[0] + word
    for _ in range(MOST_ADJECTIVES):
        adjective = _BEFORE.search(text, max(floor, start - LONGEST_ADJECTIVE), start)
        if adjective is None or not (form := _nominative(text, adjective, head, known)):
            break
        start, name, is_named = adjective.start(1), f"{form} {name}", True
    if head.ending in known.hyphened and not is_named and not text.startswith(known.purposes, end):
        return None
    tail = _purpose(text, head, known, limit) or _place(text, head, known, limit)
    if tail:
        end, name = end + len(tail), name + tail
    elif (acronym := _ACRONYM.match(text, end, limit)) is not None and is_named:
        end, name = acronym.end(), f"{name} {acronym[1]}"
    if not (is_named or tail):
        return None
    short = _IN_BRACKET.match(text, end, limit) or _BEFORE_DASH.search(text, max(floor, start - LONGEST_SHORT), start)
    return start, end, name, short[1] if short is not None else ""


def _nominative(text: str, match: re.Match[str], head: _Head, known: Compounds) -> str | None:
    """Return an adjective of names as it is in the nominative: "Bayerischen" -> "Bayerischer"; ``None`` for others.

    Inside a sentence a capital shows that it belongs to a name; one made from a town has one form.
    """
    adjective = match[1]
    low = adjective.lower()
    if low in known.never:
        return None
    inflection = next((one for one in known.inflections if low.endswith(one)), None)
    if inflection is None:
        return None
    stem = adjective[: len(adjective) - len(inflection)]
    if stem.lower().endswith(known.adjectives):
        return stem + known.nominatives.get(head.ending, "")
    if inflection == known.towns:
        return adjective if head.word.lower().endswith(known.towned) else None
    before = text[max(0, match.start(1) - 2) : match.start(1)]
    inside = before[-1:] == " " and before[:1].isalpha()
    return stem + known.nominatives.get(head.ending, "") if inside else None


def _purpose(text: str, head: _Head, known: Compounds, limit: int) -> str:
    """Return what says what an institution is for: " für Ernährung und Landwirtschaft"."""
    leads = known.purposes + (known.linking if head.word.lower().endswith(known.linked) else ())
    lead = next((one for one in leads if text.startswith(one, head.end)), None)
    if lead is None:
        return ""
    end = head.end + len(lead) - 1
    first = _OBJECT.match(text, end, limit)
    if first is None or not first[0].strip() or first[0].split(None, 1)[0] in known.never:
        return ""  # "die Velo-Gruppe für ihre Kunden"
    end = first.end()
    link = next((one for one in known.ands if text.startswith(one, end)), None)
    if (hanging := _behind_hanging(text, end, known, limit)) > end:
        end = hanging
    elif link is not None:
        second = _NEXT.match(text, end + len(link) - 1, limit)
        if second is not None and not second[1].lower().endswith(known.endings):
            end = second.end()
    elif (comma := text.find(",", first.start(), end)) >= 0:
        end = comma  # "des Verbandes Deutscher Töpfer, Ada Roe": no list, which an "and" closes
    acronym = _ACRONYM.match(text, end, limit)
    if (land := _NEXT.match(text, end, limit)) is not None and land[1] in known.lands:
        return text[head.end : land.end()]
    return text[head.end : acronym.end() if acronym is not None else end]


def _place(text: str, head: _Head, known: Compounds, limit: int) -> str:
    """Return the place that follows an institution: " Küstenland"."""
    if head.ending != ACRONYM and not head.word.lower().endswith(known.placed):
        return ""
    match = known.town.match(text, head.end, limit)
    if match is None or match[1].lower() in known.never or match[1].lower().endswith(known.endings):
        return ""
    return text[head.end : _behind_hanging(text, match.end(), known, limit)]


def _behind_hanging(text: str, end: int, known: Compounds, limit: int) -> int:
    """Return where two compounds end that share their last part, of which the first one ends at a place.

    "Verband der Chemie | - und Pharmaindustrie"; where no hyphen hangs, that place.
    """
    link = next((one for one in known.ands if text.startswith(f"-{one}", end)), None)
    second = _NEXT.match(text, end + len(link), limit) if link is not None else None
    return second.end() if second is not None else end
