"""The pieces of a contact's lines: headings, labels, names, titles, organisations, addresses."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from pressdoc.understand.contact.addresses import Address, addresses_in, addresses_of_line, emails_in, is_domain
from pressdoc.understand.contact.words import ContactWords, key
from pressdoc.understand.names.compounds import named_by_compound
from pressdoc.understand.speech.name_reader import begins_with_given, people_table
from pressdoc.understand.top_words import top_words
from pressdoc.understand.vocabulary import neutral

_BREAK = re.compile(
    r"[ \t\u00a0\u3000]{2,}|[\n\t|·•;,、，；｜:：\\]|\s[-–—/]\s|\s[-–—]\Z|\s/|(?<=[^\W\d_])/(?=[^\W\d_])"
    r"|(?<=[\u3005\u3400-\u9fff])・(?=[\u3400-\u9fff])"  # 小林・西田
    r"|[（(][\u3400-\u9fff]{2,4}[)）]"  # （氏名）
    r"|(?<=[\u3005\u3400-\u9fff\uac00-\ud7a3])[（(][^（）()\n\d]{0,10}\d{2,6}[)）]"  # 佐藤（内線 5555）
)
_BEHIND_ADDRESS = re.compile(r" ?\([^()\n]{2,30}\)(?= .)")
_COMMA = re.compile(",")
_SEAM = re.compile(
    r"""(?<=[a-zà-ÿ])(?<!Gmb)(?=[A-ZÀ-Þ][A-Za-zÀ-ÿ.\x20])   # LeePresident
    | (?<=GmbH)(?=[A-ZÀ-Þ][a-zà-ÿ])                  # GmbHAnn
    | (?<=[A-Z]{2})(?=[A-Z][a-z]{2})                 # AGAnn
    | (?<=[A-Za-z]{3})(?=\d)                         # Acme12
    | (?<=[a-z]\.)(?=[A-Z\d])                        # Inc.12
    | (?<=\d)(?=[A-Z][a-z]{2})                       # 60525United
    """,
    re.VERBOSE,
)
"""Where the end of a line was lost."""

_PREFIXES = ("Mc", "Mac", "De", "Di", "La", "Le", "Van", "Fitz", "O’", "O'", "Du", "Da")
"""With these a surname may have a capital inside."""
_WORD = r"[^\W\d_][\w.'’\-]*"
_NAME = re.compile(rf"{_WORD}(?:\s+(?:{_WORD}|[\"“(][\w.]+[\"”)])){{1,5}}")
_IDEOGRAPHS = re.compile(
    "[\u3005\u3400-\u9fff]{2,4}"
    "|[\u3005\u3400-\u9fff]{1,4}[ \u3000][\u3005\u3041-\u30ff\u3400-\u9fff]{1,6}"
    "|[\u3005\u3400-\u9fff](?:\u3000[\u3005\u3400-\u9fff]){2,4}"
    "|[\u30a1-\u30ff]{2,9}[ ・＝][\u30a1-\u30ff・]{2,12}"
    "|[\uac00-\ud7a3]{2,4}"
)
"""Names of people without letters; one in kana alone has a sign between its parts."""

_KANA_ALONE = re.compile("[\u30a1-\u30fc]{2,9}")
"""A name from another language that stands alone: only behind another name it is known as one."""
_WORD_OF_IDEOGRAPHS = re.compile("[\u3005\u3400-\u9fff]{2,12}")

_READING = re.compile("[（(][\u3041-\u30ff \u3000]{2,24}[）)]?\\Z")
"""How the name before it is read: 榊原 啓介（さかきばら けいすけ）."""

_SPELLED = re.compile(
    r"[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]{1,9}(?:[ ·・][\u30a1-\u30ff\uac00-\ud7a3]{1,9}){0,2}"
    r"\s?[(（][A-Z][A-Za-z'’.-]+(?: [A-Z][A-Za-z'’.-]*){1,3}[)）]?"
)
"""A name with its Latin spelling behind it."""

_STATE = re.compile(r"[A-Z]{2}")
_PARTNERS = re.compile(r"& (?:partners?|kollegen|company|co)\b")
"""What firms of advisers end with, though a partner is somebody's title too: "Quill & Partner"."""
_WIDE = re.compile("[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")
_BEFORE_ADDRESS = frozenset({"phone", "fax", "email", "url"})
_BEFORE_VALUE = _BEFORE_ADDRESS | {"name"}
FEWEST_BLANKS = 3
"""Blanks of a name that has a comma inside: "Ministerium für Umwelt, Klima und Energie"."""
MOST_BEFORE_FIRM = 8
"""Words of somebody's title and the "of" behind it."""
LONGEST_NAME = 60
LONGEST_PIECE = 90
"""Characters; longer words name nobody."""


