"""Names of organisations where no blank ends them, the issuer among them; lines and amounts in East Asian releases."""

from __future__ import annotations

import pytest

import pressdoc
from pressdoc.understand.names.named_cjk import forms_in_cjk, full_in_cjk, named_in_cjk, topic_in_cjk

NAMED = [
    ("東和電池株式会社（社長：大谷浩二）は本日発表した。", ["東和電池株式会社"]),
    ("海燕集团和青岚精密有限公司签署协议。", ["海燕集团", "青岚精密有限公司"]),
    ("澜图生物医药（上海）有限公司今日宣布", ["澜图生物医药（上海）有限公司"]),
    ("激光雷达解决方案提供商云栖光电有限公司发布新品", ["云栖光电有限公司"]),
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[row[0][:12] for row in NAMED])
def test_a_name_begins_where_it_should(text: str, names: list[str]) -> None:
    """和 parts two names and stands in others; a town may stand in brackets; what a firm is stands before its name."""
    assert named_in_cjk(text) == names


def test_the_full_form_is_looked_for() -> None:
    """A short name has its full form where a bracket defines it, or where its legal form stands."""
    text = "澜图生物医药（上海）有限公司（以下简称“澜图生物”）今日宣布。青禾集团与海燕机械公司合作。"
    assert full_in_cjk("澜图生物", text) == "澜图生物医药（上海）有限公司"
    assert full_in_cjk("海燕机械", text) == "海燕机械公司"
    assert full_in_cjk("未提及", text) == "未提及"


def test_the_topic_of_a_lead() -> None:
    """What the first sentence is about may issue the release; "we" and a clause do not."""
    assert topic_in_cjk("水産環境庁は、新しい事業を始めます。", "ja") == "水産環境庁"
    assert topic_in_cjk("국토농촌부(장관 서경희)는 종합계획을 발표했다.", "ko") == "국토농촌부"
    assert topic_in_cjk("当社は、業績予想を修正しました。", "ja") is None
    assert topic_in_cjk("本日、東京で開かれた会議は盛況でした。", "ja") is None


@pytest.mark.parametrize(
    ("text", "language", "amounts"),
    [
        ("配当を25円から30円に修正いたします。", "ja", ["25円", "30円"]),
        ("価格は25円から30円の間です。", "ja", ["25円から30円"]),
        ("매출은 3억원에서 5억원으로 늘었다.", "ko", ["3억원", "5억원"]),
    ],
)
def test_a_change_is_no_range(text: str, language: str, amounts: list[str]) -> None:
    """What the first of two amounts became is an amount by itself."""
    assert [text[one.start : one.end] for one in pressdoc.find_money(text, language=language)] == amounts


def test_a_day_below_the_headline_is_no_part_of_it() -> None:
    """A line with a day, and perhaps an hour, is not where the line above it goes on."""
    headline = "Harborlight Therapeutics Meets Primary Endpoint in Phase 3 Trial of HL-201"
    lead = "CAMBRIDGE, Mass.--(BUSINESS WIRE)--Harborlight Therapeutics today announced that it met the endpoint."
    release = pressdoc.parse(f"{headline}\nJune 18, 2026 08:30 AM Eastern Daylight Time\n\n{lead}\n")
    assert release.headline is not None
    assert release.headline.plain == headline
    assert str(release.issued) == "2026-06-18"
    wrapped = "Harborlight Therapeutics Reports Record Results for the Second Quarter and the\nYear Ended June 30, 2026"
    release = pressdoc.parse(f"{wrapped}\n\n{lead}\n")
    assert release.headline is not None
    assert release.headline.plain == wrapped.replace("\n", " ")


def test_short_lines_of_markdown_stay_lines() -> None:
    """In Chinese and Japanese the lines of a contact would run together; longer ones are the file's wrapping."""
    release = pressdoc.parse(
        "# 海韵酒店推出新计划\n\n上海，2026年3月3日 – 海韵酒店今日宣布推出新计划，\n为期三年。\n\n"
        "**媒体查询**\n\n海韵酒店集团\n钟晓彤\n公关经理\n电话：021-5555-0147\n",
        format="markdown",
    )
    (contact,) = release.contacts
    assert (contact.name, contact.title, contact.organisation) == ("钟晓彤", "公关经理", "海韵酒店集团")
    assert "今日宣布推出新计划，为期三年。" in release.plain


