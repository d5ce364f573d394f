"""Releases of the North and of Germany: speech behind dashes, and who is reached on lines of their own."""

from __future__ import annotations

import pressdoc

LEAD = "Havbris får konsesjon\n\nTromvik, 4. mars 2025 – Havbris AS har fått konsesjon til å bygge en vindpark.\n\n"


def test_paragraphs_of_speech_in_a_row_are_no_list() -> None:
    """Each stands behind its dash, with a blank line between, and says who speaks."""
    release = pressdoc.parse(
        f"{LEAD}– Dette er en milepæl for hele regionen, sier Ingrid Solheim, direktør i Havbris.\n\n"
        "– Kommunen er glad for at arbeidsplassene kommer hit, sier ordfører Kåre Nilsen.\n"
    )
    assert [(str(quote.text), quote.speaker and quote.speaker.name) for quote in release.quotes] == [
        ("Dette er en milepæl for hele regionen", "Ingrid Solheim"),
        ("Kommunen er glad for at arbeidsplassene kommer hit", "Kåre Nilsen"),
    ]


def test_short_items_behind_dashes_stay_a_list() -> None:
    """Speech is a sentence; items are not, or stand line below line."""
    release = pressdoc.parse(f"{LEAD}– Vindkraft i nord\n\n– Sju nye turbiner\n\n– Ferdig i 2027\n")
    assert [block.kind for block in release.body][-1] == "list"


def test_a_word_that_leads_to_a_name_is_a_word() -> None:
    """Two lines are two people; "på" leads to an address and begins "Pål"."""
    release = pressdoc.parse(
        f"{LEAD}Kontaktpersoner:\nIngrid Solheim, direktør, tlf. +47 901 23 456, ingrid@havbris.example\n"
        "Pål Bakke, kommunikasjonssjef, tlf. +47 922 87 654, pal@havbris.example\n"
    )
    assert [(one.name, one.emails) for one in release.contacts] == [
        ("Ingrid Solheim", ("ingrid@havbris.example",)),
        ("Pål Bakke", ("pal@havbris.example",)),
    ]


def test_before_a_street_stands_who_is_reached() -> None:
    """Before a postal code it would be the town."""
    release = pressdoc.parse(
        "Wärmewerk baut aus\n\nRegensburg, 3. Mai 2025 – Die Wärmewerk AG baut ihr Werk aus. Es wächst.\n\n"
        "Pressekontakt: Yvonne Seitz, Straubinger Str. 9, 93055 Regensburg, Tel. +49 941 7007-115\n"
    )
    assert [one.name for one in release.contacts] == ["Yvonne Seitz"]
