from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.sentences import sentences, zones

ANY = st.text(max_size=200) | st.text(st.sampled_from('aĐ.!?… \n"”1)-TPƯ/v'), max_size=80)


def cut(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text)]


@given(ANY)
def test_sentences_tile_the_text(text: str) -> None:
    found = sentences(text)
    covered = {i for s in found for i in range(s.start, s.end)}
    assert all(c.isspace() for i, c in enumerate(text) if i not in covered)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for s in found:
        piece = text[s.start : s.end]
        assert piece == piece.strip()
        assert piece
        assert "\n" not in piece
        assert text.count("\n", 0, s.start) == s.line


@given(ANY)
def test_every_line_has_a_zone(text: str) -> None:
    names = zones(text, sentences(text))
    lines = text.split("\n")
    assert len(names) == len(lines)
    assert set(names) <= {"", "title", "lead", "body", "caption", "byline", "chrome"}
    assert all(bool(name) == bool(line.strip()) for name, line in zip(names, lines, strict=True))
    assert names.count("lead") <= 1
    assert names.count("title") <= 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Tỉnh họp. Ông Mẫu chủ trì.", 2),
        ("Ông hỏi: “Đã xong chưa?” Bà Mẫu gật đầu.", 2),
        ("Thật vậy! Rất đông… Còn lại thì về.", 3),
        ("Họp tại TP. Mới, TX. Cũ và Tp. Xa.", 1),
        ("Dự có PGS.TS. Lê Mẫu, ThS. Hồ Mẫu, BS. Vũ Mẫu.", 1),
        ("Ban T.Ư Đoàn và đ/c. Mẫu cùng dự.", 1),
        ("Bàn, ghế, v.v. Đều còn tốt.", 1),
        ("Ông Lê V. Mẫu phát biểu.", 1),
        ("1. Ông Mẫu, Chủ tịch.", 1),
        ("Tỉnh họp.\n12. Bà Mẫu.", 2),
        ("Theo Điều 1. Phạm vi của quy định.", 1),
        ("Ngày 22.6.2023, chi 1.200 đồng cho 3.5 héc-ta.", 1),
        ("Họp năm 2023. Ông Mẫu dự.", 2),
        ("Đại hội khóa X. Ông Mẫu dự.", 2),
        ("Về dự họp tại tỉnh.Tham dự có ông Mẫu.", 2),
        ("Xem tại www.mau.Example và TP.Mới.", 1),
        ("Gồm: ông A; ông B: chủ trì.", 1),
        ("Dòng một\nDòng hai", 2),
        ("họp xong. rồi về", 1),
        ("Đến dự có 15 người. 12 người phát biểu.", 2),
        ("", 0),
        ("\n \n", 0),
    ],
)
def test_where_sentences_end(text: str, count: int) -> None:
    assert len(cut(text)) == count, cut(text)


LONG = (
    "Sáng 2/3, tại hội trường, Ủy ban nhân dân tỉnh Mới tổ chức hội nghị tổng kết công tác năm qua với nhiều đại biểu"
)

PAGE = [
    ("Tỉnh Mới tổng kết công tác năm", "title"),
    ("Thứ Năm, ngày 2 tháng 3 năm 2023 - 09:10", "chrome"),
    ("Lượt xem: 12", "chrome"),
    (LONG + ".", "lead"),
    ("Quang cảnh hội nghị", "caption"),
    ("Ông Mẫu phát biểu. Ảnh: Văn Mẫu", "caption"),
    ("Dự hội nghị có các đồng chí:", "body"),
    ("Lê Mẫu, Giám đốc Sở Mới", "body"),
    ("- Hồ Mẫu, Phó Giám đốc Sở Mới", "body"),
    ("", ""),
    (LONG + ". Ông Mẫu kết luận hội nghị.", "body"),
    ("Tin, ảnh: Văn Mẫu", "byline"),
    ("Thanh Mẫu - Đài tỉnh Mới", "byline"),
    ("Chia sẻ Facebook Zalo", "chrome"),
]


def test_zones_of_a_page() -> None:
    text = "\n".join(line for line, _ in PAGE)
    assert list(zip(text.split("\n"), zones(text, sentences(text)), strict=True)) == PAGE


@pytest.mark.parametrize(
    ("last", "zone"),
    [
        ("Theo Báo Mới", "byline"),
        ("(Nguồn: Cổng tỉnh)", "byline"),
        ("Bài và ảnh: Lê Mẫu", "byline"),
        ("Theo đó, tỉnh sẽ họp vào tuần sau.", "body"),
        ("Ông Lê Văn Mẫu", "caption"),
        ("Xem tin theo ngày: / /", "chrome"),
        ("08:33 23/06/2023 (GMT+7)", "chrome"),
    ],
)
def test_zone_of_the_last_line(last: str, zone: str) -> None:
    text = f"Tỉnh Mới họp\n{LONG}.\n{last}"
    assert zones(text, sentences(text))[-1] == zone


def test_a_first_line_with_a_stop_is_no_title() -> None:
    text = f"{LONG}.\nÔng Mẫu chủ trì."
    assert zones(text, sentences(text)) == ["lead", "body"]


@pytest.mark.parametrize(
    "text", [". " * 50_000, "A." * 50_000, "1. A\n" * 20_000, '."' * 50_000, "a.B" * 33_000, " " * 100_000]
)
def test_hostile_input_ends(text: str) -> None:
    assert len(zones(text, sentences(text))) == text.count("\n") + 1
