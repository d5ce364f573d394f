"""Pairs of releases of our own of which it is known what differs: a form with slots, filled twice.

Companies and people are invented.
"""

from __future__ import annotations

import random
from typing import NamedTuple

FORMS = {
    "en": """Fulmar Optics Opens Laboratory in the Old Customs House

{place}, {day} -- Fulmar Optics (NYSE: {ticker}) today opened its third laboratory, which cost {cost} and employs forty
people in the old customs house.

The laboratory grinds lenses for {thing}, and the first of them will be delivered on {later}.

“{quote},” said {person}, {title} of Fulmar Optics.

“{other_quote},” said {other_person}, {other_title} of Petrel Glass. The order of Petrel Glass is worth {order} in all.

About Fulmar Optics

Fulmar Optics is a maker of lenses for telescopes, with three laboratories.

Forward-Looking Statements

This release contains forward-looking statements that involve {legal}.

Media contact:
Bo Ek
Fulmar Optics
{phone}
{mail}

###
""",
    "de": """Fulmar Optik eröffnet Labor im alten Zollhaus am Hafen

{place}, {day} – Die Fulmar Optik AG (NYSE: {ticker}) hat heute ihr drittes Labor eröffnet, das {cost} gekostet hat.

Das Labor schleift Linsen für {thing}, und die ersten davon werden am {later} geliefert.

„{quote}“, sagte {person}, {title} der Fulmar Optik AG.

„{other_quote}“, sagte {other_person}, {other_title} der Sturmvogel Glas GmbH. Der Auftrag umfasst {order} im Ganzen.

Über Fulmar Optik

Die Fulmar Optik AG ist ein Hersteller von Linsen für Teleskope mit drei Laboren.

Pressekontakt:
Bo Ek
Fulmar Optik AG
Tel.: {phone}
{mail}

###
""",
    "zh": """北方光学第三个实验室在旧海关大楼启用

{place}，{day} – 北方光学有限公司（NYSE：{ticker}）今天宣布第三个实验室正式启用，耗资{cost}，共有四十名员工在此工作。

该实验室主要为{thing}磨制镜片，首批镜片将于{later}交付给客户，届时还将有更多的员工加入。

北方光学有限公司{title}{person}表示：“{quote}。”

海燕玻璃有限公司{other_title}{other_person}表示：“{other_quote}。”该订单的总金额为{order}。

关于北方光学

北方光学有限公司是一家望远镜镜片制造商，拥有三个实验室。

媒体联系：
王小明
电话：{phone}
邮箱：{mail}

###
""",
}

KINDS = {
    "place": "dateline",
    "day": "date",
    "ticker": "listing",
    "cost": "amount",
    "thing": "wording",
    "later": "date",
    "quote": "quotation",
    "person": "person",
    "title": "title",
    "other_quote": "quotation",
    "other_person": "person",
    "other_title": "title",
    "order": "amount",
    "legal": "legal",
    "phone": "contact",
    "mail": "contact",
}
"""The kind of change that a slot makes."""

