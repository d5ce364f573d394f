"""Comparing releases by facts: pairs of which it is known what differs, copies of one release, and two languages.

Companies and people are invented.
"""

from __future__ import annotations

import datetime
import json
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

import pressdoc
from pairs import Pair, filled, pair
from pressdoc import Change, Comparison
from pressdoc.commands import pressdoc as command
from pressdoc.comparison import Spot, canonical, correction_note, digest
from pressdoc.comparison.align import gaps
from pressdoc.testing import strategies
from releases import source_of

PAIRS = 200
FEWER = 40
"""Pairs of the languages beside English, and of two languages."""
SHARE = 0.95
"""Of the facts that differ between two languages, as many are found, and so many of those found differ."""


def compared(old: str, new: str) -> Comparison:
    """Return the comparison of two sources."""
    return pressdoc.compare(pressdoc.examine(old, format="text"), pressdoc.examine(new, format="text"))


def says(change: Change, kind: str, old: str, new: str) -> bool:
    """Return whether a change is of a kind, from these words to those."""
    return change.kind == kind and old in (change.old or "") and new in (change.new or "")


def missed_and_more(one: Pair) -> tuple[list[tuple[str, str, str]], list[Change]]:
    """Return what differs and was not found, and what was found and does not differ."""
    changes = compared(one.old, one.new).changes
    missed = [wanted for wanted in one.expected if not any(says(change, *wanted) for change in changes)]
    more = [change for change in changes if not any(says(change, *wanted) for wanted in one.expected)]
    return missed, more


# -- one language -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "de", "zh"])
def test_every_changed_fact_and_nothing_else(language: str) -> None:
    """Of generated pairs every changed fact is found, and nothing else."""
    count = PAIRS if language == "en" else FEWER
    wrong = {seed: found for seed in range(count) if any(found := missed_and_more(pair(seed, language)))}
    assert not wrong


@pytest.mark.parametrize("language", ["en", "de", "zh"])
def test_digest_tells_facts_apart(language: str) -> None:
    """The digest of a release is another one when a fact changes, and the same when none does."""
    same = pressdoc.parse(filled(language, {}), format="text")
    for seed in range(20):
        one = pair(seed, language)
        assert digest(pressdoc.parse(one.old, format="text")) == digest(same)
        assert digest(pressdoc.parse(one.new, format="text")) != digest(same)


def test_added_and_removed() -> None:
    """A paragraph with a fact comes or goes with it."""
    old, new = source_of({}), source_of({"more": "The house cost $5 million."})
    (came, words) = compared(old, new).changes
    assert (came.kind, came.what, came.new) == ("amount", "added", "$5 million")
    assert (words.kind, words.what, words.new) == ("wording", "added", "The house cost $5 million.")
    assert came.after == Spot("body", 3, 7)
    assert [change.what for change in compared(new, old).changes] == ["removed", "removed"]


def test_moved() -> None:
    """A paragraph in another place is told as such, not as gone and come."""
    one, other = "The house is old and stands by the water.", "The garden behind it is older still."
    (change,) = compared(source_of({"body": one, "more": other}), source_of({"body": other, "more": one})).changes
    assert (change.kind, change.old) == ("order", change.new)


def test_speaker() -> None:
    """The same words from somebody else."""
    both = "Jane Roe, chief executive of Fulmar Optics, and Adam Holt, mayor of Oldmoor, came.\n\n"
    quote = "“We looked at nineteen houses by the water,” said {}."
    found = compared(*(source_of({"body": both + quote.format(name)}) for name in ("Jane Roe", "Adam Holt")))
    assert [(one.old, one.new) for one in found.of_kind("speaker")] == [("Jane Roe", "Adam Holt")]


def test_title_of_somebody() -> None:
    """A title says whose it is."""
    quote = "“We looked at nineteen houses,” said Jane Roe, {} of Fulmar Optics."
    found = compared(*(source_of({"body": quote.format(title)}) for title in ("chief executive", "chairwoman")))
    (change,) = found.changes
    assert (change.kind, change.of, change.old, change.new) == ("title", "Jane Roe", "chief executive", "chairwoman")


def test_wording() -> None:
    """Words that are no facts are compared as such."""
    (change,) = compared(source_of({}), source_of({"body": BODY.replace("grinds", "cuts")})).changes
    assert (change.kind, change.old, change.new) == ("wording", "grinds", "cuts")


