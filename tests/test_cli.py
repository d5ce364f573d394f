"""The command line: what it writes, what it says when something is wrong, and that it harms no file."""

from __future__ import annotations

import datetime
import errno
import json
import os
import shlex
import signal
import stat
import subprocess
import sys
from collections.abc import Sequence
from email.message import EmailMessage
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner
from rich.console import Console

import pressdoc
from pressdoc import (
    Dateline,
    Listing,
    MoneyAmount,
    Organisation,
    Person,
    Place,
    QuotePart,
    Reading,
    Release,
    Remark,
    SetAside,
    Table,
    Text,
    formats,
)
from pressdoc.checks import all_rules
from pressdoc.cli import main
from pressdoc.commands import pressdoc as commands
from pressdoc.commands.complaints import unwritten
from pressdoc.showing import shown

RELEASE = """Tessaly Opens Second Cargo Hall

CAPE CANAVERAL, Fla., Oct. 14, 2025 -- Tessaly Orbital Freight, Inc. (Nasdaq: TSOF) today opened a cargo hall, which
cost $41.5 million.

"The timetable can begin," said Marisol Etchegaray, chief executive officer of Tessaly.
"""

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


class Done(NamedTuple):
    """How a run of the command ended."""

    status: int
    out: str
    err: str


def run(*arguments: str | Path, stdin: str | bytes = "") -> Done:
    """Run the command in this process."""
    result = CliRunner().invoke(commands, list(map(str, arguments)), input=stdin, prog_name="pressdoc")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Done(result.exit_code, result.stdout, result.stderr)


def started(*arguments: str | bytes, env: dict[str, str] | None = None) -> subprocess.Popen[bytes]:
    """Start the command as a process of its own, where Ctrl-C works as in a terminal.

    A shell lets programs in the background ignore it, and they hand that on to theirs.
    """
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        return subprocess.Popen(
            [sys.executable, "-m", "pressdoc", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **(env or {})},
        )
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with one release and files that are none."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "news.txt").write_text(RELEASE, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "broken.json").write_text('{"pressdoc": "1.0", "body": ', encoding="utf-8")
    (tmp_path / "wrong.json").write_text('{"pressdoc": "1.0", "issued": "soon", "body": 3}', encoding="utf-8")
    (tmp_path / "linked.html").symlink_to("news.txt")
    (tmp_path / "sub").mkdir()
    return tmp_path


# -- what goes wrong ---------------------------------------------------------------------------------------

ERRORS: list[tuple[str, int, str]] = [
    # files that cannot be read
    ("convert missing.txt --to html", 1, "pressdoc: missing.txt: there is no such file"),
    ("convert sub --to html", 1, "pressdoc: sub: is a folder without a file of a format that is read; "),
    ("show news.txt/x", 1, "pressdoc: news.txt/x: not a directory"),
    ("show broken.json", 1, "pressdoc: broken.json: is not JSON: "),
    ("show wrong.json", 1, "pressdoc: wrong.json: expected a date such as '2025-10-27', got 'soon' @ $.issued; "),
    ("facts https://news.example/1", 1, "pressdoc: https://news.example/1: nothing is fetched from the network; "),
    # files that cannot be written
    ("convert news.txt -o missing/news.html", 1, "pressdoc: missing/news.html: there is no folder "),
    ("convert news.txt --to html -o empty.txt/", 1, "pressdoc: empty.txt/: is a file, not a folder"),
    ("convert news.txt --to html -o empty.txt/sub", 1, "pressdoc: empty.txt/sub: the folder cannot be made: "),
    # over what is read
    ("convert news.txt -o news.txt", 1, "pressdoc: news.txt: would be written over itself; "),
    ("convert news.txt --to text -o .", 1, "pressdoc: news.txt: would be written over itself; "),
    ("convert ./sub/../news.txt -o news.txt", 1, "pressdoc: ./sub/../news.txt: would be written over itself; "),
    ("convert news.txt -o linked.html", 1, "pressdoc: news.txt: would be written over itself; "),
    # calls that are wrong
    ("convert news.txt", 2, "pressdoc convert: say which format to write: --to text|html|markdown|json|"),
    ("convert news.txt -o sub", 2, "pressdoc convert: say which format to write: --to text|html|markdown|json"),
    ("convert news.txt -o news.odt", 2, "pressdoc convert: news.odt: no format is known by the suffix '.odt'; "),
    ("convert news.txt --to htlm", 2, "pressdoc convert: --to: no format named 'htlm'; did you mean 'html'? there are"),
    ("convert news.txt --to md", 2, "pressdoc convert: --to: no format named 'md'; did you mean 'markdown'? "),
    ("convert news.txt --to pdf", 2, "pressdoc convert: --to: no format named 'pdf'; there are: text, html, markdown"),
    ("convert news.txt --to mail", 2, "pressdoc convert: --to: the format 'mail' cannot be written; there are: text, "),
    ("show news.txt --from docs", 2, "pressdoc show: --from: no format named 'docs'; did you mean 'docx'? there are"),
    ("show news.txt --from txt", 2, "pressdoc show: --from: no format named 'txt'; did you mean 'text'? "),
    ("show news.txt --language klingon!", 2, "pressdoc show: --language: expected a language tag such as 'en' "),
    ("facts news.txt --to csv", 2, "pressdoc facts: --to csv needs --only: rows are of one fact"),
    (
        "convert news.txt -o news.eml",
        2,
        "pressdoc convert: news.eml: the format 'mail' cannot be written; add --to text|",
    ),
    ("convert news.txt --on 2025-10-24 --to html", 2, "pressdoc convert: --on goes with --amounts"),
    ("facts news.txt --only money --on 2025-10-24", 2, "pressdoc facts: --on goes with --amounts"),
    ("facts news.txt --amounts EUR", 2, "pressdoc facts: --amounts goes with --only money"),
    (
        "convert news.txt --amounts EURO --to html",
        2,
        "pressdoc convert: --amounts: expected a code of ISO 4217 such as",
    ),
    ("convert news.txt --on 24.10.2025 --to html", 2, "pressdoc convert: --on: expected a day such as 2025-10-24"),
    ("facts news.txt --only mony", 2, "pressdoc facts: --only: no fact named 'mony'; did you mean 'money'? there "),
    ("convert news.txt wrong.json --to html", 2, "pressdoc convert: 2 files cannot share standard output; name a "),
    ("convert news.txt empty.txt -o all.html", 2, "pressdoc convert: 2 files cannot all be all.html; name a folder"),
    ("convert a/x.txt b/x.md --to html -o sub", 2, "pressdoc convert: a/x.txt and b/x.md would both become sub/x"),
    ("convert - - --to html -o sub", 2, "pressdoc convert: standard input (-) can be read only once"),
    ("convert news.txt --two html", 2, "pressdoc convert: No such option"),
    ("convert news.txt --to", 2, "pressdoc: Option '--to' requires an argument"),
    ("konvert news.txt", 2, "pressdoc: No such command 'konvert'"),
]


