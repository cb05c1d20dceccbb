"""People of other States beside ours: who is told with no State is of the one before; news of both is not from abroad."""

import pytest

from tests.extract.reading import positions


def test_who_is_told_about_as_often_makes_no_news_from_abroad():
    text = (
        "Tổng thống Liên bang Nga Ivan Mauvich cảm ơn Chủ tịch Quốc hội Trần Văn Mẫu đã thăm Liên bang Nga.\n"
        "Tổng thống Liên bang Nga Ivan Mauvich đánh giá cao chuyến thăm của Chủ tịch Quốc hội Trần Văn Mẫu."
    )
    assert {(p, a) for p, _, a, _ in positions(text)} == {
        ("Ivan Mauvich", "Liên bang Nga"),
        ("Trần Văn Mẫu", "Quốc hội"),
    }


@pytest.mark.parametrize(
    ("sentence", "agency"),
    [
        ("Thủ tướng Ấn Độ Gan Mauthu, Bộ trưởng Quốc phòng Raj Thumau và", "Bộ Quốc phòng Ấn Độ"),
        ("Bộ trưởng Công an Lê Văn Thử, Bộ trưởng Quốc phòng Raj Thumau và", ""),
    ],
)
def test_a_name_of_other_letters_is_of_the_state_before_it(sentence, agency):
    rows = positions(f"Chủ tịch nước Trần Văn Mẫu đã gặp {sentence} các vị khách.")
    assert {a for p, _, a, _ in rows if p == "Raj Thumau"} == ({agency} if agency else set())


def test_the_name_of_this_state_is_nobody():
    rows = positions(
        "Thủ tướng Ấn Độ Gan Mauthu gặp Bộ trưởng Bộ Quốc phòng Việt Nam. Chủ tịch nước Trần Văn Mẫu cũng dự."
    )
    assert {person for person, *_ in rows} == {"Gan Mauthu", "Trần Văn Mẫu"}