def test_headings_of_contacts_are_told_by_their_end() -> None:
    """A heading that nobody listed opens a contact when it ends with "inquiries", for the press where it says so."""
    for heading, role in (
        ("■新店舗の取材に関する報道機関様お問い合わせ先", "media"),
        ("【商品に関するお問い合わせ】", None),
    ):
        release = pressdoc.parse(
            "新店舗を開業\n\n2026年3月3日\n\n海燕株式会社は、新店舗を開業しました。\n\n"
            f"{heading}\n海燕株式会社\n担当：森本 あかり\nTEL：03-5555-0165\n"
        )
        (contact,) = release.contacts
        assert (contact.name, contact.role, contact.phones) == ("森本 あかり", role, ("03-5555-0165",))


def test_contacts_below_a_heading_of_their_own() -> None:
    """The heading of several contacts belongs to them, though each has one too."""
    release = pressdoc.parse(
        "Fulmar Opens Depot\n\nLEEDS, March 3, 2026 – Fulmar Ltd today opened a depot in the old customs house.\n\n"
        "Contacts\n\nMedia:\nAda Quill\nada.quill@fulmar.example\n\n"
        "Investors:\nBo Ekstrand\nbo.ekstrand@fulmar.example\n"
    )
    assert [contact.name for contact in release.contacts] == ["Ada Quill", "Bo Ekstrand"]
    assert "Contacts" not in "".join(text.plain for role, text in release.parts() if role == "body")


def test_an_acronym_and_a_term_without_marks_stand_for_the_name() -> None:
    """A bracket behind the name gives its short form, with marks, with words before it, or in capitals."""
    text = "海燕浆纸业有限公司（Fulmar Pulp, 以下简称HYP）今日宣布。青岚控股有限公司(QLK)位于苏州。"
    assert full_in_cjk("HYP", text) == "海燕浆纸业有限公司"
    assert full_in_cjk("QLK", text) == "青岚控股有限公司"


def test_a_paragraph_announces_who_speaks_in_the_next() -> None:
    """Behind "表示：" the speech may be a paragraph of its own, and more of them."""
    release = pressdoc.parse(
        "海燕集团发布报告\n\n2026年3月3日\n\n对此，海燕集团董事长林若溪表示：\n\n“我们会调查每一项指控，并公布结果。”\n\n"
        "“我们还会请第三方核实全部数据。”\n"
    )
    (quote,) = release.quotes
    assert len(quote.parts) == 2
    assert isinstance(quote.speaker, pressdoc.Person)
    assert quote.speaker.name == "林若溪"


def test_words_of_a_sentence_are_no_heading_that_ran_into_its_paragraph() -> None:
    """A sentence may begin so: a heading ran in only where what follows begins with the name again."""
    release = pressdoc.parse(
        "海燕集团发布报告\n\n2026年3月3日\n\n海燕集团今日发布报告。\n\n有关GDMining云计划和服务的更多信息，请访问网站。\n"
    )
    assert not release.about


SAID = [
    # text, language, speaker, title, affiliation
    ("「甘みを届けたい」と、商品開発部長の中村拓也は話しています。", "ja", "中村拓也", "商品開発部長", None),
    (
        "海燕の最高経営責任者（CEO）であるキャロライン・マーシュ医学博士は、「大きな前進です」と述べています。",
        "ja",
        "キャロライン・マーシュ",
        "最高経営責任者（CEO）",
        "海燕",
    ),
    ("山陰公団の理事長を務める三浦和夫氏は、「費用を削減できる」と語った。", "ja", "三浦和夫", "理事長", "山陰公団"),
    ("海燕の Ada Quill 技術部長代理は「提携を喜んでいる」と述べた。", "ja", "Ada Quill", "技術部長代理", "海燕"),
    (
        "青禾董事会主席兼首席执行官沈亦凡先生评论道：“我们实现了增长。”",
        "zh",
        "沈亦凡",
        "董事会主席兼首席执行官",
        "青禾",
    ),
]


