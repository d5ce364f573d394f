"""The blocks of the form: boilerplates, legal notices, notes, end marks and what a page adds."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import pressdoc
from pressdoc import Paragraph, Reading, Text
from pressdoc.draft import Draft, DraftBlock, Page
from pressdoc.model import Heading, ListBlock, Table
from pressdoc.understand import understand
from pressdoc.understand.languages import known
from pressdoc.understand.sections import is_end_mark
from pressdoc.understand.vocabulary import vocabulary

LEAD = "Fulmar Optics today opened its third laboratory, which employs forty people in the old customs house."
MORE = "The laboratory grinds lenses for telescopes, and it will take on twelve apprentices a year from the town."


def reading_of(*blocks: str | DraftBlock, language: str | None = "en") -> Reading:
    """Return the reading of paragraphs below a headline."""
    head = DraftBlock(Heading(Text("Fulmar Optics Opens Third Laboratory")), level=1)
    rest = (one if isinstance(one, DraftBlock) else DraftBlock(Paragraph(Text(one))) for one in blocks)
    return understand(Draft(blocks=(head, *rest), page=Page()), language=language)


def words_of(reading: Reading, role: str) -> list[str]:
    """Return the words that have a role in the reading."""
    return [text.plain for found, text in reading.parts() if found == role]


ABOUT = [
    # heading, language, organisation
    ("About Fulmar Optics", "en", "Fulmar Optics"),
    ("ABOUT FULMAR OPTICS INC.", "en", None),
    ("About Fulmar Optics Inc.:", "en", None),
    ("Über Fulmar Optik", "de", "Fulmar Optik"),
    ("Unternehmensprofil", "de", None),
    ("À propos de Fulmar Optique", "fr", "Fulmar Optique"),
    ("A propos d’Optique Nord", "fr", "Optique Nord"),
    ("Acerca de Óptica Norte", "es", "Óptica Norte"),
    ("Sobre a Óptica Norte", "pt", "Óptica Norte"),
    ("Informazioni su Ottica Nord", "it", "Ottica Nord"),
    ("Over Noord Optiek", "nl", "Noord Optiek"),
    ("Om Nordoptik", "sv", "Nordoptik"),
    ("Om Nordoptik", "da", "Nordoptik"),
    ("Om Nordoptikk", "no", "Nordoptikk"),
    ("Nordoptiikka lyhyesti", "fi", "Nordoptiikka"),
    ("O firmie Optyka Północ", "pl", "Optyka Północ"),
    ("О компании «Северная оптика»", "ru", None),
    ("关于北方光学", "zh-Hans", "北方光学"),
    ("■关于北方光学", "zh-Hans", "北方光学"),
    ("關於北方光學", "zh-Hant", "北方光學"),
    ("【北方光学について】", "ja", "北方光学"),
    ("会社概要", "ja", None),
    ("북방광학 소개", "ko", "북방광학"),
    ("Kuzey Optik Hakkında", "tr", "Kuzey Optik"),
    ("Về Quang học Bắc", "vi", "Quang học Bắc"),
]


@pytest.mark.parametrize(("heading", "language", "name"), ABOUT)
def test_a_heading_opens_a_boilerplate(heading: str, language: str, name: str | None) -> None:
    """The heading is known in each language, with signs around it and the full stop of a legal form."""
    release = reading_of(LEAD, MORE, heading, "Sixty people, one workshop.", language=language).release
    assert [one.heading.plain for one in release.about if one.heading] == [heading]
    assert len(release.about[0].blocks) == 1
    assert len(release.body) == 2
    organisation = release.about[0].organisation
    if name is not None:
        assert organisation is not None
        assert organisation.name == name


NO_ABOUT = [
    ("About 50 people attended the opening.", "en"),
    ("About the opening she said that it had taken the town two years to agree.", "en"),
    ("ABOUT 50 PEOPLE: the opening was small, and nobody minded.", "en"),
    ("Über 200 Gäste", "de"),
    ("Über die Eröffnung hat sich der Bürgermeister sehr gefreut.", "de"),
    ("关于今后的计划，公司表示将继续投资。", "zh-Hans"),
    ("今後の見通しについて", "ja"),
    ("お問い合わせについて", "ja"),
]


@pytest.mark.parametrize(("line", "language"), NO_ABOUT)
def test_no_boilerplate(line: str, language: str) -> None:
    """A sentence or a heading of another matter opens none."""
    assert not reading_of(LEAD, line, MORE, language=language).release.about


FUSED = [
    # paragraph, language, the headings cut off
    ("About Fulmar Optics Fulmar Optics is a maker of lenses for telescopes.", "en", ["About Fulmar Optics"]),
    ("About Fulmar OpticsFulmar Optics is a maker of lenses for telescopes.", "en", ["About Fulmar Optics"]),
    ("About Tern LabsFounded in 1990, Tern Labs is a maker of lenses for ships.", "en", ["About Tern Labs"]),
    ("About Fulmar Optics: Based in Leith, the firm makes lenses for telescopes.", "en", ["About Fulmar Optics:"]),
    ("About Fulmar Optics Founded in 1990, the firm makes lenses for telescopes.", "en", ["About Fulmar Optics"]),
    ("About Fulmar Optics - www.fulmar.exampleFulmar Optics makes lenses.", "en",
     ["About Fulmar Optics - www.fulmar.example"]),
    ("ABOUT FULMAR OPTICS: The firm makes lenses for telescopes.", "en", ["ABOUT FULMAR OPTICS:"]),
    ("ÜBER NORDOPTIK: Die Firma stellt Linsen für Fernrohre her.", "de", ["ÜBER NORDOPTIK:"]),
    ("Über Nordoptik Nordoptik ist ein Hersteller von Linsen für Fernrohre.", "de", ["Über Nordoptik"]),
    ("À propos de Optique Nord Optique Nord fabrique des lentilles pour télescopes.", "fr",
     ["À propos de Optique Nord"]),
    (MORE + " Click Here  About Fulmar Optics  Founded in 1990, the firm makes lenses.", "en", ["About Fulmar Optics"]),
    ("关于北方光学北方光学是一家生产望远镜镜片的公司，总部位于大连。", "zh-Hans", ["关于北方光学"]),
    (MORE + " About Tern Labs Tern Labs makes lenses for ships. Visit www.tern.example About Fulmar Optics Fulmar "
     "Optics makes lenses for telescopes.", "en", ["About Tern Labs", "About Fulmar Optics"]),
]  # fmt: skip


@pytest.mark.parametrize(("paragraph", "language", "headings"), FUSED)
def test_a_heading_that_ran_into_its_paragraph_is_cut_off(paragraph: str, language: str, headings: list[str]) -> None:
    """Where the name stands twice, runs into the sentence or was given before; with a remark, and nothing lost."""
    reading = reading_of(LEAD, paragraph, language=language)
    assert [one.heading.plain for one in reading.release.about if one.heading] == headings
    assert [remark.code for remark in reading.remarks].count("heading-split") == len(headings)
    printed = "".join("".join(text.plain.split()) for _, text in reading.parts())
    assert "".join(paragraph.split()) in printed


@pytest.mark.parametrize(
    "paragraph",
    [
        "She spoke at length. About Fulmar Optics she said nothing that had not been said before.",
        "About VenHub",
        "The mayor, who was asked about Fulmar Optics Fulmar Optics, laughed.",
    ],
)
def test_no_heading_is_cut_off(paragraph: str) -> None:
    """Where the words are a sentence, and where the name is written in that way."""
    reading = reading_of(LEAD, MORE, paragraph, "It makes lenses.")
    assert "heading-split" not in [remark.code for remark in reading.remarks]


HEADLESS = [
    ("Fulmar Optics is a maker of lenses for telescopes and employs sixty people in Leith and in Bergen.", "en"),
    ("Fulmar Optics, headquartered in Leith, makes lenses for telescopes and employs sixty people in all.", "en"),
    ("Fulmar Optics ist ein Hersteller von Linsen für Fernrohre und beschäftigt sechzig Menschen in Kiel.", "de"),
    ("Fulmar Optics est un fabricant de lentilles pour télescopes qui emploie soixante personnes à Lyon.", "fr"),
    ("Fulmar Optics是一家生产望远镜镜片的公司，总部位于大连，在上海和广州设有实验室，产品销往四十个国家和地区，"
     "公司现有员工六十人，每年在研发方面投入大量资金，并与多所大学合作，共同培养年轻的光学工程师。", "zh-Hans"),
]  # fmt: skip


@pytest.mark.parametrize(("paragraph", "language"), HEADLESS)
def test_a_boilerplate_without_heading(paragraph: str, language: str) -> None:
    """The last paragraph says what the organisation of the headline is."""
    release = reading_of(LEAD, MORE, paragraph, language=language).release
    assert len(release.about) == 1
    assert release.about[0].heading is None
    assert len(release.body) == 2


def test_a_boilerplate_of_whoever_is_reached_without_heading() -> None:
    """The headline need not name the firm with which the contact's lines end; somebody's life is no boilerplate."""
    words = "Tern Media is a publisher of magazines on lenses and much else, and employs sixty people in Bergen."
    contact = "Contact Details\n\nAnn Roe, Tern Media\n\nann@tern.example"
    assert len(reading_of(LEAD, MORE, words, contact).release.about) == 1
    assert not reading_of(LEAD, MORE, words, contact.replace("Tern Media", "Kelda")).release.about
    person = words.replace("Tern Media is a publisher", "Ann Roe is a writer")
    assert not reading_of(LEAD, MORE, person, contact.replace("Ann Roe, Tern Media", "Ann Roe")).release.about


def test_no_boilerplate_without_heading() -> None:
    """Not the lead, not where somebody speaks, and not where a boilerplate has its heading."""
    words = "Fulmar Optics is a maker of lenses for telescopes and employs sixty people in Leith and in Bergen."
    assert not reading_of(words).release.about
    assert not reading_of(LEAD, MORE, f"{words} “We grew,” said Ann Roe.").release.about
    assert len(reading_of(LEAD, MORE, words, "About Tern", "It makes lenses.").release.body) == 3


NOTICES = [
    # words, language, kind
    ("Forward-Looking Statements", "en", "forward-looking"),
    ("Safe Harbor Statement", "en", "forward-looking"),
    ("Statement Regarding Forward-Looking Information: This release contains estimates.", "en", "forward-looking"),
    ("This press release contains forward-looking statements within the meaning of the law.", "en", "forward-looking"),
    ("Use of Non-GAAP Financial Measures", "en", "non-gaap"),
    ("This press release shall not constitute an offer to sell securities.", "en", "offer"),
    ("Neither the TSX Venture Exchange nor its provider accepts responsibility.", "en", "regulatory"),
    ("Fulmar is a registered trademark of Fulmar Optics.", "en", "trademark"),
    ("Important Safety Information", "en", "safety"),
    ("Competent Person's Statement", "en", "legal"),
    ("Disclaimer: The figures are not audited.", "en", "legal"),
    ("Disclaimers: The figures are not audited.", "en", "legal"),
    ("This post is sponsored. It is for informational purposes only and not intended to be advice.", "en", "legal"),
    ("Zukunftsgerichtete Aussagen", "de", "forward-looking"),
    ("Diese Mitteilung enthält zukunftsgerichtete Aussagen, die auf Annahmen beruhen.", "de", "forward-looking"),
    ("Diese Mitteilung stellt kein Angebot zum Kauf von Aktien dar.", "de", "offer"),
    ("Alternative Leistungskennzahlen", "de", "non-gaap"),
    ("Haftungsausschluss", "de", "legal"),
    ("Dies ist eine Übersetzung; es gilt die englische Fassung.", "de", "translation"),
    ("Énoncés prospectifs", "fr", "forward-looking"),
    ("Ce communiqué contient des déclarations prospectives.", "fr", "forward-looking"),
    ("Le présent communiqué ne constitue pas une offre de vente.", "fr", "offer"),
    ("Mesures non conformes aux PCGR", "fr", "non-gaap"),
    ("Avertissement : les chiffres ne sont pas audités.", "fr", "legal"),
    ("前瞻性陈述", "zh-Hans", "forward-looking"),
    ("本新闻稿包含前瞻性陈述，涉及风险。", "zh-Hans", "forward-looking"),
    ("免责声明：本公告之原文版本乃官方授权版本。", "zh-Hans", "translation"),
    ("本公告不构成出售证券的要约。", "zh-Hans", "offer"),
    ("非公认会计准则财务指标", "zh-Hans", "non-gaap"),
    ("免责声明", "zh-Hans", "legal"),
    ("将来の見通しに関する注意事項", "ja", "forward-looking"),
    ("記載されている会社名、製品名は各社の商標または登録商標です。", "ja", "trademark"),
    ("Zastrzeżenie prawne", "pl", "legal"),
]


@pytest.mark.parametrize(("words", "language", "kind"), NOTICES)
def test_legal_notices_by_kind(words: str, language: str, kind: str) -> None:
    """A notice is known by its heading or by what its first words say."""
    release = reading_of(LEAD, MORE, words, "Nobody is bound by it.", language=language).release
    assert [one.kind for one in release.notices] == [kind]
    assert len(release.body) == 2


NO_NOTICES = [
    ("Disclaimers are what lawyers write, and opticians read, said the mayor of the town.", "en"),
    ("Fulmar Optics is a forward-looking company, and its safe harbour is the old town.", "en"),
    ("Marken sind für das Unternehmen wichtig, sagte die Leiterin des Werks in Kiel.", "de"),
    ("声明称，公司将继续投资于光学研究。", "zh-Hans"),
    ("Avertissements et amendes ne changent rien, dit le maire.", "fr"),
]


@pytest.mark.parametrize(("words", "language"), NO_NOTICES)
def test_no_legal_notice(words: str, language: str) -> None:
    """A word that can head a notice is also a word."""
    assert not reading_of(LEAD, words, MORE, language=language).release.notices


END_MARKS = [
    ("###", "en"), ("# # #", "en"), ("-30-", "en"), ("– 30 –", "en"), ("ENDS", "en"), ("--ends--", "en"),
    ("[END]", "en"), ("- Ende -", "de"), ("ENDE", "de"), ("- fin -", "fr"), ("FIN", "es"), ("(完)", "zh-Hans"),
    ("（完）", "zh-Hans"), ("以上", "ja"), ("(끝)", "ko"), ("-einde-", "nl"), ("KONIEC", "pl"), ("-- Slut --", "sv"),
    ("－ 完 －", "zh-Hant"),
]  # fmt: skip


@pytest.mark.parametrize(("mark", "language"), END_MARKS)
def test_an_end_mark_ends_nothing(mark: str, language: str) -> None:
    """What follows an end mark is read as what it is."""
    about = {"zh-Hans": "关于北方光学", "ja": "会社概要", "ko": "회사소개"}.get(language, "About Tern Labs")
    release = reading_of(LEAD, MORE, mark, about, "Sixty people.", language=language).release
    assert release.end_mark is not None
    assert release.end_mark.plain == mark
    assert len(release.about) == 1
    assert len(release.body) == 2


@pytest.mark.parametrize("line", ["30", "#", "#lenses", "end", "Endspurt", "完成"])
def test_no_end_mark(line: str) -> None:
    """A number or a small word alone marks nothing."""
    assert not is_end_mark(vocabulary("zh-Hans"), line)
    assert not is_end_mark(vocabulary("de"), line)


def test_a_mark_that_was_read_as_a_bullet_is_an_end_mark() -> None:
    """The dash of "- Ende -" looks like a bullet."""
    item = DraftBlock(ListBlock(["ende -"]))
    assert reading_of(LEAD, MORE, item, "Über Tern", "Wir.", language="de").release.end_mark == Text("ende -")


def test_a_source_line_stands_with_the_end_mark() -> None:
    """The line "SOURCE Acme" and the signs below it are one end mark."""
    release = reading_of(LEAD, MORE, "SOURCE Fulmar Optics", "###").release
    assert release.end_mark == Text("SOURCE Fulmar Optics\n###")


def test_a_table_of_figures_below_the_notices_is_text() -> None:
    """Financial tables follow the legal text; their titles go with them."""
    table = DraftBlock(Table([["", "2025", "2024"], ["Sales", "120.4", "99.1"], ["Profit", "12.5", "9.8"]]))
    release = reading_of(
        LEAD, "Forward-Looking Statements", "They may prove wrong.", "FULMAR OPTICS INC.", "(unaudited)", table
    ).release
    assert [len(one.blocks) for one in release.notices] == [1]
    assert [type(block) for block in release.body] == [Paragraph, Paragraph, Paragraph, Table]


def test_what_is_said_ends_a_boilerplate() -> None:
    """Nobody speaks in a boilerplate; a name in quotation marks does not end it."""
    quotation = "“We have waited two years for this day, and the whole town came to see the first lens,” said Ann Roe."
    named = "“Tern Labs” is a workshop of sixty people who make lenses for ships, for lighthouses and for the coast."
    assert len(reading_of(LEAD, MORE, "About Tern", "It makes lenses.", quotation).release.body) == 3
    assert len(reading_of(LEAD, MORE, "About Tern", named).release.body) == 2


def test_page_parts_below_the_text_are_set_aside() -> None:
    """Related news, their dates and teasers, until the form goes on."""
    reading = reading_of(
        LEAD, MORE, "Related news", "Fulmar Optics Hires Twelve", "Read more", "The mayor thanks the town.",
        "About Fulmar Optics", "It makes lenses.",
    )  # fmt: skip
    aside = [one.text.plain for one in reading.set_aside]
    assert aside == ["Related news", "Fulmar Optics Hires Twelve", "Read more", "The mayor thanks the town."]
    assert all(one.reason for one in reading.set_aside)
    assert len(reading.release.about) == 1


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Go Back Top", "en"),
        ("PDF Version View all news", "en"),
        ("Share Print Email", "en"),
        ("Financial tables to follow ...", "en"),
        ("View source version on wire.example: https://wire.example/news/1", "en"),
        ("The post Fulmar Opens appeared first on Harbour News.", "en"),
        ("Diese Website verwendet Cookies, um Ihnen zu dienen.", "de"),
        ("Alle Rechte vorbehalten", "de"),
        ("Partager cet article", "fr"),
        ("返回顶部", "zh-Hans"),
        ("上一篇：北方光学招聘", "zh-Hans"),
        ("ページトップへ", "ja"),
        ("Les mer", "no"),
        ("Udostępnij", "pl"),
    ],
)
def test_lines_that_pages_add(line: str, language: str) -> None:
    """They are set aside, with the reason."""
    reading = reading_of(LEAD, MORE, line, language=language)
    assert [(one.role, one.text.plain) for one in reading.set_aside] == [("furniture", line)]


def test_what_a_line_of_the_page_leads_to() -> None:
    """The address below "View source version on ...:" goes with it, and the name below "News provided by"."""
    lines = ["View source version on wire.example:", "https://wire.example/news/1", "News provided by", "Fulmar Optics"]
    reading = reading_of(*lines[2:], LEAD, MORE, *lines[:2])
    assert sorted(one.text.plain for one in reading.set_aside) == sorted(lines)
    reading = reading_of(LEAD, MORE, "Published by", "Fulmar Optics has 12 pages of it.")
    assert [one.text.plain for one in reading.set_aside] == ["Published by"]


@pytest.mark.parametrize(
    "line",
    ["Share this joy with your friends, said the mayor.", "Print Email and Facebook", "The post office opened first."],
)
def test_sentences_like_page_lines(line: str) -> None:
    """Words of a page inside a sentence are text; a beginning counts only where pages have it."""
    reading = reading_of(LEAD, "Pickup trucks came too.", MORE)
    assert not reading.set_aside
    if line.startswith("The post"):
        assert not reading_of(LEAD, line, MORE).set_aside


def test_subject_tags_are_metadata() -> None:
    """The label and the short lines below it."""
    reading = reading_of(LEAD, MORE, "###", "Tags:", "Optics", "Harbour", "Tags: glass, sand")
    assert [one.role for one in reading.set_aside] == ["metadata"] * 4
    assert len(reading.release.body) == 2


def test_notes_to_editors_follow_the_end_mark() -> None:
    """Heading and paragraphs stand behind the mark."""
    release = reading_of(LEAD, MORE, "ENDS", "Notes to editors", "Photographs are free to use.").release
    assert len(release.notes) == 2
    assert release.end_mark == Text("ENDS")
    assert [role for role, _ in release.parts()][-3:] == ["end_mark", "note", "note"]


FORM = ("about", "notes", "source_line", "end_mark", "notices", "furniture")


@pytest.mark.parametrize(
    "language",
    "en de fr es pt it nl sv da no fi pl ru zh-Hans zh-Hant ja ko tr vi".split(),
)
def test_every_language_knows_the_form(language: str) -> None:
    """Its file has headings, end marks, legal text and page lines."""
    from pressdoc.understand.languages import section

    assert language in known()
    found = section(language, "structure")
    assert [key for key in FORM if not found.get(key)] == []
    assert all(found["furniture"].get(key) for key in ("lines", "starts", "sections"))


def test_words_of_two_roles_are_none_of_the_page() -> None:
    """No language lists a line both as a part of the form and as a part of pages."""
    from pressdoc.understand.languages import section
    from pressdoc.understand.vocabulary import fold

    for tag in known():
        table = section(tag, "structure")
        form = {fold(line) for key in ("contact", "notes", "about", "tags", "genre") for line in table.get(key, ())}
        page = {fold(line) for key in ("lines", "sections") for line in table.get("furniture", {}).get(key, ())}
        assert not form & page, tag


def test_any_case_of_a_whole_release() -> None:
    """Contacts, boilerplate, notice and notes in printed order, each block in one part."""
    source = f"""Fulmar Optics Opens Third Laboratory

