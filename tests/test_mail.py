"""A mail as programs save it: unpacked, its text or HTML read; hostile ones give a clear result."""

from __future__ import annotations

import datetime
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest

import pressdoc
from pressdoc.formats.mail import DEEPEST, MAIL
from pressdoc.formats.sniffing import look, recognise

if TYPE_CHECKING:
    from pathlib import Path

HEADLINE = "Ravens Harbour opens second terminal"
LEAD = "RAVENSMOUTH, 3 March 2026 - Ravens Harbour AG today opened its second terminal, which took four years to build."
TEXT = f"{HEADLINE}\n\n{LEAD}\n\nThe terminal is the largest building between the two bridges.\n"
HTML = f"<html><body><h1>{HEADLINE}</h1><p>{LEAD}</p><p>The terminal is <b>the largest</b> building.</p></body></html>"


def mail(**headers: str) -> EmailMessage:
    """Return a mail from Ann Lee."""
    message = EmailMessage()
    said = {"From": "Ann Lee <ann@ravens.example>", "Subject": HEADLINE, "Date": "Tue, 03 Mar 2026 09:00:00 +0100"}
    for name, value in {**said, **headers}.items():
        message[name] = value
    return message


def codes(reading: pressdoc.Reading) -> list[str]:
    """Return the codes of the remarks that the mail itself gave."""
    return [one.code for one in reading.remarks if one.code.startswith(("mail", "attachment", "alternative"))]


def test_text_of_a_mail_is_read_and_its_headers_are_metadata() -> None:
    """Sender, day and subject are set aside; the day counts where the text has none."""
    message = mail()
    message.set_content(TEXT.replace("RAVENSMOUTH, 3 March 2026 - ", ""))
    reading = pressdoc.examine(message.as_bytes())
    assert reading.release.headline is not None
    assert reading.release.headline.plain == HEADLINE
    assert reading.release.issued == datetime.date(2026, 3, 3)
    shown = [one.text.plain for one in reading.set_aside if one.role == "metadata"]
    assert shown == [
        "From: Ann Lee <ann@ravens.example>",
        "Date: Tue, 03 Mar 2026 09:00:00 +0100",
        f"Subject: {HEADLINE}",
    ]


def test_of_two_versions_the_html_counts() -> None:
    """A mail has its text twice; the HTML says more of its structure, and a remark says that one is left."""
    message = mail()
    message.set_content(TEXT)
    message.add_alternative(HTML, subtype="html")
    reading = pressdoc.examine(message.as_bytes())
    assert [text.plain for role, text in reading.parts() if role != "metadata"].count(HEADLINE) == 1
    assert any(span.kind == "strong" for _, text in reading.release.parts() for span in text.spans)
    assert codes(reading) == ["alternative-left-out"]


def test_empty_html_gives_way_to_the_text() -> None:
    """Some programs send an empty second version."""
    message = mail()
    message.set_content(TEXT)
    message.add_alternative(" ", subtype="html")
    assert "largest building" in pressdoc.parse(message.as_bytes()).plain


def test_attachments_are_named() -> None:
    """What is attached is left out, and a remark says what it was."""
    message = mail()
    message.set_content(TEXT)
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="Öffnung.pdf")
    message.add_attachment("not the release", filename="notes.txt")
    message.add_attachment(b"GIF", maintype="image", subtype="gif", filename="logo.gif")
    reading = pressdoc.examine(message.as_bytes())
    left = [(one.code, one.message) for one in reading.remarks if one.code.endswith("-left-out")]
    assert left == [
        ("document-left-out", "'Öffnung.pdf', which is application/pdf, is left out"),
        ("document-left-out", "'notes.txt', which is text/plain, is left out"),
        ("attachment-left-out", "'logo.gif', which is image/gif, is left out"),
    ]
    assert "not the release" not in str(list(reading.parts()))


def test_forwarded_message_brings_its_headers() -> None:
    """A release sent on as a message of its own is read after the words of who sent it on."""
    inner = mail(Subject="第二ターミナル開業")
    inner.set_content("株式会社レイヴンズは本日、第二ターミナルを開業しました。\n", charset="iso-2022-jp")
    outer = mail(Subject="FW")
    outer.set_content("For you.\n")
    outer.add_attachment(inner)
    texts = [text.plain for _, text in pressdoc.examine(outer.as_bytes()).parts()]
    assert "Subject: FW" in texts
    assert "Subject: 第二ターミナル開業" in texts
    assert "株式会社レイヴンズは本日、第二ターミナルを開業しました。" in texts


@pytest.mark.parametrize(
    ("charset", "words"),
    [
        ("iso-8859-1", "Größere Häfen für größere Schiffe"),
        ("gb2312", "新码头今天正式投入使用"),
        ("shift_jis", "第二ターミナルを開業しました"),
        ("koi8-r", "Второй терминал открыт"),
    ],
)
def test_each_part_has_its_charset(charset: str, words: str) -> None:
    """Bytes beyond ASCII are read in the charset that the part names, whatever the transfer encoding."""
    head = "From: ann@ravens.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset="
    raw = f"{head}{charset}\nContent-Transfer-Encoding: 8bit\n\n".encode() + words.encode(charset)
    assert words in [text.plain for _, text in pressdoc.examine(raw).parts()]


