"""The model: what it takes, what it refuses, and what it computes."""

from __future__ import annotations

import ast
import datetime
import pickle
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given

import pressdoc
from pressdoc import (
    BlockQuote,
    Boilerplate,
    Cell,
    Contact,
    Dateline,
    Embargo,
    ExchangeRate,
    Extra,
    Figure,
    Heading,
    Link,
    ListBlock,
    Listing,
    MoneyAmount,
    Organisation,
    Paragraph,
    Person,
    QuotePart,
    Release,
    Run,
    Span,
    Strong,
    Table,
    Text,
    Unknown,
    UnknownZoneError,
    ValidationError,
)
from pressdoc import Unknown as UnknownValue
from pressdoc.model.generated import maker
from pressdoc.model.release import printed_order
from pressdoc.testing import releases

if TYPE_CHECKING:
    from collections.abc import Callable

ANY: dict[int, Any] = {1: 1, 5: 5}
"""Values of a type that the checker does not see, for calls that it would refuse."""

NOON = datetime.datetime(2025, 1, 1, 12, tzinfo=datetime.UTC)
ANN = Person("Ann Lee", title="CEO", affiliation="Acme")

REFUSED: list[tuple[Callable[[], Any], str, object]] = [
    (lambda: MoneyAmount(5, "dollars"), "MoneyAmount.currency", "dollars"),
    (lambda: MoneyAmount(2.5, "USD"), "MoneyAmount.value", 2.5),
    (lambda: MoneyAmount(True, "USD"), "MoneyAmount.value", True),
    (lambda: MoneyAmount("NaN", "USD"), "MoneyAmount.value", None),
    (lambda: MoneyAmount("1e400", "USD"), "MoneyAmount.value", None),
    (lambda: MoneyAmount(5, "USD", upper=3), "MoneyAmount.upper", Decimal(3)),
    (lambda: MoneyAmount(5, "USD", unit=0), "MoneyAmount.unit", Decimal(0)),
    (lambda: MoneyAmount(5, "USD", candidates=["XX"]), "MoneyAmount.candidates", "XX"),
    (lambda: MoneyAmount(5, "USD", approximate=ANY[1]), "MoneyAmount.approximate", 1),
    (lambda: MoneyAmount(5, "USD", per=""), "MoneyAmount.per", ""),
    (
        lambda: MoneyAmount(1, "USD", equivalents=[MoneyAmount(1, "EUR", equivalents=[MoneyAmount(1, "GBP")])]),
        "MoneyAmount.equivalents",
        None,
    ),
    (lambda: ExchangeRate(0, "2025-10-27", "me"), "ExchangeRate.value", Decimal(0)),
    (lambda: ExchangeRate(1, "yesterday", "me"), "ExchangeRate.on", "yesterday"),
    (lambda: Text("abc", [Span(0, 4, Strong())]), "Text.spans[0]", None),
    (lambda: Text("abc", [Span(0, 2, Strong()), Span(1, 3, Strong())]), "Text.spans", None),
    (lambda: Text("abc", [Span(0, 2, ANN), Span(0, 2, Person("Bo Ek"))]), "Text.spans", None),
    (lambda: Text("abc", ["bold"]), "Text.spans[0]", "bold"),
    (lambda: Text("a\x00b"), "Text.plain", "a\x00b"),
    (lambda: Text("\ud800"), "Text.plain", "\ud800"),
    (lambda: Text("\ufdd0"), "Text.plain", "\ufdd0"),
    (lambda: Text("\x85"), "Text.plain", "\x85"),
    (lambda: Text(ANY[5]), "Text.plain", 5),
    (lambda: Span(2, 2, Strong()), "Span", None),
    (lambda: Span(-1, 2, Strong()), "Span", None),
    (lambda: Span(0, 2, "bold"), "Span.value", "bold"),
    (lambda: Span(0, 2, NOON), "Span.value", NOON),
    (lambda: Link("javascript:alert(1)"), "Link.url", "javascript:alert(1)"),
    (lambda: Link(""), "Link.url", ""),
    (lambda: Heading("About", level=1), "Heading.level", 1),
    (lambda: ListBlock("a"), "ListBlock.items", "a"),
    (lambda: ListBlock(["a"], start=3), "ListBlock.start", 3),
    (lambda: Table([["a"]], header_rows=2), "Table.header_rows", 2),
    (lambda: Cell("a", columns=0), "Cell.columns", 0),
    (lambda: Figure("data:image/png,x"), "Figure.url", "data:image/png,x"),
    (Listing, "Listing", None),
    (lambda: Person(""), "Person.name", ""),
    (lambda: Person("Ann", titles="CEO"), "Person.titles", "CEO"),
    (lambda: QuotePart(["Ann"]), "QuotePart.speakers[0]", "Ann"),
    (lambda: Contact("Ann", emails="ann@acme.example"), "Contact.emails", "ann@acme.example"),
    (lambda: Embargo(time=datetime.time(9, tzinfo=datetime.UTC)), "Embargo.time", None),
    (lambda: Embargo("3 May"), "Embargo.date", "3 May"),
    (lambda: Dateline("LONDON"), "Dateline.places", "LONDON"),
    (lambda: Release(body=5), "Release.body", 5),
    (lambda: Release(body=[5]), "Release.body[0]", 5),
    (lambda: Release(body=[], headline=5), "Release.headline", 5),
    (lambda: Release(body=[], issued="2025-02-30"), "Release.issued", "2025-02-30"),
    (lambda: Release(body=[], issued=NOON), "Release.issued", NOON),
    (lambda: Release(body=[], language="English!"), "Release.language", "English!"),
    (lambda: Release(body=[], keywords=["a", ""]), "Release.keywords", ""),
    (lambda: Release(body=[], contacts=["Ann"]), "Release.contacts[0]", "Ann"),
    (lambda: Release(body=[], layout=[("body", 0)]), "Release.layout[0]", None),
    (lambda: Release(body=[], extra={"body": 1}), "Release.extra", None),
    (lambda: Release(body=[], extra={"acme.x": object()}), "extra.acme.x", None),
    (lambda: UnknownValue("money"), "Unknown.kind", "money"),
    (lambda: UnknownValue("acme.x", {"kind": "y"}), "Unknown.data", None),
]


