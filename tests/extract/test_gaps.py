"""What a text leaves out or runs together: the comma between titles, the space between words, the verb of a list's first name."""

import pytest

from tests.extract.reading import positions

CHAIR, DEPUTY = "Chủ tịch", "Phó Bí thư"


def read(sentence):
    return {(name, title, agency) for name, title, agency, _ in positions(sentence)}


def test_titles_without_commas_go_on_behind_their_name():
    assert read("Dự có bà Trần Thị Mẫu Phó Bí thư Tỉnh ủy Chủ tịch HĐND tỉnh ông Lê Văn Thử Phó Bí thư Tỉnh ủy.") == {
        ("Trần Thị Mẫu", DEPUTY, "Tỉnh ủy"),
        ("Trần Thị Mẫu", CHAIR, "Hội đồng nhân dân tỉnh"),
        ("Lê Văn Thử", DEPUTY, "Tỉnh ủy"),
    }


def test_a_title_straight_before_a_name_is_still_its_own():
    assert read("Ông Lê Văn Thử, Bí thư Tỉnh ủy và Chủ tịch UBND tỉnh ông Trần Văn Mẫu dự.") == {
        ("Lê Văn Thử", "Bí thư", "Tỉnh ủy"),
        ("Trần Văn Mẫu", CHAIR, "Ủy ban nhân dân tỉnh"),
    }


def test_one_comma_of_a_list_is_missing():
    found = read("Dự có các đồng chí: Lê Văn Thử, Ủy viên Ban Thường vụ Tỉnh ủy Phó Chủ tịch UBND tỉnh; Trần Văn Mẫu.")
    assert found == {
        ("Lê Văn Thử", "Ủy viên", "Ban Thường vụ Tỉnh ủy"),
        ("Lê Văn Thử", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh"),
    }


def test_the_first_of_a_list_shares_its_verb():
    found = read(
        "Ông Lê Văn Thử, Chủ tịch UBND tỉnh, bà Trần Thị Mẫu và ông Lê Mẫu được chỉ định làm Phó Bí thư Tỉnh ủy."
    )
    assert {name for name, title, _ in found if title == DEPUTY} == {"Lê Văn Thử", "Trần Thị Mẫu", "Lê Mẫu"}


def test_one_who_is_only_named_before_a_list_does_not():
    found = read(
        "Theo ông Lê Văn Thử, Chủ tịch UBND tỉnh, bà Trần Thị Mẫu và ông Lê Mẫu được bầu làm Phó Bí thư Tỉnh ủy."
    )
    assert {name for name, title, _ in found if title == DEPUTY} == {"Trần Thị Mẫu", "Lê Mẫu"}


def test_those_in_a_committee_are_its_members():
    found = read("Dự họp có các đồng chí trong Ban Thường vụ Tỉnh ủy: Lê Văn Thử, Giám đốc Sở Y tế; Trần Văn Mẫu.")
    assert {
        ("Lê Văn Thử", "Ủy viên", "Ban Thường vụ Tỉnh ủy"),
        ("Trần Văn Mẫu", "Ủy viên", "Ban Thường vụ Tỉnh ủy"),
    } <= found


def test_a_committee_without_a_list_makes_nobody_a_member():
    found = read("Dự họp có các đồng chí trong Ban Thường vụ Tỉnh ủy, ông Lê Văn Thử, Giám đốc Sở Y tế.")
    assert {title for _, title, _ in found} == {"Giám đốc"}


@pytest.mark.parametrize("glued", ["Nguyễn Văn Longđề nghị", "Nguyễn Văn Mẫnphát biểu"])
def test_a_lost_space_is_no_part_of_a_name(glued):
    ((name, *_),) = read(f"Giám đốc Sở Y tế {glued} các địa phương.")
    assert name in ("Nguyễn Văn Long", "Nguyễn Văn Mẫn")


def test_a_surname_that_is_a_word_too_stands_behind_a_title():
    found = read("Chủ tịch UBND tỉnh Lạng Sơn Trà Văn Mẫu cho biết.")
    assert found == {("Trà Văn Mẫu", CHAIR, "Ủy ban nhân dân tỉnh Lạng Sơn")}
    assert {name for name, *_ in read("Bí thư Trà My Lê Văn Thử, Chủ tịch HĐND huyện.")} == {"Lê Văn Thử"}


def test_what_is_still_held_is_not_given():
    found = set(
        positions("Ông Lê Văn Thử thôi giữ chức Bí thư Huyện ủy Thử, hiện vẫn giữ chức Chủ tịch UBND huyện Thử.")
    )
    assert {(title, status) for _, title, _, status in found} == {("Bí thư", "dismissed"), (CHAIR, "current")}


def test_a_committee_is_not_called_like_its_chair():
    assert all("Mẫu" not in agency for *_, agency in read("Chủ nhiệm Ủy ban Trần Văn Mẫu phát biểu."))


def test_two_posts_of_a_body_that_is_named_before_are_both_of_it():
    found = read(
        "Sáng nay, Hội Doanh nghiệp trẻ Thử Mẫu họp. Ông Lê Văn Thử, Phó Chủ tịch kiêm Tổng Thư ký Hội, phát biểu."
    )
    assert found == {("Lê Văn Thử", post, "Hội Doanh nghiệp trẻ Thử Mẫu") for post in ("Phó Chủ tịch", "Tổng Thư ký")}


@pytest.mark.parametrize(
    "agency",
    [
        "Ban Chỉ đạo Trung ương về tổng kết 15 năm thực hiện Nghị quyết số 99",
        "Tổ công tác giúp việc thực hiện Đề án 99 tỉnh Gia Lai",
        "Ban Chỉ đạo thực hiện Quy chế dân chủ tỉnh Gia Lai",
        "Ban Chỉ đạo phòng, chống dịch bệnh tỉnh Gia Lai",
    ],
)
def test_the_task_of_a_committee_is_told_to_its_last_syllable(agency):
    head = "Tổ trưởng" if agency.startswith("Tổ") else "Trưởng"
    ((_, _, found),) = read(f"Ông Lê Văn Thử, {head} {agency}, dự.")
    assert found == agency


def test_small_posts_open_a_career_without_being_told_of_it():
    found = set(
        positions(
            "Ông Lê Văn Thử dự họp. Ông từng đảm nhiệm nhiều vị trí tại Bộ Tư pháp như chuyên viên, thư ký lãnh đạo Bộ,"
            " Phó Chánh Văn phòng, Thứ trưởng Bộ Tư pháp."
        )
    )
    assert found == {
        ("Lê Văn Thử", "Phó Chánh Văn phòng", "Văn phòng Bộ Tư pháp", "former"),
        ("Lê Văn Thử", "Thứ trưởng", "Bộ Tư pháp", "former"),
    }


def test_a_career_goes_on_to_the_present_post():
    found = set(
        positions("Ông Lê Văn Thử từng giữ các chức vụ: Giám đốc Sở Y tế, Chủ tịch UBND tỉnh (từ năm 2015 đến nay).")
    )
    assert {(title, status) for _, title, _, status in found} == {("Giám đốc", "former"), (CHAIR, "current")}
