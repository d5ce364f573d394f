"""Who and what is named in Chinese, in both scripts, each beside what it must leave alone."""

from __future__ import annotations

import pytest

import pressdoc
from pressdoc import Person
from pressdoc.understand.names.codes import codes_in
from pressdoc.understand.names.named_cjk import named_in_cjk


def people(text: str, language: str) -> list[tuple[str | None, str | None, str | None]]:
    """Return name, title and affiliation of everybody named."""
    release = pressdoc.parse(f"海燕\n\n{text}", language=language)
    return [(one.name, one.title, one.affiliation) for one in release.people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公告刊登于《海燕证券报》和《北辰周刊》。", ["海燕证券报", "北辰周刊"]),
        ("因此海燕研究院与华为签约。", ["海燕研究院", "华为"]),
        ("國務院新聞辦公室舉行發布會，交通部觀光署出席。", ["國務院新聞辦公室", "交通部觀光署"]),
        ("依據立法院通過的條例。", ["立法院"]),
        ("中国潮汐预报控制中心与海岚省工业和信息化厅签约。", ["中国潮汐预报控制中心", "海岚省工业和信息化厅"]),
        ("记者从海岚市海事局获悉，海燕周报社参加。", ["海岚市海事局", "海燕周报社"]),
        ("海燕国家电网有限公司", ["海燕国家电网有限公司"]),
    ],
)
def test_organisations(text: str, expected: list[str]) -> None:
    """By what closes a name, by the title of a paper, or because everybody knows them."""
    assert named_in_cjk(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "公司股票在上海证券交易所上市。",
        "控股股东及实际控制人没有变化。",
        "《2025年半年报》和《公报》已经刊登。",
        "国家电网海燕市公司",
        "推动中国产业布局，建设国际金融中心。",
        "企業和媒體機構的首要任務。",
        "海岚市中心的客厅。",
    ],
)
def test_no_organisations(text: str) -> None:
    """An exchange, a word that begins alike, a report, and the middle of a longer name are none."""
    assert named_in_cjk(text) == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "海燕集团董事会主席安娜·罗与轮值董事长李海明28日出席。",
            "zh-Hans",
            [("安娜·罗", "董事会主席", "海燕集团"), ("李海明", "轮值董事长", None)],
        ),
        (
            "藝術家何海明與能源局林海華副局長昨日出席。",
            "zh-Hant",
            [("何海明", "藝術家", None), ("林海華", "副局長", None)],
        ),
        (
            "董事会成员安东•凯尔(Anton W. Kell)将成为董事长。公司还宣布丹尼•米伦(Danny Millen)已经辞任。",
            "zh-Hans",
            [("安东•凯尔", "董事会成员", None), ("丹尼•米伦", None, None)],
        ),
        ("司長陳海明明日（七月二十四日）前往北京。", "zh-Hant", [("陳海明", "司長", None)]),
    ],
)
def test_people(text: str, language: str, expected: list[tuple[str, str, str | None]]) -> None:
    """Names with a point, before a day, and behind an office that no blank parts from them."""
    assert people(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("輪值董事長徐海明強調，今年是關鍵之年。\n\n他說：「我們有信心戰勝困難，實現發展。」", "zh-Hant", "徐海明"),
        ("「我們有信心戰勝困難，實現發展。」徐海明續說。", "zh-Hant", "徐海明"),
        ("“这是一个重大利好，我们会继续投资。”罗海明告诉记者，公司已计划扩大投资。", "zh-Hans", "罗海明"),
    ],
)
def test_who_says_it(text: str, language: str, name: str) -> None:
    """A pronoun means whoever was named last with a title; what is said may go on or be told to somebody."""
    (quote,) = pressdoc.parse(f"海燕\n\n{text}", language=language).quotes
    assert isinstance(quote.speaker, pressdoc.model.Person)
    assert quote.speaker.name == name


def test_a_term_that_begins_what_is_said() -> None:
    """The sentence goes on behind it."""
    text = "海燕\n\n館長黃海明表示，「海燕藝術計畫」希望讓藝術走進生活。"
    assert not pressdoc.parse(text, language="zh-Hant").quotes


