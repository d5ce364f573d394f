"""What a `Span` can say of its characters: formatting (`Mark`) or meaning (`Fact`)."""

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from pressdoc.errors import ValidationError
from pressdoc.model.extra import EMPTY, Extra
from pressdoc.model.fields import as_extra, brief, is_extra, is_string, shown
from pressdoc.model.url import normal_url

SPAN_KINDS = (
    "quote",
    "person",
    "organisation",
    "listing",
    "money",
    "date",
    "link",
    "strong",
    "emphasis",
    "superscript",
    "subscript",
    "code",
)
"""The kinds of values, in the order in which they enclose each other over the same characters."""

BLOCK_KINDS = (
    "paragraph",
    "heading",
    "list",
    "table",
    "figure",
    "blockquote",
    "preformatted",
    "divider",
)
"""The kinds of blocks."""


class Value:
    """Anything that a span can hold, a date apart."""

    __slots__ = ()
    kind: ClassVar[str]
    """The name of the class in files: "strong", "money"."""


class Mark(Value):
    """Formatting: equal marks that touch are one."""

    __slots__ = ()
    extra: Extra
    """Every mark has it."""


class Fact(Value):
    """Meaning: what the characters state."""

    __slots__ = ()


@attrs.frozen(repr=False)
class Strong(Mark):
    """Bold, ``<strong>``."""

    __repr__ = brief

    kind: ClassVar[str] = "strong"
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)


@attrs.frozen(repr=False)
class Emphasis(Mark):
    """Italics, ``<em>``."""

    __repr__ = brief

    kind: ClassVar[str] = "emphasis"
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)


@attrs.frozen(repr=False)
class Superscript(Mark):
    """Raised characters: trade marks, footnote signs, powers."""

    __repr__ = brief

    kind: ClassVar[str] = "superscript"
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)


@attrs.frozen(repr=False)
class Subscript(Mark):
    """Lowered characters, as in CO2."""

    __repr__ = brief

    kind: ClassVar[str] = "subscript"
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)


@attrs.frozen(repr=False)
class Code(Mark):
    """Characters of a program or a file, ``<code>``."""

    __repr__ = brief

    kind: ClassVar[str] = "code"
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)


def as_url(value: Any) -> Any:
    """Write an address in its normal form; what has none is handed on for the validator to name."""
    return (normal_url(value) or value) if type(value) is str else value


def is_url(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Check a valid address with a safe scheme, in its normal form."""
    if type(value) is not str or normal_url(value) != value:
        name = f"{type(instance).__name__}.{attribute.name}"
        problem = f"expected an address of http, https, mailto, tel, ftp or a relative one, got {shown(value)}"
        raise ValidationError(name, problem, value)


@attrs.frozen(repr=False)
class Link(Mark):
    """A link; ``url`` is a valid address in ASCII with a safe scheme.

    The constructor brings ``url`` into its normal form and refuses what is none; a reader that
    meets such a link keeps its words (see `pressdoc.model.url.normal_url`).

    >>> Link("https://example.com/a b").url
    'https://example.com/a%20b'
    """

    __repr__ = brief

    kind: ClassVar[str] = "link"
    url: str = attrs.field(converter=as_url, validator=is_url)
    extra: Extra = attrs.field(default=EMPTY, converter=as_extra, validator=is_extra, kw_only=True)


@attrs.frozen(repr=False)
class Unknown(Value):
    """A block or a value of a kind that this version of pressdoc does not know; kept as it came.

    It may stand wherever a block, a span's value or a speaker may.  Its words stay: writers print
    the words under an unknown span plainly, and nothing for an unknown block.
    """

    __repr__ = brief

    kind: str = attrs.field()  # type: ignore[misc]  # here the name is data, not the class's own
    """The name in the file, "vendor.chart" for a plug-in's."""
    data: Extra = attrs.field(default=EMPTY, converter=as_extra)
    """All that the file said of it, the kind apart."""

    @kind.validator
    def _is_not_known(self, attribute: attrs.Attribute[Any], value: str) -> None:
        is_string(self, attribute, value)
        if value in SPAN_KINDS or value in BLOCK_KINDS:
            raise ValidationError("Unknown.kind", f"{value!r} is a kind that pressdoc knows", value)

    @data.validator
    def _data_is_a_mapping(self, attribute: attrs.Attribute[Any], value: object) -> None:
        if type(value) is not Extra:
            raise ValidationError("Unknown.data", f"expected a mapping, got {shown(value)}", value)
        if "kind" in value:
            raise ValidationError("Unknown.data", "'kind' is a field of its own", value)

    @property
    def name(self) -> str | None:
        """What the file calls it, so that a speaker of an unknown kind has a name like any other."""
        name = self.data.get("name")
        return name if type(name) is str else None
