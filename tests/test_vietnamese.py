"""Who and what is named in Vietnamese, where every syllable is a word: firms, offices and speakers."""

from __future__ import annotations

import pytest

import pressdoc
from pressdoc.understand.names.headed import named_by_head


def named(text: str) -> list[str]:
    """Return the names that begin with what they are."""
    return [name for _, _, name, _ in named_by_head(text, "vi", [(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "bởi Công ty TNHH dược mỹ phẩm Sao Biển (tỉnh Hưng Yên)",
            ["Công ty TNHH dược mỹ phẩm Sao Biển"],
        ),
        ("Công ty Cổ phần Đầu tư xây dựng Sao Biển công bố", ["Công ty Cổ phần Đầu tư xây dựng Sao Biển"]),
        ("CÔNG TY CỔ PHẦN SAO BIỂN", ["CÔNG TY CỔ PHẦN SAO BIỂN"]),
        ("Cục Quản lý Dược vừa ban hành thông báo", ["Cục Quản lý Dược"]),
        (
            "Bộ Nông nghiệp và Phát triển nông thôn và Bộ Y tế quản lý 30 bệnh viện",
            ["Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Y tế"],
        ),
        ("Phái đoàn Ngoại giao Sao Biển tại Việt Nam công bố", ["Phái đoàn Ngoại giao Sao Biển tại Việt Nam"]),
        ("giữa Tập đoàn Sao Biển và Hội Doanh nhân trẻ Việt Nam", ["Tập đoàn Sao Biển", "Hội Doanh nhân trẻ Việt Nam"]),
        ("Chủ tịch UBND thành phố Đà Nẵng, và bà", ["UBND thành phố Đà Nẵng"]),
        ("Bộ trưởng Bộ Công Thương Nguyễn Hồng Sao nói", ["Bộ Công Thương"]),
        ("tại Cơ Quan Dịch Vụ Xã Hội của quận", ["Cơ Quan Dịch Vụ Xã Hội"]),
        ("tập đoàn Sao Biển đã mua", ["Sao Biển"]),
    ],
)
def test_names_that_begin_with_what_they_are(text: str, expected: list[str]) -> None:
    """Legal form, field of work and name go together, up to the verb, the next name or somebody's."""
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "các công ty cổ phần và ngân hàng trong nước",
        "Hội nghị Sao Biển",
        "Bộ trưởng nói",
        "Báo cáo Sao Biển",
        "hội viên",
    ],
)
def test_common_nouns_name_nobody(text: str) -> None:
    """Without a name of its own there is none, and some words only begin like one."""
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "name", "title", "affiliation"),
    [
        ("“Chúng tôi rất vui”, bà Lê Thu Sao, Giám đốc Sao Biển, cho biết.", "Lê Thu Sao", "Giám đốc", "Sao Biển"),
        (
            "“Chúng tôi rất vui”, bà Lê Thu Sao, Chủ tịch Hội đồng quản trị Công ty Cổ phần Sao Biển, chia sẻ.",
            "Lê Thu Sao",
            "Chủ tịch Hội đồng quản trị",
            "Công ty Cổ phần Sao Biển",
        ),
        (
            "Ông Trần Sao, Tổng Giám đốc Tập đoàn Sao Biển cho biết: “Chúng tôi rất vui.”",
            "Trần Sao",
            "Tổng Giám đốc",
            "Tập đoàn Sao Biển",
        ),
        (
            "Theo ông Trần Sao - Phó Tổng Giám đốc Ngân hàng Sao Biển, “lãi suất sẽ giảm mạnh trong năm tới”.",
            "Trần Sao",
            "Phó Tổng Giám đốc",
            "Ngân hàng Sao Biển",
        ),
        (
            "Tại sự kiện, bà Nguyễn Lan Sao, Giám đốc Marketing của Công ty TNHH Sao Biển, nhấn mạnh: “Rất vui.”",
            "Nguyễn Lan Sao",
            "Giám đốc Marketing",
            "Công ty TNHH Sao Biển",
        ),
        ("Tổng Giám đốc Sao Biển Lê Văn Sao chia sẻ: “Chúng tôi rất vui.”", "Lê Văn Sao", "Tổng Giám đốc", "Sao Biển"),
        (
            "Bộ trưởng Bộ Công Thương Nguyễn Hồng Sao nhấn mạnh: “Chúng ta cần hành động.”",
            "Nguyễn Hồng Sao",
            "Bộ trưởng",
            "Bộ Công Thương",
        ),
        ("Ông Lê Sao rất vui. Cuối cùng, ông kết luận: “Chúng ta cần hành động ngay.”", "Lê Sao", None, None),
    ],
)
def test_who_says_it(text: str, name: str, title: str | None, affiliation: str | None) -> None:
    """Name, office and firm stand before the marks or behind them; a form of address means the last so addressed."""
    (quote,) = pressdoc.find_quotes(text, language="vi")
    assert isinstance(quote.speaker, pressdoc.model.Person)
    assert (quote.speaker.name, quote.speaker.title, quote.speaker.affiliation) == (name, title, affiliation)


def test_a_term_in_marks_is_no_quotation() -> None:
    """What somebody calls a thing is not what somebody says."""
    assert not pressdoc.find_quotes("Sản phẩm được gọi là “trợ lý ảo” và có tên “Sao Biển”.", language="vi")


def test_people_and_firms_of_a_release() -> None:
    """Forms of address are no part of a name, and a street has one too."""
    release = pressdoc.parse(
        "Sao Biển mở văn phòng tại Đà Nẵng\n\n"
        "Hôm nay, Công ty Cổ phần Sao Biển công bố mở văn phòng tại đường Lê Văn Sao. "
        "Ông Lê Trung Sao, Chủ tịch UBND thành phố Đà Nẵng, và Phó Tổng thống Anna Roe đã tham dự. "
        "Công ty hợp tác với hai nhân viên và khối tư nhân.\n",
        language="vi",
    )
    assert [one.name for one in release.people] == ["Lê Trung Sao", "Anna Roe"]
    assert [one.name for one in release.organisations] == ["Công ty Cổ phần Sao Biển", "UBND thành phố Đà Nẵng"]
    assert not release.amounts


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("Cục Quản lý Dược vừa ban hành thông báo về việc thu hồi toàn quốc lô thuốc.", ["Cục Quản lý Dược"]),
        (
            "Hôm nay, ngày 27 tháng 10, Tập đoàn Sao Biển (SBE) khánh thành nhà máy mới tại tỉnh Bình Định.",
            ["Tập đoàn Sao Biển"],
        ),
        ("Người dân đến xem nhà máy mới, và nhiều bạn trẻ đã chụp ảnh với Tập đoàn Sao Biển ở phía sau.", []),
    ],
)
def test_who_issues_it(lead: str, expected: list[str]) -> None:
    """Whoever the lead begins with, and says what they do."""
    release = pressdoc.parse(f"Tin mới về nhà máy\n\n{lead}\n", language="vi")
    assert [one.name for one in release.issuers] == expected
