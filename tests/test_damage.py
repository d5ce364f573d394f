"""Releases in the shapes of four languages, damaged as copying does, are read as what they were."""

from __future__ import annotations

from collections import Counter

import pytest

import pressdoc
from pressdoc.testing.damage import DAMAGE, LANGUAGES, copies, lost

NUMBER = 60


@pytest.mark.parametrize("language", LANGUAGES)
def test_copies_are_read_as_what_they_were(language: str) -> None:
    """Nine of ten fields of every kind come out as they were put in."""
    missed: Counter[str] = Counter()
    for copy in copies(NUMBER, language=language, seed=7):
        missed.update(lost(copy, pressdoc.examine(copy.source, format="text")))
    often = {name for name, count in missed.items() if count > NUMBER // 10}
    assert often == set()


def test_the_same_seed_gives_the_same_copies() -> None:
    """Copies can be made again, so that a fault that one shows can be looked at."""
    assert list(copies(8, seed=3)) == list(copies(8, seed=3))
    assert list(copies(8, seed=3)) != list(copies(8, seed=4))


def test_every_damage_is_done() -> None:
    """Each kind of damage occurs, and changes the source."""
    done = Counter(name for copy in copies(400) for name in copy.damage)
    assert set(done) == set(DAMAGE)
    clean = next(copy for copy in copies(40) if not copy.damage)
    assert clean.source == clean.release.to_text()


def test_what_was_lost_is_named() -> None:
    """A reading of something else has lost everything."""
    copy = next(copies(1))
    names = lost(copy, pressdoc.examine("Nothing of the kind."))
    assert {"headline", "date", "issuer", "body", "quotations", "amounts", "contact"} <= set(names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_lost(language: str) -> None:
    """Every visible character of a copy is in one of the parts."""
    for copy in copies(20, language=language, seed=11):
        parts = "".join(text.plain for _, text in pressdoc.examine(copy.source, format="text").parts())
        assert Counter(filter(str.isalnum, copy.source)) == Counter(filter(str.isalnum, parts))
