"""Rules of releases in Chinese, Japanese, Korean and Vietnamese, each beside what it must leave alone."""

from __future__ import annotations

import datetime

import pytest

import pressdoc
from pressdoc.understand.dating.dates import find_dates
from pressdoc.understand.names.codes import codes_in, has_code
from pressdoc.understand.names.named_cjk import in_latin, named_in_cjk
from pressdoc.understand.speech.people_cjk import people_in

LEAD = "海燕株式会社（本社：大阪市北区、代表取締役：北条 直哉）は、橋を点検する新しい装置の販売を4月1日から始めます。"


def issuers(text: str) -> list[str]:
    """Return the names of whoever issues a release."""
    return [one.name for one in pressdoc.parse(text).issuers]


def headline(text: str) -> str | None:
    """Return the headline of a release."""
    found = pressdoc.parse(text).headline
    return None if found is None else found.plain


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("（コード番号：6999 東証プライム）", [("東証プライム", "6999")]),
        ("（コード：4899、東証スタンダード・名証プレミア）", [("東証スタンダード", "4899"), ("名証プレミア", "4899")]),
        ("コード番号　2998　上場取引所　東", [("東", "2998")]),
        ("证券代码：600987 证券简称：云岭药业", [(None, "600987")]),
        ("（股份代號：2699）", [(None, "2699")]),
    ],
)
def test_the_code_of_a_share_on_a_line_of_its_own(line: str, expected: list[tuple[str | None, str]]) -> None:
    """A label shows it, and the exchanges stand beside it."""
    assert [(one.exchange, one.symbol) for one in codes_in(line)] == expected


@pytest.mark.parametrize("line", ["QRコード：1234を読み取る", "郵便番号：1234", "TEL：03-5555-0100", "Code: 1234"])
def test_other_numbers_are_no_codes(line: str) -> None:
    """A label that ends alike is another."""
    assert not has_code(line)


@pytest.mark.parametrize("text", ["發布日期：115年10月22日", "（115年10月22日）", "民國115年10月22日"])
def test_a_year_of_the_republic(text: str) -> None:
    """A label, a bracket or the era stands before it."""
    assert [one.date for one in find_dates(text, language="zh-Hant")] == [datetime.date(2026, 10, 22)]


@pytest.mark.parametrize("text", ["創業115年10月22日", "成立屆115年10月22日"])
def test_a_count_of_years_is_no_year(text: str) -> None:
    """Behind a word it counts years."""
    assert [one.date for one in find_dates(text, language="zh-Hant")] == [None]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("国家林草局今日启动行动", ["国家林草局"]),
        ("国家局势稳定", []),
        ("米国食品医薬品局（FDA）への申請", ["米国食品医薬品局"]),
        ("恒晉銀行商業銀行部主管", ["恒晉銀行"]),
        ("德国零售商Acme集团供应链", ["Acme集团"]),
        ("認定NPO法人こどもの食卓（東京都）", ["認定NPO法人こどもの食卓"]),
        ("日本法人であるAcme Japan合同会社の社長", ["Acme Japan合同会社"]),
    ],
)
def test_names_are_cut_where_they_begin_and_end(text: str, names: list[str]) -> None:
    """Neither what a firm is nor a department belongs to its name."""
    assert named_in_cjk(text) == names


def test_a_name_in_latin_letters_in_full() -> None:
    """The legal form or the bracket shows it; another name that begins alike is not it."""
    text = "Acme Systems, Inc.（本社：米国、以下「アクメ」）は、Fulmar plcと提携した。Acme Japanも参加する。"
    assert in_latin("アクメ", text) == "Acme Systems, Inc."
    assert in_latin("Fulmar", text) == "Fulmar plc"
    assert in_latin("北辰", text) == "北辰"


def test_two_companies_announce_together_only_as_one_subject() -> None:
    """With whom one agrees does not issue the release."""
    first, second = (
        "ツバメ交通株式会社（本社：広島市、以下「ツバメ交通」）",
        "カワセミ電力株式会社（本社：呉市、以下「カワセミ電力」）",
    )
    together = f"ツバメ交通とカワセミ電力、業務提携\n\n{first}と{second}は、充電網の整備で提携しました。\n"
    assert issuers(together) == ["ツバメ交通株式会社", "カワセミ電力株式会社"]
    alone = f"ツバメ交通、カワセミ電力と業務提携\n\n{first}は、{second}と充電網の整備で提携しました。\n"
    assert issuers(alone) == ["ツバメ交通株式会社"]


