"""What every test may ask for: the shared material, the tools outside Python, hypothesis profiles."""

from __future__ import annotations

import importlib.util
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

import schemas

if TYPE_CHECKING:
    from collections.abc import Callable

    from schemas import Validator

# -- hypothesis ------------------------------------------------------------------------------------------

# Time is judged by benchmarks and by growth, never by one slow example on a busy machine.
_HEALTHY = [HealthCheck.too_slow, HealthCheck.filter_too_much]
settings.register_profile("dev", deadline=None, suppress_health_check=_HEALTHY)
# The same examples every time, and fewer: a whole release is a large example, and all tests run twice.
settings.register_profile("ci", settings.get_profile("dev"), derandomize=True, print_blob=True, max_examples=40)
settings.register_profile("thorough", settings.get_profile("dev"), max_examples=5_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "dev"))


# -- material that is not part of the project ---------------------------------------------------------


def shared_folder() -> Path | None:
    """Return the folder that PRESSDOC_SHARED names, or ``None`` when it is unset.

    A folder that is named and not there fails the test: a mistyped path would otherwise skip
    every measurement without a word.
    """
    name = os.environ.get("PRESSDOC_SHARED")
    if not name:
        return None
    folder = Path(name)
    if not folder.is_dir():
        pytest.fail(f"PRESSDOC_SHARED is {name!r}, which is not a folder", pytrace=False)
    return folder.resolve()


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of corpus, labelled releases and measuring tools; skip when there is none."""
    folder = shared_folder()
    if folder is None:
        pytest.skip("set PRESSDOC_SHARED to the folder of corpus, gold labels and measuring tools")
    return folder


# -- tools that Python does not bring -----------------------------------------------------------------


def _without_program(*names: str) -> str | None:
    """Return why a test cannot run that needs one of these programs, ``None`` when one is there."""
    return None if any(map(shutil.which, names)) else f"needs {' or '.join(names)} on the PATH"


def _without_vnu() -> str | None:
    """Return why pages cannot be validated here, ``None`` when they can."""
    jar = os.environ.get("PRESSDOC_VNU_JAR")
    if not jar:
        return "set PRESSDOC_VNU_JAR to the vnu.jar of the npm package vnu-jar"
    return _without_program("java")


def _without_axe() -> str | None:
    """Return why nobody can say here whether all can read a page, ``None`` when axe-core can."""
    return None if os.environ.get("PRESSDOC_AXE") else "set PRESSDOC_AXE to the axe.min.js of the npm package axe-core"


def _without_wheel() -> str | None:
    """Return why this is no installed wheel, ``None`` when it is.

    The path hook of an editable install slows every start of Python, so a measurement of
    starting would measure that.
    """
    spec = importlib.util.find_spec("pressdoc")
    installed = spec is not None and spec.origin is not None and "site-packages" in Path(spec.origin).parts
    return None if installed else "needs pressdoc installed from a wheel, not in place"


def _without_shared() -> str | None:
    """Return why growth cannot be measured here, ``None`` when it can."""
    return None if shared_folder() else "set PRESSDOC_SHARED to the folder that has bench/growth.py"


def _without_spark() -> str | None:
    """Return why no job of Spark can run here, ``None`` when it can."""
    if importlib.util.find_spec("pyspark") is None:
        return "needs Spark: pip install pyspark"
    return _without_program("java")


def _without_lxml() -> str | None:
    """Return why XML cannot be validated here, ``None`` when it can."""
    return None if importlib.util.find_spec("lxml") else "needs lxml, which the extra pressdoc[test] installs"


NEEDS: dict[str, tuple[str, Callable[[], str | None]]] = {
    "java": ("needs Java", lambda: _without_program("java")),
    "npm": ("needs npm", lambda: _without_program("npm")),
    "vnu": ("validates pages with vnu, which needs Java and its jar", _without_vnu),
    "chromium": ("looks at pages in Chromium", lambda: _without_program("chromium", "google-chrome")),
    "axe": ("asks axe-core whether all can read a page, which needs its axe.min.js", _without_axe),
    "lxml": ("validates XML against the schemas of the IPTC", _without_lxml),
    "wheel": ("measures an installed wheel", _without_wheel),
    "spark": ("runs a job in Spark, which needs pyspark and Java", _without_spark),
    "growth": ("measures how run time grows, which takes minutes", _without_shared),
}
"""What a test may need, by marker: what the marker says of it, and why it is missing here."""


@pytest.fixture(scope="session")
def vnu_jar() -> Path:
    """Return the path of vnu.jar, the page validator; tests that use it carry the marker ``vnu``."""
    jar = Path(os.environ["PRESSDOC_VNU_JAR"])
    if not jar.is_file():
        pytest.fail(f"PRESSDOC_VNU_JAR is {str(jar)!r}, which is not a file", pytrace=False)
    return jar


@pytest.fixture(scope="session")
def axe() -> str:
    """Return axe-core; tests that use it carry the marker ``axe``."""
    file = Path(os.environ["PRESSDOC_AXE"])
    if not file.is_file():
        pytest.fail(f"PRESSDOC_AXE is {str(file)!r}, which is not a file", pytrace=False)
    return file.read_text(encoding="utf-8")


def pytest_configure(config: pytest.Config) -> None:
    """Make the markers known."""
    for name, (what, _) in NEEDS.items():
        config.addinivalue_line("markers", f"{name}: {what}; skipped where that is missing")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose tools are not here, and say which."""
    for marker in item.iter_markers():
        _, missing = NEEDS.get(marker.name, ("", lambda: None))
        reason = missing()
        if reason is not None:
            pytest.skip(reason)


@pytest.fixture(scope="session")
def valid_nitf(shared: Path) -> Validator:
    """Return a validator of NITF; tests that use it carry the marker ``lxml``."""
    return schemas.nitf(shared)


@pytest.fixture(scope="session")
def valid_newsml(shared: Path) -> Validator:
    """Return a validator of NewsML-G2; tests that use it carry the marker ``lxml``."""
    return schemas.newsml(shared)


@pytest.fixture(scope="session")
def real_sources(shared: Path) -> list[str]:
    """Return the sources of real releases: of each folder some."""
    paths = [path for folder in ("gold/raw", "corpus/releases") for path in sorted((shared / folder).iterdir())]
    return [path.read_text(encoding="utf-8", errors="replace") for path in paths[::3]]


@pytest.fixture(autouse=True)
def _registry_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """A format that a test or a page of the documentation registers is gone after it."""
    from pressdoc import formats

    monkeypatch.setattr(formats, "_registered", dict(formats._registered))
    monkeypatch.setattr(formats, "_loaded", dict(formats._loaded))
