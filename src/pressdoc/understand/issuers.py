"""Step: who issues the release."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain, islice, pairwise, zip_longest
from typing import TYPE_CHECKING

from pressdoc.model import Organisation
from pressdoc.model.generated import maker
from pressdoc.understand.boilerplate import organisation_of
from pressdoc.understand.contact.words import contact_words
from pressdoc.understand.contacts import emails_in, urls_in
from pressdoc.understand.languages import section
from pressdoc.understand.names import organisations
from pressdoc.understand.names.capitals import Run, possessives, runs_in
from pressdoc.understand.names.compounds import compounds
from pressdoc.understand.names.compounds import is_institution as is_compound
from pressdoc.understand.names.named import first_named, is_named_institution, named_in
from pressdoc.understand.names.named_cjk import forms_in_cjk, in_latin, is_themselves, named_in_cjk, topic_in_cjk
from pressdoc.understand.names.naming import clues, words
from pressdoc.understand.speech.lexicon import lexicon
from pressdoc.understand.top_words import top_words
from pressdoc.understand.vocabulary import fold

if TYPE_CHECKING:
    from pressdoc.understand.work import Work

FIRST = 12
"""Paragraphs of the body in which a name is looked for that is spelled like an address."""

BOILERPLATE = "its boilerplate"

LEAD = "the lead, which begins with it"

A_LINE = "a line above the text"

LAST_LINES = 12
"""Lines at the end among which a wire says whom it distributes for."""

LAST = 4
"""Paragraphs at the end of the body in which an address may be the issuer's."""

SHORTEST_LEAD = 60
"""Characters."""

OPENING = 400
"""Characters of a lead in which its subject and the verb are."""

BEGINNING = 150
"""Characters of a lead by which it is told from the headline said again."""

WRITTEN = 12
"""Paragraphs in which a name is looked for that a heading has in capitals."""

LEADS = 3
"""Paragraphs from the first on in which it may be said who announces."""

CLEAR = 7
"""What the clues come to when no further ones need be looked for."""

LONGEST_IN_CJK, NEAR = 20, 8
"""Characters of a name that headline and lead share, and behind it to the verb, in Chinese."""

LONGEST_SHORT = 12
"""Characters of a short form that a bracket defines."""
LONGEST = 80
"""Characters before a verb of announcing in which a name stands."""

MOST_OF_NAME = 4
"""Words of a company's name, its legal form apart; a headline with capitals has more."""

LONGEST_PERSON = 5
"""Words; nobody's name has more."""

MOST_LABELLED = 3
"""Mentions up to which a lone word is rather a common one with which sentences begin."""

MOST_WORDS = 5
"""Words with which a headline begins that may be a name."""

ENOUGH = 3
"""What the clues for an issuer come to, at least."""

_SEPARATED = re.compile(r"(?:\s[-–—]{1,2}|[)）]:?\s*[-–—]{0,2}|——|--)\s?(?=[^\s\d])")
_BRACKET = re.compile(r" \(|（")
_SIGNS = {ord(sign): None for sign in "®™©"}
_EDGES = " \u3000（）()【】"
_DASHES = " –—-"
_QUOTED = "【「『《“"
_BEFORE_COMMA = re.compile(r"[^、，,「」『』【】\s]{2,24}(?=[、，])")
_BEHIND_NAME = ("（", "(", "は", "が")
_LATIN_TOPIC = re.compile(r"([A-Z][A-Za-z0-9&.'’-]{0,23}(?: [A-Z][A-Za-z0-9&.'’-]{0,23}){0,4}) ?(?=[（(はが])")
_IN_BRACKETS = re.compile("[（(][^（）()]{0,160}[）)]")
_IN_LATIN = re.compile(r"^\w{0,8}[（(]\s?([A-Z][A-Za-z0-9&.,'’ -]{2,60}?)\s?[、，）)]")
"""A name in Latin letters in brackets behind one in ideographs."""
_AGE = re.compile(r"^[^\W\d_]+(?: [^\W\d_]+){1,3} \([1-9]\d\)")
"""Somebody with an age at the beginning: "Ada Roe (46)"."""
_SITE = re.compile(r" [–—·-] | ?[|｜_] ?")
_WORDS = re.compile(r"\w[\w&.-]*\w")
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")


# Words of a text are a valid name as they come.
_organisation = maker(Organisation, "name", "aliases")


def find_issuers(work: Work) -> None:
    """Take whom the source line names, else whoever most clues agree on.

    Clues are headline, lead, boilerplates, contacts, addresses and the page.  A remark says which
    ones decided; without enough of them there is no issuer.
    """
    found = _by_source_line(work) or _by_header(work) or _by_distributor(work) or _Clues(work).best()
    if not found:
        return
    text = "\n".join([entry.plain for entry in work.entries if entry.part != "aside"])
    if any(name[0] > "\u2e7f" for name, _ in found):  # a name on a line of the page's is printed too
        text = "\n".join([text, *(entry.plain for entry in work.entries if entry.part == "aside" and entry.is_line)])
    work.issuers = tuple(_in_full(name, text, work) for name, _ in found)
    for (_, evidence), issuer in zip(found, work.issuers, strict=True):
        work.remark("issuer-inferred", f"{issuer.name!r} issues the release by {evidence}")


