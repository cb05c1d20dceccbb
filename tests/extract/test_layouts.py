"""The same posts tell the same whatever stands first: the name, the title, or a verb; and whatever mark stands between.

Posts are drawn from the vocabulary, each with a body it is allowed in.
"""

import random
from functools import cache

import pytest

from kg.lexicon import pref
from kg.workspace.language import language
from tests.extract.reading import positions
from tests.lexicon.test_labels import bodies

A, B = "Nông Văn Mẫu", "Lò Thị Thử"
LEAD = "Tỉnh Lạng Sơn có tin."
PAIRS = 120
NOWHERE = (
    "ủy Lạng Sơn",
    "oàn Lạng Sơn",
    "phường Lạng Sơn",
    "Văn phòng đại diện Thử Mẫu",
)  # there are no such bodies
PLAIN = ("Thành viên", "Trưởng Đoàn")  # behind "là" no posts: "là thành viên", "là trưởng đoàn"
LAYOUTS = {
    "name first": "Ông {A}, {T1}, {T2}, dự hội nghị.",
    "name first, a dash": "Đồng chí {A} - {T1}, {T2} dự hội nghị.",
    "name first, a long dash": "Đồng chí {A} – {T1}, {T2}, chủ trì hội nghị.",
    "name first, brackets": "Bà {A} ({T1}, {T2}) phát biểu.",
    "name first, a colon": "Đồng chí {A}: {T1}, {T2}.",
    "name first, kiêm": "Ông {A}, {T1} kiêm {T2}, dự hội nghị.",
    "name first, đồng thời là": "Ông {A}, {T1}, đồng thời là {T2}, dự hội nghị.",
    "title first": "{T1}, {T2} {A} dự hội nghị.",
    "title first, a form of address": "Đồng chí {T1}, {T2} {A} dự.",
    "là": "Ông {A} là {T1}, {T2}.",
    "hiện là": "Ông {A} hiện là {T1}, {T2}.",
    "a list of people": "Dự hội nghị có các đồng chí: {A}, {T1}, {T2}; {B}, Chánh Thanh tra tỉnh Lạng Sơn.",
    "a list of people, dashes": "Dự có các đồng chí: {A} - {T1}, {T2}; {B} - Chánh Thanh tra tỉnh Lạng Sơn.",
    "before a verb": "Ông {A}, {T1}, {T2} nhấn mạnh việc này.",
}


def told(text):
    """What a text tells of A, without the status."""
    return {(title, agency) for person, title, agency, _ in positions(f"{LEAD}\n{text}") if person == A}


def doubled(title, of):
    """Nobody says the noun that title and body share twice ("Trưởng Công an | Công an huyện") or halves it."""
    return (
        of.strip() in title
        or "ủy phố" in of
        or "đoàn phố" in of
        or "Hội Đoàn" in title + of
        or any(title.split()[-n:] == of.split()[:n] for n in range(1, 7))
    )


@cache
def posts():
    """Posts of the vocabulary, each with two of its bodies."""
    draw, found = random.Random(7), []
    for concept in sorted(language().concepts.values(), key=lambda c: c.id):
        if concept.scheme == "position" and not pref(concept).startswith(PLAIN):
            implied = "impliedBody" in concept.props  # "Tỉnh ủy viên": the title alone
            phrases = [""] if implied else sorted({of for of in bodies(concept) if of.strip()})
            phrases = [of for of in phrases if not of or not (of.endswith(NOWHERE) or doubled(pref(concept), of))]
            found += [pref(concept) + of for of in draw.sample(phrases, min(2, len(phrases)))]
    return [post for post in found if len(told(f"Ông {A}, {post}, dự hội nghị.")) == 1]


@cache
def pairs():
    """Pairs of posts, with what the first layout tells of them: two different posts."""
    draw, found = random.Random(11), []
    while len(found) < PAIRS:
        first, second = draw.sample(posts(), 2)
        wanted = told(LAYOUTS["name first"].format(A=A, B=B, T1=first, T2=second))
        if len(wanted) == 2:
            found.append((first, second, wanted))
    return found


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layout(layout):
    misses = []
    for first, second, wanted in pairs():
        text = LAYOUTS[layout].format(A=A, B=B, T1=first, T2=second)
        if (got := told(text)) != wanted:
            misses.append((text, sorted(wanted - got), sorted(got - wanted)))
    assert not misses, f"{len(misses)} of {PAIRS}; the first: {misses[:4]}"
