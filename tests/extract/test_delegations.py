"""People of another State whom a list tells: they hold nothing of ours, and ours nothing of theirs. All invented."""

import pytest

from tests.extract.reading import positions

OURS = "Bộ trưởng Bộ Ngoại giao Trần Văn Thử tiếp đoàn tại Hà Nội. "


@pytest.mark.parametrize(
    "opens",
    [
        "Phía Trung Quốc có:",
        "Về phía Trung Quốc có",
        "Cùng dự, về phía Trung Quốc có",
        "Đoàn đại biểu Trung Quốc gồm:",
        "Các đoàn Trung Quốc thăm ta có:",
    ],
)
def test_whoever_comes_with_another_state_leads_no_government_of_ours(opens):
    found = positions(f"{OURS}{opens} Thủ tướng Lý Mẫu; Bộ trưởng Ngoại giao Vương Thử.")
    held = {(row[1], row[2]) for row in found if row[0] in ("Lý Mẫu", "Vương Thử")}
    assert held <= {("Thủ tướng", "Chính phủ Trung Quốc"), ("Bộ trưởng", "Bộ Ngoại giao Trung Quốc")}
    assert ("Trần Văn Thử", "Bộ trưởng", "Bộ Ngoại giao", "current") in found


def test_a_list_ends_where_somebody_acts_or_the_other_side_is_told():
    text = (
        "Về phía Trung Quốc có Thủ tướng Lý Mẫu; về phía Việt Nam có Bộ trưởng Bộ Ngoại giao Trần Văn Thử. "
        "Các lãnh đạo khác của Trung Quốc gồm Thủ tướng Lý Mẫu cũng gửi lời chúc tới Chủ tịch nước Lê Văn Thí."
    )
    found = {(row[0], row[2]) for row in positions(text)}
    assert ("Trần Văn Thử", "Bộ Ngoại giao") in found
    assert {agency for name, agency in found if name == "Lê Văn Thí"} == {"Cộng hòa xã hội chủ nghĩa Việt Nam"}
    assert {agency for name, agency in found if name == "Lý Mẫu"} == {"Chính phủ Trung Quốc"}


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn Việt Nam thăm Trung Quốc có Bộ trưởng Bộ Ngoại giao Trần Văn Thử.",
        "Tiếp đoàn Lào có ông Trần Văn Thử, Bộ trưởng Bộ Ngoại giao.",
        "Tiếp đoàn Lào, về phía Bộ Ngoại giao có Bộ trưởng Trần Văn Thử.",
    ],
)
def test_who_receives_a_delegation_or_goes_there_is_ours(text):
    assert {(row[0], row[2]) for row in positions(text)} == {("Trần Văn Thử", "Bộ Ngoại giao")}
