"""Contacts: who can be reached, in the forms in which releases print it, and what is no contact."""

from __future__ import annotations

import datetime

import pytest

import pressdoc
from pressdoc import Contact, Paragraph, Release, Text
from pressdoc.draft import Draft, DraftBlock
from pressdoc.understand import understand
from pressdoc.understand.contact.addresses import addresses_in, emails_in, phones_in
from pressdoc.understand.contact.words import contact_words

LEAD = (
    "Fulmar Optics today opened its third laboratory, which employs forty people in the old customs house. "
    "The company grinds lenses for telescopes and for the lamps of lighthouses, and it will train apprentices there."
)

LEADS = {
    "en": LEAD,
    "de": "Die Fulmar Optik hat heute ihr drittes Labor eröffnet, in dem vierzig Menschen arbeiten. Das Unternehmen "
    "schleift Linsen für Teleskope und für die Lampen von Leuchttürmen und wird dort auch junge Leute ausbilden.",
    "fr": "La société Fulmar Optique a ouvert aujourd'hui son troisième laboratoire, qui emploie quarante personnes "
    "dans les anciens bureaux de la douane. Elle taille des lentilles pour les télescopes et pour les phares.",
    "es": "La empresa Fulmar Óptica ha abierto hoy su tercer laboratorio, que emplea a cuarenta personas en la antigua "
    "casa de la aduana. La compañía talla lentes para telescopios y para las lámparas de los faros.",
    "it": "La società Fulmar Ottica ha aperto oggi il suo terzo laboratorio, "
    "che impiega quaranta persone nella vecchia "
    "dogana. L'azienda lavora lenti per telescopi e per le lampade dei fari, e formerà anche giovani.",
    "zh": "富尔玛光学公司今天宣布其第三个实验室正式启用，该实验室位于旧海关大楼，"
    "共有四十名员工。公司为望远镜和灯塔生产镜片，并将在那里培训年轻人。",
    "ja": "フルマー光学株式会社は本日、旧税関庁舎に第三研究所を開設したことを発表しました。"
    "同研究所では四十名の社員が望遠鏡と灯台のレンズを製造します。",
    "ko": "풀마광학은 오늘 옛 세관 건물에 세 번째 연구소를 열었다고 밝혔다. 이 "
    "연구소에는 마흔 명의 직원이 일하며 망원경과 등대의 렌즈를 만든다.",
}


def read(*paragraphs: str, language: str = "en", top: bool = False) -> Release:
    """Return the release with these paragraphs below its text, or above it."""
    text = ["Fulmar Optics Opens Laboratory", LEADS[language], LEADS[language]]
    words = [*paragraphs, *text] if top else [*text, *paragraphs]
    draft = Draft(blocks=tuple(DraftBlock(Paragraph(Text(one))) for one in words))
    reading = understand(draft)
    said = [text.plain for _, text in reading.parts()]
    assert "".join("".join(said).split()) == "".join("".join(words).split()), "nothing may be lost"
    return reading.release


def facts_of(contact: Contact) -> tuple[str | None, str | None, str | None, tuple[str, ...], tuple[str, ...]]:
    """Return name, title, organisation, e-mail addresses and telephone numbers."""
    return contact.name, contact.title, contact.organisation, contact.emails, contact.phones


ONE = [
    # language, paragraphs, name, title, organisation, e-mails, phones, role
    (
        "de",
        ["Pressekontakt:\nKelda Deutschland e.V.\nJan Roe\nLeiter Kommunikation\nTel.: 030 / 555 014-22"],
        ("Jan Roe", "Leiter Kommunikation", "Kelda Deutschland e.V.", (), ("030 / 555 014-22",)),
        "media",
    ),
    (
        "de",
        ["Pressekontakt:\nKelda Deutschland e. V.\nJan Roe\nTel.: 030 / 555 014-22"],
        ("Jan Roe", None, "Kelda Deutschland e. V.", (), ("030 / 555 014-22",)),
        "media",
    ),
    (
        "en",
        ["Contact:\nAda Brink\nExecutive Vice President and\nChief Financial Officer\n(540) 555-4300"],
        ("Ada Brink", "Executive Vice President and Chief Financial Officer", None, (), ("(540) 555-4300",)),
        None,
    ),
    (
        "en",
        ["Contact:", "Ada Brink\nVice President\nInvestor Relations\n(540) 555-4318"],
        ("Ada Brink", "Vice President", None, (), ("(540) 555-4318",)),
        None,
    ),
    (
        "en",
        ["For further information, please contact:\nAda Brink, Investor Relations\nTel: 604-555-0139"],
        ("Ada Brink", "Investor Relations", None, (), ("604-555-0139",)),
        "investors",
    ),
    (
        "en",
        ["Contacts:\nFulmar Optics, Investor Relations\nTel: 604-555-0139"],
        (None, None, "Fulmar Optics", (), ("604-555-0139",)),
        "investors",
    ),
    (
        "en",
        ["FOR IMMEDIATE RELEASE\nMedia contact:\nAda Brink\nSr. Director, Corporate Affairs\n(972) 555-0147"],
        ("Ada Brink", "Sr. Director, Corporate Affairs", None, (), ("(972) 555-0147",)),
        "media",
    ),
    (
        "en",
        [
            "Media Contact:\nAda Brink\nHead of Communications, Fulmar "
            "Optics\n+44 20 7946 0312\nada.brink@fulmar.example"
        ],
        ("Ada Brink", "Head of Communications", "Fulmar Optics", ("ada.brink@fulmar.example",), ("+44 20 7946 0312",)),
        "media",
    ),
    (
        "en",
        ["Contact: Ada Brink | Quill & Post | (212) 555-0142 | ada@quillpost.example"],
        ("Ada Brink", None, "Quill & Post", ("ada@quillpost.example",), ("(212) 555-0142",)),
        None,
    ),
    (
        "en",
        [
            "Investor Relations",
            "Fulmar Optics",
            "Bo Ek, CFO",
            "Tel.: 212-555-0142 ext. 7\nFax: 212-555-0143",
            "bek@fulmar.example",
        ],
        ("Bo Ek", "CFO", "Fulmar Optics", ("bek@fulmar.example",), ("212-555-0142 ext. 7",)),
        "investors",
    ),
    (
        "en",
        ["For more information, please contact Ada Brink, Head of Press, at 212-555-0142 or ada.brink@fulmar.example."],
        ("Ada Brink", "Head of Press", None, ("ada.brink@fulmar.example",), ("212-555-0142",)),
        None,
    ),
    (
        "en",
        [
            "Contact DetailsAda Brink, CEO",
            "+1 212-555-0142",
            "ada@fulmar.example",
            "Company Websitehttps://fulmar.example/",
        ],
        ("Ada Brink", "CEO", None, ("ada@fulmar.example",), ("+1 212-555-0142",)),
        None,
    ),
    (
        "en",
        ["Media Contact:Ada BrinkQuill Consulting, Inc.212.555.0142abrink@quill.example"],
        ("Ada Brink", None, "Quill Consulting, Inc.", ("abrink@quill.example",), ("212.555.0142",)),
        "media",
    ),
    (
        "en",
        [
            "Press contact",
            "Name: Ada Brink",
            "Title: Press Officer",
            "Company: Fulmar Optics",
            "Phone:\n555-0142",
            "E-Mail: press@fulmar.example",
        ],
        ("Ada Brink", "Press Officer", "Fulmar Optics", ("press@fulmar.example",), ("555-0142",)),
        "media",
    ),
    (
        "de",
        [
            "Pressekontakt:\nFulmar Optik GmbH\nDr. Ada Brink, Leiterin Unternehmenskommunikation\nTel.: "
            "+49 (0)40 / 123 45-67\nE-Mail: a.brink@fulmar.example"
        ],
        (
            "Ada Brink",
            "Leiterin Unternehmenskommunikation",
            "Fulmar Optik GmbH",
            ("a.brink@fulmar.example",),
            ("+49 (0)40 / 123 45-67",),
        ),
        "media",
    ),
    (
        "fr",
        [
            "Contact presse",
            "Ada Brunel",
            "Directrice de la communication",
            "Tél. : 01 23 45 67 89 / Mobile : 06 12 34 56 78",
            "presse@fulmar.example",
        ],
        (
            "Ada Brunel",
            "Directrice de la communication",
            None,
            ("presse@fulmar.example",),
            ("01 23 45 67 89", "06 12 34 56 78"),
        ),
        "media",
    ),
    (
        "es",
        ["Contacto de prensa:\nAda Bravo\nTeléfono: +34 915 55 01 42\nCorreo electrónico: ada@fulmar.example"],
        ("Ada Bravo", None, None, ("ada@fulmar.example",), ("+34 915 55 01 42",)),
        "media",
    ),
    (
        "it",
        ["Ufficio stampa\nAda Bruni\nCell. 333 555 0142\nufficiostampa@fulmar.example"],
        ("Ada Bruni", None, None, ("ufficiostampa@fulmar.example",), ("333 555 0142",)),
        "media",
    ),
    (
        "zh",
        ["媒体联系人：", "王小明", "富尔玛光学公司", "电话：+86 10 5555 0142", "邮箱：press@fulmar.example"],
        ("王小明", None, "富尔玛光学公司", ("press@fulmar.example",), ("+86 10 5555 0142",)),
        "media",
    ),
    (
        "ja",
        [
            "【報道関係者からのお問い合わせ先】\nフルマー光学株式会社 広報部\n担当：山田 花子\nTEL：03-5555-0142 "
            "FAX：03-5555-0143\nE-mail：press@fulmar.example"
        ],
        ("山田 花子", None, "フルマー光学株式会社 広報部", ("press@fulmar.example",), ("03-5555-0142",)),
        "media",
    ),
    (
        "ko",
        ["언론문의처:\n풀마광학 홍보팀\n김지우 팀장\n02-555-0142\npress@fulmar.example"],
        ("김지우", "팀장", "풀마광학 홍보팀", ("press@fulmar.example",), ("02-555-0142",)),
        "media",
    ),
]


