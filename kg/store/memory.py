"""A store that lives as long as the process: for tests and for what fits in memory."""

from pathlib import Path

from kg.store.oxigraph import OxigraphStore


class MemoryStore(OxigraphStore):
    """Oxigraph without a folder; the path is taken and not used."""

    def __init__(self, path: Path | None = None, *, read_only: bool = False) -> None:
        """Create an empty store; `path` and `read_only` are there so that every backend opens alike."""
        del path, read_only
        super().__init__(None)
