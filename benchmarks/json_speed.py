"""How long JSON takes to load and to write, against orjson on the same bytes.

    python benchmarks/json_speed.py

orjson alone builds dicts and lists, or writes them; pressdoc checks every value and builds a
`Release` as well.  Rounds alternate between the two, so that a machine that is busy for a moment
slows both, and the figure is the median of the rounds' ratios.
"""

from __future__ import annotations

import datetime
import statistics
import sys
import time
from typing import TYPE_CHECKING, Any

import orjson

from pressdoc.formats import codec
from pressdoc.model import (
    Boilerplate,
    Contact,
    Dateline,
    Emphasis,
    Heading,
    Link,
    Listing,
    MoneyAmount,
    Organisation,
    Paragraph,
    Person,
    QuotePart,
    Release,
    Source,
    Strong,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Callable

LOAD_LIMIT = 7.0
"""How many times as long as orjson loading may take."""
DUMP_LIMIT = 9.0
"""How many times as long as orjson writing may take."""

FERRY = Organisation(
    "Halden Ferries ASA",
    aliases=("Halden", "the Company"),
    listings=(Listing("Oslo Børs", "HALD", mic="XOSL"),),
)
YARD = Organisation("Brattvik Yard AS", aliases=("Brattvik",))
BANK = Organisation("Nordfjord Sparebank")
PORT = Organisation("Port of Kirkhamn", url="www.kirkhamn.example")
INGRID = Person("Ingrid Solbakken", title="chief executive", affiliation="Halden Ferries")
MATS = Person("Mats Ødegård", title="head of newbuilding", affiliation="Halden Ferries", suffixes=("MSc",))
LIV = Person("Liv Haraldsdatter", title="managing director", affiliation="Brattvik Yard", honorific="Dr.")


def _amount(value: str, currency: str = "NOK", unit: str = "1000000", **more: Any) -> MoneyAmount:
    return MoneyAmount(value, currency, unit=unit, **more)


# Every paragraph as its words and what stretches of them are; the words under a span stand once in them.
PARAGRAPHS: tuple[tuple[str, tuple[tuple[str, object], ...]], ...] = (
    (
        "Halden Ferries ASA (Oslo Børs: HALD) today ordered four electric ferries from Brattvik Yard AS for "
        "NOK 1.9 billion (approximately EUR 163 million), its largest order since the company was founded.",
        (
            ("Halden Ferries ASA", FERRY),
            ("Oslo Børs: HALD", Listing("Oslo Børs", "HALD", mic="XOSL")),
            ("Brattvik Yard AS", YARD),
            (
                "NOK 1.9 billion",
                _amount(
                    "1900000000",
                    unit="100000000",
                    equivalents=(_amount("163000000", "EUR", approximate=True),),
                ),
            ),
            ("EUR 163 million", _amount("163000000", "EUR", approximate=True)),
            ("its largest order", Strong()),
        ),
    ),
    (
        "The ferries carry 296 cars and 1,000 passengers each and cross the fjord in 28 minutes, at the "
        "speed of the ships that they replace and with a ninth of the energy. The first of them sails on 14 "
        "May 2027.",
        (("14 May 2027", datetime.date(2027, 5, 14)),),
    ),
    (
        "“A ferry is a stretch of road that happens to float,” said Ingrid Solbakken, chief executive of "
        "Halden Ferries. “Nobody should smell it, and nobody should have to read a timetable.”",
        (
            ("A ferry is a stretch of road that happens to float,", QuotePart((INGRID,))),
            ("Ingrid Solbakken", INGRID),
            (
                "Nobody should smell it, and nobody should have to read a timetable.",
                QuotePart((INGRID,), continues=True),
            ),
        ),
    ),
    (
        "Nordfjord Sparebank lends NOK 1.2 billion of the sum over eighteen years. The state pays NOK 310 "
        "million for the charging towers, and Halden takes the remaining NOK 390 million from its own funds.",
        (
            ("Nordfjord Sparebank", BANK),
            ("NOK 1.2 billion", _amount("1200000000", unit="100000000")),
            ("NOK 310 million", _amount("310000000")),
            ("Halden", FERRY),
            ("NOK 390 million", _amount("390000000")),
        ),
    ),
    (
        "Every crossing takes 1,350 kilowatt hours from a battery of 4.6 megawatt hours, which is filled in "
        "the nine minutes in which cars roll off and on. A spare charge for two crossings always stays in "
        "it.",
        (),
    ),
    (
        "“We have built for this coast since 1911, and never four sisters in a row,” said Liv "
        "Haraldsdatter, who has led Brattvik since 2019. “The fourth will be the one that we sign with our "
        "names.”",
        (
            ("We have built for this coast since 1911, and never four sisters in a row,", QuotePart((LIV,))),
            ("Liv Haraldsdatter", LIV),
            ("Brattvik", YARD),
            ("The fourth will be the one that we sign with our names.", QuotePart((LIV,), continues=True)),
        ),
    ),
    (
        "The yard takes on 120 welders and electricians, forty of them as apprentices. Work on the first "
        "hull begins on 3 February 2026, and the hulls leave the hall at intervals of five months.",
        (("3 February 2026", datetime.date(2026, 2, 3)),),
    ),
    (
        "The Port of Kirkhamn builds a new landing for NOK 84 million to NOK 92 million. Its two ramps take "
        "cars on two decks at once, so that a ferry turns round in eleven minutes.",
        (
            ("Port of Kirkhamn", PORT),
            ("NOK 84 million to NOK 92 million", _amount("84000000", upper=_amount("92000000").value)),
        ),
    ),
    (
        "Ticket prices stay as they are: NOK 118 per car on the short crossing, with the usual rebate for "
        "those who pay by tag. Passengers on foot have travelled free since last year and go on doing so.",
        (("NOK 118", _amount("118", unit="1", per="car")),),
    ),
    (
        "“The charging towers are the difficult part,” said Mats Ødegård, head of newbuilding. “A plug of "
        "half a tonne has to find its socket in ice, in swell and in the dark, forty times a day.”",
        (
            ("The charging towers are the difficult part,", QuotePart((MATS,))),
            ("Mats Ødegård", MATS),
            (
                "A plug of half a tonne has to find its socket in ice, in swell and in the dark, forty times a day.",
                QuotePart((MATS,), continues=True),
            ),
        ),
    ),
    (
        "A tower was tried at the landing of Kirkhamn through two winters and missed its socket eleven "
        "times in 9,200 calls. The drawings are open to other companies; they are on the project's page.",
        (("on the project's page", Link("https://www.halden-ferries.example/towers?from=release")),),
    ),
    (
        "The four ferries replace the Storbåen and three more ships, which burn 5.3 million litres of "
        "diesel a year. Two of them go to the breakers, and two stay as a reserve until 2030.",
        (("Storbåen", Emphasis()),),
    ),
    (
        "The contract has options for two more ferries at NOK 465 million each, which Halden may draw until "
        "the end of 2027. Prices of steel and of battery cells are shared above a stated level.",
        (("NOK 465 million", _amount("465000000", per="ferry")), ("Halden", FERRY)),
    ),
    (
        "“Four ships in one hand, one yard and one bank, that is how things get finished on this coast,” "
        "said Solbakken. The board approved the order on 21 October 2025.",
        (
            (
                "Four ships in one hand, one yard and one bank, that is how things get finished on this coast,",
                QuotePart((INGRID,)),
            ),
            ("Solbakken", INGRID),
            ("21 October 2025", datetime.date(2025, 10, 21)),
        ),
    ),
    (
        "Halden expects the ferries to lower its yearly cost by some NOK 140 million from 2028 on, most of "
        "it for fuel. Wages do not fall: a crossing is worked by seven people as before.",
        (("Halden", FERRY), ("some NOK 140 million", _amount("140000000", approximate=True, per="year"))),
    ),
    (
        "The ships were drawn by the company's own office together with Brattvik, and a model of the hull "
        "was towed for six weeks. The bow is upright, and the bridge looks both ways.",
        (("Brattvik", YARD),),
    ),
    (
        "Noise at the landing falls by 14 decibels, which the neighbours had asked for, and waves at the "
        "shore by a third. Both were measured with the test ship Prøven last summer.",
        (("Prøven", Emphasis()),),
    ),
    (
        "“Children in the village count ferries instead of sheep, and now they will have to listen more "
        "closely,” said Haraldsdatter.",
        (
            (
                "Children in the village count ferries instead of sheep, and now they will have to listen "
                "more closely,",
                QuotePart((LIV,)),
            ),
            ("Haraldsdatter", LIV),
        ),
    ),
    (
        "Names for the four are chosen by the schools along the fjord. A name must be easy to call in wind "
        "and may not belong to anybody alive; the vote closes on 1 March 2026.",
        (("1 March 2026", datetime.date(2026, 3, 1)),),
    ),
    (
        "Pictures, drawings and a film of the test tower are in the press room of Halden Ferries ASA. The "
        "next figures of the company follow with the report for the fourth quarter.",
        (
            ("in the press room", Link("https://www.halden-ferries.example/press")),
            ("Halden Ferries ASA", FERRY),
        ),
    ),
)


def example() -> Release:
    """Return the release that is measured: 20 paragraphs with amounts, quotations, people and links."""
    paragraphs = [Paragraph(_marked(plain, spans)) for plain, spans in PARAGRAPHS]
    return Release(
        headline="Halden Ferries orders four electric ferries from Brattvik Yard",
        subheadlines=[
            "First ship to cross the fjord in May 2027",
            "Options for two more until the end of 2027",
        ],
        language="en",
        issued="2025-10-27",
        release_line="FOR IMMEDIATE RELEASE",
        dateline=Dateline(
            ["KIRKHAMN, Norway"],
            "2025-10-27",
            "NORDWIRE",
            text="KIRKHAMN, Norway, Oct. 27, 2025 (NORDWIRE) -- ",
        ),
        issuers=[FERRY, YARD],
        body=[*paragraphs[:8], Heading("Charging in ice and swell"), *paragraphs[8:]],
        about=[
            Boilerplate(
                [
                    (
                        "Halden Ferries ASA runs nineteen crossings on the coast of Nordfjord with 31 ships "
                        "and 640 people. It was founded in 1924 and carries eleven million passengers a year."
                    )
                ],
                heading="About Halden Ferries",
                organisation=FERRY,
            )
        ],
        contacts=[
            Contact(
                "Jorunn Lie",
                organisation="Halden Ferries",
                role="media",
                emails=["press@halden-ferries.example"],
                phones=["+47 55 50 01 17"],
                text="Media contact:\nJorunn Lie\n+47 55 50 01 17\npress@halden-ferries.example",
            )
        ],
        end_mark="###",
        source=Source(
            "https://www.halden-ferries.example/press/4711",
            wire="NORDWIRE",
            published="2025-10-27T07:00:00Z",
        ),
    )


def _marked(plain: str, spans: tuple[tuple[str, object], ...]) -> Text:
    text = Text(plain)
    for words, value in spans:
        text = text.mark(words, value)
    return text


def mean(call: Callable[[], object], times: int) -> float:
    """Return the seconds that one call takes, as the mean over ``times`` calls in a row."""
    start = time.perf_counter()
    for _ in range(times):
        call()
    return (time.perf_counter() - start) / times


def ratio(ours: Callable[[], object], floor: Callable[[], object], rounds: int = 41) -> tuple[float, float, float]:
    """Return the median ratio of two calls over interleaved rounds, and the median seconds of each."""
    pairs = [(mean(ours, 40), mean(floor, 200)) for _ in range(rounds)]
    return (
        statistics.median(mine / other for mine, other in pairs),
        statistics.median(mine for mine, _ in pairs),
        statistics.median(other for _, other in pairs),
    )


def main() -> int:
    """Print the two ratios; the exit status is 1 when one is above its limit."""
    release = example()
    data = codec.dumps(release)
    plain = orjson.loads(data)
    if codec.loads(data) != release or orjson.dumps(plain) != data:
        print("the release does not come back as it was")
        return 1
    print(f"{len(data):,} bytes of JSON, {len(release.body)} blocks, {len(release.amounts)} amounts")
    load = ratio(lambda: codec.loads(data), lambda: orjson.loads(data))
    dump = ratio(lambda: codec.dumps(release), lambda: orjson.dumps(plain))
    for name, limit, (times, ours, floor) in (("load", LOAD_LIMIT, load), ("dump", DUMP_LIMIT, dump)):
        figures = f"{ours * 1e6:.0f} us against {floor * 1e6:.0f} us"
        print(f"{name}: {times:.1f} times orjson (limit {limit}), {figures}")
    return int(load[0] > LOAD_LIMIT or dump[0] > DUMP_LIMIT)


if __name__ == "__main__":
    sys.exit(main())
