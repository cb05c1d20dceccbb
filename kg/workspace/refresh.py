"""Bring the graph up to the ledger: recompute what the changes since the graph's sequence number touched, nothing else.

An ingest ends with it and a crashed one is healed by it: it is the same step, in four rooms. `touched.py` tells which names and
articles changed and which nodes of the graph are theirs; `standing.py` takes out what people judged to be wrong; `told.py` says
what the ledger now says of the rest (officials with their tenures and participations, events, the graphs of the articles);
`delta.py` compares: posts, bodies and units that nothing points to any more go, what the axioms add follows.
"""

import shutil
from collections import defaultdict

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
from kg.workspace.touched import Touched, began, everything, owned, reprints

_KEY, _FROM = term("v:nameKey"), term("prov:wasDerivedFrom")
_UNFILLED = -1  # the sequence number of a store that holds the vocabulary and nothing else yet


def refresh(place: Place, ledger: Ledger) -> int:
    """Bring store and snapshot up to the ledger; the number of name blocks that were recomputed.

    A store that is missing, broken, from another vocabulary or out of step with the ledger is made anew from the ledger.
    """
    store = _open(place, ledger)
    try:
        target = ledger.sequence()
        blocks = 0
        if store.sequence() < 0:
            store.load(shipped(), sequence=_UNFILLED)
            standing = Standing(ledger)
            standing.settle(everything(ledger).articles)
            blocks = _take_over(store, standing, everything(ledger))
        elif store.sequence() != target:
            standing = Standing(ledger)
            standing.settle(ledger.touched(store.sequence())[1])
            blocks = _take_over(store, standing, Touched(*ledger.touched(store.sequence(), single)))
        ledger.settle("vocabulary", mark())
        ledger.forget_touched(min(target, began(ledger)))
        _snapshot(place, store, target)
    finally:
        store.close()
    return blocks


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


def _snapshot(place: Place, store: Store, number: int) -> None:
    target = place.root / "snapshots" / str(number)
    if not target.exists():
        target.parent.mkdir(exist_ok=True)
        store.snapshot(target)
    prune_snapshots(place)


def _take_over(store: Store, standing: Standing, touched: Touched) -> int:
    """Make the touched names and articles what the ledger says of them; the number of name blocks."""
    ledger, base = standing.ledger, standing.ledger.setting("base")
    articles = touched.articles | reprints(store, ledger, touched.articles, base)
    happened = Happened(store, standing, articles, base)
    touched = Touched(touched.people | happened.names(), articles)
    new = told(standing, touched, happened, base)
    change = delta(store, touched, owned(store, touched, happened.former()), new, base)
    _redirect(ledger, change.old, change.new, {node("claim", name, base) for name in standing.out()})
    ledger.redirect(happened.moved())
    store.apply(sorted(change.remove), sorted(change.add), sequence=ledger.sequence())
    standing.note()
    return len(touched.people)


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
    moved = []
    for person, key in sorted(before.items()):
        if person in after:
            continue
        own = {heir for q in old if q.s == person and q.p == _FROM for heir in now.get(q.o, ())}
        heirs = own or {p for p, k in after.items() if k == key and person not in judged}
        if len(heirs) == 1:
            moved.append((person, min(heirs)))
    if moved:
        ledger.redirect(moved)
