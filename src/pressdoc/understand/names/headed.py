"""Names of organisations that begin with what they are: Công ty TNHH Sao Mai, Cục Quản lý Dược.

Languages in which every syllable is a word, and only the first of a name and the proper ones have a
capital, say in ``[organisations.headed]`` with which words such names begin and which small words go on in them.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

import attrs

from pressdoc.understand.languages import section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

MOST_WORDS = 18
"""Words of the longest name."""

MOST_SMALL = 6
"""Words in small letters between two with a capital."""

_STEP = re.compile(r" ([^\W_][\w\u0300-\u036f&.'’/-]*)")
_SHORT = re.compile(r" \(([A-ZÀ-ỸĐ][\w&.-]{1,11})\)")
_FURTHER = re.compile(r"(?: [A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠ-Ỹ]\w+){2}")
_STOP = ".-/'’"


@attrs.frozen
class Headed:
    """The words of a language, as its file lists them."""

    heads: re.Pattern[str]
    """With which such a name begins."""
    companies: frozenset[str]
    """Of these, what companies are, in small letters."""
    forms: re.Pattern[str]
    """Legal forms behind them, each behind a blank."""
    abroad: frozenset[str]
    """Heads that may say in which country they are, in small letters."""
    never: tuple[str, ...]
    """How what begins like a name and is none begins, in small letters."""
    syllables: frozenset[str]
    links: frozenset[str]
    places: frozenset[str]
    """Words before a place that belongs to a name: "tỉnh"."""
    at: frozenset[str]
    verbs: tuple[str, ...]
    """How a sentence goes on behind a name, each behind a blank."""
    acts: tuple[str, ...]
    """Verbs with which no name ends, each behind a blank."""
    acting: tuple[str, ...]
    """What those do who issue a release, behind their name."""
    whole: frozenset[str]
    """Places and the like, by which nobody goes."""
    families: frozenset[str]
    """Family names: somebody is named behind the office."""


@functools.cache
def headed(language: str | None) -> Headed | None:
    """Return the words of a language; ``None`` where it has none."""
    table = section(language, "organisations").get("headed") if language else None
    if not table:
        return None
    companies, institutions = _phrases(table, "companies"), _phrases(table, "institutions")
    heads = sorted({form for head in (*companies, *institutions) for form in _printed(head)}, key=lambda one: -len(one))
    forms = sorted({form for one in _phrases(table, "forms") for form in (one, one.upper())}, key=lambda one: -len(one))
    return Headed(
        re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, heads))})(?= )"),
        frozenset(head.lower() for head in companies),
        re.compile(rf"(?: (?:{'|'.join(map(re.escape, forms))})(?!\w)){{1,3}}"),
        frozenset(head.lower() for head in _phrases(table, "abroad")),
        tuple(one.lower() for one in _phrases(table, "never")),
        frozenset(str(table.get("syllables", "")).split()),
        frozenset(_phrases(table, "links")),
        frozenset(str(table.get("places", "")).split()),
        frozenset(_phrases(table, "at")),
        tuple(f" {one}" for one in _phrases(table, "verbs")),
        tuple(f" {one}" for one in _phrases(table, "acts")),
        tuple(_phrases(table, "acting")),
        frozenset(_phrases(table, "whole")),
        frozenset(str(section(language, "quotes").get("families", "")).split()),
    )


def _phrases(table: Mapping[str, object], key: str) -> list[str]:
    return [phrase for one in str(table.get(key, "")).split(",") if (phrase := " ".join(one.split()))]


def _printed(head: str) -> tuple[str, ...]:
    """Return the forms in which a head stands: in the sentence, in a title, in a letterhead."""
    return (head, head[0].lower() + head[1:], head.title(), head.upper())


def named_by_head(
    text: str, language: str | None, places: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int, str, str]]:
    """Yield start, end, name and short form of the organisations whose names begin with what they are, in order.

    >>> text = "Cục Quản lý Dược yêu cầu Công ty Cổ phần Dược phẩm Sao Mai thu hồi"
    >>> [name for _, _, name, _ in named_by_head(text, "vi", [(0, len(text))])]
    ['Cục Quản lý Dược', 'Công ty Cổ phần Dược phẩm Sao Mai']
    """
    known = headed(language)
    if known is None:
        return
    for start, limit in places:
        reached = start
        for head in known.heads.finditer(text, start, limit):
            if head.start() < reached:
                continue
            found = _name(text, head, known, limit)
            if found is not None:
                reached = found[1]
                yield found


def _name(text: str, head: re.Match[str], known: Headed, limit: int) -> tuple[int, int, str, str] | None:
    """Return the name that a head begins; a common noun before a name is no part of it: "tập đoàn Sao Mai"."""
    form = known.forms.match(text, head.end(), limit)
    begin = form.end() if form is not None else head.end()
    end, proper = _walk(text, begin, head, known, limit)
    name = text[head.start() : end]
    if not proper or name.lower().startswith(known.never):
        return None
    short = _SHORT.match(text, end, limit)
    is_common = name[0].islower() and form is None
    if is_common and head[0] not in known.companies:
        return None
    if head[0].lower() in known.companies:
        start = text.index(proper, begin)
        if is_common and proper in known.whole:
            return None
        return (start, end, proper, "") if is_common else (head.start(), end, name, _unless_place(proper, known))
    return head.start(), end, name, short[1] if short is not None else ""


def _unless_place(proper: str, known: Headed) -> str:
    return "" if proper in known.whole else proper


def _walk(text: str, begin: int, head: re.Match[str], known: Headed, limit: int) -> tuple[int, str]:
    """Return where a name ends, and the words of its own with which it does."""
    low = head[0].lower()
    is_company = low in known.companies
    end = at = begin
    small = 0
    own: int | None = None
    for _ in range(MOST_WORDS):
        step = _STEP.match(text, at, limit)
        if step is None or (at > begin and _begins_next(text, step.start(1), end == at, known)):
            break
        word = step[1].rstrip(_STOP)
        if text.startswith(known.verbs, at):
            break
        if word in known.families and end == at > begin and _FURTHER.match(text, step.end(1)) is not None:
            break  # somebody behind the office
        at = step.end(1) - (len(step[1]) - len(word))
        if not word[0].islower():
            if word[0].isdigit() and not any(map(str.isalpha, word)):
                break
            own = step.start(1) if small or own is None else own
            end, small = at, 0
        elif small == MOST_SMALL or not _goes_on(text, at, word, low, known) or (small and _is_town(word, low, known)):
            break
        else:
            small += 1
            if not is_company and word in known.syllables and text.endswith(" " + word, begin, at):
                end = at if own is not None else end
        if at < step.end(1):  # a full stop
            break
    name = text[begin:end]
    for act in known.acts:
        name = name.removesuffix(act)
    end = begin + len(name)
    return (end, text[own:end] if own is not None and own < end else "")


def _begins_next(text: str, at: int, behind_capital: bool, known: Headed) -> bool:
    """Return whether the next name begins at a place: a head, but not the second half of "Xã Hội"."""
    head = known.heads.match(text, at)
    return head is not None and not (behind_capital and " " not in head[0])


def _is_town(word: str, head: str, known: Headed) -> bool:
    """Return whether a word leads to where a company is, which is no part of its name."""
    return word in known.places and head in known.companies


def _goes_on(text: str, at: int, word: str, head: str, known: Headed) -> bool:
    """Return whether a name may go on with a word in small letters that ends at a place."""
    if word in known.syllables or word in known.places:
        return True
    if word in known.links and head not in known.companies:
        following = _STEP.match(text, at)  # "and" leads on to a word of such names, or to the next one
        return following is not None and following[1] not in known.places and following[1].lower() in known.syllables
    return word in known.at and head in known.abroad