{LEAD}

{MORE}

- ends -

About Fulmar Optics Ltd.
It makes lenses.

Forward-looking statements
They may prove wrong.

Media contact
Ann Roe, +44 20 7946 0000, press@fulmar.example
"""
    reading = pressdoc.examine(source)
    assert words_of(reading, "about") == ["About Fulmar Optics Ltd.", "It makes lenses."]
    assert len(reading.release.notices) == 1
    assert len(reading.release.contacts) == 1


INVENTED = """
[language]
words = ["zu", "ka", "lem", "tor", "vi", "sho"]

[structure]
about = ["Narra {}"]
end_mark = ["finu"]

[structure.notices]
legal = ["Nullo"]

[structure.furniture]
lines = ["Supra"]

[contacts]
media = ["Pressu"]
"""

SAID = """Fulmar Optica vi tor laboro

Fulmar Optica zu ka lem laboro vi tor porto, ka lem sho dekdu homo zu ka laboro lem porto vi sho.

Supra

- finu -

Narra Fulmar Optica

Lem laboro ka lenso.

Nullo

Ka nullo zu lem.

Pressu

press@fulmar.example
"""


def test_a_file_adds_a_language(tmp_path: Path) -> None:
    """A language that nobody speaks is recognised and read, once its file is in the folder."""
    shutil.copytree(Path(pressdoc.__file__).parent, tmp_path / "pressdoc")
    (tmp_path / "pressdoc/understand/languages/qaa.toml").write_text(INVENTED, encoding="utf-8")
    script = """if True:
        import pressdoc, sys
        reading = pressdoc.examine(sys.stdin.read())
        release = reading.release
        assert release.language == "qaa", release.language
        assert release.about[0].heading.plain == "Narra Fulmar Optica"
        assert release.about[0].organisation.name == "Fulmar Optica"
        assert release.notices[0].kind == "legal"
        assert release.contacts[0].emails == ("press@fulmar.example",)
        assert release.end_mark.plain == "- finu -"
        assert [one.text.plain for one in reading.set_aside] == ["Supra"]
    """
    subprocess.run(
        [sys.executable, "-c", script],
        input=SAID,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONUTF8": "1"},
    )


BROKEN = [
    ("Fulmar Optics will hire sixty people for the new works, most of whom come from the", "old yard."),
    ("„Wir haben zwei Jahre auf diesen Tag gewartet, und die ganze Stadt ist gekommen, um mit", "uns zu feiern.“"),
    ("“Nobody will ask what it was before the works came to this side of the bay,”", "said Ada Roe, its head."),
    ("Optique Nord emploiera soixante personnes dans la nouvelle usine, dont la plupart,", "dit le maire, sont d'ici."),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), BROKEN)
def test_a_broken_sentence_is_joined(first: str, second: str) -> None:
    """A page's end in the middle of a sentence, as copies from PDF have it; with a remark."""
    reading = reading_of(LEAD, first, second)
    assert [block.text.plain for block in reading.release.body if isinstance(block, Paragraph)][1:] == [
        f"{first} {second}"
    ]
    assert "paragraphs-joined" in [remark.code for remark in reading.remarks]