@pytest.mark.parametrize(
    ("text", "title", "affiliation"),
    [
        ("株式会社海燕の商品本部長 北条 直哉氏は「点検を続けます」と述べた。", "商品本部長", "株式会社海燕"),
        ("青嶺大学工学部の北条 直哉教授は「点検を続けます」と述べた。", "教授", "青嶺大学工学部"),
        ("浜辺県知事の北条 直哉は式典で、「点検を続けます」と述べた。", "知事", "浜辺県"),
        ("「点検を続けます」（海燕株式会社　代表取締役　北条 直哉）", "代表取締役", "海燕株式会社"),
    ],
)
def test_a_department_belongs_to_its_head_and_a_faculty_to_the_university(
    text: str, title: str, affiliation: str
) -> None:
    """Titles of those who head a department hold its name."""
    (quote,) = pressdoc.find_quotes(text, language="ja")
    speaker = quote.speaker
    assert isinstance(speaker, pressdoc.Person)
    assert (speaker.name, speaker.title, speaker.affiliation) == ("北条 直哉", title, affiliation)


def test_a_sentence_goes_on_behind_who_said_it() -> None:
    """A quotation that another one follows at once is one in two parts; one with its own verb is another."""
    (quote,) = pressdoc.find_quotes("「橋を守る」と社長の北条 直哉は述べています。「点検を続けます。」", language="ja")
    assert [part.text for part in quote.parts] == ["橋を守る", "点検を続けます。"]
    two = pressdoc.find_quotes(
        "「橋を守る」と社長の北条 直哉は述べています。「点検を続けます」と知事の三輪 佳奈は話した。", language="ja"
    )
    assert [one.speaker.name for one in two if one.speaker] == ["北条 直哉", "三輪 佳奈"]


def test_single_marks_before_a_korean_particle_close() -> None:
    """No apostrophe stands before Hangul."""
    assert not pressdoc.find_quotes("‘손끝’은 점자를 읽어 주는 단말기다. 총사업비는 48억원이다.", language="ko")
    (quote,) = pressdoc.find_quotes("“안전해졌습니다.” 한빛 코리아 서민재 지사장의 설명이다.", language="ko")
    assert [one.name for one in quote.speakers] == ["서민재"]


def test_a_headline_with_an_amount_is_no_number_and_a_notice_no_genre() -> None:
    """Nor is an authority above it a headline."""
    assert headline(f"海燕、倉庫3棟を19億2500万円で取得\n\n{LEAD}\n") == "海燕、倉庫3棟を19億2500万円で取得"
    assert headline(f"株式会社海燕の株式取得に関するお知らせ\n\n{LEAD}\n") == "株式会社海燕の株式取得に関するお知らせ"
    assert headline(f"海岸環境庁 報道発表資料\n\n藻場の再生を始めます\n\n{LEAD}\n") == "藻場の再生を始めます"


def test_vietnamese_below_a_menu_in_english() -> None:
    """Its letters tell; two names in an English text do not."""
    menu = "Home\nPress\nFollow us\nSkip to content and search for the latest news\n\nFor Immediate Release\n\n"
    text = "Một chủ tiệm đã bị buộc tội trốn thuế trong thời gian bốn năm, theo các điều tra viên của quận. " * 3
    assert pressdoc.parse(menu + text).language == "vi"
    assert (
        pressdoc.parse(
            menu + "Nguyễn Thị Mai opens a bakery in the town, and Trần Vinh is the baker of the house."
        ).language
        == "en"
    )


YUAN = [
    # what a release in traditional characters says, the currency of its 12.5億元
    ("晨曦燈具控股有限公司（股份代號：9876）今日宣佈，總投資額為12.5億元。", "HKD"),
    ("香港，二零二六年三月一日——晨曦燈具控股有限公司今日宣佈，總投資額為12.5億元。", "HKD"),
    ("北京，2026年3月1日——晨曦燈具控股有限公司今日宣佈，總投資額為12.5億元。", "CNY"),
    ("台北，2026年3月1日——晨曦燈具股份有限公司今日宣布，總投資額為12.5億元。", "TWD"),
    ("晨曦燈具股份有限公司（TWSE：9876）今日宣布，總投資額為12.5億元。", "TWD"),
    ("晨曦燈具股份有限公司今日宣布，總投資額為12.5億元。", "TWD"),
]


