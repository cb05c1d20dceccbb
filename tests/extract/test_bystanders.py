"""A title that stands near a name and is another's, and one that is the name's though a comma parts the two."""

import pytest

from tests.extract.reading import positions

_HEAD = ("Lê Văn Mẫu", "Bí thư", "Tỉnh ủy Lạng Sơn", "current")
_DOCTOR = ("Lê Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "current")


@pytest.mark.parametrize(
    "sentence",
    [
        "Bí thư Tỉnh ủy Lạng Sơn, ông Lê Văn Mẫu cho biết tỉnh đã sẵn sàng.",
        "Trao đổi tại buổi làm việc, Bí thư Tỉnh ủy Lạng Sơn, ông Lê Văn Mẫu khẳng định tỉnh luôn quan tâm.",
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
