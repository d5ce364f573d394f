"""Which words a writer prints for the parts that have typed fields beside their printed text.

The printed text is given back as long as it still says what the fields say; after an edit of
the fields, or when there was none, the words are composed from the fields.
"""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple

import attrs

from pressdoc.errors import ValidationError
from pressdoc.model import Contact, Dateline, Embargo, Restriction, Revision, Text

Worded = Dateline | Contact | Embargo | Restriction | Revision


class Wording(NamedTuple):
    """What to print for an item."""

    text: Text
    composed: bool
    """Whether the words are made from the fields, so no words of the document."""


def wording(item: Worded, language: str | None) -> Wording:
    """Return the words for an item: as printed where they still fit, else composed in a language."""
    if isinstance(item, Restriction):
        return Wording(item.text, False)
    if item.text is not None and still_says(item, item.text, language):
        return Wording(item.text, False)
    try:
        return Wording(Text(_composed(item, language or "en")), True)
    except ValidationError:  # nobody has words for this language
        return Wording(Text(_composed(item, "en")), True)


def that_fits(item: Any, language: str | None) -> Any:
    """Return an item whose words somebody changed, without those typed fields that the words no longer say."""
    plain = item.text.plain
    if isinstance(item, Contact):
        changes: dict[str, Any] = {}
        for name in ("name", "title", "organisation"):
            if not _holds(plain, getattr(item, name)):
                changes[name] = None
        for name in ("emails", "phones", "urls"):
            changes[name] = tuple(value for value in getattr(item, name) if _holds(plain, value))
        return attrs.evolve(item, **changes)
    if isinstance(item, Dateline | Embargo) and not _states(plain, item.date, language):
        item = attrs.evolve(item, date=None)
    if isinstance(item, Dateline):
        places = tuple(place for place in item.places if _holds(plain, place))
        return attrs.evolve(item, places=places, wire=item.wire if _holds(plain, item.wire) else None)
    if isinstance(item, Embargo):
        time = item.time if _tells(plain, item, language) else None
        return attrs.evolve(item, time=time, zone=item.zone if _holds(plain, item.zone) else None)
    return item


def _days(text: Text) -> tuple[datetime.date, ...]:
    return tuple(span.value for span in text.spans if type(span.value) is datetime.date) if text.spans else ()


def still_says(item: Worded, words: Text, language: str | None) -> bool:
    """Return whether words say all that the typed fields of an item say; days that are marked in them they say."""
    plain = words.plain
    if isinstance(item, Contact):
        fields = (item.name, item.title, item.organisation, *item.emails, *item.phones, *item.urls)
        return _holds(plain, *fields)
    if isinstance(item, Dateline):
        is_dated = item.date in _days(words) or _states(plain, item.date, language)
        return is_dated and _holds(plain, *item.places, item.wire)
    if isinstance(item, Embargo):
        return _holds(plain, item.zone) and _states(plain, item.date, language) and _tells(plain, item, language)
    return True


def _holds(plain: str, *words: str | None) -> bool:
    """Return whether all words stand in ``plain``, blanks and letter case apart."""
    wanted = [word for word in words if word]
    if all(word in plain for word in wanted):
        return True
    folded = " ".join(plain.split()).casefold()
    return all(" ".join(word.split()).casefold() in folded for word in wanted)


def _states(plain: str, date: datetime.date | None, language: str | None) -> bool:
    if date is None:
        return True
    from pressdoc.understand.dating.dates import find_dates, stated

    return any(stated(found, date) for found in find_dates(plain, language=language))


def _tells(plain: str, embargo: Embargo, language: str | None) -> bool:
    if embargo.time is None:
        return True
    from pressdoc.zones import find_time

    found = find_time(plain, language=language)
    return found is not None and found.time == embargo.time


def _composed(item: Worded, language: str) -> str:
    from pressdoc import phrases

    if isinstance(item, Dateline):
        return phrases.dateline_phrase(item, language)
    if isinstance(item, Contact):
        return "\n".join(phrases.contact_lines(item))
    if isinstance(item, Embargo):
        return phrases.embargo_phrase(item, language)
    assert isinstance(item, Revision)  # a Restriction always has its text
    return item.kind.upper()
