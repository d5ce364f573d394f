"""E-mail addresses, telephone numbers and web addresses in the lines of a contact, as printed.

Wires and web pages lose line ends, so that an address may touch the words around it:
"Acme Inc.646.555.0142jane@acme.example".  Each is cut where its own form ends.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from pressdoc.understand.languages import known, section
from pressdoc.understand.vocabulary import neutral


class Address(NamedTuple):
    """A way to reach somebody, where it stands in a text."""

    start: int
    end: int
    kind: str
    """"email", "phone", "fax", "url", or "hidden": a protected e-mail address that a page does not show."""
    value: str


_LEFT = re.compile(r"[A-Za-z0-9À-ɏ_.+'’-]{1,64}")
"""Read backwards from the "@"."""
_RIGHT = re.compile(r"[A-Za-z0-9-]{1,63}(?:\.[^\W_][\w-]{0,62}){1,8}")
_SEAM = re.compile(r"(?<=[a-z]{2})(?=[A-Z])|(?<=[a-z]{2})(?=\d{3})|(?=www\Z)|(?=https?\Z)")
_NUMBER_BEFORE = re.compile(r"\d{3,6}(?=[A-Za-z])")
_ENDINGS = frozenset(
    "com org net edu gov mil int info biz co io ai app dev tech media news press pr agency eco bio law".split()
)
"""What an address may end in beside the two letters of a country; tells where words that touch it begin."""

_URL = re.compile(
    r"(?:https?://|(?<![A-Za-z0-9@.])www\.|(?<=\d)www\.)[^\s<>()\[\]{}\"“”，。；、）]{3,300}", re.IGNORECASE
)
_DOMAIN = re.compile(r"(?:[A-Za-z0-9-]{2,63}\.){1,4}[A-Za-z]{2,10}(?:/[^\s]{0,200})?")
_HIDDEN = re.compile(r"\[[^\[\]\n@]{3,24}[\s\u00a0](?:protected|geschützt|protégé|protegido|protetto)\]")

_SIGNS = re.compile(r"[@＠\d\[.:]")
"""One of them stands in every address."""
_ONE_MAIL = re.compile(r"[a-z][a-z0-9._+-]{0,60}@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,6}")
_ONE_NUMBER = re.compile(r"\+\d(?:[ .-]?\d){7,14}")

_BLANK = " \u00a0\u2009\u202f\u3000"
_RUN = re.compile(rf"(?:\+[{_BLANK}]?|[(（]\+?)?\d[\d{_BLANK}().\-–‐‑−－/（）]{{5,44}}\d")
_VANITY = re.compile(
    r"""(?<![\w-])(?:1[-.\x20])?
    (?:\d{3}-[A-Z]{3}-[A-Z]{4} | 8\d\d[-.\x20](?:[A-Z]{2,6}-[A-Z0-9]{2,8} | [0-9-]{0,6}[A-Z]{2,11}[0-9]{0,7}))
    (?![A-Za-z]) (?:\x20\([\d-]{7,10}\))?
    """,
    re.VERBOSE,
)
"""An American number in letters: "1-800-555-SHOP"."""
_TOLL_FREE = re.compile(r"\d\d\d[-. ][0-9-]{0,6}[A-Z]{2}")
_AMERICAN = re.compile(r"(?:\+?1[-. ]?)?\(?\d{3}\)?[-. /]{1,2}\d{3}[-. ]\d{4}")
_BARE = re.compile(r"1?[2-9]\d\d[2-9]\d{6}")
_DATE = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-](?:\d\d){1,2}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d"
)
_DAY = re.compile(r"(?:(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d)(?!\d)")
_POSTAL = re.compile(r"\d{5}-\d{4}")
_TWO = re.compile(
    rf"[{_BLANK}]{{2,}}|[{_BLANK}][-–/][{_BLANK}]|/(?=\+|\(?0)|\)[{_BLANK}]?(?=\(\d{{3}})|[{_BLANK}](?=\(\d)"
)
_GROUPED = re.compile(r"\d{3}[-.]\d{4}")
_WORD = re.compile(r"[^\W\d_]+")
_HYPHENS = ("-", "–")
_LONGEST_EXTENSION, _POSTAL_CODE = 5, 5
LONGEST_BARE = 90
"""Characters of a line with a number in which no sign parts the digits."""
_FEWEST = 7
"""Digits of a number."""
_MOST_DIGITS = 12
"""Of a number to which an extension may belong."""


@functools.cache
def labels(kind: str) -> frozenset[str]:
    """Return the words of all languages before an address: "phone", "fax", "email", "url", "extension"."""
    return frozenset(word.casefold().strip(" .:") for tag in known() for word in section(tag, "contacts").get(kind, ()))


@functools.cache
def _extension() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(labels("extension"), key=len, reverse=True))
    return re.compile(
        rf"[,;]?[{_BLANK}]?\(?(?:{words})[.:：#]?[{_BLANK}]?\d{{1,6}}(?:[、/]\d{{1,6}})?\)?", re.IGNORECASE
    )


def addresses_in(plain: str) -> list[Address]:
    """Return the addresses in a text, in order; what looks like a number inside a web address is none.

    >>> [(one.kind, one.value) for one in addresses_in("Fax: 555-0199, Tel. 555-0142 x7, ann@acme.example")]
    [('fax', '555-0199'), ('phone', '555-0142 x7'), ('email', 'ann@acme.example')]
    """
    plain = plain.replace("＠", "@")  # the wide sign hides an address from machines
    found = list(_emails(plain)) if "@" in plain else []
    found += (
        [Address(one.start(), one.end(), "hidden", one[0]) for one in _HIDDEN.finditer(plain)] if "[" in plain else []
    )
    found += _urls(plain)
    taken = sorted(found)
    found += _phones(plain, taken)
    found.sort()
    return found


def addresses_of_line(line: str) -> list[Address]:
    """Return the addresses in one line; most lines are one, or hold none."""
    if _SIGNS.search(line) is None:
        return []
    words = line.strip()
    start = line.find(words)
    if _ONE_MAIL.fullmatch(words) and _is_ending(words.rpartition(".")[2]):
        return [Address(start, start + len(words), "email", words)]
    if _ONE_NUMBER.fullmatch(words) and sum(map(str.isdigit, words)) >= 8:
        return [Address(start, start + len(words), "phone", words)]
    return addresses_in(line)


def emails_in(plain: str) -> list[str]:
    """Return the e-mail addresses in a text.

    >>> emails_in("Ann Lee, press@acme.example, or call")
    ['press@acme.example']
    """
    return [one.value for one in _emails(plain)]


def _emails(plain: str) -> Iterator[Address]:
    """Find addresses from each "@" outward."""
    at = plain.find("@")
    while at >= 0:
        left = _LEFT.match(plain[max(0, at - 64) : at][::-1])
        right = _RIGHT.match(plain, at + 1)
        if left and right and not right[0].isdigit():
            local = _local_part(left[0][::-1], plain[max(0, at - 160) : at - len(left[0])])
            domain = _domain(right[0])
            if local and "." in domain:
                yield Address(at - len(local), at + 1 + len(domain), "email", f"{local}@{domain}")
        at = plain.find("@", at + 1)


def _local_part(left: str, before: str) -> str:
    """Return what stands before the "@", without a number or a name that it touches."""
    left = left.strip(".'’-")
    if left.isalpha() and left.islower():
        return left
    for number in _NUMBER_BEFORE.finditer(left):
        run = (before + left)[: len(before) + number.end()]
        if re.search(r"\d{3}[-. )/]{1,2}\d{3,4}[-. ]\d{3,4}\Z", run[-16:]) or (
            number.start() == 0 and len(number[0]) == 5 and before.endswith(" ")
        ):
            left = left[number.end() :]
            break
    if not left[:1].isupper() or left.isupper():
        return left
    form, stop, rest = left.partition(".")
    if stop and rest[:1].isupper() and f"{form}." in _forms() and before.endswith(" "):
        return rest  # "Kelda Technologies Ltd.Ann.l@..."
    named = re.search(r"[^\W\d_]{1,30}\Z", before.rstrip(" "))
    word = named[0] if named and before.endswith(" ") else ""
    for cut in range(2, len(left) - 1):
        # "Ann Leeannl@acme.example": the surname touches what is made of the name; "Acmeinfo@" a firm's.
        rest = left[cut:].lower()
        if (word[:1].isupper() and rest in made_of((word, left[:cut]))) or (left[cut].islower() and rest in _boxes()):
            return left[cut:]
    # "Heather HookHeather@...": a word begins inside.
    seam = re.search(r"(?<=[a-z])(?<!Mc)(?<!Mac)(?=[A-Z][a-z])", left) if word[:1].isupper() else None
    return left[seam.start() :] if seam else left


@functools.cache
def _forms() -> frozenset[str]:
    """Return the legal forms of companies that end in a full stop."""
    return frozenset(form for form in neutral("organisations")["forms"] if form.endswith("."))


@functools.cache
def _boxes() -> frozenset[str]:
    return frozenset(box for box in labels("boxes") | labels("desks") if len(box) > 2)


def made_of(name: tuple[str, ...]) -> frozenset[str]:
    """Return the ways in which addresses are made of a first and a last name, in small letters."""
    first, last = name[0].lower(), name[-1].lower()
    forms = {
        first,
        last,
        first + last,
        last + first,
        first[:1] + last,
        first + last[:1],
        last + first[:1],
        first[:1] + last[:1],
    }
    forms |= {
        f"{a}{sign}{b}"
        for sign in "._-"
        for a, b in ((first, last), (last, first), (first[:1], last), (first, last[:1]))
    }
    return frozenset(form for form in forms if len(form) > 1)


def _is_ending(label: str) -> bool:
    return len(label) == 2 or label in _ENDINGS


def _domain(right: str) -> str:
    """Return the domain of an address without words that touch its end: "acme.comPhone"."""
    labels_of = right.rstrip("-").split(".")
    if right.islower() and right.isascii() and all(map(str.isalpha, labels_of[1:])) and _is_ending(labels_of[-1]):
        return right
    for number, label in enumerate(labels_of[1:], 1):
        seam = _SEAM.search(label)
        head = label[: seam.start()] if seam else label
        if seam and _is_ending(head.lower()):
            return ".".join((*labels_of[:number], head))
        if not label.isascii():
            latin = re.match(r"[A-Za-z0-9-]*", label)
            kept = [*labels_of[:number], latin[0]] if latin and latin[0] else labels_of[:number]
            return ".".join(kept)
    while len(labels_of) > 1 and labels_of[-1].isdigit():
        labels_of.pop()
    return ".".join(labels_of)


def urls_in(plain: str) -> list[str]:
    """Return the web addresses in a text as printed, without the punctuation after them."""
    return [one.value for one in _urls(plain)]


def _urls(plain: str) -> Iterator[Address]:
    if "www." not in plain and "://" not in plain and "WWW." not in plain:
        return
    for found in _URL.finditer(plain):
        value = found[0].rstrip(".,;:!?’'")
        yield Address(found.start(), found.start() + len(value), "url", value)


def is_domain(words: str) -> bool:
    """Return whether words are a web address without "www": "acme.com/news"."""
    return "." in words and _DOMAIN.fullmatch(words) is not None and words.rpartition("/")[0].count(" ") == 0


def phones_in(plain: str) -> list[str]:
    """Return the telephone numbers in a text as printed; fax numbers and dates are none."""
    return [one.value for one in addresses_in(plain) if one.kind == "phone"]


def _phones(plain: str, taken: list[Address]) -> Iterator[Address]:
    """Find telephone and fax numbers beside the addresses that are known already."""
    spans = iter([*taken, Address(len(plain) + 1, len(plain) + 1, "", "")])
    block = next(spans)
    last = 0
    vanity = list(_VANITY.finditer(plain)) if _TOLL_FREE.search(plain) else []
    for one in vanity:
        yield Address(one.start(), one.end(), "phone", one[0])
    for run in _RUN.finditer(plain):
        while block.end <= run.start():
            last = max(last, block.end)
            block = next(spans)
        if block.start <= run.start() or any(one.start() < run.end() and run.start() < one.end() for one in vanity):
            continue
        for start, end in _numbers(plain, run.start(), min(run.end(), block.start)):
            if plain.endswith(("〒", "〒 "), 0, start):
                continue  # a postal code
            label = _WORD.findall(plain[max(last, start - 28) : start].rpartition("\n")[2])[-3:]
            folded = {word.casefold() for word in label}
            phone = not folded.isdisjoint(labels("phone"))
            fax = not phone and not folded.isdisjoint(labels("fax"))
            labelled = phone or fax
            if not _is_number(plain, start, end, labelled=labelled):
                continue
            extension = _extension().match(plain, end)
            last = extension.end() if extension else end
            yield Address(start, last, "fax" if fax else "phone", " ".join(plain[start:last].split()))


def _numbers(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the single numbers of a run of digits and signs: "555-0142 / 555-0143" is two, "555-0142 (24/7)" one."""
    at = start
    for gap in _TWO.finditer(plain, start, end):
        digits = sum(map(str.isdigit, plain[at : gap.start()].replace("(0)", "")))
        # "089 / 12 34 56" has its area code apart.
        if digits < _FEWEST or (digits < _MOST_DIGITS and _is_extension(plain, gap, end)):
            continue
        yield _trimmed(plain, at, gap.start() + (gap[0].startswith(")")))
        at = gap.end()
    yield _trimmed(plain, at, end)