@pytest.mark.parametrize(
    ("language", "paragraphs", "expected", "role"), ONE, ids=[f"{row[0]}: {row[1][0][:40]}" for row in ONE]
)
def test_one_contact(
    language: str,
    paragraphs: list[str],
    expected: tuple[str | None, str | None, str | None, tuple[str, ...], tuple[str, ...]],
    role: str | None,
) -> None:
    """A contact below the text, in each form and language."""
    release = read(*paragraphs, language=language)
    assert [facts_of(contact) for contact in release.contacts] == [expected]
    assert release.contacts[0].role == role


def test_two_contacts_in_one_block() -> None:
    """A name with addresses of its own is another contact; each keeps its printed words."""
    release = read(
        "Contacts:\nQuill & Post\nAda Brink, 212-555-0142\nada@quill.example\nor\nFulmar Optics\nBo Ek, 212-555-0143"
    )
    first, second = release.contacts
    assert facts_of(first) == ("Ada Brink", None, "Quill & Post", ("ada@quill.example",), ("212-555-0142",))
    assert facts_of(second) == ("Bo Ek", None, "Fulmar Optics", (), ("212-555-0143",))
    assert str(second.text) == "Fulmar Optics\nBo Ek, 212-555-0143"


def test_media_and_investors_have_their_roles() -> None:
    """Each heading gives its role to the contact below it."""
    release = read(
        *["Media Contact:\nAda Brink\nada@fulmar.example", "Investor Contact:\nBo Ek\nbo@fulmar.example"],
    )
    assert [(one.name, one.role) for one in release.contacts] == [("Ada Brink", "media"), ("Bo Ek", "investors")]


def test_names_joined_by_and_are_two_contacts() -> None:
    """Both are reached at the number that stands behind the second; what is spelled like one name is that one's."""
    release = read("Contact: Ada Brink and Bo Ek, 202/555-0142.")
    assert [(one.name, one.phones) for one in release.contacts] == [
        ("Ada Brink", ("202/555-0142",)),
        ("Bo Ek", ("202/555-0142",)),
    ]
    release = read("Media: Ada Brink / Bo Ek, 202/555-0142, press@fulmar.example, bo.ek@fulmar.example")
    assert [one.emails for one in release.contacts] == [
        ("press@fulmar.example",),
        ("press@fulmar.example", "bo.ek@fulmar.example"),
    ]


def test_a_contact_on_top_has_no_heading_at_times() -> None:
    """Name, title and numbers above the headline are a contact too."""
    release = read("Ada Brink", "Public Information Officer", "Office: 714-555-0142, Cell: 714-555-0143", top=True)
    assert [facts_of(one) for one in release.contacts] == [
        ("Ada Brink", "Public Information Officer", None, (), ("714-555-0142", "714-555-0143"))
    ]
    assert str(release.headline) == "Fulmar Optics Opens Laboratory"


def test_a_contact_below_the_release_line_in_one_block() -> None:
    """The lines from the heading on are the contact."""
    release = read("FOR IMMEDIATE RELEASE\nMedia Contact: Ada Brink\nEmail: ada@fulmar.example", top=True)
    assert str(release.release_line) == "FOR IMMEDIATE RELEASE"
    assert [facts_of(one) for one in release.contacts] == [("Ada Brink", None, None, ("ada@fulmar.example",), ())]


def test_a_sentence_at_the_end_of_a_paragraph_is_cut_off() -> None:
    """What stands before it stays with the text."""
    release = read(f"{LEAD} For further information, contact Ada Brink at ada.brink@fulmar.example.")
    assert [one.name for one in release.contacts] == ["Ada Brink"]
    assert str(release.contacts[0].text).startswith("For further information")


