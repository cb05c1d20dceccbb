"""A short form in brackets behind what it stands for says nothing: what belongs to the agency stands behind it."""

import pytest

from tests.extract.reading import positions

MAU = "Nguyễn Văn Mẫu"


@pytest.mark.parametrize(
    ("post", "title", "agency"),
    [
        ("Chủ tịch Ủy ban nhân dân (UBND) tỉnh Lạng Sơn", "Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("Phó Chủ tịch Hội đồng nhân dân (HĐND) tỉnh Lạng Sơn", "Phó Chủ tịch", "Hội đồng nhân dân tỉnh Lạng Sơn"),
        ("Giám đốc Sở Giáo dục và Đào tạo (GD-ĐT) Lạng Sơn", "Giám đốc", "Sở Giáo dục và Đào tạo tỉnh Lạng Sơn"),
        ("Bí thư Ban Chấp hành (BCH) Đảng bộ tỉnh Lạng Sơn", "Bí thư", "Ban Chấp hành Đảng bộ tỉnh Lạng Sơn"),
        (
            "Chủ tịch Ủy ban Mặt trận Tổ quốc (MTTQ) tỉnh Lạng Sơn",
            "Chủ tịch",
            "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lạng Sơn",
        ),
        ("Cục trưởng Cục Cảnh sát giao thông (CSGT) Bộ Công an", "Cục trưởng", "Cục Cảnh sát giao thông Bộ Công an"),
    ],
)
@pytest.mark.parametrize("told", ["{post} {who} phát biểu.", "Ông {who}, {post}, phát biểu."])
def test_the_unit_stands_behind_the_brackets(told, post, title, agency):
    assert positions(told.format(post=post, who=MAU)) == {(MAU, title, agency, "current")}


def test_another_short_form_in_brackets_is_no_repetition():
    told = f"Ông {MAU}, Giám đốc Sở Y tế (TP Hà Nội), phát biểu."
    assert positions(told) == {(MAU, "Giám đốc", "Sở Y tế thành phố Hà Nội", "current")}