@pytest.mark.parametrize(("text", "currency"), YUAN)
def test_which_yuan_is_meant_in_traditional_characters(text: str, currency: str) -> None:
    """An exchange or a dateline says that it is Hong Kong's or the mainland's; else it is Taiwan's."""
    release = pressdoc.parse(
        f"晨曦燈具新廠投產\n\n{text}\n\n公司表示，新廠房將聘用四百名員工，並於明年全面運作，為當地帶來經濟效益。\n",
        format="text",
    )
    assert [mention.value.currency for mention in release.amounts] == [currency]


LETTERHEAD = """各　位
平成27年6月15日
会社名 海燕精機株式会社
代表者名 代表取締役社長 北条 直哉
(コード番号 6999 東証第一部)
問合せ先 管理部長 大谷 麗
電話 03-5555-0121

{headline}

当社は、本日開催の取締役会において、橋を点検する装置の製造を終了することを決議いたしましたので、お知らせいたします。
"""


def test_what_a_listed_company_writes_above_the_headline() -> None:
    """The lines with its name, who heads it and whom to ask are no headline, though the last is the longest."""
    reading = pressdoc.examine(LETTERHEAD.format(headline="橋梁点検装置の製造終了に関するお知らせ"))
    assert reading.release.headline is not None
    assert reading.release.headline.plain == "橋梁点検装置の製造終了に関するお知らせ"
    assert [one.name for one in reading.release.issuers] == ["海燕精機株式会社"]
    assert [one.name for one in reading.release.contacts] == ["大谷 麗"]


def test_a_japanese_headline_that_is_broken_over_lines() -> None:
    """A line that ends with a particle goes on below; one that ends as headlines do stands alone."""
    assert (
        headline(LETTERHEAD.format(headline="海外の橋梁を点検する装置の製造終了および\n保守の継続に関するお知らせ"))
        == "海外の橋梁を点検する装置の製造終了および保守の継続に関するお知らせ"
    )
    assert (
        headline(LETTERHEAD.format(headline="橋梁点検装置の製造終了に関するお知らせ\n保守は10年の間続けます"))
        == "橋梁点検装置の製造終了に関するお知らせ"
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("（JASDAQ・コード 6636）", [("JASDAQ", "6636")]),
        ("（東証第１部　コード番号：5363）", [("東証第１部", "5363")]),
        ("コード番号 9119 東証第一部・福証", [("東証第一部", "9119"), ("福証", "9119")]),
    ],
)
def test_the_exchange_before_or_behind_the_code(line: str, expected: list[tuple[str | None, str]]) -> None:
    """Exchanges stand on either side of it, by the names that they had."""
    assert [(one.exchange, one.symbol) for one in codes_in(line)] == expected


def test_exchanges_behind_the_code_in_a_bracket() -> None:
    """They are those of the code before them."""
    release = pressdoc.parse(
        "海燕、橋の点検を始める\n\n海燕（証券コード：6999、東証プライム、名証プレミア）は、橋の点検を始めます。"
    )
    assert [(one.exchange, one.symbol) for one in release.listings] == [
        ("東証プライム", "6999"),
        ("名証プレミア", "6999"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("課長 佐藤健一　係長 田中美咲", ["佐藤健一", "田中美咲"]),
        ("課長 佐藤 健一　係長 田中 美咲", ["佐藤 健一", "田中 美咲"]),
        ("佐藤健一課長、田中美咲係長", ["佐藤健一", "田中美咲"]),
        ("海燕新聞社（白浪市、若菜英晴（わかなえいせい）社長）は", ["若菜英晴"]),
        ("海燕産業株式会社（社長：横澤正克）では", ["横澤正克"]),
    ],
)
def test_people_beside_titles_in_japanese(text: str, expected: list[str]) -> None:
    """Of two titles each has its own name; a reading may part name and title, and a colon shows one of any family."""
    assert [one.name for one in people_in(text, "ja")] == expected


@pytest.mark.parametrize("text", ["石川県知事", "担当（責任者：企画調査）", "（社長：広報部）", "（やまだ）社長"])
def test_no_people_beside_titles(text: str) -> None:
    """What a governor governs, a department and a reading alone are no names."""
    assert [one.name for one in people_in(text, "ja")] == []