def test_a_protected_address_is_printed_and_not_invented() -> None:
    """A protected address stays in the text of the contact, which has no address."""
    (contact,) = read("Media Contact", "Ada Brink", "[email\u00a0protected]").contacts
    assert facts_of(contact) == ("Ada Brink", None, None, (), ())
    assert "[email\u00a0protected]" in str(contact.text)


NO_CONTACTS = [
    "For more information, call 800-555-0142 or visit www.fulmar.example.",
    "To order, write to shop@fulmar.example before the end of the week, "
    "and do not forget the size of the lens that you want to have.",
    "Media\n\nThe fair was covered by the papers.",
    "The orders were numbered 2025-10-27 and 22CF1742, and both were paid.",
    "Contact lenses sell well",
]


@pytest.mark.parametrize("words", NO_CONTACTS)
def test_no_contact(words: str) -> None:
    """Numbers for customers, headings without anybody, and words that only look alike."""
    assert read(words, LEAD).contacts == ()


def test_text_goes_on_below_a_contact() -> None:
    """A paragraph after the addresses is no contact."""
    release = read("Media Contact:", "Ada Brink", "ada@fulmar.example", LEAD)
    assert [role for role, _ in release.parts()][-2:] == ["contact", "body"]


PHONES = [
    ("Tel. 555-0142", ["555-0142"]),
    ("(719) 555-0142", ["(719) 555-0142"]),
    ("+1 (609) 555-0142 (Office)", ["+1 (609) 555-0142"]),
    ("T: +44 (0)20 7946 0312 M: +44 7700 900142", ["+44 (0)20 7946 0312", "+44 7700 900142"]),
    ("604-555-0142 ext 109", ["604-555-0142 ext 109"]),
    ("Tel.: 089 / 123 45 67", ["089 / 123 45 67"]),
    ("555-0142 / 555-0143", ["555-0142", "555-0143"]),
    ("+43 1 50155 - 82247, mobil", ["+43 1 50155 - 82247"]),
    ("0221 77 55 44 - 50667 Köln", ["0221 77 55 44"]),
    ("电话: (86 10) 55550142分机264", ["(86 10) 55550142分机264"]),
    ("1-800-555-LENS", ["1-800-555-LENS"]),
    ("503-555-0142 (24/7)", ["503-555-0142"]),
    ("030 5550 1420 (030 5550 1421)", ["030 5550 1420", "030 5550 1421"]),
    ("Fax: 212-555-0142", []),
    ("Broomfield, CO 80021-7916", []),
    ("2019-2020, on 27.10.2025", []),
    ("2025-10-27 09:00", []),
    ("01.42.33.44.55", ["01.42.33.44.55"]),
    ("$1 000 000 000", []),
]


@pytest.mark.parametrize(("words", "expected"), PHONES)
def test_phones(words: str, expected: list[str]) -> None:
    """Telephone numbers of many countries; no fax numbers, dates, postal codes or amounts."""
    assert phones_in(words) == expected


def test_the_address_that_is_spelled_like_one_of_two() -> None:
    """Both have the number; the address is hers."""
    release = read("Contact:\nAda Brink / Bo Ek\nThe Kelda Group\n415-555-0160\nabrink@kelda.example")
    assert [facts_of(contact)[::4] for contact in release.contacts] == [
        ("Ada Brink", ("415-555-0160",)),
        ("Bo Ek", ("415-555-0160",)),
    ]
    assert [contact.emails for contact in release.contacts] == [("abrink@kelda.example",), ()]


EMAILS = [
    ("Kelda Technologies Ltd.Ada.b@kelda.example+61 411 555 191", ["Ada.b@kelda.example"]),
    ("Ann Leeannl@fulmar.example", ["annl@fulmar.example"]),
    ("Inc.646.555.0142ksmith@fulmar.example", ["ksmith@fulmar.example"]),
    ("press@fulmar.comPhone: 555-0142", ["press@fulmar.com"]),
    ("press@fulmar.com212-555-0142www.fulmar.com", ["press@fulmar.com"]),
    ("Ann HookAnn@fulmar.co", ["Ann@fulmar.co"]),
    ("邮箱press@fulmar.example。", ["press@fulmar.example"]),
    ("7:00 AM @ the harbour", []),
    ("follow @fulmar", []),
]


@pytest.mark.parametrize(("words", "expected"), EMAILS)
def test_emails(words: str, expected: list[str]) -> None:
    """Addresses that touch the words around them are cut where their own form ends."""
    assert emails_in(words) == expected


def test_addresses_keep_their_order_and_place() -> None:
    """The stretch of an address holds its printed words."""
    words = "Ann Lee, 212-555-0142, ann@fulmar.example, www.fulmar.example."
    assert [words[one.start : one.end] for one in addresses_in(words)] == [
        *["212-555-0142", "ann@fulmar.example", "www.fulmar.example"]
    ]


def test_a_contact_printed_twice_is_one_fact() -> None:
    """Both stand in the release; what it states, it states once."""
    printed = ["Media Contact\nAda Brink\nada@fulmar.example"] * 2
    release = read(*printed)
    assert len(release.contacts) == 2
    assert len(pressdoc.facts(release)["contacts"]) == 1


