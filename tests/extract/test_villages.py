"""Posts in villages, and those whose holder's name stands behind the units above that of the post."""

import pytest

from tests.extract.reading import positions

VILLAGE = "thôn Nà Thử"


def read(sentence):
    return {row[:3] for row in positions(f"Tỉnh Lạng Sơn có tin.\n{sentence}")}


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        (
            "Ông Hoàng Văn Mẫu, Bí thư Chi bộ, Trưởng thôn Nà Thử, cho biết thôn có hai đội văn nghệ.",
            {("Hoàng Văn Mẫu", "Bí thư", "Chi bộ thôn Nà Thử"), ("Hoàng Văn Mẫu", "Trưởng thôn", VILLAGE)},
        ),
        (
            "Bí thư Chi bộ - Trưởng ban Công tác Mặt trận thôn Nà Thử Hoàng Văn Mẫu báo tin mừng.",
            {
                ("Hoàng Văn Mẫu", "Bí thư", "Chi bộ thôn Nà Thử"),
                ("Hoàng Văn Mẫu", "Trưởng Ban", "Ban Công tác Mặt trận thôn Nà Thử"),
            },
        ),
        (
            "Ông Hoàng Văn Mẫu, Trưởng khu phố 3, kể lại.",
            {("Hoàng Văn Mẫu", "Trưởng khu phố", "khu phố 3")},
        ),
        ("Ông Hoàng Văn Mẫu, Bí thư Chi bộ, kể lại.", set()),  # of which village, nobody says
        (
            "Ông Hoàng Văn Mẫu, Bí thư Chi bộ, Chủ tịch UBND xã Thất Khê, kể lại.",
            {("Hoàng Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân xã Thất Khê")},
        ),
    ],
)
def test_a_village_stands_once_for_its_cell_and_its_head(sentence, posts):
    assert read(sentence) == posts


@pytest.mark.parametrize(
    "units", ["xã Mai Pha", "xã Mai Pha, thành phố Lạng Sơn", "xã Mai Pha, thành phố Lạng Sơn, tỉnh Lạng Sơn"]
)
def test_units_above_that_of_the_post_may_stand_before_the_name(units):
    held = {("Hoàng Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân xã Mai Pha")}
    assert read(f"Chủ tịch UBND {units} Hoàng Văn Mẫu cho biết đường đã thông.") == held


def test_units_behind_a_governed_title_are_no_bridge_to_a_name():
    assert not read(
        "Theo quyết định của Chủ tịch UBND xã Mai Pha, thành phố Lạng Sơn, tỉnh Lạng Sơn, Hoàng Văn Mẫu trúng thầu."
    )


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        (  # the cell is that of his office, which nobody names
            "Ông Hoàng Văn Mẫu, Huyện ủy viên, Bí thư chi bộ, Trưởng phòng Nội vụ huyện Văn Quan, dự họp.",
            {
                ("Hoàng Văn Mẫu", "Huyện ủy viên", "Huyện ủy Văn Quan"),
                ("Hoàng Văn Mẫu", "Trưởng phòng", "Phòng Nội vụ huyện Văn Quan"),
            },
        ),
        (
            "Ông Hoàng Văn Mẫu, Phó Giám đốc Sở Y tế tỉnh Lạng Sơn, chủ tịch hội đồng chấm thi, dự.",
            {("Hoàng Văn Mẫu", "Phó Giám đốc", "Sở Y tế tỉnh Lạng Sơn")},
        ),
        (
            "Tỉnh bổ nhiệm ông Hoàng Văn Mẫu làm Phó Giám đốc Sở Y tế tỉnh Lạng Sơn, cũng là giám đốc trung tâm.",
            {("Hoàng Văn Mẫu", "Phó Giám đốc", "Sở Y tế tỉnh Lạng Sơn")},
        ),
        (
            "Bệnh viện Mắt Thử Mẫu đón khách. Bà Trần Thị Thử, phó giám đốc bệnh viện, và ông Lê Văn Mẫu, Giám đốc Sở Y tế tỉnh "
            "Lạng Sơn, dự.",
            {
                ("Trần Thị Thử", "Phó Giám đốc", "Bệnh viện Mắt Thử Mẫu"),
                ("Lê Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn"),
            },
        ),
    ],
)
def test_a_noun_behind_a_title_is_of_its_own_kind(sentence, posts):
    assert read(sentence) == posts