def test_a_department_with_a_point_in_its_name() -> None:
    """The point parts two names, and not two halves of a title."""
    (contact,) = pressdoc.parse(
        f"海燕、橋の点検を始める\n\n{LEAD}\n\n問合せ先 総務・企画部長 古澤 宏\n(TEL 03-5555-0169)"
    ).contacts
    assert (contact.name, contact.phones) == ("古澤 宏", ("03-5555-0169",))


def test_who_runs_what_is_named_first() -> None:
    """A Japanese lead may say what a company runs before its name, and in a bracket where it is."""
    lead = "配信サービスを運営する株式会社PETREL NEWS（大阪市、代表取締役：北条 直哉）は、賞の受付を始めます。"
    assert issuers(f"優れた発表に賞\n\n{lead}") == ["株式会社PETREL NEWS"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ウミツバメ（本社：大阪市）は", ["ウミツバメ"]),
        ("配信を担うPETREL NEWS（代表取締役：北条）は", ["PETREL NEWS"]),
        ("누리조명(대표 한가람), 바다전기(대표이사 문정우)가", ["누리조명", "바다전기"]),
        ("同社（本社：大阪市）は", []),
        ("新しい計画（詳細：別紙）は", []),
    ],
)
def test_a_bracket_that_tells_an_organisation(text: str, names: list[str]) -> None:
    """Who heads it or where its seat is stands behind a company's name only."""
    assert named_in_cjk(text) == names


def test_two_that_a_lead_is_about() -> None:
    """A date may follow the topic with no comma; two issue what headline and lead say of both."""
    lead = "海燕機関と北辰組は9月16日、資本と業務の提携で基本合意したと発表した。新しい市場を開くことを目指す。"
    assert issuers(f"海燕機関と北辰組が提携で基本合意\n\n{lead}") == ["海燕機関", "北辰組"]
    assert issuers(f"海燕機関が提携で基本合意\n\n{lead}") != ["海燕機関", "北辰組"]


def test_whose_professor_it_is() -> None:
    """A lead that begins with the institute of somebody is about the person; a clause is no affiliation."""
    lead = "統合海洋研究所の日下部岳広教授と北辰大学の共同研究の論文が、英国の科学雑誌に掲載されました。"
    assert issuers(f"日下部教授らの論文が雑誌に掲載\n\n{lead}") == []
    (quote,) = pressdoc.find_quotes(
        "協会を代表して出席した副会長の武井玲子名誉委員は「信頼の証明だ」と述べた。", language="ja"
    )
    assert isinstance(quote.speaker, pressdoc.Person)
    assert quote.speaker.affiliation is None


@pytest.mark.parametrize(
    ("text", "parts", "name"),
    [
        (
            "「強みだ。」\n海燕の北条直哉部長は、こう述べています。\n「大変に重要だ。」",
            ["強みだ。", "大変に重要だ。"],
            "北条直哉",
        ),
        ("「強みだ。」 Quill 氏はこう語った。", ["強みだ。"], "Quill"),
        ("「強みだ。」 Acme の Ada Quill 部長は、こう述べています。", ["強みだ。"], "Ada Quill"),
        ("Acme の Linux プロダクトマネージャ Ada Quill 氏は「強みだ」と述べた。", ["強みだ"], "Ada Quill"),
        ("「支援します」と Quill 氏は述べた。", ["支援します"], "Quill"),
    ],
)
def test_a_sentence_that_says_whose_words_stood_before_it(text: str, parts: list[str], name: str) -> None:
    """It parts two halves of one quotation, as "he said" does; a Latin name may stand with a form of address."""
    (quote,) = pressdoc.find_quotes(text, language="ja")
    assert [part.text for part in quote.parts] == parts
    assert isinstance(quote.speaker, pressdoc.Person)
    assert quote.speaker.name == name


@pytest.mark.parametrize(
    "text", ["「海燕」と「北辰」。北条直哉部長はこうした製品を売る。", "名前は「海燕」。北条直哉部長は製品を売る。"]
)
def test_a_sentence_about_something_else(text: str) -> None:
    """What stands before it was nobody's words."""
    assert pressdoc.find_quotes(text, language="ja") == []


