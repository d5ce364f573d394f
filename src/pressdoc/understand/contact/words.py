"""The words of contacts: headings with their role, labels before addresses, what leads to a contact in running text."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterable

import attrs

from pressdoc.understand.languages import known, section
from pressdoc.understand.names.compounds import compounds
from pressdoc.understand.speech.lexicon import lexicon
from pressdoc.understand.vocabulary import fold, neutral

ROLES = ("media", "investors", "others")
"""Keys of a language's headings; "others" says no role."""

LABELS = ("phone", "fax", "email", "url", "name", "title", "organisation", "address", "profile")
"""Keys of the words that stand before a value; "profile": what is said of the company, and of nobody to be reached."""

LONGEST_HEADING = 120
"""Characters of a line that is looked at for a heading."""

LONGEST_ENDED = 30
"""Characters of a heading that is told by its end."""

LONGEST_FUSED = 40
"""Characters of a line whose heading may touch a word in small letters."""

TELLING = 5
"""Letters of a word that stands in few texts."""

REMEMBERED = 4_096
"""Lines of a language that are remembered; when they are more, it starts afresh."""

SEAMS = 6
"""Places in a line where a word may have lost its line end; a heading stands before the first ones."""


_BRACKETS = " ．.【】［］〔〕■◆◇□●○▼▲▶＜＞《》〈〉「」『』（）：※"
"""What stands around headings in Japanese and Chinese."""


def key(words: str) -> str:
    """Return words in the form in which they are looked up: folded, with straight apostrophes."""
    folded = fold(words).strip(_BRACKETS).replace("’", "'")
    return folded if folded.isascii() else _SPACED.sub("", folded)


def _key_of_one(word: str) -> str:
    """Return `key` of one word; nothing has to be taken off letters."""
    return word.casefold() if word.isalpha() else key(word)


_SIGNS = " \u00a0*_•>-–—·|#(" + _BRACKETS
"""What may stand before a heading."""

_BEHIND_END = _BRACKETS + "\u3000 *_#"
"""What may stand behind the end of a heading."""

_SPACED = re.compile("(?<=[\u3400-\u9fff])[ \u3000](?=[\u3400-\u9fff](?:[ \u3000]|$))")
"""Blanks with which short words are spread: "会 社 名"."""

_FRONT = re.compile(
    f"[{re.escape(_BRACKETS)} \\u3000]*"
    "(?:(?:[\u3400-\u9fff][ \u3000]){1,3}[\u3400-\u9fff]|[^\\s:：]{2,12})"
    "(?=[ \u3000:：]+[^\\s:：])"
)
"""A word at the front of a line, spread or not."""

_SEAM = re.compile(r"(?<=[^\W\d_])(?<![A-Z])(?=[A-Z\d])")


@attrs.frozen
class Opening:
    """The words with which a line opens a contact."""

    role: str | None
    end: int
    """Where they end in the line, the colon with them."""
    organisation: str | None = None
    """Whose contact it is: "Acme media contact"."""


_LONGEST_LEAD = 60
"""Characters in which words lead to a contact."""


_SEVERAL = re.compile(r"\s*(?:[&,/+]|\band\b)\s*")
"""Between the things that a firm is."""


