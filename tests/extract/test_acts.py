"""The personnel decision behind a claim, and its day where the text tells it: the day of the report is none."""

import pytest

from tests.extract.reading import claims


def acts(text):
    found = (c for c in claims(text, published="2024-06-20") if c.predicate == "holds" and c.act)
    return {(c.name, c.post.title): (c.act, c.decided) for c in found}


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        (
            "Ngày 12/6, HĐND tỉnh Lạng Sơn bầu ông Trần Văn Mẫu giữ chức Chủ tịch UBND tỉnh Lạng Sơn.",
            "et/bau",
            "2024-06-12",
        ),
        ("HĐND tỉnh Lạng Sơn bầu ông Trần Văn Mẫu giữ chức Chủ tịch UBND tỉnh Lạng Sơn.", "et/bau", None),
        (
            "Ngày 12/6/2024, Thủ tướng phê chuẩn kết quả bầu chức vụ Chủ tịch UBND tỉnh Lạng Sơn đối với ông Trần Văn Mẫu.",
            "et/phe-chuan",
            "2024-06-12",
        ),
        (
            "Ngày 12/6/2024, HĐND tỉnh miễn nhiệm chức vụ Chủ tịch UBND tỉnh Lạng Sơn đối với ông Trần Văn Mẫu.",
            "et/mien-nhiem",
            "2024-06-12",
        ),
    ],
)
def test_a_decision_with_its_day(text, act, day):
    assert acts(text) == {("Trần Văn Mẫu", "Chủ tịch"): (act, day)}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Mẫu, Chủ tịch UBND tỉnh Lạng Sơn, phát biểu.",
        "Ông Trần Văn Mẫu từng giữ chức Chủ tịch UBND tỉnh Lạng Sơn.",
        "Năm 2015, ông Trần Văn Mẫu được bầu giữ chức Chủ tịch UBND tỉnh Lạng Sơn.",
    ],
)
def test_what_is_held_or_past_rests_on_no_decision(text):
    assert acts(text) == {}


def test_who_retires_leaves_by_that_decision():
    text = "Ngày 12/6/2024, Tỉnh ủy trao quyết định nghỉ hưu đối với ông Trần Văn Mẫu, Bí thư Tỉnh ủy Lạng Sơn."
    assert {act for act, _ in acts(text).values()} == {"et/nghi-huu"}


def test_an_acting_post_given_is_acting():
    text = "Ngày 12/6/2024, ông Trần Văn Mẫu được giao quyền Chủ tịch UBND tỉnh Lạng Sơn."
    (claim,) = (c for c in claims(text, published="2024-06-20") if c.predicate == "holds")
    assert (claim.acting, claim.in_charge, claim.modality) == (True, False, "appointed")