SLOTS: dict[str, tuple[dict[str, str], ...]] = {
    "place": ({"en": "LONDON", "de": "Hamburg", "zh": "北京"}, {"en": "LEEDS", "de": "Bremen", "zh": "上海"}),
    "day": (
        {"en": "November 3, 2025", "de": "3. November 2025", "zh": "2025年11月3日"},
        {"en": "November 4, 2025", "de": "4. November 2025", "zh": "2025年11月4日"},
        {"en": "October 3, 2025", "de": "3. Oktober 2025", "zh": "2025年10月3日"},
    ),
    "ticker": tuple(dict.fromkeys(("en", "de", "zh"), one) for one in ("FULM", "FLMR", "FUL")),
    "cost": (
        {"en": "$2.5 billion", "de": "2,5 Milliarden US-Dollar", "zh": "25亿美元"},
        {"en": "$2.6 billion", "de": "2,6 Milliarden US-Dollar", "zh": "26亿美元"},
        {"en": "€2.5 billion", "de": "2,5 Milliarden Euro", "zh": "25亿欧元"},
        {"en": "$2.5 million", "de": "2,5 Millionen US-Dollar", "zh": "250万美元"},
    ),
    "thing": (
        {"en": "telescopes", "de": "Teleskope", "zh": "望远镜"},
        {"en": "microscopes", "de": "Mikroskope", "zh": "显微镜"},
    ),
    "later": (
        {"en": "March 2, 2026", "de": "2. März 2026", "zh": "2026年3月2日"},
        {"en": "March 20, 2026", "de": "20. März 2026", "zh": "2026年3月20日"},
        {"en": "May 2, 2026", "de": "2. Mai 2026", "zh": "2026年5月2日"},
    ),
    "quote": (
        {
            "en": "We looked at nineteen houses by the water",
            "de": "Wir haben neunzehn Häuser am Wasser angesehen",
            "zh": "我们看了水边的十九座房子，最后选中了这一座",
        },
        {
            "en": "We looked at ninety houses by the water",
            "de": "Wir haben neunzig Häuser am Wasser angesehen",
            "zh": "我们看了水边的九十座房子，最后选中了这一座",
        },
    ),
    "person": (
        {"en": "Jane Roe", "de": "Jana Rohde", "zh": "王晓明"},
        {"en": "June Rowe", "de": "Julia Rohder", "zh": "王小敏"},
    ),
    "title": (
        {"en": "chief executive", "de": "Vorstandsvorsitzende", "zh": "首席执行官"},
        {"en": "finance director", "de": "Finanzvorständin", "zh": "首席财务官"},
    ),
    "other_quote": (
        {
            "en": "No glass is too clear for such a house",
            "de": "Kein Glas ist zu klar für ein solches Haus",
            "zh": "对于这样的房子来说，任何玻璃都不会太透明",
        },
        {
            "en": "No glass is too dark for such a house",
            "de": "Kein Glas ist zu dunkel für ein solches Haus",
            "zh": "对于这样的房子来说，任何玻璃都不会太昏暗",
        },
    ),
    "other_person": (
        {"en": "Adam Holt", "de": "Adam Holt", "zh": "李大海"},
        {"en": "Adrian Holm", "de": "Adrian Holm", "zh": "李东海"},
    ),
    "other_title": (
        {"en": "managing director", "de": "Geschäftsführer", "zh": "总经理"},
        {"en": "chief engineer", "de": "Chefingenieur", "zh": "总工程师"},
    ),
    "order": (
        {"en": "$40 million", "de": "40 Millionen US-Dollar", "zh": "4000万美元"},
        {"en": "$41 million", "de": "41 Millionen US-Dollar", "zh": "4100万美元"},
        {"en": "$400 million", "de": "400 Millionen US-Dollar", "zh": "4亿美元"},
    ),
    "legal": ({"en": "risks and uncertainties"}, {"en": "many risks"}),
    "phone": tuple(dict.fromkeys(("en", "de", "zh"), one) for one in ("+44 20 7946 0000", "+44 20 7946 0111")),
    "mail": tuple(dict.fromkeys(("en", "de", "zh"), one) for one in ("press@fulmar.example", "news@fulmar.example")),
}
"""What may stand in each slot, in each language; the first is what the release says before it is changed."""

SPEECHLESS = ("place", "thing", "person", "title", "other_person", "other_title", "legal", "quote", "other_quote")
"""Slots whose words are of one language, which a comparison of two cannot see."""


class Pair(NamedTuple):
    """Two sources, and what differs: kinds of change with the words before and after."""

    old: str
    new: str
    expected: set[tuple[str, str, str]]


def filled(language: str, choice: dict[str, int]) -> str:
    """Return the form of a language, filled with the chosen words of each slot."""
    words = {name: options[choice.get(name, 0)].get(language, "") for name, options in SLOTS.items()}
    return FORMS[language].format(**words)


def pair(seed: int, old: str = "en", new: str | None = None) -> Pair:
    """Return a pair by a seed: one to three slots differ, of two languages only such as need no words."""
    chance = random.Random(seed)
    new = new or old
    slots = [name for name in SLOTS if old in SLOTS[name][0] and (old == new or name not in SPEECHLESS)]
    changed = chance.sample(slots, chance.randint(1, 3))
    choice = {name: chance.randrange(1, len(SLOTS[name])) for name in changed}
    expected = {(KINDS[name], SLOTS[name][0][old], SLOTS[name][at][new]) for name, at in choice.items()}
    return Pair(filled(old, {}), filled(new, choice), expected)
