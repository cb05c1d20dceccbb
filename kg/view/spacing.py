"""Room on the canvas: how large shapes and labels are, and moving them apart until none covers another.

Distances are in canvas units: one unit is one CSS pixel at zoom 1. A node's place is the centre of its shape; the
label hangs below. Pure functions; the same input gives the same places.
"""

import math
import textwrap
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from kg.picture import View

WRAP = 22  # characters on a line of a label
MAX_LINES = 4
FONT = 17  # size of a node's label
EDGE_FONT = 14
LABEL = 12  # size of a label of a large picture on the screen, at every zoom
LEADING = 1.22  # the height of a line of a label as a part of its size
LABELLED_EDGES = 36  # a view with more edges shows their labels only near or under the pointer
ROOMY = 30  # up to so many nodes every label gets its own room; a larger picture shows what fits

_WIDTH = 0.31  # half the mean width of a character as a part of its size, on the safe side
_GAP = 16.0
_AREA = 19_000  # what a node takes of a large picture, in square units
_SCREEN = 700_000  # what a screen has, in square pixels
_STRETCH = (32.0, 10.0)  # half the width and height that a label gets in a large picture
_ROUNDS = 200  # of pushing apart
_LARGE_ROUNDS = 120
_CROWD = 150  # of nodes is pushed in fewer rounds
_YIELD = 0.1  # of the way that two boxes part, a heavy one goes so much
_SPOTS = (0.2, 0.35, 0.65, 0.8)

Point = tuple[float, float]
Frame = tuple[float, float, float, float]


@dataclass(slots=True)
class Box:
    """A rectangle that wants to be alone and moves with the nodes that own it.

    One owner: the node and its label, whose middle is `down` below the node's place. Two: the label of an edge, whose
    middle is halfway between its ends, or `bend` / 2 of their distance to the side; or (`thin`) a spot of the edge
    itself, `at` a part of its way, which keeps strange nodes off it. What is `heavy` gives way last.
    """

    owners: tuple[int, ...]
    half_width: float
    half_height: float
    down: float = 0.0
    bend: float = 0.0
    at: float = 0.5
    thin: bool = False
    heavy: bool = False


def wrap(label: str, width: int = WRAP) -> str:
    """The label broken into at most four lines of about `width` characters; what is cut off ends in "…".

    >>> wrap("Ban Tuyên giáo và Dân vận Tỉnh ủy").splitlines()
    ['Ban Tuyên giáo và Dân', 'vận Tỉnh ủy']
    """
    return "\n".join(textwrap.wrap(label, width, max_lines=MAX_LINES, placeholder=" …", break_on_hyphens=False))


def radius(degree: int) -> float:
    """Half the width of a node with so many edges, in canvas units: 11 for a lone node, at most 26."""
    return round(min(26.0, 11 + 2.6 * math.sqrt(degree)), 1)


def degrees(view: View) -> dict[str, int]:
    """How many edges of the view touch each node; edges to nodes outside the view do not count."""
    count = {node.id: 0 for node in view.nodes}
    for edge in view.edges:
        if edge.source in count and edge.target in count:
            count[edge.source] += 1
            count[edge.target] += 1
    return count


