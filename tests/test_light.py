"""What starting costs: which modules a fresh interpreter has loaded, and that every public name is there when asked."""

from __future__ import annotations

import subprocess
import sys

import pytest

import pressdoc

LATE = frozenset(
    """
    babel cattrs click currency_converter dateutil hypothesis idna markdown_it orjson rich turbohtml yaml
    """.split()
)
"""Libraries that only the functions that need them load."""


def loaded_by(program: str) -> frozenset[str]:
    """Return the modules that are loaded after a program, by their full names."""
    show = f"{program}\nimport sys\nsys.stderr.write(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True)
    return frozenset(done.stderr.split())


def libraries(modules: frozenset[str]) -> frozenset[str]:
    """Return the top-level names of modules."""
    return frozenset(name.partition(".")[0] for name in modules)


@pytest.mark.parametrize(
    "program",
    [
        "import pressdoc",
        "import pressdoc.model",
        "from pressdoc import MoneyAmount, Release, Text; Release(body=[Text('$5').mark('$5', MoneyAmount(5, 'USD'))])",
        "import pressdoc; pressdoc.ParseError, pressdoc.Format, pressdoc.register, pressdoc.Draft",
    ],
)
def test_light(program: str) -> None:
    """Importing the package, and making a release by hand, loads no parser and none of the larger libraries."""
    found = libraries(loaded_by(program))
    assert "pressdoc" in found
    assert not found & LATE


def test_version_is_lighter() -> None:
    """``pressdoc --version`` loads neither the library of the command line nor the model's."""
    modules = loaded_by("from pressdoc.cli import main; main(['--version'])")
    assert not libraries(modules) & {*LATE, "attr", "attrs"}
    assert {name for name in modules if name.startswith("pressdoc")} == {"pressdoc", "pressdoc.cli"}


@pytest.mark.parametrize("name", pressdoc.__all__)
def test_public_name(name: str) -> None:
    """Every public name resolves, and is listed by ``dir``."""
    assert getattr(pressdoc, name) is not None
    assert name in dir(pressdoc)


def test_public_names_are_those_that_load() -> None:
    """``__all__`` is sorted, has nothing twice, and is what a star import brings."""
    assert list(pressdoc.__all__) == sorted(set(pressdoc.__all__))
    brought: dict[str, object] = {}
    exec("from pressdoc import *", brought)  # which no function may say itself
    assert brought.keys() - {"__builtins__"} == set(pressdoc.__all__)


def test_unknown_name() -> None:
    """A name that is not there is the error of any module."""
    with pytest.raises(AttributeError, match="module 'pressdoc' has no attribute 'Relase'"):
        _ = pressdoc.Relase
