"""A release that holds every class of the model, with every field of each."""

from __future__ import annotations

import datetime

from pressdoc.model import (
    BlockQuote,
    Boilerplate,
    Cell,
    Code,
    Contact,
    Dateline,
    Divider,
    Embargo,
    Emphasis,
    ExchangeRate,
    Figure,
    Heading,
    Link,
    ListBlock,
    Listing,
    ListItem,
    MoneyAmount,
    Notice,
    Organisation,
    Paragraph,
    Person,
    Preformatted,
    QuotePart,
    Release,
    Restriction,
    Revision,
    Row,
    Source,
    Span,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    Unknown,
)


def everything() -> Release:
    """Return the release; it is invented, like all companies and people in it."""
    listing = Listing("Oslo Børs", "HALD", mic="XOSL", isin="NO0000000001")
    company = Organisation(
        "Halden Ferries ASA",
        aliases=("Halden", "the Company"),
        listings=(listing,),
        url="www.halden.example",
        lei="5299000000000000HALD",
    )
    chief = Person(
        "Ingrid Solbakken",
        title="founder and chief executive",
        affiliation="Halden Ferries",
        honorific="Dr.",
        suffixes=("MSc",),
        titles=("founder", "chief executive"),
    )
    rate = ExchangeRate("0.0858", "2025-10-24", "European Central Bank")
    amount = MoneyAmount(
        "1900000000.50",
        "NOK",
        unit="100000000",
        upper="2100000000",
        approximate=True,
        bound="over",
        per="year",
        candidates=("NOK", "SEK"),
        because="listing",
        equivalents=(MoneyAmount("163000000", "EUR"),),
        rate=rate,
    )
    lead = (
        Text("“We sail,” said Ingrid Solbakken of Halden (OSE: HALD) on 27 October about NOK 1.9bn of CO2 m3 x.py now.")
        .mark("We sail,", QuotePart((chief, company), continues=True))
        .mark("Ingrid Solbakken", chief)
        .mark("Halden", company)
        .mark("OSE: HALD", listing)
        .mark("27 October", datetime.date(2025, 10, 27))
        .mark("NOK 1.9bn", amount)
        .mark("sail", Strong())
        .mark("said", Emphasis())
        .mark("2 m", Subscript())
        .mark("3 x", Superscript())
        .mark("x.py", Code())
        .mark("now", Link("https://halden.example/now?x=1"))
        .mark("about", Unknown("acme.mood", {"value": 0.5, "more": [1, True, None]}))
    )
    lead = Text(lead.plain, (*lead.spans, Span(0, 1, Emphasis(), extra={"acme.note": "a span"})), extra={"later": 1})
    table = Table(
        [
            Row([Cell("", header=True), Cell("2025", columns=2)]),
            Row(["Cars", Cell(Text("1.2").mark("1.2", Strong()), rows=2), Text("1.4").mark("1", Emphasis())]),
            Row(["Buses"], extra={"acme.row": 1}),
        ],
        header_rows=1,
        caption="Crossings",
        note="in millions",
        language="no",
    )
    return Release(
        headline=Text("Halden orders ferries").mark("Halden", company),
        subheadlines=["Four of them", "Two more to come"],
        language="en-GB",
        issued="2025-10-27",
        embargo=Embargo("2025-10-27", "09:30", "CET", text="Embargoed until 09:30 CET"),
        restrictions=[Restriction("Not for release in Ruritania", ["RU"])],
        release_line="FOR IMMEDIATE RELEASE",
        dateline=Dateline(["KIRKHAMN, Norway"], "2025-10-27", "NORDWIRE", text="KIRKHAMN, Norway, Oct. 27 -- "),
        issuers=[company],
        body=[
            Paragraph(lead, language="en"),
            Heading("What it costs", 3, language="en"),
            ListBlock(
                ["One", ListItem(["Two", Divider()]), ListItem(["Three"], extra={"acme.done": True})], language="en"
            ),
            ListBlock(["Seven"], ordered=True, start=7),
            table,
            Figure(
                "https://halden.example/ferry.jpg",
                alt="A ferry",
                caption="The first one",
                credit=Text("Photo: Lie").mark("Lie", Person("Jorunn Lie")),
                media="video",
                language="en",
            ),
            BlockQuote(["Nobody should smell it.", BlockQuote(["Nor hear it."])], language="en"),
            Preformatted("a  b\n\tc", language="en"),
            Divider(extra={"acme.stars": 3}),
            Unknown("acme.chart", {"points": [[1, 2.5], [3, -0.5]], "kindly": {"a": "b"}}),
        ],
        about=[Boilerplate(["Halden runs ferries."], heading="About Halden", organisation=company, language="en")],
        notices=[Notice(["Not an offer."], kind="offer", heading="Important", language="en")],
        notes=["Pictures on request."],
        contacts=[
            Contact(
                "Jorunn Lie",
                title="head of press",
                organisation="Halden Ferries",
                role="media",
                emails=["press@halden.example"],
                phones=["+47 55 50 01 17"],
                urls=["www.halden.example/press"],
                text="Jorunn Lie\n+47 55 50 01 17",
            )
        ],
        end_mark="###",
        keywords=["ferries", "Norway"],
        revision=Revision("correction", text="CORRECTION", note="The first one sails in May."),
        source=Source(
            "https://wire.example/4711",
            site="Wire",
            wire="NORDWIRE",
            published="2025-10-27T09:30:00+01:00",
            modified="2025-10-27T10:00:00.25",
            translation_of="no",
        ),
        layout=[("contacts", 1), ("body", 3)],
        extra={"acme.scores": [1, 2**70, -1.5], "later": {"deep": [{"deeper": None}]}},
    )