@pytest.mark.parametrize(("call", "status", "begins"), ERRORS, ids=[call for call, _, _ in ERRORS])
def test_errors(call: str, status: int, begins: str, folder: Path) -> None:
    """An error is one line: the file or the option, what is wrong, and what would do; nothing is written."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    done = run(*call.split())
    assert done.err.startswith(begins)
    assert done.err.count("\n") == 1
    assert (done.status, done.out) == (status, "")
    if status == 2:
        assert done.err.rstrip().endswith("--help' says more)")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_no_command() -> None:
    """Without a command the help is printed, and the call is a wrong one."""
    done = run()
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("Usage: pressdoc ")
    assert all(f"\n  {name} " in done.err for name in ("convert", "show", "facts", "formats", "rules", "schema"))


@pytest.mark.parametrize("command", ["convert", "show", "facts"])
def test_help_has_examples(command: str) -> None:
    """The help of a command that reads files shows how it is called."""
    done = run(command, "--help")
    assert done.status == 0
    assert f"  pressdoc {command} " in done.out


def test_no_file_at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a person would sit and wait, a missing file name is an error."""
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda self: True, raising=False)
    done = run("show")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("pressdoc show: name a file, or - for standard input")


def test_many_faults(folder: Path) -> None:
    """Of very many faults the first are said, and how many there are besides."""
    blocks = ", ".join(["3"] * 1000)
    (folder / "many.json").write_text(f'{{"pressdoc": "1.0", "body": [{blocks}]}}', encoding="utf-8")
    done = run("show", "many.json")
    assert done.status == 1
    assert done.err.rstrip().endswith("; and 995 more faults")
    assert done.err.count("@ $.body[") == 5


def test_other_files_are_done(folder: Path) -> None:
    """One file that cannot be read does not keep the others from being written."""
    done = run("convert", "news.txt", "missing.txt", "empty.txt", "--to", "json", "-o", "out")
    assert done.status == 1
    assert done.err.splitlines() == [
        "pressdoc: missing.txt: there is no such file",
        "pressdoc: empty.txt: holds no words",
        "pressdoc: 2 of 3 files written to out; 1 failed, see above",
    ]
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["empty.json", "news.json"]
    done = run("facts", "news.txt", "missing.txt", "empty.txt")
    assert done.status == 1
    assert [json.loads(line)["source"] for line in done.out.splitlines()] == ["news.txt", "empty.txt"]


@pytest.mark.skipif(IS_ROOT, reason="nothing is forbidden to root")
def test_forbidden_files(folder: Path) -> None:
    """A file that may not be read or written is named with the reason."""
    (folder / "empty.txt").chmod(0)
    assert run("show", "empty.txt").err == "pressdoc: empty.txt: may not be read (permission denied)\n"
    (folder / "sub").chmod(0o500)
    done = run("convert", "news.txt", "-o", "sub/news.html")
    assert done.err == "pressdoc: sub/news.html: may not be written (permission denied)\n"


ODD_NAMES = {
    "two words.txt": "two words.txt",
    "größe.txt": "größe.txt",
    "two\nlines.txt": "'two\\nlines.txt'",
    "\x1b[31mred.txt": "'\\x1b[31mred.txt'",
    "\u202etxt.exe": "'\\u202etxt.exe'",
}


