"""The words of a dateline or an embargo that say its day or moment, for the element ``time`` around them."""

from __future__ import annotations

import datetime
from typing import ClassVar

import attrs

from pressdoc.errors import PressdocError
from pressdoc.model import Dateline, Embargo, Mark, Text, Value


@attrs.frozen
class Moment(Value):
    """A day or a moment in the form of HTML, over the words that say it; in no release, only in what is written."""

    kind: ClassVar[str] = "pressdoc.moment"
    machine: str


def with_moment(text: Text, item: Dateline | Embargo, language: str | None) -> Text:
    """Return the words of an item, those that say its date or moment marked with a `Moment`.

    Words with facts in them stay as they are: a date among them is marked already.
    """
    if item.date is None or not all(isinstance(span.value, Mark) for span in text.spans):
        return text
    from pressdoc.understand.dating.dates import find_dates, stated

    day = next((one for one in find_dates(text.plain, language=language) if stated(one, item.date)), None)
    if day is None:
        return text
    start, end = day.start, day.end
    if isinstance(item, Embargo) and item.time is not None:
        from pressdoc.zones import find_time

        time = find_time(text.plain, language)
        if time is not None and time.time == item.time:
            start, end = min(start, time.start), max(end, time.end)
    return text.mark(slice(start, end), Moment(_machine(item)))


def _machine(item: Dateline | Embargo) -> str:
    """Return what the words say: a day, a moment without a zone, or with one."""
    assert item.date is not None  # else nothing is marked
    if isinstance(item, Dateline) or item.time is None:
        return item.date.isoformat()
    try:
        return item.until().isoformat(timespec="minutes")
    except PressdocError:  # nobody knows the zone
        return datetime.datetime.combine(item.date, item.time).isoformat(timespec="minutes")
