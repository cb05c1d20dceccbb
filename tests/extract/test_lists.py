"""Whose a title is that stands once for several names, in another line, in brackets, behind a rank; and when it is nobody's."""

import pytest

from tests.extract.reading import positions

FRAME = "Sáng nay, tỉnh Lạng Sơn tổ chức hội nghị.\n"
NOBODY = set()


def read(sentence):
    return {(name, title, agency) for name, title, agency, _ in positions(f"{FRAME}{sentence}")}


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        (
            "Dự có các Phó Chủ tịch UBND tỉnh Nguyễn Văn Mẫu, Trần Thị Thử và Lê Văn Mẫu.",
            {
                (n, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn")
                for n in ("Nguyễn Văn Mẫu", "Trần Thị Thử", "Lê Văn Mẫu")
            },
        ),
        (
            "Dự có Phó Chủ tịch UBND tỉnh Nguyễn Văn Mẫu, Trần Thị Thử.",
            {("Nguyễn Văn Mẫu", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn")},
        ),
        (
            "Dự có Giám đốc Sở Y tế Nguyễn Văn Mẫu; Giám đốc Sở Nội vụ, Tiến sĩ Trần Thị Thử.",
            {
                ("Nguyễn Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn"),
                ("Trần Thị Thử", "Giám đốc", "Sở Nội vụ tỉnh Lạng Sơn"),
            },
        ),
        (
            "Ông Nguyễn Văn Mẫu và Chủ tịch UBND huyện Chi Lăng, tỉnh Lạng Sơn Trần Văn Thử đã ký.",
            {("Trần Văn Thử", "Chủ tịch", "Ủy ban nhân dân huyện Chi Lăng")},
        ),
        (
            "Ông Trần Văn Thử trong vai trò Giám đốc Sở Y tế phải giải trình việc bổ nhiệm ông Nguyễn Văn Mẫu.",
            {("Trần Văn Thử", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn")},
        ),
        (
            "Các Phó Giám đốc Sở Y tế gồm:\n- Ông Nguyễn Văn Mẫu.\n- Bà Trần Thị Thử.\nÔng Lê Văn Mẫu phát biểu.",
            {(n, "Phó Giám đốc", "Sở Y tế tỉnh Lạng Sơn") for n in ("Nguyễn Văn Mẫu", "Trần Thị Thử")},
        ),
        (
            "Ông Nguyễn Văn Mẫu (Giám đốc Sở Y tế), Mẫu Thử (Giám đốc Sở Nội vụ) vắng mặt.",
            {("Nguyễn Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn")},
        ),
    ],
)
def test_a_list_gives_each_name_its_titles(sentence, posts):
    assert read(sentence) == posts


@pytest.mark.parametrize(
    "sentence",
    [
        "Đón Phó Chủ tịch nước có bà Trần Thị Thử.",
        "Trong danh sách đề cử Ủy viên Trung ương Đảng là ông Nguyễn Văn Mẫu.",
        "Đoàn đã dâng hương tại Khu lưu niệm Tổng Bí thư Nguyễn Văn Mẫu và phần mộ của Tổng Bí thư Trần Văn Thử.",
        "Chủ tịch Trung Quốc Lý Mẫu Thử đến thăm. Tổng Bí thư Lý Mẫu Thử cảm ơn.",
        "Dự có Giám đốc Sở Y tế Trần Văn...",
        "Bí thư Khu đoàn Thử Mẫu Nguyễn Văn Mẫu phát biểu.",
        "Ông Nguyễn Văn Mẫu và ông Trần Văn Thử còn được chỉ định làm Chủ tịch HĐND xã, phường nơi mình sống.",
        "Sở Y tế khai trương cơ sở mới do Giám đốc mở cửa (Ảnh: Phạm Văn Thử).",
        "Tổng cục trưởng Tổng cục Hợp tác Thử nghiệm Trung Quốc La Mẫu Thử đến thăm.",
        "Trao giải cho bà Trần Thị Thử, nguyên Thủ tướng Nguyễn ...",
        "TRAO HUÂN CHƯƠNG SAO VÀNG CHO TỔNG BÍ THƯ",
        "Bà Trần Thị Thử là Đại sứ quảng bá của Bộ Y tế.",
        "Hai ủy viên trẻ nhất là ông Nguyễn Văn Mẫu và ông Trần Văn Thử.",
    ],
)
def test_what_looks_like_a_list_gives_nobody_a_post(sentence):
    assert read(sentence) == NOBODY


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        ("Ông Nguyễn Văn Mẫu, Bí thư Đảng ủy, Giám đốc Công an tỉnh, dự.", "Đảng ủy Công an tỉnh Lạng Sơn"),
        ("Ông Nguyễn Văn Mẫu, Bí thư Đảng ủy, Chủ tịch HĐND xã Mẫu Sơn, dự.", "Đảng ủy xã Mẫu Sơn"),
        ("Ông Nguyễn Văn Mẫu, Bí thư Ban cán sự đảng, Bộ trưởng Bộ Y tế, dự.", "Ban cán sự đảng Bộ Y tế"),
        ("Ông Nguyễn Văn Mẫu, Bí thư H.Chi Lăng, dự.", "Huyện ủy Chi Lăng"),
        (
            "Ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy kiêm Phó Tư lệnh Quân khu 1, Bộ Quốc phòng, dự.",
            "Quân khu 1 Bộ Quốc phòng",
        ),
        (
            "Ông Nguyễn Văn Mẫu, Trưởng Ban Chỉ đạo quốc gia về chuyển đổi số, dự.",
            "Ban Chỉ đạo quốc gia về chuyển đổi số",
        ),
        ("Ông Nguyễn Văn Mẫu, Chủ nhiệm Hội đồng Lý luận Trung ương, dự.", "Hội đồng Lý luận Trung ương"),
        ("Ông Nguyễn Văn Mẫu, Chủ tịch Lạng Sơn, dự.", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("Ông Nguyễn Văn Mẫu, Chủ tịch Hội Luật gia Việt Nam, dự.", "Hội Luật gia Việt Nam"),
        ("Ông Nguyễn Văn Mẫu, Vụ trưởng Thử nghiệm và Mô hình, Bộ Y tế, dự.", "Vụ Thử nghiệm và Mô hình Bộ Y tế"),
    ],
)
def test_the_agency_is_the_one_beside_the_title(sentence, posts):
    assert posts in {agency for _, _, agency in read(sentence)}


def test_a_bare_title_is_the_post_that_the_article_gives_the_same_person_in_full():
    first = "Bộ trưởng Nguyễn Văn Mẫu tiếp khách. Ông Trần Văn Thử, Bộ trưởng Bộ Y tế, dự."
    text = f"{first} Ông Nguyễn Văn Mẫu, Bộ trưởng Bộ Nội vụ, dự."
    assert ("Nguyễn Văn Mẫu", "Bộ trưởng", "Bộ Nội vụ") in read(text)
    assert ("Nguyễn Văn Mẫu", "Bộ trưởng", "Bộ Y tế") not in read(text)


def test_a_report_that_opens_with_its_day_is_no_line_of_a_career():
    text = "Ông Nguyễn Văn Mẫu, Giám đốc Sở Y tế, vừa nghỉ hưu. Sáng 19/6, Giám đốc Sở Nội vụ họp báo."
    assert read(text) == {("Nguyễn Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn")}


def test_who_is_told_to_be_on_a_committee_that_is_set_up_is_put_on_it():
    names = "Ông Nguyễn Văn Mẫu là Trưởng Ban Chỉ đạo quốc gia về chuyển đổi số."
    set_up = f"{FRAME}Chính phủ phê duyệt danh sách thành viên Ban Chỉ đạo quốc gia về chuyển đổi số. {names}"
    assert {status for *_, status in positions(set_up)} == {"appointed"}
    assert {status for *_, status in positions(f"{FRAME}{names}")} == {"current"}


def test_an_office_inside_the_neighbours_agency():
    text = "Ông Nguyễn Văn Mẫu, Chánh Văn phòng kiêm Người phát ngôn Bộ Y tế, dự."
    assert ("Nguyễn Văn Mẫu", "Chánh Văn phòng", "Văn phòng Bộ Y tế") in read(text)


def test_a_named_agency_is_the_one_that_the_article_names_in_full():
    text = "Ban Dân vận Trung ương họp với Vụ Thử nghiệm của Bộ Y tế. Bà Trần Thị Thử, Vụ trưởng Vụ Thử nghiệm, dự."
    assert read(text) == {("Trần Thị Thử", "Vụ trưởng", "Vụ Thử nghiệm Bộ Y tế")}


def test_a_delegations_office_is_not_its_leaders():
    found = read("Dẫn đầu Đoàn Chủ tịch nước là bà Trần Thị Thử, Phó Chủ tịch nước.")
    assert found == {("Trần Thị Thử", "Phó Chủ tịch nước", "Cộng hòa xã hội chủ nghĩa Việt Nam")}


def test_of_a_head_and_a_title_that_says_it_more_exactly_the_exact_one_stays():
    found = read(
        "Các Phó Bí thư Tỉnh ủy gồm: ông Nguyễn Văn Mẫu, Phó Bí thư Thường trực Tỉnh ủy; bà Trần Thị Thử, Chủ tịch HĐND tỉnh."
    )
    assert found == {
        ("Nguyễn Văn Mẫu", "Phó Bí thư Thường trực", "Tỉnh ủy Lạng Sơn"),
        ("Trần Thị Thử", "Phó Bí thư", "Tỉnh ủy Lạng Sơn"),
        ("Trần Thị Thử", "Chủ tịch", "Hội đồng nhân dân tỉnh Lạng Sơn"),
    }
