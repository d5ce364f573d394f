"""For tests of those who build on pressdoc: arbitrary releases, as hypothesis strategies.

Needs hypothesis, which ``pip install pressdoc[test]`` brings.  What a format of one's own should
hold is one property::

    from hypothesis import given
    from pressdoc.testing import releases

    @given(releases())
    def test_round_trip(release):
        assert pressdoc.parse(pressdoc.render(release, MINE), format=MINE) == release
"""

from __future__ import annotations

import datetime
import functools
import itertools
import string
from collections.abc import Callable
from decimal import Decimal
from typing import Any

try:
    from hypothesis import strategies as st
except ImportError as error:
    raise ImportError("pressdoc.testing needs hypothesis: pip install 'pressdoc[test]'") from error

from pressdoc import model
from pressdoc.model.characters import REFUSED
from pressdoc.model.currencies import CURRENCIES
from pressdoc.model.release import PARTS

BLANKS = " \t\u00a0\u1680\u2000\u2003\u2007\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
"""Every blank of Unicode that a text may hold, of each sort at least one."""

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff\u061c"
"""Marks that are not seen: joiners, directions, a byte order mark."""

WORDS = tuple(
    " ".join(
        (
            "the sales rose by 12.5 per cent in Lisbon AT&T R&D snake_case C:\\temp",
            "\u6210\u679c \u65b0\u95fb \u5317\u4eac \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
            "e\u0301 \U0001f600 \U00020000 \U0001f468\u200d\U0001f469 \u201c \u201d \u2018 \u2019",
            "* ** _ __ ` `` ~ ~~~ # ## ### - -- --- + > >> < << <b> </b> <br> <p> <!-- --> ]]>",
            "&amp; &lt; &#65; & && [ ] ( ) ![ ](x) [a](b) [a]: | || |-| :: :--- --: \\ \\\\ \\*",
            "! !! 1. 1) a) $ $$ === *** ___ ''' \"\"\" {{ }} +++ ... 30 ENDS",
            "http://x.example www.example.com a@b.example javascript:alert(1)",
        )
    ).split()
)
"""Words that some syntax or other takes for its own, among ordinary ones in several scripts."""


@functools.cache
def plains(max_size: int = 8, *, line_breaks: bool = True) -> st.SearchStrategy[str]:
    """Return strategies for the characters of a text: words, markup, blanks at every edge."""
    piece = st.one_of(
        st.sampled_from((*WORDS, *([" "] * 30), *(["\n"] * 12 if line_breaks else []))),
        st.sampled_from((*BLANKS, *INVISIBLE, *string.printable[:95])),
        st.characters(exclude_categories=["Cs"]).filter(lambda char: not REFUSED.match(char) and char != "\n"),
    )
    return st.lists(piece, max_size=max_size).map("".join)


@functools.cache
def words(max_size: int = 5) -> st.SearchStrategy[str]:
    """Return strategies for strings of one or more characters, as names and titles are."""
    return plains(max_size).filter(bool)


def optional(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return a strategy for a value or ``None``."""
    return st.none() | strategy


def tuples(strategy: st.SearchStrategy[Any], max_size: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return a strategy for short tuples."""
    return st.lists(strategy, max_size=max_size).map(tuple)


_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | plains(3)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(plains(2), inner, max_size=2),
    max_leaves=4,
)
_FOREIGN = st.sampled_from(("acme.score", "later", "x-note", "z.z.z"))


_NO_EXTRA = st.just(model.Extra())


@functools.cache
def extras() -> st.SearchStrategy[Any]:
    """Return a strategy for ``extra``: nothing as a rule, else keys that nobody knows."""
    filled = st.dictionaries(_FOREIGN, _JSON, min_size=1, max_size=2).map(model.Extra)
    return st.integers(0, 9).flatmap(lambda number: filled if number == 9 else _NO_EXTRA)


@functools.cache
def dates() -> st.SearchStrategy[datetime.date]:
    """Return a strategy for days of any year."""
    return st.dates()


@functools.cache
def numbers() -> st.SearchStrategy[Decimal]:
    """Return a strategy for exact numbers of the size of money."""
    return st.one_of(
        st.integers(-(10**15), 10**15).map(Decimal),
        st.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, allow_infinity=False, places=2),
        st.builds(lambda digits, power: Decimal(digits).scaleb(power), st.integers(-9999, 9999), st.integers(-8, 20)),
    )