@attrs.frozen(eq=False)
class ContactWords:
    """Section ``[contacts]`` of a document's language and of English, folded."""

    headings: dict[str, str]
    """Words that open a contact -> "media", "investors" or ""."""
    fronts: frozenset[str]
    """The first four characters of each heading, or all of a shorter one, for one quick test."""
    firsts: frozenset[str]
    """The first word of each heading."""
    lasts: frozenset[str]
    """The last word of each heading."""
    ends: dict[str, str]
    """Words that end a heading, whatever stands before them, where no blanks part words -> their role."""
    signs: dict[str, str]
    """Words inside such a heading -> the role that they give it."""
    last: frozenset[str]
    """The last character of each of them, for one quick test."""
    labels: dict[str, str]
    """Words before a value -> what the value is."""
    leads: tuple[str, ...]
    """With these running text leads to a contact: "for more information, please contact"."""
    lead_clues: tuple[str, ...]
    """One of these stands in every one of them."""
    calls: tuple[str, ...]
    """Beside a number, they say that it is for a conference: "dial-in", "passcode"."""
    before: tuple[str, ...]
    """Words before a name in running text, leads among them: "please contact", "call"."""
    desks: frozenset[str]
    """What an address of a press or investors' desk begins with: "press@", "ir@"."""
    joins: frozenset[str]
    behalf: tuple[str, ...]
    """Before the organisation for which somebody can be reached: "for Acme"."""
    advisers: frozenset[str]
    """What a firm is to the company, in a bracket behind its name: "Nominated Adviser", "Broker"."""
    streets: frozenset[str]
    """Words of postal addresses."""
    offices: frozenset[str]
    """Words that make a line an office or a firm and no person: "team", "agency"."""
    firms: frozenset[str]
    """Both of them."""
    organisations: frozenset[str]
    """Words and legal forms that make a name one of an organisation."""
    institutions: tuple[str, ...]
    """How compounds end that are institutions: "Landeskriminalamt"."""
    wide: tuple[str, ...]
    """Those of the words that stand inside a name without blanks, 有限公司."""
    wide_offices: tuple[str, ...]
    honorifics: frozenset[str]
    wide_honorifics: tuple[str, ...]
    """Those that stand behind a name without a blank, the longest first: 女士."""
    suffixes: frozenset[str]
    particles: frozenset[str]
    articles: frozenset[str]
    """Articles with a capital, where every noun has one too: "Der Vorstand" is nobody's name."""
    inside: frozenset[str]
    """Words in small letters inside a firm's name."""
    of: frozenset[str]
    """Words between a title and the firm: "Director of Acme"."""
    titles: tuple[Callable[[str], bool], ...]
    wide_titles: tuple[str, ...]
    """With these longer titles without blanks end: 公關經理."""
    modifiers: frozenset[str]
    language: str | None
    openings: dict[str, Opening | None] = attrs.field(factory=dict, init=False, repr=False)
    """How lines open a contact, as found before."""

    def is_title(self, words: str) -> bool:
        """Return whether words say what somebody is: one of them is a title."""
        return any(
            test(bare) or (bare > "\u3000" and bare.endswith(self.wide_titles) and bare not in self.labels)
            for word in words.split()
            if (bare := word.strip(".,()/（）").lower())
            for test in self.titles
        )

    def is_adviser(self, words: str) -> bool:
        """Return whether words say what one firm is to another: "Nominated Adviser & Joint Broker"."""
        return all(key(part) in self.advisers for part in _SEVERAL.split(words))

    def is_call(self, plain: str) -> bool:
        """Return whether a block with numbers says how to listen to a conference, where nobody is to be reached."""
        folded = plain.casefold()
        return any(word in folded for word in self.calls)

    def form_at_end(self, name: str) -> str:
        """Return the words for a firm that a name ends in, "e.V." or "e. V.", or nothing."""
        words = name.split(" ")
        for size in (1, 2):
            form = " ".join(words[-size:])
            if form.casefold().strip(".,") in self.organisations:
                return form
        return ""

    def leads_off(self, plain: str) -> bool:
        """Return whether words begin by leading to a contact."""
        return plain[:_LONGEST_LEAD].lstrip().casefold().replace("’", "'").startswith(self.leads)

    def leads_in(self, plain: str) -> list[int]:
        """Return where running text leads to a contact, in order; the last place of each of the phrases."""
        folded = plain.lower().replace("’", "'")
        for clue in self.lead_clues:
            if clue in folded:
                break
        else:
            return []
        if len(folded) != len(plain):
            return []
        return sorted({at for lead in self.leads if (at := folded.rfind(lead)) >= 0})

    def opening(self, line: str) -> Opening | None:
        """Return how a line opens a contact: alone, before a colon, or before words that touch it.

        Several steps ask this of every line of a release, so short lines are remembered.
        """
        if len(line) > LONGEST_HEADING:
            return self._opening(line)
        openings = self.openings
        if line in openings:
            return openings[line]
        if len(openings) >= REMEMBERED:
            openings.clear()
        found = openings[line] = self._opening(line)
        return found

    def _opening(self, line: str) -> Opening | None:
        front = line[:12].lstrip(_SIGNS)[:4].casefold()
        is_front = front in self.fronts or front[:3] in self.fronts or front[:2] in self.fronts
        if len(line) > LONGEST_HEADING:
            if not is_front:
                return None
            line = line[:LONGEST_HEADING]
        colon = line.find(":")
        if colon < 0:
            colon = line.find("：")
        if is_front:
            role = self.headings.get(key(line))
            if role is not None:
                return Opening(role or None, len(line))
            if (
                colon > 0
                and (role := self._role(key(line[:colon]))) is not None
                and not self._labels_name(line[:colon])
            ):
                return Opening(role or None, colon + 1)
            if fused := self._fused(line):
                return fused
        front_end, kind = self.front_label(line) or (0, "")
        if front_end and (kind == "heading" or key(line[:front_end]) in self.headings):
            return Opening(self.headings[key(line[:front_end])] or None, front_end)
        if (role := self._ending(line if colon < 0 else line[:colon])) is not None:
            return Opening(role or None, len(line) if colon < 0 else colon + 1)
        if colon < 0:
            return self._whose(line, len(line), colon=False) if len(line) <= 60 else None
        is_address = line.startswith("://", colon)  # "More information at https://acme.example"
        return self._whose(line[:colon], colon + 1) if colon <= 80 and not is_address else None

    def _labels_name(self, words: str) -> bool:
        """Return whether words that head a contact, alone on a line, label a name before a colon: 担当：白浜."""
        return words > "\u2e7f" and self.labels.get(key(words)) == "name"

    def front_label(self, line: str) -> tuple[int, str] | None:
        """Return where the label ends with which a line begins, a blank behind it, and its kind: "会 社 名 株式会社".

        Only where no blanks part words: elsewhere a label has a colon.
        """
        if not line or line.lstrip(_SIGNS)[:1] < "\u2e80":
            return None
        first, blank, rest = line.strip().partition(" ")
        second = rest.partition(" ")[0]
        kind = self.labels.get(key(f"{first} {second}")) if blank and 1 < len(first) < 8 else None
        if kind is not None:
            return line.index(second, len(first)) + len(second), kind  # 담당 부서
        match = _FRONT.match(line)
        if match is None:
            return None
        word = key(match[0])
        kind = self.labels.get(word, "heading" if word in self.headings else None)
        return (match.end(), kind) if kind else None

    def _ending(self, line: str) -> str | None:
        """Return the role of a heading that ends as one does: 本件に関するお客様からのお問い合わせ先."""
        if not self.ends or len(line) > LONGEST_ENDED or line[-4:].rstrip(_BEHIND_END)[-1:] not in self.last:
            return None
        label = key(line)
        role = next((role for end, role in self.ends.items() if label.endswith(end)), None)
        if role == "":
            role = next((role for word, role in self.signs.items() if word in label), "")
        return role

    def _role(self, label: str) -> str | None:
        """Return the role of a heading, one of two halves too: "Investor and media contact"."""
        role = self.headings.get(label)
        if role is None and label.endswith(self.before):
            # "For media inquiries, please contact"
            front = next(label[: -len(lead)] for lead in self.before if label.endswith(lead))
            role = self.headings.get(fold(front))
        if role is not None or not label:
            return role
        words = label.replace("/", " / ").replace("&", " & ").split()
        for at, word in enumerate(words):
            if at and at < len(words) - 1 and (word in self.joins or word in "/&+"):
                first, last = " ".join(words[:at]), " ".join(words[at + 1 :])
                one = self.headings.get(f"{first} {words[-1]}", self.headings.get(first))
                other = self.headings.get(last)
                if one is not None and other is not None:
                    return one or other
        return None

    def _fused(self, line: str) -> Opening | None:
        """Find a heading that the following words touch: "Contact DetailsJane Roe", "Media Contactpress@..."."""
        for seams, seam in enumerate(_SEAM.finditer(line, 3, 60)):
            role = self._role(key(line[: seam.start()]))
            if role is not None:
                return Opening(role or None, seam.start())
            if seams == SEAMS:
                break
        at_sign = line.find("@")
        if at_sign > 0 and line.lstrip(_SIGNS)[:1].isupper():
            space = line.rfind(" ", 0, at_sign)
            for at in range(space + 4, at_sign):
                role = self.headings.get(key(line[:at]))
                if role is not None:
                    return Opening(role or None, at)
        if len(line) <= LONGEST_FUSED:
            # "Contact Detailsacme": only headings of two words are told from a longer word.
            front = line.lstrip(_SIGNS).find(" ") + len(line) - len(line.lstrip(_SIGNS))
            for at in range(
                front + 4 if " " in line.strip() and line.lstrip(_SIGNS)[:1].isupper() else len(line), len(line) - 2
            ):
                if (
                    line[at].isalpha()
                    and line[at - 1].isalpha()
                    and (role := self.headings.get(key(line[:at]))) is not None
                ):
                    return Opening(role or None, at)
        return None

    def _whose(self, label: str, end: int, *, colon: bool = True) -> Opening | None:
        """Return the opening of a heading beside an organisation: "Acme Media Contact", "Media contact for Acme"."""
        words = label.split()
        if not 2 <= len(words) <= 9:
            return None
        if _key_of_one(words[-1]) not in self.lasts and _key_of_one(words[0]) not in self.firsts:
            return None
        if (role := self._role(key(label))) is not None:
            return Opening(role or None, end)
        for size in (3, 2, 1):
            if len(words) <= size:
                continue
            role = self.headings.get(key(" ".join(words[-size:])))
            if role is not None and not colon and self._is_field_of_title(words[:-size]):
                return None  # "Vice President, Investor Relations"
            if role and colon and len(words) == size + 1 and words[0].casefold() in self.offices:
                return Opening(role, end)  # "Corporate Media:"
            if role is not None and (size > 1 or (role and colon)) and self._is_whose(words[:-size]):
                return Opening(role or None, end, " ".join(words[:-size]).strip(" -–—,|/"))
            role = self.headings.get(key(" ".join(words[:size])))
            rest = words[size:]
            if role is not None and len(rest) > 1 and rest[0].casefold() in self.behalf:
                return Opening(role or None, end, " ".join(rest[1:]))
        return None

    def _is_field_of_title(self, front: list[str]) -> bool:
        """Return whether words before a heading make it the field of somebody's title."""
        while len(front) > 1 and (front[-1] == "&" or front[-1].casefold() in self.joins):
            front = front[:-1]  # "VP, Treasurer & Investor Relations"
        last = front[-1]
        return self.is_title(last) or (last.casefold() in self.of and self.is_title(" ".join(front)))

    def _is_whose(self, words: list[str]) -> bool:
        if not words[0][:1].isupper() or words[-1].lower() in self.of or self.is_title(words[-1]):
            return False  # "Head of Investor Relations" is a title
        return not all(key(word) in self.behalf or key(word) in self.joins for word in words)

    def behind_behalf(self, words: str) -> str | None:
        """Return whom "for Acme" or "代表Acme" names, or ``None``."""
        folded = words.casefold()
        if not folded.startswith(self.behalf):
            return None
        for before in self.behalf:
            if folded.startswith(before):
                rest = words[len(before) :]
                whom = rest.strip()
                if (rest[:1] == " " and whom[:1].isupper()) or (whom and not before.isascii()):
                    return whom
        return None


