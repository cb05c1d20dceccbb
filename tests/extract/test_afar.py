"""What a title is not given from afar, and where a list, a name or a dash says whose it is."""

import pytest

from tests.extract.reading import claims, positions

HEALTH = "Sáng nay, Sở Y tế tỉnh Lạng Sơn và Bộ Công an họp.\n"


def read(sentence, before=HEALTH):
    return {(name, title, agency) for name, title, agency, _ in positions(f"{before}{sentence}")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông Nguyễn Văn Mẫu, Giám đốc nghiên cứu phát triển, Công ty Thử, nói về gai protein.",
        "Bà Trần Thị Thử (Giám đốc đào tạo ABC Software) nhận định.",
        "Ông Nguyễn Văn Mẫu, Giám đốc Dự án 2 nói.",
    ],
)
def test_words_behind_a_bare_title_tell_what_it_is_of(sentence):
    assert read(sentence) == set()


def test_a_verb_behind_a_bare_title_does_not():
    found = read("Ông Nguyễn Văn Mẫu - Giám đốc chịu trách nhiệm chính.")
    assert found == {("Nguyễn Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn")}


def test_a_division_takes_no_ministry_from_afar():
    (found,) = read("Bà Trần Thị Thử, Trưởng phòng Khách hàng, nói.", before="Sáng nay, Bộ Công an họp.\n")
    assert "Bộ" not in found[2]


def test_of_two_ministries_none_is_guessed():
    before = "Bộ Y tế tiếp đoàn.\nBộ Công Thương đón khách.\n"
    assert read("Bà Trần Thị Thử, Vụ trưởng Vụ Thử nghiệm, nói.", before) == {
        ("Trần Thị Thử", "Vụ trưởng", "Vụ Thử nghiệm")
    }
    assert read("Bà Trần Thị Thử, Vụ trưởng Vụ Thử nghiệm, nói.", "Bộ Y tế tiếp đoàn.\n") == {
        ("Trần Thị Thử", "Vụ trưởng", "Vụ Thử nghiệm Bộ Y tế")
    }


def test_the_ministry_spoken_of_is_meant_rather_than_one_in_passing():
    before = (
        "Chiều 1/3, Bộ Thử nghiệm và Môi trường tổ chức lễ công bố quyết định.\n"
        "Bộ trưởng Bộ Thử nghiệm và Môi trường Lê Văn Mẫu dự; bộ nhận thêm việc từ Bộ Lao động.\n"
    )
    assert ("Trần Thị Thử", "Thứ trưởng", "Bộ Thử nghiệm và Môi trường") in read(
        "Bổ nhiệm Thứ trưởng cho bà Trần Thị Thử.", before
    )


def test_a_guest_stays_of_his_own_province():
    text = (
        "Đoàn đại biểu tỉnh Thanh Hóa do đồng chí Đỗ Thử Hưng, Bí thư Tỉnh ủy làm trưởng đoàn đến nghĩa trang tỉnh Hậu Giang.\n"
        "Đồng chí Bí thư Tỉnh ủy Đỗ Thử Hưng viếng tại các nghĩa trang."
    )
    assert read(text, before="") == {("Đỗ Thử Hưng", "Bí thư", "Tỉnh ủy Thanh Hóa")}


def test_an_office_of_the_past_takes_no_agency_from_afar():
    career = "Ông Lê Văn Mẫu là đại biểu Quốc hội. Từ tháng 7/1994, ông làm Chánh Văn phòng, rồi Chủ tịch UBND tỉnh Cao Bằng."
    assert not {agency for _, title, agency in read(career) if title == "Chánh Văn phòng" and "Quốc hội" in agency}


