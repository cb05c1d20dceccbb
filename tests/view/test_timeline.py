"""Lanes of time: an attested day is a point, an edge is firm only where a source states it, nothing covers anything."""

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.picture import Fact
from kg.view.facts import Landmark
from kg.view.lanes import Bar, Group, Lane, Timeline, timeline
from kg.view.strokes import WIDTH, Scale, days, draw, extent, pack, span, when
from kg.view.timeline import render
from tests.view.pages import evidence
from tests.view.test_views import known, row

SCALE = Scale(date(2000, 1, 1).toordinal(), date(2030, 1, 1).toordinal())
DAYS = st.dates(date(2001, 1, 1), date(2029, 12, 31)).map(date.isoformat)
PARTS = st.one_of(DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: day[:4]))


def bar(**known_days):
    return Bar("tenure", "", Fact("Mẫu: Trưởng Ban", "", (evidence("Câu."),)), **known_days)


@st.composite
def bars(draw_from):
    first, last = sorted((draw_from(DAYS), draw_from(DAYS)))
    start, end = sorted((draw_from(PARTS), draw_from(PARTS)))
    none = lambda text: draw_from(st.sampled_from([text, ""]))  # noqa: E731
    attested = draw_from(st.booleans())
    kind = draw_from(st.sampled_from(["tenure", "event"]))
    label = draw_from(st.text("aă đ", max_size=60))
    if kind == "event":
        day = draw_from(PARTS)
        return Bar(kind, label, Fact("", "", ()), day, day)
    return Bar(
        kind, label, Fact("", "", ()), first if attested else "", last if attested else "", none(start), none(end),
        draw_from(DAYS), draw_from(st.booleans()), draw_from(st.booleans()),
    )  # fmt: skip


def test_one_attested_day_is_a_dot_and_no_bar():
    stroke = draw(bar(first="2024-03-12", last="2024-03-12"), SCALE)
    assert (len(stroke.dots), stroke.held, stroke.edges) == (1, [], [])
    assert [side for _, side in stroke.fades] == ["left", "right"]


def test_between_two_attested_days_is_a_bar_with_soft_ends():
    stroke = draw(bar(first="2024-03-12", last="2024-07-05"), SCALE)
    assert stroke.held == [tuple(stroke.dots)]
    assert stroke.edges == []
    assert [(at, side) for at, side in stroke.fades] == [(stroke.dots[0], "left"), (stroke.dots[1], "right")]


def test_a_stated_start_is_a_firm_edge_and_the_way_to_the_attested_day_is_pale():
    stroke = draw(bar(start="2024-01-01", first="2024-03-12", last="2024-03-12"), SCALE)
    assert stroke.edges == [SCALE.at(date(2024, 1, 1).toordinal())]
    assert stroke.stated == [(stroke.edges[0], stroke.dots[0])]
    assert stroke.held == []
    assert [side for _, side in stroke.fades] == ["right"]


def test_a_stated_year_has_no_edge_but_a_stretch_within_which_it_lies():
    stroke = draw(bar(start="2011", end="2016", ended=True), SCALE)
    assert (stroke.edges, stroke.fades, stroke.dots) == ([], [], [])
    new_year, last_day = date(2011, 1, 1).toordinal(), date(2011, 12, 31).toordinal()
    assert stroke.vague[0] == (SCALE.at(new_year), SCALE.at(last_day))
    assert stroke.stated == [(stroke.vague[0][1], stroke.vague[1][0])]


def test_what_is_over_has_a_mark_and_a_dotted_way_to_it():
    stroke = draw(bar(first="2024-01-01", last="2024-02-01", over="2024-06-01", ended=True), SCALE)
    assert stroke.wait == [(stroke.dots[1], stroke.over[0])]
    assert [side for _, side in stroke.fades] == ["left"]


@given(bars())
def test_solid_stretches_lie_between_attested_days_only(one):
    stroke = draw(one, SCALE)
    attested = [n for day in (one.first, one.last) if day for n in span(day)]
    for left, right in stroke.held:
        assert SCALE.at(min(attested)) <= left < right <= SCALE.at(max(attested))
    stated = {SCALE.at(span(day)[0]) for day in (one.start, one.end) if len(day) == 10}
    assert set(stroke.edges) == stated
    for left, right in (*stroke.held, *stroke.stated, *stroke.vague, *stroke.wait):
        assert stroke.left <= left < right <= stroke.right
    if one.kind == "event":
        assert not stroke.fades
    else:
        assert ("left" in [side for _, side in stroke.fades]) != bool(one.start)
        assert not (one.end or one.ended) or "right" not in [side for _, side in stroke.fades]


@given(st.lists(bars(), max_size=15))
def test_nothing_on_a_lane_covers_anything(found):
    strokes = [draw(one, SCALE) for one in found]
    height = pack(strokes)
    lines = {}
    for stroke in strokes:
        assert 0 <= stroke.y < height
        lines.setdefault(stroke.y, []).append(extent(stroke))
    for boxes in lines.values():
        for (_, right), (left, _) in pairwise(sorted(boxes)):
            assert right <= left


@given(st.lists(bars(), max_size=15))
def test_texts_stay_on_the_narrowest_chart(found):
    for stroke in (draw(one, SCALE) for one in found):
        left, right = extent(stroke)
        assert left >= -20
        assert right <= WIDTH + 20


