"""Real releases: read without an error, accounted for to the last character, written and read back."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path
from types import ModuleType

EVERY = int(os.environ.get("PRESSDOC_CORPUS_EVERY", "16"))
"""Every how many documents of the bulk one is read; ``benchmarks/corpus.py`` reads all of them."""


def load(path: Path) -> ModuleType:
    """Return a script as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_real_releases(shared: Path) -> None:
    """Of the labelled releases, the others and a share of the bulk, each one comes out right."""
    corpus = load(Path(__file__).resolve().parents[1] / "benchmarks/corpus.py")
    bad = [
        (name, found) for name, source in corpus.documents(shared, EVERY) if (found := corpus.outcome(source)) != "ok"
    ]
    assert not bad


FLOORS = {"gold: text kept": 0.995, "gold: text amount": 0.99, "gold: quotes": 0.95, "gold: headline": 0.9}
"""What the labelled releases reach; a floor is raised when it is passed, and never lowered."""


def test_labelled_releases(shared: Path) -> None:
    """The scores on the labelled releases stay above their floors, and none of them raises."""
    figures = load(shared / "scoreboard.py").gold(shared / "gold")
    assert figures["gold: documents that raised"] == 0
    below = {name: figures[name] for name, floor in FLOORS.items() if figures[name] < floor}
    assert not below
