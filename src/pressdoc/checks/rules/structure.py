"""Rules about the form of a release: what is missing, what stands twice, what a template left."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressdoc.checks.rule import Slip, rule
from pressdoc.model import Link, Superscript, Table
from pressdoc.understand.names.organisations import short

if TYPE_CHECKING:
    from pressdoc.checks.proof import Part, Proof
    from pressdoc.model import Contact

MOST_ABOUT = 12
"""Boilerplates that are looked at; a release has one for each of its organisations."""
REPEATS = "repeats the headline"
BY_WORDS = ("a line that pages add", "a count that pages add", "a row of links")
"""How the reasons of furniture begin that was told by its words, not by what a page says of itself."""


@rule("dateline-missing", "W")
def dateline_missing(proof: Proof) -> Iterator[Slip]:
    """A release without place and date in front of its lead."""
    if proof.release.dateline is None:
        yield Slip("there is no dateline")


@rule("dateline-no-place", "I")
def dateline_no_place(proof: Proof) -> Iterator[Slip]:
    """A dateline with a date and no place."""
    dateline = proof.release.dateline
    if dateline is not None and not dateline.places:
        yield Slip("the dateline names no place", next(proof.of("date"), None))


@rule("boilerplate-missing", "W")
def boilerplate_missing(proof: Proof) -> Iterator[Slip]:
    """A release without a paragraph on who issues it."""
    if not proof.release.about:
        yield Slip('there is no boilerplate ("About ...")')


@rule("boilerplate-org-mismatch", "W")
def boilerplate_org_mismatch(proof: Proof) -> Iterator[Slip]:
    """Boilerplates about organisations that neither issue the release nor stand in it: those of last time."""
    release = proof.release
    about = [section.organisation for section in release.about]
    named = [organisation for organisation in about[:MOST_ABOUT] if organisation is not None]
    if not named or None in about or not release.issuers:
        return
    names = [short(name) for one in named for name in (one.name, *one.aliases)]
    told = "\n".join(part.plain for part in proof.parts if part.role not in ("about", "contact")).casefold()
    issuers = [short(name).casefold() for issuer in release.issuers for name in (issuer.name, *issuer.aliases)]
    if _are_told_of(issuers, proof):
        return
    for name in map(str.casefold, names):
        if name in told or name.partition(" ")[0] in told or any(name in one or one in name for one in issuers):
            return
    part = next(proof.of("about"), None)
    yield Slip(f"the release is from {release.issuers[0].name}, the boilerplate about {named[0].name}", part)


def _are_told_of(issuers: list[str], proof: Proof) -> bool:
    """Return whether a boilerplate names an issuer, as that of a parent does, or is in another script than they are."""
    told = "\n".join(part.plain for part in proof.of("about")).casefold()
    return any(name in told or (name > "\u2e7f" and told < "\u2e7f") for name in issuers)


@rule("contact-missing", "W")
def contact_missing(proof: Proof) -> Iterator[Slip]:
    """A release that says nobody to ask."""
    if not proof.release.contacts:
        yield Slip("there is no contact")


@rule("contact-incomplete", "W")
def contact_incomplete(proof: Proof) -> Iterator[Slip]:
    """Contacts of which none has a telephone number or a mail address."""
    contacts = proof.release.contacts
    if contacts and not any(contact.emails or contact.phones or _is_linked(contact) for contact in contacts):
        yield Slip("no contact has a telephone number or a mail address", next(proof.of("contact"), None))


def _is_linked(contact: Contact) -> bool:
    """Return whether a link behind the words of a contact reaches somebody."""
    spans = contact.text.spans if contact.text is not None else ()
    return any((span.value.url or "").startswith(("mailto:", "tel:")) for span in spans if isinstance(span.value, Link))


@rule("endmark-missing", "I")
def endmark_missing(proof: Proof) -> Iterator[Slip]:
    """A release without an end mark, so that nobody knows whether it was cut."""
    if proof.release.end_mark is None:
        yield Slip("there is no end mark (###, -30-, ENDS)")


@rule("headline-duplicate", "W")
def headline_duplicate(proof: Proof) -> Iterator[Slip]:
    """A headline that stands twice, as copies of pages have it.

    The fix takes the second one out.
    """
    for item, part in proof.aside:
        if item.reason == REPEATS:
            yield Slip("the headline stands here again", part, fix="")


@rule("furniture", "W")
def furniture(proof: Proof) -> Iterator[Slip]:
    """Lines that the page added: "Go Back Top", "Share this".

    Lines side by side are one finding; the fix takes out a line that stands alone.
    """
    found = [part for item, part in proof.aside if item.role == "furniture" and item.reason.startswith(BY_WORDS)]
    runs: list[list[Part]] = []
    for part in found:
        if runs and _follows(runs[-1][-1], part):
            runs[-1].append(part)
        else:
            runs.append([part])
    for run in runs:
        more = f" and {len(run) - 1} more" if len(run) > 1 else ""
        yield Slip(f"{_brief(run[0].plain)!r}{more} belongs to a page", run[0], fix=None if more else "")


def _follows(before: Part, part: Part) -> bool:
    return before.place is not None and part.place is not None and part.place.block - before.place.block == 1


def _brief(plain: str) -> str:
    plain = " ".join(plain.split())
    return plain if len(plain) <= 40 else plain[:39] + "…"


# -- what a template left -----------------------------------------------------------------------------------


@rule("placeholder-left", "E")
def placeholder(proof: Proof) -> Iterator[Slip]:
    """What a template leaves to be filled in: "[INSERT QUOTE]", "XX %", "(TBC)", "Lorem ipsum"."""
    pattern = _placeholders(proof.language)
    for part in proof.parts:
        plain = part.plain
        if not any(map(plain.__contains__, _TELLING)) and not any(word in plain for word in _telling(proof.language)):
            continue
        for found in pattern.finditer(plain):
            start, end = found.span()
            yield Slip(f"{_brief(found[0])!r} was not filled in", part, start, end)


_TELLING = ("XX", "xx", "[", "{{", "<<", "__")
"""What stands in every placeholder that is no word."""


@functools.cache
def _telling(language: str | None) -> tuple[str, ...]:
    from pressdoc.checks.proof import words_of

    return (*words_of(language, "open"), *words_of(language, "filler"))


@functools.cache
def _placeholders(language: str | None) -> re.Pattern[str]:
    """Return what finds leftovers: words in square brackets, signs for digits, words for what is open."""
    from pressdoc.checks.proof import words_of

    def either(key: str) -> str:
        return "|".join(map(re.escape, words_of(language, key))) or "$."

    return re.compile(
        rf"""
        \[\s?(?:{either("insert")})\b[^\[\]\n]{{0,120}}\]         # [INSERT QUOTE]
        |\[[Xx]{{1,6}}\]|\{{\{{[^{{}}\n]{{1,60}}\}}\}}|<<[^<>\n]{{1,60}}>>|(?<![_\w])_{{5,60}}(?!_)
        |(?<![\w.])[$€£¥]\s?[Xx]{{1,6}}(?:[.,][Xx]{{1,3}})?(?![\w])     # $XX
        |(?<![\w])[Xx]{{2,4}}(?:[.,][Xx]{{1,3}})?(?:\s?[%％]|,\s(?:20[Xx\d]{{2}}))     # XX %, XX, 2025
        |(?<![\w])20[Xx]{{2}}(?![\w])
        |(?<![\w.])\b[Xx]{{2,4}}\s(?:{either("counted")})\b
        |[(\[]\s?(?:{either("open")})\s?[)\]]                       # (TBC)
        |(?<=[:：]\s)(?:{either("open")})(?=\s*(?:$|\n))
        |(?:{either("filler")})
        """,
        re.VERBOSE | re.MULTILINE,
    )


# -- references ---------------------------------------------------------------------------------------------


@rule("footnote-unresolved", "W")
def footnote(proof: Proof) -> Iterator[Slip]:
    """The sign of a footnote, "¹" or "(1)", without a note that begins with it."""
    signs: dict[str, tuple[Part, int, int]] = {}
    notes: set[str] = set()
    for part in proof.parts:
        notes.update(_opening_signs(part))
        if part.role in ("contact", "end_mark"):
            continue
        for sign, start, end in _signs(part):
            signs.setdefault(sign, (part, start, end))
    for sign, (part, start, end) in signs.items():
        before = str(int(sign) - 1)  # notes are counted from 1; a lone (5) is something else
        if sign not in notes and (sign == "1" or before in signs or before in notes):
            yield Slip(f"there is no note {sign}", part, start, end)


_RAISED = {"¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9"}
_RAISED_SIGN = re.compile("[¹²³⁴-⁹](?![¹²³⁴-⁹⁰\\w])")
_BRACKETED_SIGN = re.compile(r"\(([1-9])\)")
_OPENING_SIGN = re.compile(r"(?:^|(?<=\n))[ \t]{0,8}(?:[\[(]?(\d{1,2})[\]).:]?(?=\s|[^\W\d])|([¹²³⁴-⁹]))")


def _signs(part: Part) -> Iterator[tuple[str, int, int]]:
    """Yield the signs of footnotes in a part; powers, such as m², have too short a word before them."""
    plain = part.plain
    if any(map(plain.__contains__, _RAISED)):
        for found in _RAISED_SIGN.finditer(plain):
            if _may_have_note(plain, found.start()):
                yield _RAISED[found[0]], found.start(), found.end()
    if "(" in plain:
        for found in _BRACKETED_SIGN.finditer(plain):
            before = plain[max(0, found.start() - 24) : found.start()].rpartition(" ")[2]
            if _may_have_note(plain, found.start()) and ")" not in before and "." not in before[:-1]:
                yield found[1], found.start(), found.end()
    for span in part.text.spans:
        sign = plain[span.start : span.end].strip("()[]") if isinstance(span.value, Superscript) else ""
        if sign.isdecimal() and len(sign) <= 2 and _may_have_note(plain, span.start):
            yield sign, span.start, span.end


def _may_have_note(plain: str, at: int) -> bool:
    """Return whether what stands in front of a sign is a word or its end; behind "m" or "km" it is a power."""
    before = plain[max(0, at - 4) : at]
    if before.endswith("Â"):
        return False  # half of a damaged letter
    return before[-1:] in tuple('.,;”"’%)') or (len(before) == 4 and before.isalpha())


def _opening_signs(part: Part) -> Iterator[str]:
    """Yield the signs that lines of a part begin with, and those of an ordered list or of a table's note."""
    plain = part.plain
    for found in _OPENING_SIGN.finditer(plain):
        yield found[1] or _RAISED[found[2]]
    block = part.block
    if isinstance(block, Table) and block.note is part.text:
        yield from re.findall(r"\d", plain)
    start = getattr(block, "start", None)
    if getattr(block, "ordered", False) and isinstance(start, int):
        yield from (str(start + number) for number in range(min(len(getattr(block, "items", ())), 60)))


