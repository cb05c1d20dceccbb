"""Bring the graph up to the ledger: recompute what the changes since the graph's sequence number touched, nothing else.

An ingest ends with it and a crashed one is healed by it: it is the same step. What is recomputed:
the officials of every touched name with their tenures and participations, the events of every touched article, the graph of
the article; posts, bodies and units that nothing points to any more go; then what the axioms add, around these nodes.
"""

import shutil
from collections import deque
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kg import emit, vocab
from kg.errors import WorkspaceError
from kg.ledger import Ledger
from kg.model import Claim, Quad, Resolved
from kg.reason import close
from kg.resolve import events, people
from kg.store import Store, open_store
from kg.vocab import node, term
from kg.workspace.language import vocabulary
from kg.workspace.place import Place, prune_snapshots
from kg.workspace.shipped import mark, shipped, units_of

_HOLDER, _PARTICIPANT, _LIFE = term("v:holder"), term("v:participant"), term("v:backgroundOf")
_KEY = term("v:nameKey")
_FROM, _VENUE, _IN_ARTICLE = term("prov:wasDerivedFrom"), term("v:venue"), term("v:inArticle")
_UNFILLED = -1  # the sequence number of a store that holds the vocabulary and nothing else yet
_TYPE, _EVENT = term("rdf:type"), term("v:Event")


class Touched(NamedTuple):
    """Name keys and article ids that have to be looked at again."""

    people: set[str]
    articles: set[str]


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
            blocks = _take_over(store, ledger, everything(ledger))
        elif store.sequence() != target:
            blocks = _take_over(store, ledger, Touched(*ledger.touched(store.sequence())))
        ledger.settle("vocabulary", mark())
        ledger.forget_touched(target)
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


def everything(ledger: Ledger) -> Touched:
    """All name keys and articles of the ledger."""
    return Touched(set(ledger.keys()), ledger.ids())


def _snapshot(place: Place, store: Store, number: int) -> None:
    target = place.root / "snapshots" / str(number)
    if not target.exists():
        target.parent.mkdir(exist_ok=True)
        store.snapshot(target)
    prune_snapshots(place)


def _take_over(store: Store, ledger: Ledger, touched: Touched) -> int:
    base = ledger.setting("base")
    owned = _owned(store, touched, base)
    old = {q for s in owned for q in _asserted(store, s)}
    for article in touched.articles:
        old |= set(store.match(g=node("article", article, base)))
    new = _new(ledger, touched, base)
    add = {q for q in new - old if not _present(store, q)}
    remove = old - new
    remove |= _unreferenced(store, old, new, remove)
    affected = owned | {q.s for q in (*add, *remove) if not q.g}
    stale = _stale(store, affected)
    inferred = _infer(store, add, remove, affected)
    _redirect(ledger, old, new)
    graph = vocab.graph("inferred", base)
    add |= {Quad(q.s, q.p, q.o, g) for q in inferred for g in ("", graph)}
    store.apply(sorted((remove | stale) - add), sorted(add), sequence=ledger.sequence())
    return len(touched.people)


def _owned(store: Store, touched: Touched, base: str) -> set[str]:
    """The nodes in the store that belong to the touched names and articles."""
    found: set[str] = set()
    for key in touched.people:
        for person in store.match(p=_KEY, o=vocab.literal(key), g=""):
            found.add(person.s)
            for p in (_HOLDER, _PARTICIPANT, _LIFE):
                found |= {q.s for q in store.match(p=p, o=person.s, g="")}
    for article in touched.articles:
        for claim in store.match(p=_IN_ARTICLE, g=node("article", article, base)):
            for q in store.match(p=_FROM, o=claim.s, g=""):
                if any(store.match(q.s, _TYPE, _EVENT, "")):
                    found |= {q.s, *(v.o for v in store.match(q.s, _VENUE, None, ""))}
    return found


def _asserted(store: Store, subject: str) -> set[Quad]:
    """The default graph's quads of a node without those that reasoning added."""
    return set(store.match(subject, None, None, "")) - _added(store, subject)