SHAPES = [
    # lines below the text, then of each contact its name, title, organisation, role and how many addresses it has
    (
        "Investor Contact:\nAda Brink / Bo Lund\nT: 888-555-0146",
        [("Ada Brink", None, None, "investors", 1), ("Bo Lund", None, None, "investors", 1)],
    ),
    (
        "Reporters May Contact:\nAda Brink, Fulmar Optics\nPhone: 1.646.555.0133",
        [("Ada Brink", None, "Fulmar Optics", "media", 1)],
    ),
    (
        "Refer to: Ada Brink; ada@fulmar.example; 317-555-0141 (Media) Bo Lund; bo@fulmar.example; 317-555-0142 "
        "(Investors)",
        [("Ada Brink", None, None, "media", 2), ("Bo Lund", None, None, "investors", 2)],
    ),
    (
        "Contact:\nAda Brink (Press Officer)\n(918) 555-0190",
        [("Ada Brink", "Press Officer", None, None, 1)],
    ),
    (
        "Contact:    Ada Brink, Vice President - Investor Relations\n            (918) 555-0190",
        [("Ada Brink", "Vice President - Investor Relations", None, "investors", 1)],
    ),
    (
        "Contact:\nAda Brink\nQuill Investor Relations\n(415) 555-0122\nada@quill.example",
        [("Ada Brink", None, "Quill Investor Relations", None, 2)],
    ),
    (
        "Contacts:\tMedia\tEquity Investment Community\tFixed Income Investment Community\tShareholder Inquiries\n"
        "\tT.R. Roe\tLynn Ek\tDavid Moe\t1.800.555.0155 or\n"
        "\t1.313.555.0151\t1.914.555.0152\t1.313.555.0153\t1.313.555.0156\n"
        "\troe@fulmar.example\tek@fulmar.example\tfixed@fulmar.example\tstock@fulmar.example",
        [
            ("T.R. Roe", None, None, "media", 2),
            ("Lynn Ek", None, None, "investors", 2),
            ("David Moe", None, None, "investors", 2),
            (None, None, None, "investors", 3),
        ],
    ),
    (
        "Contacts:\n\nAda Brink\nInvestor Relations\n(555) 555-0100\nabrink@fulmar.example\n\nBo Lund\nMedia "
        "Relations\n"
        "(555) 555-0101\nblund@fulmar.example",
        [
            ("Ada Brink", "Investor Relations", None, "investors", 2),
            ("Bo Lund", "Media Relations", None, "media", 2),
        ],
    ),
    (
        "Contacts\n\nFulmar Optics Inc.\nAda Brink, 555-555-0100\nInvestor Relations\nor\nBo Lund, "
        "555-555-0101\nMedia Relations",
        [
            ("Ada Brink", "Investor Relations", "Fulmar Optics Inc.", "investors", 1),
            ("Bo Lund", "Media Relations", None, "media", 1),
        ],
    ),
    (
        "For Fulmar Optics:\n\nMedia\nAda Brink\nSr. Director, Corporate Communications\n(555) "
        "555-0101\nada@fulmar.example\n\n"
        "Investors\nBo Lund, CFA\nVP, Treasurer & Investor Relations\n(555) 555-0100\nbo@fulmar.example",
        [
            ("Ada Brink", "Sr. Director, Corporate Communications", "Fulmar Optics", "media", 2),
            ("Bo Lund", "VP, Treasurer & Investor Relations", None, "investors", 2),
        ],
    ),
    (
        "Contact Information:\nAda Brink, SVP, Corporate Communications & Public Affairs\n(555) 555-0101 or "
        "ada@fulmar.example\n"
        "Bo Lund, VP\n(555) 555-0100 or bo@fulmar.example",
        [
            ("Ada Brink", "SVP, Corporate Communications & Public Affairs", None, None, 2),
            ("Bo Lund", "VP", None, None, 2),
        ],
    ),
    (
        "Media Contacts:\nAda Brink (U.S.)\n+1 555-555-0101\nada@fulmar.example\n\nBo Lund (Europe)\n+49 30 "
        "5550101\nbo@fulmar.example",
        [("Ada Brink", None, None, "media", 2), ("Bo Lund", None, None, "media", 2)],
    ),
    (
        "Media contacts:\nAda Brink, Quill & Post for Fulmar Optics, 212-555-0144, ada@quillpost.example",
        [("Ada Brink", None, "Quill & Post", "media", 2)],
    ),
    (
        "MEDIA CONTACTS\nCorporate Media: Ada Brink, 555-555-0101\nInvestors: Bo Lund, 555-555-0103",
        [("Ada Brink", None, None, "media", 1), ("Bo Lund", None, None, "investors", 1)],
    ),
    (
        "Contacts\n\nFulmar Optics\nMedia Relations\nAda Brink, "
        "312-555-0121\nada@fulmaroptics.example\nor\nInvestor Relations\n"
        "Bo Lund, 312-555-0122",
        [("Ada Brink", None, "Fulmar Optics", "media", 2), ("Bo Lund", None, None, "investors", 1)],
    ),
    (
        "Contacts:\tAda Brink\tBo Lund\n\tMedia Relations\tInvestor Relations\n\t(555) 555-0101\t(555) 555-0100\n"
        "\tada.brink@fulmar.example\tbo@fulmar.example",
        [
            ("Ada Brink", "Media Relations", None, "media", 2),
            ("Bo Lund", "Investor Relations", None, "investors", 2),
        ],
    ),
    (
        "Media Contact:\t\tInvestor Contact:\nAda Brink\t\tBo Lund\n(206) 555-0107\t\t(206) 555-0108\n"
        "ada.brink@fulmar-optics.example\tbo@fulmar.example",
        [("Ada Brink", None, None, "media", 2), ("Bo Lund", None, None, "investors", 2)],
    ),
    (
        "AT THE COMPANY:          AT QUILL & POST:\nAda Brink                Bo Lund       Cy Moe\n"
        "Chief Financial Officer  Analysts      Media\n(847) 555-0100           (312) 555-0167 (312) 555-0168",
        [
            ("Ada Brink", "Chief Financial Officer", None, None, 1),
            ("Bo Lund", None, "QUILL & POST", "investors", 1),
            ("Cy Moe", None, None, "media", 1),
        ],
    ),
    (
        "Enquiries:\nFulmar Optics plc   Tel: +44 (0)20 7946 0100\nAda Brink, Chairman\nBo Lund, Chief Executive",
        [
            ("Ada Brink", "Chairman", "Fulmar Optics plc", None, 1),
            ("Bo Lund", "Chief Executive", "Fulmar Optics plc", None, 1),
        ],
    ),
    (
        "Enquiries:\nFulmar Optics plc   Tel: +44 (0)20 7946 0100\nAda Brink, Chairman\n"
        "Quill & Co (Nominated Adviser)   Tel: +44 (0)20 7946 0200\nBo Lund / Cy Moe",
        [
            ("Ada Brink", "Chairman", "Fulmar Optics plc", None, 1),
            ("Bo Lund", None, "Quill & Co", None, 1),
            ("Cy Moe", None, "Quill & Co", None, 1),
        ],
    ),
    (
        "Contact:\nAda Brink   +44 (0)20 7946 0100\nChief Financial Officer\nFulmar Optics plc",
        [("Ada Brink", "Chief Financial Officer", "Fulmar Optics plc", None, 1)],
    ),
]


@pytest.mark.parametrize(("lines", "expected"), SHAPES, ids=[row[0][:24] for row in SHAPES])
def test_contacts_as_wires_and_filers_set_them(
    lines: str, expected: list[tuple[str | None, str | None, str | None, str | None, int]]
) -> None:
    """What somebody is there for stands below the name, a firm above the headings, and columns are read downwards."""
    contacts = pressdoc.parse(f"Fulmar Optics Opens Laboratory\n\n{LEAD}\n\n{LEAD}\n\n{lines}\n").contacts
    assert [
        (one.name, one.title, one.organisation, one.role, len(one.emails) + len(one.phones)) for one in contacts
    ] == expected


@pytest.mark.parametrize(
    "lines", ["Ada Brink\nMedia:\nBo Lund\n(555) 555-0100", "Media Relations\nBo Lund\n(555) 555-0100"]
)
def test_a_heading_above_a_name_is_no_title(lines: str) -> None:
    """With a colon, or with a name below it, a heading opens a contact."""
    contact = pressdoc.parse(f"Fulmar Optics Opens Laboratory\n\n{LEAD}\n\nContacts:\n{lines}\n").contacts[-1]
    assert (contact.name, contact.title, contact.role) == ("Bo Lund", None, "media")


