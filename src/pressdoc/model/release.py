"""`Release`: a press release, and the parts of its form."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, TypeVar

import attrs

from pressdoc.errors import UnknownZoneError, ValidationError
from pressdoc.model.blocks import Block, as_blocks, as_text, as_texts, check_blocks
from pressdoc.model.extra import EMPTY, Extra
from pressdoc.model.facts import Organisation
from pressdoc.model.fields import (
    an,
    as_date,
    as_datetime,
    as_extra,
    as_language,
    as_time,
    as_tuple,
    brief,
    is_extra,
    is_language,
    is_optional_string,
    is_string,
    is_strings,
    many,
    shown,
)
from pressdoc.model.text import Text

if TYPE_CHECKING:
    from pressdoc.model.facts import Listing, MoneyAmount, Person
    from pressdoc.model.views import Mention, Quote
    from pressdoc.rates import Rates

T = TypeVar("T")


def _optional_text(value: Any) -> Any:
    return None if value is None else as_text(value)


@attrs.frozen(repr=False)
class Dateline:
    """Where and when the news is issued, as it stands before the lead: ``LONDON, Oct. 27 /Wire/ --``.

    ``text`` is the line as printed, separator and the blank after it included; it runs into the
    first paragraph of the body, or stands on a line of its own when it ends with a line break.
    """

    __repr__ = brief

    kind: ClassVar[str] = "dateline"
    places: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=is_strings)
    """As printed, state or country included: "CHATHAM, N.J."."""
    date: datetime.date | None = attrs.field(
        default=None, converter=as_date, validator=an(datetime.date, optional=True)
    )
    """The day; only its year may be inferred, and then a remark of the `Reading` says so."""
    wire: str | None = attrs.field(default=None, validator=is_optional_string)
    """The wire's token as printed, without its slashes or brackets: "GLOBE NEWSWIRE"."""
    text: Text | None = attrs.field(
        default=None, converter=_optional_text, validator=an(Text, optional=True), kw_only=True
    )
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)


@attrs.frozen(repr=False)
class Contact:
    """Whom to ask."""

    __repr__ = brief

    kind: ClassVar[str] = "contact"
    name: str | None = attrs.field(default=None, validator=is_optional_string)
    title: str | None = attrs.field(default=None, validator=is_optional_string, kw_only=True)
    organisation: str | None = attrs.field(default=None, validator=is_optional_string, kw_only=True)
    role: str | None = attrs.field(default=None, validator=is_optional_string, kw_only=True)
    """For whom the contact is: "media", "investors"; an open list."""
    emails: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=is_strings, kw_only=True)
    """As printed, or as the link has it whose words are printed instead: "Email Ann"."""
    phones: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=is_strings, kw_only=True)
    """As printed; fax numbers are in ``text`` only."""
    urls: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=is_strings, kw_only=True)
    text: Text | None = attrs.field(
        default=None, converter=_optional_text, validator=an(Text, optional=True), kw_only=True
    )
    """The lines as printed, heading and address with them; ``None`` on one made by hand."""
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)


@attrs.frozen(repr=False)
class Embargo:
    """The moment before which the release must not be published, as far as it is stated."""

    __repr__ = brief

    kind: ClassVar[str] = "embargo"
    date: datetime.date | None = attrs.field(
        default=None, converter=as_date, validator=an(datetime.date, optional=True)
    )
    time: datetime.time | None = attrs.field(
        default=None, converter=as_time, validator=an(datetime.time, optional=True)
    )
    """Time of day without a zone."""
    zone: str | None = attrs.field(default=None, validator=is_optional_string)
    """As printed: "GMT", "ET", "Europe/London", "+01:00"."""
    text: Text | None = attrs.field(
        default=None, converter=_optional_text, validator=an(Text, optional=True), kw_only=True
    )
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)

    @time.validator
    def _without_zone(self, attribute: attrs.Attribute[Any], value: datetime.time | None) -> None:
        if isinstance(value, datetime.time) and value.tzinfo is not None:
            problem = f"expected a time without a zone (that is Embargo.zone), got {value!r}"
            raise ValidationError("Embargo.time", problem, value)

    def until(self, default_zone: str | datetime.tzinfo | None = None) -> datetime.datetime:
        """Return the moment as an aware datetime.

        ``default_zone`` is used where the release names none, or one that nobody knows.  An
        embargo without a date has no moment, nor has one without a time: `ValidationError`.
        No zone at all raises `UnknownZoneError`.

        >>> Embargo("2025-05-03", "00:01", "GMT").until().isoformat()
        '2025-05-03T00:01:00+00:00'
        """
        from pressdoc.zones import find_zone

        if self.date is None or self.time is None:
            missing = "date" if self.date is None else "time"
            raise ValidationError(f"Embargo.{missing}", f"the release states no {missing}, so there is no moment", None)
        zone = find_zone(self.zone, default_zone)
        if zone is None:
            raise UnknownZoneError(self.zone)
        return datetime.datetime.combine(self.date, self.time, zone)