@rule("link-broken-syntax", "W")
def broken_link(proof: Proof) -> Iterator[Slip]:
    """An address that cannot work as it is written: "http:/x.example", "www.x .example"."""
    for part in proof.parts:
        plain = part.plain
        if "tp" not in plain and "www" not in plain:
            continue
        for found in _BROKEN.finditer(plain):
            yield Slip("this address cannot work as it is written", part, found.start(), found.end())


_BROKEN = re.compile(
    r"""
    \bhttps?:/(?=[^/\s])[^\s<>()]{1,200}            # http:/x
    |\bhttps?(?:;//|//|:///|:\\\\)[^\s<>()]{1,200}   # http//x, http;//x
    |\b(?:htp|htpp|htttp|hhtp|ttps?)s?://[^\s<>()]{1,200}
    |\bhttps?:\s?//\s+[\w.-]{1,200}                  # http:// x
    |\bhttps?://(?:https?[:/])[^\s<>()]{1,200}       # http://http://x
    |\bwww\.[\w-]{1,60}\s\.[a-z]{2,6}\b              # www.x .com
    |\bwww\.\s[\w-]{1,60}\.[a-z]{2,6}\b              # www. x.com
    |\bwww,[\w-]{1,60}\.[a-z]{2,6}\b
    """,
    re.VERBOSE,
)


@rule("correction-no-note", "W")
def correction_no_note(proof: Proof) -> Iterator[Slip]:
    """A correction that does not say what was corrected."""
    revision = proof.release.revision
    if revision is None or revision.kind != "correction" or revision.note is not None:
        return
    phrases = proof.words("corrected")
    lines = [part.plain.casefold() for part in proof.parts if part.role in ("body", "note", "notice", "subheadline")]
    lines += [revision.text.plain.casefold().partition(" ")[2]] if revision.text is not None else []
    if not any(phrase in line for line in lines for phrase in phrases):
        part = next((one for one in proof.parts if one.text is revision.text), None)
        yield Slip("the correction does not say what was wrong", part)
