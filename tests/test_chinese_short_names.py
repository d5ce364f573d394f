"""Chinese releases that name firms by short names, themselves by none, and speakers before the next sentence."""

from __future__ import annotations

import datetime

import pytest

import pressdoc
from pressdoc.understand.names.named_cjk import named_in_cjk

BODY = "海岚市今年的工作有了新的进展，各项指标均好于往年，市民和企业都从中受益，后续工作正在推进。"


def release(text: str, language: str = "zh-Hans") -> pressdoc.Release:
    """Return what a text is read as."""
    return pressdoc.parse(text, format="text", language=language)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("机器视觉企业青岚科技（苏州）有限公司（以下简称“青岚科技”）宣布", ["青岚科技（苏州）有限公司"]),
        ("青岚科技集团有限公司（以下简称“青岚”）宣布", ["青岚科技集团有限公司"]),
        ("本轮融资由海燕创投领投，北辰资本、海岚产投跟投。", ["海燕创投", "北辰资本", "海岚产投"]),
        ("社会资本和风险资本进入资本市场，海燕资本运作成熟。", []),
        ("江海大学材料科学与工程学院张三教授团队", ["江海大学"]),
        ("江海大学和南海学院张三教授团队", ["江海大学", "南海学院"]),
        ("栢達成立於2016年，為香港金融管理局發牌的儲值工具持牌人", ["香港金融管理局"]),
    ],
)
def test_where_a_name_begins_and_ends(text: str, names: list[str]) -> None:
    """Behind what it is, before its part, and where investors go by short names."""
    assert named_in_cjk(text) == names


@pytest.mark.parametrize(
    ("headline", "lead", "issuer"),
    [
        ("我校张怀瑾教授团队发表新成果", "近日，江海大学张怀瑾教授团队取得进展。", "江海大学"),
        ("我院完成首例手术", "近日，海岚市第一人民医院完成首例手术，患者恢复良好。", "海岚市第一人民医院"),
        ("海岚市卫生健康委员会关于疫苗接种的通报", "记者从市卫生健康委获悉，接种已启动。", "海岚市卫生健康委员会"),
    ],
)
def test_who_calls_itself_by_no_name(headline: str, lead: str, issuer: str) -> None:
    """We of the school, we of the hospital, and the authority that a notice begins with."""
    assert [one.name for one in release(f"{headline}\n\n{lead}{BODY}").issuers] == [issuer]


def test_who_begins_the_next_sentence_did_not_say_the_words_before() -> None:
    """Who said them stands before the marks; what follows a comma is the next one's."""
    said = "“机器正在变得必要。”海燕创投合伙人陈牧之说，“团队对客户的理解，是我们见过最深的。”"
    found = release(f"海燕新闻\n\n{BODY}\n\n{said}北辰资本董事总经理王小波则认为，窗口期还有三年。").quotes
    assert [[speaker.name for speaker in quote.speakers] for quote in found] == [["陈牧之"]]
    assert [len(quote.parts) for quote in found] == [2]


@pytest.mark.parametrize(
    ("text", "title", "affiliation"),
    [
        ("“建议尽早接种。”海岚市第一人民医院急诊科主任医师丁国梁提醒。", "急诊科主任医师", "海岚市第一人民医院"),
        ("“建议尽早接种。”海岚大学新能源课题组研究员丁国梁提醒。", "新能源课题组研究员", "海岚大学"),
    ],
)
def test_a_department_is_of_the_title(text: str, title: str, affiliation: str) -> None:
    """The institution is whom somebody works for."""
    (quote,) = release(f"海燕新闻\n\n{BODY}\n\n{text}").quotes
    (speaker,) = quote.speakers
    assert isinstance(speaker, pressdoc.Person)
    assert (speaker.name, speaker.title, speaker.affiliation) == ("丁国梁", title, affiliation)


def test_a_short_name_of_the_firm_before_a_title() -> None:
    """The text has it with a legal form elsewhere."""
    text = (
        "晨曜光電總經理蔡孟勳指出，需求強勁。「我們維持樂觀，營收可望成長。」他補充。晨曜光電股份有限公司成立於2003年。"
    )
    (quote,) = release(f"海燕\n\n{text}", "zh-Hant").quotes
    assert quote.speakers == (pressdoc.Person("蔡孟勳", title="總經理", affiliation="晨曜光電", titles=("總經理",)),)


