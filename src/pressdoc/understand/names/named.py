"""Which capitalised words name an organisation: by their form, as known, or by what stands around them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

import attrs

from pressdoc.understand.names.capitals import Run, possessives, runs_in
from pressdoc.understand.names.compounds import named_by_compound
from pressdoc.understand.names.naming import FORM, INSTITUTION, KIND, Clues, Words, clues, words

WALK = 6
"""Runs over which an institution's name may go on: "Institute of Medicine of the National Academies"."""

MOST_FORMS = 3
"""Legal forms behind commas: "Co., Ltd."."""

LONGEST_BRACKET = 120
"""Characters of a bracket behind a name that defines a short name."""

LOOK_BACK, LOOK_AHEAD = 48, 110
"""Characters before and behind a name in which clues are looked for."""

GROUP_WITHIN = 90
"""Characters before an enumeration in which it has to say of what: "investors, including"."""

NEAR = 40
"""Characters; items of one enumeration, and what stands in brackets behind them, are no farther apart."""

REMEMBERED = 4_096
"""Runs of a language for which it is remembered what they are; when they are more, it starts afresh."""

MOST_COUNTED = 32
"""Names that are looked for everywhere: a bound for hostile input."""

MOST_BETWEEN = 6
"""Words behind "acted as" among which the part is named that was played."""

LONGEST_PERSON = 3
"""Words; more are hardly somebody's name."""

ACRONYM = 9
"""Characters; no acronym is longer."""


@attrs.frozen
class Named:
    """The name of an organisation as its form or its surroundings show it, and its short names."""

    name: str
    aliases: tuple[str, ...] = ()
    sure: bool = True
    """Whether its own words show it, so that it cannot be somebody's name."""


class _Stretch(NamedTuple):
    """A name in the text, and the run that stands behind it."""

    start: int
    end: int
    following: int


def named_in(
    text: str,
    language: str | None,
    *,
    places: Iterable[tuple[int, int]] | None = None,
    people: Collection[str] = (),
    listed: Collection[int] = (),
) -> list[Named]:
    """Return the organisations that a text names, each form of a name once, in order of mention.

    ``places`` are the stretches of running text, all of it unless given; ``people`` are names that
    are taken; ``listed`` are the brackets that hold a listing.

    >>> [found.name for found in named_in("Profits at Orbital Freight Inc. and the University of Leeds rose.", "en")]
    ['Orbital Freight Inc.', 'University of Leeds']
    """
    around = clues(language)
    stretches = ((0, len(text)),) if places is None else tuple(places)
    found = _Finder(text, _runs(text, stretches, around), around, people, listed).find()
    longer = []
    for start, end, name, short in named_by_compound(text, language, stretches):
        printed = text[start:end]
        aliases = (*((printed,) if printed != name else ()), *((short,) if short else ()))
        longer.append(Named(name, aliases))
    if not longer:
        return found
    known = {form for named in longer for form in (named.name, *named.aliases)}
    return [one for one in found if not any(form.startswith(f"{one.name} ") for form in known)] + longer


def first_named(text: str, language: str | None) -> str | None:
    """Return the organisation that a text names first, or ``None``."""
    around = clues(language)
    found = _Finder(text, _runs(text, ((0, len(text)),), around), around, (), ()).find(first=True)
    if (compound := next(named_by_compound(text, language, ((0, len(text)),)), None)) is not None:
        start, end, _, _ = compound
        at = text.find(found[0].name) if found else -1
        if at < 0 or start < at or (start == at and end - start > len(found[0].name)):
            return text[start:end]
    return found[0].name if found else None


def is_named_institution(line: str, language: str | None) -> bool:
    """Return whether a line is the name of an institution and nothing else, in a language that writes no compounds.

    >>> is_named_institution("Comune di Montefiore", "it"), is_named_institution("Comune di Montefiore apre", "it")
    (True, False)
    >>> is_named_institution("Department of Harbours", "en"), is_named_institution("Harbour Safety Agency", "en")
    (True, True)
    """
    line = line.strip()
    if " " not in line or line[-1] in ".:!?":
        return False
    head, last = line.partition(" ")[0], line.rpartition(" ")[2]
    known = words()
    if head not in known.institutions and (last not in known.institutions or last in known.weak):
        return False
    return first_named(line, language) == line


def _runs(text: str, places: Iterable[tuple[int, int]], around: Clues) -> list[Run]:
    return runs_in(text, places, lone=around.openers, forms=words().legal, stopped=words().abbreviations)