@pytest.mark.parametrize(("language", "mark"), [("en", "ENDS"), ("de", "- Ende -"), ("es", "FIN"), ("fr", "- Fin -")])
def test_an_end_mark_below_a_contact_is_none_of_it_in_any_language(language: str, mark: str) -> None:
    """The vocabulary knows it, so that a contact with a name alone ends there too."""
    release = read("Kontakt: Ann Lee" if language == "de" else "Contact: Ann Lee", mark, language=language)
    assert release.end_mark is not None
    assert release.end_mark.plain == mark
    assert all(mark not in (contact.text.plain if contact.text else "") for contact in release.contacts)


@pytest.mark.parametrize("number", ["+1 212 555 0142", "1-800-FULMARS", "press@fulmar.example"])
def test_a_sentence_that_leads_to_a_contact_needs_an_address(number: str) -> None:
    """A name alone is somebody of whom the sentence speaks; letters in a telephone number are digits."""
    led = "The laboratory opens in 2027. For more information, please contact Ann Lee, press officer, at {}."
    assert [contact.name for contact in read(led.format(number)).contacts] == ["Ann Lee"]
    assert read(led.format("its gate in 2027")).contacts == ()


def test_leads_to_a_contact_are_looked_for_by_a_few_words() -> None:
    """What stands in every one of the phrases is looked for first."""
    words = contact_words("de")
    assert all(any(clue in lead for clue in words.lead_clues) for lead in words.leads)
    assert len(words.lead_clues) * 3 < len(words.leads) * 2
    assert words.leads_in("It rained. FÜR RÜCKFRAGEN wenden Sie sich an Ann Lee") != []
    assert words.leads_in("It rained in all the towns of the coast.") == []


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            "U.S. Dial-In Number: +1 866 555 0143\nOutside the U.S.: +1 617 555 0196\nPasscode: 11784518",
        ),
        ("en", "Replay Number: (877) 555-0143\nConference ID: 13741234"),
        ("de", "Einwahl Deutschland: +49 40 5550 143\nZugangscode: 117845"),
        ("fr", "Conférence téléphonique : +33 1 55 50 01 43\nCode d’accès : 117845"),
    ],
)
def test_numbers_of_a_conference_call_reach_nobody(language: str, lines: str) -> None:
    """They are text; a number with a name beside it is a contact."""
    lead = "Tarrow Pharma has signed an agreement to acquire the rights to Veltrine, and will host a call today."
    release = read(lead, lines, language=language)
    assert release.contacts == ()
    assert lines in release.plain


def test_an_american_number_without_signs_has_a_name_before_it_or_its_own_line() -> None:
    """Portals print the digits as their forms have them; a number of anything else is none."""
    assert phones_in("Ann Roe 12125550142 https://tern.example") == ["12125550142"]
    assert phones_in("Ann Roe\n2125550142\nOrvik") == ["2125550142"]
    assert phones_in("ISBN 2125550142") == []
    assert phones_in("Ann Roe 1025550142") == []
    assert (
        phones_in("The tide rose over the bay of Orvik and the harbour, where boat number 2125550142 was at sea again.")
        == []
    )


def test_country_before_a_number_is_not_who_is_reached() -> None:
    """The company above has a legal form in small letters; a plus may stand apart."""
    who = "Investor contact:\nKate Litton\nVice President, Investor Relations\nTarrow Pharma plc"
    [contact] = read(f"{who}\nIreland, + 353 1 555 0187\nU.S., + 1 650 555 0117").contacts
    assert (contact.name, contact.organisation) == ("Kate Litton", "Tarrow Pharma plc")
    assert contact.phones == ("+ 353 1 555 0187", "+ 1 650 555 0117")


def test_firms_with_a_number_each_and_who_is_reached_there() -> None:
    """As London prints enquiries: the company, its broker, its agency, some names below each."""
    release = read(
        "Enquiries:\n\nKelda & Sons plc   +44 (0)113 555 0101\nTom Brink, Chief Executive\nUna Ek, Financial Director"
        "\n\nWolfe Tern (Nominated Adviser and Broker)   +44 (0)20 5555 0102\nRoss Brill / Ada Lund"
        "\n\nAlder Communications (Financial PR)   +44 (0)20 5555 0103\nJo Fenn\nkelda@alder.example"
    )
    assert [(one.name, one.title, one.organisation, one.phones, one.emails) for one in release.contacts] == [
        ("Tom Brink", "Chief Executive", "Kelda & Sons plc", ("+44 (0)113 555 0101",), ()),
        ("Una Ek", "Financial Director", "Kelda & Sons plc", ("+44 (0)113 555 0101",), ()),
        ("Ross Brill", None, "Wolfe Tern", ("+44 (0)20 5555 0102",), ()),
        ("Ada Lund", None, "Wolfe Tern", ("+44 (0)20 5555 0102",), ()),
        ("Jo Fenn", None, "Alder Communications", ("+44 (0)20 5555 0103",), ("kelda@alder.example",)),
    ]


def test_persons_with_a_number_each_are_no_such_list() -> None:
    """The line with the number is the person's own."""
    release = read("Contacts:\nTom Brink +44 20 5555 0101\nUna Ek +44 20 5555 0102")
    assert [(one.name, one.phones) for one in release.contacts] == [
        ("Tom Brink", ("+44 20 5555 0101",)),
        ("Una Ek", ("+44 20 5555 0102",)),
    ]


def test_a_department_is_no_firm_and_two_halves_are_one_title() -> None:
    """Below a name "Corporate Communications" says for what somebody is there."""
    release = read("Media:\nLuis Brink\nCorporate Communications\n(408) 555-0177")
    assert [(one.name, one.organisation) for one in release.contacts] == [("Luis Brink", None)]
    release = read("Contact: Hal Tern\nExecutive Vice President and Chief Financial Officer\n(717) 555-0190")
    assert [one.title for one in release.contacts] == ["Executive Vice President and Chief Financial Officer"]


def test_two_with_their_titles_above_one_number_are_both_reached_there() -> None:
    """Each on a line, as banks set their heads; a lone name above is a firm's or a person's as before."""
    release = read("CONTACT:\nLel Fisk, CEO\nGrace Tern, CFO\n(757) 555-0120")
    assert [(one.name, one.title, one.organisation, one.phones) for one in release.contacts] == [
        ("Lel Fisk", "CEO", None, ("(757) 555-0120",)),
        ("Grace Tern", "CFO", None, ("(757) 555-0120",)),
    ]


LETTERHEADS = [
    """\
FOR IMMEDIATE RELEASE                              Contact: Jane Roe
October 27, 2025                                   212-555-0100
                                                   jane.roe@kestrel.example
""",
    """\
Contact: Jane Roe                                  FOR IMMEDIATE RELEASE
212-555-0100                                       October 27, 2025
jane.roe@kestrel.example
""",
    "FOR IMMEDIATE RELEASE\tContact: Jane Roe\nOctober 27, 2025\t212-555-0100, jane.roe@kestrel.example\n"
    "Porto\tKestrel Dynamics\n",
]