def _is_extension(plain: str, gap: re.Match[str], end: int) -> bool:
    """Return whether the few digits behind a hyphen between blanks end a number: "0221 / 77 10 - 445", "- 4 45"."""
    rest = "".join(plain[gap.end() : end].split())
    if not (gap[0].strip() in _HYPHENS and rest.isdigit() and len(rest) <= _LONGEST_EXTENSION):
        return False
    return len(rest) < _POSTAL_CODE or not plain[end : end + 2].strip()[:1].isalpha()  # "0221 77 10 44 - 50667 Köln"


def _stands_as_number(plain: str, start: int, end: int) -> bool:
    """Return whether an American number without signs has a short line of its own, or somebody's name before it."""
    low = max(0, start - LONGEST_BARE)
    line = plain.rfind("\n", low, start) + 1
    if not line and low:
        return False
    stop = plain.find("\n", end, line + LONGEST_BARE + 1)
    before = plain[line:start].split()
    is_short = stop >= 0 or len(plain) - line <= LONGEST_BARE
    return is_short and (not before or before[-1].istitle())


def _trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    """Take off signs at the edges, and a bracket that has no partner."""
    while end > start and not (plain[end - 1].isdigit() or plain[end - 1] in ")）"):
        end -= 1
    while start < end and not (plain[start].isdigit() or plain[start] in "+(（"):
        start += 1
    if plain[start : start + 1] in ("(", "（") and not {")", "）"} & set(plain[start:end]):
        start += 1
    opening = max(plain.rfind("(", start, end), plain.rfind("（", start, end))
    if opening > start and not {")", "）"} & set(plain[opening:end]):
        return _trimmed(plain, start, opening)  # "0120-555-318（9:00～17:00）"
    return start, end


def _is_number(plain: str, start: int, end: int, *, labelled: bool) -> bool:
    number = plain[start:end]
    digits = sum(map(str.isdigit, number))
    before, after = plain[start - 1 : start] if start else "", plain[end : end + 1]
    american = _AMERICAN.fullmatch(number) is not None
    if (
        not _FEWEST <= digits <= 15
        or _DATE.fullmatch(number)
        or _DAY.match(number)
        or (_POSTAL.fullmatch(number) and not labelled)
    ):
        return False
    if before in ("$", "€", "£", "¥", "#", "%") or after in ("%", "€", "@") or (before.isdigit() or after.isdigit()):
        return False
    if number.startswith(("+", "(+")) or american or labelled:
        return True
    if (before.isalpha() and before.isascii()) or (after.isalpha() and after.isascii()):
        return False
    if digits == 7:
        return _GROUPED.fullmatch(number) is not None
    if number.isdigit():
        return _BARE.fullmatch(number) is not None and _stands_as_number(plain, start, end)
    return number[0] in "0(（０" or digits >= 9 or "-" in number or "－" in number
