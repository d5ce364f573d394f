"""The door for formats: where they come from, what is said of broken ones, what their authors are told."""

from __future__ import annotations

import importlib.metadata
import json
import os
import pickle
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
import pytest

import pressdoc
from pressdoc import BrokenFormatError, Release, Renderer, UnknownFormatError, ValidationError, formats
from pressdoc.cli import main
from pressdoc.formats import advertised
from pressdoc.testing import FormatReport, check_format, samples
from pressdoc.testing.checking import FIELDS, SPANS

ROOT = Path(__file__).resolve().parents[1]
PLUGIN = ROOT / "examples" / "plugin"


class Shout(Renderer):
    """Writes everything in capitals."""

    name = "shout"
    suffixes: tuple[str, ...] = (".shout",)

    def characters(self, plain: str) -> str:
        return plain.upper()


class Package:
    """Stands for an installed package."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.version = "2.1"


@attrs.frozen
class Advert:
    """Stands for an entry point; ``make`` is what loading it does."""

    name: str
    make: Callable[[], Any]
    dist: Package = attrs.Factory(lambda: Package("acme-formats"))

    def load(self) -> Any:
        return self.make()


Installed = Callable[..., None]


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Installed]:
    """Return a function that makes entry points stand for what is installed."""

    def install(*points: Advert) -> None:
        monkeypatch.setattr(
            importlib.metadata, "entry_points", lambda group: points if group == advertised.GROUP else ()
        )
        advertised.advertisements.cache_clear()

    advertised.advertisements.cache_clear()
    yield install
    monkeypatch.undo()
    advertised.advertisements.cache_clear()


def failing() -> Any:
    """Fail as a package does whose own dependency is missing."""
    raise ModuleNotFoundError("No module named 'acme'")


# -- our own -----------------------------------------------------------------------------------------------


def test_our_own_are_advertised() -> None:
    """The table that makes finding our formats quick says what the entry points of the package say."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        points = tomllib.load(file)["project"]["entry-points"][advertised.GROUP]
    assert points == {name: f"{module}:{attribute}" for name, (module, attribute, _) in formats._BUILT_IN.items()}


@pytest.mark.parametrize("name", formats._BUILT_IN)
def test_our_own_are_as_the_table_says(name: str) -> None:
    """A format has the name and the suffixes under which it is found without being loaded."""
    one = formats.find(name)
    assert (one.name, tuple(one.suffixes)) == (name, formats._BUILT_IN[name][2])


def test_our_own_are_found_without_looking_around() -> None:
    """Whoever uses our formats does not wait for a look through all that is installed."""
    program = "from pressdoc import formats; formats.find('json'); formats.by_suffix('.html'); formats.by_suffix('')"
    show = f"{program}\nimport sys; print('importlib.metadata' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


@pytest.mark.parametrize("name", [name for name in formats._BUILT_IN if formats.can_write(formats.find(name))])
def test_our_own_keep_their_promises(name: str) -> None:
    """The check for authors finds nothing to say of our own formats."""
    report = check_format(name)
    assert not report.faults, report


# -- advertised --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("made", [Shout, Shout()])
def test_advertised(installed: Installed, made: Any, tmp_path: Path) -> None:
    """A format that a package advertises is found by name and by suffix; a class or an object will do."""
    installed(Advert("shout", lambda: made))
    release = Release(body=["So it is."])
    assert pressdoc.render(release, "shout") == "SO IT IS.\n"
    pressdoc.write(release, tmp_path / "a.shout")
    assert (tmp_path / "a.shout").read_text(encoding="utf-8") == "SO IT IS.\n"
    assert formats.names()[-1] == "shout"
    assert formats.find("shout") is formats.by_suffix(".SHOUT")


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (failing, "ModuleNotFoundError: No module named 'acme'"),
        (lambda: 1 / 0, "ZeroDivisionError: division by zero"),
        (object, "expected an object with name, suffixes, media_type and draft"),
        (lambda: {"name": "broken"}, "expected an object with name, suffixes, media_type and draft"),
        (lambda: Shout, "calls itself 'shout'"),
    ],
)
def test_broken(installed: Installed, make: Callable[[], Any], problem: str) -> None:
    """A package that fails is named with what went wrong, and the other packages are used all the same."""
    installed(Advert("broken", make, Package("acme-broken")), Advert("shout", Shout))
    with pytest.raises(BrokenFormatError, match=r"'broken' of the package acme-broken 2\.1") as caught:
        formats.find("broken")
    assert problem in caught.value.problem
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    assert formats.by_suffix(".shout") is formats.find("shout")
    assert formats.by_suffix(".broken") is None
    broken, found = list(formats.origins())[-2:]
    assert (broken.name, broken.package, broken.format) == ("broken", "acme-broken 2.1", None)
    assert found == ("shout", "acme-formats 2.1", formats.find("shout"), None)


