"""Birth, home and schooling: stated, of the right person, and of officials only. All people are invented."""

import pytest

from tests.extract.reading import claims

POST = "Ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Lạng Sơn."


def told(text):
    found = [c for c in claims(text, published="2024-06-20") if c.predicate == "background"]
    return {(c.name, c.object.key, c.value) for c in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Lạng Sơn, sinh năm 1970, quê xã Mẫu Sơn, huyện Lộc Bình; trình độ:"
            " Thạc sĩ Quản lý kinh tế; Cao cấp lý luận chính trị.",
            {
                ("birth", "1970"),
                ("home", "xã Mẫu Sơn, huyện Lộc Bình"),
                ("education", "Thạc sĩ Quản lý kinh tế; Cao cấp lý luận chính trị"),
            },
        ),
        (
            f"{POST} Ông sinh ngày 14/2/1977, dân tộc Tày, quê quán: huyện Bắc Sơn, là thạc sĩ văn hóa học.",
            {("birth", "1977-02-14"), ("home", "huyện Bắc Sơn"), ("education", "thạc sĩ văn hóa học")},
        ),
        (f"{POST}\nSinh tháng 3/1975, quê ở Bắc Giang.", {("birth", "1975-03"), ("home", "Bắc Giang")}),
        ("Ông Trần Văn Mẫu (SN 1970), Giám đốc Sở Y tế tỉnh Lạng Sơn.", {("birth", "1970")}),
    ],
)
def test_what_is_said_of_a_life(text, expected):
    assert told(text) == {("Trần Văn Mẫu", *row) for row in expected}


@pytest.mark.parametrize(
    "text",
    [
        f"{POST} Ông có con trai sinh năm 2001.",
        f"{POST} Ông gặp anh Lê Văn Thử, sinh năm 1985, quê huyện Bắc Sơn.",  # no official
        f"{POST} Ông sinh viên năm 2001.",
        f"{POST} Ông sinh năm 2012.",  # too young to be what it seems
        f"{POST} Ông về thăm quê hương Bắc Sơn.",
        "Dự có Giám đốc Sở Y tế tỉnh Lạng Sơn Trần Văn Mẫu, Bác sĩ Lê Văn Thử.",
        f"{POST} Ông cùng Thạc sĩ Lê Văn Thử trình bày đề án.",
    ],
)
def test_nothing_is_said_of_a_life(text):
    assert not told(text)


def test_the_quote_holds_the_name_and_the_words():
    text = f"{POST} Đồng chí Trần Văn Mẫu sinh năm 1970."
    (claim,) = (c for c in claims(text) if c.predicate == "background")
    assert claim.object.surface == "sinh năm 1970"
    assert claim.start <= claim.subject.start < claim.object.end <= claim.end