NOT_BROKEN = [
    ("Fulmar Optics will hire sixty people for the new works in the harbour of the town.", "iron and glass."),
    ("improve the supply of lenses to the schools and the hospitals of the whole country", "increase the output."),
    ("Fulmar Optics will hire sixty people for the new works in the harbour of the town for", "a lens"),
    ("The works in the harbour of the town will have three tasks, all of them for schools:", "grinding lenses."),
    ("Third works", "opened today in the harbour of the town."),
]


@pytest.mark.parametrize(("first", "second"), NOT_BROKEN)
def test_no_sentence_is_joined(first: str, second: str) -> None:
    """Sentences, items without bullets and headings stay apart."""
    assert "paragraphs-joined" not in [remark.code for remark in reading_of(LEAD, first, second).remarks]


def test_legal_text_in_the_middle() -> None:
    """Above the release and before the form has begun it is one paragraph; under its heading it stays one notice."""
    assert len(reading_of("This announcement contains inside information.", LEAD, MORE).release.body) == 2
    words = "This outlook contains forward-looking statements, which may prove wrong for many reasons."
    assert len(reading_of(LEAD, words, "Conference call", MORE).release.body) == 3
    under = reading_of(LEAD, MORE, "Important notice", words, "It does not constitute an offer to buy shares.").release
    assert [(one.kind, len(one.blocks)) for one in under.notices] == [("forward-looking", 1), ("offer", 1)]


