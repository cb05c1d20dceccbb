"""From what the ledger says to what changes in the graph: quads to remove and to add, asserted ones and inferred ones."""

from collections import deque
from collections.abc import Iterable
from typing import NamedTuple

from kg import emit, vocab
from kg.model import Quad
from kg.reason import close
from kg.store import Store
from kg.vocab import node, term
from kg.workspace.shipped import shipped
from kg.workspace.touched import Touched

_FROM, _TYPE = term("prov:wasDerivedFrom"), term("rdf:type")
_LINKS = frozenset(p for ps in emit.SHARED.values() for p in ps)


class Delta(NamedTuple):
    """What changes in the graph. `old` and `new` are what the touched names and articles said and say."""

    remove: set[Quad]
    add: set[Quad]
    old: set[Quad]
    new: set[Quad]


def delta(store: Store, touched: Touched, owned: set[str], new: set[Quad], base: str) -> Delta:
    """What has to change so that `owned`, the nodes of the touched names and articles, become what `new` says.

    Posts, bodies and units that nothing points to any more go with them; what reasoning adds follows.
    """
    old = {q for s in owned for q in _asserted(store, s)}
    for article in touched.articles:
        old |= set(store.match(g=node("article", article, base)))
    old |= set(store.match(g=vocab.graph("review", base)))
    add = {q for q in new - old if not _present(store, q)}
    remove = old - new
    remove |= _unreferenced(store, old, new, remove)
    affected = owned | {q.s for q in (*add, *remove) if not q.g}
    stale = _stale(store, affected)
    graph = vocab.graph("inferred", base)
    add |= {Quad(q.s, q.p, q.o, g) for q in _infer(store, add, remove, affected) for g in ("", graph)}
    return Delta((remove | stale) - add, add, old, new)


def _asserted(store: Store, subject: str) -> set[Quad]:
    """The default graph's quads of a node without those that reasoning added."""
    return set(store.match(subject, None, None, "")) - _added(store, subject)


def _added(store: Store, subject: str | None = None, obj: str | None = None) -> set[Quad]:
    return {Quad(q.s, q.p, q.o) for q in store.match(subject, None, obj) if q.g.endswith("/graph/inferred>")}


def _present(store: Store, quad: Quad) -> bool:
    return any(True for _ in store.match(quad.s, quad.p, quad.o, quad.g))


def _unreferenced(store: Store, old: set[Quad], new: set[Quad], remove: set[Quad]) -> set[Quad]:
    """The quads of posts, bodies and units to which nothing believed points any more."""
    kept = {q.o for q in new if q.p in _LINKS}
    todo = deque(sorted({q.o for q in old if q.p in _LINKS} - kept))
    gone: set[Quad] = set()
    seen: set[str] = set()
    while todo:
        subject = todo.popleft()
        if subject in seen or _pointed_at(store, subject, remove | gone, _LINKS):
            continue
        seen.add(subject)
        mine = _asserted(store, subject) - shipped()
        gone |= mine
        todo.extend(sorted({q.o for q in mine if q.p in _LINKS} - kept))
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
