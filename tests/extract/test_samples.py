"""The project's own samples: nobody private is in them, and what must not change when people and places change."""

import json

import pytest

from kg import resources
from tests.builders import SAMPLES, STORY
from tests.extract.reading import read

GOLD = resources.folder("data") / "gold"
# Other people for the samples' people; given names too, since "ông Hùng" is read by its given name.
PEOPLE = {
    "Vi Thị Ngọc Thoan": "Lò Thị Mẫu",
    "Đàm Quý Thược": "Tòng Thanh Mẫu",
    "Tạ Doãn Phiệt": "Y Mẫu Êban",
    "Lương Thị Diệu Hoan": "Tôn Nữ Thị Minh Mẫu",
    "Chu Khánh Hưng": "Giàng A Thử",
    "Chu Khánh Hùng": "Giàng A Thứ",
    "Hứa Bằng Tạo": "Trịnh Bằng Thử",
    "Lâm Khắc Thuyên": "Hà Văn Mẫn",
    "Triệu Vân Phác": "Kiều Văn Mẫu",
    "Bế Đăng Kiệm": "H'Thử Niê",
    "Ông Hùng": "Ông Thứ",
    "ông Hùng": "ông Thứ",
}
PLACES = [("Lạng Sơn", "langson"), ("Điện Biên", "dienbien"), ("Cà Mau", "camau"), ("Gia Lai", "gialai")]


def test_there_are_no_people_who_are_not_officials():
    """Citizens, photographers and by-lines of the samples are in no claim."""
    for path in STORY:
        gold = json.loads((GOLD / f"{path.stem}.json").read_text(encoding="utf-8"))
        names = {p["name"] for p in read(path.read_bytes())[2]["persons"]}
        assert names <= set(gold["persons"]), path.name


def swapped(text, swaps):
    for old, new in swaps:
        text = text.replace(old, new)
    return text


def rows(doc):
    """The document without offsets, quotes and ids, which a name of another length moves."""
    events = [(e["type"], e["date"], e["place"], sorted(e["organizers"])) for e in doc["events"]]
    posts = sorted((p["person"], p["title"], p["agency"], p["status"]) for p in doc["positions"])
    roles = sorted((p["person"], p["role"], e["date"] or "") for e in doc["events"] for p in e["participants"])
    return sorted(p["name"] for p in doc["persons"]), posts, roles, sorted(events, key=repr)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
@pytest.mark.parametrize("place", PLACES, ids=lambda p: p[1])
def test_other_people_and_another_place_give_the_same_facts_of_them(path, place):
    swaps = [*PEOPLE.items(), ("Lạng Sơn", place[0]), ("langson", place[1])]
    text = path.read_text(encoding="utf-8")
    before, after = read(text.encode())[2], read(swapped(text, swaps).encode())[2]
    expected = json.loads(swapped(json.dumps(before, ensure_ascii=False), swaps))
    assert rows(after) == rows(expected)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_another_year_moves_every_date(path):
    text = path.read_text(encoding="utf-8")
    later = [("2024", "2023")]
    before, after = read(text.encode())[1], read(swapped(text, later).encode())[1]
    moved = sorted(((c.on or "").replace("2024", "2023"), c.predicate, c.subject.surface) for c in before)
    assert sorted((c.on or "", c.predicate, c.subject.surface) for c in after) == moved
