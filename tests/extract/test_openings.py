"""Sentences that open with somebody who is not their subject: the title behind his name is the subject's."""

import pytest

from tests.extract.reading import positions

MAU = "Nguyễn Văn Mẫu"


@pytest.mark.parametrize(
    "told",
    [
        "Ngoài ông {0}, Thủ tướng cũng khen thưởng hai nhóm nghiên cứu.",
        "Tiếp ông {0}, Chủ tịch nước cảm ơn sự giúp đỡ của bạn bè.",
        "Chiều 5/3, tiếp ông {0}, Chủ tịch UBND tỉnh Lạng Sơn hoan nghênh dự án.",
        "Gặp bà {0}, Bộ trưởng Bộ Y tế bày tỏ xúc động.",
        "Trả lời ông {0}, Bộ trưởng Bộ Y tế cho biết sẽ sửa thông tư.",
        "Trao đổi với ông {0}, Bí thư Tỉnh ủy Lạng Sơn nhấn mạnh việc giữ rừng.",
        "Đối với ông {0}, Thủ tướng quyết định khen thưởng.",
        "Sau ông {0}, Giám đốc Sở Y tế tỉnh Lạng Sơn phát biểu.",
        "Trước đề nghị của ông {0}, Bộ trưởng Bộ Y tế giao Vụ Pháp chế xem lại.",
        "Theo ông {0}, Thủ tướng đã đồng ý.",
        "Theo ông {0}, ngày 9/2, Chủ tịch UBND tỉnh Lạng Sơn đã ký văn bản.",
        "Theo ông {0}, mới đây, Giám đốc Sở Y tế tỉnh Lạng Sơn đã đi xem.",
    ],
)
def test_the_title_behind_the_name_is_the_subjects(told):
    assert not positions(told.format(MAU))


@pytest.mark.parametrize(
    "told",
    [
        "Ngoài ông {0}, Giám đốc Sở Y tế tỉnh Lạng Sơn, còn có đại diện các xã.",
        "Theo ông {0}, Giám đốc Sở Y tế tỉnh Lạng Sơn cho biết dịch đã lùi.",
        "Trao đổi với phóng viên, ông {0}, Giám đốc Sở Y tế tỉnh Lạng Sơn cho biết dịch đã lùi.",
        "Ông {0}, Giám đốc Sở Y tế tỉnh Lạng Sơn nhấn mạnh việc phòng dịch.",
        "Tiếp ông {0}, Giám đốc Sở Y tế tỉnh Lạng Sơn, Chủ tịch nước cảm ơn ngành y.",
    ],
)
def test_the_title_behind_the_name_is_his(told):
    assert positions(told.format(MAU)) == {(MAU, "Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "current")}


def test_who_leads_the_state_is_presented_at_the_end_of_a_list():
    told = f"Đồng chí {MAU}, Ủy viên Bộ Chính trị, Chủ tịch nước trao quyết định."
    assert {title for _, title, _, _ in positions(told)} == {"Ủy viên", "Chủ tịch nước"}


def test_who_leads_the_state_may_be_presented_behind_his_name():
    told = f"Chiều 26/9, tại Phủ Chủ tịch, ông {MAU}, Chủ tịch nước hội đàm với khách."
    assert {title for _, title, _, _ in positions(told)} == {"Chủ tịch nước"}


@pytest.mark.parametrize(
    "told",
    [
        "Đáp lời ông {0}, Bí thư Tỉnh ủy Lạng Sơn cho rằng phải giữ lấy rừng.",
        "Đáp từ bà {0}, Chủ tịch UBND tỉnh Lạng Sơn bày tỏ niềm vui.",
    ],
)
def test_who_is_answered_is_not_the_subject(told):
    assert not positions(told.format(MAU))


@pytest.mark.parametrize(
    "told",
    [
        "Sau khi nghe báo cáo của ông {0}, Giám đốc Sở Y tế tỉnh Lạng Sơn, Chủ tịch UBND tỉnh Lạng Sơn kết luận.",
        "Sau khi nhận kiến nghị từ bà {0} - Giám đốc Sở Y tế tỉnh Lạng Sơn, Chủ tịch UBND tỉnh Lạng Sơn cảm ơn.",
    ],
)
def test_the_last_title_of_a_clause_that_comes_first_is_the_subjects(told):
    assert positions(told.format(MAU)) == {(MAU, "Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "current")}


def test_what_and_joins_to_a_titled_name_is_anothers():
    told = f"Phó Thủ tướng {MAU} và Bộ trưởng Bộ Y tế đều đồng tình."
    assert {title for _, title, _, _ in positions(told)} == {"Phó Thủ tướng"}


def test_offices_in_a_row_behind_a_titled_name_are_of_others():
    told = f"Văn bản gửi Phó Thủ tướng {MAU}, Bộ trưởng Bộ Y tế, Tổng Kiểm toán Nhà nước và Tổng Thanh tra Chính phủ."
    assert {title for _, title, _, _ in positions(told)} == {"Phó Thủ tướng"}


def test_who_is_spoken_of_has_no_post_of_the_speaker():
    told = f"Giám đốc Sở Y tế tỉnh Lạng Sơn bày tỏ: Ông {MAU} là người tận tụy."
    assert not positions(told)
