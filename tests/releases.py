"""Releases of our own in which nothing is to be found, and the same with parts of a case in their place.

Companies and people are invented.
"""

from __future__ import annotations

from typing import Any

HOUSE: dict[str, dict[str, str]] = {
    "en": {
        "headline": "Fulmar Optics Opens Laboratory in the Old Customs House",
        "dateline": "LONDON, November 3, 2025 -- ",
        "lead": "Fulmar Optics today opened its third laboratory, which employs forty people in the old customs house.",
        "body": "The laboratory grinds lenses for telescopes, and the first of them will be delivered in spring.",
        "about": "About Fulmar Optics\n\nFulmar Optics is a maker of lenses for telescopes, with three laboratories.",
        "contact": "Media contact:\nBo Ek\nFulmar Optics\n+44 20 7946 0000\npress@fulmar.example",
        "end": "###",
    },
    "de": {
        "headline": "Fulmar Optik eröffnet Labor im alten Zollhaus am Hafen",
        "dateline": "Hamburg, 3. November 2025 – ",
        "lead": "Die Fulmar Optik GmbH hat heute ihr drittes Labor eröffnet, in dem vierzig Menschen arbeiten.",
        "body": "Das Labor schleift Linsen für Teleskope, und die ersten davon kommen im Frühjahr.",
        "about": "Über Fulmar Optik\n\nDie Fulmar Optik GmbH ist ein Hersteller von Linsen für Teleskope.",
        "contact": "Pressekontakt:\nBo Ek\nFulmar Optik GmbH\nTel.: +49 40 123456\npresse@fulmar.example",
        "end": "###",
    },
    "fr": {
        "headline": "Fulmar Optique ouvre un laboratoire dans l'ancienne douane",
        "dateline": "PARIS, le 3 novembre 2025 – ",
        "lead": "Fulmar Optique a ouvert aujourd'hui son troisième laboratoire, qui emploie quarante personnes.",
        "body": "Le laboratoire taille des lentilles pour des télescopes, et les livrera au printemps.",
        "about": "À propos de Fulmar Optique\n\nFulmar Optique est un fabricant de lentilles pour des télescopes.",
        "contact": "Contact presse :\nBo Ek\nFulmar Optique\n+33 1 23 45 67 89\npresse@fulmar.example",
        "end": "###",
    },
    "es": {
        "headline": "Fulmar Óptica abre un laboratorio en la antigua aduana",
        "dateline": "MADRID, 3 de noviembre de 2025 – ",
        "lead": "Fulmar Óptica abrió hoy su tercer laboratorio, que emplea a cuarenta personas en la antigua aduana.",
        "body": "El laboratorio talla lentes para telescopios, y las primeras se entregarán en la primavera.",
        "about": "Acerca de Fulmar Óptica\n\nFulmar Óptica es un fabricante de lentes para telescopios.",
        "contact": "Contacto de prensa:\nBo Ek\nFulmar Óptica\n+34 91 123 45 67\nprensa@fulmar.example",
        "end": "###",
    },
    "zh": {
        "headline": "北方光学第三个实验室在旧海关大楼启用",
        "dateline": "北京，2025年11月3日 – ",
        "lead": "北方光学有限公司今天宣布第三个实验室正式启用，该实验室位于旧海关大楼内，共有四十名员工在此工作。",
        "body": "该实验室主要为望远镜磨制镜片，首批镜片将于明年春季交付给客户，届时还将有更多的员工加入。",
        "about": "关于北方光学\n\n北方光学有限公司是一家望远镜镜片制造商，拥有三个实验室。",
        "contact": "媒体联系：\n王小明\n北方光学有限公司\n电话：+86 10 1234 5678\n邮箱：press@fulmar.example",
        "end": "###",
    },
    "ja": {
        "headline": "北方光学、旧税関庁舎に第三研究所を開設",
        "dateline": "東京、2025年11月3日 – ",
        "lead": "北方光学株式会社は本日、第三研究所を旧税関庁舎に開設しました。研究所では四十名の社員が働きます。",
        "body": "研究所では望遠鏡のレンズを磨き、最初のレンズは来年の春にお客様にお届けする予定です。",
        "about": "北方光学について\n\n北方光学株式会社は、三つの研究所をもつ望遠鏡レンズのメーカーです。",
        "contact": "報道関係者のお問い合わせ先：\n田中太郎\n北方光学株式会社\n電話：03-1234-5678\n"
        "メール：press@fulmar.example",
        "end": "###",
    },
}
"""By language; the parts of a release in their order."""

ORDER = ("top", "headline", "deck", "lead", "body", "more", "about", "notes", "contact", "end", "below")
"""The parts of a text; "dateline" stands in front of the lead."""


def source_of(case: dict[str, Any]) -> str:
    """Return the source of a case: its own, or that of its language with its parts instead; "" leaves one out."""
    if "source" in case:
        return str(case["source"])
    parts = HOUSE[case.get("language", "en")] | {key: value for key, value in case.items() if isinstance(value, str)}
    parts["lead"] = parts["dateline"] + parts["lead"]
    return "\n\n".join(parts[name] for name in ORDER if parts.get(name)) + "\n"