def _all(tables: Iterable[dict[str, list[str]]], key: str) -> Iterable[str]:
    return (word for table in tables for word in table.get(key, ()))


def in_each(phrases: Iterable[str]) -> tuple[str, ...]:
    """Return a few words of which one at least stands in each of the phrases; a short phrase stands for itself.

    >>> in_each(["for more information", "for information", "media contact", "interviews"])
    ('information', 'media contact', 'interviews')
    """
    left = list(phrases)
    found: list[str] = []
    while left:
        words = Counter(word for phrase in left for word in {phrase, *phrase.split()} if len(word) >= TELLING)
        best = max(words, key=lambda word: (words[word], len(word), word)) if words else left[0]
        found.append(best)
        left = [phrase for phrase in left if best not in phrase]
    return tuple(found)


def _is_wide(word: str) -> bool:
    return any("\u3005" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" for char in word)


@functools.cache
def contact_words(language: str | None) -> ContactWords:
    """Return the words of a language; English ones are always among them, since releases mix."""
    also = section(language, "contacts").get("also", ())
    # Where the language is unknown, words of any language open a contact.
    tags = list(dict.fromkeys((language, *also, "en"))) if language else sorted(known(), key="en".__ne__)
    tables = [section(tag, "contacts") for tag in tags]
    headings: dict[str, str] = {}
    for role in ROLES:
        for phrase in _all(tables, role):
            headings.setdefault(key(phrase), "" if role == "others" else role)
    labels: dict[str, str] = {}
    for kind in LABELS:
        for word in _all(tables, kind):
            labels.setdefault(key(word), kind)
    ends = {key(word): "" for word in _all(tables, "ends")}
    signs = {key(word): role for role in ROLES for word in _all(tables, f"{role}_signs")}
    lexicons = [lexicon(tag) for tag in tags]
    forms = neutral("organisations")
    forms_of = {word.casefold().strip(".") for key in ("forms", "institutions") for word in forms[key]}
    organisations = frozenset(forms_of).union(*(lex.organisations for lex in lexicons))
    offices = frozenset(word.casefold() for word in _all(tables, "offices"))
    leads = tuple(
        sorted({phrase.casefold().replace("’", "'") for phrase in _all(tables, "leads")}, key=len, reverse=True)
    )
    honorifics = frozenset[str]().union(*(lex.honorifics for lex in lexicons))
    return ContactWords(
        headings=headings,
        fronts=frozenset(heading[:4] for heading in headings),
        firsts=frozenset(heading.partition(" ")[0] for heading in headings),
        lasts=frozenset(heading.rpartition(" ")[2] for heading in headings),
        ends=ends,
        signs=signs,
        last=frozenset(word[-1] for word in ends),
        labels=labels,
        leads=leads,
        lead_clues=in_each(leads),
        calls=tuple(dict.fromkeys(word.casefold() for word in _all(tables, "calls"))),
        before=tuple(
            sorted({w.casefold() for key in ("leads", "before") for w in _all(tables, key)}, key=len, reverse=True)
        ),
        desks=frozenset(_all(tables, "desks")),
        joins=frozenset(_all(tables, "joins")),
        behalf=tuple(_all(tables, "behalf")),
        advisers=frozenset(map(key, _all(tables, "advisers"))),
        offices=offices,
        firms=offices | organisations,
        streets=frozenset(word.casefold() for word in _all(tables, "streets")),
        organisations=organisations,
        institutions=found.endings if (found := compounds(language)) is not None else (),
        wide=tuple(word for word in organisations | offices if not word.isascii() and len(word) > 1 and _is_wide(word)),
        wide_offices=tuple(word for word in offices if _is_wide(word)),
        honorifics=honorifics,
        wide_honorifics=tuple(sorted(filter(_is_wide, honorifics), key=len, reverse=True)),
        suffixes=frozenset[str]().union(*(lex.suffixes for lex in lexicons)),
        particles=frozenset[str]().union(*(lex.particles for lex in lexicons)),
        articles=frozenset(word.capitalize() for lex in lexicons if lex.capital_nouns for word in lex.articles),
        inside=frozenset[str](word.casefold() for word in forms["inside"]).union(
            *(lex.particles | lex.articles | lex.weak | lex.joins for lex in lexicons)
        ),
        of=frozenset[str]().union(*(lex.weak | lex.strong for lex in lexicons)),
        titles=(*(lex.is_title for lex in lexicons), frozenset(_all(tables, "titles")).__contains__),
        wide_titles=tuple(sorted(word for lex in lexicons for word in lex.titles if _is_wide(word) and len(word) > 1)),
        modifiers=frozenset[str]().union(*(lex.modifiers for lex in lexicons)),
        language=language,
    )
