"""Sample releases, made by hand: what writers are looked at with, our own and others'.

>>> sorted(samples())[:3]
['arabic', 'bare', 'chinese']
"""

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
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    Unknown,
)


def samples() -> dict[str, Release]:
    """Return releases by what is special about them, `everything` first."""
    return {
        "everything": everything(),
        "bare": Release(body=["One paragraph, and nothing else is known."]),
        "empty": Release(body=[]),
        "markup": _markup(),
        "crossing": _crossing(),
        "order": _order(),
        "arabic": Release(
            headline="افتتاح محطة جديدة في الميناء",
            language="ar",
            issued="2026-03-02",
            body=["افتتحت الشركة اليوم محطة جديدة.", Paragraph("The terminal is called Pier 9.", language="en")],
        ),
        "chinese": Release(
            headline="新工厂投产",
            language="zh-Hans",
            dateline=Dateline(["上海"], "2026-03-02", text="上海2026年3月2日"),
            issued="2026-03-02",
            body=[Text("公司今日宣布，投资25亿元的新工厂投产。").mark("25亿元", MoneyAmount("2500000000", "CNY"))],
        ),
    }


def _markup() -> Release:
    """Return a release whose words look like the signs of one syntax or another."""
    signs = (
        "<b>1 < 2 & 3 > 2</b> &amp; *stars* _lines_ `ticks` [words](address) | pipes | \\ \"quoted\" 'so' ]]> --> {{x}}"
    )
    lines = (f"# {signs}", "1. no list", "- no item", "=== no line")
    return Release(
        headline=f"Signs: {signs}",
        language="en",
        body=[signs, *lines, Heading(signs), ListBlock([signs]), Table([[signs]])],
        contacts=[Contact("A <b> & Co.", emails=["a&b@e.example"], urls=["https://e.example/?a=1&b=<2>"])],
        keywords=["R&D", "<none>", "a, b"],
    )


def _crossing() -> Release:
    """Return a release whose spans touch, nest and cross."""
    text = Text("abc def ghi\njkl mno")
    for start, end, value in (
        (0, 7, Strong()),
        (4, 15, Emphasis()),
        (7, 11, Superscript()),
        (8, 19, Link("https://e.example")),
    ):
        text = text.mark(slice(start, end), value)
    return Release(body=[text.mark("def ghi", MARIT).mark("ghi\njkl", MoneyAmount("5", "EUR"))])


def _order() -> Release:
    """Return a release with contacts on top, and a notice inside its body."""
    return Release(
        headline="Contacts first",
        body=["The first paragraph.", "The last paragraph."],
        contacts=[Contact("Ann Ode", phones=["+1 202 555 0100"])],
        notices=[Notice(["Offers are made elsewhere."])],
        layout=[("contacts", 1), ("headline", 1), ("body", 1), ("notices", 1)],
    )


TARN = Organisation(
    "Tarnhelm Ferries AB",
    aliases=["Tarnhelm", "the Company"],
    listings=[Listing("Nasdaq Stockholm", "TARN", mic="XSTO")],
    url="https://tarnhelm.example",
)
VIKEN = Organisation("Viken Ports Authority")
MARIT = Person(
    "Marit Solvang",
    honorific="Dr.",
    title="chief executive",
    affiliation="Tarnhelm Ferries",
    suffixes=["PhD"],
)


def lead() -> Text:
    """Return a paragraph with entities, an amount with its equivalent, a listing and a link."""
    words = (
        "Tarnhelm Ferries AB (Nasdaq Stockholm: TARN) has ordered four battery ferries for SEK 2.4 billion "
        "(about EUR 210 million) and will put them on the strait between Oddvik and Larsund by 30 June 2027. "
        "The order is the largest in the Company's history; see the fact sheet."
    )
    euros = MoneyAmount("210000000", "EUR", unit="10000000", approximate=True)
    return (
        Text(words)
        .mark("Tarnhelm Ferries AB", TARN)
        .mark("Nasdaq Stockholm: TARN", TARN.listings[0])
        .mark("SEK 2.4 billion", MoneyAmount("2400000000", "SEK", unit="100000000", equivalents=[euros]))
        .mark("EUR 210 million", euros)
        .mark("30 June 2027", datetime.date(2027, 6, 30))
        .mark("the Company", TARN)
        .mark("fact sheet", Link("https://tarnhelm.example/news/ferries?lang=en&v=2"))
    )


def quotation() -> list[Paragraph]:
    """Return one quotation in three parts over two paragraphs, with emphasis that crosses its end."""
    words = (
        "“A ferry is a bridge that can move,” said Dr. Marit Solvang, PhD, chief executive of "
        "Tarnhelm Ferries. “Ours will no longer be heard before they are seen."
    )
    first = (
        Text(words)
        .mark("A ferry is a bridge that can move,", QuotePart([MARIT]))
        .mark("Ours will no longer be heard before they are seen.", QuotePart([MARIT], continues=True))
        .mark("Marit Solvang", MARIT)
        .mark("that can move,” said", Emphasis())
    )
    second = Text("“And nobody on the pier will miss the smoke.”")
    second = second.mark("And nobody on the pier will miss the smoke.", QuotePart([MARIT], continues=True))
    return [Paragraph(first), Paragraph(second)]


