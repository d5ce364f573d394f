"""Checking as a whole: the command, settings, fixes, reports, rules of others, and the pages of the rules."""

from __future__ import annotations

import importlib.util
import json
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

import pressdoc
from pressdoc import checks
from pressdoc.checks import Finding, Proof, Rule, Slip, fixing
from pressdoc.checks.intervals import written
from pressdoc.checks.settings import settings_for
from pressdoc.commands import pressdoc as command
from pressdoc.errors import ValidationError
from pressdoc.testing import strategies
from releases import source_of

ROOT = Path(__file__).resolve().parents[1]
GOOD = source_of({})
TWICE = source_of({"deck": "Fulmar Optics Opens Laboratory in the Old Customs House", "below": "Go Back Top"})
WRONG_DAY = source_of({"body": "The doors open on Monday, November 2, 2021, at ten."})


def run(*arguments: str) -> Result:
    """Return the result of the command ``pressdoc check``."""
    return CliRunner().invoke(command, ["check", *arguments])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder, which is the current one, and a project of its own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    return tmp_path


# -- the sample that the domain guide describes -------------------------------------------------------------


def test_sample(shared: Path) -> None:
    """The sample release has exactly the slips that an editor sees in it, none of them about quotations or money."""
    reading = pressdoc.examine(shared / "sample" / "release.txt")
    found = pressdoc.check(reading)
    expected = """headline-duplicate date-dateline-vs-published date-year-missing dateline-no-place foreign-script
        furniture boilerplate-missing contact-missing endmark-missing"""
    assert sorted(one.id for one in found) == sorted(expected.split())
    with_seo = pressdoc.check(reading, profile="seo")
    assert [one.id for one in with_seo if one not in found] == ["headline-length"]


# -- the command --------------------------------------------------------------------------------------------


def test_place_and_marker(folder: Path) -> None:
    """A finding has file, line and column, and the line with a marker below it."""
    (folder / "a.txt").write_text(WRONG_DAY, encoding="utf-8")
    result = run("a.txt")
    assert result.exit_code == 1
    first, line, marker, summary = result.output.splitlines()
    assert first.startswith("a.txt:5:19: E date-weekday: ")
    at = line.index("Monday")
    assert marker[at : at + len("Monday, November 2, 2021")] == "^" * len("Monday, November 2, 2021")
    assert summary == "1 finding in 1 file; E 1, W 0, I 0"


def test_wrapped_words_have_the_place_of_their_first(folder: Path) -> None:
    """A finding that runs over two lines of the source stands on the first."""
    body = (
        "The laboratory in the old customs house by the harbour opens its doors to the public on Monday,\n"
        "November 2, 2021, at ten, and everybody who wants to see how lenses are ground may come and look\n"
        "at the machines."
    )
    (folder / "a.txt").write_text(source_of({"body": body}), encoding="utf-8")
    assert run("a.txt").output.startswith("a.txt:5:89: E date-weekday")


def test_nothing_found(folder: Path) -> None:
    """A release without slips: exit status 0."""
    (folder / "a.txt").write_text(GOOD, encoding="utf-8")
    result = run("a.txt")
    assert (result.exit_code, result.output) == (0, "nothing found in 1 file\n")


def test_style_alone_is_no_failure(folder: Path) -> None:
    """Findings of severity I are told, and the exit status is 0."""
    (folder / "a.txt").write_text(source_of({"end": ""}), encoding="utf-8")
    result = run("a.txt")
    assert "endmark-missing" in result.output
    assert result.exit_code == 0


def test_page_has_blocks(folder: Path) -> None:
    """Where lines mean nothing, a finding has the block and its words."""
    (folder / "a.html").write_text("<p>Elm opens Monday, November 2, 2021.</p>", encoding="utf-8")
    result = run("a.html", "--rule", "date-weekday")
    assert "Monday, November 2, 2021" in result.output
    assert result.output.startswith("a.html:")


def test_word_document(folder: Path) -> None:
    """What is no text is checked, too."""
    pytest.importorskip("docx")
    pressdoc.write(pressdoc.parse(WRONG_DAY, format="text"), "a.docx")
    assert "E date-weekday" in run("a.docx").output


def test_unreadable(folder: Path) -> None:
    """A file that is not there is said, the others are checked, and the exit status is 2."""
    (folder / "a.txt").write_text(GOOD, encoding="utf-8")
    result = run("lost.txt", "a.txt")
    assert result.exit_code == 2
    assert "lost.txt: there is no such file" in result.output
    assert "nothing found in 1 file" in result.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--profile", "sea"), "no profile named 'sea'"),
        (("--rule", "date-weekdays"), "did you mean 'date-weekday'?"),
        (("--ignore", "nothing"), "no rule named 'nothing'"),
        (("-", "--fix"), "standard input"),
    ],
)
def test_misuse(folder: Path, arguments: tuple[str, ...], said: str) -> None:
    """A name that nobody knows is a call that is wrong."""
    (folder / "a.txt").write_text(GOOD, encoding="utf-8")
    result = run("a.txt", *arguments)
    assert result.exit_code == 2
    assert said in result.output