def test_what_a_distributor_adds() -> None:
    """The record at the foot is metadata, and its last line an end mark that names the distributor."""
    reading = reading_of(
        LEAD, "Über Fulmar", "Sechzig Menschen.", "Sprache: Deutsch\nUnternehmen: Fulmar Optik AG",
        "Ende der Mitteilung Fulmar-Dienst", "Weitere Meldungen\nFulmar stellt ein", language="de",
    )  # fmt: skip
    assert [one.role for one in reading.set_aside] == ["metadata", "furniture"]
    assert reading.release.end_mark == Text("Ende der Mitteilung Fulmar-Dienst")


@pytest.mark.parametrize(
    ("line", "language", "is_source"),
    [
        ("SOURCE Fulmar Optics", "en", True), ("Source: Fulmar Optics", "en", True),
        ("Quelle: Fulmar Optik", "de", True), ("消息来源：北方光学", "zh-Hans", True),
        ("Fonte: Ottica Nord", "it", True),
        ("Source: https://fulmar.example/report", "en", False), ("Source of light", "en", False),
    ],
)  # fmt: skip
def test_source_lines(line: str, language: str, *, is_source: bool) -> None:
    """The issuer behind the word, not an address and not a sentence."""
    release = reading_of(LEAD, MORE, line, language=language).release
    assert (release.end_mark == Text(line)) is is_source


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Website | Twitter | Discord | Fulmar Club", "en"),
        ("Home » Newsroom » 2025", "en"),
        ("Startseite > Presse > Meldungen", "de"),
        ("首页 > 新闻中心 > 公司新闻", "zh-Hans"),
    ],
)
def test_rows_of_links(line: str, language: str) -> None:
    """Half of the words or the first are those of a page."""
    assert [one.reason for one in reading_of(LEAD, MORE, line, language=language).set_aside] == ["a row of links"]


