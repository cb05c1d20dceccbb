"""A workspace is a folder. Writers hold its lock and heal it; readers use the last snapshot of the graph.

kg-data/ledger.sqlite   articles and judgements: the truth
kg-data/store/          the graph, a view that can be made again
kg-data/snapshots/N/    what readers open; N is the ledger's sequence number
kg-data/quarantine/     inputs that could not be read
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kg import vocab
from kg.errors import WorkspaceError
from kg.ledger import Ledger, locked

_KEPT_SNAPSHOTS = 2  # a reader that has just found the older one can still open it


@dataclass(frozen=True, slots=True)
class Place:
    """The paths of a workspace."""

    root: Path

    @property
    def ledger(self) -> Path:
        """The SQLite file."""
        return self.root / "ledger.sqlite"

    @property
    def store(self) -> Path:
        """The folder of the graph."""
        return self.root / "store"

    @property
    def quarantine(self) -> Path:
        """The folder of unreadable inputs."""
        return self.root / "quarantine"

    def snapshots(self) -> list[tuple[int, Path]]:
        """Every snapshot with its sequence number, the newest last."""
        folder = self.root / "snapshots"
        found = [(int(p.name), p) for p in folder.iterdir() if p.name.isdigit()] if folder.is_dir() else []
        return sorted(found)


@contextmanager
def writing(root: Path, *, base: str | None = None) -> Iterator[tuple[Place, Ledger]]:
    """The workspace opened for writing, created if need be; the lock is held until the block ends.

    Raises LockedError if another process writes, WorkspaceError if the folder cannot be written, or if `base` (of the
    IRIs) differs from the one the workspace was made with.
    """
    place = Place(root)
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorkspaceError(
            f"cannot make the folder {root} ({error.strerror}): choose another --data folder"
        ) from error
    with locked(root / "lock"):
        ledger = Ledger(place.ledger)
        try:
            _set_base(ledger, base)
            _drop_foreign_graph(place, ledger)
            yield place, ledger
        finally:
            ledger.close()


def _set_base(ledger: Ledger, base: str | None) -> None:
    known = ledger.setting("base")
    if not known:
        ledger.settle("base", base or vocab.ID)
    elif base and base != known:
        raise WorkspaceError(f"this workspace mints IRIs under {known}, not {base}: leave KG_BASE as it was")


@contextmanager
def reading(root: Path) -> Iterator[tuple[Place, Ledger]]:
    """The ledger opened for reading, beside a writer if there is one. Raises WorkspaceError if there is no workspace."""
    place = Place(root)
    if not place.ledger.is_file():
        raise WorkspaceError(f"there is no workspace in {root}: make one with `kg ingest ARTICLE... --data {root}`")
    ledger = Ledger(place.ledger, read_only=True)
    try:
        yield place, ledger
    finally:
        ledger.close()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a reader opens. `behind` is the number of changes that the ledger has and the snapshot lacks."""

    path: Path
    behind: int


def snapshot(root: Path) -> Snapshot:
    """The newest snapshot. Raises WorkspaceError if the workspace was never filled."""
    with reading(root) as (place, ledger):
        found = place.snapshots()
        now = ledger.sequence()  # after the list: a writer may be at work
        for number, path in reversed(found):
            if number <= now:
                return Snapshot(path, now - number)
        raise WorkspaceError(f"the workspace {root} has no graph yet: run `kg rebuild --data {root}`")


def prune_snapshots(place: Place) -> None:
    """Remove all but the newest snapshots, and what a crash left of one."""
    kept = {path for _, path in place.snapshots()[-_KEPT_SNAPSHOTS:]}
    for path in (place.root / "snapshots").iterdir():
        if path not in kept:
            shutil.rmtree(path, ignore_errors=True)


def _drop_foreign_graph(place: Place, ledger: Ledger) -> None:
    """Remove a graph that is ahead of its ledger: someone put an older ledger in its place, or a new one."""
    ahead = [path for number, path in place.snapshots() if number > ledger.sequence()]
    for path in [*ahead, place.store] if ahead else []:
        shutil.rmtree(path, ignore_errors=True)
