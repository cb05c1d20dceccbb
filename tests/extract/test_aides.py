"""Assistants: the post is of the principal's office, and the principal's titles stay the principal's."""

import pytest

from tests.extract.reading import positions

PRINCIPAL = {
    ("Lê Văn Thử", "Ủy viên", "Bộ Chính trị", "current"),
    ("Lê Văn Thử", "Thủ tướng", "Chính phủ", "current"),
}


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        (
            "Thủ tướng bổ nhiệm ông Trần Văn Mẫu giữ chức Trợ lý đồng chí Lê Văn Thử, Ủy viên Bộ Chính trị, Thủ tướng"
            " Chính phủ.",
            {("Trần Văn Mẫu", "Trợ lý Thủ tướng", "Chính phủ", "appointed"), *PRINCIPAL},
        ),
        (
            "Dự họp có ông Trần Văn Mẫu, Trợ lý đồng chí Lê Văn Thử, Bộ trưởng Bộ Y tế.",
            {
                ("Trần Văn Mẫu", "Trợ lý Bộ trưởng", "Bộ Y tế", "current"),
                ("Lê Văn Thử", "Bộ trưởng", "Bộ Y tế", "current"),
            },
        ),
        (
            "Ông Trần Văn Mẫu từng là thư ký, trợ lý của Phó Thủ tướng Lê Văn Thử.",
            {
                ("Trần Văn Mẫu", "Thư ký Phó Thủ tướng", "Chính phủ", "former"),
                ("Trần Văn Mẫu", "Trợ lý Phó Thủ tướng", "Chính phủ", "former"),
                ("Lê Văn Thử", "Phó Thủ tướng", "Chính phủ", "current"),
            },
        ),
        (  # what follows is the assistant's, whose principal only stood between
            "Ông Trần Văn Mẫu từng làm thư ký của Phó Thủ tướng Lê Văn Thử và được bổ nhiệm làm Vụ trưởng Vụ Pháp chế Bộ Y tế.",
            {
                ("Trần Văn Mẫu", "Thư ký Phó Thủ tướng", "Chính phủ", "former"),
                ("Trần Văn Mẫu", "Vụ trưởng", "Vụ Pháp chế Bộ Y tế", "current"),
                ("Lê Văn Thử", "Phó Thủ tướng", "Chính phủ", "current"),
            },
        ),
        (  # both titles behind the word are the principal's: an assistant is no minister
            "Ban Bí thư bổ nhiệm ông Trần Văn Mẫu, Trợ lý Ủy viên Bộ Chính trị, Bộ trưởng Bộ Y tế giữ chức Trợ lý Tổng Bí thư.",
            {
                ("Trần Văn Mẫu", "Trợ lý Bộ trưởng", "Bộ Y tế", "former"),
                ("Trần Văn Mẫu", "Trợ lý Tổng Bí thư", "Ban Chấp hành Trung ương Đảng", "appointed"),
            },
        ),
        (
            "Ông Trần Văn Mẫu, Trợ lý Ủy viên Bộ Chính trị, Phó Cục trưởng Cục Quản lý dược Bộ Y tế, phát biểu.",
            {
                ("Trần Văn Mẫu", "Trợ lý Ủy viên Bộ Chính trị", "Bộ Chính trị", "current"),
                ("Trần Văn Mẫu", "Phó Cục trưởng", "Cục Quản lý dược Bộ Y tế", "current"),
            },
        ),
    ],
)
def test_an_assistant_is_of_the_principals_office(sentence, posts):
    assert positions(sentence) == posts


def test_whom_an_assistant_helps_is_no_assistant():
    assert positions("Trợ lý của Thủ tướng Lê Văn Thử cho biết hội nghị đã kết thúc.") == {
        ("Lê Văn Thử", "Thủ tướng", "Chính phủ", "current")
    }


def test_whose_decision_it_is_is_not_who_gets_the_post():
    text = "Theo quyết định của Bộ trưởng Bộ Công an, Thiếu tướng Trần Văn Mẫu giữ chức Giám đốc Công an tỉnh Lạng Sơn."
    assert positions(text) == {("Trần Văn Mẫu", "Giám đốc", "Công an tỉnh Lạng Sơn", "appointed")}