@pytest.mark.parametrize("line", ["Ann Roe | Fulmar Optics | press@fulmar.example", "A lens > 5 cm is large."])
def test_no_row_of_links(line: str) -> None:
    """A contact in one line, and a sign in a sentence."""
    assert not reading_of(LEAD, MORE, line).set_aside


GENRES = [
    ("Comunicado de imprensa", "pt"), ("Comunicato stampa", "it"), ("Persbericht", "nl"), ("Pressmeddelande", "sv"),
    ("Pressemeddelelse", "da"), ("Pressemelding", "no"), ("Tiedote", "fi"), ("Informacja prasowa", "pl"),
    ("Пресс-релиз", "ru"), ("新聞稿", "zh-Hant"), ("プレスリリース", "ja"), ("보도자료", "ko"),
    ("Basın bülteni", "tr"), ("Thông cáo báo chí", "vi"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "language"), GENRES)
def test_the_words_press_release_are_metadata(line: str, language: str) -> None:
    """In each language, alone on their line above the headline."""
    reading = pressdoc.examine(f"{line}\n\nFulmar Optics Opens Third Laboratory\n\n{LEAD}\n", language=language)
    assert [one.role for one in reading.set_aside] == ["metadata"]
    assert reading.release.headline == pressdoc.parse(f"Fulmar Optics Opens Third Laboratory\n\n{LEAD}\n").headline


