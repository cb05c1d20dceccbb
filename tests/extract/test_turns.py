"""Several people with their posts in one bracket, whose post the last of a list is, who acts in one, hours that are no years."""

import pytest

from tests.extract.reading import positions

_ROOM = "Phòng Nội vụ huyện Kim Sơn"


def test_a_bracket_of_as_many_titles_as_names_gives_each_his_own():
    rows = positions(
        "Ông Lê Văn Mẫu và bà Trần Thị Thử (trưởng phòng và phó trưởng phòng Nội vụ huyện Kim Sơn) cùng dự."
    )
    assert rows == {
        ("Lê Văn Mẫu", "Trưởng phòng", _ROOM, "current"),
        ("Trần Thị Thử", "Phó Trưởng phòng", _ROOM, "current"),
    }


def test_a_word_of_former_office_covers_what_several_shared():
    rows = positions(
        "Lê Văn Mẫu, Trần Thị Thử và Hà Thị Mẫu (nguyên trưởng phòng, phó phòng và chuyên viên Phòng Nội vụ huyện Kim Sơn) dự."
    )
    assert {(name, title, status) for name, title, _, status in rows} == {
        ("Lê Văn Mẫu", "Trưởng phòng", "former"),
        ("Trần Thị Thử", "Phó Trưởng phòng", "former"),
        ("Hà Thị Mẫu", "Chuyên viên", "former"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Giám đốc Sở Y tế Lạng Sơn Lê Văn Mẫu và ông Trần Văn Thử (Bí thư và Chủ tịch UBND huyện Kim Sơn) cùng dự.",
        "Ông Trần Văn Thử (Bí thư và Chủ tịch UBND huyện Kim Sơn) cùng dự.",
        "Ông Lê Văn Mẫu và ông Trần Văn Thử (Bí thư Huyện ủy, Chủ tịch UBND huyện Kim Sơn) cùng dự.",
    ],
)
def test_two_posts_of_one_man_stay_his(text):
    mine = {title for name, title, *_ in positions(text) if name == "Trần Văn Thử"}
    assert mine == {"Bí thư", "Chủ tịch"}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Trong văn bản gửi tới Phó Thủ tướng Lê Văn Mẫu, Bộ trưởng Bộ Tài chính kiến nghị bố trí vốn.",
            {"Phó Thủ tướng"},
        ),
        (
            "Sau phát biểu của ông Lê Văn Mẫu - Giám đốc Sở Y tế, chủ tịch UBND tỉnh Lạng Sơn cảm ơn các nhà tài trợ.",
            {"Giám đốc"},
        ),
        (
            "Tại hội nghị, ông Lê Văn Mẫu - Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lạng Sơn cảm ơn các nhà tài trợ.",
            {"Phó Bí thư", "Chủ tịch"},
        ),
        ("Theo ông Lê Văn Mẫu, Giám đốc Sở Y tế Lạng Sơn nhấn mạnh.", {"Giám đốc"}),
        (
            "Kiến nghị gửi tới ông Lê Văn Mẫu - Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lạng Sơn.",
            {"Phó Bí thư", "Chủ tịch"},
        ),
    ],
)
def test_who_is_addressed_does_not_hold_the_post_of_who_acts(text, titles):
    assert {title for name, title, *_ in positions(text) if name == "Lê Văn Mẫu"} == titles


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Ông Lê Văn Mẫu hiện giữ quyền Chủ tịch UBND tỉnh Lạng Sơn.",
            ("Quyền Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn", "acting"),
        ),
        (
            "Ông Lê Văn Mẫu từng giữ quyền Giám đốc Sở Y tế tỉnh Lạng Sơn.",
            ("Quyền Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "former"),
        ),
    ],
)
def test_who_holds_the_power_of_a_post_acts_in_it(text, row):
    assert positions(text, published="2024-03-06") == {("Lê Văn Mẫu", *row)}


@pytest.mark.parametrize(
    ("before", "agency"),
    [
        ("Ủy ban Xã hội của Quốc hội họp với Văn phòng Quốc hội.", "Ủy ban Xã hội của Quốc hội"),
        ("Ủy ban Kiểm tra Tỉnh ủy Lạng Sơn họp.", "Ủy ban Kiểm tra Tỉnh ủy Lạng Sơn"),
    ],
)
def test_the_noun_behind_a_title_is_the_committee_of_the_text(before, agency):
    assert positions(f"{before} Chủ nhiệm Ủy ban Lê Văn Mẫu chủ trì.") == {
        ("Lê Văn Mẫu", "Chủ nhiệm", agency, "current")
    }


