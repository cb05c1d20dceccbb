"""Bodies by name and day: the central ones of data/gazetteer/bodies.csv, row by row, and those of units out of the types."""

import csv
import datetime
from collections import defaultdict

import pytest

from kg import concepts, resources
from kg.lexicon.bodies import CentralBodies, CentralBody, of_units, under, unit_words
from kg.lexicon.gazetteer import alive
from kg.workspace.language import gazetteer, language

PATH = resources.folder("data") / "gazetteer" / "bodies.csv"


def shift(day, by):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(by)).isoformat()


def table():
    with PATH.open(encoding="utf-8", newline="") as file:
        return [CentralBody(**row) for row in csv.DictReader(file)]


@pytest.fixture(scope="module")
def central():
    return CentralBodies(PATH)


def test_the_table_of_central_bodies():
    rows = table()
    types = {c.id for c in concepts.read(resources.folder("ontology")) if c.scheme == "body"}
    ids = {row.id for row in rows}
    assert len({(row.id, row.since) for row in rows}) == len(rows) >= 100
    for row in rows:
        assert row.type in types, row
        assert row.source, row
        assert not (row.since and row.until) or row.since <= row.until, row
        heirs = set(filter(None, row.successor.split("|")))
        assert heirs <= ids, row
        if row.until:
            after = shift(row.until, 1)
            assert heirs, row
            assert all(any(h.id == i and alive(h.since, h.until, after) for h in rows) for i in heirs), row
    ministries = [row.name for row in rows if row.type == "bt/bo" and not row.until]
    assert len(ministries) == len(set(ministries)) == 14
    assert sum(row.type == "bt/bo" and not row.since for row in rows) == 18


def test_every_central_body_is_found_by_its_name_in_its_life_and_not_outside(central):
    for row in table():
        for day in (row.since or "1990-01-01", row.until or "2040-01-01"):
            assert central.version(row.name, day) == row
            assert central.heirs(row, day) == (row,)
        for day in {row.since and shift(row.since, -1), row.until and shift(row.until, 1)} - {""}:
            assert central.version(row.name, day) != row


def test_every_central_body_that_ended_has_heirs_that_live(central):
    for row in table():
        if row.until:
            for day in (shift(row.until, 1), "2026-11-01"):
                heirs = central.heirs(row, day)
                assert heirs, row
                assert all(alive(h.since, h.until, day) for h in heirs), row
        if row.since:
            assert central.heirs(row, shift(row.since, -1)) == ()


@pytest.mark.parametrize(
    ("name", "until", "heir"),
    [
        ("Bộ Kế hoạch và Đầu tư", "2025-02-28", "Bộ Tài chính"),
        ("Bộ Lao động – Thương binh và Xã hội", "2025-02-28", "Bộ Nội vụ"),
        ("Ban Dân vận Trung ương", "2025-02-02", "Ban Tuyên giáo và Dân vận Trung ương"),
        ("BAN KINH TẾ TRUNG ƯƠNG", "2025-02-02", "Ban Chính sách, chiến lược Trung ương"),
        ("Uỷ ban Văn hoá, Giáo dục của Quốc hội", "2025-02-17", "Ủy ban Văn hóa và Xã hội của Quốc hội"),
    ],
)
def test_a_body_exists_until_its_merger(central, name, until, heir):
    found = central.version(name, until)
    assert found == central.version(name, None)
    assert central.version(name, shift(until, 1)) is None
    assert [h.name for h in central.heirs(found, shift(until, 1))] == [heir]


def test_one_name_may_be_two_bodies(central):
    old, new = (central.version("Bộ Tài chính", day) for day in ("2025-02-28", "2025-03-01"))
    assert old.id != new.id
    assert central.heirs(old, "2026-01-01") == (new,)
    assert central.version("Bộ Tài chính", None) == new
    assert central.version("Bộ Mẫu", None) is None


# --- bodies of units ---