@pytest.mark.parametrize(("name", "printed"), ODD_NAMES.items(), ids=map(ascii, ODD_NAMES))
def test_odd_names(name: str, printed: str, folder: Path) -> None:
    """A file may have any name; in messages it stands in one line, without control over the terminal."""
    assert run("show", name).err == f"pressdoc: {printed}: there is no such file\n"
    (folder / name).write_text(RELEASE, encoding="utf-8")
    assert run("convert", name, "--to", "html", "-o", "sub").status == 0
    assert [path.stem for path in (folder / "sub").iterdir()] == [Path(name).stem]


def test_name_that_is_no_utf8(folder: Path) -> None:
    """A name of arbitrary bytes is read, and written into JSON with the odd bytes escaped."""
    name = b"news-\xff.txt"
    Path(os.fsdecode(name)).write_text(RELEASE, encoding="utf-8")
    process = started(b"facts", name, b"--only", b"issued")
    out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert json.loads(out) == {"source": "news-\\xff.txt", "issued": "2025-10-14"}


def test_junk_is_said_to_be_junk(folder: Path) -> None:
    """Bytes that are no text are converted nevertheless, with a word on standard error."""
    (folder / "junk.bin").write_bytes(bytes(range(256)) * 20)
    done = run("convert", "junk.bin", "--to", "json")
    assert done.status == 0
    assert json.loads(done.out)["pressdoc"] == "1.0"
    assert done.err.startswith("pressdoc: junk.bin: ")
    assert done.err.endswith("; is it a text at all?\n")


# -- convert -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("call", "written"),
    [
        ("convert news.txt -o news.html", "news.html"),
        ("convert news.txt -o NEWS.HTM", "NEWS.HTM"),
        ("convert news.txt --to html -o page.xyz", "page.xyz"),
        ("convert news.txt --to html -o sub", "sub/news.html"),
        ("convert news.txt --to html -o new/er/", "new/er/news.html"),
        ("convert news.txt --to html -o new", "new/news.html"),
        ("convert news.txt --to html -o new.d/", "new.d/news.html"),
        ("convert - --to html -o sub", "sub/release.html"),
        ("convert --from text -o news.html -", "news.html"),
    ],
)
def test_where_it_is_written(call: str, written: str, folder: Path) -> None:
    """The output is a file or a folder, which is made; standard input is called "release"."""
    done = run(*call.split(), stdin=RELEASE)
    assert (done.status, done.out, done.err) == (0, "", "")
    assert pressdoc.parse((folder / written).read_text("utf-8"), format="html") == pressdoc.read("news.txt")


def test_standard_input_and_output() -> None:
    """Without files standard input is read, without -o standard output is written; an own format is exact."""
    as_json = run("convert", "--to", "json", stdin=RELEASE)
    as_html = run("convert", "-", "--to", "html", stdin=as_json.out)
    assert pressdoc.parse(as_html.out, format="html") == pressdoc.parse(RELEASE)
    assert (as_json.status, as_json.err) == (0, "")


def test_file_called_dash(folder: Path) -> None:
    """A file that is really called "-" is read as ``./-``."""
    (folder / "-").write_text(RELEASE, encoding="utf-8")
    assert json.loads(run("facts", "./-", stdin="Other").out)["headline"] == "Tessaly Opens Second Cargo Hall"


def test_never_over_another_input(folder: Path) -> None:
    """A result is not written over a file that is read in the same run, be it by another name."""
    (folder / "old.html").write_text("<p>Old.</p>", encoding="utf-8")
    (folder / "sub" / "news.html").hardlink_to(folder / "old.html")
    done = run("convert", "news.txt", "old.html", "--to", "html", "-o", "sub")
    assert done.status == 1
    assert done.err.startswith("pressdoc: news.txt: would be written over sub/news.html, which is read too; ")
    assert (folder / "old.html").read_text("utf-8") == "<p>Old.</p>"


# -- files that are complete or not there ----------------------------------------------------------------------


