"""The default backend: Oxigraph, embedded, on disk (or in memory for a store that lives as long as the process)."""

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from kg import vocab
from kg.errors import LockedError, QueryError, WorkspaceError
from kg.model import Quad
from kg.store.base import Table
from kg.store.terms import parse_graph, parse_term, quad_of, term_of, to_block, to_nquads

_STATE = vocab.graph("state")
_SEQUENCE = vocab.term("v:sequence")
# Quads that are sooner loaded in bulk than by an update, for with every second load the engine joins what came with all that is
# there; so many of them in one go that it is better done with that before anybody opens the store again.
_MANY, _MOST = 15_000, 300_000
_LONG_LOG = 1_000_000  # bytes; a longer log would keep every reader waiting
_TABLE = ".sst"
_CORRUPTION = "Corruption"  # how the engine's storage begins every report of a damaged file


class OxigraphStore:
    """A store in a folder; without a folder, in memory."""

    def __init__(self, path: Path | None = None, *, read_only: bool = False) -> None:
        """Open or create. Raises LockedError if another process has it open, WorkspaceError if it cannot be read."""
        self._path, self._loaded = path, 0
        try:
            if path is None:
                self._store = ox.Store()
            elif read_only:
                self._store = ox.Store.read_only(str(path))
            else:
                self._store = ox.Store(str(path))
        except (OSError, RuntimeError, ValueError) as error:
            if "lock" in str(error).lower() and isinstance(error, OSError):
                raise LockedError(f"another process has the store {path} open: wait for it to end") from error
            raise _damaged(error) from error

    def match(
        self, s: str | None = None, p: str | None = None, o: str | None = None, g: str | None = None
    ) -> Iterator[Quad]:
        """Every quad that fits; see `base.Store`. The bookkeeping graph is left out."""
        found = self._store.quads_for_pattern(
            None if s is None else ox.NamedNode(s[1:-1]),
            None if p is None else ox.NamedNode(p[1:-1]),
            None if o is None else parse_term(o),
            None if g is None else parse_graph(g),
        )
        try:
            for quad in map(quad_of, found):
                if quad.g != _STATE:
                    yield quad
        except (OSError, RuntimeError) as error:
            raise _damaged(error) from error

    def has(self, quad: Quad) -> bool:
        """See `base.Store`."""
        try:
            return term_of(quad) in self._store
        except (OSError, RuntimeError) as error:
            raise _damaged(error) from error

    def speaks_of(self, node: str) -> bool:
        """See `base.Store`."""
        try:
            found = self._store.quads_for_pattern(ox.NamedNode(node[1:-1]), None, None, parse_graph(""))
            return next(found, None) is not None
        except (OSError, RuntimeError) as error:
            raise _damaged(error) from error

    def apply(self, remove: Iterable[Quad], add: Iterable[Quad], *, sequence: int) -> None:
        """One SPARQL update, which Oxigraph commits as one transaction.

        Many quads come in beforehand, in bulk, at a third of the cost: if the process dies between the two, the store holds them
        all (what is loaded in bulk comes in at once), still carries the old number, and the same change again completes it.
        """
        new = list(add)
        if len(new) > _MANY:
            remove = set(remove).difference(new)
            self._bulk(new)
            new = []
        parts = [f"DELETE WHERE {{ GRAPH {_STATE} {{ ?s ?p ?o }} }}"]
        parts += [f"DELETE DATA {{\n{block}\n}}" for block in [to_block(remove)] if block]
        parts.append(f"INSERT DATA {{\n{to_block([*new, _state(sequence)])}\n}}")
        self._write(lambda: self._store.update(";\n".join(parts)))

    def load(self, quads: Iterable[Quad], *, sequence: int) -> None:
        """Bulk load into an empty store; the sequence number comes last."""
        self._bulk(list(quads))
        self.apply((), (), sequence=sequence)

    def _bulk(self, quads: Collection[Quad]) -> None:
        self._loaded += len(quads)
        self._write(lambda: self._store.bulk_load(to_nquads(quads).encode(), format=ox.RdfFormat.N_QUADS, lenient=True))

    def sequence(self) -> int:
        """See `base.Store`."""
        for quad in self._store.quads_for_pattern(None, ox.NamedNode(_SEQUENCE[1:-1]), None, parse_graph(_STATE)):
            return int(vocab.unquote(str(quad.object)))
        return -1

    def query(self, text: str, *, limit: int | None = None, union: bool = False) -> Table:
        """See `base.Store`. Raises QueryError with the parser's words."""
        try:
            answer = self._store.query(text, prefixes=vocab.PREFIXES, use_default_graph_as_union=union)
            return _table(answer, limit)
        except SyntaxError as error:
            raise QueryError(f"the query does not parse: {error}") from error
        except (OSError, RuntimeError) as error:
            if str(error).startswith(_CORRUPTION):
                raise _damaged(error) from error
            raise QueryError(f"the query cannot be answered: {error}") from error
        except ValueError as error:
            raise QueryError(f"the query cannot be answered: {error}") from error

    def snapshot(self, target: Path) -> None:
        """Hard links to the tables of the closed store, and its log, which a reader plays back: milliseconds, whatever the size.

        The engine's own backup makes tables of the log first, a dozen for one article, and spends more on joining them with
        what is there, the larger that is, than the article took. After a long ingest they are joined here, once: the next
        article would begin with that, be done before it is, and so would all those after it.
        """
        assert self._path is not None, "a store in memory has nothing that another process could open"
        if hasattr(self, "_store") and self._loaded > _MOST:
            self._write(self._store.optimize)
            self._loaded = 0
        elif hasattr(self, "_store") and any(p.stat().st_size > _LONG_LOG for p in self._path.glob("*.log")):
            self._write(self._store.flush)
        self.close()
        part = target.with_name(f"{target.name}.part")
        shutil.rmtree(part, ignore_errors=True)
        try:
            part.mkdir()
            for path in self._path.iterdir():
                if path.suffix == _TABLE:
                    os.link(path, part / path.name)
                elif path.suffix == ".log" or path.name.startswith(("CURRENT", "MANIFEST-")):
                    shutil.copyfile(path, part / path.name)
            part.rename(target)
        except OSError as error:
            raise WorkspaceError(f"the graph cannot be copied ({error}): check the disk, then run again") from error

    def close(self) -> None:
        """Release the folder's lock."""
        if hasattr(self, "_store"):
            del self._store

    def _write(self, action: Callable[[], None]) -> None:
        try:
            action()
        except RuntimeError as error:
            raise _damaged(error) from error
        except OSError as error:
            raise WorkspaceError(f"the store cannot be written ({error}): check the disk, then run again") from error


def _damaged(error: Exception) -> WorkspaceError:
    return WorkspaceError(f"the graph cannot be read ({error}): make it anew with `kg rebuild`; no article is lost")


def _state(sequence: int) -> Quad:
    return Quad(_STATE, _SEQUENCE, vocab.literal(str(sequence), datatype="xsd:integer"), _STATE)


def _table(answer: object, limit: int | None) -> Table:
    if isinstance(answer, ox.QueryBoolean):
        return Table(truth=bool(answer))
    if isinstance(answer, ox.QueryTriples):
        found: list[Quad] = []
        for triple in answer:
            if limit is not None and len(found) >= limit:
                return Table(triples=tuple(found), truncated=True)
            found.append(Quad(str(triple.subject), str(triple.predicate), str(triple.object)))
        return Table(triples=tuple(found))
    assert isinstance(answer, ox.QuerySolutions)
    columns = tuple(v.value for v in answer.variables)
    rows: list[tuple[str | None, ...]] = []
    for solution in answer:
        if limit is not None and len(rows) >= limit:
            return Table(columns=columns, rows=tuple(rows), truncated=True)
        rows.append(tuple(None if solution[c] is None else str(solution[c]) for c in columns))
    return Table(columns=columns, rows=tuple(rows))
