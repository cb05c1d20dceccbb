"""Vietnamese official news in; a graph of officials, positions, agencies and events out; every fact with its sentence.

The house, in the order in which one article walks through it:

    cli          parse, one call, print
    workspace    the use cases: the only rooms that join rooms
    -- language wing: knows no RDF
    sources      files and pages -> Article
    text         pure functions on text: normal form, tokens, sentences, dates, names; offsets are never lost
    lexicon      concepts -> one compiled matcher
    extract      Article -> Claims
    resolve      Claims -> people, tenures, events
    -- ground
    model        what flows: frozen records     errors    the error tree
    vocab        every IRI                      resources where data and ontology lie
    concepts     ontology/*.ttl -> records      ledger    articles and claims, durably, in SQLite
    -- graph wing: knows no Vietnamese
    emit         claims and entities -> quads
    store        quads on disk                  reason    what the axioms add
    query        SPARQL with limits             view      facts -> pages and tables
    export       dumps

The Python face is `open`: `kg.open("kg-data").query("SELECT ...")`.
"""

import os
from pathlib import Path

__all__ = ["Workspace", "open"]


class Workspace:
    """A workspace folder from Python: what the command line does, as methods."""

    def __init__(self, root: Path) -> None:
        """Name the folder; nothing is opened or made before a method runs."""
        self.root = root

    def ingest(self, *sources: str | os.PathLike[str]) -> dict[str, int]:
        """Ingest files or folders; how many articles were added, replaced, unchanged, rejected."""
        from kg.workspace.ingest import ingest

        return ingest(self.root, [os.fspath(s) for s in sources], report=lambda _: None)

    def query(self, text: str, *, timeout: float = 30, limit: int = 10_000) -> list[dict[str, str | None]]:
        """Answer a SELECT: a dict a row, from column to plain text (None where unbound). Raises QueryError or LimitError."""
        from kg.vocab import unquote
        from kg.workspace.ask import query

        table = query(self.root, text, timeout=timeout, limit=limit).table
        return [
            {name: None if value is None else unquote(value) for name, value in zip(table.columns, row, strict=True)}
            for row in table.rows
        ]

    def show(self, name: str) -> str:
        """What is known of an official, an agency or an event, with sentences, as text."""
        from kg.workspace.look import show

        return "\n".join(show(self.root, name))


def open(path: str | os.PathLike[str] = "kg-data") -> Workspace:  # noqa: A001 the verb users know
    """The workspace in a folder, which `ingest` makes if need be."""
    return Workspace(Path(path))
