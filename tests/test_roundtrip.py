"""What pressdoc writes as JSON, HTML or Markdown is read back exactly: any release there can be."""

from __future__ import annotations

import pytest
from hypothesis import given

import pressdoc
from pressdoc import Release
from pressdoc.testing import releases

EXACT = ("json", "html", "markdown")


@pytest.mark.parametrize("name", EXACT)
@given(release=releases())
def test_round_trip(name: str, release: Release) -> None:
    """A release that was written is read back equal, and recognised without being told the format."""
    written = pressdoc.render(release, name)
    assert pressdoc.parse(written, format=name) == release
    assert pressdoc.parse(written.encode()) == release


@given(release=releases())
def test_a_fragment_is_read_back_too(release: Release) -> None:
    """HTML written as a fragment, to be put into a page, is read back equal."""
    assert pressdoc.parse(release.to_html(page=False), format="html") == release


@given(release=releases())
def test_text_is_always_written(release: Release) -> None:
    """Any release can be written as text, wrapped or not, and the text can be read."""
    for width in (None, 72, 1):
        written = release.to_text(width=width)
        assert written.endswith("\n")
        assert isinstance(pressdoc.parse(written, format="text"), Release)
