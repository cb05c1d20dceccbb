"""A title that stands near a name and is another's, and one that is the name's though a comma parts the two."""

import pytest

from tests.extract.reading import positions

_HEAD = ("Lê Văn Mẫu", "Bí thư", "Tỉnh ủy Lạng Sơn", "current")
_DOCTOR = ("Lê Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "current")


@pytest.mark.parametrize(
    "sentence",
    [
        "Bí thư Tỉnh ủy Lạng Sơn, ông Lê Văn Mẫu cho biết tỉnh đã sẵn sàng.",
        "Góp ý tại hội nghị, Bí thư Tỉnh ủy Lạng Sơn, ông Lê Văn Mẫu khẳng định tỉnh sẽ cố gắng.",
        "Bí thư Tỉnh ủy Lạng Sơn, Lê Văn Mẫu cho biết tỉnh đã sẵn sàng.",
        "Sáng 12/3, Bí thư Tỉnh ủy Lạng Sơn, ông Lê Văn Mẫu đã thăm các gia đình chính sách.",
    ],
)
def test_a_title_before_a_form_of_address_opens_the_clause(sentence):
    assert positions(sentence) == {_HEAD}


@pytest.mark.parametrize(
    "sentence",
    [
        "Thay mặt Bí thư Tỉnh ủy Lạng Sơn, ông Lê Văn Mẫu đã phát biểu.",
        "Theo Bí thư Tỉnh ủy Lạng Sơn, ông Lê Văn Mẫu đã về quê.",
        "Cùng đi với Bí thư Tỉnh ủy Lạng Sơn, ông Lê Văn Mẫu đã thăm trường.",
    ],
)
def test_a_governed_title_is_another_s(sentence):
    assert positions(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Báo cáo với Bí thư Tỉnh ủy Lạng Sơn, bác sĩ Lê Văn Mẫu, Giám đốc Sở Y tế, cho biết bệnh viện đã sẵn sàng.",
        "Ông Lê Văn Mẫu, Giám đốc Sở Y tế tỉnh Lạng Sơn cho biết, cả tỉnh có 12 ứng viên là Ủy viên Ban Thường vụ Tỉnh ủy.",
        "Theo Giám đốc Sở Y tế tỉnh Lạng Sơn Lê Văn Mẫu, các ứng viên là Tỉnh ủy viên, Trưởng Ban Tổ chức Tỉnh ủy.",
        "Ngày 12/2, xã gửi văn bản tới Giám đốc Sở Y tế tỉnh Lạng Sơn Lê Văn Mẫu, Giám đốc Sở Nội vụ kiến nghị bổ sung người.",
    ],
)
def test_whom_somebody_speaks_to_or_of(sentence):
    assert positions(sentence) == {_DOCTOR}


def test_a_department_of_several_provinces_is_of_the_place_named_last():
    text = (
        "Ông Trần Văn Thử, Giám đốc Sở Y tế Lạng Sơn, cho biết tỉnh có 3 ca. Sở Y tế Cao Bằng ghi nhận 2 ca.\n"
        "Tại Hà Giang, bà Lê Thị Mẫu (Giám đốc Sở Y tế) cho biết chưa có ca nào."
    )
    assert positions(text) >= {("Lê Thị Mẫu", "Giám đốc", "Sở Y tế tỉnh Hà Giang", "current")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Bí thư Tỉnh ủy Lạng Sơn Lê Văn Mẫu cho biết, hiện chức danh Bí thư Huyện ủy Cao Lộc đang khuyết.",
        "Ông Lê Văn Mẫu, chức vụ Bí thư Tỉnh ủy Lạng Sơn, đến dự.",
        "Bí thư Tỉnh ủy Lạng Sơn Lê Văn Mẫu thông tin, các chức danh Chủ tịch UBND xã và Phó Bí thư Đảng ủy xã do huyện quản lý.",
    ],
)
def test_the_noun_of_a_post_alone_gives_it_to_nobody(sentence):
    assert positions(sentence) == {_HEAD}


def test_terms_that_are_counted_go_on_to_the_next_title():
    text = "Ông Lê Văn Mẫu là Ủy viên Trung ương Đảng 2 khóa XII, XIII; Ủy viên Ban Bí thư khóa XIII."
    assert {row[1:3] for row in positions(text, published="2025-02-18")} == {
        ("Ủy viên", "Ban Chấp hành Trung ương Đảng"),
        ("Ủy viên", "Ban Bí thư Trung ương Đảng"),
    }


@pytest.mark.parametrize(
    "words",
    ["Phòng, chống thiên tai và Tìm kiếm cứu nạn", "phòng chống thiên tai - tìm kiếm cứu nạn", "PCTT&TKCN"],
)
def test_the_command_for_disasters(words):
    text = f"Ông Lê Văn Mẫu, Trưởng ban Chỉ huy {words} tỉnh Lạng Sơn, ký lệnh."
    agency = "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh Lạng Sơn"
    assert positions(text) == {("Lê Văn Mẫu", "Trưởng Ban", agency, "current")}


def test_a_title_of_several_is_not_that_of_the_one_named_next():
    text = "Trước sự chứng kiến của hai Thủ tướng, Bí thư Tỉnh ủy Lạng Sơn Lê Văn Mẫu đã trao công hàm."
    assert positions(text) == {_HEAD}


def test_the_leaders_of_another_state_hold_nothing_of_ours():
    text = (
        "Các lãnh đạo khác của Trung Quốc như Phó Chủ tịch Trương Lập Mẫu, Thủ tướng Lý Quốc Mẫu, Bộ trưởng Ngoại giao Vương Mẫu "
        "cũng gửi lời chúc. Bí thư Tỉnh ủy Lạng Sơn Lê Văn Mẫu cảm ơn."
    )
    assert positions(text) == {
        _HEAD,
        ("Lý Quốc Mẫu", "Thủ tướng", "Chính phủ Trung Quốc", "current"),
        ("Vương Mẫu", "Bộ trưởng", "Bộ Ngoại giao Trung Quốc", "current"),
    }


def test_a_board_behind_a_dash_is_that_of_the_school():
    text = "TS Lê Văn Mẫu, Phó Trưởng ban Quản lý đào tạo - Học viện Thử nghiệm, cho biết."
    assert positions(text) == {("Lê Văn Mẫu", "Phó Trưởng Ban", "Ban Quản lý đào tạo Học viện Thử nghiệm", "current")}


def test_whom_brackets_name_is_no_subject():
    text = (
        "Tại Lạng Sơn, ông Lê Văn Mẫu (42 tuổi, con của nguyên Giám đốc Sở Y tế Trần Văn Thử) đã trở thành "
        "Bí thư Tỉnh ủy."
    )
    assert {row[:3] for row in positions(text)} == {
        ("Lê Văn Mẫu", "Bí thư", "Tỉnh ủy Lạng Sơn"),
        ("Trần Văn Thử", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn"),
    }


def test_a_name_between_commas_behind_his_title():
    assert positions("Bí thư Tỉnh ủy Lạng Sơn, ông Lê Văn Mẫu, đã thăm các gia đình.") == {_HEAD}


def test_what_he_once_directed_is_not_what_another_line_names():
    text = (
        "Giám đốc Sở Y tế tỉnh Cao Bằng Trần Văn Thử họp báo.\n"
        "Bí thư Tỉnh ủy Lạng Sơn Lê Văn Mẫu cho biết từng là giám đốc Sở khi còn trẻ."
    )
    assert {row[1:3] for row in positions(text) if row[0] == "Lê Văn Mẫu"} == {_HEAD[1:3]}
