"""One person under two spellings: the same seat, and names that differ by tones alone."""

import pytest

from tests.extract.reading import positions


def people(text):
    return {name for name, *_ in positions(text)}


def test_who_holds_the_same_seat_under_a_misprinted_name_is_one():
    text = (
        "Ông Huỳnh Thành Mẫu, Bộ trưởng Bộ Y tế, đến thăm. Ông Huỳnh Thanh Mẫu, Bộ trưởng Bộ Y tế, tặng quà. "
        "Bộ trưởng Bộ Y tế Huỳnh Thành Mẫu kết luận. Ông Mẫu cảm ơn."
    )
    assert people(text) == {"Huỳnh Thành Mẫu"}


@pytest.mark.parametrize(
    "text",
    [
        # a seat of several
        "Ông Lê Thành Thử, Phó Chủ tịch UBND tỉnh Lạng Sơn, và ông Lê Thanh Thử, Phó Chủ tịch UBND tỉnh Lạng Sơn, dự.",
        # seats of two places
        "Ông Lê Thành Thử, Chủ tịch UBND xã Thất Khê, và ông Lê Thanh Thử, Chủ tịch UBND xã Quốc Khánh, dự.",
        # nobody says of what
        "Ông Lê Thành Thử, Giám đốc, và ông Lê Thanh Thử, Giám đốc, dự. Sở Y tế tỉnh Lạng Sơn họp với ông Lê Thành Thử, "
        "Giám đốc Sở Y tế tỉnh Lạng Sơn, và ông Lê Thanh Thử, Chánh Thanh tra tỉnh Lạng Sơn.",
        # one came after the other
        "Bổ nhiệm ông Lê Thành Thử giữ chức Giám đốc Sở Y tế tỉnh Lạng Sơn thay ông Lê Thanh Thử nghỉ hưu.",
    ],
)
def test_others_with_names_that_are_alike_are_two(text):
    assert people(text) == {"Lê Thành Thử", "Lê Thanh Thử"}