class Piece(NamedTuple):
    """A stretch of a contact's lines that says one thing."""

    start: int
    end: int
    kind: str
    """"heading", "label", "name", "title", "organisation", "other", "join", "skip", or the kind of an address."""
    value: str
    role: str | None = None
    """Of a heading: for whom; of a label: what follows."""
    after: str = "\n"
    """The sign that parts it from the piece before."""


_LONG_LABEL = 3
"""Words of a label that stands for the address that a page had behind it."""


class Reader:
    """Takes the lines of contacts apart, with the words of a language and what the release says elsewhere."""

    def __init__(
        self, plain: str, words: ContactWords, is_known: Callable[[str], bool], recurs: Callable[[str], bool]
    ) -> None:
        self.plain = plain
        self.words = words
        self.is_known = is_known
        """Whether the release names an organisation so."""
        self.recurs = recurs
        """Whether words stand in the release outside the contacts too."""
        self.has_stops = "。" in plain
        self._mails: list[str] | None = None

    def pieces(self) -> list[Piece]:
        """Return the pieces in order, addresses among them."""
        found: list[Piece] = []
        start = 0
        for line in self.plain.split("\n"):
            if line:
                self._of_line(line, start, found)
            start += len(line) + 1
        self._drop_places(found)
        return found

    def addresses(self) -> list[Address]:
        """Return the addresses alone."""
        return addresses_in(self.plain)

    def _of_line(self, line: str, start: int, found: list[Piece]) -> None:
        """Take the pieces of a line: headings, then what stands before, between and behind addresses."""
        at, stop = start, start + len(line)
        for _ in range(2):  # "Media: Contact: Ann Lee" has two
            opening = self.words.opening(line[at - start :]) if at < stop else None
            if opening is None or self._is_person(opening.organisation, line[at - start :]):
                break
            found.append(Piece(at, at + opening.end, "heading", opening.organisation or "", opening.role))
            at += opening.end
        if at == stop:
            return
        if at == start and (front := self.words.front_label(line)) and front[1] not in ("heading", "address"):
            found.append(Piece(at, at + front[0], "label", line[: front[0]], front[1]))
            at += front[0]
        offset = at
        for address in addresses_of_line(line[offset - start :]):
            low = offset + address.start
            if low > at:
                self._in_line(at, low, found)
            at = offset + address.end
            found.append(Piece(low, at, address.kind, address.value))
        if at < stop:
            self._in_line(at, stop, found)

    def _is_person(self, whose: str | None, line: str) -> bool:
        """Return whether whose heading a line looks like is a person with a desk: "Ann Lee, Investor Relations"."""
        if not whose or not line.startswith(f"{whose},") or self.is_organisation(whose):
            return False
        return begins_with_given(whose)

    def _drop_places(self, pieces: list[Piece]) -> None:
        """Make a name between street and postal code a town, which names nobody."""
        for number, piece in enumerate(pieces):
            if piece.kind != "name":
                continue
            before = pieces[number - 1] if number and piece.after != "\n" else None
            after = pieces[number + 1] if number + 1 < len(pieces) and pieces[number + 1].after == "," else None
            street = before is not None and before.kind == "skip" and _has_digit(before.value)
            code = after is not None and (
                (after.kind == "skip" and _has_digit(after.value) and not self._is_street(after.value))
                or (after.kind != "title" and _STATE.fullmatch(after.value))
            )
            if street or code:
                pieces[number] = piece._replace(kind="skip")

    def _is_street(self, words: str) -> bool:
        """Return whether words are a street with its number behind it, before which no town stands: Lange Str. 9."""
        last = words.rpartition(" ")[0].rpartition(" ")[2].casefold()
        return words[-1:].isdigit() and not words[0].isdigit() and last.endswith(tuple(self.words.streets))

    def _in_line(self, start: int, stop: int, found: list[Piece]) -> None:
        """Take the pieces of words without an address."""
        plain = self.plain
        if (whom := _BEHIND_ADDRESS.match(plain, start, stop)) and not plain[whom.end() : stop].isspace():
            self._in_line(start, whom.end(), found)  # "212-555-0142 (Media) Bo Ek"
            start = whom.end()
        at, sign, joined = start, "\n" if start == 0 or plain[start - 1] == "\n" else " ", False
        sentence = self.has_stops and "。" in plain[start : stop + 80].partition("\n")[0]
        first = len(found)
        breaks = _breaks(plain, start, stop) if plain.isascii() else self._breaks(start, stop)
        for gap in [*self._outside_institutions(breaks, start, stop), None]:
            end = gap.start() if gap else stop
            if end > at and not plain[at:end].isspace():
                ends = gap[0] in ":：" if gap else stop < len(plain) and plain[stop] != "\n"
                self._parted(at, end, sign, found, before_value=ends)
                if joined and _is_second_name(found[-1]):
                    found[-1] = found[-1]._replace(kind="name")
            joined = False
            if gap:
                if gap[0][0] in "（(":
                    label = gap[0].strip("（）()")
                    kind = self.words.labels.get(key(label))
                    plainly = "title" if self.words.is_title(label) and not label[-1:].isdigit() else "skip"
                    found.append(Piece(gap.start(), gap.end(), "label" if kind else plainly, label, kind, "("))
                elif gap[0] in "・、" and self._ends_in_name(plain[start:end]):
                    found.append(Piece(gap.start(), gap.end(), "join", gap[0], None, gap[0]))  # 小林・西田
                    joined = True
                at, sign = gap.end(), gap[0].strip() or gap[0]
        if sentence:  # in a Chinese or Japanese sentence short stretches are no names
            found[first:] = [
                piece._replace(kind="skip") if piece.kind in ("name", "other") else piece for piece in found[first:]
            ]

    def _outside_institutions(self, breaks: Iterable[re.Match[str]], start: int, stop: int) -> list[re.Match[str]]:
        """Return the signs that stand inside no name: "Ministerium für Umwelt, Klima und Energie"."""
        gaps = list(breaks)
        if not gaps or self.plain.count(" ", start, stop) < FEWEST_BLANKS:
            return gaps
        spans = list(named_by_compound(self.plain, self.words.language, [(start, stop)]))
        return [gap for gap in gaps if not any(one[0] < gap.start() < one[1] for one in spans)]

    def _ends_in_name(self, words: str) -> bool:
        """Return whether a name stands at the end of words, behind a label, an office or another name."""
        last = words.rpartition("：")[2].rpartition("、")[2].strip()
        if self.is_name(last):
            return True
        return last > "\u2e7f" and bool(self._fields(last.split()))  # 企画担当　細谷、丸岡

    def _breaks(self, start: int, stop: int) -> Iterator[re.Match[str]]:
        """Yield the signs that part pieces; words in brackets are one when they are a label."""
        for gap in _breaks(self.plain, start, stop):
            if gap[0] == "・" and self._is_of_office(gap.end(), stop):
                continue
            if (
                gap[0][0] not in "（("
                or gap[0][-2].isdigit()
                or self.words.labels.get(key(gap[0].strip("（）()"))) in ("name", "title")
                or (self._is_free(gap.start()) and self.words.is_title(gap[0].strip("（）()")))
            ):
                yield gap

    def _is_free(self, at: int) -> bool:
        """Return whether nothing stands right before a bracket: （課長）小日向　勉　（担当）両角　彩."""
        return at == 0 or self.plain[at - 1].isspace()

    def _is_of_office(self, start: int, stop: int) -> bool:
        """Return whether the words behind a point end as titles and departments do: 総務・企画部長 古澤 宏."""
        word = _WORD_OF_IDEOGRAPHS.match(self.plain, start, stop)
        if word is None or word[0] in _families():
            return False  # 西田・長谷部
        return word[0].endswith((*self.words.wide_titles, *self.words.wide_offices))

    def _parted(self, start: int, end: int, sign: str, found: list[Piece], *, before_value: bool) -> None:
        """Take a piece, or its parts where line ends were lost inside it."""
        words = self.plain[start:end]
        label = self.label_at_end(words) if before_value else self._long_label(words)
        if sign == "," and " " in words:
            form, blank, rest = words.lstrip().partition(" ")
            is_of_title = form.isalpha() and self.words.is_title(rest)  # "Ann Lee, Group Finance Director"
            if blank and form.strip(".,").casefold() in self.words.organisations and not is_of_title:
                # "Acme, Inc. Ann Lee"
                low = start + words.find(form)
                found.append(Piece(low, low + len(form), "form", form, None, ","))
                start, sign = low + len(form), " "
                words = self.plain[start:end]
        body = words[: -len(label)] if label else words
        for low, high in pairwise([0, *self._seams(body), len(body)]):
            for a, b in self._run(body[low:high]):
                if piece := self._piece(start + low + a, start + low + b, sign):
                    found += self._with_title(piece)
                    sign = " "
        if label:
            found.append(Piece(end - len(label), end, "label", label, self.words.labels[key(label)]))

    def _with_title(self, piece: Piece) -> list[Piece]:
        """Return somebody and the title in brackets behind, apart: "Bernd Ek (Referent Presse)"; else the piece."""
        name, bracket, inner = piece.value.partition(" (")
        if bracket and inner[-1:] == ")" and self.words.is_adviser(inner[:-1]):
            # "Fulmar Securities (Broker)": the words say what the firm is
            return [piece._replace(end=piece.start + len(name), value=name, kind="organisation")]
        if piece.kind == "organisation":
            return self._of_firm(piece)
        if piece.kind != "title" or not bracket or inner[-1:] != ")":
            return [piece]
        if self.words.is_title(name) or not self.is_name(name) or not self.words.is_title(inner[:-1]):
            return [piece]
        at = piece.start + len(name)
        title = Piece(at + len(bracket), piece.end - 1, "title", inner[:-1], None, ",")
        return [piece._replace(end=at, value=name, kind="name"), title]

    def _of_firm(self, piece: Piece) -> list[Piece]:
        """Return somebody or a title, and the firm, apart: "Ann Lee of Acme Inc.", "CEO of Acme Inc."."""
        words = piece.value.split(" ")
        for at in range(1, min(len(words) - 1, MOST_BEFORE_FIRM)):
            if words[at].lower() not in self.words.of or not words[at + 1][:1].isupper():
                continue
            who, firm = " ".join(words[:at]), " ".join(words[at + 1 :])
            is_person = self.is_name(who) and words[0] in people_table().given
            if self.is_organisation(who) or not (is_person or self.words.is_title(who)):
                return [piece]
            front = piece._replace(end=piece.start + len(who), value=who, kind="name" if is_person else "title")
            return [front, piece._replace(start=piece.end - len(firm), value=firm, after=",")]
        return [piece]

    def label_at_end(self, words: str) -> str | None:
        """Return the label with which words before an address end, if any: "Ann Lee Phone", "CEOTelephone"."""
        if key(words) in self.words.headings or key(words) in self.words.labels:
            return None
        stripped = words.rstrip(" .(")
        rest, _, word = stripped.replace("\u3000", " ").replace("（", " ").rpartition(" ")
        tail = words[len(stripped) :]
        label = self.words.labels.get(key(word)) if rest.strip() and len(key(word)) > 1 else None
        if label in _BEFORE_ADDRESS or (label == "name" and word > "\u3000"):
            return word + tail
        if word[-1:] > "\u3000":  # 広報チーム担当：, where a line end was lost
            ends = (word[-size:] for size in (4, 3, 2) if len(word) > size + 1)
            return next((one + tail for one in ends if self.words.labels.get(key(one)) in _BEFORE_VALUE), None)
        for at in range(max(1, len(word) - 12), len(word) - 1):
            if word[at].isupper() and self.words.labels.get(key(word[at:])) in _BEFORE_ADDRESS and len(word) - at > 2:
                return word[at:] + tail
        return None

    def _long_label(self, words: str) -> str | None:
        """Return the label of several words that ends a line, whose address was a link: "Ann Lee Email us here"."""
        rest, *tail = words.rsplit(" ", _LONG_LABEL)
        label = " ".join(tail)
        return label if rest.strip() and len(tail) == _LONG_LABEL and key(label) in self.words.labels else None

    def _seams(self, words: str) -> list[int]:
        """Return where line ends were lost: "Ann LeePresident", "Acme Inc.12 High Street"."""
        if (closing := words.find("）")) > 0 and "（" not in words[:closing]:
            return [closing + 1] if closing + 1 < len(words) else []  # （担当：小泉・佐伯）電話
        if _is_titled(words) or len(words) > 400 or _SEAM.search(words) is None or " " not in words.strip():
            return []
        cuts: list[int] = []
        for seam in _SEAM.finditer(words):
            at = seam.start()
            first = words.rfind(" ", 0, at) + 1
            word = words[first : end if (end := words.find(" ", at)) >= 0 else len(words)]
            head = words[first:at].lstrip("(")
            if head.isupper() and head.casefold() not in self.words.organisations:
                continue
            if len(head) == 2 and head[0].islower() and head[1] == ".":
                continue  # "e.V."
            if head in _PREFIXES or self.recurs(word.strip("(),.")) or "(" in word:
                continue
            if cuts and cuts[-1] >= first:
                continue  # "PondelWilkinson" behind a first seam is a name
            cuts.append(at)
        return cuts

    def _run(self, words: str) -> list[tuple[int, int]]:
        """Part a run of words without any sign between name, title and organisation."""
        whole = [(0, len(words))]
        if _is_wide(words):
            return self._wide_run(words)
        if words.count(" ") < 2 and "\u00a0" not in words:
            return whole
        found = [(one.start(), one.end()) for one in re.finditer(r"\S+", words)][:24]
        if len(found) < 3 or self.is_known(words.strip()) or self.recurs(words.strip()):
            return whole
        texts = [words[a:b] for a, b in found]
        for number, word in enumerate(texts[:8]):
            if word.lower() in self.words.joins or word == "&":
                (low, high), left = found[number], words[: found[number][0]].strip()
                if self.is_name(left) and self.is_name(words[high:].strip()) and not self.is_organisation(left):
                    return [(0, low), (low, high), (high, len(words))]
        for size in range(2, min(5, len(found))):
            head, rest = words[: found[size - 1][1]], " ".join(texts[size:])
            if (
                not rest
                or not self.is_name(head.strip())
                or self.is_organisation(head)
                or not texts[size][:1].isupper()
            ):
                continue
            following = texts[size].strip(".,").casefold()
            if following in self.words.organisations or following in self.words.offices:
                continue
            if len(texts[size - 1].strip(".")) == 1 or texts[0].casefold() in self.words.modifiers:
                continue  # an initial; "Chief Executive"
            title = self.words.is_title(texts[size]) or texts[size].lower() in self.words.modifiers
            if (
                title
                or self._reached_by(head)
                or self.is_known(rest)
                or (len(texts) > size + 1 and self.recurs(" ".join(texts[size : size + 3])))
            ):
                return [(0, found[size - 1][1]), (found[size][0], len(words))]
        return whole

    def _wide_run(self, words: str) -> list[tuple[int, int]]:
        """Part office, name and title, which blanks divide in Chinese, Japanese and Korean."""
        reading = _READING.search(words)
        found = [
            (one.start(), one.end()) for one in re.finditer(r"\S+", words[: reading.start()] if reading else words)
        ]
        found = found[:8]
        if reading and found:
            found[-1] = (found[-1][0], len(words))
        while len(found) > 1 and not any(map(str.isalnum, words[found[-1][0] : found[-1][1]])):
            found.pop()
        if len(found) > 2 and all(b - a == 1 for a, b in found[:2]):
            found[:2] = [(found[0][0], found[1][1])]  # "과 장"
        texts = ["".join(_READING.sub("", words[a:b]).split()) for a, b in found]
        for number in range(1, len(found)):
            of_next = _has_family("".join(texts[number + 1 : number + 2])) and not _has_family(texts[number - 1])
            if self.words.is_title(texts[number]) and self.is_name(texts[number - 1]) and not of_next:
                cuts = [0, found[number - 1][0], found[number][0], len(words)]
                return [(a, b) for a, b in pairwise(cuts) if b > a]
        cuts = self._fields(texts)
        return (
            [(found[a][0], found[b - 1][1]) for a, b in pairwise([0, *cuts, len(found)])] if cuts else [(0, len(words))]
        )

    def _fields(self, texts: list[str]) -> list[int]:
        """Return where a name begins behind an office, a title or both, and the title: 総務部 広報課長 平沢 遥."""
        for count in range(len(texts) - 1, 0, -1):  # of two words, as a rule
            name, before = " ".join(texts[-count:]), texts[:-count]
            if count > 2 or not self.is_name(name) or any(map(self.words.is_title, texts[-count:])):
                continue
            if count == 2 and (self.is_organisation(texts[-2]) or texts[-2] > "\uac00"):
                continue
            title = len(before)
            while title and self._is_office(before[title - 1]):
                title -= 1
            if title == len(before) and not self.is_organisation(before[-1]):
                continue
            if count == 1 and title == len(before) > 1 and not _has_family(name):
                continue
            return [one for one in dict.fromkeys((title, len(before))) if one]
        return []

    def _is_office(self, word: str) -> bool:
        """Return whether a word says what somebody is: 広報課長, 広報担当."""
        return self.words.is_title(word) or self.words.labels.get(key(word)) in ("name", "title")

    def _reached_by(self, name: str) -> bool:
        return any(matches(name, mail) for mail in self._addressed())

    def is_of_firm(self, name: str) -> bool:
        """Return whether a name is a firm's: a boilerplate is about it, or its site is where somebody is reached."""
        return self.is_known(name) or any(is_of_domain(name, mail) for mail in self._addressed())

    def _addressed(self) -> list[str]:
        if self._mails is None:
            self._mails = emails_in(self.plain)[:40]
        return self._mails

    def _piece(self, start: int, end: int, sign: str) -> Piece | None:
        words = self.plain[start:end]
        lead = len(words) - len(words.lstrip(" \u00a0\u3000*_•>-–—()（.,"))
        start += lead
        value = words[lead:].rstrip(" \u00a0\u3000*_-–—.()<>（[【")
        if value[-1:] == "）" and "（" not in value:
            value = value.rstrip("）")
        if self.words.form_at_end(value) and words[lead + len(value) :][:1] == ".":
            value += "."
        if "(" in value and ")" not in value:
            rest = words[lead + len(value) : lead + len(value) + 2]  # a point may stand before it: "(U.S.)"
            value += rest[: rest.find(")") + 1]
        front, value = self._bare(value)
        start += front
        if not value:
            return None
        end = start + len(value)
        return self._classified(start, end, value, sign)

    def _bare(self, value: str) -> tuple[int, str]:
        """Take off the words that lead to a name, "please contact Ann Lee at"; return their length and the rest."""
        lowered = value.lower()
        ends = lowered.rpartition(" ")[2] in self.words.joins
        if not (ends or lowered.startswith(self.words.before)) or len(lowered) != len(value):
            return 0, value
        folded = key(value)
        if folded in self.words.headings or folded in self.words.labels:
            return 0, value
        front = 0
        while lowered.startswith(self.words.before, front):
            step = next(lead for lead in self.words.before if lowered.startswith(lead, front))
            after = front + len(step)
            if step[-1] < "\u2e80" and lowered[after : after + 1].isalnum():
                break
            front = after + len(value[after:]) - len(value[after:].lstrip(" ,:"))
        rest = value[front:]
        while " " in rest and rest.rpartition(" ")[2].lower() in self.words.joins:
            rest = rest.rpartition(" ")[0].rstrip()
        return (front, rest) if rest else (0, value)

    def _classified(self, start: int, end: int, value: str, sign: str) -> Piece:
        folded = key(value)
        words = self.words
        if folded in words.joins:
            return Piece(start, end, "join", value, None, sign)
        if (kind := words.labels.get(folded)) and not (kind in ("organisation", "name") and folded in words.headings):
            return Piece(start, end, "label", value, kind, sign)
        if folded in words.headings:
            return Piece(start, end, "heading", "", words.headings[folded] or None, sign)
        if kind := words.labels.get(folded):
            return Piece(start, end, "label", value, kind, sign)
        if is_domain(value):
            return Piece(start, end, "url", value, None, sign)
        if sign == "\n" and top_words(words.language).kind(folded) == ("release_line", folded):
            return Piece(start, end, "skip", value, None, sign)  # "For immediate release", beside a contact
        if (whom := words.behind_behalf(value)) and len(whom) <= LONGEST_PIECE:
            return Piece(end - len(whom), end, "organisation", whom, None, sign)
        return Piece(start, end, self._kind(value, folded), value, None, sign)

    def _kind(self, value: str, folded: str) -> str:
        letters = value.replace(" ", "").isalpha()
        if (
            len(value) > LONGEST_PIECE
            or value[0] == "@"
            or not (letters or _LETTER.search(value))
            or folded.startswith(self.words.leads)
        ):
            return "skip"
        if value.casefold().strip(".") in self.words.organisations:
            return "form"
        if folded.replace(".", "") in self.words.suffixes:
            return "suffix"
        numbered = not letters and _DIGIT.search(value) is not None
        if numbered or not self.words.streets.isdisjoint(folded.replace(",", " ").split()):
            return "organisation" if self.words.form_at_end(value) else "skip"
        organisation = self.is_organisation(value[: value.index(" (")] if " (" in value and value[-1] == ")" else value)
        last = value.rpartition(" ")[2].strip(".,").casefold()
        joined = value.replace(" ", "") if value > "\u2e80" and len(value) < 5 else value  # "과 장"
        is_firm = organisation and _PARTNERS.search(folded) is not None
        if self.words.is_title(joined) and last not in self.words.organisations and not is_firm:
            return "title"
        if self.is_name(value):
            return "organisation" if organisation else "name"
        return "organisation" if organisation or self.is_known(value) else "other"

    def is_organisation(self, value: str) -> bool:
        """Return whether words name a firm or an institution by one of their words: "& Co", "Institute"."""
        if _is_wide(value):
            if len(value) > 1 and value in _families():
                return False  # 阿部, which ends as departments do
            return value.endswith(self.words.wide_offices) or any(word in value for word in self.words.wide)
        found = value.replace(",", " ").split()
        if self.words.institutions and any(word.casefold().endswith(self.words.institutions) for word in found):
            return True
        return "&" in found or not self.words.firms.isdisjoint([word.strip(".()").casefold() for word in found])

    def is_name(self, value: str) -> bool:
        """Return whether words have the form of a person's name."""
        value = self.without_honorific(value)
        if value[-1:] in ")）":
            if _SPELLED.fullmatch(value):
                return True  # 카린 예센(Karin Jessen)
            value = _READING.sub("", value)
        if _is_wide(value):
            return (
                _IDEOGRAPHS.fullmatch(value) is not None
                and (value in _families() or not value.endswith(self.words.wide_offices))
                and not self.words.is_title(value)
            )
        if value[-1:] == ")" and " (" in value:
            value = value[: value.index(" (")]  # Ann Lee (Europe)
        if not 3 < len(value) <= LONGEST_NAME:
            return False
        found = value.split()
        if value.isascii() and _is_titled(value):  # as most are
            return 1 < len(found) < 7 and found[0] not in self.words.articles and max(map(len, found)) > 1
        if not _NAME.fullmatch(value):
            return False
        capitals = [word for word in found if word[0].isupper() or word[0] in '"“(']
        particles = self.words.particles
        return (
            len(capitals) >= 2
            and found[-1][0] not in '(“"'
            and found[0][0].isupper()
            and found[0] not in self.words.articles
            and not any(word[-1] == "-" for word in found)
            and all(word[0].isupper() or word[0] in '"“(' or word.casefold() in particles for word in found)
            and any(len(word.strip(".")) > 1 for word in found)
        )

    def without_honorific(self, value: str) -> str:
        """Return a name without "Dr." before it, or 女士 behind it."""
        for _ in range(3):  # "Prof. Dr. Ann Lee"
            first, _, rest = value.partition(" ")
            if not rest or first.replace(".", "").lower() not in self.words.honorifics:
                break
            value = rest.strip()
        if value.endswith(self.words.wide_honorifics) and _is_wide(value):
            for honorific in self.words.wide_honorifics:
                if value.endswith(honorific) and len(value) > len(honorific):
                    return value.removesuffix(honorific).strip()
        return value


