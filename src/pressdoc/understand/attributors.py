"""Other attribution engines: they may fill in what the rules left open, and nothing else.

A parser or a language model may know who speaks where no rule does.  It may also make things up.
So it is asked for places in the text, not for facts: what it says has to stand there, word for
word, and it never changes what was found.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

import attrs

from pressdoc.errors import UnknownAttributorError, ValidationError
from pressdoc.model.facts import Person
from pressdoc.model.reading import Remark

if TYPE_CHECKING:
    from pressdoc.model.views import Quote
    from pressdoc.understand.speech.listening import Said

GROUP = "pressdoc.attributors"
"""The group of entry points in which installed packages advertise attributors by name."""


class Words(NamedTuple):
    """Words of the text, and where they stand."""

    start: int
    """The first character, from 0."""
    words: str


@attrs.frozen
class Claim:
    """What an engine says of one quotation; what it does not know is ``None``."""

    quote: int
    """The number of the quotation among those that it was given, from 0."""
    name: Words | None = None
    title: Words | None = None
    affiliation: Words | None = None


@runtime_checkable
class Attributor(Protocol):
    """Something that knows who speaks: a parser, a language model, an archive of one's own."""

    name: str
    """Stands in remarks: "spacy"."""

    def attribute(self, text: str, quotes: Sequence[Quote]) -> Iterable[Claim]:
        """Return what is known of quotations; their parts have the places in ``text``."""
        ...


def find_attributor(wanted: str | Attributor) -> Attributor:
    """Return the attributor that an installed package advertises under a name, or the object itself.

    Raises `UnknownAttributorError` for other names.
    """
    if not isinstance(wanted, str):
        if not isinstance(wanted, Attributor):
            raise ValidationError("attributor", f"expected an object with name and attribute(), got {wanted!r}", wanted)
        return wanted
    from importlib.metadata import entry_points  # slow to import, and few ask for a name

    known = {one.name: one for one in entry_points(group=GROUP)}
    if wanted not in known:
        raise UnknownAttributorError(wanted, tuple(sorted(known)))
    made = known[wanted].load()
    return find_attributor(made() if isinstance(made, type) else made)


class Consulted(NamedTuple):
    """Quotations with what an engine filled in."""

    said: list[Said]
    people: list[Person]
    remarks: list[Remark]


def consult(attributor: Attributor, text: str, said: Sequence[Said], people: Sequence[Person]) -> Consulted:
    """Ask an engine about quotations, and take over what stands in the text and was open.

    Somebody whose name is known already stays one value, with the title or organisation filled in.
    """
    inquiry = _Inquiry(attributor.name, text, list(said), list(people))
    for claim in attributor.attribute(text, [_quote(one, text) for one in said]):
        inquiry.take(claim)
    return Consulted(inquiry.said, inquiry.people, inquiry.remarks)


class _Inquiry:
    """Takes claims one by one."""

    def __init__(self, name: str, text: str, said: list[Said], people: list[Person]) -> None:
        self.name = name
        self.text = text
        self.said = said
        self.people = people
        self.remarks: list[Remark] = []

    def take(self, claim: Claim) -> None:
        """Take over a claim, or say in a remark why not."""
        if not (type(claim) is Claim and type(claim.quote) is int and 0 <= claim.quote < len(self.said)):
            self.refuse("a claim about no quotation of this text")
            return
        fields: dict[str, str] = {}
        for field in ("name", "title", "affiliation"):
            place = getattr(claim, field)
            if place is None:
                continue
            if not _stands(self.text, place):
                self.refuse(f"the {field} {place!r} does not stand there")
                return
            fields[field] = place.words
        self.fill(claim.quote, fields)

    def fill(self, number: int, fields: Mapping[str, str]) -> None:
        """Fill what is open of the speaker of a quotation."""
        said = self.said[number]
        if not fields or len(said.speakers) > 1:
            return
        if not said.speakers:
            speaker = self.known(fields.get("name"))
            if speaker is None:
                speaker = Person(**fields)
                self.people += [speaker] if speaker.name else []
            self.said[number] = said._replace(speakers=(speaker,), rule=self.name)
        else:
            found = said.speakers[0]
            if not isinstance(found, Person):
                return
            speaker = found
        missing = {field: words for field, words in fields.items() if getattr(speaker, field) is None}
        if missing:
            self.replace(speaker, attrs.evolve(speaker, **missing))

    def known(self, name: str | None) -> Person | None:
        """Return the only person met who goes by a name, in full or by its last word."""
        if name is None:
            return None
        fitting = [one for one in self.people if one.name and (one.name == name or one.name.endswith(f" {name}"))]
        return fitting[0] if len(fitting) == 1 else None

    def replace(self, old: Person, new: Person) -> None:
        """Put a person with more fields wherever the one with fewer stands."""
        self.people = [new if one is old else one for one in self.people]
        self.said = [
            one._replace(speakers=tuple(new if speaker is old else speaker for speaker in one.speakers))
            for one in self.said
        ]

    def refuse(self, problem: str) -> None:
        """Note a claim that is not taken."""
        self.remarks.append(Remark("attribution-refused", f"{self.name}: {problem}"))


def _stands(text: str, place: object) -> bool:
    """Return whether words stand in a text at their place, whatever an engine gave."""
    if not (isinstance(place, tuple) and len(place) == 2):
        return False
    start, words = place
    if type(start) is not int or type(words) is not str or start < 0:
        return False
    return bool(words.strip()) and text.startswith(words, start) and "\x00" not in words


def _quote(said: Said, text: str) -> Quote:
    from pressdoc.model.views import Quote, QuotedPart

    parts = tuple(QuotedPart(part.start, part.end, text[part.start : part.end]) for part in said.parts)
    return Quote(parts, said.speakers)
