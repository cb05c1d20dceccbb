import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resources import folder
from kg.text.names import display, name_at, surname_at, surnames
from kg.text.names import given as given_name
from kg.text.tokens import tokens


def name(text: str) -> str:
    found = tokens(text)
    count = name_at(found, 0)
    return text[found[0].start : found[count - 1].end] if count else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nguyễn Văn Mẫu phát biểu", "Nguyễn Văn Mẫu"),
        ("Lê Mẫu, Giám đốc", "Lê Mẫu"),
        ("Tôn Nữ Thị Minh Mẫu chủ trì", "Tôn Nữ Thị Minh Mẫu"),
        ("Hầu A Mẫu dự", "Hầu A Mẫu"),
        ("Vàng Seo Mẫu dự", "Vàng Seo Mẫu"),
        ("H'Mẫu dự", "H'Mẫu"),
        ("H’Mẫu Niê dự", "H’Mẫu Niê"),
        ("Y Thanh Mẫu Niê Kđăm dự", "Y Thanh Mẫu Niê Kđăm"),
        ("K' Mẫu dự", "K' Mẫu"),
        ("Điểu K'Mẫu dự", "Điểu K'Mẫu"),
        ("Điểu K' Mẫu dự", "Điểu K' Mẫu"),
        ("Ksor H'Mẫu Khăp dự", "Ksor H'Mẫu Khăp"),
        ("NGUYỄN VĂN MẪU", "NGUYỄN VĂN MẪU"),
        ("HẦU A MẪU dự", "HẦU A MẪU"),
        ("H'MẪU NIÊ dự", "H'MẪU NIÊ"),
        ("UBND TỈNH MỚI", ""),
        ("HĐND tỉnh", ""),
        ("Nguyễn UBND", ""),
        ("H'Mông Mẫu", ""),
        ("Mẫu phát biểu", ""),
        ("Lê D1 Mẫu", ""),
        ("Lê  Mẫu", ""),
        ("Lê-Mẫu", ""),
        ("ông Lê Mẫu", ""),
        ("", ""),
        ("Lê Văn Mẫu Một Hai Ba Bốn", "Lê Văn Mẫu Một"),
    ],
)
def test_name_at(text: str, expected: str) -> None:
    assert name(text) == expected


def test_a_known_word_ends_a_name() -> None:
    found = tokens("Lê Văn Mẫu Bí thư")
    assert name_at(found, 0) == 4
    assert name_at(found, 0, stop={3}) == 3


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Nguyễn", True),
        ("LÝ", True),
        ("Lí", True),
        ("Giàng", True),
        ("Ksor", True),
        ("Y", True),
        ("K' Mẫu", True),
        ("nguyễn", False),
        ("Ông", False),
        ("K", False),
        ("Tỉnh", False),
        ("H'Mông", False),
        ("", False),
    ],
)
def test_surname_at(text: str, known: bool) -> None:
    assert surname_at(tokens(text), 0) is known


def test_the_table_is_sound() -> None:
    with (folder("data") / "gazetteer" / "surnames.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["surname"] for row in rows}) == len(rows)
    assert all(row["source"] and row["surname"][0].isupper() for row in rows)
    assert 150 < len(surnames()) <= len(rows)


@given(st.text(st.sampled_from("AĐắ'’ 1.\nkH"), max_size=80))
def test_never_fails_and_stays_inside(text: str) -> None:
    found = tokens(text)
    for i in range(len(found) + 1):
        count = name_at(found, i)
        surname_at(found, i)
        assert 0 <= count <= len(found) - i
        assert not count or found[i].text[0].isupper()
        assert not any(c.isdigit() for t in found[i : i + count] for c in t.text)


@given(st.text(max_size=40))
def test_display_changes_case_only(text: str) -> None:
    assert display(text).casefold() == text.casefold()
    assert display(display(text)) == display(text)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [("NGUYỄN VĂN MẪU", "Nguyễn Văn Mẫu"), ("K'MẪU", "K'Mẫu"), ("Lê Mẫu", "Lê Mẫu"), ("A", "A"), ("", "")],
)
def test_display(raw: str, shown: str) -> None:
    assert display(raw) == shown


def test_given_name() -> None:
    assert [given_name(n) for n in ("Lê Văn Mẫu", "H'Mẫu", " ")] == ["Mẫu", "H'Mẫu", ""]


@pytest.mark.parametrize("text", ["Lê " * 30_000, "K'" * 50_000, "K' " * 30_000, "Y " * 50_000])
def test_hostile_input_ends(text: str) -> None:
    found = tokens(text)
    assert all(name_at(found, i) <= 11 for i in range(len(found)))