def _breaks(plain: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """Return the signs that part pieces; between words of letters they can only be commas."""
    words = plain[start:stop]
    simple = "  " not in words and words.replace(" ", "").replace(",", "").isalnum()
    return (_COMMA if simple else _BREAK).finditer(plain, start, stop)


def _is_titled(words: str) -> bool:
    """Return whether words are letters alone, the first one of each a capital and no other: a quick test."""
    return words.istitle() and words.replace(" ", "").isalpha()


def _is_wide(words: str) -> bool:
    """Return whether ideographs, kana or Hangul stand in words."""
    return not words.isascii() and _WIDE.search(words) is not None


def _is_second_name(piece: Piece) -> bool:
    """Return whether words behind a name and a sign are a name though they alone would be none.

    大塚、ヴァレンティ; 岩瀬・長谷部, which ends as departments do.
    """
    if piece.kind == "organisation":
        return piece.value in _families()
    return piece.kind == "other" and _KANA_ALONE.fullmatch(piece.value) is not None


@functools.cache
def _families() -> frozenset[str]:
    table = neutral("people")
    return frozenset(" ".join((table["family_ja"], table["family_zh"], table["family_ko"])).split())


def _has_family(name: str) -> bool:
    """Return whether a name without blanks begins with a family's."""
    return any(name[:size] in _families() for size in (1, 2, 3))


def _has_digit(words: str) -> bool:
    return any(map(str.isdigit, words))


def _plain_letters(words: str) -> str:
    return words.casefold() if words.isalnum() else "".join(filter(str.isalnum, words.casefold()))


_LETTERS = str.maketrans("áàâäãåçéèêëíìîïñóòôöõøúùûüýÿ", "aaaaaaceeeeiiiinoooooouuuuyy")


def _without_accents(words: str) -> str:
    return words if words.isascii() else words.translate(_LETTERS)


_BETWEEN_PARTS = re.compile(r"[._+\-\d]+")


def matches(name: str, email: str) -> bool:
    """Return whether an address is made of a name: "j.roe@", "jroe@", "jane@" of Jane Roe."""
    local = _without_accents(email.partition("@")[0].casefold())
    found = [one for word in _without_accents(name.casefold()).split() if (one := _plain_letters(word))]
    if not found or not found[0].isascii():
        return False
    parts = [local] if local.isalpha() else [part for part in _BETWEEN_PARTS.split(local) if part]
    for part in parts:
        if part in found and len(part) > 2:
            return True
    joined = "".join(parts)
    first, last = found[0], found[-1]
    if not joined.startswith((first[0], last[0])):
        return False  # every address that is made of a name begins as one of its ends does
    initials = "".join([word[0] for word in found])
    made = {
        first + last,
        last + first,
        first[0] + last,
        last + first[0],
        first + last[0],
        initials,
        initials[:-1] + last,
        first,
        "".join(found),
        *[first[0] + word for word in found[1:]],
    }
    return joined in made and len(joined) > 1


def is_of_domain(words: str, address: str) -> bool:
    """Return whether a web or e-mail address belongs to whoever has this name: acme.com to Acme Inc."""
    joined = _plain_letters(_without_accents(words).replace(" ", ""))
    host = address.rpartition("@")[2].partition("://")[2] if "://" in address else address.rpartition("@")[2]
    labels = host.partition("/")[0].casefold().removeprefix("www.").split(".")[:-1]
    if len(joined) < 3:
        return False
    for label in labels:
        domain = _plain_letters(label)
        if len(domain) > 3 and (joined.startswith(domain) or (len(joined) > 3 and domain.startswith(joined))):
            return True
    return False