def bends(view: View) -> list[float]:
    """How far each edge bends to the right of its way, as a part of its length: 0 for the first between two nodes."""
    seen: Counter[tuple[str, str]] = Counter()
    result = []
    for edge in view.edges:
        pair = min(edge.source, edge.target), max(edge.source, edge.target)
        nth = seen[pair]
        seen[pair] += 1
        side = 1 if (nth % 2 == 1) == (edge.source == pair[0]) else -1
        result.append(round(side * 0.36 * ((nth + 1) // 2), 2))
    return result


def node_boxes(view: View, loud: Collection[int] = ()) -> list[Box]:
    """The room of each node: its shape, and its label below.

    In a large view a label gets a short stretch; only those of the nodes at the positions `loud` get the room they need to
    be read before zooming.
    """
    degree = degrees(view)
    boxes = []
    for i, node in enumerate(view.nodes):
        size = radius(degree[node.id])
        if len(view.nodes) <= ROOMY:
            wide, high = _half(node.label, FONT, 4.0)
        else:
            wide, high = _half(node.label, LABEL * pixel(len(view.nodes)), 4.0) if i in loud else _STRETCH
        boxes.append(Box((i,), max(size, wide) + _GAP / 2, size + high + _GAP / 2, high, heavy=i in loud))
    return boxes


def pixel(count: int) -> float:
    """How many units a pixel is when the whole of a large picture with so many nodes is on a screen."""
    return math.sqrt(count * _AREA / _SCREEN)


def edge_boxes(view: View, index: dict[str, int]) -> list[Box]:
    """The room of each edge's label, halfway between its ends, and spots of the edge that no other node may cover."""
    boxes = []
    for edge, bend in zip(view.edges, bends(view), strict=True):
        if edge.source in index and edge.target in index and edge.source != edge.target:
            ends = (index[edge.source], index[edge.target])
            if edge.label:
                boxes.append(Box(ends, *_half(edge.label, EDGE_FONT, 4.0), bend=bend))
            if not bend:
                boxes.extend(Box(ends, 5.0, 5.0, at=at, thin=True) for at in _SPOTS)
    return boxes


def _half(label: str, size: float, spare: float) -> tuple[float, float]:
    """Half the width and half the height of a label once it is wrapped."""
    lines = wrap(label).split("\n")
    return max(len(line) for line in lines) * size * _WIDTH + spare, len(lines) * size * LEADING / 2 + spare


def separate(spots: dict[int, Point], boxes: list[Box], sideways: float = 1.0) -> dict[int, Point]:
    """The places moved apart until no two boxes overlap; edge labels give way to nodes where not all fit.

    Two boxes part along the shorter way; `sideways` above 1 lets the way along x be so much longer (screens are wide).
    Growing the whole picture always ends it: distinct points drift apart in proportion.
    """
    spots = dict(spots)
    nodes = [box for box in boxes if len(box.owners) == 1]
    rounds = _ROUNDS if len(nodes) <= _CROWD else _LARGE_ROUNDS
    for turn in range(rounds):
        if not push(spots, boxes if turn < rounds // 2 else nodes, sideways):
            break
    while push(spots, nodes, sideways):
        spots = {i: (x * 1.05, y * 1.05) for i, (x, y) in spots.items()}
    return spots


def push(spots: dict[int, Point], boxes: list[Box], sideways: float = 1.0) -> int:
    """One round: every two overlapping boxes move apart along the shorter way. Returns how many did.

    Who is near whom is read at the start of the round; a round that moves nothing has therefore seen all as it is.
    """
    moved = 0
    reach = 2 * max(box.half_width for box in boxes)
    order = sorted(((*_centre(spots, box), box.owners, box) for box in boxes), key=lambda entry: entry[:3])
    for i, (left, level, _, a) in enumerate(order):
        for j in range(i + 1, len(order)):
            right, other, _, b = order[j]
            if right - left > reach:
                break
            if abs(other - level) < a.half_height + b.half_height and right - left < a.half_width + b.half_width:
                moved += _part(spots, a, b, sideways)
    return moved


def frame(spots: dict[int, Point], boxes: list[Box]) -> Frame:
    """Left, top, right and bottom of the boxes of one component."""
    middles = [(_centre(spots, box), box) for box in boxes]
    return (
        min(x - box.half_width for (x, _), box in middles),
        min(y - box.half_height for (_, y), box in middles),
        max(x + box.half_width for (x, _), box in middles),
        max(y + box.half_height for (_, y), box in middles),
    )


def _part(spots: dict[int, Point], a: Box, b: Box, sideways: float) -> bool:
    """Move two boxes apart if they overlap. What hangs on the same nodes, or on two links, leaves each other be."""
    same = set(a.owners) == set(b.owners)
    if same or ((a.thin or b.thin) and (len(a.owners) == len(b.owners) or {*a.owners} & {*b.owners})):
        return False
    (ax, ay), (bx, by) = _centre(spots, a), _centre(spots, b)
    over_x = a.half_width + b.half_width - abs(bx - ax)
    over_y = a.half_height + b.half_height - abs(by - ay)
    if over_x <= 0 or over_y <= 0:
        return False
    flat = over_x < over_y * sideways
    step = (math.copysign(over_x + 1, bx - ax), 0.0) if flat else (0.0, math.copysign(over_y + 1, by - ay))
    share = 0.5 if a.heavy == b.heavy else _YIELD if a.heavy else 1 - _YIELD
    for owners, part in ((a.owners, -share), (b.owners, 1 - share)):
        for owner in owners:
            spots[owner] = (spots[owner][0] + part * step[0], spots[owner][1] + part * step[1])
    return True


def _centre(spots: dict[int, Point], box: Box) -> Point:
    """The middle of a box: below its node, or halfway between the ends of its edge."""
    if len(box.owners) == 1:
        x, y = spots[box.owners[0]]
        return x, y + box.down
    (ax, ay), (bx, by) = spots[box.owners[0]], spots[box.owners[1]]
    side = box.bend / 2
    return ax + box.at * (bx - ax) + side * (by - ay), ay + box.at * (by - ay) - side * (bx - ax)
