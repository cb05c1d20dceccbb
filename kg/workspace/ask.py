"""Questions to a workspace: SPARQL as users write it."""

from pathlib import Path
from typing import NamedTuple

from kg.query import answer
from kg.store import Table
from kg.workspace.place import snapshot


class Answer(NamedTuple):
    """A table, and how many changes of the ledger the snapshot it was read from does not have yet."""

    table: Table
    behind: int


def query(root: Path, text: str, *, timeout: float, limit: int) -> Answer:
    """Answer a user's SPARQL in a process that is killed after `timeout` seconds; at most `limit` rows.

    Raises QueryError, LimitError or WorkspaceError.
    """
    found = snapshot(root)
    return Answer(answer(found.path, text, timeout=timeout, limit=limit), found.behind)
