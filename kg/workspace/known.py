"""The graph as it stands before a change, asked a little at a time: what is asserted and what was inferred."""

from collections.abc import Iterable, Iterator

from kg.model import Quad
from kg.store import Store

Fact = tuple[str, str, str]

_MOST = 1 << 17  # nodes that are remembered


class Shared:
    """Posts, bodies and units as they were last told to the graph: what many officials stand on is looked up once."""

    def __init__(self) -> None:
        """Nothing is known."""
        self._told: dict[str, int] = {}

    def news(self, quads: Iterable[Quad]) -> Iterator[Quad]:
        """The quads of those nodes that were told otherwise, or never."""
        if len(self._told) > _MOST:
            self._told.clear()
        nodes: dict[str, list[Quad]] = {}
        for q in quads:
            nodes.setdefault(q.s, []).append(q)
        for node, said in nodes.items():
            now = hash(frozenset(said))
            if self._told.get(node) != now:
                self._told[node] = now
                yield from said

    def forget(self, quads: Iterable[Quad]) -> None:
        """These quads go."""
        for q in quads:
            self._told.pop(q.s, None)


class Known:
    """The default graph of a store. Answers are kept: the store does not change while a change of it is worked out."""

    def __init__(self, store: Store, inferred: str) -> None:
        """`inferred` is the graph that holds what reasoning added a second time."""
        self.graph = inferred
        self._store = store
        self._here: dict[str, bool] = {}
        self._held: dict[Fact, bool] = {}
        self._objects: dict[tuple[str, str], list[str]] = {}
        self._subjects: dict[tuple[str, str], list[str]] = {}

    def asserted(self, subject: str, p: str | None = None) -> set[Quad]:
        """What is said of a node (by one property), without what reasoning added."""
        said, added = set(), set()
        for q in self._store.match(subject, p):
            if not q.g:
                said.add(q)
            elif q.g == self.graph:
                added.add(Quad(q.s, q.p, q.o))
        return said - added

    def asserts(self, quad: Quad) -> bool:
        """Whether a quad of the default graph is said, not only inferred."""
        here = self._is_here(quad.s)
        return here and self._store.has(quad) and not self._store.has(quad._replace(g=self.graph))

    def pointing(self, node: str, links: Iterable[str]) -> Iterator[Quad]:
        """The quads that lead to a node by one of these properties."""
        for p in links:
            yield from self._store.match(p=p, o=node, g="")

    def objects(self, s: str, p: str) -> Iterable[str]:
        """Every node to which `p` leads from `s`."""
        if not self._is_here(s):
            return ()
        found = self._objects.get((s, p))
        if found is None:
            found = self._objects[s, p] = [q.o for q in self._store.match(s, p, None, "") if q.o.startswith("<")]
        return found

    def subjects(self, p: str, o: str) -> Iterable[str]:
        """Every node from which `p` leads to `o`."""
        if not self._is_here(o):
            return ()
        found = self._subjects.get((p, o))
        if found is None:
            found = self._subjects[p, o] = [q.s for q in self._store.match(None, p, o, "")]
        return found

    def holds(self, fact: Fact) -> bool:
        """Whether a fact is believed."""
        if not self._is_here(fact[0]):
            return False
        found = self._held.get(fact)
        if found is None:
            found = self._held[fact] = self._store.has(Quad(*fact))
        return found

    def inferred(self, fact: Fact) -> bool:
        """Whether reasoning added a fact."""
        return self._is_here(fact[0]) and self._store.has(Quad(*fact, self.graph))

    def _is_here(self, node: str) -> bool:
        """Whether anything is said of a node; of what is new, nothing else need be asked."""
        found = self._here.get(node)
        if found is None:
            found = self._here[node] = self._store.speaks_of(node)
        return found
