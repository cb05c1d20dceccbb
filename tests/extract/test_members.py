"""Memberships that the body alone tells, and decisions of somebody whom the sentence names first."""

import pytest

from tests.extract.reading import positions


def read(sentence):
    return positions(f"Tỉnh Lạng Sơn có tin.\n{sentence}", published="2024-06-20")


def rows(sentence):
    return {row[:3] for row in read(sentence)}


STANDING = ("Lê Văn Mẫu", "Ủy viên", "Ban Thường vụ Tỉnh ủy Lạng Sơn")
DEPUTY = ("Lê Văn Mẫu", "Đại biểu", "Quốc hội")


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        (
            "Ông Lê Văn Mẫu - Thường vụ Tỉnh ủy, Giám đốc Công an tỉnh - cho biết.",
            {STANDING, ("Lê Văn Mẫu", "Giám đốc", "Công an tỉnh Lạng Sơn")},
        ),
        (
            "Dự có ông Lê Văn Mẫu, Tỉnh ủy viên, Thường vụ Tỉnh ủy, Giám đốc Công an tỉnh.",
            {
                STANDING,
                ("Lê Văn Mẫu", "Tỉnh ủy viên", "Tỉnh ủy Lạng Sơn"),
                ("Lê Văn Mẫu", "Giám đốc", "Công an tỉnh Lạng Sơn"),
            },
        ),
        (  # others who were there
            "Dự có ông Lê Văn Mẫu, Giám đốc Công an tỉnh, Thường vụ Tỉnh ủy, lãnh đạo các sở.",
            {("Lê Văn Mẫu", "Giám đốc", "Công an tỉnh Lạng Sơn")},
        ),
        ("Đại biểu Lê Văn Mẫu (Đoàn ĐBQH tỉnh Lạng Sơn) nêu ý kiến.", {DEPUTY}),
        ("Đại biểu Lê Văn Mẫu, Đoàn đại biểu Quốc hội tỉnh Lạng Sơn, nêu ý kiến.", {DEPUTY}),
        ("Đại biểu Lê Văn Mẫu gặp Đoàn ĐBQH tỉnh Lạng Sơn.", set()),
        ("Đại biểu Lê Văn Mẫu (Hội Nông dân tỉnh Lạng Sơn) nêu ý kiến.", set()),
        ("Khách mời Lê Văn Mẫu (Đoàn ĐBQH tỉnh Lạng Sơn) nêu ý kiến.", set()),
    ],
)
def test_a_body_that_stands_for_a_seat_in_it(sentence, posts):
    assert rows(sentence) == posts


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Đối với ông Lê Văn Mẫu, Tỉnh ủy quyết định cho thôi giữ chức Bí thư Huyện ủy Văn Quan.",
            {("Lê Văn Mẫu", "Bí thư", "Huyện ủy Văn Quan", "dismissed")},
        ),
        (
            "Riêng đồng chí Lê Văn Mẫu, Tỉnh ủy phân công giữ chức Bí thư Huyện ủy Văn Quan.",
            {("Lê Văn Mẫu", "Bí thư", "Huyện ủy Văn Quan", "appointed")},
        ),
        ("Đối với ông Lê Văn Mẫu, việc bổ nhiệm giữ chức Bí thư Huyện ủy Văn Quan là điều vui.", set()),
        (
            "Đối với ông Lê Văn Mẫu, Tỉnh ủy quyết định bổ nhiệm bà Trần Thị Thử giữ chức Bí thư Huyện ủy Văn Quan là đúng.",
            {("Trần Thị Thử", "Bí thư", "Huyện ủy Văn Quan", "appointed")},
        ),
    ],
)
def test_of_whom_it_is_decided_may_stand_first(sentence, found):
    assert read(sentence) == found


def test_who_looks_into_what_was_done_tells_no_place_of_it():
    text = (
        "Ông Lê Văn Mẫu từng là Chủ tịch UBND huyện Văn Quan. Ủy ban Kiểm tra Tỉnh ủy Lạng Sơn xem lại việc của ông Lê Văn Mẫu "
        "trong thời gian giữ các chức vụ Bí thư, Chủ tịch UBND."
    )
    assert ("Lê Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn") not in rows(text)


def test_a_rank_that_is_taken_ends_no_post():
    found = read("Miễn nhiệm chức danh Phó Giáo sư đối với ông Lê Văn Mẫu, Phó Giám đốc Sở Y tế tỉnh Lạng Sơn.")
    assert ("Lê Văn Mẫu", "Phó Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "current") in found


def test_the_general_secretary_may_be_elected_president_beside_it():
    found = read("Quốc hội đã bầu Tổng Bí thư Lê Văn Mẫu giữ chức vụ Chủ tịch nước.")
    assert {row[1:] for row in found} == {
        ("Tổng Bí thư", "Ban Chấp hành Trung ương Đảng", "current"),
        ("Chủ tịch nước", "Cộng hòa xã hội chủ nghĩa Việt Nam", "appointed"),
    }


@pytest.mark.parametrize("head", ["Sở Y tế tỉnh Lạng Sơn", "Sở Y tế"])
def test_a_department_in_small_letters_is_the_one_that_was_named(head):
    text = f"{head} họp. Trả lời phóng viên, phó giám đốc sở Lê Văn Mẫu cho biết."
    assert ("Lê Văn Mẫu", "Phó Giám đốc", "Sở Y tế tỉnh Lạng Sơn") in rows(text)


@pytest.mark.parametrize("parent", ["Trường Đại học Thử Mẫu", "Học viện Thử Mẫu"])
def test_an_institute_may_be_a_part_of_a_university(parent):
    found = rows(f"Ông Lê Văn Mẫu, Viện trưởng Viện Kinh tế, {parent}, dự.")
    assert found == {("Lê Văn Mẫu", "Viện trưởng", f"Viện Kinh tế {parent}")}


@pytest.mark.parametrize("told", ["đã bầu ra", "bầu"])
def test_a_committee_that_is_elected_has_the_members_that_follow(told):
    found = positions(
        f"Đại hội {told} Ban Thường vụ Tỉnh ủy Lạng Sơn khóa XVII, gồm 2 đồng chí: Lê Văn Thử, Trần Thị Mẫu."
    )
    assert found == {
        (name, "Ủy viên", "Ban Thường vụ Tỉnh ủy Lạng Sơn", "appointed") for name in ("Lê Văn Thử", "Trần Thị Mẫu")
    }


def test_a_committee_of_a_number_has_no_member_that_is_told():
    text = (
        "Đại hội bầu Ban Thường vụ Tỉnh ủy Lạng Sơn gồm 15 đồng chí. Dự có: Lê Văn Thử, Giám đốc Sở Y tế tỉnh Lạng Sơn."
    )
    assert {row[2] for row in positions(text)} == {"Sở Y tế tỉnh Lạng Sơn"}


def test_a_hyphen_for_a_comma_before_a_word_of_former_office():
    found = positions(
        "Dự có các ông: Lê Văn Thử-nguyên Chánh Thanh tra tỉnh Lạng Sơn; Trần Văn Mẫu-Chánh Thanh tra tỉnh Lạng Sơn."
    )
    assert {(name, status) for name, _, _, status in found} == {("Lê Văn Thử", "former"), ("Trần Văn Mẫu", "current")}
