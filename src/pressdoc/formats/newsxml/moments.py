"""Moments as XML of news writes them: "20261105T060000+0100", "2026-11-05T06:00:00Z", "20261105"."""

from __future__ import annotations

import datetime
import re

_MOMENT = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?)?\s?(?:(Z)|([+-]\d\d):?(\d\d)?)?\Z"
)


def moment(norm: str | None) -> str | None:
    """Return a moment, or a day where no time stands there, in the long form of ISO 8601; ``None`` for other words."""
    found = _MOMENT.match(norm.strip()) if norm else None
    if found is None:
        return None
    year, month, day, hour, minute, second, utc, offset, minutes = found.groups()
    written = f"{year}-{month}-{day}"
    if hour is not None:
        written += f"T{hour}:{minute}:{second or '00'}"
        written += "+00:00" if utc else f"{offset}:{minutes or '00'}" if offset else ""
    try:
        datetime.datetime.fromisoformat(written)
    except ValueError:
        return None
    return written


def day(written: str | None) -> str | None:
    """Return the day of a moment that is one: without a time, or at its very beginning."""
    if written is None or written[10:19] not in ("", "T00:00:00"):
        return None
    return written[:10]


def norm(moment: datetime.datetime) -> str:
    """Return a moment in the short form that NITF asks for."""
    return moment.strftime("%Y%m%dT%H%M%S%z") if moment.year >= 1000 else moment.isoformat(timespec="seconds")