@pytest.mark.parametrize(("text", "language", "name", "title", "affiliation"), SAID, ids=[row[2] for row in SAID])
def test_who_speaks(text: str, language: str, name: str, title: str, affiliation: str | None) -> None:
    """Titles are joined and have English ones behind them; the speaker may stand behind the marks."""
    (quote,) = pressdoc.find_quotes(text, language=language)
    assert isinstance(quote.speaker, pressdoc.Person)
    assert (quote.speaker.name, quote.speaker.title, quote.speaker.affiliation) == (name, title, affiliation)


def test_a_clause_with_a_colon_announces_what_follows() -> None:
    """「…」她补充：「…」: the second is hers, and the first whoever said it."""
    text = "海韵集团总裁麦凯琳女士说：“旅客不应二选一。”她补充：“我们期望全面停用塑料。”"
    first, second = pressdoc.find_quotes(text, language="zh")
    assert first.speaker == second.speaker
    assert isinstance(first.speaker, pressdoc.Person)
    assert first.speaker.name == "麦凯琳"


def test_a_name_with_and_without_its_blank_is_one_person() -> None:
    """佐々木 健一 in the boilerplate is 佐々木健一 in the text, and 佐々木 beside a title."""
    release = pressdoc.parse(
        "海燕、新製品を発売\n\n2026年3月3日\n\n海燕株式会社（代表取締役社長：佐々木 健一）は、新製品を発売します。"
        "代表取締役社長の佐々木健一は「喜ばしい」と述べた。佐々木社長は「続ける」とも語った。\n"
    )
    assert [person.name for person in release.people] == ["佐々木 健一"]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("发布时间：2026-10-12　来源：海燕集团　浏览次数：1024", "2026-10-12"),
        ("海燕株式会社 2026年9月15日 11時00分", "2026-09-15"),
        ("배포 2026. 7. 14.(화)", "2026-07-14"),
    ],
)
def test_lines_with_a_day_beside_other_fields(line: str, date: str) -> None:
    """Where the page has it from, how often it was read, whose it is: such a line is no text and no dateline."""
    body = {"배": "누리조명은 14일 새 가로등을 출시했다고 밝혔다. 가로등은 전국에서 판매한다."}.get(
        line[0], "海燕集团今天发布年度报告，并公布了新的投资计划。报告全文见公司网站。"
    )
    reading = pressdoc.examine(f"海燕集团发布报告\n\n{line}\n\n{body}\n", format="text")
    assert str(reading.release.issued) == date
    assert reading.release.dateline is None
    assert [one.text.plain for one in reading.set_aside if one.role == "date"] == [line]


def test_a_block_of_a_filing_in_tokyo() -> None:
    """Company, head and code stand above who can be asked: the head is nobody to be reached."""
    release = pressdoc.parse(
        "2026年8月7日\n各 位\n会 社 名 株式会社うみつばめ精工\n代表者名 代表取締役社長 藤原 直樹\n"
        "（コード番号：6999 東証プライム）\n問合せ先 取締役管理本部長 石井 真理\n（TEL．052-555-0162）\n\n"
        "業績予想の修正に関するお知らせ\n\n当社は、業績予想を下記のとおり修正いたしましたので、お知らせいたします。\n"
    )
    assert release.headline is not None
    assert release.headline.plain == "業績予想の修正に関するお知らせ"
    (contact,) = release.contacts
    assert (contact.name, contact.title, contact.organisation) == (
        "石井 真理",
        "取締役管理本部長",
        "株式会社うみつばめ精工",
    )
    assert [issuer.name for issuer in release.issuers] == ["株式会社うみつばめ精工"]