_new = tuple.__new__

_GO_ON = frozenset(("", " ", ","))
"""What stands behind an enumeration that may say of what it was."""

LONGEST_GAP = 8
"""Characters between a name and a legal form behind a comma."""

_TELLING = frozenset({" (", ", ", " –", " —"})
"""What a name is followed by when what is behind it may say what it is."""

_LONE, _TITLED, _KNOWN, _NOBODY, _OPEN = range(5)
"""What a run is by its words: no name, with a title, known, a name of nobody, or anything."""


class _Form(NamedTuple):
    """A name that a word of a run may close, before what stands around it is looked at."""

    head: str
    kind: int
    start: int
    end: int
    suffices: bool
    """Whether it holds a word of its own: not "Energy Services", "Audit Committee"."""
    may_go_on: bool
    """Whether it is a name when it goes on behind the run: "University" of Leeds."""
    is_last: bool
    """Whether the run ends with it."""
    cored: bool
    """Whether words stand before the telling one."""


class _Look(NamedTuple):
    """What a run is by its words alone."""

    kind: int
    parts: list[str]
    name: str
    """Without what stands before a name: "Former Acme" -> "Acme"."""
    forms: tuple[_Form, ...]
    """Names that a word in it may close, the last one first."""


class _Finder:
    """One text on its way to the names in it."""

    def __init__(
        self, text: str, runs: list[Run], around: Clues, people: Collection[str], listed: Collection[int]
    ) -> None:
        self.text = text
        self.words: Words = words()
        self.clues = around
        self.people = people
        self.listed = listed
        self.runs = runs
        self.names: dict[str, tuple[str, ...]] = {}
        self.shown: dict[int, bool] = {}
        """The runs that name an organisation, and whether the words before say so."""
        self.sure: set[str] = set()
        """The names that their own words show."""
        self.own = possessives()
        self.counted = 0
        """How many names were looked for everywhere."""
        self.others: set[str] = set()
        """Known acronyms that are short for something else here."""

    def find(self, *, first: bool = False) -> list[Named]:
        """Look at every run once, then at the enumerations that hold a name; with ``first`` until there is one."""
        text, looks, cues, links, names = self.text, self.clues.looks, self.clues.cues, self.clues.links, self.names
        parted = self.words.parted
        behind = reached = -1
        two = ""  # the two characters behind a run
        near: list[int] = []
        for number, (start, end, found) in enumerate(self.runs):
            if start - reached < NEAR and (two == " (" or text[reached:start] in links):
                near.append(number - 1)
            reached = end
            two = text[end : end + 2]
            if number < behind:
                continue
            look = looks.get(found) or self._look(found)
            kind, _, name, forms = look
            told = True
            if kind == _OPEN:
                # Most runs end here: no word that tells, and nothing before and behind that could.
                told = name != found or text[text.rfind(" ", 0, start - 1) + 1 : start - 1] in cues
                if not (told or forms or two in _TELLING or two in parted or "&" in found):
                    continue
            elif kind == _LONE:
                continue
            if name in names and self._adds_nothing(look, two):
                self.shown[number] = False
            elif (forms or two in parted) and (stretch := self._stretch(number, look, two)) is not None:
                self.sure.add(self._take(number, stretch))
                behind = stretch.following
            elif kind != _NOBODY or two == " (":
                self._by_surroundings(number, look, told, two)
            if first and names:
                break
        if not first or not names:
            self._by_others(near)
        inflected, sure = self.words.inflected, self.sure
        return [Named(inflected.get(name, name), aliases, name in sure) for name, aliases in names.items()]

    def _by_others(self, near: list[int]) -> None:
        """Take what plays a part, and the enumerations; ``near`` are the runs right behind which another stands."""
        self._by_part(self.clues.parts_played)
        if near:
            self._by_enumeration(near)

    def _stretch(self, number: int, look: _Look, two: str) -> _Stretch | None:
        """Return the name that the words of a run show, with what belongs to it around."""
        stretch = self._by_form(number, look.forms) if look.forms else None
        if stretch is None and two in self.words.parted and self._form_follows(number):
            return self._by_form(number, (self._form(look.parts, len(look.parts), FORM),))
        return stretch

    def _adds_nothing(self, look: _Look, two: str) -> bool:
        """Return whether nothing stands behind a name found before that could make it longer or give it an alias.

        ``two`` are the two characters behind it.
        """
        if two[:1] == " ":
            return two != " (" and not (look.forms and look.forms[0].kind == INSTITUTION)
        return two != ", "

    def _look(self, found: str) -> _Look:
        """Return what a run is by its words alone, and remember it."""
        parts = found.split(" ")
        first = 0 if found in self.words.known else self._first(parts, len(parts))
        name = found if first == 0 else " ".join(parts[first:])
        if name not in self.words.known and name.lower().startswith(self.words.leading):
            bare = name.partition(" ")[2]  # "U.S. FDA"
            name = bare if bare in self.words.known else name
        if found in self.clues.lone or first == len(parts):
            kind = _LONE
        elif not self.clues.titles.isdisjoint(parts):
            kind = _TITLED
        elif name in self.words.known:
            kind = _KNOWN
        else:
            kind = _NOBODY if self._is_generic(parts[first:]) or name in self.words.never else _OPEN
        forms = tuple(
            self._form(parts, at, head)
            for at, head in reversed(self._heads(parts) if kind != _LONE else [])
            if at == len(parts) - 1 or not (head == KIND or self._is_unfinished(parts, at))
        )
        if len(self.clues.looks) >= REMEMBERED:
            self.clues.looks.clear()
        look = self.clues.looks[found] = _Look(kind, parts, name, forms)
        return look

    def _heads(self, parts: list[str]) -> list[tuple[int, int]]:
        """Return the words that may close a name, with what they show; none of a unit behind its university."""
        heads = []
        university = False
        for at, word in enumerate(parts):
            if (head := self._head(word)) and not (university and word in self.words.faculties):
                heads.append((at, head))
                university = university or (at > 0 and word in self.words.universities)
            elif at and word in self.words.closing and f"{parts[at - 1]} {word}" in self.words.pairs:
                heads.append((at, INSTITUTION))
        return heads

    def _is_unfinished(self, parts: list[str], at: int) -> bool:
        """Return whether a common kind of institution only begins what a run names: "Lawyers Trust Account"."""
        if parts[at] not in self.words.weak:
            return False
        return parts[at + 1].lower() in self.clues.parts or self.words.heads.get(parts[at + 1], FORM) != FORM

    # -- by form ---------------------------------------------------------------------------------------

    def _form(self, parts: list[str], index: int, kind: int) -> _Form:
        """Return the name that the word ``index`` of a run closes; behind the last one stands a legal form."""
        head = parts[index] if index < len(parts) else ""
        after = index + 1
        weak = head in self.words.weak
        if head in self.words.closing and index and f"{parts[index - 1]} {head}" in self.words.pairs:
            index, kind, weak = index - 1, INSTITUTION, True
            head = f"{parts[index]} {head}"  # "Medical Center"
        first = self._first(parts, index)
        grown = False
        if head in self.words.first and after < len(parts):
            until = self._till_title(parts, after)
            if head in self.words.universities:
                until = self._till_unit(parts, after, until)
            after, grown = until, until > after
        while after < len(parts) and parts[after] in self.words.legal:
            after += 1
        start = sum(len(word) + 1 for word in parts[:first])
        core = parts[first:index]
        in_capitals = len(core) > 3 and all(map(str.isupper, parts))  # a sentence in capitals shows no names
        if core:
            suffices = head not in self.words.opening and (
                (kind == INSTITUTION and len(core) > 1 and not weak)
                or any(word not in self.clues.generic for word in core)
            )
            is_title = len(core) > 1 and self.clues.is_title(core[-1].lower()) and self._is_generic(core)
            suffices = suffices and not is_title  # "Vice President Exploration"
            if kind == KIND and suffices and len(core) > 1:  # a heading: "Time To Sell Gold"
                suffices = not any(self._is_no_name(word) and word not in self.words.begins for word in core[1:])
        else:
            suffices = grown and kind == INSTITUTION
        may_go_on = kind == INSTITUTION and not (weak and not core and head not in self.words.joined)
        return _Form(
            head,
            kind,
            start,
            len(" ".join(parts[:after])),
            suffices and not in_capitals,
            may_go_on and not in_capitals,
            after >= len(parts),
            bool(core),
        )

    def _by_form(self, number: int, forms: tuple[_Form, ...]) -> _Stretch | None:
        """Return the name that a telling word of a run closes, with what belongs to it before and behind."""
        run_start = self.runs[number][0]
        for form in forms:
            head, kind, first, last, suffices, may_go_on, is_last, _ = form
            start, end, following = run_start + first, run_start + last, number + 1
            if is_last:
                end, following = self._end(form, end, following)
            if first and self._belongs_to_name(self.runs[number].text[:first], self.text[start:end]):
                start = run_start
            if first == 0:
                start = self._leftward(number, form)
                if kind == FORM and "&" in self.runs[number].text:
                    start = self._from_first_partner(number, start)
            if not (suffices or start < run_start or (may_go_on and end > run_start + last)):
                continue
            if head in self.words.faculties and self._is_of_university(run_start + last, end):
                continue
            if (kind == KIND or head in self.words.weak) and self._is_a_part(end):
                continue
            name = self.text[start:end]
            if not self._is_taken(name) and name[name.find(head) :] not in self.words.never:
                return _new(_Stretch, (start, end, following))
        return None

    def _is_of_university(self, start: int, end: int) -> bool:
        """Return whether a unit's name goes on with its university's: School of Law "of the University of Orvik"."""
        return start < end and not self.words.universities.isdisjoint(self.text[start:end].split())

    def _head(self, word: str) -> int:
        kind = self.words.heads.get(word, 0)
        if not kind and self.clues.endings and len(word) > 9 and word.lower().endswith(self.clues.endings):
            return INSTITUTION
        return kind

    def _form_follows(self, number: int) -> bool:
        """Return whether a legal form stands behind a run and a comma or a possessive: "Acme Widgets, Inc."."""
        if number + 1 >= len(self.runs):
            return False
        end = self.runs[number][1]
        start, _, after = self.runs[number + 1]
        if start - end > LONGEST_GAP:
            return False
        gap = self.text[end:start]
        if gap in self.words.before_form:
            return after.split(" ", 1)[0] in self.words.comma
        return gap in self.words.owning and after in self.words.legal  # "Fulmar's Corporation"

    def _first(self, parts: list[str], index: int) -> int:
        """Return the word that a name begins with: no article, no title, not what it is called in German."""
        first = 0
        for at, word in enumerate(parts[:index]):
            if word in self.clues.titles or (at == first and self._is_no_name(word)):
                if word in self.words.begins or " ".join(parts[at : at + 2]) in self.words.never:
                    break  # "One World Ferries", "New York Ferries"
                first = at + 1
        return first

    def _is_no_name(self, word: str) -> bool:
        """Return whether a capitalised word only begins a sentence, or says what somebody is."""
        low = word.lower()
        if low in self.clues.function:
            return len(word) == 1 or not word.isupper()
        if "-" in word and low.rpartition("-")[2] in self.clues.compounds:
            return True
        return self.clues.capitalised and low.endswith(self.clues.called)

    def _end(self, form: _Form, end: int, following: int) -> tuple[int, int]:
        """Return where a name ends that ends its run, and the run behind it."""
        if following >= len(self.runs) or self.runs[following][0] - end > 10:
            return end, following
        if form.kind == INSTITUTION:
            end, following = self._onward(form.head, end, following)
        for _ in range(MOST_FORMS):
            if not self._form_follows(following - 1):
                break
            forms = self.runs[following].text.split(" ")
            count = next((at for at, word in enumerate(forms) if word not in self.words.legal), len(forms))
            end, following = self.runs[following].start + len(" ".join(forms[:count])), following + 1
            if count < len(forms):
                break
        return end, following

    def _till_title(self, parts: list[str], after: int) -> int:
        """Return the first word from ``after`` on that is a title, or the number of words."""
        return next((at for at in range(after, len(parts)) if self.clues.is_title(parts[at].lower())), len(parts))

    def _till_unit(self, parts: list[str], after: int, stop: int) -> int:
        """Return the first word from ``after`` on with which a unit of a university begins, or ``stop``."""
        return next((at for at in range(after, stop) if parts[at] in self.words.faculties), stop)

    def _onward(self, head: str, end: int, following: int) -> tuple[int, int]:
        """Return where an institution's name ends that goes on: "Ministry of Trade and Industry"."""
        extended = joined = False
        topical = self.words.topical.get(head, frozenset())
        for number in range(following, min(following + WALK, len(self.runs))):
            run = self.runs[number]
            gap = self.text[end : run.start] if run.start - end < 10 else ""
            parts = run.text.split(" ")
            if gap in self.words.onward or (gap in topical and parts[0].lower() not in self.clues.days):
                extended, joined = True, False
            elif extended and not joined and gap in self.clues.ands and head in self.words.joined:
                joined = True
                if run.text in self.words.known or any(self._head(word) == FORM for word in parts):
                    break
            else:
                break
            stop = max(1, self._till_title(parts, 0))
            if head in self.words.opening and self.clues.is_title(
                parts[0].lower()
            ):  # the Office of Inspector General, the Office of Governor Ann Roe
                stop = next((at for at in range(1, len(parts)) if parts[at] in self.words.given), len(parts))
            if head in self.words.universities:
                stop = self._till_unit(parts, 1, stop)
            end, following = run.start + len(" ".join(parts[:stop])), number + 1
            if stop < len(parts):
                break
        return end, following

    def _leftward(self, number: int, form: _Form) -> int:
        """Return where a name begins that an "and" or a possessive parts: "Food and Drug Administration"."""
        run = self.runs[number]
        before = self.runs[number - 1] if number else None
        if before is None or run[0] - before[1] > 5 or number - 1 in self.shown:
            return run[0]
        gap = self.text[before.end : run.start]
        joins = gap in self.words.owning or (form.cored and form.head in self.words.joined and gap in self.clues.ands)
        parts = before.text.split(" ")
        first = self._first(parts, len(parts))
        if not joins or first == len(parts) or before.text in self.words.known or self._is_taken(before.text):
            return run.start
        return before.start + sum(len(word) + 1 for word in parts[:first])

    def _belongs_to_name(self, front: str, name: str) -> bool:
        """Return whether a word that begins sentences belongs to a name: it never stands without, "New Orvik Gold"."""
        if front.rstrip() not in self.words.fronts or self.counted >= MOST_COUNTED:
            return False
        self.counted += 1
        return self.text.count(name) == self.text.count(front + name) > 1

    def _from_first_partner(self, number: int, start: int) -> int:
        """Return where a firm's name begins that names more than two partners: "Kelda, Roe, Skua & Finch LLP"."""
        parts = self.runs[number].text.split(" ")
        first = number
        while len(parts) > 2 and parts[1] == "&" and first and len(self.runs[first - 1].text.split(" ")) == 1:
            if self.text[self.runs[first - 1].end : self.runs[first].start] != ", ":
                break
            first -= 1
        if first == number or " ".join(parts[:3]) in self.words.known:
            return start
        for at in range(first, number):
            self.names.pop(self.runs[at].text, None)  # nobody by itself
            self.shown[at] = False
        return self.runs[first].start

    def _is_taken(self, name: str) -> bool:
        return name in self.words.never or name in self.people or name.startswith(self.words.boards)

    def _is_a_part(self, end: int) -> bool:
        """Return whether what stands behind shows a part, a thing, or the label of a list: "Home Security: ..."."""
        if self.text[end : end + 1] != " ":
            return self.text[end : end + 1] == ":"
        return self.text[end + 1 : end + 20].split(" ", 1)[0].rstrip(",.;:)") in self.clues.parts

    # -- by what is known and what stands around -------------------------------------------------------

    def _by_surroundings(self, number: int, look: _Look, told: bool, two: str) -> None:
        """Take a run without a telling word when it is known, or when the words around say what it is.

        ``told`` is whether the word before it may be one that says so, ``two`` are the two characters behind it.
        """
        kind, parts, name, _ = look
        if kind == _TITLED:
            return self._before_title(number, parts)
        end = self.runs[number][1]
        start = end - len(name)
        if name in self.people:
            return None
        if kind == _NOBODY and two == " (" and end + 1 in self.listed and len(parts) > 2 and self._head(parts[-1]):
            self._take(number, _Stretch(start, end, number + 1))  # "Advanced Energy Solutions (NYSE: AES)"
        if kind == _KNOWN:
            if not self._means_something_else(number, name):
                self.sure.add(self._take(number, _Stretch(start, end, number + 1), self._told_before(start, name)))
        elif kind == _OPEN:
            told = told and self._told_before(start, name)
            if told or (two in _TELLING and self._told_behind(end, name, two)) or self._is_firm(end, parts):
                self._take(number, _Stretch(start, end, number + 1), told)
        return None

    def _is_firm(self, end: int, parts: list[str]) -> bool:
        """Return whether two names make one that does something: "Kelda & Roe has"; no title is among them."""
        if (
            len(parts) != 3
            or parts[1] != "&"
            or parts[0].isupper()
            or any(self._is_generic([word]) for word in (parts[0], parts[2]))
        ):
            return False
        return self.text[end + 1 : end + 1 + ACRONYM].split(" ", 1)[0] in self.clues.verbs

    def _before_title(self, number: int, parts: list[str]) -> None:
        """Take what stands before a title in capitals: "Acme CEO Jane Roe"."""
        stop = next(at for at, word in enumerate(parts) if word in self.clues.titles)
        first = self._first(parts[:stop], stop)
        if first < stop and not self._is_generic(parts[first:stop]):
            start = self.runs[number].start
            begin = start + sum(len(word) + 1 for word in parts[:first])
            self._take(number, _Stretch(begin, start + len(" ".join(parts[:stop])), number + 1))

    def _means_something_else(self, number: int, name: str) -> bool:
        """Return whether a known name begins a sentence as a common word, or is short for another thing here."""
        start, end, _ = self.runs[number]
        bracketed = number and self.text[start - 1 : start] == "(" and self.text[end : end + 1] == ")"
        if bracketed and start - self.runs[number - 1].end == 2 and number - 1 not in self.shown:
            self.others.add(name)
        return name in self.others or (name in self.words.ambiguous and self._begins_sentence(start))

    def _is_generic(self, parts: list[str]) -> bool:
        return all(word in self.clues.generic or self.clues.is_title(word.lower()) for word in parts)

    def _begins_sentence(self, start: int) -> bool:
        before = self.text[max(0, start - 3) : start].rstrip()
        return not before or before[-1] in '.!?:•“"\n\x00'

    def _told_before(self, start: int, name: str) -> bool:
        """Return whether the words before a name are followed by organisations: "partnership with"."""
        text = self.text
        if start < 2 or text[start - 1] != " ":
            return False
        around = self.clues
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
        is_somebody = first in self.words.given and 0 < name.count(" ") < LONGEST_PERSON
        if (is_somebody and "&" not in name) or around.is_title(first.lower()):
            return False
        if articled and " " not in name and name.isupper() and self._stands_before_noun(start + len(name)):
            return False  # "acquisition of the GMP operations of"
        if around.capitalised and (articled or " " not in name) and not _looks_named(name):
            return False
        return last not in around.people or " " not in name or "&" in name or name.isupper()

    def _stands_before_noun(self, end: int) -> bool:
        behind = self.text[end + 1 : end + NEAR].split(" ", 1)[0]
        return (
            self.text[end : end + 1] == " "
            and behind.isalpha()
            and behind.islower()
            and (behind not in self.clues.function)
        )

    def _told_behind(self, end: int, name: str, two: str) -> bool:
        """Return whether what stands behind a name, two characters of it given, shows an organisation."""
        if two == " (":
            is_thing = name.rpartition(" ")[2].lower() in self.clues.parts  # an index, an exchange-traded fund
            return (end + 1 in self.listed and not is_thing) or self._says_so_in_bracket(end, name)
        if two != ", ":  # "Fulmar – a state-owned enterprise"
            return self.text[end + 2 : end + 3] == " " and self._is_called(end + 3)
        return self._is_called(end + 2)

    def _says_so_in_bracket(self, end: int, name: str) -> bool:
        """Return whether a bracket defines a term for an organisation, or its acronym before an apposition."""
        terms, acronym = self._defined(end)
        if any(term in self.clues.terms or _is_acronym(term, name) for term in terms):
            return True
        close = end + 3 + len(acronym)
        is_short = acronym != "" and _is_acronym(acronym, name) and self.text[close : close + 2] == ", "
        return is_short and self._is_called(close + 2)

    def _is_called(self, at: int) -> bool:
        """Return whether an apposition begins that says what an organisation is: "a leading provider of"."""
        around = self.clues
        end = self.text.find(" ", at, at + LOOK_AHEAD)
        first = self.text[at : end if end >= 0 else at + LOOK_AHEAD]
        if first not in around.articles and not first.endswith(self.own):  # "Norland's largest publisher"
            return first in around.nouns and end >= 0 and self.text[end + 1 : min(end + 2, at + LOOK_AHEAD)].islower()
        tail = self.text[at : at + LOOK_AHEAD].split(" ", 12)[:12]
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

    def _by_part(self, parts_played: Iterable[str]) -> None:
        """Take what plays a part in a deal that firms play: "Kelda & Roe acted as legal advisor"."""
        for phrase in parts_played:
            at = self.text.find(phrase)
            while at >= 0:
                number = bisect_right(self.runs, at, key=_end_of) - 1
                behind = self.text[at + len(phrase) : at + LOOK_AHEAD].lower().split(None, MOST_BETWEEN)[:MOST_BETWEEN]
                if number >= 0 and self.runs[number].end == at and number not in self.shown:
                    look = self._look(self.runs[number].text)
                    if look.kind == _OPEN and not self.clues.offices.isdisjoint(word.strip(",.;") for word in behind):
                        self._by_office(number, look)
                    before = self.runs[number - 1] if number else None
                    if before is not None and self.text[before.end : self.runs[number].start] in self.clues.closing:
                        self._by_office(number - 1, self._look(before.text))
                at = self.text.find(phrase, at + len(phrase))

    def _by_office(self, number: int, look: _Look) -> None:
        end = self.runs[number].end
        is_given = look.name.split(" ", 1)[0] in self.words.given and "&" not in look.name
        if look.kind == _OPEN and not is_given and look.name not in self.people:
            self._take(number, _Stretch(end - len(look.name), end, number + 1), True)

    # -- enumerations ----------------------------------------------------------------------------------

    def _by_enumeration(self, near: list[int]) -> None:
        """Take all items of an enumeration that holds organisations, or that says so before or behind it.

        ``near`` are the runs right behind which another stands.
        """
        number = -1
        for begin in near:
            if begin < number:
                continue
            number = begin
            items = [(number, self._item_end(number))]
            closed = False
            while (step := self._next_item(items[-1][1])) is not None:
                items.append((step[0], self._item_end(step[0])))
                closed = closed or step[1]
            if len(items) > 1:
                self._enumerated(items, closed)
            number = items[-1][1] + 1

    def _item_end(self, number: int) -> int:
        """Return the last run of an item: of "Luz del Sur" and "Funder's Club" the second one."""
        while number + 1 < len(self.runs) and number not in self.shown:
            end, after = self.runs[number][1], self.runs[number + 1][0]
            if not 2 < after - end < 8:
                break
            gap = self.text[end:after]
            if gap not in self.words.onward and gap not in self.words.owning:
                break
            number += 1
        return number

    def _next_item(self, number: int) -> tuple[int, bool] | None:
        """Return the run of the next item, and whether an "and" stands before it; what stands in brackets is none."""
        following = number + 1
        if following >= len(self.runs):
            return None
        end, after = self.runs[number].end, self.runs[following]
        if self.text[end : end + 2] == " (":
            close = self.text.find(")", end, end + 40)
            if close < 0:
                return None
            end = close + 1
            while after.start < end:
                following += 1
                if following >= len(self.runs):
                    return None
                after = self.runs[following]
        gap = self.text[end : after.start] if after.start - end <= 6 else ""
        return (following, gap in self.clues.closing) if gap in self.clues.joins else None

    def _enumerated(self, items: list[tuple[int, int]], closed: bool) -> None:
        shown = 0
        for first, _ in items:
            if first in self.shown:
                shown += 1
        if shown == len(items):
            return
        start, end = self.runs[items[0][0]][0], self.runs[items[-1][1]][1]
        told = closed and self.shown.get(items[0][0], False)
        several = shown > 1 and len(items) > (2 if closed else 3) and shown * 5 >= len(items)
        if told or several or self._says_of_what(start, len(items)) or self._says_of_what_behind(end):
            for first, last in items:
                if first not in self.shown:
                    self._item(first, last)

    def _item(self, number: int, last: int) -> None:
        run = self.runs[number]
        parts = run.text.split(" ")
        first = self._first(parts, len(parts))
        if first == len(parts) or (number == last and self._is_generic(parts[first:])):
            return
        if len(run.text) < 3 or (len(parts) > 1 and any(self.clues.is_title(word.lower()) for word in parts)):
            return  # "WI", "Chief Revenue Officer Jane Roe"
        start, end = run.end - len(" ".join(parts[first:])), self.runs[last].end
        if not self._is_taken(self.text[start:end]):
            self._take(number, _Stretch(start, end, last + 1))

    def _says_of_what(self, start: int, count: int) -> bool:
        """Return whether "investors, including", or with three items "websites", stands before an enumeration."""
        low = start - GROUP_WITHIN if start > GROUP_WITHIN else 0
        last = self.text[self.text.rfind(" ", low, start - 1 if start else 0) + 1 : start].rstrip(": ").lower()
        if last in self.clues.groups:
            return count > 2
        if last not in self.clues.including:
            return False
        before = self.text[low:start].lower().split()
        return any(word.strip(",:(") in self.clues.groups for word in before[-10:-1])

    def _says_of_what_behind(self, end: int) -> bool:
        """Return whether "and other investors" stands behind an enumeration."""
        if self.text[end : end + 1] not in _GO_ON:
            return False
        behind = self.text[end : end + 40].lower().lstrip(" ,").split(None, 3)[:3]
        if len(behind) < 3 or behind[1] not in self.clues.others:
            return False
        return f" {behind[0]} " in self.clues.closing and behind[2].strip(".,;") in self.clues.groups

    # -- what is found ---------------------------------------------------------------------------------

    def _take(self, number: int, stretch: _Stretch, told: bool = False) -> str:
        start, end, following = stretch
        for at in range(number, following):
            self.shown[at] = told
        name = _once(self.text[start:end])
        if self.text[end : end + 2] == " (":
            terms, acronym = self._defined(end)
            if acronym.isupper() and len(acronym) > 2:
                name = self._by_acronym(acronym, start, end)
            aliases = [f"the {term}" if term in self.clues.terms else term for term in terms]
            leading = next((word for word in self.words.leading if name.lower().startswith(word)), "")
            if acronym and (_is_acronym(acronym, name) or (leading and _is_acronym(acronym, name[len(leading) :]))):
                aliases.append(acronym)  # the U.S. Harbour Safety Board (HSB)
            self.names[name] = tuple(dict.fromkeys((*self.names.get(name, ()), *aliases)))
        elif name not in self.names:
            self.names[name] = ()
        return name

    def _by_acronym(self, acronym: str, start: int, end: int) -> str:
        """Return a name from where the acronym behind it begins: "Kelda Mines and Orvik Cable Company (KMOCC)"."""
        found = self.text[start:end]
        begin = max(self.text.rfind(" ", 0, max(1, start - LOOK_BACK)), self.text.rfind("\n", 0, start)) + 1
        words = self.text[begin:end].split(" ")
        capitals = [at for at, word in enumerate(words) if word[:1].isupper()]
        for count in range(2, min(len(capitals), len(acronym) + MOST_FORMS) + 1):
            first = capitals[-count]
            name = " ".join(words[first:])
            left = _spelled(acronym, [words[at] for at in capitals[-count:]])
            if left is None or len(name) <= len(found) or self._is_no_name(words[first]):
                continue
            between = (word for at, word in enumerate(words[first:], first) if at not in capitals)
            if all(word in self.words.inside or f" {word} " in self.clues.links for word in between):
                return name if "," not in name else found
        return found

    def _defined(self, end: int) -> tuple[list[str], str]:
        """Return the terms that brackets behind a name define, and an acronym that stands in one."""
        terms: list[str] = []
        acronym = ""
        while self.text[end : end + 2] == " (":
            close = self.text.find(")", end, end + LONGEST_BRACKET)
            if close < 0:
                break
            inside = self.text[end + 2 : close]
            pieces = inside.replace("”", '"').replace("“", '"').replace("„", '"').split('"')
            terms += [term.strip(" ,") for term in pieces[1::2] if 1 < len(term) < 40]
            if inside.isalnum() and 1 < len(inside) <= ACRONYM:
                acronym = inside
            end = close + 1
        return terms, acronym


