"""Where every node of a view stands: springs for each component, room for each label, components packed apart.

Distances are in canvas units: one unit is one CSS pixel at zoom 1. A node's place is the centre of its shape; the
label hangs below. The same view gives the same places: the seed is fixed and sets never rule an order.
"""

import math
from collections.abc import Sequence
from itertools import combinations

import rustworkx as rx

from kg.model import View
from kg.view.spacing import LABELLED_EDGES, ROOMY, Box, Frame, Point, edge_boxes, frame, node_boxes, push, separate

# What is tried, the best taken: a seed, how long a link is, how much rather boxes part sideways.
_TRIES = tuple((seed, want, 2.0) for seed in (20260101, 5, 11, 17) for want in (70.0, 100.0))
_LARGE_TRIES = ((20260101, 100.0, 1.0),)
_WIDE = 1.3  # labels are wider than high
_SPARE = 1.4  # a large picture gets so many times the area of its boxes
_SCREEN = 1.5  # and so are screens
_FLAW = 0.03  # a crossing is worth so much of the size
_COMPONENT_GAP = 60.0
_RELAX_ROUNDS = 60

Try = tuple[int, float, float]


def place(view: View) -> dict[str, Point]:
    """A place (x to the right, y downwards, canvas units) for every node of the view, centred on the origin.

    No two shapes overlap; with at most 150 nodes no two labels do. An empty view gives an empty dict.
    """
    index = {node.id: i for i, node in enumerate(view.nodes)}
    links = [(index[e.source], index[e.target]) for e in view.edges if e.source in index and e.target in index]
    boxes = node_boxes(view, len(index))
    graph: rx.PyGraph[int, None] = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(len(index)))
    graph.add_edges_from([(a, b, None) for a, b in links if a != b])
    groups = sorted((sorted(group) for group in rx.connected_components(graph)), key=lambda g: (-len(g), g[0]))
    captions = edge_boxes(view, index) if len(links) <= LABELLED_EDGES else []
    tries = _TRIES if captions else _LARGE_TRIES
    spots: dict[int, Point] = {}
    frames: list[tuple[list[int], Frame]] = []
    for group in groups:
        members = set(group)
        own = [boxes[i] for i in group] + [c for c in captions if c.owners[0] in members]
        spots.update(_best(graph, group, own, tries))
        frames.append((group, frame(spots, own)))
    _pack(spots, frames)
    return {node.id: (round(spots[i][0], 1), round(spots[i][1], 1)) for i, node in enumerate(view.nodes)}


def _best(graph: "rx.PyGraph[int, None]", group: list[int], boxes: list[Box], tries: Sequence[Try]) -> dict[int, Point]:
    """The layout of one component that fills least of a screen; links that cross or stay covered count against it."""
    candidates = []
    room = 4 * sum(box.half_width * box.half_height for box in boxes)
    for number, (seed, want, sideways) in enumerate(tries if len(group) > 2 else tries[-1:]):
        spots = separate(_springs(graph, group, seed, want, room), boxes, sideways)
        left, top, right, low = frame(spots, boxes)
        flaws = push(dict(spots), boxes) + _crossings(spots, boxes) if len(tries) > 1 else 0
        candidates.append((max((right - left) / _SCREEN, low - top) * (1 + _FLAW * flaws), number, spots))
    return min(candidates)[2]


