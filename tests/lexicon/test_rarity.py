"""The table of how common names are: sums, sources, regions, and that it tells a common name from a rare one."""

import csv
import math
import re
from collections import Counter, defaultdict

import pytest

from kg import resources
from kg.text.normalize import iy_key, tone_key

FOLDER = resources.folder("data") / "gazetteer"
REGIONS = ("North", "Centre", "South")
TIER = re.compile(r"estimate: tier ([1-5]) of 5")
FIGURE = re.compile(r"([\d.]+)(?:-([\d.]+))? %")
TOGETHER = re.compile(r"together with (\w+)")


def table(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS = table("rarity.csv")
SHARES = {(row["part"], tone_key(row["name"]), row["region"]): float(row["share"]) for row in ROWS}
OVERALL = [row for row in ROWS if not row["region"]]
FLOOR = {part: min(float(r["share"]) for r in OVERALL if r["part"] == part) for part in ("surname", "middle", "given")}


def share(part, name, region=""):
    """As README.md says: the region's row, else the overall row, else half the smallest overall share of the part."""
    key = tone_key(name)
    return SHARES.get((part, key, region), SHARES.get((part, key, ""), FLOOR[part] / 2))


def chance(name, region=""):
    surname, *middle, given = name.split()
    return share("surname", surname, region) * share("given", given) * math.prod(share("middle", m) for m in middle)


def scope(row):
    """The line of the tiers in README.md that a row belongs to."""
    if not row["region"]:
        return f"{row['part']}, overall"
    return f"{row['part']}, region" if row["region"] in REGIONS else f"{row['part']}, province"


def tiers():
    """The shares of the five tiers by scope, as README.md has them."""
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    lines = re.findall(r"^\| (\w+, (?:overall|region|province)) \| (.+) \|$", text, re.MULTILINE)
    return {name: [float(cell) for cell in cells.split(" | ")] for name, cells in lines}


@pytest.mark.parametrize(("part", "least"), [("surname", 140), ("middle", 100), ("given", 280)])
def test_enough_names(part, least):
    assert sum(row["part"] == part for row in OVERALL) >= least


def test_a_share_is_a_fraction_of_two_significant_digits():
    assert not [row for row in ROWS if not re.fullmatch(r"0\.0*[1-9]\d?", row["share"])]


def test_no_more_than_all_people():
    sums = defaultdict(float)
    for row in ROWS:
        sums[row["part"], row["region"]] += float(row["share"])
    assert set(FLOOR) == {part for part, _ in sums}
    assert not {key: total for key, total in sums.items() if total > 1}
    assert sums["surname", ""] >= 0.6


@pytest.mark.parametrize("key", [tone_key, iy_key])
def test_a_name_has_one_row_in_a_region(key):
    rows = Counter((row["part"], key(row["name"]), row["region"]) for row in ROWS)
    assert [each for each, times in rows.items() if times > 1] == []


def test_a_region_is_one_of_three_or_a_province():
    provinces = {row["name"] for row in table("units.csv")}
    assert {row["region"] for row in ROWS} - {"", *REGIONS} <= provinces


def test_a_row_of_a_region_has_an_overall_row():
    assert not [row for row in ROWS if (row["part"], tone_key(row["name"]), "") not in SHARES]


def test_an_overall_share_lies_between_those_of_the_regions():
    """As every weighted mean does; only names with all three rows can be checked."""
    parts = {(row["part"], tone_key(row["name"])) for row in ROWS if row["region"] == "North"}
    full = [key for key in parts if all((*key, region) in SHARES for region in REGIONS)]
    assert len(full) > 10
    for key in full:
        local = [SHARES[(*key, region)] for region in REGIONS]
        assert min(local) <= SHARES[(*key, "")] <= max(local), key


def test_every_source_is_published_or_a_tier_with_the_share_of_the_readme():
    known = tiers()
    for row in ROWS:
        if not row["source"].startswith("published: "):
            tier = TIER.fullmatch(row["source"])
            assert tier, row
            assert float(row["share"]) == known[scope(row)][int(tier[1]) - 1], row


def test_a_published_share_lies_within_its_figures():
    published = [row for row in ROWS if row["source"].startswith("published: ")]
    assert len(published) > 15
    for row in published:
        figures = [float(n) for pair in FIGURE.findall(row["source"]) for n in pair if n]
        other = TOGETHER.search(row["source"])
        percent = 100 * (float(row["share"]) + (share("surname", other[1]) if other else 0))
        assert min(figures) - 0.5 <= percent <= max(figures) + 0.5, row  # 31.5 % in two digits is 0.32


def test_the_common_surnames_are_surnames_of_the_reader():
    surnames = {tone_key(row["surname"]) for row in table("surnames.csv")}
    shares = {tone_key(row["name"]): float(row["share"]) for row in OVERALL if row["part"] == "surname"}
    twentieth = sorted(shares.values(), reverse=True)[19]
    assert max(shares, key=shares.__getitem__) == tone_key("Nguyễn")
    assert {name for name, value in shares.items() if value >= twentieth} <= surnames


def test_the_tenth_surname_is_as_common_as_published():
    tenth = sorted((float(r["share"]) for r in OVERALL if r["part"] == "surname"), reverse=True)[9]
    assert tenth == pytest.approx(0.019, abs=0.002)


def test_a_common_name_is_no_identifier_and_a_rare_one_nearly_is():
    assert chance("Nguyễn Văn Sơn") > 1e-5
    assert chance("Chẩu Seo Mẫu") < 1e-8
    assert chance("Chẩu Seo Mẫu", "Tuyên Quang") < chance("Nguyễn Văn Sơn", "Tuyên Quang") / 1000


@pytest.mark.parametrize("part", sorted(FLOOR))
def test_a_name_not_listed_is_rarer_than_all_listed(part):
    assert share(part, "Xyz") < min(value for (of, _, _), value in SHARES.items() if of == part)


@pytest.mark.parametrize(
    ("name", "province"),
    [
        ("Ma", "Tuyên Quang"),
        ("Chẩu", "Tuyên Quang"),
        ("Âu", "Tuyên Quang"),
        ("Nông", "Cao Bằng"),
        ("Triệu", "Bắc Kạn"),
        ("Hầu", "Hà Giang"),
        ("Vừ", "Điện Biên"),
        ("Giàng", "Lào Cai"),
        ("Bùi", "Hòa Bình"),
        ("Siu", "Gia Lai"),
        ("Thạch", "Trà Vinh"),
        ("Danh", "Kiên Giang"),
        ("Đàng", "Ninh Thuận"),
    ],
)
def test_a_surname_of_a_people_is_common_where_they_live(name, province):
    assert share("surname", name, province) >= 5 * share("surname", name)