@attrs.frozen(repr=False)
class Restriction:
    """Where the release must not be distributed."""

    __repr__ = brief

    kind: ClassVar[str] = "restriction"
    text: Text = attrs.field(converter=as_text, validator=an(Text))
    jurisdictions: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=is_strings)
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)


@attrs.frozen(repr=False)
class Revision:
    """That the release corrects, updates or withdraws an earlier one."""

    __repr__ = brief

    kind: str = attrs.field(validator=is_string)
    """ "correction", "update" or "withdrawal"; an open list."""
    text: Text | None = attrs.field(
        default=None, converter=_optional_text, validator=an(Text, optional=True), kw_only=True
    )
    """The line as printed: "CORRECTION -- Orbital Freight"."""
    note: Text | None = attrs.field(
        default=None, converter=_optional_text, validator=an(Text, optional=True), kw_only=True
    )
    """What was changed, where the release says it apart from that line."""
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)


@attrs.frozen(repr=False)
class Boilerplate:
    """What an organisation says of itself at the end: "About Orbital Freight"."""

    __repr__ = brief

    kind: ClassVar[str] = "boilerplate"
    blocks: tuple[Block, ...] = attrs.field(converter=as_blocks)
    heading: Text | None = attrs.field(
        default=None, converter=_optional_text, validator=an(Text, optional=True), kw_only=True
    )
    organisation: Organisation | None = attrs.field(
        default=None, validator=an(Organisation, optional=True), kw_only=True
    )
    language: str | None = attrs.field(default=None, converter=as_language, validator=is_language, kw_only=True)
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_blocks(self, "blocks", self.blocks)


@attrs.frozen(repr=False)
class Notice:
    """Legal text: forward-looking statements, offer restrictions, a regulator's header."""

    __repr__ = brief

    blocks: tuple[Block, ...] = attrs.field(converter=as_blocks)
    kind: str = attrs.field(default="legal", validator=is_string)
    """An open list: "forward-looking", "non-gaap", "offer", "translation", "safety", "regulatory", "trademark",
    "copyright", and "legal" where no more is known."""
    heading: Text | None = attrs.field(
        default=None, converter=_optional_text, validator=an(Text, optional=True), kw_only=True
    )
    language: str | None = attrs.field(default=None, converter=as_language, validator=is_language, kw_only=True)
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_blocks(self, "blocks", self.blocks)


@attrs.frozen(repr=False)
class Source:
    """Where the document was found, and what that place says of it."""

    __repr__ = brief

    url: str | None = attrs.field(default=None, validator=is_optional_string)
    site: str | None = attrs.field(default=None, validator=is_optional_string, kw_only=True)
    wire: str | None = attrs.field(default=None, validator=is_optional_string, kw_only=True)
    published: datetime.datetime | None = attrs.field(
        default=None, converter=as_datetime, validator=an(datetime.datetime, optional=True), kw_only=True
    )
    """The place's own time stamp, with its offset where it has one; not the release's date."""
    modified: datetime.datetime | None = attrs.field(
        default=None, converter=as_datetime, validator=an(datetime.datetime, optional=True), kw_only=True
    )
    translation_of: str | None = attrs.field(default=None, validator=is_optional_string, kw_only=True)
    """Address or language of the text that this one translates."""
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)


PARTS = (
    "revision",
    "release_line",
    "embargo",
    "restrictions",
    "headline",
    "subheadlines",
    "dateline",
    "body",
    "about",
    "notices",
    "contacts",
    "end_mark",
    "notes",
)
"""The printed parts of a release in house order; their names are those of its fields."""


