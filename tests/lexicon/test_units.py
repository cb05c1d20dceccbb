"""The whole table of units, row by row: identity, dates, succession, and that each is found by its names in its time only."""

import csv
import datetime
import itertools
import re
import unicodedata
from collections import Counter, defaultdict

import pytest

from kg import resources
from kg.lexicon import pref
from kg.lexicon.gazetteer import Gazetteer, Life, fold, kind
from kg.text.tokens import tokens
from kg.workspace.language import vocabulary

FOLDER = resources.folder("data") / "gazetteer"
END, START = "2025-06-30", "2025-07-01"


def table(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def lives(name):
    return [Life(**{"parent": "", **row}) for row in table(name)]


PROVINCES, DISTRICTS, COMMUNES = lives("units.csv"), lives("districts.csv"), lives("communes.csv")
LEVELS = {pref(c): c.props["level"] for c in vocabulary().values() if c.scheme == "level"}
KINDS = ("province", "district", "commune")
ALL = [*PROVINCES, *DISTRICTS, *COMMUNES]
BY_ID = defaultdict(list)
for _life in ALL:
    BY_ID[_life.id].append(_life)


@pytest.fixture(scope="module")
def units():
    return Gazetteer(FOLDER)


def shift(day, by):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(by)).isoformat()


def first(life):
    return life.since or "1990-01-01"


def last(life):
    return life.until or "2040-01-01"


def alive(rows, day):
    return [u for u in rows if u.alive(day)]


# --- the table itself ---


@pytest.mark.parametrize(
    ("day", "districts"),  # the totals of the Statistics Office's lists of these days
    [
        *[("2019-12-01", 713), ("2020-01-01", 711), ("2020-03-01", 707), ("2020-06-01", 707), ("2020-11-01", 707)],
        *[("2021-02-01", 705), ("2022-10-01", 705), ("2024-05-01", 705), ("2024-09-01", 704), ("2024-11-01", 704)],
        *[("2025-01-01", 696), ("2025-03-01", 696), (END, 696), (START, 0)],
    ],
)
def test_districts_of_a_day(day, districts):
    assert len(alive(DISTRICTS, day)) == districts


def test_counts_of_both_eras():
    assert Counter(u.level for u in alive(DISTRICTS, END)) == {"huyện": 508, "thành phố": 87, "thị xã": 52, "quận": 49}
    assert Counter(u.level for u in alive(COMMUNES, END)) == {"xã": 7692, "phường": 1726, "thị trấn": 617}
    assert Counter(u.level for u in alive(COMMUNES, START)) == {"xã": 2621, "phường": 687, "đặc khu": 13}
    assert Counter(u.level for u in alive(COMMUNES, "2026-04-30")) == {"xã": 2611, "phường": 697, "đặc khu": 13}
    assert (len(alive(COMMUNES, END)), len(alive(COMMUNES, START))) == (10_035, 3_321)
    assert (len(alive(PROVINCES, END)), len(alive(PROVINCES, START))) == (63, 34)


def test_no_life_is_empty_and_lives_of_one_unit_follow_each_other():
    for unit_id, found in BY_ID.items():
        found.sort(key=first)
        assert all(first(u) <= last(u) for u in found), unit_id
        for one, next_one in itertools.pairwise(found):
            assert one.until, unit_id
            assert shift(one.until, 1) == next_one.since, unit_id
            assert one.successor.split("|") == [unit_id], unit_id


def test_every_successor_is_there_on_the_day_after():
    for u in ALL:
        for heir in filter(None, u.successor.split("|")):
            assert u.until, u
            assert alive(BY_ID[heir], shift(u.until, 1)), (u, heir)
        assert u.successor or not u.until or (u.kind == "district" and u.until == END), u
        assert len(set(u.successor.split("|"))) == len(u.successor.split("|")), u


def test_every_unit_of_the_new_era_has_a_predecessor():
    heirs = {heir for u in ALL for heir in u.successor.split("|") if u.until == END}
    assert {u.id for u in alive(COMMUNES, START)} <= heirs
    assert sum(len(u.successor.split("|")) > 1 for u in COMMUNES if u.until == END) == 442