def test_interrupted_writing_leaves_the_old_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that fails while it writes leaves the old file as it was, and no other."""

    def full(self: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    target = folder / "news.html"
    target.write_text("old", encoding="utf-8")
    before = sorted(folder.iterdir())
    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", full)
        done = run("convert", "news.txt", "-o", "news.html")
    assert (done.status, done.err) == (1, "pressdoc: news.html: no space left on device\n")
    assert target.read_text("utf-8") == "old"
    assert sorted(folder.iterdir()) == before


def test_format_that_fails_leaves_the_old_file(folder: Path) -> None:
    """A format that raises while it renders has written nothing."""

    class Broken:
        name = "broken"
        suffixes: tuple[str, ...] = (".broken",)
        media_type = "text/plain"

        def render(self, release: Release) -> str:
            raise pressdoc.ValidationError("Broken", "cannot say this")

    target = folder / "news.broken"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(pressdoc.ValidationError):
        pressdoc.write(Release(body=["Words."]), target, format=Broken())
    assert target.read_text("utf-8") == "old"


def test_text_that_is_no_utf8_leaves_the_old_file(folder: Path) -> None:
    """What cannot be encoded is an error before the file is touched."""

    class Broken:
        name = "broken"
        suffixes: tuple[str, ...] = (".broken",)
        media_type = "text/plain"

        def render(self, release: Release) -> str:
            return "\ud800"

    target = folder / "old.txt"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError):
        pressdoc.write(Release(body=["Words."]), target, format=Broken())
    assert target.read_text("utf-8") == "old"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_permissions_are_kept(mode: int, folder: Path) -> None:
    """A file that is written anew keeps its permissions."""
    target = folder / "news.html"
    target.touch()
    target.chmod(mode)
    assert run("convert", "news.txt", "-o", "news.html").status == 0
    assert stat.S_IMODE(target.stat().st_mode) == mode


def test_permissions_of_a_new_file(folder: Path) -> None:
    """A new file has the permissions that any other program would give it."""
    (folder / "plain").touch()
    assert run("convert", "news.txt", "-o", "news.html").status == 0
    assert (folder / "news.html").stat().st_mode == (folder / "plain").stat().st_mode


@pytest.mark.skipif(IS_ROOT, reason="nothing is forbidden to root")
def test_protected_file_is_kept(folder: Path) -> None:
    """A file that may not be written is not replaced either."""
    target = folder / "news.html"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o400)
    assert run("convert", "news.txt", "-o", "news.html").status == 1
    assert target.read_text("utf-8") == "old"


def test_links_are_followed(folder: Path) -> None:
    """A link stays a link; the file that it points to is written, be it new."""
    for name in ("old.html", "new.html"):
        (folder / name).symlink_to(folder / "sub" / name)
    (folder / "sub" / "old.html").write_text("old", encoding="utf-8")
    for name in ("old.html", "new.html"):
        assert run("convert", "news.txt", "-o", name).status == 0
        assert (folder / name).is_symlink()
        assert "Tessaly" in (folder / "sub" / name).read_text("utf-8")
    assert len(list((folder / "sub").iterdir())) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_devices_are_written_straight(folder: Path) -> None:
    """A device, such as /dev/null, is written to and not replaced."""
    before = Path(os.devnull).stat()
    assert run("convert", "news.txt", "--to", "html", "-o", os.devnull).status == 0
    after = Path(os.devnull).stat()
    assert (after.st_ino, after.st_mode) == (before.st_ino, before.st_mode)


# -- show --------------------------------------------------------------------------------------------------

SHOWN = """\
Tessaly Opens Second Cargo Hall

CAPE CANAVERAL, Fla., <Oct. 14, 2025> -- [Tessaly Orbital Freight, Inc.]
([Nasdaq: TSOF]) today opened a cargo hall, which cost {$41.5 million}.

"«The timetable can begin,»" said [Marisol Etchegaray].

────────────────────────────────────────────────────────────────────────────────
signs          «what is said» [who, and where listed] {money} <dates>
issued         2025-10-14
dateline       CAPE CANAVERAL, Fla. · 2025-10-14
quotes         Marisol Etchegaray: The timetable can begin,
amounts        $41.5 million = USD 41,500,000
people         Marisol Etchegaray, chief executive officer
organisations  Tessaly Orbital Freight, Inc.
listings       Nasdaq: TSOF
"""


def test_show(folder: Path) -> None:
    """The release is shown with its facts between signs where there is no colour, and the facts are listed."""
    day = datetime.date(2025, 10, 14)
    speaker = Person("Marisol Etchegaray", title="chief executive officer")
    front = Text("CAPE CANAVERAL, Fla., Oct. 14, 2025 -- ").mark("Oct. 14, 2025", day)
    lead = Text("Tessaly Orbital Freight, Inc. (Nasdaq: TSOF) today opened a cargo hall, which cost $41.5 million.")
    said = Text('"The timetable can begin," said Marisol Etchegaray.')
    release = Release(
        headline="Tessaly Opens Second Cargo Hall",
        issued=day,
        dateline=Dateline(["CAPE CANAVERAL, Fla."], day, text=front),
        body=[
            lead.mark("Tessaly Orbital Freight, Inc.", Organisation("Tessaly Orbital Freight, Inc."))
            .mark("Nasdaq: TSOF", Listing("Nasdaq", "TSOF"))
            .mark("$41.5 million", MoneyAmount("41500000", "USD")),
            said.mark("The timetable can begin,", QuotePart([speaker])).mark("Marisol Etchegaray", speaker),
        ],
    )
    pressdoc.write(release, folder / "made.json")
    assert run("show", "made.json") == (0, SHOWN, "")


def test_show_several() -> None:
    """Several releases are shown one after another, each below its name."""
    done = run("show", "news.txt", "empty.txt")
    titles = [line for line in done.out.splitlines() if ".txt" in line]
    assert [title.split()[0] for title in titles] == ["news.txt", "empty.txt"]


@pytest.mark.parametrize("columns", ["0", "1", "40", "80", "200"])
def test_width(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines are wrapped to the terminal, and below 40 columns to 40."""
    monkeypatch.setenv("COLUMNS", columns)
    done = run("show", "news.txt")
    longest = max(map(len, done.out.splitlines()))
    assert longest <= max(int(columns), 40) or columns == "0"
    assert "Etchegaray" in done.out


def test_colours() -> None:
    """Where there is colour it marks the facts, and no signs stand between the words."""
    reading = pressdoc.examine(RELEASE)
    coloured = shown(reading, console=Console(force_terminal=True, color_system="standard", width=80, no_color=False))
    assert "\x1b[1;33m$41.5 million\x1b[0m" in coloured
    assert "{$41.5" not in coloured
    plain = shown(reading, console=Console(force_terminal=True, color_system="standard", width=80, no_color=True))
    assert "{$41.5 million}" in plain