def _end_of(run: Run) -> int:
    return run[1]


def _is_acronym(short: str, name: str) -> bool:
    """Return whether a short name is made of letters of the full one, in order and from its first on."""
    if not (short[:1] == name[:1] and sum(map(str.isupper, short)) > 1):
        return False
    letters = iter(name.lower())
    return all(letter in letters for letter in short.lower())


def _spelled(acronym: str, names: Sequence[str]) -> int | None:
    """Return how many words stand behind those whose beginnings are an acronym; ``None`` where they are not."""
    left = acronym.lower()
    for number, word in enumerate(names):
        if not left:
            return len(names) - number
        low = word.lower()
        taken = next((count for count in range(3, 0, -1) if low.startswith(left[:count])), 0)
        if not taken:
            return None
        left = left[taken:]
    return None if left else 0


def _once(name: str) -> str:
    """Return a name that stands there twice, as heading and beginning of a paragraph, once."""
    half = len(name) // 2
    return name[:half] if half > 3 and name[half] == " " and name[:half] == name[half + 1 :] else name


def _looks_named(name: str) -> bool:
    """Return whether a word is no common noun by its look: "TeleFulmar", "FLM", "Fulmar & Sons"."""
    return "&" in name or (any(map(str.isupper, name.replace(" ", "")[1:])) and " " not in name)
