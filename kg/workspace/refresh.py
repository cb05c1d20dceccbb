"""Bring the graph up to the ledger: recompute what the changes since the graph's sequence number touched, nothing else.

An ingest ends with it and a crashed one is healed by it: it is the same step, in four rooms. `touched.py` tells which names and
articles changed and which nodes of the graph are theirs; `standing.py` takes out what people judged to be wrong; `told.py` says
what the ledger now says of the rest; `delta.py` compares: posts, bodies and units that nothing points to any more go, what the
axioms add follows. Articles come first, with the events of which they tell; then the names, with tenures and participations.

The graph carries the number of the last change of which it has everything. What is done a part at a time before that is done
again after a crash: each part is told whole, so it comes to the same, and a name that it touches is noted in the ledger before.

A store that is missing, broken, from another vocabulary or out of step with the ledger is made anew from the ledger.
"""

import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from kg import emit, vocab
from kg.errors import WorkspaceError
from kg.ledger import Ledger
from kg.model import Quad
from kg.store import Store, open_store
from kg.vocab import node, term
from kg.workspace import told
from kg.workspace.around import single
from kg.workspace.delta import delta
from kg.workspace.evidence import Evidence
from kg.workspace.happened import Happened, Rested
from kg.workspace.known import Shared
from kg.workspace.place import Place, prune_snapshots
from kg.workspace.pool import Answers, Pool
from kg.workspace.prints import Prints
from kg.workspace.shipped import mark, shipped
from kg.workspace.standing import Standing
from kg.workspace.touched import began, blocks, of_events, of_names, parts

Blocks = Mapping[str, tuple[str, ...]]  # names, each with the articles that name it

_KEY, _FROM = term("v:nameKey"), term("prov:wasDerivedFrom")
# Mentions of names of which another process tells at a time, few, so that none waits long for another; quads that the graph takes
# over at a time.
_SENT, _TAKEN = 600, 100_000
_UNFILLED = -1  # the sequence number of a store that holds the vocabulary and nothing else yet


def refresh(place: Place, ledger: Ledger) -> None:
    """Bring store and snapshot up to the ledger."""
    with following(place, ledger):
        pass


@contextmanager
def following(place: Place, ledger: Ledger) -> Iterator["Graph"]:
    """The graph, brought up to the ledger, and open to follow what the block changes there."""
    with _given_back(Graph(place, _open(place, ledger), ledger)) as graph:
        made = graph.is_new
        graph.follow()
        if not made:
            yield graph
    if made:  # what readers open is made of it when it is given back; they need not wait for what comes now
        with _given_back(Graph(place, _open(place, ledger), ledger)) as graph:
            graph.follow()
            yield graph


@contextmanager
def _given_back(graph: "Graph") -> Iterator["Graph"]:
    """A graph that is closed after the block; who interrupts that waits until it is."""
    try:
        yield graph
    finally:
        try:
            graph.close()
        except KeyboardInterrupt:
            graph.close()
            raise