def test_a_contact_with_an_extension_in_a_bracket() -> None:
    """The number behind the name is not part of it."""
    address = "【問い合わせ先】\n海洋局 沿岸課\n課長 佐藤 健一（内線 5555）\n代表：03-5555-0111"
    (contact,) = pressdoc.parse(f"海燕、橋の点検を始める\n\n{LEAD}\n\n{address}").contacts
    assert (contact.name, contact.title, contact.phones) == ("佐藤 健一", "課長", ("03-5555-0111",))


FILING = """\
2026年5月14日

各　位

　　　　　　　　　　　　　　　　　会 社 名　　海燕精機株式会社
　　　　　　　　　　　　　　　　　代表者名　　代表取締役社長　　梶　原　隆　志
　　　　　　　　　　　　　　　　　　　　　　　（コード番号　６９９９　東証プライム）
　　　　　　　　　　　　　　　　　問合せ先　　執行役員経営企画部長　　大　谷　真　一
　　　　　　　　　　　　　　　　　　　　　　　（TEL．０１１－５５５－０１２３）

通期業績予想の修正に関するお知らせ

　当社は、2026年５月14日開催の取締役会において、2026年２月13日に公表いたしました通期連結業績予想を修正し、期末配当予想の修正を決議いたしましたので、下記のとおりお知らせいたします。

記

１．通期連結業績予想の修正（2025年７月１日～2026年６月30日）

　　　　　　　　　　　　　売上高　　営業利益　　経常利益
　　　　　　　　　　　　　百万円　　百万円　　　百万円
前回発表予想（Ａ）　　　　52,000　　3,100　　　3,200
"""


def test_a_letterhead_set_to_the_right_with_wide_characters() -> None:
    """Wide blanks indent its lines, part the characters of names and head columns with the unit 百万円."""
    release = pressdoc.parse(FILING)
    assert release.headline is not None
    assert release.headline.plain == "通期業績予想の修正に関するお知らせ"
    assert not release.subheadlines
    assert not release.amounts
    (contact,) = release.contacts
    assert (contact.name, contact.title) == ("大　谷　真　一", "執行役員経営企画部長")
    assert "梶 原 隆 志" in [one.name for one in release.people]
    (issuer,) = release.issuers
    assert [(one.exchange, one.symbol) for one in issuer.listings] == [("東証プライム", "6999")]


def test_the_office_in_charge_above_the_headline() -> None:
    """Its label and a name that ends as departments do show a contact, though no heading stands above."""
    release = pressdoc.parse(
        "報道発表資料\n\n令和8年7月22日\n\n担当課：　健康福祉部　生活衛生課\n担当者：　岩瀬・長谷部\n"
        "電　話：　０５８－５５５－０１２９（直通）\n\n食中毒の発生について\n\n"
        "　令和８年７月２０日、市内の医療機関から、症状の訴えがある旨、保健所に連絡がありました。\n"
    )
    assert release.headline is not None
    assert release.headline.plain == "食中毒の発生について"
    assert release.contacts[0].name == "岩瀬"
    assert release.contacts[0].phones


JAPANESE = """2026年4月3日
白波電工株式会社

海辺の風を測る新しい装置を発売

白波電工株式会社は、風を測る新しい装置*1を発売します。電池で3年動き、通信の届かない岬でも使えます。

*1 当社の従来品と比べて軽くなりました。
※2 記録の残る範囲での比較です。
（注）仕様は変わることがあります。

注目を集める岬の観測では、漁協と港が結果を分け合います。

以上
"""


def test_what_stands_before_a_note_in_japanese() -> None:
    """A sign, a numbered star that the text has too, a word with its bracket; the word alone begins a sentence."""
    release = pressdoc.parse(JAPANESE)
    notes = "".join(text.plain for role, text in release.parts() if role == "note")
    assert all(mark in notes for mark in ("*1", "※2", "（注）"))
    assert "注目" not in notes


@pytest.mark.parametrize(
    "line",
    [
        "白浜市公式サイト　トップページ > 市政情報 > 広報 > 報道発表（令和8年5月）",
        "現在位置：ホーム > 報道発表 > 2026年",
        "画像1: https://www.shiranami.example.jp/img/1.jpg",
        "PDF版はこちら（412KB）",
        "このページは役に立ちましたか？　役に立った　ふつう　役に立たなかった",
    ],
)
def test_lines_of_japanese_pages(line: str) -> None:
    """A path behind the name of the site, an image's address, a file with its size, a poll."""
    text = JAPANESE.replace("白波電工株式会社\n\n", f"{line}\n\n白波電工株式会社\n\n", 1)
    reading = pressdoc.examine(text)
    assert any(one.text.plain == line for one in reading.set_aside)
    assert headline(text) == "海辺の風を測る新しい装置を発売"


