"""Names that a word of their own shows: a legal form, a kind of institution, what a company does."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from pressdoc.understand.names.finding.search import Search, Stretch
from pressdoc.understand.names.naming import FORM, INSTITUTION, KIND
from pressdoc.understand.names.organisations import short

if TYPE_CHECKING:
    from pressdoc.understand.names.finding.looks import Form, Look

WALK = 6
"""Runs over which an institution's name may go on: "Institute of Medicine of the National Academies"."""

MOST_FORMS = 3
"""Legal forms behind commas: "Co., Ltd."."""

MOST_COUNTED = 32
"""Names that are looked for everywhere: a bound for hostile input."""

LONGEST_NUMBER = 14
"""Characters of a number that begins a name: "1-800-Kelda"."""

LONGEST_GAP = 8
"""Characters between a name and a legal form behind a comma."""

_new = tuple.__new__


def told_by_form(search: Search, number: int, look: Look, two: str) -> Stretch | None:
    """Return the name that the words of a run show, with what belongs to it around."""
    stretch = _by_form(search, number, look.forms) if look.forms else None
    if stretch is not None:
        return stretch
    if (two in search.words.parted and _form_follows(search, number)) or _small_form(search, search.runs[number].end):
        return _by_form(search, number, (search.looks.form(look.parts, len(look.parts), FORM),))
    return None


def _small_form(search: Search, end: int) -> str:
    """Return the legal form in small letters that stands at a place, with the blank before it: "Fulmar plc"."""
    text = search.text
    form = next((one for one in search.words.small.get(text[end : end + 2], ()) if text.startswith(one, end)), "")
    return "" if text[end + len(form) : end + len(form) + 1].isalnum() else form


def _by_form(search: Search, number: int, forms: tuple[Form, ...]) -> Stretch | None:
    """Return the name that a telling word of a run closes, with what belongs to it before and behind."""
    run_start = search.runs[number][0]
    for form in forms:
        head, kind, first, last, suffices, may_go_on, is_last, _ = form
        start, end, following = run_start + first, run_start + last, number + 1
        if is_last:
            end, following = _end(search, form, end, following)
        if first and _belongs_to_name(search, search.runs[number].text[:first], search.text[start:end]):
            start = run_start
        if first == 0:
            start = _leftward(search, number, form)
            if kind == FORM and "&" in search.runs[number].text:
                start = _from_first_partner(search, number, start)
        if kind != INSTITUTION and start == run_start > 1 and search.text[start - 2].isalnum():
            start = _from_number(search, start, end, head)
        if not (suffices or start < run_start or (may_go_on and end > run_start + last)):
            continue
        if head in search.words.faculties and _is_of_university(search, run_start + last, end):
            continue
        if (kind == KIND or head in search.words.weak) and _is_a_part(search, end):
            continue
        name = search.text[start:end]
        if not search.is_taken(name) and name[name.find(head) :] not in search.words.never:
            return _new(Stretch, (start, end, following))
    return None


def _is_of_university(search: Search, start: int, end: int) -> bool:
    """Return whether a unit's name goes on with its university's: School of Law "of the University of Orvik"."""
    return start < end and not search.words.universities.isdisjoint(search.text[start:end].split())


def _form_follows(search: Search, number: int) -> bool:
    """Return whether a legal form stands behind a run and a comma or a possessive: "Acme Widgets, Inc."."""
    if number + 1 >= len(search.runs):
        return False
    end = search.runs[number][1]
    start, _, after = search.runs[number + 1]
    if start - end > LONGEST_GAP:
        return False
    gap = search.text[end:start]
    if gap in search.words.before_form:
        return after.split(" ", 1)[0] in search.words.comma
    return gap in search.words.owning and after in search.words.legal  # "Fulmar's Corporation"


def _end(search: Search, form: Form, end: int, following: int) -> tuple[int, int]:
    """Return where a name ends that ends its run, and the run behind it."""
    if form.kind == FORM and (small := _small_form(search, end)):
        return end + len(small), following
    if following >= len(search.runs) or search.runs[following][0] - end > 10:
        return end, following
    if form.kind == INSTITUTION:
        end, following = _onward(search, form.head, end, following)
    for _ in range(MOST_FORMS):
        if not _form_follows(search, following - 1):
            break
        forms = search.runs[following].text.split(" ")
        count = next((at for at, word in enumerate(forms) if word not in search.words.legal), len(forms))
        end, following = search.runs[following].start + len(" ".join(forms[:count])), following + 1
        if count < len(forms):
            break
    return end, following