def test_contacts_beside_each_other_in_columns_that_nothing_aligns() -> None:
    """A copy of a page sets wide gaps where cells ended; the longer of the two goes on below."""
    release = pressdoc.parse(
        "Contact:\nJane Roe   Bo Lee or Ada Finch\nDirector of Corporate Communications   Skua Public Relations\n"
        "(212) 555-0100   (212) 555-0101\njane.roe@kestrel.example\n\nKestrel Dynamics to Build Plant in Porto\n\n"
        "PORTO, Portugal -- Kestrel Dynamics plc will invest $2.5 billion in a plant near Porto by 2028, it said.\n",
        format="text",
    )
    assert str(release.headline) == "Kestrel Dynamics to Build Plant in Porto"
    assert [(one.name, one.title, one.organisation, one.phones, one.emails) for one in release.contacts] == [
        (
            "Jane Roe",
            "Director of Corporate Communications",
            None,
            ("(212) 555-0100",),
            ("jane.roe@kestrel.example",),
        ),
        ("Bo Lee", None, "Skua Public Relations", ("(212) 555-0101",), ()),
        ("Ada Finch", None, "Skua Public Relations", ("(212) 555-0101",), ()),
    ]


@pytest.mark.parametrize("letterhead", LETTERHEADS)
def test_a_letterhead_in_two_columns(letterhead: str) -> None:
    """Who is asked stands beside the release line and the day; each column is read by itself."""
    release = pressdoc.parse(
        f"{letterhead}\nKestrel Dynamics to Build Plant in Porto\n\nPORTO, Portugal -- Kestrel Dynamics plc will "
        "invest $2.5 billion in a plant near Porto by 2028, the company said today. It will employ 400 people.\n",
        format="text",
    )
    assert str(release.headline) == "Kestrel Dynamics to Build Plant in Porto"
    assert release.issued == datetime.date(2025, 10, 27)
    (contact,) = release.contacts
    assert (contact.name, contact.phones, contact.emails) == (
        "Jane Roe",
        ("212-555-0100",),
        ("jane.roe@kestrel.example",),
    )
    assert release.release_line is not None
    assert str(release.release_line) == "FOR IMMEDIATE RELEASE"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "Press contact:\nJane Roe\nKestrel Dynamics plc\nMedia Relations\n212-555-0100\njane@kestrel.example\n\n"
            "Bo Lee\nKestrel Dynamics plc\nInvestor Relations\n212-555-0101\nbo@kestrel.example\n",
            [("Jane Roe", "Kestrel Dynamics plc", "media"), ("Bo Lee", "Kestrel Dynamics plc", "investors")],
        ),
        (
            "Bo Lee\nKestrel Dynamics plc\nInvestor Relations\n212-555-0101\nbo@kestrel.example\n",
            [("Bo Lee", "Kestrel Dynamics plc", "investors")],
        ),
        (
            "Kestrel Dynamics plc\nInvestor Relations\nBo Lee\n212-555-0101\nbo@kestrel.example\n",
            [("Bo Lee", "Kestrel Dynamics plc", "investors")],
        ),
        (
            "Jane Roe\nKestrel Dynamics plc\n212-555-0100\n\nInvestor Relations:\nBo Lee\n212-555-0101\n",
            [("Jane Roe", "Kestrel Dynamics plc", None), ("Bo Lee", None, "investors")],
        ),
    ],
)
def test_a_desk_below_a_person_and_the_firm(lines: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    """It says what the person is there for, and begins no contact of its own."""
    release = pressdoc.parse(f"Fulmar Optics Opens Laboratory\n\n{LEAD}\n\n{LEAD}\n\n{lines}", format="text")
    assert [(one.name, one.organisation, one.role) for one in release.contacts] == expected
    assert all(one.phones for one in release.contacts)


def test_a_police_officer_at_the_press_office() -> None:
    """The rank is a form of address, and the office that of the police named above."""
    release = pressdoc.parse(
        "POL-QU: Unfälle bei Glatteis\n\nQuellberg (ots) - " + LEADS["de"] + "\n\nRückfragen bitte an:\n"
        "Polizeipräsidium Quellberg\nPressestelle\nPHKin Mira Zellnar\nTelefon: 038208/888-2040\n\n"
        "Original content of: Polizeipräsidium Quellberg, transmitted by news aktuell\n",
        format="text",
    )
    (contact,) = release.contacts
    assert (contact.name, contact.organisation) == ("Mira Zellnar", "Polizeipräsidium Quellberg")
    assert [one.name for one in release.issuers] == ["Polizeipräsidium Quellberg"]


def test_two_people_with_degrees_and_an_address_each() -> None:
    """A comma parts them; the number is of both."""
    release = read(
        "Nähere Informationen: Mag. Ursula Zellnar, Margarete Kernbach, Telefon 01/555 78 50-24, "
        "E-Mail u.zellnar@fulmar.example, m.kernbach@fulmar.example.",
        language="de",
    )
    assert [(one.name, one.emails, one.phones) for one in release.contacts] == [
        ("Ursula Zellnar", ("u.zellnar@fulmar.example",), ("01/555 78 50-24",)),
        ("Margarete Kernbach", ("m.kernbach@fulmar.example",), ("01/555 78 50-24",)),
    ]


ANN = "Ann Lee\n+1 212 555 0142\nann.lee@fulmar.example"
MAIL = "ann.lee@fulmar.example"
MEDIA = f"Media contact:\n{ANN}"
PROSE = "The laboratory is old, and has been so for a long time, as anybody knows who ever came here."
RELEASE = "View this release at https://fulmar.example/news and read more of the laboratory."
EXTENTS = [
    pytest.param((MEDIA,), [MEDIA], id="heading in the block"),
    pytest.param(("Media contact:", "Ann Lee", "ann.lee@fulmar.example"), [(0, 3)], id="lines below"),
    pytest.param(("For the press:", ANN), [(0, 2)], id="a heading not known above"),
    pytest.param((PROSE, ANN), [(1, 2)], id="text above"),
    pytest.param(("###", MEDIA), [(1, 2)], id="an end mark above"),
    pytest.param((ANN,), [ANN], id="no heading"),
    pytest.param(("Ann Lee", "ann.lee@fulmar.example"), [(0, 2)], id="a name that the address has"),
    pytest.param(("Cora Elm", "ann.lee@fulmar.example"), [], id="a name that it has not"),
    pytest.param(("Cora Elm, press officer", "press@fulmar.example"), [(0, 2)], id="a title beside the name"),
    pytest.param(("+1 212 555 0142, press@fulmar.example",), [], id="nobody's address"),
    pytest.param(("Contacts", "Media", ANN), [(0, 3)], id="a heading over another"),
    pytest.param(("Contacts", "Media", ANN, "Investors", "Ben Roe\nben@fulmar.example"), [(0, 3), (3, 5)], id="two"),
    pytest.param(("Contact: Ann Lee",), [(0, 1)], id="a name alone"),
    pytest.param((f"Contact: {PROSE}",), [], id="text behind the heading"),
    pytest.param(
        ("Media contact:", "Fulmar", "1 Lens Road", "Oldmoor", "a@fulmar.example"), [(0, 5)], id="quiet lines"
    ),
    pytest.param(("Media contact:", *(f"{n} Lens Road" for n in range(9)), "a@fulmar.example"), [], id="too quiet"),
    pytest.param((MEDIA, "Fulmar Optics\n1 Lens Road\n12345 Oldmoor"), [(0, 2)], id="a postal address"),
    pytest.param((MEDIA, "Fulmar Optics\n1 Lens Road\nOldmoor"), [MEDIA], id="lines without a postal code"),
    pytest.param((MEDIA, "Website: www.fulmar.example"), [(0, 2)], id="a labelled link"),
    pytest.param((MEDIA, RELEASE), [MEDIA], id="a link to the release"),
    pytest.param((MEDIA, "About Fulmar Optics", PROSE), [MEDIA], id="a boilerplate"),
    pytest.param((MEDIA, "###", PROSE), [MEDIA], id="an end mark below"),
    pytest.param((MEDIA, "Ben Roe\nben@fulmar.example"), [MEDIA, "Ben Roe\nben@fulmar.example"], id="another below"),
    pytest.param((f"Fulmar Optics Inc.\nInvestor Relations\n{MAIL}",), [(0, 1)], id="a firm and its desk"),
    pytest.param((f"Fulmar Optics Inc.\nLens Road\n{MAIL}",), [], id="a firm and no desk"),
    pytest.param((f"Lens Road\nInvestor Relations\n{MAIL}",), [f"Investor Relations\n{MAIL}"], id="a desk and no firm"),
    pytest.param(("Fulmar Optics Inc.\n1 Lens Road\n+1 212 555 0142\npress@f.example",), [(0, 1)], id="an office"),
    pytest.param(("Ann Lee", "Fulmar Optics Inc.", "Investor Relations", MAIL), [(0, 4)], id="who sits at a desk"),
    pytest.param(("Ann Lee", "Fulmar Optics Inc.", "Investor Relations:", MAIL), [(2, 4)], id="a heading with a colon"),
    pytest.param(("Ann Lee", "Lens Road", "Investor Relations", MAIL), [(2, 4)], id="no firm between"),
    pytest.param(("Ann Lee", "Investor Relations", MAIL), [(0, 3)], id="what she is there for"),
    pytest.param(("At Fulmar Partners:", ANN), [(0, 2)], id="a label with a colon"),
    pytest.param((f"For immediate release\n{MEDIA}",), [MEDIA], id="another line in the block"),
    pytest.param((f"{PROSE}\n{MEDIA}",), [MEDIA], id="text in the block"),
    pytest.param(("Media contact:", "Ann Lee", f"{PROSE} {PROSE} {PROSE}", MAIL), [], id="text between"),
    pytest.param(("Media contact:", "- - -", MAIL), [], id="a line of dashes between"),
    pytest.param(("Ann Lee", MAIL, "Ben Roe", "ben@fulmar.example"), [(0, 2), (2, 4)], id="two without a heading"),
    pytest.param(("Ann Lee", MAIL, PROSE, "ben@fulmar.example"), [(0, 2)], id="text below"),
    pytest.param(("Ann Lee", MAIL, *"abcd", "ben@fulmar.example"), [(0, 2)], id="many lines below"),
    pytest.param(("Ann Lee", "Is she here?", MAIL), [], id="a question above"),
    pytest.param(("For more information, please visit us and see for yourself what it is.",), [], id="no call"),
]


@pytest.mark.parametrize(("paragraphs", "extents"), EXTENTS)
def test_where_contacts_begin_and_end(paragraphs: tuple[str, ...], extents: list[str | tuple[int, int]]) -> None:
    """What belongs to a contact is in it, and what stands above and below is not."""
    wanted = [one if isinstance(one, str) else "\n".join(paragraphs[one[0] : one[1]]) for one in extents]
    assert [contact.text.plain for contact in read(*paragraphs).contacts if contact.text is not None] == wanted


def test_a_call_at_the_end_of_a_paragraph_is_cut_off() -> None:
    """The sentences before it stay text."""
    call = "For more information, please contact Ann Lee at ann.lee@fulmar.example."
    release = read(f"{PROSE} {call}")
    assert [contact.text.plain for contact in release.contacts if contact.text is not None] == [call]
    assert release.body[-1] == Paragraph(Text(PROSE))


def test_a_firm_and_its_desk_in_german() -> None:
    """The lines of a press office are a contact without anybody's name."""
    (contact,) = read("Fulmar Optik AG\nPressestelle\npresse@fulmar.example", language="de").contacts
    assert (contact.name, contact.role, contact.emails) == (None, "media", ("presse@fulmar.example",))


@pytest.mark.parametrize(
    "role", ["Nominated Adviser", "Nomad & Joint Broker", "Financial PR", "Nominated and Financial Adviser"]
)
def test_what_a_firm_is_to_the_company_stands_in_a_bracket(role: str) -> None:
    """London's enquiries name brokers and agencies so; those below the firm are reached there."""
    release = pressdoc.parse(
        "Kestrel Dynamics to Build Plant in Porto\n\nPORTO, Portugal -- Kestrel Dynamics plc will build "
        "a plant near Porto by 2028, the company said today. It will employ 400 people there.\n\nEnquiries:\n\n"
        f"Kestrel Dynamics plc\nJane Roe, CEO\n+44 20 5555 0100\n\nSkua Finch ({role})\nBo Lee\n+44 20 5555 0101\n",
        format="text",
    )
    assert [(one.name, one.organisation, one.phones) for one in release.contacts] == [
        ("Jane Roe", "Kestrel Dynamics plc", ("+44 20 5555 0100",)),
        ("Bo Lee", "Skua Finch", ("+44 20 5555 0101",)),
    ]


LONDON = (
    "Kestrel Dynamics to Build Plant in Porto\n\n"
    "PORTO, Portugal -- Kestrel Dynamics plc will build a plant near Porto, it said.\n\n"
)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_who_is_reached_by_the_number_of_the_firm_above(gap: str) -> None:
    """Also below the last firm, where no number follows any more."""
    release = pressdoc.parse(
        f"{LONDON}Enquiries:\n\nKestrel Dynamics plc\t+44 20 5555 0100\nJane Roe, CEO{gap}Skua Finch (Nomad)\t"
        f"+44 20 5555 0101\nJohn Prior\nAri Shimoni{gap}Grebe (Financial PR)\t+44 20 5555 0102\nAda Poole\n\n"
        "Kestrel makes lenses.\n",
        format="text",
    )
    assert [(one.name, one.organisation, one.phones) for one in release.contacts] == [
        ("Jane Roe", "Kestrel Dynamics plc", ("+44 20 5555 0100",)),
        ("John Prior", "Skua Finch", ("+44 20 5555 0101",)),
        ("Ari Shimoni", "Skua Finch", ("+44 20 5555 0101",)),
        ("Ada Poole", "Grebe", ("+44 20 5555 0102",)),
    ]


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ("Jane Roe, CEO\nIan Poole, Group Finance Director and Secretary", ["Jane Roe", "Ian Poole"]),
        ("Jane Roe / John Prior / Ada Poole", ["Jane Roe", "John Prior", "Ada Poole"]),
        ("Jane Roe\nJohn Prior", ["Jane Roe", "John Prior"]),
    ],
)
def test_all_below_a_firm_are_with_it(lines: str, names: list[str]) -> None:
    """One number stands below them."""
    release = pressdoc.parse(
        f"{LONDON}Enquiries:\n\nKestrel Dynamics plc\n{lines}\nT: +44 20 5555 0100\n", format="text"
    )
    assert [(one.name, one.organisation, one.phones) for one in release.contacts] == [
        (name, "Kestrel Dynamics plc", ("+44 20 5555 0100",)) for name in names
    ]


