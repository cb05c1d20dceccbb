"""Titles of whom a sentence opens with, and posts told in the order of their holders: each is his who has it. All invented."""

import pytest

from tests.extract.reading import positions


def posts(text):
    """(person, title) of everybody."""
    return {(row[0], row[1]) for row in positions(text)}


@pytest.mark.parametrize(
    "opens",
    [
        "Báo cáo với Bí thư Tỉnh ủy",
        "Báo cáo kết quả tháng thanh niên năm nay với Bí thư Tỉnh ủy",
        "Tại cuộc họp, báo cáo với Bí thư Tỉnh ủy",
        "Trả lời Bí thư Tỉnh ủy",
        "Gặp Bí thư Tỉnh ủy",
        "Đón tiếp Bí thư Tỉnh ủy",
        "Tháp tùng Bí thư Tỉnh ủy",
        "Cùng Bí thư Tỉnh ủy",
        "Phê bình Bí thư Tỉnh ủy",
        "Tiếp thu ý kiến Bí thư Tỉnh ủy",
        "Giải trình trước Bí thư Tỉnh ủy",
        "Sau chỉ đạo của Bí thư Tỉnh ủy",
    ],
)
@pytest.mark.parametrize("acts", ["cho biết đã làm xong.", "đã đi kiểm tra.", "(đoàn Lạng Sơn) nói sẽ làm ngay."])
def test_whom_a_sentence_opens_with_is_not_its_subject(opens, acts):
    text = f"{opens}, Giám đốc Sở Y tế tỉnh Lạng Sơn Trần Văn Mẫu {acts}"
    assert posts(text) == {("Trần Văn Mẫu", "Giám đốc")}


@pytest.mark.parametrize(
    "text",
    [
        "Chiều 3/5, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lạng Sơn Trần Văn Mẫu cho biết đã làm xong.",
        "Dự lễ có Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lạng Sơn Trần Văn Mẫu.",
        "Đón Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lạng Sơn Trần Văn Mẫu đến thăm, ông Lê Văn Thử cảm ơn.",
        "Trao đổi với báo chí, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lạng Sơn Trần Văn Mẫu cho biết.",
        "Thư của Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lạng Sơn Trần Văn Mẫu gửi các trường học.",
        "Phát biểu của Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lạng Sơn Trần Văn Mẫu tại hội nghị.",
    ],
)
def test_one_list_is_one_mans(text):
    assert posts(text) == {("Trần Văn Mẫu", "Bí thư"), ("Trần Văn Mẫu", "Chủ tịch")}


def test_a_priest_who_speaks_with_a_chairman_is_no_chairman():
    assert posts("Trao đổi với Chủ tịch UBND tỉnh Lạng Sơn, linh mục Trần Văn Mẫu cho biết.") == set()
    text = "Thứ trưởng Bộ Quốc phòng, Thượng tướng Trần Văn Mẫu phát biểu."
    assert posts(text) == {("Trần Văn Mẫu", "Thứ trưởng")}


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch và Phó Chủ tịch HĐND tỉnh Lạng Sơn Trần Văn Mẫu và Lê Thị Thử tiếp xúc cử tri.",
        "Chủ tịch và Phó Chủ tịch HĐND tỉnh Lạng Sơn là ông Trần Văn Mẫu và bà Lê Thị Thử.",
    ],
)
def test_posts_before_their_holders_are_told_in_their_order(text):
    assert posts(text) == {("Trần Văn Mẫu", "Chủ tịch"), ("Lê Thị Thử", "Phó Chủ tịch")}


def test_a_clerks_post_opens_no_list_of_the_next_name():
    text = (
        "Ông Trần Văn Mẫu, chuyên viên Sở Y tế tỉnh Lạng Sơn, Giám đốc Sở Y tế tỉnh Lạng Sơn Lê Văn Thử "
        "cùng dự hội nghị."
    )
    assert posts(text) == {("Trần Văn Mẫu", "Chuyên viên"), ("Lê Văn Thử", "Giám đốc")}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Thử sẽ bị miễn nhiệm Trưởng đoàn, Trưởng Ban Dân vận Trung ương Trần Văn Mẫu nói ngày 11/9.",
        "Ông Lê Văn Thử thôi làm đại biểu Quốc hội, Trưởng Ban Dân vận Trung ương Trần Văn Mẫu nói ngày 11/9.",
    ],
)
def test_what_another_loses_is_not_his_who_says_so(text):
    assert {row[1] for row in positions(text) if row[0] == "Trần Văn Mẫu"} == {"Trưởng Ban"}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Mẫu là tổng giám đốc Đồng Thử Group. Ngày 3/5, Quốc hội họp.",
        "Liên quan đến nhà thờ Bùi Mẫu, Chủ tịch UBND tỉnh Nam Định - ông Trần Văn Thử nói.",
    ],
)
def test_companies_and_churches_are_nobody(text):
    assert {row[0] for row in positions(text)} <= {"Trần Văn Thử"}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Công an tỉnh Lạng Sơn mời ông Trần Văn Mẫu, Trưởng phòng Khảo thí và Quản lý chất lượng, làm việc.",
            {"Phòng Khảo thí và Quản lý chất lượng"},
        ),
        (
            "Công an tỉnh Lạng Sơn họp. Ông Trần Văn Mẫu, Trưởng phòng Cảnh sát giao thông, phát biểu.",
            {"Phòng Cảnh sát giao thông Công an tỉnh Lạng Sơn"},
        ),
        (
            "Công an tỉnh Lạng Sơn bắt ông Trần Văn Mẫu. Ông Mẫu là Giám đốc, người đại diện của công ty Thử.",
            set(),
        ),
        (
            "Làm việc với Phó Giám đốc Sở Y tế tỉnh Lạng Sơn Trần Văn Mẫu, trưởng phòng, phó trưởng phòng và một chuyên viên.",
            {"Sở Y tế tỉnh Lạng Sơn"},
        ),
        (
            "Họp với Sở Y tế, ông Trần Văn Mẫu – Chánh văn phòng kiêm người phát ngôn UBND tỉnh Lạng Sơn, cho biết.",
            {"Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn", "Ủy ban nhân dân tỉnh Lạng Sơn"},
        ),
    ],
)
def test_the_agency_near_by_is_not_always_his(text, held):
    assert {row[2] for row in positions(text) if row[0] == "Trần Văn Mẫu"} == held


def test_who_has_a_memorial_holds_nothing_today():
    text = (
        "Về quê hương Bí thư Tỉnh ủy Lạng Sơn Trần Văn Mẫu. Du khách đến Khu di tích Bí thư Tỉnh ủy Lạng Sơn Trần Văn Mẫu. "
        "Trước phần mộ Bí thư Tỉnh ủy Lạng Sơn Trần Văn Mẫu, ai cũng xúc động. "
        "Dâng hương tại khu di tích, Chủ tịch UBND tỉnh Lạng Sơn Lê Văn Thử cảm ơn. "
        "Chủ tịch UBND tỉnh Lạng Sơn Lê Văn Thử trồng cây."
    )
    assert {(row[0], row[3]) for row in positions(text)} == {("Trần Văn Mẫu", "former"), ("Lê Văn Thử", "current")}
