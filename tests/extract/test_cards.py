"""Names over their posts, line by line, and posts that follow a name or a bracket without a mark of their own."""

import pytest

from tests.extract.reading import positions

LIST = """Đoàn kiểm tra của Bộ Mẫu gồm có:
{first}
PGS. Trần Thị Thử
Vụ trưởng Vụ Pháp chế,
Bí thư Đảng ủy
2
Ông Lê Văn Nghiệm
Đại diện cựu sinh viên
Giám đốc Sở Y tế tỉnh Lạng Sơn"""


def test_each_card_is_of_the_name_over_it():
    rows = positions(LIST.format(first="TS. Nguyễn Văn Mẫu\nChánh Thanh tra Bộ Y tế\n1"))
    assert {(person, title) for person, title, *_ in rows} == {
        ("Nguyễn Văn Mẫu", "Chánh Thanh tra"),
        ("Trần Thị Thử", "Vụ trưởng"),  # of which committee she is the secretary no card tells
        ("Lê Văn Nghiệm", "Giám đốc"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Nguyễn Văn Mẫu\nChủ tịch UBND tỉnh Lạng Sơn",  # who wrote it, above a caption
        "Chủ tịch UBND tỉnh Lạng Sơn\nNguyễn Văn Mẫu\nGiám đốc Sở Y tế tỉnh Lạng Sơn\nTrần Thị Thử",  # who signed
        "Nguyễn Văn Mẫu\nTỉnh có mưa to.\nChủ tịch UBND tỉnh Lạng Sơn\nTrần Thị Thử",
    ],
)
def test_what_is_no_card(text):
    assert positions(f"Tin trong ngày về thời tiết.\n{text}\nHết tin.") == set()


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("GS.TS Nguyễn Văn Mẫu tân Bí thư Tỉnh ủy Lạng Sơn", "appointed"),
        ("Ông Nguyễn Văn Mẫu nguyên Bí thư Tỉnh ủy Lạng Sơn dự họp.", "former"),
        ("Bí thư Tỉnh ủy Lạng Sơn (đứng giữa) Nguyễn Văn Mẫu", "current"),
    ],
)
def test_between_name_and_post(sentence, status):
    assert positions(sentence) == {("Nguyễn Văn Mẫu", "Bí thư", "Tỉnh ủy Lạng Sơn", status)}


def test_a_bracket_with_somebody_in_it_parts_them():
    rows = positions("Thay Bí thư Tỉnh ủy Lạng Sơn (ông Lê Văn Thử) Nguyễn Văn Mẫu đã họp.")
    assert not {row for row in rows if row[0] == "Nguyễn Văn Mẫu"}


@pytest.mark.parametrize(
    ("posts", "statuses"),
    [
        ("có thời gian dài trong ngành y và giữ các cương vị", {"former"}),
        ("từng được bầu giữ các chức vụ", {"former"}),
        ("được bầu giữ các chức vụ", {"appointed"}),
        ("hiện giữ các chức vụ", {"current"}),
    ],
)
def test_several_posts_that_nobody_gives_are_those_of_a_life(posts, statuses):
    rows = positions(f"Ông Nguyễn Văn Mẫu {posts} Phó Chủ tịch, Chủ tịch UBND tỉnh Lạng Sơn.", published="2024-03-06")
    assert len(rows) == 2
    assert {status for *_, status in rows} == statuses


@pytest.mark.parametrize(
    "counted", ["khóa 10, 12, 13", "ba khóa 10, 12, 13", "3 khóa 10, 12, 13", "các khóa X, XII, XIII"]
)
def test_terms_with_their_number(counted):
    text = f"Ông Nguyễn Văn Mẫu là Ủy viên Trung ương Đảng {counted}; Ủy viên Bộ Chính trị hai khóa 12, 13."
    rows = positions(text, published="2024-03-06")
    assert {agency for *_, agency, _ in rows} == {"Ban Chấp hành Trung ương Đảng", "Bộ Chính trị"}


def test_a_life_that_begins_somewhere():
    rows = positions(
        "Ông Nguyễn Văn Mẫu từng kinh qua các chức vụ tại Sở Công Thương Lạng Sơn, Bí thư Huyện ủy Bình Gia, "
        "Phó Chủ tịch UBND tỉnh Lạng Sơn."
    )
    assert {(title, status) for _, title, _, status in rows} == {("Bí thư", "former"), ("Phó Chủ tịch", "former")}
