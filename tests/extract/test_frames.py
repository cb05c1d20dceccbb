"""Personnel frames: people and posts set into templates whose answers are known (frames.toml)."""

import itertools
import tomllib
from pathlib import Path

import pytest

from tests.extract.reading import positions

TABLE = tomllib.loads(Path(__file__).with_name("frames.toml").read_text(encoding="utf-8"))
P, Q = "Nông Văn Mẫu", "Lò Thị Thử"
OTHER = "Giám đốc Sở Công Thương"
DECIDERS = ["Ban Thường vụ Tỉnh ủy Lạng Sơn", "Chủ tịch UBND tỉnh Lạng Sơn", "Bộ Chính trị"]
FRAMES = [frame["text"] for frame in TABLE["frame"]]


def held(post):
    """The post as an article about Lạng Sơn tells of it alone: (title, agency)."""
    ((_, title, agency, _),) = positions(f"Tỉnh Lạng Sơn có tin.\nÔng {P}, {post}, dự hội nghị.")
    return title, agency


def fills():
    for (old, new, left), decider in itertools.product(TABLE["moves"], DECIDERS):
        yield {"old": old, "new": new, "other": OTHER, "D": decider, "P": P, "Q": Q}, left


def expected(frame, fill, left):
    found = set()
    for who, post, status in frame["gives"]:
        found.add((fill[who], *held(fill[post]), left if status == "left" else status))
    return found


def misses(frame):
    """The fillings of a frame that are read otherwise: what was missed, what was read beside."""
    for fill, left in fills():
        if "{D}" not in frame["text"] and fill["D"] != DECIDERS[0]:
            continue
        if frame.get("seats") and left == "current":
            continue
        wanted = expected(frame, fill, left)
        text = frame["text"].format(**fill)
        got = positions(f"Tỉnh Lạng Sơn có tin.\n{text}", published="2024-06-20")
        anything = {row[:3] for row in wanted if row[3] == "any"}
        got = {(*row[:3], "any") if row[:3] in anything else row for row in got if row[0] in (P, Q)}
        if got != wanted:
            yield text, sorted(wanted - got), sorted(got - wanted)


@pytest.mark.parametrize("text", FRAMES)
def test_frame(text):
    (frame,) = [f for f in TABLE["frame"] if f["text"] == text]
    assert not list(misses(frame))