def test_subject_in_encoded_words_and_in_bytes() -> None:
    """Headers are decoded, those of programs that never heard of encoded words too."""
    head = b"From: ann@ravens.example\nMessage-ID: <1>\nSubject: "
    wanted = "Größere Häfen"
    for subject in (b"=?utf-8?Q?Gr=C3=B6=C3=9Fere?= =?utf-8?Q?_H=C3=A4fen?=", wanted.encode(), wanted.encode("cp1252")):
        source = (head + subject + b"\n\nWords.").decode("utf-8", "surrogateescape")
        assert MAIL.draft(source).page.title == wanted


def test_str_and_file_are_read_like_bytes(tmp_path: Path) -> None:
    """A mail may come as a str, and by the suffix of its file."""
    message = mail()
    message.set_content("Größere Häfen öffnen.\n", cte="8bit")
    path = tmp_path / "release.eml"
    path.write_bytes(message.as_bytes())
    release = pressdoc.parse(path)
    assert pressdoc.parse(message.as_bytes()) == release
    assert pressdoc.parse(message.as_bytes().decode(), format="mail") == release
    assert "Größere Häfen öffnen." in [text.plain for _, text in release.parts()]


def test_only_what_programs_saved_is_taken_for_a_mail() -> None:
    """The headers that people copy into a text are read by the format for text."""
    assert look(f"From: Ann Lee\nSubject: {HEADLINE}\nDate: 3 March 2026\n\n{TEXT}") == "text"
    assert look(f"From: a@b.example\nMIME-Version: 1.0\n\n{TEXT}") == "mail"
    assert look(f"{TEXT}\n\nFrom: a@b.example\nMIME-Version: 1.0\n") == "text"
    assert recognise(b"Received: x\r\nFrom: a@b.example\r\n\r\nWords").format == "mail"


def nested(depth: int) -> str:
    """Return a mail with lists of parts in one another."""
    opened = "".join(f"Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n" for number in range(depth))
    return f"From: a@b.example\nMIME-Version: 1.0\n{opened}\nHarbour opens\n"


HOSTILE = {
    "nothing": "",
    "no body": "From: a@b.example\nMIME-Version: 1.0\n",
    "deep": nested(DEEPEST + 2),
    "deeper": nested(5000),
    "messages": "From: a@b.example\nMIME-Version: 1.0\n" + 5000 * "Content-Type: message/rfc822\n\n",
    "broken base64": "From: a\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n%%%=A\n",
    "broken quoted": "From: a\nMIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n\n=ZZ =\n=E4",
    "broken uuencode": "From: a\nContent-Transfer-Encoding: x-uuencode\n\nbegin 6 x\n#\n~~~\n",
    "no boundary": "From: a\nContent-Type: multipart/mixed\n\n--x\n\nHarbour",
    "odd charset": "From: a\nContent-Type: text/plain; charset*=x'y'z\n\nHarbour",
    "odd date": "From: a\nDate: Mon, 99 Foo 99999 99:99\nSubject: =?x?Q?=FF?= =?utf-8?B?!?=\n\nHarbour",
    "huge header": "From: a\nSubject: " + "=?a?q?" * 50_000 + "\n\nHarbour",
    "huge parameters": "From: a\nContent-Type: multipart/mixed" + ';a="' * 100_000 + "\n\nHarbour",
    "huge head": "a: b\n" * 50_000,
    "surrogates": "From: \ud800\nSubject: \udcff\n\n\udfff Harbour \udc80",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_mail_gives_a_clear_result(name: str) -> None:
    """Nothing raises and nothing hangs, whatever a mail holds."""
    reading = pressdoc.examine(HOSTILE[name], format="mail")
    if "Harbour" in HOSTILE[name] and name != "deep":
        assert any("Harbour" in text.plain for _, text in reading.parts())


def test_what_is_missing_is_said() -> None:
    """A mail without words, and one whose words are too deep, say so."""
    assert codes(pressdoc.examine(HOSTILE["no body"], format="mail")) == ["mail-without-text"]
    assert codes(pressdoc.examine(HOSTILE["deep"], format="mail")) == ["mail-nested-too-deep", "mail-without-text"]


COVERED = """Subject: Tag der Fähre

Sehr geehrte Damen und Herren,

zum Tag der Fähre senden wir Ihnen unsere Pressemitteilung. Über eine Veröffentlichung freuen wir uns.

PRESSEMITTEILUNG

Kürzungen gefährden Überfahrten an der Küste

Bonn, 22. März 2026. Die Kürzungen gefährden die Überfahrten vieler Menschen an der Küste, wie die Fährhilfe mitteilt.
"""


def test_a_letter_to_newsrooms_above_the_release_is_set_aside() -> None:
    """The headline below it is the release's, the subject only the mail's; without that line the letter stays."""
    reading = pressdoc.examine(COVERED, format="text")
    assert reading.release.headline is not None
    assert reading.release.headline.plain == "Kürzungen gefährden Überfahrten an der Küste"
    assert [one.role for one in reading.set_aside if one.text.plain.startswith("Sehr geehrte")] == ["furniture"]
    bare = pressdoc.examine(COVERED.replace("PRESSEMITTEILUNG\n\n", ""), format="text")
    assert not [one for one in bare.set_aside if one.text.plain.startswith("Sehr geehrte")]