def test_names_are_taken_once(installed: Installed) -> None:
    """A package cannot take the name of one of ours, nor of an earlier package; `register` can."""

    class Html(Shout):
        name = "html"

    installed(
        Advert("html", Html),
        Advert("shout", Shout, Package("zeta")),
        Advert("shout", failing, Package("eta")),
    )
    assert formats.find("html").media_type == "text/html"
    problems = [one.problem for one in formats.origins() if one.problem]
    assert problems == [
        f"the name is taken: pressdoc {pressdoc.__version__}",
        "ModuleNotFoundError: No module named 'acme'",
        "the name is taken: eta 2.1",
    ]
    own = Html()
    formats.register(own)
    assert formats.find("html") is own
    assert next(one for one in formats.origins() if one.format is own).package == "registered"


def test_unknown(installed: Installed) -> None:
    """The error for a name that nobody has lists those of packages, too."""
    installed(Advert("shout", Shout))
    with pytest.raises(UnknownFormatError, match=r"json.*, shout"):
        formats.find("shuot")


def test_listed(installed: Installed, capsys: pytest.CaptureFixture[str]) -> None:
    """The command says where each format comes from; a broken one is a line on standard error, and the status 1."""
    installed(Advert("broken", failing, Package("acme-broken")), Advert("shout", Shout))
    with pytest.raises(SystemExit) as leaving:
        main(["formats"])
    said = capsys.readouterr()
    assert leaving.value.code == 1
    assert said.out.splitlines()[0].endswith(f"pressdoc {pressdoc.__version__}")
    assert said.out.splitlines()[-1].split() == ["shout", ".shout", "text/plain", "written", "acme-formats", "2.1"]
    assert said.err == "pressdoc: broken, of acme-broken 2.1: ModuleNotFoundError: No module named 'acme'\n"


def test_broken_on_the_command_line(installed: Installed, capsys: pytest.CaptureFixture[str]) -> None:
    """Asking for a broken format is a usage error that names package and problem."""
    installed(Advert("broken", failing, Package("acme-broken")))
    with pytest.raises(SystemExit) as leaving:
        main(["convert", str(ROOT / "examples/orbital-freight.txt"), "--to", "broken"])
    assert leaving.value.code == 2
    assert "--to: the format 'broken' of the package acme-broken 2.1 does not load" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong", [Shout, object(), type("Half", (), {"name": "half", "suffixes": (), "media_type": "text/plain"})()]
)
def test_register_refuses(wrong: Any) -> None:
    """What is no format is refused, a class for which somebody forgot the parentheses too."""
    with pytest.raises(ValidationError, match="format: expected an object"):
        formats.register(wrong)


# -- the check for authors ---------------------------------------------------------------------------------


def test_check_finds_what_is_lost() -> None:
    """The report names what the format does not write, which is no fault."""
    report = check_format(Shout())
    assert not report.faults
    assert {"keywords", "source", "amounts", "links"} <= set(report.unwritten)
    assert "headline" not in report.unwritten
    assert report.words  # capitals are other words
    assert not report.unread
    assert str(report).startswith("shout: keeps its promises\n  words lost: everything, ")


def test_check_finds_words_that_are_dropped() -> None:
    """Words that are not written are named with their sample and role."""

    class Short(Renderer):
        name = "short"

        def contact(self, contact: pressdoc.Contact) -> str:
            return ""

    report = check_format(Short())
    assert report.words[0].startswith("everything, contact: 'Media contact")
    assert all(", contact: " in words for words in report.words)
    assert "contacts" in report.unwritten


class Fails(Renderer):
    name = "fails"

    def divider(self, block: pressdoc.Divider) -> str:
        raise KeyError("divider")


class Bytes(Renderer):
    name = "bytes"

    def document(self, parts: list[str]) -> str:
        return "\n".join(parts).encode()  # type: ignore[return-value]  # what an author may do


class Remembers(Renderer):
    name = "remembers"
    count = 0

    def start(self) -> None:
        type(self).count += 1

    def document(self, parts: list[str]) -> str:
        return f"{type(self).count}"


class Names(Renderer):
    name = "names"
    suffixes = ("TXT",)
    media_type = "plain"


@pytest.mark.parametrize(
    ("made", "fault"),
    [
        (Fails(), "everything: KeyError: 'divider'"),
        (Bytes(), "everything: TypeError: render() returned bytes, not str"),
        (Remembers(), "order: written another way the second time"),
        (Names(), "suffixes: 'TXT' is not like '.html'"),
        (Names(), "media_type: 'plain' is not like 'text/plain'"),
        (Names, "format: expected an object, got the class Names"),
        (object(), "expected an object with name, suffixes, media_type"),
    ],
)
def test_check_finds_faults(made: Any, fault: str) -> None:
    """What breaks a promise is a fault, with the sample that shows it."""
    report = check_format(made)
    assert any(fault in found for found in report.faults), report
    assert "not fit for use" in str(report)


