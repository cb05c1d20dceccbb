"""Terms of office by number: kept as terms, and past where every one of them was over before the report."""

import pytest

from tests.extract.reading import claims


def seats(text, published="2024-06-20"):
    found = (c for c in claims(text, published=published) if c.predicate == "holds")
    return {(c.post.title, c.post.body.label): (c.modality, c.term) for c in found}


TERMS = (
    "Ông Trần Văn Mẫu là Bí thư Trung ương Đảng khóa XII; Ủy viên dự khuyết Trung ương Đảng khóa X; Ủy viên Bộ Chính trị khóa"
    " XII, XIII; Đại biểu Quốc hội các khóa XIV, XV."
)


def test_a_seat_of_past_terms_is_past_and_one_of_a_running_term_is_held():
    assert seats(TERMS) == {
        ("Ủy viên dự khuyết", "Ban Chấp hành Trung ương Đảng"): ("former", "khóa X"),
        ("Ủy viên", "Bộ Chính trị"): ("attested", "khóa XII , XIII"),
        ("Bí thư", "Trung ương Đảng"): ("former", "khóa XII"),
        ("Đại biểu", "Quốc hội"): ("attested", "khóa XIV , XV"),
    }


def test_the_day_of_the_report_decides():
    assert seats(TERMS, published="2019-06-20")["Bí thư", "Trung ương Đảng"][0] == "attested"


@pytest.mark.parametrize("term", ["khóa XVIII", "nhiệm kỳ 2021-2026"])
def test_of_other_councils_a_number_tells_no_years(term):
    found = seats(f"Ông Trần Văn Mẫu, Đại biểu HĐND tỉnh Lạng Sơn {term}, phát biểu.")
    assert found["Đại biểu", "Hội đồng nhân dân tỉnh Lạng Sơn"][0] == "attested"


def test_number_and_years_of_a_term_are_both_kept_and_are_nobodys_own_time():
    text = "Ông Trần Văn Mẫu, Chủ tịch HĐND tỉnh Lạng Sơn khóa XVII, nhiệm kỳ 2021 - 2026, phát biểu."
    (claim,) = (c for c in claims(text, published="2024-06-20") if c.predicate == "holds")
    assert (claim.term, claim.since, claim.until) == ("khóa XVII, nhiệm kỳ 2021 - 2026", None, None)


def test_the_years_beside_a_number_do_not_make_a_past_term_present():
    text = "Ông Trần Văn Mẫu, Ủy viên Trung ương Đảng khóa X, nhiệm kỳ 2006 - 2011, phát biểu."
    assert set(seats(text).values()) == {("former", "khóa X, nhiệm kỳ 2006 - 2011")}
