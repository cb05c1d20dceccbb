"""Labels in a row of tokens: the longest, and its guards."""

from pathlib import Path

import pytest

from kg.lexicon import Gazetteer, compile_lexicon, pref
from kg.model import Concept, Label
from kg.text.tokens import tokens

NOWHERE = Gazetteer(Path("nowhere"))  # read at the first question about a unit, and there is none


def concept(name, *labels, scheme="position", **props):
    found = tuple(Label(text, "vi", "pref" if not k else "alt") for k, text in enumerate(labels))
    return Concept(name, scheme, found, (), {k: tuple(v) for k, v in props.items()})


def found(concepts, text, at=0, scheme="position"):
    """The label at a token, as concept and words covered."""
    words = tokens(text)
    match = compile_lexicon(concepts, NOWHERE).longest(scheme, words, at)
    return (match.concept.id, match.end - at) if match else None


CHAIR = concept("pt/chu-tich", "Chủ tịch", notPrecededBy=["Phó"], notFollowedBy=["nước", "hội đồng quản trị"])
DEPUTY = concept("pt/pho", "Phó Chủ tịch", "Phó Chủ tịch Thường trực")


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("Chủ tịch tỉnh", 0, ("pt/chu-tich", 2)),
        ("chủ tịch tỉnh", 0, ("pt/chu-tich", 2)),
        ("CHỦ TỊCH", 0, ("pt/chu-tich", 2)),
        ("Chủ tịch nước", 0, None),
        ("Chủ tịch hội đồng quản trị", 0, None),
        ("Chủ tịch hội đồng quản", 0, ("pt/chu-tich", 2)),
        ("Chủ tịch hội", 0, ("pt/chu-tich", 2)),
        ("Phó Chủ tịch", 0, ("pt/pho", 3)),
        ("Phó Chủ tịch", 1, None),
        ("phó chủ tịch", 1, None),
        ("ông Chủ tịch", 1, ("pt/chu-tich", 2)),
        ("Phó Chủ tịch Thường trực HĐND", 0, ("pt/pho", 5)),
        ("Phó Chủ tịch Thường", 0, ("pt/pho", 3)),
        ("Phó", 0, None),
        ("tịch", 0, None),
        ("", 0, None),
        ("Chủ tịch", 5, None),
    ],
)
def test_the_longest_label_that_its_guards_let_pass(text, at, expected):
    assert found([CHAIR, DEPUTY], text, at) == expected


def test_tone_placement_does_not_count():
    committee = concept("bt/ubnd", "Ủy ban hòa giải", scheme="body")
    assert found([committee], "Uỷ ban hoà giải", scheme="body") == ("bt/ubnd", 4)


def test_a_mark_counts():
    assert found([CHAIR], "Chú tịch") is None


def test_a_guard_holds_for_every_label_and_lets_a_shorter_one_pass():
    long = concept("pt/long", "Bí thư Đoàn", notFollowedBy=["khối"])
    short = concept("pt/short", "Bí thư")
    assert found([long, short], "Bí thư Đoàn xã") == ("pt/long", 3)
    assert found([long, short], "Bí thư Đoàn khối") == ("pt/short", 2)


def test_a_capital_may_be_required():
    ward = concept("bt/bo", "Bộ", scheme="body", requiresCapital=["true"])
    assert found([ward], "Bộ Nội vụ", scheme="body") == ("bt/bo", 1)
    assert found([ward], "bộ quần áo", scheme="body") is None


def test_schemes_are_apart_and_other_languages_are_no_labels():
    english = Concept("pt/x", "position", (Label("Chairman", "en", "pref"),), (), {})
    assert found([CHAIR], "Chủ tịch", scheme="body") is None
    assert found([english], "Chairman") is None
    assert pref(english) == "pt/x"


def test_two_concepts_with_one_label_the_first_by_id():
    twins = [concept("pt/b", "Ủy viên"), concept("pt/a", "Ủy viên")]
    assert found(twins, "Ủy viên") == found(twins[::-1], "Ủy viên") == ("pt/a", 2)


def test_a_guarded_twin_leaves_the_word_to_the_other():
    twins = [concept("pt/a", "Ủy viên", notFollowedBy=["UBND"]), concept("pt/b", "Ủy viên")]
    assert found(twins, "Ủy viên UBND") == ("pt/b", 2)