def test_the_noun_stands_for_no_office():
    assert positions("Văn phòng Chính phủ họp. Ông Lê Văn Mẫu, Chủ nhiệm Ủy ban, chủ trì.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Phó Chủ tịch UBND tỉnh Lạng Sơn Lê Văn Mẫu, Trưởng Ban Lễ tang, tiếp các đoàn từ 8 giờ ngày 4/3 đến 12 giờ ngày 5/3.",
        "Ông Lê Văn Mẫu, Phó Chủ tịch UBND tỉnh Lạng Sơn từ 7h30 ngày 4/3 đến 12h ngày 5/3 tiếp các đoàn viếng.",
        "Ban Lễ tang do ông Lê Văn Mẫu, Phó Chủ tịch UBND tỉnh Lạng Sơn làm Trưởng ban. Lễ viếng từ 8 giờ đến 12 giờ ngày 5/3.",
        "Đoàn do Phó Chủ tịch UBND tỉnh Lạng Sơn Lê Văn Mẫu dẫn đầu viếng hồi 7 giờ ngày 5/3.",
        "Ông Lê Văn Mẫu, Phó Chủ tịch UBND tỉnh Lạng Sơn, từ ngày 3 đến 5/3 đã thăm các huyện.",
    ],
)
def test_hours_and_a_committee_of_the_day_end_no_office(text):
    rows = positions(text, published="2024-03-06")
    assert ("Lê Văn Mẫu", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn", "current") in rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a manager chairs no council of the text
        ("Quốc hội họp. Ông Lê Văn Mẫu được bổ nhiệm làm Chủ tịch kiêm Tổng giám đốc tập đoàn này.", set()),
        # what a post was held in is over
        (
            "Ông Lê Văn Mẫu, trong thời gian giữ cương vị Giám đốc Sở Y tế tỉnh Lạng Sơn, đã ký.",
            {("Lê Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "former")},
        ),
        # a noun alone is the department that the text named
        (
            "Sở Nội vụ Lạng Sơn họp với UBND tỉnh Cao Bằng. Bà Trần Thị Thử - Chánh văn phòng Sở cho biết.",
            {("Trần Thị Thử", "Chánh Văn phòng", "Văn phòng Sở Nội vụ tỉnh Lạng Sơn", "current")},
        ),
        # a Party department is of no association that stands near
        (
            "Tổng Liên đoàn Lao động Việt Nam họp. Dự có Trưởng ban Tuyên giáo Lê Văn Mẫu.",
            {("Lê Văn Mẫu", "Trưởng Ban", "Ban Tuyên giáo", "current")},
        ),
        ("Dinh được bàn giao cho Thủ tướng Lê Văn Mẫu - đại diện Việt Nam Cộng hòa.", set()),
        (
            "Ông Lê Văn Mẫu, phó hiệu trưởng Trường Đại học Thử Mẫu TP. HCM, lưu ý.",
            {("Lê Văn Mẫu", "Phó Hiệu trưởng", "Trường Đại học Thử Mẫu thành phố Hồ Chí Minh", "current")},
        ),
    ],
)
def test_what_stood_near_lends_nothing_wrong(text, rows):
    assert positions(text, published="2020-03-06") == rows


def test_a_committee_of_another_province_is_not_his():
    text = (
        "Ông Lê Văn Mẫu, Chủ tịch UBND tỉnh Ninh Bình, chủ trì hội nghị.\n"
        "Ban Chỉ đạo phòng, chống dịch của tỉnh Hà Nam có báo cáo.\n"
        "Ông Lê Văn Mẫu, Trưởng Ban chỉ đạo, kết luận."
    )
    assert {row[2] for row in positions(text)} == {"Ủy ban nhân dân tỉnh Ninh Bình"}


def test_some_days_of_a_visit_are_no_time_in_office():
    text = "Trong hai ngày 5 và 6/3, đoàn dự lễ trao quyết định điều động ông Lê Văn Mẫu giữ chức Phó Bí thư Tỉnh ủy Lạng Sơn."
    assert positions(text, published="2024-03-08") == {("Lê Văn Mẫu", "Phó Bí thư", "Tỉnh ủy Lạng Sơn", "appointed")}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "UBND tỉnh Lạng Sơn có hai Phó Chủ tịch: Lê Văn Mẫu và Trần Văn Thử. "
            "Sau đó, HĐND tỉnh miễn nhiệm chức danh Phó Chủ tịch đối với ông Lê Văn Mẫu.",
            ("Lê Văn Mẫu", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn", "dismissed"),
        ),
        (
            "HĐND tỉnh Lạng Sơn miễn nhiệm chức danh Phó Chủ tịch HĐND tỉnh đối với ông Lê Văn Mẫu.",
            ("Lê Văn Mẫu", "Phó Chủ tịch", "Hội đồng nhân dân tỉnh Lạng Sơn", "dismissed"),
        ),
    ],
)
def test_who_elects_lends_no_name_to_a_post_of_the_committee(text, row):
    assert [r for r in positions(text) if r[0] == "Lê Văn Mẫu"] == [row]


def test_posts_told_in_the_order_of_the_names():
    told = (
        "Dự có ông Nông Văn Mẫu và bà Lò Thị Thử, lần lượt là Giám đốc Sở Y tế và Giám đốc Sở Tài chính tỉnh Lạng Sơn."
    )
    assert positions(told) == {
        ("Nông Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "current"),
        ("Lò Thị Thử", "Giám đốc", "Sở Tài chính tỉnh Lạng Sơn", "current"),
    }