def test_numbers_of_pages_between_dashes() -> None:
    """They count the pages from the first."""
    text = JAPANESE.replace("注目", "- 1 -\n\n注目") + "\n- 2 -\n"
    aside = [one.text.plain for one in pressdoc.examine(text).set_aside]
    assert "- 1 -" in aside
    assert "- 2 -" in aside


@pytest.mark.parametrize(
    ("sentence", "name", "title", "affiliation"),
    [
        (
            "海燕電機の執行役員 研究本部長である柏木 修平は、「{}」と述べています。",
            "柏木 修平",
            "執行役員 研究本部長",
            "海燕電機",
        ),
        (
            "アクメ・グリッドの最高技術責任者（CTO）を務めるリウ・ウェン（Liu Wen）氏は「{}」と述べた。",
            "リウ・ウェン",
            "最高技術責任者（CTO）",
            "アクメ・グリッド",
        ),
        ("海燕電機のリンドベリ代表は「{}」と話しています。", "リンドベリ", "代表", "海燕電機"),
        ("オープンに先立ち来日したエリ・サンドベリCEOは「{}」とコメントしています。", "エリ・サンドベリ", "CEO", None),
        (
            "「{}」と、海燕キャピタルのゼネラル・パートナーで、このたび白波電機の取締役に就任したジョン・ハーシュは述べています。",
            "ジョン・ハーシュ",
            "ゼネラル・パートナー",
            "海燕キャピタル",
        ),
        ("森下恵子市長は、締結式で「{}」とあいさつしました。", "森下恵子", "市長", None),
        ("監修した料理長の古賀 良介は「{}」と話しています。", "古賀 良介", "料理長", None),
        ("開発を担当した商品企画部の山科 遥は「{}」と語ります。", "山科 遥", None, "商品企画部"),
        ("「{}」と、開発を手がけた山科遥さんは話しています。", "山科遥", None, None),
        ("社長に就任した山科 遥は「{}」と話しています。", "山科 遥", "社長", None),
    ],
)
def test_who_speaks_in_japanese(sentence: str, name: str, title: str, affiliation: str | None) -> None:
    """Two offices, a gloss, names in katakana, a second office that somebody has taken."""
    said = "新しい装置は、岬の観測を支える大きな一歩になると考えています"
    quote = next(iter(pressdoc.parse(f"{LEAD}\n\n{sentence.format(said)}\n").quotes))
    assert quote.text == said
    assert isinstance(quote.speaker, pressdoc.Person)
    assert (quote.speaker.name, quote.speaker.title, quote.speaker.affiliation) == (name, title, affiliation)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("株式会社東海みらい銀行より10億円を借り入れます。", ["株式会社東海みらい銀行"]),
        ("一般社団法人全国ものづくり推進協会が公募します。", ["一般社団法人全国ものづくり推進協会"]),
        ("信州あおぞら生活協同組合から見積りが届きます。", ["信州あおぞら生活協同組合"]),
        ("株式会社白波ホールディングスなどを引受先とします。", ["株式会社白波ホールディングス"]),
        ("株式会社白波鋳造様", ["株式会社白波鋳造"]),
        ("東海のみなと区にある銀行", []),
        ("こども家庭庁とみずほ銀行", ["こども家庭庁", "みずほ銀行"]),
    ],
)
def test_words_in_hiragana_inside_names(text: str, names: list[str]) -> None:
    """Known words of names are no particles; what follows a name is not of it."""
    assert named_in_cjk(text) == names


def test_the_leader_of_a_market_is_nobody() -> None:
    """A title that companies have as well tells no person."""
    assert not list(people_in("倉庫ロボットのリーダーであるカルデラ・ロボティクスは本日、発表しました。", "ja"))


PAIR = """2026年3月30日
白波銀行
海燕電力株式会社

地域の電気を地域で使う提携について

白波銀行（頭取　及川　誠一）と海燕電力株式会社（代表　北条　直哉）は、提携を始めます。

2．契約締結日
2026年3月30日（月）

以　上

【お問い合わせ先】
白波銀行　地域共創部　担当：菅原　電話：019-555-1155
"""