@pytest.mark.parametrize(("make", "field", "value"), REFUSED, ids=[row[1] for row in REFUSED])
def test_refused(make: Callable[[], Any], field: str, value: object) -> None:
    """What does not fit raises an error that names field and value."""
    with pytest.raises(ValidationError) as caught:
        make()
    assert caught.value.field == field
    assert str(caught.value).startswith(f"{field}: ")
    if value is not None:
        assert caught.value.value == value
    assert pickle.loads(pickle.dumps(caught.value)).field == field


def test_deep_blocks_are_refused() -> None:
    """Sixteen levels of blocks fit, seventeen do not."""
    block: Any = Paragraph("a")
    for _ in range(15):
        block = BlockQuote([block])
    assert Release(body=[block]).plain == "a"
    with pytest.raises(ValidationError, match="deeper than 16"):
        Release(body=[BlockQuote([block])])


def test_plain_strings_are_enough() -> None:
    """A str stands wherever a text does, a list wherever a tuple does, an ISO date wherever a date does."""
    release = Release(
        headline="Acme opens a hall",
        issued="2025-10-27",
        body=[
            "One.",
            Heading("Outlook"),
            ListBlock(["a", "b"]),
            Table([["", "2025"], ["Sales", "5"]], header_rows=1),
        ],
        about=[Boilerplate("Acme makes halls.", heading="About Acme")],
        contacts=[Contact("Bo Ek", emails=["bo@acme.example"])],
        layout=[("body", 4), ("headline", 1)],
    )
    assert release.headline == Text("Acme opens a hall")
    assert release.issued == datetime.date(2025, 10, 27)
    assert release.body[0] == Paragraph(Text("One."))
    assert release.layout == (Run("body", 4), Run("headline", 1))
    assert [role for role, _ in release.parts()] == [
        *["body", "heading", "list", "list", "table", "table", "table", "table"],
        *["headline", "about", "about"],
    ]


def test_marks_that_touch_are_one() -> None:
    """Equal formatting that touches is joined, so equal texts are equal; facts stay apart."""
    assert Text("abcd", [Span(2, 4, Strong()), Span(0, 2, Strong())]) == Text("abcd", [Span(0, 4, Strong())])
    assert len(Text("abcd", [Span(0, 2, ANN), Span(2, 4, ANN)]).spans) == 2
    linked = Text("abcd", [Span(0, 2, Link("/a")), Span(2, 4, Link("/b"))])
    assert len(linked.spans) == 2