def test_a_bare_title_of_one_person_is_one_post():
    text = (
        "Chủ tịch Hội Nông dân Việt Nam thăm Hải Phòng. Chủ tịch Lê Thử Nhân chủ trì hội nghị. "
        "Ủy ban MTTQ thành phố Hải Phòng báo cáo. Chủ tịch Lê Thử Nhân kết luận."
    )
    assert read(text, before="") == {("Lê Thử Nhân", "Chủ tịch", "Hội Nông dân Việt Nam")}


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        (
            "Cùng dự có Phó Thủ tướng Chính phủ Lê Thử Khái; Bộ trưởng, Thủ trưởng các bộ, cơ quan: Văn phòng Chính phủ.",
            {("Lê Thử Khái", "Phó Thủ tướng", "Chính phủ")},
        ),
        (
            "Dự có Bí thư Tỉnh ủy - đồng chí Ngô Văn Mẫu và Giám đốc Sở Tư pháp - đồng chí Lê Văn Thử.",
            {
                ("Ngô Văn Mẫu", "Bí thư", "Tỉnh ủy Lạng Sơn"),
                ("Lê Văn Thử", "Giám đốc", "Sở Tư pháp tỉnh Lạng Sơn"),
            },
        ),
        (
            "Ông Lê Văn Mẫu - Giám đốc Sở Tư pháp tỉnh Lạng Sơn - ông Ngô Văn Thử cùng dự.",
            {("Lê Văn Mẫu", "Giám đốc", "Sở Tư pháp tỉnh Lạng Sơn")},
        ),
        (
            "Thừa lệnh Giám đốc Sở Y tế tỉnh, Chánh Văn phòng UBND tỉnh Lạng Sơn Nguyễn Thử Việt thông báo.",
            {("Nguyễn Thử Việt", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn")},
        ),
        (
            "Thừa ủy quyền của Thủ tướng, Bộ trưởng Bộ Công an Nguyễn Thử Việt đã ký.",
            {("Nguyễn Thử Việt", "Bộ trưởng", "Bộ Công an")},
        ),
        (
            "Dự có ông Nguyễn Thử Vịnh, Giám đốc Sở Tư pháp và 150 đại biểu là Ủy viên Ban Chấp hành Hội Luật gia.",
            {("Nguyễn Thử Vịnh", "Giám đốc", "Sở Tư pháp tỉnh Lạng Sơn")},
        ),
        (
            "Các đồng chí: Phương Thị Mẫu, Giám đốc Sở Tư pháp; Trần Thị Thử, Phó Giám đốc Sở Tư pháp cùng dự.",
            {
                ("Phương Thị Mẫu", "Giám đốc", "Sở Tư pháp tỉnh Lạng Sơn"),
                ("Trần Thị Thử", "Phó Giám đốc", "Sở Tư pháp tỉnh Lạng Sơn"),
            },
        ),
        (
            "Linh mục Trần Xuân Thử, Phó Chủ tịch không chuyên trách Ủy ban Trung ương MTTQ Việt Nam, cùng dự.",
            {("Trần Xuân Thử", "Phó Chủ tịch không chuyên trách", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam")},
        ),
        (
            "Ông Võ Đức Thử được các ủy viên Hội Nông dân tỉnh nhất trí 100% cử giữ chức Chủ tịch Hội Nông dân tỉnh Lạng Sơn.",
            {("Võ Đức Thử", "Chủ tịch", "Hội Nông dân tỉnh Lạng Sơn")},
        ),
        (
            "Dự có Giám đốc Bệnh viện Thử Mai Nguyễn Quang Thử.",
            {("Nguyễn Quang Thử", "Giám đốc", "Bệnh viện Thử Mai")},
        ),
        (
            "Ông Lê Văn Mẫu, Giám đốc Trung tâm Đăng kiểm tàu cá - Cục Thủy sản, Bộ Công Thương nhận trách nhiệm.",
            {("Lê Văn Mẫu", "Giám đốc", "Trung tâm Đăng kiểm tàu cá Cục Thủy sản Bộ Công Thương")},
        ),
    ],
)
def test_whose_it_is(sentence, posts):
    assert read(sentence) == posts


def test_who_is_given_an_acting_post_acts():
    assert read("Ông Lưu Văn Thử được giao quyền Giám đốc Sở Y tế tỉnh Lạng Sơn từ ngày 9/10/2023.") == {
        ("Lưu Văn Thử", "Quyền Giám đốc", "Sở Y tế tỉnh Lạng Sơn")
    }


def test_another_of_the_name_is_marked():
    text = "Giám đốc Sở Tư pháp Nông Văn Mẫu dự. Khác với ông là người trùng họ tên: ông Nông Văn Mẫu, Bí thư Đảng ủy xã Thử."
    marked = {c.post.title for c in claims(HEALTH + text) if c.post and "fn/trung-ten" in c.styles}
    assert marked == {"Bí thư"}


def test_before_a_merger_is_past():
    found = positions(HEALTH + "Ông Nông Văn Mẫu, trước hợp nhất là Giám đốc Sở Tư pháp tỉnh Cao Bằng.")
    assert {status for _, _, _, status in found} == {"former"}
