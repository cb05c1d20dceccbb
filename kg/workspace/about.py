"""The counts of a workspace."""

from pathlib import Path
from typing import NamedTuple

from kg.store import Table
from kg.workspace.look import ask
from kg.workspace.place import reading


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
        return Stats(ledger.count(), ledger.sequence(), answer.behind, ledger.quarantine.every(), answer.table)