SLICES = [
    ((0, 3), "abc", [(0, 3, "strong")]),
    ((2, 6), "cdef", [(0, 2, "strong"), (1, 4, "quote")]),
    ((6, 12), "ghijkl", [(0, 2, "quote"), (2, 5, "person")]),
    ((9, 12), "jkl", []),
    ((3, 3), "", []),
]


@pytest.mark.parametrize(("part", "plain", "spans"), SLICES)
def test_slices(part: tuple[int, int], plain: str, spans: list[tuple[int, int, str]]) -> None:
    """A slice cuts marks and quotations, and keeps other facts only whole."""
    text = Text(
        "abcdefghijkl",
        [Span(0, 4, Strong()), Span(3, 8, QuotePart([ANN])), Span(8, 11, ANN)],
    )
    cut = text[slice(*part)]
    assert cut.plain == plain
    assert [(span.start, span.end, span.kind) for span in cut.spans] == spans


EDITS = [
    ((0, 0), "xx", [(2, 6, "strong"), (8, 10, "money")]),
    ((2, 3), "xyz", [(0, 6, "strong"), (8, 10, "money")]),
    ((4, 4), "x", [(0, 4, "strong"), (7, 9, "money")]),
    ((6, 7), "9", [(0, 4, "strong")]),
    ((2, 7), "", [(0, 2, "strong")]),
    ((0, 8), "", []),
]


@pytest.mark.parametrize(("place", "new", "spans"), EDITS)
def test_edits(place: tuple[int, int], new: str, spans: list[tuple[int, int, str]]) -> None:
    """An edit moves spans along, stretches marks around it, and drops facts whose words change."""
    text = Text("abcdef$5", [Span(0, 4, Strong()), Span(6, 8, MoneyAmount(5, "USD"))])
    edited = text.edit(*place, new)
    assert edited.plain == "abcdef$5"[: place[0]] + new + "abcdef$5"[place[1] :]
    assert [(span.start, span.end, span.kind) for span in edited.spans] == spans


def test_join_and_split_are_exact() -> None:
    """Joining the lines of a text gives the text back."""
    text = Text("one\ntwo\nthree", [Span(4, 7, ANN), Span(0, 13, Strong())])
    assert Text.join(text.splitlines(), Text("\n", [Span(0, 1, Strong())])) == text
    assert text[:5] + text[5:] == text.edit(4, 7, "two")
    assert ("x" + Text("a") + "y").plain == "xay"


def test_nesting_is_proper_and_bounded() -> None:
    """Spans that cross come out as elements that nest, facts whole where only marks cross them."""
    text = Text("abcdefgh", [Span(0, 5, Strong()), Span(3, 8, MoneyAmount(5, "USD"))])
    outer = text.nested()
    money = [item for item in outer if not isinstance(item, str) and item.span.kind == "money"]
    assert len(money) == 1
    assert money[0].opens
    assert money[0].closes

    crossing = Text("ab" * 500, [Span(0, 1000, Strong())] + [Span(i, i + 2, ANN) for i in range(1, 997, 3)])

    def count(items: Any) -> int:
        return sum(1 + count(item.children) for item in items if not isinstance(item, str))

    assert count(crossing.nested()) < 5 * len(crossing.spans)


@given(releases())
def test_views_never_fail(release: Release) -> None:
    """Every view of any release can be computed, pickled and compared; replacing nothing changes nothing."""
    for _, text in release.parts():
        assert "".join(_plain(item) for item in text.nested()) == text.plain
    assert len(release.amounts) == sum(
        isinstance(span.value, MoneyAmount) for _, text in release.parts() for span in text.spans
    )
    assert all(quote.parts and quote.text is not None for quote in release.quotes)
    assert release.replace(object, None) is release
    assert pickle.loads(pickle.dumps(release)) == release
    assert hash(release) == hash(attrs.evolve(release))


def _plain(item: Any) -> str:
    return item if isinstance(item, str) else "".join(map(_plain, item.children))