class Run(NamedTuple):
    """So many items of a part, one after the other."""

    part: str
    length: int


def _as_layout(value: Any) -> Any:
    value = as_tuple(value)
    if type(value) is not tuple:
        return value
    return tuple(Run(*run) if isinstance(run, list | tuple) and len(run) == 2 else run for run in value)


@attrs.frozen(kw_only=True, repr=False)
class Release:
    """A press release, typed.  Only ``body`` is needed to make one by hand.

    A plain str stands wherever a `Text` does.  ``None`` means that the release does not say; an
    empty tuple means that there are none.  Values that do not fit raise
    `pressdoc.errors.ValidationError`, which names field and value.

    >>> release = Release(
    ...     headline="Orbital Freight opens a depot in Lisbon",
    ...     issued="2025-10-27",
    ...     dateline=Dateline(["LISBON"], "2025-10-27"),
    ...     body=["Orbital Freight today opened its fourth depot."],
    ... )
    >>> release.body[0].text.plain
    'Orbital Freight today opened its fourth depot.'
    """

    __repr__ = brief

    headline: Text | None = attrs.field(default=None, converter=_optional_text, validator=an(Text, optional=True))
    subheadlines: tuple[Text, ...] = attrs.field(default=(), converter=as_texts, validator=many(Text))
    language: str | None = attrs.field(default=None, converter=as_language, validator=is_language)
    """Tag of BCP 47: "en", "zh-Hans"."""
    issued: datetime.date | None = attrs.field(
        default=None, converter=as_date, validator=an(datetime.date, optional=True)
    )
    """The release's own date."""
    embargo: Embargo | None = attrs.field(default=None, validator=an(Embargo, optional=True))
    restrictions: tuple[Restriction, ...] = attrs.field(default=(), converter=as_tuple, validator=many(Restriction))
    release_line: Text | None = attrs.field(default=None, converter=_optional_text, validator=an(Text, optional=True))
    """ "FOR IMMEDIATE RELEASE", as printed."""
    dateline: Dateline | None = attrs.field(default=None, validator=an(Dateline, optional=True))
    issuers: tuple[Organisation, ...] = attrs.field(default=(), converter=as_tuple, validator=many(Organisation))
    """Who issues it."""
    body: tuple[Block, ...] = attrs.field(converter=as_blocks)
    about: tuple[Boilerplate, ...] = attrs.field(default=(), converter=as_tuple, validator=many(Boilerplate))
    notices: tuple[Notice, ...] = attrs.field(default=(), converter=as_tuple, validator=many(Notice))
    notes: tuple[Block, ...] = attrs.field(default=(), converter=as_blocks)
    """To editors, after the end mark as a rule."""
    contacts: tuple[Contact, ...] = attrs.field(default=(), converter=as_tuple, validator=many(Contact))
    end_mark: Text | None = attrs.field(default=None, converter=_optional_text, validator=an(Text, optional=True))
    """ "###", "ENDS" and the source line, as printed."""
    keywords: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=is_strings)
    revision: Revision | None = attrs.field(default=None, validator=an(Revision, optional=True))
    source: Source | None = attrs.field(default=None, validator=an(Source, optional=True))
    layout: tuple[Run, ...] = attrs.field(default=(), converter=_as_layout)
    """The printed order as runs of ``(part, count)``; empty for house order. It holds no content:
    what it does not place follows in house order, and what is not there is passed over."""
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra)

    @layout.validator
    def _runs(self, attribute: attrs.Attribute[Any], value: object) -> None:
        if type(value) is not tuple:
            raise ValidationError("Release.layout", f"expected runs of (part, count), got {shown(value)}", value)
        for number, run in enumerate(value):
            if type(run) is not Run or type(run.part) is not str or type(run.length) is not int or run.length < 1:
                problem = f"expected (part, count) such as ('body', 3), got {shown(run)}"
                raise ValidationError(f"Release.layout[{number}]", problem, run)
            is_string(self, attribute, run.part)

    def __attrs_post_init__(self) -> None:
        check_blocks(self, "body", self.body)
        check_blocks(self, "notes", self.notes)

    # Views: computed when asked for, never stored.

    @property
    def plain(self) -> str:
        """The words of every printed part, a line for each."""
        return "\n".join(text.plain for _, text in self.parts())

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotations in printed order; one that is split or runs over paragraphs is one."""
        from pressdoc.model import views

        return views.quotes(self)

    @property
    def amounts(self) -> tuple[Mention[MoneyAmount], ...]:
        """Every amount of money with its place, in printed order."""
        from pressdoc.model import facts, views

        return views.mentions(self, facts.MoneyAmount)

    @property
    def dates(self) -> tuple[Mention[datetime.date], ...]:
        """Every date in the text with its place, in printed order."""
        from pressdoc.model import views

        return views.mentions(self, datetime.date)

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody named, one value each, in order of first mention."""
        from pressdoc.model import views

        return views.people(self)

    @property
    def organisations(self) -> tuple[Organisation, ...]:
        """Every organisation named, one value each, in order of first mention; issuers included."""
        from pressdoc.model import views

        return views.organisations(self)

    @property
    def listings(self) -> tuple[Listing, ...]:
        """Every listing named, one value each, in order of first mention."""
        from pressdoc.model import views

        return views.listings(self)

    def parts(self) -> Iterator[tuple[str, Text]]:
        """Yield ``(role, text)`` of everything printed, in printed order.

        Roles are "headline", "subheadline", "release_line", "date", "body", "heading", "list",
        "table", "caption", "about", "notice", "note", "contact" and "end_mark".
        """
        from pressdoc.model import views

        return views.parts(self)

    def replace(self, old: T, new: T) -> Release:
        """Return the release with one value in the place of another, wherever it stands.

        A person or an organisation is one value throughout, so this corrects a title in every
        mention and every quotation.  The printed words stay.
        """
        from pressdoc.model import views

        return views.replace(self, old, new)

    def with_amounts_in(self, currency: str, *, on: datetime.date | None = None, rates: Rates | None = None) -> Release:
        """Return the release with its amounts in another currency beside them: "$2.5 billion (€2.15 billion)".

        ``on`` is the day of the rate, the release's own date unless given; ``rates`` as for
        `MoneyAmount.to`.  A note says rate, day and source.
        """
        from pressdoc.conversion import with_amounts_in

        return with_amounts_in(self, currency, on=on, rates=rates)

    def to_html(self, **options: Any) -> str:
        """Return the release as HTML; the options are those of `pressdoc.formats.html`."""
        return _render(self, "html", options)

    def to_markdown(self, **options: Any) -> str:
        """Return the release as Markdown; the options are those of `pressdoc.formats.markdown`."""
        return _render(self, "markdown", options)

    def to_json(self, **options: Any) -> str:
        """Return the release as JSON; the options are those of `pressdoc.formats.json`."""
        return _render(self, "json", options)

    def to_text(self, **options: Any) -> str:
        """Return the release as wire text; the options are those of `pressdoc.formats.text`."""
        return _render(self, "text", options)


