"""Checks a format as its author would wish it had been: on releases with a bit of everything.

What breaks the promises of a format is a fault.  What it does not hold is no fault, but worth
knowing: a format for a chat has no place for keywords.
"""

from __future__ import annotations

import datetime
import html
import io
import itertools
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from pressdoc import flow, formats
from pressdoc.draft import Draft
from pressdoc.errors import PressdocError, ValidationError
from pressdoc.model import (
    Code,
    Emphasis,
    Link,
    Listing,
    MoneyAmount,
    Organisation,
    Person,
    QuotePart,
    Release,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from pressdoc.testing.samples import samples

if TYPE_CHECKING:
    from pressdoc.formats import Format

FIELDS = tuple(field.name for field in attrs.fields(Release) if field.name != "extra")
"""The fields of a release, of which a format holds some."""

SPANS: Mapping[str, tuple[type[Any], ...]] = {
    "links": (Link,),
    "formatting": (Strong, Emphasis, Superscript, Subscript, Code),
    "quotations": (QuotePart,),
    "amounts": (MoneyAmount,),
    "dates": (datetime.date,),
    "people": (Person,),
    "organisations": (Organisation,),
    "listings": (Listing,),
}
"""What spans say of words, by the names that a report uses."""


@attrs.frozen
class FormatReport:
    """What `check_format` found."""

    name: str
    faults: tuple[str, ...] = ()
    """What breaks a promise: an error, a result that is no str, one that changes from call to call."""
    words: tuple[str, ...] = ()
    """Printed words that are not in what was written, by sample and role."""
    unwritten: tuple[str, ...] = ()
    """Fields of `pressdoc.Release`, and kinds of spans, without which the same is written."""
    unread: tuple[str, ...] = ()
    """Fields and kinds of spans that are written, and come back otherwise; empty when nothing is read."""

    def __str__(self) -> str:
        """Return the report as lines for people."""
        lines = [f"{self.name}: {'not fit for use' if self.faults else 'keeps its promises'}"]
        for title, found in (
            ("fault", self.faults),
            ("words lost", self.words),
            ("not written", (", ".join(self.unwritten),)),
            ("read back otherwise", (", ".join(self.unread),)),
        ):
            lines += [f"  {title}: {one}" for one in found if one]
        return "\n".join(lines)


def check_format(
    format: str | Format, releases: Iterable[Release] = (), sources: Iterable[str] = (), **options: Any
) -> FormatReport:
    """Run a format through our sample releases and yours, and report what breaks and what is lost.

    ``releases`` are written beside ours (see `pressdoc.testing.samples`), with the ``options`` of
    ``render``; ``sources`` are read, beside what was written and some text that is in no format.

    >>> print(check_format("text").faults)
    ()
    """
    try:
        one = formats.find(format)
        formats.check(one)
    except ValidationError as error:
        return FormatReport(str(getattr(format, "name", format)), faults=(str(error),))
    ours = samples()
    all_samples = {**ours, **{f"release {number}": release for number, release in enumerate(releases)}}
    inspection = _Inspection(one, options)
    inspection.look_at_names()
    if formats.can_write(one):
        inspection.write(all_samples)
    if formats.can_read(one):
        inspection.read([*inspection.written.values(), *sources, *_ODD])
    if not inspection.faults and formats.can_write(one):
        inspection.compare(_fullest(ours["everything"]))
    return inspection.report()


_ODD = ("", " \n", "Harbour opens\n\nIt is open.", "<p>Harbour", "{", '{"a": [1]}', "\x00\ufffe\ud800", "x" * 10_000)
"""Sources that may be handed to any format: each is read, or refused with an error of ours."""


class _Inspection:
    """Looks at one format, and gathers what is found."""

    def __init__(self, one: Format, options: Mapping[str, Any]) -> None:
        self.format = one
        self.options = options
        self.faults: list[str] = []
        self.words: list[str] = []
        self.unwritten: list[str] = []
        self.unread: list[str] = []
        self.written: dict[str, str | bytes] = {}

    def report(self) -> FormatReport:
        return FormatReport(self.format.name, *map(tuple, (self.faults, self.words, self.unwritten, self.unread)))

    def render(self, release: Release) -> str | bytes:
        written: str | bytes = formats.writer(self.format)(release, **self.options)
        return written

    def look_at_names(self) -> None:
        """Look at what callers and file names need."""
        one = self.format
        if isinstance(one.suffixes, str):
            self.faults.append("suffixes: is a str; write a tuple")
        for suffix in one.suffixes:
            if not re.fullmatch(r"\.[^./\\A-Z]+", suffix):
                self.faults.append(f"suffixes: {suffix!r} is not like '.html': a dot, then no capitals and no dot")
        if not re.fullmatch(r"[^\s/]+/[^\s/]+", one.media_type):
            self.faults.append(f"media_type: {one.media_type!r} is not like 'text/plain'")

    def write(self, releases: Mapping[str, Release]) -> None:
        """Write every release twice, in another order the second time, and look for its words."""
        for name, release in releases.items():
            try:
                written = self.render(release)
                kind = bytes if formats.is_binary(self.format) else str
                if not isinstance(written, kind):
                    raise TypeError(f"render() returned {type(written).__name__}, not {kind.__name__}")
                words = written if isinstance(written, str) else _words_in(written)
                words.encode()
            except Exception as error:  # whatever it is, it is what a user would see
                self.faults.append(f"{name}: {type(error).__name__}: {error}")
                continue
            self.written[name] = written
            self.words += [f"{name}, {role}: {words!r}" for role, words in _missing(release, words)]
        for name in reversed(self.written):
            if self.render(releases[name]) != self.written[name]:
                self.faults.append(f"{name}: written another way the second time")

    def read(self, sources: Iterable[str | bytes]) -> None:
        """Read every source; `PressdocError` is an answer, too."""
        draft = formats.reader(self.format)
        for source in sources:
            try:
                found = draft(_as_bytes(source) if formats.is_binary(self.format) else source)
                if not isinstance(found, Draft):
                    raise TypeError(f"draft() returned {type(found).__name__}, not Draft")
            except PressdocError:
                continue
            except Exception as error:  # as above
                self.faults.append(f"draft({source[:30]!r}): {type(error).__name__}: {error}")

    def compare(self, release: Release) -> None:
        """Find out what is written and read back of a release."""
        written = self.render(release)
        for name, other in _poorer(release):
            if self.render(other) == written:
                self.unwritten.append(name)
        if not formats.can_read(self.format):
            return
        back = flow.parse(written, format=self.format)
        differ = [name for name, value in _aspects(release) if value != dict(_aspects(back))[name]]
        self.unread = [name for name in differ if name not in self.unwritten]


def _fullest(release: Release) -> Release:
    """Return the release in an order of its own, with somebody who is named and says nothing."""
    more = Text("Eirik Dahl took the pictures.").mark("Eirik Dahl", Person("Eirik Dahl"))
    return attrs.evolve(release, body=(*release.body, more), layout=[("contacts", 1)])


def _poorer(release: Release) -> Iterator[tuple[str, Release]]:
    """Yield the release without one thing after the other."""
    for field in FIELDS:
        empty: Any = () if type(getattr(release, field)) is tuple else None
        yield field, attrs.evolve(release, **{field: empty})
    for name, kinds in SPANS.items():
        yield name, _without(release, kinds)


def _without(value: Any, kinds: tuple[type[Any], ...]) -> Any:
    """Return the value with spans of some kinds taken off all its texts."""
    if type(value) is Text:
        return value.without(*kinds)
    if type(value) is tuple:
        return tuple(_without(item, kinds) for item in value)
    if not attrs.has(type(value)):
        return value
    changed = {}
    for field in attrs.fields(type(value)):
        old = getattr(value, field.name)
        if (new := _without(old, kinds)) != old:
            changed[field.name] = new
    return attrs.evolve(value, **changed) if changed else value


def _aspects(release: Release) -> Iterator[tuple[str, Any]]:
    """Yield what is compared of two releases: fields by their words and values, spans by place."""
    bare = _without(release, tuple(kind for kinds in SPANS.values() for kind in kinds))
    for field in FIELDS:
        yield field, getattr(bare, field)
    spans = [(text.plain, span) for _, text in release.parts() for span in text.spans]
    for name, kinds in SPANS.items():
        yield name, [(plain, span) for plain, span in spans if isinstance(span.value, kinds)]


_WORD = re.compile(r"[^\W_]+")
_NO_WORD = re.compile(r"[\W_]+")


def _missing(release: Release, written: str) -> Iterator[tuple[str, str]]:
    """Yield roles and words that are not in what was written, whatever signs stand around them there."""
    readings = (written, html.unescape(written), _without_escapes(written))
    solid = "\n".join(_NO_WORD.sub("", one) for one in readings)
    for role, text in release.parts():
        borders = sorted({0, len(text.plain), *(at for span in text.spans for at in (span.start, span.end))})
        pieces = [text.plain[start:end] for start, end in itertools.pairwise(borders)]
        lost = [word for piece in pieces for word in _WORD.findall(piece) if word not in solid]
        if lost:
            yield role, " ".join(lost)


def _as_bytes(source: str | bytes) -> bytes:
    return source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass")


def _words_in(written: bytes) -> str:
    """Return what can be read as text in the bytes of a file: all files of a package, else the bytes."""
    try:
        with zipfile.ZipFile(io.BytesIO(written)) as package:
            return "\n".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())
    except zipfile.BadZipFile:
        return written.decode("utf-8", "replace")


def _without_escapes(written: str) -> str:
    r"""Return JSON with ``\u00e9`` and the like as the characters that they stand for."""

    def character(found: re.Match[str]) -> str:
        value: str = json.loads(f'"{found[0]}"')
        return value

    return re.sub(r"(?:\\u[0-9a-fA-F]{4})+", character, written) if "\\u" in written else written