@pytest.mark.parametrize(
    ("lead", "places", "wire"),
    [
        ("新华财经德国雷宁根5月14日电（记者沈海明）海燕集团推出新产品。", ("德国雷宁根",), "新华财经"),
        ("（中央社記者陳海明台北21日電）海燕集團推出新產品。", ("台北",), "中央社"),
        ("【台北訊，2024年5月14日】海燕集團推出新產品。", ("台北",), None),
    ],
)
def test_datelines_of_agencies(lead: str, places: tuple[str, ...], wire: str | None) -> None:
    """The agency is written together with the place, and may give the day without its month."""
    dateline = pressdoc.parse(f"海燕\n\n{lead}").dateline
    assert dateline is not None
    assert (dateline.places, dateline.wire) == (places, wire)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("實現收入6423億元（人民幣，下同），淨利潤356億元。", ["CNY", "CNY"]),
        ("香港海燕署說，最高罰款五萬元。", ["HKD"]),
        ("收入5億港元，溢利3億元。", ["HKD", "HKD"]),
        ("台灣海燕公司在香港說，營收5億元。", ["TWD"]),
        ("營收5億元。", ["TWD"]),
    ],
)
def test_whose_yuan_in_traditional_characters(text: str, expected: list[str]) -> None:
    """A statement says it, else what is marked or named elsewhere; else it is Taiwan's."""
    assert [one.value.currency for one in pressdoc.find_money(text, language="zh-Hant")] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("证券代码：600987 证券简称：海燕", [("600987", "XSHG")]),
        ("股票代码 000987 股票简称 海燕", [("000987", "XSHE")]),
        ("证券代码：600320 900947 证券简称：海燕", [("600320", "XSHG"), ("900947", "XSHG")]),
        ("（股份代號：2699）", [("2699", None)]),
    ],
)
def test_codes_of_the_mainland(line: str, expected: list[tuple[str, str | None]]) -> None:
    """The label is the mainland's, and the first digits say on which exchange."""
    assert [(one.symbol, one.mic) for one in codes_in(line)] == expected


def test_what_pages_of_authorities_have_around_the_text() -> None:
    """Links above the headline and the time below the text are none of it."""
    reading = pressdoc.examine(
        "跳至主要內容\n\n署長出席發布會\n\n署長陳海明明日（七月二十四日）下午前赴北京，出席在七月二十五日舉行的發布會。\n\n"
        "2025年7月23日（星期三）\n香港時間18時00分\n即日新聞\n"
    )
    assert reading.release.headline is not None
    assert reading.release.headline.plain == "署長出席發布會"
    assert str(reading.release.issued) == "2025-07-23"


def issuers(text: str) -> list[str]:
    """Return the names of whoever issues a release."""
    return [one.name for one in pressdoc.parse(text).issuers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "海燕机械（集团）股份有限公司澄清公告\n\n本公司注意到近日报道的产值与实际情况不符，现予以澄清，生产经营情况正常。\n",
            ["海燕机械（集团）股份有限公司"],
        ),
        (
            "关于股票交易的说明\n\n本公司注意到近日报道的产值与实际情况不符，现予以澄清，生产经营情况正常。\n\n海燕机械股份有限公司董事会\n",
            ["海燕机械股份有限公司"],
        ),
        (
            "Fulmar 公布季度业绩\n\n全球领导者Fulmar Laboratories, Inc.（纽约证券交易所：FLM）今天公布了业绩。\n",
            ["Fulmar Laboratories, Inc."],
        ),
        (
            "最美乡村评选进行中\n\n由海燕研究院和北辰大学联合主办的评选活动正式拉开帷幕，共有50个乡村入围，评选上线两周获得关注。\n",
            ["海燕研究院", "北辰大学"],
        ),
        (
            "海燕署搗破工場\n\n食物海燕署今早（十一月十日）搗破一間無牌食物製造工場，撿獲約700公斤生熟食物，包括燒乳豬。\n",
            [],
        ),
        (
            "「海燕計畫」為夜色添光彩\n\n「海燕計畫」在光影中公布嶄新風貌，吸引眾多民眾前來，共同見證城市的璀璨轉身。\n",
            [],
        ),
    ],
)
def test_issuers_in_chinese(text: str, expected: list[str]) -> None:
    """The legal name in the headline, the board that signs, who announces in Latin letters, the hosts; no title."""
    assert issuers(text) == expected