@functools.cache
def urls() -> st.SearchStrategy[str]:
    """Return a strategy for addresses of links, odd ones among them; all valid."""
    return st.one_of(
        st.sampled_from(
            (
                "https://example.com/",
                "https://example.com",
                "http://example.com/a_b_(c)",
                "https://example.com/a*b?q=1&r=2#c",
                "https://example.com/(((",
                "https://example.com/)))",
                "https://xn--bcher-kva.example/%C3%A9",
                "https://example.com/a%20b%5C%22'!~$",
                "https://[::1]:8080/",
                "mailto:press@example.com?subject=%3Cb%3E",
                "tel:+1-555-0100",
                "ftp://example.com/x",
                "/a/b",
                "//example.com/a",
                "#top",
                "?q=a&copy=1",
                "a_b/*c*",
                "./a:b",
                "..",
                "https://example.com/&amp;&#65;",
            )
        ),
        st.text(string.ascii_letters + string.digits + "-._~!$&'()*+,;=/?@%", min_size=1, max_size=6).map(
            lambda tail: model.Link("https://example.com/" + tail).url
        ),
    )


@functools.cache
def people() -> st.SearchStrategy[model.Person]:
    """Return a strategy for people, without a name too."""
    return st.builds(
        model.Person,
        optional(words()),
        title=optional(words()),
        affiliation=optional(words()),
        honorific=optional(words(2)),
        suffixes=tuples(words(2), 1),
        titles=tuples(words(), 2),
        extra=extras(),
    )


@functools.cache
def listings() -> st.SearchStrategy[model.Listing]:
    """Return a strategy for listings."""
    return st.builds(
        model.Listing,
        optional(words(2)),
        words(2),
        mic=optional(st.just("XNAS")),
        isin=optional(words(1)),
        extra=extras(),
    )


@functools.cache
def organisations() -> st.SearchStrategy[model.Organisation]:
    """Return a strategy for organisations."""
    return st.builds(
        model.Organisation,
        words(),
        aliases=tuples(words(2)),
        listings=tuples(listings(), 1),
        url=optional(words(2)),
        lei=optional(words(1)),
        extra=extras(),
    )


_CURRENCIES = st.sampled_from(sorted(CURRENCIES))


_UNITS = optional(numbers().map(abs).filter(bool))
_BOUNDS = st.sampled_from((None, "over", "under", "up to", "later"))
_REASONS = optional(words(2))
_CANDIDATES = tuples(_CURRENCIES)
_RATES = optional(st.builds(model.ExchangeRate, numbers().map(abs).filter(bool), dates(), words(2), extra=extras()))


@st.composite
def _amounts(draw: Callable[[Any], Any], equivalents: int = 1) -> model.MoneyAmount:
    low, high = sorted((draw(numbers()), draw(numbers())))
    return model.MoneyAmount(
        low,
        draw(_CURRENCIES),
        unit=draw(_UNITS),
        upper=high if draw(st.booleans()) else None,
        approximate=draw(st.booleans()),
        bound=draw(_BOUNDS),
        per=draw(_REASONS),
        candidates=draw(_CANDIDATES),
        because=draw(_REASONS),
        equivalents=draw(_EQUIVALENTS) if equivalents else (),
        rate=draw(_RATES),
        extra=draw(extras()),
    )


@functools.cache
def amounts(equivalents: int = 1) -> st.SearchStrategy[model.MoneyAmount]:
    """Return a strategy for amounts of money, with ranges, rates and stated equivalents."""
    return _amounts(equivalents)


_EQUIVALENTS = tuples(amounts(0), 1)