def test_words_are_no_markup() -> None:
    """What looks like the markup of the library that colours is shown as it is."""
    words = "[bold]A[/bold] [link=x]b[/] :smile: \\[c]"
    shown_words = shown(Reading(Release(headline=words, body=[words])), title=words)
    assert shown_words.count(words) == 3


def test_long_passages_are_shortened() -> None:
    """The list repeats the beginning of a long passage only, and equal rows once."""
    words = "many words " * 100
    text = Text(f'"{words}"').mark(words, QuotePart([Person("Ida Lund")]))
    amount = Text("$5").mark("$5", MoneyAmount("5", "USD"))
    reading = Reading(
        Release(body=[text, amount, amount]),
        (SetAside("furniture", Text(words), "a line that pages add: 'many words'", Place(9)),),
        (Remark("x", "said to the reader"),),
    )
    listed = shown(reading, console=Console(width=80)).partition("────\n")[2]
    assert max(map(len, listed.splitlines())) <= 80
    assert listed.count("many words") < 25
    assert "$5 = USD 5 (×2)" in listed
    assert "…" in listed
    assert "(a line that pages add)" in listed
    assert "said to the reader" in listed


def test_tables_are_aligned() -> None:
    """A table stands in columns; one of more columns than fit is shown a row a line."""
    table = Table(
        [["", "2025", "2024"], ["Net sales", "12.5", "9.1"]], header_rows=1, caption="Figures", note="audited"
    )
    wide = Table([[str(number) for number in range(40)]])
    words = shown(Reading(Release(body=[table, "After.", wide])), console=Console(width=120))
    aligned = "Figures\n           2025  2024\nNet sales  12.5  9.1\naudited\n\n"
    assert words.startswith(aligned + "After.\n\n0 | 1 | 2 | ")


def test_very_long_words() -> None:
    """A word that fits no line is broken, not lost."""
    words = "x" * 10_000
    assert shown(Reading(Release(body=[words])), console=Console(width=80)).count("x") == 10_000


# -- facts, formats, schema, version -----------------------------------------------------------------------


def test_facts() -> None:
    """One JSON object a line and file; --only leaves one fact beside the name of the file."""
    (line,) = run("facts", "news.txt").out.splitlines()
    assert json.loads(line) == pressdoc.facts(pressdoc.examine(Path("news.txt")), source="news.txt")
    lines = run("facts", "news.txt", "empty.txt", "--only", "quotes").out.splitlines()
    assert [sorted(json.loads(line)) for line in lines] == [["quotes", "source"]] * 2


def test_facts_as_rows() -> None:
    """A fact of many files is one table or spreadsheet, a row for each item."""
    Path("deal.txt").write_text(
        "Tessaly pays for it\n\nMILAN, Oct. 25, 2025 — Tessaly S.p.A. pays $2.5 million. It said so.\n"
    )
    lines = run("facts", "deal.txt", "empty.txt", "--only", "money", "--to", "csv").out.splitlines()
    assert lines == [
        "source,text,currency,amount,amount_max,approximate,per,bound,sentence",
        "deal.txt,$2.5 million,USD,2500000,,,,,Tessaly S.p.A. pays $2.5 million.",
    ]
    (line,) = run("facts", "deal.txt", "--only", "money", "--amounts", "eur").out.splitlines()
    (amount,) = json.loads(line)["money"]
    assert amount["sentence"] == "Tessaly S.p.A. pays $2.5 million."
    assert (amount["converted"], amount["converted_currency"], amount["rate_on"]) == ("2152945.23", "EUR", "2025-10-24")
    head, row = run("facts", "deal.txt", "--only", "money", "--to", "table").out.splitlines()
    assert head.split() == lines[0].split(",")
    assert row.startswith("deal.txt  $2.5 million  USD")
    assert run("facts", "empty.txt", "--only", "money", "--to", "csv").out == ""


def test_quotations_as_rows() -> None:
    """Who said what in many files is one table or spreadsheet, with the sentences beside the words."""
    Path("mill.txt").write_text(
        'Elm opens a mill\n\nYORK, Oct. 25, 2025 — Elm grew. "We open," said Ada Finch, CEO of Elm. "Come by."'
        " Oak follows.\n"
    )
    lines = run("facts", "mill.txt", "empty.txt", "--only", "quotes", "--to", "csv").out.splitlines()
    assert lines == [
        "source,issued,speaker,title,affiliation,text,before,after",
        'mill.txt,2025-10-25,Ada Finch,CEO,Elm,"We open, Come by.",Elm grew.,Oak follows.',
    ]
    (line,) = run("facts", "mill.txt", "--only", "quotes").out.splitlines()
    (quote,) = json.loads(line)["quotes"]
    assert (quote["speaker"], quote["before"], quote["after"]) == ("Ada Finch", "Elm grew.", "Oak follows.")
    assert run("facts", "empty.txt", "--only", "quotes", "--to", "csv").out == ""


