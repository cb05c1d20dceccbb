"""The Internal Affairs Commission is of a province or of the centre; no district's committee lends itself to it."""

from tests.extract.reading import positions

MAU = "Nguyễn Văn Mẫu"


def test_a_district_has_no_internal_affairs_commission():
    told = f"Ông {MAU}, Bí thư Huyện ủy Bảo Lạc, phát biểu. Ông từng là Trưởng Ban Nội chính."
    assert (MAU, "Trưởng Ban", "Ban Nội chính", "former") in positions(told)


def test_that_of_the_province_is_meant():
    told = f"Tỉnh ủy Cao Bằng họp tại trụ sở Huyện ủy Bảo Lạc. Trưởng Ban Nội chính {MAU} phát biểu."
    assert (MAU, "Trưởng Ban", "Ban Nội chính Tỉnh ủy Cao Bằng", "current") in positions(told)
