"""Who may issue a release, what speaks for each of them, and on whom most of it agrees."""

from __future__ import annotations

from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from pressdoc.understand.issuing.evidence import BOILERPLATE, BOTH_BEGIN, ENOUGH, LEAD, Evidence
from pressdoc.understand.issuing.hosts import hosts_in, squashed
from pressdoc.understand.names import organisations
from pressdoc.understand.names.naming import clues, words
from pressdoc.understand.speech.lexicon import lexicon
from pressdoc.understand.vocabulary import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressdoc.understand.work import Work

MOST_INITIALS = 8
"""Letters of initials, and the signs between them."""

SHORTEST_LEAD = 60
"""Characters."""

BEGINNING = 150
"""Characters of a lead by which it is told from the headline said again."""

LEADS = 3
"""Paragraphs from the first on in which it may be said who announces."""

OPENING = 400
"""Characters of a lead in which its subject and the verb are."""


LAST = 4
"""Paragraphs at the end of the body in which an address may be the issuer's."""


class Candidates:
    """Who may issue one release; the clues look at it and add to them.

    A candidate goes by a key: the short form of its name in small letters.
    """

    def __init__(self, work: Work) -> None:
        self.work = work
        self.around = clues(work.language)
        self.headline = work.headline.plain if work.headline is not None else ""
        self.names: dict[str, str] = {}
        """The longest form of each that was met."""
        self.points: dict[str, int] = {}
        self.evidence: dict[str, list[str]] = {}
        self.joint: tuple[str, ...] = ()
        """Those who announce together."""

    @cached_property
    def leads(self) -> list[str]:
        """The first paragraphs that are long enough for a lead and do not say the headline again."""
        said = fold(self.headline)[:60]
        long = (entry.plain for entry in self.work.of("body") if len(entry.plain) > _shortest(entry.plain))
        first = islice(long, LEADS + 1)
        return [lead for lead in first if not (said and fold(lead[:BEGINNING]).startswith(said))][:LEADS]

    @cached_property
    def hosts(self) -> set[str]:
        """The hosts where an address may be the issuer's own: in contacts, boilerplates and the end of the body."""
        ends = [entry.plain for entry in self.work.entries if entry.part in ("contacts", "about")]
        ends += [entry.plain for entry in self.work.of("body")[-LAST:]]
        return hosts_in([plain for plain in ends if "@" in plain or "www" in plain or "://" in plain]) - words().sites

    def is_spelled_by_host(self, word: str) -> bool:
        """Return whether one of the issuer's hosts holds a word."""
        letters = squashed(word)
        return any(letters in host for host in self.hosts)

    def is_under_preposition(self, before: str) -> bool:
        """Return whether the words before a name say that it does nothing itself: "Bei", "a member of the"."""
        lex = lexicon(self.work.language)
        said = before.lower().split()
        while said and said[-1] in self.around.articles:
            said.pop()
        return bool(said) and said[-1] in (lex.fused | lex.strong | lex.weak) - lex.articles

    def openings(self) -> Iterator[str]:
        """Yield the headline and how the first paragraphs begin."""
        yield self.headline
        for entry in self.work.of("body")[:LEADS]:
            yield entry.plain[:OPENING]

    def add(self, name: str, found: Evidence, more: int = 0) -> str:
        """Add what speaks for a name, which is a candidate from now on; return its key."""
        key = organisations.short(name).casefold()
        if key not in self.names or len(name) > len(self.names[key]):
            self.names[key] = name
        self.points[key] = self.points.get(key, 0) + found.points + more
        self.evidence.setdefault(key, []).append(found.says)
        return key

    def support(self, key: str, found: Evidence) -> None:
        """Add what speaks for a candidate."""
        self.points[key] += found.points
        self.evidence[key].append(found.says)

    def has(self, key: str, found: Evidence) -> bool:
        """Return whether evidence of a kind speaks for a candidate."""
        return found.says in self.evidence.get(key, ())

    def most(self) -> int:
        """Return what speaks for the strongest one so far."""
        return max(self.points.values(), default=0)

    def chosen(self) -> list[tuple[str, str]]:
        """Return the strongest one and its evidence, and those who announce with it; none unless that is enough."""
        if self.most() < ENOUGH:
            return []
        top = max(self.points, key=lambda key: self.points[key])
        together = self.joint if top in self.joint else (top,)
        keys = [key for key in together if self.points.get(key, 0) >= ENOUGH]
        return [(self.names[key], " and ".join(dict.fromkeys(self.evidence[key]))) for key in keys]

    def unite(self) -> None:
        """Give the points of initials and of a short name to the one that they stand for: "T&V", "Fulmar"."""
        for key in [key for key, name in self.names.items() if name.isupper() and len(name) <= MOST_INITIALS]:
            others = [(one, name) for one, name in self.names.items() if " " in name and one != key]
            full = [one for one, name in others if _initials(name).startswith(key)]
            if len(full) == 1:
                self._give(key, full[0])
        for key, name in list(self.names.items()):
            if name.rpartition(" ")[2].lower() in self.around.things and (owner := self._owner(key)) is not None:
                self._give(key, owner)
        for key in sorted(self.names, key=len):
            longer = self._longer(key) if key in self.names else None
            if longer is None:
                continue
            is_group = longer.removeprefix(key) in words().groups
            if is_group and organisations.short(self.names[key]) != self.names[key]:
                self._give(longer, key)  # 海燕グループ is whose page it is, 海燕株式会社 issues the release
            else:
                self._give(key, longer)

    def _longer(self, key: str) -> str | None:
        """Return the candidate that begins with a short name and is the same; not where each says what it is."""
        if key[:1] > "\u2e7f":
            beginning = next((one for one in self.names if one.startswith(key) and one != key), None)
            if beginning is not None:
                return beginning
        longer = next((one for one in self.names if one.startswith(f"{key} ")), None)
        if longer is None:
            return None
        if self.has(key, BOILERPLATE):  # "About Fulmar: Fulmar Optics grinds lenses"
            return longer if self.has(longer, LEAD) and self._opens_boilerplate(self.names[longer]) else None
        is_company = "&" in longer or organisations.short(self.names[longer]) != self.names[longer]
        is_subject = self.has(longer, LEAD) and not self.has(key, LEAD)
        goes_on = self.has(longer, BOTH_BEGIN) and longer[len(key) :].split()[0] in words().linking
        return longer if self.has(longer, BOILERPLATE) or goes_on or (is_subject and is_company) else None

    def _opens_boilerplate(self, name: str) -> bool:
        return any(
            entry.plain.startswith((f"{name} ", f"{name},")) for entry in self.work.of("about") if not entry.opens
        )

    def _owner(self, key: str) -> str | None:
        """Return whose thing a name is that a boilerplate is about: "Fulmar Lens Index" of Fulmar."""
        owners = (one for one in self.names if key.startswith(f"{one} ") and self.has(one, BOILERPLATE))
        return next(owners, None)

    def _give(self, key: str, other: str) -> None:
        """Give all that speaks for a name to another one."""
        self.points[other] += self.points.pop(key)
        self.evidence[other] += self.evidence[key]
        del self.names[key]


def _initials(name: str) -> str:
    """Return the first letters of a name's words in small letters: "t&vei" of Thornbury & Vale Enterprises, Inc."""
    return "".join(word[0] for word in name.split()).casefold()


def _shortest(plain: str) -> int:
    """Return how long a lead is at least: half as long where ideographs or syllables are half a word each."""
    return SHORTEST_LEAD // 2 if "。" in plain or "\uac00" <= plain[-2:-1] <= "\ud7a3" else SHORTEST_LEAD