def test_cells_are_no_formulas() -> None:
    """What a release says is never taken for a formula by a spreadsheet."""
    from pressdoc.fact_rows import as_csv

    assert as_csv([{"a": "=1+1", "b": "-5", "c": ["x", "y"]}, {"d": True}]) == "a,b,c,d\n'=1+1,-5,x; y,\n,,,yes\n"


def test_amounts_in_another_currency() -> None:
    """A release is written with its amounts in another currency too, at the rate of its day or of another."""
    Path("deal.txt").write_text("Tessaly pays for it\n\nMILAN, Oct. 25, 2025 — Tessaly pays $2.5 million.\n")
    assert "pays $2.5 million (€2.15 million)." in run("convert", "deal.txt", "--amounts", "EUR", "--to", "text").out
    day = ("--amounts", "EUR", "--on", "2008-07-15", "--to", "text")
    assert "pays $2.5 million (€1.56 million)." in run("convert", "deal.txt", *day).out
    done = run("convert", "deal.txt", "--amounts", "TWD", "--to", "text")
    assert done.status == 1
    assert "deal.txt: no rate from USD to TWD on 2025-10-25" in done.err
    Path("undated.txt").write_text("Tessaly pays for it\n\nTessaly pays $2.5 million, and says so to everybody.\n")
    done = run("convert", "undated.txt", "--amounts", "EUR", "-o", "out.html")
    assert done.status == 1
    assert "undated.txt: the release states no date; give the day of the exchange rate with --on" in done.err
    assert not Path("out.html").exists()


def test_rules_are_listed() -> None:
    """Each with its severity, its profile and what it catches."""
    lines = run("rules").out.splitlines()
    assert len(lines) == len(all_rules())
    for line, rule in zip(lines, all_rules(), strict=True):
        assert line.split(None, 3)[:3] == [rule.id, rule.severity, rule.profile]
        assert line.split(None, 3)[3].split() == rule.about.partition("\n\n")[0].split()


def test_formats() -> None:
    """Every format is listed with its suffixes, with what can be done with it, and where it comes from."""
    lines = run("formats").out.splitlines()
    can = {line.split()[0]: line for line in lines}
    assert list(can) == list(formats.names())
    assert all(line.endswith(f"  pressdoc {pressdoc.__version__}") for line in lines)
    assert " read and written  " in can["html"]
    assert " read  " in can["mail"]


def test_schema() -> None:
    """The schema that is printed is the one of the library."""
    assert json.loads(run("schema").out) == pressdoc.schema()