class Graph:
    """An open graph that follows its ledger. `names` and `articles` count what was looked at again."""

    def __init__(self, place: Place, store: Store, ledger: Ledger) -> None:
        """Take an open store."""
        self.names = self.articles = 0
        self.is_new = store.sequence() < 0
        self._place, self._store, self._ledger = place, store, ledger
        self._base = ledger.setting("base")
        self._read = store.sequence()
        self._number, self._whole = -1, False
        self._shared, self._evidence, self._at_work = Shared(), Evidence(store, self._base), False

    def behind(self) -> int:
        """How many changes the ledger has whose articles the graph lacks."""
        return self._ledger.sequence() - self._read

    def follow(self, pool: Pool | None = None) -> None:
        """Take over what the ledger's changes touched; everything, where the store was never filled.

        Where a pool has processes that wait for work, they tell of the names, and begin while this one sees to the last articles.
        """
        store, ledger = self._store, self._ledger
        target = ledger.sequence()
        self._begin()
        if store.sequence() != target:
            pool = pool if pool and pool.is_running else None
            standing = self._happen()
            filled = store.sequence() >= 0
            names = ledger.touched(store.sequence(), single)[0] if filled else {*ledger.keys()}
            found = self._told(standing, names, pool)
            self._show(standing)
            for part, new in found:
                self._resolve(standing, part, new)
            said = set(store.match(g=vocab.graph("review", self._base)))
            says = set(emit.review_graph(standing.log, self._base))
            store.apply(said - says, says - said, sequence=target)
        ledger.settle("vocabulary", mark())
        ledger.forget_touched(min(target, began(ledger)))
        self._number, self._whole, self._at_work = target, True, False

    def read(self) -> None:
        """Take over the articles of the ledger's changes and the events of which they tell; whom these touch is noted there.

        Names wait until `follow` comes to them: many articles tell of some, and whoever they tell of is resolved once.
        """
        self._begin()
        self._happen()
        self._at_work = False

    def _begin(self) -> None:
        """Where the last step was interrupted, what it told of posts and bodies may not have come into the store."""
        if self._at_work:
            self._shared = Shared()
        self._at_work = True

    def _happen(self) -> Standing:
        """The same; most of the graphs of articles still wait for `_show`."""
        store, ledger, standing = self._store, self._ledger, Standing(self._ledger)
        target = ledger.sequence()
        self._whole = False
        if store.sequence() < 0:
            store.load(shipped(), sequence=_UNFILLED)
        changed = ledger.touched(self._read)[1] if self._read >= 0 else ledger.ids()
        standing.settle(changed)
        for part in parts(changed | ledger.touched(self._read)[1]):
            self._report(standing, part)
            if self._evidence.is_much:
                self._show(standing)
        standing.note()
        self._read = target
        return standing

    def _report(self, standing: Standing, part: set[str]) -> None:
        """Make the events of some articles what the ledger says of them, with those that hang on them; begin their graphs."""
        store, ledger, base = self._store, self._ledger, self._base
        prints = Prints(ledger)
        articles = part | prints.touched(store, part, base)
        happened = Happened(store, standing, part, base)
        new = told.of_events(happened.events, base)
        change = delta(store, self._shared, of_events(store, happened.former()), new, base)
        gone, come = self._evidence.begin(standing, prints, sorted(articles))
        with ledger.together():
            ledger.touch(happened.names(), store.sequence() + 1)
            ledger.redirect(happened.moved())
        store.apply([*change.remove, *gone], [*change.add, *come], sequence=store.sequence())
        self.articles += len(articles)

    def _show(self, standing: Standing) -> None:
        """Make the graphs of the articles that wait what the ledger says of them."""
        gone, come = self._evidence.rest(standing, Prints(self._ledger))
        if gone or come:
            self._store.apply(gone, come, sequence=self._store.sequence())
        self._evidence.done()

    def _told(self, standing: Standing, names: set[str], pool: Pool | None) -> Iterator[tuple[Blocks, set[Quad]]]:
        """Some names at a time with the articles that name them, and what the ledger says of them; a pool begins at once."""
        if not pool:
            whole = (self._names(standing, part) for part in blocks(self._ledger, names))
            return ((part.blocks, told.of_names(standing, part)) for part in whole)
        sent = (self._names(standing, part) for part in blocks(self._ledger, names, _SENT))
        return _together(pool.ahead(told.of_names_elsewhere, sent, of=told.Names))

    def _names(self, standing: Standing, part: Blocks) -> told.Names:
        articles = {article for block in part.values() for article in block}
        claims = (c for article in articles for c in standing.claims(article))
        events = Rested(self._store, self._base).ids(part.keys(), claims)
        return told.Names(self._place.ledger, self._base, part, events)

    def _resolve(self, standing: Standing, part: Blocks, new: set[Quad]) -> None:
        """Make the officials of some names what the ledger says of them."""
        store, ledger, base = self._store, self._ledger, self._base
        change = delta(store, self._shared, of_names(store, part), new, base)
        _redirect(ledger, change.old, change.new, {node("claim", name, base) for name in standing.out()})
        store.apply(change.remove, change.add, sequence=store.sequence())
        self.names += len(part)

    def close(self) -> None:
        """Give the store back, and make the snapshot that readers open, unless something is but half taken over."""
        target = self._place.root / "snapshots" / str(self._number)
        if self._whole and not target.exists():
            target.parent.mkdir(exist_ok=True)
            self._store.snapshot(target)
        self._store.close()
        if self._whole:
            prune_snapshots(self._place)


def _together(found: Answers) -> Iterator[tuple[Blocks, set[Quad]]]:
    """What other processes tell of some names, in parts that are large enough for the graph."""
    together: dict[str, tuple[str, ...]] = {}
    new: set[Quad] = set()
    for names, rows in found:
        together.update(names.blocks)
        new.update(Quad(*row) for row in rows)
        if len(new) > _TAKEN:
            yield together, new
            together, new = {}, set()
    yield together, new


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
