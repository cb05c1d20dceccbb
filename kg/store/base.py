"""What every store backend can do: quads in, quads out. Terms are N-Triples text, as in `kg.model.Quad`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kg.model import Quad


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a SELECT (`columns`, `rows` of N-Triples terms or None), an ASK (`truth`) or a CONSTRUCT (`triples`)."""

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str | None, ...], ...] = ()
    truth: bool | None = None
    triples: tuple[Quad, ...] | None = None
    truncated: bool = False


class Store(Protocol):
    """A set of quads on disk or in memory, with the sequence number of the ledger it was made from."""

    def match(
        self, s: str | None = None, p: str | None = None, o: str | None = None, g: str | None = None
    ) -> Iterator[Quad]:
        """Every quad that fits; None fits all, and `g=""` is the default graph alone."""

    def has(self, quad: Quad) -> bool:
        """Whether this very quad is there: a tenth of the cost of `match`."""

    def speaks_of(self, node: str) -> bool:
        """Whether anything is said of a node in the default graph."""

    def apply(self, remove: Iterable[Quad], add: Iterable[Quad], *, sequence: int) -> None:
        """Remove, then add, and note the sequence number, all in one transaction.

        What is added may be there before the rest is done: a process that dies meanwhile leaves the old number, and the same
        change again gives what it would have given.
        """

    def load(self, quads: Iterable[Quad], *, sequence: int) -> None:
        """Fill an empty store in bulk; not atomic, so only into a folder that nobody reads yet."""

    def sequence(self) -> int:
        """The sequence number of the last `apply` or `load`; -1 for a store that was never filled."""

    def query(self, text: str, *, limit: int | None = None, union: bool = False) -> Table:
        """Answer a SPARQL query over the default graph and the named graphs; stop after `limit` rows.

        With `union` a pattern outside GRAPH is matched in all graphs, not only in the default one.
        Raises QueryError if it does not parse. Has no time limit: run what users write through `kg.query`.
        """

    def snapshot(self, target: Path) -> None:
        """Give the folder back and make a copy of it for readers at `target`, which must not exist."""

    def close(self) -> None:
        """Give the folder back."""
