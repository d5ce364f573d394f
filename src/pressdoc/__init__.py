"""pressdoc: a press release, in whatever shape it arrives, as one typed document.

The names below are the whole public surface; they load when first used, so that
``import pressdoc`` costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from pressdoc.checks import Finding, Fix, check
    from pressdoc.comparison import Change, Comparison, compare, correction_note
    from pressdoc.draft import Draft, DraftBlock, Page, Written
    from pressdoc.errors import (
        BrokenFormatError,
        Fault,
        MissingExtraError,
        ParseError,
        PressdocError,
        RateNotFoundError,
        UnknownAttributorError,
        UnknownCurrencyError,
        UnknownFormatError,
        UnknownZoneError,
        UnsupportedFormatError,
        ValidationError,
    )
    from pressdoc.flow import examine, parse, read, render, split, write
    from pressdoc.formats import Format, encode, register
    from pressdoc.formats.renderer import Renderer
    from pressdoc.formats.schema import schema
    from pressdoc.many import Parsed, parse_many
    from pressdoc.model import (
        Block,
        BlockQuote,
        Boilerplate,
        Cell,
        Code,
        Contact,
        Dateline,
        Decision,
        Divider,
        Embargo,
        Emphasis,
        ExchangeRate,
        Extra,
        Figure,
        Heading,
        Link,
        ListBlock,
        Listing,
        ListItem,
        Mention,
        MoneyAmount,
        Notice,
        Organisation,
        Paragraph,
        Person,
        Place,
        Preformatted,
        Quote,
        QuotedPart,
        QuotePart,
        Reading,
        Release,
        Remark,
        Restriction,
        Revision,
        Row,
        Run,
        SetAside,
        Source,
        Span,
        Strong,
        Subscript,
        Superscript,
        Table,
        Text,
        Unknown,
    )
    from pressdoc.understand import annotate
    from pressdoc.understand.attributors import Attributor, Claim, Words
    from pressdoc.understand.facts import facts
    from pressdoc.understand.money import find_money
    from pressdoc.understand.quotes import find_quotes

_HOMES = {
    "pressdoc.checks": "Finding Fix check",
    "pressdoc.comparison": "Change Comparison compare correction_note",
    "pressdoc.draft": "Draft DraftBlock Page Written",
    "pressdoc.errors": "BrokenFormatError Fault MissingExtraError ParseError PressdocError RateNotFoundError "
    "UnknownAttributorError UnknownCurrencyError UnknownFormatError UnknownZoneError UnsupportedFormatError "
    "ValidationError",
    "pressdoc.flow": "examine parse read render split write",
    "pressdoc.formats": "Format encode register",
    "pressdoc.formats.renderer": "Renderer",
    "pressdoc.formats.schema": "schema",
    "pressdoc.many": "Parsed parse_many",
    "pressdoc.model": "Block BlockQuote Boilerplate Cell Code Contact Dateline Decision Divider Embargo Emphasis "
    "ExchangeRate Extra Figure Heading Link ListBlock ListItem Listing Mention MoneyAmount Notice Organisation "
    "Paragraph Person Place Preformatted Quote QuotedPart QuotePart Reading Release Remark Restriction Revision Row "
    "Run SetAside Source Span Strong Subscript Superscript Table Text Unknown",
    "pressdoc.understand": "annotate",
    "pressdoc.understand.attributors": "Attributor Claim Words",
    "pressdoc.understand.facts": "facts",
    "pressdoc.understand.money": "find_money",
    "pressdoc.understand.quotes": "find_quotes",
}
_MODULES = frozenset({"arrow", "checks", "comparison", "errors", "formats", "model", "rates", "testing"})
"""Modules that are reached as attributes too, without an import of their own."""
_HOME = {name: module for module, names in _HOMES.items() for name in names.split()}

__all__ = [
    "Attributor",
    "Block",
    "BlockQuote",
    "Boilerplate",
    "BrokenFormatError",
    "Cell",
    "Change",
    "Claim",
    "Code",
    "Comparison",
    "Contact",
    "Dateline",
    "Decision",
    "Divider",
    "Draft",
    "DraftBlock",
    "Embargo",
    "Emphasis",
    "ExchangeRate",
    "Extra",
    "Fault",
    "Figure",
    "Finding",
    "Fix",
    "Format",
    "Heading",
    "Link",
    "ListBlock",
    "ListItem",
    "Listing",
    "Mention",
    "MissingExtraError",
    "MoneyAmount",
    "Notice",
    "Organisation",
    "Page",
    "Paragraph",
    "ParseError",
    "Parsed",
    "Person",
    "Place",
    "Preformatted",
    "PressdocError",
    "Quote",
    "QuotePart",
    "QuotedPart",
    "RateNotFoundError",
    "Reading",
    "Release",
    "Remark",
    "Renderer",
    "Restriction",
    "Revision",
    "Row",
    "Run",
    "SetAside",
    "Source",
    "Span",
    "Strong",
    "Subscript",
    "Superscript",
    "Table",
    "Text",
    "Unknown",
    "UnknownAttributorError",
    "UnknownCurrencyError",
    "UnknownFormatError",
    "UnknownZoneError",
    "UnsupportedFormatError",
    "ValidationError",
    "Words",
    "Written",
    "__version__",
    "annotate",
    "check",
    "compare",
    "correction_note",
    "encode",
    "examine",
    "facts",
    "find_money",
    "find_quotes",
    "parse",
    "parse_many",
    "read",
    "register",
    "render",
    "schema",
    "split",
    "write",
]


def __getattr__(name: str) -> Any:
    """Load a public name from its module when it is first used (PEP 562)."""
    import importlib

    if name in _MODULES:
        return importlib.import_module(f"{__name__}.{name}")
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
