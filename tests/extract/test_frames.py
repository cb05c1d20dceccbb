"""Personnel frames: people and posts set into templates whose answers are known (frames/*.toml)."""

import random
import tomllib
from functools import cache
from pathlib import Path

import pytest

from tests.extract.reading import positions

FOLDER = Path(__file__).with_name("frames")
POSTS = tomllib.loads((FOLDER / "posts.toml").read_text(encoding="utf-8"))
FRAMES = {
    text: [tuple(row.split()) for row in answer.split(", ") if row]
    for path in sorted(FOLDER.glob("*.toml"))
    if path.stem != "posts"
    for group in tomllib.loads(path.read_text(encoding="utf-8")).values()
    for text, answer in group.items()
}
FILLS = 6  # of each template; which ones is drawn by its text


@cache
def held(post):
    """The post as an article about Lạng Sơn tells of it alone: (title, agency)."""
    ((_, title, agency, _),) = positions(f"Tỉnh Lạng Sơn có tin.\nÔng Nông Văn Mẫu, {post}, dự hội nghị.")
    return title, agency


def called(post, said):
    """Title and agency; who only acts in an office has that in the title."""
    title, agency = held(post)
    return ("Quyền " + title if said == "acting" else title), agency


def fills(text, rows):
    """Posts and people for a template, and what becomes of the old post; "ended" is said only of one that a move ends."""
    draw = random.Random(text)
    moves = [m for m in POSTS["moves"] if m[2] == "former" or ("old", "ended") not in {row[1:] for row in rows}]
    for old, new, left in draw.sample(moves, FILLS):
        people = dict(zip("PQR", draw.sample(POSTS["people"], 3), strict=True))
        posts = {"old": old, "new": new, "other": POSTS["other"], "third": POSTS["third"]}
        short = {who.lower(): name.split()[-1] for who, name in people.items()}
        yield (
            {**people, **short, **posts, "fault": draw.choice(POSTS["faults"]), "D": draw.choice(POSTS["deciders"])},
            left,
        )


def misses(text):
    """The fillings of a template that are read otherwise: what was missed, what was read beside."""
    rows = FRAMES[text]
    for fill, left in fills(text, rows):
        status = {"left": left, "ended": "former"}
        wanted = {(fill[who], *called(fill[post], said), status.get(said, said)) for who, post, said in rows}
        told = text.format(**fill)
        got = positions(f"Tỉnh Lạng Sơn có tin.\n{told}", published="2024-06-20")
        anything = {row[:3] for row in wanted if row[3] == "any"}
        ours = {fill[who] for who in "PQR"}
        got = {(*row[:3], "any") if row[:3] in anything else row for row in got if row[0] in ours}
        if got != wanted:
            yield told, sorted(wanted - got), sorted(got - wanted)


@pytest.mark.parametrize("text", FRAMES)
def test_frame(text):
    assert not list(misses(text))
