from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.normalize import tone_key
from kg.text.tokens import shape, spelt, tokens

ANY = st.text(max_size=200) | st.text(st.sampled_from("aẮ Đ'’_\u03011.-/\n½²"), max_size=60)


def texts(text: str) -> list[str]:
    return [t.text for t in tokens(text)]


@given(ANY)
def test_tokens_slice_back_in_order_and_lose_nothing(text: str) -> None:
    found = tokens(text)
    assert all(text[t.start : t.end] == t.text and t.start < t.end for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    covered = {i for t in found for i in range(t.start, t.end)}
    assert all(c.isspace() for i, c in enumerate(text) if i not in covered)
    assert all(t.key == tone_key(t.text) and t.shape == shape(t.text) for t in found)


@given(ANY)
def test_words_are_spelt_as_they_stand(text: str) -> None:
    assert spelt(tokens(text)) == " ".join(text.split())


@given(ANY, st.integers(0, 50), st.integers(0, 50))
def test_a_part_has_offsets_of_the_whole(text: str, start: int, length: int) -> None:
    for token in tokens(text, start, start + length):
        assert start <= token.start
        assert token.end <= start + length
        assert text[token.start : token.end] == token.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("22/6/2023", ["22", "/", "6", "/", "2023"]),
        ("T.Ư Đảng", ["T", ".", "Ư", "Đảng"]),
        ("H'Mông, K'Mẫu", ["H'Mông", ",", "K'Mẫu"]),
        ("K' Mẫu", ["K", "'", "Mẫu"]),
        ("nhà D1", ["nhà", "D1"]),
        ("'trích'", ["'", "trích", "'"]),
        ("a_b", ["a", "_", "b"]),
        ("1.200", ["1", ".", "200"]),
        ("tie\u0302\u0301ng", ["tie\u0302\u0301ng"]),
        ("chính trị–xã hội", ["chính", "trị", "–", "xã", "hội"]),
        ("", []),
        (" \n\t", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Ban", "Cap"),
        ("A", "Cap"),
        ("Ư", "Cap"),
        ("D1", "Cap"),
        ("H'Mẫu", "Cap"),
        ("TpHCM", "Cap"),
        ("UBND", "UP"),
        ("NGUYỄN", "UP"),
        ("K'RÉ", "UP"),
        ("KʼRÉ", "UP"),
        ("ban", "low"),
        ("12a", "low"),
        ("iPhone", "low"),
        ("2023", "num"),
        ("½", "num"),
        ("-", "punct"),
        ("…", "punct"),
    ],
)
def test_shape(word: str, expected: str) -> None:
    assert shape(word) == expected


@pytest.mark.parametrize("text", ["'" * 100_000, "a'" * 50_000, "a\u0301" * 50_000, "1." * 50_000, "a" * 100_000])
def test_hostile_input_ends(text: str) -> None:
    assert tokens(text)
