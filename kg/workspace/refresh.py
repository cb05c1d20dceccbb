"""Bring the graph up to the ledger: recompute what the changes since the graph's sequence number touched, nothing else.

An ingest ends with it and a crashed one is healed by it: it is the same step, in four rooms. `touched.py` tells which names and
articles changed and which nodes of the graph are theirs; `standing.py` takes out what people judged to be wrong; `told.py` says
what the ledger now says of the rest (officials with their tenures and participations, events, the graphs of the articles);
`delta.py` compares: posts, bodies and units that nothing points to any more go, what the axioms add follows.

A store that is missing, broken, from another vocabulary or out of step with the ledger is made anew from the ledger.
"""

import shutil
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

from kg.errors import WorkspaceError
from kg.ledger import Ledger
from kg.model import Quad
from kg.store import Store, open_store
from kg.vocab import node, term
from kg.workspace.around import single
from kg.workspace.delta import delta
from kg.workspace.happened import Happened
from kg.workspace.place import Place, prune_snapshots
from kg.workspace.shipped import mark, shipped
from kg.workspace.standing import Standing
from kg.workspace.told import told
from kg.workspace.touched import Touched, began, owned, parts, reprints, spelt_alike

_KEY, _FROM = term("v:nameKey"), term("prov:wasDerivedFrom")
_UNFILLED = -1  # the sequence number of a store that holds the vocabulary and nothing else yet


def refresh(place: Place, ledger: Ledger) -> int:
    """Bring store and snapshot up to the ledger; the number of name blocks that were recomputed."""
    with following(place, ledger) as graph:
        return graph.names


@contextmanager
def following(place: Place, ledger: Ledger) -> Iterator["Graph"]:
    """The graph, brought up to the ledger, and open to follow what the block changes there."""
    store = _open(place, ledger)
    try:
        graph = Graph(place, store, ledger)
        graph.follow()
        graph.show()
        yield graph
    finally:
        store.close()


class Graph:
    """An open graph that follows its ledger. `names` and `articles` count what was looked at again."""

    def __init__(self, place: Place, store: Store, ledger: Ledger) -> None:
        """Take an open store."""
        self.names = self.articles = 0
        self._place, self._store, self._ledger = place, store, ledger

    def behind(self) -> int:
        """How many changes the ledger has and the graph lacks."""
        return self._ledger.sequence() - self._store.sequence()

    def follow(self) -> None:
        """Take over what the ledger's changes touched; everything, where the store was never filled."""
        store, ledger = self._store, self._ledger
        target = ledger.sequence()
        if store.sequence() < 0:
            store.load(shipped(), sequence=_UNFILLED)
            standing = Standing(ledger)
            standing.settle(ledger.ids())
            for part in parts(ledger):
                self._take_over(standing, part, _UNFILLED)
            store.apply((), (), sequence=target)
        elif store.sequence() != target:
            standing = Standing(ledger)
            standing.settle(ledger.touched(store.sequence())[1])
            self._take_over(standing, Touched(*ledger.touched(store.sequence(), single)), target)
        ledger.settle("vocabulary", mark())
        ledger.forget_touched(min(target, began(ledger)))

    def show(self) -> None:
        """Make the snapshot that readers open."""
        number = self._store.sequence()
        target = self._place.root / "snapshots" / str(number)
        if not target.exists():
            target.parent.mkdir(exist_ok=True)
            self._store.snapshot(target)
        prune_snapshots(self._place)

    def _take_over(self, standing: Standing, touched: Touched, sequence: int) -> None:
        seen = _take_over(self._store, standing, touched, sequence)
        self.names += len(seen.people)
        self.articles += len(seen.articles)


def _open(place: Place, ledger: Ledger) -> Store:
    """The store, emptied if it cannot be brought up to date step by step: the ledger no longer knows the steps."""
    try:
        store = open_store(place.store)
        forgotten = int(ledger.setting("forgotten", "0"))
        if store.sequence() < 0 or (
            forgotten <= store.sequence() <= ledger.sequence() and ledger.setting("vocabulary") == mark()
        ):
            return store
        store.close()
    except WorkspaceError:
        pass  # a broken folder is no loss: the graph is a view
    if place.store.is_file():
        place.store.unlink()
    shutil.rmtree(place.store, ignore_errors=True)
    if ledger.sequence() in dict(place.snapshots()):
        ledger.advance()
    return open_store(place.store)


def _take_over(store: Store, standing: Standing, touched: Touched, sequence: int) -> Touched:
    """Make the touched names and articles what the ledger says of them, and those that hang on them; all that was looked at."""
    ledger, base = standing.ledger, standing.ledger.setting("base")
    articles = touched.articles | reprints(store, ledger, touched.articles, base)
    happened = Happened(store, standing, articles, base)
    touched = Touched(spelt_alike(ledger, touched.people | happened.names()), articles)
    new = told(standing, touched, happened, base)
    change = delta(store, touched, owned(store, touched, happened.former()), new, base)
    _redirect(ledger, change.old, change.new, {node("claim", name, base) for name in standing.out()})
    ledger.redirect(happened.moved())
    store.apply(change.remove, change.add, sequence=sequence)
    standing.note()
    return touched


def _redirect(ledger: Ledger, old: set[Quad], new: set[Quad], out: set[str]) -> None:
    """An official whose IRI went leads to the one that now holds its claims, if they are all of one.

    After another reading no claim is left: then to the only one of its name. Whose claims were judged away leads nowhere.
    """
    before = {q.s: q.o for q in old if q.p == _KEY}
    judged = {q.s for q in old if q.p == _FROM and q.o in out}
    after = {q.s: q.o for q in new if q.p == _KEY}
    now: dict[str, set[str]] = defaultdict(set)
    for q in new:
        if q.p == _FROM and q.s in after:
            now[q.o].add(q.s)
    own: dict[str, set[str]] = defaultdict(set)
    for q in old:
        if q.p == _FROM and q.s in before and q.s not in after:
            own[q.s] |= now.get(q.o, set())
    named: dict[str, set[str]] = defaultdict(set)
    for person, key in after.items():
        named[key].add(person)
    moved = []
    for person, key in sorted(before.items()):
        heirs = own[person] or (named[key] if person not in judged else set())
        if person not in after and len(heirs) == 1:
            moved.append((person, min(heirs)))
    if moved:
        ledger.redirect(moved)
