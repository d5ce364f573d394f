"""For tests of those who build on pressdoc.

A format of one's own is run through our sample releases, and one's own, with one call::

    from pressdoc.testing import check_format

    report = check_format(MINE)
    assert not report.faults, report

`pressdoc.testing.damage` has releases damaged by copying, with what a reader should read from them.

The other names are hypothesis strategies, for which ``pip install pressdoc[test]`` brings what is
needed.  What a format should hold that is read back exactly is one property::

    from hypothesis import given
    from pressdoc.testing import releases

    @given(releases())
    def test_round_trip(release):
        assert pressdoc.parse(pressdoc.render(release, MINE), format=MINE) == release
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pressdoc.testing.checking import FormatReport, check_format
from pressdoc.testing.samples import samples

if TYPE_CHECKING:
    from pressdoc.testing.strategies import (
        BLANKS,
        INVISIBLE,
        WORDS,
        amounts,
        blocks,
        dates,
        examine_and_check,
        examine_and_compare,
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
    "FormatReport",
    "amounts",
    "blocks",
    "check_format",
    "dates",
    "examine_and_check",
    "examine_and_compare",
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
    "samples",
    "texts",
    "tuples",
    "urls",
    "words",
]


def __getattr__(name: str) -> Any:
    """Load the strategies when one is first used: the rest does without hypothesis."""
    import importlib

    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.strategies"), name)