def test_json(folder: Path) -> None:
    """For programs: one array of findings, each with its file and place."""
    (folder / "a.txt").write_text(WRONG_DAY, encoding="utf-8")
    (found,) = json.loads(run("a.txt", "--format", "json").output)
    assert (found["file"], found["id"], found["line"], found["column"]) == ("a.txt", "date-weekday", 5, 19)


def test_sarif(folder: Path) -> None:
    """For code hosts: results with rules, regions, levels and fixes."""
    (folder / "a b.txt").write_text(TWICE, encoding="utf-8")
    log = json.loads(run("a b.txt", "--format", "sarif").output)
    (only,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert {one["id"] for one in only["tool"]["driver"]["rules"]} == {one["ruleId"] for one in only["results"]}
    first = only["results"][0]
    assert first["locations"][0]["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 1}
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b.txt"
    region = first["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"]
    start = region["charOffset"]
    assert TWICE[start : start + region["charLength"]] == "Fulmar Optics Opens Laboratory in the Old Customs House"


def test_show(folder: Path) -> None:
    """``pressdoc show --check`` lists findings below the release."""
    (folder / "a.txt").write_text(WRONG_DAY, encoding="utf-8")
    result = CliRunner().invoke(command, ["show", "a.txt", "--check"])
    assert "E date-weekday" in result.output


def test_show_with_lines(folder: Path) -> None:
    """Where the source has lines, findings below the release have them, and the settings of the project hold."""
    (folder / "a.txt").write_text(WRONG_DAY, encoding="utf-8")
    (folder / "pressdoc.toml").write_text("[check]\nheadline-length = 20\nprofiles = ['seo']\n")
    output = CliRunner().invoke(command, ["show", "a.txt", "--check"]).output
    assert "a.txt:5:19: E date-weekday" in output
    assert "headline-length" in output


def test_show_as_a_page(folder: Path) -> None:
    """The page says in each block what was found there, and what is missing or differs below."""
    (folder / "old.txt").write_text(GOOD.replace("forty", "fifty"), encoding="utf-8")
    (folder / "a.txt").write_text(WRONG_DAY.replace("###", ""), encoding="utf-8")
    page = CliRunner().invoke(command, ["show", "a.txt", "--check", "--against", "old.txt", "--html"]).output
    assert '<p class="finding"><b>E date-weekday</b>' in page.partition("<aside>")[0]
    assert "endmark-missing" in page.partition("<aside>")[2]
    assert "<del>fifty</del> <ins>forty</ins>" in page


def test_show_against(folder: Path) -> None:
    """``--against`` lists what differs from another release; one that cannot be read ends it."""
    (folder / "old.txt").write_text(GOOD, encoding="utf-8")
    (folder / "a.txt").write_text(WRONG_DAY, encoding="utf-8")
    assert "wording" in CliRunner().invoke(command, ["show", "a.txt", "--against", "old.txt"]).output
    assert "the same release" in CliRunner().invoke(command, ["show", "old.txt", "--against", "old.txt"]).output
    lost = CliRunner().invoke(command, ["show", "a.txt", "--against", "lost.txt"])
    assert lost.exit_code == 1
    assert "there is no such file" in lost.output


# -- fixes --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_fix(folder: Path, ending: str, mark: bytes) -> None:
    """What is certain is mended, and every other byte stays."""
    path = folder / "a.txt"
    path.write_bytes(mark + TWICE.replace("\n", ending).encode())
    result = run("a.txt", "--fix")
    assert "nothing found" in result.output
    assert path.read_bytes() == mark + GOOD.replace("\n", ending).encode()


def test_fix_in_markdown(folder: Path) -> None:
    """A heading goes with the signs before it."""
    body = GOOD.partition("\n\n")[2]
    head = "# Fulmar Optics Opens Laboratory in the Old Customs House\n\n"
    (folder / "a.md").write_text(head + head + body, encoding="utf-8")
    run("a.md", "--fix")
    assert (folder / "a.md").read_text(encoding="utf-8") == head + body


def test_fix_of_a_dateline(folder: Path) -> None:
    """A dateline is written as AP does where that is asked for, and the rest of its paragraph stays."""
    before = source_of({"dateline": "Boston, MA, October 25, 2025 -- "})
    (folder / "a.txt").write_text(before, encoding="utf-8")
    run("a.txt", "--fix", "--profile", "ap")
    after = (folder / "a.txt").read_text(encoding="utf-8")
    assert after == before.replace("Boston, MA, October 25", "BOSTON, Oct. 25")


def test_fix_leaves_what_is_not_certain(folder: Path) -> None:
    """A link around the words is more than the words: the line stays."""
    (folder / "a.md").write_text(GOOD + "\n[Go Back Top](https://fulmar.example/)\n", encoding="utf-8")
    before = (folder / "a.md").read_bytes()
    run("a.md", "--fix")
    assert (folder / "a.md").read_bytes() == before


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_fix_leaves_other_encodings(folder: Path, encoding: str) -> None:
    """A file that is not in UTF-8 is not written again, and is said to be none."""
    before = TWICE.replace("house", "hôuse").encode(encoding)
    (folder / "a.txt").write_bytes(before)
    assert "only files in UTF-8 are mended" in run("a.txt", "--fix").output
    assert (folder / "a.txt").read_bytes() == before


def test_fix_that_does_not_fit() -> None:
    """A source with other words than the finding's is left alone."""
    wrong = Finding("double-space", "I", "", None, checks.Fix("  ", " ", 0, 2))
    assert fixing.fixed("Sales rose.", [wrong]) == ("Sales rose.", 0)


# What somebody may have typed: words with blanks, lines and signs that rules mend.
_TYPED = st.sampled_from(
    """Lenses| are| ground|  by| hand| ,|.| .|\u200b|\u00ad|\u202e|Ã¼|â€™|\n|\n\n| !| ?|Go Back Top\n|
    Go Back Top

| “so”|  |\t|Ä|猫|\r\n|# |- |**so**|&|""".split("|")
)


def found_in(source: str, form: str) -> list[Finding]:
    """Return the findings in a source, with their places."""
    return pressdoc.check(pressdoc.examine(source, format=form), source=source)


@settings(deadline=None)
@given(st.lists(_TYPED, max_size=30).map("".join), st.sampled_from(["text", "markdown"]))
def test_fixes_touch_nothing_else(middle: str, form: str) -> None:
    """Outside of the words of fixes every character stays, blanks and signs of lines that go apart."""
    source = TWICE.replace("The laboratory grinds", f"{middle} The laboratory grinds")
    found = found_in(source, form)
    text, count = fixing.fixed(source, found)
    fixes = sorted((one.fix.start, one.fix.end, one.fix.new) for one in found if one.fix and one.fix.end)
    assert count <= len(fixes)
    reached, at = {0}, 0
    wanted = _solid(text)
    for start, end, new in (*fixes, (len(source), len(source), "")):
        if start is None or end is None or start < at:
            continue
        before = _solid(source[at:start])
        reached = {place + len(before) for place in reached if wanted.startswith(before, place)}
        either = {_solid(source[start:end]), _solid(new)}
        reached = {place + len(one) for place in reached for one in either if wanted.startswith(one, place)}
        at = end
    assert len(wanted) in reached


def _solid(words: str) -> str:
    """Return words without blanks and the signs that stand beside what goes as a whole line."""
    return "".join(char for char in words if not char.isspace() and char not in fixing.MARKUP)


@settings(deadline=None)
@given(st.lists(_TYPED, max_size=30).map("".join), st.sampled_from(["text", "markdown"]))
def test_fixes_are_done_once(middle: str, form: str) -> None:
    """What was mended is not found again: nothing is left that has a fix which does anything."""
    source = TWICE.replace("The laboratory grinds", f"{middle} The laboratory grinds")
    text, _, left = fixing.mended(source, lambda words: found_in(words, form))
    assert fixing.fixed(text, left)[0] == text


# -- settings -----------------------------------------------------------------------------------------------


def test_settings(folder: Path) -> None:
    """Groups, single rules and what a rule lets one set stand in the project's file."""
    (folder / "pyproject.toml").write_text(
        '[tool.pressdoc.check]\nprofiles = ["seo"]\nignore = ["date-weekday"]\nheadline-length = 20\n'
    )
    (folder / "a.txt").write_text(WRONG_DAY, encoding="utf-8")
    output = run("a.txt").output
    assert "date-weekday" not in output
    assert "the headline has 55 characters, 20 are shown" in output


def test_settings_in_a_file_of_their_own(folder: Path) -> None:
    """``pressdoc.toml`` goes before ``pyproject.toml``, and holds for folders below."""
    (folder / "pressdoc.toml").write_text('[check]\nrules = ["date-weekday"]\n')
    (folder / "drafts").mkdir()
    assert settings_for(folder / "drafts").rules == ("date-weekday",)


def test_settings_end_at_the_project(folder: Path) -> None:
    """What stands above the nearest project is somebody else's."""
    (folder / "pressdoc.toml").write_text('[check]\nrules = ["date-weekday"]\n')
    (folder / "inner").mkdir()
    (folder / "inner" / "pyproject.toml").write_text("[project]\n")
    assert settings_for(folder / "inner").rules == ()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ('[check]\nprofiles = "seo"', "expected a list of names"),
        ('[check]\nprofiles = ["sea"]', "did you mean 'seo'?"),
        ('[check]\nignore = ["endmark-mising"]', "did you mean 'endmark-missing'?"),
        ("[check]\nheadline-lenght = 3", "did you mean 'headline-length'?"),
        ("[check]\nrules = [1]", "expected a list of names"),
        ("[chek]\nprofiles = []", "did you mean 'check'?"),
        ("[check]\n= 3", "line 2"),
    ],
)
def test_wrong_settings(folder: Path, wrong: str, said: str) -> None:
    """What is wrong in the settings is said with the file and what was probably meant, and the exit status is 2."""
    (folder / "pressdoc.toml").write_text(f"{wrong}\n")
    result = run("a.txt")
    assert result.exit_code == 2
    assert "pressdoc.toml" in result.output
    assert said in result.output