def test_who_heads_an_institution_is_with_it() -> None:
    """The same word closes its name and begins the title."""
    told = "民政事務局局長林海華今日（一月三十日）祝賀各位運動員，並感謝大家。"
    said = "林海華說：「香港人感到很光榮，我們會繼續努力。」"
    body = [pressdoc.Paragraph(told), pressdoc.Paragraph(said)]
    release = pressdoc.annotate(pressdoc.Release(headline="運動員奪金牌", body=body, language="zh-Hant"))
    assert [(one.name, one.title, one.affiliation) for one in release.people] == [("林海華", "局長", "民政事務局")]


TITLES = ["州長", "區長", "副市長", "董事會秘書", "獨立非執行董事", "總統", "总统", "主編", "教練"]


@pytest.mark.parametrize("title", TITLES)
def test_titles_in_both_scripts(title: str) -> None:
    """A title of one script is one in the other, too."""
    release = pressdoc.parse(
        f"關於新系統\n\n{title}李德華一日上午接見訪問團時表示，期待與各界合作，推動系統。\n", format="text"
    )
    assert [(one.name, one.title) for one in release.people] == [("李德華", title)]


def test_who_begins_sentences_and_speaks_twice_is_somebody() -> None:
    """With no title; the management is nobody."""
    release = pressdoc.parse(
        "关于新系统\n\n大家讨论了新系统。李德华表示，合作很好。李德华还说，会努力。管理层表示，会努力。管理层指出，很好。\n",
        format="text",
    )
    assert [one.name for one in release.people] == ["李德华"]


@pytest.mark.parametrize("speaker", ["马自达", "毕马威", "康师傅", "安理会", "石家庄", "华盛顿"])
def test_firms_and_towns_that_begin_as_names_do_are_nobody(speaker: str) -> None:
    """They speak at the beginning of a sentence too, and more than once; each begins with the name of a family."""
    text = f"关于新系统\n\n大家讨论了新系统。{speaker}表示，合作很好。{speaker}还说，会努力。\n"
    assert pressdoc.parse(text, format="text").people == ()


@pytest.mark.parametrize(
    ("headline", "lead", "issuer"),
    [
        ("海燕電機聲明稿", "針對近日不實報導，提出以下聲明：海燕電機符合相關規範，絕無不法。", "海燕電機"),
        (
            "海燕科技推出公車站牌",
            "電子紙廠海燕科技除已達成再生能源目標，並完成站牌的量產，成為各地車站的解決方案。",
            "海燕科技",
        ),
        ("新船啟航", "海燕港務公司再度與各界合作，今日宣布新船啟航，服務各地往來的旅客與商家。", "海燕港務公司"),
    ],
)
def test_issuers_by_what_they_state_launch_and_run(headline: str, lead: str, issuer: str) -> None:
    """Firms without a legal form, in headlines and by their trade."""
    release = pressdoc.parse(f"{headline}\n\n{lead}\n", format="text")
    assert [one.name for one in release.issuers] == [issuer]


def test_trades_and_numbers_name_no_company() -> None:
    """Nor does a verb that stands before an association belong to its name."""
    release = pressdoc.parse(
        "關於新系統\n\n12家航空公司、大型石油公司和國內航空公司都已採用，李德華率團參加海燕貿易協會主辦的活動，"
        "典禮由文化局局長李德華主持。\n",
        format="text",
    )
    assert [one.name for one in release.organisations] == ["海燕貿易協會"]
    assert [(one.title, one.affiliation) for one in release.people] == [("局長", "文化局")]


