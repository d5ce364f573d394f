"""Chinese newsroom texts of visits and signings: lists of officials, units of authorities, who signs the page off."""

from __future__ import annotations

import datetime

import pytest

import pressdoc
from pressdoc.model import Paragraph
from pressdoc.understand.names.named_cjk import named_in_cjk

BODY = "双方就下一步合作深入交流，并达成多项共识，后续工作正在推进，各项指标均好于往年。"


def release(text: str, language: str = "zh-Hans") -> pressdoc.Release:
    """Return what a text is read as."""
    return pressdoc.parse(text, format="text", language=language)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("海燕集团党组书记、董事长俞培根与北辰集团党委书记、董事长谭成旭举行会谈。", ["俞培根", "谭成旭"]),
        ("副总经理申晨、董仲书、夏冰洋，党委委员李靖、李延国参加。", ["申晨", "董仲书", "夏冰洋", "李靖", "李延国"]),
        ("总经理王明、香港立法会议员等出席，副主任李华、金融界代表发言。", ["王明", "李华"]),
        ("副主任于淑均女士主持，主席于今日表示感谢，常海平先生致辞。", ["于淑均", "常海平"]),
        ("我们感谢张三先生的支持，并向李德华女士致敬。", ["张三", "李德华"]),
        ("江海大学化学学院黎建团队与重点实验室唐浩然博士发表成果。", ["黎建", "唐浩然"]),
        ("安全团队和服务团队随时待命，党委书记张广宁讲话。", ["张广宁"]),
        ("蒙西市场总经理陈志刚、副总统賴清德出席。", ["陈志刚", "賴清德"]),
    ],
)
def test_lists_of_officials(text: str, names: list[str]) -> None:
    """Several behind one title, behind joined titles and before forms of address; no words that begin as names do."""
    found = [one.name for one in release(f"海岚签约仪式举行\n\n{text}{BODY}").people]
    assert sorted(map(str, found)) == sorted(names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("武汉市委常委、东湖高新区党工委书记杜海洋一行到访", ["东湖高新区党工委"]),
        ("海岚开发区管委会副主任冯立调研长岚光缆股份有限公司", ["海岚开发区管委会", "长岚光缆股份有限公司"]),
        ("海岚区科委邬主任与海岚市卫健委、海岚市教育委员会会商", ["海岚区科委", "海岚市卫健委", "海岚市教育委员会"]),
        ("北京远岚市场调研有限公司发布报告", ["北京远岚市场调研有限公司"]),
        ("总统接见世界台灣商會聯合總會訪問團", ["世界台灣商會聯合總會"]),
        ("中国海事局美洲传播中心副主任贺鹏出席", ["中国海事局美洲传播中心"]),
        ("该校类脑科技研究中心成立，省委省政府高度重视，就深化两集团合作交流", ["类脑科技研究中心"]),
    ],
)
def test_where_authorities_and_firms_begin_and_end(text: str, names: list[str]) -> None:
    """Behind verbs and titles; a centre belongs to its authority, a member of a committee is none."""
    assert named_in_cjk(text) == names


@pytest.mark.parametrize(
    ("words", "language", "speaker", "title", "affiliation"),
    [
        ("海燕集团副总裁刘晓林指出跨文化传播的变化：“", "zh-Hans", "刘晓林", "副总裁", "海燕集团"),
        ("谈及产业，海燕集团董事长雷君感慨道：“", "zh-Hans", "雷君", "董事长", "海燕集团"),
        ("海燕社亞太區媒體拓展副總裁劉曉林強調：“", "zh-Hant", "劉曉林", "亞太區媒體拓展副總裁", "海燕社"),
    ],
)
def test_verbs_behind_names_and_areas_before_offices(
    words: str, language: str, speaker: str, title: str, affiliation: str
) -> None:
    """A verb of two words, one that goes on with an object, and the area that somebody heads a field in."""
    said = f"{words}我们从跟跑到并跑，再到如今的领跑，离不开每一位同事。”"
    (quote,) = release(f"海岚新闻\n\n{BODY}\n\n{said}", language).quotes
    (person,) = quote.speakers
    assert isinstance(person, pressdoc.Person)
    assert (person.name, person.title) == (speaker, title)
    assert person.affiliation == affiliation


def test_the_one_that_a_headline_begins_with_in_short() -> None:
    """The text has the name in full: 港務公司, 海嵐港務公司."""
    found = release(f"港務公司攜手觀光處參加論壇\n\n論壇於海岸舉行。海嵐港務公司設立展攤，推廣港口。{BODY}", "zh-Hant")
    assert [one.name for one in found.issuers] == ["海嵐港務公司"]


@pytest.mark.parametrize(
    ("headline", "lead", "expected"),
    [
        ("海燕祥接待海岚区科委一行", "12月24日，海岚区科委邬主任一行来访，海燕祥集团董事长陈忠接待。", ["海燕祥集团"]),
        ("青岚与海燕集团发布“尚远”品牌", "4月16日，青岚与海燕集团发布“尚远”品牌，投入很大。", ["青岚", "海燕集团"]),
        (
            "海燕建设与北辰集团签约",
            "北辰集团李主席一行到我院参观。海燕建设党委书记高峰介绍了海燕建设，北辰集团称赞海燕建设和海洋研究院。",
            ["海燕建设"],
        ),
    ],
)
def test_hosts_and_their_visitors(headline: str, lead: str, expected: list[str]) -> None:
    """Who comes to visit issues nothing; the host may go by a short name, and two may announce."""
    assert [one.name for one in release(f"{headline}\n\n{lead}{BODY}").issuers] == expected


def test_a_family_name_with_a_title_is_who_was_named_with_it() -> None:
    """張市長 is the one who was named in full; what is written says what nobody is named for."""
    text = f"桃嶺工程\n\n桃嶺市長張善之昨出席典禮。{BODY}\n\n張市長表示，「市府配合習俗舉辦活動，希望大家平安健康。」"
    (quote,) = release(text, "zh-Hant").quotes
    assert [one.name for one in quote.speakers] == ["張善之"]
    paper = release(f"桃嶺報告\n\n{BODY}\n\n專題報告指出：「本市去年的工程已全部完成，品質良好。」", "zh-Hant")
    assert [one.name for quote in paper.quotes for one in quote.speakers] == []
    assert not paper.people


def test_no_known_firm_is_somebody() -> None:
    """华为 before a title is a firm though 华 is a family name."""
    found = release(f"华为发布会\n\n华为常务董事余承之出席，华为与各方合作。{BODY}").people
    assert [one.name for one in found] == ["余承之"]


def test_a_dateline_is_not_after_the_day_of_publication() -> None:
    """Of two years the one before what is printed above, however near the next April is."""
    text = f"海岚推介启动\n\n发布时间：2024-11-01 22:43\n\n中新网海岚4月11日电 海岚推介启动仪式举行。{BODY}"
    found = release(text)
    assert found.dateline is not None
    assert found.dateline.date == datetime.date(2024, 4, 11)


def test_who_wrote_checked_and_released_a_page_is_no_text() -> None:
    """The lines at the end of a page of a Chinese newsroom name its staff."""
    page = f"海燕集团签约\n\n海燕集团签约仪式举行。{BODY}\n\n供稿：李斐君\n\n编辑：伍 晖\n\n一审：江 威\n\n终审：吴 淦"
    assert [entry.text.plain for entry in release(page).body if isinstance(entry, Paragraph)] == [
        f"海燕集团签约仪式举行。{BODY}"
    ]