def test_a_joined_paragraph_keeps_its_dateline() -> None:
    """Joined at the break, it is still the paragraph that the dateline runs into."""
    first = "LEITH, May 3, 2025 - Fulmar Optics will hire sixty people for the new works, most of whom come from the"
    release = reading_of(first, "old yard.", MORE).release
    assert release.dateline is not None
    assert release.dateline.places == ("LEITH",)
    assert len(release.body) == 2


def test_tools_of_a_page_in_one_block_are_parted() -> None:
    """Lines that were copied as one paragraph are a page's each; what the release says among them stays with it."""
    tail = "Fulmar logo\nSource: Fulmar Optics Inc.\nShare\nPrint"
    tools = "Email Alerts\nEnter your email address\nSEC Filings\nSubmit"
    reading = reading_of(LEAD, MORE, "Contact:\nAda Brink\nada@fulmar.example", tail, tools)
    assert (reading.release.end_mark or Text("")).plain == "Source: Fulmar Optics Inc."
    assert words_of(reading, "furniture") == ["Fulmar logo", "Share", "Print", *tools.split("\n")]
    lines = "Print\nThe shop prints.\nIt has four presses.\nIt is open all day.\nNobody shares."
    assert words_of(reading_of(LEAD, lines, MORE), "body") == [LEAD, lines, MORE]