MOST_INITIALS = 8
"""Letters of initials, and the signs between them."""


def _initials(name: str) -> str:
    """Return the first letters of a name's words in small letters: "t&vei" of Thornbury & Vale Enterprises, Inc."""
    return "".join(word[0] for word in name.split()).casefold()


def _in_full(name: str, text: str, work: Work) -> Organisation:
    """Return an organisation with the fullest form of its name that the text has."""
    full = organisations.with_legal_form(name, text)
    if full == name and max(text[:LONGEST], default="") > "\u2e7f":
        full = in_latin(name, text)
    if full == name and " " not in name:
        full = next((form for one in words().projects if (form := one.format(name)) in text), name)
    if full == name and name.isalpha() and f"{name} " in text:
        full = _continued(name, text)
    aliases = () if full == name else (name,)
    if not aliases and name[0] > "\u2e7f" and text.count(brief := organisations.short(name)) > text.count(name):
        aliases = (brief,)
    if name[0] > "\u2e7f" and (latin := _IN_LATIN.search(text[(at := text.find(full)) + len(full) :][:LONGEST])):
        aliases = (*aliases, latin[1]) if at >= 0 and latin[1] != full else aliases
    headed = (work.words.about_whom(entry.plain) for entry in work.of("about") if entry.opens)
    shorter = [one for one in headed if one and full.startswith(f"{one} ") and one not in aliases]
    return _organisation(full, (*aliases, *dict.fromkeys(shorter)))


def _continued(name: str, text: str) -> str:
    """Return the company whose name goes on and has a legal form, of a word that begins it: "Orbital Freight Inc."."""
    at = text.find(f"{name} ")
    for _ in range(LEADS):
        if at < 0:
            break
        found = first_named(text[at : at + LONGEST], None)
        if found is not None and found.startswith(f"{name} "):
            short = organisations.short(found)
            if short != found and len(short.split()) <= MOST_OF_NAME:
                return found
        at = text.find(f"{name} ", at + len(name))
    return name


def _by_source_line(work: Work) -> list[tuple[str, str]]:
    if work.end_mark is None:
        return []
    for line in work.end_mark.plain.split("\n"):
        label, _, rest = line.strip().partition(" ")
        if rest and work.words.lines.get(label.casefold().strip(":：")) == "source_line":
            name = rest.strip(" :")
            if name.isupper() and any(f": {name})" in entry.plain[:OPENING] for entry in work.of("body")[:LEADS]):
                return []  # a symbol, whose company the lead names
            return [] if _HOST.fullmatch(name.casefold()) else [(name, "the source line")]
    return []


def _by_header(work: Work) -> list[tuple[str, str]]:
    """Return whom the header of an announcement names as the company: 会社名　株式会社海燕."""
    words = contact_words(work.language)
    for entry in work.entries[:FIRST]:
        if entry.part == "body" or entry.plain.isascii():
            continue
        for line in entry.plain.split("\n")[:FIRST]:
            label = words.front_label(line)
            if label is not None and label[1] == "organisation" and (named := named_in_cjk(line[label[0] :][:LONGEST])):
                return [(named[0], "the header of the announcement")]
    return []


def _by_distributor(work: Work) -> list[tuple[str, str]]:
    """Return whom a wire says that it distributes for: "Original-Content von: Acme AG, übermittelt durch ..."."""
    for shape in section(work.language, "structure").get("distributed", ()):
        before, _, after = shape.partition("{}")
        for entry in work.entries[-LAST_LINES:]:
            if entry.plain.startswith(before):
                name = entry.plain[len(before) :].partition(after)[0].strip(" :,")
                return [(name, "the line of its distributor")] if 1 < len(name) <= LONGEST else []
    return []


