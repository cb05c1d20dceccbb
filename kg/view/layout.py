"""Where every node of a view stands: springs for each component, room for each label, components packed apart.

A picture with more nodes than can all be labelled is laid out as islands instead (`islands.py`). Distances are in canvas
units: one unit is one CSS pixel at zoom 1. A node's place is the centre of its shape; the label hangs below. The same view
gives the same places: the seed is fixed and sets never rule an order.
"""

import math
from itertools import combinations

import rustworkx as rx

from kg.picture import View
from kg.view.spacing import LABELLED_EDGES, Box, Frame, Point, edge_boxes, frame, node_boxes, push, separate

# What is tried, the best taken: a seed, how long a link is, how much rather boxes part sideways.
_TRIES = tuple((seed, want, 2.0) for seed in (20260101, 5, 11, 17) for want in (70.0, 100.0))
_WIDE = 1.3  # labels are wider than high
SCREEN = 1.5  # and so are screens
_FLAW = 0.03  # a crossing is worth so much of the size
SHELF_GAP = 60.0
_RELAX_ROUNDS = 60

Spots = dict[int, Point]


def place(view: View) -> dict[str, Point]:
    """A place (x to the right, y downwards, canvas units) for every node of the view, centred on the origin.

    No two shapes or labels overlap. For views of up to `spacing.ROOMY` nodes. An empty view gives an empty dict.
    """
    index = {node.id: i for i, node in enumerate(view.nodes)}
    boxes = node_boxes(view)
    graph = linked(view, index)
    captions = edge_boxes(view, index) if len(view.edges) <= LABELLED_EDGES else []
    spots: Spots = {}
    frames: list[tuple[list[int], Frame]] = []
    for group in sorted((sorted(group) for group in rx.connected_components(graph)), key=lambda g: (-len(g), g[0])):
        members = set(group)
        own = [boxes[i] for i in group] + [c for c in captions if c.owners[0] in members]
        spots.update(_best(graph, group, own))
        frames.append((group, frame(spots, own)))
    shelve(spots, frames)
    return {node.id: (round(spots[i][0], 1), round(spots[i][1], 1)) for i, node in enumerate(view.nodes)}


def linked(view: View, index: dict[str, int]) -> "rx.PyGraph[int, None]":
    """The nodes by their positions in the view, and which two are linked."""
    graph: rx.PyGraph[int, None] = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(len(index)))
    pairs = ((index[e.source], index[e.target]) for e in view.edges if e.source in index and e.target in index)
    graph.add_edges_from([(a, b, None) for a, b in pairs if a != b])
    return graph


def _best(graph: "rx.PyGraph[int, None]", group: list[int], boxes: list[Box]) -> Spots:
    """The layout of one component that fills least of a screen; links that cross or stay covered count against it."""
    candidates = []
    for number, (seed, want, sideways) in enumerate(_TRIES if len(group) > 2 else _TRIES[-1:]):
        spots = separate(springs(graph, group, seed, want), boxes, sideways)
        left, top, right, low = frame(spots, boxes)
        flaws = push(dict(spots), boxes) + _crossings(spots, graph, group)
        candidates.append((max((right - left) / SCREEN, low - top) * (1 + _FLAW * flaws), number, spots))
    return min(candidates)[2]


def _crossings(spots: Spots, graph: "rx.PyGraph[int, None]", group: list[int]) -> int:
    """How many pairs of links of a component cross each other."""
    members = set(group)
    links = sorted((min(a, b), max(a, b)) for a, b in graph.edge_list() if a in members)
    return sum(_cross(*(spots[end] for end in (*a, *b))) for a, b in combinations(links, 2) if not {*a} & {*b})


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether the stretch from a to b and the one from c to d meet."""

    def left(p: Point, q: Point, r: Point) -> bool:
        return (q[0] - p[0]) * (r[1] - p[1]) > (q[1] - p[1]) * (r[0] - p[0])

    return left(a, c, d) != left(b, c, d) and left(a, b, c) != left(a, b, d)


def springs(graph: "rx.PyGraph[int, None]", group: list[int], seed: int, want: float) -> Spots:
    """A layout of one component with links about `want` long, turned so that its long axis lies flat."""
    if len(group) == 1:
        return {group[0]: (0.0, 0.0)}
    part = graph.subgraph(group)
    raw = rx.spring_layout(part, seed=seed, num_iter=200)
    points = [(float(raw[i][0]) + 1e-6 * math.cos(i), float(raw[i][1]) + 1e-6 * math.sin(i)) for i in range(len(group))]
    points = _flatten(_relax(points, rx.distance_matrix(part).tolist()))
    return {i: (x * want * _WIDE, y * want) for i, (x, y) in zip(group, points, strict=True)}


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


def shelve(spots: Spots, frames: list[tuple[list[int], Frame]], least: float = 0.0) -> float:
    """Put components on shelves at least so wide, the largest first, the whole about the origin; changes `spots`.

    Returns how high the shelves are together.
    """
    if not frames:
        return 0.0
    sizes = [(right - left + SHELF_GAP, low - top + SHELF_GAP) for _, (left, top, right, low) in frames]
    shelf = max(least, *(w for w, _ in sizes), math.sqrt(SCREEN * sum(w * h for w, h in sizes)))
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
    return bottom