def test_a_dispatch_in_a_bracket() -> None:
    """So newspapers of Taiwan begin."""
    release = pressdoc.parse("新船啟航\n\n（台北訊）海燕機構今日宣布新船啟航，服務各地旅客。\n", format="text")
    assert release.dateline is not None
    assert release.dateline.places == ("台北",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("海燕律師事務所指出", "海燕律師事務所"),
        ("海燕市統計局指出", "海燕市統計局"),
        ("海燕俱樂部指出", "海燕俱樂部"),
        ("海燕市卫生局指出", "海燕市卫生局"),
        ("数位发展部指出", "数位发展部"),
    ],
)
def test_institutions_in_both_scripts(text: str, name: str) -> None:
    """What an institution's name ends with in one script ends it in the other."""
    assert named_in_cjk(text) == [name]


def spoken(text: str, language: str) -> list[tuple[str | None, str | None, str | None]]:
    """Return speaker, title and affiliation of every quotation."""
    rows = pressdoc.facts(pressdoc.parse(f"海燕\n\n{text}", language=language))["quotes"]
    return [(one["speaker"], one["title"], one["affiliation"]) for one in rows]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("海燕市环境保护局陈瑞明局长表示：“我们将推动节能。”", "zh-Hans", ("陈瑞明", "局长", "海燕市环境保护局")),
        ("海燕市環境保護局陳瑞明局長表示：「我們將推動節能。」", "zh-Hant", ("陳瑞明", "局長", "海燕市環境保護局")),
        ("海燕研究所所长林书航研究员表示：“我们将推动节能。”", "zh-Hans", ("林书航", "所长", "海燕研究所")),
        ("海燕大學陳瑞明校長說：「我們將推動節能。」", "zh-Hant", ("陳瑞明", "校長", "海燕大學")),
        (
            "海燕股份有限公司林雅雯總經理指出，「首年將節電三成。」",
            "zh-Hant",
            ("林雅雯", "總經理", "海燕股份有限公司"),
        ),
        (
            "海燕股份有限公司林雅雯总经理指出，“首年将节电三成。”",
            "zh-Hans",
            ("林雅雯", "总经理", "海燕股份有限公司"),
        ),
    ],
)
def test_a_speaker_stands_between_organisation_and_title(
    text: str, language: str, expected: tuple[str, str, str]
) -> None:
    """The organisation before a name does not become part of it, nor the name part of the organisation."""
    assert spoken(text, language) == [expected]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("海燕集团安全部经理表示：“我们将推动节能。”", "zh-Hans"),
        ("海燕集團安全部經理表示：「我們將推動節能。」", "zh-Hant"),
        ("海燕集团华南区经理表示：“我们将推动节能。”", "zh-Hans"),
    ],
)
def test_a_department_before_a_title_is_nobody(text: str, language: str) -> None:
    """Though its first character is a family name."""
    assert [speaker for speaker, _, _ in spoken(text, language)] == [None]


def test_whatever_point_parts_a_name_from_another_language() -> None:
    """Who is quoted by the last part is the one who was named in full."""
    release = pressdoc.parse(
        "海燕集团任命新总裁\n\n海燕集团今天任命首席财务官安东•凯尔（Anton Kell）为总裁。\n\n"
        "凯尔表示：“我们对新工厂的未来充满信心，也感谢全体员工的努力。”\n",
        language="zh-Hans",
    )
    (quote,) = release.quotes
    assert isinstance(quote.speaker, Person)
    assert (quote.speaker.name, quote.speaker.title) == ("安东•凯尔", "首席财务官")