class _Clues:
    """Who may issue the release, and what speaks for each of them."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.around = clues(work.language)
        self.headline = work.headline.plain if work.headline is not None else ""
        self.names: dict[str, str] = {}
        self.points: dict[str, int] = {}
        self.evidence: dict[str, list[str]] = {}
        self.joint: tuple[str, ...] = ()

    def best(self) -> list[tuple[str, str]]:
        """Return the name on which most clues agree, both where two announce together."""
        self._boilerplates()
        self._institutions()
        said = fold(self.headline)[:60]
        body = self.work.of("body")
        leads = list(islice((entry.plain for entry in body if len(entry.plain) > _shortest(entry.plain)), LEADS + 1))
        leads = [lead for lead in leads if not (said and fold(lead[:BEGINNING]).startswith(said))][:LEADS]
        if leads:
            self._opening(leads[0])
            if max(leads[0][:LONGEST]) > "\u2e7f":
                self._lines_above()
        self._where_else(self.names)
        self._together(leads)
        self._own_address()
        if max(self.points.values(), default=0) < CLEAR:
            for lead in leads:
                self._announcing(lead)
            self._addresses()
        self._merge()
        if max(self.points.values(), default=0) < ENOUGH:
            self._doing()
        if max(self.points.values(), default=0) < ENOUGH and A_LINE not in chain(*self.evidence.values()):
            self._lines_above()
        if max(self.points.values(), default=0) < ENOUGH:
            self._contacts()
        if max(self.points.values(), default=0) < ENOUGH:
            self._reached()
            self._own_site()
        if not self.names:
            return []
        top = max(self.points, key=lambda key: self.points[key])
        if self.points[top] < ENOUGH:
            return []
        chosen = [
            top,
            *(key for key in self.joint if key != top and top in self.joint and self.points.get(key, 0) >= ENOUGH),
        ]
        return [(self.names[key], " and ".join(dict.fromkeys(self.evidence[key]))) for key in chosen]

    def _merge(self) -> None:
        """Give the points of a short name to the one that begins with it, unless it has a boilerplate of its own.

        Those of initials go to the one name that they are of: "T&V" is Thornbury & Vale Enterprises.
        """
        for key in [key for key, name in self.names.items() if name.isupper() and len(name) <= MOST_INITIALS]:
            full = [one for one, name in self.names.items() if " " in name and _initials(name).startswith(key)]
            if len(full) == 1:
                self._give(key, full[0])
        for key in sorted(self.names, key=len):
            if key[:1] > "\u2e7f" and (
                longer := next((one for one in self.names if one.startswith(key) and one != key), None)
            ):
                self._give(key, longer)
                continue
            longer = next((one for one in self.names if one.startswith(f"{key} ")), None)
            if longer is None or BOILERPLATE in self.evidence[key]:
                continue
            if BOILERPLATE in self.evidence[longer] or (
                LEAD in self.evidence[longer]
                and LEAD not in self.evidence[key]
                and ("&" in longer or organisations.short(self.names[longer]) != self.names[longer])
            ):
                self._give(key, longer)

    def _give(self, key: str, other: str) -> None:
        """Give all that speaks for a name to another one."""
        self.points[other] += self.points.pop(key)
        self.evidence[other] += self.evidence[key]
        del self.names[key]

    def _institutions(self) -> None:
        """Take an authority or a university that is a line above the headline, or the headline's label."""
        site = _SITE.split(self.work.draft.page.title or "")[-1].strip()
        if is_institution(site, self.work.language):
            self._add(site, ENOUGH, "the page's title")
        elif site[:1] > "\u2e7f" and named_in_cjk(site[:LONGEST]) == [site]:
            self._add(site, 2, "the page's title")
        label, colon, _ = self.headline.partition(": ")
        if colon and (
            is_institution(label, self.work.language) or organisations.short(label) != " ".join(label.split())
        ):
            self._add(label, 3, "the headline, which it labels")
        for entry in self.work.entries[:FIRST]:
            if entry.part in ("headline", "body"):
                return
            for line in entry.plain.split("\n")[:FIRST] if len(entry.plain) <= OPENING else ():
                # "Stadt Fuchsbach", "Pressemitteilung der Stiftung Meer"
                parts = line.split()
                behind = " ".join(parts[2:]) if len(parts) > 2 and parts[1].islower() else ""
                for name in (line.strip(), behind):
                    if is_institution(name, self.work.language):
                        self._add(name, ENOUGH + 2, A_LINE)
                        return

    def _reached(self) -> None:
        """Take an authority under whose name the contacts stand, for want of anything else."""
        for entry in self.work.of("contacts"):
            for line in entry.plain.split("\n")[:FIRST]:
                if is_institution(line.strip(), self.work.language):
                    self._add(line.strip(), ENOUGH, "its contacts")
                    return
        for contact in self.work.contacts:
            if contact.organisation and is_institution(contact.organisation, self.work.language):
                self._add(contact.organisation, ENOUGH, "its contacts")
                return

    def _own_site(self) -> None:
        """Take the company of the only contact when its own site stands there too, for want of anything else."""
        if len(self.work.contacts) != 1 or max(self.points.values(), default=0) >= ENOUGH:
            return
        contact = self.work.contacts[0]
        name = contact.organisation
        if (
            name
            and name not in words().known
            and contact.urls
            and _squashed(organisations.short(name)) in _hosts(list(contact.urls))
        ):
            self._add(name, ENOUGH, "its contact, and the address there")

    def _contacts(self) -> None:
        """Take the company or institution that headline or lead names, and a contact too: no agency is named there."""
        said = [entry.plain for entry in self.work.of("contacts")]
        if not said:
            return
        reached, hosts = "\n".join(said), _hosts(said)
        for text in (self.headline, *(entry.plain[:OPENING] for entry in self.work.of("body")[:LEADS])):
            for named in named_in(text, self.work.language):
                short = organisations.short(named.name)
                if (short in reached or _squashed(short) in hosts) and (
                    short != named.name or self._is_institution(named.name)
                ):
                    self._add(named.name, ENOUGH, "its contacts, and the text names it")
                    return

    def _is_institution(self, name: str) -> bool:
        return is_institution(name, self.work.language)

    def _lines_above(self) -> None:
        """Take the company or institution whose name stands above the text on a line of its own, as in Tokyo."""
        for entry in self.work.entries[:FIRST]:
            if entry.part == "headline":
                return
            for line in entry.plain.split("\n")[:FIRST] if len(entry.plain) <= OPENING else ():
                words = line.strip(_EDGES)
                name = words.rpartition(" ")[2]
                if len(name) > 2 and name[0] > "\u2e7f" and (named := named_in_cjk(words)) in ([name], [words]):
                    self._add(named[0], 3, A_LINE)
                    return

    def _ends(self) -> list[str]:
        """Return the texts in which an address is the issuer's."""
        ends = [entry.plain for entry in self.work.entries if entry.part in ("contacts", "about")]
        ends += [entry.plain for entry in self.work.of("body")[-LAST:]]
        return [plain for plain in ends if "@" in plain or "www" in plain or "://" in plain]

    def _own_address(self) -> None:
        """Weigh that all contacts have their mail at one of those who say what they are."""
        if len(self.names) < 2:
            return
        hosts = _hosts([entry.plain for entry in self.work.entries if entry.part == "contacts" and "@" in entry.plain])
        if len(hosts) == 1:
            key = next((key for key in self.names if _squashed(key) in hosts), None)
            if key is not None and BOILERPLATE in self.evidence[key]:
                self._more(key, CLEAR - 2, "the address of its contacts")

    def _addresses(self) -> None:
        """Weigh sites and mail servers; a name in headline or body that is spelled like one is another candidate."""
        hosts = _hosts(self._ends())
        for key in self.names:
            squashed = _squashed(key)
            if len(squashed) > 2 and any(squashed in host or (len(host) > 3 and host in squashed) for host in hosts):
                self._more(key, 1, "its address")
        if not hosts or max(self.points.values(), default=0) > ENOUGH:
            return
        spelled: dict[str, None] = {}
        body = self.work.of("body")
        ends = body[max(FIRST, len(body) - LAST) :] if not self.points else []
        for text in (self.headline, *(entry.plain for entry in (*body[:FIRST], *ends))):
            for run in runs_in(text[:OPENING], ((0, OPENING),), stopped=words().abbreviations):
                parts = run.text.split(" ")[:4]
                names = (" ".join(parts[:count]) for count in range(len(parts), 0, -1))
                if name := next((one for one in names if len(one) > 2 and _squashed(one) in hosts), None):
                    spelled[name] = None
            if not spelled:
                spelled |= dict.fromkeys(_written_apart(text[:OPENING], hosts))
        spelled = {self._as_written(name) if name.isupper() else name: None for name in spelled}
        spelled = {self._as_institution(name): None for name in spelled}
        new = [name for name in spelled if organisations.short(name).casefold() not in self.names]
        new = [name for name in new if not self._is_elsewhere(name)]
        self._where_else([self._add(name, 3, "its address") for name in new])

    def _is_elsewhere(self, name: str) -> bool:
        """Return whether an address is somebody's own, or of a site that everybody has pages on: a shop, a network."""
        parts = name.split()
        if name in words().known:
            return name not in self.headline
        return len(parts) == 2 and parts[0] in words().given and parts[1] not in words().heads

    def _as_institution(self, name: str) -> str:
        """Return the institution that a name closes: "Haute-Brenne", "Préfecture de la Haute-Brenne"."""
        for text in (self.headline, *(entry.plain[:OPENING] for entry in self.work.of("body")[:LEADS])):
            for named in named_in(text, self.work.language) if name in text else ():
                if named.name.endswith(f" {name}") and self._is_institution(named.name):
                    return named.name
        return name

    def _add(self, name: str, points: int, evidence: str) -> str:
        key = organisations.short(name).casefold()
        if len(name) > len(self.names.get(key, "")):
            self.names[key] = name
        self.points[key] = self.points.get(key, 0) + points
        self.evidence.setdefault(key, []).append(evidence)
        return key

    def _boilerplates(self) -> None:
        about = self.work.of("about")
        names = []
        for entry, following in zip_longest(about, about[1:]):
            said = following.plain if following else ""
            name = organisation_of(self.work, entry.plain, said) if entry.opens else None
            bare = organisations.without_article(name, self.work.language).strip(_DASHES) if name else ""
            is_noun = bare != name and " " not in bare and self._is_noun_for_somebody(bare)
            is_noun = is_noun or (bare.partition(" ")[0].islower() and " " in bare and bare not in self.headline)
            if bare and not is_noun and not self._is_person(bare, said):
                names.append(self._as_said(_in_own_script(bare, said), said))
        for number, name in enumerate(
            dict.fromkeys(_BRACKET.split(name.translate(_SIGNS), maxsplit=1)[0] for name in names)
        ):
            if is_themselves(name):
                continue
            self._add(self._as_written(name) if name.isupper() else name, 2 if number else 3, BOILERPLATE)

    def _is_noun_for_somebody(self, word: str) -> bool:
        """Return whether a heading says what somebody is and no name: "About the Author"."""
        return self.around.is_title(word.lower()) or word.capitalize() in self.around.generic

    def _is_person(self, name: str, said: str) -> bool:
        """Return whether a heading names somebody, of whom the text says what he or she does."""
        parts, lex = name.split(), lexicon(self.work.language or "en")
        if not 1 < len(parts) < LONGEST_PERSON or parts[-1] in words().heads:
            return False
        if parts[0].rstrip(".").lower() in lex.honorifics:
            return True
        is_given = parts[0] in words().given and organisations.short(name) == name
        return is_given and not {*lex.masculine, *lex.feminine}.isdisjoint(said.lower().split())

    def _as_said(self, name: str, said: str) -> str:
        """Return the name with which a boilerplate begins, where its heading has the first words of it only."""
        front = next((word for word in words().leading if said.lower().startswith(word)), "")
        if not said.startswith(f"{name} ", len(front)) or name.isupper():
            return name
        place = (len(front), len(front) + LONGEST)
        run = next(iter(runs_in(said[:OPENING], (place,), stopped=words().abbreviations)), None)
        if run is None or not run.text.startswith(f"{name} ") or not said[run.end : run.end + 2].strip(" (,").islower():
            return name
        parts = run.text.split(" ")
        is_name = parts[-1] in words().heads
        return run.text if is_name and not any(self.around.is_title(word.lower()) for word in parts) else name

    def _as_written(self, name: str) -> str:
        """Return a name that a heading has in capitals as the text writes it: "ABOUT ACME TOOLS", "Acme Tools"."""
        for entry in islice((one for one in self.work.entries if one.part in ("body", "about")), WRITTEN):
            plain = entry.plain[:OPENING]
            at = plain.lower().find(name.lower())
            if at >= 0 and not plain[at : at + len(name)].isupper():
                return plain[at : at + len(name)]
        return name

    def _opening(self, lead: str) -> None:
        """Take what the lead begins with, and what headline and lead begin with alike."""
        for start in self._starts(lead):
            text = lead[start : start + OPENING]
            if _AGE.search(text, 0, LONGEST) or self._is_noun(text):
                continue
            self._subject(text)
            name = None if self.joint else organisations.common_opening(self.headline, text, self.work.language)
            if name and name.rpartition(" ")[2] in self.around.titles:
                name = name.rpartition(" ")[0]  # "Kelda Mines CEO Gives Update"
            if name and not self._is_no_issuer(name) and self._comes_again(name, lead):
                behind = text.partition(name)[2]
                if behind[:1] == " " and behind[1:2].isupper():  # "Kelda" in the headline, "Kelda Ferries" here
                    first = first_named(text[:LONGEST], self.work.language)
                    name = first if first is not None and first.startswith(f"{name} ") else name
                self._add(name, 3, "headline and lead, which both begin with it")

    def _comes_again(self, name: str, lead: str) -> bool:
        """Return whether a word with which headline and lead begin stands elsewhere too, as a name would: no verb."""
        if " " in name or name in words().known or not name[1:].islower():
            return True
        others = [entry.plain for entry in self.work.entries if entry.part in ("body", "about", "contacts")]
        if any(name in plain.replace(lead[:OPENING], lead[len(name) + 1 : OPENING]) for plain in others):
            return True
        squashed = _squashed(name)
        return any(squashed in host for host in _hosts(self._ends()))

    def _starts(self, lead: str) -> list[int]:
        """Return where a lead may begin: behind what looks like a dateline too, unless that is cut off."""
        if self.work.dateline is not None:
            return [0]
        found = [place.end() for place in _SEPARATED.finditer(lead[:160])]
        return list(dict.fromkeys([0, *found]))

    def _subject(self, text: str) -> None:
        """Take the name that a lead begins with, when a verb or an apposition shows that it acts."""
        if text[:2] and max(text[:LONGEST]) > "\u2e7f":
            self._subject_in_cjk(text)
            return
        around = self.around
        runs = runs_in(
            text[:160],
            ((0, min(160, len(text))),),
            lone=around.openers,
            forms=words().legal,
            stopped=words().abbreviations,
        )
        if (
            not runs
            or runs[0].start > 8
            or not all(word in around.function for word in text[: runs[0].start].lower().split())
        ):
            return
        subject = self._whole(text, runs[0])
        if subject is None or self._is_under_preposition(text[: text.find(subject)]):
            return
        name = subject
        if text.partition(" ")[0].lower() in _one(self.work.language) and organisations.short(name) == name:
            return  # "A Carvel pilot": one of many
        if text.startswith("- ", runs[0].end):
            return  # "Der Stahl- und Technologiekonzern Traunstahl"
        behind = text[text.find(name, runs[0].start) + len(name) :]
        link = next((gap for gap in words().onward if behind.startswith(gap)), "")
        if link and behind[len(link) :][:1].isupper() and " " not in name and name not in words().known:
            return  # "Harbours of Kelda": the name goes on
        alias = behind[2:].partition(")")[0] if behind[:2] == " (" else ""
        acts = not around.announces.isdisjoint(behind[:OPENING].lower().split())
        named = behind[:3] in (" (“", ' ("') or (behind[:2] in (", ", " (") and acts)
        titled = any(self.around.is_title(word.lower()) for word in name.split())
        named = named or (not titled and self._goes_by(alias, behind[len(alias) :]))
        if not (acts or named or self._comes_again(name, text)):
            return
        key = self._add(name, 2 + acts + named, LEAD)
        if alias and alias in _WORDS.findall(self.headline):
            self._more(key, 3, "the headline")
        self._jointly(text, runs, key, name)

    def _goes_by(self, short: str, behind: str) -> bool:
        """Return whether a short form that a bracket defines is what the release goes on with."""
        if not 1 < len(short) <= LONGEST_SHORT or not short[:1].isupper() or short[1:].islower():
            return False
        others = (entry.plain for entry in self.work.entries if entry.part in ("body", "about"))
        return short in _WORDS.findall(f"{self.headline}\n{behind}") or any(
            short in _WORDS.findall(plain[:OPENING]) for plain in islice(others, 1, FIRST)
        )

    def _is_under_preposition(self, before: str) -> bool:
        """Return whether the words before a name say that it is no subject: "Zum Agri-Forum", "Bei Acme"."""
        lex = lexicon(self.work.language)
        words_before = before.lower().split()
        return bool(words_before) and words_before[-1] in (lex.fused | lex.strong | lex.weak) - lex.articles

    def _is_noun(self, text: str) -> bool:
        """Return whether a text begins with a noun and its article where every noun has a capital: "Die Bahnstraße".

        What is spelled like an address, or a name that everybody knows, is none.
        """
        if not self.around.capitalised:
            return False
        article, _, rest = text.partition(" ")
        noun, _, behind = rest.partition(" ")
        if article.lower() not in self.around.function or not noun[1:].islower() or behind[:1].isupper():
            return False
        if (
            behind[:1] in "&("
            or behind[:1].isdigit()
            or noun in words().known
            or behind.startswith(tuple(self.around.articles))
        ):
            return False
        squashed = _squashed(noun)
        return not any(squashed in host for host in _hosts(self._ends()))

    def _subject_in_cjk(self, text: str) -> None:
        """Take the first name of a lead in Chinese, Japanese or Korean, and what is its topic."""
        forms = forms_in_cjk(text[:OPENING]) if "（" in text[:LONGEST] or "(" in text[:LONGEST] else {}
        named = next((one for one in forms or named_in_cjk(text[:LONGEST]) if not is_themselves(one)), None)
        topic = topic_in_cjk(text[:OPENING], self.work.language)
        known = organisations.short(named).casefold() if named is not None else ""
        if named is not None and (topic is None or named in topic or topic in named):
            if LEAD in self.evidence.get(known, ()):
                return  # the same words, from another beginning on
            key = self._add(named, 3 if text.startswith(named) else 2, LEAD)
            if any(_begins_alike(one, self.headline) for one in (named, *forms.get(named, ()))):
                self._more(key, 2, "the headline")
        elif topic is not None:
            authority = top_words(self.work.language).is_institution(topic)
            self._add(topic, 2 + authority, "the lead, whose topic it is")
        if self.around.announces_unspaced and (name := self._begins_headline(text)) is not None:
            self._add(name, 3, "headline and lead, which announces it")
        elif (name := self._named_by_both(text)) is not None:
            self._add(name, 3, "headline and lead, which both name it")
        latin = _LATIN_TOPIC.match(text)
        if named is None and topic is None and latin is not None and _begins_alike(latin[1], self.headline):
            self._more(self._add(latin[1], 2, "the lead, whose topic it is"), 2, "the headline")
        if named is None and (name := self._acting(text)) is not None:
            self._add(name, 3, LEAD)
        self._jointly_in_cjk(text, forms)

    def _named_by_both(self, text: str) -> str | None:
        """Return what stands before the first comma of a headline, and as the topic of the lead: "Acme、東京に開設"."""
        found = _BEFORE_COMMA.match(self.headline)
        if found is None:
            return None
        at = text.find(found[0], 0, OPENING)
        return found[0] if at >= 0 and text[at + len(found[0]) :][:1] in _BEHIND_NAME else None

    def _acting(self, text: str) -> str | None:
        """Return the authority with which a Chinese lead begins, and which acts: 環境資源部今（22）日宣布."""
        for clause in text[:LONGEST].split("，")[:2]:  # 7月7日，国家林草局在成都
            words = clause.strip(_EDGES)
            ends = [at for word in self.around.moments if (at := words.find(word)) > 2]
            name = words[: min(ends)].partition("、")[0] if ends else ""
            if name and len(name) <= LONGEST_IN_CJK and top_words(self.work.language).is_institution(name):
                return name
        return None

    def _jointly_in_cjk(self, text: str, forms: dict[str, tuple[str, ...]]) -> None:
        """Take two that announce together and whom the headline names: 海燕株式会社（…）と北辰株式会社（…）は."""
        names = list(islice(forms, 2))
        if len(names) < 2 or self.joint:
            return
        between = text[text.find(names[0]) + len(names[0]) : text.find(names[1])]
        shown = all(
            any(one in self.headline for one in (organisations.short(name), *forms[name]) if len(one) > 1)
            for name in names
        )
        behind = _IN_BRACKETS.sub("", text[text.find(names[1]) + len(names[1]) :][:OPENING])
        acts = behind.startswith(_BEHIND_NAME) or any(verb in behind[:NEAR] for verb in self.around.announces_unspaced)
        if shown and acts and _IN_BRACKETS.sub("", between).strip(_EDGES) in self.around.between:
            first, second = (self._add(name, 1, LEAD) for name in names)
            self._more(second, 2, "the headline")
            self.joint = (first, second)

    def _begins_headline(self, text: str) -> str | None:
        """Return what a headline begins with, when a verb of announcing stands right behind it in the lead."""
        headline = self.headline.lstrip(_QUOTED)
        for size in range(min(LONGEST_IN_CJK, len(headline)), 1, -1):
            at = text.find(headline[:size])
            if at >= 0:
                behind = text[at + size : at + size + NEAR]
                name = headline[:size].strip(_EDGES)
                return name if any(verb in behind for verb in self.around.announces_unspaced) else None
        return None

    def _whole(self, text: str, run: Run) -> str | None:
        """Return the name that begins with a run: in full when it has a legal form."""
        first = first_named(text[run.start : run.start + 120], self.work.language)
        at = text.find(first, run.start) if first is not None else -1
        if at >= 0 and self.around.function.issuperset(text[run.start : at].lower().split()):
            return first
        parts = run.text.split(" ")
        begins = len(parts) > 2 and parts[0] in words().begins
        while parts and not begins and parts[0].lower() in self.around.function and not parts[0].isupper():
            parts.pop(0)
        name = " ".join(parts)
        return None if not name or self._is_no_issuer(name) or name in words().never else name

    def _is_no_issuer(self, name: str) -> bool:
        """Return whether a name is a person's, a place's, or a common word in capitals."""
        table = words()
        first, _, rest = name.partition(" ")
        if f"{first.rstrip('.')}." in table.abbreviations:
            return True
        if rest:
            return first in table.given or self.around.is_title(first.lower())
        places = self.work.dateline.places if self.work.dateline else ()
        if len(name) < 3 or {name, name.capitalize()} & (self.around.lone | table.institutions):
            return True
        if any(place.partition(",")[0].casefold() == name.casefold() for place in places):
            return True
        common = f" {name.lower()}"
        return any(common in entry.plain for entry in self.work.of("body")[:FIRST])

    def _jointly(self, text: str, runs: list[Run], key: str, name: str) -> None:
        """Take the others of those who announce together, when the headline names them all."""
        reached, keys = runs[0].start + len(name), [key]
        named = organisations.short(name) in self.headline
        for run in runs[1:] if named else ():
            if run.start < reached:
                continue
            gap = self._gap(text[reached : run.start])
            other = self._whole(text, run) if gap and run.text.partition(" ")[0] in self.headline else None
            if other is None or organisations.short(other) not in self.headline:
                continue  # a listing behind a name, somebody in an apposition
            keys.append(self._add(other, 2, "the lead, which begins with it and another"))
            reached = run.start + len(other)
            if gap == "and":
                self.joint = tuple(keys)
                return

    def _together(self, leads: list[str]) -> None:
        """Take all who say what they are and whom the headline names, when the lead says that they announce as one."""
        opening = leads[0][: 2 * OPENING].split() if leads and len(self.names) > 1 else []
        if self.joint or self.around.jointly.isdisjoint(opening):
            return
        said = [verb for word, verb in pairwise(opening) if word in self.around.jointly]
        keys = [key for key in self.names if BOILERPLATE in self.evidence[key] and key in self.headline.casefold()]
        if len(keys) > 1 and not self.around.announces.isdisjoint(said):
            for key in keys:
                self._more(key, ENOUGH, "what they announce together")
            self.joint = tuple(keys)

    def _gap(self, gap: str) -> str | None:
        """Return what joins two names, "," or "and": the words between them without a bracket and articles."""
        if gap.startswith(" ("):
            gap = gap.partition(")")[2]
        if gap[:2] == ", " and gap[2:].partition(" ")[0] in self.around.articles:
            gap = gap[gap.rfind(",", 3) :] if "," in gap[3:] else ""  # ", a maker of ropes, and "
        bare = " ".join(word for word in gap.split() if word not in self.around.articles)
        if bare == ",":
            return ","
        return "and" if f" {bare} " in self.around.closing or f"{bare} " in self.around.closing else None

    def _announcing(self, lead: str) -> None:
        """Take whom a verb of announcing follows: "the Justice Department announced today"."""
        for verb in dict.fromkeys(filter(self.around.announces.__contains__, lead.split())):
            at = lead.find(f" {verb}")
            start = max(0, at - 2 * LONGEST)
            before = _without_insertion(lead[start:at])
            names = [named.name for named in named_in(lead[start : at + 1 + len(verb)], self.work.language)]
            name = next((name for name in reversed(names) if before.endswith(name)), None)
            if name is None:
                continue
            key = self._add(name, 3, "what it announces")
            front = before[: -len(name)]
            for other in names:
                end = front.find(other) + len(other)
                if end >= len(other) and self._gap(front[end:]) == "and":
                    self.joint = (self._add(other, 3, "what it announces with another"), key)

    def _doing(self) -> None:
        """Take the name with which the headline begins, when the text names it again and it is nobody's."""
        body = [entry.plain for entry in self.work.entries if entry.part in ("body", "about")][:FIRST]
        parts = self.headline.split(" ")[:MOST_WORDS]
        for count in range(len(parts), 0, -1):
            name = " ".join(parts[:count]).rstrip(",:")
            for own in possessives():
                name = name.removesuffix(own)
            if not name[:1].isalnum() or parts[0].lower() in self.around.function:
                return
            if self.headline.isupper():
                name = self._as_written(name) if " " in name else ""  # a last name alone is somebody's
            if name and self._is_named_again(name, body) and not self._is_somebody(name, body):
                self._where_else([self._add(name, 1, "the text, which names it again")])
                return

    def _is_named_again(self, name: str, body: list[str]) -> bool:
        """Return whether sentences name what a headline begins with, with other words around."""
        times = 0
        for plain in body:
            at = plain.find(name)
            if at < 0:
                continue
            before, behind = plain[max(0, at - 2) : at], plain[at + len(name) : at + len(name) + 3]
            is_end = not behind or behind[0] in ",.('’:;" or behind.strip()[:1].islower() or behind.startswith("™")
            is_end = is_end or organisations.with_legal_form(name, plain[at : at + LONGEST]) != name
            times += is_end and (not before.strip() or before[-1] in ' ("“')
        is_plain = name.isalpha() and name[1:].islower()
        return times > (MOST_LABELLED if is_plain else 1)

    def _is_somebody(self, name: str, body: list[str]) -> bool:
        """Return whether what a headline begins with is rather a person, a place, a thing or a common word."""
        first, _, last = name.rpartition(" ")
        if (
            name in words().never
            or name in words().given
            or self._is_no_issuer(name)
            or name.split(" ")[-1].lower() in self.around.function
        ):
            return True
        if not first:
            return not name[:1].isupper() and not any(map(str.isupper, name))
        # Whoever has a last name goes by it.
        alone = any(f" {last} " in plain.replace(name, "") for plain in body)
        return alone and last not in words().heads

    def _where_else(self, keys: Iterable[str]) -> None:
        """Add what headline, contacts and the page say to names."""
        near = "\n".join([entry.plain for entry in self.work.of("contacts")])
        site = fold(self.work.draft.page.site or "")
        folded = self.headline.casefold()
        for key in keys:
            at = folded.find(key)
            if at >= 0 and not folded[at + len(key) : at + len(key) + 1].isdigit():
                self._more(key, 4 if at == 0 else 2, "the headline")
            if organisations.short(self.names[key]) in near:
                self._more(key, 1, "its contacts")
            if site and site == key:
                self._more(key, 2, "the page")

    def _more(self, key: str, points: int, evidence: str) -> None:
        self.points[key] += points
        self.evidence[key].append(evidence)