def results() -> Table:
    """Return a table of figures with two header rows, a spanning cell, a short row and a note."""
    return Table(
        [
            Row(["", Cell("Three months to 30 September", columns=2), "Change"]),
            Row(["SEK million", "2026", "2025", ""]),
            Row([Cell("Traffic revenue", header=True), "1,204.5", "1,098.0", "+9.7 %"]),
            Row([Cell("Retail on board", header=True), "312.8", "330.1", "−5.2 %"]),
            Row([Cell("Operating result", header=True), "(14.2)", "61.7"]),
        ],
        header_rows=2,
        caption="Key figures",
        note="Unaudited. Figures in brackets are losses.",
    )


def everything() -> Release:
    """Return a release with a bit of everything."""
    return Release(
        revision=Revision("correction", text="CORRECTION – Tarnhelm Ferries", note="Corrects the number of ferries."),
        release_line="FOR IMMEDIATE RELEASE",
        embargo=Embargo("2026-11-05", "06:00", "CET", text="EMBARGOED UNTIL 06:00 CET, 5 November 2026"),
        restrictions=[Restriction("Not for distribution in or into Australia, Canada or Japan.", ["AU", "CA", "JP"])],
        headline=Text("Tarnhelm Ferries orders four battery ferries for the Larsund strait"),
        subheadlines=["First crossing planned for June 2027", "Ports authority pays for the charging piers"],
        language="en",
        issued="2026-11-05",
        dateline=Dateline(["ODDVIK, Norway"], "2026-11-05", "NTB", text="ODDVIK, Norway, 5 November 2026 /NTB/ – "),
        issuers=[TARN],
        body=[
            Paragraph(lead()),
            *quotation(),
            Heading("What will change on the strait"),
            ListBlock(
                [
                    "Crossings take 19 minutes instead of 26.",
                    ListItem(
                        [
                            Text("Emissions fall by 11,400 tonnes of CO2 a year:").mark("2", Subscript()),
                            ListBlock(["ferries: 10,900 tonnes", "piers: 500 tonnes"]),
                        ]
                    ),
                    Text("Fares stay the same until 2029.1").mark(slice(31, 32), Superscript()),
                ]
            ),
            ListBlock(["Steel is cut in March.", "Trials begin in January 2027."], ordered=True, start=3),
            results(),
            Heading("From the design office", level=4),
            BlockQuote(
                [Text("We drew the hull around the battery, not the battery around the hull.").mark("not", Strong())]
            ),
            Figure(
                "https://tarnhelm.example/img/ferry.jpg",
                alt="A low white ferry at a pier",
                caption="The first of the four ferries, as drawn",
                credit="Picture: Tarnhelm Ferries",
            ),
            Figure(alt="Map of the crossing", caption="The strait between Oddvik and Larsund"),
            Preformatted(Text("Oddvik   06:10  06:50\nLarsund  06:29  07:09").mark("06:10", Code())),
            Divider(),
            Paragraph(
                Text("Viken Ports Authority betaler ladebryggene.").mark("Viken Ports Authority", VIKEN),
                language="nb",
            ),
            Unknown("acme.chart", {"series": [1, 2, 3]}),
        ],
        about=[
            Boilerplate(
                ["Tarnhelm Ferries AB sails between eleven ports and carried 4.1 million people in 2025."],
                heading="About Tarnhelm Ferries",
                organisation=TARN,
            )
        ],
        notices=[
            Notice(
                ["Statements about future crossings rest on present plans and may turn out otherwise."],
                heading="Forward-looking statements",
                kind="forward-looking",
            )
        ],
        contacts=[
            Contact(
                "Sunniva Brekke",
                title="Head of Press",
                organisation="Tarnhelm Ferries",
                role="media",
                emails=["press@tarnhelm.example"],
                phones=["+47 55 01 99 00"],
                text="Media contact\nSunniva Brekke, Head of Press, Tarnhelm Ferries\n"
                "+47 55 01 99 00\npress@tarnhelm.example",
            ),
            Contact(
                "Eirik Dahl",
                role="investors",
                emails=["ir@tarnhelm.example"],
                urls=["https://tarnhelm.example/ir"],
            ),
        ],
        end_mark="ENDS",
        notes=[
            Paragraph("Notes to editors: pictures of the model are on the site."),
            "Interviews on request.",
        ],
        keywords=["ferries", "batteries"],
        source=Source("https://tarnhelm.example/news/ferries", site="Tarnhelm newsroom"),
    )