@pytest.mark.parametrize("greeting", ["みなさん、こんにちは。IR広報部長の岩瀬です。", "皆様、"])
def test_a_greeting_before_a_day_is_no_place(greeting: str) -> None:
    """A weblog's first sentence has a day, and no dateline."""
    release = pressdoc.parse(
        f"海岚市との協定を締結\n\n{greeting}11月14日(月)の11時30分より海岚市と、当社の新社屋に関する協定の締結式が行われました。\n",
        format="text",
        language="ja",
    )
    assert release.dateline is None or release.dateline.places == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("海燕电机总经理林书航指出，关键在于人才。“我们希望学生毕业前就碰到真正的问题。”", ("林书航", "总经理")),
        ("海燕电机总经理林书航指出，今年“零元购”等活动很多。“补贴不能变成内卷。”", ("林书航", "总经理")),
        ("海燕電機總經理林書航談到，需求正在變化，「誰離客戶更近，誰就更有機會」。", ("林書航", "總經理")),
        ("海燕电机创始人林书航告诉晨报，市场被低估了。“一间客房的成本在二十元左右。”", ("林书航", "创始人")),
        ("海燕研究所研究员林书航是主要作者，她提醒：“修一块丢一块的做法不可持续。”", ("林书航", "研究员")),
        ("“最难的是让它不衰减。”论文通讯作者林书航告诉记者。", ("林书航", "论文通讯作者")),
    ],
)
def test_who_speaks_in_the_sentence_before_the_marks(text: str, expected: tuple[str, str]) -> None:
    """What is reported of somebody leads to their own words; a pronoun and a verb are nobody's name."""
    ((name, title, _),) = spoken(text, "zh-Hant" if "「" in text else "zh-Hans")
    assert (name, title) == expected


@pytest.mark.parametrize(
    "text",
    [
        "总经理林书航表示，公司将推出新品，“海燕计划”。",
        "总经理林书航表示，在各方推动下，“海燕青年创业行动计划”已启动。",
        "海燕电机二季度售出三百台，“海燕青年创业行动计划”。",
    ],
)
def test_a_term_in_what_is_reported_is_no_quotation(text: str) -> None:
    """A name, or words that the sentence goes on behind, are the writer's."""
    assert spoken(text, "zh-Hans") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("縱橋財經公關有限公司", ["縱橋財經公關有限公司"]),
        ("九款產品已獲海燕藥品監督管理局批准。", ["海燕藥品監督管理局"]),
        ("论文第一作者为海燕大学博士研究生。", ["海燕大学"]),
    ],
)
def test_names_do_not_end_inside_a_word_nor_begin_with_a_sentence(text: str, expected: list[str]) -> None:
    """經 is a word between names and a part of 財經; 获 and 作者为 begin none."""
    assert named_in_cjk(text) == expected


def test_the_name_behind_company_is_not_called_company() -> None:
    """What a firm is stands before its name: 管理公司."""
    lead = "上海--(美国商业资讯)-- 全球资产管理公司海燕资本（Fulmar Capital L.P.）今天宣布，基金已完成募集。"
    release = pressdoc.parse(f"海燕资本宣布完成募集\n\n{lead}", language="zh-Hans")
    assert [one.name for one in release.issuers] == ["海燕资本"]


@pytest.mark.parametrize(
    ("above", "language"),
    [
        ("現在位置：首頁 > 新聞與公告", "zh-Hant"),
        ("中央社訊息平台", "zh-Hant"),
        ("微博 微信 分享 0 评论", "zh-Hans"),
        ("您现在的位置： 首页 / 新闻", "zh-Hans"),
    ],
)
def test_lines_of_portals_above_the_headline(above: str, language: str) -> None:
    """The path, the portal's name and a row of shares with counts are the page's."""
    release = pressdoc.parse(f"{above}\n\n海燕电机启用新厂\n\n海燕电机今天启用新厂。", language=language)
    assert str(release.headline) == "海燕电机启用新厂"