@pytest.mark.parametrize("front", ["（2025年8月7日，台北訊）", "（台北訊，2025年8月7日）", "（2025年8月7日 台北電）"])
def test_the_day_beside_the_sign_of_a_dispatch(front: str) -> None:
    """In the same bracket, before it or behind."""
    found = release(f"海燕公司宣佈成果\n\n{front}海燕股份有限公司今日宣佈成果。" + "公司表示進展良好。" * 6, "zh-Hant")
    assert found.dateline is not None
    assert found.dateline.places == ("台北",)
    assert found.issued == datetime.date(2025, 8, 7)


def test_bars_between_labels_and_who_wrote_and_checked_it() -> None:
    """The line is the page's; the day is the release's."""
    top = "海燕公司完成融资\n\n2025-03-18 09:12 来源：创投时报 作者｜林晓鸥 编辑｜周子默\n\n"
    found = release(f"{top}海燕科技有限公司宣布完成融资。{BODY}\n\n（供稿：材料学院 编辑：孙佳宁 审核：吴海波）")
    assert found.issued == datetime.date(2025, 3, 18)
    assert "吴海波" in [one.name for one in found.people]


def test_a_firm_by_its_short_name_before_an_office_and_a_name() -> None:
    """The name is the one that a family's begins."""
    about = "關於晨曜光電\n晨曜光電成立於2003年，為全球領導廠商。"
    text = "新聞聯絡人：\n晨曜光電 發言人 林佩蓉 (03) 578-1234 ir@chenyao.example"
    top = f"晨曜光電宣佈成果\n\n晨曜光電股份有限公司今日宣佈成果。{BODY}"
    contacts = release(f"{top}\n\n{about}\n\n{text}", "zh-Hant").contacts
    assert [(one.name, one.organisation) for one in contacts] == [("林佩蓉", "晨曜光電")]


def test_who_announces_in_the_first_clause_behind_what_it_is() -> None:
    """Further sentences begin with the name alone."""
    lead = "雲端資安業者盾堡科技今天宣布，完成新台幣4.5億元募資，資金將用於擴展市場，並持續投入研發與人才培育。"
    rest = "盾堡科技創辦人周柏宇說，營收成長。\n\n盾堡科技成立於2019年，員工約120人。"
    found = release(f"資安業募資\n\n（中央社記者吳家豪台北15日電）{lead}\n\n{rest}", "zh-Hant")
    assert [one.name for one in found.issuers] == ["盾堡科技"]


@pytest.mark.parametrize(
    "title", ["联合创始人、制作人", "新闻发言人", "独立董事", "特聘教授", "資深協理", "共同創辦人"]
)
def test_titles_of_further_callings(title: str) -> None:
    """Whoever has one speaks."""
    (quote,) = release(f"海燕新闻\n\n{BODY}\n\n青岚集团{title}陆之遥在会上说：“今天团队超过三百人，感谢陪伴。”").quotes
    (speaker,) = quote.speakers
    assert isinstance(speaker, pressdoc.Person)
    assert (speaker.name, speaker.title) == ("陆之遥", title)


def test_whom_a_pronoun_means_behind_a_name_in_latin_letters() -> None:
    """The last who was named with a title."""
    first = "“数量令人鼓舞。”研究员高晓岚说。"
    second = "青岚基金会秘书长Ada Roe（罗德诚）呼吁，各地应建立机制。“江豚不认识省界。”她说。"
    found = release(f"海燕新闻\n\n{BODY}\n\n{first}\n\n{second}").quotes
    assert [[speaker.name for speaker in quote.speakers] for quote in found] == [["高晓岚"], ["Ada Roe"]]


def test_kinds_of_capital_are_nobody() -> None:
    """Ratios of banks, and what a company is registered with."""
    assert named_in_cjk("普通股權一級資本比率為15.9%，注册资本为一亿元，青岚核心资本充足率上升。") == []
