"""Pages and dumps out of a workspace."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.export import dump
from kg.model import View
from kg.store import open_store
from kg.view import VIEWS, facts, select
from kg.workspace.files import write
from kg.workspace.look import entity
from kg.workspace.place import snapshot
from kg.workspace.shipped import shipped


def view(root: Path, entities: Sequence[str], *, max_nodes: int) -> View:
    """The network around some entities (names or IRIs), or the whole. Raises UsageError for an unknown one."""
    chosen = [entity(root, text) for text in entities]
    known = facts.load(open_store(snapshot(root).path, read_only=True))
    title = ", ".join(name for _, _, name in chosen) or "Toàn bộ đồ thị (the whole graph)"
    return select.network(known, [iri for iri, _, _ in chosen], title=title, max_nodes=max_nodes)


def draw(root: Path, entities: Sequence[str], target: Path, *, max_nodes: int) -> View:
    """Write the page of a view; the view. Raises WorkspaceError where it cannot be written."""
    found = view(root, entities, max_nodes=max_nodes)
    write(target, [VIEWS["html"](found)])
    return found


def export(root: Path, *, form: str) -> Iterator[str]:
    """The dump of the newest snapshot as pieces of text."""
    return dump(open_store(snapshot(root).path, read_only=True), shipped(), form=form)
