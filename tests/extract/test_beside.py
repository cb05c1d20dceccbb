"""Organisations named beside an office are of the office: nobody heads the province's because he heads the one inside it."""

import pytest

from tests.extract.reading import positions

MAU = "Nguyễn Văn Mẫu"
OFFICES = (
    ("Giám đốc Sở Y tế tỉnh Lạng Sơn", "Sở Y tế tỉnh Lạng Sơn"),
    ("Chánh án TAND tỉnh Lạng Sơn", "Tòa án nhân dân tỉnh Lạng Sơn"),
    ("Viện trưởng Viện KSND tỉnh Lạng Sơn", "Viện kiểm sát nhân dân tỉnh Lạng Sơn"),
    ("Giám đốc Bảo hiểm xã hội tỉnh Lạng Sơn", "Bảo hiểm xã hội tỉnh Lạng Sơn"),
    ("Trưởng Ban Quản lý Khu kinh tế tỉnh Lạng Sơn", "Ban Quản lý Khu kinh tế tỉnh Lạng Sơn"),
    ("Chi cục trưởng Chi cục Kiểm lâm tỉnh Lạng Sơn", "Chi cục Kiểm lâm tỉnh Lạng Sơn"),
)


@pytest.mark.parametrize(("office", "agency"), OFFICES)
@pytest.mark.parametrize(
    ("post", "title", "inner"),
    [
        ("Bí thư Đảng ủy", "Bí thư", "Đảng ủy"),
        ("Phó Bí thư Đảng bộ", "Phó Bí thư", "Đảng bộ"),
        ("Bí thư Đoàn Thanh niên", "Bí thư", "Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
    ],
)
def test_it_is_of_the_office_beside_it(office, agency, post, title, inner):
    told = f"Có mặt còn có ông {MAU}, {post}, {office}."
    assert (MAU, title, f"{inner} {agency}", "current") in positions(told)


def test_beside_a_commune_it_is_the_communes():
    told = f"Có mặt còn có ông {MAU}, Bí thư Đảng ủy, Chủ tịch Ủy ban MTTQ xã Thử Mẫu."
    assert (MAU, "Bí thư", "Đảng ủy xã Thử Mẫu", "current") in positions(told)


def test_a_member_of_its_committee_may_be_of_the_province():
    told = f"Ông {MAU}, Ủy viên Ban Chấp hành Đảng bộ, Giám đốc Sở Y tế tỉnh Lạng Sơn, nêu ý kiến."
    assert (MAU, "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Lạng Sơn", "current") in positions(told)


def test_a_head_without_its_name_lends_nothing():
    told = f"Sở Y tế tỉnh Lạng Sơn họp. Lãnh đạo Sở chủ trì. Chánh Thanh tra {MAU} báo cáo."
    assert {row[2] for row in positions(told)} == {"Thanh tra Sở Y tế tỉnh Lạng Sơn"}