def test_what_became_one_unit_alone_keeps_its_id_and_what_was_merged_does_not():
    former = defaultdict(set)
    for u in COMMUNES:
        if u.until == END:
            for heir in u.successor.split("|"):
                former[heir].add(u.id)
    assert sum(heir in olds for heir, olds in former.items()) == 132
    for heir, olds in former.items():
        assert len({(BY_ID[o][0].level, fold(BY_ID[o][0].name)) for o in olds}) == len(olds), heir
        whole = len(olds) == 1 and all(BY_ID[o][0].successor == heir for o in olds)
        assert (heir in olds) == whole, heir


def test_every_parent_is_alive_and_one_level_up():
    for u in [*DISTRICTS, *COMMUNES]:
        above = alive(BY_ID[u.parent], u.since or u.until)
        assert len(above) == 1, u
        old_commune = u.kind == "commune" and u.until == END
        assert above[0].kind == ("district" if old_commune else "province"), u


def test_names_are_written_as_official_lists_write_them():
    other_placement = re.compile(r"(o[àáảãạèéẻẽẹ]|(?<![qQ])u[ỳýỷỹỵ])(?!\w)")
    for u in [*DISTRICTS, *COMMUNES]:
        for name in filter(None, (u.name, *u.aliases.split("|"))):
            assert name == unicodedata.normalize("NFC", name) == " ".join(name.split()), u
            assert re.fullmatch(r"[\w' -]+", name), u
            assert name[0].isupper() or name[0].isdigit(), u
            assert not other_placement.search(name), u
        assert u.kind in LEVELS[u.level], u
        assert u.source, u


def test_keys_are_those_of_the_tokens_of_a_text():
    for u in ALL:
        keys = [t.key.lstrip("0") or t.key for t in tokens(u.name) if t.shape != "punct"]
        assert fold(u.name) == " ".join(keys), u