@pytest.mark.parametrize("arguments", [["--version"], ["-V"], ["--version", "show"]])
def test_version(arguments: Sequence[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The version is said on the quick way and on the long one."""
    status: object = 0
    try:
        main(arguments)
    except SystemExit as leaving:
        status = leaving.code
    assert status == 0
    assert capsys.readouterr().out == f"pressdoc {pressdoc.__version__}\n"


# -- as a process ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("call", ["schema", "show news.txt", "convert news.txt --to html", "--version", "--help"])
def test_reader_that_stops(call: str) -> None:
    """Whoever reads the output may stop at any time, as `head` does: no message, and no error."""
    process = started(*call.split())
    assert process.stdin
    assert process.stdout
    assert process.stderr
    process.stdin.close()
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), said) == (0, b"")


def test_folder_that_takes_no_file(folder: Path) -> None:
    """Where the folder is there, as ``/proc`` is, nobody is told to make it."""
    error = FileNotFoundError(errno.ENOENT, "No such file or directory")
    assert unwritten(str(folder / "news.html"), error) == "no such file or directory"
    assert unwritten(str(folder / "missing" / "news.html"), error).startswith("there is no folder ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("call", ["schema", "--version"])
def test_full_disk(call: str) -> None:
    """Output that cannot be written is one line and exit status 1."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "pressdoc", call], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (1, b"pressdoc: standard output: no space left on device\n")


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
@pytest.mark.parametrize("call", ["schema", "--version", "convert news.txt --to html"])
def test_closed_output(call: str) -> None:
    """Output that is closed is said to be, as closed input is, and not taken for a file that was opened since."""
    line = f"{shlex.quote(sys.executable)} -m pressdoc {call} >&-"
    done = subprocess.run(["sh", "-c", line], stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (1, b"pressdoc: standard output: is closed\n")


def test_closed_output_is_no_matter_with_a_file(folder: Path) -> None:
    """Nothing is said where nothing is printed."""
    line = f"{shlex.quote(sys.executable)} -m pressdoc convert news.txt -o news.html >&-"
    done = subprocess.run(["sh", "-c", line], stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert (folder / "news.html").read_bytes().startswith(b"<!DOCTYPE html>")


@pytest.mark.parametrize("call", ["show", "facts", "convert --to json"])
def test_empty_file_is_said_to_be(call: str) -> None:
    """A file without words is read, and whoever gave it hears of it: it may have been cut on its way."""
    done = run(*call.split(), "empty.txt")
    assert (done.status, done.err) == (0, "pressdoc: empty.txt: holds no words\n")


def test_attached_document_is_named(folder: Path) -> None:
    """A mail whose release may be attached is read, and the line says what would do; a logo is not worth one."""
    mail = EmailMessage()
    mail["Subject"] = "Our release"
    mail.set_content("Please find it attached.\n")
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="release.pdf")
    mail.add_attachment(b"GIF", maintype="image", subtype="gif", filename="logo.gif")
    (folder / "mail.eml").write_bytes(mail.as_bytes())
    done = run("convert", "mail.eml", "--to", "text")
    problem = (
        "'release.pdf', which is application/pdf, is left out; if it is the release, save it and give it by itself"
    )
    assert (done.status, done.err) == (0, f"pressdoc: mail.eml: {problem}\n")


@pytest.mark.skipif(os.name != "posix", reason="signals differ")
def test_interrupt() -> None:
    """Ctrl-C ends with the status that shells know, and without a traceback."""
    process = started("facts", "news.txt", "-")
    assert process.stdout
    assert process.stdout.readline().startswith(b'{"source":"news.txt"')  # so it waits for standard input by now
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert (process.returncode, err.strip()) == (130, b"")


def test_terminal_without_utf8(folder: Path) -> None:
    """UTF-8 is written whatever the locale claims to be."""
    Path("上海.txt").write_text("“Größe”，上海", encoding="utf-8")
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    process = started("show", os.fsencode("上海.txt"), "größe.txt".encode(), env=plain)
    out, err = process.communicate()
    assert process.returncode == 1
    assert "“Größe”，上海" in out.decode("utf-8")
    assert err.decode("utf-8") == "pressdoc: größe.txt: there is no such file\n"


# -- many files ------------------------------------------------------------------------------------------------


@pytest.fixture
def archive(folder: Path) -> Path:
    """Return a folder of releases: in folders, hidden, of formats that are not read, and one that is none."""
    for name in ("a.txt", "2025/b.txt", "2025/q1/c.md", "2025/.hidden.txt", ".git/d.txt", "2025/e.pdf", "2025/f"):
        path = folder / "archive" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(RELEASE, encoding="utf-8")
    return folder / "archive"


def written(folder: Path) -> list[str]:
    """Return the names of the files in a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_folder_is_converted_as_it_is(archive: Path, jobs: str) -> None:
    """What is written lies as what is read; hidden files and those of other formats are left."""
    done = run("convert", archive, "--to", "json", "-o", "out", "--jobs", jobs)
    assert done == (0, "", "")
    assert written(archive.parent / "out") == ["2025/b.json", "2025/q1/c.json", "a.json"]


def test_an_output_inside_the_folder_is_not_read_again(archive: Path) -> None:
    """The second run reads what the first did."""
    for _ in range(2):
        assert run("convert", archive, "--to", "markdown", "-o", archive / "out") == (0, "", "")
    assert written(archive / "out") == ["2025/b.md", "2025/q1/c.md", "a.md"]


def test_several_folders_keep_their_names(archive: Path) -> None:
    """Beside others, a folder's files lie below its own name."""
    assert run("convert", "news.txt", archive / "2025", archive, "--to", "json", "-o", "out") == (0, "", "")
    assert written(archive.parent / "out") == [
        "2025/b.json",
        "2025/q1/c.json",
        "archive/2025/b.json",
        "archive/2025/q1/c.json",
        "archive/a.json",
        "news.json",
    ]


def test_an_update_goes_on_where_it_stopped(archive: Path) -> None:
    """What is newer than its source is kept, what is missing or older is written; a fault is said again."""
    (archive / "odd.json").write_text("{", encoding="utf-8")
    run("convert", archive, "--to", "html", "-o", "out")
    out = archive.parent / "out"
    (out / "a.html").unlink()
    (out / "2025" / "b.html").write_text("kept", encoding="utf-8")
    os.utime(out / "2025" / "q1" / "c.html", (1, 1))
    done = run("convert", archive, "--to", "html", "-o", "out", "--update")
    assert done.status == 1
    assert done.err.splitlines()[-1] == "pressdoc: 2 of 4 files written to out; 1 up to date; 1 failed, see above"
    assert (out / "2025" / "b.html").read_text("utf-8") == "kept"
    assert "Tessaly" in (out / "a.html").read_text("utf-8")
    assert (out / "2025" / "q1" / "c.html").stat().st_mtime > 1


def test_a_folder_is_listed(archive: Path) -> None:
    """The other commands read the files of a folder, too, and a feed is made of them."""
    assert [json.loads(line)["source"] for line in run("facts", archive).out.splitlines()] == [
        str(archive / name) for name in ("a.txt", "2025/b.txt", "2025/q1/c.md")
    ]
    assert run("convert", archive, "--to", "atom").out.count("<entry>") == 3


def test_a_format_that_fails_for_one_file(archive: Path) -> None:
    """Whatever a plug-in raises is a line with the name of the file, and the others are written."""

    class Moody:
        name = "moody"
        suffixes: tuple[str, ...] = (".moody",)
        media_type = "text/plain"
        calls = 0

        def render(self, release: Release) -> str:
            self.calls += 1
            if self.calls == 2:
                raise KeyError("mood")
            return "fine"

    formats.register(Moody())
    done = run("convert", archive, "--to", "moody", "-o", "out")
    assert (done.status, len(written(archive.parent / "out"))) == (1, 2)
    assert done.err.splitlines() == [
        f"pressdoc: {archive / '2025' / 'b.txt'}: KeyError: 'mood'",
        "pressdoc: 2 of 3 files written to out; 1 failed, see above",
    ]


@pytest.mark.skipif(os.name != "posix", reason="signals differ")
def test_interrupted_runs_leave_whole_files(folder: Path) -> None:
    """After Ctrl-C every file is whole, the last line says what is left to do, and no process stays behind."""
    (folder / "many").mkdir()
    for number in range(1500):
        (folder / "many" / f"{number}.txt").write_text(RELEASE, encoding="utf-8")
    process = started("convert", "many", "--to", "html", "-o", "out", "--jobs", "2")
    while len(list((folder / "out").glob("*.html"))) < 20:
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "interrupted; " in err.decode()
    pages = written(folder / "out")
    assert 20 <= len(pages) < 1500
    assert all((folder / "out" / name).read_text("utf-8").rstrip().endswith("</html>") for name in pages)


def test_messages_of_several_items() -> None:
    """Whoever converts a message hears that only its first item is written."""
    items = [{"uri": name, "headline": f"Pier {name}", "body_text": "It is open."} for name in "ab"]
    Path("message.ninjs").write_text(json.dumps(items), encoding="utf-8")
    done = run("convert", "message.ninjs", "--to", "text")
    assert (done.status, done.out.splitlines()[0]) == (0, "Pier a")
    assert done.err == "pressdoc: message.ninjs: of 2 items the first is read; pressdoc.split() gives all of them\n"


# -- names that nobody knows, and their completion -----------------------------------------------------------


@pytest.mark.parametrize(
    ("call", "hint"),
    [
        ("convert news.txt --to htm", "did you mean 'html'?"),
        ("convert news.txt --to .docs", "did you mean 'docx'?"),
        ("convert news.txt -o news.htlm", "did you mean '.htm'?"),
        ("convert news.txt --too html", "'--to'"),
        ("conver news.txt", "Did you mean 'convert'?"),
        ("check news.txt --rule date-wekday", "did you mean 'date-weekday'?"),
        ("check news.txt --profile listde", "did you mean 'listed'?"),
        ("check news.txt --format jsn", "did you mean 'json'?"),
        ("facts news.txt --only quote", "did you mean 'quotes'?"),
        ("facts news.txt --only money --to cvs", "did you mean 'csv'?"),
        ("facts news.txt --language german", "did you mean 'de'?"),
        ("facts news.txt --language Deutsch", "did you mean 'de'?"),
        ("facts news.txt --language jp", "did you mean 'ja'?"),
        ("facts news.txt --language de_DE", "did you mean 'de-DE'?"),
        ("convert news.txt --to html --amounts euro", "did you mean 'EUR'?"),
        ("convert news.txt --to html --amounts eut", "did you mean 'EUR'?"),
        ("compare news.txt news.txt --format jso", "did you mean 'json'?"),
        ("--completion basch", "did you mean 'bash'?"),
    ],
)
def test_the_closest_known_name(call: str, hint: str) -> None:
    """A name that nobody knows is answered with the one that was probably meant."""
    Path("pressdoc.toml").write_text("[check]\n", encoding="utf-8")  # else those of folders above would count
    done = run(*call.split())
    assert (done.status, done.out) == (2, "")
    assert hint in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("tag", ["xx", "qq-DE", "language"])
def test_languages_that_nobody_means(tag: str) -> None:
    """A tag that is no language is refused without a guess."""
    done = run("facts", "news.txt", "--language", tag)
    assert done.status == 2
    assert "expected a language tag" in done.err
    assert "did you mean" not in done.err


@pytest.mark.parametrize("tag", ["de-AT", "zh-Hans-CN", "tlh", "und", "gsw"])
def test_languages_that_there_are(tag: str) -> None:
    """Languages without a file are languages, too."""
    assert run("facts", "news.txt", "--only", "lang", "--language", tag).status == 0


def completions(folder: Path, *words: str) -> list[str]:
    """Return what bash offers for the last word, with the script that it reads at its start."""
    program = folder / "bin" / "pressdoc"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pressdoc "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    script = (
        'eval "$(pressdoc --completion bash)"\n'
        f"COMP_WORDS=(pressdoc {' '.join(words)})\nCOMP_CWORD={len(words)}\n_pressdoc_completion pressdoc\n"
        'printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, check=True, timeout=60, env={**os.environ, "PATH": path}
    )
    return done.stdout.split()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("conv", "convert"),
        ("convert --to ht", "html"),
        ("convert --from mail", "mail"),
        ("convert --up", "--update"),
        ("check --rule date-w", "date-weekday"),
        ("check --profile l", "listed"),
        ("check --format s", "sarif"),
        ("facts --only tick", "tickers"),
        ("facts --to t", "table"),
        ("facts --language zh-", "zh-Hans zh-Hant"),
        ("convert --amounts EU", "EUR"),
        ("--completion f", "fish"),
    ],
)
def test_completion_in_bash(words: str, expected: str, folder: Path) -> None:
    """Commands, options and names are completed."""
    assert completions(folder, *words.split()) == expected.split()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell: str) -> None:
    """Each shell has a script, which calls the command again."""
    done = run("--completion", shell)
    assert (done.status, done.err) == (0, "")
    assert f"_PRESSDOC_COMPLETE={shell}_complete" in done.out