def test_settings_end_at_the_repository(folder: Path) -> None:
    """A folder under version control without settings has none, whatever stands above it."""
    (folder / "pressdoc.toml").write_text("[check]\nnonsense = 3\n")
    (folder / "inner" / ".git").mkdir(parents=True)
    assert settings_for(folder / "inner").rules == ()


# -- from Python --------------------------------------------------------------------------------------------


def test_release_without_a_reading() -> None:
    """A release made by hand is checked, too; its places count its texts."""
    release = pressdoc.annotate(
        pressdoc.Release(body=["Elm grew.", "It opens Monday, November 2, 2021."], language="en")
    )
    (found,) = pressdoc.check(release, rules=["date-weekday"])
    assert found.place is not None
    assert (found.place.block, found.words) == (1, "Monday, November 2, 2021")


def test_ignore() -> None:
    """A rule can be left out by its id."""
    reading = pressdoc.examine(WRONG_DAY)
    assert not pressdoc.check(reading, ignore=["date-weekday"])


def test_rules_of_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that advertises a rule has it followed; what is no rule is an error with its name."""

    def load(point: EntryPoint) -> object:
        return {"elm": Rule("elm.always", "I", "core", always), "no": 3}[point.name]

    def always(proof: Proof) -> list[Slip]:
        return [Slip("as always")]

    monkeypatch.setattr(EntryPoint, "load", load)
    assert checks.loaded(EntryPoint("elm", "elm:rule", "pressdoc.rules")).id == "elm.always"
    with pytest.raises(ValidationError, match="elm:no is no rule"):
        checks.loaded(EntryPoint("no", "elm:no", "pressdoc.rules"))


def test_severity_is_known() -> None:
    """A rule has one of three severities."""
    with pytest.raises(ValidationError, match="expected one of E, W, I"):
        checks.rule("elm.odd", "X")


@given(strategies.releases())
def test_any_release(release: pressdoc.Release) -> None:
    """No release makes a rule fail."""
    for one in pressdoc.check(release, profile=checks.PROFILES):
        assert one.message


def test_intervals() -> None:
    """A number is whatever rounds to it."""
    assert written("2.5").meets(written("2.54"))
    assert not written("2.50").meets(written("2.6"))
    change = written("20").change_to(written("22"))
    assert change is not None
    assert change.meets(written("10"))
    assert not change.meets(written("50"))
    assert written("0").change_to(written("5")) is None


# -- the pages ----------------------------------------------------------------------------------------------


def test_pages() -> None:
    """The pages of the rules are what rules and cases say: `python docs/rules_pages.py docs/reference/rules`."""
    path = ROOT / "docs" / "rules_pages.py"
    spec = importlib.util.spec_from_file_location("rules_pages", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = ROOT / "docs" / "reference" / "rules"
    assert {one.name: one.read_text(encoding="utf-8") for one in folder.iterdir()} == module.pages()


def test_nothing_is_said_of_no_file(folder: Path) -> None:
    """Where no file was read, a line that nothing was found would sound as if all were well."""
    (folder / "nothing").mkdir()
    for name in ("missing.txt", "nothing"):
        result = run(name)
        assert (result.exit_code, result.stdout) == (2, "")
        assert json.loads(run(name, "--format", "json").stdout) == []
