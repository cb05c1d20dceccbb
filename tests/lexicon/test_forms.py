"""The forms of a sentence are its tokens, whatever stands between and around them."""

import pytest

from kg.lexicon.forms import Row, placed
from kg.text.kept import Kept
from kg.text.tokens import tokens
from tests.extract.reading import lexicon

TEXTS = (
    'Ông Mẫu (Bí thư Tỉnh ủy),  phát biểu: "22/6/2023".',
    "K' Mẫu, H'Lim và Y Thử; T.Ư, 1.200 đại biểu…",
    "tỉnh.Tham dự\u3000có_ông A\u0301",
    "",
)


@pytest.mark.parametrize("text", TEXTS)
def test_forms_are_the_tokens_of_a_text(text):
    forms = lexicon().forms.of(text, 0, len(text))
    assert placed(text, 0, len(text), forms) == tokens(text)


@pytest.mark.parametrize("text", TEXTS)
def test_a_row_finds_the_labels_that_the_lexicon_finds(text):
    found, words = lexicon(), tokens(text)
    row = Row(found.forms.of(text, 0, len(text)))
    for at in range(len(words)):
        assert row.found(at) == found.found(words, at)


def test_of_endless_words_a_bounded_number_is_kept(monkeypatch):
    monkeypatch.setattr("kg.text.kept._MOST", 3)
    lengths = Kept(len)
    assert [lengths[word] for word in ("a", "bb", "a", "ccc", "dddd", "a")] == [1, 2, 1, 3, 4, 1]
    assert len(lengths) <= 3
