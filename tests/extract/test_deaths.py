"""Who has died, and who only tells of another's death. Everybody here is invented."""

import pytest

from tests.extract.reading import claims, positions

POST = "Giám đốc Sở Y tế tỉnh Lạng Sơn"


def dead(text):
    return {claim.name for claim in claims(text) if claim.role == "role/nguoi-tu-tran"}


@pytest.mark.parametrize(
    "told",
    [
        "gửi điện chia buồn tới gia đình ca sĩ Peter qua đời ngày 4/5",
        "xúc động khi nghe tin nhạc sĩ qua đời",
        "cho biết bệnh nhân đã qua đời",
        "xác nhận bệnh nhân 52 đã từ trần lúc 5 giờ ngày 4/5",
        "có mẹ qua đời",
        "về quê sau khi cha qua đời",
        "nói nhiều người qua đời vì bệnh này",
        "sau khi cha qua đời, đã về quê",
        "đã giúp nạn nhân nhưng họ đã qua đời ngày 4/5",
    ],
)
def test_who_tells_of_a_death_lives(told):
    text = f"Ông Lê Văn Mẫu, {POST}, {told}."
    assert {row[3] for row in positions(text)} == {"current"}
    assert not dead(text)


def test_kin_who_died_bury_nobody():
    text = f"Vợ ông Lê Văn Mẫu, {POST}, qua đời ngày 4/5."
    assert {row[3] for row in positions(text)} == {"current"}
    assert not dead(text)


@pytest.mark.parametrize(
    "told",
    [
        f"Ông Lê Văn Mẫu, {POST}, đã từ trần ngày 4/5.",
        f"Ông Lê Văn Mẫu, {POST}, vừa qua đời.",
        f"Ông Lê Văn Mẫu, {POST}, đột ngột qua đời.",
        f"{POST} Lê Văn Mẫu, 58 tuổi, qua đời ngày 4/5.",
        f"Ông Lê Văn Mẫu, {POST}, sau một thời gian lâm bệnh, do tuổi cao sức yếu, đã từ trần ngày 4/5.",
        f"Ông Lê Văn Mẫu, {POST}, vì bệnh nặng đã từ trần ngày 4/5.",
        f"Ông Lê Văn Mẫu, {POST}, vì bệnh nặng, sau khi được điều trị, đã từ trần ngày 4/5.",
        f"Ông Lê Văn Mẫu - {POST} - qua đời ngày 4/5.",
        f"Ông Lê Văn Mẫu (sinh năm 1950, quê Bảo Lạc), {POST}, từ trần ngày 4/5.",
    ],
)
def test_who_has_died_holds_nothing(told):
    assert {row[3] for row in positions(told)} == {"former"}


def test_who_has_died_is_of_the_event():
    assert dead(f"Ông Lê Văn Mẫu, {POST}, đã từ trần ngày 4/5.") == {"Lê Văn Mẫu"}
    assert dead(f"{POST} Lê Văn Mẫu - tác giả nhiều sách về rừng - qua đời ngày 4/5.") == {"Lê Văn Mẫu"}


def test_a_list_that_ends_in_who_leaves_is_of_all():
    text = (
        "HĐND tỉnh Lạng Sơn họp. Các ông Lê Văn Mẫu, Giám đốc Sở Y tế; Trần Văn Thử, Giám đốc Sở Nội vụ và bà Vi Thị Mẫu, "
        "Chánh Thanh tra tỉnh đã được miễn nhiệm."
    )
    assert {row[3] for row in positions(text)} == {"dismissed"}
    opened = f"Dự họp có ông Lê Văn Mẫu, {POST} và ông Trần Văn Thử, Giám đốc Sở Nội vụ tỉnh Lạng Sơn đã nghỉ hưu."
    assert {row[0]: row[3] for row in positions(opened)} == {"Lê Văn Mẫu": "current", "Trần Văn Thử": "former"}
