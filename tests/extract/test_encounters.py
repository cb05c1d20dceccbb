"""Our officials in news in which those of other States stand beside them, and what only looks like another State."""

import pytest

from tests.extract.reading import positions


@pytest.mark.parametrize(
    "sentence",
    [
        "Vui mừng gặp Thủ tướng Lê Văn Mẫu, Tổng thống Gan Mauthu khẳng định tình bạn. Ông Lê Văn Mẫu cảm ơn.",
        "Tiếp xúc với Tổng thư ký Liên Hiệp Quốc Gan Mauthu, Thủ tướng Lê Văn Mẫu nêu ý kiến.",
        "Trao đổi với Thủ tướng Lê Văn Mẫu, Chủ tịch Ủy ban châu Âu Gan Mauthu nhất trí hợp tác.",
    ],
)
def test_who_comes_next_is_another_of_another_state(sentence):
    assert {row for row in positions(sentence) if row[0] == "Lê Văn Mẫu"} == {
        ("Lê Văn Mẫu", "Thủ tướng", "Chính phủ", "current")
    }


def test_words_that_only_begin_like_a_country_are_none():
    text = "Viện Hàn lâm họp. Viện Hàn lâm nêu Ý kiến. Ảnh: Nhật Bắc. Bộ trưởng Bộ Nội vụ Lê Văn Mẫu dự."
    assert positions(text) == {("Lê Văn Mẫu", "Bộ trưởng", "Bộ Nội vụ", "current")}


def test_a_name_behind_a_country_does_not_begin_with_it():
    assert not {
        row
        for row in positions("Cựu Thủ tướng Thái Lan Thamsak thăm Hà Nội. Chủ tịch UBND TP Hà Nội Lê Văn Mẫu tiếp.")
        if "Lan" in row[0]
    }