_SPEAKERS = st.one_of(
    people(),
    organisations(),
    st.builds(model.Unknown, st.just("acme.choir"), st.dictionaries(_FOREIGN | st.just("name"), _JSON, max_size=2)),
)
_KINDS: dict[str, st.SearchStrategy[Any]] = {
    "strong": st.builds(model.Strong, extra=extras()),
    "emphasis": st.builds(model.Emphasis, extra=extras()),
    "superscript": st.builds(model.Superscript, extra=extras()),
    "subscript": st.builds(model.Subscript, extra=extras()),
    "code": st.builds(model.Code, extra=extras()),
    "link": st.builds(model.Link, urls(), extra=extras()),
    "money": amounts(),
    "date": dates(),
    "person": people(),
    "organisation": organisations(),
    "listing": listings(),
    "quote": st.builds(model.QuotePart, tuples(_SPEAKERS, 2), st.booleans(), extra=extras()),
    "acme.note": st.builds(model.Unknown, st.just("acme.note"), st.dictionaries(_FOREIGN, _JSON, max_size=2)),
    "later": st.builds(model.Unknown, st.just("later"), st.dictionaries(_FOREIGN, _JSON, max_size=1)),
}
_MARKS = ("strong", "emphasis", "superscript", "subscript", "code", "link")


# Formatting is more common than facts, and breaks more writers.
_KIND_SETS: st.SearchStrategy[frozenset[str]] = st.one_of(
    st.just(frozenset()), st.frozensets(st.sampled_from((*_MARKS, *_MARKS, *_KINDS)), max_size=4)
)
_POINTS = functools.cache(lambda size: st.frozensets(st.integers(0, size), min_size=2, max_size=5))


@st.composite
def _texts(draw: Callable[[Any], Any], max_size: int, line_breaks: bool) -> model.Text:
    plain = draw(plains(max_size, line_breaks=line_breaks))
    spans: list[model.Span[Any]] = []
    for kind in sorted(draw(_KIND_SETS)) if plain else ():
        points = sorted(draw(_POINTS(len(plain))))
        step = 1 if draw(st.booleans()) else 2
        for start, end in list(itertools.pairwise(points))[::step]:
            spans.append(model.Span(start, end, draw(_KINDS[kind]), extra=draw(extras())))
    return model.Text(plain, spans, extra=draw(extras()))


@functools.cache
def texts(max_size: int = 8, *, line_breaks: bool = True) -> st.SearchStrategy[model.Text]:
    """Return a strategy for texts whose spans touch, nest and cross."""
    return _texts(max_size, line_breaks)


@functools.cache
def _languages() -> st.SearchStrategy[str | None]:
    return st.sampled_from((None, None, "en", "de", "zh-Hans", "ar", "pt-BR"))


@functools.cache
def _leaves() -> st.SearchStrategy[model.Block]:
    cells = st.builds(
        model.Cell,
        texts(4),
        header=st.booleans(),
        columns=st.sampled_from((1, 1, 1, 2)),
        rows=st.sampled_from((1, 1, 1, 2)),
        extra=extras(),
    )
    plain_rows = st.lists(st.lists(texts(3, line_breaks=False), min_size=2, max_size=2), min_size=1, max_size=3)
    tables = st.one_of(
        st.builds(lambda rows, head: model.Table(rows, header_rows=head), plain_rows, st.sampled_from((0, 1))),
        st.builds(
            lambda rows, head, **rest: model.Table(rows, header_rows=min(head, len(rows)), **rest),
            st.lists(st.builds(model.Row, tuples(cells, 3), extra=extras()), max_size=3),
            st.integers(0, 2),
            caption=optional(texts(3)),
            note=optional(texts(3)),
            language=_languages(),
            extra=extras(),
        ),
    )
    figures = st.builds(
        model.Figure,
        optional(urls()),
        alt=plains(3),
        caption=optional(texts(3)),
        credit=optional(texts(2)),
        media=st.sampled_from(("image", "video", "audio", "file", "later")),
        language=_languages(),
        extra=extras(),
    )
    return st.one_of(
        st.builds(model.Paragraph, texts(), language=_languages(), extra=extras()),
        st.builds(model.Paragraph, texts()),
        st.builds(model.Heading, texts(4), st.integers(2, 6), language=_languages(), extra=extras()),
        tables,
        figures,
        st.builds(model.Preformatted, texts(), language=_languages(), extra=extras()),
        st.builds(model.Divider, extra=extras()),
        st.builds(
            model.Unknown, st.sampled_from(("acme.chart", "later")), st.dictionaries(_FOREIGN, _JSON, max_size=2)
        ),
    )


