"""Titles that are misprinted by one letter: read where an agency follows, with less confidence, and never as another title."""

import pytest

from kg.lexicon.misprints import misprints
from tests.extract.reading import claims, lexicon, positions


@pytest.mark.parametrize(
    ("printed", "title", "agency"),
    [
        ("Chủ tịh UBND xã Thử", "Chủ tịch", "Ủy ban nhân dân xã Thử"),
        ("Phó Chủ tich Hội đồng nhân dân xã Thử", "Phó Chủ tịch", "Hội đồng nhân dân xã Thử"),
        ("phó Bi thư Đảng ủy xã Thử", "Phó Bí thư", "Đảng ủy xã Thử"),
        ("Giám đôc Sở Y tế tỉnh Lạng Sơn", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn"),
    ],
)
def test_a_misprinted_title_is_read_with_less_confidence(printed, title, agency):
    (claim,) = [c for c in claims(f"Ông Nguyễn Văn Mẫu, {printed}, dự.") if c.predicate == "holds"]
    assert (claim.post.title, claim.post.body.label) == (title, agency)
    assert claim.object.surface == printed
    assert ("title", "misprint") in claim.resolved
    assert claim.confidence <= 0.8


@pytest.mark.parametrize("sentence", ["Ông Nguyễn Văn Mẫu, Chủ tịh, dự.", "Ông Nguyễn Văn Mẫu bi thư tay gửi đến."])
def test_without_an_agency_it_is_none(sentence):
    assert positions(sentence) == set()


def test_what_is_printed_right_is_no_misprint():
    (claim,) = [
        c
        for c in claims("Ông Nguyễn Văn Mẫu, Thủ trưởng Bộ Thử Mẫu, Bộ trưởng Bộ Y tế.")
        if c.post.position == "pt/bo-truong"
    ]
    assert claim.confidence == 1.0


def test_no_title_is_a_misprint_of_another():
    words = {pair for pair in lexicon().misprints if len(pair) == 2}
    for concept in lexicon().concepts.values():
        for label in concept.labels if concept.scheme == "position" else ():
            assert tuple(label.text.split()[:2]) not in words, label.text


def test_misprints_are_one_edit_away():
    found = set(misprints("Bí thư", frozenset()))
    assert {("Bi", "thư"), ("Bí", "thu"), ("bí", "thử"), ("Bí", "tư")} <= found
    assert not {("Bí", "thư"), ("Bi", "thu"), ("Bà", "thư")} & found


def test_a_noun_said_twice_is_read_once():
    (row,) = positions("Hội nghị chúc mừng ông Lê Văn Thử, Ủy viên Ủy ban UBND tỉnh Lạng Sơn.")
    assert row[2] == "Ủy ban nhân dân tỉnh Lạng Sơn"
