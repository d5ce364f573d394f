"""Names on a line of their own beside speech: pull quotes, testimonials, block quotations of pages."""

from __future__ import annotations

import pytest

import pressdoc

OPEN = "We open in May and will never close."
RAIN = "It rains a lot in the old mill."

SET = [
    # format, the block, the quotations with their speakers
    ("text", f'"{OPEN}"\nJane Roe, CEO, Acme', [(OPEN, "Jane Roe")]),
    ("text", f'"{OPEN}"\n\nJane Roe, CEO, Acme', [(OPEN, "Jane Roe")]),
    (
        "text",
        f'"{OPEN}"\n\nJane Roe, CEO, Acme\n\n"{RAIN}"\n\nBob Crane, CTO, Elm',
        [(OPEN, "Jane Roe"), (RAIN, "Bob Crane")],
    ),
    (
        "text",
        f'Jane Roe, CEO, Acme\n\n"{OPEN}"\n\nBob Crane, CTO, Elm\n\n"{RAIN}"',
        [(OPEN, "Jane Roe"), (RAIN, "Bob Crane")],
    ),
    ("markdown", f"> {OPEN}\n>\n> — Jane Roe, CEO, Acme", [(OPEN, "Jane Roe")]),
    ("markdown", f"> {OPEN}\n>\n> {RAIN}\n>\n> Jane Roe, CEO, Acme", [(f"{OPEN} {RAIN}", "Jane Roe")]),
    ("html", f"<blockquote><p>{OPEN}</p><footer>Jane Roe, CEO, Acme</footer></blockquote>", [(OPEN, "Jane Roe")]),
    (
        "html",
        f"<figure><blockquote><p>{OPEN}</p></blockquote><figcaption>Jane Roe, CEO, Acme</figcaption></figure>",
        [(OPEN, "Jane Roe")],
    ),
    # Nobody signs a passage; what follows is a sentence, a heading or a list of people.
    ("markdown", f"> {OPEN}\n>\n> {RAIN}", []),
    ("text", f'"{OPEN}"\n\nJane Roe, CEO, Acme, came and went.', [(OPEN, None)]),
    ("text", f'"{OPEN}"\n\nOutlook, plans, figures', [(OPEN, None)]),
    ("text", f'It is called "the wheel"\n\nJane Roe, CEO, Acme\n\n{RAIN}', []),
]


@pytest.mark.parametrize(("kind", "block", "quotes"), SET)
def test_who_stands_beside_the_words(kind: str, block: str, quotes: list[tuple[str, str | None]]) -> None:
    """A line that is a name with a title says who speaks, above the words or under them."""
    whole = {
        "text": f"Elm opens a mill\n\nElm grew last year in York.\n\n{block}\n\nMore follows in June.",
        "markdown": f"# Elm opens a mill\n\nElm grew last year in York.\n\n{block}\n\nMore follows in June.",
        "html": f"<article><h1>Elm opens a mill</h1><p>Elm grew last year.</p>{block}<p>More follows.</p></article>",
    }[kind]
    release = pressdoc.parse(whole, format=kind, language="en")
    assert [(quote.text, getattr(quote.speaker, "name", None)) for quote in release.quotes] == quotes


def test_a_block_quotation_made_by_hand() -> None:
    """Annotating finds whose a block quotation is, too."""
    block = pressdoc.BlockQuote([OPEN, "— Jane Roe, CEO, Acme"])
    release = pressdoc.annotate(pressdoc.Release(body=["Elm grew last year.", block], language="en"))
    (quote,) = release.quotes
    assert (quote.text, quote.speaker and quote.speaker.name) == (OPEN, "Jane Roe")