@pytest.fixture(scope="module")
def provincial():
    """Every body that the types allow the provinces, by unit and type."""
    lives = [life for lives in gazetteer().provinces() for life in lives]
    found = defaultdict(list)
    for one in of_units(language().lexicon, lives):
        found[one.body.unit, one.body.type].append(one)
    return found


def test_every_province_has_its_committees_while_it_is_one(provincial):
    for lives in gazetteer().provinces():
        for life in lives:
            party = "bt/tinh-uy" if life.level == "tỉnh" else "bt/thanh-uy"
            (committee,) = provincial[life.unit(), party]
            words = life.name if life.name != "Hồ Chí Minh" else "thành phố Hồ Chí Minh"
            assert committee.body.label == f"{'Tỉnh ủy' if life.level == 'tỉnh' else 'Thành ủy'} {words}"
            (people,) = provincial[life.unit(), "bt/ubnd"]
            assert people.body.label == f"Ủy ban nhân dân {life.level} {life.name}"
            for one in (committee, people):
                assert (one.since, one.until, one.body.level) == (life.since, life.until, "province")
            assert (life.unit(), "bt/thanh-uy" if party == "bt/tinh-uy" else "bt/tinh-uy") not in provincial


def test_no_body_outlives_its_type_or_its_unit(provincial):
    types = language().concepts
    by_code = {life.unit(): life for lives in gazetteer().provinces() for life in lives}
    for (unit, kind), found in provincial.items():
        props, life = types[kind].props, by_code[unit]
        for one in found:
            assert one.since == max(life.since, *props.get("validFrom", ("",)))
            assert one.until == min(filter(None, (life.until, *props.get("validUntil", ()))), default="")
            assert not one.until or one.since <= one.until


def test_a_department_has_its_own_name(provincial):
    (ha_giang,) = gazetteer().lives("02")
    labels = {one.body.label for one in provincial[ha_giang.unit(), "bt/so"]}
    assert "Sở Nội vụ tỉnh Hà Giang" in labels
    assert "Sở tỉnh Hà Giang" not in labels


def test_a_commission_lives_as_long_as_its_type_and_its_committee(provincial):
    def days(code, kind):
        (life,) = gazetteer().lives(code)
        (committee,) = provincial[life.unit(), "bt/tinh-uy"]
        return [(c.body.label, c.since, c.until) for c in under(language().lexicon, committee) if c.body.type == kind]

    assert days("02", "bt/ban-dan-van") == [("Ban Dân vận Tỉnh ủy Hà Giang", "", "2025-03-31")]
    assert days("08-2025", "bt/ban-dan-van") == []
    merged = "Ban Tuyên giáo và Dân vận Tỉnh ủy"
    assert days("02", "bt/ban-tuyen-giao-dan-van") == [(f"{merged} Hà Giang", "2025-02-03", "2025-06-30")]
    assert days("08-2025", "bt/ban-tuyen-giao-dan-van") == [(f"{merged} Tuyên Quang", "2025-07-01", "")]


@pytest.mark.parametrize(
    ("kind", "level", "name", "words"),
    [
        ("bt/tinh-uy", "tỉnh", "Hà Giang", "Hà Giang"),
        ("bt/thanh-uy", "thành phố", "Cần Thơ", "Cần Thơ"),
        ("bt/thanh-uy", "thành phố", "Hồ Chí Minh", "thành phố Hồ Chí Minh"),
        ("bt/quan-uy", "quận", "3", "quận 3"),
        ("bt/quan-uy", "quận", "Ba Đình", "Ba Đình"),
        ("bt/doan-phuong", "phường", "5", "5"),
        ("bt/ubnd", "tỉnh", "Hà Giang", "tỉnh Hà Giang"),
    ],
)
def test_a_unit_after_a_type(kind, level, name, words):
    assert unit_words(language().lexicon.concepts[kind], level, name) == words
