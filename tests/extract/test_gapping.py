"""Posts that a verb said before gives or takes, what is only supposed, and the posts that somebody rises from."""

import pytest

from tests.extract.reading import claims, positions


def _held(text):
    return {(name, title, status) for name, title, _, status in positions(text)}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "HĐND tỉnh Lạng Sơn miễn nhiệm chức vụ Chủ tịch HĐND tỉnh nhiệm kỳ 2021 - 2026 đối với ông Lê Văn Mẫu và Phó Chủ "
            "tịch "
            "UBND tỉnh nhiệm kỳ 2021 - 2026 đối với bà Trần Thị Thử.",
            {("Lê Văn Mẫu", "Chủ tịch", "dismissed"), ("Trần Thị Thử", "Phó Chủ tịch", "dismissed")},
        ),
        (
            "Sáng nay, lãnh đạo tỉnh trao quyết định bổ nhiệm chức vụ Giám đốc Sở Y tế Lạng Sơn cho ông Lê Văn Mẫu, Phó Giám "
            "đốc Sở "
            "Y tế cho bà Trần Thị Thử; Chánh Thanh tra tỉnh cho ông Hà Văn Mẫu.",
            {
                ("Lê Văn Mẫu", "Giám đốc", "appointed"),
                ("Trần Thị Thử", "Phó Giám đốc", "appointed"),
                ("Hà Văn Mẫu", "Chánh Thanh tra", "appointed"),
            },
        ),
        (  # two posts of one man
            "HĐND tỉnh Lạng Sơn miễn nhiệm chức vụ Chủ tịch UBND tỉnh, Ủy viên UBND tỉnh đối với ông Lê Văn Mẫu.",
            {("Lê Văn Mẫu", "Chủ tịch", "dismissed"), ("Lê Văn Mẫu", "Ủy viên", "dismissed")},
        ),
    ],
)
def test_each_gets_the_post_that_stands_before_him(text, rows):
    assert _held(text) == rows


def test_what_is_only_supposed_says_nothing():
    text = "Trả lời câu hỏi nếu Giám đốc Sở Y tế Lạng Sơn Lê Văn Mẫu được HĐND tỉnh bầu làm Phó Chủ tịch UBND tỉnh thì sao, "
    "ông im lặng."
    assert {title for _, title, *_ in positions(text)} == {"Giám đốc"}
    assert not [c for c in claims(text) if c.predicate == "occurred"]


@pytest.mark.parametrize(
    "text",
    [
        "Từ Giám đốc Sở Y tế Lạng Sơn, đầu tháng này, ông Lê Văn Mẫu được bổ nhiệm giữ chức Phó Chủ tịch UBND tỉnh Lạng Sơn.",
        "Từ vị trí Giám đốc Sở Y tế Lạng Sơn, ông Lê Văn Mẫu được bầu làm Phó Chủ tịch UBND tỉnh Lạng Sơn.",
    ],
)
def test_who_rises_from_a_post_had_it(text):
    assert _held(text) == {("Lê Văn Mẫu", "Giám đốc", "former"), ("Lê Văn Mẫu", "Phó Chủ tịch", "appointed")}


def test_who_proposes_rises_from_nothing():
    text = "Từ đề nghị của Giám đốc Sở Y tế Lạng Sơn, ông Lê Văn Mẫu được bổ nhiệm làm Chánh Thanh tra tỉnh Lạng Sơn."
    assert {title for _, title, *_ in positions(text)} == {"Chánh Thanh tra"}


def test_what_somebody_is_now_is_not_past():
    text = "Ông Lê Văn Mẫu nguyên là Giám đốc Sở Y tế Lạng Sơn, nay là Phó Chủ tịch UBND tỉnh Lạng Sơn."
    assert _held(text) == {("Lê Văn Mẫu", "Giám đốc", "former"), ("Lê Văn Mẫu", "Phó Chủ tịch", "current")}


def test_the_line_of_a_life_goes_on_with_its_posts():
    text = (
        "Đồng chí LÊ VĂN MẪU, sinh năm 1927 tại xã Thử, tỉnh Lạng Sơn. Thường trú tại phố Mẫu, thành phố Lạng Sơn; cán bộ tiền "
        "khởi nghĩa; nguyên Bí thư Tỉnh ủy Lạng Sơn, nguyên Chủ tịch HĐND tỉnh Lạng Sơn."
    )
    assert _held(text) == {("Lê Văn Mẫu", "Bí thư", "former"), ("Lê Văn Mẫu", "Chủ tịch", "former")}


def test_a_unit_that_is_no_more_completes_nothing():
    text = (
        "Đảng ủy xã Thử Mẫu tổ chức hội nghị tại thôn Đồng (thuộc xã Bản Thử trước sáp nhập), gần chợ xã Mẫu Hạ cũ. "
        "Ông Lê Văn Mẫu, Chủ tịch UBND xã, dự."
    )
    assert {agency for _, _, agency, _ in positions(text)} == {"Ủy ban nhân dân xã Thử Mẫu"}


def test_a_head_behind_a_semicolon_goes_on_with_what_was_given():
    text = (
        "Theo Quyết định số 5, trong Ban Chấp hành, ông Lê Văn Mẫu giữ chức Chủ tịch Liên đoàn Lao động tỉnh Lạng Sơn; 2 Phó "
        "Chủ tịch Liên "
        "đoàn Lao động tỉnh Lạng Sơn gồm các đồng chí: Trần Thị Thử, Hà Văn Mẫu."
    )
    assert _held(text) == {
        ("Lê Văn Mẫu", "Chủ tịch", "appointed"),
        ("Trần Thị Thử", "Phó Chủ tịch", "appointed"),
        ("Hà Văn Mẫu", "Phó Chủ tịch", "appointed"),
    }


def test_the_street_of_a_house_is_nobody():
    text = (
        "Đồng chí LÊ VĂN MẪU, sinh năm 1927 tại xã Thử. Thường trú tại số nhà 36B Trần Văn Thử, thành phố Lạng Sơn; nguyên Bí "
        "thư Tỉnh ủy "
        "Lạng Sơn."
    )
    assert _held(text) == {("Lê Văn Mẫu", "Bí thư", "former")}


def test_a_day_may_stand_between_those_who_are_given_posts():
    text = (
        "Chủ tịch Quốc hội phê chuẩn kết quả bầu: Chủ tịch HĐND tỉnh Lạng Sơn khóa XVII đối với ông Lê Văn Thử kể từ ngày "
        "14/3/2022; Chủ tịch HĐND tỉnh Cao Bằng khóa XVII đối với bà Trần Thị Mẫu kể từ ngày 21/3/2022."
    )
    given = {
        c.name: (c.post.body.label, c.since) for c in claims(text, published="2022-03-30") if c.predicate == "holds"
    }
    assert given == {
        "Lê Văn Thử": ("Hội đồng nhân dân tỉnh Lạng Sơn", "2022-03-14"),
        "Trần Thị Mẫu": ("Hội đồng nhân dân tỉnh Cao Bằng", "2022-03-21"),
    }
