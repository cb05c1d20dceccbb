"""Rows, errors, shares and intervals, on documents small enough to count by hand."""

import pytest

from kg import resources
from kg.eval import RELATIONS, Alike, Counts, facts, figures, of, outcome
from kg.eval.score import f1, precision, recall

ALIKE = Alike(resources.folder("data") / "gold" / "alike.toml")
GOLD = {
    "persons": ["Lò Thị Mẫu", {"name": "Trần Văn Thử"}],
    "positions": [
        {"person": "Lò Thị Mẫu", "title": "Bí thư", "agency": "Tỉnh ủy Lạng Sơn", "status": "appointed"},
        {"person": "Trần Văn Thử", "title": "Giám đốc", "agency": "Sở Y tế tỉnh Lạng Sơn", "evidence": "Giám đốc Sở"},
    ],
    "events": [
        {
            "type": "Hội nghị",
            "date": "2024-03-12",
            "place": "Hội trường tỉnh",
            "organizers": ["Tỉnh ủy Lạng Sơn"],
            "participants": [{"person": "Lò Thị Mẫu", "role": "chair"}, {"person": "Trần Văn Thử"}],
        }
    ],
}
FOUND = {
    "persons": [{"name": "Lò Thị Mẫu", "spans": [[0, 4]]}, {"name": "LÒ THỊ MẪU"}],
    "positions": [
        {"person": "Lò Thị Mẫu", "title": "Bí thư", "agency": "Tỉnh uỷ Lạng Sơn"},
        {"person": "Trần Văn Thử", "title": "Giám đốc", "agency": "Sở Y tế Lạng Sơn"},
    ],
    "events": [
        {"type": "Hội nghị", "place": "Hội trường", "participants": [{"person": "Lò Thị Mẫu", "role": "chair"}]}
    ],
}
# hits, rows of the gold, rows found
LOOSE = {
    "person": (1, 2, 1),
    "position": (2, 2, 2),
    "position!": (1, 2, 2),
    "unit": (1, 2, 1),  # "Sở Y tế Lạng Sơn" names no level, so no unit is read off it
    "status": (1, 2, 2),
    "event": (0, 1, 1),
    "participant": (1, 2, 1),
    "venue": (1, 1, 1),
    "organizer": (0, 1, 0),
}
STRICT = LOOSE | {"position": (0, 2, 2), "position!": (0, 2, 2), "status": (0, 2, 2), "participant": (0, 2, 1)}
STRICT |= {"venue": (0, 1, 1)}


@pytest.mark.parametrize(("match", "expected"), [("loose", LOOSE), ("strict", STRICT)])
def test_counts(match, expected):
    one, two = facts(of(GOLD), ALIKE), facts(of(FOUND), ALIKE)
    found = {name: outcome(rule, one, two, ALIKE, match=match).counts for name, rule in RELATIONS.items()}
    assert found == expected


def test_errors_are_rows_as_written_with_words_to_find_them_by():
    one, two = facts(of(GOLD), ALIKE), facts(of(FOUND), ALIKE)
    found = outcome(RELATIONS["status"], one, two, ALIKE, match="loose")
    assert [f.values for f in found.missed] == [("Lò Thị Mẫu", "Bí thư", "Tỉnh ủy Lạng Sơn", "appointed")]
    assert [f.sought for f in one["position"]] == ["Lò Thị Mẫu", "Giám đốc Sở"]


def test_shares():
    assert (precision(Counts(3, 6, 4)), recall(Counts(3, 6, 4)), f1(Counts(3, 6, 4))) == (0.75, 0.5, 0.6)
    assert (precision(Counts(0, 6, 0)), recall(Counts(0, 0, 4)), f1(Counts(0, 0, 0))) == (None, None, None)


def rows(*triples):
    return [dict.fromkeys(RELATIONS, Counts(*triple)) for triple in triples]


def test_an_interval_holds_the_figure_and_is_the_same_each_time():
    articles = rows(*[(k % 4, 4, 5 - k % 2) for k in range(60)])
    found = figures(articles)
    assert found == figures(articles)
    share = found["event"].f1
    assert share.low < share.value < share.high
    assert share.high - share.low < 0.2
    assert found["person"].counts == Counts(sum(k % 4 for k in range(60)), 240, sum(5 - k % 2 for k in range(60)))


def test_where_all_articles_are_alike_the_interval_is_a_point():
    share = figures(rows((3, 4, 4), (3, 4, 4)))["unit"].precision
    assert share == (0.75, 0.75, 0.75)


def test_nothing_to_score():
    assert figures([])["person"][:3] == (None, None, None)
    assert figures(rows((0, 0, 0)))["person"][:3] == (None, None, None)
