"""The view room: facts become something to look at.

    facts.py    what a store says, as plain records        table.py    facts -> lines
    select.py   facts -> View (a network)                  network.py  View -> page (the one door to pyvis)
    layout.py   View -> a place for every node (rustworkx; pure, the same each time)
    spacing.py  how large labels and shapes are, and moving them apart
    lanes.py    facts -> Timeline                          timeline.py Timeline -> page
    strokes.py  how bars are drawn on lanes
    page.py     what the pages share                       assets/     their templates, style and scripts

`VIEWS` is the table of pages: a name, what takes a record out of the facts, and what makes the text of a page of it.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from kg.view import lanes, network, select, timeline

__all__ = ["VIEWS", "Form"]


class Form(NamedTuple):
    """A kind of page.

    `choose(facts, focus, title=, limit=)` takes a record with a `note` out of the facts, `render` makes the page of it,
    `measure` says in a few words how much it holds.
    """

    choose: Callable[..., Any]
    render: Callable[[Any], str]
    measure: Callable[[Any], str]


VIEWS: dict[str, Form] = {
    "network": Form(select.network, network.render, lambda view: f"{len(view.nodes)} nodes, {len(view.edges)} links"),
    "timeline": Form(lanes.timeline, timeline.render, lanes.measure),
}
