"""A large picture as islands: what hangs together stands together, in a frame that bears the name of its agency.

Nobody reads three hundred labels at once, and one layout of all is a tangle in the middle. So the communities of the network
(Louvain) are laid out apart, then put beside those they have most links with, in the shape of a screen; what is linked to
little stands on shelves below.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import rustworkx as rx

from kg.picture import View
from kg.view.layout import SCREEN, SHELF_GAP, Spots, linked, shelve, springs
from kg.view.spacing import Frame, Point, frame, node_boxes, pixel, separate

_SEED = 20260101
_SMALL = 3  # islands of no more nodes have no frame
_MARGIN = 18.0
_BAND = 20.0  # room for the name of an island, in pixels of the first sight
_LETTER = 8.4  # what a letter of it takes
_LONGEST = 170.0  # and what its beginning takes at most
_READABLE = 14  # one of so many nodes has room for its label before zooming
_GAP = 26.0
_PULL = 0.2  # so much of the mean length of its links counts beside the size of the whole
_LINK = 36.0  # how long a link is before shapes part


@dataclass(frozen=True, slots=True)
class Island:
    """A frame (left, top, right, bottom) with the name of what the nodes in it (positions in the view) have in common."""

    label: str
    nodes: tuple[int, ...]
    frame: Frame


def arrange(view: View) -> tuple[dict[str, Point], list[Island]]:
    """A place for every node of a large view, as `layout.place` gives it, and the islands, none over another.

    No two shapes overlap; labels are for the page to choose.
    """
    index = {node.id: i for i, node in enumerate(view.nodes)}
    graph = linked(view, index)
    groups = communities(graph)
    ranks = [_ranked(view, graph, group) for group in groups]
    boxes = node_boxes(view, {n for rank in ranks for n in rank[: -(-len(rank) // _READABLE)]})
    spots: Spots = {}
    frames: list[Frame] = []
    for group in groups:
        own = [boxes[i] for i in group]
        spots.update(separate(_inside(graph, group), own, 1.4))
        frames.append(frame(spots, own))
    names = {i: view.nodes[rank[0]].label for i, rank in enumerate(ranks) if len(rank) > _SMALL}
    outer = {i: _framed(frames[i], name, pixel(len(view.nodes))) for i, name in names.items()}
    for i, corner in _beside(graph, groups, outer).items():
        left, top, right, low = outer[i]
        dx, dy = corner[0] - left, corner[1] - top
        outer[i] = (left + dx, top + dy, right + dx, low + dy)
        spots.update({n: (spots[n][0] + dx, spots[n][1] + dy) for n in groups[i]})
    _below(spots, groups, frames, outer)
    islands = [Island(name, tuple(groups[i]), _rounded(outer[i])) for i, name in names.items()]
    return {node.id: (round(spots[i][0], 1), round(spots[i][1], 1)) for i, node in enumerate(view.nodes)}, islands


def communities(graph: "rx.PyGraph[int, None]") -> list[list[int]]:
    """The nodes in groups with many links inside and few between, the largest first."""
    import networkx as nx  # noqa: PLC0415 - it takes a while, and tables need no layout

    plain: nx.Graph = nx.Graph()
    plain.add_nodes_from(range(graph.num_nodes()))
    plain.add_edges_from(sorted(graph.edge_list()))
    found = nx.community.louvain_communities(plain, seed=_SEED)
    return sorted((sorted(group) for group in found), key=lambda group: (-len(group), group[0]))


def _inside(graph: "rx.PyGraph[int, None]", group: list[int]) -> Spots:
    """Places of the nodes of one island by its own links."""
    part = graph.subgraph(group)
    if rx.number_connected_components(part) == 1:
        return springs(graph, group, _SEED, _LINK)
    raw = rx.spring_layout(part, seed=_SEED, num_iter=100)
    reach = _LINK * len(group) ** 0.5
    return {n: (float(raw[i][0]) * reach * SCREEN, float(raw[i][1]) * reach) for i, n in enumerate(group)}


def _framed(inner: Frame, name: str, unit: float) -> Frame:
    """The frame of an island around what is in it, wide enough for most of its name; `unit` is that of a pixel."""
    left, top, right, low = inner
    more = max(0.0, min(len(name) * _LETTER, _LONGEST) * unit - (right - left)) / 2
    return left - _MARGIN - more, top - _MARGIN - _BAND * unit, right + _MARGIN + more, low + _MARGIN


def _beside(graph: "rx.PyGraph[int, None]", groups: list[list[int]], outer: dict[int, Frame]) -> Spots:
    """The left upper corner of each island, the largest first: the whole in the shape of a screen, links short.

    Each goes where a corner of those already there offers a place and the cost is least.
    """
    pull = _links(graph, {n: i for i in outer for n in groups[i]})
    sizes = {i: (right - left + _GAP, low - top + _GAP) for i, (left, top, right, low) in outer.items()}
    laid: dict[int, Frame] = {}
    for i, size in sizes.items():
        free = [f for f in _offers(size, laid.values()) if not any(_over(f, other) for other in laid.values())]
        links = {j: pull[min(i, j), max(i, j)] for j in laid}
        laid[i] = min((_cost(f, laid, links), f) for f in free)[1]
    return {i: (left, top) for i, (left, top, _, _) in laid.items()}


def _offers(size: Point, laid: Iterable[Frame]) -> Iterator[Frame]:
    """Places of that size beside each frame, flush with one of its edges; the origin where nothing is laid yet."""
    wide, high = size
    corners = [
        corner
        for left, top, right, low in laid
        for corner in (
            (right, top), (right, low - high), (left - wide, top), (left - wide, low - high),
            (left, low), (right - wide, low), (left, top - high), (right - wide, top - high),
        )
    ]  # fmt: skip
    yield from ((x, y, x + wide, y + high) for x, y in corners or [(0.0, 0.0)])


def _links(graph: "rx.PyGraph[int, None]", home: dict[int, int]) -> Counter[tuple[int, int]]:
    """How many links lead from one island to another."""
    pairs = ((home[a], home[b]) for a, b in graph.edge_list() if a in home and b in home)
    return Counter((min(a, b), max(a, b)) for a, b in pairs if a != b)


def _over(one: Frame, other: Frame) -> bool:
    """Whether two frames share more than an edge."""
    return one[0] < other[2] - 1 and other[0] < one[2] - 1 and one[1] < other[3] - 1 and other[1] < one[3] - 1


def _cost(new: Frame, laid: dict[int, Frame], pull: dict[int, int]) -> float:
    """How large the whole gets on a screen, and how long the links of the new island are on average."""
    every = [new, *laid.values()]
    wide = max(f[2] for f in every) - min(f[0] for f in every)
    high = max(f[3] for f in every) - min(f[1] for f in every)
    x, y = (new[0] + new[2]) / 2, (new[1] + new[3]) / 2
    way = {j: abs(x - (f[0] + f[2]) / 2) + abs(y - (f[1] + f[3]) / 2) for j, f in laid.items()}
    links = sum(pull.values())
    mean = sum(pull[j] * way[j] for j in laid) / links if links else sum(way.values()) / max(len(way), 1)
    return round(max(wide / SCREEN, high) + _PULL * mean, 3)


def _below(spots: Spots, groups: list[list[int]], frames: list[Frame], outer: dict[int, Frame]) -> None:
    """What has no frame on shelves under the islands, so wide that the whole has the shape of a screen."""
    rest = [(group, frames[i]) for i, group in enumerate(groups) if i not in outer]
    left, right = min((f[0] for f in outer.values()), default=0.0), max((f[2] for f in outer.values()), default=0.0)
    top, low = min((f[1] for f in outer.values()), default=0.0), max((f[3] for f in outer.values()), default=0.0)
    area = sum((f[2] - f[0] + SHELF_GAP) * (f[3] - f[1] + SHELF_GAP) for _, f in rest)
    half = SCREEN * (low - top) / 2  # width / (low - top + area / width) = SCREEN, solved for the width
    depth = shelve(spots, rest, max(right - left, half + math.sqrt(half * half + SCREEN * area)))
    for group, _ in rest:
        for n in group:
            spots[n] = (spots[n][0] + (left + right) / 2, spots[n][1] + low + depth / 2 + _GAP)


def _ranked(view: View, graph: "rx.PyGraph[int, None]", group: list[int]) -> list[int]:
    """The nodes of an island: its agency with the most links inside, which names it, then all by such links."""
    links = {n: len(set(graph.neighbors(n)) & set(group)) for n in group}
    order = sorted(group, key=lambda n: (-links[n], view.nodes[n].id))
    first = next((n for n in order if view.nodes[n].kind == "body"), order[0])
    return [first, *(n for n in order if n != first)]


def _rounded(whole: Frame) -> Frame:
    left, top, right, low = (round(side, 1) for side in whole)
    return left, top, right, low