def _added(store: Store, subject: str | None = None, obj: str | None = None) -> set[Quad]:
    return {Quad(q.s, q.p, q.o) for q in store.match(subject, None, obj) if q.g.endswith("/graph/inferred>")}


def _new(ledger: Ledger, touched: Touched, base: str) -> set[Quad]:
    """What the ledger says of the touched names and articles."""
    concepts = vocabulary()
    found: set[Quad] = set()
    claims: dict[str, tuple[Claim, ...]] = {}
    for key in sorted(touched.people):
        articles = {}
        for article in ledger.block(key):
            if article not in claims:
                claims[article] = ledger.claims(article)
            articles[article] = claims[article]
        found.update(emit.believed(people(key, articles, _told(articles)), concepts, base))
    for name in sorted(touched.articles):
        if kept := ledger.article(name):
            own = claims.get(name) or ledger.claims(name)
            found.update(emit.article_graph(kept, own, base))
            found.update(emit.believed(Resolved(events=events(own)), concepts, base))
    return found | units_of(found)


def _told(articles: Mapping[str, Iterable[Claim]]) -> dict[str, str]:
    """For each claim that an event occurred the id of the event."""
    found = events(claim for claims in articles.values() for claim in claims)
    return {claim: event.id for event in found for claim in event.claims}


def _present(store: Store, quad: Quad) -> bool:
    return any(True for _ in store.match(quad.s, quad.p, quad.o, quad.g))


def _unreferenced(store: Store, old: set[Quad], new: set[Quad], remove: set[Quad]) -> set[Quad]:
    """The quads of posts, bodies and units to which nothing believed points any more."""
    links = {p for ps in emit.SHARED.values() for p in ps}
    kept = {q.o for q in new if q.p in links}
    todo = deque(sorted({q.o for q in old if q.p in links} - kept))
    gone: set[Quad] = set()
    seen: set[str] = set()
    while todo:
        subject = todo.popleft()
        if subject in seen or _pointed_at(store, subject, remove | gone, links):
            continue
        seen.add(subject)
        mine = _asserted(store, subject) - shipped()
        gone |= mine
        todo.extend(sorted({q.o for q in mine if q.p in links} - kept))
    return gone


def _pointed_at(store: Store, subject: str, without: set[Quad], links: Iterable[str]) -> bool:
    return any(q not in without for p in links for q in store.match(p=p, o=subject, g=""))


def _stale(store: Store, affected: set[str]) -> set[Quad]:
    """What reasoning had added about the affected nodes, in both graphs that hold it."""
    found: set[Quad] = set()
    for subject in affected:
        for q in (*store.match(subject), *store.match(o=subject)):
            if q.g.endswith("/graph/inferred>"):
                found |= {q, Quad(q.s, q.p, q.o)}
    return found


def _infer(store: Store, add: set[Quad], remove: set[Quad], affected: set[str]) -> set[Quad]:
    """What follows about the affected nodes from them and from everything they lead to."""
    fresh: dict[str, set[Quad]] = {}
    for q in add:
        if not q.g:
            fresh.setdefault(q.s, set()).add(q)
    scope: set[Quad] = set()
    seen: set[str] = set()
    todo = deque(affected)
    while todo:
        subject = todo.popleft()
        if subject in seen:
            continue
        seen.add(subject)
        mine = (_asserted(store, subject) - remove) | fresh.get(subject, set())
        links = {q for q in mine if q.o.startswith("<") and q.p != _FROM}
        scope |= links
        todo.extend(q.o for q in links if q.p != _TYPE and "/ontology#" not in q.o)
    return {q for q in close(scope) if q.s in affected or q.o in affected}


def _redirect(ledger: Ledger, old: set[Quad], new: set[Quad]) -> None:
    """An official whose IRI went leads to the one that now holds its name, if there is only one such."""
    before = {q.s: q.o for q in old if q.p == _KEY}
    after = {q.s: q.o for q in new if q.p == _KEY}
    moved = []
    for person, key in sorted(before.items()):
        heirs = [p for p, k in after.items() if k == key]
        if person not in after and len(heirs) == 1:
            moved.append((person, heirs[0]))
    if moved:
        ledger.redirect(moved)