def test_a_code_before_its_exchange() -> None:
    """In Japan the code has the label, and the market stands behind it."""
    release = pressdoc.parse(
        "海燕、新製品を発売\n\n海燕株式会社（証券コード：6999 東証グロース）は、新製品を発売します。\n"
    )
    assert [(one.exchange, one.symbol, one.mic) for one in release.listings] == [("東証グロース", "6999", "XTKS")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("由教育部办公厅指导、清屿大学主办。", ["教育部", "清屿大学"]),
        ("山东省发展和改革委员会与清屿银行签约。", ["山东省发展和改革委员会", "清屿银行"]),
        ("清屿大学动力与机械学院师生参加。", ["清屿大学"]),  # a part of it
        ("复屿大学附属华南医院牵头。", ["复屿大学附属华南医院"]),  # a hospital is a name of its own
        ("教育部门要求，商业银行和各大学落实。", []),
        ("湊漁業協同組合、みなと銀行、水産庁が参加。", ["湊漁業協同組合", "みなと銀行", "水産庁"]),
        ("青嶺大学大学院の若林氏、その大学、運営委員会。", ["青嶺大学"]),
        ("開発者グループと海洋藻類研究機構。", ["海洋藻類研究機構"]),
        ("국립해양공단은 신용카드 제약업체와 환경부에 알렸다.", ["국립해양공단", "환경부"]),
    ],
)
def test_institutions_and_authorities_are_named_and_what_only_looks_like_them_is_not(
    text: str, names: list[str]
) -> None:
    """Ministries, cooperatives, hospitals; no departments, groups of people, or words that go on."""
    assert named_in_cjk(text) == names


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("嶼海技術研究院（嶼研院）", {"嶼海技術研究院": ("嶼研院",)}),
        ("青嶺データコーポレーション (SDC) は", {"青嶺データコーポレーション": ("SDC",)}),
        ("海燕機械大学（東京都）", {"海燕機械大学": ()}),  # where it is
    ],
)
def test_a_short_name_in_brackets_is_made_of_the_full_one(text: str, forms: dict[str, tuple[str, ...]]) -> None:
    """Its characters stand in the full name in the same order, or it is an acronym; a town is none."""
    assert forms_in_cjk(text) == forms


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("花王、味の素の2社が加わる。", ["花王", "味の素"]),
        ("네이버는 현대자동차와 협력한다.", ["네이버", "현대자동차"]),
        ("株式会社Petrel Holdingsは発表した。", ["株式会社Petrel Holdings"]),
        ("株式会社Petrel CEOの北条", ["株式会社Petrel"]),
    ],
)
def test_firms_that_every_desk_knows(text: str, names: list[str]) -> None:
    """They need no legal form; behind one a name of several Latin words goes on, and a title does not."""
    assert named_in_cjk(text) == names


@pytest.mark.parametrize("text", ["ホンダワラという海藻", "新コマツナの種", "오뚜기처럼 일어선다", "丸紅葉"])
def test_other_words_that_begin_like_a_known_firm(text: str) -> None:
    """Letters of the same script go on: it is another word."""
    assert named_in_cjk(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ハルメラ（東大海市高井、鈴木雅之社長）は5月に発表会を開いた。", ["ハルメラ"]),
        ("学会大会（株式会社リバーネス主催）で発表した。", ["株式会社リバーネス"]),
        ("製品（大型、白）と会場（東京、午後）を選んだ。", []),
    ],
)
def test_who_heads_a_company_and_whose_event_it_is(text: str, names: list[str]) -> None:
    """A bracket that ends with a title is behind a company; whose event it is goes by the name alone."""
    assert named_in_cjk(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("東海大学の藪内浩准教授らの研究グループは、北辰大学と共同で発表した。", ["藪内浩"]),
        ("瑞穂大学の経済学教授らは、北海大学の名誉教授や客員教授と話した。", []),
        ("瑞穂製薬株式会社［本社：東京都豊浜区　社長：上原 茂］（以下、当社）は、公募を始めた。", ["上原 茂"]),
    ],
)
def test_people_of_institutions_and_in_square_brackets(text: str, names: list[str]) -> None:
    """Of any family where an institution owns them; what is a field of work or a rank is nobody."""
    assert [one.name for one in pressdoc.parse(text, format="text", language="ja").people] == names
