"""Texts that are nearly the same, and texts that are not."""

import random

import pytest

from kg.text.shingles import bands, nearly_same, signature

WORDS = [f"{a}{b}" for a in ("c", "n", "t", "b", "m", "đ", "h", "l") for b in ("a", "ang", "inh", "oa", "ương", "iên")]


def text(seed, number=400):
    rng = random.Random(seed)
    return " ".join(rng.choice(WORDS) for _ in range(number))


def test_a_text_is_itself_whatever_its_breaks_and_capitals():
    first = text(1)
    assert nearly_same(signature(first), signature(first.upper().replace(" ", ",\n")))


@pytest.mark.parametrize("seed", range(20))
def test_a_cut_text_is_nearly_the_same_and_is_found(seed):
    first = text(seed)
    second = f"Tin khác. {first[: int(len(first) * 0.93)]} theo báo bạn"
    one, other = signature(first), signature(second)
    assert nearly_same(one, other)
    assert set(bands(one)) & set(bands(other))


@pytest.mark.parametrize("seed", range(20))
def test_half_a_text_is_not(seed):
    first = text(seed)
    assert not nearly_same(signature(first), signature(first[: len(first) // 2] + text(seed + 100, 200)))


def test_short_texts_of_one_frame_are_two():
    frame = "Ngày 21/11, Thủ tướng Chính phủ ký quyết định bổ nhiệm {} giữ chức Thứ trưởng Bộ {}."
    one, other = (
        signature(frame.format(*w)) for w in (("bà Lê Thị Mẫu", "Tài chính"), ("ông Trần Văn Thử", "Công Thương"))
    )
    assert not nearly_same(one, other)


def test_the_empty_text():
    assert nearly_same(signature(""), signature(""))
    assert not nearly_same(signature(""), signature(text(1)))
