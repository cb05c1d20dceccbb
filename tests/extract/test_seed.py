"""The seed article gives exactly its gold, and so does every copy with other people, another place and another day."""

import importlib.util
import json
from datetime import date, timedelta
from functools import cache

import pytest

from kg.sources.text import parse
from kg.text.normalize import ascii_key
from tests.builders import SHARED
from tests.extract.reading import read

SEED = SHARED / "eval" / "dev" / "001.txt"
HOME = "Tuyên Quang"
pytestmark = pytest.mark.skipif(not SEED.is_file(), reason="the measuring texts are not beside the project")

# (first person, second person, unit, day of the event): the shapes of names and units that a copy may take.
COPIES = [
    ("Lê Mẫu", "Trần Thị Thử", "Cao Bằng", date(2023, 3, 9)),
    ("Hoàng Thị Minh Mẫu", "Phạm Thử", "Hà Giang", date(2022, 11, 30)),
    ("H'Mẫu Niê", "Vũ Đình Thử", "Lâm Đồng", date(2021, 12, 31)),
    ("Vàng A Mẫu", "Giàng Seo Thử", "Thừa Thiên Huế", date(2024, 2, 29)),
    ("Tôn Nữ Thị Minh Mẫu", "Nông Quốc Thử", "Bắc Kạn", date(2020, 1, 1)),
    ("Lâm Mẫu", "Hà Văn Thử", "Lâm Đồng", date(2023, 6, 22)),
    ("Bùi Thị Hòa", "Đặng Quý Thúy", "Hòa Bình", date(2019, 10, 5)),
    ("Đinh Công Mẫu", "Quách Thử", "Bà Rịa - Vũng Tàu", date(2018, 7, 20)),
    ("Y Mẫu Êban", "Ksor Thử", "Đắk Lắk", date(2025, 5, 8)),
    ("Nguyễn Văn Mẫu", "Nguyễn Văn Thử", "Tuyên Quang", date(2025, 8, 14)),
    ("Trương Mẫu", "Trường Thị Mẫu", "Quảng Ninh", date(2024, 9, 17)),
    ("Thạch Mẫu", "Sơn Thị Thử", "Sóc Trăng", date(2016, 4, 4)),
    ("Cao Mẫu", "Thái Thị Thử", "Thái Bình", date(2017, 5, 25)),
    ("Hầu A Thử", "Ksor H'Mẫu", "Lai Châu", date(2023, 8, 1)),
    ("Hầu A Thử", "K'Mẫu", "Lai Châu", date(2023, 8, 1)),
]


@cache
def scorer():
    spec = importlib.util.spec_from_file_location("score", SHARED / "eval" / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def seed():
    return SEED.read_text(encoding="utf-8"), json.loads(SEED.with_suffix(".json").read_text(encoding="utf-8"))


def slug(unit):
    return "".join(c for c in ascii_key(unit) if c.isalnum())


def in_words(day):
    names = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
    return f"{names[day.weekday()]}, ngày {day.day} tháng {day.month} năm {day.year}"


def copy(first, second, unit, day):
    """Text and gold of the seed with other people, another unit and another day, and nothing else changed."""
    text, gold = seed()
    was, next_day = date.fromisoformat(gold["events"][0]["date"]), day + timedelta(days=1)
    then = was + timedelta(days=1)
    swaps = [
        *zip(gold["persons"], (first, second), strict=True),
        (HOME, unit),
        (slug(HOME), slug(unit)),
        (f"{was.day}/{was.month}/{was.year}", f"{day.day}/{day.month}/{day.year}"),
        (in_words(then), in_words(next_day)),
        (then.isoformat(), next_day.isoformat()),
        (was.isoformat(), day.isoformat()),
    ]
    content = json.dumps(gold, ensure_ascii=False)
    for old, new in swaps:
        text, content = text.replace(old, new), content.replace(old, new)
    return text, json.loads(content)


def check(gold, found):
    """Every metric of the scorer is 1.0 both ways."""
    rules = scorer()
    expected, predicted = rules.facts(gold), rules.facts(found)
    for metric, (field, same) in rules.METRICS.items():
        assert expected.get(field), f"the gold has no {field}"
        _, missed, spurious = rules.score(expected[field], predicted.get(field, []), same)
        assert not missed, f"{metric}: missed {missed}"
        assert not spurious, f"{metric}: spurious {spurious}"


def test_the_seed_gives_its_gold():
    text, gold = seed()
    check(gold, read(text.encode())[2])


@pytest.mark.parametrize(("first", "second", "unit", "day"), COPIES)
def test_a_copy_gives_its_gold(first, second, unit, day):
    text, gold = copy(first, second, unit, day)
    assert not set(gold["persons"]) & set(seed()[1]["persons"])
    check(gold, read(text.encode())[2])


@pytest.mark.parametrize("case", COPIES[:5], ids=lambda c: c[2])
def test_the_day_chooses_the_version_of_the_unit(case):
    """Every resolved unit is one that existed on the day of the event."""
    text, _ = copy(*case)
    _, claims, _ = read(text.encode())
    codes = {c.post.body.unit.code for c in claims if c.post and c.post.body.unit}
    assert len(codes) == 1
    assert "" not in codes


def without_url(text):
    return text.split("\n", 1)[1]


def test_without_the_url_nothing_comes_from_the_site():
    """The text names its province itself: what is found stays, and no step is called "site"."""
    text, gold = seed()
    _, claims, found = read(without_url(text).encode())
    assert claims
    assert "site" not in {step for c in claims for _, step in c.resolved}
    check(gold, found)


def test_with_a_url_and_no_unit_in_the_text_the_site_fills_in():
    text, gold = seed()
    head, body = text.split("\n\n", 1)
    bare = head + "\n\n" + body.replace(f" tỉnh {HOME}", "").replace(f" {HOME}", "")
    _, claims, found = read(bare.encode())
    assert {step for c in claims for name, step in c.resolved if name == "unit"} == {"site"}
    check(gold, found)


def test_no_unit_and_no_url_leaves_the_bodies_unresolved():
    text, gold = seed()
    bare = without_url(text).replace(f" tỉnh {HOME}", "").replace(f" {HOME}", "")
    article, claims, found = read(bare.encode())
    local = [c for c in claims if c.predicate == "holds" and HOME in _agency(gold, c)]
    assert len(local) >= 3
    for claim in local:
        assert claim.post.body.scope == article.id
        assert ("unit", "unresolved") in claim.resolved
    assert {p["person"] for p in found["positions"]} == set(gold["persons"])
    assert HOME not in json.dumps(found, ensure_ascii=False)


def _agency(gold, claim):
    """The gold's agency for a claim's title."""
    return " ".join(p["agency"] for p in gold["positions"] if p["title"] == claim.post.title)


def test_two_articles_without_a_unit_share_no_body():
    text, _ = seed()
    bare = without_url(text).replace(f" tỉnh {HOME}", "").replace(f" {HOME}", "")
    first, second = (parse(t.encode(), "x.txt") for t in (bare, bare + "\nBài viết khác."))
    bodies = [{c.post.body for c in read(a.text.encode())[1] if c.post and c.post.body.scope} for a in (first, second)]
    assert bodies[0]
    assert not bodies[0] & bodies[1]
