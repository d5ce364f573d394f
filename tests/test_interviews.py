"""Interviews: whose the answers are, and what is only a list with labels or a page of questions."""

from __future__ import annotations

import pytest

import pressdoc
from pressdoc import find_quotes


def told(text: str, language: str) -> list[tuple[str, str | None, str | None]]:
    """Return of each quotation its words, and name and title of who speaks."""
    return [
        (quote.text, getattr(quote.speaker, "name", None), getattr(quote.speaker, "title", None))
        for quote in find_quotes(text, language=language)
    ]


INTERVIEWS = [
    (
        "en",
        "Interview with Jane Roe, CEO of Acme\n\nQ: Why now?\n\nA: Because the market is ready.\n\nQ: And then?\n\n"
        "A: We open in May.",
        [("Because the market is ready.", "Jane Roe", "CEO"), ("We open in May.", "Jane Roe", "CEO")],
    ),
    (
        "en",
        "Jane Roe, the chief executive of Acme, talks about the mill.\n\nQ. Why now?\nA. Because the market is ready.",
        [("Because the market is ready.", "Jane Roe", "chief executive")],
    ),
    (
        "en",
        "Five questions for Jane Roe\n\nINTERVIEWER: Why now?\n\nROE: Because the market is ready.\n\n"
        "INTERVIEWER: And then?\n\nROE: We open in May.",
        [("Because the market is ready.", "Jane Roe", None), ("We open in May.", "Jane Roe", None)],
    ),
    (
        "en",
        "Jane Roe, CEO of Acme, talks to Bob Crane.\n\nCrane: Why now?\n\nRoe: Because the market is ready.",
        [("Why now?", "Bob Crane", None), ("Because the market is ready.", "Jane Roe", "CEO")],
    ),
    (
        "de",
        "Interview mit Jana Roth, Geschäftsführerin der Mühlwerk GmbH\n\nFrage: Warum gerade jetzt?\n\n"
        "Antwort: Weil der Markt reif ist.\n\nFrage: Wie geht es weiter?\n\nAntwort: Im Mai eröffnen wir.",
        [
            ("Weil der Markt reif ist.", "Jana Roth", "Geschäftsführerin"),
            ("Im Mai eröffnen wir.", "Jana Roth", "Geschäftsführerin"),
        ],
    ),
    (
        "de",
        "Jana Roth leitet das Mühlwerk.\n\nFrau Roth, warum gerade jetzt?\n\nRoth: Weil der Markt reif ist.\n\n"
        "Und dann?\n\nRoth: Im Mai eröffnen wir.",
        [("Weil der Markt reif ist.", "Jana Roth", None), ("Im Mai eröffnen wir.", "Jana Roth", None)],
    ),
    (
        "fr",
        "Entretien avec Jeanne Roche, directrice du Moulin\n\nQuestion : Pourquoi maintenant ?\n\n"
        "Réponse : Parce que le marché est prêt.",
        [("Parce que le marché est prêt.", "Jeanne Roche", "directrice")],
    ),
    (
        "es",
        "Entrevista con Ana Quintela, directora de Molino Verde\n\nPregunta: ¿Por qué ahora?\n\n"
        "Respuesta: Porque el mercado está listo.",
        [("Porque el mercado está listo.", "Ana Quintela", "directora")],
    ),
]


@pytest.mark.parametrize(("language", "text", "quotes"), INTERVIEWS)
def test_an_interview_is_heard(language: str, text: str, quotes: list[tuple[str, str | None, str | None]]) -> None:
    """Answers behind a label are quotations of the one who is introduced, or whose name the label is."""
    assert told(text, language) == quotes


@pytest.mark.parametrize(
    "text",
    [
        # A page of questions that a company answers itself.
        "About the mill\n\nQ: When does it open?\n\nA: In May.\n\nQ: Is it free?\n\nA: It is free for children.",
        # Two people, of whom nobody says who answers.
        "Jane Roe and Bob Crane\n\nQ: When does it open?\n\nA: In May, we hope.",
        # Labels of facts; a name before an address.
        "Will it rain?\n\nPlace: The old mill is where it is.\n\nDate: Monday at ten, or whenever it opens.",
        "Jane Roe runs it. Who else?\n\nRoe: +49 30 5550 100\n\nRoe: jane@acme.example",
        "Jane Roe asks: what now? Nobody knows.",
    ],
)
def test_labels_that_are_no_interview(text: str) -> None:
    """Without somebody who is introduced nothing is anybody's answer."""
    assert told(text, "en") == []


def test_answers_of_several_paragraphs() -> None:
    """An answer goes on until the next label, marks in it are its own; the last one ends with its paragraph."""
    text = (
        "Interview with Jane Roe\n\nQ: Why?\n\nA: Because.\n\nWe call it “the wheel” here.\n\nQ: When?\n\nA: In May."
        "\n\nAbout Acme\n\nAcme makes mills."
    )
    first, second = find_quotes(text)
    assert [part.text for part in first.parts] == ["Because.", "We call it “the wheel” here."]
    assert [text[part.start : part.end] for part in second.parts] == ["In May."]


def test_an_interview_in_a_release() -> None:
    """In a release the answers are marked, and who answers is one of its people."""
    release = pressdoc.parse(INTERVIEWS[0][1], format="text", language="en")
    assert [quote.text for quote in release.quotes] == ["Because the market is ready.", "We open in May."]
    assert [person.name for person in release.people] == ["Jane Roe"]
