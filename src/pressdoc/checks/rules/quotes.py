"""Rules about quotations: marks that do not close, words that nobody says, marks of two kinds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from pressdoc.checks.rule import Slip, rule
from pressdoc.checks.tables import marks
from pressdoc.model import Unknown
from pressdoc.understand.languages import file_of
from pressdoc.understand.speech.lexicon import lexicon
from pressdoc.understand.speech.marks import SINGLE, Stretch, scan

if TYPE_CHECKING:
    from pressdoc.checks.proof import Part, Proof
    from pressdoc.model import Quote

SENTENCE = 50
"""Characters of what is somebody's words; less may be a slogan, a term or a title."""
AROUND = 400
"""Characters on either side in which somebody may be said to speak."""
LONG_ENOUGH = 20
"""Characters of a quotation of which two are no chance."""
STRAIGHT, CURLY = '"', "“”"


class _Quoted(NamedTuple):
    part: Part
    stretches: list[Stretch]


@rule("quote-unclosed", "E")
def unclosed(proof: Proof) -> Iterator[Slip]:
    """A quotation mark that nothing closes, where the next paragraph does not open with one again.

    A quotation over several paragraphs opens each of them and closes the last.
    """
    quoted = [_Quoted(part, _stretches(part)) for part in proof.prose]
    for number, (part, stretches) in enumerate(quoted):
        for stretch in stretches:
            if stretch.closed or stretch.mark in SINGLE or not _is_opening(part.plain, stretch):
                continue
            if _goes_on(stretch, part, quoted[number + 1 : number + 2]):
                continue
            start, end = stretch.open_at, min(stretch.end, stretch.open_at + 40)
            yield Slip("nothing closes this quotation mark", part, start, end)


def _stretches(part: Part) -> list[Stretch]:
    plain = part.plain
    if not any(map(plain.__contains__, '"“„«「『')):
        return []
    return list(scan(plain, [(0, len(plain))]))


def _is_opening(plain: str, stretch: Stretch) -> bool:
    """Return whether words follow, as behind no sign for inches, and it is no half of a damaged letter."""
    before = plain[stretch.open_at - 1 : stretch.open_at]
    if before == "â":
        return False
    first = plain[stretch.start : stretch.start + 1]
    return not (before.isalnum() and stretch.mark == STRAIGHT) and (first.isalnum() or first in tuple("¿¡([…‘'"))


def _goes_on(stretch: Stretch, part: Part, following: list[_Quoted]) -> bool:
    """Return whether the quotation runs to the end of its paragraph and the next one opens it again."""
    if part.plain[stretch.end : stretch.end + AROUND].strip() or not following:
        return False
    opening = following[0].part.plain.lstrip()[:1]
    return opening == stretch.mark or (opening in '"“' and stretch.mark in '"“') or opening == "»"


@rule("quote-no-speaker", "W")
def no_speaker(proof: Proof) -> Iterator[Slip]:
    """A quotation of a sentence or more, and nobody near it who says it: no journalist can use it."""
    if not lexicon(proof.language or "en").verbs:
        return  # a language of which nobody has told us yet how it says who speaks
    for quote in proof.release.quotes:
        if quote.speakers or len(quote.text) < SENTENCE:
            continue
        part, start, end = _place(proof, quote)
        if part is not None and not _is_attributed(proof, part, start, end):
            yield Slip("who says this?", part, start, end)


def _is_attributed(proof: Proof, part: Part, start: int, end: int) -> bool:
    """Return whether somebody may say it: one named in its paragraph or beside, a verb of speech, a colon in front."""
    if part.plain[:start].rstrip("\"“”„«»「『' \u00a0\u202f\n").endswith((":", "：")):
        return True
    near = proof.parts[max(0, part.number - 1) : part.number + 2]
    if near[0].plain.rstrip().endswith((":", "：")):
        return True
    if any(other.number in proof.with_people for other in near):
        return True
    verbs = lexicon(proof.language or "en").verbs
    before, behind = (near[0].plain if near[0] is not part else ""), (near[-1].plain if near[-1] is not part else "")
    around = " ".join(
        (
            f"{before[-AROUND:]}\n{part.plain[max(0, start - AROUND) : start]}"[-AROUND:],
            f"{part.plain[end : end + AROUND]}\n{behind[:AROUND]}"[:AROUND],
        )
    )
    return any(word.strip("\"“”„«»'’.,:;()").lower() in verbs for word in around.split())


def _place(proof: Proof, quote: Quote) -> tuple[Part | None, int, int]:
    """Return where the first part of a quotation stands."""
    first = quote.parts[0]
    parts = proof.of_block(first.block) if first.block is not None else proof.of(first.role)
    part = next((one for one in parts if one.plain.startswith(first.text, first.start)), None)
    return part, first.start, first.end


@rule("quote-mixed-marks", "I")
def mixed_marks(proof: Proof) -> Iterator[Slip]:
    """Straight and curly quotation marks in one text: a sign of pasted parts."""
    has_curly = any(mark in part.plain for part in proof.prose for mark in CURLY)
    if not has_curly:
        return
    for part in proof.prose:
        if STRAIGHT not in part.plain:
            continue
        for stretch in _stretches(part):
            if stretch.mark == STRAIGHT and stretch.closed:
                message = "straight quotation marks here, curly ones elsewhere"
                yield Slip(message, part, stretch.open_at, stretch.close_at)
                return


@rule("quote-duplicate", "W")
def duplicate(proof: Proof) -> Iterator[Slip]:
    """The same quotation from two speakers: a slip of a template."""
    first: dict[str, Quote] = {}
    for quote in proof.release.quotes:
        words = " ".join(quote.text.casefold().split()).strip(".,!?…")
        if len(words) < LONG_ENOUGH or not quote.speakers:
            continue
        before = first.setdefault(words, quote)
        one, other = _who(before), _who(quote)
        if one and other and one != other:
            part, start, end = _place(proof, quote)
            yield Slip(f"{one} and {other} say the same words", part, start, end)


def _who(quote: Quote) -> str:
    """Return the name of the first speaker that has one, else ""."""
    return next((one.name for one in quote.speakers if not isinstance(one, Unknown) and one.name), "")


@rule("quote-wrong-locale", "I", profile="i18n")
def wrong_locale(proof: Proof) -> Iterator[Slip]:
    """Quotation marks that the language of the text does not use: a slip of translation."""
    used = marks()["quotation_marks"].get(file_of(proof.language) or "")
    if used is None:
        return
    for part in proof.prose:
        for stretch in _stretches(part):
            pair = stretch.mark + (part.plain[stretch.close_at - 1] if stretch.closed else "")
            if len(pair) == 2 and pair not in used:
                message = f"{stretch.mark}...{pair[1]} is not how this language quotes; {used[0][0]}...{used[0][1]} is"
                yield Slip(message, part, stretch.open_at, stretch.close_at)
                return