def test_the_index_of_names_is_that_of_the_tables():
    ids = defaultdict(set)
    for u in [*DISTRICTS, *COMMUNES]:
        for name in filter(None, (u.name, *u.aliases.split("|"))):
            ids[fold(name)].add(u.id)
    lines = (FOLDER / "names.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert lines == sorted(lines)
    assert dict(line.split(",") for line in lines) == {key: "|".join(sorted(found)) for key, found in ids.items()}


def test_what_is_kept_by_hand_stands_in_the_tables():
    """If this fails: python data/gazetteer/derive.py."""
    stripped = {u._replace(aliases="") for u in ALL}
    assert {row._replace(aliases="") for row in lives("changes.csv")} <= stripped
    for line in table("spellings.csv"):
        assert all(line["alias"] in u.aliases.split("|") for u in BY_ID[line["id"]]), line


@pytest.mark.parametrize("name", ["districts.csv", "communes.csv"])
def test_the_tables_are_sorted_for_the_search(name):
    ids = [u.id for u in lives(name)]
    assert ids == sorted(ids)


# --- what is found in it ---


@pytest.mark.parametrize("rows", [PROVINCES, DISTRICTS, COMMUNES], ids=["provinces", "districts", "communes"])
def test_every_unit_is_found_by_its_full_name_in_its_life_and_not_outside(units, rows):
    for u in rows:
        for name in filter(None, (u.name, *u.aliases.split("|"))):
            for day in {first(u), last(u)}:
                found = units.version(name, day, u.level, within=u.parent)
                assert found is not None, (name, day, u)
                assert found.code == u.id, (name, day, u)
        for day in {shift(u.since, -1) if u.since else "", shift(u.until, 1) if u.until else ""} - {""}:
            assert u not in units.candidates(u.name, u.level, day), (day, u)
            found = units.version(u.name, day, u.level)
            assert found is None or found.code != u.id or any(v.level == u.level for v in alive(BY_ID[u.id], day)), u


def test_every_district_is_found_within_its_province_and_most_in_the_whole_land(units):
    for u in DISTRICTS:
        found = units.version(u.name, last(u), u.level, within=u.parent)
        assert found == u.unit(), u
    alone = sum(units.version(u.name, END, u.level) == u.unit() for u in alive(DISTRICTS, END))
    assert alone == 674  # An Lão, Bảo Lâm, Châu Thành, Chợ Mới, Phú Tân, Tam Nông, Vĩnh Thạnh are several


def test_every_commune_of_the_new_era_is_found_within_its_province(units):
    for u in alive(COMMUNES, START):
        assert units.version(u.name, START, u.level, within=u.parent).code == u.id, u


def test_short_names_are_found_where_one_unit_alone_bears_them(units):
    """Without the level word: only a number, or a namesake of the same level under the same unit, leaves it open."""
    open_names = Counter()
    for u in ALL:
        day = last(u)
        found = units.version(u.name, day, within=u.parent)
        if found and found.code == u.id:
            continue
        assert found is None or KINDS.index(kind(found.code)) < KINDS.index(u.kind), (
            u
        )  # a province or district of that name
        alike = units.candidates(u.name, "", day, within=u.parent)
        assert u in alike, u
        assert u.name.isdigit() or len({v.id for v in alike}) > 1, u
        open_names["number" if u.name.isdigit() else u.kind] += 1
    assert open_names == {"number": 253, "district": 13, "commune": 38}  # Cao Lãnh, Kỳ Anh ...; Yên Viên, Hát Lót ...


def test_the_merged_provinces_keep_old_and_new_apart(units):
    merged = [u for u in PROVINCES if u.since == START]
    assert len(merged) == 23
    for u in merged:
        old, new = (units.version(u.name, day) for day in (END, START))
        assert old.code != new.code == u.id
        assert not alive(BY_ID[old.code], START)
        inside = [v for v in alive(COMMUNES, START) if v.parent == u.id]
        assert inside
        assert all(units.version(v.name, START, v.level, within=old.code) is None for v in inside)


@pytest.mark.parametrize(
    ("name", "day"), [("Đồng Nai", "2026-04-30"), ("Quảng Ninh", "2026-09-01"), ("Bắc Ninh", "2026-09-20")]
)
def test_the_cities_of_2026_are_the_provinces_they_were(units, name, day):
    before, after = units.version(name, shift(day, -1), "tỉnh"), units.version(name, day, "thành phố")
    assert before.code == after.code
    assert units.version(name, day, "tỉnh") is None
    assert units.version(name, shift(day, -1), "thành phố") != after


@pytest.mark.parametrize(
    ("name", "level", "day", "within", "code"),
    [
        ("Tân Lập", "xã", "2024-01-01", "", None),
        ("TÂN LẬP", "xã", "2024-01-01", "034", "01159"),
        ("01", "phường", "2024-01-01", "770", "27160"),
        ("4", "phường", "2024-01-01", "770", "27148"),
        ("04", "phường", "2024-01-01", "770", "27148"),
        ("Thuỷ Nguyên", "huyện", "2024-12-31", "", "311"),
        ("Thủy Nguyên", "thành phố", "2025-01-01", "", "311"),
        ("Thủ Đức", "quận", "2020-12-31", "79", "762"),
        ("Thủ Đức", "thành phố", "2021-01-01", "79", "769-2021"),
        ("Tĩnh Gia", "huyện", "2020-05-31", "38", "407"),
        ("Tĩnh Gia", "thị xã", "2020-06-01", "38", None),
        ("Huế", "thành phố", "2024-12-31", "46", "474"),
        ("Huế", "thành phố", "2025-01-01", "", "46"),
        ("Qui Nhơn", "thành phố", "2023-01-01", "52", "540"),
        ("Côn Đảo", "huyện", END, "77", "755"),
        ("Côn Đảo", "đặc khu", START, "79-2025", "26732-2025"),
        ("Long Thành", "xã", "2026-04-29", "75-2025", "26368-2025"),
        ("Long Thành", "phường", "2026-04-30", "75-2025", "26368-2025"),
        ("Tuyên Quang", "", "2024-01-01", "", "08"),
        ("Tuyên Quang", "thành phố", "2024-01-01", "", "070"),
        ("1", "", "2024-01-01", "770", None),
    ],
)
def test_examples(units, name, level, day, within, code):
    found = units.version(name, day, level, within)
    assert (found.code if found else None) == code