def _around(inner: st.SearchStrategy[model.Block]) -> st.SearchStrategy[model.Block]:
    items = st.builds(model.ListItem, tuples(inner, 3), extra=extras())
    tight = st.builds(lambda text: model.ListItem([text]), texts(4))
    return st.one_of(
        st.builds(model.ListBlock, tuples(items | tight, 3), language=_languages(), extra=extras()),
        st.builds(
            model.ListBlock,
            tuples(items | tight, 3),
            ordered=st.just(True),
            start=st.sampled_from((1, 0, 7, 999_999_999)),
        ),
        st.builds(model.BlockQuote, tuples(inner, 2), language=_languages(), extra=extras()),
    )


@functools.cache
def blocks() -> st.SearchStrategy[model.Block]:
    """Return a strategy for blocks of every kind, nested, unknown kinds among them."""
    return st.recursive(_leaves(), _around, max_leaves=5)


@functools.cache
def _datelines() -> st.SearchStrategy[model.Dateline]:
    return st.builds(
        model.Dateline,
        tuples(words(2)),
        optional(dates()),
        optional(words(2)),
        text=optional(texts(4)),
        extra=extras(),
    )


@functools.cache
def _contacts() -> st.SearchStrategy[model.Contact]:
    return st.builds(
        model.Contact,
        optional(words(2)),
        title=optional(words(2)),
        organisation=optional(words(2)),
        role=optional(words(1)),
        emails=tuples(words(1)),
        phones=tuples(words(1)),
        urls=tuples(words(1)),
        text=optional(texts(4)),
        extra=extras(),
    )


@functools.cache
def _moments() -> st.SearchStrategy[datetime.datetime]:
    return st.datetimes(timezones=optional(st.just(datetime.UTC)))


@functools.cache
def releases() -> st.SearchStrategy[model.Release]:
    """Return a strategy for any `Release`: every field, every kind of block and span, unknown ones too."""
    line = optional(texts(4))
    section = {"heading": line, "language": _languages(), "extra": extras()}
    return st.builds(
        model.Release,
        headline=line,
        subheadlines=tuples(texts(4)),
        language=_languages(),
        issued=optional(dates()),
        embargo=optional(
            st.builds(
                model.Embargo,
                optional(dates()),
                optional(st.times()),
                optional(words(1)),
                text=line,
                extra=extras(),
            )
        ),
        restrictions=tuples(st.builds(model.Restriction, texts(3), tuples(words(1)), extra=extras()), 1),
        release_line=line,
        dateline=optional(_datelines()),
        issuers=tuples(organisations(), 1),
        body=tuples(blocks(), 4),
        about=tuples(
            st.builds(model.Boilerplate, tuples(blocks(), 2), organisation=optional(organisations()), **section),
            2,
        ),
        notices=tuples(
            st.builds(
                model.Notice,
                tuples(blocks(), 2),
                kind=st.sampled_from(("forward-looking", "legal", "later")),
                **section,
            ),
            1,
        ),
        notes=tuples(blocks(), 2),
        contacts=tuples(_contacts()),
        end_mark=line,
        keywords=tuples(words(1)),
        revision=optional(
            st.builds(model.Revision, st.sampled_from(("correction", "later")), text=line, note=line, extra=extras())
        ),
        source=optional(
            st.builds(
                model.Source,
                optional(words(1)),
                site=optional(words(1)),
                wire=optional(words(1)),
                published=optional(_moments()),
                modified=optional(_moments()),
                translation_of=optional(words(1)),
                extra=extras(),
            )
        ),
        layout=tuples(st.builds(model.Run, st.sampled_from((*PARTS, "later")), st.integers(1, 3)), 4),
        extra=extras(),
    )


def examine_text(source: str) -> object:
    """Read plain text; with those below, targets for measuring how time grows with input."""
    from pressdoc import examine

    return examine(source, format="text")


def examine_html(source: str) -> object:
    """Read HTML."""
    from pressdoc import examine

    return examine(source, format="html")


def examine_markdown(source: str) -> object:
    """Read Markdown."""
    from pressdoc import examine

    return examine(source, format="markdown")


def examine_and_check(source: str) -> object:
    """Read plain text and follow every rule, with line and column."""
    from pressdoc import check, examine
    from pressdoc.checks import PROFILES

    return check(examine(source, format="text"), profile=PROFILES, source=source)


def examine_and_compare(source: str) -> object:
    """Read plain text, and compare it with the same text with other figures and letters."""
    from pressdoc import compare, examine

    other = source.translate({ord("1"): "2", ord("a"): "e"})
    return compare(examine(source, format="text"), examine(other, format="text"))