@pytest.mark.parametrize(
    ("line", "issued"),
    [
        ("發布日期：114-08-05", "2025-08-05"),
        ("發稿時間: 114/08/05", "2025-08-05"),
        ("電話：114-08-05", "None"),
        ("發布日期：114-08-05-02", "None"),
    ],
)
def test_years_as_taiwan_counts_them_in_digits(line: str, issued: str) -> None:
    """Behind a label of dates 114 is a year; elsewhere it is any number."""
    release = pressdoc.parse(f"海燕局啟用新廠\n\n{line}\n\n海燕局今日啟用新廠。", language="zh-Hant")
    assert str(release.issued) == issued


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "海燕国际主席林书航先生表示：“业绩再创新高。”\n\n林先生总结道：“我们将审慎投放资本开支。”",
            "zh-Hans",
            ["林书航", "林书航"],
        ),
        ("環境局助理署長（減廢）林書航說：「市民可即場交回舊機。」", "zh-Hant", ["林書航"]),
    ],
)
def test_a_family_name_and_a_field_of_work(text: str, language: str, expected: list[str]) -> None:
    """Of Mr Lin only the family is named again; the bracket of an office stands before the name."""
    assert [name for name, _, _ in spoken(text, language)] == expected


def test_a_short_name_that_the_text_defines_is_whose_founder_somebody_is() -> None:
    """Nothing but the marks that define it shows that it is a name."""
    text = (
        "海燕传动科技有限公司（以下简称“固海传动”）签约。\n\n固海传动创始人林书航出席签约。\n\n新厂创始人林书帆也在。"
    )
    assert people(text, "zh-Hans") == [("林书航", "创始人", "固海传动"), ("林书帆", "创始人", None)]


def test_whose_code_stands_between_name_and_verb() -> None:
    """The bracket with a listing does not part them; words of a longer name are no issuer."""
    release = pressdoc.parse("海燕智造拟收购工厂\n\n7月3日，海燕智造（300998.SZ）发布公告称，拟收购工厂。")
    assert [one.name for one in release.issuers] == ["海燕智造"]
    text = "海燕局公布諮詢結果\n\n海燕及北辰組今日（十一月六日）公布諮詢結果。"
    assert [one.name for one in pressdoc.parse(text, language="zh-Hant").issuers] == []


def test_a_country_above_a_firm_is_nobody_to_be_reached() -> None:
    """Contacts are parted by the country in which they are."""
    text = "联系方式\n\n中国\n海燕集团控股有限公司\nRuby Jiang\n电子邮件：ir@fulmar.example"
    release = pressdoc.parse(f"海燕公布业绩\n\n海燕今天公布业绩。\n\n{text}", language="zh-Hans")
    assert [one.name for one in release.contacts] == ["Ruby Jiang"]


def test_the_end_of_releases_of_hong_kong_is_no_place() -> None:
    """完 stands above the day on which it was issued."""
    text = "漁農局公布結果\n\n　　漁農局今日公布結果。\n\n完\n2025年11月6日（星期四）\n香港時間15時30分"
    release = pressdoc.parse(text, language="zh-Hant")
    assert str(release.issued) == "2025-11-06"
    assert release.dateline is None or not release.dateline.places


def test_figures_below_a_heading_are_no_deck() -> None:
    """A summary of figures stands between headline and text in results from Hong Kong."""
    text = (
        "海燕國際公布業績\n\n財務摘要\n\n收益（百萬港元）　5,816　5,104\n\n香港，2025年9月24日－海燕國際今天公布業績。"
    )
    assert pressdoc.parse(text, language="zh-Hant").subheadlines == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("環境及漁業生態局，環境及生態局今日公布。", "環境及生態局"),
        ("經濟部產業發展署組長到場。", "經濟部產業發展署"),
        ("由海燕在線有限公司主辦。", "海燕在線有限公司"),
    ],
)
def test_a_word_that_holds_one_between_names_is_whole(text: str, expected: str) -> None:
    """及, 經 and 在 part names, but not inside these words."""
    assert expected in named_in_cjk(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在总经理林书航看来，铺床并不难，“把浴室刷干净才是生意。”", ("林书航", "总经理", None)),
        (
            "首次参展的海外企业Fulmar S.p.A.销售经理林书航表示：“三天内签下两台订单。”",
            ("林书航", "销售经理", "Fulmar S.p.A."),
        ),
    ],
)
def test_whose_view_it_is_and_whom_a_clause_describes(text: str, expected: tuple[str, str, str | None]) -> None:
    """在…看来 gives somebody's own words; what a clause says of a firm is no part of its name."""
    assert spoken(text, "zh-Hans") == [expected]
