"""Pages and dumps out of a workspace."""

import csv
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kg import resources
from kg.errors import UsageError
from kg.export import dump
from kg.query import day_of, standing
from kg.store import open_store
from kg.view import VIEWS, facts
from kg.workspace.files import write
from kg.workspace.look import entity
from kg.workspace.place import snapshot
from kg.workspace.shipped import shipped


class Page(NamedTuple):
    """A page that was written: how much it holds, and what was left out."""

    path: Path
    holds: str
    note: str


def draw(
    root: Path, entities: Sequence[str], target: Path, *, form: str = "network", limit: int = 300, as_of: str = ""
) -> Page:
    """Write the page (`form`: a name of VIEWS) around some entities, names or IRIs; without any, of the whole graph.

    `as_of` is a day: the page shows what stood on it.

    Raises UsageError for an unknown entity, or an event on a page of officials and agencies; WorkspaceError where the page
    cannot be written.
    """
    day = day_of(as_of) if as_of else ""
    chosen = [entity(root, text) for text in entities]
    if form == "timeline" and (events := [name for _, kind, name in chosen if kind == "event"]):
        raise UsageError(
            f"{events[0]!r} is an event: a timeline shows officials and agencies, the network shows events"
        )
    page = VIEWS[form]
    store = open_store(snapshot(root).path, read_only=True)
    known = facts.load(store, landmarks())
    if day:
        known = facts.on(known, day, standing(store, day))
    title = ", ".join(name for _, _, name in chosen) or "Toàn bộ đồ thị (the whole graph)"
    record = page.choose(known, [iri for iri, _, _ in chosen], title=title, limit=limit)
    write(target, [page.render(record)])
    return Page(target, page.measure(record), record.note)


@cache
def landmarks() -> tuple[facts.Landmark, ...]:
    """The days that pictures of time mark, from the shipped data."""
    with (resources.folder("data") / "landmarks.csv").open(encoding="utf-8", newline="") as file:
        return tuple(facts.Landmark(row["day"], row["vi"], row["en"]) for row in csv.DictReader(file))


def export(root: Path, *, form: str) -> Iterator[str]:
    """The dump of the newest snapshot as pieces of text."""
    return dump(open_store(snapshot(root).path, read_only=True), shipped(), form=form)
