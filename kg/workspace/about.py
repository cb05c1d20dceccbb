"""The tour of a fresh installation, and the counts of a workspace."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from kg import resources
from kg.model import View
from kg.store import Table
from kg.workspace.draw import draw
from kg.workspace.ingest import Outcome, ingest
from kg.workspace.look import ask
from kg.workspace.place import reading


class Demo(NamedTuple):
    """What the tour made: counts of the ingest, an answer, the page and what it shows."""

    counts: dict[str, int]
    answer: Table
    page: Path
    view: View


def demo(root: Path, *, report: Callable[[Outcome], None]) -> Demo:
    """Ingest the sample articles into `root`, answer the question "demo", draw the page `demo.html` beside the ledger."""
    counts = ingest(root, [str(resources.folder("data") / "samples")], report=report)
    answer = ask(root, "demo", {}, timeout=30, limit=1000).table
    page = root / "demo.html"
    return Demo(counts, answer, page, draw(root, [], page, max_nodes=300))


class Stats(NamedTuple):
    """Counts of a workspace; `graph` is the answer to the question "stats"."""

    articles: int
    sequence: int
    behind: int
    quarantined: list[tuple[str, str, str]]
    graph: Table


def stats(root: Path) -> Stats:
    """Count what a workspace holds. Raises WorkspaceError if there is none."""
    answer = ask(root, "stats", {}, timeout=30, limit=1000)
    with reading(root) as (_, ledger):
        return Stats(ledger.count(), ledger.sequence(), answer.behind, ledger.quarantined(), answer.table)