def test_two_on_lines_above_the_text() -> None:
    """Both issue it, though the headline names neither; the lead has both."""
    assert issuers(PAIR) == ["白波銀行", "海燕電力株式会社"]
    assert issuers(PAIR.replace("（代表　北条　直哉）は", "の利用者は")) != []
    assert issuers(PAIR.replace("海燕電力株式会社\n\n", "南風商事株式会社\n\n")) != ["白波銀行", "南風商事株式会社"]


def test_a_day_below_a_numbered_heading_and_an_end_mark_above_contacts() -> None:
    """The day of a contract is text; 以　上 is no heading of those who can be reached."""
    release = pressdoc.parse(PAIR)
    assert "2026年3月30日（月）" in "".join(text.plain for role, text in release.parts() if role == "body")
    assert not release.subheadlines
    assert release.end_mark is not None
    assert release.end_mark.plain == "以　上"


def test_an_authority_its_department_and_the_day_on_one_line() -> None:
    """The year stands in both ways of counting; a heading with a day below is no dateline."""
    text = (
        "長野県（環境部）プレスリリース　令和８年（2026年）７月７日\n\n屋根の電気をともに買う世帯を募集します\n\n"
        "長野県では、太陽光発電設備と蓄電池をまとめて購入し、価格を抑える世帯を募集します。本年度は予算を拡充しました。\n\n"
        "１　募集期間\n令和８年７月13日（月）から９月11日（金）まで\n"
    )
    release = pressdoc.parse(text)
    assert headline(text) == "屋根の電気をともに買う世帯を募集します"
    assert release.issued == datetime.date(2026, 7, 7)
    assert not release.subheadlines
    assert issuers(text) == ["長野県"]


@pytest.mark.parametrize("deck", ["（会社法第165条第２項の定めに基づく取得）", "研究にかける時間を従来の10分の1に"])
def test_a_deck_on_the_line_below_a_headline(deck: str) -> None:
    """In a bracket, or where no program has wrapped the text; a headline broken by hand goes on."""
    text = f"自己株式の取得に係る事項の決定及び剰余金の配当に関する新しい方針の発表\n{deck}\n\n{LEAD}{LEAD}{LEAD}\n"
    assert [one.plain for one in pressdoc.parse(text).subheadlines] == [deck]
    broken = text.replace("の発表\n", "の\n")
    assert headline(broken) != headline(text)


def test_a_product_in_marks_heads_the_text() -> None:
    """■「海燕便」とは is no boilerplate of an organisation."""
    release = pressdoc.parse(
        f"{LEAD}\n\n■「海燕便」とは\n\n畑から店へ野菜を届ける仕組みです。\n\n■会社概要\n\n{LEAD}\n"
    )
    assert "海燕便" not in "".join(str(one.organisation) for one in release.about)


def test_what_was_answered_is_no_speech() -> None:
    """「…」と答えた人 counts those who were asked."""
    assert not pressdoc.parse(f"{LEAD}\n\n費用を「100万円以上はかかるだろう」と答えた人が52％を占めました。\n").quotes


def test_a_label_whose_characters_are_spread() -> None:
    """代 表 者 名 holds nobody's name."""
    assert [one.name for one in people_in("代 表 者 名 代表取締役社長 真壁 洋一", "ja")] == ["真壁 洋一"]


def test_the_kind_of_press_release_in_a_bracket() -> None:
    """It stays with the word for a press release, and what is below is the headline."""
    text = f"プレスリリース（研究成果）\n\n深海の生きものから眠る遺伝子を発見\n\n{LEAD}\n"
    reading = pressdoc.examine(text)
    assert [one.text.plain for one in reading.set_aside] == ["プレスリリース（研究成果）"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("担当：大塚、ヴァレンティ", ["大塚", "ヴァレンティ"]),
        ("担当者：岩瀬・長谷部", ["岩瀬", "長谷部"]),
        ("（課長）小日向　勉　（担当）両角　彩", ["小日向　勉", "両角　彩"]),
    ],
)
def test_several_who_can_be_reached_on_one_line(line: str, names: list[str]) -> None:
    """A name in kana behind another, one that ends as a department does, and each behind a title in a bracket."""
    release = pressdoc.parse(f"{LEAD}\n\nお問い合わせ先\n海燕株式会社 広報課\n{line}\n電話：06-5555-0129\n")
    assert [one.name for one in release.contacts] == names
    assert all(one.phones == ("06-5555-0129",) for one in release.contacts)


