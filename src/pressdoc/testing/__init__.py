"""For tests of those who build on pressdoc: arbitrary releases, and releases damaged by copying.

The strategies need hypothesis, which ``pip install pressdoc[test]`` brings.  What a format of one's
own should hold is one property::

    from hypothesis import given
    from pressdoc.testing import releases

    @given(releases())
    def test_round_trip(release):
        assert pressdoc.parse(pressdoc.render(release, MINE), format=MINE) == release

What a reader should read from bad copies is in `pressdoc.testing.damage`.
"""

from __future__ import annotations

from pressdoc.testing.strategies import (
    BLANKS,
    INVISIBLE,
    WORDS,
    amounts,
    blocks,
    dates,
    examine_html,
    examine_markdown,
    examine_text,
    extras,
    listings,
    numbers,
    optional,
    organisations,
    people,
    plains,
    releases,
    texts,
    tuples,
    urls,
    words,
)

__all__ = [
    "BLANKS",
    "INVISIBLE",
    "WORDS",
    "amounts",
    "blocks",
    "dates",
    "examine_html",
    "examine_markdown",
    "examine_text",
    "extras",
    "listings",
    "numbers",
    "optional",
    "organisations",
    "people",
    "plains",
    "releases",
    "texts",
    "tuples",
    "urls",
    "words",
]