BODY = "The laboratory grinds lenses for telescopes, and the first of them will be delivered in spring."


# -- copies -------------------------------------------------------------------------------------------------


def test_wire_copy_and_web_copy() -> None:
    """The copy of a wire and that of a newsroom's page are one release."""
    wire = source_of({"dateline": "LONDON, Nov. 3, 2025 /PRNewswire/ -- "})
    wire = wire.replace("forty people in the", "forty people\nin the")
    release = pressdoc.parse(source_of({}), format="text")
    page = release.to_html()
    found = pressdoc.compare(pressdoc.examine(wire, format="text"), pressdoc.examine(page, format="html"))
    assert found.same, found.changes
    assert not found.changes
    assert pressdoc.facts(release)["digest"] == found.digests[0]


@pytest.mark.parametrize("format", ["text", "html", "markdown", "json"])
@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "zh", "ja"])
def test_copies_in_every_format(language: str, format: str) -> None:
    """A release is the same in every format that it is written in."""
    release = pressdoc.parse(source_of({"language": language}), format="text")
    copy = pressdoc.parse(pressdoc.render(release, format), format=format)
    assert digest(copy) == digest(release)


def test_marks_do_not_count() -> None:
    """Straight and curly marks, blanks and dashes make no other release."""
    old = source_of({"body": "“We looked – twice,” said Jane Roe, chief executive of Fulmar Optics."})
    new = source_of({"body": '"We looked -- twice," said Jane Roe, chief executive of Fulmar Optics.'})
    assert compared(old, new).same


# -- two languages ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("old", "new"), [("en", "zh"), ("en", "de"), ("de", "zh")])
def test_two_languages(old: str, new: str) -> None:
    """What needs no words is compared across languages."""
    wanted = missing = more = 0
    for seed in range(FEWER):
        one = pair(seed, old, new)
        missed, others = missed_and_more(one)
        wanted, missing, more = wanted + len(one.expected), missing + len(missed), more + len(others)
    assert wanted - missing >= SHARE * wanted
    assert wanted - missing >= SHARE * (wanted - missing + more)


def test_the_same_in_two_languages() -> None:
    """A faithful translation has no differences."""
    found = compared(filled("en", {}), filled("zh", {}))
    assert found.translated
    assert found.same


# -- the note -----------------------------------------------------------------------------------------------


def test_note() -> None:
    """The note says where, what it should be, and what it was."""
    old, new = source_of({"body": "The house cost $5 million."}), source_of({"body": "The house cost $6 million."})
    release = pressdoc.parse(old, format="text")
    head, sentence = correction_note(compared(old, new), release).splitlines()
    assert release.headline is not None
    assert head == f'CORRECTION: In the release "{release.headline}", issued November 3, 2025:'
    assert sentence == 'In the second paragraph, the amount should read "$6 million", not "$5 million".'


def test_note_in_german() -> None:
    """The note is in the language of the release."""
    old, new = ({"language": "de", "body": f"Das Haus kostete {number} Millionen Euro."} for number in (5, 6))
    note = correction_note(compared(source_of(old), source_of(new)))
    assert note.endswith("Im zweiten Absatz muss es richtig heißen: „6 Millionen Euro“ (nicht „5 Millionen Euro“).")


NOTES = tomllib.loads(files("pressdoc.comparison").joinpath("note.toml").read_text("utf-8"))


@pytest.mark.parametrize("language", NOTES)
def test_note_in_every_language(language: str) -> None:
    """Every language of the table has all sentences and places, and its note names what was and what should be."""
    assert NOTES[language].keys() - {"kinds"} == NOTES["en"].keys() - {"kinds"}
    assert NOTES[language]["places"].keys() == NOTES["en"]["places"].keys()
    for what, of in (("changed", None), ("changed", "Jane Roe"), ("added", None), ("removed", None)):
        old, new = (None if what == "added" else "$5 million"), (None if what == "removed" else "$6 million")
        change = Change("amount", what, old, new, Spot("body", 2), Spot("body", 11), of)
        release = pressdoc.Release(headline="Elm", body=["Elm grew."], issued=datetime.date(2025, 11, 3))
        head, sentence = correction_note(Comparison((change,)), release, language=language).splitlines()
        assert "Elm" in head
        assert "2025" in head
        assert "{" not in sentence
        assert all(words in sentence for words in (old, new, of) if words)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Au deuxième paragraphe, il faut lire « B » au lieu de « A »."),
        ("es", "En el segundo párrafo, debe decir «B» en lugar de «A»."),
        ("pt-BR", "No segundo parágrafo, leia-se “B” em vez de “A”."),
        ("nl", "In de tweede alinea moet ‘B’ staan in plaats van ‘A’."),
        ("zh", "第二段中，“A”应为“B”。"),
        ("zh-TW", "第二段中，「A」應為「B」。"),
        ("ja", "第2段落：（誤）「A」（正）「B」"),
        ("tlh", 'In the second paragraph, the wording should read "B", not "A".'),
    ],
)
def test_note_reads_as_the_language_does(language: str, sentence: str) -> None:
    """The second paragraph, what it should say, and what it said; in English where a language is not known."""
    change = Change("wording", "changed", "A", "B", Spot("body", 2), Spot("body", 2))
    assert correction_note(Comparison((change,)), language=language).splitlines()[1] == sentence


