"""Departments of central bodies that are no ministries: their parent stands behind their name, plain or in brackets."""

import pytest

from tests.extract.reading import positions

BODIES = [
    "Thanh tra Chính phủ",
    "Tòa án nhân dân tối cao",
    "Viện kiểm sát nhân dân tối cao",
    "Kiểm toán nhà nước",
    "Bảo hiểm xã hội Việt Nam",
    "Thông tấn xã Việt Nam",
    "Đài Tiếng nói Việt Nam",
    "Đài Truyền hình Việt Nam",
    "Viện Hàn lâm Khoa học xã hội Việt Nam",
    "Kho bạc Nhà nước",
    "Ban Cơ yếu Chính phủ",
    "Ban Quản lý Lăng Chủ tịch Hồ Chí Minh",
    "Ủy ban Dân tộc",
]
POSTS = [
    ("Vụ trưởng", "Vụ Pháp chế"),
    ("Cục trưởng", "Cục Mẫu Thử"),
    ("Giám đốc", "Trung tâm Thông tin"),
    ("Chánh Văn phòng", "Văn phòng"),
]


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize(("title", "unit"), POSTS)
@pytest.mark.parametrize("form", ["{} {}", "{} ({})", "{}, {}"])
def test_a_department_is_that_of_the_body_behind_it(body, title, unit, form):
    post = form.format(title if unit == "Văn phòng" else f"{title} {unit}", body)
    found = positions(f"Ông Lê Văn Mẫu, {post}, dự họp.", published="2024-05-10")
    mine = {row for row in found if row[1] == title}
    assert mine == {("Lê Văn Mẫu", title, f"{unit} {body}", "current")}