def test_a_boilerplate_about_a_disease_or_a_product() -> None:
    """What is no organisation is said at the end of a release too; a company that makes medicines is one."""
    blocks = [
        *("About Lens Fever", "Lens fever is a chronic, immune-mediated disease that affects one optician in ten."),
        *("About LENSOVA", "LENSOVA is an oral inhibitor of a kinase, taken once a day."),
        *("About the HALO Trial", "The HALO trial is a Phase 3, double-blind study evaluating LENSOVA."),
        *("About Fulmar", "Fulmar is a medicine company turning science into sight."),
    ]
    about = reading_of(LEAD, MORE, *blocks).release.about
    assert [one.organisation and one.organisation.name for one in about] == [None, None, None, "Fulmar Optics"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("This release contains forward-looking statements.", "forward-looking"),
        ("The figures are not audited.", "legal"),
    ],
)
def test_a_heading_that_leaves_the_kind_open(words: str, kind: str) -> None:
    """Under "Disclaimer" the first words of the text may say of what kind it is."""
    assert [one.kind for one in reading_of(LEAD, MORE, "Disclaimer", words).release.notices] == [kind]


@pytest.mark.parametrize(
    ("language", "about", "heading", "call"),
    [
        (
            "en",
            "About Fulmar Optics",
            "Conference Call Information",
            "Fulmar Optics will host a call at 8:30 a.m. today.",
        ),
        ("de", "Über Fulmar Optics", "Telefonkonferenz", "Die Konferenz beginnt heute um 8:30 Uhr."),
        ("fr", "À propos de Fulmar Optics", "Conférence téléphonique", "Elle commence aujourd’hui à 8 h 30."),
        ("zh", "关于富尔玛光学", "电话会议", "会议将于今天上午八点半举行。"),
    ],
)
def test_a_heading_of_the_text_ends_a_boilerplate(language: str, about: str, heading: str, call: str) -> None:
    """A call for analysts is announced below the words about a company or a product; it is text again."""
    reading = reading_of(LEAD, MORE, about, LEAD, heading, call, language=language)
    assert words_of(reading, "about") == [about, LEAD]
    assert words_of(reading, "body")[-1] == call


