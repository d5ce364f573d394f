"""Newspaper articles with several speakers: who says what, among titles of works, nicknames and single marked words.

Each article of ``shapes/article-*`` is our own, and stands beside what is said in it.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pressdoc import find_quotes

ARTICLES = sorted((Path(__file__).parent / "shapes").glob("article-*.txt"))


@pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
def test_an_article_is_heard(path: Path) -> None:
    """Every quotation is found with its speaker, and nothing else."""
    found = [
        {
            "parts": [part.text for part in quote.parts],
            "speaker": getattr(quote.speaker, "name", None),
            "title": getattr(quote.speaker, "title", None),
        }
        for quote in find_quotes(path.read_text("utf-8"))
    ]
    assert found == json.loads(path.with_suffix(".json").read_text("utf-8"))