def _render(release: Release, name: str, options: dict[str, Any]) -> str:
    # The one place where the model reaches outward, for the sake of release.to_html().
    from pressdoc import render

    return render(release, name, **options)


def printed_order(release: Release) -> tuple[Run, ...]:
    """Return what is printed, in which order: ``layout`` as far as it fits, then house order.

    Every item of every part is in exactly one run; a dateline, headline and the like count 1.
    """
    left = {part: count_of(release, part) for part in PARTS}
    order: list[Run] = []
    for part, wanted in (*release.layout, *((part, left[part]) for part in PARTS)):
        count = min(wanted, left.get(part, 0))
        if count:
            left[part] -= count
            if order and order[-1].part == part:
                order[-1] = Run(part, order[-1].length + count)
            else:
                order.append(Run(part, count))
    return tuple(order)


def printed_items(release: Release) -> Iterator[tuple[str, int, Any]]:
    """Yield everything printed in printed order: part, number of the item in it, and the item."""
    seen: dict[str, int] = {}
    for part, count in printed_order(release):
        start = seen.get(part, 0)
        seen[part] = start + count
        value = getattr(release, part)
        items = value[start : start + count] if type(value) is tuple else (value,)
        for number, item in enumerate(items, start):
            yield part, number, item


def count_of(release: Release, part: str) -> int:
    """Return how many items a part has: blocks, boilerplates, contacts; 1 for a single value."""
    value = getattr(release, part)
    return len(value) if type(value) is tuple else int(value is not None)
