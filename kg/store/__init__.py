"""The graph on disk: quads in, quads out, through one table of backends."""

from collections.abc import Callable
from pathlib import Path

from kg.errors import UsageError
from kg.store.base import Store, Table
from kg.store.memory import MemoryStore
from kg.store.oxigraph import OxigraphStore
from kg.store.terms import from_rdf, serialise, to_nquads

__all__ = ["STORES", "Store", "Table", "from_rdf", "open_store", "serialise", "to_nquads"]

STORES: dict[str, Callable[..., Store]] = {
    "oxigraph": OxigraphStore,
    "memory": MemoryStore,
}


def open_store(path: Path | None, *, kind: str = "oxigraph", read_only: bool = False) -> Store:
    """Open the store in a folder. Raises UsageError for an unknown kind, and what the backend raises."""
    if kind not in STORES:
        raise UsageError(f"unknown store {kind!r}: choose one of {', '.join(STORES)}")
    return STORES[kind](path, read_only=read_only)