def test_check_of_a_reader() -> None:
    """A format that is read answers any source with a draft or with an error of ours."""

    class Hasty:
        name = "hasty"
        suffixes: tuple[str, ...] = (".hasty",)
        media_type = "text/plain"

        def draft(self, source: str) -> pressdoc.Draft:
            return pressdoc.Draft(blocks=(pressdoc.DraftBlock(pressdoc.Paragraph(source.splitlines()[0])),))

    report = check_format(Hasty(), sources=["\n"])
    assert report.faults[0] == "draft(''): IndexError: list index out of range"
    assert not any("Harbour" in fault for fault in report.faults)


def test_check_takes_releases_and_options() -> None:
    """An author's own releases are run too, and the options go to ``render``."""

    class Picky(Renderer):
        name = "picky"

        def start(self, *, limit: int = 0) -> None:
            if self.release.headline and len(self.release.headline) > limit > 0:
                raise ValueError("too long")

    assert not check_format(Picky(), [Release(headline="x" * 500, body=[])]).faults
    report = check_format(Picky(), [Release(headline="x" * 500, body=[])], limit=400)
    assert report.faults == ("release 0: ValueError: too long",)


def test_samples_differ() -> None:
    """Every sample is a release of its own, and the first holds every part."""
    found = samples()
    assert len(set(found.values())) == len(found)
    assert next(iter(found)) == "everything"
    assert all(getattr(found["everything"], part) for part in pressdoc.model.release.PARTS)


def table(names: Sequence[str], **options: Any) -> Iterator[str]:
    """Yield the lines of the table that says what formats hold of a release."""
    reports = {name: check_format(name, **options) for name in names}
    yield f"| | {' | '.join(names)} |"
    yield "| --- |" + " --- |" * len(names)
    for what in (*FIELDS, *SPANS):
        cells = [what if what in SPANS else f"`{what}`", *(held(reports[name], what) for name in names)]
        yield f"| {' | '.join(cells)} |"


CARRYING = ("html", "markdown", "ninjs", "nitf", "newsml")
"""Formats that hold what the release states beside what others read, unless they are told not to."""


def held(report: FormatReport, what: str) -> str:
    """Return how a format holds a field of a release, or a kind of spans."""
    if what in report.unwritten:
        return "words" if what in SPANS else "–"
    return "exact" if formats.can_read(formats.find(report.name)) and what not in report.unread else "written"


def test_the_table_of_the_documentation() -> None:
    """What the documentation says of each format is what comes out of it."""
    page = (ROOT / "docs" / "reference" / "formats.md").read_text(encoding="utf-8")
    names = [one.name for one in formats.origins() if one.format and formats.can_write(one.format)]
    assert "\n".join(table(names)) in page
    assert "\n".join(table(CARRYING, facts=False)) in page


# -- the example -------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the example plug-in installed in it, without a network."""
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("installed")
    shutil.copytree(PLUGIN, source, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    options = ["--no-build-isolation", "--no-deps", "--no-index", "--quiet", "--disable-pip-version-check"]
    command = [sys.executable, "-m", "pip", "install", *options, "--target", str(target), str(source)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return target


def run_with(plugin: Path, *command: str) -> str:
    """Run Python with the plug-in installed, and return what is printed."""
    found = [str(plugin), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(found)}
    done = subprocess.run(
        [sys.executable, *command], env=environment, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_plugin_is_listed(plugin: Path) -> None:
    """Installed, the example is listed with its package, behind our own."""
    lines = run_with(plugin, "-m", "pressdoc", "formats").splitlines()
    assert lines[-1].split() == ["latex", ".tex", "application/x-latex", "written", "pressdoc-latex", "1.0"]


def test_plugin_writes(plugin: Path, tmp_path: Path) -> None:
    """Installed, the example writes files by their suffix, and keeps its promises."""
    place = tmp_path / "release.tex"
    run_with(plugin, "-m", "pressdoc", "convert", "examples/solar-orchard.md", "-o", str(place))
    written = place.read_text(encoding="utf-8")
    assert r"\section*{Pears below, power above: Thornbury Agrivoltaics" in written
    assert r"The three sites will cost \mbox{A\$38.5 million} (about \mbox{US\$25.6 million})" in written
    program = "from test_pressdoc_latex import test_format; test_format(); print('passed')"
    assert run_with(plugin, "-c", f"import sys; sys.path.append('examples/plugin'); {program}") == "passed\n"


def test_plugin_report_is_serialisable() -> None:
    """A report is plain data, for those who gather many."""
    assert json.dumps(attrs.asdict(check_format(Shout())))


def test_a_class_in_the_place_of_its_object() -> None:
    """Whoever forgets the brackets hears of that, and not of an argument of ours."""

    class Loud(pressdoc.Renderer):
        name = "loud"

    for call in (
        lambda: pressdoc.render(pressdoc.Release(body=["Fern opens."]), Loud),  # type: ignore[arg-type]
        lambda: pressdoc.parse("Fern opens.", format=Loud),  # type: ignore[arg-type]
    ):
        with pytest.raises(pressdoc.ValidationError, match=r"expected an object, got the class .*Loud; make one of it"):
            call()