def test_a_quotation_in_parts_is_one() -> None:
    """A part that continues belongs to the nearest one before it, over blocks too."""
    first = Text("Yes, she said. Really. ").mark("Yes,", QuotePart([ANN])).mark("Really.", QuotePart([ANN], True))
    second = Text("And more.").mark("And more.", QuotePart([ANN], True))
    release = Release(body=[first, second, Text("No.").mark("No.", QuotePart())])
    quotes = release.quotes
    assert [quote.text for quote in quotes] == ["Yes, Really. And more.", "No."]
    assert quotes[0].speaker == ANN
    assert quotes[1].speaker is None
    assert quotes[0].parts[2].block is release.body[1]


def test_one_entity_one_value() -> None:
    """Replacing a person changes every mention and every quotation, and no word."""
    text = Text("Go, said Lee.").mark("Go,", QuotePart([ANN])).mark("Lee", ANN)
    release = Release(body=[text], about=[Boilerplate([text])])
    chair = attrs.evolve(ANN, title="chair", titles=())
    changed = release.replace(ANN, chair)
    assert changed.people == (chair,)
    assert changed.quotes[0].speaker == chair
    assert changed.plain == release.plain
    acme = Organisation("Acme", listings=[Listing("NYSE", "ACM")])
    listed = Release(body=["a"], issuers=[acme])
    assert listed.organisations == (acme,)
    assert listed.listings == acme.listings


def test_layout_never_breaks() -> None:
    """A layout that no longer fits is followed as far as it does; the rest comes in house order."""
    release = Release(headline="H", body=["a", "b"], layout=[("body", 1), ("later", 3), ("headline", 5), ("body", 9)])
    assert [run[:] for run in printed_order(release)] == [("body", 1), ("headline", 1), ("body", 1)]
    assert [text.plain for _, text in release.parts()] == ["a", "H", "b"]


def test_embargo_is_a_moment_only_when_stated() -> None:
    """The moment needs date, time and zone; what is missing is named, not filled in."""
    assert Embargo("2025-05-03", "00:01", "GMT").until() == datetime.datetime(2025, 5, 3, 0, 1, tzinfo=datetime.UTC)
    with pytest.raises(UnknownZoneError):
        Embargo("2025-05-03", "00:01").until()
    with pytest.raises(ValidationError, match="no time"):
        Embargo("2025-05-03", zone="GMT").until()
    berlin = Embargo("2025-07-03", "09:00").until("Europe/Berlin")
    assert berlin.utcoffset() == datetime.timedelta(hours=2)


def test_extra_is_frozen_and_exact() -> None:
    """Extra holds JSON values of any depth, immutable, and tells 1 from 1.0 and from true."""
    extra = Extra({"acme.a": [1, {"b": None}], "big": 10**30})
    assert extra["acme.a"][1]["b"] is None
    assert pickle.loads(pickle.dumps(extra)) == extra
    assert Extra({"a": 1}) != Extra({"a": True}) != Extra({"a": 1.0})
    assert hash(Extra({"a": 1})) == hash(Extra({"a": 1}))
    with pytest.raises(TypeError):
        extra["acme.a"] = 2  # type: ignore[index]  # that it cannot be set is the point
    deep: Any = 1
    for _ in range(40):
        deep = [deep]
    with pytest.raises(ValidationError, match="deeper"):
        Extra({"a": deep})


URLS = [
    ("HTTPS://Example.com/Café", "https://example.com/Caf%C3%A9"),
    (" https://example.com/a b ", "https://example.com/a%20b"),
    ("https://bücher.example/", "https://xn--bcher-kva.example/"),
    ("http://example.com:80/%zz", "http://example.com:80/%25zz"),
    ("https://[2001:DB8::1]/", "https://[2001:db8::1]/"),
    ("mailto:press@acme.example", "mailto:press@acme.example"),
    ("/news/1", "/news/1"),
    ("//example.com/x", "//example.com/x"),
    ("#top", "#top"),
    ("a\\b", "a%5Cb"),
    ("javascript:alert(1)", None),
    ("java\nscript:alert(1)", None),
    ("data:text/html,x", None),
    ("vbscript:x", None),
    ("https://user:word@example.com/", None),
    ("http:/example.com", None),
    ("https://", None),
    ("https://exa mple.com/", None),
    ("https://example.com:99999/", None),
    ("https://1.2.3.999/", None),
    ("https://a..b/", None),
    ("www.example.com:8", None),
    ("", None),
]


