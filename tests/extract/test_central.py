"""Departments of central bodies that are no ministries: their parent stands behind their name, plain or in brackets."""

import pytest

from tests.extract.reading import claims, positions

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


@pytest.mark.parametrize("noun", ["Tập đoàn", "Tổng công ty"])
def test_the_committee_of_a_business_that_the_text_named(noun):
    text = f"{noun} Thử Mẫu họp sáng 3/4. Dự có ông Lê Văn Thử, Phó Bí thư Đảng ủy {noun}, và các phòng."
    (row,) = positions(text)
    assert row[1] == "Phó Bí thư"
    assert row[2].endswith("Thử Mẫu")


def test_the_committee_of_a_business_that_no_text_names_is_of_the_article_alone():
    (claim,) = (c for c in claims("Dự có ông Lê Văn Thử, Bí thư Đảng ủy Tập đoàn.") if c.predicate == "holds")
    assert claim.post.body.scope


def test_a_bloc_is_called_in_short():
    (row,) = positions("Ông Lê Văn Thử, Phó Bí thư Đảng ủy Khối DNTW, dự lễ.")
    assert row[2] == "Đảng ủy Khối Doanh nghiệp Trung ương"
