"""The graph as it stands before a change, asked a little at a time: what is asserted and what was inferred."""

from collections.abc import Iterable, Iterator

from kg.model import Quad
from kg.store import Store

Fact = tuple[str, str, str]


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

    def asserted(self, subject: str) -> set[Quad]:
        """What is said of a node, without what reasoning added."""
        said, added = set(), set()
        for q in self._store.match(subject):
            if not q.g:
                said.add(q)
            elif q.g == self.graph:
                added.add(Quad(q.s, q.p, q.o))
        return said - added

    def asserts(self, quad: Quad) -> bool:
        """Whether a quad of the default graph is said, not only inferred."""
        return self._is_here(quad.s) and self._has(quad) and not self._has(quad._replace(g=self.graph))

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
            found = self._held[fact] = self._has(Quad(*fact))
        return found

    def inferred(self, fact: Fact) -> bool:
        """Whether reasoning added a fact."""
        return self._is_here(fact[0]) and self._has(Quad(*fact, self.graph))

    def _has(self, quad: Quad) -> bool:
        return any(True for _ in self._store.match(*quad))

    def _is_here(self, node: str) -> bool:
        """Whether anything is said of a node; of what is new, nothing else need be asked."""
        found = self._here.get(node)
        if found is None:
            found = self._here[node] = any(True for _ in self._store.match(node, None, None, ""))
        return found