def is_institution(line: str, language: str | None) -> bool:
    """Return whether a line is the name of an authority, a university or the like, and nothing else."""
    if compounds(language) is None:
        return is_named_institution(line, language)
    return is_compound(line, language)


def _one(language: str | None) -> list[str]:
    """Return the articles that stand before one of many: "a", "an"."""
    return str(section(language, "money").get("articles", "")).split()


def _shortest(plain: str) -> int:
    """Return how long a lead is at least: half as long where ideographs are half a word each."""
    return SHORTEST_LEAD // 2 if "。" in plain else SHORTEST_LEAD


def _without_insertion(before: str) -> str:
    """Return words before a verb without the bracket or the apposition right before it: "the Service (SRV)"."""
    if before.endswith(","):
        before = before[:-1].rpartition(", ")[0] or before
    if before.endswith(")"):
        before = before.rpartition(" (")[0] or before
    return before


def _in_own_script(name: str, said: str) -> str:
    """Return the name with which a text in ideographs or Hangul begins, of a heading that was left in English."""
    if not name.isascii() or said[:1] < "\u2e80":
        return name
    for form in words().projects:
        ending = form.removeprefix("{}")
        end = said.find(ending, 1, LONGEST_IN_CJK) if ending[-1] > "\u2e7f" else -1
        if end > 0 and said[:end].isalpha():
            return said[:end] + ending
    return name


