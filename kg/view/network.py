"""A View as one page: network, evidence panel, search, and a table that says the same in words.

pyvis carries vis-network and holds the nodes and edges; the page is our own (`page.py`), because pyvis' template asks
two foreign servers for files and writes headings unescaped. vis-network's own style sheet stays out: it dresses buttons
and dialogues that this page does not have (220 kB).
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from kg.picture import Fact, Node, View
from kg.view.islands import arrange
from kg.view.layout import place
from kg.view.page import Row, Sources, asset, compose, lines
from kg.view.spacing import EDGE_FONT, FONT, LABELLED_EDGES, LEADING, ROOMY, Point, bends, degrees, radius, wrap

_FACE = "Be Vietnam Pro, -apple-system, Segoe UI, Noto Sans, Roboto, DejaVu Sans, sans-serif"
_PAPER, _INK, _LINE = "#fcfbf8", "#24292f", "#c4c0b6"
# Colours of Paul Tol's "high contrast" scheme: apart for every kind of colour vision, and in grey.
_GROUPS = {
    "person": {"shape": "dot", "color": {"background": "#2a5a94", "border": "#17406f"}},
    "body": {"shape": "square", "color": {"background": "#e0b44c", "border": "#a67c1a"}},
    "event": {"shape": "diamond", "color": {"background": "#bf5f70", "border": "#8f3c4c"}},
}
_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "hideEdgesOnDrag": True,
        "selectConnectedEdges": False,
        "keyboard": {"enabled": True, "bindToWindow": False},
    },
    "nodes": {
        "borderWidth": 1.5,
        "font": {"face": _FACE, "size": FONT, "color": _INK, "strokeWidth": 4, "strokeColor": _PAPER},
    },
    "edges": {
        "smooth": False,
        "width": 1.3,
        "selectionWidth": 1.2,
        "color": {"color": _LINE, "highlight": _INK, "hover": "#6b6f76"},
        "font": {"face": _FACE, "size": EDGE_FONT, "color": "#5b616a", "strokeWidth": 4, "strokeColor": _PAPER},
    },
    "groups": {
        kind: {**look, "color": {**look["color"], "highlight": look["color"], "hover": look["color"]}}  # type: ignore[dict-item]
        for kind, look in _GROUPS.items()
    },
}


def render(view: View) -> str:
    """The full text of the page for a view, the same for the same view; it ends with a newline. Raises nothing."""
    sources = Sources()
    data = payload(view, sources)
    return compose(
        "network.html",
        data,
        scripts=[_vis(), asset("labels.js"), asset("network.js")],
        title=view.title or "Mạng lưới",
        note=view.note,
        full=bool(view.nodes),
        notices=sources.notices(),
        rows=list(_rows(view)),
        kinds=Counter(node.kind for node in view.nodes),
        nodes=len(view.nodes),
        edges=len(view.edges),
    )


def payload(view: View, sources: Sources) -> dict[str, Any]:
    """What the page's script gets, ready for JSON.

    `nodes`, `edges` and `options` are vis-network's (ids are positions in the view: 3 for a node, "e3" for an edge; `far`
    leads out of an island); `islands` frame parts of a large picture, whose labels the script draws where they fit (`large`);
    `leading` is the height of a label's line; `about` tells what the panel shows of each; facts and quotes go into `sources`.
    """
    index = {node.id: i for i, node in enumerate(view.nodes)}
    about: dict[str, Any] = {}
    for i, node in enumerate(view.nodes):
        numbers = sources.numbers(node.facts)
        about[str(i)] = {"kind": node.kind, "label": node.label, "detail": node.detail, "facts": numbers}
    for i, edge in enumerate(view.edges):
        if edge.source in index and edge.target in index:
            ends = {"from": index[edge.source], "to": index[edge.target]}
            about[f"e{i}"] = {"label": edge.label, "facts": sources.numbers(edge.facts), **ends}
    large = len(view.nodes) > ROOMY
    places, islands = arrange(view) if large else (place(view), [])
    net = _network(view, index, places, {n: k for k, island in enumerate(islands) for n in island.nodes})
    return {
        "nodes": net.nodes,
        "edges": net.edges,
        "options": net.options,
        "leading": LEADING,
        "large": large,
        "islands": [[island.label, *island.frame] for island in islands],
        "about": about,
        **sources.payload(),
    }


def _network(view: View, index: dict[str, int], places: dict[str, Point], home: dict[int, int]) -> Any:
    """Pyvis' Network with the nodes and edges put straight in: its add_edge looks through all nodes each time."""
    from pyvis.network import Network  # noqa: PLC0415 - it brings IPython along: 0.5 s that a table need not wait for

    net = Network()
    degree = degrees(view)
    for i, node in enumerate(view.nodes):
        x, y = places[node.id]
        entry = {"id": i, "label": wrap(node.label), "group": node.kind, "x": x, "y": y}
        net.nodes.append({**entry, "size": radius(degree[node.id])})
    for i, (edge, bend) in enumerate(zip(view.edges, bends(view), strict=True)):
        if edge.source in index and edge.target in index:
            a, b = index[edge.source], index[edge.target]
            named = {"id": f"e{i}", "from": a, "to": b, "label": wrap(edge.label)}
            far = {"far": True} if home.get(a) != home.get(b) else {}
            net.edges.append(
                {**named, **far, **_bearing((view.nodes[a], view.nodes[b]), bend, presumed=edge.kind == "presumed")}
            )
    few = len(net.edges) <= LABELLED_EDGES
    ground = {"background": _PAPER} if few else {}
    threshold = {"scaling": {"label": {"drawThreshold": 4 if few else EDGE_FONT}}}
    net.options = {
        **_OPTIONS,
        "nodes": {**_OPTIONS["nodes"], "font": {**_OPTIONS["nodes"]["font"], **ground}},
        "edges": {**_OPTIONS["edges"], **threshold, "font": {**_OPTIONS["edges"]["font"], **ground}},
    }
    return net


def _bearing(ends: tuple[Node, Node], bend: float, *, presumed: bool) -> dict[str, Any]:
    """How an edge is drawn: bent beside its fellows, with an arrow where the shapes of its ends tell no direction."""
    look: dict[str, Any] = {"dashes": [6, 5]} if presumed else {}
    if bend:
        look["smooth"] = {"enabled": True, "type": "curvedCW" if bend > 0 else "curvedCCW", "roundness": abs(bend)}
    if ends[0].kind == ends[1].kind:
        look["arrows"] = {"to": {"enabled": True, "scaleFactor": 0.5}}
    return look


def _rows(view: View) -> Iterator[Row]:
    """The lines of the table: what the edges say, then what only the nodes say."""
    names = {node.id: node.label for node in view.nodes}
    told: set[Fact] = set()
    for edge in view.edges:
        who, where = names.get(edge.source, edge.source), names.get(edge.target, edge.target)
        for fact in edge.facts:
            told.add(fact)
            yield from lines(fact, who, where)
    for node in view.nodes:
        for fact in node.facts:
            if fact not in told:
                who, where = ("", node.label) if node.kind == "body" else (node.label, "")
                yield from lines(fact, who, where)


@cache
def _vis() -> str:
    """vis-network's script from the pyvis package, licence notice and all, without the pointer to its source map."""
    text = files("pyvis").joinpath("templates", "lib", "vis-9.1.2", "vis-network.min.js").read_text(encoding="utf-8")
    return re.sub(r"\n//# sourceMappingURL=.*\s*\Z", "\n", text.replace("\r\n", "\n"))
