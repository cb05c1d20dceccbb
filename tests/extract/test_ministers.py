"""Whose a minister's short title is, and whose office a sentence only begins with: of several ministries none is guessed."""

import pytest

from tests.extract.reading import positions

NOBODY = set()


def read(text):
    return {(name, title, agency) for name, title, agency, _ in positions(text)}


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        (
            "Theo người phát ngôn Bộ Ngoại giao, Thủ tướng Nguyễn Văn Mẫu gửi lời thăm hỏi tới các gia đình.",
            {("Nguyễn Văn Mẫu", "Thủ tướng", "Chính phủ")},
        ),
        (
            "Thực hiện chỉ đạo của Phó Thủ tướng, Bộ trưởng Bộ Y tế Nguyễn Văn Mẫu đã kiểm tra bệnh viện.",
            {("Nguyễn Văn Mẫu", "Bộ trưởng", "Bộ Y tế")},
        ),
        (
            "Truyền đạt ý kiến chỉ đạo của Thủ tướng, Bộ trưởng Bộ Nội vụ Lê Văn Mẫu cho biết việc này khó.",
            {("Lê Văn Mẫu", "Bộ trưởng", "Bộ Nội vụ")},
        ),
        (
            "Theo chỉ đạo của Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao Nguyễn Văn Mẫu, các cơ quan đã họp.",
            {("Nguyễn Văn Mẫu", "Phó Thủ tướng", "Chính phủ"), ("Nguyễn Văn Mẫu", "Bộ trưởng", "Bộ Ngoại giao")},
        ),
        (
            "Theo Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao Nguyễn Văn Mẫu cho biết, hai bên đã họp.",
            {("Nguyễn Văn Mẫu", "Phó Thủ tướng", "Chính phủ"), ("Nguyễn Văn Mẫu", "Bộ trưởng", "Bộ Ngoại giao")},
        ),
    ],
)
def test_an_office_in_the_words_before_a_subject_is_of_somebody_else(sentence, posts):
    assert read(sentence) == posts


def test_a_minister_and_chair_is_called_minister_in_short():
    text = (
        "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Nguyễn Văn Mẫu làm việc với Bộ Công Thương.\n"
        "Bộ trưởng Nguyễn Văn Mẫu đề nghị Bộ Công Thương sớm trả lời."
    )
    assert read(text) == {("Nguyễn Văn Mẫu", "Bộ trưởng, Chủ nhiệm", "Văn phòng Chính phủ")}


def test_a_short_title_is_of_the_ministry_that_the_line_names():
    text = (
        "Bộ Công an đã có kết luận. Bộ Công an gửi Bộ Tài chính.\n"
        "Về phía Bộ Nội vụ, Bộ trưởng Nguyễn Văn Mẫu cho biết đã nhận văn bản."
    )
    assert read(text) == {("Nguyễn Văn Mẫu", "Bộ trưởng", "Bộ Nội vụ")}


def test_of_several_ministries_a_short_title_tells_none():
    text = "Bộ Công an, Bộ Y tế sẽ có kết luận.\nBộ trưởng Nguyễn Văn Mẫu cho biết Chính phủ đã họp."
    assert read(text) == NOBODY


def test_two_ministers_of_whom_none_is_told_are_not_both_of_one_ministry():
    text = "Bộ Nội vụ đã họp.\nBộ trưởng Nguyễn Văn Mẫu phát biểu.\nBộ trưởng Trần Thị Thử cũng phát biểu."
    assert read(text) == NOBODY


def test_a_last_name_behind_minister_names_no_ministry():
    text = "Bộ trưởng Thắng nói việc này khó.\nTại Bộ Nội vụ, Bộ trưởng Lê Văn Thắng đã tiếp khách."
    assert read(text) == {("Lê Văn Thắng", "Bộ trưởng", "Bộ Nội vụ")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông Trần Văn Thử: Bộ trưởng có dám hứa không?",
        "Trả lời ý kiến của đại biểu Trần Văn Thử, bộ trưởng nói việc này khó.",
        "Trả lời đại biểu Trần Văn Thử, Bộ trưởng cho biết việc này khó.",
    ],
)
def test_a_minister_who_is_spoken_to_is_not_the_speaker(sentence):
    minister = "Bộ trưởng Bộ Nội vụ Lê Văn Mẫu có mặt."
    assert read(f"{minister}\n{sentence}") == {("Lê Văn Mẫu", "Bộ trưởng", "Bộ Nội vụ")}


def test_an_office_behind_a_name_that_was_presented_before_begins_what_is_said():
    text = (
        "Ông Lê Văn Lộc, Chánh Văn phòng UBND tỉnh Lạng Sơn, có mặt.\nTheo ông Lộc, Thủ tướng yêu cầu làm rõ việc này."
    )
    assert read(text) == {("Lê Văn Lộc", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn")}


def test_a_ministry_has_those_whom_its_sentence_counts():
    found = read(
        "Bộ Y tế hiện có 2 thứ trưởng gồm: Lê Văn Thử, Đỗ Văn Mẫu. Bộ Nội vụ còn 2 thứ trưởng gồm: Trần Văn Thử và Vũ Văn Mẫu."
    )
    assert {(name, agency) for name, _, agency in found} == {
        ("Lê Văn Thử", "Bộ Y tế"),
        ("Đỗ Văn Mẫu", "Bộ Y tế"),
        ("Trần Văn Thử", "Bộ Nội vụ"),
        ("Vũ Văn Mẫu", "Bộ Nội vụ"),
    }


def test_the_ministry_behind_a_department_is_that_of_the_title_before_it_too():
    found = read("Bộ Y tế họp. Ông Lê Văn Thử, Trợ lý Bộ trưởng kiêm Vụ trưởng Vụ Tổ chức cán bộ, Bộ Nội vụ, đã dự.")
    assert ("Lê Văn Thử", "Trợ lý Bộ trưởng", "Bộ Nội vụ") in found


def test_who_organises_a_contest_of_the_forces_heads_no_department():
    found = read(
        "Quân ủy Trung ương tổ chức hội thi. Trung tướng Lê Văn Thử, Trưởng ban Tổ chức, khai mạc hội thi của các tỉnh, thành "
        "phố trực thuộc Trung ương."
    )
    assert not any("Trung ương" in agency for _, _, agency in found)