def _begins_alike(name: str, headline: str) -> bool:
    """Return whether a headline begins with the short form of a name: its first characters."""
    known = organisations.short(name)
    return len(known) > 1 and headline.lstrip("【「").startswith((known[:4], known))


def _squashed(name: str) -> str:
    """Return a name as an address spells it: "Société Fulmar" -> "societefulmar"."""
    return _plain("".join(filter(str.isalnum, unicodedata.normalize("NFKD", name.casefold()))))


def _plain(letters: str) -> str:
    """Return letters with one spelling of umlauts: an address has "ae" for "ä"."""
    return letters.replace("ae", "a").replace("oe", "o").replace("ue", "u")


_LONG_HOST = 10
"""Letters of an address that no words of a sentence spell by chance."""


def _written_apart(text: str, hosts: set[str]) -> Iterator[str]:
    """Yield names with words in small letters that an address spells: "Fight for Fair Ferries", fightforfairferries."""
    long = [host for host in hosts if len(host) >= _LONG_HOST]
    if not long:
        return
    places = [at for at, char in enumerate(text) if char.isalnum()]
    squashed = "".join([text[at] for at in places]).lower()
    for host in long if len(squashed) == len(places) else ():
        at = squashed.find(host)
        if at < 0:
            continue
        start, end = places[at], places[at + len(host) - 1] + 1
        name = text[start:end]
        whole = not text[max(0, start - 1) : start].isalnum() and not text[end : end + 1].isalnum()
        if whole and " " in name and name[0].isupper() and name.rpartition(" ")[2][0].isupper() and "@" not in name:
            yield name


def _hosts(texts: list[str]) -> set[str]:
    """Return the names of the sites and mail servers that texts give: "acme-freight.com" -> "acmefreight"."""
    hosts = set()
    for text in texts:
        for address in (*emails_in(text), *urls_in(text)):
            host = address.rpartition("@")[2].split("://")[-1].split("/")[0].lower().removeprefix("www.")
            if "." in host:
                labels = host.split(".")[:-1]
                # Of "press.fulmar.co.uk" the one that somebody chose; those before and behind it are short or common.
                chosen = next((label for label in reversed(labels) if len(label) > 3), labels[-1])
                hosts.add(_plain(chosen.replace("-", "")))
    return hosts
