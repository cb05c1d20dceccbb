"""Two names that differ by i and y may be one official: told in the review, never joined, told apart for good by a judgement."""

import pytest

import kg
from kg.errors import UsageError
from tests.builders import dump, take

TEXTS = {
    "a": "published: 2024-03-13\n\nTin\nNgày 12/3/2024, đồng chí Lý Văn Kỹ, Bí thư Tỉnh ủy Cao Bằng, chủ trì hội nghị tổng kết.",
    "b": "published: 2024-04-02\n\nTin\nNgày 1/4/2024, đồng chí Lí Văn Kĩ, Bí thư Tỉnh ủy Cao Bằng, dự lễ khai giảng.",
}
SIGN = {"by": "lan", "why": "hai người", "when": "2026-11-27T10:00:00Z"}


@pytest.fixture
def space(tmp_path):
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    take(tmp_path / "w", *(tmp_path / f"{name}.txt" for name in TEXTS))
    return kg.open(tmp_path / "w")


def test_the_review_has_the_pair_once_with_its_reasons(space):
    (pair,) = space.review()
    assert {pair.one.name, pair.other.name} == {"Lý Văn Kỹ", "Lí Văn Kĩ"}
    assert pair.spelt
    assert pair.reasons[-1].kind == "spelt"
    assert space.review(namesakes=True) == []
    told = space.why(pair.one.claim, pair.other.claim)
    assert all(reason.text in told for reason in pair.reasons)


def test_they_are_told_apart_and_never_joined(space):
    before = dump(space.root)
    (pair,) = space.review()
    with pytest.raises(UsageError, match="joins no two spellings"):
        space.same(pair.one.claim, pair.other.claim, **SIGN)
    number = space.different(pair.one.claim, pair.other.claim, **SIGN)
    assert space.review() == []
    assert "possiblySame" not in dump(space.root)
    assert f"decided, no. {number}: different" in space.why(pair.one.claim, pair.other.claim)
    space.undo(by="lan", when="2026-11-27T10:00:01Z")
    assert dump(space.root) == before
