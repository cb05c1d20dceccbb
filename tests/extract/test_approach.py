"""What may part a title and its name, and which of two people a title between them is of."""

import pytest

from tests.extract.reading import positions


def _held(text):
    return {(name, title) for name, title, *_ in positions(text)}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Chủ tịch UBND huyện Kim Sơn (Ninh Bình) Lê Văn Mẫu đã đi kiểm tra.",
            {("Lê Văn Mẫu", "Chủ tịch")},
        ),
        ("Thủ tướng Việt Nam Lê Văn Mẫu phát biểu.", {("Lê Văn Mẫu", "Thủ tướng")}),
        (
            "Bộ trưởng Bộ Y tế Lê Văn Mẫu và Bộ trưởng Bộ Tư pháp Việt Nam Trần Văn Thử cùng dự.",
            {("Lê Văn Mẫu", "Bộ trưởng"), ("Trần Văn Thử", "Bộ trưởng")},
        ),
        (
            "Dự có bà Hà Thị Thử, Chủ tịch Hội Nông dân tỉnh Lạng Sơn; Bí thư Tỉnh đoàn Lạng Sơn - Lê Văn Mẫu.",
            {("Hà Thị Thử", "Chủ tịch"), ("Lê Văn Mẫu", "Bí thư")},
        ),
        (
            "Phát biểu tại Đại hội, Bí thư Tỉnh đoàn Lạng Sơn, Chủ tịch Hội Sinh viên tỉnh Lạng Sơn - Lê Văn Mẫu đánh giá cao.",
            {("Lê Văn Mẫu", "Bí thư"), ("Lê Văn Mẫu", "Chủ tịch")},
        ),
        ("Bà Hà Thị Thử, Bí thư Huyện ủy Kim Sơn - Lê Văn Mẫu.", {("Hà Thị Thử", "Bí thư")}),
        ("Ảnh: Chủ tịch UBND tỉnh Lạng Sơn - Lê Văn Mẫu", set()),
    ],
)
def test_a_title_and_its_name_are_parted(text, rows):
    assert _held(text) == rows


def test_titles_behind_a_short_name_are_the_next_ones():
    text = (
        "Ngoại trưởng Lào Thongmau Thuvong đến Hà Nội. Sau cuộc gặp với ông Thuvong, Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao "
        "Lê Văn "
        "Mẫu tiếp báo chí."
    )
    assert {title for name, title in _held(text) if name == "Lê Văn Mẫu"} == {"Phó Thủ tướng", "Bộ trưởng"}
    assert {title for name, title in _held(text) if name != "Lê Văn Mẫu"} <= {"Ngoại trưởng"}


def test_bodies_behind_a_name_mourn_him():
    text = "Vô cùng thương tiếc đồng chí Lê Văn Mẫu, Quốc hội, Chủ tịch nước, Chính phủ báo tin."
    assert not _held(text)


def test_a_head_that_presents_its_own_names_is_not_of_the_man_before():
    text = (
        "Ủy ban Kiểm tra Huyện ủy Kim Sơn gồm 5 ủy viên, trong đó đồng chí Lê Văn Mẫu là Chủ nhiệm Ủy ban Kiểm tra; Phó Chủ "
        "nhiệm Ủy "
        "ban Kiểm tra gồm các đồng chí: Trần Văn Thử, Hà Văn Mẫu."
    )
    assert _held(text) == {
        ("Lê Văn Mẫu", "Chủ nhiệm"),
        ("Trần Văn Thử", "Phó Chủ nhiệm"),
        ("Hà Văn Mẫu", "Phó Chủ nhiệm"),
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Trao quyết định bổ nhiệm Giám đốc Sở Y tế Lạng Sơn cho đồng chí Lê Văn Mẫu nguyên Chánh Thanh tra tỉnh Lạng Sơn.",
            {("Lê Văn Mẫu", "Giám đốc"), ("Lê Văn Mẫu", "Chánh Thanh tra")},
        ),
        ("Phó Giám đốc Sở Y tế Lạng Sơn vừa có đơn tố ông Lê Văn Mẫu, hàng xóm.", set()),
        (
            "Dự có: K'Mẫu - Phó Bí thư Tỉnh ủy Lâm Đồng; Lê Văn Mẫu, Bí thư Thành ủy Đà Lạt; Quảng Văn Thử, Chánh Thanh tra "
            "tỉnh Lâm Đồng.",
            {("K'Mẫu", "Phó Bí thư"), ("Lê Văn Mẫu", "Bí thư"), ("Quảng Văn Thử", "Chánh Thanh tra")},
        ),
        (
            "Đại tá Lê Văn Mẫu dự. Do đại tá Mẫu là Trưởng Công an huyện Kim Sơn nên ông vắng mặt.",
            {("Lê Văn Mẫu", "Trưởng Công an")},
        ),
    ],
)
def test_names_and_their_lists(text, rows):
    assert _held(text) == rows