def _onward(search: Search, head: str, end: int, following: int) -> tuple[int, int]:
    """Return where an institution's name ends that goes on: "Ministry of Trade and Industry"."""
    extended = joined = False
    topical = search.words.topical.get(head, frozenset())
    for number in range(following, min(following + WALK, len(search.runs))):
        run = search.runs[number]
        gap = search.text[end : run.start] if run.start - end < 10 else ""
        parts = run.text.split(" ")
        if gap in search.words.onward or (gap in topical and parts[0].lower() not in search.clues.days):
            extended, joined = True, False
        elif extended and not joined and gap in search.clues.ands and head in search.words.joined:
            joined = True
            if run.text in search.words.known or any(search.looks.head(word) == FORM for word in parts):
                break
        elif extended and not joined and gap == ", " and head in search.words.joined:
            return _with_fields(search, number, end)
        else:
            break
        stop = max(1, search.looks.till_title(parts, 0))
        if head in search.words.opening and search.clues.is_title(
            parts[0].lower()
        ):  # the Office of Inspector General, the Office of Governor Ann Roe
            stop = next((at for at in range(1, len(parts)) if parts[at] in search.words.given), len(parts))
        if head in search.words.universities:
            stop = search.looks.till_unit(parts, 1, stop)
        end, following = run.start + len(" ".join(parts[:stop])), number + 1
        if stop < len(parts):
            break
    return end, following


def _with_fields(search: Search, number: int, end: int) -> tuple[int, int]:
    """Return where a name ends that lists its fields: "Department of Labour, Skills and Immigration".

    From the run behind the first comma on, up to the one behind "and", all have to be fields of work.
    """
    at = end
    for index in range(number, min(number + WALK, len(search.runs))):
        run = search.runs[index]
        gap = search.text[at : run.start] if run.start - at < LONGEST_GAP else ""
        is_last = gap in search.clues.ands or gap.removeprefix(",") in search.clues.ands
        fields = list(itertools.takewhile(lambda word: word.lower() in search.clues.fields, run.text.split(" ")))
        at = run.start + len(" ".join(fields))
        if is_last and fields:
            return at, index + 1
        if is_last or gap != ", " or at < run.end:
            break
    return end, number


def _leftward(search: Search, number: int, form: Form) -> int:
    """Return where a name begins that an "and" or a possessive parts: "Food and Drug Administration"."""
    run = search.runs[number]
    before = search.runs[number - 1] if number else None
    if before is None or run[0] - before[1] > 5 or number - 1 in search.shown:
        return run[0]
    gap = search.text[before.end : run.start]
    joins = gap in search.words.owning or (form.cored and form.head in search.words.joined and gap in search.clues.ands)
    parts = before.text.split(" ")
    first = search.looks.first(parts, len(parts))
    if not joins or first == len(parts) or before.text in search.words.known or search.is_taken(before.text):
        return run.start
    return before.start + sum(len(word) + 1 for word in parts[:first])


def _belongs_to_name(search: Search, front: str, name: str) -> bool:
    """Return whether a word that begins sentences belongs to a name: it never stands without, "New Orvik Gold"."""
    if front.rstrip() not in search.words.fronts or search.counted >= MOST_COUNTED:
        return False
    search.counted += 1
    name = short(name)
    return search.text.count(name) == search.text.count(front + name) > 1


def _from_number(search: Search, start: int, end: int, head: str) -> int:
    """Return where a name begins that begins with a number: "1847 Skua Inc.", "10x Fulmar, Inc.".

    Years and numbers of things stand before names as well, so that the name has to be printed so
    again; a number without letters has to begin a line with it.
    """
    text = search.text
    begin = max(text.rfind(" ", 0, start - 1), text.rfind("\n", 0, start - 1)) + 1
    word = text[begin : start - 1]
    if not word[:1].isdigit() or len(word) > LONGEST_NUMBER or search.counted >= MOST_COUNTED:
        return start
    if not (word.isdecimal() or any(map(str.isalpha, word))):
        return start  # of a telephone
    search.counted += 1
    name = text[begin:end]
    own = name[: name.find(head)].rstrip(", ")
    if text.count(own) < 2 or (own.isdecimal() and own == word):
        return start
    return begin if not word.isdecimal() or text.startswith(own) or f"\n{own}" in text else start


def _from_first_partner(search: Search, number: int, start: int) -> int:
    """Return where a firm's name begins that names more than two partners: "Kelda, Roe, Skua & Finch LLP"."""
    parts = search.runs[number].text.split(" ")
    first = number
    while len(parts) > 2 and parts[1] == "&" and first and len(search.runs[first - 1].text.split(" ")) == 1:
        if search.text[search.runs[first - 1].end : search.runs[first].start] != ", ":
            break
        first -= 1
    if first == number or " ".join(parts[:3]) in search.words.known:
        return start
    for at in range(first, number):
        search.names.pop(search.runs[at].text, None)  # nobody by itsearch
        search.shown[at] = False
    return search.runs[first].start


def _is_a_part(search: Search, end: int) -> bool:
    """Return whether what stands behind shows a part, a thing, or the label of a list: "Home Security: ..."."""
    if search.text[end : end + 1] != " ":
        return search.text[end : end + 1] == ":"
    return search.text[end + 1 : end + 20].split(" ", 1)[0].rstrip(",.;:)") in search.clues.parts
