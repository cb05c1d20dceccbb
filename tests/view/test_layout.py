"""Every node has its own place, the same each time."""

import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.picture import Edge, Node, View
from kg.view.islands import arrange, communities
from kg.view.layout import linked, place
from kg.view.spacing import FONT, LEADING, ROOMY, WRAP, bends, degrees, radius, wrap

KINDS = ("person", "body", "event")
LABELS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=80)


@st.composite
def views(draw):
    labels = draw(st.lists(LABELS, max_size=25))
    nodes = tuple(Node(f"n{i}", KINDS[i % 3], label, "", ()) for i, label in enumerate(labels))
    ends = st.integers(0, len(nodes))  # one past the end: an edge to a node outside the view
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=40)) if nodes else []
    return View("", nodes, tuple(Edge(f"n{a}", f"n{b}", "holds", draw(LABELS), ()) for a, b in pairs))


def tangle(count, links, seed=1):
    """A view of random links, with labels as long as those of agencies."""
    dice = random.Random(seed)
    nodes = tuple(Node(f"n{i}", KINDS[i % 3], f"Ban Kiểm tra Huyện ủy Giả Định số {i}", "", ()) for i in range(count))
    pairs = [(dice.randrange(count), int(count * dice.random() ** 2)) for _ in range(links)]
    return View("", nodes, tuple(Edge(f"n{a}", f"n{b}", "holds", "Trưởng Ban", ()) for a, b in pairs))


def label_box(node, spot, degree):
    """Left, top, right, bottom of a node's shape and label together, measured with a mean width of a character."""
    lines = wrap(node.label).split("\n")
    size, half = radius(degree), max(len(line) for line in lines) * FONT * 0.6 / 2
    wide = max(size, half)
    return spot[0] - wide, spot[1] - size, spot[0] + wide, spot[1] + size + len(lines) * FONT * LEADING


def overlapping(boxes):
    return [
        (a, b)
        for i, a in enumerate(boxes)
        for b in boxes[i + 1 :]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


@settings(max_examples=40, deadline=None)
@given(views())
def test_every_node_has_a_finite_place_of_its_own_and_the_same_each_time(view):
    places = place(view)
    assert set(places) == {node.id for node in view.nodes}
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in places.values())
    assert len(set(places.values())) == len(places)
    assert place(view) == places


@settings(max_examples=25, deadline=None)
@given(views())
def test_no_two_labels_overlap(view):
    places, degree = place(view), degrees(view)
    assert not overlapping([label_box(node, places[node.id], degree[node.id]) for node in view.nodes])


@pytest.mark.parametrize(("count", "links"), [(20, 60), (ROOMY, 45), (ROOMY, 100)])
def test_no_two_labels_overlap_in_a_tangle(count, links):
    view = tangle(count, links)
    places, degree = place(view), degrees(view)
    assert not overlapping([label_box(node, places[node.id], degree[node.id]) for node in view.nodes])


def apart(places, view):
    """Whether no shape of the view touches another."""
    degree = degrees(view)
    discs = [(places[node.id], radius(degree[node.id])) for node in view.nodes]
    return all(
        max(abs(a[0] - b[0]), abs(a[1] - b[1])) > r + s for i, (a, r) in enumerate(discs) for b, s in discs[i + 1 :]
    )


def villages(count, size=12):
    """Bodies with people of their own, and a link from each to the next."""
    pairs = [(f"b{i}", f"p{i}.{j}") for i in range(count) for j in range(size)]
    names = dict.fromkeys(end for pair in pairs for end in pair)
    nodes = tuple(Node(n, "body" if n[0] == "b" else "person", f"Huyện ủy Giả Định {n}", "", ()) for n in names)
    pairs += [(f"b{i}", f"b{i + 1}") for i in range(count - 1)]
    return View("", nodes, tuple(Edge(a, b, "holds", "Trưởng Ban", ()) for a, b in pairs))


@pytest.mark.parametrize("view", [tangle(400, 1200), tangle(70, 40), villages(12)], ids=["tangle", "loose", "villages"])
def test_a_large_picture_is_islands_that_do_not_touch(view):
    places, islands = arrange(view)
    assert set(places) == {node.id for node in view.nodes}
    assert apart(places, view)
    assert arrange(view) == (places, islands)
    assert not overlapping([island.frame for island in islands])
    for island in islands:
        left, top, right, low = island.frame
        inside = [places[view.nodes[n].id] for n in island.nodes]
        assert all(left < x < right and top < y < low for x, y in inside)
    strangers = set(range(len(view.nodes))) - {n for island in islands for n in island.nodes}
    for x, y in (places[view.nodes[n].id] for n in strangers):
        assert not any(a < x < c and b < y < d for a, b, c, d in (island.frame for island in islands))


def test_an_island_holds_what_belongs_together_under_the_name_of_its_agency():
    view = villages(12)
    groups = [
        sorted(view.nodes[n].id for n in group)
        for group in communities(linked(view, {n.id: i for i, n in enumerate(view.nodes)}))
    ]
    assert all(len({name.partition(".")[0][1:] for name in group}) == 1 for group in groups)
    _, islands = arrange(view)
    assert sorted(i.label for i in islands) == sorted(n.label for n in view.nodes if n.kind == "body")


def test_a_large_picture_has_about_the_shape_of_a_screen():
    _, islands = arrange(villages(20))
    wide = max(i.frame[2] for i in islands) - min(i.frame[0] for i in islands)
    high = max(i.frame[3] for i in islands) - min(i.frame[1] for i in islands)
    assert 0.8 < wide / high < 2.8


def test_components_do_not_lie_in_each_other():
    triangles = [(f"{name}{i}", f"{name}{(i + 1) % 3}") for name in "abcdef" for i in range(3)]
    nodes = tuple(Node(a, "person", a, "", ()) for a, _ in triangles)
    places = place(View("", nodes, tuple(Edge(a, b, "holds", "", ()) for a, b in triangles)))
    frames = []
    for name in "abcdef":
        xs, ys = zip(*(places[f"{name}{i}"] for i in range(3)), strict=True)
        frames.append((min(xs), min(ys), max(xs), max(ys)))
    assert not overlapping(frames)


def test_nothing_has_no_places():
    assert place(View("", (), ())) == {}


def test_labels_wrap_to_short_lines():
    lines = wrap("Ủy ban Kiểm tra Trung ương Đảng và các cơ quan tham mưu " * 4).split("\n")
    assert len(lines) == 4
    assert all(len(line) <= WRAP for line in lines)
    assert lines[-1].endswith("…")


def test_only_the_first_of_parallel_edges_is_straight():
    pairs = [("a", "b"), ("b", "a"), ("a", "b"), ("a", "c")]
    view = View("", (), tuple(Edge(a, b, "holds", "", ()) for a, b in pairs))
    straight, *bent, other = bends(view)
    assert (straight, other) == (0, 0)
    # An edge the other way round bends to its own other side: both bends must differ in the picture.
    assert bent[0] != -bent[1]
    assert all(bent)