def test_a_misprint_of_a_name_does_not_hide_who_is_called_by_the_last_syllable():
    text = (
        "Ông Lê Thành Mẫu làm Giám đốc Sở Y tế Lạng Sơn. Ông Lê Thành Mẫu quê Lạng Sơn. Ông Lê Thành Mẫu là bác sĩ. "
        "Ông Lê Thành Mẫu học ở Hà Nội. Trước đó, ông Mẫu từng là Chánh Thanh tra tỉnh Lạng Sơn. Ảnh: ông Lê Thanh Mẫu."
    )
    assert ("Lê Thành Mẫu", "Chánh Thanh tra") in _held(text)


def test_an_agency_of_the_next_man_in_the_list_completes_nothing():
    text = "Dự có ông Lê Văn Mẫu, Phó Bí thư Ban cán sự đảng; bà Trần Thị Thử, Chánh Thanh tra tỉnh Lạng Sơn."
    assert {agency for name, _, agency, _ in positions(text) if name == "Lê Văn Mẫu"} == {"Ban cán sự đảng"}


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Ông Lê Văn Mẫu, Tổng Giám đốc Bảo hiểm xã hội Việt Nam, dự.", "Bảo hiểm xã hội Việt Nam"),
        ("Ông Lê Văn Mẫu, Giám đốc Bảo hiểm xã hội tỉnh, dự.", "Bảo hiểm xã hội tỉnh Lạng Sơn"),
        ("Ông Lê Văn Mẫu, Đội trưởng Đội Quy tắc đô thị quận Thử, dự.", "Đội Quy tắc đô thị quận Thử"),
        (
            "Ông Hà Văn Thử, Thứ trưởng Bộ Y tế, dự.\nÔng Lê Văn Mẫu từng là Tổng cục trưởng Tổng cục Thủy lợi.",
            "Tổng cục Thủy lợi",
        ),
        (
            "Bộ Y tế bổ nhiệm ông Lê Văn Mẫu giữ chức Tổng cục trưởng Tổng cục Dân số.",
            "Tổng cục Dân số Bộ Y tế",
        ),
    ],
)
def test_what_an_agency_takes_from_the_text(text, agency):
    rows = positions(text, url="https://langson.gov.vn/tin/1")
    assert {a for name, _, a, _ in rows if name == "Lê Văn Mẫu"} == {agency}


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Thứ trưởng Bộ Giao thông Lê Văn Mẫu dự.", "Bộ Giao thông vận tải"),
        ("Giám đốc Sở Giáo dục tỉnh Lạng Sơn Lê Văn Mẫu dự.", "Sở Giáo dục và Đào tạo tỉnh Lạng Sơn"),
        ("Bộ Nội vụ tổ chức hội nghị. Ông Lê Văn Mẫu, Bộ trưởng Bộ Nội, dự.", "Bộ Nội vụ"),  # cut short by mistake
        ("Thứ trưởng Bộ Nông nghiệp Lê Văn Mẫu dự.", "Bộ Nông nghiệp"),  # of which of two, only a day tells
        ("Năm 1985, ông Lê Văn Mẫu từng là Thứ trưởng Bộ Giáo dục.", "Bộ Giáo dục"),  # another ministry then
    ],
)
def test_a_ministry_cut_short(text, agency):
    rows = positions(text, published="2019-05-06")
    assert {a for name, _, a, _ in rows if name == "Lê Văn Mẫu"} == {agency}


def test_a_short_word_with_a_dot_ends_its_sentence():
    found = positions(
        "Hội đồng nhân dân TP. Lạng Sơn họp. Ông Lê Văn Thử được bầu làm Chủ tịch HĐND TP. Ông Trần Văn Mẫu được bầu làm "
        "Chủ tịch UBND TP."
    )
    assert {(name, agency) for name, _, agency, _ in found} == {
        ("Lê Văn Thử", "Hội đồng nhân dân thành phố Lạng Sơn"),
        ("Trần Văn Mẫu", "Ủy ban nhân dân thành phố Lạng Sơn"),
    }
