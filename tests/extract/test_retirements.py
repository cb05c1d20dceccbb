"""Who retires, where a list or the sentence after the decision tells it; and what somebody only tells reporters."""

import pytest

from tests.extract.reading import positions
from tests.extract.test_deeds import roles, told

OPENING = "Sáng 19/6, UBND tỉnh Lạng Sơn "
BOTH = {("Nguyễn Văn Mẫu", "retiree"), ("Trần Thị Thử", "retiree")}


@pytest.mark.parametrize(
    "text",
    [
        "trao quyết định nghỉ hưu cho 2 cán bộ: Nguyễn Văn Mẫu, Giám đốc Sở Y tế; Trần Thị Thử, Chánh Thanh tra tỉnh.",
        "trao quyết định nghỉ hưu cho ông Nguyễn Văn Mẫu, Giám đốc Sở Y tế và bà Trần Thị Thử, Chánh Thanh tra tỉnh.",
        "trao quyết định nghỉ hưu cho cán bộ. Cụ thể: ông Nguyễn Văn Mẫu - Giám đốc Sở Y tế; "
        "bà Trần Thị Thử - Chánh Thanh tra tỉnh.",
        "trao quyết định nghỉ hưu cho cán bộ. Đó là các đồng chí: Nguyễn Văn Mẫu, Giám đốc Sở Y tế; "
        "Trần Thị Thử, Chánh Thanh tra tỉnh.",
        "trao quyết định cho cán bộ. Các đồng chí nghỉ hưu gồm: Nguyễn Văn Mẫu, Giám đốc Sở Y tế; "
        "Trần Thị Thử, Chánh Thanh tra tỉnh.",
    ],
)
def test_a_list_of_those_who_retire(text):
    text = f"{OPENING}{text} Ông Lê Văn Thí, Chủ tịch UBND tỉnh, phát biểu."
    assert roles(text) == BOTH | {("Lê Văn Thí", "speak")}
    status = {name: how for name, _, _, how in positions(text, published="2024-06-20")}
    assert status == {"Nguyễn Văn Mẫu": "dismissed", "Trần Thị Thử": "dismissed", "Lê Văn Thí": "current"}


@pytest.mark.parametrize(
    "text",
    [
        "trao quyết định nghỉ hưu cho cán bộ. Dự lễ có ông Nguyễn Văn Mẫu, Giám đốc Sở Y tế.",
        "tổ chức hội nghị. Cụ thể: ông Nguyễn Văn Mẫu - Giám đốc Sở Y tế; bà Trần Thị Thử - Chánh Thanh tra tỉnh.",
        "tổ chức hội nghị. Ông Nguyễn Văn Mẫu, Giám đốc Sở Y tế, giữ chức cho đến khi có quyết định nghỉ hưu.",
    ],
)
def test_who_stays(text):
    assert {how for *_, how in positions(OPENING + text, published="2024-06-20")} == {"current"}


def test_talk_with_reporters_is_beside_the_event():
    text = OPENING + "tổ chức hội nghị. Ông Lê Văn Thí, Chủ tịch UBND tỉnh, chủ trì. "
    said = "Trao đổi với phóng viên, bà Trần Thị Thử, Giám đốc Sở Y tế, cho biết tỉnh đủ thuốc."
    assert told(text + said) == [("et/hoi-nghi", "2024-06-19", {("Lê Văn Thí", "chair")})]
    assert ("Trần Thị Thử", "speak") in roles(text + said.replace("Trao đổi với phóng viên", "Tại hội nghị"))


def test_a_post_that_the_report_shows_is_held_whatever_the_career_tells():
    text = "Ông Lê Văn Mẫu, Thứ trưởng Bộ Y tế, phát biểu. Ông giữ chức Thứ trưởng Bộ Y tế từ tháng 2/2022 đến nay."
    assert ("Lê Văn Mẫu", "Thứ trưởng", "Bộ Y tế", "current") in positions(text, published="2024-06-20")


@pytest.mark.parametrize(
    ("text", "deputy"),
    [
        (
            "Chủ tịch UBND tỉnh Lạng Sơn giao quyền Giám đốc Sở Y tế cho ông Lê Văn Mẫu, Phó Giám đốc Sở Y tế.",
            "current",
        ),
        (
            "UBND tỉnh Lạng Sơn điều động ông Lê Văn Mẫu, Phó Giám đốc Sở Tài chính, giữ quyền Giám đốc Sở Y tế.",
            "former",
        ),
    ],
)
def test_who_is_given_an_acting_post_acts_and_stays_deputy_there(text, deputy):
    found = {title: status for _, title, _, status in positions(text, published="2024-06-20")}
    assert found == {"Quyền Giám đốc": "acting", "Phó Giám đốc": deputy}


def test_an_office_is_no_caucus_of_what_it_serves():
    text = "Trước khi về làm Phó Chủ nhiệm Văn phòng Chính phủ, bà Lê Thị Mẫu có ba năm giữ chức Trợ lý Thủ tướng."
    found = {title: status for _, title, _, status in positions(text, published="2024-06-20")}
    assert found == {"Phó Chủ nhiệm": "current", "Trợ lý Thủ tướng": "former"}
