"""Names that stand in a row with others, or behind words that say of what the row is."""

from __future__ import annotations

from pressdoc.understand.dating.place_names import is_region
from pressdoc.understand.names.finding.search import Search, Stretch

GROUP_WITHIN = 90
"""Characters before an enumeration in which it has to say of what: "investors, including"."""

_GO_ON = frozenset(("", " ", ","))
"""What stands behind an enumeration that may say of what it was."""


def take_enumerated(search: Search, near: list[int]) -> None:
    """Take all items of an enumeration that holds organisations, or that says so before or behind it.

    ``near`` are the runs right behind which another stands.
    """
    number = -1
    for begin in near:
        if begin < number:
            continue
        number = begin
        items = [(number, _item_end(search, number))]
        closed = False
        while (step := _next_item(search, items[-1][1])) is not None:
            items.append((step[0], _item_end(search, step[0])))
            closed = closed or step[1]
        if len(items) > 1:
            _enumerated(search, items, closed)
        number = items[-1][1] + 1


def _item_end(search: Search, number: int) -> int:
    """Return the last run of an item: of "Luz del Sur" and "Funder's Club" the second one."""
    while number + 1 < len(search.runs) and number not in search.shown:
        end, after = search.runs[number][1], search.runs[number + 1][0]
        if not 2 < after - end < 8:
            break
        gap = search.text[end:after]
        if gap not in search.words.onward and gap not in search.words.owning:
            break
        number += 1
    return number


def _next_item(search: Search, number: int) -> tuple[int, bool] | None:
    """Return the run of the next item, and whether an "and" stands before it; what stands in brackets is none."""
    following = number + 1
    if following >= len(search.runs):
        return None
    end, after = search.runs[number].end, search.runs[following]
    if search.text[end : end + 2] == " (":
        close = search.text.find(")", end, end + 40)
        if close < 0:
            return None
        end = close + 1
        while after.start < end:
            following += 1
            if following >= len(search.runs):
                return None
            after = search.runs[following]
    gap = search.text[end : after.start] if after.start - end <= 6 else ""
    return (following, gap in search.clues.closing) if gap in search.clues.joins else None


def _enumerated(search: Search, items: list[tuple[int, int]], closed: bool) -> None:
    shown = 0
    for first, _ in items:
        if first in search.shown:
            shown += 1
    if shown == len(items):
        return
    start, end = search.runs[items[0][0]][0], search.runs[items[-1][1]][1]
    told = closed and search.shown.get(items[0][0], False)
    several = shown > 1 and len(items) > (2 if closed else 3) and shown * 5 >= len(items)
    if told or several or _says_of_what(search, start, len(items)) or _says_of_what_behind(search, end):
        with_people = any(_is_of_two(search, *item) and _is_somebody(search, item[0]) for item in items)
        for first, last in items:
            if first not in search.shown and not _lies_in(search, last):
                _item(search, last if with_people and _is_of_two(search, first, last) else first, last)


def _lies_in(search: Search, number: int) -> bool:
    """Return whether an item is a town before its country: "Institut Kelda, Orvik, France"."""
    if number + 1 == len(search.runs):
        return False
    following = search.runs[number + 1]
    return search.text[search.runs[number].end : following.start] == ", " and is_region(following.text)


def _is_of_two(search: Search, first: int, last: int) -> bool:
    """Return whether an item may say who is with whom, "Jane Roe of Acme", and is no name like "Friends of Kelda"."""
    return first < last and " " in search.runs[first].text


def _is_somebody(search: Search, number: int) -> bool:
    """Return whether a name begins with one that is given to people."""
    return search.runs[number].text.partition(" ")[0] in search.words.given


def _item(search: Search, number: int, last: int) -> None:
    run = search.runs[number]
    parts = run.text.split(" ")
    first = search.looks.first(parts, len(parts))
    if first == len(parts) or (number == last and search.looks.is_generic(parts[first:])):
        return
    if len(run.text) < 3 or (len(parts) > 1 and any(search.clues.is_title(word.lower()) for word in parts)):
        return  # "WI", "Chief Revenue Officer Jane Roe"
    start, end = run.end - len(" ".join(parts[first:])), search.runs[last].end
    if not search.is_taken(search.text[start:end]):
        search.take(number, Stretch(start, end, last + 1))


def _says_of_what(search: Search, start: int, count: int) -> bool:
    """Return whether "investors, including", or with three items "websites", stands before an enumeration."""
    low = start - GROUP_WITHIN if start > GROUP_WITHIN else 0
    last = search.text[search.text.rfind(" ", low, start - 1 if start else 0) + 1 : start].rstrip(": ").lower()
    if last in search.clues.groups:
        return count > 2
    if last not in search.clues.including:
        return False
    before = search.text[low:start].lower().split()
    return any(word.strip(",:(") in search.clues.groups for word in before[-10:-1])


def _says_of_what_behind(search: Search, end: int) -> bool:
    """Return whether "and other investors" stands behind an enumeration."""
    if search.text[end : end + 1] not in _GO_ON:
        return False
    behind = search.text[end : end + 40].lower().lstrip(" ,").split(None, 3)[:3]
    if len(behind) < 3 or behind[1] not in search.clues.others:
        return False
    return f" {behind[0]} " in search.clues.closing and behind[2].strip(".,;") in search.clues.groups