def test_no_note_for_the_same() -> None:
    """Where nothing differs there is nothing to correct."""
    assert correction_note(compared(source_of({}), source_of({}))) == ""


# -- the command --------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with two releases, which is the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.txt").write_text(source_of({"body": "The house cost $5 million."}), encoding="utf-8")
    (tmp_path / "new.txt").write_text(source_of({"body": "The house cost $6 million."}), encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    """Return the result of the command ``pressdoc compare``."""
    return CliRunner().invoke(command, ["compare", *arguments])


def test_command(folder: Path) -> None:
    """What differs, where, and how many; the exit status is that of diff."""
    result = run("old.txt", "new.txt")
    assert result.exit_code == 1
    expected = "amount changed, paragraph 2 (line 5)\n  - $5 million\n  + $6 million\n1 difference\n"
    assert result.output == expected
    assert run("old.txt", "old.txt").output == "the same release\n"
    assert run("old.txt", "old.txt").exit_code == 0


def test_command_json_and_note(folder: Path) -> None:
    """For programs, and for the desk."""
    found = json.loads(run("old.txt", "new.txt", "--format", "json").output)
    assert not found["same"]
    assert found["changes"][0]["new"] == "$6 million"
    assert run("old.txt", "new.txt", "--note").output.startswith("CORRECTION: In the release")


@pytest.mark.parametrize("arguments", [("old.txt", "lost.txt"), ("-", "-"), ("old.txt",)])
def test_command_misused(folder: Path, arguments: tuple[str, ...]) -> None:
    """A file that is not there, or one for both: exit status 2."""
    assert run(*arguments).exit_code == 2


# -- any release --------------------------------------------------------------------------------------------


@given(strategies.releases(), strategies.releases())
def test_any_releases(old: pressdoc.Release, new: pressdoc.Release) -> None:
    """No release makes a comparison fail, and one is the same as itself."""
    pressdoc.compare(old, new)
    itself = pressdoc.compare(old, old)
    assert itself.same
    assert not itself.changes


@given(st.text("abc", max_size=9), st.text("abc", max_size=9))
def test_gaps(old: str, new: str) -> None:
    """What stands outside the gaps is shared, and putting in what stands in them makes the new of the old."""
    made, at, behind = "", 0, 0
    for start, end, first, last in gaps(old, new):
        assert old[at:start] == new[behind:first]
        assert (start, first) != (end, last)
        made += old[at:start] + new[first:last]
        at, behind = end, last
    assert made + old[at:] == new


def test_accents_without_end() -> None:
    """A letter with any number of accents takes no longer for each of them."""
    accents = "e" + "\u0301\u0323" * 100_000
    assert canonical.plain_words(accents).startswith("ẹ")
    assert canonical.plain_words(f"caf\u0065\u0301 {'x ' * 900}caf\u00e9").count("café") == 2


def test_gaps_of_many() -> None:
    """Sequences that share next to nothing are not walked through pair by pair."""
    old = [str(number) for number in range(20_000)]
    new = [str(-number) for number in range(20_000)]
    assert [end for _, end, _, _ in gaps(old, new)][-1] == len(old)


def test_kinds_of_pairs() -> None:
    """The pairs change every slot of their form."""
    kinds = {kind for seed in range(PAIRS) for kind, _, _ in pair(seed).expected}
    assert kinds >= {"amount", "date", "person", "title", "quotation", "contact", "listing", "legal", "wording"}
