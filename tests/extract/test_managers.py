"""Who runs a business holds no office, and lends and borrows no agency; names of agencies that the press shortens are read."""

import pytest

from tests.extract.reading import positions


@pytest.mark.parametrize(
    "said",
    [
        "Tổng Giám đốc Nam A Bank",
        "Chủ tịch Maugroup",
        "Phó TGĐ Thucons",
        "Giám đốc khối viễn thông di động của Mẫu Shop",
        "Giám đốc sản phẩm Mẫu Platform",
        "Giám đốc Khối Khách hàng cá nhân ThuBank",
        "giám đốc một doanh nghiệp chuyên xây dựng",
        "Giám đốc Facebook Việt Nam",
        "Tổng Giám đốc Khách sạn Thử Mẫu",
        "Chủ tịch Ngân hàng TMCP Thử Mẫu",
    ],
)
@pytest.mark.parametrize("sentence", ["Ông Trần Văn Thử, {}, phát biểu.", "{} Trần Văn Thử phát biểu."])
def test_a_manager_holds_no_office_and_none_of_the_agency_that_the_text_names(said, sentence):
    assert positions(f"Sáng 12/3, Bệnh viện Thử Mẫu tổ chức hội nghị. {sentence.format(said)}") == set()


@pytest.mark.parametrize(
    ("said", "title", "agency"),
    [
        ("Chủ tịch UBND huyện Krông Búk", "Chủ tịch", "Ủy ban nhân dân huyện Krông Búk"),
        ("Giám đốc Trung tâm Mẫutech", "Giám đốc", "Trung tâm Mẫutech"),
        ("Giám đốc Ban Quản lý dự án Metro Thử", "Giám đốc", "Ban Quản lý dự án Metro Thử"),
    ],
)
def test_an_agency_with_a_foreign_word_in_its_name_is_no_business(said, title, agency):
    assert ("Trần Văn Thử", title, agency) in {row[:3] for row in positions(f"Ông Trần Văn Thử, {said}, phát biểu.")}


def test_a_name_of_the_central_highlands_is_no_brand():
    rows = positions("Chủ tịch UBND xã Thử Mẫu Y Bhok Niê Mẫu và Chủ tịch Y Thử Niê phát biểu.")
    assert ("Y Bhok Niê Mẫu", "Chủ tịch", "Ủy ban nhân dân xã Thử Mẫu", "current") in rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Ông Trần Văn Thử, Phó cục trưởng Cứu hộ cứu nạn, phát biểu.",
            ("Phó Cục trưởng", "Cục Cứu hộ cứu nạn"),
        ),
        (
            "Ông Trần Văn Thử, Vụ trưởng Thử nghiệm mẫu, Bộ Tư pháp, phát biểu.",
            ("Vụ trưởng", "Vụ Thử nghiệm mẫu Bộ Tư pháp"),
        ),
        (
            "Chi cục trưởng Kiểm lâm Nghệ An Trần Văn Thử phát biểu.",
            ("Chi cục trưởng", "Chi cục Kiểm lâm tỉnh Nghệ An"),
        ),
        ("Ông Trần Văn Thử, Viện trưởng Kinh tế Thử Mẫu, phát biểu.", ("Viện trưởng", "Viện Kinh tế Thử Mẫu")),
        (
            "Bộ Tư pháp họp báo. Ông Trần Văn Thử, Phó Chánh Thanh tra Bộ, phát biểu.",
            ("Phó Chánh Thanh tra", "Thanh tra Bộ Tư pháp"),
        ),
        (
            "Ông Trần Văn Thử - Trưởng phòng Phòng Thanh tra hành chính (Thanh tra Bộ Tư pháp) phát biểu.",
            ("Trưởng phòng", "Phòng Thanh tra hành chính Thanh tra Bộ Tư pháp"),
        ),
        (
            "Ông Trần Văn Thử, phó trưởng phòng phòng chống tham nhũng - Thanh tra Bộ Tư pháp, phát biểu.",
            ("Phó Trưởng phòng", "Phòng phòng chống tham nhũng Thanh tra Bộ Tư pháp"),
        ),
        (
            "Trường Tiểu học Thử Mẫu khai giảng. Ông Trần Văn Thử - Hiệu trưởng nhà trường cho biết.",
            ("Hiệu trưởng", "Trường Tiểu học Thử Mẫu"),
        ),
        (
            "Anh Trần Văn Thử, Bí thư Thường trực Trung ương Đoàn, phát biểu.",
            ("Bí thư Thường trực", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ),
        ("Viện trưởng Viện Thử Mẫu Việt Nam Trần Văn Thử nói.", ("Viện trưởng", "Viện Thử Mẫu Việt Nam")),
        ("Ông Trần Văn Thử, Phó Giám đốc Học viện Thử Mẫu khuyến cáo các em.", ("Phó Giám đốc", "Học viện Thử Mẫu")),
    ],
)
def test_an_agency_in_short_words_is_read(text, row):
    assert positions(text) == {("Trần Văn Thử", *row, "current")}


def test_a_title_of_which_a_part_is_unknown_borrows_no_agency():
    rows = positions("Ông Trần Văn Thử, Phó trưởng ban thử mẫu, Giám đốc Trung tâm Thử Mẫu, phát biểu.")
    assert {title for _, title, *_ in rows} <= {"Giám đốc"}


def test_a_party_post_in_a_business_is_one():
    rows = positions("Ông Trần Văn Thử, Giám đốc Nhà máy In Thử, Bí thư Đảng ủy Tổng công ty Thử Mẫu, nói.")
    assert rows == {("Trần Văn Thử", "Bí thư", "Đảng ủy Tổng Công ty Thử Mẫu", "current")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # what goes on the head of a nameless body in small letters makes it another
        (
            "UBND huyện Tây Giang họp. Ông Trần Văn Thử - chánh văn phòng ứng phó thiên tai huyện Kim Sơn - cho biết.",
            set(),
        ),
        (
            "UBND huyện Kim Sơn họp. Ông Trần Văn Thử, chánh văn phòng thông tin thêm về việc này.",
            {("Trần Văn Thử", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân huyện Kim Sơn", "current")},
        ),
        # the name of a committee ends before "và"
        (
            "Ông Trần Văn Thử, Trưởng Ban Chỉ đạo thi Thử Mẫu và đồng chí Lê Văn Mẫu cùng dự.",
            {("Trần Văn Thử", "Trưởng Ban", "Ban Chỉ đạo thi Thử Mẫu", "current")},
        ),
        (
            "Chủ tịch nước Lê Văn Mẫu và Thủ tướng Chính phủ nước Cộng hòa xã hội chủ nghĩa Việt Nam Trần Văn Thử gửi điện.",
            {
                ("Lê Văn Mẫu", "Chủ tịch nước", "Cộng hòa xã hội chủ nghĩa Việt Nam", "current"),
                ("Trần Văn Thử", "Thủ tướng", "Chính phủ", "current"),
            },
        ),
    ],
)
def test_where_a_name_ends(text, rows):
    assert positions(text) == rows
