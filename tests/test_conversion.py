"""A release with its amounts in another currency beside them."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

import pressdoc
from pressdoc import MoneyAmount, Paragraph, QuotePart, Release, Table, Text
from pressdoc.errors import RateNotFoundError, ValidationError
from pressdoc.rates import RateTable

DAY = datetime.date(2025, 10, 24)
RATES = RateTable({("USD", "EUR"): {DAY: "0.86"}, ("CNY", "EUR"): {DAY: "0.12"}}, source="our desk")


def converted(*body: Any, language: str = "en", **more: Any) -> Release:
    """Return a release of these blocks with its amounts in euros."""
    release = pressdoc.annotate(Release(body=list(body), language=language, issued=DAY, **more))
    return release.with_amounts_in("EUR", rates=RATES)


def words(release: Release) -> list[str]:
    """Return the words of the body's paragraphs."""
    return [block.text.plain for block in release.body if isinstance(block, pressdoc.Paragraph)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It costs $2.5 billion.", "It costs $2.5 billion (€2.15 billion)."),
        ("en", "It earns $0.41 per share.", "It earns $0.41 (€0.35) per share."),
        ("en", "It owes $3–4 million in all.", "It owes $3–4 million (€2.6 million to €3.4 million) in all."),
        ("en", "A loss of $(4.7) million.", "A loss of $(4.7) million (-€4.04 million)."),
        ("en", "Parts (of which $1 million is due).", "Parts (of which $1 million [€900,000] is due)."),
        ("en", "It costs €5 and TWD 4 million.", "It costs €5 and TWD 4 million."),
        ("en", "It costs $5 million (€4.4 million).", "It costs $5 million (€4.4 million)."),
        ("en", "It costs RMB 18 million ($2.5 million).", "It costs RMB 18 million (€2.2 million) ($2.5 million)."),
        ("de", "Das kostet 2,5 Mrd. US-Dollar.", "Das kostet 2,5 Mrd. US-Dollar (2,15 Milliarden Euro)."),
        ("zh-Hans", "投资25亿美元。", "投资25亿美元（21.5亿欧元）。"),
    ],
)
def test_beside_the_words(language: str, text: str, expected: str) -> None:
    """The amount stands behind the stated one, in the words of the language and to its precision."""
    release = converted(text, "And $1.", language=language)
    assert words(release)[0] == expected


def test_the_note() -> None:
    """A note says rate, day and source, and which currency has none."""
    release = converted("It costs $5 million and TWD 4 million.")
    assert release.notes[-1] == Paragraph(
        "Amounts in brackets are converted at these rates: 1 USD = 0.86 EUR (our desk, October 24, 2025), 1 TWD = –."
    )


def test_in_the_headline_and_not_in_tables() -> None:
    """The headline counts as text, tables stay as they are."""
    release = converted(Table(rows=[["Price", "$5 million"]]), "It costs $5 million.", headline="A $5 million plan")
    assert release.headline is not None
    assert release.headline.plain == "A $5 million (€4.3 million) plan"
    assert isinstance(release.body[0], Table)
    assert release.body[0].rows[0].cells[1].text.plain == "$5 million"


def test_in_a_quotation() -> None:
    """Square brackets say that the words are not the speaker's; the quotation and other spans stay over theirs."""
    text = (
        Text("“We paid $5 million,” said Ann Lee.")
        .mark("We paid $5 million,", QuotePart())
        .mark("Ann Lee", pressdoc.Strong())
    )
    release = converted(text)
    (paragraph,) = release.body
    assert isinstance(paragraph, pressdoc.Paragraph)
    marked = {span.kind: paragraph.text.words(span) for span in paragraph.text.spans if span.kind != "money"}
    assert marked["quote"] == "We paid $5 million [€4.3 million],"
    assert marked["strong"] == "Ann Lee"
    amounts = [(mention.text, mention.value.currency) for mention in release.amounts]
    assert amounts == [("$5 million", "USD"), ("€4.3 million", "EUR")]
    assert release.amounts[1].value.rate is not None


@pytest.mark.parametrize("form", ["html", "markdown", "json"])
def test_every_format_keeps_it(form: str) -> None:
    """What was converted is written and read back, and is not converted again."""
    release = converted("It costs $5 million (approximately RMB 36 million) and $1.")
    again = pressdoc.parse(pressdoc.render(release, form), format=form)
    assert again == release
    assert again.with_amounts_in("EUR", rates=RATES) is again


def test_the_day() -> None:
    """It is the release's own day, or the one that is asked for; there is no other default."""
    release = pressdoc.annotate(Release(body=["It costs $5 million."], language="en"))
    with pytest.raises(ValidationError) as caught:
        release.with_amounts_in("EUR", rates=RATES)
    assert "the release states no date: pass the day of the rate" in str(caught.value)
    assert words(release.with_amounts_in("EUR", on=DAY, rates=RATES)) == ["It costs $5 million (€4.3 million)."]


def test_no_rate_at_all() -> None:
    """When no amount can be converted, that is the error of the first."""
    release = pressdoc.annotate(Release(body=["It costs TWD 5 million."], language="en", issued=DAY))
    with pytest.raises(RateNotFoundError):
        release.with_amounts_in("EUR", rates=RATES)


def test_nothing_to_convert() -> None:
    """A release without amounts stays as it is."""
    release = Release(body=["Nothing costs anything."], issued=DAY)
    assert release.with_amounts_in("EUR") is release


def test_many_amounts() -> None:
    """Hundreds of amounts in one text are put in at once."""
    release = converted("It costs $5. " * 500)
    assert len(release.amounts) == 1000
    assert release.amounts[-1].value == MoneyAmount("4.30", "EUR", unit="0.01", rate=release.amounts[-1].value.rate)
