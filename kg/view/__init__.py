"""The view room: a View (plain data) becomes something to look at.

    facts.py    what a store says, as plain records        select.py  facts -> View        table.py  facts -> lines
    layout.py   View -> a place for every node (rustworkx; pure, the same each time)
    spacing.py  how large labels and shapes are, and moving them apart
    html.py     View -> one page that works without a network (the one door to pyvis)
    assets/     the page's template, style and script

`VIEWS` is the table of formats: a name, and what makes the text of a file from a View.
"""

from collections.abc import Callable

from kg.model import View
from kg.view.html import render, write

__all__ = ["VIEWS", "render", "write"]

VIEWS: dict[str, Callable[[View], str]] = {"html": render}
