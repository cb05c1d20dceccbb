"""Occasions: type, day, place, who held it, who did what, on reports whose answers are known (events.toml)."""

import tomllib
from pathlib import Path

import pytest

from kg.extract import document, extract
from tests.extract.reading import article, lexicon

TABLE = tomllib.loads(Path(__file__).with_name("events.toml").read_text(encoding="utf-8"))["event"]
NAMES = {"A": "Nông Văn Mẫu", "B": "Lò Thị Thử"}
PUBLISHED = "2024-06-20"


def events(text):
    found = article(text, published=PUBLISHED)
    return document(found, extract(found, lexicon()), lexicon())["events"]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["text"][:60])
def test_event(row):
    (found,) = events(row["text"].format(**NAMES))
    assert (found["type"], found["date"], found["place"]) == (row["type"], row.get("date"), row.get("place"))
    assert found["organizers"] == row.get("organizers", [])
    taken = sorted((p["person"], p["role"]) for p in found["participants"])
    assert taken == sorted((NAMES[who], role) for who, role in row["roles"])


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 19/6, hội nghị khách hàng của Công ty Mới thu hút 200 người.",
        "Ca sĩ Nguyễn Văn Mẫu từ trần ngày 18/6/2024 vì bệnh.",
        "Giám đốc Công ty Mới Nguyễn Văn Mẫu thôi giữ chức vụ từ ngày 19/6.",
    ],
)
def test_no_event_where_no_official_and_no_agency_has_a_part(text):
    assert events(text) == []


def test_the_day_of_the_lead_is_not_read_across_the_end_of_the_title():
    """The title of these tests ends in "ngày", and the lead begins "Sáng 19/6": two lines."""
    (found,) = events("Sáng 19/6, Tỉnh ủy Lạng Sơn tổ chức hội nghị.")
    assert found["date"] == "2024-06-19"
