"""From what the ledger says to what changes in the graph: quads to remove and to add, asserted ones and inferred ones."""

from collections import deque
from typing import NamedTuple

from kg import emit, vocab
from kg.model import Quad
from kg.reason import infer
from kg.store import Store
from kg.workspace.known import Known, Shared
from kg.workspace.shipped import provinces
from kg.workspace.succession import succession

_LINKS = frozenset(p for ps in emit.SHARED.values() for p in ps)


class Delta(NamedTuple):
    """What changes in the graph. `old` and `new` are what names and events said and say."""

    remove: set[Quad]
    add: set[Quad]
    old: set[Quad]
    new: set[Quad]


def delta(store: Store, shared: Shared, owned: set[str], new: set[Quad], base: str) -> Delta:
    """What has to change so that `owned`, the nodes of some names or events, become what `new` says.

    Posts, bodies and units that nothing points to any more go with them; what reasoning adds follows.
    """
    known = Known(store, vocab.graph("inferred", base))
    old = {q for s in owned for q in known.asserted(s)}
    mine = {q for q in new if q.s in owned}
    add = (mine - old).union(q for q in shared.news(new - mine) if not known.asserts(q))
    remove = old - new
    remove |= _unreferenced(known, old, new, remove)
    follow, unfollow = succession(store, known, add, remove)
    add, remove = add | follow, (remove | unfollow) - follow
    shared.forget(remove)
    change = infer(known, (q[:3] for q in remove), (q[:3] for q in add))
    gone, come = ({Quad(*fact) for fact in side} for side in change)
    return Delta(
        (remove - come) | (gone - add) | {Quad(q.s, q.p, q.o, known.graph) for q in gone},
        add | come | {Quad(q.s, q.p, q.o, known.graph) for q in come},
        old,
        new,
    )


def _unreferenced(known: Known, old: set[Quad], new: set[Quad], remove: set[Quad]) -> set[Quad]:
    """The quads of posts, bodies and units to which nothing believed points any more."""
    kept = {q.o for q in new if q.p in _LINKS}
    todo = deque(sorted({q.o for q in old if q.p in _LINKS} - kept))
    gone: set[Quad] = set()
    seen: set[str] = set()
    while todo:
        subject = todo.popleft()
        if subject in seen or any(q not in remove and q not in gone for q in known.pointing(subject, _LINKS)):
            continue
        seen.add(subject)
        mine = known.asserted(subject) - provinces()
        gone |= mine
        todo.extend(sorted({q.o for q in mine if q.p in _LINKS} - kept))
    return gone
