"""An explanation is of the very claims that the reader makes, and gives each refusal its reason."""

import pytest

from kg.extract import extract
from kg.extract.explain import explain
from tests.builders import STORY, dev_articles
from tests.extract.reading import article, lexicon, parse

TEXT = """Sáng 12/3/2024, Tỉnh ủy Lạng Sơn tổ chức hội nghị. Ông Lò Văn Mẫu, Bí thư Tỉnh ủy Lạng Sơn, chủ trì hội nghị.
Bà Trần Thị Thử phát biểu tại hội nghị. Ông Mẫn nêu ý kiến. Chủ tịch HĐND tỉnh cũng có mặt. Năm sau sẽ có lễ khởi công.
Ông Lò Văn Mẫu kết luận hội nghị, ông Mẫu cũng tham dự hội nghị. Ông Lê Văn Thứ, Phó Bí thư, nêu ý kiến."""


@pytest.mark.parametrize("path", [*STORY[::6], *dev_articles(12)], ids=lambda p: p.stem)
def test_the_claims_are_those_of_extract(path):
    whole = parse(path.read_bytes(), path.name)
    explained = explain(whole, lexicon())
    assert {made.claim for s in explained for made in s.made} == set(extract(whole, lexicon()))
    assert all(made.says and made.how for s in explained for made in s.made)
    assert all(refused.words and refused.why for s in explained for refused in s.refused)


@pytest.fixture(scope="module")
def explained():
    return explain(article(TEXT, published="2024-03-13"), lexicon())


def refused(explained):
    return {(r.what, r.words): r.why for s in explained for r in s.refused}


@pytest.mark.parametrize(
    ("what", "words", "why"),
    [
        ("name", "Trần Thị Thử", "no official"),
        ("name", "Mẫn", "no full name"),
        ("title", "Chủ tịch HĐND tỉnh", "no name in this sentence"),
        ("event", "lễ khởi công", "neither what the lead reports"),
    ],
)
def test_what_gave_nothing_has_its_reason(explained, what, words, why):
    assert why in refused(explained)[what, words]


def test_roles_that_are_left_out_have_their_reason(explained):
    found = {words.split(" (")[0]: why for (what, words), why in refused(explained).items() if what == "role"}
    assert "no post" in found["Trần Thị Thử: speak"]
    assert "says more" in found["Mẫu: attend"]


def test_people_of_other_states_are_told_so():
    found = explain(article("Ông Lò Văn Mẫu, Bộ trưởng Ngoại giao Nhật Bản, phát biểu."), lexicon())
    assert "another State" in refused(found)["name", "Lò Văn Mẫu"]


def test_a_complement_is_told_with_its_step():
    text = "Tỉnh ủy Lạng Sơn họp. Ông Lò Văn Mẫu, Giám đốc Sở Y tế, phát biểu."
    (made,) = [m for s in explain(article(text), lexicon()) for m in s.made if m.claim.predicate == "holds"]
    assert made.says == "Lò Văn Mẫu: Giám đốc Sở Y tế tỉnh Lạng Sơn, attested"
    assert made.how == "name-first; unit by nearby 0.90; confidence 0.90"


def test_what_is_only_a_body_or_a_word_is_not_told_of():
    assert explain(article("Trời hôm nay đẹp. Tỉnh ủy Lạng Sơn ở đây."), lexicon()) == []


def test_names_of_an_article_without_posts_have_their_reason():
    found = refused(explain(article("Hội nghị do ông Lò Văn Mẫu chủ trì diễn ra sáng 12/3."), lexicon()))
    assert "no post" in found["name", "Lò Văn Mẫu"]