def test_the_company_and_not_the_group_whose_page_it_is() -> None:
    """The page is called after the group; the company with its legal form issues the release."""
    page = (
        "<html><head><title>ニュースリリース | 海燕グループ</title></head><body><h1>橋を点検する新しい装置を発売</h1>"
        f"<p>2026年4月3日</p><p>{LEAD}</p><p>海燕株式会社 広報課 電話：06-5555-0129</p></body></html>"
    )
    assert [one.name for one in pressdoc.parse(page, format="html").issuers] == ["海燕株式会社"]


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("海燕電機の広報担当", (None, "広報担当", "海燕電機")),
        ("取締役の山田 太郎執行役員", ("山田 太郎", "執行役員", None)),
        ("海燕電機の山田社長", ("山田", "社長", "海燕電機")),
    ],
)
def test_a_firm_or_a_rank_before_an_office(who: str, expected: tuple[str | None, str, str | None]) -> None:
    """A firm and の name nobody; a rank is nobody's firm."""
    (quote,) = pressdoc.find_quotes(f"{who}は「点検を続けます」と述べた。", language="ja")
    speaker = quote.speaker
    assert isinstance(speaker, pressdoc.Person)
    assert (speaker.name, speaker.title, speaker.affiliation) == expected


def test_the_day_below_a_name_in_a_bracket_on_top() -> None:
    """Above the text it is the day of issue."""
    release = pressdoc.parse(f"【海燕株式会社】\n2026年3月30日\n\n橋を点検する新しい装置を発売\n\n{LEAD}\n")
    assert release.issued == datetime.date(2026, 3, 30)


@pytest.mark.parametrize("mark", ["※写真はイメージです", "（注）当社調べ"])
def test_the_text_goes_on_below_a_short_note(mark: str) -> None:
    """It is no heading, and ends no section."""
    below = "この装置は、通信の届かない岬でも使えます。"
    text = f"橋を点検する新しい装置を発売\n\n{LEAD}\n\n{mark}\n\n{below}\n\n■会社概要\n\n{LEAD}\n\n{mark}\n\n{below}\n"
    roles = [(role, text.plain) for role, text in pressdoc.parse(text).parts()]
    assert roles.count(("note", mark)) == 2
    assert ("body", below) in roles
    assert ("about", below) in roles


@pytest.mark.parametrize("who", ["参加した学生", "現場で製品を語れる起業家"])
def test_what_somebody_did_names_nobody(who: str) -> None:
    """A noun behind a clause says what somebody is."""
    (quote,) = pressdoc.find_quotes(
        f"{who}は「実際に使ってみて、とても便利だと感じました」と話しています。", language="ja"
    )
    assert getattr(quote.speaker, "name", None) is None


@pytest.mark.parametrize(
    ("heading", "name", "title", "affiliation"),
    [
        ("ひばりキャピタル　パートナー　国枝 真理子 氏", "国枝 真理子", "パートナー", "ひばりキャピタル"),
        ("瑞穂大学イノベーション　投資部長　長谷川 亮 氏", "長谷川 亮", "投資部長", "瑞穂大学イノベーション"),
        ("瑞穂大学 産学連携部長　長谷川 亮 氏", "長谷川 亮", "産学連携部長", "瑞穂大学"),
        ("海燕亭　オーナーシェフ　国枝 真理子", "国枝 真理子", "オーナーシェフ", "海燕亭"),
    ],
)
def test_whose_comment_stands_below_a_heading(heading: str, name: str, title: str, affiliation: str) -> None:
    """Firm, title and name, which wide blanks part."""
    body = "株式会社海燕は、資金調達を実施しました。国内の倉庫では人手不足が深刻化しています。"
    said = "「現場の課題に深く根ざしています。実行力に期待しています。」"
    text = f"海燕、資金調達を実施\n\n{body}\n\n■コメント\n{heading}\n{said}"
    (quote,) = pressdoc.parse(text, format="text", language="ja").quotes
    (speaker,) = quote.speakers
    assert isinstance(speaker, pressdoc.Person)
    assert (speaker.name, speaker.title, speaker.affiliation) == (name, title, affiliation)