@given(PARTS)
def test_a_part_of_a_date_means_all_its_days(day):
    first, last = (date.fromordinal(n).isoformat() for n in span(day))
    assert first[: len(day)] == last[: len(day)] == day
    before, after = (date.fromordinal(n).isoformat() for n in (span(day)[0] - 1, span(day)[1] + 1))
    assert before[: len(day)] < day < after[: len(day)]


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (bar(first="2024-03-12", last="2024-03-12"), "12/3/2024"),
        (bar(start="2023-07", first="2023-08-01", last="2024-09-30"), "7/2023 – 30/9/2024"),
        (bar(start="2011"), "2011 –"),
        (bar(end="2016"), "– 2016"),
        (bar(over="2022-01-01", ended=True), "– 1/1/2022"),
    ],
)
def test_the_time_in_a_few_signs(one, said):
    assert when(one) == said
    assert days(one)


def test_an_official_has_a_lane_a_post_and_one_of_events():
    (group,) = timeline(known(), ["p1"], title="").groups
    assert [(lane.label, len(lane.bars)) for lane in group.lanes] == [("Trưởng Ban", 1), ("Bí thư", 1), ("Sự kiện", 1)]
    assert group.lanes[2].bars[0].label == "chủ trì"
    assert (group.kind, group.label) == ("person", "Phạm Thị Hạnh Mẫu")


def test_an_agency_has_its_holders_after_one_another_and_the_agencies_under_it():
    groups = timeline(known(), ["b1"], title="").groups
    assert [group.label for group in groups] == ["Tỉnh ủy Mẫu Sơn", "Ban Dân vận"]
    assert [one.label for one in groups[0].lanes[0].bars] == ["Trần Thử", "Phạm Thị Hạnh Mẫu"]


def test_several_officials_have_a_group_each_in_the_order_asked_for():
    groups = timeline(known(), ["p2", "p1", "p2"], title="").groups
    assert [group.label for group in groups] == ["Trần Thử", "Phạm Thị Hạnh Mẫu"]


def test_without_a_name_every_official_with_a_post_has_a_group():
    assert [group.label for group in timeline(known(), title="").groups] == ["Phạm Thị Hạnh Mẫu", "Trần Thử"]


def test_lanes_of_an_agency_stand_in_the_order_of_rank():
    posts = [("Ủy viên", "900"), ("Bí thư", "200"), ("Phó Bí thư", "300"), ("Thường trực", "")]
    rest = {"person": "p1", "name": "M", "body": "b1", "in": "B", "first": "2024-01-01", "last": "2024-01-01"}
    rows = tuple(row(fact=title, post=title, label=title, title=title, rank=rank, **rest) for title, rank in posts)
    facts = known()
    (group, *_) = timeline(type(facts)(rows, (), (), (), {}), ["b1"], title="").groups
    assert [lane.label for lane in group.lanes] == ["Bí thư", "Phó Bí thư", "Ủy viên", "Thường trực"]


def of(*found, landmarks=()):
    return Timeline("Mẫu", (Group("person", "Mẫu", (Lane("Trưởng Ban", "Ban", found),)),), landmarks)


MERGER = Landmark("2025-07-01", "34 tỉnh, thành", "merger")


@pytest.mark.parametrize(
    ("first", "last", "drawn"),
    [("2025-06-01", "2025-08-01", True), ("2025-07-01", "2025-08-01", False), ("2024-06-01", "2025-06-30", False)],
)
def test_a_landmark_stands_only_where_something_is_on_both_sides(first, last, drawn):
    text = render(of(bar(first=first, last=last), landmarks=(MERGER,)))
    assert ("34 tỉnh, thành" in text) == drawn
    assert ('<line class="landmark"' in text) == drawn


@pytest.mark.parametrize(
    ("first", "last", "names", "absent"),
    [
        ("2024-03-01", "2024-09-01", ["3/2024", "4/2024", "9/2024"], []),
        ("2024-03-01", "2026-02-01", ["2025", "2026", "7/2025"], ["2/2025"]),
        ("2010-03-01", "2026-02-01", ["2012", "2024"], ["2013", "7/2024"]),
        ("1950-03-01", "2026-02-01", ["1967", "2016"], ["2017"]),
    ],
)
def test_years_and_months_are_named_as_far_as_there_is_room(first, last, names, absent):
    text = render(of(bar(first=first, last=last)))
    axis = re.findall(r"<text[^>]*>([^<]+)</text>", text[text.index('"lane axis"') : text.index("<section")])
    assert set(names) <= set(axis)
    assert not set(absent) & set(axis)
    assert 3 <= len(axis) <= 13


def test_what_has_no_day_is_told_in_the_table():
    rows = (
        row(
            fact="t1",
            person="p1",
            name="Mẫu Sơn",
            post="o1",
            label="Trưởng Ban",
            title="Trưởng Ban",
            body="b1",
            **{"in": "Ban"},
        ),
    )
    facts = type(known())(rows, (), (), (), {"t1": (evidence("Trưởng Ban Mẫu Sơn."),)})
    record = timeline(facts, ["p1"], title="Mẫu")
    assert record.note == "1 without a day: in the table only"
    text = render(record)
    assert "<q>Trưởng Ban Mẫu Sơn.</q>" in text
    assert 'class="bar"' not in text


@pytest.mark.parametrize(
    ("one", "said", "unsaid"),
    [
        (
            bar(first="2024-03-12", last="2024-03-12"),
            ["attested on one day"],
            ["attested from", "states", "over", "acting"],
        ),
        (
            bar(start="2024", first="2024-03-12", last="2024-05-12"),
            ["attested from", "within that"],
            ["a source states"],
        ),
        (bar(over="2024-03-12", ended=True), ["over by"], ["attested", "event"]),
    ],
)
def test_the_key_explains_what_is_drawn_and_no_more(one, said, unsaid):
    text = render(of(one))
    key = text[text.index('<ul class="key"') : text.index("</ul>")]
    assert all(word in key for word in said)
    assert not any(word in key for word in unsaid)