@pytest.mark.parametrize(
    ("head", "language"),
    [
        ("HARROW INSTRUMENTS PLC\n12 Dock Street\nTulsa, Oklahoma 74103", "en"),
        ("Harrow Instruments plc\n12 Dock Street\nHull HU1 2AB", "en"),
        ("Mühle Corven GmbH\nHafenstraße 2\n29221 Celle", "de"),
        ("Minoterie Corvais SA\n2, quai du Port\n79000 Niort", "fr"),
    ],
)
def test_a_letterhead_above_the_text_is_set_aside(head: str, language: str) -> None:
    """A company, its street and its town are the printed head of the paper, and no headline and no text."""
    blocks = (head, "FOR IMMEDIATE RELEASE", LEAD, MORE)
    draft = Draft(blocks=tuple(DraftBlock(Paragraph(Text(one))) for one in blocks), page=Page())
    reading = understand(draft, language=language)
    assert words_of(reading, "metadata") == [head]
    assert reading.release.headline is None
    assert len(reading.release.body) == 2


@pytest.mark.parametrize(
    "lines",
    [
        "HARROW INSTRUMENTS OPENS PLANT\nSITE ON DOCK STREET COST 40000",
        "Harrow Instruments plc\nTulsa plant makes 74103 meters",
    ],
)
def test_lines_without_a_town_are_no_letterhead(lines: str) -> None:
    """A headline may run over two lines, and end with a number of fewer or more digits."""
    blocks = (lines.replace("40000", "4,000"), LEAD, MORE)
    draft = Draft(blocks=tuple(DraftBlock(Paragraph(Text(one))) for one in blocks), page=Page())
    assert words_of(understand(draft, language="en"), "metadata") == []


@pytest.mark.parametrize(
    ("language", "line"),
    [("en", "By order of the Board"), ("en", "On behalf of the board of directors"), ("zh-Hant", "承董事會命")],
)
def test_who_signs_below_a_boilerplate_and_contacts_is_text(language: str, line: str) -> None:
    """A signature of the board is the release's, not the page's, and no part of what the company says of itself."""
    about = {
        "en": "About Fulmar Optics\nFulmar Optics plc grinds lenses for telescopes. It employs forty people in Leeds.",
        "zh-Hant": "關於晨曦燈具\n晨曦燈具控股有限公司製造燈具，於東莞設有廠房，聘用員工四百名，產品銷往四十個國家。",
    }[language]
    lead = {
        "en": "LEEDS, 3 November 2026 - Fulmar Optics plc today opened its third laboratory, with forty people in it.",
        "zh-Hant": "香港，二零二六年十一月三日 - 晨曦燈具控股有限公司今日宣佈，其位於東莞的新廠房正式投產。",
    }[language]
    release = pressdoc.parse(
        f"{lead[-20:]}\n\n{lead}\n\n{about}\n\nContact: press@fulmar.example, +44 113 496 0123\n\n{line}\nSue Field\n",
        format="text",
        language=language,
    )
    printed = "\n".join(text.plain for part, text in release.parts() if part == "body")
    assert f"{line}\nSue Field" in printed
    assert all(line not in text.plain for part, text in release.parts() if part == "about")
