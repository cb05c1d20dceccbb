"""Whom a sentence without a name speaks of: the person named last, if there is no doubt."""

import pytest

from tests.extract.reading import article, claims, positions

FRAME = "Tỉnh Lạng Sơn có tin."
DAY = "2024-06-20"
HEALTH = ("Giám đốc", "Sở Y tế tỉnh Lạng Sơn")


def of(person, text):
    rows = positions(f"{FRAME}\n{text}", published=DAY)
    return {(title, agency, status) for name, title, agency, status in rows if name == person}


@pytest.mark.parametrize(
    "second",
    [
        "Ông từng là Giám đốc Sở Y tế.",
        "Trước khi nghỉ, ông là Giám đốc Sở Y tế.",
        "Đồng chí từng đảm nhiệm nhiều cương vị như: Giám đốc Sở Y tế.",
        "Từ năm 2010 đến năm 2015, ông giữ chức Giám đốc Sở Y tế.",
        "Từ 3/2010 - 6/2015: Giám đốc Sở Y tế.",
        "- 3/2010 - 6/2015: Giám đốc Sở Y tế.",
        "Năm 2010-2015: Giám đốc Sở Y tế.",
        "Từ tháng 3/2010 đến tháng 6/2015 là Giám đốc Sở Y tế.",
    ],
)
def test_a_career_told_without_the_name(second):
    assert (*HEALTH, "former") in of("Tòng Văn Mẫu", f"Ông Tòng Văn Mẫu sinh năm 1970.\n{second}")


def test_lines_before_the_only_name_of_an_article_are_of_that_person():
    lines = "- 3/2011 - 4/2018: Ủy viên Ban Thường vụ Tỉnh ủy (từ 1/2016); Giám đốc Sở Y tế\n"
    name = "Ngày 16/5, hội nghị bầu bà Lò Thị Thử giữ chức Bí thư Tỉnh ủy."
    assert (*HEALTH, "former") in of("Lò Thị Thử", lines + name)
    assert ("Ủy viên", "Ban Thường vụ Tỉnh ủy Lạng Sơn", "former") in of("Lò Thị Thử", lines + name)
    other = " Dự có ông Tòng Văn Mẫu."
    assert of("Lò Thị Thử", lines + name + other) == {("Bí thư", "Tỉnh ủy Lạng Sơn", "appointed")}


def test_the_line_that_goes_on_until_now_is_current():
    found = of(
        "Lò Thị Thử",
        "Bà Lò Thị Thử sinh năm 1975.\n- 4/2010 - 3/2021: Giám đốc Sở Y tế\n- 4/2021 - nay: Bí thư Tỉnh ủy",
    )
    assert found == {(*HEALTH, "former"), ("Bí thư", "Tỉnh ủy Lạng Sơn", "current")}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Tòng Văn Mẫu và ông Lò Văn Thử cùng dự. Ông từng là Giám đốc Sở Y tế.",
        "Ông Tòng Văn Mẫu gặp bà Lò Thị Thử. Ông từng là Giám đốc Sở Y tế.",
        "Bà Lò Thị Thử sinh năm 1975. Ông từng là Giám đốc Sở Y tế.",
        "Bí thư Tỉnh ủy Tòng Văn Mẫu trao hoa tặng ông Lò Văn Thử. Ông từng là Giám đốc Sở Y tế.",
    ],
    ids=["two", "two of two kinds", "a woman is no ông", "who is thanked"],
)
def test_where_there_is_doubt_it_is_nobody(text):
    rows = positions(f"{FRAME}\n{text}", published=DAY)
    assert not [row for row in rows if row[1:3] == HEALTH]


def test_of_several_it_is_whom_the_decision_concerns():
    text = (
        "Chủ tịch UBND tỉnh Tòng Văn Mẫu trao quyết định bổ nhiệm ông Lò Văn Thử giữ chức Giám đốc Sở Nội vụ. "
        "Ông từng là Giám đốc Sở Y tế."
    )
    assert (*HEALTH, "former") in of("Lò Văn Thử", text)
    assert not [row for row in of("Tòng Văn Mẫu", text) if row[:2] == HEALTH]


def test_the_quote_is_the_sentence_and_the_subject_is_the_name_before_it():
    text = f"{FRAME}\nÔng Tòng Văn Mẫu sinh năm 1970, quê ở xa, {'rất ' * 60}xa. Ông từng là Giám đốc Sở Y tế."
    found = article(text, published=DAY)
    (claim,) = [c for c in claims(text, published=DAY) if c.predicate == "holds"]
    assert found.text[claim.start : claim.end] == "Ông từng là Giám đốc Sở Y tế."
    assert claim.subject.surface == "Tòng Văn Mẫu"
    assert claim.subject.end < claim.start
    assert claim.name == "Tòng Văn Mẫu"


def test_a_name_near_enough_is_in_the_quote():
    text = f"{FRAME}\nÔng Tòng Văn Mẫu sinh năm 1970. Ông từng là Giám đốc Sở Y tế."
    (claim,) = [c for c in claims(text, published=DAY) if c.predicate == "holds"]
    quote = article(text, published=DAY).text[claim.start : claim.end]
    assert quote == "Tòng Văn Mẫu sinh năm 1970. Ông từng là Giám đốc Sở Y tế"


def test_a_person_known_by_a_short_name_alone_is_shown_in_full():
    text = f"{FRAME}\nÔng Tòng Văn Mẫu đến dự. Ông Mẫu từng là Giám đốc Sở Y tế."
    assert {row[0] for row in positions(text, published=DAY)} == {"Tòng Văn Mẫu"}