def _crossings(spots: dict[int, Point], boxes: list[Box]) -> int:
    """How many pairs of links cross each other."""
    links = sorted({(min(box.owners), max(box.owners)) for box in boxes if len(box.owners) == 2})
    return sum(_cross(*(spots[end] for end in (*a, *b))) for a, b in combinations(links, 2) if not {*a} & {*b})


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether the stretch from a to b and the one from c to d meet."""

    def left(p: Point, q: Point, r: Point) -> bool:
        return (q[0] - p[0]) * (r[1] - p[1]) > (q[1] - p[1]) * (r[0] - p[0])

    return left(a, c, d) != left(b, c, d) and left(a, b, c) != left(a, b, d)


def _springs(graph: "rx.PyGraph[int, None]", group: list[int], seed: int, want: float, room: float) -> dict[int, Point]:
    """A layout of one component, turned so that its long axis lies flat.

    A link is about `want` long; a large component takes the area that its boxes need, `room`, so that parting them does
    not bend it.
    """
    if len(group) == 1:
        return {group[0]: (0.0, 0.0)}
    part = graph.subgraph(group)
    raw = rx.spring_layout(part, seed=seed, num_iter=60 if len(group) > ROOMY else 200)
    points = [(float(raw[i][0]) + 1e-6 * math.cos(i), float(raw[i][1]) + 1e-6 * math.sin(i)) for i in range(len(group))]
    if len(group) <= ROOMY:
        points, scale = _relax(points, rx.distance_matrix(part).tolist()), want
    else:
        points, scale = _even(points), math.sqrt(_SPARE * room / _WIDE / math.pi)
    return {i: (x * scale * _WIDE, y * scale) for i, (x, y) in zip(group, _flatten(points), strict=True)}


def _even(points: list[Point]) -> list[Point]:
    """The points of a large picture on a disc of radius 1, halfway to even: no crowd amid, no strays far out."""
    middle = sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
    far = [math.dist(middle, point) for point in points]
    order = sorted(range(len(points)), key=lambda i: (far[i], i))
    limit = far[order[len(order) * 19 // 20]]
    result = list(points)
    for rank, i in enumerate(order):
        radius = (min(far[i] / limit, 1.0) + math.sqrt((rank + 1) / len(order))) / 2
        angle = math.atan2(points[i][1] - middle[1], points[i][0] - middle[0])
        result[i] = (radius * math.cos(angle), radius * math.sin(angle))
    return result


def _relax(points: list[Point], hops: list[list[float]]) -> list[Point]:
    """The points moved until their distances are as near as can be to the hops between them (stress majorisation).

    Springs alone stretch some links to many times the others; this keeps them even, and far things far.
    """
    size = len(points)
    for _ in range(_RELAX_ROUNDS if size > 2 else 1):
        moved = []
        for i in range(size):
            x, y = points[i]
            sum_x = sum_y = total = 0.0
            for j, (other_x, other_y) in enumerate(points):
                if i != j:
                    weight = 1 / hops[i][j] ** 2
                    stretch = hops[i][j] / max(math.hypot(x - other_x, y - other_y), 1e-9)
                    sum_x += weight * (other_x + (x - other_x) * stretch)
                    sum_y += weight * (other_y + (y - other_y) * stretch)
                    total += weight
            moved.append((sum_x / total, sum_y / total))
        points = moved
    return points


def _flatten(points: list[Point]) -> list[Point]:
    """The points turned about their centre so that they spread most along x."""
    cx = sum(x for x, _ in points) / len(points)
    cy = sum(y for _, y in points) / len(points)
    xx = sum((x - cx) ** 2 for x, _ in points)
    yy = sum((y - cy) ** 2 for _, y in points)
    xy = sum((x - cx) * (y - cy) for x, y in points)
    angle = 0.5 * math.atan2(2 * xy, xx - yy)
    cos, sin = math.cos(angle), math.sin(angle)
    return [((x - cx) * cos + (y - cy) * sin, (y - cy) * cos - (x - cx) * sin) for x, y in points]


def _pack(spots: dict[int, Point], frames: list[tuple[list[int], Frame]]) -> None:
    """Put the components on shelves, the largest first, and the whole about the origin; changes `spots`."""
    if not frames:
        return
    sizes = [(right - left + _COMPONENT_GAP, low - top + _COMPONENT_GAP) for _, (left, top, right, low) in frames]
    shelf = max(*(w for w, _ in sizes), math.sqrt(_SCREEN * sum(w * h for w, h in sizes)))
    x = y = height = 0.0
    corners = []
    for wide, high in sizes:
        if x and x + wide > shelf:
            x, y, height = 0.0, y + height, 0.0
        corners.append((x, y))
        x, height = x + wide, max(height, high)
    right = max(cx + w for (cx, _), (w, _) in zip(corners, sizes, strict=True))
    bottom = y + height
    for (group, (left, top, _, _)), (cx, cy) in zip(frames, corners, strict=True):
        for i in group:
            spots[i] = (spots[i][0] - left + cx - right / 2, spots[i][1] - top + cy - bottom / 2)