def test_a_link_whose_address_a_copy_lost_is_none_of_the_firm() -> None:
    """Portals end the line of a contact with it."""
    release = pressdoc.parse(f"{LONDON}Contact: Jane Roe\nKestrel Media Email us here\n555-555-0100\n", format="text")
    assert [(one.name, one.organisation, one.phones) for one in release.contacts] == [
        ("Jane Roe", "Kestrel Media", ("555-555-0100",))
    ]


def test_the_colon_of_an_address_is_no_labels() -> None:
    """What stands before it names nobody."""
    release = pressdoc.parse(f"{LONDON}More information at https://kestrel.example.\n", format="text")
    assert release.contacts == ()


@pytest.mark.parametrize(
    ("language", "line", "phones", "mails"),
    [
        ("de", "Tel.: 030 / 1 85 29 - 31 74", ["030 / 1 85 29 - 31 74"], []),
        ("de", "Tel.: 089/5 46 22 - 1 18", ["089/5 46 22 - 1 18"], []),
        ("ja", "TEL：0120-555-318（9:00～17:00、土日祝を除く）", ["0120-555-318"], []),
        ("ja", "E-mail：ada＠fulmar.example.jp", [], ["ada@fulmar.example.jp"]),
    ],
)
def test_where_an_address_ends(language: str, line: str, phones: list[str], mails: list[str]) -> None:
    """An extension stands in pairs, hours behind a bracket; a wide sign hides an address from machines."""
    heading = "Pressekontakt:" if language == "de" else "【お問い合わせ先】"
    said = "Die Fulmar Optik GmbH hat heute ihr drittes Labor eröffnet, in dem vierzig Menschen arbeiten."
    release = pressdoc.parse(f"Neues Labor\n\n{said}\n\n{heading}\nFulmar\n{line}\n", language=language)
    (contact,) = release.contacts
    assert (list(contact.phones), list(contact.emails)) == (phones, mails)


