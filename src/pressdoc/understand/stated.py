"""Facts that the markup of a source states: who is a person, an organisation, a speaker, as NITF marks them.

What the words say themselves is found without them, and is fuller: a title, a short name.  What was
found nowhere near is taken from the markup, with the one value that the release has for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from pressdoc.model import Organisation, Person, QuotePart, Span, Text

if TYPE_CHECKING:
    from pressdoc.model.facts import Speaker

_KINDS = (Person, Organisation, QuotePart)
_NAMES = (Person, Organisation)

Named = TypeVar("Named", Person, Organisation)


def without(text: Text) -> Text:
    """Return a text without what its markup states."""
    return text.without(*_KINDS) if _states(text) else text


def _states(text: Text) -> bool:
    return bool(text.spans) and any(isinstance(span.value, _KINDS) for span in text.spans)


def added(
    printed: Sequence[Text], found: Sequence[Text], organisations: Sequence[Organisation], people: Sequence[Person]
) -> Sequence[Text]:
    """Return the texts with what was ``found``, and with what their markup states where nothing was."""
    stating = [number for number, text in enumerate(printed) if _states(text)]
    if not stating:
        return found
    values = [span.value for number in stating for span in printed[number].spans]
    known_organisations = _by_name([*organisations, *(one for one in values if isinstance(one, Organisation))])
    speakers = [one for value in values if isinstance(value, QuotePart) for one in value.speakers]
    stated_people = [one for one in (*values, *speakers) if isinstance(one, Person)]
    known_people = _by_name([*people, *sorted(stated_people, key=lambda one: one.title is None)])

    def one(value: Any) -> Any:
        """Return the one value that the release has for a fact."""
        if isinstance(value, QuotePart):
            return attrs.evolve(value, speakers=tuple(map(speaker, value.speakers)))
        return (known_people if isinstance(value, Person) else known_organisations).get(value.name, value)

    def speaker(said: Speaker) -> Speaker:
        name = said.name if isinstance(said, Person | Organisation) else None
        return said if name is None else known_people.get(name) or known_organisations.get(name) or said

    out = list(found)
    for number in stating:
        out[number] = _with(
            found[number], [span for span in printed[number].spans if isinstance(span.value, _KINDS)], one
        )
    return out


def _by_name(values: Sequence[Named]) -> dict[str, Named]:
    """Return values by their names, the first of each."""
    by_name: dict[str, Named] = {}
    for value in values:
        if value.name is not None:
            by_name.setdefault(value.name, value)
    return by_name


def _with(text: Text, spans: Sequence[Span[Any]], one: Any) -> Text:
    """Return a text with those spans under which nothing of their kind was found; a name is no other name."""
    masks = {kind: bytearray(len(text)) for kind in (_NAMES, QuotePart)}
    for span in text.spans:
        for kind, mask in masks.items():
            if isinstance(span.value, kind):
                mask[span.start : span.end] = b"\1" * (span.end - span.start)
    new = [
        attrs.evolve(span, value=one(span.value))
        for span in spans
        if not any(isinstance(span.value, kind) and 1 in mask[span.start : span.end] for kind, mask in masks.items())
    ]
    return Text(text.plain, (*text.spans, *new), extra=text.extra) if new else text
