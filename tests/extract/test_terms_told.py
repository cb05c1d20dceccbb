"""From when and until when a post is held: days behind a title, behind a retirement, and those that date no event."""

import pytest

from tests.extract.reading import claims
from tests.extract.test_deeds import told


def held(text, published="2024-05-10"):
    """(name, title): (how, since, until)."""
    found = claims(text, published=published)
    return {(c.name, c.post.title): (c.modality, c.since, c.until) for c in found if c.predicate == "holds"}


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (
            "Ông Lê Văn Mẫu giữ chức Giám đốc Sở Y tế tỉnh Lạng Sơn kể từ ngày 1/4/2024.",
            ("appointed", "2024-04-01", None),
        ),
        (
            "Ông Lê Văn Mẫu được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Lạng Sơn, thời hạn 5 năm, kể từ ngày 1/4/2024.",
            ("appointed", "2024-04-01", None),
        ),
        ("Ông Lê Văn Mẫu giữ chức Giám đốc Sở Y tế tỉnh Lạng Sơn cho đến tháng 4/2021.", ("former", None, "2021-04")),
        ("Ông Lê Văn Mẫu làm Giám đốc Sở Y tế tỉnh Lạng Sơn đến năm 2021 thì về hưu.", ("former", None, "2021")),
        (
            "Ông Lê Văn Mẫu, Giám đốc Sở Y tế tỉnh Lạng Sơn, nghỉ hưu từ ngày 1/6/2024.",
            ("dismissed", "2024-06-01", None),
        ),
        (
            "Ông Lê Văn Mẫu, Giám đốc Sở Y tế tỉnh Lạng Sơn, đến tháng 4/2024 đã thăm cả 11 huyện.",
            ("attested", None, None),
        ),
        (  # the day is that of the other post
            "Ông Lê Văn Mẫu làm Giám đốc Sở Y tế tỉnh Lạng Sơn; ông Trần Văn Thử nghỉ hưu từ ngày 1/6/2024.",
            ("appointed", None, None),
        ),
    ],
)
def test_times_of_a_post(text, times):
    assert held(text)["Lê Văn Mẫu", "Giám đốc"] == times


def test_a_term_of_whole_days_is_given_where_nobody_tells_when():
    text = "Ông Lê Văn Mẫu được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Lạng Sơn từ ngày 1/9/2019 đến ngày 31/8/2024."
    assert held(text, published=None)["Lê Văn Mẫu", "Giám đốc"] == ("appointed", "2019-09-01", "2024-08-31")


def test_the_day_from_which_something_holds_dates_no_event():
    text = (
        "Ngày 18/6, UBND tỉnh Lạng Sơn tổ chức lễ công bố quyết định về công tác cán bộ. "
        "Ông Nguyễn Văn Mẫu được bổ nhiệm giữ chức Giám đốc Sở Y tế kể từ ngày 20/6/2024."
    )
    assert told(text) == [("et/le", "2024-06-18", {("Nguyễn Văn Mẫu", "appointee")})]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Phê chuẩn kết quả bầu Ủy viên UBND tỉnh Lạng Sơn đối với ông Lê Văn Mẫu - Giám đốc Sở Y tế; "
            "bà Trần Thị Thử - Giám đốc Sở Tài chính và ông Vũ Văn Thí - Chánh Thanh tra tỉnh.",
            {"Lê Văn Mẫu", "Trần Thị Thử", "Vũ Văn Thí"},
        ),
        (
            "Phê chuẩn kết quả bầu Ủy viên UBND tỉnh Lạng Sơn đối với ông Lê Văn Mẫu - Giám đốc Sở Y tế; "
            "bà Trần Thị Thử - Giám đốc Sở Tài chính và tổ chức phát biểu chúc mừng.",
            {"Lê Văn Mẫu"},
        ),
    ],
)
def test_a_list_that_ends_with_and(text, titles):
    assert {name for (name, title), (how, *_) in held(text).items() if how == "appointed"} == titles