def test_a_police_station_is_nobody() -> None:
    """Whoever is on duty there has a title and no name."""
    said = "Unbekannte haben in der Nacht zum Sonntag einen Automaten gesprengt und sind mit dem Geld geflohen."
    lines = "Polizeiinspektion Werratal\nPressestelle\nTelefon: 05651 / 555-123"
    duty = "Außerhalb der Bürozeit:\nPolizeiführer vom Dienst\nTelefon: 05651 / 555-200"
    release = pressdoc.parse(f"Zeugen gesucht\n\n{said}\n\nRückfragen bitte an:\n\n{lines}\n{duty}\n", language="de")
    assert [contact.name for contact in release.contacts if contact.name] == []


@pytest.mark.parametrize("name", ["Mag.a (FH) Ada Roe", "Komm.-Rätin Ada Roe", "DI (FH) Ada Roe, MBA"])
def test_degrees_in_brackets(name: str) -> None:
    """Austria's colleges of higher education put theirs behind the degree."""
    said = "Die Fulmar Optik GmbH hat heute ihr drittes Labor eröffnet, in dem vierzig Menschen arbeiten."
    contact = f"Rückfragehinweis:\n   Fulmar Optik GmbH\n   {name}\n   Tel.: +43 1 555 22 36-77\n"
    release = pressdoc.parse(f"Neues Labor\n\nWien (OTS) - {said}\n\n{contact}", language="de")
    assert [contact.name for contact in release.contacts] == ["Ada Roe"]


def test_a_legal_form_that_a_name_touches() -> None:
    """GmbH has a capital inside, at which no name begins."""
    said = "Die Fulmar Optik GmbH hat heute ihr drittes Labor eröffnet, in dem vierzig Menschen arbeiten."
    lines = "Fulmar Optik GmbHMagdalena Roe\nTel: +49 30 5557 8142\nroe@fulmar.example"
    (contact,) = pressdoc.parse(f"Neues Labor\n\n{said}\n\nPressekontakt\n{lines}\n", language="de").contacts
    assert (contact.name, contact.organisation) == ("Magdalena Roe", "Fulmar Optik GmbH")


@pytest.mark.parametrize(
    ("line", "names"),
    [("担当：阿部", ["阿部"]), ("広報グループ 小泉・長谷部", ["小泉", "長谷部"]), ("阿部・小泉", ["阿部", "小泉"])],
)
def test_families_that_end_as_departments_do(line: str, names: list[str]) -> None:
    """阿部 is nobody's department."""
    said = "株式会社ツバメ金属は、本日、温度を保つ電気ケトルを発売しました。全国の店で売ります。"
    contact = f"【お問い合わせ先】\n経営企画部 {line} TEL 0256-55-6612 press@tsubame.example.jp"
    release = pressdoc.parse(f"新製品を発売\n\n{said}\n\n{contact}\n", language="ja")
    assert [contact.name for contact in release.contacts] == names


def test_a_firm_of_partners_is_no_title() -> None:
    """Agencies stand above whom they send to the press."""
    said = "Die Fulmar Optik GmbH hat heute ihr drittes Labor eröffnet, in dem vierzig Menschen arbeiten."
    lines = "MC Quill & Partner\nAda Roe\nTel.: +49 89 5550 228-0"
    (contact,) = pressdoc.parse(f"Neues Labor\n\n{said}\n\nPressekontakt\n{lines}\n", language="de").contacts
    assert (contact.name, contact.title, contact.organisation) == ("Ada Roe", None, "MC Quill & Partner")