@pytest.mark.parametrize(("printed", "normal"), URLS)
def test_urls(printed: str, normal: str | None) -> None:
    """A link's address has one valid ASCII form, or is refused."""
    from pressdoc.model.url import normal_url

    assert normal_url(printed) == normal
    if normal is not None:
        assert normal_url(normal) == normal


LANGUAGES = [
    ("EN", "en"),
    ("zh-hans", "zh-Hans"),
    ("pt-br", "pt-BR"),
    ("x-klingon", None),
    ("sr-latn-rs", "sr-Latn-RS"),
]


@pytest.mark.parametrize(("given", "normal"), LANGUAGES)
def test_language_tags(given: str, normal: str | None) -> None:
    """Language tags have one form; what is no tag is refused."""
    if normal is None:
        with pytest.raises(ValidationError):
            Release(body=[], language=given)
    else:
        assert Release(body=[], language=given).language == normal


CLEANED = [
    ("plain", "plain"),
    ("a\r\nb\rc", "a\nb\nc"),
    ("a\x0bb\x0cc", "a\nb\nc"),
    ("\x93quoted\x94 \x80 5", "“quoted” € 5"),
    ("a\x00b\x07c\x7f", "abc"),
    ("a\x81b", "ab"),
    ("\ud83d\ude00", "😀"),
    ("\ud800x\uffff", "\ufffdx\ufffd"),
    ("tab\tstays\n", "tab\tstays\n"),
]


@pytest.mark.parametrize(("raw", "plain"), CLEANED)
def test_cleaning(raw: str, plain: str) -> None:
    """What a text refuses is mended by `Text.clean`, and what is fine stays as it is."""
    assert Text.clean(raw).plain == plain


def test_repr_can_be_pasted() -> None:
    """The repr of a value shows what was given, and nothing at its default."""
    assert repr(ANN) == "Person('Ann Lee', title='CEO', affiliation='Acme', titles=('CEO',))"
    assert repr(Paragraph("a")) == "Paragraph(Text('a'))"
    assert repr(MoneyAmount(5, "USD")) == "MoneyAmount(Decimal('5'), 'USD')"


OUTWARD = {
    ("release", "until"),
    ("release", "_render"),
    ("release", "with_amounts_in"),
    ("facts", "parse"),
    ("facts", "to"),
    ("facts", "format"),
}
"""The conveniences through which the model reaches outward when they are called."""


def test_the_model_imports_nothing_of_ours() -> None:
    """The model stands alone: only its own modules and the errors, but for a few conveniences."""
    folder = Path(pressdoc.__file__).parent / "model"
    for path in sorted(folder.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        homes = {
            id(node): function.name
            for function in ast.walk(tree)
            if isinstance(function, ast.FunctionDef)
            for node in ast.walk(function)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("pressdoc"):
                inside = (node.module or "").startswith(("pressdoc.model", "pressdoc.errors"))
                typing_only = node.module == "pressdoc.rates" and id(node) not in homes
                assert inside or typing_only or (path.stem, homes.get(id(node))) in OUTWARD, (
                    f"{path.name}:{node.lineno}"
                )


def test_speaker_of_an_unknown_kind() -> None:
    """A kind of speaker that this version does not know is kept, and has the name that its file gives."""
    choir = Unknown("acme.choir", {"name": "The Harbour Choir", "voices": 40})
    quote = Release(body=[Text("“We sing.”").mark("We sing.", QuotePart([choir]))]).quotes[0]
    assert quote.speaker is not None
    assert quote.speaker.name == "The Harbour Choir"
    assert Unknown("acme.choir", {"name": 5}).name is None


@pytest.mark.parametrize(
    ("cls", "given"),
    [
        (Text, {"plain": "Sales rose."}),
        (Span, {"start": 1, "end": 4, "value": Strong()}),
        (MoneyAmount, {"value": Decimal(5), "currency": "EUR"}),
        (Heading, {"text": Text("Outlook"), "level": 3}),
    ],
)
def test_what_a_maker_makes_is_what_the_constructor_makes(cls: type[Any], given: dict[str, Any]) -> None:
    """It is of the same class, equal, and as frozen; also where the class leaves room for weak references."""
    made, built = maker(cls, *given)(*given.values()), cls(**given)
    assert type(made) is cls
    assert made == built
    assert hash(made) == hash(built)
    assert pickle.loads(pickle.dumps(made)) == built
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(made, next(iter(given)), None)
