"""Units by their dates, by name and by code, and the longest name at a token."""

import pytest

from kg import resources
from kg.lexicon import Gazetteer
from kg.text.tokens import tokens

FOLDER = resources.folder("data") / "gazetteer"


@pytest.fixture(scope="module")
def units():
    return Gazetteer(FOLDER)


@pytest.mark.parametrize(
    ("name", "day", "level", "code"),
    [
        ("Tuyên Quang", "2025-06-30", "tỉnh", "08"),
        ("Tuyên Quang", "2025-07-01", "tỉnh", "08-2025"),
        ("Tuyên Quang", "2023-06-22", "tỉnh", "08"),
        ("Hà Giang", "2025-06-30", "tỉnh", "02"),
        ("Bắc Ninh", "2025-06-30", "tỉnh", "27"),
        ("Bắc Ninh", "2025-07-01", "tỉnh", "24-2025"),
        ("Bắc Ninh", "2026-09-19", "tỉnh", "24-2025"),
        ("Bắc Ninh", "2026-09-20", "thành phố", "24-2025"),
        ("Quảng Ninh", "2026-08-31", "tỉnh", "22"),
        ("Quảng Ninh", "2026-09-01", "thành phố", "22"),
        ("Thừa Thiên Huế", "2024-12-31", "tỉnh", "46"),
        ("Huế", "2025-01-01", "thành phố", "46"),
        ("Hồ Chí Minh", "2025-06-30", "thành phố", "79"),
        ("TPHCM", "2025-07-01", "thành phố", "79-2025"),
        ("Cao Bằng", "1999-01-01", "tỉnh", "04"),
        ("Cao Bằng", "2030-01-01", "tỉnh", "04"),
        ("Hoà Bình", "2020-01-01", "tỉnh", "17"),
    ],
)
def test_the_day_chooses_the_version(units, name, day, level, code):
    found = units.version(name, day)
    assert (found.level, found.code) == (level, code)


@pytest.mark.parametrize(
    ("name", "day"),
    [("Hà Giang", "2025-07-01"), ("Thừa Thiên Huế", "2025-01-01"), ("Huế", "2024-12-31"), ("Mẫu", None)],
)
def test_no_version_on_a_day_without_the_unit(units, name, day):
    assert units.version(name, day) is None


def test_the_level_must_fit(units):
    assert units.version("Tuyên Quang", "2023-01-01", "thành phố").code == "070"
    assert units.version("Lạng Sơn", "2023-01-01", "huyện") is None
    assert units.version("Bắc Ninh", "2026-09-20", "tỉnh") is None


def test_without_a_day_the_newest_version(units):
    assert units.version("Tuyên Quang", None).code == "08-2025"


@pytest.mark.parametrize(
    ("code", "day", "expected"),
    [
        ("02", "2025-06-30", ("tỉnh", "02")),
        ("02", "2025-07-01", ("tỉnh", "08-2025")),
        ("08", "2025-07-01", ("tỉnh", "08-2025")),
        ("27", "2025-08-01", ("tỉnh", "24-2025")),
        ("27", "2026-09-20", ("thành phố", "24-2025")),
        ("46", "2024-12-31", ("tỉnh", "46")),
        ("46", "2025-01-01", ("thành phố", "46")),
        ("22", "2026-08-31", ("tỉnh", "22")),
        ("22", "2026-09-01", ("thành phố", "22")),
        ("04", None, ("tỉnh", "04")),
        ("08", None, ("tỉnh", "08-2025")),
        ("02", None, ("tỉnh", "02")),
    ],
)
def test_a_code_leads_to_the_unit_of_the_day(units, code, day, expected):
    """Where the unit has ended, to the one that took it over."""
    found = units.of_code(code, day)
    assert (found.level, found.code) == expected


@pytest.mark.parametrize(("code", "day"), [("08-2025", "2025-06-30"), ("00", "2024-01-01"), ("", None)])
def test_a_code_without_a_unit_on_the_day(units, code, day):
    assert units.of_code(code, day) is None


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("Cao Bằng hôm nay", "Cao Bằng", 2),
        ("Thừa Thiên Huế và", "Thừa Thiên Huế", 3),
        ("Thừa Thiên - Huế và", "Thừa Thiên Huế", 4),
        ("Bà Rịa - Vũng Tàu", "Bà Rịa - Vũng Tàu", 5),
        ("Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu", 5),
        ("Bà Rịa Vũng Tàu", "Bà Rịa - Vũng Tàu", 4),
        ("CAO BẰNG", "Cao Bằng", 2),
        ("Hoà Bình", "Hòa Bình", 2),
        ("Hà Nội - Hải Phòng", "Hà Nội", 2),
    ],
)
def test_the_longest_name_at_a_token(units, text, name, count):
    assert units.at(tokens(text), 0) == (name, count)


@pytest.mark.parametrize("text", ["cao bằng", "hòa bình thế giới", "Cao", "Bằng Cao", "Cao, Bằng", "", "Cao 1 Bằng"])
def test_what_is_no_name(units, text):
    assert units.at(tokens(text), 0) is None


def test_every_row_is_found_by_its_own_name_and_day(units):
    """Each version answers on its first day and on its last."""
    for lives in units.provinces():
        for row in lives:
            for day in (row.since or "1980-01-01", row.until or "2040-01-01"):
                assert units.version(row.name, day, row.level) == row.unit(), row


@pytest.mark.parametrize(
    ("text", "level", "count"),
    [
        ("Tân Lập hôm nay", "xã", 2),
        ("Bảo Lâm 1, tỉnh", "xã", 3),
        ("Nông trường Trần Phú", "thị trấn", 4),
        ("Phan Rang – Tháp Chàm", "thành phố", 5),
        ("Hồ Chí Minh", "thành phố", 3),
        ("12, quận 1", "phường", 1),
        ("Ea H'leo", "huyện", 2),
        ("tân lập", "xã", 0),
        ("Tân Lập", "tỉnh", 0),
        ("Nguyễn Văn Mẫu", "phường", 0),
    ],
)
def test_the_longest_name_after_a_level_word(units, text, level, count):
    found = units.at(tokens(text), 0, level)
    assert (found[1] if found else 0) == count


def test_a_bare_name_is_a_province_and_never_opens_the_big_files(tmp_path):
    (tmp_path / "units.csv").write_bytes((FOLDER / "units.csv").read_bytes())
    alone = Gazetteer(tmp_path)
    assert alone.version("Tuyên Quang", "2025-07-01").code == "08-2025"
    assert alone.version("Sơn Dương", "2025-06-30") is None
    assert alone.at(tokens("Tuyên Quang và"), 0) == ("Tuyên Quang", 2)
    with pytest.raises(FileNotFoundError):
        alone.version("Sơn Dương", "2025-06-30", "huyện")
